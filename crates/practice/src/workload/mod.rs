// SPDX-License-Identifier: EUPL-1.2
//! Work and capacity: where the time of the practitioners goes, what of it could be handed to others, and for how many more patients that
//! would leave room.
//!
//! | step | rule |
//! | --- | --- |
//! | direct time | contacts of the year by act x minutes of the act |
//! | all time | direct time / its share of all time; the rest is indirect |
//! | a task | a part of the time of one base: an act, or the indirect time |
//! | handed over | task x what can be handed over x what the practice does hand over |
//! | freed | handed over less supervision: minutes of the practitioner for each of his hours handed over |
//! | room | freed time / present time per registered patient |
//!
//! Invariants: whole numbers only; times are thousandths of a minute a year, each rounded once from its exact quotient, to the nearest, halves
//! away from zero; a range is the widest that the ranges of the figures allow. Freed time is never more than can be handed over, and is less
//! than nothing where supervision takes more than it frees: then there is room for nobody, and it is said. Nothing is capped at what a source
//! thinks possible. Not here: pricing (`compare`), wording (`words`), figures (`profiles/workload.csv` of a country).

mod figures;
mod hours;
mod tables;

pub use figures::{PROFILE, bounds, is_choice};
pub use hours::{Hours, hours, hours_between};
pub use tables::{figures_table, hours_of, money, tables, tasks_table, week_table, with_hours};

use crate::compare::Comparison;
use crate::profile::{Figure, Profile};
use pijler_facts::Snapshot;
use pijler_model::{Day, Faults, Period, Place, Problem, Status, Year};
use std::collections::BTreeMap;

/// A hundred percent in the unit of the profile: thousandths of a percent.
const WHOLE: i128 = 100_000;
/// Thousandths of a minute in an hour.
const HOUR: i128 = 60_000;
/// Thousandths of a minute in a hundredth of an hour.
const CENTIHOUR: i128 = 600;
/// A share of a base: the product of three percentages.
const SHARE: i128 = WHOLE * WHOLE * WHOLE;
/// The base of a task that is no act.
pub const INDIRECT: &str = "indirect";

/// A whole number with its range.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Lowest.
    pub low: i64,
    /// The value used.
    pub best: i64,
    /// Highest.
    pub high: i64,
}

impl Spread {
    /// One value.
    #[must_use]
    pub const fn certain(value: i64) -> Self {
        Self { low: value, best: value, high: value }
    }

    fn of(figure: &Figure) -> Self {
        Self { low: figure.low.min(figure.value), best: figure.value, high: figure.high.max(figure.value) }
    }

    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, best: self.best + other.best, high: self.high + other.high }
    }

    /// The difference of two independent figures.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        Self { low: self.low - other.high, best: self.best - other.best, high: self.high - other.low }
    }

    /// Applies a function to the best value and to all corners of two ranges.
    fn with(self, other: Self, apply: impl Fn(i128, i128) -> i64) -> Self {
        let at = |own: i64, other: i64| apply(i128::from(own), i128::from(other));
        let corners = [at(self.low, other.low), at(self.low, other.high), at(self.high, other.low), at(self.high, other.high)];
        let best = at(self.best, other.best);
        Self { low: corners.into_iter().fold(best, i64::min), best, high: corners.into_iter().fold(best, i64::max) }
    }

    /// Thousandths of a minute as hundredths of an hour.
    #[must_use]
    pub fn centihours(self) -> Self {
        self.with(Self::certain(1), |time, _| quotient(time, CENTIHOUR))
    }

    /// Divided by a figure of the profile (thousandths of its unit).
    #[must_use]
    pub fn per(self, figure: Self) -> Self {
        self.with(figure, |time, figure| quotient(time * 1000, figure))
    }
}

/// The nearest whole number, halves away from zero. A divisor below one is one: figures of the profile that divide are at least one.
fn quotient(numerator: i128, denominator: i128) -> i64 {
    let denominator = denominator.max(1);
    let half = denominator / 2;
    let nearest = if numerator < 0 { -((-numerator + half) / denominator) } else { (numerator + half) / denominator };
    i64::try_from(nearest).unwrap_or(if nearest < 0 { i64::MIN } else { i64::MAX })
}

