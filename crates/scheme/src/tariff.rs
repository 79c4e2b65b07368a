// SPDX-License-Identifier: EUPL-1.2
//! Tariff tables: rows painted over cells and days, layer above layer.
//!
//! A row is a rectangle of cells times a stretch of days. The rows of a higher layer are painted over those below; two rows of one layer
//! that meet are an error, and so is a cell with no row. What nobody found is a row with status gap and no amount.
//!
//! Invariants: an amount is zero or more and at most [`AMOUNT_MAX`], so that no count of a nation's facts can leave the range of cents; a row
//! the user supplied never bears the status of a published figure, unless it repeats one.
//!
//! A file of supplied amounts is read as people write them: comma or semicolon between the fields, a decimal comma, days such as 1/04/2026;
//! `status` and `source` may be left out.

use crate::library::Library;
use crate::resolve::SUPPLIED_SOURCE;
use crate::vocabulary::{Attribute, AttributeId, Vocabulary};
use pijler_model::{Amount, Cents, Day, Faults, Place, Problem, Span, Status, parse_euro};
use std::collections::{BTreeMap, BTreeSet};

/// The largest amount a tariff row may state: a million euro a unit. The largest one known is a fifth of that.
pub const AMOUNT_MAX: Cents = Cents::euros(1_000_000);

/// The largest minimum of a tier.
const MINIMUM_MAX: i64 = 1_000_000_000;

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

    /// Whether both speak of some cell on some day; with `tiers`, of one tier of it.
    fn meets(&self, other: &Self, tiers: bool) -> bool {
        self.span.meets(other.span)
            && (!tiers || self.minima == other.minima)
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
    /// Of the user's own amounts: read as people write, never of a firmer status than `supplied`.
    pub(crate) supplied: bool,
}

const PLAIN: [&str; 11] = ["valid_from", "valid_to", "low", "amount", "high", "status", "source", "announced_on", "code", "reason", "note"];

/// Reads one tariff file. All faults are noted; rows without fault are given.
pub(crate) fn read(library: &Library, vocabulary: &Vocabulary, want: &TableFile<'_>, valid: Span, faults: &mut Faults) -> Vec<Row> {
    let at = |line: usize, column: &str| Place { file: want.path.clone(), line, column: column.into(), ..Place::default() };
    let Some(text) = library.text(&want.path) else {
        faults.error(at(0, ""), Problem::UnknownReference, want.path.clone(), "expected-tariff-file");
        return Vec::new();
    };
    if text.contains(['\u{fffd}', '\0']) {
        faults.error(at(0, ""), Problem::NotReadable, "", "expected-utf8");
        return Vec::new();
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(if want.supplied { delimiter(&text) } else { b',' })
        .comment(Some(b'#'))
        .trim(csv::Trim::All)
        .flexible(true)
        .from_reader(text.as_bytes());
    let headers: Vec<String> = match reader.headers() {
        Ok(record) => record.iter().map(str::to_owned).collect(),
        Err(error) => {
            faults.error(at(1, ""), Problem::NotReadable, error.to_string(), "expected-csv-header");
            return Vec::new();
        }
    };
    let lines = Lines::of(&text);
    let heading_line = reader.headers().ok().and_then(|record| record.position()).map_or(1, |position| lines.of_record(position));
    let columns = Columns::of(vocabulary, want);
    columns.check(&headers, want.supplied, &|column| at(heading_line, column), faults);
    let positions: BTreeMap<&str, usize> = headers.iter().enumerate().rev().map(|(index, header)| (header.as_str(), index)).collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(false) => break,
            Err(error) => {
                faults.error(at(0, ""), Problem::NotReadable, error.to_string(), "expected-csv-row");
                break;
            }
            Ok(true) => {}
        }
        let line = record.position().map_or(0, |position| lines.of_record(position));
        if record.len() != headers.len() {
            let expected = format!("expected-fields: {}", headers.len());
            faults.error(at(line, ""), Problem::Inconsistent, record.len().to_string(), expected);
            continue;
        }
        let given = |name: &str| positions.get(name).and_then(|&index| record.get(index));
        let field = |name: &str| match (given(name), name) {
            (Some(text), _) => text,
            (None, "status") if want.supplied => Status::Supplied.word(),
            (None, "source") if want.supplied => SUPPLIED_SOURCE,
            _ => "",
        };
        let before = faults.list.len();
        let cells = want.keys.iter().map(|&id| {
            let attribute = &vocabulary.attributes[id];
            given(&attribute.id).map_or_else(Vec::new, |text| read_values(attribute, text, &|| at(line, &attribute.id), faults))
        });
        let cells = cells.collect();
        let minima = columns.minima.iter().map(|column| read_minimum(field(column), &|| at(line, column), faults)).collect();
        let mut day = |name: &str| match field(name) {
            "" => None,
            text => read_day(text, want.supplied).or_else(|| {
                faults.error(at(line, name), Problem::NotADate, text, if want.supplied { "expected-date" } else { "expected-iso-date" });
                None
            }),
        };
        let (first, last, announced_on) = (day("valid_from"), day("valid_to"), day("announced_on"));
        let written = Span::of_days(first.unwrap_or(valid.from), last.or(valid.last()));
        let span = written.and(valid);
        if first.is_none() && field("valid_from").is_empty() {
            faults.error(at(line, "valid_from"), Problem::Empty, "", "expected-first-day");
        }
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            faults.error(at(line, "valid_to"), Problem::Inconsistent, format!("{first} – {last}"), "expected-from-before-to");
        }
        let word = field("status");
        let ended = word == ENDED;
        let status = if ended { Status::Gap } else { Status::from_word(word).unwrap_or(Status::Estimated) };
        if !ended && Status::from_word(word).is_none() {
            let words: Vec<&str> = Status::ALL.iter().map(|status| status.word()).chain([ENDED]).collect();
            faults.error(at(line, "status"), Problem::UnknownValue, word, format!("expected-one-of: {}", words.join(", ")));
        }
        let amount = read_amount(&field, status, ended, want.supplied, &|column| at(line, column), faults);
        let sources: Vec<String> = field("source").split('+').map(|id| id.trim().to_owned()).filter(|id| !id.is_empty()).collect();
        if sources.is_empty() && !ended {
            faults.error(at(line, "source"), Problem::Empty, "", "expected-source-id");
        }
        // A layer may speak of fewer days than its base: rows outside them do not count. Of the user's own rows that is told.
        if want.supplied && span.is_empty() && first.is_some() && faults.list.len() == before {
            faults.warning(at(line, "valid_from"), Problem::LeftOut, field("valid_from"), "expected-within-tariffs");
        }
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

