// SPDX-License-Identifier: EUPL-1.2
//! What the patients pay: one contact of each kind of patient under each scheme, and the year of the practice's own patients.
//!
//! Priced by the engine itself: one contact alone, and the patients of one kind alone with their own contacts. Kinds are the coarsest age bands
//! that every scheme compared can read, by the statuses of [`STATUSES`]; the patients of a year are parted by them without rest, so that their
//! payments add up to those of the practice. Third-party payment changes who pays when, not the total, and is not here. Not here: wording,
//! ceilings on what a household pays in a year, supplements.

use crate::compare::{Comparison, Request, retimed};
use crate::report::{Cell, ReportTable};
use pijler_engine::compile::Compiled;
use pijler_engine::line::Outcome;
use pijler_engine::{Assignment, Effort, Line, run_compiled};
use pijler_facts::Snapshot;
use pijler_facts::table::{ActivityCell, Tables};
use pijler_model::{Amount, Cents, Day, Faults, Period, Rounding, Status, Year};
use pijler_scheme::Scheme;
use pijler_scheme::vocabulary::Kind as AttributeKind;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Statuses that make the kind of patient, where the vocabulary has them.
pub const STATUSES: [&str; 2] = ["preferential", "chronic"];
/// Where the file of a patient is, seen from the practice.
pub const REGISTRATIONS: [&str; 3] = ["here", "elsewhere", "none"];
/// The status by which the year of the practice's patients is shown; the others are averaged over.
const OF_YEAR: &str = STATUSES[0];

/// An age band in whole years; the end is included, or open.
pub type Band = (i16, Option<i16>);

/// A kind of patient.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Kind {
    /// Age.
    pub ages: Band,
    /// Statuses and their values.
    pub columns: Vec<(String, String)>,
    /// Where the file is.
    pub registration: String,
}

/// What one contact costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Price {
    /// The fee, what the patient pays included.
    pub fee: Amount,
    /// Paid by the patient.
    pub patient: Amount,
    /// Paid by the insurer.
    pub insurer: Amount,
    /// Some row has no amount: the fee is not known.
    pub is_gap: bool,
    /// Birth: the weakest row.
    pub status: Status,
    /// Rows of tariffs: component, file, line, sources; the fee's, then the patient's.
    pub rows: Vec<(usize, String, usize, Vec<String>)>,
    /// Reason codes of zeros.
    pub reasons: Vec<String>,
}

/// What the patients of one kind pay in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOf {
    /// Age.
    pub ages: Band,
    /// Value of the status.
    pub columns: Vec<(String, String)>,
    /// Patients registered here on the first day.
    pub patients: i64,
    /// Their contacts here.
    pub contacts: i64,
    /// What they pay together, by scheme.
    pub paid: Vec<Amount>,
}

/// The year of all patients.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Years {
    /// By kind, of those registered here.
    pub kinds: Vec<YearOf>,
    /// What all others pay here, by scheme.
    pub passing: Vec<Amount>,
    /// Contacts of all others.
    pub passing_contacts: i64,
    /// Patients' shares in the practice's own billed totals, by scheme.
    pub billed: Vec<Amount>,
}

/// The age bands that every scheme can read: cut wherever one of them cuts.
#[must_use]
pub fn bands(schemes: &[Arc<Scheme>]) -> Vec<Band> {
    let mut cuts: BTreeSet<i16> = BTreeSet::new();
    for attribute in schemes.iter().flat_map(|scheme| &scheme.vocabulary.attributes) {
        if let AttributeKind::AgeBand { cuts: own } = &attribute.kind {
            cuts.extend(own);
        }
    }
    let starts: Vec<i16> = [0].into_iter().chain(cuts.into_iter().filter(|cut| *cut > 0)).collect();
    let ends = starts.iter().skip(1).map(|next| Some(next - 1)).chain([None]);
    starts.iter().copied().zip(ends).collect()
}

