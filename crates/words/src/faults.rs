// SPDX-License-Identifier: EUPL-1.2
//! Faults, their places and statuses of `model` in words.
//!
//! A fault reads: place, what is wrong, what stands there, what was expected:
//! `blad activity, rij 12, kolom contacten: dit is geen getal. Er staat “x”. Verwacht: een geheel getal.`
//!
//! Invariants: every kind of fault has a text (a test walks over all). What was expected is translated where it is the id of a text
//! (`expected-date`, `expected-whole-number`, ...); anything else, such as a list of allowed values, is shown as it stands.
//!
//! Not here: gathering faults (`model`, `intake`), and colours or icons (`web`, `cli`).

use crate::Words;
use pijler_model::{Fault, Place, Severity, Status};

impl Words {
    /// Where something stands: `blad activity, rij 12, kolom contacten`; empty if nothing is known of it.
    #[must_use]
    pub fn place(&self, place: &Place) -> String {
        let mut parts = Vec::new();
        if !place.file.is_empty() {
            parts.push(self.text_with("place-file", &[("file", (&place.file).into())]));
        }
        if !place.sheet.is_empty() {
            parts.push(self.text_with("place-sheet", &[("sheet", (&place.sheet).into())]));
        }
        if place.line > 0 {
            parts.push(self.text_with("place-row", &[("row", place.line.to_string().into())]));
        }
        if !place.column.is_empty() && parts.is_empty() {
            // Nothing but a name: a field of a form.
            parts.push(self.text_with("place-field", &[("column", (&place.column).into())]));
        } else if !place.column.is_empty() {
            parts.push(self.text_with("place-column", &[("column", (&place.column).into())]));
        }
        parts.join(", ")
    }

    /// What is wrong, without where: the problem, what stands there, what was expected.
    #[must_use]
    pub fn problem(&self, fault: &Fault) -> String {
        let mut text = self.text(fault.problem.key());
        if !fault.value.is_empty() {
            text.push(' ');
            text.push_str(&self.text_with("fault-found", &[("value", (&fault.value).into())]));
        }
        if !fault.expected.is_empty() {
            let expected = self.expected(&fault.expected);
            text.push(' ');
            text.push_str(&self.text_with("fault-expected", &[("expected", expected.into())]));
        }
        text
    }

    /// The whole fault in one line, its place first.
    #[must_use]
    pub fn fault(&self, fault: &Fault) -> String {
        let place = self.place(&fault.place);
        let problem = self.problem(fault);
        if place.is_empty() { problem } else { self.text_with("fault-at", &[("place", place.into()), ("problem", problem.into())]) }
    }

    /// Whether it stops the work: `fout`, `waarschuwing`.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> String {
        self.text(match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
        })
    }

    /// How a figure came to be, in a word or two: `gepubliceerd`, `niet geprijsd`.
    #[must_use]
    pub fn status(&self, status: Status) -> String {
        self.text(&format!("status-{}", status.word()))
    }

    /// What a status means, in a sentence.
    #[must_use]
    pub fn status_help(&self, status: Status) -> String {
        self.text(&format!("status-{}-help", status.word()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Language, NotADecimal};
    use pijler_model::Problem;

    fn fault(value: &str, expected: &str) -> Fault {
        let place = Place { file: "praktijk.xlsx".into(), sheet: "activity".into(), line: 1012, column: "contacten".into() };
        Fault { place, problem: Problem::NotANumber, value: value.into(), expected: expected.into(), severity: Severity::Error }
    }

    #[test]
    fn every_fault_status_and_severity_has_words() {
        for language in Language::ALL {
            let words = Words::of(language);
            for problem in Problem::ALL {
                assert!(words.has(problem.key()), "{language} {}", problem.key());
            }
            let numbers =
                [NotADecimal::Empty, NotADecimal::NotANumber, NotADecimal::Ambiguous, NotADecimal::TooLarge, NotADecimal::TooManyDecimals];
            for reason in numbers {
                assert!(words.has(reason.key()), "{language} {}", reason.key());
            }
            for status in Status::ALL {
                assert!(!words.status(status).starts_with('[') && !words.status_help(status).starts_with('['), "{language} {status}");
            }
            for severity in [Severity::Error, Severity::Warning] {
                assert!(!words.severity(severity).starts_with('['), "{language}");
            }
        }
    }

    #[test]
    fn a_fault_says_where_what_and_what_was_expected() {
        let words = Words::of(Language::Nl);
        assert_eq!(
            words.fault(&fault("x", "expected-whole-number")),
            "bestand praktijk.xlsx, blad activity, rij 1012, kolom contacten: Dit is geen getal. Er staat “x”. Verwacht: een geheel getal."
        );
        assert_eq!(words.problem(&fault("", "")), "Dit is geen getal.");
        assert_eq!(words.problem(&fault("", "yes, no")), "Dit is geen getal. Verwacht: yes, no.");
        assert_eq!(words.problem(&fault("", "expected-nobody-knows")), "Dit is geen getal. Verwacht: expected-nobody-knows.");
        assert_eq!(words.fault(&Fault { place: Place::default(), ..fault("", "") }), "Dit is geen getal.");
    }
}
