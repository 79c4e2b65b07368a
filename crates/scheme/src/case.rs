// SPDX-License-Identifier: EUPL-1.2
//! Case files: examples with their source, tests and pages of documentation at once. This reads them; the engine runs them.

use crate::library::Library;
use crate::node::{self, Node, Reader, Value};
use pijler_model::{Faults, Period, Problem, Sheet};
use std::collections::BTreeMap;

/// What a case tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CaseKind {
    /// Facts -> lines.
    Lines,
    /// Event -> date.
    Calendar,
    /// Share -> verdict.
    Limit,
    /// Old amount x ratio -> new amount.
    Index,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its file.
    pub file: String,
    /// Scheme it belongs to: the folder.
    pub scheme: String,
    /// For people.
    pub title: String,
    /// What it tests.
    pub kind: CaseKind,
    /// Source ids.
    pub sources: Vec<String>,
    /// Stands on published figures alone.
    pub published: bool,
    /// Period priced.
    pub period: Option<Period>,
    /// Options chosen.
    pub switches: BTreeMap<String, String>,
    /// A sentence for the reader.
    pub why: String,
    /// Facts.
    pub facts: Vec<Sheet>,
    /// Expected tables by name: `lines`, `totals`, `events`, `verdicts`, `index`.
    pub expect: Vec<Sheet>,
    /// No other lines may exist.
    pub only: bool,
}

/// Reads all cases of a scheme. Faults are noted; readable cases are given.
pub fn read(library: &Library, scheme: &str, faults: &mut Faults) -> Vec<Case> {
    let prefix = format!("{scheme}/cases/");
    let mut cases = Vec::new();
    for path in library.files(&prefix, ".toml") {
        let text = library.text(path).unwrap_or_default();
        let Some(root) = node::parse(path, &text, faults) else { continue };
        // One case a file, or several under [[case]].
        match root.get("case") {
            Some(list) => cases.extend(node::list(list, faults).iter().filter_map(|node| case(path, scheme, node, faults))),
            None => cases.extend(case(path, scheme, &root, faults)),
        }
    }
    cases
}

fn case(file: &str, scheme: &str, root: &Node, faults: &mut Faults) -> Option<Case> {
    let mut reader = Reader::new(root, faults);
    let kinds = [("lines", CaseKind::Lines), ("calendar", CaseKind::Calendar), ("limit", CaseKind::Limit), ("index", CaseKind::Index)];
    let title = reader.need_text("title", faults);
    let kind = reader.need("kind", faults).and_then(|node| node::choice(node, &kinds, faults))?;
    let sources = reader.need_text("source", faults).split('+').map(|id| id.trim().to_owned()).collect();
    let published = reader.truth("published", faults);
    let period = reader.opt("period").and_then(|node| {
        let word = match &node.value {
            Value::Whole(year) => year.to_string(),
            _ => node::text(node, faults)?,
        };
        let period = Period::parse(&word);
        if period.is_none() {
            faults.error(node.place.clone(), Problem::NotADate, word, "expected-period");
        }
        period
    });
    if kind == CaseKind::Lines && period.is_none() {
        faults.error(root.place.clone(), Problem::Empty, "", "a period");
    }
    let switches = reader
        .opt("switches")
        .map(Node::entries)
        .unwrap_or_default()
        .iter()
        .filter_map(|(word, node)| Some((word.clone(), node::text(node, faults)?)))
        .collect();
    let why = reader.opt_text("why", faults).unwrap_or_default();
    let sheets = |node: Option<&Node>, faults: &mut Faults| -> Vec<Sheet> {
        let entries = node.map(Node::entries).unwrap_or_default().iter().filter(|(_, node)| !matches!(node.value, Value::Truth(_)));
        entries.filter_map(|(name, node)| Some(Sheet::from_pipes(file, name, node.place.line, &node::text(node, faults)?))).collect()
    };
    let facts = sheets(reader.opt("facts"), faults);
    let expected = reader.need("expect", faults);
    let only = expected.and_then(|node| node.get("only")).is_some_and(|node| matches!(node.value, Value::Truth(true)));
    let expect = sheets(expected, faults);
    reader.finish(faults);
    Some(Case { file: file.into(), scheme: scheme.into(), title, kind, sources, published, period, switches, why, facts, expect, only })
}
