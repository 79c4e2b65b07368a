// SPDX-License-Identifier: EUPL-1.2
//! A scheme compiled for one set of facts and one period: small dense look-ups instead of rules.
//!
//! Each subject (person, relation, practitioner, contact) has one number, its *key*: a mixed-radix number of the base attributes the scheme
//! reads. A [`Lookup`] turns four keys into a *class* with four additions and one look-up:
//!
//! ```text
//! class = table[ person[key] + relation[key] + practitioner[key] + contact[key] (+ seen) ]
//! ```
//!
//! A class is a pair of tariff rows (fee and patient's share): what is counted per class is what lines are made of. Class 0 is "does not count".
//! Look-ups are compiled per epoch, the longest stretch in which no row of the component changes. Derived attributes exist only here.
//!
//! Not here: reading facts day by day (`attribute`).

use pijler_facts::Snapshot;
use pijler_model::{Day, Faults, Period, Place, Problem, Span};
use pijler_scheme::scheme::{Limit, Scheme};
use pijler_scheme::{AttributeId, Component, Counts, Filter, Kind, Payment, Subject, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// "This subject never counts": larger than any sum of offsets.
pub const NEVER: u32 = 1 << 28;

/// At most so many cells in one look-up; a scheme that needs more joins too many attributes in one table.
const CELLS_MAX: usize = 1 << 22;

/// A mixed-radix number over base attributes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Radix {
    /// Attribute, stride, number of values.
    pub parts: Vec<(AttributeId, u32, u32)>,
    /// Number of keys.
    pub size: u32,
}

impl Radix {
    fn new(vocabulary: &Vocabulary, attributes: impl Iterator<Item = AttributeId>) -> Self {
        let mut radix = Self { parts: Vec::new(), size: 1 };
        for id in attributes {
            let values = u32::try_from(vocabulary.attributes[id].values.len()).unwrap_or(1);
            radix.parts.push((id, radix.size, values));
            radix.size *= values;
        }
        radix
    }

    /// The value of an attribute in a key, if it is part of it.
    #[must_use]
    pub fn value(&self, key: u32, id: AttributeId) -> Option<u8> {
        let (_, stride, values) = self.parts.iter().find(|(known, ..)| *known == id)?;
        u8::try_from(key / stride % values).ok()
    }

    /// The key with another value of one attribute.
    #[must_use]
    pub fn with(&self, key: u32, id: AttributeId, value: u8) -> u32 {
        match self.parts.iter().find(|(known, ..)| *known == id) {
            Some((_, stride, values)) => key - key / stride % values * stride + u32::from(value) * stride,
            None => key,
        }
    }
}

/// Four keys and a flag -> class.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lookup {
    /// Offset by person key.
    pub person: Vec<u32>,
    /// Offset by relation key.
    pub relation: Vec<u32>,
    /// Offset by practitioner key.
    pub practitioner: Vec<u32>,
    /// Offset by contact key.
    pub contact: Vec<u32>,
    /// Offset of "seen" yes; zero when nothing reads it.
    pub seen: [u32; 2],
    /// Class by the sum of offsets.
    pub table: Vec<u16>,
}

impl Lookup {
    /// The class.
    #[inline]
    #[must_use]
    pub fn class(&self, sum: u32) -> u16 {
        // A sum beyond the table is a subject that never counts.
        self.table.get(sum as usize).copied().unwrap_or(0)
    }
}

/// What is counted in one class: rows of the fee and of the patient's share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Class {
    /// Row of the fee table.
    pub row: Option<usize>,
    /// Row of the patient's share table.
    pub share_row: Option<usize>,
}

/// Something that is counted: a component, or a check that reads contacts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tally {
    /// A component of the scheme.
    Component(usize),
    /// Contacts below (1) and also above (2) the line of a limit.
    Limit(usize),
    /// Contacts that count as such, for thresholds.
    Contacts,
    /// Persons registered, for measures (no classes but one).
    Registered,
}

/// A tally with its look-ups.
#[derive(Clone, Debug)]
pub struct Compiling {
    /// What it counts.
    pub tally: Tally,
    /// Classes; 0 is "does not count".
    pub classes: Vec<Class>,
    /// Start of each epoch and its look-up, in order.
    pub epochs: Vec<(Day, Lookup)>,
    /// The attribute of kind `seen` it reads, if any.
    pub seen: Option<AttributeId>,
}

