// SPDX-License-Identifier: EUPL-1.2
//! Work and capacity: where the week goes before and after tasks are handed over, what that frees, and what staff and premiums come to.
//!
//! Fields: `work.<figure>` for every figure of the profile, and `work.own_sessions`, `work.own_waiting`, `work.own_kept`. Not here: the
//! arithmetic (`practice::workload`).

use super::{Reply, framed, refusal};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked, trimmed};
use crate::draft::Reading;
use crate::pages::estimate::cites;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, clear, entry, field, kept_note};
use crate::render::layout::{self, Frame};
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Fault, Faults, Status};
use pijler_practice::profile::Figure;
use pijler_practice::workload::{self, Held, INDIRECT, Own, Spread, Workload, workload};
use pijler_practice::{Cell, Profile, ReportTable};
use pijler_scheme::Scheme;
use pijler_words::{Decimal, Words};
use std::sync::Arc;

/// The path of the page.
pub(crate) const PATH: &str = "/work";
/// The subject of the fields in the draft.
const SUBJECT: &str = "work";
/// What a task is made of.
const OF_TASK: [&str; 3] = ["part", "delegable", "uptake"];

fn name_of(figure: &str) -> String {
    format!("{SUBJECT}.{figure}")
}

/// What a figure is called, in words.
fn label(words: &Words, schemes: &[Arc<Scheme>], figure: &Figure) -> String {
    let dashed = |word: &str| word.replace('_', "-");
    let parts: Vec<&str> = figure.figure.split('.').collect();
    let text = |prefix: &str, word: &str| words.text(&format!("work-{prefix}-{}", dashed(word)));
    match parts.as_slice() {
        [kind, _, task] => format!("{}, {}", text("task", task), text("figure", kind)),
        [kind, profile] => format!("{}, {}", text("profile", profile), text("figure", kind)),
        _ => match figure.figure.strip_prefix("minutes_") {
            Some(act) => {
                let known = schemes.iter().find_map(|scheme| scheme.vocabulary.act(act));
                let act = known.map_or(act, |known| known.name.of(words.language().code()));
                format!("{act}, {}", words.text("work-minutes-each"))
            }
            None => text("figure", &figure.figure),
        },
    }
}

/// The figures with what was entered of them. What is wrong with the fields is in the second.
pub(crate) fn figures<'a>(ask: &'a Ask, schemes: &[Arc<Scheme>], defaults: &Profile) -> (Profile, Reading<'a>) {
    let words = Words::of(ask.language);
    let mut reading = Reading::new(ask);
    let mut figures = defaults.clone();
    for figure in defaults.figures.iter().filter(|figure| workload::is_choice(figure)) {
        let name = name_of(&figure.figure);
        if ask.entered(&name).is_some()
            && let Some(value) = reading.number(&name, &label(words, schemes, figure), 3, workload::bounds(figure))
        {
            figures.supply(&figure.figure, "", "", value);
        }
    }
    (figures, reading)
}

/// What only the practice knows.
fn own(reading: &mut Reading<'_>) -> Own {
    Own {
        centisessions: reading.number("work.own_sessions", "work-own-sessions", 2, (1, 1400)),
        waiting: reading.number("work.own_waiting", "work-own-waiting", 0, (0, 100_000)),
        centihours_kept: reading.number("work.own_kept", "work-own-kept", 2, (0, 1000)),
    }
}

/// The work of the practice, or what is wrong with the figures in the labels of the page.
fn made(view: &View<'_>, answer: &Answer, figures: &Profile, own: Own) -> Result<Workload, Faults> {
    workload(&answer.comparison, figures, &answer.profile, own).map_err(|faults| {
        let relabel = |mut fault: Fault| {
            let column = &fault.place.column;
            fault.place.column = match (column.strip_prefix("part."), figures.figure(column, "", "")) {
                (_, Some(figure)) => label(view.words, view.schemes, figure),
                (Some(base), None) => view.words.text_with("work-parts", &[("base", base_name(view, base).into())]),
                (None, None) => column.clone(),
            };
            fault
        };
        Faults { list: faults.list.into_iter().map(relabel).collect() }
    })
}

