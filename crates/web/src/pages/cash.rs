// SPDX-License-Identifier: EUPL-1.2
//! The calendar year of a change of scheme: money by the month in which it falls due at the latest, with and without the change.
//!
//! What has no published due date is a row of its own. Not here: bridging costs, which the practice knows.

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked, Subject};
use crate::render::cell::Detail;
use crate::render::layout::Frame;
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Faults, Period, Quarter};
use pijler_practice::cash::switched;
use pijler_practice::{ReportTable, Request, report};

/// The quarter and the scheme asked for: by default the second quarter and the first scheme after the baseline.
fn start(answer: &Answer, asked: &Asked) -> (Quarter, usize) {
    let year = answer.comparison.year;
    let written = asked.get("start").and_then(Period::parse);
    let quarter = match written {
        Some(Period::Quarter(quarter)) if quarter.year == year.0 => quarter,
        _ => Quarter { year: year.0, quarter: 2 },
    };
    let chosen = asked.get("scheme").and_then(|id| answer.column(id)).filter(|&column| column > 0);
    (quarter, chosen.unwrap_or(1).min(answer.comparison.columns.len().saturating_sub(1)))
}

/// The table of the year.
pub(crate) fn cash_table(answer: &Answer, asked: &Asked) -> Result<ReportTable, Faults> {
    let (quarter, column) = start(answer, asked);
    let schemes = vec![answer.request.schemes[0].clone(), answer.request.schemes[column].clone()];
    let request = Request { schemes, ..answer.request.clone() };
    Ok(report::cash(&switched(&request, quarter)?))
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let mut ask = Ask::read(site, asked);
    // The quarter says the year, unless the year is said.
    if let Some(Period::Quarter(quarter)) = asked.get("start").and_then(Period::parse)
        && (site.years.0..=site.years.1).contains(&quarter.year)
        && asked.get("year").is_none()
    {
        ask.year = pijler_model::Year(quarter.year);
    }
    let answer = match answer(site, &ask) {
        Ok(answer) => answer,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &answer.request.schemes;
    let cash = match cash_table(&answer, asked) {
        Ok(cash) => cash,
        Err(faults) => return refusal(site, &ask, Refusal::Faults(faults)),
    };
    let (quarter, column) = start(&answer, asked);
    let scheme = &answer.request.schemes[column];
    let start_word = Period::Quarter(quarter).to_string();
    let more = [("start", start_word.as_str()), ("scheme", scheme.id.as_str())];
    let title = view.text("cash-title");
    let caption = format!("{title}: {}, {}", view.local(&scheme.name), view.language().quarter(quarter));
    let main = html! {
        h1 { (title) }
        p { (view.text("cash-intro")) }
        (form(&view, &answer, quarter, column))
        (table::table(&view, &cash, &caption, Detail::Euros, &more))
        p class="note" { (view.text("calendar-not-published-help")) }
    };
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    framed(&view, &Frame { title, open: "", path: "/cash".into(), more, main })
}

fn form(view: &View<'_>, answer: &Answer, quarter: Quarter, column: usize) -> Markup {
    let hidden = view.ask.query(view.site);
    html! {
        form method="get" action="/cash" class="noprint" {
            @for (name, value) in &hidden { input type="hidden" name=(name) value=(value); }
            div class="fields" {
                div class="field" {
                    label for="start" { (view.text("calendar-start")) }
                    select id="start" name="start" {
                        @for number in 1..=4 {
                            @let own = Quarter { year: quarter.year, quarter: number };
                            option value=(Period::Quarter(own)) selected[own == quarter] { (view.language().quarter(own)) }
                        }
                    }
                }
                @if answer.request.schemes.len() > 2 {
                    div class="field" {
                        label for="scheme" { (view.text("cash-scheme")) }
                        select id="scheme" name="scheme" {
                            @for (index, scheme) in answer.request.schemes.iter().enumerate().skip(1) { option value=(scheme.id) selected[index == column] { (view.local(&scheme.name)) } }
                        }
                    }
                }
            }
            button type="submit" { (view.text("button-calculate")) }
        }
        @if view.ask.subject == Subject::Estimate { p class="note" { (view.text("label-estimate-help")) } }
    }
}
