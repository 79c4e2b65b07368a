// SPDX-License-Identifier: EUPL-1.2
//! Exports of record systems: columns found in four languages, persons hidden at the door, rows left out and listed.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use pijler_intake::mapping::{BILLING, Export, FILES, Shown, Taken, code_of, export_limits, take};
use pijler_model::{Cents, Day, Problem};
use proptest::prelude::*;
use std::fmt::Write as _;

const SECRET: [u8; 32] = [7; 32];

fn is_code(text: &str) -> bool {
    ["101076", "107435", "103132"].contains(&text)
}

fn taken(text: &str) -> Taken {
    take("export.csv", text.as_bytes(), &export_limits(), &is_code, &SECRET).unwrap()
}

/// Eighty lines of forty patients with names, written as a record system would.
fn lines(headings: &str) -> String {
    let mut text = format!("{headings}\n");
    for index in 0..80 {
        let (day, patient) = (index % 27 + 1, index % 40);
        let code = if index % 3 == 0 { "107435" } else { "101076" };
        let amount = if index % 3 == 0 { "17,95" } else { "33,73" };
        writeln!(text, "{day:02}/03/2026;{code};Janssens Jan{patient};Dr Peeters;{amount};4,00;nee;CM").unwrap();
    }
    text
}

#[test]
fn headings_of_four_languages_are_found() {
    for headings in [
        "Prestatiedatum;Nomenclatuur;Patiënt;Arts;Bedrag;Remgeld;Wachtdienst;Ziekenfonds",
        "Date;Code nomenclature;Patient;Médecin;Montant;Ticket modérateur;Garde;Mutualité",
        "Leistungsdatum;Nomenklatur;Patient;Arzt;Betrag;Eigenanteil;Bereitschaftsdienst;Krankenkasse",
        "Date of service;Code;Patient name;GP;Fee;Co-payment;On call;Insurer",
    ] {
        let taken = taken(&lines(headings));
        let mapping = taken.propose(Export::Billing);
        let names: Vec<(&str, usize)> =
            BILLING.iter().zip(&mapping).filter_map(|(wanted, column)| Some((wanted.name, (*column)?))).collect();
        let all =
            [("date", 0), ("code", 1), ("patient", 2), ("practitioner", 3), ("amount", 4), ("co_payment", 5), ("on_duty", 6), ("payer", 7)];
        assert_eq!(names, all, "{headings}");
        assert_eq!(taken.kind(), Export::Billing);
        let (billing, warnings) = taken.billing(&mapping, &SECRET).unwrap();
        assert_eq!((billing.rows.len(), warnings.list.len()), (80, 0));
        let first = billing.rows[0];
        assert_eq!(
            (first.day, first.amount, first.co_payment, first.on_duty),
            (Day::parse("2026-03-01").unwrap(), Some(Cents(1795)), Some(Cents(400)), Some(false))
        );
        assert_eq!(
            (first.line, billing.codes[first.code as usize].as_str(), billing.payers.as_slice()),
            (2, "107435", ["CM".to_owned()].as_slice())
        );
    }
}

#[test]
fn persons_are_hidden_at_the_door() {
    // A heading that says nothing hides its column by its values.
    for headings in ["Datum;Code;Patiënt;Arts;Bedrag;Remgeld;Wacht;VI", "Datum;Code;Betrokkene;Arts;Bedrag;Remgeld;Wacht;VI"] {
        let taken = taken(&lines(headings));
        assert!(!format!("{taken:?}").contains("Janssens"), "{headings}");
        assert!(taken.hidden(2).is_some_and(|different| different == 40) && taken.hidden(3).is_none());
        let sample = taken.sample(5);
        assert_eq!((sample.len(), sample[0].0, &sample[0].1[2]), (5, 2, &Shown::Hidden));
        assert_eq!(sample[0].1[3], Shown::Text("Dr Peeters".into()));
        let mapping = taken.propose(Export::Billing);
        assert_eq!(mapping[2], Some(2), "found by its values");
        let (billing, _) = taken.billing(&mapping, &SECRET).unwrap();
        assert_eq!(billing.rows.iter().map(|row| row.person).collect::<std::collections::BTreeSet<_>>().len(), 40);
        // Without a person nobody: a fault holds no name either.
        let faulty = lines(headings).replace("05/03/2026;", "not a day;");
        let (_, warnings) = self::taken(&faulty).billing(&mapping, &SECRET).unwrap();
        assert!(!format!("{warnings:?}").contains("Janssens"));
    }
}

#[test]
fn one_person_has_one_key_however_the_label_is_spaced() {
    let file = |label: &str| {
        let mut text = "Datum;Code;INSZ;Arts\n".to_owned();
        for index in 0..30 {
            let label = if index == 0 { label.to_owned() } else { format!("900101{:05}", 12345 + index) };
            writeln!(text, "2026-03-04;101076;{label};A").unwrap();
        }
        let taken = taken(&text);
        taken.billing(&taken.propose(Export::Billing), &SECRET).unwrap().0.rows[0].person
    };
    assert_eq!(file("85.07.30-033.28"), file("85073003328"));
    assert_ne!(file("85073003328"), file("85073003329"));
    // Another secret gives another key.
    let text = "Datum;Code;Patient;Arts\n2026-03-04;101076;X;A\n";
    let key = |secret: &[u8; 32]| {
        let taken = take("a.csv", text.as_bytes(), &export_limits(), &is_code, secret).unwrap();
        taken.billing(&taken.propose(Export::Billing), secret).unwrap().0.rows[0].person
    };
    assert_ne!(key(&SECRET), key(&[8; 32]));
}

