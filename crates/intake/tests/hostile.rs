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

/// What must become of a spelling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Must {
    Take,
    Refuse,
}

/// Ways to write the number N.
const NUMBERS: [(&str, Must); 9] = [
    ("N", Must::Take),
    (" N ", Must::Take),
    ("N,0", Must::Take),
    ("N.00", Must::Take),
    ("N,5", Must::Refuse),
    ("1.N", Must::Refuse),
    ("1 N", Must::Refuse),
    ("-1N", Must::Refuse),
    ("N stuks", Must::Refuse),
];

/// Ways to hand over a list.
const FILES: [(&str, Must); 10] = [
    ("list.csv", Must::Take),
    ("comma list.csv", Must::Take),
    ("BOM list.csv", Must::Take),
    ("CRLF list.csv", Must::Take),
    ("list.xlsm", Must::Take),
    ("hidden.xlsx", Must::Take),
    ("merged.xlsx", Must::Refuse),
    ("formula.xlsx", Must::Refuse),
    ("text.xlsx", Must::Take),
    ("renamed.zip", Must::Take),
];

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

    /// However it is written: the right data, or faults where a program could have meant something else.
    #[test]
    fn whatever_the_spelling_the_data_are_right_or_refused(
        counts in proptest::collection::vec(100u32..2000, 4),
        number in 0usize..NUMBERS.len(),
        file in 0usize..FILES.len(),
    ) {
        let (spelling, may_number) = NUMBERS[number];
        let (name, may_file) = FILES[file];
        let bands = ["0-24", "25-59", "60-74", "75+"];
        let fields: Vec<[String; 3]> = bands
            .iter()
            .zip(&counts)
            .map(|(band, count)| ["2026-01-01".to_owned(), (*band).to_owned(), spelling.replace('N', &count.to_string())])
            .collect();
        let table: Vec<Vec<&str>> = std::iter::once(vec!["date", "age_band", "patients"])
            .chain(fields.iter().map(|row| row.iter().map(String::as_str).collect()))
            .collect();
        let table: Vec<&[&str]> = table.iter().map(Vec::as_slice).collect();
        let lines = |separator: &str, end: &str| -> String {
            table.iter().map(|row| row.iter().map(|field| format!("\"{field}\"")).collect::<Vec<_>>().join(separator) + end).collect()
        };
        let body = rows(&table);
        let bytes = match name {
            "list.csv" => lines(";", "\n").into_bytes(),
            "comma list.csv" => lines(",", "\n").into_bytes(),
            "BOM list.csv" => format!("\u{feff}{}", lines(";", "\n")).into_bytes(),
            "CRLF list.csv" => lines(";", "\r\n").into_bytes(),
            "list.xlsm" => xlsx_with(&[("list", "", &body)], &[("xl/vbaProject.bin", "Sub Auto_Open")]),
            "hidden.xlsx" => xlsx_with(&[("list", r#"state="hidden""#, &body)], &[]),
            "merged.xlsx" => xlsx("list", &(body + r#"<mergeCells><mergeCell ref="A2:A3"/></mergeCells>"#)),
            "formula.xlsx" => xlsx("list", &body.replacen("</row></sheetData>", r#"<c r="D5"><f>1+1</f></c></row></sheetData>"#, 1)),
            // Numbers kept as text.
            "text.xlsx" => xlsx("list", &body.replace("\"><v>", "\" t=\"str\"><v>")),
            _ => xlsx("list", &body),
        };
        let name = name.rsplit(' ').next().unwrap();
        let result = read(name, &bytes, &Limits::default()).and_then(|input| tables(&input, &VOCABULARY));
        match result {
            Ok((tables, _)) => {
                let read: Vec<i64> = tables.list.iter().map(|cell| cell.patients).collect();
                prop_assert_eq!(read, counts.iter().copied().map(i64::from).collect::<Vec<_>>(), "{} {}", name, spelling);
                prop_assert!(may_number != Must::Refuse && may_file != Must::Refuse, "{} {}", name, spelling);
            }
            Err(faults) => {
                prop_assert!(faults.has_errors());
                prop_assert!(may_number != Must::Take || may_file != Must::Take, "{} {} {}", name, spelling, faults);
            }
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
