// SPDX-License-Identifier: EUPL-1.2
//! Money laid on days exactly, and read back by week or month in whole cents.
//!
//! Invariants: what is spread over days is kept as exact fractions of a cent on one denominator; a fold rounds running sums, so that the
//! parts of any fold add up to the whole, to the cent, and weeks and months tell the same. A range stays in order in every part.
//! Not here: what is laid where (`cash`).

use pijler_model::{Amount, Cents, Day, Month};
use std::collections::{BTreeMap, BTreeSet};

/// Working days of a month are at most 23: their least common multiple divides every month exactly.
const DAYS: i128 = 5_354_228_880;
/// Shares are thousandths of a percent.
pub(crate) const WHOLE: i64 = 100_000;
/// Parts of a cent that a day holds.
const SCALE: i128 = DAYS * WHOLE as i128;

/// Best value, and how far the range reaches below and above it; in parts of a cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Exact {
    best: i128,
    below: i128,
    above: i128,
}

impl Exact {
    fn add(&mut self, amount: Amount, parts: i128) {
        self.best += i128::from(amount.best.0) * parts;
        self.below += (i128::from(amount.best.0) - i128::from(amount.low.0)).max(0) * parts;
        self.above += (i128::from(amount.high.0) - i128::from(amount.best.0)).max(0) * parts;
    }

    fn cents(self) -> Rounded {
        let whole = |parts: i128| (parts + SCALE / 2).div_euclid(SCALE);
        Rounded { best: whole(self.best), below: whole(self.below), above: whole(self.above) }
    }
}

/// A running sum in whole cents.
#[derive(Clone, Copy, Default)]
struct Rounded {
    best: i128,
    below: i128,
    above: i128,
}

impl Rounded {
    /// What was added since an earlier one.
    fn since(self, earlier: Self) -> Amount {
        let cents = |value: i128| Cents(i64::try_from(value).unwrap_or(i64::MAX));
        let best = cents(self.best - earlier.best);
        Amount { low: best - cents(self.below - earlier.below), best, high: best + cents(self.above - earlier.above) }
    }
}

/// Money by day, and what has no day.
#[derive(Clone, Debug, Default)]
pub(crate) struct Flow {
    days: BTreeMap<Day, Exact>,
    undated: Amount,
}

impl Flow {
    /// A payment on one day; without a day it stands apart.
    pub(crate) fn on(&mut self, day: Option<Day>, amount: Amount) {
        match day {
            Some(day) => self.days.entry(day).or_default().add(amount, SCALE),
            None => self.undated += amount,
        }
    }

    /// Evenly over days, a share of it so many days later. `share` in thousandths of a percent.
    pub(crate) fn over(&mut self, days: &[Day], amount: Amount, share: i64, later: i32) {
        let part = DAYS / i128::try_from(days.len().max(1)).unwrap_or(1);
        debug_assert!(days.is_empty() || part * days.len() as i128 == DAYS, "days divide");
        for day in days {
            self.days.entry(*day).or_default().add(amount, part * i128::from(WHOLE - share));
            self.days.entry(day.plus(later)).or_default().add(amount, part * i128::from(share));
        }
    }

    /// What has no day.
    pub(crate) const fn undated(&self) -> Amount {
        self.undated
    }

    /// Sums up to but not including each of these days, each since the one before; what is before the first is left out.
    pub(crate) fn fold(&self, bounds: &[Day]) -> Vec<Amount> {
        let Some(first) = bounds.first() else { return Vec::new() };
        let mut sums = Vec::new();
        let (mut exact, mut before) = (Exact::default(), Rounded::default());
        let mut days = self.days.range(first..).peekable();
        for bound in &bounds[1..] {
            while let Some((_, part)) = days.next_if(|(day, _)| *day < bound) {
                exact.best += part.best;
                exact.below += part.below;
                exact.above += part.above;
            }
            let now = exact.cents();
            sums.push(now.since(before));
            before = now;
        }
        sums
    }

    /// The last day with money.
    pub(crate) fn last(&self) -> Option<Day> {
        self.days.keys().next_back().copied()
    }
}

/// Working days of a month: no weekend, no holiday.
pub(crate) fn working_days(month: Month, holidays: &BTreeSet<Day>) -> Vec<Day> {
    let all = (0..31).map(|days| month.first().plus(days)).take_while(|day| *day <= month.last());
    all.filter(|day| day.weekday() <= 5 && !holidays.contains(day)).collect()
}

/// The Monday of a day's week.
pub(crate) fn monday(day: Day) -> Day {
    day.plus(1 - i32::from(day.weekday()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Whatever is laid where, weeks and months add up to it, and every part is in order.
        #[test]
        fn folds_keep_every_cent(
            parts in prop::collection::vec((0i8..12, -500_000i64..500_000, 0i64..10_000, 0i64..10_000, 0i64..=WHOLE, 0i32..120), 1..12)
        ) {
            let mut flow = Flow::default();
            let mut whole = Amount::ZERO;
            for (month, best, below, above, share, later) in parts {
                let amount = Amount { low: Cents(best - below), best: Cents(best), high: Cents(best + above) };
                let days = working_days(Month { year: 2026, month: month + 1 }, &BTreeSet::new());
                flow.over(&days, amount, share, later);
                whole += amount;
            }
            let start = Day::parse("2025-12-29").unwrap();
            let weeks: Vec<Day> = (0..80).map(|week| start.plus(week * 7)).collect();
            let months: Vec<Day> = (0..18).map(|month| Month { year: 2026, month: 1 }.plus(month).first()).collect();
            for bounds in [weeks, months] {
                let sums = flow.fold(&bounds);
                prop_assert_eq!(sums.iter().copied().sum::<Amount>(), whole);
                prop_assert!(sums.iter().all(|sum| sum.low <= sum.best && sum.best <= sum.high));
            }
        }
    }

    #[test]
    fn every_month_divides_exactly() {
        let month = Month { year: 2024, month: 1 };
        for month in (0..240).map(|months| month.plus(months)) {
            let days = working_days(month, &BTreeSet::new());
            let count = i128::try_from(days.len()).unwrap();
            assert!((18..=23).contains(&count) && DAYS % count == 0);
            assert!(monday(days[0]).weekday() == 1 && monday(days[0]) <= days[0] && days[0] < monday(days[0]).plus(7));
        }
    }
}
