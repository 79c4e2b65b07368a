// SPDX-License-Identifier: EUPL-1.2
//! Cells that speak of the same persons or contacts twice: taken as they stand they would be counted twice.
//!
//! | on one sheet | said |
//! | --- | --- |
//! | two rows of one combination | refused; rows of several GPs that name none, with other numbers, are added up and that is said |
//! | age bands that meet, everything else equal | refused |
//! | periods that meet, everything else equal | refused |
//! | lists of several days | said; refused where one of them lacks ages another has |
//!
//! Everything else equal is meant as the engine means it: a status left out is its default. Each contradiction is told once, with the rows
//! it stands in. Not here: bands that are too coarse for a tariff (`engine`), what is merely far from usual (`plausible`).

use crate::expand::Ready;
use crate::gather::Gather;
use pijler_facts::{ActivityCell, ListCell, Tables};
use pijler_model::{Day, Period, Place, Problem};
use pijler_scheme::vocabulary::{Kind, Vocabulary};
use pijler_words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Rows that are named; of the others the number is said.
const ROWS_NAMED: usize = 5;

/// Lowest and highest age; an open band has none.
type Band = (i16, i16);

/// What a row says apart from when and of which age: statuses in the order of their names, defaults left out.
type Columns<'a> = Vec<(&'a str, &'a str)>;

/// Finds every contradiction of `list` and `activity`.
pub(crate) fn look(tables: &Tables, all: &[Ready], vocabulary: &Vocabulary, language: Option<Language>, gather: &mut Gather) {
    let several = tables.practitioners.len() > 1;
    // A row with a value that means nothing says nothing of the others: it is mended first.
    let sheet = |name: &str, gather: &Gather| all.iter().find(|ready| ready.sheet.name == name && !gather.has_on(&ready.written));
    if let Some(ready) = sheet("list", gather) {
        list(&tables.list, ready, vocabulary, several, language, gather);
    }
    if let Some(ready) = sheet("activity", gather) {
        activity(&tables.activity, ready, vocabulary, several, language, gather);
    }
}

/// `row 7`, or `112 rows: 3, 4, 5, 6, 7, …`.
pub(crate) fn rows(lines: &[usize], language: Option<Language>) -> String {
    let words = Words::of(language.unwrap_or(Language::En));
    if let [one] = lines {
        return words.text_with("place-row", &[("row", one.to_string().into())]);
    }
    let mut named: Vec<String> = lines.iter().take(ROWS_NAMED).map(usize::to_string).collect();
    if lines.len() > ROWS_NAMED {
        named.push("…".into());
    }
    words.text_with("place-rows", &[("count", lines.len().to_string().into()), ("rows", named.join(", ").into())])
}

fn written((low, high): Band) -> String {
    match high {
        i16::MAX => format!("{low}+"),
        high if high == low => low.to_string(),
        high => format!("{low}-{high}"),
    }
}

/// The columns with a value that is not the default; of `seen` the default is yes, as the engine takes it.
fn said<'a>(columns: &'a [(String, String)], vocabulary: &Vocabulary) -> Columns<'a> {
    let is_default = |name: &str, value: &str| {
        let known = vocabulary
            .attributes
            .iter()
            .find(|attribute| attribute.id == name || matches!(&attribute.kind, Kind::Status { status } if status == name));
        known.is_some_and(|attribute| match attribute.kind {
            Kind::Seen { .. } => attribute.value(value).is_some_and(|code| code != 0),
            _ => attribute.value(value) == Some(0),
        })
    };
    let mut said: Columns<'a> = columns
        .iter()
        .filter(|(name, value)| name == "act" || !is_default(name, value))
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    said.sort_unstable();
    said
}

/// What a row of activity says apart from period and ages: practitioner, registration, columns.
type Contacts<'a> = (&'a str, &'a str, Columns<'a>);

/// One row, without its combination.
#[derive(Clone, Copy)]
struct Row {
    line: usize,
    count: i64,
}

