// SPDX-License-Identifier: EUPL-1.2
//! Up to four named scenarios beside a pinned baseline: totals under every scheme, and the difference of each with the baseline.
//!
//! A scenario is what the query of a page held when it was saved: numbers, assumptions, readings, year, variations. It is kept in the draft, so
//! that no figure of it stands in an address, and priced again each time. Not here: how two totals are subtracted (`practice::compare`).

use super::{Reply, framed, refusal, work};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked};
use crate::render::cell::Detail;
use crate::render::form::{clear, kept_note, seen};
use crate::render::layout::{self, Frame};
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Faults, Status};
use pijler_practice::compare::between;
use pijler_practice::workload::{Hours, Spread, hours, hours_between};
use pijler_practice::{Cell, ReportTable};

/// The path of the page.
pub(crate) const PATH: &str = "/scenarios";
/// Places beside the baseline.
const PLACES: [&str; 4] = ["1", "2", "3", "4"];
/// The place of the baseline.
const PINNED: &str = "0";

/// A saved scenario, priced.
struct Scenario {
    place: &'static str,
    name: String,
    ask: Ask,
    answer: Result<Answer, Faults>,
}

/// The form that saves what is on the page as a scenario.
pub(crate) fn save(view: &View<'_>) -> Markup {
    let without = Ask { draft: None, ..view.ask.clone() };
    // The year always, so that a scenario without a change is one too.
    let mut query = vec![("year".to_owned(), view.ask.year.0.to_string())];
    query.extend(without.own_query(view.site).into_iter().filter(|(name, _)| name != "lang" && name != "year"));
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(query).finish();
    let taken = |place: &str| view.ask.entered(&format!("scenario.{place}.name"));
    let saved = PLACES.iter().chain([&PINNED]).any(|place| taken(place).is_some());
    html! {
        details id="scenarios" class="noprint" {
            summary { (view.text("scenarios-title")) }
            p { (view.text("scenarios-intro")) }
            @for place in [PINNED].into_iter().chain(PLACES) {
                @let name = format!("scenario.{place}.name");
                form method="post" action=(view.ask.link(view.site, "/enter", &[])) class="row" autocomplete="off" {
                    input type="hidden" name="to" value=(PATH);
                    (seen(view))
                    input type="hidden" name={ "scenario." (place) ".query" } value=(query);
                    label for=(name) { (place_name(view, place)) }
                    input id=(name) name=(name) maxlength="60" value=(taken(place).unwrap_or(&place_name(view, place)));
                    button type="submit" { (view.text(if taken(place).is_some() { "scenarios-replace" } else { "scenarios-save" })) }
                }
            }
            @if saved { p { a href=(view.ask.link(view.site, PATH, &[])) { (view.text("scenarios-show")) } } }
        }
    }
}

fn place_name(view: &View<'_>, place: &str) -> String {
    if place == PINNED {
        return view.text("scenarios-baseline");
    }
    view.words.text_with("scenarios-number", &[("number", place.into())])
}

