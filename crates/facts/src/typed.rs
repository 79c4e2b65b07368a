// SPDX-License-Identifier: EUPL-1.2
//! Sheets of text -> tables with types. Every fault of every sheet is gathered before anything is refused.
//!
//! Headings are the column names of `docs/facts.md`; `patient`/`patient_id` and the like are one. Extra columns of `list`, `activity` and
//! `contacts` are statuses and contact columns by their name. Not here: whether a value is in a vocabulary (the engine says), files (`intake`).

use crate::table::{
    ActivityCell, Agreement, Billed, Claim, Contact, Cover, ListCell, Membership, Patient, Practice, Practitioner, Registration, Staff,
    StatusRow, Tables,
};
use pijler_model::{Cents, Day, Faults, Period, Problem, Sheet, SheetRow, Span, Status};
use std::collections::BTreeSet;

/// Names of the tables.
pub const TABLES: [&str; 16] = [
    "patients",
    "patient_status",
    "registrations",
    "practitioners",
    "practitioner_status",
    "memberships",
    "practices",
    "practice_status",
    "agreements",
    "staff",
    "contacts",
    "claims",
    "billed",
    "covers",
    "list",
    "activity",
];

/// Highest age anyone may have on a list.
const AGE_HIGHEST: i16 = 130;

/// Reads all sheets.
pub fn read(sheets: &[Sheet]) -> Result<Tables, Faults> {
    let mut faults = Faults::default();
    let mut tables = Tables::default();
    for sheet in sheets {
        read_sheet(sheet, &mut tables, &mut faults);
    }
    references(&tables, sheets, &mut faults);
    faults.or(tables)
}

/// A sheet with its faults, and which columns were asked for.
struct Columns<'a> {
    sheet: &'a Sheet,
    asked: BTreeSet<&'static str>,
}

impl<'a> Columns<'a> {
    fn index(&self, name: &str) -> Option<usize> {
        self.sheet.column(name)
    }

