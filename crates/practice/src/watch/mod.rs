// SPDX-License-Identifier: EUPL-1.2
//! What a practice watches from its own exports: lines it billed, files it holds.
//!
//! * [`codes`]: what an official code means under a scheme, and what it should have been;
//! * [`contacts`]: lines billed -> contacts, with what is known of each (relation, duty) and what is not;
//! * [`passing`]: shares held against the scheme's limits, per practitioner and calendar year, with a forecast;
//! * [`lapse`]: files that lapse unless the person is seen, by when, and what they are worth;
//! * [`family`]: lines billed unlike the tariff, before they are sent;
//! * [`ledger`]: expected against received, per payer and quarter;
//! * [`evidence`]: hours of staff against the minima of premiums;
//! * [`report`]: all of it as small tables;
//! * [`sample`]: the exports of an example practice, to try it with;
//!
//! Invariants: pure; the day is passed in; every rule and figure is the scheme's (a family is a tariff row, a limit a limit, a window an
//! attribute); what is not known is carried as not known and gives two bounds, never one silent guess; a line that is not understood is counted
//! and listed. Persons are keys. Not here: reading files (`intake`), wording, advice.

pub mod codes;
pub mod contacts;
pub mod evidence;
pub mod family;
pub mod lapse;
pub mod ledger;
pub mod passing;
pub mod report;
pub mod sample;

use codes::CodeBook;
use pijler_facts::exports::{Billing, Files};
use pijler_model::{Day, Faults, Problem};
use pijler_scheme::Scheme;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What is watched, and under which rules.
#[derive(Clone, Debug)]
pub struct Watched {
    /// Lines billed.
    pub billing: Billing,
    /// Files held, if there is an export of them.
    pub files: Option<Files>,
    /// The scheme that holds before the agreement, and for whoever has none.
    pub reference: Arc<Scheme>,
    /// The scheme of the agreement.
    pub agreed: Arc<Scheme>,
    /// First day of the agreement, as the practice says.
    pub since: Option<Day>,
    /// Acts that the practice gave to codes of no tariff row: code -> act.
    pub acts: BTreeMap<String, String>,
    /// Labels in the export who are no doctors: what they did neither opens nor extends a file.
    pub not_doctors: BTreeSet<String>,
    /// The day it is.
    pub today: Day,
}

/// How the first day of the agreement is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// The practice said so.
    Said(Day),
    /// First day of the quarter of the first line with a code that only the agreement has.
    FirstCode(Day),
    /// No such code, nothing said: everything is read under the reference scheme.
    Never,
}

impl Since {
    /// The day.
    #[must_use]
    pub const fn day(self) -> Option<Day> {
        match self {
            Self::Said(day) | Self::FirstCode(day) => Some(day),
            Self::Never => None,
        }
    }
}

/// Everything found.
#[derive(Clone, Debug)]
pub struct Findings {
    /// First day of the agreement.
    pub since: Since,
    /// First and last day of a contact in the export.
    pub days: (Day, Day),
    /// Lines read.
    pub rows: usize,
    /// Lines and credits that take each other away.
    pub cancelled: usize,
    /// Codes that no scheme and no choice explains, with how many lines.
    pub unknown: Vec<(String, usize)>,
    /// Codes that are known but no contact (a file opened, capitation), with how many lines.
    pub other: Vec<(String, usize)>,
    /// What the relation of a contact was read from.
    pub relation: contacts::RelationFrom,
    /// Passing shares.
    pub passing: Vec<passing::Counter>,
    /// Files at risk.
    pub lapse: Option<lapse::Lapse>,
    /// Lines unlike the tariff.
    pub family: family::Checked,
    /// Money expected and received.
    pub ledger: ledger::Ledger,
    /// The contacts, for further questions.
    pub contacts: Vec<contacts::Contact>,
}

/// Looks at everything.
pub fn watch(watched: &Watched) -> Result<Findings, Faults> {
    let Some(days) = watched.billing.days() else {
        let mut faults = Faults::default();
        faults.error(pijler_model::Place::default(), Problem::Empty, "", "expected-filled-table");
        return Err(faults);
    };
    let books = Books::new(watched);
    let found = contacts::contacts(watched, &books);
    let passing = passing::counters(watched, &books, &found.contacts, days);
    let lapse = watched.files.as_ref().map(|files| lapse::lapse(watched, files, &found.contacts, days));
    let family = family::check(&books, &found.contacts);
    let ledger = ledger::ledger(watched, &books, &found.contacts);
    Ok(Findings {
        since: books.since,
        days,
        rows: watched.billing.rows.len(),
        cancelled: found.cancelled,
        unknown: found.unknown,
        other: found.other,
        relation: found.relation,
        passing,
        lapse,
        family,
        ledger,
        contacts: found.contacts,
    })
}

/// The codes of both schemes, and from when which of them holds.
#[derive(Clone, Debug)]
pub struct Books {
    /// Of the reference scheme.
    pub reference: CodeBook,
    /// Of the scheme of the agreement.
    pub agreed: CodeBook,
    /// First day of the agreement.
    pub since: Since,
}

impl Books {
    /// Reads the codes of both schemes, and finds the first day of the agreement where nobody says it.
    #[must_use]
    pub fn new(watched: &Watched) -> Self {
        let (reference, agreed) = (CodeBook::new(&watched.reference), CodeBook::new(&watched.agreed));
        let only: Vec<bool> =
            watched.billing.codes.iter().map(|code| agreed.meaning(code).is_some() && reference.meaning(code).is_none()).collect();
        let first = watched.billing.rows.iter().filter(|row| only.get(row.code as usize) == Some(&true)).map(|row| row.day).min();
        let since = match (watched.since, first) {
            (Some(day), _) => Since::Said(day),
            (None, Some(day)) => Since::FirstCode(day.quarter().first_month().first()),
            (None, None) => Since::Never,
        };
        Self { reference, agreed, since }
    }

    /// The codes that hold on a day.
    #[must_use]
    pub fn on(&self, day: Day) -> &CodeBook {
        if self.since.day().is_some_and(|since| day >= since) { &self.agreed } else { &self.reference }
    }
}
