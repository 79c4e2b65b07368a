// SPDX-License-Identifier: EUPL-1.2
//! What moves the result most: each input a tenth down and a tenth up, everything priced again.

use crate::compare::{Comparison, Request, compare_with};
use pijler_facts::table::Tables;
use pijler_model::{Amount, Cents, Faults};

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
    let mut acts: Vec<String> = plain
        .tables
        .activity
        .iter()
        .flat_map(|cell| cell.columns.iter().filter(|(name, _)| name == "act").map(|(_, value)| value.clone()))
        .collect();
    acts.sort();
    acts.dedup();
    let mut inputs: Vec<String> = acts.into_iter().map(|act| format!("act:{act}")).collect();
    for (name, present) in [
        ("patients", !plain.tables.list.is_empty()),
        ("preferential", !plain.tables.list.is_empty()),
        ("passing", plain.tables.activity.iter().any(|cell| cell.registration != "here")),
        ("nurse_hours", plain.tables.staff.iter().any(|staff| staff.role == "nurse")),
    ] {
        if present {
            inputs.push(name.into());
        }
    }
    for what in inputs {
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

fn varied(tables: &Tables, what: &str, percent: i64) -> Tables {
    let mut tables = tables.clone();
    let scaled = |count: i64| (count * percent + 50) / 100;
    match what {
        "patients" => tables.list.iter_mut().for_each(|cell| cell.patients = scaled(cell.patients)),
        "nurse_hours" => {
            tables
                .staff
                .iter_mut()
                .filter(|staff| staff.role == "nurse")
                .for_each(|staff| staff.centihours_per_week = scaled(staff.centihours_per_week));
        }
        "passing" => {
            let passing = tables.activity.iter_mut().filter(|cell| cell.registration != "here");
            passing.for_each(|cell| cell.contacts = scaled(cell.contacts));
        }
        "preferential" => {
            // The same persons and contacts, a tenth fewer or more of them with the entitlement.
            let other = |columns: &[(String, String)]| -> Vec<(String, String)> {
                columns
                    .iter()
                    .map(|(name, value)| (name.clone(), if name == "preferential" { "no".to_owned() } else { value.clone() }))
                    .collect()
            };
            let is = |columns: &[(String, String)]| columns.iter().any(|(name, value)| name == "preferential" && value == "yes");
            let mut list = Vec::new();
            for cell in tables.list.iter_mut().filter(|cell| is(&cell.columns)) {
                let after = scaled(cell.patients);
                list.push((cell.age_from, other(&cell.columns), cell.patients - after));
                cell.patients = after;
            }
            for cell in tables.list.iter_mut().filter(|cell| !is(&cell.columns)) {
                if let Some(at) = list.iter().position(|(age, columns, _)| *age == cell.age_from && *columns == cell.columns) {
                    cell.patients = (cell.patients + list.remove(at).2).max(0);
                }
            }
        }
        act => {
            let act = act.trim_start_matches("act:");
            let own = tables.activity.iter_mut().filter(|cell| cell.columns.iter().any(|(name, value)| name == "act" && value == act));
            own.for_each(|cell| cell.contacts = scaled(cell.contacts));
        }
    }
    tables
}

/// The range of a difference, and whether its sign can be told.
#[must_use]
pub fn can_be_told(difference: Amount) -> bool {
    !difference.straddles_zero()
}
