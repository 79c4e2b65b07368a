// SPDX-License-Identifier: EUPL-1.2
//! The letter to the software supplier: the start, the codes old and new, what must work.

use super::{Desk, Made};
use crate::render::View;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, field};
use maud::{Markup, html};
use pijler_model::{Period, Status};
use pijler_practice::papers::codes::{Pair, pairs};
use pijler_scheme::papers::List;

const FIELDS: [(&str, &str); 4] = [
    ("papers.supplier", "papers-supplier-name"),
    ("papers.apply.software", "papers-supplier-product"),
    ("papers.place", "papers-supplier-place"),
    ("papers.signed", "papers-supplier-signed"),
];

pub(super) fn make(desk: &mut Desk<'_>) -> Made {
    let desk = &*desk;
    let view = desk.view;
    let language = view.language();
    let start = language.day(Period::Quarter(desk.start).first());
    let product = desk.entered("papers.apply.software").unwrap_or_else(|| view.text("papers-letter-software"));
    let place = desk.entered("papers.place").unwrap_or_else(|| "…".into());
    let letter = [("scheme", desk.name().into()), ("date", start.clone().into()), ("product", product.into())];
    let found = pairs(desk.base(), desk.scheme(), desk.price_day());
    // Codes that were read and stand in no row.
    let others: Vec<&str> = desk.papers.codes.iter().filter(|code| code.status == Status::Gap).map(|code| code.code.as_str()).collect();
    let fields = html! {
        div class="fields" { @for (name, label) in FIELDS { (field(view, &desk.reading, &Field::of(view, name, label, Kind::Text))) } }
    };
    let lead = html! {
        @if let Some(practice) = desk.practice() { p { strong { (practice) } } }
        p { (desk.entered("papers.supplier").unwrap_or_else(|| "…".into())) }
        p { (view.words.text_with("papers-letter-date", &[("place", place.into()), ("date", language.day(view.site.app.today).into())])) }
    };
    let heading = view.words.text_with("papers-letter-subject", &letter[..2]);
    let body = html! {
        div class="letter" {
            p { (view.text("papers-letter-opening")) }
            p { (view.words.text_with("papers-letter-text", &letter)) }
            h2 { (view.text("papers-letter-needs")) }
            ol class="needs" { @for point in desk.papers.of(List::Supplier) { li {
                strong { (view.local(&point.name)) } ". " (view.local(&point.why))
                @if point.status != Status::Published { " " (desk.sure(point)) }
            } } }
            h2 { (view.words.text_with("papers-codes", &[("date", language.day(desk.price_day()).into())])) }
            (codes(desk, &found))
            @if !others.is_empty() { p { (view.words.text_with("papers-code-others", &[("codes", language.list_and(&others).into())])) } }
            p class="note" { (view.text("papers-code-caution")) }
            p { (view.text("papers-letter-closing")) }
            p class="signature" { (desk.entered("papers.signed").or_else(|| desk.practice()).unwrap_or_default()) }
        }
    };
    Made::for_others(fields, lead, heading, body)
}

fn codes(desk: &Desk<'_>, found: &[Pair]) -> Markup {
    let view = desk.view;
    let caption = view.words.text_with("papers-codes", &[("date", view.language().day(desk.price_day()).into())]);
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            table class="codes" {
                caption class="hidden" { (caption) }
                thead { tr {
                    th scope="col" { (view.text("papers-code-act")) }
                    th scope="col" { (view.text("papers-code-old")) }
                    th scope="col" { (view.text("papers-code-new")) }
                    th scope="col" class="n" { (view.text("papers-code-fee")) }
                    th scope="col" { (view.text("papers-sure")) }
                } }
                tbody { @for pair in found { tr {
                    th scope="row" {
                        (view.local(&pair.component))
                        @if !pair.cells.is_empty() { br; small { (cells(view, pair)) } }
                    }
                    td { (view.language().list_and(&pair.old)) }
                    td { (new(desk, pair)) }
                    td class="n" { @if pair.absorbed.is_empty() { @if let Some(amount) = pair.amount { (view.amount(amount, Detail::Cents)) @if pair.per_year { " " small { (view.text("per-year")) } } } } }
                    td { (view.status(pair.status)) }
                } } }
            }
        }
    }
}

/// What distinguishes a row, in words.
fn cells(view: &View<'_>, pair: &Pair) -> String {
    let words = |(attribute, values): &(String, Vec<String>)| {
        let (name, values) = view.dimension(attribute, values);
        format!("{name}{}{values}", view.colon())
    };
    pair.cells.iter().map(words).collect::<Vec<_>>().join("; ")
}

/// The new code, and what is not certain of it.
fn new(desk: &Desk<'_>, pair: &Pair) -> Markup {
    let view = desk.view;
    let known = desk.papers.code(&pair.new);
    html! {
        @if !pair.absorbed.is_empty() { (view.code(&pair.absorbed)) }
        @else if pair.new.is_empty() { span class="badge gap" { (view.text("papers-code-unknown")) } }
        @else {
            @if pair.inferred { (view.words.text_with("papers-code-inferred", &[("code", (&pair.new).into())])) } @else { (pair.new) }
            @if let Some(known) = known { br; small { (view.local(&known.name)) } }
        }
    }
}