/// Contacts of one act in the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActCount {
    /// Word of the act.
    pub act: String,
    /// Contacts.
    pub contacts: i64,
    /// Of which with patients registered here.
    pub here: i64,
    /// How the count came to be.
    pub status: Status,
}

/// The time one act takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActTime {
    /// Its contacts.
    pub count: ActCount,
    /// Minutes a contact, in thousandths. `None`: no figure, so the act is in no time below.
    pub minutes: Option<Spread>,
    /// Time a year.
    pub time: Spread,
    /// Birth: the weaker of the count's and the figure's.
    pub status: Status,
}

/// One task that could be handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its word.
    pub task: String,
    /// The profile of who could do it: `nurse`, ...
    pub profile: String,
    /// The act, or [`INDIRECT`].
    pub base: String,
    /// Time it takes now.
    pub volume: Spread,
    /// What of it can be handed over.
    pub delegable: Spread,
    /// What of it is handed over.
    pub delegated: Spread,
    /// Supervision of it.
    pub supervision: Spread,
    /// Freed: handed over less supervision.
    pub freed: Spread,
    /// Birth: the weakest of the figures.
    pub status: Status,
    /// Share of the base handed over, in parts of [`SHARE`].
    share: [i128; 3],
}

/// What is asked of one profile of staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The profile.
    pub profile: String,
    /// Hours a week of it that the tasks ask for, in hundredths.
    pub centihours_per_week: Spread,
    /// Hours a year, in hundredths.
    pub centihours_per_year: Spread,
    /// Hours a week in the practice today, in hundredths, where the facts know this kind of staff.
    pub today: i64,
    /// Cost of an hour in thousandths of a euro. `None`: not known.
    pub hourly: Option<Spread>,
    /// Birth.
    pub status: Status,
}

/// What only the practice knows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Own {
    /// Half-days with patients a week, of all practitioners together, in hundredths.
    pub centisessions: Option<i64>,
    /// Patients refused in a year, or waiting for a place.
    pub waiting: Option<i64>,
    /// Hours a week to be kept for the practitioners themselves, in hundredths.
    pub centihours_kept: Option<i64>,
}

/// Time of a practice in a year, before and after tasks are handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Workload {
    /// Acts with contacts, in the order of the vocabulary.
    pub acts: Vec<ActTime>,
    /// Time with patients.
    pub direct: Spread,
    /// All other time.
    pub indirect: Spread,
    /// All time.
    pub total: Spread,
    /// Tasks in the order of the profile.
    pub tasks: Vec<Task>,
    /// Could be handed over.
    pub delegable: Spread,
    /// Is handed over.
    pub delegated: Spread,
    /// Supervision.
    pub supervision: Spread,
    /// Freed.
    pub freed: Spread,
    /// The share that a source names, as part and whole. `None`: no such figure.
    pub named: Option<(i64, i64)>,
    /// Weeks worked, in thousandths.
    pub weeks: Spread,
    /// Half-days a week, in hundredths.
    pub centisessions: Spread,
    /// Whether the practice said so.
    pub sessions_status: Status,
    /// Contacts in a half-day, in hundredths.
    pub session_contacts: Spread,
    /// Registered patients.
    pub registered: i64,
    /// Practitioners.
    pub practitioners: i64,
    /// Time a year for one registered patient. `None`: nobody is registered, or no contact of theirs is known.
    pub per_patient: Option<Spread>,
    /// Time left for more patients: freed less what is kept.
    pub left: Spread,
    /// Patients that could be added at the present contact rate.
    pub room: Option<Spread>,
    /// Full-time practitioners that the freed time equals, in hundredths.
    pub full_time_freed: Spread,
    /// Patients that could be added by the full-time norm of the profile.
    pub room_by_norm: Option<Spread>,
    /// By profile of staff.
    pub asked: Vec<Asked>,
    /// What the practice said.
    pub own: Own,
    /// Weakest figure used.
    pub status: Status,
}

