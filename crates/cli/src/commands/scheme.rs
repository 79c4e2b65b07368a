// SPDX-License-Identifier: EUPL-1.2
//! `pijler scheme list | show | check | test | diff | book | import-tariff | pin`.

use super::{book, import_tariff};
use crate::Failure;
use clap::Subcommand;
use pijler_engine::cases;
use pijler_model::{Faults, Severity, Status};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Choice, Library, Payment, diff, estimate, examine, hash_of, resolve};
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

pub(crate) fn run(library: &Library, folder: Option<&Path>, command: SchemeCommand) -> Result<(), Failure> {
    match command {
        SchemeCommand::List => {
            for id in library.schemes() {
                match resolve(library, &id, &Choice::default()) {
                    Ok(scheme) => println!("{id:<24} {} – {}  {}", scheme.valid.from, last_day(&scheme), scheme.name.en),
                    Err(faults) => println!("{id:<24} {} faults: pijler scheme check {id}", faults.list.len()),
                }
            }
            Ok(())
        }
        SchemeCommand::Show { scheme, switches } => {
            show(&resolve(library, &scheme, &Choice { switches: parse_switches(&switches)?, supplied: None })?);
            Ok(())
        }
        SchemeCommand::Check { schemes } => check(library, &named(library, schemes)),
        SchemeCommand::Test { schemes, verbose } => test(library, &named(library, schemes), verbose),
        SchemeCommand::Diff { before, after } => print_diff(library, &before, &after),
        SchemeCommand::Book { folder, check } => book::run(library, &folder, check),
        SchemeCommand::ImportTariff { scheme, table, file, into } => import_tariff::run(library, &scheme, &table, &file, &into),
        SchemeCommand::Pin { scheme } => pin(library, folder, &scheme),
    }
}

/// `NAME=OPTION` pairs.
pub(crate) fn parse_switches(pairs: &[String]) -> Result<BTreeMap<String, String>, Failure> {
    pairs
        .iter()
        .map(|pair| {
            let (name, option) = pair.split_once('=').ok_or_else(|| Failure::new(format!("“{pair}”: expected NAME=OPTION")))?;
            Ok((name.to_owned(), option.to_owned()))
        })
        .collect()
}

fn named(library: &Library, schemes: Vec<String>) -> Vec<String> {
    if schemes.is_empty() { library.schemes() } else { schemes }
}

fn last_day(scheme: &Scheme) -> String {
    scheme.valid.last().map_or_else(|| "…".into(), |day| day.to_string())
}

/// How many rows of each status.
fn rows_by_status(scheme: &Scheme) -> BTreeMap<Status, usize> {
    let mut counts = BTreeMap::new();
    for row in scheme.tables.iter().flat_map(|table| &table.rows) {
        *counts.entry(row.status).or_insert(0) += 1;
    }
    counts
}

fn show(scheme: &Scheme) {
    println!(
        "{} {}\n{}\n{} – {}; layers: {}",
        scheme.id,
        scheme.hash,
        scheme.name.en,
        scheme.valid.from,
        last_day(scheme),
        scheme.layers.join(" < ")
    );
    if let Some(caution) = &scheme.caution {
        println!("Note: {}", caution.en);
    }
    let counts: Vec<String> = rows_by_status(scheme).iter().map(|(status, count)| format!("{count} {status}")).collect();
    println!("Tariff rows: {}\n", counts.join(", "));
    for component in &scheme.components {
        let how = match &component.payment {
            Payment::Rate { table } => format!("rate {} ({} rows)", scheme.tables[*table].name, scheme.tables[*table].rows.len()),
            Payment::Tiers { table, .. } => format!("tiers {} ({} rows)", scheme.tables[*table].name, scheme.tables[*table].rows.len()),
            Payment::Share { of, ratio } => format!("{}/{} of {}", ratio.numerator, ratio.denominator, of.join(", ")),
            Payment::Claimed => "as claimed".into(),
        };
        println!("{:<10} {:<34} {:<44} {}", component.pillar.word(), component.id, how, component.name.en);
    }
    for limit in &scheme.limits {
        println!("limit      {:<34} at most {}/{}", limit.id, limit.at_most.numerator, limit.at_most.denominator);
    }
    for switch in &scheme.switches {
        let options: Vec<&str> = switch.options.iter().map(|(word, _)| word.as_str()).collect();
        println!("switch     {:<34} {} (of {}): {}", switch.id, switch.chosen, options.join(", "), switch.question.en);
    }
    println!("\n{} sources", scheme.sources.len());
}

