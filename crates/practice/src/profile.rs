// SPDX-License-Identifier: EUPL-1.2
//! Profiles: the assumptions of quick estimates as sourced rows, read from `profiles/<name>.csv` of a country.
//!
//! Every figure has a status and a range; the user may change any of them, and then it is `supplied`.

use pijler_facts::typed::age_band;
use pijler_model::{Faults, Place, Problem, Status};
use pijler_scheme::Library;

/// One assumption. Values are in thousandths of the unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is: `list_share`, `contact_rate`, ...
    pub figure: String,
    /// Age band, or empty for all.
    pub age_band: String,
    /// Value of the status the row speaks of, or empty for all.
    pub preferential: String,
    /// Thousandths of the unit.
    pub value: i64,
    /// Lowest.
    pub low: i64,
    /// Highest.
    pub high: i64,
    /// Unit as written.
    pub unit: String,
    /// Birth.
    pub status: Status,
    /// Source ids of the country.
    pub source: String,
    /// How it was made.
    pub note: String,
}

/// The assumptions of one kind of practice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Profile {
    /// Its name.
    pub name: String,
    /// Country folder.
    pub country: String,
    /// Rows in the order of the file.
    pub figures: Vec<Figure>,
}

/// Reads a decimal with at most three places as thousandths.
#[must_use]
pub fn thousandths(text: &str) -> Option<i64> {
    let text = text.trim().replace(',', ".");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) || part.len() > 3 || whole.len() > 12 {
        return None;
    }
    format!("{whole}{part:0<3}").parse().ok()
}

impl Figure {
    /// The highest value it can have, in thousandths. `None`: any.
    #[must_use]
    pub fn highest(&self) -> Option<i64> {
        match (self.unit.as_str(), self.figure.as_str()) {
            // Nine in ten passing leaves a practice without a list; more is a slip of the hand, and would divide by nothing.
            (_, "passing_share") => Some(90_000),
            ("percent", _) => Some(100_000),
            _ => None,
        }
    }
}

impl Profile {
    /// Reads a profile of a country.
    pub fn read(library: &Library, country: &str, name: &str) -> Result<Self, Faults> {
        let file = format!("{country}/profiles/{name}.csv");
        let mut faults = Faults::default();
        let Some(text) = library.text(&file) else {
            faults.error(Place { file, ..Place::default() }, Problem::UnknownReference, name, "a profile of this country");
            return Err(faults);
        };
        let mut profile = Self { name: name.into(), country: country.into(), figures: Vec::new() };
        let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).trim(csv::Trim::All).from_reader(text.as_bytes());
        let headers = reader.headers().cloned().unwrap_or_default();
        for (index, record) in reader.records().enumerate() {
            let place = |column: &str| Place { file: file.clone(), line: index + 2, column: column.into(), ..Place::default() };
            let Ok(record) = record else {
                faults.error(place(""), Problem::NotReadable, "", "a CSV row");
                continue;
            };
            let field = |name: &str| headers.iter().position(|header| header == name).and_then(|at| record.get(at)).unwrap_or("");
            let every = |text: &str| if text == "*" { String::new() } else { text.to_owned() };
            let Some(value) = thousandths(field("value")) else {
                faults.error(place("value"), Problem::NotANumber, field("value"), "a decimal with at most three places");
                continue;
            };
            let bound = |name: &str| if field(name).is_empty() { Some(value) } else { thousandths(field(name)) };
            let (low, high) = (bound("low"), bound("high"));
            let status = Status::from_word(field("status"));
            if low.is_none() || high.is_none() || status.is_none() || field("source").is_empty() {
                faults.error(place("status"), Problem::Rule, field("status"), "low, high, a status and a source");
            }
            profile.figures.push(Figure {
                figure: field("figure").into(),
                age_band: every(field("age_band")),
                preferential: every(field("preferential")),
                value,
                low: low.unwrap_or(value),
                high: high.unwrap_or(value),
                unit: field("unit").into(),
                status: status.unwrap_or(Status::Estimated),
                source: field("source").into(),
                note: field("note").into(),
            });
        }
        faults.or(profile)
    }

    /// The row of a figure for a band and a status value.
    #[must_use]
    pub fn figure(&self, figure: &str, band: &str, preferential: &str) -> Option<&Figure> {
        let fits = |own: &str, wanted: &str| own.is_empty() || wanted.is_empty() || own == wanted;
        self.figures.iter().find(|row| row.figure == figure && fits(&row.age_band, band) && fits(&row.preferential, preferential))
    }

    /// Its best value in thousandths; zero if there is none.
    #[must_use]
    pub fn value(&self, figure: &str, band: &str, preferential: &str) -> i64 {
        self.figure(figure, band, preferential).map_or(0, |row| row.value)
    }

    /// Replaces a figure by the user's own. False if there is no such figure, or the value cannot be one of it.
    pub fn supply(&mut self, figure: &str, band: &str, preferential: &str, value: i64) -> bool {
        let row = self.figures.iter_mut().find(|row| row.figure == figure && row.age_band == band && row.preferential == preferential);
        let row = row.filter(|row| (0..=row.highest().unwrap_or(i64::MAX)).contains(&value));
        let found = row.is_some();
        if let Some(row) = row {
            row.value = value;
            row.low = value;
            row.high = value;
            row.status = Status::Supplied;
        }
        found
    }

    /// Age bands of the list, youngest first.
    #[must_use]
    pub fn bands(&self) -> Vec<String> {
        let mut bands: Vec<String> = self
            .figures
            .iter()
            .filter(|row| row.figure == "list_share" && !row.age_band.is_empty())
            .map(|row| row.age_band.clone())
            .collect();
        bands.sort_by_key(|band| age_band(band).map_or(0, |(from, _)| from));
        bands
    }

    /// A copy in which every row of a figure takes its lowest or highest value.
    #[must_use]
    pub fn at_edge(&self, figure: &str, high: bool) -> Self {
        let mut copy = self.clone();
        for row in copy.figures.iter_mut().filter(|row| row.figure == figure) {
            row.value = if high { row.high } else { row.low };
        }
        copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_decimals_exactly() {
        for (text, value) in [("3.1", 3100), ("9,26", 9260), ("1198", 1_198_000), ("0.125", 125)] {
            assert_eq!(thousandths(text), Some(value), "{text}");
        }
        for text in ["", "-1", "1.2345", "1.2.3", "abc"] {
            assert_eq!(thousandths(text), None, "{text}");
        }
    }
}
