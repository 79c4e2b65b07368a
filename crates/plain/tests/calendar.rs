// SPDX-License-Identifier: EUPL-1.2
//! The calendar file read back by a parser that is not ours: what it holds is the timeline, and nothing else.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use icalendar::parser::{Component, read_calendar, unfold};
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

/// The calendar of a file as the other program reads it. What it reads is borrowed, so that the text is kept to the end of the test.
fn read_back(file: &str) -> Component<'static> {
    let unfolded: &'static str = Box::leak(unfold(file).into_boxed_str());
    let calendar = read_calendar(unfolded).unwrap();
    Component { name: "VCALENDAR".into(), properties: calendar.properties, components: calendar.components }
}

fn value<'a>(component: &'a Component<'_>, name: &str) -> &'a str {
    let found: Vec<_> = component.properties.iter().filter(|property| property.name == name).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0].val.as_str()
}

/// A value typed as a date, as a day.
fn date(event: &Component<'_>, name: &str) -> Day {
    let property = event.find_prop(name).unwrap();
    let typed: Vec<_> =
        property.params.iter().map(|param| (param.key.as_str(), param.val.as_ref().map(icalendar::parser::ParseString::as_str))).collect();
    assert_eq!(typed, [("VALUE", Some("DATE"))]);
    let text = property.val.as_str();
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
            let calendar = read_back(&file);
            assert_eq!((value(&calendar, "VERSION"), value(&calendar, "PRODID")), ("2.0", "-//Pijler//Pijler//EN"));
            assert!(calendar.properties.iter().all(|property| property.name != "METHOD"));
            assert!(calendar.components.iter().all(|component| component.name == "VEVENT"));
            let expected: Vec<_> = made.dated().filter(|(_, window)| window.to >= today).collect();
            assert_eq!(calendar.components.len(), expected.len());
            let mut uids = BTreeSet::new();
            for (event, (entry, window)) in calendar.components.iter().zip(expected) {
                let uid = value(event, "UID");
                assert!(uid.starts_with(&entry.word(&scheme)) && uids.insert(uid.to_owned()), "{uid}");
                assert_eq!(value(event, "DTSTAMP"), "20250210T000000Z");
                let deadline = entry.kind.is_deadline();
                assert_eq!(date(event, "DTSTART"), if deadline { window.to } else { window.from }, "{uid}");
                // The end of a whole day is the day after it.
                assert_eq!(date(event, "DTEND").before(), window.to, "{uid}");
                assert_eq!(event.components.len(), usize::from(deadline), "{uid}");
                assert!(event.components.iter().all(|alarm| alarm.name == "VALARM" && value(alarm, "TRIGGER") == "-P7D"));
                let summary = value(event, "SUMMARY").replace("\\,", ",").replace("\\;", ";");
                assert_eq!(summary, wording.entry(&scheme, entry));
                assert!(!summary.contains(['[', '{']), "{summary}");
                let source = &scheme.sources[&entry.source];
                assert!(value(event, "DESCRIPTION").contains(&source.url), "{uid}");
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
        let calendar = read_back(&file);
        let uids: BTreeSet<String> = calendar.components.iter().map(|event| value(event, "UID").to_owned()).collect();
        let dates: Vec<Day> = calendar.components.iter().map(|event| date(event, "DTSTART")).collect();
        (uids, dates)
    };
    let (plain, other) = (uids("days_22_28"), uids("week_of_the_first"));
    assert_eq!(plain.0, other.0);
    assert_ne!(plain.1, other.1);
}
