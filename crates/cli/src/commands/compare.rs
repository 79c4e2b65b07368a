// SPDX-License-Identifier: EUPL-1.2
//! `pijler compare [FILE] [--schemes …] [--year …] [--switch 2026-Q2] [--format table|json|csv|md]`.

use crate::Failure;
use crate::input::{COUNTRY, PracticeInput, SchemeInput, in_words, today};
use crate::print::{Format, print_tables};
use clap::Args;
use pijler_model::{Day, Period, Year};
use pijler_plain::Wording;
use pijler_practice::cash::{DAYS_MAX, Settlement, cash, default_share};
use pijler_practice::profile::thousandths;
use pijler_practice::report::{lines, report};
use pijler_practice::{Profile, Request, compare, index, workload};
use pijler_scheme::{Library, Scheme};
use pijler_words::{Language, Words};
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    practice: PracticeInput,
    #[command(flatten)]
    schemes: SchemeInput,
    /// Price year
    #[arg(long, default_value_t = 2026)]
    year: i16,
    /// The calendar year of a change from the first scheme to the second, from this quarter on: cash by week and month, and what must be bridged
    #[arg(long, value_name = "2026-Q2")]
    switch: Option<String>,
    /// With --switch: percent of the insurers' part of fees billed by third-party payment; none is the profile's
    #[arg(long, value_name = "PERCENT", requires = "switch")]
    third_party_share: Option<String>,
    /// With --switch: days until it is paid; none is the scheme's
    #[arg(long, value_name = "DAYS", requires = "switch")]
    third_party_days: Option<i32>,
    /// table, json, csv or md
    #[arg(long, default_value = "table")]
    format: Format,
    /// Also every line, each with its address for `pijler explain`
    #[arg(long)]
    lines: bool,
}

pub(crate) fn run(library: &Library, command: &Compare, language: Language) -> Result<(), Failure> {
    let schemes = command.schemes.resolve(library)?;
    let mut year = Year(command.year);
    let start = match &command.switch {
        None => None,
        Some(text) => match Period::parse(text) {
            Some(Period::Quarter(quarter)) => {
                year = Year(quarter.year);
                Some(quarter)
            }
            _ => return Err(Failure::new(format!("--switch “{text}”: expected a quarter such as 2026-Q2"))),
        },
    };
    let (tables, profile) = command.practice.tables(library, &schemes, year, language)?;
    let index = index::read(library, COUNTRY, index::GENERAL)?;
    let request = Request { tables, schemes, year, index };
    let words = Words::of(language);
    if let Some(start) = start {
        let share = match &command.third_party_share {
            None => default_share(&profile).map_or(0, |(share, ..)| share),
            Some(text) => thousandths(text)
                .filter(|share| (0..=100_000).contains(share))
                .ok_or_else(|| Failure::new(format!("--third-party-share “{text}”: expected a percentage from 0 to 100")))?,
        };
        if let Some(days) = command.third_party_days.filter(|days| !(0..=DAYS_MAX).contains(&i64::from(*days))) {
            return Err(Failure::new(format!("--third-party-days “{days}”: expected 0 to {DAYS_MAX}")));
        }
        let settlement = Settlement { share, days: command.third_party_days };
        let cash = cash(&request, start, settlement).map_err(|faults| in_words(&faults, language))?;
        return print_tables(&cash.tables(), command.format, &wording(words, &request.schemes));
    }
    let comparison = compare(&request).map_err(|faults| in_words(&faults, language))?;
    let mut report = report(&request, &comparison, Some(&profile)).map_err(|faults| in_words(&faults, language))?;
    if let Ok(work) = Profile::read(library, COUNTRY, workload::PROFILE) {
        workload::with_hours(&mut report, &comparison, &work);
    }
    let mut tables = report.tables;
    if command.lines {
        tables.extend((0..comparison.columns.len()).map(|index| lines(&comparison, index)));
    }
    if command.format == Format::Table {
        println!("{}", words.text_with("compare-price-year", &[("year", year.to_string().into())]));
        let now: Day = today();
        for (index, column) in comparison.columns.iter().enumerate() {
            if let Some(caution) = &column.scheme.caution {
                println!("{}: {}", column.scheme.name.of(language.code()), caution.of(language.code()));
            }
            for unmet in column.outcome.unmet.iter().filter(|unmet| unmet.to_join) {
                let condition = &column.scheme.conditions[unmet.condition];
                println!("{}: {} ({})", words.text("compare-not-open"), condition.reason.of(language.code()), unmet.because.join(", "));
            }
            if comparison.overdue(index, now) {
                println!("{}: {}", column.scheme.name.of(language.code()), words.text("compare-tariff-past-review"));
            }
        }
        println!();
    }
    print_tables(&tables, command.format, &wording(words, &request.schemes))
}

fn wording<'a>(words: &'static Words, schemes: &'a [Arc<Scheme>]) -> Wording<'a> {
    Wording { words, schemes, vocabulary: &schemes[0].vocabulary }
}
