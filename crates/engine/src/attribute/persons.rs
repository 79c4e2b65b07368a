// SPDX-License-Identifier: EUPL-1.2
//! Dated facts of persons -> counts: one sweep through the days.
//!
//! The state of everyone on the day reached is one number a person: the key of what the scheme reads of him, and who holds his registration.
//! Whatever changes (a birthday over an age cut, a status gained or lost, a registration that moves) adds a difference to that number on its
//! day; on reference days the registered are tabulated; the contacts of each day are counted one after another: one gather, one add.
//!
//! Threads divide the persons: each goes through all days with its own persons, and the counts are added at the end.
//!
//! Invariants: the result does not depend on the number of threads nor on the order of rows. A person counts through the day of death.
//! Not here: amounts; practitioners' state (`doctors`).

use crate::Effort;
use crate::assignment::Assignment;
use crate::attribute::doctors::Doctors;
use crate::attribute::{Counts, InputFact, Key, Trace, Unit, side_by_side};
use crate::compile::{Compiled, Compiling, Lookup, NEVER, Tally};
use pijler_facts::snapshot::Dated;
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Day, Faults, Period, Place, Problem, Quarter, Span, Status};
use pijler_scheme::scheme::{Cycle, Scheme};
use pijler_scheme::{AttributeId, Kind, Payment};
use std::collections::BTreeMap;
use std::ops::Range;

/// A thread is worth starting for so many persons.
const PERSONS_PER_THREAD: usize = 8192;

/// Persons or contacts looked at together, so that what is noted of them stays in the nearest cache.
const BLOCK: usize = 1024;

/// A tabulation of the registered: which tally, for which period, on which days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Reference {
    tally: usize,
    period: Period,
    registered_on: Day,
    attributes_on: Day,
    priced_on: Day,
}

impl Reference {
    fn first(self) -> Day {
        self.registered_on.min(self.attributes_on)
    }

    fn last(self) -> Day {
        self.registered_on.max(self.attributes_on)
    }
}

/// The periods of a cycle that begin in a span.
#[must_use]
pub fn periods(cycle: Cycle, within: Span) -> Vec<Period> {
    let start = match cycle {
        Cycle::Month => Period::Month(within.from.month()),
        Cycle::Quarter => Period::Quarter(within.from.quarter()),
        Cycle::Year | Cycle::Once => Period::Year(within.from.year()),
    };
    let mut periods = Vec::new();
    let mut period = start;
    while period.first() < within.until {
        if period.first() >= within.from {
            periods.push(period);
        }
        period = period.next();
    }
    periods
}

/// Days on which measures of registrations are read, for the components of this scheme, each with a period that it belongs to.
pub(crate) fn measure_days(scheme: &Scheme, within: Span) -> BTreeMap<Day, Period> {
    let mut days = BTreeMap::new();
    for component in &scheme.components {
        let reads = matches!(component.payment, Payment::Tiers { .. }) || !component.conditions.is_empty();
        if !reads {
            continue;
        }
        for period in periods(component.cycle, within) {
            days.entry(component.measured_on.of(period)).or_insert(period);
        }
        // What is counted by the quarter is also judged by the quarter.
        for period in periods(Cycle::Quarter, within) {
            days.entry(component.measured_on.of(period)).or_insert(period);
        }
    }
    days
}

/// Counts everything that dated facts hold for a period.
pub fn count(
    compiled: &Compiled,
    facts: &Snapshot,
    assignment: &Assignment,
    period: Period,
    effort: Effort,
    trace: &mut Trace,
) -> Result<Counts, Faults> {
    // The facts behind a count are noted in their order.
    let effort = if trace.target.is_some() { Effort { threads: 1 } } else { effort };
    Ok(prepare(compiled, facts, assignment, period, effort)?.count(trace))
}

/// What is to be counted, and everyone's state on the first day with all that changes it later.
pub struct Prepared<'a> {
    plan: Plan<'a>,
    /// Some of the persons for each thread, and all practitioners.
    parts: Vec<(People, Doctors<'a>)>,
}

/// What is to be counted, of which facts.
struct Plan<'a> {
    compiled: &'a Compiled,
    facts: &'a Snapshot,
    assignment: &'a Assignment,
    /// Days whose contacts and openings count.
    run: Span,
    /// First and last day anything is read on.
    start: Day,
    end: Day,
    references: Vec<Reference>,
}

/// The first half of [`count`]: refuses what the facts cannot carry, and puts together where everyone stands on the first day.
pub fn prepare<'a>(
    compiled: &'a Compiled,
    facts: &'a Snapshot,
    assignment: &'a Assignment,
    period: Period,
    effort: Effort,
) -> Result<Prepared<'a>, Faults> {
    let run = period.span();
    let references = references(compiled, run);
    covered(compiled, facts, &references, run)?;
    let mut start = references.iter().map(|reference| reference.first()).fold(run.from, Day::min);
    if settled_attribute(compiled).is_some() {
        start = start.min(Period::Quarter(run.from.quarter()).first().before());
    }
    // What changes after the last day on which anything is read need not be found.
    let contacts = facts.contacts.days.partition_point(|(day, _)| *day < run.until).checked_sub(1).map(|last| facts.contacts.days[last].0);
    let openings = (!compiled.of_openings.is_empty()).then(|| run.until.before());
    let end = references.iter().map(|reference| reference.last()).chain(contacts).chain(openings).fold(start, Day::max);
    let plan = Plan { compiled, facts, assignment, run, start, end, references };
    let everyone = facts.birth.len();
    if everyone == 0 {
        return Ok(Prepared { plan, parts: Vec::new() });
    }
    let packing = Packing::new(compiled, facts)?;
    let chunk = everyone.div_ceil(effort.threads.clamp(1, everyone / PERSONS_PER_THREAD + 1));
    let ranges = (0..everyone).step_by(chunk).map(|first| first..(first + chunk).min(everyone)).collect();
    let parts =
        side_by_side(ranges, |persons| (People::new(&plan, packing, persons), Doctors::new(compiled, facts, assignment, start, end)));
    Ok(Prepared { plan, parts })
}

