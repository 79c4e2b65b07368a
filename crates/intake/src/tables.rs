// SPDX-License-Identifier: EUPL-1.2
//! Sheets -> tables: names and values in the writer's words become those of `docs/facts.md`, then `facts` gives them types.
//!
//! Every fault names the writer's own sheet, row and heading.

use crate::choices::{self, Choices, SchemeWords};
use crate::expand::{self, Ready};
use crate::file::Input;
use crate::gather::Gather;
use crate::names::{self, Type};
use crate::{contradict, plausible, values};
use pijler_facts::{Tables, typed};
use pijler_model::{Fault, Faults, Problem, Severity, Sheet, SheetRow};
use pijler_scheme::vocabulary::{Kind, Subject, Vocabulary};
use pijler_words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// Reads the tables of an input. Gives them with all warnings, those of the input first; or everything that is wrong.
pub fn tables(input: &Input, vocabulary: &Vocabulary) -> Result<(Tables, Faults), Faults> {
    tables_with(input, vocabulary, &SchemeWords::default())
}

/// [`tables`] with the words of the schemes at hand: official codes of acts, names of claims, kinds of billed totals, the end of the tariffs.
pub fn tables_with(input: &Input, vocabulary: &Vocabulary, schemes: &SchemeWords) -> Result<(Tables, Faults), Faults> {
    let mut gather = Gather::new(input.limits.faults);
    for warning in &input.warnings.list {
        gather.push(warning.clone());
    }
    let language = language(input);
    let named: Vec<(&Sheet, Option<&'static str>)> =
        input.sheets.iter().map(|sheet| (sheet, names::table_of(&sheet.name, &sheet.headings))).collect();
    let with_memberships = named.iter().all(|(_, table)| *table != Some("memberships"));
    let several = named.iter().any(|(sheet, table)| *table == Some("practices") && sheet.rows.len() > 1);
    let mut all: Vec<Ready> = Vec::new();
    let mut seen: BTreeMap<&'static str, &str> = BTreeMap::new();
    for (sheet, table) in &named {
        let Some(table) = *table else {
            let ours = names::is_table(&sheet.name, &sheet.headings);
            let known: Vec<String> = names::all().map(|table| sheet_name(table.name, language)).collect();
            let severity = if ours || named.len() == 1 { Severity::Error } else { Severity::Warning };
            gather.note(severity, sheet.place(0, ""), Problem::UnknownReference, &sheet.name, known.join(", "));
            continue;
        };
        if let Some(other) = seen.insert(table, &sheet.name) {
            gather.error(sheet.place(0, ""), Problem::Duplicate, &sheet.name, other);
            continue;
        }
        if table == names::PRACTICE {
            all.extend(expand::practice(sheet, language, &mut gather));
            continue;
        }
        let mut ready = mapped(sheet, table, vocabulary, schemes, language, &mut gather);
        match table {
            "practitioners" => all.extend(expand::practitioners(&ready, with_memberships, several, vocabulary)),
            "list" | "activity" => {
                let unfilled = expand::cells(&mut ready);
                if unfilled > 0 {
                    let count = if table == "list" { "patients" } else { "contacts" };
                    gather.warning(ready.place(0, count), Problem::Empty, &unfilled.to_string(), "expected-rows-with-number");
                }
                all.push(ready);
            }
            _ => all.push(ready),
        }
    }
    let labels = expand::practitioners_of_activity(&mut all);
    expand::one_practice(&mut all);
    if all.iter().all(|ready| ready.sheet.rows.is_empty() || ready.sheet.name == "practices") && !gather.has_errors() {
        let file = input.sheets.first().map_or(String::new(), |sheet| sheet.file.clone());
        gather.error(pijler_model::Place { file, ..Default::default() }, Problem::Empty, "", "expected-filled-table");
    }
    if gather.is_full() {
        return gather.finish(Tables::default());
    }
    let sheets: Vec<Sheet> = all.iter().map(|ready| ready.sheet.clone()).collect();
    let mut tables = match typed::read(&sheets) {
        Ok(tables) => tables,
        Err(faults) => {
            for fault in faults.list {
                let fault = in_own_words(fault, &all, language);
                if !gather.has_at(&fault.place) {
                    gather.push(fault);
                }
            }
            Tables::default()
        }
    };
    references(&all, language, &mut gather);
    if !gather.has_errors() {
        unknown_practitioners(&mut tables, &all, &labels, language, &mut gather);
    }
    contradict::look(&tables, &all, vocabulary, language, &mut gather);
    if !gather.has_errors() {
        plausible::look(&tables, &all, vocabulary, schemes, &mut gather);
    }
    gather.finish(tables)
}

/// What a table is called as a sheet.
fn sheet_name(table: &str, language: Option<Language>) -> String {
    let text = names::table(table).map_or("", |table| table.text);
    match language {
        Some(language) if !text.is_empty() => Words::of(language).text(text),
        _ => table.to_owned(),
    }
}

/// The language most headings are in, if any of them is a word of the template.
fn language(input: &Input) -> Option<Language> {
    let count = |language: Language| {
        let words = Words::of(language);
        let known: BTreeSet<String> = names::all()
            .flat_map(|table| table.columns.iter().map(|column| column.text).chain([table.text]))
            .filter(|id| !id.is_empty())
            .map(|id| words.text(id).to_lowercase())
            .collect();
        let written = input.sheets.iter().flat_map(|sheet| sheet.headings.iter().chain([&sheet.name]));
        written.filter(|heading| known.contains(&heading.to_lowercase())).count()
    };
    // A program writes the canonical names; it is answered with these.
    let canonical: BTreeSet<&str> =
        names::all().flat_map(|table| table.columns.iter().map(|column| column.name).chain([table.name])).collect();
    let written = input.sheets.iter().flat_map(|sheet| sheet.headings.iter().chain([&sheet.name]));
    let by_program = written.filter(|name| canonical.contains(name.as_str())).count();
    let counts = Language::ALL.map(|language| (count(language), language));
    let most = counts.iter().map(|(count, _)| *count).max().filter(|count| *count > by_program)?;
    counts.into_iter().find(|(count, _)| *count == most).map(|(_, language)| language)
}

/// A column of a sheet as it will be read.
struct Plan {
    /// Where it stands on the sheet.
    index: usize,
    name: String,
    written: String,
    of: Type,
    choices: Option<Choices>,
}

/// The sheet with canonical headings and values; what is unknown is a fault.
fn mapped(
    sheet: &Sheet,
    table: &'static str,
    vocabulary: &Vocabulary,
    schemes: &SchemeWords,
    language: Option<Language>,
    gather: &mut Gather,
) -> Ready {
    let mut plans: Vec<Plan> = Vec::new();
    for (index, written) in sheet.headings.iter().enumerate() {
        if names::is_remark(written) {
            continue;
        }
        let place = || sheet.place(sheet.heading_line, written);
        let Some(name) = names::column_in(table, written, vocabulary) else {
            gather.error(place(), Problem::UnknownColumn, written, names::allowed_columns(table, vocabulary, language));
            continue;
        };
        if let Some(other) = plans.iter().find(|plan| plan.name == name) {
            gather.error(place(), Problem::Duplicate, written, other.written.clone());
            continue;
        }
        let column = names::table(table).and_then(|table| table.columns.iter().find(|column| column.name == name));
        let choices = choices::of_column(table, &name, vocabulary, schemes);
        plans.push(Plan { index, name, written: written.clone(), of: column.map_or(Type::Word, |column| column.of), choices });
    }
    let mut ready = Ready {
        sheet: Sheet {
            file: sheet.file.clone(),
            name: table.into(),
            heading_line: sheet.heading_line,
            headings: plans.iter().map(|plan| plan.name.clone()).collect(),
            rows: Vec::with_capacity(sheet.rows.len()),
        },
        written: sheet.name.clone(),
        headings: plans.iter().map(|plan| (plan.name.clone(), plan.written.clone())).collect(),
    };
    for row in &sheet.rows {
        let mut fields = Vec::with_capacity(plans.len());
        for plan in &plans {
            let text = row.fields.get(plan.index).map_or("", String::as_str);
            if text.is_empty() {
                fields.push(String::new());
                continue;
            }
            fields.push(values::normal(plan.of, text, plan.choices.as_ref(), language).unwrap_or_else(|(problem, expected)| {
                gather.error(sheet.place(row.line, &plan.written), problem, text, expected);
                text.to_owned()
            }));
        }
        if fields.iter().any(|field| !field.is_empty()) {
            ready.sheet.rows.push(SheetRow { line: row.line, fields });
        }
    }
    if table.ends_with("_status") {
        status_values(&mut ready, table, vocabulary, language, gather);
    }
    ready
}

/// The values of status rows are those of the attribute that reads their kind; a kind nobody reads is said once.
fn status_values(ready: &mut Ready, table: &str, vocabulary: &Vocabulary, language: Option<Language>, gather: &mut Gather) {
    let subject = match table {
        "patient_status" => Some(Subject::Person),
        "practitioner_status" => Some(Subject::Practitioner),
        _ => None,
    };
    let mut known: BTreeMap<String, Option<Choices>> = BTreeMap::new();
    if subject.is_none() {
        known.extend(choices::practice_statuses().into_iter().map(|(kind, _, choices)| (kind.to_owned(), Some(choices))));
    }
    for attribute in vocabulary.attributes.iter().filter(|attribute| Some(attribute.of) == subject) {
        if let Kind::Status { status } = &attribute.kind {
            known.insert(status.clone(), Some(choices::of_attribute(attribute)));
        }
    }
    let read: Vec<String> = known.keys().cloned().collect();
    let (Some(kind_at), Some(value_at)) = (ready.sheet.column("kind"), ready.sheet.column("value")) else { return };
    let mut wrong = Vec::new();
    for row in &mut ready.sheet.rows {
        let kind = row.fields.get(kind_at).cloned().unwrap_or_default();
        let Some(value) = row.fields.get_mut(value_at).filter(|value| !value.is_empty()) else { continue };
        match known.get(&kind) {
            Some(Some(choices)) => match values::normal(Type::Word, value, Some(choices), language) {
                Ok(word) => *value = word,
                Err((problem, expected)) => wrong.push((row.line, "value", problem, value.clone(), expected, Severity::Error)),
            },
            Some(None) => {}
            None => {
                if subject.is_some() {
                    wrong.push((row.line, "kind", Problem::UnknownReference, kind.clone(), read.join(", "), Severity::Warning));
                }
                known.insert(kind, None);
            }
        }
    }
    for (line, column, problem, value, expected, severity) in wrong {
        gather.note(severity, ready.place(line, column), problem, &value, expected);
    }
}

/// A fault of `facts` with the names the writer knows.
fn in_own_words(mut fault: Fault, all: &[Ready], language: Option<Language>) -> Fault {
    let Some(ready) = all.iter().find(|ready| ready.sheet.name == fault.place.sheet) else { return fault };
    let canonical = fault.place.column.clone();
    if fault.problem == Problem::MissingColumn {
        let text = names::table(&fault.place.sheet).and_then(|table| table.columns.iter().find(|column| column.name == canonical));
        if let (Some(text), Some(language)) = (text.map(|column| column.text).filter(|text| !text.is_empty()), language) {
            fault.expected = Words::of(language).text(text);
            fault.value = String::new();
        }
    }
    fault.place = ready.place(fault.place.line, &canonical);
    fault
}

/// Ids that a fault lists, and labels that a warning does; of the others the number is said.
const LISTED: usize = 10;

/// The first of some names, and how many more there are.
fn listed<'a>(names: impl ExactSizeIterator<Item = &'a str>) -> String {
    let more = names.len().saturating_sub(LISTED);
    let first = names.take(LISTED).collect::<Vec<_>>().join(", ");
    if more > 0 { format!("{first}, … (+{more})") } else { first }
}