/// Rows of one combination. Gives the fault's rows, and whether they may be added up.
fn repeated(rows: &[Row], of_several: bool) -> Option<(Vec<usize>, bool)> {
    if rows.len() < 2 {
        return None;
    }
    let counts: BTreeSet<i64> = rows.iter().map(|row| row.count).collect();
    Some((rows.iter().map(|row| row.line).collect(), of_several && counts.len() == rows.len()))
}

/// What is told of a sheet: each thing once, with all its rows.
struct Told<'a> {
    ready: &'a Ready,
    language: Option<Language>,
    /// By column and pair of values.
    meeting: BTreeMap<(&'static str, String), (&'static str, Vec<usize>)>,
    added: Vec<usize>,
}

impl<'a> Told<'a> {
    const fn new(ready: &'a Ready, language: Option<Language>) -> Self {
        Self { ready, language, meeting: BTreeMap::new(), added: Vec::new() }
    }

    fn twice(&mut self, lines: &[usize], may_add: bool, count: &'static str, gather: &mut Gather) {
        if may_add {
            self.added.extend(lines.get(1..).unwrap_or_default());
            return;
        }
        let last = lines.last().copied().unwrap_or(0);
        let place = self.ready.place(last, count);
        gather.error(place, Problem::Duplicate, &rows(lines, self.language), "expected-cell-once");
    }

    fn meets(&mut self, column: &'static str, values: String, line: usize, expected: &'static str) {
        self.meeting.entry((column, values)).or_insert_with(|| (expected, Vec::new())).1.push(line);
    }

    fn place(&self, lines: &[usize], column: &str) -> Place {
        self.ready.place(lines.first().copied().unwrap_or(0), column)
    }

    /// Tells what was gathered.
    fn close(mut self, count: &'static str, gather: &mut Gather) {
        for ((column, values), (expected, mut lines)) in std::mem::take(&mut self.meeting) {
            lines.sort_unstable();
            let value = format!("{values} ({})", rows(&lines, self.language));
            gather.error(self.place(&lines, column), Problem::Overlap, &value, expected);
        }
        if !self.added.is_empty() {
            self.added.sort_unstable();
            let value = rows(&self.added, self.language);
            gather.warning(self.place(&self.added, count), Problem::Implausible, &value, "expected-rows-of-practitioners");
        }
    }
}

/// Bands that meet, by the band before them; bands are in order.
fn meeting_bands<'a>(bands: impl Iterator<Item = (&'a Band, usize)>, told: &mut Told<'_>) {
    let mut widest: Option<Band> = None;
    for (&band, line) in bands {
        if let Some(before) = widest.filter(|before| band.0 <= before.1) {
            told.meets("age_band", format!("{} / {}", written(before), written(band)), line, "expected-bands-apart");
        }
        if widest.is_none_or(|before| band.1 > before.1) {
            widest = Some(band);
        }
    }
}

