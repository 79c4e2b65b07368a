// SPDX-License-Identifier: EUPL-1.2
//! Typed cells, tables and charts -> HTML, CSV and JSON. Nothing here computes an amount.

pub(crate) mod cell;
pub(crate) mod chart;
pub(crate) mod form;
pub(crate) mod layout;
pub(crate) mod table;

use crate::ask::Ask;
use crate::site::Site;
use pijler_plain::Wording;
use pijler_scheme::{Scheme, Text};
use pijler_words::{Language, Words};
use std::sync::Arc;

/// For whom a page is written: language, query, and the schemes whose words it may use.
pub(crate) struct View<'a> {
    pub(crate) site: &'a Site,
    pub(crate) ask: &'a Ask,
    pub(crate) words: &'static Words,
    pub(crate) schemes: &'a [Arc<Scheme>],
}

impl<'a> View<'a> {
    pub(crate) fn new(site: &'a Site, ask: &'a Ask) -> Self {
        Self { site, ask, words: Words::of(ask.language), schemes: &site.schemes }
    }

    pub(crate) fn language(&self) -> Language {
        self.words.language()
    }

    /// A text of `words`.
    pub(crate) fn text(&self, id: &str) -> String {
        self.words.text(id)
    }

    /// Between a name and its value: French keeps a space before the colon.
    pub(crate) fn colon(&self) -> &'static str {
        if self.language() == Language::Fr { "\u{a0}: " } else { ": " }
    }

    /// A text of a scheme in the language of the page.
    pub(crate) fn local<'t>(&self, text: &'t Text) -> &'t str {
        text.of(self.language().code())
    }

    /// The words shared with the terminal.
    pub(crate) fn wording(&self) -> Wording<'_> {
        Wording { words: self.words, schemes: self.schemes, vocabulary: &self.site.vocabulary }
    }

    /// A heading or row name: the short form of a text that has variables, where there is one.
    pub(crate) fn short(&self, id: &str) -> String {
        self.wording().short(id)
    }

    /// The name of a scheme by its id.
    pub(crate) fn scheme_name(&self, id: &str) -> String {
        self.schemes.iter().find(|scheme| scheme.id == id).map_or_else(|| id.to_owned(), |scheme| self.local(&scheme.name).to_owned())
    }

    /// An attribute, measure or other dimension and its values in words.
    pub(crate) fn dimension(&self, id: &str, values: &[String]) -> (String, String) {
        self.wording().dimension(id, values)
    }

    /// A reason code, kind of total or other word of the engine and the schemes.
    pub(crate) fn code(&self, word: &str) -> String {
        self.wording().code(word)
    }
}
