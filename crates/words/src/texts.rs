// SPDX-License-Identifier: EUPL-1.2
//! The translated texts, by id, from the Fluent files of `texts/`.
//!
//! Invariants: asking for a text never panics and never gives nothing: an id nobody wrote comes back as `[id]`, which a test and the eye
//! both catch. Numbers given as [`Value::Count`] choose the plural and are written in the marks of the language; amounts and days are
//! formatted first and given as text. Directional isolates are off: all four languages run from left to right.
//!
//! Not here: formats (`money`, `numbers`, `dates`) and the composition of faults (`faults`).

use crate::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// Name and source of every file of one language.
pub(crate) type Sources = &'static [(&'static str, &'static str)];

macro_rules! sources {
    ($folder:literal) => {
        &[
            ("app", include_str!(concat!("../texts/", $folder, "/app.ftl"))),
            ("compare", include_str!(concat!("../texts/", $folder, "/compare.ftl"))),
            ("estimate", include_str!(concat!("../texts/", $folder, "/estimate.ftl"))),
            ("upload", include_str!(concat!("../texts/", $folder, "/upload.ftl"))),
            ("explain", include_str!(concat!("../texts/", $folder, "/explain.ftl"))),
            ("tariffs", include_str!(concat!("../texts/", $folder, "/tariffs.ftl"))),
            ("faults", include_str!(concat!("../texts/", $folder, "/faults.ftl"))),
            ("template", include_str!(concat!("../texts/", $folder, "/template.ftl"))),
            ("scenarios", include_str!(concat!("../texts/", $folder, "/scenarios.ftl"))),
            ("receipts", include_str!(concat!("../texts/", $folder, "/receipts.ftl"))),
            ("papers", include_str!(concat!("../texts/", $folder, "/papers.ftl"))),
            ("work", include_str!(concat!("../texts/", $folder, "/work.ftl"))),
            ("patients", include_str!(concat!("../texts/", $folder, "/patients.ftl"))),
            ("split", include_str!(concat!("../texts/", $folder, "/split.ftl"))),
            ("watch", include_str!(concat!("../texts/", $folder, "/watch.ftl"))),
            ("workspace", include_str!(concat!("../texts/", $folder, "/workspace.ftl"))),
            ("calendar", include_str!(concat!("../texts/", $folder, "/calendar.ftl"))),
            ("timeline", include_str!(concat!("../texts/", $folder, "/timeline.ftl"))),
        ]
    };
}

static EN: Sources = sources!("en");
static NL: Sources = sources!("nl");
static FR: Sources = sources!("fr");
static DE: Sources = sources!("de");

/// The files of a language.
pub(crate) const fn sources(language: Language) -> Sources {
    match language {
        Language::En => EN,
        Language::Nl => NL,
        Language::Fr => FR,
        Language::De => DE,
    }
}

/// Whole numbers up to here pass through Fluent unchanged; larger ones are written before.
const COUNT_MAX: u64 = 1 << 53;

/// What is put into a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// As it stands: a name, an amount or a day already formatted.
    Text(String),
    /// A whole number: chooses the plural, written with the marks of the language.
    Count(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Value {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

/// A count of things in memory; what no 64-bit number holds is held at its bound.
impl From<usize> for Value {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// All texts of one language. Build once and share between threads: [`Words::of`].
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

static ALL: LazyLock<[Words; 4]> = LazyLock::new(|| Language::ALL.map(Words::new));

impl Words {
    /// Reads the files of a language, which are part of the program.
    #[must_use]
    pub fn new(language: Language) -> Self {
        let identifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match language {
            Language::En => count_en,
            Language::Nl => count_nl,
            Language::Fr => count_fr,
            Language::De => count_de,
        }));
        for (_, source) in sources(language) {
            // A file with an error or an id written twice fails the tests; here what can be read is used.
            let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
            let _ = bundle.add_resource(resource);
        }
        Self { language, bundle }
    }

    /// The texts of a language, read once for the whole program.
    #[must_use]
    pub fn of(language: Language) -> &'static Self {
        let [nl, fr, de, en] = &*ALL;
        match language {
            Language::Nl => nl,
            Language::Fr => fr,
            Language::De => de,
            Language::En => en,
        }
    }

    /// Whose texts these are; its methods are the formats.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether there is a text of that id.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        self.bundle.get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// A text without variables.
    #[must_use]
    pub fn text(&self, id: &str) -> String {
        self.text_with(id, &[])
    }

    /// A text with its variables: `words.text_with("fault-count", &[("count", 3.into())])`.
    #[must_use]
    pub fn text_with(&self, id: &str, values: &[(&str, Value)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            return format!("[{id}]");
        };
        let mut args = FluentArgs::new();
        for (name, value) in values {
            args.set(*name, self.fluent(value));
        }
        // A variable that was not given stays visible in the text as {$name}.
        self.bundle.format_pattern(pattern, Some(&args), &mut Vec::new()).into_owned()
    }

    fn fluent<'v>(&self, value: &'v Value) -> FluentValue<'v> {
        match value {
            Value::Text(text) => FluentValue::from(text.as_str()),
            Value::Count(count) if count.unsigned_abs() <= COUNT_MAX => FluentValue::from(*count),
            Value::Count(count) => FluentValue::from(self.language.quantity(*count)),
        }
    }
}

