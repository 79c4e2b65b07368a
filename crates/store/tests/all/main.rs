// SPDX-License-Identifier: EUPL-1.2
//! The store from outside: a real file in a folder of its own.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

mod accounts;
mod crash;
mod erase;
mod exchange;
mod isolation;
mod workspace;

use pijler_store::{Cost, Fields, Key, Moment, Random, SignedIn, Store};
use std::collections::BTreeMap;
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};

const PASSPHRASE: &str = "paard batterij nietje";
/// Hashing must not be what a test waits for.
const CHEAP: Cost = Cost { memory_kib: 8, passes: 1, lanes: 1 };

static COUNTER: AtomicU64 = AtomicU64::new(0);

/// Bytes that no other call gets.
fn random() -> Random {
    let number = COUNTER.fetch_add(1, Ordering::Relaxed).to_be_bytes();
    let mut bytes = [0; 64];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = number[index % 8] ^ u8::try_from(index).unwrap();
    }
    Random(bytes)
}

/// A store in a folder that goes with it.
struct Opened {
    store: Option<Store>,
    folder: PathBuf,
}

impl Opened {
    fn new() -> Self {
        let number = COUNTER.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("pijler-store-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let mut opened = Self { store: None, folder };
        opened.reopen();
        opened
    }

    fn path(&self) -> PathBuf {
        self.folder.join("data.pijler")
    }

    fn reopen(&mut self) {
        self.store = None;
        self.store = Some(Store::open(&self.path(), Moment(0)).unwrap().with_cost(CHEAP));
    }

    fn account(&self, name: &str) -> SignedIn {
        self.create(name, PASSPHRASE, &random(), Moment(0)).unwrap()
    }

    /// Every byte of every file.
    fn bytes(&self) -> Vec<u8> {
        let files = std::fs::read_dir(&self.folder).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }

    fn holds(&self, marker: &str) -> bool {
        self.bytes().windows(marker.len()).any(|window| window == marker.as_bytes())
    }
}

impl Deref for Opened {
    type Target = Store;

    fn deref(&self) -> &Store {
        self.store.as_ref().unwrap()
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.store = None;
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn changes(pairs: &[(&str, &str)]) -> BTreeMap<String, Option<String>> {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), Some((*text).to_owned()))).collect()
}

fn save(store: &Store, key: &Key, pairs: &[(&str, &str)], now: i64) -> pijler_store::Saved {
    store.save_fields(key, &changes(pairs), None, Moment(now)).unwrap()
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}
