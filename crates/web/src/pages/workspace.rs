// SPDX-License-Identifier: EUPL-1.2
//! The workspace of a practice: signing in, what is kept with sizes and dates, documents, passphrase, export, reading an export, erasing.
//!
//! Every change is a POST of a page of ours (`serve` looks where a form comes from). After it the browser is led back, with a word for what
//! happened in the address and nothing else. Not here: what is kept and how (`store`), how other pages reach it (`crate::workspace`).

use super::{Reply, framed, not_found, refused};
use crate::ask::{Ask, Asked, Sent, Subject, address};
use crate::render::View;
use crate::render::layout::Frame;
use crate::site::Site;
use crate::workspace::{self, ESTIMATE, Workspace, Workspaces, cookie, random};
use axum::body::Bytes;
use axum::http::StatusCode;
use maud::{Markup, html};
use pijler_store::{Bound, Fault, JournalEntry, Moment, Overview, SignedIn, limits};
use tokio::time::Instant;

/// The path of the page.
const PATH: &str = "/workspace";
/// Entries of the journal that the page shows; the export has all.
const JOURNAL_SHOWN: usize = 100;
/// What may have happened, as words of the address; each has a text `workspace-said-<word>`.
const SAID: [&str; 10] =
    ["created", "signed-in", "some-left", "not-adopted", "signed-out", "passphrase", "erased", "imported", "added", "removed"];

/// What was wrong with a form of this page.
struct Wrong<'a> {
    fault: &'a Fault,
    /// The form: `create`, `sign-in`, ...
    form: &'static str,
    /// What was typed as a name.
    name: &'a str,
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    shown(site, asked, &ask, None)
}

fn shown(site: &Site, asked: &Asked, ask: &Ask, wrong: Option<&Wrong<'_>>) -> Reply {
    let Some(workspaces) = &site.app.workspaces else { return not_found(site, asked) };
    let view = View::new(site, ask);
    let said = asked.get("said").filter(|word| SAID.contains(word)).filter(|_| wrong.is_none());
    let body = match &ask.workspace {
        Some(workspace) => match kept(&view, workspaces, workspace, wrong) {
            Ok(body) => body,
            Err(fault) => return not_saved(site, ask, &fault),
        },
        None => doors(&view, wrong),
    };
    let title = view.text("workspace-title");
    let main = html! {
        h1 { (title) }
        @if let Some(word) = said { div class="box good" role="status" { p { (view.text(&format!("workspace-said-{word}"))) } } }
        @match wrong {
            Some(wrong) if wrong.form == "erase" => { div class="box bad" role="alert" { p { (view.text("workspace-erase-not-confirmed")) } } },
            Some(wrong) => (fault_box(&view, wrong.fault, workspaces.now())),
            None => {},
        }
        (body)
    };
    let reply = framed(&view, &Frame { title, open: PATH, path: PATH.into(), more: Vec::new(), main });
    match (reply, wrong) {
        (Reply::Page { html, .. }, Some(wrong)) => Reply::Page { status: status(wrong.fault), html },
        (reply, _) => reply,
    }
}

