// SPDX-License-Identifier: EUPL-1.2
//! The year for the accountant: rows add up to the comparison, to the cent, and what is due after the year is receivable.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{FEE_FOR_SERVICE, MEDICAL_HOUSE, NEW_DEAL, profile, scheme, slice};
use pijler_facts::table::{Billed, Tables};
use pijler_model::{Cents, Period, Status, Year};
use pijler_practice::cash::Settlement;
use pijler_practice::statement::{Payee, Payer, Statement, What, statement};
use pijler_practice::{Cell, FiveNumbers, Request, compare, examples};

const SETTLED: Settlement = Settlement { share: 70_000, days: Some(14) };

fn five() -> Tables {
    let five = FiveNumbers { patients: 3100, practitioners: 3, reception: 1, nurse_centihours: 3600, ..FiveNumbers::default() };
    five.tables(&profile(), Year(2026)).unwrap()
}

fn request(tables: Tables, id: &str) -> Request {
    Request { tables, schemes: vec![scheme(id)], year: Year(2026), index: Vec::new() }
}

fn sum(
    statement: &Statement,
    pick: impl Fn(&pijler_practice::statement::Row) -> bool,
    of: impl Fn(&pijler_practice::statement::Sums) -> Cents,
) -> Cents {
    statement.rows.iter().filter(|row| pick(row)).map(|row| of(&row.sums)).sum()
}

#[test]
fn rows_add_up_to_the_comparison_to_the_cent() {
    let all = examples::IDS.into_iter().map(|id| (id, slice(id, 60))).chain([("five numbers", five())]);
    for (id, mut tables) in all {
        tables.billed.push(Billed {
            practice: tables.practices[0].id.clone(),
            kind: "technical_acts".into(),
            period: Period::Year(Year(2026)),
            amount: Cents(1_234_567),
            patient_share: Cents(34_567),
        });
        for scheme in [FEE_FOR_SERVICE, NEW_DEAL] {
            let request = request(tables.clone(), scheme);
            let column = &compare(&request).unwrap().columns[0];
            let made = statement(&request, SETTLED).unwrap();
            assert_eq!(made.total().earned.best, column.total.best, "{id} {scheme}");
            assert_eq!(made.third_body().earned.best, column.third_body.best, "{id} {scheme}");
            let receipts = |row: &pijler_practice::statement::Row| row.payee != Payee::ThirdBody;
            assert_eq!(
                sum(&made, |row| receipts(row) && row.payer == Payer::Patients, |sums| sums.earned.best),
                column.patient.best,
                "{id} {scheme}"
            );
            let personal = sum(&made, |row| matches!(row.payee, Payee::Practitioner(_)), |sums| sums.earned.best);
            assert_eq!(personal, column.personal.best, "{id} {scheme}");
            for row in &made.rows {
                let sums = row.sums;
                assert_eq!(sums.earned, sums.received + sums.receivable + sums.undated, "{id} {scheme} {row:?}");
                // The component as the comparison has it.
                if let What::Component(index) = row.what {
                    let lines = column.outcome.lines.iter().filter(|line| line.component == index);
                    let own: Cents = lines.map(|line| line.amount.best).sum();
                    let rows = sum(&made, |other| other.what == row.what, |sums| sums.earned.best);
                    assert_eq!(rows, own, "{id} {scheme} {row:?}");
                }
            }
        }
    }
}

#[test]
fn what_is_due_after_the_year_is_receivable() {
    let made = statement(&request(five(), NEW_DEAL), SETTLED).unwrap();
    let of = |id: &str| {
        let index = made.scheme.component(id).unwrap();
        let mut rows = made.rows.iter().filter(move |row| row.what == What::Component(index));
        let first = rows.next().unwrap().sums;
        rows.fold(first, |mut sums, row| {
            sums += row.sums;
            sums
        })
    };
    // Capitation of all four quarters comes in the quarter itself; the last premium in the next year, a quarter of four equal ones.
    let (capitation, nurse, gmd) = (of("capitation"), of("nurse"), of("gmd"));
    assert_eq!((capitation.received, capitation.receivable.best), (capitation.earned, Cents::ZERO));
    assert_eq!(nurse.receivable.best * 4, nurse.earned.best);
    assert_eq!(gmd.received, gmd.earned);
    // What was receivable at the end of one year is the opening of the next.
    let five_in = |year: i16| {
        let five = FiveNumbers { patients: 3100, practitioners: 3, reception: 1, nurse_centihours: 3600, ..FiveNumbers::default() };
        five.tables(&profile(), Year(year)).unwrap()
    };
    let before = statement(&Request { year: Year(2025), ..request(five_in(2025), NEW_DEAL) }, SETTLED).unwrap();
    let premium = made.scheme.component("integrated_practice_premium").unwrap();
    for row in &before.rows {
        let next = made.rows.iter().find(|next| (&next.payee, &next.payer, &next.what) == (&row.payee, &row.payer, &row.what));
        assert_eq!(next.map_or(Cents::ZERO, |next| next.sums.opening.best), row.sums.receivable.best, "{row:?}");
        assert!(row.what != What::Component(premium) || row.payer == Payer::Patients || row.sums.receivable.best > Cents::ZERO);
    }
    assert!(!made.without_opening && nurse.opening.best > Cents::ZERO);
    let accreditation = of("accreditation");
    assert_eq!(accreditation.undated, accreditation.earned);
    // Without a delay nothing of acts is receivable; with one, of the insurers' part alone.
    let acts = |settlement| {
        let made = statement(&request(five(), FEE_FOR_SERVICE), settlement).unwrap();
        let index = made.scheme.component("consultation").unwrap();
        let row = |payer: Payer| made.rows.iter().find(|row| row.what == What::Component(index) && row.payer == payer).unwrap().sums;
        (row(Payer::Patients).receivable.best, row(Payer::Named("insurer".into())).receivable.best)
    };
    assert_eq!(acts(Settlement { share: 0, days: Some(30) }), (Cents::ZERO, Cents::ZERO));
    let (patients, insurers) = acts(SETTLED);
    assert!(patients == Cents::ZERO && insurers > Cents::ZERO);
    assert!(acts(Settlement { share: 100_000, days: Some(14) }).1 > insurers);
}

#[test]
fn a_scheme_without_amounts_shows_none() {
    let made = statement(&request(five(), MEDICAL_HOUSE), SETTLED).unwrap();
    assert!(made.without_price && !made.not_priced.is_empty());
    for table in [made.table(), made.totals_table()] {
        assert!(
            table
                .rows
                .iter()
                .flatten()
                .all(|cell| !matches!(cell, Cell::Amount(amount) if amount.best == Cents::ZERO && made.without_opening))
        );
        assert!(table.rows.iter().any(|row| row.contains(&Cell::Status(Status::Gap))) || table.rows.is_empty());
    }
}
