// SPDX-License-Identifier: EUPL-1.2
//! Practitioners on a day: where they work, as what, on whose number their acts are billed, and their keys.
//!
//! A practitioner's state is recomputed from the facts on the days on which something about him may change; there are few of those. Rules:
//! the acts of a role that is billed by the trainer are the trainer's (his statuses, his receipts), the role stays the trainee's own; a member
//! whose membership began after the first day of the running quarter has the scheme's joining role.

use crate::assignment::Assignment;
use crate::attribute::Unit;
use crate::compile::Compiled;
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Day, Period};
use pijler_scheme::{Kind, Subject};
use std::collections::BTreeMap;

/// One practitioner on one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doctor {
    /// Practice he works in, or none.
    pub practice: u32,
    /// Unit of registrations with him; none where the practice is not under the scheme.
    pub own_unit: u32,
    /// Key with his own statuses.
    pub own_key: u32,
    /// Unit of his acts: his own or his trainer's.
    pub bill_unit: u32,
    /// Key with the biller's statuses and his own role.
    pub bill_key: u32,
}

/// All practitioners, on the day reached.
pub struct Doctors<'a> {
    compiled: &'a Compiled,
    facts: &'a Snapshot,
    assignment: &'a Assignment,
    /// State by practitioner.
    pub state: Vec<Doctor>,
    /// Units met so far.
    pub units: Vec<Unit>,
    index: BTreeMap<Unit, u32>,
    /// Days on which somebody changes, with whom; [`NONE`] is everyone.
    changes: Vec<(Day, u32)>,
    next: usize,
}

impl<'a> Doctors<'a> {
    /// Everyone's state on a day, and the days of change up to another.
    pub fn new(compiled: &'a Compiled, facts: &'a Snapshot, assignment: &'a Assignment, from: Day, to: Day) -> Self {
        let mut changes = days_of_change(facts, assignment, from, to);
        changes.sort_unstable();
        changes.dedup();
        let mut doctors =
            Self { compiled, facts, assignment, state: Vec::new(), units: Vec::new(), index: BTreeMap::new(), changes, next: 0 };
        for practitioner in 0..u32::try_from(facts.practitioner_ids.len()).unwrap_or(NONE) {
            let doctor = doctors.compute(practitioner, from);
            doctors.state.push(doctor);
        }
        doctors
    }

    /// Moves on to a later day.
    pub fn advance(&mut self, day: Day) {
        while let Some(&(change, who)) = self.changes.get(self.next).filter(|(change, _)| *change <= day) {
            self.next += 1;
            let who: Vec<u32> = if who == NONE { (0..u32::try_from(self.state.len()).unwrap_or(NONE)).collect() } else { vec![who] };
            for practitioner in who {
                let doctor = self.compute(practitioner, change);
                self.state[practitioner as usize] = doctor;
            }
        }
    }

    fn unit(&mut self, practice: u32, practitioner: u32) -> u32 {
        let unit = Unit { practice, practitioner };
        let fresh = u32::try_from(self.units.len()).unwrap_or(NONE);
        let index = *self.index.entry(unit).or_insert(fresh);
        if index == fresh {
            self.units.push(unit);
        }
        index
    }

    fn compute(&mut self, practitioner: u32, day: Day) -> Doctor {
        let nowhere = Doctor { practice: NONE, own_unit: NONE, own_key: 0, bill_unit: NONE, bill_key: 0 };
        let Some(membership) = self.facts.membership_on(practitioner, day) else { return nowhere };
        let member = membership.value;
        let own_key = key_of(self.compiled, self.facts, practitioner, day, Some((member.role, membership.span.from)));
        let role = self.facts.roles.get(usize::from(member.role)).map_or("", String::as_str);
        let by_trainer = self.compiled.scheme.vocabulary.roles.iter().any(|known| known.id == role && known.billed_by_trainer);
        let biller = if by_trainer && member.trainer != NONE { member.trainer } else { practitioner };
        let bill_key = if biller == practitioner {
            own_key
        } else {
            key_of(self.compiled, self.facts, biller, day, Some((member.role, membership.span.from)))
        };
        let practice = member.practice;
        let under = self.facts.practice_open[practice as usize].holds(day) && self.assignment.holds(practice, day);
        let (own_unit, bill_unit) = if under { (self.unit(practice, practitioner), self.unit(practice, biller)) } else { (NONE, NONE) };
        Doctor { practice, own_unit, own_key, bill_unit, bill_key }
    }
}

/// The key of a practitioner's statuses on a day with a role and the first day of the membership.
#[must_use]
pub fn key_of(compiled: &Compiled, facts: &Snapshot, practitioner: u32, day: Day, role: Option<(u8, Day)>) -> u32 {
    let vocabulary = &compiled.scheme.vocabulary;
    let mut key = 0;
    for (id, stride, _) in &compiled.practitioner.parts {
        let attribute = &vocabulary.attributes[*id];
        let value = match &attribute.kind {
            Kind::Status { status } if attribute.of == Subject::Practitioner => {
                Snapshot::status_on(&facts.practitioner_status, status, practitioner, day)
                    .and_then(|word| attribute.value(word))
                    .unwrap_or(0)
            }
            Kind::Role { joining } => role.map_or(0, |(role, since)| {
                let word = facts.roles.get(usize::from(role)).map_or("", String::as_str);
                let value = attribute.value(word).unwrap_or(0);
                match joining {
                    Some(joining) if value == 0 && since > Period::Quarter(day.quarter()).first() => *joining,
                    _ => value,
                }
            }),
            _ => 0,
        };
        key += u32::from(value) * stride;
    }
    key
}

fn days_of_change(facts: &Snapshot, assignment: &Assignment, from: Day, to: Day) -> Vec<(Day, u32)> {
    let mut changes: Vec<(Day, u32)> = Vec::new();
    let within = |day: Day| from < day && day <= to;
    let mut trainees: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for row in &facts.memberships {
        if row.value.trainer != NONE {
            trainees.entry(row.value.trainer).or_default().push(row.subject);
        }
        // A member who joins inside a quarter becomes a full member on the first day of the next.
        let settled = Period::Quarter(row.span.from.max(from).min(to).quarter()).next().first();
        changes.extend([row.span.from, row.span.until, settled].into_iter().filter(|&day| within(day)).map(|day| (day, row.subject)));
    }
    for statuses in facts.practitioner_status.values() {
        for row in &statuses.rows {
            for day in [row.span.from, row.span.until].into_iter().filter(|&day| within(day)) {
                changes.push((day, row.subject));
                changes.extend(trainees.get(&row.subject).into_iter().flatten().map(|&trainee| (day, trainee)));
            }
        }
    }
    let everyone = assignment.changes().into_iter().chain(facts.practice_open.iter().flat_map(|span| [span.from, span.until]));
    changes.extend(everyone.filter(|&day| within(day)).map(|day| (day, NONE)));
    changes
}
