// SPDX-License-Identifier: EUPL-1.2
//! The folder of schemes as bytes by path. The shell fills it, from the binary or from `--schemes DIR`; this crate does no I/O.

use std::collections::BTreeMap;

/// Paths (`be/new-deal/scheme.toml`, always with `/`) and what the files hold.
#[derive(Clone, Debug, Default)]
pub struct Library {
    files: BTreeMap<String, Vec<u8>>,
}

impl Library {
    /// Puts a file in; a later one of the same path replaces it.
    pub fn insert(&mut self, path: impl Into<String>, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// The text of a file; bytes that are not UTF-8 become replacement marks, which every reader refuses.
    #[must_use]
    pub fn text(&self, path: &str) -> Option<String> {
        self.files.get(path).map(|bytes| String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).into_owned())
    }

    /// All paths that start so, in order.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        self.files.range(prefix.to_owned()..).map(|(path, _)| path.as_str()).take_while(move |path| path.starts_with(prefix))
    }

    /// All paths below a folder with this ending, in order.
    pub fn files<'a>(&'a self, folder: &'a str, ending: &'a str) -> impl Iterator<Item = &'a str> {
        self.under(folder).filter(move |path| path.strip_suffix(ending).is_some())
    }

    /// Ids of all schemes: folders with a `scheme.toml`.
    #[must_use]
    pub fn schemes(&self) -> Vec<String> {
        self.files.keys().filter_map(|path| path.strip_suffix("/scheme.toml")).map(str::to_owned).collect()
    }

    /// Countries: folders with a `vocabulary.toml`.
    #[must_use]
    pub fn countries(&self) -> Vec<String> {
        self.files.keys().filter_map(|path| path.strip_suffix("/vocabulary.toml")).map(str::to_owned).collect()
    }
}
