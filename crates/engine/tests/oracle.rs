// SPDX-License-Identifier: EUPL-1.2
//! The engine against the slow reference pricer: random dated facts, every real scheme and a small one that uses every part of the language.
//!
//! The two share the model, the raw tables and the parsed rows, and nothing else.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use pijler_engine::{Assignment, Effort, run};
use pijler_facts::{NONE, Snapshot, Tables};
use pijler_model::{Period, Span};
use pijler_oracle::{Assigned, OracleLine, price, random, sample};
use pijler_scheme::{Choice, Library, Scheme, hash_of, resolve};
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn read(folder: &Path, prefix: &str, library: &mut Library) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = if prefix.is_empty() { name } else { format!("{prefix}/{name}") };
        if entry.path().is_dir() {
            read(&entry.path(), &path, library);
        } else {
            library.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

fn schemes() -> Vec<Scheme> {
    let mut library = Library::default();
    read(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../schemes")), "", &mut library);
    let mut schemes: Vec<Scheme> = library.schemes().iter().map(|id| resolve(&library, id, &Choice::default()).unwrap()).collect();
    // Readings that change who counts, not only how much.
    for (switch, option) in [("fee_from", "first_capitation_quarter"), ("attributes_day", "last_day"), ("quarter_split", "last_takes_rest")]
    {
        let choice = Choice { switches: [(switch.to_owned(), option.to_owned())].into(), supplied: None };
        schemes.push(resolve(&library, "be/new-deal", &choice).unwrap());
    }
    assert!(hash_of(&library, "be/fee-for-service").is_ok());
    let tiny = sample::library();
    schemes.push(resolve(&tiny, sample::SCHEME_ID, &Choice::default()).unwrap());
    schemes
}

fn engine(scheme: &Scheme, tables: &Tables, assignment: &Assignment, period: Period, threads: usize) -> Vec<OracleLine> {
    let facts = Snapshot::new(tables.clone());
    let outcome = run(&Arc::new(scheme.clone()), &facts, assignment, period, Effort { threads })
        .unwrap_or_else(|faults| panic!("{}: {faults}", scheme.id));
    let mut lines: Vec<OracleLine> = outcome
        .lines
        .iter()
        .filter(|line| line.quantity != 0)
        .map(|line| OracleLine {
            component: scheme.components[line.component].id.clone(),
            practice: facts.practice_ids[line.practice as usize].clone(),
            practitioner: if line.practitioner == NONE {
                String::new()
            } else {
                facts.practitioner_ids[line.practitioner as usize].clone()
            },
            period: line.period,
            row: line.row,
            share_row: line.share_row,
            quantity: line.quantity,
            amount: line.amount,
            patient: line.patient,
        })
        .collect();
    lines.sort_by_key(sorting);
    lines
}

type Sorting = (String, String, String, Period, Option<(usize, usize)>, Option<(usize, usize)>);

fn sorting(line: &OracleLine) -> Sorting {
    (line.component.clone(), line.practice.clone(), line.practitioner.clone(), line.period, line.row, line.share_row)
}

fn assert_same(scheme: &Scheme, tables: &Tables, assignment: (&Assignment, &Assigned), period: Period, seed: u64) {
    let found = engine(scheme, tables, assignment.0, period, 1);
    let mut expected = price(scheme, tables, assignment.1, period);
    expected.sort_by_key(sorting);
    if found == expected {
        return;
    }
    let only = |a: &[OracleLine], b: &[OracleLine]| -> Vec<String> {
        a.iter().filter(|line| !b.contains(line)).take(5).map(|line| format!("{line:?}")).collect()
    };
    panic!(
        "{} {period} seed {seed}\nonly the engine:\n  {}\nonly the oracle:\n  {}",
        scheme.id,
        only(&found, &expected).join("\n  "),
        only(&expected, &found).join("\n  ")
    );
}

fn random_tables(seed: u64, scheme: &Scheme, size: random::Size) -> Tables {
    let mut tables = random::tables(seed, &scheme.vocabulary, size);
    random::fit(seed, scheme, &mut tables);
    tables
}

#[test]
fn the_engine_agrees_with_the_oracle_on_random_facts() {
    for scheme in schemes() {
        for seed in 0..12u64 {
            let size = random::Size { persons: 40, contacts: 260, practices: 1 + usize::try_from(seed % 3).unwrap() };
            let tables = random_tables(seed, &scheme, size);
            for period in ["2024", "2023-Q2", "2025-Q1", "2024-02"] {
                let period = Period::parse(period).unwrap();
                if scheme.valid.meets(period.span()) {
                    assert_same(&scheme, &tables, (&Assignment::Everyone, &Assigned::Everyone), period, seed);
                }
            }
        }
    }
}

#[test]
fn the_engine_agrees_when_practices_join_and_leave_inside_the_year() {
    let day = |text: &str| pijler_model::Day::parse(text).unwrap();
    for scheme in schemes() {
        for seed in 100..106u64 {
            let tables = random_tables(seed, &scheme, random::Size { persons: 40, contacts: 260, practices: 2 });
            let first = Span { from: day("2024-04-01"), until: day("2024-11-16") };
            let second = Span { from: day("2024-07-01"), until: day("2025-07-01") };
            let ids = [tables.practices[0].id.clone(), tables.practices[1].id.clone()];
            let assignment = Assignment::Spans(vec![(0, first), (1, second)]);
            let assigned = Assigned::Spans(vec![(ids[0].clone(), first), (ids[1].clone(), second)]);
            for period in ["2024", "2024-Q4", "2025"] {
                let period = Period::parse(period).unwrap();
                if scheme.valid.meets(period.span()) {
                    assert_same(&scheme, &tables, (&assignment, &assigned), period, seed);
                }
            }
        }
    }
}

#[test]
fn splitting_the_year_and_the_number_of_threads_change_nothing() {
    for scheme in schemes() {
        if !scheme.valid.meets(Period::parse("2024").unwrap().span()) {
            continue;
        }
        for seed in 200..206u64 {
            let tables = random_tables(seed, &scheme, random::Size { persons: 60, contacts: 500, practices: 2 });
            let year = engine(&scheme, &tables, &Assignment::Everyone, Period::parse("2024").unwrap(), 1);
            let mut quarters: Vec<OracleLine> = ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]
                .iter()
                .flat_map(|quarter| engine(&scheme, &tables, &Assignment::Everyone, Period::parse(quarter).unwrap(), 1))
                .collect();
            quarters.sort_by_key(sorting);
            assert_eq!(year, quarters, "{} seed {seed}", scheme.id);
            assert_eq!(year, engine(&scheme, &tables, &Assignment::Everyone, Period::parse("2024").unwrap(), 2), "{}", scheme.id);
        }
    }
}

#[test]
fn the_order_of_rows_changes_nothing() {
    for scheme in schemes() {
        let tables = random_tables(7, &scheme, random::Size { persons: 40, contacts: 300, practices: 2 });
        let mut turned = tables.clone();
        // Statuses and registrations keep their order: the declared rules read it where rows meet.
        turned.contacts.reverse();
        turned.patients.reverse();
        turned.staff.reverse();
        turned.practitioners.reverse();
        let year = Period::parse("2024").unwrap();
        if scheme.valid.meets(year.span()) {
            assert_eq!(
                engine(&scheme, &tables, &Assignment::Everyone, year, 1),
                engine(&scheme, &turned, &Assignment::Everyone, year, 1),
                "{}",
                scheme.id
            );
        }
    }
}
