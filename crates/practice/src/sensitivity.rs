// SPDX-License-Identifier: EUPL-1.2
//! What moves the result most: each input a tenth down and a tenth up, everything priced again.

use crate::compare::{Comparison, Request, compare_with};
use crate::variation::{inputs, varied};
use pijler_facts::table::Tables;
use pijler_model::{Cents, Faults};

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
    for what in inputs(&plain.tables) {
        let at = |percent: i64| -> Result<Vec<Cents>, Faults> {
            let varied = Request { tables: varied(&plain.tables, &what, percent), ..plain.clone() };
            let differences = compare_with(&varied, &base.compiled)?.differences;
            Ok(differences.iter().skip(1).map(|difference| difference.total.best).collect())
        };
        found.push(Sensitivity { less: at(90)?, more: at(110)?, what });
    }
    found.sort_by_key(|one| (std::cmp::Reverse(one.swing()), one.what.clone()));
    Ok(found)
}
