// SPDX-License-Identifier: EUPL-1.2
//! Cells -> counts: what persons reach after the sweep, cells reach at once.
//!
//! A cell's age band must lie inside one band of every table that reads it; a coarser one is refused. The cells of one date used for other
//! dates mean "the list stays as it is", and that is said. Activity of a period is spread over its days: whole contacts, by largest remainder
//! carried from cell to cell, so that the totals entered survive and no quarter is favoured.

use crate::assignment::Assignment;
use crate::attribute::doctors::{Doctors, key_of};
use crate::attribute::persons::{measure_days, periods};
use crate::attribute::{Counts, InputFact, Key, Trace, Unit};
use crate::compile::{Compiled, Lookup, Radix, Tally};
use pijler_facts::{ActivityCell, ListCell, NONE, Snapshot};
use pijler_model::{Day, Faults, Period, Place, Problem, Span};
use pijler_scheme::scheme::Cycle;
use pijler_scheme::{Kind, Payment, Subject};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Older than anyone.
const AGE_OPEN: i16 = 200;

/// Statuses the scheme reads of persons that no row of a table gives: the default stands for them, and is said.
fn said_defaults<'a>(compiled: &Compiled, table: &str, rows: &(impl Iterator<Item = &'a [(String, String)]> + Clone), counts: &mut Counts) {
    if rows.clone().next().is_none() {
        return;
    }
    for (id, ..) in &compiled.person.parts {
        let attribute = &compiled.scheme.vocabulary.attributes[*id];
        if let Kind::Status { status } = &attribute.kind
            && !rows.clone().any(|columns| columns.iter().any(|(name, _)| *name == attribute.id || name == status))
        {
            counts.assumed.push((0, format!("default:{table}:{}={}", attribute.id, attribute.values[0])));
        }
    }
}

/// Counts everything that cells hold for a period.
pub fn count(compiled: &Compiled, facts: &Snapshot, assignment: &Assignment, period: Period, trace: &mut Trace) -> Result<Counts, Faults> {
    let mut counts = Counts::default();
    let mut told = Told::default();
    if facts.practice_ids.is_empty() {
        return Ok(counts);
    }
    let known = Known::new(facts);
    said_defaults(compiled, "list", &facts.tables.list.iter().map(|cell| cell.columns.as_slice()), &mut counts);
    said_defaults(compiled, "activity", &facts.tables.activity.iter().map(|cell| cell.columns.as_slice()), &mut counts);
    let work = Work { compiled, facts, assignment, run: period, known: &known };
    list(&work, &mut counts, &mut told, trace);
    activity(&work, &mut counts, &mut told, trace);
    told.faults().or(counts)
}

/// What is asked.
struct Work<'a> {
    compiled: &'a Compiled,
    facts: &'a Snapshot,
    assignment: &'a Assignment,
    run: Period,
    known: &'a Known<'a>,
}

/// Rows of one fault that are named; of the others the number is said.
const ROWS_NAMED: usize = 5;

/// Known ids that a fault lists; of the others the number is said.
const KNOWN_LISTED: usize = 10;

/// Faults of cells, each told once with the rows it stands in: a file with a mistake a row has one mistake.
#[derive(Default)]
struct Told {
    /// Rows by sheet, column, problem, value and what was expected.
    rows: BTreeMap<(&'static str, String, Problem, String, String), BTreeSet<usize>>,
}

impl Told {
    fn tell(&mut self, sheet: &'static str, line: usize, column: &str, problem: Problem, value: String, expected: String) {
        self.rows.entry((sheet, column.to_owned(), problem, value, expected)).or_default().insert(line);
    }