/// Every combination of the statuses' values.
fn combinations(scheme: &Scheme) -> Vec<Vec<(String, String)>> {
    let mut all: Vec<Vec<(String, String)>> = vec![Vec::new()];
    for status in STATUSES {
        let Some(attribute) = scheme.vocabulary.attribute(status).map(|index| &scheme.vocabulary.attributes[index]) else { continue };
        let with = |columns: &Vec<(String, String)>| {
            let values = attribute.values.iter().map(|value| (status.to_owned(), value.clone()));
            values.map(|pair| columns.iter().cloned().chain([pair]).collect::<Vec<_>>()).collect::<Vec<_>>()
        };
        all = all.iter().flat_map(with).collect();
    }
    all
}

/// Every kind of patient that the schemes can tell apart here.
#[must_use]
pub fn kinds(schemes: &[Arc<Scheme>]) -> Vec<Kind> {
    let Some(scheme) = schemes.first() else { return Vec::new() };
    let mut kinds = Vec::new();
    for ages in bands(schemes) {
        for columns in combinations(scheme) {
            for registration in REGISTRATIONS {
                kinds.push(Kind { ages, columns: columns.clone(), registration: registration.into() });
            }
        }
    }
    kinds
}

/// The practice with nothing but its doctors.
fn bare(tables: &Tables) -> Tables {
    Tables {
        practitioners: tables.practitioners.clone(),
        practitioner_status: tables.practitioner_status.clone(),
        memberships: tables.memberships.clone(),
        practices: tables.practices.clone(),
        practice_status: tables.practice_status.clone(),
        ..Tables::default()
    }
}

fn run(compiled: &Compiled, tables: Tables, year: Year) -> Result<Outcome, Faults> {
    run_compiled(compiled, &Snapshot::new(tables), &Assignment::Everyone, Period::Year(year), Effort::default())
}

/// One contact of one patient of a kind, in the office hours of the vocabulary's defaults. `None`: the scheme has no fee for the act.
pub fn price(tables: &Tables, compiled: &Compiled, kind: &Kind, act: &str, year: Year) -> Result<Option<Price>, Faults> {
    let mut probe = bare(tables);
    let mut columns = kind.columns.clone();
    columns.push(("act".into(), act.into()));
    probe.activity.push(ActivityCell {
        period: Period::Year(year),
        practitioner: String::new(),
        age_from: kind.ages.0,
        age_to: kind.ages.1,
        registration: kind.registration.clone(),
        columns,
        contacts: 1,
        status: Status::Supplied,
        line: 0,
    });
    let outcome = run(compiled, probe, year)?;
    let of_contact = |line: &&Line| line.quantity > 0 && line.row.is_some() && counts_contacts(&compiled.scheme, line);
    let lines: Vec<&Line> = outcome.lines.iter().filter(of_contact).collect();
    if lines.is_empty() {
        return Ok(None);
    }
    let mut price = Price {
        fee: lines.iter().map(|line| line.amount).sum(),
        patient: lines.iter().map(|line| line.patient).sum(),
        insurer: lines.iter().map(|line| line.insurer()).sum(),
        is_gap: false,
        status: Status::Published,
        rows: Vec::new(),
        reasons: Vec::new(),
    };
    // Fee and share each have a range of their own: their difference is told from its lowest to its highest.
    let ends = [price.insurer.low, price.insurer.best, price.insurer.high];
    price.insurer.low = ends.into_iter().fold(price.insurer.best, Cents::min);
    price.insurer.high = ends.into_iter().fold(price.insurer.best, Cents::max);
    for line in lines {
        for (table, row) in line.row.into_iter().chain(line.share_row) {
            let row = &compiled.scheme.tables[table].rows[row];
            price.is_gap |= row.amount.is_none();
            price.status = price.status.weaker(row.status);
            price.rows.push((line.component, row.file.clone(), row.line, row.sources.clone()));
        }
        if !line.reason.is_empty() && !price.reasons.contains(&line.reason) {
            price.reasons.push(line.reason.clone());
        }
    }
    Ok(Some(price))
}