impl Compiling {
    /// The look-up that counts on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> &Lookup {
        let index = self.epochs.partition_point(|(from, _)| *from <= day).max(1) - 1;
        &self.epochs[index].1
    }
}

/// A scheme ready to count.
#[derive(Clone, Debug)]
pub struct Compiled {
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// Period compiled for.
    pub period: Period,
    /// Person keys.
    pub person: Radix,
    /// Relation keys.
    pub relation: Radix,
    /// Practitioner keys.
    pub practitioner: Radix,
    /// Contact keys.
    pub contact: Radix,
    /// Everything counted.
    pub tallies: Vec<Compiling>,
    /// Tallies that read contacts.
    pub of_contacts: Vec<usize>,
    /// Tallies that read registrations.
    pub of_registrations: Vec<usize>,
    /// Tallies that read openings.
    pub of_openings: Vec<usize>,
}

/// What a tally reads: filter, keys of both tables.
struct Reads<'a> {
    filter: &'a Filter,
    fee: Option<usize>,
    share: Option<usize>,
}

impl Compiled {
    /// Compiles a scheme for a period. Refused when one table joins too many attributes.
    pub fn new(scheme: &Arc<Scheme>, period: Period) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let vocabulary = &*scheme.vocabulary;
        let no_filter = Filter::new();
        let contact_filter: Filter = counting_acts(vocabulary);
        let mut tallies: Vec<(Tally, Reads<'_>)> = Vec::new();
        for (index, component) in scheme.components.iter().enumerate() {
            if matches!(component.counts, Counts::Contacts | Counts::Registrations | Counts::Openings) {
                let fee = match component.payment {
                    Payment::Rate { table } => Some(table),
                    _ => None,
                };
                tallies.push((Tally::Component(index), Reads { filter: &component.filter, fee, share: component.patient_share }));
            }
        }
        for (index, limit) in scheme.limits.iter().enumerate() {
            tallies.push((Tally::Limit(index), Reads { filter: &limit.denominator, fee: None, share: None }));
        }
        tallies.push((Tally::Contacts, Reads { filter: &contact_filter, fee: None, share: None }));
        tallies.push((Tally::Registered, Reads { filter: &no_filter, fee: None, share: None }));

        let mut bases: BTreeSet<AttributeId> = BTreeSet::new();
        for (tally, reads) in &tallies {
            for id in attributes(scheme, tally, reads) {
                vocabulary.bases(id, &mut bases);
            }
        }
        // Practitioner-scoped components read practitioners' keys too.
        for component in scheme.components.iter().filter(|component| component.counts == Counts::Practitioners) {
            for id in practitioner_attributes(scheme, component) {
                vocabulary.bases(id, &mut bases);
            }
        }
        let of = |subject: Subject| {
            let chosen = bases
                .iter()
                .copied()
                .filter(move |&id| vocabulary.attributes[id].of == subject && !matches!(vocabulary.attributes[id].kind, Kind::Seen { .. }));
            Radix::new(vocabulary, chosen)
        };
        let mut compiled = Self {
            scheme: Arc::clone(scheme),
            period,
            person: of(Subject::Person),
            relation: of(Subject::Relation),
            practitioner: of(Subject::Practitioner),
            contact: of(Subject::Contact),
            tallies: Vec::new(),
            of_contacts: Vec::new(),
            of_registrations: Vec::new(),
            of_openings: Vec::new(),
        };
        for (tally, reads) in &tallies {
            let compiling = compiled.compile(tally, reads, &mut faults);
            let index = compiled.tallies.len();
            let counts = match tally {
                Tally::Component(component) => scheme.components[*component].counts,
                Tally::Limit(_) | Tally::Contacts => Counts::Contacts,
                Tally::Registered => Counts::Registrations,
            };
            match counts {
                Counts::Contacts => compiled.of_contacts.push(index),
                Counts::Registrations if *tally != Tally::Registered => compiled.of_registrations.push(index),
                Counts::Openings => compiled.of_openings.push(index),
                _ => {}
            }
            compiled.tallies.push(compiling);
        }
        faults.or(compiled)
    }

    /// Index of a tally.
    #[must_use]
    pub fn tally(&self, tally: &Tally) -> Option<usize> {
        self.tallies.iter().position(|known| known.tally == *tally)
    }

    /// Days whose tariffs may be read: from the day before the period to the end of the calendar year, for yearly components that begin in it.
    fn span(&self) -> Span {
        let span = self.period.span();
        let year = Period::Year(span.until.before().year());
        Span { from: span.from.before(), until: year.last().plus(1) }
    }

