// SPDX-License-Identifier: EUPL-1.2
//! The papers of a practice: a list, and each as a page that prints on A4 and can be saved as one file.
//!
//! A paper is an article with head, body and foot; its fields stand above it and are left out in print. What is entered goes into the draft;
//! no figure of the practice is ever in an address. Not here: what applies and why (`practice::papers`, the scheme's `papers.toml`).

mod application;
mod checklist;
pub(crate) mod files;
mod leaflet;
mod meeting;
mod signatures;
mod supplier;

use super::estimate::cites;
use super::explain::cited;
use super::{Reply, faulty, framed, message, not_found, refusal};
use crate::answer::{Answer, answer};
use crate::ask::{Ask, Asked, Subject};
use crate::draft::Reading;
use crate::render::View;
use crate::render::form::{Field, Kind, choice, entry, field};
use crate::render::layout::{self, Frame};
use crate::site::Site;
use axum::http::StatusCode;
use maud::{DOCTYPE, Markup, html};
use pijler_model::{Day, Faults, Period, Quarter};
use pijler_practice::papers::dates::{Dates, dates};
use pijler_scheme::Scheme;
use pijler_scheme::calendar::Window;
use pijler_scheme::papers::{Papers, Point};
use std::sync::Arc;

/// The path of the list.
pub(crate) const PATH: &str = "/papers";

/// A paper: its word in addresses and in the ids of its texts, and how it is made.
type Paper = (&'static str, fn(&mut Desk<'_>) -> Result<Made, Faults>);

/// All of them, in the order in which a practice needs them.
const PAPERS: [Paper; 6] = [
    ("meeting", meeting::make),
    ("checklist", |desk| Ok(checklist::make(desk))),
    ("signatures", |desk| Ok(signatures::make(desk))),
    ("application", |desk| Ok(application::make(desk))),
    ("supplier", |desk| Ok(supplier::make(desk))),
    ("leaflet", |desk| Ok(leaflet::make(desk))),
];

/// What a paper is made of.
pub(super) struct Made {
    /// What can be entered; empty where nothing can.
    fields: Markup,
    /// What stands in it.
    body: Markup,
    /// Ids of the sources it names.
    sources: Vec<String>,
    /// Its own heading, where it is not its name.
    heading: Option<String>,
    /// It is for others: without marks of the product's own.
    outward: bool,
    /// What stands above its heading.
    lead: Markup,
    /// Amounts in it rest on estimates.
    estimated: bool,
}

impl Made {
    /// A paper of the practice's own.
    fn of(fields: Markup, body: Markup, sources: Vec<String>) -> Self {
        Self { fields, body, sources, heading: None, outward: false, lead: html! {}, estimated: false }
    }

    /// A paper for others, under its own heading.
    fn for_others(fields: Markup, lead: Markup, heading: String, body: Markup) -> Self {
        Self { outward: true, heading: Some(heading), lead, ..Self::of(fields, body, Vec::new()) }
    }
}

/// What a paper is made from.
pub(super) struct Desk<'a> {
    view: &'a View<'a>,
    answer: &'a Answer,
    /// The scheme the papers are for: a column of the comparison.
    column: usize,
    papers: Papers,
    reading: Reading<'a>,
    start: Quarter,
}

