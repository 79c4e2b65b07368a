// SPDX-License-Identifier: EUPL-1.2
//! What holds of every outcome, on slices of all examples and on the quick estimate: totals are sums of lines, ranges are in order, every line
//! traces to a row or a stated reason and explains itself by facts that add up, the order of rows changes nothing, and nothing differs from itself.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{FEE_FOR_SERVICE, MEDICAL_HOUSE, NEW_DEAL, profile, scheme, slice};
use pijler_engine::attribute::InputFact;
use pijler_engine::explain::{address, explain};
use pijler_engine::{Assignment, Effort, Outcome, run};
use pijler_facts::table::Tables;
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Amount, Cents, Period};
use pijler_practice::examples::{self, PRICE_YEAR};
use pijler_practice::{Column, Comparison, FiveNumbers, Request, compare};
use pijler_scheme::scheme::{Receiver, Scheme};
use pijler_scheme::{Counts, Payment};
use std::collections::BTreeMap;

const SCHEMES: [&str; 3] = [FEE_FOR_SERVICE, NEW_DEAL, MEDICAL_HOUSE];

fn five() -> Tables {
    let five = FiveNumbers { patients: 3100, practitioners: 3, reception: 1, nurse_centihours: 3600, ..FiveNumbers::default() };
    five.tables(&profile(), PRICE_YEAR).unwrap()
}

fn compared(tables: Tables, ids: &[&str]) -> Comparison {
    compare(&Request { tables, schemes: ids.iter().map(|id| scheme(id)).collect(), year: PRICE_YEAR, index: Vec::new() }).unwrap()
}

/// Every example, a few hundred persons of each, and the quick estimate.
fn everything() -> impl Iterator<Item = (&'static str, Tables)> {
    examples::IDS.into_iter().map(|id| (id, slice(id, 300))).chain([("five numbers", five())])
}

fn in_order(amount: Amount) -> bool {
    amount.low <= amount.best && amount.best <= amount.high
}

fn adds_up(id: &str, column: &Column) {
    let counted = |line: &&pijler_engine::Line| column.scheme.components[line.component].receiver != Receiver::ThirdBody;
    let lines = &column.outcome.lines;
    let own: Vec<_> = lines.iter().filter(counted).collect();
    assert!(!own.is_empty(), "{id}");
    assert_eq!(column.outcome.total(), lines.iter().map(|line| line.amount).sum(), "{id}");
    assert_eq!(column.third_body, lines.iter().filter(|line| !counted(line)).map(|line| line.amount).sum(), "{id}");
    let statuses: Cents = own.iter().map(|line| line.amount.best).sum();
    assert_eq!(column.by_status.values().copied().sum::<Cents>(), statuses, "{id}");
    assert_eq!(column.total.best, statuses, "{id}");
    assert_eq!(column.by_pillar.iter().copied().sum::<Amount>().best, column.total.best, "{id}");
    assert_eq!(column.by_practitioner.values().copied().sum::<Amount>().best, column.total.best, "{id}");
    assert_eq!(column.patient.best, own.iter().map(|line| line.patient.best).sum(), "{id}");
    let sum: Amount = own.iter().map(|line| line.amount).sum();
    assert!(column.total.low <= sum.low && sum.high <= column.total.high, "{id}: the range of a total holds the sum of the ranges");
    let all = [column.total, column.patient, column.personal, column.third_body];
    assert!(all.into_iter().chain(column.by_pillar).chain(column.by_practitioner.values().copied()).all(in_order), "{id}");
}

#[test]
fn totals_are_sums_of_lines_and_every_line_has_a_row_or_a_reason() {
    for (id, tables) in everything() {
        let comparison = compared(tables, &SCHEMES);
        for column in &comparison.columns {
            adds_up(id, column);
            for line in &column.outcome.lines {
                let component = &column.scheme.components[line.component];
                assert!([line.unit, line.amount, line.patient].into_iter().all(in_order), "{id}: {line:?}");
                assert_eq!(line.amount, line.unit * line.quantity, "{id}: {line:?}");
                assert!(line.patient.best <= line.amount.best, "{id}: {line:?}");
                let made = matches!(component.payment, Payment::Share { .. } | Payment::Claimed);
                assert!(line.row.is_some() || !line.reason.is_empty() || made, "{id}: {line:?}");
                if line.amount.best == Cents::ZERO && line.quantity > 0 {
                    let (table, row) = line.row.unwrap();
                    let row = &column.scheme.tables[table].rows[row];
                    assert!(!line.reason.is_empty() || !row.note.is_empty() || !row.sources.is_empty(), "{id}: {line:?}");
                }
                if let Some((table, row)) = line.row {
                    assert!(!column.scheme.tables[table].rows[row].sources.is_empty(), "{id}: {line:?}");
                }
            }
        }
        for difference in &comparison.differences {
            assert!(in_order(difference.total), "{id}");
            assert!(difference.by_component.iter().all(|row| [row.before, row.after, row.difference].into_iter().all(in_order)), "{id}");
        }
        let base = &comparison.columns[0].total;
        for (column, difference) in comparison.columns.iter().zip(&comparison.differences) {
            assert_eq!(difference.total.best, column.total.best - base.best, "{id}");
        }
    }
}

