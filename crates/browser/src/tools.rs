// SPDX-License-Identifier: EUPL-1.2
//! What must be on the machine: chromium, chromedriver, axe-core and poppler, which `.ci/browser` installs.
//!
//! Where one is absent a test names it and does nothing, so that `cargo test` works on a machine without a browser; where
//! `PIJLER_BROWSER=required` is set, as it is in CI, it fails instead.

use pijler_print::Printer;
use std::env;
use std::path::{Path, PathBuf};

/// The version of axe-core that is asked for; `.ci/browser` installs it.
pub const AXE_VERSION: &str = "4.14.1";
/// Where it lies below the folder of build results.
const AXE: &str = "browser/node_modules/axe-core/axe.min.js";

/// The programs of poppler that read PDFs; only the tests of papers need them.
const READERS: [&str; 3] = ["pdfinfo", "pdffonts", "pdftotext"];

/// Programs and files found.
#[derive(Clone, Debug)]
pub struct Tools {
    /// The browser.
    pub chromium: PathBuf,
    /// What drives it.
    pub chromedriver: PathBuf,
    /// The accessibility engine; only its own tests need it.
    pub axe: Option<PathBuf>,
}

impl Tools {
    /// What is there, or the names of what is not.
    pub fn find() -> Result<Self, String> {
        let (chromium, chromedriver) = (program("chromium"), program("chromedriver"));
        let absent: Vec<&str> = [("chromium", &chromium), ("chromedriver", &chromedriver)]
            .iter()
            .filter(|(_, path)| path.is_none())
            .map(|(name, _)| *name)
            .collect();
        match (chromium, chromedriver) {
            (Some(chromium), Some(chromedriver)) => Ok(Self { chromium, chromedriver, axe: axe() }),
            _ => Err(absent.join(", ")),
        }
    }

    /// What a test runs with; nothing where it is to be skipped, which it says.
    ///
    /// # Panics
    ///
    /// Where something is absent and `PIJLER_BROWSER=required` is set.
    pub fn for_test(with_axe: bool) -> Option<Self> {
        let found =
            Self::find().and_then(|tools| if with_axe && tools.axe.is_none() { Err(format!("axe-core {AXE_VERSION}")) } else { Ok(tools) });
        asked(found)
    }

    /// A browser that prints and the programs that read what it printed, for a test; nothing where it is to be skipped, which it says.
    ///
    /// # Panics
    ///
    /// Where something is absent and `PIJLER_BROWSER=required` is set.
    pub fn for_print() -> Option<Printer> {
        let absent: Vec<&str> = READERS.into_iter().filter(|name| program(name).is_none()).collect();
        let found = Printer::find(None).map_err(|looked| looked.join(", "));
        asked(found.and_then(|printer| if absent.is_empty() { Ok(printer) } else { Err(absent.join(", ")) }))
    }
}

#[expect(clippy::print_stderr, reason = "a test that is skipped says so")]
fn asked<T>(found: Result<T, String>) -> Option<T> {
    match found {
        Ok(found) => Some(found),
        Err(absent) => {
            let required = env::var("PIJLER_BROWSER").is_ok_and(|word| word == "required");
            assert!(!required, "absent: {absent}; .ci/browser installs it");
            eprintln!("skipped, absent: {absent}; .ci/browser installs it");
            None
        }
    }
}

fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// The script lies below the folder of build results, in which this program is too.
fn axe() -> Option<PathBuf> {
    let own = env::current_exe().ok()?;
    own.ancestors().map(|folder| folder.join(AXE)).find(|path| Path::is_file(path))
}
