// SPDX-License-Identifier: EUPL-1.2
//! The calendar year in which a practice changes its scheme, week by week: what comes in if it stays, what comes in if it changes, the
//! running difference, and its lowest point, which is what must be bridged.
//!
//! Acts are counted by month and spread evenly over its working days: what the patient pays, and what no third party pays, on the day; the
//! rest so many days later. Everything else comes on the last day of its due window. What has no published due date stands apart and is
//! never placed. Payments of the year before that arrive in this year are included, priced under the first scheme; where they cannot be, that
//! is said.
//!
//! Invariants: weeks, what comes after the year and what has no date add up to the totals of the comparison, to the cent; what is equal on
//! both sides cancels in the difference, line by line, so that its range is that of what differs. Not here: bridging costs, employment cost,
//! words.

use crate::compare::{Column, Comparison, Request, Same, compare, identity, moved, retimed};
use crate::profile::Profile;
use crate::report::{Cell, ReportTable};
use crate::weeks::{Flow, WHOLE, monday, working_days};
use pijler_engine::compile::Compiled;
use pijler_engine::{Assignment, Effort, Line, run_compiled};
use pijler_facts::Snapshot;
use pijler_facts::table::Tables;
use pijler_model::{Amount, Cents, Day, Faults, Month, Period, Quarter, Rounding, Span, Status, Year, apportion};
use pijler_scheme::scheme::{Component, Cycle, Receiver, Scheme};
use pijler_scheme::{Counts, Due, Text};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Days a settlement can take.
pub const DAYS_MAX: i64 = 180;

/// How what insurers owe for acts is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// Share of the insurers' part that is billed by third-party payment, in thousandths of a percent.
    pub share: i64,
    /// Days until it is paid; `None`: the last day of the scheme's window.
    pub days: Option<i32>,
}

/// The share of the profile: by preferential status, weighted with the contacts of its list. Value, low, high; status; sources.
#[must_use]
pub fn default_share(profile: &Profile) -> Option<(i64, i64, i64, Status, String)> {
    const FIGURE: &str = "third_party_share";
    let (yes, no) = (profile.figure(FIGURE, "", "yes")?, profile.figure(FIGURE, "", "no")?);
    let (mut with, mut without) = (0_i128, 0_i128);
    for band in profile.bands() {
        let list = i128::from(profile.value("list_share", &band, ""));
        let preferential = i128::from(profile.value("preferential_share", &band, ""));
        let rate = |status: &str| i128::from(profile.value("contact_rate", &band, status));
        with += list * preferential * rate("yes");
        without += list * (i128::from(WHOLE) - preferential) * rate("no");
    }
    if with + without <= 0 {
        return None;
    }
    let mixed = |yes: i64, no: i64| Rounding::NEAREST_CENT.quotient(i128::from(yes) * with + i128::from(no) * without, with + without).0;
    let sources = format!("{}+{}", yes.source, no.source);
    Some((mixed(yes.value, no.value), mixed(yes.low, no.low), mixed(yes.high, no.high), yes.status.weaker(no.status), sources))
}

/// Received in a stretch of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// If the practice stays.
    pub stay: Amount,
    /// If it changes.
    pub change: Amount,
    /// The second less the first, equal lines cancelled.
    pub difference: Amount,
}

impl Received {
    fn widen(&mut self, other: &Self) {
        self.stay = self.stay.widened_by(other.stay);
        self.change = self.change.widened_by(other.change);
        self.difference = self.difference.widened_by(other.difference);
    }
}

impl std::ops::AddAssign for Received {
    fn add_assign(&mut self, other: Self) {
        self.stay += other.stay;
        self.change += other.change;
        self.difference += other.difference;
    }
}

/// One week, from its Monday; the first and the last hold only their days of the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its first day within the year.
    pub first: Day,
    /// Its last day within the year.
    pub last: Day,
    /// Received in it.
    pub received: Received,
    /// All differences up to its end.
    pub running: Amount,
}

/// Why payments of the year before are not in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOut {
    /// The first scheme has no figures, or the facts do not reach back.
    Year,
    /// No contacts of that year are known; other payments of it are included.
    Contacts,
}

