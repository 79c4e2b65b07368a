// SPDX-License-Identifier: EUPL-1.2
//! Papers as PDF, printed by a real browser and read back by poppler: the sheet, the fonts, the tags, and that every text of the saved file is
//! in the printed one.

use pijler_browser::{Browser, Failed, Site, Tools};
use pijler_print::{NotPrinted, Printer};
use pijler_web::Paper;
use pijler_words::Language;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use std::{env, fs, process, thread};

/// The practice whose papers are printed: one with a name, several doctors and every premium.
const PRACTICE: &str = "city-group-nurse";

/// The fewest and the most pages of a paper.
fn pages(paper: &str) -> (u32, u32) {
    match paper {
        // It is what it is called.
        "meeting" | "signatures" | "leaflet" => (1, 1),
        "supplier" | "application" => (2, 2),
        _ => (2, 3),
    }
}

/// What a program of poppler says of a file.
fn read(program: &str, arguments: &[&str], file: &Path) -> Result<String, Failed> {
    let mut command = Command::new(program);
    command.args(arguments).arg(file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output();
    let output = output.map_err(|error| Failed::System(program.into(), error))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(Failed::Page(format!("{program}: {}", String::from_utf8_lossy(&output.stderr))))
    }
}

/// The value of a line `name: value`.
fn value<'t>(info: &'t str, name: &str) -> &'t str {
    info.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':')).unwrap_or_default().trim()
}

