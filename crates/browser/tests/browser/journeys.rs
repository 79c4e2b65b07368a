// SPDX-License-Identifier: EUPL-1.2
//! What five people come for, step by step, each in every language, with scripts and without.

use crate::person::{Person, RESULT, digits, travel};
use pijler_browser::{Failed, samples};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Mutex;

/// The total on the card of a scheme.
fn total(card: usize) -> String {
    format!("#result .cards > .card:nth-child({card}) .total")
}

/// Five numbers, the comparison, why this amount, down to the source; then another number.
#[test]
fn an_owner_decides_in_an_evening() -> Result<(), Failed> {
    // The same numbers give the same amounts in every language, with scripts and without.
    let seen = Mutex::new(BTreeSet::new());
    travel(|owner| {
        owner.opens("/")?;
        let mut before = owner.says(RESULT)?;
        let point = if owner.language.code() == "en" { "." } else { "," };
        for (label, text) in [
            ("estimate-patients", "2400"),
            ("estimate-consultations", &format!("3{point}4")),
            ("estimate-practitioners", "3"),
            ("estimate-reception", "1"),
            ("estimate-nurse-hours", "24"),
        ] {
            owner.fills(label, text)?;
            if owner.with_script {
                before = owner.recalculates(&before, "")?;
            }
        }
        if !owner.with_script {
            owner.recalculates(&before, "estimate-button")?;
        }
        let amounts = [owner.says(&total(1))?, owner.says(&total(2))?];
        if let Ok(mut seen) = seen.lock() {
            seen.insert(amounts.each_ref().map(|text| digits(text)));
            owner.expects(seen.len() == 1, &format!("{seen:?}"))?;
        }
        // Why this amount: the total again, then a component, a line, its tariff row, its source.
        owner.browser.go("#result .card:nth-child(2) a[href^='/explain']")?;
        owner.reads("explain-title")?;
        let explained = owner.browser.script("return document.querySelector('.steps .total').firstChild.textContent")?;
        let explained = explained.as_str().unwrap_or_default();
        owner.expects(nearly(explained, &amounts[1]), &format!("{explained} is not {}", amounts[1]))?;
        owner.browser.go("main table a[href*='component=capitation']")?;
        owner.browser.go("main a[href*='at=']")?;
        for step in ["explain-line", "explain-tariff", "explain-source", "explain-recomputed"] {
            owner.reads(step)?;
        }
        owner.expects(owner.browser.count(".source a[href^='https://'], .source p")? > 0, "a source")?;
        // Back, with what was typed; another number.
        owner.browser.go("nav.about a")?;
        owner.expects(
            owner.typed("estimate-patients")? == "2400" && owner.typed("estimate-consultations")? == format!("3{point}4"),
            "what was typed stays",
        )?;
        let before = owner.says(RESULT)?;
        owner.fills("estimate-patients", "2500")?;
        owner.recalculates(&before, "estimate-button")?;
        owner.expects(owner.says(&total(2))? != amounts[1], "more patients, another amount")?;
        // What makes no sense is said, and stays as it was typed; the page is not lost.
        owner.fills("estimate-patients", "veel")?;
        if !owner.with_script {
            owner.presses("estimate-button")?;
        }
        owner.browser.until("a fault", || Ok(owner.browser.count("main [role=alert]")? == 1))?;
        owner.expects(owner.typed("estimate-patients")? == "veel", "what was typed stays")
    })
}

/// Whole euros against cents: the same amount, rounded.
fn nearly(exact: &str, rounded: &str) -> bool {
    let cents = |text: &str| digits(text).parse::<i64>().unwrap_or_default();
    (cents(exact) - cents(rounded) * 100).abs() <= 50
}

/// Alone, beginning: is it for me, and if not, why not.
#[test]
fn a_starter_asks_whether_it_is_allowed() -> Result<(), Failed> {
    travel(|starter| {
        starter.opens("/")?;
        starter.follows("nav-examples")?;
        starter.browser.go("a[href*='/practice/example/young-starter']")?;
        starter.expects(starter.browser.count("#result .card")? == 3, "three schemes")?;
        starter.expects(!starter.says("#result .card:nth-child(2)")?.contains(&starter.word("compare-not-open")), "open to a starter")?;
        // Where somebody is not accredited it is not open, and the page says so before any amount.
        starter.follows("nav-examples")?;
        starter.browser.go("a[href*='/practice/example/group-one-not-accredited']")?;
        let card = starter.says("#result .card:nth-child(2)")?;
        let (closed, amount) = (card.find(&starter.word("compare-not-open")), card.find('€'));
        starter.expects(closed.is_some() && closed < amount, &format!("the reason before the amount: {card}"))?;
        // The same for numbers of one's own.
        starter.follows("nav-estimate")?;
        let before = starter.says(RESULT)?;
        starter.fills("estimate-patients", "450")?;
        starter.expects(starter.typed("estimate-practitioners")? == "1", "alone, unless one says otherwise")?;
        starter.recalculates(&before, "estimate-button")?;
        starter.expects(!starter.says("#result .card:nth-child(2)")?.contains(&starter.word("compare-not-open")), "open to one GP")
    })
}

