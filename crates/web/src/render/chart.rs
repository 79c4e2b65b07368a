// SPDX-License-Identifier: EUPL-1.2
//! Receipts by pillar as bars with their ranges, and break-even contacts beside those of the practice, in inline SVG. The table below a chart
//! holds the same figures.
//!
//! Widths are percentages and heights pixels, so that the text keeps its size from a phone to a wide screen.

use super::View;
use super::cell::Detail;
use maud::{Markup, html};
use pijler_model::Cents;
use pijler_practice::cash::Cash;
use pijler_practice::{Cell, Comparison, ReportTable};
use pijler_scheme::Pillar;
use pijler_words::Decimal;

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

/// Pixels of one kind of patient.
const ROW: usize = 46;

/// A kind of patient in words, its contacts a year at which both schemes pay the same (low, best, high), and those of the practice.
struct Even {
    who: String,
    same: (i64, i64, i64),
    own: Option<i64>,
}

/// For each kind of patient: below how many contacts the second scheme pays more, and where the practice stands.
pub(crate) fn break_even(view: &View<'_>, table: &ReportTable, id: &str, title: &str) -> Markup {
    let number = |hundredths: i64| view.language().decimal(Decimal { integer: hundredths, scale: 2 });
    let kinds: Vec<Even> = table
        .rows
        .iter()
        .filter_map(|row| {
            let &Cell::HundredthsRange(low, best, high) = row.get(4)? else { return None };
            let own = if let Some(Cell::Hundredths(own)) = row.get(5) { Some(*own) } else { None };
            Some(Even { who: view.plain(&row[0], Detail::Euros), same: (low, best, high), own })
        })
        .collect();
    let widest = kinds.iter().map(|kind| kind.same.2.max(kind.own.unwrap_or(0))).max().unwrap_or(1) + 100;
    let at = |hundredths: i64| share(Cents(hundredths), widest);
    html! {
        @if !kinds.is_empty() {
            svg class="bars" role="img" aria-labelledby=(id) width="100%" height=(kinds.len() * ROW) {
                title id=(id) { (title) }
                @for (index, kind) in kinds.iter().enumerate() {
                    @let top = index * ROW;
                    @let (low, best, high) = kind.same;
                    text x="0" y=(top + 14) { (kind.who) }
                    text x="100%" y=(top + 14) text-anchor="end" {
                        "◆ " (number(best)) @if let Some(own) = kind.own { "  ● " (number(own)) }
                    }
                    rect class="track" x="0" y=(top + 20) width="100%" height="12" {}
                    rect class="p2" x="0" y=(top + 20) width=(at(low)) height="12" {}
                    line class="w" x1=(at(low)) x2=(at(high)) y1=(top + 26) y2=(top + 26) {}
                    line class="w even" x1=(at(best)) x2=(at(best)) y1=(top + 18) y2=(top + 34) {}
                    @if let Some(own) = kind.own { circle class="own" cx=(at(own)) cy=(top + 26) r="6" {} }
                }
            }
            p class="note" { (view.text("break-even-key")) }
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
                @let (own, middle) = (at(week.running.best.0), across(usize::midpoint(tenths(index), tenths(index + 1))));
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
