// SPDX-License-Identifier: EUPL-1.2
//! Every page of the table in every language: no rule of WCAG 2.2 AA or of good practice is broken, on a desk in light colours and on a
//! telephone in dark ones; nothing runs off the narrowest screen, nor off a desk's screen at four times the size; nothing moves.

use pijler_browser::axe::Rules;
use pijler_browser::pages::PAGES;
use pijler_browser::{Axe, Browser, Failed, Media, Site, Size, Tools};
use pijler_words::Language;

/// What runs off the side of the page: the furthest, in pixels, and the first elements that do.
const TOO_WIDE: &str = "
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return '';
    const scrolled = (element) => element.parentElement && (getComputedStyle(element.parentElement).overflowX !== 'visible' || scrolled(element.parentElement));
    const out = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > wide + 1 && !scrolled(element));
    return document.documentElement.scrollWidth + ' > ' + wide + ': ' + out.slice(0, 4).map((element) => element.outerHTML.slice(0, 120)).join(' | ');";

/// What moves although it was asked not to.
const MOVING: &str = "
    const moves = (style) => style.animationName !== 'none' || style.transitionDuration.split(', ').some((time) => parseFloat(time) > 0) || style.scrollBehavior === 'smooth';
    return [...document.querySelectorAll('*')].filter((element) => moves(getComputedStyle(element))).map((element) => element.tagName).join(' ');";

/// Text in charts, which the engine does not judge, that stands out less than 4.5 to 1 from the first colour behind it.
const PALE: &str = "
    const numbers = (colour) => colour.match(/[0-9.]+/g).map(Number);
    const part = (value) => value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    const light = ([red, green, blue]) => 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    const behind = (element) => {
        const own = element && numbers(getComputedStyle(element).backgroundColor);
        return !own ? [255, 255, 255] : own.length === 4 && own[3] === 0 ? behind(element.parentElement) : own;
    };
    const ratio = (one, other) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const pale = (text) => ratio(light(numbers(getComputedStyle(text).fill)), light(behind(text.closest('svg')))) < 4.5;
    return [...document.querySelectorAll('svg text')].filter(pale).map((text) => text.textContent).join(' | ');";

fn every_page(language: Language) -> Result<(), Failed> {
    let Some(tools) = Tools::for_test(true) else { return Ok(()) };
    let (site, axe, browser) = (Site::start()?, Axe::read(&tools)?, Browser::start(&tools)?);
    let mut wrong = Vec::new();
    for page in PAGES {
        browser.size(Size::DESKTOP)?;
        browser.media(Media::default())?;
        let mut say = |what: &str| wrong.push(format!("{} {}: {what}", language.code(), page.name));
        if let Err(error) = page.reach(&browser, &site, language) {
            say(&error.to_string());
            continue;
        }
        if browser.script("return document.documentElement.lang")? != language.code() {
            say("another language");
        }
        // Contrast at the width of a desk, where nothing of a wide table is hidden; the rest on the telephone too, where places move.
        let light = axe.look(&browser, Rules::All)?;
        let pale_in_light = browser.script(PALE)?;
        browser.media(Media { dark: true, still: true, print: false })?;
        let dark = axe.look(&browser, Rules::Contrast)?;
        let pale = [pale_in_light, browser.script(PALE)?];
        browser.size(Size::PHONE)?;
        let phone = axe.look(&browser, Rules::AllButContrast)?;
        for (what, verdict) in [("desktop, light", &light), ("desktop, dark", &dark), ("phone", &phone)] {
            for rule in &verdict.broken {
                say(&format!("{what}: {rule}"));
            }
        }
        for text in pale.iter().filter(|text| *text != "") {
            say(&format!("pale text in a chart: {text}"));
        }
        let moving = browser.script(MOVING)?;
        if moving != "" {
            say(&format!("moves: {moving}"));
        }
        for size in [Size::NARROW, Size::ZOOMED] {
            browser.size(size)?;
            let wide = browser.script(TOO_WIDE)?;
            if wide != "" {
                say(&format!("at {} by {}: {wide}", size.0, size.1));
            }
        }
        let broken = light.broken.len() + dark.broken.len() + phone.broken.len();
        println!(
            "{} {:26} {broken} broken; kept {} and {} on a telephone; for people to look at: {:?}",
            language.code(),
            page.name,
            light.kept,
            phone.kept,
            light.open
        );
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failed::Page(wrong.join("\n"))) }
}

#[test]
fn every_page_in_dutch() -> Result<(), Failed> {
    every_page(Language::Nl)
}

#[test]
fn every_page_in_french() -> Result<(), Failed> {
    every_page(Language::Fr)
}

#[test]
fn every_page_in_german() -> Result<(), Failed> {
    every_page(Language::De)
}

#[test]
fn every_page_in_english() -> Result<(), Failed> {
    every_page(Language::En)
}