fn counts_contacts(scheme: &Scheme, line: &Line) -> bool {
    scheme.components[line.component].counts == pijler_scheme::Counts::Contacts
}

/// A part of the patients, with everything of theirs.
struct Part {
    tables: Tables,
    patients: i64,
    contacts: i64,
}

/// What the practice's patients pay in the year, parted by kind without rest.
pub fn years(request: &Request, comparison: &Comparison) -> Result<Years, Faults> {
    let tables = retimed(&request.tables, request.year, &mut Vec::new());
    let (parts, passing) = parted(&tables, request, comparison);
    let mut faults = Faults::default();
    let mut paid = |tables: &Tables| -> Vec<Amount> {
        let runs = comparison.compiled.iter().map(|compiled| match run(compiled, tables.clone(), request.year) {
            Ok(outcome) => outcome.lines.iter().map(|line| line.patient).sum(),
            Err(more) => {
                faults.extend(more);
                Amount::ZERO
            }
        });
        runs.collect()
    };
    let kinds = parts
        .into_iter()
        .map(|((ages, columns), part)| YearOf { ages, columns, patients: part.patients, contacts: part.contacts, paid: paid(&part.tables) })
        .collect();
    let others = paid(&passing.tables);
    let share = |passed: &[(String, Cents, Cents, Status)]| Amount::certain(passed.iter().map(|(_, _, share, _)| *share).sum());
    let billed = comparison.columns.iter().map(|column| share(&column.passed)).collect();
    faults.or(Years { kinds, passing: others, passing_contacts: passing.contacts, billed })
}

/// Age and status of the patients of a part.
type Of = (Band, Vec<(String, String)>);
type Parts = BTreeMap<Of, Part>;

fn parted(tables: &Tables, request: &Request, comparison: &Comparison) -> (Parts, Part) {
    if tables.list.is_empty() && tables.activity.is_empty() {
        of_persons(tables, request, comparison)
    } else {
        of_cells(tables, request.year)
    }
}

fn of_status(columns: &[(String, String)]) -> Vec<(String, String)> {
    columns.iter().filter(|(name, _)| name == OF_YEAR).cloned().collect()
}

fn of_cells(tables: &Tables, year: Year) -> (Parts, Part) {
    let empty = || Part { tables: bare(tables), patients: 0, contacts: 0 };
    let (mut parts, mut passing) = (Parts::new(), empty());
    let span = Period::Year(year).span();
    // The list that stands for the year, as the comparison counts it.
    let day = tables.list.iter().map(|cell| cell.day).filter(|day| *day <= span.from).max();
    let day = day.or_else(|| tables.list.iter().map(|cell| cell.day).min());
    for cell in &tables.list {
        let part = parts.entry(((cell.age_from, cell.age_to), of_status(&cell.columns))).or_insert_with(empty);
        part.patients += if Some(cell.day) == day { cell.patients } else { 0 };
        part.tables.list.push(cell.clone());
    }
    for cell in &tables.activity {
        let part = if cell.registration == "here" {
            parts.entry(((cell.age_from, cell.age_to), of_status(&cell.columns))).or_insert_with(empty)
        } else {
            &mut passing
        };
        part.contacts += if cell.period.span().meets(span) { cell.contacts } else { 0 };
        part.tables.activity.push(cell.clone());
    }
    (parts, passing)
}

