// SPDX-License-Identifier: EUPL-1.2
//! The timeline against the published calendar, and what holds of every timeline: sources, order, nothing extrapolated.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{FEE_FOR_SERVICE, MEDICAL_HOUSE, NEW_DEAL, library, scheme};
use pijler_model::{Day, Period, Quarter, Status};
use pijler_practice::timeline::{Entry, Kind, Plan, Start, Timeline, moving, next_start, timeline};
use pijler_scheme::{Choice, Scheme, resolve};
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn quarter(text: &str) -> Quarter {
    match Period::parse(text).unwrap() {
        Period::Quarter(quarter) => quarter,
        _ => panic!("{text}"),
    }
}

/// `2025-08-22..2025-08-28`, or `not published`.
fn dates(scheme: &Scheme, timeline: &Timeline, word: &str) -> String {
    let found: Vec<&Entry> = timeline.entries.iter().filter(|entry| entry.word(scheme) == word).collect();
    match found.as_slice() {
        [entry] => entry.window.map_or("not published".into(), |window| format!("{}..{}", window.from, window.to)),
        [] => "absent".into(),
        _ => panic!("{word} stands more than once"),
    }
}

fn holds(scheme: &Scheme, timeline: &Timeline, expected: &[(&str, &str)]) {
    for (word, window) in expected {
        assert_eq!(dates(scheme, timeline, word), *window, "{word}");
    }
}

/// The dates of facts/new-deal.md for who started on 1 July 2025: apply by 1 May, payments in the fourth week of the second month, claims in
/// five days, premiums in the quarter after, the fee for the medical file in February, changes of the team one calendar month before.
#[test]
fn a_published_start_gives_the_published_dates() {
    let scheme = scheme(NEW_DEAL);
    let made = timeline(&scheme, day("2025-02-10"), &Plan::of(Start::With(quarter("2025-Q3"))));
    holds(
        &scheme,
        &made,
        &[
            ("application.2025-Q3", "2025-05-01..2025-05-01"),
            ("start.2025-Q3", "2025-07-01..2025-07-01"),
            ("composition.2025-Q3", "absent"),
            ("composition.2025-Q4", "2025-09-01..2025-09-01"),
            ("composition.2026-Q1", "2025-12-01..2025-12-01"),
            ("payment.capitation.2025-Q2", "absent"),
            ("payment.capitation.2025-Q3", "2025-08-22..2025-08-28"),
            ("payment.capitation.2025-Q4", "2025-11-22..2025-11-28"),
            ("payment.capitation.2026-Q1", "2026-02-22..2026-02-28"),
            ("claim.management.2025-Q3", "2025-10-01..2025-10-05"),
            ("claim.nurse.2025-Q4", "2026-01-01..2026-01-05"),
            ("payment.management.2025-Q3", "2025-10-01..2025-12-31"),
            ("payment.gmd.2025", "absent"),
            ("payment.gmd.2026", "2026-02-01..2026-02-28"),
            ("payment.integrated_practice_premium.2025", "2026-01-01..2026-12-31"),
            ("payment.accreditation", "not published"),
        ],
    );
    let opened = timeline(&scheme, day("2023-12-01"), &Plan::of(Start::With(quarter("2024-Q2"))));
    holds(
        &scheme,
        &opened,
        &[
            ("application.2024-Q2", "2023-10-27..2024-01-07"),
            ("payment.capitation.2024-Q2", "2024-06-08..2024-06-14"),
            ("payment.capitation.2024-Q3", "2024-08-22..2024-08-28"),
        ],
    );
}

#[test]
fn a_start_nobody_opened_is_not_published_and_later_rules_say_that_they_go_beyond_the_files() {
    let scheme = scheme(NEW_DEAL);
    let made = timeline(&scheme, day("2026-11-23"), &Plan::of(Start::With(quarter("2027-Q2"))));
    holds(
        &scheme,
        &made,
        &[
            ("application.2027-Q2", "not published"),
            ("start.2027-Q2", "2027-04-01..2027-04-01"),
            ("payment.capitation.2027-Q2", "2027-05-22..2027-05-28"),
        ],
    );
    let last = scheme.valid.last().unwrap();
    for (entry, window) in made.dated() {
        assert_eq!(entry.beyond, window.to > last, "{}", entry.word(&scheme));
        assert!(!entry.beyond || entry.status == Status::Derived, "{}", entry.word(&scheme));
    }
    assert_eq!(next_start(&scheme, day("2025-02-03")), quarter("2025-Q3"));
    assert_eq!(next_start(&scheme, day("2026-11-23")), quarter("2027-Q1"));
}

