// SPDX-License-Identifier: EUPL-1.2
//! Intake: files of people to facts, and tables back to files.
//!
//! | step | in | out |
//! | --- | --- | --- |
//! | [`read`], [`read_folder`] | bytes of a workbook (XLSX, ODS) or of CSV | [`Input`]: sheets of text as they were written |
//! | [`tables()`], [`tables_with`] | an input and a vocabulary | the tables of `docs/facts.md`, and warnings |
//! | [`template()`], [`workbook`] | a language, a vocabulary | a workbook to fill in, or one filled in |
//! | [`export_csv`], [`export_json`] | headings and rows | a file for people, a file for programs |
//! | `columns` (feature `parquet`) | a Parquet file | columns as slices, one row group at a time |
//!
//! # What the friendly sheets become
//!
//! A practice writes fewer sheets than there are tables. Where the practice sheet gives no id, the practice is `practice`.
//!
//! | sheet | table or tables |
//! | --- | --- |
//! | `practice`: one row a question (name, form, ...) | `practices`, `practice_status` |
//! | `practitioners` with label, role, trainer, from, to and one column a status | `practitioners`, `memberships`, `practitioner_status` |
//! | `staff`, `billed`, `memberships`, `agreements` without `practice_id` | the same, for the one practice there is |
//! | `claims` without a subject | the practice is the subject |
//! | `list` and `activity` | the same; a date or period left out takes the only one the sheet gives; a row without a count is left out, said |
//!
//! # Invariants
//!
//! No input is a panic or an endless loop: sizes are bounded before anything is unpacked ([`Limits`]) and again while it is, a number of a
//! workbook is text from its XML to the tables (no float anywhere), and every fault names sheet, row and column as the writer sees them.
//! Errors refuse the whole file, all at once; a warning never refuses. Pure: bytes in, values out; no file is opened here.
//!
//! The workbook readers here stand on `zip` and `quick-xml` and not on `calamine`, which is only the oracle of a test: calamine 0.38 does
//! not end on an ODS file cut off inside a table, reserves what `uniqueCount` asks for, and makes a rectangle of the outermost cells.
//!
//! Not here: whether a scheme can be priced from the tables (`engine`), texts for people (`words`), uploads (`web`).

pub mod export;
pub mod limits;
pub mod mapping;
pub mod template;

#[cfg(feature = "parquet")]
pub mod columns;

mod choices;
mod contradict;
#[cfg(test)]
mod documented;
mod expand;
mod file;
mod gather;
mod grid;
mod names;
mod number;
mod ods;
mod package;
mod plausible;
mod tables;
mod text;
mod values;
mod xlsx;
mod xml;

pub use choices::SchemeWords;
pub use export::{Export, ExportError, export_csv, export_json};
pub use file::{Input, read, read_folder};
pub use limits::Limits;
pub use tables::{tables, tables_with};
pub use template::{TemplateError, template, workbook};
