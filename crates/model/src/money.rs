// SPDX-License-Identifier: EUPL-1.2
//! Exact money.
//!
//! | operation | result | note |
//! | --- | --- | --- |
//! | `Cents + Cents`, `-`, `Sum` | `Cents` | overflow panics in every build |
//! | `Cents * i64` | `Cents` | quantities are whole |
//! | `Ratio::of(cents, rounding)` | `Cents` | the only place where money is rounded |
//! | `Amount + Amount`, `Amount * i64` | `Amount` | low, best and high in parallel; a negative quantity swaps low and high |
//! | `apportion(total, weights)` | `Vec<i64>` | largest remainder: the parts add up to the total |
//!
//! Not here: formatting for people (`words`) and tariffs (`scheme`).

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Mul, Neg, Sub};

/// An amount of money in whole cents. Unit: euro cent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cents(pub i64);

#[track_caller]
fn exact(value: Option<i64>) -> Cents {
    match value {
        Some(cents) => Cents(cents),
        None => panic!("an amount left the range of 64-bit cents"),
    }
}

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Whole euros as cents.
    #[must_use]
    pub const fn euros(euros: i64) -> Self {
        Self(euros * 100)
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        exact(self.0.checked_add(other.0))
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        exact(self.0.checked_sub(other.0))
    }
}

impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        exact(self.0.checked_neg())
    }
}

impl Mul<i64> for Cents {
    type Output = Self;
    fn mul(self, quantity: i64) -> Self {
        exact(self.0.checked_mul(quantity))
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

/// The plain form for files and logs: `-12.30`. For people use `words`.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", magnitude / 100, magnitude % 100)
    }
}

/// Reads the plain form of euro amounts in files: digits, optionally a point and one or two decimals, optionally a minus.
#[must_use]
pub fn parse_euro(text: &str) -> Option<Cents> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !all_digits(whole) || !all_digits(part) || part.len() > 2 || (digits.contains('.') && part.is_empty()) {
        return None;
    }
    let mut cents = whole.parse::<i64>().ok()?.checked_mul(100)?;
    if !part.is_empty() {
        let parsed = part.parse::<i64>().ok()?;
        cents = cents.checked_add(if part.len() == 1 { parsed * 10 } else { parsed })?;
    }
    Some(Cents(if negative { -cents } else { cents }))
}

/// Three amounts carried in parallel: the lowest, the best-known and the highest value of one figure.
///
/// Invariant: `low <= best <= high`. A published figure has all three equal. The order is by low, best, high: a fixed order, not a ranking.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount {
    /// Lowest value that the sources allow.
    pub low: Cents,
    /// The value used.
    pub best: Cents,
    /// Highest value that the sources allow.
    pub high: Cents,
}

impl Amount {
    /// Nothing, certainly.
    pub const ZERO: Self = Self::certain(Cents::ZERO);

    /// A figure without a range.
    #[must_use]
    pub const fn certain(value: Cents) -> Self {
        Self { low: value, best: value, high: value }
    }

    /// A range, or `None` unless `low <= best <= high`.
    #[must_use]
    pub fn try_new(low: Cents, best: Cents, high: Cents) -> Option<Self> {
        (low <= best && best <= high).then_some(Self { low, best, high })
    }

    /// Whether the three values are one.
    #[must_use]
    pub fn is_certain(self) -> bool {
        self.low == self.high
    }

    /// Whether zero lies strictly inside: the sign cannot be told.
    #[must_use]
    pub fn straddles_zero(self) -> bool {
        self.low < Cents::ZERO && self.high > Cents::ZERO
    }

    /// The difference of two *independent* figures: the range is the widest possible. Take equal parts out first.
    #[must_use]
    pub fn minus_independent(self, other: Self) -> Self {
        Self { low: self.low - other.high, best: self.best - other.best, high: self.high - other.low }
    }

    /// Applies one whole-cent function that keeps order to all three.
    #[must_use]
    pub fn map(self, mut f: impl FnMut(Cents) -> Cents) -> Self {
        let (a, b, c) = (f(self.low), f(self.best), f(self.high));
        Self { low: a.min(c), best: b, high: a.max(c) }
    }

    /// The smallest range that holds both, with this one's best value.
    #[must_use]
    pub fn widened_by(self, other: Self) -> Self {
        Self { low: self.low.min(other.low), best: self.best, high: self.high.max(other.high) }
    }
}

impl Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { low: self.low + other.low, best: self.best + other.best, high: self.high + other.high }
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Neg for Amount {
    type Output = Self;
    fn neg(self) -> Self {
        Self { low: -self.high, best: -self.best, high: -self.low }
    }
}

impl Mul<i64> for Amount {
    type Output = Self;
    fn mul(self, quantity: i64) -> Self {
        self.map(|cents| cents * quantity)
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

impl From<Cents> for Amount {
    fn from(value: Cents) -> Self {
        Self::certain(value)
    }
}

/// To what unit a rounding point rounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RoundingUnit {
    /// One cent.
    #[default]
    Cent,
    /// One euro.
    Euro,
}

/// Which way a rounding point rounds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum RoundingMode {
    /// To the nearest unit, halves away from zero.
    #[default]
    Nearest,
    /// Towards zero.
    Down,
}

/// A declared rounding point. Its scope is the unit amount unless a component says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rounding {
    /// To what.
    pub unit: RoundingUnit,
    /// Which way.
    pub mode: RoundingMode,
}

impl Rounding {
    /// Nearest cent, halves away from zero.
    pub const NEAREST_CENT: Self = Self { unit: RoundingUnit::Cent, mode: RoundingMode::Nearest };

