// SPDX-License-Identifier: EUPL-1.2
//! A moment: when something was learned. Passed in by the shell, written in UTC.

use pijler_model::Day;
use std::fmt;

const SECONDS_OF_DAY: i64 = 86_400;

/// Seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// So many seconds later.
    #[must_use]
    pub const fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Seconds since another moment; negative if that one is later.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Its day in UTC.
    #[must_use]
    pub fn day(self) -> Day {
        Day(i32::try_from(self.0.div_euclid(SECONDS_OF_DAY)).unwrap_or(Day::MAX.0).clamp(Day::MIN.0, Day::MAX.0))
    }

    /// Reads `2026-11-23T20:56:00Z`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (day, time) = text.strip_suffix('Z')?.split_once('T')?;
        let day = Day::parse(day)?;
        let parts: Vec<&str> = time.split(':').collect();
        let [hour, minute, second] = parts.as_slice() else { return None };
        let number = |text: &str, below: i64| -> Option<i64> {
            (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| text.parse::<i64>().ok())
                .flatten()
                .filter(|number| *number < below)
        };
        let seconds = number(hour, 24)? * 3600 + number(minute, 60)? * 60 + number(second, 60)?;
        Some(Self(i64::from(day.0) * SECONDS_OF_DAY + seconds))
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let seconds = self.0.rem_euclid(SECONDS_OF_DAY);
        write!(f, "{}T{:02}:{:02}:{:02}Z", self.day(), seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_known_second() {
        // The billionth second is a matter of record.
        assert_eq!(Moment(1_000_000_000).to_string(), "2001-09-09T01:46:40Z");
        for text in ["2001-09-09", "2001-09-09T01:46:40", "2001-09-09T24:00:00Z", "2001-09-09T1:46:40Z", "2001-02-30T01:46:40Z", "T::Z"] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn written_and_read_is_the_same(seconds in 0_i64..253_402_300_800) {
            let moment = Moment(seconds);
            prop_assert_eq!(Moment::parse(&moment.to_string()), Some(moment));
        }
    }
}
