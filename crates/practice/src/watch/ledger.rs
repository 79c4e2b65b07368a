// SPDX-License-Identifier: EUPL-1.2
//! Expected against received money, per payer and quarter of the contact.
//!
//! Expected of a line is what the tariff rows that hold for it pay, less what the patient paid (where the export says it; else the whole
//! fee, and that is said). Received is the paid amount of the line; a line with a day of payment and no amount counts as paid as billed. Where an
//! export names payers, a line without one was not billed to any, and is counted apart. How late a line is counts from the last day of
//! its component's published window; without a window from the contact.

use super::contacts::Contact;
use super::family::{Unlike, judge};
use super::{Books, Watched};
use pijler_model::{Amount, Cents, Day, Quarter, Status};
use pijler_scheme::Due;
use std::collections::BTreeMap;

/// Upper ends of the stretches of lateness, in days; the first is what is not late, the last has no end.
pub const LATE: [i32; 4] = [0, 30, 60, 90];

/// A line of which less was received than expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Open {
    /// Row of the export.
    pub line: u32,
    /// Day of the contact.
    pub day: Day,
    /// Index in the billing export.
    pub code: u32,
    /// Billed.
    pub billed: Option<Cents>,
    /// Expected from the payer.
    pub expected: Amount,
    /// Received.
    pub received: Cents,
    /// Days after the last day on which it should have been paid; negative is not late.
    pub late: i32,
}

/// One payer and quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Index in the billing export; `None`: the export names no payers.
    pub payer: Option<u32>,
    /// Quarter of the contacts.
    pub quarter: Quarter,
    /// Lines.
    pub lines: usize,
    /// Lines for which the scheme has no amount; they are not in what is expected.
    pub not_priced: usize,
    /// Expected from the payer.
    pub expected: Amount,
    /// Weakest status behind it.
    pub status: Status,
    /// Received, as the lines say.
    pub received: Cents,
    /// Still open, by how late: not late, up to 30, 60, 90 days, more.
    pub open: [Cents; 5],
    /// Lines of which less was received than expected, as they stand in the export.
    pub open_lines: Vec<Open>,
}

impl Account {
    /// Expected less received; with what was entered for the whole quarter instead of the lines where there is such.
    #[must_use]
    pub fn difference(&self, entered: Option<Cents>) -> Amount {
        let received = entered.unwrap_or(self.received);
        self.expected.map(|cents| cents - received)
    }
}

/// All payers and quarters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    /// By quarter, latest first, then payer.
    pub accounts: Vec<Account>,
    /// Lines that were billed to no payer.
    pub without_payer: usize,
    /// The export does not say what patients paid: expected is the whole fee.
    pub whole_fee: bool,
    /// The export says what was paid.
    pub has_paid: bool,
}

/// The last day on which a contact should be paid.
fn due(books: &Books, contact: &Contact) -> Day {
    let component = &books.on(contact.row.day).scheme.components[contact.meaning.component];
    match component.due {
        Due::DaysAfterContact { to, .. } => contact.row.day.plus(to),
        _ => contact.row.day,
    }
}

/// Sums every line.
pub(super) fn ledger(watched: &Watched, books: &Books, contacts: &[Contact]) -> Ledger {
    type Key = (bool, u32, u32, usize, [Option<bool>; 3]);
    let has = |column: &str| watched.billing.has.contains(column);
    let mut ledger = Ledger { whole_fee: !has("co_payment"), has_paid: has("paid") || has("paid_on"), ..Ledger::default() };
    let mut prices: BTreeMap<Key, Option<(Amount, Status)>> = BTreeMap::new();
    let mut accounts: BTreeMap<(std::cmp::Reverse<Quarter>, Option<u32>), Account> = BTreeMap::new();
    for contact in contacts {
        let row = &contact.row;
        if has("payer") && row.payer.is_none() {
            ledger.without_payer += 1;
            continue;
        }
        let quarter = row.day.quarter();
        let account = accounts.entry((std::cmp::Reverse(quarter), row.payer)).or_insert_with(|| Account {
            payer: row.payer,
            quarter,
            lines: 0,
            not_priced: 0,
            expected: Amount::ZERO,
            status: Status::Published,
            received: Cents::ZERO,
            open: [Cents::ZERO; 5],
            open_lines: Vec::new(),
        });
        account.lines += 1;
        let agreed = books.since.day().is_some_and(|since| row.day >= since);
        let known = [contact.here, contact.settled, contact.duty];
        let key = (agreed, row.practitioner, row.code, books.on(row.day).epoch(row.day), known);
        let price = prices.entry(key).or_insert_with(|| {
            let (mut expected, unlike) = judge(books, contact);
            if unlike == Some(Unlike::FixedUnlessDuty) {
                // Both fees are possible: the range holds them.
                expected = books.on(row.day).expected(&contact.meaning, row.day, &contact.known);
            }
            Some((expected.amount?, expected.status?))
        });
        let received = match (row.paid, row.paid_on) {
            (Some(paid), _) => paid,
            (None, Some(_)) => row.amount.unwrap_or_default() - row.co_payment.unwrap_or_default(),
            (None, None) => Cents::ZERO,
        };
        account.received += received;
        let Some((fee, status)) = *price else {
            account.not_priced += 1;
            continue;
        };
        let share = row.co_payment.unwrap_or_default();
        let expected = fee.map(|cents| (cents - share).max(Cents::ZERO));
        account.expected += expected;
        account.status = account.status.weaker(status);
        if received < expected.low {
            let late = watched.today.0 - due(books, contact).0;
            let stretch = LATE.iter().position(|&days| late <= days).unwrap_or(LATE.len());
            account.open[stretch] += expected.best - received;
            account.open_lines.push(Open { line: row.line, day: row.day, code: row.code, billed: row.amount, expected, received, late });
        }
    }
    ledger.accounts = accounts.into_values().collect();
    ledger
}
