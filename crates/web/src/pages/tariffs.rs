// SPDX-License-Identifier: EUPL-1.2
//! Every amount of a scheme in a year, with status, dates and source; and the form by which a visitor enters the official one.
//!
//! What is entered counts for this visitor alone, under a key nobody can guess, and is forgotten like an upload. A row of the form is named
//! by its table and number in the scheme without entries, so that an entry can be entered again or removed.

use super::estimate::cites;
use super::explain::{cited, title};
use super::{Reply, framed, refusal};
use crate::answer::{Refusal, schemes};
use crate::ask::{AMOUNT_MAX, Ask, Asked, Sent};
use crate::render::cell::Detail;
use crate::render::layout::{self, Frame};
use crate::render::table::twins;
use crate::render::{View, table};
use crate::site::{Site, Supplied};
use crate::supplied::{self, ENTRIES_MAX, Entry};
use crate::uploads::{Id, What};
use crate::workspace;
use axum::body::Bytes;
use axum::http::StatusCode;
use maud::{Markup, html};
use pijler_model::{Amount, Day, Faults, Period, Place, Problem, Span, Status};
use pijler_practice::{Cell, ReportTable};
use pijler_scheme::changes::changes;
use pijler_scheme::scheme::{Component, Scheme};
use pijler_scheme::{Payment, Row};
use std::collections::BTreeSet;
use std::sync::Arc;
use tokio::time::Instant;

/// A row of a table that holds in the year.
struct Shown<'s> {
    component: &'s Component,
    table: usize,
    row: usize,
    share: bool,
}

impl<'s> Shown<'s> {
    fn row(&self, scheme: &'s Scheme) -> &'s Row {
        &scheme.tables[self.table].rows[self.row]
    }
}

/// What is asked of the page.
struct Filter {
    scheme: Arc<Scheme>,
    component: Option<String>,
    status: Option<Status>,
}

fn filter(view: &View<'_>, asked: &Asked) -> Option<Filter> {
    let wanted = asked.get("scheme").filter(|id| !id.is_empty());
    let scheme = match wanted {
        Some(id) => view.schemes.iter().find(|scheme| scheme.id == id)?,
        None => view.schemes.get(1).or_else(|| view.schemes.first())?,
    };
    let component = asked.get("component").filter(|id| scheme.component(id).is_some()).map(str::to_owned);
    Some(Filter { scheme: Arc::clone(scheme), component, status: asked.get("status").and_then(Status::from_word) })
}

/// Rows of the year, by component; a table that two components read is shown once.
fn rows<'s>(scheme: &'s Scheme, ask: &Ask, component: Option<&str>, status: Option<Status>) -> Vec<Shown<'s>> {
    let year = Period::Year(ask.year).span();
    let mut seen: BTreeSet<(usize, usize)> = BTreeSet::new();
    let mut shown = Vec::new();
    for own in scheme.components.iter().filter(|own| component.is_none_or(|id| own.id == id)) {
        let main = match own.payment {
            Payment::Rate { table } | Payment::Tiers { table, .. } => Some((table, false)),
            Payment::Share { .. } | Payment::Claimed => None,
        };
        for (table, share) in main.into_iter().chain(own.patient_share.map(|table| (table, true))) {
            let all = &scheme.tables[table].rows;
            for (index, row) in all.iter().enumerate() {
                let live = !row.ended && row.span.meets(year) && !painted_over(scheme, table, index, row.span.and(year));
                if live && status.is_none_or(|status| row.status == status) && seen.insert((table, index)) {
                    shown.push(Shown { component: own, table, row: index, share });
                }
            }
        }
    }
    shown
}

/// Whether a higher layer has a row over the whole of this one in these days.
fn painted_over(scheme: &Scheme, table: usize, index: usize, days: Span) -> bool {
    let rows = &scheme.tables[table].rows;
    let row = &rows[index];
    rows[index + 1..].iter().any(|above| {
        let wider = above
            .cells
            .iter()
            .zip(&row.cells)
            .all(|(above, own)| above.is_empty() || (!own.is_empty() && own.iter().all(|value| above.contains(value))));
        above.layer > row.layer
            && wider
            && (above.minima == row.minima || above.layer != row.layer && !row.minima.is_empty())
            && above.span.and(days) == days
    })
}

