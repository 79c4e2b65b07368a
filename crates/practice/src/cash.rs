// SPDX-License-Identifier: EUPL-1.2
//! The calendar year in which a practice changes its scheme: both schemes, money by the month in which it falls due at the latest.
//!
//! Acts are counted month by month; everything else as the year has it. What has no published due date is shown as such, never placed.

use crate::compare::{Request, prepare, retimed};
use pijler_engine::{Assignment, Effort, run_compiled};
use pijler_facts::Snapshot;
use pijler_facts::table::Tables;
use pijler_model::{Amount, Day, Faults, Month, Period, Quarter, Span};
use pijler_scheme::scheme::Receiver;
use pijler_scheme::{Counts, Text};
use std::collections::BTreeMap;

/// Money due in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CashMonth {
    /// Under the first scheme for the whole year.
    pub stay: Amount,
    /// With the change: what the first scheme still pays.
    pub before: Amount,
    /// With the change: what the second scheme pays.
    pub after: Amount,
}

/// The year of the change.
#[derive(Clone, Debug)]
pub struct Switched {
    /// First quarter under the second scheme.
    pub start: Quarter,
    /// Name of the first scheme, and of the second.
    pub names: (Text, Text),
    /// By month of the latest due day; months after the year are payments earned in it.
    pub months: BTreeMap<Month, CashMonth>,
    /// Without a published due date.
    pub undated: CashMonth,
}

/// Prices the year with and without the change: `schemes[0]` until the quarter, `schemes[1]` from it on.
pub fn switched(request: &Request, start: Quarter) -> Result<Switched, Faults> {
    let day = Period::Quarter(start).first();
    let tables = Tables { alternatives: Vec::new(), ..retimed(&request.tables, request.year, &mut Vec::new()) };
    let facts = Snapshot::new(tables);
    let compiled = prepare(&request.schemes[..request.schemes.len().min(2)], request.year)?;
    let mut switched = Switched { start, names: Default::default(), months: BTreeMap::new(), undated: CashMonth::default() };
    let (Some(stay), Some(change)) = (compiled.first(), compiled.last()) else { return Ok(switched) };
    switched.names = (stay.scheme.name.clone(), change.scheme.name.clone());
    let always = Assignment::Everyone;
    let until = Assignment::all_on(&facts, Span { from: Day::MIN, until: day });
    let since = Assignment::all_on(&facts, Span { from: day, until: Day::MAX });
    for (scheme, assignment, slot) in [(stay, &always, 0), (stay, &until, 1), (change, &since, 2)] {
        let mut put = |due: Option<Day>, amount: Amount| {
            let month = match due {
                Some(day) => switched.months.entry(day.month()).or_default(),
                None => &mut switched.undated,
            };
            match slot {
                0 => month.stay += amount,
                1 => month.before += amount,
                _ => month.after += amount,
            }
        };
        let year = Period::Year(request.year);
        for line in run_compiled(scheme, &facts, assignment, year, Effort::default())?.lines {
            let component = &scheme.scheme.components[line.component];
            if component.counts != Counts::Contacts && component.receiver != Receiver::ThirdBody {
                put(line.due.map(|window| window.to), line.amount);
            }
        }
        for month in 1..=12 {
            let Some(month) = Month::try_new(request.year.0, month) else { continue };
            let period = Period::Month(month);
            for line in run_compiled(scheme, &facts, assignment, period, Effort::default())?.lines {
                let component = &scheme.scheme.components[line.component];
                if component.counts == Counts::Contacts && component.receiver != Receiver::ThirdBody {
                    put(component.due_window(period, None).map(|window| window.to), line.amount);
                }
            }
        }
    }
    Ok(switched)
}
