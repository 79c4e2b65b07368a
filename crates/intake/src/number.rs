// SPDX-License-Identifier: EUPL-1.2
//! Numbers of spreadsheets without floats.
//!
//! A workbook stores numbers as decimal text of a binary float: `12.5`, `1E-3`, `0.30000000000000004`. A spreadsheet program shows 15
//! significant digits, so that is what a person wrote; [`plain`] gives these as a plain decimal. Days are counted in whole numbers.

use pijler_model::Day;

/// Significant digits a spreadsheet program shows.
const DIGITS: usize = 15;

/// Longest plain form: beyond 20 places either side nothing of a practice is measured.
const PLACES: i64 = 20;

/// The number as digits with at most one point, rounded to 15 significant digits (halves up); `None` if it is no number.
pub(crate) fn plain(text: &str) -> Option<String> {
    let text = text.trim();
    let (negative, body) = match text.strip_prefix(['-', '+']) {
        Some(rest) => (text.starts_with('-'), rest),
        None => (false, text),
    };
    let (mantissa, exponent) = body.split_once(['e', 'E']).unwrap_or((body, "0"));
    let exponent: i64 = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok().filter(|exponent| (-400..=400).contains(exponent))?;
    let (whole, part) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || !all_digits(whole) || !all_digits(part) || mantissa.len() > 400 {
        return None;
    }
    let all: Vec<u8> = whole.bytes().chain(part.bytes()).map(|byte| byte - b'0').collect();
    let zeros = all.iter().take_while(|&&digit| digit == 0).count();
    let mut digits = all.get(zeros..).unwrap_or_default().to_vec();
    // Where the point stands, counted from the first digit that is not zero.
    let mut point = i64::try_from(whole.len()).ok()? - i64::try_from(zeros).ok()? + exponent;
    if digits.len() > DIGITS {
        let up = digits.get(DIGITS).is_some_and(|&digit| digit >= 5);
        digits.truncate(DIGITS);
        if up {
            let nines = digits.iter().rev().take_while(|&&digit| digit == 9).count();
            digits.truncate(DIGITS - nines);
            if let Some(digit) = digits.last_mut() {
                *digit += 1;
            } else {
                digits.push(1);
                point += 1;
            }
        }
    }
    while digits.last() == Some(&0) {
        digits.pop();
    }
    if digits.is_empty() {
        return Some("0".to_owned());
    }
    if !(-PLACES..=PLACES).contains(&point) {
        return None;
    }
    let mut written = String::new();
    if negative {
        written.push('-');
    }
    if point <= 0 {
        written.push('0');
    }
    for place in 0..point {
        let digit = usize::try_from(place).ok().and_then(|place| digits.get(place)).copied().unwrap_or(0);
        written.push(char::from(b'0' + digit));
    }
    let after = usize::try_from(point.max(0)).ok()?;
    if digits.len() > after {
        written.push('.');
        for _ in point..0 {
            written.push('0');
        }
        written.extend(digits.iter().skip(after).map(|&digit| char::from(b'0' + digit)));
    }
    Some(written)
}

/// The day of a date number: whole days since the end of 1899, or since 1904 for some old files. The time of day is left off.
pub(crate) fn day_of_serial(plain: &str, from_1904: bool) -> Option<Day> {
    let serial: i32 = plain.split('.').next()?.parse().ok().filter(|serial| (0..=2_958_465).contains(serial))?;
    match (from_1904, serial) {
        (true, _) => Some(Day(serial - 24_107)),
        // Day 60 is 29 February 1900, which there was not; day 0 is a time of day without a date.
        (false, 0 | 60) => None,
        (false, 1..=59) => Some(Day(serial - 25_568)),
        (false, _) => Some(Day(serial - 25_569)),
    }
}

/// Whether a text is read as a number or a date when nothing else says so.
pub(crate) fn looks_numeric(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    digits > 0 && text.chars().all(|sign| sign.is_ascii_digit() || " .,-+/€%\u{a0}\u{202f}".contains(sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_come_out_as_a_person_wrote_them() {
        for (stored, written) in [
            ("12", "12"),
            ("12.0", "12"),
            ("12.5", "12.5"),
            ("-3.20", "-3.2"),
            ("0.30000000000000004", "0.3"),
            ("12.499999999999998", "12.5"),
            ("999999999999999.9", "1000000000000000"),
            ("0.1", "0.1"),
            ("1E-3", "0.001"),
            ("1.5e+3", "1500"),
            ("1234567.89", "1234567.89"),
            ("-0.0", "0"),
            (".5", "0.5"),
            ("5.", "5"),
            ("000", "0"),
        ] {
            assert_eq!(plain(stored).as_deref(), Some(written), "{stored}");
        }
        for stored in ["", "-", ".", "1,5", "1e", "1e999", "1e50", "NaN", "inf", "0x1", "1 2", "--1", "1e99999999999999999999"] {
            assert_eq!(plain(stored), None, "{stored}");
        }
    }

    #[test]
    fn date_numbers_are_days() {
        let day = |serial: &str, old| day_of_serial(serial, old).map(|day| day.to_string());
        assert_eq!(day("46113", false).as_deref(), Some("2026-04-01"));
        assert_eq!(day("46113.75", false).as_deref(), Some("2026-04-01"));
        assert_eq!(day("1", false).as_deref(), Some("1900-01-01"));
        assert_eq!(day("61", false).as_deref(), Some("1900-03-01"));
        assert_eq!(day("44651", true).as_deref(), Some("2026-04-01"));
        for serial in ["0", "60", "-1", "2958466", "99999999999", ""] {
            assert_eq!(day(serial, false), None, "{serial}");
        }
    }

    proptest! {
        #[test]
        fn short_decimals_stay(whole in 0u64..10_000_000_000, part in 1u32..9999) {
            let part = format!("{part:04}");
            let written = format!("{whole}.{}", part.trim_end_matches('0'));
            prop_assert_eq!(plain(&format!("{whole}.{part}")), Some(written.clone()));
            prop_assert_eq!(plain(&format!("{whole}{part}e-4")), Some(written));
        }

        #[test]
        fn nothing_is_a_panic(text in "[-+0-9.eE]{0,40}") {
            let _ = plain(&text).map(|plain| day_of_serial(&plain, false));
        }
    }
}