impl Prepared<'_> {
    /// The second half of [`count`]: goes through the days.
    #[must_use]
    pub fn count(self, trace: &mut Trace) -> Counts {
        let Self { plan, mut parts } = self;
        let swept = match (parts.pop(), parts.is_empty()) {
            (None, _) => return Counts::default(),
            (Some(everyone), true) => vec![Sweep::new(&plan, everyone).through(trace)],
            (Some(last), false) => {
                parts.push(last);
                side_by_side(parts, |part| Sweep::new(&plan, part).through(&mut Trace::default()))
            }
        };
        together(&plan, swept)
    }
}

/// All tabulations of a run, in the order in which they can be done.
fn references(compiled: &Compiled, run: Span) -> Vec<Reference> {
    let scheme = &*compiled.scheme;
    let mut references = Vec::new();
    for &tally in &compiled.of_registrations {
        let Tally::Component(index) = compiled.tallies[tally].tally else { continue };
        let component = &scheme.components[index];
        for period in periods(component.cycle, run) {
            references.push(Reference {
                tally,
                period,
                registered_on: component.registered_on.of(period),
                attributes_on: component.attributes_on.of(period),
                priced_on: component.priced_on.of(period),
            });
        }
    }
    if let Some(tally) = compiled.tally(&Tally::Registered) {
        for (day, period) in measure_days(scheme, run) {
            references.push(Reference { tally, period, registered_on: day, attributes_on: day, priced_on: day });
        }
    }
    references.sort_by_key(|reference| (reference.last(), reference.first(), reference.tally));
    references
}

/// Looking back beyond what a table covers is refused.
fn covered(compiled: &Compiled, facts: &Snapshot, references: &[Reference], run: Span) -> Result<(), Faults> {
    let mut faults = Faults::default();
    let mut refuse = |table: &str, needed: Day| {
        let covers: Vec<Span> = facts.tables.covers.iter().filter(|cover| cover.table == table).map(|cover| cover.span).collect();
        if !covers.is_empty() && !covers.iter().any(|span| span.holds(needed)) {
            let place = Place { sheet: "covers".into(), column: "from".into(), ..Place::default() };
            faults.error(place, Problem::LooksBackTooFar, needed.to_string(), format!("{table} that cover this day"));
        }
    };
    for reference in references {
        refuse("registrations", reference.first());
        if let Some(seen) = compiled.tallies[reference.tally].seen
            && let Kind::Seen { years_back, .. } = compiled.scheme.vocabulary.attributes[seen].kind
        {
            let year = reference.period.first().ymd().0 - years_back;
            refuse("contacts", Day::try_new(year, 1, 1).unwrap_or(Day::MIN));
        }
    }
    refuse("contacts", run.from);
    faults.list.dedup();
    faults.or(())
}

/// How a person's state is packed: the low bits are the key, the high bits the holder plus one.
#[derive(Clone, Copy)]
struct Packing {
    bits: u32,
    mask: u32,
}

impl Packing {
    fn new(compiled: &Compiled, facts: &Snapshot) -> Result<Self, Faults> {
        let bits = u32::BITS - (compiled.person.size - 1).leading_zeros();
        let holders = u64::try_from(facts.practitioner_ids.len()).unwrap_or(u64::MAX) + 2;
        if bits >= 32 || holders.checked_shl(bits).is_none_or(|all| all > 1 << 32) {
            let mut faults = Faults::default();
            let value = format!("{} practitioners, {} keys", holders - 2, compiled.person.size);
            faults.error(Place::default(), Problem::TooLarge, value, "fewer practitioners, or fewer attributes of persons in the scheme");
            return Err(faults);
        }
        Ok(Self { bits, mask: (1 << bits) - 1 })
    }

    #[inline]
    fn key(self, packed: u32) -> u32 {
        packed & self.mask
    }

    /// Holder plus one; zero is nobody.
    #[inline]
    fn holder(self, packed: u32) -> u32 {
        packed >> self.bits
    }
}

/// Something about a person changes: from this day on his packed state is so much more (or less, modulo 2^32).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    day: Day,
    /// Index in the part.
    person: u32,
    difference: u32,
}

/// Some of the persons, in their state on the day reached.
struct People {
    packing: Packing,
    /// The first of them: index in the snapshot.
    first: u32,
    state: Vec<u32>,
    /// What is still to come, in order of days: `events[next..]`.
    events: Vec<Event>,
    next: usize,
    /// Deaths to come: first day without the person, index in the part. They keep no registration, whatever the tables say later.
    deaths: Vec<(Day, u32)>,
    next_death: usize,
    /// Open recollections of who held whose registration.
    recalls: Vec<Recall>,
    /// Practice on the last day before the running quarter, if the scheme reads it.
    settled: Vec<u32>,
}

/// Registrations as on a day gone by, for tabulations that read registration and attributes on two days.
struct Recall {
    day: Day,
    /// Nobody asks after this day.
    until: Day,
    /// Holder plus one on that day, of those for whom it has changed since; nobody of the dead.
    then: BTreeMap<u32, u32>,
}

