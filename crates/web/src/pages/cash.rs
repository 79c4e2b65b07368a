// SPDX-License-Identifier: EUPL-1.2
//! The calendar year of a change of scheme, week by week: what comes in with and without the change, the running difference and its lowest
//! point, which must be bridged.
//!
//! The share of third-party payment and its delay are entered, or taken from the profile and the scheme. Not here: bridging costs, which the
//! practice knows; the arithmetic (`practice::cash`).

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked, Subject, trimmed};
use crate::draft::Reading;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, choice, clear, entry, field, kept_note};
use crate::render::layout::{self, Frame};
use crate::render::{View, chart, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Period, Quarter};
use pijler_practice::cash::{Cash, DAYS_MAX, LeftOut, Settlement, cash, default_share, latest};
use pijler_practice::{Profile, ReportTable, Request};
use pijler_scheme::Scheme;

/// The path of the page.
pub(crate) const PATH: &str = "/cash";

/// The quarter and the scheme: those of the address, then those entered, then the second quarter and the first scheme after the baseline.
fn start(ask: &Ask, answer: &Answer, asked: &Asked) -> (Quarter, usize) {
    let year = answer.comparison.year.0;
    let written = asked.get("start").and_then(Period::parse);
    let entered = || ask.entered("cash.start").and_then(|number| number.parse().ok()).and_then(|number| Quarter::try_new(year, number));
    let quarter = match written {
        Some(Period::Quarter(quarter)) if quarter.year == year => Some(quarter),
        _ => entered(),
    };
    let known = |id: &str| answer.column(id).filter(|&column| column > 0);
    let chosen = asked.get("scheme").and_then(known).or_else(|| ask.entered("cash.scheme").and_then(known));
    (quarter.unwrap_or(Quarter { year, quarter: 2 }), chosen.unwrap_or(1).min(answer.comparison.columns.len().saturating_sub(1)))
}

/// How acts are settled: as entered, or as the profile and the scheme have it.
pub(crate) fn settlement(reading: &mut Reading<'_>, profile: &Profile) -> Settlement {
    let share = reading.number("cash.third_party_share", "cash-third-party-share", 3, (0, 100));
    let days = reading.number("cash.third_party_days", "cash-third-party-days", 0, (0, DAYS_MAX));
    let share = share.or_else(|| default_share(profile).map(|(share, ..)| share)).unwrap_or(0);
    Settlement { share, days: days.and_then(|days| i32::try_from(days).ok()) }
}

/// The fields of [`settlement`].
pub(crate) fn settlement_fields(view: &View<'_>, reading: &Reading<'_>, profile: &Profile, scheme: &Scheme) -> Markup {
    let percent = |thousandths: i64| view.language().decimal(trimmed(thousandths / 10 * 10, 3));
    let share = Field::of(view, "cash.third_party_share", "cash-third-party-share", Kind::Decimal);
    let share = match default_share(profile) {
        None => Field { help: String::new(), ..share },
        Some((value, low, high, ..)) => {
            let values = [("share", percent(value).into()), ("low", percent(low).into()), ("high", percent(high).into())];
            Field { help: view.words.text_with("cash-third-party-share-help", &values), ..share }.or(percent(value))
        }
    };
    let days = Field::of(view, "cash.third_party_days", "cash-third-party-days", Kind::Whole).or(latest(scheme).to_string());
    html! { (field(view, reading, &share)) (field(view, reading, &days)) }
}

fn made(ask: &Ask, answer: &Answer, asked: &Asked, reading: &mut Reading<'_>) -> Result<Cash, Refusal> {
    let (quarter, column) = start(ask, answer, asked);
    let schemes = vec![answer.request.schemes[0].clone(), answer.request.schemes[column].clone()];
    let request = Request { schemes, ..answer.request.clone() };
    Ok(cash(&request, quarter, settlement(reading, &answer.profile))?)
}