/// Explains lines evenly picked from all and holds their facts against their quantity.
fn explains(id: &str, tables: Tables, scheme: &std::sync::Arc<Scheme>, period: Period, most: usize) -> usize {
    let facts = Snapshot::new(tables);
    let outcome = run(scheme, &facts, &Assignment::Everyone, period, Effort::default()).unwrap();
    let step = outcome.lines.len().div_ceil(most).max(1);
    let mut explained = 0;
    for line in outcome.lines.iter().step_by(step) {
        let address = address(scheme, &facts, line);
        let explanation =
            explain(scheme, &facts, &Assignment::Everyone, period, &address).unwrap_or_else(|faults| panic!("{id} {address}: {faults:?}"));
        assert_eq!(explanation.line, *line, "{id} {address}");
        assert!(!explanation.sources.is_empty(), "{id} {address}");
        assert_eq!(explanation.row.is_some(), line.row.is_some(), "{id} {address}");
        if matches!(scheme.components[line.component].counts, Counts::Contacts | Counts::Registrations | Counts::Openings) {
            let of = |fact: &InputFact| match fact {
                InputFact::Person { .. } | InputFact::Contact { .. } => 1,
                InputFact::ListCell { quantity, .. } | InputFact::ActivityCell { quantity, .. } => *quantity,
            };
            assert_eq!(explanation.facts.iter().map(of).sum::<i64>(), line.quantity, "{id} {address}");
        }
        explained += 1;
    }
    explained
}

#[test]
fn every_line_explains_itself_by_facts_that_add_up() {
    let first = Period::parse("2026-Q1").unwrap();
    let mut explained = 0;
    for id in [FEE_FOR_SERVICE, NEW_DEAL] {
        explained += explains("group", slice("group-one-not-accredited", 150), &scheme(id), first, 120);
        explained += explains("starter", slice("young-starter", 150), &scheme(id), first, 20);
        explained += explains("five numbers", five(), &scheme(id), first, 60);
    }
    assert!(explained >= 200, "{explained}");
}

/// Puts the rows of every table in another order.
fn shuffled(mut tables: Tables) -> Tables {
    fn shuffle<T>(rows: &mut Vec<T>) {
        let mut others: Vec<T> = Vec::new();
        for (index, row) in rows.drain(..).rev().enumerate() {
            // Every other row to the front.
            let at = if index % 2 == 0 { others.len() } else { others.len() / 2 };
            others.insert(at, row);
        }
        *rows = others;
    }
    shuffle(&mut tables.patients);
    shuffle(&mut tables.patient_status);
    shuffle(&mut tables.registrations);
    shuffle(&mut tables.practitioners);
    shuffle(&mut tables.practitioner_status);
    shuffle(&mut tables.memberships);
    shuffle(&mut tables.practice_status);
    shuffle(&mut tables.staff);
    shuffle(&mut tables.contacts);
    shuffle(&mut tables.claims);
    shuffle(&mut tables.covers);
    shuffle(&mut tables.list);
    shuffle(&mut tables.activity);
    tables
}

/// Everything in it by names instead of numbers.
fn named(scheme: &std::sync::Arc<Scheme>, facts: &Snapshot, outcome: &Outcome) -> Vec<String> {
    let who = |index: u32| if index == NONE { "-" } else { facts.practitioner_ids[index as usize].as_str() };
    let mut all: Vec<String> = Vec::new();
    for line in &outcome.lines {
        let plain = pijler_engine::Line { practitioner: 0, ..line.clone() };
        all.push(format!("line {} {} {plain:?}", scheme.components[line.component].id, who(line.practitioner)));
    }
    all.extend(
        outcome
            .tiers
            .iter()
            .map(|tier| format!("tier {} {:?} {:?} {:?}", who(tier.practitioner), tier.component, tier.period, tier.measures)),
    );
    all.extend(outcome.limits.iter().map(|check| format!("limit {} {} {}", who(check.practitioner), check.numerator, check.denominator)));
    all.extend(
        outcome
            .thresholds
            .iter()
            .map(|check| format!("threshold {} {} {} {:?}", check.threshold, who(check.practitioner), check.value, check.with_per_patient)),
    );
    all.push(format!("{:?} {:?}", outcome.left_out, outcome.assumptions));
    all.sort();
    all
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let year = Period::Year(PRICE_YEAR);
    for (id, tables) in everything() {
        let (one, other) = (Snapshot::new(tables.clone()), Snapshot::new(shuffled(tables)));
        for scheme in SCHEMES.map(scheme) {
            let price =
                |facts: &Snapshot| named(&scheme, facts, &run(&scheme, facts, &Assignment::Everyone, year, Effort::default()).unwrap());
            assert_eq!(price(&one), price(&other), "{id}, {}", scheme.id);
        }
    }
}

