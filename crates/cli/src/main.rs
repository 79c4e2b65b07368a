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
#[cfg(feature = "pages")]
mod progress;
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
    /// Language of output: nl, fr, de or en; else that of the terminal, else English; for papers several, or all
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
    #[cfg(feature = "pages")]
    /// Write the papers of a practice as files: PDF, by a browser of this machine, or HTML
    Papers(commands::papers::Papers),
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

/// The languages that are asked for: one, or for papers several. `None`: there is no such language.
fn languages(asked: Option<&str>, command: &Command) -> Option<Vec<Language>> {
    let Some(asked) = asked else { return Some(vec![language_of_terminal()]) };
    match command {
        #[cfg(feature = "pages")]
        Command::Papers(_) if asked == "all" => Some(Language::ALL.into()),
        #[cfg(feature = "pages")]
        Command::Papers(_) => asked.split(',').map(Language::from_tag).collect(),
        _ => Language::from_tag(asked).map(|language| vec![language]),
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let Some(languages) = languages(arguments.language.as_deref(), &arguments.command) else {
        eprintln!("“{}”: expected nl, fr, de or en", arguments.language.unwrap_or_default());
        return ExitCode::from(2);
    };
    // What is said while papers of several are made is said in the first, or as the terminal asks.
    let language = if languages.len() == Language::ALL.len() { language_of_terminal() } else { languages[0] };
    let result = schemes::load(arguments.schemes_folder.as_deref()).and_then(|library| match arguments.command {
        #[cfg(feature = "pages")]
        Command::Demo(command) => commands::serve::run(library, &command, true),
        #[cfg(feature = "pages")]
        Command::Serve(command) => commands::serve::run(library, &command, false),
        Command::Compare(command) => commands::compare::run(&library, &command, language),
        Command::Explain(command) => commands::explain::run(&library, &command, language),
        #[cfg(feature = "pages")]
        Command::Papers(command) => commands::papers::run(library, &command, &languages, language),
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
