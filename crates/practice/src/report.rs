// SPDX-License-Identifier: EUPL-1.2
//! A comparison as small tables: headings and cells with types, and no wording. Every shell (page, terminal, CSV, JSON) prints the same tables.
//!
//! Headings are keys of `words` or texts of a scheme. Amounts keep their range; what opens to an explanation carries its address.

use crate::break_even::{BreakEven, break_even};
use crate::compare::{Column, Comparison, ComponentDifference, Request};
use crate::profile::Profile;
use crate::sensitivity::{Sensitivity, sensitivity};
use pijler_engine::explain::{address, key_words};
use pijler_engine::price::{NOT_CLAIMED, NOT_PRICED};
use pijler_facts::NONE;
use pijler_model::{Amount, Cents, Day, Faults, Period, Status};
use pijler_scheme::scheme::{Receiver, Scheme};
use pijler_scheme::{Pillar, Text, ThresholdOf};

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A key of `words`.
    Key(String),
    /// A key of `words` whose text names a scheme: `$scheme`.
    Of(String, Text),
    /// A text of a scheme, in all languages.
    Local(Text),
    /// An id or a word of the user's own.
    Plain(String),
    /// An amount with its range.
    Amount(Amount),
    /// A difference with its range; shown with its sign.
    Difference(Amount),
    /// An amount that opens to its explanation.
    Explained(Amount, String),
    /// The sum of a component under a scheme, which opens to its lines: amount, scheme, component.
    Sum(Amount, String, String),
    /// A whole number.
    Count(i64),
    /// Hundredths of a unit.
    Hundredths(i64),
    /// A low, best and high of hundredths.
    HundredthsRange(i64, i64, i64),
    /// A low, best and high of a whole number.
    CountRange(i64, i64, i64),
    /// A share: part of whole.
    Share(i64, i64),
    /// How a figure came to be.
    Status(Status),
    /// A day.
    Day(Day),
    /// A period.
    Period(Period),
    /// Cells in words: attribute and values.
    Attributes(Vec<(String, Vec<String>)>),
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportTable {
    /// Its id: file name of its twin, anchor of its place on the page.
    pub id: &'static str,
    /// Key of its title in `words`.
    pub title: &'static str,
    /// Headings.
    pub headings: Vec<Cell>,
    /// Rows; the first cell names the row.
    pub rows: Vec<Vec<Cell>>,
}

/// All tables of a comparison.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// In the order of reading.
    pub tables: Vec<ReportTable>,
}

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

fn schemes(comparison: &Comparison, first: &str) -> Vec<Cell> {
    let mut headings = vec![key(first)];
    headings.extend(comparison.columns.iter().map(|column| Cell::Local(column.scheme.name.clone())));
    headings
}

/// Everything a comparison says, as tables. Break-even and sensitivity price the practice again.
pub fn report(request: &Request, comparison: &Comparison, profile: Option<&Profile>) -> Result<Report, Faults> {
    let mut tables = vec![totals(comparison), differences(comparison), basis(comparison), components(comparison), lost_and_won(comparison)];
    tables.push(premiums(comparison));
    tables.extend(profile.map(|profile| nurse(comparison, profile)));
    tables.extend(limits(comparison));
    tables.extend(thresholds(comparison));
    tables.push(certainty(comparison));
    tables.extend(not_priced(comparison));
    tables.push(sensitivities(comparison, &sensitivity(request, comparison)?));
    for index in 1..comparison.columns.len() {
        let (before, after) = (&comparison.compiled[0], &comparison.compiled[index]);
        let cells = break_even(&request.tables, before, after, "consultation", request.year)?;
        // A scheme that pays no less per contact has no break-even; so has one that pays nothing per patient.
        if cells.iter().any(|cell| cell.contacts_even.is_some() && cell.per_patient.best > Cents::ZERO) {
            tables.push(break_evens(&after.scheme, &cells));
        }
    }
    tables.push(assumptions(comparison));
    tables.push(switches(comparison));
    tables.retain(|table| !table.rows.is_empty());
    Ok(Report { tables })
}

