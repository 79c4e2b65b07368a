// SPDX-License-Identifier: EUPL-1.2
//! Points of a checklist with their verdict: met, not met or not known, and what decided it.

use crate::compare::Column;
use pijler_facts::Snapshot;
use pijler_model::Day;
use pijler_scheme::Payment;
use pijler_scheme::papers::{Decides, Point};

/// Whether a point is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is.
    Met,
    /// It is not.
    NotMet,
    /// Nobody told.
    NotKnown,
}

/// What decided it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// The facts of the practice; subjects that fail it.
    Facts(Vec<String>),
    /// Shares against a limit: practitioner, contacts above the line, contacts below it.
    Shares(Vec<(String, i64, i64)>),
    /// Measures of a tier (index in the scheme), with their values.
    Measures(Vec<(usize, i64)>),
    /// What the practice entered.
    Entered,
    /// Nothing was entered and no fact says it.
    NotGiven,
    /// The facts are assumptions of an estimate, so they decide nothing.
    Assumed,
}

/// What the practice entered for a point.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    /// Done.
    pub done: bool,
    /// Since when.
    pub on: Option<Day>,
    /// Evidence, in its own words.
    pub note: String,
}

/// A point with its verdict.
#[derive(Clone, Debug)]
pub struct Item<'a> {
    /// The point.
    pub point: &'a Point,
    /// The verdict.
    pub verdict: Verdict,
    /// What decided it.
    pub because: Because,
    /// Ticked although the facts say otherwise.
    pub contradicted: bool,
    /// What was entered.
    pub ticked: Ticked,
}

/// Puts a point to the outcome of a scheme. `assumed`: the facts are those of an estimate.
#[must_use]
pub fn item<'a>(point: &'a Point, column: &Column, facts: &Snapshot, assumed: bool, ticked: Ticked) -> Item<'a> {
    let (verdict, because) = match point.decides {
        Decides::Nothing => (Verdict::NotKnown, Because::NotGiven),
        // Headcounts and lists of an estimate were entered; statuses and shares are those of the profile.
        Decides::Component(index) => measured(index, column),
        _ if assumed => (Verdict::NotKnown, Because::Assumed),
        Decides::Condition(index) => condition(index, column),
        Decides::Limit(index) => share(index, column, facts),
    };
    let entered = verdict == Verdict::NotKnown && ticked.done;
    let contradicted = verdict == Verdict::NotMet && ticked.done;
    let (verdict, because) = if entered { (Verdict::Met, Because::Entered) } else { (verdict, because) };
    Item { point, verdict, because, contradicted, ticked }
}

fn condition(index: usize, column: &Column) -> (Verdict, Because) {
    let outcome = &column.outcome;
    let id = &column.scheme.conditions[index].id;
    if let Some(unmet) = outcome.unmet.iter().find(|unmet| unmet.condition == index) {
        return (Verdict::NotMet, Because::Facts(unmet.because.clone()));
    }
    let told = |what: &str| what.strip_prefix("condition:").and_then(|rest| rest.split_once('=')).is_some_and(|(own, _)| own == id);
    if outcome.assumptions.iter().any(|assumption| told(&assumption.what)) {
        return (Verdict::NotKnown, Because::NotGiven);
    }
    // What no rule of the scheme asks was never tested.
    let asked = column.scheme.agreement.join.contains(&index);
    if asked { (Verdict::Met, Because::Facts(Vec::new())) } else { (Verdict::NotKnown, Because::NotGiven) }
}

fn share(index: usize, column: &Column, facts: &Snapshot) -> (Verdict, Because) {
    let checks: Vec<_> = column.outcome.limits.iter().filter(|check| check.limit == index && check.denominator > 0).collect();
    if checks.is_empty() {
        return (Verdict::NotKnown, Because::NotGiven);
    }
    let name = |practitioner: u32| {
        let id = usize::try_from(practitioner).ok().and_then(|index| facts.practitioner_ids.get(index));
        id.cloned().unwrap_or_default()
    };
    // A share of the practice as a whole does not say that of anyone.
    if checks.iter().any(|check| name(check.practitioner).is_empty()) {
        return (Verdict::NotKnown, Because::NotGiven);
    }
    let shares = checks.iter().map(|check| (name(check.practitioner), check.numerator, check.denominator)).collect();
    let kept = checks.iter().all(|check| check.kept);
    (if kept { Verdict::Met } else { Verdict::NotMet }, Because::Shares(shares))
}

fn measured(index: usize, column: &Column) -> (Verdict, Because) {
    let reports: Vec<_> = column.outcome.tiers.iter().filter(|report| report.component == index).collect();
    let (Some(last), Payment::Tiers { measures, .. }) = (reports.last(), &column.scheme.components[index].payment) else {
        return (Verdict::NotKnown, Because::NotGiven);
    };
    let values = measures.iter().copied().zip(last.measures.iter().copied()).collect();
    let reached = reports.iter().all(|report| report.reached.is_some());
    (if reached { Verdict::Met } else { Verdict::NotMet }, Because::Measures(values))
}
