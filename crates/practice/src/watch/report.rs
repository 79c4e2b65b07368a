// SPDX-License-Identifier: EUPL-1.2
//! Findings as small tables that any shell can print. Rows of persons are named by their row in the export.

use super::Findings;
use super::evidence::{Evidence, Step};
use super::family::{Finding, Unlike};
use super::lapse::AtRisk;
use super::ledger::Account;
use super::passing::{Counter, Tally, Verdict};
use crate::report::{Cell, ReportTable};
use pijler_facts::exports::{Billing, Files};
use pijler_model::{Amount, Cents, Day, Period, Quarter};
use pijler_scheme::Scheme;
use std::collections::BTreeMap;

/// Received as entered for a payer and quarter.
pub type Entered = BTreeMap<(Option<u32>, Quarter), Cents>;

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

fn keys(words: &[&str]) -> Vec<Cell> {
    words.iter().map(|word| key(word)).collect()
}

fn share(tally: Tally) -> Cell {
    if tally.denominator == 0 { Cell::Empty } else { Cell::Share(tally.numerator, tally.denominator) }
}

fn label(list: &[String], index: u32) -> Cell {
    list.get(index as usize).map_or(Cell::Empty, |label| Cell::Plain(label.clone()))
}

fn day(day: Option<Day>) -> Cell {
    day.map_or(Cell::Empty, Cell::Day)
}

fn certain(cents: Cents) -> Cell {
    Cell::Amount(Amount::certain(cents))
}

fn line(line: u32) -> Cell {
    Cell::Plain(line.to_string())
}

/// Passing shares by doctor and year.
#[must_use]
pub fn passing(findings: &Findings, billing: &Billing) -> ReportTable {
    let verdict = |verdict: Verdict| match verdict {
        Verdict::Kept => "watch-verdict-kept",
        Verdict::Exceeded => "watch-verdict-exceeded",
        Verdict::NotKnown => "watch-verdict-not-known",
    };
    let row = |counter: &Counter| {
        let best = if counter.relation_unknown > 0 { Cell::Empty } else { share(counter.best) };
        vec![
            label(&billing.practitioners, counter.practitioner),
            Cell::Plain(counter.year.0.to_string()),
            Cell::Count(counter.best.numerator),
            Cell::Count(counter.best.denominator),
            best,
            share(counter.low),
            share(counter.high),
            key(verdict(counter.verdict)),
            Cell::Count(counter.fits),
            Cell::Count(counter.duty_unknown),
        ]
    };
    let words = [
        "watch-practitioner",
        "watch-year",
        "watch-numerator",
        "watch-denominator",
        "watch-share",
        "watch-lowest",
        "watch-highest",
        "watch-verdict",
        "watch-fits",
        "watch-duty-unknown",
    ];
    ReportTable { id: "watch_passing", title: "watch-passing", headings: keys(&words), rows: findings.passing.iter().map(row).collect() }
}

/// Years that run, carried to their end.
#[must_use]
pub fn forecast(findings: &Findings, billing: &Billing) -> ReportTable {
    let row = |counter: &Counter| {
        let forecast = counter.forecast?;
        let method = match forecast.method {
            super::passing::Method::SameMonths => "watch-method-same-months",
            super::passing::Method::SamePace => "watch-method-same-pace",
        };
        Some(vec![
            label(&billing.practitioners, counter.practitioner),
            Cell::Plain(counter.year.0.to_string()),
            share(forecast.best),
            share(forecast.low),
            share(forecast.high),
            Cell::Count(forecast.fits),
            key(method),
            Cell::Status(pijler_model::Status::Estimated),
        ])
    };
    let words = [
        "watch-practitioner",
        "watch-year",
        "watch-forecast",
        "watch-lowest",
        "watch-highest",
        "watch-fits-year",
        "watch-method",
        "tariffs-column-status",
    ];
    let rows = findings.passing.iter().filter_map(row).collect();
    ReportTable { id: "watch_forecast", title: "watch-forecast-title", headings: keys(&words), rows }
}