fn cell(scheme: &Scheme, table: usize, row: &Row) -> Vec<(String, Vec<String>)> {
    let table = &scheme.tables[table];
    let words = |key: usize, allowed: &[u8]| {
        let attribute = &scheme.vocabulary.attributes[key];
        (attribute.id.clone(), allowed.iter().map(|&value| attribute.values[usize::from(value)].clone()).collect())
    };
    let keys = table.keys.iter().zip(&row.cells).filter(|(_, allowed)| !allowed.is_empty()).map(|(&key, allowed)| words(key, allowed));
    let minima = table.measures.iter().zip(&row.minima).map(|(measure, minimum)| (measure.clone(), vec![minimum.to_string()]));
    keys.chain(minima).collect()
}

/// The table as a twin.
pub(crate) fn table(view: &View<'_>, asked: &Asked) -> Result<ReportTable, Refusal> {
    let schemes = schemes(view.site, view.ask)?;
    let view = View { schemes: &schemes, ..View::new(view.site, view.ask) };
    let filter = filter(&view, asked).ok_or(Refusal::NotFound)?;
    let scheme = &filter.scheme;
    let rows = rows(scheme, view.ask, filter.component.as_deref(), filter.status)
        .into_iter()
        .map(|shown| {
            let row = shown.row(scheme);
            let sources: Vec<String> =
                row.sources.iter().filter_map(|id| scheme.sources.get(id)).map(|source| title(&view, source)).collect();
            vec![
                Cell::Local(shown.component.name.clone()),
                if shown.share { Cell::Key("tariffs-column-co-payment".into()) } else { Cell::Empty },
                Cell::Attributes(cell(scheme, shown.table, row)),
                row.amount.map_or(Cell::Empty, Cell::Amount),
                Cell::Day(row.span.from),
                row.span.last().map_or(Cell::Empty, Cell::Day),
                Cell::Status(row.status),
                Cell::Plain(sources.join(" + ")),
                Cell::Plain(row.code.clone()),
                Cell::Plain(row.note.clone()),
            ]
        })
        .collect();
    let key = |id: &str| Cell::Key(id.into());
    Ok(ReportTable {
        id: "tariffs",
        title: "tariffs-title",
        headings: vec![
            key("tariffs-column-tariff"),
            key("tariffs-column-co-payment"),
            key("tariffs-column-key"),
            key("tariffs-column-amount"),
            key("column-from"),
            key("column-to"),
            key("tariffs-column-status"),
            key("tariffs-column-source"),
            key("tariffs-column-code"),
            key("label-note"),
        ],
        rows,
    })
}

/// What changed in the course of the year.
fn changed(view: &View<'_>, filter: &Filter) -> ReportTable {
    let scheme = &filter.scheme;
    let rows = changes(scheme, Period::Year(view.ask.year).span())
        .into_iter()
        .filter(|change| filter.component.as_ref().is_none_or(|id| scheme.components[change.component].id == *id))
        .filter_map(|change| {
            let row = |index: Option<usize>| index.map(|index| &scheme.tables[change.table].rows[index]);
            let (before, after) = (row(change.before), row(change.after));
            let amount = |row: Option<&Row>, none: &str| match row {
                Some(row) => row.amount.map_or(Cell::Status(Status::Gap), Cell::Amount),
                None => Cell::Key(none.into()),
            };
            let newest = after.or(before)?;
            let sources = newest.sources.iter().filter_map(|id| scheme.sources.get(id)).map(|source| title(view, source));
            Some(vec![
                Cell::Local(scheme.components[change.component].name.clone()),
                if change.share { Cell::Key("tariffs-column-co-payment".into()) } else { Cell::Empty },
                Cell::Attributes(cell(scheme, change.table, newest)),
                Cell::Day(change.day),
                amount(before, "tariffs-changed-none"),
                before.map_or(Cell::Empty, |row| Cell::Status(row.status)),
                amount(after, "tariffs-changed-ended"),
                after.map_or(Cell::Empty, |row| Cell::Status(row.status)),
                Cell::Plain(sources.collect::<Vec<_>>().join(" + ")),
            ])
        });
    let headings = [
        "tariffs-column-tariff",
        "tariffs-column-co-payment",
        "tariffs-column-key",
        "tariffs-changed-from",
        "tariffs-changed-before",
        "tariffs-changed-before-status",
        "tariffs-changed-after",
        "tariffs-changed-after-status",
        "tariffs-column-source",
    ];
    ReportTable {
        id: "tariff-changes",
        title: "tariffs-changed",
        headings: headings.map(|id| Cell::Key(id.into())).into(),
        rows: rows.collect(),
    }
}

