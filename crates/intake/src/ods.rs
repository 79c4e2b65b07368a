// SPDX-License-Identifier: EUPL-1.2
//! ODS (`LibreOffice` and others) -> cells. Repeats are expanded only where something stands in them, and only within the bounds.

use crate::grid::{Budget, Cell, Grid, Kind, Region};
use crate::limits::Limits;
use crate::number;
use crate::package::{Package, Refusal};
use crate::xml::{Item, Xml, attribute};
use quick_xml::events::BytesStart;
use std::collections::BTreeSet;

const MAIN: &str = "content.xml";

/// What a `text:s` element may stand for at most.
const SPACES: usize = 100;

/// Bytes of a cell: more than a spreadsheet program holds.
const TEXT_HIGHEST: usize = 200_000;

/// A cell while it is read.
struct Open {
    repeats: usize,
    /// Columns and rows it covers.
    spans: (usize, usize),
    covered: bool,
    kind: String,
    /// Value by attribute, where there is one.
    value: Option<String>,
    failed: bool,
    formula: Option<String>,
    paragraphs: usize,
    text: String,
}

impl Open {
    fn new(start: &BytesStart<'_>, covered: bool) -> Self {
        let count = |name: &str| attribute(start, name).and_then(|count| count.parse().ok()).unwrap_or(1_usize).max(1);
        let kind = attribute(start, "office:value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "date" => attribute(start, "office:date-value"),
            "boolean" => attribute(start, "office:boolean-value"),
            "string" => attribute(start, "office:string-value"),
            "time" => None,
            _ => attribute(start, "office:value"),
        };
        Self {
            repeats: count("number-columns-repeated"),
            spans: (count("number-columns-spanned"), count("number-rows-spanned")),
            covered,
            kind,
            value,
            failed: attribute(start, "calcext:value-type").is_some_and(|kind| kind == "error"),
            formula: attribute(start, "formula"),
            paragraphs: 0,
            text: String::new(),
        }
    }

    fn close(&self) -> Option<(Kind, String)> {
        let shown = self.text.trim();
        let value = self.value.as_deref().unwrap_or(shown);
        let (kind, text) = match self.kind.as_str() {
            _ if self.covered => return None,
            _ if self.failed || (self.formula.is_some() && (shown.starts_with('#') || shown.starts_with("Err:"))) => {
                (Kind::Failed, shown.to_owned())
            }
            "" => match &self.formula {
                Some(formula) => (Kind::NoValue, formula.trim_start_matches("of:").to_owned()),
                None => (Kind::Text, shown.to_owned()),
            },
            "float" | "currency" | "percentage" => match number::plain(value) {
                Some(plain) => (Kind::Number, plain),
                None => (Kind::Text, value.to_owned()),
            },
            "date" => (Kind::Date, value.get(..10).unwrap_or(value).to_owned()),
            "boolean" => (Kind::Truth, if value == "true" { "TRUE" } else { "FALSE" }.to_owned()),
            _ => (Kind::Text, value.to_owned()),
        };
        (!text.trim().is_empty()).then_some((kind, text))
    }
}

/// Whether the file is locked with a password.
pub(crate) fn is_locked(package: &mut Package<'_>) -> Result<bool, Refusal> {
    Ok(package.text("META-INF/manifest.xml")?.is_some_and(|manifest| manifest.contains("encryption-data")))
}

/// Reads every sheet.
pub(crate) fn read(package: &mut Package<'_>, limits: &Limits, budget: &mut Budget) -> Result<Vec<Grid>, Refusal> {
    let text = package.text(MAIN)?.ok_or_else(|| Refusal::broken(MAIN))?;
    let mut xml = Xml::new(MAIN, &text);
    let (mut grids, mut hidden_styles, mut style) = (Vec::new(), BTreeSet::new(), String::new());
    while let Some(item) = xml.next()? {
        let Item::Start(start) = item else { continue };
        match start.local_name().as_ref() {
            "style" => style = attribute(&start, "name").unwrap_or_default(),
            "table-properties" if attribute(&start, "display").is_some_and(|display| display == "false") => {
                hidden_styles.insert(style.clone());
            }
            "table" => {
                if grids.len() >= limits.sheets {
                    return Err(Refusal::too_large(format!("> {}", limits.sheets), limits.sheets));
                }
                let hidden = attribute(&start, "style-name").is_some_and(|style| hidden_styles.contains(&style));
                let mut grid = Grid { name: attribute(&start, "table:name").unwrap_or_default(), hidden, ..Grid::default() };
                table(&mut xml, &mut grid, limits, budget)?;
                grids.push(grid);
            }
            _ => {}
        }
    }
    Ok(grids)
}

