// SPDX-License-Identifier: EUPL-1.2
//! Last year's real receipts against the model of that year: how much is explained, and where the rest is.
//!
//! A total is enough; by pillar it is sharper. Income outside every scheme is taken off and stays the same. Not here: the arithmetic
//! (`practice::reconcile`).

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer, column};
use crate::ask::{Ask, Asked};
use crate::draft::Reading;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, choice, clear, entry, field, kept_note};
use crate::render::layout::{self, Frame};
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Amount, Cents, Year};
use pijler_practice::reconcile::{ENOUGH, OTHER, Receipts, Reconciled};
use pijler_practice::{Cell, Comparison, ReportTable};
use pijler_scheme::{Pillar, Scheme};
use std::sync::Arc;

/// The path of the page.
pub(crate) const PATH: &str = "/reconcile";
/// Fields by pillar.
const PILLARS: [&str; 3] = ["receipts.fees", "receipts.registration", "receipts.premiums"];
/// Their labels.
const LABELS: [&str; 3] = ["receipts-fees", "receipts-registration", "receipts-premiums"];

/// What was entered: the receipts, their year, and the scheme they were paid by.
pub(crate) struct Entered {
    pub(crate) receipts: Receipts,
    /// The year of the receipts; the price year where none is chosen.
    pub(crate) year: Year,
    scheme: usize,
}

impl Entered {
    /// Reads the fields. What is wrong with them is in the second.
    pub(crate) fn read<'a>(ask: &'a Ask, schemes: &[Arc<Scheme>]) -> (Self, Reading<'a>) {
        let mut reading = Reading::new(ask);
        let mut receipts = Receipts { with_patients_share: ask.entered("receipts.share") != Some("without"), ..Receipts::default() };
        for ((name, label), slot) in PILLARS.into_iter().zip(LABELS).zip(&mut receipts.by_pillar) {
            *slot = reading.amount(name, label);
        }
        receipts.total = reading.amount("receipts.total", "receipts-total");
        for (kind, slot) in OTHER.into_iter().zip(&mut receipts.other) {
            *slot = reading.amount(&format!("receipts.{kind}"), &format!("receipts-{kind}")).unwrap_or_default();
        }
        let year = ask.entered("receipts.year").and_then(|year| year.parse().ok()).map_or(ask.year, Year);
        let scheme = ask.entered("receipts.scheme").and_then(|id| schemes.iter().position(|scheme| scheme.id == id)).unwrap_or(0);
        (Self { receipts, year, scheme }, reading)
    }

    /// Held against the model of that year. `None`: nothing was entered.
    pub(crate) fn reconciled(
        &self,
        site: &Site,
        ask: &Ask,
        schemes: &[Arc<Scheme>],
        comparison: &Comparison,
    ) -> Result<Option<Reconciled>, Refusal> {
        if self.receipts.is_empty() {
            return Ok(None);
        }
        if self.year == comparison.year {
            return Ok(comparison.columns.get(self.scheme).and_then(|column| self.receipts.against(column)));
        }
        if !(site.years.0..=site.years.1).contains(&self.year.0) {
            return Ok(None);
        }
        Ok(self.receipts.against(&column(site, ask, &schemes[self.scheme], self.year)?))
    }
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
    let (entered, reading) = Entered::read(&ask, &answer.request.schemes);
    let title = view.text("receipts-title");
    let main = html! {
        h1 { (title) }
        p { (view.text("receipts-intro")) }
        (layout::left_out(&view, &reading.faults))
        (form(&view, &reading, &entered))
        @if let Some(found) = &answer.reconciled { (result(&view, found)) }
    };
    framed(&view, &Frame { title, open: "", path: PATH.into(), more: Vec::new(), main })
}

fn form(view: &View<'_>, reading: &Reading<'_>, entered: &Entered) -> Markup {
    let amount = |name: &str, label: &str| field(view, reading, &Field::of(view, name, label, Kind::Decimal));
    let (first, last) = view.site.years;
    let mut years: Vec<i16> = (first..=last).collect();
    // The year chosen, or the price year, stands first: it is taken where nothing is chosen.
    years.sort_by_key(|year| (*year != entered.year.0, -year));
    let years: Vec<(String, String)> = years.iter().map(|year| (year.to_string(), year.to_string())).collect();
    let years: Vec<(&str, String)> = years.iter().map(|(word, shown)| (word.as_str(), shown.clone())).collect();
    let schemes: Vec<(&str, String)> =
        view.schemes.iter().map(|scheme| (scheme.id.as_str(), view.local(&scheme.name).to_owned())).collect();
    let share = [("with", view.text("receipts-share-with")), ("without", view.text("receipts-share-without"))];
    let fields = html! {
        fieldset {
            legend { (view.text("receipts-received")) }
            div class="fields" {
                (choice(view, "receipts.year", &view.text("receipts-year"), &years))
                (choice(view, "receipts.scheme", &view.text("receipts-scheme"), &schemes))
                (choice(view, "receipts.share", &view.text("receipts-share"), &share))
                (amount("receipts.total", "receipts-total"))
                @for (name, label) in PILLARS.into_iter().zip(LABELS) { (amount(name, label)) }
            }
        }
        fieldset {
            legend { (view.text("receipts-other")) }
            p class="note" { (view.text("receipts-other-help")) }
            div class="fields" { @for kind in OTHER { (amount(&format!("receipts.{kind}"), &format!("receipts-{kind}"))) } }
        }
    };
    html! {
        (entry(view, PATH, &fields, "receipts-button"))
        @if !entered.receipts.is_empty() { (clear(view, PATH, "receipts")) }
        p class="note noprint" { (kept_note(view)) }
    }
}

