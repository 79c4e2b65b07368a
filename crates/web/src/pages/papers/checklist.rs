// SPDX-License-Identifier: EUPL-1.2
//! Eligibility and obligations: each point with its state, its reason and what the practice noted as evidence.

use super::{Desk, Made, cite};
use crate::render::View;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, field};
use maud::{Markup, html};
use pijler_practice::Cell;
use pijler_practice::papers::checklist::{Because, Item, Ticked, Verdict, item};
use pijler_scheme::papers::{List, Point};

/// The parts of the checklist and their headings.
const PARTS: [(List, &str); 4] =
    [(List::Join, "papers-join"), (List::Duty, "papers-duty"), (List::Premium, "papers-premium"), (List::After, "papers-after")];

/// The field of a point.
fn name(list: List, id: &str, what: &str) -> String {
    let part = match list {
        List::Duty => "duty",
        List::After => "after",
        List::Premium => "premium",
        _ => "join",
    };
    format!("papers.{part}.{id}.{what}")
}

/// What was entered for a point.
fn ticked(desk: &mut Desk<'_>, point: &Point) -> Ticked {
    let field = |what: &str| name(point.list, &point.id, what);
    // A fault names the point too: every point has a date.
    let label = format!("{}{}{}", desk.view.local(&point.name), desk.view.colon(), desk.view.text("papers-day"));
    Ticked {
        done: desk.entered(&field("done")).is_some(),
        on: desk.reading.day(&field("day"), &label),
        note: desk.entered(&field("note")).unwrap_or_default(),
    }
}

/// The verdict on a point of a list.
pub(super) fn judged<'p>(desk: &mut Desk<'_>, point: &'p Point) -> Item<'p> {
    let ticked = ticked(desk, point);
    let comparison = &desk.answer.comparison;
    item(point, &comparison.columns[desk.column], &comparison.facts, desk.assumed(), ticked)
}

pub(super) fn make(desk: &mut Desk<'_>) -> Made {
    let papers = desk.papers.clone();
    let parts: Vec<(List, &str, Vec<Item<'_>>)> =
        PARTS.into_iter().map(|(list, heading)| (list, heading, papers.of(list).map(|point| judged(desk, point)).collect())).collect();
    let view = desk.view;
    let sources = Desk::sources_of(parts.iter().flat_map(|(_, _, items)| items.iter().map(|item| item.point)));
    // Premiums and what follows approval do not decide whether the practice can join.
    let asked = || parts.iter().filter(|(list, ..)| matches!(list, List::Join | List::Duty)).flat_map(|(_, _, items)| items);
    let count = |verdict: Verdict| asked().filter(|item| item.verdict == verdict).count();
    let values = [("met", count(Verdict::Met).into()), ("not", count(Verdict::NotMet).into()), ("open", count(Verdict::NotKnown).into())];
    let fields = html! {
        @for (list, heading, items) in parts.iter().filter(|(list, ..)| *list != List::Premium) {
            h3 { (view.text(heading)) }
            @for item in items { (tick(desk, *list, item.point)) }
        }
    };
    let body = html! {
        p class="verdict" { (view.words.text_with("papers-count", &values)) }
        @for (_, heading, items) in &parts {
            h2 { (view.text(heading)) }
            div class="scroll" tabindex="0" role="group" aria-label=(view.text(heading)) {
                table class="points" {
                    caption class="hidden" { (view.text(heading)) }
                    thead { tr {
                        th scope="col" { (view.text("papers-point")) }
                        th scope="col" { (view.text("papers-verdict")) }
                        th scope="col" { (view.text("papers-decided")) }
                        th scope="col" { (view.text("papers-evidence")) }
                    } }
                    tbody { @for item in items { tr {
                        th scope="row" {
                            strong { (view.local(&item.point.name)) } br;
                            small { (view.local(&item.point.why)) " " (desk.sure(item.point)) "\u{a0}" (cite(&sources, &item.point.sources)) }
                        }
                        td { (state(view, item.verdict)) }
                        td { (because(desk, item)) }
                        td { (evidence(view, item)) }
                    } } }
                }
            }
        }
    };
    Made::of(fields, body, sources)
}

/// A verdict in words and a mark, never by colour alone.
pub(super) fn state(view: &View<'_>, verdict: Verdict) -> Markup {
    let (mark, id) = match verdict {
        Verdict::Met => ("☑", "papers-met"),
        Verdict::NotMet => ("☒", "papers-not-met"),
        Verdict::NotKnown => ("☐", "papers-not-known"),
    };
    html! { span class="state" { span aria-hidden="true" { (mark) } " " (view.text(id)) } }
}

pub(super) fn because(desk: &Desk<'_>, item: &Item<'_>) -> Markup {
    let view = desk.view;
    let language = view.language();
    html! {
        @match &item.because {
            Because::Facts(names) if names.is_empty() => (view.text("papers-because-facts")),
            Because::Facts(names) => (view.words.text_with("papers-because-who", &[("names", language.list_and(names).into())])),
            Because::Shares(shares) => { @for (index, (name, part, whole)) in shares.iter().enumerate() {
                @if index > 0 { br; } (name) (view.colon()) (view.plain(&Cell::Share(*part, *whole), Detail::Euros))
            } },
            Because::Measures(measures) => { @for (index, (measure, value)) in measures.iter().enumerate() {
                @if index > 0 { br; } (view.local(&desk.scheme().measures[*measure].name)) (view.colon()) (language.quantity(*value))
            } },
            Because::Entered => (view.text("papers-because-entered")),
            Because::NotGiven => (view.text("papers-because-not-given")),
            Because::Assumed => (view.text("papers-because-assumed")),
        }
        @if item.contradicted { " " strong { (view.text("papers-contradicted")) } }
    }
}

fn evidence(view: &View<'_>, item: &Item<'_>) -> Markup {
    let ticked = &item.ticked;
    html! {
        @if let Some(day) = ticked.on { (view.language().day(day)) @if !ticked.note.is_empty() { br; } }
        (ticked.note)
        @if ticked.on.is_none() && ticked.note.is_empty() { span class="blank" {} }
    }
}

/// The fields of a point. An empty field of the same name stands before the box, so that a tick taken away is sent too.
fn tick(desk: &Desk<'_>, list: List, point: &Point) -> Markup {
    let view = desk.view;
    let done = name(list, &point.id, "done");
    let checked = view.ask.entered(&done).is_some();
    let (day, note) = (name(list, &point.id, "day"), name(list, &point.id, "note"));
    html! {
        fieldset class="tick" {
            legend { (view.local(&point.name)) }
            input type="hidden" name=(done) value="";
            p { label for=(done) { input type="checkbox" id=(done) name=(done) value="yes" checked[checked]; " " (view.text("papers-tick")) } }
            div class="fields" {
                (field(view, &desk.reading, &Field::of(view, &day, "papers-day", Kind::Day)))
                (field(view, &desk.reading, &Field::of(view, &note, "papers-note", Kind::Text)))
            }
        }
    }
}
