// SPDX-License-Identifier: EUPL-1.2
//! The reference pricer: slow, and plain enough to be believed.
//!
//! It answers the same question as the engine, what a practice earns under a scheme in a period, but from the raw dated tables, one person
//! and one day at a time. The two are written apart to one text and held against each other on random input ([`random`]), under the real
//! schemes and under a small one whose every step random input reaches ([`sample`]).
//!
//! Invariants: shares with the engine the model, the raw tables and the resolved scheme, nothing else: neither the snapshot nor the engine
//! may become a dependency. No index, no cache, no cleverness: when the two disagree, this one must be readable at a sitting.
//! The tables are taken as checked (`pijler_facts::read`): ids are known, spans are not empty.
//! Not here: explanations, limits, thresholds, due dates, cells (`list`, `activity`), billed totals.

mod attributes;
mod facts;
mod price;
pub mod random;
pub mod sample;
#[cfg(test)]
mod tests;

use pijler_model::{Amount, Period, Span};
pub use price::price;

/// One line of the result: everything that was priced alike for one practice, practitioner and period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OracleLine {
    /// Id of the component.
    pub component: String,
    /// Id of the practice.
    pub practice: String,
    /// Id of the practitioner; empty for a line of the practice itself.
    pub practitioner: String,
    /// Period it is earned for; the quarter of an event.
    pub period: Period,
    /// Row that gave the amount: (table, row) in the scheme's tables. `None` for a share of other components.
    pub row: Option<(usize, usize)>,
    /// Row that gave the patient's share: (table, row).
    pub share_row: Option<(usize, usize)>,
    /// How many units.
    pub quantity: i64,
    /// Cents in all.
    pub amount: Amount,
    /// Of which the patients pay.
    pub patient: Amount,
}

/// Which practices are priced on which days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assigned {
    /// All, always.
    Everyone,
    /// These practices (ids) on these days; a practice may have several spans.
    Spans(Vec<(String, Span)>),
}
