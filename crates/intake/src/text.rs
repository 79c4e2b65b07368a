// SPDX-License-Identifier: EUPL-1.2
//! CSV -> cells. UTF-8 with or without its mark, UTF-16 with it, else Windows-1252, which is said; `;`, tab, `,` or `|` between fields.

use crate::gather::Gather;
use crate::grid::{Budget, Cell, Grid, Kind};
use crate::limits::Limits;
use crate::number;
use crate::package::Refusal;
use pijler_model::{Place, Problem};

/// The signs of Windows-1252 from 0x80 to 0x9F; five of them are not in use.
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–',
    '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// Signs that part fields, the likeliest first.
const MARKS: [u8; 4] = [b';', b'\t', b',', b'|'];

/// The text of the bytes, or why they are no text.
fn decode(file: &str, bytes: &[u8], gather: &mut Gather) -> Result<String, Refusal> {
    let pairs = |rest: &[u8], read: fn([u8; 2]) -> u16| {
        let units = rest.chunks_exact(2).filter_map(|pair| <[u8; 2]>::try_from(pair).ok()).map(read);
        char::decode_utf16(units).collect::<Result<String, _>>()
    };
    let text = if let Some(rest) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        String::from_utf8(rest.to_vec()).map_err(|_| Refusal::not_readable("", "expected-file"))?
    } else if let Some(rest) = bytes.strip_prefix(b"\xff\xfe") {
        pairs(rest, u16::from_le_bytes).map_err(|_| Refusal::not_readable("", "expected-file"))?
    } else if let Some(rest) = bytes.strip_prefix(b"\xfe\xff") {
        pairs(rest, u16::from_be_bytes).map_err(|_| Refusal::not_readable("", "expected-file"))?
    } else if let Ok(text) = std::str::from_utf8(bytes) {
        text.to_owned()
    } else {
        let place = Place { file: file.into(), ..Place::default() };
        gather.warning(place, Problem::Implausible, "Windows-1252", "expected-utf8");
        let sign =
            |byte: u8| byte.checked_sub(0x80).and_then(|index| WINDOWS_1252.get(usize::from(index)).copied()).unwrap_or(char::from(byte));
        bytes.iter().map(|&byte| sign(byte)).collect()
    };
    let foreign = |sign: char| sign.is_control() && !matches!(sign, '\t' | '\r' | '\n' | '\u{c}');
    if text.contains(foreign) {
        return Err(Refusal::not_readable("", "expected-file"));
    }
    Ok(text)
}

/// The sign between the fields of the first line that is not empty.
fn mark(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let (mut quoted, mut counts) = (false, [0_usize; MARKS.len()]);
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if let Some(count) = MARKS.iter().position(|&mark| mark == byte && !quoted).and_then(|index| counts.get_mut(index)) {
            *count += 1;
        }
    }
    let highest = counts.iter().max().copied().unwrap_or(0);
    counts.iter().position(|&count| count == highest).and_then(|index| MARKS.get(index)).copied().unwrap_or(b';')
}

/// The cells of a CSV file.
pub(crate) fn read(
    file: &str,
    name: &str,
    bytes: &[u8],
    limits: &Limits,
    budget: &mut Budget,
    gather: &mut Gather,
) -> Result<Grid, Refusal> {
    let text = decode(file, bytes, gather)?;
    // Excel's own way to say which sign parts the fields.
    let first = text.lines().next().unwrap_or_default();
    let said = first.strip_prefix("sep=").and_then(|rest| rest.trim().bytes().next()).filter(|mark| MARKS.contains(mark));
    let (mark, skipped, body) = match said {
        Some(mark) => {
            (mark, 1, text.get(first.len()..).unwrap_or_default().trim_start_matches('\r').strip_prefix('\n').unwrap_or_default())
        }
        None => (mark(&text), 0, text.as_str()),
    };
    let mut grid = Grid { name: name.into(), ..Grid::default() };
    let mut reader = csv::ReaderBuilder::new().delimiter(mark).has_headers(false).flexible(true).from_reader(body.as_bytes());
    let mut record = csv::StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return Ok(grid),
            Err(_) => return Err(Refusal::not_readable("", "expected-file")),
        }
        let start = record.position().map_or(0, csv::Position::byte);
        // Empty lines before the record belong to its position but not to it.
        let start = usize::try_from(start).unwrap_or(usize::MAX);
        let blank = body.as_bytes().get(start..).unwrap_or_default().iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
        let blank = blank.filter(|&&byte| byte == b'\n').count();
        let line = record.position().map_or(1, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(usize::MAX).saturating_add(blank).saturating_add(skipped);
        for (column, field) in record.iter().enumerate() {
            let field = field.trim();
            if field.is_empty() {
                continue;
            }
            if field.chars().nth(limits.characters).is_some() {
                return Err(Refusal::not_readable(&crate::gather::clip(field, 40), "expected-short-text").at("", line));
            }
            let kind = if number::looks_numeric(field) { Kind::Number } else { Kind::Text };
            budget.put(&mut grid, line, Cell { column, kind, text: field.to_owned() })?;
        }
    }
}
