// SPDX-License-Identifier: EUPL-1.2
//! A hash of anything that derives `Hash`, the same on every machine.
//!
//! Not here: what is hashed (`table`), and what is hashed once for all its copies (`shared`).

use std::hash::{Hash, Hasher};

/// Hash of anything that says what it is made of, the same on every machine.
pub(crate) fn digest(what: &(impl Hash + ?Sized)) -> [u8; 32] {
    let mut feed = Feed { hasher: blake3::Hasher::new(), waiting: Vec::with_capacity(FEED) };
    what.hash(&mut feed);
    feed.flush();
    *feed.hasher.finalize().as_bytes()
}

/// Bytes gathered before they are hashed: fields are far smaller than what hashes fast.
const FEED: usize = 1 << 14;

/// What the tables derive, into a hash that is the same on every machine: numbers in one byte order.
struct Feed {
    hasher: blake3::Hasher,
    waiting: Vec<u8>,
}

impl Feed {
    fn flush(&mut self) {
        self.hasher.update(&self.waiting);
        self.waiting.clear();
    }
}

impl Hasher for Feed {
    fn write(&mut self, bytes: &[u8]) {
        self.waiting.extend_from_slice(bytes);
        if self.waiting.len() >= FEED {
            self.flush();
        }
    }

    fn write_u16(&mut self, number: u16) {
        self.write(&number.to_le_bytes());
    }

    fn write_u32(&mut self, number: u32) {
        self.write(&number.to_le_bytes());
    }

    fn write_u64(&mut self, number: u64) {
        self.write(&number.to_le_bytes());
    }

    fn write_u128(&mut self, number: u128) {
        self.write(&number.to_le_bytes());
    }

    fn write_usize(&mut self, number: usize) {
        self.write_u64(u64::try_from(number).unwrap_or(u64::MAX));
    }

    fn write_i16(&mut self, number: i16) {
        self.write(&number.to_le_bytes());
    }

    fn write_i32(&mut self, number: i32) {
        self.write(&number.to_le_bytes());
    }

    fn write_i64(&mut self, number: i64) {
        self.write(&number.to_le_bytes());
    }

    fn write_i128(&mut self, number: i128) {
        self.write(&number.to_le_bytes());
    }

    fn write_isize(&mut self, number: isize) {
        self.write_i64(i64::try_from(number).unwrap_or(i64::MAX));
    }

    /// Nobody asks: the whole hash is wanted.
    fn finish(&self) -> u64 {
        0
    }
}
