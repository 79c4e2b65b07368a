// SPDX-License-Identifier: EUPL-1.2
//! The practice's own exports, watched: passing share, files that lapse, lines unlike the tariff, money expected and received, hours.
//!
//! | address | page |
//! | --- | --- |
//! | `/watch` | sending exports, or trying with an example |
//! | `/watch/<key>` | the columns as they are understood, and what is found |
//! | `/watch-letter/<key>` | a letter to a payer about one quarter |
//! | `/watch-register` | the register of hours |
//!
//! An export is kept without its persons (`intake::mapping`), like an upload, under its own key. The mapping is remembered in the draft, by the
//! hash of the headings: `watch.map.<hash>.<column>`. Not here: what is found (`practice::watch`).

mod columns;
mod found;
mod letter;
mod register;

pub(crate) use letter::page as letter;
pub(crate) use register::page as register;

use super::{Reply, framed, not_found, refusal};
use crate::answer::{Refusal, schemes};
use crate::ask::{Ask, Asked, Subject};
use crate::draft::Reading;
use crate::render::View;
use crate::render::form::{Field, Kind, choice, entry, field, kept_note, sending};
use crate::render::layout::{self, Frame};
use crate::site::Site;
use crate::uploads::{Id, What};
use axum::body::Bytes;
use axum::http::StatusCode;
use maud::{Markup, html};
use pijler_facts::exports::{Billing, Files};
use pijler_facts::table::Tables;
use pijler_intake::mapping::{Export, Mapping, Taken, export_limits, take};
use pijler_intake::{Export as Csv, export_csv};
use pijler_model::{Day, Faults, Place, Problem, Quarter, Year};
use pijler_practice::watch::codes::CodeBook;
use pijler_practice::watch::report::{self, Entered};
use pijler_practice::watch::sample::{Sample, samples};
use pijler_practice::watch::{Findings, Watched, watch};
use pijler_practice::{ReportTable, examples};
use pijler_scheme::Scheme;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use tokio::time::Instant;

/// The path of the page.
pub(crate) const PATH: &str = "/watch";
/// Bytes of the exports sent at once.
pub(crate) const BODY_MAX: usize = 25_000_000;

/// Exports as they are kept: without their persons.
#[derive(Clone, Debug)]
pub(crate) struct Exports {
    /// Keys the hashes of persons; forgotten with the exports.
    secret: [u8; 32],
    billing: Option<Arc<Taken>>,
    files: Option<Arc<Taken>>,
    /// Drawn from an example.
    example: bool,
}

impl Exports {
    fn new() -> Option<Self> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).ok()?;
        Some(Self { secret, billing: None, files: None, example: false })
    }

    fn put(&mut self, taken: Taken, kind: Export) {
        match kind {
            Export::Billing => self.billing = Some(Arc::new(taken)),
            Export::Files => self.files = Some(Arc::new(taken)),
        }
    }
}

/// The two schemes that lines are held against: the one others are layers on, and the one with a limit.
pub(crate) fn pair(schemes: &[Arc<Scheme>]) -> Option<(Arc<Scheme>, Arc<Scheme>)> {
    let agreed = schemes.iter().find(|scheme| !scheme.limits.is_empty())?;
    let reference = schemes.iter().find(|scheme| agreed.layers.first() == Some(&scheme.id)).or_else(|| schemes.first())?;
    Some((Arc::clone(reference), Arc::clone(agreed)))
}

/// What is known of one visitor's exports.
struct Room {
    id: Id,
    exports: Arc<Exports>,
    reference: Arc<Scheme>,
    agreed: Arc<Scheme>,
    schemes: Vec<Arc<Scheme>>,
}

fn room(site: &Site, ask: &Ask, id: &str) -> Result<Room, Refusal> {
    let id = Id::read(id).ok_or(Refusal::NotFound)?;
    let exports = site.exports(&id).ok_or(Refusal::Expired)?;
    let schemes = schemes(site, ask)?;
    let (reference, agreed) = pair(&schemes).ok_or(Refusal::NotFound)?;
    Ok(Room { id, exports, reference, agreed, schemes })
}

impl Room {
    fn path(&self) -> String {
        format!("{PATH}/{}", self.id)
    }
}

/// The mapping remembered for these headings, with the proposal where nothing was chosen; and whether people confirmed it.
fn mapping(ask: &Ask, taken: &Taken, kind: Export) -> (Mapping, bool) {
    let mut mapping = taken.propose(kind);
    let mut confirmed = false;
    for (slot, wanted) in mapping.iter_mut().zip(kind.wanted()) {
        if let Some(chosen) = ask.entered(&field_of(taken, wanted.name)) {
            confirmed = true;
            *slot = chosen.parse().ok().filter(|&column| column < taken.headings.len());
        }
    }
    (mapping, confirmed)
}

