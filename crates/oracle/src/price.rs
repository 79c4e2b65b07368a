// SPDX-License-Identifier: EUPL-1.2
//! Counting and pricing, component by component: one function a way of counting, each a plain loop over the raw tables.
//!
//! | counts | loop | attributes on | tariff of | line of |
//! | --- | --- | --- | --- | --- |
//! | contacts | contacts of the run | the day | the day | biller, quarter |
//! | registrations | periods x persons | `attributes_on` | `priced_on` | holder, period |
//! | openings | registrations that begin in the run | first day | first day | holder, quarter |
//! | practitioners | periods x practitioners | `attributes_on` | `priced_on` | practitioner, period |
//! | practices | periods x practices | – | `priced_on` | practice, period |
//!
//! A period belongs to the run in which it begins. A component with conditions pays nothing for a practice and period in which they are
//! not met. Shares of other components come last. Claims with a value as amount are not priced here.

use crate::attributes::{Counted, cell, passes};
use crate::facts::{Facts, alive, counting, status};
use crate::{Assigned, OracleLine};
use pijler_facts::Tables;
use pijler_model::{Amount, Day, Period, Ratio, Year};
use pijler_scheme::{Component, Counts, Cycle, MeasureOf, Payment, Scheme, Split, Test};
use std::collections::BTreeSet;

/// Prices everything the scheme pays in a run. Lines are merged by all fields that are not sums, and sorted by them.
#[must_use]
pub fn price(scheme: &Scheme, tables: &Tables, assigned: &Assigned, run: Period) -> Vec<OracleLine> {
    let pricer = Pricer { scheme, facts: Facts { tables }, assigned, run };
    let mut lines = Vec::new();
    for component in &scheme.components {
        if matches!(component.payment, Payment::Rate { .. } | Payment::Tiers { .. }) {
            lines.extend(match component.counts {
                Counts::Contacts => pricer.contacts(component),
                Counts::Registrations => pricer.registrations(component),
                Counts::Openings => pricer.openings(component),
                Counts::Practitioners => pricer.practitioners(component),
                Counts::Practices => pricer.practices(component),
                Counts::Claims => Vec::new(),
            });
        }
    }
    let mut shares = Vec::new();
    for component in &scheme.components {
        if let Payment::Share { of, ratio } = &component.payment {
            shares.extend(pricer.shares(component, of, *ratio, &lines));
        }
    }
    lines.extend(shares);
    merged(lines)
}

/// A row of a table: (table, row).
type RowId = (usize, usize);

/// In whose name a period is paid: what claims, measures and conditions are read for.
#[derive(Clone, Copy)]
struct Payee<'a> {
    practice: &'a str,
    /// Whose claims count: the practitioner where practitioners are counted, else the practice.
    claimant: &'a str,
    period: Period,
}

struct Pricer<'a> {
    scheme: &'a Scheme,
    facts: Facts<'a>,
    assigned: &'a Assigned,
    run: Period,
}

impl<'a> Pricer<'a> {
    fn contacts(&self, component: &Component) -> Vec<OracleLine> {
        let mut lines = Vec::new();
        for contact in &self.facts.tables.contacts {
            let day = contact.day;
            if !self.run.span().holds(day) {
                continue;
            }
            let Some(membership) = self.facts.membership(&contact.practitioner, day) else { continue };
            let practice = membership.practice.as_str();
            if !self.facts.open(practice, day) || !self.is_assigned(practice, day) {
                continue;
            }
            let billed_by_trainer = self.scheme.vocabulary.roles.iter().any(|role| role.id == membership.role && role.billed_by_trainer);
            let biller = match &membership.trainer {
                Some(trainer) if billed_by_trainer => trainer,
                _ => &contact.practitioner,
            };
            let counted = Counted {
                day,
                year: day.year(),
                practice,
                person: self.facts.patient(&contact.patient),
                practitioner: Some(biller),
                membership: Some(membership),
                contact: Some(contact),
            };
            lines.extend(self.event(component, &counted));
        }
        lines
    }

