// SPDX-License-Identifier: EUPL-1.2
//! XLSX and XLSM -> cells.
//!
//! Read are the shown values: shared and inline texts, numbers, dates (by their number format), truths and the saved values of formulas.
//! Not read: colours, comments, charts, pivot tables, macros.

use crate::grid::{Budget, Cell, Grid, Kind, Region};
use crate::limits::Limits;
use crate::number;
use crate::package::{Package, Refusal};
use crate::xml::{Item, Xml, attribute};
use quick_xml::events::BytesStart;
use std::collections::{BTreeMap, BTreeSet};

/// Last row and column a spreadsheet program has.
const ROW_HIGHEST: usize = 1_048_576;
const COLUMN_HIGHEST: usize = 16_384;

/// A sheet as the workbook lists it.
struct Listed {
    name: String,
    hidden: bool,
    relation: String,
}

/// What all sheets of a workbook share.
struct Shared {
    texts: Vec<String>,
    /// Whether the number format of a cell style is a date.
    dates: Vec<bool>,
    from_1904: bool,
}

/// Where the main part of an Office file stands; `None` if it is no such file.
pub(crate) fn main_part(package: &mut Package<'_>) -> Result<Option<String>, Refusal> {
    let Some(text) = package.text("_rels/.rels")? else { return Ok(None) };
    for (kind, target) in relations("_rels/.rels", &text, "")?.into_values() {
        if kind.ends_with("/officeDocument") {
            return Ok(Some(target));
        }
    }
    Ok(None)
}