fn status(fault: &Fault) -> StatusCode {
    match fault {
        Fault::Wait(_) => StatusCode::TOO_MANY_REQUESTS,
        Fault::SignedOut => StatusCode::UNAUTHORIZED,
        Fault::NotFound => StatusCode::NOT_FOUND,
        fault if fault.is_of_the_visitor() => StatusCode::UNPROCESSABLE_ENTITY,
        Fault::DiskFull => StatusCode::INSUFFICIENT_STORAGE,
        _ => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn fault_text(view: &View<'_>, fault: &Fault, now: Moment) -> String {
    let limit = match fault {
        Fault::Wait(until) => until.since(now).max(1),
        Fault::TooMuch(Bound::Workspace | Bound::Document | Bound::Facts | Bound::Export, bytes) => megabytes(*bytes),
        Fault::TooMuch(_, count) => i64::try_from(*count).unwrap_or(i64::MAX),
        Fault::Altered(path) => return view.words.text_with(fault.key(), &[("file", path.as_str().into())]),
        _ => return view.text(fault.key()),
    };
    view.words.text_with(fault.key(), &[("limit", limit.into())])
}

fn fault_box(view: &View<'_>, fault: &Fault, now: Moment) -> Markup {
    html! { div class="box bad" role="alert" id="fault" { p { (fault_text(view, fault, now)) } } }
}

fn megabytes(bytes: u64) -> i64 {
    i64::try_from(bytes / 1_000_000).unwrap_or(i64::MAX)
}

/// What the store did not take or give, on a page of its own.
pub(crate) fn not_saved(site: &Site, ask: &Ask, fault: &Fault) -> Reply {
    let view = View::new(site, ask);
    let now = site.app.workspaces.as_ref().map_or(Moment(0), Workspaces::now);
    let title = view.text("workspace-not-saved");
    let main = html! {
        h1 { (title) }
        (fault_box(&view, fault, now))
        p { (view.text("workspace-go-back")) }
        p { a href=(view.ask.link(site, PATH, &[])) { (view.text("workspace-title")) } }
    };
    match framed(&view, &Frame { title, open: "", path: PATH.into(), more: Vec::new(), main }) {
        Reply::Page { html, .. } => Reply::Page { status: status(fault), html },
        other => other,
    }
}

/// Signing in and making an account, for whoever is not signed in.
fn doors(view: &View<'_>, wrong: Option<&Wrong<'_>>) -> Markup {
    let form = |action: &'static str, button: &str, is_new: bool| {
        let wrong = wrong.filter(|wrong| wrong.form == action);
        let passphrase = if is_new { "new-password" } else { "current-password" };
        let help = if is_new { "create-help" } else { "" };
        html! {
            form method="post" action=(view.ask.link(view.site, &format!("{PATH}/{action}"), &[])) {
                div class="field" {
                    label for={ (action) "-name" } { (view.text("workspace-name")) }
                    input id={ (action) "-name" } name="name" required maxlength="60" autocomplete="username" value=(wrong.map_or("", |wrong| wrong.name)) aria-invalid=[wrong.map(|_| "true")];
                }
                div class="field" {
                    label for={ (action) "-passphrase" } { (view.text("workspace-passphrase")) }
                    input id={ (action) "-passphrase" } name="passphrase" type="password" required maxlength="200" autocomplete=(passphrase) aria-describedby=[is_new.then_some(help)] aria-invalid=[wrong.map(|_| "true")];
                    @if is_new { small id=(help) { (view.text("workspace-passphrase-help")) } }
                }
                p { button type="submit" { (view.text(button)) } }
            }
        }
    };
    html! {
        p { (view.text("workspace-intro")) }
        div class="cards" {
            section class="card" { h2 { (view.text("workspace-sign-in")) } (form("sign-in", "workspace-sign-in", false)) }
            section class="card" { h2 { (view.text("workspace-create")) } (form("create", "workspace-create", true)) }
        }
        p { (view.text("workspace-adopts")) }
        p class="note" { (view.text("workspace-not-encrypted")) " " (view.text("workspace-no-recovery")) }
    }
}

fn day(view: &View<'_>, moment: Moment) -> String {
    view.language().day(moment.day())
}

fn size(view: &View<'_>, bytes: u64) -> String {
    let kilobytes = i64::try_from(bytes.div_ceil(1000)).unwrap_or(i64::MAX);
    view.words.text_with("workspace-kilobytes", &[("size", kilobytes.into())])
}

/// A table of text with a caption, scrolling by itself on a small screen.
fn table(caption: &str, headings: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) { table {
            caption { (caption) }
            thead { tr { @for heading in headings { th scope="col" { (heading) } } } }
            tbody { @for row in rows { tr { @for (index, cell) in row.iter().enumerate() {
                @if index == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
            } } } }
        } }
    }
}