fn base_name(view: &View<'_>, base: &str) -> String {
    match view.schemes.iter().find_map(|scheme| scheme.vocabulary.act(base)) {
        Some(act) => view.local(&act.name).to_owned(),
        None => view.text("work-indirect"),
    }
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let answer = match answer(site, &ask) {
        Ok(answer) => answer,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let defaults = match &site.work {
        Ok(defaults) => defaults,
        Err(faults) => return refusal(site, &ask, Refusal::Faults(faults.clone())),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &answer.request.schemes;
    let (figures, mut reading) = figures(&ask, view.schemes, defaults);
    let own = own(&mut reading);
    let work = made(&view, &answer, &figures, own);
    if let Err(faults) = &work {
        reading.faults.extend(faults.clone());
    }
    let title = view.text("work-title");
    let main = html! {
        h1 { (title) }
        p { (view.text("work-intro")) }
        (layout::faults(&view, &reading.faults))
        // A result beside faults would be one of other figures than those entered.
        @if let Some(work) = work.as_ref().ok().filter(|_| reading.faults.list.is_empty()) { (result(&view, &answer, &figures, work)) }
        (form(&view, &reading, defaults, &figures))
    };
    framed(&view, &Frame { title, open: "", path: PATH.into(), more: Vec::new(), main })
}

/// Hundredths with their range, for a sentence.
fn number(view: &View<'_>, spread: Spread) -> String {
    view.plain(&Cell::HundredthsRange(spread.low, spread.best, spread.high), Detail::Euros)
}

fn whole(view: &View<'_>, spread: Spread) -> String {
    view.plain(&Cell::CountRange(spread.low, spread.best, spread.high), Detail::Euros)
}

fn result(view: &View<'_>, answer: &Answer, figures: &Profile, work: &Workload) -> Markup {
    let tables = workload::tables(&answer.comparison, work);
    let table = |id: &str| {
        html! { @for own in tables.iter().filter(|own| own.id == id && !own.rows.is_empty()) {
            (table::table(view, own, &view.text(own.title), Detail::Euros, &[]))
        } }
    };
    let money = workload::money(&answer.comparison, work);
    html! {
        section id="result" aria-live="polite" {
            h2 { (super::compare::of_year(view, &view.text("work-result"))) " " (view.status(work.status)) }
            (verdict(view, work))
            (cautions(view, figures, work))
            (chart(view, work))
            p class="note" { (view.text("work-week-help")) }
            (table("work-week"))
            (table("work-capacity"))
            p class="note" { (view.text("work-not-advice")) }
            (fold("work-money-fold", &view.text("work-money"), &html! {
                p class="note" { (view.text("work-money-help")) }
                (table::table(view, &money, &super::compare::of_year(view, &view.text("work-money")), Detail::Euros, &[]))
                p class="note" { (view.text("work-staff-help")) }
                (table("work-staff"))
            }))
            (fold("work-tasks-fold", &view.text("work-tasks"), &table("work-tasks")))
            (fold("work-third-fold", &view.text("work-third"), &html! {
                p class="note" { (view.text("work-third-help")) }
                (table("work-third"))
            }))
            (fold("work-acts-fold", &view.text("work-acts"), &table("work-acts")))
        }
    }
}

fn fold(id: &str, title: &str, inside: &Markup) -> Markup {
    html! { details id=(id) { summary { (title) } (inside) } }
}

/// Hours freed, room, and what that means for those who wait.
fn verdict(view: &View<'_>, work: &Workload) -> Markup {
    let freed = work.per_week(work.freed);
    html! {
        @match work.room {
            _ if work.costs_time() => { p class="caution" { (view.text("work-costs-time")) } },
            Some(room) => {
                p class="verdict" {
                    (view.words.text_with("work-room-sentence", &[("hours", number(view, freed).into()), ("patients", whole(view, room).into())]))
                }
            },
            None => { p class="caution" { (view.text("work-room-unknown")) } },
        }
        @if let (Some(beyond), Some(waiting)) = (work.beyond_waiting(), work.own.waiting) {
            @let id = if beyond.low >= 0 { "work-stop-yes" } else if beyond.high < 0 { "work-stop-no" } else { "work-stop-unknown" };
            h3 { (view.text("work-stop-title")) }
            p { (view.words.text_with(id, &[("waiting", waiting.into())])) " " (view.text("work-not-advice")) }
        }
    }
}

fn cautions(view: &View<'_>, figures: &Profile, work: &Workload) -> Markup {
    let without: Vec<String> = work.without_minutes().iter().map(|act| base_name(view, &act.count.act)).collect();
    let nurse = work.tasks.iter().any(|task| task.profile == "nurse" && task.delegated.high > 0);
    let session = work.session(figures).filter(|(.., reached)| *reached);
    html! {
        @if work.held().is_some_and(|held| held.contains(&Held::Above)) { p class="caution" { (view.text("work-third-warning")) } }
        @if let Some((full, percent, _)) = session {
            p class="caution" {
                (view.words.text_with("work-session-alarm", &[("contacts", number(view, work.session_contacts).into()), ("percent", percent.into()), ("full", full.into())]))
            }
        }
        @if !without.is_empty() { p class="caution" { (view.words.text_with("work-without-minutes", &[("acts", without.join(", ").into())])) } }
        @if nurse { p class="note" { (view.text("work-renewal")) } }
    }
}

/// Pixels of a name, and of a bar with its label.
const NAME: usize = 24;
const BAR: usize = 34;

/// The week of the practitioners before and after, as pairs of bars with their ranges. The table below holds the same figures.
fn chart(view: &View<'_>, work: &Workload) -> Markup {
    let mut slices: Vec<(String, Spread, Spread)> = Vec::new();
    let bases = work.acts.iter().filter(|act| act.minutes.is_some()).map(|act| act.count.act.as_str()).chain([INDIRECT]);
    for base in bases {
        let (before, after) = work.before_and_after(base);
        slices.push((base_name(view, base), work.per_week(before), work.per_week(after)));
    }
    slices.push((view.text("work-supervision"), Spread::default(), work.per_week(work.supervision)));
    let widest = slices.iter().flat_map(|(_, before, after)| [before.high, after.high]).max().unwrap_or(1).max(1);
    let share = |value: i64| {
        let tenths = i128::from(value.max(0)) * 1000 / i128::from(widest);
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    let group = NAME + 2 * BAR + 10;
    let words = [("work-before", "p1"), ("work-after", "p2")];
    let title = view.text("work-week");
    html! {
        h3 { (title) " " span class="badge estimated" { (view.text("label-estimate")) } }
        svg class="bars" role="img" aria-labelledby="week-title week-text" width="100%" height=(slices.len() * group) {
            title id="week-title" { (title) }
            desc id="week-text" {
                @for (name, before, after) in &slices { (name) ": " (number(view, *before)) " → " (number(view, *after)) "; " }
            }
            @for (index, (name, before, after)) in slices.iter().enumerate() {
                text class="name" x="0" y=(index * group + 16) { (name) }
                @for (line, ((word, class), value)) in words.into_iter().zip([before, after]).enumerate() {
                    @let top = index * group + NAME + line * BAR;
                    text x="0" y=(top + 12) { (view.text(word)) }
                    text x="100%" y=(top + 12) text-anchor="end" { (view.language().decimal(Decimal { integer: value.best, scale: 2 })) }
                    rect class="track" x="0" y=(top + 17) width="100%" height="10" {}
                    rect class=(class) x="0" y=(top + 17) width=(share(value.best)) height="10" {}
                    @if value.low != value.high {
                        line class="w" x1=(share(value.low)) x2=(share(value.high)) y1=(top + 22) y2=(top + 22) {}
                        @for end in [value.low, value.high] {
                            line class="w" x1=(share(end)) x2=(share(end)) y1=(top + 19) y2=(top + 25) {}
                        }
                    }
                }
            }
        }
    }
}

fn form(view: &View<'_>, reading: &Reading<'_>, defaults: &Profile, figures: &Profile) -> Markup {
    let own = |name: &str, label: &str, kind: Kind| field(view, reading, &Field::of(view, name, label, kind));
    let birth = |status: Status| figures.figures.iter().filter(|figure| figure.status == status).count();
    let count = [
        ("count", figures.figures.len().into()),
        ("published", birth(Status::Published).into()),
        ("supplied", birth(Status::Supplied).into()),
        ("estimated", birth(Status::Estimated).into()),
    ];
    let mut sources: Vec<&str> = defaults.figures.iter().flat_map(|figure| figure.source.split('+')).collect();
    sources.sort_unstable();
    sources.dedup();
    let is_open = view.ask.entered_under(SUBJECT).any(|(name, _)| !name.starts_with("own_"));
    let fields = html! {
        fieldset {
            legend { (view.text("work-own")) }
            div class="fields" {
                (own("work.own_sessions", "work-own-sessions", Kind::Decimal))
                (own("work.own_waiting", "work-own-waiting", Kind::Whole))
                (own("work.own_kept", "work-own-kept", Kind::Decimal))
            }
        }
        details id="figures" open[is_open || !reading.bad.is_empty()] {
            summary { (view.text("work-figures")) (view.colon()) (view.words.text_with("work-figures-count", &count)) }
            p class="note" { (view.text("work-figures-help")) " " (view.text("work-tasks-help")) }
            (tasks(view, reading, figures, &sources))
            (others(view, reading, defaults, figures, &sources))
            (table::twins(view, "work-figures", &[]))
            (view.meanings())
            h3 { (view.text("label-source")) }
            ol class="sources" { @for id in &sources { li id={ "src-" (id) } {
                @match view.schemes.iter().find_map(|scheme| scheme.sources.get(*id)) {
                    Some(source) => {
                        @if source.url.starts_with("http") { a href=(source.url) rel="noreferrer" { (source.title) } } @else { (source.title) }
                        @if !source.publisher.is_empty() { ", " (source.publisher) } @if !source.date.is_empty() { ", " (source.date) }
                    },
                    None => { (id) },
                }
            } } }
        }
    };
    html! {
        (entry(view, PATH, &fields, "work-button"))
        @if view.ask.entered_under(SUBJECT).next().is_some() { (clear(view, PATH, SUBJECT)) }
        p class="note noprint" { (kept_note(view)) }
    }
}

/// A number for people, without trailing zeros.
fn shown(view: &View<'_>, thousandths: i64) -> String {
    view.language().decimal(trimmed(thousandths, 3))
}

/// The input of one figure, and what is taken with its range.
fn input(view: &View<'_>, reading: &Reading<'_>, figure: &Figure) -> Markup {
    let name = name_of(&figure.figure);
    let about = label(view.words, view.schemes, figure);
    let bad = reading.bad.contains(&name).then_some("true");
    html! {
        input id=(name) name=(name) inputmode="decimal" maxlength="12" value=(view.ask.fields.get(&name).map_or("", String::as_str)) aria-label=(about) aria-invalid=[bad];
        " " (taken(view, figure))
    }
}

fn taken(view: &View<'_>, figure: &Figure) -> Markup {
    html! {
        (shown(view, figure.value))
        @if figure.low != figure.high { " " span class="range" { (shown(view, figure.low)) " – " (shown(view, figure.high)) } }
    }
}

/// Tasks as rows: part, what could be handed over, what is.
fn tasks(view: &View<'_>, reading: &Reading<'_>, figures: &Profile, sources: &[&str]) -> Markup {
    let caption = view.text("work-tasks-title");
    let rows = figures.figures.iter().filter_map(|figure| Some((figure, figure.figure.strip_prefix("part.")?)));
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            table class="inputs" {
                caption { (caption) }
                thead { tr {
                    @for word in ["work-task", "work-profile", "work-base"] { th scope="col" { (view.text(word)) } }
                    @for kind in OF_TASK { th scope="col" { (view.text(&format!("work-figure-{kind}"))) } }
                    th scope="col" { (view.text("status-heading")) }
                } }
                tbody { @for (part, task) in rows {
                    @let own: Vec<&Figure> = OF_TASK.iter().filter_map(|kind| figures.figure(&format!("{kind}.{task}"), "", "")).collect();
                    @let (profile, word) = task.split_once('.').unwrap_or((task, ""));
                    tr {
                        th scope="row" { (view.text(&format!("work-task-{}", word.replace('_', "-")))) }
                        td { (view.text(&format!("work-profile-{profile}"))) }
                        td { (base_name(view, part.unit.trim_start_matches("percent of "))) }
                        @for figure in &own { td { (input(view, reading, figure)) } }
                        td { (view.status(own.iter().map(|figure| figure.status).max().unwrap_or(Status::Gap))) " " (cites(sources, &part.source)) }
                    }
                } }
            }
        }
    }
}

/// All other figures, one a row.
fn others(view: &View<'_>, reading: &Reading<'_>, defaults: &Profile, figures: &Profile, sources: &[&str]) -> Markup {
    let caption = view.text("work-figures-title");
    let is_other = |figure: &&Figure| !OF_TASK.iter().any(|kind| figure.figure.starts_with(&format!("{kind}.")));
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(caption) {
            table class="inputs" {
                caption { (caption) }
                thead { tr {
                    th scope="col" { (view.text("column-what")) } th scope="col" { (view.text("column-value")) " / " (view.text("work-default")) }
                    th scope="col" { (view.text("status-heading")) }
                } }
                tbody { @for figure in figures.figures.iter().filter(is_other) {
                    @let source = defaults.figure(&figure.figure, "", "").map_or("", |figure| figure.source.as_str());
                    tr {
                        th scope="row" { (label(view.words, view.schemes, figure)) }
                        td {
                            @if workload::is_choice(figure) { (input(view, reading, figure)) }
                            @else { (view.plain(&Cell::Share(1, figure.unit.rsplit(' ').next().and_then(|whole| whole.parse().ok()).unwrap_or(1)), Detail::Euros)) }
                        }
                        td { (view.status(figure.status)) " " (cites(sources, source)) }
                    }
                } }
            }
        }
    }
}

/// A table of the page, for its twin.
pub(crate) fn table_of(view: &View<'_>, answer: &Answer, id: &str) -> Result<ReportTable, Refusal> {
    let defaults = view.site.work.clone()?;
    let (figures, mut reading) = figures(view.ask, view.schemes, &defaults);
    let own = own(&mut reading);
    reading.faults.clone().or(())?;
    if id == "work-figures" {
        return Ok(workload::figures_table(&figures, &view.site.vocabulary));
    }
    let work = made(view, answer, &figures, own)?;
    if id == "work-money" {
        return Ok(workload::money(&answer.comparison, &work));
    }
    workload::tables(&answer.comparison, &work).into_iter().find(|table| table.id == id).ok_or(Refusal::NotFound)
}