    fn faults(self) -> Faults {
        let mut faults = Faults::default();
        for ((sheet, column, problem, value, expected), lines) in self.rows {
            let line = lines.first().copied().unwrap_or(0);
            let value = if lines.len() > 1 {
                let named: Vec<String> = lines.iter().take(ROWS_NAMED).map(usize::to_string).collect();
                let more = if lines.len() > ROWS_NAMED { ", …" } else { "" };
                format!("{value} ({} rows: {}{more})", lines.len(), named.join(", "))
            } else {
                value
            };
            faults.error(Place { sheet: sheet.into(), line, column, ..Place::default() }, problem, value, expected);
        }
        faults.list.sort();
        faults
    }
}

/// Practitioners by id, and the ids as a fault lists them.
struct Known<'a> {
    index: BTreeMap<&'a str, u32>,
    listed: String,
}

impl<'a> Known<'a> {
    fn new(facts: &'a Snapshot) -> Self {
        let index = (0..).zip(&facts.practitioner_ids).map(|(index, id)| (id.as_str(), index)).collect();
        let mut listed = facts.practitioner_ids.iter().take(KNOWN_LISTED).cloned().collect::<Vec<_>>().join(", ");
        if let Some(more) = facts.practitioner_ids.len().checked_sub(KNOWN_LISTED).filter(|more| *more > 0) {
            let _ = write!(listed, " and {more} more");
        }
        Self { index, listed: format!("one of: {listed}") }
    }

    /// The practitioner of a row; none where it names nobody.
    fn of(&self, sheet: &'static str, line: usize, id: &str, told: &mut Told) -> u32 {
        if id.is_empty() {
            return NONE;
        }
        self.index.get(id).copied().unwrap_or_else(|| {
            told.tell(sheet, line, "practitioner", Problem::UnknownReference, id.to_owned(), self.listed.clone());
            NONE
        })
    }
}

/// A cell's person keys: the band's lowest and highest.
#[derive(Clone, Copy)]
struct Persons {
    low: u32,
    high: u32,
    seen_known: bool,
    seen: bool,
}

impl Persons {
    /// With an age band: its digits of the keys are apart from those of the columns.
    fn aged(mut self, compiled: &Compiled, ages: (i16, Option<i16>)) -> Self {
        for (id, stride, _) in &compiled.person.parts {
            if let Kind::AgeBand { cuts } = &compiled.scheme.vocabulary.attributes[*id].kind {
                let band = |age: i16| u32::try_from(cuts.iter().filter(|&&cut| cut <= age).count()).unwrap_or(0);
                self.low += band(ages.0) * stride;
                self.high += band(ages.1.unwrap_or(AGE_OPEN)) * stride;
            }
        }
        self
    }
}

/// The keys of a row's columns, before its ages.
fn persons(compiled: &Compiled, sheet: &'static str, line: usize, columns: &[(String, String)], told: &mut Told) -> Persons {
    let vocabulary = &compiled.scheme.vocabulary;
    let mut persons = Persons { low: 0, high: 0, seen_known: false, seen: true };
    for (name, value) in columns {
        let known = vocabulary
            .attributes
            .iter()
            .enumerate()
            .find(|(_, attribute)| attribute.id == *name || matches!(&attribute.kind, Kind::Status { status } if status == name));
        let Some((id, attribute)) = known else {
            let allowed: Vec<&str> = vocabulary
                .attributes
                .iter()
                .filter(|attribute| matches!(attribute.kind, Kind::Status { .. } | Kind::Column | Kind::Seen { .. }))
                .map(|attribute| attribute.id.as_str())
                .collect();
            told.tell(sheet, line, name, Problem::UnknownColumn, name.clone(), format!("one of: {}", allowed.join(", ")));
            continue;
        };
        let Some(code) = attribute.value(value) else {
            told.tell(sheet, line, name, Problem::UnknownValue, value.clone(), format!("one of: {}", attribute.values.join(", ")));
            continue;
        };
        match attribute.kind {
            Kind::Seen { .. } => {
                persons.seen_known = true;
                persons.seen = code != 0;
            }
            _ if attribute.of == Subject::Person => {
                persons.low = compiled.person.with(persons.low, id, code);
                persons.high = compiled.person.with(persons.high, id, code);
            }
            _ => {}
        }
    }
    persons
}

/// The columns of rows by rank: few different ones stand in many rows, and each is understood once.
struct Ranks<'a, T> {
    ranks: BTreeMap<&'a [(String, String)], usize>,
    meant: Vec<T>,
}