/// The changes as a twin.
pub(crate) fn changes_table(view: &View<'_>, asked: &Asked) -> Result<ReportTable, Refusal> {
    let schemes = schemes(view.site, view.ask)?;
    let view = View { schemes: &schemes, ..View::new(view.site, view.ask) };
    Ok(changed(&view, &filter(&view, asked).ok_or(Refusal::NotFound)?))
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    shown(site, &ask, asked, StatusCode::OK, &html! {})
}

fn shown(site: &Site, ask: &Ask, asked: &Asked, status: StatusCode, notice: &Markup) -> Reply {
    let schemes = match schemes(site, ask) {
        Ok(schemes) => schemes,
        Err(refused) => return refusal(site, ask, refused),
    };
    let view = View { schemes: &schemes, ..View::new(site, ask) };
    let Some(filter) = filter(&view, asked) else { return refusal(site, ask, Refusal::NotFound) };
    let scheme = &filter.scheme;
    let all = rows(scheme, ask, None, None);
    let picked = rows(scheme, ask, filter.component.as_deref(), filter.status);
    let entered = ask.tariffs.as_ref().and_then(|id| site.supplied(id));
    let mut more = vec![("scheme", scheme.id.as_str())];
    more.extend(filter.component.as_deref().map(|component| ("component", component)));
    more.extend(filter.status.map(|status| ("status", status.word())));
    let caption =
        view.words.text_with("tariffs-caption", &[("scheme", view.local(&scheme.name).into()), ("year", ask.year.0.to_string().into())]);
    let main = html! {
        p class="noprint" { a href=(ask.home(site)) { "← " (view.text("button-back")) } }
        h1 { (view.text("tariffs-title")) }
        (notice)
        p { (view.text("tariffs-intro")) " " (view.words.text_with("tariffs-known-on", &[("date", view.language().day(site.app.today).into())])) "." }
        @if scheme.review_by.is_some_and(|day| site.app.today > day) { p class="caution" { (view.text("compare-past-review")) } }
        ul class="summary" { @for status in Status::ALL {
            @let count = all.iter().filter(|shown| shown.row(scheme).status == status).count();
            @if count > 0 { li { (view.words.text_with("tariffs-summary", &[("count", count.into()), ("status", view.words.status(status).into())])) } }
        } }
        details { summary { (view.text("status-heading")) } (view.meanings()) }
        (filters(&view, &filter))
        (supplied_box(&view, entered.as_ref(), &more))
        form method="post" action=(ask.link(site, "/tariffs", &more)) {
            h2 { (caption) }
            (groups(&view, scheme, &picked, filter.component.is_some() || filter.status.is_some()))
            (twins(&view, "tariffs", &more))
            @if !picked.is_empty() { (entry_fields(&view)) }
        }
        (import_form(&view, &more))
        (changed_section(&view, &filter, &more))
    };
    let more = more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    match framed(&view, &Frame { title: view.text("tariffs-title"), open: "/tariffs", path: "/tariffs".into(), more, main }) {
        Reply::Page { html, .. } => Reply::Page { status, html },
        other => other,
    }
}

fn changed_section(view: &View<'_>, filter: &Filter, more: &[(&str, &str)]) -> Markup {
    let changed = changed(view, filter);
    let named = [("scheme", view.local(&filter.scheme.name).into()), ("year", view.ask.year.0.to_string().into())];
    let caption = view.words.text_with("tariffs-changed-caption", &named);
    html! {
        h2 id="changed" { (view.text("tariffs-changed")) }
        p { (view.text("tariffs-changed-help")) }
        @if changed.rows.is_empty() { p { (view.words.text_with("tariffs-changed-nothing", &named)) } }
        @else { details { summary { (caption) " (" (changed.rows.len()) ")" } (table::table(view, &changed, &caption, Detail::Cents, more)) } }
    }
}

