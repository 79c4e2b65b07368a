// SPDX-License-Identifier: EUPL-1.2
//! The dates of a practice under a scheme: deadlines, payment windows, the way out, changes of the team; as a page and as a calendar file.
//!
//! Each entry opens to its rule's source, to what it hangs on and to what another reading gives. Not here: which dates there are
//! (`practice::timeline`), the calendar file (`plain::calendar`).

use super::{Reply, framed, refusal};
use crate::answer::{Refusal, schemes};
use crate::ask::{Ask, Asked};
use crate::draft::Reading;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, choice, clear, entry, field, kept_note};
use crate::render::layout::{self, Frame};
use crate::render::{View, table};
use crate::site::Site;
use maud::{Markup, html};
use pijler_model::{Day, Period, Span};
use pijler_practice::ReportTable;
use pijler_practice::timeline::{self as dates, Entry, Plan, Start, Timeline, timeline};
use pijler_scheme::calendar::Window;
use pijler_scheme::{Scheme, StartDay};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The path of the page.
pub(crate) const PATH: &str = "/timeline";
/// Days further away are a slip of the hand.
const FIRST_YEAR: i16 = 2000;
const LAST_YEAR: i16 = 2100;

/// What the page is about.
struct Made {
    schemes: Vec<Arc<Scheme>>,
    chosen: usize,
    plan: Plan,
    timeline: Timeline,
}

impl Made {
    fn scheme(&self) -> &Scheme {
        &self.schemes[self.chosen]
    }
}

/// The scheme entered, or asked for, or the first that one has to join.
fn chosen(ask: &Ask, asked: &Asked, schemes: &[Arc<Scheme>]) -> usize {
    let named = ask.entered("timeline.scheme").or_else(|| asked.get("scheme"));
    let found = named.and_then(|id| schemes.iter().position(|scheme| scheme.id == id));
    let joined = || schemes.iter().position(|scheme| !matches!(scheme.agreement.start, StartDay::Any | StartDay::NotPublished));
    found.or_else(joined).unwrap_or(0)
}

fn plan(site: &Site, reading: &mut Reading<'_>, scheme: &Scheme, since: bool) -> Plan {
    let quarter = reading.quarter("timeline.quarter", "timeline-quarter");
    let near = |day: &Day| (FIRST_YEAR..LAST_YEAR).contains(&day.year().0);
    let start = match (quarter, since) {
        (Some(quarter), true) => Start::Since(quarter),
        (None, true) => Start::Since(site.app.today.quarter()),
        (Some(quarter), false) => Start::With(quarter),
        (None, false) => Start::With(dates::next_start(scheme, site.app.today)),
    };
    Plan {
        notice: reading.day("timeline.notice", "timeline-notice-day").filter(near),
        out_by: reading.quarter("timeline.out_by", "timeline-out-by"),
        joins: reading.day("timeline.joins", "timeline-joins-day").filter(near),
        leaves: reading.day("timeline.leaves", "timeline-leaves-day").filter(near),
        ..Plan::of(start)
    }
}

fn made(site: &Site, ask: &Ask, asked: &Asked, reading: &mut Reading<'_>) -> Result<Made, Refusal> {
    let schemes = schemes(site, ask)?;
    if schemes.is_empty() {
        return Err(Refusal::NotFound);
    }
    let chosen = chosen(ask, asked, &schemes);
    let scheme = Arc::clone(&schemes[chosen]);
    let plan = plan(site, reading, &scheme, ask.entered("timeline.standing") == Some("since"));
    let mut made = timeline(&scheme, site.app.today, &plan);
    for switch in dates::moving(&scheme) {
        for (option, answer) in switch.options.iter().filter(|(option, _)| *option != switch.chosen) {
            let mut switches = ask.switches.clone();
            switches.insert(switch.id.clone(), option.clone());
            let other = site.resolved(&scheme, &switches, None)?;
            made.read_otherwise(&switch.question, answer, &timeline(&other, site.app.today, &plan));
        }
    }
    Ok(Made { schemes, chosen, plan, timeline: made })
}