/// The status word of a row that ends the cells below.
const ENDED: &str = "ended";

/// On which line a record stands. The reader's own count ends before the line end, comments and empty lines in front of a record.
struct Lines<'a> {
    text: &'a str,
    ends: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, ends: text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect() }
    }

    fn of_record(&self, position: &csv::Position) -> usize {
        let mut at = usize::try_from(position.byte()).unwrap_or(usize::MAX).min(self.text.len());
        loop {
            let rest = self.text.get(at..).unwrap_or_default();
            let skipped = rest.len() - rest.trim_start_matches(['\r', '\n']).len();
            let comment = if rest[skipped..].starts_with('#') { rest[skipped..].find('\n').unwrap_or(0) } else { 0 };
            if skipped + comment == 0 {
                return self.ends.partition_point(|&end| end < at) + 1;
            }
            at += skipped + comment;
        }
    }
}

/// What parts the fields of a file of the user's: whichever of comma and semicolon stands more often in its first line.
fn delimiter(text: &str) -> u8 {
    let heading = text.lines().find(|line| !line.starts_with('#') && !line.trim().is_empty()).unwrap_or_default();
    if heading.matches(';').count() > heading.matches(',').count() { b';' } else { b',' }
}

/// The columns a file may have beside [`PLAIN`].
struct Columns {
    keys: Vec<String>,
    minima: Vec<String>,
}

impl Columns {
    fn of(vocabulary: &Vocabulary, want: &TableFile<'_>) -> Self {
        Self {
            keys: want.keys.iter().map(|&id| vocabulary.attributes[id].id.clone()).collect(),
            minima: want.measures.iter().map(|measure| format!("min_{measure}")).collect(),
        }
    }

    fn check(&self, headers: &[String], supplied: bool, at: &dyn Fn(&str) -> Place, faults: &mut Faults) {
        let allowed = || self.keys.iter().chain(&self.minima).map(String::as_str).chain(PLAIN);
        for (index, header) in headers.iter().enumerate() {
            if !allowed().any(|known| known == header) {
                let allowed: Vec<&str> = allowed().collect();
                faults.error(at(header), Problem::UnknownColumn, header.clone(), format!("expected-one-of: {}", allowed.join(", ")));
            }
            if headers[..index].contains(header) {
                faults.error(at(header), Problem::Duplicate, header.clone(), "expected-column-once");
            }
        }
        let needed: &[&str] = if supplied { &["valid_from", "amount"] } else { &["valid_from", "amount", "status", "source"] };
        for needed in needed.iter().copied().chain(self.minima.iter().map(String::as_str)) {
            if !headers.iter().any(|header| header == needed) {
                faults.error(at(needed), Problem::MissingColumn, needed, "expected-this-column");
            }
        }
    }
}

