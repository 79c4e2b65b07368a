// SPDX-License-Identifier: EUPL-1.2
//! What must hold of a resolved scheme: no undeclared holes, every source known, references without circles, keys that the counted thing has.

use crate::scheme::{Component, Counts, Payment, Scheme};
use crate::tariff::{Row, Table};
use crate::vocabulary::{AttributeId, Subject};
use pijler_model::{Day, Faults, Place, Problem};
use std::collections::BTreeSet;

/// At most so many holes are listed per table: the first ones show the mistake.
const HOLES_SHOWN: usize = 5;

/// Checks everything; faults are noted.
pub(crate) fn scheme(scheme: &Scheme, faults: &mut Faults) {
    for component in &scheme.components {
        subjects(scheme, component, faults);
        order_of_days(component, faults);
        holes(scheme, component, faults);
        shares(scheme, component, faults);
    }
    known_sources(scheme, faults);
}

/// Which subjects' attributes the counted thing has.
#[must_use]
pub(crate) fn readable(counts: Counts) -> &'static [Subject] {
    match counts {
        Counts::Contacts => &[Subject::Person, Subject::Relation, Subject::Practitioner, Subject::Contact],
        Counts::Registrations | Counts::Openings => &[Subject::Person, Subject::Practitioner],
        Counts::Practitioners => &[Subject::Practitioner],
        Counts::Practices | Counts::Claims => &[],
    }
}

fn attributes_of(scheme: &Scheme, component: &Component) -> Vec<AttributeId> {
    let mut ids: Vec<AttributeId> = component.filter.iter().map(|(id, _)| *id).collect();
    match component.payment {
        Payment::Rate { table } | Payment::Tiers { table, .. } => ids.extend(&scheme.tables[table].keys),
        Payment::Share { .. } | Payment::Claimed => {}
    }
    ids.extend(component.patient_share.iter().flat_map(|&table| scheme.tables[table].keys.iter().copied()));
    ids
}

fn subjects(scheme: &Scheme, component: &Component, faults: &mut Faults) {
    let allowed = readable(component.counts);
    for id in attributes_of(scheme, component) {
        let mut bases = BTreeSet::new();
        scheme.vocabulary.bases(id, &mut bases);
        if let Some(base) = bases.into_iter().find(|&base| !allowed.contains(&scheme.vocabulary.attributes[base].of)) {
            let subjects: Vec<&str> = allowed.iter().map(|subject| subject.word()).collect();
            let value = format!("{} ({})", scheme.vocabulary.attributes[id].id, scheme.vocabulary.attributes[base].of.word());
            faults.error(component.place.clone(), Problem::Rule, value, format!("expected-attribute-of: {}", subjects.join(", ")));
        }
    }
}

/// The registration is read no later than age and status: who counts is settled before what he counts as.
fn order_of_days(component: &Component, faults: &mut Faults) {
    use crate::scheme::Edge;
    let rank = |edge: Edge| match edge {
        Edge::DayBefore => 0,
        Edge::FirstDay => 1,
        Edge::LastDay => 2,
    };
    if component.counts == Counts::Registrations && rank(component.registered_on) > rank(component.attributes_on) {
        faults.error(component.place.clone(), Problem::Rule, "registered_on", "expected-registered-first");
    }
}

/// Every cell that the component can meet has a row on every day.
fn holes(scheme: &Scheme, component: &Component, faults: &mut Faults) {
    let table = match component.payment {
        Payment::Rate { table } | Payment::Tiers { table, .. } => Some(table),
        Payment::Share { .. } | Payment::Claimed => None,
    };
    for index in table.into_iter().chain(component.patient_share) {
        let table = &scheme.tables[index];
        if table.rows.is_empty() {
            continue;
        }
        let choices: Vec<Vec<u8>> = table
            .keys
            .iter()
            .map(|&key| {
                let all = 0..u8::try_from(scheme.vocabulary.attributes[key].values.len()).unwrap_or(u8::MAX);
                match component.filter.iter().find(|(id, _)| *id == key) {
                    Some((_, allowed)) => allowed.clone(),
                    None => all.collect(),
                }
            })
            .collect();
        let place = Place { file: format!("{}/tariffs/{}.csv", scheme.id, table.name), ..Place::default() };
        let sizes: Vec<usize> = table.keys.iter().map(|&key| scheme.vocabulary.attributes[key].values.len()).collect();
        let Some(by_cell) = rows_by_cell(table, &sizes) else {
            faults.error(place, Problem::TooLarge, "", format!("expected-at-most-cells: {CELLS_MAX}"));
            continue;
        };
        let epochs = table.epochs(scheme.valid);
        let mut shown = 0;
        for_each_cell(&choices, &mut |cell| {
            if shown >= HOLES_SHOWN {
                return;
            }
            let rows: Vec<&Row> = by_cell[number_of(cell, &sizes)].iter().map(|&row| &table.rows[row as usize]).collect();
            for at in uncovered(&rows, &epochs) {
                if shown < HOLES_SHOWN {
                    shown += 1;
                    let value = format!("{}, {}", scheme.cell_words(index, cell), epochs[at]);
                    faults.error(place.clone(), Problem::Hole, value.trim_start_matches(", "), "expected-row-or-gap");
                }
            }
        });
    }
}