impl People {
    fn new(plan: &Plan<'_>, packing: Packing, persons: Range<usize>) -> Self {
        let Plan { compiled, facts, start, end, .. } = *plan;
        let index = |person: usize| u32::try_from(person).unwrap_or(NONE);
        let first = index(persons.start);
        let mut state: Vec<u32> = Vec::with_capacity(persons.len());
        let mut events = Vec::new();
        let ages = Ages::new(compiled, start, end);
        let vocabulary = &compiled.scheme.vocabulary;
        // Of each status read: rows still to come, and the part of the key by value.
        let mut statuses: Vec<(&[Dated<u8>], Vec<u32>)> = Vec::new();
        for &(id, stride, _) in &compiled.person.parts {
            let attribute = &vocabulary.attributes[id];
            if let Kind::Status { status } = &attribute.kind
                && let Some(statuses_of) = facts.person_status.get(status)
            {
                let parts = statuses_of.words.iter().map(|word| u32::from(attribute.value(word).unwrap_or(0)) * stride).collect();
                statuses.push((rows_of(&statuses_of.rows, &persons), parts));
            }
        }
        let mut registrations = rows_of(&facts.registrations, &persons);
        let mut dead: Vec<(u32, Day)> = facts.deaths.iter().copied().filter(|(person, _)| persons.contains(&(*person as usize))).collect();
        dead.sort_unstable();
        let holder = |holder: Option<u32>| holder.map_or(0, |holder| (holder + 1) << packing.bits);
        // Table after table for a few persons at a time: what is put together of them stays in the nearest cache.
        for from in persons.clone().step_by(BLOCK) {
            let until = persons.end.min(from + BLOCK);
            ages.add(&facts.birth[from..until], &mut state, &mut events);
            let until = index(until);
            for (rows, parts) in &mut statuses {
                let part = |code: Option<u8>| code.map_or(0, |code| parts[usize::from(code)]);
                let now = |person: u32, code| state[(person - first) as usize] += parts[usize::from(code)];
                *rows = dated(rows, until, start, end, now, &mut |person, day, was, is| {
                    events.push(Event { day, person: person - first, difference: part(is).wrapping_sub(part(was)) });
                });
            }
            let now = |person: u32, value| state[(person - first) as usize] += holder(Some(value));
            registrations = dated(registrations, until, start, end, now, &mut |person, day, was, is| {
                let death = dead.binary_search_by_key(&person, |(person, _)| *person).map_or(Day::MAX, |at| dead[at].1);
                if day <= death {
                    events.push(Event { day, person: person - first, difference: holder(is).wrapping_sub(holder(was)) });
                }
            });
        }
        for (person, _) in dead.iter().filter(|(_, death)| *death < start) {
            let packed = &mut state[(person - first) as usize];
            *packed = packing.key(*packed);
        }
        // Within a day their order does not matter: each adds its own difference.
        events.sort_unstable_by_key(|event| event.day);
        let mut deaths: Vec<(Day, u32)> = dead
            .into_iter()
            .filter(|(_, death)| start <= *death && *death < end)
            .map(|(person, death)| (death.plus(1), person - first))
            .collect();
        deaths.sort_unstable();
        Self { packing, first, state, events, next: 0, deaths, next_death: 0, recalls: Vec::new(), settled: Vec::new() }
    }

    /// Index in the part of a person of the snapshot, if he is one of them. Whoever is unknown belongs to the first part, without a state.
    #[inline]
    fn own(&self, person: u32) -> Option<u32> {
        let own = person.wrapping_sub(self.first);
        ((own as usize) < self.state.len() || (self.first == 0 && person == NONE)).then_some(own)
    }

    fn persons(&self) -> Range<usize> {
        self.first as usize..self.first as usize + self.state.len()
    }

    fn advance(&mut self, day: Day) {
        while let Some(event) = self.events.get(self.next).filter(|event| event.day <= day) {
            self.next += 1;
            let packed = &mut self.state[event.person as usize];
            let was = self.packing.holder(*packed);
            *packed = packed.wrapping_add(event.difference);
            if self.packing.holder(*packed) != was {
                for recall in &mut self.recalls {
                    recall.then.entry(event.person).or_insert(was);
                }
            }
        }
        while let Some(&(_, person)) = self.deaths.get(self.next_death).filter(|(first, _)| *first <= day) {
            self.next_death += 1;
            let packed = &mut self.state[person as usize];
            *packed = self.packing.key(*packed);
            for recall in &mut self.recalls {
                recall.then.insert(person, 0);
            }
        }
        self.recalls.retain(|recall| day <= recall.until);
    }

    fn settle(&mut self, doctors: &Doctors<'_>) {
        let practice = |packed: &u32| match self.packing.holder(*packed) {
            0 => NONE,
            holder => doctors.state[holder as usize - 1].practice,
        };
        self.settled = self.state.iter().map(practice).collect();
    }
}

/// The rows of some subjects.
fn rows_of<'a, T>(rows: &'a [Dated<T>], subjects: &Range<usize>) -> &'a [Dated<T>] {
    let first = rows.partition_point(|row| (row.subject as usize) < subjects.start);
    let last = rows.partition_point(|row| (row.subject as usize) < subjects.end);
    &rows[first..last]
}

/// Age attributes on the first day, and the birthdays over a cut after it. The cuts of all attributes are one ladder: whoever has passed a cut
/// has its difference in his key.
struct Ages {
    cuts: Vec<Cut>,
}

/// A step of the ladder.
struct Cut {
    difference: u32,
    /// The latest birth dates of those who have passed it on the first and on the last day.
    on_start: Day,
    on_end: Day,
    /// The birthdays in between, by birth date.
    birthdays: Vec<Day>,
}

impl Cut {
    /// The birthday over it, if it is to come.
    fn birthday(&self, birth: Day) -> Option<Day> {
        let at = usize::try_from(birth.0.saturating_sub(self.on_start.0)).ok()?.checked_sub(1)?;
        self.birthdays.get(at).copied()
    }
}

impl Ages {
    fn new(compiled: &Compiled, start: Day, end: Day) -> Self {
        let mut ladder: BTreeMap<i16, u32> = BTreeMap::new();
        for (id, stride, _) in &compiled.person.parts {
            if let Kind::AgeBand { cuts } = &compiled.scheme.vocabulary.attributes[*id].kind {
                for &cut in cuts {
                    *ladder.entry(cut).or_insert(0) += stride;
                }
            }
        }
        let step = |(age, difference)| {
            let (on_start, on_end) = (latest_birth(age, start), latest_birth(age, end));
            let birthdays = (on_start.0 + 1..=on_end.0).map(|birth| Day(birth).birthday(age)).collect();
            Cut { difference, on_start, on_end, birthdays }
        };
        Self { cuts: ladder.into_iter().map(step).collect() }
    }

