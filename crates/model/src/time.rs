// SPDX-License-Identifier: EUPL-1.2
//! Civil time: days, months, quarters, years and half-open spans of days.
//!
//! A [`Day`] is a count of days since 1970-01-01, so that columns of facts are plain integers. Everything that reads a calendar goes
//! through `jiff`'s proleptic Gregorian calendar. No time zones, no clock: today is passed in.

use jiff::civil::Date;
use std::fmt;

/// A civil day; the inner value counts days since 1970-01-01.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

const EPOCH: Date = Date::constant(1970, 1, 1);

impl Day {
    /// Earlier than every day in use.
    pub const MIN: Self = Self(i32::MIN / 4);
    /// Later than every day in use: the end of what has no end.
    pub const MAX: Self = Self(i32::MAX / 4);

    /// The day of a calendar date, or `None` if there is no such date.
    #[must_use]
    pub fn try_new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Self::from_date)
    }

    fn from_date(date: Date) -> Self {
        let days = date.since((jiff::Unit::Day, EPOCH)).map_or(0, |span| span.get_days());
        Self(days)
    }

    fn date(self) -> Date {
        EPOCH.saturating_add(jiff::Span::new().try_days(self.0).unwrap_or_default())
    }

    /// Reads `2026-04-01`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let bytes = text.as_bytes();
        let shape = |(at, byte): (usize, &u8)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() };
        if bytes.len() != 10 || !bytes.iter().enumerate().all(shape) {
            return None;
        }
        Self::try_new(text.get(0..4)?.parse().ok()?, text.get(5..7)?.parse().ok()?, text.get(8..10)?.parse().ok()?)
    }

    /// Calendar year, month (1..=12) and day of the month (1..=31).
    #[must_use]
    pub fn ymd(self) -> (i16, i8, i8) {
        let date = self.date();
        (date.year(), date.month(), date.day())
    }

    /// ISO weekday, 1 = Monday .. 7 = Sunday.
    #[must_use]
    pub fn weekday(self) -> i8 {
        self.date().weekday().to_monday_one_offset()
    }

    /// So many days later (earlier if negative).
    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// The day before.
    #[must_use]
    pub const fn before(self) -> Self {
        Self(self.0 - 1)
    }

    /// The same day of the month so many months later; the last day of a shorter month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Self {
        Self::from_date(self.date().saturating_add(jiff::Span::new().try_months(months).unwrap_or_default()))
    }

    /// The day on which someone born on this day turns `age`: the birthday; for 29 February in a common year, 1 March.
    #[must_use]
    pub fn birthday(self, age: i16) -> Self {
        let (year, month, day) = self.ymd();
        let year = year.saturating_add(age);
        Self::try_new(year, month, day).or_else(|| Self::try_new(year, 3, 1)).unwrap_or(Self::MAX)
    }

    /// The month it lies in.
    #[must_use]
    pub fn month(self) -> Month {
        let (year, month, _) = self.ymd();
        Month { year, month }
    }

    /// The quarter it lies in.
    #[must_use]
    pub fn quarter(self) -> Quarter {
        self.month().quarter()
    }

    /// The calendar year it lies in.
    #[must_use]
    pub fn year(self) -> Year {
        Year(self.ymd().0)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// A calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year(pub i16);

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Calendar year.
    pub year: i16,
    /// 1..=12.
    pub month: i8,
}

/// A calendar quarter: the atom in which results are reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// Calendar year.
    pub year: i16,
    /// 1..=4.
    pub quarter: i8,
}

impl Month {
    /// A month, or `None` outside 1..=12.
    #[must_use]
    pub fn try_new(year: i16, month: i8) -> Option<Self> {
        (1..=12).contains(&month).then_some(Self { year, month })
    }

    /// So many months later.
    #[must_use]
    pub fn plus(self, months: i32) -> Self {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1 + months;
        let year = i16::try_from(index.div_euclid(12)).unwrap_or(i16::MAX);
        let month = i8::try_from(index.rem_euclid(12) + 1).unwrap_or(1);
        Self { year, month }
    }

    /// The quarter it lies in.
    #[must_use]
    pub fn quarter(self) -> Quarter {
        Quarter { year: self.year, quarter: (self.month - 1) / 3 + 1 }
    }

    /// First day.
    #[must_use]
    pub fn first(self) -> Day {
        Day::try_new(self.year, self.month, 1).unwrap_or(Day::MAX)
    }

    /// Last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.plus(1).first().before()
    }
}

impl Quarter {
    /// A quarter, or `None` outside 1..=4.
    #[must_use]
    pub fn try_new(year: i16, quarter: i8) -> Option<Self> {
        (1..=4).contains(&quarter).then_some(Self { year, quarter })
    }

    /// The quarter after.
    #[must_use]
    pub fn next(self) -> Self {
        self.first_month().plus(3).quarter()
    }

