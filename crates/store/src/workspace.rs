// SPDX-License-Identifier: EUPL-1.2
//! What a workspace keeps: facts, fields, scenarios, documents.

use crate::database::Store;
use crate::fault::{Bound, Fault};
use crate::limits::{
    DOCUMENT_BYTES_MAX, DOCUMENTS_MAX, FACTS_BYTES_MAX, FACTS_MAX, FIELDS_MAX, LABEL_CHARACTERS_MAX, SCENARIOS_MAX, TEXT_CHARACTERS_MAX,
};
use crate::types::{
    DocumentEntry, Entered, Facts, FactsEvent, Fields, JournalEntry, Key, Overview, Recorded, Revision, Saved, ScenarioEntry,
};
use crate::{Moment, sql, written};
use pijler_facts::Tables;
use pijler_model::{Day, Faults};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The number of characters, or of bytes or things, is at most so many.
pub(crate) fn at_most(found: usize, bound: Bound, most: u64) -> Result<(), Fault> {
    if u64::try_from(found).is_ok_and(|found| found <= most) { Ok(()) } else { Err(Fault::TooMuch(bound, most)) }
}

pub(crate) fn label(text: &str) -> Result<(), Fault> {
    at_most(text.chars().count(), Bound::Label, LABEL_CHARACTERS_MAX)
}

/// Bounds of the fields of a scenario, or of those filled in.
pub(crate) fn check_fields<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Result<(), Fault> {
    let mut count = 0;
    for (name, text) in fields {
        label(name)?;
        at_most(text.chars().count(), Bound::Text, TEXT_CHARACTERS_MAX)?;
        count += 1;
    }
    at_most(count, Bound::Fields, FIELDS_MAX)
}

fn next_number(connection: &Connection, workspace: &str) -> Result<i64, Fault> {
    sql::next_number(connection, workspace)?.ok_or(Fault::SignedOut)
}

fn rows(tables: &Tables) -> u64 {
    written::sheets(tables).iter().map(|sheet| u64::try_from(sheet.rows.len()).unwrap_or(u64::MAX)).sum()
}

impl Store {
    /// Takes something out, also out of the log; a log that another program holds is cut when the file is next opened.
    fn take_out(&self, key: &Key, work: impl FnOnce(&Connection, &str) -> Result<bool, Fault>) -> Result<bool, Fault> {
        let taken = self.write_in(key, |transaction, workspace| work(transaction, workspace))?;
        match self.cut_log() {
            Ok(()) | Err(Fault::LogKept) => Ok(taken),
            Err(fault) => Err(fault),
        }
    }
}

/// Facts.
impl Store {
    /// Records what the practice said of a day. Saying the same again is no new event.
    pub fn record_facts(
        &self,
        key: &Key,
        true_on: Day,
        origin: &str,
        tables: &Tables,
        remarks: &Faults,
        now: Moment,
    ) -> Result<Recorded, Fault> {
        label(origin)?;
        let (content, remarks) = (written::write(tables)?, written::write_remarks(remarks));
        at_most(content.len(), Bound::Facts, FACTS_BYTES_MAX)?;
        self.write_in(key, |transaction, workspace| {
            let events = sql::facts(transaction, workspace)?;
            if let Some(last) = events.iter().rfind(|event| event.true_on == true_on)
                && sql::facts_content(transaction, workspace, last.number)?.is_some_and(|(_, old, said)| old == content && said == remarks)
            {
                return Ok(Recorded::Known(last.number));
            }
            at_most(events.len() + 1, Bound::Events, FACTS_MAX)?;
            let number = next_number(transaction, workspace)?;
            // A correction is learned after what it corrects, whatever the clock says.
            let learned = events.last().map_or(now, |last| last.learned.max(now));
            let event = FactsEvent { number, true_on, learned, origin: origin.into(), rows: rows(tables), bytes: 0 };
            sql::add_facts(transaction, workspace, &event, &content, &remarks)?;
            Ok(Recorded::New(number))
        })
    }

    /// All events, in the order learned.
    pub fn facts(&self, key: &Key) -> Result<Vec<FactsEvent>, Fault> {
        self.read_in(key, |transaction, workspace| sql::facts(transaction, workspace))
    }

