// SPDX-License-Identifier: EUPL-1.2
//! Dated facts of persons -> counts: one sweep through the days.
//!
//! The state of everyone on the day reached is one number a person: the key of what the scheme reads of him, and who holds his registration.
//! Events (a birthday over an age cut, a status gained or lost, a registration that moves, a death) change it on their day; on reference days
//! the registered are tabulated; the contacts of each day are counted one after another: one gather, one add per tally.
//!
//! Invariants: the result does not depend on the number of threads nor on the order of rows. A person counts through the day of death.
//! Not here: amounts; practitioners' state (`doctors`).

use crate::Effort;
use crate::assignment::Assignment;
use crate::attribute::doctors::Doctors;
use crate::attribute::{Counts, InputFact, Key, Trace, Unit};
use crate::compile::{Compiled, NEVER, Tally};
use pijler_facts::snapshot::Dated;
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Day, Faults, Period, Place, Problem, Span, Status};
use pijler_scheme::scheme::{Cycle, Scheme};
use pijler_scheme::{AttributeId, Kind, Payment, Subject};

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

/// Days on which measures of registrations are read, for the components of this scheme.
fn measure_days(scheme: &Scheme, within: Span) -> Vec<(Period, Day)> {
    let mut days = Vec::new();
    for component in &scheme.components {
        let reads = matches!(component.payment, Payment::Tiers { .. }) || !component.conditions.is_empty();
        if reads {
            days.extend(periods(component.cycle, within).into_iter().map(|period| (period, component.measured_on.of(period))));
        }
    }
    days.sort_unstable();
    days.dedup();
    days
}