impl<'a, T> Ranks<'a, T> {
    const fn new() -> Self {
        Self { ranks: BTreeMap::new(), meant: Vec::new() }
    }

    /// The rank of columns; what they mean is asked for the first time only.
    fn of(&mut self, columns: &'a [(String, String)], meaning: impl FnOnce() -> T) -> usize {
        *self.ranks.entry(columns).or_insert_with(|| {
            self.meant.push(meaning());
            self.meant.len() - 1
        })
    }
}

/// Whether all ages of the band have one offset; otherwise the band is too coarse for this table.
fn one_band(compiled: &Compiled, lookup: &Lookup, persons: &Persons) -> bool {
    if persons.low == persons.high {
        return true;
    }
    let ages =
        compiled.person.parts.iter().filter(|(id, ..)| matches!(compiled.scheme.vocabulary.attributes[*id].kind, Kind::AgeBand { .. }));
    let mut keys = vec![persons.low];
    for (id, stride, values) in ages {
        let (low, high) = (persons.low / stride % values, persons.high / stride % values);
        let mut more = Vec::new();
        for value in low..=high {
            more.extend(keys.iter().map(|&key| compiled.person.with(key, *id, u8::try_from(value).unwrap_or(0))));
        }
        keys = more;
    }
    let first = lookup.person[persons.low as usize];
    keys.iter().all(|&key| lookup.person[key as usize] == first)
}

fn too_coarse(sheet: &'static str, line: usize, ages: (i16, Option<i16>), compiled: &Compiled, told: &mut Told) {
    let mut cuts: BTreeSet<i16> = BTreeSet::new();
    for (id, ..) in &compiled.person.parts {
        if let Kind::AgeBand { cuts: own } = &compiled.scheme.vocabulary.attributes[*id].kind {
            cuts.extend(own);
        }
    }
    let written = ages.1.map_or_else(|| format!("{}+", ages.0), |high| format!("{}-{high}", ages.0));
    let cuts: Vec<String> = cuts.iter().map(i16::to_string).collect();
    told.tell(sheet, line, "age_band", Problem::BandTooCoarse, written, format!("bands cut at {}", cuts.join(", ")));
}

/// The key that stands for a practice as a whole: that of its first member on the day.
fn representative(compiled: &Compiled, facts: &Snapshot, practice: u32, day: Day) -> u32 {
    let member = facts.memberships.iter().find(|row| row.value.practice == practice && row.span.holds(day));
    member.map_or(0, |row| key_of(compiled, facts, row.subject, day, Some((row.value.role, row.span.from))))
}

