// SPDX-License-Identifier: EUPL-1.2
//! Friendly sheets -> the tables they stand for. All values are words of `docs/facts.md` already.

use crate::choices::{self, Choices};
use crate::gather::Gather;
use crate::names::{self, PRACTICE_ID};
use crate::values;
use pijler_model::{Place, Problem, Sheet, SheetRow};
use pijler_scheme::Vocabulary;
use pijler_words::Language;
use std::collections::BTreeSet;

/// A table ready for `facts`, and what its sheet and columns are called by the writer.
#[derive(Clone, Debug)]
pub(crate) struct Ready {
    pub(crate) sheet: Sheet,
    /// Name of the sheet it was written on.
    pub(crate) written: String,
    /// (canonical, as written).
    pub(crate) headings: Vec<(String, String)>,
}

impl Ready {
    fn like(&self, name: &str, headings: &[&str]) -> Self {
        Self {
            sheet: Sheet {
                file: self.sheet.file.clone(),
                name: name.into(),
                heading_line: self.sheet.heading_line,
                headings: headings.iter().map(|&heading| heading.into()).collect(),
                rows: Vec::new(),
            },
            written: self.written.clone(),
            headings: self.headings.clone(),
        }
    }

    pub(crate) fn field<'a>(&self, row: &'a SheetRow, column: &str) -> &'a str {
        self.sheet.column(column).and_then(|index| row.fields.get(index)).map_or("", String::as_str)
    }

    fn push(&mut self, line: usize, fields: &[&str]) {
        self.sheet.rows.push(SheetRow { line, fields: fields.iter().map(|&field| field.into()).collect() });
    }

    /// A place in the words of the writer.
    pub(crate) fn place(&self, line: usize, column: &str) -> Place {
        let written = self.headings.iter().find(|(canonical, _)| canonical == column).map_or(column, |(_, written)| written);
        Place { file: self.sheet.file.clone(), sheet: self.written.clone(), line, column: written.into() }
    }
}

/// What may be asked on the practice sheet: column of `practices` or kind of `practice_status`, its text, its words.
fn questions() -> Vec<(&'static str, &'static str, Option<Choices>)> {
    let mut questions =
        vec![("practice_id", "", None), ("name", "template-practice-name", None), ("opened", "", None), ("closed", "", None)];
    questions.extend(choices::practice_statuses().into_iter().map(|(kind, text, choices)| (kind, text, Some(choices))));
    questions
}

