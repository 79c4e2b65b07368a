// SPDX-License-Identifier: EUPL-1.2
//! Who signs, who has, and who is missing.

use pijler_facts::table::Tables;
use pijler_model::Day;
use pijler_scheme::papers::Signing;

/// One who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Name or id.
    pub name: String,
    /// When, if so.
    pub on: Option<Day>,
}

/// Members of a practice on a day: those of roles that sign, and those of roles that stand on the list and do not.
#[must_use]
pub fn members(tables: &Tables, signing: &Signing, day: Day) -> (Vec<String>, Vec<String>) {
    let of = |roles: &[String]| {
        let rows = tables.memberships.iter().filter(|row| row.span.holds(day) && roles.contains(&row.role));
        let mut names: Vec<String> = rows.map(|row| row.practitioner.clone()).collect();
        names.sort();
        names.dedup();
        names
    };
    (of(&signing.signs), of(&signing.not))
}

/// How a list of signers stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Signed.
    pub signed: usize,
    /// On the list.
    pub listed: usize,
    /// Names of who has not signed.
    pub missing: Vec<String>,
    /// Who must sign and has no name yet.
    pub unnamed: usize,
}

impl Standing {
    /// Everyone who must sign is named and has signed.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.listed > 0 && self.missing.is_empty() && self.unnamed == 0
    }
}

/// Where the signatures stand when at least `needed` must sign.
#[must_use]
pub fn standing(signers: &[Signer], needed: usize) -> Standing {
    let missing: Vec<String> = signers.iter().filter(|signer| signer.on.is_none()).map(|signer| signer.name.clone()).collect();
    Standing { signed: signers.len() - missing.len(), listed: signers.len(), missing, unnamed: needed.saturating_sub(signers.len()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_listed_is_not_complete_and_everyone_signed_is() {
        let day = Day::parse("2026-02-01");
        let signer = |name: &str, on: Option<Day>| Signer { name: name.into(), on };
        assert!(!standing(&[], 0).is_complete());
        let two = [signer("A", day), signer("B", None)];
        let found = standing(&two, 3);
        assert_eq!((found.signed, found.listed, found.unnamed, found.missing.as_slice()), (1, 2, 1, ["B".to_owned()].as_slice()));
        assert!(!found.is_complete());
        assert!(!standing(&[signer("A", day)], 2).is_complete(), "one of two has no name");
        assert!(standing(&[signer("A", day), signer("B", day)], 2).is_complete());
    }
}
