// SPDX-License-Identifier: EUPL-1.2
//! Tariff tables: rows painted over cells and days, layer above layer.
//!
//! A row is a rectangle of cells times a stretch of days. The rows of a higher layer are painted over those below; two rows of one layer
//! that meet are an error, and so is a cell with no row. What nobody found is a row with status gap and no amount.

use crate::library::Library;
use crate::vocabulary::{AttributeId, Vocabulary};
use pijler_model::{Amount, Cents, Day, Faults, Place, Problem, Span, Status, parse_euro};
use std::fmt::Write as _;

/// One row of a tariff file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which layer painted it; the base is 0.
    pub layer: usize,
    /// File it stands in.
    pub file: String,
    /// Line in that file, counted from 1.
    pub line: usize,
    /// Values allowed per key of the table; empty allows all.
    pub cells: Vec<Vec<u8>>,
    /// Minima per measure (tier tables).
    pub minima: Vec<i64>,
    /// Days on which it holds.
    pub span: Span,
    /// Unit: cents per unit counted; `None` for a gap.
    pub amount: Option<Amount>,
    /// How the figure came to be.
    pub status: Status,
    /// The cells below end here.
    pub ended: bool,
    /// Ids in the scheme's sources.
    pub sources: Vec<String>,
    /// Day on which the figure became known.
    pub announced_on: Option<Day>,
    /// Official code.
    pub code: String,
    /// Reason code of a zero.
    pub reason: String,
    /// How derived or estimated; for a gap, what was looked for.
    pub note: String,
}

impl Row {
    /// Whether it speaks of this cell.
    #[must_use]
    pub fn covers(&self, cell: &[u8]) -> bool {
        self.cells.iter().zip(cell).all(|(allowed, value)| allowed.is_empty() || allowed.contains(value))
    }

    fn meets(&self, other: &Self) -> bool {
        self.span.meets(other.span)
            && self.minima == other.minima
            && self.cells.iter().zip(&other.cells).all(|(a, b)| a.is_empty() || b.is_empty() || a.iter().any(|value| b.contains(value)))
    }
}

/// Rows of all layers under one name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Name of the file without `.csv`.
    pub name: String,
    /// Key columns.
    pub keys: Vec<AttributeId>,
    /// Measures of a tier table.
    pub measures: Vec<String>,
    /// Lower layers first.
    pub rows: Vec<Row>,
}

impl Table {
    /// The row that counts for a cell on a day: the last painted one. `None` is a hole or an ended cell.
    #[must_use]
    pub fn find(&self, cell: &[u8], day: Day) -> Option<usize> {
        let found = self.rows.iter().rposition(|row| row.span.holds(day) && row.covers(cell))?;
        (!self.rows[found].ended).then_some(found)
    }

    /// The steps of a tier table that count for a cell on a day, the lowest amount first. A step is its tuple of minima: the last row painted on
    /// it counts, and an ended one takes it away.
    #[must_use]
    pub fn tiers(&self, cell: &[u8], day: Day) -> Vec<usize> {
        let mut steps: Vec<usize> = Vec::new();
        for (index, row) in self.rows.iter().enumerate() {
            if row.span.holds(day) && row.covers(cell) {
                steps.retain(|&below| self.rows[below].minima != row.minima);
                steps.push(index);
            }
        }
        steps.retain(|&index| !self.rows[index].ended);
        steps.sort_by_key(|&index| (self.rows[index].amount.map(|amount| amount.best), index));
        steps
    }

    /// Days on which some row begins or ends, within a span, with the span's first day: the starts of its epochs.
    #[must_use]
    pub fn epochs(&self, within: Span) -> Vec<Day> {
        let mut days = vec![within.from];
        for row in &self.rows {
            for day in [row.span.from, row.span.until] {
                if within.holds(day) {
                    days.push(day);
                }
            }
        }
        days.sort_unstable();
        days.dedup();
        days
    }
}

/// What a file is read into.
pub(crate) struct TableFile<'a> {
    pub(crate) path: String,
    pub(crate) layer: usize,
    pub(crate) keys: &'a [AttributeId],
    pub(crate) measures: &'a [String],
}

const PLAIN: [&str; 11] = ["valid_from", "valid_to", "low", "amount", "high", "status", "source", "announced_on", "code", "reason", "note"];