/// The values of one key; empty allows all.
fn read_values(attribute: &Attribute, text: &str, at: &dyn Fn() -> Place, faults: &mut Faults) -> Vec<u8> {
    if text.is_empty() {
        faults.error(at(), Problem::Empty, "", "expected-key-values");
    }
    let mut values = Vec::new();
    for word in text.split('|').filter(|word| *word != "*" && !word.is_empty()) {
        match attribute.value(word.trim()) {
            Some(value) => values.push(value),
            None => {
                faults.error(at(), Problem::UnknownValue, word, format!("expected-one-of-or-all: {}", attribute.values.join(", ")));
            }
        }
    }
    values
}

fn read_minimum(text: &str, at: &dyn Fn() -> Place, faults: &mut Faults) -> i64 {
    match text.parse::<i64>() {
        Ok(minimum) if (0..=MINIMUM_MAX).contains(&minimum) => return minimum,
        Ok(minimum) if minimum > 0 => faults.error(at(), Problem::TooLarge, text, format!("expected-at-most: {MINIMUM_MAX}")),
        Ok(_) => faults.error(at(), Problem::Negative, text, "expected-not-negative"),
        Err(_) => faults.error(at(), Problem::NotANumber, text, "expected-whole-number"),
    }
    0
}

/// A day in a file: 2026-04-01, and where the file is the user's also 1/04/2026 and 1-04-2026.
fn read_day(text: &str, supplied: bool) -> Option<Day> {
    if let Some(day) = Day::parse(text) {
        return Some(day);
    }
    let mark = ['/', '-'].into_iter().find(|mark| supplied && text.contains(*mark))?;
    let parts: Vec<&str> = text.split(mark).collect();
    let [day, month, year] = parts[..] else { return None };
    let digits =
        |text: &str, least: usize, most: usize| (least..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(day, 1, 2) || !digits(month, 1, 2) || !digits(year, 4, 4) {
        return None;
    }
    Day::try_new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn read_amount<'f>(
    field: &dyn Fn(&str) -> &'f str,
    status: Status,
    ended: bool,
    supplied: bool,
    at: &dyn Fn(&str) -> Place,
    faults: &mut Faults,
) -> Option<Amount> {
    if ended || status == Status::Gap {
        for name in ["low", "amount", "high"] {
            if !field(name).is_empty() {
                faults.error(at(name), Problem::Inconsistent, field(name), "expected-no-amount");
            }
        }
        return None;
    }
    let mut euro = |name: &str, default: Option<Cents>| match field(name) {
        "" if default.is_some() => default,
        text => match read_euro(text, supplied) {
            Ok(cents) => Some(cents),
            Err(problem) => {
                let expected = match problem {
                    Problem::TooLarge => format!("expected-at-most: {AMOUNT_MAX}"),
                    Problem::Negative => "expected-not-negative".into(),
                    _ => "expected-amount".into(),
                };
                faults.error(at(name), problem, text, expected);
                None
            }
        },
    };
    let best = euro("amount", None);
    let (low, high) = (euro("low", best.or(Some(Cents::ZERO))), euro("high", best.or(Some(Cents::ZERO))));
    let (low, best, high) = (low?, best?, high?);
    let amount = Amount::try_new(low, best, high);
    if amount.is_none() {
        faults.error(at("amount"), Problem::Inconsistent, format!("{low} – {best} – {high}"), "expected-low-to-high");
    }
    amount
}

/// An amount of a row, from nothing to [`AMOUNT_MAX`]. The user may write a decimal comma.
fn read_euro(text: &str, supplied: bool) -> Result<Cents, Problem> {
    let plain = if supplied && !text.contains('.') { text.replacen(',', ".", 1) } else { text.to_owned() };
    match parse_euro(&plain) {
        Some(cents) if cents < Cents::ZERO => Err(Problem::Negative),
        Some(cents) if cents > AMOUNT_MAX => Err(Problem::TooLarge),
        Some(cents) => Ok(cents),
        // More digits than cents can hold are still a number.
        None => {
            let digits = plain.strip_prefix('-').unwrap_or(&plain);
            let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
            let number = [whole, part].iter().all(|text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()));
            Err(match (number && part.len() <= 2, plain.starts_with('-')) {
                (false, _) => Problem::NotANumber,
                (true, false) => Problem::TooLarge,
                (true, true) => Problem::Negative,
            })
        }
    }
}