/// What can be said of a share that is held against the one that a source names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// At most as much.
    Within,
    /// More: worth a second look, and not capped.
    Above,
}

/// Holds a time of the year against the share of all time that a source names.
#[must_use]
pub fn held(part: i64, whole: i64, named: (i64, i64)) -> Held {
    if i128::from(part) * i128::from(named.1) > i128::from(whole) * i128::from(named.0) { Held::Above } else { Held::Within }
}

/// Contacts of a year by act, from cells or from dated contacts, in the order of their words.
#[must_use]
pub fn contacts_by_act(facts: &Snapshot, year: Year) -> Vec<ActCount> {
    let span = Period::Year(year).span();
    let mut counts: BTreeMap<String, ActCount> = BTreeMap::new();
    let mut add = |act: &str, contacts: i64, here: bool, status: Status| {
        let count = counts.entry(act.to_owned()).or_insert_with(|| ActCount { act: act.to_owned(), contacts: 0, here: 0, status });
        count.contacts += contacts;
        count.here += if here { contacts } else { 0 };
        count.status = count.status.weaker(status);
    };
    for cell in facts.tables.activity.iter().filter(|cell| cell.period.span().meets(span)) {
        if let Some((_, act)) = cell.columns.iter().find(|(name, _)| name == "act") {
            add(act, cell.contacts, cell.registration == "here", cell.status);
        }
    }
    if let Some(acts) = facts.contacts.columns.iter().find(|column| column.name == "act") {
        for (index, &(day, first)) in facts.contacts.days.iter().enumerate().filter(|(_, (day, _))| span.holds(*day)) {
            let until = facts.contacts.days.get(index + 1).map_or(facts.contacts.person.len(), |(_, row)| *row);
            for row in first..until {
                let Some(&code) = acts.codes.get(row) else { continue };
                add(&acts.words[usize::from(code)], 1, registered_here(facts, facts.contacts.person[row], day), Status::Supplied);
            }
        }
    }
    counts.into_values().filter(|count| count.contacts > 0).collect()
}

/// Whether the file of a person is with a member of the practice on a day.
pub(crate) fn registered_here(facts: &Snapshot, person: u32, day: Day) -> bool {
    let start = facts.registrations.partition_point(|row| row.subject < person);
    let own = facts.registrations[start..].iter().take_while(|row| row.subject == person);
    own.filter(|row| row.span.holds(day)).any(|row| facts.membership_on(row.value, day).is_some_and(|row| row.value.practice == 0))
}

