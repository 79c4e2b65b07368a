// SPDX-License-Identifier: EUPL-1.2
//! No bytes are a panic, and all reading ends.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod common;

use common::{LIST, ods, rows, vocabulary, xlsx, xlsx_with};
use pijler_intake::{Limits, SchemeWords, read, read_folder, tables, workbook};
use pijler_words::Language;
use proptest::prelude::*;
use std::sync::LazyLock;

static VOCABULARY: LazyLock<pijler_scheme::Vocabulary> = LazyLock::new(vocabulary);
static BOOK: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let list = pijler_model::Sheet::from_pipes("", "list", 1, "date|age_band|patients\n2026-01-01|0-9|4");
    workbook(Language::Nl, &VOCABULARY, &SchemeWords::default(), &[list]).unwrap()
});

fn all(name: &str, bytes: &[u8]) {
    let limits = Limits { rows: 2000, ..Limits::default() };
    if let Ok(input) = read(name, bytes, &limits) {
        let _ = tables(&input, &VOCABULARY);
    }
    let _ = read_folder(&[(name.to_owned(), bytes.to_vec())], &limits);
}

proptest! {
    #[test]
    fn any_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..2000), name in "[a-zé./]{0,12}") {
        all(&name, &bytes);
        all(&name, &[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn any_text(text in "\\PC{0,300}", table in "(list|activity|practitioners|practice|staff|billed|claims|contacts|patients)") {
        all(&format!("{table}.csv"), text.as_bytes());
    }

    #[test]
    fn anything_under_known_headings(
        fields in proptest::collection::vec("(2026-01-01|0-24|75\\+|ja|x|[-+0-9.,/ ]{0,8}|\\PC{0,6}|consultation|#REF!|\")", 0..40),
        width in 1usize..8,
    ) {
        for (name, headings) in [
            ("list", "date;age_band;preferential;chronic;patients;status;seen"),
            ("activity", "period;practitioner;age_band;registration;act;contacts;on_duty"),
            ("practitioners", "label;role;accredited;qualification;trainer;from;to"),
            ("practice", "question;answer"),
            ("staff", "label;role;hours;from;to"),
            ("patient_status", "patient_id;kind;value;from;to"),
        ] {
            let body: Vec<String> = fields.chunks(width).map(|row| row.join(";")).collect();
            all(&format!("{name}.csv"), format!("{headings}\n{}", body.join("\n")).as_bytes());
        }
    }

    #[test]
    fn a_workbook_with_some_bytes_changed(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let mut bytes = BOOK.clone();
        for (index, byte) in changes {
            let at = index.index(bytes.len());
            bytes[at] = byte;
        }
        all("x.xlsx", &bytes);
    }

    #[test]
    fn a_workbook_cut_off(at in any::<prop::sample::Index>()) {
        all("x.xlsx", &BOOK[..at.index(BOOK.len())]);
    }

    #[test]
    fn any_xml_in_a_workbook(xml in "(<(row|c|v|f|t|is|si|table:table|table:table-row|table:table-cell|text:p|mergeCell)( (r|ref|s|t|table:number-columns-repeated|table:number-rows-repeated|office:value-type|office:value)=\"([A-Z]{0,9}[0-9]{0,12}|s|e|d|b|float|date|str)\"){0,3}/?>|</(row|c|v|table:table|table:table-row|table:table-cell)>|[0-9.eE-]{0,5}|&amp;|&#x9;|&#0;|&x;){0,30}") {
        all("x", &xlsx("list", &xml));
        all("x", &xlsx("list", &format!("<sheetData>{xml}</sheetData>")));
        all("x", &xlsx_with(&[("list", "", &rows(&LIST))], &[("xl/sharedStrings.xml", &xml)]));
        all("x", &xlsx_with(&[("list", "", &rows(&LIST))], &[("xl/styles.xml", &xml)]));
        all("x", &ods(&xml));
        all("x", &ods(&format!("<table:table table:name=\"list\">{xml}</table:table>")));
    }
}
