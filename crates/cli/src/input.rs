// SPDX-License-Identifier: EUPL-1.2
//! A practice from wherever the user has it: a workbook, a CSV file, a folder of CSV files, an example, or five numbers.

use crate::failure::{option_fault, told};
use crate::{Failure, files};
use clap::Args;
use pijler_facts::Tables;
use pijler_intake::{Limits, SchemeWords, read, read_folder, tables_with};
use pijler_model::{Day, Fault, Faults, Problem, Severity, Year};
use pijler_practice::profile::thousandths;
use pijler_practice::quick::assume_claims;
use pijler_practice::spread::spread;
use pijler_practice::{FiveNumbers, Profile, examples};
use pijler_scheme::scheme::Scheme;
use pijler_scheme::{Choice, Library, examine, resolve};
use pijler_words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};
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
    #[arg(conflicts_with_all = NUMBERS)]
    pub(crate) file: Option<String>,
    #[command(flatten)]
    pub(crate) numbers: Numbers,
}

/// The options of [`Numbers`].
const NUMBERS: [&str; 7] = ["patients", "consultations", "visits", "video", "gps", "reception", "nurse_hours"];

/// The numbers of an estimate.
#[derive(Args, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Numbers {
    /// Patients with a GMD at the practice
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) patients: Option<String>,
    /// Consultations per such patient and year
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub(crate) consultations: Option<String>,
    /// Visits per such patient and year, nursing homes included
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub(crate) visits: Option<String>,
    /// Video contacts per such patient and year
    #[arg(long, value_name = "RATE", allow_hyphen_values = true)]
    pub(crate) video: Option<String>,
    /// General practitioners
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) gps: Option<String>,
    /// Reception staff
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    pub(crate) reception: Option<String>,
    /// Hours of practice nurses a week
    #[arg(long, value_name = "HOURS", allow_hyphen_values = true)]
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
            return Ok((self.numbers.read()?.tables(&profile, year)?, profile));
        };
        if let Some(id) = file.strip_prefix("example:") {
            let example = examples::one_in(id, &profile, year);
            let known = || format!("expected-one-of: {}", examples::IDS.map(|id| format!("example:{id}")).join(", "));
            let tables = example.ok_or_else(|| Failure::option(Problem::UnknownReference, file, known()))?.tables;
            return Ok((tables, profile));
        }
        let words = SchemeWords::of(&schemes.iter().map(Arc::as_ref).collect::<Vec<_>>());
        let limits = Limits { bytes: INPUT_BYTES_MAX, unpacked: 4_000_000_000, rows: 20_000_000, ..Limits::default() };
        let input = read_path(Path::new(file), &limits)?;
        let Some(first) = schemes.first() else { return Err(no_scheme()) };
        let (mut tables, warnings) = tables_with(&input, &first.vocabulary, &words)?;
        for line in told(&warnings, Words::of(language)) {
            eprintln!("{line}");
        }
        spread(&mut tables, &profile);
        assume_claims(&mut tables, &profile, year);
        Ok((tables, profile))
    }
}

impl Numbers {
    /// The five numbers; all that is wrong with them, as it was typed.
    fn read(&self) -> Result<FiveNumbers, Faults> {
        let mut numbers = FiveNumbers::default();
        let mut faults = Faults::default();
        let whole = |option: &str, text: &Option<String>, default: i64, faults: &mut Faults| match text {
            None => default,
            Some(text) => read_number(option, text, 0, faults),
        };
        let rate = |option: &str, text: &Option<String>, default: i64, faults: &mut Faults| match text {
            None => default,
            Some(text) => read_number(option, text, 3, faults),
        };
        numbers.patients = whole("patients", &self.patients, numbers.patients, &mut faults);
        numbers.consultations = rate("consultations", &self.consultations, numbers.consultations, &mut faults);
        numbers.visits = rate("visits", &self.visits, numbers.visits, &mut faults);
        numbers.video = rate("video", &self.video, numbers.video, &mut faults);
        numbers.practitioners = whole("gps", &self.gps, numbers.practitioners, &mut faults);
        numbers.reception = whole("reception", &self.reception, numbers.reception, &mut faults);
        if let Some(text) = &self.nurse_hours {
            numbers.nurse_centihours = read_number("nurse-hours", text, 2, &mut faults);
        }
        faults.or(())?;
        let bounds = numbers.faults();
        if bounds.has_errors() {
            return Err(Faults { list: bounds.list.iter().map(|fault| self.as_typed(fault)).collect() });
        }
        Ok(numbers)
    }

