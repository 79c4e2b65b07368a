// SPDX-License-Identifier: EUPL-1.2
//! What was found in the exports, each with how it was reckoned and what is not known.

use super::{Looked, Room, day, received_field};
use crate::draft::Reading;
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, entry, field};
use crate::render::{View, table};
use maud::{Markup, html};
use pijler_model::{Period, Ratio};
use pijler_practice::watch::Since;
use pijler_practice::watch::contacts::RelationFrom;
use pijler_practice::watch::passing::{Counter, Tally};
use pijler_practice::watch::report;
use pijler_practice::{Cell, ReportTable};

/// Rows of a list on the page; its file holds all.
const SHOWN: usize = 100;
/// Quarters whose receipts can be entered.
const QUARTERS: usize = 8;

/// Everything found.
pub(super) fn page(view: &View<'_>, room: &Room, looked: &Looked, reading: &Reading<'_>) -> Markup {
    let findings = &looked.findings;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let read =
        [("count", count(findings.rows).into()), ("from", day(view, findings.days.0).into()), ("to", day(view, findings.days.1).into())];
    let since = match findings.since {
        Since::Said(from) => view.words.text_with("watch-since-said", &[("date", day(view, from).into())]),
        Since::FirstCode(from) => view.words.text_with("watch-since-code", &[("date", day(view, from).into())]),
        Since::Never => view.text("watch-since-never"),
    };
    let relation = match findings.relation {
        RelationFrom::Column => "watch-relation-column",
        RelationFrom::Files => "watch-relation-files",
        RelationFrom::FilesWithoutDays => "watch-relation-files-without-days",
        RelationFrom::Codes => "watch-relation-codes",
    };
    html! {
        ul {
            li { (view.words.text_with("watch-read", &read)) }
            li { (since) }
            li { (view.text(relation)) }
            @if findings.cancelled > 0 { li { (view.words.text_with("watch-cancelled", &[("count", count(findings.cancelled).into())])) } }
            @if !findings.unknown.is_empty() { li { a href="#codes" { (view.words.text_with("watch-unknown-codes", &[("count", count(findings.unknown.len()).into())])) } } }
        }
        nav aria-label=(view.text("watch-title")) class="noprint" { p {
            a href="#passing" { (view.text("watch-passing")) } " · " a href="#lapse" { (view.text("watch-lapse")) } " · "
            a href="#family" { (view.text("watch-family")) } " · " a href="#ledger" { (view.text("watch-ledger")) } " · "
            a href="#columns" { (view.text("watch-columns")) }
        } }
        (passing(view, room, looked))
        (lapse(view, room, looked))
        (family(view, room, looked))
        (ledger(view, room, looked, reading))
        section id="codes" {
            @if !findings.unknown.is_empty() || !findings.other.is_empty() {
                h2 { (view.text("watch-codes")) }
                p { (view.text("watch-codes-help")) }
                (list(view, room, &report::codes(findings), "watch-codes"))
            }
        }
    }
}

/// A table, its first rows on the page and all of them in its files.
fn list(view: &View<'_>, room: &Room, whole: &ReportTable, title: &str) -> Markup {
    let id = room.id.to_string();
    let all = i64::try_from(whole.rows.len()).unwrap_or(i64::MAX);
    let shown = ReportTable { rows: whole.rows.iter().take(SHOWN).cloned().collect(), ..whole.clone() };
    html! {
        (table::table(view, &shown, &view.text(title), Detail::Cents, &[("exports", &id)]))
        @if whole.rows.len() > SHOWN { p class="note" { (view.words.text_with("watch-more-in-file", &[("count", all.into())])) } }
    }
}

