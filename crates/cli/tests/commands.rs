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
    Command::new(env!("CARGO_BIN_EXE_pijler")).args(arguments).current_dir(at).env("LC_ALL", "C").output().unwrap()
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
    for part in ["Weighted capitation", "Tariff row: ", "capitation.csv, row", "Source: ", "made from your numbers", "a year in 4 parts"] {
        assert!(text.contains(part), "{part} in {text}");
    }
    assert!(!text.contains("row 0"), "what no file holds has no row: {text}");
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
        (vec!["compare", "--set", "nothing=1"], "premium_boundary"),
        (vec!["compare", "--set", "nothing"], "NAME=OPTION"),
        (vec!["compare", "--set", "fee_from=never"], "registration_date"),
        (vec!["compare", "missing.xlsx"], "missing.xlsx"),
        (vec!["compare", "--switch", "2026-05"], "2026-Q2"),
        (vec!["compare", "--schemes", "be/new-deal,be/new-deal"], "each scheme once"),
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

/// A folder `mine` with one file, under a folder of its own.
fn tariffs(name: &str, file: &str, rows: &str) -> PathBuf {
    let at = folder(name);
    std::fs::create_dir_all(at.join("mine")).unwrap();
    std::fs::write(at.join("mine").join(file), rows).unwrap();
    at
}

const AMOUNTS: &str = "age_capitation;preferential;valid_from;amount\n*;*;2026-01-01;";

#[test]
fn no_supplied_amount_is_too_much() {
    for amount in ["99999999999999999999", "92233720368547758.07", "1000000.01", "-0.01"] {
        let at = tariffs("amounts", "capitation.csv", &format!("{AMOUNTS}{amount}\n"));
        let output = pijler(&at, &["compare", "--tariffs", "mine"]);
        assert_eq!(output.status.code(), Some(2), "{amount}");
        assert!(err(&output).contains("mine/capitation.csv, row 2, column amount") && err(&output).contains(amount), "{}", err(&output));
    }
    // At the bound itself nothing overflows, with the most patients that can be asked for.
    let at = tariffs("amounts", "capitation.csv", &format!("{AMOUNTS}1000000\n"));
    let output = pijler(&at, &["compare", "--tariffs", "mine", "--patients", "100000", "--lines"]);
    assert!(output.status.success(), "{}", err(&output));
}

