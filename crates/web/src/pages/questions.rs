// SPDX-License-Identifier: EUPL-1.2
//! What practices ask before they join: a short answer with its source, and the page that answers it on their own figures.
//!
//! Not here: the questions themselves, which are data of the country (`scheme::questions`).

use super::{Reply, framed};
use crate::ask::{Ask, Asked};
use crate::render::View;
use crate::render::layout::Frame;
use crate::site::Site;
use maud::html;

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let view = View::new(site, &ask);
    let title = view.text("questions-title");
    let link = |page: &str| {
        let (path, place) = page.split_once('#').map_or((page, None), |(path, place)| (path, Some(place)));
        let address = if path == "/" { ask.home(site) } else { ask.link(site, path, &[]) };
        place.map_or_else(|| address.clone(), |place| format!("{address}#{place}"))
    };
    let main = html! {
        h1 { (title) }
        p { (view.text("questions-intro")) }
        @for (index, question) in site.questions.iter().enumerate() {
            section class="question" id=(question.id) {
                h2 { (index + 1) ". " (view.local(&question.question)) }
                p { (view.local(&question.answer)) " " (view.status(question.status)) }
                p {
                    a href=(link(&question.page)) { (view.text("questions-own-figures")) }
                    span class="note" {
                        " · " (view.text("label-source")) (view.colon())
                        @for (number, source) in question.sources.iter().enumerate() {
                            @if number > 0 { "; " }
                            @if source.url.is_empty() { (source.title) } @else { a href=(source.url) rel="noreferrer" { (source.title) } }
                            @if !source.publisher.is_empty() { ", " (source.publisher) }
                        }
                    }
                }
            }
        }
    };
    framed(&view, &Frame { title, open: "/questions", path: "/questions".into(), more: Vec::new(), main })
}