    /// Rounds the exact quotient `numerator / denominator`, both in cents and units of one.
    ///
    /// # Panics
    /// If the denominator is not positive, or the result leaves the range of 64-bit cents: both are defects, never results.
    #[must_use]
    pub fn quotient(self, numerator: i128, denominator: i128) -> Cents {
        assert!(denominator > 0, "a ratio has a positive denominator");
        let step: i128 = match self.unit {
            RoundingUnit::Cent => 1,
            RoundingUnit::Euro => 100,
        };
        let denominator = denominator * step;
        let magnitude = numerator.unsigned_abs();
        let divisor = denominator.unsigned_abs();
        let mut units = magnitude / divisor;
        if self.mode == RoundingMode::Nearest && (magnitude % divisor) * 2 >= divisor {
            units += 1;
        }
        let cents = i128::try_from(units).ok().and_then(|u| i64::try_from(u * step).ok());
        let value = exact(cents);
        if numerator < 0 { -value } else { value }
    }
}

/// An exact fraction with a positive denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    /// Above the line.
    pub numerator: i64,
    /// Below the line; positive.
    pub denominator: i64,
}

impl Ratio {
    /// One whole.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// A fraction, or `None` when the denominator is not positive.
    #[must_use]
    pub fn try_new(numerator: i64, denominator: i64) -> Option<Self> {
        (denominator > 0).then_some(Self { numerator, denominator })
    }

    /// This share of an amount, rounded once as declared.
    #[must_use]
    pub fn of(self, cents: Cents, rounding: Rounding) -> Cents {
        rounding.quotient(i128::from(cents.0) * i128::from(self.numerator), i128::from(self.denominator))
    }

    /// Whether `part / whole` is at most this fraction; `whole` may be zero (then nothing exceeds).
    #[must_use]
    pub fn holds_for(self, part: i64, whole: i64) -> bool {
        i128::from(part) * i128::from(self.denominator) <= i128::from(whole) * i128::from(self.numerator)
    }
}

/// Spreads a whole total over weights by largest remainder: parts are whole, in order, and add up to the total.
///
/// Equal remainders go to the earlier part. All weights zero puts everything on the first part. Empty weights give nothing.
#[must_use]
pub fn apportion(total: i64, weights: &[i64]) -> Vec<i64> {
    if weights.is_empty() {
        return Vec::new();
    }
    let sum: i128 = weights.iter().map(|&w| i128::from(w)).sum();
    if sum <= 0 {
        let mut parts = vec![0; weights.len()];
        parts[0] = total;
        return parts;
    }
    let exact: Vec<i128> = weights.iter().map(|&w| i128::from(w) * i128::from(total)).collect();
    let mut parts: Vec<i64> = exact.iter().map(|x| i64::try_from(x.div_euclid(sum)).unwrap_or(i64::MAX)).collect();
    let mut left = total - parts.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&i| (std::cmp::Reverse(exact[i].rem_euclid(sum)), i));
    for index in order {
        if left == 0 {
            break;
        }
        parts[index] += 1;
        left -= 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_and_prints_the_plain_form() {
        for (text, cents) in [("0", 0), ("12", 1200), ("12.3", 1230), ("-0.05", -5), ("9373.50", 937_350)] {
            assert_eq!(parse_euro(text), Some(Cents(cents)), "{text}");
        }
        for text in ["", "-", ".5", "1.", "1.234", "1,20", "1e3", "+1", "--1", "99999999999999999999"] {
            assert_eq!(parse_euro(text), None, "{text}");
        }
        assert_eq!(Cents(-5).to_string(), "-0.05");
    }

    #[test]
    fn rounds_as_declared() {
        let down = Rounding { unit: RoundingUnit::Cent, mode: RoundingMode::Down };
        let down_euro = Rounding { unit: RoundingUnit::Euro, mode: RoundingMode::Down };
        // 30.00 x 1.0605 = 31.815: printed as 31.81.
        let index = Ratio { numerator: 10_605, denominator: 10_000 };
        assert_eq!(index.of(Cents(3000), down), Cents(3181));
        assert_eq!(index.of(Cents(3000), Rounding::NEAREST_CENT), Cents(3182));
        assert_eq!(index.of(Cents(1_874_700), down_euro), Cents(1_988_100));
        assert_eq!(index.of(Cents(-3000), Rounding::NEAREST_CENT), Cents(-3182));
    }

    #[test]
    fn a_quarter_exactly_is_kept() {
        let quarter = Ratio { numerator: 25, denominator: 100 };
        assert!(quarter.holds_for(25, 100));
        assert!(!quarter.holds_for(2501, 10_000));
        assert!(quarter.holds_for(0, 0));
    }

    proptest! {
        #[test]
        fn apportioned_parts_add_up(total in 0i64..10_000_000, weights in prop::collection::vec(0i64..100_000, 1..30)) {
            let parts = apportion(total, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            prop_assert!(parts.iter().all(|&p| p >= 0));
        }

        #[test]
        fn amounts_keep_their_order(a in -1000i64..1000, b in 0i64..1000, c in 0i64..1000, q in -5i64..5) {
            let amount = Amount::try_new(Cents(a), Cents(a + b), Cents(a + b + c)).unwrap() * q;
            prop_assert!(amount.low <= amount.best && amount.best <= amount.high);
        }

        #[test]
        fn plain_form_round_trips(cents in any::<i32>()) {
            let cents = Cents(i64::from(cents));
            prop_assert_eq!(parse_euro(&cents.to_string()), Some(cents));
        }
    }
}
