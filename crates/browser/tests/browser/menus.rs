// SPDX-License-Identifier: EUPL-1.2
//! The menus: open on a desk, folded on a telephone, with scripts and without.

use pijler_browser::{Browser, Failed, Site, Size, Tools};
use pijler_words::Language;

/// The last link of the menu of the practice.
const LINK: &str = "nav.about li:last-child a";

fn is_seen(browser: &Browser) -> Result<bool, Failed> {
    Ok(browser.script(&format!("return document.querySelector('{LINK}').checkVisibility({{ contentVisibilityAuto: true }})"))? == true)
}

#[test]
fn menus_leave_a_telephone_its_screen() -> Result<(), Failed> {
    let Some(tools) = Tools::for_test(false) else { return Ok(()) };
    let (site, browser) = (Site::start()?, Browser::start(&tools)?);
    let holds = |holds: bool, what: &str| if holds { Ok(()) } else { Err(Failed::Page(what.to_owned())) };
    for (language, with_script) in Language::ALL.into_iter().zip([true, false].into_iter().cycle()) {
        browser.scripts(with_script)?;
        browser.size(Size::DESKTOP)?;
        browser.open(&site.address("/cash", language))?;
        holds(is_seen(&browser)?, "on a desk every page of the menu is seen")?;
        browser.size(Size::PHONE)?;
        browser.open(&site.address("/cash", language))?;
        holds(!is_seen(&browser)?, "on a telephone the menu is folded")?;
        let top = browser.script("return document.querySelector('h1').getBoundingClientRect().top")?;
        holds(top.as_f64().is_some_and(|top| top < 240.0), &format!("the page begins at {top}"))?;
        // The fold says where one is, and opens to every page.
        let open = browser.text("nav.about summary")?;
        let current = browser.script("return document.querySelector('nav.about [aria-current]').textContent")?;
        holds(current.as_str().is_some_and(|current| open.ends_with(current)), &format!("{open} names {current}"))?;
        browser.press("nav.about summary")?;
        holds(is_seen(&browser)?, "pressed, it opens")?;
        browser.go(LINK)?;
        holds(browser.address()?.contains("/papers"), "and leads on")?;
    }
    Ok(())
}
