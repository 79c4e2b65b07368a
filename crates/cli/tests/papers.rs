// SPDX-License-Identifier: EUPL-1.2
//! `pijler papers`: which files are written, and what is left where one cannot be. Shell scripts stand in for browsers; the real one is asked
//! in `browser`.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const PAPERS: [&str; 6] = ["meeting", "checklist", "signatures", "application", "supplier", "leaflet"];

fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// With an empty search path and temporary files of its own, so that nothing of the machine counts.
fn papers(at: &Path, arguments: &[&str]) -> Output {
    fs::create_dir_all(at.join("temporary")).unwrap();
    Command::new(env!("CARGO_BIN_EXE_pijler"))
        .arg("papers")
        .args(arguments)
        .current_dir(at)
        .env("LC_ALL", "C")
        .env("PATH", at.join("nowhere"))
        .env("TMPDIR", at.join("temporary"))
        .env_remove("PIJLER_PRINTER")
        .output()
        .unwrap()
}

fn browser(at: &Path, body: &str) {
    let find = r#"for a in "$@"; do case "$a" in --print-to-pdf=*) pdf="${a#--print-to-pdf=}";; *.html) page="$a";; esac; done"#;
    // The search path of the test is empty; the script has one of its own.
    fs::write(at.join("browser"), format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{find}\n{body}\n")).unwrap();
    fs::set_permissions(at.join("browser"), fs::Permissions::from_mode(0o755)).unwrap();
}

/// Names in a folder, in order, hidden ones too.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn every_paper_is_one_file_of_html() {
    let at = folder("papers-html");
    let output = papers(&at, &["example:city-group-nurse", "--out", "a/b", "--format", "html", "--lang", "all", "--start", "2027-Q2"]);
    assert!(output.status.success(), "{}", err(&output));
    let names = names(&at.join("a/b"));
    assert_eq!(names.len(), 24);
    assert_eq!(out(&output).lines().count(), 24, "each is named");
    for (lang, start) in [("nl", "1 april 2027"), ("fr", "1 avril 2027"), ("de", "1. April 2027"), ("en", "1 April 2027")] {
        for paper in PAPERS {
            let name = names.iter().find(|name| name.starts_with(&format!("pijler-{paper}-")) && name.ends_with(&format!("-{lang}.html")));
            let text = fs::read_to_string(at.join("a/b").join(name.unwrap())).unwrap();
            assert!(text.contains(&format!("<html lang=\"{lang}\">")) && text.ends_with("</html>"), "{paper} {lang}");
            for part in ["<script", "href=\"/", "src=", "url(", "@import"] {
                assert!(!text.contains(part), "{paper} {lang}: {part} in a file that stands alone");
            }
            if paper == "meeting" {
                assert!(lang == "en" || !text.contains("Example: city group"), "{lang}: the example has a name in the language");
            }
            if paper == "supplier" {
                assert!(text.replace('\u{a0}', " ").contains(start), "{lang}: the start that was asked for");
            }
        }
    }
}

#[test]
fn those_that_are_named_are_written_beside_what_is_there() {
    let at = folder("papers-named");
    browser(&at, "printf '%%PDF-1.4 %s %%%%EOF' \"$(wc -c < \"$page\")\" > \"$pdf\"");
    let arguments = ["leaflet", "meeting", "--patients", "1200", "--name", "Praktijk Zevenster", "--out", ".", "--browser", "./browser"];
    let both = [&arguments[..], &["--format", "pdf,html", "--lang", "nl,fr"]].concat();
    let output = papers(&at, &both);
    assert!(output.status.success(), "{}", err(&output));
    let files: Vec<String> = names(&at).into_iter().filter(|name| name.starts_with("pijler-")).collect();
    assert_eq!(files.len(), 8, "{files:?}");
    for html in files.iter().filter(|name| name.contains(".html")) {
        let text = fs::read(at.join(html)).unwrap();
        assert!(String::from_utf8_lossy(&text).contains("Praktijk Zevenster"), "{html}");
        let pdf = fs::read_to_string(at.join(html.replace(".html", ".pdf"))).unwrap();
        assert!(pdf.contains(&format!(" {} ", text.len())), "{pdf}: the file that is saved is the file that is printed");
    }
    assert!(names(&at.join("temporary")).is_empty());
    let again = papers(&at, &both);
    assert!(!again.status.success() && err(&again).contains("--force"), "{}", err(&again));
    assert!(papers(&at, &[&both[..], &["--force"]].concat()).status.success());
    assert!(!names(&at).iter().any(|name| name.contains(".part")));
}

