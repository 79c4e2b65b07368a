// SPDX-License-Identifier: EUPL-1.2
//! Makes the pictures of the documentation: `screenshots FOLDER`, or with `--all` every page of the table at every size and in both colours.

#![expect(clippy::print_stdout, reason = "a command line prints")]

use pijler_browser::pages::{PAGES, Page};
use pijler_browser::{Browser, Failed, Media, Site, Size, Tools};
use pijler_words::Language;
use std::path::{Path, PathBuf};
use std::{env, fs};

/// A screen on a desk, low enough for a picture beside a text.
const DESK: Size = Size(1280, 800);

/// The pictures that the documentation shows: page, screen, colours, language, and the place that stands on top.
const SHOWN: [(&str, Size, bool, Language, &str); 6] = [
    ("estimate", DESK, false, Language::Nl, "#result"),
    ("estimate", Size::PHONE, false, Language::Nl, ""),
    ("city-group-nurse", DESK, true, Language::Nl, "#result h2:nth-of-type(2)"),
    ("explain-line", DESK, false, Language::Fr, ""),
    ("reconcile-done", DESK, false, Language::Nl, "#result"),
    ("scenarios-saved", Size::PHONE, true, Language::De, ""),
];

fn main() -> Result<(), Failed> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let (flags, folders): (Vec<&String>, Vec<&String>) = arguments.iter().partition(|argument| argument.starts_with("--"));
    let [folder] = folders.as_slice() else { return Err(Failed::Page("screenshots FOLDER [--all]".into())) };
    let tools = Tools::find().map_err(|absent| Failed::Page(format!("absent: {absent}; .ci/browser installs it")))?;
    let (site, browser, folder) = (Site::start()?, Browser::start(&tools)?, PathBuf::from(folder));
    fs::create_dir_all(&folder).map_err(|error| Failed::System(folder.display().to_string(), error))?;
    if flags.iter().any(|flag| *flag == "--all") {
        for page in PAGES {
            browser.size(DESK)?;
            page.reach(&browser, &site, Language::Nl)?;
            for (size, dark) in [(DESK, false), (DESK, true), (Size::PHONE, false), (Size::PHONE, true)] {
                picture(&browser, page.name, (size, dark, ""), &folder)?;
            }
        }
    } else {
        for (name, size, dark, language, place) in SHOWN {
            // On a desk every link of the menus is in reach.
            browser.size(DESK)?;
            Page::of(name)?.reach(&browser, &site, language)?;
            picture(&browser, name, (size, dark, place), &folder)?;
        }
    }
    Ok(())
}

/// Takes a picture of the top of the page that is open, or of what begins at a place.
fn picture(browser: &Browser, name: &str, (size, dark, place): (Size, bool, &str), folder: &Path) -> Result<(), Failed> {
    browser.size(size)?;
    browser.media(Media { dark, ..Media::default() })?;
    if !place.is_empty() {
        browser.script(&format!("document.querySelector('{place}').scrollIntoView(); window.scrollBy(0, -16)"))?;
    }
    // Nothing is marked by the mouse or the keyboard that brought us here.
    browser.script("document.activeElement?.blur()")?;
    let kind = if size == Size::PHONE { "phone" } else { "desktop" };
    let name = format!("{name}-{kind}-{}.png", if dark { "dark" } else { "light" });
    let bytes = browser.picture()?;
    fs::write(folder.join(&name), &bytes).map_err(|error| Failed::System(name.clone(), error))?;
    println!("{name}: {} kB", bytes.len() / 1000);
    Ok(())
}
