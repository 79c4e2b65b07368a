// SPDX-License-Identifier: EUPL-1.2
//! How estimated figures were made, read from `estimates/*.toml` and done again.
//!
//! Every entry names the table row it made; [`repeat`] redoes the arithmetic exactly and compares it with the entry's result and with the row.
//! The residual of a calibrated cell (what the calibration added to the plain sum) is published, never hidden.

use crate::check::for_each_cell;
use crate::library::Library;
use crate::node::{self, Node, Reader, Value};
use crate::read::fraction;
use crate::resolve::{Choice, resolve};
use crate::scheme::Scheme;
use pijler_model::{Cents, Day, Faults, Place, Problem, Ratio, Rounding, RoundingMode, RoundingUnit, parse_euro};

/// The plain sum, its scale and what remains between it and the figure used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calibration {
    /// Table.
    pub table: String,
    /// Cell in words.
    pub cell: String,
    /// First day of the row.
    pub valid_from: Day,
    /// Sum of quantity x price.
    pub raw: Cents,
    /// The figure used.
    pub result: Cents,
    /// Known bounds.
    pub bounds: Option<(Cents, Cents)>,
    /// `result - raw`.
    pub residual: Cents,
}

/// Redoes every estimate of a scheme's own folder. Differences are faults; calibrations are returned for display.
pub fn repeat(library: &Library, scheme: &Scheme, faults: &mut Faults) -> (usize, Vec<Calibration>) {
    let mut count = 0;
    let mut calibrations = Vec::new();
    let prefix = format!("{}/estimates/", scheme.id);
    for path in library.files(&prefix, ".toml") {
        let Some(root) = node::parse(path, &library.text(path).unwrap_or_default(), faults) else { continue };
        let mut reader = Reader::new(&root, faults);
        reader.opt("note");
        for entry in reader.opt("carry").map(|node| node::list(node, faults)).unwrap_or_default() {
            count += 1;
            // An entry of a switch's option is held against the scheme with that option.
            match entry.get("switch").and_then(|node| node::text(node, faults)) {
                None => carry(scheme, entry, faults),
                Some(pair) => {
                    if let Some(other) = with_option(library, scheme, &pair, &entry.place, faults) {
                        carry(&other, entry, faults);
                    }
                }
            }
        }
        for entry in reader.opt("calibrated").map(|node| node::list(node, faults)).unwrap_or_default() {
            count += 1;
            calibrations.extend(calibrated(scheme, entry, faults));
        }
        reader.finish(faults);
    }
    (count, calibrations)
}

fn with_option(library: &Library, scheme: &Scheme, pair: &str, place: &Place, faults: &mut Faults) -> Option<Scheme> {
    let Some((name, option)) = pair.split_once('=') else {
        faults.error(place.clone(), Problem::Rule, pair, "NAME=OPTION");
        return None;
    };
    let choice = Choice { switches: [(name.to_owned(), option.to_owned())].into(), supplied: None };
    resolve(library, &scheme.id, &choice).map_err(|more| faults.extend(more)).ok()
}

/// An exact decimal as numerator and power of ten.
fn decimal(text: &str) -> Option<(i128, i128)> {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{part}");
    if digits.is_empty() || part.len() > 9 {
        return None;
    }
    Some((digits.parse().ok()?, 10i128.pow(u32::try_from(part.len()).ok()?)))
}

/// `3/4`, `17.95/33.73` or `1.0605` as an exact fraction.
fn ratio(text: &str) -> Option<(i128, i128)> {
    if let Some((above, below)) = text.split_once('/') {
        let ((a, b), (c, d)) = (decimal(above.trim())?, decimal(below.trim())?);
        return (c > 0).then_some((a * d, b * c));
    }
    decimal(text.trim())
}

fn rounding(reader: &mut Reader<'_>, faults: &mut Faults) -> Rounding {
    let cent = RoundingUnit::Cent;
    let options = [
        ("nearest_cent", Rounding::NEAREST_CENT),
        ("down_cent", Rounding { unit: cent, mode: RoundingMode::Down }),
        ("down_euro", Rounding { unit: RoundingUnit::Euro, mode: RoundingMode::Down }),
    ];
    reader.choice("rounding", &options, Rounding::NEAREST_CENT, faults)
}

struct Target {
    table: usize,
    /// All cells named: `a|b` names several.
    cells: Vec<Vec<u8>>,
    minima: Vec<(usize, i64)>,
    words: String,
    day: Day,
    place: Place,
}

