// SPDX-License-Identifier: EUPL-1.2
//! Bytes -> sheets. What a file is, its bytes say; its name is only shown, and names the table of a CSV.

use crate::gather::Gather;
use crate::grid::{self, Budget, Grid};
use crate::limits::Limits;
use crate::names;
use crate::package::{Package, Refusal};
use crate::{ods, text, xlsx};
use pijler_model::{Faults, Place, Problem, Severity, Sheet};

/// Sheets of text as someone wrote them: his names, his headings, his rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Input {
    /// Sheets with something on them, without the explanations of the template.
    pub sheets: Vec<Sheet>,
    /// What was taken as it stands and should be known.
    pub warnings: Faults,
    /// Bounds it was read with.
    pub limits: Limits,
}

/// What a file is by its first bytes.
enum Content {
    Package,
    Text,
    /// Something else, by its name.
    Foreign(&'static str, &'static str),
}

/// First bytes of what is no workbook and no text of ours.
const FOREIGN: [(&[u8], &str, &str); 11] = [
    (b"%PDF", "PDF", "expected-file"),
    (b"\x89PNG", "PNG", "expected-file"),
    (b"\xff\xd8\xff", "JPEG", "expected-file"),
    (b"GIF8", "GIF", "expected-file"),
    (b"{\\rtf", "RTF", "expected-file"),
    (b"PAR1", "Parquet", "expected-file"),
    (b"\x1f\x8b", "gzip", "expected-not-packed"),
    (b"7z\xbc\xaf", "7z", "expected-not-packed"),
    (b"Rar!", "RAR", "expected-not-packed"),
    // The container of old Excel files and of workbooks with a password.
    (b"\xd0\xcf\x11\xe0", "XLS", "expected-new-workbook"),
    (b"<", "XML, HTML", "expected-file"),
];

fn content(bytes: &[u8]) -> Content {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Content::Package;
    }
    for (first, name, expected) in FOREIGN {
        if bytes.starts_with(first) || bytes.strip_prefix(b"\xef\xbb\xbf").is_some_and(|bytes| bytes.starts_with(first)) {
            return Content::Foreign(name, expected);
        }
    }
    Content::Text
}

/// Reads one file: a workbook (XLSX, XLSM, ODS) or a CSV named after its table.
///
/// All that is wrong with its shape is found at once; what its words and numbers mean is for [`crate::tables()`] to say.
pub fn read(name: &str, bytes: &[u8], limits: &Limits) -> Result<Input, Faults> {
    let mut gather = Gather::new(limits.faults);
    let sheets = if bytes.len() > limits.bytes {
        refuse(name, Refusal::too_large(bytes.len(), limits.bytes), &mut gather);
        Vec::new()
    } else {
        let mut budget = Budget::new(limits);
        let grids = grids(name, bytes, limits, &mut budget, &mut gather).unwrap_or_else(|refusal| {
            refuse(name, refusal, &mut gather);
            Vec::new()
        });
        sheets(name, grids, limits, &mut gather)
    };
    finish(name, sheets, limits, gather)
}

/// Reads a folder of CSV files, each named after its table.
pub fn read_folder(files: &[(String, Vec<u8>)], limits: &Limits) -> Result<Input, Faults> {
    let mut gather = Gather::new(limits.faults);
    let mut budget = Budget::new(limits);
    let size: usize = files.iter().fold(0, |sum, (_, bytes)| sum.saturating_add(bytes.len()));
    let mut all = Vec::new();
    if size > limits.bytes {
        refuse("", Refusal::too_large(size, limits.bytes), &mut gather);
    } else if files.len() > limits.sheets {
        refuse("", Refusal::too_large(files.len(), limits.sheets), &mut gather);
    } else {
        for (name, bytes) in files {
            let grid = match content(bytes) {
                Content::Text => text::read(name, stem(name), bytes, limits, &mut budget, &mut gather),
                Content::Package => Err(Refusal::not_readable("", "expected-csv")),
                Content::Foreign(found, _) => Err(Refusal::not_readable(found, "expected-csv")),
            };
            match grid {
                Ok(grid) => all.extend(sheets(name, vec![grid], limits, &mut gather)),
                Err(refusal) => refuse(name, refusal, &mut gather),
            }
        }
    }
    finish("", all, limits, gather)
}

