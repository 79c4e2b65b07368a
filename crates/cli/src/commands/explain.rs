// SPDX-License-Identifier: EUPL-1.2
//! `pijler explain ADDRESS [FILE]`: recomputes one line and says where it came from.
//!
//! The address names facts by their hash. Where no file is given, the examples and the files of the current folder are tried.

use crate::Failure;
use crate::input::{PracticeInput, SchemeInput, in_words};
use clap::Args;
use pijler_engine::attribute::InputFact;
use pijler_engine::explain::Explanation;
use pijler_engine::{Address, Assignment};
use pijler_facts::Snapshot;
use pijler_model::{Amount, Period, Year};
use pijler_practice::examples;
use pijler_scheme::Library;
use pijler_words::Language;

/// At most so many facts are listed; the rest is counted.
const FACTS_SHOWN: usize = 20;

#[derive(Args)]
pub(crate) struct Explain {
    /// The address, as `pijler compare --lines` prints it
    address: String,
    #[command(flatten)]
    practice: PracticeInput,
    #[command(flatten)]
    schemes: SchemeInput,
}

pub(crate) fn run(library: &Library, command: &Explain, language: Language) -> Result<(), Failure> {
    let address: Address = command.address.parse().map_err(|error| Failure::new(format!("{error}")))?;
    let schemes = SchemeInput { schemes: vec![address.scheme.clone()], ..command.schemes.clone() }.resolve(library)?;
    let year = Year(address.period.first().ymd().0);
    let facts = find(library, command, &schemes, year, &address, language)?;
    let scheme = &schemes[0];
    let explanation = pijler_engine::explain::explain(scheme, &facts, &Assignment::Everyone, Period::Year(year), &address)
        .map_err(|faults| in_words(&faults, language))?;
    print(scheme, &facts, &explanation, language);
    Ok(())
}

/// The facts with the hash that the address names.
fn find(
    library: &Library,
    command: &Explain,
    schemes: &[std::sync::Arc<pijler_scheme::Scheme>],
    year: Year,
    address: &Address,
    language: Language,
) -> Result<Snapshot, Failure> {
    let mut places: Vec<PracticeInput> = vec![command.practice.clone()];
    if command.practice.file.is_none() {
        let named = |file: String| PracticeInput { file: Some(file), ..command.practice.clone() };
        places.extend(examples::IDS.iter().map(|id| named(format!("example:{id}"))));
        let here = std::fs::read_dir(".").into_iter().flatten().flatten().map(|entry| entry.path());
        let readable =
            here.filter(|path| path.extension().is_some_and(|ending| ["xlsx", "ods", "csv"].iter().any(|known| ending == *known)));
        places.extend(readable.map(|path| named(path.to_string_lossy().into_owned())));
    }
    for place in &places {
        if let Ok((tables, _)) = place.tables(library, schemes, year, language) {
            let facts = Snapshot::new(pijler_practice::compare::retimed(&tables, year, &mut Vec::new()));
            if facts.hash == address.facts_hash {
                return Ok(facts);
            }
        }
    }
    Err(Failure::new(format!("facts {}: give the file or the numbers that were compared", address.facts_hash)))
}

fn amount(amount: Amount) -> String {
    if amount.is_certain() { amount.best.to_string() } else { format!("{} ({} – {})", amount.best, amount.low, amount.high) }
}

fn print(scheme: &pijler_scheme::Scheme, facts: &Snapshot, explanation: &Explanation, language: Language) {
    let line = &explanation.line;
    let component = &scheme.components[line.component];
    println!("{}  {} {}", component.name.of(language.code()), scheme.id, line.period);
    println!("  {} x {} = {}", line.quantity, amount(line.unit), amount(line.amount));
    println!("  paid by patients {}; tariff {}, input {}", amount(line.patient), line.tariff_status, line.input_status);
    if !line.reason.is_empty() {
        println!("  reason: {}", line.reason);
    }
    if let Some((yearly, parts)) = explanation.yearly {
        println!("  {} a year in {parts} parts", amount(yearly));
    }
    for (name, values) in &explanation.key {
        println!("  {name} = {}", values.join(" or "));
    }
    for (what, row) in [("tariff", &explanation.row), ("co-payment", &explanation.share_row)] {
        if let Some(row) = row {
            let price = row.amount.map_or_else(|| "not known".into(), amount);
            println!(
                "{what}: {price} {} from {} ({} line {}, layer {})",
                row.status, row.span.from, row.file, row.line, scheme.layers[row.layer]
            );
            if !row.note.is_empty() {
                println!("  {}", row.note);
            }
        }
    }
    if let Some(tier) = &explanation.tier {
        let measures: Vec<String> = tier.measures.iter().map(i64::to_string).collect();
        println!("step: measures {}", measures.join(", "));
    }
    for source in &explanation.sources {
        println!("source: {} – {} {} {}", source.title, source.publisher, source.date, source.url);
    }
    for fact in explanation.facts.iter().take(FACTS_SHOWN) {
        match fact {
            InputFact::Person { person } => println!("fact: person {}", facts.person_ids.get(*person as usize).map_or("?", String::as_str)),
            InputFact::Contact { row } => println!("fact: contact {}", facts.contacts.ids.get(*row).map_or("?", String::as_str)),
            InputFact::ListCell { line, quantity } => println!("fact: list row {line}, {quantity} persons"),
            InputFact::ActivityCell { line, quantity } => println!("fact: activity row {line}, {quantity} contacts"),
        }
    }
    if explanation.facts.len() > FACTS_SHOWN {
        println!("fact: and {} more", explanation.facts.len() - FACTS_SHOWN);
    }
}