    fn text(&mut self, row: &'a SheetRow, name: &'static str) -> &'a str {
        self.asked.insert(name);
        self.index(name).and_then(|index| row.fields.get(index)).map_or("", String::as_str)
    }

    fn need(&mut self, row: &'a SheetRow, name: &'static str, faults: &mut Faults) -> String {
        let text = self.text(row, name);
        if text.is_empty() && self.index(name).is_some() {
            faults.error(self.sheet.place(row.line, name), Problem::Empty, "", name);
        }
        text.to_owned()
    }

    fn day(&mut self, row: &'a SheetRow, name: &'static str, faults: &mut Faults) -> Option<Day> {
        let text = self.text(row, name);
        if text.is_empty() {
            return None;
        }
        let day = Day::parse(text);
        if day.is_none() {
            faults.error(self.sheet.place(row.line, name), Problem::NotADate, text, "2026-04-01");
        }
        day
    }

    fn need_day(&mut self, row: &'a SheetRow, name: &'static str, faults: &mut Faults) -> Day {
        let text = self.need(row, name, faults);
        let day = Day::parse(&text);
        if day.is_none() && !text.is_empty() {
            faults.error(self.sheet.place(row.line, name), Problem::NotADate, text, "2026-04-01");
        }
        day.unwrap_or(Day(0))
    }

    fn span(&mut self, row: &'a SheetRow, first: &'static str, last: &'static str, faults: &mut Faults) -> Span {
        let from = self.day(row, first, faults).unwrap_or(Day::MIN);
        let to = self.day(row, last, faults);
        let span = Span { from, until: to.map_or(Day::MAX, |day| day.plus(1)) };
        if span.is_empty() {
            let written = format!("{from} – {}", to.unwrap_or(Day::MAX));
            faults.error(self.sheet.place(row.line, last), Problem::Overlap, written, format!("{last} >= {first}"));
        }
        span
    }

    fn whole(&mut self, row: &'a SheetRow, name: &'static str, faults: &mut Faults) -> i64 {
        let text = self.need(row, name, faults);
        if text.is_empty() {
            return 0;
        }
        match text.parse::<i64>() {
            Ok(number) if number >= 0 => number,
            Ok(_) => {
                faults.error(self.sheet.place(row.line, name), Problem::Negative, text, ">= 0");
                0
            }
            Err(_) => {
                faults.error(self.sheet.place(row.line, name), Problem::NotANumber, text, "0, 1, 2, …");
                0
            }
        }
    }

    /// A decimal with at most two places, in hundredths; point or comma.
    fn hundredths(&mut self, row: &'a SheetRow, name: &'static str, faults: &mut Faults) -> i64 {
        let text = self.text(row, name).to_owned();
        if text.is_empty() {
            return 0;
        }
        match hundredths(&text) {
            Some(number) if number >= 0 => number,
            Some(_) => {
                faults.error(self.sheet.place(row.line, name), Problem::Negative, text, ">= 0");
                0
            }
            None => {
                faults.error(self.sheet.place(row.line, name), Problem::NotANumber, text, "12,50 / 12.50");
                0
            }
        }
    }

    fn period(&mut self, row: &'a SheetRow, name: &'static str, faults: &mut Faults) -> Period {
        let text = self.need(row, name, faults);
        let period = Period::parse(&text);
        if period.is_none() && !text.is_empty() {
            faults.error(self.sheet.place(row.line, name), Problem::NotADate, text, "2026, 2026-Q2, 2026-05");
        }
        period.unwrap_or(Period::Year(pijler_model::Year(1970)))
    }

    fn age_band(&mut self, row: &'a SheetRow, faults: &mut Faults) -> (i16, Option<i16>) {
        let text = self.need(row, "age_band", faults);
        let band = age_band(&text);
        if band.is_none() && !text.is_empty() {
            faults.error(self.sheet.place(row.line, "age_band"), Problem::UnknownValue, text, "25-59, 75+");
        }
        band.unwrap_or((0, None))
    }

    fn status(&mut self, row: &'a SheetRow, faults: &mut Faults) -> Status {
        let text = self.text(row, "status");
        if text.is_empty() {
            return Status::Supplied;
        }
        Status::from_word(text).unwrap_or_else(|| {
            faults.error(self.sheet.place(row.line, "status"), Problem::UnknownValue, text, "published, supplied, derived, estimated");
            Status::Supplied
        })
    }

    /// Columns nobody asked for, with their values.
    fn others(&self, row: &SheetRow) -> Vec<(String, String)> {
        let mut others = Vec::new();
        for (index, heading) in self.sheet.headings.iter().enumerate() {
            if !self.asked.contains(heading.as_str()) && !heading.is_empty() {
                let value = row.fields.get(index).cloned().unwrap_or_default();
                if !value.is_empty() {
                    others.push((heading.clone(), value));
                }
            }
        }
        others
    }

    /// After the rows: columns that must be there, and columns nobody reads.
    fn close(&self, needed: &[&'static str], open: bool, faults: &mut Faults) {
        for name in needed {
            if self.index(name).is_none() {
                faults.error(self.sheet.place(self.sheet.heading_line, name), Problem::MissingColumn, *name, *name);
            }
        }
        let mut seen = BTreeSet::new();
        for heading in self.sheet.headings.iter().filter(|heading| !heading.is_empty()) {
            if !seen.insert(heading) {
                faults.error(self.sheet.place(self.sheet.heading_line, heading), Problem::Duplicate, heading.clone(), "");
            }
            if !open && !self.sheet.rows.is_empty() && !self.asked.contains(heading.as_str()) {
                let allowed: Vec<&str> = self.asked.iter().copied().collect();
                faults.error(
                    self.sheet.place(self.sheet.heading_line, heading),
                    Problem::UnknownColumn,
                    heading.clone(),
                    allowed.join(", "),
                );
            }
        }
    }
}

/// Reads `12,5`, `12.50`, `-3`: hundredths. No thousands separators.
#[must_use]
pub fn hundredths(text: &str) -> Option<i64> {
    pijler_model::parse_euro(&text.replace(',', ".")).map(|cents| cents.0)
}