fn finish(name: &str, sheets: Vec<Sheet>, limits: &Limits, mut gather: Gather) -> Result<Input, Faults> {
    if sheets.is_empty() && !gather.has_errors() {
        let place = Place { file: name.into(), ..Place::default() };
        gather.error(place, Problem::Empty, "", "expected-filled-table");
    }
    let (sheets, warnings) = gather.finish(sheets)?;
    Ok(Input { sheets, warnings, limits: *limits })
}

fn refuse(file: &str, refusal: Refusal, gather: &mut Gather) {
    let place = Place { file: file.into(), sheet: refusal.sheet, line: refusal.line, column: String::new() };
    gather.error(place, refusal.problem, &refusal.value, refusal.expected);
}

/// The name of a file without folders and without what follows its last point.
fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

fn grids(name: &str, bytes: &[u8], limits: &Limits, budget: &mut Budget, gather: &mut Gather) -> Result<Vec<Grid>, Refusal> {
    match content(bytes) {
        Content::Foreign(found, expected) => Err(Refusal::not_readable(found, expected)),
        Content::Text => text::read(name, stem(name), bytes, limits, budget, gather).map(|grid| vec![grid]),
        Content::Package => {
            let mut package = Package::open(bytes, limits)?;
            if package.has("mimetype") && package.has("content.xml") {
                return open_document(&mut package, limits, budget);
            }
            let Some(main) = xlsx::main_part(&mut package)? else { return Err(Refusal::not_readable("ZIP", "expected-not-packed")) };
            let place = || Place { file: name.into(), ..Place::default() };
            if package.names().any(|part| part.ends_with("vbaproject.bin")) {
                gather.warning(place(), Problem::Implausible, "vbaProject.bin", "expected-no-macros");
            }
            // The binary workbook keeps its cells in another form; a document or a presentation has none.
            if main.to_lowercase().ends_with(".bin") {
                return Err(Refusal::not_readable("XLSB", "expected-new-workbook"));
            }
            if !main.to_lowercase().contains("workbook") {
                return Err(Refusal::not_readable(&main, "expected-file"));
            }
            xlsx::read(&mut package, &main, limits, budget)
        }
    }
}

fn open_document(package: &mut Package<'_>, limits: &Limits, budget: &mut Budget) -> Result<Vec<Grid>, Refusal> {
    let kind = package.text("mimetype")?.unwrap_or_default();
    if !kind.trim().starts_with("application/vnd.oasis.opendocument.spreadsheet") {
        return Err(Refusal::not_readable(kind.trim(), "expected-file"));
    }
    if ods::is_locked(package)? {
        return Err(Refusal::not_readable("", "expected-new-workbook"));
    }
    ods::read(package, limits, budget)
}

/// The tables on the sheets, with what is wrong with their shape.
fn sheets(file: &str, grids: Vec<Grid>, limits: &Limits, gather: &mut Gather) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    for grid in grids {
        if names::is_apart(&grid.name) {
            continue;
        }
        let (hidden, hidden_rows) = (grid.hidden, grid.hidden_rows);
        let Some(sheet) = grid::sheet(file, grid, limits, gather) else { continue };
        if hidden {
            gather.note(Severity::Warning, sheet.place(0, ""), Problem::Implausible, &sheet.name, "expected-visible-sheet");
        }
        if hidden_rows > 0 {
            gather.note(Severity::Warning, sheet.place(0, ""), Problem::Implausible, &hidden_rows.to_string(), "expected-visible-rows");
        }
        sheets.push(sheet);
    }
    sheets
}
