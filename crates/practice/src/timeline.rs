// SPDX-License-Identifier: EUPL-1.2
//! The dates of a practice under a scheme, from its start (or from now, for who is already in) on: when to apply, to tell a change of the
//! team, to ask for a premium; when money comes; how one gets out.
//!
//! Invariants: every date is a rule of the scheme's calendar applied to a quarter, and carries the source of that rule; what nobody published
//! is an entry without a window, never a guess. A payment is a window, not a day. A date that hangs on an unsettled reading, on a ruling or on
//! days beyond those the scheme's files speak of is `derived`, and the entry says on which.
//!
//! Not here: amounts ([`crate::cash`]), words, the file of a calendar (`plain`).

use crate::report::{Cell, ReportTable};
use pijler_model::{Day, Period, Quarter, Status, Year};
use pijler_scheme::calendar::Window;
use pijler_scheme::scheme::{Component, Cycle, Edge, Receiver, Scheme};
use pijler_scheme::{Counts, Due, Payment, StartDay, Text};

/// Quarters shown where nothing else is asked.
pub const QUARTERS: usize = 6;

/// How a practice stands to the scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// It thinks of starting with this quarter.
    With(Quarter),
    /// It has been in since this quarter.
    Since(Quarter),
}

/// What the timeline is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plan {
    /// From when on.
    pub start: Start,
    /// So many quarters from the start, or from today's.
    pub quarters: usize,
    /// A day on which notice might be given.
    pub notice: Option<Day>,
    /// A last quarter that is wished.
    pub out_by: Option<Quarter>,
    /// The day on which a practitioner begins to work here.
    pub joins: Option<Day>,
    /// The day on which a practitioner wishes to stop here.
    pub leaves: Option<Day>,
}

impl Plan {
    /// Only a start.
    #[must_use]
    pub const fn of(start: Start) -> Self {
        Self { start, quarters: QUARTERS, notice: None, out_by: None, joins: None, leaves: None }
    }
}

/// What happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Applying for the start.
    Application,
    /// The agreement starts.
    Start,
    /// Last day to tell a change of the team for a quarter.
    Composition,
    /// Asking for a premium.
    Claim,
    /// Money comes.
    Payment,
    /// Giving notice so that the agreement ends with a quarter.
    Notice,
    /// Last day of the agreement.
    Exit,
    /// First day on which a new practitioner is a member.
    Joins,
    /// Last day of a practitioner.
    Leaves,
}

impl Kind {
    /// The word in addresses of entries and ids of texts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Start => "start",
            Self::Composition => "composition",
            Self::Claim => "claim",
            Self::Payment => "payment",
            Self::Notice => "notice",
            Self::Exit => "exit",
            Self::Joins => "joins",
            Self::Leaves => "leaves",
        }
    }

    /// Whether the last day of the window is one that must not be missed.
    #[must_use]
    pub const fn is_deadline(self) -> bool {
        matches!(self, Self::Application | Self::Composition | Self::Claim | Self::Notice)
    }
}

/// The same date under another reading of the rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The open question.
    pub question: Text,
    /// The other answer.
    pub answer: Text,
    /// The window it gives.
    pub window: Option<Window>,
}

/// One dated entry, or one that nobody dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What.
    pub kind: Kind,
    /// First and last day; `None`: nobody published it.
    pub window: Option<Window>,
    /// Of which payment: index in the scheme.
    pub component: Option<usize>,
    /// Earned for, or the quarter it is about.
    pub period: Option<Period>,
    /// The day it answers to: notice given, a practitioner's first day.
    pub given: Option<Day>,
    /// Day on which what is paid must stand: the registration, the staff.
    pub stands_on: Option<Day>,
    /// Source of the rule; empty if there is none.
    pub source: String,
    /// How the date came to be; [`Status::Gap`] where there is none.
    pub status: Status,
    /// Unsettled readings that move it: switches of the scheme.
    pub depends_on: Vec<String>,
    /// What other readings give, where they were resolved.
    pub readings: Vec<Reading>,
    /// The rule is applied beyond the days the scheme's files speak of.
    pub beyond: bool,
}