/// The year of the change.
#[derive(Clone, Debug)]
pub struct Cash {
    /// First quarter under the second scheme.
    pub start: Quarter,
    /// Names of the two schemes.
    pub names: (Text, Text),
    /// Nothing of this side could be priced: it has no figures, and there is no difference.
    pub without_price: (bool, bool),
    /// Components of which something could not be priced, on either side.
    pub not_priced: Vec<Text>,
    /// The weeks of the year.
    pub weeks: Vec<Week>,
    /// The same by month, and the months after the year in which money of it arrives.
    pub months: Vec<(Month, Received)>,
    /// All weeks.
    pub in_year: Received,
    /// What arrives after the year.
    pub after: Received,
    /// What has no published date.
    pub undated: Received,
    /// Of the weeks: payments of the year before, the same on both sides.
    pub earlier: Amount,
    /// What of the year before is left out.
    pub left_out: Option<LeftOut>,
    /// The week at whose end the running difference is lowest; `None`: it is never below zero.
    pub lowest: Option<usize>,
    /// What must be bridged: how far the running difference falls below zero.
    pub bridging: Amount,
}

/// When a line's money comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Placing {
    /// On the last day of a window, or on none.
    On(Option<Day>),
    /// Over the working days of a month: insurers' part so many days later, and whether only a share of it is.
    Over { month: Month, later: i32, shared: bool },
}

/// The three flows, and what has no price.
#[derive(Default)]
struct Flows {
    stay: Flow,
    change: Flow,
    difference: Flow,
    not_priced: BTreeSet<String>,
}

/// Prices the year with and without the change: `schemes[0]` until the quarter, the second from it on.
pub fn cash(request: &Request, start: Quarter, settlement: Settlement) -> Result<Cash, Faults> {
    let schemes: Vec<_> = request.schemes.iter().take(2).cloned().collect();
    let plain = Request { tables: Tables { alternatives: Vec::new(), ..request.tables.clone() }, schemes, ..request.clone() };
    let comparison = compare(&plain)?;
    let mut found = one(&plain, &comparison, start, settlement)?;
    for (list, activity) in &request.tables.alternatives {
        let tables = Tables { list: list.clone(), activity: activity.clone(), ..plain.tables.clone() };
        let other = Request { tables, ..plain.clone() };
        let other = one(&other, &compare(&other)?, start, settlement)?;
        for (own, other) in found.weeks.iter_mut().zip(&other.weeks) {
            own.received.widen(&other.received);
            own.running = own.running.widened_by(other.running);
        }
        for (own, other) in found.months.iter_mut().zip(&other.months) {
            own.1.widen(&other.1);
        }
        for (own, other) in
            [&mut found.in_year, &mut found.after, &mut found.undated].into_iter().zip([&other.in_year, &other.after, &other.undated])
        {
            own.widen(other);
        }
        found.earlier = found.earlier.widened_by(other.earlier);
    }
    found.bridge();
    Ok(found)
}

fn one(request: &Request, comparison: &Comparison, start: Quarter, settlement: Settlement) -> Result<Cash, Faults> {
    let (stay, change) = (&comparison.columns[0], comparison.columns.last().unwrap_or(&comparison.columns[0]));
    let year = Period::Year(request.year);
    let (prior, left_out) = prior(request, settlement);
    let flows = flows(request, comparison, start, settlement)?;
    let weeks_bounds = week_bounds(request.year);
    let last = [&prior, &flows.stay, &flows.change].into_iter().filter_map(Flow::last).max().unwrap_or(year.last()).max(year.last());
    let mut months: Vec<Month> = vec![year.first_month()];
    while let Some(month) = months.last().filter(|month| month.last() < last).copied() {
        months.push(month.plus(1));
    }
    let month_bounds: Vec<Day> = months.iter().map(|month| month.first()).chain([last.month().plus(1).first()]).collect();
    let fold = |bounds: &[Day]| -> Vec<Received> {
        let [prior, stay, change, difference] = [&prior, &flows.stay, &flows.change, &flows.difference].map(|flow| flow.fold(bounds));
        (0..prior.len())
            .map(|index| {
                // The best difference is that of the shown sums; its range is that of the lines that differ.
                let best = change[index].best - stay[index].best;
                let exact = difference[index];
                let difference = Amount { low: best - (exact.best - exact.low), best, high: best + (exact.high - exact.best) };
                Received { stay: stay[index] + prior[index], change: change[index] + prior[index], difference }
            })
            .collect()
    };
    let mut running = Amount::ZERO;
    let mut in_year = Received::default();
    let weeks = fold(&weeks_bounds)
        .into_iter()
        .zip(weeks_bounds.windows(2))
        .map(|(received, days)| {
            running += received.difference;
            in_year += received;
            Week { first: days[0], last: days[1].before(), received, running }
        })
        .collect();
    let after = fold(&[year.last().plus(1), last.plus(1)]).first().copied().unwrap_or_default();
    let [own, other, difference] = [&flows.stay, &flows.change, &flows.difference].map(Flow::undated);
    let names = (stay.scheme.name.clone(), change.scheme.name.clone());
    let component_name = |id: &String| {
        let find = |scheme: &Scheme| scheme.component(id).map(|index| scheme.components[index].name.clone());
        find(&change.scheme).or_else(|| find(&stay.scheme))
    };
    Ok(Cash {
        start,
        names,
        without_price: (stay.is_empty(), change.is_empty()),
        not_priced: flows.not_priced.iter().filter_map(component_name).collect(),
        weeks,
        months: months.into_iter().zip(fold(&month_bounds)).collect(),
        in_year,
        after,
        undated: Received { stay: own, change: other, difference },
        earlier: prior.fold(&[year.first(), year.last().plus(1)]).first().copied().unwrap_or_default(),
        left_out,
        lowest: None,
        bridging: Amount::ZERO,
    })
}