fn of_persons(tables: &Tables, request: &Request, comparison: &Comparison) -> (Parts, Part) {
    let day = Period::Year(request.year).first();
    let span = Period::Year(request.year).span();
    let facts = &comparison.facts;
    let bands = bands(&request.schemes);
    let status =
        request.schemes.first().and_then(|scheme| scheme.vocabulary.attribute(OF_YEAR).map(|index| &scheme.vocabulary.attributes[index]));
    let kind = |person: u32, birth: Day| -> Of {
        let ages = bands.iter().rev().find(|(from, _)| birth.birthday(*from) <= day).or(bands.first()).copied().unwrap_or((0, None));
        let columns = status.map(|status| {
            let default = status.values.first().map_or("", String::as_str);
            let value = Snapshot::status_on(&facts.person_status, OF_YEAR, person, day).unwrap_or(default);
            (OF_YEAR.to_owned(), value.to_owned())
        });
        (ages, columns.into_iter().collect())
    };
    let empty = || Part { tables: bare(tables), patients: 0, contacts: 0 };
    let (mut parts, mut passing) = (Parts::new(), empty());
    // Which part a person is in; `None` is passing.
    let mut whose: BTreeMap<&str, Option<Of>> = BTreeMap::new();
    for (index, patient) in tables.patients.iter().enumerate() {
        let person = u32::try_from(index).unwrap_or(pijler_facts::NONE);
        let here = crate::workload::registered_here(facts, person, day);
        let of = here.then(|| kind(person, patient.birth));
        let part = part_of(&mut parts, &mut passing, of.as_ref(), &empty);
        part.patients += i64::from(here);
        part.tables.patients.push(patient.clone());
        whose.insert(&patient.id, of);
    }
    let of = |id: &str| whose.get(id).and_then(Option::as_ref);
    for row in &tables.patient_status {
        part_of(&mut parts, &mut passing, of(&row.subject), &empty).tables.patient_status.push(row.clone());
    }
    for row in &tables.registrations {
        part_of(&mut parts, &mut passing, of(&row.patient), &empty).tables.registrations.push(row.clone());
    }
    for row in &tables.contacts {
        let part = part_of(&mut parts, &mut passing, of(&row.patient), &empty);
        part.contacts += i64::from(span.holds(row.day));
        part.tables.contacts.push(row.clone());
    }
    for part in parts.values_mut().chain([&mut passing]) {
        part.tables.covers.clone_from(&tables.covers);
    }
    (parts, passing)
}

fn part_of<'a>(parts: &'a mut Parts, passing: &'a mut Part, of: Option<&Of>, empty: &dyn Fn() -> Part) -> &'a mut Part {
    match of {
        Some(kind) => parts.entry(kind.clone()).or_insert_with(empty),
        None => passing,
    }
}

impl Years {
    /// What all patients pay together under a scheme: the sum of all parts.
    #[must_use]
    pub fn total(&self, column: usize) -> Amount {
        let kinds: Amount = self.kinds.iter().map(|kind| kind.paid[column]).sum();
        kinds + self.passing[column] + self.billed[column]
    }
}

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

fn band_word(ages: Band) -> String {
    ages.1.map_or_else(|| format!("{}+", ages.0), |end| format!("{}-{end}", ages.0))
}

fn kind_cell(ages: Band, columns: &[(String, String)]) -> Cell {
    let mut all = vec![("age".to_owned(), vec![band_word(ages)])];
    all.extend(columns.iter().map(|(name, value)| (name.clone(), vec![value.clone()])));
    Cell::Attributes(all)
}

/// The price of one contact as cells: fee, insurer, patient, status.
fn price_cells(price: Option<&Price>) -> [Cell; 4] {
    match price {
        None => [key("patients-no-fee"), Cell::Empty, Cell::Empty, Cell::Empty],
        Some(price) if price.is_gap => [Cell::Status(Status::Gap), Cell::Empty, Cell::Empty, Cell::Status(Status::Gap)],
        Some(price) => [Cell::Amount(price.fee), Cell::Amount(price.insurer), Cell::Amount(price.patient), Cell::Status(price.status)],
    }
}

/// One contact of one kind of patient: every act under every scheme.
pub fn contact_table(request: &Request, compiled: &[Arc<Compiled>], kind: &Kind) -> Result<ReportTable, Faults> {
    let more = |price: &Price, _: &Scheme| vec![Cell::Plain(price.reasons.join(", "))];
    let cells = |price: Option<&Price>| price_cells(price).to_vec();
    let headings = price_headings().into_iter().chain([key("label-note")]).collect();
    contacts("patients-contact", request, compiled, kind, headings, &cells, &more)
}