/// Reads every sheet.
pub(crate) fn read(package: &mut Package<'_>, main: &str, limits: &Limits, budget: &mut Budget) -> Result<Vec<Grid>, Refusal> {
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
    let relations_part = if folder.is_empty() { format!("_rels/{file}.rels") } else { format!("{folder}/_rels/{file}.rels") };
    let workbook = package.text(main)?.ok_or_else(|| Refusal::broken(main))?;
    let related = match package.text(&relations_part)? {
        Some(text) => relations(&relations_part, &text, folder)?,
        None => BTreeMap::new(),
    };
    let (listed, from_1904) = sheets(main, &workbook)?;
    if listed.len() > limits.sheets {
        return Err(Refusal::too_large(listed.len(), limits.sheets));
    }
    let part = |kind: &str| related.values().find(|(known, _)| known.ends_with(kind)).map(|(_, target)| target.clone());
    let texts = match part("/sharedStrings") {
        Some(name) => match package.text(&name)? {
            Some(text) => shared_texts(&name, &text, limits)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let dates = match part("/styles") {
        Some(name) => match package.text(&name)? {
            Some(text) => date_styles(&name, &text)?,
            None => Vec::new(),
        },
        None => Vec::new(),
    };
    let shared = Shared { texts, dates, from_1904 };
    let mut grids = Vec::new();
    for sheet in listed {
        let Some((kind, target)) = related.get(&sheet.relation) else { return Err(Refusal::broken(main).at(&sheet.name, 0)) };
        // Chart sheets and dialogs have no cells.
        if !kind.ends_with("/worksheet") {
            continue;
        }
        let text = package.text(target)?.ok_or_else(|| Refusal::broken(target).at(&sheet.name, 0))?;
        let mut grid = Grid { name: sheet.name, hidden: sheet.hidden, ..Grid::default() };
        cells(target, &text, &shared, &mut grid, budget).map_err(|refusal| {
            let line = refusal.line;
            refusal.at(&grid.name, line)
        })?;
        grids.push(grid);
    }
    Ok(grids)
}

/// Relations by id: (type, target as a path).
fn relations(name: &str, text: &str, folder: &str) -> Result<BTreeMap<String, (String, String)>, Refusal> {
    let mut xml = Xml::new(name, text);
    let mut known = BTreeMap::new();
    while let Some(item) = xml.next()? {
        let Item::Start(start) = item else { continue };
        if start.local_name().as_ref() != "Relationship" {
            continue;
        }
        let (Some(id), Some(kind), Some(target)) = (attribute(&start, "Id"), attribute(&start, "Type"), attribute(&start, "Target")) else {
            continue;
        };
        let absolute = target.starts_with('/');
        let mut path: Vec<&str> = if absolute || folder.is_empty() { Vec::new() } else { folder.split('/').collect() };
        for step in target.split('/') {
            match step {
                "" | "." => {}
                ".." => {
                    path.pop();
                }
                step => path.push(step),
            }
        }
        known.insert(id, (kind, path.join("/")));
    }
    Ok(known)
}

fn sheets(name: &str, text: &str) -> Result<(Vec<Listed>, bool), Refusal> {
    let mut xml = Xml::new(name, text);
    let (mut listed, mut from_1904) = (Vec::new(), false);
    while let Some(item) = xml.next()? {
        let Item::Start(start) = item else { continue };
        match start.local_name().as_ref() {
            "sheet" => listed.push(Listed {
                name: attribute(&start, "name").unwrap_or_default(),
                hidden: attribute(&start, "state").is_some_and(|state| state != "visible"),
                relation: attribute(&start, "id").unwrap_or_default(),
            }),
            "workbookPr" => from_1904 |= attribute(&start, "date1904").is_some_and(|value| value == "1" || value == "true"),
            _ => {}
        }
    }
    Ok((listed, from_1904))
}

fn shared_texts(name: &str, text: &str, limits: &Limits) -> Result<Vec<String>, Refusal> {
    let most = limits.cells;
    let mut xml = Xml::new(name, text);
    let mut texts: Vec<String> = Vec::new();
    // Texts stand in `t` elements of `si`; those of `rPh` only say how to pronounce.
    let (mut in_text, mut in_sound, mut current) = (false, false, String::new());
    while let Some(item) = xml.next()? {
        match item {
            Item::Start(start) => match start.local_name().as_ref() {
                "si" => current.clear(),
                "t" => in_text = true,
                "rPh" => in_sound = true,
                _ => {}
            },
            Item::End(end) => match end.as_str() {
                "si" => {
                    if texts.len() >= most {
                        return Err(Refusal::too_large(format!("> {most}"), most));
                    }
                    texts.push(unescape(&std::mem::take(&mut current)));
                }
                "t" => in_text = false,
                "rPh" => in_sound = false,
                _ => {}
            },
            Item::Text(text) => {
                if in_text && !in_sound {
                    current.push_str(&text);
                }
            }
        }
    }
    Ok(texts)
}

/// Signs that XML cannot hold are written `_x000D_`; only line ends are met in practice.
fn unescape(text: &str) -> String {
    if text.contains("_x") { text.replace("_x000D_", "\r").replace("_x000A_", "\n").replace("_x0009_", "\t") } else { text.to_owned() }
}

fn date_styles(name: &str, text: &str) -> Result<Vec<bool>, Refusal> {
    let mut xml = Xml::new(name, text);
    let (mut own, mut dates, mut in_cells) = (BTreeSet::new(), Vec::new(), false);
    while let Some(item) = xml.next()? {
        match item {
            Item::Start(start) => match start.local_name().as_ref() {
                "numFmt" => {
                    let code = attribute(&start, "formatCode").unwrap_or_default();
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse::<u32>().ok());
                    own.extend(id.filter(|_| is_date_format(&code)));
                }
                "cellXfs" => in_cells = true,
                "xf" if in_cells => {
                    let id = attribute(&start, "numFmtId").and_then(|id| id.parse::<u32>().ok()).unwrap_or(0);
                    dates.push(own.contains(&id) || matches!(id, 14..=17 | 22 | 27..=31 | 36 | 50..=54 | 57 | 58));
                }
                _ => {}
            },
            Item::End(end) => in_cells &= end != "cellXfs",
            Item::Text(_) => {}
        }
    }
    Ok(dates)
}

/// Whether a number format shows a day, month or year.
fn is_date_format(code: &str) -> bool {
    let first = code.split(';').next().unwrap_or_default();
    if matches!(first.to_lowercase().as_str(), "general" | "standard") {
        return false;
    }
    let (mut quoted, mut bracket, mut escaped) = (false, false, false);
    let mut signs = String::new();
    for sign in first.chars() {
        match sign {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracket = true,
            ']' if !quoted => bracket = false,
            _ if quoted || bracket => {}
            sign => signs.extend(sign.to_lowercase()),
        }
    }
    let day_or_year = signs.contains(['d', 'y', 'j', 'a']) && !signs.contains("am/pm");
    day_or_year || (signs.contains('m') && !signs.contains(['h', 's']))
}

/// `B12` -> (12, 1).
fn position(reference: &str) -> Option<(usize, usize)> {
    let split = reference.find(|sign: char| sign.is_ascii_digit())?;
    let (letters, digits) = reference.split_at(split);
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let letter = letter.to_ascii_uppercase().checked_sub(b'A').filter(|&letter| letter < 26)?;
        column = column.checked_mul(26)?.checked_add(usize::from(letter) + 1).filter(|&column| column <= COLUMN_HIGHEST)?;
    }
    let row: usize = digits.parse().ok().filter(|row| (1..=ROW_HIGHEST).contains(row))?;
    Some((row, column.checked_sub(1)?))
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    line: usize,
    column: usize,
    kind: String,
    style: usize,
    value: String,
    formula: Option<String>,
}

