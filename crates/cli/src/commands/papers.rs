// SPDX-License-Identifier: EUPL-1.2
//! `pijler papers [PAPER…] [FILE] --out DIR [--lang nl|fr|de|en|all] [--format pdf|html] [--start 2027-Q2] [--name NAME] [--browser PATH]`.
//!
//! Invariants: what is to be written is known, and whether it may be, before anything is; a file is there whole or not at all; no file of
//! another is written over without `--force`.

use crate::commands::compare::{YEAR, known_year, read_year};
use crate::commands::timeline::quarter;
use crate::failure::option_fault;
use crate::input::{COUNTRY, Numbers, PracticeInput, SchemeInput, today};
use crate::progress::Progress;
use crate::{Failure, files};
use clap::{Args, ValueEnum};
use pijler_model::{Faults, Problem, Year};
use pijler_practice::{Request, index};
use pijler_print::{NotPrinted, Printer};
use pijler_scheme::Library;
use pijler_web::{App, Example, Paper, Wanted};
use pijler_words::{Language, Words};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Form of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Printed by a browser of this machine.
    Pdf,
    /// One file for any browser.
    Html,
}

#[derive(Args)]
pub(crate) struct Papers {
    /// Which papers (meeting, checklist, signatures, application, supplier, leaflet; none is all), and the practice as for compare: a workbook,
    /// a CSV file, a folder, or example:NAME; none for an estimate from five numbers
    #[arg(value_name = "PAPER|FILE")]
    named: Vec<String>,
    #[command(flatten)]
    numbers: Numbers,
    #[command(flatten)]
    schemes: SchemeInput,
    /// Price year [default: 2026]
    #[arg(long, value_name = "YEAR", allow_hyphen_values = true)]
    year: Option<String>,
    /// The quarter of the start; none is the next
    #[arg(long, value_name = "2027-Q2")]
    start: Option<String>,
    /// The name of the practice; none is that of the file
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// Folder to write to, made if it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// pdf, html, or both
    #[arg(long, value_delimiter = ',', default_value = "pdf")]
    format: Vec<Form>,
    /// The browser that makes PDFs; else that in `PIJLER_PRINTER`, else chromium, google-chrome or microsoft-edge where one is installed
    #[arg(long, value_name = "PATH")]
    browser: Option<PathBuf>,
    /// Write over files that are there
    #[arg(long)]
    force: bool,
}

pub(crate) fn run(library: Library, command: &Papers, languages: &[Language], language: Language) -> Result<(), Failure> {
    let words = Words::of(language);
    let printer = if command.format.contains(&Form::Pdf) { Some(printer(command.browser.as_deref(), "command-no-printer")?) } else { None };
    let (ids, practice) = command.named()?;
    let wanted = Wanted {
        ids,
        languages: languages.to_vec(),
        start: quarter("start", command.start.as_ref())?,
        name: command.name.clone(),
        assumed: practice.file.is_none(),
        example: practice.file.as_ref().and_then(|file| file.strip_prefix("example:")).map(str::to_owned),
    };
    let year = read_year(command.year.as_ref())?.unwrap_or(Year(YEAR));
    let schemes = command.schemes.resolve(&library, language)?;
    known_year(year, &schemes)?;
    let (tables, profile) = practice.tables(&library, &schemes, year, language)?;
    let index = index::read(&library, COUNTRY, index::GENERAL)?;
    let request = Request { tables, schemes, year, index: index.clone() };
    let mut app = App::new(Arc::new(library), Example::all(), today());
    app.index = index;
    let made = pijler_web::papers(app, request, profile, &wanted)?;
    if made.is_empty() {
        return Err(Failure::said("papers-none", Vec::new()).with_code(2));
    }
    let mut forms = Vec::new();
    for form in [Form::Pdf, Form::Html] {
        if command.format.contains(&form) {
            forms.push(form);
        }
    }
    let targets: Vec<(&Paper, Form, PathBuf)> = made
        .iter()
        .flat_map(|paper| forms.iter().map(move |&form| (paper, form)))
        .map(|(paper, form)| (paper, form, command.out.join(format!("{}.{}", paper.stem, form.ending()))))
        .collect();
    if let Some((.., there)) = targets.iter().find(|(.., path)| path.exists() && !command.force) {
        return Err(Failure::said("command-file-exists", vec![("file", there.display().to_string().into())]));
    }
    std::fs::create_dir_all(&command.out).map_err(|error| files::not_written(&command.out, &error))?;
    let stopped = stopped_by_user();
    let mut progress = Progress::of(targets.len(), words);
    for (done, (paper, form, path)) in targets.iter().enumerate() {
        let bytes = match (form, &printer) {
            (Form::Pdf, Some(printer)) => {
                printer.print(paper.html.as_bytes(), &stopped).map_err(|why| not_printed(path, printer, &why, done, words))?
            }
            _ => paper.html.clone().into_bytes(),
        };
        files::write_whole(path, &bytes)?;
        println!("{}", path.display());
        progress.done(done + 1);
    }
    Ok(())
}

