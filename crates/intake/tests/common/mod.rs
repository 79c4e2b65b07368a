// SPDX-License-Identifier: EUPL-1.2
//! Workbooks made by hand, so that each wrong one is wrong in one way; and the vocabulary of the repository.
#![allow(dead_code, unreachable_pub, reason = "each test file uses some of it")]
#![allow(clippy::unwrap_used, clippy::format_push_string, reason = "tests")]

use pijler_model::{Faults, Problem};
use pijler_scheme::{Library, Vocabulary};
use std::io::{Cursor, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;

/// The vocabulary of `schemes/be`.
pub fn vocabulary() -> Vocabulary {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes");
    let mut library = Library::default();
    for file in ["be/vocabulary.toml", "be/holidays.csv"] {
        library.insert(file, std::fs::read(root.join(file)).unwrap_or_default());
    }
    let mut faults = Faults::default();
    let vocabulary = Vocabulary::read(&library, "be", &mut faults);
    assert!(!faults.has_errors(), "{faults}");
    vocabulary
}

pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const DOCUMENT: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A workbook: sheets as (name, attributes of the listing, what stands in `worksheet`), more parts.
pub fn xlsx_with(sheets: &[(&str, &str, &str)], more: &[(&str, &str)]) -> Vec<u8> {
    let mut listed = String::new();
    let mut related = String::new();
    let mut parts: Vec<(String, String)> = Vec::new();
    for (index, (name, attributes, body)) in sheets.iter().enumerate() {
        let id = index + 1;
        listed += &format!(r#"<sheet name="{name}" sheetId="{id}" r:id="rId{id}" {attributes}/>"#);
        related += &format!(r#"<Relationship Id="rId{id}" Type="{DOCUMENT}/worksheet" Target="worksheets/sheet{id}.xml"/>"#);
        parts.push((
            format!("xl/worksheets/sheet{id}.xml"),
            format!(r#"<?xml version="1.0"?><worksheet xmlns:r="{DOCUMENT}">{body}</worksheet>"#),
        ));
    }
    related += &format!(r#"<Relationship Id="rIdS" Type="{DOCUMENT}/sharedStrings" Target="sharedStrings.xml"/>"#);
    related += &format!(r#"<Relationship Id="rIdT" Type="{DOCUMENT}/styles" Target="styles.xml"/>"#);
    parts.push(("xl/workbook.xml".into(), format!(r#"<workbook xmlns:r="{DOCUMENT}"><sheets>{listed}</sheets></workbook>"#)));
    parts.push(("xl/_rels/workbook.xml.rels".into(), format!(r#"<Relationships xmlns="{PACKAGE}">{related}</Relationships>"#)));
    parts.push((
        "_rels/.rels".into(),
        format!(r#"<Relationships xmlns="{PACKAGE}"><Relationship Id="r" Type="{DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#),
    ));
    parts.push((
        "xl/styles.xml".into(),
        r#"<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#.into(),
    ));
    let mut all: Vec<(&str, &str)> = parts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    all.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
    all.extend(more);
    zipped(&all)
}

/// A workbook of one sheet.
pub fn xlsx(name: &str, body: &str) -> Vec<u8> {
    xlsx_with(&[(name, "", body)], &[])
}

/// Rows of texts and numbers as `sheetData`; a field that begins with `<` is a cell as it stands.
pub fn rows(rows: &[&[&str]]) -> String {
    let mut xml = String::from("<sheetData>");
    for (line, fields) in rows.iter().enumerate() {
        xml += &format!(r#"<row r="{}">"#, line + 1);
        for (column, field) in fields.iter().enumerate() {
            let at = format!("{}{}", char::from(b'A' + u8::try_from(column).unwrap()), line + 1);
            if field.starts_with('<') {
                xml += &field.replace("$AT", &at);
            } else if field.parse::<f64>().is_ok() {
                xml += &format!(r#"<c r="{at}"><v>{field}</v></c>"#);
            } else if !field.is_empty() {
                let text = field.replace('&', "&amp;").replace('<', "&lt;");
                xml += &format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#);
            }
        }
        xml += "</row>";
    }
    xml + "</sheetData>"
}

/// An ODS workbook with this `office:spreadsheet`.
pub fn ods(body: &str) -> Vec<u8> {
    let content = format!(
        "<office:document-content><office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", "<manifest/>"),
        ("content.xml", &content),
    ])
}

/// A good `list` sheet: headings and two rows.
pub const LIST: [&[&str]; 3] =
    [&["date", "age_band", "preferential", "patients"], &["2026-01-01", "0-24", "no", "400"], &["2026-01-01", "25-59", "yes", "900"]];

/// What the faults say: problem, sheet, row, column, value, expected.
pub fn said(faults: &Faults) -> Vec<(Problem, &str, usize, &str, &str, &str)> {
    let one = |fault: &'_ pijler_model::Fault| (fault.problem, fault.place.line);
    faults
        .list
        .iter()
        .map(|fault| {
            let (problem, line) = one(fault);
            (problem, fault.place.sheet.as_str(), line, fault.place.column.as_str(), fault.value.as_str(), fault.expected.as_str())
        })
        .collect()
}