    /// The facts of an event.
    pub fn facts_of(&self, key: &Key, number: i64) -> Result<Facts, Fault> {
        let (event, content, remarks) =
            self.read_in(key, |transaction, workspace| sql::facts_content(transaction, workspace, number))?.ok_or(Fault::NotFound)?;
        Ok(Facts { event, tables: written::read(&content)?, remarks: written::read_remarks(&remarks)? })
    }

    /// What held on a day as it was known at a moment: the newest event about that day or the last day before it that was spoken of.
    pub fn facts_as_known(&self, key: &Key, on: Day, known: Moment) -> Result<Option<FactsEvent>, Fault> {
        self.read_in(key, |transaction, workspace| sql::facts_as_known(transaction, workspace, on, known))
    }

    /// Takes an event out for good, as when a wrong file was given. False if there is none.
    pub fn forget_facts(&self, key: &Key, number: i64) -> Result<bool, Fault> {
        self.take_out(key, |transaction, workspace| sql::remove_facts(transaction, workspace, number))
    }
}

/// Fields of pages.
impl Store {
    /// The fields as they are.
    pub fn fields(&self, key: &Key) -> Result<Entered, Fault> {
        let latest = self.read_in(key, |transaction, workspace| sql::latest(transaction, workspace))?;
        let revision = latest.iter().map(|entry| entry.revision).max().unwrap_or_default();
        Ok(Entered { fields: latest.into_iter().filter_map(|entry| Some((entry.field, entry.text?))).collect(), revision })
    }

    /// Saves fields; `None` or blank empties one. The last one to save wins, everything stays in the journal, and what was replaced
    /// unseen is told: what others saved after `seen`, the revision that the page was made from.
    pub fn save_fields(
        &self,
        key: &Key,
        changes: &BTreeMap<String, Option<String>>,
        seen: Option<Revision>,
        now: Moment,
    ) -> Result<Saved, Fault> {
        self.write_in(key, |transaction, workspace| {
            let mut latest: BTreeMap<String, JournalEntry> =
                sql::latest(transaction, workspace)?.into_iter().map(|entry| (entry.field.clone(), entry)).collect();
            let before = latest.values().map(|entry| entry.revision).max().unwrap_or_default();
            let mut saved = Saved { revision: before, ..Saved::default() };
            let mut number = None;
            for (field, text) in changes {
                let text = text.as_ref().filter(|text| !text.trim().is_empty());
                let old = latest.get(field);
                if old.and_then(|old| old.text.as_ref()) == text {
                    continue;
                }
                if let (Some(old), Some(seen)) = (old, seen)
                    && old.revision > seen
                {
                    saved.replaced.push(old.clone());
                }
                let revision = match number {
                    Some(revision) => revision,
                    None => Revision(next_number(transaction, workspace)?),
                };
                number = Some(revision);
                let entry = JournalEntry { revision, field: field.clone(), learned: now, text: text.cloned() };
                sql::add_entry(transaction, workspace, &entry)?;
                latest.insert(field.clone(), entry);
                saved.written += 1;
            }
            saved.revision = number.unwrap_or(before);
            check_fields(latest.values().filter_map(|entry| Some((entry.field.as_str(), entry.text.as_deref()?))))?;
            Ok(saved)
        })
    }

    /// Every entry of the journal, or of one field, in the order saved.
    pub fn journal(&self, key: &Key, field: Option<&str>) -> Result<Vec<JournalEntry>, Fault> {
        self.read_in(key, |transaction, workspace| sql::journal(transaction, workspace, field))
    }
}

/// Scenarios.
impl Store {
    /// Saves a scenario under a name; one of that name is replaced.
    pub fn save_scenario(&self, key: &Key, name: &str, fields: &Fields, now: Moment) -> Result<(), Fault> {
        label(name)?;
        if name.trim().is_empty() {
            return Err(Fault::Name);
        }
        check_fields(fields.iter().map(|(name, text)| (name.as_str(), text.as_str())))?;
        let content = serde_json::to_string_pretty(fields).map_err(|error| Fault::Other(error.to_string()))?;
        self.write_in(key, |transaction, workspace| {
            sql::set_scenario(transaction, workspace, name.trim(), &content, now)?;
            at_most(sql::scenarios(transaction, workspace)?.len(), Bound::Scenarios, SCENARIOS_MAX)
        })
    }