/// Counts everything that dated facts hold for a period.
pub fn count(
    compiled: &Compiled<'_>,
    facts: &Snapshot,
    assignment: &Assignment,
    period: Period,
    effort: Effort,
    trace: &mut Trace,
) -> Result<Counts, Faults> {
    let scheme = compiled.scheme;
    let run = period.span();
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
        for (period, day) in measure_days(scheme, run) {
            references.push(Reference { tally, period, registered_on: day, attributes_on: day, priced_on: day });
        }
    }
    references.sort_by_key(|reference| (reference.last(), reference.first(), reference.tally));
    covered(compiled, facts, &references, run)?;
    if facts.birth.is_empty() {
        return Ok(Counts::default());
    }
    let packing = Packing::new(compiled, facts)?;
    let threads = if trace.target.is_some() { 1 } else { effort.threads };
    let parts = segments(facts, run, threads, references);
    let mut total = Counts::default();
    if parts.len() == 1 {
        for part in parts {
            total.extend(sweep(compiled, facts, assignment, packing, part, threads, trace));
        }
        return Ok(total);
    }
    std::thread::scope(|scope| {
        let running: Vec<_> = parts
            .into_iter()
            .map(|part| scope.spawn(move || sweep(compiled, facts, assignment, packing, part, 1, &mut Trace::default())))
            .collect();
        for thread in running {
            match thread.join() {
                Ok(counts) => total.extend(counts),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    Ok(total)
}

/// Looking back beyond what a table covers is refused.
fn covered(compiled: &Compiled<'_>, facts: &Snapshot, references: &[Reference], run: Span) -> Result<(), Faults> {
    let mut faults = Faults::default();
    let mut refuse = |table: &str, needed: Day| {
        let covers: Vec<Span> = facts.small.covers.iter().filter(|cover| cover.table == table).map(|cover| cover.span).collect();
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

/// One part of the work: contacts and openings of some days, tabulations on some days.
struct Part {
    days: Span,
    references: Vec<Reference>,
}

/// Cuts the days so that each part has about as many contacts.
fn segments(facts: &Snapshot, run: Span, threads: usize, references: Vec<Reference>) -> Vec<Part> {
    let days = &facts.contacts.days;
    let (first, last) = (days.partition_point(|(day, _)| *day < run.from), days.partition_point(|(day, _)| *day < run.until));
    let rows = |index: usize| days.get(index).map_or(facts.contacts.person.len(), |(_, row)| *row);
    let contacts = rows(last) - rows(first);
    if threads < 2 || contacts < 1_000_000 {
        return vec![Part { days: run, references }];
    }
    let mut cuts = vec![run.from];
    for part in 1..threads {
        let target = rows(first) + contacts * part / threads;
        let index = days.partition_point(|(_, row)| *row < target);
        let day = days.get(index).map_or(run.until, |(day, _)| *day);
        if cuts.last().is_some_and(|&known| known < day) && day < run.until {
            cuts.push(day);
        }
    }
    let mut parts: Vec<Part> = (0..cuts.len())
        .map(|index| Part {
            days: Span { from: cuts[index], until: cuts.get(index + 1).copied().unwrap_or(run.until) },
            references: Vec::new(),
        })
        .collect();
    for reference in references {
        let index = parts.iter().rposition(|part| part.days.from <= reference.last()).unwrap_or(0);
        parts[index].references.push(reference);
    }
    parts
}

/// How a person's state is packed: the low bits are the key, the high bits the holder plus one.
#[derive(Clone, Copy)]
struct Packing {
    bits: u32,
    mask: u32,
}

impl Packing {
    fn new(compiled: &Compiled<'_>, facts: &Snapshot) -> Result<Self, Faults> {
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

/// What changes about a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    /// An attribute: stride, number of values, new value.
    Value { stride: u32, values: u32, value: u32 },
    /// The holder plus one.
    Holder(u32),
    /// Death: no more registrations, ever.
    Death,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Event {
    day: Day,
    person: u32,
    change: Change,
}

fn sweep(
    compiled: &Compiled<'_>,
    facts: &Snapshot,
    assignment: &Assignment,
    packing: Packing,
    part: Part,
    threads: usize,
    trace: &mut Trace,
) -> Counts {
    let start = part.references.iter().map(|reference| reference.first()).fold(part.days.from, Day::min);
    let end = part.references.iter().map(|reference| reference.last()).fold(part.days.until.before(), Day::max);
    let mut people = People::new(compiled, facts, packing, start, end, threads);
    let mut doctors = Doctors::new(compiled, facts, assignment, start, end);
    let mut counter = Counter::new(compiled, facts);
    let openings = openings(compiled, facts, part.days);

    // Everything that must be looked at, by day.
    let mut saves: Vec<Day> = part
        .references
        .iter()
        .filter(|reference| reference.registered_on < reference.attributes_on)
        .map(|reference| reference.registered_on)
        .collect();
    saves.sort_unstable();
    saves.dedup();
    let settled_id = settled_attribute(compiled);
    let contacts = &facts.contacts;
    let first = contacts.days.partition_point(|(day, _)| *day < part.days.from);
    let last = contacts.days.partition_point(|(day, _)| *day < part.days.until);
    let mut agenda: Vec<(Day, Task)> = Vec::new();
    agenda.extend(saves.iter().map(|&day| (day, Task::Save)));
    agenda.extend(part.references.iter().enumerate().map(|(index, reference)| (reference.last(), Task::Tabulate(index))));
    agenda.extend((first..last).map(|index| (contacts.days[index].0, Task::Contacts(index))));
    agenda.extend(openings.iter().enumerate().map(|(index, opening)| (opening.span.from, Task::Opening(index))));
    if settled_id.is_some() {
        let quarters = periods(Cycle::Quarter, Span { from: start.plus(-92), until: end.plus(1) });
        agenda.extend(quarters.into_iter().map(|quarter| (quarter.first().before(), Task::Settle)).filter(|(day, _)| *day >= start));
        people.settle(&doctors);
    }
    agenda.sort_unstable();

    let mut total = Counts::default();
    let mut quarter = part.days.from.quarter();
    for (day, task) in agenda {
        people.advance(day);
        doctors.advance(day);
        match task {
            Task::Save => people.save(day),
            Task::Settle => people.settle(&doctors),
            Task::Tabulate(index) => {
                tabulate(compiled, facts, assignment, &people, &doctors, part.references[index], threads, &mut total, trace);
            }
            Task::Opening(index) => opening(compiled, facts, &people, &doctors, &openings[index], &mut total, trace),
            Task::Contacts(index) => {
                if day.quarter() != quarter {
                    counter.flush(&doctors, quarter, &mut total);
                    quarter = day.quarter();
                }
                let until = contacts.days.get(index + 1).map_or(contacts.person.len(), |(_, row)| *row);
                counter.day(compiled, facts, &people, &doctors, day, contacts.days[index].1..until, trace);
            }
        }
    }
    counter.flush(&doctors, quarter, &mut total);
    total.contacts_outside += counter.outside;
    total.contacts_unread += counter.unread;
    total
}

/// In the order in which tasks of one day are done: the registered of a day are saved and tabulated in its own state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Task {
    Settle,
    Save,
    Tabulate(usize),
    Opening(usize),
    Contacts(usize),
}

/// Everyone's state on the day reached.
struct People {
    packing: Packing,
    state: Vec<u32>,
    events: Vec<Event>,
    next: usize,
    /// Holder plus one, and the day it was saved on, for tabulations that read registration and attributes on two days.
    saved: Vec<(Day, Vec<u32>)>,
    /// Practice on the last day before the running quarter.
    settled: Vec<u32>,
}

impl People {
    fn new(compiled: &Compiled<'_>, facts: &Snapshot, packing: Packing, start: Day, end: Day, threads: usize) -> Self {
        let mut state = vec![0u32; facts.birth.len()];
        let mut events = Vec::new();
        let vocabulary = &compiled.scheme.vocabulary;
        for &(id, stride, values) in &compiled.person.parts {
            let attribute = &vocabulary.attributes[id];
            match &attribute.kind {
                Kind::AgeBand { cuts } => ages(facts, cuts, stride, values, start, end, threads, &mut state, &mut events),
                Kind::Status { status } if attribute.of == Subject::Person => {
                    if let Some(statuses) = facts.person_status.get(status) {
                        let codes: Vec<u32> = statuses.words.iter().map(|word| u32::from(attribute.value(word).unwrap_or(0))).collect();
                        dated(&statuses.rows, start, end, |person, change_day, held| {
                            let value = held.map_or(0, |code| codes[usize::from(code)]);
                            match change_day {
                                None => state[person as usize] += value * stride,
                                Some(day) => events.push(Event { day, person, change: Change::Value { stride, values, value } }),
                            }
                        });
                    }
                }
                _ => {}
            }
        }
        dated(&facts.registrations, start, end, |person, change_day, held| {
            let holder = held.map_or(0, |practitioner| practitioner + 1);
            match change_day {
                None => state[person as usize] |= holder << packing.bits,
                Some(day) => events.push(Event { day, person, change: Change::Holder(holder) }),
            }
        });
        for &(person, death) in &facts.deaths {
            if death < start {
                state[person as usize] &= packing.mask;
            } else if death < end {
                events.push(Event { day: death.plus(1), person, change: Change::Death });
            }
        }
        // The dead keep no registration, whatever the tables say later.
        let dead: std::collections::BTreeMap<u32, Day> = facts.deaths.iter().copied().collect();
        if !dead.is_empty() {
            events.retain(|event| {
                !matches!(event.change, Change::Holder(_)) || dead.get(&event.person).is_none_or(|&death| event.day <= death)
            });
        }
        events.sort_unstable();
        Self { packing, state, events, next: 0, saved: Vec::new(), settled: Vec::new() }
    }

    fn advance(&mut self, day: Day) {
        while let Some(event) = self.events.get(self.next).filter(|event| event.day <= day) {
            self.next += 1;
            let packed = &mut self.state[event.person as usize];
            match event.change {
                Change::Value { stride, values, value } => {
                    let key = self.packing.key(*packed);
                    *packed = *packed - key / stride % values * stride + value * stride;
                }
                Change::Holder(holder) => *packed = self.packing.key(*packed) | holder << self.packing.bits,
                Change::Death => {
                    *packed = self.packing.key(*packed);
                    for (_, saved) in &mut self.saved {
                        saved[event.person as usize] = 0;
                    }
                }
            }
        }
    }

    fn save(&mut self, day: Day) {
        let holders = self.state.iter().map(|&packed| self.packing.holder(packed)).collect();
        // Nobody looks further back than a few reference days.
        self.saved.retain(|(known, _)| known.0 + 400 > day.0);
        self.saved.push((day, holders));
    }

    fn settle(&mut self, doctors: &Doctors<'_>) {
        let practice = |packed: &u32| match self.packing.holder(*packed) {
            0 => NONE,
            holder => doctors.state[holder as usize - 1].practice,
        };
        self.settled = self.state.iter().map(practice).collect();
    }
}

/// Ages on the first day, and the birthdays over a cut after it.
#[expect(clippy::too_many_arguments, reason = "two outputs and the window; a struct would only rename them")]
fn ages(
    facts: &Snapshot,
    cuts: &[i16],
    stride: u32,
    values: u32,
    start: Day,
    end: Day,
    threads: usize,
    state: &mut [u32],
    events: &mut Vec<Event>,
) {
    let old_enough_on_start: Vec<Day> = cuts.iter().map(|&cut| latest_birth(cut, start)).collect();
    let old_enough_on_end: Vec<Day> = cuts.iter().map(|&cut| latest_birth(cut, end)).collect();
    let chunk = facts.birth.len().div_ceil(threads.max(1)).max(1);
    let work = |first: usize, births: &[Day], state: &mut [u32]| {
        let mut found = Vec::new();
        for (index, (&birth, packed)) in births.iter().zip(state.iter_mut()).enumerate() {
            let band: u32 = old_enough_on_start.iter().map(|&latest| u32::from(birth <= latest)).sum();
            *packed += band * stride;
            let later: u32 = old_enough_on_end.iter().map(|&latest| u32::from(birth <= latest)).sum();
            for step in band..later {
                let day = birth.birthday(cuts[step as usize]);
                let person = u32::try_from(first + index).unwrap_or(NONE);
                found.push(Event { day, person, change: Change::Value { stride, values, value: step + 1 } });
            }
        }
        found
    };
    if threads < 2 || facts.birth.len() < 100_000 {
        events.extend(work(0, &facts.birth, state));
        return;
    }
    std::thread::scope(|scope| {
        let work = &work;
        let running: Vec<_> = facts
            .birth
            .chunks(chunk)
            .zip(state.chunks_mut(chunk))
            .enumerate()
            .map(|(index, (births, state))| scope.spawn(move || work(index * chunk, births, state)))
            .collect();
        for thread in running {
            match thread.join() {
                Ok(found) => events.extend(found),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
}

/// The latest birth date of someone who has had his birthday `age` by `day`. The inverse of [`Day::birthday`].
fn latest_birth(age: i16, day: Day) -> Day {
    let (year, month, dom) = day.ymd();
    Day::try_new(year - age, month, dom).unwrap_or_else(|| {
        // 29 February, and the year of birth had none: the last one old enough was born on the 28th.
        Day::try_new(year - age, 2, 28).unwrap_or(day)
    })
}

/// Walks dated rows sorted by subject: calls with `None` for what holds on the first day, and with each day of change after it, with the value
/// that holds from then on. Of rows that meet, the later-beginning one wins.
fn dated<T: Copy>(rows: &[Dated<T>], start: Day, end: Day, mut tell: impl FnMut(u32, Option<Day>, Option<T>)) {
    let mut index = 0;
    let mut days: Vec<Day> = Vec::new();
    while index < rows.len() {
        let subject = rows[index].subject;
        let mut until = index + 1;
        while until < rows.len() && rows[until].subject == subject {
            until += 1;
        }
        let own = &rows[index..until];
        index = until;
        let on = |day: Day| own.iter().rev().find(|row| row.span.holds(day)).map(|row| row.value);
        if let Some(value) = on(start) {
            tell(subject, None, Some(value));
        }
        days.clear();
        for row in own {
            days.extend([row.span.from, row.span.until].into_iter().filter(|&day| start < day && day <= end));
        }
        days.sort_unstable();
        days.dedup();
        for &day in &days {
            tell(subject, Some(day), on(day));
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "the state of the sweep, read only")]
fn tabulate(
    compiled: &Compiled<'_>,
    facts: &Snapshot,
    assignment: &Assignment,
    people: &People,
    doctors: &Doctors<'_>,
    reference: Reference,
    threads: usize,
    total: &mut Counts,
    trace: &mut Trace,
) {
    let compiling = &compiled.tallies[reference.tally];
    let lookup = compiling.on(reference.priced_on);
    let seen = compiling.seen.map(|id| seen_before(compiled, facts, id, reference.period.first()));
    let saved = people.saved.iter().find(|(day, _)| *day == reference.registered_on && reference.registered_on < reference.attributes_on);
    // An agreement is looked up on the first day of the period; the practice must be open on the day attributes are read.
    let units: Vec<u32> = doctors
        .state
        .iter()
        .enumerate()
        .map(|(index, doctor)| {
            let counts = doctor.practice != NONE
                && facts.practice_open[doctor.practice as usize].holds(reference.attributes_on)
                && (compiling.tally == Tally::Registered || assignment.holds(doctor.practice, reference.period.first()));
            if counts { u32::try_from(index).unwrap_or(NONE) } else { NONE }
        })
        .collect();
    let by_doctor: Vec<u32> = doctors.state.iter().map(|doctor| lookup.practitioner[doctor.own_key as usize]).collect();
    let classes = compiling.classes.len();
    let work = |range: std::ops::Range<usize>| {
        let mut counts = vec![0u32; doctors.state.len() * classes];
        for person in range {
            let packed = people.state[person];
            let holder = match saved {
                Some((_, holders)) => holders[person],
                None => people.packing.holder(packed),
            };
            if holder == 0 {
                continue;
            }
            let doctor = holder as usize - 1;
            if units[doctor] == NONE {
                continue;
            }
            let mut sum = lookup.person[people.packing.key(packed) as usize] + by_doctor[doctor];
            if let Some(seen) = &seen {
                sum += lookup.seen[usize::from(seen[person])];
            }
            counts[doctor * classes + usize::from(lookup.class(sum))] += 1;
        }
        counts
    };
    let everyone = people.state.len();
    if let Some(target) = trace.target.filter(|target| target.tally == reference.tally && target.period == reference.period) {
        for person in 0..everyone {
            let counts = work(person..person + 1);
            let class = counts.get(target.unit.practitioner as usize * classes + usize::from(target.class));
            if class == Some(&1) {
                trace.facts.push(InputFact::Person { person: u32::try_from(person).unwrap_or(NONE) });
            }
        }
    }
    let mut counts;
    if threads < 2 || everyone < 100_000 {
        counts = work(0..everyone);
    } else {
        counts = vec![0u32; doctors.state.len() * classes];
        std::thread::scope(|scope| {
            let work = &work;
            let chunk = everyone.div_ceil(threads);
            let running: Vec<_> =
                (0..threads).map(|index| scope.spawn(move || work(index * chunk..((index + 1) * chunk).min(everyone)))).collect();
            for thread in running {
                match thread.join() {
                    Ok(part) => counts.iter_mut().zip(part).for_each(|(sum, part)| *sum += part),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
        });
    }
    for (index, doctor) in doctors.state.iter().enumerate() {
        for class in 1..classes {
            let quantity = i64::from(counts[index * classes + class]);
            if quantity != 0 {
                let unit = Unit { practice: doctor.practice, practitioner: u32::try_from(index).unwrap_or(NONE) };
                let class = u16::try_from(class).unwrap_or(u16::MAX);
                total.add(Key { tally: reference.tally, period: reference.period, unit, class, status: Status::Supplied }, quantity);
            }
        }
    }
}

/// Who had a contact of one of the acts in the calendar years before the year of a day.
fn seen_before(compiled: &Compiled<'_>, facts: &Snapshot, id: AttributeId, day: Day) -> Vec<bool> {
    let mut seen = vec![false; facts.birth.len()];
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
        let person = contacts.person[contact];
        if counts[usize::from(code)] && person != NONE {
            seen[person as usize] = true;
        }
    }
    seen
}

/// Registrations that begin in the span for a person who had none the day before and none earlier in that calendar year.
fn openings(compiled: &Compiled<'_>, facts: &Snapshot, within: Span) -> Vec<Dated<u32>> {
    if compiled.of_openings.is_empty() {
        return Vec::new();
    }
    let rows = &facts.registrations;
    let dead: std::collections::BTreeMap<u32, Day> = facts.deaths.iter().copied().collect();
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

fn opening(
    compiled: &Compiled<'_>,
    facts: &Snapshot,
    people: &People,
    doctors: &Doctors<'_>,
    opening: &Dated<u32>,
    total: &mut Counts,
    trace: &mut Trace,
) {
    let doctor = doctors.state[opening.value as usize];
    if doctor.own_unit == NONE {
        return;
    }
    let day = opening.span.from;
    for &tally in &compiled.of_openings {
        let compiling = &compiled.tallies[tally];
        let lookup = compiling.on(day);
        let key = people.packing.key(people.state[opening.subject as usize]);
        let mut sum = lookup.person[key as usize] + lookup.practitioner[doctor.own_key as usize];
        if let Some(id) = compiling.seen {
            sum += lookup.seen[usize::from(seen_before(compiled, facts, id, day)[opening.subject as usize])];
        }
        let class = lookup.class(sum);
        if class != 0 {
            let unit = doctors.units[doctor.own_unit as usize];
            let period = Period::Quarter(day.quarter());
            total.add(Key { tally, period, unit, class, status: Status::Supplied }, 1);
            if trace.wants(tally, period, unit, class) {
                trace.facts.push(InputFact::Person { person: opening.subject });
            }
        }
    }
}

/// The relation attribute that asks for a registration older than the quarter, if the scheme reads it.
fn settled_attribute(compiled: &Compiled<'_>) -> Option<AttributeId> {
    let vocabulary = &compiled.scheme.vocabulary;
    compiled
        .relation
        .parts
        .iter()
        .map(|(id, ..)| *id)
        .find(|&id| matches!(vocabulary.attributes[id].kind, Kind::Registration { settled: true }))
}

/// Counts contacts into dense arrays, emptied at the end of each quarter.
struct Counter<'a> {
    /// Per tally of contacts: counts by unit x class.
    counts: Vec<Vec<u32>>,
    /// Which tallies these are.
    tallies: Vec<usize>,
    /// How many classes each has.
    classes: Vec<usize>,
    /// Whether each is a payment (a check reads a contact without making it paid).
    pays: Vec<bool>,
    /// Key of a contact's column codes: per column of the facts, offset by code.
    columns: Vec<(&'a [u8], Vec<u32>)>,
    /// Tallies that can read a contact key.
    readers: Vec<Vec<usize>>,
    relation_keys: [u32; 3],
    settled: Option<(u32, u32)>,
    outside: i64,
    unread: i64,
}

impl<'a> Counter<'a> {
    fn new(compiled: &Compiled<'_>, facts: &'a Snapshot) -> Self {
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
        let keys = compiled.contact.size as usize;
        let mut readers = vec![Vec::new(); keys];
        for (slot, &tally) in compiled.of_contacts.iter().enumerate() {
            for (key, readers) in readers.iter_mut().enumerate() {
                let lookup = &compiled.tallies[tally].epochs[0].1;
                if lookup.contact[key] < NEVER {
                    readers.push(slot);
                }
            }
        }
        let mut relation_keys = [0u32; 3];
        let mut settled = None;
        for (id, stride, _) in &compiled.relation.parts {
            if matches!(vocabulary.attributes[*id].kind, Kind::Registration { settled: true }) {
                settled = Some((0, *stride));
            } else {
                for (value, key) in relation_keys.iter_mut().enumerate() {
                    *key += u32::try_from(value).unwrap_or(0) * stride;
                }
            }
        }
        Self {
            counts: vec![Vec::new(); compiled.of_contacts.len()],
            tallies: compiled.of_contacts.clone(),
            classes: compiled.of_contacts.iter().map(|&tally| compiled.tallies[tally].classes.len()).collect(),
            pays: compiled.of_contacts.iter().map(|&tally| matches!(compiled.tallies[tally].tally, Tally::Component(_))).collect(),
            columns,
            readers,
            relation_keys,
            settled,
            outside: 0,
            unread: 0,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "the state of the sweep, read only")]
    fn day(
        &mut self,
        compiled: &Compiled<'_>,
        facts: &Snapshot,
        people: &People,
        doctors: &Doctors<'_>,
        day: Day,
        rows: std::ops::Range<usize>,
        trace: &mut Trace,
    ) {
        let tracing = trace.target.is_some();
        let period = Period::Quarter(day.quarter());
        let lookups: Vec<_> = compiled.of_contacts.iter().map(|&tally| compiled.tallies[tally].on(day)).collect();
        for (counts, classes) in self.counts.iter_mut().zip(&self.classes) {
            counts.resize(doctors.units.len() * classes, 0);
        }
        let persons = &facts.contacts.person[rows.clone()];
        let practitioners = &facts.contacts.practitioner[rows.clone()];
        for (offset, (&person, &practitioner)) in persons.iter().zip(practitioners).enumerate() {
            let Some(doctor) = doctors.state.get(practitioner as usize).filter(|doctor| doctor.bill_unit != NONE) else {
                self.outside += 1;
                continue;
            };
            let packed = people.state.get(person as usize).copied().unwrap_or(0);
            let holder = people.packing.holder(packed);
            let relation = if holder == 0 { 2 } else { usize::from(doctors.state[holder as usize - 1].practice != doctor.practice) };
            let mut relation_key = self.relation_keys[relation];
            if let Some((_, stride)) = self.settled {
                let value = match relation {
                    0 => u32::from(people.settled.get(person as usize) != Some(&doctor.practice)),
                    other => u32::try_from(other).unwrap_or(2),
                };
                relation_key += value * stride;
            }
            let mut contact_key = 0;
            for (codes, offsets) in &self.columns {
                contact_key += offsets[usize::from(codes[rows.start + offset])];
            }
            let key = people.packing.key(packed) as usize;
            let mut read = false;
            for &slot in &self.readers[contact_key as usize] {
                let lookup = lookups[slot];
                let sum = lookup.contact[contact_key as usize]
                    + lookup.person[key]
                    + lookup.relation[relation_key as usize]
                    + lookup.practitioner[doctor.bill_key as usize];
                let class = usize::from(lookup.class(sum));
                self.counts[slot][doctor.bill_unit as usize * self.classes[slot] + class] += 1;
                read |= class != 0 && self.pays[slot];
                if tracing
                    && trace.wants(self.tallies[slot], period, doctors.units[doctor.bill_unit as usize], u16::try_from(class).unwrap_or(0))
                {
                    trace.facts.push(InputFact::Contact { row: rows.start + offset });
                }
            }
            self.unread += i64::from(!read);
        }
    }

    /// Takes the counts of the quarter out.
    fn flush(&mut self, doctors: &Doctors<'_>, quarter: pijler_model::Quarter, total: &mut Counts) {
        for (slot, counts) in self.counts.iter_mut().enumerate() {
            let classes = self.classes[slot];
            for (index, count) in counts.iter_mut().enumerate() {
                let class = index % classes;
                if *count != 0 && class != 0 {
                    let key = Key {
                        tally: self.tallies[slot],
                        period: Period::Quarter(quarter),
                        unit: doctors.units[index / classes],
                        class: u16::try_from(class).unwrap_or(u16::MAX),
                        status: Status::Supplied,
                    };
                    total.add(key, i64::from(*count));
                }
                *count = 0;
            }
        }
    }
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
