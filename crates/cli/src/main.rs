// SPDX-License-Identifier: EUPL-1.2
//! The `pijler` binary: commands over the engine. The shell lives here: files, the clock, the terminal.
//!
//! Not here: anything that computes. A command reads, calls one function of a room below, and prints.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

mod commands;
mod schemes;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// The open engine for mixed primary-care payment and organisation.
#[derive(Parser)]
#[command(name = "pijler", version, about, max_term_width = 110)]
struct Arguments {
    /// Read schemes from this folder instead of those in the binary
    #[arg(long = "schemes", global = true, value_name = "DIR")]
    schemes_folder: Option<std::path::PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Look at payment schemes, check and test them
    #[command(subcommand)]
    Scheme(commands::scheme::SchemeCommand),
}

/// What went wrong, ready to print, and the exit code.
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
        Self::new(faults.to_string())
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let result = schemes::load(arguments.schemes_folder.as_deref()).and_then(|library| match arguments.command {
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
