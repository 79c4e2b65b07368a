// SPDX-License-Identifier: EUPL-1.2
//! Any table of results -> CSV for a person's spreadsheet program, or JSON for a program.
//!
//! | language | fields | decimals | mark of UTF-8 |
//! | --- | --- | --- | --- |
//! | nl, fr, de | `;` | comma | yes: Excel in Belgium opens it right |
//! | en | `,` | point | no |
//!
//! Invariants: no field starts a formula: a text that begins with `=`, `+`, `-`, `@`, tab or return gets an apostrophe before it; numbers
//! keep every digit. JSON keeps decimals as text, because its numbers are floats to most who read them; whole numbers are numbers.

use pijler_words::Language;

/// A table to write: machine forms throughout (ISO days, decimal points).
#[derive(Clone, Copy, Debug)]
pub struct Export<'a> {
    /// Column names.
    pub headings: &'a [String],
    /// Which columns hold numbers, counted from 0.
    pub numbers: &'a [usize],
    /// Fields in the order of the headings; missing ones are empty.
    pub rows: &'a [Vec<String>],
}

/// A table could not be written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// By the CSV writer.
    #[error("CSV: {0}")]
    Csv(#[from] csv::Error),
    /// By the JSON writer.
    #[error("JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// By what collects the bytes.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Writes CSV for people of a language.
pub fn export_csv(table: &Export<'_>, language: Language) -> Result<Vec<u8>, ExportError> {
    let english = language == Language::En;
    let mut bytes = Vec::new();
    if !english {
        bytes.extend_from_slice(b"\xef\xbb\xbf");
    }
    let mut writer =
        csv::WriterBuilder::new().delimiter(if english { b',' } else { b';' }).terminator(csv::Terminator::CRLF).from_writer(bytes);
    if table.headings.is_empty() {
        return writer.into_inner().map_err(|error| ExportError::Io(error.into_error()));
    }
    writer.write_record(table.headings.iter().map(|heading| harmless(heading)))?;
    for row in table.rows {
        let field = |index: usize| row.get(index).map_or("", String::as_str);
        writer.write_record((0..table.headings.len()).map(|index| match field(index) {
            text if table.numbers.contains(&index) && is_number(text) => {
                if english {
                    text.to_owned()
                } else {
                    text.replace('.', ",")
                }
            }
            text => harmless(text),
        }))?;
    }
    writer.into_inner().map_err(|error| ExportError::Io(error.into_error()))
}

/// Writes JSON: a list of objects, their fields in the order of the headings.
pub fn export_json(table: &Export<'_>) -> Result<Vec<u8>, ExportError> {
    let names = table.headings.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>()?;
    let mut written = String::from("[");
    for (line, row) in table.rows.iter().enumerate() {
        written.push_str(if line > 0 { ",\n{" } else { "\n{" });
        for (index, name) in names.iter().enumerate() {
            let text = row.get(index).map_or("", String::as_str);
            let value = match text.parse::<i64>() {
                _ if !table.numbers.contains(&index) => serde_json::Value::from(text),
                _ if text.is_empty() => serde_json::Value::Null,
                Ok(whole) => serde_json::Value::from(whole),
                Err(_) => serde_json::Value::from(text),
            };
            if index > 0 {
                written.push(',');
            }
            written.push_str(name);
            written.push(':');
            written.push_str(&serde_json::to_string(&value)?);
        }
        written.push('}');
    }
    written.push_str("\n]\n");
    Ok(written.into_bytes())
}

/// Digits with at most one minus before and one point between.
fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    all(whole) && all(part)
}

/// The text as no spreadsheet program takes for a formula.
fn harmless(text: &str) -> String {
    let starts = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    if starts && !is_number(text) { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn strings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|&text| text.to_owned()).collect()
    }

    #[test]
    fn each_language_has_its_form() {
        let headings = strings(&["praktijk", "bedrag", "aantal"]);
        let rows = [
            strings(&["Dokters; van de \"hoek\"", "1234.50", "-3"]),
            strings(&["=cmd|' /C calc'!A0", "-0.05"]),
            strings(&["-12.5", "n/a", "7"]),
        ];
        let table = Export { headings: &headings, numbers: &[1, 2], rows: &rows };
        let dutch = String::from_utf8(export_csv(&table, Language::Nl).unwrap()).unwrap();
        assert_eq!(
            dutch,
            "\u{feff}praktijk;bedrag;aantal\r\n\"Dokters; van de \"\"hoek\"\"\";1234,50;-3\r\n'=cmd|' /C calc'!A0;-0,05;\r\n-12.5;n/a;7\r\n"
        );
        let english = String::from_utf8(export_csv(&table, Language::En).unwrap()).unwrap();
        assert!(english.starts_with("praktijk,bedrag,aantal\r\n\"Dokters; van"), "{english}");
        assert!(english.contains(",1234.50,-3\r\n"), "{english}");
        let json: serde_json::Value = serde_json::from_slice(&export_json(&table).unwrap()).unwrap();
        assert_eq!(json[0]["bedrag"], "1234.50");
        assert_eq!(json[0]["aantal"], -3);
        assert_eq!(json[1]["aantal"], serde_json::Value::Null);
        assert_eq!(json[2]["praktijk"], "-12.5");
    }

    #[test]
    fn no_headings_is_an_empty_file() {
        let table = Export { headings: &[], numbers: &[], rows: &[Vec::new()] };
        assert_eq!(export_csv(&table, Language::En).unwrap(), b"");
        assert_eq!(serde_json::from_slice::<serde_json::Value>(&export_json(&table).unwrap()).unwrap(), serde_json::json!([{}]));
    }

    proptest! {
        #[test]
        fn no_field_starts_a_formula(text in "[-=+@\t'a0. ]{0,8}", numeric in any::<bool>()) {
            let (headings, rows) = (strings(&["a"]), [vec![text.clone()]]);
            let numbers: &[usize] = if numeric { &[0] } else { &[] };
            let bytes = export_csv(&Export { headings: &headings, numbers, rows: &rows }, Language::En).unwrap();
            let mut reader = csv::ReaderBuilder::new().has_headers(true).flexible(true).from_reader(bytes.as_slice());
            for record in reader.records() {
                let record = record.unwrap();
                let field = record.get(0).unwrap_or_default();
                prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r']) || is_number(field), "{:?}", field);
                let guarded = format!("'{text}");
                prop_assert!(field == text || field == guarded);
            }
        }
    }
}
