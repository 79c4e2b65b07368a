// SPDX-License-Identifier: EUPL-1.2
//! A workspace as one ZIP file, and back.
//!
//! | file | what | read back |
//! | --- | --- | --- |
//! | `manifest.json` | form, version, name, moments; path, size and hash of every other file | yes |
//! | `facts.json`, `facts/<number>.json` | the events; the tables of each | yes |
//! | `facts/<number>/<table>.csv` | the same tables for a spreadsheet; they can be uploaded as they are | no |
//! | `fields.json` | the journal: every save of every field | yes |
//! | `fields.csv` | the fields as they are now | no |
//! | `scenarios.json`, `scenarios.csv` | scenarios | JSON |
//! | `documents.json`, `documents/<number>-<name>` | documents | yes |
//!
//! CSV is for people's spreadsheets here (`;`, UTF-8 with its mark, no field that starts a formula); JSON is exact. An export names no
//! passphrase, no session and no key of the store. The same workspace at the same moment gives the same bytes.
//!
//! Reading back: sizes are bounded while unpacking, every file must be as the manifest says, everything passes the bounds that entering it
//! would, and all of it is written or nothing. Nothing is unpacked to a disk; names of files in the ZIP are only looked up.

use crate::database::Store;
use crate::fault::{Bound, Fault};
use crate::limits::{
    DOCUMENT_BYTES_MAX, DOCUMENTS_MAX, EXPORT_BYTES_MAX, EXPORT_FILES_MAX, EXPORT_UNPACKED_BYTES_MAX, FACTS_BYTES_MAX, FACTS_MAX,
    SCENARIOS_MAX,
};
use crate::types::{DocumentEntry, FactsEvent, Fields, JournalEntry, Key, Revision};
use crate::workspace::{at_most, check_fields, label, media_type, scenario_fields};
use crate::{Moment, sql, written};
use pijler_model::{Day, Sheet};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

const FORM: &str = "pijler-workspace";
const VERSION: u64 = 1;
const MANIFEST: &str = "manifest.json";

type Files = BTreeMap<String, Vec<u8>>;

