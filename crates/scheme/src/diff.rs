// SPDX-License-Identifier: EUPL-1.2
//! What differs between two resolved schemes, cell by cell and rule by rule.

use crate::check::for_each_cell;
use crate::scheme::{Component, Payment, Scheme};
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
                rules(old, component, &mut changes);
                cells(before, old, after, component, &mut changes);
            }
        }
    }
    changes
}

fn rules(old: &Component, new: &Component, changes: &mut Vec<Change>) {
    let fields: [(&'static str, String, String); 8] = [
        ("where", format!("{:?}", old.filter), format!("{:?}", new.filter)),
        ("period", format!("{:?}", old.cycle), format!("{:?}", new.cycle)),
        ("registered_on", format!("{:?}", old.registered_on), format!("{:?}", new.registered_on)),
        ("attributes_on", format!("{:?}", old.attributes_on), format!("{:?}", new.attributes_on)),
        ("receiver", format!("{:?}", old.receiver), format!("{:?}", new.receiver)),
        ("due", format!("{:?}", old.due), format!("{:?}", new.due)),
        ("claim", format!("{:?}", old.claim), format!("{:?}", new.claim)),
        ("split", format!("{:?}", old.split), format!("{:?}", new.split)),
    ];
    for (field, before, after) in fields {
        if before != after {
            changes.push(Change::Rule { component: new.id.clone(), field, before, after });
        }
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