fn filters(view: &View<'_>, filter: &Filter) -> Markup {
    let scheme = &filter.scheme;
    html! {
        form method="get" action="/tariffs" class="noprint" {
            @for (name, value) in view.ask.query(view.site).iter().filter(|(name, _)| name != "year") { input type="hidden" name=(name) value=(value); }
            div class="fields" {
                div class="field" { label for="scheme" { (view.text("tariffs-scheme")) } select id="scheme" name="scheme" {
                    @for own in view.schemes { option value=(own.id) selected[own.id == scheme.id] { (view.local(&own.name)) } }
                } }
                (super::compare::year_field(view))
                div class="field" { label for="component" { (view.text("label-component")) } select id="component" name="component" {
                    option value="" { (view.text("filter-all")) }
                    @for own in &scheme.components { option value=(own.id) selected[filter.component.as_deref() == Some(own.id.as_str())] { (view.local(&own.name)) } }
                } }
                div class="field" { label for="status" { (view.text("status-heading")) } select id="status" name="status" {
                    option value="" { (view.text("filter-all")) }
                    @for status in Status::ALL { option value=(status.word()) selected[filter.status == Some(status)] { (view.words.status(status)) } }
                } }
            }
            button type="submit" { (view.text("filter-button")) }
        }
    }
}

/// The rows by component, each in a fold of its own.
fn groups(view: &View<'_>, scheme: &Scheme, picked: &[Shown<'_>], open: bool) -> Markup {
    let mut components: Vec<&Component> = Vec::new();
    for shown in picked {
        if components.last().is_none_or(|last| last.id != shown.component.id) {
            components.push(shown.component);
        }
    }
    let mut sources: Vec<&str> = picked.iter().flat_map(|shown| &shown.row(scheme).sources).map(String::as_str).collect();
    sources.sort_unstable();
    sources.dedup();
    html! {
        @if picked.is_empty() { p { (view.text("tariffs-none")) } }
        @for component in components {
            @let own: Vec<&Shown<'_>> = picked.iter().filter(|shown| shown.component.id == component.id).collect();
            details open[open] {
                summary { (view.local(&component.name)) " (" (own.len()) ")" }
                div class="scroll" tabindex="0" role="group" aria-label=(view.local(&component.name)) { table class="inputs tariffs" {
                    thead { tr {
                        th scope="col" { (view.text("tariffs-column-key")) }
                        th scope="col" class="n" { (view.text("tariffs-column-amount")) }
                        th scope="col" { (view.text("tariffs-column-status")) }
                        th scope="col" { (view.text("tariffs-column-valid")) }
                        th scope="col" { (view.text("tariffs-column-source")) }
                        th scope="col" { (view.text("tariffs-enter-amount")) }
                    } }
                    tbody { @for shown in own { (row_of(view, scheme, shown, &sources)) } }
                } }
            }
        }
        @if !sources.is_empty() {
            h3 { (view.text("label-source")) }
            ol class="sources" { @for id in &sources { li id={ "src-" (id) } {
                @match scheme.sources.get(*id) { Some(source) => (cited(view, source)), None => (id) }
            } } }
        }
    }
}

fn row_of(view: &View<'_>, scheme: &Scheme, shown: &Shown<'_>, sources: &[&str]) -> Markup {
    let row = shown.row(scheme);
    let words: Vec<String> = cell(scheme, shown.table, row)
        .iter()
        .map(|(id, values)| view.dimension(id, values))
        .map(|(name, values)| format!("{name}: {values}"))
        .collect();
    let mut of = words.join("; ");
    if shown.share {
        of = if of.is_empty() {
            view.text("tariffs-column-co-payment")
        } else {
            format!("{}; {of}", view.text("tariffs-column-co-payment"))
        };
    } else if of.is_empty() {
        of = view.text("filter-all");
    }
    let name = format!("amount.{}.{}", scheme.tables[shown.table].name, place(row));
    html! {
        tr {
            th scope="row" { (of) }
            td class="n" { @match row.amount { Some(amount) => (view.amount(amount, Detail::Cents)), None => "–" } }
            td { (view.status(row.status)) @if !row.reason.is_empty() { " " small { (view.code(&row.reason)) } } }
            td { (view.language().span(row.span)) }
            td {
                (cites(sources, &row.sources.join("+")))
                @if !row.note.is_empty() { small lang="en" { (row.note) } }
                @if !row.code.is_empty() { br; small { (view.words.text_with("explain-code", &[("code", row.code.as_str().into())])) } }
            }
            td { input name=(name) type="text" inputmode="decimal" autocomplete="off" maxlength="12" size="8" aria-label=(format!("{}: {of}", view.text("tariffs-enter-amount"))); }
        }
    }
}

