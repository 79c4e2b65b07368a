// SPDX-License-Identifier: EUPL-1.2
//! A table of the report as HTML, with its caption and its twins as CSV and JSON.
//!
//! The first cell of a row names it. A column with a number in it is set to the right. Twins have the fields that the terminal writes.

use super::View;
use super::cell::{Detail, day_or, is_number};
use maud::{Markup, html};
use pijler_intake::{Export, ExportError, export_csv, export_json};
use pijler_practice::{Cell, ReportTable};

/// A table with the days and schemes among its assumptions in words, and the two columns a scheme has in the sensitivities told apart.
fn worded(view: &View<'_>, table: &ReportTable) -> ReportTable {
    let mut table = table.clone();
    if table.id == "sensitivity" {
        for (index, heading) in table.headings.iter_mut().enumerate().skip(1) {
            if let Cell::Local(scheme) = heading {
                let scheme = view.local(scheme).to_owned();
                *heading = Cell::Plain(
                    view.words
                        .text_with(if index % 2 == 1 { "sensitivity-less" } else { "sensitivity-more" }, &[("scheme", scheme.into())]),
                );
            }
        }
    }
    if table.id == "assumptions" {
        for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(2)) {
            if let Cell::Plain(text) = cell {
                *text = if view.schemes.iter().any(|scheme| scheme.id == *text) { view.scheme_name(text) } else { day_or(view, text) };
            }
        }
    }
    table
}

/// The table with caption and twins.
pub(crate) fn table(view: &View<'_>, table: &ReportTable, caption: &str, detail: Detail, more: &[(&str, &str)]) -> Markup {
    let table = worded(view, table);
    let numbers: Vec<usize> =
        (1..table.headings.len()).filter(|&index| table.rows.iter().any(|row| row.get(index).is_some_and(is_number))).collect();
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                (head(view, &table, &numbers))
                tbody {
                    @for row in &table.rows {
                        tr {
                            @for (index, cell) in row.iter().enumerate() {
                                @if index == 0 { th scope="row" { (view.cell(cell, detail)) } }
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
    let fields = view.wording().fields(&worded(view, table));
    let export = Export { headings: &fields.headings, numbers: &fields.numbers, rows: &fields.rows };
    match twin {
        Twin::Csv => export_csv(&export, view.language()),
        Twin::Json => export_json(&export),
    }
}