/// The saved scenarios, each priced; the baseline first.
fn saved(site: &Site, ask: &Ask) -> Result<Vec<Scenario>, Refusal> {
    let mut found = Vec::new();
    for place in [PINNED].into_iter().chain(PLACES) {
        let (Some(name), Some(query)) =
            (ask.entered(&format!("scenario.{place}.name")), ask.fields.get(&format!("scenario.{place}.query")))
        else {
            continue;
        };
        let pairs = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let mut own = Ask::read(site, &Asked { pairs, language: ask.language, token: None });
        own.subject = ask.subject.clone();
        own.draft.clone_from(&ask.draft);
        own.fields.clone_from(&ask.fields);
        own.workspace.clone_from(&ask.workspace);
        let answer = match answer(site, &own) {
            Ok(answer) => Ok(answer),
            Err(Refusal::Faults(faults)) => Err(faults),
            Err(other) => return Err(other),
        };
        found.push(Scenario { place, name: name.to_owned(), ask: own, answer });
    }
    Ok(found)
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let scenarios = match saved(site, &ask) {
        Ok(scenarios) => scenarios,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let view = View::new(site, &ask);
    let title = view.text("scenarios-title");
    let main = html! {
        h1 { (title) }
        p { (view.text("scenarios-intro")) }
        @if scenarios.is_empty() {
            p class="verdict" { (view.text("scenarios-none")) }
        } @else {
            @if scenarios[0].place != PINNED { p class="caution" { (view.text("scenarios-no-baseline")) } }
            @for scenario in &scenarios { @if let Err(faults) = &scenario.answer { h2 { (scenario.name) } (layout::faults(&view, faults)) } }
            (chart(&view, &scenarios))
            (table::table(&view, &totals(&scenarios), &view.text("compare-total"), Detail::Euros, &[]))
            (table::table(&view, &differences(&scenarios), &view.text("scenarios-differences"), Detail::Euros, &[]))
            p class="note" { (view.text("compare-difference-help")) " " (view.text("compare-not-ranked")) }
            @let hours = hours_table(&scenarios);
            @if hours.rows.is_empty() { p { (view.text("scenarios-hours-unknown")) } }
            @else { (table::table(&view, &hours, &view.text("scenarios-hours"), Detail::Euros, &[])) }
            p class="note" { (view.text("scenarios-hours-help")) " " a href=(view.ask.link(site, work::PATH, &[])) { (view.text("work-link")) } }
            (list(&view, &scenarios))
            (clear(&view, PATH, "scenario"))
        }
        p class="note" { (kept_note(&view)) }
    };
    framed(&view, &Frame { title, open: "", path: PATH.into(), more: Vec::new(), main })
}

/// What each scenario was saved with, and a link that opens it.
fn list(view: &View<'_>, scenarios: &[Scenario]) -> Markup {
    html! {
        h2 { (view.text("scenarios-changed")) }
        dl { @for scenario in scenarios {
            dt { a href=(scenario.ask.home(view.site)) { (scenario.name) } }
            dd {
                (view.words.text_with("compare-price-year", &[("year", scenario.ask.year.0.to_string().into())]))
                @for (what, percent) in &scenario.ask.variations { "; " (view.text(&crate::ask::input_label(what))) " " (percent) " %" }
                @for (switch, option) in &scenario.ask.switches { "; " (chosen(view, switch, option)) }
                @if !scenario.ask.changes.is_empty() { "; " (view.words.text_with("estimate-profile-changed", &[("count", scenario.ask.changes.len().into())])) }
            }
        } }
    }
}

fn chosen(view: &View<'_>, switch: &str, option: &str) -> String {
    let known = view.schemes.iter().flat_map(|scheme| &scheme.switches).find(|known| known.id == switch);
    let name = known.and_then(|switch| switch.options.iter().find(|(word, _)| word == option));
    name.map_or_else(|| option.to_owned(), |(_, name)| view.local(name).to_owned())
}

fn schemes(scenarios: &[Scenario]) -> Vec<Cell> {
    let first = scenarios.iter().find_map(|scenario| scenario.answer.as_ref().ok());
    first.map(|answer| answer.request.schemes.iter().map(|scheme| Cell::Local(scheme.name.clone())).collect()).unwrap_or_default()
}

/// Receipts in all under each scheme, a scenario a row.
fn totals(scenarios: &[Scenario]) -> ReportTable {
    let rows = scenarios.iter().filter_map(|scenario| {
        let answer = scenario.answer.as_ref().ok()?;
        let columns = &answer.comparison.columns;
        let cell =
            |column: &pijler_practice::Column| if column.is_empty() { Cell::Status(Status::Gap) } else { Cell::Amount(column.total) };
        Some([vec![Cell::Plain(scenario.name.clone())], columns.iter().map(cell).collect()].concat())
    });
    let headings = [vec![Cell::Key("scenarios-scenario".into())], schemes(scenarios)].concat();
    ReportTable { id: "scenarios", title: "compare-total", headings, rows: rows.collect() }
}

/// The difference of every scenario and scheme with the pinned baseline under its first scheme.
fn differences(scenarios: &[Scenario]) -> ReportTable {
    let mut rows = Vec::new();
    if let Some(Ok(pinned)) = scenarios.first().map(|scenario| &scenario.answer) {
        for scenario in scenarios {
            let Ok(answer) = &scenario.answer else { continue };
            let cells = answer.comparison.columns.iter().enumerate().map(|(index, after)| {
                if after.is_empty() {
                    return Cell::Status(Status::Gap);
                }
                Cell::Difference(between(&pinned.comparison, 0, &answer.comparison, index))
            });
            rows.push([vec![Cell::Plain(scenario.name.clone())], cells.collect()].concat());
        }
    }
    let headings = [vec![Cell::Key("scenarios-scenario".into())], schemes(scenarios)].concat();
    ReportTable { id: "scenario-differences", title: "scenarios-differences", headings, rows }
}

/// Hours of the practitioners in a year, and by how many each scenario differs from the pinned baseline.
fn hours_table(scenarios: &[Scenario]) -> ReportTable {
    let pinned = scenarios.first().and_then(|scenario| scenario.answer.as_ref().ok());
    let cell = |spread: Spread| Cell::HundredthsRange(spread.low, spread.best, spread.high);
    let rows = scenarios.iter().filter_map(|scenario| {
        let answer = scenario.answer.as_ref().ok()?;
        let figures = answer.work.as_ref()?;
        let own = hours(&answer.comparison, figures);
        let difference = pinned.map(|pinned| hours_between(&pinned.comparison, &answer.comparison, figures));
        let of = |pick: fn(&Hours) -> Spread| [cell(pick(&own)), difference.as_ref().map_or(Cell::Empty, |hours| cell(pick(hours)))];
        let [all, all_more] = of(|hours| hours.all);
        let [freed, freed_more] = of(|hours| hours.freed);
        Some(vec![Cell::Plain(scenario.name.clone()), all, all_more, freed, freed_more, Cell::Status(own.status)])
    });
    let headings = [
        "scenarios-scenario",
        "scenarios-hours-all",
        "scenarios-hours-more",
        "scenarios-hours-freed",
        "scenarios-freed-more",
        "work-lost-hours-status",
    ];
    let rows = rows.collect();
    ReportTable { id: "scenario-hours", title: "scenarios-hours", headings: headings.map(|word| Cell::Key(word.into())).into(), rows }
}

/// The totals as bars with their ranges.
fn chart(view: &View<'_>, scenarios: &[Scenario]) -> Markup {
    let priced: Vec<(&str, &Answer)> =
        scenarios.iter().filter_map(|scenario| Some((scenario.name.as_str(), scenario.answer.as_ref().ok()?))).collect();
    let all = priced.iter().flat_map(|(_, answer)| &answer.comparison.columns);
    let widest = all.map(|column| column.total.high.0).max().unwrap_or(1).max(1);
    let share = |cents: pijler_model::Cents| {
        let tenths = i128::from(cents.0.max(0)) * 1000 / i128::from(widest);
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    let group = 30 + 38 * view.schemes.len();
    html! {
        svg class="bars" role="img" aria-labelledby="scenario-bars" width="100%" height=(group * priced.len()) {
            title id="scenario-bars" { (view.text("compare-total")) }
            @for (number, (name, answer)) in priced.iter().enumerate() {
                @let top = number * group;
                text class="name" x="0" y=(top + 20) { (name) }
                @for (index, column) in answer.comparison.columns.iter().enumerate() {
                    @let y = top + 30 + 38 * index;
                    text x="0" y=(y + 12) { (view.local(&column.scheme.name)) }
                    text x="100%" y=(y + 12) text-anchor="end" { @if column.is_empty() { (view.text("status-gap")) } @else { (view.best(column.total, Detail::Euros)) } }
                    rect class="track" x="0" y=(y + 17) width="100%" height="12" {}
                    rect class={ "p" (index % 3 + 1) } x="0" y=(y + 17) width=(share(column.total.best)) height="12" {}
                    @if !column.total.is_certain() { line class="w" x1=(share(column.total.low)) x2=(share(column.total.high)) y1=(y + 23) y2=(y + 23) {} }
                }
            }
        }
    }
}

/// The tables, for their twins.
pub(crate) fn tables(site: &Site, ask: &Ask, id: &str) -> Result<ReportTable, Refusal> {
    let scenarios = saved(site, ask)?;
    match id {
        "scenarios" => Ok(totals(&scenarios)),
        "scenario-hours" => Ok(hours_table(&scenarios)),
        _ => Ok(differences(&scenarios)),
    }
}
