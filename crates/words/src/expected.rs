// SPDX-License-Identifier: EUPL-1.2
//! What a fault expected, in words.
//!
//! A fault states it as the id of a text (`expected-iso-date`), as an id and what is put into the text (`expected-one-of: here, elsewhere`), or
//! as it stands: a list of values has no language.

use crate::Words;

impl Words {
    /// What was expected. What is put into a text is its `$value`; older texts name it after what it is.
    #[must_use]
    pub fn expected(&self, expected: &str) -> String {
        let (id, value) = expected.split_once(": ").unwrap_or((expected, ""));
        if !id.starts_with("expected-") || !self.has(id) {
            return expected.to_owned();
        }
        self.text_with(id, &["value", "values", "limit"].map(|name| (name, value.into())))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};

    #[test]
    fn a_value_stands_in_the_text() {
        let words = Words::of(Language::Nl);
        assert_eq!(words.expected("expected-one-of: a, b: c"), "een van deze: a, b: c");
        assert_eq!(words.expected("expected-at-most: 12"), "hoogstens 12");
        assert_eq!(words.expected("expected-whole-number"), "een geheel getal");
        for plain in ["", "a: b", "expected-nobody-knows", "expected-nobody-knows: x"] {
            assert_eq!(words.expected(plain), plain);
        }
    }
}
