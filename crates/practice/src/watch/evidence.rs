// SPDX-License-Identifier: EUPL-1.2
//! Hours of nurses and staff, day by day, against the minima of the scheme's premiums: what stands in the register for a quarter.
//!
//! A premium reads hours through a measure of kind hours of staff, with its roles and employments. For each quarter the register gives the
//! hours a week on the count day, the lowest and the mean of the quarter, and the step that these hours reach by themselves; its other minima (patients,
//! doctors) are told beside, not judged. Not here: whether the hours are true; a person signs for them.

use pijler_model::{Amount, Day, Period, Quarter, Rounding};
use pijler_scheme::{Edge, MeasureOf, Payment, Scheme, Text};

/// Hours a week of one person over some days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours {
    /// Label of the person.
    pub person: String,
    /// `nurse`, `reception`, ...
    pub role: String,
    /// `employee`, `self_employed`, `supplied`.
    pub employment: String,
    /// Hundredths of an hour a week.
    pub centihours: i64,
    /// First day.
    pub from: Day,
    /// Last day.
    pub to: Option<Day>,
}

impl Hours {
    fn on(&self, day: Day) -> i64 {
        if self.from <= day && self.to.is_none_or(|to| day <= to) { self.centihours } else { 0 }
    }
}

/// A step of a premium.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Least hours a week.
    pub hours: i64,
    /// Other minima: name and number.
    pub others: Vec<(Text, i64)>,
    /// What it pays for the quarter.
    pub amount: Option<Amount>,
}

/// One premium in one quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Component: index in the scheme.
    pub component: usize,
    /// Its hours, for people.
    pub measure: Text,
    /// Quarter.
    pub quarter: Quarter,
    /// Day on which hours are read.
    pub count_day: Day,
    /// Hundredths of an hour a week on that day.
    pub on_day: i64,
    /// Lowest on a day of the quarter.
    pub lowest: i64,
    /// Mean over its days.
    pub mean: i64,
    /// Days of the quarter.
    pub days: i64,
    /// Highest step that the hours of the count day reach.
    pub reached: Option<Step>,
    /// The next step.
    pub next: Option<Step>,
}

/// Every premium that reads hours, in the quarters of a year.
#[must_use]
pub fn evidence(scheme: &Scheme, hours: &[Hours], quarters: &[Quarter]) -> Vec<Evidence> {
    let mut found = Vec::new();
    for (index, component) in scheme.components.iter().enumerate() {
        let Payment::Tiers { table, measures } = &component.payment else { continue };
        let of_hours = measures.iter().enumerate().find_map(|(place, &measure)| match &scheme.measures[measure].of {
            MeasureOf::StaffHours { roles, employment } => Some((place, &scheme.measures[measure], roles, employment)),
            _ => None,
        });
        let Some((place, measure, roles, employment)) = of_hours else { continue };
        let counted = |row: &&Hours| {
            (roles.is_empty() || roles.contains(&row.role)) && (employment.is_empty() || employment.contains(&row.employment))
        };
        for &quarter in quarters {
            let period = Period::Quarter(quarter);
            let on = |day: Day| hours.iter().filter(counted).map(|row| row.on(day)).sum::<i64>();
            let each = || (period.first().0..=period.last().0).map(Day);
            let days = i64::from(period.last().0 - period.first().0) + 1;
            let total: i64 = each().map(on).sum();
            let count_day = match component.measured_on {
                Edge::DayBefore => period.first().before(),
                Edge::FirstDay => period.first(),
                Edge::LastDay => period.last(),
            };
            let on_day = on(count_day);
            let tiers = &scheme.tables[*table];
            let mut steps: Vec<Step> = tiers
                .tiers(&[], period.first())
                .into_iter()
                .map(|row| &tiers.rows[row])
                .filter(|row| row.amount.is_some_and(|amount| amount.best.0 > 0))
                .map(|row| Step {
                    hours: row.minima[place],
                    others: measures
                        .iter()
                        .zip(&row.minima)
                        .enumerate()
                        .filter(|(other, _)| *other != place)
                        .map(|(_, (&measure, &minimum))| (scheme.measures[measure].name.clone(), minimum))
                        .collect(),
                    amount: row.amount.map(|amount| pijler_engine::price::unit(component, amount, period)),
                })
                .collect();
            steps.sort_by_key(|step| (step.hours, step.amount.map(|amount| amount.best)));
            let reached = steps.iter().rfind(|step| step.hours * 100 <= on_day).cloned();
            let next = steps.iter().find(|step| step.hours * 100 > on_day).cloned();
            found.push(Evidence {
                component: index,
                measure: measure.name.clone(),
                quarter,
                count_day,
                on_day,
                lowest: each().map(on).min().unwrap_or(0),
                mean: Rounding::NEAREST_CENT.quotient(i128::from(total), i128::from(days)).0,
                days,
                reached,
                next,
            });
        }
    }
    found
}
