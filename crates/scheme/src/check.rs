// SPDX-License-Identifier: EUPL-1.2
//! What must hold of a resolved scheme: no undeclared holes, every source known, references without circles, keys that the counted thing has.

use crate::scheme::{Component, Counts, Payment, Scheme};
use crate::vocabulary::{AttributeId, Subject};
use pijler_model::{Faults, Place, Problem};
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
            let words = (&scheme.vocabulary.attributes[id].id, &scheme.vocabulary.attributes[base].of);
            faults.error(
                component.place.clone(),
                Problem::Rule,
                words.0.clone(),
                format!("an attribute of what is counted, not of a {:?}", words.1),
            );
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
        faults.error(component.place.clone(), Problem::Rule, "registered_on", "a day no later than attributes_on");
    }
}

/// Every cell that the component can meet has a row on every day.
fn holes(scheme: &Scheme, component: &Component, faults: &mut Faults) {
    let (table, tiers) = match component.payment {
        Payment::Rate { table } => (Some(table), false),
        Payment::Tiers { table, .. } => (Some(table), true),
        Payment::Share { .. } | Payment::Claimed => (None, false),
    };
    for (index, tiers) in table.map(|table| (table, tiers)).into_iter().chain(component.patient_share.map(|table| (table, false))) {
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
        let epochs = table.epochs(scheme.valid);
        let mut shown = 0;
        for_each_cell(&choices, &mut |cell| {
            for &day in &epochs {
                let ended = table.rows.iter().rfind(|row| row.span.holds(day) && row.covers(cell)).is_some_and(|row| row.ended);
                let found = if tiers { !table.tiers(cell, day).is_empty() } else { table.find(cell, day).is_some() };
                if !found && !ended && shown < HOLES_SHOWN {
                    shown += 1;
                    let place = Place { file: format!("{}/tariffs/{}.csv", scheme.id, table.name), ..Place::default() };
                    let value = format!("{} from {day}", scheme.cell_words(index, cell));
                    faults.error(place, Problem::Hole, value, "a row for every cell and day; what nobody found is a row with status gap");
                }
            }
        });
    }
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
            None => faults.error(component.place.clone(), Problem::UnknownReference, word.clone(), "a component of this scheme"),
            Some(index) if matches!(scheme.components[index].payment, Payment::Share { .. }) => {
                faults.error(component.place.clone(), Problem::Rule, word.clone(), "a component that is not itself a share");
            }
            Some(_) => {}
        }
    }
}

fn known_sources(scheme: &Scheme, faults: &mut Faults) {
    let mut refuse = |place: &Place, id: &str| {
        if !scheme.sources.contains_key(id) {
            faults.error(Place { column: "source".into(), ..place.clone() }, Problem::UnknownReference, id, "an id of sources.toml");
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
        let place = Place { file: row.file.clone(), line: row.line, ..Place::default() };
        for id in &row.sources {
            refuse(&place, id);
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
