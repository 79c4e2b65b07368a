// SPDX-License-Identifier: EUPL-1.2
//! The days of a start: to apply, to tell a change, first payments, last day to ask for premiums, the end after a notice.
//!
//! What nobody published is `None`; it is never derived from other years.

use pijler_model::{Day, Period, Quarter};
use pijler_scheme::calendar::Window;
use pijler_scheme::{Component, Counts, Cycle, Scheme, Text};

/// The days of a start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// First day under the scheme.
    pub start: Day,
    /// First and last day to apply.
    pub apply: Option<Window>,
    /// Last day to tell a change of composition for the quarter after the start.
    pub composition: Option<Day>,
    /// Payments that the baseline does not have, for the first quarter: name and window.
    pub payments: Vec<(Text, Option<Window>)>,
    /// Last day to ask for one, for the first quarter.
    pub claims: Vec<(Text, Day)>,
    /// End of the agreement if notice is given on the first day.
    pub notice: Option<Day>,
}

/// The days of a start on the first day of a quarter.
#[must_use]
pub fn dates(base: &Scheme, scheme: &Scheme, quarter: Quarter) -> Dates {
    let period = Period::Quarter(quarter);
    // What is counted per contact is paid as it is billed.
    let quarterly = |component: &&Component| component.cycle == Cycle::Quarter && component.counts != Counts::Contacts;
    let own = || scheme.components.iter().filter(quarterly).filter(|component| base.component(&component.id).is_none());
    Dates {
        start: period.first(),
        apply: scheme.application_window(period.first()),
        composition: scheme.composition_change_by(period.next().first()),
        payments: own().map(|component| (component.name.clone(), component.due_window(period, None))).collect(),
        claims: own().filter_map(|component| Some((component.name.clone(), scheme.claim_deadline(component, period)?))).collect(),
        notice: scheme.notice_ends(period.first()),
    }
}
