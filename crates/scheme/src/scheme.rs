// SPDX-License-Identifier: EUPL-1.2
//! A resolved scheme: one flat set of components, tables and rules, typed and checked.
//!
//! Everything here is plain data, made by [`crate::resolve`]; nothing names a country. Every cell remembers its layer, file and line.

use crate::tariff::Table;
use crate::text::Text;
use crate::vocabulary::{AttributeId, Vocabulary};
use pijler_model::{Day, Period, Ratio, Rounding, Span};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Attribute and the values allowed; all entries must hold.
pub type Filter = Vec<(AttributeId, Vec<u8>)>;

/// One of the three pillars.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pillar {
    /// Per service.
    Service,
    /// Per patient.
    Patient,
    /// Per practice.
    Practice,
}

impl Pillar {
    /// All three, in order.
    pub const ALL: [Self; 3] = [Self::Service, Self::Patient, Self::Practice];

    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Patient => "patient",
            Self::Practice => "practice",
        }
    }
}

/// What is multiplied by the amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Counts {
    /// Contacts, on their date.
    Contacts,
    /// Persons registered with a practitioner of the practice.
    Registrations,
    /// Registrations that begin in the period for a person who had none.
    Openings,
    /// Practitioners of the practice.
    Practitioners,
    /// The practice itself.
    Practices,
    /// Claims, with their value as the amount.
    Claims,
}

/// How often a component is earned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cycle {
    /// Each month.
    Month,
    /// Each quarter.
    Quarter,
    /// Each calendar year.
    Year,
    /// Once, in the first year in which it is met.
    Once,
}

impl Cycle {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::Year => "year",
            Self::Once => "once",
        }
    }
}

/// A day relative to a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// The last day before the period.
    DayBefore,
    /// Its first day.
    FirstDay,
    /// Its last day.
    LastDay,
}

impl Edge {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::DayBefore => "day_before",
            Self::FirstDay => "first_day",
            Self::LastDay => "last_day",
        }
    }

    /// The day, for a period.
    #[must_use]
    pub fn of(self, period: Period) -> Day {
        match self {
            Self::DayBefore => period.first().before(),
            Self::FirstDay => period.first(),
            Self::LastDay => period.last(),
        }
    }
}

/// How a yearly amount falls into the periods of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Split {
    /// Every part rounded alike.
    EachRounded,
    /// The last part of the year takes what is left.
    LastTakesRest,
}

/// Who receives a payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Receiver {
    /// The practice's account.
    Practice,
    /// The practitioner personally.
    Practitioner,
    /// Someone else for his benefit (a pension fund): shown apart, never in receipts.
    ThirdBody,
}

impl Receiver {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Practice => "practice",
            Self::Practitioner => "practitioner",
            Self::ThirdBody => "third_body",
        }
    }
}

/// When a payment falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Due {
    /// So many days after the contact.
    DaysAfterContact {
        /// At the earliest.
        from: i32,
        /// At the latest.
        to: i32,
    },
    /// So many days after the event.
    DaysAfterStart {
        /// At the earliest.
        from: i32,
        /// At the latest.
        to: i32,
    },
    /// Part of a month counted from the start of the period.
    MonthOfPeriod {
        /// 1 is the first month of the period; more than its length lies after it.
        month: i32,
        /// First day of the window.
        from_day: i8,
        /// Last day of the window; `None` is the end of the month.
        to_day: Option<i8>,
    },
    /// The whole next period.
    PeriodAfter,
    /// Not published.
    NotPublished,
}

/// How the unit amount is found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Payment {
    /// A rate by keys.
    Rate {
        /// Index in [`Scheme::tables`].
        table: usize,
    },
    /// The highest step whose minima are all reached.
    Tiers {
        /// Index in [`Scheme::tables`].
        table: usize,
        /// Measures in the order of the table's minima: index in [`Scheme::measures`].
        measures: Vec<usize>,
    },
    /// A share of other components of the same practice and period.
    Share {
        /// Their ids.
        of: Vec<String>,
        /// How much.
        ratio: Ratio,
    },
    /// The value of the claim.
    Claimed,
}

/// Last day to ask for a payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimDeadline {
    /// Days after the last day of the period.
    pub days_after_period: i32,
    /// Whether only working days count.
    pub working: bool,
    /// Source of the rule.
    pub source: String,
}

/// A dated exception to a due date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueException {
    /// Period earned for.
    pub period: Period,
    /// The window, both days included.
    pub from: Day,
    /// Last day.
    pub to: Day,
    /// Source.
    pub source: String,
}

