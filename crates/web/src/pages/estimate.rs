// SPDX-License-Identifier: EUPL-1.2
//! The first page: a few numbers, the profile's assumptions, and the result below.
//!
//! One form with method GET, so that an estimate can be bookmarked; an address holds only what differs from the defaults, and a longer one
//! is answered with the shorter. Numbers that make no sense come back as they were typed, with what is wrong.

use super::compare::{result, switch_fields, year_field};
use super::{Reply, framed, refusal};
use crate::answer::{Refusal, answer};
use crate::ask::{Ask, Asked, FIELDS, Field, Subject, address, change_name, trimmed};
use crate::render::View;
use crate::render::layout::{self, Frame};
use crate::render::table::twins;
use crate::site::Site;
use axum::http::StatusCode;
use maud::{Markup, html};
use pijler_practice::profile::{Figure, Profile};
use pijler_practice::{Cell, ReportTable};
use pijler_scheme::{Source, Text};
use std::collections::BTreeMap;

/// Assumptions by age that the estimate reads; the second word is a value of the entitlement.
const BY_AGE: [(&str, &str); 7] = [
    ("list_share", ""),
    ("preferential_share", ""),
    ("chronic_share", ""),
    ("contact_rate", "no"),
    ("contact_rate", "yes"),
    ("home_share_by_age", ""),
    ("nursing_home_share_of_visits", ""),
];
/// Assumptions without an age that the estimate reads.
const OVERALL: [&str; 12] = [
    "passing_share",
    "passing_without_gmd_share",
    "file_access_share",
    "on_duty_share",
    "evening_18_19_share",
    "evening_19_21_share",
    "patients_per_trip_1_share",
    "patients_per_trip_2_share",
    "patients_per_trip_3_or_more_share",
    "accredited_share",
    "criteria_met",
    "nurse_hourly_cost",
];

/// The page.
pub(crate) fn page(site: &Site, mut asked: Asked) -> Reply {
    // A link to the estimate of another subject is a link to that subject.
    asked.pairs.retain(|(name, _)| name != "practice");
    let ask = Ask::read(site, &asked);
    if !ask.faults.has_errors() && !canonical(site, &ask, &asked) {
        return Reply::Redirect(ask.home(site));
    }
    let mut view = View::new(site, &ask);
    let answer = match answer(site, &ask) {
        Ok(answer) => answer,
        Err(Refusal::Faults(faults)) => {
            let main = html! { (head(&view)) (layout::faults(&view, &faults)) (form(&view, site.profile.as_ref().ok())) };
            return match framed(&view, &frame(&view, main)) {
                Reply::Page { html, .. } => Reply::Page { status: StatusCode::UNPROCESSABLE_ENTITY, html },
                other => other,
            };
        }
        Err(other) => return refusal(site, &ask, other),
    };
    view.schemes = &answer.request.schemes;
    let report = match answer.report() {
        Ok(report) => report,
        Err(faults) => return super::faulty(&view, &faults),
    };
    let main = html! {
        (head(&view))
        (form(&view, Some(&answer.profile)))
        (result(&view, &answer, &report))
        p class="noprint" { a href=(view.ask.link(site, "/upload", &[])) { (view.text("estimate-next-upload")) } }
    };
    framed(&view, &frame(&view, main))
}

fn frame(view: &View<'_>, main: Markup) -> Frame {
    Frame { title: view.text("estimate-title"), open: "/", path: "/".into(), more: Vec::new(), main }
}

/// Whether an address holds nothing but what differs.
fn canonical(site: &Site, ask: &Ask, asked: &Asked) -> bool {
    let of_ours = |name: &str| {
        name.starts_with("s.")
            || name.starts_with("a.")
            || name == "year"
            || name == "tariffs"
            || name == "draft"
            || FIELDS.iter().any(|field| field.name == name)
    };
    let sent: BTreeMap<&str, &str> =
        asked.pairs.iter().filter(|(name, _)| of_ours(name)).map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let own = ask.own_query(site);
    let needed: BTreeMap<&str, &str> =
        own.iter().filter(|(name, _)| name != "lang").map(|(name, value)| (name.as_str(), value.as_str())).collect();
    sent == needed
}

fn head(view: &View<'_>) -> Markup {
    html! {
        h1 { (view.text("app-tagline")) }
        p { (view.text("estimate-intro")) " " (view.text("app-shows")) }
    }
}

