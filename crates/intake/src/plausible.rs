// SPDX-License-Identifier: EUPL-1.2
//! What is far from usual. Said, not refused: a practice knows itself better than we do. Refused is only what no practice can have.

use crate::choices::SchemeWords;
use crate::expand::Ready;
use crate::gather::Gather;
use pijler_facts::{ActivityCell, ListCell, Tables};
use pijler_model::{Day, Period, Place, Problem};
use pijler_scheme::Vocabulary;
use std::collections::{BTreeMap, BTreeSet};

/// Contacts per patient and year: more is unusual. Half a contact is the lower end.
const CONTACTS_MOST: i64 = 25;

/// Patients for each GP.
const LIST_MOST: i64 = 3000;

/// Hours a week of one person, in hundredths: full time.
const HOURS_MOST: i64 = 3800;

/// Patients on one list that no practice has: as many as an estimate takes.
const PATIENTS_BOUND: i64 = 100_000;

/// Contacts in one row that no practice has: a hundred for each patient of the largest list.
const CONTACTS_BOUND: i64 = 10_000_000;

/// Share of patients with increased reimbursement, in hundredths.
const PREFERENTIAL_MOST: i64 = 80;

/// Days between the day of the list and the nearest day of the activity.
const DAYS_APART: i64 = 366;

/// Warnings, each with its place.
pub(crate) fn look(tables: &Tables, all: &[Ready], vocabulary: &Vocabulary, schemes: &SchemeWords, gather: &mut Gather) {
    let place = |table: &str, line: usize, column: &str| {
        all.iter().find(|ready| ready.sheet.name == table).map_or_else(Place::default, |ready| ready.place(line, column))
    };
    if beyond(tables, place, gather) {
        return;
    }
    let mut warn = |table: &str, line: usize, column: &str, value: String, expected: &str| {
        gather.warning(place(table, line, column), Problem::Implausible, &value, expected);
    };
    let labels: BTreeSet<&str> = tables.activity.iter().map(|cell| cell.practitioner.as_str()).filter(|label| !label.is_empty()).collect();
    let doctors = if tables.practitioners.is_empty() { labels.len() } else { tables.practitioners.len() };
    let mut dates: BTreeMap<Day, Vec<&ListCell>> = BTreeMap::new();
    for cell in &tables.list {
        dates.entry(cell.day).or_default().push(cell);
    }
    for (&date, cells) in &dates {
        list(cells, doctors, &mut warn);
        if schemes.until.is_some_and(|until| date > until) {
            let line = cells.first().map_or(0, |cell| cell.line);
            warn("list", line, "date", date.to_string(), "expected-within-tariffs");
        }
    }
    let periods: BTreeMap<Period, usize> = tables.activity.iter().rev().map(|cell| (cell.period, cell.line)).collect();
    for (period, line) in &periods {
        if schemes.until.is_some_and(|until| period.last() > until) {
            warn("activity", *line, "period", period.to_string(), "expected-within-tariffs");
        }
    }
    if let Some((&date, cells)) = dates.last_key_value() {
        let patients = cells.iter().fold(0_i64, |sum, cell| sum.saturating_add(cell.patients));
        activity(&tables.activity, patients, &periods, vocabulary, &mut warn);
        let apart = periods.keys().map(|period| {
            let span = period.span();
            i64::from((span.from.0.saturating_sub(date.0)).max(date.0.saturating_sub(span.until.0)).max(0))
        });
        if apart.min().is_some_and(|days| days > DAYS_APART) {
            warn("list", 0, "date", date.to_string(), "expected-list-near-activity");
        }
    }
    for (index, person) in tables.staff.iter().enumerate() {
        if person.centihours_per_week > HOURS_MOST {
            let line = all
                .iter()
                .find(|ready| ready.sheet.name == "staff")
                .and_then(|ready| ready.sheet.rows.get(index))
                .map_or(0, |row| row.line);
            let hours = format!("{}.{:02}", person.centihours_per_week / 100, person.centihours_per_week % 100);
            warn("staff", line, "hours_per_week", hours, "expected-hours-of-one");
        }
    }
}

/// Refuses what no practice can have. True if there is any.
fn beyond(tables: &Tables, place: impl Fn(&str, usize, &str) -> Place, gather: &mut Gather) -> bool {
    let before = gather.has_errors();
    let mut lists: BTreeMap<Day, i64> = BTreeMap::new();
    for cell in &tables.list {
        let list = lists.entry(cell.day).or_insert(0);
        *list = list.saturating_add(cell.patients);
        if cell.patients > PATIENTS_BOUND {
            gather.error(place("list", cell.line, "patients"), Problem::TooLarge, &cell.patients.to_string(), "expected-patients-at-most");
        }
    }
    for patients in lists.into_values().filter(|patients| *patients > PATIENTS_BOUND && !gather.has_errors()).collect::<Vec<_>>() {
        gather.error(place("list", 0, "patients"), Problem::TooLarge, &patients.to_string(), "expected-patients-at-most");
    }
    for cell in tables.activity.iter().filter(|cell| cell.contacts > CONTACTS_BOUND) {
        gather.error(place("activity", cell.line, "contacts"), Problem::TooLarge, &cell.contacts.to_string(), "expected-contacts-at-most");
    }
    gather.has_errors() && !before
}