/// One payment of a scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Component {
    /// Its word in files and addresses.
    pub id: String,
    /// For people.
    pub name: Text,
    /// Which pillar.
    pub pillar: Pillar,
    /// Neutral purpose by which domains find it.
    pub purpose: String,
    /// What is counted.
    pub counts: Counts,
    /// Which of these.
    pub filter: Filter,
    /// The unit amount.
    pub payment: Payment,
    /// What the patient pays of it: index in [`Scheme::tables`].
    pub patient_share: Option<usize>,
    /// How often.
    pub cycle: Cycle,
    /// Day on which the registration must stand.
    pub registered_on: Edge,
    /// Day on which life, age, status and membership are read.
    pub attributes_on: Edge,
    /// Which day's tariff.
    pub priced_on: Edge,
    /// Count day of measures.
    pub measured_on: Edge,
    /// The amount is a yearly one.
    pub per_year: bool,
    /// How it is divided.
    pub split: Split,
    /// An incomplete period gets the share of its days.
    pub prorated: bool,
    /// Paid only where claimed.
    pub claimed: bool,
    /// Rounding of each unit amount.
    pub rounding: Rounding,
    /// Who receives it.
    pub receiver: Receiver,
    /// Who pays what the patient does not.
    pub payer: String,
    /// When.
    pub due: Due,
    /// Source of when; the component's own where the rule names none.
    pub due_source: String,
    /// Dated exceptions.
    pub due_exceptions: Vec<DueException>,
    /// Last day to ask for it.
    pub claim: Option<ClaimDeadline>,
    /// Conditions that must be met: index in [`Scheme::conditions`].
    pub conditions: Vec<usize>,
    /// Source of the rule.
    pub source: String,
    /// File and line of its declaration.
    pub place: pijler_model::Place,
}

/// What a measure counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MeasureOf {
    /// Practitioners of these roles.
    Practitioners {
        /// Roles.
        roles: Vec<String>,
    },
    /// Staff of these roles and employments.
    Staff {
        /// Roles; empty is all.
        roles: Vec<String>,
        /// Employments; empty is all.
        employment: Vec<String>,
        /// In whole full-time equivalents rather than heads.
        full_time_equivalents: bool,
    },
    /// Hours a week of staff of these roles and employments.
    StaffHours {
        /// Roles; empty is all.
        roles: Vec<String>,
        /// Employments; empty is all.
        employment: Vec<String>,
    },
    /// Persons registered with the practice.
    Registrations,
    /// The value of a claim.
    Claim {
        /// Its component word.
        claim: String,
    },
}

/// A number that tiers and conditions read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// Its word.
    pub id: String,
    /// For people.
    pub name: Text,
    /// What it counts.
    pub of: MeasureOf,
}

/// How a condition is tested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Test {
    /// Every practitioner of these roles has this status.
    EveryPractitioner {
        /// Roles.
        roles: Vec<String>,
        /// Kind of status.
        status: String,
        /// Value it must have.
        value: String,
    },
    /// The practice has this status.
    PracticeStatus {
        /// Kind of status.
        status: String,
        /// Value it must have.
        value: String,
    },
    /// A measure is at most so much.
    MeasureAtMost {
        /// Index in [`Scheme::measures`].
        measure: usize,
        /// Highest value.
        at_most: i64,
    },
}

/// An eligibility test with its reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// Its word.
    pub id: String,
    /// For people.
    pub name: Text,
    /// Shown when it is not met.
    pub reason: Text,
    /// The test.
    pub test: Test,
    /// Taken as met when the facts do not say; always listed.
    pub assume_met: bool,
    /// Source.
    pub source: String,
}

/// A checked share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// Its word.
    pub id: String,
    /// For people.
    pub name: Text,
    /// Contacts above the line.
    pub numerator: Filter,
    /// Contacts below the line.
    pub denominator: Filter,
    /// Highest share allowed.
    pub at_most: Ratio,
    /// Source.
    pub source: String,
}

/// What a threshold counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThresholdOf {
    /// Contacts of the practitioner.
    Contacts,
    /// Cents that insurers pay for his acts.
    Reimbursed,
    /// Persons registered with him.
    Registrations,
}

/// Another rule's minimum that a scheme may make a practitioner miss.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// Its word.
    pub id: String,
    /// What counts.
    pub of: ThresholdOf,
    /// Minimum: contacts, or whole euro.
    pub at_least: i64,
    /// What depends on it.
    pub what_for: Text,
    /// Source.
    pub source: String,
}

/// On which days an agreement can start.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StartDay {
    /// Any day.
    #[default]
    Any,
    /// First day of a quarter.
    FirstOfQuarter,
    /// First day of a month.
    FirstOfMonth,
    /// Not published.
    NotPublished,
}