/// The form: numbers, year, readings, assumptions.
fn form(view: &View<'_>, profile: Option<&Profile>) -> Markup {
    let lang = view.language().code();
    html! {
        form method="get" action="/" id="estimate" autocomplete="off" {
            input type="hidden" name="lang" value=(lang);
            @if let Some(id) = &view.ask.tariffs { input type="hidden" name="tariffs" value=(id); }
            @if let Some(id) = &view.ask.draft { input type="hidden" name="draft" value=(id); }
            fieldset {
                legend { (view.text("estimate-title")) }
                div class="fields" {
                    @for field in &FIELDS { @if field.name != "preferential" { (number(view, field)) } }
                    (year_field(view))
                }
            }
            @if let Some(profile) = profile {
                (switch_fields(view, view.schemes))
                (assumptions(view, profile))
            }
            p class="noprint" {
                button type="submit" { (view.text("estimate-button")) } " "
                a href=(address("/", &[("lang".into(), lang.into())])) { (view.text("estimate-button-reset")) }
            }
            p class="note noprint" { (view.text("estimate-in-address")) }
        }
    }
}

fn shown(view: &View<'_>, name: &str, value: Option<i64>, scale: u8) -> String {
    match view.ask.typed.get(name) {
        Some(typed) => typed.clone(),
        None => value.map_or_else(String::new, |value| plain(view, value, scale)),
    }
}

/// A number to stand in an input: with the decimal mark of the language and no mark between thousands.
fn plain(view: &View<'_>, value: i64, scale: u8) -> String {
    let number = trimmed(value, scale);
    if number.scale == 0 { number.integer.to_string() } else { view.language().decimal(number) }
}

fn number(view: &View<'_>, field: &Field) -> Markup {
    let help = format!("{}-help", field.name);
    let bad = view.ask.typed.contains_key(field.name);
    html! {
        div class="field" {
            label for=(field.name) { (view.text(field.label)) }
            input id=(field.name) name=(field.name) inputmode=(if field.scale == 0 { "numeric" } else { "decimal" })
                maxlength="12" value=(shown(view, field.name, view.ask.value(field.name), field.scale)) aria-describedby=(help) aria-invalid=[bad.then_some("true")];
            small id=(help) { (view.text(field.help)) }
        }
    }
}

/// Sources of the profile's rows by their word.
fn source(view: &View<'_>, id: &str) -> Option<Source> {
    view.schemes.iter().find_map(|scheme| scheme.sources.get(id)).cloned()
}

fn rows_of<'p>(profile: &'p Profile, figure: &str, preferential: &str) -> Vec<&'p Figure> {
    profile.figures.iter().filter(|row| row.figure == figure && row.preferential == preferential && !row.age_band.is_empty()).collect()
}

fn label(view: &View<'_>, figure: &str, preferential: &str) -> String {
    let plain = view.text(&format!("figure-{}", figure.replace('_', "-")));
    match preferential {
        "yes" => format!("{plain}, {}", view.text("estimate-with-preferential")),
        "no" => format!("{plain}, {}", view.text("estimate-without-preferential")),
        _ => plain,
    }
}

fn unit(view: &View<'_>, row: &Figure) -> String {
    match row.unit.as_str() {
        "percent" => "%".into(),
        "euro per hour" => view.text("unit-euro-per-hour"),
        _ => String::new(),
    }
}

/// The profile: by age as a table of inputs, the rest as a list; each with its status, its range and its source.
fn assumptions(view: &View<'_>, profile: &Profile) -> Markup {
    let bands = profile.bands();
    let changed = view.ask.changes.len();
    let default = view.site.profile.as_ref().ok();
    let shown = |row: &&Figure| BY_AGE.iter().any(|(figure, _)| *figure == row.figure) || OVERALL.contains(&row.figure.as_str());
    let mut sources: Vec<&str> = profile.figures.iter().filter(shown).flat_map(|row| row.source.split('+')).collect();
    sources.sort_unstable();
    sources.dedup();
    html! {
        details id="profile" open[changed > 0] {
            summary {
                (view.text("estimate-button-profile"))
                @if changed > 0 { (view.colon()) (view.words.text_with("estimate-profile-changed", &[("count", changed.into())])) }
            }
            p { (view.text("estimate-profile-help")) }
            (number_of_preferential(view))
            div class="scroll" tabindex="0" role="group" aria-label=(view.text("estimate-by-age")) {
                table class="inputs" {
                    caption { (view.text("estimate-by-age")) }
                    thead { tr { td {} @for band in &bands { th scope="col" class="n" { (band) } } th scope="col" { (view.text("status-heading")) } } }
                    tbody { @for (figure, preferential) in BY_AGE {
                        @let rows = rows_of(profile, figure, preferential);
                        @if let Some(first) = rows.first() {
                            tr {
                                th scope="row" { (label(view, figure, preferential)) @let unit = unit(view, first); @if !unit.is_empty() { ", " (unit) } }
                                @for band in &bands {
                                    td class="n" { @if let Some(row) = rows.iter().find(|row| row.age_band == *band) { (value(view, row)) } }
                                }
                                td { (view.status(rows.iter().map(|row| row.status).max().unwrap_or(first.status))) " " (cites(&sources, &first.source)) }
                            }
                        }
                    } }
                }
            }
            div class="scroll" tabindex="0" role="group" aria-label=(view.text("estimate-overall")) {
                table class="inputs" {
                    caption { (view.text("estimate-overall")) }
                    thead { tr { td {} th scope="col" class="n" { (view.text("column-value")) } th scope="col" class="n" { (view.text("column-range")) } th scope="col" { (view.text("status-heading")) } } }
                    tbody { @for figure in OVERALL {
                        @if let Some(row) = profile.figure(figure, "", "") {
                            tr {
                                th scope="row" { (label(view, figure, "")) @let unit = unit(view, row); @if !unit.is_empty() { ", " (unit) } }
                                td class="n" { (value(view, row)) }
                                td class="n" { (bounds(view, default, row)) }
                                td { (view.status(row.status)) " " (cites(&sources, &row.source)) }
                            }
                        }
                    } }
                }
            }
            (twins(view, "profile", &[]))
            p class="note" { (view.text("estimate-profile-unused")) }
            h2 { (view.text("label-source")) }
            ol class="sources" { @for id in &sources { li id={ "src-" (id) } {
                @match source(view, id) {
                    Some(source) => {
                        @if source.url.is_empty() { (source.title) } @else { a href=(source.url) rel="noreferrer" { (source.title) } }
                        @if !source.publisher.is_empty() { ", " (source.publisher) } @if !source.date.is_empty() { ", " (source.date) }
                    }
                    None => { (id) }
                }
            } } }
        }
    }
}