    fn openings(&self, component: &Component) -> Vec<OracleLine> {
        let mut lines = Vec::new();
        for person in &self.facts.tables.patients {
            let rows = self.facts.registrations(&person.id);
            for row in &rows {
                let first = row.span.from;
                let counts = counting(&rows, |row| row.span, first).is_some_and(|counting| std::ptr::eq(counting, *row));
                if !counts || !self.run.span().holds(first) || !alive(person, first) {
                    continue;
                }
                // From 1 January, or from the day before if that is earlier, up to the day before.
                let mut day = Period::Year(first.year()).first().min(first.before());
                let mut registered_before = false;
                while day < first {
                    registered_before |= counting(&rows, |row| row.span, day).is_some();
                    day = day.plus(1);
                }
                let Some(membership) = self.facts.membership(&row.practitioner, first) else { continue };
                let practice = membership.practice.as_str();
                if registered_before || !self.facts.open(practice, first) || !self.is_assigned(practice, first) {
                    continue;
                }
                let counted = Counted {
                    day: first,
                    year: first.year(),
                    practice,
                    person: Some(person),
                    practitioner: Some(&row.practitioner),
                    membership: Some(membership),
                    contact: None,
                };
                lines.extend(self.event(component, &counted));
            }
        }
        lines
    }

    /// One contact or opening: attributes and tariff of its day, reported in its quarter.
    fn event(&self, component: &Component, counted: &Counted<'_>) -> Option<OracleLine> {
        let period = Period::Quarter(counted.day.quarter());
        let payee = Payee { practice: counted.practice, claimant: counted.practice, period };
        if !passes(&component.filter, &self.scheme.vocabulary, self.facts, counted) || !self.conditions_met(component, payee) {
            return None;
        }
        let row = self.row(component, counted, payee, counted.day)?;
        let unit = self.row_amount(row);
        Some(self.line(component, counted, period, counted.day, row, unit))
    }

    fn registrations(&self, component: &Component) -> Vec<OracleLine> {
        let mut lines = Vec::new();
        for period in periods(component.cycle, self.run) {
            let registered_on = component.registered_on.of(period);
            let attributes_on = component.attributes_on.of(period);
            for person in &self.facts.tables.patients {
                if !alive(person, registered_on.max(attributes_on)) {
                    continue;
                }
                let Some(holder) = self.facts.holder(&person.id, registered_on) else { continue };
                let Some(membership) = self.facts.membership(holder, attributes_on) else { continue };
                let counted = Counted {
                    day: attributes_on,
                    year: period.first().year(),
                    practice: &membership.practice,
                    person: Some(person),
                    practitioner: Some(holder),
                    membership: Some(membership),
                    contact: None,
                };
                let payee = Payee { practice: &membership.practice, claimant: &membership.practice, period };
                lines.extend(self.periodic(component, &counted, payee));
            }
        }
        lines
    }

    fn practitioners(&self, component: &Component) -> Vec<OracleLine> {
        let mut lines = Vec::new();
        for period in periods(component.cycle, self.run) {
            for practitioner in &self.facts.tables.practitioners {
                let Some(counted) = self.as_practitioner(&practitioner.id, component, period) else { continue };
                if component.cycle == Cycle::Once && self.met_the_year_before(&practitioner.id, component, period) {
                    continue;
                }
                let payee = Payee { practice: counted.practice, claimant: &practitioner.id, period };
                lines.extend(self.periodic(component, &counted, payee));
            }
        }
        lines
    }

