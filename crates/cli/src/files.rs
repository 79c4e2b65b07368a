// SPDX-License-Identifier: EUPL-1.2
//! Reading the user's files: ordinary files only, up to a size, and faults that name the file as he did.
//!
//! Invariant: nothing here waits. A pipe or a device is refused before it is opened, a folder is read to a bounded depth, and no file is read
//! further than its bound.

use crate::Failure;
use pijler_model::{Fault, Faults, Place, Problem, Severity};
use std::fs::{self, File};
use std::io::{ErrorKind, Read as _};
use std::path::{Path, PathBuf};

/// Largest file of schemes or tariffs, in bytes.
pub(crate) const TEXT_BYTES_MAX: usize = 64_000_000;

/// Files of one folder that are read.
pub(crate) const FILES_MAX: usize = 20_000;

/// Folders in folders that are followed, so that a link to its own folder ends.
const DEPTH_MAX: usize = 12;

/// A fault of a file as a whole.
pub(crate) fn fault(path: &Path, problem: Problem, value: impl Into<String>, expected: impl Into<String>) -> Fault {
    let place = Place { file: path.display().to_string(), ..Place::default() };
    Fault { place, problem, value: value.into(), expected: expected.into(), severity: Severity::Error }
}

fn failed(path: &Path, error: &std::io::Error) -> Faults {
    let fault = match error.kind() {
        ErrorKind::NotFound => fault(path, Problem::NotReadable, "", "expected-existing-file"),
        ErrorKind::PermissionDenied => fault(path, Problem::NotReadable, "", "expected-permission"),
        _ => fault(path, Problem::NotReadable, error.to_string(), "expected-ordinary-file"),
    };
    fault.into()
}

/// A file that could not be written.
pub(crate) fn not_written(path: &Path, error: &std::io::Error) -> Failure {
    Failure::said("command-not-written", vec![("file", path.display().to_string().into()), ("why", error.to_string().into())])
}

/// Writes a file whole or not at all: beside its place, then into it.
#[cfg(feature = "pages")]
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let beside = path.with_file_name(format!(".{}.part", name(path)));
    let written = fs::write(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    written.map_err(|error| {
        // What is left of it is of no use to anybody.
        let _ = fs::remove_file(&beside);
        not_written(path, &error)
    })
}

/// What a file holds.
pub(crate) fn bytes(path: &Path, bytes_max: usize) -> Result<Vec<u8>, Faults> {
    let known = fs::metadata(path).map_err(|error| failed(path, &error))?;
    if !known.is_file() {
        return Err(fault(path, Problem::NotReadable, "", "expected-ordinary-file").into());
    }
    let too_large = |size: u64| {
        Faults::from(fault(path, Problem::TooLarge, megabytes(size), format!("expected-at-most: {}", megabytes(bytes_max as u64))))
    };
    if known.len() > bytes_max as u64 {
        return Err(too_large(known.len()));
    }
    let mut held = Vec::new();
    // A file may grow while it is read.
    let read = File::open(path).and_then(|file| file.take(bytes_max as u64 + 1).read_to_end(&mut held));
    read.map_err(|error| failed(path, &error))?;
    if held.len() > bytes_max { Err(too_large(held.len() as u64)) } else { Ok(held) }
}

fn megabytes(bytes: u64) -> String {
    format!("{} MB", bytes.div_ceil(1_000_000))
}

/// What stands in a folder, by name, hidden files left out: desktops and editors put them everywhere.
pub(crate) fn entries(folder: &Path) -> Result<Vec<PathBuf>, Faults> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, &error))? {
        let entry = entry.map_err(|error| failed(folder, &error))?;
        if !entry.file_name().to_string_lossy().starts_with('.') {
            paths.push(entry.path());
        }
        if paths.len() > FILES_MAX {
            return Err(fault(folder, Problem::TooLarge, "", format!("expected-at-most: {FILES_MAX}")).into());
        }
    }
    paths.sort();
    Ok(paths)
}

/// The last part of a path.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// All files below a folder under their paths from there, with `/`.
pub(crate) fn below(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Faults> {
    let mut faults = Faults::default();
    let mut files = Vec::new();
    walk(folder, "", DEPTH_MAX, &mut files, &mut faults);
    faults.or(files)
}

fn walk(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<(String, Vec<u8>)>, faults: &mut Faults) {
    let entries = match entries(folder) {
        Ok(entries) if depth > 0 => entries,
        Ok(_) => return faults.list.push(fault(folder, Problem::TooLarge, "", format!("expected-at-most: {DEPTH_MAX}"))),
        Err(more) => return faults.extend(more),
    };
    for path in entries {
        if files.len() >= FILES_MAX {
            return faults.list.push(fault(folder, Problem::TooLarge, "", format!("expected-at-most: {FILES_MAX}")));
        }
        let inner = format!("{prefix}{}", name(&path));
        if path.is_dir() {
            walk(&path, &format!("{inner}/"), depth - 1, files, faults);
        } else {
            match bytes(&path, TEXT_BYTES_MAX) {
                Ok(held) => files.push((inner, held)),
                Err(more) => faults.extend(more),
            }
        }
    }
}
