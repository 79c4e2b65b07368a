// SPDX-License-Identifier: EUPL-1.2
//! Where an amount comes from: total -> component -> its lines -> tariff row -> source -> what was entered.
//!
//! Everything is computed again from the same query; a line is found by its address, so an explanation of other rules or figures is refused
//! rather than shown beside the wrong amount.

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked};
use crate::render::cell::Detail;
use crate::render::layout::Frame;
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_engine::attribute::InputFact;
use pijler_engine::explain::{Explanation, address, explain};
use pijler_engine::{Assignment, Line};
use pijler_model::{Amount, Period, Rounding, RoundingMode, RoundingUnit};
use pijler_practice::{Cell, Column, ReportTable, report};
use pijler_scheme::scheme::{Receiver, Scheme, Source};
use pijler_scheme::{Payment, Row};

/// Facts shown behind a quantity; of the rest the number is said.
const FACTS_SHOWN: usize = 50;

/// What an explanation is asked of.
struct Target {
    column: usize,
    component: Option<usize>,
    line: Option<usize>,
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
    let Some(target) = target(&view, &answer, asked) else {
        let main = html! { h1 { (view.text("explain-title")) } p { (view.text("explain-not-found")) } p { a href=(ask.home(site)) { (view.text("button-back")) } } };
        let frame = Frame { title: view.text("explain-title"), open: "", path: ask.own_path(), more: Vec::new(), main };
        return match framed(&view, &frame) {
            Reply::Page { html, .. } => Reply::Page { status: axum::http::StatusCode::NOT_FOUND, html },
            other => other,
        };
    };
    let column = &answer.comparison.columns[target.column];
    let main = html! {
        p class="noprint" { a href=(ask.home(site)) { "← " (view.text("button-back")) } }
        h1 { (view.text("explain-title")) }
        p { (view.text("explain-intro")) " " (view.words.text_with("compare-price-year", &[("year", ask.year.0.to_string().into())])) "." }
        ol class="steps" {
            (total(&view, column, &target))
            @if let Some(component) = target.component { (component_step(&view, &answer, &target, component)) }
            @if let Some(line) = target.line { (line_steps(&view, &answer, &target, line)) }
        }
    };
    let mut more = Vec::new();
    more.extend(["scheme", "component", "at"].iter().filter_map(|name| Some(((*name).to_owned(), asked.get(name)?.to_owned()))));
    framed(&view, &Frame { title: view.text("explain-title"), open: "", path: "/explain".into(), more, main })
}

fn target(view: &View<'_>, answer: &Answer, asked: &Asked) -> Option<Target> {
    let of_line = asked.get("at").and_then(|at| at.split_once('@')).map(|(scheme, _)| scheme);
    let column = answer.column(of_line.or_else(|| asked.get("scheme"))?)?;
    let own = &answer.comparison.columns[column];
    if let Some(at) = asked.get("at") {
        let line = own.outcome.lines.iter().position(|line| {
            let written = address(&own.scheme, &answer.comparison.facts, line).to_string();
            view.name_of_line(&written) == at
        })?;
        return Some(Target { column, component: Some(own.outcome.lines[line].component), line: Some(line) });
    }
    match asked.get("component") {
        Some(id) => Some(Target { column, component: Some(own.scheme.component(id)?), line: None }),
        None => Some(Target { column, component: None, line: None }),
    }
}

fn sum_of(column: &Column, component: usize) -> Amount {
    column.outcome.lines.iter().filter(|line| line.component == component).map(|line| line.amount).sum()
}

/// Components with a line, in order of the scheme; the amounts add up to the total.
pub(crate) fn components_table(view: &View<'_>, column: &Column) -> (ReportTable, Vec<Option<usize>>) {
    let mut rows = Vec::new();
    let mut which = Vec::new();
    let scheme = &column.scheme;
    for (index, component) in scheme.components.iter().enumerate() {
        let lines = column.outcome.lines.iter().filter(|line| line.component == index).count();
        if lines == 0 {
            continue;
        }
        let apart = if component.receiver == Receiver::ThirdBody { Cell::Key("compare-outside-receipts".into()) } else { Cell::Empty };
        rows.push(vec![
            Cell::Local(component.name.clone()),
            Cell::Key(format!("pillar-{}", component.pillar.word())),
            Cell::Count(i64::try_from(lines).unwrap_or(i64::MAX)),
            Cell::Amount(sum_of(column, index)),
            apart,
        ]);
        which.push(Some(index));
    }
    for (kind, amount, ..) in &column.passed {
        rows.push(vec![
            Cell::Plain(view.code(kind)),
            Cell::Key("pillar-service".into()),
            Cell::Empty,
            Cell::Amount(Amount::certain(*amount)),
            Cell::Empty,
        ]);
        which.push(None);
    }
    let key = |id: &str| Cell::Key(id.into());
    let headings = vec![key("label-component"), key("column-pillar"), key("column-lines"), key("label-amount"), key("label-note")];
    (ReportTable { id: "explained", title: "explain-total", headings, rows }, which)
}

