// SPDX-License-Identifier: EUPL-1.2
//! The year for the accountant: by payee, payer and component what is earned, what of it falls due within the year, and what is receivable
//! at its end.
//!
//! The payer is who bears an amount: what a patient advances and an insurer repays him is the insurer's. Received is what falls due by the
//! scheme's windows and the settlement of acts; what has no published date is apart.
//!
//! Invariants: earned = received + receivable + without a date, to the cent, in every row; all rows of receipts add up to the total of the
//! comparison, those of the third body to what it is paid. Not here: taxes, costs, words.

use crate::cash::{Placing, Settlement, by_month, contacts_known, is_act, latest, placing, put, year_before};
use crate::compare::{Comparison, Request, compare};
use crate::report::{Cell, ReportTable};
use crate::weeks::Flow;
use pijler_engine::{Assignment, Effort, Line, run_compiled};
use pijler_facts::table::Tables;
use pijler_facts::{NONE, Snapshot};
use pijler_model::{Amount, Faults, Month, Period, Status, Year};
use pijler_scheme::Text;
use pijler_scheme::scheme::{Component, Receiver, Scheme};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Who receives.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Payee {
    /// The practice's account.
    Practice,
    /// A practitioner personally, by his label; without one, all of them undivided.
    Practitioner(String),
    /// Someone else for a practitioner's benefit: in no total of receipts.
    ThirdBody,
}

/// Who bears it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Payer {
    /// The payer that the scheme names.
    Named(String),
    /// Patients.
    Patients,
}

/// What is earned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A component of the scheme, in its order.
    Component(usize),
    /// The practice's own billed total of this kind.
    Billed(String),
}

/// Money of one row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Earned in the year.
    pub earned: Amount,
    /// Of which due within the year.
    pub received: Amount,
    /// Of which due after it.
    pub receivable: Amount,
    /// Of which without a published date.
    pub undated: Amount,
    /// Earned in the year before and due in this one.
    pub opening: Amount,
}

impl std::ops::AddAssign for Sums {
    fn add_assign(&mut self, other: Self) {
        self.earned += other.earned;
        self.received += other.received;
        self.receivable += other.receivable;
        self.undated += other.undated;
        self.opening += other.opening;
    }
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Who receives.
    pub payee: Payee,
    /// Who bears it.
    pub payer: Payer,
    /// For what.
    pub what: What,
    /// How much.
    pub sums: Sums,
}

/// The year of one practice under one scheme.
#[derive(Clone, Debug)]
pub struct Statement {
    /// The scheme.
    pub scheme: Arc<Scheme>,
    /// The year.
    pub year: Year,
    /// By payee, payer, component.
    pub rows: Vec<Row>,
    /// Nothing could be priced.
    pub without_price: bool,
    /// Components of which something could not be priced.
    pub not_priced: Vec<Text>,
    /// What was earned the year before is not known: there is no opening.
    pub without_opening: bool,
}

type Key = (Payee, Payer, What);

/// The statement of a request's first scheme.
pub fn statement(request: &Request, settlement: Settlement) -> Result<Statement, Faults> {
    let own = Request {
        tables: Tables { alternatives: Vec::new(), ..request.tables.clone() },
        schemes: request.schemes.iter().take(1).cloned().collect(),
        ..request.clone()
    };
    let comparison = compare(&own)?;
    let column = &comparison.columns[0];
    let scheme = Arc::clone(&column.scheme);
    let year = Period::Year(request.year);
    let first_after = year.last().plus(1);
    let mut rows: BTreeMap<Key, Sums> = BTreeMap::new();
    for (key, flow) in laid(&own, &comparison, settlement)? {
        let end = flow.last().unwrap_or(first_after).max(first_after).plus(1);
        let [received, receivable] = flow.fold(&[year.first(), first_after, end])[..] else { continue };
        let sums =
            Sums { earned: received + receivable + flow.undated(), received, receivable, undated: flow.undated(), opening: Amount::ZERO };
        rows.insert(key, sums);
    }
    let opening = opening(&own, settlement);
    let without_opening = opening.is_none();
    for (key, flow) in opening.unwrap_or_default() {
        let opening = flow.fold(&[year.first(), first_after]).first().copied().unwrap_or_default();
        rows.entry(key).or_default().opening = opening;
    }
    rows.retain(|_, sums| *sums != Sums::default());
    let not_priced = column.not_priced.iter().map(|(component, _)| scheme.components[*component].name.clone()).collect();
    let without_price = column.is_empty();
    let rows = rows.into_iter().map(|((payee, payer, what), sums)| Row { payee, payer, what, sums }).collect();
    Ok(Statement { scheme, year: request.year, rows, without_price, not_priced, without_opening })
}

/// What was earned in the year before, where scheme and facts reach back.
fn opening(request: &Request, settlement: Settlement) -> Option<BTreeMap<Key, Flow>> {
    let before = year_before(request).filter(|before| contacts_known(request, before.year))?;
    laid(&before, &compare(&before).ok()?, settlement).ok()
}

