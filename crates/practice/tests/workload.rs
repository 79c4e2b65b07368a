// SPDX-License-Identifier: EUPL-1.2
//! Work and capacity: by hand on round figures, and properties over any figures.

#![expect(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{FEE_FOR_SERVICE, NEW_DEAL, library, profile, scheme, slice};
use pijler_facts::table::{ActivityCell, ListCell, Membership, Practice, Practitioner, Tables};
use pijler_model::{Period, Span, Status, Year};
use pijler_practice::variation::varied;
use pijler_practice::workload::{Own, PROFILE, Spread, Workload, contacts_by_act, hours, hours_between, workload};
use pijler_practice::{Cell, Comparison, FiveNumbers, Profile, Request, compare, workload as work};
use proptest::prelude::*;
use std::sync::OnceLock;

const YEAR: Year = Year(2026);
/// Thousandths of a minute in an hour.
const HOUR: i64 = 60_000;

fn figures() -> Profile {
    Profile::read(library(), "be", PROFILE).unwrap()
}

fn compared(tables: Tables) -> Comparison {
    let schemes = [FEE_FOR_SERVICE, NEW_DEAL].map(scheme).to_vec();
    compare(&Request { tables, schemes, year: YEAR, index: Vec::new() }).unwrap()
}

/// One doctor, 1,000 patients of one kind, 4,380 consultations and 730 telephone contacts here.
fn plain() -> Tables {
    let mut tables = Tables::default();
    tables.practices.push(Practice { id: "p".into(), name: String::new(), span: Span::ALWAYS });
    tables.practitioners.push(Practitioner { id: "a".into(), birth: None });
    tables.memberships.push(Membership {
        practitioner: "a".into(),
        practice: "p".into(),
        role: "member".into(),
        trainer: None,
        span: Span::ALWAYS,
    });
    let kind = vec![("chronic".to_owned(), "no".to_owned()), ("preferential".to_owned(), "no".to_owned())];
    tables.list.push(ListCell {
        day: Period::Year(YEAR).first(),
        age_from: 30,
        age_to: Some(59),
        columns: kind.clone(),
        patients: 1000,
        status: Status::Supplied,
        line: 1,
    });
    for (act, contacts) in [("consultation", 4380), ("telephone", 730)] {
        let mut columns = kind.clone();
        columns.push(("act".into(), act.into()));
        tables.activity.push(ActivityCell {
            period: Period::Year(YEAR),
            practitioner: String::new(),
            age_from: 30,
            age_to: Some(59),
            registration: "here".into(),
            columns,
            contacts,
            status: Status::Supplied,
            line: 1,
        });
    }
    tables
}

fn plain_compared() -> &'static Comparison {
    static KNOWN: OnceLock<Comparison> = OnceLock::new();
    KNOWN.get_or_init(|| compared(plain()))
}

fn five_compared() -> &'static Comparison {
    static KNOWN: OnceLock<Comparison> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let five = FiveNumbers { patients: 2400, practitioners: 3, nurse_centihours: 2400, reception: 1, ..FiveNumbers::default() };
        compared(five.tables(&profile(), YEAR).unwrap())
    })
}

fn made(comparison: &Comparison, figures: &Profile, own: Own) -> Workload {
    workload(comparison, figures, &profile(), own).unwrap_or_else(|faults| panic!("{faults:?}"))
}

/// Every figure that begins so, set.
fn set(figures: &mut Profile, prefix: &str, value: i64) {
    for figure in figures.figures.iter_mut().filter(|figure| figure.figure.starts_with(prefix)) {
        (figure.value, figure.low, figure.high) = (value * 1000, value * 1000, value * 1000);
    }
}

fn in_order(spread: Spread) -> bool {
    spread.low <= spread.best && spread.best <= spread.high
}

