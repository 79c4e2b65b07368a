// SPDX-License-Identifier: EUPL-1.2
//! `pijler compare [FILE] [--schemes …] [--year …] [--switch 2026-Q2] [--format table|json|csv|md]`.

use crate::Failure;
use crate::failure::option_fault;
use crate::input::{COUNTRY, PracticeInput, SchemeInput, today};
use crate::print::{Format, by_id, print_tables};
use clap::Args;
use pijler_model::{Day, Faults, Period, Problem, Quarter, Year};
use pijler_plain::Wording;
use pijler_practice::cash::{DAYS_MAX, Settlement, cash, default_share};
use pijler_practice::profile::thousandths;
use pijler_practice::report::{lines, report};
use pijler_practice::{Column, Profile, Request, compare, index, workload};
use pijler_scheme::{Library, Scheme};
use pijler_words::{Language, Words};
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Compare {
    #[command(flatten)]
    practice: PracticeInput,
    #[command(flatten)]
    schemes: SchemeInput,
    /// Price year [default: 2026, or the year of --switch]
    #[arg(long, value_name = "YEAR", allow_hyphen_values = true)]
    year: Option<String>,
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
    let (year, start) = command.when()?;
    let schemes = command.schemes.resolve(library, language)?;
    known_year(year, &schemes)?;
    let (tables, profile) = command.practice.tables(library, &schemes, year, language)?;
    let index = index::read(library, COUNTRY, index::GENERAL)?;
    let request = Request { tables, schemes, year, index };
    let words = Words::of(language);
    if let Some(start) = start {
        let cash = cash(&request, start, command.settlement(&profile)?)?;
        return print_tables(&by_id(cash.tables()), command.format, &wording(words, &request.schemes));
    }
    let comparison = compare(&request)?;
    let mut report = report(&request, &comparison, Some(&profile))?;
    if let Ok(work) = Profile::read(library, COUNTRY, workload::PROFILE) {
        workload::with_hours(&mut report, &comparison, &work);
    }
    let mut tables = by_id(report.tables);
    if command.lines {
        let named = |(index, column): (usize, &Column)| {
            let table = lines(&comparison, index);
            (format!("{}:{}", table.id, column.scheme.id), table)
        };
        tables.extend(comparison.columns.iter().enumerate().map(named));
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

/// Price year where nothing is said.
pub(crate) const YEAR: i16 = 2026;

impl Compare {
    /// The share billed by third-party payment and its delay, or what profile and scheme say.
    fn settlement(&self, profile: &Profile) -> Result<Settlement, Failure> {
        let share = match &self.third_party_share {
            None => default_share(profile).map_or(0, |(share, ..)| share),
            Some(text) => thousandths(text)
                .filter(|share| (0..=100_000).contains(share))
                .ok_or_else(|| Failure::option(Problem::NotANumber, format!("--third-party-share {text}"), "expected-one-of: 0 – 100"))?,
        };
        match self.third_party_days {
            Some(days) if !(0..=DAYS_MAX).contains(&i64::from(days)) => {
                Err(Failure::option(Problem::TooLarge, format!("--third-party-days {days}"), format!("expected-one-of: 0 – {DAYS_MAX}")))
            }
            days => Ok(Settlement { share, days }),
        }
    }

    /// The price year, and the quarter of a change.
    fn when(&self) -> Result<(Year, Option<Quarter>), Failure> {
        let year = read_year(self.year.as_ref())?;
        let Some(text) = &self.switch else { return Ok((year.unwrap_or(Year(YEAR)), None)) };
        let Some(Period::Quarter(quarter)) = Period::parse(text) else {
            return Err(Failure::option(Problem::NotADate, format!("--switch {text}"), "expected-quarter"));
        };
        match year {
            Some(year) if year.0 != quarter.year => {
                let both = format!("--year {year} --switch {text}");
                Err(Failure::option(Problem::Inconsistent, both, "expected-year-of-switch"))
            }
            _ => Ok((Year(quarter.year), Some(quarter))),
        }
    }
}

/// A price year as it was typed.
pub(crate) fn read_year(text: Option<&String>) -> Result<Option<Year>, Failure> {
    let read = |text: &String| match Period::parse(text) {
        Some(Period::Year(year)) => Ok(year),
        _ => Err(Failure::option(Problem::NotADate, format!("--year {text}"), "expected-year")),
    };
    text.map(read).transpose()
}

/// Every scheme speaks of some day of the year: a comparison with one that does not would be one with nothing.
pub(crate) fn known_year(year: Year, schemes: &[Arc<Scheme>]) -> Result<(), Faults> {
    let mut faults = Faults::default();
    for scheme in schemes.iter().filter(|scheme| !scheme.valid.meets(Period::Year(year).span())) {
        let last = scheme.valid.last().unwrap_or(scheme.valid.from);
        let years = format!("{}: {} – {}", scheme.id, scheme.valid.from.ymd().0, last.ymd().0);
        faults.list.push(option_fault(Problem::UnknownValue, format!("--year {year}"), years));
    }
    faults.or(())
}

fn wording<'a>(words: &'static Words, schemes: &'a [Arc<Scheme>]) -> Wording<'a> {
    Wording { words, schemes, vocabulary: &schemes[0].vocabulary }
}
