// SPDX-License-Identifier: EUPL-1.2
//! The binary as its users run it: exit codes, what is said on a mistake, and an amount followed from the comparison to its source.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn pijler(at: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_pijler")).args(arguments).current_dir(at).output().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn an_amount_leads_to_its_source() {
    let at = folder("explain");
    let output = pijler(&at, &["compare", "--patients", "900", "--gps", "2", "--format", "json", "--lines"]);
    assert!(output.status.success(), "{}", err(&output));
    let text = out(&output);
    let start = text.find("be/new-deal@").unwrap();
    let address: Vec<&str> = text[start..].split('"').next().unwrap().split('!').collect();
    // The line of one capitation cell, as the comparison wrote it.
    let capitation = text
        .match_indices("be/new-deal@")
        .map(|(at, _)| text[at..].split('"').next().unwrap())
        .find(|address| address.contains("!capitation!"))
        .unwrap();
    assert_eq!(address.len(), 7);
    let explained = pijler(&at, &["explain", capitation, "--patients", "900", "--gps", "2"]);
    // The file comes before the numbers; numbers alone are the same facts.
    assert!(explained.status.success(), "{}", err(&explained));
    let text = out(&explained);
    for part in ["Weighted capitation", "tariff:", "capitation.csv line", "source:", "fact: list row", "a year in 4 parts"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    let other = pijler(&at, &["explain", capitation, "--patients", "901", "--gps", "2"]);
    assert!(!other.status.success(), "other facts are no facts of this line");
}

#[test]
fn every_fault_of_a_file_is_told_with_its_place() {
    let at = folder("faults");
    std::fs::write(at.join("list.csv"), "date;age_band;preferential;patients\n2026-01-01;60-25;maybe;-3\n2026-13-01;25-59;no;ten\n")
        .unwrap();
    let output = pijler(&at, &["compare", "list.csv", "--lang", "nl"]);
    assert_eq!(output.status.code(), Some(2));
    let text = err(&output);
    assert!(out(&output).is_empty(), "nothing is half-done");
    for part in ["60-25", "maybe", "-3", "2026-13-01", "ten", "2", "3"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(text.lines().count() >= 5, "{text}");
}

#[test]
fn what_does_not_exist_is_named_with_what_does() {
    let at = folder("unknown");
    for (arguments, expected) in [
        (vec!["compare", "--schemes", "be/nothing"], "be/new-deal"),
        (vec!["compare", "example:nothing"], "solo-coast"),
        (vec!["compare", "--set", "nothing=1"], "no compared scheme"),
        (vec!["compare", "--set", "fee_from=never"], "registration_date"),
        (vec!["compare", "missing.xlsx"], "missing.xlsx"),
        (vec!["compare", "--switch", "2026-05"], "2026-Q2"),
        (vec!["compare", "--patients", "-5"], ""),
        (vec!["explain", "nonsense"], "address"),
        (vec!["compare", "--lang", "xx"], "nl, fr, de or en"),
    ] {
        let output = pijler(&at, &arguments);
        assert!(!output.status.success(), "{arguments:?}");
        assert!(err(&output).contains(expected), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn official_amounts_replace_estimates() {
    let at = folder("official");
    let amounts = "age_capitation;preferential;valid_from;valid_to;amount\n*;*;2026-01-01;2026-12-31;80,00\n";
    std::fs::write(at.join("official.csv"), amounts).unwrap();
    let output = pijler(&at, &["scheme", "import-tariff", "be/new-deal", "capitation", "official.csv"]);
    assert!(output.status.success(), "{}", err(&output));
    let output = pijler(
        &at,
        &[
            "compare",
            "--patients",
            "1000",
            "--schemes",
            "be/fee-for-service,be/new-deal",
            "--tariffs",
            "tariffs",
            "--format",
            "csv",
            "--lines",
        ],
    );
    assert!(output.status.success(), "{}", err(&output));
    // 80 euro a year in four quarters: 20.00 a patient and quarter, without a range.
    let text = out(&output);
    let lines: Vec<&str> = text.lines().filter(|line| line.contains("!capitation!") && line.contains(",2026-Q")).collect();
    assert!(!lines.is_empty());
    assert!(lines.iter().all(|line| line.contains("20.00,20.00,20.00") && line.contains("supplied")), "{lines:?}");
    std::fs::write(at.join("wrong.csv"), "age_capitation,valid_from,amount\n25-60,2026-01-01,ten\n").unwrap();
    let output = pijler(&at, &["scheme", "import-tariff", "be/new-deal", "capitation", "wrong.csv", "--into", "other"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(err(&output).contains("25-60") && err(&output).contains("ten"), "{}", err(&output));
    assert!(!at.join("other").exists(), "nothing is written unless the whole file holds");
}

#[test]
fn the_template_reads_back_and_is_not_overwritten() {
    let at = folder("template");
    for language in ["nl", "fr", "de", "en"] {
        let file = format!("{language}.xlsx");
        let output = pijler(&at, &["template", &file, "--lang", language]);
        assert!(output.status.success(), "{}", err(&output));
        assert!(!pijler(&at, &["template", &file, "--lang", language]).status.success());
    }
}

#[test]
fn the_pages_of_cases_are_current() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/cases");
    let output = pijler(&folder("book"), &["scheme", "book", docs.to_str().unwrap(), "--check"]);
    assert!(output.status.success(), "{}", err(&output));
}

#[test]
fn the_year_of_a_change_keeps_every_cent() {
    let at = folder("switch");
    let output = pijler(&at, &["compare", "--patients", "1000", "--switch", "2026-Q2", "--format", "csv"]);
    assert!(output.status.success(), "{}", err(&output));
    let text = out(&output);
    assert!(text.contains("2026-05") && text.contains("2027-01"), "{text}");
}

#[test]
fn a_timeline_is_printed_and_written_as_a_calendar() {
    let at = folder("timeline");
    let output = pijler(&at, &["timeline", "--start", "2027-Q2", "--notice", "2028-01-10", "--ics", "dates.ics", "--lang", "fr"]);
    assert!(output.status.success(), "{}", err(&output));
    let text = out(&output);
    assert!(text.contains("non publié") && text.contains("30/06/2028"), "{text}");
    let file = std::fs::read_to_string(at.join("dates.ics")).unwrap();
    assert!(file.contains("UID:exit.2028-01-10@be.new-deal.pijler\r\n"), "{file}");
    for (option, text) in [("--start", "2027-13"), ("--notice", "soon"), ("--out-by", "2027-Q7"), ("--since", "x")] {
        let output = pijler(&at, &["timeline", option, text]);
        assert!(!output.status.success() && err(&output).contains(text), "{option}");
    }
}