impl Entry {
    /// What this entry is, whatever its date: `payment.capitation.2026-Q3`.
    #[must_use]
    pub fn word(&self, scheme: &Scheme) -> String {
        let mut word = self.kind.word().to_owned();
        let component = self.component.map(|index| scheme.components[index].id.clone());
        let given = self.given.map(|day| day.to_string());
        for part in [component, self.period.map(|period| period.to_string()), given].into_iter().flatten() {
            word.push('.');
            word.push_str(&part);
        }
        word
    }
}

/// All entries of one scheme: the dated by last day, then the undated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timeline {
    /// In order.
    pub entries: Vec<Entry>,
}

impl Timeline {
    /// Entries with a date.
    pub fn dated(&self) -> impl Iterator<Item = (&Entry, Window)> {
        self.entries.iter().filter_map(|entry| Some((entry, entry.window?)))
    }

    /// Entries nobody dated.
    pub fn undated(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.window.is_none())
    }

    /// Adds to each entry what the same scheme under another reading gives for it.
    pub fn read_otherwise(&mut self, question: &Text, answer: &Text, other: &Self) {
        for entry in &mut self.entries {
            let same = |known: &&Entry| {
                (known.kind, known.component, known.period, known.given) == (entry.kind, entry.component, entry.period, entry.given)
            };
            let window = other.entries.iter().find(same).map(|known| known.window);
            if let Some(window) = window.filter(|window| *window != entry.window) {
                entry.readings.push(Reading { question: question.clone(), answer: answer.clone(), window });
            }
        }
    }
}

/// Switches of a scheme that move dates: the others need not be resolved to read the calendar otherwise.
#[must_use]
pub fn moving(scheme: &Scheme) -> Vec<&pijler_scheme::Switch> {
    let moves = |path: &String| {
        let mut parts = path.split('.');
        match parts.next() {
            Some("agreement" | "application") => true,
            Some("component") => parts.nth(1).is_some_and(|part| part.starts_with("due") || part == "claim"),
            _ => false,
        }
    };
    scheme.switches.iter().filter(|switch| switch.touches.iter().any(moves)).collect()
}

/// The earliest quarter that can still be asked for: the next start whose application is open, or the quarter after today's.
#[must_use]
pub fn next_start(scheme: &Scheme, today: Day) -> Quarter {
    scheme.earliest_start(today).map_or_else(|| today.quarter().next(), Day::quarter)
}

/// Every entry of the plan. `today` says from where on the dates of a practice that is already in are shown.
#[must_use]
pub fn timeline(scheme: &Scheme, today: Day, plan: &Plan) -> Timeline {
    let quarter = match plan.start {
        Start::With(quarter) => quarter,
        Start::Since(quarter) => quarter.max(today.quarter()),
    };
    let first = Period::Quarter(quarter).first();
    let quarters: Vec<Quarter> = std::iter::successors(Some(quarter), |quarter| Some(quarter.next())).take(plan.quarters.max(1)).collect();
    let last = quarters.last().map_or(first, |quarter| Period::Quarter(*quarter).last());
    let shown = Window { from: first, to: last };
    let mut maker = Maker { scheme, entries: Vec::new() };
    if let Start::With(_) = plan.start {
        maker.joining(first);
    }
    for quarter in &quarters {
        // A change that takes effect with the first quarter is told before the start: it is the application's business then.
        let day = Period::Quarter(*quarter).first();
        if scheme.agreement.composition_change_months_before.is_some() && (day > first || matches!(plan.start, Start::Since(_))) {
            let source = scheme.agreement.composition_source.clone();
            maker.put(Kind::Composition, None, Some(Period::Quarter(*quarter)), None, scheme.composition_change_by(day).map(one), &source);
        }
    }
    if scheme.agreement.composition_change_months_before.is_none() && agrees(scheme) {
        maker.put(Kind::Composition, None, None, None, None, "");
    }
    let since = match plan.start {
        Start::With(quarter) | Start::Since(quarter) => Period::Quarter(quarter).first(),
    };
    for index in 0..scheme.components.len() {
        maker.payments(index, since, shown);
    }
    maker.leaving(plan);
    maker.staff(plan);
    let mut entries = maker.entries;
    entries.sort_by_key(|entry| {
        (entry.window.is_none(), entry.window.map(|window| (window.to, window.from)), entry.kind, entry.period, entry.component)
    });
    Timeline { entries }
}

