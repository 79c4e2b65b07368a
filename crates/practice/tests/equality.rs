// SPDX-License-Identifier: EUPL-1.2
//! price(cells(persons)) = price(persons), to the cent.
//!
//! The facts of an example are aggregated by this file's own, slow reading of them (not by the engine's) into cells of the list on the
//! reference days and cells of the contacts of a quarter; both are priced, and the lines must be the same: component, practitioner, period,
//! tariff rows, quantity, amounts. What cells cannot carry is left out by name:
//!
//! * `gmd_opening`: a cell says how many files are held, not which began;
//! * the acts of a practitioner who joins or leaves *inside* the quarter: a cell of the quarter does not say on which side of that day a
//!   contact fell (his days are not whole quarters, so his cells are spread over days on which he was not there).

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{FEE_FOR_SERVICE, NEW_DEAL, scheme, slice};
use pijler_engine::{Assignment, Effort, Outcome, run};
use pijler_facts::table::{ActivityCell, ListCell, Membership, Practice, Practitioner, Registration, StatusRow, Tables};
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Amount, Day, Period, Span, Status};
use pijler_practice::examples;
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Kind, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};

/// Statuses of persons that tables read.
const STATUSES: [&str; 3] = ["preferential", "chronic", "care_trajectory"];

/// Lowest and highest age.
type Ages = (i16, Option<i16>);

/// Values by column.
type Columns = Vec<(String, String)>;

/// What a cell is: everybody in it shares this.
type CellKey = (Period, String, Ages, String, Columns);

struct Facts<'a> {
    tables: &'a Tables,
    vocabulary: &'a Vocabulary,
    cuts: Vec<i16>,
    births: BTreeMap<&'a str, (Day, Option<Day>)>,
    files: BTreeMap<&'a str, Vec<&'a Registration>>,
    statuses: BTreeMap<(&'a str, &'a str), Vec<&'a StatusRow>>,
}

impl<'a> Facts<'a> {
    fn new(tables: &'a Tables, vocabulary: &'a Vocabulary) -> Self {
        let mut cuts = BTreeSet::new();
        for attribute in &vocabulary.attributes {
            if let Kind::AgeBand { cuts: own } = &attribute.kind {
                cuts.extend(own.iter().copied());
            }
        }
        let mut files: BTreeMap<&str, Vec<&Registration>> = BTreeMap::new();
        for row in &tables.registrations {
            files.entry(&row.patient).or_default().push(row);
        }
        for rows in files.values_mut() {
            rows.sort_by_key(|row| row.span.from);
        }
        let mut statuses: BTreeMap<(&str, &str), Vec<&StatusRow>> = BTreeMap::new();
        for row in &tables.patient_status {
            statuses.entry((&row.subject, &row.kind)).or_default().push(row);
        }
        let births = tables.patients.iter().map(|row| (row.id.as_str(), (row.birth, row.death))).collect();
        Self { tables, vocabulary, cuts: cuts.into_iter().collect(), births, files, statuses }
    }

    /// Whole years on a day, counted birthday by birthday.
    fn age_band(&self, person: &str, day: Day) -> Ages {
        let birth = self.births[person].0;
        let from = self.cuts.iter().copied().filter(|&cut| birth.birthday(cut) <= day).max().unwrap_or(0);
        (from, self.cuts.iter().copied().find(|&cut| cut > from).map(|cut| cut - 1))
    }

