// SPDX-License-Identifier: EUPL-1.2
//! One practice under several schemes, for one price year, side by side.
//!
//! The first column is the baseline. A difference is taken line by line, so that what is equal on both sides cancels and only what differs
//! carries a range. Alternative readings of the same totals widen ranges. Facts of another year are used as they are and that is said; the
//! practice's own billed totals of another year are carried by the country's index path and become estimates.

use pijler_engine::compile::Compiled;
use pijler_engine::line::{Assumption, Outcome};
use pijler_engine::{Assignment, Effort, Line, run_compiled};
use pijler_facts::table::Tables;
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Amount, Cents, Day, Fault, Faults, Period, Place, Problem, Rounding, Span, Status, Year};
use pijler_scheme::scheme::{Receiver, Scheme};
use pijler_scheme::{Pillar, Text};
use std::collections::BTreeMap;
use std::sync::Arc;

/// What is compared.
#[derive(Clone, Debug)]
pub struct Request {
    /// The practice.
    pub tables: Tables,
    /// Schemes, the baseline first.
    pub schemes: Vec<Arc<Scheme>>,
    /// Price year.
    pub year: Year,
    /// Yearly index ratios by which billed totals of another year are carried: (from year, numerator, denominator).
    pub index: Vec<(i16, i64, i64)>,
}

/// A practice under one scheme.
#[derive(Clone, Debug)]
pub struct Column {
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// Everything the engine gave.
    pub outcome: Outcome,
    /// The practice's own billed totals that pass unchanged: kind, amount, patients' share.
    pub passed: Vec<(String, Cents, Cents, Status)>,
    /// Billed kinds that this scheme does not pass: they are in no total.
    pub not_passed: Vec<(String, Cents)>,
    /// Receipts by pillar (practice and practitioners; passed totals are in the first).
    pub by_pillar: [Amount; 3],
    /// Receipts in all.
    pub total: Amount,
    /// Of which paid by patients.
    pub patient: Amount,
    /// Of which paid to practitioners personally.
    pub personal: Amount,
    /// Paid to others for the practitioners' benefit; in no total.
    pub third_body: Amount,
    /// Best euros by the weaker of tariff and input status.
    pub by_status: BTreeMap<Status, Cents>,
    /// Receipts by practitioner index ([`NONE`] is the practice as a whole).
    pub by_practitioner: BTreeMap<u32, Amount>,
    /// Lines a declared gap leaves without a price: component, quantity.
    pub not_priced: Vec<(usize, i64)>,
}

/// The difference of a column with the baseline.
#[derive(Clone, Debug)]
pub struct Difference {
    /// In all.
    pub total: Amount,
    /// By component word: baseline, this, difference; all components with a difference or an amount.
    pub by_component: Vec<ComponentDifference>,
}

/// One component on both sides.
#[derive(Clone, Debug)]
pub struct ComponentDifference {
    /// Its word.
    pub component: String,
    /// For people.
    pub name: Text,
    /// Its pillar.
    pub pillar: Pillar,
    /// Under the baseline.
    pub before: Amount,
    /// Under this scheme.
    pub after: Amount,
    /// The difference, equal lines cancelled.
    pub difference: Amount,
    /// Reason codes of zero lines under this scheme.
    pub reasons: Vec<String>,
}

/// All columns.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// Price year.
    pub year: Year,
    /// The practice as priced.
    pub facts: Arc<Snapshot>,
    /// Number of members on the first day.
    pub practitioners: i64,
    /// Contacts of registered patients with the practice in the year, and registered patients: what calibrated estimates are read against.
    pub contacts_here: i64,
    /// Persons registered on the first day.
    pub registered: i64,
    /// Columns, the baseline first.
    pub columns: Vec<Column>,
    /// The columns of every other reading of the same totals.
    pub alternatives: Vec<Vec<Column>>,
    /// The schemes compiled for the year, in the order of the columns.
    pub compiled: Vec<Arc<Compiled>>,
    /// Differences of the later columns with the baseline; the first is all zero.
    pub differences: Vec<Difference>,
    /// What was assumed to compare at all, in words of `words` keys with a value after `=`.
    pub assumptions: Vec<String>,
}

/// Compiles the schemes of a request for its year: what many comparisons can share.
pub fn prepare(schemes: &[Arc<Scheme>], year: Year) -> Result<Vec<Arc<Compiled>>, Faults> {
    schemes.iter().map(|scheme| Compiled::new(scheme, Period::Year(year)).map(Arc::new)).collect()
}

