// SPDX-License-Identifier: EUPL-1.2
//! Which practices are under the scheme on which days.

use pijler_facts::Snapshot;
use pijler_model::{Day, Span};

/// Everyone (what-if), or each practice on the days its agreements say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Assignment {
    /// Every practice, always.
    #[default]
    Everyone,
    /// Practice index and days.
    Spans(Vec<(u32, Span)>),
}

impl Assignment {
    /// Each practice as its dated agreements say.
    #[must_use]
    pub fn as_agreed(facts: &Snapshot, scheme: &str) -> Self {
        let spans = facts
            .tables
            .agreements
            .iter()
            .filter(|agreement| agreement.scheme == scheme)
            .filter_map(|agreement| {
                let index = facts.practice_ids.iter().position(|id| *id == agreement.practice)?;
                Some((u32::try_from(index).ok()?, agreement.span))
            })
            .collect();
        Self::Spans(spans)
    }

    /// Every practice on these days only.
    #[must_use]
    pub fn all_on(facts: &Snapshot, span: Span) -> Self {
        Self::Spans((0..u32::try_from(facts.practice_ids.len()).unwrap_or(0)).map(|practice| (practice, span)).collect())
    }

    /// Whether a practice is under the scheme on a day.
    #[must_use]
    pub fn holds(&self, practice: u32, day: Day) -> bool {
        match self {
            Self::Everyone => true,
            Self::Spans(spans) => spans.iter().any(|(known, span)| *known == practice && span.holds(day)),
        }
    }

    /// On how many days of a span a practice is under the scheme and open.
    #[must_use]
    pub fn days(&self, practice: u32, open: Span, within: Span) -> i64 {
        let within = within.and(open);
        match self {
            Self::Everyone => within.days(),
            Self::Spans(spans) => {
                let mut parts: Vec<Span> = spans
                    .iter()
                    .filter(|(known, _)| *known == practice)
                    .map(|(_, span)| span.and(within))
                    .filter(|span| !span.is_empty())
                    .collect();
                parts.sort();
                let mut days = 0;
                let mut reached = Day::MIN;
                for part in parts {
                    let fresh = Span { from: part.from.max(reached), until: part.until };
                    days += fresh.days();
                    reached = reached.max(part.until);
                }
                days
            }
        }
    }

    /// Days on which the assignment of some practice changes.
    #[must_use]
    pub fn changes(&self) -> Vec<Day> {
        match self {
            Self::Everyone => Vec::new(),
            Self::Spans(spans) => spans.iter().flat_map(|(_, span)| [span.from, span.until]).collect(),
        }
    }
}
