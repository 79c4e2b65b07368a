// SPDX-License-Identifier: EUPL-1.2
//! One cell as HTML. As plain text and in files it is what `plain` makes of it.
//!
//! Euros are whole on a page of totals and to the cent in an explanation; files always hold cents. A range follows its best value. An
//! estimate says so in words, never by colour alone.

use super::View;
use crate::ask::Subject;
use maud::{Markup, html};
use pijler_model::{Amount, Status};
pub(crate) use pijler_plain::{Detail, is_number};
use pijler_practice::Cell;
use pijler_words::Decimal;

impl View<'_> {
    /// The best value of an amount.
    pub(crate) fn best(&self, amount: Amount, detail: Detail) -> String {
        self.wording().best(amount, detail)
    }

    /// From low to high.
    pub(crate) fn range(&self, amount: Amount, detail: Detail) -> String {
        self.wording().range(amount, detail)
    }

    /// A cell in words, without markup.
    pub(crate) fn plain(&self, cell: &Cell, detail: Detail) -> String {
        self.wording().plain(cell, detail)
    }

    /// An amount with its range below.
    pub(crate) fn amount(&self, amount: Amount, detail: Detail) -> Markup {
        with_range(&self.best(amount, detail), &self.range(amount, detail), amount)
    }

    /// An amount with its range in brackets, for a sentence.
    pub(crate) fn inline(&self, amount: Amount, detail: Detail) -> Markup {
        let (best, range) = (self.best(amount, detail), self.range(amount, detail));
        html! { (best) @if !amount.is_certain() && best != range { " " span class="range" { "(" (range) ")" } } }
    }

    /// A difference with its sign and its range.
    pub(crate) fn difference(&self, amount: Amount, detail: Detail) -> Markup {
        let (best, range) = self.wording().signed(amount, detail);
        with_range(&best, &range, amount)
    }

    /// How a figure came to be, as a badge. What the badges mean stands once beside them: [`Self::meanings`].
    pub(crate) fn status(&self, status: Status) -> Markup {
        html! { span class={ "badge " (status.word()) } { (self.words.status(status)) } }
    }

    /// What each status means.
    pub(crate) fn meanings(&self) -> Markup {
        html! { dl { @for status in Status::ALL { dt { (self.status(status)) } dd { (self.words.status_help(status)) } } } }
    }

    /// A cell as HTML.
    pub(crate) fn cell(&self, cell: &Cell, detail: Detail) -> Markup {
        match cell {
            Cell::Amount(amount) => self.amount(*amount, detail),
            Cell::Difference(amount) => self.difference(*amount, detail),
            Cell::Explained(amount, address) => {
                let best = self.best(*amount, detail);
                html! {
                    a href=(self.explanation(address)) { (best) }
                    @if !amount.is_certain() { " " span class="range" { (self.range(*amount, detail)) } }
                }
            }
            Cell::Sum(amount, scheme, component) => {
                let lines = self.ask.link(self.site, "/explain", &[("scheme", scheme), ("component", component)]);
                html! {
                    a href=(lines) { (self.best(*amount, detail)) }
                    @if !amount.is_certain() { " " span class="range" { (self.range(*amount, detail)) } }
                }
            }
            Cell::HundredthsRange(low, best, high) if low != high => {
                let number = |value: i64| self.language().decimal(Decimal { integer: value, scale: 2 });
                html! { (number(*best)) " " span class="range" { (number(*low)) " – " (number(*high)) } }
            }
            Cell::CountRange(low, best, high) if low != high => {
                let number = |value: i64| self.language().quantity(value);
                html! { (number(*best)) " " span class="range" { (number(*low)) " – " (number(*high)) } }
            }
            Cell::Status(status) => self.status(*status),
            other => html! { (self.plain(other, detail)) },
        }
    }

    /// The address of the explanation of a line.
    pub(crate) fn explanation(&self, line: &str) -> String {
        self.ask.link(self.site, "/explain", &[("at", &self.name_of_line(line))])
    }

    /// How a line is named in an address of ours, its scheme first. Those of an upload hold labels of its doctors, so they are hashed.
    pub(crate) fn name_of_line(&self, line: &str) -> String {
        match self.ask.subject {
            Subject::Upload(_) => {
                let scheme = line.split_once('@').map_or("", |(scheme, _)| scheme);
                format!("{scheme}@{}", &blake3::hash(line.as_bytes()).to_hex()[..16])
            }
            _ => line.to_owned(),
        }
    }
}

fn with_range(best: &str, range: &str, amount: Amount) -> Markup {
    html! { (best) @if !amount.is_certain() && best != range { " " span class="range" { (range) } } }
}
