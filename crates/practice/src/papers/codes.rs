// SPDX-License-Identifier: EUPL-1.2
//! Official codes of a scheme's own tariff rows beside the codes that the baseline has for the same cells.
//!
//! A code that is not in the rows is not published; a mark of interrogation after it in a file says that it was inferred.

use pijler_model::{Amount, Day, Status};
use pijler_scheme::{Payment, Row, Scheme, Table, Text};

/// A code of the scheme with what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Component.
    pub component: Text,
    /// What distinguishes the row from the others of its table: attribute and values.
    pub cells: Vec<(String, Vec<String>)>,
    /// Codes of the baseline; none: it has no such line, or its codes are not known.
    pub old: Vec<String>,
    /// The code; empty is not known.
    pub new: String,
    /// The code was inferred.
    pub inferred: bool,
    /// Nothing is billed: the reason code.
    pub absorbed: String,
    /// The amount is a yearly one.
    pub per_year: bool,
    /// Unit amount on the day.
    pub amount: Option<Amount>,
    /// Status of the amount.
    pub status: Status,
    /// Sources of the row.
    pub sources: Vec<String>,
}

/// All pairs on a day, in the order of the scheme's components and rows.
#[must_use]
pub fn pairs(base: &Scheme, scheme: &Scheme, day: Day) -> Vec<Pair> {
    let mut found: Vec<Pair> = Vec::new();
    for component in &scheme.components {
        let Payment::Rate { table } = component.payment else { continue };
        let table = &scheme.tables[table];
        let below = base.component(&component.id).and_then(|index| match base.components[index].payment {
            Payment::Rate { table } => Some(&base.tables[table]),
            _ => None,
        });
        // A gap without a code tells a supplier nothing.
        let told = |row: &&Row| row.layer > 0 && row.span.holds(day) && !row.ended && !(row.code.is_empty() && row.amount.is_none());
        let own: Vec<&Row> = table.rows.iter().filter(told).collect();
        let told = distinguishing(table, &own);
        for row in &own {
            let words = |key: usize| {
                let attribute = &scheme.vocabulary.attributes[table.keys[key]];
                let values = row.cells[key].iter().map(|&value| attribute.values[usize::from(value)].clone()).collect();
                (attribute.id.clone(), values)
            };
            let (new, inferred) = row.code.strip_suffix('?').map_or((row.code.as_str(), false), |code| (code, true));
            let pair = Pair {
                component: component.name.clone(),
                cells: told.iter().filter(|&&key| !row.cells[key].is_empty()).map(|&key| words(key)).collect(),
                old: below.map(|below| codes_below(base, below, scheme, table, row, day)).unwrap_or_default(),
                new: new.to_owned(),
                inferred,
                absorbed: row.reason.clone(),
                per_year: component.per_year,
                amount: row.amount,
                status: row.status,
                sources: row.sources.clone(),
            };
            // A scheme may have several rows of one code and fee: they are one line.
            let same = |other: &&mut Pair| {
                (&other.component, &other.cells) == (&pair.component, &pair.cells) && other.new == pair.new && other.amount == pair.amount
            };
            match found.iter_mut().find(same) {
                Some(other) => {
                    other.old.extend(pair.old);
                    other.old.sort();
                    other.old.dedup();
                }
                None => found.push(pair),
            }
        }
    }
    found
}

/// Keys in which the rows differ.
fn distinguishing(table: &Table, rows: &[&Row]) -> Vec<usize> {
    (0..table.keys.len()).filter(|&key| rows.iter().any(|row| row.cells[key] != rows[0].cells[key])).collect()
}

/// Codes of the rows of the table below that meet the cells of a row, on the keys that both have.
fn codes_below(base: &Scheme, below: &Table, scheme: &Scheme, table: &Table, row: &Row, day: Day) -> Vec<String> {
    let words = |scheme: &Scheme, table: &Table, row: &Row, id: &str| -> Vec<String> {
        let key = table.keys.iter().position(|&key| scheme.vocabulary.attributes[key].id == id);
        let Some(key) = key else { return Vec::new() };
        let attribute = &scheme.vocabulary.attributes[table.keys[key]];
        row.cells[key].iter().map(|&value| attribute.values[usize::from(value)].clone()).collect()
    };
    let meets = |other: &Row| {
        below.keys.iter().all(|&key| {
            let id = &base.vocabulary.attributes[key].id;
            let (mine, theirs) = (words(scheme, table, row, id), words(base, below, other, id));
            mine.is_empty() || theirs.is_empty() || mine.iter().any(|value| theirs.contains(value))
        })
    };
    let rows = below.rows.iter().filter(|other| other.span.holds(day) && !other.ended && !other.code.is_empty() && meets(other));
    let mut codes: Vec<String> = rows.map(|other| other.code.clone()).collect();
    codes.sort();
    codes.dedup();
    codes
}