    /// A practitioner as he is counted in a period, if he works anywhere.
    fn as_practitioner(&self, id: &'a str, component: &Component, period: Period) -> Option<Counted<'a>> {
        let day = component.attributes_on.of(period);
        let membership = self.facts.membership(id, day)?;
        Some(Counted {
            day,
            year: period.first().year(),
            practice: &membership.practice,
            person: None,
            practitioner: Some(id),
            membership: Some(membership),
            contact: None,
        })
    }

    fn met_the_year_before(&self, id: &'a str, component: &Component, period: Period) -> bool {
        let year_before = Period::Year(Year(period.first().year().0 - 1));
        let counted = self.as_practitioner(id, component, year_before);
        counted.is_some_and(|counted| passes(&component.filter, &self.scheme.vocabulary, self.facts, &counted))
    }

    fn practices(&self, component: &Component) -> Vec<OracleLine> {
        let mut lines = Vec::new();
        for period in periods(component.cycle, self.run) {
            for practice in &self.facts.tables.practices {
                let counted = Counted {
                    day: component.attributes_on.of(period),
                    year: period.first().year(),
                    practice: &practice.id,
                    person: None,
                    practitioner: None,
                    membership: None,
                    contact: None,
                };
                let payee = Payee { practice: &practice.id, claimant: &practice.id, period };
                lines.extend(self.periodic(component, &counted, payee));
            }
        }
        lines
    }

    /// One unit of something that is paid by periods, once it is known who or what is counted.
    fn periodic(&self, component: &Component, counted: &Counted<'_>, payee: Payee<'_>) -> Option<OracleLine> {
        let Payee { practice, period, .. } = payee;
        let counts = self.facts.open(practice, counted.day)
            && self.is_assigned(practice, period.first())
            && passes(&component.filter, &self.scheme.vocabulary, self.facts, counted)
            && (!component.claimed || self.is_claimed(component, payee))
            && self.conditions_met(component, payee);
        if !counts {
            return None;
        }
        let priced_on = component.priced_on.of(period);
        let row = self.row(component, counted, payee, priced_on)?;
        let part = part_of_year(component, self.row_amount(row), period);
        let unit = if component.prorated { self.part_of_days(component, part, practice, period) } else { part };
        Some(self.line(component, counted, period, priced_on, row, unit))
    }

    /// A share of the lines of other components, by practice and by the quarter in which their periods begin.
    fn shares(&self, component: &Component, of: &[String], ratio: Ratio, lines: &[OracleLine]) -> Vec<OracleLine> {
        let named: Vec<&OracleLine> = lines.iter().filter(|line| of.contains(&line.component)).collect();
        let quarter_of = |line: &OracleLine| Period::Quarter(line.period.first().quarter());
        let groups: BTreeSet<(&str, Period)> = named.iter().map(|line| (line.practice.as_str(), quarter_of(line))).collect();
        let mut shares = Vec::new();
        for (practice, quarter) in groups {
            let sum: Amount =
                named.iter().filter(|line| line.practice == practice && quarter_of(line) == quarter).map(|line| line.amount).sum();
            let payee = Payee { practice, claimant: practice, period: quarter };
            if sum == Amount::ZERO || !self.conditions_met(component, payee) {
                continue;
            }
            shares.push(OracleLine {
                component: component.id.clone(),
                practice: practice.to_owned(),
                practitioner: String::new(),
                period: quarter,
                row: None,
                share_row: None,
                quantity: 1,
                amount: sum.map(|cents| ratio.of(cents, component.rounding)),
                patient: Amount::ZERO,
            });
        }
        shares
    }

    fn line(&self, component: &Component, counted: &Counted<'_>, period: Period, priced_on: Day, row: RowId, unit: Amount) -> OracleLine {
        let share_row = component.patient_share.and_then(|table| {
            let keys = &self.scheme.tables[table].keys;
            let cell = cell(keys, &self.scheme.vocabulary, self.facts, counted);
            self.scheme.tables[table].find(&cell, priced_on).map(|row| (table, row))
        });
        let share = share_row.map_or(Amount::ZERO, |row| self.row_amount(row));
        OracleLine {
            component: component.id.clone(),
            practice: counted.practice.to_owned(),
            practitioner: counted.practitioner.unwrap_or_default().to_owned(),
            period,
            row: Some(row),
            share_row,
            quantity: 1,
            amount: unit,
            patient: Amount { low: share.low.min(unit.low), best: share.best.min(unit.best), high: share.high.min(unit.high) },
        }
    }

    /// The row that prices one unit. `None`: the cell has ended, or no tier is reached.
    fn row(&self, component: &Component, counted: &Counted<'_>, payee: Payee<'_>, priced_on: Day) -> Option<RowId> {
        match &component.payment {
            Payment::Rate { table } => {
                let found = &self.scheme.tables[*table];
                let cell = cell(&found.keys, &self.scheme.vocabulary, self.facts, counted);
                found.find(&cell, priced_on).map(|row| (*table, row))
            }
            Payment::Tiers { table, measures } => {
                let found = &self.scheme.tables[*table];
                let cell = cell(&found.keys, &self.scheme.vocabulary, self.facts, counted);
                let measured_on = component.measured_on.of(payee.period);
                let reached: Vec<i64> = measures.iter().map(|&measure| self.measure(measure, payee, measured_on)).collect();
                let mut highest = None;
                for row in found.tiers(&cell, priced_on) {
                    if found.rows[row].minima.iter().zip(&reached).all(|(minimum, reached)| minimum <= reached) {
                        highest = Some((*table, row));
                    }
                }
                highest
            }
            Payment::Share { .. } | Payment::Claimed => None,
        }
    }

    /// The amount of a row; a gap is counted and priced at nothing.
    fn row_amount(&self, (table, row): RowId) -> Amount {
        self.scheme.tables[table].rows[row].amount.unwrap_or(Amount::ZERO)
    }

    fn part_of_days(&self, component: &Component, unit: Amount, practice: &str, period: Period) -> Amount {
        let (mut worked, mut all) = (0, 0);
        let mut day = period.first();
        while day <= period.last() {
            all += 1;
            if self.is_assigned(practice, day) && self.facts.open(practice, day) {
                worked += 1;
            }
            day = day.plus(1);
        }
        unit.map(|cents| component.rounding.quotient(i128::from(cents.0) * worked, all))
    }

    fn is_assigned(&self, practice: &str, day: Day) -> bool {
        match self.assigned {
            Assigned::Everyone => true,
            Assigned::Spans(spans) => spans.iter().any(|(id, span)| id == practice && span.holds(day)),
        }
    }

    fn is_claimed(&self, component: &Component, payee: Payee<'_>) -> bool {
        !self.claims(&component.id, payee).is_empty()
    }

    /// Values of the claims of a word by the claimant that speak of the period, in the order they were written.
    fn claims(&self, word: &str, payee: Payee<'_>) -> Vec<i64> {
        let claims = self.facts.tables.claims.iter().filter(|claim| {
            claim.component == word
                && claim.subject == payee.claimant
                && (claim.period == payee.period || claim.period.span().holds(payee.period.first()))
        });
        claims.map(|claim| claim.value).collect()
    }

    fn measure(&self, measure: usize, payee: Payee<'_>, day: Day) -> i64 {
        let practice = payee.practice;
        match &self.scheme.measures[measure].of {
            MeasureOf::Practitioners { roles } => {
                let members = self.facts.members(practice, day);
                whole(members.iter().filter(|row| is_one_of(&row.role, roles)).count())
            }
            MeasureOf::Staff { roles, employment, full_time_equivalents: false } => {
                let persons: BTreeSet<String> =
                    self.staff(practice, roles, employment, day).into_iter().map(|(person, _)| person).collect();
                whole(persons.len())
            }
            MeasureOf::Staff { roles, employment, full_time_equivalents: true } => {
                self.staff(practice, roles, employment, day).iter().map(|(_, centihours)| centihours).sum::<i64>() / 3800
            }
            MeasureOf::StaffHours { roles, employment } => {
                self.staff(practice, roles, employment, day).iter().map(|(_, centihours)| centihours).sum::<i64>() / 100
            }
            MeasureOf::Registrations => {
                let registered_here = self.facts.tables.patients.iter().filter(|person| {
                    let holder = self.facts.holder(&person.id, day);
                    alive(person, day) && holder.is_some_and(|holder| self.facts.practice_of(holder, day) == Some(practice))
                });
                whole(registered_here.count())
            }
            MeasureOf::Claim { claim } => self.claims(claim, payee).last().copied().unwrap_or(0),
        }
    }

    /// Staff of a practice on a day: person and hundredths of an hour a week, one a row.
    fn staff(&self, practice: &str, roles: &[String], employment: &[String], day: Day) -> Vec<(String, i64)> {
        let rows = self.facts.tables.staff.iter().filter(|row| {
            row.practice == practice && row.span.holds(day) && is_one_of(&row.role, roles) && is_one_of(&row.employment, employment)
        });
        rows.map(|row| (row.person.clone(), row.centihours_per_week)).collect()
    }

    fn conditions_met(&self, component: &Component, payee: Payee<'_>) -> bool {
        component.conditions.iter().all(|&index| {
            let condition = &self.scheme.conditions[index];
            self.test(&condition.test, component, payee).unwrap_or(condition.assume_met)
        })
    }

    /// Whether a condition is met; `None` when the facts do not say.
    fn test(&self, test: &Test, component: &Component, payee: Payee<'_>) -> Option<bool> {
        let day = payee.period.first();
        match test {
            Test::EveryPractitioner { roles, status: kind, value } => {
                let members = self.facts.members(payee.practice, day);
                let asked = members.iter().filter(|row| is_one_of(&row.role, roles));
                let answers: Vec<Option<bool>> = asked
                    .map(|row| status(&self.facts.tables.practitioner_status, &row.practitioner, kind, day).map(|known| known == value))
                    .collect();
                if answers.contains(&Some(false)) {
                    Some(false)
                } else if answers.contains(&None) {
                    None
                } else {
                    Some(true)
                }
            }
            Test::PracticeStatus { status: kind, value } => {
                status(&self.facts.tables.practice_status, payee.practice, kind, day).map(|known| known == value)
            }
            Test::MeasureAtMost { measure, at_most } => {
                Some(self.measure(*measure, payee, component.measured_on.of(payee.period)) <= *at_most)
            }
        }
    }
}

/// The periods of a cycle that begin in the run.
fn periods(cycle: Cycle, run: Period) -> Vec<Period> {
    let mut period = match cycle {
        Cycle::Month => Period::Month(run.first().month()),
        Cycle::Quarter => Period::Quarter(run.first().quarter()),
        Cycle::Year | Cycle::Once => Period::Year(run.first().year()),
    };
    let mut periods = Vec::new();
    while period.first() <= run.last() {
        if period.first() >= run.first() {
            periods.push(period);
        }
        period = period.next();
    }
    periods
}

/// A yearly amount divided over the periods of the year.
fn part_of_year(component: &Component, amount: Amount, period: Period) -> Amount {
    let parts: i32 = match component.cycle {
        Cycle::Month => 12,
        Cycle::Quarter => 4,
        Cycle::Year | Cycle::Once => 1,
    };
    if !component.per_year || parts == 1 {
        return amount;
    }
    let is_last = period.last() == Period::Year(period.first().year()).last();
    amount.map(|cents| {
        let part = component.rounding.quotient(i128::from(cents.0), i128::from(parts));
        match component.split {
            Split::LastTakesRest if is_last => cents - part * i64::from(parts - 1),
            _ => part,
        }
    })
}

/// Whether a word is on the list; an empty list allows all.
fn is_one_of(word: &str, list: &[String]) -> bool {
    list.is_empty() || list.iter().any(|known| known == word)
}

fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Adds up lines that differ in nothing but sums; lines without quantity are left out.
fn merged(mut lines: Vec<OracleLine>) -> Vec<OracleLine> {
    lines.sort_by(|a, b| key(a).cmp(&key(b)));
    let mut merged: Vec<OracleLine> = Vec::new();
    for line in lines {
        match merged.last_mut() {
            Some(last) if key(last) == key(&line) => {
                last.quantity += line.quantity;
                last.amount += line.amount;
                last.patient += line.patient;
            }
            _ => merged.push(line),
        }
    }
    merged.retain(|line| line.quantity != 0);
    merged
}

type Key<'a> = (&'a str, &'a str, &'a str, Period, Option<RowId>, Option<RowId>);

fn key(line: &OracleLine) -> Key<'_> {
    (&line.component, &line.practice, &line.practitioner, line.period, line.row, line.share_row)
}