    /// Adds a block of persons to the state, and their birthdays to the events.
    fn add(&self, births: &[Day], state: &mut Vec<u32>, events: &mut Vec<Event>) {
        let pass = |latest: Day, difference: u32, keys: &mut [u32]| {
            for (key, &birth) in keys.iter_mut().zip(births) {
                *key += difference * u32::from(birth <= latest);
            }
        };
        let first = state.len();
        state.resize(first + births.len(), 0);
        let now = &mut state[first..];
        for cut in &self.cuts {
            pass(cut.on_start, cut.difference, now);
        }
        if self.cuts.iter().all(|cut| cut.birthdays.is_empty()) {
            return;
        }
        let mut at_end = [0; BLOCK];
        let later = &mut at_end[..births.len()];
        for cut in &self.cuts {
            pass(cut.on_end, cut.difference, later);
        }
        for (person, (&birth, (now, later))) in (first..).zip(births.iter().zip(now.iter().zip(later.iter()))) {
            if now != later {
                let person = u32::try_from(person).unwrap_or(NONE);
                let birthdays = self.cuts.iter().filter_map(|cut| Some((cut.birthday(birth)?, cut.difference)));
                events.extend(birthdays.map(|(day, difference)| Event { day, person, difference }));
            }
        }
    }
}

/// The latest birth date of someone who has had his birthday `age` by `day`. The inverse of [`Day::birthday`].
fn latest_birth(age: i16, day: Day) -> Day {
    let (year, month, dom) = day.ymd();
    Day::try_new(year - age, month, dom).unwrap_or_else(|| {
        // 29 February, and the year of birth had none: the last one old enough was born on the 28th.
        Day::try_new(year - age, 2, 28).unwrap_or(day)
    })
}

/// Walks dated rows sorted by subject: tells what holds on the first day, and with each day of change after it what held before and what holds
/// from then on. Of rows that meet, the later-beginning one wins. Gives the rows of the subjects from one on, which it leaves.
fn dated<'a, T: Copy>(
    rows: &'a [Dated<T>],
    until: u32,
    start: Day,
    end: Day,
    mut now: impl FnMut(u32, T),
    later: &mut dyn FnMut(u32, Day, Option<T>, Option<T>),
) -> &'a [Dated<T>] {
    let mut rest = rows;
    while let [row, others @ ..] = rest
        && row.subject < until
    {
        let Dated { subject, span, value } = *row;
        // Nearly all have one row, which holds throughout.
        if span.from <= start && end < span.until && others.first().is_none_or(|other| other.subject != subject) {
            now(subject, value);
            rest = others;
            continue;
        }
        let many = others.iter().take_while(|other| other.subject == subject).count();
        let (own, others) = rest.split_at(1 + many);
        if let Some(value) = changing(own, start, end, later) {
            now(subject, value);
        }
        rest = others;
    }
    rest
}

/// The rows of one subject: gives what holds on the first day.
#[inline(never)]
fn changing<T: Copy>(own: &[Dated<T>], start: Day, end: Day, later: &mut dyn FnMut(u32, Day, Option<T>, Option<T>)) -> Option<T> {
    let on = |day: Day| own.iter().rev().find(|row| row.span.holds(day)).map(|row| row.value);
    let next = |after: Day| own.iter().flat_map(|row| [row.span.from, row.span.until]).filter(|day| after < *day && *day <= end).min();
    let first = on(start);
    let (mut reached, mut was) = (start, first);
    while let Some(day) = next(reached) {
        let is = on(day);
        later(own[0].subject, day, was, is);
        (reached, was) = (day, is);
    }
    first
}

/// In the order in which tasks of one day are done: registrations of a day are recalled and tabulated in the day's own state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Task {
    /// Recall this day until another.
    Recall(Day),
    Tabulate(usize),
    Opening(usize),
    Contacts(usize),
    /// After the contacts of the day, the last of its quarter.
    Settle,
}

/// One thread's way through the days.
struct Sweep<'a> {
    plan: &'a Plan<'a>,
    people: People,
    doctors: Doctors<'a>,
    counter: Counter<'a>,
    /// Who was seen in the years before a year.
    seen: BTreeMap<(AttributeId, i16), Vec<bool>>,
    tabulated: Vec<Tabulated>,
    /// Counts of openings.
    opened: Vec<(Key, i64)>,
}

/// The registered of one reference.
struct Tabulated {
    reference: Reference,
    /// Practice by practitioner on that day.
    practices: Vec<u32>,
    /// By holder plus one, and class.
    counts: Vec<u32>,
}

/// What a sweep leaves behind.
struct Swept<'a> {
    tabulated: Vec<Tabulated>,
    opened: Vec<(Key, i64)>,
    counter: Counter<'a>,
    units: Vec<Unit>,
}

impl<'a> Sweep<'a> {
    fn new(plan: &'a Plan<'a>, (people, doctors): (People, Doctors<'a>)) -> Self {
        let counter = Counter::new(plan.compiled, plan.facts);
        Self { plan, people, doctors, counter, seen: BTreeMap::new(), tabulated: Vec::new(), opened: Vec::new() }
    }

    /// Does everything on its day.
    fn through(mut self, trace: &mut Trace) -> Swept<'a> {
        let Plan { compiled, facts, run, start, end, ref references, .. } = *self.plan;
        let contacts = &facts.contacts;
        let openings = openings(compiled, facts, run, &self.people.persons());
        let mut agenda: Vec<(Day, Task)> = Vec::new();
        for (index, reference) in references.iter().enumerate() {
            agenda.push((reference.last(), Task::Tabulate(index)));
            if reference.registered_on < reference.attributes_on {
                agenda.push((reference.registered_on, Task::Recall(reference.attributes_on)));
            }
        }
        let first = contacts.days.partition_point(|(day, _)| *day < run.from);
        let last = contacts.days.partition_point(|(day, _)| *day < run.until);
        agenda.extend((first..last).map(|index| (contacts.days[index].0, Task::Contacts(index))));
        agenda.extend(openings.iter().enumerate().map(|(index, opening)| (opening.span.from, Task::Opening(index))));
        if settled_attribute(compiled).is_some() {
            let quarters = periods(Cycle::Quarter, Span { from: start, until: end.plus(1) });
            agenda.extend(quarters.into_iter().map(|quarter| (quarter.first().before(), Task::Settle)).filter(|(day, _)| *day >= start));
        }
        agenda.sort_unstable();
        agenda.dedup();
        for (day, task) in agenda {
            self.people.advance(day);
            self.doctors.advance(day);
            match task {
                Task::Settle => self.people.settle(&self.doctors),
                Task::Recall(until) => self.people.recalls.push(Recall { day, until, then: BTreeMap::new() }),
                Task::Tabulate(index) => self.tabulate(references[index], trace),
                Task::Opening(index) => self.opening(&openings[index], trace),
                Task::Contacts(index) => {
                    let until = contacts.days.get(index + 1).map_or(contacts.person.len(), |(_, row)| *row);
                    self.counter.day(facts, &self.people, &self.doctors, day, contacts.days[index].1..until, trace);
                }
            }
        }
        // To the end, so that all threads have met the same units in the same order.
        self.doctors.advance(end);
        Swept { tabulated: self.tabulated, opened: self.opened, counter: self.counter, units: self.doctors.units }
    }

