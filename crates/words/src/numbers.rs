// SPDX-License-Identifier: EUPL-1.2
//! Numbers as people write them: `1.234,5` (nl, de), `1 234,5` with U+202F (fr), `1,234.5` (en).
//!
//! | function | of | nl-BE |
//! | --- | --- | --- |
//! | [`Language::quantity`] | whole number | `1.234` |
//! | [`Language::quantity_signed`] | whole number | `+1.234` |
//! | [`Language::decimal`] | [`Decimal`] | `12,50` |
//! | [`Language::percent`] | [`Ratio`] | `12,5%` |
//! | [`Language::percent_signed`] | [`Ratio`] | `−12,5%` |
//!
//! Invariants: integers only; rounding happens in `percent` alone, to the nearest, halves away from zero, and for the eye only. Marks are
//! those of CLDR, except that a minus is the real one, U+2212.

use crate::{Decimal, Language};
use pijler_model::Ratio;
use std::cmp::Ordering;

/// The real minus sign.
pub(crate) const MINUS: char = '\u{2212}';
/// The space that does not break.
pub(crate) const NBSP: char = '\u{a0}';
/// The narrow space that does not break.
pub(crate) const NARROW_NBSP: char = '\u{202f}';
/// What stands where there is no number.
const NOTHING: &str = "–";
/// More decimals of a percentage are not shown.
const PERCENT_DECIMALS_MAX: u8 = 6;

/// What a sign is shown for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// Negative numbers.
    Minus,
    /// Negative and positive numbers.
    Both,
}

impl Sign {
    /// The sign before the digits of a number that stands so to zero.
    pub(crate) const fn mark(self, to_zero: Ordering) -> &'static str {
        match (to_zero, self) {
            (Ordering::Less, _) => "\u{2212}",
            (Ordering::Greater, Self::Both) => "+",
            _ => "",
        }
    }
}

impl Language {
    /// Between thousands.
    pub(crate) const fn group_mark(self) -> char {
        match self {
            Self::En => ',',
            Self::Nl | Self::De => '.',
            Self::Fr => NARROW_NBSP,
        }
    }

    /// Between the whole and its decimals.
    pub(crate) const fn decimal_mark(self) -> char {
        match self {
            Self::En => '.',
            Self::Nl | Self::Fr | Self::De => ',',
        }
    }

    /// A magnitude of which the last `scale` digits are decimals, with its marks and without a sign.
    pub(crate) fn digits(self, magnitude: u128, scale: u8) -> String {
        let scale = usize::from(scale);
        let digits = format!("{magnitude:0>width$}", width = scale + 1);
        let (whole, decimals) = digits.split_at(digits.len() - scale);
        let mut text = String::with_capacity(digits.len() * 2);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index) % 3 == 0 {
                text.push(self.group_mark());
            }
            text.push(digit);
        }
        if scale > 0 {
            text.push(self.decimal_mark());
            text.push_str(decimals);
        }
        text
    }

    /// A whole number: `1.234`.
    #[must_use]
    pub fn quantity(self, number: i64) -> String {
        self.signed_digits(i128::from(number), 0, Sign::Minus)
    }

    /// A difference of whole numbers: `+1.234`, `−5`, `0`.
    #[must_use]
    pub fn quantity_signed(self, number: i64) -> String {
        self.signed_digits(i128::from(number), 0, Sign::Both)
    }

    /// A number with decimals, all of them shown: `12,50`.
    #[must_use]
    pub fn decimal(self, number: Decimal) -> String {
        self.signed_digits(i128::from(number.integer), number.scale, Sign::Minus)
    }

    /// A share as a percentage with so many decimals (at most 6): `12%`, `12 %`. A ratio without a denominator gives a dash.
    ///
    /// A share is rounded: whether a limit is kept is never to be read off its text.
    #[must_use]
    pub fn percent(self, share: Ratio, decimals: u8) -> String {
        self.percentage(share, decimals, Sign::Minus)
    }

    /// A change as a percentage: `+3,2%`, `−12%`, `0%`.
    #[must_use]
    pub fn percent_signed(self, change: Ratio, decimals: u8) -> String {
        self.percentage(change, decimals, Sign::Both)
    }

    fn percentage(self, share: Ratio, decimals: u8, sign: Sign) -> String {
        if share.denominator <= 0 {
            return NOTHING.to_owned();
        }
        let decimals = decimals.min(PERCENT_DECIMALS_MAX);
        let numerator = i128::from(share.numerator) * 100 * 10_i128.pow(u32::from(decimals));
        let text = self.signed_digits(nearest(numerator, i128::from(share.denominator)), decimals, sign);
        match self {
            Self::En | Self::Nl => format!("{text}%"),
            Self::Fr | Self::De => format!("{text}{NBSP}%"),
        }
    }

    fn signed_digits(self, number: i128, scale: u8, sign: Sign) -> String {
        format!("{}{}", sign.mark(number.cmp(&0)), self.digits(number.unsigned_abs(), scale))
    }
}