/// An amount of each scheme; one without a price has none.
fn total_row(comparison: &Comparison, word: &str, pick: &dyn Fn(&Column) -> Amount) -> Vec<Cell> {
    let cell = |column: &Column| if column.is_empty() { Cell::Status(Status::Gap) } else { Cell::Amount(pick(column)) };
    let mut cells = vec![key(word)];
    cells.extend(comparison.columns.iter().map(cell));
    cells
}

/// Receipts by pillar, in all and per general practitioner, for each scheme.
#[must_use]
pub fn totals(comparison: &Comparison) -> ReportTable {
    let row = |word: &str, pick: &dyn Fn(&Column) -> Amount| total_row(comparison, word, pick);
    let mut rows = Vec::new();
    for (pillar, word) in Pillar::ALL.into_iter().zip(["pillar-service", "pillar-patient", "pillar-practice"]) {
        rows.push(row(word, &|column| column.by_pillar[pillar as usize]));
    }
    rows.push(row("compare-total", &|column| column.total));
    let heads = comparison.practitioners;
    rows.push(row("compare-per-practitioner", &|column| {
        column.total.map(|cents| pijler_model::Rounding::NEAREST_CENT.quotient(i128::from(cents.0), i128::from(heads)))
    }));
    rows.push(row("compare-co-payments", &|column| column.patient));
    rows.push(row("compare-to-practitioner", &|column| column.personal));
    rows.push(row("compare-outside-receipts", &|column| column.third_body));
    let mut estimated = vec![key("compare-euros-estimated")];
    estimated.extend(comparison.columns.iter().map(|column| {
        if column.is_empty() {
            return Cell::Status(Status::Gap);
        }
        Cell::Amount(Amount::certain(column.by_status.get(&Status::Estimated).copied().unwrap_or_default()))
    }));
    rows.push(estimated);
    ReportTable { id: "totals", title: "compare-by-pillar", headings: schemes(comparison, "column-what"), rows }
}

fn differences(comparison: &Comparison) -> ReportTable {
    let rows = comparison
        .columns
        .iter()
        .zip(&comparison.differences)
        .skip(1)
        .map(|(column, difference)| {
            if column.is_empty() {
                return vec![Cell::Local(column.scheme.name.clone()), Cell::Status(Status::Gap), key("compare-cannot-be-told-not-priced")];
            }
            let verdict = if difference.total.straddles_zero() { "compare-cannot-be-told" } else { "" };
            let verdict = if verdict.is_empty() { Cell::Empty } else { key(verdict) };
            vec![Cell::Local(column.scheme.name.clone()), Cell::Difference(difference.total), verdict]
        })
        .collect();
    ReportTable {
        id: "differences",
        title: "compare-difference",
        headings: vec![key("column-scheme"), key("compare-difference"), key("column-verdict")],
        rows,
    }
}

/// What estimated amounts were calibrated on, beside what this practice has: the first thing to know of a difference.
fn basis(comparison: &Comparison) -> ReportTable {
    let own =
        if comparison.registered > 0 { Cell::Hundredths(comparison.contacts_here * 100 / comparison.registered) } else { Cell::Empty };
    let rows = comparison
        .columns
        .iter()
        .filter_map(|column| {
            let calibrated = column.scheme.calibrated_contacts?;
            Some(vec![Cell::Local(column.scheme.name.clone()), Cell::Hundredths(calibrated), own.clone()])
        })
        .collect();
    ReportTable { id: "basis", title: "basis-title", headings: vec![key("column-scheme"), key("basis-calibrated"), key("basis-own")], rows }
}