/// The latest year, month by month: passing and all, cumulated.
#[must_use]
pub fn months(findings: &Findings, billing: &Billing) -> ReportTable {
    let latest = findings.passing.iter().map(|counter| counter.year).max();
    let of_year: Vec<&Counter> = findings.passing.iter().filter(|counter| Some(counter.year) == latest).collect();
    let mut headings = vec![key("watch-month")];
    headings.extend(of_year.iter().map(|counter| label(&billing.practitioners, counter.practitioner)));
    let mut rows = Vec::new();
    for month in 1..=12_i8 {
        let at = usize::try_from(month).unwrap_or(1);
        let Some(year) =
            latest.filter(|year| of_year.iter().any(|counter| counter.until >= (pijler_model::Month { year: year.0, month }).first()))
        else {
            continue;
        };
        let mut row = vec![Cell::Period(Period::Month(pijler_model::Month { year: year.0, month }))];
        for counter in &of_year {
            let sum = counter.months[..at].iter().fold(Tally::default(), |sum, month| Tally {
                numerator: sum.numerator + month.numerator,
                denominator: sum.denominator + month.denominator,
            });
            row.push(share(sum));
        }
        rows.push(row);
    }
    ReportTable { id: "watch_months", title: "watch-months", headings, rows }
}

/// Files at risk.
#[must_use]
pub fn lapse(findings: &Findings, files: &Files) -> ReportTable {
    let row = |risk: &AtRisk| {
        let note = match (risk.saved_by_video, risk.not_known) {
            (true, _) => key("watch-saved-by-video"),
            (_, true) => key("watch-before-export"),
            _ => Cell::Empty,
        };
        vec![
            line(risk.line),
            label(&files.holders, risk.holder),
            day(risk.last),
            Cell::Day(risk.by),
            Cell::Amount(risk.fee.amount),
            Cell::Amount(risk.beside.amount),
            Cell::Status(risk.fee.status.weaker(risk.beside.status)),
            note,
        ]
    };
    let words = ["watch-row", "watch-holder", "watch-last", "watch-by", "watch-fee", "watch-beside", "tariffs-column-status", "watch-note"];
    let rows = findings.lapse.iter().flat_map(|lapse| &lapse.at_risk).map(row).collect();
    ReportTable { id: "watch_lapse", title: "watch-lapse", headings: keys(&words), rows }
}

/// Lines unlike the tariff.
#[must_use]
pub fn family(findings: &Findings, billing: &Billing) -> ReportTable {
    let row = |finding: &Finding| {
        let unlike = match &finding.unlike {
            Unlike::NotPaid(reason) => Cell::Key(format!("reason-{}", reason.replace('_', "-"))),
            other => key(other.key()),
        };
        vec![
            line(finding.line),
            Cell::Day(finding.day),
            label(&billing.practitioners, finding.practitioner),
            label(&billing.codes, finding.code),
            finding.billed.map_or(Cell::Empty, certain),
            unlike,
            Cell::Plain(finding.codes.join(" / ")),
            finding.expected.map_or(Cell::Empty, Cell::Amount),
            finding.difference.map_or(Cell::Empty, Cell::Difference),
            finding.status.map_or(Cell::Empty, Cell::Status),
        ]
    };
    let words = [
        "watch-row",
        "watch-date",
        "watch-practitioner",
        "watch-code",
        "watch-billed",
        "watch-unlike",
        "watch-codes-that-hold",
        "watch-expected",
        "watch-difference",
        "tariffs-column-status",
    ];
    ReportTable {
        id: "watch_family",
        title: "watch-family",
        headings: keys(&words),
        rows: findings.family.findings.iter().map(row).collect(),
    }
}

