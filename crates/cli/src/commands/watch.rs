// SPDX-License-Identifier: EUPL-1.2
//! `pijler watch --billing FILE [--gmd FILE] [--since DAY] [--map date=Datum …] [--format table|json|csv|md]`.
//!
//! Columns are mapped as on the page: by headings and values, and by `--map` where that is wrong. Persons are hashed while the files are read.

use crate::failure::told;
use crate::input::{SchemeInput, no_scheme, today};
use crate::print::{Format, by_id, print_tables};
use crate::{Failure, files};
use clap::Args;
use pijler_intake::mapping::{Export, Mapping, Taken, export_limits, take};
use pijler_model::{Day, Problem};
use pijler_plain::Wording;
use pijler_practice::watch::codes::CodeBook;
use pijler_practice::watch::report::{self, Entered};
use pijler_practice::watch::{Watched, watch};
use pijler_scheme::Library;
use pijler_words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Watch {
    /// Export of lines billed: CSV, XLSX or ODS
    #[arg(long, value_name = "FILE")]
    billing: PathBuf,
    /// Export of the files held
    #[arg(long, value_name = "FILE")]
    gmd: Option<PathBuf>,
    #[command(flatten)]
    schemes: SchemeInput,
    /// First day of the agreement; without it the quarter of its first code
    #[arg(long, value_name = "DAY")]
    since: Option<String>,
    /// Which heading a column has, where it is not found: `date=Datum`; `billing.date=…` or `files.opened=…` for one export
    #[arg(long = "map", value_name = "COLUMN=HEADING")]
    maps: Vec<String>,
    /// What an unknown code is: `107516=home_visit`
    #[arg(long = "act", value_name = "CODE=ACT")]
    acts: Vec<String>,
    /// A label in the export that is no doctor
    #[arg(long = "not-a-doctor", value_name = "LABEL")]
    not_doctors: Vec<String>,
    /// The day it is; today without it
    #[arg(long, value_name = "DAY")]
    today: Option<String>,
    /// table, json, csv or md
    #[arg(long, default_value = "table")]
    format: Format,
}

fn day(text: Option<&String>, name: &str) -> Result<Option<Day>, Failure> {
    match text {
        None => Ok(None),
        Some(text) => match Day::parse(text) {
            Some(day) => Ok(Some(day)),
            None => Err(Failure::option(Problem::NotADate, format!("{name} {text}"), "expected-date")),
        },
    }
}

/// The proposal, with what `--map` says.
fn mapping(taken: &Taken, kind: Export, maps: &[String]) -> Result<Mapping, Failure> {
    let mut mapping = taken.propose(kind);
    for written in maps {
        let Some((name, heading)) = written.split_once('=') else {
            return Err(Failure::option(Problem::UnknownValue, format!("--map {written}"), "expected-one-of: COLUMN=HEADING"));
        };
        let name = match name.split_once('.') {
            Some((export, name)) if export == kind.word() => name,
            Some(_) => continue,
            None => name,
        };
        let Some(place) = kind.wanted().iter().position(|wanted| wanted.name == name) else { continue };
        let column = taken.headings.iter().position(|known| known.eq_ignore_ascii_case(heading.trim()));
        if column.is_none() && !heading.is_empty() {
            return Err(Failure::option(
                Problem::UnknownValue,
                format!("--map {written}"),
                format!("expected-one-of: {}", taken.headings.join(", ")),
            ));
        }
        mapping[place] = column;
    }
    Ok(mapping)
}

/// 32 bytes that the standard library draws anew in every process.
fn secret() -> [u8; 32] {
    let mut secret = [0; 32];
    for part in secret.chunks_exact_mut(8) {
        part.copy_from_slice(&RandomState::new().build_hasher().finish().to_le_bytes());
    }
    secret
}

pub(crate) fn run(library: &Library, command: &Watch, language: Language) -> Result<(), Failure> {
    let schemes = command.schemes.resolve(library, language)?;
    let agreed = schemes.iter().find(|scheme| !scheme.limits.is_empty());
    let (Some(agreed), Some(reference)) = (agreed, schemes.first()) else {
        return Err(no_scheme());
    };
    let today = day(command.today.as_ref(), "--today")?.unwrap_or_else(today);
    // One run, one secret: nothing of it leaves the process.
    let secret = secret();
    let book = CodeBook::new(agreed);
    let is_code = |text: &str| book.meaning(text).is_some() || book.act_of(text).is_some();
    let read = |path: &Path| -> Result<Taken, Failure> {
        let limits = export_limits();
        Ok(take(&files::name(path), &files::bytes(path, limits.bytes)?, &limits, &is_code, &secret)?)
    };
    let taken = read(&command.billing)?;
    let (billing, mut warnings) = taken.billing(&mapping(&taken, Export::Billing, &command.maps)?, &secret)?;
    let mut held = None;
    if let Some(path) = &command.gmd {
        let taken = read(path)?;
        let (found, more) = taken.files(&mapping(&taken, Export::Files, &command.maps)?, today, &secret)?;
        warnings.extend(more);
        held = Some(found);
    }
    let mut acts = BTreeMap::new();
    for written in &command.acts {
        let Some((code, act)) = written.split_once('=').filter(|(_, act)| book.act_of(act).is_some()) else {
            return Err(Failure::option(Problem::UnknownValue, format!("--act {written}"), "expected-one-of: CODE=ACT"));
        };
        acts.insert(code.to_owned(), act.to_owned());
    }
    let watched = Watched {
        billing,
        files: held,
        reference: Arc::clone(reference),
        agreed: Arc::clone(agreed),
        since: day(command.since.as_ref(), "--since")?,
        acts,
        not_doctors: command.not_doctors.iter().cloned().collect::<BTreeSet<_>>(),
        today,
    };
    let findings = watch(&watched)?;
    let words = Words::of(language);
    if command.format == Format::Table {
        for line in told(&warnings, words) {
            println!("{line}");
        }
        let days = [findings.days.0, findings.days.1].map(|day| language.day(day));
        let rows = i64::try_from(findings.rows).unwrap_or(i64::MAX);
        let [from, to] = days;
        println!("{}\n", words.text_with("watch-read", &[("count", rows.into()), ("from", from.into()), ("to", to.into())]));
    }
    let mut tables = vec![
        report::passing(&findings, &watched.billing),
        report::forecast(&findings, &watched.billing),
        report::family(&findings, &watched.billing),
        report::ledger(&findings, &watched.billing, &Entered::new()),
        report::codes(&findings),
    ];
    if let Some(files) = &watched.files {
        tables.insert(2, report::lapse(&findings, files));
    }
    tables.retain(|table| !table.rows.is_empty());
    print_tables(&by_id(tables), command.format, &Wording { words, schemes: &schemes, vocabulary: &agreed.vocabulary })
}