/// The work of a compared practice. `profile` is that of the estimate, for what both need: the full-time norm and the hourly costs.
pub fn workload(comparison: &Comparison, figures: &Profile, profile: &Profile, own: Own) -> Result<Workload, Faults> {
    figures::faults(figures).or(())?;
    let figure = |name: &str| figures.figure(name, "", "");
    let spread = |name: &str| figure(name).map(Spread::of);
    let mut status = Status::Published;
    let mut birth = |name: &str| {
        if let Some(figure) = figure(name) {
            status = status.weaker(figure.status);
        }
    };
    let order = &comparison.columns.first().map(|column| column.scheme.vocabulary.acts.clone()).unwrap_or_default();
    let mut counts = contacts_by_act(&comparison.facts, comparison.year);
    counts.sort_by_key(|count| order.iter().position(|act| act.id == count.act).unwrap_or(order.len()));
    let Times { acts, direct, indirect, total, tasks } = times(counts, figures);
    for act in acts.iter().filter(|act| act.minutes.is_some()) {
        birth(&format!("minutes_{}", act.count.act));
    }
    let sum = |times: &mut dyn Iterator<Item = Spread>| times.fold(Spread::default(), Spread::plus);
    let share = direct_share(figures);
    birth("direct_share");
    let weeks = spread("weeks_worked").unwrap_or(Spread::certain(52_000));
    let each = spread("sessions_per_practitioner").unwrap_or_default();
    let usual = each.with(Spread::certain(comparison.practitioners), |each, heads| quotient(each * heads, 10));
    let sessions = own.centisessions.map_or(usual, Spread::certain);
    let is_contact = |act: &str| order.iter().any(|known| known.id == act && known.counts_as_contact);
    let contacts: i64 = acts.iter().filter(|act| is_contact(&act.count.act)).map(|act| act.count.contacts).sum();
    // Contacts / (weeks x half-days): thousandths and hundredths above the line, hundredths asked.
    let held = weeks.with(sessions, |weeks, sessions| i64::try_from(weeks * sessions).unwrap_or(i64::MAX));
    let session_contacts = Spread::certain(contacts).with(held, |contacts, held| quotient(contacts * 10_000_000, held));
    let here = acts.iter().map(|act| {
        let minutes = act.minutes.unwrap_or_default();
        minutes.with(Spread::certain(act.count.here), |minutes, here| i64::try_from(minutes * here).unwrap_or(i64::MAX))
    });
    let here = sum(&mut here.into_iter()).with(share, |direct, share| quotient(direct * WHOLE, share));
    let registered = comparison.registered;
    let per_patient = (registered > 0 && here.low > 0).then(|| here.with(Spread::certain(registered), quotient));
    let add = |pick: &dyn Fn(&Task) -> Spread| sum(&mut tasks.iter().map(pick));
    let freed = add(&|task| task.freed);
    let kept = Spread::certain(own.centihours_kept.unwrap_or(0));
    let kept = kept.with(weeks, |kept, weeks| quotient(kept * CENTIHOUR * weeks, 1000));
    let left = freed.minus(kept);
    // Whole patients, and nobody where no time is left.
    let room = per_patient.map(|each| left.with(each, |left, each| i64::try_from(left.max(0) / each.max(1)).unwrap_or(i64::MAX)));
    let full_time = spread("sessions_full_time").unwrap_or(Spread::certain(10_000));
    let practice = sessions.per(full_time);
    let full_time_freed = freed.with(total, |freed, total| quotient(freed * i128::from(practice.best), total));
    let norm = profile.figure("patients_per_full_time", "", "").map(Spread::of);
    let room_by_norm = norm.map(|norm| {
        let of_left = left.with(total, |left, total| quotient(left.max(0) * i128::from(practice.best), total));
        of_left.with(norm, |full_time, norm| i64::try_from(full_time * norm / 100_000).unwrap_or(i64::MAX))
    });
    let named = figure("delegable_floor").and_then(|figure| {
        let whole: i64 = figure.unit.rsplit(' ').next()?.parse().ok()?;
        Some((figure.value, whole * 1000))
    });
    for task in &tasks {
        status = status.weaker(task.status);
    }
    let asked = asked(figures, profile, comparison, &tasks, weeks);
    Ok(Workload {
        direct,
        indirect,
        total,
        delegable: add(&|task| task.delegable),
        delegated: add(&|task| task.delegated),
        supervision: add(&|task| task.supervision),
        freed,
        named,
        weeks,
        centisessions: sessions,
        sessions_status: if own.centisessions.is_some() { Status::Supplied } else { Status::Estimated },
        session_contacts,
        registered,
        practitioners: comparison.practitioners,
        per_patient,
        left,
        room,
        full_time_freed,
        room_by_norm,
        asked,
        own,
        status,
        acts,
        tasks,
    })
}

/// Times of the year that contacts come to.
struct Times {
    acts: Vec<ActTime>,
    direct: Spread,
    indirect: Spread,
    total: Spread,
    tasks: Vec<Task>,
}

/// The part of all time that is spent with patients.
fn direct_share(figures: &Profile) -> Spread {
    figures.figure("direct_share", "", "").map_or(Spread::certain(100_000), Spread::of)
}

