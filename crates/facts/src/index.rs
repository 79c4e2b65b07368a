// SPDX-License-Identifier: EUPL-1.2
//! The dated tables in columns, made once for all copies of the tables that have the same rows.
//!
//! A practice is priced with its staff, its cells or its requests varied, and its persons and contacts as they are: their ids are looked up
//! once.
//!
//! Invariant: what is given was made of the very rows it is asked for; other rows get columns of their own. Not here: what is varied most
//! (`snapshot` makes it anew each time).

use crate::columns::{Contacts, Dated, Finding, Index, NONE, Statuses, contacts, in_order, statuses};
use crate::row::{Contact, Patient, Practitioner, Registration, StatusRow};
use crate::shared::Shared;
use pijler_model::Day;
use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

/// Dated tables in columns, with the rows they were made of.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    patients: Shared<Patient>,
    patient_status: Shared<StatusRow>,
    registered: Shared<Registration>,
    seen: Shared<Contact>,
    practitioners: Vec<Practitioner>,
    pub(crate) person_ids: Arc<Vec<String>>,
    pub(crate) birth: Arc<Vec<Day>>,
    pub(crate) deaths: Arc<Vec<(u32, Day)>>,
    pub(crate) person_status: Arc<BTreeMap<String, Statuses>>,
    pub(crate) registrations: Arc<Vec<Dated<u32>>>,
    pub(crate) contacts: Arc<Contacts>,
    /// Persons registered twice.
    pub(crate) findings: Vec<Finding>,
}

/// The columns of tables, once they were asked for.
#[derive(Clone, Default)]
pub struct Indexed(Arc<OnceLock<Arc<Columns>>>);

impl std::fmt::Debug for Indexed {
    /// It says nothing that the tables do not.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Indexed")
    }
}

// It is made of the tables beside it, and is no part of what they say.
impl PartialEq for Indexed {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Indexed {}

impl Hash for Indexed {
    fn hash<H: Hasher>(&self, _: &mut H) {}
}

/// The tables that are put into columns.
pub(crate) struct Rows<'a> {
    pub(crate) patients: &'a Shared<Patient>,
    pub(crate) patient_status: &'a Shared<StatusRow>,
    pub(crate) registrations: &'a Shared<Registration>,
    pub(crate) contacts: &'a Shared<Contact>,
    pub(crate) practitioners: &'a Vec<Practitioner>,
}

impl Indexed {
    /// The columns of these rows: those made before of the very same ones, or new ones.
    pub(crate) fn columns(&self, rows: &Rows<'_>) -> Arc<Columns> {
        let kept = self.0.get_or_init(|| Arc::new(Columns::of(rows)));
        if kept.is_of(rows) { Arc::clone(kept) } else { Arc::new(Columns::of(rows)) }
    }
}

impl Columns {
    fn is_of(&self, rows: &Rows<'_>) -> bool {
        self.patients.is(rows.patients)
            && self.patient_status.is(rows.patient_status)
            && self.registered.is(rows.registrations)
            && self.seen.is(rows.contacts)
            && self.practitioners == *rows.practitioners
    }

    fn of(rows: &Rows<'_>) -> Self {
        let persons = Index::new(rows.patients.iter().map(|row| row.id.as_str()));
        let doctors = Index::new(rows.practitioners.iter().map(|row| row.id.as_str()));
        let mut findings = Vec::new();
        let mut registrations: Vec<Dated<u32>> = rows
            .registrations
            .iter()
            .map(|row| Dated { subject: persons.of(&row.patient), span: row.span, value: doctors.of(&row.practitioner) })
            .filter(|row| row.subject != NONE && row.value != NONE)
            .collect();
        in_order(&mut registrations, |ended, counts| {
            let person = rows.patients.get(ended.subject as usize).map_or_else(String::new, |row| row.id.clone());
            let name = |index: u32| rows.practitioners.get(index as usize).map_or_else(String::new, |row| row.id.clone());
            findings.push(Finding::RegisteredTwice {
                person,
                ended: name(ended.value),
                counts: name(counts.value),
                from: counts.span.from,
            });
        });
        let deaths = rows.patients.iter().enumerate().filter_map(|(index, row)| Some((u32::try_from(index).ok()?, row.death?)));
        Self {
            person_ids: Arc::new(rows.patients.iter().map(|row| row.id.clone()).collect()),
            birth: Arc::new(rows.patients.iter().map(|row| row.birth).collect()),
            deaths: Arc::new(deaths.collect()),
            person_status: Arc::new(statuses(rows.patient_status, &persons)),
            registrations: Arc::new(registrations),
            contacts: Arc::new(contacts(rows.contacts, &persons, &doctors)),
            findings,
            patients: rows.patients.clone(),
            patient_status: rows.patient_status.clone(),
            registered: rows.registrations.clone(),
            seen: rows.contacts.clone(),
            practitioners: rows.practitioners.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Snapshot, Tables};
    use pijler_model::Span;

    fn tables() -> Tables {
        Tables {
            patients: vec![Patient { id: "p".into(), birth: Day(0), death: None }].into(),
            practitioners: vec![Practitioner { id: "d".into(), birth: None }],
            registrations: vec![Registration { patient: "p".into(), practitioner: "d".into(), span: Span::ALWAYS }].into(),
            ..Tables::default()
        }
    }

    #[test]
    fn copies_share_their_columns_until_their_rows_differ() {
        let one = tables();
        let mut other = one.clone();
        other.assumed.push("something else".into());
        assert!(Arc::ptr_eq(&one.columns(), &other.columns()), "what is varied is not dated");
        other.patients.push(Patient { id: "q".into(), birth: Day(1), death: None });
        assert_eq!(other.columns().person_ids.as_slice(), ["p", "q"]);
        assert_eq!(one.columns().person_ids.as_slice(), ["p"]);
        let mut without = one.clone();
        without.practitioners.clear();
        assert!(without.columns().registrations.is_empty(), "numbers of other practitioners do not stand");
        assert_eq!(one.columns().registrations.len(), 1);
    }

    #[test]
    fn a_snapshot_is_the_same_with_columns_that_were_there_and_with_new_ones() {
        let kept = tables();
        drop(Snapshot::new(kept.clone()));
        let mut changed = kept;
        changed.contacts.push(Contact { id: "c".into(), day: Day(9), patient: "p".into(), practitioner: "d".into(), columns: Vec::new() });
        let fresh = Tables { indexed: Indexed::default(), ..changed.clone() };
        assert_eq!(Snapshot::new(changed), Snapshot::new(fresh));
    }
}
