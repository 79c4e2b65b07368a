// SPDX-License-Identifier: EUPL-1.2
//! The words a column may hold, in four languages: for reading, for faults and for the drop-downs of the template.

use crate::names::{self, key, keys};
use pijler_model::{Day, Status};
use pijler_scheme::text::Text;
use pijler_scheme::vocabulary::{Attribute, Kind, Vocabulary};
use pijler_scheme::{Scheme, scheme};
use pijler_words::{Language, Words};
use std::collections::{BTreeMap, BTreeSet};

/// What the schemes at hand add to a vocabulary. Empty is allowed: then every act of the vocabulary is offered, and claims keep their ids.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SchemeWords {
    /// Acts to offer; empty offers all of the vocabulary.
    pub acts: Vec<String>,
    /// Kinds of the practice's own billed totals.
    pub billed: Vec<String>,
    /// What can be claimed: id and name.
    pub claims: Vec<(String, Text)>,
    /// Official codes and the act they mean.
    pub codes: BTreeMap<String, String>,
    /// Last day the tariffs speak of.
    pub until: Option<Day>,
}

/// Kinds of billed totals that are offered when no scheme says which.
const BILLED: [&str; 3] = ["technical_acts", "duty", "other"];

impl SchemeWords {
    /// The words of some schemes together.
    #[must_use]
    pub fn of(schemes: &[&Scheme]) -> Self {
        let mut words = Self::default();
        let mut conflicts = BTreeSet::new();
        for scheme in schemes {
            for kind in &scheme.passes {
                if !words.billed.contains(kind) {
                    words.billed.push(kind.clone());
                }
            }
            for component in &scheme.components {
                let claimed = component.claimed || component.claim.is_some() || component.counts == scheme::Counts::Claims;
                if claimed && words.claims.iter().all(|(id, _)| *id != component.id) {
                    words.claims.push((component.id.clone(), component.name.clone()));
                }
            }
            words.until = words.until.max(scheme.valid.last());
            let Some(act) = scheme.vocabulary.attribute("act") else { continue };
            let values = scheme.vocabulary.attributes.get(act).map_or(&[][..], |attribute| &attribute.values);
            for (attribute, allowed) in scheme.components.iter().flat_map(|component| &component.filter) {
                for value in allowed.iter().filter(|_| *attribute == act).filter_map(|&value| values.get(usize::from(value))) {
                    if !words.acts.contains(value) {
                        words.acts.push(value.clone());
                    }
                }
            }
            words.read_codes(scheme, act, values, &mut conflicts);
        }
        // In the order of the vocabulary.
        if let Some(vocabulary) = schemes.first().map(|scheme| &scheme.vocabulary) {
            words.acts.sort_by_key(|act| vocabulary.acts.iter().position(|known| known.id == *act));
        }
        words
    }

    /// A code means an act when every row with it says so: by the key of its table, or by the filter of the component that reads it.
    fn read_codes(&mut self, scheme: &Scheme, act: usize, values: &[String], conflicts: &mut BTreeSet<String>) {
        for component in scheme.components.iter().filter(|component| component.counts == scheme::Counts::Contacts) {
            let scheme::Payment::Rate { table } = component.payment else { continue };
            let Some(table) = scheme.tables.get(table) else { continue };
            let by_filter = component.filter.iter().find(|(attribute, _)| *attribute == act).map(|(_, allowed)| allowed.as_slice());
            let by_key = table.keys.iter().position(|&key| key == act);
            for row in table.rows.iter().filter(|row| !row.code.is_empty()) {
                let cell = by_key.and_then(|index| row.cells.get(index)).map(Vec::as_slice).filter(|cell| !cell.is_empty());
                let Some([one]) = cell.or(by_filter) else { continue };
                let Some(value) = values.get(usize::from(*one)) else { continue };
                if conflicts.contains(&row.code) {
                    continue;
                }
                match self.codes.get(&row.code) {
                    Some(known) if known != value => {
                        self.codes.remove(&row.code);
                        conflicts.insert(row.code.clone());
                    }
                    _ => {
                        self.codes.insert(row.code.clone(), value.clone());
                    }
                }
            }
        }
    }

    /// Kinds of billed totals to offer.
    pub(crate) fn kinds(&self) -> Vec<&str> {
        if self.billed.is_empty() { BILLED.to_vec() } else { self.billed.iter().map(String::as_str).collect() }
    }
}

/// One word and what people call it, in the order of [`Language::ALL`].
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    pub(crate) word: String,
    pub(crate) labels: [String; 4],
}

/// The words of a column.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choices {
    pub(crate) list: Vec<Choice>,
    by_key: BTreeMap<String, usize>,
    /// Whether other words are taken as they stand.
    pub(crate) open: bool,
}

