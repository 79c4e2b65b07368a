// SPDX-License-Identifier: EUPL-1.2
//! Random facts from a seed: the corners of the calendar more often than life has them.
//!
//! Invariants: the same seed, words and size give the same tables on every machine; ids are known, spans are not empty, nobody is
//! registered before birth; only words that the vocabulary (for [`fit`]: the scheme) knows. Not meant to look like a practice: births,
//! deaths, moves, double registrations and statuses fall on and beside the first days of months, quarters and years.
//! Not here: `list`, `activity`, `billed`, `agreements`, `covers`.

use pijler_facts::{Claim, Contact, Membership, Patient, Practice, Practitioner, Registration, Staff, StatusRow, Tables};
use pijler_model::{Day, Month, Period, Span, Year};
use pijler_scheme::{Kind, MeasureOf, Scheme, Subject, Test, Vocabulary};

/// How much to make.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Persons.
    pub persons: usize,
    /// Contacts.
    pub contacts: usize,
    /// Practices; at least one is made.
    pub practices: usize,
}

/// First year that the facts speak of.
pub const FIRST_YEAR: i16 = 2023;
/// Last year that the facts speak of.
pub const LAST_YEAR: i16 = 2025;

/// Component word of the claims that [`tables`] writes; those a scheme asks for come from [`fit`].
pub const CLAIM: &str = "claim";

const STAFF_ROLES: [&str; 4] = ["nurse", "reception", "assistant", "manager"];
const EMPLOYMENTS: [&str; 3] = ["employee", "self_employed", "supplied"];

/// Makes tables of facts from a seed.
#[must_use]
pub fn tables(seed: u64, vocabulary: &Vocabulary, size: Size) -> Tables {
    let mut maker = Maker { random: Random::new(seed), vocabulary, tables: Tables::default() };
    maker.practices(size.practices.max(1));
    maker.practitioners();
    maker.staff();
    for index in 0..size.persons {
        maker.person(index);
    }
    for index in 0..size.contacts {
        maker.contact(index);
    }
    maker.claims(&[CLAIM.to_owned()]);
    maker.tables
}

/// Adds what only a scheme has words for: claims of its claimed components and claim measures, and the statuses its conditions read.
pub fn fit(seed: u64, scheme: &Scheme, tables: &mut Tables) {
    let mut words: Vec<String> = Vec::new();
    words.extend(scheme.components.iter().filter(|component| component.claimed).map(|component| component.id.clone()));
    for measure in &scheme.measures {
        if let MeasureOf::Claim { claim } = &measure.of {
            words.push(claim.clone());
        }
    }
    words.sort();
    words.dedup();
    let mut maker = Maker { random: Random::new(seed), vocabulary: &scheme.vocabulary, tables: std::mem::take(tables) };
    maker.claims(&words);
    for condition in &scheme.conditions {
        match &condition.test {
            Test::PracticeStatus { status, value } => {
                let subjects: Vec<String> = maker.tables.practices.iter().map(|row| row.id.clone()).collect();
                let rows = maker.statuses(&subjects, status, &[value.clone(), "other".to_owned()]);
                maker.tables.practice_status.extend(rows);
            }
            Test::EveryPractitioner { status, value, .. } => {
                let known = scheme.vocabulary.attributes.iter().any(|attribute| {
                    attribute.of == Subject::Practitioner && matches!(&attribute.kind, Kind::Status { status: read } if read == status)
                });
                // Known kinds have rows already; a condition is met more often where all say yes.
                let values = if known { vec![value.clone()] } else { vec![value.clone(), "other".to_owned()] };
                let subjects: Vec<String> = maker.tables.practitioners.iter().map(|row| row.id.clone()).collect();
                let rows = maker.statuses(&subjects, status, &values);
                maker.tables.practitioner_status.extend(rows);
            }
            Test::MeasureAtMost { .. } => {}
        }
    }
    *tables = maker.tables;
}

/// xorshift64: small, and the same everywhere.
struct Random(u64);

