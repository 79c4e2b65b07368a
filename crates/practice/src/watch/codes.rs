// SPDX-License-Identifier: EUPL-1.2
//! What an official code means: the tariff rows that carry it, and the rows that hold where something is known of the contact.
//!
//! A component whose condition reads nothing but the act is the act's *own fee*; one that reads more (a time, the duty service) is a
//! *supplement* on it. A *family* is no word of ours: a line is in the wrong one if the rows that hold for its person, day and doctor carry
//! another code. Not here: what is known of a contact ([`super::contacts`]), sums of money.

use pijler_model::{Amount, Day, Period, Span, Status};
use pijler_scheme::vocabulary::{Kind, Vocabulary};
use pijler_scheme::{AttributeId, Counts, Payment, Row, Scheme, Subject};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Values an attribute may have, as bits.
pub type Bits = u64;

/// Every value an attribute can have.
#[must_use]
pub fn all_bits(vocabulary: &Vocabulary, id: AttributeId) -> Bits {
    bits(0..u8::try_from(vocabulary.attributes[id].values.len()).unwrap_or(u8::MAX))
}

/// The values as bits; beyond 64 an attribute is no key of a contact's fee.
pub fn bits(values: impl IntoIterator<Item = u8>) -> Bits {
    values.into_iter().filter(|&value| value < 64).fold(0, |sum, value| sum | (1 << value))
}

/// What a code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Component that its rows belong to: index in the scheme. The first, where several carry it.
    pub component: usize,
    /// Table of that component.
    pub table: usize,
    /// Rows of the table that carry the code.
    pub rows: Vec<usize>,
    /// The act; `None` is no contact at all.
    pub act: Option<u8>,
    /// The act's own fee, not a supplement on it.
    pub own: bool,
    /// The code was inferred, not read.
    pub inferred: bool,
    /// Days of its rows, where only the reference scheme has them.
    pub elsewhere: Option<Span>,
}

/// What is known of a contact: attribute -> values it may have. Attributes that are not there may have any.
pub type Known = BTreeMap<AttributeId, Bits>;

/// The rows that hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Expected {
    /// Rows of the meaning's table.
    pub rows: Vec<usize>,
    /// Codes of those rows; an empty one is a row without a code.
    pub codes: BTreeSet<String>,
    /// Lowest, best and highest of their amounts; `None` if one of them is a gap and a code was billed.
    pub amount: Option<Amount>,
    /// Weakest of their statuses.
    pub status: Option<Status>,
    /// Reason of a zero, if every row is one.
    pub reason: String,
}

/// The codes of a scheme.
#[derive(Clone, Debug)]
pub struct CodeBook {
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// The attribute of acts.
    act: Option<AttributeId>,
    codes: BTreeMap<String, Meaning>,
    /// Component of each act's own fee.
    own: BTreeMap<u8, usize>,
    /// First days of stretches in which no row of a contact's tables changes.
    epochs: Vec<Day>,
}

/// The code as it is compared: without the mark of one that was inferred.
fn plain(code: &str) -> &str {
    code.trim_end_matches('?')
}

impl CodeBook {
    /// Reads the codes of a scheme.
    #[must_use]
    pub fn new(scheme: &Arc<Scheme>) -> Self {
        let act = scheme.vocabulary.attribute("act");
        let mut book = Self { scheme: Arc::clone(scheme), act, codes: BTreeMap::new(), own: BTreeMap::new(), epochs: Vec::new() };
        let mut days = BTreeSet::new();
        for (index, component) in scheme.components.iter().enumerate() {
            let Payment::Rate { table } = component.payment else { continue };
            let contact = component.counts == Counts::Contacts;
            let of_act = component.filter.iter().find(|(id, _)| Some(*id) == act).and_then(|(_, values)| values.first().copied());
            let own = contact && component.filter.len() == 1 && of_act.is_some();
            if own && let Some(act) = of_act {
                book.own.entry(act).or_insert(index);
            }
            if contact {
                days.extend(scheme.tables[table].epochs(Span::ALWAYS));
            }
            for (row, written) in scheme.tables[table].rows.iter().enumerate().filter(|(_, row)| !row.code.is_empty() && !row.ended) {
                let meaning = book.codes.entry(plain(&written.code).to_owned()).or_insert_with(|| Meaning {
                    component: index,
                    table,
                    rows: Vec::new(),
                    act: if contact { of_act } else { None },
                    own,
                    inferred: true,
                    elsewhere: None,
                });
                meaning.inferred &= written.code.ends_with('?');
                if meaning.table == table {
                    meaning.rows.push(row);
                }
            }
        }
        book.epochs = days.into_iter().collect();
        book
    }

