// SPDX-License-Identifier: EUPL-1.2
//! What people write in a cell -> what `facts` reads.
//!
//! | kind | accepted | given |
//! | --- | --- | --- |
//! | day | `2026-04-01`, `1/4/2026`, `01-04-2026`, `1.4.2026` (day first, as in Belgium), a date cell | `2026-04-01` |
//! | period | `2026`, `2026-Q2`, `Q2 2026`, `2026-05`, `05/2026`, a date cell on a first of the month | `2026`, `2026-Q2`, `2026-05` |
//! | whole number | digits, decimals that are zero | digits |
//! | amount, hours | point or comma, at most two decimals, `€` | `12.50` |
//! | age band | `25-59`, `25 tot 59 jaar`, `75+`, `75 ans et plus` | `25-59`, `75+` |
//!
//! A mark between thousands is refused: `1.234` is a thousand for one reader and one and a bit for another.

use crate::choices::Choices;
use crate::names::{Type, key};
use pijler_facts::typed;
use pijler_model::{Cents, Day, Period, Problem};
use pijler_words::Language;

/// What is wrong with a value: the kind and what was expected.
pub(crate) type Wrong = (Problem, String);

/// Puts a value that is not empty into the form `facts` reads.
pub(crate) fn normal(of: Type, text: &str, choices: Option<&Choices>, language: Option<Language>) -> Result<String, Wrong> {
    match of {
        Type::Day => day(text).map(|day| day.to_string()).ok_or_else(|| (Problem::NotADate, "expected-date".into())),
        Type::Period => period(text).map(|period| period.to_string()).ok_or_else(|| (Problem::NotADate, "expected-period".into())),
        Type::Whole => match typed::hundredths(text) {
            Some(number) if number < 0 => Err((Problem::Negative, "expected-not-negative".into())),
            Some(number) if number % 100 == 0 => Ok((number / 100).to_string()),
            _ => Err((Problem::NotANumber, "expected-whole-number".into())),
        },
        Type::Hundredths => {
            let body = text.trim().trim_start_matches('€').trim_end_matches('€').trim();
            match typed::hundredths(body) {
                Some(number) if number < 0 => Err((Problem::Negative, "expected-not-negative".into())),
                Some(number) => Ok(Cents(number).to_string()),
                None => Err((Problem::NotANumber, "expected-plain-number".into())),
            }
        }
        Type::AgeBand => age_band(text),
        Type::Word | Type::Text => match choices {
            None => Ok(text.to_owned()),
            Some(choices) => match choices.find(text) {
                Some(word) => Ok(word.to_owned()),
                None if choices.open => Ok(text.to_owned()),
                None => Err((Problem::UnknownValue, choices.allowed(language))),
            },
        },
    }
}

/// A day; of day and month the day is written first.
pub(crate) fn day(text: &str) -> Option<Day> {
    let text = text.trim();
    // A date with a time of day.
    let date = text.split(['T', ' ']).next().unwrap_or_default();
    if let Some(day) = Day::parse(date) {
        return Some(day);
    }
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    if ![first, month, last].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())) {
        return None;
    }
    let (day, year) = match (first.len(), last.len()) {
        (1 | 2, 4) => (first, last),
        (4, 1 | 2) => (last, first),
        _ => return None,
    };
    Day::try_new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

/// A period of the calendar.
pub(crate) fn period(text: &str) -> Option<Period> {
    let text = text.trim();
    if let Some(period) = Period::parse(text) {
        return Some(period);
    }
    // A spreadsheet makes 1 May of `2026-05`.
    if let Some(day) = day(text) {
        let month = Period::Month(day.month());
        return (month.first() == day).then_some(month);
    }
    let upper = text.to_uppercase();
    let mut parts = upper.split(['/', '-', ' ', '.']).filter(|part| !part.is_empty());
    let (first, second) = match (parts.next(), parts.next(), parts.next()) {
        (Some(first), Some(second), None) => (first.to_owned(), second.to_owned()),
        (Some(both), None, None) => (both.get(..4)?.to_owned(), both.get(4..)?.to_owned()),
        _ => return None,
    };
    let (year, rest) = if first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit()) { (first, second) } else { (second, first) };
    if year.len() != 4 {
        return None;
    }
    if let Some(quarter) = rest.strip_prefix(['Q', 'K', 'T']) {
        return Period::parse(&format!("{year}-Q{quarter}"));
    }
    Period::parse(&format!("{year}-{rest:0>2}"))
}

/// Words between and around the two ages of a band, as keys.
const BETWEEN: [&str; 7] = ["", "tot", "totenmet", "tm", "a", "bis", "to"];
const AROUND: [&str; 12] = ["jaar", "jarigen", "ans", "an", "jahre", "jahren", "years", "year", "van", "de", "from", "von"];
const OLDER: [&str; 14] = [
    "+",
    "enouder",
    "ouder",
    "plus",
    "etplus",
    "undalter",
    "undmehr",
    "andover",
    "andolder",
    "ormore",
    "ofouder",
    "oder alter",
    "enmeer",
    "etau-dela",
];