fn list(work: &Work<'_>, counts: &mut Counts, told: &mut Told, trace: &mut Trace) {
    let &Work { compiled, facts, assignment, run, known } = work;
    let cells = &facts.tables.list;
    if cells.is_empty() {
        return;
    }
    let mut dates: BTreeMap<Day, Vec<&ListCell>> = BTreeMap::new();
    for cell in cells {
        dates.entry(cell.day).or_default().push(cell);
    }
    // The list as last known on the day; before the first list, the first.
    let list_of = |day: Day| dates.range(..=day).next_back().or_else(|| dates.iter().next()).map_or(day, |(date, _)| *date);
    // Each list that is read is understood once, whatever reads it.
    let mut understood: BTreeMap<Day, Vec<(&ListCell, u32, Persons)>> = BTreeMap::new();
    let mut wanted: Vec<(usize, Period, Day, Day)> = Vec::new();
    for &tally in &compiled.of_registrations {
        let Tally::Component(index) = compiled.tallies[tally].tally else { continue };
        let component = &compiled.scheme.components[index];
        for period in periods(component.cycle, run.span()) {
            wanted.push((tally, period, component.attributes_on.of(period), component.priced_on.of(period)));
        }
    }
    if let Some(tally) = compiled.tally(&Tally::Registered) {
        wanted.extend(measure_days(&compiled.scheme, run.span()).into_iter().map(|(day, period)| (tally, period, day, day)));
    }
    wanted.sort_unstable();
    wanted.dedup();
    let practice = 0;
    for (tally, period, day, priced_on) in wanted {
        let compiling = &compiled.tallies[tally];
        let registered = compiling.tally == Tally::Registered;
        if !facts.practice_open[0].holds(day) || (!registered && !assignment.holds(practice, period.first())) {
            continue;
        }
        let lookup = compiling.on(priced_on);
        let date = list_of(day);
        if date != day {
            counts.assumed.push((practice, format!("list_stays={date}")));
        }
        let rows = understood.entry(date).or_insert_with(|| {
            let mut rows = Vec::new();
            for &cell in dates.get(&date).into_iter().flatten() {
                let (columns, holder) = columns_of_list(cell);
                let persons = persons(compiled, "list", cell.line, &columns, told).aged(compiled, (cell.age_from, cell.age_to));
                rows.push((cell, known.of("list", cell.line, &holder, told), persons));
            }
            rows
        });
        let of_practice = representative(compiled, facts, practice, day);
        for &mut (cell, who, persons) in rows {
            if !one_band(compiled, lookup, &persons) {
                too_coarse("list", cell.line, (cell.age_from, cell.age_to), compiled, told);
                continue;
            }
            let key = if who == NONE {
                of_practice
            } else {
                // A holder who works nowhere on the day holds for nobody's receipts.
                let Some(membership) = facts.membership_on(who, day) else { continue };
                key_of(compiled, facts, who, day, Some((membership.value.role, membership.span.from)))
            };
            let mut sum = lookup.person[persons.low as usize] + lookup.practitioner[key as usize];
            if compiling.seen.is_some() {
                if !persons.seen_known {
                    counts.assumed.push((practice, "seen=yes".into()));
                }
                sum += lookup.seen[usize::from(persons.seen)];
            }
            let class = lookup.class(sum);
            if registered {
                *counts.registered.entry((practice, day)).or_insert(0) += cell.patients;
            } else if class != 0 {
                let unit = Unit { practice, practitioner: who };
                counts.add(Key { tally, period, unit, class, status: cell.status }, cell.patients);
                if trace.wants(tally, period, unit, class) {
                    trace.facts.push(InputFact::ListCell { line: cell.line, quantity: cell.patients });
                }
            }
        }
    }
}

/// The holder is a column like any other of a list; it is no attribute.
fn columns_of_list(cell: &ListCell) -> (Vec<(String, String)>, String) {
    let holder = cell.columns.iter().find(|(name, _)| name == "practitioner").map(|(_, value)| value.clone()).unwrap_or_default();
    (cell.columns.iter().filter(|(name, _)| name != "practitioner").cloned().collect(), holder)
}

/// Days of a period on which something that prices contacts may change, its first day included.
fn cuts(compiled: &Compiled, assignment: &Assignment, facts: &Snapshot, period: Period) -> BTreeSet<Day> {
    let span = period.span();
    let mut cuts: BTreeSet<Day> = BTreeSet::from([span.from]);
    for &tally in &compiled.of_contacts {
        if let Tally::Component(index) = compiled.tallies[tally].tally {
            let component = &compiled.scheme.components[index];
            let tables = component.patient_share.into_iter().chain(match component.payment {
                Payment::Rate { table } => Some(table),
                _ => None,
            });
            for table in tables {
                cuts.extend(compiled.scheme.tables[table].epochs(span));
            }
        }
    }
    cuts.extend(assignment.changes());
    cuts.extend(facts.practice_open.iter().flat_map(|open| [open.from, open.until]));
    // The days on which `doctors` recomputes a practitioner: he joins, is settled on the first day of the next quarter, leaves, changes status.
    for row in &facts.memberships {
        cuts.extend([row.span.from, row.span.until]);
        if span.holds(row.span.from) {
            cuts.insert(Period::Quarter(row.span.from.quarter()).next().first());
        }
    }
    cuts.extend(facts.practitioner_status.values().flat_map(|statuses| &statuses.rows).flat_map(|row| [row.span.from, row.span.until]));
    cuts.retain(|&day| span.holds(day));
    cuts
}