/// Everything earned in the request's year under its one scheme, laid on days.
fn laid(request: &Request, comparison: &Comparison, settlement: Settlement) -> Result<BTreeMap<Key, Flow>, Faults> {
    let column = &comparison.columns[0];
    let scheme = &column.scheme;
    let holidays = &scheme.vocabulary.holidays;
    let mut flows: BTreeMap<Key, Flow> = BTreeMap::new();
    let mut lay = |line: &Line, month: Option<Month>| {
        let component = &scheme.components[line.component];
        let payee = payee(component, line, &comparison.facts);
        let placing = placing(component, line, month, settlement);
        for (payer, patient, insurer) in
            [(Payer::Patients, line.patient, Amount::ZERO), (Payer::Named(component.payer.clone()), Amount::ZERO, line.insurer())]
        {
            let flow = flows.entry((payee.clone(), payer, What::Component(line.component))).or_default();
            put(flow, placing, patient, insurer, holidays, settlement);
        }
    };
    for line in column.outcome.lines.iter().filter(|line| !is_act(&scheme.components[line.component])) {
        lay(line, None);
    }
    for month in (0..12).map(|months| Period::Year(request.year).first_month().plus(months)) {
        let period = Period::Month(month);
        let outcome = run_compiled(&comparison.compiled[0], &comparison.facts, &Assignment::Everyone, period, Effort::default())?;
        for line in outcome.lines.iter().filter(|line| is_act(&scheme.components[line.component])) {
            lay(line, Some(month));
        }
    }
    let later = settlement.days.unwrap_or_else(|| latest(scheme));
    let kinds: BTreeSet<&String> = column.passed.iter().map(|(kind, ..)| kind).collect();
    for kind in kinds {
        let mut own = column.clone();
        own.passed.retain(|(known, ..)| known == kind);
        for (month, (patient, rest)) in by_month(&own, request.year) {
            let placing = Placing::Over { month, later, shared: true };
            for (payer, patient, rest) in [
                (Payer::Patients, Amount::certain(patient), Amount::ZERO),
                (Payer::Named("insurer".into()), Amount::ZERO, Amount::certain(rest)),
            ] {
                let flow = flows.entry((Payee::Practice, payer, What::Billed(kind.clone()))).or_default();
                put(flow, placing, patient, rest, holidays, settlement);
            }
        }
    }
    Ok(flows)
}

fn payee(component: &Component, line: &Line, facts: &Snapshot) -> Payee {
    match component.receiver {
        Receiver::Practice => Payee::Practice,
        Receiver::ThirdBody => Payee::ThirdBody,
        Receiver::Practitioner if line.practitioner == NONE => Payee::Practitioner(String::new()),
        Receiver::Practitioner => Payee::Practitioner(facts.practitioner_ids.get(line.practitioner as usize).cloned().unwrap_or_default()),
    }
}

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

fn payee_cell(payee: &Payee) -> Cell {
    match payee {
        Payee::Practice => key("statement-practice"),
        Payee::Practitioner(label) if label.is_empty() => key("statement-practitioners"),
        Payee::Practitioner(label) => Cell::Plain(label.clone()),
        Payee::ThirdBody => key("statement-third-body"),
    }
}

fn payer_cell(payer: &Payer) -> Cell {
    match payer {
        Payer::Patients => key("payer-patients"),
        Payer::Named(word) => key(&format!("payer-{word}")),
    }
}

impl Statement {
    /// All rows of receipts.
    #[must_use]
    pub fn total(&self) -> Sums {
        self.sum(|row| row.payee != Payee::ThirdBody)
    }

    /// All rows that are in no total of receipts.
    #[must_use]
    pub fn third_body(&self) -> Sums {
        self.sum(|row| row.payee == Payee::ThirdBody)
    }

    fn sum(&self, of: impl Fn(&Row) -> bool) -> Sums {
        let mut sum = Sums::default();
        self.rows.iter().filter(|row| of(row)).for_each(|row| sum += row.sums);
        sum
    }

    fn cells(&self, sums: &Sums) -> Vec<Cell> {
        let opening = if self.without_opening { key("statement-left-out") } else { Cell::Amount(sums.opening) };
        let gap = |amount: Amount| if self.without_price { Cell::Status(Status::Gap) } else { Cell::Amount(amount) };
        vec![gap(sums.earned), gap(sums.received), gap(sums.receivable), gap(sums.undated), opening]
    }

    fn headings(first: &[&str]) -> Vec<Cell> {
        let sums = ["statement-earned", "statement-received", "statement-receivable", "statement-undated", "statement-opening"];
        first.iter().chain(&sums).map(|word| key(word)).collect()
    }

    /// By payee and payer, and in all.
    #[must_use]
    pub fn totals_table(&self) -> ReportTable {
        let mut pairs: Vec<(&Payee, &Payer)> = self.rows.iter().map(|row| (&row.payee, &row.payer)).collect();
        pairs.dedup();
        let split = pairs.iter().position(|(payee, _)| **payee == Payee::ThirdBody).unwrap_or(pairs.len());
        let mut rows: Vec<Vec<Cell>> = Vec::new();
        for (index, (payee, payer)) in pairs.iter().enumerate() {
            if index == split {
                rows.push([vec![key("compare-total"), Cell::Empty], self.cells(&self.total())].concat());
            }
            let sums = self.sum(|row| row.payee == **payee && row.payer == **payer);
            rows.push([vec![payee_cell(payee), payer_cell(payer)], self.cells(&sums)].concat());
        }
        if split == pairs.len() {
            rows.push([vec![key("compare-total"), Cell::Empty], self.cells(&self.total())].concat());
        }
        let headings = Self::headings(&["statement-payee", "statement-payer"]);
        ReportTable { id: "statement-totals", title: "statement-by-payer", headings, rows }
    }

    /// Every row.
    #[must_use]
    pub fn table(&self) -> ReportTable {
        let rows = self.rows.iter().map(|row| {
            let what = match &row.what {
                What::Component(index) => Cell::Local(self.scheme.components[*index].name.clone()),
                What::Billed(kind) => Cell::Plain(kind.clone()),
            };
            [vec![payee_cell(&row.payee), payer_cell(&row.payer), what], self.cells(&row.sums)].concat()
        });
        let headings = Self::headings(&["statement-payee", "statement-payer", "label-component"]);
        ReportTable { id: "statement", title: "statement-by-component", headings, rows: rows.collect() }
    }
}