fn components(comparison: &Comparison) -> ReportTable {
    let mut order: Vec<(bool, Pillar, String, Text)> = Vec::new();
    for column in &comparison.columns {
        for line in &column.outcome.lines {
            let component = &column.scheme.components[line.component];
            if line.quantity != 0 && !order.iter().any(|(.., id, _)| *id == component.id) {
                let apart = component.receiver == Receiver::ThirdBody;
                order.push((apart, component.pillar, component.id.clone(), component.name.clone()));
            }
        }
    }
    // What is in no total stands below it.
    order.sort_by_key(|(apart, pillar, ..)| (*apart, *pillar));
    let inside = order.iter().filter(|(apart, ..)| !apart).count();
    let mut rows: Vec<Vec<Cell>> = order
        .into_iter()
        .map(|(_, _, id, name)| {
            let mut row = vec![Cell::Local(name)];
            row.extend(comparison.columns.iter().map(|column| {
                let Some(index) = column.scheme.component(&id) else { return Cell::Empty };
                let lines: Vec<_> = column.outcome.lines.iter().filter(|line| line.component == index && line.quantity != 0).collect();
                let amount: Amount = lines.iter().map(|line| line.amount).sum();
                match lines.as_slice() {
                    [] => Cell::Empty,
                    // What has no price is no zero.
                    lines if lines.iter().all(|line| line.reason == NOT_PRICED) => Cell::Status(Status::Gap),
                    [line] => Cell::Explained(amount, address(&column.scheme, &comparison.facts, line).to_string()),
                    _ => Cell::Sum(amount, column.scheme.id.clone(), id.clone()),
                }
            }));
            row
        })
        .collect();
    let mut kinds: Vec<&String> = comparison.columns.iter().flat_map(|column| column.passed.iter().map(|(kind, ..)| kind)).collect();
    kinds.sort();
    kinds.dedup();
    let below = rows.split_off(inside);
    for kind in kinds {
        let mut row = vec![Cell::Plain(kind.clone())];
        row.extend(comparison.columns.iter().map(|column| {
            let own = column.passed.iter().filter(|(known, ..)| known == kind).map(|(_, amount, ..)| *amount).sum::<Cents>();
            Cell::Amount(Amount::certain(own))
        }));
        rows.push(row);
    }
    rows.push(total_row(comparison, "compare-total", &|column| column.total));
    if !below.is_empty() {
        rows.push(total_row(comparison, "compare-outside-receipts", &|column| column.third_body));
    }
    rows.extend(below);
    ReportTable { id: "components", title: "term-total", headings: schemes(comparison, "column-what"), rows }
}

/// Components of the later columns that differ from the baseline, with their column, in the order of the table of lines lost and won.
pub(crate) fn changed_components(comparison: &Comparison) -> Vec<(usize, &ComponentDifference)> {
    let mut changed = Vec::new();
    for (index, difference) in comparison.differences.iter().enumerate().skip(1).filter(|(index, _)| !comparison.columns[*index].is_empty())
    {
        let differs = |row: &&ComponentDifference| row.difference.best != Cents::ZERO || !row.difference.is_certain();
        changed.extend(difference.by_component.iter().filter(differs).map(|row| (index, row)));
    }
    changed
}

fn lost_and_won(comparison: &Comparison) -> ReportTable {
    let rows = changed_components(comparison)
        .into_iter()
        .map(|(column, row)| {
            let column = &comparison.columns[column];
            // Lost is what nothing is paid for any more, won what nothing was paid for; the rest has another amount.
            let what = match (row.before == Amount::ZERO, row.after == Amount::ZERO) {
                (false, true) => "compare-lines-lost",
                (true, false) => "compare-lines-won",
                _ => "compare-lines-changed",
            };
            let reasons = if row.reasons.is_empty() { Cell::Empty } else { Cell::Plain(row.reasons.join(", ")) };
            vec![
                Cell::Local(column.scheme.name.clone()),
                key(what),
                Cell::Local(row.name.clone()),
                Cell::Amount(row.before),
                Cell::Amount(row.after),
                Cell::Difference(row.difference),
                reasons,
            ]
        })
        .collect();
    ReportTable {
        id: "lost-and-won",
        title: "compare-lines-changed",
        headings: vec![
            key("column-scheme"),
            key("column-change"),
            key("label-component"),
            Cell::Local(comparison.columns[0].scheme.name.clone()),
            key("label-amount"),
            key("compare-difference"),
            key("label-note"),
        ],
        rows,
    }
}

