// SPDX-License-Identifier: EUPL-1.2
//! The country's index paths: by how much amounts of one year are carried to the next, read from `<country>/index.csv`.
//!
//! Only the practice's own totals of another year are carried, and become estimates; a tariff is never computed from a percentage.

use pijler_model::{Faults, Place, Problem};
use pijler_scheme::Library;

/// One step: from a year to the next, as an exact ratio.
pub type Step = (i16, i64, i64);

/// Name of the path that carries a practice's own totals.
pub const GENERAL: &str = "general";

/// The steps of a path. A country without the file has none: totals of another year then stay as they are.
pub fn read(library: &Library, country: &str, path: &str) -> Result<Vec<Step>, Faults> {
    let file = format!("{country}/index.csv");
    let mut faults = Faults::default();
    let mut steps = Vec::new();
    let Some(text) = library.text(&file) else { return Ok(steps) };
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_reader(text.as_bytes());
    let headers = reader.headers().cloned().unwrap_or_default();
    for (index, record) in reader.records().enumerate() {
        let place = |column: &str| Place { file: file.clone(), line: index + 3, column: column.into(), ..Place::default() };
        let Ok(record) = record else {
            faults.error(place(""), Problem::NotReadable, "", "a CSV row");
            continue;
        };
        let field = |name: &str| headers.iter().position(|header| header == name).and_then(|at| record.get(at)).unwrap_or("");
        if field("path") != path {
            continue;
        }
        match (field("from_year").parse(), ratio(field("ratio"))) {
            (Ok(year), Some((above, below))) => steps.push((year, above, below)),
            _ => faults.error(place("ratio"), Problem::NotANumber, field("ratio"), "a year, and a ratio such as 106.05/100"),
        }
    }
    faults.or(steps)
}

/// `106.05/100` as whole numbers: both sides in hundredths.
fn ratio(text: &str) -> Option<(i64, i64)> {
    let (above, below) = text.split_once('/')?;
    let (above, below) = (pijler_model::parse_euro(above)?.0, pijler_model::parse_euro(below)?.0);
    (above > 0 && below > 0).then_some((above, below))
}