fn field_of(taken: &Taken, name: &str) -> String {
    format!("watch.map.{}.{name}", taken.hash)
}

/// Everything read and found.
struct Looked {
    billing: Billing,
    files: Option<Files>,
    findings: Findings,
    entered: Entered,
    warnings: Faults,
}

/// Reads the rows as mapped and looks at them. `None`: there are no lines billed.
fn look(site: &Site, room: &Room, reading: &mut Reading<'_>, ask: &Ask) -> Result<Option<Looked>, Faults> {
    let Some(taken) = &room.exports.billing else { return Ok(None) };
    let secret = &room.exports.secret;
    let (billing, mut warnings) = taken.billing(&mapping(ask, taken, Export::Billing).0, secret)?;
    let mut files = None;
    if let Some(taken) = &room.exports.files {
        let (read, more) = taken.files(&mapping(ask, taken, Export::Files).0, site.app.today, secret)?;
        warnings.extend(more);
        files = Some(read);
    }
    let acts: BTreeMap<String, String> =
        ask.entered_under("watch.code").map(|(code, act)| (code.to_owned(), act.trim().to_owned())).collect();
    let not_doctors: BTreeSet<String> = ask
        .entered("watch.not_doctors")
        .map(|text| text.split([',', ';']).map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned).collect())
        .unwrap_or_default();
    let mut entered = Entered::new();
    for (payer, name) in billing.payers.iter().enumerate() {
        for number in 1..=4_i8 {
            for year in site.years.0..=site.app.today.year().0 {
                let quarter = Quarter { year, quarter: number };
                let payer = u32::try_from(payer).unwrap_or(u32::MAX);
                if let Some(cents) = reading.amount(&received_field(Some(payer), quarter), name) {
                    entered.insert((Some(payer), quarter), cents);
                }
            }
        }
    }
    let watched = Watched {
        billing,
        files,
        reference: Arc::clone(&room.reference),
        agreed: Arc::clone(&room.agreed),
        since: reading.day("watch.since", "watch-since"),
        acts,
        not_doctors,
        today: site.app.today,
    };
    let findings = watch(&watched)?;
    Ok(Some(Looked { billing: watched.billing, files: watched.files, findings, entered, warnings }))
}

fn received_field(payer: Option<u32>, quarter: Quarter) -> String {
    format!("watch.received.{}.{}-{}", payer.map_or_else(|| "all".to_owned(), |payer| payer.to_string()), quarter.year, quarter.quarter)
}

/// The page on which exports are sent.
pub(crate) fn page(site: &Site, asked: &Asked) -> Reply {
    let ask = Ask::read(site, asked);
    start(site, &ask, StatusCode::OK, &html! {})
}

fn start(site: &Site, ask: &Ask, status: StatusCode, notice: &Markup) -> Reply {
    let view = View::new(site, ask);
    let main = html! {
        h1 { (view.text("watch-title")) }
        (notice)
        p { (view.text("watch-intro")) }
        (send(&view, PATH))
        h2 { (view.text("watch-try")) }
        p { (view.text("watch-try-help")) }
        form method="post" action=(ask.link(site, "/watch-example", &[])) { button type="submit" { (view.text("watch-try-button")) } }
        h2 { (view.text("watch-evidence")) }
        p { a href=(ask.link(site, "/watch-register", &[])) { (view.text("watch-evidence-open")) } }
    };
    let frame = Frame { title: view.text("watch-title"), open: "", path: PATH.into(), more: Vec::new(), main };
    match framed(&view, &frame) {
        Reply::Page { html, .. } => Reply::Page { status, html },
        other => other,
    }
}

/// The form that sends one or both exports.
fn send(view: &View<'_>, to: &str) -> Markup {
    let inputs = [("billing", "watch-file-billing"), ("files", "watch-file-files")];
    let fields = html! {
        div class="fields wide" {
            @for (name, label) in inputs {
                div class="field" {
                    label for=(name) { (view.text(label)) }
                    input id=(name) name=(name) type="file" accept=".xlsx,.xlsm,.ods,.csv,.txt" aria-describedby=(format!("{name}-help"));
                    small id=(format!("{name}-help")) { (view.text(&format!("{label}-help"))) }
                }
            }
        }
    };
    html! {
        h2 { (view.text("watch-send")) }
        (sending(view, &view.ask.link(view.site, to, &[]), &fields, "watch-send-button"))
        p class="note" { (view.text("watch-private")) }
    }
}