/// The measures of a tier in words: `fixed patients 1,500`.
fn premiums(comparison: &Comparison) -> ReportTable {
    let mut rows = Vec::new();
    for column in &comparison.columns {
        let mut seen: Vec<(usize, u32)> = Vec::new();
        for tier in &column.outcome.tiers {
            if seen.contains(&(tier.component, tier.practitioner)) {
                continue;
            }
            seen.push((tier.component, tier.practitioner));
            let component = &column.scheme.components[tier.component];
            let of_year =
                column.outcome.tiers.iter().filter(|other| other.component == tier.component && other.practitioner == tier.practitioner);
            let own = column.outcome.lines.iter().filter(|line| line.component == tier.component && line.practitioner == tier.practitioner);
            let amount: Amount = own.clone().map(|line| line.amount).sum();
            let reason = own.clone().find(|line| line.quantity == 0).map_or("", |line| line.reason.as_str());
            let worth: Amount = of_year.filter_map(|other| other.next.map(|(_, gain)| gain)).sum();
            let next = match tier.next {
                // Who did not ask has reached nothing.
                None if reason == NOT_CLAIMED => Cell::Empty,
                None => Cell::Key("compare-next-threshold-none".into()),
                Some(((table, row), _)) => {
                    let table = &column.scheme.tables[table];
                    let minima = table.measures.iter().zip(&table.rows[row].minima);
                    Cell::Attributes(minima.map(|(measure, minimum)| (measure.clone(), vec![minimum.to_string()])).collect())
                }
            };
            let who = comparison.facts.practitioner_ids.get(tier.practitioner as usize).cloned().map_or(Cell::Empty, Cell::Plain);
            rows.push(vec![
                Cell::Local(column.scheme.name.clone()),
                Cell::Local(component.name.clone()),
                who,
                Cell::Amount(amount),
                if matches!(reason, "" | "not_reached") { Cell::Empty } else { Cell::Plain(reason.to_owned()) },
                next,
                if tier.next.is_some() { Cell::Difference(worth) } else { Cell::Empty },
            ]);
        }
    }
    ReportTable {
        id: "premiums",
        title: "compare-premiums",
        headings: vec![
            key("column-scheme"),
            key("label-component"),
            key("term-practitioner"),
            key("label-amount"),
            key("label-note"),
            key("compare-next-threshold"),
            key("compare-next-threshold-worth"),
        ],
        rows,
    }
}

/// Weeks for which staff is paid.
const WEEKS: i64 = 52;

/// Cost of the nurses of the practice in a year, from the profile's hourly cost.
#[must_use]
pub fn nurse_cost(comparison: &Comparison, profile: &Profile) -> Amount {
    let day = Period::Year(comparison.year).first();
    let staff = comparison.facts.tables.staff.iter().filter(|staff| staff.role == "nurse" && staff.span.holds(day));
    let centihours: i64 = staff.map(|staff| staff.centihours_per_week).sum();
    let Some(hour) = profile.figure("nurse_hourly_cost", "", "") else { return Amount::ZERO };
    // Thousandths of a euro x hundredths of an hour.
    let cents = |thousandths: i64| Cents(thousandths * centihours * WEEKS / 1000);
    Amount::try_new(cents(hour.low), cents(hour.value), cents(hour.high)).unwrap_or_default()
}

fn nurse(comparison: &Comparison, profile: &Profile) -> ReportTable {
    let cost = nurse_cost(comparison, profile);
    let mut rows = Vec::new();
    if cost.best > Cents::ZERO {
        for column in &comparison.columns {
            let premium: Amount = column
                .outcome
                .lines
                .iter()
                .filter(|line| column.scheme.components[line.component].purpose == "nurse")
                .map(|line| line.amount)
                .sum();
            let balance = premium.minus_independent(cost);
            rows.push(vec![Cell::Local(column.scheme.name.clone()), Cell::Amount(premium), Cell::Amount(cost), Cell::Difference(balance)]);
        }
    }
    ReportTable {
        id: "nurse",
        title: "compare-nurse",
        headings: vec![key("column-scheme"), key("compare-nurse-premium"), key("compare-nurse-cost"), key("compare-nurse-balance")],
        rows,
    }
}