/// How a row is named in the form: file and line; both belong to the schemes and not to the visitor.
fn place(row: &Row) -> String {
    format!("{}:{}", row.file, row.line)
}

fn entry_fields(view: &View<'_>) -> Markup {
    let year = Period::Year(view.ask.year);
    html! {
        fieldset class="noprint" {
            legend { (view.text("tariffs-enter-title")) }
            p { (view.text("tariffs-enter-intro")) " " (view.text("tariffs-only-yours")) }
            div class="fields" {
                div class="field" { label for="from" { (view.text("tariffs-enter-from")) } input id="from" name="from" type="date" value=(year.first()); }
                div class="field" { label for="to" { (view.text("tariffs-enter-to")) } input id="to" name="to" type="date" value=(year.last()); }
                div class="field" { label for="note" { (view.text("tariffs-enter-source")) } input id="note" name="note" type="text" maxlength="300" autocomplete="off"; }
            }
            button type="submit" name="do" value="enter" { (view.text("tariffs-enter-button")) }
        }
    }
}

/// What this visitor entered.
fn supplied_box(view: &View<'_>, entered: Option<&Supplied>, more: &[(&str, &str)]) -> Markup {
    let Some(entered) = entered else { return html! {} };
    html! {
        section class="box good" {
            h2 { (view.words.text_with("tariffs-entered", &[("count", entered.entries.len().into())])) }
            div class="scroll" tabindex="0" role="group" aria-label=(view.text("status-supplied")) { table {
                thead { tr {
                    @for word in ["tariffs-scheme", "tariffs-column-tariff", "tariffs-column-key"] { th scope="col" { (view.text(word)) } }
                    th scope="col" class="n" { (view.text("label-amount")) }
                    @for word in ["tariffs-column-valid", "label-source"] { th scope="col" { (view.text(word)) } }
                } }
                tbody { @for entry in entered.entries.iter() { tr {
                    td { (view.scheme_name(&entry.scheme)) }
                    th scope="row" { (entry.table) }
                    td { @for (index, (id, values)) in entry.cell.iter().enumerate() { @let (name, values) = view.dimension(id, values); @if index > 0 { "; " } (name) (view.colon()) (values) } }
                    td class="n" { (view.amount(entry.amount, Detail::Cents)) }
                    td { (view.language().span(Span::of_days(entry.from, entry.to))) }
                    td { (entry.note) }
                } } }
            } }
            p {
                a href=(view.ask.link(view.site, "/tariffs/supplied.csv", &[])) download { (view.text("button-download-csv")) } " · "
                a href=(view.ask.home(view.site)) { (view.text("tariffs-back-to-result")) }
            }
            form method="post" action=(view.ask.link(view.site, "/tariffs", more)) {
                button type="submit" name="do" value="remove" { (view.text("tariffs-enter-remove")) }
            }
        }
    }
}

fn import_form(view: &View<'_>, more: &[(&str, &str)]) -> Markup {
    html! {
        details class="noprint" {
            summary { (view.text("tariffs-import")) }
            p { (view.text("tariffs-import-help")) }
            form method="post" action=(view.ask.link(view.site, "/tariffs/import", more)) enctype="multipart/form-data" {
                div class="field" { label for="file" { (view.text("tariffs-import-file")) } input id="file" name="file" type="file" accept=".csv,.txt" required; }
                button type="submit" { (view.text("upload-button")) }
            }
        }
    }
}

