// SPDX-License-Identifier: EUPL-1.2
//! How far a command is, told on the second stream once it takes longer than anybody waits without asking.

use pijler_words::Words;
use std::time::{Duration, Instant};

/// What is done sooner says nothing, and nothing is said more often.
const EVERY: Duration = Duration::from_secs(2);

/// A number of equal steps.
pub(crate) struct Progress {
    words: &'static Words,
    all: usize,
    begun: Instant,
    told: Instant,
}

impl Progress {
    pub(crate) fn of(all: usize, words: &'static Words) -> Self {
        let begun = now();
        Self { words, all, begun, told: begun }
    }

    /// So many are done: tells, where it is time to.
    pub(crate) fn done(&mut self, done: usize) {
        let now = now();
        if done == 0 || done >= self.all || now.duration_since(self.told) < EVERY {
            return;
        }
        self.told = now;
        let left = left(now.duration_since(self.begun), done, self.all);
        let values = [("done", counted(done)), ("all", counted(self.all)), ("seconds", left.into())];
        eprintln!("{}", self.words.text_with("command-progress", &values));
    }
}

fn counted(count: usize) -> pijler_words::Value {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

/// Whole seconds for what is not done, at the pace so far; never nought.
fn left(taken: Duration, done: usize, all: usize) -> i64 {
    let left = taken.as_millis().saturating_mul((all - done) as u128) / (done.max(1) as u128);
    i64::try_from(left.div_ceil(1000)).unwrap_or(i64::MAX).max(1)
}

#[expect(clippy::disallowed_methods, reason = "the shell waits with the user; no result rests on it")]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_goes_at_the_pace_so_far() {
        assert_eq!(left(Duration::from_secs(10), 5, 20), 30);
        assert_eq!(left(Duration::from_millis(2100), 2, 3), 2, "rounded up");
        assert_eq!(left(Duration::ZERO, 1, 2), 1);
    }
}
