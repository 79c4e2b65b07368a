// SPDX-License-Identifier: EUPL-1.2
//! The stable address of a line. It names things and holds no figures: `xx/mixed@00ff!1234!practice!-!2026-Q2!capitation!17.-`.
//!
//! Parts in order, separated by `!`: scheme and its hash; hash of the facts; practice; practitioner (`-` for the practice as a whole); period;
//! component; tariff rows of fee and patient's share (numbers in the resolved tables, `-` if none).

use pijler_model::Period;
use std::fmt;
use std::str::FromStr;

/// Where a line is found again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// Scheme id.
    pub scheme: String,
    /// Hash of the resolved scheme.
    pub scheme_hash: String,
    /// Hash of the facts.
    pub facts_hash: String,
    /// Practice id.
    pub practice: String,
    /// Practitioner id, or empty.
    pub practitioner: String,
    /// Period earned for.
    pub period: Period,
    /// Component.
    pub component: String,
    /// Row of the fee, in its table.
    pub row: Option<usize>,
    /// Row of the patient's share, in its table.
    pub share_row: Option<usize>,
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = |id: &str| if id.is_empty() { "-".to_owned() } else { id.replace('!', "%21") };
        let row = |row: Option<usize>| row.map_or_else(|| "-".to_owned(), |row| row.to_string());
        write!(
            f,
            "{}@{}!{}!{}!{}!{}!{}!{}.{}",
            self.scheme,
            self.scheme_hash,
            self.facts_hash,
            plain(&self.practice),
            plain(&self.practitioner),
            self.period,
            self.component,
            row(self.row),
            row(self.share_row)
        )
    }
}

/// What is wrong with a written address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAnAddress;

impl fmt::Display for NotAnAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an address: scheme@hash!facts!practice!practitioner!period!component!row.row is expected")
    }
}

impl std::error::Error for NotAnAddress {}

impl FromStr for Address {
    type Err = NotAnAddress;

    fn from_str(text: &str) -> Result<Self, NotAnAddress> {
        let parts: Vec<&str> = text.trim().split('!').collect();
        let [scheme, facts, practice, practitioner, period, component, rows] = parts[..] else { return Err(NotAnAddress) };
        let (scheme, scheme_hash) = scheme.split_once('@').ok_or(NotAnAddress)?;
        let (row, share_row) = rows.split_once('.').ok_or(NotAnAddress)?;
        let number = |text: &str| match text {
            "-" => Ok(None),
            text => text.parse().map(Some).map_err(|_| NotAnAddress),
        };
        let plain = |text: &str| if text == "-" { String::new() } else { text.replace("%21", "!") };
        Ok(Self {
            scheme: scheme.into(),
            scheme_hash: scheme_hash.into(),
            facts_hash: facts.into(),
            practice: plain(practice),
            practitioner: plain(practitioner),
            period: Period::parse(period).ok_or(NotAnAddress)?,
            component: component.into(),
            row: number(row)?,
            share_row: number(share_row)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_reads_back() {
        let address = Address {
            scheme: "xx/mixed".into(),
            scheme_hash: "00ff".into(),
            facts_hash: "1234".into(),
            practice: "A!B".into(),
            practitioner: String::new(),
            period: Period::parse("2026-Q2").unwrap(),
            component: "capitation".into(),
            row: Some(17),
            share_row: None,
        };
        assert_eq!(address.to_string().parse(), Ok(address));
        assert_eq!("xx/mixed".parse::<Address>(), Err(NotAnAddress));
    }
}