fn check(library: &Library, schemes: &[String]) -> Result<(), Failure> {
    let mut all = Faults::default();
    for id in schemes {
        let (scheme, mut faults) = examine(library, id, &Choice::default());
        if let Some(scheme) = &scheme {
            estimate::repeat(library, scheme, &mut faults);
            // Every option of every switch must resolve too.
            for switch in &scheme.switches {
                for (option, _) in switch.options.iter().filter(|(option, _)| *option != switch.chosen) {
                    let choice = Choice { switches: BTreeMap::from([(switch.id.clone(), option.clone())]), supplied: None };
                    let (_, more) = examine(library, id, &choice);
                    for fault in more.list {
                        if !faults.list.contains(&fault) {
                            faults.list.push(fault);
                        }
                    }
                }
            }
            let counts: Vec<String> = rows_by_status(scheme).iter().map(|(status, count)| format!("{count} {status}")).collect();
            println!("{id}: {} components, rows {}", scheme.components.len(), counts.join(", "));
        }
        all.extend(faults);
    }
    let errors = all.list.iter().filter(|fault| fault.severity == Severity::Error).count();
    for fault in &all.list {
        println!("{} {fault}", if fault.severity == Severity::Error { "error:" } else { "warning:" });
    }
    println!("{errors} errors, {} warnings in {} schemes", all.list.len() - errors, schemes.len());
    if errors > 0 { Err(Failure::new("not all schemes hold")) } else { Ok(()) }
}

fn test(library: &Library, schemes: &[String], verbose: bool) -> Result<(), Failure> {
    let (mut passed, mut failed, mut published) = (0, 0, 0);
    for id in schemes {
        for verdict in cases::run_all(library, id) {
            if verdict.failures.is_empty() {
                passed += 1;
                published += usize::from(verdict.published);
                if verbose {
                    println!("ok     {} ({})", verdict.title, verdict.file);
                }
            } else {
                failed += 1;
                println!("FAILED {} ({})", verdict.title, verdict.file);
                for failure in &verdict.failures {
                    println!("       {failure}");
                }
            }
        }
        if let Ok(scheme) = resolve(library, id, &Choice::default()) {
            let mut faults = Faults::default();
            let (count, calibrations) = estimate::repeat(library, &scheme, &mut faults);
            if count > 0 {
                println!("{id}: {count} estimates repeated, {} differ", faults.list.len());
            }
            for fault in &faults.list {
                failed += 1;
                println!("FAILED {fault}");
            }
            for calibration in calibrations.iter().filter(|_| verbose) {
                println!(
                    "       {} {}: sum {}, used {}, residual {}",
                    calibration.table, calibration.cell, calibration.raw, calibration.result, calibration.residual
                );
            }
        }
    }
    println!("{passed} passed ({published} on published figures), {failed} failed");
    if failed > 0 { Err(Failure::new("not all cases hold")) } else { Ok(()) }
}

fn print_diff(library: &Library, before: &str, after: &str) -> Result<(), Failure> {
    let (before, after) = (resolve(library, before, &Choice::default())?, resolve(library, after, &Choice::default())?);
    let price = |price: &Option<(pijler_model::Amount, Status)>| match price {
        None => "–".to_owned(),
        Some((amount, status)) if amount.is_certain() => format!("{} {status}", amount.best),
        Some((amount, status)) => format!("{} ({}..{}) {status}", amount.best, amount.low, amount.high),
    };
    let changes = diff::diff(&before, &after);
    for change in &changes {
        match change {
            diff::Change::Added { component } => println!("+ {component}"),
            diff::Change::Removed { component } => println!("- {component}"),
            diff::Change::Rule { component, field, before, after } => println!("~ {component}.{field}: {before} -> {after}"),
            diff::Change::Cell { component, cell, days, before, after } => {
                println!("~ {component} [{cell}] from {}: {} -> {}", days.from, price(before), price(after));
            }
        }
    }
    println!("{} differences between {} and {}", changes.len(), before.id, after.id);
    Ok(())
}

fn pin(library: &Library, folder: Option<&Path>, id: &str) -> Result<(), Failure> {
    let Some(folder) = folder else { return Err(Failure::new("--schemes-dir DIR is needed: the schemes in the binary cannot be changed")) };
    let path = folder.join(id).join("scheme.toml");
    let text = std::fs::read_to_string(&path).map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    let base = text.lines().find_map(|line| line.strip_prefix("base = ")).map(|word| word.trim().trim_matches('"').to_owned());
    let Some(base) = base else { return Err(Failure::new(format!("{id} has no base"))) };
    let hash = hash_of(library, &base)?;
    let line = format!("base_hash = \"{hash}\"");
    let pinned: Vec<String> = if text.lines().any(|line| line.starts_with("base_hash")) {
        text.lines().map(|old| if old.starts_with("base_hash") { line.clone() } else { old.to_owned() }).collect()
    } else {
        text.lines()
            .flat_map(|old| if old.starts_with("base = ") { vec![old.to_owned(), line.clone()] } else { vec![old.to_owned()] })
            .collect()
    };
    std::fs::write(&path, pinned.join("\n") + "\n").map_err(|error| Failure::new(format!("{}: {error}", path.display())))?;
    println!("{id} is pinned to {base} {hash}");
    Ok(())
}
