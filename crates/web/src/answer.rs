// SPDX-License-Identifier: EUPL-1.2
//! From what was asked to a priced comparison: gathers tables, schemes and profile, and calls `practice`.

use crate::ask::{Ask, Subject};
use crate::inputs::Practice;
use crate::pages::reconcile::Entered;
use crate::site::Site;
use crate::workspace;
use pijler_facts::table::Tables;
use pijler_model::{Amount, Cents, Faults, Status, Year};
use pijler_practice::quick::assume_claims;
use pijler_practice::reconcile::Reconciled;
use pijler_practice::report::report;
use pijler_practice::spread::spread;
use pijler_practice::variation::varied;
use pijler_practice::workload::with_hours;
use pijler_practice::{Cell, Column, Comparison, Profile, Report, Request, compare_with};
use pijler_scheme::Scheme;
use std::sync::Arc;

/// A comparison and what it was made of.
pub(crate) struct Answer {
    pub(crate) request: Request,
    pub(crate) comparison: Comparison,
    pub(crate) profile: Profile,
    /// The upload, if it is one.
    pub(crate) practice: Option<Arc<Practice>>,
    /// Income outside every scheme, where it was entered.
    pub(crate) other: Cents,
    /// Last year's receipts against the model of it, where they were entered.
    pub(crate) reconciled: Option<Reconciled>,
    /// The figures of work with what was entered of them, where the country has them.
    pub(crate) work: Option<Profile>,
}

/// Why there is no answer.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// What was entered makes no sense, or cannot be priced.
    Faults(Faults),
    /// The upload is no longer kept, or never was.
    Expired,
    /// The supplied amounts are no longer kept.
    TariffsExpired,
    /// No such example or scheme.
    NotFound,
}

impl From<Faults> for Refusal {
    fn from(faults: Faults) -> Self {
        Self::Faults(faults)
    }
}

/// The schemes with the readings and amounts chosen.
pub(crate) fn schemes(site: &Site, ask: &Ask) -> Result<Vec<Arc<Scheme>>, Refusal> {
    let supplied = match &ask.tariffs {
        Some(id) => Some(site.supplied(id).ok_or(Refusal::TariffsExpired)?),
        None => None,
    };
    let mut faults = Faults::default();
    let mut schemes = Vec::new();
    for scheme in &site.schemes {
        match site.resolved(scheme, &ask.switches, supplied.as_ref()) {
            Ok(scheme) => schemes.push(scheme),
            Err(more) => faults.extend(more),
        }
    }
    Ok(faults.or(schemes)?)
}

/// Prices what was asked.
pub(crate) fn answer(site: &Site, ask: &Ask) -> Result<Answer, Refusal> {
    ask.faults.clone().or(())?;
    let profile = ask.profile(site)?;
    let (tables, practice) = tables(site, ask, &profile)?;
    let request = Request { tables, schemes: schemes(site, ask)?, year: ask.year, index: site.app.index.clone() };
    if request.schemes.is_empty() {
        let mut faults = Faults::default();
        site.not_open.iter().for_each(|not_open| faults.extend(not_open.faults.clone()));
        return Err(Refusal::Faults(faults));
    }
    let comparison = compared(site, &request)?;
    let (receipts, _) = Entered::read(ask, &request.schemes);
    let reconciled = receipts.reconciled(site, ask, &request.schemes, &comparison)?;
    let work = site.work.as_ref().ok().map(|work| crate::pages::work::figures(ask, &request.schemes, work).0);
    Ok(Answer { request, comparison, profile, practice, other: receipts.receipts.other(), reconciled, work })
}

/// The practice as it was given, and the upload it is from.
fn tables(site: &Site, ask: &Ask, profile: &Profile) -> Result<(Tables, Option<Arc<Practice>>), Refusal> {
    let (mut tables, practice) = given(site, ask, profile)?;
    for (what, percent) in &ask.variations {
        tables = varied(&tables, what, *percent);
    }
    Ok((tables, practice))
}

fn given(site: &Site, ask: &Ask, profile: &Profile) -> Result<(Tables, Option<Arc<Practice>>), Refusal> {
    Ok(match &ask.subject {
        Subject::Estimate => (ask.numbers.tables(profile, ask.year)?, None),
        Subject::Example(id) => (site.example(id, ask.year).ok_or(Refusal::NotFound)?.as_ref().clone(), None),
        Subject::Upload(id) => {
            let found = workspace::practice(site, ask, id).ok_or(Refusal::Expired)?;
            let mut tables = found.tables.clone();
            spread(&mut tables, profile);
            assume_claims(&mut tables, profile, ask.year);
            (tables, Some(found))
        }
    })
}

fn compared(site: &Site, request: &Request) -> Result<Comparison, Refusal> {
    let compiled: Vec<_> = request.schemes.iter().map(|scheme| site.compiled(scheme, request.year)).collect::<Result<_, _>>()?;
    Ok(compare_with(request, &compiled)?)
}

/// The practice in another year under one scheme.
pub(crate) fn column(site: &Site, ask: &Ask, scheme: &Arc<Scheme>, year: Year) -> Result<Column, Refusal> {
    let ask = Ask { year, ..ask.clone() };
    let profile = ask.profile(site)?;
    let (tables, _) = tables(site, &ask, &profile)?;
    let request = Request { tables, schemes: vec![Arc::clone(scheme)], year, index: site.app.index.clone() };
    Ok(compared(site, &request)?.columns.remove(0))
}

impl Answer {
    /// Every table of the comparison.
    pub(crate) fn report(&self) -> Result<Report, Faults> {
        let mut report = report(&self.request, &self.comparison, Some(&self.profile))?;
        if let Some(work) = &self.work {
            with_hours(&mut report, &self.comparison, work);
        }
        if self.other != Cents::ZERO {
            let totals = report.tables.iter_mut().filter(|table| table.id == "totals");
            totals.for_each(|totals| self.with_other(&mut totals.rows));
        }
        Ok(report)
    }

    /// Income that no scheme changes, below the total of each.
    fn with_other(&self, rows: &mut Vec<Vec<Cell>>) {
        let other = Amount::certain(self.other);
        let priced = |cell: &dyn Fn(&Column) -> Amount| {
            let columns = self.comparison.columns.iter();
            columns.map(|column| if column.is_empty() { Cell::Status(Status::Gap) } else { Cell::Amount(cell(column)) }).collect::<Vec<_>>()
        };
        let at = rows.iter().position(|row| row.first() == Some(&Cell::Key("compare-total".into()))).map_or(rows.len(), |at| at + 1);
        let mut row = |offset: usize, key: &str, cells: Vec<Cell>| {
            rows.insert(at + offset, [vec![Cell::Key(key.into())], cells].concat());
        };
        row(0, "receipts-other", priced(&|_| other));
        row(1, "receipts-with-other", priced(&|column| column.total + other));
    }

    /// The column of a scheme.
    pub(crate) fn column(&self, scheme: &str) -> Option<usize> {
        self.comparison.columns.iter().position(|column| column.scheme.id == scheme)
    }
}
