// SPDX-License-Identifier: EUPL-1.2
//! `pijler template`: a workbook to fill in, in the language chosen.

use crate::input::{SchemeInput, no_scheme};
use crate::{Failure, files};
use clap::Args;
use pijler_intake::{SchemeWords, template};
use pijler_scheme::Library;
use pijler_words::Language;
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub(crate) struct Template {
    /// File to write
    #[arg(default_value = "pijler.xlsx")]
    file: PathBuf,
    /// Write over a file that is there
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    schemes: SchemeInput,
}

pub(crate) fn run(library: &Library, command: &Template, language: Language) -> Result<(), Failure> {
    let schemes = command.schemes.resolve(library, language)?;
    let words = SchemeWords::of(&schemes.iter().map(Arc::as_ref).collect::<Vec<_>>());
    let Some(first) = schemes.first() else { return Err(no_scheme()) };
    let bytes = template(language, &first.vocabulary, &words)
        .map_err(|error| Failure::said("command-failed", vec![("why", error.to_string().into())]))?;
    let shown = command.file.display().to_string();
    if command.file.exists() && !command.force {
        return Err(Failure::said("command-file-exists", vec![("file", shown.into())]));
    }
    std::fs::write(&command.file, bytes).map_err(|error| files::not_written(&command.file, &error))?;
    println!("{shown}");
    Ok(())
}
