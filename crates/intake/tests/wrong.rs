// SPDX-License-Identifier: EUPL-1.2
//! Every kind of wrong file: each is refused, or read and said, with its place and what was expected.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod common;

use common::{LIST, ods, rows, said, vocabulary, xlsx, xlsx_with, zipped};
use pijler_intake::{Input, Limits, SchemeWords, read, read_folder, tables, tables_with};
use pijler_model::{Day, Faults, Problem};

fn refused(bytes: &[u8]) -> Faults {
    read("file", bytes, &Limits::default()).expect_err("refused")
}

fn taken(bytes: &[u8]) -> Input {
    read("file", bytes, &Limits::default()).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Read, and refused as tables.
fn meant(bytes: &[u8]) -> Faults {
    tables(&taken(bytes), &vocabulary()).map(|_| ()).expect_err("refused")
}

fn csv(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

fn list_csv(text: &str) -> Faults {
    let input = read("list.csv", text.as_bytes(), &Limits::default()).unwrap_or_else(|faults| panic!("{faults}"));
    tables(&input, &vocabulary()).map(|_| ()).expect_err("refused")
}

#[test]
fn what_is_no_workbook_and_no_text() {
    let zip = zipped(&[("patients.csv", "patient_id;birth_date\n1;2000-01-01\n")]);
    let docx = zipped(&[(
        "_rels/.rels",
        r#"<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>"#,
    )]);
    let xlsb = zipped(&[(
        "_rels/.rels",
        r#"<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>"#,
    )]);
    let odt = zipped(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]);
    let locked = zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<m><manifest:encryption-data/></m>"),
        ("content.xml", "?"),
    ]);
    for (what, bytes, expected) in [
        ("PDF", csv("%PDF-1.7\n…"), "expected-file"),
        ("PNG", b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "expected-file"),
        ("JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec(), "expected-file"),
        ("HTML", csv("<html><table><tr><td>1"), "expected-file"),
        ("RTF", csv("{\\rtf1 list"), "expected-file"),
        ("Parquet", csv("PAR1abcd"), "expected-file"),
        ("XLS or password", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec(), "expected-new-workbook"),
        ("ODS with password", locked, "expected-new-workbook"),
        ("XLSB", xlsb, "expected-new-workbook"),
        ("zip of CSV", zip, "expected-not-packed"),
        ("gzip", b"\x1f\x8b\x08\0\0".to_vec(), "expected-not-packed"),
        ("DOCX", docx, "expected-file"),
        ("ODT", odt, "expected-file"),
        ("bytes", vec![0, 1, 2, 3, 4], "expected-file"),
        ("cut zip", xlsx("list", &rows(&LIST)).get(..300).unwrap().to_vec(), "expected-undamaged-file"),
    ] {
        let faults = refused(&bytes);
        let (problem, sheet, line, _, _, said) = said(&faults)[0];
        assert_eq!((problem, sheet, line, said), (Problem::NotReadable, "", 0, expected), "{what}");
        assert_eq!((faults.list.len(), faults.list[0].place.file.as_str()), (1, "file"), "{what}");
    }
}

