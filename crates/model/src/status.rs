// SPDX-License-Identifier: EUPL-1.2
//! How a figure came to be.

use std::fmt;

/// Birth of a figure, from firm to weak. A total carries the euros of each; a line carries its tariff's and its input's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Seen in a published source.
    Published,
    /// Entered by the user.
    Supplied,
    /// Computed from published figures; how is said beside it.
    Derived,
    /// A reasoned guess; the method is said beside it.
    Estimated,
    /// Nobody found it: the quantity is shown, nothing is priced.
    Gap,
}

impl Status {
    /// All, from firm to weak.
    pub const ALL: [Self; 5] = [Self::Published, Self::Supplied, Self::Derived, Self::Estimated, Self::Gap];

    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Supplied => "supplied",
            Self::Derived => "derived",
            Self::Estimated => "estimated",
            Self::Gap => "gap",
        }
    }

    /// Reads the word used in files.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.word() == word)
    }

    /// The weaker of two: what a product of both deserves.
    #[must_use]
    pub fn weaker(self, other: Self) -> Self {
        self.max(other)
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weaker_status_wins() {
        assert_eq!(Status::Published.weaker(Status::Estimated), Status::Estimated);
        assert_eq!(Status::Supplied.weaker(Status::Published), Status::Supplied);
        for status in Status::ALL {
            assert_eq!(Status::from_word(status.word()), Some(status));
        }
    }
}