#[test]
fn by_hand() {
    // 4,380 x 21 + 730 x 10 = 99,280 minutes with patients; / 73 % = 136,000; so 36,720 without.
    let mut figures = figures();
    set(&mut figures, "uptake.", 0);
    set(&mut figures, "weeks_worked", 40);
    set(&mut figures, "sessions_per_practitioner", 10);
    for (figure, value) in [("part.nurse.chronic_care", 20), ("delegable.nurse.chronic_care", 50), ("uptake.nurse.chronic_care", 50)] {
        set(&mut figures, figure, value);
    }
    set(&mut figures, "supervision.nurse", 6);
    set(&mut figures, "pace.nurse", 150);
    let work = made(plain_compared(), &figures, Own { waiting: Some(20), ..Own::default() });
    assert_eq!(work.direct, Spread::certain(99_280 * 1000));
    assert_eq!(work.total, Spread::certain(136_000 * 1000));
    assert_eq!(work.indirect, Spread::certain(36_720 * 1000));
    // 91,980 minutes of consultations x 20 % x 50 % x 50 % = 4,599 handed over; a tenth of it is supervision.
    assert_eq!(work.delegated, Spread::certain(4_599_000));
    assert_eq!(work.supervision, Spread::certain(459_900));
    assert_eq!(work.freed, Spread::certain(4_139_100));
    // A patient takes 136 minutes a year, so 4,139.1 minutes leave room for 30; 20 wait.
    assert_eq!(work.per_patient, Some(Spread::certain(136_000)));
    assert_eq!(work.room, Some(Spread::certain(30)));
    assert_eq!(work.beyond_waiting(), Some(Spread::certain(10)));
    // 5,110 contacts in 40 weeks of 10 half-days: 12.775 each.
    assert_eq!(work.session_contacts, Spread::certain(1278));
    // 4,599 x 1.5 = 6,898.5 minutes of the nurse: 114.975 hours a year, 2.87 a week.
    let nurse = work.asked.iter().find(|asked| asked.profile == "nurse").unwrap();
    assert_eq!((nurse.centihours_per_year, nurse.centihours_per_week), (Spread::certain(11_498), Spread::certain(287)));
    // The full-time norm: 10 of 10 half-days, 4,139.1 / 136,000 of it: 0.03, of 1,198 patients.
    assert_eq!(work.full_time_freed.best, 3);
    assert_eq!(work.room_by_norm.unwrap().best, 35);
    let (before, after) = work.before_and_after("consultation");
    assert_eq!((before, after), (Spread::certain(91_980_000), Spread::certain(91_980_000 - 4_599_000)));
}

#[test]
fn without_delegation_nothing_is_freed_and_nothing_changes() {
    let mut figures = figures();
    set(&mut figures, "uptake.", 0);
    let work = made(five_compared(), &figures, Own::default());
    let nothing = Spread::default();
    assert_eq!([work.delegated, work.supervision, work.freed], [nothing; 3]);
    assert_eq!(work.room, Some(nothing));
    assert!(work.asked.iter().all(|asked| asked.centihours_per_week == nothing));
    for base in ["consultation", "home_visit", work::INDIRECT] {
        let (before, after) = work.before_and_after(base);
        assert_eq!(before, after);
    }
    assert!(work.delegable.best > 0, "what could be handed over does not depend on what is");
}

#[test]
fn supervision_can_take_more_than_it_frees_and_then_there_is_room_for_nobody() {
    let mut figures = figures();
    set(&mut figures, "supervision.", 90);
    let work = made(five_compared(), &figures, Own::default());
    assert!(work.costs_time() && work.freed.high < 0, "{:?}", work.freed);
    assert_eq!(work.room, Some(Spread::default()));
    assert_eq!(work.room_by_norm, Some(Spread::default()));
}

#[test]
fn more_than_the_named_share_is_told_and_not_capped() {
    let mut figures = figures();
    for (prefix, value) in [("part.", 0), ("delegable.", 100), ("uptake.", 100), ("supervision.", 0)] {
        set(&mut figures, prefix, value);
    }
    set(&mut figures, "part.nurse.chronic_care", 100);
    set(&mut figures, "part.reception.paperwork", 100);
    let work = made(plain_compared(), &figures, Own::default());
    // Everything but the telephone.
    assert_eq!(work.freed.best, 136_000_000 - 7_300_000);
    assert_eq!(work.held(), Some([work::Held::Above; 3]));
    assert_eq!(work.named, Some((1000, 3000)));
    // One third exactly is not above.
    assert_eq!([work::held(1, 3, (1000, 3000)), work::held(2, 5, (1000, 3000))], [work::Held::Within, work::Held::Above]);
}

#[test]
fn parts_beyond_their_base_and_figures_out_of_bounds_are_faults_all_at_once() {
    let mut figures = figures();
    set(&mut figures, "part.nurse.chronic_care", 90);
    set(&mut figures, "direct_share", 0);
    set(&mut figures, "weeks_worked", 53);
    let faults = workload(plain_compared(), &figures, &profile(), Own::default()).unwrap_err();
    let columns: Vec<&str> = faults.list.iter().map(|fault| fault.place.column.as_str()).collect();
    assert_eq!(columns, ["direct_share", "weeks_worked", "part.consultation"]);
}

