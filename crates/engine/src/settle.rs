// SPDX-License-Identifier: EUPL-1.2
//! Stage three: what is computed per practitioner or practice — premiums by tiers, conditions, shares of other components, limits, thresholds.
//!
//! A condition is met, not met or not known; not known takes the scheme's declared assumption, is listed, and marks the line as estimated.
//! Where nothing is due a line of quantity zero says why. Not here: what is counted per contact or person (`price`).

use crate::assignment::Assignment;
use crate::attribute::doctors::key_of;
use crate::attribute::persons::periods;
use crate::attribute::{Counts, Unit};
use crate::compile::{Compiled, Tally};
use crate::line::{Assumption, LimitCheck, Line, Outcome, ThresholdCheck, TierReport, Unmet};
use crate::price::{NOT_CLAIMED, NOT_PRICED, unit};
use pijler_facts::snapshot::{Dated, Member};
use pijler_facts::{Claim, NONE, Snapshot, Staff};
use pijler_model::{Amount, Cents, Day, Period, Ratio, Status};
use pijler_scheme::scheme::{Component, Condition, Cycle, Receiver};
use pijler_scheme::{Counts as Counted, MeasureOf, Payment, Pillar, Test, ThresholdOf, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Centihours of a full-time week: 38 hours.
const FULL_TIME_CENTIHOURS: i64 = 3800;

/// What settling reads besides counts and lines, found once.
pub struct Settling<'a> {
    pub(crate) compiled: &'a Compiled,
    facts: &'a Snapshot,
    assignment: &'a Assignment,
    run: Period,
    rows: Rows<'a>,
}

impl<'a> Settling<'a> {
    /// For a run.
    #[must_use]
    pub fn new(compiled: &'a Compiled, facts: &'a Snapshot, assignment: &'a Assignment, run: Period) -> Self {
        Self { compiled, facts, assignment, run, rows: Rows::new(facts) }
    }

    /// Settles everything that is not counted per contact or person, for some practices: the counts and lines are theirs. No practice is
    /// settled with an eye on another.
    pub fn settle(&self, practices: &Range<u32>, counts: &Counts, outcome: &mut Outcome) {
        let Self { compiled, facts, assignment, run, ref rows } = *self;
        let context = Context { compiled, facts, assignment, run, counts, rows };
        for practice in practices.clone() {
            context.joining(practice, outcome);
        }
        for (index, component) in compiled.scheme.components.iter().enumerate() {
            match component.counts {
                Counted::Practices => {
                    for period in periods(component.cycle, run.span()) {
                        for practice in practices.clone().filter(|&practice| context.is_under(practice, component, period)) {
                            context.practice(index, practice, NONE, period, outcome);
                        }
                    }
                }
                Counted::Practitioners => {
                    for period in periods(component.cycle, run.span()) {
                        context.practitioners(index, practices, period, outcome);
                    }
                }
                Counted::Claims => context.claimed(index, practices, outcome),
                Counted::Contacts | Counted::Registrations | Counted::Openings => {}
            }
        }
        context.counted(outcome);
        context.shares(outcome);
        context.limits(outcome);
        context.thresholds(outcome);
    }
}

/// Whether something holds, as far as the facts say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    Met,
    Unmet,
    Unknown,
}

struct Context<'a> {
    compiled: &'a Compiled,
    facts: &'a Snapshot,
    assignment: &'a Assignment,
    run: Period,
    counts: &'a Counts,
    rows: &'a Rows<'a>,
}

/// Rows by whom they speak of, each in the order of its table: every practice asks for its own.
#[derive(Default)]
struct Rows<'a> {
    /// By practice.
    members: BTreeMap<u32, Vec<&'a Dated<Member>>>,
    /// By id of the practice.
    staff: BTreeMap<&'a str, Vec<&'a Staff>>,
    /// By subject and component.
    claims: BTreeMap<(&'a str, &'a str), Vec<&'a Claim>>,
    /// Practices by id.
    practices: BTreeMap<&'a str, u32>,
}