/// At most so many faults are told: a file with one mistake a row is mended by the first of them.
const FAULTS_SHOWN: usize = 200;

/// Puts a practice under each scheme.
pub fn compare(request: &Request) -> Result<Comparison, Faults> {
    compare_with(request, &prepare(&request.schemes, request.year)?)
}

/// [`compare`] with schemes compiled before, in the order of the request's.
pub fn compare_with(request: &Request, compiled: &[Arc<Compiled>]) -> Result<Comparison, Faults> {
    let mut assumptions = Vec::new();
    let mut tables = retimed(&request.tables, request.year, &mut assumptions);
    if tables.practices.len() != 1 {
        let mut faults = Faults::default();
        let place = Place { sheet: "practices".into(), ..Place::default() };
        faults.error(place, Problem::Inconsistent, tables.practices.len().to_string(), "expected-one-practice-in-all");
        return Err(faults);
    }
    halves(&tables)?;
    assumptions.extend(tables.assumed.iter().cloned());
    for billed in tables.billed.iter().filter(|billed| billed.period.first().ymd().0 != request.year.0) {
        assumptions.push(format!("billed_carried={}", billed.period.first().ymd().0));
    }
    let alternatives = tables.alternatives.clone();
    // What stands beside another reading of the cells; the cells themselves are the most of it, and are not copied to be replaced.
    let (list, activity) = (std::mem::take(&mut tables.list), std::mem::take(&mut tables.activity));
    let own = std::mem::take(&mut tables.alternatives);
    let rest = tables.clone();
    let facts = Arc::new(Snapshot::new(Tables { list, activity, alternatives: own, ..tables }));
    let mut columns = columns(request, compiled, &facts)?;
    let mut differences: Vec<Difference> = columns.iter().map(|column| difference(&columns[0], column)).collect();
    let mut readings = Vec::new();
    for (list, activity) in alternatives {
        let other = Tables { list, activity, ..rest.clone() };
        let other = Arc::new(Snapshot::new(retimed(&other, request.year, &mut Vec::new())));
        let others = self::columns(request, compiled, &other)?;
        for (index, column) in others.iter().enumerate() {
            let total = difference(&others[0], column).total;
            differences[index].total = differences[index].total.widened_by(total);
            columns[index].total = columns[index].total.widened_by(column.total);
            columns[index].patient = columns[index].patient.widened_by(column.patient);
            for (own, other) in columns[index].by_pillar.iter_mut().zip(&column.by_pillar) {
                *own = own.widened_by(*other);
            }
        }
        readings.push(others);
    }
    let day = Period::Year(request.year).first();
    let practitioners = facts
        .memberships
        .iter()
        .filter(|row| row.span.holds(day) && facts.roles.get(usize::from(row.value.role)).is_some_and(|role| role == "member"))
        .count();
    assumptions.sort();
    assumptions.dedup();
    let (contacts_here, registered) = basis(&facts, &columns[0].scheme, request.year);
    let practitioners = i64::try_from(practitioners).unwrap_or(0).max(1);
    Ok(Comparison {
        year: request.year,
        facts,
        practitioners,
        contacts_here,
        registered,
        columns,
        alternatives: readings,
        compiled: compiled.to_vec(),
        differences,
        assumptions,
    })
}

fn columns(request: &Request, compiled: &[Arc<Compiled>], facts: &Arc<Snapshot>) -> Result<Vec<Column>, Faults> {
    let mut faults = Faults::default();
    let mut columns = Vec::new();
    let period = Period::Year(request.year);
    for compiled in compiled {
        let scheme = &compiled.scheme;
        if !scheme.valid.meets(period.span()) {
            let days = format!("{} – {}", scheme.valid.from, scheme.valid.last().map_or_else(String::new, |day| day.to_string()));
            faults.error(Place { file: scheme.id.clone(), ..Place::default() }, Problem::TooLarge, request.year.to_string(), days);
            continue;
        }
        match run_compiled(compiled, facts, &Assignment::Everyone, period, Effort::default()) {
            Ok(outcome) => columns.push(column(scheme, facts, outcome, request)),
            Err(more) => {
                for fault in more.list {
                    // What several schemes object to at one place is told once.
                    let same = |known: &Fault| (&known.place, &known.problem, &known.value) == (&fault.place, &fault.problem, &fault.value);
                    if faults.list.len() < FAULTS_SHOWN && !faults.list.iter().any(same) {
                        faults.list.push(fault);
                    }
                }
            }
        }
    }
    faults.or(columns)
}

