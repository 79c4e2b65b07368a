// SPDX-License-Identifier: EUPL-1.2
//! Lines billed -> contacts with what is known of each.
//!
//! * A credit takes away the line it repeats: same person, day, code and doctor, opposite amount.
//! * Relation on the day of the contact: the billing export's own column, else the files held, else what the code itself says, in this
//!   order. Who is in no export of files that holds only those of today may have gone since: before this quarter the code counts for him.
//! * Duty: the export's own column, else a supplement billed for the same person, doctor and day that is paid only then, else what the code says.
//! * Fee group and the like: what most of a doctor's codes say of him.

use super::codes::{Bits, Known, Meaning, bits};
use super::{Books, Watched};
use pijler_facts::exports::{BilledRow, FileRow};
use pijler_model::{Cents, Day};
use pijler_scheme::vocabulary::Kind;
use pijler_scheme::{AttributeId, Scheme, Subject};
use std::collections::BTreeMap;
use std::sync::Arc;

/// From what the relation was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationFrom {
    /// The billing export has a column.
    Column,
    /// The files held, with their opening days.
    Files,
    /// The files held, without opening days: as if they were always held.
    FilesWithoutDays,
    /// The codes billed: a line is what it was billed as.
    Codes,
}

/// A line billed and understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The line.
    pub row: BilledRow,
    /// What its code means.
    pub meaning: Arc<Meaning>,
    /// The code is one of a tariff row, not the name of an act.
    pub is_code: bool,
    /// Held here on the day, if known apart from the code.
    pub here: Option<bool>,
    /// Held here before the quarter of the day, if known.
    pub settled: Option<bool>,
    /// During the duty service, if known.
    pub duty: Option<bool>,
    /// Values that attributes may have.
    pub known: Known,
}

/// What the lines are.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) contacts: Vec<Contact>,
    pub(super) cancelled: usize,
    pub(super) unknown: Vec<(String, usize)>,
    pub(super) other: Vec<(String, usize)>,
    pub(super) relation: RelationFrom,
}

/// Attributes of a scheme that a line can say something of.
#[derive(Clone, Debug, Default)]
pub(super) struct Read {
    pub(super) registration: Vec<(AttributeId, bool)>,
    pub(super) duty: Option<AttributeId>,
    pub(super) act: Option<AttributeId>,
    roles: Vec<AttributeId>,
}

impl Read {
    pub(super) fn of(scheme: &Scheme) -> Self {
        let mut read = Self { duty: scheme.vocabulary.attribute("on_duty"), act: scheme.vocabulary.attribute("act"), ..Self::default() };
        for (id, attribute) in scheme.vocabulary.attributes.iter().enumerate() {
            match attribute.kind {
                Kind::Registration { settled } => read.registration.push((id, settled)),
                Kind::Role { .. } => read.roles.push(id),
                _ => {}
            }
        }
        read
    }

    /// What is known, as values of attributes. A registration's first value is `here`; a column's first is its default, here `no`.
    pub(super) fn known(&self, scheme: &Scheme, act: Option<u8>, here: Option<bool>, settled: Option<bool>, duty: Option<bool>) -> Known {
        let mut known = Known::new();
        let elsewhere = |id: AttributeId| super::codes::all_bits(&scheme.vocabulary, id) & !1;
        for &(id, of_quarter) in &self.registration {
            match (here, settled) {
                (Some(false), _) => known.insert(id, elsewhere(id)),
                (Some(true), Some(false)) if of_quarter => known.insert(id, elsewhere(id)),
                (Some(true), Some(true)) => known.insert(id, 1),
                (Some(true), _) if !of_quarter => known.insert(id, 1),
                _ => None,
            };
        }
        if let (Some(id), Some(duty)) = (self.duty, duty) {
            let value = scheme.vocabulary.attributes[id].value(if duty { "yes" } else { "no" });
            known.extend(value.map(|value| (id, bits([value]))));
        }
        if let (Some(id), Some(act)) = (self.act, act) {
            known.insert(id, bits([act]));
        }
        for &id in &self.roles {
            known.insert(id, 1);
        }
        known
    }
}

/// Whose file is held here, by person.
struct Held<'a> {
    by_person: BTreeMap<u64, Vec<&'a FileRow>>,
    /// Before this day, who is not in the export may have been held here and gone since.
    certain_from: Day,
}

impl Held<'_> {
    /// Held here on a day; and already before the day's quarter. `None`: not known.
    fn on(&self, person: u64, day: Day) -> Option<(bool, bool)> {
        let Some(files) = self.by_person.get(&person) else { return (day >= self.certain_from).then_some((false, false)) };
        let holds = |day: Day| {
            let file = |file: &&FileRow| file.opened.is_none_or(|opened| opened <= day) && file.closed.is_none_or(|closed| day <= closed);
            files.iter().any(file)
        };
        Some((holds(day), holds(day.quarter().first_month().first().before())))
    }
}

