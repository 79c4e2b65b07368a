// SPDX-License-Identifier: EUPL-1.2
//! The weight of the first page, as the browser counts it: everything that it loads, unpacked and on the wire.

use pijler_browser::{Browser, Failed, Site, Tools};
use pijler_words::Language;

/// All that was loaded: address, bytes unpacked, bytes on the wire with their headers.
const LOADED: &str = "
    const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return all.map((entry) => [new URL(entry.name).pathname, entry.decodedBodySize, entry.transferSize]);";

/// The promise.
const BYTES_MAX: u64 = 100_000;

#[test]
fn the_first_page_weighs_less_than_a_hundred_kilobytes() -> Result<(), Failed> {
    let Some(tools) = Tools::for_test(false) else { return Ok(()) };
    let site = Site::start()?;
    for language in Language::ALL {
        // A browser that has nothing yet.
        let browser = Browser::start(&tools)?;
        browser.open(&site.address("/", language))?;
        let sum = |column: usize| -> Result<(usize, u64), Failed> {
            let loaded = browser.script(LOADED)?;
            let loaded = loaded.as_array().cloned().unwrap_or_default();
            Ok((loaded.len(), loaded.iter().filter_map(|entry| entry[column].as_u64()).sum()))
        };
        browser.until("document, style and script", || Ok(sum(1)?.0 >= 3))?;
        let ((parts, unpacked), (_, sent)) = (sum(1)?, sum(2)?);
        // The icon of a page is loaded by the browser itself and stands in no list.
        let icon = browser.script("return fetch(document.querySelector('link[rel=icon]').href).then((answer) => answer.arrayBuffer()).then((bytes) => bytes.byteLength)")?;
        let icon = icon.as_u64().unwrap_or(BYTES_MAX);
        println!("{}: {parts} parts, {unpacked} bytes unpacked, {sent} on the wire, icon {icon}", language.code());
        if unpacked.max(sent) + icon >= BYTES_MAX {
            return Err(Failed::Page(format!("{}: {unpacked} bytes unpacked, {sent} on the wire, icon {icon}", language.code())));
        }
    }
    Ok(())
}
