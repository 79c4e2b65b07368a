// SPDX-License-Identifier: EUPL-1.2
//! What a visitor entered on the pages beyond the estimate's numbers: a draft, fields by name, kept like an upload and named in links by its
//! key alone.
//!
//! A field is `<subject>.<name>`: `receipts.total`, `work.minutes_consultation`. A form posts its fields to `/enter` with `to`, the path of the
//! page that reads them; the answer leads back to it. Pages read with [`Ask::entered`] and say what is wrong with what was typed; it is kept as
//! it was typed.
//!
//! Invariants: an empty field is no field; a draft has at most [`FIELDS_MAX`] fields of [`VALUE_MAX`] characters; nothing of it is ever in an
//! address or a log, and on a disk only in the workspace of whoever is signed in. Not here: what the fields mean (`pages`).

use crate::ask::{Ask, Asked, Sent, address, scaled};
use crate::pages::{self, Reply, not_found, refused};
use crate::site::Site;
use crate::uploads::What;
use crate::workspace;
use axum::http::StatusCode;
use pijler_model::{Cents, Day, Faults, Place, Problem, Quarter};
use pijler_store::Revision;
use pijler_words::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tokio::time::Instant;

/// Fields by name, as they were typed.
pub(crate) type Fields = BTreeMap<String, String>;

/// More fields are refused.
const FIELDS_MAX: usize = 2000;
/// Longer names and texts are refused.
const NAME_MAX: usize = 80;
const VALUE_MAX: usize = 4000;

impl Ask {
    /// What was typed into a field; nothing if it is empty.
    pub(crate) fn entered(&self, field: &str) -> Option<&str> {
        self.fields.get(field).map(|text| text.trim()).filter(|text| !text.is_empty())
    }

    /// All fields of a subject: the part of the name after `<subject>.`, and what was typed.
    pub(crate) fn entered_under<'a>(&'a self, subject: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let own = move |(name, text): (&'a String, &'a String)| Some((name.strip_prefix(subject)?.strip_prefix('.')?, text.as_str()));
        self.fields.iter().filter_map(own)
    }
}

/// Takes the fields of a form into the draft of the query, or a new one, and leads back to the page they are for.
///
/// A field `clear` empties all fields of the subject it names.
pub(crate) fn enter(site: &Site, asked: &Asked, sent: &Sent, now: Instant) -> Reply {
    let mut ask = Ask::read(site, asked);
    let to = sent.iter().find(|(name, _)| name == "to").map_or("", |(_, to)| to.as_str());
    // Only to a page of ours: a path, without a host or a query.
    if !to.starts_with('/') || to.starts_with("//") || !to.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"/-_".contains(&byte)) {
        return not_found(site, asked);
    }
    // The fields as they were are what changes are told from; the workspace may have others by now.
    let before = Arc::clone(&ask.fields);
    let mut fields = Fields::clone(&before);
    for (_, subject) in sent.iter().filter(|(name, _)| name == "clear") {
        fields.retain(|name, _| !name.strip_prefix(subject.as_str()).is_some_and(|rest| rest.starts_with('.')));
    }
    for (name, text) in sent.iter().filter(|(name, _)| name.contains('.')) {
        if name.len() > NAME_MAX || text.chars().count() > VALUE_MAX || fields.len() >= FIELDS_MAX {
            return refused(site, asked, StatusCode::UNPROCESSABLE_ENTITY);
        }
        if text.trim().is_empty() {
            fields.remove(name)
        } else {
            fields.insert(name.clone(), text.clone())
        };
    }
    let back = |ask: &Ask| if to == ask.own_path() { ask.own_query(site) } else { ask.query(site) };
    if let Some(workspace) = &ask.workspace {
        let given = before.keys().filter(|name| !fields.contains_key(*name)).map(|name| (name.clone(), None));
        let given = given.chain(fields.iter().map(|(name, text)| (name.clone(), Some(text.clone()))));
        let changes = given.filter(|(name, text)| before.get(name) != text.as_ref()).collect();
        let seen = sent.iter().find(|(name, _)| name == "seen").and_then(|(_, seen)| seen.parse().ok()).map(Revision);
        return match workspace::save(site, &workspace.key, &changes, seen) {
            Ok(saved) => {
                let mut pairs = back(&ask);
                if !saved.replaced.is_empty() {
                    pairs.push(("replaced".into(), saved.replaced.len().to_string()));
                }
                Reply::Redirect(address(to, &pairs))
            }
            Err(fault) => pages::workspace::not_saved(site, &ask, &fault),
        };
    }
    if ask.trouble.is_some() {
        return refused(site, asked, StatusCode::SERVICE_UNAVAILABLE);
    }
    let kept = What::Draft(Arc::new(fields));
    match &ask.draft {
        Some(id) if site.store.replace(id, kept.clone(), now) => {}
        _ => match site.keep(kept, now) {
            Ok(id) => ask.draft = Some(id),
            Err(_) => return refused(site, asked, StatusCode::SERVICE_UNAVAILABLE),
        },
    }
    Reply::Redirect(address(to, &back(&ask)))
}

