// SPDX-License-Identifier: EUPL-1.2
//! The scheme's calendar: when payments fall due, until when they can be claimed, when agreements start and end.
//!
//! Windows include both days. What nobody published is `None`: it is shown as not published, never extrapolated.

use crate::scheme::{Component, Due, Scheme, StartDay};
use pijler_model::{Day, Month, Period, Quarter};

/// First and last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Day,
}

impl Component {
    /// When what is earned for a period falls due. For contacts and openings `event` is their day; where only counts of a period are known,
    /// the window runs from the first possible day to the last.
    #[must_use]
    pub fn due_window(&self, period: Period, event: Option<Day>) -> Option<Window> {
        if let Some(exception) = self.due_exceptions.iter().find(|exception| exception.period == period) {
            return Some(Window { from: exception.from, to: exception.to });
        }
        let (first, last) = event.map_or_else(|| (period.first(), period.last()), |event| (event, event));
        match self.due {
            Due::DaysAfterContact { from, to } | Due::DaysAfterStart { from, to } => {
                Some(Window { from: first.plus(from), to: last.plus(to) })
            }
            Due::MonthOfPeriod { month, from_day, to_day } => {
                let month = period.first_month().plus(month - 1);
                let in_month = |day: i8| Day::try_new(month.year, month.month, day).unwrap_or_else(|| month.last());
                Some(Window { from: in_month(from_day), to: to_day.map_or_else(|| month.last(), in_month) })
            }
            Due::PeriodAfter => Some(Window { from: period.next().first(), to: period.next().last() }),
            Due::NotPublished => None,
        }
    }
}

impl Scheme {
    /// Last day to claim a component for a period.
    #[must_use]
    pub fn claim_deadline(&self, component: &Component, period: Period) -> Option<Day> {
        let claim = component.claim.as_ref()?;
        let mut day = period.last();
        let mut left = claim.days_after_period;
        while left > 0 {
            day = day.plus(1);
            if !claim.working || self.is_working_day(day) {
                left -= 1;
            }
        }
        Some(day)
    }

    fn is_working_day(&self, day: Day) -> bool {
        day.weekday() <= 5 && !self.vocabulary.holidays.contains(&day)
    }

    /// The published application window for a start on this day.
    #[must_use]
    pub fn application_window(&self, start: Day) -> Option<Window> {
        let application = self.applications.iter().find(|application| application.start == start)?;
        Some(Window { from: application.opens.unwrap_or(application.deadline), to: application.deadline })
    }

    /// The earliest start of an agreement for someone who applies on this day. Where starts are by published windows and none is open any more,
    /// it is not published.
    #[must_use]
    pub fn earliest_start(&self, day: Day) -> Option<Day> {
        if !self.applications.is_empty() {
            let open = self.applications.iter().filter(|application| application.deadline >= day);
            return open.map(|application| application.start).min();
        }
        let next = |first: Day, after: Month| if first == day { day } else { after.first() };
        Some(match self.agreement.start {
            StartDay::Any => day,
            StartDay::FirstOfMonth => next(day.month().first(), day.month().plus(1)),
            StartDay::FirstOfQuarter => next(day.quarter().first_month().first(), day.quarter().next().first_month()),
        })
    }

    /// The last day of an agreement when notice is given on this day.
    #[must_use]
    pub fn notice_ends(&self, given: Day) -> Option<Day> {
        let quarters = self.agreement.notice_full_quarters?;
        let mut quarter: Quarter = given.quarter();
        for _ in 0..quarters {
            quarter = quarter.next();
        }
        Some(Period::Quarter(quarter).last())
    }

    /// The last day to tell a change of composition that takes effect on this day.
    #[must_use]
    pub fn composition_change_by(&self, effect: Day) -> Option<Day> {
        self.agreement.composition_change_months_before.map(|months| effect.plus_months(-months))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scheme::Agreement;

    #[test]
    fn notice_is_a_full_quarter_after_the_day_of_notice() {
        let day = |text: &str| Day::parse(text).unwrap();
        let agreement = Agreement { notice_full_quarters: Some(1), start: StartDay::FirstOfQuarter, ..Agreement::default() };
        let scheme = Scheme { agreement, ..Scheme::bare() };
        assert_eq!(scheme.notice_ends(day("2025-01-01")), Some(day("2025-06-30")));
        assert_eq!(scheme.notice_ends(day("2025-03-31")), Some(day("2025-06-30")));
        assert_eq!(scheme.earliest_start(day("2025-04-01")), Some(day("2025-04-01")));
        assert_eq!(scheme.earliest_start(day("2025-04-02")), Some(day("2025-07-01")));
        assert_eq!(scheme.composition_change_by(day("2025-04-01")), None);
    }
}
