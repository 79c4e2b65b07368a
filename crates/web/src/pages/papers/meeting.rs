// SPDX-License-Identifier: EUPL-1.2
//! The comparison on one page of A4 for the partners. It shows and gives no advice.

use super::{Desk, Made};
use crate::ask::input_label;
use crate::render::View;
use crate::render::cell::Detail;
use maud::{Markup, html};
use pijler_model::{Amount, Cents, Faults, Rounding, Status};
use pijler_practice::compare::ComponentDifference;
use pijler_practice::papers::meeting::{Meeting, meeting};
use pijler_practice::{Cell, Column};

pub(super) fn make(desk: &mut Desk<'_>) -> Result<Made, Faults> {
    let found = meeting(&desk.answer.request, &desk.answer.comparison, desk.column)?;
    let desk = &*desk;
    let view = desk.view;
    let comparison = &desk.answer.comparison;
    let basis = [
        ("patients", comparison.registered.into()),
        ("gps", comparison.practitioners.into()),
        ("year", comparison.year.0.to_string().into()),
    ];
    let body = html! {
        div class="one-page" {
        p { (view.words.text_with("papers-meeting-basis", &basis)) }
        (totals(desk))
        @if let Some(caution) = &desk.scheme().caution { p class="caution" { (view.local(caution)) } }
        div class="halves" {
            (changes(view, "papers-meeting-less", &found.less, found.left_out.0))
            (changes(view, "papers-meeting-more", &found.more, found.left_out.1))
        }
        (moves(desk, &found))
        div class="halves" {
            div { h2 { (view.text("papers-dates")) } (desk.dates_table(true)) }
            div { h2 { (view.text("papers-meeting-unknown")) } (unknown(desk, &found)) }
        }
        }
    };
    let estimated = comparison.columns.iter().any(|column| column.by_status.contains_key(&Status::Estimated));
    Ok(Made { estimated, ..Made::of(html! {}, body, Vec::new()) })
}

fn totals(desk: &Desk<'_>) -> Markup {
    let (view, comparison) = (desk.view, &desk.answer.comparison);
    let each = |column: &Column| {
        column.total.map(|cents| Rounding::NEAREST_CENT.quotient(i128::from(cents.0), i128::from(comparison.practitioners)))
    };
    let gap = || html! { span class="badge gap" { (view.text("status-gap")) } };
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(view.text("compare-total")) {
            table {
                caption class="hidden" { (view.text("compare-total")) }
                thead { tr {
                    th scope="col" { (view.text("column-scheme")) }
                    th scope="col" class="n" { (view.text("compare-total")) }
                    th scope="col" class="n" { (view.text("compare-per-practitioner")) }
                    th scope="col" class="n" { (view.text("label-difference")) }
                } }
                tbody { @for (index, column) in comparison.columns.iter().enumerate() { tr {
                    th scope="row" { (view.local(&column.scheme.name)) }
                    @if column.is_empty() { td class="n" { (gap()) } td {} td {} } @else {
                        td class="n" { (view.amount(column.total, Detail::Euros)) }
                        td class="n" { (view.amount(each(column), Detail::Euros)) }
                        td class="n" { @if index > 0 { (difference(view, comparison.differences[index].total)) } }
                    }
                } } }
            }
        }
    }
}

fn difference(view: &View<'_>, amount: Amount) -> Markup {
    html! { (view.difference(amount, Detail::Euros)) @if amount.straddles_zero() { span class="cannot" { (view.text("compare-cannot-be-told")) } } }
}

fn changes(view: &View<'_>, heading: &str, rows: &[ComponentDifference], left_out: usize) -> Markup {
    html! {
        div {
            h2 { (view.text(heading)) }
            @if rows.is_empty() { p { (view.text("compare-lines-none")) } } @else {
                table {
                    caption class="hidden" { (view.text(heading)) }
                    tbody { @for row in rows { tr {
                        th scope="row" { (view.local(&row.name)) }
                        td class="n" { (view.difference(row.difference, Detail::Euros)) }
                    } } }
                }
                @if left_out > 0 { p class="note" { (view.words.text_with("papers-meeting-rest", &[("count", left_out.into())])) } }
            }
        }
    }
}

fn moves(desk: &Desk<'_>, found: &Meeting) -> Markup {
    let view = desk.view;
    let signed = |cents: Option<&Cents>| cents.map_or_else(String::new, |cents| view.language().euros_signed(*cents));
    html! {
        @if !found.moves.is_empty() {
            h2 { (view.text("papers-meeting-moves")) }
            div class="scroll" tabindex="0" role="region" aria-label=(view.text("papers-meeting-moves")) {
                table {
                    caption class="hidden" { (view.text("papers-meeting-moves")) }
                    thead { tr {
                        td {}
                        th scope="col" class="n" { (view.text("papers-meeting-lower")) }
                        th scope="col" class="n" { (view.text("papers-meeting-higher")) }
                    } }
                    tbody { @for one in &found.moves { tr {
                        th scope="row" { (view.text(&input_label(&one.what))) }
                        td class="n" { (signed(one.less.get(desk.column - 1))) }
                        td class="n" { (signed(one.more.get(desk.column - 1))) }
                    } } }
                }
            }
            p class="note" { (view.text("papers-meeting-moves-help")) }
        }
    }
}

fn unknown(desk: &Desk<'_>, found: &Meeting) -> Markup {
    let (view, comparison) = (desk.view, &desk.answer.comparison);
    let column = &comparison.columns[desk.column];
    let scheme = desk.name();
    let estimated = column.by_status.get(&Status::Estimated).copied().unwrap_or_default();
    let share = view.plain(&Cell::Share(estimated.0, column.total.best.0.max(1)), Detail::Euros);
    let names: Vec<&str> = found.not_priced.iter().map(|name| view.local(name)).collect();
    let assumed = comparison.all_assumptions().into_iter().filter(|(index, _)| index.is_none_or(|index| index == desk.column)).count();
    let text = |id: &str, values: &[(&str, pijler_words::Value)]| view.words.text_with(id, values);
    html! {
        ul {
            @if estimated != Cents::ZERO { li { (text("papers-meeting-estimated", &[("share", share.into()), ("scheme", scheme.clone().into())])) } }
            @if !names.is_empty() { li { (text("papers-meeting-not-priced", &[("scheme", scheme.into()), ("names", view.language().list_and(&names).into())])) } }
            @if !column.scheme.switches.is_empty() { li { (text("papers-meeting-readings", &[("count", column.scheme.switches.len().into())])) } }
            @if assumed > 0 { li { (text("papers-meeting-assumed", &[("count", assumed.into())])) } }
            @if comparison.overdue(desk.column, view.site.app.today) { li { (view.text("compare-past-review")) } }
        }
    }
}