impl Desk<'_> {
    fn scheme(&self) -> &Scheme {
        &self.answer.request.schemes[self.column]
    }

    fn base(&self) -> &Scheme {
        &self.answer.request.schemes[0]
    }

    fn name(&self) -> String {
        self.view.local(&self.scheme().name).to_owned()
    }

    /// The facts are those of an estimate.
    fn assumed(&self) -> bool {
        self.view.ask.subject == Subject::Estimate
    }

    fn entered(&self, name: &str) -> Option<String> {
        self.view.ask.entered(name).map(str::to_owned)
    }

    /// The name of the practice, as entered or as the facts have it.
    fn practice(&self) -> Option<String> {
        let own = || {
            // An example has a name in every language.
            if let Subject::Example(id) = &self.view.ask.subject {
                let example = self.view.site.app.examples.iter().find(|example| example.id == *id)?;
                return Some(self.view.local(&example.name).to_owned());
            }
            let name = self.answer.request.tables.practices.first().map(|practice| practice.name.trim().to_owned());
            name.filter(|name| !name.is_empty() && !self.assumed())
        };
        self.entered("papers.practice").or_else(own)
    }

    fn dates(&self) -> Dates {
        dates(self.base(), self.scheme(), self.start)
    }

    /// The day whose amounts and codes are shown: the start, or the last day that the rules speak of.
    fn price_day(&self) -> Day {
        let start = Period::Quarter(self.start).first();
        self.scheme().valid.last().map_or(start, |last| start.min(last))
    }

    fn window(&self, window: Window) -> String {
        let language = self.view.language();
        let values = [("first", language.day_short(window.from).into()), ("last", language.day_short(window.to).into())];
        if window.from == window.to { language.day_short(window.to) } else { self.view.words.text_with("papers-window", &values) }
    }

    /// What is entered for all papers: the quarter of the start and the name.
    fn general(&self) -> Markup {
        let view = self.view;
        let known = self.practice().unwrap_or_default();
        html! {
            (choice(view, "papers.start", &view.text("papers-start"), &starts(view)))
            (field(view, &self.reading, &Field::of(view, "papers.practice", "papers-practice-name", Kind::Text).or(known)))
        }
    }

    /// A day that may not be published.
    fn day(&self, day: Option<String>) -> Markup {
        html! { @match day { Some(day) => (day), None => span class="badge gap" { (self.view.text("calendar-not-published")) } } }
    }

    /// The days of the start as a table; in short without those that come after the start.
    fn dates_table(&self, short: bool) -> Markup {
        let (view, dates) = (self.view, self.dates());
        let language = view.language();
        let mut rows: Vec<(String, Option<String>)> = vec![
            (view.text("papers-date-start"), Some(language.day_short(dates.start))),
            (view.text("papers-date-apply"), dates.apply.map(|window| self.window(window))),
        ];
        for (name, window) in &dates.payments {
            let label = view.words.text_with("papers-date-payment", &[("component", view.local(name).into())]);
            rows.push((label, window.map(|window| self.window(window))));
        }
        for (name, day) in dates.claims.iter().filter(|_| !short) {
            rows.push((
                view.words.text_with("papers-date-claim", &[("component", view.local(name).into())]),
                Some(language.day_short(*day)),
            ));
        }
        if !short {
            rows.push((view.text("papers-date-composition"), dates.composition.map(|day| language.day_short(day))));
        }
        rows.push((view.text("papers-date-notice"), dates.notice.map(|day| language.day_short(day))));
        html! {
            table class="dates" {
                caption class="hidden" { (view.text("papers-dates")) }
                tbody { @for (label, day) in rows { tr { th scope="row" { (label) } td { (self.day(day)) } } } }
            }
        }
    }

    /// Sources of points, once each.
    fn sources_of<'p>(points: impl Iterator<Item = &'p Point>) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for id in points.flat_map(|point| &point.sources) {
            if !all.contains(id) {
                all.push(id.clone());
            }
        }
        all
    }

    /// A badge where a rule is not as published.
    fn sure(&self, point: &Point) -> Markup {
        self.view.status(point.status)
    }
}

/// Numbers of sources at the foot of the paper.
fn cite(sources: &[String], of: &[String]) -> Markup {
    let known: Vec<&str> = sources.iter().map(String::as_str).collect();
    cites(&known, &of.join("+"))
}

/// The quarters that can be chosen: those after today, and those that an application is published for.
fn starts(view: &View<'_>) -> Vec<(&'static str, String)> {
    // A choice needs words that live as long as the page; there are few quarters.
    const WORDS: [&str; 16] = [
        "2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1", "2027-Q2", "2027-Q3", "2027-Q4",
        "2028-Q1", "2028-Q2", "2028-Q3", "2028-Q4",
    ];
    let next = next_start(view.site);
    let quarters = WORDS.into_iter().filter_map(|word| match Period::parse(word) {
        Some(Period::Quarter(quarter)) if quarter >= next => Some((word, view.language().quarter(quarter))),
        _ => None,
    });
    quarters.take(6).collect()
}

fn next_start(site: &Site) -> Quarter {
    site.app.today.quarter().next()
}

