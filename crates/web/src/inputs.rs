// SPDX-License-Identifier: EUPL-1.2
//! An uploaded file -> a practice, through `intake`.
//!
//! Everything wrong with the file is found at once; what is only implausible is kept beside the figures and shown with them.

use crate::site::Site;
use pijler_facts::table::Tables;
use pijler_intake::{Limits, read, tables_with};
use pijler_model::Faults;

/// A practice as it was understood.
#[derive(Clone, Debug)]
pub(crate) struct Practice {
    pub(crate) tables: Tables,
    /// What was taken as it stands and should be known.
    pub(crate) warnings: Faults,
    /// Sheets and how many rows were read from each.
    pub(crate) sheets: Vec<(String, usize)>,
}

/// Reads a workbook or a text file.
pub(crate) fn understand(site: &Site, name: &str, bytes: &[u8]) -> Result<Practice, Faults> {
    let input = read(name, bytes, &Limits::default())?;
    let (tables, warnings) = tables_with(&input, &site.vocabulary, &site.scheme_words)?;
    let sheets = input.sheets.iter().map(|sheet| (sheet.name.clone(), sheet.rows.len())).collect();
    Ok(Practice { tables, warnings, sheets })
}