    /// Counts the registered by practitioner and class.
    fn tabulate(&mut self, reference: Reference, trace: &mut Trace) {
        let Plan { compiled, facts, assignment, .. } = *self.plan;
        let compiling = &compiled.tallies[reference.tally];
        let lookup = compiling.on(reference.priced_on);
        if let Some(id) = compiling.seen {
            self.look_back(id, reference.period.first());
        }
        let seen = compiling.seen.and_then(|id| self.seen.get(&(id, reference.period.first().ymd().0)));
        let recall =
            self.people.recalls.iter().find(|recall| recall.day == reference.registered_on && recall.day < reference.attributes_on);
        // The class of every key for each kind of holder; those who do not count have none.
        let keys = compiled.person.size as usize;
        let mut kinds: BTreeMap<u32, u32> = BTreeMap::from([(NEVER, 0)]);
        let mut rows = vec![0u32; 1 + self.doctors.state.len()];
        for (row, doctor) in rows[1..].iter_mut().zip(&self.doctors.state) {
            // An agreement is looked up on the first day of the period; the practice must be open on the day attributes are read.
            let counts = doctor.practice != NONE
                && facts.practice_open[doctor.practice as usize].holds(reference.attributes_on)
                && (compiling.tally == Tally::Registered || assignment.holds(doctor.practice, reference.period.first()));
            let offset = if counts { lookup.practitioner[doctor.own_key as usize] } else { NEVER };
            let fresh = u32::try_from(kinds.len() * 2 * keys).unwrap_or(NONE);
            *row = *kinds.entry(offset).or_insert(fresh);
        }
        let mut class_of = vec![0; kinds.len() * 2 * keys];
        for (offset, row) in kinds {
            for (seen, classes) in lookup.seen.iter().zip(class_of[row as usize..].chunks_mut(keys)) {
                for (class, person) in classes.iter_mut().zip(&lookup.person) {
                    *class = lookup.class(person + offset + seen);
                }
            }
        }
        let packing = self.people.packing;
        let class = |packed: u32, holder: u32, seen: bool| {
            usize::from(class_of[rows[holder as usize] as usize + usize::from(seen) * keys + packing.key(packed) as usize])
        };
        let classes = compiling.classes.len();
        let mut counts = vec![0u32; rows.len() * classes];
        let mut one = |packed: u32, seen: bool| {
            let holder = packing.holder(packed);
            counts[holder as usize * classes + class(packed, holder, seen)] += 1;
        };
        match seen {
            None => self.people.state.iter().for_each(|&packed| one(packed, false)),
            Some(seen) => self.people.state.iter().zip(seen).for_each(|(&packed, &seen)| one(packed, seen)),
        }
        // Those whose registration has changed since the day on which it is read count with their holder of that day.
        let was_seen = |person: usize| seen.is_some_and(|seen| seen[person]);
        for (&person, &then) in recall.iter().flat_map(|recall| &recall.then) {
            let (packed, seen) = (self.people.state[person as usize], was_seen(person as usize));
            let now = packing.holder(packed);
            counts[now as usize * classes + class(packed, now, seen)] -= 1;
            counts[then as usize * classes + class(packed, then, seen)] += 1;
        }
        if let Some(target) = trace.target.filter(|target| target.tally == reference.tally && target.period == reference.period) {
            for (person, &packed) in self.people.persons().zip(&self.people.state) {
                let own = person - self.people.first as usize;
                let then = recall.and_then(|recall| recall.then.get(&u32::try_from(own).unwrap_or(NONE)));
                let holder = then.copied().unwrap_or_else(|| packing.holder(packed));
                if holder == target.unit.practitioner.wrapping_add(1) && class(packed, holder, was_seen(own)) == usize::from(target.class) {
                    trace.facts.push(InputFact::Person { person: u32::try_from(person).unwrap_or(NONE) });
                }
            }
        }
        let practices = self.doctors.state.iter().map(|doctor| doctor.practice).collect();
        self.tabulated.push(Tabulated { reference, practices, counts });
    }

    /// Finds who was seen in the years before a day's, unless it is known.
    fn look_back(&mut self, id: AttributeId, day: Day) {
        let Plan { compiled, facts, .. } = *self.plan;
        let people = &self.people;
        self.seen.entry((id, day.ymd().0)).or_insert_with(|| seen_before(compiled, facts, id, day, people));
    }

    fn opening(&mut self, opening: &Dated<u32>, trace: &mut Trace) {
        let compiled = self.plan.compiled;
        let doctor = self.doctors.state[opening.value as usize];
        let Some(own) = self.people.own(opening.subject).filter(|_| doctor.own_unit != NONE) else { return };
        let day = opening.span.from;
        let key = self.people.packing.key(self.people.state[own as usize]);
        for &tally in &compiled.of_openings {
            let compiling = &compiled.tallies[tally];
            let lookup = compiling.on(day);
            let mut sum = lookup.person[key as usize] + lookup.practitioner[doctor.own_key as usize];
            if let Some(id) = compiling.seen {
                self.look_back(id, day);
                sum += lookup.seen[usize::from(self.seen[&(id, day.ymd().0)][own as usize])];
            }
            let class = lookup.class(sum);
            if class != 0 {
                let unit = self.doctors.units[doctor.own_unit as usize];
                let period = Period::Quarter(day.quarter());
                self.opened.push((Key { tally, period, unit, class, status: Status::Supplied }, 1));
                if trace.wants(tally, period, unit, class) {
                    trace.facts.push(InputFact::Person { person: opening.subject });
                }
            }
        }
    }
}