/// Shares held against limits, per practitioner; only where the input says who saw whom.
fn limits(comparison: &Comparison) -> Option<ReportTable> {
    let mut rows = Vec::new();
    for column in &comparison.columns {
        for check in column.outcome.limits.iter().filter(|check| check.practitioner != NONE) {
            let limit = &column.scheme.limits[check.limit];
            rows.push(vec![
                Cell::Local(column.scheme.name.clone()),
                Cell::Local(limit.name.clone()),
                Cell::Plain(comparison.facts.practitioner_ids[check.practitioner as usize].clone()),
                Cell::Share(check.numerator, check.denominator),
                Cell::Share(limit.at_most.numerator, limit.at_most.denominator),
                key(if check.kept { "compare-limit-kept" } else { "compare-limit-exceeded" }),
            ]);
        }
        let unknown = column.outcome.limits.iter().any(|check| check.practitioner == NONE);
        if unknown {
            for limit in &column.scheme.limits {
                let name = Cell::Local(column.scheme.name.clone());
                rows.push(vec![
                    name,
                    Cell::Local(limit.name.clone()),
                    Cell::Empty,
                    Cell::Empty,
                    Cell::Empty,
                    key("compare-limit-not-known"),
                ]);
            }
        }
    }
    (!rows.is_empty()).then(|| ReportTable {
        id: "limits",
        title: "compare-passing-share",
        headings: vec![
            key("column-scheme"),
            key("column-rule"),
            key("term-practitioner"),
            key("compare-passing-share"),
            key("column-at-most"),
            key("column-verdict"),
        ],
        rows,
    })
}

/// Minima of other rules that a scheme may make a practitioner miss; whether payments per patient count is unknown, so both are shown.
fn thresholds(comparison: &Comparison) -> Option<ReportTable> {
    let mut rows = Vec::new();
    for column in &comparison.columns {
        // Without contacts by practitioner nothing can be said of his thresholds.
        let known = |practitioner: u32| {
            let own = column.outcome.lines.iter().filter(|line| line.practitioner == practitioner);
            own.map(|line| &column.scheme.components[line.component]).any(|component| component.counts == pijler_scheme::Counts::Contacts)
        };
        for check in column.outcome.thresholds.iter().filter(|check| check.practitioner != NONE && known(check.practitioner)) {
            let threshold = &column.scheme.thresholds[check.threshold];
            // What is paid or registered per patient is a practitioner's own only where the input says whose patients they are.
            let own = |pillar: Pillar| {
                let lines = column.outcome.lines.iter().filter(|line| line.practitioner == check.practitioner);
                lines.map(|line| &column.scheme.components[line.component]).any(|component| component.pillar == pillar)
            };
            if threshold.of == ThresholdOf::Registrations && !own(Pillar::Patient) {
                continue;
            }
            let (value, with, minimum) = match threshold.of {
                ThresholdOf::Reimbursed => {
                    let euro = |cents: i64| Cell::Amount(Amount::certain(Cents(cents)));
                    (
                        euro(check.value),
                        check.with_per_patient.filter(|_| own(Pillar::Patient)).map_or(Cell::Empty, euro),
                        Cell::Amount(Amount::certain(Cents::euros(threshold.at_least))),
                    )
                }
                _ => (Cell::Count(check.value), Cell::Empty, Cell::Count(threshold.at_least)),
            };
            rows.push(vec![
                Cell::Local(column.scheme.name.clone()),
                Cell::Local(threshold.what_for.clone()),
                Cell::Plain(comparison.facts.practitioner_ids[check.practitioner as usize].clone()),
                minimum,
                value,
                with,
            ]);
        }
    }
    (!rows.is_empty()).then(|| ReportTable {
        id: "thresholds",
        title: "compare-thresholds-at-risk",
        headings: vec![
            key("column-scheme"),
            key("column-rule"),
            key("term-practitioner"),
            key("compare-threshold-minimum"),
            key("compare-threshold-acts"),
            key("compare-threshold-with-patient"),
        ],
        rows,
    })
}

