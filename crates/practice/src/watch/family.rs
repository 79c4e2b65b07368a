// SPDX-License-Identifier: EUPL-1.2
//! Lines billed unlike the tariff: found before they are sent.
//!
//! The relation on the day of the contact decides (a file opened on that day is held on it). Each line is held against the tariff rows that hold
//! for what is known; where nothing is known of the relation, its family is not judged and the line is counted as such. An amount inside the
//! range of an estimated tariff is not unlike it. Not here: whether a line is medically right, or refused by a payer.

use super::Books;
use super::codes::Expected;
use super::contacts::Contact;
use pijler_model::{Amount, Cents, Day, Status};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is unlike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// Billed at reference codes, the agreement's hold for this person.
    FixedAtReference,
    /// The same, unless the contact was on duty: the export does not say.
    FixedUnlessDuty,
    /// Billed at codes of the agreement that do not hold for this person or contact.
    ReducedNotDue,
    /// Another code of the same family holds: of another kind of doctor, or time.
    OtherCode,
    /// No row of the code holds on that day.
    NotValid {
        /// First day on which it does, and last.
        from: Option<Day>,
        /// Last day.
        to: Option<Day>,
    },
    /// Nothing is paid for it: reason code of the tariff.
    NotPaid(String),
    /// Another amount than the tariff's.
    Amount,
}

impl Unlike {
    /// Key of its text.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::FixedAtReference => "watch-unlike-fixed-at-reference",
            Self::FixedUnlessDuty => "watch-unlike-fixed-unless-duty",
            Self::ReducedNotDue => "watch-unlike-reduced-not-due",
            Self::OtherCode => "watch-unlike-other-code",
            Self::NotValid { .. } => "watch-unlike-not-valid",
            Self::NotPaid(_) => "watch-unlike-not-paid",
            Self::Amount => "watch-unlike-amount",
        }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Row of the export.
    pub line: u32,
    /// Day of the contact.
    pub day: Day,
    /// Index in the billing export.
    pub practitioner: u32,
    /// Code billed: index in the billing export.
    pub code: u32,
    /// Amount billed.
    pub billed: Option<Cents>,
    /// What is unlike.
    pub unlike: Unlike,
    /// Codes that hold; empty where none is known.
    pub codes: Vec<String>,
    /// Amount that holds.
    pub expected: Option<Amount>,
    /// Its status.
    pub status: Option<Status>,
    /// Expected less billed.
    pub difference: Option<Amount>,
}

/// What was checked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// Lines held against the tariff.
    pub lines: usize,
    /// Lines whose family could not be judged: the relation is not known.
    pub not_judged: usize,
    /// Lines for which the scheme has no amount.
    pub not_priced: usize,
    /// Unlike the tariff, the largest difference first.
    pub findings: Vec<Finding>,
}

/// Differences of a cent come from rounding halves.
const CENT: i64 = 1;

/// Holds every line against the tariff.
pub(super) fn check(books: &Books, contacts: &[Contact]) -> Checked {
    type Key = (bool, u32, u32, usize, Option<bool>, Option<bool>, Option<bool>);
    let mut memo: BTreeMap<Key, Arc<(Expected, Option<Unlike>)>> = BTreeMap::new();
    let mut checked = Checked { lines: contacts.len(), ..Checked::default() };
    for contact in contacts {
        let agreed = books.since.day().is_some_and(|since| contact.row.day >= since);
        let epoch = books.on(contact.row.day).epoch(contact.row.day);
        let row = &contact.row;
        let key = (agreed, row.practitioner, row.code, epoch, contact.here, contact.settled, contact.duty);
        let judged = Arc::clone(memo.entry(key).or_insert_with(|| Arc::new(judge(books, contact))));
        let (expected, unlike) = judged.as_ref();
        checked.not_judged += usize::from(agreed && contact.here.is_none() && unlike.is_none());
        checked.not_priced += usize::from(expected.amount.is_none() && unlike.is_none());
        let unlike = match (unlike, expected.amount, row.amount) {
            // Nothing billed for what nothing is paid for.
            (Some(Unlike::NotPaid(_)), _, Some(Cents(0))) => continue,
            (Some(unlike), _, _) => unlike.clone(),
            (None, Some(amount), Some(billed)) if billed.0 < amount.low.0 - CENT || billed.0 > amount.high.0 + CENT => Unlike::Amount,
            _ => continue,
        };
        let difference = expected.amount.zip(row.amount).map(|(amount, billed)| amount.map(|cents| cents - billed));
        checked.findings.push(Finding {
            line: row.line,
            day: row.day,
            practitioner: row.practitioner,
            code: row.code,
            billed: row.amount,
            unlike,
            codes: expected.codes.iter().filter(|code| !code.is_empty()).cloned().collect(),
            expected: expected.amount,
            status: expected.status,
            difference,
        });
    }
    checked.findings.sort_by_key(|finding| (-finding.difference.map_or(0, |amount| amount.best.0.abs()), finding.line));
    checked
}

/// The rows that hold for a contact, and what is unlike about its code.
pub(super) fn judge(books: &Books, contact: &Contact) -> (Expected, Option<Unlike>) {
    let book = books.on(contact.row.day);
    let day = contact.row.day;
    if contact.is_code && book.rows_on(&contact.meaning, day).is_empty() {
        let own = contact.meaning.act.filter(|_| contact.meaning.own).and_then(|act| book.act_meaning(act));
        let expected = own.map(|meaning| book.expected(&meaning, day, &contact.known)).unwrap_or_default();
        // Without any row it is a code of the agreement on a day before it.
        let (from, to) = match book.validity(&contact.meaning).or(contact.meaning.elsewhere) {
            Some(span) => (Some(span.from).filter(|from| *from > Day::MIN), span.last()),
            None => (books.since.day(), None),
        };
        return (expected, Some(Unlike::NotValid { from, to }));
    }
    let expected = book.expected(&contact.meaning, day, &contact.known);
    if !expected.reason.is_empty() {
        let reason = expected.reason.clone();
        return (expected, Some(Unlike::NotPaid(reason)));
    }
    if !contact.is_code || expected.rows.is_empty() {
        return (expected, None);
    }
    if expected.rows.iter().any(|row| contact.meaning.rows.contains(row)) {
        return off_duty(books, contact).unwrap_or((expected, None));
    }
    let billed = book.is_of_relation(&contact.meaning, &book.rows_on(&contact.meaning, day));
    let unlike = match (billed, book.is_of_relation(&contact.meaning, &expected.rows)) {
        (false, true) => Unlike::FixedAtReference,
        (true, false) => Unlike::ReducedNotDue,
        _ => Unlike::OtherCode,
    };
    (expected, Some(unlike))
}

/// A code that holds only if the contact was on duty, where that is not known: what holds off duty.
fn off_duty(books: &Books, contact: &Contact) -> Option<(Expected, Option<Unlike>)> {
    let book = books.on(contact.row.day);
    let id = book.scheme.vocabulary.attribute("on_duty").filter(|_| contact.duty.is_none())?;
    let mut known = contact.known.clone();
    // The first value of a column is its default: no duty.
    known.insert(id, 1);
    let expected = book.expected(&contact.meaning, contact.row.day, &known);
    let holds = expected.rows.is_empty() || expected.rows.iter().any(|row| contact.meaning.rows.contains(row));
    (!holds && book.is_of_relation(&contact.meaning, &expected.rows)).then_some((expected, Some(Unlike::FixedUnlessDuty)))
}
