// SPDX-License-Identifier: EUPL-1.2
//! A nation of generated persons, practices and contacts, straight into the columns of a snapshot.
//!
//! Shares follow what is known of Belgium in round numbers: 19 % preferential, 13 % chronically ill, four in five registered; in the year 2 %
//! change status, 4 % move their registration, 1 % die. Nobody in it exists.

use crate::random::Random;
use pijler_facts::snapshot::{Coded, Contacts, Dated, Member, Statuses};
use pijler_facts::table::{Claim, Staff, Tables};
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Day, Period, Span, Year};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The year that is counted.
pub const YEAR: Year = Year(2026);

/// How large.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Persons.
    pub persons: u32,
    /// Contacts in the year.
    pub contacts: u32,
    /// Seed.
    pub seed: u64,
}

impl Size {
    /// The size of Belgium.
    pub const NATION: Self = Self { persons: 11_700_000, contacts: 60_000_000, seed: 20_241_123 };

    /// Practices: 8,000 in a nation.
    #[must_use]
    pub fn practices(self) -> u32 {
        u32::try_from(u64::from(self.persons) * 8_000 / 11_700_000).unwrap_or(0).max(4)
    }

    /// Practitioners: seven for four practices.
    #[must_use]
    pub fn practitioners(self) -> u32 {
        self.practices() * 7 / 4
    }
}

/// Acts, and in how many of 1,000 contacts.
const ACTS: [(&str, u32); 6] =
    [("consultation", 700), ("home_visit", 120), ("telephone", 80), ("nursing_home_visit", 40), ("advice", 40), ("video", 20)];

/// Slots of a table that draws practitioners in proportion to the size of their practice.
const SLOTS: usize = 1 << 18;

/// First day of the year.
fn first() -> Day {
    Period::Year(YEAR).first()
}

/// A day of the year, never the first.
fn in_year(random: &mut Random) -> Day {
    first().plus(1 + random.days(364))
}

/// From a day on, without end.
fn since(from: Day) -> Span {
    Span { from, until: Day::MAX }
}

/// The whole nation.
#[must_use]
pub fn nation(size: Size) -> Snapshot {
    let mut random = Random::new(size.seed);
    let mut facts = Snapshot { hash: format!("nation-{}-{}-{}", size.persons, size.contacts, size.seed), ..Snapshot::default() };
    let slots = practices(size, &mut random, &mut facts);
    let holders = persons(size, &mut random, &slots, &mut facts);
    contacts(size, &mut random, &slots, &holders, &mut facts);
    facts
}

/// Practices of log-normal-like size, who works in them, staff and claims. Gives the table to draw practitioners from.
fn practices(size: Size, random: &mut Random, facts: &mut Snapshot) -> Vec<u32> {
    let practices = size.practices() as usize;
    // Two to the power of a normal number: 2^(e / 65,536), the fraction read as a straight line.
    let weights: Vec<u64> = (0..practices)
        .map(|_| {
            let exponent = random.normal().clamp(-8 << 16, (8 << 16) - 1);
            let fraction = u64::from((exponent & 0xFFFF).cast_unsigned());
            (65_536 + fraction) >> (8 - (exponent >> 16))
        })
        .collect();
    let all: u64 = weights.iter().sum();
    let mut reached = 0;
    let mut by_slot = Vec::with_capacity(SLOTS);
    for (practice, weight) in weights.iter().enumerate() {
        reached += weight;
        let until = usize::try_from(u128::from(reached) * SLOTS as u128 / u128::from(all)).unwrap_or(SLOTS);
        by_slot.resize(until, practice);
    }
    // One practitioner each; the others go where the patients are.
    let mut members = vec![1u32; practices];
    for _ in practices..size.practitioners() as usize {
        members[by_slot[random.below(1 << 18) as usize]] += 1;
    }
    facts.roles = vec!["member".into(), "trainee".into()];
    let mut firsts = Vec::with_capacity(practices);
    let mut subject = 0;
    for (practice, &count) in members.iter().enumerate() {
        let practice = index(practice);
        firsts.push(subject);
        let trainer = subject;
        for place in 0..count {
            let span = since(first().plus(-1 - random.days(4000)));
            let member = Member { practice, role: 0, trainer: NONE };
            let kind = if place == 0 { 999 } else { random.below(1000) };
            let rows = &mut facts.memberships;
            match kind {
                0..60 => rows.push(Dated { subject, span, value: Member { role: 1, trainer, ..member } }),
                // Joins, leaves, or goes to another practice in the course of the year.
                60..80 => rows.push(Dated { subject, span: since(in_year(random)), value: member }),
                80..100 => rows.push(Dated { subject, span: Span { until: in_year(random), ..span }, value: member }),
                100..120 => {
                    let day = in_year(random);
                    let other = Member { practice: random.below(size.practices()), ..member };
                    rows.push(Dated { subject, span: Span { until: day, ..span }, value: member });
                    rows.push(Dated { subject, span: since(day), value: other });
                }
                _ => rows.push(Dated { subject, span, value: member }),
            }
            subject += 1;
        }
        // One practice in a thousand closes in the course of the year.
        let open = if random.per_mille(1) { Span { from: Day::MIN, until: in_year(random) } } else { Span::ALWAYS };
        facts.practice_open.push(open);
    }
    facts.practice_ids = (0..practices).map(|practice| format!("h{practice}")).collect();
    facts.practitioner_ids = (0..subject).map(|practitioner| format!("d{practitioner}")).collect();
    practitioner_statuses(random, subject, facts);
    facts.tables = small(random, facts);
    by_slot.iter().enumerate().map(|(slot, &practice)| firsts[practice] + index(slot) % members[practice]).collect()
}