/// The lines that are not taken away by a credit, and how many are.
fn without_credits(rows: &[BilledRow]) -> (Vec<&BilledRow>, usize) {
    type Key = (u64, Day, u32, u32, Cents);
    let mut credits: BTreeMap<Key, usize> = BTreeMap::new();
    let key = |row: &BilledRow, amount: Cents| (row.person, row.day, row.code, row.practitioner, amount);
    for row in rows {
        if let Some(amount) = row.amount.filter(|amount| amount.0 < 0) {
            *credits.entry(key(row, Cents(-amount.0))).or_default() += 1;
        }
    }
    if credits.is_empty() {
        return (rows.iter().collect(), 0);
    }
    let mut kept = Vec::with_capacity(rows.len());
    let mut cancelled = 0;
    for row in rows {
        match row.amount {
            Some(amount) if amount.0 < 0 => cancelled += 1,
            Some(amount) => match credits.get_mut(&key(row, amount)) {
                Some(left) if *left > 0 => {
                    *left -= 1;
                    cancelled += 1;
                }
                _ => kept.push(row),
            },
            None => kept.push(row),
        }
    }
    (kept, cancelled)
}

/// What a code of the export is under one of the schemes.
#[derive(Clone)]
enum Sense {
    Contact(Arc<Meaning>, bool),
    Other,
    Unknown,
}

fn sense(watched: &Watched, books: &Books, agreed: bool, code: &str) -> Sense {
    let book = if agreed { &books.agreed } else { &books.reference };
    if let Some(meaning) = book.meaning(code) {
        return if meaning.act.is_some() { Sense::Contact(Arc::new(meaning.clone()), true) } else { Sense::Other };
    }
    // A code of the other scheme: its act is known, and no row of it holds. One of the agreement has no days of its own: it begins with it.
    let (other, elsewhere) = if agreed { (&books.reference, true) } else { (&books.agreed, false) };
    if let Some(known) = other.meaning(code) {
        return match known.act.and_then(|act| book.act_meaning(act)) {
            Some(mut meaning) => {
                meaning.elsewhere = other.validity(known).filter(|_| elsewhere);
                Sense::Contact(Arc::new(meaning), true)
            }
            None => Sense::Other,
        };
    }
    let act = book.act_of(code).or_else(|| watched.acts.get(code).and_then(|act| book.act_of(act)));
    match act.and_then(|act| book.act_meaning(act)) {
        Some(meaning) => Sense::Contact(Arc::new(meaning), false),
        None => Sense::Unknown,
    }
}

/// Contacts of which the same is known: scheme, code, epoch, and relation, settled relation and duty.
pub(super) type SameKey = (bool, u32, usize, [Option<bool>; 3]);

/// Lines -> contacts.
pub(super) fn contacts(watched: &Watched, books: &Books) -> Found {
    let billing = &watched.billing;
    let senses: Vec<[Sense; 2]> =
        billing.codes.iter().map(|code| [false, true].map(|agreed| sense(watched, books, agreed, code))).collect();
    let held = watched.files.as_ref().map(|files| {
        let mut by_person: BTreeMap<u64, Vec<&FileRow>> = BTreeMap::new();
        for row in &files.rows {
            by_person.entry(row.person).or_default().push(row);
        }
        // An export with last days holds what was, too; one without only what is.
        let whole = files.has.contains("closed");
        let certain_from = if whole { Day::MIN } else { watched.today.quarter().first_month().first() };
        Held { by_person, certain_from }
    });
    let relation = match &watched.files {
        _ if billing.has.contains("here") => RelationFrom::Column,
        Some(files) if files.has.contains("opened") => RelationFrom::Files,
        Some(_) => RelationFrom::FilesWithoutDays,
        None => RelationFrom::Codes,
    };
    let (rows, cancelled) = without_credits(&billing.rows);
    let read = [Read::of(&watched.reference), Read::of(&watched.agreed)];
    let mut times = vec![0_usize; billing.codes.len()];
    let mut contacts = Vec::with_capacity(rows.len());
    for row in rows {
        let agreed = books.since.day().is_some_and(|since| row.day >= since);
        let index = row.code as usize;
        times[index] += 1;
        let Some(Sense::Contact(meaning, is_code)) = senses.get(index).map(|senses| &senses[usize::from(agreed)]) else { continue };
        let of_files = held.as_ref().and_then(|held| held.on(row.person, row.day));
        let here = row.here.or(of_files.map(|(here, _)| here));
        let settled = of_files.map(|(here, settled)| settled && here).filter(|_| here != Some(false));
        contacts.push(Contact {
            row: *row,
            meaning: Arc::clone(meaning),
            is_code: *is_code,
            here,
            settled,
            duty: row.on_duty,
            known: Known::new(),
        });
    }
    duty_by_supplement(books, &mut contacts);
    // What is known depends on few things: it is worked out once for each.
    let mut memo: BTreeMap<SameKey, (Option<bool>, Known)> = BTreeMap::new();
    for contact in &mut contacts {
        let agreed = books.since.day().is_some_and(|since| contact.row.day >= since);
        let book = books.on(contact.row.day);
        let key = (agreed, contact.row.code, book.epoch(contact.row.day), [contact.here, contact.settled, contact.duty]);
        let found = memo.entry(key).or_insert_with(|| of_contact(books, &read[usize::from(agreed)], contact));
        contact.duty = found.0;
        contact.known.clone_from(&found.1);
    }
    fee_groups(books, &mut contacts);
    let list = |wanted: fn(&Sense) -> bool| {
        let of = |(index, code): (usize, &String)| {
            let is = senses[index].iter().all(wanted) && times[index] > 0;
            is.then(|| (code.clone(), times[index]))
        };
        let mut list: Vec<(String, usize)> = billing.codes.iter().enumerate().filter_map(of).collect();
        list.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
        list
    };
    Found {
        contacts,
        cancelled,
        unknown: list(|sense| matches!(sense, Sense::Unknown)),
        other: list(|sense| matches!(sense, Sense::Other)),
        relation,
    }
}

