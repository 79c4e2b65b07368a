// SPDX-License-Identifier: EUPL-1.2
//! A practice from wherever the user has it: a workbook, a CSV file, a folder of CSV files, an example, or five numbers.

use crate::Failure;
use clap::Args;
use pijler_facts::Tables;
use pijler_intake::{Limits, SchemeWords, read, read_folder, tables_with};
use pijler_model::{Day, Faults, Year};
use pijler_practice::profile::thousandths;
use pijler_practice::quick::assume_claims;
use pijler_practice::spread::spread;
use pijler_practice::{FiveNumbers, Profile, examples};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Choice, Library, resolve};
use pijler_words::{Language, Words};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Country whose schemes and profile are used where nothing else is said.
pub(crate) const COUNTRY: &str = "be";

/// Profile of quick estimates.
pub(crate) const PROFILE: &str = "average-practice";

/// Which practice.
#[derive(Args, Clone, Debug)]
pub(crate) struct PracticeInput {
    /// A workbook, a CSV file, a folder of CSV files, or example:NAME (example: alone lists them); none for an estimate from five numbers
    pub(crate) file: Option<String>,
    /// Patients with a GMD at the practice
    #[arg(long, value_name = "N", conflicts_with = "file")]
    pub(crate) patients: Option<i64>,
    /// Consultations per such patient and year
    #[arg(long, value_name = "RATE", conflicts_with = "file")]
    pub(crate) consultations: Option<String>,
    /// Visits per such patient and year, nursing homes included
    #[arg(long, value_name = "RATE", conflicts_with = "file")]
    pub(crate) visits: Option<String>,
    /// Video contacts per such patient and year
    #[arg(long, value_name = "RATE", conflicts_with = "file")]
    pub(crate) video: Option<String>,
    /// General practitioners
    #[arg(long, value_name = "N", conflicts_with = "file")]
    pub(crate) gps: Option<i64>,
    /// Reception staff
    #[arg(long, value_name = "N", conflicts_with = "file")]
    pub(crate) reception: Option<i64>,
    /// Hours of practice nurses a week
    #[arg(long, value_name = "HOURS", conflicts_with = "file")]
    pub(crate) nurse_hours: Option<String>,
}

/// Which schemes and readings.
#[derive(Args, Clone, Debug)]
pub(crate) struct SchemeInput {
    /// Schemes to compare, the baseline first
    #[arg(long, value_delimiter = ',', default_value = "be/fee-for-service,be/new-deal,be/medical-house")]
    pub(crate) schemes: Vec<String>,
    /// Choose an option of a switch: NAME=OPTION
    #[arg(long = "set", value_name = "NAME=OPTION")]
    pub(crate) switches: Vec<String>,
    /// Folder with official tariff files (TABLE.csv) painted over those of the schemes, as supplied
    #[arg(long, value_name = "DIR")]
    pub(crate) tariffs: Option<PathBuf>,
}

impl PracticeInput {
    /// The tables, and the profile an estimate was made with.
    pub(crate) fn tables(
        &self,
        library: &Library,
        schemes: &[Arc<Scheme>],
        year: Year,
        language: Language,
    ) -> Result<(Tables, Profile), Failure> {
        let profile = Profile::read(library, COUNTRY, PROFILE)?;
        let Some(file) = &self.file else {
            return Ok((self.numbers()?.tables(&profile, year).map_err(|faults| in_words(&faults, language))?, profile));
        };
        if let Some(id) = file.strip_prefix("example:") {
            let example = examples::one_in(id, &profile, year);
            let known = examples::IDS.join(", ");
            let tables = example.ok_or_else(|| Failure::new(format!("“{id}”: expected one of {known}")))?.tables;
            return Ok((tables, profile));
        }
        let words = SchemeWords::of(&schemes.iter().map(Arc::as_ref).collect::<Vec<_>>());
        let limits = Limits { bytes: 500_000_000, unpacked: 4_000_000_000, rows: 20_000_000, ..Limits::default() };
        let input = read_path(Path::new(file), &limits).map_err(|faults| in_words(&faults, language))?;
        let vocabulary = &schemes.first().ok_or_else(|| Failure::new("no scheme"))?.vocabulary;
        let (mut tables, warnings) = tables_with(&input, vocabulary, &words).map_err(|faults| in_words(&faults, language))?;
        for warning in &warnings.list {
            eprintln!("{}", Words::of(language).fault(warning));
        }
        spread(&mut tables, &profile);
        assume_claims(&mut tables, &profile, year);
        Ok((tables, profile))
    }

