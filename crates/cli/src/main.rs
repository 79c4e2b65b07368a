// SPDX-License-Identifier: EUPL-1.2
//! The `pijler` binary: commands over the engine. The shell lives here: files, the clock, the terminal.
//!
//! Not here: anything that computes. A command reads, calls one function of a room below, and prints.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line prints")]

mod commands;
mod failure;
mod files;
mod input;
mod print;
mod schemes;

pub(crate) use failure::Failure;

use clap::{Parser, Subcommand};
use pijler_words::{Language, Words};
use std::process::ExitCode;

/// The open engine for mixed primary-care payment and organisation.
#[derive(Parser)]
#[command(name = "pijler", version, about, max_term_width = 110)]
struct Arguments {
    /// Read schemes from this folder instead of those in the binary
    #[arg(long = "schemes-dir", global = true, value_name = "DIR")]
    schemes_folder: Option<std::path::PathBuf>,
    /// Language of output: nl, fr, de or en; else that of the terminal, else English
    #[arg(long = "lang", global = true, value_name = "LANG")]
    language: Option<String>,
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
    /// The dates of a practice under a scheme: deadlines, payment windows, the way out; also as a calendar file
    Timeline(commands::timeline::Timeline),
    /// Write a workbook to fill in
    Template(commands::template::Template),
    /// Watch the practice's own exports: passing share, files that lapse, lines unlike the tariff, money expected and received
    Watch(commands::watch::Watch),
    /// Look at payment schemes, check and test them
    #[command(subcommand)]
    Scheme(commands::scheme::SchemeCommand),
}

/// The language the terminal asks for. The first of these variables that is set decides, as for every program.
fn language_of_terminal() -> Language {
    let set = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(|name| std::env::var(name).ok()).find(|tag| !tag.is_empty());
    set.and_then(|tag| Language::from_tag(&tag)).unwrap_or(Language::En)
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let language = match &arguments.language {
        None => language_of_terminal(),
        Some(tag) => {
            let Some(language) = Language::from_tag(tag) else {
                eprintln!("“{tag}”: expected nl, fr, de or en");
                return ExitCode::from(2);
            };
            language
        }
    };
    let result = schemes::load(arguments.schemes_folder.as_deref()).and_then(|library| match arguments.command {
        #[cfg(feature = "pages")]
        Command::Demo(command) => commands::serve::run(library, &command, true),
        #[cfg(feature = "pages")]
        Command::Serve(command) => commands::serve::run(library, &command, false),
        Command::Compare(command) => commands::compare::run(&library, &command, language),
        Command::Explain(command) => commands::explain::run(&library, &command, language),
        Command::Timeline(command) => commands::timeline::run(&library, &command, language),
        Command::Template(command) => commands::template::run(&library, &command, language),
        Command::Watch(command) => commands::watch::run(&library, &command, language),
        Command::Scheme(command) => commands::scheme::run(&library, arguments.schemes_folder.as_deref(), command, language),
    });
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}", failure.told(Words::of(language)));
            ExitCode::from(failure.code)
        }
    }
}
