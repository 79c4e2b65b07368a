// SPDX-License-Identifier: EUPL-1.2
//! The register of hours: nurses and staff with their hours a week, held against the minima of the premiums, to print and sign.

use super::pair;
use crate::answer::{Refusal, schemes};
use crate::ask::{Ask, Asked};
use crate::draft::Reading;
use crate::pages::{Reply, framed, refusal};
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, choice, clear, entry, field, kept_note};
use crate::render::layout::{self, Frame};
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Place, Problem};
use pijler_practice::ReportTable;
use pijler_practice::watch::evidence::{Evidence, Hours, evidence};
use pijler_practice::watch::report;
use pijler_scheme::Scheme;
use std::sync::Arc;

/// The path of the page.
const PATH: &str = "/watch-register";
/// Rows of the form; one more than are filled, up to this many.
const ROWS_MAX: usize = 40;
/// Roles and employments, in the words of facts.
const ROLES: [&str; 4] = ["nurse", "reception", "assistant", "manager"];
const EMPLOYMENTS: [&str; 3] = ["employee", "self_employed", "supplied"];

/// The rows of the form.
fn entered(reading: &mut Reading<'_>, ask: &Ask) -> (Vec<Hours>, usize) {
    let mut rows = Vec::new();
    let mut filled = 0;
    for row in 1..=ROWS_MAX {
        let name = |part: &str| format!("hours.{row}.{part}");
        let hours = reading.number(&name("hours"), "watch-hours-week", 2, (0, 168));
        let from = reading.day(&name("from"), "watch-from");
        let to = reading.day(&name("to"), "watch-to");
        let person = ask.entered(&name("person")).unwrap_or_default().to_owned();
        if hours.is_some() || !person.is_empty() {
            filled = row;
        }
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            let place = Place { line: row, column: Reading::label(ask, "watch-to"), ..Place::default() };
            reading.faults.error(place, Problem::Overlap, to.to_string(), from.to_string());
            continue;
        }
        let Some(centihours) = hours else { continue };
        rows.push(Hours {
            person,
            role: reading.choice(&name("role"), "watch-role", &ROLES).unwrap_or(ROLES[0]).to_owned(),
            employment: reading.choice(&name("employment"), "watch-employment", &EMPLOYMENTS).unwrap_or(EMPLOYMENTS[0]).to_owned(),
            centihours,
            from: from.unwrap_or(pijler_model::Day::MIN),
            to,
        });
    }
    (rows, filled)
}

/// The periods of the price year.
fn found(ask: &Ask, scheme: &Scheme, rows: &[Hours]) -> Vec<Evidence> {
    evidence(scheme, rows, ask.year)
}

fn scheme(site: &Site, ask: &Ask) -> Result<(Arc<Scheme>, Vec<Arc<Scheme>>), Refusal> {
    let schemes = schemes(site, ask)?;
    let (_, agreed) = pair(&schemes).ok_or(Refusal::NotFound)?;
    Ok((agreed, schemes))
}

/// The table, for its twin.
pub(super) fn table(site: &Site, ask: &Ask) -> Result<ReportTable, Refusal> {
    let (scheme, _) = scheme(site, ask)?;
    let rows = entered(&mut Reading::new(ask), ask).0;
    Ok(report::evidence(&found(ask, &scheme, &rows), &scheme))
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let (scheme, schemes) = match scheme(site, &ask) {
        Ok(found) => found,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &schemes;
    let mut reading = Reading::new(&ask);
    let (rows, filled) = entered(&mut reading, &ask);
    let title = view.text("watch-evidence");
    let main = html! {
        p class="noprint" { a href=(ask.link(site, super::PATH, &[])) { "← " (view.text("button-back")) } }
        h1 { (title) " " (ask.year.0) }
        p { (view.text("watch-evidence-help")) }
        (layout::left_out(&view, &reading.faults))
        (form(&view, &reading, (filled + 2).min(ROWS_MAX)))
        @if !rows.is_empty() {
            (clear(&view, PATH, "hours"))
            (people(&view, &rows))
            (table::table(&view, &report::evidence(&found(&ask, &scheme, &rows), &scheme), &title, Detail::Cents, &[]))
            p class="note" { (view.text("watch-evidence-note")) }
            h2 { (view.text("watch-snapshot")) }
            p { (view.words.text_with("watch-snapshot-text", &[("date", view.language().day(site.app.today).into())])) }
            p { (view.text("watch-signature")) " ……………………………………" }
        }
    };
    framed(&view, &Frame { title, open: "", path: PATH.into(), more: Vec::new(), main })
}

fn form(view: &View<'_>, reading: &Reading<'_>, rows: usize) -> Markup {
    let roles: Vec<(&str, String)> = ROLES.iter().map(|word| (*word, view.text(&format!("watch-role-{word}")))).collect();
    let employments: Vec<(&str, String)> =
        EMPLOYMENTS.iter().map(|word| (*word, view.text(&format!("watch-employment-{}", word.replace('_', "-"))))).collect();
    let own = |row: usize, part: &str, id: &str, kind: Kind| {
        let name = format!("hours.{row}.{part}");
        field(view, reading, &Field { name: &name, label: view.text(id), help: String::new(), kind, default: String::new() })
    };
    let fields = html! {
        @for row in 1..=rows {
            fieldset {
                legend { (view.words.text_with("watch-person-number", &[("number", i64::try_from(row).unwrap_or(0).into())])) }
                div class="fields" {
                    (own(row, "person", "watch-person", Kind::Text))
                    (choice(view, &format!("hours.{row}.role"), &view.text("watch-role"), &roles))
                    (choice(view, &format!("hours.{row}.employment"), &view.text("watch-employment"), &employments))
                    (own(row, "hours", "watch-hours-week", Kind::Decimal))
                    (own(row, "from", "watch-from", Kind::Day))
                    (own(row, "to", "watch-to", Kind::Day))
                }
            }
        }
    };
    html! {
        (entry(view, PATH, &fields, "watch-apply"))
        p class="note noprint" { (kept_note(view)) }
    }
}

/// Who stands in the register; printed with it.
fn people(view: &View<'_>, rows: &[Hours]) -> Markup {
    let hours = |centihours: i64| view.plain(&pijler_practice::Cell::Hundredths(centihours), Detail::Cents);
    html! {
        div class="scroll" tabindex="0" role="group" aria-label=(view.text("watch-people")) { table {
            caption { (view.text("watch-people")) }
            thead { tr { @for id in ["watch-person", "watch-role", "watch-employment", "watch-hours-week", "watch-from", "watch-to"] { th scope="col" { (view.text(id)) } } } }
            tbody { @for row in rows { tr {
                th scope="row" { (row.person) }
                td { (view.text(&format!("watch-role-{}", row.role))) }
                td { (view.text(&format!("watch-employment-{}", row.employment.replace('_', "-")))) }
                td class="n" { (hours(row.centihours)) }
                td { @if row.from > pijler_model::Day::MIN { (view.language().day(row.from)) } }
                td { @if let Some(to) = row.to { (view.language().day(to)) } }
            } } }
        } }
    }
}
