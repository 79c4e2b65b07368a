// SPDX-License-Identifier: EUPL-1.2
//! The folder of schemes: embedded in the binary, or read from a directory.

use crate::Failure;
use include_dir::{Dir, include_dir};
use pijler_scheme::Library;
use std::fs;
use std::path::Path;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../schemes");

/// The embedded schemes, or those of a folder.
pub(crate) fn load(folder: Option<&Path>) -> Result<Library, Failure> {
    let mut library = Library::default();
    match folder {
        None => embed(&EMBEDDED, &mut library),
        Some(folder) => read(folder, "", &mut library).map_err(|error| Failure::new(format!("{}: {error}", folder.display())))?,
    }
    Ok(library)
}

fn embed(folder: &Dir<'_>, library: &mut Library) {
    for file in folder.files() {
        library.insert(file.path().to_string_lossy().replace('\\', "/"), file.contents());
    }
    for inner in folder.dirs() {
        embed(inner, library);
    }
}

/// Adds all files below a folder under a prefix.
pub(crate) fn read(folder: &Path, prefix: &str, library: &mut Library) -> std::io::Result<()> {
    let mut entries: Vec<_> = fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &path, library)?;
        } else {
            library.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}
