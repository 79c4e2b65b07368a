// SPDX-License-Identifier: EUPL-1.2
//! What all requests share: the resolved schemes, the profile, what visitors gave, and the files of the pages.
//!
//! Resolved schemes are kept by scheme, switches and supplied amounts, so that a recalculation only prices. Results are not kept.

use crate::App;
use crate::draft::Fields;
use crate::inputs::Practice;
use crate::pages::watch::Exports;
use crate::serve::host;
use crate::supplied::{self, Entry};
use crate::uploads::{Full, Id, Store, What};
use axum::http::HeaderMap;
use pijler_engine::compile::Compiled;
use pijler_facts::table::Tables;
use pijler_intake::SchemeWords;
use pijler_model::{Faults, Period, Span, Year};
use pijler_practice::{Profile, examples};
use pijler_scheme::questions::{self, Question};
use pijler_scheme::vocabulary::Vocabulary;
use pijler_scheme::{Choice, Scheme, resolve};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Semaphore;
use tokio::time::Instant;

/// So many resolved schemes are kept; then the memory starts anew.
const RESOLVED_MAX: usize = 200;

/// A file of the pages.
pub(crate) struct Asset {
    pub(crate) name: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) text: &'static str,
    /// Of its bytes; part of its address.
    pub(crate) hash: String,
}

/// A scheme that cannot be compared, and why.
pub(crate) struct NotOpen {
    pub(crate) id: String,
    pub(crate) faults: Faults,
}

/// Scheme, switches, supplied amounts with their version.
type Key = (String, BTreeMap<String, String>, Option<(Id, u64)>);

/// Everything shared.
pub(crate) struct Site {
    pub(crate) app: App,
    /// Schemes compared, the baseline first, with default switches.
    pub(crate) schemes: Vec<Arc<Scheme>>,
    /// Schemes that did not resolve.
    pub(crate) not_open: Vec<NotOpen>,
    /// First and last price year that all schemes speak of.
    pub(crate) years: (i16, i16),
    /// The assumptions of estimates, or why there are none.
    pub(crate) profile: Result<Profile, Faults>,
    /// The figures of work, where the country has them.
    pub(crate) work: Result<Profile, Faults>,
    /// What intake may read of the schemes.
    pub(crate) scheme_words: SchemeWords,
    pub(crate) vocabulary: Arc<Vocabulary>,
    /// What practices ask before they join; none where the country's file has a fault, which `scheme check` tells.
    pub(crate) questions: Vec<Question>,
    pub(crate) store: Store,
    /// Events of workspaces that are open in memory, and their keys there.
    pub(crate) opened: Mutex<BTreeMap<(pijler_store::Key, i64), Id>>,
    /// Official amounts of workspaces that are open in memory: as they are kept, and their keys there.
    pub(crate) amounts: Mutex<BTreeMap<pijler_store::Key, (String, Id)>>,
    pub(crate) turns: Arc<Semaphore>,
    pub(crate) assets: Vec<Asset>,
    /// Served on this machine for this machine.
    pub(crate) is_local: bool,
    resolved: Mutex<BTreeMap<Key, Resolved>>,
    /// Examples drawn so far, by word and year: as many as there are of both.
    drawn: Mutex<BTreeMap<(String, Year), Arc<Tables>>>,
}

/// A resolved scheme, and compiled for the years that were asked for.
#[derive(Clone)]
struct Resolved {
    scheme: Arc<Scheme>,
    compiled: BTreeMap<Year, Arc<Compiled>>,
}

/// Amounts a visitor entered.
#[derive(Clone, Debug)]
pub(crate) struct Supplied {
    pub(crate) id: Id,
    pub(crate) version: u64,
    pub(crate) entries: Arc<Vec<Entry>>,
}