/// Reads `25-59`, `75+`, `40` (one age).
#[must_use]
pub fn age_band(text: &str) -> Option<(i16, Option<i16>)> {
    let text = text.trim();
    let age = |text: &str| text.trim().parse::<i16>().ok().filter(|age| (0..=AGE_HIGHEST).contains(age));
    if let Some(low) = text.strip_suffix('+') {
        return Some((age(low)?, None));
    }
    let (low, high) = text.split_once(['-', '–']).unwrap_or((text, text));
    let (low, high) = (age(low)?, age(high)?);
    (low <= high).then_some((low, Some(high)))
}

fn read_sheet(sheet: &Sheet, tables: &mut Tables, faults: &mut Faults) {
    let mut columns = Columns { sheet, asked: BTreeSet::new() };
    let c = &mut columns;
    let (needed, open): (&[&'static str], bool) = match sheet.name.as_str() {
        "patients" => {
            for row in &sheet.rows {
                let id = c.need(row, "patient_id", faults);
                let birth = c.need_day(row, "birth_date", faults);
                let death = c.day(row, "death_date", faults);
                c.text(row, "sex");
                if death.is_some_and(|death| death < birth) {
                    faults.error(
                        sheet.place(row.line, "death_date"),
                        Problem::Overlap,
                        c.text(row, "death_date"),
                        "death_date >= birth_date",
                    );
                }
                tables.patients.push(Patient { id, birth, death });
            }
            (&["patient_id", "birth_date"], false)
        }
        name @ ("patient_status" | "practitioner_status" | "practice_status") => {
            let (subject, needed): (&'static str, &[&'static str]) = match name {
                "patient_status" => ("patient_id", &["patient_id", "kind", "value"]),
                "practitioner_status" => ("practitioner_id", &["practitioner_id", "kind", "value"]),
                _ => ("practice_id", &["practice_id", "kind", "value"]),
            };
            for row in &sheet.rows {
                let entry = StatusRow {
                    subject: c.need(row, subject, faults),
                    kind: c.need(row, "kind", faults),
                    value: c.need(row, "value", faults),
                    span: c.span(row, "from", "to", faults),
                };
                match name {
                    "patient_status" => tables.patient_status.push(entry),
                    "practitioner_status" => tables.practitioner_status.push(entry),
                    _ => tables.practice_status.push(entry),
                }
            }
            (needed, false)
        }
        "registrations" => {
            for row in &sheet.rows {
                tables.registrations.push(Registration {
                    patient: c.need(row, "patient_id", faults),
                    practitioner: c.need(row, "practitioner_id", faults),
                    span: c.span(row, "from", "to", faults),
                });
            }
            (&["patient_id", "practitioner_id", "from"], false)
        }
        "practitioners" => {
            for row in &sheet.rows {
                tables
                    .practitioners
                    .push(Practitioner { id: c.need(row, "practitioner_id", faults), birth: c.day(row, "birth_date", faults) });
            }
            (&["practitioner_id"], false)
        }
        "memberships" => {
            for row in &sheet.rows {
                let trainer = c.text(row, "trainer_id");
                tables.memberships.push(Membership {
                    practitioner: c.need(row, "practitioner_id", faults),
                    practice: c.need(row, "practice_id", faults),
                    role: Some(c.text(row, "role")).filter(|role| !role.is_empty()).unwrap_or("member").to_owned(),
                    trainer: (!trainer.is_empty()).then(|| trainer.to_owned()),
                    span: c.span(row, "from", "to", faults),
                });
            }
            (&["practitioner_id", "practice_id"], false)
        }
        "practices" => {
            for row in &sheet.rows {
                tables.practices.push(Practice {
                    id: c.need(row, "practice_id", faults),
                    name: c.text(row, "name").to_owned(),
                    span: c.span(row, "opened", "closed", faults),
                });
            }
            (&["practice_id"], false)
        }
        "agreements" => {
            for row in &sheet.rows {
                tables.agreements.push(Agreement {
                    practice: c.need(row, "practice_id", faults),
                    scheme: c.need(row, "scheme", faults),
                    span: c.span(row, "from", "to", faults),
                });
            }
            (&["practice_id", "scheme", "from"], false)
        }
        "staff" => {
            for row in &sheet.rows {
                tables.staff.push(Staff {
                    practice: c.need(row, "practice_id", faults),
                    person: c.need(row, "person_id", faults),
                    role: c.need(row, "role", faults),
                    employment: Some(c.text(row, "employment")).filter(|word| !word.is_empty()).unwrap_or("employee").to_owned(),
                    centihours_per_week: c.hundredths(row, "hours_per_week", faults),
                    span: c.span(row, "from", "to", faults),
                });
            }
            (&["practice_id", "person_id", "role", "hours_per_week"], false)
        }
        "contacts" => {
            for row in &sheet.rows {
                let (id, day) = (c.text(row, "contact_id").to_owned(), c.need_day(row, "date", faults));
                let (patient, practitioner) = (c.need(row, "patient_id", faults), c.need(row, "practitioner_id", faults));
                let columns = c.others(row);
                if !columns.iter().any(|(name, _)| name == "act") {
                    faults.error(sheet.place(row.line, "act"), Problem::Empty, "", "act");
                }
                tables.contacts.push(Contact { id, day, patient, practitioner, columns });
            }
            (&["date", "patient_id", "practitioner_id", "act"], true)
        }
        "claims" => {
            for row in &sheet.rows {
                tables.claims.push(Claim {
                    subject: c.need(row, "subject", faults),
                    component: c.need(row, "component", faults),
                    period: c.period(row, "period", faults),
                    claimed_on: c.day(row, "claimed_on", faults),
                    // A bare request has no value of its own.
                    value: if c.text(row, "value").is_empty() { 1 } else { c.whole(row, "value", faults) },
                });
            }
            (&["subject", "component", "period"], false)
        }
        "billed" => {
            for row in &sheet.rows {
                tables.billed.push(Billed {
                    practice: c.need(row, "practice_id", faults),
                    kind: c.need(row, "kind", faults),
                    period: c.period(row, "period", faults),
                    amount: Cents(c.hundredths(row, "amount", faults)),
                    patient_share: Cents(c.hundredths(row, "patient_share", faults)),
                });
            }
            (&["practice_id", "kind", "period", "amount"], false)
        }
        "covers" => {
            for row in &sheet.rows {
                tables.covers.push(Cover { table: c.need(row, "table", faults), span: c.span(row, "from", "to", faults) });
            }
            (&["table", "from", "to"], false)
        }
        "list" => {
            for row in &sheet.rows {
                let day = c.need_day(row, "date", faults);
                let (age_from, age_to) = c.age_band(row, faults);
                let (patients, status) = (c.whole(row, "patients", faults), c.status(row, faults));
                let columns = c.others(row);
                tables.list.push(ListCell { day, age_from, age_to, columns, patients, status, line: row.line });
            }
            (&["date", "age_band", "patients"], true)
        }
        "activity" => {
            for row in &sheet.rows {
                let period = c.period(row, "period", faults);
                let practitioner = c.text(row, "practitioner").to_owned();
                // Where no table reads an age none need be given; where one does, "all ages" is refused as too coarse.
                let (age_from, age_to) = if c.text(row, "age_band").is_empty() { (0, None) } else { c.age_band(row, faults) };
                let registration = Some(c.text(row, "registration")).filter(|word| !word.is_empty()).unwrap_or("here").to_owned();
                if !["here", "elsewhere", "none"].contains(&registration.as_str()) {
                    faults.error(
                        sheet.place(row.line, "registration"),
                        Problem::UnknownValue,
                        registration.clone(),
                        "here, elsewhere, none",
                    );
                }
                let (contacts, status) = (c.whole(row, "contacts", faults), c.status(row, faults));
                // Which of the other columns are a person's and which a contact's is the vocabulary's to say.
                let columns = c.others(row);
                tables.activity.push(ActivityCell {
                    period,
                    practitioner,
                    age_from,
                    age_to,
                    registration,
                    columns,
                    contacts,
                    status,
                    line: row.line,
                });
            }
            (&["period", "act", "contacts"], true)
        }
        unknown => {
            faults.error(sheet.place(0, ""), Problem::UnknownReference, unknown, TABLES.join(", "));
            return;
        }
    };
    columns.close(needed, open, faults);
}

