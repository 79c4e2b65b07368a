// SPDX-License-Identifier: EUPL-1.2
//! Runs the cases of a scheme: examples with their source, held against the engine.
//!
//! A case never asserts what the code happens to print: it states facts, expected lines and the source that published them.

use crate::explain::key_words;
use crate::settle::keeps;
use crate::{Assignment, Effort, run};
use pijler_facts::{Snapshot, typed};
use pijler_model::{Amount, Day, Faults, Period, Sheet, SheetRow, parse_euro};
use pijler_scheme::case::{Case, CaseKind};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Choice, Library, Pillar, estimate, resolve};
use std::sync::Arc;

/// What came of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// File of the case.
    pub file: String,
    /// Its title.
    pub title: String,
    /// Whether it stands on published figures.
    pub published: bool,
    /// What is wrong; empty is passed.
    pub failures: Vec<String>,
}

/// Runs all cases of a scheme. Unreadable cases are failures of their file.
#[must_use]
pub fn run_all(library: &Library, scheme: &str) -> Vec<Verdict> {
    let mut faults = Faults::default();
    let cases = pijler_scheme::case::read(library, scheme, &mut faults);
    let mut verdicts: Vec<Verdict> = cases.iter().map(|case| run_one(library, case)).collect();
    if faults.has_errors() {
        let failures = faults.list.iter().map(ToString::to_string).collect();
        verdicts.push(Verdict { file: format!("{scheme}/cases"), title: "files".into(), published: false, failures });
    }
    verdicts
}

/// Runs one case.
#[must_use]
pub fn run_one(library: &Library, case: &Case) -> Verdict {
    let choice = Choice { switches: case.switches.clone(), supplied: None };
    let failures = match resolve(library, &case.scheme, &choice) {
        Err(faults) => faults.list.iter().map(ToString::to_string).collect(),
        Ok(scheme) => {
            let scheme = Arc::new(scheme);
            let mut failures: Vec<String> =
                case.sources.iter().filter(|id| !scheme.sources.contains_key(*id)).map(|id| format!("unknown source {id}")).collect();
            failures.extend(match case.kind {
                CaseKind::Lines => lines(&scheme, case),
                CaseKind::Calendar => calendar(&scheme, case),
                CaseKind::Limit => limit(&scheme, case),
                CaseKind::Index => index(case),
            });
            failures
        }
    };
    Verdict { file: case.file.clone(), title: case.title.clone(), published: case.published, failures }
}

fn table<'a>(case: &'a Case, name: &str) -> Option<&'a Sheet> {
    case.expect.iter().find(|sheet| sheet.name == name)
}

fn field<'a>(sheet: &Sheet, row: &'a SheetRow, name: &str) -> &'a str {
    sheet.column(name).and_then(|index| row.fields.get(index)).map_or("", String::as_str)
}

/// `12.30` or `12.00..13.00`.
fn interval(text: &str) -> Option<(i64, i64)> {
    match text.split_once("..") {
        Some((low, high)) => Some((parse_euro(low)?.0, parse_euro(high)?.0)),
        None => parse_euro(text).map(|cents| (cents.0, cents.0)),
    }
}

/// A line as a case sees it.
struct Seen {
    component: String,
    practice: String,
    practitioner: String,
    period: String,
    key: Vec<(String, Vec<String>)>,
    quantity: i64,
    amount: Amount,
    patient: Amount,
    receiver: &'static str,
    status: String,
    reason: String,
}