/// Without what layout changes: spaces, and line breaks at any place.
fn dense(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

/// The texts between the marks of a file that stands alone, of what is seen.
fn texts(html: &str) -> Vec<String> {
    let body = html.split_once("<body>").map_or("", |(_, body)| body);
    let mut texts = Vec::new();
    let mut hidden = false;
    for part in body.split('<').skip(1) {
        let (mark, text) = part.split_once('>').unwrap_or((part, ""));
        // Captions for who hears the page are not on the sheet.
        if mark.contains("class=\"hidden\"") {
            hidden = true;
        } else if mark.starts_with('/') {
            hidden = false;
        }
        let text = text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
        if !hidden && !text.trim().is_empty() {
            texts.push(text);
        }
    }
    texts
}

/// All that is wrong with a printed paper.
fn faults(paper: &str, language: Language, html: &str, file: &Path) -> Result<Vec<String>, Failed> {
    let (info, fonts) = (read("pdfinfo", &[], file)?, read("pdffonts", &[], file)?);
    let text = dense(&read("pdftotext", &["-raw"], file)?);
    let bytes = fs::read(file).map_err(|error| Failed::System(paper.into(), error))?;
    let mut wrong = Vec::new();
    let mut hold = |holds: bool, what: String| {
        if !holds {
            wrong.push(format!("{paper} {}: {what}", language.code()));
        }
    };
    hold(value(&info, "Page size").contains("(A4)"), format!("size {}", value(&info, "Page size")));
    for (name, wanted) in [("Tagged", "yes"), ("JavaScript", "no"), ("Encrypted", "no"), ("Form", "none")] {
        hold(value(&info, name) == wanted, format!("{name}: {}", value(&info, name)));
    }
    let title = html.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>")).map_or("", |(title, _)| title);
    hold(value(&info, "Title") == title && title.ends_with(language.code()), format!("title {}, not {title}", value(&info, "Title")));
    let (fewest, most) = pages(paper);
    let count: u32 = value(&info, "Pages").parse().unwrap_or(0);
    hold((fewest..=most).contains(&count), format!("{count} pages"));
    let mark = format!("/Lang ({})", language.code());
    hold(bytes.windows(mark.len()).any(|part| part == mark.as_bytes()), format!("no {mark}"));
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    hold(!rows.is_empty(), "no fonts".into());
    for row in rows {
        // From the right: object (two numbers), to unicode, subset, embedded.
        let fields: Vec<&str> = row.split_whitespace().rev().collect();
        hold(fields.get(2) == Some(&"yes") && fields.get(4) == Some(&"yes"), format!("not embedded: {row}"));
    }
    let own = texts(html);
    hold(own.len() > 10, format!("{} texts", own.len()));
    for one in own {
        hold(text.contains(&dense(&one)), format!("not on the sheet: {one}"));
    }
    Ok(wrong)
}

/// A folder that goes with the value.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Result<Self, Failed> {
        let folder = env::temp_dir().join(format!("pijler-{name}-{}", process::id()));
        fs::create_dir_all(&folder).map_err(|error| Failed::System(name.into(), error))?;
        Ok(Self(folder))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Those of one language, in order.
fn print_all(site: &Site, language: Language, folder: &Path) -> Result<Vec<String>, Failed> {
    let mut wrong = Vec::new();
    for paper in Paper::IDS {
        let at = |ending: &str| site.file(&format!("/papers/{paper}.{ending}?practice=example-{PRACTICE}"), language);
        let (html, pdf) = (String::from_utf8_lossy(&at("html")?).into_owned(), at("pdf")?);
        let file = folder.join(format!("{paper}-{}.pdf", language.code()));
        fs::write(&file, &pdf).map_err(|error| Failed::System(paper.into(), error))?;
        println!("{paper} {}: {} bytes of HTML, {} of PDF", language.code(), html.len(), pdf.len());
        wrong.extend(faults(paper, language, &html, &file)?);
    }
    // The fullest one-page paper is that of a practice of which least is known.
    let file = folder.join(format!("estimate-{}.pdf", language.code()));
    fs::write(&file, site.file("/papers/meeting.pdf", language)?).map_err(|error| Failed::System("estimate".into(), error))?;
    let count = value(&read("pdfinfo", &[], &file)?, "Pages").to_owned();
    if count != "1" {
        wrong.push(format!("the estimate’s meeting paper {}: {count} pages", language.code()));
    }
    Ok(wrong)
}

#[test]
fn every_paper_in_every_language_is_a_pdf_that_holds_what_the_page_does() -> Result<(), Failed> {
    let Some(_) = Tools::for_print() else { return Ok(()) };
    let (site, folder) = (Site::start()?, Folder::new("papers")?);
    let mut wrong = String::new();
    // Two at once is what the pages take.
    for pair in Language::ALL.chunks(2) {
        let done = thread::scope(|scope| {
            let (site, folder) = (&site, &folder.0);
            let running: Vec<_> = pair.iter().map(|&language| scope.spawn(move || print_all(site, language, folder))).collect();
            running.into_iter().map(|one| one.join().unwrap_or_else(|_| Err(Failed::Page("a thread ended".into())))).collect::<Vec<_>>()
        });
        for one in done {
            one?.iter().for_each(|line| _ = writeln!(wrong, "{line}"));
        }
    }
    if wrong.is_empty() { Ok(()) } else { Err(Failed::Page(wrong)) }
}

#[test]
fn a_person_takes_a_paper_as_pdf() -> Result<(), Failed> {
    let (Some(tools), Some(_)) = (Tools::for_test(false), Tools::for_print()) else { return Ok(()) };
    let (site, browser) = (Site::start()?, Browser::start(&tools)?);
    browser.open(&site.address("/papers/meeting", Language::Fr))?;
    let (name, bytes) = browser.download("main a[href*='/papers/meeting.pdf']")?;
    if name != "pijler-meeting-2026-08-01-fr.pdf" || !bytes.starts_with(b"%PDF-") {
        return Err(Failed::Page(format!("{name}, {} bytes", bytes.len())));
    }
    Ok(())
}

#[test]
fn a_page_that_stands_alone_reaches_for_nothing() -> Result<(), Failed> {
    let Some(printer) = Tools::for_print() else { return Ok(()) };
    // A server that would notice; the page asks for it by its number, which no resolver can refuse, and may not.
    let site = Site::start()?;
    let html = String::from_utf8_lossy(&site.file("/papers/leaflet.html", Language::Nl)?).into_owned();
    let listener = std::net::TcpListener::bind("127.0.0.1:0").map_err(|error| Failed::System("a port".into(), error))?;
    let address = listener.local_addr().map_err(|error| Failed::System("a port".into(), error))?;
    listener.set_nonblocking(true).map_err(|error| Failed::System("a port".into(), error))?;
    let smuggled = format!(
        "<body><img src=\"http://{address}/a.png\"><script>document.title = 'changed'</script><iframe src=\"http://{address}/b\"></iframe>"
    );
    let pdf = print(&printer, html.replace("<body>", &smuggled).as_bytes())?;
    let folder = Folder::new("alone")?;
    let file = folder.0.join("alone.pdf");
    fs::write(&file, pdf).map_err(|error| Failed::System("alone".into(), error))?;
    let title = value(&read("pdfinfo", &[], &file)?, "Title").to_owned();
    match listener.accept() {
        Ok(_) => Err(Failed::Page("the page reached for what it names".into())),
        Err(_) if title == "changed" => Err(Failed::Page("a script ran".into())),
        Err(_) => Ok(()),
    }
}

#[test]
fn a_browser_that_has_no_time_is_ended_with_all_it_started() -> Result<(), Failed> {
    let Some(printer) = Tools::for_print() else { return Ok(()) };
    let printed = printer.within(Duration::from_millis(100)).print(b"<p>late", &AtomicBool::new(false));
    match printed {
        Err(NotPrinted::TooLong(_)) => Ok(()),
        Ok(_) => Err(Failed::Page("a browser within a tenth of a second".into())),
        Err(why) => Err(Failed::Page(why.to_string())),
    }
}

fn print(printer: &Printer, html: &[u8]) -> Result<Vec<u8>, Failed> {
    printer.print(html, &AtomicBool::new(false)).map_err(|why| Failed::Page(why.to_string()))
}
