// SPDX-License-Identifier: EUPL-1.2
//! Stage one: facts -> whole-number counts.
//!
//! [`persons`] sweeps through the days of dated facts; [`cells`] reads aggregated cells. Both give [`Counts`]: how many per practice,
//! practitioner, period, tally and class. Counts of parts of the work add up, so the work can be split anywhere.

pub mod cells;
pub mod doctors;
pub mod persons;

use pijler_facts::NONE;
use pijler_model::{Day, Period, Status};
use std::collections::BTreeMap;
use std::ops::{Bound, Range};

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

    /// The counts of some practices; what belongs to none goes with the first of all.
    #[must_use]
    pub fn of_practices(&self, practices: &Range<u32>) -> Self {
        let mut counts = Vec::new();
        // The keys of one tally and period lie by practice: each such stretch is looked up, and what lies between is not read.
        let mut next = self.counts.keys().next();
        while let Some(&Key { tally, period, .. }) = next {
            let first = |practice| Key { tally, period, unit: Unit { practice, practitioner: 0 }, class: 0, status: Status::Published };
            counts.extend(self.counts.range(first(practices.start)..first(practices.end)).map(|(key, quantity)| (*key, *quantity)));
            let unit = Unit { practice: NONE, practitioner: NONE };
            let last = Key { tally, period, unit, class: u16::MAX, status: Status::Gap };
            next = self.counts.range((Bound::Excluded(last), Bound::Unbounded)).next().map(|(key, _)| key);
        }
        let registered = self.registered.range((practices.start, Day(i32::MIN))..(practices.end, Day(i32::MIN)));
        let of_none = |count: i64| if practices.start == 0 { count } else { 0 };
        Self {
            counts: counts.into_iter().collect(),
            registered: registered.map(|(key, quantity)| (*key, *quantity)).collect(),
            contacts_outside: of_none(self.contacts_outside),
            contacts_unread: of_none(self.contacts_unread),
            assumed: self.assumed.iter().filter(|(practice, _)| practices.contains(practice)).cloned().collect(),
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

/// Does the same work on several things at once, each in a thread of its own; what they give is in their order.
pub(crate) fn side_by_side<T: Send, R: Send>(mut things: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let Some(last) = things.pop() else { return Vec::new() };
    std::thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = things.into_iter().map(|thing| scope.spawn(move || work(thing))).collect();
        let last = work(last);
        let mut done: Vec<R> =
            running.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))).collect();
        done.push(last);
        done
    })
}