/// Who had a contact of one of the acts in the calendar years before the year of a day.
fn seen_before(compiled: &Compiled, facts: &Snapshot, id: AttributeId, day: Day, people: &People) -> Vec<bool> {
    let mut seen = vec![false; people.state.len()];
    let Kind::Seen { acts, years_back } = &compiled.scheme.vocabulary.attributes[id].kind else { return seen };
    let year = day.ymd().0;
    let (Some(from), Some(until)) = (Day::try_new(year - years_back, 1, 1), Day::try_new(year, 1, 1)) else { return seen };
    let contacts = &facts.contacts;
    let Some(column) = contacts.columns.iter().find(|column| column.name == "act") else { return seen };
    let counts: Vec<bool> = column.words.iter().map(|word| acts.contains(word)).collect();
    let row = |day: Day| {
        let index = contacts.days.partition_point(|(known, _)| *known < day);
        contacts.days.get(index).map_or(contacts.person.len(), |(_, row)| *row)
    };
    for contact in row(from)..row(until) {
        let code = column.codes.get(contact).copied().unwrap_or(0);
        if counts[usize::from(code)]
            && let Some(seen) = people.own(contacts.person[contact]).and_then(|own| seen.get_mut(own as usize))
        {
            *seen = true;
        }
    }
    seen
}

/// Registrations that begin in the span for a person who had none the day before and none earlier in that calendar year.
fn openings(compiled: &Compiled, facts: &Snapshot, within: Span, persons: &Range<usize>) -> Vec<Dated<u32>> {
    if compiled.of_openings.is_empty() {
        return Vec::new();
    }
    let rows = rows_of(&facts.registrations, persons);
    let dead: BTreeMap<u32, Day> = facts.deaths.iter().copied().collect();
    let mut found = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        if !within.holds(row.span.from) || dead.get(&row.subject).is_some_and(|&death| death < row.span.from) {
            continue;
        }
        let year = Day::try_new(row.span.from.ymd().0, 1, 1).unwrap_or(row.span.from);
        let since = year.min(row.span.from.before());
        let earlier = rows[..index].iter().rev().take_while(|other| other.subject == row.subject).any(|other| other.span.until > since);
        if !earlier {
            found.push(*row);
        }
    }
    found
}

/// The relation attribute that asks for a registration older than the quarter, if the scheme reads it.
fn settled_attribute(compiled: &Compiled) -> Option<AttributeId> {
    let vocabulary = &compiled.scheme.vocabulary;
    compiled
        .relation
        .parts
        .iter()
        .map(|(id, ..)| *id)
        .find(|&id| matches!(vocabulary.attributes[id].kind, Kind::Registration { settled: true }))
}

/// Keys in groups that no tally of contacts tells apart.
struct Groups {
    /// By key: number of its group times a stride.
    place: Vec<u32>,
    /// A key of each group.
    keys: Vec<u32>,
}

impl Groups {
    fn new(tallies: &[&Compiling], stride: u32, offsets: impl Fn(&Lookup) -> &[u32]) -> Self {
        let columns: Vec<&[u32]> = tallies.iter().map(|tally| offsets(&tally.epochs[0].1)).collect();
        let mut known: BTreeMap<Vec<u32>, u32> = BTreeMap::new();
        let mut groups = Self { place: Vec::new(), keys: Vec::new() };
        for key in 0..columns.first().map_or(0, |column| column.len()) {
            let fresh = u32::try_from(groups.keys.len()).unwrap_or(NONE);
            let group = *known.entry(columns.iter().map(|column| column[key]).collect()).or_insert(fresh);
            if group == fresh {
                groups.keys.push(u32::try_from(key).unwrap_or(NONE));
            }
            groups.place.push(group * stride);
        }
        groups
    }

    fn len(&self) -> u32 {
        u32::try_from(self.keys.len()).unwrap_or(NONE)
    }
}

/// All tallies of contacts read at once: four keys give the *kind* of a contact, and a kind has a class in each tally.
///
/// Cells are filled when first met. They lie in pages, one for each pair of a group of contacts and a group of practitioners that is met.
struct Kinds<'a> {
    of_contacts: &'a [usize],
    tallies: Vec<&'a Compiling>,
    person: Groups,
    relation: Groups,
    practitioner: Groups,
    contact: Groups,
    /// Look-ups of the day.
    lookups: Vec<&'a Lookup>,
    /// First cell of a page, or none.
    pages: Vec<u32>,
    /// Kinds, or none.
    cells: Vec<u32>,
    /// By kind: class in each tally.
    classes: Vec<Vec<u16>>,
    known: BTreeMap<Vec<u16>, u32>,
}

impl<'a> Kinds<'a> {
    fn new(compiled: &'a Compiled) -> Self {
        let tallies: Vec<&Compiling> = compiled.of_contacts.iter().map(|&tally| &compiled.tallies[tally]).collect();
        let person = Groups::new(&tallies, 1, |lookup| &lookup.person);
        let relation = Groups::new(&tallies, person.len(), |lookup| &lookup.relation);
        let practitioner = Groups::new(&tallies, 1, |lookup| &lookup.practitioner);
        let contact = Groups::new(&tallies, practitioner.len(), |lookup| &lookup.contact);
        let (lookups, pages, cells, classes, known) = Default::default();
        Self { of_contacts: &compiled.of_contacts, tallies, person, relation, practitioner, contact, lookups, pages, cells, classes, known }
    }

    /// Takes the look-ups of a day.
    fn turn_to(&mut self, day: Day) {
        let lookups: Vec<&Lookup> = self.tallies.iter().map(|tally| tally.on(day)).collect();
        if lookups.len() != self.lookups.len() || lookups.iter().zip(&self.lookups).any(|(a, b)| !std::ptr::eq(*a, *b)) {
            self.lookups = lookups;
            self.pages = vec![NONE; (self.contact.len() * self.practitioner.len()) as usize];
            self.cells.clear();
        }
    }

