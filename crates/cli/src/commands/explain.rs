// SPDX-License-Identifier: EUPL-1.2
//! `pijler explain ADDRESS [FILE]`: recomputes one line and says where it came from.
//!
//! The address names facts by their hash. Where no file is given, the examples and the files of the current folder are tried.

use crate::Failure;
use crate::input::{PracticeInput, SchemeInput};
use clap::Args;
use pijler_engine::attribute::InputFact;
use pijler_engine::explain::Explanation;
use pijler_engine::{Address, Assignment};
use pijler_facts::Snapshot;
use pijler_model::{Amount, Period, Problem, Year};
use pijler_plain::{Detail, Wording};
use pijler_practice::examples;
use pijler_practice::quick::FROM_NUMBERS;
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Library, Payment, Row};
use pijler_words::{Language, Value, Words};
use std::sync::Arc;

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
    let refused = |_| Failure::option(Problem::NotReadable, &command.address, "expected-address");
    let address: Address = command.address.parse().map_err(refused)?;
    let schemes = SchemeInput { schemes: vec![address.scheme.clone()], ..command.schemes.clone() }.resolve(library, language)?;
    let scheme = &schemes[0];
    if scheme.hash != address.scheme_hash {
        return Err(Failure::option(Problem::UnknownReference, &address.scheme_hash, "expected-same-scheme"));
    }
    let year = Year(address.period.first().ymd().0);
    let facts = find(library, command, &schemes, year, &address, language)?;
    let explanation = pijler_engine::explain::explain(scheme, &facts, &Assignment::Everyone, Period::Year(year), &address)?;
    let wording = Wording { words: Words::of(language), schemes: &schemes, vocabulary: &scheme.vocabulary };
    for line in (Told { scheme, facts: &facts, explanation: &explanation, wording }).lines() {
        println!("{line}");
    }
    Ok(())
}

/// The facts with the hash that the address names.
fn find(
    library: &Library,
    command: &Explain,
    schemes: &[Arc<Scheme>],
    year: Year,
    address: &Address,
    language: Language,
) -> Result<Snapshot, Failure> {
    let of = |tables: &pijler_facts::Tables| Snapshot::new(pijler_practice::compare::retimed(tables, year, &mut Vec::new()));
    // What was named is read with all its faults; of what is only tried, they do not matter.
    let (tables, _) = command.practice.tables(library, schemes, year, language)?;
    let named = of(&tables);
    if named.hash == address.facts_hash {
        return Ok(named);
    }
    if command.practice.file.is_none() {
        let elsewhere = |file: String| PracticeInput { file: Some(file), ..command.practice.clone() };
        let here = crate::files::entries(std::path::Path::new(".")).unwrap_or_default();
        let readable =
            here.iter().filter(|path| path.extension().is_some_and(|ending| ["xlsx", "ods", "csv"].iter().any(|known| ending == *known)));
        let examples = examples::IDS.iter().map(|id| elsewhere(format!("example:{id}")));
        for place in examples.chain(readable.map(|path| elsewhere(path.to_string_lossy().into_owned()))) {
            if let Ok((tables, _)) = place.tables(library, schemes, year, language) {
                let facts = of(&tables);
                if facts.hash == address.facts_hash {
                    return Ok(facts);
                }
            }
        }
    }
    Err(Failure::option(Problem::UnknownReference, &address.facts_hash, "expected-same-facts"))
}

/// An explanation in words, a line for each thing said.
struct Told<'a> {
    scheme: &'a Scheme,
    facts: &'a Snapshot,
    explanation: &'a Explanation,
    wording: Wording<'a>,
}