/// Reads one tariff file. All faults are noted; rows without fault are given.
pub(crate) fn read(library: &Library, vocabulary: &Vocabulary, want: &TableFile<'_>, valid: Span, faults: &mut Faults) -> Vec<Row> {
    let at = |line: usize, column: &str| Place { file: want.path.clone(), line, column: column.into(), ..Place::default() };
    let Some(text) = library.text(&want.path) else {
        faults.error(at(0, ""), Problem::UnknownReference, want.path.clone(), "a tariff file of this name");
        return Vec::new();
    };
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let headers: Vec<String> = match reader.headers() {
        Ok(record) => record.iter().map(str::to_owned).collect(),
        Err(error) => {
            faults.error(at(1, ""), Problem::NotReadable, error.to_string(), "a CSV file with a header");
            return Vec::new();
        }
    };
    let key_words: Vec<&str> = want.keys.iter().map(|&id| vocabulary.attributes[id].id.as_str()).collect();
    let minimum_columns: Vec<String> = want.measures.iter().map(|measure| format!("min_{measure}")).collect();
    for header in &headers {
        let known = PLAIN.contains(&header.as_str()) || key_words.contains(&header.as_str()) || minimum_columns.contains(header);
        if !known {
            let allowed: Vec<&str> = key_words.iter().copied().chain(minimum_columns.iter().map(String::as_str)).chain(PLAIN).collect();
            faults.error(at(1, header), Problem::UnknownColumn, header.clone(), format!("one of: {}", allowed.join(", ")));
        }
    }
    for needed in ["valid_from", "amount", "status", "source"].into_iter().chain(minimum_columns.iter().map(String::as_str)) {
        if !headers.iter().any(|header| header == needed) {
            faults.error(at(1, needed), Problem::MissingColumn, needed, "this column");
        }
    }
    let mut rows: Vec<Row> = Vec::new();
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Err(error) => {
                faults.error(at(0, ""), Problem::NotReadable, error.to_string(), "a CSV row");
                break;
            }
            Ok(true) => {}
        }
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        if record.len() != headers.len() {
            faults.error(at(line, ""), Problem::Rule, record.len().to_string(), format!("{} fields, as in the header", headers.len()));
            continue;
        }
        let field = |name: &str| headers.iter().position(|header| header == name).and_then(|index| record.get(index)).unwrap_or("");
        let before = faults.list.len();
        let cells = want
            .keys
            .iter()
            .map(|&id| {
                let attribute = &vocabulary.attributes[id];
                if !headers.contains(&attribute.id) {
                    return Vec::new();
                }
                let text = field(&attribute.id);
                if text.is_empty() {
                    faults.error(at(line, &attribute.id), Problem::Empty, "", "a value, several joined by |, or * for all");
                }
                let mut values = Vec::new();
                for word in text.split('|').filter(|word| *word != "*" && !word.is_empty()) {
                    match attribute.value(word.trim()) {
                        Some(value) => values.push(value),
                        None => faults.error(
                            at(line, &attribute.id),
                            Problem::UnknownValue,
                            word,
                            format!("one of: {}, or *", attribute.values.join(", ")),
                        ),
                    }
                }
                values
            })
            .collect();
        let minima = minimum_columns
            .iter()
            .map(|column| match field(column).parse::<i64>() {
                Ok(minimum) if minimum >= 0 => minimum,
                _ => {
                    faults.error(at(line, column), Problem::NotANumber, field(column), "a whole number, zero or more");
                    0
                }
            })
            .collect();
        let mut day = |name: &str| match field(name) {
            "" => None,
            text => Day::parse(text).or_else(|| {
                faults.error(at(line, name), Problem::NotADate, text, "a day such as 2026-01-01");
                None
            }),
        };
        let (first, last, announced_on) = (day("valid_from"), day("valid_to"), day("announced_on"));
        let written = Span::of_days(first.unwrap_or(valid.from), last.or(valid.last()));
        let span = written.and(valid);
        if first.is_none() && field("valid_from").is_empty() {
            faults.error(at(line, "valid_from"), Problem::Empty, "", "the first day on which the row holds");
        }
        if first.is_some() && last.is_some() && written.is_empty() {
            let written = format!("{} to {}", field("valid_from"), field("valid_to"));
            faults.error(at(line, "valid_to"), Problem::Rule, written, "valid_from before valid_to");
        }
        let word = field("status");
        let ended = word == "ended";
        let status = if ended { Status::Gap } else { Status::from_word(word).unwrap_or(Status::Estimated) };
        if !ended && Status::from_word(word).is_none() {
            faults.error(at(line, "status"), Problem::UnknownValue, word, "one of: published, supplied, derived, estimated, gap, ended");
        }
        let amount = read_amount(&field, status, ended, &|column| at(line, column), faults);
        let sources: Vec<String> = field("source").split('+').map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect();
        if sources.is_empty() && !ended {
            faults.error(at(line, "source"), Problem::Empty, "", "an id of sources.toml: every figure has a source");
        }
        // A layer may speak of fewer days than its base: rows outside them do not count.
        if faults.list.len() == before && !span.is_empty() {
            rows.push(Row {
                layer: want.layer,
                file: want.path.clone(),
                line,
                cells,
                minima,
                span,
                amount,
                status,
                ended,
                sources,
                announced_on,
                code: field("code").into(),
                reason: field("reason").into(),
                note: field("note").into(),
            });
        }
    }
    refuse_meetings(&rows, faults);
    rows
}

fn read_amount<'f>(
    field: &dyn Fn(&str) -> &'f str,
    status: Status,
    ended: bool,
    at: &dyn Fn(&str) -> Place,
    faults: &mut Faults,
) -> Option<Amount> {
    if ended || status == Status::Gap {
        if !field("amount").is_empty() {
            faults.error(at("amount"), Problem::Rule, field("amount"), "nothing: a gap has no amount");
        }
        return None;
    }
    let mut euro = |name: &str, default: Option<Cents>| match field(name) {
        "" if default.is_some() => default,
        text => parse_euro(text).or_else(|| {
            faults.error(at(name), Problem::NotANumber, text, "euro such as 17.95");
            None
        }),
    };
    let best = euro("amount", None)?;
    let (low, high) = (euro("low", Some(best))?, euro("high", Some(best))?);
    let amount = Amount::try_new(low, best, high);
    if amount.is_none() {
        faults.error(at("amount"), Problem::Rule, format!("{low} {best} {high}"), "low <= amount <= high");
    }
    amount
}

fn refuse_meetings(rows: &[Row], faults: &mut Faults) {
    for (index, row) in rows.iter().enumerate() {
        for other in &rows[index + 1..] {
            if row.meets(other) {
                let place = Place { file: other.file.clone(), line: other.line, ..Place::default() };
                let mut value = String::new();
                let shared = row.span.and(other.span);
                let _ = write!(value, "meets line {} from {}", row.line, shared.from);
                faults.error(place, Problem::Overlap, value, "one row a cell and day");
            }
        }
    }
}
