// SPDX-License-Identifier: EUPL-1.2
//! The pages, one story a file, and what they share: what a handler gives back, and the page of what went wrong.

pub(crate) mod cash;
pub(crate) mod compare;
pub(crate) mod estimate;
pub(crate) mod examples;
pub(crate) mod explain;
pub(crate) mod papers;
pub(crate) mod patients;
pub(crate) mod questions;
pub(crate) mod reconcile;
pub(crate) mod scenarios;
pub(crate) mod split;
pub(crate) mod statement;
pub(crate) mod tariffs;
pub(crate) mod timeline;
pub(crate) mod twins;
pub(crate) mod upload;
pub(crate) mod watch;
pub(crate) mod work;
pub(crate) mod workspace;

use crate::answer::Refusal;
use crate::ask::{Ask, Asked, address};
use crate::render::View;
use crate::render::layout::{self, Frame};
use crate::site::Site;
use axum::http::StatusCode;
use maud::{Markup, html};
use pijler_model::Faults;

/// What a page gives back.
pub(crate) enum Reply {
    /// A document.
    Page { status: StatusCode, html: String },
    /// Another address.
    Redirect(String),
    /// Another reply, and a cookie that is set or ends.
    WithCookie { cookie: String, then: Box<Self> },
    /// A file to save.
    File { kind: &'static str, name: String, bytes: Vec<u8> },
    /// A page that stands alone, to be printed as a file of that name.
    ToPrint { name: String, html: String },
}

impl Reply {
    /// Something went wrong before a page could be made; in all languages, because none is known.
    pub(crate) fn failed(status: StatusCode) -> Self {
        let texts: Vec<String> = pijler_words::Language::ALL
            .iter()
            .map(|&language| pijler_words::Words::of(language))
            .map(|words| format!("{}. {}", words.text("page-failed"), words.text("page-failed-help")))
            .collect();
        let html = html! {
            (maud::DOCTYPE)
            html lang="en" { head { meta charset="utf-8"; title { "Pijler" } } body { @for text in texts { p { (text) } } p { a href="/" { "Pijler" } } } }
        };
        Self::Page { status, html: html.into_string() }
    }
}

/// The page that an address does not have.
pub(crate) fn not_found(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, &asked.bare());
    let view = View::new(site, &ask);
    message(&view, StatusCode::NOT_FOUND, "page-not-found", &html! { p { (view.text("page-not-found-help")) } })
}

/// What a limit of the server refused.
pub(crate) fn refused(site: &Site, asked: &Asked, status: StatusCode) -> Reply {
    let ask = Ask::read(site, &asked.bare());
    let view = View::new(site, &ask);
    let text = match status {
        StatusCode::PAYLOAD_TOO_LARGE => view.words.text_with("upload-too-large", &[("size", 5_i64.into())]),
        StatusCode::URI_TOO_LONG => view.text("page-query-too-long"),
        StatusCode::FORBIDDEN => view.text("page-from-elsewhere"),
        _ => view.text("upload-refused"),
    };
    message(&view, status, "page-refused", &html! { p { (text) } })
}

/// A refusal as a page.
pub(crate) fn refusal(site: &Site, ask: &Ask, refusal: Refusal) -> Reply {
    let view = View::new(site, ask);
    match refusal {
        Refusal::Faults(faults) => faulty(&view, &faults),
        Refusal::Expired => {
            let upload = address("/upload", &[("lang".into(), ask.language.code().into())]);
            let body =
                html! { p { (view.text("upload-expired")) } p { a class="button" href=(upload) { (view.text("upload-button-again")) } } };
            message(&view, StatusCode::NOT_FOUND, "page-not-found", &body)
        }
        Refusal::TariffsExpired => {
            let without = Ask { tariffs: None, ..ask.clone() };
            let body = html! { p { (view.text("tariffs-expired")) } p { a class="button" href=(without.home(site)) { (view.text("tariffs-without")) } } };
            message(&view, StatusCode::NOT_FOUND, "page-not-found", &body)
        }
        Refusal::NotFound => message(&view, StatusCode::NOT_FOUND, "page-not-found", &html! { p { (view.text("page-not-found-help")) } }),
    }
}

/// The page that lists what is wrong.
pub(crate) fn faulty(view: &View<'_>, faults: &Faults) -> Reply {
    message(view, StatusCode::UNPROCESSABLE_ENTITY, "page-refused", &layout::faults(view, faults))
}

fn message(view: &View<'_>, status: StatusCode, title: &str, body: &Markup) -> Reply {
    let home = address("/", &[("lang".into(), view.language().code().into())]);
    let main = html! { h1 { (view.text(title)) } (body) p { a href=(home) { (view.text("nav-home")) } } };
    let frame = Frame { title: view.text(title), open: "", path: "/".into(), more: Vec::new(), main };
    Reply::Page { status, html: layout::page(view, &frame) }
}

/// A page in its frame.
pub(crate) fn framed(view: &View<'_>, frame: &Frame) -> Reply {
    Reply::Page { status: StatusCode::OK, html: layout::page(view, frame) }
}
