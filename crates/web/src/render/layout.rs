// SPDX-License-Identifier: EUPL-1.2
//! What stands around every page: head, skip link, menu, languages, footer.

use super::View;
use crate::ask::{Ask, Subject, address};
use maud::{DOCTYPE, Markup, html};
use pijler_model::{Fault, Faults, Severity};
use pijler_words::Language;

/// What can be asked about a practice beside its comparison: path and word.
const ABOUT: &[(&str, &str)] = &[
    ("/reconcile", "nav-reconcile"),
    ("/scenarios", "nav-scenarios"),
    ("/timeline", "timeline-title"),
    ("/cash", "nav-cash"),
    ("/work", "work-link"),
    ("/patients", "patients-link"),
    ("/split", "split-link"),
    ("/statement", "statement-title"),
    ("/watch", "nav-watch"),
    ("/papers", "nav-papers"),
];

/// A page to put into the frame.
pub(crate) struct Frame {
    pub(crate) title: String,
    /// Entry of the menu that is open: its path.
    pub(crate) open: &'static str,
    /// The address of this page, for the other languages.
    pub(crate) path: String,
    /// Fields of the query that are not those of the subject.
    pub(crate) more: Vec<(String, String)>,
    pub(crate) main: Markup,
}

/// The whole document.
pub(crate) fn page(view: &View<'_>, frame: &Frame) -> String {
    let site = view.site;
    let at = view.language();
    let other = |language: Language| {
        let own = Ask { language, ..view.ask.clone() };
        let mut pairs = if frame.path == own.own_path() { own.own_query(site) } else { own.query(site) };
        pairs.extend(frame.more.iter().cloned());
        address(&frame.path, &pairs)
    };
    let mut menu = vec![
        ("/", "nav-estimate"),
        ("/upload", "nav-upload"),
        ("/examples", "nav-examples"),
        ("/questions", "nav-questions"),
        ("/tariffs", "nav-tariffs"),
    ];
    if site.app.workspaces.is_some() {
        menu.push(("/workspace", if view.ask.workspace.is_some() { "nav-workspace" } else { "nav-sign-in" }));
    }
    let menu_link = |path: &str| {
        let own = ["/tariffs", "/questions", "/workspace"].contains(&path) || (path == "/" && view.ask.subject == Subject::Estimate);
        if own { view.ask.link(site, path, &[]) } else { address(path, &[("lang".into(), at.code().into())]) }
    };
    html! {
        (DOCTYPE)
        html lang=(at.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (frame.title) " · " (view.text("app-name")) }
                link rel="stylesheet" href=(site.asset("pijler.css"));
                link rel="icon" href=(site.asset("icon.svg")) type="image/svg+xml";
                script type="module" src=(site.asset("live.js")) {}
            }
            body {
                a class="skip" href="#main" { (view.text("skip-to-content")) }
                header {
                    p class="brand" { a href=(address("/", &[("lang".into(), at.code().into())])) { (view.text("app-name")) } }
                    nav aria-label=(view.text("nav-main")) {
                        details class="menu" {
                            summary { (view.text("nav-menu")) }
                            ul {
                                @for (path, word) in menu {
                                    li { a href=(menu_link(path)) aria-current=[(path == frame.open).then_some("page")] { (view.text(word)) } }
                                }
                            }
                        }
                    }
                    nav class="languages" aria-label=(view.text("nav-language")) {
                        ul {
                            @for language in Language::ALL {
                                li { a href=(other(language)) hreflang=(language.tag()) lang=(language.code()) aria-current=[(language == at).then_some("true")] {
                                    span class="wide" { (language.name()) } abbr title=(language.name()) { (language.code()) }
                                } }
                            }
                        }
                    }
                }
                (about(view, frame))
                main id="main" tabindex="-1" { (of_the_workspace(view)) (frame.main) }
                footer {
                    p { (view.text("app-shows")) " " (view.text("app-private")) }
                    p {
                        (view.words.text_with("footer-known-on", &[("date", at.day(site.app.today).into())])) ". "
                        (view.text("footer-licence")) " "
                        (view.words.text_with("footer-version", &[("version", env!("CARGO_PKG_VERSION").into())])) "."
                    }
                }
            }
        }
    }
    .into_string()
}

