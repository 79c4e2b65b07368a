// SPDX-License-Identifier: EUPL-1.2
//! Cells of one sheet -> one table of text, or what is wrong with its shape.
//!
//! The headings are the first of the first rows with two texts; what stands above is a title. Empty rows are left out, as are empty
//! columns; merged cells, cells without a heading, formulas that fail and a second table are faults where the sheet is one of ours, else
//! warnings: a page of notes stops nobody.

use crate::gather::Gather;
use crate::limits::Limits;
use crate::names;
use crate::package::Refusal;
use pijler_model::{Problem, Severity, Sheet, SheetRow};
use std::collections::{BTreeMap, BTreeSet};

/// Rows above the headings that are searched.
const TITLE_ROWS: usize = 20;

/// What a cell holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    /// Text in plain decimal form.
    Number,
    /// Text in ISO form.
    Date,
    /// `TRUE` or `FALSE`.
    Truth,
    /// A formula that fails: `#REF!`.
    Failed,
    /// A formula whose value was not saved.
    NoValue,
}

/// A cell that is not empty.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// Counted from 0.
    pub(crate) column: usize,
    pub(crate) kind: Kind,
    pub(crate) text: String,
}

/// Merged cells: first and last (row from 1, column from 0).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Region {
    pub(crate) first: (usize, usize),
    pub(crate) last: (usize, usize),
}

/// The cells of a sheet.
#[derive(Clone, Debug, Default)]
pub(crate) struct Grid {
    pub(crate) name: String,
    pub(crate) hidden: bool,
    /// By row, counted from 1.
    pub(crate) rows: BTreeMap<usize, Vec<Cell>>,
    pub(crate) merged: Vec<Region>,
    /// Rows with something in them that are not shown.
    pub(crate) hidden_rows: usize,
}

/// What is left of the bounds while cells are read.
pub(crate) struct Budget {
    rows: usize,
    cells: usize,
    text: u64,
    limits: Limits,
}

impl Budget {
    pub(crate) const fn new(limits: &Limits) -> Self {
        Self { rows: limits.rows, cells: limits.cells, text: limits.unpacked, limits: *limits }
    }

    /// Puts a cell into the grid, or refuses when a bound is reached.
    pub(crate) fn put(&mut self, grid: &mut Grid, line: usize, cell: Cell) -> Result<(), Refusal> {
        if cell.column >= self.limits.columns {
            return Err(Refusal::too_large(letters(cell.column), letters(self.limits.columns.saturating_sub(1))).at(&grid.name, line));
        }
        let size = u64::try_from(cell.text.len()).unwrap_or(u64::MAX);
        self.text =
            self.text.checked_sub(size).ok_or_else(|| Refusal::too_large(cell.text.len(), self.limits.unpacked).at(&grid.name, line))?;
        let many = || Refusal::too_large(format!("> {}", self.limits.cells), self.limits.cells).at(&grid.name, line);
        self.cells = self.cells.checked_sub(1).ok_or_else(many)?;
        if !grid.rows.contains_key(&line) {
            let refused = || Refusal::too_large(format!("> {}", self.limits.rows), self.limits.rows).at(&grid.name, line);
            self.rows = self.rows.checked_sub(1).ok_or_else(refused)?;
        }
        grid.rows.entry(line).or_default().push(cell);
        Ok(())
    }
}

