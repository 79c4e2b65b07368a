// SPDX-License-Identifier: EUPL-1.2
//! The year for the accountant: earned, received and receivable by payee, payer and component, with their files. No tax advice.
//!
//! Not here: the arithmetic (`practice::statement`), how acts are settled (`cash`).

use super::cash::{settlement, settlement_fields};
use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked};
use crate::draft::Reading;
use crate::render::cell::Detail;
use crate::render::form::{choice, entry, kept_note};
use crate::render::layout::{self, Frame};
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::Year;
use pijler_practice::statement::{Statement, statement};
use pijler_practice::{ReportTable, Request};

/// The path of the page.
pub(crate) const PATH: &str = "/statement";

/// The scheme of the address, then the one entered, then the baseline.
fn chosen(ask: &Ask, answer: &Answer, asked: &Asked) -> usize {
    let known = |id: &str| answer.column(id);
    asked.get("scheme").and_then(known).or_else(|| ask.entered("statement.scheme").and_then(known)).unwrap_or(0)
}

fn made(ask: &Ask, answer: &Answer, asked: &Asked, reading: &mut Reading<'_>) -> Result<Statement, Refusal> {
    let schemes = vec![answer.request.schemes[chosen(ask, answer, asked)].clone()];
    let request = Request { schemes, ..answer.request.clone() };
    Ok(statement(&request, settlement(reading, &answer.profile))?)
}

/// A table of the statement.
pub(crate) fn found(ask: &Ask, answer: &Answer, asked: &Asked, id: &str) -> Result<ReportTable, Refusal> {
    let made = made(ask, answer, asked, &mut Reading::new(ask))?;
    Ok(if id == "statement" { made.table() } else { made.totals_table() })
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let answer = match answer(site, &ask) {
        Ok(answer) => answer,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &answer.request.schemes;
    let mut reading = Reading::new(&ask);
    let made = match made(&ask, &answer, asked, &mut reading) {
        Ok(made) => made,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let more = [("scheme", made.scheme.id.as_str())];
    let title = view.text("statement-title");
    let about = format!("{}, {}", view.local(&made.scheme.name), view.language().year(made.year));
    let not_priced: Vec<&str> = made.not_priced.iter().map(|name| view.local(name)).collect();
    let main = html! {
        h1 { (title) }
        p { (view.text("statement-intro")) }
        p class="caution" { (view.text("statement-no-tax")) }
        (layout::left_out(&view, &reading.faults))
        (form(&view, &reading, &answer, &made))
        section id="result" {
            h2 { (about) }
            (years(&view, &made, &more))
            @if made.without_price {
                p class="caution" { (view.words.text_with("cash-without-price", &[("scheme", view.local(&made.scheme.name).into())])) }
            }
            h3 { (view.text("statement-by-payer")) }
            (table::table(&view, &made.totals_table(), &format!("{}{}{about}", view.text("statement-by-payer"), view.colon()), Detail::Euros, &more))
            h3 { (view.text("statement-by-component")) }
            (table::table(&view, &made.table(), &format!("{}{}{about}", view.text("statement-by-component"), view.colon()), Detail::Cents, &more))
            p class="note" { (view.text("statement-payer-note")) }
            @if !made.without_opening { p class="note" { (view.text("cash-earlier-note")) } }
            @if !not_priced.is_empty() {
                p class="note" { (view.words.text_with("cash-not-priced", &[("components", view.language().list_and(&not_priced).into())])) }
            }
        }
    };
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    framed(&view, &Frame { title, open: "", path: PATH.into(), more, main })
}

/// The same for other years.
fn years(view: &View<'_>, made: &Statement, more: &[(&str, &str)]) -> Markup {
    let (first, last) = view.site.years;
    let link = |year: i16| Ask { year: Year(year), ..view.ask.clone() }.link(view.site, PATH, more);
    html! {
        ul class="summary noprint" {
            @for year in first..=last {
                li { @if year == made.year.0 { strong { (year) } } @else { a href=(link(year)) { (year) } } }
            }
        }
    }
}

fn form(view: &View<'_>, reading: &Reading<'_>, answer: &Answer, made: &Statement) -> Markup {
    let mut schemes: Vec<(&str, String)> =
        answer.request.schemes.iter().map(|scheme| (scheme.id.as_str(), view.local(&scheme.name).to_owned())).collect();
    // The first of the choices is taken where none is entered.
    schemes.sort_by_key(|(id, _)| *id != made.scheme.id);
    let fields = html! {
        div class="fields wide" {
            (choice(view, "statement.scheme", &view.text("statement-scheme"), &schemes))
            (settlement_fields(view, reading, &answer.profile, &made.scheme))
        }
    };
    html! {
        (entry(view, PATH, &fields, "button-calculate"))
        p class="note noprint" { (kept_note(view)) }
    }
}
