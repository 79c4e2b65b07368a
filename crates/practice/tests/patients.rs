// SPDX-License-Identifier: EUPL-1.2
//! What patients pay: published co-payments through the engine, and parts that add up to the practice.

#![expect(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{FEE_FOR_SERVICE, MEDICAL_HOUSE, NEW_DEAL, profile, scheme, slice};
use pijler_facts::table::Tables;
use pijler_model::{Amount, Cents, Year};
use pijler_practice::patients::{Kind, bands, every_contact, kinds, price, years};
use pijler_practice::{Cell, FiveNumbers, Request, compare, prepare};
use pijler_scheme::Counts;

const SCHEMES: [&str; 3] = [FEE_FOR_SERVICE, NEW_DEAL, MEDICAL_HOUSE];

fn request(tables: Tables, year: i16) -> Request {
    Request { tables, schemes: SCHEMES.map(scheme).to_vec(), year: Year(year), index: Vec::new() }
}

fn five(year: i16) -> Tables {
    FiveNumbers::default().tables(&profile(), Year(year)).unwrap()
}

fn kind(age: i16, preferential: &str, chronic: &str, registration: &str) -> Kind {
    let schemes = SCHEMES.map(scheme).to_vec();
    let ages = bands(&schemes).into_iter().rev().find(|(from, _)| *from <= age).unwrap();
    let columns = vec![("preferential".into(), preferential.into()), ("chronic".into(), chronic.into())];
    Kind { ages, columns, registration: registration.into() }
}

#[test]
fn bands_are_cut_wherever_a_scheme_cuts() {
    let bands = bands(&SCHEMES.map(scheme));
    let expected = [(0, Some(9)), (10, Some(24)), (25, Some(29)), (30, Some(59)), (60, Some(74)), (75, Some(85)), (86, None)];
    assert_eq!(bands, expected);
}

/// The co-payments of a home visit in 2024 as published: rulings and the insurers' tables.
#[test]
fn published_co_payments_of_2024() {
    let request = request(five(2024), 2024);
    let compiled = prepare(&request.schemes, request.year).unwrap();
    for (age, preferential, chronic, cents) in [
        (5, "no", "no", 800),
        (40, "no", "no", 1603),
        (80, "no", "no", 1122),
        (40, "no", "yes", 1122),
        (40, "yes", "no", 356),
        (80, "yes", "no", 249),
    ] {
        // The New Deal's default reading leaves the ordinary co-payment where it is.
        for compiled in &compiled[..2] {
            let price =
                price(&request.tables, compiled, &kind(age, preferential, chronic, "here"), "home_visit", request.year).unwrap().unwrap();
            assert_eq!(price.patient.best, Cents(cents), "{} {age} {preferential} {chronic}", compiled.scheme.id);
            assert_eq!(price.fee.best, price.patient.best + price.insurer.best);
            assert!(!price.rows.is_empty() && price.rows.iter().all(|(.., sources)| !sources.is_empty()));
        }
    }
    // The accredited consultation of 2024, and no co-payment in a medical house for those enrolled.
    let consultation = |index: usize, registration: &str| {
        price(&request.tables, &compiled[index], &kind(40, "no", "no", registration), "consultation", request.year).unwrap()
    };
    assert_eq!(consultation(0, "here").unwrap().fee, Amount::certain(Cents(3181)));
    // Passing patients pay the ordinary fee in the New Deal.
    let (ordinary, passing) = (consultation(0, "elsewhere").unwrap(), consultation(1, "elsewhere").unwrap());
    assert_eq!((ordinary.fee, ordinary.patient), (passing.fee, passing.patient));
    assert!(consultation(1, "here").unwrap().fee.best < consultation(0, "here").unwrap().fee.best);
    assert!(consultation(2, "here").is_none_or(|price| price.patient.best == Cents::ZERO));
}

/// The engine prices a whole practice; here every contact is priced alone, and the two agree.
#[test]
fn contacts_priced_alone_add_up_to_the_practice() {
    let request = request(five(2026), 2026);
    let comparison = compare(&request).unwrap();
    for (column, compiled) in comparison.columns.iter().zip(&comparison.compiled).take(2) {
        let (mut fees, mut paid) = (Cents::ZERO, Cents::ZERO);
        for cell in &request.tables.activity {
            let of = |name: &str| cell.columns.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
            // Only what a plain contact is: in the day, one patient a trip, not on duty, no file at hand.
            let plain = cell.columns.iter().all(|(name, value)| match name.as_str() {
                "time_band" => value == "day",
                "on_duty" | "file_access" => value == "no",
                "patients_per_trip" => value == "1",
                _ => true,
            });
            if !plain {
                continue;
            }
            let columns = ["preferential", "chronic"].map(|name| (name.to_owned(), of(name).unwrap())).to_vec();
            let kind = Kind { ages: (cell.age_from, cell.age_to), columns, registration: cell.registration.clone() };
            let price = price(&request.tables, compiled, &kind, &of("act").unwrap(), request.year).unwrap().unwrap();
            fees += price.fee.best * cell.contacts;
            paid += price.patient.best * cell.contacts;
        }
        let mut tables = request.tables.clone();
        tables.activity.retain(|cell| {
            cell.columns.iter().all(|(name, value)| match name.as_str() {
                "time_band" => value == "day",
                "on_duty" | "file_access" => value == "no",
                "patients_per_trip" => value == "1",
                _ => true,
            })
        });
        tables.alternatives.clear();
        let only = compare(&Request { tables, schemes: vec![column.scheme.clone()], ..request.clone() }).unwrap();
        let only = &only.columns[0];
        let counted = |index: usize| only.scheme.components[index].counts == Counts::Contacts;
        let lines = only.outcome.lines.iter().filter(|line| counted(line.component));
        assert_eq!(fees, lines.map(|line| line.amount.best).sum(), "{}", column.scheme.id);
        assert_eq!(paid, only.patient.best, "{}", column.scheme.id);
        assert!(paid > Cents::ZERO);
    }
}

/// Cells and dated facts: the kinds leave no rest.
#[test]
fn kinds_of_patients_add_up_to_the_practice() {
    let examples = pijler_practice::examples::IDS.into_iter().take(3).map(|id| (id, slice(id, 120)));
    for (id, tables) in examples.chain([("five numbers", five(2026))]) {
        let request = request(tables, 2026);
        let comparison = compare(&request).unwrap();
        let years = years(&request, &comparison).unwrap();
        for (index, column) in comparison.columns.iter().enumerate() {
            assert_eq!(years.total(index).best, column.patient.best, "{id} {}", column.scheme.id);
        }
        assert_eq!(years.kinds.iter().map(|kind| kind.patients).sum::<i64>(), comparison.registered, "{id}");
        assert!(years.kinds.len() > 5, "{id}");
        assert!(years.total(0).best > Cents::ZERO, "{id}");
    }
}

#[test]
fn the_whole_table_has_every_kind_act_and_scheme() {
    let request = request(five(2026), 2026);
    let compiled = prepare(&request.schemes, request.year).unwrap();
    let table = every_contact(&request, &compiled).unwrap();
    // 7 bands x 2 x 2 statuses x 3 places of the file x 6 acts x 3 schemes.
    assert_eq!((kinds(&request.schemes).len(), table.rows.len()), (84, 84 * 6 * 3));
    assert!(table.rows.iter().all(|row| row.len() == table.headings.len()));
    let priced = table.rows.iter().filter(|row| matches!(row[6], Cell::Amount(_))).count();
    assert!(priced > table.rows.len() / 2, "{priced}");
}