impl Open {
    fn close(self, shared: &Shared) -> Result<Option<Cell>, Refusal> {
        let value = self.value;
        let (kind, text) = match self.kind.as_str() {
            _ if value.trim().is_empty() => match self.formula {
                // A formula may give an empty text; then its kind says so.
                Some(formula) if self.kind != "str" => (Kind::NoValue, format!("={formula}")),
                _ => return Ok(None),
            },
            "s" => {
                let text = value.trim().parse::<usize>().ok().and_then(|index| shared.texts.get(index));
                (Kind::Text, text.cloned().ok_or_else(|| Refusal::broken("sharedStrings.xml").at("", self.line))?)
            }
            "b" => (Kind::Truth, if matches!(value.trim(), "1" | "true") { "TRUE" } else { "FALSE" }.to_owned()),
            "e" => (Kind::Failed, value),
            "d" => (Kind::Date, value.trim().get(..10).unwrap_or(value.trim()).to_owned()),
            "str" | "inlineStr" => (Kind::Text, unescape(&value)),
            _ => match number::plain(&value) {
                None => (Kind::Text, value),
                Some(plain) => match shared.dates.get(self.style) {
                    Some(true) => match number::day_of_serial(&plain, shared.from_1904) {
                        Some(day) => (Kind::Date, day.to_string()),
                        None => (Kind::Number, plain),
                    },
                    _ => (Kind::Number, plain),
                },
            },
        };
        Ok((!text.trim().is_empty()).then_some(Cell { column: self.column, kind, text }))
    }
}

fn cells(name: &str, text: &str, shared: &Shared, grid: &mut Grid, budget: &mut Budget) -> Result<(), Refusal> {
    let mut xml = Xml::new(name, text);
    let (mut line, mut column, mut hidden) = (0_usize, 0_usize, false);
    let mut hidden_lines = BTreeSet::new();
    let mut open: Option<Open> = None;
    let (mut in_value, mut in_formula, mut in_sound) = (false, false, false);
    while let Some(item) = xml.next()? {
        match item {
            Item::Start(start) => match start.local_name().as_ref() {
                "row" => {
                    let given = attribute(&start, "r").map(|row| row.parse::<usize>().ok().filter(|row| (1..=ROW_HIGHEST).contains(row)));
                    line = match given {
                        Some(row) => row.ok_or_else(|| Refusal::broken(name).at("", line))?,
                        None => line + 1,
                    };
                    column = 0;
                    hidden = attribute(&start, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true");
                }
                "c" => open = Some(cell_start(name, &start, line, column)?),
                "v" | "t" => in_value = true,
                "f" => {
                    in_formula = true;
                    if let Some(open) = &mut open {
                        open.formula = Some(String::new());
                    }
                }
                "rPh" => in_sound = true,
                "mergeCell" => {
                    let range = attribute(&start, "ref").unwrap_or_default();
                    let (first, last) = range.split_once(':').unwrap_or((&range, &range));
                    match (position(first), position(last)) {
                        (Some(first), Some(last)) if first != last => grid.merged.push(Region { first, last }),
                        (Some(_), Some(_)) => {}
                        _ => return Err(Refusal::broken(name)),
                    }
                }
                _ => {}
            },
            Item::End(end) => match end.as_str() {
                "c" => {
                    if let Some(done) = open.take() {
                        (line, column) = (done.line, done.column + 1);
                        if let Some(cell) = done.close(shared)? {
                            budget.put(grid, line, cell)?;
                            if hidden {
                                hidden_lines.insert(line);
                            }
                        }
                    }
                }
                "v" | "t" => in_value = false,
                "f" => in_formula = false,
                "rPh" => in_sound = false,
                _ => {}
            },
            Item::Text(text) => {
                if let Some(open) = &mut open {
                    if in_value && !in_sound {
                        open.value.push_str(&text);
                    } else if in_formula && let Some(formula) = &mut open.formula {
                        formula.push_str(&text);
                    }
                }
            }
        }
    }
    grid.hidden_rows = hidden_lines.len();
    Ok(())
}

fn cell_start(name: &str, start: &BytesStart<'_>, line: usize, column: usize) -> Result<Open, Refusal> {
    let (line, column) = match attribute(start, "r") {
        Some(reference) => position(&reference).ok_or_else(|| Refusal::broken(name).at("", line))?,
        None => (line.max(1), column),
    };
    Ok(Open {
        line,
        column,
        kind: attribute(start, "t").unwrap_or_default(),
        style: attribute(start, "s").and_then(|style| style.parse().ok()).unwrap_or(0),
        ..Open::default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_bounded() {
        assert_eq!(position("A1"), Some((1, 0)));
        assert_eq!(position("XFD1048576"), Some((1_048_576, 16_383)));
        for reference in ["", "A", "1", "XFE1", "A0", "A1048577", "ZZZZZZZZZZZZZ1", "A99999999999999999999", "é1", "A1B"] {
            assert_eq!(position(reference), None, "{reference}");
        }
    }

    #[test]
    fn number_formats_are_dates_when_they_show_one() {
        for code in ["dd/mm/yyyy", "yyyy\\-mm\\-dd", "[$-813]d mmmm yyyy;@", "mmm/yy", "d/m/yy h:mm", "mmmm", "jj/mm/aaaa"] {
            assert!(is_date_format(code), "{code}");
        }
        for code in [
            "General",
            "Standard",
            "0.00",
            "#,##0.00 \"dagen\"",
            "[Red]0",
            "h:mm",
            "[h]:mm:ss",
            "@",
            "mm:ss",
            "h:mm AM/PM",
            "0%",
            "0.00E+00",
        ] {
            assert!(!is_date_format(code), "{code}");
        }
    }
}
