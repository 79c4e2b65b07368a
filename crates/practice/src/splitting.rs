// SPDX-License-Identifier: EUPL-1.2
//! How the practice's money is divided between its practitioners, by keys that they choose.
//!
//! Each pillar has a key: percentages of it that go by list, by session and by head. A pillar is first parted by its percentages, then each part
//! over the practitioners, both by largest remainder to the cent. What is paid to practitioners personally stays theirs and stands apart, unless
//! they pool it. What others than the partners receive stays apart in any case.
//!
//! Invariants: shares and what stands apart add up to the receipts of the scheme to the cent, for any key. Best values are divided; the range of
//! the receipts stays with the total. Not here: contracts, costs, taxes.

use crate::compare::{Column, Comparison};
use crate::report::{Cell, ReportTable};
use pijler_facts::NONE;
use pijler_model::{Amount, Cents, Faults, Period, Place, Problem, apportion};
use pijler_scheme::Text;
use pijler_scheme::scheme::Receiver;
use std::collections::BTreeMap;

/// A whole pillar, in hundredths of a percent.
pub const WHOLE: i64 = 10_000;

/// Shares of a pillar in hundredths of a percent; together [`WHOLE`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// By patients registered with each.
    pub list: i64,
    /// By half-days worked.
    pub sessions: i64,
    /// The same for each.
    pub head: i64,
}

impl Key {
    /// The same for each practitioner.
    pub const HEADS: Self = Self { list: 0, sessions: 0, head: WHOLE };

    fn parts(self) -> [i64; 3] {
        [self.list, self.sessions, self.head]
    }
}

/// A practitioner among whom is divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Index in the facts.
    pub index: u32,
    /// As the input names him.
    pub name: String,
    /// Patients registered with him, if known.
    pub list: Option<i64>,
    /// Half-days a week, in hundredths, if known.
    pub centisessions: Option<i64>,
}

/// What one practitioner receives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// By pillar, of what is divided.
    pub by_pillar: [Cents; 3],
    /// Paid to him personally and not pooled.
    pub personal: Cents,
    /// In all.
    pub total: Cents,
    /// What the lines of the baseline name him for, where they name practitioners.
    pub before: Option<Cents>,
}

/// A division.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// Who, in the order of the facts.
    pub partners: Vec<Partner>,
    /// What each receives.
    pub shares: Vec<Share>,
    /// What is divided, by pillar.
    pub pools: [Amount; 3],
    /// Personal receipts of others than the partners, or of nobody named.
    pub apart: Cents,
    /// The receipts of the scheme.
    pub total: Amount,
}

/// The members of the practice on the first day of the year, with the size of each one's list where registrations are dated.
#[must_use]
pub fn partners(comparison: &Comparison) -> Vec<Partner> {
    let facts = &comparison.facts;
    let day = Period::Year(comparison.year).first();
    let mut lists: BTreeMap<u32, i64> = BTreeMap::new();
    for row in facts.registrations.iter().filter(|row| row.span.holds(day)) {
        *lists.entry(row.value).or_default() += 1;
    }
    let is_member = |index: &u32| {
        let row = facts.membership_on(*index, day);
        row.is_some_and(|row| row.value.practice == 0 && facts.roles.get(usize::from(row.value.role)).is_some_and(|role| role == "member"))
    };
    (0..u32::try_from(facts.practitioner_ids.len()).unwrap_or(0))
        .filter(is_member)
        .map(|index| Partner {
            index,
            name: facts.practitioner_ids[index as usize].clone(),
            list: (!facts.registrations.is_empty()).then(|| lists.get(&index).copied().unwrap_or(0)),
            centisessions: None,
        })
        .collect()
}

/// Receipts that a scheme pays to practitioners personally: by whom and pillar.
fn personal(column: &Column) -> BTreeMap<u32, [Amount; 3]> {
    let mut found: BTreeMap<u32, [Amount; 3]> = BTreeMap::new();
    for line in &column.outcome.lines {
        let component = &column.scheme.components[line.component];
        if component.receiver == Receiver::Practitioner {
            found.entry(line.practitioner).or_default()[component.pillar as usize] += line.amount;
        }
    }
    found
}

/// Divides the receipts of a column. `before` is the baseline, for what each received there.
pub fn divide(column: &Column, before: &Column, partners: Vec<Partner>, keys: [Key; 3], pool_personal: bool) -> Result<Division, Faults> {
    faults(&partners, keys).or(())?;
    let personal = personal(column);
    let is_partner = |index: u32| partners.iter().any(|partner| partner.index == index);
    // The practice's own: everything but what is personal.
    let mut pools = column.by_pillar;
    let less = |pool: &mut Amount, amount: Amount| {
        *pool = Amount { low: pool.low - amount.low, best: pool.best - amount.best, high: pool.high - amount.high };
    };
    let mut apart = Cents::ZERO;
    for (&index, amounts) in &personal {
        // Who pools, pools what names nobody too: it is paid to one of them. What others receive is never divided.
        let pooled = pool_personal && (is_partner(index) || index == NONE);
        for (pool, amount) in pools.iter_mut().zip(amounts).filter(|_| !pooled) {
            less(pool, *amount);
        }
        if !is_partner(index) && !pooled {
            apart += amounts.iter().copied().sum::<Amount>().best;
        }
    }
    let mut by_pillar = vec![[Cents::ZERO; 3]; partners.len()];
    for (pillar, (pool, key)) in pools.iter().zip(keys).enumerate() {
        let weights = [
            partners.iter().map(|partner| partner.list.unwrap_or(0)).collect::<Vec<_>>(),
            partners.iter().map(|partner| partner.centisessions.unwrap_or(0)).collect(),
            vec![1; partners.len()],
        ];
        for (part, weights) in apportion(pool.best.0, &key.parts()).into_iter().zip(&weights) {
            for (into, cents) in by_pillar.iter_mut().zip(apportion(part, weights)) {
                into[pillar] += Cents(cents);
            }
        }
    }
    let named = before.by_practitioner.keys().any(|index| *index != NONE && is_partner(*index) && names_acts(before, *index));
    let shares = partners
        .iter()
        .zip(by_pillar)
        .map(|(partner, by_pillar)| {
            let own = personal.get(&partner.index).filter(|_| !pool_personal);
            let own = own.map_or(Cents::ZERO, |own| own.iter().copied().sum::<Amount>().best);
            let total = by_pillar.iter().copied().sum::<Cents>() + own;
            let before = named.then(|| before.by_practitioner.get(&partner.index).map_or(Cents::ZERO, |amount| amount.best));
            Share { by_pillar, personal: own, total, before }
        })
        .collect();
    Ok(Division { partners, shares, pools, apart, total: column.total })
}