/// Cells without a sheet of practitioners: who is counted works here, or how many they are is not known. Figures for each of them say so.
fn unknown_practitioners(tables: &mut Tables, all: &[Ready], labels: &[String], language: Option<Language>, gather: &mut Gather) {
    let activity = all.iter().find(|ready| ready.sheet.name == "activity");
    if let (Some(activity), false) = (activity, labels.is_empty()) {
        let value = listed(labels.iter().map(String::as_str));
        gather.warning(activity.place(0, "practitioner"), Problem::UnknownReference, &value, "expected-practitioners-sheet");
        tables.assumed.push(format!("practitioners_of_activity={}", labels.len()));
    } else if tables.practitioners.is_empty() && !(tables.list.is_empty() && tables.activity.is_empty()) {
        let file = all.first().map_or(String::new(), |ready| ready.sheet.file.clone());
        let place = pijler_model::Place { file, sheet: sheet_name("practitioners", language), ..Default::default() };
        gather.warning(place, Problem::Empty, "", "expected-practitioners-sheet");
        tables.assumed.push("practitioners_unknown=1".into());
    }
}

/// References `facts` leaves open: who an activity cell or a claim speaks of. Each unknown name is told once, with its rows.
fn references(all: &[Ready], language: Option<Language>, gather: &mut Gather) {
    let ids = |table: &str, column: &str| -> BTreeSet<&str> {
        let tables = all.iter().filter(|ready| ready.sheet.name == table);
        tables.flat_map(|ready| ready.sheet.rows.iter().map(|row| ready.field(row, column))).filter(|id| !id.is_empty()).collect()
    };
    let practitioners = ids("practitioners", "practitioner_id");
    let practices = ids("practices", "practice_id");
    for ready in all {
        let (column, also_practices) = match ready.sheet.name.as_str() {
            "activity" => ("practitioner", false),
            "claims" => ("subject", true),
            _ => continue,
        };
        let mut unknown: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for row in &ready.sheet.rows {
            let id = ready.field(row, column);
            let known = practitioners.contains(id) || (also_practices && practices.contains(id));
            if !id.is_empty() && !known {
                unknown.entry(id).or_default().push(row.line);
            }
        }
        let mut unknown: Vec<(&str, Vec<usize>)> = unknown.into_iter().collect();
        unknown.sort_by_key(|(_, lines)| lines.first().copied());
        for (id, lines) in unknown {
            let place = ready.place(lines.first().copied().unwrap_or(0), column);
            let value = if lines.len() > 1 { format!("{id} ({})", contradict::rows(&lines, language)) } else { id.to_owned() };
            gather.error(place, Problem::UnknownReference, &value, listed(practitioners.iter().copied()));
        }
    }
}