impl Store {
    /// Everything in the workspace as one ZIP file.
    pub fn export(&self, key: &Key, now: Moment) -> Result<Vec<u8>, Fault> {
        let mut files = Files::new();
        let (name, created) = self.read_in(key, |transaction, workspace| {
            let mut events = Vec::new();
            for event in sql::facts(transaction, workspace)? {
                let (_, content, remarks) = sql::facts_content(transaction, workspace, event.number)?.ok_or(Fault::NotFound)?;
                for sheet in written::sheets(&written::read(&content)?) {
                    files.insert(format!("facts/{}/{}.csv", event.number, sheet.name), sheet_csv(&sheet)?);
                }
                let path = format!("facts/{}.json", event.number);
                let remarks: Value = serde_json::from_str(&remarks).map_err(|_| Fault::Unreadable("remarks".into()))?;
                events.push(json!({
                    "number": event.number, "true_on": event.true_on.to_string(), "learned": event.learned.to_string(),
                    "origin": event.origin, "rows": event.rows, "file": path, "remarks": remarks,
                }));
                files.insert(path, content.into_bytes());
            }
            files.insert("facts.json".into(), pretty(&Value::Array(events)));

            let journal = sql::journal(transaction, workspace, None)?.into_iter().map(|entry| {
                json!({"revision": entry.revision.0, "field": entry.field, "learned": entry.learned.to_string(), "text": entry.text})
            });
            files.insert("fields.json".into(), pretty(&Value::Array(journal.collect())));
            let latest = sql::latest(transaction, workspace)?.into_iter();
            let rows = latest.filter_map(|entry| Some(vec![entry.field, entry.text?, entry.learned.to_string()]));
            files.insert("fields.csv".into(), csv_of(&["field", "text", "learned"], rows)?);

            let (mut scenarios, mut rows) = (Vec::new(), Vec::new());
            for entry in sql::scenarios(transaction, workspace)? {
                let content = sql::scenario(transaction, workspace, &entry.name)?.ok_or(Fault::NotFound)?;
                let fields = scenario_fields(&content)?;
                let saved = entry.saved.to_string();
                scenarios.push(json!({"name": entry.name, "saved": saved, "fields": fields}));
                rows.extend(fields.into_iter().map(|(field, text)| vec![entry.name.clone(), field, text, saved.clone()]));
            }
            files.insert("scenarios.json".into(), pretty(&Value::Array(scenarios)));
            files.insert("scenarios.csv".into(), csv_of(&["scenario", "field", "text", "saved"], rows.into_iter())?);

            let mut documents = Vec::new();
            for entry in sql::documents(transaction, workspace)? {
                let (_, bytes) = sql::document(transaction, workspace, entry.number)?.ok_or(Fault::NotFound)?;
                let path = format!("documents/{}-{}", entry.number, plain_name(&entry.name));
                documents.push(json!({
                    "number": entry.number, "name": entry.name, "kind": entry.kind, "day": entry.day.to_string(),
                    "added": entry.added.to_string(), "file": path,
                }));
                files.insert(path, bytes);
            }
            files.insert("documents.json".into(), pretty(&Value::Array(documents)));
            let (_, name, created) = sql::names(transaction, workspace)?.ok_or(Fault::SignedOut)?;
            Ok((name, created))
        })?;
        let listed: Vec<Value> = files
            .iter()
            .map(|(path, bytes)| json!({"path": path, "bytes": bytes.len(), "blake3": blake3::hash(bytes).to_hex().to_string()}))
            .collect();
        let manifest = json!({
            "form": FORM, "version": VERSION, "name": name, "created": created.to_string(), "exported": now.to_string(), "files": listed,
        });
        files.insert(MANIFEST.into(), pretty(&manifest));
        packed(&files)
    }

