// SPDX-License-Identifier: EUPL-1.2
//! Official amounts a visitor enters: rows painted on top of a scheme's tables, as `supplied`, for him alone.
//!
//! An entry speaks of the cells and days of one row of one scheme. Other schemes that read the very same row (a layer reads its base's rows)
//! take it too, so that what is equal on both sides stays equal. A row of a tier table brings its sister tiers along, because a layer that
//! speaks of a tier table on a day speaks of all its tiers.
//!
//! Invariants: entries become a CSV file in a copy of the library and are read like any other layer, with all its checks; the text a visitor
//! gives as his source is a note of the row.

use pijler_model::{Amount, Day, Faults, Place, Problem, Span, Status, parse_euro};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::tariff::Row;
use pijler_scheme::{Choice, Library, Table, resolve};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The id of the source of all supplied amounts.
pub(crate) const SOURCE: &str = "supplied-by-visitor";
/// Folder of the painted files in the copy of the library.
const FOLDER: &str = "supplied";
/// More entries of one visitor are refused.
pub(crate) const ENTRIES_MAX: usize = 1000;

/// One amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Scheme on whose page it was entered.
    pub(crate) scheme: String,
    /// Its table.
    pub(crate) table: String,
    /// Values allowed by key; keys not named allow all.
    pub(crate) cell: Vec<(String, Vec<String>)>,
    /// Minima of a tier.
    pub(crate) minima: Vec<(String, i64)>,
    /// Days, both included.
    pub(crate) from: Day,
    pub(crate) to: Option<Day>,
    pub(crate) amount: Amount,
    /// Where it was read.
    pub(crate) note: String,
}

impl Entry {
    /// The amount for the days of a row that lie in a span; `None` where they do not meet.
    pub(crate) fn of_row(scheme: &Scheme, table: &Table, row: &Row, days: Span, amount: Amount, note: &str) -> Option<Self> {
        let span = row.span.and(days).and(scheme.valid);
        if span.is_empty() {
            return None;
        }
        let words = |key: usize, allowed: &[u8]| {
            let attribute = &scheme.vocabulary.attributes[key];
            (attribute.id.clone(), allowed.iter().map(|&value| attribute.values[usize::from(value)].clone()).collect())
        };
        let cells = table.keys.iter().zip(&row.cells).filter(|(_, allowed)| !allowed.is_empty());
        Some(Self {
            scheme: scheme.id.clone(),
            table: table.name.clone(),
            cell: cells.map(|(&key, allowed)| words(key, allowed)).collect(),
            minima: table.measures.iter().cloned().zip(row.minima.iter().copied()).collect(),
            from: span.from,
            to: span.last(),
            amount,
            note: note.to_owned(),
        })
    }

    /// Whether it speaks of the same cells, tier and days, so that it replaces the other.
    pub(crate) fn same_place(&self, other: &Self) -> bool {
        (&self.scheme, &self.table, &self.cell, &self.minima, self.from)
            == (&other.scheme, &other.table, &other.cell, &other.minima, other.from)
    }

    fn span(&self) -> Span {
        Span::of_days(self.from, self.to)
    }

    /// The row of a scheme under its first cell and day.
    fn row_below<'s>(&self, scheme: &'s Scheme) -> Option<&'s Row> {
        let table = &scheme.tables[scheme.table(&self.table)?];
        let mut cell = Vec::new();
        for &key in &table.keys {
            let attribute = &scheme.vocabulary.attributes[key];
            let word = self.cell.iter().find(|(known, _)| *known == attribute.id).and_then(|(_, values)| values.first());
            cell.push(word.map_or(Some(0), |word| attribute.value(word))?);
        }
        table.rows.iter().rfind(|row| {
            let tier = self.minima.iter().map(|(_, minimum)| *minimum).eq(row.minima.iter().copied());
            row.span.holds(self.from) && row.covers(&cell) && (row.minima.is_empty() || tier)
        })
    }
}