/// The Mondays within a year between its first day and the day after it.
fn week_bounds(year: Year) -> Vec<Day> {
    let year = Period::Year(year);
    let mut bounds = vec![year.first()];
    let mut next = monday(year.first()).plus(7);
    while next <= year.last() {
        bounds.push(next);
        next = next.plus(7);
    }
    bounds.push(year.last().plus(1));
    bounds
}

impl Cash {
    /// Finds the lowest point.
    fn bridge(&mut self) {
        let lowest =
            |pick: fn(Amount) -> Cents| self.weeks.iter().map(|week| pick(week.running)).min().unwrap_or_default().min(Cents::ZERO);
        let (low, best, high) = (lowest(|amount| amount.high), lowest(|amount| amount.best), lowest(|amount| amount.low));
        self.bridging = Amount { low: -low, best: -best, high: -high };
        self.lowest = self.weeks.iter().position(|week| week.running.best == best).filter(|_| best < Cents::ZERO);
    }

    /// Whether both sides have figures.
    #[must_use]
    pub const fn is_priced(&self) -> bool {
        !self.without_price.0 && !self.without_price.1
    }
}

/// Everything earned in the year, laid on days.
fn flows(request: &Request, comparison: &Comparison, start: Quarter, settlement: Settlement) -> Result<Flows, Faults> {
    let year = Period::Year(request.year);
    let day = Period::Quarter(start).first();
    let facts = &comparison.facts;
    let (Some(first), Some(second)) = (comparison.compiled.first(), comparison.compiled.last()) else { return Ok(Flows::default()) };
    let mut flows = Flows::default();
    let until = Assignment::all_on(facts, Span { from: Day::MIN, until: day });
    let since = Assignment::all_on(facts, Span { from: day, until: Day::MAX });
    let run = |compiled: &Compiled, assignment: &Assignment, period: Period, acts: bool| -> Result<Vec<Line>, Faults> {
        let lines = run_compiled(compiled, facts, assignment, period, Effort::default())?.lines;
        Ok(lines.into_iter().filter(|line| is_act(&compiled.scheme.components[line.component]) == acts).collect())
    };
    // Everything but acts, as the year has it.
    let stay = run(first, &Assignment::Everyone, year, false)?;
    let before = run(first, &until, year, false)?;
    let after = run(second, &since, year, false)?;
    lay(&mut flows, [(&first.scheme, &stay)], [(&first.scheme, &before), (&second.scheme, &after)], None, settlement);
    // Acts, month by month.
    for month in (0..12).map(|months| year.first_month().plus(months)) {
        let period = Period::Month(month);
        let stay = run(first, &Assignment::Everyone, period, true)?;
        let (scheme, change) = if month.first() < day { (first, stay.clone()) } else { (second, run(second, &since, period, true)?) };
        lay(&mut flows, [(&first.scheme, &stay)], [(&scheme.scheme, &change)], Some(month), settlement);
    }
    passed(&mut flows, comparison, day, settlement);
    Ok(flows)
}

