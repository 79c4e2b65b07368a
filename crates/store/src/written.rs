// SPDX-License-Identifier: EUPL-1.2
//! Facts as text that people can read, and back.
//!
//! The form is JSON with the tables and columns of `docs/facts.md`, one row a line, under a number of the form. A column nobody filled in is
//! not written. `list` and `activity` keep the rows' numbers in the file they came from, because addresses of explanations depend on them.
//!
//! Invariant: [`write`] reads back what it wrote and refuses facts that would come back changed, so what is kept is what was entered.
//! What was put in where the input said nothing (`assumed`) is kept beside the tables. Not here: `alternatives`, which a shell makes again from
//! the facts.

use crate::fault::Fault;
use pijler_facts::{Tables, read as read_sheets};
use pijler_model::{Cents, Day, Fault as Remark, Faults, Place, Problem, Severity, Sheet, SheetRow, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write as _;

/// Number of the form.
pub(crate) const FORM: u64 = 1;
const NAME: &str = "pijler-facts";

/// Facts -> sheets of text with the column names of `docs/facts.md`.
pub(crate) fn sheets(tables: &Tables) -> Vec<Sheet> {
    let ends = |span: &Span| {
        let from = if span.from == Day::MIN { String::new() } else { span.from.to_string() };
        [from, span.last().map_or_else(String::new, |day| day.to_string())]
    };
    let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
    let band = |from: i16, to: Option<i16>| to.map_or_else(|| format!("{from}+"), |to| format!("{from}-{to}"));
    let mut sheets = Vec::new();
    let mut add = |name: &str, headings: &[&str], rows: Vec<Vec<String>>| {
        let rows: Vec<(usize, Vec<String>)> = rows.into_iter().enumerate().map(|(index, row)| (index + 2, row)).collect();
        add_sheet(&mut sheets, name, headings.iter().map(|&heading| heading.to_owned()).collect(), rows);
    };
    let rows = tables.patients.iter().map(|row| vec![row.id.clone(), row.birth.to_string(), day(row.death)]).collect();
    add("patients", &["patient_id", "birth_date", "death_date"], rows);
    for (name, subject, statuses) in [
        ("patient_status", "patient_id", tables.patient_status.as_slice()),
        ("practitioner_status", "practitioner_id", tables.practitioner_status.as_slice()),
        ("practice_status", "practice_id", tables.practice_status.as_slice()),
    ] {
        let rows = statuses.iter().map(|row| {
            let [from, to] = ends(&row.span);
            vec![row.subject.clone(), row.kind.clone(), row.value.clone(), from, to]
        });
        add(name, &[subject, "kind", "value", "from", "to"], rows.collect());
    }
    let rows = tables.registrations.iter().map(|row| {
        let [from, to] = ends(&row.span);
        vec![row.patient.clone(), row.practitioner.clone(), from, to]
    });
    add("registrations", &["patient_id", "practitioner_id", "from", "to"], rows.collect());
    let rows = tables.practitioners.iter().map(|row| vec![row.id.clone(), day(row.birth)]).collect();
    add("practitioners", &["practitioner_id", "birth_date"], rows);
    let rows = tables.memberships.iter().map(|row| {
        let [from, to] = ends(&row.span);
        vec![row.practitioner.clone(), row.practice.clone(), row.role.clone(), row.trainer.clone().unwrap_or_default(), from, to]
    });
    add("memberships", &["practitioner_id", "practice_id", "role", "trainer_id", "from", "to"], rows.collect());
    let rows = tables.practices.iter().map(|row| {
        let [from, to] = ends(&row.span);
        vec![row.id.clone(), row.name.clone(), from, to]
    });
    add("practices", &["practice_id", "name", "opened", "closed"], rows.collect());
    let rows = tables.agreements.iter().map(|row| {
        let [from, to] = ends(&row.span);
        vec![row.practice.clone(), row.scheme.clone(), from, to]
    });
    add("agreements", &["practice_id", "scheme", "from", "to"], rows.collect());
    let rows = tables.staff.iter().map(|row| {
        let [from, to] = ends(&row.span);
        let hours = Cents(row.centihours_per_week).to_string();
        vec![row.practice.clone(), row.person.clone(), row.role.clone(), row.employment.clone(), hours, from, to]
    });
    add("staff", &["practice_id", "person_id", "role", "employment", "hours_per_week", "from", "to"], rows.collect());
    let rows = tables
        .claims
        .iter()
        .map(|row| vec![row.subject.clone(), row.component.clone(), row.period.to_string(), day(row.claimed_on), row.value.to_string()]);
    add("claims", &["subject", "component", "period", "claimed_on", "value"], rows.collect());
    let rows = tables.billed.iter().map(|row| {
        vec![row.practice.clone(), row.kind.clone(), row.period.to_string(), row.amount.to_string(), row.patient_share.to_string()]
    });
    add("billed", &["practice_id", "kind", "period", "amount", "patient_share"], rows.collect());
    let rows = tables.covers.iter().map(|row| {
        let [from, to] = ends(&row.span);
        vec![row.table.clone(), from, to]
    });
    add("covers", &["table", "from", "to"], rows.collect());

    let rows = tables.contacts.iter().enumerate().map(|(index, row)| {
        let own = vec![row.id.clone(), row.day.to_string(), row.patient.clone(), row.practitioner.clone()];
        (index + 2, own, row.columns.as_slice())
    });
    add_open(&mut sheets, "contacts", &["contact_id", "date", "patient_id", "practitioner_id"], rows.collect());
    let rows = tables.list.iter().map(|row| {
        let own = vec![row.day.to_string(), band(row.age_from, row.age_to), row.patients.to_string(), row.status.word().to_owned()];
        (row.line, own, row.columns.as_slice())
    });
    add_open(&mut sheets, "list", &["date", "age_band", "patients", "status"], rows.collect());
    let rows = tables.activity.iter().map(|row| {
        let own = vec![
            row.period.to_string(),
            row.practitioner.clone(),
            band(row.age_from, row.age_to),
            row.registration.clone(),
            row.contacts.to_string(),
            row.status.word().to_owned(),
        ];
        (row.line, own, row.columns.as_slice())
    });
    add_open(&mut sheets, "activity", &["period", "practitioner", "age_band", "registration", "contacts", "status"], rows.collect());
    sheets
}

fn add_sheet(sheets: &mut Vec<Sheet>, name: &str, headings: Vec<String>, rows: Vec<(usize, Vec<String>)>) {
    if !rows.is_empty() {
        let rows = rows.into_iter().map(|(line, fields)| SheetRow { line, fields }).collect();
        sheets.push(Sheet { file: String::new(), name: name.into(), heading_line: 1, headings, rows });
    }
}

/// A row of a table with columns of its own: line, fields of the known columns, the others by name.
type OpenRow<'a> = (usize, Vec<String>, &'a [(String, String)]);

