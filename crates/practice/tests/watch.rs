// SPDX-License-Identifier: EUPL-1.2
//! What a practice watches, held against published examples and against slow and obvious reckonings of the rules.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod common;

use common::{FEE_FOR_SERVICE, NEW_DEAL, profile, scheme};
use pijler_engine::{Assignment, Effort, run};
use pijler_facts::Snapshot;
use pijler_facts::exports::{BilledRow, Billing, FileRow, Files};
use pijler_model::{Cents, Day, Period, Quarter, Ratio, Span, Year};
use pijler_practice::examples;
use pijler_practice::watch::evidence::{Hours, evidence};
use pijler_practice::watch::family::Unlike;
use pijler_practice::watch::passing::{Tally, Verdict, fits};
use pijler_practice::watch::{Findings, Since, Watched, sample, watch};
use pijler_scheme::Counts;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A line: day, code, person, here, on duty, cents.
type Line<'a> = (&'a str, &'a str, u64, Option<bool>, Option<bool>, Option<i64>);

fn billing(lines: &[Line<'_>]) -> Billing {
    let mut billing = Billing { practitioners: vec!["Dr A".into()], ..Billing::default() };
    for (index, (date, code, person, here, on_duty, amount)) in lines.iter().enumerate() {
        let code = billing.codes.iter().position(|known| known == code).unwrap_or_else(|| {
            billing.codes.push((*code).to_owned());
            billing.codes.len() - 1
        });
        billing.rows.push(BilledRow {
            line: u32::try_from(index + 2).unwrap(),
            day: day(date),
            code: u32::try_from(code).unwrap(),
            person: *person,
            practitioner: 0,
            amount: amount.map(Cents),
            co_payment: None,
            on_duty: *on_duty,
            here: *here,
            payer: None,
            paid_on: None,
            paid: None,
        });
    }
    billing.has.extend(["amount"]);
    billing
}

fn file(person: u64, opened: Option<&str>) -> FileRow {
    FileRow {
        line: u32::try_from(person).unwrap() + 1,
        person,
        holder: 0,
        opened: opened.map(day),
        closed: None,
        extended: None,
        seen: None,
        born: None,
        preferential: None,
    }
}

fn watched(billing: Billing, files: Option<Vec<FileRow>>, today: &str) -> Watched {
    let files = files.map(|rows| Files { rows, holders: vec!["Dr A".into()], has: BTreeSet::from(["opened"]) });
    Watched {
        billing,
        files,
        reference: scheme(FEE_FOR_SERVICE),
        agreed: scheme(NEW_DEAL),
        since: Some(day("2025-01-01")),
        acts: BTreeMap::new(),
        not_doctors: BTreeSet::new(),
        today: day(today),
    }
}

fn found(lines: &[Line<'_>], files: Option<Vec<FileRow>>, today: &str) -> Findings {
    watch(&watched(billing(lines), files, today)).unwrap()
}

// --- passing share -----------------------------------------------------------

const CONSULTATION: &str = "101076";
const REDUCED: &str = "107435";

#[test]
fn a_quarter_exactly_is_kept_and_one_more_is_not() {
    let mut lines: Vec<Line<'_>> = (0..3).map(|person| ("2026-02-02", REDUCED, person, Some(true), Some(false), None)).collect();
    lines.push(("2026-02-03", CONSULTATION, 9, Some(false), Some(false), None));
    let counter = found(&lines, None, "2026-12-31").passing.remove(0);
    assert_eq!((counter.best, counter.verdict, counter.fits), (Tally { numerator: 1, denominator: 4 }, Verdict::Kept, 0));
    lines.push(("2026-02-04", CONSULTATION, 9, Some(false), Some(false), None));
    assert_eq!(found(&lines, None, "2026-12-31").passing[0].verdict, Verdict::Exceeded);
}

#[test]
fn acts_on_duty_and_acts_that_are_no_contact_stay_out() {
    let lines = [
        ("2026-02-02", CONSULTATION, 1, Some(false), Some(true), None),
        ("2026-02-02", "101732", 2, Some(false), Some(false), None),
        ("2026-02-02", "101113", 3, Some(false), Some(false), None),
        ("2026-02-02", "101673", 4, Some(false), Some(false), None),
        ("2026-02-02", "103132", 5, Some(false), Some(false), None),
        ("2026-02-02", "101496", 6, Some(true), Some(false), None),
        ("2026-02-02", "999999", 7, Some(true), Some(false), None),
        ("2026-02-02", "999999", 8, Some(true), Some(false), None),
    ];
    let found = found(&lines, None, "2026-12-31");
    // Video and visit count; duty, telephone and the supplement do not.
    assert_eq!(found.passing[0].best, Tally { numerator: 2, denominator: 2 });
    assert_eq!(found.unknown, [("999999".to_owned(), 2)]);
    assert_eq!(found.other, [("101496".to_owned(), 1)]);
}

#[test]
fn a_supplement_says_whether_it_was_duty_and_a_credit_takes_its_line_away() {
    let lines = [
        ("2026-02-02", CONSULTATION, 1, Some(false), None, Some(3373)),
        ("2026-02-02", "101091", 1, Some(false), None, Some(500)),
        ("2026-02-03", CONSULTATION, 2, Some(false), None, Some(3373)),
        ("2026-02-03", CONSULTATION, 2, Some(false), None, Some(-3373)),
        ("2026-02-04", REDUCED, 3, Some(true), None, Some(1795)),
    ];
    let found = found(&lines, None, "2026-12-31");
    let counter = &found.passing[0];
    // The first is on duty by its supplement, the second is taken away, the third is off duty by its code.
    assert_eq!((counter.best, counter.duty_unknown, found.cancelled), (Tally { numerator: 0, denominator: 1 }, 0, 2));
    assert_eq!((counter.low, counter.high), (counter.best, counter.best));
}

#[test]
fn without_relation_the_code_counts_and_without_anything_both_bounds_stand() {
    let lines = [
        ("2026-02-02", REDUCED, 1, None, Some(false), None),
        ("2026-02-02", CONSULTATION, 2, None, Some(false), None),
        // Before the agreement a code says nothing of the relation.
        ("2024-02-02", CONSULTATION, 2, None, Some(false), None),
    ];
    let found = found(&lines, None, "2026-12-31");
    let of = |year: i16| found.passing.iter().find(|counter| counter.year == Year(year)).unwrap();
    assert_eq!((of(2026).best, of(2026).low, of(2026).high), {
        let half = Tally { numerator: 1, denominator: 2 };
        (half, half, half)
    });
    assert_eq!((of(2024).low, of(2024).high), (Tally { numerator: 0, denominator: 1 }, Tally { numerator: 1, denominator: 1 }));
    assert_eq!((of(2024).relation_unknown, of(2024).verdict), (1, Verdict::NotKnown));
}

/// What one contact is: act, here, duty; the law's formula reads nothing else.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    act: usize,
    here: bool,
    duty: Option<bool>,
    month: i8,
}

/// Code at reference, code of the agreement, whether the act is in the formula. Visits of the agreement have no known code.
const ACTS: [(&str, &str, bool); 4] =
    [(CONSULTATION, CONSULTATION, true), ("103132", "103132", true), ("101673", "101673", true), ("101732", "101732", false)];

fn drawn() -> impl Strategy<Value = Drawn> {
    (0..ACTS.len(), any::<bool>(), prop_oneof![3 => any::<bool>().prop_map(Some), 1 => Just(None)], 1..=12_i8)
        .prop_map(|(act, here, duty, month)| Drawn { act, here, duty, month })
}

/// The law's formula, for one way of filling in what is not known.
fn formula(contacts: &[(Drawn, bool)]) -> Tally {
    let counted = contacts.iter().filter(|(contact, duty)| ACTS[contact.act].2 && !duty);
    Tally {
        numerator: counted.clone().filter(|(contact, _)| !contact.here).count().try_into().unwrap(),
        denominator: counted.count().try_into().unwrap(),
    }
}

fn at_most(a: Tally, b: Tally) -> bool {
    // A share of nothing is nothing.
    a.numerator * b.denominator.max(1) <= b.numerator * a.denominator.max(1)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Every way of filling in unknown duty gives a share between low and high, and both are reached.
    #[test]
    fn bounds_hold_every_way_of_filling_in_what_is_not_known(contacts in proptest::collection::vec(drawn(), 1..14)) {
        let dates: Vec<String> = contacts.iter().map(|contact| format!("2026-{:02}-05", contact.month)).collect();
        let lines: Vec<Line<'_>> = contacts
            .iter()
            .zip(&dates)
            .zip(1..)
            .map(|((contact, date), person)| (date.as_str(), ACTS[contact.act].0, person, Some(contact.here), contact.duty, None))
            .collect();
        let found = found(&lines, None, "2026-12-31");
        let counter = &found.passing[0];
        let best: Vec<(Drawn, bool)> = contacts.iter().map(|contact| (*contact, contact.duty.unwrap_or(false))).collect();
        prop_assert_eq!(counter.best, formula(&best));
        let open: Vec<usize> = (0..contacts.len()).filter(|&index| contacts[index].duty.is_none()).collect();
        let (mut low, mut high) = (false, false);
        for ways in 0..1_u32 << open.len() {
            let mut filled = best.clone();
            for (bit, &index) in open.iter().enumerate() {
                filled[index].1 = ways & (1 << bit) != 0;
            }
            let tally = formula(&filled);
            prop_assert!(at_most(counter.low, tally) && at_most(tally, counter.high), "{:?} {tally:?} {:?}", counter.low, counter.high);
            low |= tally == counter.low;
            high |= tally == counter.high;
        }
        prop_assert!(low && high);
    }

    #[test]
    fn as_many_fit_as_can_be_added_one_by_one(numerator in 0..200_i64, fixed in 0..600_i64, part in 1..9_i64) {
        let limit = Ratio::try_new(part, 10).unwrap();
        let tally = Tally { numerator, denominator: numerator + fixed };
        let mut added = 0;
        while 10 * (numerator + added + 1) <= part * (numerator + fixed + added + 1) {
            added += 1;
        }
        prop_assert_eq!(fits(limit, tally), added);
    }
}

#[test]
fn a_forecast_follows_the_months_and_stays_within_its_range() {
    // Ten fixed and two passing contacts a month, to the end of June.
    let mut lines = Vec::new();
    let dates: Vec<String> = (1..=6).map(|month| format!("2026-{month:02}-28")).chain(["2026-06-30".to_owned()]).collect();
    for date in &dates[..6] {
        lines.extend((0..10).map(|person| (date.as_str(), REDUCED, person, Some(true), Some(false), None)));
        lines.extend((0..2).map(|person| (date.as_str(), CONSULTATION, 50 + person, Some(false), Some(false), None)));
    }
    lines.push((dates[6].as_str(), "101732", 1, Some(false), Some(false), None));
    let forecast = found(&lines, None, "2026-06-30").passing.remove(0).forecast.unwrap();
    assert_eq!(forecast.best, Tally { numerator: 24, denominator: 144 });
    assert_eq!((forecast.low, forecast.high), (forecast.best, forecast.best), "every month is alike");
    // 120 fixed contacts allow 40 passing ones; 12 have been, so 28 more of those to come.
    assert_eq!(forecast.fits, 28);
    // A year that has ended has no forecast.
    assert!(found(&[("2025-12-31", REDUCED, 1, Some(true), Some(false), None)], None, "2026-06-30").passing[0].forecast.is_none());
}

// --- lapse -------------------------------------------------------------------

#[test]
fn seen_in_2021_is_extended_in_2022_and_2023_and_not_in_2024() {
    // Each on the last day of the year before the extension: is the next extension at risk?
    for (today, at_risk) in [("2021-12-31", false), ("2022-12-31", false), ("2023-12-31", true)] {
        let found = found(&[("2021-06-01", CONSULTATION, 1, None, None, None)], Some(vec![file(1, Some("2019-01-01"))]), today);
        let lapse = found.lapse.unwrap();
        assert_eq!(!lapse.at_risk.is_empty(), at_risk, "{today}");
        if at_risk {
            assert_eq!((lapse.year, lapse.by, lapse.at_risk[0].last), (Year(2024), day("2023-12-31"), Some(day("2021-06-01"))));
        }
    }
    // Seen again in 2022 or 2023 it is.
    for again in ["2022-01-01", "2023-12-30"] {
        let lines = [("2021-06-01", CONSULTATION, 1, None, None, None), (again, "103132", 1, None, None, None)];
        assert!(found(&lines, Some(vec![file(1, Some("2019-01-01"))]), "2023-12-31").lapse.unwrap().at_risk.is_empty(), "{again}");
    }
}

#[test]
fn nurses_do_not_count_and_video_gives_two_readings() {
    let lines = [
        ("2024-01-01", CONSULTATION, 9, None, None, None),
        ("2026-03-01", "101673", 1, None, None, None),
        ("2026-03-01", "101732", 2, None, None, None),
    ];
    let files = vec![file(1, Some("2020-01-01")), file(2, Some("2020-01-01")), file(3, Some("2025-02-01"))];
    let lapse = found(&lines, Some(files.clone()), "2026-06-30").lapse.unwrap();
    let risks: Vec<(u64, bool)> = lapse.at_risk.iter().map(|risk| (u64::from(risk.line) - 1, risk.saved_by_video)).collect();
    // Video saves the first on one reading; the telephone saves nobody; an opening is a day on which the person was seen.
    assert_eq!(risks, [(1, true), (2, false)]);
    assert!(!lapse.begins_late);
    let mut nurse = watched(billing(&[("2026-03-01", CONSULTATION, 1, None, None, None)]), Some(files), "2026-06-30");
    nurse.not_doctors.insert("Dr A".into());
    let lapse = watch(&nurse).unwrap().lapse.unwrap();
    assert!(lapse.at_risk.iter().any(|risk| risk.line == 2) && lapse.begins_late);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    /// Walks every day of the two years before the extension.
    #[test]
    fn the_window_is_two_calendar_years(contacts in proptest::collection::vec((0..3_u64, 2021..=2026_i16, 1..=12_i8, 1..=28_i8, 0..3_usize), 1..12), year in 2023..=2025_i16) {
        let codes = [CONSULTATION, "103132", "101732"];
        let dates: Vec<String> = contacts.iter().map(|(_, year, month, day, _)| format!("{year}-{month:02}-{day:02}")).collect();
        let lines: Vec<Line<'_>> = contacts.iter().zip(&dates).map(|((person, .., act), date)| (date.as_str(), codes[*act], *person, None, None, None)).collect();
        let today = format!("{year}-12-31");
        let files = (0..3).map(|person| file(person, None)).collect();
        let found = found(&lines, Some(files), &today);
        let at_risk: BTreeSet<u64> = found.lapse.unwrap().at_risk.iter().map(|risk| u64::from(risk.line) - 1).collect();
        let mut expected = BTreeSet::new();
        for person in 0..3_u64 {
            let mut seen = false;
            for number in day(&format!("{}-01-01", year - 1)).0..=day(&today).0 {
                seen |= contacts.iter().zip(&dates).any(|((known, .., act), date)| *known == person && *act < 2 && day(date) == Day(number));
            }
            if !seen {
                expected.insert(person);
            }
        }
        prop_assert_eq!(at_risk, expected);
    }
}

#[test]
fn a_file_is_worth_its_fee_and_its_capitation() {
    let known = FileRow { born: Some(day("1950-05-05")), preferential: Some(true), ..file(1, Some("2020-01-01")) };
    let lapse = found(&[("2023-01-02", CONSULTATION, 9, None, None, None)], Some(vec![known, file(2, Some("2020-01-01"))]), "2025-06-30")
        .lapse
        .unwrap();
    let [first, second] = lapse.at_risk.as_slice() else { panic!("{:?}", lapse.at_risk) };
    let row = |table: &str, code: &str| {
        let scheme = scheme(NEW_DEAL);
        let table = &scheme.tables[scheme.table(table).unwrap()];
        table.rows.iter().find(|row| row.code.trim_end_matches('?') == code && row.span.holds(day("2026-01-01"))).unwrap().amount.unwrap()
    };
    // 75 and over, preferential: one cell. The fee without the chronic supplement, which may come on top.
    assert_eq!(first.beside.amount, row("capitation", "107413"));
    assert_eq!((first.fee.amount.low, first.fee.amount.best), (row("gmd", "101496").low, row("gmd", "101496").best));
    assert!(first.fee.amount.high > row("gmd", "101496").high);
    assert!(second.beside.amount.low < second.beside.amount.best && second.beside.amount.high >= first.beside.amount.high);
    assert!(first.beside.amount.best >= second.beside.amount.best, "by worth");
}

// --- family ------------------------------------------------------------------

#[test]
fn lines_unlike_the_tariff_are_found_with_their_difference() {
    let lines = [
        // Published: 17.95 for a fixed patient, 33.73 for a passing one, in 2026.
        ("2026-05-04", CONSULTATION, 1, Some(true), Some(false), Some(3373)),
        ("2026-05-04", REDUCED, 2, Some(false), Some(false), Some(1795)),
        ("2026-05-04", REDUCED, 3, Some(true), Some(false), Some(1795)),
        ("2026-05-04", CONSULTATION, 4, Some(false), Some(false), Some(3373)),
        // On duty the ordinary fee holds for everyone.
        ("2026-05-04", CONSULTATION, 5, Some(true), Some(true), Some(3373)),
        ("2026-05-04", REDUCED, 6, Some(true), Some(true), Some(1795)),
        // Absorbed by capitation; suspended since 15 February 2025; not suspended the day before.
        ("2026-05-04", "101113", 7, Some(true), Some(false), Some(485)),
        ("2025-02-15", "101732", 8, Some(false), Some(false), Some(1193)),
        ("2025-02-14", "101732", 8, Some(false), Some(false), Some(1193)),
        // A code of the agreement before it; a code that has ended; another amount.
        ("2024-12-31", REDUCED, 9, Some(true), Some(false), Some(1693)),
        ("2026-05-04", "101135", 10, Some(false), Some(false), Some(2000)),
        ("2026-05-04", CONSULTATION, 11, Some(false), Some(false), Some(3284)),
        // Right if it was on duty, which is not known.
        ("2026-05-04", CONSULTATION, 13, Some(true), None, Some(3373)),
        // Another kind of doctor than most of his lines say.
        ("2026-05-04", "101010", 12, Some(false), Some(false), None),
    ];
    let found = found(&lines, None, "2026-06-30");
    let of = |index: u32| found.family.findings.iter().find(|finding| finding.line == index + 2);
    let difference = |index: u32| of(index).and_then(|finding| finding.difference).map(|amount| amount.best.0);
    assert_eq!((of(0).unwrap().unlike.clone(), difference(0)), (Unlike::FixedAtReference, Some(-1578)));
    assert_eq!(of(0).unwrap().codes, [REDUCED]);
    assert_eq!((of(1).unwrap().unlike.clone(), difference(1)), (Unlike::ReducedNotDue, Some(1578)));
    assert_eq!(of(1).unwrap().codes, [CONSULTATION]);
    for right in [2, 3, 4, 8] {
        assert_eq!(of(right), None, "{right}");
    }
    assert_eq!((of(5).unwrap().unlike.clone(), difference(5)), (Unlike::ReducedNotDue, Some(1578)));
    assert_eq!((of(6).unwrap().unlike.clone(), difference(6)), (Unlike::NotPaid("absorbed_in_capitation".into()), Some(-485)));
    assert_eq!((of(7).unwrap().unlike.clone(), difference(7)), (Unlike::NotPaid("suspended".into()), Some(-1193)));
    assert_eq!(of(9).unwrap().unlike, Unlike::NotValid { from: Some(day("2025-01-01")), to: None });
    assert!(matches!(of(10).unwrap().unlike, Unlike::NotValid { to: Some(to), .. } if to == day("2022-07-31")));
    assert_eq!((of(11).unwrap().unlike.clone(), difference(11)), (Unlike::Amount, Some(89)));
    assert_eq!((of(12).unwrap().unlike.clone(), difference(12)), (Unlike::FixedUnlessDuty, Some(-1578)));
    assert_eq!(of(13).unwrap().unlike, Unlike::OtherCode);
}

#[test]
fn the_relation_of_the_day_of_the_contact_decides() {
    // The consultation that opens the file is already at the lower fee.
    let files = || Some(vec![file(1, Some("2026-05-04"))]);
    let lines = [("2026-05-03", CONSULTATION, 1, None, Some(false), Some(3373)), ("2026-05-04", REDUCED, 1, None, Some(false), Some(1795))];
    assert!(found(&lines, files(), "2026-06-30").family.findings.is_empty());
    let lines = [("2026-05-03", REDUCED, 1, None, Some(false), Some(1795)), ("2026-05-04", CONSULTATION, 1, None, Some(false), Some(3373))];
    assert_eq!(found(&lines, files(), "2026-06-30").family.findings.len(), 2);
    // Without any knowledge of the relation no family is judged, and that is said.
    let found = found(&lines, None, "2026-06-30");
    assert_eq!((found.family.findings.len(), found.family.not_judged), (0, 2));
}

#[test]
fn who_is_in_no_export_of_today_may_have_gone_since() {
    let lines = [("2026-02-03", REDUCED, 1, None, Some(false), Some(1795)), ("2026-05-04", REDUCED, 2, None, Some(false), Some(1795))];
    // Of last quarter nothing is said; of this quarter the patient was passing.
    let judged = found(&lines, Some(vec![file(9, Some("2020-01-01"))]), "2026-06-30").family;
    assert_eq!((judged.findings.len(), judged.findings[0].line, judged.not_judged), (1, 3, 1));
    // An export that holds what was says it of both.
    let mut whole = watched(billing(&lines), Some(vec![file(9, Some("2020-01-01"))]), "2026-06-30");
    whole.files.as_mut().unwrap().has.insert("closed");
    assert_eq!(watch(&whole).unwrap().family.findings.len(), 2);
}

#[test]
fn the_agreement_begins_with_the_quarter_of_its_first_code() {
    let mut unsaid = watched(
        billing(&[("2025-05-20", REDUCED, 1, None, None, None), ("2025-02-20", CONSULTATION, 1, None, None, None)]),
        None,
        "2025-06-30",
    );
    unsaid.since = None;
    assert_eq!(watch(&unsaid).unwrap().since, Since::FirstCode(day("2025-04-01")));
    unsaid.billing = billing(&[("2025-05-20", CONSULTATION, 1, None, None, None)]);
    assert_eq!(watch(&unsaid).unwrap().since, Since::Never);
}

// --- money -------------------------------------------------------------------

/// The exports of an example as the shell reads them back.
fn read_back(samples: &sample::Samples) -> (Billing, Files) {
    let keys: BTreeMap<&str, u64> = samples
        .billing
        .rows
        .iter()
        .map(|row| row[2].as_str())
        .chain(samples.files.rows.iter().map(|row| row[0].as_str()))
        .zip(1..)
        .collect();
    let mut billing = Billing::default();
    let number = |list: &mut Vec<String>, text: &str| {
        let at = list.iter().position(|known| known == text).unwrap_or_else(|| {
            list.push(text.to_owned());
            list.len() - 1
        });
        u32::try_from(at).unwrap()
    };
    let cents = |text: &str| pijler_model::parse_euro(text);
    for (index, row) in samples.billing.rows.iter().enumerate() {
        billing.rows.push(BilledRow {
            line: u32::try_from(index + 2).unwrap(),
            day: day(&row[0]),
            code: number(&mut billing.codes, &row[1]),
            person: keys[row[2].as_str()],
            practitioner: number(&mut billing.practitioners, &row[3]),
            amount: cents(&row[4]),
            co_payment: cents(&row[5]),
            on_duty: Some(row[6] == "1"),
            here: None,
            payer: Some(number(&mut billing.payers, &row[7])),
            paid_on: Day::parse(&row[8]),
            paid: cents(&row[9]),
        });
    }
    billing.has.extend(samples.billing.columns.iter().copied());
    let mut files = Files { has: samples.files.columns.iter().copied().collect(), ..Files::default() };
    for (index, row) in samples.files.rows.iter().enumerate() {
        files.rows.push(FileRow {
            line: u32::try_from(index + 2).unwrap(),
            person: keys[row[0].as_str()],
            holder: number(&mut files.holders, &row[1]),
            opened: Day::parse(&row[2]),
            closed: Day::parse(&row[3]),
            extended: None,
            seen: None,
            born: Day::parse(&row[4]),
            preferential: Some(row[5] == "1"),
        });
    }
    (billing, files)
}

/// What is expected of the lines of an example is what the engine prices from its facts, planted mistakes or not.
#[test]
fn the_expected_fees_are_those_of_the_engine() {
    let tables = examples::one_in("city-group-nurse", &profile(), Year(2026)).unwrap().tables;
    let (agreed, reference) = (scheme(NEW_DEAL), scheme(FEE_FOR_SERVICE));
    let today = day("2026-12-31");
    let since = day("2024-01-01");
    let samples = sample::samples(&tables, &agreed, &reference, Some(since), today, "nl");
    let (mut billing, files) = read_back(&samples);
    billing.rows.retain(|row| row.day.year() == Year(2026));
    // The name of an act does not say when a visit was; of all others the fee is one.
    let is_visit = |code: &String| code == "huisbezoek" || code.starts_with("103") || code.starts_with("104");
    let visits: BTreeSet<u32> = (0..).zip(&billing.codes).filter(|(_, code)| is_visit(code)).map(|(index, _)| index).collect();
    billing.rows.retain(|row| !visits.contains(&row.code));
    // Whole fees: the engine's lines hold what patients pay.
    billing.has.remove("co_payment");
    for row in &mut billing.rows {
        row.co_payment = None;
    }
    let watched = Watched { since: Some(since), files: Some(files), ..watched(billing, None, "2026-12-31") };
    let found = watch(&watched).unwrap();
    assert!(found.unknown.is_empty(), "{:?}", found.unknown);
    let facts = Snapshot::new(tables);
    let outcome = run(&agreed, &facts, &Assignment::Everyone, Period::Year(Year(2026)), Effort { threads: 2 }).unwrap();
    let own = |line: &&pijler_engine::Line| {
        let component = &agreed.components[line.component];
        component.counts == Counts::Contacts && component.filter.len() == 1 && component.purpose != "home_visit" && line.amount.best.0 > 0
    };
    let priced: i64 = outcome.lines.iter().filter(own).map(|line| line.amount.best.0).sum();
    let expected: i64 = found.ledger.accounts.iter().map(|account| account.expected.best.0).sum();
    assert!(priced > 0);
    assert_eq!(expected, priced);
    // The planted mistakes are found, and nothing else of their kind.
    let planted = found.family.findings.iter().filter(|finding| finding.unlike == Unlike::FixedAtReference).count();
    assert!(planted > 5, "{planted}");
    assert!(found.family.findings.iter().all(|finding| finding.unlike != Unlike::ReducedNotDue));
}

#[test]
fn received_money_is_held_against_expected_by_payer_and_quarter() {
    let mut billing = billing(&[
        ("2026-01-05", CONSULTATION, 1, Some(false), Some(false), Some(3373)),
        ("2026-01-06", CONSULTATION, 2, Some(false), Some(false), Some(3373)),
        ("2026-03-30", CONSULTATION, 3, Some(false), Some(false), Some(3373)),
        ("2026-04-02", CONSULTATION, 4, Some(false), Some(false), Some(3373)),
        ("2026-04-02", CONSULTATION, 5, Some(false), Some(false), Some(3373)),
    ]);
    billing.payers = vec!["Alfa".into()];
    billing.has.extend(["payer", "paid", "co_payment"]);
    for (row, (payer, paid)) in
        billing.rows.iter_mut().zip([(Some(0), Some(2973)), (Some(0), None), (Some(0), Some(2000)), (Some(0), None), (None, None)])
    {
        row.payer = payer;
        row.paid = paid.map(Cents);
        row.co_payment = Some(Cents(400));
    }
    let found = watch(&watched(billing, None, "2026-04-13")).unwrap();
    let [second, first] = found.ledger.accounts.as_slice() else { panic!("{:?}", found.ledger.accounts) };
    assert_eq!((first.expected.best, first.received, first.lines), (Cents(3 * 2973), Cents(4973), 3));
    assert_eq!(first.difference(None).best, Cents(3 * 2973 - 4973));
    assert_eq!(first.difference(Some(Cents(3 * 2973))).best, Cents::ZERO);
    // Paid within 14 days: the line of 6 January is late by 83 days, that of 30 March not at all on its last day.
    assert_eq!(first.open, [Cents(973), Cents(0), Cents(0), Cents(2973), Cents(0)]);
    assert_eq!((second.open[0], second.open_lines.len(), found.ledger.without_payer), (Cents(2973), 1, 1));
}

// --- evidence ----------------------------------------------------------------

#[test]
fn hours_reach_the_published_steps() {
    let hours = |role: &str, centihours, from: &str, to: Option<&str>| Hours {
        person: role.into(),
        role: role.into(),
        employment: "employee".into(),
        centihours,
        from: day(from),
        to: to.map(day),
    };
    let quarter = |quarter| Quarter { year: 2024, quarter };
    let register = [
        hours("nurse", 600, "2024-01-01", None),
        hours("nurse", 600, "2024-04-01", Some("2024-06-15")),
        hours("reception", 3800, "2024-01-01", None),
    ];
    let scheme = scheme(NEW_DEAL);
    let found = evidence(&scheme, &register, &[quarter(1), quarter(2)]);
    let nurse = |number: i8| {
        let of = |entry: &&pijler_practice::watch::evidence::Evidence| {
            scheme.components[entry.component].purpose == "nurse" && entry.quarter == quarter(number)
        };
        found.iter().find(of).unwrap().clone()
    };
    // 2 x 6 hours reach the first step of 12; 6 alone reach none.
    assert_eq!((nurse(1).on_day, nurse(1).reached, nurse(1).next.map(|step| step.hours)), (600, None, Some(12)));
    let second = nurse(2);
    assert_eq!((second.on_day, second.lowest, second.reached.as_ref().map(|step| step.hours)), (1200, 600, Some(12)));
    // 19,881 a year, by the quarter; 76 of 91 days with both.
    assert_eq!(second.reached.unwrap().amount.unwrap().best, Cents(497_025));
    assert_eq!(second.mean, (1200 * 76 + 600 * 15 + 45) / 91);
}

#[test]
fn a_span_of_the_tests_is_what_it_says() {
    assert_eq!(Span::of_days(day("2024-04-01"), Some(day("2024-06-15"))).days(), 76);
}