    /// Reads an export into an empty workspace.
    pub fn import(&self, key: &Key, bytes: &[u8]) -> Result<(), Fault> {
        let files = unpacked(bytes)?;
        let list = |path: &str| -> Result<Vec<Value>, Fault> {
            match serde_json::from_slice(file(&files, path)?) {
                Ok(Value::Array(list)) => Ok(list),
                _ => Err(altered(path)),
            }
        };
        let (facts, journal) = (list("facts.json")?, list("fields.json")?);
        let (scenarios, documents) = (list("scenarios.json")?, list("documents.json")?);
        at_most(facts.len(), Bound::Events, FACTS_MAX)?;
        at_most(scenarios.len(), Bound::Scenarios, SCENARIOS_MAX)?;
        at_most(documents.len(), Bound::Documents, DOCUMENTS_MAX)?;
        self.write_in(key, |transaction, workspace| {
            let is_empty = sql::facts(transaction, workspace)?.is_empty()
                && sql::latest(transaction, workspace)?.is_empty()
                && sql::scenarios(transaction, workspace)?.is_empty()
                && sql::documents(transaction, workspace)?.is_empty();
            if !is_empty {
                return Err(Fault::NotEmpty);
            }
            let mut highest = 0;
            for value in &facts {
                let of = Record { value, file: "facts.json" };
                let content = of.content(&files)?;
                at_most(content.len(), Bound::Facts, FACTS_BYTES_MAX)?;
                let content = str::from_utf8(content).map_err(|_| altered(of.file))?;
                let tables = written::read(content)?;
                // What people wrote by hand is kept in the form the store writes.
                let content = written::write(&tables)?;
                let remarks = value["remarks"].to_string();
                written::read_remarks(&remarks).map_err(|_| altered(of.file))?;
                let rows = written::sheets(&tables).iter().map(|sheet| u64::try_from(sheet.rows.len()).unwrap_or(u64::MAX)).sum();
                let event = FactsEvent {
                    number: of.number("number")?,
                    true_on: of.day("true_on")?,
                    learned: of.moment("learned")?,
                    origin: of.label("origin")?,
                    rows,
                    bytes: 0,
                };
                highest = highest.max(event.number);
                sql::add_facts(transaction, workspace, &event, &content, &remarks).map_err(|fault| doubled(fault, of.file))?;
            }
            for value in &journal {
                let of = Record { value, file: "fields.json" };
                let text = match &value["text"] {
                    Value::Null => None,
                    _ => Some(of.text("text")?),
                };
                let entry = JournalEntry {
                    revision: Revision(of.number("revision")?),
                    field: of.label("field")?,
                    learned: of.moment("learned")?,
                    text,
                };
                check_fields(entry.text.iter().map(|text| (entry.field.as_str(), text.as_str())))?;
                highest = highest.max(entry.revision.0);
                sql::add_entry(transaction, workspace, &entry).map_err(|fault| doubled(fault, of.file))?;
            }
            let latest = sql::latest(transaction, workspace)?;
            check_fields(latest.iter().filter_map(|entry| Some((entry.field.as_str(), entry.text.as_deref()?))))?;
            for value in &scenarios {
                let of = Record { value, file: "scenarios.json" };
                let fields: Fields = serde_json::from_value(value["fields"].clone()).map_err(|_| altered(of.file))?;
                check_fields(fields.iter().map(|(name, text)| (name.as_str(), text.as_str())))?;
                let content = serde_json::to_string_pretty(&fields).map_err(|error| Fault::Other(error.to_string()))?;
                sql::set_scenario(transaction, workspace, &of.label("name")?, &content, of.moment("saved")?)?;
            }
            for value in &documents {
                let of = Record { value, file: "documents.json" };
                let bytes = of.content(&files)?;
                at_most(bytes.len(), Bound::Document, DOCUMENT_BYTES_MAX)?;
                let entry = DocumentEntry {
                    number: of.number("number")?,
                    name: of.label("name")?,
                    kind: media_type(&of.text("kind")?),
                    day: of.day("day")?,
                    added: of.moment("added")?,
                    bytes: 0,
                };
                highest = highest.max(entry.number);
                sql::add_document(transaction, workspace, &entry, bytes).map_err(|fault| doubled(fault, of.file))?;
            }
            sql::raise_number(transaction, workspace, highest)
        })
    }
}

/// An object of a list in a file of an export.
struct Record<'a> {
    value: &'a Value,
    file: &'static str,
}

impl Record<'_> {
    fn text(&self, name: &str) -> Result<String, Fault> {
        self.value[name].as_str().map(str::to_owned).ok_or_else(|| altered(self.file))
    }

    fn label(&self, name: &str) -> Result<String, Fault> {
        let text = self.text(name)?;
        label(&text)?;
        Ok(text)
    }

    /// A number that leaves room for those after it.
    fn number(&self, name: &str) -> Result<i64, Fault> {
        self.value[name].as_i64().filter(|number| (1..=i64::MAX / 2).contains(number)).ok_or_else(|| altered(self.file))
    }

    fn day(&self, name: &str) -> Result<Day, Fault> {
        Day::parse(&self.text(name)?).ok_or_else(|| altered(self.file))
    }

    fn moment(&self, name: &str) -> Result<Moment, Fault> {
        Moment::parse(&self.text(name)?).ok_or_else(|| altered(self.file))
    }

    fn content<'f>(&self, files: &'f Files) -> Result<&'f [u8], Fault> {
        file(files, &self.text("file")?)
    }
}

fn altered(path: &str) -> Fault {
    Fault::Altered(path.chars().take(200).collect())
}

/// A number that stands twice is a fault of the export, not of the store.
fn doubled(fault: Fault, path: &str) -> Fault {
    match fault {
        Fault::Other(what) if what.contains("UNIQUE") => altered(path),
        fault => fault,
    }
}

