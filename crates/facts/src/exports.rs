// SPDX-License-Identifier: EUPL-1.2
//! What record systems write out, as rows with types: the lines a practice billed and the files it holds.
//!
//! Persons are keys: whoever reads the export hashes the label at the door, with a secret of his own, so that nothing here names anybody.
//! `line` is the row of the file as its writer sees it; it is the only thing by which a row is shown. What a code means is for a scheme to
//! say. Not here: reading files (`intake`), judging them (`practice`).

use pijler_model::{Cents, Day};
use std::collections::BTreeSet;

/// One line of a billing export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BilledRow {
    /// Row of the file, counted from 1.
    pub line: u32,
    /// Day of the contact.
    pub day: Day,
    /// Official code or act: index in [`Billing::codes`].
    pub code: u32,
    /// Key of the person.
    pub person: u64,
    /// Index in [`Billing::practitioners`].
    pub practitioner: u32,
    /// Fee billed; negative is a credit.
    pub amount: Option<Cents>,
    /// Of which the patient pays.
    pub co_payment: Option<Cents>,
    /// During the duty service.
    pub on_duty: Option<bool>,
    /// The person's file is held in this practice on that day, as the export says.
    pub here: Option<bool>,
    /// Index in [`Billing::payers`].
    pub payer: Option<u32>,
    /// Day of payment.
    pub paid_on: Option<Day>,
    /// What was paid.
    pub paid: Option<Cents>,
}

/// A billing export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Billing {
    /// Rows in the order of the file.
    pub rows: Vec<BilledRow>,
    /// Official codes or acts as they are written.
    pub codes: Vec<String>,
    /// Labels of practitioners.
    pub practitioners: Vec<String>,
    /// Names of payers.
    pub payers: Vec<String>,
    /// Words of the columns that the export has.
    pub has: BTreeSet<&'static str>,
}

impl Billing {
    /// First and last day of a contact in it.
    #[must_use]
    pub fn days(&self) -> Option<(Day, Day)> {
        let first = self.rows.iter().map(|row| row.day).min()?;
        let last = self.rows.iter().map(|row| row.day).max()?;
        Some((first, last))
    }
}

/// One file that the practice holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// Row of the file, counted from 1.
    pub line: u32,
    /// Key of the person.
    pub person: u64,
    /// Index in [`Files::holders`].
    pub holder: u32,
    /// Day on which it was opened or taken over.
    pub opened: Option<Day>,
    /// Last day on which it is held.
    pub closed: Option<Day>,
    /// Last extension.
    pub extended: Option<Day>,
    /// Last contact with a doctor, as the export says.
    pub seen: Option<Day>,
    /// Birth date, or 1 July of the year that the age leads to.
    pub born: Option<Day>,
    /// Increased reimbursement.
    pub preferential: Option<bool>,
}

/// An export of the files a practice holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Files {
    /// Rows in the order of the file.
    pub rows: Vec<FileRow>,
    /// Labels of holders.
    pub holders: Vec<String>,
    /// Words of the columns that the export has.
    pub has: BTreeSet<&'static str>,
}