/// A table of the year.
pub(crate) fn found(ask: &Ask, answer: &Answer, asked: &Asked, id: &str) -> Result<ReportTable, Refusal> {
    let made = made(ask, answer, asked, &mut Reading::new(ask))?;
    made.tables().into_iter().find(|table| table.id == id).ok_or(Refusal::NotFound)
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
    let mut reading = Reading::new(&ask);
    let cash = match made(&ask, &answer, asked, &mut reading) {
        Ok(cash) => cash,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let (quarter, column) = start(&ask, &answer, asked);
    let scheme = &answer.request.schemes[column];
    let start_word = Period::Quarter(quarter).to_string();
    let more = [("start", start_word.as_str()), ("scheme", scheme.id.as_str())];
    let title = view.text("cash-title");
    let about = format!("{}, {}", view.local(&scheme.name), view.language().quarter(quarter));
    let main = html! {
        h1 { (title) }
        p { (view.text("cash-intro")) }
        (layout::left_out(&view, &reading.faults))
        (form(&view, &reading, &answer, quarter, column))
        section id="result" aria-live="polite" {
            h2 { (about) }
            @if let Some(caution) = &scheme.caution { p class="caution" { (view.local(caution)) } }
            (summary(&view, &cash))
            (table::table(&view, &cash.totals_table(), &format!("{}{}{about}", view.text("cash-totals"), view.colon()), Detail::Euros, &more))
            p class="note" { (view.text("calendar-not-published-help")) }
            details { summary { (view.text("cash-weeks")) } (table::table(&view, &cash.weeks_table(), &format!("{}{}{about}", view.text("cash-weeks"), view.colon()), Detail::Euros, &more)) }
            details { summary { (view.text("cash-months")) } (table::table(&view, &cash.months_table(), &format!("{}{}{about}", view.text("cash-months"), view.colon()), Detail::Euros, &more)) }
        }
    };
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    framed(&view, &Frame { title, open: "", path: PATH.into(), more, main })
}

fn summary(view: &View<'_>, cash: &Cash) -> Markup {
    let left_out = cash.left_out.map(|left_out| match left_out {
        LeftOut::Year => "cash-left-out-year",
        LeftOut::Contacts => "cash-left-out-contacts",
    });
    let not_priced: Vec<&str> = cash.not_priced.iter().map(|name| view.local(name)).collect();
    let without = [(cash.without_price.0, &cash.names.0), (cash.without_price.1, &cash.names.1)];
    html! {
        @for (_, name) in without.into_iter().filter(|(without, _)| *without) {
            p class="caution" { (view.words.text_with("cash-without-price", &[("scheme", view.local(name).into())])) }
        }
        @if cash.is_priced() {
            p { (view.text("cash-bridging")) }
            p class="total" { (view.amount(cash.bridging, Detail::Euros)) }
            @match cash.lowest.and_then(|index| cash.weeks.get(index)) {
                Some(week) => p { (view.words.text_with("cash-bridging-when", &[("date", view.language().day(week.last).into())])) },
                None => p { (view.text("cash-bridging-none")) },
            }
            p class="note" { (view.text("cash-bridging-range")) }
            h3 { (view.text("cash-chart")) }
            (chart::running(view, cash, &view.text("cash-chart")))
        }
        @if !not_priced.is_empty() {
            p class="note" { (view.words.text_with("cash-not-priced", &[("components", view.language().list_and(&not_priced).into())])) }
        }
        @if let Some(left_out) = left_out { p class="note" { (view.text(left_out)) } }
        @if cash.left_out != Some(LeftOut::Year) { p class="note" { (view.text("cash-earlier-note")) } }
    }
}

fn form(view: &View<'_>, reading: &Reading<'_>, answer: &Answer, quarter: Quarter, column: usize) -> Markup {
    // The first of the choices is taken where none is entered.
    let mut starts: Vec<(String, String)> = (1..=4)
        .filter_map(|number| Quarter::try_new(quarter.year, number))
        .map(|own| (own.quarter.to_string(), view.language().quarter(own)))
        .collect();
    starts.sort_by_key(|(number, _)| *number != quarter.quarter.to_string());
    let starts: Vec<(&str, String)> = starts.iter().map(|(number, shown)| (number.as_str(), shown.clone())).collect();
    let named = |index: &usize| {
        let scheme = &answer.request.schemes[*index];
        (scheme.id.as_str(), view.local(&scheme.name).to_owned())
    };
    let mut others: Vec<usize> = (1..answer.request.schemes.len()).collect();
    others.sort_by_key(|index| *index != column);
    let schemes: Vec<(&str, String)> = others.iter().map(named).collect();
    let fields = html! {
        div class="fields wide" {
            (choice(view, "cash.scheme", &view.text("cash-scheme"), &schemes))
            (choice(view, "cash.start", &view.text("calendar-start"), &starts))
            (settlement_fields(view, reading, &answer.profile, &answer.request.schemes[0]))
        }
    };
    html! {
        (entry(view, PATH, &fields, "button-calculate"))
        @if view.ask.entered_under("cash").next().is_some() { (clear(view, PATH, "cash")) }
        p class="note noprint" { (kept_note(view)) }
        @if view.ask.subject == Subject::Estimate { p class="note" { (view.text("label-estimate-help")) } }
    }
}
