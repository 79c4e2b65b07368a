// SPDX-License-Identifier: EUPL-1.2
//! Faults gathered up to a bound; what is beyond is counted, so that a hopeless file costs no memory.

use pijler_model::{Fault, Faults, Place, Problem, Severity};

/// Characters of a value that are shown.
const SHOWN: usize = 80;

/// Errors and warnings found so far.
#[derive(Clone, Debug)]
pub(crate) struct Gather {
    errors: Vec<Fault>,
    warnings: Vec<Fault>,
    /// Errors found, listed or not.
    found: usize,
    limit: usize,
}

impl Gather {
    pub(crate) const fn new(limit: usize) -> Self {
        Self { errors: Vec::new(), warnings: Vec::new(), found: 0, limit }
    }

    pub(crate) fn error(&mut self, place: Place, problem: Problem, value: &str, expected: impl Into<String>) {
        self.push(Fault { place, problem, value: clip(value, SHOWN), expected: expected.into(), severity: Severity::Error });
    }

    pub(crate) fn warning(&mut self, place: Place, problem: Problem, value: &str, expected: impl Into<String>) {
        self.push(Fault { place, problem, value: clip(value, SHOWN), expected: expected.into(), severity: Severity::Warning });
    }

    /// An error where it stops what is asked, else a warning.
    pub(crate) fn note(&mut self, severity: Severity, place: Place, problem: Problem, value: &str, expected: impl Into<String>) {
        match severity {
            Severity::Error => self.error(place, problem, value, expected),
            Severity::Warning => self.warning(place, problem, value, expected),
        }
    }

    pub(crate) fn push(&mut self, fault: Fault) {
        let list = match fault.severity {
            Severity::Error => {
                self.found += 1;
                &mut self.errors
            }
            Severity::Warning => &mut self.warnings,
        };
        if list.len() < self.limit {
            list.push(fault);
        }
    }

    pub(crate) const fn has_errors(&self) -> bool {
        self.found > 0
    }

    /// Whether more would only be counted.
    pub(crate) const fn is_full(&self) -> bool {
        self.found >= self.limit
    }

    /// Whether an error stands at this place already.
    pub(crate) fn has_at(&self, place: &Place) -> bool {
        self.errors.iter().any(|fault| fault.place == *place)
    }

    /// Whether an error stands on this sheet already.
    pub(crate) fn has_on(&self, sheet: &str) -> bool {
        self.errors.iter().any(|fault| fault.place.sheet == sheet)
    }

    /// The value and the warnings, or all faults: errors first, then how many more there were, then warnings.
    pub(crate) fn finish<T>(self, value: T) -> Result<(T, Faults), Faults> {
        if self.found == 0 {
            return Ok((value, Faults { list: self.warnings }));
        }
        let more = self.found - self.errors.len();
        let mut faults = Faults { list: self.errors };
        if more > 0 {
            faults.error(Place::default(), Problem::TooLarge, format!("+{more}"), "expected-fewer-faults");
        }
        faults.list.extend(self.warnings);
        Err(faults)
    }
}

/// The first characters of a text.
pub(crate) fn clip(text: &str, characters: usize) -> String {
    match text.char_indices().nth(characters) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