/// A list without contacts, or contacts without a list, would give a confident and wrong difference: both halves are asked for.
fn halves(tables: &Tables) -> Result<(), Faults> {
    let mut faults = Faults::default();
    for (sheet, missing) in [
        ("list", tables.list.is_empty() && tables.registrations.is_empty()),
        ("activity", tables.activity.is_empty() && tables.contacts.is_empty()),
    ] {
        if missing {
            let place = Place { sheet: sheet.into(), ..Place::default() };
            faults.error(place, Problem::Empty, "", if sheet == "list" { "expected-list" } else { "expected-activity" });
        }
    }
    faults.or(())
}

/// Contacts here of those registered here, and how many these are.
fn basis(facts: &Snapshot, scheme: &Scheme, year: Year) -> (i64, i64) {
    let span = Period::Year(year).span();
    if !facts.tables.list.is_empty() || !facts.tables.activity.is_empty() {
        let day = facts.tables.list.iter().map(|cell| cell.day).filter(|day| *day <= span.from).max();
        let day = day.or_else(|| facts.tables.list.iter().map(|cell| cell.day).min());
        let registered = facts.tables.list.iter().filter(|cell| Some(cell.day) == day).map(|cell| cell.patients).sum();
        let counted = |columns: &[(String, String)]| {
            let act = columns.iter().find(|(name, _)| name == "act").map_or("", |(_, value)| value.as_str());
            scheme.vocabulary.act(act).is_some_and(|act| act.counts_as_contact)
        };
        let here = facts
            .tables
            .activity
            .iter()
            .filter(|cell| cell.registration == "here" && cell.period.span().meets(span) && counted(&cell.columns));
        return (here.map(|cell| cell.contacts).sum(), registered);
    }
    let works_here = |practitioner: u32, day: Day| facts.membership_on(practitioner, day).is_some_and(|row| row.value.practice == 0);
    let holder = |person: u32, day: Day| {
        let start = facts.registrations.partition_point(|row| row.subject < person);
        let own = facts.registrations[start..].iter().take_while(|row| row.subject == person);
        own.filter(|row| row.span.holds(day)).any(|row| works_here(row.value, day))
    };
    let registered = facts.registrations.iter().filter(|row| row.span.holds(span.from) && works_here(row.value, span.from)).count();
    let acts = facts.contacts.columns.iter().find(|column| column.name == "act");
    let mut here = 0;
    for (index, &(day, first)) in facts.contacts.days.iter().enumerate() {
        if !span.holds(day) {
            continue;
        }
        let until = facts.contacts.days.get(index + 1).map_or(facts.contacts.person.len(), |(_, row)| *row);
        for row in first..until {
            let counts = acts.is_some_and(|acts| {
                let word = acts.codes.get(row).map_or("", |&code| acts.words[usize::from(code)].as_str());
                scheme.vocabulary.act(word).is_some_and(|act| act.counts_as_contact)
            });
            here += i64::from(counts && holder(facts.contacts.person[row], day));
        }
    }
    (here, i64::try_from(registered).unwrap_or(0))
}

/// Facts of another year stand for the price year: lists and activity are moved, which is said.
pub fn retimed(tables: &Tables, year: Year, assumptions: &mut Vec<String>) -> Tables {
    let span = Period::Year(year).span();
    let mut tables = tables.clone();
    if let Some(latest) = tables.activity.iter().map(|cell| cell.period.first().ymd().0).max()
        && !tables.activity.iter().any(|cell| cell.period.span().meets(span))
    {
        assumptions.push(format!("activity_of={latest}"));
        tables.activity.retain(|cell| cell.period.first().ymd().0 == latest);
        for cell in &mut tables.activity {
            cell.period = moved(cell.period, year.0 - latest);
        }
    }
    let claimed = tables.claims.iter().map(|claim| claim.period.first().ymd().0).max();
    if let Some(latest) = claimed.filter(|&latest| latest < year.0) {
        assumptions.push(format!("claims_of={latest}"));
        for claim in &mut tables.claims {
            claim.period = moved(claim.period, year.0 - claim.period.first().ymd().0);
        }
    }
    tables
}