fn list(cells: &[ListCell], ready: &Ready, vocabulary: &Vocabulary, several: bool, language: Option<Language>, gather: &mut Gather) {
    let mut told = Told::new(ready, language);
    let mut groups: BTreeMap<(Day, Columns<'_>), BTreeMap<Band, Vec<Row>>> = BTreeMap::new();
    for cell in cells {
        let band = (cell.age_from, cell.age_to.unwrap_or(i16::MAX));
        let group = groups.entry((cell.day, said(&cell.columns, vocabulary))).or_default();
        group.entry(band).or_default().push(Row { line: cell.line, count: cell.patients });
    }
    for bands in groups.values() {
        for rows in bands.values() {
            if let Some((lines, may_add)) = repeated(rows, several) {
                told.twice(&lines, may_add, "patients", gather);
            }
        }
        meeting_bands(bands.iter().map(|(band, rows)| (band, rows.first().map_or(0, |row| row.line))), &mut told);
    }
    told.close("patients", gather);
    days(cells, ready, language, gather);
}

/// Lists of several days: each must be whole, for only the last before the day of payment counts.
fn days(cells: &[ListCell], ready: &Ready, language: Option<Language>, gather: &mut Gather) {
    let mut days: BTreeMap<Day, (BTreeSet<Band>, Vec<usize>)> = BTreeMap::new();
    for cell in cells {
        let day = days.entry(cell.day).or_default();
        day.0.insert((cell.age_from, cell.age_to.unwrap_or(i16::MAX)));
        day.1.push(cell.line);
    }
    if days.len() < 2 {
        return;
    }
    let ages: Vec<Vec<Band>> = days.values().map(|(bands, _)| covered(bands)).collect();
    let everywhere = covered(&ages.iter().flatten().copied().collect());
    let lacks: Vec<bool> = ages.iter().map(|ages| *ages != everywhere).collect();
    if lacks.contains(&true) {
        for ((day, (_, lines)), _) in days.iter().zip(&lacks).filter(|(_, lacks)| **lacks) {
            let place = ready.place(lines.first().copied().unwrap_or(0), "date");
            gather.error(place, Problem::Overlap, &format!("{day} ({})", rows(lines, language)), "expected-whole-lists");
        }
    } else {
        let value = days.keys().map(Day::to_string).collect::<Vec<_>>().join(", ");
        gather.warning(ready.place(0, "date"), Problem::Implausible, &value, "expected-one-date");
    }
}

/// The ages of some bands, joined where they touch.
fn covered(bands: &BTreeSet<Band>) -> Vec<Band> {
    let mut joined: Vec<Band> = Vec::new();
    for &(low, high) in bands {
        match joined.last_mut() {
            Some(last) if low <= last.1.saturating_add(1) => last.1 = last.1.max(high),
            _ => joined.push((low, high)),
        }
    }
    joined
}

fn activity(
    cells: &[ActivityCell],
    ready: &Ready,
    vocabulary: &Vocabulary,
    several: bool,
    language: Option<Language>,
    gather: &mut Gather,
) {
    let mut told = Told::new(ready, language);
    let mut groups: BTreeMap<Contacts<'_>, BTreeMap<(Period, Band), Vec<Row>>> = BTreeMap::new();
    for cell in cells {
        let band = (cell.age_from, cell.age_to.unwrap_or(i16::MAX));
        let group = groups.entry((&cell.practitioner, &cell.registration, said(&cell.columns, vocabulary))).or_default();
        group.entry((cell.period, band)).or_default().push(Row { line: cell.line, count: cell.contacts });
    }
    for ((practitioner, ..), group) in &groups {
        let mut by_period: BTreeMap<Period, Vec<(&Band, usize)>> = BTreeMap::new();
        let mut by_band: BTreeMap<Band, Vec<(Period, usize)>> = BTreeMap::new();
        for ((period, band), rows) in group {
            if let Some((lines, may_add)) = repeated(rows, several && practitioner.is_empty()) {
                told.twice(&lines, may_add, "contacts", gather);
            }
            let line = rows.first().map_or(0, |row| row.line);
            by_period.entry(*period).or_default().push((band, line));
            by_band.entry(*band).or_default().push((*period, line));
        }
        for bands in by_period.into_values() {
            meeting_bands(bands.into_iter(), &mut told);
        }
        for mut periods in by_band.into_values() {
            // The longer of two that begin on one day first.
            periods.sort_by_key(|(period, _)| (period.span().from, std::cmp::Reverse(period.span().until)));
            let mut before: Option<Period> = None;
            for (period, line) in periods {
                if let Some(before) = before.filter(|before| before.span().meets(period.span())) {
                    told.meets("period", format!("{before} / {period}"), line, "expected-periods-apart");
                } else {
                    before = Some(period);
                }
            }
        }
    }
    told.close("contacts", gather);
}