/// One list: its size, its ages, its statuses.
fn list(cells: &[&ListCell], doctors: usize, warn: &mut dyn FnMut(&str, usize, &str, String, &str)) {
    let total = cells.iter().fold(0_i64, |sum, cell| sum.saturating_add(cell.patients));
    let most = i64::try_from(doctors).unwrap_or(i64::MAX).saturating_mul(LIST_MOST);
    if doctors > 0 && total > most {
        warn("list", 0, "patients", total.to_string(), "expected-list-size");
    }
    let preferential = |cell: &&&ListCell| cell.columns.iter().any(|(column, value)| column == "preferential" && value == "yes");
    let with = cells.iter().filter(preferential).fold(0_i64, |sum, cell| sum.saturating_add(cell.patients));
    if with.saturating_mul(100) > total.saturating_mul(PREFERENTIAL_MOST) {
        warn("list", 0, "preferential", format!("{with} / {total}"), "expected-preferential-share");
    }
    // Patients by band, over all statuses.
    let mut bands: BTreeMap<(i16, i16), (i64, usize)> = BTreeMap::new();
    for cell in cells {
        let band = bands.entry((cell.age_from, cell.age_to.unwrap_or(i16::MAX))).or_insert((0, cell.line));
        band.0 = band.0.saturating_add(cell.patients);
    }
    let written = |(low, high): (i16, i16)| if high == i16::MAX { format!("{low}+") } else { format!("{low}-{high}") };
    let mut last_filled: Option<i16> = None;
    let mut hollow: Vec<((i16, i16), usize)> = Vec::new();
    for (&band, &(patients, line)) in &bands {
        if patients == 0 {
            hollow.push((band, line));
            continue;
        }
        if let Some(high) = last_filled {
            if high >= band.0 {
                warn("list", line, "age_band", written(band), "expected-bands-apart");
            } else {
                for (band, line) in hollow.drain(..) {
                    warn("list", line, "age_band", written(band), "expected-filled-band");
                }
            }
            let listed = bands.keys().any(|other| other.0 == high.saturating_add(1));
            if band.0 > high.saturating_add(1) && !listed {
                warn("list", line, "age_band", written((high.saturating_add(1), band.0 - 1)), "expected-filled-band");
            }
        }
        hollow.clear();
        last_filled = Some(last_filled.map_or(band.1, |high| high.max(band.1)));
    }
}

/// All activity against the list: contacts per patient, visits against consultations.
fn activity(
    cells: &[ActivityCell],
    patients: i64,
    periods: &BTreeMap<Period, usize>,
    vocabulary: &Vocabulary,
    warn: &mut dyn FnMut(&str, usize, &str, String, &str),
) {
    let mut by_kind: BTreeMap<&str, i64> = BTreeMap::new();
    let mut contacts = 0_i64;
    for cell in cells {
        let act = cell.columns.iter().find(|(column, _)| column == "act").and_then(|(_, word)| vocabulary.act(word));
        let Some(act) = act else { continue };
        let kind = by_kind.entry(act.kind.as_str()).or_insert(0);
        *kind = kind.saturating_add(cell.contacts);
        if act.counts_as_contact {
            contacts = contacts.saturating_add(cell.contacts);
        }
    }
    let of = |kind: &str| by_kind.get(kind).copied().unwrap_or(0);
    let (visits, consultations) = (of("home_visit"), of("consultation"));
    if visits > consultations {
        warn("activity", 0, "contacts", format!("{visits} / {consultations}"), "expected-visits");
    }
    // Months covered, each once.
    let months: BTreeSet<_> =
        periods.keys().flat_map(|period| (0..period.months()).map(|month| period.first_month().plus(month))).collect();
    let months = i64::try_from(months.len()).unwrap_or(i64::MAX);
    let (yearly, persons) = (contacts.saturating_mul(12), patients.saturating_mul(months));
    let too_many = yearly > persons.saturating_mul(CONTACTS_MOST);
    let too_few = yearly.saturating_mul(2) < persons;
    if patients > 0 && months > 0 && (too_many || too_few) {
        let tenths = yearly.saturating_mul(10) / persons.max(1);
        warn("activity", 0, "contacts", format!("{}.{}", tenths / 10, tenths % 10), "expected-contacts-per-patient");
    }
}
