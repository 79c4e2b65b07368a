// SPDX-License-Identifier: EUPL-1.2
//! The year of a change by week: every cent of the comparison is somewhere, nothing differs from itself, settlement only moves money in time,
//! and what is due in a published week arrives in it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{FEE_FOR_SERVICE, MEDICAL_HOUSE, NEW_DEAL, profile, scheme, slice};
use pijler_facts::table::Tables;
use pijler_model::{Amount, Cents, Day, Quarter, Status, Year};
use pijler_practice::cash::{Cash, LeftOut, Received, Settlement, cash, default_share};
use pijler_practice::{Cell, FiveNumbers, Request, compare, examples};

const SETTLED: Settlement = Settlement { share: 70_000, days: Some(14) };

fn five() -> Tables {
    let five = FiveNumbers { patients: 3100, practitioners: 3, reception: 1, nurse_centihours: 3600, ..FiveNumbers::default() };
    five.tables(&profile(), Year(2026)).unwrap()
}

fn request(tables: Tables, ids: &[&str]) -> Request {
    Request { tables, schemes: ids.iter().map(|id| scheme(id)).collect(), year: Year(2026), index: Vec::new() }
}

fn made(tables: Tables, ids: &[&str], quarter: i8, settlement: Settlement) -> Cash {
    cash(&request(tables, ids), Quarter::try_new(2026, quarter).unwrap(), settlement).unwrap()
}

fn everything() -> impl Iterator<Item = (&'static str, Tables)> {
    examples::IDS.into_iter().map(|id| (id, slice(id, 60))).chain([("five numbers", five())])
}

fn all(cash: &Cash) -> Received {
    let mut all = cash.in_year;
    all += cash.after;
    all += cash.undated;
    all
}

fn in_order(amount: Amount) -> bool {
    amount.low <= amount.best && amount.best <= amount.high
}

#[test]
fn every_cent_of_the_year_is_in_a_week_after_it_or_without_a_date() {
    for (id, tables) in everything() {
        let request = request(tables.clone(), &[FEE_FOR_SERVICE, NEW_DEAL]);
        let comparison = compare(&request).unwrap();
        // From the first quarter on, the change is the whole year under the second scheme.
        let cash = cash(&request, Quarter { year: 2026, quarter: 1 }, SETTLED).unwrap();
        let all = all(&cash);
        let total = |column: usize| comparison.columns[column].total.best + cash.earlier.best;
        assert_eq!((all.stay.best, all.change.best), (total(0), total(1)), "{id}");
        assert_eq!(all.difference.best, comparison.differences[1].total.best, "{id}");
        let sum: Cents = cash.weeks.iter().map(|week| week.received.stay.best).sum();
        assert_eq!(sum, cash.in_year.stay.best, "{id}");
        let months: Cents = cash.months.iter().map(|(_, received)| received.change.best).sum();
        assert_eq!(months, cash.in_year.change.best + cash.after.change.best, "{id}");
        let received = cash.weeks.iter().map(|week| week.received).chain(cash.months.iter().map(|(_, received)| *received));
        assert!(received.flat_map(|all| [all.stay, all.change, all.difference]).all(in_order), "{id}");
        // The range of the difference is that of the lines that differ, no wider than the comparison's by more than rounding of weeks.
        if tables.alternatives.is_empty() {
            let (own, other) = (all.difference, comparison.differences[1].total);
            assert!((own.low - other.low).0.abs() <= 2 && (own.high - other.high).0.abs() <= 2, "{id}: {own:?} {other:?}");
        }
    }
}

#[test]
fn nothing_differs_from_itself_and_before_the_change_nothing_differs() {
    let same = made(five(), &[FEE_FOR_SERVICE, FEE_FOR_SERVICE], 3, SETTLED);
    assert!(same.weeks.iter().all(|week| week.received.difference == Amount::ZERO && week.running == Amount::ZERO));
    assert_eq!((same.bridging, same.lowest), (Amount::ZERO, None));
    let change = made(five(), &[FEE_FOR_SERVICE, NEW_DEAL], 3, SETTLED);
    let july = Day::parse("2026-07-01").unwrap();
    assert!(change.weeks.iter().filter(|week| week.last < july).all(|week| week.received.difference == Amount::ZERO));
    assert!(change.weeks.iter().any(|week| week.received.difference != Amount::ZERO));
}

#[test]
fn a_year_has_53_weeks_from_monday_and_both_folds_tell_the_same() {
    let cash = made(five(), &[FEE_FOR_SERVICE, NEW_DEAL], 2, SETTLED);
    assert_eq!(cash.weeks.len(), 53);
    assert!(cash.weeks[1..].iter().all(|week| week.first.weekday() == 1) && cash.weeks[..52].iter().all(|week| week.last.weekday() == 7));
    assert_eq!((cash.weeks[0].first.to_string(), cash.weeks[52].last.to_string()), ("2026-01-01".into(), "2026-12-31".into()));
    assert_eq!(cash.weeks[52].running.best, cash.in_year.difference.best);
    let lowest = cash.weeks.iter().map(|week| week.running.best).min().unwrap();
    assert_eq!(cash.bridging.best, -lowest);
    assert_eq!(cash.weeks[cash.lowest.unwrap()].running.best, lowest);
    assert!(in_order(cash.bridging) && cash.bridging.best > Cents::ZERO);
}

