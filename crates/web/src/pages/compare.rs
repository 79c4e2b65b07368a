// SPDX-License-Identifier: EUPL-1.2
//! The comparison: totals side by side, bars, differences in words, and every table behind them.
//!
//! The estimate shows the same result under its form; an example and an upload have it as a page of their own. Schemes stand in a fixed
//! order. What cannot be told is said so; nothing here advises.

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked, Subject, input_label};
use crate::render::cell::Detail;
use crate::render::layout::{self, Frame};
use crate::render::{View, chart, table};
use crate::site::Site;
use crate::uploads::Id;
use maud::{Markup, html};
use pijler_model::{Amount, Cents, Faults, Rounding, Status, Year};
use pijler_practice::variation::inputs;
use pijler_practice::{Cell, Column, Report, ReportTable};

/// Tables that are shown elsewhere: the totals under the chart, the readings in the form, the differences on the cards.
const ELSEWHERE: [&str; 4] = ["totals", "switches", "basis", "differences"];
/// The other tables, each in a fold, in this order; one that is not named here comes last.
const ORDER: [&str; 11] = [
    "components",
    "lost-and-won",
    "premiums",
    "nurse",
    "break-even",
    "sensitivity",
    "limits",
    "thresholds",
    "certainty",
    "not-priced",
    "assumptions",
];

/// An example practice.
pub(crate) fn example(site: &Site, mut asked: Asked, id: String) -> Reply {
    asked.pairs.retain(|(name, _)| name != "practice");
    let mut ask = Ask::read(site, &asked);
    ask.subject = Subject::Example(id);
    page(site, &ask)
}

/// An uploaded practice.
pub(crate) fn uploaded(site: &Site, mut asked: Asked, id: &str) -> Reply {
    asked.pairs.retain(|(name, _)| name != "practice");
    let mut ask = Ask::read(site, &asked);
    let Some(id) = Id::read(id) else { return refusal(site, &ask, Refusal::Expired) };
    ask.subject = Subject::Upload(id);
    page(site, &ask)
}

fn page(site: &Site, ask: &Ask) -> Reply {
    let answer = match answer(site, ask) {
        Ok(answer) => answer,
        // Faults of the figures stay on the page of the practice, so that it can be forgotten.
        Err(Refusal::Faults(faults)) => return with_faults(site, ask, &faults),
        Err(other) => return refusal(site, ask, other),
    };
    let mut view = View::new(site, ask);
    view.schemes = &answer.request.schemes;
    let report = match answer.report() {
        Ok(report) => report,
        Err(faults) => return with_faults(site, ask, &faults),
    };
    let title = name(&view, &answer);
    let main = html! {
        h1 { (title) " " @if matches!(ask.subject, Subject::Example(_)) { span class="badge estimated" title=(view.text("label-example-help")) { (view.text("label-example")) } } }
        p { (view.text("compare-intro")) }
        @if let Subject::Example(id) = &ask.subject {
            @if let Some(example) = site.app.examples.iter().find(|example| example.id == *id) { p { (view.local(&example.summary)) } }
        }
        (understood(&view, &answer))
        (choices(&view, &answer.request.schemes, &inputs(&answer.request.tables)))
        (result(&view, &answer, &report))
        (forget(&view))
    };
    framed(&view, &Frame { title, open: "", path: ask.own_path(), more: Vec::new(), main })
}

fn with_faults(site: &Site, ask: &Ask, faults: &Faults) -> Reply {
    let view = View::new(site, ask);
    let title = view.text("compare-title");
    let main = html! { h1 { (title) } (layout::faults(&view, faults)) (forget(&view)) };
    let reply = framed(&view, &Frame { title, open: "", path: ask.own_path(), more: Vec::new(), main });
    match reply {
        Reply::Page { html, .. } => Reply::Page { status: axum::http::StatusCode::UNPROCESSABLE_ENTITY, html },
        other => other,
    }
}

