// SPDX-License-Identifier: EUPL-1.2
//! The yardstick: the same payments by loops written by hand for exactly these columns.
//!
//! What a person or a practitioner is worth is put in small tables beforehand, from the tariff rows alone; the loops only look up and add.
//! Nothing here goes through the engine's compiled scheme. The facts stand still through the year, or are read as on one day.

use crate::generate::YEAR;
use pijler_engine::price::{patient_unit, unit};
use pijler_facts::snapshot::Statuses;
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Day, Period};
use pijler_scheme::{AttributeId, Component, Counts, Kind, Payment, Scheme, Subject};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::thread;

/// Columns of capitation.
#[derive(Clone, Debug, Default)]
pub struct Persons {
    /// Age band.
    pub band: Vec<u8>,
    /// Status: 0 or 1.
    pub status: Vec<u8>,
    /// Practice; one more than there are for nobody's.
    pub practice: Vec<u32>,
    /// Practices.
    pub practices: usize,
}

/// Amounts in cents by age band and status.
pub type Rates = [[i64; 2]; 16];

/// Columns and rates of a component that pays by an age band and a status of the registered, for a quarter.
#[must_use]
pub fn persons(scheme: &Scheme, component: &Component, facts: &Snapshot, period: Period) -> Option<(Persons, Box<Rates>)> {
    let (registered_on, day) = (component.registered_on.of(period), component.attributes_on.of(period));
    let Payment::Rate { table } = component.payment else { return None };
    let table = &scheme.tables[table];
    let &[age, status] = table.keys.as_slice() else { return None };
    let mut rates = Box::new([[0; 2]; 16]);
    for (band, rates) in (0..).zip(rates.iter_mut()).take(scheme.vocabulary.attributes[age].values.len()) {
        for (status, rate) in (0..).zip(rates) {
            let amount = table.find(&[band, status], component.priced_on.of(period)).and_then(|row| table.rows[row].amount);
            *rate = amount.map_or(0, |amount| unit(component, amount, period).best.0);
        }
    }
    let practices = facts.practice_ids.len();
    let mut columns = Persons {
        band: bands(scheme, age, facts, day),
        status: codes(scheme, status, &facts.person_status, facts.birth.len(), day),
        practice: vec![index(practices); facts.birth.len()],
        practices,
    };
    let practice_of = practices_on(facts, day);
    for row in facts.registrations.iter().filter(|row| row.span.holds(registered_on)) {
        let practice = practice_of[row.value as usize];
        if practice != NONE && facts.practice_open[practice as usize].holds(day) {
            columns.practice[row.subject as usize] = practice;
        }
    }
    for &(person, _) in facts.deaths.iter().filter(|(_, death)| *death < day) {
        columns.practice[person as usize] = index(practices);
    }
    Some((columns, rates))
}

/// Cents by practice: capitation of one quarter.
#[must_use]
pub fn capitation(persons: &Persons, rates: &Rates, threads: usize) -> Vec<i64> {
    let chunk = persons.band.len().div_ceil(threads.max(1)).max(1);
    let work = |(band, (status, practice)): (&[u8], (&[u8], &[u32]))| {
        let mut sums = vec![0; persons.practices + 1];
        for ((&band, &status), &practice) in band.iter().zip(status).zip(practice) {
            sums[practice as usize] += rates[usize::from(band & 15)][usize::from(status & 1)];
        }
        sums
    };
    let parts = persons.band.chunks(chunk).zip(persons.status.chunks(chunk).zip(persons.practice.chunks(chunk)));
    let mut sums = added(parts.collect(), work);
    sums.truncate(persons.practices);
    sums
}

/// Cents in all and of the patient by act, person, relation and practitioner.
type Amounts = Vec<(u32, u32)>;

/// What contacts are worth, by small codes: of the act, the person, how person and practice stand to each other, and the practitioner.
#[derive(Clone, Debug, Default)]
pub struct Acts {
    /// Person: practice of the registration x 256 + code.
    pub person: Vec<u32>,
    /// Practitioner: practice x 256 + code; all ones for nobody's.
    pub practitioner: Vec<u32>,
    /// First row of each stretch of days with the same amounts, and those.
    pub amounts: Vec<(usize, Amounts)>,
    persons: usize,
    practitioners: usize,
    practices: usize,
}

