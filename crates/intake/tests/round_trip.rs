// SPDX-License-Identifier: EUPL-1.2
//! The template in every language: offered, filled in, read back; and what other programs see of it.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod common;

use calamine::Reader as _;
use common::{ods, rows, vocabulary, xlsx};
use pijler_facts::Tables;
use pijler_intake::{Limits, SchemeWords, read, tables_with, template, workbook};
use pijler_model::{Cents, Day, Problem, Sheet};
use pijler_scheme::{Choice, Library, Scheme};
use pijler_words::Language;
use std::io::Cursor;
use std::path::Path;

fn filled() -> Vec<Sheet> {
    let sheet = |name: &str, text: &str| Sheet::from_pipes("", name, 1, text);
    vec![
        sheet(
            "practice",
            "question | answer
            name | De Hoek
            form | group
            homologated_record | yes
            zone | no
            offers_nursing | yes",
        ),
        sheet(
            "practitioners",
            "practitioner_id | role | qualification | accredited | convention | trainer_id | from | to | starting
            dr. A | member | recognised | yes | full | | 2020-01-01 | | no
            dr. B | registered_substitute | acquired_rights | no | partly | | | 2026-12-31 | no
            haio 1 | trainee | recognised | no | none | dr. A | 2026-01-01 | 2026-12-31 | yes",
        ),
        sheet(
            "staff",
            "person_id | role | employment | hours_per_week | from | to
            n1 | nurse | employee | 19.5 | 2024-03-01 |
            o1 | reception | self_employed | 38 | |
            a1 | assistant | supplied | 7.6 | | 2026-06-30",
        ),
        sheet(
            "list",
            "date | age_band | preferential | chronic | patients
            2026-01-01 | 0-9 | no | no | 210
            2026-01-01 | 10-24 | yes | no | 50
            2026-01-01 | 25-29 | no | no | 300
            2026-01-01 | 30-59 | no | yes | 700
            2026-01-01 | 60-74 | no | yes | 90
            2026-01-01 | 75-85 | yes | yes | 40
            2026-01-01 | 86+ | no | no | 12",
        ),
        sheet(
            "activity",
            "period | practitioner | registration | act | age_band | preferential | chronic | time_band | patients_per_trip | on_duty | file_access | contacts
            2026-Q1 | dr. A | here | consultation | 0-9 | no | no | day | | no | | 800
            2026-05 | dr. B | elsewhere | home_visit | 75-85 | yes | yes | evening_18_19 | 2 | no | yes | 40
            2026 | haio 1 | none | nursing_home_visit | 86+ | no | yes | weekend | 3+ | yes | no | 12
            2026 | dr. A | here | video | 30-59 | no | no | night | | no | | 30
            2026 | dr. A | here | telephone | 30-59 | no | no | evening_19_21 | | no | | 31
            2026 | dr. A | here | advice | 30-59 | no | no | day | | no | | 1",
        ),
        sheet(
            "billed",
            "kind | period | amount | patient_share
            technical_acts | 2026 | 12345.67 | 10.5
            duty | 2026-Q1 | 900 |",
        ),
        sheet(
            "claims",
            "subject | component | period | claimed_on | value
            dr. A | integrated_practice_premium | 2026 | 2027-02-01 | 5
             | support_management | 2026 | | 1",
        ),
    ]
}

fn schemes() -> Vec<Scheme> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes");
    let mut library = Library::default();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                library.insert(name, std::fs::read(&path).unwrap());
            }
        }
    }
    let ids = library.schemes();
    ids.iter().filter_map(|id| pijler_scheme::resolve(&library, id, &Choice::default()).ok()).collect()
}

fn words() -> SchemeWords {
    let schemes = schemes();
    SchemeWords::of(&schemes.iter().collect::<Vec<_>>())
}

/// Rows point at the sheet they were written on; nothing else may differ between languages.
fn without_lines(mut tables: Tables) -> Tables {
    tables.list.iter_mut().for_each(|cell| cell.line = 0);
    tables.activity.iter_mut().for_each(|cell| cell.line = 0);
    tables
}

