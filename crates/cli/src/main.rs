// SPDX-License-Identifier: EUPL-1.2
//! The `pijler` binary: commands over the engine. The shell lives here: files, the clock, the terminal.
//!
//! Not here: anything that computes. A command reads, calls one function of a room below, and prints.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

mod commands;
mod input;
mod print;
mod schemes;

use clap::{Parser, Subcommand};
use pijler_words::Language;
use std::process::ExitCode;

/// The open engine for mixed primary-care payment and organisation.
#[derive(Parser)]
#[command(name = "pijler", version, about, max_term_width = 110)]
struct Arguments {
    /// Read schemes from this folder instead of those in the binary
    #[arg(long = "schemes-dir", global = true, value_name = "DIR")]
    schemes_folder: Option<std::path::PathBuf>,
    /// Language of output: nl, fr, de or en
    #[arg(long = "lang", global = true, value_name = "LANG", default_value = "en")]
    language: String,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    #[cfg(feature = "pages")]
    /// Serve the pages with example practices on this machine, and print the address
    Demo(commands::serve::Serve),
    #[cfg(feature = "pages")]
    /// Serve the pages on this machine, and print the address
    Serve(commands::serve::Serve),
    /// Put a practice under several schemes, side by side
    Compare(commands::compare::Compare),
    /// Explain one amount, down to its source and the facts behind it
    Explain(commands::explain::Explain),
    /// Write a workbook to fill in
    Template(commands::template::Template),
    /// Watch the practice's own exports: passing share, files that lapse, lines unlike the tariff, money expected and received
    Watch(commands::watch::Watch),
    /// Look at payment schemes, check and test them
    #[command(subcommand)]
    Scheme(commands::scheme::SchemeCommand),
}

/// What went wrong, ready to print, and the exit code: 1 what was asked does not hold, 2 the input is not usable.
pub(crate) struct Failure {
    pub(crate) message: String,
    pub(crate) code: u8,
}

impl Failure {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), code: 1 }
    }
}

impl From<pijler_model::Faults> for Failure {
    fn from(faults: pijler_model::Faults) -> Self {
        Self { message: faults.to_string(), code: 2 }
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(language) = Language::from_tag(&arguments.language) else {
        eprintln!("“{}”: expected nl, fr, de or en", arguments.language);
        return ExitCode::from(2);
    };
    let result = schemes::load(arguments.schemes_folder.as_deref()).and_then(|library| match arguments.command {
        #[cfg(feature = "pages")]
        Command::Demo(command) => commands::serve::run(library, &command, true),
        #[cfg(feature = "pages")]
        Command::Serve(command) => commands::serve::run(library, &command, false),
        Command::Compare(command) => commands::compare::run(&library, &command, language),
        Command::Explain(command) => commands::explain::run(&library, &command, language),
        Command::Template(command) => commands::template::run(&library, &command, language),
        Command::Watch(command) => commands::watch::run(&library, &command, language),
        Command::Scheme(command) => commands::scheme::run(&library, arguments.schemes_folder.as_deref(), command),
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.message.trim_end());
            ExitCode::from(failure.code)
        }
    }
}