fn kept(view: &View<'_>, workspaces: &Workspaces, workspace: &Workspace, wrong: Option<&Wrong<'_>>) -> Result<Markup, Fault> {
    let overview = workspaces.store.overview(&workspace.key)?;
    let journal = workspaces.store.journal(&workspace.key, None)?;
    let is_empty = overview.facts.is_empty() && journal.is_empty() && overview.scenarios.is_empty() && overview.documents.is_empty();
    let action = |path: &str| view.ask.link(view.site, &format!("{PATH}/{path}"), &[]);
    let used = [("size", size(view, overview.bytes).into()), ("limit", megabytes(limits::WORKSPACE_BYTES_MAX).into())];
    Ok(html! {
        p { (view.words.text_with("workspace-signed-in-as", &[("name", overview.name.as_str().into()), ("date", day(view, overview.created).into())])) }
        form method="post" action=(action("sign-out")) { button type="submit" { (view.text("workspace-sign-out")) } }
        h2 { (view.text("workspace-kept")) }
        p { (view.words.text_with("workspace-size", &used)) }
        (facts(view, &overview))
        (fields(view, &overview, &journal))
        (estimate(view))
        (documents(view, &overview))
        h2 { (view.text("workspace-export-title")) }
        p { (view.text("workspace-export-help")) }
        p { a class="button" href=(action("export")) download { (view.text("workspace-export")) } }
        @if is_empty { (file_form(view, "import", "workspace-import", "workspace-import-help", ".zip")) }
        h2 { (view.text("workspace-passphrase-title")) }
        form method="post" action=(action("passphrase")) {
            // Tells a browser's keeper of passphrases which account it is.
            input type="hidden" name="name" autocomplete="username" value=(overview.name);
            div class="fields" {
                @for (name, label, help, complete) in [
                    ("old", "workspace-passphrase-old", "", "current-password"),
                    ("new", "workspace-passphrase-new", "workspace-passphrase-help", "new-password"),
                ] {
                    div class="field" {
                        label for=(name) { (view.text(label)) }
                        input id=(name) name=(name) type="password" required maxlength="200" autocomplete=(complete) aria-describedby={ (name) "-help" };
                        small id={ (name) "-help" } { @if !help.is_empty() { (view.text(help)) } }
                    }
                }
            }
            p { button type="submit" { (view.text("workspace-passphrase-button")) } }
        }
        h2 { (view.text("workspace-erase-title")) }
        div class="box bad" {
            p { (view.text("workspace-erase-help")) }
            form method="post" action=(action("erase")) {
                div class="fields wide" { div class="field" {
                    label for="confirm" { (view.words.text_with("workspace-erase-confirm", &[("name", overview.name.as_str().into())])) }
                    input id="confirm" name="confirm" required maxlength="60" autocomplete="off" value=(wrong.filter(|wrong| wrong.form == "erase").map_or("", |wrong| wrong.name)) aria-invalid=[wrong.filter(|wrong| wrong.form == "erase").map(|_| "true")];
                    small {}
                } }
                p { button type="submit" { (view.text("workspace-erase")) } }
            }
        }
        p class="note" { (view.text("workspace-not-encrypted")) }
    })
}

/// The button that takes one thing out.
fn remove(view: &View<'_>, what: &str, number: i64, name: &str) -> Markup {
    html! {
        form method="post" action=(view.ask.link(view.site, &format!("{PATH}/{what}"), &[])) class="noprint" {
            button type="submit" name="number" value=(number) aria-label={ (view.text("workspace-remove")) " " (name) } { (view.text("workspace-remove")) }
        }
    }
}

fn facts(view: &View<'_>, overview: &Overview) -> Markup {
    let headings =
        ["workspace-column-file", "workspace-column-true-on", "workspace-column-learned", "workspace-column-size", "workspace-remove"];
    let headings = headings.map(|id| view.text(id));
    let rows: Vec<Vec<Markup>> = overview
        .facts
        .iter()
        .rev()
        .map(|event| {
            let name = if event.origin.is_empty() { view.text("workspace-facts") } else { event.origin.clone() };
            let link = address(&format!("{PATH}/facts/{}", event.number), &[("lang".into(), view.language().code().into())]);
            let rows = i64::try_from(event.rows).unwrap_or(i64::MAX);
            vec![
                html! { a href=(link) { (name) } },
                html! { (view.language().day(event.true_on)) },
                html! { (day(view, event.learned)) },
                html! { (view.words.text_with("count-rows", &[("count", rows.into())])) ", " (size(view, event.bytes)) },
                remove(view, "forget", event.number, &name),
            ]
        })
        .collect();
    html! {
        h3 { (view.text("workspace-facts")) }
        @if rows.is_empty() {
            p { (view.text("workspace-facts-none")) " " a href=(view.ask.link(view.site, "/upload", &[])) { (view.text("nav-upload")) } }
        } @else {
            p { (view.text("workspace-facts-help")) }
            (table(&view.text("workspace-facts"), &headings, &rows))
        }
    }
}