/// Every id that is used stands in its table, and stands there once.
fn references(tables: &Tables, sheets: &[Sheet], faults: &mut Faults) {
    let place = |table: &str, index: usize, column: &str| {
        let sheet = sheets.iter().find(|sheet| sheet.name == table);
        let line = sheet.and_then(|sheet| sheet.rows.get(index)).map_or(0, |row| row.line);
        let mut place = sheet.map(|sheet| sheet.place(line, column)).unwrap_or_default();
        place.sheet = table.into();
        place
    };
    let mut unique = |table: &str, column: &str, ids: &mut dyn Iterator<Item = &String>| {
        let mut known = BTreeSet::new();
        for (index, id) in ids.enumerate() {
            if !known.insert(id.clone()) {
                faults.error(place(table, index, column), Problem::Duplicate, id.clone(), "");
            }
        }
        known
    };
    let patients = unique("patients", "patient_id", &mut tables.patients.iter().map(|row| &row.id));
    let practitioners = unique("practitioners", "practitioner_id", &mut tables.practitioners.iter().map(|row| &row.id));
    let practices = unique("practices", "practice_id", &mut tables.practices.iter().map(|row| &row.id));
    unique("contacts", "contact_id", &mut tables.contacts.iter().map(|row| &row.id).filter(|id| !id.is_empty()));
    let mut check = |known: &BTreeSet<String>, of: &str, table: &str, column: &str, ids: &mut dyn Iterator<Item = &String>| {
        for (index, id) in ids.enumerate() {
            if !id.is_empty() && !known.contains(id) {
                faults.error(place(table, index, column), Problem::UnknownReference, id.clone(), of);
            }
        }
    };
    check(&patients, "patients", "patient_status", "patient_id", &mut tables.patient_status.iter().map(|row| &row.subject));
    check(&patients, "patients", "registrations", "patient_id", &mut tables.registrations.iter().map(|row| &row.patient));
    check(&patients, "patients", "contacts", "patient_id", &mut tables.contacts.iter().map(|row| &row.patient));
    for (table, ids) in [
        ("registrations", tables.registrations.iter().map(|row| &row.practitioner).collect::<Vec<_>>()),
        ("contacts", tables.contacts.iter().map(|row| &row.practitioner).collect()),
        ("memberships", tables.memberships.iter().map(|row| &row.practitioner).collect()),
        ("practitioner_status", tables.practitioner_status.iter().map(|row| &row.subject).collect()),
    ] {
        check(&practitioners, "practitioners", table, "practitioner_id", &mut ids.into_iter());
    }
    let empty = String::new();
    check(
        &practitioners,
        "practitioners",
        "memberships",
        "trainer_id",
        &mut tables.memberships.iter().map(|row| row.trainer.as_ref().unwrap_or(&empty)),
    );
    for (table, ids) in [
        ("memberships", tables.memberships.iter().map(|row| &row.practice).collect::<Vec<_>>()),
        ("practice_status", tables.practice_status.iter().map(|row| &row.subject).collect()),
        ("agreements", tables.agreements.iter().map(|row| &row.practice).collect()),
        ("staff", tables.staff.iter().map(|row| &row.practice).collect()),
        ("billed", tables.billed.iter().map(|row| &row.practice).collect()),
    ] {
        check(&practices, "practices", table, "practice_id", &mut ids.into_iter());
    }
    if tables.practices.len() > 1 && (!tables.list.is_empty() || !tables.activity.is_empty()) {
        faults.error(
            place("practices", 1, "practice_id"),
            Problem::Inconsistent,
            tables.practices.len().to_string(),
            "expected-one-practice-in-all",
        );
    }
}
