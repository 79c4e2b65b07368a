// SPDX-License-Identifier: EUPL-1.2
//! The dated tables in columns, made once for all copies of the tables that have the same rows.
//!
//! A practice is priced with its staff, its cells or its requests varied, and its persons and contacts as they are: their ids are looked up
//! once.
//!
//! Invariant: what is given was made of the very rows it is asked for; other rows get columns of their own. Not here: what is varied most
//! (`snapshot` makes it anew each time).

use crate::shared::Shared;
use crate::snapshot::{Coded, Contacts, Dated, Finding, NONE, Statuses, in_order, statuses};
use crate::table::{Contact, Patient, Practitioner, Registration, StatusRow, Tables};
use pijler_model::Day;
use std::collections::{BTreeMap, HashMap};
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

/// The columns of the dated tables: those made before of the same rows, or new ones.
pub(crate) fn columns(tables: &Tables) -> Arc<Columns> {
    let kept = tables.indexed.0.get_or_init(|| Arc::new(Columns::of(tables)));
    if kept.is_of(tables) { Arc::clone(kept) } else { Arc::new(Columns::of(tables)) }
}

/// Words to dense numbers.
pub(crate) struct Index<'a>(HashMap<&'a str, u32>);

impl<'a> Index<'a> {
    pub(crate) fn new(ids: impl Iterator<Item = &'a str>) -> Self {
        Self(ids.enumerate().map(|(index, id)| (id, u32::try_from(index).unwrap_or(NONE))).collect())
    }

    pub(crate) fn of(&self, id: &str) -> u32 {
        self.0.get(id).copied().unwrap_or(NONE)
    }
}

/// The code of a word, and a new one for a new word.
pub(crate) fn code(words: &mut Vec<String>, word: &str) -> u8 {
    let index = words.iter().position(|known| known == word).unwrap_or_else(|| {
        words.push(word.to_owned());
        words.len() - 1
    });
    u8::try_from(index).unwrap_or(u8::MAX)
}

impl Columns {
    fn is_of(&self, tables: &Tables) -> bool {
        self.patients.is(&tables.patients)
            && self.patient_status.is(&tables.patient_status)
            && self.registered.is(&tables.registrations)
            && self.seen.is(&tables.contacts)
            && self.practitioners == tables.practitioners
    }

    fn of(tables: &Tables) -> Self {
        let persons = Index::new(tables.patients.iter().map(|row| row.id.as_str()));
        let doctors = Index::new(tables.practitioners.iter().map(|row| row.id.as_str()));
        let mut findings = Vec::new();
        let mut registrations: Vec<Dated<u32>> = tables
            .registrations
            .iter()
            .map(|row| Dated { subject: persons.of(&row.patient), span: row.span, value: doctors.of(&row.practitioner) })
            .filter(|row| row.subject != NONE && row.value != NONE)
            .collect();
        in_order(&mut registrations, |ended, counts| {
            let person = tables.patients.get(ended.subject as usize).map_or_else(String::new, |row| row.id.clone());
            let name = |index: u32| tables.practitioners.get(index as usize).map_or_else(String::new, |row| row.id.clone());
            findings.push(Finding::RegisteredTwice {
                person,
                ended: name(ended.value),
                counts: name(counts.value),
                from: counts.span.from,
            });
        });
        let deaths = tables.patients.iter().enumerate().filter_map(|(index, row)| Some((u32::try_from(index).ok()?, row.death?)));
        Self {
            person_ids: Arc::new(tables.patients.iter().map(|row| row.id.clone()).collect()),
            birth: Arc::new(tables.patients.iter().map(|row| row.birth).collect()),
            deaths: Arc::new(deaths.collect()),
            person_status: Arc::new(statuses(&tables.patient_status, &persons)),
            registrations: Arc::new(registrations),
            contacts: Arc::new(contacts(&tables.contacts, &persons, &doctors)),
            findings,
            patients: tables.patients.clone(),
            patient_status: tables.patient_status.clone(),
            registered: tables.registrations.clone(),
            seen: tables.contacts.clone(),
            practitioners: tables.practitioners.clone(),
        }
    }
}

fn contacts(contacts: &[Contact], persons: &Index<'_>, doctors: &Index<'_>) -> Contacts {
    let mut order: Vec<&Contact> = contacts.iter().collect();
    order.sort_by_key(|contact| contact.day);
    let mut result = Contacts::default();
    let mut names: Vec<&str> = contacts.iter().flat_map(|contact| contact.columns.iter().map(|(name, _)| name.as_str())).collect();
    names.sort_unstable();
    names.dedup();
    result.columns = names.iter().map(|name| Coded { name: (*name).to_owned(), words: vec![String::new()], codes: Vec::new() }).collect();
    for contact in order {
        if result.days.last().is_none_or(|&(day, _)| day != contact.day) {
            result.days.push((contact.day, result.person.len()));
        }
        result.person.push(persons.of(&contact.patient));
        result.practitioner.push(doctors.of(&contact.practitioner));
        result.ids.push(contact.id.clone());
        for column in &mut result.columns {
            let value = contact.columns.iter().find(|(name, _)| *name == column.name).map_or("", |(_, value)| value.as_str());
            let code = code(&mut column.words, value);
            column.codes.push(code);
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Snapshot;
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
        assert!(Arc::ptr_eq(&columns(&one), &columns(&other)), "what is varied is not dated");
        other.patients.push(Patient { id: "q".into(), birth: Day(1), death: None });
        assert_eq!(columns(&other).person_ids.as_slice(), ["p", "q"]);
        assert_eq!(columns(&one).person_ids.as_slice(), ["p"]);
        let mut without = one.clone();
        without.practitioners.clear();
        assert!(columns(&without).registrations.is_empty(), "numbers of other practitioners do not stand");
        assert_eq!(columns(&one).registrations.len(), 1);
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
