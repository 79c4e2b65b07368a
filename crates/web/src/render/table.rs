// SPDX-License-Identifier: EUPL-1.2
//! A table of the report as HTML, with its caption and its twins as CSV and JSON.
//!
//! The first cell of a row names it. A column with a number in it is set to the right. Twins have the fields that the terminal writes.

use super::View;
use super::cell::{Detail, is_number};
use maud::{Markup, html};
use pijler_intake::{Export, ExportError, export_csv, export_json};
use pijler_practice::{Cell, ReportTable};

/// The table with caption and twins.
pub(crate) fn table(view: &View<'_>, table: &ReportTable, caption: &str, detail: Detail, more: &[(&str, &str)]) -> Markup {
    let numbers: Vec<usize> =
        (1..table.headings.len()).filter(|&index| table.rows.iter().any(|row| row.get(index).is_some_and(is_number))).collect();
    html! {
        div class="scroll" tabindex="0" role="group" aria-label=(caption) {
            table {
                caption { (caption) }
                (head(view, table, &numbers))
                tbody {
                    @for row in &table.rows {
                        tr class=[sums(row).then_some("sum")] {
                            @for (index, cell) in row.iter().enumerate() {
                                @if index == 0 && names(cell) { th scope="row" { (view.cell(cell, detail)) } }
                                @else if is_number(cell) || (numbers.contains(&index) && matches!(cell, Cell::Status(_))) { td class="n" { (view.cell(cell, detail)) } }
                                @else { td { (view.cell(cell, detail)) } }
                            }
                        }
                    }
                }
            }
        }
        (twins(view, table.id, more))
    }
}

/// Whether a first cell names its row; an empty one does not, and is no heading.
fn names(cell: &Cell) -> bool {
    *cell != Cell::Empty && !matches!(cell, Cell::Plain(text) if text.trim().is_empty())
}

/// Whether a row is the sum of those above it.
fn sums(row: &[Cell]) -> bool {
    matches!(row.first(), Some(Cell::Key(key)) if matches!(key.as_str(), "compare-total" | "label-total"))
}

fn head(view: &View<'_>, table: &ReportTable, numbers: &[usize]) -> Markup {
    html! {
        thead { tr {
            @for (index, heading) in table.headings.iter().enumerate() {
                @if *heading == Cell::Empty { td {} }
                @else if numbers.contains(&index) { th scope="col" class="n" { (view.plain(heading, Detail::Euros)) } }
                @else { th scope="col" { (view.plain(heading, Detail::Euros)) } }
            }
        } }
    }
}

/// Links to the twins of a table.
pub(crate) fn twins(view: &View<'_>, id: &str, more: &[(&str, &str)]) -> Markup {
    let link = |kind: &str| view.ask.link(view.site, &format!("/table/{id}.{kind}"), more);
    html! { p class="twins" { a href=(link("csv")) download { "CSV" } " " a href=(link("json")) download { "JSON" } } }
}

/// The kinds of file a table can be had as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Twin {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
}

/// The table as a file: cents, with low and high beside every amount.
pub(crate) fn file(view: &View<'_>, table: &ReportTable, twin: Twin) -> Result<Vec<u8>, ExportError> {
    let fields = view.wording().fields(table);
    let export = Export { headings: &fields.headings, numbers: &fields.numbers, rows: &fields.rows };
    match twin {
        Twin::Csv => export_csv(&export, view.language()),
        Twin::Json => export_json(&export),
    }
}
