// SPDX-License-Identifier: EUPL-1.2
//! `docs/facts.md` names the sheets, columns and words of a workbook: those the code has, and every one of them is understood.

use crate::choices::{self, SchemeWords};
use crate::limits::Limits;
use crate::names::{self, FORM, PRACTICE, Type};
use pijler_model::Faults;
use pijler_scheme::{Library, Vocabulary};
use pijler_words::{Language, Words};
use std::path::Path;

const BEGIN: &str = "<!-- begin: names of sheets and columns -->\n";
const END: &str = "<!-- end: names of sheets and columns -->\n";

fn vocabulary() -> Vocabulary {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes");
    let mut library = Library::default();
    for file in ["be/vocabulary.toml", "be/holidays.csv"] {
        library.insert(file, std::fs::read(root.join(file)).unwrap());
    }
    let mut faults = Faults::default();
    let vocabulary = Vocabulary::read(&library, "be", &mut faults);
    assert!(!faults.has_errors(), "{faults}");
    vocabulary
}

/// The order of the words: English, Dutch, French, German.
const ORDER: [Language; 4] = [Language::En, Language::Nl, Language::Fr, Language::De];

fn in_order(id: &str) -> String {
    ORDER.map(|language| Words::of(language).text(id)).join(" / ")
}

/// The section as the code has it.
fn section(vocabulary: &Vocabulary) -> String {
    let schemes = SchemeWords::default();
    let mut lines = Vec::new();
    for table in &FORM {
        lines.push(format!("### `{}`: {}\n", table.name, in_order(table.text)));
        if table.name == PRACTICE {
            lines.push("| question | en / nl / fr / de | answers |\n| --- | --- | --- |".to_owned());
            lines.push(format!("| `name` | {} | text |", in_order("template-practice-name")));
            for (word, id, choices) in choices::practice_statuses() {
                lines.push(format!("| `{word}` | {} | {} |", in_order(id), choices.allowed(Some(Language::En)).replace(", ", " · ")));
            }
            lines.push(String::new());
            continue;
        }
        lines.push("| column | en / nl / fr / de | needed | holds |\n| --- | --- | --- | --- |".to_owned());
        for column in table.columns.iter().filter(|column| !column.text.is_empty()) {
            let words = choices::of_column(table.name, column.name, vocabulary, &schemes).filter(|choices| !choices.list.is_empty());
            let holds = match (column.of, words) {
                (Type::Word, Some(choices)) => {
                    choices.list.iter().map(|choice| choice.label(Some(Language::En))).collect::<Vec<_>>().join(" · ")
                }
                (Type::Day, _) => "day".into(),
                (Type::Period, _) => "year, quarter or month".into(),
                (Type::Whole, _) => "whole number".into(),
                (Type::Hundredths, _) => "number with at most two decimals".into(),
                (Type::AgeBand, _) => "age band".into(),
                (Type::Word, None) => "word".into(),
                (Type::Text, _) => "text".into(),
            };
            let needed = if column.needed { "yes" } else { "" };
            lines.push(format!("| `{}` | {} | {needed} | {holds} |", column.name, in_order(column.text)));
        }
        lines.push(String::new());
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_sheets_and_columns_documented_are_those_of_the_code() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/facts.md")).unwrap();
    let (_, rest) = page.split_once(BEGIN).expect("docs/facts.md begins the section");
    let (written, _) = rest.split_once(END).expect("docs/facts.md ends the section");
    let section = section(&vocabulary());
    assert!(written == section, "docs/facts.md should read, between its marks:\n{section}");
}

#[test]
fn every_documented_name_and_word_is_understood() {
    let (vocabulary, schemes) = (vocabulary(), SchemeWords::default());
    for (table, language) in FORM.iter().flat_map(|table| Language::ALL.map(|language| (table, language))) {
        let words = Words::of(language);
        assert_eq!(names::table_of(&words.text(table.text), &[]), Some(table.name), "{language}");
        for column in table.columns.iter().filter(|column| !column.text.is_empty()) {
            let heading = words.text(column.text);
            assert_eq!(names::column_in(table.name, &heading, &vocabulary).as_deref(), Some(column.name), "{language} {heading}");
            let Some(choices) = choices::of_column(table.name, column.name, &vocabulary, &schemes) else { continue };
            for choice in &choices.list {
                let label = choice.label(Some(language));
                assert_eq!(choices.find(label), Some(choice.word.as_str()), "{language} {heading} {label}");
            }
        }
    }
}

#[test]
fn the_limits_documented_are_those_of_an_upload() {
    let page = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/facts.md")).unwrap();
    let limits = Limits::default();
    let marked = |number: usize| {
        let digits = number.to_string();
        let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
        groups.into_iter().map(|group| String::from_utf8_lossy(group).into_owned()).collect::<Vec<_>>().join(",")
    };
    for (what, number) in [
        ("bytes", limits.bytes),
        ("bytes unpacked", usize::try_from(limits.unpacked).unwrap()),
        ("sheets", limits.sheets),
        ("columns", limits.columns),
        ("rows", limits.rows),
        ("cells", limits.cells),
        ("characters", limits.characters),
        ("faults", limits.faults),
    ] {
        let row = format!("| {what} | {} |", marked(number));
        assert!(page.contains(&row), "{row}");
    }
}