    fn compile(&self, tally: &Tally, reads: &Reads<'_>, faults: &mut Faults) -> Compiling {
        let scheme = &*self.scheme;
        let mut days = BTreeSet::from([self.span().from]);
        for table in reads.fee.into_iter().chain(reads.share) {
            days.extend(scheme.tables[table].epochs(self.span()));
        }
        let dims = Dims::new(scheme, tally, reads);
        let mut compiling =
            Compiling { tally: tally.clone(), classes: vec![Class { row: None, share_row: None }], epochs: Vec::new(), seen: dims.seen };
        if dims.size > CELLS_MAX {
            let place = match tally {
                Tally::Component(index) => scheme.components[*index].place.clone(),
                _ => Place::default(),
            };
            faults.error(
                place,
                Problem::TooLarge,
                dims.size.to_string(),
                format!("at most {CELLS_MAX} cells in the attributes one component joins"),
            );
            compiling.epochs.push((self.span().from, Lookup::default()));
            return compiling;
        }
        let mut known_classes: BTreeMap<Class, u16> = BTreeMap::new();
        let offsets = dims.offsets(self, reads.filter);
        for day in days {
            let (fee, share) =
                (reads.fee.map(|table| Painted::new(scheme, table, day)), reads.share.map(|table| Painted::new(scheme, table, day)));
            let mut lookup = offsets.clone();
            lookup.table = Vec::with_capacity(dims.size);
            dims.for_each(scheme, &mut |known| {
                let class = dims.class(scheme, tally, reads, (fee.as_ref(), share.as_ref()), known);
                let number = class.map_or(0, |class| {
                    *known_classes.entry(class).or_insert_with(|| {
                        compiling.classes.push(class);
                        u16::try_from(compiling.classes.len() - 1).unwrap_or(u16::MAX)
                    })
                });
                lookup.table.push(number);
            });
            compiling.epochs.push((day, lookup));
        }
        compiling
    }
}

/// Acts that enter contact rates and shares, as a filter.
pub(crate) fn counting_acts(vocabulary: &Vocabulary) -> Filter {
    let Some(act) = vocabulary.attribute("act") else { return Filter::new() };
    let values = vocabulary.acts.iter().filter(|act| act.counts_as_contact).filter_map(|known| vocabulary.attributes[act].value(&known.id));
    vec![(act, values.collect())]
}

fn attributes(scheme: &Scheme, tally: &Tally, reads: &Reads<'_>) -> Vec<AttributeId> {
    let mut ids: Vec<AttributeId> = reads.filter.iter().map(|(id, _)| *id).collect();
    for table in reads.fee.into_iter().chain(reads.share) {
        ids.extend(&scheme.tables[table].keys);
    }
    if let Tally::Limit(index) = tally {
        ids.extend(scheme.limits[*index].numerator.iter().map(|(id, _)| *id));
    }
    ids.sort_unstable();
    ids.dedup();
    ids
}

fn practitioner_attributes(scheme: &Scheme, component: &Component) -> Vec<AttributeId> {
    let mut ids: Vec<AttributeId> = component.filter.iter().map(|(id, _)| *id).collect();
    match component.payment {
        Payment::Rate { table } | Payment::Tiers { table, .. } => ids.extend(&scheme.tables[table].keys),
        _ => {}
    }
    ids
}

/// Which of the four slots (and the flag) an attribute belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slot {
    Subject(Subject),
    Seen,
}

/// The dimensions of one look-up: attributes of one subject each, as coarse as the tables allow.
struct Dims {
    /// Attribute, slot, stride, number of values.
    list: Vec<(AttributeId, Slot, usize, usize)>,
    size: usize,
    seen: Option<AttributeId>,
}