/// Puts codes and amounts together for the contacts of the year. The facts must stand still.
#[must_use]
pub fn acts(scheme: &Scheme, facts: &Snapshot) -> Acts {
    let day = Period::Year(YEAR).first();
    let vocabulary = &*scheme.vocabulary;
    let components: Vec<&Component> = scheme.components.iter().filter(|component| component.counts == Counts::Contacts).collect();
    let mut read = BTreeSet::new();
    for component in &components {
        let fee = if let Payment::Rate { table } = component.payment { Some(table) } else { None };
        let keys = fee.into_iter().chain(component.patient_share).flat_map(|table| &scheme.tables[table].keys);
        for &id in component.filter.iter().map(|(id, _)| id).chain(keys) {
            vocabulary.bases(id, &mut read);
        }
    }
    let of = |subject: Subject| read.iter().copied().filter(move |&id| vocabulary.attributes[id].of == subject);
    // Everyone's values, then a small code for each combination that occurs.
    let values: Vec<(AttributeId, Vec<u8>)> = of(Subject::Person)
        .map(|id| match vocabulary.attributes[id].kind {
            Kind::AgeBand { .. } => (id, bands(scheme, id, facts, day)),
            _ => (id, codes(scheme, id, &facts.person_status, facts.birth.len(), day)),
        })
        .collect();
    let (mut person, persons) = coded(facts.birth.len(), &values);
    drop(values);
    let practice_of = practices_on(facts, day);
    let mut registered = vec![false; person.len()];
    for row in facts.registrations.iter() {
        let practice = practice_of[row.value as usize];
        registered[row.subject as usize] = true;
        // Registered, but nowhere that is a practice: elsewhere, whoever asks.
        person[row.subject as usize] += practice.min((1 << 23) - 1) << 8;
    }
    for (code, registered) in person.iter_mut().zip(registered) {
        *code |= if registered { 0 } else { 1 << 31 };
    }
    // The biller's statuses and the own role.
    let mut biller: Vec<(u32, u8)> = (0..).zip(&facts.practitioner_ids).map(|(practitioner, _)| (practitioner, 0)).collect();
    for row in facts.memberships.iter().filter(|row| row.value.trainer != NONE) {
        biller[row.subject as usize].0 = row.value.trainer;
    }
    for row in &facts.memberships {
        biller[row.subject as usize].1 = row.value.role;
    }
    let values: Vec<(AttributeId, Vec<u8>)> = of(Subject::Practitioner)
        .map(|id| {
            let attribute = &vocabulary.attributes[id];
            let own = |role: u8| attribute.value(&facts.roles[usize::from(role)]).unwrap_or(0);
            if matches!(attribute.kind, Kind::Role { .. }) {
                return (id, biller.iter().map(|&(_, role)| own(role)).collect());
            }
            let status = codes(scheme, id, &facts.practitioner_status, biller.len(), day);
            (id, biller.iter().map(|&(biller, _)| status[biller as usize]).collect())
        })
        .collect();
    let (mut practitioner, practitioners) = coded(biller.len(), &values);
    for (code, &practice) in practitioner.iter_mut().zip(&practice_of) {
        *code = if practice == NONE { NONE } else { *code | practice << 8 };
    }

    let columns = &facts.contacts.columns;
    let acts: Vec<u8> = columns[0]
        .words
        .iter()
        .map(|word| vocabulary.attribute("act").and_then(|id| vocabulary.attributes[id].value(word)).unwrap_or(0))
        .collect();
    let worth = |base: &dyn Fn(AttributeId) -> u8, day: Day| {
        let mut sum = (0u32, 0u32);
        for component in &components {
            let holds = component.filter.iter().all(|(id, allowed)| allowed.contains(&vocabulary.evaluate(*id, base)));
            let Payment::Rate { table } = component.payment else { continue };
            let find = |table: usize| {
                let cell: Vec<u8> = scheme.tables[table].keys.iter().map(|&id| vocabulary.evaluate(id, base)).collect();
                scheme.tables[table].find(&cell, day)
            };
            if let Some(row) = find(table).filter(|_| holds) {
                let fee = scheme.tables[table].rows[row].amount.unwrap_or_default();
                let share = component.patient_share.and_then(|table| Some((table, find(table)?)));
                sum.0 += u32::try_from(fee.best.0).unwrap_or(0);
                sum.1 += u32::try_from(patient_unit(scheme, share, fee).best.0).unwrap_or(0);
            }
        }
        sum
    };
    let mut starts: BTreeSet<Day> = BTreeSet::from([day]);
    for table in &scheme.tables {
        starts.extend(table.epochs(Period::Year(YEAR).span()));
    }
    let relations = of(Subject::Relation).next();
    let mut amounts: Vec<(usize, Amounts)> = Vec::new();
    for start in starts {
        let mut table = Vec::new();
        for &act in &acts {
            for person in &persons {
                for relation in 0..3u8 {
                    for practitioner in &practitioners {
                        let known: BTreeMap<AttributeId, u8> = person.iter().chain(practitioner).copied().collect();
                        let base = |id: AttributeId| match vocabulary.attributes[id].kind {
                            _ if vocabulary.attributes[id].id == "act" => act,
                            Kind::Registration { .. } if Some(id) == relations => relation,
                            _ => known.get(&id).copied().unwrap_or(0),
                        };
                        table.push(worth(&base, start));
                    }
                }
            }
        }
        let days = &facts.contacts.days;
        let row = days.get(days.partition_point(|(day, _)| *day < start)).map_or(facts.contacts.person.len(), |(_, row)| *row);
        if amounts.last().is_none_or(|(_, known)| *known != table) {
            amounts.push((row, table));
        }
    }
    let (persons, practitioners) = (persons.len(), practitioners.len());
    Acts { person, practitioner, amounts, persons, practitioners, practices: facts.practice_ids.len() }
}