impl Site {
    pub(crate) fn new(app: App) -> Self {
        let prefix = format!("{}/", app.country);
        let (mut open, mut not_open) = (Vec::new(), Vec::new());
        for id in app.library.schemes().into_iter().filter(|id| id.starts_with(&prefix)) {
            match resolve(&app.library, &id, &Choice::default()) {
                Ok(scheme) => open.push(Arc::new(scheme)),
                Err(faults) => not_open.push(NotOpen { id, faults }),
            }
        }
        let schemes = ordered(open);
        let profile = Profile::read(&app.library, &app.country, &app.profile);
        let work = Profile::read(&app.library, &app.country, pijler_practice::workload::PROFILE);
        let scheme_words = SchemeWords::of(&schemes.iter().map(Arc::as_ref).collect::<Vec<_>>());
        let vocabulary = schemes.first().map(|scheme| Arc::clone(&scheme.vocabulary)).unwrap_or_default();
        let years = years(&schemes, app.today.year());
        Self {
            schemes,
            not_open,
            years,
            profile,
            work,
            scheme_words,
            vocabulary,
            questions: questions::read(&app.library, &app.country).unwrap_or_default(),
            store: Store::default(),
            opened: Mutex::default(),
            amounts: Mutex::default(),
            turns: Arc::new(Semaphore::new(crate::serve::AT_ONCE_MAX)),
            assets: assets(),
            is_local: false,
            resolved: Mutex::default(),
            drawn: Mutex::default(),
            app,
        }
    }

    /// Whether a request names this machine. A page of another site that points its own name at this machine would name that.
    pub(crate) fn is_ours(&self, headers: &HeaderMap) -> bool {
        let named = headers.get("host").and_then(|value| value.to_str().ok()).map(host);
        !self.is_local || named.is_none_or(|named| matches!(named, "localhost" | "[::1]") || is_loopback(named))
    }

    /// The price year shown first: this one, or the nearest that all schemes speak of.
    pub(crate) fn year(&self) -> Year {
        Year(self.app.today.year().0.clamp(self.years.0, self.years.1))
    }

    /// A scheme with switches and supplied amounts. Switches that it does not have are those of others.
    pub(crate) fn resolved(
        &self,
        scheme: &Scheme,
        switches: &BTreeMap<String, String>,
        supplied: Option<&Supplied>,
    ) -> Result<Arc<Scheme>, Faults> {
        let own: BTreeMap<String, String> = switches
            .iter()
            .filter(|(word, option)| scheme.switches.iter().any(|switch| switch.id == **word && switch.default != **option))
            .map(|(word, option)| (word.clone(), option.clone()))
            .collect();
        let key: Key = (scheme.id.clone(), own.clone(), supplied.map(|supplied| (supplied.id.clone(), supplied.version)));
        if let Some(known) = self.resolved.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Ok(Arc::clone(&known.scheme));
        }
        let choice = Choice { switches: own, supplied: None };
        let found = match supplied {
            None => resolve(&self.app.library, &scheme.id, &choice)?,
            Some(supplied) => {
                let all: Vec<Arc<Scheme>> =
                    self.schemes.iter().map(|other| self.resolved(other, switches, None)).collect::<Result<_, _>>()?;
                let plain = self.resolved(scheme, switches, None)?;
                supplied::apply(&self.app.library, &plain, &all, &choice, &supplied.entries)?
            }
        };
        let found = Arc::new(found);
        let mut resolved = self.resolved.lock().unwrap_or_else(PoisonError::into_inner);
        if resolved.len() >= RESOLVED_MAX {
            resolved.clear();
        }
        resolved.insert(key, Resolved { scheme: Arc::clone(&found), compiled: BTreeMap::new() });
        Ok(found)
    }

    /// A scheme that [`Self::resolved`] gave, compiled for a year.
    pub(crate) fn compiled(&self, scheme: &Arc<Scheme>, year: Year) -> Result<Arc<Compiled>, Faults> {
        let locked = || self.resolved.lock().unwrap_or_else(PoisonError::into_inner);
        let own = |known: &&mut Resolved| Arc::ptr_eq(&known.scheme, scheme);
        if let Some(known) = locked().values_mut().find(own).and_then(|known| known.compiled.get(&year).cloned()) {
            return Ok(known);
        }
        let compiled = Arc::new(Compiled::new(scheme, Period::Year(year))?);
        if let Some(known) = locked().values_mut().find(own) {
            known.compiled.insert(year, Arc::clone(&compiled));
        }
        Ok(compiled)
    }

    /// The facts of an example in a year. `None`: there is no such example.
    pub(crate) fn example(&self, id: &str, year: Year) -> Option<Arc<Tables>> {
        self.app.examples.iter().find(|example| example.id == id)?;
        let key = (id.to_owned(), year);
        if let Some(known) = self.drawn.lock().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return Some(Arc::clone(known));
        }
        let drawn = Arc::new(examples::one_in(id, self.profile.as_ref().ok()?, year)?.tables);
        self.drawn.lock().unwrap_or_else(PoisonError::into_inner).insert(key, Arc::clone(&drawn));
        Some(drawn)
    }

    /// A practice that was uploaded.
    pub(crate) fn practice(&self, id: &Id) -> Option<Arc<Practice>> {
        match self.store.get(id, Instant::now()) {
            Some(What::Practice(practice)) => Some(practice),
            _ => None,
        }
    }

    /// Amounts that were supplied.
    pub(crate) fn supplied(&self, id: &Id) -> Option<Supplied> {
        match self.store.get(id, Instant::now()) {
            Some(What::Tariffs(entries, version)) => Some(Supplied { id: id.clone(), version, entries }),
            _ => None,
        }
    }

    /// What was entered on the pages. `None`: it is no longer kept.
    pub(crate) fn draft(&self, id: &Id) -> Option<Arc<Fields>> {
        match self.store.get(id, Instant::now()) {
            Some(What::Draft(fields)) => Some(fields),
            _ => None,
        }
    }

    /// Exports that are watched. `None`: they are no longer kept.
    pub(crate) fn exports(&self, id: &Id) -> Option<Arc<Exports>> {
        match self.store.get(id, Instant::now()) {
            Some(What::Exports(exports)) => Some(exports),
            _ => None,
        }
    }

    /// Keeps what a visitor gave, after making room.
    pub(crate) fn keep(&self, what: What, now: Instant) -> Result<Id, Full> {
        self.sweep(now);
        self.store.put(what, now)
    }

    /// Forgets what was given under a key, and what was made of it.
    pub(crate) fn forget(&self, id: &Id) -> bool {
        self.drop_resolved(std::slice::from_ref(id));
        self.store.forget(id)
    }

    /// Forgets what nobody used for an hour.
    pub(crate) fn sweep(&self, now: Instant) {
        let old = self.store.sweep(now);
        self.drop_resolved(&old);
    }

    fn drop_resolved(&self, ids: &[Id]) {
        let mut resolved = self.resolved.lock().unwrap_or_else(PoisonError::into_inner);
        resolved.retain(|(.., supplied), _| supplied.as_ref().is_none_or(|(id, _)| !ids.contains(id)));
    }

    /// The address of a file of the pages.
    pub(crate) fn asset(&self, name: &str) -> String {
        self.assets
            .iter()
            .find(|asset| asset.name == name)
            .map_or_else(String::new, |asset| format!("/assets/{}/{}", asset.hash, asset.name))
    }
}