/// Resolves a scheme with the entries painted on top. `all` are the schemes compared, `plain` the one meant, all without entries.
pub(crate) fn apply(library: &Library, plain: &Scheme, all: &[Arc<Scheme>], choice: &Choice, entries: &[Entry]) -> Result<Scheme, Faults> {
    let mut files: BTreeMap<&str, Vec<Vec<String>>> = BTreeMap::new();
    for entry in entries {
        let Some(index) = plain.table(&entry.table) else { continue };
        let table = &plain.tables[index];
        if entry.scheme != plain.id && !shares_row(plain, all, entry) {
            continue;
        }
        let rows = files.entry(table.name.as_str()).or_default();
        rows.push(fields(plain, table, entry));
        if !table.measures.is_empty() {
            for row in sisters(plain, table, entry, entries) {
                rows.push(copied(plain, table, row, entry.span()));
            }
        }
    }
    if files.is_empty() {
        return resolve(library, &plain.id, choice);
    }
    let mut library = library.clone();
    for (name, rows) in files {
        let Some(table) = plain.table(name).map(|index| &plain.tables[index]) else { continue };
        library.insert(format!("{FOLDER}/{name}.csv"), file(plain, table, &rows));
    }
    let sources = format!("{}/sources.toml", plain.vocabulary.country);
    let known = library.text(&sources).unwrap_or_default();
    library.insert(sources, format!("{known}\n[{SOURCE}]\ntitle = \"Entered by you\"\nkind = \"official\"\n"));
    resolve(&library, &plain.id, &Choice { supplied: Some(FOLDER.into()), ..choice.clone() })
}

/// Whether this scheme reads the row for which the entry was made on the page of another, by the same keys.
fn shares_row(plain: &Scheme, all: &[Arc<Scheme>], entry: &Entry) -> bool {
    let Some(other) = all.iter().find(|other| other.id == entry.scheme) else { return false };
    let (Some(own), Some(theirs)) = (plain.table(&entry.table), other.table(&entry.table)) else { return false };
    let same_keys = plain.tables[own].keys == other.tables[theirs].keys;
    let place = |row: &Row| (row.file.clone(), row.line);
    same_keys && entry.row_below(plain).map(place).is_some_and(|own| entry.row_below(other).map(place) == Some(own))
}

/// The other live tiers of the cells of an entry for which there is no entry of their own.
fn sisters<'s>(scheme: &Scheme, table: &'s Table, entry: &Entry, entries: &[Entry]) -> Vec<&'s Row> {
    let Some(below) = entry.row_below(scheme) else { return Vec::new() };
    let live = |row: &&Row| row.layer == below.layer && row.cells == below.cells && row.span.holds(entry.from) && !row.ended;
    let entered = |row: &Row| {
        entries.iter().any(|other| {
            other.table == entry.table
                && other.cell == entry.cell
                && other.from == entry.from
                && other.minima.iter().map(|(_, minimum)| *minimum).eq(row.minima.iter().copied())
        })
    };
    // The first entry of a cell and day brings them.
    let first = entries.iter().find(|other| other.table == entry.table && other.cell == entry.cell && other.from == entry.from);
    if first != Some(entry) {
        return Vec::new();
    }
    table.rows.iter().filter(live).filter(|row| !entered(row)).collect()
}

fn headings(scheme: &Scheme, table: &Table) -> Vec<String> {
    let keys = table.keys.iter().map(|&key| scheme.vocabulary.attributes[key].id.clone());
    let minima = table.measures.iter().map(|measure| format!("min_{measure}"));
    let plain = ["valid_from", "valid_to", "low", "amount", "high", "status", "source", "code", "reason", "note"];
    keys.chain(minima).chain(plain.map(str::to_owned)).collect()
}

fn fields(scheme: &Scheme, table: &Table, entry: &Entry) -> Vec<String> {
    let mut fields: Vec<String> = table
        .keys
        .iter()
        .map(|&key| {
            let id = &scheme.vocabulary.attributes[key].id;
            entry.cell.iter().find(|(known, _)| known == id).map_or_else(|| "*".to_owned(), |(_, values)| values.join("|"))
        })
        .collect();
    fields.extend(table.measures.iter().map(|measure| {
        entry.minima.iter().find(|(known, _)| known == measure).map_or_else(|| "0".to_owned(), |(_, minimum)| minimum.to_string())
    }));
    let code = entry.row_below(scheme).map(|row| row.code.clone()).unwrap_or_default();
    fields.extend(money(entry.span().and(scheme.valid), Some(entry.amount)));
    fields.extend([Status::Supplied.word().into(), SOURCE.into(), code, String::new(), entry.note.clone()]);
    fields
}

fn copied(scheme: &Scheme, table: &Table, row: &Row, days: Span) -> Vec<String> {
    let mut fields: Vec<String> = table
        .keys
        .iter()
        .zip(&row.cells)
        .map(|(&key, allowed)| {
            let values = &scheme.vocabulary.attributes[key].values;
            let words: Vec<&str> = allowed.iter().map(|&value| values[usize::from(value)].as_str()).collect();
            if words.is_empty() { "*".to_owned() } else { words.join("|") }
        })
        .collect();
    fields.extend(row.minima.iter().map(ToString::to_string));
    fields.extend(money(row.span.and(days), row.amount));
    fields.extend([row.status.word().into(), row.sources.join("+"), row.code.clone(), row.reason.clone(), row.note.clone()]);
    fields
}