/// The quotient to the nearest whole, halves away from zero; the denominator is positive.
pub(crate) fn nearest(numerator: i128, denominator: i128) -> i128 {
    let (quotient, remainder) = (numerator / denominator, numerator % denominator);
    if remainder.unsigned_abs() * 2 >= denominator.unsigned_abs() { quotient + numerator.signum() } else { quotient }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(show: impl Fn(Language) -> String) -> [String; 4] {
        [Language::Nl, Language::Fr, Language::De, Language::En].map(show)
    }

    #[test]
    fn numbers_are_those_of_cldr() {
        let number = Decimal { integer: 1_234_567_891, scale: 3 };
        assert_eq!(
            all(|language| language.decimal(number)),
            ["1.234.567,891", "1\u{202f}234\u{202f}567,891", "1.234.567,891", "1,234,567.891"]
        );
        assert_eq!(
            all(|language| language.percent(Ratio { numerator: 12, denominator: 100 }, 0)),
            ["12%", "12\u{a0}%", "12\u{a0}%", "12%"]
        );
    }

    #[test]
    fn quantities_and_their_signs() {
        assert_eq!(all(|language| language.quantity(1_204)), ["1.204", "1\u{202f}204", "1.204", "1,204"]);
        for (number, plain, signed) in [
            (0, "0", "0"),
            (999, "999", "+999"),
            (1000, "1.000", "+1.000"),
            (-1000, "−1.000", "−1.000"),
            (i64::MIN, "−9.223.372.036.854.775.808", "−9.223.372.036.854.775.808"),
        ] {
            assert_eq!(Language::Nl.quantity(number), plain);
            assert_eq!(Language::Nl.quantity_signed(number), signed);
        }
    }

    #[test]
    fn decimals_keep_their_zeros() {
        for (integer, scale, text) in [(125, 1, "12,5"), (1250, 2, "12,50"), (5, 2, "0,05"), (-5, 2, "−0,05"), (0, 3, "0,000")] {
            assert_eq!(Language::De.decimal(Decimal { integer, scale }), text);
        }
    }

    #[test]
    fn percentages_round_halves_away_from_zero() {
        for (numerator, denominator, decimals, text, signed) in [
            (1, 3, 1, "33,3%", "+33,3%"),
            (1, 8, 0, "13%", "+13%"),
            (-1, 8, 0, "−13%", "−13%"),
            (1, 1000, 0, "0%", "0%"),
            (-1, 1000, 0, "0%", "0%"),
            (2, 1, 2, "200,00%", "+200,00%"),
            (1, 0, 0, "–", "–"),
        ] {
            let ratio = Ratio { numerator, denominator };
            assert_eq!((Language::Nl.percent(ratio, decimals), Language::Nl.percent_signed(ratio, decimals)), (text.into(), signed.into()));
        }
        let _ = Language::En.percent(Ratio { numerator: i64::MIN, denominator: 1 }, u8::MAX);
    }
}
