// SPDX-License-Identifier: EUPL-1.2
//! The owner's journey with the keyboard alone: every stop is seen, the first one skips the menu.

use pijler_browser::driver::{ENTER, TAB};
use pijler_browser::{Browser, Failed, Site, Tools};
use pijler_words::Language;

/// More stops are not on the way.
const STOPS_MAX: usize = 80;

/// What has the focus: its name, and whether it is marked and on the screen with nothing over it.
const FOCUS: &str = "
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const middle = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height, 40) / 2, 0), innerHeight - 1));
    return {
        name: element.id || element.getAttribute('href') || element.name || element.tagName,
        marked: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && Boolean(middle) && (element.contains(middle) || middle.contains(element)),
    };";

/// Tabs to the first stop whose name holds a word, looking at each on the way.
fn tabs_to(browser: &Browser, word: &str) -> Result<(), Failed> {
    for _ in 0..STOPS_MAX {
        browser.key(TAB)?;
        let focus = browser.script(FOCUS)?;
        if focus["marked"] != true || focus["seen"] != true {
            return Err(Failed::Page(format!("the focus cannot be seen: {focus}")));
        }
        if focus["name"].as_str().is_some_and(|name| name.contains(word)) {
            return Ok(());
        }
    }
    Err(Failed::Page(format!("no stop named {word} on {}", browser.address()?)))
}

fn types(browser: &Browser, text: &str) -> Result<(), Failed> {
    text.chars().try_for_each(|letter| browser.key(&letter.to_string()))
}

#[test]
fn an_owner_without_a_mouse() -> Result<(), Failed> {
    let Some(tools) = Tools::for_test(false) else { return Ok(()) };
    let (site, browser) = (Site::start()?, Browser::start(&tools)?);
    browser.open(&site.address("/", Language::Nl))?;
    // The first stop skips the menu.
    tabs_to(&browser, "#main")?;
    browser.key(ENTER)?;
    browser.until("the focus in the content", || Ok(browser.script("return document.activeElement.id")? == "main"))?;
    // The next one is the first field: what stands in it is replaced.
    tabs_to(&browser, "patients")?;
    types(&browser, "1850")?;
    tabs_to(&browser, "consultations")?;
    types(&browser, "4,1")?;
    let before = browser.text("#result .total")?;
    browser.key(ENTER)?;
    browser
        .until("the estimate", || Ok(browser.address()?.contains("patients=1850") && browser.address()?.contains("consultations=4.1")))?;
    browser.changed("#result .total", &before)?;
    // A fold opens with a key, and down to the explanation.
    tabs_to(&browser, "/explain?")?;
    browser.key(ENTER)?;
    browser.until("the explanation", || Ok(browser.address()?.contains("/explain?")))?;
    tabs_to(&browser, "component=")?;
    browser.key(ENTER)?;
    browser.until("the component", || Ok(browser.address()?.contains("component=")))?;
    tabs_to(&browser, "at=")?;
    browser.key(ENTER)?;
    browser.until("the line", || Ok(browser.address()?.contains("at=")))
}