    /// The kind at a place in a page and a place in its cells.
    #[inline]
    fn at(&mut self, page: u32, cell: u32) -> u32 {
        let first = self.pages[page as usize];
        match self.cells.get((first as usize) + cell as usize) {
            Some(&kind) if kind != NONE => kind,
            _ => self.fill(page, cell),
        }
    }

    #[cold]
    fn fill(&mut self, page: u32, cell: u32) -> u32 {
        if self.pages[page as usize] == NONE {
            self.pages[page as usize] = u32::try_from(self.cells.len()).unwrap_or(NONE);
            self.cells.resize(self.cells.len() + (self.person.len() * self.relation.len()) as usize, NONE);
        }
        let key = |groups: &Groups, group: u32| groups.keys[group as usize] as usize;
        let person = key(&self.person, cell % self.person.len());
        let relation = key(&self.relation, cell / self.person.len());
        let practitioner = key(&self.practitioner, page % self.practitioner.len());
        let contact = key(&self.contact, page / self.practitioner.len());
        let class = |lookup: &&Lookup| {
            lookup.class(lookup.person[person] + lookup.relation[relation] + lookup.practitioner[practitioner] + lookup.contact[contact])
        };
        let classes: Vec<u16> = self.lookups.iter().map(class).collect();
        let fresh = u32::try_from(self.classes.len()).unwrap_or(NONE);
        let kind = *self.known.entry(classes.clone()).or_insert(fresh);
        if kind == fresh {
            self.classes.push(classes);
        }
        let first = self.pages[page as usize];
        self.cells[(first + cell) as usize] = kind;
        kind
    }
}

/// A practitioner as the contacts of one day need him.
#[derive(Clone, Copy)]
struct Biller {
    practice: u32,
    unit: u32,
    /// Place of his group in the pages.
    page: u32,
}

/// A contact while it is counted.
#[derive(Clone, Copy, Default)]
struct AtWork {
    /// Row in the block.
    row: u32,
    /// Index in the part, or none.
    person: u32,
    packed: u32,
    /// Where it counts.
    slot: u32,
}

/// Contacts of one quarter by kind and unit.
struct InQuarter {
    quarter: Quarter,
    /// Room for so many units.
    units: usize,
    by_kind: Vec<u32>,
}

impl InQuarter {
    /// Makes room for more units.
    fn widen(&mut self, units: usize) {
        if self.units < units {
            let wider = units + units / 8 + 64;
            let mut by_kind = vec![0; self.by_kind.len() / self.units.max(1) * wider];
            for (new, old) in by_kind.chunks_mut(wider).zip(self.by_kind.chunks(self.units.max(1))) {
                new[..old.len()].copy_from_slice(old);
            }
            (self.units, self.by_kind) = (wider, by_kind);
        }
    }

    /// Each kind with its contacts by unit.
    fn kinds(&self) -> impl Iterator<Item = (usize, &[u32])> {
        self.by_kind.chunks(self.units.max(1)).enumerate()
    }
}

/// Counts contacts by kind and unit, quarter by quarter.
struct Counter<'a> {
    kinds: Kinds<'a>,
    quarters: Vec<InQuarter>,
    /// Key of a contact's column codes: per column of the facts, offset by code.
    columns: Vec<(&'a [u8], Vec<u32>)>,
    relation_keys: [u32; 3],
    /// Stride of the relation attribute that asks for a registration older than the quarter.
    settled: Option<u32>,
    outside: i64,
}

impl<'a> Counter<'a> {
    fn new(compiled: &'a Compiled, facts: &'a Snapshot) -> Self {
        let vocabulary = &compiled.scheme.vocabulary;
        let mut columns = Vec::new();
        for (id, stride, _) in &compiled.contact.parts {
            let attribute = &vocabulary.attributes[*id];
            if let Some(column) = facts.contacts.columns.iter().find(|column| column.name == attribute.id)
                && !column.codes.is_empty()
            {
                let offsets = column.words.iter().map(|word| u32::from(attribute.value(word).unwrap_or(0)) * stride).collect();
                columns.push((column.codes.as_slice(), offsets));
            }
        }
        let mut relation_keys = [0u32; 3];
        let mut settled = None;
        for (id, stride, _) in &compiled.relation.parts {
            if matches!(vocabulary.attributes[*id].kind, Kind::Registration { settled: true }) {
                settled = Some(*stride);
            } else {
                for (value, key) in (0..).zip(&mut relation_keys) {
                    *key += value * stride;
                }
            }
        }
        Self { kinds: Kinds::new(compiled), quarters: Vec::new(), columns, relation_keys, settled, outside: 0 }
    }

