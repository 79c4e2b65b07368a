// SPDX-License-Identifier: EUPL-1.2
//! The pages: what a practice is paid under each payment scheme, and why; rendered on the server, in four languages.
//!
//! | address | page |
//! | --- | --- |
//! | `/` | the estimate from five numbers and a profile |
//! | `/practice/example/<id>`, `/practice/<id>` | the comparison of an example, of an uploaded practice |
//! | `/explain` | any amount: total -> component -> line -> tariff row -> source -> input |
//! | `/work` | minutes, tasks handed over, hours freed and room for patients, beside premiums and the cost of staff |
//! | `/patients` | what patients pay, a contact and a year |
//! | `/split` | receipts divided between the practitioners |
//! | `/timeline`, `/timeline.ics` | deadlines, payment windows, the way out; as a calendar file |
//! | `/cash` | the year of a change of scheme, by week, and what must be bridged |
//! | `/statement` | the year for the accountant, by payee and payer |
//! | `/tariffs` | every amount with status and source; entering official ones |
//! | `/upload`, `/template.xlsx` | the practice's own workbook |
//! | `/papers`, `/papers/<id>`, `.html`, `.pdf` | the papers of a practice, each as a page and as a file |
//! | `/workspace` | what is kept of a practice that has an account: signing in, export, erasing |
//! | `/table/<id>.csv`, `.json` | the twin of a table, from the same query |
//!
//! A request goes through four rooms: `ask` reads the query, `answer` prices, `pages` tells the story, `render` writes cells, tables and charts.
//!
//! Invariants: every page works without a script and can be printed; every number comes from `practice`, `engine` or a scheme, none is
//! computed here; nothing of an upload is written anywhere but to memory or to the workspace of whoever is signed in, and no figure of it stands in an address; a request that makes no
//! sense gets the list of what is wrong with it. The clock is handed in ([`App::today`]); the lifetime of uploads is counted by tokio's.
//!
//! Not here: reading files (`intake`), wording (`words`), processes (a printer is handed in, [`Printer`]), the command line and the embedded schemes (`cli`).

mod answer;
mod ask;
mod draft;
mod inputs;
mod pages;
mod print;
mod render;
mod serve;
mod site;
mod supplied;
mod uploads;
mod workspace;

pub use pages::papers::files::{Paper, Wanted, papers};
pub use print::{Print, Printer};
pub use serve::{router, serve};
pub use workspace::{Clock, Workspaces};

use pijler_model::Day;
use pijler_practice::examples;
use pijler_scheme::{Library, Text};
use pijler_words::Language;
use std::sync::Arc;

/// An invented practice that can be looked at without entering anything.
#[derive(Clone, Debug)]
pub struct Example {
    /// Its word in addresses.
    pub id: String,
    /// For people.
    pub name: Text,
    /// What kind of practice it is.
    pub summary: Text,
}

impl Example {
    /// Every example that `practice` can draw; its facts are drawn for the year that is asked for.
    #[must_use]
    pub fn all() -> Vec<Self> {
        examples::described().into_iter().map(|(id, name, summary)| Self { id: id.into(), name, summary }).collect()
    }
}

/// What the shell hands over.
#[derive(Clone, Debug)]
pub struct App {
    /// The schemes.
    pub library: Arc<Library>,
    /// Practices to look at.
    pub examples: Vec<Example>,
    /// The day it is.
    pub today: Day,
    /// Folder of the country whose schemes are compared.
    pub country: String,
    /// Profile of quick estimates.
    pub profile: String,
    /// Yearly index ratios by which billed totals of another year are carried: (from year, numerator, denominator).
    pub index: Vec<(i16, i64, i64)>,
    /// Where practices that want to keep what they enter have their workspaces; without it there are no accounts.
    pub workspaces: Option<Workspaces>,
    /// What makes papers as PDF; without it a paper is a page and a file of HTML.
    pub printer: Option<Printer>,
    /// Language for those whose browser names none of ours.
    pub fallback: Language,
}

impl App {
    /// The pages of the first country that the library holds, with its first profile.
    #[must_use]
    pub fn new(library: Arc<Library>, examples: Vec<Example>, today: Day) -> Self {
        let country = library.countries().into_iter().next().unwrap_or_default();
        let prefix = format!("{country}/profiles/");
        let profile = library.under(&prefix).find_map(|path| path.strip_prefix(&prefix)?.strip_suffix(".csv").map(str::to_owned));
        let profile = profile.unwrap_or_default();
        Self { library, examples, today, country, profile, index: Vec::new(), workspaces: None, printer: None, fallback: Language::En }
    }
}
