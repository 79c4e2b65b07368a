// SPDX-License-Identifier: EUPL-1.2
//! Columns with dense numbers instead of ids, and how rows become them.
//!
//! Not here: which columns there are (`index`, `snapshot`).

use crate::row::{Contact, StatusRow};
use pijler_model::{Day, Span};
use std::collections::{BTreeMap, HashMap};

/// No index.
pub const NONE: u32 = u32::MAX;

/// A column of few words: the words, and a code per row. No codes at all means that every row has the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coded {
    /// Name of the column.
    pub name: String,
    /// The words; the empty word is "not said".
    pub words: Vec<String>,
    /// Index into the words, one a row, or empty.
    pub codes: Vec<u8>,
}

/// Contacts, sorted by day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contacts {
    /// Each day with contacts and the row of its first one.
    pub days: Vec<(Day, usize)>,
    /// Person: index.
    pub person: Vec<u32>,
    /// Practitioner: index.
    pub practitioner: Vec<u32>,
    /// `act`, `time_band`, ...
    pub columns: Vec<Coded>,
    /// Ids, or empty.
    pub ids: Vec<String>,
}

/// A dated value of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated<T> {
    /// Subject: index.
    pub subject: u32,
    /// Days.
    pub span: Span,
    /// Value.
    pub value: T,
}

/// Dated statuses of one kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statuses {
    /// The values met, in order of first use.
    pub words: Vec<String>,
    /// Sorted by subject, then first day; `value` is an index into the words. Later rows of a subject win where they meet.
    pub rows: Vec<Dated<u8>>,
}

/// Input that needed a declared rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// A person was registered twice on one day; the later registration counts from its first day.
    RegisteredTwice {
        /// The person.
        person: String,
        /// The practitioner whose registration ends.
        ended: String,
        /// The practitioner whose registration counts.
        counts: String,
        /// From this day.
        from: Day,
    },
    /// A practitioner was a member twice on one day.
    MemberTwice {
        /// The practitioner.
        practitioner: String,
        /// The practice whose membership ends.
        ended: String,
        /// The practice that counts.
        counts: String,
        /// From this day.
        from: Day,
    },
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

pub(crate) fn statuses(rows: &[StatusRow], index: &Index<'_>) -> BTreeMap<String, Statuses> {
    let mut kinds: BTreeMap<String, Statuses> = BTreeMap::new();
    for row in rows {
        let kind = kinds.entry(row.kind.clone()).or_default();
        let value = code(&mut kind.words, &row.value);
        let subject = index.of(&row.subject);
        if subject != NONE {
            kind.rows.push(Dated { subject, span: row.span, value });
        }
    }
    for kind in kinds.values_mut() {
        kind.rows.sort_by_key(|row| (row.subject, row.span.from));
    }
    kinds
}

/// Puts the spans of each subject in order and cuts an earlier one where a later one begins. Calls `met` for each cut.
pub(crate) fn in_order<T: Copy>(rows: &mut Vec<Dated<T>>, mut met: impl FnMut(&Dated<T>, &Dated<T>)) {
    rows.sort_by_key(|row| (row.subject, row.span.from));
    for index in 1..rows.len() {
        let next = rows[index];
        // Only the one just before can still reach this one: earlier ones were cut at its beginning.
        let row = &mut rows[index - 1];
        if row.subject == next.subject && row.span.until > next.span.from {
            met(row, &next);
            row.span.until = next.span.from;
        }
    }
    rows.retain(|row| !row.span.is_empty());
}

/// Contacts by day.
pub(crate) fn contacts(contacts: &[Contact], persons: &Index<'_>, doctors: &Index<'_>) -> Contacts {
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