fn passing(view: &View<'_>, room: &Room, looked: &Looked) -> Markup {
    let findings = &looked.findings;
    let latest = findings.passing.iter().map(|counter| counter.year).max();
    let now: Vec<&Counter> = findings.passing.iter().filter(|counter| Some(counter.year) == latest).collect();
    let unknown: i64 = now.iter().map(|counter| counter.duty_unknown).sum();
    let limit = room.agreed.limits.first();
    let at_most =
        limit.map_or_else(String::new, |limit| view.plain(&Cell::Share(limit.at_most.numerator, limit.at_most.denominator), Detail::Euros));
    let months = report::months(findings, &looked.billing);
    let forecast = report::forecast(findings, &looked.billing);
    html! {
        section id="passing" {
            h2 { (view.text("watch-passing")) }
            p { (view.words.text_with("watch-passing-help", &[("limit", at_most.into())])) }
            @if unknown > 0 { p class="caution" { (view.words.text_with("watch-duty-help", &[("count", unknown.into())])) } }
            @if now.iter().any(|counter| counter.relation_unknown > 0) { p class="caution" { (view.text("watch-relation-unknown")) } }
            (chart(view, looked, &now))
            (list(view, room, &report::passing(findings, &looked.billing), "watch-passing"))
            @if !forecast.rows.is_empty() {
                h3 { (view.text("watch-forecast-title")) }
                p { (view.text("watch-forecast-help")) }
                (list(view, room, &forecast, "watch-forecast-title"))
            }
            details { summary { (view.text("watch-months")) } (list(view, room, &months, "watch-months")) }
        }
    }
}

/// Tenths of a percent of a share, up to the whole.
fn tenths(tally: Tally) -> i64 {
    if tally.denominator == 0 { 0 } else { (tally.numerator * 1000 / tally.denominator).clamp(0, 1000) }
}

/// The share of each doctor as a bar with its bounds, and the limit as a line. The table below it holds the same figures.
fn chart(view: &View<'_>, looked: &Looked, now: &[&Counter]) -> Markup {
    let scale = |tenths: i64| {
        // Half of all contacts fills the width.
        let wide = (tenths * 2).min(1000);
        format!("{}.{}%", wide / 10, wide % 10)
    };
    let limit = |ratio: Ratio| scale(ratio.numerator * 1000 / ratio.denominator.max(1));
    let share = |tally: Tally| {
        if tally.denominator == 0 { String::new() } else { view.plain(&Cell::Share(tally.numerator, tally.denominator), Detail::Euros) }
    };
    let name = |counter: &Counter| looked.billing.practitioners.get(counter.practitioner as usize).cloned().unwrap_or_default();
    html! {
        @if !now.is_empty() {
            svg class="bars" role="img" aria-labelledby="passing-title passing-text" width="100%" height=(now.len() * 42) {
                title id="passing-title" { (view.text("watch-passing")) }
                desc id="passing-text" { @for counter in now { (name(counter)) ": " (share(counter.low)) " – " (share(counter.high)) "; " } }
                @for (index, counter) in now.iter().enumerate() {
                    @let top = index * 42;
                    text x="0" y=(top + 14) { (name(counter)) }
                    text x="100%" y=(top + 14) text-anchor="end" { @if counter.relation_unknown > 0 { (share(counter.low)) " – " (share(counter.high)) } @else { (share(counter.best)) } }
                    rect class="track" x="0" y=(top + 20) width="100%" height="12" {}
                    @if counter.relation_unknown == 0 { rect class="p1" x="0" y=(top + 20) width=(scale(tenths(counter.best))) height="12" {} }
                    @if counter.low != counter.high {
                        line class="w" x1=(scale(tenths(counter.low))) x2=(scale(tenths(counter.high))) y1=(top + 26) y2=(top + 26) {}
                    }
                    line class="w" x1=(limit(counter.at_most)) x2=(limit(counter.at_most)) y1=(top + 16) y2=(top + 36) {}
                }
            }
            p class="note" { (view.text("watch-chart-help")) }
        }
    }
}

