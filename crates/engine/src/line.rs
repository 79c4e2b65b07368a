// SPDX-License-Identifier: EUPL-1.2
//! What a run gives: lines, and what stands beside them.

use pijler_model::{Amount, Cents, Period, Status};
use pijler_scheme::calendar::Window;
use std::collections::BTreeMap;

/// One payment: quantity x unit amount of one tariff row, for one practice (and practitioner) and period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Component: index in the scheme.
    pub component: usize,
    /// Practice: index in the snapshot.
    pub practice: u32,
    /// Practitioner: index, or [`pijler_facts::NONE`] for the practice as a whole.
    pub practitioner: u32,
    /// Period it is earned for; contacts: the quarter of the contact.
    pub period: Period,
    /// How many units. Zero: nothing is due, and `reason` says why.
    pub quantity: i64,
    /// Per unit, after split and rounding.
    pub unit: Amount,
    /// Quantity x unit, what the patient pays included.
    pub amount: Amount,
    /// Of which the patients pay.
    pub patient: Amount,
    /// Tariff row: (table, row) in the scheme.
    pub row: Option<(usize, usize)>,
    /// Row of the patient's share.
    pub share_row: Option<(usize, usize)>,
    /// Birth of the tariff.
    pub tariff_status: Status,
    /// Birth of the quantity.
    pub input_status: Status,
    /// Why zero, if it is: a reason code of the tariff, `not_priced`, `not_claimed`, `not_reached`, `condition:<id>`.
    pub reason: String,
    /// When it falls due; `None` is not published.
    pub due: Option<Window>,
}

impl Line {
    /// The weaker of the tariff's and the input's status.
    #[must_use]
    pub fn status(&self) -> Status {
        self.tariff_status.weaker(self.input_status)
    }

    /// What the payer pays: amount less the patients' share.
    #[must_use]
    pub fn insurer(&self) -> Amount {
        Amount {
            low: self.amount.low - self.patient.low,
            best: self.amount.best - self.patient.best,
            high: self.amount.high - self.patient.high,
        }
    }
}

/// Where a practice stands on a tier table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TierReport {
    /// Component.
    pub component: usize,
    /// Practice.
    pub practice: u32,
    /// Practitioner, or none.
    pub practitioner: u32,
    /// Period.
    pub period: Period,
    /// Value of each measure, in the order of the component's measures.
    pub measures: Vec<i64>,
    /// Row reached: (table, row).
    pub reached: Option<(usize, usize)>,
    /// What is paid for the period.
    pub amount: Amount,
    /// The next row up, and what reaching it would add for the period.
    pub next: Option<((usize, usize), Amount)>,
}

/// A share held against its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitCheck {
    /// Limit: index in the scheme.
    pub limit: usize,
    /// Practice.
    pub practice: u32,
    /// Practitioner.
    pub practitioner: u32,
    /// Calendar year (or the part of it that the run covers).
    pub period: Period,
    /// Contacts above the line.
    pub numerator: i64,
    /// Contacts below it.
    pub denominator: i64,
    /// Whether the limit is kept.
    pub kept: bool,
}

/// A minimum of another rule, per practitioner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThresholdCheck {
    /// Threshold: index in the scheme.
    pub threshold: usize,
    /// Practice.
    pub practice: u32,
    /// Practitioner.
    pub practitioner: u32,
    /// Contacts, persons, or cents paid by insurers for acts.
    pub value: i64,
    /// The same with payments per patient counted too (reimbursed amounts only).
    pub with_per_patient: Option<i64>,
}

/// A condition that the facts do not settle.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Assumption {
    /// Practice.
    pub practice: u32,
    /// What was assumed: `condition:<id>=met`, `seen=yes`, `list_stays`, ...
    pub what: String,
}

/// A condition that is not met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unmet {
    /// Practice.
    pub practice: u32,
    /// Condition: index in the scheme.
    pub condition: usize,
    /// It keeps the practice out of the scheme.
    pub to_join: bool,
    /// Subjects that fail it: practitioner ids, or the practice.
    pub because: Vec<String>,
}

/// What was counted but belongs to no line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Contacts of practitioners without a practice under the scheme on that day.
    pub contacts_outside: i64,
    /// Contacts that no component reads.
    pub contacts_unread: i64,
}

/// Everything a run gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Lines in a fixed order: practice, practitioner, component, period, row.
    pub lines: Vec<Line>,
    /// Tiers.
    pub tiers: Vec<TierReport>,
    /// Shares against limits.
    pub limits: Vec<LimitCheck>,
    /// Minima of other rules.
    pub thresholds: Vec<ThresholdCheck>,
    /// What was assumed.
    pub assumptions: Vec<Assumption>,
    /// Conditions not met.
    pub unmet: Vec<Unmet>,
    /// What was left out.
    pub left_out: LeftOut,
    /// Components that never fired: nothing was counted for them.
    pub silent: Vec<usize>,
}

impl Outcome {
    /// Puts everything in its fixed order.
    pub(crate) fn finish(&mut self) {
        self.lines.sort_by(|a, b| {
            (a.practice, a.practitioner, a.component, a.period, a.row, a.share_row, a.input_status).cmp(&(
                b.practice,
                b.practitioner,
                b.component,
                b.period,
                b.row,
                b.share_row,
                b.input_status,
            ))
        });
        // Two births of one quantity are one line, of the weaker: an address names one line.
        self.lines.dedup_by(|later, first| {
            let same = (later.practice, later.practitioner, later.component, later.period, later.row, later.share_row)
                == (first.practice, first.practitioner, first.component, first.period, first.row, first.share_row)
                && later.unit == first.unit
                && later.reason == first.reason;
            if same {
                first.quantity += later.quantity;
                first.amount += later.amount;
                first.patient += later.patient;
                first.input_status = first.input_status.weaker(later.input_status);
            }
            same
        });
        self.assumptions.sort();
        self.assumptions.dedup();
    }

    /// Sum of all lines.
    #[must_use]
    pub fn total(&self) -> Amount {
        self.lines.iter().map(|line| line.amount).sum()
    }

    /// Best amounts by the weaker of tariff and input status.
    #[must_use]
    pub fn by_status(&self) -> BTreeMap<Status, Cents> {
        let mut sums = BTreeMap::new();
        for line in &self.lines {
            *sums.entry(line.status()).or_insert(Cents::ZERO) += line.amount.best;
        }
        sums
    }
}