    fn day(&mut self, facts: &Snapshot, people: &People, doctors: &Doctors<'_>, day: Day, rows: Range<usize>, trace: &mut Trace) {
        self.kinds.turn_to(day);
        let period = Period::Quarter(day.quarter());
        if self.quarters.last().is_none_or(|counts| counts.quarter != day.quarter()) {
            self.quarters.push(InQuarter { quarter: day.quarter(), units: 0, by_kind: Vec::new() });
        }
        let Some(counts) = self.quarters.last_mut() else { return };
        counts.widen(doctors.units.len());
        let units = u32::try_from(counts.units).unwrap_or(NONE);
        let billers: Vec<Biller> = doctors
            .state
            .iter()
            .map(|doctor| {
                let page = self.kinds.practitioner.place[doctor.bill_key as usize];
                Biller { practice: doctor.practice, unit: doctor.bill_unit, page }
            })
            .collect();
        // By holder plus one.
        let practices: Vec<u32> = std::iter::once(NONE).chain(doctors.state.iter().map(|doctor| doctor.practice)).collect();
        let kinds = &mut self.kinds;
        let mut block = [AtWork::default(); BLOCK];
        for first in rows.clone().step_by(BLOCK) {
            // In four short loops, for the memory then serves many contacts at once. First, which of them are the part's: without a branch,
            // for nobody could foretell it.
            let mut count = 0;
            for (row, &person) in (0u32..).zip(&facts.contacts.person[first..rows.end.min(first + BLOCK)]) {
                let person = people.own(person);
                block[count] = AtWork { row, person: person.unwrap_or(NONE), ..AtWork::default() };
                count += usize::from(person.is_some());
            }
            let block = &mut block[..count];
            for contact in block.iter_mut() {
                contact.packed = people.state.get(contact.person as usize).copied().unwrap_or(0);
            }
            let mut counted = 0;
            for at in 0..block.len() {
                let AtWork { row, person, packed, .. } = block[at];
                let row = first + row as usize;
                let Some(biller) = billers.get(facts.contacts.practitioner[row] as usize).filter(|biller| biller.unit != NONE) else {
                    self.outside += 1;
                    continue;
                };
                let holder = people.packing.holder(packed) as usize;
                let relation = usize::from(holder == 0) + usize::from(practices[holder] != biller.practice);
                let mut relation_key = self.relation_keys[relation];
                if let Some(stride) = self.settled {
                    let value = match relation {
                        0 => u32::from(people.settled.get(person as usize) != Some(&biller.practice)),
                        1 => 1,
                        _ => 2,
                    };
                    relation_key += value * stride;
                }
                let mut contact_key = 0;
                for (codes, offsets) in &self.columns {
                    contact_key += offsets[usize::from(codes[row])];
                }
                let page = biller.page + kinds.contact.place[contact_key as usize];
                let cell = kinds.relation.place[relation_key as usize] + kinds.person.place[people.packing.key(packed) as usize];
                let kind = kinds.at(page, cell);
                block[counted].slot = kind * units + biller.unit;
                counted += 1;
                if let Some(target) =
                    trace.target.filter(|target| target.period == period && target.unit == doctors.units[biller.unit as usize])
                {
                    let tally = kinds.of_contacts.iter().position(|&tally| tally == target.tally);
                    if tally.is_some_and(|tally| kinds.classes[kind as usize][tally] == target.class) {
                        trace.facts.push(InputFact::Contact { row });
                    }
                }
            }
            counts.by_kind.resize(kinds.classes.len() * counts.units, 0);
            for contact in &block[..counted] {
                counts.by_kind[contact.slot as usize] += 1;
            }
        }
    }
}

/// Adds what the threads have counted. The contacts come as kinds, and each kind is worth a contact in several tallies.
fn together(plan: &Plan<'_>, swept: Vec<Swept<'_>>) -> Counts {
    let compiled = plan.compiled;
    let mut total = Counts::default();
    let mut counts: Vec<(Key, i64)> = Vec::new();
    let mut tabulated: Vec<Tabulated> = Vec::new();
    let mut counters = Vec::new();
    let mut units: Vec<Unit> = Vec::new();
    for part in swept {
        counts.extend(part.opened);
        if tabulated.is_empty() {
            tabulated = part.tabulated;
        } else {
            for (all, part) in tabulated.iter_mut().zip(part.tabulated) {
                all.counts.iter_mut().zip(part.counts).for_each(|(sum, count)| *sum += count);
            }
        }
        total.contacts_outside += part.counter.outside;
        units = part.units;
        counters.push(part.counter);
    }
    counts.sort_unstable();
    counts.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        kept.1 += if same { next.1 } else { 0 };
        same
    });
    for Tabulated { reference: Reference { tally, period, attributes_on, .. }, practices, counts: by_holder } in tabulated {
        let Compiling { tally: what, classes, .. } = &compiled.tallies[tally];
        for ((practitioner, practice), by_class) in (0..).zip(practices).zip(by_holder.chunks(classes.len()).skip(1)) {
            let unit = Unit { practice, practitioner };
            for (class, &count) in (0..).zip(by_class).skip(1).filter(|(_, count)| **count != 0) {
                if *what == Tally::Registered {
                    *total.registered.entry((practice, attributes_on)).or_insert(0) += i64::from(count);
                } else {
                    counts.push((Key { tally, period, unit, class, status: Status::Supplied }, i64::from(count)));
                }
            }
        }
    }
    let pays: Vec<bool> = compiled.of_contacts.iter().map(|&tally| matches!(compiled.tallies[tally].tally, Tally::Component(_))).collect();
    for counter in &counters {
        for (kind, by_unit) in counter.quarters.iter().flat_map(InQuarter::kinds) {
            // A check reads a contact without making it paid.
            if !counter.kinds.classes[kind].iter().zip(&pays).any(|(&class, &pays)| pays && class != 0) {
                total.contacts_unread += by_unit.iter().map(|&count| i64::from(count)).sum::<i64>();
            }
        }
    }
    let mut in_order: Vec<usize> = (0..units.len()).collect();
    in_order.sort_unstable_by_key(|&unit| units[unit]);
    let quarters: Vec<Quarter> =
        counters.first().map_or(Vec::new(), |counter| counter.quarters.iter().map(|counts| counts.quarter).collect());
    for (slot, &tally) in compiled.of_contacts.iter().enumerate() {
        let classes = compiled.tallies[tally].classes.len();
        for (index, &quarter) in quarters.iter().enumerate() {
            let mut sums = vec![0u32; units.len() * classes];
            for counter in &counters {
                for (kind, by_unit) in counter.quarters[index].kinds() {
                    let class = usize::from(counter.kinds.classes[kind][slot]);
                    if class != 0 {
                        sums.iter_mut().skip(class).step_by(classes).zip(by_unit).for_each(|(sum, count)| *sum += count);
                    }
                }
            }
            for &unit in &in_order {
                for (class, &sum) in (0..).zip(&sums[unit * classes..][..classes]).filter(|(_, sum)| **sum != 0) {
                    let key = Key { tally, period: Period::Quarter(quarter), unit: units[unit], class, status: Status::Supplied };
                    counts.push((key, i64::from(sum)));
                }
            }
        }
    }
    drop(counters);
    total.counts = counts.into_iter().collect();
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn latest_birth_inverts_birthday(birth in -20_000i32..20_000, age in 1i16..110, day in -20_000i32..60_000) {
            let (birth, day) = (Day(birth), Day(day));
            prop_assert_eq!(birth.birthday(age) <= day, birth <= latest_birth(age, day));
        }
    }
}
