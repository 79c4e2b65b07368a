// SPDX-License-Identifier: EUPL-1.2
//! Numbers as people type them, read exactly: `1.234,56`, `1 234,56`, `1234.56`, `12,5`, `€ −3`.
//!
//! The rules, in order:
//!
//! | typed | read as | why |
//! | --- | --- | --- |
//! | `1.234,56`, `1,234.56` | 1234.56 | of two different marks the last is the decimal mark |
//! | `1.234.567`, `1 234` | whole | a mark that comes twice, and a space, part thousands |
//! | `12,5`, `1234.567`, `0.125` | decimals | no thousands could be parted so |
//! | `1.234`, `1,234` | by the language of the page | its own decimal mark or its own thousands mark |
//! | `1.234` in French or in a file | refused | both 1234 and 1.234 are usual in Belgium: nothing is guessed |
//!
//! Invariants: no float; what is read has the value that is typed, or is refused with the reason. What a language writes it reads back.
//!
//! Not here: the plain form of scheme files (`parse_euro` in `model`).

use crate::Language;
use crate::numbers::{MINUS, NARROW_NBSP, NBSP};
use pijler_model::{Cents, Ratio};

/// An exact decimal number: `integer / 10^scale`. `12,50` is 1250 with scale 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    /// All digits, without the mark.
    pub integer: i64,
    /// How many of them are decimals; at most 18 where it was read.
    pub scale: u8,
}

/// Why a text is not read as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum NotADecimal {
    /// Nothing stands there.
    #[error("nothing stands there")]
    Empty,
    /// Other signs than digits, or marks where none can stand.
    #[error("not a number")]
    NotANumber,
    /// One mark and three digits: thousands or decimals.
    #[error("thousands or decimals: write it without a mark between thousands")]
    Ambiguous,
    /// More digits than can be held.
    #[error("too large")]
    TooLarge,
    /// More decimals than this quantity has: half cents, parts of a patient.
    #[error("too many decimals")]
    TooManyDecimals,
}

impl NotADecimal {
    /// Key of the text for people.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "fault-empty",
            Self::NotANumber => "fault-not-a-number",
            Self::Ambiguous => "fault-ambiguous-number",
            Self::TooLarge => "fault-too-large",
            Self::TooManyDecimals => "fault-too-many-decimals",
        }
    }
}

/// 10^18 is the largest power of ten in 64 bits.
const SCALE_MAX: u8 = 18;

impl Decimal {
    /// As money; refuses parts of a cent.
    pub fn to_cents(self) -> Result<Cents, NotADecimal> {
        self.at_scale(2).map(Cents)
    }

    /// As a whole number; refuses parts of one. `12,0` is whole.
    pub fn to_whole(self) -> Result<i64, NotADecimal> {
        self.at_scale(0)
    }

    /// As an exact fraction.
    pub fn to_ratio(self) -> Result<Ratio, NotADecimal> {
        let denominator = 10_i64.checked_pow(u32::from(self.scale)).ok_or(NotADecimal::TooLarge)?;
        Ok(Ratio { numerator: self.integer, denominator })
    }

    /// The digits this number has at another scale.
    fn at_scale(self, scale: u8) -> Result<i64, NotADecimal> {
        let power = |exponent: u8| 10_i64.checked_pow(u32::from(exponent));
        if let Some(more) = scale.checked_sub(self.scale) {
            return power(more).and_then(|factor| self.integer.checked_mul(factor)).ok_or(NotADecimal::TooLarge);
        }
        match power(self.scale - scale) {
            Some(factor) if self.integer % factor == 0 => Ok(self.integer / factor),
            None if self.integer == 0 => Ok(0),
            _ => Err(NotADecimal::TooManyDecimals),
        }
    }
}

/// Reads a number of a file, whose language is not known. One mark before exactly three digits is refused.
pub fn parse_decimal(text: &str) -> Result<Decimal, NotADecimal> {
    read(text, None)
}

impl Language {
    /// Reads a number typed on a page in this language.
    pub fn parse_decimal(self, text: &str) -> Result<Decimal, NotADecimal> {
        read(text, Some(self))
    }

    /// Reads an amount of money typed on a page in this language; refuses parts of a cent.
    pub fn parse_money(self, text: &str) -> Result<Cents, NotADecimal> {
        self.parse_decimal(text)?.to_cents()
    }
}

