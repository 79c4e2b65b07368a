// SPDX-License-Identifier: EUPL-1.2
//! Facts x assignment x period -> lines, in three stages.
//!
//! 1. [`attribute`]: dated facts (or cells) -> whole-number counts per practice, practitioner, period, component and class;
//! 2. [`price`]: counts x tariff rows -> lines in whole cents;
//! 3. [`settle`]: what is computed per practitioner or practice: tiers, conditions, shares, limits.
//!
//! [`run`] does all three. [`explain`] recomputes one line and says where it came from. [`cases`] holds a scheme's cases against it.
//!
//! Invariants: pure and deterministic (the number of threads never changes a result); no clock, no I/O; no country and no scheme named.
//! Persons enter at stage one, cells at the end of it: from there on one code serves both, so equality to the cent holds by construction.

pub mod address;
pub mod assignment;
pub mod attribute;
pub mod cases;
pub mod compile;
pub mod explain;
pub mod line;
pub mod price;
pub mod settle;

pub use address::Address;
pub use assignment::Assignment;
pub use line::{LimitCheck, Line, Outcome, ThresholdCheck, TierReport};

use attribute::{Counts, Trace};
use compile::Compiled;
use pijler_facts::Snapshot;
use pijler_model::{Faults, Period};
use pijler_scheme::Scheme;
use std::sync::Arc;

/// How the work is done; never what comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// Threads to use.
    pub threads: usize,
}

impl Default for Effort {
    fn default() -> Self {
        Self { threads: 1 }
    }
}

/// Runs a scheme over facts for a period. Refused when the facts cannot carry it (an age band too coarse, a look-back not covered, a value
/// that is not in the vocabulary): all reasons at once.
pub fn run(scheme: &Arc<Scheme>, facts: &Snapshot, assignment: &Assignment, period: Period, effort: Effort) -> Result<Outcome, Faults> {
    let compiled = Compiled::new(scheme, period)?;
    run_compiled(&compiled, facts, assignment, period, effort)
}

/// [`run`] with a scheme compiled before: for many runs over one period.
pub fn run_compiled(
    compiled: &Compiled,
    facts: &Snapshot,
    assignment: &Assignment,
    period: Period,
    effort: Effort,
) -> Result<Outcome, Faults> {
    compile::known_words(&compiled.scheme, facts)?;
    let mut trace = Trace::default();
    let counts = attribute(compiled, facts, assignment, period, effort, &mut trace)?;
    Ok(priced(compiled, facts, assignment, period, &counts))
}

/// Stage one alone, noting the facts behind one count.
fn attribute(
    compiled: &Compiled,
    facts: &Snapshot,
    assignment: &Assignment,
    period: Period,
    effort: Effort,
    trace: &mut Trace,
) -> Result<Counts, Faults> {
    let mut counts = attribute::persons::count(compiled, facts, assignment, period, effort, trace)?;
    counts.extend(attribute::cells::count(compiled, facts, assignment, period, trace)?);
    Ok(counts)
}

/// Stages two and three.
fn priced(compiled: &Compiled, facts: &Snapshot, assignment: &Assignment, period: Period, counts: &Counts) -> Outcome {
    let mut outcome = price::price(compiled, counts);
    settle::settle(compiled, facts, assignment, period, counts, &mut outcome);
    outcome.finish();
    outcome
}