fn name(view: &View<'_>, answer: &Answer) -> String {
    let own = answer.request.tables.practices.first().map(|practice| practice.name.trim()).filter(|name| !name.is_empty());
    match &view.ask.subject {
        Subject::Example(id) => {
            let example = view.site.app.examples.iter().find(|example| example.id == *id);
            example.map_or_else(|| id.clone(), |example| view.local(&example.name).to_owned())
        }
        _ => own.map_or_else(|| view.text("compare-title"), str::to_owned),
    }
}

/// What was read of an upload.
fn understood(view: &View<'_>, answer: &Answer) -> Markup {
    let Some(practice) = &answer.practice else { return html! {} };
    html! {
        details class="box" {
            summary { (view.text("upload-understood")) }
            ul { @for (sheet, rows) in &practice.sheets {
                li { (view.words.text_with("upload-read", &[("count", (*rows).into()), ("sheet", sheet.into())])) }
            } }
        }
        (layout::faults(view, &practice.warnings))
    }
}

/// The button that forgets an upload, and how long it is kept.
fn forget(view: &View<'_>) -> Markup {
    let Subject::Upload(id) = &view.ask.subject else { return html! {} };
    html! {
        section class="box noprint" {
            p { (super::upload::lifetime(view)) }
            form method="post" action=(format!("/practice/{id}/forget?lang={}", view.language().code())) {
                button type="submit" { (view.text("upload-button-forget")) }
            }
        }
    }
}

/// Price year and unsettled readings, as a form of their own.
fn choices(view: &View<'_>, schemes: &[std::sync::Arc<pijler_scheme::Scheme>], inputs: &[String]) -> Markup {
    html! {
        form method="get" action=(view.ask.own_path()) class="noprint" id="estimate" autocomplete="off" {
            input type="hidden" name="lang" value=(view.language().code());
            @if let Some(id) = &view.ask.tariffs { input type="hidden" name="tariffs" value=(id); }
            @if let Some(id) = &view.ask.draft { input type="hidden" name="draft" value=(id); }
            div class="fields" { (year_field(view)) }
            (variations(view, inputs))
            (switch_fields(view, schemes))
            button type="submit" { (view.text("button-calculate")) }
        }
    }
}

/// What the practice could have more or less of, in percent of what it has.
fn variations(view: &View<'_>, inputs: &[String]) -> Markup {
    html! {
        @if !inputs.is_empty() {
            details id="variations" open[!view.ask.variations.is_empty()] {
                summary { (view.text("variation-title")) }
                p { (view.text("variation-help")) }
                div class="fields" { @for what in inputs {
                    @let name = format!("v.{what}");
                    @let percent = view.ask.variations.get(what).copied().unwrap_or(100).to_string();
                    div class="field" {
                        label for=(name) { (view.text(&input_label(what))) }
                        input id=(name) name=(name) inputmode="numeric" maxlength="3" value=(view.ask.typed.get(&name).unwrap_or(&percent)) aria-invalid=[view.ask.typed.contains_key(&name).then_some("true")];
                        small { "%" }
                    }
                } }
            }
        }
    }
}

/// The price year.
pub(crate) fn year_field(view: &View<'_>) -> Markup {
    let (first, last) = view.site.years;
    html! {
        div class="field" {
            label for="year" { (view.text("estimate-price-year")) }
            select id="year" name="year" {
                @for year in first..=last { option value=(year) selected[Year(year) == view.ask.year] { (year) } }
            }
        }
    }
}

/// Unsettled readings of all schemes as selects; a reading that several schemes share is chosen once.
pub(crate) fn switch_fields(view: &View<'_>, schemes: &[std::sync::Arc<pijler_scheme::Scheme>]) -> Markup {
    let mut seen: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for scheme in schemes {
        for switch in &scheme.switches {
            if !seen.contains(&switch.id.as_str()) {
                seen.push(&switch.id);
                all.push((scheme, switch));
            }
        }
    }
    let changed = view.ask.switches.len();
    html! {
        @if !all.is_empty() {
            details id="switches" open[changed > 0] {
                summary { (view.text("compare-switches")) " (" (all.len()) ")" }
                p { (view.text("compare-switches-help")) }
                div class="fields wide" { @for (scheme, switch) in all {
                    div class="field" {
                        label for={ "s." (switch.id) } { small { (view.local(&scheme.name)) } (view.local(&switch.question)) }
                        select id={ "s." (switch.id) } name={ "s." (switch.id) } {
                            @for (word, name) in &switch.options {
                                option value=(word) selected[*word == switch.chosen] {
                                    (view.local(name)) @if *word == switch.default { " (" (view.text("label-default")) ")" }
                                }
                            }
                        }
                    }
                } }
            }
        }
    }
}

