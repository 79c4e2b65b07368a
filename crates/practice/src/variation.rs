// SPDX-License-Identifier: EUPL-1.2
//! The same practice with more or fewer of something: what the sensitivities and a visitor's "what if" change.
//!
//! Counts of cells are scaled and rounded to whole persons and contacts. Individual dated facts are never multiplied: a life is not scaled, so
//! what stands in them has no variation ([`inputs`] does not name it).
//!
//! Invariants: a hundred percent changes nothing; nothing falls below zero. Not here: which inputs matter most (`sensitivity`).

use pijler_facts::table::Tables;

/// Inputs of a practice that can be varied: `patients`, `preferential`, `passing`, `nurse_hours`, and `act:<word>` for each act.
#[must_use]
pub fn inputs(tables: &Tables) -> Vec<String> {
    let mut acts: Vec<String> = tables
        .activity
        .iter()
        .flat_map(|cell| cell.columns.iter().filter(|(name, _)| name == "act").map(|(_, value)| value.clone()))
        .collect();
    acts.sort();
    acts.dedup();
    let mut inputs: Vec<String> = acts.into_iter().map(|act| format!("act:{act}")).collect();
    for (name, present) in [
        ("patients", !tables.list.is_empty()),
        ("preferential", !tables.list.is_empty()),
        ("passing", tables.activity.iter().any(|cell| cell.registration != "here")),
        ("nurse_hours", tables.staff.iter().any(|staff| staff.role == "nurse")),
    ] {
        if present {
            inputs.push(name.into());
        }
    }
    inputs
}

/// The tables with one input at so many percent of what it was.
#[must_use]
pub fn varied(tables: &Tables, what: &str, percent: i64) -> Tables {
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