#[test]
fn a_filled_template_is_read_back_in_every_language() {
    let (vocabulary, words) = (vocabulary(), words());
    assert!(!words.claims.is_empty() && !words.billed.is_empty(), "the schemes of the repository resolve");
    let mut first: Option<Tables> = None;
    for language in Language::ALL {
        let bytes = workbook(language, &vocabulary, &words, &filled()).unwrap();
        let input = read("x", &bytes, &Limits::default()).unwrap_or_else(|faults| panic!("{language}: {faults}"));
        assert_eq!((input.sheets.len(), input.warnings.list.len()), (7, 0), "{language}");
        let (read, _) = tables_with(&input, &vocabulary, &words).unwrap_or_else(|faults| panic!("{language}: {faults}"));
        let read = without_lines(read);
        if first.is_none() {
            assert_eq!((read.practices[0].id.as_str(), read.practices[0].name.as_str()), ("practice", "De Hoek"));
            assert_eq!((read.practice_status.len(), read.practitioners.len(), read.memberships.len()), (4, 3, 3));
            assert_eq!(read.practitioner_status.len(), 12);
            assert_eq!(read.memberships[2].trainer.as_deref(), Some("dr. A"));
            assert_eq!(read.memberships[1].span.last(), Day::parse("2026-12-31"));
            assert_eq!((read.staff[0].centihours_per_week, read.staff[2].employment.as_str()), (1950, "supplied"));
            assert_eq!((read.billed[0].amount, read.billed[0].practice.as_str()), (Cents(1_234_567), "practice"));
            assert_eq!((read.claims[1].subject.as_str(), read.claims[0].claimed_on), ("practice", Day::parse("2027-02-01")));
            assert_eq!(read.list[6].columns, [("preferential".to_owned(), "no".to_owned()), ("chronic".to_owned(), "no".to_owned())]);
            assert!(read.activity[2].columns.contains(&("patients_per_trip".to_owned(), "3+".to_owned())));
            assert_eq!(read.activity[1].registration, "elsewhere");
        }
        assert_eq!(first.get_or_insert_with(|| read.clone()), &read, "{language}");
    }
}

#[test]
fn the_empty_template_offers_every_group_and_is_not_taken_for_figures() {
    let (vocabulary, words) = (vocabulary(), words());
    for language in Language::ALL {
        let bytes = template(language, &vocabulary, &words).unwrap();
        assert_eq!(bytes, template(language, &vocabulary, &words).unwrap(), "the same bytes each time");
        let input = read("x", &bytes, &Limits::default()).unwrap_or_else(|faults| panic!("{language}: {faults}"));
        let list = input.sheets.iter().find(|sheet| sheet.rows.len() == 28).unwrap_or_else(|| panic!("{language}: 7 x 2 x 2 groups"));
        assert_eq!(list.rows[27].fields[1], "86+", "{language}");
        let faults = tables_with(&input, &vocabulary, &words).unwrap_err();
        assert!(
            faults.list.iter().any(|fault| fault.problem == Problem::Empty && fault.expected == "expected-filled-table"),
            "{language}: {faults}"
        );
        // Without any scheme too.
        assert!(template(language, &vocabulary, &SchemeWords::default()).is_ok());
    }
}

#[test]
fn another_reader_sees_the_same_cells() {
    let (vocabulary, words) = (vocabulary(), words());
    for language in Language::ALL {
        let bytes = workbook(language, &vocabulary, &words, &filled()).unwrap();
        let input = read("x", &bytes, &Limits::default()).unwrap();
        let mut oracle = calamine::Xlsx::new(Cursor::new(&bytes)).unwrap();
        assert_eq!(oracle.sheet_names().len(), input.sheets.len() + 2, "and the explanations and the lists");
        for sheet in &input.sheets {
            let range = oracle.worksheet_range(&sheet.name).unwrap();
            for row in &sheet.rows {
                for (column, field) in row.fields.iter().enumerate() {
                    let at = (u32::try_from(row.line - 1).unwrap(), u32::try_from(column).unwrap());
                    let theirs = match range.get_value(at) {
                        Some(calamine::Data::DateTime(date)) => {
                            let (year, month, day, ..) = date.to_ymd_hms_milli();
                            format!("{year:04}-{month:02}-{day:02}")
                        }
                        Some(other) => other.to_string(),
                        None => String::new(),
                    };
                    assert_eq!(&theirs, field, "{language} {} {at:?}", sheet.name);
                }
            }
        }
    }
}

