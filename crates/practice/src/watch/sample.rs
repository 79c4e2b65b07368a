// SPDX-License-Identifier: EUPL-1.2
//! The exports that the record system of an example practice would write: lines billed, files held. To try the page with, and for tests.
//!
//! Codes and amounts are those of the tariff rows that hold for each contact; an act without a code is written by its name. So that there is
//! something to find, one fixed patient in [`WRONG_EVERY`] is billed at the reference code, and one line in [`UNPAID_EVERY`] is not paid.
//! Columns carry the words of `intake`'s mapping; the shell puts headings of a language on them.

use super::codes::{CodeBook, Known, bits};
use super::contacts::Read;
use pijler_facts::table::{Contact, Tables};
use pijler_model::{Cents, Day, Span};
use pijler_scheme::vocabulary::{Kind, Vocabulary};
use pijler_scheme::{Scheme, Subject};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// One fixed patient's contact in so many is billed at the reference code.
pub const WRONG_EVERY: usize = 211;
/// One line in so many is not paid.
pub const UNPAID_EVERY: usize = 53;
/// Days from a contact to its payment.
const PAID_AFTER: i32 = 12;
/// Names of payers, made up.
const PAYERS: [&str; 3] = ["Alfa", "Bravo", "Charlie"];

/// A table of text without its headings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// Words of the columns.
    pub columns: Vec<&'static str>,
    /// Rows.
    pub rows: Vec<Vec<String>>,
}

/// Both exports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Samples {
    /// Lines billed.
    pub billing: Sample,
    /// Files held.
    pub files: Sample,
}

/// The exports of a practice on a day: everything since the first contact in its tables. `language` names acts without a code.
#[must_use]
pub fn samples(tables: &Tables, agreed: &Arc<Scheme>, reference: &Arc<Scheme>, since: Option<Day>, today: Day, language: &str) -> Samples {
    let own: BTreeSet<&str> = tables.practices.first().map(|practice| practice.id.as_str()).into_iter().collect();
    let members: BTreeMap<&str, Vec<Span>> =
        tables.memberships.iter().filter(|row| own.contains(row.practice.as_str())).fold(BTreeMap::new(), |mut members, row| {
            members.entry(row.practitioner.as_str()).or_insert_with(Vec::new).push(row.span);
            members
        });
    let trainers: BTreeMap<&str, &str> =
        tables.memberships.iter().filter_map(|row| Some((row.practitioner.as_str(), row.trainer.as_deref()?))).collect();
    let mut files: BTreeMap<&str, Vec<(&str, Span)>> = BTreeMap::new();
    for row in tables.registrations.iter().filter(|row| members.contains_key(row.practitioner.as_str())) {
        files.entry(row.patient.as_str()).or_default().push((row.practitioner.as_str(), row.span));
    }
    let statuses = Statuses::of(tables);
    let books = [CodeBook::new(reference), CodeBook::new(agreed)];
    let reads = [Read::of(reference), Read::of(agreed)];
    let numbers: BTreeMap<&str, usize> = tables.patients.iter().enumerate().map(|(index, row)| (row.id.as_str(), index)).collect();
    let mut billing = Sample {
        columns: vec!["date", "code", "patient", "practitioner", "amount", "co_payment", "on_duty", "payer", "paid_on", "paid"],
        rows: Vec::new(),
    };
    let mut contacts: Vec<&Contact> = tables
        .contacts
        .iter()
        .filter(|contact| contact.day <= today)
        .filter(|contact| members.get(contact.practitioner.as_str()).is_some_and(|spans| spans.iter().any(|span| span.holds(contact.day))))
        .collect();
    contacts.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    for (number, contact) in contacts.into_iter().enumerate() {
        let of_agreement = usize::from(since.is_some_and(|since| contact.day >= since));
        let (book, read) = (&books[of_agreement], &reads[of_agreement]);
        let column = |name: &str| contact.columns.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.as_str());
        let act = column("act");
        let Some(value) = read.act.and_then(|id| book.scheme.vocabulary.attributes[id].value(act)) else { continue };
        let Some(meaning) = book.act_meaning(value) else { continue };
        let held = |day: Day| files.get(contact.patient.as_str()).is_some_and(|files| files.iter().any(|(_, span)| span.holds(day)));
        let here = held(contact.day);
        let duty = column("on_duty") == "yes";
        let wrong = here && number % WRONG_EVERY == WRONG_EVERY - 1;
        let settled = held(contact.day.quarter().first_month().first().before());
        let mut known = read.known(&book.scheme, Some(value), Some(here && !wrong), Some(settled && here && !wrong), Some(duty));
        statuses.add(&book.scheme.vocabulary, contact, &mut known);
        let expected = book.expected(&meaning, contact.day, &known);
        let Some(amount) = expected.amount.map(|amount| amount.best).filter(|amount| amount.0 > 0) else { continue };
        let code = expected.codes.iter().find(|code| !code.is_empty()).cloned();
        let code = code.unwrap_or_else(|| {
            let act = book.scheme.vocabulary.act(act);
            act.map(|act| act.name.of(language).to_owned()).unwrap_or_default()
        });
        let share = share(book, &meaning, contact, &known, here).min(amount);
        let paid = contact.day.plus(PAID_AFTER) <= today && number % UNPAID_EVERY != UNPAID_EVERY - 1;
        let payer = PAYERS[numbers.get(contact.patient.as_str()).copied().unwrap_or(0) % PAYERS.len()];
        let doctor = trainers.get(contact.practitioner.as_str()).copied().unwrap_or(contact.practitioner.as_str());
        billing.rows.push(vec![
            contact.day.to_string(),
            code,
            contact.patient.clone(),
            doctor.to_owned(),
            amount.to_string(),
            share.to_string(),
            if duty { "1" } else { "0" }.to_owned(),
            payer.to_owned(),
            if paid { contact.day.plus(PAID_AFTER).to_string() } else { String::new() },
            if paid { (amount - share).to_string() } else { String::new() },
        ]);
    }
    Samples { billing, files: held_files(tables, &files, &statuses, today) }
}