/// Takes the amounts of the form, or removes all that were entered.
pub(crate) fn enter(site: &Site, asked: &Asked, fields: &Sent, now: Instant) -> Reply {
    let mut ask = Ask::read(site, asked);
    let get = |name: &str| fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim());
    if get("do") == "remove" {
        if let Some(id) = ask.tariffs.take() {
            site.forget(&id);
        }
        if let Some(workspace) = &ask.workspace
            && let Err(fault) = workspace::keep_amounts(site, &workspace.key, &ask.fields, &[])
        {
            return super::workspace::not_saved(site, &ask, &fault);
        }
        return Reply::Redirect(ask.link(site, "/tariffs", &kept(asked)));
    }
    let all = match schemes(site, &ask) {
        Ok(all) => all,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let view = View { schemes: &all, ..View::new(site, &ask) };
    let Some(filter) = filter(&view, asked) else { return refusal(site, &ask, Refusal::NotFound) };
    let mut faults = Faults::default();
    let entries = entered(&view, &filter.scheme, fields, &mut faults);
    if entries.is_empty() && !faults.has_errors() {
        faults.error(Place { column: view.text("tariffs-enter-amount"), ..Place::default() }, Problem::Empty, "", "expected-amount");
    }
    match faults.or(entries) {
        Ok(entries) => keep(site, &mut ask, asked, entries, now),
        Err(faults) => shown(site, &ask, asked, StatusCode::UNPROCESSABLE_ENTITY, &layout::faults(&View::new(site, &ask), &faults)),
    }
}

fn kept(asked: &Asked) -> Vec<(&str, &str)> {
    ["scheme", "component", "status"].into_iter().filter_map(|name| Some((name, asked.get(name)?))).collect()
}

fn entered(view: &View<'_>, scheme: &Scheme, fields: &Sent, faults: &mut Faults) -> Vec<Entry> {
    let get = |name: &str| fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim());
    let place = |label: &str| Place { column: view.text(label), ..Place::default() };
    let mut day = |name: &str, label: &str, default: Option<Day>| match get(name) {
        "" => default,
        text => Day::parse(text).or_else(|| {
            faults.error(place(label), Problem::NotADate, text, "expected-iso-date");
            None
        }),
    };
    let (first, last) = (day("from", "tariffs-enter-from", Some(scheme.valid.from)), day("to", "tariffs-enter-to", None));
    let Some(first) = first else { return Vec::new() };
    if last.is_some_and(|last| last < first) {
        faults.error(place("tariffs-enter-to"), Problem::Rule, get("to"), "expected-from-before-to");
        return Vec::new();
    }
    let days = Span::of_days(first, last);
    let note: String = get("note").chars().filter(|letter| !letter.is_control()).take(300).collect();
    let mut entries = Vec::new();
    for (name, text) in fields {
        let Some((table, at)) = name.strip_prefix("amount.").and_then(|name| name.split_once('.')).filter(|_| !text.trim().is_empty())
        else {
            continue;
        };
        let own = scheme.table(table).map(|index| &scheme.tables[index]);
        let row = own.and_then(|table| table.rows.iter().find(|row| self::place(row) == at));
        let (Some(own), Some(row)) = (own, row) else {
            faults.error(place("tariffs-column-tariff"), Problem::UnknownReference, name.chars().take(60).collect::<String>(), "");
            continue;
        };
        let cents = view.language().parse_money(text).ok().filter(|cents| (0..=AMOUNT_MAX).contains(&cents.0));
        let Some(cents) = cents else {
            faults.error(place("tariffs-enter-amount"), Problem::NotANumber, text.chars().take(40).collect::<String>(), "expected-amount");
            continue;
        };
        match Entry::of_row(scheme, own, row, days, Amount::certain(cents), &note) {
            Some(entry) => entries.push(entry),
            None => faults.error(place("tariffs-enter-from"), Problem::UnknownValue, first.to_string(), view.language().span(row.span)),
        }
    }
    entries
}

