// SPDX-License-Identifier: EUPL-1.2
//! How much of an input is read at most.
//!
//! The defaults are those of an upload by a stranger. A payer reading its own files passes larger ones.

/// Bounds of one input. Beyond any of them the whole input is refused as too large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file, or of all files of a folder.
    pub bytes: usize,
    /// Bytes after unpacking, and bytes of all cell texts.
    pub unpacked: u64,
    /// Sheets of a workbook, files of a folder.
    pub sheets: usize,
    /// Columns of a sheet.
    pub columns: usize,
    /// Rows that are not empty, all sheets together.
    pub rows: usize,
    /// Cells that are not empty, all sheets together.
    pub cells: usize,
    /// Characters of one cell.
    pub characters: usize,
    /// Faults listed; the rest is counted.
    pub faults: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 5_000_000,
            unpacked: 60_000_000,
            sheets: 30,
            columns: 60,
            rows: 50_000,
            cells: 1_000_000,
            characters: 1000,
            faults: 200,
        }
    }
}