#[test]
fn every_act_has_minutes_and_every_figure_a_source() {
    let (figures, scheme) = (figures(), scheme(NEW_DEAL));
    for act in &scheme.vocabulary.acts {
        assert!(figures.figure(&format!("minutes_{}", act.id), "", "").is_some(), "{}", act.id);
    }
    for figure in &figures.figures {
        assert!(figure.source.split('+').all(|id| scheme.sources.contains_key(id)), "{}: {}", figure.figure, figure.source);
        assert!(figure.low <= figure.value && figure.value <= figure.high, "{}", figure.figure);
        let (low, high) = work::bounds(figure);
        assert!((low * 1000..=high * 1000).contains(&figure.value), "{}", figure.figure);
    }
    // Read in the survey, so they ship as published.
    for (name, value) in [("minutes_consultation", 21), ("minutes_home_visit", 38), ("minutes_video", 10), ("direct_share", 73)] {
        let figure = figures.figure(name, "", "").unwrap();
        assert_eq!((figure.value, figure.low, figure.high, figure.status), (value * 1000, value * 1000, value * 1000, Status::Published));
    }
}

#[test]
fn dated_contacts_and_cells_are_counted_whole() {
    for id in pijler_practice::examples::IDS.into_iter().take(3) {
        let tables = slice(id, 200);
        let contacts = tables.contacts.iter().filter(|contact| Period::Year(YEAR).span().holds(contact.day)).count();
        let comparison = compared(tables);
        let counts = contacts_by_act(&comparison.facts, YEAR);
        assert_eq!(counts.iter().map(|count| count.contacts).sum::<i64>(), i64::try_from(contacts).unwrap(), "{id}");
        // What the comparison counted on its own way.
        let acts = &comparison.columns[0].scheme.vocabulary;
        let here = counts.iter().filter(|count| acts.act(&count.act).unwrap().counts_as_contact).map(|count| count.here).sum::<i64>();
        assert_eq!(here, comparison.contacts_here, "{id}");
    }
    let comparison = five_compared();
    let cells: i64 = comparison.facts.tables.activity.iter().map(|cell| cell.contacts).sum();
    assert_eq!(contacts_by_act(&comparison.facts, YEAR).iter().map(|count| count.contacts).sum::<i64>(), cells);
}

#[test]
fn an_act_without_minutes_is_shown_and_is_in_no_time() {
    let mut figures = figures();
    figures.figures.retain(|figure| figure.figure != "minutes_telephone");
    let work = made(plain_compared(), &figures, Own::default());
    assert_eq!(work.without_minutes().iter().map(|act| act.count.contacts).collect::<Vec<_>>(), [730]);
    assert_eq!(work.direct, Spread::certain(4380 * 21_000));
}