fn lapse(view: &View<'_>, room: &Room, looked: &Looked) -> Markup {
    let (Some(found), Some(files)) = (&looked.findings.lapse, &looked.files) else {
        return html! { section id="lapse" { h2 { (view.text("watch-lapse")) } p class="caution" { (view.text("watch-needs-files")) } } };
    };
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let values = [
        ("held", count(found.held).into()),
        ("count", count(found.at_risk.len()).into()),
        ("from", day(view, found.window_from).into()),
        ("by", day(view, found.by).into()),
        ("year", found.year.0.to_string().into()),
    ];
    let priced = [("year", found.priced_in.0.to_string().into())];
    html! {
        section id="lapse" {
            h2 { (view.text("watch-lapse")) }
            p { (view.words.text_with("watch-lapse-rule", &values)) }
            p class="verdict" { (view.words.text_with("watch-lapse-count", &values)) }
            dl {
                dt { (view.text("watch-fee")) } dd { (view.inline(found.fees, Detail::Euros)) }
                dt { (view.text("watch-beside")) } dd { (view.inline(found.beside, Detail::Euros)) }
            }
            p class="note" { (view.words.text_with("watch-lapse-worth", &priced)) }
            @if found.begins_late { p class="caution" { (view.words.text_with("watch-lapse-begins-late", &values)) } }
            @if found.saved_by_video > 0 { p { (view.words.text_with("watch-lapse-video", &[("count", count(found.saved_by_video).into())])) } }
            @if !found.at_risk.is_empty() { (list(view, room, &report::lapse(&looked.findings, files), "watch-lapse")) }
        }
    }
}

fn family(view: &View<'_>, room: &Room, looked: &Looked) -> Markup {
    let checked = &looked.findings.family;
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    html! {
        section id="family" {
            h2 { (view.text("watch-family")) }
            p { (view.text("watch-family-help")) }
            p class="verdict" { (view.words.text_with("watch-family-count", &[("lines", count(checked.lines).into()), ("count", count(checked.findings.len()).into())])) }
            @if checked.not_judged > 0 { p class="caution" { (view.words.text_with("watch-not-judged", &[("count", count(checked.not_judged).into())])) } }
            @if checked.not_priced > 0 { p class="note" { (view.words.text_with("watch-not-priced", &[("count", count(checked.not_priced).into())])) } }
            @if !checked.findings.is_empty() { (list(view, room, &report::family(&looked.findings, &looked.billing), "watch-family")) }
        }
    }
}

fn ledger(view: &View<'_>, room: &Room, looked: &Looked, reading: &Reading<'_>) -> Markup {
    let ledger = &looked.findings.ledger;
    let accounts: Vec<_> = ledger.accounts.iter().filter(|account| account.payer.is_some()).collect();
    let mut quarters: Vec<_> = accounts.iter().map(|account| account.quarter).collect();
    quarters.dedup();
    quarters.truncate(QUARTERS);
    let name = |payer: Option<u32>| match payer {
        Some(payer) => looked.billing.payers.get(payer as usize).cloned().unwrap_or_default(),
        None => view.text("watch-all-payers"),
    };
    let id = room.id.to_string();
    let fields = html! {
        @for quarter in &quarters {
            fieldset {
                legend { (view.language().quarter(*quarter)) }
                div class="fields" {
                    @for account in accounts.iter().filter(|account| account.quarter == *quarter) {
                        @let own = received_field(account.payer, account.quarter);
                        (field(view, reading, &Field { name: &own, label: name(account.payer), help: String::new(), kind: Kind::Decimal, default: String::new() }))
                    }
                }
            }
        }
    };
    html! {
        section id="ledger" {
            h2 { (view.text("watch-ledger")) }
            p { (view.text("watch-ledger-help")) }
            @if ledger.whole_fee { p class="caution" { (view.text("watch-whole-fee")) } }
            @if !ledger.has_paid { p class="caution" { (view.text("watch-no-paid")) } }
            @if ledger.without_payer > 0 { p class="note" { (view.words.text_with("watch-without-payer", &[("count", i64::try_from(ledger.without_payer).unwrap_or(i64::MAX).into())])) } }
            (list(view, room, &report::ledger(&looked.findings, &looked.billing, &looked.entered), "watch-ledger"))
            @if !accounts.is_empty() {
                details { summary { (view.text("watch-enter-received")) } (entry(view, &room.path(), &fields, "watch-apply")) }
                details {
                    summary { (view.text("watch-letters")) }
                    ul { @for account in accounts.iter().filter(|account| !account.open_lines.is_empty()) {
                        @let payer = account.payer.map(|payer| payer.to_string()).unwrap_or_default();
                        @let quarter = Period::Quarter(account.quarter).to_string();
                        li { a href=(view.ask.link(view.site, &format!("/watch-letter/{id}"), &[("payer", &payer), ("quarter", &quarter)])) {
                            (name(account.payer)) ", " (view.language().quarter(account.quarter))
                        } }
                    } }
                }
            }
        }
    }
}
