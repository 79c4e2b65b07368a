// SPDX-License-Identifier: EUPL-1.2
//! Rows that copies share until one of them is changed.
//!
//! A practice is priced many times with one thing varied: what stays as it was is neither copied nor hashed again.
//!
//! Invariants: a shared copy never sees a change of another; equal rows have one digest. Not here: what the rows are (`row`).

use crate::digest::digest;
use std::hash::{Hash, Hasher};
use std::ops::{Deref, DerefMut};
use std::slice;
use std::sync::{Arc, OnceLock};

/// Rows of a table. It reads and changes like a vector; changing it copies the rows first if others have them too.
#[derive(Debug)]
pub struct Shared<T>(Arc<Rows<T>>);

#[derive(Clone, Debug)]
struct Rows<T> {
    list: Vec<T>,
    /// Hash of the rows, made when it is first asked for; a change forgets it.
    digest: OnceLock<[u8; 32]>,
}

impl<T> Shared<T> {
    /// Whether both are the very same rows, not only equal ones.
    #[must_use]
    pub fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = Vec<T>;

    fn deref(&self) -> &Vec<T> {
        &self.0.list
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        let rows = Arc::make_mut(&mut self.0);
        rows.digest = OnceLock::new();
        &mut rows.list
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(list: Vec<T>) -> Self {
        Self(Arc::new(Rows { list, digest: OnceLock::new() }))
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        Vec::from_iter(rows).into()
    }
}

impl<'a, T> IntoIterator for &'a Shared<T> {
    type Item = &'a T;
    type IntoIter = slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.list.iter()
    }
}

impl<'a, T: Clone> IntoIterator for &'a mut Shared<T> {
    type Item = &'a mut T;
    type IntoIter = slice::IterMut<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter_mut()
    }
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.is(other) || self.0.list == other.0.list
    }
}

impl<T: Eq> Eq for Shared<T> {}

impl<T: Hash> Hash for Shared<T> {
    /// Gives the digest of the rows: hashing the same rows again costs nothing.
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write(self.0.digest.get_or_init(|| digest(&self.0.list)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_seen_by_the_changed_copy_alone_and_changes_its_digest() {
        let first: Shared<i64> = vec![1, 2, 3].into();
        let mut second = first.clone();
        assert!(first.is(&second) && digest(&first) == digest(&second));
        second.push(4);
        assert_eq!((first.as_slice(), second.as_slice()), (&[1, 2, 3][..], &[1, 2, 3, 4][..]));
        assert!(!first.is(&second) && first != second && digest(&first) != digest(&second));
        second.truncate(3);
        assert!(!first.is(&second) && first == second && digest(&first) == digest(&second));
    }

    #[test]
    fn a_change_in_place_forgets_the_digest() {
        let mut alone: Shared<i64> = vec![1].into();
        let before = digest(&alone);
        for number in &mut alone {
            *number += 1;
        }
        assert_ne!(digest(&alone), before);
    }
}