fn money(span: Span, amount: Option<Amount>) -> [String; 5] {
    let last = span.last().map(|day| day.to_string()).unwrap_or_default();
    let cents = |pick: fn(Amount) -> pijler_model::Cents| amount.map(|amount| pick(amount).to_string()).unwrap_or_default();
    [span.from.to_string(), last, cents(|amount| amount.low), cents(|amount| amount.best), cents(|amount| amount.high)]
}

fn file(scheme: &Scheme, table: &Table, rows: &[Vec<String>]) -> Vec<u8> {
    written(&headings(scheme, table), rows)
}

fn written(headings: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Writing to memory does not fail, and the rows are as long as the headings.
    let _ = writer.write_record(headings);
    for row in rows {
        let _ = writer.write_record(row);
    }
    writer.into_inner().unwrap_or_default()
}

const PLAIN: [&str; 8] = ["scheme", "table", "cell", "valid_from", "valid_to", "low", "amount", "high"];

/// The entries as a file that [`import`] reads again.
pub(crate) fn export(entries: &[Entry]) -> Vec<u8> {
    let headings: Vec<String> = PLAIN.iter().chain(&["note"]).map(|&word| word.to_owned()).collect();
    let rows: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            let mut cell: Vec<String> = entry.cell.iter().map(|(key, values)| format!("{key}={}", values.join("|"))).collect();
            cell.extend(entry.minima.iter().map(|(measure, minimum)| format!("min_{measure}={minimum}")));
            let mut row = vec![entry.scheme.clone(), entry.table.clone(), cell.join(",")];
            row.extend(money(entry.span(), Some(entry.amount)));
            // As intake writes fields: nothing starts a formula.
            let note = &entry.note;
            row.push(if note.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{note}") } else { note.clone() });
            row
        })
        .collect();
    written(&headings, &rows)
}

/// The entries as lines of text, one each, that [`from_lines`] reads again.
pub(crate) fn lines(entries: &[Entry]) -> Vec<String> {
    String::from_utf8_lossy(&export(entries)).lines().skip(1).map(str::to_owned).collect()
}

/// Reads entries that were kept as lines.
pub(crate) fn from_lines(known: &[&Scheme], lines: &str) -> Result<Vec<Entry>, Faults> {
    let Some(first) = known.first() else { return Ok(Vec::new()) };
    let head = String::from_utf8_lossy(&export(&[])).into_owned();
    import(first, known, "", (head + lines).as_bytes())
}

