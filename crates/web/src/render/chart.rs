// SPDX-License-Identifier: EUPL-1.2
//! Receipts by pillar as bars with their ranges, in inline SVG. The table below it holds the same figures.
//!
//! Widths are percentages and heights pixels, so that the text keeps its size from a phone to a wide screen.

use super::View;
use super::cell::Detail;
use maud::{Markup, html};
use pijler_model::Cents;
use pijler_practice::Comparison;
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