fn certainty(comparison: &Comparison) -> ReportTable {
    let rows = Status::ALL
        .into_iter()
        .filter(|status| comparison.columns.iter().any(|column| column.by_status.get(status).is_some_and(|cents| *cents != Cents::ZERO)))
        .map(|status| {
            let mut row = vec![Cell::Status(status)];
            row.extend(
                comparison
                    .columns
                    .iter()
                    .map(|column| Cell::Amount(Amount::certain(column.by_status.get(&status).copied().unwrap_or_default()))),
            );
            row
        })
        .collect();
    ReportTable { id: "certainty", title: "compare-certainty", headings: schemes(comparison, "status-heading"), rows }
}

fn not_priced(comparison: &Comparison) -> Option<ReportTable> {
    let mut rows = Vec::new();
    for column in &comparison.columns {
        for (component, quantity) in &column.not_priced {
            let name = column.scheme.components[*component].name.clone();
            rows.push(vec![Cell::Local(column.scheme.name.clone()), Cell::Local(name), Cell::Count(*quantity)]);
        }
        for (kind, amount) in &column.not_passed {
            rows.push(vec![Cell::Local(column.scheme.name.clone()), Cell::Plain(kind.clone()), Cell::Amount(Amount::certain(*amount))]);
        }
    }
    (!rows.is_empty()).then(|| ReportTable {
        id: "not-priced",
        title: "compare-not-priced",
        headings: vec![key("column-scheme"), key("label-component"), key("label-quantity")],
        rows,
    })
}

fn sensitivities(comparison: &Comparison, found: &[Sensitivity]) -> ReportTable {
    let mut headings = vec![key("column-what")];
    let shown: Vec<usize> = (1..comparison.columns.len()).filter(|&index| !comparison.columns[index].is_empty()).collect();
    for &index in &shown {
        let name = &comparison.columns[index].scheme.name;
        headings.push(Cell::Of("sensitivity-less".into(), name.clone()));
        headings.push(Cell::Of("sensitivity-more".into(), name.clone()));
    }
    let rows = found
        .iter()
        .filter(|one| one.swing() > 0)
        .map(|one| {
            let mut row = vec![Cell::Key(format!("input-{}", one.what.replace([':', '_'], "-")))];
            for &index in &shown {
                row.push(Cell::Difference(Amount::certain(one.less[index - 1])));
                row.push(Cell::Difference(Amount::certain(one.more[index - 1])));
            }
            row
        })
        .collect();
    let rows = if shown.is_empty() { Vec::new() } else { rows };
    ReportTable { id: "sensitivity", title: "compare-sensitivity", headings, rows }
}

fn break_evens(after: &Scheme, cells: &[BreakEven]) -> ReportTable {
    let rows = cells
        .iter()
        .map(|cell| {
            let band = cell.ages.1.map_or_else(|| format!("{}+", cell.ages.0), |high| format!("{}-{high}", cell.ages.0));
            let mut attributes = vec![("age".to_owned(), vec![band])];
            attributes.extend(cell.columns.iter().map(|(name, value)| (name.clone(), vec![value.clone()])));
            vec![
                Cell::Attributes(attributes),
                Cell::Count(cell.patients),
                Cell::Amount(cell.per_patient),
                Cell::Amount(cell.per_contact),
                cell.contacts_even.map_or(Cell::Empty, |(low, best, high)| Cell::HundredthsRange(low, best, high)),
                if cell.patients > 0 { Cell::Hundredths(cell.contacts * 100 / cell.patients) } else { Cell::Empty },
            ]
        })
        .collect();
    ReportTable {
        id: "break-even",
        title: "compare-break-even",
        headings: vec![
            Cell::Local(after.name.clone()),
            key("break-even-patients"),
            key("break-even-per-patient"),
            key("break-even-per-contact"),
            key("compare-break-even-contacts"),
            key("compare-break-even-now"),
        ],
        rows,
    }
}

