// SPDX-License-Identifier: EUPL-1.2
//! What changed in a year, held against every cell of every table on every day of it.

#![expect(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{FEE_FOR_SERVICE, MEDICAL_HOUSE, NEW_DEAL, scheme};
use pijler_model::{Cents, Day, Period, Year};
use pijler_scheme::changes::changes;
use pijler_scheme::{Payment, Scheme};
use std::collections::BTreeSet;

type Pair = (Day, usize, Option<usize>, Option<usize>);

/// Every combination of values of the keys of a table.
fn cells(scheme: &Scheme, table: usize) -> Vec<Vec<u8>> {
    let mut all = vec![Vec::new()];
    for &key in &scheme.tables[table].keys {
        let values = 0..u8::try_from(scheme.vocabulary.attributes[key].values.len()).unwrap_or(u8::MAX);
        all = all.iter().flat_map(|cell| values.clone().map(move |value| [cell.as_slice(), &[value]].concat())).collect();
    }
    all
}

/// Day by day and cell by cell, for tables of rates.
fn slowly(scheme: &Scheme, year: Year) -> BTreeSet<Pair> {
    let mut found = BTreeSet::new();
    for component in &scheme.components {
        let rate = if let Payment::Rate { table } = component.payment { Some(table) } else { None };
        for table in rate.into_iter().chain(component.patient_share) {
            let rows = &scheme.tables[table].rows;
            let said = |index: Option<usize>| index.map(|index| (rows[index].amount, rows[index].status));
            for cell in cells(scheme, table) {
                let mut day = Period::Year(year).first();
                while day <= Period::Year(year).last() {
                    let (before, after) = (scheme.tables[table].find(&cell, day.before()), scheme.tables[table].find(&cell, day));
                    if said(before) != said(after) && scheme.valid.holds(day) && day > scheme.valid.from {
                        found.insert((day, table, before, after));
                    }
                    day = day.plus(1);
                }
            }
        }
    }
    found
}

#[test]
fn changes_are_those_of_every_cell_on_every_day() {
    let mut met = 0;
    for id in [FEE_FOR_SERVICE, NEW_DEAL, MEDICAL_HOUSE] {
        let scheme = scheme(id);
        let steps: BTreeSet<usize> = scheme
            .components
            .iter()
            .filter_map(|component| if let Payment::Tiers { table, .. } = component.payment { Some(table) } else { None })
            .collect();
        for year in [2025, 2026] {
            let quick: BTreeSet<Pair> = changes(&scheme, Period::Year(Year(year)).span())
                .into_iter()
                .filter(|change| !steps.contains(&change.table))
                .map(|change| (change.day, change.table, change.before, change.after))
                .collect();
            assert_eq!(quick, slowly(&scheme, Year(year)), "{id} {year}");
            met += quick.len();
        }
    }
    assert!(met > 20, "the years bring changes: {met}");
}

/// The accredited consultation of 2026 follows that of 2025: both are published.
#[test]
fn an_indexed_fee_is_a_change_with_both_amounts() {
    let scheme = scheme(FEE_FOR_SERVICE);
    let amounts: Vec<(Cents, Cents)> = changes(&scheme, Period::Year(Year(2026)).span())
        .into_iter()
        .filter_map(|change| {
            let row = |index: Option<usize>| scheme.tables[change.table].rows[index?].amount.map(|amount| amount.best);
            (scheme.components[change.component].id == "consultation" && !change.share).then_some(())?;
            Some((row(change.before)?, row(change.after)?))
        })
        .collect();
    assert!(amounts.contains(&(Cents(3284), Cents(3373))), "{amounts:?}");
}
