// SPDX-License-Identifier: EUPL-1.2
//! Shares of a doctor's contacts held against a limit of the scheme, per calendar year: counted, bounded, carried to the end of the year.
//!
//! A contact counts in one of three ways: above and below the line, below it only, not at all. What is not known of it leaves several; the
//! lowest share takes the kindest for each, the highest the harshest, and the best value reads unknown duty as no duty.
//!
//! The forecast, said beside it: each month to come is the same month of the year before, where the export holds all of that year, else the
//! mean of the months done; a month begun keeps what it has and gets the share of its days still to come. Its range puts the lowest and the
//! highest share of a month seen so far on the contacts to come. It is an estimate. Not here: sanctions; none is known.

use super::codes::{Known, all_bits};
use super::contacts::{Contact, Read, SameKey};
use super::{Books, Watched};
use pijler_model::{Day, Month, Ratio, Rounding, Year};
use pijler_scheme::vocabulary::Vocabulary;
use pijler_scheme::{AttributeId, Filter};
use std::collections::BTreeMap;

/// Contacts above and below the line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Above.
    pub numerator: i64,
    /// Below, those above included.
    pub denominator: i64,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.numerator += other.numerator;
        self.denominator += other.denominator;
    }
}

/// Whether the limit is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// On every reading.
    Kept,
    /// On no reading.
    Exceeded,
    /// What is not known decides.
    NotKnown,
}

/// How the months to come were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// The same months of the year before.
    SameMonths,
    /// The mean of the months done.
    SamePace,
}

/// The year carried to its end: an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// How.
    pub method: Method,
    /// The whole year with the lowest, best and highest share of what is to come.
    pub low: Tally,
    /// Best.
    pub best: Tally,
    /// Highest.
    pub high: Tally,
    /// So many more of the contacts to come may be passing ones.
    pub fits: i64,
}

/// One doctor's share in one calendar year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counter {
    /// Limit: index in the scheme of the agreement.
    pub limit: usize,
    /// Highest share allowed.
    pub at_most: Ratio,
    /// Index in the billing export.
    pub practitioner: u32,
    /// Calendar year.
    pub year: Year,
    /// Best count by month.
    pub months: [Tally; 12],
    /// Best count: unknown duty is no duty.
    pub best: Tally,
    /// The reading with the lowest share.
    pub low: Tally,
    /// The reading with the highest share.
    pub high: Tally,
    /// Contacts of which it is not known whether they were on duty.
    pub duty_unknown: i64,
    /// Contacts of which the relation is not known.
    pub relation_unknown: i64,
    /// Whether it is kept.
    pub verdict: Verdict,
    /// So many more passing contacts would fit if nothing else came.
    pub fits: i64,
    /// Last day of the export, or of the year.
    pub until: Day,
    /// Carried to the end of the year, while it runs.
    pub forecast: Option<Forecast>,
}

/// The most passing contacts that can be added: with none of them the limit may already be broken (then none fits).
#[must_use]
pub fn fits(at_most: Ratio, tally: Tally) -> i64 {
    let (part, whole) = (i128::from(at_most.numerator), i128::from(at_most.denominator));
    let room = part * i128::from(tally.denominator) - whole * i128::from(tally.numerator);
    if room < 0 || part >= whole {
        return if room < 0 { 0 } else { i64::MAX };
    }
    i64::try_from(room / (whole - part)).unwrap_or(i64::MAX)
}

/// The ways in which a contact may count: not at all, below the line, above and below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ways {
    out: bool,
    below: bool,
    above: bool,
}

const BELOW: Tally = Tally { numerator: 0, denominator: 1 };
const ABOVE: Tally = Tally { numerator: 1, denominator: 1 };

impl Ways {
    fn lowest(self) -> Tally {
        match self {
            Self { below: true, .. } => BELOW,
            Self { out: true, .. } => Tally::default(),
            _ => ABOVE,
        }
    }

    fn highest(self) -> Tally {
        match self {
            Self { above: true, .. } => ABOVE,
            Self { out: true, .. } => Tally::default(),
            _ => BELOW,
        }
    }

    fn only(self) -> Option<Tally> {
        match self {
            Self { out: true, below: false, above: false } => Some(Tally::default()),
            Self { out: false, below: true, above: false } => Some(BELOW),
            Self { out: false, below: false, above: true } => Some(ABOVE),
            _ => None,
        }
    }
}

fn holds(filter: &Filter, value: &dyn Fn(AttributeId) -> Option<u8>) -> bool {
    filter.iter().all(|(id, allowed)| value(*id).is_some_and(|value| allowed.contains(&value)))
}

