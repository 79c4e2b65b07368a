// SPDX-License-Identifier: EUPL-1.2
//! Every table as CSV for people and JSON for programs, from the same query as its page.

use super::estimate::profile_table;
use super::{Reply, cash, explain, not_found, patients, reconcile, refusal, scenarios, split, statement, tariffs, timeline, watch, work};
use crate::answer::{Answer, Refusal, answer};
use crate::ask::{Ask, Asked};
use crate::render::View;
use crate::render::table::{Twin, file};
use crate::site::Site;
use axum::http::StatusCode;
use pijler_intake::ExportError;
use pijler_practice::ReportTable;

/// A table as a file.
pub(crate) fn page(site: &Site, asked: &Asked, name: &str) -> Reply {
    let twin = match name.rsplit_once('.') {
        Some((id, "csv")) => Some((id, Twin::Csv)),
        Some((id, "json")) => Some((id, Twin::Json)),
        _ => None,
    };
    let Some((id, twin)) = twin else { return not_found(site, asked) };
    let ask = Ask::read(site, asked);
    let (kind, end) = match twin {
        Twin::Csv => ("text/csv; charset=utf-8", "csv"),
        Twin::Json => ("application/json", "json"),
    };
    match made(site, &ask, asked, id, twin) {
        // Only known ids come so far, so the name is plain.
        Ok(Ok(bytes)) => Reply::File { kind, name: format!("pijler-{id}-{}-{}.{end}", ask.year.0, ask.language.code()), bytes },
        Ok(Err(_)) => Reply::failed(StatusCode::INTERNAL_SERVER_ERROR),
        Err(refused) => refusal(site, &ask, refused),
    }
}

fn made(site: &Site, ask: &Ask, asked: &Asked, id: &str, twin: Twin) -> Result<Result<Vec<u8>, ExportError>, Refusal> {
    let mut view = View::new(site, ask);
    if id == "tariff-changes" {
        return Ok(file(&view, &tariffs::changes_table(&view, asked)?, twin));
    }
    if id == "tariffs" {
        return Ok(file(&view, &tariffs::table(&view, asked)?, twin));
    }
    if matches!(id, "timeline" | "timeline-undated") {
        return Ok(file(&view, &timeline::found(site, ask, asked, id)?, twin));
    }
    if matches!(id, "scenarios" | "scenario-differences" | "scenario-hours") {
        return Ok(file(&view, &scenarios::tables(site, ask, id)?, twin));
    }
    if id.starts_with("watch_") {
        return Ok(file(&view, &watch::table(site, ask, asked, id)?, twin));
    }
    let answer = answer(site, ask)?;
    view.schemes = &answer.request.schemes;
    let table = found(&view, &answer, asked, id)?;
    Ok(file(&view, &table, twin))
}

fn found(view: &View<'_>, answer: &Answer, asked: &Asked, id: &str) -> Result<ReportTable, Refusal> {
    let column = || asked.get("scheme").and_then(|scheme| answer.column(scheme)).ok_or(Refusal::NotFound);
    match id {
        "profile" => Ok(profile_table(view, &answer.profile)),
        "split" => split::table_of(view, answer),
        _ if id.starts_with("patients-") => patients::table_of(answer, asked, id),
        _ if id.starts_with("work-") => work::table_of(view, answer, id),
        "cash" | "cash-months" | "cash-totals" => cash::found(view.ask, answer, asked, id),
        "statement" | "statement-totals" => statement::found(view.ask, answer, asked, id),
        "reconciled" => reconcile::reconciled_table(answer),
        "facts" => explain::facts_of(view, answer, asked),
        "explained" => Ok(explain::components_table(view, &answer.comparison.columns[column()?]).0),
        "lines" => {
            let column = column()?;
            let known = |id: &str| answer.comparison.columns[column].scheme.component(id).ok_or(Refusal::NotFound);
            let component = asked.get("component").map(known).transpose()?;
            Ok(explain::lines_table(answer, column, component))
        }
        _ => {
            let number: usize = asked.get("number").and_then(|number| number.parse().ok()).unwrap_or(1);
            let report = answer.report()?;
            let mut own = report.tables.into_iter().filter(|table| table.id == id);
            own.nth(number.saturating_sub(1)).ok_or(Refusal::NotFound)
        }
    }
}