/// The tables behind the page.
pub(crate) fn found(site: &Site, ask: &Ask, asked: &Asked, id: &str) -> Result<ReportTable, Refusal> {
    let made = made(site, ask, asked, &mut Reading::new(ask))?;
    Ok(match id {
        "timeline" => dates::table(made.scheme(), &made.timeline, site.app.today),
        _ => dates::undated(made.scheme(), &made.timeline),
    })
}

/// The calendar file.
pub(crate) fn calendar(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let made = match made(site, &ask, asked, &mut Reading::new(&ask)) {
        Ok(made) => made,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &made.schemes;
    let text = view.wording().calendar(made.scheme(), &made.timeline, site.app.today);
    let name = format!("pijler-{}-{}.ics", made.scheme().id.replace('/', "-"), ask.language.code());
    Reply::File { kind: "text/calendar; charset=utf-8", name, bytes: text.into_bytes() }
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    let mut reading = Reading::new(&ask);
    let made = match made(site, &ask, asked, &mut reading) {
        Ok(made) => made,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &made.schemes;
    let title = view.text("timeline-title");
    let scheme = made.scheme();
    let more = [("scheme", scheme.id.as_str())];
    let today = site.app.today;
    let heading = format!("{title}{}{}", view.colon(), view.local(&scheme.name));
    let main = html! {
        h1 { (title) }
        p { (view.text("timeline-intro")) }
        (layout::left_out(&view, &reading.faults))
        (form(&view, &reading, &made))
        section id="result" {
            h2 { (heading) }
            p class="note" { (view.words.text_with("timeline-now", &[("date", view.language().day(today).into())])) }
            (list(&view, &made))
            p class="noprint" {
                a class="button" href=(ask.link(site, "/timeline.ics", &more)) download { (view.text("timeline-calendar-file")) }
            }
            p class="note noprint" { (view.text("timeline-calendar-help")) }
            h2 { (view.text("timeline-undated")) }
            @if made.timeline.undated().next().is_none() { p { (view.text("timeline-undated-none")) } }
            @else {
                ul { @for entry in made.timeline.undated() { li { (undated(&view, scheme, entry)) } } }
                p class="note" { (view.text("calendar-not-published-help")) }
            }
            details {
                summary { (view.text("timeline-table")) }
                (table::table(&view, &dates::table(scheme, &made.timeline, today), &heading, Detail::Euros, &more))
                @let none = dates::undated(scheme, &made.timeline);
                @if !none.rows.is_empty() { (table::table(&view, &none, &view.text("timeline-undated"), Detail::Euros, &more)) }
            }
            details { summary { (view.text("timeline-status")) } (view.meanings()) }
            (sources(&view, &made))
        }
    };
    let more = vec![("scheme".to_owned(), scheme.id.clone())];
    framed(&view, &Frame { title, open: "", path: PATH.into(), more, main })
}

fn form(view: &View<'_>, reading: &Reading<'_>, made: &Made) -> Markup {
    // The first of the choices is taken where none is entered.
    let mut schemes: Vec<(&str, String)> =
        made.schemes.iter().map(|scheme| (scheme.id.as_str(), view.local(&scheme.name).to_owned())).collect();
    let own = schemes.remove(made.chosen);
    schemes.insert(0, own);
    let standing = [("with", view.text("timeline-standing-with")), ("since", view.text("timeline-standing-since"))];
    let quarter = match made.plan.start {
        Start::With(quarter) | Start::Since(quarter) => Period::Quarter(quarter).to_string(),
    };
    let day = |name: &str, label: &str| {
        let help = view.text("timeline-day-help");
        field(view, reading, &Field { help, ..Field::of(view, name, label, Kind::Day) })
    };
    let fields = html! {
        fieldset {
            legend { (view.text("calendar-start")) }
            div class="fields wide" {
                (choice(view, "timeline.scheme", &view.text("timeline-scheme"), &schemes))
                (choice(view, "timeline.standing", &view.text("timeline-standing"), &standing))
                (field(view, reading, &Field::of(view, "timeline.quarter", "timeline-quarter", Kind::Text).or(quarter)))
            }
        }
        fieldset {
            legend { (view.text("timeline-calculators")) }
            div class="fields" {
                (day("timeline.notice", "timeline-notice-day"))
                (field(view, reading, &Field { help: view.text("timeline-quarter-help"), ..Field::of(view, "timeline.out_by", "timeline-out-by", Kind::Text) }))
                (day("timeline.joins", "timeline-joins-day"))
                (day("timeline.leaves", "timeline-leaves-day"))
            }
        }
    };
    html! {
        (entry(view, PATH, &fields, "timeline-show"))
        @if view.ask.entered_under("timeline").next().is_some() { (clear(view, PATH, "timeline")) }
        p class="note noprint" { (kept_note(view)) }
    }
}

/// One day, or from one to another.
fn days(view: &View<'_>, window: Window) -> String {
    let language = view.language();
    if window.from == window.to { language.day(window.to) } else { language.span(Span::of_days(window.from, Some(window.to))) }
}

/// The dated entries by the quarter in which they end.
fn list(view: &View<'_>, made: &Made) -> Markup {
    let scheme = made.scheme();
    let entries: Vec<(&Entry, Window)> = made.timeline.dated().collect();
    let mut quarters: Vec<_> = entries.iter().map(|(_, window)| window.to.quarter()).collect();
    quarters.dedup();
    html! {
        @for quarter in quarters {
            h3 { (view.language().quarter(quarter)) }
            ol class="timeline" {
                @for (entry, window) in entries.iter().filter(|(_, window)| window.to.quarter() == quarter) { (item(view, scheme, entry, *window)) }
            }
        }
    }
}

fn item(view: &View<'_>, scheme: &Scheme, entry: &Entry, window: Window) -> Markup {
    let today = view.site.app.today;
    let left = window.to.0 - today.0;
    let notes = view.wording().entry_notes(scheme, entry, window);
    let source = scheme.sources.get(&entry.source);
    html! {
        li class=[(left < 0).then_some("passed")] {
            p class="when" {
                @if entry.kind.is_deadline() { strong { (view.language().day(window.to)) } } @else { (days(view, window)) }
                @if left < 0 { " · " (view.text("calendar-passed")) }
                @else if entry.kind.is_deadline() { " · " (view.words.text_with("calendar-days-left", &[("days", i64::from(left).into())])) }
            }
            details {
                summary { (view.wording().entry(scheme, entry)) " " (view.status(entry.status)) }
                @for note in notes { p { (note) } }
                @if let Some(source) = source {
                    p { (view.text("label-source")) (view.colon()) a href={ "#source-" (entry.source) } { (source.title) } ", " (source.publisher) ", " (source.date) }
                }
            }
        }
    }
}

fn undated(view: &View<'_>, scheme: &Scheme, entry: &Entry) -> Markup {
    let kind = view.text(&format!("timeline-{}", entry.kind.word()));
    let of = entry.component.map(|index| view.local(&scheme.components[index].name).to_owned());
    let about = of
        .or_else(|| entry.period.map(|period| view.language().period(period)))
        .or_else(|| entry.given.map(|day| view.language().day(day)));
    html! { (kind) @if let Some(about) = about { (view.colon()) (about) } }
}

fn sources(view: &View<'_>, made: &Made) -> Markup {
    let scheme = made.scheme();
    let named: BTreeSet<&str> = made.timeline.entries.iter().map(|entry| entry.source.as_str()).filter(|id| !id.is_empty()).collect();
    let named = named.into_iter().filter_map(|id| scheme.sources.get(id));
    html! {
        h2 { (view.text("label-source")) }
        ul class="sources" {
            @for source in named {
                li id={ "source-" (source.id) } { a href=(source.url) { (source.title) } ", " (source.publisher) ", " (source.date) }
            }
        }
    }
}
