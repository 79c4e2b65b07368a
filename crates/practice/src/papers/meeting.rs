// SPDX-License-Identifier: EUPL-1.2
//! The comparison on one page: what moves it, what falls away and comes, what is not known. Everything else stands in the comparison itself.

use crate::compare::{Comparison, ComponentDifference, Request};
use crate::sensitivity::{Sensitivity, sensitivity};
use pijler_model::{Amount, Faults};
use pijler_scheme::Text;

/// Rows shown of each; what is left out is counted.
pub const SHOWN: usize = 4;

/// One page, for one scheme against the baseline.
#[derive(Clone, Debug)]
pub struct Meeting {
    /// What moves the difference most, the widest first.
    pub moves: Vec<Sensitivity>,
    /// What nothing is paid for any more, or less, the largest first.
    pub less: Vec<ComponentDifference>,
    /// What is newly paid, or paid more, the largest first.
    pub more: Vec<ComponentDifference>,
    /// Rows that do not fit on the page: less, more.
    pub left_out: (usize, usize),
    /// What has no price under the scheme.
    pub not_priced: Vec<Text>,
}

/// The page of a column.
pub fn meeting(request: &Request, comparison: &Comparison, column: usize) -> Result<Meeting, Faults> {
    let mut moves = sensitivity(request, comparison)?;
    let swing =
        |one: &Sensitivity| one.less.get(column - 1).zip(one.more.get(column - 1)).map_or(0, |(less, more)| (more.0 - less.0).abs());
    moves.retain(|one| swing(one) > 0);
    moves.sort_by_key(|one| (std::cmp::Reverse(swing(one)), one.what.clone()));
    moves.truncate(SHOWN);
    let differs = |row: &&ComponentDifference| row.difference != Amount::ZERO;
    let by_component = &comparison.differences[column].by_component;
    // A best value of nothing with a range leans where the range lies.
    let is_less =
        |row: &ComponentDifference| row.difference.best.0.signum() * 2 + (row.difference.low + row.difference.high).0.signum() < 0;
    let (mut less, mut more): (Vec<_>, Vec<_>) = by_component.iter().filter(differs).cloned().partition(is_less);
    less.sort_by_key(|row| row.difference.best);
    more.sort_by_key(|row| std::cmp::Reverse(row.difference.best));
    let left_out = (less.len().saturating_sub(SHOWN), more.len().saturating_sub(SHOWN));
    less.truncate(SHOWN);
    more.truncate(SHOWN);
    let own = &comparison.columns[column];
    let not_priced = own.not_priced.iter().map(|(component, _)| own.scheme.components[*component].name.clone()).collect();
    Ok(Meeting { moves, less, more, left_out, not_priced })
}