    /// A fault of the five numbers in the unit in which they are typed: the estimate counts in thousandths and hundredths.
    fn as_typed(&self, fault: &Fault) -> Fault {
        let (option, text, decimals) = match fault.place.column.as_str() {
            "patients" => ("patients", &self.patients, 0),
            "consultations" => ("consultations", &self.consultations, 3),
            "visits" => ("visits", &self.visits, 3),
            "video" => ("video", &self.video, 3),
            "practitioners" => ("gps", &self.gps, 0),
            "reception" => ("reception", &self.reception, 0),
            "nurse_hours" => ("nurse-hours", &self.nurse_hours, 2),
            _ => return fault.clone(),
        };
        let bound = |text: &str| text.parse::<i64>().map_or_else(|_| text.to_owned(), |value| (value / 10_i64.pow(decimals)).to_string());
        let bounds: Vec<String> = fault.expected.split(" – ").map(bound).collect();
        let typed = text.as_deref().unwrap_or(&fault.value);
        // Nought patients are not less than zero.
        let problem = if fault.problem == Problem::Negative && !typed.starts_with('-') { Problem::UnknownValue } else { fault.problem };
        option_fault(problem, format!("--{option} {typed}"), bounds.join(" – "))
    }
}

/// More of an input is not read, in bytes.
const INPUT_BYTES_MAX: usize = 500_000_000;

/// A number of the command line as a whole number of its smallest part: with two decimals, in hundredths. Nothing is rounded.
fn read_number(option: &str, text: &str, decimals: usize, faults: &mut Faults) -> i64 {
    let expected = ["expected-whole-number", "", "expected-plain-number", "expected-three-decimals"][decimals];
    let (negative, digits) = text.trim().strip_prefix('-').map_or((false, text.trim()), |rest| (true, rest));
    let part = digits.split_once(['.', ',']).map_or("", |(_, part)| part);
    let value = thousandths(digits).filter(|_| part.len() <= decimals && (decimals > 0 || !digits.contains(['.', ','])));
    if let Some(value) = value {
        let value = value / [1000, 100, 10, 1][decimals];
        return if negative { -value } else { value };
    }
    // More digits than any bound allows are still a number.
    let number = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let (problem, expected) = if number { (Problem::TooLarge, "expected-smaller-number") } else { (Problem::NotANumber, expected) };
    faults.list.push(option_fault(problem, format!("--{option} {text}"), expected));
    0
}

pub(crate) fn no_scheme() -> Failure {
    Failure::option(Problem::Empty, "--schemes", "expected-a-scheme")
}

/// A file, or a folder of files.
fn read_path(path: &Path, limits: &Limits) -> Result<pijler_intake::Input, Faults> {
    if !path.is_dir() {
        return read(&files::name(path), &files::bytes(path, limits.bytes)?, limits);
    }
    let mut faults = Faults::default();
    let mut held = Vec::new();
    let mut left = limits.bytes;
    for entry in files::entries(path)? {
        match files::bytes(&entry, left) {
            Ok(bytes) => {
                left -= bytes.len();
                held.push((files::name(&entry), bytes));
            }
            Err(more) => faults.extend(more),
        }
    }
    faults.or(())?;
    read_folder(&held, limits)
}

