// SPDX-License-Identifier: EUPL-1.2
//! A table of text as someone wrote it: headings, rows, and where each row stands.
//!
//! CSV files, workbook sheets and the small tables of cases all become sheets; `facts` gives the fields their types.

use crate::fault::Place;

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetRow {
    /// Line or row number as the writer sees it, counted from 1.
    pub line: usize,
    /// Fields in the order of the headings, trimmed; missing ones are empty.
    pub fields: Vec<String>,
}

/// A table of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// File it came from.
    pub file: String,
    /// Its name: `patients`, `list`, ...
    pub name: String,
    /// Line of the headings.
    pub heading_line: usize,
    /// Column names.
    pub headings: Vec<String>,
    /// Rows; empty ones are left out.
    pub rows: Vec<SheetRow>,
}

impl Sheet {
    /// The place of a field.
    #[must_use]
    pub fn place(&self, line: usize, column: &str) -> Place {
        Place { file: self.file.clone(), sheet: self.name.clone(), line, column: column.into() }
    }

    /// The number of a column.
    #[must_use]
    pub fn column(&self, heading: &str) -> Option<usize> {
        self.headings.iter().position(|known| known == heading)
    }

    /// Reads a table whose columns are separated by `|`, as in case files. `first_line` is the line of the file on which the text begins.
    #[must_use]
    pub fn from_pipes(file: &str, name: &str, first_line: usize, text: &str) -> Self {
        let mut sheet = Self { file: file.into(), name: name.into(), ..Self::default() };
        for (index, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                continue;
            }
            let fields: Vec<String> = line.split('|').map(|field| field.trim().to_owned()).collect();
            if sheet.headings.is_empty() {
                sheet.headings = fields;
                sheet.heading_line = first_line + index;
            } else {
                sheet.rows.push(SheetRow { line: first_line + index, fields });
            }
        }
        let width = sheet.headings.len();
        for row in &mut sheet.rows {
            row.fields.resize(width.max(row.fields.len()), String::new());
        }
        sheet
    }
}
