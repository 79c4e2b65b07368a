// SPDX-License-Identifier: EUPL-1.2
//! Facts x assignment x period -> lines, in three stages.
//!
//! 1. [`attribute`]: dated facts (or cells) -> whole-number counts per practice, practitioner, period, component and class;
//! 2. [`price`]: counts x tariff rows -> lines in whole cents;
//! 3. [`settle`]: what is computed per practitioner or practice: tiers, conditions, shares, limits.
//!
//! [`run`] does all three, [`run_by_practices`] the last two a few practices at a time. [`explain`] recomputes one line and says where it came from. [`cases`] holds a scheme's cases against it.
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
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Faults, Period};
use pijler_scheme::Scheme;
use settle::Settling;
use std::ops::Range;
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

/// [`run_compiled`] for more practices than should be held at once: hands over the outcome of so many practices at a time, in their order, and
/// keeps none. The same lines and reports come out. What was left out is told with the first practices; a component that never fired is silent
/// with all of them.
pub fn run_by_practices(
    compiled: &Compiled,
    facts: &Snapshot,
    assignment: &Assignment,
    period: Period,
    effort: Effort,
    at_once: u32,
    mut take: impl FnMut(Range<u32>, Outcome),
) -> Result<(), Faults> {
    compile::known_words(&compiled.scheme, facts)?;
    let counts = attribute(compiled, facts, assignment, period, effort, &mut Trace::default())?;
    let settling = Settling::new(compiled, facts, assignment, period);
    let all = u32::try_from(facts.practice_ids.len()).unwrap_or(NONE);
    let at_once = at_once.max(1);
    // Without practices there is one group of none: what was left out is still told.
    let groups: Vec<Range<u32>> =
        (0..all.max(1)).step_by(at_once as usize).map(|first| first..first.saturating_add(at_once).min(all)).collect();
    for groups in groups.chunks(effort.threads.max(1)) {
        let outcomes =
            attribute::side_by_side(groups.to_vec(), |group| (priced_of(&settling, &group, &counts.of_practices(&group)), group));
        for (outcome, group) in outcomes {
            take(group, outcome);
        }
    }
    Ok(())
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
    let settling = Settling::new(compiled, facts, assignment, period);
    let practices = 0..u32::try_from(facts.practice_ids.len()).unwrap_or(NONE);
    priced_of(&settling, &practices, counts)
}

/// Stages two and three for some practices.
fn priced_of(settling: &Settling<'_>, practices: &Range<u32>, counts: &Counts) -> Outcome {
    let mut outcome = price::price(settling.compiled, counts);
    settling.settle(practices, counts, &mut outcome);
    outcome.finish();
    outcome
}