/// The rows of the tariffs behind [`contact_table`], with their sources.
pub fn rows_table(request: &Request, compiled: &[Arc<Compiled>], kind: &Kind) -> Result<ReportTable, Faults> {
    let more = |price: &Price, scheme: &Scheme| vec![Cell::Plain(rows_of(price)), Cell::Plain(sources_of(scheme, price))];
    let headings = vec![key("patients-rows"), key("label-source")];
    contacts("patients-rows", request, compiled, kind, headings, &|_| Vec::new(), &more)
}

/// A row for each act and scheme: cells of the price, and cells that only a price has.
fn contacts(
    id: &'static str,
    request: &Request,
    compiled: &[Arc<Compiled>],
    kind: &Kind,
    headings: Vec<Cell>,
    cells: &dyn Fn(Option<&Price>) -> Vec<Cell>,
    more: &dyn Fn(&Price, &Scheme) -> Vec<Cell>,
) -> Result<ReportTable, Faults> {
    let mut rows = Vec::new();
    for act in request.schemes.first().map(|scheme| scheme.vocabulary.acts.clone()).unwrap_or_default() {
        for compiled in compiled {
            let price = price(&request.tables, compiled, kind, &act.id, request.year)?;
            let mut row = vec![Cell::Local(act.name.clone()), Cell::Local(compiled.scheme.name.clone())];
            row.extend(cells(price.as_ref()));
            row.extend(price.as_ref().map_or_else(Vec::new, |price| more(price, &compiled.scheme)));
            row.resize(2 + headings.len(), Cell::Empty);
            rows.push(row);
        }
    }
    let headings = [key("patients-act"), key("column-scheme")].into_iter().chain(headings).collect();
    Ok(ReportTable { id, title: id, headings, rows })
}

fn price_headings() -> [Cell; 4] {
    [key("patients-fee"), key("patients-insurer"), key("patients-patient"), key("status-heading")]
}

fn rows_of(price: &Price) -> String {
    let rows: Vec<String> = price.rows.iter().map(|(_, file, line, _)| format!("{file}:{line}")).collect();
    rows.join("; ")
}

