// SPDX-License-Identifier: EUPL-1.2
//! The table of pages: each with the steps that a person takes to get there. A page more is a line more.
//!
//! Every page of it is looked at by axe-core in every language, on a desk and on a telephone, in light and dark colours, and held against the
//! narrowest screen. Only the end of the steps is looked at.

use crate::{Browser, Failed, Site, samples};
use pijler_words::Language;

use Step::{Choose, Fill, Go, Open, Press, Send};

/// A step on the way to a page.
#[derive(Clone, Copy, Debug)]
pub enum Step {
    /// Opens a path of the site, in the language asked for.
    Open(&'static str),
    /// Types into a field.
    Fill(&'static str, &'static str),
    /// Chooses from a list.
    Choose(&'static str, &'static str),
    /// Presses a button or a fold that stays on the page.
    Press(&'static str),
    /// Presses what leads to another page.
    Go(&'static str),
    /// Uploads a file.
    Send(fn(&Site, Language) -> Result<samples::File, Failed>),
}

/// A page.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Its word, in reports and as the name of its pictures.
    pub name: &'static str,
    /// What the server answers at the end: 200, or the number of what it refuses.
    pub status: u16,
    /// How to get there.
    pub steps: &'static [Step],
}

const fn page(name: &'static str, steps: &'static [Step]) -> Page {
    Page { name, status: 200, steps }
}

/// A page that says no.
const fn refusal(name: &'static str, status: u16, steps: &'static [Step]) -> Page {
    Page { name, status, steps }
}

/// The button of a form whose fields are kept in the draft.
const ENTER: &str = "form.entry button[type=submit]";
/// The folds of the scenarios of a comparison.
const SCENARIOS: &str = "#scenarios > summary";

/// All pages.
#[rustfmt::skip]
pub const PAGES: &[Page] = &[
    page("estimate", &[Open("/")]),
    page("estimate-changed", &[Open("/?patients=2400&practitioners=3&nurse_hours=24&a.list_share.0-9=12&s.amount=marked_estimate&year=2025")]),
    refusal("estimate-faults", 422, &[Open("/?patients=abc&visits=--")]),
    page("examples", &[Open("/examples")]),
    page("solo-coast", &[Open("/practice/example/solo-coast")]),
    page("city-group-nurse", &[Open("/practice/example/city-group-nurse")]),
    page("rural-network", &[Open("/practice/example/rural-network")]),
    page("medical-house", &[Open("/practice/example/medical-house")]),
    page("young-starter", &[Open("/practice/example/young-starter")]),
    page("campus", &[Open("/practice/example/campus")]),
    page("group-one-not-accredited", &[Open("/practice/example/group-one-not-accredited")]),
    page("explain-total", &[Open("/explain?scheme=be/new-deal")]),
    page("explain-component", &[Open("/explain?scheme=be/new-deal&component=capitation&practice=example-city-group-nurse")]),
    page("explain-line", &[Open("/explain?scheme=be/new-deal&component=capitation&practice=example-city-group-nurse"), Go("main a[href*='at=']")]),
    page("reconcile", &[Open("/reconcile")]),
    page("reconcile-entered", &[Open("/reconcile"), Fill("[name='receipts.total']", "150000"), Fill("[name='receipts.fees']", "x"), Go(ENTER)]),
    page("reconcile-done", &[
        Open("/reconcile?practice=example-young-starter"), Fill("[name='receipts.fees']", "138000"), Fill("[name='receipts.registration']", "21500"),
        Fill("[name='receipts.premiums']", "9000"), Fill("[name='receipts.hourly']", "6000"), Go(ENTER),
    ]),
    page("scenarios", &[Open("/scenarios")]),
    page("scenarios-saved", &[
        Open("/practice/example/young-starter"), Press(SCENARIOS), Go("#scenarios form:nth-of-type(1) button"),
        Go("nav.about a"), Choose("#year", "2025"), Go("#estimate > button"), Press(SCENARIOS), Go("#scenarios form:nth-of-type(2) button"),
    ]),
    page("cash", &[Open("/cash?practice=example-city-group-nurse")]),
    page("cash-other", &[Open("/cash?start=2025-Q3&scheme=be/medical-house")]),
    page("statement", &[Open("/statement?scheme=be/new-deal&practice=example-city-group-nurse")]),
    page("timeline", &[Open("/timeline")]),
    page("timeline-of-nothing-published", &[Open("/timeline?scheme=be/medical-house")]),
    page("work", &[Open("/work?practice=example-city-group-nurse")]),
    page("patients", &[Open("/patients?of_age=75-85&of_preferential=yes&of_file=elsewhere")]),
    page("split", &[Open("/split?practitioners=3")]),
    page("papers-meeting", &[Open("/papers/meeting")]),
    page("papers-checklist", &[Open("/papers/checklist")]),
    page("papers-application", &[Open("/papers/application")]),
    page("papers-supplier", &[Open("/papers/supplier")]),
    page("papers-leaflet", &[Open("/papers/leaflet")]),
    page("papers", &[Open("/papers")]),
    page("papers-signatures", &[Open("/papers/signatures?practice=example-city-group-nurse")]),
    page("questions", &[Open("/questions")]),
    page("watch", &[Open("/watch")]),
    page("watch-found", &[Open("/watch"), Go("form[action*='watch-example'] button")]),
    page("watch-letter", &[Open("/watch"), Go("form[action*='watch-example'] button"), Press("//details[.//a[contains(@href, '/watch-letter/')]]/summary"), Go("main a[href*='/watch-letter/']")]),
    page("watch-register", &[Open("/watch-register")]),
    page("tariffs", &[Open("/tariffs")]),
    page("tariffs-gaps", &[Open("/tariffs?scheme=be/fee-for-service&status=gap&year=2023")]),
    page("upload", &[Open("/upload")]),
    refusal("upload-faults", 422, &[Open("/upload"), Send(samples::faulty)]),
    page("uploaded", &[Open("/upload"), Send(samples::filled)]),
    refusal("not-found", 404, &[Open("/nowhere")]),
    refusal("forgotten", 404, &[Open("/practice/0123456789abcdef0123456789abcdef")]),
    page("workspace", &[Open("/workspace")]),
    // Who has signed in stays so: after this everything is seen by somebody with a workspace.
    page("workspace-kept", &[
        Open("/reconcile"), Fill("[name='receipts.total']", "150000"), Go(ENTER), Open("/workspace"),
        Fill("#create-name", "De Hoek"), Fill("#create-passphrase", "paard batterij nietje"), Go("form[action*='/create'] button"),
    ]),
    page("reconcile-kept", &[Open("/reconcile")]),
];

impl Page {
    /// The page of a name.
    pub fn of(name: &str) -> Result<&'static Self, Failed> {
        PAGES.iter().find(|page| page.name == name).ok_or_else(|| Failed::Page(format!("the table has no page {name}")))
    }

    /// Takes the steps, and makes sure that the server answered as it should at their end.
    pub fn reach(&self, browser: &Browser, site: &Site, language: Language) -> Result<(), Failed> {
        for step in self.steps {
            match *step {
                Open(path) => browser.open(&site.address(path, language))?,
                Fill(place, text) => browser.fill(place, text)?,
                Choose(place, value) => browser.choose(place, value)?,
                Press(place) => browser.press(place)?,
                Go(place) => browser.go(place)?,
                Send(make) => {
                    let (name, bytes) = make(site, language)?;
                    let path = browser.file(&name, &bytes)?;
                    browser.fill("input[type=file]", &path)?;
                    browser.go("form[enctype] button[type=submit]")?;
                }
            }
        }
        let status = browser.script("return performance.getEntriesByType('navigation')[0].responseStatus")?;
        if status == self.status {
            Ok(())
        } else {
            Err(Failed::Page(format!("{} answers {status}, not {}", browser.address()?, self.status)))
        }
    }
}