/// The share with the entitlement, if the practice knows it.
fn number_of_preferential(view: &View<'_>) -> Markup {
    html! { div class="fields" { @for field in FIELDS.iter().filter(|field| field.name == "preferential") { (number(view, field)) } } }
}

fn value(view: &View<'_>, row: &Figure) -> Markup {
    let name = change_name(&row.figure, &row.age_band, &row.preferential);
    let mut about = label(view, &row.figure, &row.preferential);
    if !row.age_band.is_empty() {
        about = format!("{about}, {}", row.age_band);
    }
    html! { input name=(name) inputmode="decimal" maxlength="9" value=(shown(view, &name, Some(row.value), 3)) aria-label=(about); }
}

fn bounds(view: &View<'_>, default: Option<&Profile>, row: &Figure) -> String {
    let row = default.and_then(|profile| profile.figure(&row.figure, &row.age_band, &row.preferential)).unwrap_or(row);
    if row.low == row.high { String::new() } else { format!("{} – {}", plain(view, row.low, 3), plain(view, row.high, 3)) }
}

/// Numbers of the sources in the list below.
pub(crate) fn cites(sources: &[&str], of: &str) -> Markup {
    html! { @for id in of.split('+') { @if let Some(number) = sources.iter().position(|known| *known == id) {
        a href={ "#src-" (id) } class="cite" { "[" (number + 1) "]" } " "
    } } }
}

/// The profile as a table, with every row's range, status, source and note.
pub(crate) fn profile_table(view: &View<'_>, profile: &Profile) -> ReportTable {
    let key = |id: &str| Cell::Key(id.into());
    let text = |text: &str| Cell::Plain(text.to_owned());
    let value = |thousandths: i64| text(&plain(view, thousandths, 3));
    let rows = profile
        .figures
        .iter()
        .map(|row| {
            let titles: Vec<String> =
                row.source.split('+').map(|id| source(view, id).map_or_else(|| id.to_owned(), |source| source.title)).collect();
            vec![
                text(&row.figure),
                text(&row.age_band),
                text(&row.preferential),
                value(row.value),
                value(row.low),
                value(row.high),
                text(&row.unit),
                Cell::Status(row.status),
                text(&titles.join(" + ")),
                text(&row.note),
            ]
        })
        .collect();
    ReportTable {
        id: "profile",
        title: "estimate-profile",
        headings: vec![
            key("estimate-profile"),
            key("template-list-age-band"),
            Cell::Local(entitlement(view)),
            key("column-value"),
            key("range-low"),
            key("range-high"),
            key("column-unit"),
            key("status-heading"),
            key("label-source"),
            key("label-note"),
        ],
        rows,
    }
}

fn entitlement(view: &View<'_>) -> Text {
    let vocabulary = &view.site.vocabulary;
    vocabulary.attribute("preferential").map(|index| vocabulary.attributes[index].name.clone()).unwrap_or_default()
}

/// Whether this is the estimate.
pub(crate) fn is_estimate(ask: &Ask) -> bool {
    ask.subject == Subject::Estimate
}