/// Whether lines of acts name a practitioner: without them only some premiums are his, and that is no comparison.
fn names_acts(column: &Column, practitioner: u32) -> bool {
    let own = column.outcome.lines.iter().filter(|line| line.practitioner == practitioner && line.quantity > 0);
    own.map(|line| &column.scheme.components[line.component]).any(|component| component.counts == pijler_scheme::Counts::Contacts)
}

/// The word of a pillar in the names of fields and texts.
pub const PILLARS: [&str; 3] = ["service", "patient", "practice"];

/// What makes no sense, all at once: percentages that are not the whole, a key whose measure nobody has.
fn faults(partners: &[Partner], keys: [Key; 3]) -> Faults {
    let mut faults = Faults::default();
    let mut fault = |column: String, problem, value: String, expected: &str| {
        faults.error(Place { column, ..Place::default() }, problem, value, expected);
    };
    for (pillar, key) in PILLARS.iter().zip(keys) {
        let sum: i64 = key.parts().iter().sum();
        if sum != WHOLE || key.parts().iter().any(|part| *part < 0) {
            fault(format!("key.{pillar}"), Problem::Rule, Cents(sum).to_string(), "100");
        }
    }
    for partner in partners {
        for (what, value, used) in [
            ("list", partner.list, keys.iter().any(|key| key.list > 0)),
            ("sessions", partner.centisessions, keys.iter().any(|key| key.sessions > 0)),
        ] {
            match value {
                None if used => fault(format!("{what}.{}", partner.name), Problem::Empty, String::new(), "expected-number"),
                Some(value) if value < 0 => {
                    fault(format!("{what}.{}", partner.name), Problem::Negative, value.to_string(), "expected-number");
                }

                _ => {}
            }
        }
    }
    // Known for all and nothing for any: there is nothing to divide by.
    let all_zero = |pick: &dyn Fn(&Partner) -> Option<i64>| !partners.is_empty() && partners.iter().all(|partner| pick(partner) == Some(0));
    if keys.iter().any(|key| key.list > 0) && all_zero(&|partner| partner.list) {
        fault("list".into(), Problem::Rule, "0".into(), "expected-number");
    }
    if keys.iter().any(|key| key.sessions > 0) && all_zero(&|partner| partner.centisessions) {
        fault("sessions".into(), Problem::Rule, "0".into(), "expected-number");
    }
    faults
}

fn key(word: &str) -> Cell {
    Cell::Key(word.into())
}

fn certain(cents: Cents) -> Cell {
    Cell::Amount(Amount::certain(cents))
}

/// A division as a table: a row for each, what stands apart, and the total. `baseline` names the scheme whose lines name practitioners.
#[must_use]
pub fn table(division: &Division, baseline: &Text) -> ReportTable {
    let known = division.shares.iter().any(|share| share.before.is_some());
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    for (partner, share) in division.partners.iter().zip(&division.shares) {
        let mut row = vec![Cell::Plain(partner.name.clone())];
        row.extend(share.by_pillar.into_iter().map(certain));
        row.extend([certain(share.personal), certain(share.total)]);
        if let Some(before) = share.before {
            row.extend([certain(before), Cell::Difference(Amount::certain(share.total - before))]);
        }
        rows.push(row);
    }
    let pad = |mut row: Vec<Cell>| {
        row.resize(if known { 8 } else { 6 }, Cell::Empty);
        row
    };
    if division.apart != Cents::ZERO {
        let apart = certain(division.apart);
        rows.push(pad(vec![key("split-apart"), Cell::Empty, Cell::Empty, Cell::Empty, apart.clone(), apart]));
    }
    let mut total = vec![key("label-total")];
    total.extend(division.pools.into_iter().map(Cell::Amount));
    let own: Cents = division.shares.iter().map(|share| share.personal).sum();
    total.extend([certain(own + division.apart), Cell::Amount(division.total)]);
    rows.push(pad(total));
    let mut headings = vec![key("term-practitioner")];
    headings.extend(PILLARS.map(|pillar| Cell::Key(format!("pillar-{pillar}"))));
    headings.extend([key("split-personal"), key("label-total")]);
    if known {
        headings.extend([Cell::Of("split-before".into(), baseline.clone()), key("split-difference")]);
    }
    ReportTable { id: "split", title: "split-title", headings, rows }
}
