// SPDX-License-Identifier: EUPL-1.2
//! The pages in a real browser: what people see, press and type, and what an accessibility engine says of it.
//!
//! | module | job |
//! | --- | --- |
//! | [`tools`] | what must be on the machine, and what a test does without it |
//! | [`site`] | the server of the pages, in this process, on a free port |
//! | [`driver`] | chromedriver as a child process; a browser that opens, presses, types and looks |
//! | [`axe`] | axe-core on the page that is open |
//! | [`samples`] | files to upload: a workbook filled in, one with faults |
//! | [`pages`] | **the table of pages**: a page more is a line more |
//!
//! `cargo run -p pijler-browser --bin screenshots -- docs/pictures` makes the pictures of the documentation.
//!
//! Invariants: nothing here reaches beyond the loopback addresses; a wait is for a condition, never for a time; every process that is started
//! ends with the value that holds it. Not here: what pages say (`web`), whether amounts are right (`oracle`, cases).

pub mod axe;
pub mod driver;
pub mod pages;
pub mod samples;
pub mod site;
pub mod tools;

mod http;

pub use axe::Axe;
pub use driver::{Browser, Media, Size};
pub use site::Site;
pub use tools::Tools;

use thiserror::Error;

/// Why a step in the browser could not be taken.
#[derive(Error)]
pub enum Failed {
    /// A process, a file or a connection.
    #[error("{0}: {1}")]
    System(String, #[source] std::io::Error),
    /// The browser said no: its word, its explanation.
    #[error("the browser said {0}: {1}")]
    Browser(String, String),
    /// What was looked for is not on the page.
    #[error("{0}")]
    Page(String),
}

// A test that ends with an error prints it so: in words, not as a structure.
impl std::fmt::Debug for Failed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::Display::fmt(self, formatter)
    }
}

/// With what was being done when the system said no.
pub(crate) fn system(what: &str) -> impl FnOnce(std::io::Error) -> Failed {
    let what = what.to_owned();
    move |error| Failed::System(what, error)
}
