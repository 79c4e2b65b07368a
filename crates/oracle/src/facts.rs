// SPDX-License-Identifier: EUPL-1.2
//! Questions to the raw tables about one subject on one day. Every answer is a walk through all rows.
//!
//! Invariants: nothing is stored between questions; a day-wise definition is preferred to arithmetic on spans. Double registrations and
//! memberships are never repaired: [`counting`] says which row counts on a day.
//! Not here: what a status or a role means (`attributes`).

use pijler_facts::{Membership, Patient, Practitioner, Registration, StatusRow, Tables};
use pijler_model::{Day, Span, Year};

/// The row of one subject that counts on a day.
///
/// A registration or membership ends where the next one of the subject begins, and does not resume after it. So of the rows begun by
/// the day only the one that began last can count (of several that began on one day, the one written last), and it must still hold.
pub(crate) fn counting<'a, T>(rows: &[&'a T], span: impl Fn(&T) -> Span, day: Day) -> Option<&'a T> {
    let mut last: Option<&'a T> = None;
    for row in rows {
        let begun = span(row).from <= day;
        if begun && last.is_none_or(|known| span(known).from <= span(row).from) {
            last = Some(row);
        }
    }
    last.filter(|row| span(row).holds(day))
}

/// The status of a subject on a day: of the rows of the kind that hold, the one that began last; of several that began on one day, the
/// one written last. `None`: nothing is said.
pub(crate) fn status<'a>(rows: &'a [StatusRow], subject: &str, kind: &str, day: Day) -> Option<&'a str> {
    let mut last: Option<&StatusRow> = None;
    for row in rows {
        let speaks = row.subject == subject && row.kind == kind && row.span.holds(day);
        if speaks && last.is_none_or(|known| known.span.from <= row.span.from) {
            last = Some(row);
        }
    }
    last.map(|row| row.value.as_str())
}

/// The raw tables.
#[derive(Clone, Copy)]
pub(crate) struct Facts<'a> {
    pub(crate) tables: &'a Tables,
}

impl<'a> Facts<'a> {
    pub(crate) fn patient(self, id: &str) -> Option<&'a Patient> {
        self.tables.patients.iter().find(|patient| patient.id == id)
    }

    pub(crate) fn practitioner(self, id: &str) -> Option<&'a Practitioner> {
        self.tables.practitioners.iter().find(|practitioner| practitioner.id == id)
    }

    /// Every registration of a person, as written.
    pub(crate) fn registrations(self, patient: &str) -> Vec<&'a Registration> {
        self.tables.registrations.iter().filter(|row| row.patient == patient).collect()
    }

    /// The registration of a person that counts on a day.
    pub(crate) fn registration(self, patient: &str, day: Day) -> Option<&'a Registration> {
        counting(&self.registrations(patient), |row| row.span, day)
    }

    /// With whom a person is registered on a day.
    pub(crate) fn holder(self, patient: &str, day: Day) -> Option<&'a str> {
        self.registration(patient, day).map(|row| row.practitioner.as_str())
    }

    /// The membership of a practitioner that counts on a day.
    pub(crate) fn membership(self, practitioner: &str, day: Day) -> Option<&'a Membership> {
        let rows: Vec<&Membership> = self.tables.memberships.iter().filter(|row| row.practitioner == practitioner).collect();
        counting(&rows, |row| row.span, day)
    }

    /// Where a practitioner works on a day.
    pub(crate) fn practice_of(self, practitioner: &str, day: Day) -> Option<&'a str> {
        self.membership(practitioner, day).map(|row| row.practice.as_str())
    }

    /// The memberships of all who work in a practice on a day.
    pub(crate) fn members(self, practice: &str, day: Day) -> Vec<&'a Membership> {
        let everyone = self.tables.practitioners.iter().filter_map(|practitioner| self.membership(&practitioner.id, day));
        everyone.filter(|row| row.practice == practice).collect()
    }

    /// Whether a practice is open on a day.
    pub(crate) fn open(self, practice: &str, day: Day) -> bool {
        self.tables.practices.iter().any(|row| row.id == practice && row.span.holds(day))
    }

    /// Whether a person had a contact of one of these acts, with anyone, in the calendar years `[year - years_back, year - 1]`.
    pub(crate) fn seen(self, patient: &str, acts: &[String], years_back: i16, year: Year) -> bool {
        self.tables.contacts.iter().any(|contact| {
            let then = contact.day.year().0;
            contact.patient == patient
                && year.0 - years_back <= then
                && then < year.0
                && column(&contact.columns, "act").is_some_and(|act| acts.iter().any(|known| known == act))
        })
    }
}

/// Whether a person has not died before the day; the day of death counts.
pub(crate) fn alive(patient: &Patient, day: Day) -> bool {
    patient.death.is_none_or(|death| day <= death)
}

/// The value of a column of a contact; an empty one is none.
pub(crate) fn column<'a>(columns: &'a [(String, String)], name: &str) -> Option<&'a str> {
    columns.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
}
