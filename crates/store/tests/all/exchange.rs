// SPDX-License-Identifier: EUPL-1.2
//! Everything out in one file, and back.

use crate::workspace::facts;
use crate::{Opened, fields, random, save};
use pijler_model::{Day, Faults, Place, Problem};
use pijler_store::{Fault, Key, Moment, Overview, Store};
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

type Files = BTreeMap<String, Vec<u8>>;

fn unzip(bytes: &[u8]) -> Files {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut files = Files::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        files.insert(part.name().unwrap().to_string(), bytes);
    }
    files
}

fn zip(files: &Files) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        writer.start_file(path.as_str(), SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A file changed and the manifest made to agree: what someone with a ZIP program could make.
fn forged(bytes: &[u8], path: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut files = unzip(bytes);
    let changed = change(String::from_utf8(files[path].clone()).unwrap()).into_bytes();
    let old = blake3::hash(&files[path]).to_hex().to_string();
    let manifest = String::from_utf8(files["manifest.json"].clone()).unwrap().replace(&old, blake3::hash(&changed).to_hex().as_str());
    files.insert("manifest.json".into(), manifest.into_bytes());
    files.insert(path.into(), changed);
    zip(&files)
}

fn fill(store: &Store, key: &Key) {
    let mut remarks = Faults::default();
    remarks.warning(Place { file: "é;\".xlsx".into(), line: 3, ..Place::default() }, Problem::Implausible, "1", "2");
    store.record_facts(key, Day::parse("2026-01-01").unwrap(), "première.xlsx", &facts(5), &remarks, Moment(10)).unwrap();
    store.record_facts(key, Day::parse("2026-01-01").unwrap(), "corrigée.xlsx", &facts(6), &Faults::default(), Moment(20)).unwrap();
    save(store, key, &[("note.text", "=SUM(A1)\r\n\"aan huis\"; 'n \u{1f3e5}"), ("note.gone", "to be emptied")], 30);
    save(store, key, &[("note.gone", ""), ("work.minutes", "-21,5")], 40);
    store.save_scenario(key, "Mit \"Pflege\"; +1", &fields(&[("staff.nurse", "19"), ("x.y", "@z")]), Moment(50)).unwrap();
    store.add_document(key, "../../brief: 1/2.pdf", "application/pdf", Day(20_500), b"%PDF\x00\xff\r\n", Moment(60)).unwrap();
    store.add_document(key, "", "text/plain", Day(20_501), b"", Moment(61)).unwrap();
}

fn is_empty(overview: &Overview) -> bool {
    overview.facts.is_empty() && overview.fields.is_empty() && overview.scenarios.is_empty() && overview.documents.is_empty()
}

#[test]
fn an_export_read_into_a_new_account_is_the_same_workspace() {
    let (from, to) = (Opened::new(), Opened::new());
    let old = from.account("practice").key;
    fill(&from, &old);
    let export = from.export(&old, Moment(100)).unwrap();
    assert_eq!(from.export(&old, Moment(100)).unwrap(), export, "the same bytes each time");
    to.account("somebody else");
    let new = to.account("the practice, moved").key;
    to.import(&new, &export).unwrap();

    let (mut before, after) = (from.overview(&old).unwrap(), to.overview(&new).unwrap());
    before.name.clone_from(&after.name);
    assert_eq!(after, before);
    assert_eq!(to.journal(&new, None).unwrap(), from.journal(&old, None).unwrap());
    for event in &before.facts {
        assert_eq!(to.facts_of(&new, event.number).unwrap(), from.facts_of(&old, event.number).unwrap());
    }
    for entry in &before.documents {
        assert_eq!(to.document(&new, entry.number).unwrap(), from.document(&old, entry.number).unwrap());
    }
    for entry in &before.scenarios {
        assert_eq!(to.scenario(&new, &entry.name).unwrap(), from.scenario(&old, &entry.name).unwrap());
    }
    let (mut first, mut second) = (unzip(&export), unzip(&to.export(&new, Moment(100)).unwrap()));
    first.remove("manifest.json");
    second.remove("manifest.json");
    assert_eq!(first, second);
    // What comes after is numbered after.
    let number = to.add_document(&new, "later", "a/b", Day(0), b"", Moment(200)).unwrap();
    assert!(before.documents.iter().all(|entry| entry.number < number) && before.facts.iter().all(|event| event.number < number));
    assert!(save(&to, &new, &[("note.text", "later")], 200).revision > from.fields(&old).unwrap().revision);
    assert!(matches!(to.import(&new, &export), Err(Fault::NotEmpty)));
}

#[test]
fn people_can_read_an_export() {
    let store = Opened::new();
    let account = store.create("practice", "a passphrase of mine", &random(), Moment(0)).unwrap();
    fill(&store, &account.key);
    let export = store.export(&account.key, Moment(1_000_000_000)).unwrap();
    let files = unzip(&export);
    let manifest = String::from_utf8(files["manifest.json"].clone()).unwrap();
    assert!(manifest.contains("\"exported\": \"2001-09-09T01:46:40Z\""), "{manifest}");
    let events: Vec<i64> = store.facts(&account.key).unwrap().iter().map(|event| event.number).collect();
    let patients = String::from_utf8(files[&format!("facts/{}/patients.csv", events[0])].clone()).unwrap();
    assert!(patients.starts_with("\u{feff}patient_id;birth_date;death_date\r\n"), "{patients}");
    assert_eq!(patients.lines().count(), facts(5).patients.len() + 1);
    let fields = String::from_utf8(files["fields.csv"].clone()).unwrap();
    // No field starts a formula, and a negative number stays one.
    assert!(fields.contains("'=SUM(A1)") && !fields.contains(";=") && !fields.contains(";\"="), "{fields}");
    assert!(!fields.contains("note.gone"), "what was emptied is in the journal only");
    assert!(String::from_utf8(files["fields.json"].clone()).unwrap().contains("to be emptied"));
    for path in files.keys() {
        assert!(!path.contains("..") && !path.contains(':') && !path.starts_with('/'), "{path}");
    }
    for secret in ["a passphrase of mine", &account.token.reveal()] {
        assert!(files.values().all(|bytes| !bytes.windows(secret.len()).any(|window| window == secret.as_bytes())));
    }
}

#[test]
fn what_is_no_export_or_was_changed_is_refused_and_nothing_is_kept() {
    let store = Opened::new();
    let old = store.account("practice").key;
    fill(&store, &old);
    let export = store.export(&old, Moment(100)).unwrap();
    let new = store.account("another").key;
    let refused = |bytes: &[u8]| -> Fault {
        let fault = store.import(&new, bytes).unwrap_err();
        assert!(is_empty(&store.overview(&new).unwrap()), "{fault:?}");
        fault
    };
    for bytes in [b"" as &[u8], b"PK", b"not a zip at all", &export[..export.len() / 2], &zip(&Files::new())] {
        assert!(matches!(refused(bytes), Fault::NotAnExport(_)), "{} bytes", bytes.len());
    }
    let mut files = unzip(&export);
    files.insert("fields.json".into(), b"[]".to_vec());
    assert!(matches!(refused(&zip(&files)), Fault::Altered(path) if path == "fields.json"));
    files.remove("fields.json");
    assert!(matches!(refused(&zip(&files)), Fault::Altered(path) if path == "fields.json"));

    let newer = |text: String| text.replace("\"version\": 1", "\"version\": 2");
    assert!(matches!(refused(&forged(&export, "manifest.json", newer)), Fault::NewerExport(2)));
    let event = store.facts(&old).unwrap()[0].number;
    assert!(matches!(refused(&forged(&export, &format!("facts/{event}.json"), newer)), Fault::NewerForm(2)));
    for (path, from, to) in [
        ("fields.json", "\"revision\": 4", "\"revision\": -4"),
        ("fields.json", "\"text\": \"-21,5\"", "\"text\": 5"),
        ("fields.json", "\"learned\": \"1970", "\"learned\": \"197O"),
        ("documents.json", "\"number\": 6", "\"number\": 5"),
        ("documents.json", "\"day\": \"2026", "\"day\": \"20-6"),
        ("documents.json", "documents/6-", "../../etc/passwd"),
        ("facts.json", "\"true_on\": \"2026-01-01\"", "\"true_on\": \"2026-02-30\""),
        ("facts.json", "\"problem\": \"fault-implausible\"", "\"problem\": \"x\""),
        ("scenarios.json", "\"staff.nurse\": \"19\"", "\"staff.nurse\": 19"),
        ("scenarios.json", "[\n", "{\n"),
    ] {
        let forged = forged(&export, path, |text| {
            assert!(text.contains(from), "{path}: {from} in {text}");
            text.replace(from, to)
        });
        let fault = refused(&forged);
        assert!(matches!(fault, Fault::Altered(_)), "{path}: {from}: {fault:?}");
    }
    store.import(&new, &export).unwrap();
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused() {
    let store = Opened::new();
    let key = store.account("practice").key;
    // 250 MB of nothing pack to a quarter of a megabyte.
    let bomb = zip(&Files::from([("manifest.json".into(), vec![b' '; 250_000_000])]));
    assert!(bomb.len() < 1_000_000);
    assert!(matches!(store.import(&key, &bomb), Err(Fault::TooMuch(..))));
}
