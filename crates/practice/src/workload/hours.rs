// SPDX-License-Identifier: EUPL-1.2
//! Hours of the practitioners in a year, of one comparison and between two.
//!
//! Invariant: the hours between two comparisons are those of the contacts by which they differ: what is the same in both has no range there.
//! Not here: where the hours of one practice go (`workload`).

use super::{ActCount, Spread, contacts_by_act, times};
use crate::compare::Comparison;
use crate::profile::Profile;
use pijler_model::Status;
use std::collections::BTreeMap;

/// Hours a year of all practitioners together, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// With patients and besides, before anything is handed over.
    pub all: Spread,
    /// Freed by what is handed over, less its supervision.
    pub freed: Spread,
    /// Birth: the weakest figure.
    pub status: Status,
}

/// The hours of a compared practice.
#[must_use]
pub fn hours(comparison: &Comparison, figures: &Profile) -> Hours {
    of(contacts_by_act(&comparison.facts, comparison.year), figures)
}

/// The hours by which one comparison differs from another.
#[must_use]
pub fn hours_between(before: &Comparison, after: &Comparison, figures: &Profile) -> Hours {
    let mut counts: BTreeMap<String, ActCount> = BTreeMap::new();
    for (comparison, sign) in [(before, -1), (after, 1)] {
        for count in contacts_by_act(&comparison.facts, comparison.year) {
            let sum = counts.entry(count.act.clone()).or_insert_with(|| ActCount { contacts: 0, here: 0, ..count.clone() });
            sum.contacts += sign * count.contacts;
            sum.here += sign * count.here;
            sum.status = sum.status.weaker(count.status);
        }
    }
    of(counts.into_values().collect(), figures)
}

fn of(counts: Vec<ActCount>, figures: &Profile) -> Hours {
    let times = times(counts, figures);
    let share = figures.figure("direct_share", "", "").map_or(Status::Published, |figure| figure.status);
    let acts = times.acts.iter().filter(|act| act.minutes.is_some()).map(|act| act.status);
    Hours {
        all: times.total.centihours(),
        freed: times.tasks.iter().map(|task| task.freed).fold(Spread::default(), Spread::plus).centihours(),
        status: acts.chain(times.tasks.iter().map(|task| task.status)).fold(share, Status::weaker),
    }
}