/// The practice sheet: a question a row, or a heading a question and one row.
pub(crate) fn practice(sheet: &Sheet, language: Option<Language>, gather: &mut Gather) -> Vec<Ready> {
    let questions = questions();
    let find = |text: &str| {
        // The question as it is printed first: what two of them have in brackets may be the same.
        let whole = |(_, id, _): &&(&str, &str, Option<Choices>)| {
            !id.is_empty() && names::in_all(id).any(|own| names::key(&own) == names::key(text))
        };
        if let Some(found) = questions.iter().find(whole) {
            return Some(found);
        }
        let keys = names::keys(text);
        questions.iter().find(|(word, id, _)| {
            let texts = Some(*id).filter(|id| !id.is_empty()).into_iter().flat_map(names::in_all);
            keys.iter().any(|key| names::key(word) == *key) || texts.flat_map(|text| names::keys(&text)).any(|key| keys.contains(&key))
        })
    };
    let is_heading = |index: usize| sheet.headings.get(index).and_then(|heading| names::column_of(names::PRACTICE, heading));
    let mut answers: Vec<(usize, &str, &str)> = Vec::new();
    let lists = is_heading(0) == Some("question") && find(sheet.headings.first().map_or("", String::as_str)).is_none();
    if lists || sheet.headings.len() == 2 {
        if let ([question, answer, ..], false) = (sheet.headings.as_slice(), lists) {
            answers.push((sheet.heading_line, question, answer));
        }
        for row in &sheet.rows {
            if let [question, answer, ..] = row.fields.as_slice() {
                answers.push((row.line, question, answer));
            }
        }
    } else {
        if let Some(second) = sheet.rows.get(1) {
            gather.error(
                sheet.place(second.line, ""),
                Problem::Duplicate,
                second.fields.first().map_or("", String::as_str),
                "expected-one-practice",
            );
        }
        if let Some(row) = sheet.rows.first() {
            answers.extend(sheet.headings.iter().zip(&row.fields).map(|(question, answer)| (row.line, question.as_str(), answer.as_str())));
        }
    }
    let base = Ready { sheet: sheet.clone(), written: sheet.name.clone(), headings: Vec::new() };
    let mut practices = base.like("practices", &["practice_id", "name", "opened", "closed"]);
    let mut statuses = base.like("practice_status", &["practice_id", "kind", "value"]);
    let mut row = [PRACTICE_ID.to_owned(), String::new(), String::new(), String::new()];
    let mut seen = Vec::new();
    for (line, question, answer) in answers {
        if answer.is_empty() || names::is_remark(question) {
            continue;
        }
        let Some((word, _, choices)) = find(question) else {
            let allowed = questions.iter().map(|(word, id, _)| match language {
                Some(language) if !id.is_empty() => pijler_words::Words::of(language).text(id),
                _ => (*word).to_owned(),
            });
            gather.error(sheet.place(line, question), Problem::UnknownColumn, question, allowed.collect::<Vec<_>>().join(", "));
            continue;
        };
        if seen.contains(word) {
            gather.error(sheet.place(line, question), Problem::Duplicate, answer, "");
            continue;
        }
        seen.push(*word);
        let of = if matches!(*word, "opened" | "closed") { names::Type::Day } else { names::Type::Text };
        match values::normal(of, answer, choices.as_ref(), language) {
            Err((problem, expected)) => gather.error(sheet.place(line, question), problem, answer, expected),
            Ok(value) if choices.is_some() => statuses.push(line, &["", word, &value]),
            Ok(value) => {
                let column = practices.sheet.column(word).unwrap_or(0);
                if let Some(field) = row.get_mut(column) {
                    *field = value;
                }
            }
        }
    }
    for status in &mut statuses.sheet.rows {
        if let Some(field) = status.fields.first_mut() {
            row[0].clone_into(field);
        }
    }
    practices.sheet.rows.push(SheetRow { line: sheet.heading_line, fields: row.to_vec() });
    vec![practices, statuses]
}

/// The practitioners sheet: the practitioners, where they belong (unless memberships are given apart), and what holds of them.
pub(crate) fn practitioners(ready: &Ready, with_memberships: bool, several: bool, vocabulary: &Vocabulary) -> Vec<Ready> {
    let mut own = ready.like("practitioners", &["practitioner_id", "birth_date"]);
    let mut statuses = ready.like("practitioner_status", &["practitioner_id", "kind", "value"]);
    let with_practice = ready.sheet.column("practice_id").is_some();
    // With several practices a bare table of practitioners says nothing of where they belong.
    let belongs =
        !several || with_practice || ["role", "trainer_id", "from", "to"].iter().any(|column| ready.sheet.column(column).is_some());
    let columns: &[&str] = &["practitioner_id", "role", "trainer_id", "from", "to", "practice_id"];
    let columns = if with_practice { columns } else { columns.get(..5).unwrap_or_default() };
    let mut members = ready.like("memberships", columns);
    let kinds: Vec<String> = names::attributes("practitioners", vocabulary).into_iter().map(|(word, _)| word).collect();
    for row in &ready.sheet.rows {
        let id = ready.field(row, "practitioner_id");
        own.push(row.line, &[id, ready.field(row, "birth_date")]);
        for kind in &kinds {
            let value = ready.field(row, kind);
            if !value.is_empty() {
                statuses.push(row.line, &[id, kind, value]);
            }
        }
        let fields: Vec<&str> = columns.iter().map(|&column| ready.field(row, column)).collect();
        members.push(row.line, &fields);
    }
    if ready.sheet.column("practitioner_id").is_none() {
        own.sheet.headings.retain(|heading| heading != "practitioner_id");
        own.sheet.rows.clear();
        return vec![own];
    }
    let mut all = vec![own, statuses];
    if with_memberships && belongs {
        all.push(members);
    }
    all.retain(|ready| !ready.sheet.rows.is_empty() || ready.sheet.name == "practitioners");
    all
}