#[test]
fn nothing_on_it() {
    for bytes in [csv(""), csv("\u{feff}"), csv("\n\n  \n"), xlsx("list", "<sheetData/>"), ods(r#"<table:table table:name="list"/>"#)] {
        assert_eq!(said(&refused(&bytes)), [(Problem::Empty, "", 0, "", "", "expected-filled-table")]);
    }
    // Headings only: read, but there is nothing to work with.
    assert_eq!(said(&meant(&xlsx("list", &rows(&LIST[..1])))), [(Problem::Empty, "", 0, "", "", "expected-filled-table")]);
}

#[test]
fn merged_cells() {
    let body = rows(&LIST) + r#"<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>"#;
    let expected = [(Problem::NotReadable, "list", 2, "date", "A2:A3", "expected-no-merged-cells")];
    assert_eq!(said(&refused(&xlsx("list", &body))), expected);
    let merged = ods(r#"<table:table table:name="list"><table:table-row>
        <table:table-cell office:value-type="string"><text:p>date</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>patients</text:p></table:table-cell>
        </table:table-row><table:table-row><table:table-cell table:number-rows-spanned="2" office:value-type="date" office:date-value="2026-01-01"><text:p>1/01/26</text:p></table:table-cell>
        <table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell></table:table-row>
        <table:table-row><table:covered-table-cell/><table:table-cell office:value-type="float" office:value="6"/></table:table-row></table:table>"#);
    assert_eq!(said(&refused(&merged)), expected);
    // A merged title above the headings stops nobody.
    let titled: [&[&str]; 4] = [&["Onze lijst"], LIST[0], LIST[1], LIST[2]];
    let body = rows(&titled) + r#"<mergeCells><mergeCell ref="A1:D1"/></mergeCells>"#;
    assert_eq!(taken(&xlsx("list", &body)).sheets[0].heading_line, 2);
}

#[test]
fn formulas_without_a_value_and_formulas_that_fail() {
    let body = |cell: &str| rows(&[LIST[0], &["2026-01-01", "0-24", "no", cell]]);
    assert_eq!(
        said(&refused(&xlsx("list", &body(r#"<c r="$AT"><f>A1+B1</f></c>"#)))),
        [(Problem::Empty, "list", 2, "patients", "=A1+B1", "expected-formula-value")]
    );
    assert_eq!(
        said(&refused(&xlsx("list", &body(r#"<c r="$AT" t="e"><f>#REF!</f><v>#REF!</v></c>"#)))),
        [(Problem::NotReadable, "list", 2, "patients", "#REF!", "expected-formula-without-error")]
    );
    let input = taken(&xlsx("list", &body(r#"<c r="$AT"><f>200+200</f><v>400</v></c>"#)));
    assert_eq!(input.sheets[0].rows[0].fields[3], "400");
    let failed = ods(
        r#"<table:table table:name="list"><table:table-row><table:table-cell office:value-type="string"><text:p>date</text:p></table:table-cell>
        <table:table-cell office:value-type="string"><text:p>patients</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell table:formula="of:=[.X1]" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#REF!</text:p></table:table-cell>
        <table:table-cell table:formula="of:=1+1"/></table:table-row></table:table>"#,
    );
    assert_eq!(
        said(&refused(&failed)),
        [
            (Problem::NotReadable, "list", 2, "date", "#REF!", "expected-formula-without-error"),
            (Problem::Empty, "list", 2, "patients", "=1+1", "expected-formula-value"),
        ]
    );
}

#[test]
fn two_tables_on_one_sheet() {
    let below: [&[&str]; 6] = [LIST[0], LIST[1], LIST[2], &[], &["staff", "role", "contract", "hours"], &["a", "nurse", "employee", "20"]];
    assert_eq!(said(&refused(&xlsx("list", &rows(&below)))), [(Problem::NotReadable, "list", 5, "", "staff", "expected-one-table")]);
    let again: [&[&str]; 4] = [LIST[0], LIST[1], LIST[0], LIST[2]];
    assert_eq!(said(&refused(&xlsx("list", &rows(&again)))), [(Problem::NotReadable, "list", 3, "", "date", "expected-one-table")]);
    let beside: [&[&str]; 3] = [
        &["date", "patients", "", "date", "patients"],
        &["2026-01-01", "1", "", "2026-01-01", "2"],
        &["2026-01-01", "1", "", "2026-01-01", "2"],
    ];
    assert_eq!(said(&refused(&xlsx("list", &rows(&beside))))[0].5, "expected-one-table");
    let csv = "date;age_band;patients\n2026-01-01;0-24;400\n\nnaam;rol;uren\nx;nurse;20\n";
    let faults = read("list.csv", csv.as_bytes(), &Limits::default()).unwrap_err();
    assert_eq!(said(&faults), [(Problem::NotReadable, "list", 4, "", "naam", "expected-one-table")]);
}

#[test]
fn cells_without_a_heading_and_headings_twice() {
    let bare: [&[&str]; 2] = [&["date", "age_band", "patients"], &["2026-01-01", "0-24", "4", "", "zomaar"]];
    assert_eq!(said(&refused(&xlsx("list", &rows(&bare)))), [(Problem::Empty, "list", 1, "E", "zomaar", "expected-heading")]);
    let twice: [&[&str]; 2] = [&["date", "leeftijd", "Age band", "patients"], &["2026-01-01", "0-24", "0-24", "4"]];
    assert_eq!(said(&meant(&xlsx("list", &rows(&twice)))), [(Problem::Duplicate, "list", 1, "Age band", "Age band", "leeftijd")]);
}

#[test]
fn hidden_things_are_read_and_said() {
    let hidden = xlsx_with(&[("list", r#"state="veryHidden""#, &rows(&LIST).replace(r#"<row r="3">"#, r#"<row r="3" hidden="1">"#))], &[]);
    let input = taken(&hidden);
    assert_eq!(input.sheets[0].rows.len(), 2);
    assert_eq!(
        said(&input.warnings),
        [
            (Problem::Implausible, "list", 0, "", "list", "expected-visible-sheet"),
            (Problem::Implausible, "list", 0, "", "1", "expected-visible-rows")
        ]
    );
}

#[test]
fn macros_are_not_read_and_said() {
    let input = taken(&xlsx_with(&[("list", "", &rows(&LIST))], &[("xl/vbaProject.bin", "Sub Auto_Open")]));
    assert_eq!(said(&input.warnings), [(Problem::Implausible, "", 0, "", "vbaProject.bin", "expected-no-macros")]);
    assert!(tables(&input, &vocabulary()).is_ok());
}

#[test]
fn a_page_of_notes_stops_nobody() {
    let notes: [&[&str]; 3] = [&["Bron"], &["telling", r#"<c r="$AT" t="e"><v>#N/A</v></c>"#], &["x"]];
    let body = rows(&notes) + r#"<mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#;
    let input = taken(&xlsx_with(&[("list", "", &rows(&LIST)), ("Notities", "", &body)], &[]));
    let (read, warnings) = tables(&input, &vocabulary()).unwrap();
    assert_eq!(read.list.len(), 2);
    assert!(said(&warnings).iter().any(|(problem, sheet, ..)| *problem == Problem::UnknownReference && *sheet == "Notities"), "{warnings}");
    // But a table under an unknown name may be meant.
    let meant: [&[&str]; 2] = [&["age_band", "patients", "chronic"], &["0-24", "4", "no"]];
    let input = taken(&xlsx_with(&[("list", "", &rows(&LIST)), ("Blad7", "", &rows(&meant))], &[]));
    assert_eq!(said(&tables(&input, &vocabulary()).unwrap_err())[0].1, "Blad7");
}

#[test]
fn too_much() {
    let limits = Limits::default();
    let many = |count: usize| {
        let mut text = String::from("date;age_band;patients\n");
        (0..count).for_each(|_| text.push_str("2026-01-01;0-24;1\n"));
        text
    };
    let faults = read("list.csv", many(100_000).as_bytes(), &limits).unwrap_err();
    assert_eq!(said(&faults), [(Problem::TooLarge, "list", 50_001, "", "> 50000", "≤ 50000")]);
    assert_eq!(read("list.csv", many(49_999).as_bytes(), &limits).unwrap().sheets[0].rows.len(), 49_999);

    let repeated = ods(
        r#"<table:table table:name="list"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table>"#,
    );
    assert_eq!(said(&refused(&repeated)), [(Problem::TooLarge, "list", 1, "", "BI", "≤ BH")]);
    let tall = ods(
        r#"<table:table table:name="list"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>"#,
    );
    assert_eq!(said(&refused(&tall)), [(Problem::TooLarge, "list", 50_001, "", "> 50000", "≤ 50000")]);
    let wide: Vec<String> = (0..61).map(|index| format!("kolom{index}")).collect();
    assert_eq!(said(&refused(wide.join(";").as_bytes()))[0].0, Problem::TooLarge);
    let far = xlsx(
        "list",
        r#"<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>"#,
    );
    assert_eq!(said(&refused(&far)), [(Problem::TooLarge, "list", 1_048_576, "", "XFD", "≤ BH")]);
    let full = format!("<sheetData>{}</sheetData>", format!("<row>{}</row>", "<c><v>1</v></c>".repeat(60)).repeat(17_000));
    assert_eq!(said(&refused(&xlsx("list", &full))), [(Problem::TooLarge, "list", 16_667, "", "> 1000000", "≤ 1000000")]);
    let sheets: Vec<(String, String)> = (0..31).map(|index| (format!("s{index}"), String::new())).collect();
    let sheets: Vec<(&str, &str, &str)> = sheets.iter().map(|(name, body)| (name.as_str(), "", body.as_str())).collect();
    assert_eq!(said(&refused(&xlsx_with(&sheets, &[]))), [(Problem::TooLarge, "", 0, "", "31", "≤ 30")]);
    assert_eq!(said(&refused(&vec![b'a'; 5_000_001])), [(Problem::TooLarge, "", 0, "", "5000001", "≤ 5000000")]);
    let long = format!("date;age_band;patients\n2026-01-01;{};1\n", "x".repeat(1001));
    assert_eq!(said(&refused(long.as_bytes()))[0].5, "expected-short-text");
    let quote = format!("date;age_band;patients\n2026-01-01;\"0-24;1\n{}", "2026-01-01;0-24;1\n".repeat(100));
    assert_eq!((said(&refused(quote.as_bytes()))[0].2, said(&refused(quote.as_bytes()))[0].5), (2, "expected-short-text"));
}

#[test]
fn a_zip_bomb_is_refused_before_and_while_it_is_unpacked() {
    let zeros = " ".repeat(61_000_000);
    let bomb = xlsx("list", &zeros);
    assert!(bomb.len() < 200_000);
    let faults = refused(&bomb);
    assert_eq!(said(&faults)[0].0, Problem::TooLarge);
    // The same with declared sizes that lie: the central directory says 10 bytes.
    let mut lying = bomb;
    let size = u32::try_from(61_000_000 + r#"<?xml version="1.0"?>"#.len()).unwrap();
    let at = (0..lying.len() - 4).filter(|&at| {
        let found = u32::from_le_bytes(lying[at..at + 4].try_into().unwrap());
        found >= size && found < size + 1000
    });
    let at: Vec<usize> = at.collect();
    assert!(!at.is_empty());
    for at in at {
        lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    let faults = refused(&lying);
    assert!(matches!(said(&faults)[0].0, Problem::TooLarge | Problem::NotReadable), "{faults}");
}

#[test]
fn malicious_xml_ends_and_is_refused() {
    let cell = |reference: &str| format!(r#"<sheetData><row r="1"><c r="{reference}"><v>1</v></c></row></sheetData>"#);
    let laughs = r#"<!DOCTYPE a [<!ENTITY b "bbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><sst><si><t>&c;</t></si></sst>"#;
    for bytes in [
        xlsx("list", &cell("ZZZZZZZZZZZZ1")),
        xlsx("list", &cell("A99999999999999999999")),
        xlsx("list", &cell("é1")),
        xlsx("list", "<sheetData><row r=\"99999999999\"/></sheetData>"),
        xlsx("list", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></sheetData>"),
        xlsx("list", "<sheetData><row>"),
        xlsx("list", &(rows(&LIST) + "<mergeCells><mergeCell ref=\"B2\"/><mergeCell ref=\"x\"/></mergeCells>")),
        xlsx_with(&[("list", "", &rows(&LIST))], &[("xl/sharedStrings.xml", laughs)]),
        xlsx_with(
            &[("list", "", &rows(&LIST))],
            &[("xl/workbook.xml", "<workbook><sheets><sheet name=\"x\" r:id=\"nowhere\"/></sheets></workbook>")],
        ),
        xlsx_with(&[("list", "", &rows(&LIST))], &[("xl/workbook.xml", "\u{0}\u{1}")]),
        ods(r#"</office:spreadsheet><table:table table:name="list"><table:table-row>"#),
        zipped(&[
            ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
            ("content.xml", r#"<office:document-content><table:table table:name="list"><table:table-row/>"#),
        ]),
    ] {
        let faults = refused(&bytes);
        assert!(matches!(said(&faults)[0].0, Problem::NotReadable | Problem::Empty), "{faults}");
    }
    // Numbers that only claim much cost nothing.
    let claims = xlsx_with(
        &[("list", "", &(String::from(r#"<dimension ref="B2:A1"/>"#) + &rows(&LIST)))],
        &[("xl/sharedStrings.xml", r#"<sst uniqueCount="9999999999999999"/>"#)],
    );
    assert_eq!(taken(&claims).sheets[0].rows.len(), 2);
    let spaces = ods(
        r#"<table:table table:name="list"><table:table-row><table:table-cell office:value-type="string"><text:p>date<text:s text:c="99999999999"/>x</text:p></table:table-cell></table:table-row></table:table>"#,
    );
    assert!(read("f", &spaces, &Limits::default()).is_ok());
}

#[test]
fn values_that_mean_nothing() {
    let good = "date;age_band;preferential;patients\n";
    for (row, problem, column, value, expected) in [
        ("2026-13-01;0-24;no;4", Problem::NotADate, "date", "2026-13-01", "expected-date"),
        ("04/13/2026;0-24;no;4", Problem::NotADate, "date", "04/13/2026", "expected-date"),
        ("2026-01-01;kinderen;no;4", Problem::UnknownValue, "age_band", "kinderen", "expected-age-band"),
        ("2026-01-01;2026-05-01;no;4", Problem::UnknownValue, "age_band", "2026-05-01", "expected-age-band-as-text"),
        ("2026-01-01;0-24;misschien;4", Problem::UnknownValue, "preferential", "misschien", "no, yes"),
        ("2026-01-01;0-24;no;1.204", Problem::NotANumber, "patients", "1.204", "expected-whole-number"),
        ("2026-01-01;0-24;no;1 204", Problem::NotANumber, "patients", "1 204", "expected-whole-number"),
        ("2026-01-01;0-24;no;veel", Problem::NotANumber, "patients", "veel", "expected-whole-number"),
        ("2026-01-01;0-24;no;12,5", Problem::NotANumber, "patients", "12,5", "expected-whole-number"),
        ("2026-01-01;0-24;no;-4", Problem::Negative, "patients", "-4", "expected-not-negative"),
        (";0-24;no;4", Problem::Empty, "date", "", "date"),
    ] {
        assert_eq!(
            said(&list_csv(&format!("{good}2026-01-01;25-59;no;1\n2026-02-01;25-59;no;1\n{row}\n"))),
            [(problem, "list", 4, column, value, expected)],
            "{row}"
        );
    }
    // The allowed words are said in the language of the headings.
    let dutch = "Datum;Leeftijdsklasse;Verhoogde tegemoetkoming (VT);Patiënten\n2026-01-01;0-24;mss;4\n";
    assert_eq!(said(&list_csv(dutch))[0].5, "nee, ja");
}

#[test]
fn columns_unknown_or_missing() {
    assert_eq!(
        said(&list_csv("date;age_band;patients;kleur\n2026-01-01;0-24;4;rood\n")),
        [(
            Problem::UnknownColumn,
            "list",
            1,
            "kleur",
            "kleur",
            "date, age_band, preferential, chronic, patients, status, care_trajectory, seen"
        )]
    );
    assert_eq!(
        said(&list_csv("date;age_band\n2026-01-01;0-24\n")),
        [(Problem::MissingColumn, "list", 1, "patients", "patients", "patients")]
    );
    let french = "Date;Tranche d’âge\n2026-01-01;0-24\n";
    let fault = &list_csv(french).list[0];
    assert_eq!((fault.problem, fault.expected.as_str()), (Problem::MissingColumn, "Patients"));
}

#[test]
fn names_that_stand_nowhere() {
    let doctors: [&[&str]; 2] = [&["label", "role"], &["dr. A", "member"]];
    let activity: [&[&str]; 2] = [&["period", "GP", "age_band", "act", "contacts"], &["2026", "dr. B", "0-24", "consultation", "4"]];
    let claims: [&[&str]; 2] = [&["subject", "component", "period", "value"], &["dr. C", "integrated_practice_premium", "2026", "4"]];
    let book =
        xlsx_with(&[("practitioners", "", &rows(&doctors)), ("activity", "", &rows(&activity)), ("claims", "", &rows(&claims))], &[]);
    assert_eq!(
        said(&meant(&book)),
        [
            (Problem::UnknownReference, "activity", 2, "GP", "dr. B", "dr. A"),
            (Problem::UnknownReference, "claims", 2, "subject", "dr. C", "dr. A"),
        ]
    );
    let twice = xlsx_with(&[("list", "", &rows(&LIST)), ("Lijst 2025", "", &rows(&LIST))], &[]);
    assert_eq!(said(&meant(&twice)), [(Problem::Duplicate, "Lijst 2025", 0, "", "Lijst 2025", "list")]);
    let trainer: [&[&str]; 2] = [&["label", "role", "trainer"], &["dr. A", "trainee", "dr. Z"]];
    assert_eq!(
        said(&meant(&xlsx("Huisartsen", &rows(&trainer)))),
        [(Problem::UnknownReference, "Huisartsen", 2, "trainer", "dr. Z", "practitioners")]
    );
    let unknown = xlsx("Blad1", &rows(&[&["kleur", "maat"], &["rood", "4"]]));
    assert_eq!(said(&meant(&unknown))[0].0, Problem::UnknownReference);
}

#[test]
fn a_folder_takes_csv_and_nothing_else() {
    let files = vec![
        ("data/patients.csv".to_owned(), csv("patient_id,birth_date\np1,2000-02-29\n")),
        ("data/Registraties.csv".to_owned(), csv("patiënt;huisarts;vanaf;tot en met\np1;a;01/04/2026;\n")),
        ("data/practitioners.csv".to_owned(), csv("practitioner_id\na\n")),
        ("data/memberships.csv".to_owned(), csv("practitioner_id\tpractice_id\trole\tfrom\tto\na\tP\tmember\t\t\n")),
        ("data/practices.csv".to_owned(), csv("sep=;\npractice_id;name\nP;Praktijk\n")),
    ];
    let (read, warnings) = tables(&read_folder(&files, &Limits::default()).unwrap(), &vocabulary()).unwrap();
    assert_eq!((read.patients.len(), read.registrations[0].span.from, warnings.list.len()), (1, Day::parse("2026-04-01").unwrap(), 0));
    let with_book = vec![files[0].clone(), ("list.xlsx".to_owned(), xlsx("list", &rows(&LIST)))];
    assert_eq!(said(&read_folder(&with_book, &Limits::default()).unwrap_err())[0].5, "expected-csv");
    assert_eq!(said(&read_folder(&[], &Limits::default()).unwrap_err())[0].0, Problem::Empty);
    let unknown = vec![files[0].clone(), ("x/kleuren.csv".to_owned(), csv("kleur;patient_id;geboortedatum;sexe\nrood;p;2000-01-01;v\n"))];
    let input = read_folder(&unknown, &Limits::default()).unwrap();
    let faults = tables(&input, &vocabulary()).unwrap_err();
    assert_eq!((faults.list[0].place.file.as_str(), faults.list[0].problem), ("x/kleuren.csv", Problem::UnknownReference));
}

#[test]
fn letters_of_windows_are_read_and_said() {
    let bytes: Vec<u8> = b"Datum;Leeftijd;Pati\xebnten\n2026-01-01;0-24;4\n".to_vec();
    let input = read("Lijst.csv", &bytes, &Limits::default()).unwrap();
    assert_eq!(input.sheets[0].headings[2], "Patiënten");
    assert_eq!(said(&input.warnings), [(Problem::Implausible, "", 0, "", "Windows-1252", "expected-utf8")]);
    let wide: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain("Datum\tLeeftijd\tPatiënten\n2026-01-01\t0-24\t4\n".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    assert_eq!(read("Lijst.csv", &wide, &Limits::default()).unwrap().sheets[0].headings[2], "Patiënten");
}

#[test]
fn lines_are_those_the_writer_sees() {
    let text = "\n\nnaam van de lijst\n\ndate;age_band;patients\n\n2026-01-01;0-24;4\n\n\n2026-01-01;\"25\n-59\";x\n2026-01-01;60+;y\n";
    let lines: Vec<usize> = list_csv(text).list.iter().map(|fault| fault.place.line).collect();
    assert_eq!(lines, [10, 12]);
    let windows = list_csv(&text.replace('\n', "\r\n"));
    assert_eq!(windows.list.iter().map(|fault| fault.place.line).collect::<Vec<_>>(), [10, 12]);
}

#[test]
fn faults_are_listed_up_to_a_bound_and_the_rest_is_counted() {
    let text = String::from("date;age_band;patients\n") + &"x;y;z\n".repeat(10_000);
    let faults = list_csv(&text);
    assert_eq!(faults.list.len(), 201);
    assert_eq!(said(&faults)[200], (Problem::TooLarge, "", 0, "", "+29800", "expected-fewer-faults"));
}

#[test]
fn what_is_implausible_is_said_and_taken() {
    let book = |list: &[&[&str]], activity: &[&[&str]], staff: &[&[&str]]| {
        let (list, activity, staff) = (rows(list), rows(activity), rows(staff));
        let doctors = rows(&[&["label"], &["dr. A"]]);
        taken(&xlsx_with(&[("practitioners", "", &doctors), ("list", "", &list), ("activity", "", &activity), ("staff", "", &staff)], &[]))
    };
    let staff: &[&[&str]] = &[&["label", "role", "hours"], &["n", "nurse", "76"]];
    let input = book(
        &[
            LIST[0],
            &["2026-01-01", "0-24", "yes", "3000"],
            &["2026-01-01", "25-59", "yes", "0"],
            &["2026-01-01", "60-74", "no", "10"],
            &["2026-01-01", "70+", "yes", "1"],
        ],
        &[
            &["period", "GP", "age_band", "act", "contacts"],
            &["2026-Q1", "dr. A", "0-24", "home_visit", "90000"],
            &["2026-Q1", "dr. A", "0-24", "consultation", "1"],
        ],
        staff,
    );
    let schemes = SchemeWords { until: Day::parse("2025-12-31"), ..SchemeWords::default() };
    let (_, warnings) = tables_with(&input, &vocabulary(), &schemes).unwrap();
    assert_eq!(
        said(&warnings),
        [
            (Problem::Implausible, "list", 0, "patients", "3011", "expected-list-size"),
            (Problem::Implausible, "list", 0, "preferential", "3001 / 3011", "expected-preferential-share"),
            (Problem::Implausible, "list", 3, "age_band", "25-59", "expected-filled-band"),
            (Problem::Implausible, "list", 5, "age_band", "70+", "expected-bands-apart"),
            (Problem::Implausible, "list", 2, "date", "2026-01-01", "expected-within-tariffs"),
            (Problem::Implausible, "activity", 2, "period", "2026-Q1", "expected-within-tariffs"),
            (Problem::Implausible, "activity", 0, "contacts", "90000 / 1", "expected-visits"),
            (Problem::Implausible, "activity", 0, "contacts", "119.5", "expected-contacts-per-patient"),
            (Problem::Implausible, "staff", 2, "hours", "76.00", "expected-hours-of-one"),
        ]
    );
    let input = book(
        &[LIST[0], &["2024-01-01", "0-24", "yes", "5"], &["2024-01-01", "60+", "no", "1000"]],
        &[&["period", "GP", "age_band", "act", "contacts"], &["2026", "dr. A", "0-24", "consultation", "10"]],
        &[staff[0]],
    );
    let (_, warnings) = tables(&input, &vocabulary()).unwrap();
    let expected: Vec<&str> = said(&warnings).iter().map(|fault| fault.5).collect();
    assert_eq!(expected, ["expected-filled-band", "expected-contacts-per-patient", "expected-list-near-activity"]);
    let input = book(
        &[LIST[0], LIST[1], LIST[2]],
        &[&["period", "GP", "age_band", "act", "contacts"], &["2026", "dr. A", "0-24", "consultation", "6000"]],
        &[staff[0]],
    );
    assert_eq!(said(&tables(&input, &vocabulary()).unwrap().1), []);
}

const ACTIVITY: &str = "period;GP;age_band;preferential;act;contacts\n";
const OVERLAP: &str = "expected-bands-apart";

/// A workbook of three sheets, its list and activity as CSV; GPs by label.
fn practice_of(practitioners: &[&str], list: &str, activity: &str) -> Result<(pijler_facts::Tables, Faults), Faults> {
    let labels: String = practitioners.iter().fold(String::from("label;role\n"), |text, label| text + label + ";\n");
    let files = [("practitioners.csv", labels.as_str()), ("list.csv", list), ("activity.csv", activity)];
    let files: Vec<(String, Vec<u8>)> = files
        .iter()
        .filter(|(name, text)| !text.is_empty() && (*name != "practitioners.csv" || !practitioners.is_empty()))
        .map(|(name, text)| ((*name).to_owned(), csv(text)))
        .collect();
    tables(&read_folder(&files, &Limits::default()).unwrap_or_else(|faults| panic!("{faults}")), &vocabulary())
}

#[test]
fn a_cell_that_stands_twice_is_refused() {
    let list = |rows: &str| format!("date;age_band;preferential;chronic;patients\n{rows}");
    let twice = |sheet, line, column, rows| (Problem::Duplicate, sheet, line, column, rows, "expected-cell-once");
    // A status left out is its default: row 4 is row 2 again. The other statuses are other patients.
    let own = list("2026-01-01;0-24;no;;4\n2026-01-01;0-24;yes;;4\n2026-01-01;0-24;;no;9\n2026-01-01;0-24;no;yes;4\n");
    assert_eq!(said(&practice_of(&["A"], &own, "").unwrap_err()), [twice("list", 4, "patients", "2 rows: 2, 4")]);
    let many = list(&"2026-01-01;0-24;no;;4\n".repeat(7));
    assert_eq!(said(&practice_of(&["A", "B"], &many, "").unwrap_err()), [twice("list", 8, "patients", "7 rows: 2, 3, 4, 5, 6, …")]);
    // In the words of the writer.
    let words = pijler_words::Words::of(pijler_words::Language::Nl);
    let headings = ["date", "age-band", "patients"].map(|column| words.text(&format!("template-list-{column}"))).join(";");
    let dutch = list_csv(&format!("{headings}\n2026-01-01;0-24;4\n2026-01-01;0-24;4\n"));
    let dutch = said(&dutch)[0].4;
    assert_eq!(dutch, "2 rijen: 2, 3");

    let activity = |rows: &str| format!("{ACTIVITY}{rows}");
    let own = activity("2026;A;0-24;no;consultation;10\n2026;B;0-24;no;consultation;10\n2026;A;0-24;;consultation;7\n");
    assert_eq!(said(&practice_of(&["A", "B"], "", &own).unwrap_err()), [twice("activity", 4, "contacts", "2 rows: 2, 4")]);
    for other in ["2026;B;0-24;no;consultation;10", "2025;A;0-24;no;consultation;10", "2026;A;25-59;no;consultation;10"] {
        let own = activity(&format!("2026;A;0-24;no;consultation;10\n{other}\n2026;A;0-24;no;video;10\n"));
        assert!(practice_of(&["A", "B"], "", &own).is_ok(), "{other}");
    }
}

#[test]
fn rows_of_several_practitioners_without_a_name_are_added_and_that_is_said() {
    let rows = "2026;;0-24;no;consultation;10\n2026;;0-24;no;consultation;7\n2026;;25-59;no;consultation;7\n";
    let (read, warnings) = practice_of(&["A", "B"], "", &format!("{ACTIVITY}{rows}")).unwrap();
    assert_eq!(read.activity.iter().map(|cell| cell.contacts).sum::<i64>(), 24);
    assert_eq!(said(&warnings), [(Problem::Implausible, "activity", 3, "contacts", "row 3", "expected-rows-of-practitioners")]);
    let list = "date;age_band;patients\n2026-01-01;0-24;10\n2026-01-01;0-24;7\n2026-01-01;0-24;8\n";
    let (_, warnings) = practice_of(&["A", "B"], list, "").unwrap();
    assert_eq!(said(&warnings), [(Problem::Implausible, "list", 3, "patients", "2 rows: 3, 4", "expected-rows-of-practitioners")]);
    // Of one practitioner, and of rows with the same number, there is no such reading.
    assert!(practice_of(&["A"], list, "").is_err());
    assert!(practice_of(&["A", "B"], &list.replace(";8", ";7"), "").is_err());
}

#[test]
fn bands_and_periods_that_meet_are_refused_once_a_pair() {
    let list = "date;age_band;preferential;patients\n2026-01-01;0-24;no;4\n2026-01-01;18-25;no;4\n2026-01-01;18-25;yes;4\n\
        2026-01-01;0-24;yes;4\n2026-01-01;26+;yes;4\n2026-01-01;25;no;4\n2026-01-01;26+;no;4\n";
    let meets = |line, column, rows, expected| (Problem::Overlap, "list", line, column, rows, expected);
    assert_eq!(
        said(&practice_of(&["A"], list, "").unwrap_err()),
        [meets(3, "age_band", "0-24 / 18-25 (2 rows: 3, 4)", OVERLAP), meets(7, "age_band", "18-25 / 25 (row 7)", OVERLAP)]
    );
    // Finer bands for some of the patients count nobody twice.
    let finer = "date;age_band;preferential;patients\n2026-01-01;0-24;no;4\n2026-01-01;0-17;yes;4\n2026-01-01;18-24;yes;4\n";
    assert!(practice_of(&["A"], finer, "").is_ok());
    let activity = format!("{ACTIVITY}2026;A;0-24;no;consultation;10\n2026-Q2;A;0-24;no;consultation;10\n2026-05;A;0-24;no;video;10\n");
    assert_eq!(
        said(&practice_of(&["A"], "", &activity).unwrap_err()),
        [(Problem::Overlap, "activity", 3, "period", "2026 / 2026-Q2 (row 3)", "expected-periods-apart")]
    );
    let bands = format!("{ACTIVITY}2026;A;0-24;no;consultation;10\n2026;A;20+;no;consultation;10\n2026;A;20+;no;video;10\n");
    assert_eq!(
        said(&practice_of(&["A"], "", &bands).unwrap_err()),
        [(Problem::Overlap, "activity", 3, "age_band", "0-24 / 20+ (row 3)", OVERLAP)]
    );
}

#[test]
fn lists_of_several_days_are_whole_or_refused() {
    let whole = "date;age_band;patients\n2026-01-01;0-24;4\n2026-01-01;25+;4\n2026-04-01;0-59;4\n2026-04-01;60+;4\n";
    let (_, warnings) = practice_of(&["A"], whole, "").unwrap();
    assert_eq!(said(&warnings), [(Problem::Implausible, "list", 0, "date", "2026-01-01, 2026-04-01", "expected-one-date")]);
    let lacking = "date;age_band;patients\n2026-01-01;0-24;4\n2026-01-01;25+;4\n2025-01-01;60+;4\n";
    assert_eq!(
        said(&practice_of(&["A"], lacking, "").unwrap_err()),
        [(Problem::Overlap, "list", 4, "date", "2025-01-01 (row 4)", "expected-whole-lists")]
    );
}

#[test]
fn an_unknown_practitioner_is_told_once_with_his_rows() {
    let labels: Vec<String> = (10..35).map(|index| format!("dr {index}")).collect();
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let label = |age: usize| if age.is_multiple_of(28) { "dr X" } else { "dr 10" };
    let rows: Vec<String> = (0..112).map(|age| format!("2026;{};{age};no;consultation;1", label(age))).collect();
    let rows = rows.join("\n") + "\n";
    let known = "dr 10, dr 11, dr 12, dr 13, dr 14, dr 15, dr 16, dr 17, dr 18, dr 19, … (+15)";
    let faults = practice_of(&labels, "", &format!("{ACTIVITY}{rows}2026;dr Y;1;no;video;1\n")).unwrap_err();
    assert_eq!(
        said(&faults),
        [
            (Problem::UnknownReference, "activity", 2, "GP", "dr X (4 rows: 2, 30, 58, 86)", known),
            (Problem::UnknownReference, "activity", 114, "GP", "dr Y", known)
        ]
    );
}

#[test]
fn without_a_sheet_of_practitioners_names_of_the_activity_stand_for_it() {
    let list = "date;age_band;patients\n2026-01-01;0-24;10\n";
    let activity = format!("{ACTIVITY}2026;dr A;0-24;no;consultation;10\n2026;dr B;0-24;no;consultation;10\n2026;dr A;0-24;no;video;1\n");
    let (read, warnings) = practice_of(&[], list, &activity).unwrap();
    let members: Vec<(&str, &str)> = read.memberships.iter().map(|row| (row.practitioner.as_str(), row.role.as_str())).collect();
    assert_eq!(members, [("dr A", "member"), ("dr B", "member")]);
    assert_eq!(read.assumed, ["practitioners_of_activity=2"]);
    assert_eq!(said(&warnings), [(Problem::UnknownReference, "activity", 0, "GP", "dr A, dr B", "expected-practitioners-sheet")]);
    // Without names nobody knows how many they are.
    let (read, warnings) = practice_of(&[], list, &format!("{ACTIVITY}2026;;0-24;no;consultation;10\n")).unwrap();
    assert_eq!((read.practitioners.len(), read.assumed), (0, vec!["practitioners_unknown=1".to_owned()]));
    assert_eq!(said(&warnings), [(Problem::Empty, "practitioners", 0, "", "", "expected-practitioners-sheet")]);
    // With a sheet nothing is assumed.
    assert!(practice_of(&["dr A", "dr B"], list, &activity).unwrap().0.assumed.is_empty());
}

#[test]
fn numbers_no_practice_has_are_refused() {
    let list = |patients: &str| format!("date;age_band;patients\n2026-01-01;0-24;60000\n2026-01-01;25+;{patients}\n");
    let large = |line, value| (Problem::TooLarge, "list", line, "patients", value, "expected-patients-at-most");
    assert_eq!(said(&practice_of(&["A"], &list("10000000"), "").unwrap_err()), [large(3, "10000000")]);
    assert_eq!(said(&practice_of(&["A"], &list("40001"), "").unwrap_err()), [large(0, "100001")]);
    assert!(practice_of(&["A"], &list("40000"), "").is_ok());
    let activity = format!("{ACTIVITY}2026;A;0-24;no;consultation;10000001\n");
    assert_eq!(
        said(&practice_of(&["A"], "", &activity).unwrap_err()),
        [(Problem::TooLarge, "activity", 2, "contacts", "10000001", "expected-contacts-at-most")]
    );
}

#[test]
fn what_is_expected_has_words_in_every_language() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut ids = std::collections::BTreeSet::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let source = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        ids.extend(source.split('"').filter(|text| text.starts_with("expected-")).map(str::to_owned));
    }
    assert!(ids.len() > 30, "{ids:?}");
    for language in pijler_words::Language::ALL {
        for id in &ids {
            assert!(pijler_words::Words::of(language).has(id), "{language} {id}");
        }
    }
}