/// What the columns of an activity row mean.
struct Columns {
    persons: Persons,
    contact_key: u32,
    /// By tally: whether it reads a column the row leaves out.
    unknowable: Vec<bool>,
    /// Place among all columns, sorted.
    order: usize,
}

/// Who bills in a stretch, and with which key; none of them where the practice is not under the scheme.
type Billers = BTreeMap<(u32, Day), Option<(Unit, u32)>>;

fn activity(work: &Work<'_>, counts: &mut Counts, told: &mut Told, trace: &mut Trace) {
    let &Work { compiled, facts, assignment, run, known } = work;
    let all = &facts.tables.activity;
    let mut ranks: Ranks<'_, Columns> = Ranks::new();
    // Words by their place among all, sorted: what follows compares numbers.
    let words = |of: fn(&ActivityCell) -> &str| -> BTreeMap<&str, usize> {
        let words: BTreeSet<&str> = all.iter().map(of).collect();
        words.into_iter().zip(0..).collect()
    };
    let (labels, relations) = (words(|cell| &cell.practitioner), words(|cell| &cell.registration));
    let place = |words: &BTreeMap<&str, usize>, word: &str| words.get(word).copied().unwrap_or(0);
    let mut read: BTreeMap<Period, bool> = BTreeMap::new();
    let mut cells = Vec::with_capacity(all.len());
    for cell in all {
        if !*read.entry(cell.period).or_insert_with(|| cell.period.span().meets(run.span())) {
            continue;
        }
        let rank = ranks.of(&cell.columns, || Columns {
            persons: persons(compiled, "activity", cell.line, &cell.columns, told),
            contact_key: contact_key(compiled, cell),
            unknowable: (0..compiled.tallies.len()).map(|tally| unknowable(compiled, tally, cell)).collect(),
            order: 0,
        });
        let words = (cell.period, place(&labels, &cell.practitioner), place(&relations, &cell.registration));
        cells.push((words, rank, (cell.age_from, cell.contacts), cell));
    }
    for (order, rank) in ranks.ranks.values().enumerate() {
        ranks.meant[*rank].order = order;
    }
    // A fixed order, so that the order of rows changes nothing.
    cells.sort_by_key(|&(words, rank, numbers, _)| (words, ranks.meant[rank].order, numbers));
    let mut spread: BTreeMap<Period, Spread> = BTreeMap::new();
    let mut billers = Billers::new();
    for (_, rank, _, cell) in cells {
        let spread =
            spread.entry(cell.period).or_insert_with(|| Spread::over(&cuts(compiled, assignment, facts, cell.period), cell.period));
        let parts = spread.whole_parts(cell.contacts);
        let who = known.of("activity", cell.line, &cell.practitioner, told);
        let columns = &ranks.meant[rank];
        let persons = columns.persons.aged(compiled, (cell.age_from, cell.age_to));
        let contact_key = columns.contact_key;
        let relation = relation_key(compiled, &cell.registration);
        // Whole contacts by stretch of equal prices and quarter.
        let mut stretches: BTreeMap<(Day, Period), i64> = BTreeMap::new();
        for ((stretch, slice), contacts) in spread.slices.iter().zip(parts) {
            if contacts != 0 && run.span().holds(slice.from) {
                *stretches.entry((*stretch, Period::Quarter(slice.from.quarter()))).or_default() += contacts;
            }
        }
        let mut at = None;
        let mut classes: Vec<(usize, u16)> = Vec::new();
        let mut billed = None;
        let mut read = false;
        for ((stretch, period), contacts) in stretches {
            if at != Some(stretch) {
                at = Some(stretch);
                billed = *billers.entry((who, stretch)).or_insert_with(|| biller(compiled, facts, assignment, who, stretch));
                classes.clear();
                read = false;
                if let Some((_, key)) = billed {
                    for &tally in &compiled.of_contacts {
                        let compiling = &compiled.tallies[tally];
                        let lookup = compiling.on(stretch);
                        let sum = lookup.contact[contact_key as usize]
                            + lookup.relation[relation as usize]
                            + lookup.practitioner[key as usize]
                            + lookup.person[persons.low as usize];
                        let class = lookup.class(sum);
                        if class == 0 {
                            continue;
                        }
                        if !one_band(compiled, lookup, &persons) {
                            too_coarse("activity", cell.line, (cell.age_from, cell.age_to), compiled, told);
                            continue;
                        }
                        read |= matches!(compiling.tally, Tally::Component(_));
                        classes.push((tally, class));
                    }
                }
            }
            let Some((unit, _)) = billed else {
                counts.contacts_outside += contacts;
                continue;
            };
            for &(tally, class) in &classes {
                // A share whose columns the row does not give is nobody's: it is shown as not known.
                let unit = if columns.unknowable[tally] { Unit { practitioner: NONE, ..unit } } else { unit };
                counts.add(Key { tally, period, unit, class, status: cell.status }, contacts);
                if trace.wants(tally, period, unit, class) {
                    trace.facts.push(InputFact::ActivityCell { line: cell.line, quantity: contacts });
                }
            }
            counts.contacts_unread += if read { 0 } else { contacts };
        }
    }
}