impl Random {
    fn new(seed: u64) -> Self {
        // Neighbouring seeds are spread apart; the state must not be zero.
        let spread = seed.wrapping_add(1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self((spread ^ (spread >> 29)).max(1))
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number from 0 up to but not including `bound`; 0 if there is none.
    fn below(&mut self, bound: usize) -> usize {
        let bound = u64::try_from(bound).unwrap_or(u64::MAX).max(1);
        usize::try_from((self.next() >> 11) % bound).unwrap_or(0)
    }

    /// A whole number between two, both included.
    fn between(&mut self, low: i32, high: i32) -> i32 {
        let width = usize::try_from(high - low + 1).unwrap_or(1);
        low + i32::try_from(self.below(width)).unwrap_or(0)
    }

    /// True so many times in a hundred.
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Clone>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(list.len())).cloned()
    }

    fn word(&mut self, list: &[&str]) -> String {
        self.pick(list).unwrap_or_default().to_owned()
    }

    /// A year of the facts.
    fn year(&mut self) -> i16 {
        i16::try_from(self.between(i32::from(FIRST_YEAR), i32::from(LAST_YEAR))).unwrap_or(FIRST_YEAR)
    }

    /// A day of the facts; half of them lie on or beside the first day of a month, most of these of a quarter.
    fn day(&mut self) -> Day {
        let year = self.year();
        if self.chance(50) {
            let month = if self.chance(70) { 3 * self.between(0, 3) + 1 } else { self.between(1, 12) };
            let month = Month::try_new(year, i8::try_from(month).unwrap_or(1)).unwrap_or(Month { year, month: 1 });
            month.first().plus(self.between(-1, 1))
        } else if self.chance(10) {
            Day::try_new(2024, 2, 29).unwrap_or(Day::MIN)
        } else {
            Period::Year(Year(year)).first().plus(self.between(0, 364))
        }
    }

    /// Some days, from `first` on if that is given; half of them without end.
    fn span(&mut self, first: Option<Day>) -> Span {
        let from = first.unwrap_or_else(|| if self.chance(40) { before_all() } else { self.day() });
        if self.chance(50) {
            return Span { from, until: Day::MAX };
        }
        let other = self.day();
        if other < from {
            Span { from: if first.is_some() { from } else { other }, until: from.plus(1) }
        } else {
            Span { from, until: other.plus(1) }
        }
    }
}

/// A day before all others of the facts.
fn before_all() -> Day {
    Day::try_new(2020, 1, 15).unwrap_or(Day::MIN)
}

struct Maker<'a> {
    random: Random,
    vocabulary: &'a Vocabulary,
    tables: Tables,
}