impl Dims {
    fn new(scheme: &Scheme, tally: &Tally, reads: &Reads<'_>) -> Self {
        let vocabulary = &*scheme.vocabulary;
        let mut ids: BTreeSet<AttributeId> = BTreeSet::new();
        let filtered: BTreeSet<AttributeId> = reads.filter.iter().map(|(id, _)| *id).collect();
        let keys: BTreeSet<AttributeId> =
            reads.fee.into_iter().chain(reads.share).flat_map(|table| scheme.tables[table].keys.iter().copied()).collect();
        for id in attributes(scheme, tally, reads) {
            let mut bases = BTreeSet::new();
            vocabulary.bases(id, &mut bases);
            let slots: BTreeSet<Subject> = bases.iter().map(|&base| vocabulary.attributes[base].of).collect();
            let has_seen = bases.iter().any(|&base| matches!(vocabulary.attributes[base].kind, Kind::Seen { .. }));
            let in_numerator =
                matches!(tally, Tally::Limit(index) if scheme.limits[*index].numerator.iter().any(|(known, _)| *known == id));
            if slots.len() == 1 && (!has_seen || bases.len() == 1) {
                // A filter on one subject is met in that subject's offsets; it needs no dimension of its own.
                if keys.contains(&id) || in_numerator || !filtered.contains(&id) || has_seen {
                    ids.insert(id);
                }
            } else {
                ids.extend(bases);
            }
        }
        let mut dims = Self { list: Vec::new(), size: 1, seen: None };
        for id in ids {
            let attribute = &vocabulary.attributes[id];
            let mut bases = BTreeSet::new();
            vocabulary.bases(id, &mut bases);
            let base = bases.first().copied().unwrap_or(id);
            let slot = if matches!(vocabulary.attributes[base].kind, Kind::Seen { .. }) {
                dims.seen = Some(base);
                Slot::Seen
            } else {
                Slot::Subject(vocabulary.attributes[base].of)
            };
            dims.list.push((id, slot, dims.size, attribute.values.len()));
            dims.size = dims.size.saturating_mul(attribute.values.len());
        }
        dims
    }

    /// Offsets of every key of every subject.
    fn offsets(&self, compiled: &Compiled, filter: &Filter) -> Lookup {
        let vocabulary = &*compiled.scheme.vocabulary;
        let of = |radix: &Radix, subject: Subject| -> Vec<u32> {
            let single: Vec<&(AttributeId, Vec<u8>)> = filter
                .iter()
                .filter(|(id, _)| {
                    let mut bases = BTreeSet::new();
                    vocabulary.bases(*id, &mut bases);
                    bases.iter().all(|&base| {
                        let attribute = &vocabulary.attributes[base];
                        attribute.of == subject && !matches!(attribute.kind, Kind::Seen { .. })
                    })
                })
                .collect();
            (0..radix.size)
                .map(|key| {
                    let base = |id: AttributeId| radix.value(key, id).unwrap_or(0);
                    if single.iter().any(|(id, allowed)| !allowed.contains(&vocabulary.evaluate(*id, &base))) {
                        return NEVER;
                    }
                    let mut offset = 0;
                    for (id, slot, stride, _) in &self.list {
                        if *slot == Slot::Subject(subject) {
                            offset += usize::from(vocabulary.evaluate(*id, &base)) * stride;
                        }
                    }
                    u32::try_from(offset).unwrap_or(NEVER)
                })
                .collect()
        };
        let seen =
            self.list.iter().find(|(_, slot, ..)| *slot == Slot::Seen).map_or(0, |(_, _, stride, _)| u32::try_from(*stride).unwrap_or(0));
        Lookup {
            person: of(&compiled.person, Subject::Person),
            relation: of(&compiled.relation, Subject::Relation),
            practitioner: of(&compiled.practitioner, Subject::Practitioner),
            contact: of(&compiled.contact, Subject::Contact),
            seen: [0, seen],
            table: Vec::new(),
        }
    }

    /// Calls with the values of every cell, by attribute, in the order of the table.
    fn for_each(&self, scheme: &Scheme, f: &mut dyn FnMut(&[Option<u8>])) {
        let mut known: Vec<Option<u8>> = vec![None; scheme.vocabulary.attributes.len()];
        for cell in 0..self.size {
            for (id, _, stride, values) in &self.list {
                known[*id] = u8::try_from(cell / stride % values).ok();
            }
            f(&known);
        }
    }

    /// The class of one cell, or nothing.
    fn class(
        &self,
        scheme: &Scheme,
        tally: &Tally,
        reads: &Reads<'_>,
        (fee, share): (Option<&Painted<'_>>, Option<&Painted<'_>>),
        values: &[Option<u8>],
    ) -> Option<Class> {
        let vocabulary = &*scheme.vocabulary;
        let known = |id: AttributeId| values[id];
        let holds = |filter: &Filter| {
            filter
                .iter()
                .filter(|(id, _)| self.decides(vocabulary, *id))
                .all(|(id, allowed)| allowed.contains(&vocabulary.evaluate_known(*id, &known)))
        };
        if !holds(reads.filter) {
            return None;
        }
        match (tally, fee) {
            // One row is below the line, two is above it too.
            (Tally::Limit(index), _) => {
                let limit: &Limit = &scheme.limits[*index];
                Some(Class { row: Some(usize::from(holds(&limit.numerator))), share_row: None })
            }
            (Tally::Component(_), None) => None,
            (_, None) => Some(Class { row: Some(0), share_row: None }),
            (_, Some(fee)) => {
                let row = fee.row(vocabulary, &known)?;
                Some(Class { row: Some(row), share_row: share.and_then(|share| share.row(vocabulary, &known)) })
            }
        }
    }