fn total(view: &View<'_>, column: &Column, target: &Target) -> Markup {
    let scheme = &column.scheme;
    let (components, which) = components_table(view, column);
    let inner = html! {
        div class="scroll" tabindex="0" role="group" aria-label=(view.text("explain-total")) { table {
            thead { tr { @for heading in &components.headings { th scope="col" class=[(*heading == Cell::Key("label-amount".into()) || *heading == Cell::Key("column-lines".into())).then_some("n")] { (view.plain(heading, Detail::Cents)) } } } }
            tbody { @for (row, component) in components.rows.iter().zip(&which) {
                tr class=[(component.is_some() && *component == target.component).then_some("chosen")] {
                    th scope="row" {
                        @match component {
                            Some(index) => a href=(view.ask.link(view.site, "/explain", &[("scheme", &scheme.id), ("component", &scheme.components[*index].id)])) { (view.cell(&row[0], Detail::Cents)) },
                            None => (view.cell(&row[0], Detail::Cents)),
                        }
                    }
                    td { (view.cell(&row[1], Detail::Cents)) }
                    td class="n" { (view.cell(&row[2], Detail::Cents)) }
                    td class="n" { (view.cell(&row[3], Detail::Cents)) }
                    td { (view.cell(&row[4], Detail::Cents)) }
                }
            } }
        } }
        (table::twins(view, "explained", &[("scheme", &scheme.id)]))
    };
    html! {
        li {
            h2 { (view.text("explain-total")) (view.colon()) (view.local(&scheme.name)) }
            p class="total" { (view.amount(column.total, Detail::Cents)) }
            p { (view.text("term-total-help")) }
            @if target.component.is_none() { (inner) } @else { details { summary { (view.text("label-component")) " (" (components.rows.len()) ")" } (inner) } }
        }
    }
}

/// The lines of a component, as a table.
pub(crate) fn lines_table(answer: &Answer, column: usize, component: Option<usize>) -> ReportTable {
    let all = report::lines(&answer.comparison, column);
    let lines = &answer.comparison.columns[column].outcome.lines;
    let rows = all
        .rows
        .into_iter()
        .zip(lines)
        .filter(|(_, line)| component.is_none_or(|component| line.component == component))
        .map(|(row, _)| row);
    ReportTable { rows: rows.collect(), ..all }
}

fn component_step(view: &View<'_>, answer: &Answer, target: &Target, index: usize) -> Markup {
    let column = &answer.comparison.columns[target.column];
    let scheme = &column.scheme;
    let component = &scheme.components[index];
    let lines = lines_table(answer, target.column, Some(index));
    let receiver = match component.receiver {
        Receiver::Practice => "compare-to-practice",
        Receiver::Practitioner => "compare-to-practitioner",
        Receiver::ThirdBody => "compare-outside-receipts",
    };
    let rounding = match (component.rounding, component.rounding == Rounding::NEAREST_CENT) {
        (_, true) => Some("explain-rounding-nearest-cent"),
        (Rounding { unit: RoundingUnit::Euro, mode: RoundingMode::Down, .. }, _) => Some("explain-rounding-down-euro"),
        _ => None,
    };
    let more = [("scheme", scheme.id.as_str()), ("component", component.id.as_str())];
    html! {
        li {
            h2 { (view.text("explain-component")) (view.colon()) (view.local(&component.name)) }
            p class="total" { (view.amount(sum_of(column, index), Detail::Cents)) }
            p { (view.words.text_with("explain-sum", &[("count", lines.rows.len().into())])) ". " (view.text(&format!("pillar-{}", component.pillar.word()))) "; " (view.text(receiver)) "."
                @if let Some(rounding) = rounding { " " (view.words.text_with("explain-rounding", &[("rounding", view.text(rounding).into())])) "." }
            }
            @for condition in &component.conditions { p { (condition_text(view, column, *condition)) } }
            @if let Some(source) = scheme.sources.get(&component.source) { p { (view.text("explain-rule")) (view.colon()) (cited(view, source)) } }
            details open[target.line.is_none()] {
                summary { (view.text("column-lines")) " (" (lines.rows.len()) ")" }
                (table::table(view, &lines, &super::compare::of_year(view, view.local(&component.name)), Detail::Cents, &more))
            }
        }
    }
}