/// The user's rows count as supplied. A row that repeats the one below it to the cent keeps its status and source: that is said of the same
/// figure, and a tier table can only be painted whole. Anything firmer or weaker than supplied that no row below bears out is refused.
pub(crate) fn refuse_borrowed_status(rows: &[Row], below: &[Row], faults: &mut Faults) {
    let mut known: BTreeMap<_, Vec<&Row>> = BTreeMap::new();
    for row in below.iter().filter(|row| !row.ended) {
        known.entry((row.amount, row.status, row.minima.as_slice())).or_default().push(row);
    }
    let supplied = |row: &&Row| row.status != Status::Supplied && row.status != Status::Gap && !row.ended;
    for row in rows.iter().filter(supplied) {
        let repeats = |known: &&Row| {
            known.sources == row.sources
                && known.span.from <= row.span.from
                && known.span.until >= row.span.until
                && known
                    .cells
                    .iter()
                    .zip(&row.cells)
                    .all(|(a, b)| a.is_empty() || (!b.is_empty() && b.iter().all(|value| a.contains(value))))
        };
        let same = known.get(&(row.amount, row.status, row.minima.as_slice()));
        if !same.is_some_and(|same| same.iter().any(repeats)) {
            let place = Place { file: row.file.clone(), line: row.line, column: "status".into(), ..Place::default() };
            faults.error(place, Problem::UnknownValue, row.status.word(), "expected-status-supplied");
        }
    }
}

/// Two rows of one file that speak of the same cell, tier and day. Each row is told of once, with a row it meets.
fn refuse_meetings(rows: &[Row], faults: &mut Faults) {
    for (below, above) in meetings(rows.iter().enumerate().collect(), true) {
        let (row, other) = (&rows[below], &rows[above]);
        let place = Place { file: other.file.clone(), line: other.line, ..Place::default() };
        let shared = row.span.and(other.span);
        let last = shared.last().map_or_else(|| "…".to_owned(), |day| day.to_string());
        faults.error(place, Problem::Overlap, format!("{} – {last}", shared.from), format!("expected-no-other-row: {}", row.line));
    }
}

/// Of rows that meet, more than so many of one day are not held against later ones: the first faults show the mistake.
const RUNNING_MAX: usize = 200;

/// Rows that run on a day, by their numbers.
type Running<'r> = Vec<(usize, &'r Row)>;

/// Pairs of rows that meet in a cell on a day, by their numbers, the lower first; with `tiers`, in a tier too. A row is named once as the
/// later one of a pair, however many it meets.
///
/// A sweep through the days: a row is held against those that run on its first day. Where none meet these are no more than there are cells,
/// however many rows there are; and they are sought by tier and by the value of the key with the most values.
pub(crate) fn meetings(mut rows: Running<'_>, tiers: bool) -> Vec<(usize, usize)> {
    rows.sort_by_key(|(number, row)| (row.span.from, *number));
    let keys = rows.first().map_or(0, |(_, row)| row.cells.len());
    let named = |key: usize| -> BTreeSet<u8> { rows.iter().flat_map(|(_, row)| row.cells[key].iter().copied()).collect() };
    let key = (0..keys).max_by_key(|&key| named(key).len());
    let values = key.map(named).unwrap_or_default();
    let mut running: BTreeMap<(&[i64], Option<u8>), Running<'_>> = BTreeMap::new();
    let mut met: BTreeMap<usize, usize> = BTreeMap::new();
    for &(number, row) in &rows {
        let minima: &[i64] = if tiers { &row.minima } else { &[] };
        // A row that allows all values is sought under each of them, and under none in case no other row names one.
        let under: Vec<Option<u8>> = match key.map(|key| &row.cells[key]) {
            Some(allowed) if !allowed.is_empty() => allowed.iter().copied().map(Some).collect(),
            _ => values.iter().copied().map(Some).chain([None]).collect(),
        };
        let mut meets = false;
        for &value in &under {
            let bucket = running.entry((minima, value)).or_default();
            bucket.retain(|(_, other)| other.span.until > row.span.from);
            for &(other, _) in bucket.iter().filter(|(_, other)| row.meets(other, tiers)) {
                let below = met.entry(other.max(number)).or_insert(other.min(number));
                *below = other.min(number).min(*below);
                meets = true;
            }
        }
        for value in under {
            let bucket = running.entry((minima, value)).or_default();
            if !meets {
                bucket.push((number, row));
                continue;
            }
            match bucket.iter().position(|(_, other)| other.cells == row.cells) {
                // The one of both that reaches further runs on.
                Some(same) if bucket[same].1.span.until < row.span.until => bucket[same] = (number, row),
                None if bucket.len() < RUNNING_MAX => bucket.push((number, row)),
                Some(_) | None => {}
            }
        }
    }
    met.into_iter().map(|(above, below)| (below, above)).collect()
}
