// SPDX-License-Identifier: EUPL-1.2
//! The practice's own workbook: the empty one to download, the filled one to upload, and forgetting it.
//!
//! A file with faults is refused whole, with all of them; nothing of it is kept.

use super::{Reply, framed, refusal};
use crate::answer::Refusal;
use crate::ask::{Ask, Asked, Subject};
use crate::inputs::understand;
use crate::render::View;
use crate::render::form::sending;
use crate::render::layout::{self, Frame};
use crate::site::Site;
use crate::uploads::{Id, LIFETIME, What};
use crate::workspace;
use axum::body::Bytes;
use axum::http::StatusCode;
use maud::{Markup, html};
use pijler_model::Faults;
use std::sync::Arc;
use tokio::time::Instant;

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    shown(site, &ask, StatusCode::OK, &html! {})
}

fn shown(site: &Site, ask: &Ask, status: StatusCode, notice: &Markup) -> Reply {
    let view = View::new(site, ask);
    let code = view.language().code();
    let file = html! {
        div class="field" {
            label for="file" { (view.text("upload-file")) }
            input id="file" name="file" type="file" accept=".xlsx,.xlsm,.ods,.csv,.txt" required aria-describedby="file-help";
            small id="file-help" { (view.words.text_with("upload-size-limit", &[("size", 5_i64.into())])) }
        }
    };
    let main = html! {
        h1 { (view.text("upload-title")) }
        (notice)
        p { (view.text("upload-intro")) }
        h2 { (view.text("upload-step-template")) }
        p { a class="button" href=(format!("/template.xlsx?lang={code}")) download { (view.text("upload-button-template")) } }
        h2 { (view.text("upload-step-fill")) }
        p { (view.text("upload-step-fill-help")) }
        h2 { (view.text("upload-step-send")) }
        (sending(&view, &format!("/upload?lang={code}"), &file, "upload-button"))
        p class="note" { (lifetime(&view)) }
    };
    let reply = framed(&view, &Frame { title: view.text("upload-title"), open: "/upload", path: "/upload".into(), more: Vec::new(), main });
    match reply {
        Reply::Page { html, .. } => Reply::Page { status, html },
        other => other,
    }
}

/// How long an upload is kept, where, and who can see it.
pub(crate) fn lifetime(view: &View<'_>) -> String {
    if view.ask.workspace.is_some() {
        return view.text("workspace-upload-note");
    }
    let minutes = i64::try_from(LIFETIME.as_secs() / 60).unwrap_or(60);
    format!("{} {}", view.words.text_with("upload-lifetime", &[("minutes", minutes.into())]), view.text("upload-link-is-key"))
}

/// Takes a file: a practice to look at, or everything that is wrong with it.
pub(crate) fn read(site: &Site, asked: &Asked, file: Option<(String, Bytes)>, now: Instant) -> Reply {
    let mut ask = Ask::read(site, asked);
    ask.subject = Subject::Estimate;
    let view = View::new(site, &ask);
    let Some((name, bytes)) = file else {
        return shown(site, &ask, StatusCode::UNPROCESSABLE_ENTITY, &notice(&view, "upload-no-file", None));
    };
    match understand(site, &name, &bytes) {
        Err(faults) => shown(site, &ask, StatusCode::UNPROCESSABLE_ENTITY, &notice(&view, "upload-refused", Some(&faults))),
        Ok(practice) => match site.keep(What::Practice(Arc::new(practice.clone())), now) {
            Ok(id) => {
                if let Some(workspace) = &ask.workspace
                    && let Err(fault) = workspace::record(site, &workspace.key, &id, &name, &practice)
                {
                    site.forget(&id);
                    return super::workspace::not_saved(site, &ask, &fault);
                }
                ask.subject = Subject::Upload(id);
                Reply::Redirect(ask.home(site))
            }
            Err(_) => shown(site, &ask, StatusCode::SERVICE_UNAVAILABLE, &notice(&view, "upload-full", None)),
        },
    }
}

fn notice(view: &View<'_>, id: &str, faults: Option<&Faults>) -> Markup {
    html! {
        @match faults {
            Some(faults) => { p class="verdict" { (view.text(id)) } (layout::faults(view, faults)) },
            None => { div class="box bad" role="alert" { p { (view.text(id)) } } },
        }
    }
}

/// Forgets an upload at once.
pub(crate) fn forget(site: &Site, asked: &Asked, id: &str) -> Reply {
    let ask = Ask::read(site, &asked.bare());
    let mut known = false;
    if let Some(id) = Id::read(id) {
        // Whoever recorded it may take it back; another's key opens nothing of a workspace.
        if let Some(workspace) = &ask.workspace
            && let Some(number) = workspace::number_of(site, &workspace.key, &id)
        {
            match workspace::forget(site, &workspace.key, number) {
                Ok(()) => known = true,
                Err(fault) => return super::workspace::not_saved(site, &ask, &fault),
            }
        }
        known |= workspace::is_for(site, &ask, &id) && site.forget(&id);
    }
    if !known {
        return refusal(site, &ask, Refusal::Expired);
    }
    let view = View::new(site, &ask);
    shown(site, &ask, StatusCode::OK, &html! { div class="box good" role="status" { p { (view.text("upload-forgotten")) } } })
}

/// The empty workbook.
pub(crate) fn template(site: &Site, asked: &Asked) -> Reply {
    let words = pijler_words::Words::of(asked.language);
    match pijler_intake::template(asked.language, &site.vocabulary, &site.scheme_words) {
        Ok(bytes) => Reply::File {
            kind: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            name: format!("{}.xlsx", words.text("template-file-name")),
            bytes,
        },
        Err(_) => Reply::failed(StatusCode::INTERNAL_SERVER_ERROR),
    }
}