impl SchemeInput {
    /// The schemes, resolved with the options chosen. A switch that only some schemes have counts for those. All that is wrong with any of them
    /// is told at once.
    pub(crate) fn resolve(&self, library: &Library, language: Language) -> Result<Vec<Arc<Scheme>>, Failure> {
        let pairs = crate::commands::scheme::parse_switches(&self.switches)?;
        let mut faults = Faults::default();
        let mut plain: Vec<Scheme> = Vec::new();
        for (index, id) in self.schemes.iter().enumerate() {
            if self.schemes[..index].contains(id) {
                faults.list.push(option_fault(Problem::Duplicate, id, "expected-scheme-once"));
                continue;
            }
            match resolve(library, id, &Choice::default()) {
                Ok(scheme) => plain.push(scheme),
                Err(more) => faults.extend(more),
            }
        }
        let switches: BTreeSet<&str> = plain.iter().flat_map(|scheme| &scheme.switches).map(|switch| switch.id.as_str()).collect();
        if plain.len() == self.schemes.len() {
            for name in pairs.keys().filter(|name| !switches.contains(name.as_str())) {
                let known: Vec<&str> = switches.iter().copied().collect();
                faults.list.push(option_fault(
                    Problem::UnknownReference,
                    format!("--set {name}"),
                    format!("expected-one-of: {}", known.join(", ")),
                ));
            }
        }
        let mut library = library.clone();
        let supplied = self.tariffs.as_deref().map(|folder| read_tariffs(folder, &plain, &mut library, &mut faults));
        faults.or(())?;
        let mut faults = Faults::default();
        let mut left_out: BTreeMap<Fault, usize> = BTreeMap::new();
        let mut schemes = Vec::new();
        for scheme in &plain {
            let own = pairs.iter().filter(|(name, _)| scheme.switches.iter().any(|switch| switch.id == **name));
            let switches = own.map(|(name, option)| (name.clone(), option.clone())).collect();
            let (scheme, found) = examine(&library, &scheme.id, &Choice { switches, supplied: supplied.clone() });
            for fault in &found.list {
                match fault.severity {
                    Severity::Error => faults.list.push(fault.clone()),
                    Severity::Warning if fault.problem == Problem::LeftOut => *left_out.entry(fault.clone()).or_default() += 1,
                    Severity::Warning => {}
                }
            }
            schemes.extend(scheme.map(Arc::new));
        }
        faults.or(())?;
        // A row that one scheme leaves out may count in another; one that nobody reads is told.
        let read: BTreeSet<(&str, usize)> = schemes
            .iter()
            .flat_map(|scheme| &scheme.tables)
            .flat_map(|table| &table.rows)
            .map(|row| (row.file.as_str(), row.line))
            .collect();
        left_out.retain(|fault, _| !read.contains(&(fault.place.file.as_str(), fault.place.line)));
        for line in told(&Faults { list: left_out.into_keys().collect() }, Words::of(language)) {
            eprintln!("{line}");
        }
        if schemes.is_empty() { Err(no_scheme()) } else { Ok(schemes) }
    }
}

/// Puts a folder of tariff files into the library, under the path the user gave, so that faults and explanations name his files. Every file
/// must be that of a table: a misspelt name would change nothing.
fn read_tariffs(folder: &Path, schemes: &[Scheme], library: &mut Library, faults: &mut Faults) -> String {
    let mut prefix = folder.display().to_string().replace('\\', "/").trim_end_matches('/').to_owned();
    if library.under(&format!("{prefix}/")).next().is_some() {
        // The files of the schemes themselves have paths too.
        prefix = format!("./{prefix}");
    }
    let tables: BTreeSet<String> = schemes.iter().flat_map(|scheme| &scheme.tables).map(|table| format!("{}.csv", table.name)).collect();
    let entries = match files::entries(folder) {
        Ok(entries) => entries,
        Err(more) => {
            faults.extend(more);
            return prefix;
        }
    };
    if entries.is_empty() {
        faults.list.push(files::fault(folder, Problem::Empty, "", "expected-tariff-files"));
    }
    for path in entries {
        let name = files::name(&path);
        match files::bytes(&path, files::TEXT_BYTES_MAX) {
            Err(more) => faults.extend(more),
            Ok(_) if !tables.contains(&name) => {
                let known: Vec<&str> = tables.iter().map(String::as_str).collect();
                faults.list.push(files::fault(&path, Problem::UnknownReference, name, format!("expected-one-of: {}", known.join(", "))));
            }
            Ok(held) => library.insert(format!("{prefix}/{name}"), held),
        }
    }
    prefix
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