    /// What a code means.
    #[must_use]
    pub fn meaning(&self, code: &str) -> Option<&Meaning> {
        self.codes.get(plain(code))
    }

    /// Every code.
    pub fn codes(&self) -> impl Iterator<Item = (&str, &Meaning)> {
        self.codes.iter().map(|(code, meaning)| (code.as_str(), meaning))
    }

    /// The act that a word names: its id, or its name in some language.
    #[must_use]
    pub fn act_of(&self, word: &str) -> Option<u8> {
        let vocabulary = &self.scheme.vocabulary;
        let word = word.trim().to_lowercase();
        let named = |act: &&pijler_scheme::vocabulary::Act| {
            act.id == word || ["en", "nl", "fr", "de"].iter().any(|tag| act.name.of(tag).to_lowercase() == word)
        };
        let act = vocabulary.acts.iter().find(named)?;
        vocabulary.attributes[self.act?].value(&act.id)
    }

    /// The meaning of a word that names an act and no code: the act's own fee, any of its rows.
    #[must_use]
    pub fn act_meaning(&self, act: u8) -> Option<Meaning> {
        let component = *self.own.get(&act)?;
        let Payment::Rate { table } = self.scheme.components[component].payment else { return None };
        Some(Meaning { component, table, rows: Vec::new(), act: Some(act), own: true, inferred: false, elsewhere: None })
    }

    /// Number of the stretch in which a day lies; rows do not change within one.
    #[must_use]
    pub fn epoch(&self, day: Day) -> usize {
        self.epochs.partition_point(|first| *first <= day)
    }

    /// Rows of a meaning that hold on a day.
    #[must_use]
    pub fn rows_on(&self, meaning: &Meaning, day: Day) -> Vec<usize> {
        let rows = &self.scheme.tables[meaning.table].rows;
        meaning.rows.iter().copied().filter(|&row| rows[row].span.holds(day)).collect()
    }

    /// Days on which some row of the code holds: the first, and the last if there is one.
    #[must_use]
    pub fn validity(&self, meaning: &Meaning) -> Option<Span> {
        let rows = &self.scheme.tables[meaning.table].rows;
        let spans = meaning.rows.iter().map(|&row| rows[row].span.and(self.scheme.valid));
        spans.reduce(|a, b| Span { from: a.from.min(b.from), until: a.until.max(b.until) })
    }

    /// Whether rows hold for one kind of relation only: those of persons whose file is held here.
    #[must_use]
    pub fn is_of_relation(&self, meaning: &Meaning, rows: &[usize]) -> bool {
        let table = &self.scheme.tables[meaning.table];
        let is = |id: AttributeId| matches!(self.scheme.vocabulary.attributes[id].kind, Kind::Registration { .. });
        let narrow = |row: &usize| {
            let cells = table.keys.iter().zip(&table.rows[*row].cells);
            cells.filter(|(id, _)| is(**id)).any(|(_, values)| values.as_slice() == [0])
        };
        !rows.is_empty() && rows.iter().all(narrow)
    }

