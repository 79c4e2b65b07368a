// SPDX-License-Identifier: EUPL-1.2
//! The practice's receipts under a scheme, divided between its practitioners by keys that they choose.
//!
//! Fields: `split.<pillar>_<measure>` in percent, `split.list_<n>` and `split.sessions_<n>` for the n-th practitioner, `split.personal`.
//! Not here: the arithmetic (`practice::splitting`).

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked};
use crate::draft::Reading;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, choice, clear, entry, field, kept_note};
use crate::render::layout::{self, Frame};
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Fault, Faults};
use pijler_practice::ReportTable;
use pijler_practice::splitting::{self, Division, Key, PILLARS, Partner, WHOLE, divide, partners};

/// The path of the page.
pub(crate) const PATH: &str = "/split";
/// Measures of a key, in the order of its fields.
const MEASURES: [&str; 3] = ["list", "sessions", "head"];
/// The subject of the fields in the draft.
const SUBJECT: &str = "split";

/// What was entered.
struct Entered {
    partners: Vec<Partner>,
    keys: [Key; 3],
    pool_personal: bool,
    column: usize,
}

impl Entered {
    fn read<'a>(ask: &'a Ask, view: &View<'_>, answer: &Answer) -> (Self, Reading<'a>) {
        let mut reading = Reading::new(ask);
        let keys = PILLARS.map(|pillar| {
            let name = view.text(&format!("pillar-{pillar}"));
            let parts = MEASURES.map(|measure| {
                let label = format!("{name}, {}", view.text(&by(measure)));
                reading.number(&format!("split.{pillar}_{measure}"), &label, 2, (0, 100))
            });
            // A pillar for which nothing is said goes by head.
            if parts.iter().all(Option::is_none) {
                return Key::HEADS;
            }
            let [list, sessions, head] = parts.map(Option::unwrap_or_default);
            Key { list, sessions, head }
        });
        let mut partners = partners(&answer.comparison);
        for (index, partner) in partners.iter_mut().enumerate() {
            let label = |view: &View<'_>, id: &str| format!("{}, {}", partner.name, view.text(id));
            let (list, sessions) = (label(view, "split-list"), label(view, "split-sessions"));
            partner.list = reading.number(&format!("split.list_{index}"), &list, 0, (0, 100_000)).or(partner.list);
            partner.centisessions = reading.number(&format!("split.sessions_{index}"), &sessions, 2, (0, 14));
        }
        let schemes = &answer.request.schemes;
        let column = ask.entered("split.scheme").and_then(|id| schemes.iter().position(|scheme| scheme.id == id));
        let column = column.unwrap_or(1).min(schemes.len().saturating_sub(1));
        (Self { partners, keys, pool_personal: ask.entered("split.personal") == Some("pooled"), column }, reading)
    }

    fn divided(&self, answer: &Answer) -> Result<Division, Faults> {
        let columns = &answer.comparison.columns;
        divide(&columns[self.column], &columns[0], self.partners.clone(), self.keys, self.pool_personal)
    }
}

/// The label of a measure.
fn by(measure: &str) -> String {
    format!("split-by-{measure}")
}

/// Faults of the division in the labels of the page.
fn labelled(view: &View<'_>, faults: Faults) -> Faults {
    let label = |column: &str| -> String {
        let pillar = |word: &str| ("pillar", view.text(&format!("pillar-{word}")).into());
        match column.split_once('.') {
            Some(("key", word)) => view.words.text_with("split-fault-key", &[pillar(word)]),
            Some((what @ ("list" | "sessions"), name)) => format!("{name}, {}", view.text(&format!("split-{what}"))),
            _ => view.text(&format!("split-{column}")),
        }
    };
    let relabel = |mut fault: Fault| {
        fault.place.column = label(&fault.place.column);
        fault
    };
    Faults { list: faults.list.into_iter().map(relabel).collect() }
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
    let (entered, mut reading) = Entered::read(&ask, &view, &answer);
    let divided = if reading.faults.list.is_empty() {
        entered.divided(&answer).map_err(|faults| labelled(&view, faults))
    } else {
        Err(Faults::default())
    };
    if let Err(faults) = &divided {
        reading.faults.extend(faults.clone());
    }
    let title = view.text("split-title");
    let main = html! {
        h1 { (title) }
        p { (view.text("split-intro")) }
        (layout::faults(&view, &reading.faults))
        @if entered.partners.is_empty() { p class="caution" { (view.text("split-nobody")) } }
        @if let Ok(division) = &divided { (result(&view, &answer, &entered, division)) }
        (form(&view, &reading, &entered))
    };
    framed(&view, &Frame { title, open: "", path: PATH.into(), more: Vec::new(), main })
}

