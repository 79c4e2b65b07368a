// SPDX-License-Identifier: EUPL-1.2
//! Tables of results on a terminal, as Markdown, CSV or JSON.

use crate::Failure;
use pijler_intake::{Export, export_csv, export_json};
use pijler_plain::{Detail, Wording, is_number};
use pijler_practice::{Cell, ReportTable};
use std::io::Write as _;

/// Form of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Format {
    /// Columns for the eye.
    Table,
    /// One object with a list per table.
    Json,
    /// One table after another.
    Csv,
    /// Markdown.
    Md,
}

/// A table and the name under which it stands in files: its id, and where several schemes have one of that id, `id:scheme`.
pub(crate) type Named = (String, ReportTable);

/// Names tables by their ids.
pub(crate) fn by_id(tables: Vec<ReportTable>) -> Vec<Named> {
    tables.into_iter().map(|table| (table.id.to_owned(), table)).collect()
}

/// Prints tables in a form. Their names differ.
pub(crate) fn print_tables(tables: &[Named], format: Format, wording: &Wording<'_>) -> Result<(), Failure> {
    let mut out = Vec::new();
    let failed = |error: pijler_intake::ExportError| Failure::said("command-failed", vec![("why", error.to_string().into())]);
    match format {
        Format::Table | Format::Md => {
            for (_, table) in tables {
                table_text(table, format == Format::Md, wording, &mut out);
            }
        }
        Format::Csv => {
            for (name, table) in tables {
                let fields = wording.fields(table);
                out.extend(format!("# {name}\r\n").bytes());
                let export = Export { headings: &fields.headings, numbers: &fields.numbers, rows: &fields.rows };
                out.extend(export_csv(&export, wording.language()).map_err(failed)?);
                out.extend(b"\r\n");
            }
        }
        Format::Json => {
            out.extend(b"{");
            for (index, (name, table)) in tables.iter().enumerate() {
                let fields = wording.fields(table);
                let export = Export { headings: &fields.headings, numbers: &fields.numbers, rows: &fields.rows };
                out.extend(format!("{}\"{name}\": ", if index > 0 { ",\n" } else { "\n" }).bytes());
                out.extend(export_json(&export).map_err(failed)?);
            }
            out.extend(b"\n}\n");
        }
    }
    match std::io::stdout().write_all(&out) {
        // A reader that has seen enough is no failure.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::said("command-failed", vec![("why", error.to_string().into())]))
        }
        _ => Ok(()),
    }
}

fn table_text(table: &ReportTable, markdown: bool, wording: &Wording<'_>, out: &mut Vec<u8>) {
    let text = |cell: &Cell| wording.with_range(cell, Detail::Euros).replace('|', "/");
    let mut headings: Vec<String> = table.headings.iter().map(text).collect();
    let mut rows: Vec<Vec<String>> = table.rows.iter().map(|row| row.iter().map(text).collect()).collect();
    if table.id == "lines" {
        // The address is what `pijler explain` asks for: never shortened, so it stands last.
        headings.push(wording.short("explain-address"));
        for (row, cells) in rows.iter_mut().zip(&table.rows) {
            row.push(
                cells
                    .iter()
                    .find_map(|cell| if let Cell::Explained(_, address) = cell { Some(address.clone()) } else { None })
                    .unwrap_or_default(),
            );
        }
    }
    let address = if table.id == "lines" { headings.len() - 1 } else { usize::MAX };
    out.extend(
        format!("{} {}\n{}", if markdown { "###" } else { "==" }, wording.short(table.title), if markdown { "\n" } else { "" }).bytes(),
    );
    let columns = rows.iter().map(Vec::len).chain([headings.len()]).max().unwrap_or(0);
    let width = |column: usize| {
        let lengths = rows.iter().chain([&headings]).filter_map(|row| row.get(column)).map(|text| text.chars().count());
        lengths.max().unwrap_or(0).min(if markdown || column == address { usize::MAX } else { 46 })
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let numeric: Vec<bool> = (0..columns).map(|column| table.rows.iter().any(|row| row.get(column).is_some_and(is_number))).collect();
    let mut line = |row: &[String]| {
        let cells: Vec<String> = (0..columns)
            .map(|column| {
                let text = row.get(column).map_or("", String::as_str);
                let short: String = if text.chars().count() > widths[column] {
                    text.chars().take(widths[column].saturating_sub(1)).chain(['…']).collect()
                } else {
                    text.to_owned()
                };
                let pad = " ".repeat(widths[column].saturating_sub(short.chars().count()));
                if numeric[column] { format!("{pad}{short}") } else { format!("{short}{pad}") }
            })
            .collect();
        let joined = if markdown { format!("| {} |", cells.join(" | ")) } else { cells.join("  ").trim_end().to_owned() };
        out.extend(joined.bytes());
        out.push(b'\n');
    };
    line(&headings);
    if markdown {
        line(
            &widths
                .iter()
                .zip(&numeric)
                .map(|(width, number)| format!("{}{}", "-".repeat((*width).max(2) - 1), if *number { ":" } else { "-" }))
                .collect::<Vec<_>>(),
        );
    }
    for row in &rows {
        line(row);
    }
    out.push(b'\n');
}
