// SPDX-License-Identifier: EUPL-1.2
//! `pijler scheme list | show | check | test | diff | book | import-tariff | pin`.

use super::{book, import_tariff};
use crate::failure::{once, told};
use crate::{Failure, files};
use clap::Subcommand;
use pijler_engine::cases;
use pijler_model::{Amount, Faults, Problem, Severity, Status};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Choice, Library, Payment, diff, estimate, examine, hash_of, resolve};
use pijler_words::{Language, Words};
use std::collections::BTreeMap;
use std::path::Path;

#[derive(Subcommand)]
pub(crate) enum SchemeCommand {
    /// List all schemes
    List,
    /// Show a scheme: components, tariffs, switches, sources
    Show {
        /// Scheme, such as be/new-deal
        scheme: String,
        /// Choose an option of a switch: NAME=OPTION
        #[arg(long = "set", value_name = "NAME=OPTION")]
        switches: Vec<String>,
    },
    /// Check files: every fault with its file and line
    Check {
        /// Schemes; none is all
        schemes: Vec<String>,
    },
    /// Run cases and repeat estimates
    Test {
        /// Schemes; none is all
        schemes: Vec<String>,
        /// Name each case
        #[arg(long)]
        verbose: bool,
    },
    /// What differs between two schemes
    Diff {
        /// From
        before: String,
        /// To
        after: String,
    },
    /// Write the pages of cases: examples with their source, one page a scheme
    Book {
        /// Folder to write to
        folder: std::path::PathBuf,
        /// Only say whether the pages are current
        #[arg(long)]
        check: bool,
    },
    /// Write tariff rows as a file that `--tariffs DIR` paints on top: official amounts, which become supplied
    ImportTariff {
        /// Scheme
        scheme: String,
        /// Table, such as capitation
        table: String,
        /// CSV with the columns of the table; `status` and `source` may be left out
        file: std::path::PathBuf,
        /// Folder to write to
        #[arg(long, default_value = "tariffs")]
        into: std::path::PathBuf,
    },
    /// Write the hash of its base into a layer (with --schemes-dir DIR)
    Pin {
        /// The layer
        scheme: String,
    },
}

pub(crate) fn run(library: &Library, folder: Option<&Path>, command: SchemeCommand, language: Language) -> Result<(), Failure> {
    let words = Words::of(language);
    match command {
        SchemeCommand::List => {
            for id in some(library, Vec::new())? {
                match resolve(library, &id, &Choice::default()) {
                    Ok(scheme) => println!("{id:<24} {}  {}", language.span(scheme.valid), scheme.name.of(language.code())),
                    Err(faults) => {
                        let count = words.text_with("fault-count", &[("count", once(faults).list.len().into())]);
                        println!("{id:<24} {count}: pijler scheme check {id}");
                    }
                }
            }
            Ok(())
        }
        SchemeCommand::Show { scheme, switches } => {
            show(&resolve(library, &scheme, &Choice { switches: parse_switches(&switches)?, supplied: None })?, words);
            Ok(())
        }
        SchemeCommand::Check { schemes } => check(library, &some(library, schemes)?, words),
        SchemeCommand::Test { schemes, verbose } => test(library, &some(library, schemes)?, verbose, words),
        SchemeCommand::Diff { before, after } => print_diff(library, &before, &after, words),
        SchemeCommand::Book { folder, check } => book::run(library, &folder, check),
        SchemeCommand::ImportTariff { scheme, table, file, into } => import_tariff::run(library, &scheme, &table, &file, &into, words),
        SchemeCommand::Pin { scheme } => pin(library, folder, &scheme, words),
    }
}

/// `NAME=OPTION` pairs.
pub(crate) fn parse_switches(pairs: &[String]) -> Result<BTreeMap<String, String>, Failure> {
    pairs
        .iter()
        .map(|pair| {
            let (name, option) = pair
                .split_once('=')
                .ok_or_else(|| Failure::option(Problem::NotReadable, format!("--set {pair}"), "expected-name-option"))?;
            Ok((name.to_owned(), option.to_owned()))
        })
        .collect()
}

/// The schemes named, or all. A folder without any holds nothing that could be right.
fn some(library: &Library, schemes: Vec<String>) -> Result<Vec<String>, Failure> {
    let schemes = if schemes.is_empty() { library.schemes() } else { schemes };
    if schemes.is_empty() { Err(Failure::option(Problem::Empty, "", "expected-schemes")) } else { Ok(schemes) }
}

