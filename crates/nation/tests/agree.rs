// SPDX-License-Identifier: EUPL-1.2
//! On a small nation the engine, on any number of threads, and the loops written by hand give the same cents.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

use pijler_engine::compile::Compiled;
use pijler_engine::{Assignment, Effort, Outcome, run, run_by_practices};
use pijler_facts::Snapshot;
use pijler_model::{Period, Quarter};
use pijler_nation::generate::{Size, YEAR, nation, still};
use pijler_nation::{bare, schemes};
use pijler_scheme::{Counts, Library, Scheme};
use std::path::Path;
use std::sync::Arc;

const SMALL: Size = Size { persons: 20_000, contacts: 60_000, seed: 7 };

fn library() -> Library {
    schemes::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes")).unwrap()
}

fn outcome(scheme: &Arc<Scheme>, facts: &Snapshot, period: Period, threads: usize) -> Outcome {
    run(scheme, facts, &Assignment::Everyone, period, Effort { threads }).unwrap()
}

/// Cents by practice, in all and of patients.
fn by_practice(outcome: &Outcome, facts: &Snapshot) -> Vec<(i64, i64)> {
    let mut sums = vec![(0, 0); facts.practice_ids.len()];
    for line in &outcome.lines {
        let sum: &mut (i64, i64) = &mut sums[line.practice as usize];
        sum.0 += line.amount.best.0;
        sum.1 += line.patient.best.0;
    }
    sums
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let facts = nation(SMALL);
    let mut library = library();
    for id in ["be/new-deal", "be/fee-for-service", "be/medical-house"] {
        let scheme = Arc::new(schemes::scheme(&mut library, id).unwrap());
        let one = outcome(&scheme, &facts, Period::Year(YEAR), 1);
        assert!(!one.lines.is_empty(), "{id}");
        assert_eq!(one, outcome(&scheme, &facts, Period::Year(YEAR), 2), "{id}");
    }
}

#[test]
fn capitation_agrees_with_the_loop_by_hand() {
    let mut facts = nation(SMALL);
    let scheme = schemes::scheme(&mut library(), "be/new-deal").unwrap();
    let scheme = Arc::new(schemes::only(&scheme, Counts::Registrations, Some("capitation")).unwrap());
    for number in 1..=4 {
        let quarter = Period::Quarter(Quarter::try_new(YEAR.0, number).unwrap());
        let (persons, rates) = bare::persons(&scheme, &scheme.components[0], &facts, quarter).unwrap();
        let expected: Vec<(i64, i64)> = bare::capitation(&persons, &rates, 2).into_iter().map(|sum| (sum, 0)).collect();
        assert!(expected.iter().any(|(sum, _)| *sum > 0));
        for threads in [1, 2] {
            assert_eq!(by_practice(&outcome(&scheme, &facts, quarter, threads), &facts), expected, "{number}");
        }
    }
    still(&mut facts, &schemes::cuts(&scheme));
    let first = Period::Quarter(Quarter::try_new(YEAR.0, 1).unwrap());
    let last = Period::Quarter(Quarter::try_new(YEAR.0, 4).unwrap());
    assert_eq!(by_practice(&outcome(&scheme, &facts, first, 2), &facts), by_practice(&outcome(&scheme, &facts, last, 2), &facts));
}

#[test]
fn contacts_agree_with_the_loop_by_hand() {
    let mut facts = nation(SMALL);
    let mut library = library();
    for id in ["be/new-deal", "be/fee-for-service"] {
        let scheme = schemes::scheme(&mut library, id).unwrap();
        still(&mut facts, &schemes::cuts(&scheme));
        let scheme = Arc::new(schemes::only(&scheme, Counts::Contacts, None).unwrap());
        let acts = bare::acts(&scheme, &facts);
        let expected = bare::contacts(&acts, &facts, 1);
        assert_eq!(expected, bare::contacts(&acts, &facts, 2));
        assert!(expected.iter().any(|(_, patient)| *patient > 0));
        for threads in [1, 2] {
            assert_eq!(by_practice(&outcome(&scheme, &facts, Period::Year(YEAR), threads), &facts), expected, "{id}");
        }
    }
}

#[test]
fn practices_in_groups_give_what_they_give_together() {
    let facts = nation(SMALL);
    let mut library = library();
    let year = Period::Year(YEAR);
    let sorted = |reports: Vec<String>| {
        let mut reports = reports;
        reports.sort_unstable();
        reports
    };
    let told = |outcome: &Outcome| {
        let Outcome { tiers, limits, thresholds, assumptions, unmet, .. } = outcome;
        let tiers = tiers.iter().map(|report| format!("{report:?}"));
        let limits = limits.iter().map(|check| format!("{check:?}"));
        let thresholds = thresholds.iter().map(|check| format!("{check:?}"));
        let assumptions = assumptions.iter().map(|assumption| format!("{assumption:?}"));
        tiers.chain(limits).chain(thresholds).chain(assumptions).chain(unmet.iter().map(|unmet| format!("{unmet:?}"))).collect::<Vec<_>>()
    };
    for id in ["be/new-deal", "be/fee-for-service", "be/medical-house"] {
        let scheme = Arc::new(schemes::scheme(&mut library, id).unwrap());
        let whole = outcome(&scheme, &facts, year, 1);
        let compiled = Compiled::new(&scheme, year).unwrap();
        for (threads, at_once) in [(1, 1), (1, 5), (2, 3), (3, 1000)] {
            let mut groups = Vec::new();
            let keep = |practices, outcome| groups.push((practices, outcome));
            run_by_practices(&compiled, &facts, &Assignment::Everyone, year, Effort { threads }, at_once, keep).unwrap();
            let outside = groups.iter().map(|(_, outcome)| outcome.left_out.contacts_outside).sum::<i64>();
            let unread = groups.iter().map(|(_, outcome)| outcome.left_out.contacts_unread).sum::<i64>();
            assert_eq!((outside, unread), (whole.left_out.contacts_outside, whole.left_out.contacts_unread), "{id}");
            let silent = |component: &usize| groups.iter().all(|(_, outcome)| outcome.silent.contains(component));
            assert_eq!((0..scheme.components.len()).filter(silent).collect::<Vec<_>>(), whole.silent, "{id}");
            let reports = groups.iter().flat_map(|(_, outcome)| told(outcome)).collect();
            assert_eq!(sorted(reports), sorted(told(&whole)), "{id}");
            assert!(groups.iter().all(|(practices, outcome)| outcome.lines.iter().all(|line| practices.contains(&line.practice))));
            let lines: Vec<_> = groups.into_iter().flat_map(|(_, outcome)| outcome.lines).collect();
            assert!(lines == whole.lines, "{id}: {threads} threads, {at_once} practices at once");
        }
    }
}
