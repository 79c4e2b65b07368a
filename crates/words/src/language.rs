// SPDX-License-Identifier: EUPL-1.2
//! The languages of Pijler and how one is chosen.
//!
//! Invariants: a tag is matched on its language part alone (`nl`, `nl-BE`, `nl_NL.UTF-8` are all Dutch); a header is never an error, at
//! worst it names no language of ours. Which language to fall back on is the shell's choice, not made here.

use std::fmt;
use std::str::FromStr;

/// A language of the user interface, in its Belgian form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English, for developers and evaluators.
    En,
    /// Dutch of Belgium.
    Nl,
    /// French of Belgium.
    Fr,
    /// German of Belgium.
    De,
}

/// A tag that names none of our languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language “{0}”; known are en, nl, fr, de")]
pub struct UnknownLanguage(
    /// What was given.
    pub String,
);

/// More entries of a header than any browser sends are not read.
const HEADER_ENTRIES_MAX: usize = 32;

impl Language {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Nl, Self::Fr, Self::De, Self::En];

    /// The BCP 47 tag: `en`, `nl-BE`, `fr-BE`, `de-BE`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl-BE",
            Self::Fr => "fr-BE",
            Self::De => "de-BE",
        }
    }

    /// The two letters used in addresses and file names: `en`, `nl`, `fr`, `de`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::De => "de",
        }
    }

    /// Its name in itself.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Nl => "Nederlands",
            Self::Fr => "Français",
            Self::De => "Deutsch",
        }
    }

    /// The language of a tag such as `fr`, `fr-BE`, `FR-ca` or `fr_BE.UTF-8`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_', '.', '@']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// The language an `Accept-Language` header likes best, or `None` if it names none of ours.
    ///
    /// Equal weights go to the one named first; `q=0` excludes; `*` names nobody.
    #[must_use]
    pub fn from_accept_language(header: &str) -> Option<Self> {
        let mut best: Option<(u16, Self)> = None;
        for entry in header.split(',').take(HEADER_ENTRIES_MAX) {
            let mut parts = entry.split(';');
            let Some(language) = parts.next().and_then(Self::from_tag) else { continue };
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(Some(1000), thousandths).unwrap_or(0);
            if weight > 0 && best.is_none_or(|(highest, _)| weight > highest) {
                best = Some((weight, language));
            }
        }
        best.map(|(_, language)| language)
    }
}

/// Reads a weight, `0` to `1` with at most three decimals, as thousandths.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    if !matches!(whole, "0" | "1") || part.len() > 3 || !part.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let value = format!("{whole}{part:0<3}").parse().ok()?;
    (value <= 1000).then_some(value)
}

/// Writes the tag.
impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::from_tag(text).ok_or_else(|| UnknownLanguage(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_are_matched_on_the_language() {
        for (tag, language) in [
            ("en", Language::En),
            ("nl", Language::Nl),
            ("nl-BE", Language::Nl),
            ("FR-ca", Language::Fr),
            ("de_BE.UTF-8", Language::De),
            (" nl ", Language::Nl),
        ] {
            assert_eq!(tag.parse(), Ok(language), "{tag}");
        }
        for tag in ["", "C", "es", "nederlands", "*"] {
            assert_eq!(tag.parse::<Language>(), Err(UnknownLanguage(tag.to_owned())), "{tag}");
        }
        for language in Language::ALL {
            assert_eq!(Language::from_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn a_header_gives_the_best_liked_language() {
        for (header, language) in [
            ("fr-BE,fr;q=0.9,nl;q=0.8,en;q=0.7", Some(Language::Fr)),
            ("en;q=0.5, de;q=0.75", Some(Language::De)),
            ("es, nl;q=0.2", Some(Language::Nl)),
            ("nl;q=0, fr;q=0.001", Some(Language::Fr)),
            ("nl;q=0", None),
            ("nl, fr", Some(Language::Nl)),
            ("nl;q=2, fr;q=0.1", Some(Language::Fr)),
            ("nl;q=0.5555, fr;q=0.1", Some(Language::Fr)),
            ("*", None),
            ("", None),
        ] {
            assert_eq!(Language::from_accept_language(header), language, "{header}");
        }
    }

    proptest! {
        #[test]
        fn no_header_is_an_error(header in ".{0,200}") {
            let _ = Language::from_accept_language(&header);
        }
    }
}
