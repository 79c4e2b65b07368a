// SPDX-License-Identifier: EUPL-1.2
//! Lists in a sentence: `a, b and c`, `a, b of c`.
//!
//! Invariant: the order given is the order shown. Not here: HTML lists.

use crate::Language;

impl Language {
    /// All of them: `a, b and c`.
    #[must_use]
    pub fn list_and<S: AsRef<str>>(self, items: &[S]) -> String {
        let word = match self {
            Self::En => "and",
            Self::Nl => "en",
            Self::Fr => "et",
            Self::De => "und",
        };
        joined(items, word)
    }

    /// One of them: `a, b or c`.
    #[must_use]
    pub fn list_or<S: AsRef<str>>(self, items: &[S]) -> String {
        let word = match self {
            Self::En => "or",
            Self::Nl => "of",
            Self::Fr => "ou",
            Self::De => "oder",
        };
        joined(items, word)
    }
}

fn joined<S: AsRef<str>>(items: &[S], word: &str) -> String {
    let Some((last, rest)) = items.split_last() else { return String::new() };
    let last = last.as_ref();
    if rest.is_empty() {
        return last.to_owned();
    }
    let rest: Vec<&str> = rest.iter().map(AsRef::as_ref).collect();
    format!("{} {word} {last}", rest.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_read_as_sentences() {
        let items = ["a", "b", "c"];
        for (language, and, or) in [
            (Language::En, "a, b and c", "a, b or c"),
            (Language::Nl, "a, b en c", "a, b of c"),
            (Language::Fr, "a, b et c", "a, b ou c"),
            (Language::De, "a, b und c", "a, b oder c"),
        ] {
            assert_eq!((language.list_and(&items), language.list_or(&items)), (and.into(), or.into()));
        }
        assert_eq!(Language::En.list_and(&["a", "b"]), "a and b");
        assert_eq!(Language::En.list_and(&["a"]), "a");
        assert_eq!(Language::En.list_and::<&str>(&[]), "");
    }
}