#[test]
fn supplied_files_are_those_of_tables() {
    let at = tariffs("names", "captation.csv", AMOUNTS);
    let refused = |output: &Output, parts: &[&str]| {
        assert_eq!(output.status.code(), Some(2));
        assert!(parts.iter().all(|part| err(output).contains(part)), "{parts:?} in {}", err(output));
    };
    refused(&pijler(&at, &["compare", "--tariffs", "mine"]), &["mine/captation.csv", "capitation.csv"]);
    // A table of a scheme that is not compared changes nothing.
    let at = tariffs("names", "capitation.csv", &format!("{AMOUNTS}80\n"));
    refused(&pijler(&at, &["compare", "--schemes", "be/fee-for-service", "--tariffs", "mine"]), &["mine/capitation.csv"]);
    std::fs::create_dir(at.join("mine/more")).unwrap();
    refused(&pijler(&at, &["compare", "--tariffs", "mine"]), &["mine/more", "an ordinary file"]);
    refused(&pijler(&at, &["compare", "--tariffs", "none"]), &["none", "exists"]);
    refused(&pijler(&at, &["compare", "--tariffs", "mine/capitation.csv"]), &["mine/capitation.csv"]);
    // What no scheme has days for is told.
    let at = tariffs("names", "capitation.csv", &format!("{AMOUNTS}80\n*;*;2031-01-01;90\n"));
    std::fs::write(at.join("mine/.hidden"), "").unwrap();
    let output = pijler(&at, &["compare", "--tariffs", "mine"]);
    assert!(output.status.success() && err(&output).contains("mine/capitation.csv, row 3"), "{}", err(&output));
    std::fs::remove_file(at.join("mine/capitation.csv")).unwrap();
    refused(&pijler(&at, &["compare", "--tariffs", "mine"]), &["mine"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_refused_and_not_waited_for() {
    let at = tariffs("pipes", "capitation.csv", &format!("{AMOUNTS}80\n"));
    for pipe in ["mine/nurse.csv", "practice.csv"] {
        assert!(Command::new("mkfifo").arg(at.join(pipe)).status().unwrap().success());
    }
    std::fs::create_dir_all(at.join("schemes")).unwrap();
    assert!(Command::new("mkfifo").arg(at.join("schemes/scheme.toml")).status().unwrap().success());
    std::os::unix::fs::symlink(at.join("schemes"), at.join("schemes/again")).unwrap();
    for (arguments, named) in [
        (vec!["compare", "--tariffs", "mine"], "mine/nurse.csv"),
        (vec!["compare", "practice.csv"], "practice.csv"),
        (vec!["compare", "/dev/zero"], "/dev/zero"),
        (vec!["compare", "mine"], "mine/nurse.csv"),
        (vec!["scheme", "import-tariff", "be/new-deal", "capitation", "practice.csv"], "practice.csv"),
        (vec!["scheme", "check", "--schemes-dir", "schemes"], "schemes/scheme.toml"),
    ] {
        let output = pijler(&at, &arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(err(&output).contains(named), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn an_imported_file_is_told_of_under_its_own_name() {
    let at = folder("import");
    let import = |rows: &str, language: &str| {
        std::fs::write(at.join("official.csv"), rows).unwrap();
        pijler(&at, &["scheme", "import-tariff", "be/new-deal", "capitation", "official.csv", "--lang", language])
    };
    let output =
        import("age_capitation;preferential;valid_from;valid_to;amount\r\n*;*;1/01/2026;32-12-2026;80,00\r\n*;*;2026-13-01;;x\r\n", "nl");
    assert_eq!(output.status.code(), Some(2));
    for part in ["bestand official.csv, rij 2, kolom valid_to", "rij 3, kolom valid_from", "rij 3, kolom amount", "32-12-2026"] {
        assert!(err(&output).contains(part), "{part} in {}", err(&output));
    }
    assert!(!err(&output).contains("import") && !err(&output).contains("supplied"), "{}", err(&output));
    assert_eq!(import("age_capitation,valid_from,amount\n*,2040-01-01,80\n", "en").status.code(), Some(2), "no row counts");
    let output = import("age_capitation;preferential;valid_from;valid_to;amount;note\n*;*;1/01/2026;31-12-2026;80,00;a, b\n", "fr");
    assert!(output.status.success() && out(&output).contains("1 lignes"), "{} {}", out(&output), err(&output));
    let output = pijler(&at, &["compare", "--schemes", "be/new-deal", "--tariffs", "tariffs", "--lines", "--format", "csv"]);
    assert!(out(&output).contains("20.00,20.00,20.00"), "{}", err(&output));
}

#[test]
fn numbers_are_told_as_they_were_typed() {
    let at = folder("numbers");
    for (arguments, parts) in [
        (vec!["--patients", "0"], vec!["--patients 0", "1 – 100000", "not allowed here"]),
        (vec!["--patients", "-5"], vec!["--patients -5", "less than zero"]),
        (vec!["--patients", "1.5"], vec!["--patients 1.5", "a whole number"]),
        (vec!["--patients", "99999999999999999999"], vec!["--patients 99999999999999999999", "too large"]),
        (vec!["--consultations", "70,5"], vec!["--consultations 70,5", "0 – 60"]),
        (vec!["--consultations", "4.1234"], vec!["--consultations 4.1234", "three decimals"]),
        (vec!["--nurse-hours", "12.999"], vec!["--nurse-hours 12.999", "two decimals"]),
        (vec!["--nurse-hours", "10001", "--gps", "0"], vec!["--nurse-hours 10001", "0 – 10000", "--gps 0"]),
        (vec!["--year", "2025", "--switch", "2026-Q2"], vec!["--year 2025 --switch 2026-Q2", "the year of the change"]),
        (vec!["--year", "9999"], vec!["--year 9999", "be/new-deal: 2023 – 2026"]),
        (vec!["--year", "-1"], vec!["--year -1", "a year such as"]),
    ] {
        let output = pijler(&at, &[vec!["compare"], arguments.clone()].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(parts.iter().all(|part| err(&output).contains(part)), "{parts:?} in {}", err(&output));
    }
    let both = pijler(&at, &["compare", "--year", "2026", "--switch", "2026-Q2"]);
    assert_eq!(out(&both), out(&pijler(&at, &["compare", "--switch", "2026-Q2"])));
    assert!(both.status.success() && !out(&both).is_empty());
}

#[test]
fn two_practices_are_refused_in_plain_words() {
    let at = folder("two");
    std::fs::create_dir(at.join("in")).unwrap();
    std::fs::write(at.join("in/practices.csv"), "practice_id,name\nA,one\nB,two\n").unwrap();
    std::fs::write(at.join("in/list.csv"), "date;age_band;preferential;patients\n2026-01-01;25-59;no;10\n").unwrap();
    for (language, part) in [("en", "one practice"), ("nl", "één praktijk"), ("fr", "un seul cabinet"), ("de", "eine Praxis")] {
        let output = pijler(&at, &["compare", "in", "--lang", language]);
        assert_eq!(output.status.code(), Some(2));
        let text = err(&output);
        assert!(text.contains(part) && !text.contains("scheme language") && !text.contains("`list`"), "{text}");
    }
}

/// The schemes of the project, copied.
fn schemes_in(at: &Path) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            let target = to.join(path.file_name().unwrap());
            if path.is_dir() {
                copy(&path, &target);
            } else {
                std::fs::copy(&path, &target).unwrap();
            }
        }
    }
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes"), &at.join("schemes"));
    at.join("schemes")
}

#[test]
fn a_check_says_each_cause_once() {
    let at = folder("check");
    let check = || pijler(&at, &["scheme", "check", "--schemes-dir", "schemes"]);
    std::fs::create_dir(at.join("schemes")).unwrap();
    assert_eq!(check().status.code(), Some(2), "a folder without schemes holds nothing");
    assert!(err(&check()).contains("scheme.toml"), "{}", err(&check()));
    let schemes = schemes_in(&at);
    let sources = std::fs::read_to_string(schemes.join("be/fee-for-service/sources.toml")).unwrap();
    // The base is part of another scheme, and that is resolved for every option of its switches.
    let row = std::fs::read_to_string(schemes.join("be/fee-for-service/tariffs/consultation.csv")).unwrap();
    let broken = row.replacen("published", "rumoured", 1);
    assert_ne!(row, broken);
    std::fs::write(schemes.join("be/fee-for-service/tariffs/consultation.csv"), &broken).unwrap();
    let text = out(&check());
    assert_eq!(text.matches("rumoured").count(), 1, "{text}");
    // Very many faults end.
    std::fs::write(schemes.join("be/fee-for-service/tariffs/consultation.csv"), row.clone() + &"x,y\n".repeat(500)).unwrap();
    let text = out(&check());
    assert!(text.lines().count() < 130 && text.contains(" more."), "{text}");
    std::fs::write(schemes.join("be/fee-for-service/tariffs/consultation.csv"), row).unwrap();
    std::fs::write(schemes.join("be/fee-for-service/sources.toml"), sources).unwrap();
    std::fs::remove_file(schemes.join("be/vocabulary.toml")).unwrap();
    let output = check();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(out(&output).matches("fault: ").count(), 1, "{}", out(&output));
}

#[test]
fn commands_speak_the_language_asked_for() {
    let at = folder("language");
    let schemes = schemes_in(&at);
    let path = schemes.join("nl/standard/scheme.toml");
    let broken = std::fs::read_to_string(&path).unwrap().replacen("receiver = \"practice\"", "receiver = \"practise\"", 1);
    std::fs::write(&path, broken).unwrap();
    let english =
        ["fault", "Found", "Expected", "one of", "rows", "sources", "differences", "passed", "tariff row", "Tariff row", "layers"];
    for language in ["nl", "fr", "de"] {
        let compared = out(&pijler(&at, &["compare", "--format", "csv", "--lines", "--lang", language]));
        let address = compared.match_indices("be/new-deal@").map(|(at, _)| compared[at..].split([',', '\r', '"', ';']).next().unwrap());
        let address = address.into_iter().find(|address| address.contains("!nurse!") || address.contains("!capitation!")).unwrap();
        for arguments in [
            vec!["scheme", "list"],
            vec!["scheme", "show", "be/new-deal"],
            vec!["scheme", "check", "nl/standard", "--schemes-dir", "schemes"],
            vec!["scheme", "diff", "be/fee-for-service", "be/new-deal"],
            vec!["scheme", "test", "nl/standard"],
            vec!["explain", address],
        ] {
            let asked = pijler(&at, &[arguments.clone(), vec!["--lang", language]].concat());
            let text = out(&asked) + &err(&asked);
            assert!(!text.is_empty());
            // A text that is missing shows its id.
            for word in english.iter().chain(&["[command", "[expected", "[fault", "expected-", "row 0", "age_band", "`", "[{", "Some("]) {
                let whole = text.split(|sign: char| !sign.is_alphabetic() && !"[-{(`_ ".contains(sign)).any(|part| part.trim() == *word);
                let found = if word.starts_with(char::is_alphabetic) && !word.ends_with('-') { whole } else { text.contains(word) };
                // "sources" is French too.
                assert!(!found || (language == "fr" && *word == "sources"), "{language} {arguments:?}: {word} in {text}");
            }
            // The language of the terminal is the default.
            let default = Command::new(env!("CARGO_BIN_EXE_pijler"))
                .args(&arguments)
                .current_dir(&at)
                .env("LC_ALL", format!("{language}_BE.UTF-8"))
                .output()
                .unwrap();
            assert_eq!(out(&default), out(&asked));
        }
    }
}

/// What follows one value of JSON; refuses an object that has a key twice.
fn json(text: &str) -> Result<&str, String> {
    let text = text.trim_start();
    let word = |text: &str| -> Result<(String, usize), String> {
        let body = text.strip_prefix('"').ok_or_else(|| format!("no string: {text:.40}"))?;
        let mut escaped = false;
        let end = body.find(|sign| {
            let ends = sign == '"' && !escaped;
            escaped = sign == '\\' && !escaped;
            ends
        });
        let end = end.ok_or("a string without end")?;
        Ok((body[..end].to_owned(), end + 2))
    };
    let (open, close) = match text.chars().next() {
        Some('{') => ('{', '}'),
        Some('[') => ('[', ']'),
        Some('"') => return word(text).map(|(_, length)| &text[length..]),
        Some(_) => {
            let end = text.find([',', '}', ']']).unwrap_or(text.len());
            let plain = text[..end].trim();
            let known =
                ["null", "true", "false"].contains(&plain) || plain.bytes().all(|byte| byte.is_ascii_digit() || b"-.".contains(&byte));
            return if known && !plain.is_empty() { Ok(&text[end..]) } else { Err(format!("no value: {plain}")) };
        }
        None => return Err("nothing".into()),
    };
    let mut keys = std::collections::BTreeSet::new();
    let mut rest = text[1..].trim_start();
    while !rest.starts_with(close) {
        if open == '{' {
            let (key, length) = word(rest)?;
            rest = rest[length..].trim_start().strip_prefix(':').ok_or("no colon")?;
            if !keys.insert(key.clone()) {
                return Err(format!("{key} twice"));
            }
        }
        rest = json(rest)?.trim_start();
        match rest.strip_prefix(',') {
            Some(more) => rest = more.trim_start(),
            None if rest.starts_with(close) => {}
            None => return Err(format!("neither , nor {close}: {rest:.40}")),
        }
    }
    Ok(&rest[1..])
}

#[test]
fn no_object_of_json_has_a_key_twice() {
    assert!(json(r#"{"a": [1, {"b": "x\"y"}], "c": null}"#).is_ok() && json(r#"{"a": 1, "b": {}, "a": 2}"#).is_err());
    let at = folder("json");
    for language in ["en", "nl", "fr", "de"] {
        let output = pijler(&at, &["compare", "--format", "json", "--lines", "--lang", language]);
        let text = out(&output);
        assert_eq!(json(&text).map(str::trim), Ok(""), "{language}");
        assert!(text.contains("\"lines:be/fee-for-service\"") && text.contains("\"lines:be/new-deal\""));
    }
    assert_eq!(json(&out(&pijler(&at, &["compare", "--format", "json", "--switch", "2026-Q2"]))).map(str::trim), Ok(""));
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

#[cfg(feature = "pages")]
#[test]
fn a_file_of_something_else_is_not_served_from() {
    let at = folder("data");
    std::fs::write(at.join("letter.txt"), "Dear colleague").unwrap();
    for (language, said) in [("en", "not a file of Pijler"), ("nl", "geen bestand van Pijler"), ("fr", "pas un fichier de Pijler")] {
        let output = pijler(&at, &["serve", "--data", "letter.txt", "--lang", language]);
        assert_eq!(output.status.code(), Some(1));
        assert!(err(&output).contains(said), "{}", err(&output));
    }
    assert_eq!(std::fs::read_to_string(at.join("letter.txt")).unwrap(), "Dear colleague");
    let output = pijler(&at, &["demo", "--data", "no/such/folder/data"]);
    assert_eq!(output.status.code(), Some(1));
}