/// The first scheme after the baseline that has papers.
fn with_papers(site: &Site, schemes: &[Arc<Scheme>]) -> Result<Option<(usize, Papers)>, Faults> {
    for (index, scheme) in schemes.iter().enumerate().skip(1) {
        if let Some(papers) = Papers::read(&site.app.library, scheme)? {
            return Ok(Some((index, papers)));
        }
    }
    Ok(None)
}

/// The list.
pub(crate) fn list(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let view = View::new(site, &ask);
    let title = view.text("papers-title");
    let any = match with_papers(site, &site.schemes) {
        Ok(any) => any.is_some(),
        Err(faults) => return faulty(&view, &faults),
    };
    let main = html! {
        h1 { (title) }
        p { (view.text("papers-intro")) }
        @if any {
            div class="cards" { @for (id, _) in PAPERS { article class="card" {
                h2 { a href=(view.ask.link(site, &path(id), &[])) { (view.text(&format!("papers-{id}"))) } }
                p { (view.text(&format!("papers-{id}-about"))) }
            } } }
        } @else { p { (view.text("papers-none")) } }
        p class="note" { (view.text("draft-note")) }
    };
    framed(&view, &Frame { title, open: "", path: PATH.into(), more: Vec::new(), main })
}

fn path(id: &str) -> String {
    format!("{PATH}/{id}")
}

/// In which form a paper is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// On a page of the site.
    Page,
    /// Alone, as a file.
    Html,
    /// Alone, printed.
    Pdf,
}