#[test]
fn rows_that_cannot_be_read_are_left_out_and_listed() {
    let mut text = lines("Datum;Code;Patiënt;Arts;Bedrag;Remgeld;Wacht;VI");
    text.push_str("Totaal;;;;2.283,00;;;\n31/02/2026;101076;Janssens Jan1;Dr Peeters;33,73;4,00;nee;CM\n04/03/2026;101076;Janssens Jan2;Dr Peeters;veel;4,00;misschien;CM\n");
    let taken = taken(&text);
    let (billing, warnings) = taken.billing(&taken.propose(Export::Billing), &SECRET).unwrap();
    assert_eq!(billing.rows.len(), 80);
    assert_eq!(warnings.list[0].value, "3 / 83");
    let at = |line: usize, problem: Problem| warnings.list.iter().any(|fault| fault.place.line == line && fault.problem == problem);
    assert!(at(82, Problem::NotADate) && at(83, Problem::NotADate) && at(84, Problem::NotANumber) && at(84, Problem::UnknownValue));
    // A needed column that is not chosen refuses, and says which.
    let mut without = taken.propose(Export::Billing);
    without[1] = None;
    let faults = taken.billing(&without, &SECRET).unwrap_err();
    assert_eq!((faults.list.len(), faults.list[0].place.column.as_str()), (1, "code"));
    // A choice beyond the file is none.
    assert_eq!(taken.missing(Export::Billing, &vec![Some(99); BILLING.len()]).len(), 4);
}

#[test]
fn files_held_are_read_with_ages_and_days() {
    let mut text = "Patiënt;GMD-houder;Geopend op;Leeftijd;VT\n".to_owned();
    for index in 0..30 {
        writeln!(text, "P{index:03};Dr Peeters;1/4/2020;{};{}", 20 + index, if index % 2 == 0 { "ja" } else { "nee" }).unwrap();
    }
    let taken = taken(&text);
    assert_eq!(taken.kind(), Export::Files);
    let mapping = taken.propose(Export::Files);
    let found: Vec<&str> = FILES.iter().zip(&mapping).filter(|(_, column)| column.is_some()).map(|(wanted, _)| wanted.name).collect();
    assert_eq!(found, ["patient", "holder", "opened", "born", "preferential"]);
    let (files, warnings) = taken.files(&mapping, Day::parse("2026-06-01").unwrap(), &SECRET).unwrap();
    assert!(warnings.list.is_empty() && files.has.contains("opened"));
    let first = files.rows[0];
    assert_eq!((first.opened, first.born, first.preferential), (Day::parse("2020-04-01"), Day::parse("2006-07-01"), Some(true)));
}

#[test]
fn a_mapping_is_remembered_by_its_headings() {
    let first = taken(&lines("Datum;Code;Patiënt;Arts;Bedrag;Remgeld;Wacht;VI"));
    let same = taken(&lines("datum;CODE;patient;arts;bedrag;remgeld;wacht;vi").replace("33,73", "32,84"));
    let other = taken(&lines("Datum;Prestatie;Patiënt;Arts;Bedrag;Remgeld;Wacht;VI"));
    assert_eq!(first.hash, same.hash);
    assert_ne!(first.hash, other.hash);
}

#[test]
fn codes_are_read_as_they_are_written() {
    for text in ["101076", " 101.076 ", "101 076", "101076-101080", "101076/101080"] {
        assert_eq!(code_of(text).as_deref(), Some("101076"), "{text}");
    }
    assert_eq!(code_of("raadpleging").as_deref(), Some("raadpleging"));
    assert_eq!(code_of("  "), None);
}

#[test]
fn what_is_no_export_is_refused_without_repeating_it() {
    for bytes in [b"".as_slice(), b"%PDF-1.7", b"PK\x03\x04junk", b"\xff\xfe\x00", b"one line only"] {
        assert!(take("x.csv", bytes, &export_limits(), &is_code, &SECRET).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_a_panic(cells in proptest::collection::vec("[-0-9/.,;a-zé€ ]{0,12}", 1..60), width in 1..9_usize) {
        let text: Vec<String> = cells.chunks(width).map(|row| row.join(";")).collect();
        if let Ok(taken) = take("x.csv", text.join("\n").as_bytes(), &export_limits(), &is_code, &SECRET) {
            for kind in [Export::Billing, Export::Files] {
                let mapping = taken.propose(kind);
                let every: Vec<Option<usize>> = (0..kind.wanted().len()).map(|place| Some(place % taken.headings.len().max(1))).collect();
                for mapping in [mapping, every] {
                    let _ = taken.billing(&mapping, &SECRET);
                    let _ = taken.files(&mapping, Day(20_000), &SECRET);
                }
            }
            let _ = taken.sample(5);
        }
    }
}