fn lines(scheme: &Arc<Scheme>, case: &Case) -> Vec<String> {
    let Some(period) = case.period else { return vec!["a period is missing".into()] };
    let tables = match typed::read(&case.facts) {
        Ok(tables) => tables,
        Err(faults) => return faults.list.iter().map(ToString::to_string).collect(),
    };
    let agreed = !tables.agreements.is_empty();
    let snapshot = Snapshot::new(tables);
    let assignment = if agreed { Assignment::as_agreed(&snapshot, &scheme.id) } else { Assignment::Everyone };
    let outcome = match run(scheme, &snapshot, &assignment, period, Effort::default()) {
        Ok(outcome) => outcome,
        Err(faults) => return faults.list.iter().map(ToString::to_string).collect(),
    };
    let seen: Vec<Seen> = outcome
        .lines
        .iter()
        .filter(|line| line.quantity != 0)
        .map(|line| Seen {
            component: scheme.components[line.component].id.clone(),
            practice: snapshot.practice_ids.get(line.practice as usize).cloned().unwrap_or_default(),
            practitioner: snapshot.practitioner_ids.get(line.practitioner as usize).cloned().unwrap_or_default(),
            period: line.period.to_string(),
            key: key_words(scheme, line),
            quantity: line.quantity,
            amount: line.amount,
            patient: line.patient,
            receiver: scheme.components[line.component].receiver.word(),
            status: line.status().to_string(),
            reason: line.reason.clone(),
        })
        .collect();
    let mut failures = Vec::new();
    let mut claimed = vec![false; seen.len()];
    if let Some(sheet) = table(case, "lines") {
        for row in &sheet.rows {
            expect_line(sheet, row, &seen, &mut claimed, &mut failures);
        }
    }
    if case.only {
        for (line, claimed) in seen.iter().zip(&claimed) {
            if !claimed {
                failures.push(format!("an unexpected line: {}", show(line)));
            }
        }
    }
    if let Some(sheet) = table(case, "totals") {
        for row in &sheet.rows {
            let word = field(sheet, row, "pillar");
            let sum: i64 = outcome
                .lines
                .iter()
                .filter(|line| {
                    let component = &scheme.components[line.component];
                    let counts = component.receiver.word() != "third_body";
                    let pillar = Pillar::ALL.into_iter().find(|pillar| pillar.word() == word);
                    counts && pillar.is_none_or(|pillar| component.pillar == pillar)
                })
                .map(|line| line.amount.best.0)
                .sum();
            match interval(field(sheet, row, "amount")) {
                Some((low, high)) if (low..=high).contains(&sum) => {}
                _ => failures.push(format!("total {word}: {} found, {} expected", pijler_model::Cents(sum), field(sheet, row, "amount"))),
            }
        }
    }
    failures
}

fn show(line: &Seen) -> String {
    let key: Vec<String> = line.key.iter().map(|(name, values)| format!("{name}={}", values.join("|"))).collect();
    format!(
        "{} {} {} {} [{}] {} = {} (patient {}, {}, {}{}{})",
        line.component,
        line.practice,
        line.practitioner,
        line.period,
        key.join(","),
        line.quantity,
        line.amount.best,
        line.patient.best,
        line.receiver,
        line.status,
        if line.reason.is_empty() { "" } else { ", " },
        line.reason
    )
}

/// Lines that the filled cells of a row select; their sums are compared.
fn expect_line(sheet: &Sheet, row: &SheetRow, seen: &[Seen], claimed: &mut [bool], failures: &mut Vec<String>) {
    let get = |name: &str| field(sheet, row, name);
    let same = |wanted: &str, found: &str| wanted.is_empty() || wanted == found;
    let wanted_key: Vec<(&str, &str)> = get("key").split(',').filter_map(|pair| pair.trim().split_once('=')).collect();
    let chosen: Vec<usize> = (0..seen.len())
        .filter(|&index| {
            let line = &seen[index];
            same(get("component"), &line.component)
                && same(get("practice"), &line.practice)
                && same(get("practitioner"), &line.practitioner)
                && same(get("period"), &line.period)
                && same(get("receiver"), line.receiver)
                && same(get("status"), &line.status)
                && same(get("reason"), &line.reason)
                && wanted_key.iter().all(|(name, value)| {
                    // A row that allows all values of a key says nothing of it, and so matches.
                    line.key.iter().find(|(known, _)| known == name).is_none_or(|(_, values)| values.iter().any(|known| known == value))
                })
        })
        .collect();
    for &index in &chosen {
        claimed[index] = true;
    }
    let quantity: i64 = chosen.iter().map(|&index| seen[index].quantity).sum();
    let amount: i64 = chosen.iter().map(|&index| seen[index].amount.best.0).sum();
    let patient: i64 = chosen.iter().map(|&index| seen[index].patient.best.0).sum();
    let low: i64 = chosen.iter().map(|&index| seen[index].amount.low.0).sum();
    let high: i64 = chosen.iter().map(|&index| seen[index].amount.high.0).sum();
    let what = format!("line {}: {} {}", row.line, get("component"), get("key"));
    let of = || {
        let component = get("component");
        let near: Vec<String> = seen.iter().filter(|line| line.component == component).map(show).collect();
        if near.is_empty() { "no such line".to_owned() } else { near.join("; ") }
    };
    if !get("quantity").is_empty() && get("quantity").parse() != Ok(quantity) {
        failures.push(format!("{what}: quantity {quantity} found, {} expected ({})", get("quantity"), of()));
        return;
    }
    if chosen.is_empty() && get("quantity") != "0" {
        failures.push(format!("{what}: no such line ({})", of()));
        return;
    }
    for (name, found) in [("amount", amount), ("patient_share", patient), ("low", low), ("high", high)] {
        let wanted = get(name);
        if wanted.is_empty() {
            continue;
        }
        match interval(wanted) {
            Some((from, to)) if (from..=to).contains(&found) => {}
            _ => failures.push(format!("{what}: {name} {} found, {wanted} expected ({})", pijler_model::Cents(found), of())),
        }
    }
}