fn target(scheme: &Scheme, reader: &mut Reader<'_>, faults: &mut Faults) -> Option<Target> {
    let place = reader.place();
    let name = reader.need_text("table", faults);
    let keys = reader.opt("keys");
    let day = reader.need("valid_from", faults).and_then(|node| node::day(node, faults));
    let Some(table) = scheme.table(&name) else {
        let known: Vec<&str> = scheme.tables.iter().map(|table| table.name.as_str()).collect();
        faults.error(place, Problem::UnknownReference, name, format!("expected-one-of: {}", known.join(", ")));
        return None;
    };
    let mut choices = vec![vec![0u8]; scheme.tables[table].keys.len()];
    let mut minima = Vec::new();
    for (word, node) in keys.map(Node::entries).unwrap_or_default() {
        // A tier is named by its minima, `min_<measure> = 1000`.
        let measure = word.strip_prefix("min_").and_then(|measure| scheme.tables[table].measures.iter().position(|known| known == measure));
        if let Some(measure) = measure {
            let minimum = match &node.value {
                Value::Text(text) => text.parse().ok(),
                _ => node::whole(node, faults),
            };
            minima.push((measure, minimum?));
            continue;
        }
        let value = node::text(node, faults)?;
        let at = scheme.tables[table].keys.iter().position(|&key| scheme.vocabulary.attributes[key].id == *word);
        let found = at.and_then(|at| {
            let attribute = &scheme.vocabulary.attributes[scheme.tables[table].keys[at]];
            let values: Option<Vec<u8>> = value.split('|').map(|word| attribute.value(word.trim())).collect();
            values.map(|values| (at, values))
        });
        if let Some((at, values)) = found {
            choices[at] = values;
        } else {
            faults.error(node.place.clone(), Problem::UnknownReference, format!("{word}={value}"), "expected-key-of-table");
            return None;
        }
    }
    let mut cells = Vec::new();
    for_each_cell(&choices, &mut |cell| cells.push(cell.to_vec()));
    let words = cells.first().map(|cell| scheme.cell_words(table, cell)).unwrap_or_default();
    Some(Target { table, cells, minima, words, day: day?, place })
}

/// Compares a result with the rows that it made: in every cell named some row of that day has it as best amount.
fn compare(scheme: &Scheme, target: &Target, result: Cents, low: Option<Cents>, high: Option<Cents>, faults: &mut Faults) {
    for cell in &target.cells {
        compare_cell(scheme, target, cell, result, low, high, faults);
    }
}

fn compare_cell(
    scheme: &Scheme,
    target: &Target,
    cell: &[u8],
    result: Cents,
    low: Option<Cents>,
    high: Option<Cents>,
    faults: &mut Faults,
) {
    let table = &scheme.tables[target.table];
    let rows: Vec<usize> =
        if table.measures.is_empty() { table.find(cell, target.day).into_iter().collect() } else { table.tiers(cell, target.day) };
    let named = |row: &usize| target.minima.iter().all(|&(measure, minimum)| table.rows[*row].minima.get(measure) == Some(&minimum));
    let rows: Vec<usize> = rows.into_iter().filter(named).collect();
    let made = rows
        .iter()
        .filter_map(|&row| table.rows[row].amount)
        .any(|amount| amount.best == result && low.is_none_or(|low| low == amount.low) && high.is_none_or(|high| high == amount.high));
    if !made {
        let found: Vec<String> = rows
            .iter()
            .filter_map(|&row| table.rows[row].amount)
            .map(|amount| format!("{}..{}..{}", amount.low, amount.best, amount.high))
            .collect();
        let place = format!("{} {}: {}", target.words, target.day, found.join(", "));
        let expected = format!("expected-row-with-amount: {}", place.trim_start());
        faults.error(target.place.clone(), Problem::Rule, result.to_string(), expected);
    }
}

fn euro(reader: &mut Reader<'_>, key: &'static str, faults: &mut Faults) -> Option<Cents> {
    let node = reader.opt(key)?;
    let text = node::text(node, faults)?;
    let value = parse_euro(&text);
    if value.is_none() {
        faults.error(node.place.clone(), Problem::NotANumber, text, "expected-decimal-text");
    }
    value
}

/// Money with more than two decimals, in units of 10^-12 euro: sums before they are rounded.
fn exact(reader: &mut Reader<'_>, key: &'static str, faults: &mut Faults) -> Option<i128> {
    let node = reader.opt(key)?;
    let text = node::text(node, faults)?;
    let digits = text.strip_prefix('-').unwrap_or(&text);
    let value = decimal(digits).map(|(above, below)| above * (PICO / below));
    if value.is_none() {
        faults.error(node.place.clone(), Problem::NotANumber, text.clone(), "expected-decimal-text");
    }
    value.map(|value| if text.starts_with('-') { -value } else { value })
}

/// Units of an exact sum in one euro.
const PICO: i128 = 1_000_000_000_000;