/// The result: cards, chart, differences, tables.
pub(crate) fn result(view: &View<'_>, answer: &Answer, report: &Report) -> Markup {
    let comparison = &answer.comparison;
    let heading = |id: &str| of_year(view, &view.text(id));
    let shown = |id: &'static str| report.tables.iter().filter(move |table| table.id == id);
    html! {
        section id="result" aria-live="polite" {
            h2 {
                (heading("compare-total"))
                @if view.ask.subject == Subject::Estimate { " " span class="badge estimated" title=(view.text("label-estimate-help")) { (view.text("label-estimate")) } }
            }
            p class="note" { (view.text("term-total-help")) " " (view.text("compare-not-ranked")) }
            div class="cards" { @for index in 0..comparison.columns.len() { (card(view, answer, index)) } }
            (table::twins(view, "differences", &[]))
            (super::reconcile::state(view, answer))
            (not_open(view))
            h2 { (heading("compare-by-pillar")) }
            p class="note" { (view.text("compare-range-help")) }
            (chart::bars(view, comparison, &heading("compare-by-pillar")))
            @for own in shown("totals") { (table::table(view, own, &heading("compare-by-pillar"), Detail::Euros, &[])) }
            @for own in shown("basis") { (table::table(view, own, &heading("basis-title"), Detail::Euros, &[])) }
            @for (own, number) in folds(report) { (folded(view, own, number, &title(view, own))) }
            p class="note" {
                (view.words.text_with("footer-result-key", &[("key", key(answer).into())])) " "
                (view.text("footer-result-key-help"))
            }
            (super::scenarios::save(view))
        }
    }
}

/// A heading with its price year.
pub(crate) fn of_year(view: &View<'_>, title: &str) -> String {
    view.words.text_with("heading-of-year", &[("title", title.into()), ("year", view.ask.year.0.to_string().into())])
}

fn key(answer: &Answer) -> String {
    let mut parts: Vec<String> = answer.comparison.columns.iter().map(|column| column.scheme.hash.clone()).collect();
    parts.push(answer.comparison.facts.hash.clone());
    let parts: Vec<String> = parts.into_iter().map(|hash| hash.chars().take(8).collect()).collect();
    parts.join("-")
}

/// The tables of the folds in order, each with how many of its id came before.
fn folds(report: &Report) -> Vec<(&ReportTable, usize)> {
    let rank = |id: &str| ORDER.iter().position(|known| *known == id).unwrap_or(ORDER.len());
    let mut tables: Vec<&ReportTable> = report.tables.iter().filter(|table| !ELSEWHERE.contains(&table.id)).collect();
    tables.sort_by_key(|table| rank(table.id));
    let before = |index: usize| tables[..index].iter().filter(|other| other.id == tables[index].id).count();
    (0..tables.len()).map(|index| (tables[index], before(index))).collect()
}

fn title(view: &View<'_>, table: &ReportTable) -> String {
    let plain = view.short(table.title);
    match (table.id, table.headings.first()) {
        ("break-even", Some(Cell::Local(scheme))) => format!("{plain}{}{}", view.colon(), view.local(scheme)),
        ("components", _) => view.text("compare-by-component"),
        _ => plain,
    }
}