fn fields(view: &View<'_>, overview: &Overview, journal: &[JournalEntry]) -> Markup {
    let count = i64::try_from(overview.fields.len()).unwrap_or(i64::MAX);
    let last = journal.iter().map(|entry| entry.learned).max();
    let headings = ["workspace-column-field", "workspace-column-text", "workspace-column-learned"].map(|id| view.text(id));
    let rows: Vec<Vec<Markup>> = journal
        .iter()
        .rev()
        .take(JOURNAL_SHOWN)
        .map(|entry| {
            vec![
                html! { code { (entry.field) } },
                html! { @match &entry.text { Some(text) => { span class="address" { (text) } }, None => { em { (view.text("workspace-emptied")) } } } },
                html! { (day(view, entry.learned)) },
            ]
        })
        .collect();
    let shown = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    html! {
        h3 { (view.text("workspace-fields")) }
        @match last {
            None => { p { (view.text("workspace-fields-none")) } },
            Some(last) => {
                p { (view.words.text_with("workspace-fields-count", &[("count", count.into()), ("date", day(view, last).into())])) }
                details {
                    summary { (view.words.text_with("workspace-journal-last", &[("count", shown.into())])) }
                    (table(&view.text("workspace-journal"), &headings, &rows))
                }
            }
        }
    }
}

/// The button that keeps the numbers of the estimate, if the address names some that are not kept yet.
fn estimate(view: &View<'_>) -> Markup {
    if view.ask.subject != Subject::Estimate || !view.ask.entered {
        return html! {};
    }
    let pairs: Sent = view.ask.own_query(view.site).into_iter().filter(|(name, _)| name != "lang").collect();
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
    if view.ask.fields.get(ESTIMATE) == Some(&query) {
        return html! { p { (view.text("workspace-estimate-kept")) } };
    }
    html! {
        form method="post" action=(view.ask.link(view.site, "/enter", &[])) {
            input type="hidden" name="to" value=(PATH);
            input type="hidden" name=(ESTIMATE) value=(query);
            p { (view.text("workspace-estimate")) " " button type="submit" { (view.text("workspace-estimate-keep")) } }
        }
    }
}

fn documents(view: &View<'_>, overview: &Overview) -> Markup {
    let headings =
        ["workspace-column-file", "workspace-column-learned", "workspace-column-size", "workspace-remove"].map(|id| view.text(id));
    let rows: Vec<Vec<Markup>> = overview
        .documents
        .iter()
        .map(|entry| {
            vec![
                html! { a href=(format!("{PATH}/document/{}", entry.number)) download { (entry.name) } },
                html! { (day(view, entry.added)) },
                html! { (size(view, entry.bytes)) },
                remove(view, "remove", entry.number, &entry.name),
            ]
        })
        .collect();
    html! {
        h3 { (view.text("workspace-documents")) }
        @if rows.is_empty() { p { (view.text("workspace-documents-none")) } } @else { (table(&view.text("workspace-documents"), &headings, &rows)) }
        (file_form(view, "document", "workspace-document-add", "workspace-document-help", ""))
    }
}

fn file_form(view: &View<'_>, action: &str, label: &str, help: &str, accept: &str) -> Markup {
    let limit = [("size", megabytes(limits::DOCUMENT_BYTES_MAX).into())];
    html! {
        form method="post" action=(view.ask.link(view.site, &format!("{PATH}/{action}"), &[])) enctype="multipart/form-data" class="noprint" {
            div class="fields wide" { div class="field" {
                label for=(action) { (view.text(label)) }
                input id=(action) name="file" type="file" required accept=[(!accept.is_empty()).then_some(accept)] aria-describedby={ (action) "-help" };
                small id={ (action) "-help" } { (view.words.text_with(help, &limit)) }
            } }
            p { button type="submit" { (view.text(label)) } }
        }
    }
}

/// Leads back to the page, with a word for what happened.
fn back(site: &Site, ask: &Ask, said: &str) -> Reply {
    Reply::Redirect(ask.link(site, PATH, &[("said", said)]))
}