/// Whether one has to agree to anything at all to be under the scheme.
fn agrees(scheme: &Scheme) -> bool {
    scheme.agreement.start != StartDay::Any || !scheme.applications.is_empty()
}

fn one(day: Day) -> Window {
    Window { from: day, to: day }
}

struct Maker<'a> {
    scheme: &'a Scheme,
    entries: Vec<Entry>,
}

impl Maker<'_> {
    fn put(
        &mut self,
        kind: Kind,
        component: Option<usize>,
        period: Option<Period>,
        given: Option<Day>,
        window: Option<Window>,
        source: &str,
    ) {
        let scheme = self.scheme;
        let depends_on: Vec<String> = moving(scheme)
            .into_iter()
            .filter(|switch| switch.touches.iter().any(|path| self.reads(path, kind, component)))
            .map(|switch| switch.id.clone())
            .collect();
        let beyond = window.is_some_and(|window| scheme.valid.last().is_some_and(|last| window.to > last));
        let unofficial = scheme.sources.get(source).is_none_or(|source| matches!(source.kind.as_str(), "ruling" | "calculation"));
        let status = match window {
            None => Status::Gap,
            Some(_) if beyond || unofficial || !depends_on.is_empty() => Status::Derived,
            Some(_) => Status::Published,
        };
        let stands_on = component.zip(period).and_then(|(index, period)| stands_on(&scheme.components[index], period));
        let source = source.to_owned();
        self.entries.push(Entry {
            kind,
            window,
            component,
            period,
            given,
            stands_on,
            source,
            status,
            depends_on,
            readings: Vec::new(),
            beyond,
        });
    }

    /// Whether a switch that touches this address moves such an entry.
    fn reads(&self, path: &str, kind: Kind, component: Option<usize>) -> bool {
        let Some(index) = component else { return path.starts_with("agreement") || path.starts_with("application") };
        let own = path.strip_prefix("component.").and_then(|path| path.strip_prefix(self.scheme.components[index].id.as_str()));
        let wanted = if kind == Kind::Claim { ".claim" } else { ".due" };
        own.is_some_and(|path| path.starts_with(wanted))
    }

    fn joining(&mut self, first: Day) {
        let scheme = self.scheme;
        let period = Some(Period::Quarter(first.quarter()));
        if !scheme.applications.is_empty() || scheme.agreement.start == StartDay::NotPublished {
            let found = scheme.applications.iter().find(|application| application.start == first);
            let source = found.map(|application| application.source.clone()).unwrap_or_default();
            self.put(Kind::Application, None, period, None, scheme.application_window(first), &source);
        }
        let window = (scheme.agreement.start != StartDay::NotPublished).then(|| one(first));
        let source = scheme.agreement.source.clone();
        self.put(Kind::Start, None, period, None, window, if window.is_some() { &source } else { "" });
    }

    /// When a component can be asked for and when it comes, for every period earned since then that falls into the days shown.
    fn payments(&mut self, index: usize, since: Day, shown: Window) {
        let component = &self.scheme.components[index];
        // What follows each contact has no date of its own.
        if matches!(component.counts, Counts::Contacts | Counts::Openings) || component.receiver == Receiver::ThirdBody {
            return;
        }
        if component.due == Due::NotPublished {
            let source = component.source.clone();
            self.put(Kind::Payment, Some(index), None, None, None, &source);
            return;
        }
        let mut period = period_of(component.cycle, since);
        while period.first() <= shown.to {
            if let Some(claim) = &component.claim {
                let window = self.scheme.claim_deadline(component, period).map(|last| Window { from: period.last().plus(1), to: last });
                if window.is_none_or(|window| shows(shown, window)) && period.last() >= shown.from.before() && period.last() < shown.to {
                    self.put(Kind::Claim, Some(index), Some(period), None, window, &claim.source);
                }
            }
            let exception = component.due_exceptions.iter().find(|exception| exception.period == period);
            let source = exception.map_or(&component.due_source, |exception| &exception.source);
            if let Some(window) = component.due_window(period, None).filter(|window| shows(shown, *window)) {
                self.put(Kind::Payment, Some(index), Some(period), None, Some(window), source);
            }
            period = period.next();
        }
    }

    fn leaving(&mut self, plan: &Plan) {
        let scheme = self.scheme;
        let source = scheme.agreement.notice_source.clone();
        let named = |known: bool| if known { source.as_str() } else { "" };
        if let Some(day) = plan.notice {
            let window = scheme.notice_ends(day).map(one);
            self.put(Kind::Exit, None, None, Some(day), window, named(window.is_some()));
        }
        if let Some(quarter) = plan.out_by {
            let window = scheme.notice_window(quarter);
            self.put(Kind::Notice, None, Some(Period::Quarter(quarter)), None, window, named(window.is_some()));
        }
    }

    fn staff(&mut self, plan: &Plan) {
        let scheme = self.scheme;
        let source = scheme.agreement.composition_source.clone();
        for (kind, day, found) in [
            (Kind::Joins, plan.joins, plan.joins.and_then(|day| scheme.joins_on(day, day))),
            (Kind::Leaves, plan.leaves, plan.leaves.and_then(|day| scheme.leaves_on(day, day))),
        ] {
            if day.is_some() {
                self.put(kind, None, None, day, found.map(one), if found.is_some() { &source } else { "" });
            }
        }
    }
}