/// What has to be said of the visitor's workspace, whatever the page.
fn of_the_workspace(view: &View<'_>) -> Markup {
    html! {
        @if let Some(fault) = view.ask.trouble {
            div class="box bad" role="alert" { p { (view.text("workspace-trouble")) " " (view.text(fault)) } }
        }
        @if let Some(count) = view.ask.replaced.filter(|_| view.ask.workspace.is_some()) {
            div class="box" role="status" { p {
                (view.words.text_with("workspace-replaced", &[("count", count.into())])) " "
                a href=(view.ask.link(view.site, "/workspace", &[])) { (view.text("workspace-journal")) }
            } }
        }
    }
}

/// The menu of the practice that is looked at; not on pages that are about none.
fn about(view: &View<'_>, frame: &Frame) -> Markup {
    let own = view.ask.own_path();
    if frame.path != own && !ABOUT.iter().any(|(path, _)| is_at(path, &frame.path)) && frame.path != "/explain" {
        return html! {};
    }
    let pages: Vec<(&str, &str)> = [(own.as_str(), "nav-comparison")].into_iter().chain(ABOUT.iter().copied()).collect();
    let open = pages.iter().find(|(path, _)| is_at(path, &frame.path));
    html! {
        nav class="about" aria-label=(view.text("nav-about")) {
            details class="menu" {
                summary { (view.text("nav-about")) @if let Some((_, word)) = open { (view.colon()) (view.text(word)) } }
                ul {
                    @for &(path, word) in &pages {
                        @let link = if path == own { view.ask.home(view.site) } else { view.ask.link(view.site, path, &[]) };
                        li { a href=(link) aria-current=[is_at(path, &frame.path).then_some(if path == frame.path { "page" } else { "true" })] { (view.text(word)) } }
                    }
                }
            }
        }
    }
}

/// Whether a page is the one at a path or lies under it.
fn is_at(path: &str, page: &str) -> bool {
    page.strip_prefix(path).is_some_and(|rest| rest.is_empty() || (path.len() > 1 && rest.starts_with('/')))
}

/// Every fault of what was therefore not calculated, in a box that is read out.
pub(crate) fn faults(view: &View<'_>, faults: &Faults) -> Markup {
    told(view, faults, "fault-summary")
}

/// Fields that were left out, on a page that calculates with the others.
pub(crate) fn left_out(view: &View<'_>, faults: &Faults) -> Markup {
    told(view, faults, "fault-fields-left-out")
}

fn told(view: &View<'_>, faults: &Faults, summary: &str) -> Markup {
    let errors: Vec<&Fault> = faults.list.iter().filter(|fault| fault.severity == Severity::Error).collect();
    let warnings: Vec<&Fault> = faults.list.iter().filter(|fault| fault.severity == Severity::Warning).collect();
    html! {
        @if !errors.is_empty() {
            div class="box bad" role="alert" {
                h2 { (view.words.text_with(summary, &[("count", errors.len().into())])) }
                (fault_table(view, &errors))
            }
        }
        @if !warnings.is_empty() {
            details class="box" open[errors.is_empty() && warnings.len() < 6] {
                summary { (view.words.text_with("fault-count-warnings", &[("count", warnings.len().into())])) }
                (fault_table(view, &warnings))
            }
        }
    }
}

fn fault_table(view: &View<'_>, faults: &[&Fault]) -> Markup {
    let placed = faults.iter().any(|fault| !fault.place.sheet.is_empty() || fault.place.line > 0);
    html! {
        @if placed {
            div class="scroll" tabindex="0" role="group" aria-label=(view.text("column-fault")) { table class="faults" {
                thead { tr {
                    @for word in ["column-sheet", "column-row-number", "column-column", "column-fault", "column-found", "column-expected"] { th scope="col" { (view.text(word)) } }
                } }
                tbody { @for fault in faults { tr {
                    td { (if fault.place.sheet.is_empty() { &fault.place.file } else { &fault.place.sheet }) }
                    td { @if fault.place.line > 0 { (fault.place.line) } }
                    td { (fault.place.column) }
                    td { (view.text(fault.problem.key())) }
                    td { (fault.value) }
                    td { (view.words.expected(&fault.expected)) }
                } } }
            } }
        } @else {
            ul { @for fault in faults { li { (view.words.fault(fault)) } } }
        }
    }
}
