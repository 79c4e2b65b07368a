// SPDX-License-Identifier: EUPL-1.2
//! Days and periods as people write them.
//!
//! | function | nl-BE | fr-BE | de-BE | en |
//! | --- | --- | --- | --- | --- |
//! | [`Language::day`] | 1 april 2026 | 1 avril 2026 | 1. April 2026 | 1 April 2026 |
//! | [`Language::day_short`] | 1/04/2026 | 1/04/2026 | 01.04.2026 | 1 Apr 2026 |
//! | [`Language::month`] | april 2026 | avril 2026 | April 2026 | April 2026 |
//! | [`Language::quarter`] | 2e kwartaal 2026 | 2e trimestre 2026 | 2. Quartal 2026 | Q2 2026 |
//!
//! Invariants: the order, marks and zeros are those of CLDR, but a year always has its four digits (CLDR's short form of fr-BE and de-BE
//! has two): beside a birth date `26` could be 1926. A month or quarter that does not exist is written in its machine form, never a panic.
//!
//! Not here: ISO days for files (`Display` in `model`).

use crate::Language;
use pijler_model::{Day, Month, Period, Quarter, Span, Year};

const MONTHS_EN: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const MONTHS_NL: [&str; 12] =
    ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];
const MONTHS_FR: [&str; 12] =
    ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
const MONTHS_DE: [&str; 12] =
    ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];