/// Everything in it grows with the contacts, so that the times of what changed are the change of the times.
fn times(counts: Vec<ActCount>, figures: &Profile) -> Times {
    let acts: Vec<ActTime> = counts.into_iter().map(|count| act_time(count, figures)).collect();
    let direct = acts.iter().map(|act| act.time).fold(Spread::default(), Spread::plus);
    let share = direct_share(figures);
    let total = direct.with(share, |direct, share| quotient(direct * WHOLE, share));
    let indirect = direct.with(share, |direct, share| quotient(direct * (WHOLE - share), share));
    let tasks = tasks(figures, &acts, indirect);
    Times { acts, direct, indirect, total, tasks }
}

fn act_time(count: ActCount, figures: &Profile) -> ActTime {
    let figure = figures.figure(&format!("minutes_{}", count.act), "", "");
    let minutes = figure.map(Spread::of);
    let time = minutes.map_or_else(Spread::default, |minutes| {
        minutes.with(Spread::certain(count.contacts), |minutes, contacts| i64::try_from(minutes * contacts).unwrap_or(i64::MAX))
    });
    let status = figure.map_or(Status::Gap, |figure| figure.status.weaker(count.status));
    ActTime { count, minutes, time, status }
}

fn tasks(figures: &Profile, acts: &[ActTime], indirect: Spread) -> Vec<Task> {
    let parts = figures::parts(figures);
    let mut tasks = Vec::new();
    for part in &parts {
        let base_time = if part.base == INDIRECT {
            indirect
        } else {
            acts.iter().find(|act| act.count.act == part.base).map_or_else(Spread::default, |act| act.time)
        };
        let figure = |kind: &str, of: &str| figures.figure(&format!("{kind}.{of}"), "", "");
        let of_task = format!("{}.{}", part.profile, part.task);
        let percent = |kind: &str| figure(kind, &of_task).map_or_else(Spread::default, Spread::of);
        let (delegable, uptake) = (percent("delegable"), percent("uptake"));
        let supervision = figure("supervision", &part.profile).map_or_else(Spread::default, Spread::of);
        let at = |pick: &dyn Fn(Spread) -> i64| {
            let (part, delegable, uptake) = (pick(part.share), pick(delegable), pick(uptake));
            (i128::from(part), i128::from(part) * i128::from(delegable), i128::from(part) * i128::from(delegable) * i128::from(uptake))
        };
        let (low, best, high) = (at(&|of| of.low), at(&|of| of.best), at(&|of| of.high));
        let time = |low: i128, best: i128, high: i128, whole: i128| {
            let corners = [base_time.low, base_time.high].map(|base| [low, high].map(|share| quotient(i128::from(base) * share, whole)));
            let best = quotient(i128::from(base_time.best) * best, whole);
            let corners = corners.as_flattened();
            Spread { low: corners.iter().copied().fold(best, i64::min), best, high: corners.iter().copied().fold(best, i64::max) }
        };
        let delegated = time(low.2, best.2, high.2, SHARE);
        let status = [figure("delegable", &of_task), figure("uptake", &of_task), figure("supervision", &part.profile)]
            .into_iter()
            .flatten()
            .fold(part.status, |weakest, figure| weakest.weaker(figure.status));
        tasks.push(Task {
            task: part.task.clone(),
            profile: part.profile.clone(),
            base: part.base.clone(),
            volume: time(low.0, best.0, high.0, WHOLE),
            delegable: time(low.1, best.1, high.1, WHOLE * WHOLE),
            delegated,
            supervision: delegated.with(supervision, |delegated, minutes| quotient(delegated * minutes, HOUR)),
            freed: delegated.with(supervision, |delegated, minutes| quotient(delegated * (HOUR - minutes), HOUR)),
            status,
            share: [low.2, best.2, high.2],
        });
    }
    tasks
}

