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
    /// Last day to claim a component for a period. In working days it is known only as far as the country's holidays are.
    #[must_use]
    pub fn claim_deadline(&self, component: &Component, period: Period) -> Option<Day> {
        let claim = component.claim.as_ref()?;
        let holidays_known = self.vocabulary.holidays.last().is_some_and(|last| last.year() >= period.last().plus(1).year());
        if claim.working && !holidays_known {
            return None;
        }
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
            StartDay::NotPublished => return None,
        })
    }

    /// The last day of an agreement when notice is given on this day.
    #[must_use]
    pub fn notice_ends(&self, given: Day) -> Option<Day> {
        let quarters = self.agreement.notice_full_quarters?;
        Some(Period::Quarter(after(given.quarter(), quarters)).last())
    }

    /// The days on which notice ends an agreement with this quarter: earlier notice ends it earlier, later notice later.
    #[must_use]
    pub fn notice_window(&self, last_quarter: Quarter) -> Option<Window> {
        let quarters = self.agreement.notice_full_quarters?;
        let given = Period::Quarter(after(last_quarter, -quarters));
        Some(Window { from: given.first(), to: given.last() })
    }

    /// The first day on which a practitioner who begins on one day and is told on another counts as a member: until the day before he bills
    /// the ordinary fees. `None`: the scheme has no such rule.
    #[must_use]
    pub fn joins_on(&self, begins: Day, told: Day) -> Option<Day> {
        let mut quarter = begins.quarter();
        if Period::Quarter(quarter).first() < begins {
            quarter = quarter.next();
        }
        self.first_told(quarter, told).map(|quarter| Period::Quarter(quarter).first())
    }

    /// The last day of a practitioner who wishes to leave on one day and is told on another: the end of a quarter. `None`: the scheme has no
    /// such rule.
    #[must_use]
    pub fn leaves_on(&self, wish: Day, told: Day) -> Option<Day> {
        self.first_told(wish.quarter().next(), told).map(|quarter| Period::Quarter(quarter).first().before())
    }

    /// The first quarter from this one on whose change of composition can still be told on this day.
    fn first_told(&self, quarter: Quarter, told: Day) -> Option<Quarter> {
        self.agreement.composition_change_months_before?;
        let mut quarter = quarter.max(told.quarter());
        while self.composition_change_by(Period::Quarter(quarter).first())? < told {
            quarter = quarter.next();
        }
        Some(quarter)
    }

    /// The last day to tell a change of composition that takes effect on this day.
    #[must_use]
    pub fn composition_change_by(&self, effect: Day) -> Option<Day> {
        self.agreement.composition_change_months_before.map(|months| effect.plus_months(-months))
    }
}

/// So many quarters later (earlier if negative).
fn after(quarter: Quarter, quarters: i32) -> Quarter {
    quarter.first_month().plus(3 * quarters).quarter()
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
        assert_eq!(scheme.joins_on(day("2025-04-02"), day("2025-04-02")), None);
    }

    #[test]
    fn the_window_of_notice_is_the_inverse_of_its_end() {
        for quarters in [0, 1, 2, 5] {
            let agreement = Agreement { notice_full_quarters: Some(quarters), ..Agreement::default() };
            let scheme = Scheme { agreement, ..Scheme::bare() };
            for given in (0..800).map(|days| Day::parse("2024-01-01").unwrap().plus(days)) {
                let ends = scheme.notice_ends(given).unwrap();
                let window = scheme.notice_window(ends.quarter()).unwrap();
                assert!(window.from <= given && given <= window.to);
                assert_ne!(scheme.notice_ends(window.from.before()), Some(ends));
                assert_ne!(scheme.notice_ends(window.to.plus(1)), Some(ends));
            }
        }
    }

    #[test]
    fn who_joins_or_leaves_does_so_with_a_quarter_that_could_be_told() {
        let agreement = Agreement { composition_change_months_before: Some(1), ..Agreement::default() };
        let scheme = Scheme { agreement, ..Scheme::bare() };
        let first = Day::parse("2025-01-01").unwrap();
        for (begins, told) in
            (0..400).step_by(7).flat_map(|begins| (0..500).step_by(9).map(move |told| (first.plus(begins), first.plus(told))))
        {
            let joins = scheme.joins_on(begins, told).unwrap();
            assert_eq!(joins, Period::Quarter(joins.quarter()).first());
            assert!(joins >= begins && scheme.composition_change_by(joins).unwrap() >= told);
            // No earlier quarter would do.
            let earlier = Period::Quarter(after(joins.quarter(), -1)).first();
            assert!(earlier < begins || scheme.composition_change_by(earlier).unwrap() < told);
            let leaves = scheme.leaves_on(begins, told).unwrap();
            assert!(leaves >= begins && scheme.composition_change_by(leaves.plus(1)).unwrap() >= told);
        }
    }
}
