// SPDX-License-Identifier: EUPL-1.2
//! Stage one: facts -> whole-number counts.
//!
//! [`persons`] sweeps through the days of dated facts; [`cells`] reads aggregated cells. Both give [`Counts`]: how many per practice,
//! practitioner, period, tally and class. Counts of parts of the work add up, so the work can be split anywhere.

pub mod cells;
pub mod doctors;
pub mod persons;

use pijler_model::{Day, Period, Status};
use std::collections::BTreeMap;

/// A practice and a practitioner of it (or [`pijler_facts::NONE`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unit {
    /// Practice: index.
    pub practice: u32,
    /// Practitioner: index, or none.
    pub practitioner: u32,
}

/// What a count belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Tally: index in the compiled scheme.
    pub tally: usize,
    /// Period earned for.
    pub period: Period,
    /// Whose.
    pub unit: Unit,
    /// Class of the tally.
    pub class: u16,
    /// Birth of the quantity.
    pub status: Status,
}

/// A fact behind a count.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InputFact {
    /// A person registered on the reference day.
    Person {
        /// Person: index.
        person: u32,
    },
    /// A contact.
    Contact {
        /// Row in the snapshot's contacts.
        row: usize,
    },
    /// A row of `list`.
    ListCell {
        /// Its line.
        line: usize,
        /// Persons.
        quantity: i64,
    },
    /// A row of `activity`.
    ActivityCell {
        /// Its line.
        line: usize,
        /// Contacts.
        quantity: i64,
    },
}

/// Looks for the facts behind one count while everything is counted again.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// The count; its status is not compared.
    pub target: Option<Key>,
    /// What was found.
    pub facts: Vec<InputFact>,
}

impl Trace {
    /// Whether this is the count looked for.
    #[must_use]
    pub fn wants(&self, tally: usize, period: Period, unit: Unit, class: u16) -> bool {
        self.target.is_some_and(|key| key.tally == tally && key.period == period && key.unit == unit && key.class == class)
    }
}

/// Counts, and what was left out of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many.
    pub counts: BTreeMap<Key, i64>,
    /// Persons registered with a practice on the days on which a measure reads them.
    pub registered: BTreeMap<(u32, Day), i64>,
    /// Contacts of practitioners without a practice under the scheme on that day.
    pub contacts_outside: i64,
    /// Contacts no component read.
    pub contacts_unread: i64,
    /// What was assumed, by practice.
    pub assumed: Vec<(u32, String)>,
}

impl Counts {
    /// Adds to one count.
    pub fn add(&mut self, key: Key, quantity: i64) {
        if quantity != 0 {
            *self.counts.entry(key).or_insert(0) += quantity;
        }
    }

    /// Adds another part of the work.
    pub fn extend(&mut self, other: Self) {
        for (key, quantity) in other.counts {
            self.add(key, quantity);
        }
        for (key, quantity) in other.registered {
            *self.registered.entry(key).or_insert(0) += quantity;
        }
        self.contacts_outside += other.contacts_outside;
        self.contacts_unread += other.contacts_unread;
        self.assumed.extend(other.assumed);
    }
}
