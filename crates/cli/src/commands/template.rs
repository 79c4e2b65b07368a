// SPDX-License-Identifier: EUPL-1.2
//! `pijler template`: a workbook to fill in, in the language chosen.

use crate::Failure;
use crate::input::SchemeInput;
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
    let schemes = command.schemes.resolve(library)?;
    let words = SchemeWords::of(&schemes.iter().map(Arc::as_ref).collect::<Vec<_>>());
    let first = schemes.first().ok_or_else(|| Failure::new("no scheme"))?;
    let bytes = template(language, &first.vocabulary, &words).map_err(|error| Failure::new(error.to_string()))?;
    if command.file.exists() && !command.force {
        return Err(Failure::new(format!("{} is there already; --force writes over it", command.file.display())));
    }
    std::fs::write(&command.file, bytes).map_err(|error| Failure::new(format!("{}: {error}", command.file.display())))?;
    println!("{}", command.file.display());
    Ok(())
}
