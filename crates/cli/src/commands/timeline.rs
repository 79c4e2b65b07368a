// SPDX-License-Identifier: EUPL-1.2
//! `pijler timeline [--scheme be/new-deal] [--start 2027-Q2 | --since 2024-Q2] [--notice DAY] [--out-by QUARTER] [--joins DAY] [--leaves DAY] [--ics FILE]`.

use crate::Failure;
use crate::commands::scheme::parse_switches;
use crate::input::today;
use crate::print::{Format, by_id, print_tables};
use clap::Args;
use pijler_model::{Day, Period, Problem, Quarter};
use pijler_plain::Wording;
use pijler_practice::timeline::{Plan, QUARTERS, Start, moving, next_start, table, timeline, undated};
use pijler_scheme::{Choice, Library, resolve};
use pijler_words::{Language, Words};
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Timeline {
    /// The scheme
    #[arg(long, default_value = "be/new-deal")]
    scheme: String,
    /// Choose an option of a switch: NAME=OPTION
    #[arg(long = "set", value_name = "NAME=OPTION")]
    switches: Vec<String>,
    /// A start that is thought of; none is the next one that can still be asked for
    #[arg(long, value_name = "2027-Q2")]
    start: Option<String>,
    /// Already in since this quarter
    #[arg(long, value_name = "2024-Q2", conflicts_with = "start")]
    since: Option<String>,
    /// Quarters shown
    #[arg(long, default_value_t = QUARTERS)]
    quarters: usize,
    /// Notice given on this day: when does the agreement end?
    #[arg(long, value_name = "DAY")]
    notice: Option<String>,
    /// To be out with this quarter: when must notice be given?
    #[arg(long, value_name = "QUARTER")]
    out_by: Option<String>,
    /// A doctor begins on this day: from when is he a member?
    #[arg(long, value_name = "DAY")]
    joins: Option<String>,
    /// A doctor wishes to leave on this day: when does he?
    #[arg(long, value_name = "DAY")]
    leaves: Option<String>,
    /// Also write the published dates that are not over as a calendar file
    #[arg(long, value_name = "FILE")]
    ics: Option<PathBuf>,
    /// table, json, csv or md
    #[arg(long, default_value = "table")]
    format: Format,
}

/// Further quarters are a slip of the hand.
const QUARTERS_MAX: usize = 40;

pub(crate) fn quarter(name: &str, text: Option<&String>) -> Result<Option<Quarter>, Failure> {
    let read = |text: &String| match Period::parse(text) {
        Some(Period::Quarter(quarter)) if (2000..2100).contains(&quarter.year) => Ok(quarter),
        _ => Err(Failure::option(Problem::NotADate, format!("--{name} {text}"), "expected-quarter")),
    };
    text.map(read).transpose()
}

fn day(name: &str, text: Option<&String>) -> Result<Option<Day>, Failure> {
    let read = |text: &String| {
        let day = Day::parse(text).filter(|day| (2000..2100).contains(&day.year().0));
        day.ok_or_else(|| Failure::option(Problem::NotADate, format!("--{name} {text}"), "expected-iso-date"))
    };
    text.map(read).transpose()
}

pub(crate) fn run(library: &Library, command: &Timeline, language: Language) -> Result<(), Failure> {
    let switches = parse_switches(&command.switches)?;
    let scheme = Arc::new(resolve(library, &command.scheme, &Choice { switches: switches.clone(), supplied: None })?);
    let today = today();
    let start = match (quarter("start", command.start.as_ref())?, quarter("since", command.since.as_ref())?) {
        (_, Some(since)) => Start::Since(since),
        (Some(start), None) => Start::With(start),
        (None, None) => Start::With(next_start(&scheme, today)),
    };
    let plan = Plan {
        quarters: command.quarters.min(QUARTERS_MAX),
        notice: day("notice", command.notice.as_ref())?,
        out_by: quarter("out-by", command.out_by.as_ref())?,
        joins: day("joins", command.joins.as_ref())?,
        leaves: day("leaves", command.leaves.as_ref())?,
        ..Plan::of(start)
    };
    let mut made = timeline(&scheme, today, &plan);
    for switch in moving(&scheme) {
        for (option, answer) in switch.options.iter().filter(|(option, _)| *option != switch.chosen) {
            let mut switches = switches.clone();
            switches.insert(switch.id.clone(), option.clone());
            let other = resolve(library, &command.scheme, &Choice { switches, supplied: None })?;
            made.read_otherwise(&switch.question, answer, &timeline(&other, today, &plan));
        }
    }
    let schemes = [Arc::clone(&scheme)];
    let wording = Wording { words: Words::of(language), schemes: &schemes, vocabulary: &scheme.vocabulary };
    if let Some(path) = &command.ics {
        let text = wording.calendar(&scheme, &made, today);
        std::fs::write(path, text)
            .map_err(|error| Failure::said("command-failed", vec![("why", format!("{}: {error}", path.display()).into())]))?;
    }
    let mut tables = vec![table(&scheme, &made, today), undated(&scheme, &made)];
    tables.retain(|table| !table.rows.is_empty());
    print_tables(&by_id(tables), command.format, &wording)
}