/// Joining, changing, leaving.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Start days.
    pub start: StartDay,
    /// Leaving on the last day of a quarter only.
    pub leave_at_quarter_end: bool,
    /// Full quarters of notice after the day of notice.
    pub notice_full_quarters: Option<i32>,
    /// Source of the notice.
    pub notice_source: String,
    /// A change of composition is told so many months before the quarter.
    pub composition_change_months_before: Option<i32>,
    /// Source of the months before.
    pub composition_source: String,
    /// Earliest start of any agreement.
    pub first_start: Option<Day>,
    /// Conditions to join: index in [`Scheme::conditions`].
    pub join: Vec<usize>,
    /// Source.
    pub source: String,
}

/// A published application window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Application {
    /// Start of the agreement.
    pub start: Day,
    /// First day to apply, if published.
    pub opens: Option<Day>,
    /// Last day to apply.
    pub deadline: Day,
    /// Source.
    pub source: String,
}

/// An unsettled reading as a choice between layers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Switch {
    /// Its word.
    pub id: String,
    /// The open question.
    pub question: Text,
    /// Options: word and name.
    pub options: Vec<(String, Text)>,
    /// Default option.
    pub default: String,
    /// Option taken in this resolution.
    pub chosen: String,
    /// Addresses that some option sets or removes: `component.capitation.due`.
    pub touches: Vec<String>,
    /// Source.
    pub source: String,
}

/// Where figures come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its word.
    pub id: String,
    /// Title.
    pub title: String,
    /// Publisher.
    pub publisher: String,
    /// Public address.
    pub url: String,
    /// As precisely as known.
    pub date: String,
    /// official, union, press, mutuality, statistics, ruling, calculation.
    pub kind: String,
    /// What of it was read.
    pub seen: String,
}

/// One flat scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    /// Its folder.
    pub id: String,
    /// First 16 hexadecimal digits of the hash of all that was resolved.
    pub hash: String,
    /// The words it uses.
    pub vocabulary: Arc<Vocabulary>,
    /// Days its files speak of.
    pub valid: Span,
    /// After this day the figures are overdue for review.
    pub review_by: Option<Day>,
    /// For people.
    pub name: Text,
    /// For people.
    pub summary: Text,
    /// Stands beside the total wherever it is compared.
    pub caution: Option<Text>,
    /// Hundredths of a contact a year per registered person on which estimated amounts were calibrated: at this average nobody gains or loses.
    pub calibrated_contacts: Option<i64>,
    /// Names of the layers, base first.
    pub layers: Vec<String>,
    /// Payments.
    pub components: Vec<Component>,
    /// Their tables.
    pub tables: Vec<Table>,
    /// Numbers tiers read.
    pub measures: Vec<Measure>,
    /// Tests.
    pub conditions: Vec<Condition>,
    /// Shares.
    pub limits: Vec<Limit>,
    /// Minima of other rules.
    pub thresholds: Vec<Threshold>,
    /// Joining and leaving.
    pub agreement: Agreement,
    /// Published windows.
    pub applications: Vec<Application>,
    /// Unsettled readings.
    pub switches: Vec<Switch>,
    /// Kinds of the practice's own billed totals that pass unchanged.
    pub passes: Vec<String>,
    /// Sources by word.
    pub sources: BTreeMap<String, Source>,
}

impl Scheme {
    /// The component with this word.
    #[must_use]
    pub fn component(&self, id: &str) -> Option<usize> {
        self.components.iter().position(|component| component.id == id)
    }

    /// The table with this name.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<usize> {
        self.tables.iter().position(|table| table.name == name)
    }

    /// The measure with this word.
    #[must_use]
    pub fn measure(&self, id: &str) -> Option<usize> {
        self.measures.iter().position(|measure| measure.id == id)
    }

    /// A cell of a table in words: `age_capitation=25-59,preferential=no`.
    #[must_use]
    pub fn cell_words(&self, table: usize, cell: &[u8]) -> String {
        let words: Vec<String> = self.tables[table]
            .keys
            .iter()
            .zip(cell)
            .map(|(&id, &value)| {
                let attribute = &self.vocabulary.attributes[id];
                format!("{}={}", attribute.id, attribute.values[usize::from(value)])
            })
            .collect();
        words.join(",")
    }

    /// A scheme with nothing in it, for tests.
    #[cfg(test)]
    pub(crate) fn bare() -> Self {
        Self {
            id: String::new(),
            hash: String::new(),
            vocabulary: Arc::default(),
            valid: Span::ALWAYS,
            review_by: None,
            name: Text::default(),
            summary: Text::default(),
            caution: None,
            calibrated_contacts: None,
            layers: Vec::new(),
            components: Vec::new(),
            tables: Vec::new(),
            measures: Vec::new(),
            conditions: Vec::new(),
            limits: Vec::new(),
            thresholds: Vec::new(),
            agreement: Agreement::default(),
            applications: Vec::new(),
            switches: Vec::new(),
            passes: Vec::new(),
            sources: BTreeMap::new(),
        }
    }
}
