// SPDX-License-Identifier: EUPL-1.2
//! The leaflet for patients: area, hours, who does what. Neutral, and without a word on how the practice is paid.

use super::{Desk, Made, lines, typed_lines};
use maud::html;
use pijler_scheme::papers::List;

pub(super) fn make(desk: &mut Desk<'_>) -> Made {
    let desk = &*desk;
    let view = desk.view;
    let points: Vec<_> = desk.papers.of(List::Leaflet).collect();
    let name = |id: &str| format!("papers.leaflet.{id}");
    let fields = html! { @for point in &points { (lines(view, &name(&point.id), view.local(&point.name), view.local(&point.why))) } };
    let practice = desk.practice().unwrap_or_else(|| view.text("papers-leaflet-ours"));
    let heading = view.words.text_with("papers-leaflet-heading", &[("practice", practice.into())]);
    let date = view.language().day(view.site.app.today);
    let body = html! {
        @for point in &points { h2 { (view.local(&point.name)) } (typed_lines(view, &name(&point.id))) }
        h2 { (view.text("papers-leaflet-know")) }
        ul { @for point in desk.papers.of(List::Statement) { li { strong { (view.local(&point.name)) } ". " (view.local(&point.why)) } } }
        p class="paper-foot" { (view.words.text_with("papers-leaflet-state", &[("date", date.into())])) }
    };
    Made::for_others(fields, html! {}, heading, body)
}