fn add_open(sheets: &mut Vec<Sheet>, name: &str, known: &[&str], rows: Vec<OpenRow<'_>>) {
    let others = in_order(&rows);
    let headings = known.iter().map(|&heading| heading.to_owned()).chain(others.iter().cloned()).collect();
    let rows = rows.into_iter().map(|(line, mut fields, columns)| {
        for other in &others {
            fields.push(columns.iter().find(|(name, _)| name == other).map_or_else(String::new, |(_, value)| value.clone()));
        }
        (line, fields)
    });
    add_sheet(sheets, name, headings, rows.collect());
}

/// The columns of all rows in an order that every row agrees with; of those free to stand first, the one met first.
fn in_order(rows: &[OpenRow<'_>]) -> Vec<String> {
    let mut met: Vec<&str> = Vec::new();
    let mut before: BTreeSet<(usize, usize)> = BTreeSet::new();
    for (_, _, columns) in rows {
        let mut last = None;
        for (name, _) in *columns {
            let index = met.iter().position(|known| known == name).unwrap_or_else(|| {
                met.push(name);
                met.len() - 1
            });
            if let Some(last) = last {
                before.insert((last, index));
            }
            last = Some(index);
        }
    }
    let mut left: BTreeSet<usize> = (0..met.len()).collect();
    let mut ordered = Vec::new();
    while !left.is_empty() {
        let is_free = |index: &&usize| !before.iter().any(|(first, then)| then == *index && first != then && left.contains(first));
        // Rows that contradict each other have no order; reading back finds that out.
        let Some(next) = left.iter().find(is_free).or_else(|| left.first()).copied() else { break };
        left.remove(&next);
        ordered.push(met[next].to_owned());
    }
    ordered
}

/// Facts -> text.
pub(crate) fn write(tables: &Tables) -> Result<String, Fault> {
    let mut text = format!("{{\n\"form\": \"{NAME}\",\n\"version\": {FORM},\n\"tables\": [");
    for (number, sheet) in sheets(tables).iter().enumerate() {
        let comma = if number > 0 { "," } else { "" };
        let _ = write!(text, "{comma}\n{{\"name\": {}, \"columns\": {},", json!(sheet.name), json!(sheet.headings));
        if ["list", "activity"].contains(&sheet.name.as_str()) {
            let lines: Vec<usize> = sheet.rows.iter().map(|row| row.line).collect();
            let _ = write!(text, " \"lines\": {},", json!(lines));
        }
        text.push_str(" \"rows\": [");
        for (index, row) in sheet.rows.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let _ = write!(text, "{comma}\n{}", json!(row.fields));
        }
        text.push_str("\n]}");
    }
    let _ = write!(text, "\n],\n\"assumed\": {}\n}}\n", json!(tables.assumed));
    let back = match read(&text) {
        Err(Fault::NotAsEntered(faults)) => return Err(Fault::NotAsEntered(faults)),
        other => other?,
    };
    if &back == tables { Ok(text) } else { Err(Fault::NotAsEntered(changed(tables, &back))) }
}

