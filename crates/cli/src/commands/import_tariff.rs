// SPDX-License-Identifier: EUPL-1.2
//! `pijler scheme import-tariff`: official amounts from a CSV, checked against the table they replace, written where `--tariffs` finds them.
//!
//! Columns of the table may come in any order; a missing `status` becomes `supplied`, a missing `source` names the file. Nothing is written
//! unless the whole file holds.

use crate::Failure;
use pijler_model::Faults;
use pijler_scheme::{Choice, Library, examine, resolve};
use std::path::Path;

pub(crate) fn run(library: &Library, scheme: &str, table: &str, file: &Path, into: &Path) -> Result<(), Failure> {
    let plain = resolve(library, scheme, &Choice::default())?;
    if plain.table(table).is_none() {
        let known: Vec<&str> = plain.tables.iter().map(|table| table.name.as_str()).collect();
        return Err(Failure::new(format!("“{table}”: expected one of {}", known.join(", "))));
    }
    let text = std::fs::read_to_string(file).map_err(|error| Failure::new(format!("{}: {error}", file.display())))?;
    let supplied = completed(&text);
    let mut library = library.clone();
    let path = format!("supplied/{table}.csv");
    library.insert(path.clone(), supplied.clone());
    let (resolved, faults) = examine(&library, scheme, &Choice { supplied: Some("supplied".into()), ..Choice::default() });
    // Only what the new file brought: the scheme itself held before.
    let own: Faults = Faults { list: faults.list.into_iter().filter(|fault| fault.place.file == path).collect() };
    own.or(())?;
    let rows = resolved
        .and_then(|scheme| scheme.table(table).map(|index| scheme.tables[index].rows.iter().filter(|row| row.file == path).count()));
    let target = into.join(format!("{table}.csv"));
    let written = std::fs::create_dir_all(into).and_then(|()| std::fs::write(&target, supplied));
    written.map_err(|error| Failure::new(format!("{}: {error}", target.display())))?;
    println!("{}: {} rows; use them with --tariffs {}", target.display(), rows.unwrap_or(0), into.display());
    Ok(())
}

/// The file with status and source where they are missing. Separated by comma or semicolon.
fn completed(text: &str) -> String {
    let text = text.trim_start_matches('\u{feff}');
    let header = text.lines().next().unwrap_or("");
    let semicolon = header.contains(';') && !header.contains(',');
    let normal: String = if semicolon { text.replace(',', ".").replace(';', ",") } else { text.to_owned() };
    let header: Vec<&str> = normal.lines().next().unwrap_or("").split(',').map(str::trim).collect();
    let missing: Vec<(&str, &str)> = [("status", "supplied"), ("source", pijler_scheme::SUPPLIED_SOURCE)]
        .into_iter()
        .filter(|(name, _)| !header.contains(name))
        .collect();
    let mut lines = Vec::new();
    for (index, line) in normal.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let extra = missing.iter().map(|(name, value)| if index == 0 { *name } else { *value });
        lines.push([line.trim_end()].into_iter().chain(extra).collect::<Vec<_>>().join(","));
    }
    lines.join("\n") + "\n"
}
