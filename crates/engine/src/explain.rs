// SPDX-License-Identifier: EUPL-1.2
//! Explains one line: recomputes it with tracing on and says which row, which source and which facts made it.
//!
//! Explanations are recomputed, never stored; an explanation of facts or a scheme that have changed is refused by their hashes.

use crate::address::Address;
use crate::attribute::{InputFact, Key, Trace, Unit};
use crate::compile::{Compiled, Tally};
use crate::line::{Line, Outcome, TierReport};
use crate::{Assignment, Effort};
use pijler_facts::Snapshot;
use pijler_model::{Amount, Faults, Period, Place, Problem};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Row, Source};
use std::sync::Arc;

/// Everything about one line.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The line.
    pub line: Line,
    /// Its cell: the constraints of its tariff rows, attribute and values allowed.
    pub key: Vec<(String, Vec<String>)>,
    /// The tariff row.
    pub row: Option<Row>,
    /// The row of the patient's share.
    pub share_row: Option<Row>,
    /// Sources of rule and rows.
    pub sources: Vec<Source>,
    /// The amount of the row before it was divided over the periods of the year, and over how many.
    pub yearly: Option<(Amount, i64)>,
    /// Tiers, where the line is one.
    pub tier: Option<TierReport>,
    /// Facts behind the quantity.
    pub facts: Vec<InputFact>,
}

/// The address of a line.
#[must_use]
pub fn address(scheme: &Scheme, facts: &Snapshot, line: &Line) -> Address {
    Address {
        scheme: scheme.id.clone(),
        scheme_hash: scheme.hash.clone(),
        facts_hash: facts.hash.clone(),
        practice: facts.practice_ids.get(line.practice as usize).cloned().unwrap_or_default(),
        practitioner: facts.practitioner_ids.get(line.practitioner as usize).cloned().unwrap_or_default(),
        period: line.period,
        component: scheme.components[line.component].id.clone(),
        row: line.row.map(|(_, row)| row),
        share_row: line.share_row.map(|(_, row)| row),
    }
}

/// The cell of a line in words: what its rows say of each key, `*` left out.
#[must_use]
pub fn key_words(scheme: &Scheme, line: &Line) -> Vec<(String, Vec<String>)> {
    let mut words: Vec<(String, Vec<String>)> = Vec::new();
    for (table, row) in line.row.into_iter().chain(line.share_row) {
        let table = &scheme.tables[table];
        for (&id, allowed) in table.keys.iter().zip(&table.rows[row].cells) {
            let attribute = &scheme.vocabulary.attributes[id];
            if !allowed.is_empty() && !words.iter().any(|(known, _)| *known == attribute.id) {
                words.push((attribute.id.clone(), allowed.iter().map(|&value| attribute.values[usize::from(value)].clone()).collect()));
            }
        }
    }
    words
}

fn refused(value: String, expected: &str) -> Faults {
    let mut faults = Faults::default();
    faults.error(Place { file: "address".into(), ..Place::default() }, Problem::UnknownReference, value, expected);
    faults
}

/// Recomputes the line at an address.
pub fn explain(
    scheme: &Arc<Scheme>,
    facts: &Snapshot,
    assignment: &Assignment,
    run: Period,
    address: &Address,
) -> Result<Explanation, Faults> {
    if address.scheme != scheme.id || address.scheme_hash != scheme.hash {
        return Err(refused(
            format!("{}@{}", address.scheme, address.scheme_hash),
            &format!("the scheme {}@{} of this run", scheme.id, scheme.hash),
        ));
    }
    if address.facts_hash != facts.hash {
        return Err(refused(address.facts_hash.clone(), &format!("the facts {} of this run", facts.hash)));
    }
    crate::compile::known_words(scheme, facts)?;
    let compiled = Compiled::new(scheme, run)?;
    let mut trace = Trace::default();
    let counts = crate::attribute(&compiled, facts, assignment, run, Effort::default(), &mut trace)?;
    let outcome: Outcome = crate::priced(&compiled, facts, assignment, run, &counts);
    let line = outcome.lines.iter().find(|line| self::address(scheme, facts, line) == *address);
    let Some(line) = line.cloned() else {
        return Err(refused(address.to_string(), "a line of this run"));
    };
    let unit = Unit { practice: line.practice, practitioner: line.practitioner };
    if let Some(tally) = compiled.tally(&Tally::Component(line.component)) {
        let class = compiled.tallies[tally].classes.iter().position(|class| {
            class.row == line.row.map(|(_, row)| row) && (line.share_row.is_none() || class.share_row == line.share_row.map(|(_, row)| row))
        });
        let class = class.and_then(|class| u16::try_from(class).ok()).unwrap_or(0);
        let mut tracing =
            Trace { target: Some(Key { tally, period: line.period, unit, class, status: line.input_status }), facts: Vec::new() };
        crate::attribute(&compiled, facts, assignment, run, Effort::default(), &mut tracing)?;
        trace = tracing;
    }
    let component = &scheme.components[line.component];
    let row = line.row.map(|(table, row)| scheme.tables[table].rows[row].clone());
    let share_row = line.share_row.map(|(table, row)| scheme.tables[table].rows[row].clone());
    let mut ids: Vec<&String> = vec![&component.source];
    ids.extend(row.iter().chain(&share_row).flat_map(|row| &row.sources));
    let mut sources: Vec<Source> = Vec::new();
    for id in ids {
        if let Some(source) = scheme.sources.get(id)
            && !sources.contains(source)
        {
            sources.push(source.clone());
        }
    }
    let parts = crate::price::parts_of_year(component.cycle);
    let yearly = row.as_ref().and_then(|row| row.amount).filter(|_| component.per_year && parts > 1).map(|amount| (amount, parts));
    let tier = outcome.tiers.into_iter().find(|tier| {
        tier.component == line.component
            && tier.practice == line.practice
            && tier.practitioner == line.practitioner
            && tier.period == line.period
    });
    Ok(Explanation { key: key_words(scheme, &line), line, row, share_row, sources, yearly, tier, facts: trace.facts })
}