fn folded(view: &View<'_>, own: &ReportTable, number: usize, title: &str) -> Markup {
    let help = match own.id {
        "lost-and-won" => view.text("compare-difference-help"),
        "limits" => view.text("compare-limit-no-consequence"),
        "sensitivity" => view.text("compare-sensitivity-help"),
        "not-priced" => view.text("status-gap-help"),
        "premiums" => view.text("compare-premiums-help"),
        "thresholds" => view.text("compare-thresholds-help"),
        "break-even" => view.text("compare-break-even-help"),
        _ => String::new(),
    };
    // A page has an anchor once; the second table of a kind has a twin of its own.
    let anchor = if number == 0 { own.id.to_owned() } else { format!("{}-{}", own.id, number + 1) };
    let number = (number + 1).to_string();
    let more: &[(&str, &str)] = if number == "1" { &[] } else { &[("number", &number)] };
    html! {
        details id=(anchor) {
            summary { (title) }
            @if !help.is_empty() { p class="note" { (help) } }
            @if own.id == "break-even" { (chart::break_even(view, own, &format!("{anchor}-chart"), title)) }
            (table::table(view, own, &of_year(view, title), Detail::Euros, more))
            @if own.id == "certainty" { (view.meanings()) }
        }
    }
}

/// One scheme: total, per practitioner, difference in words, what it rests on.
fn card(view: &View<'_>, answer: &Answer, index: usize) -> Markup {
    let comparison = &answer.comparison;
    let column = &comparison.columns[index];
    let scheme = &column.scheme;
    let each = column.total.map(|cents| Rounding::NEAREST_CENT.quotient(i128::from(cents.0), i128::from(comparison.practitioners)));
    let estimated = column.by_status.get(&Status::Estimated).copied().unwrap_or_default();
    let language = view.language();
    let explained = view.ask.link(view.site, "/explain", &[("scheme", &scheme.id)]);
    html! {
        article class="card" {
            h3 { (view.local(&scheme.name)) }
            // Whether the practice could join at all comes before what it would receive.
            @for unmet in column.outcome.unmet.iter().filter(|unmet| unmet.to_join) {
                p class="caution" { strong { (view.text("compare-not-open")) } " – " (view.local(&scheme.conditions[unmet.condition].reason)) }
            }
            @if column.is_empty() {
                p class="total" { span class="badge gap" { (view.text("status-gap")) } }
                p { (view.text("status-gap-help")) }
                (unpriced_choices(view, column))
            } @else {
                p class="total" { (view.best(column.total, Detail::Euros)) }
                @if !column.total.is_certain() { p class="range" { (view.range(column.total, Detail::Euros)) } }
                @if comparison.practitioners > 1 { p { (view.text("compare-per-practitioner")) (view.colon()) (view.inline(each, Detail::Euros)) } }
                p class="noprint" { a href=(explained) { (view.text("button-explain")) } }
            }
            (difference(view, answer, index))
            @if estimated != Cents::ZERO && !column.is_empty() {
                p {
                    span class="badge estimated" { (view.text("label-estimate")) } " "
                    (view.words.text_with("compare-euros-estimated", &[("amount", language.euros(estimated).into()), ("total", language.euros(column.total.best).into())]))
                }
            }
            @if !column.not_priced.is_empty() && !column.is_empty() {
                p { span class="badge gap" { (view.text("status-gap")) } " " (view.text("compare-cannot-be-told-not-priced")) " " (missing(view, column)) }
            }
            @if column.third_body != Amount::ZERO {
                p class="note" { (view.text("compare-outside-receipts")) (view.colon()) (view.inline(column.third_body, Detail::Euros)) }
            }
            @if let Some(caution) = &scheme.caution { p class="caution" { (view.local(caution)) (calibrated(view, answer, index)) } }
            @if comparison.overdue(index, view.site.app.today) { p class="caution" { (view.text("compare-past-review")) } }
        }
    }
}