fn is_loopback(host: &str) -> bool {
    host.parse::<std::net::Ipv4Addr>().is_ok_and(|address| address.is_loopback())
}

/// The scheme others are layers on first, then its layers, then the rest; by id within each.
fn ordered(mut schemes: Vec<Arc<Scheme>>) -> Vec<Arc<Scheme>> {
    let ids: BTreeSet<String> = schemes.iter().map(|scheme| scheme.id.clone()).collect();
    let base_of = |scheme: &Scheme| scheme.layers.first().filter(|base| **base != scheme.id && ids.contains(*base)).cloned();
    let baseline = schemes.iter().find_map(|scheme| base_of(scheme));
    schemes.sort_by_key(|scheme| (Some(&scheme.id) != baseline.as_ref(), base_of(scheme).is_none(), scheme.id.clone()));
    schemes
}

/// Whole years that every scheme speaks of; the year of today if there is none.
fn years(schemes: &[Arc<Scheme>], today: Year) -> (i16, i16) {
    let whole = |year: i16| {
        let span = Period::Year(Year(year)).span();
        let holds = |valid: Span| valid.and(span) == span;
        !schemes.is_empty() && schemes.iter().all(|scheme| holds(scheme.valid))
    };
    let known: Vec<i16> = (2000..2100).filter(|&year| whole(year)).collect();
    match (known.first(), known.last()) {
        (Some(&first), Some(&last)) => (first, last),
        _ => (today.0, today.0),
    }
}

fn assets() -> Vec<Asset> {
    let files = [
        ("pijler.css", "text/css; charset=utf-8", include_str!("assets/pijler.css")),
        ("live.js", "text/javascript; charset=utf-8", include_str!("assets/live.js")),
        ("send.js", "text/javascript; charset=utf-8", include_str!("assets/send.js")),
        ("icon.svg", "image/svg+xml", include_str!("assets/icon.svg")),
    ];
    files.map(|(name, kind, text)| Asset { name, kind, text, hash: blake3::hash(text.as_bytes()).to_hex()[..12].to_owned() }).into()
}
