// SPDX-License-Identifier: EUPL-1.2
//! A large file over a slow line: how far it is, and what becomes of it.

use crate::person::Person;
use pijler_browser::{Browser, Failed, Site, Tools, samples};
use pijler_words::Language;
use serde_json::json;

/// Bytes a second that the line lets through.
const SLOW: u64 = 300_000;

/// An export of more bytes than the line lets through in a second.
fn large() -> Vec<u8> {
    let rows = (0..16_000).map(|row| format!("2026-0{}-1{};P{};Dr A;101076;30,00\n", row % 9 + 1, row % 10, row % 700));
    let mut text = String::from("date;patient;practitioner;code;amount\n");
    text.extend(rows);
    text.into_bytes()
}

#[test]
fn a_large_file_says_how_far_it_is() -> Result<(), Failed> {
    let Some(tools) = Tools::for_test(false) else { return Ok(()) };
    let (site, browser) = (Site::start()?, Browser::start(&tools)?);
    for language in Language::ALL {
        let person = Person { site: &site, browser: &browser, language, with_script: true };
        let path = browser.file("export.csv", &large())?;
        // The text up to its number.
        let sending = person.word("upload-sending").split("%1").next().unwrap_or_default().to_owned();
        person.opens("/watch")?;
        browser.fill("#billing", &path)?;
        line(&browser, SLOW)?;
        browser.press("form[data-sending] button[type=submit]")?;
        browser.until("how far it is", || Ok(browser.text("form[data-sending] output")?.starts_with(&sending)))?;
        person.expects(browser.script("return document.querySelector('progress').value > 0")? == true, "a part of it has gone")?;
        line(&browser, u64::MAX)?;
        browser.until("what was found", || Ok(browser.address()?.contains("/watch/")))?;
        // What is refused is said where one is, and the next file is taken.
        person.opens("/upload")?;
        browser.fill("input[type=file]", &path)?;
        browser.press("form[data-sending] button[type=submit]")?;
        browser.until("the faults", || Ok(browser.count("main [role=alert]")? > 0))?;
        person.reads("upload-refused")?;
        let (name, bytes) = samples::filled(&site, language)?;
        browser.fill("input[type=file]", &browser.file(&name, &bytes)?)?;
        browser.go("form[data-sending] button[type=submit]")?;
        person.expects(browser.count("#result .card")? == 3, "three schemes")?;
    }
    Ok(())
}

/// A line that breaks is said, and what was chosen is still there.
#[test]
fn a_broken_line_loses_nothing() -> Result<(), Failed> {
    let Some(tools) = Tools::for_test(false) else { return Ok(()) };
    let (site, browser) = (Site::start()?, Browser::start(&tools)?);
    let person = Person { site: &site, browser: &browser, language: Language::ALL[0], with_script: true };
    person.opens("/watch")?;
    browser.fill("#billing", &browser.file("export.csv", &large())?)?;
    browser.cdp("Network.enable", &json!({}))?;
    browser.cdp(
        "Network.emulateNetworkConditions",
        &json!({ "offline": true, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
    )?;
    browser.press("form[data-sending] button[type=submit]")?;
    browser.until("that it broke", || Ok(browser.text("form[data-sending] output")? == person.word("upload-broken")))?;
    line(&browser, u64::MAX)?;
    browser.press("form[data-sending] button[type=submit]")?;
    browser.until("what was found", || Ok(browser.address()?.contains("/watch/")))
}

/// Sets how many bytes a second go out; the greatest number is as many as can.
fn line(browser: &Browser, bytes: u64) -> Result<(), Failed> {
    let limit = if bytes == u64::MAX { json!(-1) } else { json!(bytes) };
    browser.cdp("Network.enable", &json!({}))?;
    let conditions = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": limit });
    browser.cdp("Network.emulateNetworkConditions", &conditions).map(drop)
}
