// SPDX-License-Identifier: EUPL-1.2
//! The snapshot the engine reads: columns with dense numbers instead of ids, spans in order, contacts by day.
//!
//! Invariants: registrations of a person and memberships of a practitioner do not meet in time. The declared rule for input that says
//! otherwise: the later-beginning one counts from its first day and the earlier ends there; of two that begin on one day the one written last
//! counts. Each time the rule is used stands in [`Snapshot::findings`]. Contacts are sorted by day; the order within a day is that of the input
//! and never matters. Nothing here is recorded time: the tables are as known on one day.

use crate::columns::{Index, code, in_order, statuses};
use crate::table::Tables;
use pijler_model::{Day, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

pub use crate::columns::{Coded, Contacts, Dated, Finding, NONE, Statuses};

/// A membership.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member {
    /// Practice: index.
    pub practice: u32,
    /// Index into [`Snapshot::roles`].
    pub role: u8,
    /// Trainer: index of a practitioner, or [`NONE`].
    pub trainer: u32,
}

/// Everything the engine reads, in columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Person ids, or empty when only numbers are known.
    pub person_ids: Arc<Vec<String>>,
    /// Birth dates.
    pub birth: Arc<Vec<Day>>,
    /// Deaths: (person, last day of life).
    pub deaths: Arc<Vec<(u32, Day)>>,
    /// Statuses of persons by kind.
    pub person_status: Arc<BTreeMap<String, Statuses>>,
    /// Practitioner ids.
    pub practitioner_ids: Vec<String>,
    /// Statuses of practitioners by kind.
    pub practitioner_status: BTreeMap<String, Statuses>,
    /// Practice ids.
    pub practice_ids: Vec<String>,
    /// Days on which practices are open.
    pub practice_open: Vec<Span>,
    /// Statuses of practices by kind.
    pub practice_status: BTreeMap<String, Statuses>,
    /// Registrations by person, then first day; `value` is the practitioner.
    pub registrations: Arc<Vec<Dated<u32>>>,
    /// Memberships by practitioner, then first day.
    pub memberships: Vec<Dated<Member>>,
    /// Words of roles.
    pub roles: Vec<String>,
    /// Contacts.
    pub contacts: Arc<Contacts>,
    /// The tables as they were written.
    pub tables: Tables,
    /// Where a declared rule was used.
    pub findings: Vec<Finding>,
    /// Hash of the tables; part of every address.
    pub hash: String,
}

impl Snapshot {
    /// Makes the snapshot of checked tables. Persons, their statuses, registrations and contacts are shared with every snapshot of the same rows.
    #[must_use]
    pub fn new(tables: Tables) -> Self {
        let hash = tables.hash();
        let dated = tables.columns();
        let Tables { practitioners, practitioner_status, memberships, practices, practice_status, .. } = &tables;
        let doctors = Index::new(practitioners.iter().map(|row| row.id.as_str()));
        let houses = Index::new(practices.iter().map(|row| row.id.as_str()));
        let mut findings = dated.findings.clone();
        let name = |ids: &[String], index: u32| ids.get(index as usize).cloned().unwrap_or_default();
        let practitioner_ids: Vec<String> = practitioners.iter().map(|row| row.id.clone()).collect();
        let practice_ids: Vec<String> = practices.iter().map(|row| row.id.clone()).collect();
        let mut roles = Vec::new();
        let mut members: Vec<Dated<Member>> = memberships
            .iter()
            .map(|row| Dated {
                subject: doctors.of(&row.practitioner),
                span: row.span,
                value: Member {
                    practice: houses.of(&row.practice),
                    role: code(&mut roles, &row.role),
                    trainer: row.trainer.as_ref().map_or(NONE, |trainer| doctors.of(trainer)),
                },
            })
            .filter(|row| row.subject != NONE && row.value.practice != NONE)
            .collect();
        in_order(&mut members, |ended, counts| {
            findings.push(Finding::MemberTwice {
                practitioner: name(&practitioner_ids, ended.subject),
                ended: name(&practice_ids, ended.value.practice),
                counts: name(&practice_ids, counts.value.practice),
                from: counts.span.from,
            });
        });
        let practitioner_status = statuses(practitioner_status, &doctors);
        let practice_status = statuses(practice_status, &houses);
        let practice_open = practices.iter().map(|row| row.span).collect();
        Self {
            person_ids: Arc::clone(&dated.person_ids),
            birth: Arc::clone(&dated.birth),
            deaths: Arc::clone(&dated.deaths),
            person_status: Arc::clone(&dated.person_status),
            practitioner_ids,
            practitioner_status,
            practice_ids,
            practice_open,
            practice_status,
            registrations: Arc::clone(&dated.registrations),
            memberships: members,
            roles,
            contacts: Arc::clone(&dated.contacts),
            tables,
            findings,
            hash,
        }
    }