/// Expected and received.
#[must_use]
pub fn ledger(findings: &Findings, billing: &Billing, entered: &Entered) -> ReportTable {
    let row = |account: &Account| {
        let own = entered.get(&(account.payer, account.quarter)).copied();
        let mut row = vec![
            account.payer.map_or_else(|| key("watch-all-payers"), |payer| label(&billing.payers, payer)),
            Cell::Period(Period::Quarter(account.quarter)),
            Cell::Count(i64::try_from(account.lines).unwrap_or(i64::MAX)),
            Cell::Amount(account.expected),
            certain(own.unwrap_or(account.received)),
            Cell::Difference(account.difference(own)),
        ];
        row.extend(account.open.iter().map(|cents| certain(*cents)));
        row.push(Cell::Status(account.status));
        row
    };
    let words = [
        "watch-payer",
        "watch-quarter",
        "watch-lines",
        "watch-expected",
        "watch-received",
        "watch-difference-received",
        "watch-late-not",
        "watch-late-30",
        "watch-late-60",
        "watch-late-90",
        "watch-late-more",
        "tariffs-column-status",
    ];
    ReportTable {
        id: "watch_ledger",
        title: "watch-ledger",
        headings: keys(&words),
        rows: findings.ledger.accounts.iter().map(row).collect(),
    }
}

/// The lines that an account's difference rests on.
#[must_use]
pub fn open_lines(account: &Account, billing: &Billing) -> ReportTable {
    let rows = account
        .open_lines
        .iter()
        .map(|open| {
            vec![
                line(open.line),
                Cell::Day(open.day),
                label(&billing.codes, open.code),
                open.billed.map_or(Cell::Empty, certain),
                Cell::Amount(open.expected),
                certain(open.received),
                Cell::Difference(open.expected.map(|cents| cents - open.received)),
                Cell::Count(i64::from(open.late.max(0))),
            ]
        })
        .collect();
    let words = [
        "watch-row",
        "watch-date",
        "watch-code",
        "watch-billed",
        "watch-expected",
        "watch-received",
        "watch-difference-received",
        "watch-days-late",
    ];
    ReportTable { id: "watch_open", title: "watch-open-lines", headings: keys(&words), rows }
}

/// Codes that nothing explains.
#[must_use]
pub fn codes(findings: &Findings) -> ReportTable {
    let rows = |list: &[(String, usize)], what: &str| -> Vec<Vec<Cell>> {
        list.iter()
            .map(|(code, lines)| vec![Cell::Plain(code.clone()), Cell::Count(i64::try_from(*lines).unwrap_or(i64::MAX)), key(what)])
            .collect()
    };
    let mut all = rows(&findings.unknown, "watch-code-unknown");
    all.extend(rows(&findings.other, "watch-code-no-contact"));
    ReportTable { id: "watch_codes", title: "watch-codes", headings: keys(&["watch-code", "watch-lines", "watch-note"]), rows: all }
}

/// The register of hours.
#[must_use]
pub fn evidence(found: &[Evidence], scheme: &Scheme) -> ReportTable {
    let hours = |step: &Option<Step>| step.as_ref().map_or(Cell::Empty, |step| Cell::Count(step.hours));
    let row = |entry: &Evidence| {
        vec![
            Cell::Local(scheme.components[entry.component].name.clone()),
            Cell::Period(Period::Quarter(entry.quarter)),
            Cell::Local(entry.measure.clone()),
            Cell::Day(entry.count_day),
            Cell::Hundredths(entry.on_day),
            Cell::Hundredths(entry.lowest),
            Cell::Hundredths(entry.mean),
            hours(&entry.reached),
            entry.reached.as_ref().and_then(|step| step.amount).map_or(Cell::Empty, Cell::Amount),
            hours(&entry.next),
        ]
    };
    let words = [
        "watch-premium",
        "watch-quarter",
        "watch-hours-of",
        "watch-count-day",
        "watch-hours-on-day",
        "watch-hours-lowest",
        "watch-hours-mean",
        "watch-step-reached",
        "watch-step-amount",
        "watch-step-next",
    ];
    ReportTable { id: "watch_evidence", title: "watch-evidence", headings: keys(&words), rows: found.iter().map(row).collect() }
}