/// Which tables would come back changed.
fn changed(tables: &Tables, back: &Tables) -> Faults {
    let same = [
        ("patients", tables.patients == back.patients),
        ("patient_status", tables.patient_status == back.patient_status),
        ("registrations", tables.registrations == back.registrations),
        ("practitioners", tables.practitioners == back.practitioners),
        ("practitioner_status", tables.practitioner_status == back.practitioner_status),
        ("memberships", tables.memberships == back.memberships),
        ("practices", tables.practices == back.practices),
        ("practice_status", tables.practice_status == back.practice_status),
        ("agreements", tables.agreements == back.agreements),
        ("staff", tables.staff == back.staff),
        ("contacts", tables.contacts == back.contacts),
        ("claims", tables.claims == back.claims),
        ("billed", tables.billed == back.billed),
        ("covers", tables.covers == back.covers),
        ("list", tables.list == back.list),
        ("activity", tables.activity == back.activity),
        ("assumed", tables.assumed == back.assumed),
        ("alternatives", tables.alternatives == back.alternatives),
    ];
    let mut faults = Faults::default();
    for (name, _) in same.into_iter().filter(|(_, same)| !same) {
        faults.error(Place { sheet: name.into(), ..Place::default() }, Problem::Rule, "", "");
    }
    faults
}

/// Text -> facts.
pub(crate) fn read(text: &str) -> Result<Tables, Fault> {
    let unreadable = |what: &str| Fault::Unreadable(format!("facts: {what}"));
    let value: Value = serde_json::from_str(text).map_err(|error| unreadable(&error.to_string()))?;
    if value["form"] != NAME {
        return Err(unreadable("form"));
    }
    match value["version"].as_u64() {
        Some(FORM) => {}
        Some(version) if version > FORM => return Err(Fault::NewerForm(version)),
        _ => return Err(unreadable("version")),
    }
    let strings =
        |value: &Value| -> Option<Vec<String>> { value.as_array()?.iter().map(|field| field.as_str().map(str::to_owned)).collect() };
    let mut sheets = Vec::new();
    for table in value["tables"].as_array().ok_or_else(|| unreadable("tables"))? {
        let name = table["name"].as_str().ok_or_else(|| unreadable("name"))?;
        let headings = strings(&table["columns"]).ok_or_else(|| unreadable("columns"))?;
        let lines = table["lines"].as_array();
        let mut rows = Vec::new();
        for (index, row) in table["rows"].as_array().ok_or_else(|| unreadable("rows"))?.iter().enumerate() {
            let line = match lines {
                None => index + 2,
                Some(lines) => {
                    let line = lines.get(index).and_then(Value::as_u64).and_then(|line| usize::try_from(line).ok());
                    line.ok_or_else(|| unreadable("lines"))?
                }
            };
            rows.push(SheetRow { line, fields: strings(row).ok_or_else(|| unreadable("row"))? });
        }
        sheets.push(Sheet { file: String::new(), name: name.into(), heading_line: 1, headings, rows });
    }
    let mut tables = read_sheets(&sheets).map_err(Fault::NotAsEntered)?;
    tables.assumed = strings(&value["assumed"]).ok_or_else(|| unreadable("assumed"))?;
    Ok(tables)
}

/// What was remarked on when the facts were read from their file -> text.
pub(crate) fn write_remarks(remarks: &Faults) -> String {
    let rows: Vec<Value> = remarks
        .list
        .iter()
        .map(|remark| {
            json!({
                "file": remark.place.file, "sheet": remark.place.sheet, "line": remark.place.line, "column": remark.place.column,
                "problem": remark.problem.key(), "value": remark.value, "expected": remark.expected,
            })
        })
        .collect();
    Value::Array(rows).to_string()
}