/// The contacts that an estimate was made for, beside those of this practice: what the difference mostly says.
fn calibrated(view: &View<'_>, answer: &Answer, index: usize) -> Markup {
    let comparison = &answer.comparison;
    let number = |hundredths: i64| view.language().decimal(pijler_words::Decimal { integer: hundredths, scale: 2 });
    let Some(calibrated) = comparison.columns[index].scheme.calibrated_contacts.filter(|_| comparison.registered > 0) else {
        return html! {};
    };
    let own = comparison.contacts_here * 100 / comparison.registered;
    html! { " " strong { (view.text("basis-calibrated")) (view.colon()) (number(calibrated)) "; " (view.text("basis-own")) (view.colon()) (number(own)) "." } }
}

/// What has no price, each with its explanation: where it was looked for.
fn missing(view: &View<'_>, column: &Column) -> Markup {
    let link = |id: &str| view.ask.link(view.site, "/explain", &[("scheme", &column.scheme.id), ("component", id)]);
    html! { @for (index, (component, _)) in column.not_priced.iter().enumerate() {
        @let component = &column.scheme.components[*component];
        @if index > 0 { ", " } a href=(link(&component.id)) { (view.local(&component.name)) }
    } "." }
}

/// What can be done about a missing price: enter it, or take the marked estimate that the scheme offers.
fn unpriced_choices(view: &View<'_>, column: &Column) -> Markup {
    let scheme = &column.scheme;
    let enter = view.ask.link(view.site, "/tariffs", &[("scheme", &scheme.id), ("status", "gap")]);
    html! {
        p class="noprint" {
            a class="button" href=(enter) { (view.text("tariffs-enter-title")) }
            @for switch in &scheme.switches {
                @for (word, name) in switch.options.iter().filter(|(word, _)| *word != switch.chosen) {
                    @let other = with_switch(view, &switch.id, word);
                    " " a class="button" href=(other) { (view.local(name)) }
                }
            }
        }
    }
}

fn with_switch(view: &View<'_>, switch: &str, option: &str) -> String {
    let mut ask = view.ask.clone();
    ask.switches.insert(switch.to_owned(), option.to_owned());
    ask.home(view.site)
}

/// The difference with the baseline in words.
fn difference(view: &View<'_>, answer: &Answer, index: usize) -> Markup {
    let comparison = &answer.comparison;
    let column = &comparison.columns[index];
    let baseline = view.local(&comparison.columns[0].scheme.name);
    if index == 0 {
        return html! { p { (view.text("compare-is-baseline")) } };
    }
    let difference = comparison.differences[index].total;
    let language = view.language();
    let money = |cents: Cents| language.euros(cents);
    let values = |amount: String| [("amount", amount.into()), ("scheme", baseline.into())];
    if column.is_empty() {
        return html! { p class="verdict" { (view.text("compare-cannot-be-told")) ". " (view.text("compare-cannot-be-told-not-priced")) } };
    }
    if difference.straddles_zero() {
        let (low, high) = (language.euros_signed(difference.low), language.euros_signed(difference.high));
        return html! {
            p class="verdict" { (view.text("compare-cannot-be-told")) }
            p { (view.words.text_with("compare-cannot-be-told-help", &[("low", low.into()), ("high", high.into())])) }
        };
    }
    let (id, amount) = if difference.high <= Cents::ZERO && difference.low < Cents::ZERO {
        ("compare-difference-less", -difference)
    } else if difference.low >= Cents::ZERO && difference.high > Cents::ZERO {
        ("compare-difference-more", difference)
    } else {
        ("compare-difference-none", difference)
    };
    let best = view.words.text_with(id, &values(money(amount.best)));
    html! { p class="verdict" { (best) @if !amount.is_certain() { " " span class="range" { "(" (language.euros_range(amount)) ")" } } } }
}

/// Schemes that did not resolve.
fn not_open(view: &View<'_>) -> Markup {
    html! {
        @for not_open in &view.site.not_open {
            div class="box bad" {
                p { (view.text("compare-not-open")) (view.colon()) (not_open.id) }
                details { summary { (view.words.text_with("fault-count", &[("count", not_open.faults.list.len().into())])) }
                    ul { @for fault in not_open.faults.list.iter().take(20) { li { (view.words.fault(fault)) } } }
                }
            }
        }
    }
}