/// How many rows of each status.
fn rows_by_status(scheme: &Scheme) -> BTreeMap<Status, usize> {
    let mut counts = BTreeMap::new();
    for row in scheme.tables.iter().flat_map(|table| &table.rows) {
        *counts.entry(row.status).or_insert(0) += 1;
    }
    counts
}

fn rows_in_words(scheme: &Scheme, words: &Words) -> String {
    let counts: Vec<String> = rows_by_status(scheme).iter().map(|(status, count)| format!("{count} {}", words.status(*status))).collect();
    counts.join(", ")
}

fn show(scheme: &Scheme, words: &Words) {
    let language = words.language();
    let labelled =
        |label: &str, text: &str| words.text_with("command-labelled", &[("label", words.text(label).into()), ("text", text.into())]);
    println!("{} {}\n{}\n{}", scheme.id, scheme.hash, scheme.name.of(language.code()), language.span(scheme.valid));
    println!("{}", labelled("command-layers", &scheme.layers.join(" < ")));
    if let Some(caution) = &scheme.caution {
        println!("{}", labelled("label-note", caution.of(language.code())));
    }
    println!("{}\n", labelled("command-rows", &rows_in_words(scheme, words)));
    for component in &scheme.components {
        let of_table = |id: &str, table: usize| {
            let table = &scheme.tables[table];
            words.text_with(id, &[("table", (&table.name).into()), ("rows", table.rows.len().into())])
        };
        let how = match &component.payment {
            Payment::Rate { table } => of_table("command-by-rate", *table),
            Payment::Tiers { table, .. } => of_table("command-by-tiers", *table),
            Payment::Share { of, ratio } => {
                let share = format!("{}/{}", ratio.numerator, ratio.denominator);
                words.text_with("command-by-share", &[("share", share.into()), ("of", of.join(", ").into())])
            }
            Payment::Claimed => words.text("command-as-claimed"),
        };
        let pillar = words.text(&format!("pillar-{}", component.pillar.word()));
        println!("{pillar:<14} {:<34} {how:<50} {}", component.id, component.name.of(language.code()));
    }
    for limit in &scheme.limits {
        let at_most = format!("{}/{}", limit.at_most.numerator, limit.at_most.denominator);
        let at_most = words.text_with("expected-at-most", &[("limit", at_most.into())]);
        println!("{:<14} {:<34} {at_most:<50} {}", words.text("command-limit"), limit.id, limit.name.of(language.code()));
    }
    for switch in &scheme.switches {
        let options: Vec<&str> = switch.options.iter().map(|(word, _)| word.as_str()).collect();
        let chosen = words.text_with("command-chosen", &[("chosen", (&switch.chosen).into()), ("options", options.join(", ").into())]);
        println!("{:<14} {:<34} {chosen}: {}", words.text("command-switch"), switch.id, switch.question.of(language.code()));
    }
    println!("\n{}", words.text_with("command-sources", &[("count", scheme.sources.len().into())]));
}

fn check(library: &Library, schemes: &[String], words: &Words) -> Result<(), Failure> {
    let mut all = Faults::default();
    for id in schemes {
        let (scheme, mut faults) = examine(library, id, &Choice::default());
        if let Some(scheme) = &scheme {
            estimate::repeat(library, scheme, &mut faults);
            // Every option of every switch must resolve too.
            for switch in &scheme.switches {
                for (option, _) in switch.options.iter().filter(|(option, _)| *option != switch.chosen) {
                    let choice = Choice { switches: BTreeMap::from([(switch.id.clone(), option.clone())]), supplied: None };
                    faults.extend(examine(library, id, &choice).1);
                    // What does not hang on the option is found each time.
                    faults = once(faults);
                }
            }
            let values = [("scheme", id.into()), ("count", scheme.components.len().into()), ("rows", rows_in_words(scheme, words).into())];
            println!("{}", words.text_with("command-checked", &values));
        }
        all.extend(faults);
    }
    let all = once(all);
    let errors = all.list.iter().filter(|fault| fault.severity == Severity::Error).count();
    for line in told(&all, words) {
        println!("{line}");
    }
    let values = [
        ("faults", words.text_with("fault-count", &[("count", errors.into())]).into()),
        ("warnings", words.text_with("fault-count-warnings", &[("count", (all.list.len() - errors).into())]).into()),
        ("count", schemes.len().into()),
    ];
    println!("{}", words.text_with("command-check-sum", &values));
    if errors > 0 { Err(Failure::said("command-schemes-fail", Vec::new())) } else { Ok(()) }
}

