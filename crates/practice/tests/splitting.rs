// SPDX-License-Identifier: EUPL-1.2
//! Division between practitioners: sums to the cent for any key, by hand on a round one, and faults.

#![expect(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{FEE_FOR_SERVICE, NEW_DEAL, profile, scheme, slice};
use pijler_model::{Cents, Problem, Year};
use pijler_practice::splitting::{Key, Partner, WHOLE, divide, partners, table};
use pijler_practice::{Cell, Comparison, FiveNumbers, Request, compare};
use proptest::prelude::*;
use std::sync::OnceLock;

fn compared(tables: pijler_facts::table::Tables) -> Comparison {
    let schemes = [FEE_FOR_SERVICE, NEW_DEAL].map(scheme).to_vec();
    compare(&Request { tables, schemes, year: Year(2026), index: Vec::new() }).unwrap()
}

/// Three doctors and totals only: nobody is named for acts.
fn five() -> &'static Comparison {
    static KNOWN: OnceLock<Comparison> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let five = FiveNumbers { patients: 2999, practitioners: 3, nurse_centihours: 1200, reception: 1, ..FiveNumbers::default() };
        compared(five.tables(&profile(), Year(2026)).unwrap())
    })
}

/// Dated facts of a group: lists and acts are known by doctor.
fn group() -> &'static Comparison {
    static KNOWN: OnceLock<Comparison> = OnceLock::new();
    KNOWN.get_or_init(|| compared(slice("group-one-not-accredited", 200)))
}

fn with(comparison: &Comparison, weights: &[(i64, i64)]) -> Vec<Partner> {
    let mut partners = partners(comparison);
    for (partner, (list, sessions)) in partners.iter_mut().zip(weights.iter().cycle()) {
        (partner.list, partner.centisessions) = (Some(*list), Some(*sessions));
    }
    partners
}

#[test]
fn by_hand() {
    let comparison = five();
    let column = &comparison.columns[1];
    let patients = Key { list: WHOLE, sessions: 0, head: 0 };
    let half = Key { list: 0, sessions: 5000, head: 5000 };
    let found = divide(
        column,
        &comparison.columns[0],
        with(comparison, &[(1000, 1000), (1000, 500), (999, 500)]),
        [half, patients, Key::HEADS],
        false,
    )
    .unwrap();
    let capitation = found.pools[1].best.0;
    // The list is 2,999: exact thirds but for one patient.
    for (share, list) in found.shares.iter().zip([1000, 1000, 999]) {
        assert!((i128::from(share.by_pillar[1].0) * 2999 - i128::from(capitation) * list).abs() <= 2999);
    }
    // Half of the fees by half-days 2:1:1, half by head: 5/12, 7/24, 7/24.
    let fees = found.pools[0].best.0;
    for (share, parts) in found.shares.iter().zip([10, 7, 7]) {
        assert!((share.by_pillar[0].0 * 24 - fees * parts).abs() <= 72, "{}", share.by_pillar[0]);
    }
    assert!(found.shares.iter().all(|share| share.before.is_none()), "totals name nobody for acts");
}

#[test]
fn personal_receipts_stay_with_whom_they_are_paid_to() {
    let comparison = group();
    let column = &comparison.columns[1];
    let found = divide(column, &comparison.columns[0], partners(comparison), [Key::HEADS; 3], false).unwrap();
    let personal: Cents = found.shares.iter().map(|share| share.personal).sum::<Cents>() + found.apart;
    assert_eq!(personal, column.personal.best);
    assert!(personal > Cents::ZERO);
    let pooled = divide(column, &comparison.columns[0], partners(comparison), [Key::HEADS; 3], true).unwrap();
    assert!(pooled.shares.iter().all(|share| share.personal == Cents::ZERO));
    // What they pool is theirs no more: a head's share is the same for each but for the cents of three pillars.
    let totals: Vec<i64> = pooled.shares.iter().map(|share| share.total.0).collect();
    assert!(totals.iter().max().unwrap() - totals.iter().min().unwrap() <= 3, "{totals:?}");
    // Registrations are dated here, so lists are known, and acts name their doctor.
    assert!(found.partners.iter().all(|partner| partner.list.is_some()) && found.shares.iter().all(|share| share.before.is_some()));
    let lists: i64 = found.partners.iter().filter_map(|partner| partner.list).sum();
    assert_eq!(lists, comparison.registered);
}

#[test]
fn a_key_without_its_measure_or_its_whole_is_a_fault() {
    let comparison = five();
    let column = &comparison.columns[0];
    let list = Key { list: WHOLE, sessions: 0, head: 0 };
    let short = Key { list: 0, sessions: 2500, head: 2500 };
    let faults = divide(column, column, partners(comparison), [list, short, Key::HEADS], false).unwrap_err();
    let found: Vec<(&str, &Problem)> = faults.list.iter().map(|fault| (fault.place.column.as_str(), &fault.problem)).collect();
    assert_eq!(found[0], ("key.patient", &Problem::Rule));
    assert_eq!(found.len(), 1 + 6, "three lists and three sessions: {found:?}");
    let nobody = divide(column, column, with(comparison, &[(0, 1)]), [list; 3], false).unwrap_err();
    assert_eq!(nobody.list[0].place.column, "list");
}

#[test]
fn the_table_adds_up_as_it_is_read() {
    for comparison in [five(), group()] {
        let found = divide(&comparison.columns[1], &comparison.columns[0], partners(comparison), [Key::HEADS; 3], false).unwrap();
        let table = table(&found, &comparison.columns[0].scheme.name);
        assert!(table.rows.iter().all(|row| row.len() == table.headings.len()));
        let cents = |cell: &Cell| if let Cell::Amount(amount) = cell { amount.best } else { Cents::ZERO };
        let (last, rows) = table.rows.split_last().unwrap();
        for column in 1..6 {
            assert_eq!(rows.iter().map(|row| cents(&row[column])).sum::<Cents>(), cents(&last[column]), "column {column}");
        }
        assert_eq!(cents(&last[5]), comparison.columns[1].total.best);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn shares_add_up_to_the_cent_for_any_key(
        cuts in prop::collection::vec((0i64..=WHOLE, 0i64..=WHOLE), 3),
        weights in prop::collection::vec((1i64..5000, 1i64..1400), 1..6),
        pool in any::<bool>(),
        dated in any::<bool>(),
        scheme in 0usize..2,
    ) {
        let comparison = if dated { group() } else { five() };
        let keys = [0, 1, 2].map(|pillar: usize| {
            let (a, b) = cuts[pillar];
            let (low, high) = (a.min(b), a.max(b));
            Key { list: low, sessions: high - low, head: WHOLE - high }
        });
        let column = &comparison.columns[scheme];
        let found = divide(column, &comparison.columns[0], with(comparison, &weights), keys, pool).unwrap();
        for pillar in 0..3 {
            let sum: Cents = found.shares.iter().map(|share| share.by_pillar[pillar]).sum();
            prop_assert_eq!(sum, found.pools[pillar].best);
            prop_assert!(found.shares.iter().all(|share| share.by_pillar[pillar] >= Cents::ZERO));
        }
        let sum: Cents = found.shares.iter().map(|share| share.total).sum();
        prop_assert_eq!(sum + found.apart, column.total.best);
    }
}