#[test]
fn without_a_browser_it_is_said_what_was_looked_for_and_what_else_can_be_done() {
    let at = folder("papers-none");
    for (lang, word) in [("nl", "Gezocht"), ("fr", "Cherché"), ("de", "Gesucht"), ("en", "Looked for")] {
        let output = papers(&at, &["--out", "out", "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        let text = err(&output);
        for part in [word, "chromium", "google-chrome", "microsoft-edge", "--browser", "PIJLER_PRINTER", "--format html"] {
            assert!(text.contains(part), "{part} in {text}");
        }
    }
    let output = papers(&at, &["--out", "out", "--browser", "netscape"]);
    assert!(output.status.code() == Some(2) && err(&output).contains("netscape"), "{}", err(&output));
    assert!(!at.join("out").exists(), "nothing is begun");
}

#[test]
fn the_pages_begin_without_a_browser_but_not_with_one_that_is_not_there() {
    let at = folder("papers-pages");
    let pages = |variable: &str, arguments: &[&str]| {
        // An address that is no place of this machine (RFC 5737): what gets as far as to listen says so, and ends.
        Command::new(env!("CARGO_BIN_EXE_pijler"))
            .args(["demo", "--listen", "192.0.2.1:1"])
            .args(arguments)
            .current_dir(&at)
            .env("LC_ALL", "C")
            .env("PATH", at.join("nowhere"))
            .env("PIJLER_PRINTER", variable)
            .output()
            .unwrap()
    };
    for (variable, arguments) in [("", vec![]), ("netscape", vec!["--no-printer"])] {
        let text = err(&pages(variable, &arguments));
        assert!(text.contains("192.0.2.1:1"), "{variable}: {text}");
    }
    for (variable, arguments) in [("netscape", vec![]), ("", vec!["--printer", "netscape"])] {
        let output = pages(variable, &arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains("netscape") && err(&output).contains("--no-printer"), "{}", err(&output));
    }
}

#[test]
fn a_browser_that_is_none_leaves_nothing_behind() {
    let at = folder("papers-broken");
    for (body, said) in [
        ("echo 'cannot open display' >&2; exit 7", "cannot open display"),
        ("echo garbage > \"$pdf\"", "without a PDF"),
        ("true", "without a PDF"),
    ] {
        browser(&at, body);
        let output = papers(&at, &["meeting", "--out", "out", "--browser", "./browser"]);
        assert_eq!(output.status.code(), Some(1), "{body}");
        assert!(err(&output).contains(said) && err(&output).contains("pijler-meeting-"), "{}", err(&output));
        assert!(names(&at.join("out")).is_empty() && names(&at.join("temporary")).is_empty(), "{body}");
    }
}

#[test]
fn one_interrupt_ends_it_with_the_browser() {
    let at = folder("papers-interrupt");
    browser(&at, "echo begun > begun; sleep 600");
    fs::create_dir_all(at.join("temporary")).unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_pijler"))
        .args(["papers", "meeting", "--out", "out", "--browser", "./browser", "--lang", "en"])
        .current_dir(&at)
        .env("TMPDIR", at.join("temporary"))
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // The browser works in the folder that it is given.
    let begun = || names(&at.join("temporary")).iter().any(|name| at.join("temporary").join(name).join("begun").exists());
    while !begun() {
        assert!(child.try_wait().unwrap().is_none(), "it ended before it was interrupted");
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130));
    assert!(err(&output).contains("Stopped"), "{}", err(&output));
    assert!(names(&at.join("out")).is_empty() && names(&at.join("temporary")).is_empty());
}

#[test]
fn a_slip_in_a_word_is_told_with_the_words_there_are() {
    let at = folder("papers-slips");
    for (arguments, expected) in [
        (vec!["meting"], "checklist"),
        (vec!["meting", "example:solo-coast"], "checklist"),
        (vec!["example:solo-coast", "example:city-group-nurse"], "example:solo-coast"),
        (vec!["example:nothing"], "solo-coast"),
        (vec!["example:solo-coast", "--patients", "900"], "not both"),
        (vec!["meeting", "--start", "soon"], "soon"),
        (vec!["meeting", "--year", "1999"], "1999"),
        (vec!["meeting", "--schemes", "be/medical-house"], "No scheme has papers"),
        (vec!["meeting", "--lang", "nl,xx"], "nl, fr, de or en"),
    ] {
        let output = papers(&at, &[&arguments[..], &["--format", "html", "--out", "out"]].concat());
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", err(&output));
        assert!(err(&output).contains(expected), "{arguments:?}: {}", err(&output));
    }
    assert!(!at.join("out").exists(), "nothing is begun");
}