/// The letters a spreadsheet program shows above a column.
pub(crate) fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The table on the grid, `None` if nothing stands there.
pub(crate) fn sheet(file: &str, mut grid: Grid, limits: &Limits, gather: &mut Gather) -> Option<Sheet> {
    for cells in grid.rows.values_mut() {
        cells.sort_by_key(|cell| cell.column);
        cells.dedup_by_key(|cell| cell.column);
    }
    let titles = |cells: &Vec<Cell>| cells.iter().filter(|cell| cell.kind == Kind::Text).count() >= 2;
    let heading_line = grid.rows.iter().take(TITLE_ROWS).find(|(_, cells)| titles(cells)).or_else(|| grid.rows.iter().next())?.0;
    let heading_line = *heading_line;
    let headings = grid.rows.remove(&heading_line)?;
    let body: Vec<(usize, Vec<Cell>)> = grid.rows.split_off(&heading_line).into_iter().collect();
    let mut sheet = Sheet { file: file.into(), name: grid.name.clone(), heading_line, ..Sheet::default() };
    let columns: Vec<usize> = headings.iter().map(|cell| cell.column).collect();
    sheet.headings = headings.iter().map(|cell| cell.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let ours = names::is_table(&sheet.name, &sheet.headings);
    let severity = if ours { Severity::Error } else { Severity::Warning };
    let heading_of = |column: usize| columns.iter().position(|&known| known == column);

    merged_cells(&sheet, &grid, &body, severity, &columns, gather);
    if side_by_side(&columns, &sheet.headings, &body) {
        let place = sheet.place(heading_line, sheet.headings.last().map_or("", String::as_str));
        gather.note(severity, place, Problem::NotReadable, &sheet.headings.join(", "), "expected-one-table");
    }
    let mut without_heading = BTreeSet::new();
    let mut numeric: BTreeMap<usize, bool> = BTreeMap::new();
    let mut last_line = heading_line;
    for (line, cells) in body {
        if second_table(&sheet, &columns, &cells, &numeric, line > last_line + 1) {
            let first = cells.first().map_or("", |cell| cell.text.as_str());
            gather.note(severity, sheet.place(line, ""), Problem::NotReadable, first, "expected-one-table");
            break;
        }
        last_line = line;
        let mut fields = vec![String::new(); columns.len()];
        for cell in cells {
            let Some(field) = heading_of(cell.column) else {
                if without_heading.insert(cell.column) {
                    let place = sheet.place(heading_line, &letters(cell.column));
                    gather.note(severity, place, Problem::Empty, &cell.text, "expected-heading");
                }
                continue;
            };
            *numeric.entry(cell.column).or_insert(true) &= matches!(cell.kind, Kind::Number | Kind::Date);
            let place = || sheet.place(line, sheet.headings.get(field).map_or("", String::as_str));
            match cell.kind {
                Kind::Failed => gather.note(severity, place(), Problem::NotReadable, &cell.text, "expected-formula-without-error"),
                Kind::NoValue => gather.note(severity, place(), Problem::Empty, &cell.text, "expected-formula-value"),
                _ if cell.text.len() > limits.characters && cell.text.chars().count() > limits.characters => {
                    gather.note(severity, place(), Problem::TooLarge, &cell.text, "expected-short-text");
                }
                _ => {
                    if let Some(place) = fields.get_mut(field) {
                        cell.text.trim().clone_into(place);
                    }
                }
            }
        }
        sheet.rows.push(SheetRow { line, fields });
    }
    Some(sheet)
}

/// A merged cell holds one value and looks like several.
fn merged_cells(sheet: &Sheet, grid: &Grid, body: &[(usize, Vec<Cell>)], severity: Severity, columns: &[usize], gather: &mut Gather) {
    let last_line = body.last().map_or(sheet.heading_line, |(line, _)| *line);
    let last_column = columns.last().copied().unwrap_or(0);
    for region in &grid.merged {
        if region.last.0 >= sheet.heading_line && region.first.0 <= last_line && region.first.1 <= last_column {
            let column = columns.iter().position(|&known| known == region.first.1).and_then(|index| sheet.headings.get(index));
            let place = sheet.place(region.first.0, &column.cloned().unwrap_or_else(|| letters(region.first.1)));
            let range = format!("{}{}:{}{}", letters(region.first.1), region.first.0, letters(region.last.1), region.last.0);
            gather.note(severity, place, Problem::NotReadable, &range, "expected-no-merged-cells");
        }
    }
}

/// Two tables beside each other: an empty column between headings, and the right part has a heading of the left, or ends elsewhere.
fn side_by_side(columns: &[usize], headings: &[String], body: &[(usize, Vec<Cell>)]) -> bool {
    let Some(gap) = columns.windows(2).position(|pair| matches!(pair, [left, right] if right - left > 1)) else { return false };
    let (Some(&left_end), Some(&right_start)) = (columns.get(gap), columns.get(gap + 1)) else { return false };
    let (left, right) = headings.split_at(gap + 1);
    if right.iter().any(|heading| left.iter().any(|known| names::key(known) == names::key(heading))) {
        return true;
    }
    let between = last_line(body, |column| column > left_end && column < right_start);
    let (left, right) = (last_line(body, |column| column <= left_end), last_line(body, |column| column >= right_start));
    between.is_none() && left != right
}

/// The last row with something in one of these columns.
fn last_line(body: &[(usize, Vec<Cell>)], holds: impl Fn(usize) -> bool) -> Option<usize> {
    body.iter().rev().find(|(_, cells)| cells.iter().any(|cell| holds(cell.column))).map(|(line, _)| *line)
}

/// A row that looks like headings again: it repeats ours, or after an empty row it has words where numbers stood.
fn second_table(sheet: &Sheet, columns: &[usize], cells: &[Cell], numeric: &BTreeMap<usize, bool>, after_gap: bool) -> bool {
    if cells.len() < 2 || cells.iter().any(|cell| cell.kind != Kind::Text) {
        return false;
    }
    let repeats = |cell: &&Cell| {
        let own = columns.iter().position(|&known| known == cell.column).and_then(|index| sheet.headings.get(index));
        own.is_some_and(|heading| names::key(heading) == names::key(&cell.text))
    };
    let repeated = cells.iter().filter(repeats).count();
    let words_for_numbers = cells.iter().filter(|cell| numeric.get(&cell.column) == Some(&true)).count();
    repeated >= 2 || (after_gap && words_for_numbers >= 1)
}
