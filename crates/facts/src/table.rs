// SPDX-License-Identifier: EUPL-1.2
//! The tables of `docs/facts.md` as rows with types. Ids are words; spans are half-open.

use pijler_model::{Cents, Day, Period, Span, Status};
use std::hash::{Hash, Hasher};

use crate::index::Indexed;
use crate::shared::Shared;

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

/// All tables of one input.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tables {
    /// `patients`.
    pub patients: Shared<Patient>,
    /// `patient_status`.
    pub patient_status: Shared<StatusRow>,
    /// `registrations`.
    pub registrations: Shared<Registration>,
    /// `practitioners`.
    pub practitioners: Vec<Practitioner>,
    /// `practitioner_status`.
    pub practitioner_status: Vec<StatusRow>,
    /// `memberships`.
    pub memberships: Vec<Membership>,
    /// `practices`.
    pub practices: Vec<Practice>,
    /// `practice_status`.
    pub practice_status: Vec<StatusRow>,
    /// `agreements`.
    pub agreements: Vec<Agreement>,
    /// `staff`.
    pub staff: Vec<Staff>,
    /// `contacts`.
    pub contacts: Shared<Contact>,
    /// `claims`.
    pub claims: Vec<Claim>,
    /// `billed`.
    pub billed: Vec<Billed>,
    /// `covers`.
    pub covers: Vec<Cover>,
    /// `list`.
    pub list: Shared<ListCell>,
    /// `activity`.
    pub activity: Shared<ActivityCell>,
    /// What a shell put in where the input says nothing, in words of the report (`claims_assumed=2026`).
    pub assumed: Vec<String>,
    /// Alternative readings of the same totals (another spread of a status over ages): ranges come from them.
    pub alternatives: Vec<(Shared<ListCell>, Shared<ActivityCell>)>,
    /// The dated tables in columns, once they were asked for; copies share them. No part of what the tables say.
    pub indexed: Indexed,
}

impl Tables {
    /// First 16 hexadecimal digits of a hash of everything in it: part of every address.
    #[must_use]
    pub fn hash(&self) -> String {
        blake3::Hash::from_bytes(digest(self)).to_hex()[..16].to_owned()
    }
}

/// Hash of anything that says what it is made of, the same on every machine.
pub(crate) fn digest(what: &(impl Hash + ?Sized)) -> [u8; 32] {
    let mut feed = Feed { hasher: blake3::Hasher::new(), waiting: Vec::with_capacity(FEED) };
    what.hash(&mut feed);
    feed.flush();
    *feed.hasher.finalize().as_bytes()
}

/// Bytes gathered before they are hashed: fields are far smaller than what hashes fast.
const FEED: usize = 1 << 14;

/// What the tables derive, into a hash that is the same on every machine: numbers in one byte order.
struct Feed {
    hasher: blake3::Hasher,
    waiting: Vec<u8>,
}

impl Feed {
    fn flush(&mut self) {
        self.hasher.update(&self.waiting);
        self.waiting.clear();
    }
}

impl Hasher for Feed {
    fn write(&mut self, bytes: &[u8]) {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= FEED {
            self.flush();
        }
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_u128(&mut self, number: u128) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(u64::try_from(number).unwrap_or(u64::MAX));
    }

    fn write_i16(&mut self, number: i16) {
        self.write(&number.to_le_bytes());
    }

    fn write_i32(&mut self, number: i32) {
        self.write(&number.to_le_bytes());
    }

    fn write_i64(&mut self, number: i64) {
        self.write(&number.to_le_bytes());
    }

    fn write_i128(&mut self, number: i128) {
        self.write(&number.to_le_bytes());
    }

    fn write_isize(&mut self, number: isize) {
        self.write_i64(i64::try_from(number).unwrap_or(i64::MAX));
    }

    /// Nobody asks: the whole hash is wanted.
    fn finish(&self) -> u64 {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_in_the_hash_and_fields_do_not_run_together() {
        let practice = |id: &str, name: &str| Practice { id: id.into(), name: name.into(), span: Span::ALWAYS };
        let tables = |practices: Vec<Practice>| Tables { practices, ..Tables::default() };
        let all = [
            Tables::default(),
            tables(vec![practice("ab", "c")]),
            tables(vec![practice("a", "bc")]),
            tables(vec![practice("ab", "c"), practice("", "")]),
            Tables { assumed: vec!["ab".into(), "c".into()], ..Tables::default() },
            Tables { assumed: vec!["abc".into()], ..Tables::default() },
            Tables { alternatives: vec![Default::default()], ..Tables::default() },
        ];
        let hashes: std::collections::BTreeSet<String> = all.iter().map(Tables::hash).collect();
        assert_eq!(hashes.len(), all.len());
        // Longer than what is gathered at once; what stands here is what every machine gives.
        let long = tables((0..5000).map(|index| practice(&index.to_string(), "x")).collect());
        assert_ne!(long.hash(), tables(long.practices[..4999].to_vec()).hash());
        assert_eq!(long.hash(), "ec332413d4bb35e6");
    }
}
