// SPDX-License-Identifier: EUPL-1.2
//! The tables of `docs/facts.md` together. Ids are words; spans are half-open.
//!
//! Not here: what a row holds (`row`).

use crate::digest::digest;
use crate::index::{Columns, Indexed, Rows};
use crate::shared::Shared;
use std::sync::Arc;

pub use crate::row::{
    ActivityCell, Agreement, Billed, Claim, Contact, Cover, ListCell, Membership, Patient, Practice, Practitioner, Registration, Staff,
    StatusRow,
};

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
    /// The dated tables in columns.
    pub(crate) fn columns(&self) -> Arc<Columns> {
        let Self { patients, patient_status, registrations, contacts, practitioners, .. } = self;
        self.indexed.columns(&Rows { patients, patient_status, registrations, contacts, practitioners })
    }

    /// First 16 hexadecimal digits of a hash of everything in it: part of every address.
    #[must_use]
    pub fn hash(&self) -> String {
        blake3::Hash::from_bytes(digest(self)).to_hex()[..16].to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pijler_model::Span;

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