    /// The registration begun last counts, if it still stands.
    fn holder(&self, person: &str, day: Day) -> Option<&'a str> {
        if self.births[person].1.is_some_and(|death| death < day) {
            return None;
        }
        let begun = self.files.get(person)?.iter().rev().find(|row| row.span.from <= day)?;
        begun.span.holds(day).then_some(begun.practitioner.as_str())
    }

    fn is_member(&self, practitioner: &str, day: Day) -> bool {
        self.tables.memberships.iter().any(|row| row.practitioner == practitioner && row.span.holds(day))
    }

    fn columns(&self, person: &'a str, day: Day) -> Columns {
        STATUSES
            .iter()
            .map(|&kind| {
                let rows = self.statuses.get(&(person, kind)).into_iter().flatten();
                let value = rows.filter(|row| row.span.holds(day)).max_by_key(|row| row.span.from).map_or("no", |row| row.value.as_str());
                (kind.to_owned(), value.to_owned())
            })
            .collect()
    }

    /// Cells of those registered on one day with what they are on another.
    fn list(&self, registered_on: Day, day: Day) -> Vec<ListCell> {
        let acts = self.vocabulary.attributes.iter().find_map(|attribute| match &attribute.kind {
            Kind::Seen { acts, years_back } => Some((acts.clone(), *years_back)),
            _ => None,
        });
        let (acts, years_back) = acts.unwrap();
        // The look-back is that of the year the period begins in: 31 December speaks of the next.
        let year = day.plus(1).ymd().0.min(registered_on.plus(1).ymd().0);
        let back = Span { from: Day::try_new(year - years_back, 1, 1).unwrap(), until: Day::try_new(year, 1, 1).unwrap() };
        let act = |columns: &[(String, String)]| columns.iter().find(|(name, _)| name == "act").map(|(_, act)| act.clone()).unwrap();
        let seen: BTreeSet<&str> = self
            .tables
            .contacts
            .iter()
            .filter(|row| back.holds(row.day) && acts.contains(&act(&row.columns)))
            .map(|row| row.patient.as_str())
            .collect();
        let mut counts: BTreeMap<(Ages, Columns), i64> = BTreeMap::new();
        for (&person, &(_, death)) in &self.births {
            let Some(holder) = self.holder(person, registered_on).filter(|holder| self.is_member(holder, day)) else { continue };
            if death.is_some_and(|death| death < day) {
                continue;
            }
            let mut columns = self.columns(person, day);
            columns.push(("seen".into(), if seen.contains(person) { "yes" } else { "no" }.into()));
            columns.push(("practitioner".into(), holder.into()));
            *counts.entry((self.age_band(person, day), columns)).or_default() += 1;
        }
        // Nobody is written as a cell of nobody: without it the list of another day would stand for this one.
        if counts.is_empty() {
            let youngest = (0, self.cuts.first().map(|cut| cut - 1));
            counts.insert((youngest, Vec::new()), 0);
        }
        counts
            .into_iter()
            .map(|(((age_from, age_to), columns), patients)| ListCell {
                day,
                age_from,
                age_to,
                columns,
                patients,
                status: Status::Supplied,
                line: 0,
            })
            .collect()
    }

    /// Cells of the contacts of a period; acts under whoever saw the patient, or under the number they are billed on.
    fn activity(&self, period: Period, as_billed: bool) -> Vec<ActivityCell> {
        let mut counts: BTreeMap<CellKey, i64> = BTreeMap::new();
        for contact in self.tables.contacts.iter().filter(|contact| period.span().holds(contact.day)) {
            let holder = self.holder(&contact.patient, contact.day);
            let registration = match holder {
                None => "none",
                Some(holder) if self.is_member(holder, contact.day) => "here",
                Some(_) => "elsewhere",
            };
            let mut columns = self.columns(&contact.patient, contact.day);
            for attribute in self.vocabulary.attributes.iter().filter(|attribute| matches!(attribute.kind, Kind::Column)) {
                let own = contact.columns.iter().find(|(name, _)| *name == attribute.id);
                columns.push((attribute.id.clone(), own.map_or(&attribute.values[0], |(_, value)| value).clone()));
            }
            let membership =
                self.tables.memberships.iter().find(|row| row.practitioner == contact.practitioner && row.span.holds(contact.day));
            let trainer = membership.and_then(|row| row.trainer.clone()).filter(|_| as_billed);
            let practitioner = trainer.unwrap_or_else(|| contact.practitioner.clone());
            let ages = self.age_band(&contact.patient, contact.day);
            *counts.entry((period, practitioner, ages, registration.into(), columns)).or_default() += 1;
        }
        counts
            .into_iter()
            .map(|((period, practitioner, (age_from, age_to), registration, columns), contacts)| ActivityCell {
                period,
                practitioner,
                age_from,
                age_to,
                registration,
                columns,
                contacts,
                status: Status::Supplied,
                line: 0,
            })
            .collect()
    }

    /// The same practice as cells: the list on the day before a quarter, on its first day and on the last of the year.
    ///
    /// A list has one day; what reads registrations of the day before with ages of the first day gets a list of the first day that says so.
    fn cells(&self, period: Period, as_billed: bool) -> Tables {
        let first = period.first();
        let mut list = self.list(first.before(), first.before());
        list.extend(self.list(first.before(), first));
        // A year's premium reads the last day of the year.
        let year = Period::Year(first.year()).last();
        list.extend(self.list(year, year));
        let mut tables = self.tables.clone();
        tables.patients.clear();
        tables.patient_status.clear();
        tables.registrations.clear();
        tables.contacts.clear();
        tables.covers.clear();
        Tables { list: list.into(), activity: self.activity(period, as_billed).into(), ..tables }
    }
}