/// Whether a limit reads a column of contacts that the row leaves out.
fn unknowable(compiled: &Compiled, tally: usize, cell: &ActivityCell) -> bool {
    let Tally::Limit(index) = compiled.tallies[tally].tally else { return false };
    let limit = &compiled.scheme.limits[index];
    let vocabulary = &compiled.scheme.vocabulary;
    limit.numerator.iter().chain(&limit.denominator).any(|(id, _)| {
        let attribute = &vocabulary.attributes[*id];
        matches!(attribute.kind, Kind::Column) && !cell.columns.iter().any(|(name, _)| *name == attribute.id)
    })
}

fn contact_key(compiled: &Compiled, cell: &ActivityCell) -> u32 {
    let mut key = 0;
    for (name, value) in &cell.columns {
        let vocabulary = &compiled.scheme.vocabulary;
        if let Some(id) = vocabulary.attribute(name)
            && let Some(code) = vocabulary.attributes[id].value(value)
        {
            key = compiled.contact.with(key, id, code);
        }
    }
    key
}

fn relation_key(compiled: &Compiled, word: &str) -> u32 {
    let value = ["here", "elsewhere", "none"].iter().position(|known| *known == word).and_then(|at| u8::try_from(at).ok()).unwrap_or(0);
    let radix: &Radix = &compiled.relation;
    radix.parts.iter().fold(0, |key, (id, ..)| radix.with(key, *id, value))
}

/// Unit and key of a practitioner's acts on a day; none of them where the practice is not under the scheme.
fn biller(compiled: &Compiled, facts: &Snapshot, assignment: &Assignment, who: u32, day: Day) -> Option<(Unit, u32)> {
    if who == NONE {
        let under = facts.practice_open[0].holds(day) && assignment.holds(0, day);
        return under.then(|| (Unit { practice: 0, practitioner: NONE }, representative(compiled, facts, 0, day)));
    }
    let doctors = Doctors::new(compiled, facts, assignment, day, day);
    let doctor = doctors.state.get(who as usize)?;
    let unit = doctors.units.get(doctor.bill_unit as usize)?;
    Some((*unit, doctor.bill_key))
}

/// Spreads whole contacts over slices by days; what rounding owes a slice is carried to the next cell.
struct Spread {
    /// First day of the stretch of equal prices, and the part of it in one month.
    slices: Vec<(Day, Span)>,
    days: i128,
    owed: Vec<i128>,
}

impl Spread {
    /// Months, cut where prices change: the same whether a month, a quarter or a year is asked for.
    fn over(cuts: &BTreeSet<Day>, period: Period) -> Self {
        let span = period.span();
        let mut days: BTreeSet<Day> = cuts.clone();
        days.extend(periods(Cycle::Month, span).into_iter().map(Period::first));
        let days: Vec<Day> = days.into_iter().collect();
        let slices = (0..days.len())
            .map(|index| {
                let stretch = cuts.range(..=days[index]).next_back().copied().unwrap_or(span.from);
                (stretch, Span { from: days[index], until: days.get(index + 1).copied().unwrap_or(span.until) })
            })
            .collect();
        Self::new(slices)
    }