    /// First month.
    #[must_use]
    pub fn first_month(self) -> Month {
        Month { year: self.year, month: (self.quarter - 1) * 3 + 1 }
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-Q{}", self.year, self.quarter)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

/// A stretch of the calendar that a result or a component speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// One month.
    Month(Month),
    /// One quarter.
    Quarter(Quarter),
    /// One year.
    Year(Year),
}

impl Period {
    /// Reads `2026`, `2026-Q2` or `2026-05`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if !text.get(0..4)?.bytes().all(|byte| byte.is_ascii_digit()) || text.contains('+') {
            return None;
        }
        let year: i16 = text.get(0..4)?.parse().ok()?;
        match text.get(4..)? {
            "" => Some(Self::Year(Year(year))),
            rest if rest.starts_with("-Q") && rest.len() == 3 => Quarter::try_new(year, rest[2..].parse().ok()?).map(Self::Quarter),
            rest if rest.starts_with('-') && rest.len() == 3 => Month::try_new(year, rest[1..].parse().ok()?).map(Self::Month),
            _ => None,
        }
    }

    /// First day.
    #[must_use]
    pub fn first(self) -> Day {
        self.first_month().first()
    }

    /// Last day.
    #[must_use]
    pub fn last(self) -> Day {
        self.first_month().plus(self.months() - 1).last()
    }

    /// First month.
    #[must_use]
    pub fn first_month(self) -> Month {
        match self {
            Self::Month(month) => month,
            Self::Quarter(quarter) => quarter.first_month(),
            Self::Year(Year(year)) => Month { year, month: 1 },
        }
    }

    /// How many months.
    #[must_use]
    pub const fn months(self) -> i32 {
        match self {
            Self::Month(_) => 1,
            Self::Quarter(_) => 3,
            Self::Year(_) => 12,
        }
    }

    /// The days of it.
    #[must_use]
    pub fn span(self) -> Span {
        Span { from: self.first(), until: self.last().plus(1) }
    }

    /// The next period of the same length.
    #[must_use]
    pub fn next(self) -> Self {
        let month = self.first_month().plus(self.months());
        match self {
            Self::Month(_) => Self::Month(month),
            Self::Quarter(_) => Self::Quarter(month.quarter()),
            Self::Year(_) => Self::Year(Year(month.year)),
        }
    }

    /// The quarters whose first day lies in it (a month: its own quarter if it begins it, else none).
    #[must_use]
    pub fn quarters(self) -> Vec<Quarter> {
        let mut quarters = Vec::new();
        let mut quarter = self.first().quarter();
        while Period::Quarter(quarter).first() <= self.last() {
            if Period::Quarter(quarter).first() >= self.first() {
                quarters.push(quarter);
            }
            quarter = quarter.next();
        }
        quarters
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month(month) => month.fmt(f),
            Self::Quarter(quarter) => quarter.fmt(f),
            Self::Year(year) => year.fmt(f),
        }
    }
}

/// Days from `from` up to but not including `until`. Files write the last day included; intake adds one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First day.
    pub from: Day,
    /// First day no longer in it.
    pub until: Day,
}

impl Span {
    /// Every day.
    pub const ALWAYS: Self = Self { from: Day::MIN, until: Day::MAX };

    /// From a first and an optional last day, both included.
    #[must_use]
    pub fn of_days(first: Day, last: Option<Day>) -> Self {
        Self { from: first, until: last.map_or(Day::MAX, |day| day.plus(1)) }
    }

    /// Whether the day lies in it.
    #[must_use]
    pub fn holds(self, day: Day) -> bool {
        self.from <= day && day < self.until
    }

    /// Whether no day lies in it.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.until <= self.from
    }

    /// The days in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), until: self.until.min(other.until) }
    }

    /// Whether they share a day.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        !self.and(other).is_empty()
    }

    /// How many days.
    #[must_use]
    pub fn days(self) -> i64 {
        i64::from(self.until.0.saturating_sub(self.from.0).max(0))
    }

    /// Last day, or `None` if it has no end.
    #[must_use]
    pub fn last(self) -> Option<Day> {
        (self.until != Day::MAX).then(|| self.until.before())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn birthdays_fall_on_the_day_and_leaplings_on_the_first_of_march() {
        assert_eq!(day("2000-04-01").birthday(25), day("2025-04-01"));
        assert_eq!(day("2000-02-29").birthday(25), day("2025-03-01"));
        assert_eq!(day("2000-02-29").birthday(24), day("2024-02-29"));
    }

    #[test]
    fn periods_know_their_days() {
        let period = Period::parse("2026-Q2").unwrap();
        assert_eq!((period.first(), period.last()), (day("2026-04-01"), day("2026-06-30")));
        assert_eq!(Period::parse("2024-02").unwrap().last(), day("2024-02-29"));
        assert_eq!(Period::parse("2026").unwrap().quarters().len(), 4);
        assert_eq!(Period::parse("2026-05").unwrap().quarters(), vec![]);
        for text in ["2026-Q5", "2026-13", "26", "2026-", "2026-Q", "2026-1"] {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn no_such_date() {
        for text in ["2023-02-29", "2026-4-1", "01/04/2026", "2026-04-31", ""] {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn days_round_trip(n in -30_000i32..60_000) {
            prop_assert_eq!(Day::parse(&Day(n).to_string()), Some(Day(n)));
        }

        #[test]
        fn a_day_lies_in_its_quarter(n in 0i32..60_000) {
            let day = Day(n);
            prop_assert!(Period::Quarter(day.quarter()).span().holds(day));
            prop_assert!(Period::Month(day.month()).span().holds(day));
        }
    }
}