/// Text -> remarks. They were all warnings, or the facts would not have been kept.
pub(crate) fn read_remarks(text: &str) -> Result<Faults, Fault> {
    let unreadable = || Fault::Unreadable("remarks".into());
    let value: Value = serde_json::from_str(text).map_err(|_| unreadable())?;
    let mut remarks = Faults::default();
    for row in value.as_array().ok_or_else(unreadable)? {
        let text = |name: &str| row[name].as_str().map(str::to_owned).ok_or_else(unreadable);
        let line = row["line"].as_u64().and_then(|line| usize::try_from(line).ok()).ok_or_else(unreadable)?;
        let key = text("problem")?;
        remarks.list.push(Remark {
            place: Place { file: text("file")?, sheet: text("sheet")?, line, column: text("column")? },
            problem: Problem::from_key(&key).ok_or_else(unreadable)?,
            value: text("value")?,
            expected: text("expected")?,
            severity: Severity::Warning,
        });
    }
    Ok(remarks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use pijler_facts::table::{Contact, ListCell, Patient};
    use pijler_model::Status;

    fn columns(names: &[&str]) -> Vec<(String, String)> {
        names.iter().map(|&name| (name.to_owned(), format!("of {name}"))).collect()
    }

    fn cells(rows: &[&[&str]]) -> Tables {
        let cell = |(index, names): (usize, &&[&str])| ListCell {
            day: Day(20_000),
            age_from: 25,
            age_to: Some(59),
            columns: columns(names),
            patients: 3,
            status: Status::Estimated,
            line: 7 + index * 3,
        };
        Tables { list: rows.iter().enumerate().map(cell).collect(), ..Tables::default() }
    }

    #[test]
    fn columns_keep_an_order_that_all_rows_agree_with() {
        for rows in [[&["a", "c"] as &[&str], &["a", "b", "c"], &[]], [&["a"], &["c"], &["c", "a"]], [&["c"], &["a", "b"], &["b", "c"]]] {
            let tables = cells(&rows);
            assert_eq!(read(&write(&tables).unwrap()).unwrap(), tables, "{rows:?}");
        }
    }

    #[test]
    fn what_would_come_back_changed_is_refused() {
        assert!(matches!(write(&cells(&[&["a", "b"], &["b", "a"]])), Err(Fault::NotAsEntered(_))));
        let alternatives = Tables { alternatives: vec![Default::default()], ..Tables::default() };
        assert!(matches!(write(&alternatives), Err(Fault::NotAsEntered(_))));
        let patient = Patient { id: "p".into(), birth: Day(0), death: Some(Day(-1)) };
        match write(&Tables { patients: vec![patient].into(), ..Tables::default() }) {
            Err(Fault::NotAsEntered(faults)) => assert_eq!(faults.list[0].place.column, "death_date"),
            other => panic!("{other:?}"),
        }
        let contact = Contact { id: String::new(), day: Day(0), patient: "p".into(), practitioner: "d".into(), columns: columns(&["act"]) };
        // Whom the contact speaks of stands nowhere.
        assert!(matches!(write(&Tables { contacts: vec![contact].into(), ..Tables::default() }), Err(Fault::NotAsEntered(_))));
    }

    #[test]
    fn another_form_is_said_to_be_one() {
        let text = write(&cells(&[&["a"]])).unwrap();
        assert!(matches!(read(&text.replace("\"version\": 1", "\"version\": 2")), Err(Fault::NewerForm(2))));
        for wrong in
            ["", "{", "[]", "{\"form\":\"pijler-facts\"}", &text.replace("\"lines\": [7", "\"lines\": [-7"), &text[..text.len() / 2]]
        {
            assert!(matches!(read(wrong), Err(Fault::Unreadable(_))), "{wrong}");
        }
    }

    #[test]
    fn what_was_assumed_comes_back() {
        let assumed = Tables { assumed: vec!["claims_assumed=2026".into(), "practitioners_unknown=1".into()], ..cells(&[&["a"]]) };
        assert_eq!(read(&write(&assumed).unwrap()).unwrap(), assumed);
    }

    #[test]
    fn remarks_come_back() {
        let mut remarks = Faults::default();
        for &problem in Problem::ALL {
            let place = Place { file: "é.xlsx".into(), sheet: "list".into(), line: 4, column: "\"x\"".into() };
            remarks.warning(place, problem, "1,5", "1, 2");
        }
        assert_eq!(read_remarks(&write_remarks(&remarks)).unwrap(), remarks);
        assert!(read_remarks("[{}]").is_err());
    }
}