    /// Whether the dimensions decide an attribute (a single-subject filter without a dimension is met in the offsets).
    fn decides(&self, vocabulary: &Vocabulary, id: AttributeId) -> bool {
        if self.list.iter().any(|(known, ..)| *known == id) {
            return true;
        }
        match &vocabulary.attributes[id].kind {
            Kind::Derived { rules } => rules.iter().flat_map(|rule| &rule.when).all(|(other, _)| self.decides(vocabulary, *other)),
            _ => false,
        }
    }
}

/// The rows of a table on one day by cell: found once a cell, not once for every combination that reads it.
struct Painted<'a> {
    keys: &'a [AttributeId],
    strides: Vec<usize>,
    rows: Vec<Option<usize>>,
}

impl<'a> Painted<'a> {
    fn new(scheme: &'a Scheme, table: usize, day: Day) -> Self {
        let table = &scheme.tables[table];
        let sizes: Vec<usize> = table.keys.iter().map(|&key| scheme.vocabulary.attributes[key].values.len()).collect();
        let mut strides = Vec::new();
        let mut size = 1usize;
        for values in &sizes {
            strides.push(size);
            size = size.saturating_mul(*values);
        }
        let size = size.min(CELLS_MAX);
        let mut cell = vec![0u8; sizes.len()];
        let rows = (0..size)
            .map(|index| {
                for (slot, (stride, values)) in cell.iter_mut().zip(strides.iter().zip(&sizes)) {
                    *slot = u8::try_from(index / stride % values).unwrap_or(0);
                }
                table.find(&cell, day)
            })
            .collect();
        Self { keys: &table.keys, strides, rows }
    }

    fn row(&self, vocabulary: &Vocabulary, known: &dyn Fn(AttributeId) -> Option<u8>) -> Option<usize> {
        let index: usize =
            self.keys.iter().zip(&self.strides).map(|(&key, stride)| usize::from(vocabulary.evaluate_known(key, known)) * stride).sum();
        self.rows.get(index).copied().flatten()
    }
}

/// Every status value and contact word must be in the vocabulary. Words it does not know are faults, all at once.
pub fn known_words(scheme: &Scheme, facts: &Snapshot) -> Result<(), Faults> {
    let mut faults = Faults::default();
    unknown_words(scheme, facts, &mut faults);
    faults.or(())
}

fn unknown_words(scheme: &Scheme, facts: &Snapshot, faults: &mut Faults) {
    let vocabulary = &*scheme.vocabulary;
    let mut unknown = |table: &str, column: &str, word: &str, allowed: &[String]| {
        let place = Place { sheet: table.into(), column: column.into(), ..Place::default() };
        faults.error(place, Problem::UnknownValue, word, format!("one of: {}", allowed.join(", ")));
    };
    for attribute in &vocabulary.attributes {
        match &attribute.kind {
            Kind::Status { status } => {
                let (table, kinds) = match attribute.of {
                    Subject::Person => ("patient_status", &*facts.person_status),
                    _ => ("practitioner_status", &facts.practitioner_status),
                };
                for word in kinds.get(status).iter().flat_map(|kind| &kind.words) {
                    if attribute.value(word).is_none() {
                        unknown(table, status, word, &attribute.values);
                    }
                }
            }
            Kind::Column => {
                let column = facts.contacts.columns.iter().find(|column| column.name == attribute.id);
                for word in column.iter().flat_map(|column| &column.words) {
                    if !word.is_empty() && attribute.value(word).is_none() {
                        unknown("contacts", &attribute.id, word, &attribute.values);
                    }
                }
            }
            Kind::Role { .. } => {
                for word in &facts.roles {
                    if attribute.value(word).is_none() {
                        unknown("memberships", "role", word, &attribute.values);
                    }
                }
            }
            _ => {}
        }
    }
}
