// SPDX-License-Identifier: EUPL-1.2
//! Laws that hold whatever the facts are, on random ones.

use super::{cents, period, scheme};
use crate::random::{self, Size};
use crate::{Assigned, OracleLine, price};
use pijler_facts::Tables;
use pijler_model::{Cents, Day, Span};
use pijler_scheme::Scheme;
use std::collections::BTreeSet;

const SIZE: Size = Size { persons: 40, contacts: 150, practices: 3 };

fn input(seed: u64, scheme: &Scheme) -> Tables {
    let mut tables = random::tables(seed, &scheme.vocabulary, SIZE);
    random::fit(seed, scheme, &mut tables);
    tables
}

fn sorted(mut lines: Vec<OracleLine>) -> Vec<OracleLine> {
    lines.sort_by_key(|line| {
        (line.component.clone(), line.practice.clone(), line.practitioner.clone(), line.period, line.row, line.share_row)
    });
    lines
}

#[test]
fn a_seed_gives_the_same_tables_again() {
    let scheme = scheme();
    assert_eq!(input(7, &scheme), input(7, &scheme));
    assert_ne!(input(7, &scheme), input(8, &scheme));
}

#[test]
fn random_tables_are_such_as_intake_lets_through() {
    let scheme = scheme();
    for seed in 0..40 {
        let tables = input(seed, &scheme);
        let spans = tables.registrations.iter().map(|row| row.span);
        let spans = spans.chain(tables.memberships.iter().map(|row| row.span)).chain(tables.practices.iter().map(|row| row.span));
        let spans = spans.chain(tables.staff.iter().map(|row| row.span));
        let statuses = [&tables.patient_status, &tables.practitioner_status, &tables.practice_status];
        let spans = spans.chain(statuses.into_iter().flatten().map(|row| row.span));
        assert!(spans.into_iter().all(|span| !span.is_empty()), "seed {seed}");
        let known = |id: &str| tables.practitioners.iter().any(|row| row.id == id);
        assert!(tables.registrations.iter().all(|row| known(&row.practitioner)), "seed {seed}");
        assert!(tables.memberships.iter().all(|row| row.trainer.as_deref().is_none_or(known)), "seed {seed}");
        assert!(tables.patients.iter().all(|row| row.death.is_none_or(|death| row.birth <= death)), "seed {seed}");
    }
}

#[test]
fn every_corner_is_met() {
    let scheme = scheme();
    let mut components = BTreeSet::new();
    let mut rows = BTreeSet::new();
    for seed in 0..30 {
        for year in ["2023", "2024", "2025"] {
            for line in price(&scheme, &input(seed, &scheme), &Assigned::Everyone, period(year)) {
                components.insert(line.component);
                rows.extend(line.row);
                rows.extend(line.share_row);
            }
        }
    }
    for component in &scheme.components {
        assert!(components.contains(&component.id), "{}", component.id);
    }
    for (table, found) in scheme.tables.iter().enumerate() {
        for (row, written) in found.rows.iter().enumerate() {
            assert!(written.ended || rows.contains(&(table, row)), "{} line {}", found.name, written.line);
        }
    }
}

#[test]
fn quarters_add_up_to_the_year() {
    let scheme = scheme();
    for seed in 0..25 {
        let tables = input(seed, &scheme);
        for year in [2023, 2024, 2025] {
            let mut quarters = Vec::new();
            for quarter in 1..=4 {
                quarters.extend(price(&scheme, &tables, &Assigned::Everyone, period(&format!("{year}-Q{quarter}"))));
            }
            let whole = price(&scheme, &tables, &Assigned::Everyone, period(&year.to_string()));
            assert_eq!(sorted(quarters), whole, "seed {seed} {year}");
        }
    }
}

#[test]
fn always_assigned_is_everyone_and_never_is_nobody() {
    let scheme = scheme();
    for seed in 0..15 {
        let tables = input(seed, &scheme);
        let always = tables.practices.iter().map(|row| (row.id.clone(), Span::ALWAYS)).collect();
        let everyone = price(&scheme, &tables, &Assigned::Everyone, period("2024"));
        assert_eq!(price(&scheme, &tables, &Assigned::Spans(always), period("2024")), everyone, "seed {seed}");
        assert_eq!(price(&scheme, &tables, &Assigned::Spans(Vec::new()), period("2024")), [], "seed {seed}");
        // Each practice priced alone gives the lines it has among all.
        let mut alone = Vec::new();
        for practice in &tables.practices {
            alone.extend(price(&scheme, &tables, &Assigned::Spans(vec![(practice.id.clone(), Span::ALWAYS)]), period("2024")));
        }
        assert_eq!(sorted(alone), everyone, "seed {seed}");
    }
}

/// What is counted day by day may be cut anywhere.
#[test]
fn contacts_before_and_after_a_day_are_all_contacts() {
    let scheme = scheme();
    let cut = Day::parse("2024-05-17").unwrap();
    for seed in 0..15 {
        let tables = input(seed, &scheme);
        let part = |span: Span| {
            let spans = tables.practices.iter().map(|row| (row.id.clone(), span)).collect();
            price(&scheme, &tables, &Assigned::Spans(spans), period("2024"))
        };
        let whole = part(Span::ALWAYS);
        let (before, after) = (part(Span { from: Day::MIN, until: cut }), part(Span { from: cut, until: Day::MAX }));
        for component in ["consultation", "visit", "opening"] {
            assert_eq!(cents(&before, component) + cents(&after, component), cents(&whole, component), "seed {seed} {component}");
        }
    }
}

#[test]
fn the_order_of_rows_that_do_not_tie_never_matters() {
    let scheme = scheme();
    for seed in 0..15 {
        let tables = input(seed, &scheme);
        let mut turned = tables.clone();
        turned.patients.reverse();
        turned.contacts.reverse();
        turned.practices.reverse();
        turned.practitioners.reverse();
        turned.staff.reverse();
        let everyone = &Assigned::Everyone;
        assert_eq!(price(&scheme, &turned, everyone, period("2024")), price(&scheme, &tables, everyone, period("2024")), "seed {seed}");
    }
}

#[test]
fn the_four_quarters_of_a_year_take_the_yearly_amount_whole() {
    let scheme = scheme();
    let tables = super::facts(&[
        ("practices", "practice_id\nA"),
        ("practitioners", "practitioner_id\na"),
        ("memberships", "practitioner_id | practice_id | from\na | A | 2020-01-01"),
        ("patients", "patient_id | birth_date\np | 1980-05-05"),
        ("registrations", "patient_id | practitioner_id | from\np | a | 2020-01-01"),
    ]);
    assert_eq!(cents(&price(&scheme, &tables, &Assigned::Everyone, period("2024")), "capitation"), Cents(20_002));
}