    /// What the code itself says of a contact: for each key the values its rows allow on a day.
    #[must_use]
    pub fn said_by(&self, meaning: &Meaning, rows: &[usize]) -> Known {
        let table = &self.scheme.tables[meaning.table];
        let vocabulary = &self.scheme.vocabulary;
        let mut known = Known::new();
        for (place, &id) in table.keys.iter().enumerate() {
            let of_row = |row: &usize| match table.rows[*row].cells.get(place) {
                Some(values) if !values.is_empty() => bits(values.iter().copied()),
                _ => all_bits(vocabulary, id),
            };
            if let Some(allowed) = rows.iter().map(of_row).reduce(|a, b| a | b) {
                known.insert(id, allowed);
            }
        }
        for (id, values) in self.scheme.components[meaning.component].filter.iter().filter(|(id, _)| Some(*id) != self.act) {
            let allowed = bits(values.iter().copied());
            known.entry(*id).and_modify(|known| *known &= allowed).or_insert(allowed);
        }
        known
    }

    /// The rows that hold on a day for a contact of this meaning of which so much is known. What the code says is taken for all that is no
    /// relation: of the doctor, the time, the trip.
    #[must_use]
    pub fn expected(&self, meaning: &Meaning, day: Day, known: &Known) -> Expected {
        let table = &self.scheme.tables[meaning.table];
        let vocabulary = &self.scheme.vocabulary;
        let said = self.said_by(meaning, &self.rows_on(meaning, day));
        let allowed: Vec<Vec<u8>> = table
            .keys
            .iter()
            .map(|&id| {
                let attribute = &vocabulary.attributes[id];
                let every = all_bits(vocabulary, id);
                let relation = attribute.of == Subject::Relation || matches!(attribute.kind, Kind::Role { .. });
                let own = if relation { every } else { said.get(&id).copied().unwrap_or(every) };
                let told = known.get(&id).copied().unwrap_or(every);
                // Where the code and the facts agree on nothing, the facts count.
                let both = if own & told == 0 { told } else { own & told };
                (0..64).filter(|value| both & (1 << value) != 0).collect()
            })
            .collect();
        let mut rows = BTreeSet::new();
        let mut hole = false;
        let mut cell: Vec<u8> = Vec::new();
        each_cell(&allowed, &mut cell, &mut |cell| match table.find(cell, day) {
            Some(row) => {
                rows.insert(row);
            }
            None => hole = true,
        });
        let component = &self.scheme.components[meaning.component];
        let rows: Vec<usize> = rows.into_iter().collect();
        let written: Vec<&Row> = rows.iter().map(|&row| &table.rows[row]).collect();
        let unit = |row: &&Row| row.amount.map(|amount| pijler_engine::price::unit(component, amount, Period::Year(day.year())));
        // A code says what it is paid; the name of an act leaves time and trip open, so what is priced of it counts, its default first.
        let named = meaning.rows.is_empty();
        let gap = hole || written.iter().any(|row| row.amount.is_none());
        let default: Vec<u8> = allowed.iter().map(|values| values.first().copied().unwrap_or(0)).collect();
        let first = table.find(&default, day).map(|row| &table.rows[row]);
        let amounts: Vec<Amount> = first.iter().chain(&written).filter_map(unit).collect();
        let amount = amounts.first().filter(|_| named || !gap).map(|first| Amount {
            low: amounts.iter().map(|amount| amount.low).min().unwrap_or(first.low),
            best: first.best,
            high: amounts.iter().map(|amount| amount.high).max().unwrap_or(first.high),
        });
        let nothing =
            !written.is_empty() && written.iter().all(|row| !row.reason.is_empty() && row.amount.is_some_and(|amount| amount.best.0 == 0));
        Expected {
            codes: written.iter().map(|row| plain(&row.code).to_owned()).collect(),
            amount,
            status: written.iter().map(|row| row.status).max(),
            reason: if nothing { written.first().map(|row| row.reason.clone()).unwrap_or_default() } else { String::new() },
            rows,
        }
    }
}

/// Every cell of the product.
fn each_cell(allowed: &[Vec<u8>], cell: &mut Vec<u8>, visit: &mut dyn FnMut(&[u8])) {
    match allowed.get(cell.len()) {
        None => visit(cell),
        Some(values) => {
            for &value in values {
                cell.push(value);
                each_cell(allowed, cell, visit);
                cell.pop();
            }
        }
    }
}