pub(crate) fn moved(period: Period, years: i16) -> Period {
    match period {
        Period::Year(Year(year)) => Period::Year(Year(year + years)),
        Period::Quarter(quarter) => Period::Quarter(pijler_model::Quarter { year: quarter.year + years, ..quarter }),
        Period::Month(month) => Period::Month(pijler_model::Month { year: month.year + years, ..month }),
    }
}

/// A billed total at prices of the year.
fn carried(amount: Cents, from: i16, to: i16, index: &[(i16, i64, i64)]) -> Option<Cents> {
    let (mut above, mut below) = (i128::from(amount.0), 1i128);
    for year in from..to {
        let (_, numerator, denominator) = index.iter().find(|(known, ..)| *known == year)?;
        above *= i128::from(*numerator);
        below *= i128::from(*denominator);
    }
    (from <= to).then(|| Rounding::NEAREST_CENT.quotient(above, below))
}

fn column(scheme: &Arc<Scheme>, facts: &Snapshot, outcome: Outcome, request: &Request) -> Column {
    let mut column = Column {
        scheme: Arc::clone(scheme),
        by_status: BTreeMap::new(),
        passed: Vec::new(),
        not_passed: Vec::new(),
        by_pillar: [Amount::ZERO; 3],
        total: Amount::ZERO,
        patient: Amount::ZERO,
        personal: Amount::ZERO,
        third_body: Amount::ZERO,
        by_practitioner: BTreeMap::new(),
        not_priced: Vec::new(),
        outcome,
    };
    for line in &column.outcome.lines {
        let component = &scheme.components[line.component];
        if line.row.is_some_and(|(table, row)| scheme.tables[table].rows[row].amount.is_none()) && line.quantity != 0 {
            match column.not_priced.iter_mut().find(|(known, _)| *known == line.component) {
                Some((_, quantity)) => *quantity += line.quantity,
                None => column.not_priced.push((line.component, line.quantity)),
            }
        }
        if component.receiver == Receiver::ThirdBody {
            column.third_body += line.amount;
            continue;
        }
        column.by_pillar[component.pillar as usize] += line.amount;
        column.total += line.amount;
        column.patient += line.patient;
        if component.receiver == Receiver::Practitioner {
            column.personal += line.amount;
        }
        *column.by_practitioner.entry(line.practitioner).or_insert(Amount::ZERO) += line.amount;
        *column.by_status.entry(line.status()).or_insert(Cents::ZERO) += line.amount.best;
    }
    for billed in &facts.tables.billed {
        if !scheme.passes.contains(&billed.kind) {
            column.not_passed.push((billed.kind.clone(), billed.amount));
            continue;
        }
        let from = billed.period.first().ymd().0;
        let carry = |cents| carried(cents, from, request.year.0, &request.index);
        let (amount, share, status) = match carry(billed.amount).zip(carry(billed.patient_share)) {
            // Carried by the index path, whose steps say their source.
            Some((amount, share)) if from != request.year.0 => (amount, share, Status::Estimated),
            _ => (billed.amount, billed.patient_share, Status::Supplied),
        };
        column.passed.push((billed.kind.clone(), amount, share, status));
        column.by_pillar[Pillar::Service as usize] += Amount::certain(amount);
        column.total += Amount::certain(amount);
        column.patient += Amount::certain(share);
        *column.by_practitioner.entry(NONE).or_insert(Amount::ZERO) += Amount::certain(amount);
        *column.by_status.entry(status).or_insert(Cents::ZERO) += amount;
    }
    column
}

/// What makes two lines of different schemes the same line: the tariff row in its file, whose it is and for when.
pub(crate) type Same<'a> = (&'a str, u32, Period, &'a str, usize, Amount);

pub(crate) fn identity<'a>(scheme: &'a Scheme, line: &Line) -> Same<'a> {
    let (file, row) = match line.row {
        Some((table, row)) => {
            let row = &scheme.tables[table].rows[row];
            (row.file.as_str(), row.line)
        }
        None => ("", 0),
    };
    (scheme.components[line.component].id.as_str(), line.practitioner, line.period, file, row, line.unit)
}