/// Every way a contact may count, with these values known. Where the relation is not known, the code counts: a value with which another code
/// would have been billed is no way.
fn ways(books: &Books, contact: &Contact, known: &Known, numerator: &Filter, denominator: &Filter) -> Ways {
    let vocabulary: &Vocabulary = &books.agreed.scheme.vocabulary;
    let mut read: Vec<AttributeId> = numerator.iter().chain(denominator).map(|(id, _)| *id).collect();
    read.sort_unstable();
    read.dedup();
    let values: Vec<Vec<u8>> = read
        .iter()
        .map(|&id| {
            let bits = known.get(&id).copied().unwrap_or_else(|| all_bits(vocabulary, id));
            (0..64).filter(|value| bits & (1 << value) != 0).collect()
        })
        .collect();
    let book = books.on(contact.row.day);
    let mut ways = Ways::default();
    let mut places = vec![0_usize; read.len()];
    loop {
        let value = |id: AttributeId| read.iter().position(|&known| known == id).map(|place| values[place][places[place]]);
        let as_billed = contact.here.is_some() || !contact.is_code || {
            let mut with = known.clone();
            with.extend(read.iter().filter_map(|&id| value(id).map(|value| (id, 1 << value))));
            let expected = book.expected(&contact.meaning, contact.row.day, &with);
            expected.rows.iter().any(|row| contact.meaning.rows.contains(row))
        };
        if as_billed {
            match (holds(denominator, &value), holds(numerator, &value)) {
                (false, _) => ways.out = true,
                (true, false) => ways.below = true,
                (true, true) => ways.above = true,
            }
        }
        // The next combination.
        let Some(place) = (0..places.len()).find(|&place| places[place] + 1 < values[place].len()) else { break };
        places[place] += 1;
        places[..place].fill(0);
    }
    // A code that goes with nothing that is known: it is counted as what is known says.
    if ways == Ways::default() { Ways { out: true, below: true, above: true } } else { ways }
}

/// What a contact adds.
#[derive(Clone, Copy, Debug, Default)]
struct Adds {
    best: Tally,
    low: Tally,
    high: Tally,
    duty_unknown: bool,
    relation_unknown: bool,
}

fn adds(books: &Books, read: &Read, contact: &Contact, numerator: &Filter, denominator: &Filter) -> Adds {
    let every = ways(books, contact, &contact.known, numerator, denominator);
    let off_duty = match (contact.duty, read.duty) {
        // The first value of a column is its default: no duty.
        (None, Some(id)) => {
            let mut known = contact.known.clone();
            known.insert(id, 1);
            ways(books, contact, &known, numerator, denominator)
        }
        _ => every,
    };
    Adds {
        best: off_duty.only().unwrap_or_else(|| off_duty.lowest()),
        low: every.lowest(),
        high: every.highest(),
        duty_unknown: contact.duty.is_none() && every.only().is_none(),
        relation_unknown: off_duty.only().is_none(),
    }
}