fn assumptions(comparison: &Comparison) -> ReportTable {
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (column, what) in comparison.all_assumptions() {
        let whose = column.map_or(Cell::Empty, |index| Cell::Local(comparison.columns[index].scheme.name.clone()));
        let (word, value) = what.split_once('=').unwrap_or((&what, ""));
        let whose = whose.clone();
        let cell = match (column, word.strip_prefix("condition:")) {
            (Some(index), Some(id)) => {
                let condition = comparison.columns[index].scheme.conditions.iter().find(|condition| condition.id == id);
                condition.map_or(Cell::Plain(word.into()), |condition| Cell::Local(condition.name.clone()))
            }
            _ if word.starts_with("default:") => {
                // `default:list:chronic`: the attribute in words.
                let id = word.rsplit(':').next().unwrap_or(word);
                rows.push(vec![
                    whose,
                    Cell::Key("assumed-default".into()),
                    Cell::Attributes(vec![(id.to_owned(), vec![value.to_owned()])]),
                ]);
                continue;
            }
            _ => Cell::Key(format!("assumed-{}", word.replace('_', "-"))),
        };
        let value = match value {
            "met" | "yes" => key("answer-yes"),
            "not_met" | "no" => key("answer-no"),
            other => match (Day::parse(other), comparison.columns.iter().find(|column| column.scheme.id == other)) {
                (Some(day), _) => Cell::Day(day),
                (None, Some(column)) => Cell::Local(column.scheme.name.clone()),
                (None, None) => Cell::Plain(other.into()),
            },
        };
        let row = vec![whose, cell, value];
        if !rows.contains(&row) {
            rows.push(row);
        }
    }
    ReportTable {
        id: "assumptions",
        title: "compare-assumptions",
        headings: vec![key("column-scheme"), key("compare-assumption"), key("column-value")],
        rows,
    }
}

fn switches(comparison: &Comparison) -> ReportTable {
    let mut rows = Vec::new();
    for column in &comparison.columns {
        for switch in &column.scheme.switches {
            let chosen = switch.options.iter().find(|(word, _)| *word == switch.chosen).map(|(_, name)| name.clone()).unwrap_or_default();
            rows.push(vec![Cell::Local(column.scheme.name.clone()), Cell::Local(switch.question.clone()), Cell::Local(chosen)]);
        }
    }
    ReportTable {
        id: "switches",
        title: "compare-switches",
        headings: vec![key("column-scheme"), key("column-question"), key("compare-switch")],
        rows,
    }
}

/// Every line of one column, each with the address of its explanation.
#[must_use]
pub fn lines(comparison: &Comparison, column: usize) -> ReportTable {
    let column = &comparison.columns[column];
    let rows = column
        .outcome
        .lines
        .iter()
        .map(|line| {
            let component = &column.scheme.components[line.component];
            vec![
                Cell::Local(component.name.clone()),
                comparison.facts.practitioner_ids.get(line.practitioner as usize).cloned().map_or(Cell::Empty, Cell::Plain),
                Cell::Period(line.period),
                Cell::Attributes(key_words(&column.scheme, line)),
                Cell::Count(line.quantity),
                Cell::Amount(line.unit),
                Cell::Explained(line.amount, address(&column.scheme, &comparison.facts, line).to_string()),
                Cell::Amount(line.patient),
                Cell::Status(line.tariff_status),
                Cell::Status(line.input_status),
                if line.reason.is_empty() { Cell::Empty } else { Cell::Plain(line.reason.clone()) },
                line.due.map_or(Cell::Key("calendar-not-published".into()), |window| Cell::Day(window.to)),
            ]
        })
        .collect();
    ReportTable {
        id: "lines",
        title: "explain-line",
        headings: vec![
            key("label-component"),
            key("term-practitioner"),
            key("label-period"),
            key("explain-counted"),
            key("label-quantity"),
            key("lines-unit"),
            key("label-amount"),
            key("compare-co-payments"),
            key("lines-tariff-status"),
            key("lines-input-status"),
            key("label-note"),
            key("calendar-payment-at-latest"),
        ],
        rows,
    }
}