/// The difference of a column of one comparison with a column of another, line by line and over every reading of the same totals.
#[must_use]
pub fn between(before: &Comparison, from: usize, after: &Comparison, to: usize) -> Amount {
    let mut total = difference(&before.columns[from], &after.columns[to]).total;
    // The same reading on both sides; where only one side has readings, the other has no doubt.
    for reading in 0..before.alternatives.len().max(after.alternatives.len()) {
        let was = before.alternatives.get(reading).unwrap_or(&before.columns);
        let is = after.alternatives.get(reading).unwrap_or(&after.columns);
        total = total.widened_by(difference(&was[from], &is[to]).total);
    }
    total
}

/// The difference of two columns, line by line.
#[must_use]
pub fn difference(before: &Column, after: &Column) -> Difference {
    let counted = |column: &Column, line: &Line| column.scheme.components[line.component].receiver != Receiver::ThirdBody;
    let mut quantities: BTreeMap<(Same<'_>, usize), (i64, i64)> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    let remember = |id: &str, order: &mut Vec<String>| {
        order.iter().position(|known| known == id).unwrap_or_else(|| {
            order.push(id.to_owned());
            order.len() - 1
        })
    };
    for (side, column) in [before, after].into_iter().enumerate() {
        for line in column.outcome.lines.iter().filter(|line| counted(column, line)) {
            let same = identity(&column.scheme, line);
            let at = remember(same.0, &mut order);
            let entry = quantities.entry((same, at)).or_default();
            if side == 0 {
                entry.0 += line.quantity;
            } else {
                entry.1 += line.quantity;
            }
        }
    }
    // Per component: what only one side has is independent; what both have differs by quantity alone.
    let mut differences = vec![Amount::ZERO; order.len()];
    for ((same, at), (was, is)) in quantities {
        differences[at] += same.5 * (is - was);
    }
    let sum = |column: &Column, id: &str| -> Amount {
        let index = column.scheme.component(id);
        column.outcome.lines.iter().filter(|line| Some(line.component) == index).map(|line| line.amount).sum()
    };
    let mut by_component = Vec::new();
    for (id, difference) in order.iter().zip(&differences) {
        let known = after.scheme.component(id).map(|index| &after.scheme.components[index]);
        let known = known.or_else(|| before.scheme.component(id).map(|index| &before.scheme.components[index]));
        let Some(component) = known else { continue };
        let mut reasons: Vec<String> = after
            .outcome
            .lines
            .iter()
            .filter(|line| after.scheme.components[line.component].id == *id && line.amount.best == Cents::ZERO && !line.reason.is_empty())
            .map(|line| line.reason.clone())
            .collect();
        reasons.sort();
        reasons.dedup();
        by_component.push(ComponentDifference {
            component: id.clone(),
            name: component.name.clone(),
            pillar: component.pillar,
            before: sum(before, id),
            after: sum(after, id),
            difference: *difference,
            reasons,
        });
    }
    by_component.sort_by_key(|row| (row.pillar, row.component.clone()));
    let passed = |column: &Column| -> Cents { column.passed.iter().map(|(_, amount, ..)| *amount).sum() };
    let total = differences.into_iter().sum::<Amount>() + Amount::certain(passed(after) - passed(before));
    Difference { total, by_component }
}

impl Column {
    /// Nothing of it could be priced, for want of amounts: it has no total, and none is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.total.best == Cents::ZERO && !self.not_priced.is_empty()
    }
}

impl Comparison {
    /// The index of the practice's members: practitioners with a figure of their own, in order.
    #[must_use]
    pub fn members(&self) -> Vec<u32> {
        let mut members: Vec<u32> =
            self.columns.iter().flat_map(|column| column.by_practitioner.keys().copied()).filter(|&index| index != NONE).collect();
        members.sort_unstable();
        members.dedup();
        members
    }

    /// Everything assumed, by scheme where it belongs to one.
    #[must_use]
    pub fn all_assumptions(&self) -> Vec<(Option<usize>, String)> {
        let mut all: Vec<(Option<usize>, String)> = self.assumptions.iter().map(|what| (None, what.clone())).collect();
        for (index, column) in self.columns.iter().enumerate() {
            all.extend(column.outcome.assumptions.iter().map(|Assumption { what, .. }| (Some(index), what.clone())));
        }
        all.sort();
        all.dedup();
        all
    }

    /// Days of the price year.
    #[must_use]
    pub fn span(&self) -> Span {
        Period::Year(self.year).span()
    }

    /// Whether the figures of a column are overdue for review on a day.
    #[must_use]
    pub fn overdue(&self, column: usize, today: Day) -> bool {
        self.columns[column].scheme.review_by.is_some_and(|day| today > day)
    }
}
