// SPDX-License-Identifier: EUPL-1.2
//! What is wrong with an input: where it stands, what stands there, what was expected.
//!
//! Faults are gathered, never thrown one by one: a reader of files collects all it can find and then gives up or goes on. Wording for
//! people is in `words` under the problem's key; the English form here is for logs and for scheme authors.

use std::fmt;

/// Where a fault stands. Empty parts are unknown or do not apply.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// File or upload name.
    pub file: String,
    /// Sheet of a workbook, table of a scheme.
    pub sheet: String,
    /// Line or row, counted from 1 as the user sees it; 0 is unknown.
    pub line: usize,
    /// Column heading or field.
    pub column: String,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if !self.sheet.is_empty() {
            write!(f, " [{}]", self.sheet)?;
        }
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if !self.column.is_empty() {
            write!(f, " ({})", self.column)?;
        }
        Ok(())
    }
}

/// Whether a fault stops the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is done until it is mended.
    Error,
    /// Implausible, but taken as it stands.
    Warning,
}

/// One list makes the kinds, their keys and [`Problem::ALL`], so that none can be left out of any of them.
macro_rules! problems {
    ($($(#[$about:meta])* $kind:ident => $key:literal,)*) => {
        /// The kinds of fault. The key of the text for people is [`Problem::key`].
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Problem {
            $($(#[$about])* $kind,)*
        }

        impl Problem {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$(Self::$kind),*];

            /// Key of the text for people in `words`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$kind => $key,)*
                }
            }

            /// The kind with this key.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|problem| problem.key() == key)
            }
        }
    };
}

problems! {
    /// Not a calendar date.
    NotADate => "fault-not-a-date",
    /// Not a number of the expected kind.
    NotANumber => "fault-not-a-number",
    /// Not one of the values allowed.
    UnknownValue => "fault-unknown-value",
    /// A column that must be there is not.
    MissingColumn => "fault-missing-column",
    /// A column nobody reads.
    UnknownColumn => "fault-unknown-column",
    /// Nothing where something must stand.
    Empty => "fault-empty",
    /// Less than zero where that makes no sense.
    Negative => "fault-negative",
    /// The same thing twice.
    Duplicate => "fault-duplicate",
    /// Two rows meet in one cell on one day, or two spans of one thing meet.
    Overlap => "fault-overlap",
    /// A name that stands nowhere else.
    UnknownReference => "fault-unknown-reference",
    /// More than the bound.
    TooLarge => "fault-too-large",
    /// Not a file of the expected kind.
    NotReadable => "fault-not-readable",
    /// An age band that does not lie inside one band of a table that reads it.
    BandTooCoarse => "fault-band-too-coarse",
    /// The scheme reads facts from before the days that are covered.
    LooksBackTooFar => "fault-looks-back-too-far",
    /// A cell of a table without any row.
    Hole => "fault-hole",
    /// A rule of the scheme language is broken; the text says which.
    Rule => "fault-rule",
    /// Things that do not agree with one another: more fields than headings, a last day before the first.
    Inconsistent => "fault-inconsistent",
    /// Sound, but it speaks of something outside the work, and counts for nothing.
    LeftOut => "fault-left-out",
    /// A value far from what is usual.
    Implausible => "fault-implausible",
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What kind.
    pub problem: Problem,
    /// What stands there.
    pub value: String,
    /// What was expected or is allowed: the id of a text (`expected-iso-date`), an id and what is put into the text
    /// (`expected-one-of: here, elsewhere`), or a list of values as it stands.
    pub expected: String,
    /// Whether it stops the work.
    pub severity: Severity,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.problem.key().trim_start_matches("fault-").replace('-', " ");
        write!(f, "{}: {what}", self.place)?;
        if !self.value.is_empty() {
            write!(f, ": “{}”", self.value)?;
        }
        if !self.expected.is_empty() {
            let (id, value) = self.expected.split_once(": ").map_or((self.expected.as_str(), None), |(id, value)| (id, Some(value)));
            match (id.strip_prefix("expected-"), value) {
                (None, _) => write!(f, "; expected {}", self.expected)?,
                (Some(id), None) => write!(f, "; expected {}", id.replace('-', " "))?,
                (Some(id), Some(value)) => write!(f, "; expected {}: {value}", id.replace('-', " "))?,
            }
        }
        Ok(())
    }
}

/// Faults gathered so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults {
    /// In the order found.
    pub list: Vec<Fault>,
}

impl Faults {
    /// Notes an error.
    pub fn error(&mut self, place: Place, problem: Problem, value: impl Into<String>, expected: impl Into<String>) {
        self.list.push(Fault { place, problem, value: value.into(), expected: expected.into(), severity: Severity::Error });
    }

    /// Notes a warning.
    pub fn warning(&mut self, place: Place, problem: Problem, value: impl Into<String>, expected: impl Into<String>) {
        self.list.push(Fault { place, problem, value: value.into(), expected: expected.into(), severity: Severity::Warning });
    }

    /// Takes over the faults of another.
    pub fn extend(&mut self, other: Self) {
        self.list.extend(other.list);
    }

    /// Whether any of them stops the work.
    #[must_use]
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|fault| fault.severity == Severity::Error)
    }

    /// Only the errors are a refusal: gives the value, or all faults if one of them is an error.
    pub fn or<T>(self, value: T) -> Result<T, Self> {
        if self.has_errors() { Err(self) } else { Ok(value) }
    }
}

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self { list: vec![fault] }
    }
}

impl fmt::Display for Faults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for fault in &self.list {
            writeln!(f, "{fault}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Faults {}