/// A share in hundredths of a percent, in words.
pub(crate) fn percent(view: &View<'_>, hundredths: i64) -> String {
    view.plain(&Cell::Share(hundredths, 10_000), Detail::Euros)
}

fn result(view: &View<'_>, found: &Reconciled) -> Markup {
    let explained = percent(view, found.explained);
    html! {
        section id="result" aria-live="polite" {
            h2 { (view.text("receipts-result")) }
            p class="total" { (explained) }
            p { (view.words.text_with("receipts-explained", &[("share", explained.into())])) }
            (warning(view, found))
            (meter(view, found))
            (table::table(view, &rows(found), &view.text("receipts-result"), Detail::Euros, &[]))
            p class="note" { (view.text("receipts-rest-help")) }
            p class="noprint" { a class="button" href=(view.ask.home(view.site)) { (view.text("receipts-to-comparison")) } }
        }
    }
}

/// The caution of a comparison whose "before" is not explained.
pub(crate) fn warning(view: &View<'_>, found: &Reconciled) -> Markup {
    let values = [("share", percent(view, found.explained).into()), ("enough", percent(view, ENOUGH * 100).into())];
    html! { @if !found.is_enough() { p class="caution" { (view.words.text_with("receipts-warning", &values)) } } }
}

/// What a comparison says of reconciliation: the share explained, a warning, or where to begin.
pub(crate) fn state(view: &View<'_>, answer: &Answer) -> Markup {
    let link = view.ask.link(view.site, PATH, &[]);
    html! {
        @match &answer.reconciled {
            Some(found) => {
                p { a href=(link) { (view.words.text_with("receipts-explained", &[("share", percent(view, found.explained).into())])) } }
                (warning(view, found))
            },
            None => { p class="note noprint" { (view.text("receipts-first")) " " a href=(link) { (view.text("receipts-title")) } } },
        }
    }
}

/// Modelled and received as two bars of one length.
fn meter(view: &View<'_>, found: &Reconciled) -> Markup {
    let widest = found.real.0.max(found.modelled.best.0).max(1);
    let share = |cents: Cents| format!("{}%", i128::from(cents.0.max(0)) * 100 / i128::from(widest));
    let bars = [("receipts-modelled", "p1", found.modelled.best), ("receipts-real", "p2", found.real)];
    html! {
        svg class="bars" role="img" aria-labelledby="meter-title" width="100%" height="76" {
            title id="meter-title" { (view.text("receipts-result")) }
            @for (index, (name, class, cents)) in bars.into_iter().enumerate() {
                text x="0" y=(index * 38 + 12) { (view.text(name)) }
                text x="100%" y=(index * 38 + 12) text-anchor="end" { (view.language().euros(cents)) }
                rect class="track" x="0" y=(index * 38 + 17) width="100%" height="12" {}
                rect class=(class) x="0" y=(index * 38 + 17) width=(share(cents)) height="12" {}
            }
        }
    }
}

/// Both sides by pillar.
fn rows(found: &Reconciled) -> ReportTable {
    let key = |id: &str| Cell::Key(id.into());
    let certain = |cents: Cents| Cell::Amount(Amount::certain(cents));
    let mut rows: Vec<Vec<Cell>> = Pillar::ALL
        .into_iter()
        .zip(LABELS)
        .map(|(pillar, label)| {
            let part = found.parts[pillar as usize];
            let rest = part.rest().map_or(Cell::Empty, |rest| Cell::Difference(Amount::certain(rest)));
            vec![key(label), Cell::Amount(part.modelled), part.real.map_or(Cell::Empty, certain), rest]
        })
        .collect();
    rows.push(vec![key("label-total"), Cell::Amount(found.modelled), certain(found.real), Cell::Difference(Amount::certain(found.rest()))]);
    rows.push(vec![key("receipts-other"), Cell::Empty, certain(found.other), Cell::Empty]);
    ReportTable {
        id: "reconciled",
        title: "receipts-result",
        headings: vec![key("column-pillar"), key("receipts-modelled"), key("receipts-real"), key("receipts-rest")],
        rows,
    }
}

/// The table, for its twin.
pub(crate) fn reconciled_table(answer: &Answer) -> Result<ReportTable, Refusal> {
    answer.reconciled.as_ref().map(rows).ok_or(Refusal::NotFound)
}