#[test]
fn a_scheme_differs_from_itself_by_nothing() {
    for (id, tables) in
        [("group", slice("group-one-not-accredited", 300)), ("rural", slice("rural-network", 300)), ("five numbers", five())]
    {
        for scheme in SCHEMES {
            let comparison = compared(tables.clone(), &[scheme, scheme]);
            assert_eq!(comparison.differences[1].total, Amount::ZERO, "{id}, {scheme}");
            assert!(comparison.differences[1].by_component.iter().all(|row| row.difference == Amount::ZERO), "{id}, {scheme}");
        }
    }
}

#[test]
fn quarters_add_up_to_the_year() {
    for id in ["city-group-nurse", "campus"] {
        let facts = Snapshot::new(slice(id, 300));
        for scheme in SCHEMES.map(scheme) {
            let total = |period| run(&scheme, &facts, &Assignment::Everyone, period, Effort::default()).unwrap().total();
            let year = Period::Year(PRICE_YEAR);
            let quarters: Amount = year.quarters().into_iter().map(|quarter| total(Period::Quarter(quarter))).sum();
            assert_eq!(quarters, total(year), "{id}, {}", scheme.id);
        }
    }
}

#[test]
fn an_example_is_the_same_each_time_and_has_the_edges_it_promises() {
    let profile = profile();
    let mut twice = 0;
    for id in examples::IDS {
        let example = examples::one(id, &profile).unwrap();
        let tables = &example.tables;
        if id == "young-starter" {
            assert_eq!(example, examples::one(id, &profile).unwrap());
        }
        assert_eq!(tables.practices.len(), 1, "{id}");
        for text in [&example.name, &example.summary] {
            assert!(["en", "nl", "fr", "de"].iter().all(|tag| !text.of(tag).is_empty()), "{id}");
        }
        let listed = |on: &str| {
            let day = pijler_model::Day::parse(on).unwrap();
            tables.registrations.iter().filter(|row| row.practitioner != "outside" && row.span.holds(day)).count()
        };
        assert!((1000..=6000).contains(&listed("2026-12-31")), "{id}: {}", listed("2026-12-31"));
        let year = Period::Year(PRICE_YEAR).span();
        let ids: BTreeMap<&str, &pijler_facts::table::Patient> = tables.patients.iter().map(|row| (row.id.as_str(), row)).collect();
        assert_eq!(ids.len(), tables.patients.len(), "{id}");
        assert!(tables.patients.iter().filter(|row| row.death.is_some_and(|day| year.holds(day))).count() >= 2, "{id}: deaths");
        assert!(tables.patient_status.iter().any(|row| year.holds(row.span.from)), "{id}: a status gained");
        assert!(tables.patient_status.iter().any(|row| year.holds(row.span.until)), "{id}: a status lost");
        assert!(tables.registrations.iter().any(|row| year.holds(row.span.until)), "{id}: a move");
        assert!(tables.patients.iter().any(|row| year.holds(row.birth)) || id == "young-starter", "{id}: a birth");
        for contact in &tables.contacts {
            let patient = ids[contact.patient.as_str()];
            assert!(patient.birth <= contact.day && patient.death.is_none_or(|death| contact.day <= death), "{id}: {contact:?}");
            assert!(
                tables.memberships.iter().any(|row| row.practitioner == contact.practitioner && row.span.holds(contact.day)),
                "{id}: {contact:?}"
            );
            assert!(tables.covers.iter().any(|row| row.table == "contacts" && row.span.holds(contact.day)), "{id}: {contact:?}");
        }
        for row in &tables.registrations {
            assert!(ids[row.patient.as_str()].birth <= row.span.from && !row.span.is_empty(), "{id}: {row:?}");
        }
        twice += Snapshot::new(tables.clone()).findings.len();
    }
    assert_eq!(twice, 1, "one person in one example is registered twice");
    assert!(examples::one("nowhere", &profile).is_none());
}
