// SPDX-License-Identifier: EUPL-1.2
//! A text for people in the four languages of the product.

use crate::node::{Node, Reader};
use pijler_model::Faults;

/// A short text in English, Dutch, French and German.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: String,
    /// Dutch.
    pub nl: String,
    /// French.
    pub fr: String,
    /// German.
    pub de: String,
}

impl Text {
    /// The text in the language with this two-letter tag; English for any other.
    #[must_use]
    pub fn of(&self, tag: &str) -> &str {
        match tag {
            "nl" => &self.nl,
            "fr" => &self.fr,
            "de" => &self.de,
            _ => &self.en,
        }
    }

    pub(crate) fn read(node: &Node, faults: &mut Faults) -> Self {
        let mut reader = Reader::new(node, faults);
        let text = Self {
            en: reader.need_text("en", faults),
            nl: reader.need_text("nl", faults),
            fr: reader.need_text("fr", faults),
            de: reader.need_text("de", faults),
        };
        reader.finish(faults);
        text
    }

    pub(crate) fn need(reader: &mut Reader<'_>, key: &'static str, faults: &mut Faults) -> Self {
        reader.need(key, faults).map(|node| Self::read(node, faults)).unwrap_or_default()
    }

    pub(crate) fn opt(reader: &mut Reader<'_>, key: &'static str, faults: &mut Faults) -> Option<Self> {
        reader.opt(key).map(|node| Self::read(node, faults))
    }
}
