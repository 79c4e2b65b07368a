// SPDX-License-Identifier: EUPL-1.2
//! What went wrong, in the language of the user once it is printed, and the exit code.
//!
//! Invariants: each fault is said once, errors before warnings, and of very many only the first: the causes stand in front.

use pijler_model::{Fault, Faults, Place, Problem, Severity};
use pijler_words::{Value, Words};
use std::collections::BTreeSet;

/// Faults listed; of the rest the number is said.
pub(crate) const FAULTS_SHOWN: usize = 100;

/// What went wrong. Exit code 1: what was asked does not hold; 2: the input is not usable.
#[derive(Debug)]
pub(crate) struct Failure {
    faults: Faults,
    text: Option<(&'static str, Vec<(&'static str, Value)>)>,
    pub(crate) code: u8,
}

impl Failure {
    /// A sentence of `words`.
    pub(crate) fn said(id: &'static str, values: Vec<(&'static str, Value)>) -> Self {
        Self { faults: Faults::default(), text: Some((id, values)), code: 1 }
    }

    /// The same with an exit code of its own.
    #[cfg(feature = "pages")]
    pub(crate) fn with_code(self, code: u8) -> Self {
        Self { code, ..self }
    }

    /// Something given on the command line.
    pub(crate) fn option(problem: Problem, value: impl Into<String>, expected: impl Into<String>) -> Self {
        option_fault(problem, value, expected).into()
    }

    /// All that is to be printed.
    pub(crate) fn told(&self, words: &Words) -> String {
        let mut lines = told(&self.faults, words);
        lines.extend(self.text.as_ref().map(|(id, values)| words.text_with(id, values)));
        lines.join("\n")
    }
}

/// A fault of something given on the command line: what was typed is its place.
pub(crate) fn option_fault(problem: Problem, value: impl Into<String>, expected: impl Into<String>) -> Fault {
    Fault { place: Place::default(), problem, value: value.into(), expected: expected.into(), severity: Severity::Error }
}

impl From<Faults> for Failure {
    fn from(faults: Faults) -> Self {
        Self { faults, text: None, code: 2 }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Faults::from(fault).into()
    }
}

/// Each fault once, in the order found, errors first.
pub(crate) fn once(faults: Faults) -> Faults {
    let mut seen = BTreeSet::new();
    let mut list: Vec<Fault> = faults.list.into_iter().filter(|fault| seen.insert(fault.clone())).collect();
    list.sort_by_key(|fault| fault.severity);
    Faults { list }
}

/// Faults in words, one a line.
pub(crate) fn told(faults: &Faults, words: &Words) -> Vec<String> {
    let faults = once(faults.clone());
    let line = |fault: &Fault| format!("{}: {}", words.severity(fault.severity), words.fault(fault));
    let mut lines: Vec<String> = faults.list.iter().take(FAULTS_SHOWN).map(line).collect();
    if faults.list.len() > FAULTS_SHOWN {
        lines.push(words.text_with("fault-more", &[("count", (faults.list.len() - FAULTS_SHOWN).into())]));
    }
    lines
}