#[test]
fn lines_lost_get_the_hours_of_their_contacts() {
    // The telephone is paid here and inside capitation there: 730 x 10 minutes are 121.67 hours.
    let comparison = plain_compared();
    let hours = work::hours_of(comparison, 1, "telephone", &figures()).unwrap();
    assert_eq!(hours, (Spread::certain(12_167), Status::Supplied));
    // A supplement counts contacts of another act once more.
    assert_eq!(work::hours_of(comparison, 1, "evening_supplement", &figures()), None);
    let request = Request { tables: plain(), schemes: [FEE_FOR_SERVICE, NEW_DEAL].map(scheme).to_vec(), year: YEAR, index: Vec::new() };
    let mut report = pijler_practice::report::report(&request, comparison, None).unwrap();
    work::with_hours(&mut report, comparison, &figures());
    let table = report.tables.iter().find(|table| table.id == "lost-and-won").unwrap();
    assert!(table.rows.iter().all(|row| row.len() == table.headings.len()));
    let hours: Vec<&Cell> = table.rows.iter().map(|row| &row[7]).collect();
    assert!(hours.contains(&&Cell::HundredthsRange(12_167, 12_167, 12_167)), "{hours:?}");
    // 4,380 x 21 minutes at another fee.
    assert!(hours.contains(&&Cell::HundredthsRange(153_300, 153_300, 153_300)), "{hours:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn freed_time_is_bounded_monotone_and_conserved(
        parts in prop::collection::vec(0i64..20, 8),
        delegable in 0i64..=100,
        uptake in 0i64..100,
        more in 0i64..100,
        supervision in 0i64..=60,
    ) {
        let mut figures = figures();
        let names: Vec<String> = figures.figures.iter().filter(|figure| figure.figure.starts_with("part.")).map(|figure| figure.figure.clone()).collect();
        for (name, part) in names.iter().zip(&parts) {
            set(&mut figures, name, *part);
        }
        set(&mut figures, "delegable.", delegable);
        set(&mut figures, "supervision.", supervision);
        let at = |uptake: i64| {
            let mut figures = figures.clone();
            set(&mut figures, "uptake.", uptake.min(100));
            made(five_compared(), &figures, Own::default())
        };
        let (less, more) = (at(uptake), at(uptake + more));
        prop_assert!(less.freed.low <= more.freed.low && less.freed.best <= more.freed.best && less.freed.high <= more.freed.high);
        prop_assert!(less.room.unwrap().best <= more.room.unwrap().best);
        for work in [&less, &more] {
            for task in &work.tasks {
                prop_assert!(in_order(task.freed) && in_order(task.delegated) && in_order(task.delegable));
                prop_assert!(task.freed.best <= task.delegated.best && task.delegated.best <= task.delegable.best && task.delegable.best <= task.volume.best);
                prop_assert!(task.freed.high <= task.delegable.high);
            }
            prop_assert!(work.freed.high <= work.delegable.high && work.delegable.high <= work.total.high + 8);
            // What leaves the bases is what is handed over, but for one rounding a task and base.
            let bases: Vec<String> = work.acts.iter().map(|act| act.count.act.clone()).chain([work::INDIRECT.to_owned()]).collect();
            let gone: i64 = bases.iter().map(|base| work.before_and_after(base)).map(|(before, after)| before.best - after.best).sum();
            prop_assert!((gone - work.delegated.best).abs() <= 16);
            prop_assert!((work.delegated.best - work.supervision.best - work.freed.best).abs() <= 8);
        }
    }

    #[test]
    fn ranges_of_any_figures_stay_in_order(low in 0i64..50, width in 0i64..50, supervision in 0i64..=120) {
        let mut figures = figures();
        for figure in figures.figures.iter_mut().filter(|figure| figure.figure.starts_with("uptake.")) {
            (figure.low, figure.value, figure.high) = (low * 1000, (low + width / 2) * 1000, (low + width) * 1000);
        }
        for figure in figures.figures.iter_mut().filter(|figure| figure.figure.starts_with("supervision.")) {
            (figure.low, figure.value, figure.high) = (supervision * 500, supervision * 1000, supervision.max(60) * 1000);
        }
        let work = made(five_compared(), &figures, Own { centihours_kept: Some(width * 10), ..Own::default() });
        let all = [work.direct, work.indirect, work.total, work.delegable, work.delegated, work.supervision, work.freed, work.left, work.session_contacts];
        prop_assert!(all.into_iter().all(in_order));
        prop_assert!(in_order(work.room.unwrap()) && in_order(work.room_by_norm.unwrap()) && work.room.unwrap().low >= 0);
        prop_assert!(in_order(work.per_week(work.freed)) && work.per_week(work.freed).high <= work.freed.high.max(0) / HOUR * 100);
    }
}

/// A tenth more consultations: 438 of 21 minutes, and the indirect time that goes with them.
#[test]
fn hours_between_are_those_of_what_differs() {
    let (before, more) = (compared(plain()), compared(varied(&plain(), "act:consultation", 110)));
    let figures = figures();
    let same = hours_between(&before, &before, &figures);
    assert_eq!((same.all, same.freed), (Spread::certain(0), Spread::certain(0)), "what is the same has no range");
    let between = hours_between(&before, &more, &figures);
    let direct = figures.figure("direct_share", "", "").unwrap().value;
    let minutes = figures.figure("minutes_consultation", "", "").unwrap().value;
    // Thousandths of minutes over thousandths of a percent, in hundredths of an hour.
    assert_eq!(between.all.best, (438 * minutes * 100_000 / direct + 300) / 600);
    let (own, others) = (hours(&before, &figures), hours(&more, &figures));
    // Each is rounded to the hundredth once.
    assert!((others.all.best - own.all.best - between.all.best).abs() <= 1, "{own:?} {others:?} {between:?}");
    assert!((others.freed.best - own.freed.best - between.freed.best).abs() <= 1, "{own:?} {others:?} {between:?}");
    assert!(between.freed.best > 0 && between.freed.high - between.freed.low < own.freed.high - own.freed.low);
    let back = hours_between(&more, &before, &figures);
    let turned = |spread: Spread| Spread { low: -spread.high, best: -spread.best, high: -spread.low };
    assert_eq!((back.all, back.freed), (turned(between.all), turned(between.freed)), "the way back is the same with the other sign");
}
