// SPDX-License-Identifier: EUPL-1.2
//! What moves the result most: each input a tenth down and a tenth up, everything priced again.

use crate::compare::{Comparison, Request, compare_with};
use crate::variation::{inputs, varied};
use pijler_facts::table::Tables;
use pijler_model::{Cents, Faults};
use std::num::NonZero;
use std::thread;

/// More threads do not help one practice.
const WORKERS_MAX: usize = 4;

/// One input varied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sensitivity {
    /// What: `patients`, `act:consultation`, `preferential`, `passing`, `nurse_hours`, `tariffs`.
    pub what: String,
    /// Difference with the baseline when it is a tenth less, per later column.
    pub less: Vec<Cents>,
    /// When it is a tenth more.
    pub more: Vec<Cents>,
}

impl Sensitivity {
    /// The widest swing of any column.
    #[must_use]
    pub fn swing(&self) -> i64 {
        self.less.iter().zip(&self.more).map(|(less, more)| (more.0 - less.0).abs()).max().unwrap_or(0)
    }
}

/// Inputs by how far they move the difference, the widest first. The unknown in the tariffs themselves is one of them.
pub fn sensitivity(request: &Request, base: &Comparison) -> Result<Vec<Sensitivity>, Faults> {
    let plain = Request { tables: Tables { alternatives: Vec::new(), ..request.tables.clone() }, ..request.clone() };
    let mut found = vec![Sensitivity {
        what: "tariffs".into(),
        less: base.differences.iter().skip(1).map(|difference| difference.total.low).collect(),
        more: base.differences.iter().skip(1).map(|difference| difference.total.high).collect(),
    }];
    let priced = |what: &String| -> Result<Sensitivity, Faults> {
        let at = |percent: i64| -> Result<Vec<Cents>, Faults> {
            let varied = Request { tables: varied(&plain.tables, what, percent), ..plain.clone() };
            let differences = compare_with(&varied, &base.compiled)?.differences;
            Ok(differences.iter().skip(1).map(|difference| difference.total.best).collect())
        };
        Ok(Sensitivity { less: at(90)?, more: at(110)?, what: what.clone() })
    };
    // Each input is priced on its own, so they share the processors; the order of the result does not depend on who was first.
    let inputs = inputs(&plain.tables);
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(WORKERS_MAX);
    let each = inputs.len().div_ceil(workers).max(1);
    let results: Vec<Result<Sensitivity, Faults>> = thread::scope(|scope| {
        let handles: Vec<_> = inputs.chunks(each).map(|some| scope.spawn(|| some.iter().map(priced).collect::<Vec<_>>())).collect();
        handles.into_iter().flat_map(|handle| handle.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect()
    });
    for result in results {
        found.push(result?);
    }
    found.sort_by_key(|one| (std::cmp::Reverse(one.swing()), one.what.clone()));
    Ok(found)
}
