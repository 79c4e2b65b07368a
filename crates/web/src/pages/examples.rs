// SPDX-License-Identifier: EUPL-1.2
//! The invented practices that can be looked at.

use super::{Reply, framed};
use crate::ask::{Ask, Asked};
use crate::render::View;
use crate::render::layout::Frame;
use crate::site::Site;
use maud::html;

/// All of them.
pub(crate) fn list(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let view = View::new(site, &ask);
    let main = html! {
        h1 { (view.text("nav-examples")) }
        p { (view.text("examples-intro")) }
        @if site.app.examples.is_empty() { p { (view.text("examples-none")) } }
        div class="cards" { @for example in &site.app.examples {
            article class="card" {
                h2 { a href=(format!("/practice/example/{}?lang={}", example.id, view.language().code())) { (view.local(&example.name)) } }
                p { (view.local(&example.summary)) }
            }
        } }
    };
    framed(&view, &Frame { title: view.text("nav-examples"), open: "/examples", path: "/examples".into(), more: Vec::new(), main })
}
