// SPDX-License-Identifier: EUPL-1.2
//! What the patients pay: one contact of a kind of patient under each scheme, and the year of the practice's own patients.
//!
//! Which kind is shown is in the address: it is no figure of a practice. Not here: the pricing (`practice::patients`).

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked};
use crate::render::cell::Detail;
use crate::render::layout::Frame;
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::Faults;
use pijler_practice::ReportTable;
use pijler_practice::patients::{self, Band, Kind, REGISTRATIONS, STATUSES, bands};

/// The path of the page.
pub(crate) const PATH: &str = "/patients";

fn word(band: Band) -> String {
    band.1.map_or_else(|| format!("{}+", band.0), |end| format!("{}-{end}", band.0))
}

/// The field of the address for a status. The estimate has fields of the statuses' own names.
fn field(status: &str) -> String {
    format!("of_{status}")
}

/// The kind asked for: by default the band of thirty, without entitlements, with the file here.
fn kind(answer: &Answer, asked: &Asked) -> Kind {
    let bands = bands(&answer.request.schemes);
    let chosen = asked.get("of_age").and_then(|age| bands.iter().find(|band| word(**band) == age));
    let middle = bands.get(bands.len() / 2).copied().unwrap_or((0, None));
    let vocabulary = &answer.request.schemes[0].vocabulary;
    let columns = STATUSES
        .iter()
        .filter_map(|status| {
            let attribute = &vocabulary.attributes[vocabulary.attribute(status)?];
            let asked = asked.get(&field(status)).filter(|value| attribute.values.iter().any(|known| known == value));
            let value = asked.or_else(|| attribute.values.first().map(String::as_str))?;
            Some(((*status).to_owned(), value.to_owned()))
        })
        .collect();
    let registration = asked.get("of_file").filter(|file| REGISTRATIONS.contains(file)).unwrap_or(REGISTRATIONS[0]);
    Kind { ages: chosen.copied().unwrap_or(middle), columns, registration: registration.into() }
}

/// Fields of the address that name a kind.
fn named(kind: &Kind) -> Vec<(String, String)> {
    let mut pairs = vec![("of_age".to_owned(), word(kind.ages))];
    pairs.extend(kind.columns.iter().map(|(status, value)| (field(status), value.clone())));
    pairs.push(("of_file".into(), kind.registration.clone()));
    pairs
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let answer = match answer(site, &ask) {
        Ok(answer) => answer,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &answer.request.schemes;
    let kind = kind(&answer, asked);
    let made = made(&answer, &kind);
    let (contact, rows, year, practice) = match made {
        Ok(made) => made,
        Err(faults) => return refusal(site, &ask, Refusal::Faults(faults)),
    };
    let title = view.text("patients-title");
    let more = named(&kind);
    let pairs: Vec<(&str, &str)> = more.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let of_year = |id: &str| super::compare::of_year(&view, &view.text(id));
    let main = html! {
        h1 { (title) }
        p { (view.text("patients-intro")) }
        p class="caution" { (view.text("patients-third-party")) }
        h2 { (view.text("patients-choose")) }
        (form(&view, &answer, &kind))
        (table::table(&view, &contact, &caption(&view, &kind), Detail::Cents, &pairs))
        details id="rows" {
            summary { (view.text("patients-rows-title")) }
            (table::table(&view, &rows, &format!("{}{}{}", view.text("patients-rows-title"), view.colon(), caption(&view, &kind)), Detail::Cents, &pairs))
        }
        p class="note noprint" { (view.text("patients-every")) (view.colon()) (view.text("patients-every-help")) }
        (table::twins(&view, "patients-every", &[]))
        h2 { (of_year("patients-year")) }
        p class="note" { (view.text("patients-year-help")) }
        (table::table(&view, &year, &of_year("patients-year"), Detail::Cents, &[]))
        h2 { (of_year("patients-practice")) }
        (table::table(&view, &practice, &of_year("patients-practice"), Detail::Euros, &[]))
        p class="note" { (view.text("patients-not-in-it")) }
    };
    framed(&view, &Frame { title, open: "", path: PATH.into(), more, main })
}

type Made = (ReportTable, ReportTable, ReportTable, ReportTable);

fn made(answer: &Answer, kind: &Kind) -> Result<Made, Faults> {
    let contact = patients::contact_table(&answer.request, &answer.comparison.compiled, kind)?;
    let rows = patients::rows_table(&answer.request, &answer.comparison.compiled, kind)?;
    let years = patients::years(&answer.request, &answer.comparison)?;
    Ok((contact, rows, patients::year_table(&answer.comparison, &years), patients::practice_table(&answer.comparison, &years)))
}

/// The kind in words.
fn caption(view: &View<'_>, kind: &Kind) -> String {
    let mut parts = vec![format!("{}{}{}", view.text("patients-age"), view.colon(), word(kind.ages))];
    for (name, value) in &kind.columns {
        let (name, value) = view.dimension(name, std::slice::from_ref(value));
        parts.push(format!("{name}{}{value}", view.colon()));
    }
    parts.push(format!("{}{}{}", view.text("patients-file"), view.colon(), view.text(&format!("patients-file-{}", kind.registration))));
    format!("{} – {}", super::compare::of_year(view, &view.text("patients-contact")), parts.join(", "))
}

fn form(view: &View<'_>, answer: &Answer, kind: &Kind) -> Markup {
    let vocabulary = &answer.request.schemes[0].vocabulary;
    let select = |name: &str, label: String, options: Vec<(String, String)>, chosen: &str| {
        html! {
            div class="field" {
                label for=(name) { (label) }
                select id=(name) name=(name) { @for (word, shown) in options { option value=(word) selected[word == chosen] { (shown) } } }
            }
        }
    };
    let ages = bands(&answer.request.schemes).into_iter().map(|band| (word(band), word(band).replace('-', "–"))).collect();
    let files = REGISTRATIONS.iter().map(|file| ((*file).to_owned(), view.text(&format!("patients-file-{file}")))).collect();
    html! {
        form method="get" action=(PATH) class="noprint" {
            @for (name, value) in view.ask.query(view.site) { input type="hidden" name=(name) value=(value); }
            div class="fields" {
                (select("of_age", view.text("patients-age"), ages, &word(kind.ages)))
                @for (name, value) in &kind.columns {
                    @if let Some(index) = vocabulary.attribute(name) {
                        @let attribute = &vocabulary.attributes[index];
                        @let options = attribute.values.iter().cloned().zip(attribute.labels.iter().map(|label| view.local(label).to_owned())).collect();
                        (select(&field(name), view.local(&attribute.name).to_owned(), options, value))
                    }
                }
                (select("of_file", view.text("patients-file"), files, &kind.registration))
            }
            button type="submit" { (view.text("patients-button")) }
        }
    }
}

/// A table of the page, for its twin.
pub(crate) fn table_of(answer: &Answer, asked: &Asked, id: &str) -> Result<ReportTable, Refusal> {
    let compiled = &answer.comparison.compiled;
    Ok(match id {
        "patients-contact" => patients::contact_table(&answer.request, compiled, &kind(answer, asked))?,
        "patients-rows" => patients::rows_table(&answer.request, compiled, &kind(answer, asked))?,
        "patients-every" => patients::every_contact(&answer.request, compiled)?,
        "patients-year" => patients::year_table(&answer.comparison, &patients::years(&answer.request, &answer.comparison)?),
        "patients-practice" => patients::practice_table(&answer.comparison, &patients::years(&answer.request, &answer.comparison)?),
        _ => return Err(Refusal::NotFound),
    })
}