fn test(library: &Library, schemes: &[String], verbose: bool, words: &Words) -> Result<(), Failure> {
    let (mut passed, mut failed, mut published) = (0usize, 0usize, 0usize);
    for id in schemes {
        for verdict in cases::run_all(library, id) {
            if verdict.failures.is_empty() {
                passed += 1;
                published += usize::from(verdict.published);
                if verbose {
                    println!("{} {} ({})", words.text("command-case-holds"), verdict.title, verdict.file);
                }
            } else {
                failed += 1;
                println!("{} {} ({})", words.text("command-case-fails"), verdict.title, verdict.file);
                for failure in &verdict.failures {
                    println!("       {failure}");
                }
            }
        }
        if let Ok(scheme) = resolve(library, id, &Choice::default()) {
            let mut faults = Faults::default();
            let (count, calibrations) = estimate::repeat(library, &scheme, &mut faults);
            let faults = once(faults);
            if count > 0 {
                let values = [("scheme", id.into()), ("count", count.into()), ("differ", faults.list.len().into())];
                println!("{}", words.text_with("command-estimates", &values));
            }
            failed += faults.list.len();
            for line in told(&faults, words) {
                println!("{} {line}", words.text("command-case-fails"));
            }
            for calibration in calibrations.iter().filter(|_| verbose) {
                let money = |cents| words.language().money(cents);
                let values = [
                    ("place", format!("{} {}", calibration.table, calibration.cell).into()),
                    ("sum", money(calibration.raw).into()),
                    ("used", money(calibration.result).into()),
                    ("residual", money(calibration.residual).into()),
                ];
                println!("       {}", words.text_with("command-calibration", &values));
            }
        }
    }
    let values = [("passed", passed.into()), ("published", published.into()), ("failed", failed.into())];
    println!("{}", words.text_with("command-test-sum", &values));
    if failed > 0 { Err(Failure::said("command-cases-fail", Vec::new())) } else { Ok(()) }
}

fn print_diff(library: &Library, before: &str, after: &str, words: &Words) -> Result<(), Failure> {
    let (before, after) = (resolve(library, before, &Choice::default())?, resolve(library, after, &Choice::default())?);
    let language = words.language();
    let price = |price: &Option<(Amount, Status)>| match price {
        None => "–".to_owned(),
        Some((amount, status)) if amount.is_certain() => format!("{} {}", language.money(amount.best), words.status(*status)),
        Some((amount, status)) => {
            format!("{} ({}) {}", language.money(amount.best), language.money_range(*amount), words.status(*status))
        }
    };
    let changes = diff::diff(&before, &after);
    for change in &changes {
        match change {
            diff::Change::Added { component } => println!("+ {component}"),
            diff::Change::Removed { component } => println!("- {component}"),
            diff::Change::Rule { component, field, before, after } => println!("~ {component}.{field}: {before} -> {after}"),
            diff::Change::Cell { component, cell, days, before, after } => {
                println!("~ {component} [{cell}] {}: {} -> {}", language.span(*days), price(before), price(after));
            }
        }
    }
    let values = [("count", changes.len().into()), ("before", (&before.id).into()), ("after", (&after.id).into())];
    println!("{}", words.text_with("command-differences", &values));
    Ok(())
}

fn pin(library: &Library, folder: Option<&Path>, id: &str, words: &Words) -> Result<(), Failure> {
    let Some(folder) = folder else { return Err(Failure::option(Problem::Empty, "--schemes-dir", "expected-schemes-folder")) };
    let path = folder.join(id).join("scheme.toml");
    let text = String::from_utf8_lossy(&files::bytes(&path, files::TEXT_BYTES_MAX)?).into_owned();
    let base = text.lines().find_map(|line| line.strip_prefix("base = ")).map(|word| word.trim().trim_matches('"').to_owned());
    let Some(base) = base else { return Err(files::fault(&path, Problem::Empty, "base", "expected-layer").into()) };
    let hash = hash_of(library, &base)?;
    let line = format!("base_hash = \"{hash}\"");
    let pinned: Vec<String> = if text.lines().any(|line| line.starts_with("base_hash")) {
        text.lines().map(|old| if old.starts_with("base_hash") { line.clone() } else { old.to_owned() }).collect()
    } else {
        text.lines()
            .flat_map(|old| if old.starts_with("base = ") { vec![old.to_owned(), line.clone()] } else { vec![old.to_owned()] })
            .collect()
    };
    std::fs::write(&path, pinned.join("\n") + "\n").map_err(|error| files::not_written(&path, &error))?;
    println!("{}", words.text_with("command-pinned", &[("scheme", id.into()), ("base", base.into()), ("hash", hash.into())]));
    Ok(())
}