/// One paper. A name that ends in `.html` or `.pdf` is the paper alone, as a file; the second where there is a printer.
pub(crate) fn page(site: &Site, asked: &Asked, name: &str) -> Reply {
    let (id, form) = match name.rsplit_once('.') {
        Some((id, "html")) => (id, Form::Html),
        Some((id, "pdf")) if site.app.printer.is_some() => (id, Form::Pdf),
        _ => (name, Form::Page),
    };
    let Some(&paper) = PAPERS.iter().find(|(known, _)| *known == id) else { return not_found(site, asked) };
    let ask = Ask::read(site, asked);
    let answer = match answer(site, &ask) {
        Ok(answer) => answer,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &answer.request.schemes;
    let (column, papers) = match with_papers(site, view.schemes) {
        Ok(Some(found)) => found,
        Ok(None) => return not_found(site, asked),
        Err(faults) => return faulty(&view, &faults),
    };
    let mut desk = Desk::new(&view, &answer, column, papers);
    let (made, sheet) = match desk.sheet(paper) {
        Ok(sheet) => sheet,
        Err(faults) => return faulty(&view, &faults),
    };
    match form {
        Form::Page => {}
        Form::Html => {
            let bytes = alone(&view, &sheet).into_bytes();
            return Reply::File { kind: "text/html; charset=utf-8", name: format!("{}.html", sheet.stem), bytes };
        }
        Form::Pdf => return Reply::ToPrint { name: format!("{}.pdf", sheet.stem), html: alone(&view, &sheet) },
    }
    let at = path(id);
    let main = html! {
        p class="noprint" { a href=(ask.link(site, PATH, &[])) { (view.text("papers-all")) } }
        (layout::left_out(&view, &desk.reading.faults))
        details class="box noprint" id="fill" open[!desk.reading.faults.list.is_empty()] {
            summary { (view.text("papers-fill")) }
            (entry(&view, &at, &html! {
                fieldset { legend { (view.text("papers-general")) } div class="fields" { (desk.general()) } }
                (made.fields)
            }, "papers-button"))
        }
        p class="note noprint" {
            (view.text(if site.app.printer.is_some() { "papers-print-help-short" } else { "papers-print-help" })) " "
            a href=(ask.link(site, &format!("{at}.html"), &[])) download { (view.text("papers-save")) }
            @if site.app.printer.is_some() {
                " · " a href=(ask.link(site, &format!("{at}.pdf"), &[])) { (view.text("papers-save-pdf")) }
            }
        }
        (sheet.article)
    };
    framed(&view, &Frame { title: sheet.title, open: "", path: at, more: Vec::new(), main })
}

/// Why a paper was not printed, on a page that leads on.
pub(crate) fn not_printed(site: &Site, asked: &Asked, status: StatusCode, why: &str) -> Reply {
    let ask = Ask::read(site, asked);
    let view = View::new(site, &ask);
    let body = html! {
        p { (view.text(why)) }
        p { a href=(ask.link(site, PATH, &[])) { (view.text("papers-all")) } }
    };
    message(&view, status, "papers-pdf-none", &body)
}

/// A paper that is ready for a page or a file.
struct Sheet {
    title: String,
    /// The name of a file, without its ending: paper, day and language.
    stem: String,
    article: Markup,
}

impl<'a> Desk<'a> {
    fn new(view: &'a View<'a>, answer: &'a Answer, column: usize, papers: Papers) -> Self {
        let start = match view.ask.entered("papers.start").and_then(Period::parse) {
            Some(Period::Quarter(quarter)) => quarter,
            _ => next_start(view.site),
        };
        Self { view, answer, column, papers, reading: Reading::new(view.ask), start }
    }

    fn sheet(&mut self, (id, make): Paper) -> Result<(Made, Sheet), Faults> {
        let made = make(self)?;
        let view = self.view;
        let name = view.text(&format!("papers-{id}"));
        let today = view.site.app.today.to_string();
        // The browser names a printed file after the title: paper, day and language.
        let title = format!("{name} – {today} – {}", view.language().code());
        let stem = format!("pijler-{id}-{today}-{}", view.language().code());
        let article = article(self, &name, &made);
        Ok((made, Sheet { title, stem, article }))
    }
}

/// The paper itself.
fn article(desk: &Desk<'_>, name: &str, made: &Made) -> Markup {
    let view = desk.view;
    let (language, today, scheme) = (view.language(), view.site.app.today, desk.scheme());
    let rules = view.words.text_with(
        "papers-rules",
        &[
            ("scheme", desk.name().into()),
            ("version", scheme.hash.chars().take(8).collect::<String>().into()),
            ("date", language.day(today).into()),
        ],
    );
    let made_on = view.words.text_with("papers-made-on", &[("date", language.day(today).into())]);
    html! {
        article class="paper" lang=(language.code()) {
            @if !made.outward {
                p class="paper-head" {
                    @if let Some(practice) = desk.practice() { strong { (practice) } " · " }
                    (made_on)
                    @if desk.assumed() || made.estimated { " · " span class="badge estimated" { (view.text("label-estimate")) } }
                }
            }
            (made.lead)
            h1 { (made.heading.as_deref().unwrap_or(name)) }
            (made.body)
            @if !made.outward {
                @if !made.sources.is_empty() {
                    h2 { (view.text("papers-sources")) }
                    ol class="sources" { @for id in &made.sources { li id={ "src-" (id) } {
                        @match scheme.sources.get(id) { Some(source) => (cited(view, source)), None => (id) }
                    } } }
                }
                p class="paper-foot" { (rules) ". " (view.text("papers-foot")) }
            }
        }
    }
}

/// The paper as a file that needs nothing else.
fn alone(view: &View<'_>, sheet: &Sheet) -> String {
    let style = view.site.assets.iter().find(|asset| asset.name == "pijler.css").map_or("", |asset| asset.text);
    html! {
        (DOCTYPE)
        html lang=(view.language().code()) {
            head {
                meta charset="utf-8";
                // It asks for nothing, and whoever opens it may hold it to that.
                meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (sheet.title) }
                // Our own style sheet, which holds no mark that ends it.
                style { (maud::PreEscaped(style)) }
            }
            body { main { (sheet.article) } }
        }
    }
    .into_string()
}

/// A field of several lines.
fn lines(view: &View<'_>, name: &str, label: &str, help: &str) -> Markup {
    let typed = view.ask.fields.get(name).map_or("", String::as_str);
    let about = format!("{name}-help");
    html! {
        div class="lines" {
            label for=(name) { (label) }
            textarea id=(name) name=(name) rows="4" maxlength="2000" aria-describedby=(about) { (typed) }
            small id=(about) { (help) }
        }
    }
}

/// What was typed into several lines, each on its own; nothing typed is a line to fill in by hand.
fn typed_lines(view: &View<'_>, name: &str) -> Markup {
    html! { @match view.ask.entered(name) {
        Some(text) => { p class="typed" { @for (index, line) in text.lines().enumerate() { @if index > 0 { br; } (line) } } },
        None => { p class="blank" { (view.text("papers-not-entered")) } },
    } }
}