#[test]
fn the_way_out_and_the_team_follow_the_rules() {
    let scheme = scheme(NEW_DEAL);
    let plan = Plan {
        notice: Some(day("2025-05-20")),
        out_by: Some(quarter("2026-Q1")),
        joins: Some(day("2025-06-02")),
        leaves: Some(day("2025-05-15")),
        ..Plan::of(Start::Since(quarter("2024-Q2")))
    };
    let made = timeline(&scheme, day("2025-05-10"), &plan);
    holds(
        &scheme,
        &made,
        &[
            ("exit.2025-05-20", "2025-09-30..2025-09-30"),
            ("notice.2026-Q1", "2025-10-01..2025-12-31"),
            ("joins.2025-06-02", "2025-10-01..2025-10-01"),
            ("leaves.2025-05-15", "2025-06-30..2025-06-30"),
            // Who is already in sees no application and no start, but what is still to come for the running quarter and the one before.
            ("application.2024-Q2", "absent"),
            ("payment.management.2025-Q1", "2025-04-01..2025-06-30"),
            ("claim.management.2025-Q1", "2025-04-01..2025-04-05"),
            ("payment.capitation.2025-Q2", "2025-05-22..2025-05-28"),
            ("payment.capitation.2025-Q1", "absent"),
        ],
    );
    let gmd = made.entries.iter().find(|entry| entry.word(&scheme) == "payment.gmd.2026").unwrap();
    assert_eq!(gmd.stands_on, Some(day("2025-12-31")));
    // A medical house published none of it.
    let house = common::scheme(MEDICAL_HOUSE);
    let made = timeline(&house, day("2025-05-10"), &Plan { ..plan });
    for word in ["exit.2025-05-20", "notice.2026-Q1", "joins.2025-06-02", "leaves.2025-05-15", "composition"] {
        assert_eq!(dates(&house, &made, word), "not published", "{word}");
    }
}

#[test]
fn every_date_has_a_source_and_nothing_undated_has_a_window() {
    for id in [FEE_FOR_SERVICE, NEW_DEAL, MEDICAL_HOUSE] {
        let scheme = scheme(id);
        for start in ["2023-Q1", "2024-Q2", "2025-Q4", "2026-Q3", "2027-Q2", "2030-Q1"].map(quarter) {
            for plan in [Start::With(start), Start::Since(start)].map(Plan::of) {
                let made = timeline(&scheme, day("2026-05-10"), &plan);
                let mut words = BTreeSet::new();
                for entry in &made.entries {
                    let word = entry.word(&scheme);
                    assert!(words.insert(word.clone()), "{id} {word} twice");
                    assert_eq!(entry.window.is_none(), entry.status == Status::Gap, "{id} {word}");
                    if let Some(window) = entry.window {
                        assert!(window.from <= window.to, "{id} {word}");
                        assert!(scheme.sources.contains_key(&entry.source), "{id} {word}: {}", entry.source);
                    }
                }
                assert!(made.dated().zip(made.dated().skip(1)).all(|((_, a), (_, b))| a.to <= b.to), "{id}");
                assert!(made.dated().count() + made.undated().count() == made.entries.len());
            }
        }
    }
    // Nobody has to ask to be paid per service.
    let made = timeline(&scheme(FEE_FOR_SERVICE), day("2026-05-10"), &Plan::of(Start::With(quarter("2026-Q3"))));
    assert!(made.entries.iter().all(|entry| !matches!(entry.kind, Kind::Application | Kind::Composition)));
}

#[test]
fn a_date_that_hangs_on_a_reading_says_on_which_and_what_the_other_gives() {
    let plain = scheme(NEW_DEAL);
    let today = day("2025-01-10");
    let plan = Plan::of(Start::With(quarter("2025-Q2")));
    let mut made = timeline(&plain, today, &plan);
    let words: Vec<&str> = moving(&plain).iter().map(|switch| switch.id.as_str()).collect();
    assert_eq!(words, ["premium_claim_days", "fourth_week"]);
    for switch in moving(&plain) {
        for (option, answer) in switch.options.iter().filter(|(option, _)| *option != switch.chosen) {
            let choice = Choice { switches: BTreeMap::from([(switch.id.clone(), option.clone())]), supplied: None };
            let other = resolve(library(), NEW_DEAL, &choice).unwrap();
            made.read_otherwise(&switch.question, answer, &timeline(&other, today, &plan));
        }
    }
    let entry = |word: &str| made.entries.iter().find(|entry| entry.word(&plain) == word).unwrap().clone();
    let claim = entry("claim.management.2025-Q2");
    assert_eq!((claim.status, claim.depends_on), (Status::Derived, vec!["premium_claim_days".to_owned()]));
    // Five working days after 30 June 2025: Monday 7 July.
    assert_eq!(claim.readings.iter().map(|reading| reading.window.unwrap().to).collect::<Vec<_>>(), [day("2025-07-07")]);
    let payment = entry("payment.capitation.2025-Q2");
    assert_eq!(
        payment.readings.iter().map(|reading| reading.window.unwrap().from).collect::<Vec<_>>(),
        [day("2025-05-16"), day("2025-05-22")]
    );
    assert!(entry("composition.2025-Q3").readings.is_empty());
    assert_eq!(entry("composition.2025-Q3").status, Status::Published);
    assert_eq!(entry("payment.gmd.2026").status, Status::Published);
}