    /// The names.
    pub fn scenarios(&self, key: &Key) -> Result<Vec<ScenarioEntry>, Fault> {
        self.read_in(key, |transaction, workspace| sql::scenarios(transaction, workspace))
    }

    /// The fields of a scenario.
    pub fn scenario(&self, key: &Key, name: &str) -> Result<Fields, Fault> {
        let content = self.read_in(key, |transaction, workspace| sql::scenario(transaction, workspace, name))?.ok_or(Fault::NotFound)?;
        scenario_fields(&content)
    }

    /// Takes a scenario out. False if there is none.
    pub fn remove_scenario(&self, key: &Key, name: &str) -> Result<bool, Fault> {
        self.take_out(key, |transaction, workspace| sql::remove_scenario(transaction, workspace, name))
    }
}

pub(crate) fn scenario_fields(content: &str) -> Result<Fields, Fault> {
    serde_json::from_str(content).map_err(|error| Fault::Unreadable(format!("scenario: {error}")))
}

/// Documents.
impl Store {
    /// Adds a document. Gives its number.
    pub fn add_document(&self, key: &Key, name: &str, kind: &str, day: Day, bytes: &[u8], now: Moment) -> Result<i64, Fault> {
        label(name)?;
        at_most(bytes.len(), Bound::Document, DOCUMENT_BYTES_MAX)?;
        self.write_in(key, |transaction, workspace| {
            at_most(sql::documents(transaction, workspace)?.len() + 1, Bound::Documents, DOCUMENTS_MAX)?;
            let number = next_number(transaction, workspace)?;
            let entry = DocumentEntry { number, name: name.into(), kind: media_type(kind), day, added: now, bytes: 0 };
            sql::add_document(transaction, workspace, &entry, bytes)?;
            Ok(number)
        })
    }

    /// All documents, without their bytes.
    pub fn documents(&self, key: &Key) -> Result<Vec<DocumentEntry>, Fault> {
        self.read_in(key, |transaction, workspace| sql::documents(transaction, workspace))
    }

    /// A document.
    pub fn document(&self, key: &Key, number: i64) -> Result<(DocumentEntry, Vec<u8>), Fault> {
        self.read_in(key, |transaction, workspace| sql::document(transaction, workspace, number))?.ok_or(Fault::NotFound)
    }

    /// Takes a document out. False if there is none.
    pub fn remove_document(&self, key: &Key, number: i64) -> Result<bool, Fault> {
        self.take_out(key, |transaction, workspace| sql::remove_document(transaction, workspace, number))
    }
}

/// The media type, if it is written like one.
pub(crate) fn media_type(kind: &str) -> String {
    let is_part = |part: &str| {
        !part.is_empty() && part.len() <= 60 && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".+-".contains(&byte))
    };
    let is_one = kind.split_once('/').is_some_and(|(kind, form)| is_part(kind) && is_part(form));
    if is_one { kind.to_ascii_lowercase() } else { "application/octet-stream".into() }
}

/// All of it.
impl Store {
    /// What the workspace keeps, by size and date.
    pub fn overview(&self, key: &Key) -> Result<Overview, Fault> {
        self.read_in(key, |transaction, workspace| {
            let (_, name, created) = sql::names(transaction, workspace)?.ok_or(Fault::SignedOut)?;
            Ok(Overview {
                name,
                created,
                sessions: sql::sessions(transaction, workspace)?,
                facts: sql::facts(transaction, workspace)?,
                fields: sql::latest(transaction, workspace)?.into_iter().filter(|entry| entry.text.is_some()).collect(),
                scenarios: sql::scenarios(transaction, workspace)?,
                documents: sql::documents(transaction, workspace)?,
                bytes: sql::bytes(transaction, workspace)?,
            })
        })
    }
}