fn calendar(scheme: &Scheme, case: &Case) -> Vec<String> {
    let Some(sheet) = table(case, "events") else { return vec!["a table `events` is missing".into()] };
    let mut failures = Vec::new();
    for row in &sheet.rows {
        let (event, given) = (field(sheet, row, "event"), field(sheet, row, "given"));
        let (from, to) = (field(sheet, row, "from"), field(sheet, row, "to"));
        let found = dates(scheme, event, given);
        let written = match found {
            Err(reason) => {
                failures.push(format!("line {}: {event}: {reason}", row.line));
                continue;
            }
            Ok(None) => ("not published".to_owned(), "not published".to_owned()),
            Ok(Some((from, to))) => (from.to_string(), to.to_string()),
        };
        let same = (from.is_empty() || from == written.0) && (to.is_empty() || to == written.1);
        if !same {
            failures.push(format!("line {}: {event} of {given}: {} – {} found, {from} – {to} expected", row.line, written.0, written.1));
        }
    }
    failures
}

/// The dates of an event; `None` is not published.
fn dates(scheme: &Scheme, event: &str, given: &str) -> Result<Option<(Day, Day)>, String> {
    let (event, what) = event.split_once(':').unwrap_or((event, ""));
    let day = || Day::parse(given).ok_or_else(|| format!("“{given}” is not a day"));
    let period = || Period::parse(given).ok_or_else(|| format!("“{given}” is not a period"));
    let component = |what: &str| {
        scheme
            .components
            .iter()
            .find(|component| component.id == what || (what.is_empty() && component.purpose == "capitation"))
            .ok_or_else(|| format!("no component {what}"))
    };
    let both = |day: Option<Day>| day.map(|day| (day, day));
    match event {
        "application_deadline" => Ok(scheme.application_window(day()?).map(|window| (window.from, window.to))),
        "notice_ends" => Ok(both(scheme.notice_ends(day()?))),
        // Given the last quarter of the agreement.
        "notice_by" => match period()? {
            Period::Quarter(quarter) => Ok(scheme.notice_window(quarter).map(|window| (window.from, window.to))),
            _ => Err(format!("“{given}” is not a quarter")),
        },
        // Given the day on which he begins, or wishes to leave, and is told.
        "joins_on" => Ok(both(scheme.joins_on(day()?, day()?))),
        "leaves_on" => Ok(both(scheme.leaves_on(day()?, day()?))),
        "composition_change_by" => Ok(both(scheme.composition_change_by(day()?))),
        "earliest_start" => Ok(both(scheme.earliest_start(day()?))),
        "claim_deadline" => Ok(both(scheme.claim_deadline(component(what)?, period()?))),
        "due" | "capitation_due" => Ok(component(what)?.due_window(period()?, None).map(|window| (window.from, window.to))),
        other => Err(format!("unknown event {other}")),
    }
}

fn limit(scheme: &Scheme, case: &Case) -> Vec<String> {
    let Some(sheet) = table(case, "verdicts") else { return vec!["a table `verdicts` is missing".into()] };
    let mut failures = Vec::new();
    for row in &sheet.rows {
        let get = |name: &str| field(sheet, row, name);
        let Some(limit) = scheme.limits.iter().find(|limit| limit.id == get("limit")) else {
            failures.push(format!("line {}: no limit {}", row.line, get("limit")));
            continue;
        };
        let numbers = get("numerator").parse().ok().zip(get("denominator").parse().ok());
        let verdict = numbers.map(|(above, below)| if keeps(limit.at_most, above, below) { "kept" } else { "exceeded" });
        if verdict != Some(get("verdict")) {
            failures.push(format!("line {}: {verdict:?} found, {} expected", row.line, get("verdict")));
        }
    }
    failures
}

fn index(case: &Case) -> Vec<String> {
    let Some(sheet) = table(case, "index") else { return vec!["a table `index` is missing".into()] };
    let mut failures = Vec::new();
    for row in &sheet.rows {
        let get = |name: &str| field(sheet, row, name);
        let found = estimate::index(get("old"), get("ratio"), get("rounding"));
        if found.is_none() || found != parse_euro(get("new")) {
            failures.push(format!("line {}: {found:?} found, {} expected", row.line, get("new")));
        }
    }
    failures
}