fn practitioner_statuses(random: &mut Random, practitioners: u32, facts: &mut Snapshot) {
    for (kind, word, other, share) in
        [("accredited", "yes", "no", 850), ("qualification", "recognised", "acquired_rights", 970), ("convention", "full", "none", 850)]
    {
        let mut statuses = Statuses { words: vec![word.into(), other.into()], rows: Vec::new() };
        for subject in 0..practitioners {
            let value = u8::from(!random.per_mille(share));
            // One in a hundred changes in the course of the year.
            if random.per_mille(10) {
                let day = in_year(random);
                statuses.rows.push(Dated { subject, span: Span { from: Day::MIN, until: day }, value });
                statuses.rows.push(Dated { subject, span: since(day), value: 1 - value });
            } else {
                statuses.rows.push(Dated { subject, span: Span::ALWAYS, value });
            }
        }
        facts.practitioner_status.insert(kind.into(), statuses);
    }
}

/// Staff in half of the practices, claims of half of the practitioners.
fn small(random: &mut Random, facts: &Snapshot) -> Tables {
    let mut small = Tables::default();
    for practice in &facts.practice_ids {
        if random.per_mille(500) {
            for (role, hours) in [("reception", 1900), ("nurse", 1500)] {
                small.staff.push(Staff {
                    practice: practice.clone(),
                    person: format!("{practice}-{role}"),
                    role: role.into(),
                    employment: "employee".into(),
                    centihours_per_week: hours,
                    span: Span::ALWAYS,
                });
            }
        }
    }
    for subject in &facts.practitioner_ids {
        if random.per_mille(500) {
            let value = i64::from(4 + random.below(4));
            let component = "integrated_practice_premium".into();
            small.claims.push(Claim { subject: subject.clone(), component, period: Period::Year(YEAR), claimed_on: None, value });
        }
    }
    small
}

/// Persons with statuses, registrations and deaths. Gives the first holder of each person's registration, or [`NONE`].
fn persons(size: Size, random: &mut Random, slots: &[u32], facts: &mut Snapshot) -> Vec<u32> {
    let many = |parts: usize| size.persons as usize * parts / 1000 + 64;
    let mut births = Vec::with_capacity(size.persons as usize);
    let mut registrations = Vec::with_capacity(many(850));
    let mut deaths = Vec::new();
    let mut preferential = Statuses { words: vec!["yes".into()], rows: Vec::with_capacity(many(205)) };
    let mut chronic = Statuses { words: vec!["yes".into()], rows: Vec::with_capacity(many(135)) };
    let mut holders = Vec::with_capacity(size.persons as usize);
    for subject in 0..size.persons {
        // Four in five are below 65; the pyramid narrows above.
        let days = if random.per_mille(800) { random.below(23_741) } else { 23_741 + random.below(14_610).min(random.below(14_610)) };
        let age = days / 365;
        let birth = Period::Year(YEAR).last().plus(-days.cast_signed());
        births.push(birth);

        let (held, share) = if random.per_mille(190) { (true, 53) } else { (false, 12) };
        // Two in a hundred gain or lose it in the course of the year, as many one way as the other.
        let span = match (held, random.per_mille(share)) {
            (true, true) => Some(Span { from: Day::MIN, until: in_year(random) }),
            (true, false) => Some(Span::ALWAYS),
            (false, true) => Some(since(in_year(random))),
            (false, false) => None,
        };
        preferential.rows.extend(span.map(|span| Dated { subject, span, value: 0 }));
        if random.per_mille(if age < 65 { 80 } else { 330 }) {
            chronic.rows.push(Dated { subject, span: Span::ALWAYS, value: 0 });
        }

        let mut holder = || slots[random.below(1 << 18) as usize];
        let mut next = (holder(), holder());
        if next.0 == next.1 {
            next.1 = slots[0];
        }
        if random.per_mille(800) {
            let late = random.per_mille(12);
            let from = if late { in_year(random) } else { first().plus(-1 - random.days(3650)) }.max(birth);
            let moves = if random.per_mille(40) { in_year(random) } else { Day::MIN };
            if moves > from {
                // One in ten is without a file for a month.
                let gap = if random.per_mille(100) { 30 } else { 0 };
                registrations.push(Dated { subject, span: Span { from, until: moves }, value: next.0 });
                registrations.push(Dated { subject, span: since(moves.plus(gap)), value: next.1 });
            } else {
                registrations.push(Dated { subject, span: since(from), value: next.0 });
            }
            holders.push(next.0);
        } else {
            holders.push(NONE);
        }
        if random.below(100_000) < 20 + age * age * age / 150 && age > 0 {
            deaths.push((subject, in_year(random)));
        }
    }
    (facts.birth, facts.registrations, facts.deaths) = (births.into(), registrations.into(), deaths.into());
    facts.person_status = BTreeMap::from([("preferential".to_owned(), preferential), ("chronic".to_owned(), chronic)]).into();
    holders
}