    fn new(slices: Vec<(Day, Span)>) -> Self {
        let days = slices.iter().map(|(_, slice)| i128::from(slice.days())).sum();
        let owed = vec![0; slices.len()];
        Self { slices, days, owed }
    }

    fn whole_parts(&mut self, contacts: i64) -> Vec<i64> {
        let ideal: Vec<i128> =
            self.slices.iter().zip(&self.owed).map(|((_, slice), owed)| i128::from(contacts) * i128::from(slice.days()) + owed).collect();
        let mut parts: Vec<i64> =
            ideal.iter().map(|&ideal| i64::try_from(ideal.div_euclid(self.days.max(1)).max(0)).unwrap_or(0)).collect();
        let mut left = contacts - parts.iter().sum::<i64>();
        while left != 0 {
            let lacking = |index: usize| ideal[index] - i128::from(parts[index]) * self.days;
            let range = 0..parts.len();
            if left > 0 {
                let Some(index) = range.max_by_key(|&index| (lacking(index), std::cmp::Reverse(index))) else { break };
                parts[index] += 1;
                left -= 1;
            } else {
                let Some(index) = range.filter(|&index| parts[index] > 0).min_by_key(|&index| (lacking(index), index)) else { break };
                parts[index] -= 1;
                left += 1;
            }
        }
        for (owed, (ideal, part)) in self.owed.iter_mut().zip(ideal.iter().zip(&parts)) {
            *owed = ideal - i128::from(*part) * self.days;
        }
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_fault_is_told_once_with_its_first_rows_and_few_known_ids() {
        let facts = Snapshot { practitioner_ids: (10..23).map(|index| format!("dr {index}")).collect(), ..Snapshot::default() };
        let (known, mut told) = (Known::new(&facts), Told::default());
        assert_eq!((known.of("activity", 1, "dr 12", &mut told), known.of("activity", 1, "", &mut told)), (2, NONE));
        for line in (2..114).rev() {
            assert_eq!(known.of("activity", line, "dr X", &mut told), NONE);
        }
        told.tell("list", 7, "age_band", Problem::BandTooCoarse, "0-24".into(), String::new());
        let faults: Vec<String> = told.faults().list.iter().map(ToString::to_string).collect();
        let listed = "dr 10, dr 11, dr 12, dr 13, dr 14, dr 15, dr 16, dr 17, dr 18, dr 19 and 3 more";
        let unknown =
            format!(" [activity]:2 (practitioner): unknown reference: “dr X (112 rows: 2, 3, 4, 5, 6, …)”; expected one of: {listed}");
        assert_eq!(faults, [unknown, " [list]:7 (age_band): band too coarse: “0-24”".to_owned()]);
    }

    proptest! {
        #[test]
        fn spreading_keeps_every_contact_and_favours_no_slice(cells in prop::collection::vec(0i64..50, 1..200)) {
            let slice = |from, until| (Day(0), Span { from: Day(from), until: Day(until) });
            let mut spread = Spread::new(vec![slice(0, 90), slice(90, 181), slice(181, 273), slice(273, 365)]);
            let mut sums = [0i64; 4];
            for &contacts in &cells {
                let parts = spread.whole_parts(contacts);
                prop_assert_eq!(parts.iter().sum::<i64>(), contacts);
                for (sum, part) in sums.iter_mut().zip(parts) {
                    prop_assert!(part >= 0);
                    *sum += part;
                }
            }
            let total: i64 = cells.iter().sum();
            for (sum, days) in sums.iter().zip([90i64, 91, 92, 92]) {
                prop_assert!((sum * 365 - total * days).abs() <= 4 * 365, "{sums:?} of {total}");
            }
        }
    }
}
