// SPDX-License-Identifier: EUPL-1.2
//! The value of an attribute for one thing counted, on one day.
//!
//! Invariants: base attributes are read from the raw tables each time; derived ones are left to the vocabulary's own rule. What the facts
//! do not say, or say in a word the attribute does not have, is the attribute's first value.

use crate::facts::{Facts, alive, column, status};
use pijler_facts::{Contact, Membership, Patient};
use pijler_model::{Day, Period, Year};
use pijler_scheme::vocabulary::Attribute;
use pijler_scheme::{AttributeId, Filter, Kind, Subject, Vocabulary};

/// One thing counted, as attributes see it.
pub(crate) struct Counted<'a> {
    /// Day on which everything is read.
    pub(crate) day: Day,
    /// Year before which `seen` looks back.
    pub(crate) year: Year,
    /// The practice that counts it.
    pub(crate) practice: &'a str,
    /// The person.
    pub(crate) person: Option<&'a Patient>,
    /// Whose number it is: his are statuses and birth date.
    pub(crate) practitioner: Option<&'a str>,
    /// Who did it: his is the role.
    pub(crate) membership: Option<&'a Membership>,
    /// The contact.
    pub(crate) contact: Option<&'a Contact>,
}

/// Whether all entries of a filter hold.
pub(crate) fn passes(filter: &Filter, vocabulary: &Vocabulary, facts: Facts<'_>, counted: &Counted<'_>) -> bool {
    filter.iter().all(|(id, allowed)| allowed.contains(&value(*id, vocabulary, facts, counted)))
}

/// The cell of a table: one value a key.
pub(crate) fn cell(keys: &[AttributeId], vocabulary: &Vocabulary, facts: Facts<'_>, counted: &Counted<'_>) -> Vec<u8> {
    keys.iter().map(|&id| value(id, vocabulary, facts, counted)).collect()
}

fn value(id: AttributeId, vocabulary: &Vocabulary, facts: Facts<'_>, counted: &Counted<'_>) -> u8 {
    vocabulary.evaluate(id, &|base| base_value(&vocabulary.attributes[base], facts, counted))
}

fn base_value(attribute: &Attribute, facts: Facts<'_>, counted: &Counted<'_>) -> u8 {
    let word = match &attribute.kind {
        Kind::AgeBand { cuts } => return age_band(cuts, birth(attribute.of, facts, counted), counted.day),
        Kind::Role { joining } => {
            let Some(membership) = counted.membership else { return 0 };
            let role = attribute.value(&membership.role).unwrap_or(0);
            let quarter_began = Period::Quarter(counted.day.quarter()).first();
            return match joining {
                Some(joining) if role == 0 && membership.span.from > quarter_began => *joining,
                _ => role,
            };
        }
        Kind::Status { status: kind } => match (attribute.of, counted.person, counted.practitioner) {
            (Subject::Person, Some(person), _) => status(&facts.tables.patient_status, &person.id, kind, counted.day),
            (Subject::Practitioner, _, Some(id)) => status(&facts.tables.practitioner_status, id, kind, counted.day),
            _ => None,
        },
        Kind::Seen { acts, years_back } => {
            let seen = counted.person.is_some_and(|person| facts.seen(&person.id, acts, *years_back, counted.year));
            Some(if seen { "yes" } else { "no" })
        }
        Kind::Registration { settled } => counted.person.map(|person| relation(facts, person, counted.practice, counted.day, *settled)),
        Kind::Column => counted.contact.and_then(|contact| column(&contact.columns, &attribute.id)),
        Kind::Derived { .. } => None,
    };
    word.and_then(|word| attribute.value(word)).unwrap_or(0)
}

fn birth(of: Subject, facts: Facts<'_>, counted: &Counted<'_>) -> Option<Day> {
    match of {
        Subject::Practitioner => counted.practitioner.and_then(|id| facts.practitioner(id)).and_then(|row| row.birth),
        _ => counted.person.map(|person| person.birth),
    }
}

/// How many of the ages someone has reached on a day.
fn age_band(cuts: &[i16], birth: Option<Day>, day: Day) -> u8 {
    let Some(birth) = birth else { return 0 };
    let reached = cuts.iter().filter(|&&age| birth.birthday(age) <= day).count();
    u8::try_from(reached).unwrap_or(u8::MAX)
}

/// Whose registered patient the person is, seen from a practice.
fn relation(facts: Facts<'_>, person: &Patient, practice: &str, day: Day, settled: bool) -> &'static str {
    let here_on = |day: Day| facts.holder(&person.id, day).is_some_and(|holder| facts.practice_of(holder, day) == Some(practice));
    let day_before_quarter = Period::Quarter(day.quarter()).first().before();
    if !alive(person, day) || facts.holder(&person.id, day).is_none() {
        "none"
    } else if here_on(day) && (!settled || here_on(day_before_quarter)) {
        "here"
    } else {
        "elsewhere"
    }
}
