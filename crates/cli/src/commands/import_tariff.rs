// SPDX-License-Identifier: EUPL-1.2
//! `pijler scheme import-tariff`: official amounts from a CSV, checked against the table they replace, written where `--tariffs` finds them.
//!
//! The file is read as `--tariffs` reads it and written as it stands: nothing of it is lost or put in other words. Nothing is written unless
//! the whole file holds.

use crate::failure::once;
use crate::{Failure, files};
use pijler_model::{Fault, Faults, Problem, Severity};
use pijler_scheme::{Choice, Library, examine, resolve};
use pijler_words::Words;
use std::path::Path;

/// Folder in the library.
const FOLDER: &str = "./import";

pub(crate) fn run(library: &Library, scheme: &str, table: &str, file: &Path, into: &Path, words: &Words) -> Result<(), Failure> {
    let plain = resolve(library, scheme, &Choice::default())?;
    if plain.table(table).is_none() {
        let known: Vec<&str> = plain.tables.iter().map(|table| table.name.as_str()).collect();
        return Err(Failure::option(Problem::UnknownReference, table, format!("expected-one-of: {}", known.join(", "))));
    }
    let held = files::bytes(file, files::TEXT_BYTES_MAX)?;
    let mut library = library.clone();
    let path = format!("{FOLDER}/{table}.csv");
    library.insert(path.clone(), held.clone());
    let (resolved, faults) = examine(&library, scheme, &Choice { supplied: Some(FOLDER.into()), ..Choice::default() });
    // The scheme itself held before: every error is of the new file. The user knows it under his own name.
    let own = |fault: &Fault| fault.severity == Severity::Error || fault.place.file == path;
    let mut own = Faults { list: faults.list.into_iter().filter(own).collect() };
    for fault in own.list.iter_mut().filter(|fault| fault.place.file == path) {
        fault.place.file = file.display().to_string();
    }
    let own = once(own);
    if own.has_errors() {
        return Err(own.into());
    }
    let rows = resolved
        .and_then(|scheme| scheme.table(table).map(|index| scheme.tables[index].rows.iter().filter(|row| row.file == path).count()))
        .unwrap_or(0);
    if rows == 0 {
        // Rows that count on no day of the scheme, or none at all.
        let mut faults = own;
        faults.list.push(files::fault(file, Problem::Empty, "", "expected-rows-that-count"));
        return Err(faults.into());
    }
    for line in crate::failure::told(&own, words) {
        eprintln!("{line}");
    }
    let target = into.join(format!("{table}.csv"));
    let written = std::fs::create_dir_all(into).and_then(|()| std::fs::write(&target, held));
    written.map_err(|error| files::not_written(&target, &error))?;
    let values = [("file", target.display().to_string().into()), ("count", rows.into()), ("folder", into.display().to_string().into())];
    println!("{}", words.text_with("command-imported", &values));
    Ok(())
}