/// Counts every limit for every doctor and calendar year in the export.
pub(super) fn counters(watched: &Watched, books: &Books, contacts: &[Contact], days: (Day, Day)) -> Vec<Counter> {
    let read = Read::of(&watched.agreed);
    let until = days.1.min(watched.today.max(days.0));
    let mut counters: BTreeMap<(usize, u32, Year), Counter> = BTreeMap::new();
    for (index, limit) in watched.agreed.limits.iter().enumerate() {
        let mut memo: BTreeMap<SameKey, Adds> = BTreeMap::new();
        for contact in contacts.iter().filter(|contact| contact.meaning.own) {
            let agreed = books.since.day().is_some_and(|since| contact.row.day >= since);
            let epoch = books.on(contact.row.day).epoch(contact.row.day);
            let key = (agreed, contact.row.code, epoch, [contact.here, contact.settled, contact.duty]);
            let added = *memo.entry(key).or_insert_with(|| adds(books, &read, contact, &limit.numerator, &limit.denominator));
            let year = contact.row.day.year();
            let counter = counters.entry((index, contact.row.practitioner, year)).or_insert_with(|| Counter {
                limit: index,
                at_most: limit.at_most,
                practitioner: contact.row.practitioner,
                year,
                months: [Tally::default(); 12],
                best: Tally::default(),
                low: Tally::default(),
                high: Tally::default(),
                duty_unknown: 0,
                relation_unknown: 0,
                verdict: Verdict::NotKnown,
                fits: 0,
                until: until.min(Month { year: year.0, month: 12 }.last()),
                forecast: None,
            });
            let month = usize::try_from(contact.row.day.month().month - 1).unwrap_or(0);
            counter.months[month].add(added.best);
            counter.best.add(added.best);
            counter.low.add(added.low);
            counter.high.add(added.high);
            counter.duty_unknown += i64::from(added.duty_unknown);
            counter.relation_unknown += i64::from(added.relation_unknown);
        }
    }
    let months: BTreeMap<(usize, u32, Year), [Tally; 12]> = counters.iter().map(|(key, counter)| (*key, counter.months)).collect();
    let mut counters: Vec<Counter> = counters.into_values().collect();
    for counter in &mut counters {
        let keeps = |tally: Tally| counter.at_most.holds_for(tally.numerator, tally.denominator);
        counter.verdict = match (keeps(counter.low), keeps(counter.high)) {
            (true, true) => Verdict::Kept,
            (false, false) => Verdict::Exceeded,
            _ => Verdict::NotKnown,
        };
        counter.fits = fits(counter.at_most, counter.best);
        let before = months.get(&(counter.limit, counter.practitioner, Year(counter.year.0 - 1)));
        let whole_year_before = days.0 <= Month { year: counter.year.0 - 1, month: 1 }.first().plus(6);
        counter.forecast = forecast(counter, before.filter(|_| whole_year_before));
    }
    counters.sort_by_key(|counter| (counter.limit, std::cmp::Reverse(counter.year), counter.practitioner));
    counters
}

/// The year carried to its end. `None`: it has ended, or no month is done.
fn forecast(counter: &Counter, before: Option<&[Tally; 12]>) -> Option<Forecast> {
    let now = counter.until.month();
    let end = Month { year: counter.year.0, month: 12 }.last();
    if now.year != counter.year.0 || counter.until >= end {
        return None;
    }
    let at = usize::try_from(now.month - 1).unwrap_or(0);
    // Whole months before this one, and this one if its last day is in.
    let done = if counter.until == now.last() { at + 1 } else { at };
    let seen: Vec<Tally> = counter.months[..done].iter().copied().filter(|month| month.denominator > 0).collect();
    if seen.is_empty() {
        return None;
    }
    let (method, shares): (Method, Vec<Tally>) = match before {
        Some(before) => {
            (Method::SameMonths, before.iter().copied().filter(|month| month.denominator > 0).chain(seen.iter().copied()).collect())
        }
        None => (Method::SamePace, seen.clone()),
    };
    let count = i64::try_from(done).unwrap_or(1).max(1);
    let whole = |part: i64, numerator: i64, denominator: i64| {
        Rounding::NEAREST_CENT.quotient(i128::from(part) * i128::from(numerator), i128::from(denominator)).0
    };
    let sum = |field: fn(&Tally) -> i64| counter.months[..done].iter().map(field).sum::<i64>();
    let mean =
        Tally { numerator: whole(sum(|month| month.numerator), 1, count), denominator: whole(sum(|month| month.denominator), 1, count) };
    let mut coming = Tally::default();
    for month in done..12 {
        let full = before.map_or(mean, |before| before[month]);
        let of = Month { year: counter.year.0, month: i8::try_from(month + 1).unwrap_or(12) };
        let days = i64::from(of.last().0 - of.first().0) + 1;
        let left = if month == at { i64::from(of.last().0 - counter.until.0) } else { days };
        coming.add(Tally { numerator: whole(full.numerator, left, days), denominator: whole(full.denominator, left, days) });
    }
    let ratio = |a: &Tally, b: &Tally| {
        (i128::from(a.numerator) * i128::from(b.denominator)).cmp(&(i128::from(b.numerator) * i128::from(a.denominator)))
    };
    let (lowest, highest) = (shares.iter().copied().min_by(ratio)?, shares.iter().copied().max_by(ratio)?);
    let low = coming.denominator * lowest.numerator / lowest.denominator;
    let high = (coming.denominator * highest.numerator + highest.denominator - 1) / highest.denominator;
    let best = coming.numerator.clamp(low.min(high), high);
    let year =
        |passing: i64| Tally { numerator: counter.best.numerator + passing, denominator: counter.best.denominator + coming.denominator };
    let fixed = Tally { numerator: counter.best.numerator, denominator: counter.best.denominator + coming.denominator - best };
    Some(Forecast { method, low: year(low), best: year(best), high: year(high), fits: fits(counter.at_most, fixed) })
}