    fn numbers(&self) -> Result<FiveNumbers, Failure> {
        let mut numbers = FiveNumbers::default();
        let rate = |text: &Option<String>, default: i64, name: &str| match text {
            None => Ok(default),
            Some(text) => thousandths(text).ok_or_else(|| Failure::new(format!("--{name} “{text}”: expected a number such as 4.3"))),
        };
        numbers.patients = self.patients.unwrap_or(numbers.patients);
        numbers.consultations = rate(&self.consultations, numbers.consultations, "consultations")?;
        numbers.visits = rate(&self.visits, numbers.visits, "visits")?;
        numbers.video = rate(&self.video, numbers.video, "video")?;
        numbers.practitioners = self.gps.unwrap_or(numbers.practitioners);
        numbers.reception = self.reception.unwrap_or(numbers.reception);
        numbers.nurse_centihours = rate(&self.nurse_hours, numbers.nurse_centihours * 10, "nurse-hours")? / 10;
        Ok(numbers)
    }
}

/// A file, or a folder of files.
fn read_path(path: &Path, limits: &Limits) -> Result<pijler_intake::Input, Faults> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let unreadable = |error: &std::io::Error| {
        let mut faults = Faults::default();
        let place = pijler_model::Place { file: path.display().to_string(), ..pijler_model::Place::default() };
        faults.error(place, pijler_model::Problem::NotReadable, error.to_string(), "expected-file");
        faults
    };
    if path.is_dir() {
        let mut files = Vec::new();
        let entries = std::fs::read_dir(path).map_err(|error| unreadable(&error))?;
        for entry in entries.flatten() {
            if entry.path().is_file() {
                let bytes = std::fs::read(entry.path()).map_err(|error| unreadable(&error))?;
                files.push((entry.file_name().to_string_lossy().into_owned(), bytes));
            }
        }
        files.sort();
        return read_folder(&files, limits);
    }
    let bytes = std::fs::read(path).map_err(|error| unreadable(&error))?;
    read(&name, &bytes, limits)
}

/// Faults in the user's language, one a line.
pub(crate) fn in_words(faults: &Faults, language: Language) -> Failure {
    let words = Words::of(language);
    let lines: Vec<String> = faults.list.iter().map(|fault| words.fault(fault)).collect();
    Failure { message: lines.join("\n"), code: 2 }
}

impl SchemeInput {
    /// The schemes, resolved with the options chosen. A switch that only some schemes have counts for those.
    pub(crate) fn resolve(&self, library: &Library) -> Result<Vec<Arc<Scheme>>, Failure> {
        let pairs = crate::commands::scheme::parse_switches(&self.switches)?;
        let mut library = library.clone();
        let supplied = match &self.tariffs {
            None => None,
            Some(folder) => {
                crate::schemes::read(folder, "supplied", &mut library)
                    .map_err(|error| Failure::new(format!("{}: {error}", folder.display())))?;
                Some("supplied".to_owned())
            }
        };
        let mut used: Vec<&String> = Vec::new();
        let mut schemes = Vec::new();
        for id in &self.schemes {
            let plain = resolve(&library, id, &Choice::default())?;
            let own: BTreeMap<String, String> = pairs
                .iter()
                .filter(|(name, _)| plain.switches.iter().any(|switch| switch.id == **name))
                .map(|(a, b)| (a.clone(), b.clone()))
                .collect();
            used.extend(pairs.keys().filter(|name| own.contains_key(*name)));
            schemes.push(Arc::new(resolve(&library, id, &Choice { switches: own, supplied: supplied.clone() })?));
        }
        if let Some(name) = pairs.keys().find(|name| !used.contains(name)) {
            return Err(Failure::new(format!("--set {name}: no compared scheme has this switch")));
        }
        Ok(schemes)
    }
}

/// Today (UTC).
pub(crate) fn today() -> Day {
    Day(i32::try_from(seconds() / 86_400).unwrap_or(0))
}

/// The moment it is.
#[cfg(feature = "pages")]
pub(crate) fn now() -> pijler_store::Moment {
    pijler_store::Moment(i64::try_from(seconds()).unwrap_or(i64::MAX))
}

/// Seconds since 1970: the only clock of the program.
#[expect(clippy::disallowed_methods, reason = "the shell reads the clock; everything below gets day and moment passed in")]
fn seconds() -> u64 {
    std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_secs()
}
