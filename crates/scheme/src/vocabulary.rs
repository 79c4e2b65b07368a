// SPDX-License-Identifier: EUPL-1.2
//! The words all schemes of a country share: attributes, acts, roles, holidays.
//!
//! An attribute is a dimension with a short list of values. A *base* attribute is read from facts; a *derived* one is a function of
//! others and exists only while tables are compiled, so it costs nothing when millions are counted.

use crate::library::Library;
use crate::node::{self, Node, Reader, Value};
use crate::text::Text;
use pijler_model::{Day, Faults, Place, Problem};
use std::collections::BTreeSet;

/// Index of an attribute in [`Vocabulary::attributes`].
pub type AttributeId = usize;

/// Whose attribute it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A person, on a day.
    Person,
    /// A practitioner, on a day.
    Practitioner,
    /// A person seen from a practice, on a day.
    Relation,
    /// A contact.
    Contact,
}

impl Subject {
    /// The word used in files.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Practitioner => "practitioner",
            Self::Relation => "relation",
            Self::Contact => "contact",
        }
    }
}

/// Where the value is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// From the birth date; `values` has one entry more than `cuts`. A band starts on the birthday.
    AgeBand {
        /// Ages in whole years, rising.
        cuts: Vec<i16>,
    },
    /// From dated status rows of this kind.
    Status {
        /// The `kind` of the rows.
        status: String,
    },
    /// `yes` when the person had a contact of one of these acts in the calendar years before the year of the day.
    Seen {
        /// Acts that count.
        acts: Vec<String>,
        /// How many calendar years back.
        years_back: i16,
    },
    /// The role of the membership; a member whose membership began after the first day of the running quarter has `joining`.
    Role {
        /// Value for such a member.
        joining: Option<u8>,
    },
    /// Where the person is registered, seen from the practice of the contact.
    Registration {
        /// `here` only if the registration stood before the running quarter began.
        settled: bool,
    },
    /// The column of the same name in `contacts`.
    Column,
    /// A function of other attributes: the first rule that holds.
    Derived {
        /// Rules in order; the last always holds.
        rules: Vec<Rule>,
    },
}

/// One rule of a derived attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The value it gives.
    pub value: u8,
    /// All must hold: attribute and the values allowed.
    pub when: Vec<(AttributeId, Vec<u8>)>,
}

/// A dimension.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute {
    /// Its word in files.
    pub id: String,
    /// Whose.
    pub of: Subject,
    /// How read.
    pub kind: Kind,
    /// Its values; the first is the default of a status or column.
    pub values: Vec<String>,
    /// For people.
    pub name: Text,
    /// For people, one a value.
    pub labels: Vec<Text>,
}

impl Attribute {
    /// The number of a value.
    #[must_use]
    pub fn value(&self, word: &str) -> Option<u8> {
        self.values.iter().position(|value| value == word).and_then(|index| u8::try_from(index).ok())
    }
}

/// A kind of contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Neutral id.
    pub id: String,
    /// Family: `consultation`, `home_visit`, `video`, ...
    pub kind: String,
    /// Whether it enters contact rates and shares.
    pub counts_as_contact: bool,
    /// For people.
    pub name: Text,
}

/// A role in a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its word in files.
    pub id: String,
    /// Acts are billed on the trainer's number.
    pub billed_by_trainer: bool,
    /// For people.
    pub name: Text,
}

/// The words of a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary {
    /// Folder of the country.
    pub country: String,
    /// ISO code.
    pub currency: String,
    /// Dimensions.
    pub attributes: Vec<Attribute>,
    /// Acts.
    pub acts: Vec<Act>,
    /// Roles.
    pub roles: Vec<Role>,
    /// Public holidays.
    pub holidays: BTreeSet<Day>,
}

impl Vocabulary {
    /// The attribute with this word.
    #[must_use]
    pub fn attribute(&self, id: &str) -> Option<AttributeId> {
        self.attributes.iter().position(|attribute| attribute.id == id)
    }