impl Told<'_> {
    fn text(&self, id: &str) -> String {
        self.wording.words.text(id)
    }

    fn with(&self, id: &str, values: &[(&str, Value)]) -> String {
        self.wording.words.text_with(id, values)
    }

    fn labelled(&self, label: &str, text: &str) -> String {
        self.with("command-labelled", &[("label", label.into()), ("text", text.into())])
    }

    fn amount(&self, amount: Amount) -> String {
        let best = self.wording.best(amount, Detail::Cents);
        if amount.is_certain() { best } else { format!("{best} [{}]", self.wording.range(amount, Detail::Cents)) }
    }

    fn lines(&self) -> Vec<String> {
        let (line, explanation) = (&self.explanation.line, self.explanation);
        let (language, words) = (self.wording.language(), self.wording.words);
        let component = &self.scheme.components[line.component];
        let mut told = vec![format!(
            "{}  {} {}",
            component.name.of(language.code()),
            self.scheme.name.of(language.code()),
            language.period(line.period)
        )];
        let product =
            [("quantity", line.quantity.into()), ("amount", self.amount(line.unit).into()), ("result", self.amount(line.amount).into())];
        told.push(format!("  {}", self.with("explain-multiplication", &product)));
        if line.patient != Amount::ZERO {
            told.push(format!("  {}", self.labelled(&self.text("compare-co-payments"), &self.amount(line.patient))));
        }
        let statuses = [("tariff", words.status(line.tariff_status).into()), ("input", words.status(line.input_status).into())];
        told.push(format!("  {}", self.with("explain-weaker-status", &statuses)));
        if !line.reason.is_empty() {
            told.push(format!("  {}", self.with("explain-absorbed", &[("reason", self.wording.code(&line.reason).into())])));
        }
        if let Some((yearly, parts)) = explanation.yearly {
            told.push(format!("  {}", self.with("command-yearly", &[("amount", self.amount(yearly).into()), ("parts", parts.into())])));
        }
        for (id, values) in &explanation.key {
            let (name, values) = self.wording.dimension(id, values);
            told.push(format!("  {}", self.labelled(&name, &values)));
        }
        for (label, row) in [("explain-tariff", &explanation.row), ("explain-share-row", &explanation.share_row)] {
            told.extend(row.iter().flat_map(|row| self.row(label, row)));
        }
        told.extend(self.tier());
        for source in &explanation.sources {
            let parts = [&source.title, &source.publisher, &source.date, &source.url].map(String::as_str);
            let known: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            told.push(self.labelled(&self.text("explain-source"), &known.join(", ")));
        }
        told.extend(self.facts());
        told
    }

    fn row(&self, label: &str, row: &Row) -> Vec<String> {
        let words = self.wording.words;
        let price = row.amount.map(|amount| format!("{} ", self.amount(amount))).unwrap_or_default();
        let span = self.wording.language().span(row.span);
        let mut told = vec![self.labelled(&self.text(label), &format!("{price}({}), {span}", words.status(row.status)))];
        let place = pijler_model::Place { file: row.file.clone(), line: row.line, ..pijler_model::Place::default() };
        let layer = self.scheme.layers.get(row.layer).map_or("", String::as_str);
        let layer = if layer == "supplied" { self.text("status-supplied") } else { layer.to_owned() };
        told.push(format!("  {}; {}", words.place(&place), self.with("explain-layer", &[("layer", layer.into())])));
        if !row.note.is_empty() {
            told.push(format!("  {}", row.note));
        }
        told
    }

    fn tier(&self) -> Vec<String> {
        let Some(tier) = &self.explanation.tier else { return Vec::new() };
        let Payment::Tiers { measures, .. } = &self.scheme.components[tier.component].payment else { return Vec::new() };
        let language = self.wording.language();
        let minima = |row: Option<(usize, usize)>| row.map(|(table, row)| &self.scheme.tables[table].rows[row].minima);
        let (reached, next) = (minima(tier.reached), minima(tier.next.map(|(row, _)| row)));
        let number = |all: Option<&Vec<i64>>, at: usize| {
            all.and_then(|all| all.get(at)).map_or_else(|| "–".to_owned(), |value| language.quantity(*value))
        };
        let mut told = Vec::new();
        for (at, measure) in measures.iter().enumerate() {
            let values = [
                ("now", number(Some(&tier.measures), at).into()),
                ("reached", number(reached, at).into()),
                ("next", number(next, at).into()),
            ];
            let name = self.scheme.measures[*measure].name.of(language.code());
            told.push(self.labelled(name, &self.with("command-threshold", &values)));
        }
        told
    }

    fn facts(&self) -> Vec<String> {
        let facts = &self.explanation.facts;
        // Groups made from five numbers stand on no row of anything that the user has.
        let from_numbers = self.facts.tables.assumed.iter().any(|assumed| assumed == FROM_NUMBERS);
        let made = |fact: &InputFact| from_numbers && matches!(fact, InputFact::ListCell { .. } | InputFact::ActivityCell { .. });
        let read: Vec<&InputFact> = facts.iter().filter(|fact| !made(fact)).collect();
        let mut told = Vec::new();
        if facts.iter().any(made) {
            told.push(self.labelled(&self.text("explain-input"), &self.text("explain-input-estimate")));
        } else if facts.is_empty() {
            told.push(self.labelled(&self.text("explain-input"), &self.text("explain-input-none")));
        }
        let row = |sheet: &str, line: usize, quantity: i64| {
            let sheet = self.with("place-sheet", &[("sheet", self.text(sheet).into())]);
            let row = self.with("place-row", &[("row", line.to_string().into())]);
            self.with("command-fact-row", &[("place", format!("{sheet}, {row}").into()), ("quantity", quantity.into())])
        };
        for fact in read.iter().take(FACTS_SHOWN) {
            let fact = match fact {
                InputFact::Person { person } => {
                    self.labelled(&self.text("fact-person"), self.facts.person_ids.get(*person as usize).map_or("?", String::as_str))
                }
                InputFact::Contact { row } => {
                    self.labelled(&self.text("fact-contact"), self.facts.contacts.ids.get(*row).map_or("?", String::as_str))
                }
                InputFact::ListCell { line, quantity } => row("template-list", *line, *quantity),
                InputFact::ActivityCell { line, quantity } => row("template-activity", *line, *quantity),
            };
            told.push(self.labelled(&self.text("explain-input"), &fact));
        }
        if read.len() > FACTS_SHOWN {
            told.push(self.with("explain-input-more", &[("count", (read.len() - FACTS_SHOWN).into())]));
        }
        told
    }
}