fn condition_text(view: &View<'_>, column: &Column, index: usize) -> String {
    let condition = &column.scheme.conditions[index];
    let name = view.local(&condition.name).to_owned();
    let assumed = format!("condition:{}=", condition.id);
    if let Some(assumption) = column.outcome.assumptions.iter().find(|assumption| assumption.what.starts_with(&assumed)) {
        let taken = view.text(if assumption.what.ends_with("=met") { "answer-yes" } else { "answer-no" });
        return view.words.text_with("explain-condition-not-known", &[("condition", name.into()), ("taken", taken.into())]);
    }
    let unmet = column.outcome.unmet.iter().any(|unmet| unmet.condition == index);
    view.words.text_with(if unmet { "explain-condition-not-met" } else { "explain-condition-met" }, &[("condition", name.into())])
}

fn line_steps(view: &View<'_>, answer: &Answer, target: &Target, index: usize) -> Markup {
    let comparison = &answer.comparison;
    let column = &comparison.columns[target.column];
    let scheme = &column.scheme;
    let line = &column.outcome.lines[index];
    let at = address(scheme, &comparison.facts, line);
    let explained = match explain(scheme, &comparison.facts, &Assignment::Everyone, Period::Year(comparison.year), &at) {
        Ok(explained) => explained,
        Err(faults) => return html! { li { h2 { (view.text("explain-line")) } (crate::render::layout::faults(view, &faults)) } },
    };
    html! {
        (line_step(view, answer, scheme, line, &explained, &at.to_string()))
        @for (row, word) in explained.row.iter().map(|row| (row, "explain-tariff")).chain(explained.share_row.iter().map(|row| (row, "explain-share-row"))) {
            (row_step(view, scheme, row, word))
        }
        @if !explained.sources.is_empty() {
            li { h2 { (view.text("explain-source")) } @for source in &explained.sources { (source_card(view, source)) } }
        }
        (facts_step(view, answer, scheme, line, &explained))
    }
}

fn line_step(view: &View<'_>, answer: &Answer, scheme: &Scheme, line: &Line, explained: &Explanation, at: &str) -> Markup {
    let language = view.language();
    let money = |amount: Amount| view.best(amount, Detail::Cents);
    let who = answer.comparison.facts.practitioner_ids.get(line.practitioner as usize);
    let key: Vec<String> = explained
        .key
        .iter()
        .map(|(id, values)| view.dimension(id, values))
        .map(|(name, values)| format!("{name}{}{values}", view.colon()))
        .collect();
    let values = [("quantity", line.quantity.into()), ("amount", money(line.unit).into()), ("result", money(line.amount).into())];
    let statuses = [("tariff", view.words.status(line.tariff_status).into()), ("input", view.words.status(line.input_status).into())];
    html! {
        li {
            h2 { (view.text("explain-line")) (view.colon()) (language.period(line.period)) @if let Some(who) = who { ", " (who) } }
            p class="total" { (view.words.text_with("explain-multiplication", &values)) }
            @if !line.amount.is_certain() { p class="range" { (view.range(line.amount, Detail::Cents)) } }
            @if !key.is_empty() { p { (view.words.text_with("explain-counted", &[("what", key.join("; ").into())])) } }
            @if let Some((amount, parts)) = explained.yearly {
                p { (view.words.text_with("explain-split", &[("part", part_of_year(line.period, parts).into()), ("parts", parts.into()), ("amount", money(amount).into())])) }
            }
            @if line.patient != Amount::ZERO { p { (view.text("compare-co-payments")) (view.colon()) (view.amount(line.patient, Detail::Cents)) } }
            @if !line.reason.is_empty() { p { (view.words.text_with("explain-absorbed", &[("reason", view.code(&line.reason).into())])) } }
            p { (view.words.text_with("explain-weaker-status", &statuses)) " " (view.status(line.status())) }
            p {
                @match line.due {
                    Some(window) => (view.words.text_with("calendar-payment-window", &[("first", language.day(window.from).into()), ("last", language.day(window.to).into())])),
                    None => { (view.text("calendar-payment")) (view.colon()) (view.text("calendar-not-published")) }
                }
            }
            @if let Some(tier) = &explained.tier { (tier_table(view, scheme, tier)) }
            p class="note" { (view.text("explain-recomputed")) }
            p class="note address" { (view.words.text_with("explain-address", &[("address", at.into())])) }
        }
    }
}