fn age_band(text: &str) -> Result<String, Wrong> {
    let wrong = |expected: &str| Err((Problem::UnknownValue, expected.to_owned()));
    if typed::age_band(text).is_some() {
        return Ok(text.replace(' ', "").replace('–', "-"));
    }
    // `1-5` typed into a spreadsheet becomes the first of May.
    if Day::parse(text).is_some() {
        return wrong("expected-age-band-as-text");
    }
    // `<25` is no band, and `-25` no age.
    let at_least = text.trim_start().starts_with(['≥']) || text.trim_start().starts_with(">=");
    if text.contains(|sign: char| !sign.is_alphanumeric() && !" \u{a0}-–+'’./()".contains(sign)) && !at_least {
        return wrong("expected-age-band");
    }
    let mut numbers: Vec<String> = Vec::new();
    let mut words: Vec<String> = vec![String::new()];
    for sign in text.chars() {
        if sign.is_ascii_digit() {
            if words.len() > numbers.len() {
                numbers.push(String::new());
            }
            if let Some(number) = numbers.last_mut() {
                number.push(sign);
            }
        } else {
            if words.len() == numbers.len() {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.push(sign);
            }
        }
    }
    let plain = |word: &String| {
        let parts = word.split_whitespace().map(key).filter(|part| !AROUND.contains(&part.as_str()));
        parts.collect::<String>()
    };
    let words: Vec<String> = words.iter().map(plain).collect();
    let older = |word: &String| OLDER.iter().any(|older| key(older) == *word);
    let nothing = |index: usize| words.get(index).is_none_or(String::is_empty);
    let band = match numbers.as_slice() {
        [low, high] if nothing(0) && words.get(1).is_some_and(|word| BETWEEN.contains(&word.as_str())) && nothing(2) => {
            format!("{low}-{high}")
        }
        [low] if nothing(0) && words.get(1).is_some_and(older) => format!("{low}+"),
        [low] if nothing(0) && nothing(1) && at_least => format!("{low}+"),
        [low] if nothing(0) && nothing(1) && !text.contains(['-', '–', '+']) => low.clone(),
        _ => return wrong("expected-age-band"),
    };
    if typed::age_band(&band).is_some() { Ok(band) } else { wrong("expected-age-band") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_are_read_day_first() {
        for text in
            ["2026-04-01", "1/4/2026", "01/04/2026", "01-04-2026", "1.4.2026", "2026/04/01", "2026-04-01T00:00:00", "1/04/2026 00:00"]
        {
            assert_eq!(day(text).map(|day| day.to_string()).as_deref(), Some("2026-04-01"), "{text}");
        }
        for text in ["04/13/2026", "1/4/26", "31/04/2026", "april 2026", "", "1/4", "2026", "99999/1/1", "-1/-1/2026"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn periods_in_the_usual_spellings() {
        for (text, written) in [
            ("2026", "2026"),
            ("2026-Q2", "2026-Q2"),
            ("Q2 2026", "2026-Q2"),
            ("2026 K2", "2026-Q2"),
            ("T2/2026", "2026-Q2"),
            ("2026Q2", "2026-Q2"),
            ("2026-05", "2026-05"),
            ("5/2026", "2026-05"),
            ("2026-05-01", "2026-05"),
            ("01/05/2026", "2026-05"),
        ] {
            assert_eq!(period(text).map(|period| period.to_string()).as_deref(), Some(written), "{text}");
        }
        for text in ["2026-05-02", "26", "Q5 2026", "2026-13", "2026 - 2027", "mei", "é2026", "2026é", ""] {
            assert_eq!(period(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_with_marks_between_thousands_are_refused() {
        let whole = |text: &str| normal(Type::Whole, text, None, None);
        let part = |text: &str| normal(Type::Hundredths, text, None, None);
        assert_eq!((whole("1204"), whole("12,0"), whole("12.00")), (Ok("1204".into()), Ok("12".into()), Ok("12".into())));
        for text in ["1.204", "1 204", "1,204", "1\u{202f}204", "12,5", "twaalf", "12 st.", "1e3"] {
            assert_eq!(whole(text), Err((Problem::NotANumber, "expected-whole-number".into())), "{text}");
        }
        assert_eq!(whole("-1"), Err((Problem::Negative, "expected-not-negative".into())));
        assert_eq!((part("12,5"), part("€ 12.50"), part("3 €")), (Ok("12.50".into()), Ok("12.50".into()), Ok("3.00".into())));
        for text in ["1.234,50", "1 234,50", "12,345", "n/a"] {
            assert_eq!(part(text), Err((Problem::NotANumber, "expected-plain-number".into())), "{text}");
        }
    }

    #[test]
    fn age_bands_in_words() {
        for (text, band) in [
            ("25-59", "25-59"),
            ("25 – 59", "25-59"),
            ("25 tot en met 59 jaar", "25-59"),
            ("de 25 à 59 ans", "25-59"),
            ("25 bis 59 Jahre", "25-59"),
            ("25 to 59 years", "25-59"),
            ("75+", "75+"),
            ("75 jaar en ouder", "75+"),
            ("75 ans et plus", "75+"),
            ("75 Jahre und älter", "75+"),
            ("75 and over", "75+"),
            ("≥ 75", "75+"),
            (">= 75", "75+"),
            ("40 jaar", "40"),
        ] {
            assert_eq!(age_band(text).as_deref(), Ok(band), "{text}");
        }
        for (text, expected) in [
            ("2026-05-01", "expected-age-band-as-text"),
            ("59-25", "expected-age-band"),
            ("kinderen", "expected-age-band"),
            ("<25", "expected-age-band"),
            (">75", "expected-age-band"),
            ("-25", "expected-age-band"),
            ("25-", "expected-age-band"),
        ] {
            assert_eq!(age_band(text), Err((Problem::UnknownValue, expected.into())), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_a_panic(text in "\\PC{0,30}") {
            let _ = (day(&text), period(&text), age_band(&text), normal(Type::Whole, &text, None, None), normal(Type::Hundredths, &text, None, None));
        }

        #[test]
        fn nothing_near_a_date_is_a_panic(text in "[-+0-9/.QTKé ]{0,16}") {
            let _ = (day(&text), period(&text), age_band(&text));
        }
    }
}