/// Fees fall on the day of the change, capitation comes for the first time in the fourth week of May: the lowest point is just before it, and
/// the week of the 28th holds all of the quarter's capitation.
#[test]
fn the_first_capitation_comes_in_its_week_and_ends_the_fall() {
    let tables = five();
    let cash = made(tables.clone(), &[FEE_FOR_SERVICE, NEW_DEAL], 2, SETTLED);
    let comparison = compare(&request(tables, &[FEE_FOR_SERVICE, NEW_DEAL])).unwrap();
    let column = &comparison.columns[1];
    let capitation = column.scheme.component("capitation").unwrap();
    let quarter = pijler_model::Period::Quarter(Quarter { year: 2026, quarter: 2 });
    let lines = column.outcome.lines.iter().filter(|line| line.component == capitation && line.period == quarter);
    let paid: Cents = lines.map(|line| line.amount.best).sum();
    let at = |day: &str| {
        cash.weeks.iter().position(|week| week.first <= Day::parse(day).unwrap() && Day::parse(day).unwrap() <= week.last).unwrap()
    };
    let week = at("2026-05-28");
    // A neighbouring week has the same acts and no capitation; holidays move a few.
    let (own, before) = (cash.weeks[week].received.change.best, cash.weeks[at("2026-05-21")].received.change.best);
    assert!((own - before - paid).0.abs() < before.0, "{own} {before} {paid}");
    let fall = &cash.weeks[at("2026-04-20")..week];
    assert!(fall.iter().zip(&fall[1..]).all(|(a, b)| b.running.best <= a.running.best));
    assert!(cash.weeks[week].running.best > cash.weeks[week - 1].running.best);
}

#[test]
fn settlement_moves_money_and_makes_none() {
    let ids = [FEE_FOR_SERVICE, NEW_DEAL];
    let at_once = made(five(), &ids, 2, Settlement { share: 0, days: Some(90) });
    assert_eq!(at_once.weeks, made(five(), &ids, 2, Settlement { share: 0, days: Some(0) }).weeks);
    assert_eq!(at_once.weeks, made(five(), &ids, 2, Settlement { share: 100_000, days: Some(0) }).weeks);
    let late = made(five(), &ids, 2, Settlement { share: 100_000, days: Some(90) });
    assert!(late.after.stay.best > at_once.after.stay.best && late.earlier.best > at_once.earlier.best);
    // The year's own money is the same: what the year before brings is apart.
    assert_eq!(all(&late).stay.best - late.earlier.best, all(&at_once).stay.best - at_once.earlier.best);
    // December's acts arrive in January.
    let same_start = made(five(), &ids, 2, Settlement { share: 100_000, days: Some(14) });
    assert!(same_start.earlier.best > Cents::ZERO && same_start.left_out.is_none());
}

#[test]
fn what_is_not_known_is_said() {
    // Contacts of one year only, dated: the year before has none.
    let mut tables = slice("group-one-not-accredited", 60);
    tables.contacts.retain(|contact| contact.day.year() == Year(2026));
    assert!(!tables.contacts.is_empty());
    assert!(made(tables, &[FEE_FOR_SERVICE, NEW_DEAL], 2, SETTLED).left_out.is_some());
    // A scheme of which the first year has no year before.
    let five = FiveNumbers::default().tables(&profile(), Year(2023)).unwrap();
    let first = Request { tables: five, schemes: vec![scheme(NEW_DEAL), scheme(FEE_FOR_SERVICE)], year: Year(2023), index: Vec::new() };
    let found = cash(&first, Quarter { year: 2023, quarter: 2 }, SETTLED).unwrap();
    assert_eq!((found.left_out, found.earlier), (Some(LeftOut::Year), Amount::ZERO));
    // A scheme without amounts shows no amount, never zero.
    let house = made(self::five(), &[FEE_FOR_SERVICE, MEDICAL_HOUSE], 1, SETTLED);
    assert!(!house.is_priced() && !house.not_priced.is_empty());
    for table in house.tables() {
        for row in table.rows.iter().filter(|row| row[0] != Cell::Key("cash-earlier".into())) {
            let change = if table.id == "cash" { 3 } else { 2 };
            assert!(matches!(row[change], Cell::Status(Status::Gap)), "{}: {row:?}", table.id);
        }
    }
}

#[test]
fn the_share_of_the_profile_lies_between_those_of_its_two_groups() {
    let (share, low, high, status, _) = default_share(&profile()).unwrap();
    assert!(low < share && share < high && status == Status::Estimated);
    assert!(
        (65_000..93_300).contains(&share) && (20_800..90_500).contains(&low) && (85_000..95_000).contains(&high),
        "{low} {share} {high}"
    );
}
