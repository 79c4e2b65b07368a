// SPDX-License-Identifier: EUPL-1.2
//! At how many contacts a year a patient of one kind brings the practice the same under two schemes.
//!
//! Found with the engine itself: one patient of the cell alone, and one contact of him alone, priced under both schemes.

use pijler_engine::compile::Compiled;
use pijler_engine::{Assignment, Effort, run_compiled};
use pijler_facts::Snapshot;
use pijler_facts::table::{ActivityCell, ListCell, Tables};
use pijler_model::{Amount, Cents, Faults, Period, Status, Year};
use pijler_scheme::Pillar;
use pijler_scheme::scheme::Receiver;

/// The break-even of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreakEven {
    /// Age band as written, from and to.
    pub ages: (i16, Option<i16>),
    /// Other attributes of the cell.
    pub columns: Vec<(String, String)>,
    /// Patients of the practice in it.
    pub patients: i64,
    /// Contacts of the act of these patients here in the year.
    pub contacts: i64,
    /// More per patient and year under the second scheme.
    pub per_patient: Amount,
    /// Less per contact under the second scheme.
    pub per_contact: Amount,
    /// Contacts a year at which both pay the same, in hundredths: low, best, high. `None`: a contact is not paid less.
    pub contacts_even: Option<(i64, i64, i64)>,
}

/// Ages, other attributes, and how many patients.
type Kind = ((i16, Option<i16>), Vec<(String, String)>, i64);

/// Break-even per cell of the practice's list for an act, the second scheme against the first.
pub fn break_even(tables: &Tables, before: &Compiled, after: &Compiled, act: &str, year: Year) -> Result<Vec<BreakEven>, Faults> {
    let mut cells: Vec<Kind> = Vec::new();
    for cell in &tables.list {
        let key = kind(&cell.columns);
        match cells.iter_mut().find(|(ages, columns, _)| *ages == (cell.age_from, cell.age_to) && *columns == key) {
            Some((.., patients)) => *patients += cell.patients,
            None => cells.push(((cell.age_from, cell.age_to), key, cell.patients)),
        }
    }
    cells.sort();
    let mut found = Vec::new();
    for (ages, columns, patients) in cells {
        let contacts = tables
            .activity
            .iter()
            .filter(|cell| (cell.age_from, cell.age_to) == ages && cell.registration == "here" && kind(&cell.columns) == columns)
            .filter(|cell| cell.columns.iter().any(|(name, value)| name == "act" && value == act))
            .map(|cell| cell.contacts)
            .sum();
        let patient = probe(tables, year, ages, &columns, None);
        let contact = probe(tables, year, ages, &columns, Some(act));
        let per_patient = paid(after, &patient, year, Pillar::Patient)?.minus_independent(paid(before, &patient, year, Pillar::Patient)?);
        let per_contact = paid(before, &contact, year, Pillar::Service)?.minus_independent(paid(after, &contact, year, Pillar::Service)?);
        found.push(BreakEven {
            ages,
            columns,
            patients,
            contacts,
            per_patient,
            per_contact,
            contacts_even: even(per_patient, per_contact),
        });
    }
    Ok(found)
}

/// Attributes that make the kind of patient: the entitlement; others are averaged over.
fn kind(columns: &[(String, String)]) -> Vec<(String, String)> {
    columns.iter().filter(|(name, _)| name == "preferential").cloned().collect()
}

fn even(per_patient: Amount, per_contact: Amount) -> Option<(i64, i64, i64)> {
    if per_contact.low <= Cents::ZERO {
        return None;
    }
    let hundredths = |above: Cents, below: Cents| (above.0 * 100 + below.0 / 2).div_euclid(below.0);
    Some((
        hundredths(per_patient.low, per_contact.high).max(0),
        hundredths(per_patient.best, per_contact.best).max(0),
        hundredths(per_patient.high, per_contact.low).max(0),
    ))
}

/// The practice with one patient of the cell, or with one contact of such a patient.
fn probe(tables: &Tables, year: Year, ages: (i16, Option<i16>), columns: &[(String, String)], act: Option<&str>) -> Snapshot {
    let mut probe = Tables {
        practitioners: tables.practitioners.clone(),
        practitioner_status: tables.practitioner_status.clone(),
        memberships: tables.memberships.clone(),
        practices: tables.practices.clone(),
        ..Tables::default()
    };
    match act {
        None => probe.list.push(ListCell {
            day: Period::Year(year).first(),
            age_from: ages.0,
            age_to: ages.1,
            columns: columns.to_vec(),
            patients: 1,
            status: Status::Supplied,
            line: 0,
        }),
        Some(act) => {
            let mut columns = columns.to_vec();
            columns.push(("act".into(), act.into()));
            probe.activity.push(ActivityCell {
                period: Period::Year(year),
                practitioner: String::new(),
                age_from: ages.0,
                age_to: ages.1,
                registration: "here".into(),
                columns,
                contacts: 1,
                status: Status::Supplied,
                line: 0,
            });
        }
    }
    Snapshot::new(probe)
}

fn paid(compiled: &Compiled, facts: &Snapshot, year: Year, pillar: Pillar) -> Result<Amount, Faults> {
    let scheme = &compiled.scheme;
    let outcome = run_compiled(compiled, facts, &Assignment::Everyone, Period::Year(year), Effort::default())?;
    let own = outcome.lines.iter().filter(|line| {
        let component = &scheme.components[line.component];
        component.pillar == pillar && component.receiver != Receiver::ThirdBody
    });
    Ok(own.map(|line| line.amount).sum())
}
