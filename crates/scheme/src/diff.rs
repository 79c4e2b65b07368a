// SPDX-License-Identifier: EUPL-1.2
//! What differs between two resolved schemes, cell by cell and rule by rule.

use crate::check::for_each_cell;
use crate::scheme::{Component, Due, Payment, Scheme, Split};
use pijler_model::{Amount, Day, Span, Status};

/// One difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A component only the second has.
    Added {
        /// Its word.
        component: String,
    },
    /// A component only the first has.
    Removed {
        /// Its word.
        component: String,
    },
    /// A rule of a component, in the words of the language.
    Rule {
        /// The component.
        component: String,
        /// The field.
        field: &'static str,
        /// Before.
        before: String,
        /// After.
        after: String,
    },
    /// A cell of a table.
    Cell {
        /// The component.
        component: String,
        /// The cell in words of the second's keys.
        cell: String,
        /// Days on which both are as said.
        days: Span,
        /// Before; `None` is a gap or nothing.
        before: Option<(Amount, Status)>,
        /// After.
        after: Option<(Amount, Status)>,
    },
}

/// All differences from `before` to `after`, components in the order of the second.
#[must_use]
pub fn diff(before: &Scheme, after: &Scheme) -> Vec<Change> {
    let mut changes = Vec::new();
    for component in &before.components {
        if after.component(&component.id).is_none() {
            changes.push(Change::Removed { component: component.id.clone() });
        }
    }
    for component in &after.components {
        match before.component(&component.id) {
            None => changes.push(Change::Added { component: component.id.clone() }),
            Some(index) => {
                let old = &before.components[index];
                rules(before, old, after, component, &mut changes);
                cells(before, old, after, component, &mut changes);
            }
        }
    }
    changes
}

fn rules(before: &Scheme, old: &Component, after: &Scheme, new: &Component, changes: &mut Vec<Change>) {
    let fields: [(&'static str, String, String); 8] = [
        ("where", filter(before, old), filter(after, new)),
        ("period", old.cycle.word().into(), new.cycle.word().into()),
        ("registered_on", old.registered_on.word().into(), new.registered_on.word().into()),
        ("attributes_on", old.attributes_on.word().into(), new.attributes_on.word().into()),
        ("receiver", old.receiver.word().into(), new.receiver.word().into()),
        ("due", due(old), due(new)),
        ("claim", claim(old), claim(new)),
        ("split", split(old.split).into(), split(new.split).into()),
    ];
    for (field, before, after) in fields {
        if before != after {
            changes.push(Change::Rule { component: new.id.clone(), field, before, after });
        }
    }
}

/// What stands where a rule says nothing.
const NOTHING: &str = "–";

fn filter(scheme: &Scheme, component: &Component) -> String {
    let word = |(id, allowed): &(usize, Vec<u8>)| {
        let attribute = &scheme.vocabulary.attributes[*id];
        let values: Vec<&str> = allowed.iter().map(|&value| attribute.values[usize::from(value)].as_str()).collect();
        format!("{}={}", attribute.id, values.join("|"))
    };
    let words: Vec<String> = component.filter.iter().map(word).collect();
    if words.is_empty() { NOTHING.into() } else { words.join(", ") }
}

fn due(component: &Component) -> String {
    match component.due {
        Due::DaysAfterContact { from, to } => format!("days_after_contact {from}–{to}"),
        Due::DaysAfterStart { from, to } => format!("days_after_start {from}–{to}"),
        Due::MonthOfPeriod { month, from_day, to_day } => {
            let last = to_day.map_or_else(|| "…".to_owned(), |day| day.to_string());
            format!("month_of_period {month}, {from_day}–{last}")
        }
        Due::PeriodAfter => "period_after".into(),
        Due::NotPublished => "not_published".into(),
    }
}

fn claim(component: &Component) -> String {
    component.claim.as_ref().map_or_else(
        || NOTHING.into(),
        |claim| format!("days_after_period={}, working={} ({})", claim.days_after_period, claim.working, claim.source),
    )
}

const fn split(split: Split) -> &'static str {
    match split {
        Split::EachRounded => "each_rounded",
        Split::LastTakesRest => "last_takes_rest",
    }
}

fn table_of(component: &Component) -> Option<usize> {
    match component.payment {
        Payment::Rate { table } => Some(table),
        _ => None,
    }
}

fn cells(before: &Scheme, old: &Component, after: &Scheme, new: &Component, changes: &mut Vec<Change>) {
    let (Some(old_table), Some(new_table)) = (table_of(old), table_of(new)) else { return };
    let (below, above) = (&before.tables[old_table], &after.tables[new_table]);
    let valid = before.valid.and(after.valid);
    let mut days: Vec<Day> = below.epochs(valid);
    days.extend(above.epochs(valid));
    days.sort_unstable();
    days.dedup();
    let choices: Vec<Vec<u8>> = above
        .keys
        .iter()
        .map(|&key| (0..u8::try_from(after.vocabulary.attributes[key].values.len()).unwrap_or(u8::MAX)).collect())
        .collect();
    for_each_cell(&choices, &mut |cell| {
        let old_cell: Vec<u8> = below
            .keys
            .iter()
            .map(|&key| {
                let word = &before.vocabulary.attributes[key].id;
                above.keys.iter().position(|&other| after.vocabulary.attributes[other].id == *word).map_or(0, |at| cell[at])
            })
            .collect();
        for (index, &day) in days.iter().enumerate() {
            let price = |scheme: &Scheme, table: usize, cell: &[u8]| {
                let table = &scheme.tables[table];
                table.find(cell, day).and_then(|row| table.rows[row].amount.map(|amount| (amount, table.rows[row].status)))
            };
            let (was, is) = (price(before, old_table, &old_cell), price(after, new_table, cell));
            if was != is {
                let until = days.get(index + 1).copied().unwrap_or(valid.until);
                changes.push(Change::Cell {
                    component: new.id.clone(),
                    cell: after.cell_words(new_table, cell),
                    days: Span { from: day, until },
                    before: was,
                    after: is,
                });
            }
        }
    });
}
