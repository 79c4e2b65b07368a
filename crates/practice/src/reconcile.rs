// SPDX-License-Identifier: EUPL-1.2
//! What a practice really received in a year, held against what the model makes of the same year: nobody trusts "after" when "before" is wrong.
//!
//! Real receipts are entered by pillar, or as one total. Other income (work paid by the hour, coordination, companies, patients without
//! insurance) is outside every scheme: it is taken off first and stays the same whatever the scheme. How much is explained is what is left
//! after every difference is counted, so that too much on one pillar cannot hide too little on another.
//!
//! Invariants: whole cents; with the same figures on both sides the share is one whole; it is never below nothing. Not here: reading what was
//! typed (`web`), any advice.

use crate::compare::Column;
use pijler_model::{Amount, Cents};
use pijler_scheme::Pillar;

/// The kinds of other income that can be told apart.
pub const OTHER: [&str; 4] = ["hourly", "coordination", "companies", "uninsured"];

/// Below so many hundredths explained, a comparison carries a warning.
pub const ENOUGH: i64 = 95;

/// What was received in a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receipts {
    /// By pillar, where known.
    pub by_pillar: [Option<Cents>; 3],
    /// In all, other income included. Stands over the sum of the parts.
    pub total: Option<Cents>,
    /// Whether the fees entered hold what patients paid.
    pub with_patients_share: bool,
    /// Income outside every scheme, by the kinds of [`OTHER`].
    pub other: [Cents; 4],
}

/// One pillar on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// What the model gives; patients' share left out if the receipts leave it out.
    pub modelled: Amount,
    /// What was received. `None`: not told apart.
    pub real: Option<Cents>,
}

impl Part {
    /// Received minus modelled.
    #[must_use]
    pub fn rest(&self) -> Option<Cents> {
        self.real.map(|real| real - self.modelled.best)
    }
}

/// Both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reconciled {
    /// By pillar.
    pub parts: [Part; 3],
    /// The sum of the model.
    pub modelled: Amount,
    /// Received, other income taken off.
    pub real: Cents,
    /// Other income, which no scheme changes.
    pub other: Cents,
    /// Hundredths of a percent of the receipts that the model explains, 0 to 10,000.
    pub explained: i64,
}

impl Receipts {
    /// Nothing was entered that could be held against the model.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total.is_none() && self.by_pillar.iter().all(Option::is_none)
    }

    /// Income outside every scheme.
    #[must_use]
    pub fn other(&self) -> Cents {
        self.other.iter().copied().sum()
    }

    /// Holds the receipts against a practice under the scheme it was paid by. `None`: nothing was entered.
    #[must_use]
    pub fn against(&self, column: &Column) -> Option<Reconciled> {
        if self.is_empty() {
            return None;
        }
        let mut modelled = column.by_pillar;
        if !self.with_patients_share {
            let (fees, share) = (modelled[Pillar::Service as usize], column.patient);
            // Fee and share of one act move together: low goes with low.
            let net = Amount::try_new(fees.low - share.low, fees.best - share.best, fees.high - share.high);
            modelled[Pillar::Service as usize] = net.unwrap_or_else(|| fees.minus_independent(share));
        }
        let parts = [0, 1, 2].map(|pillar| Part { modelled: modelled[pillar], real: self.by_pillar[pillar] });
        let all: Amount = modelled.into_iter().sum();
        let known: Cents = self.by_pillar.iter().flatten().copied().sum();
        // Without a total the parts are all there is, and what has no part cannot be held against anything.
        let (real, compared) = match self.total {
            Some(total) => (total - self.other(), all.best),
            None => (known, parts.iter().filter(|part| part.real.is_some()).map(|part| part.modelled.best).sum()),
        };
        let apart: i64 = parts.iter().filter_map(Part::rest).map(|rest| rest.0.abs()).sum();
        // What a total leaves to the pillars that were not told apart.
        let told: Cents = parts.iter().filter(|part| part.real.is_some()).map(|part| part.modelled.best).sum();
        let remaining = if self.total.is_some() { ((real - known) - (compared - told)).0.abs() } else { 0 };
        let explained = match real.0 {
            real if real <= 0 => 0,
            real => {
                ((i128::from(real) - i128::from(apart) - i128::from(remaining)).max(0) * 10_000 / i128::from(real)).try_into().unwrap_or(0)
            }
        };
        Some(Reconciled { parts, modelled: all, real, other: self.other(), explained })
    }
}

impl Reconciled {
    /// Whether enough is explained to compare without a warning.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        self.explained >= ENOUGH * 100
    }

    /// Received minus modelled, in all.
    #[must_use]
    pub fn rest(&self) -> Cents {
        self.real - self.modelled.best
    }
}
