// SPDX-License-Identifier: EUPL-1.2
//! `pijler scheme book`: the cases of every scheme as pages an accountant can read. What is a test is the page, and the other way round.

use crate::{Failure, files};
use pijler_model::{Faults, Sheet};
use pijler_scheme::case::{self, Case};
use pijler_scheme::{Choice, Library, Scheme, resolve};
use std::fmt::Write as _;
use std::path::Path;

pub(crate) fn run(library: &Library, folder: &Path, check: bool) -> Result<(), Failure> {
    let mut stale = Vec::new();
    for id in library.schemes() {
        let scheme = resolve(library, &id, &Choice::default())?;
        let mut faults = Faults::default();
        let cases = case::read(library, &id, &mut faults);
        faults.or(())?;
        let path = folder.join(format!("{}.md", id.replace('/', "-")));
        let page = page(&scheme, &cases);
        if check {
            if std::fs::read_to_string(&path).ok().as_deref() != Some(page.as_str()) {
                stale.push(path.display().to_string());
            }
            continue;
        }
        let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, page));
        written.map_err(|error| files::not_written(&path, &error))?;
        println!("{}", path.display());
    }
    if stale.is_empty() { Ok(()) } else { Err(Failure::said("command-book-stale", vec![("files", stale.join(", ").into())])) }
}

fn page(scheme: &Scheme, cases: &[Case]) -> String {
    let mut page = String::new();
    let published = cases.iter().filter(|case| case.published).count();
    let _ = writeln!(page, "# Cases: {}\n", scheme.name.en);
    let _ = writeln!(
        page,
        "Written by `pijler scheme book` from `schemes/{}/cases`. {} cases, {published} on published figures.",
        scheme.id,
        cases.len()
    );
    for case in cases {
        let _ = writeln!(page, "\n## {}\n", case.title);
        if !case.why.is_empty() {
            let _ = writeln!(page, "{}\n", case.why);
        }
        let period = case.period.map(|period| format!("Period {period}. ")).unwrap_or_default();
        let switches: Vec<String> = case.switches.iter().map(|(name, option)| format!("`{name}` = `{option}`. ")).collect();
        let switches = switches.concat();
        let sources: Vec<String> = case.sources.iter().map(|id| source(scheme, id)).collect();
        let stands = if case.published { "Stands on published figures." } else { "Stands on a ruling, a derivation or an estimate." };
        let _ = writeln!(page, "{period}{switches}{stands} Source: {}.", sources.join("; "));
        for sheet in &case.facts {
            table(&mut page, sheet);
        }
        let _ = writeln!(page, "\nExpected:");
        for sheet in &case.expect {
            table(&mut page, sheet);
        }
    }
    page
}

fn source(scheme: &Scheme, id: &str) -> String {
    match scheme.sources.get(id) {
        Some(source) if source.url.is_empty() => format!("{}, {}", source.title, source.publisher),
        Some(source) => format!("[{}]({}), {}", source.title, source.url, source.publisher),
        None => id.to_owned(),
    }
}

fn table(page: &mut String, sheet: &Sheet) {
    let _ = writeln!(page, "\n`{}`\n\n| {} |\n|{}", sheet.name, sheet.headings.join(" | "), " --- |".repeat(sheet.headings.len()));
    for row in &sheet.rows {
        let _ = writeln!(page, "| {} |", row.fields.join(" | "));
    }
}