/// Which of the equal parts of a year a period is.
fn part_of_year(period: Period, parts: i64) -> i64 {
    let (_, month, _) = period.first().ymd();
    (i64::from(month) - 1) * parts / 12 + 1
}

fn tier_table(view: &View<'_>, scheme: &Scheme, tier: &pijler_engine::TierReport) -> Markup {
    let Payment::Tiers { measures, .. } = &scheme.components[tier.component].payment else { return html! {} };
    let minima = |row: Option<(usize, usize)>| row.map(|(table, row)| scheme.tables[table].rows[row].minima.clone()).unwrap_or_default();
    let (reached, next) = (minima(tier.reached), minima(tier.next.map(|(row, _)| row)));
    let number = |all: &[i64], index: usize| all.get(index).map_or_else(|| "–".to_owned(), |value| view.language().quantity(*value));
    html! {
        div class="scroll" tabindex="0" role="group" aria-label=(view.text("explain-tiers")) { table {
            caption { (view.text("explain-tiers")) }
            thead { tr { td {} @for word in ["explain-measure-now", "explain-measure-reached", "compare-next-threshold"] { th scope="col" class="n" { (view.text(word)) } } } }
            tbody { @for (index, measure) in measures.iter().enumerate() {
                tr {
                    th scope="row" { (view.local(&scheme.measures[*measure].name)) }
                    td class="n" { (number(&tier.measures, index)) }
                    td class="n" { (number(&reached, index)) }
                    td class="n" { (number(&next, index)) }
                }
            } }
        } }
        @if let Some((_, gain)) = tier.next { p { (view.short("compare-next-threshold-worth")) (view.colon()) (view.difference(gain, Detail::Cents)) } }
    }
}

fn row_step(view: &View<'_>, scheme: &Scheme, row: &Row, word: &str) -> Markup {
    let layer = scheme
        .layers
        .get(row.layer)
        .map_or_else(String::new, |layer| if layer == "supplied" { view.text("status-supplied") } else { view.scheme_name(layer) });
    html! {
        li {
            h2 { (view.text(word)) }
            dl {
                dt { (view.text("label-amount")) }
                dd { @match row.amount { Some(amount) => (view.amount(amount, Detail::Cents)), None => (view.text("status-gap")) } " " (view.status(row.status)) }
                dt { (view.text("tariffs-column-valid")) }
                dd { (view.language().span(row.span)) }
                @if !row.code.is_empty() { dt { (view.text("tariffs-column-code")) } dd { (row.code) } }
                @if let Some(day) = row.announced_on { dt { (view.text("tariffs-column-announced")) } dd { (view.language().day(day)) } }
                @if !row.reason.is_empty() { dt { (view.text("explain-why-zero")) } dd { (view.code(&row.reason)) } }
                @if !row.note.is_empty() { dt { (view.text("label-note")) } dd lang="en" { (row.note) } }
                dt { (view.text("explain-place")) }
                dd { (row.file) ", " (view.words.text_with("place-row", &[("row", row.line.to_string().into())])) "; " (view.words.text_with("explain-layer", &[("layer", layer.into())])) }
            }
        }
    }
}

/// A source in one line.
pub(crate) fn cited(view: &View<'_>, source: &Source) -> Markup {
    let title = title(view, source);
    html! {
        @if source.url.is_empty() { (title) } @else { a href=(source.url) rel="noreferrer" { (title) } }
        @if !source.publisher.is_empty() { ", " (source.publisher) }
        @if !source.date.is_empty() { ", " (source.date) }
    }
}

pub(crate) fn title(view: &View<'_>, source: &Source) -> String {
    if source.id == crate::supplied::SOURCE { view.text("status-supplied") } else { source.title.clone() }
}

fn source_card(view: &View<'_>, source: &Source) -> Markup {
    html! {
        div class="source" {
            p { (cited(view, source)) }
            @if !source.seen.is_empty() { p class="note" { (view.text("explain-seen")) (view.colon()) span lang="en" { (source.seen) } } }
        }
    }
}