fn asked(figures: &Profile, profile: &Profile, comparison: &Comparison, tasks: &[Task], weeks: Spread) -> Vec<Asked> {
    let day = Period::Year(comparison.year).first();
    let mut profiles: Vec<&str> = Vec::new();
    for task in tasks {
        if !profiles.contains(&task.profile.as_str()) {
            profiles.push(&task.profile);
        }
    }
    let one = |name: &str| {
        let own: Vec<&Task> = tasks.iter().filter(|task| task.profile == name).collect();
        let delegated = own.iter().map(|task| task.delegated).fold(Spread::default(), Spread::plus);
        let pace = figures.figure(&format!("pace.{name}"), "", "").map_or(Spread::certain(100_000), Spread::of);
        let time = delegated.with(pace, |delegated, pace| quotient(delegated * pace, WHOLE));
        let staff = comparison.facts.tables.staff.iter().filter(|staff| staff.role == name && staff.span.holds(day));
        let cost = format!("{name}_hourly_cost");
        let cost = figures.figure(&cost, "", "").or_else(|| profile.figure(&cost, "", ""));
        let status = own.iter().map(|task| task.status).chain(cost.map(|cost| cost.status)).fold(Status::Published, Status::weaker);
        Asked {
            profile: name.to_owned(),
            centihours_per_week: time.per(weeks).centihours(),
            centihours_per_year: time.centihours(),
            today: staff.map(|staff| staff.centihours_per_week).sum(),
            hourly: cost.map(Spread::of),
            status,
        }
    };
    profiles.into_iter().map(one).collect()
}

impl Workload {
    /// Time of one base before, and what is left of it after tasks are handed over.
    #[must_use]
    pub fn before_and_after(&self, base: &str) -> (Spread, Spread) {
        let before = if base == INDIRECT {
            self.indirect
        } else {
            self.acts.iter().find(|act| act.count.act == base).map_or_else(Spread::default, |act| act.time)
        };
        let shares = self.tasks.iter().filter(|task| task.base == base).map(|task| task.share);
        let away = shares.fold([0i128; 3], |sum, share| [sum[0] + share[0], sum[1] + share[1], sum[2] + share[2]]);
        let kept = |time: i64, away: i128| quotient(i128::from(time) * (SHARE - away), SHARE);
        let after = Spread { low: kept(before.low, away[2]), best: kept(before.best, away[1]), high: kept(before.high, away[0]) };
        (before, after)
    }

    /// A time of the year per week worked, in hundredths of an hour.
    #[must_use]
    pub fn per_week(&self, time: Spread) -> Spread {
        time.per(self.weeks).centihours()
    }

    /// Whether supervision takes more than it frees, as best known.
    #[must_use]
    pub fn costs_time(&self) -> bool {
        self.freed.best < 0
    }

    /// What is held against the share that a source names: could be, is handed over, and is freed.
    #[must_use]
    pub fn held(&self) -> Option<[Held; 3]> {
        let named = self.named?;
        Some([self.delegable.best, self.delegated.best, self.freed.best].map(|part| held(part, self.total.best, named)))
    }

    /// Room for all who wait: room less those waiting, where both are known.
    #[must_use]
    pub fn beyond_waiting(&self) -> Option<Spread> {
        let waiting = Spread::certain(self.own.waiting?);
        Some(self.room?.minus(waiting))
    }

    /// What a rule of thumb calls full, and whether a half-day holds so many: contacts, percent from which it warns, and the verdict.
    #[must_use]
    pub fn session(&self, figures: &Profile) -> Option<(i64, i64, bool)> {
        let value = |name: &str| figures.figure(name, "", "").map(|figure| figure.value);
        let (full, percent) = (value("session_contacts")?, value("session_alarm")?);
        // Hundredths of contacts against thousandths of contacts x thousandths of a percent.
        let reached = i128::from(self.session_contacts.best) * 10 * WHOLE >= i128::from(full) * i128::from(percent);
        Some((full / 1000, percent / 1000, reached))
    }

    /// Acts without a figure for their minutes: they are in no time.
    #[must_use]
    pub fn without_minutes(&self) -> Vec<&ActTime> {
        self.acts.iter().filter(|act| act.minutes.is_none()).collect()
    }
}

/// A fault of the figures: which, what was found, what was expected.
fn fault(faults: &mut Faults, figure: &str, problem: Problem, value: &str, expected: &str) {
    faults.error(Place { column: figure.into(), ..Place::default() }, problem, value, expected);
}