const YES: [&str; 13] = ["yes", "y", "ja", "j", "oui", "o", "1", "x", "true", "waar", "vrai", "wahr", "v"];
const NO: [&str; 10] = ["no", "n", "nee", "neen", "non", "nein", "0", "false", "onwaar", "faux"];

impl Choices {
    fn new(list: Vec<Choice>) -> Self {
        let mut by_key = BTreeMap::new();
        for (index, choice) in list.iter().enumerate() {
            by_key.entry(key(&choice.word)).or_insert(index);
        }
        for (index, choice) in list.iter().enumerate() {
            for key in choice.labels.iter().flat_map(|label| keys(label)) {
                by_key.entry(key).or_insert(index);
            }
        }
        let yes_no: Option<Vec<usize>> = ["yes", "no"].iter().map(|word| list.iter().position(|choice| choice.word == *word)).collect();
        if let Some([yes, no]) = yes_no.as_deref()
            && list.len() == 2
        {
            for (words, index) in [(&YES[..], yes), (&NO[..], no)] {
                for word in words {
                    by_key.entry(key(word)).or_insert(*index);
                }
            }
            by_key.entry(key("falsch")).or_insert(*no);
        }
        Self { list, by_key, open: false }
    }

    fn also(&mut self, word: &str, other: &str) {
        if let Some(index) = self.list.iter().position(|choice| choice.word == word) {
            self.by_key.entry(key(other)).or_insert(index);
        }
    }

    /// The word a text means.
    pub(crate) fn find(&self, text: &str) -> Option<&str> {
        if let Some(choice) = self.list.iter().find(|choice| choice.word == text) {
            return Some(&choice.word);
        }
        let index = keys(text).into_iter().find_map(|key| self.by_key.get(&key)).copied().or_else(|| match text {
            "✓" | "✔" | "☑" => self.by_key.get("yes").copied(),
            _ => self.at_least(text),
        })?;
        self.list.get(index).map(|choice| choice.word.as_str())
    }

    /// `4` where the last word is `3+`.
    fn at_least(&self, text: &str) -> Option<usize> {
        let number: u32 = text.parse().ok()?;
        let open = |choice: &Choice| choice.word.strip_suffix('+').and_then(|low| low.parse::<u32>().ok()).is_some_and(|low| number >= low);
        self.list.iter().position(open)
    }

    /// What is allowed, in the words of the input.
    pub(crate) fn allowed(&self, language: Option<Language>) -> String {
        self.list.iter().map(|choice| choice.label(language)).collect::<Vec<_>>().join(", ")
    }
}

impl Choice {
    /// What people of a language call it; the word of files without one.
    pub(crate) fn label(&self, language: Option<Language>) -> &str {
        let index = language.and_then(|language| Language::ALL.iter().position(|known| *known == language));
        index.and_then(|index| self.labels.get(index)).filter(|label| !label.is_empty()).unwrap_or(&self.word)
    }

    fn of_text(word: &str, text: &Text) -> Self {
        Self { word: word.into(), labels: Language::ALL.map(|language| text.of(language.code()).to_owned()) }
    }

    /// The labels of a word are texts of the template; an id no text has leaves the word.
    fn of_id(word: &str, id: &str) -> Self {
        let labels = Language::ALL.map(|language| {
            let words = Words::of(language);
            if words.has(id) { words.text(id) } else { word.to_owned() }
        });
        Self { word: word.into(), labels }
    }
}

/// Words of the template that mean a value of a vocabulary too.
const ALSO: [(&str, &str); 17] = [
    ("here", "template-word-here"),
    ("elsewhere", "template-word-elsewhere"),
    ("none", "template-word-none"),
    ("none", "template-word-convention-none"),
    ("partly", "template-word-convention-partial"),
    ("full", "template-word-convention-full"),
    ("consultation", "template-word-consultation"),
    ("home_visit", "template-word-home-visit"),
    ("nursing_home_visit", "template-word-care-home-visit"),
    ("video", "template-word-video"),
    ("telephone", "template-word-telephone"),
    ("day", "template-word-day"),
    ("night", "template-word-night"),
    ("weekend", "template-word-weekend"),
    ("recognised", "template-word-recognised"),
    ("acquired_rights", "template-word-acquired-rights"),
    ("trainee", "template-word-trainee"),
];

/// Words of roles that the template has.
const ROLES: [(&str, &str); 4] = [
    ("member", "template-word-member"),
    ("trainee", "template-word-trainee"),
    ("registered_substitute", "template-word-registered-substitute"),
    ("locum", "template-word-locum"),
];

/// Words for which no vocabulary is asked.
fn fixed(words: &[(&str, &str)]) -> Choices {
    Choices::new(words.iter().map(|(word, id)| Choice::of_id(word, id)).collect())
}