impl Form {
    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }
}

impl Papers {
    /// The papers, and the practice: what is no word of a paper is an input, of which there is one at most.
    fn named(&self) -> Result<(Vec<String>, PracticeInput), Faults> {
        let (mut ids, inputs): (Vec<String>, Vec<String>) =
            self.named.iter().cloned().partition(|name| Paper::IDS.contains(&name.as_str()));
        if ids.is_empty() {
            ids = Paper::IDS.map(str::to_owned).into();
        }
        let mut faults = Faults::default();
        let known = || format!("expected-one-of: {}", Paper::IDS.join(", "));
        if inputs.len() > 1 {
            // One of them is a slip in the word of a paper; which, only the user knows.
            let absent = inputs.iter().filter(|input| !input.starts_with("example:") && !Path::new(input).exists());
            faults.list.extend(absent.map(|input| option_fault(Problem::UnknownReference, input, known())));
            if faults.list.is_empty() {
                faults.list.push(option_fault(Problem::Duplicate, inputs.join(" "), known()));
            }
        }
        let file = inputs.into_iter().next();
        // A word alone that is no file is no practice either.
        if let Some(input) = file.as_ref().filter(|_| faults.list.is_empty())
            && !input.starts_with("example:")
            && !input.contains(['.', '/', '\\'])
            && !Path::new(input).exists()
        {
            faults.list.push(option_fault(Problem::UnknownReference, input, known()));
        }
        if let Some(input) = file.as_ref().filter(|_| self.numbers != Numbers::default()) {
            faults.list.push(option_fault(Problem::Inconsistent, input, "expected-file-or-numbers"));
        }
        faults.or((ids, PracticeInput { file, numbers: self.numbers.clone() }))
    }
}

/// The browser that prints, or in a text what was looked for.
pub(crate) fn printer(named: Option<&Path>, text: &'static str) -> Result<Printer, Failure> {
    Printer::find(named).map_err(|looked| Failure::said(text, vec![("looked", looked.join(", ").into())]).with_code(2))
}

/// A mark that Ctrl-C sets, so that a browser is ended and its folder removed before the command ends.
fn stopped_by_user() -> Arc<AtomicBool> {
    let stopped = Arc::new(AtomicBool::new(false));
    let mark = Arc::clone(&stopped);
    std::thread::spawn(move || {
        // Without a runtime or a handler Ctrl-C ends the command as it always does.
        if let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_all().build()
            && runtime.block_on(tokio::signal::ctrl_c()).is_ok()
        {
            mark.store(true, Ordering::Relaxed);
        }
    });
    stopped
}

fn not_printed(path: &Path, printer: &Printer, why: &NotPrinted, done: usize, words: &Words) -> Failure {
    let why = match why {
        NotPrinted::Stopped => {
            return Failure::said("command-stopped", vec![("count", i64::try_from(done).unwrap_or(i64::MAX).into())]).with_code(130);
        }
        NotPrinted::TooLong(seconds) => {
            words.text_with("command-too-long", &[("seconds", i64::try_from(*seconds).unwrap_or(i64::MAX).into())])
        }
        NotPrinted::NoPdf(..) => words.text_with("command-no-pdf", &[("why", why.to_string().into())]),
        NotPrinted::NotStarted(..) | NotPrinted::Folder(_) => why.to_string(),
    };
    let (file, browser) = (path.display().to_string(), printer.program().display().to_string());
    Failure::said("command-not-printed", vec![("file", file.into()), ("browser", browser.into()), ("why", why.into())])
}