fn read(text: &str, language: Option<Language>) -> Result<Decimal, NotADecimal> {
    let (negative, body) = without_sign_and_currency(text)?;
    let decimal_mark = decimal_mark(body, language)?;
    let (whole, decimals) = decimal_mark.and_then(|mark| body.rsplit_once(mark)).unwrap_or((body, ""));
    if decimal_mark.is_some() && !is_digits(decimals) {
        return Err(NotADecimal::NotANumber);
    }
    let scale = u8::try_from(decimals.len()).ok().filter(|&scale| scale <= SCALE_MAX).ok_or(NotADecimal::TooLarge)?;
    let mut integer: i64 = 0;
    for digit in whole_digits(whole)?.chars().chain(decimals.chars()).filter_map(|digit| digit.to_digit(10)) {
        let digit = if negative { -i64::from(digit) } else { i64::from(digit) };
        integer = integer.checked_mul(10).and_then(|tens| tens.checked_add(digit)).ok_or(NotADecimal::TooLarge)?;
    }
    Ok(Decimal { integer, scale })
}

/// Takes off one sign and one euro mark, in either order, before or after the digits (the sign only before).
fn without_sign_and_currency(text: &str) -> Result<(bool, &str), NotADecimal> {
    let mut body = text.trim();
    if body.is_empty() {
        return Err(NotADecimal::Empty);
    }
    let (mut sign, mut currency) = (None, false);
    loop {
        let before = body;
        if sign.is_none()
            && let Some(first) = body.chars().next().filter(|&first| matches!(first, '-' | '+' | MINUS))
        {
            sign = Some(first);
            body = body.get(first.len_utf8()..).unwrap_or_default().trim_start();
        }
        for mark in ["€", "EUR"] {
            if !currency && let Some(rest) = body.strip_prefix(mark).or_else(|| body.strip_suffix(mark)) {
                currency = true;
                body = rest.trim();
            }
        }
        if body == before {
            break;
        }
    }
    Ok((sign.is_some_and(|sign| sign != '+'), body))
}

/// Which of point and comma parts the decimals, if any.
fn decimal_mark(body: &str, language: Option<Language>) -> Result<Option<char>, NotADecimal> {
    let count = |mark: char| body.matches(mark).count();
    let mark = match (count('.'), count(',')) {
        (0, 0) => return Ok(None),
        (_, 0) => '.',
        (0, _) => ',',
        _ if body.rfind('.') > body.rfind(',') => '.',
        _ => ',',
    };
    let other = if mark == '.' { ',' } else { '.' };
    let thousands_elsewhere = count(other) > 0 || body.contains(is_space);
    match count(mark) {
        1 if thousands_elsewhere => return Ok(Some(mark)),
        1 => {}
        _ if thousands_elsewhere => return Err(NotADecimal::NotANumber),
        _ => return Ok(None),
    }
    let (whole, rest) = body.split_once(mark).unwrap_or((body, ""));
    let could_be_thousands = rest.len() == 3 && is_digits(rest) && is_digits(whole) && whole.len() <= 3 && !whole.starts_with('0');
    match language {
        _ if !could_be_thousands => Ok(Some(mark)),
        Some(language) if language.decimal_mark() == mark => Ok(Some(mark)),
        Some(language) if language.group_mark() == mark => Ok(None),
        _ => Err(NotADecimal::Ambiguous),
    }
}

