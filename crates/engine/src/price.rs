// SPDX-License-Identifier: EUPL-1.2
//! Stage two: counts x tariff rows -> lines.
//!
//! The unit amount is divided over the periods of the year and rounded as the component declares, then multiplied by the whole count: no
//! other rounding exists here. A gap gives a line with its quantity and no price. Not here: tiers and conditions (`settle`).

use crate::attribute::Counts;
use crate::compile::{Compiled, Tally};
use crate::line::{LeftOut, Line, Outcome};
use pijler_model::{Amount, Cents, Period};
use pijler_scheme::scheme::{Component, Cycle, Scheme};
use pijler_scheme::{Counts as Counted, Payment, Split};

/// Reason of a line that a declared gap leaves without a price.
pub const NOT_PRICED: &str = "not_priced";
/// The reason of a premium that nobody asked for.
pub const NOT_CLAIMED: &str = "not_claimed";

/// How many periods of the component make a year.
#[must_use]
pub fn parts_of_year(cycle: Cycle) -> i64 {
    match cycle {
        Cycle::Month => 12,
        Cycle::Quarter => 4,
        Cycle::Year | Cycle::Once => 1,
    }
}

/// The amount of one unit for one period.
#[must_use]
pub fn unit(component: &Component, amount: Amount, period: Period) -> Amount {
    let parts = if component.per_year { parts_of_year(component.cycle) } else { 1 };
    let divide = |cents: Cents| component.rounding.quotient(i128::from(cents.0), i128::from(parts));
    let last = period.last().ymd().1 == 12;
    match component.split {
        Split::LastTakesRest if last && parts > 1 => amount.map(|cents| cents - divide(cents) * (parts - 1)),
        _ => amount.map(divide),
    }
}

/// What the patient pays of one unit: never more than the unit.
#[must_use]
pub fn patient_unit(scheme: &Scheme, share_row: Option<(usize, usize)>, unit: Amount) -> Amount {
    let share = share_row.and_then(|(table, row)| scheme.tables[table].rows[row].amount).unwrap_or_default();
    Amount { low: share.low.min(unit.low), best: share.best.min(unit.best), high: share.high.min(unit.high) }
}

/// Makes the lines of everything that is counted.
#[must_use]
pub fn price(compiled: &Compiled, counts: &Counts) -> Outcome {
    let scheme = &*compiled.scheme;
    let mut outcome = Outcome {
        left_out: LeftOut { contacts_outside: counts.contacts_outside, contacts_unread: counts.contacts_unread },
        ..Outcome::default()
    };
    for (practice, what) in &counts.assumed {
        outcome.assumptions.push(crate::line::Assumption { practice: *practice, what: what.clone() });
    }
    let mut fired = vec![false; scheme.components.len()];
    for (key, &quantity) in &counts.counts {
        let compiling = &compiled.tallies[key.tally];
        let Tally::Component(index) = compiling.tally else { continue };
        let component = &scheme.components[index];
        let class = compiling.classes[usize::from(key.class)];
        let Payment::Rate { table } = component.payment else { continue };
        let Some(row) = class.row else { continue };
        fired[index] = true;
        let tariff = &scheme.tables[table].rows[row];
        let unit = tariff.amount.map_or(Amount::ZERO, |amount| unit(component, amount, key.period));
        let share_row = component.patient_share.zip(class.share_row);
        let reason = if tariff.amount.is_none() { NOT_PRICED.into() } else { tariff.reason.clone() };
        outcome.lines.push(Line {
            component: index,
            practice: key.unit.practice,
            practitioner: key.unit.practitioner,
            period: key.period,
            quantity,
            unit,
            amount: unit * quantity,
            patient: patient_unit(scheme, share_row, unit) * quantity,
            row: Some((table, row)),
            share_row,
            tariff_status: tariff.status,
            input_status: key.status,
            reason,
            due: component.due_window(key.period, None),
        });
    }
    outcome.silent = fired
        .iter()
        .enumerate()
        .filter(|(index, fired)| {
            let counted = scheme.components[*index].counts;
            !**fired && matches!(counted, Counted::Contacts | Counted::Registrations | Counted::Openings)
        })
        .map(|(index, _)| index)
        .collect();
    outcome
}