/// Cents by practice: all contacts, in all and what the patients pay.
#[must_use]
pub fn contacts(acts: &Acts, facts: &Snapshot, threads: usize) -> Vec<(i64, i64)> {
    let contacts = &facts.contacts;
    let codes = contacts.columns[0].codes.as_slice();
    let mut stretches = Vec::new();
    for (index, (first, table)) in acts.amounts.iter().enumerate() {
        let until = acts.amounts.get(index + 1).map_or(contacts.person.len(), |(row, _)| *row);
        let chunk = (until - first).div_ceil(threads.max(1)).max(1);
        stretches.extend((*first..until).step_by(chunk).map(|first| (first..(first + chunk).min(until), table)));
    }
    // Each thread does every n-th stretch.
    let parts: Vec<Vec<_>> =
        (0..threads.max(1)).map(|thread| stretches.iter().skip(thread).step_by(threads.max(1)).cloned().collect()).collect();
    let work = |part: Vec<(Range<usize>, &Amounts)>| {
        let mut sums = vec![(0i64, 0i64); acts.practices];
        let mut gathered = [0u32; 1024];
        for (rows, table) in part {
            for first in rows.clone().step_by(gathered.len()) {
                let block = first..(first + gathered.len()).min(rows.end);
                for (gathered, &person) in gathered.iter_mut().zip(&contacts.person[block.clone()]) {
                    *gathered = acts.person[person as usize];
                }
                for ((&act, &person), &practitioner) in codes[block.clone()].iter().zip(&gathered).zip(&contacts.practitioner[block]) {
                    let practitioner = acts.practitioner[practitioner as usize];
                    if practitioner == NONE {
                        continue;
                    }
                    let relation = if person >> 31 == 1 { 2 } else { usize::from(person >> 8 != practitioner >> 8) };
                    let cell = (usize::from(act) * acts.persons + (person & 255) as usize) * 3 + relation;
                    let (fee, patient) = table[cell * acts.practitioners + (practitioner & 255) as usize];
                    let sum = &mut sums[(practitioner >> 8) as usize];
                    sum.0 += i64::from(fee);
                    sum.1 += i64::from(patient);
                }
            }
        }
        sums
    };
    added(parts, work)
}