impl Maker<'_> {
    /// The first is always open; of the others many open late or close early.
    fn practices(&mut self, count: usize) {
        for index in 0..count {
            let opened = if index > 0 && self.random.chance(30) { self.random.day() } else { before_all() };
            let closed = if index > 0 && self.random.chance(40) { self.random.day() } else { Day::MAX };
            let span = if opened < closed { Span { from: opened, until: closed } } else { Span { from: closed, until: opened.plus(1) } };
            self.tables.practices.push(Practice { id: format!("H{index}"), name: format!("House {index}"), span });
        }
    }

    /// One to three of the first role and up to two of every other, in each practice; some join late, move, come back or work twice.
    fn practitioners(&mut self) {
        let practices: Vec<String> = self.tables.practices.iter().map(|row| row.id.clone()).collect();
        let mut roles: Vec<String> = self.vocabulary.roles.iter().map(|role| role.id.clone()).collect();
        if roles.is_empty() {
            roles.push("member".to_owned());
        }
        for practice in &practices {
            for (rank, role) in roles.iter().enumerate() {
                let count = if rank == 0 { 1 + self.random.below(3) } else { self.random.below(3) };
                for _ in 0..count {
                    self.practitioner(practice, role, &practices, &roles);
                }
            }
        }
        let everyone: Vec<String> = self.tables.practitioners.iter().map(|row| row.id.clone()).collect();
        for index in 0..self.tables.memberships.len() {
            let role = &self.tables.memberships[index].role;
            let trained = self.vocabulary.roles.iter().any(|known| known.id == *role && known.billed_by_trainer);
            if trained && self.random.chance(80) {
                self.tables.memberships[index].trainer = self.random.pick(&everyone);
            }
        }
        for attribute in &self.vocabulary.attributes {
            if let (Subject::Practitioner, Kind::Status { status }) = (attribute.of, &attribute.kind) {
                let rows = self.statuses(&everyone, status, &attribute.values);
                self.tables.practitioner_status.extend(rows);
            }
        }
    }

    fn practitioner(&mut self, practice: &str, role: &str, practices: &[String], roles: &[String]) {
        let id = format!("G{}", self.tables.practitioners.len());
        let birth =
            if self.random.chance(80) { Day::try_new(1960, 7, 1).map(|day| day.plus(self.random.between(0, 12_000))) } else { None };
        self.tables.practitioners.push(Practitioner { id: id.clone(), birth });
        let joined = if self.random.chance(60) { before_all() } else { self.random.day() };
        let span = self.random.span(Some(joined));
        let first = Membership { practitioner: id.clone(), practice: practice.to_owned(), role: role.to_owned(), trainer: None, span };
        self.tables.memberships.push(first);
        for _ in 0..self.random.below(3) {
            let membership = Membership {
                practitioner: id.clone(),
                practice: self.random.pick(practices).unwrap_or_default(),
                role: if self.random.chance(70) { role.to_owned() } else { self.random.pick(roles).unwrap_or_default() },
                trainer: None,
                // Now and then on the very day of the first: the one written last counts.
                span: if self.random.chance(10) { self.random.span(Some(joined)) } else { self.random.span(None) },
            };
            self.tables.memberships.push(membership);
        }
    }

    /// Now and then two rows for one person.
    fn staff(&mut self) {
        let practices: Vec<String> = self.tables.practices.iter().map(|row| row.id.clone()).collect();
        for practice in practices {
            let mut person = 0;
            for _ in 0..self.random.below(6) {
                if person == 0 || self.random.chance(80) {
                    person += 1;
                }
                let row = Staff {
                    practice: practice.clone(),
                    person: format!("{practice}-S{person}"),
                    role: self.random.word(&STAFF_ROLES),
                    employment: self.random.word(&EMPLOYMENTS),
                    centihours_per_week: 25 * i64::from(self.random.between(0, 152)),
                    span: self.random.span(None),
                };
                self.tables.staff.push(row);
            }
        }
    }

    fn person(&mut self, index: usize) {
        let id = format!("P{index}");
        let birth = self.birth();
        let death = self.random.chance(12).then(|| self.random.day().max(birth));
        self.tables.patients.push(Patient { id: id.clone(), birth, death });
        for attribute in &self.vocabulary.attributes {
            if let (Subject::Person, Kind::Status { status }) = (attribute.of, &attribute.kind) {
                let rows = self.statuses(std::slice::from_ref(&id), status, &attribute.values);
                self.tables.patient_status.extend(rows);
            }
        }
        self.registrations(&id, birth);
    }

    /// On or beside a birthday that matters, on 29 February, or anywhere in a long life.
    fn birth(&mut self) -> Day {
        let mut ages: Vec<i16> = Vec::new();
        for attribute in &self.vocabulary.attributes {
            if let (Subject::Person, Kind::AgeBand { cuts }) = (attribute.of, &attribute.kind) {
                ages.extend(cuts);
            }
        }
        let kind = self.random.below(10);
        if kind < 5
            && let Some(age) = self.random.pick(&ages)
        {
            let (year, month, day) = self.random.day().ymd();
            let birth = Day::try_new(year - age, month, day).or_else(|| Day::try_new(year - age, 3, 1)).unwrap_or(before_all());
            return birth.plus(self.random.between(-1, 1));
        }
        if kind == 5 {
            let year = 4 * self.random.between(484, 505);
            return Day::try_new(i16::try_from(year).unwrap_or(2000), 2, 29).unwrap_or(before_all());
        }
        if kind == 6 {
            return self.random.day();
        }
        Day(self.random.between(-14_000, 19_000))
    }

    /// None, one that stands, and the ways to leave it: an end, a move the next day, a gap, two at once.
    fn registrations(&mut self, patient: &str, birth: Day) {
        let everyone: Vec<String> = self.tables.practitioners.iter().map(|row| row.id.clone()).collect();
        let mut rows: Vec<(String, Span)> = Vec::new();
        for _ in 0..self.random.pick(&[0, 1, 1, 1, 2, 2, 3]).unwrap_or(1) {
            let holder = self.random.pick(&everyone).unwrap_or_default();
            let last = rows.last().map(|(_, span)| *span);
            let span = match last {
                Some(last) if last.until != Day::MAX && self.random.chance(40) => self.random.span(Some(last.until)),
                Some(last) if self.random.chance(15) => self.random.span(Some(last.from)),
                _ => self.random.span(None),
            };
            rows.push((holder, span));
        }
        if self.random.chance(30) {
            rows.reverse();
        }
        for (practitioner, span) in rows {
            let span = Span { from: span.from.max(birth), until: span.until };
            if !span.is_empty() {
                self.tables.registrations.push(Registration { patient: patient.to_owned(), practitioner, span });
            }
        }
    }

    /// Up to three rows a subject, which may meet.
    fn statuses(&mut self, subjects: &[String], kind: &str, values: &[String]) -> Vec<StatusRow> {
        let mut rows = Vec::new();
        for subject in subjects {
            for _ in 0..self.random.pick(&[0, 1, 1, 1, 2, 3]).unwrap_or(0) {
                let value = self.random.pick(values).unwrap_or_default();
                rows.push(StatusRow { subject: subject.clone(), kind: kind.to_owned(), value, span: self.random.span(None) });
            }
        }
        rows
    }

    /// Every act and every column; a column other than the act may be absent or empty. Also after death and by whoever works nowhere.
    fn contact(&mut self, index: usize) {
        let patients = self.tables.patients.len();
        let practitioners = self.tables.practitioners.len();
        if patients == 0 || practitioners == 0 {
            return;
        }
        let patient = self.tables.patients[self.random.below(patients)].id.clone();
        // Half with whoever holds a registration of the person, where there is one.
        let holders: Vec<String> =
            self.tables.registrations.iter().filter(|row| row.patient == patient).map(|row| row.practitioner.clone()).collect();
        let practitioner = match self.random.pick(&holders) {
            Some(holder) if self.random.chance(50) => holder,
            _ => self.tables.practitioners[self.random.below(practitioners)].id.clone(),
        };
        let mut columns = Vec::new();
        let acts: Vec<String> = self.vocabulary.acts.iter().map(|act| act.id.clone()).collect();
        if let Some(act) = self.random.pick(&acts) {
            columns.push(("act".to_owned(), act));
        }
        for attribute in &self.vocabulary.attributes {
            if attribute.kind != Kind::Column || attribute.id == "act" || self.random.chance(20) {
                continue;
            }
            let value = if self.random.chance(5) { String::new() } else { self.random.pick(&attribute.values).unwrap_or_default() };
            columns.push((attribute.id.clone(), value));
        }
        let day = self.random.day();
        self.tables.contacts.push(Contact { id: format!("C{index}"), day, patient, practitioner, columns });
    }

    /// By practices and practitioners, of periods of every length; values may be nothing, and a later claim may say otherwise.
    fn claims(&mut self, words: &[String]) {
        let practices = self.tables.practices.iter().map(|row| row.id.clone());
        let subjects: Vec<String> = practices.chain(self.tables.practitioners.iter().map(|row| row.id.clone())).collect();
        for word in words {
            for subject in &subjects {
                for _ in 0..self.random.below(5) {
                    let (year, day) = (self.random.year(), self.random.day());
                    let period = match self.random.below(4) {
                        0 | 1 => Period::Year(Year(year)),
                        2 => Period::Quarter(day.quarter()),
                        _ => Period::Month(day.month()),
                    };
                    let value = if self.random.chance(10) { 0 } else { i64::from(self.random.between(1, 12)) };
                    self.tables.claims.push(Claim {
                        subject: subject.clone(),
                        component: word.clone(),
                        period,
                        claimed_on: Some(day),
                        value,
                    });
                }
            }
        }
    }
}