fn sources_of(scheme: &Scheme, price: &Price) -> String {
    let mut titles: Vec<&str> = Vec::new();
    for id in price.rows.iter().flat_map(|(.., sources)| sources) {
        let title = scheme.sources.get(id).map_or(id.as_str(), |source| source.title.as_str());
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    titles.join("; ")
}

/// Every kind of patient x act x scheme: the whole of [`contact_table`] as one file.
pub fn every_contact(request: &Request, compiled: &[Arc<Compiled>]) -> Result<ReportTable, Faults> {
    let acts = request.schemes.first().map(|scheme| scheme.vocabulary.acts.clone()).unwrap_or_default();
    let mut rows = Vec::new();
    for kind in kinds(&request.schemes) {
        for act in &acts {
            for compiled in compiled {
                let price = price(&request.tables, compiled, &kind, &act.id, request.year)?;
                let mut row = vec![Cell::Plain(band_word(kind.ages))];
                row.extend(kind.columns.iter().map(|(name, value)| Cell::Attributes(vec![(name.clone(), vec![value.clone()])])));
                row.extend([
                    key(&format!("patients-file-{}", kind.registration)),
                    Cell::Local(act.name.clone()),
                    Cell::Local(compiled.scheme.name.clone()),
                ]);
                row.extend(price_cells(price.as_ref()));
                row.push(Cell::Plain(price.as_ref().map_or_else(String::new, rows_of)));
                rows.push(row);
            }
        }
    }
    let vocabulary = request.schemes.first().map(|scheme| &scheme.vocabulary);
    let name = |status: &&str| vocabulary.and_then(|words| words.attribute(status).map(|index| words.attributes[index].name.clone()));
    let names: Vec<_> = STATUSES.iter().filter_map(name).collect();
    let mut headings = vec![key("template-list-age-band")];
    headings.extend(names.into_iter().map(Cell::Local));
    headings.extend([key("patients-file"), key("patients-act"), key("column-scheme")]);
    headings.extend(price_headings());
    headings.push(key("patients-rows"));
    Ok(ReportTable { id: "patients-every", title: "patients-every", headings, rows })
}

/// The year: what a typical patient of each kind pays at the practice's own contact rates, then all together.
#[must_use]
pub fn year_table(comparison: &Comparison, years: &Years) -> ReportTable {
    let each =
        |amount: Amount, patients: i64| amount.map(|cents| Rounding::NEAREST_CENT.quotient(i128::from(cents.0), i128::from(patients)));
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for kind in years.kinds.iter().filter(|kind| kind.patients > 0) {
        let rate = Cell::Hundredths((kind.contacts * 100 + kind.patients / 2) / kind.patients);
        let mut row = vec![kind_cell(kind.ages, &kind.columns), Cell::Count(kind.patients), rate];
        row.extend(kind.paid.iter().map(|amount| Cell::Amount(each(*amount, kind.patients))));
        rows.push(row);
    }
    let patients: i64 = years.kinds.iter().map(|kind| kind.patients).sum();
    let contacts: i64 = years.kinds.iter().map(|kind| kind.contacts).sum();
    if patients > 0 {
        let rate = Cell::Hundredths((contacts * 100 + patients / 2) / patients);
        let mut row = vec![key("patients-all-registered"), Cell::Count(patients), rate];
        let columns = 0..comparison.columns.len();
        row.extend(columns.map(|column| Cell::Amount(each(years.kinds.iter().map(|kind| kind.paid[column]).sum(), patients))));
        rows.push(row);
    }
    year_table_of("patients-year", "patients-year", comparison, rows)
}

/// What all patients pay the practice in the year, by where their file is.
#[must_use]
pub fn practice_table(comparison: &Comparison, years: &Years) -> ReportTable {
    let columns = || 0..comparison.columns.len();
    let patients: i64 = years.kinds.iter().map(|kind| kind.patients).sum();
    let contacts: i64 = years.kinds.iter().map(|kind| kind.contacts).sum();
    let here = columns().map(|column| Cell::Amount(years.kinds.iter().map(|kind| kind.paid[column]).sum()));
    let mut rows = vec![[key("patients-here"), Cell::Count(patients), Cell::Count(contacts)].into_iter().chain(here).collect::<Vec<_>>()];
    let passing = years.passing.iter().map(|amount| Cell::Amount(*amount));
    rows.push([key("patients-passing"), Cell::Empty, Cell::Count(years.passing_contacts)].into_iter().chain(passing).collect());
    if years.billed.iter().any(|amount| *amount != Amount::ZERO) {
        let billed = years.billed.iter().map(|amount| Cell::Amount(*amount));
        rows.push([key("patients-billed"), Cell::Empty, Cell::Empty].into_iter().chain(billed).collect());
    }
    let total = columns().map(|column| Cell::Amount(years.total(column)));
    rows.push([key("label-total"), Cell::Empty, Cell::Empty].into_iter().chain(total).collect());
    let mut table = year_table_of("patients-practice", "patients-practice", comparison, rows);
    table.headings[2] = key("patients-contacts");
    table
}

fn year_table_of(id: &'static str, title: &'static str, comparison: &Comparison, rows: Vec<Vec<Cell>>) -> ReportTable {
    let mut headings = vec![key("patients-kind"), key("patients-patients"), key("patients-contacts-each")];
    headings.extend(comparison.columns.iter().map(|column| Cell::Local(column.scheme.name.clone())));
    ReportTable { id, title, headings, rows }
}