pub(crate) fn is_act(component: &Component) -> bool {
    matches!(component.counts, Counts::Contacts | Counts::Openings)
}

pub(crate) fn placing(component: &Component, line: &Line, month: Option<Month>, settlement: Settlement) -> Placing {
    let Some(month) = month else { return Placing::On(line.due.map(|window| window.to)) };
    match component.due {
        Due::DaysAfterContact { to, .. } => Placing::Over { month, later: settlement.days.unwrap_or(to), shared: true },
        Due::DaysAfterStart { to, .. } => Placing::Over { month, later: to, shared: false },
        _ => Placing::On(component.due_window(Period::Month(month), None).map(|window| window.to)),
    }
}

/// What patients pay comes on the day; of the insurers' part, the share of third-party payment later.
pub(crate) fn put(flow: &mut Flow, placing: Placing, patient: Amount, insurer: Amount, holidays: &BTreeSet<Day>, settlement: Settlement) {
    match placing {
        Placing::On(day) => {
            flow.on(day, patient);
            flow.on(day, insurer);
        }
        Placing::Over { month, later, shared } => {
            let days = working_days(month, holidays);
            flow.over(&days, patient, 0, 0);
            flow.over(&days, insurer, if shared { settlement.share } else { WHOLE }, later);
        }
    }
}