/// Takes exports: into a new room, or into the one of the key.
pub(crate) fn read(site: &Site, asked: &Asked, id: Option<&str>, sent: &[(String, String, Bytes)], now: Instant) -> Reply {
    let ask = Ask::read(site, asked);
    let view = View::new(site, &ask);
    let known = id.and_then(Id::read).and_then(|id| site.exports(&id).map(|exports| (id, exports)));
    let Some(mut exports) = known.as_ref().map(|(_, exports)| Exports::clone(exports)).or_else(Exports::new) else {
        return Reply::failed(StatusCode::SERVICE_UNAVAILABLE);
    };
    let schemes = match schemes(site, &ask) {
        Ok(schemes) => schemes,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let Some((_, agreed)) = pair(&schemes) else { return not_found(site, asked) };
    let book = CodeBook::new(&agreed);
    let is_code = |text: &str| book.meaning(text).is_some() || book.act_of(text).is_some();
    let mut faults = Faults::default();
    let mut any = false;
    for (field, name, bytes) in sent.iter().filter(|(.., bytes)| !bytes.is_empty()) {
        match take(name, bytes, &export_limits(), &is_code, &exports.secret) {
            Ok(taken) => {
                any = true;
                exports.put(taken, if field == "files" { Export::Files } else { Export::Billing });
            }
            Err(more) => faults.extend(more),
        }
    }
    exports.example &= !any;
    if !faults.list.is_empty() || !any {
        if !any && faults.list.is_empty() {
            faults.error(Place { column: view.text("watch-file-billing"), ..Place::default() }, Problem::Empty, "", "expected-file");
        }
        let notice = layout::faults(&view, &faults);
        return start(site, &ask, StatusCode::UNPROCESSABLE_ENTITY, &notice);
    }
    keep(site, &ask, known.map(|(id, _)| id), exports, now)
}

fn keep(site: &Site, ask: &Ask, id: Option<Id>, exports: Exports, now: Instant) -> Reply {
    let what = What::Exports(Arc::new(exports));
    let id = match id {
        Some(id) if site.store.replace(&id, what.clone(), now) => Ok(id),
        _ => site.keep(what, now),
    };
    if let Ok(id) = id {
        return Reply::Redirect(ask.link(site, &format!("{PATH}/{id}"), &[]));
    }
    let view = View::new(site, ask);
    let notice = html! { div class="box bad" role="alert" { p { (view.text("upload-full")) } } };
    start(site, ask, StatusCode::SERVICE_UNAVAILABLE, &notice)
}

/// Exports of an example practice, as a record system would write them, taken in as if they were sent.
pub(crate) fn example(site: &Site, asked: &Asked, now: Instant) -> Reply {
    let ask = Ask::read(site, asked);
    // Drawn here also where no example is listed: nothing else is needed to try.
    let id = match &ask.subject {
        Subject::Example(id) => id.as_str(),
        _ => examples::IDS[1],
    };
    let schemes = match schemes(site, &ask) {
        Ok(schemes) => schemes,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let today = site.app.today;
    let year = Year(today.year().0.clamp(site.years.0, site.years.1));
    let (Some(tables), Some((reference, agreed)), Some(mut exports)) = (drawn_of(site, id, year), pair(&schemes), Exports::new()) else {
        return not_found(site, asked);
    };
    let view = View::new(site, &ask);
    // The agreement began with the year.
    let since = pijler_model::Period::Year(year).first();
    let drawn = samples(&tables, &agreed, &reference, Some(since), today, view.language().code());
    let book = CodeBook::new(&agreed);
    let is_code = |text: &str| book.meaning(text).is_some() || book.act_of(text).is_some();
    for (sample, kind, name) in [(&drawn.billing, Export::Billing, "watch-file-billing"), (&drawn.files, Export::Files, "watch-file-files")]
    {
        let Ok(bytes) = written(&view, sample) else { return Reply::failed(StatusCode::INTERNAL_SERVER_ERROR) };
        match take(&format!("{}.csv", view.text(name)), &bytes, &export_limits(), &is_code, &exports.secret) {
            Ok(taken) => exports.put(taken, kind),
            Err(faults) => return refusal(site, &ask, Refusal::Faults(faults)),
        }
    }
    exports.example = true;
    keep(site, &ask, None, exports, now)
}

/// The facts of an example, listed or not.
fn drawn_of(site: &Site, id: &str, year: Year) -> Option<Arc<Tables>> {
    site.example(id, year).or_else(|| Some(Arc::new(examples::one_in(id, site.profile.as_ref().ok()?, year)?.tables)))
}

/// A sample as a CSV file with headings of the language.
fn written(view: &View<'_>, sample: &Sample) -> Result<Vec<u8>, pijler_intake::ExportError> {
    let headings: Vec<String> = sample.columns.iter().map(|name| view.text(&columns::label(name))).collect();
    let money = ["amount", "co_payment", "paid"];
    let numbers: Vec<usize> = (0..headings.len()).filter(|&column| money.contains(&sample.columns[column])).collect();
    export_csv(&Csv { headings: &headings, numbers: &numbers, rows: &sample.rows }, view.language())
}

/// The page of one room.
pub(crate) fn opened(site: &Site, asked: &Asked, id: &str) -> Reply {
    let ask = Ask::read(site, asked);
    let room = match room(site, &ask, id) {
        Ok(room) => room,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut view = View::new(site, &ask);
    view.schemes = &room.schemes;
    let mut reading = Reading::new(&ask);
    let looked = look(site, &room, &mut reading, &ask);
    let title = view.text("watch-title");
    let main = html! {
        p class="noprint" { a href=(ask.link(site, PATH, &[])) { "← " (view.text("button-back")) } }
        h1 { (title) }
        @if room.exports.example { p class="caution" { (view.text("watch-is-example")) } }
        (layout::left_out(&view, &reading.faults))
        @match &looked {
            Err(faults) => (layout::faults(&view, faults)),
            Ok(None) => { p class="caution" { (view.text("watch-needs-billing")) } },
            Ok(Some(looked)) => {
                (layout::faults(&view, &looked.warnings))
                (found::page(&view, &room, looked, &reading))
            },
        }
        h2 id="columns" { (view.text("watch-columns")) }
        @for (taken, kind) in [(&room.exports.billing, Export::Billing), (&room.exports.files, Export::Files)] {
            @if let Some(taken) = taken { (columns::form(&view, &room, taken, kind)) }
        }
        (settings(&view, &room, &reading, looked.as_ref().ok().and_then(Option::as_ref)))
        (send(&view, &room.path()))
        form method="post" action=(ask.link(site, &format!("/practice/{}/forget", room.id), &[])) class="noprint" {
            button type="submit" { (view.text("watch-forget")) }
        }
    };
    let status = if looked.is_err() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    match framed(&view, &Frame { title, open: "", path: room.path(), more: Vec::new(), main }) {
        Reply::Page { html, .. } => Reply::Page { status, html },
        other => other,
    }
}

/// What the exports do not say: since when the agreement holds, who is no doctor, what unknown codes are.
fn settings(view: &View<'_>, room: &Room, reading: &Reading<'_>, looked: Option<&Looked>) -> Markup {
    let acts = &view.site.vocabulary.acts;
    let mut options: Vec<(&str, String)> = vec![("", view.text("watch-code-unknown"))];
    options.extend(acts.iter().map(|act| (act.id.as_str(), view.local(&act.name).to_owned())));
    // Codes that were given an act stay on the form.
    let mut codes: BTreeSet<String> = view.ask.entered_under("watch.code").map(|(code, _)| code.to_owned()).collect();
    codes.extend(looked.into_iter().flat_map(|looked| looked.findings.unknown.iter().take(30).map(|(code, _)| code.clone())));
    let fields = html! {
        fieldset {
            legend { (view.text("watch-settings")) }
            div class="fields" {
                (field(view, reading, &Field::of(view, "watch.since", "watch-since", Kind::Day)))
                (field(view, reading, &Field::of(view, "watch.not_doctors", "watch-not-doctors", Kind::Text)))
                @for code in codes.iter().filter(|code| code.len() <= 40) {
                    (choice(view, &format!("watch.code.{code}"), &view.words.text_with("watch-code-is", &[("code", code.into())]), &options))
                }
            }
        }
    };
    html! {
        (entry(view, &room.path(), &fields, "watch-apply"))
        p class="note noprint" { (kept_note(view)) }
    }
}

/// A table of a room, for its twin.
pub(crate) fn table(site: &Site, ask: &Ask, asked: &Asked, id: &str) -> Result<ReportTable, Refusal> {
    if id == "watch_evidence" {
        return register::table(site, ask);
    }
    let room = room(site, ask, asked.get("exports").unwrap_or_default())?;
    let mut reading = Reading::new(ask);
    let looked = look(site, &room, &mut reading, ask)?.ok_or(Refusal::NotFound)?;
    match id {
        "watch_passing" => Ok(report::passing(&looked.findings, &looked.billing)),
        "watch_forecast" => Ok(report::forecast(&looked.findings, &looked.billing)),
        "watch_months" => Ok(report::months(&looked.findings, &looked.billing)),
        "watch_family" => Ok(report::family(&looked.findings, &looked.billing)),
        "watch_ledger" => Ok(report::ledger(&looked.findings, &looked.billing, &looked.entered)),
        "watch_codes" => Ok(report::codes(&looked.findings)),
        "watch_open" => {
            letter::account(asked, &looked).map(|account| report::open_lines(account, &looked.billing)).ok_or(Refusal::NotFound)
        }
        "watch_lapse" => looked.files.as_ref().map(|files| report::lapse(&looked.findings, files)).ok_or(Refusal::NotFound),
        _ => Err(Refusal::NotFound),
    }
}

/// A day for people, or a dash.
fn day(view: &View<'_>, day: Day) -> String {
    view.language().day(day)
}