/// Relation, duty and values of a contact, with what its code says where nothing else does.
fn of_contact(books: &Books, read: &Read, contact: &Contact) -> (Option<bool>, Known) {
    let book = books.on(contact.row.day);
    let said = book.said_by(&contact.meaning, &book.rows_on(&contact.meaning, contact.row.day));
    let one = |id: AttributeId| said.get(&id).copied();
    let vocabulary = &book.scheme.vocabulary;
    let duty_said = read.duty.and_then(|id| {
        let bit = |word: &str| vocabulary.attributes[id].value(word).map_or(0, |value| bits([value]));
        match one(id) {
            Some(values) if values == bit("no") => Some(false),
            Some(values) if values == bit("yes") => Some(true),
            _ => None,
        }
    });
    let duty = contact.duty.or(duty_said);
    let mut known = read.known(&book.scheme, contact.meaning.act, contact.here, contact.settled, duty);
    if contact.here.is_none() {
        for &(id, _) in &read.registration {
            if let Some(values) = one(id) {
                known.insert(id, values);
            }
        }
    }
    (duty, known)
}

/// A supplement that is paid only on duty (or only off it) says so of the contact it goes with.
fn duty_by_supplement(books: &Books, contacts: &mut [Contact]) {
    let read = Read::of(&books.agreed.scheme);
    let Some(id) = read.duty else { return };
    let vocabulary = &books.agreed.scheme.vocabulary;
    let mut says: BTreeMap<(u64, u32, Day), bool> = BTreeMap::new();
    for contact in contacts.iter().filter(|contact| !contact.meaning.own) {
        let filter = &books.on(contact.row.day).scheme.components[contact.meaning.component].filter;
        if let Some((_, values)) = filter.iter().find(|(known, _)| *known == id)
            && let [value] = values.as_slice()
        {
            let duty = vocabulary.attributes[id].value("yes") == Some(*value);
            says.insert((contact.row.person, contact.row.practitioner, contact.row.day), duty);
        }
    }
    for contact in contacts.iter_mut().filter(|contact| contact.duty.is_none()) {
        contact.duty = says.get(&(contact.row.person, contact.row.practitioner, contact.row.day)).copied();
    }
}

/// What most codes of a doctor say of him is taken for all his contacts.
fn fee_groups(books: &Books, contacts: &mut [Contact]) {
    let mut votes: BTreeMap<(u32, AttributeId), BTreeMap<Bits, usize>> = BTreeMap::new();
    let vocabulary = &books.agreed.scheme.vocabulary;
    let mut memo: BTreeMap<(bool, u32, usize), Vec<(AttributeId, Bits)>> = BTreeMap::new();
    for contact in contacts.iter() {
        let book = books.on(contact.row.day);
        let agreed = std::ptr::eq(book, &raw const books.agreed);
        let said = memo.entry((agreed, contact.row.code, book.epoch(contact.row.day))).or_insert_with(|| {
            let said = book.said_by(&contact.meaning, &book.rows_on(&contact.meaning, contact.row.day));
            let single = |(id, values): &(AttributeId, Bits)| {
                let attribute = &vocabulary.attributes[*id];
                attribute.of == Subject::Practitioner && !matches!(attribute.kind, Kind::Role { .. }) && values.is_power_of_two()
            };
            said.into_iter().filter(single).collect()
        });
        for (id, values) in said {
            *votes.entry((contact.row.practitioner, *id)).or_default().entry(*values).or_default() += 1;
        }
    }
    let mut groups: BTreeMap<u32, Vec<(AttributeId, Bits)>> = BTreeMap::new();
    for ((practitioner, id), votes) in votes {
        if let Some((values, _)) = votes.into_iter().max_by_key(|(values, times)| (*times, std::cmp::Reverse(*values))) {
            groups.entry(practitioner).or_default().push((id, values));
        }
    }
    for contact in contacts {
        if let Some(group) = groups.get(&contact.row.practitioner) {
            contact.known.extend(group.iter().copied());
        }
    }
}