/// Where no sheet says who works here, those whose contacts are counted do: members, of whom nothing else is known. Gives who they are.
pub(crate) fn practitioners_of_activity(all: &mut Vec<Ready>) -> Vec<String> {
    if all.iter().any(|ready| matches!(ready.sheet.name.as_str(), "practitioners" | "memberships")) {
        return Vec::new();
    }
    let Some(activity) = all.iter().find(|ready| ready.sheet.name == "activity") else { return Vec::new() };
    let mut own = activity.like("practitioners", &["practitioner_id"]);
    let mut labels: Vec<String> = Vec::new();
    let mut seen = BTreeSet::new();
    for row in &activity.sheet.rows {
        let label = activity.field(row, "practitioner");
        if !label.is_empty() && seen.insert(label) {
            own.push(row.line, &[label]);
            labels.push(label.to_owned());
        }
    }
    if !labels.is_empty() {
        let members = Ready { sheet: Sheet { name: "memberships".into(), ..own.sheet.clone() }, ..own.clone() };
        all.extend([own, members]);
    }
    labels
}

/// Gives tables of one practice its id where they leave it out, and the practice itself where nothing names it.
pub(crate) fn one_practice(all: &mut Vec<Ready>) {
    let ids: Vec<String> = all
        .iter()
        .filter(|ready| ready.sheet.name == "practices")
        .flat_map(|ready| ready.sheet.rows.iter().map(|row| ready.field(row, "practice_id").to_owned()))
        .collect();
    let lacks = |ready: &Ready| {
        let wants = matches!(ready.sheet.name.as_str(), "memberships" | "staff" | "billed" | "agreements" | "practice_status");
        wants && ready.sheet.column("practice_id").is_none()
    };
    let practice = match ids.as_slice() {
        [] if all.iter().any(|ready| lacks(ready) || matches!(ready.sheet.name.as_str(), "list" | "activity")) => {
            let Some(first) = all.first() else { return };
            let mut practices = first.like("practices", &["practice_id"]);
            practices.push(0, &[PRACTICE_ID]);
            practices.headings.clear();
            all.push(practices);
            PRACTICE_ID.to_owned()
        }
        [one] => one.clone(),
        // None is needed, or which of several is meant nobody can say: the missing column is then a fault.
        _ => return,
    };
    for ready in all.iter_mut() {
        if lacks(ready) {
            ready.sheet.headings.push("practice_id".into());
            for row in &mut ready.sheet.rows {
                row.fields.push(practice.clone());
            }
        }
        if ready.sheet.name == "claims" {
            claims(ready, &practice);
        }
    }
}

/// A claim without a subject is the practice's.
fn claims(ready: &mut Ready, practice: &str) {
    let index = ready.sheet.column("subject").unwrap_or_else(|| {
        ready.sheet.headings.push("subject".into());
        for row in &mut ready.sheet.rows {
            row.fields.push(String::new());
        }
        ready.sheet.headings.len() - 1
    });
    for field in ready.sheet.rows.iter_mut().filter_map(|row| row.fields.get_mut(index)).filter(|field| field.is_empty()) {
        practice.clone_into(field);
    }
}

/// Cells: a date or period left out takes the only one there is; rows without a count are not filled in. Gives how many these are.
pub(crate) fn cells(ready: &mut Ready) -> usize {
    let (when, count) = if ready.sheet.name == "list" { ("date", "patients") } else { ("period", "contacts") };
    let Some(count) = ready.sheet.column(count) else { return 0 };
    let before = ready.sheet.rows.len();
    ready.sheet.rows.retain(|row| row.fields.get(count).is_some_and(|field| !field.is_empty()));
    if let Some(when) = ready.sheet.column(when) {
        let mut given: Vec<String> =
            ready.sheet.rows.iter().filter_map(|row| row.fields.get(when)).filter(|field| !field.is_empty()).cloned().collect();
        given.sort_unstable();
        given.dedup();
        if let [one] = given.as_slice() {
            for field in ready.sheet.rows.iter_mut().filter_map(|row| row.fields.get_mut(when)).filter(|field| field.is_empty()) {
                one.clone_into(field);
            }
        }
    }
    before - ready.sheet.rows.len()
}