/// Reads the fields of a page and gathers what is wrong with them, each by the label that the page shows.
pub(crate) struct Reading<'a> {
    ask: &'a Ask,
    words: &'static Words,
    /// What was wrong, in the order read.
    pub(crate) faults: Faults,
    /// The fields with a fault.
    pub(crate) bad: BTreeSet<String>,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(ask: &'a Ask) -> Self {
        Self { ask, words: Words::of(ask.language), faults: Faults::default(), bad: BTreeSet::new() }
    }

    /// A label in words: the text of an id, or the label as it stands.
    pub(crate) fn label(ask: &Ask, label: &str) -> String {
        let words = Words::of(ask.language);
        if words.has(label) { words.text(label) } else { label.to_owned() }
    }

    fn fault(&mut self, field: &str, label: &str, problem: Problem, text: &str, expected: &str) {
        let label = if self.words.has(label) { self.words.text(label) } else { label.to_owned() };
        let value: String = text.chars().take(60).collect();
        self.bad.insert(field.to_owned());
        self.faults.error(Place { column: label, ..Place::default() }, problem, value, expected);
    }

    /// A number in units of its scale within bounds (in whole units). `None`: nothing entered, or a fault.
    pub(crate) fn number(&mut self, field: &str, label: &str, scale: u8, (low, high): (i64, i64)) -> Option<i64> {
        let text = self.ask.entered(field)?.to_owned();
        let language = self.ask.language;
        let expected = if scale == 0 { "expected-whole-number" } else { "expected-number" };
        let read = language.parse_decimal(&text).ok().filter(|decimal| scale > 0 || decimal.scale == 0);
        let Some(value) = read.and_then(|decimal| scaled(decimal, scale)) else {
            self.fault(field, label, Problem::NotANumber, &text, expected);
            return None;
        };
        let unit = 10_i64.pow(u32::from(scale));
        let bounds = format!("{} – {}", language.quantity(low), language.quantity(high));
        if value < low * unit {
            self.fault(field, label, Problem::Negative, &text, &bounds);
        } else if value > high * unit {
            self.fault(field, label, Problem::TooLarge, &text, &bounds);
        } else {
            return Some(value);
        }
        None
    }

    /// An amount of money from nothing to a hundred million euro.
    pub(crate) fn amount(&mut self, field: &str, label: &str) -> Option<Cents> {
        self.number(field, label, 2, (0, 100_000_000)).map(Cents)
    }

    /// A calendar day, in ISO form or as the language writes it.
    pub(crate) fn day(&mut self, field: &str, label: &str) -> Option<Day> {
        let text = self.ask.entered(field)?.to_owned();
        let day = Day::parse(&text).or_else(|| day_of(&text));
        if day.is_none() {
            self.fault(field, label, Problem::NotADate, &text, "expected-date");
        }
        day
    }

    /// A quarter, as `2027-Q2` or `Q2 2027`.
    pub(crate) fn quarter(&mut self, field: &str, label: &str) -> Option<Quarter> {
        let text = self.ask.entered(field)?.to_owned();
        let quarter = quarter_of(&text);
        if quarter.is_none() {
            self.fault(field, label, Problem::NotADate, &text, "expected-quarter");
        }
        quarter
    }

    /// One of some words.
    pub(crate) fn choice(&mut self, field: &str, label: &str, options: &[&'static str]) -> Option<&'static str> {
        let text = self.ask.entered(field)?.to_owned();
        let found = options.iter().find(|option| **option == text).copied();
        if found.is_none() {
            self.fault(field, label, Problem::UnknownValue, &text, &options.join(", "));
        }
        found
    }
}

/// A day written day, month, year with any of the usual marks between.
fn day_of(text: &str) -> Option<Day> {
    let parts: Vec<&str> = text.split(['/', '.', '-', ' ']).filter(|part| !part.is_empty()).collect();
    let [day, month, year] = parts.as_slice() else { return None };
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Day::parse(&format!("{year}-{month:0>2}-{day:0>2}"))
}

/// A quarter of this century: a year, and a number from one to four, in either order and with anything between.
fn quarter_of(text: &str) -> Option<Quarter> {
    let numbers: Vec<&str> = text.split(|character: char| !character.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let (year, number) = match numbers.as_slice() {
        [year, number] if year.len() == 4 => (year, number),
        [number, year] if year.len() == 4 => (year, number),
        _ => return None,
    };
    let year = year.parse().ok().filter(|year| (2000..2100).contains(year))?;
    Quarter::try_new(year, number.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_are_read_as_they_are_written_here() {
        for text in ["2027-Q2", "2027q2", "Q2 2027", "2e kwartaal 2027", "2. Quartal 2027"] {
            assert_eq!(quarter_of(text), Quarter::try_new(2027, 2), "{text}");
        }
        for text in ["2027", "Q5 2027", "27-Q2", "2027-02-01", "9999-Q1", "Q2"] {
            assert_eq!(quarter_of(text), None, "{text}");
        }
    }

    #[test]
    fn days_are_read_as_they_are_written_here() {
        let day = Day::parse("2026-04-01");
        for text in ["1/4/2026", "01.04.2026", "1-04-2026", "1 4 2026"] {
            assert_eq!(day_of(text), day, "{text}");
        }
        for text in ["2026/4/1", "31/2/2026", "1/4/26", "1/4", "a/b/2026"] {
            assert_eq!(day_of(text), None, "{text}");
        }
    }
}