fn lay<const A: usize, const B: usize>(
    flows: &mut Flows,
    stay: [(&Arc<Scheme>, &Vec<Line>); A],
    change: [(&Arc<Scheme>, &Vec<Line>); B],
    month: Option<Month>,
    settlement: Settlement,
) {
    // By line: how many more units; and by placing, how much more the patients pay of it all.
    let mut differences: BTreeMap<(Same<'_>, Placing), i64> = BTreeMap::new();
    let mut patients: BTreeMap<Placing, Cents> = BTreeMap::new();
    let mut holidays: &BTreeSet<Day> = &BTreeSet::new();
    let sides = [&stay[..], &change[..]];
    for (side, own) in sides.into_iter().enumerate() {
        let mut sums: BTreeMap<Placing, (Amount, Amount)> = BTreeMap::new();
        for (scheme, line) in own.iter().flat_map(|(scheme, lines)| lines.iter().map(move |line| (*scheme, line))) {
            let component = &scheme.components[line.component];
            if component.receiver == Receiver::ThirdBody || line.quantity == 0 {
                continue;
            }
            holidays = &scheme.vocabulary.holidays;
            if line.row.is_some_and(|(table, row)| scheme.tables[table].rows[row].amount.is_none()) {
                flows.not_priced.insert(component.id.clone());
            }
            let placing = placing(component, line, month, settlement);
            let sum = sums.entry(placing).or_default();
            sum.0 += line.patient;
            sum.1 += line.insurer();
            let sign = if side == 0 { -1 } else { 1 };
            *differences.entry((identity(scheme, line), placing)).or_default() += sign * line.quantity;
            *patients.entry(placing).or_default() += line.patient.best * sign;
        }
        let flow = if side == 0 { &mut flows.stay } else { &mut flows.change };
        for (placing, (patient, insurer)) in sums {
            put(flow, placing, patient, insurer, holidays, settlement);
        }
    }
    for ((same, placing), more) in differences {
        put(&mut flows.difference, placing, Amount::ZERO, same.5 * more, holidays, settlement);
    }
    // What the patients pay is part of it, and comes on the day.
    for (placing, more) in patients {
        put(&mut flows.difference, placing, Amount::certain(more), Amount::certain(-more), holidays, settlement);
    }
}

/// The practice's own billed totals, by working days over the year; the second scheme may not pass what the first does.
fn passed(flows: &mut Flows, comparison: &Comparison, from: Day, settlement: Settlement) {
    let (stay, change) = (&comparison.columns[0], comparison.columns.last().unwrap_or(&comparison.columns[0]));
    let own = by_month(stay, comparison.year);
    let other = by_month(change, comparison.year);
    let holidays = &stay.scheme.vocabulary.holidays;
    let later = settlement.days.unwrap_or_else(|| latest(&stay.scheme));
    for ((month, own), (_, other)) in own.into_iter().zip(other) {
        let placing = Placing::Over { month, later, shared: true };
        let other = if month.first() < from { own } else { other };
        let certain = Amount::certain;
        put(&mut flows.stay, placing, certain(own.0), certain(own.1), holidays, settlement);
        put(&mut flows.change, placing, certain(other.0), certain(other.1), holidays, settlement);
        put(&mut flows.difference, placing, certain(other.0 - own.0), certain(other.1 - own.1), holidays, settlement);
    }
}

/// The longest a scheme says that acts take to be paid.
#[must_use]
pub fn latest(scheme: &Scheme) -> i32 {
    let days = scheme.components.iter().filter_map(|component| match component.due {
        Due::DaysAfterContact { to, .. } => Some(to),
        _ => None,
    });
    days.max().unwrap_or(0)
}

/// What passes unchanged, by month: the patients' part and the rest.
pub(crate) fn by_month(column: &Column, year: Year) -> Vec<(Month, (Cents, Cents))> {
    let months: Vec<Month> = (0..12).map(|months| Period::Year(year).first_month().plus(months)).collect();
    let days = |month: &Month| i64::try_from(working_days(*month, &column.scheme.vocabulary.holidays).len()).unwrap_or(1);
    let weights: Vec<i64> = months.iter().map(days).collect();
    let patient: Cents = column.passed.iter().map(|(_, _, share, _)| *share).sum();
    let all: Cents = column.passed.iter().map(|(_, amount, ..)| *amount).sum();
    let (patient, rest) = (apportion(patient.0, &weights), apportion((all - patient).0, &weights));
    months.into_iter().zip(patient.into_iter().map(Cents).zip(rest.into_iter().map(Cents))).collect()
}

/// The same practice a year earlier: the same list, acts and requests where the facts say nothing of that year. `None`: the first scheme has
/// no figures for it.
pub(crate) fn year_before(request: &Request) -> Option<Request> {
    let year = Year(request.year.0 - 1);
    let span = Period::Year(year).span();
    let scheme = request.schemes.first().filter(|scheme| scheme.valid.and(span) == span)?;
    let mut tables = retimed(&request.tables, year, &mut Vec::new());
    if !tables.claims.iter().any(|claim| claim.period.span().meets(span)) {
        // What is paid once is not asked for twice.
        let once = |id: &str| scheme.component(id).is_some_and(|index| scheme.components[index].cycle == Cycle::Once);
        tables.claims.retain(|claim| claim.period.span().meets(Period::Year(request.year).span()) && !once(&claim.component));
        for claim in &mut tables.claims {
            claim.period = moved(claim.period, -1);
        }
    }
    Some(Request { year, tables, schemes: vec![Arc::clone(scheme)], ..request.clone() })
}

/// Whether contacts of a year are known: dated ones lie in it, or acts were counted.
pub(crate) fn contacts_known(request: &Request, year: Year) -> bool {
    let span = Period::Year(year).span();
    let contacts = &request.tables.contacts;
    contacts.is_empty() || contacts.iter().any(|contact| span.holds(contact.day))
}

/// What was earned in the year before under the first scheme, laid on days; those before the year are not read.
fn prior(request: &Request, settlement: Settlement) -> (Flow, Option<LeftOut>) {
    let mut flow = Flow::default();
    let Some(before) = year_before(request) else { return (flow, Some(LeftOut::Year)) };
    let (year, scheme) = (before.year, Arc::clone(&before.schemes[0]));
    let Ok(priced) = compare(&before) else { return (flow, Some(LeftOut::Year)) };
    let known = contacts_known(request, year);
    let holidays = &scheme.vocabulary.holidays;
    let first = Period::Year(request.year).first();
    for line in &priced.columns[0].outcome.lines {
        let component = &scheme.components[line.component];
        // What arrived before this year is not read, and what has no date is the year's before.
        if !is_act(component) && component.receiver != Receiver::ThirdBody && line.due.is_some_and(|window| window.to >= first) {
            put(&mut flow, placing(component, line, None, settlement), line.patient, line.insurer(), holidays, settlement);
        }
    }
    let facts = Snapshot::new(Tables { alternatives: Vec::new(), ..before.tables.clone() });
    let later = i32::try_from(DAYS_MAX).unwrap_or(0).min(settlement.days.unwrap_or_else(|| latest(&scheme)).max(31));
    for month in (1..=12).filter_map(|month| Month::try_new(year.0, month)).filter(|month| month.last().plus(later) >= first) {
        let Ok(outcome) = run_compiled(&priced.compiled[0], &facts, &Assignment::Everyone, Period::Month(month), Effort::default()) else {
            return (Flow::default(), Some(LeftOut::Year));
        };
        for line in outcome.lines.iter().filter(|line| is_act(&scheme.components[line.component])) {
            let placing = placing(&scheme.components[line.component], line, Some(month), settlement);
            if placing != Placing::On(None) {
                put(&mut flow, placing, line.patient, line.insurer(), holidays, settlement);
            }
        }
        for (_, (patient, rest)) in by_month(&priced.columns[0], year).into_iter().filter(|(own, _)| *own == month) {
            let later = settlement.days.unwrap_or_else(|| latest(&scheme));
            let placing = Placing::Over { month, later, shared: true };
            put(&mut flow, placing, Amount::certain(patient), Amount::certain(rest), holidays, settlement);
        }
    }
    (flow, (!known).then_some(LeftOut::Contacts))
}

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

/// What is shown of one side: nothing is no zero.
fn side(amount: Amount, without_price: bool) -> Cell {
    if without_price { Cell::Status(Status::Gap) } else { Cell::Amount(amount) }
}

impl Cash {
    fn cells(&self, received: &Received) -> Vec<Cell> {
        let difference = if self.is_priced() { Cell::Difference(received.difference) } else { Cell::Status(Status::Gap) };
        vec![side(received.stay, self.without_price.0), side(received.change, !self.is_priced()), difference]
    }

    fn headings(&self, first: &[&str], more: &[&str]) -> Vec<Cell> {
        let mut headings: Vec<Cell> = first.iter().map(|word| key(word)).collect();
        headings.push(Cell::Of("cash-stay-in".into(), self.names.0.clone()));
        headings.push(Cell::Of("cash-with".into(), self.names.1.clone()));
        headings.push(key("compare-difference"));
        headings.extend(more.iter().map(|word| key(word)));
        headings
    }

    /// The weeks, with the running difference.
    #[must_use]
    pub fn weeks_table(&self) -> ReportTable {
        let rows = self
            .weeks
            .iter()
            .map(|week| {
                let mut row = vec![Cell::Day(week.first), Cell::Day(week.last)];
                row.extend(self.cells(&week.received));
                row.push(if self.is_priced() { Cell::Difference(week.running) } else { Cell::Status(Status::Gap) });
                row
            })
            .collect();
        ReportTable { id: "cash", title: "cash-weeks", headings: self.headings(&["timeline-from", "timeline-to"], &["cash-running"]), rows }
    }

    /// The months, those after the year among them.
    #[must_use]
    pub fn months_table(&self) -> ReportTable {
        let rows = self.months.iter().map(|(month, received)| [vec![Cell::Period(Period::Month(*month))], self.cells(received)].concat());
        ReportTable { id: "cash-months", title: "cash-months", headings: self.headings(&["label-period"], &[]), rows: rows.collect() }
    }

    /// What the year holds, what comes after it, what has no date.
    #[must_use]
    pub fn totals_table(&self) -> ReportTable {
        let mut rows = Vec::new();
        for (word, received) in [("cash-in-year", &self.in_year), ("cash-after-year", &self.after), ("cash-undated", &self.undated)] {
            rows.push([vec![key(word)], self.cells(received)].concat());
        }
        let mut all = self.in_year;
        all += self.after;
        all += self.undated;
        rows.push([vec![key("label-total")], self.cells(&all)].concat());
        let earlier = Received { stay: self.earlier, change: self.earlier, difference: Amount::ZERO };
        rows.push([vec![key("cash-earlier")], self.cells(&earlier)].concat());
        if self.is_priced() {
            rows.push(vec![key("cash-bridging"), Cell::Empty, Cell::Empty, Cell::Amount(self.bridging)]);
        }
        ReportTable { id: "cash-totals", title: "cash-totals", headings: self.headings(&["column-what"], &[]), rows }
    }

    /// All tables.
    #[must_use]
    pub fn tables(&self) -> Vec<ReportTable> {
        vec![self.totals_table(), self.weeks_table(), self.months_table()]
    }
}