/// The lightest loop there is: fee by act and status, summed by practice; no registration, no co-payment.
#[must_use]
pub fn contacts_light(
    status: &[u8],
    fees: &[[i64; 2]; 8],
    practice_of: &[u32],
    practices: usize,
    facts: &Snapshot,
    threads: usize,
) -> Vec<i64> {
    let contacts = &facts.contacts;
    let chunk = contacts.person.len().div_ceil(threads.max(1)).max(1);
    let work = |(act, (person, practitioner)): (&[u8], (&[u32], &[u32]))| {
        let mut sums = vec![0; practices + 1];
        for ((&act, &person), &practitioner) in act.iter().zip(person).zip(practitioner) {
            sums[practice_of[practitioner as usize] as usize] += fees[usize::from(act & 7)][usize::from(status[person as usize] & 1)];
        }
        sums
    };
    let parts = contacts.columns[0].codes.chunks(chunk).zip(contacts.person.chunks(chunk).zip(contacts.practitioner.chunks(chunk)));
    added(parts.collect(), work)
}

/// Works on several parts at once and adds what they give.
fn added<T: Send, S: Sum>(mut parts: Vec<T>, work: impl Fn(T) -> Vec<S> + Sync) -> Vec<S> {
    let Some(last) = parts.pop() else { return Vec::new() };
    thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = parts.into_iter().map(|part| scope.spawn(move || work(part))).collect();
        let mut sums = work(last);
        for thread in running {
            let part = thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
            sums.iter_mut().zip(part).for_each(|(sum, part)| sum.add(part));
        }
        sums
    })
}

/// What can be added.
trait Sum: Send {
    fn add(&mut self, other: Self);
}

impl Sum for i64 {
    fn add(&mut self, other: Self) {
        *self += other;
    }
}

impl Sum for (i64, i64) {
    fn add(&mut self, other: Self) {
        self.0 += other.0;
        self.1 += other.1;
    }
}

/// Age band of everyone on a day.
fn bands(scheme: &Scheme, id: AttributeId, facts: &Snapshot, day: Day) -> Vec<u8> {
    let Kind::AgeBand { cuts } = &scheme.vocabulary.attributes[id].kind else { return vec![0; facts.birth.len()] };
    let mut known: BTreeMap<Day, u8> = BTreeMap::new();
    let band = |birth: &Day| u8::try_from(cuts.iter().filter(|&&cut| birth.birthday(cut) <= day).count()).unwrap_or(0);
    facts.birth.iter().map(|birth| *known.entry(*birth).or_insert_with_key(band)).collect()
}

/// Value of a status of everyone on a day.
fn codes(scheme: &Scheme, id: AttributeId, kinds: &BTreeMap<String, Statuses>, subjects: usize, day: Day) -> Vec<u8> {
    let attribute = &scheme.vocabulary.attributes[id];
    let mut codes = vec![0; subjects];
    if let Kind::Status { status } = &attribute.kind
        && let Some(statuses) = kinds.get(status)
    {
        for row in statuses.rows.iter().filter(|row| row.span.holds(day)) {
            codes[row.subject as usize] = attribute.value(&statuses.words[usize::from(row.value)]).unwrap_or(0);
        }
    }
    codes
}

/// A code for each combination of values that occurs, and what the codes mean.
fn coded(subjects: usize, values: &[(AttributeId, Vec<u8>)]) -> (Vec<u32>, Vec<Vec<(AttributeId, u8)>>) {
    let mut known: BTreeMap<Vec<u8>, u32> = BTreeMap::new();
    let mut codes = Vec::with_capacity(subjects);
    let mut combination = Vec::new();
    for subject in 0..subjects {
        combination.clear();
        combination.extend(values.iter().map(|(_, values)| values[subject]));
        let fresh = index(known.len());
        codes.push(match known.get(&combination) {
            Some(&code) => code,
            None => *known.entry(combination.clone()).or_insert(fresh),
        });
    }
    let mut meanings = vec![Vec::new(); known.len()];
    for (combination, code) in known {
        meanings[code as usize] = values.iter().map(|(id, _)| *id).zip(combination).collect();
    }
    (codes, meanings)
}

/// Practice of each practitioner on a day.
#[must_use]
pub fn practices_on(facts: &Snapshot, day: Day) -> Vec<u32> {
    let mut practices = vec![NONE; facts.practitioner_ids.len()];
    for row in facts.memberships.iter().filter(|row| row.span.holds(day)) {
        practices[row.subject as usize] = row.value.practice;
    }
    practices
}

fn index(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(NONE)
}
