// SPDX-License-Identifier: EUPL-1.2
//! The folder of schemes: embedded in the binary, or read from a directory.

use crate::{Failure, files};
use include_dir::{Dir, include_dir};
use pijler_scheme::Library;
use std::path::Path;

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../schemes");

/// The embedded schemes, or those of a folder.
pub(crate) fn load(folder: Option<&Path>) -> Result<Library, Failure> {
    let mut library = Library::default();
    match folder {
        None => embed(&EMBEDDED, &mut library),
        Some(folder) => {
            for (path, held) in files::below(folder)? {
                library.insert(path, held);
            }
        }
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
