// SPDX-License-Identifier: EUPL-1.2
//! Rows of the tables, as `docs/facts.md` lists their columns.

use pijler_model::{Cents, Day, Period, Span, Status};

/// `patients`: everyone registered or seen.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Patient {
    /// Id.
    pub id: String,
    /// First day of life.
    pub birth: Day,
    /// Last day of life; he counts through it.
    pub death: Option<Day>,
}

/// `patient_status`, `practitioner_status`, `practice_status`: what holds of a subject on which days.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct StatusRow {
    /// Id of the subject.
    pub subject: String,
    /// Kind: `preferential`, `chronic`, `accredited`, ...
    pub kind: String,
    /// Value in the words of the vocabulary.
    pub value: String,
    /// Days.
    pub span: Span,
}

/// `registrations`: with whom a person's file is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Registration {
    /// Person.
    pub patient: String,
    /// Holder.
    pub practitioner: String,
    /// Days.
    pub span: Span,
}

/// `practitioners`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Practitioner {
    /// Id.
    pub id: String,
    /// Birth date, if known.
    pub birth: Option<Day>,
}

/// `memberships`: who works where, as what.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Membership {
    /// Practitioner.
    pub practitioner: String,
    /// Practice.
    pub practice: String,
    /// Role in the words of the vocabulary.
    pub role: String,
    /// On whose number a trainee's acts are billed.
    pub trainer: Option<String>,
    /// Days.
    pub span: Span,
}

/// `practices`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Practice {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Days on which it is open.
    pub span: Span,
}

/// `agreements`: under which scheme a practice works.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Agreement {
    /// Practice.
    pub practice: String,
    /// Scheme id.
    pub scheme: String,
    /// Days.
    pub span: Span,
}

/// `staff`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Staff {
    /// Practice.
    pub practice: String,
    /// Person.
    pub person: String,
    /// `nurse`, `reception`, `assistant`, `manager`.
    pub role: String,
    /// `employee`, `self_employed`, `supplied`.
    pub employment: String,
    /// Hundredths of an hour a week.
    pub centihours_per_week: i64,
    /// Days.
    pub span: Span,
}

/// `contacts`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Contact {
    /// Id.
    pub id: String,
    /// Day.
    pub day: Day,
    /// Person.
    pub patient: String,
    /// Who saw him.
    pub practitioner: String,
    /// Values by column name: `act`, `time_band`, ...; absent columns take the vocabulary's default.
    pub columns: Vec<(String, String)>,
}

/// `claims`: premium requests, criteria met, evidence.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Claim {
    /// Practice or practitioner.
    pub subject: String,
    /// Component or claim word.
    pub component: String,
    /// Period it speaks of.
    pub period: Period,
    /// Day of the claim, if known.
    pub claimed_on: Option<Day>,
    /// Value.
    pub value: i64,
}

/// `billed`: the practice's own totals for acts that no compared scheme changes.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Billed {
    /// Practice.
    pub practice: String,
    /// Kind: `technical_acts`, `duty`, ...
    pub kind: String,
    /// Period.
    pub period: Period,
    /// Gross amount.
    pub amount: Cents,
    /// Of which paid by patients.
    pub patient_share: Cents,
}

/// `covers`: which days a table speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Cover {
    /// Table.
    pub table: String,
    /// Days.
    pub span: Span,
}

/// `list`: a cell of persons registered here who share every attribute on one day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ListCell {
    /// Reference day.
    pub day: Day,
    /// Lowest age in whole years.
    pub age_from: i16,
    /// Highest age, included; `None` is open.
    pub age_to: Option<i16>,
    /// Values by attribute of persons.
    pub columns: Vec<(String, String)>,
    /// How many.
    pub patients: i64,
    /// How the count came to be.
    pub status: Status,
    /// Row as the user sees it.
    pub line: usize,
}

/// `activity`: a cell of contacts of one period.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ActivityCell {
    /// Period.
    pub period: Period,
    /// Practitioner; empty is the practice as a whole.
    pub practitioner: String,
    /// Lowest age.
    pub age_from: i16,
    /// Highest age, included.
    pub age_to: Option<i16>,
    /// `here`, `elsewhere`, `none`.
    pub registration: String,
    /// Values by attribute of persons or column of contacts: `act`, `preferential`, ...
    pub columns: Vec<(String, String)>,
    /// How many.
    pub contacts: i64,
    /// How the count came to be.
    pub status: Status,
    /// Row as the user sees it.
    pub line: usize,
}
