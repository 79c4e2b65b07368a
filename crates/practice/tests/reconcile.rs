// SPDX-License-Identifier: EUPL-1.2
//! Receipts held against the model: what is the same explains all, what differs is found where it stands, and nothing hides behind another.

#![expect(clippy::unwrap_used, reason = "a test")]

mod common;

use pijler_model::{Cents, Year};
use pijler_practice::reconcile::Receipts;
use pijler_practice::{Column, FiveNumbers, Request, compare};
use proptest::prelude::*;
use std::sync::LazyLock;

static COLUMN: LazyLock<Column> = LazyLock::new(|| {
    let tables = FiveNumbers::default().tables(&common::profile(), Year(2026)).unwrap();
    let schemes = vec![common::scheme(common::FEE_FOR_SERVICE)];
    compare(&Request { tables, schemes, year: Year(2026), index: Vec::new() }).unwrap().columns.remove(0)
});

fn real(column: &Column) -> [Cents; 3] {
    column.by_pillar.map(|amount| amount.best)
}

#[test]
fn the_same_explains_everything() {
    let parts = real(&COLUMN);
    let receipts = Receipts { by_pillar: parts.map(Some), with_patients_share: true, ..Receipts::default() };
    let found = receipts.against(&COLUMN).unwrap();
    assert_eq!((found.explained, found.rest()), (10_000, Cents::ZERO));
    let total = Receipts {
        total: Some(parts.iter().copied().sum::<Cents>() + Cents::euros(9000)),
        with_patients_share: true,
        other: [Cents::euros(9000), Cents::ZERO, Cents::ZERO, Cents::ZERO],
        ..Receipts::default()
    };
    let found = total.against(&COLUMN).unwrap();
    assert_eq!((found.explained, found.other), (10_000, Cents::euros(9000)));
    assert!(found.is_enough());
}

#[test]
fn without_what_patients_paid_the_model_leaves_it_out_too() {
    let mut parts = real(&COLUMN);
    parts[0] = parts[0] - COLUMN.patient.best;
    let receipts = Receipts { by_pillar: parts.map(Some), ..Receipts::default() };
    assert_eq!(receipts.against(&COLUMN).unwrap().explained, 10_000);
}

#[test]
fn nothing_entered_is_nothing_reconciled() {
    assert!(Receipts::default().against(&COLUMN).is_none());
}

#[test]
fn too_much_on_one_pillar_does_not_hide_too_little_on_another() {
    let parts = real(&COLUMN);
    let tenth = Cents(parts.iter().map(|cents| cents.0).sum::<i64>() / 10);
    let receipts = Receipts {
        by_pillar: [Some(parts[0] + tenth), Some(parts[1] - tenth), Some(parts[2])],
        with_patients_share: true,
        ..Receipts::default()
    };
    let found = receipts.against(&COLUMN).unwrap();
    assert_eq!(found.rest(), Cents::ZERO);
    assert!((7_999..=8_001).contains(&found.explained), "{}", found.explained);
    assert!(!found.is_enough());
}

proptest! {
    #[test]
    fn what_is_explained_is_a_share(fees in 0i64..60_000_000, registration in prop::option::of(0i64..9_000_000), total in prop::option::of(0i64..80_000_000), other in 0i64..5_000_000) {
        let receipts = Receipts {
            by_pillar: [Some(Cents(fees)), registration.map(Cents), None],
            total: total.map(Cents),
            with_patients_share: true,
            other: [Cents(other), Cents::ZERO, Cents::ZERO, Cents::ZERO],
        };
        let found = receipts.against(&COLUMN).unwrap();
        prop_assert!((0..=10_000).contains(&found.explained));
        // Twice as far away explains no more.
        let further = Receipts { by_pillar: [Some(Cents(fees + (fees - found.parts[0].modelled.best.0).abs() + 1_000_000)), registration.map(Cents), None], total: None, ..receipts.clone() };
        if total.is_none() && fees > found.parts[0].modelled.best.0 {
            prop_assert!(further.against(&COLUMN).unwrap().explained <= found.explained);
        }
    }
}
