// SPDX-License-Identifier: EUPL-1.2
//! What comes out of ordinary practices against what is known of practices: the split of receipts, receipts per thousand files, the split the
//! New Deal aims at. Data are not tuned to pass; where we land elsewhere, `docs/examples.md` says where and why, and nothing is asserted here.
//!
//! Known (facts folder, `ffs-and-flat-rate.md` and `new-deal.md`): 77 % fees, 17 % GMD, 6 to 7 % rest before 2023; about 200,000 euro a year per
//! 1,000 GMD patients at 2024 fees (a check by hand with Walloon contacts, not a published total); the New Deal aims at 40 to 45 % fees, 40 to
//! 45 % capitation, the rest premiums. The check counts the social statute, which we
//! show apart, among the premiums: so do the splits here. Whether the known split does was not read; without it the rest is 2.5 to 2.9 %.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{FEE_FOR_SERVICE, NEW_DEAL, profile, scheme};
use pijler_facts::table::Tables;
use pijler_model::{Cents, Period, Year};
use pijler_practice::examples;
use pijler_practice::{Column, FiveNumbers, Request, compare};
use std::ops::RangeInclusive;

/// Groups as there are many; one of them in a city with more preferential patients.
const ORDINARY: [&str; 2] = ["group-one-not-accredited", "city-group-nurse"];

fn column(tables: Tables, scheme_id: &str, year: Year) -> Column {
    let request = Request { tables, schemes: vec![scheme(scheme_id)], year, index: Vec::new() };
    compare(&request).unwrap().columns.remove(0)
}

fn example(id: &str, year: Year) -> Tables {
    examples::one_in(id, &profile(), year).unwrap().tables
}

fn registered(tables: &Tables, year: Year) -> i64 {
    let day = Period::Year(year).first();
    let held = tables.registrations.iter().filter(|row| row.practitioner != "outside" && row.span.holds(day));
    i64::try_from(held.count()).unwrap()
}

/// Tenths of a percent per pillar of all receipts, the social statute counted with the premiums.
fn split(column: &Column) -> [i64; 3] {
    let mut parts = column.by_pillar.map(|amount| amount.best.0);
    parts[2] += column.third_body.best.0;
    let total: i64 = parts.iter().sum();
    parts.map(|part| (part * 1000 + total / 2) / total)
}

fn lies_in(what: &str, found: [i64; 3], known: [RangeInclusive<i64>; 3]) {
    for (found, known) in found.into_iter().zip(known) {
        assert!(known.contains(&found), "{what}: {found} tenths of a percent, known {known:?}");
    }
}

/// 77 / 17 / 6, three points either way: the known split is of before 2023, of all GPs, with payments for
/// availability that are not here, and rounded.
#[test]
fn receipts_of_a_group_split_as_known() {
    for id in ORDINARY {
        let column = column(example(id, Year(2024)), FEE_FOR_SERVICE, Year(2024));
        lies_in(id, split(&column), [740..=800, 140..=200, 30..=90]);
    }
}

/// About 200,000 euro per 1,000 GMD patients at 2024 fees: a tenth either way. The check by hand counts every contact of the patient with any
/// GP; our groups see 80 % of the contacts of their patients and 15 % passing patients on top.
#[test]
fn a_group_receives_about_two_hundred_thousand_euro_per_thousand_files() {
    for id in ORDINARY {
        let tables = example(id, Year(2024));
        let patients = registered(&tables, Year(2024));
        let column = column(tables, FEE_FOR_SERVICE, Year(2024));
        let per_thousand = (column.total.best + column.third_body.best).0 / 100 * 1000 / patients;
        assert!((180_000..=220_000).contains(&per_thousand), "{id}: {per_thousand}");
    }
}

/// The check by hand itself, without its telephone contacts (not asked for any more) and without passing patients: the consultations and the
/// files to the cent, the whole within 5 %. What differs is said: some visits are nursing-home visits at a lower fee, 4 % of trips have no
/// known price, six criteria bring 4,500 where the check takes the highest 6,000; evening and chronic supplements are added.
#[test]
fn the_check_by_hand_comes_out() {
    let mut profile = profile();
    assert!(profile.supply("passing_share", "", "", 0));
    let five = FiveNumbers { consultations: 3370, visits: 874, video: 0, ..FiveNumbers::default() };
    let column = column(five.tables(&profile, Year(2024)).unwrap(), FEE_FOR_SERVICE, Year(2024));
    let of = |id: &str| -> Cents {
        let index = column.scheme.component(id).unwrap();
        column.outcome.lines.iter().filter(|line| line.component == index).map(|line| line.amount.best).sum()
    };
    assert_eq!(of("consultation"), Cents(3370 * 3181));
    assert_eq!(of("gmd"), Cents(1000 * 3661));
    let by_hand = 201_964 - 5_495;
    let found = (column.total.best + column.third_body.best).0 / 100;
    assert!((by_hand * 95 / 100..=by_hand * 105 / 100).contains(&found), "{found} for {by_hand}");
}

/// 40 to 45 % fees, 40 to 45 % capitation with the GMD, the rest premiums, one point either way: the estimated amounts were calibrated on this
/// average, so this says that files, profile and engine still fit together, not that the New Deal reaches its aim.
#[test]
fn an_average_group_with_a_nurse_splits_as_the_new_deal_aims() {
    let five = FiveNumbers { patients: 4000, practitioners: 4, reception: 2, nurse_centihours: 4800, ..FiveNumbers::default() };
    for year in [Year(2024), Year(2026)] {
        let column = column(five.tables(&profile(), year).unwrap(), NEW_DEAL, year);
        lies_in("average group", split(&column), [390..=460, 390..=460, 80..=200]);
    }
}

/// "Budget-neutral for the average practice": without premiums the sign cannot be told.
#[test]
fn the_average_practice_cannot_tell_the_sign_without_premiums() {
    for year in [Year(2024), Year(2026)] {
        let tables = FiveNumbers::default().tables(&profile(), year).unwrap();
        let schemes = vec![scheme(FEE_FOR_SERVICE), scheme(NEW_DEAL)];
        let comparison = compare(&Request { tables, schemes, year, index: Vec::new() }).unwrap();
        assert!(comparison.differences[1].total.straddles_zero(), "{:?}", comparison.differences[1].total);
    }
}
