// SPDX-License-Identifier: EUPL-1.2
//! Money as people write it: `€ 1.234,56` (nl), `1 234,56 €` (fr), `1.234,56 €` (de), `€1,234.56` (en).
//!
//! | function | nl-BE |
//! | --- | --- |
//! | [`Language::money`] | `€ 1.234,56` |
//! | [`Language::money_signed`] | `€ +1.234,56` |
//! | [`Language::euros`] | `€ 1.235` |
//! | [`Language::euros_signed`] | `€ −1.235` |
//! | [`Language::money_range`], [`Language::euros_range`] | `€ 1.200 – € 1.400` |
//! | [`Language::euros_range_signed`] | `€ −200 tot € +400` |
//!
//! Invariants: the input is whole cents; whole euros are rounded to the nearest, halves away from zero, for the eye only. No space in an
//! amount can break. The place of the sign is that of CLDR; the minus is U+2212. A range of signed amounts is joined by a word: a dash
//! beside a minus is misread.
//!
//! Not here: the plain form `-12.30` for files (`Display` of `Cents`).

use crate::Language;
use crate::numbers::{NBSP, Sign, nearest};
use pijler_model::{Amount, Cents};

/// How exactly an amount is shown.
#[derive(Clone, Copy)]
enum Detail {
    Cents,
    Euros,
}

impl Language {
    /// To the cent: `€ 1.234,56`, `€ −0,05`.
    #[must_use]
    pub fn money(self, cents: Cents) -> String {
        self.amount(cents, Detail::Cents, Sign::Minus)
    }

    /// A difference to the cent: `€ +1.234,56`, `€ −0,05`, `€ 0,00`.
    #[must_use]
    pub fn money_signed(self, cents: Cents) -> String {
        self.amount(cents, Detail::Cents, Sign::Both)
    }

    /// To the nearest euro: `€ 1.235`.
    #[must_use]
    pub fn euros(self, cents: Cents) -> String {
        self.amount(cents, Detail::Euros, Sign::Minus)
    }

    /// A difference to the nearest euro: `€ +1.235`, `€ −1.235`, `€ 0`.
    #[must_use]
    pub fn euros_signed(self, cents: Cents) -> String {
        self.amount(cents, Detail::Euros, Sign::Both)
    }

    /// From the low to the high amount, to the cent; one amount where both read the same.
    #[must_use]
    pub fn money_range(self, amount: Amount) -> String {
        self.range(amount, Detail::Cents, Sign::Minus)
    }

    /// From the low to the high amount, to the nearest euro: `€ 1.200 – € 1.400`.
    #[must_use]
    pub fn euros_range(self, amount: Amount) -> String {
        self.range(amount, Detail::Euros, Sign::Minus)
    }

    /// From the low to the high difference, to the cent: `€ −200,00 tot € +400,00`.
    #[must_use]
    pub fn money_range_signed(self, amount: Amount) -> String {
        self.range(amount, Detail::Cents, Sign::Both)
    }

    /// From the low to the high difference, to the nearest euro: `€ −200 tot € +400`.
    #[must_use]
    pub fn euros_range_signed(self, amount: Amount) -> String {
        self.range(amount, Detail::Euros, Sign::Both)
    }

    fn range(self, amount: Amount, detail: Detail, sign: Sign) -> String {
        let low = self.amount(amount.low, detail, sign);
        let high = self.amount(amount.high, detail, sign);
        if low == high {
            return low;
        }
        if sign == Sign::Minus && amount.low >= Cents::ZERO {
            return format!("{low} – {high}");
        }
        let to = match self {
            Self::En => "to",
            Self::Nl => "tot",
            Self::Fr => "à",
            Self::De => "bis",
        };
        format!("{low} {to} {high}")
    }

    fn amount(self, cents: Cents, detail: Detail, sign: Sign) -> String {
        let (number, scale) = match detail {
            Detail::Cents => (i128::from(cents.0), 2),
            Detail::Euros => (nearest(i128::from(cents.0), 100), 0),
        };
        let sign = sign.mark(number.cmp(&0));
        let digits = self.digits(number.unsigned_abs(), scale);
        match self {
            Self::En => format!("{sign}€{digits}"),
            Self::Nl => format!("€{NBSP}{sign}{digits}"),
            Self::Fr | Self::De => format!("{sign}{digits}{NBSP}€"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(show: impl Fn(Language) -> String) -> [String; 4] {
        [Language::Nl, Language::Fr, Language::De, Language::En].map(show)
    }

    fn amount(low: i64, high: i64) -> Amount {
        Amount::try_new(Cents(low), Cents(low), Cents(high)).unwrap()
    }

    #[test]
    fn money_is_that_of_cldr() {
        assert_eq!(
            all(|language| language.money(Cents(123_456_789))),
            ["€\u{a0}1.234.567,89", "1\u{202f}234\u{202f}567,89\u{a0}€", "1.234.567,89\u{a0}€", "€1,234,567.89"]
        );
        assert_eq!(
            all(|language| language.money(Cents(123_456))),
            ["€\u{a0}1.234,56", "1\u{202f}234,56\u{a0}€", "1.234,56\u{a0}€", "€1,234.56"]
        );
    }

    #[test]
    fn signs_stand_where_cldr_puts_them() {
        assert_eq!(all(|language| language.money(Cents(-5))), ["€\u{a0}−0,05", "−0,05\u{a0}€", "−0,05\u{a0}€", "−€0.05"]);
        assert_eq!(
            all(|language| language.euros_signed(Cents(120_050))),
            ["€\u{a0}+1.201", "+1\u{202f}201\u{a0}€", "+1.201\u{a0}€", "+€1,201"]
        );
        assert_eq!(Language::Nl.money_signed(Cents::ZERO), "€\u{a0}0,00");
    }

    #[test]
    fn whole_euros_round_halves_away_from_zero() {
        for (cents, text) in [(149, "€1"), (150, "€2"), (-149, "−€1"), (-150, "−€2"), (49, "€0"), (-49, "€0"), (0, "€0")]
        {
            assert_eq!(Language::En.euros(Cents(cents)), text);
        }
        assert_eq!(Language::En.euros(Cents(i64::MIN)), "−€92,233,720,368,547,758");
        assert_eq!(Language::En.money(Cents(i64::MIN)), "−€92,233,720,368,547,758.08");
    }

    #[test]
    fn ranges_say_both_ends() {
        assert_eq!(
            all(|language| language.euros_range(amount(120_000, 140_000))),
            ["€\u{a0}1.200 – €\u{a0}1.400", "1\u{202f}200\u{a0}€ – 1\u{202f}400\u{a0}€", "1.200\u{a0}€ – 1.400\u{a0}€", "€1,200 – €1,400"]
        );
        assert_eq!(
            all(|language| language.euros_range_signed(amount(-20_000, 40_000))),
            ["€\u{a0}−200 tot €\u{a0}+400", "−200\u{a0}€ à +400\u{a0}€", "−200\u{a0}€ bis +400\u{a0}€", "−€200 to +€400"]
        );
        assert_eq!(Language::En.euros_range(amount(-20_000, 40_000)), "−€200 to €400");
        assert_eq!(Language::En.euros_range(amount(120_000, 120_001)), "€1,200");
        assert_eq!(Language::En.money_range(amount(120_000, 120_001)), "€1,200.00 – €1,200.01");
        assert_eq!(Language::En.money_range_signed(amount(5, 5)), "+€0.05");
    }
}