fn held_files(tables: &Tables, files: &BTreeMap<&str, Vec<(&str, Span)>>, statuses: &Statuses<'_>, today: Day) -> Sample {
    let mut sample = Sample { columns: vec!["patient", "holder", "opened", "closed", "born", "preferential"], rows: Vec::new() };
    for patient in &tables.patients {
        for (holder, span) in files.get(patient.id.as_str()).into_iter().flatten().filter(|(_, span)| span.from <= today) {
            let closed = [span.last(), patient.death].into_iter().flatten().min().filter(|day| *day < today);
            let preferential = statuses.of_patient(&patient.id, "preferential", today) == Some("yes");
            sample.rows.push(vec![
                patient.id.clone(),
                (*holder).to_owned(),
                if span.from > Day::MIN { span.from.to_string() } else { String::new() },
                closed.map(|day| day.to_string()).unwrap_or_default(),
                patient.birth.to_string(),
                if preferential { "1" } else { "0" }.to_owned(),
            ]);
        }
    }
    sample
}

/// Statuses by subject.
struct Statuses<'a> {
    patients: BTreeMap<&'a str, Vec<(&'a str, &'a str, Span)>>,
    practitioners: BTreeMap<&'a str, Vec<(&'a str, &'a str, Span)>>,
    births: BTreeMap<&'a str, Day>,
}

impl<'a> Statuses<'a> {
    fn of(tables: &'a Tables) -> Self {
        let gather = |rows: &'a [pijler_facts::StatusRow]| {
            let mut all: BTreeMap<&str, Vec<(&str, &str, Span)>> = BTreeMap::new();
            for row in rows {
                all.entry(row.subject.as_str()).or_default().push((row.kind.as_str(), row.value.as_str(), row.span));
            }
            all
        };
        Self {
            patients: gather(&tables.patient_status),
            practitioners: gather(&tables.practitioner_status),
            births: tables.patients.iter().map(|row| (row.id.as_str(), row.birth)).collect(),
        }
    }

    fn of_patient(&self, patient: &str, kind: &str, day: Day) -> Option<&'a str> {
        let rows = self.patients.get(patient)?;
        rows.iter().find(|(known, _, span)| *known == kind && span.holds(day)).map(|(_, value, _)| *value)
    }

    /// What the tables say of a contact: of its person, its doctor and itself, derived attributes too.
    fn add(&self, vocabulary: &Vocabulary, contact: &Contact, known: &mut Known) {
        let base = |id: usize| -> u8 {
            let attribute = &vocabulary.attributes[id];
            if let Some(bits) = known.get(&id) {
                return u8::try_from(bits.trailing_zeros()).unwrap_or(0);
            }
            let word = match (&attribute.kind, attribute.of) {
                (Kind::AgeBand { cuts }, _) => {
                    let born = self.births.get(contact.patient.as_str()).copied().unwrap_or(contact.day);
                    return u8::try_from(cuts.iter().filter(|&&age| born.birthday(age) <= contact.day).count()).unwrap_or(0);
                }
                (Kind::Status { status }, Subject::Person) => self.of_patient(&contact.patient, status, contact.day),
                (Kind::Status { status }, _) => self.practitioners.get(contact.practitioner.as_str()).and_then(|rows| {
                    rows.iter().find(|(kind, _, span)| kind == status && span.holds(contact.day)).map(|(_, value, _)| *value)
                }),
                (Kind::Column, _) => contact.columns.iter().find(|(name, _)| *name == attribute.id).map(|(_, value)| value.as_str()),
                _ => None,
            };
            word.and_then(|word| attribute.value(word)).unwrap_or(0)
        };
        let found: Vec<(usize, u8)> = (0..vocabulary.attributes.len()).map(|id| (id, vocabulary.evaluate(id, &base))).collect();
        for (id, value) in found {
            known.entry(id).or_insert_with(|| bits([value]));
        }
    }
}

/// What the patient pays.
fn share(book: &CodeBook, meaning: &super::codes::Meaning, contact: &Contact, known: &Known, _here: bool) -> Cents {
    let Some(table) = book.scheme.components[meaning.component].patient_share else { return Cents::ZERO };
    let table = &book.scheme.tables[table];
    let cell: Vec<u8> =
        table.keys.iter().map(|id| known.get(id).map_or(0, |bits| u8::try_from(bits.trailing_zeros()).unwrap_or(0))).collect();
    table.find(&cell, contact.day).and_then(|row| table.rows[row].amount).map_or(Cents::ZERO, |amount| amount.best)
}