fn file<'f>(files: &'f Files, path: &str) -> Result<&'f [u8], Fault> {
    files.get(path).map(Vec::as_slice).ok_or_else(|| altered(path))
}

fn pretty(value: &Value) -> Vec<u8> {
    format!("{value:#}\n").into_bytes()
}

fn packed(files: &Files) -> Result<Vec<u8>, Fault> {
    let other = |error: zip::result::ZipError| Fault::Other(error.to_string());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (path, bytes) in files {
        writer.start_file(path.as_str(), options).map_err(other)?;
        writer.write_all(bytes).map_err(|error| Fault::Other(error.to_string()))?;
    }
    Ok(writer.finish().map_err(other)?.into_inner())
}

/// The files of an export, each as the manifest says.
fn unpacked(bytes: &[u8]) -> Result<Files, Fault> {
    at_most(bytes.len(), Bound::Export, EXPORT_BYTES_MAX)?;
    let broken = |what: &str| Fault::NotAnExport(what.chars().take(200).collect());
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error.to_string()))?;
    at_most(archive.len(), Bound::Export, EXPORT_FILES_MAX)?;
    let mut left = EXPORT_UNPACKED_BYTES_MAX;
    let mut files = Files::new();
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(|error| broken(&error.to_string()))?;
        let path = part.name().map_err(|error| broken(&error.to_string()))?.to_string();
        let mut bytes = Vec::new();
        part.take(left + 1).read_to_end(&mut bytes).map_err(|_| altered(&path))?;
        let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        left = left.checked_sub(size).ok_or(Fault::TooMuch(Bound::Export, EXPORT_UNPACKED_BYTES_MAX))?;
        files.insert(path, bytes);
    }
    let manifest = files.remove(MANIFEST).ok_or_else(|| broken(MANIFEST))?;
    let manifest: Value = serde_json::from_slice(&manifest).map_err(|error| broken(&error.to_string()))?;
    if manifest["form"] != FORM {
        return Err(broken("form"));
    }
    match manifest["version"].as_u64() {
        Some(VERSION) => {}
        Some(version) if version > VERSION => return Err(Fault::NewerExport(version)),
        _ => return Err(broken("version")),
    }
    // What the manifest does not list is not looked at.
    let mut listed = Files::new();
    for entry in manifest["files"].as_array().ok_or_else(|| altered(MANIFEST))? {
        let path = entry["path"].as_str().ok_or_else(|| altered(MANIFEST))?;
        let bytes = files.remove(path).ok_or_else(|| altered(path))?;
        if entry["blake3"] != blake3::hash(&bytes).to_hex().as_str() {
            return Err(altered(path));
        }
        listed.insert(path.to_owned(), bytes);
    }
    Ok(listed)
}

/// A file name that every system takes: no path, no mark with a meaning.
fn plain_name(name: &str) -> String {
    let plain: String = name.chars().map(|letter| if letter.is_alphanumeric() || ".-_ ".contains(letter) { letter } else { '_' }).collect();
    plain.replace("..", "_").trim_matches([' ', '.']).to_owned()
}

fn sheet_csv(sheet: &Sheet) -> Result<Vec<u8>, Fault> {
    let headings: Vec<&str> = sheet.headings.iter().map(String::as_str).collect();
    csv_of(&headings, sheet.rows.iter().map(|row| row.fields.clone()))
}

fn csv_of(headings: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, Fault> {
    let other = |error: csv::Error| Fault::Other(error.to_string());
    let bytes = b"\xef\xbb\xbf".to_vec();
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(bytes);
    writer.write_record(headings).map_err(other)?;
    for row in rows {
        writer.write_record(row.iter().map(|field| harmless(field))).map_err(other)?;
    }
    writer.into_inner().map_err(|error| Fault::Other(error.to_string()))
}

/// The text as no spreadsheet program takes for a formula. A negative number is none.
fn harmless(text: &str) -> String {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let starts = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if starts && !is_number { format!("'{text}") } else { text.to_owned() }
}
