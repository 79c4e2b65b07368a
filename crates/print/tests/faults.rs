// SPDX-License-Identifier: EUPL-1.2
//! Browsers that are none: each gives its fault in bounded time, and leaves neither a file nor a process.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use pijler_print::{NotPrinted, Printer};
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// A folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A shell script in the place of a browser. It notes the folder it was given, so that a test can look for it afterwards.
fn script(at: &Path, body: &str) -> Printer {
    let path = at.join("browser");
    let noted = at.join("noted");
    let find = r#"for a in "$@"; do case "$a" in --print-to-pdf=*) pdf="${a#--print-to-pdf=}";; esac; done"#;
    fs::write(&path, format!("#!/bin/sh\n{find}\necho \"$pdf\" > '{}'\n{body}\n", noted.display())).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    Printer::new(path)
}

/// Prints, and holds that nothing is left of it.
fn print(at: &Path, printer: &Printer, stopped: bool) -> Result<Vec<u8>, NotPrinted> {
    let printed = printer.print(b"<p>a page", &AtomicBool::new(stopped));
    if let Ok(pdf) = fs::read_to_string(at.join("noted")) {
        let own = Path::new(pdf.trim()).parent().unwrap();
        assert!(own.file_name().unwrap().to_string_lossy().starts_with("pijler-print-"));
        assert!(!own.exists(), "{} is left", own.display());
    }
    printed
}

#[test]
fn a_pdf_comes_back_whole_and_the_page_was_for_its_owner_only() {
    let at = folder("whole");
    let printer = script(
        &at,
        &format!(
            "echo \"${{BREAKPAD_DUMP_LOCATION#$(dirname \"$pdf\")/}}\" > '{0}/mishaps'; ls -ld \"$(dirname \"$pdf\")\" | cut -c1-10 > '{0}/mode'; cat \"$(dirname \"$pdf\")/page.html\" > '{0}/page'; printf '%%PDF-1.4 x %%%%EOF' > \"$pdf\"",
            at.display()
        ),
    );
    assert_eq!(print(&at, &printer, false).unwrap(), b"%PDF-1.4 x %%EOF");
    assert_eq!(fs::read_to_string(at.join("mode")).unwrap().trim(), "drwx------");
    assert_eq!(fs::read_to_string(at.join("page")).unwrap(), "<p>a page");
    assert_eq!(fs::read_to_string(at.join("mishaps")).unwrap().trim(), "mishaps", "reports of mishaps go into the folder that goes");
}

#[test]
fn one_that_hangs_is_ended_with_all_it_started() {
    let at = folder("hangs");
    let late = at.join("late");
    // The child of the child would write after a while, and hold its processor until then.
    let printer = script(&at, &format!("(sleep 2; echo late > '{}') & sleep 600", late.display())).within(Duration::from_millis(500));
    let fault = print(&at, &printer, false).unwrap_err();
    assert!(matches!(fault, NotPrinted::TooLong(_)), "{fault}");
    std::thread::sleep(Duration::from_millis(2500));
    assert!(!late.exists(), "a process that it started went on");
}

#[test]
fn one_that_fails_is_told_with_what_it_said() {
    let at = folder("fails");
    let fault = print(&at, &script(&at, "echo 'no display' >&2; exit 3"), false).unwrap_err();
    assert!(matches!(&fault, NotPrinted::NoPdf(..)), "{fault}");
    assert!(fault.to_string().contains('3') && fault.to_string().contains("no display"), "{fault}");
    let whole_but_failed = print(&at, &script(&at, "printf '%%PDF-1.4 x %%%%EOF' > \"$pdf\"; exit 1"), false);
    assert!(matches!(whole_but_failed, Err(NotPrinted::NoPdf(..))));
}

#[test]
fn what_is_no_whole_pdf_is_none() {
    let at = folder("garbage");
    for body in ["true", "echo garbage > \"$pdf\"", ": > \"$pdf\"", "printf '%%PDF-1.4 cut off' > \"$pdf\""] {
        let printed = print(&at, &script(&at, body), false);
        assert!(matches!(printed, Err(NotPrinted::NoPdf(..))), "{body}");
    }
}

#[test]
fn one_that_cannot_start_is_named() {
    let at = folder("start");
    let path = at.join("browser");
    fs::write(&path, "#!/nothing/of/the/kind\n").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    let fault = print(&at, &Printer::new(path.clone()), false).unwrap_err();
    assert!(fault.to_string().contains("browser"), "{fault}");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(Printer::find(Some(&path)).unwrap_err(), [path.display().to_string()], "what may not be run is no program");
}

#[test]
fn one_that_is_no_longer_wanted_is_ended() {
    let at = folder("stopped");
    assert!(matches!(print(&at, &script(&at, "sleep 600"), true), Err(NotPrinted::Stopped)));
}