/// More cells of one table are refused, and so are more rows times the cells they cover than [`COVERED_MAX`]: nobody could read them.
const CELLS_MAX: usize = 1_000_000;
const COVERED_MAX: usize = 50_000_000;

/// A cell's number: its values as digits.
fn number_of(cell: &[u8], sizes: &[usize]) -> usize {
    cell.iter().zip(sizes).fold(0, |number, (&value, size)| number * size + usize::from(value))
}

/// The rows that cover each cell, lower layers first, so that no row is held against a cell it does not speak of.
fn rows_by_cell(table: &Table, sizes: &[usize]) -> Option<Vec<Vec<u32>>> {
    let cells = sizes.iter().try_fold(1usize, |cells, &size| cells.checked_mul(size)).filter(|&cells| cells <= CELLS_MAX)?;
    let mut by_cell: Vec<Vec<u32>> = vec![Vec::new(); cells];
    let mut covered = 0usize;
    for (index, row) in table.rows.iter().enumerate() {
        let index = u32::try_from(index).ok()?;
        let all = |size: usize| (0..u8::try_from(size).unwrap_or(u8::MAX)).collect();
        let allowed: Vec<Vec<u8>> =
            row.cells.iter().zip(sizes).map(|(allowed, &size)| if allowed.is_empty() { all(size) } else { allowed.clone() }).collect();
        covered = covered.saturating_add(allowed.iter().map(Vec::len).product());
        if covered > COVERED_MAX {
            return None;
        }
        for_each_cell(&allowed, &mut |cell| {
            let rows = &mut by_cell[number_of(cell, sizes)];
            // A value may be named twice in a row.
            if rows.last() != Some(&index) {
                rows.push(index);
            }
        });
    }
    Some(by_cell)
}

/// The epochs in which no row speaks of a cell, not even to end it. `rows` cover it; an epoch is named by its first day.
fn uncovered(rows: &[&Row], epochs: &[Day]) -> Vec<usize> {
    let mut covered = vec![false; epochs.len()];
    for row in rows {
        let (first, end) = (epochs.partition_point(|&day| day < row.span.from), epochs.partition_point(|&day| day < row.span.until));
        covered[first..end.max(first)].fill(true);
    }
    (0..epochs.len()).filter(|&at| !covered[at]).collect()
}

/// Calls `f` with every combination of one value per key.
pub(crate) fn for_each_cell(choices: &[Vec<u8>], f: &mut dyn FnMut(&[u8])) {
    if choices.iter().any(Vec::is_empty) {
        return;
    }
    let mut at = vec![0usize; choices.len()];
    let mut cell: Vec<u8> = choices.iter().map(|values| values[0]).collect();
    loop {
        f(&cell);
        let mut place = choices.len();
        loop {
            if place == 0 {
                return;
            }
            place -= 1;
            at[place] += 1;
            if at[place] < choices[place].len() {
                cell[place] = choices[place][at[place]];
                break;
            }
            at[place] = 0;
            cell[place] = choices[place][0];
        }
    }
}

fn shares(scheme: &Scheme, component: &Component, faults: &mut Faults) {
    let Payment::Share { of, .. } = &component.payment else { return };
    for word in of {
        match scheme.component(word) {
            None => faults.error(component.place.clone(), Problem::UnknownReference, word.clone(), "expected-component"),
            Some(index) if matches!(scheme.components[index].payment, Payment::Share { .. }) => {
                faults.error(component.place.clone(), Problem::Rule, word.clone(), "expected-no-share");
            }
            Some(_) => {}
        }
    }
}

fn known_sources(scheme: &Scheme, faults: &mut Faults) {
    let mut refuse = |place: &Place, id: &str| {
        if !scheme.sources.contains_key(id) {
            faults.error(Place { column: "source".into(), ..place.clone() }, Problem::UnknownReference, id, "expected-known-source");
        }
    };
    for component in &scheme.components {
        refuse(&component.place, &component.source);
        refuse(&component.place, &component.due_source);
        if let Some(claim) = &component.claim {
            refuse(&component.place, &claim.source);
        }
        for exception in &component.due_exceptions {
            refuse(&component.place, &exception.source);
        }
    }
    for row in scheme.tables.iter().flat_map(|table| &table.rows) {
        for id in row.sources.iter().filter(|id| !scheme.sources.contains_key(*id)) {
            refuse(&Place { file: row.file.clone(), line: row.line, ..Place::default() }, id);
        }
    }
    let file = Place { file: format!("{}/scheme.toml", scheme.id), ..Place::default() };
    let rules = scheme.conditions.iter().map(|condition| &condition.source);
    let rules = rules.chain(scheme.limits.iter().map(|limit| &limit.source));
    let rules = rules.chain(scheme.thresholds.iter().map(|threshold| &threshold.source));
    let rules = rules.chain(scheme.applications.iter().map(|application| &application.source));
    let rules = rules.chain(scheme.switches.iter().map(|switch| &switch.source));
    let agreement = &scheme.agreement;
    let agreed = [&agreement.source, &agreement.notice_source, &agreement.composition_source];
    for id in rules.chain(agreed.into_iter().filter(|id| !id.is_empty())) {
        refuse(&file, id);
    }
}
