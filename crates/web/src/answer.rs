// SPDX-License-Identifier: EUPL-1.2
//! From what was asked to a priced comparison: gathers tables, schemes and profile, and calls `practice`.

use crate::ask::{Ask, Subject};
use crate::inputs::Practice;
use crate::site::Site;
use pijler_facts::table::Tables;
use pijler_model::Faults;
use pijler_practice::quick::assume_claims;
use pijler_practice::report::report;
use pijler_practice::spread::spread;
use pijler_practice::{Comparison, Profile, Report, Request, compare_with};
use pijler_scheme::Scheme;
use std::sync::Arc;

/// A comparison and what it was made of.
pub(crate) struct Answer {
    pub(crate) request: Request,
    pub(crate) comparison: Comparison,
    pub(crate) profile: Profile,
    /// The upload, if it is one.
    pub(crate) practice: Option<Arc<Practice>>,
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
    let mut practice = None;
    let tables: Tables = match &ask.subject {
        Subject::Estimate => ask.numbers.tables(&profile, ask.year)?,
        Subject::Example(id) => site.example(id, ask.year).ok_or(Refusal::NotFound)?.as_ref().clone(),
        Subject::Upload(id) => {
            let found = site.practice(id).ok_or(Refusal::Expired)?;
            let mut tables = found.tables.clone();
            spread(&mut tables, &profile);
            assume_claims(&mut tables, &profile, ask.year);
            practice = Some(found);
            tables
        }
    };
    let request = Request { tables, schemes: schemes(site, ask)?, year: ask.year, index: site.app.index.clone() };
    if request.schemes.is_empty() {
        let mut faults = Faults::default();
        site.not_open.iter().for_each(|not_open| faults.extend(not_open.faults.clone()));
        return Err(Refusal::Faults(faults));
    }
    let compiled: Vec<_> = request.schemes.iter().map(|scheme| site.compiled(scheme, ask.year)).collect::<Result<_, _>>()?;
    let comparison = compare_with(&request, &compiled)?;
    Ok(Answer { request, comparison, profile, practice })
}

impl Answer {
    /// Every table of the comparison.
    pub(crate) fn report(&self) -> Result<Report, Faults> {
        report(&self.request, &self.comparison, Some(&self.profile))
    }

    /// The column of a scheme.
    pub(crate) fn column(&self, scheme: &str) -> Option<usize> {
        self.comparison.columns.iter().position(|column| column.scheme.id == scheme)
    }
}