type LineKey = (String, String, Period, Option<(usize, usize)>, Option<(usize, usize)>);

fn lines(scheme: &Scheme, facts: &Snapshot, outcome: &Outcome, left_out: &[&str]) -> BTreeMap<LineKey, (i64, Amount, Amount)> {
    let mut lines = BTreeMap::new();
    for line in &outcome.lines {
        let component = scheme.components[line.component].id.clone();
        let practitioner =
            if line.practitioner == NONE { String::new() } else { facts.practitioner_ids[line.practitioner as usize].clone() };
        if component == "gmd_opening" || left_out.contains(&practitioner.as_str()) {
            continue;
        }
        let key = (component, practitioner, line.period, line.row, line.share_row);
        let sum = lines.entry(key).or_insert((0, Amount::ZERO, Amount::ZERO));
        sum.0 += line.quantity;
        sum.1 += line.amount;
        sum.2 += line.patient;
    }
    lines
}

fn same(id: &str, persons: usize) {
    let quarters: Vec<Period> = Period::Year(examples::PRICE_YEAR).quarters().into_iter().map(Period::Quarter).collect();
    same_in(id, &slice(id, persons), &quarters);
}

fn same_in(id: &str, tables: &Tables, quarters: &[Period]) {
    let people = Snapshot::new(tables.clone());
    for scheme in [FEE_FOR_SERVICE, NEW_DEAL].map(scheme) {
        let facts = Facts::new(tables, &scheme.vocabulary);
        for &period in quarters {
            let inside = |day: Day| period.first() < day && day <= period.last();
            let left_out: Vec<&str> = tables
                .memberships
                .iter()
                .filter(|row| inside(row.span.from) || inside(row.span.until))
                .map(|row| row.practitioner.as_str())
                .collect();
            let of_persons = run(&scheme, &people, &Assignment::Everyone, period, Effort::default()).unwrap();
            let expected = lines(&scheme, &people, &of_persons, &left_out);
            for as_billed in [false, true] {
                let cells = Snapshot::new(facts.cells(period, as_billed));
                let of_cells = run(&scheme, &cells, &Assignment::Everyone, period, Effort::default()).unwrap();
                let found = lines(&scheme, &cells, &of_cells, &left_out);
                for (key, value) in &expected {
                    assert_eq!(found.get(key), Some(value), "{id}, {}, {period}: {key:?}", scheme.id);
                }
                for key in found.keys() {
                    assert!(expected.contains_key(key), "{id}, {}, {period}: only cells have {key:?}", scheme.id);
                }
                let reached =
                    |outcome: &Outcome| outcome.tiers.iter().map(|tier| (tier.component, tier.reached, tier.amount)).collect::<Vec<_>>();
                assert_eq!(reached(&of_cells), reached(&of_persons), "{id}, {}, {period}", scheme.id);
                if left_out.is_empty() {
                    assert_eq!(of_cells.limits, of_persons.limits, "{id}, {}, {period}", scheme.id);
                    assert_eq!(of_cells.left_out, of_persons.left_out, "{id}, {}, {period}", scheme.id);
                }
            }
        }
    }
}

#[test]
fn a_solo_practice() {
    same("solo-coast", 700);
}

#[test]
fn a_group_that_a_doctor_leaves() {
    same("city-group-nurse", 700);
}