/// Adds entries to those of the visitor, if the schemes still hold with them.
fn keep(site: &Site, ask: &mut Ask, asked: &Asked, entries: Vec<Entry>, now: Instant) -> Reply {
    let before = ask.tariffs.as_ref().and_then(|id| site.supplied(id));
    let mut all: Vec<Entry> = before.as_ref().map(|supplied| supplied.entries.to_vec()).unwrap_or_default();
    for entry in entries {
        all.retain(|known| !known.same_place(&entry));
        all.push(entry);
    }
    let mut faults = Faults::default();
    if all.len() > ENTRIES_MAX {
        faults.error(Place::default(), Problem::TooLarge, all.len().to_string(), ENTRIES_MAX.to_string());
    }
    let version = before.as_ref().map_or(0, |supplied| supplied.version + 1);
    let all = Arc::new(all);
    let what = What::Tariffs(Arc::clone(&all), version);
    let (id, is_new) = match before.filter(|_| ask.workspace.is_none()) {
        Some(supplied) => (Some(supplied.id), false),
        None => (site.keep(what.clone(), now).ok(), true),
    };
    let Some(id) = id else {
        let view = View::new(site, ask);
        let notice = html! { div class="box bad" role="alert" { p { (view.text("upload-full")) } } };
        return shown(site, ask, asked, StatusCode::SERVICE_UNAVAILABLE, &notice);
    };
    let old = site.store.get(&id, now);
    if !is_new {
        site.store.replace(&id, what, now);
    }
    let with = Ask { tariffs: Some(id.clone()), ..ask.clone() };
    if !faults.has_errors() {
        match schemes(site, &with) {
            Ok(_) => {}
            Err(Refusal::Faults(more)) => faults.extend(more),
            Err(refused) => return refusal(site, ask, refused),
        }
    }
    if faults.has_errors() {
        undo(site, &id, is_new, old, now);
        return shown(site, ask, asked, StatusCode::UNPROCESSABLE_ENTITY, &layout::faults(&View::new(site, ask), &faults));
    }
    if let Some(workspace) = &ask.workspace {
        // What is kept there is opened from there.
        site.forget(&id);
        if let Err(fault) = workspace::keep_amounts(site, &workspace.key, &ask.fields, &all) {
            return super::workspace::not_saved(site, ask, &fault);
        }
        return Reply::Redirect(Ask { tariffs: None, ..ask.clone() }.link(site, "/tariffs", &kept(asked)));
    }
    Reply::Redirect(with.link(site, "/tariffs", &kept(asked)))
}

fn undo(site: &Site, id: &Id, is_new: bool, old: Option<What>, now: Instant) {
    match old {
        Some(old) if !is_new => {
            site.store.replace(id, old, now);
        }
        _ => {
            site.forget(id);
        }
    }
}

/// Takes a file of amounts.
pub(crate) fn import(site: &Site, asked: &Asked, file: Option<(String, Bytes)>, now: Instant) -> Reply {
    let mut ask = Ask::read(site, asked);
    let plain = Ask { tariffs: None, ..ask.clone() };
    let all = match schemes(site, &plain) {
        Ok(all) => all,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let view = View { schemes: &all, ..View::new(site, &ask) };
    let Some(filter) = filter(&view, asked) else { return refusal(site, &ask, Refusal::NotFound) };
    let Some((name, bytes)) = file else {
        let notice = html! { div class="box bad" role="alert" { p { (view.text("upload-no-file")) } } };
        return shown(site, &ask, asked, StatusCode::UNPROCESSABLE_ENTITY, &notice);
    };
    let known: Vec<&Scheme> = all.iter().map(Arc::as_ref).collect();
    match supplied::import(&filter.scheme, &known, &name, &bytes) {
        Ok(entries) => keep(site, &mut ask, asked, entries, now),
        Err(faults) => {
            let notice = html! { p class="verdict" { (view.text("upload-refused")) } (layout::faults(&view, &faults)) };
            shown(site, &ask, asked, StatusCode::UNPROCESSABLE_ENTITY, &notice)
        }
    }
}

/// The visitor's amounts as a file that can be imported again.
pub(crate) fn download(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    match ask.tariffs.as_ref().and_then(|id| site.supplied(id)) {
        Some(supplied) => {
            Reply::File { kind: "text/csv; charset=utf-8", name: "pijler-tariffs.csv".into(), bytes: supplied::export(&supplied.entries) }
        }
        None => refusal(site, &ask, Refusal::TariffsExpired),
    }
}