/// The facts behind a quantity, as a table; at most so many.
pub(crate) fn facts_table(view: &View<'_>, answer: &Answer, facts: &[InputFact], limit: usize) -> ReportTable {
    let snapshot = &answer.comparison.facts;
    let band = |from: i16, to: Option<i16>| to.map_or_else(|| format!("{from}+"), |to| format!("{from}-{to}"));
    let line = |line: usize| Cell::Count(i64::try_from(line).unwrap_or(0));
    let mut rows = Vec::new();
    for fact in facts.iter().take(limit) {
        rows.push(match fact {
            InputFact::Person { person } => {
                let id = snapshot.person_ids.get(*person as usize).cloned().unwrap_or_else(|| (person + 1).to_string());
                let born = snapshot.birth.get(*person as usize).map_or(Cell::Empty, |day| Cell::Day(*day));
                vec![Cell::Key("fact-person".into()), Cell::Plain(id), born, Cell::Count(1)]
            }
            InputFact::Contact { row } => {
                let day =
                    snapshot.contacts.days.iter().rev().find(|(_, first)| first <= row).map_or(Cell::Empty, |(day, _)| Cell::Day(*day));
                let id = snapshot.contacts.ids.get(*row).cloned().unwrap_or_else(|| (row + 1).to_string());
                vec![Cell::Key("fact-contact".into()), Cell::Plain(id), day, Cell::Count(1)]
            }
            InputFact::ListCell { line: at, quantity } => {
                let cell = snapshot.tables.list.iter().find(|cell| cell.line == *at);
                let words = cell.map_or(Cell::Empty, |cell| attributes(band(cell.age_from, cell.age_to), &cell.columns, None));
                vec![Cell::Key("template-list".into()), line(*at), words, Cell::Count(*quantity)]
            }
            InputFact::ActivityCell { line: at, quantity } => {
                let cell = snapshot.tables.activity.iter().find(|cell| cell.line == *at);
                let words =
                    cell.map_or(Cell::Empty, |cell| attributes(band(cell.age_from, cell.age_to), &cell.columns, Some(&cell.registration)));
                vec![Cell::Key("template-activity".into()), line(*at), words, Cell::Count(*quantity)]
            }
        });
    }
    let _ = view;
    let key = |id: &str| Cell::Key(id.into());
    ReportTable {
        id: "facts",
        title: "explain-input",
        headings: vec![key("column-sheet"), key("column-row-number"), key("column-group"), key("label-quantity")],
        rows,
    }
}

fn attributes(band: String, columns: &[(String, String)], registration: Option<&str>) -> Cell {
    let mut all = vec![("age".to_owned(), vec![band])];
    all.extend(columns.iter().map(|(id, value)| (id.clone(), vec![value.clone()])));
    all.extend(registration.map(|value| ("registration".to_owned(), vec![value.to_owned()])));
    Cell::Attributes(all)
}

fn facts_step(view: &View<'_>, answer: &Answer, scheme: &Scheme, line: &Line, explained: &Explanation) -> Markup {
    let facts = facts_table(view, answer, &explained.facts, FACTS_SHOWN);
    let rest = explained.facts.len().saturating_sub(FACTS_SHOWN);
    let at = view.name_of_line(&address(scheme, &answer.comparison.facts, line).to_string());
    html! {
        li {
            h2 { (view.text("explain-input")) }
            @if super::estimate::is_estimate(view.ask) { p { (view.text("explain-input-estimate")) } }
            @if facts.rows.is_empty() {
                p { (view.text("explain-input-none")) }
            } @else {
                (table::table(view, &facts, &view.text("explain-input"), Detail::Cents, &[("at", &at)]))
                @if rest > 0 { p { (view.words.text_with("explain-input-more", &[("count", rest.into())])) } }
            }
        }
    }
}

/// The facts behind a line, all of them, for the twin.
pub(crate) fn facts_of(view: &View<'_>, answer: &Answer, asked: &Asked) -> Result<ReportTable, Refusal> {
    let target = target(view, answer, asked).ok_or(Refusal::NotFound)?;
    let column = &answer.comparison.columns[target.column];
    let line = &column.outcome.lines[target.line.ok_or(Refusal::NotFound)?];
    let at = address(&column.scheme, &answer.comparison.facts, line);
    let explained = explain(&column.scheme, &answer.comparison.facts, &Assignment::Everyone, Period::Year(answer.comparison.year), &at)?;
    Ok(facts_table(view, answer, &explained.facts, usize::MAX))
}