#[test]
fn a_network() {
    same("rural-network", 700);
}

#[test]
fn a_medical_house_where_a_doctor_is_accredited_in_july() {
    same("medical-house", 700);
}

#[test]
fn a_practice_that_opens() {
    same("young-starter", 700);
}

#[test]
fn a_practice_that_a_doctor_joins() {
    same("campus", 700);
}

#[test]
fn a_group_with_trainee_and_locum() {
    same("group-one-not-accredited", 700);
}

/// Whole lists reach the steps of the premiums. A list of the first day that says who was registered the day before counts another few persons
/// than a premium that counts on the day itself; no step lies between the two.
#[test]
fn whole_groups_in_the_second_quarter() {
    let second = Period::parse("2026-Q2").unwrap();
    for id in ["city-group-nurse", "group-one-not-accredited"] {
        let mut tables = examples::one(id, &common::profile()).unwrap().tables;
        tables.contacts.retain(|row| second.span().holds(row.day));
        same_in(id, &tables, &[second]);
    }
}

/// One doctor, one cell of a year: what a practitioner is changes inside the cell.
fn by_quarter(scheme_id: &str, since: &str, accredited_since: &str) -> Vec<(String, i64, Amount)> {
    let day = |text: &str| Day::parse(text).unwrap();
    let span = |text: &str| Span::of_days(day(text), None);
    let status = |value: &str, span: Span| StatusRow { subject: "d".into(), kind: "accredited".into(), value: value.into(), span };
    let tables = Tables {
        practices: vec![Practice { id: "p".into(), name: String::new(), span: Span::ALWAYS }],
        practitioners: vec![Practitioner { id: "d".into(), birth: None }],
        memberships: vec![Membership {
            practitioner: "d".into(),
            practice: "p".into(),
            role: "member".into(),
            trainer: None,
            span: span(since),
        }],
        practitioner_status: vec![
            status("no", Span { until: day(accredited_since), ..Span::ALWAYS }),
            status("yes", span(accredited_since)),
        ],
        activity: vec![ActivityCell {
            period: Period::Year(examples::PRICE_YEAR),
            practitioner: "d".into(),
            age_from: 30,
            age_to: Some(59),
            registration: "here".into(),
            columns: vec![("act".into(), "consultation".into())],
            contacts: 365,
            status: Status::Supplied,
            line: 2,
        }]
        .into(),
        ..Tables::default()
    };
    let (scheme, facts) = (scheme(scheme_id), Snapshot::new(tables));
    let outcome = run(&scheme, &facts, &Assignment::Everyone, Period::Year(examples::PRICE_YEAR), Effort::default()).unwrap();
    let consultation = scheme.component("consultation").unwrap();
    outcome
        .lines
        .iter()
        .filter(|line| line.component == consultation)
        .map(|line| (line.period.to_string(), line.quantity, line.unit))
        .collect()
}

#[test]
fn whoever_joined_in_a_quarter_is_a_full_member_from_the_next() {
    let lines = by_quarter(NEW_DEAL, "2026-02-10", "2020-01-01");
    let units: Vec<Amount> = lines.iter().map(|(.., unit)| *unit).collect();
    assert_eq!(lines.iter().map(|(period, ..)| period.as_str()).collect::<Vec<_>>(), ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    assert!(units[0].best > units[1].best && units[1] == units[2] && units[2] == units[3], "{lines:?}");
}

#[test]
fn an_accreditation_counts_from_its_day_in_a_cell_of_the_year() {
    let lines = by_quarter(FEE_FOR_SERVICE, "2020-01-01", "2026-05-16");
    let of = |period: &str| lines.iter().filter(|line| line.0 == period).map(|line| line.1).collect::<Vec<_>>();
    assert_eq!([of("2026-Q1"), of("2026-Q2"), of("2026-Q3"), of("2026-Q4")].map(|parts| parts.len()), [1, 2, 1, 1], "{lines:?}");
    assert_eq!(lines.iter().map(|line| line.1).sum::<i64>(), 365);
    // 1 April to 15 May and 16 May to 30 June.
    let mut second = of("2026-Q2");
    second.sort_unstable();
    assert_eq!(second, [45, 46]);
}
