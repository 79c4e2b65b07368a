// SPDX-License-Identifier: EUPL-1.2
//! Files to upload, made with the same writer as the workbook that people download: in the words of their language.

use crate::{Failed, Site};
use pijler_intake::{SchemeWords, workbook};
use pijler_model::{Sheet, SheetRow};
use pijler_scheme::{Choice, resolve};
use pijler_words::Language;

/// A file by name.
pub type File = (String, Vec<u8>);

/// A practice of two GPs as its manager fills it in.
pub fn filled(site: &Site, language: Language) -> Result<File, Failed> {
    written(site, language, ["731", "3102"])
}

/// The same with a number of patients that is none, and one of contacts that cannot be.
pub fn faulty(site: &Site, language: Language) -> Result<File, Failed> {
    written(site, language, ["seventy", "-3102"])
}

fn written(site: &Site, language: Language, [patients, contacts]: [&str; 2]) -> Result<File, Failed> {
    let list = sheet(
        "list",
        &[
            &["date", "age_band", "preferential", "chronic", "patients"],
            &["2026-01-01", "25-29", "no", "no", patients],
            &["2026-01-01", "45-49", "no", "no", "512"],
            &["2026-01-01", "75-85", "yes", "yes", "131"],
        ],
    );
    let activity = sheet(
        "activity",
        &[
            &["period", "practitioner", "age_band", "preferential", "chronic", "registration", "act", "contacts"],
            &["2026", "A", "25-29", "no", "no", "here", "consultation", contacts],
            &["2026", "B", "45-49", "no", "no", "here", "consultation", "2100"],
            &["2026", "A", "75-85", "yes", "yes", "here", "home_visit", "907"],
        ],
    );
    let practitioners = sheet(
        "practitioners",
        &[&["practitioner_id", "role", "accredited", "convention"], &["A", "member", "yes", "full"], &["B", "member", "yes", "full"]],
    );
    let failed = |what: String| Failed::Page(format!("the sample workbook: {what}"));
    let scheme = resolve(site.library(), "be/new-deal", &Choice::default()).map_err(|faults| failed(format!("{faults:?}")))?;
    let bytes = workbook(language, &scheme.vocabulary, &SchemeWords::of(&[&scheme]), &[list, activity, practitioners])
        .map_err(|error| failed(format!("{error:?}")))?;
    Ok((format!("{}.xlsx", language.code()), bytes))
}

fn sheet(name: &str, rows: &[&[&str]]) -> Sheet {
    let fields = |row: &[&str]| row.iter().map(|&field| field.to_owned()).collect();
    let filled = rows.iter().enumerate().skip(1).map(|(index, row)| SheetRow { line: index + 1, fields: fields(row) });
    Sheet {
        name: name.into(),
        headings: rows.first().map(|row| fields(row)).unwrap_or_default(),
        rows: filled.collect(),
        ..Sheet::default()
    }
}