    /// The value of a status of a subject on a day: the last row that holds, or `None`.
    #[must_use]
    pub fn status_on<'a>(kinds: &'a BTreeMap<String, Statuses>, kind: &str, subject: u32, day: Day) -> Option<&'a str> {
        let statuses = kinds.get(kind)?;
        let start = statuses.rows.partition_point(|row| row.subject < subject);
        let rows = statuses.rows[start..].iter().take_while(|row| row.subject == subject);
        rows.filter(|row| row.span.holds(day)).last().map(|row| statuses.words[usize::from(row.value)].as_str())
    }

    /// The membership of a practitioner on a day.
    #[must_use]
    pub fn membership_on(&self, practitioner: u32, day: Day) -> Option<&Dated<Member>> {
        let start = self.memberships.partition_point(|row| row.subject < practitioner);
        self.memberships[start..].iter().take_while(|row| row.subject == practitioner).find(|row| row.span.holds(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::typed;
    use pijler_model::Sheet;

    fn tables(sheets: &[(&str, &str)]) -> Tables {
        let sheets: Vec<Sheet> = sheets.iter().map(|(name, text)| Sheet::from_pipes("t", name, 1, text)).collect();
        typed::read(&sheets).unwrap()
    }

    #[test]
    fn the_later_registration_counts_and_the_cut_is_reported() {
        let snapshot = Snapshot::new(tables(&[
            ("patients", "patient_id | birth_date\np | 1980-01-01"),
            ("practitioners", "practitioner_id\na\nb"),
            ("registrations", "patient_id | practitioner_id | from | to\np | a | 2024-01-01 |\np | b | 2024-05-01 | 2024-06-30"),
        ]));
        assert_eq!(snapshot.registrations.len(), 2);
        assert_eq!(snapshot.registrations[0].span.last(), Day::parse("2024-04-30"));
        assert_eq!(snapshot.registrations[1].span.last(), Day::parse("2024-06-30"));
        assert_eq!(snapshot.findings.len(), 1);
    }

    #[test]
    fn every_fault_is_told_at_once() {
        let sheets = [
            Sheet::from_pipes("f", "patients", 1, "patient_id | birth_date | shoe\np | 1980-02-30 | 42\np | 1981-01-01 | 43"),
            Sheet::from_pipes("f", "registrations", 1, "patient_id | practitioner_id | from\nq | x | yesterday"),
            Sheet::from_pipes("f", "list", 1, "date | age_band | patients\n2024-01-01 | 60-25 | -3"),
        ];
        let faults = typed::read(&sheets).unwrap_err();
        let kinds: Vec<&str> = faults.list.iter().map(|fault| fault.problem.key()).collect();
        for kind in [
            "fault-not-a-date",
            "fault-unknown-column",
            "fault-duplicate",
            "fault-unknown-reference",
            "fault-unknown-value",
            "fault-negative",
        ] {
            assert!(kinds.contains(&kind), "{kind} in {kinds:?}");
        }
    }
}