/// Contacts by day: most on weekdays, most with the holder or his practice.
fn contacts(size: Size, random: &mut Random, slots: &[u32], holders: &[u32], facts: &mut Snapshot) {
    let mut practice_of = vec![NONE; facts.practitioner_ids.len()];
    let mut first_of = vec![NONE; facts.practice_ids.len()];
    for row in facts.memberships.iter().rev() {
        practice_of[row.subject as usize] = row.value.practice;
        first_of[row.value.practice as usize] = first_of[row.value.practice as usize].min(row.subject);
    }
    let all = size.contacts as usize;
    let mut contacts = Contacts { person: Vec::with_capacity(all), practitioner: Vec::with_capacity(all), ..Contacts::default() };
    let mut codes = Vec::with_capacity(all);
    let weight = |day: Day| match day.weekday() {
        6 => 3u64,
        7 => 2,
        _ => 20,
    };
    let days: Vec<Day> = (0..365).map(|day| first().plus(day)).collect();
    let weights: u64 = days.iter().map(|&day| weight(day)).sum();
    let mut reached = 0;
    for day in days {
        reached += weight(day);
        let until = usize::try_from(u64::from(size.contacts) * reached / weights).unwrap_or(0);
        if until > contacts.person.len() {
            contacts.days.push((day, contacts.person.len()));
        }
        while contacts.person.len() < until {
            let person = random.below(size.persons);
            let bits = random.bits();
            let part = |shift: u32| u32::try_from(bits >> shift & 0xFFFF).unwrap_or(0);
            let holder = holders[person as usize];
            let practitioner = match (part(0) * 100) >> 16 {
                0..65 if holder != NONE => holder,
                // A colleague in the same practice: the next one, or the first again.
                65..88 if holder != NONE => {
                    let practice = practice_of[holder as usize];
                    match practice_of.get(holder as usize + 1) {
                        Some(&next) if next == practice => holder + 1,
                        _ => first_of[practice as usize],
                    }
                }
                _ => slots[random.below(1 << 18) as usize],
            };
            let mut left = (part(16) * 1000) >> 16;
            let mut act = 0;
            while left >= ACTS[act].1 {
                left -= ACTS[act].1;
                act += 1;
            }
            contacts.person.push(person);
            contacts.practitioner.push(practitioner);
            codes.push(u8::try_from(act).unwrap_or(0));
        }
    }
    contacts.columns = vec![Coded { name: "act".into(), words: ACTS.iter().map(|(word, _)| (*word).to_owned()).collect(), codes }];
    facts.contacts = contacts.into();
}

/// The same nation standing still: what holds on the last day before the year holds through it, nobody dies, no birthday of the year crosses
/// one of these ages.
pub fn still(facts: &mut Snapshot, cuts: &[i16]) {
    let (start, end) = (first().before(), Period::Year(YEAR).last());
    let crosses = |birth: Day| {
        cuts.iter().any(|&cut| {
            let birthday = birth.birthday(cut);
            start < birthday && birthday <= end
        })
    };
    by_birth(&mut Arc::make_mut(&mut facts.birth)[..], |mut birth| {
        while crosses(birth) {
            birth = birth.plus(-365);
        }
        birth
    });
    facts.deaths = Arc::default();
    keep(Arc::make_mut(&mut facts.registrations), start);
    keep(&mut facts.memberships, start);
    for span in &mut facts.practice_open {
        *span = Span::ALWAYS;
    }
    for statuses in Arc::make_mut(&mut facts.person_status).values_mut().chain(facts.practitioner_status.values_mut()) {
        keep(&mut statuses.rows, start);
    }
}

fn keep<T>(rows: &mut Vec<Dated<T>>, day: Day) {
    rows.retain(|row| row.span.holds(day));
    for row in rows {
        row.span = Span::ALWAYS;
    }
}

/// Replaces each birth date by a function of it, reckoned once a date.
fn by_birth(births: &mut [Day], f: impl Fn(Day) -> Day) {
    let mut known = BTreeMap::new();
    for birth in births {
        *birth = *known.entry(*birth).or_insert_with_key(|birth| f(*birth));
    }
}

/// An index of the snapshot.
fn index(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(NONE)
}