impl Language {
    /// The name of a month, 1..=12.
    fn month_name(self, month: i8) -> Option<&'static str> {
        let names = match self {
            Self::En => &MONTHS_EN,
            Self::Nl => &MONTHS_NL,
            Self::Fr => &MONTHS_FR,
            Self::De => &MONTHS_DE,
        };
        names.get(usize::try_from(month).ok()?.checked_sub(1)?).copied()
    }

    /// In full: `1 april 2026`.
    #[must_use]
    pub fn day(self, day: Day) -> String {
        let (year, month, number) = day.ymd();
        let Some(name) = self.month_name(month) else { return day.to_string() };
        match self {
            Self::De => format!("{number}. {name} {year}"),
            Self::En | Self::Nl | Self::Fr => format!("{number} {name} {year}"),
        }
    }

    /// For tables: `1/04/2026`. English spells the month, which no reader can take for the day.
    #[must_use]
    pub fn day_short(self, day: Day) -> String {
        let (year, month, number) = day.ymd();
        match (self, self.month_name(month).and_then(|name| name.get(..3))) {
            (Self::En, Some(name)) => format!("{number} {name} {year}"),
            (Self::De, _) => format!("{number:02}.{month:02}.{year}"),
            _ => format!("{number}/{month:02}/{year}"),
        }
    }

    /// A month of a year: `april 2026`.
    #[must_use]
    pub fn month(self, month: Month) -> String {
        self.month_name(month.month).map_or_else(|| month.to_string(), |name| format!("{name} {}", month.year))
    }

    /// A quarter of a year: `2e kwartaal 2026`, `1er trimestre 2026`, `2. Quartal 2026`, `Q2 2026`.
    #[must_use]
    pub fn quarter(self, quarter: Quarter) -> String {
        let Quarter { year, quarter: number } = quarter;
        match self {
            Self::En => format!("Q{number} {year}"),
            Self::Nl => format!("{number}e kwartaal {year}"),
            Self::Fr if number == 1 => format!("1er trimestre {year}"),
            Self::Fr => format!("{number}e trimestre {year}"),
            Self::De => format!("{number}. Quartal {year}"),
        }
    }

    /// A year: `2026`.
    #[must_use]
    pub fn year(self, year: Year) -> String {
        year.0.to_string()
    }

    /// A month, quarter or year.
    #[must_use]
    pub fn period(self, period: Period) -> String {
        match period {
            Period::Month(month) => self.month(month),
            Period::Quarter(quarter) => self.quarter(quarter),
            Period::Year(year) => self.year(year),
        }
    }

    /// First and last day, both included: `1 april 2026 – 30 juni 2026`, `vanaf 1 april 2026`, `tot en met 30 juni 2026`.
    #[must_use]
    pub fn span(self, span: Span) -> String {
        let first = (span.from > Day::MIN).then(|| self.day(span.from));
        let last = span.last().map(|day| self.day(day));
        match (first, last) {
            (Some(first), Some(last)) if first == last => first,
            (Some(first), Some(last)) => format!("{first} – {last}"),
            (Some(first), None) => match self {
                Self::En => format!("from {first}"),
                Self::Nl => format!("vanaf {first}"),
                Self::Fr => format!("à partir du {first}"),
                Self::De => format!("ab dem {first}"),
            },
            (None, Some(last)) => match self {
                Self::En => format!("up to and including {last}"),
                Self::Nl => format!("tot en met {last}"),
                Self::Fr => format!("jusqu’au {last} inclus"),
                Self::De => format!("bis einschließlich {last}"),
            },
            (None, None) => match self {
                Self::En => "without dates".to_owned(),
                Self::Nl => "zonder data".to_owned(),
                Self::Fr => "sans dates".to_owned(),
                Self::De => "ohne Daten".to_owned(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn all(show: impl Fn(Language) -> String) -> [String; 4] {
        [Language::Nl, Language::Fr, Language::De, Language::En].map(show)
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn days_are_those_of_cldr_with_the_whole_year() {
        let april = day("2026-04-01");
        assert_eq!(all(|language| language.day(april)), ["1 april 2026", "1 avril 2026", "1. April 2026", "1 April 2026"]);
        assert_eq!(all(|language| language.day_short(april)), ["1/04/2026", "1/04/2026", "01.04.2026", "1 Apr 2026"]);
    }

    #[test]
    fn months_and_quarters() {
        let quarter = Quarter::try_new(2026, 2).unwrap();
        assert_eq!(all(|language| language.quarter(quarter)), ["2e kwartaal 2026", "2e trimestre 2026", "2. Quartal 2026", "Q2 2026"]);
        assert_eq!(Language::Fr.quarter(Quarter::try_new(2026, 1).unwrap()), "1er trimestre 2026");
        let month = Month::try_new(2026, 8).unwrap();
        assert_eq!(all(|language| language.month(month)), ["augustus 2026", "août 2026", "August 2026", "August 2026"]);
        assert_eq!(Language::Nl.period(Period::parse("2026").unwrap()), "2026");
    }

    #[test]
    fn spans_include_their_last_day() {
        let span = Period::parse("2026-Q2").unwrap().span();
        assert_eq!(
            all(|language| language.span(span)),
            ["1 april 2026 – 30 juni 2026", "1 avril 2026 – 30 juin 2026", "1. April 2026 – 30. Juni 2026", "1 April 2026 – 30 June 2026"]
        );
        let open = Span::of_days(day("2026-04-01"), None);
        assert_eq!(
            all(|language| language.span(open)),
            ["vanaf 1 april 2026", "à partir du 1 avril 2026", "ab dem 1. April 2026", "from 1 April 2026"]
        );
        assert_eq!(Language::Nl.span(Span { from: Day::MIN, until: day("2026-07-01") }), "tot en met 30 juni 2026");
        assert_eq!(Language::En.span(Span::of_days(day("2026-04-01"), Some(day("2026-04-01")))), "1 April 2026");
        assert_eq!(Language::De.span(Span::ALWAYS), "ohne Daten");
    }

    #[test]
    fn what_does_not_exist_is_written_plainly() {
        assert_eq!(Language::Nl.month(Month { year: 2026, month: 13 }), "2026-13");
        assert_eq!(Language::Nl.month(Month { year: 2026, month: -1 }), "2026--1");
    }

    proptest! {
        #[test]
        fn two_days_never_read_the_same(a in -30_000i32..60_000, b in -30_000i32..60_000) {
            prop_assume!(a != b);
            for language in Language::ALL {
                prop_assert_ne!(language.day(Day(a)), language.day(Day(b)));
                prop_assert_ne!(language.day_short(Day(a)), language.day_short(Day(b)));
            }
        }
    }
}