fn shows(shown: Window, window: Window) -> bool {
    window.to >= shown.from && window.from <= shown.to
}

/// The period of a cycle that holds a day. What is paid once is read by the year.
fn period_of(cycle: Cycle, day: Day) -> Period {
    match cycle {
        Cycle::Month => Period::Month(day.month()),
        Cycle::Quarter => Period::Quarter(day.quarter()),
        Cycle::Year | Cycle::Once => Period::Year(Year(day.year().0)),
    }
}

/// The day on which what is counted must stand.
fn stands_on(component: &Component, period: Period) -> Option<Day> {
    let edge: Edge = match (component.counts, &component.payment) {
        (Counts::Registrations, _) => component.registered_on,
        (_, Payment::Tiers { .. }) => component.measured_on,
        _ => return None,
    };
    Some(edge.of(period))
}

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

fn source_cell(scheme: &Scheme, entry: &Entry) -> Cell {
    scheme.sources.get(&entry.source).map_or(Cell::Empty, |source| Cell::Plain(source.title.clone()))
}

/// The dated entries as a table, the passed ones said so.
#[must_use]
pub fn table(scheme: &Scheme, timeline: &Timeline, today: Day) -> ReportTable {
    let rows = timeline
        .dated()
        .map(|(entry, window)| {
            vec![
                Cell::Day(window.from),
                Cell::Day(window.to),
                key(&format!("timeline-{}", entry.kind.word())),
                entry.component.map_or(Cell::Empty, |index| Cell::Local(scheme.components[index].name.clone())),
                entry.period.map_or_else(|| entry.given.map_or(Cell::Empty, Cell::Day), Cell::Period),
                Cell::Status(entry.status),
                if window.to < today { key("calendar-passed") } else { Cell::Empty },
                source_cell(scheme, entry),
            ]
        })
        .collect();
    ReportTable {
        id: "timeline",
        title: "timeline-title",
        headings: [
            "timeline-from",
            "timeline-to",
            "timeline-what",
            "label-component",
            "timeline-for",
            "timeline-status",
            "label-note",
            "label-source",
        ]
        .map(key)
        .into(),
        rows,
    }
}

/// What nobody dated.
#[must_use]
pub fn undated(scheme: &Scheme, timeline: &Timeline) -> ReportTable {
    let rows = timeline
        .undated()
        .map(|entry| {
            vec![
                key(&format!("timeline-{}", entry.kind.word())),
                entry.component.map_or(Cell::Empty, |index| Cell::Local(scheme.components[index].name.clone())),
                entry.period.map_or_else(|| entry.given.map_or(Cell::Empty, Cell::Day), Cell::Period),
                key("calendar-not-published"),
            ]
        })
        .collect();
    ReportTable {
        id: "timeline-undated",
        title: "timeline-undated",
        headings: ["timeline-what", "label-component", "timeline-for", "timeline-date"].map(key).into(),
        rows,
    }
}