    /// The act with this word.
    #[must_use]
    pub fn act(&self, id: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id == id)
    }

    /// Base attributes that this one is computed from (itself, if it is one).
    pub fn bases(&self, id: AttributeId, into: &mut BTreeSet<AttributeId>) {
        match &self.attributes[id].kind {
            Kind::Derived { rules } => {
                for (other, _) in rules.iter().flat_map(|rule| &rule.when) {
                    self.bases(*other, into);
                }
            }
            _ => {
                into.insert(id);
            }
        }
    }

    /// The value of an attribute where `base` gives those of base attributes.
    #[must_use]
    pub fn evaluate(&self, id: AttributeId, base: &dyn Fn(AttributeId) -> u8) -> u8 {
        match &self.attributes[id].kind {
            Kind::Derived { rules } => rules
                .iter()
                .find(|rule| rule.when.iter().all(|(other, allowed)| allowed.contains(&self.evaluate(*other, base))))
                .map_or(0, |rule| rule.value),
            _ => base(id),
        }
    }

    /// The value of an attribute where some attributes, derived ones included, are known.
    #[must_use]
    pub fn evaluate_known(&self, id: AttributeId, known: &dyn Fn(AttributeId) -> Option<u8>) -> u8 {
        if let Some(value) = known(id) {
            return value;
        }
        match &self.attributes[id].kind {
            Kind::Derived { rules } => rules
                .iter()
                .find(|rule| rule.when.iter().all(|(other, allowed)| allowed.contains(&self.evaluate_known(*other, known))))
                .map_or(0, |rule| rule.value),
            _ => 0,
        }
    }

    /// Reads the files of a country. Faults are noted; what could be read is given.
    pub fn read(library: &Library, country: &str, faults: &mut Faults) -> Self {
        let file = format!("{country}/vocabulary.toml");
        let Some(text) = library.text(&file) else {
            faults.error(
                Place { file, ..Place::default() },
                Problem::UnknownReference,
                country,
                format!("expected-one-of: {}", library.countries().join(", ")),
            );
            return Self::default();
        };
        let Some(root) = node::parse(&file, &text, faults) else { return Self::default() };
        let mut reader = Reader::new(&root, faults);
        let mut vocabulary = Self {
            country: reader.need_text("country", faults),
            currency: reader.need_text("currency", faults),
            holidays: holidays(library, country, faults),
            ..Self::default()
        };
        let attributes: Vec<(String, Node)> = reader.opt("attribute").map(|node| node.entries().to_vec()).unwrap_or_default();
        // Two passes: derived attributes name others.
        for (id, node) in &attributes {
            let attribute = vocabulary.read_attribute(id, node, faults);
            vocabulary.attributes.push(attribute);
        }
        for (index, (_, node)) in attributes.iter().enumerate() {
            if matches!(vocabulary.attributes[index].kind, Kind::Derived { .. }) {
                let rules = vocabulary.read_rules(index, node, faults);
                vocabulary.attributes[index].kind = Kind::Derived { rules };
            }
        }
        vocabulary.refuse_circles(&attributes, faults);
        for (id, node) in reader.opt("act").map(Node::entries).unwrap_or_default() {
            let mut act = Reader::new(node, faults);
            vocabulary.acts.push(Act {
                id: id.clone(),
                kind: act.need_text("kind", faults),
                counts_as_contact: act.truth("counts_as_contact", faults),
                name: Text::need(&mut act, "name", faults),
            });
            act.finish(faults);
        }
        for (id, node) in reader.opt("role").map(Node::entries).unwrap_or_default() {
            let mut role = Reader::new(node, faults);
            vocabulary.roles.push(Role {
                id: id.clone(),
                billed_by_trainer: role.choice("billed_by", &[("trainer", true)], false, faults),
                name: Text::need(&mut role, "name", faults),
            });
            role.finish(faults);
        }
        reader.finish(faults);
        vocabulary
    }

    fn read_attribute(&self, id: &str, node: &Node, faults: &mut Faults) -> Attribute {
        let mut reader = Reader::new(node, faults);
        if self.attribute(id).is_some() {
            faults.error(node.place.clone(), Problem::Duplicate, id, "expected-attribute-once");
        }
        let values = reader.texts("values", faults);
        if values.is_empty() || values.len() > 200 {
            faults.error(node.place.clone(), Problem::Empty, "", "expected-values");
        }
        let subjects = [
            ("person", Subject::Person),
            ("practitioner", Subject::Practitioner),
            ("relation", Subject::Relation),
            ("contact", Subject::Contact),
        ];
        let of = reader.choice("of", &subjects, Subject::Contact, faults);
        let kinds = ["age_band", "status", "seen", "role", "registration", "column", "derived"];
        let word =
            reader.need("kind", faults).and_then(|node| node::choice(node, &kinds.map(|kind| (kind, kind)), faults)).unwrap_or("derived");
        let position = |word: &str| values.iter().position(|value| value == word).and_then(|at| u8::try_from(at).ok());
        let kind = match word {
            "age_band" => {
                let cuts: Vec<i16> = reader
                    .need("cuts", faults)
                    .map(|node| node::list(node, faults).iter().filter_map(|cut| node::whole(cut, faults)).collect::<Vec<_>>())
                    .unwrap_or_default()
                    .into_iter()
                    .filter_map(|cut| i16::try_from(cut).ok())
                    .collect();
                if cuts.len() + 1 != values.len()
                    || cuts.windows(2).any(|pair| pair[0] >= pair[1])
                    || cuts.first().is_some_and(|&cut| cut <= 0)
                {
                    faults.error(node.place.clone(), Problem::Rule, id, "expected-rising-cuts");
                }
                Kind::AgeBand { cuts }
            }
            "status" => Kind::Status { status: reader.need_text("status", faults) },
            "seen" => Kind::Seen {
                acts: reader.texts("acts", faults),
                years_back: i16::try_from(reader.whole("years_back", 1, faults)).unwrap_or(1),
            },
            "role" => Kind::Role { joining: reader.opt_text("joining", faults).and_then(|word| position(&word)) },
            "registration" => {
                if values != ["here", "elsewhere", "none"] {
                    faults.error(node.place.clone(), Problem::UnknownValue, values.join(", "), "expected-one-of: here, elsewhere, none");
                }
                Kind::Registration { settled: reader.truth("settled", faults) }
            }
            "column" => Kind::Column,
            _ => {
                reader.opt("rules");
                Kind::Derived { rules: Vec::new() }
            }
        };
        let name = Text::need(&mut reader, "name", faults);
        let labels = match reader.opt("labels") {
            None => Vec::new(),
            Some(labels) => {
                for (word, node) in labels.entries() {
                    if position(word).is_none() {
                        faults.error(
                            node.place.clone(),
                            Problem::UnknownValue,
                            word.clone(),
                            format!("expected-one-of: {}", values.join(", ")),
                        );
                    }
                }
                values.iter().map(|word| labels.get(word).map(|node| Text::read(node, faults)).unwrap_or_default()).collect()
            }
        };
        let labels = values
            .iter()
            .enumerate()
            .map(|(index, word)| match labels.get(index) {
                Some(label) if !label.en.is_empty() => label.clone(),
                _ => Text { en: word.clone(), nl: word.clone(), fr: word.clone(), de: word.clone() },
            })
            .collect();
        reader.finish(faults);
        Attribute { id: id.into(), of, kind, values, name, labels }
    }

    fn read_rules(&self, index: AttributeId, node: &Node, faults: &mut Faults) -> Vec<Rule> {
        let mut rules = Vec::new();
        let items = node.get("rules").map(|rules| node::list(rules, faults)).unwrap_or_default();
        for item in items {
            let mut reader = Reader::new(item, faults);
            let word = reader.need_text("value", faults);
            let Some(value) = self.attributes[index].value(&word) else {
                let allowed = self.attributes[index].values.join(", ");
                faults.error(item.place.clone(), Problem::UnknownValue, word, format!("expected-one-of: {allowed}"));
                continue;
            };
            let when = reader.opt("when").map(|when| self.read_filter(when, faults)).unwrap_or_default();
            reader.finish(faults);
            rules.push(Rule { value, when });
        }
        if rules.last().is_none_or(|rule| !rule.when.is_empty()) {
            faults.error(node.place.clone(), Problem::Rule, "", "expected-last-rule");
        }
        rules
    }

    /// A derived attribute that needs itself would never end.
    fn refuse_circles(&mut self, nodes: &[(String, Node)], faults: &mut Faults) {
        fn reaches(vocabulary: &Vocabulary, from: AttributeId, to: AttributeId, depth: usize) -> bool {
            let Kind::Derived { rules } = &vocabulary.attributes[from].kind else { return false };
            depth > vocabulary.attributes.len()
                || rules.iter().flat_map(|rule| &rule.when).any(|(next, _)| *next == to || reaches(vocabulary, *next, to, depth + 1))
        }
        for (index, (_, node)) in nodes.iter().enumerate() {
            if reaches(self, index, index, 0) {
                let id = self.attributes[index].id.clone();
                faults.error(node.place.clone(), Problem::Rule, id, "expected-no-circle");
                self.attributes[index].kind = Kind::Derived { rules: Vec::new() };
            }
        }
    }

    /// Reads `{ attribute = ["value", ...], ... }`.
    pub(crate) fn read_filter(&self, node: &Node, faults: &mut Faults) -> Vec<(AttributeId, Vec<u8>)> {
        let mut filter = Vec::new();
        for (word, allowed) in node.entries() {
            let Some(id) = self.attribute(word) else {
                let known: Vec<&str> = self.attributes.iter().map(|attribute| attribute.id.as_str()).collect();
                faults.error(
                    allowed.place.clone(),
                    Problem::UnknownReference,
                    word.clone(),
                    format!("expected-one-of: {}", known.join(", ")),
                );
                continue;
            };
            let mut values = Vec::new();
            for item in node::list(allowed, faults) {
                if let Value::Text(value) = &item.value {
                    if let Some(value) = self.attributes[id].value(value) {
                        values.push(value);
                    } else {
                        let known = self.attributes[id].values.join(", ");
                        faults.error(item.place.clone(), Problem::UnknownValue, value.clone(), format!("expected-one-of: {known}"));
                    }
                }
            }
            filter.push((id, values));
        }
        filter.sort();
        filter
    }
}

fn holidays(library: &Library, country: &str, faults: &mut Faults) -> BTreeSet<Day> {
    let file = format!("{country}/holidays.csv");
    let mut days = BTreeSet::new();
    for (index, line) in library.text(&file).unwrap_or_default().lines().enumerate().skip(1) {
        let word = line.split(',').next().unwrap_or_default().trim();
        if word.is_empty() || word.starts_with('#') {
            continue;
        }
        if let Some(day) = Day::parse(word) {
            days.insert(day);
        } else {
            let place = Place { file: file.clone(), line: index + 1, column: "day".into(), ..Place::default() };
            faults.error(place, Problem::NotADate, word, "expected-iso-date");
        }
    }
    days
}