/// A form of the page.
pub(crate) fn act(site: &Site, asked: &Asked, action: &str, sent: &Sent) -> Reply {
    let Some(workspaces) = &site.app.workspaces else { return not_found(site, asked) };
    let mut ask = Ask::read(site, asked);
    let get = |name: &str| sent.iter().find(|(known, _)| known == name).map_or("", |(_, text)| text.as_str());
    let now = workspaces.now();
    let store = &workspaces.store;
    let number = get("number").parse::<i64>().unwrap_or(0);
    let key = ask.workspace.as_ref().map(|workspace| workspace.key.clone());
    let wrong =
        |fault: &Fault, form: &'static str, name: &str| shown(site, asked, &Ask::read(site, asked), Some(&Wrong { fault, form, name }));
    match (action, key) {
        ("create", None) => match random().and_then(|random| store.create(get("name"), get("passphrase"), &random, now)) {
            Ok(began) => enter(site, &mut ask, &began, "created"),
            Err(fault) => wrong(&fault, "create", get("name")),
        },
        ("sign-in", None) => match random().and_then(|random| store.sign_in(get("name"), get("passphrase"), &random, now)) {
            Ok(began) => enter(site, &mut ask, &began, "signed-in"),
            Err(fault) => wrong(&fault, "sign-in", get("name")),
        },
        // Signing in once more, from a page that was open before.
        ("create" | "sign-in", Some(_)) => Reply::Redirect(ask.link(site, PATH, &[])),
        ("sign-out", key) => {
            if let Some(token) = &asked.token
                && let Err(fault) = store.sign_out(token)
            {
                return not_saved(site, &ask, &fault);
            }
            if let Some(key) = key {
                workspace::close(site, &key, None);
            }
            left(site, asked, "signed-out")
        }
        (_, None) => wrong(&Fault::SignedOut, "sign-in", ""),
        ("passphrase", Some(key)) => {
            match random().and_then(|random| store.change_passphrase(&key, get("old"), get("new"), &random, now)) {
                Ok(began) => Reply::WithCookie { cookie: cookie(site, Some(&began.token)), then: Box::new(back(site, &ask, "passphrase")) },
                Err(fault) => wrong(&fault, "passphrase", ""),
            }
        }
        ("erase", Some(key)) => {
            let name = match store.overview(&key) {
                Ok(overview) => overview.name,
                Err(fault) => return not_saved(site, &ask, &fault),
            };
            if get("confirm").trim() != name {
                return wrong(&Fault::Name, "erase", get("confirm"));
            }
            workspace::close(site, &key, None);
            match store.erase(&key) {
                Ok(()) => left(site, asked, "erased"),
                Err(fault) => not_saved(site, &Ask::read(site, asked), &fault),
            }
        }
        ("forget", Some(key)) => match workspace::forget(site, &key, number) {
            Ok(()) => {
                // It may be what the address speaks of.
                ask.subject = Subject::Estimate;
                back(site, &ask, "removed")
            }
            Err(fault) => not_saved(site, &ask, &fault),
        },
        ("remove", Some(key)) => match store.remove_document(&key, number) {
            Ok(_) => back(site, &ask, "removed"),
            Err(fault) => not_saved(site, &ask, &fault),
        },
        _ => not_found(site, asked),
    }
}

/// Takes what the visitor had in memory along, and hands the session to the browser.
fn enter(site: &Site, ask: &mut Ask, began: &SignedIn, said: &str) -> Reply {
    let said = match workspace::adopt(site, &began.key, ask) {
        Ok(adopted) if adopted.left > 0 => "some-left",
        Ok(_) => said,
        Err(_) => "not-adopted",
    };
    Reply::WithCookie { cookie: cookie(site, Some(&began.token)), then: Box::new(back(site, ask, said)) }
}

/// Takes the session from the browser.
fn left(site: &Site, asked: &Asked, said: &str) -> Reply {
    let to = address(PATH, &[("lang".into(), asked.language.code().into()), ("said".into(), said.into())]);
    Reply::WithCookie { cookie: cookie(site, None), then: Box::new(Reply::Redirect(to)) }
}