/// `home_hospitalisation` -> `template-word-home-hospitalisation`.
fn word_id(word: &str) -> String {
    format!("template-word-{}", word.replace('_', "-"))
}

/// The words of an attribute.
pub(crate) fn of_attribute(attribute: &Attribute) -> Choices {
    let labelled = attribute.values.iter().zip(&attribute.labels);
    let mut choices = Choices::new(labelled.map(|(word, label)| Choice::of_text(word, label)).collect());
    for (word, id) in ALSO {
        for text in names::in_all(id) {
            choices.also(word, &text);
        }
    }
    choices
}

/// The statuses of a practice that the template asks for, with the id of the question and its words.
pub(crate) fn practice_statuses() -> Vec<(&'static str, &'static str, Choices)> {
    let yes_no = || fixed(&[("yes", "template-word-yes"), ("no", "template-word-no")]);
    let form = fixed(&[("solo", "template-word-solo"), ("group", "template-word-group"), ("network", "template-word-network")]);
    vec![
        ("form", "template-practice-form", form),
        ("zone", "template-practice-zone", yes_no()),
        ("homologated_record", "template-practice-certified-record", yes_no()),
        ("offers_nursing", "template-practice-nursing", yes_no()),
        ("offers_physiotherapy", "template-practice-physiotherapy", yes_no()),
    ]
}

/// The words of a column of a table, `None` where any text may stand.
pub(crate) fn of_column(table: &str, column: &str, vocabulary: &Vocabulary, schemes: &SchemeWords) -> Option<Choices> {
    let attribute = |id: &str| vocabulary.attribute(id).and_then(|id| vocabulary.attributes.get(id));
    match (table, column) {
        ("staff", "role") => Some(fixed(&[
            ("nurse", "template-word-nurse"),
            ("reception", "template-word-reception"),
            ("assistant", "template-word-assistant"),
            ("manager", "template-word-manager"),
        ])),
        ("staff", "employment") => Some(fixed(&[
            ("employee", "template-word-employee"),
            ("self_employed", "template-word-self-employed"),
            ("supplied", "template-word-supplied"),
        ])),
        ("practitioners" | "memberships", "role") => {
            let mut choices = Choices::new(vocabulary.roles.iter().map(|role| Choice::of_text(&role.id, &role.name)).collect());
            for (word, id) in ROLES {
                for text in names::in_all(id) {
                    choices.also(word, &text);
                }
            }
            Some(choices)
        }
        ("billed", "kind") => {
            let mut choices = Choices::new(schemes.kinds().into_iter().map(|kind| Choice::of_id(kind, &word_id(kind))).collect());
            choices.open = schemes.billed.is_empty();
            Some(choices)
        }
        ("claims", "component") => {
            let mut choices = Choices::new(schemes.claims.iter().map(|(id, name)| Choice::of_text(id, name)).collect());
            choices.open = schemes.claims.is_empty();
            Some(choices)
        }
        ("covers", "table") => {
            let named = names::all().filter(|table| table.name != names::PRACTICE);
            Some(Choices::new(named.map(|table| Choice::of_id(table.name, table.text)).collect()))
        }
        ("patient_status" | "practitioner_status" | "practice_status", "kind") => {
            let mut list: Vec<Choice> = Vec::new();
            for attribute in &vocabulary.attributes {
                let Kind::Status { status } = &attribute.kind else { continue };
                list.push(Choice::of_text(status, &attribute.name));
            }
            list.extend(practice_statuses().into_iter().map(|(word, id, _)| Choice::of_id(word, id)));
            let mut choices = Choices::new(list);
            choices.open = true;
            Some(choices)
        }
        (_, "status") => Some(Choices::new(
            Status::ALL
                .into_iter()
                .filter(|status| *status != Status::Gap)
                .map(|status| Choice::of_id(status.word(), &format!("status-{}", status.word())))
                .collect(),
        )),
        ("activity" | "contacts", "act") => {
            let mut choices = attribute("act").map(of_attribute).unwrap_or_default();
            for act in &vocabulary.acts {
                for language in Language::ALL {
                    choices.also(&act.id, act.name.of(language.code()));
                }
            }
            for (code, act) in &schemes.codes {
                choices.also(act, code);
            }
            Some(choices)
        }
        ("activity", "registration") => Some(match attribute("registration") {
            Some(attribute) => of_attribute(attribute),
            None => fixed(&[("here", "template-word-here"), ("elsewhere", "template-word-elsewhere"), ("none", "template-word-none")]),
        }),
        _ => {
            let index = names::attributes(table, vocabulary).into_iter().find(|(word, _)| word == column)?.1;
            vocabulary.attributes.get(index).map(of_attribute)
        }
    }
}
