// SPDX-License-Identifier: EUPL-1.2
//! What visitors gave: their practice, their official amounts and what they entered on the pages, in memory only.
//!
//! | | |
//! | --- | --- |
//! | key | 128 random bits; whoever has it may see and forget |
//! | lives | until forgotten, an hour after its last use, or the end of the process |
//! | at most | [`KEPT_MAX`] of each kind, [`EXPORTS_MAX`] exports, [`ROWS_MAX`] rows of practices in all |
//!
//! Nothing is written to a disk or a log. The moment is passed in. Not here: what is kept (`inputs`, `supplied`).

use crate::draft::Fields;
use crate::inputs::Practice;
use crate::pages::watch::Exports;
use crate::supplied::Entry;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// More is refused, so that memory is bounded.
pub(crate) const KEPT_MAX: usize = 64;
/// More rows of practices are refused: they take about half a kilobyte each.
const ROWS_MAX: usize = 600_000;
/// Exports are large: fewer of them.
const EXPORTS_MAX: usize = 16;
/// How long after its last use a thing is kept.
pub(crate) const LIFETIME: Duration = Duration::from_hours(1);

/// The unguessable key of something kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Id(String);

impl Id {
    fn random() -> Option<Self> {
        let mut bytes = [0u8; 16];
        getrandom::fill(&mut bytes).ok()?;
        Some(Self(format!("{:032x}", u128::from_be_bytes(bytes))))
    }

    /// The key of what is not kept.
    pub(crate) fn none() -> Self {
        Self("0".repeat(32))
    }

    /// Reads the form used in addresses.
    pub(crate) fn read(text: &str) -> Option<Self> {
        (text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))).then(|| Self(text.into()))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is kept.
#[derive(Clone, Debug)]
pub(crate) enum What {
    /// A practice.
    Practice(Arc<Practice>),
    /// Official amounts, and how often they have changed.
    Tariffs(Arc<Vec<Entry>>, u64),
    /// What was entered on the pages.
    Draft(Arc<Fields>),
    /// Exports that are watched.
    Exports(Arc<Exports>),
}

impl What {
    /// Rows of a practice; the other kinds are small.
    fn rows(&self) -> usize {
        match self {
            Self::Practice(practice) => practice.sheets.iter().map(|(_, rows)| rows).sum(),
            _ => 0,
        }
    }
}

/// No room, or no randomness.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Full;

#[derive(Debug)]
struct Kept {
    last_used: Instant,
    what: What,
}

impl Kept {
    fn is_old(&self, now: Instant) -> bool {
        now.duration_since(self.last_used) >= LIFETIME
    }
}

/// Everything kept.
#[derive(Debug, Default)]
pub(crate) struct Store {
    kept: Mutex<BTreeMap<Id, Kept>>,
}

impl Store {
    fn locked(&self) -> MutexGuard<'_, BTreeMap<Id, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps something new. What is old makes room when it is swept, not here.
    pub(crate) fn put(&self, what: What, now: Instant) -> Result<Id, Full> {
        let id = Id::random().ok_or(Full)?;
        self.put_under(id.clone(), what, now)?;
        Ok(id)
    }

    /// Keeps something anew under the key it had.
    pub(crate) fn put_under(&self, id: Id, what: What, now: Instant) -> Result<(), Full> {
        let mut kept = self.locked();
        // Each kind has its own room, so that many of one do not shut out the other.
        let same = |other: &&Kept| std::mem::discriminant(&other.what) == std::mem::discriminant(&what);
        let rows = what.rows() + kept.values().map(|kept| kept.what.rows()).sum::<usize>();
        let most = if matches!(what, What::Exports(_)) { EXPORTS_MAX } else { KEPT_MAX };
        if kept.values().filter(same).count() >= most || rows > ROWS_MAX {
            return Err(Full);
        }
        kept.insert(id, Kept { last_used: now, what });
        Ok(())
    }

    /// Replaces what is kept under a key. False if nothing was.
    pub(crate) fn replace(&self, id: &Id, what: What, now: Instant) -> bool {
        match self.locked().get_mut(id) {
            Some(kept) => {
                *kept = Kept { last_used: now, what };
                true
            }
            None => false,
        }
    }

    /// What is kept under a key; using it keeps it for another hour.
    pub(crate) fn get(&self, id: &Id, now: Instant) -> Option<What> {
        let mut kept = self.locked();
        let found = kept.get_mut(id).filter(|kept| !kept.is_old(now))?;
        found.last_used = now;
        Some(found.what.clone())
    }

    /// Forgets it now. False if nothing was kept.
    pub(crate) fn forget(&self, id: &Id) -> bool {
        self.locked().remove(id).is_some()
    }

    /// Forgets what nobody used for an hour. Gives what is forgotten.
    pub(crate) fn sweep(&self, now: Instant) -> Vec<Id> {
        let mut kept = self.locked();
        let old: Vec<Id> = kept.iter().filter(|(_, kept)| kept.is_old(now)).map(|(id, _)| id.clone()).collect();
        for id in &old {
            kept.remove(id);
        }
        old
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pijler_facts::table::Tables;
    use pijler_model::Faults;

    fn tariffs() -> What {
        What::Tariffs(Arc::default(), 0)
    }

    #[test]
    fn what_nobody_uses_is_forgotten_after_an_hour() {
        let (store, start) = (Store::default(), Instant::now());
        let (used, unused) = (store.put(tariffs(), start).unwrap(), store.put(tariffs(), start).unwrap());
        assert_ne!(used, unused);
        assert_eq!(Id::read(&used.to_string()), Some(used.clone()));
        let later = start + LIFETIME / 2;
        assert!(store.get(&used, later).is_some());
        let end = start + LIFETIME;
        assert!(store.get(&unused, end).is_none());
        assert!(store.get(&used, end).is_some());
        assert_eq!(store.sweep(end), [unused]);
        assert!(store.forget(&used) && !store.forget(&used));
        assert!(store.get(&used, end).is_none());
    }

    #[test]
    fn there_is_room_for_so_many_and_no_more() {
        let (store, now) = (Store::default(), Instant::now());
        let ids: Vec<Id> = (0..KEPT_MAX).map(|_| store.put(tariffs(), now).unwrap()).collect();
        assert_eq!(store.put(tariffs(), now), Err(Full));
        let practice = Practice { tables: Tables::default(), warnings: Faults::default(), sheets: Vec::new() };
        assert!(store.put(What::Practice(Arc::new(practice)), now).is_ok());
        assert!(store.forget(&ids[0]));
        assert!(store.put(tariffs(), now).is_ok());
    }

    #[test]
    fn only_keys_are_keys() {
        for text in ["", "0", "../../etc/passwd", "0123456789abcdef0123456789abcdeg", "0123456789ABCDEF0123456789ABCDEF"] {
            assert_eq!(Id::read(text), None, "{text}");
        }
    }
}