/// Reads to the end of a table.
fn table(xml: &mut Xml<'_>, grid: &mut Grid, limits: &Limits, budget: &mut Budget) -> Result<(), Refusal> {
    let (mut line, mut column, mut row_repeats, mut row_hidden) = (0_usize, 0_usize, 1_usize, false);
    let mut row: Vec<Cell> = Vec::new();
    let mut open: Option<Open> = None;
    // Tables, comments and drawings inside cells are not the sheet's.
    let mut inside = 0_usize;
    while let Some(item) = xml.next()? {
        match item {
            Item::Start(start) => match start.local_name().as_ref() {
                "table" | "annotation" | "frame" | "shapes" => inside += 1,
                _ if inside > 0 => {}
                "table-row" => {
                    row_repeats = attribute(&start, "number-rows-repeated").and_then(|count| count.parse().ok()).unwrap_or(1_usize).max(1);
                    row_hidden = attribute(&start, "table:visibility").is_some_and(|visibility| visibility != "visible");
                    column = 0;
                    row.clear();
                }
                "table-cell" => open = Some(Open::new(&start, false)),
                "covered-table-cell" => open = Some(Open::new(&start, true)),
                "p" => {
                    if let Some(open) = &mut open {
                        if open.paragraphs > 0 {
                            open.text.push('\n');
                        }
                        open.paragraphs += 1;
                    }
                }
                "s" => {
                    let count = attribute(&start, "text:c").and_then(|count| count.parse().ok()).unwrap_or(1_usize).min(SPACES);
                    if let Some(open) = &mut open {
                        open.text.extend(std::iter::repeat_n(' ', count));
                    }
                }
                "tab" | "line-break" => {
                    if let Some(open) = &mut open {
                        open.text.push(' ');
                    }
                }
                _ => {}
            },
            Item::End(end) => match end.as_str() {
                "table" if inside == 0 => return Ok(()),
                "table" | "annotation" | "frame" | "shapes" => inside = inside.saturating_sub(1),
                _ if inside > 0 => {}
                "table-cell" | "covered-table-cell" => {
                    let Some(done) = open.take() else { continue };
                    if done.spans != (1, 1) {
                        let last = ((line + 1).saturating_add(done.spans.1 - 1), column.saturating_add(done.spans.0 - 1));
                        grid.merged.push(Region { first: (line + 1, column), last });
                    }
                    if let Some((kind, text)) = done.close() {
                        if text.len() > TEXT_HIGHEST {
                            return Err(Refusal::too_large(text.len(), TEXT_HIGHEST).at(&grid.name, line + 1));
                        }
                        // One beyond the last column allowed is enough to be refused.
                        let room = (limits.columns + 1).saturating_sub(column).max(1);
                        for offset in 0..done.repeats.min(room) {
                            row.push(Cell { column: column.saturating_add(offset), kind, text: text.clone() });
                        }
                    }
                    column = column.saturating_add(done.repeats);
                }
                "table-row" => {
                    if !row.is_empty() {
                        for offset in 0..row_repeats {
                            for cell in &row {
                                budget.put(grid, line.saturating_add(offset).saturating_add(1), cell.clone())?;
                            }
                        }
                        if row_hidden {
                            grid.hidden_rows += 1;
                        }
                    }
                    line = line.saturating_add(row_repeats);
                }
                _ => {}
            },
            Item::Text(text) => {
                if inside == 0
                    && let Some(open) = &mut open
                    && open.paragraphs > 0
                {
                    open.text.push_str(&text);
                }
            }
        }
    }
    Err(Refusal::broken(MAIN).at(&grid.name, line))
}