impl<'a> Rows<'a> {
    fn new(facts: &'a Snapshot) -> Self {
        let mut rows = Self { practices: facts.practice_ids.iter().map(String::as_str).zip(0..).collect(), ..Self::default() };
        for row in &facts.memberships {
            rows.members.entry(row.value.practice).or_default().push(row);
        }
        for row in &facts.tables.staff {
            rows.staff.entry(row.practice.as_str()).or_default().push(row);
        }
        for claim in &facts.tables.claims {
            rows.claims.entry((claim.subject.as_str(), claim.component.as_str())).or_default().push(claim);
        }
        rows
    }
}

impl Context<'_> {
    fn is_under(&self, practice: u32, component: &Component, period: Period) -> bool {
        self.facts.practice_open[practice as usize].holds(component.attributes_on.of(period))
            && self.assignment.holds(practice, period.first())
    }

    fn open(&self, practice: u32) -> pijler_model::Span {
        self.facts.practice_open[practice as usize]
    }

    fn has_role(&self, role: u8, roles: &[String]) -> bool {
        roles.is_empty() || self.facts.roles.get(usize::from(role)).is_some_and(|word| roles.contains(word))
    }

    fn members(&self, practice: u32, day: Day) -> impl Iterator<Item = (u32, u8, Day)> + '_ {
        let own = self.rows.members.get(&practice).into_iter().flatten();
        own.filter(move |row| row.span.holds(day)).map(|row| (row.subject, row.value.role, row.span.from))
    }

    fn claim(&self, subject: &str, word: &str, period: Period) -> Option<i64> {
        let own = self.rows.claims.get(&(subject, word)).into_iter().flatten();
        let speaks = |claim: &&&Claim| claim.period == period || claim.period.span().holds(period.first());
        own.rev().find(speaks).map(|claim| claim.value)
    }

    fn subject(&self, practice: u32, practitioner: u32) -> &str {
        match practitioner {
            NONE => self.facts.practice_ids[practice as usize].as_str(),
            index => self.facts.practitioner_ids[index as usize].as_str(),
        }
    }

    fn measure(&self, index: usize, practice: u32, practitioner: u32, period: Period, day: Day) -> i64 {
        let staff = |roles: &[String], employment: &[String]| -> Vec<(&str, i64)> {
            let own = self.rows.staff.get(self.facts.practice_ids[practice as usize].as_str());
            own.into_iter()
                .flatten()
                .filter(|row| row.span.holds(day))
                .filter(|row| roles.is_empty() || roles.contains(&row.role))
                .filter(|row| employment.is_empty() || employment.contains(&row.employment))
                .map(|row| (row.person.as_str(), row.centihours_per_week))
                .collect()
        };
        match &self.compiled.scheme.measures[index].of {
            MeasureOf::Practitioners { roles } => {
                i64::try_from(self.members(practice, day).filter(|(_, role, _)| self.has_role(*role, roles)).count()).unwrap_or(0)
            }
            MeasureOf::Staff { roles, employment, full_time_equivalents } => {
                let rows = staff(roles, employment);
                if *full_time_equivalents {
                    rows.iter().map(|(_, hours)| hours).sum::<i64>() / FULL_TIME_CENTIHOURS
                } else {
                    // Two contracts of one person are one head.
                    let heads: BTreeSet<&str> = rows.iter().map(|(person, _)| *person).collect();
                    i64::try_from(heads.len()).unwrap_or(0)
                }
            }
            MeasureOf::StaffHours { roles, employment } => staff(roles, employment).iter().map(|(_, hours)| hours).sum::<i64>() / 100,
            MeasureOf::Registrations => self.counts.registered.get(&(practice, day)).copied().unwrap_or(0),
            MeasureOf::Claim { claim } => self.claim(self.subject(practice, practitioner), claim, period).unwrap_or(0),
        }
    }

    fn condition(&self, condition: &Condition, practice: u32, period: Period, measured_on: Day) -> (Known, Vec<String>) {
        let day = period.first();
        let mut because = Vec::new();
        let verdict = |found: Option<&str>, wanted: &str| match found {
            None => Known::Unknown,
            Some(word) if word == wanted => Known::Met,
            Some(_) => Known::Unmet,
        };
        let known = match &condition.test {
            Test::EveryPractitioner { roles, status, value } => {
                let mut known = Known::Met;
                for (practitioner, role, _) in self.members(practice, day) {
                    if !self.has_role(role, roles) {
                        continue;
                    }
                    match verdict(Snapshot::status_on(&self.facts.practitioner_status, status, practitioner, day), value) {
                        Known::Met => {}
                        Known::Unmet => {
                            known = Known::Unmet;
                            because.push(self.facts.practitioner_ids[practitioner as usize].clone());
                        }
                        Known::Unknown => known = if known == Known::Met { Known::Unknown } else { known },
                    }
                }
                known
            }
            Test::PracticeStatus { status, value } => {
                verdict(Snapshot::status_on(&self.facts.practice_status, status, practice, day), value)
            }
            Test::MeasureAtMost { measure, at_most } => {
                if self.measure(*measure, practice, NONE, period, measured_on) <= *at_most {
                    Known::Met
                } else {
                    Known::Unmet
                }
            }
        };
        if known == Known::Unmet && because.is_empty() {
            because.push(self.facts.practice_ids[practice as usize].clone());
        }
        (known, because)
    }

    /// Conditions and claims of what is counted per contact or person: a line whose condition is not met keeps its place with quantity zero.
    fn counted(&self, outcome: &mut Outcome) {
        let scheme = &*self.compiled.scheme;
        let mut verdicts: BTreeMap<(usize, u32, Period), (String, bool)> = BTreeMap::new();
        let mut lines = std::mem::take(&mut outcome.lines);
        for line in &mut lines {
            let component = &scheme.components[line.component];
            let counted = matches!(component.counts, Counted::Contacts | Counted::Registrations | Counted::Openings);
            if !counted || (component.conditions.is_empty() && !component.claimed) {
                continue;
            }
            let period = line.period;
            let (reason, assumed) = verdicts
                .entry((line.component, line.practice, period))
                .or_insert_with(|| self.verdict(component, line.practice, NONE, period, outcome));
            if *assumed {
                line.input_status = line.input_status.weaker(Status::Estimated);
            }
            if !reason.is_empty() {
                line.quantity = 0;
                line.amount = Amount::ZERO;
                line.patient = Amount::ZERO;
                line.reason.clone_from(reason);
            }
        }
        outcome.lines = lines;
    }

    /// Why nothing is due although all else is reached, or nothing; and whether an assumption was taken.
    fn verdict(&self, component: &Component, practice: u32, practitioner: u32, period: Period, outcome: &mut Outcome) -> (String, bool) {
        let scheme = &*self.compiled.scheme;
        if component.claimed && self.claim(self.subject(practice, practitioner), &component.id, period).is_none() {
            return (NOT_CLAIMED.into(), false);
        }
        let mut reason = String::new();
        let mut assumption = false;
        for &condition in &component.conditions {
            let test = &scheme.conditions[condition];
            match self.condition(test, practice, period, component.measured_on.of(period)) {
                (Known::Met, _) => {}
                (Known::Unknown, _) => {
                    outcome.assumptions.push(Assumption { practice, what: assumed(test) });
                    assumption = true;
                    if !test.assume_met {
                        reason = format!("condition:{}", test.id);
                    }
                }
                (Known::Unmet, because) => {
                    reason = format!("condition:{}", test.id);
                    outcome.unmet.push(Unmet { practice, condition, to_join: false, because });
                }
            }
        }
        (reason, assumption)
    }

    /// Conditions to join do not change what is priced; they say whether the scheme is open.
    fn joining(&self, practice: u32, outcome: &mut Outcome) {
        let day = Period::Quarter(self.run.first().quarter());
        for &index in &self.compiled.scheme.agreement.join {
            let condition = &self.compiled.scheme.conditions[index];
            match self.condition(condition, practice, day, day.first()) {
                (Known::Unmet, because) => outcome.unmet.push(Unmet { practice, condition: index, to_join: true, because }),
                (Known::Unknown, _) => outcome.assumptions.push(Assumption { practice, what: assumed(condition) }),
                (Known::Met, _) => {}
            }
        }
    }

    fn practitioners(&self, index: usize, practices: &Range<u32>, period: Period, outcome: &mut Outcome) {
        let component = &self.compiled.scheme.components[index];
        let day = component.attributes_on.of(period);
        for row in self.facts.memberships.iter().filter(|row| row.span.holds(day)) {
            let practice = row.value.practice;
            if !practices.contains(&practice) || !self.is_under(practice, component, period) || !self.passes(component, row.subject, day) {
                continue;
            }
            let before = day.plus_months(-12);
            if component.cycle == Cycle::Once
                && self.passes(component, row.subject, before)
                && self.facts.membership_on(row.subject, before).is_some()
            {
                continue;
            }
            self.practice(index, practice, row.subject, period, outcome);
        }
    }

    fn practitioner_values(&self, practitioner: u32, day: Day) -> Option<u32> {
        let row = self.facts.membership_on(practitioner, day)?;
        Some(key_of(self.compiled, self.facts, practitioner, day, Some((row.value.role, row.span.from))))
    }

    fn passes(&self, component: &Component, practitioner: u32, day: Day) -> bool {
        let Some(key) = self.practitioner_values(practitioner, day) else { return false };
        let vocabulary: &Vocabulary = &self.compiled.scheme.vocabulary;
        let base = |id| self.compiled.practitioner.value(key, id).unwrap_or(0);
        component.filter.iter().all(|(id, allowed)| allowed.contains(&vocabulary.evaluate(*id, &base)))
    }

    fn cell(&self, table: usize, practitioner: u32, day: Day) -> Vec<u8> {
        let vocabulary: &Vocabulary = &self.compiled.scheme.vocabulary;
        let key = if practitioner == NONE { 0 } else { self.practitioner_values(practitioner, day).unwrap_or(0) };
        let base = |id| self.compiled.practitioner.value(key, id).unwrap_or(0);
        self.compiled.scheme.tables[table].keys.iter().map(|&id| vocabulary.evaluate(id, &base)).collect()
    }

    /// One payment per practice or practitioner and period.
    fn practice(&self, index: usize, practice: u32, practitioner: u32, period: Period, outcome: &mut Outcome) {
        let scheme = &*self.compiled.scheme;
        let component = &scheme.components[index];
        let mut line = Line {
            component: index,
            practice,
            practitioner,
            period,
            quantity: 0,
            unit: Amount::ZERO,
            amount: Amount::ZERO,
            patient: Amount::ZERO,
            row: None,
            share_row: None,
            tariff_status: Status::Published,
            input_status: Status::Supplied,
            reason: String::new(),
            due: component.due_window(period, None),
        };
        let day = component.priced_on.of(period);
        let row = match &component.payment {
            Payment::Rate { table } => {
                let cell = self.cell(*table, practitioner, component.attributes_on.of(period));
                scheme.tables[*table].find(&cell, day).map(|row| (*table, row))
            }
            Payment::Tiers { table, measures } => {
                let measured_on = component.measured_on.of(period);
                let values: Vec<i64> =
                    measures.iter().map(|&measure| self.measure(measure, practice, practitioner, period, measured_on)).collect();
                let cell = self.cell(*table, practitioner, component.attributes_on.of(period));
                let (reached, report) = self.tier(index, *table, &cell, day, (practice, practitioner), period, values);
                outcome.tiers.push(report);
                reached.map(|row| (*table, row))
            }
            Payment::Share { .. } | Payment::Claimed => return,
        };
        let (reason, assumption) = self.verdict(component, practice, practitioner, period, outcome);
        line.reason = reason;
        if assumption {
            line.input_status = line.input_status.weaker(Status::Estimated);
        }
        let Some((table, row)) = row else {
            if line.reason.is_empty() {
                line.reason = "not_reached".into();
            }
            outcome.lines.push(line);
            return;
        };
        let tariff = &scheme.tables[table].rows[row];
        line.row = Some((table, row));
        line.tariff_status = tariff.status;
        if line.reason.is_empty() {
            line.quantity = 1;
            line.unit =
                self.prorated(component, practice, period, tariff.amount.map_or(Amount::ZERO, |amount| unit(component, amount, period)));
            line.amount = line.unit;
            line.reason = if tariff.amount.is_none() { NOT_PRICED.into() } else { tariff.reason.clone() };
        }
        outcome.lines.push(line);
    }

    fn prorated(&self, component: &Component, practice: u32, period: Period, unit: Amount) -> Amount {
        let (days, all) = (self.assignment.days(practice, self.open(practice), period.span()), period.span().days());
        if !component.prorated || days == all {
            return unit;
        }
        unit.map(|cents| component.rounding.quotient(i128::from(cents.0) * i128::from(days), i128::from(all)))
    }

    #[expect(clippy::too_many_arguments, reason = "a report of all of them")]
    fn tier(
        &self,
        index: usize,
        table: usize,
        cell: &[u8],
        day: Day,
        (practice, practitioner): (u32, u32),
        period: Period,
        measures: Vec<i64>,
    ) -> (Option<usize>, TierReport) {
        let scheme = &*self.compiled.scheme;
        let component = &scheme.components[index];
        let rows = scheme.tables[table].tiers(cell, day);
        let meets = |row: usize| scheme.tables[table].rows[row].minima.iter().zip(&measures).all(|(minimum, value)| minimum <= value);
        let price = |row: usize| unit(component, scheme.tables[table].rows[row].amount.unwrap_or_default(), period);
        let reached = rows.iter().copied().rfind(|&row| meets(row));
        let amount = reached.map_or(Amount::ZERO, price);
        let next = rows.iter().copied().find(|&row| price(row).best > amount.best && !meets(row)).map(|row| {
            let step = price(row);
            // Rounding of the steps can bring the three differences out of order.
            let (low, best, high) = (step.low - amount.low, step.best - amount.best, step.high - amount.high);
            let gain = Amount { low: low.min(best).min(high), best, high: low.max(best).max(high) };
            ((table, row), gain)
        });
        let reached_row = reached.map(|row| (table, row));
        (reached, TierReport { component: index, practice, practitioner, period, measures, reached: reached_row, amount, next })
    }

    /// Claims whose value is the amount, in whole euro.
    fn claimed(&self, index: usize, practices: &Range<u32>, outcome: &mut Outcome) {
        let component = &self.compiled.scheme.components[index];
        for claim in self.facts.tables.claims.iter().filter(|claim| claim.component == component.id) {
            let practice = self.rows.practices.get(claim.subject.as_str()).copied().filter(|practice| practices.contains(practice));
            let Some(practice) = practice
                .filter(|&practice| self.run.span().holds(claim.period.first()) && self.is_under(practice, component, claim.period))
            else {
                continue;
            };
            let unit = Amount::certain(Cents(100));
            outcome.lines.push(Line {
                component: index,
                practice,
                practitioner: NONE,
                period: claim.period,
                quantity: claim.value,
                unit,
                amount: unit * claim.value,
                patient: Amount::ZERO,
                row: None,
                share_row: None,
                tariff_status: Status::Supplied,
                input_status: Status::Supplied,
                reason: String::new(),
                due: component.due_window(claim.period, None),
            });
        }
    }

    fn shares(&self, outcome: &mut Outcome) {
        let scheme = &*self.compiled.scheme;
        let mut made = Vec::new();
        for (index, component) in scheme.components.iter().enumerate() {
            let Payment::Share { of, ratio } = &component.payment else { continue };
            let of: Vec<usize> = of.iter().filter_map(|word| scheme.component(word)).collect();
            let mut sums: BTreeMap<(u32, Period), (Amount, Status, Status)> = BTreeMap::new();
            for line in outcome.lines.iter().filter(|line| of.contains(&line.component) && line.quantity != 0) {
                let quarter = Period::Quarter(line.period.first().quarter());
                let sum = sums.entry((line.practice, quarter)).or_insert((Amount::ZERO, Status::Published, Status::Published));
                sum.0 += line.amount;
                sum.1 = sum.1.weaker(line.tariff_status);
                sum.2 = sum.2.weaker(line.input_status);
            }
            for ((practice, period), (sum, tariff_status, input_status)) in sums {
                let amount = sum.map(|cents| ratio.of(cents, component.rounding));
                if sum == Amount::ZERO {
                    continue;
                }
                made.push(Line {
                    component: index,
                    practice,
                    practitioner: NONE,
                    period,
                    quantity: 1,
                    unit: amount,
                    amount,
                    patient: Amount::ZERO,
                    row: None,
                    share_row: None,
                    tariff_status,
                    input_status,
                    reason: String::new(),
                    due: component.due_window(period, None),
                });
            }
        }
        outcome.lines.extend(made);
    }

    fn limits(&self, outcome: &mut Outcome) {
        for (index, limit) in self.compiled.scheme.limits.iter().enumerate() {
            let Some(tally) = self.compiled.tally(&Tally::Limit(index)) else { continue };
            let classes = &self.compiled.tallies[tally].classes;
            let mut shares: BTreeMap<(Unit, Period), (i64, i64)> = BTreeMap::new();
            for (key, &quantity) in self.counts.counts.iter().filter(|(key, _)| key.tally == tally) {
                let share = shares.entry((key.unit, Period::Year(key.period.first().year()))).or_default();
                let above = classes[usize::from(key.class)].row == Some(1);
                share.0 += if above { quantity } else { 0 };
                share.1 += quantity;
            }
            for ((unit, period), (numerator, denominator)) in shares {
                outcome.limits.push(LimitCheck {
                    limit: index,
                    practice: unit.practice,
                    practitioner: unit.practitioner,
                    period,
                    numerator,
                    denominator,
                    kept: keeps(limit.at_most, numerator, denominator),
                });
            }
        }
    }

    fn thresholds(&self, outcome: &mut Outcome) {
        let scheme = &*self.compiled.scheme;
        let contacts = self.compiled.tally(&Tally::Contacts);
        let mut seen: BTreeMap<Unit, (i64, i64, i64, i64)> = BTreeMap::new();
        for (key, &quantity) in &self.counts.counts {
            if Some(key.tally) == contacts {
                seen.entry(key.unit).or_default().0 += quantity;
            }
        }
        for line in &outcome.lines {
            let component = &scheme.components[line.component];
            if line.practitioner == NONE || component.receiver == Receiver::ThirdBody {
                continue;
            }
            let sums = seen.entry(Unit { practice: line.practice, practitioner: line.practitioner }).or_default();
            let paid = line.insurer().best.0;
            match component.pillar {
                Pillar::Service => sums.1 += paid,
                Pillar::Patient => {
                    sums.2 += paid;
                    if component.purpose == "registration" {
                        sums.3 += line.quantity;
                    }
                }
                Pillar::Practice => {}
            }
        }
        for (index, threshold) in scheme.thresholds.iter().enumerate() {
            for (unit, (contacts, service, patient, registered)) in &seen {
                let (value, with_per_patient) = match threshold.of {
                    ThresholdOf::Contacts => (*contacts, None),
                    ThresholdOf::Reimbursed => (*service, Some(service + patient)),
                    ThresholdOf::Registrations => (*registered, None),
                };
                outcome.thresholds.push(ThresholdCheck {
                    threshold: index,
                    practice: unit.practice,
                    practitioner: unit.practitioner,
                    value,
                    with_per_patient,
                });
            }
        }
    }
}

fn assumed(condition: &Condition) -> String {
    format!("condition:{}={}", condition.id, if condition.assume_met { "met" } else { "not_met" })
}

/// Whether a share is within its limit; the limit itself is kept.
#[must_use]
pub fn keeps(at_most: Ratio, numerator: i64, denominator: i64) -> bool {
    at_most.holds_for(numerator, denominator)
}