/// The workbook: downloaded, filled in, refused with every fault, mended, compared, forgotten.
#[test]
fn a_manager_brings_a_workbook() -> Result<(), Failed> {
    travel(|manager| {
        manager.opens("/")?;
        manager.follows("nav-upload")?;
        let (name, bytes) = manager.browser.download("main a[download]")?;
        manager.expects(is(&name, "xlsx") && bytes.starts_with(b"PK"), &format!("{name} is a workbook"))?;
        send(manager, samples::faulty(manager.site, manager.language)?)?;
        let faults = manager.says("main [role=alert]")?;
        manager.expects(faults.contains("seventy") && faults.contains("-3102"), &format!("every fault at once: {faults}"))?;
        manager.reads("upload-refused")?;
        send(manager, samples::filled(manager.site, manager.language)?)?;
        manager.expects(manager.browser.count("#result .card")? == 3, "three schemes")?;
        let address = manager.browser.address()?;
        manager.expects(!address.contains("731") || digits(&address).len() > 20, "no figure in the address")?;
        manager.unfolds("upload-understood")?;
        manager.presses("upload-button-forget")?;
        manager.reads("upload-forgotten")?;
        manager.browser.open(&address)?;
        manager.reads("upload-expired")
    })
}

fn send(person: &Person<'_>, (name, bytes): samples::File) -> Result<(), Failed> {
    let path = person.browser.file(&name, &bytes)?;
    person.fills("upload-file", &path)?;
    person.presses("upload-button")
}

/// Real receipts against the model, and its table as a file whose sums are right.
#[test]
fn an_accountant_reconciles() -> Result<(), Failed> {
    travel(|accountant| {
        accountant.opens("/practice/example/city-group-nurse")?;
        accountant.follows("nav-reconcile")?;
        for (label, text) in
            [("receipts-fees", "401000"), ("receipts-registration", "98000"), ("receipts-premiums", "12345"), ("receipts-hourly", "6000")]
        {
            accountant.fills(label, text)?;
        }
        accountant.presses("receipts-button")?;
        accountant.browser.until("the result", || Ok(accountant.browser.count(RESULT)? == 1))?;
        accountant.expects(!accountant.browser.address()?.contains("401000"), "no figure in the address")?;
        accountant.expects(digits(&accountant.typed("receipts-fees")?) == "401000", "what was typed stays")?;
        let (name, bytes) = accountant.browser.download("#result a[href*='/table/reconciled.csv']")?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let rows = rows(&text);
        accountant.expects(is(&name, "csv") && rows.len() == 6, &format!("{name}: {text}"))?;
        // Heading, three pillars, their sum, other income.
        let columns = rows[0].len();
        for column in 1..columns {
            let parts: Option<i64> = rows[1..4].iter().map(|row| cents(&row[column])).sum();
            let sum = cents(&rows[4][column]);
            accountant.expects(parts.is_none() || parts == sum, &format!("{}: {parts:?} is not {sum:?}\n{text}", rows[0][column]))?;
        }
        let received: Vec<usize> = (1..columns).filter(|&column| cents(&rows[4][column]) == Some(51_134_500)).collect();
        accountant.expects(!received.is_empty(), &format!("received in all, other income taken off: {text}"))?;
        // The comparison now says how much of the "before" is explained.
        let share = accountant.says("#result .total")?;
        accountant.follows("receipts-to-comparison")?;
        accountant.expects(accountant.says(RESULT)?.contains(share.trim()), &format!("{share} beside the comparison"))
    })
}

/// Whether a file is of a kind.
fn is(name: &str, kind: &str) -> bool {
    Path::new(name).extension().is_some_and(|ending| ending == kind)
}

/// The fields of a file in CSV.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mark = if text.contains(';') { b';' } else { b',' };
    let mut reader =
        csv::ReaderBuilder::new().delimiter(mark).has_headers(false).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    reader.records().map_while(Result::ok).map(|record| record.iter().map(str::to_owned).collect()).collect()
}

/// An amount as files have it.
fn cents(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once([',', '.'])?;
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    Some(whole.parse::<i64>().ok()? * 100 + sign * part.parse::<i64>().ok()?)
}

/// A baseline and two scenarios beside it, with their differences.
#[test]
fn an_adviser_compares_scenarios() -> Result<(), Failed> {
    travel(|adviser| {
        adviser.opens("/upload")?;
        send(adviser, samples::filled(adviser.site, adviser.language)?)?;
        let home = "nav.about a";
        save(adviser, 1, "Nu")?;
        for (place, name, percent) in [(2, "Plus", "110"), (3, "Min", "90")] {
            adviser.browser.go(home)?;
            adviser.unfolds("variation-title")?;
            let before = adviser.says(RESULT)?;
            adviser.browser.fill("#variations [name='v.patients']", percent)?;
            adviser.recalculates(&before, "button-calculate")?;
            save(adviser, place, name)?;
        }
        let table = "//table[contains(., 'Plus')]//tr";
        let shown = adviser.says("main")?;
        adviser.expects(["Nu", "Plus", "Min"].iter().all(|name| shown.contains(name)), "three names")?;
        adviser.expects(adviser.browser.count(table)? >= 8, "totals and differences, a row each")?;
        let (_, bytes) = adviser.browser.download("a[href*='/table/scenario-differences.csv']")?;
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let rows = rows(&text);
        let first = |row: usize| cents(&rows[row][1]);
        let signs = [first(1).map(i64::signum), first(2).map(i64::signum), first(3).map(i64::signum)];
        // Nothing between the baseline and itself; more with more patients, less with fewer.
        adviser.expects(signs == [Some(0), Some(1), Some(-1)], &format!("{signs:?}\n{text}"))
    })
}

/// Saves what is on the page in a place of the fold.
fn save(adviser: &Person<'_>, place: usize, name: &str) -> Result<(), Failed> {
    adviser.unfolds("scenarios-title")?;
    adviser.browser.fill(&format!("#scenarios form:nth-of-type({place}) input:not([type=hidden])"), name)?;
    adviser.browser.go(&format!("#scenarios form:nth-of-type({place}) button"))?;
    adviser.expects(adviser.browser.address()?.contains("/scenarios?"), "the scenarios")
}
