// SPDX-License-Identifier: EUPL-1.2
//! A zip file opened with care: declared sizes are checked before, real sizes while unpacking.

use crate::limits::Limits;
use pijler_model::Problem;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// More parts than any workbook of ours has.
const PARTS: usize = 5000;

/// Why a file is refused as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) problem: Problem,
    /// Sheet in which reading stopped, if any.
    pub(crate) sheet: String,
    /// Row in which reading stopped, or 0.
    pub(crate) line: usize,
    /// What stands there.
    pub(crate) value: String,
    pub(crate) expected: String,
}

impl Refusal {
    fn new(problem: Problem, value: String, expected: String) -> Self {
        Self { problem, sheet: String::new(), line: 0, value, expected }
    }

    pub(crate) fn not_readable(value: &str, expected: &str) -> Self {
        Self::new(Problem::NotReadable, value.into(), expected.into())
    }

    pub(crate) fn too_large(value: impl Display, at_most: impl Display) -> Self {
        Self::new(Problem::TooLarge, format!("{value}"), format!("≤ {at_most}"))
    }

    pub(crate) fn at(mut self, sheet: &str, line: usize) -> Self {
        sheet.clone_into(&mut self.sheet);
        self.line = line;
        self
    }

    pub(crate) fn broken(what: &str) -> Self {
        Self::not_readable(what, "expected-undamaged-file")
    }
}

/// An opened zip file and how much of it may still be unpacked.
pub(crate) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Number of a part by its name, lower case, `/` between folders.
    parts: BTreeMap<String, usize>,
    left: u64,
    limit: u64,
}

impl<'a> Package<'a> {
    pub(crate) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Refusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refusal::broken("zip"))?;
        if archive.len() > PARTS {
            return Err(Refusal::too_large(archive.len(), PARTS));
        }
        let (mut parts, mut declared) = (BTreeMap::new(), 0_u64);
        for index in 0..archive.len() {
            let part = archive.by_index_raw(index).map_err(|_| Refusal::broken("zip"))?;
            declared = declared.saturating_add(part.size());
            let name = part.name().map_err(|_| Refusal::broken("zip"))?.replace('\\', "/").to_lowercase();
            parts.insert(name.trim_start_matches('/').to_owned(), index);
        }
        if declared > limits.unpacked {
            return Err(Refusal::too_large(declared, limits.unpacked));
        }
        Ok(Self { archive, parts, left: limits.unpacked, limit: limits.unpacked })
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(&name.to_lowercase())
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.parts.keys().map(String::as_str)
    }

    /// The text of a part; `None` if there is no such part.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let Some(&index) = self.parts.get(&name.trim_start_matches('/').to_lowercase()) else { return Ok(None) };
        let part = self.archive.by_index(index).map_err(|_| Refusal::broken(name))?;
        let mut bytes = Vec::new();
        let read = part.take(self.left.saturating_add(1)).read_to_end(&mut bytes).map_err(|_| Refusal::broken(name))?;
        self.left = match u64::try_from(read).ok().and_then(|read| self.left.checked_sub(read)) {
            Some(left) => left,
            None => return Err(Refusal::too_large(format!("> {}", self.limit), self.limit)),
        };
        if bytes.starts_with(b"\xef\xbb\xbf") {
            bytes.drain(..3);
        }
        String::from_utf8(bytes).map(Some).map_err(|_| Refusal::broken(name))
    }
}
