// SPDX-License-Identifier: EUPL-1.2
//! Receipts by pillar as bars with their ranges, in inline SVG. The table below it holds the same figures.
//!
//! Widths are percentages and heights pixels, so that the text keeps its size from a phone to a wide screen.

use super::View;
use super::cell::Detail;
use maud::{Markup, html};
use pijler_model::Cents;
use pijler_practice::Comparison;
use pijler_practice::cash::Cash;
use pijler_scheme::Pillar;

const NAMES: [&str; 3] = ["pillar-service", "pillar-patient", "pillar-practice"];
/// Pixels of a scheme's name, and of a bar with its label.
const NAME: usize = 30;
const BAR: usize = 38;

/// Tenths of a percent of the widest value.
fn share(value: Cents, widest: i64) -> String {
    let tenths = i128::from(value.0.max(0)) * 1000 / i128::from(widest.max(1));
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// The chart.
pub(crate) fn bars(view: &View<'_>, comparison: &Comparison, title: &str) -> Markup {
    let widest = comparison.columns.iter().flat_map(|column| column.by_pillar).map(|amount| amount.high.0).max().unwrap_or(1);
    let group = NAME + Pillar::ALL.len() * BAR;
    let height = comparison.columns.len() * group;
    let description: Vec<String> = comparison
        .columns
        .iter()
        .map(|column| {
            let total = if column.is_empty() { view.text("status-gap") } else { view.range(column.total, Detail::Euros) };
            format!("{}: {total}", view.local(&column.scheme.name))
        })
        .collect();
    html! {
        svg class="bars" role="img" aria-labelledby="bars-title bars-text" width="100%" height=(height) {
            title id="bars-title" { (title) }
            desc id="bars-text" { (description.join("; ")) "." }
            @for (index, column) in comparison.columns.iter().enumerate() {
                text class="name" x="0" y=(index * group + 20) { (view.local(&column.scheme.name)) }
                @for (number, (pillar, name)) in Pillar::ALL.into_iter().zip(NAMES).enumerate() {
                    @let amount = column.by_pillar[pillar as usize];
                    @let top = index * group + NAME + number * BAR;
                    text x="0" y=(top + 12) { (view.text(name)) }
                    text x="100%" y=(top + 12) text-anchor="end" {
                        @if column.is_empty() { (view.text("status-gap")) } @else { (view.best(amount, Detail::Euros)) }
                    }
                    rect class="track" x="0" y=(top + 17) width="100%" height="12" {}
                    rect class={ "p" (number + 1) } x="0" y=(top + 17) width=(share(amount.best, widest)) height="12" {}
                    @if !amount.is_certain() {
                        line class="w" x1=(share(amount.low, widest)) x2=(share(amount.high, widest)) y1=(top + 23) y2=(top + 23) {}
                        @for end in [amount.low, amount.high] {
                            line class="w" x1=(share(end, widest)) x2=(share(end, widest)) y1=(top + 19) y2=(top + 27) {}
                        }
                    }
                }
            }
        }
    }
}

/// Pixels of the columns of a year, and of the line of text below.
const HEIGHT: i64 = 220;
const LINE: i64 = 22;

/// The running difference of a year by week, as columns from a line of zero with their ranges; the lowest is set apart. The table holds the
/// same figures.
pub(crate) fn running(view: &View<'_>, cash: &Cash, title: &str) -> Markup {
    let top = cash.weeks.iter().map(|week| week.running.high.0).max().unwrap_or(0).max(0);
    let bottom = cash.weeks.iter().map(|week| week.running.low.0).min().unwrap_or(0).min(0);
    let span = i128::from(top - bottom).max(1);
    // Pixels from the top, a line of text below it.
    let at = |value: i64| LINE + i64::try_from(i128::from(top - value) * i128::from(HEIGHT) / span).unwrap_or(0);
    let count = cash.weeks.len().max(1);
    let tenths = |index: usize| index * 1000 / count;
    let across = |tenths: usize| format!("{}.{}%", tenths / 10, tenths % 10);
    let euros = |cents: i64| view.language().euros_signed(Cents(cents));
    let zero = at(0);
    let description = format!("{}{}{}", view.text("cash-bridging"), view.colon(), view.range(cash.bridging, Detail::Euros));
    html! {
        svg class="bars" role="img" aria-labelledby="running-title running-text" width="100%" height=(HEIGHT + 3 * LINE) {
            title id="running-title" { (title) }
            desc id="running-text" { (description) "." }
            text x="0" y="14" { (euros(top)) }
            text x="0" y=(HEIGHT + LINE + 18) { (euros(bottom)) }
            @for (index, week) in cash.weeks.iter().enumerate() {
                @let (own, middle) = (at(week.running.best.0), across((tenths(index) + tenths(index + 1)) / 2));
                rect class=(if cash.lowest == Some(index) { "p2" } else { "p1" }) x=(across(tenths(index))) width=(across((tenths(index + 1) - tenths(index)) * 4 / 5))
                    y=(own.min(zero)) height=((own - zero).abs().max(1)) {}
                @if !week.running.is_certain() { line class="w thin" x1=(middle) x2=(middle) y1=(at(week.running.high.0)) y2=(at(week.running.low.0)) {} }
            }
            line class="w thin" x1="0" x2="100%" y1=(zero) y2=(zero) {}
            @for (index, week) in cash.weeks.iter().enumerate().filter(|(index, _)| index % 13 == 0 && index + 13 <= count) {
                text x=(across(tenths(index))) y=(HEIGHT + 2 * LINE + 16) { (view.language().day_short(week.first)) }
            }
        }
    }
}