fn form(view: &View<'_>, reading: &Reading<'_>, entered: &Entered) -> Markup {
    let mut schemes: Vec<(&str, String)> =
        view.schemes.iter().map(|scheme| (scheme.id.as_str(), view.local(&scheme.name).to_owned())).collect();
    // The scheme that is taken where none is chosen stands first.
    schemes[..=entered.column].rotate_right(1);
    let personal = [("apart", view.text("split-personal-apart")), ("pooled", view.text("split-personal-pooled"))];
    let number = |name: &str, label: String, kind: Kind, default: String| {
        field(view, reading, &Field { name, label, help: String::new(), kind, default })
    };
    let fields = html! {
        div class="fields" {
            (choice(view, "split.scheme", &view.text("split-scheme"), &schemes))
            (choice(view, "split.personal", &view.text("split-personal-choice"), &personal))
        }
        fieldset {
            legend { (view.text("split-key")) }
            p class="note" { (view.text("split-key-help")) }
            @for pillar in PILLARS {
                fieldset {
                    legend { (view.text(&format!("pillar-{pillar}"))) }
                    div class="fields" { @for measure in MEASURES {
                        (number(&format!("split.{pillar}_{measure}"), format!("{}, %", view.text(&by(measure))), Kind::Decimal, String::new()))
                    } }
                }
            }
        }
        fieldset {
            legend { (view.text("split-partners")) }
            p class="note" { (view.text("split-partners-help")) }
            @for (index, partner) in entered.partners.iter().enumerate() {
                fieldset {
                    legend { (partner.name) }
                    div class="fields" {
                        (number(&format!("split.list_{index}"), view.text("split-list"), Kind::Whole, partner.list.map_or_else(String::new, |list| list.to_string())))
                        (number(&format!("split.sessions_{index}"), view.text("split-sessions"), Kind::Decimal, String::new()))
                    }
                }
            }
        }
    };
    html! {
        (entry(view, PATH, &fields, "split-button"))
        @if view.ask.entered_under(SUBJECT).next().is_some() { (clear(view, PATH, SUBJECT)) }
        p class="note noprint" { (kept_note(view)) }
    }
}

fn result(view: &View<'_>, answer: &Answer, entered: &Entered, division: &Division) -> Markup {
    let baseline = &answer.request.schemes[0].name;
    let table = splitting::table(division, baseline);
    let scheme = view.local(&answer.request.schemes[entered.column].name);
    let caption = super::compare::of_year(view, &format!("{}{}{scheme}", view.text("split-result"), view.colon()));
    let known = division.shares.iter().any(|share| share.before.is_some());
    html! {
        section id="result" aria-live="polite" {
            h2 { (caption) }
            (keys(view, entered))
            (table::table(view, &table, &caption, Detail::Cents, &[]))
            p class="note" { (view.text("split-rounding")) }
            @if known { p class="note" { (view.words.text_with("split-before-help", &[("scheme", view.local(baseline).into())])) } }
        }
    }
}

/// The keys used, in words.
fn keys(view: &View<'_>, entered: &Entered) -> Markup {
    let percent = |part: i64| super::reconcile::percent(view, part);
    html! {
        ul class="summary" { @for (pillar, key) in PILLARS.iter().zip(entered.keys) {
            li {
                (view.text(&format!("pillar-{pillar}"))) (view.colon())
                @let parts: Vec<String> = MEASURES.iter().zip([key.list, key.sessions, key.head]).filter(|(_, part)| *part > 0)
                    .map(|(measure, part)| if part == WHOLE { view.text(&by(measure)) } else { format!("{} {}", percent(part), view.text(&by(measure))) }).collect();
                (parts.join(", "))
            }
        } }
    }
}

/// The table, for its twin.
pub(crate) fn table_of(view: &View<'_>, answer: &Answer) -> Result<ReportTable, Refusal> {
    let (entered, reading) = Entered::read(view.ask, view, answer);
    reading.faults.clone().or(())?;
    let division = entered.divided(answer).map_err(|faults| labelled(view, faults))?;
    Ok(splitting::table(&division, &answer.request.schemes[0].name))
}