#[test]
fn a_date_or_period_given_once_holds_for_all_rows() {
    let sheet: [&[&str]; 3] = [&["Datum", "Leeftijd", "VT", "Aantal"], &["01/04/2026", "0-24", "x", "4"], &["", "25+", "", "5"]];
    let input = read("x", &xlsx("Patiëntenbestand", &rows(&sheet)), &Limits::default()).unwrap();
    let (read, _) = tables_with(&input, &vocabulary(), &SchemeWords::default()).unwrap();
    assert_eq!(read.list[1].day, Day::parse("2026-04-01").unwrap());
    assert_eq!(read.list[0].columns, [("preferential".to_owned(), "yes".to_owned())]);
    assert_eq!(read.practices[0].id, "practice");
}

#[test]
fn a_file_of_any_name_is_known_by_its_headings() {
    let text = "Date;Tranche d'âge;BIM;Nombre\n1/4/2026;de 0 à 24 ans;non;400\n1/4/2026;75 ans et plus;oui;90\n";
    let input = read("téléchargement (3).csv", text.as_bytes(), &Limits::default()).unwrap();
    let (read, _) = tables_with(&input, &vocabulary(), &SchemeWords::default()).unwrap();
    assert_eq!((read.list.len(), read.list[1].age_from, read.list[1].age_to), (2, 75, None));
}

#[test]
fn an_open_document_is_read_as_libreoffice_writes_it() {
    let cell = |kind: &str, value: &str, shown: &str| {
        format!(
            r#"<table:table-cell {value} office:value-type="{kind}" calcext:value-type="{kind}"><text:p>{shown}</text:p></table:table-cell>"#
        )
    };
    let text = |shown: &str| cell("string", "", shown);
    let body = format!(
        r#"<table:table table:name="Bestand" table:style-name="ta1"><table:table-column table:number-columns-repeated="16384"/>
        <table:table-header-rows><table:table-row>{}{}{}{}<table:table-cell table:number-columns-repeated="16380"/></table:table-row></table:table-header-rows>
        <table:table-row>{}{}{}{}</table:table-row>
        <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row>{}{}{}{}</table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>"#,
        text("Datum<office:annotation><text:p>uitleg</text:p></office:annotation>"),
        text("Leeftijds<text:span>klasse</text:span>"),
        text("Verhoogde &amp; (VT)"),
        text("Patiënten"),
        cell("date", r#"office:date-value="2026-04-01T00:00:00""#, "1/04/26"),
        text("0-24"),
        cell("boolean", r#"office:boolean-value="true""#, "WAAR"),
        cell("float", r#"office:value="1204""#, "1.204"),
        cell("date", r#"office:date-value="2026-04-01""#, "1/04/26"),
        text("25+"),
        text("nee"),
        cell("float", r#"office:value="300" table:formula="of:=100*3""#, "300"),
    );
    let input = read("x.ods", &ods(&body), &Limits::default()).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!(input.sheets[0].rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 6]);
    let (read, _) = tables_with(&input, &vocabulary(), &SchemeWords::default()).unwrap_or_else(|faults| panic!("{faults}"));
    assert_eq!((read.list[0].patients, read.list[1].patients, read.list[0].day), (1204, 300, Day::parse("2026-04-01").unwrap()));
    assert_eq!(read.list[0].columns, [("preferential".to_owned(), "yes".to_owned())]);
}

#[test]
fn official_codes_are_acts_where_they_mean_one() {
    let words = words();
    let (code, act) = words.codes.iter().next().expect("the tariffs of the repository have codes");
    let sheet: [&[&str]; 2] = [&["Periode", "Leeftijd", "Verstrekking", "Contacten"], &["2026", "0-24", code, "4"]];
    let input = read("x", &xlsx("Activiteit", &rows(&sheet)), &Limits::default()).unwrap();
    let (read, _) = tables_with(&input, &vocabulary(), &words).unwrap();
    assert!(read.activity[0].columns.contains(&("act".to_owned(), act.clone())));
}

#[test]
fn what_the_template_does_not_have_is_refused() {
    let vocabulary = vocabulary();
    let sheets = [Sheet::from_pipes("", "patients", 1, "patient_id\n1"), Sheet::from_pipes("", "list", 1, "kleur\nrood")];
    for sheet in sheets {
        assert!(workbook(Language::Nl, &vocabulary, &SchemeWords::default(), &[sheet]).is_err());
    }
}
