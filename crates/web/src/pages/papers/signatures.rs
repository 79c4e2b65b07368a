// SPDX-License-Identifier: EUPL-1.2
//! Who signs, who has, who is missing. Names are those of the practice's own facts, or as entered; an estimate gives only how many.

use super::{Desk, Made, cite};
use crate::render::form::{Field, Kind, field};
use maud::html;
use pijler_model::Period;
use pijler_practice::papers::signers::{Signer, Standing, members, standing};

/// Names at most.
const SIGNERS_MAX: usize = 60;

fn name(number: usize, what: &str) -> String {
    format!("papers.signer-{number}.{what}")
}

/// Those who sign, the names of those who do not, and how many must at least.
pub(super) fn signers(desk: &mut Desk<'_>) -> (Vec<(usize, Signer)>, Vec<String>, usize) {
    let day = Period::Quarter(desk.start).first();
    let (known, not) =
        if desk.assumed() { (Vec::new(), Vec::new()) } else { members(&desk.answer.request.tables, &desk.papers.signing, day) };
    // Without names, the number of GPs of the comparison says how many must sign.
    let heads = usize::try_from(desk.answer.comparison.practitioners).unwrap_or(0);
    let needed = if known.is_empty() { heads } else { known.len() };
    let mut found = Vec::new();
    for number in 1..=SIGNERS_MAX {
        let named = desk.entered(&name(number, "name")).or_else(|| known.get(number - 1).cloned());
        let own = desk.view.words.text_with("papers-signer", &[("number", number.into())]);
        let label = format!("{own}{}{}", desk.view.colon(), desk.view.text("papers-signed-on"));
        let on = desk.reading.day(&name(number, "day"), &label);
        if let Some(named) = named {
            found.push((number, Signer { name: named, on }));
        }
    }
    (found, not, needed)
}

/// How the signatures stand.
pub(super) fn standing_of(desk: &mut Desk<'_>) -> Standing {
    let (signers, _, needed) = signers(desk);
    let signers: Vec<Signer> = signers.into_iter().map(|(_, signer)| signer).collect();
    standing(&signers, needed)
}

pub(super) fn make(desk: &mut Desk<'_>) -> Made {
    let (found, not, needed) = signers(desk);
    let plain: Vec<Signer> = found.iter().map(|(_, signer)| signer.clone()).collect();
    let state = standing(&plain, needed);
    let desk = &*desk;
    let view = desk.view;
    let language = view.language();
    let last = found.last().map_or(0, |(number, _)| *number).max(needed) + 2;
    let sources: Vec<String> = desk.papers.signing.source.split('+').map(str::to_owned).collect();
    let fields = html! { @for number in 1..=last.min(SIGNERS_MAX) {
        @let shown = found.iter().find(|(own, _)| *own == number).map_or_else(String::new, |(_, signer)| signer.name.clone());
        @let (of_name, of_day) = (name(number, "name"), name(number, "day"));
        fieldset class="tick" {
            legend { (view.words.text_with("papers-signer", &[("number", number.into())])) }
            div class="fields" {
                (field(view, &desk.reading, &Field::of(view, &of_name, "papers-signer-name", Kind::Text).or(shown)))
                (field(view, &desk.reading, &Field::of(view, &of_day, "papers-signed-on", Kind::Day)))
            }
        }
    } };
    let listed = state.listed + state.unnamed;
    let mut missing = state.missing.clone();
    missing.extend((0..state.unnamed).map(|_| view.text("papers-unnamed")));
    let body = html! {
        p { (view.local(&desk.papers.signing.how)) "\u{a0}" (cite(&sources, &sources)) }
        p class="verdict" { (view.words.text_with("papers-signing-state", &[("signed", state.signed.into()), ("needed", listed.into())])) }
        @if state.is_complete() { p { (view.text("papers-signing-complete")) } }
        @else if !missing.is_empty() { p { (view.words.text_with("papers-signing-missing", &[("names", language.list_and(&missing).into())])) } }
        h2 { (view.text("papers-signing-list")) }
        div class="scroll" tabindex="0" role="group" aria-label=(view.text("papers-signing-list")) {
            table class="signers" {
                caption class="hidden" { (view.text("papers-signing-list")) }
                thead { tr { td {} th scope="col" { (view.text("papers-signer-name")) } th scope="col" { (view.text("papers-signed-on")) } } }
                tbody {
                    @for (index, signer) in plain.iter().enumerate() { tr {
                        td { (index + 1) }
                        th scope="row" { (signer.name) }
                        td { @match signer.on { Some(day) => (language.day(day)), None => (view.text("papers-not-signed")) } }
                    } }
                    @for index in 0..state.unnamed { tr {
                        td { (plain.len() + index + 1) }
                        th scope="row" { span class="blank" { (view.text("papers-unnamed")) } }
                        td { (view.text("papers-not-signed")) }
                    } }
                }
            }
        }
        @if !not.is_empty() {
            h2 { (view.text("papers-do-not-sign")) }
            ul { @for name in &not { li { (name) } } }
        }
    };
    Made::of(fields, body, sources)
}