/// Writes the whole numbers inside texts; Fluent asks with a plain function a language.
fn count(language: Language, value: &FluentValue) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    number.as_string().parse().ok().map(|whole| language.quantity(whole))
}

fn count_en<M>(value: &FluentValue, _: &M) -> Option<String> {
    count(Language::En, value)
}

fn count_nl<M>(value: &FluentValue, _: &M) -> Option<String> {
    count(Language::Nl, value)
}

fn count_fr<M>(value: &FluentValue, _: &M) -> Option<String> {
    count(Language::Fr, value)
}

fn count_de<M>(value: &FluentValue, _: &M) -> Option<String> {
    count(Language::De, value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_syntax::ast;
    use std::collections::{BTreeMap, BTreeSet};

    /// File and variables of every id of a language.
    fn ids(language: Language) -> BTreeMap<String, (&'static str, BTreeSet<String>)> {
        let mut ids = BTreeMap::new();
        for (file, source) in sources(language) {
            let resource =
                FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(_, errors)| panic!("{language} {file}: {errors:?}"));
            for entry in resource.entries() {
                let message = match entry {
                    ast::Entry::Message(message) => message,
                    ast::Entry::Comment(_) | ast::Entry::GroupComment(_) | ast::Entry::ResourceComment(_) => continue,
                    other => panic!("{language} {file}: only messages and comments, not {other:?}"),
                };
                assert!(message.attributes.is_empty(), "{language} {}: no attributes", message.id.name);
                let mut variables = BTreeSet::new();
                let pattern = message.value.as_ref().unwrap_or_else(|| panic!("{language} {}: no text", message.id.name));
                collect(pattern, &mut variables);
                let former = ids.insert(message.id.name.to_owned(), (*file, variables));
                assert!(former.is_none(), "{language} {}: written twice", message.id.name);
            }
        }
        ids
    }

    fn collect(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
        for element in &pattern.elements {
            let ast::PatternElement::Placeable { expression } = element else { continue };
            match expression {
                ast::Expression::Inline(inline) => collect_inline(inline, variables),
                ast::Expression::Select { selector, variants } => {
                    collect_inline(selector, variables);
                    for variant in variants {
                        collect(&variant.value, variables);
                    }
                }
            }
        }
    }

    fn collect_inline(inline: &ast::InlineExpression<&str>, variables: &mut BTreeSet<String>) {
        match inline {
            ast::InlineExpression::VariableReference { id } => {
                variables.insert(id.name.to_owned());
            }
            ast::InlineExpression::StringLiteral { .. } | ast::InlineExpression::NumberLiteral { .. } => {}
            other => panic!("only variables and literals, not {other:?}"),
        }
    }

    #[test]
    fn every_text_exists_in_every_language_with_the_same_variables() {
        let english = ids(Language::En);
        for language in [Language::Nl, Language::Fr, Language::De] {
            let theirs = ids(language);
            let missing: Vec<_> = english.keys().filter(|id| !theirs.contains_key(*id)).collect();
            let spare: Vec<_> = theirs.keys().filter(|id| !english.contains_key(*id)).collect();
            assert!(missing.is_empty() && spare.is_empty(), "{language}: missing {missing:?}, not in en {spare:?}");
            for (id, (file, variables)) in &english {
                assert_eq!(theirs.get(id), Some(&(*file, variables.clone())), "{language} {id}: file and variables");
            }
        }
    }

    #[test]
    fn every_text_says_something_with_its_variables_filled() {
        for language in Language::ALL {
            let words = Words::new(language);
            for (id, (_, variables)) in ids(language) {
                for count in [0, 1, 2, 1_000_000] {
                    let values: Vec<(&str, Value)> = variables.iter().map(|name| (name.as_str(), Value::Count(count))).collect();
                    let text = words.text_with(&id, &values);
                    assert!(!text.trim().is_empty(), "{language} {id}: empty");
                    assert!(!text.contains(['{', '}', '[', ']']), "{language} {id}: {text}");
                    assert!(!text.contains("  ") && text.trim() == text, "{language} {id}: spaces in “{text}”");
                    assert!(!text.contains(['\'', '"']), "{language} {id}: straight quotation marks in “{text}”");
                }
            }
        }
    }

    /// design.md section 6: the column "never".
    #[test]
    fn the_official_terms_are_kept() {
        let never: [(Language, &[&str]); 4] = [
            (Language::En, &["recommend", "you should", "income"]),
            (Language::Nl, &["inschrijving", "nieuwe patiënt", "voorkeurstatuut", "inkomen", "aanraden", "aanbevelen"]),
            (Language::Fr, &["inscription", "statut préférentiel", "reconnu", "revenu", "recommand"]),
            (Language::De, &["einkommen", "empfehl"]),
        ];
        for (language, forbidden) in never {
            for (file, source) in sources(language) {
                for line in source.lines().filter(|line| !line.starts_with('#')) {
                    // Without the id, which is English. Every variant of a text has a line of its own.
                    let text = line.split_once(" = ").map_or(line, |(_, text)| text).to_lowercase();
                    for word in forbidden {
                        assert!(!text.contains(word), "{language} {file}: never “{word}”: {line}");
                    }
                    // Capitation is never said without which: the weighted one of the New Deal.
                    let plain = text.replace("weighted capitation", "").replace("gewogen capitatie", "").replace("capitation pondérée", "");
                    assert!(text.ends_with('=') || !plain.contains("capitati"), "{language} {file}: plain capitation: {line}");
                }
            }
        }
    }

    #[test]
    fn nothing_is_left_in_english_by_accident() {
        // Four words of its own are a sentence: the same in two languages means that nobody translated it.
        let english = Words::new(Language::En);
        for language in [Language::Nl, Language::Fr, Language::De] {
            let words = Words::new(language);
            for id in ids(Language::En).keys() {
                let text = words.text(id);
                let spoken = text.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count();
                assert!(spoken < 4 || text != english.text(id), "{language} {id}: {text}");
            }
        }
    }

    #[test]
    fn an_unknown_id_is_shown_in_brackets() {
        let words = Words::new(Language::Nl);
        assert_eq!(words.text("no-such-text"), "[no-such-text]");
        assert_eq!(words.text(""), "[]");
        assert!(!words.has("no-such-text") && words.has("app-name"));
    }

    #[test]
    fn counts_choose_the_plural_and_are_written_with_marks() {
        for (language, none, one, many) in [
            (Language::En, "0 patients", "1 patient", "1,204 patients"),
            (Language::Nl, "0 patiënten", "1 patiënt", "1.204 patiënten"),
            (Language::Fr, "0 patient", "1 patient", "1\u{202f}204 patients"),
            (Language::De, "0 Patienten", "1 Patient", "1.204 Patienten"),
        ] {
            let words = Words::of(language);
            assert_eq!(words.language(), language);
            let text = |count: i64| words.text_with("count-patients", &[("count", count.into())]);
            assert_eq!((text(0), text(1), text(1204)), (none.into(), one.into(), many.into()));
        }
        let large = Words::of(Language::En).text_with("count-patients", &[("count", i64::MAX.into())]);
        assert_eq!(large, "9,223,372,036,854,775,807 patients");
    }

    #[test]
    fn words_are_shared_between_threads() {
        fn shared<T: Send + Sync>() {}
        shared::<Words>();
    }

    #[test]
    fn language_names_agree_with_the_texts() {
        for language in Language::ALL {
            for named in Language::ALL {
                assert_eq!(Words::of(language).text(&format!("language-{}", named.code())), named.name());
            }
        }
    }
}