/// The digits of the whole part, its thousands checked: one kind of mark, three digits after each.
fn whole_digits(whole: &str) -> Result<String, NotADecimal> {
    if is_digits(whole) {
        return Ok(whole.to_owned());
    }
    let is_mark = |sign: char| matches!(sign, '.' | ',') || is_space(sign);
    let mark = whole.chars().find(|&sign| is_mark(sign)).ok_or(NotADecimal::NotANumber)?;
    let groups: Vec<&str> = whole.split(mark).collect();
    let fits = |(index, group): (usize, &&str)| is_digits(group) && if index == 0 { group.len() <= 3 } else { group.len() == 3 };
    if groups.iter().enumerate().all(fits) { Ok(groups.concat()) } else { Err(NotADecimal::NotANumber) }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The spaces people and programs put between thousands.
fn is_space(sign: char) -> bool {
    matches!(sign, ' ' | NBSP | NARROW_NBSP | '\u{2009}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_usual_way_is_read() {
        for (text, integer, scale) in [
            ("1.234,56", 123_456, 2),
            ("1 234,56", 123_456, 2),
            ("1\u{202f}234,56", 123_456, 2),
            ("1\u{a0}234,56", 123_456, 2),
            ("1,234.56", 123_456, 2),
            ("1234.56", 123_456, 2),
            ("12,5", 125, 1),
            ("12,50", 1250, 2),
            ("12", 12, 0),
            ("0", 0, 0),
            ("-0", 0, 0),
            ("0.125", 125, 3),
            ("1234.567", 1_234_567, 3),
            ("1234567", 1_234_567, 0),
            ("1.234.567", 1_234_567, 0),
            ("1 234 567", 1_234_567, 0),
            (" 12 ", 12, 0),
            ("-3,20", -320, 2),
            ("−3,20", -320, 2),
            ("+3,20", 320, 2),
            ("€ 1.234,56", 123_456, 2),
            ("€\u{a0}−1.234,56", -123_456, 2),
            ("−1\u{202f}234,56\u{a0}€", -123_456, 2),
            ("−€1,234.56", -123_456, 2),
            ("12 EUR", 12, 0),
            ("-9223372036854775808", i64::MIN, 0),
        ] {
            assert_eq!(parse_decimal(text), Ok(Decimal { integer, scale }), "{text}");
        }
    }

    #[test]
    fn the_language_settles_what_is_ambiguous() {
        let thousand = Ok(Decimal { integer: 1234, scale: 0 });
        let decimals = Ok(Decimal { integer: 1234, scale: 3 });
        let refused = Err(NotADecimal::Ambiguous);
        assert_eq!((parse_decimal("1.234"), parse_decimal("1,234")), (refused, refused));
        for (language, point, comma) in [
            (Language::Nl, thousand, decimals),
            (Language::De, thousand, decimals),
            (Language::En, decimals, thousand),
            (Language::Fr, refused, decimals),
        ] {
            assert_eq!((language.parse_decimal("1.234"), language.parse_decimal("1,234")), (point, comma), "{language}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "x",
            "1e3",
            "1,",
            ",5",
            ".",
            "1.2.3",
            "12.34.567",
            "1234.567.890",
            "1.234,567,890",
            "1 234.567,89",
            "1 23",
            "1,2 3",
            "--1",
            "1-",
            "€",
            "€ € 1",
            "- - 1",
            "0x10",
            "NaN",
            "½",
            "١",
            "1  234",
            "12 %",
            "1.234,5.6",
        ] {
            assert_eq!(parse_decimal(text), Err(NotADecimal::NotANumber), "{text}");
        }
        assert_eq!(parse_decimal("  "), Err(NotADecimal::Empty));
        for text in ["9223372036854775808", "0,0000000000000000001", "99999999999999999999999999"] {
            assert_eq!(parse_decimal(text), Err(NotADecimal::TooLarge), "{text}");
        }
    }

    #[test]
    fn decimals_become_cents_and_whole_numbers() {
        let decimal = |integer, scale| Decimal { integer, scale };
        assert_eq!(decimal(125, 1).to_cents(), Ok(Cents(1250)));
        assert_eq!(decimal(12_500, 3).to_cents(), Ok(Cents(1250)));
        assert_eq!(decimal(-1, 3).to_cents(), Err(NotADecimal::TooManyDecimals));
        assert_eq!(decimal(i64::MAX, 0).to_cents(), Err(NotADecimal::TooLarge));
        assert_eq!((decimal(120, 1).to_whole(), decimal(125, 1).to_whole()), (Ok(12), Err(NotADecimal::TooManyDecimals)));
        assert_eq!(decimal(125, 1).to_ratio(), Ok(Ratio { numerator: 125, denominator: 10 }));
        assert_eq!((decimal(0, 200).to_whole(), decimal(7, 200).to_whole()), (Ok(0), Err(NotADecimal::TooManyDecimals)));
        assert_eq!(decimal(7, 200).to_ratio(), Err(NotADecimal::TooLarge));
    }

    proptest! {
        #[test]
        fn what_a_language_writes_it_reads(integer in any::<i64>(), scale in 0u8..=18) {
            let number = Decimal { integer, scale };
            for language in Language::ALL {
                prop_assert_eq!(language.parse_decimal(&language.decimal(number)), Ok(number));
            }
        }

        #[test]
        fn small_numbers_are_read_back_too(integer in -20_000i64..20_000, scale in 0u8..=4) {
            let number = Decimal { integer, scale };
            for language in Language::ALL {
                prop_assert_eq!(language.parse_decimal(&language.decimal(number)), Ok(number));
            }
        }

        #[test]
        fn money_is_read_back(cents in any::<i64>()) {
            for language in Language::ALL {
                prop_assert_eq!(language.parse_money(&language.money(Cents(cents))), Ok(Cents(cents)));
                prop_assert_eq!(language.parse_money(&language.money_signed(Cents(cents))), Ok(Cents(cents)));
                prop_assert_eq!(language.parse_decimal(&language.quantity_signed(cents)).and_then(Decimal::to_whole), Ok(cents));
            }
        }

        #[test]
        fn no_text_is_a_panic(text in "\\PC{0,40}") {
            let _ = parse_decimal(&text);
            let _ = Language::Fr.parse_money(&text);
        }

        #[test]
        fn nothing_near_a_number_is_a_panic(text in "[-+−€. ,0-9\u{a0}\u{202f}]{0,30}") {
            let _ = parse_decimal(&text);
            let _ = Language::Nl.parse_money(&text);
        }
    }
}