/// Reads a file of entries: one that [`export`] wrote, or a tariff file of the scheme named after its table. All faults at once.
pub(crate) fn import(scheme: &Scheme, known: &[&Scheme], name: &str, bytes: &[u8]) -> Result<Vec<Entry>, Faults> {
    let mut faults = Faults::default();
    let at = |line: usize, column: &str| Place { file: name.into(), line, column: column.into(), ..Place::default() };
    let text = String::from_utf8_lossy(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)).into_owned();
    if text.contains('\u{fffd}') || text.contains('\0') {
        faults.error(at(0, ""), Problem::NotReadable, "", "expected-csv");
        return Err(faults);
    }
    let first = text.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(delimiter).comment(Some(b'#')).trim(csv::Trim::All).flexible(true).from_reader(text.as_bytes());
    let headings: Vec<String> = reader.headers().map(|record| record.iter().map(str::to_owned).collect()).unwrap_or_default();
    for needed in ["valid_from", "amount"] {
        if !headings.iter().any(|heading| heading == needed) {
            faults.error(at(1, needed), Problem::MissingColumn, needed, "");
        }
    }
    let stem = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
    let mut entries = Vec::new();
    for record in reader.records() {
        let Ok(record) = record else {
            faults.error(at(0, ""), Problem::NotReadable, "", "expected-csv");
            break;
        };
        if entries.len() >= ENTRIES_MAX {
            faults.error(at(0, ""), Problem::TooLarge, "", ENTRIES_MAX.to_string());
            break;
        }
        let line = record.position().map_or(0, |position| usize::try_from(position.line()).unwrap_or(0));
        let field = |word: &str| headings.iter().position(|heading| heading == word).and_then(|index| record.get(index)).unwrap_or("");
        let id = if field("scheme").is_empty() { &scheme.id } else { field("scheme") };
        let Some(of) = known.iter().find(|known| known.id == id) else {
            let ids: Vec<&str> = known.iter().map(|known| known.id.as_str()).collect();
            faults.error(at(line, "scheme"), Problem::UnknownReference, id, ids.join(", "));
            continue;
        };
        let word = if field("table").is_empty() { stem } else { field("table") };
        let Some(table) = of.table(word).map(|index| &of.tables[index]) else {
            let names: Vec<&str> = of.tables.iter().map(|table| table.name.as_str()).collect();
            faults.error(at(line, "table"), Problem::UnknownReference, word, names.join(", "));
            continue;
        };
        let mut entry = Entry {
            scheme: of.id.clone(),
            table: table.name.clone(),
            cell: Vec::new(),
            minima: Vec::new(),
            from: of.valid.from,
            to: None,
            amount: Amount::ZERO,
            note: field("note").chars().filter(|letter| !letter.is_control()).take(300).collect(),
        };
        let pairs: Vec<(&str, &str)> = if field("cell").is_empty() {
            let columns = headings.iter().zip(record.iter()).map(|(heading, field)| (heading.as_str(), field));
            let other = ["status", "source", "announced_on", "code", "reason", "note"];
            columns.filter(|(heading, _)| !PLAIN.contains(heading) && !other.contains(heading)).collect()
        } else {
            field("cell").split(',').map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect()
        };
        for (word, value) in pairs {
            read_key(of, table, word.trim(), value.trim(), &mut entry, &at(line, word.trim()), &mut faults);
        }
        let mut day = |word: &str| match field(word) {
            "" => None,
            text => Day::parse(text).or_else(|| {
                faults.error(at(line, word), Problem::NotADate, text, "expected-iso-date");
                None
            }),
        };
        let (from, to) = (day("valid_from"), day("valid_to"));
        entry.from = from.unwrap_or(entry.from);
        entry.to = to;
        if to.is_some_and(|to| to < entry.from) {
            faults.error(at(line, "valid_to"), Problem::Rule, field("valid_to"), "expected-from-before-to");
        }
        let mut euro = |word: &str, default: Option<pijler_model::Cents>| {
            let text = field(word).replace(',', ".");
            if text.is_empty() && default.is_some() {
                return default;
            }
            parse_euro(&text).filter(|cents| cents.0 >= 0 && cents.0 <= crate::ask::AMOUNT_MAX).or_else(|| {
                faults.error(at(line, word), Problem::NotANumber, field(word), "expected-amount");
                None
            })
        };
        let Some(best) = euro("amount", None) else { continue };
        let (Some(low), Some(high)) = (euro("low", Some(best)), euro("high", Some(best))) else { continue };
        match Amount::try_new(low, best, high) {
            Some(amount) => entry.amount = amount,
            None => faults.error(at(line, "amount"), Problem::Rule, format!("{low} {best} {high}"), "low <= amount <= high"),
        }
        entries.push(entry);
    }
    if entries.is_empty() && !faults.has_errors() {
        faults.error(at(0, ""), Problem::Empty, "", "expected-filled-table");
    }
    faults.or(entries)
}

fn read_key(scheme: &Scheme, table: &Table, word: &str, value: &str, entry: &mut Entry, place: &Place, faults: &mut Faults) {
    if let Some(measure) = word.strip_prefix("min_")
        && table.measures.iter().any(|known| known == measure)
    {
        match value.parse::<i64>() {
            Ok(minimum) if minimum >= 0 => entry.minima.push((measure.to_owned(), minimum)),
            _ => faults.error(place.clone(), Problem::NotANumber, value, "expected-whole-number"),
        }
        return;
    }
    let key = table.keys.iter().map(|&key| &scheme.vocabulary.attributes[key]).find(|attribute| attribute.id == word);
    let Some(attribute) = key else {
        if !word.is_empty() {
            let keys: Vec<&str> = table.keys.iter().map(|&key| scheme.vocabulary.attributes[key].id.as_str()).collect();
            faults.error(place.clone(), Problem::UnknownColumn, word, keys.join(", "));
        }
        return;
    };
    let values: Vec<&str> = value.split('|').map(str::trim).filter(|value| !value.is_empty() && *value != "*").collect();
    for value in values.iter().filter(|value| attribute.value(value).is_none()) {
        faults.error(place.clone(), Problem::UnknownValue, *value, attribute.values.join(", "));
    }
    if !values.is_empty() {
        entry.cell.push((attribute.id.clone(), values.into_iter().map(str::to_owned).collect()));
    }
}
