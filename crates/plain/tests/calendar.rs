// SPDX-License-Identifier: EUPL-1.2
//! The calendar file read back by a parser that is not ours: what it holds is the timeline, and nothing else.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use ical::IcalParser;
use ical::parser::ical::component::IcalEvent;
use ical::property::Property;
use pijler_model::{Day, Quarter};
use pijler_plain::Wording;
use pijler_practice::timeline::{Plan, Start, timeline};
use pijler_scheme::{Choice, Library, Scheme, resolve};
use pijler_words::{Language, Words};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn read(folder: &Path, prefix: &str, library: &mut Library) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().unwrap().is_dir() {
            read(&entry.path(), &format!("{path}/"), library);
        } else {
            library.insert(path, fs::read(entry.path()).unwrap());
        }
    }
}

fn scheme(id: &str) -> Arc<Scheme> {
    let mut library = Library::default();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes"), "", &mut library);
    Arc::new(resolve(&library, id, &Choice::default()).unwrap())
}

fn value<'a>(properties: &'a [Property], name: &str) -> &'a str {
    let found: Vec<&Property> = properties.iter().filter(|property| property.name == name).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0].value.as_deref().unwrap()
}

/// A value typed as a date, as a day.
fn date(event: &IcalEvent, name: &str) -> Day {
    let property = event.properties.iter().find(|property| property.name == name).unwrap();
    assert_eq!(property.params, Some(vec![("VALUE".to_owned(), vec!["DATE".to_owned()])]));
    let text = property.value.as_deref().unwrap();
    Day::parse(&format!("{}-{}-{}", &text[..4], &text[4..6], &text[6..])).unwrap()
}

#[test]
fn another_program_reads_what_the_timeline_says() {
    let today = Day::parse("2025-02-10").unwrap();
    for (id, languages) in
        [("be/new-deal", &Language::ALL[..]), ("be/fee-for-service", &[Language::Nl]), ("be/medical-house", &[Language::De])]
    {
        let scheme = scheme(id);
        let schemes = [Arc::clone(&scheme)];
        let plan =
            Plan { notice: Some(today.plus(40)), joins: Some(today.plus(3)), ..Plan::of(Start::With(Quarter { year: 2025, quarter: 3 })) };
        let made = timeline(&scheme, today, &plan);
        for &language in languages {
            let wording = Wording { words: Words::of(language), schemes: &schemes, vocabulary: &scheme.vocabulary };
            let file = wording.calendar(&scheme, &made, today);
            assert_eq!(file, wording.calendar(&scheme, &made, today));
            assert!(file.split("\r\n").all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
            let calendars: Vec<_> = IcalParser::new(file.as_bytes()).map(Result::unwrap).collect();
            assert_eq!(calendars.len(), 1);
            let calendar = &calendars[0];
            assert_eq!((value(&calendar.properties, "VERSION"), value(&calendar.properties, "PRODID")), ("2.0", "-//Pijler//Pijler//EN"));
            assert!(calendar.properties.iter().all(|property| property.name != "METHOD"));
            let expected: Vec<_> = made.dated().filter(|(_, window)| window.to >= today).collect();
            assert_eq!(calendar.events.len(), expected.len());
            let mut uids = BTreeSet::new();
            for (event, (entry, window)) in calendar.events.iter().zip(expected) {
                let uid = value(&event.properties, "UID");
                assert!(uid.starts_with(&entry.word(&scheme)) && uids.insert(uid.to_owned()), "{uid}");
                assert_eq!(value(&event.properties, "DTSTAMP"), "20250210T000000Z");
                let deadline = entry.kind.is_deadline();
                assert_eq!(date(event, "DTSTART"), if deadline { window.to } else { window.from }, "{uid}");
                // The end of a whole day is the day after it.
                assert_eq!(date(event, "DTEND").before(), window.to, "{uid}");
                assert_eq!(event.alarms.len(), usize::from(deadline), "{uid}");
                assert!(event.alarms.iter().all(|alarm| value(&alarm.properties, "TRIGGER") == "-P7D"));
                let summary = value(&event.properties, "SUMMARY").replace("\\,", ",").replace("\\;", ";");
                assert_eq!(summary, wording.entry(&scheme, entry));
                assert!(!summary.contains(['[', '{']), "{summary}");
                let source = &scheme.sources[&entry.source];
                assert!(value(&event.properties, "DESCRIPTION").contains(&source.url), "{uid}");
            }
        }
    }
}

/// An entry keeps its name when its date moves, so that taking the file again mends the calendar.
#[test]
fn an_entry_keeps_its_name_under_another_reading() {
    let today = Day::parse("2025-02-10").unwrap();
    let mut library = Library::default();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes"), "", &mut library);
    let uids = |option: &str| {
        let switches = [("fourth_week".to_owned(), option.to_owned())].into();
        let scheme = Arc::new(resolve(&library, "be/new-deal", &Choice { switches, supplied: None }).unwrap());
        let schemes = [Arc::clone(&scheme)];
        let wording = Wording { words: Words::of(Language::Nl), schemes: &schemes, vocabulary: &scheme.vocabulary };
        let file = wording.calendar(&scheme, &timeline(&scheme, today, &Plan::of(Start::With(Quarter { year: 2025, quarter: 3 }))), today);
        let calendar = IcalParser::new(file.as_bytes()).next().unwrap().unwrap();
        let uids: BTreeSet<String> = calendar.events.iter().map(|event| value(&event.properties, "UID").to_owned()).collect();
        let dates: Vec<Day> = calendar.events.iter().map(|event| date(event, "DTSTART")).collect();
        (uids, dates)
    };
    let (plain, other) = (uids("days_22_28"), uids("week_of_the_first"));
    assert_eq!(plain.0, other.0);
    assert_ne!(plain.1, other.1);
}