fn carry(scheme: &Scheme, node: &Node, faults: &mut Faults) {
    let mut reader = Reader::new(node, faults);
    let target = target(scheme, &mut reader, faults);
    let amount = euro(&mut reader, "amount", faults);
    let ratios = reader.texts("ratios", faults);
    let rounding = rounding(&mut reader, faults);
    let result = euro(&mut reader, "result", faults);
    let (low, high) = (euro(&mut reader, "low", faults), euro(&mut reader, "high", faults));
    for key in ["low_how", "high_how", "why", "switch"] {
        reader.opt(key);
    }
    reader.finish(faults);
    let (Some(target), Some(amount), Some(result)) = (target, amount, result) else { return };
    let (mut above, mut below) = (i128::from(amount.0), 1i128);
    for text in &ratios {
        match ratio(text) {
            Some((a, b)) => {
                let shared = gcd(above * a, below * b);
                (above, below) = (above * a / shared, below * b / shared);
            }
            None => faults.error(node.place.clone(), Problem::NotANumber, text.clone(), "expected-fraction"),
        }
    }
    let again = rounding.quotient(above, below);
    if again != result {
        faults.error(node.place.clone(), Problem::Rule, result.to_string(), format!("expected-as-computed: {again}"));
    }
    compare(scheme, &target, result, low, high, faults);
}

fn gcd(a: i128, b: i128) -> i128 {
    let (mut a, mut b) = (a.abs().max(1), b.abs().max(1));
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn calibrated(scheme: &Scheme, node: &Node, faults: &mut Faults) -> Option<Calibration> {
    let mut reader = Reader::new(node, faults);
    let target = target(scheme, &mut reader, faults);
    let terms = reader.need("terms", faults).map(|node| node::list(node, faults)).unwrap_or_default();
    let raw = exact(&mut reader, "raw", faults);
    let scale = reader.need_text("scale", faults);
    let rounding = rounding(&mut reader, faults);
    let result = euro(&mut reader, "result", faults);
    let residual = exact(&mut reader, "residual", faults);
    let bounds = euro(&mut reader, "bound_low", faults).zip(euro(&mut reader, "bound_high", faults));
    let (low, high) = (euro(&mut reader, "low", faults), euro(&mut reader, "high", faults));
    for key in ["low_how", "high_how", "why"] {
        reader.opt(key);
    }
    reader.finish(faults);
    let mut sum = 0i128;
    for term in terms {
        let mut inner = Reader::new(term, faults);
        inner.opt("what");
        let (quantity, price) = (inner.need_text("quantity", faults), inner.need_text("price", faults));
        inner.opt("note");
        inner.finish(faults);
        match (decimal(&quantity), decimal(&price)) {
            (Some((a, b)), Some((c, d))) => sum += a * c * (PICO / (b * d)),
            _ => faults.error(term.place.clone(), Problem::NotANumber, format!("{quantity} x {price}"), "expected-decimal-text"),
        }
    }
    let (target, raw, result, residual) = (target?, raw?, result?, residual?);
    let wrong = |written: i128, again: i128, faults: &mut Faults| {
        if written != again {
            let euro = |value: i128| Rounding::NEAREST_CENT.quotient(value * 100, PICO).to_string();
            faults.error(node.place.clone(), Problem::Rule, euro(written), format!("expected-as-computed: {}", euro(again)));
        }
    };
    let result_exact = i128::from(result.0) * (PICO / 100);
    wrong(raw, sum, faults);
    wrong(residual, result_exact - raw, faults);
    match ratio(&scale) {
        Some((above, below)) => {
            let shared = gcd(above, below);
            let again = rounding.quotient(raw / (PICO / 1_000_000) * (above / shared), below / shared * 10_000);
            wrong(result_exact, i128::from(again.0) * (PICO / 100), faults);
        }
        None => faults.error(node.place.clone(), Problem::NotANumber, scale, "expected-fraction"),
    }
    if let Some((from, to)) = bounds
        && !(from <= result && result <= to)
    {
        faults.error(node.place.clone(), Problem::Rule, result.to_string(), format!("{from} – {to}"));
    }
    compare(scheme, &target, result, low, high, faults);
    let table = scheme.tables[target.table].name.clone();
    let cents = |value: i128| Rounding::NEAREST_CENT.quotient(value * 100, PICO);
    Some(Calibration { table, cell: target.words, valid_from: target.day, raw: cents(raw), result, bounds, residual: cents(residual) })
}

/// An index case: old amount times ratio, rounded as said.
#[must_use]
pub fn index(old: &str, by: &str, rounding: &str) -> Option<Cents> {
    let old = parse_euro(old)?;
    let (above, below) = ratio(by)?;
    let rounding = match rounding {
        "nearest_cent" => Rounding::NEAREST_CENT,
        "down_cent" => Rounding { unit: RoundingUnit::Cent, mode: RoundingMode::Down },
        "down_euro" => Rounding { unit: RoundingUnit::Euro, mode: RoundingMode::Down },
        _ => return None,
    };
    Some(rounding.quotient(i128::from(old.0) * above, below))
}

/// Reads a fraction such as `25/100`.
#[must_use]
pub fn read_fraction(text: &str) -> Option<Ratio> {
    fraction(text)
}
