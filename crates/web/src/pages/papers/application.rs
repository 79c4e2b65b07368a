// SPDX-License-Identifier: EUPL-1.2
//! The application pack: what is asked, filled in from what is known; what is missing; how and where it is sent; the days.

use super::checklist::{because, judged, state};
use super::signatures::{signers, standing_of};
use super::{Desk, Made, cite, lines};
use crate::render::form::{Field, Kind, field};
use maud::{Markup, html};
use pijler_model::Period;
use pijler_practice::papers::checklist::Verdict;
use pijler_practice::papers::signers::members;
use pijler_scheme::papers::{Decides, Entry, Fills, List, Point};

/// The field of a point; the name of the practice is that of all papers.
fn name(point: &Point) -> String {
    if point.fills == Fills::Practice { "papers.practice".into() } else { format!("papers.apply.{}", point.id) }
}

pub(super) fn make(desk: &mut Desk<'_>) -> Made {
    let papers = desk.papers.clone();
    let points: Vec<&Point> = papers.of(List::Apply).collect();
    let answers: Vec<(Markup, bool)> = points.iter().map(|point| answer(desk, &papers, point)).collect();
    let desk = &*desk;
    let view = desk.view;
    let steps: Vec<&Point> = papers.of(List::Send).collect();
    let sources = Desk::sources_of(points.iter().chain(&steps).copied());
    let missing: Vec<&str> =
        points.iter().zip(&answers).filter(|(_, (_, known))| !known).map(|(point, _)| view.local(&point.name)).collect();
    let fields = html! { @for point in points.iter().filter(|point| point.fills != Fills::Practice) {
        @let (id, label, help) = (name(point), view.local(&point.name), view.local(&point.why));
        @match point.entry {
            Entry::Line => { (field(view, &desk.reading, &Field { name: &id, label: label.into(), help: help.into(), kind: Kind::Text, default: String::new() })) },
            Entry::Lines => { (lines(view, &id, label, help)) },
            Entry::None | Entry::Tick => {},
        }
    } };
    let body = html! {
        h2 { (view.text("papers-missing")) }
        @if missing.is_empty() { p { (view.text("papers-missing-none")) } } @else { ul { @for name in missing { li { (name) } } } }
        h2 { (view.text("papers-asked")) }
        div class="scroll" tabindex="0" role="group" aria-label=(view.text("papers-asked")) {
            table class="points" {
                caption class="hidden" { (view.text("papers-asked")) }
                thead { tr { th scope="col" { (view.text("papers-asked")) } th scope="col" { (view.text("papers-answer")) } th scope="col" { (view.text("papers-sure")) } } }
                tbody { @for (point, (answer, _)) in points.iter().zip(&answers) { tr {
                    th scope="row" { strong { (view.local(&point.name)) } br; small { (view.local(&point.why)) "\u{a0}" (cite(&sources, &point.sources)) } }
                    td { (answer) }
                    td { (desk.sure(point)) }
                } } }
            }
        }
        h2 { (view.text("papers-sending")) }
        ol { @for point in steps { li { strong { (view.local(&point.name)) } ". " (view.local(&point.why)) "\u{a0}" (cite(&sources, &point.sources)) } } }
        h2 { (view.text("papers-dates")) }
        (desk.dates_table(false))
        p class="note" { (view.text("calendar-not-published-help")) }
    };
    Made::of(fields, body, sources)
}

/// What is known of a point, and whether it is enough.
fn answer(desk: &mut Desk<'_>, papers: &pijler_scheme::papers::Papers, point: &Point) -> (Markup, bool) {
    let view = desk.view;
    let nothing = || (html! { span class="blank" { (view.text("papers-not-entered")) } }, false);
    match point.fills {
        Fills::Practice => desk.practice().map_or_else(nothing, |name| (html! { (name) }, true)),
        Fills::Members => {
            let (found, mut not, needed) = signers(desk);
            let names: Vec<String> = found.into_iter().map(|(_, signer)| signer.name).collect();
            if !desk.assumed() {
                not = members(&desk.answer.request.tables, &papers.signing, Period::Quarter(desk.start).first()).1;
            }
            if names.is_empty() {
                return nothing();
            }
            let all = html! {
                (view.language().list_and(&names))
                @if !not.is_empty() { br; (view.text("papers-do-not-sign")) (view.colon()) (view.language().list_and(&not)) }
            };
            (all, names.len() >= needed)
        }
        Fills::Signatures => {
            let state = standing_of(desk);
            let values = [("signed", state.signed.into()), ("needed", (state.listed + state.unnamed).into())];
            (html! { (view.words.text_with("papers-signing-state", &values)) }, state.is_complete())
        }
        Fills::Nothing => {
            let typed = desk.entered(&name(point));
            // A condition is judged once, in the checklist: the answer there is the answer here.
            let same = papers.of(List::Join).find(|other| other.decides != Decides::Nothing && other.decides == point.decides);
            let Some(same) = same else {
                return typed.map_or_else(nothing, |text| {
                    (html! { @for (index, line) in text.lines().enumerate() { @if index > 0 { br; } (line) } }, true)
                });
            };
            let judged = judged(desk, same);
            let needs_text = point.entry != Entry::None;
            let known = judged.verdict == Verdict::Met && (!needs_text || typed.is_some());
            (
                html! {
                    @if needs_text { @match &typed { Some(text) => (text), None => span class="blank" { (view.text("papers-not-entered")) } } br; }
                    (state(view, judged.verdict)) br; small { (because(desk, &judged)) }
                },
                known,
            )
        }
    }
}
