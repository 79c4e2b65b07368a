// SPDX-License-Identifier: EUPL-1.2
//! What changed in the amounts of a scheme in the course of some days: each cell whose amount or status is another than on the day before.
//!
//! Invariants: cells that one pair of rows speaks of are one change; the first day of the scheme is no change. Not here: two schemes or two
//! versions beside each other (`diff`).

use crate::scheme::{Payment, Scheme};
use crate::tariff::Table;
use pijler_model::{Day, Span};
use std::collections::BTreeSet;

/// A change of what is paid for some cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// First day of what is new.
    pub day: Day,
    /// Index of a component that reads the table.
    pub component: usize,
    /// It is the patient's share of that component.
    pub share: bool,
    /// Index of the table.
    pub table: usize,
    /// Row that counted until the day before.
    pub before: Option<usize>,
    /// Row that counts from the day on.
    pub after: Option<usize>,
}

/// The changes within some days, by day and in the order of the components.
#[must_use]
pub fn changes(scheme: &Scheme, days: Span) -> Vec<Change> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for (component, own) in scheme.components.iter().enumerate() {
        let main = match own.payment {
            Payment::Rate { table } | Payment::Tiers { table, .. } => Some((table, false)),
            Payment::Share { .. } | Payment::Claimed => None,
        };
        for (table, share) in main.into_iter().chain(own.patient_share.map(|table| (table, true))) {
            if seen.insert(table) {
                let own = of_table(scheme, &scheme.tables[table], days.and(scheme.valid)).into_iter();
                found.extend(own.map(|(day, before, after)| Change { day, component, share, table, before, after }));
            }
        }
    }
    found.retain(|change| change.day > scheme.valid.from);
    found.sort();
    found
}

/// Every combination of values of the keys of a table: a row may lie under another for the first of its cells and be seen in the last.
fn cells(scheme: &Scheme, table: &Table) -> Vec<Vec<u8>> {
    let mut cells = vec![Vec::new()];
    for &key in &table.keys {
        let values = u8::try_from(scheme.vocabulary.attributes[key].values.len()).unwrap_or(u8::MAX);
        cells = cells.iter().flat_map(|cell| (0..values).map(move |value| [cell.as_slice(), &[value]].concat())).collect();
    }
    cells
}

fn of_table(scheme: &Scheme, table: &Table, days: Span) -> BTreeSet<(Day, Option<usize>, Option<usize>)> {
    let rows = &table.rows;
    let edges: BTreeSet<Day> = rows.iter().flat_map(|row| [row.span.from, row.span.until]).filter(|day| days.holds(*day)).collect();
    // A table of rates has the one step without a minimum.
    let steps: BTreeSet<&[i64]> = rows.iter().map(|row| row.minima.as_slice()).collect();
    let cells = cells(scheme, table);
    let counts = |cell: &[u8], minima: &[i64], day: Day| {
        if table.measures.is_empty() {
            table.find(cell, day)
        } else {
            table.tiers(cell, day).into_iter().find(|&index| rows[index].minima == minima)
        }
    };
    let said = |index: Option<usize>| index.map(|index| (rows[index].amount, rows[index].status));
    let mut pairs = BTreeSet::new();
    for &day in &edges {
        for cell in &cells {
            pairs.extend(steps.iter().map(|step| (day, counts(cell, step, day.before()), counts(cell, step, day))));
        }
    }
    pairs.retain(|&(_, before, after)| said(before) != said(after));
    pairs
}