/// Who is signed in and to what, or the reply to whoever is not.
fn signed_in<'s>(site: &'s Site, asked: &Asked) -> Result<(&'s Workspaces, Workspace, Ask), Box<Reply>> {
    let Some(workspaces) = &site.app.workspaces else { return Err(Box::new(not_found(site, asked))) };
    let ask = Ask::read(site, asked);
    match ask.workspace.clone() {
        Some(workspace) => Ok((workspaces, workspace, ask)),
        None => Err(Box::new(shown(site, asked, &ask, Some(&Wrong { fault: &Fault::SignedOut, form: "sign-in", name: "" })))),
    }
}

/// A file of the page: the export.
pub(crate) fn file(site: &Site, asked: &Asked, action: &str) -> Reply {
    if action != "export" {
        return not_found(site, asked);
    }
    let (workspaces, workspace, ask) = match signed_in(site, asked) {
        Ok(found) => found,
        Err(reply) => return *reply,
    };
    let now = workspaces.now();
    match workspaces.store.export(&workspace.key, now) {
        Ok(bytes) => Reply::File { kind: "application/zip", name: format!("pijler-{}.zip", now.day()), bytes },
        Err(fault) => not_saved(site, &ask, &fault),
    }
}

/// Reads an export into the workspace, which must be empty.
pub(crate) fn import(site: &Site, asked: &Asked, file: Option<(String, Bytes)>) -> Reply {
    let (workspaces, workspace, ask) = match signed_in(site, asked) {
        Ok(found) => found,
        Err(reply) => return *reply,
    };
    let Some((_, bytes)) = file else { return refused(site, asked, StatusCode::UNPROCESSABLE_ENTITY) };
    match workspaces.store.import(&workspace.key, &bytes) {
        Ok(()) => back(site, &ask, "imported"),
        Err(fault) => shown(site, asked, &ask, Some(&Wrong { fault: &fault, form: "import", name: "" })),
    }
}

/// Adds a document.
pub(crate) fn add_document(site: &Site, asked: &Asked, file: Option<(String, Bytes)>) -> Reply {
    let (workspaces, workspace, ask) = match signed_in(site, asked) {
        Ok(found) => found,
        Err(reply) => return *reply,
    };
    let Some((name, bytes)) = file else { return refused(site, asked, StatusCode::UNPROCESSABLE_ENTITY) };
    let name: String = name.rsplit(['/', '\\']).next().unwrap_or_default().chars().filter(|letter| !letter.is_control()).collect();
    let now = workspaces.now();
    match workspaces.store.add_document(&workspace.key, &name, "application/octet-stream", now.day(), &bytes, now) {
        Ok(_) => back(site, &ask, "added"),
        Err(fault) => shown(site, asked, &ask, Some(&Wrong { fault: &fault, form: "document", name: "" })),
    }
}

/// A document, to be saved and never shown: what is in it is not ours.
pub(crate) fn document(site: &Site, asked: &Asked, number: &str) -> Reply {
    let (workspaces, workspace, _) = match signed_in(site, asked) {
        Ok(found) => found,
        Err(reply) => return *reply,
    };
    match number.parse().map_err(|_| Fault::NotFound).and_then(|number| workspaces.store.document(&workspace.key, number)) {
        Ok((entry, bytes)) => {
            let plain = |letter: char| if letter.is_ascii_alphanumeric() || ".-_ ".contains(letter) { letter } else { '_' };
            Reply::File { kind: "application/octet-stream", name: entry.name.chars().map(plain).collect(), bytes }
        }
        Err(_) => not_found(site, asked),
    }
}

/// Recorded facts: leads to their comparison.
pub(crate) fn open(site: &Site, asked: &Asked, number: &str, now: Instant) -> Reply {
    let (_, workspace, mut ask) = match signed_in(site, asked) {
        Ok(found) => found,
        Err(reply) => return *reply,
    };
    let found = number.parse().map_err(|_| Fault::NotFound).and_then(|number| workspace::open(site, &workspace.key, number, now));
    match found {
        Ok(Some(id)) => {
            ask.subject = Subject::Upload(id);
            Reply::Redirect(ask.home(site))
        }
        Ok(None) => refused(site, asked, StatusCode::SERVICE_UNAVAILABLE),
        Err(Fault::NotFound) => not_found(site, asked),
        Err(fault) => not_saved(site, &ask, &fault),
    }
}
