// SPDX-License-Identifier: EUPL-1.2
//! Which column is which: the first rows of an export, and a choice for each column that is read.

use super::{Room, field_of, mapping};
use crate::render::View;
use crate::render::form::entry;
use maud::{Markup, html};
use pijler_intake::mapping::{Export, Shown, Taken};

/// Rows shown.
const SAMPLE: usize = 5;

/// Id of the text that names a column.
pub(super) fn label(name: &str) -> String {
    format!("watch-map-{}", name.replace('_', "-"))
}

/// The sample and the choices of one export.
pub(super) fn form(view: &View<'_>, room: &Room, taken: &Taken, kind: Export) -> Markup {
    let (mapping, confirmed) = mapping(view.ask, taken, kind);
    let missing = taken.missing(kind, &mapping);
    let title = view.text(match kind {
        Export::Billing => "watch-file-billing",
        Export::Files => "watch-file-files",
    });
    let fields = html! {
        div class="fields" {
            @for (wanted, chosen) in kind.wanted().iter().zip(&mapping) {
                @let name = field_of(taken, wanted.name);
                div class="field" {
                    label for=(name) { (view.text(&label(wanted.name))) @if wanted.needed { " *" } }
                    select id=(name) name=(name) aria-invalid=[missing.contains(&wanted.name).then_some("true")] {
                        option value="-" selected[chosen.is_none()] { (view.text("watch-no-column")) }
                        @for (index, heading) in taken.headings.iter().enumerate() {
                            option value=(index) selected[*chosen == Some(index)] { (heading) }
                        }
                    }
                    small {}
                }
            }
        }
        p class="note" { (view.text("watch-columns-needed")) }
    };
    html! {
        details class="box" open[!confirmed || !missing.is_empty()] {
            summary { (title) ": " (taken.file) " – " (view.text(if confirmed { "watch-columns-confirmed" } else { "watch-columns-proposed" })) }
            (sample(view, taken, &title))
            (entry(view, &room.path(), &fields, "watch-columns-button"))
        }
    }
}

fn sample(view: &View<'_>, taken: &Taken, title: &str) -> Markup {
    let rows = i64::try_from(taken.rows()).unwrap_or(i64::MAX);
    let caption = view.words.text_with("watch-sample", &[("title", title.into()), ("count", rows.into())]);
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                thead { tr {
                    th scope="col" { (view.text("watch-row")) }
                    @for heading in &taken.headings { th scope="col" { (heading) } }
                } }
                tbody {
                    @for (line, cells) in taken.sample(SAMPLE) {
                        tr {
                            th scope="row" { (line) }
                            @for cell in cells {
                                td {
                                    @match cell {
                                        Shown::Text(text) => (text),
                                        Shown::Hidden => { small { (view.text("watch-hidden")) } },
                                        Shown::Empty => {},
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
