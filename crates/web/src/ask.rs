// SPDX-License-Identifier: EUPL-1.2
//! The query: whose figures, which year, which readings, which amounts; read from an address and written back into links.
//!
//! | field | means |
//! | --- | --- |
//! | `lang` | language |
//! | `practice` | key of an upload, or `example-<id>`; absent is the estimate |
//! | `year` | price year |
//! | `patients`, `consultations`, `visits`, `video`, `practitioners`, `reception`, `nurse_hours`, `preferential` | the estimate's numbers |
//! | `a.<figure>.<band>.<status>` | an assumption of the profile, changed |
//! | `v.<input>` | an input of the practice at so many percent of what it was given as |
//! | `s.<switch>` | an unsettled reading, chosen |
//! | `tariffs` | key of supplied amounts |
//! | `draft` | key of what was entered on the pages |
//!
//! Invariants: reading never fails, faults are gathered with the text that was typed; what a link holds is only what differs from the
//! defaults, in machine form that reads the same in every language. No figure of an upload is ever in it.

use crate::draft::Fields;
use crate::site::Site;
use crate::uploads::Id;
use crate::workspace::Workspace;
use pijler_model::{Faults, Place, Problem, Year};
use pijler_practice::{FiveNumbers, Profile};
use pijler_store::Token;
use pijler_words::{Decimal, Language, Words};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Fields of a query or a form, in order.
pub(crate) type Sent = Vec<(String, String)>;

/// A query and the language of who sent it.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) pairs: Sent,
    pub(crate) language: Language,
    /// Of the session, as the browser sent it.
    pub(crate) token: Option<Token>,
}

impl Asked {
    /// The same visitor, asking for nothing.
    pub(crate) fn bare(&self) -> Self {
        Self { pairs: Vec::new(), ..self.clone() }
    }

    /// The first field of that name, trimmed.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim())
    }
}

/// Whose figures are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Five numbers and a profile.
    Estimate,
    /// An example practice.
    Example(String),
    /// An upload.
    Upload(Id),
}

/// A number of the estimate.
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) label: &'static str,
    pub(crate) help: &'static str,
    /// Decimals kept.
    pub(crate) scale: u8,
    /// Lowest and highest, in the unit.
    pub(crate) bounds: (i64, i64),
}

const fn field(name: &'static str, label: &'static str, help: &'static str, scale: u8, bounds: (i64, i64)) -> Field {
    Field { name, label, help, scale, bounds }
}

/// The numbers, in the order of the form.
pub(crate) const FIELDS: [Field; 8] = [
    field("patients", "estimate-patients", "estimate-patients-help", 0, (1, 100_000)),
    field("consultations", "estimate-consultations", "estimate-consultations-help", 3, (0, 60)),
    field("visits", "estimate-visits", "estimate-visits-all-help", 3, (0, 60)),
    field("video", "estimate-video", "estimate-video-help", 3, (0, 60)),
    field("practitioners", "estimate-practitioners", "estimate-practitioners-help", 0, (1, 100)),
    field("reception", "estimate-reception", "estimate-reception-help", 0, (0, 200)),
    field("nurse_hours", "estimate-nurse-hours", "estimate-nurse-hours-help", 2, (0, 10_000)),
    field("preferential", "estimate-preferential", "estimate-preferential-help", 3, (0, 100)),
];

/// Highest value of an assumption that is no percentage, in its unit.
const ASSUMPTION_MAX: i64 = 1000;
/// Highest amount that can be supplied: a million euro, in cents.
pub(crate) const AMOUNT_MAX: i64 = 100_000_000;

/// Bounds of a variation, in percent.
const VARIATION: (i64, i64) = (0, 400);

/// The text that names an input of `practice::variation`.
pub(crate) fn input_label(what: &str) -> String {
    format!("input-{}", what.replace([':', '_'], "-"))
}

/// A changed assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) figure: String,
    pub(crate) band: String,
    pub(crate) preferential: String,
    pub(crate) value: i64,
}

/// Everything asked.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) language: Language,
    pub(crate) subject: Subject,
    pub(crate) year: Year,
    pub(crate) numbers: FiveNumbers,
    /// Whether a number was entered at all.
    pub(crate) entered: bool,
    pub(crate) changes: Vec<Change>,
    pub(crate) switches: BTreeMap<String, String>,
    /// Inputs at so many percent.
    pub(crate) variations: BTreeMap<String, i64>,
    pub(crate) tariffs: Option<Id>,
    pub(crate) draft: Option<Id>,
    /// What was entered on the pages, by field.
    pub(crate) fields: Arc<Fields>,
    /// The workspace they are of, if somebody is signed in.
    pub(crate) workspace: Option<Workspace>,
    /// Key of the text that says why the workspace could not be read.
    pub(crate) trouble: Option<&'static str>,
    /// How many texts of others the last save replaced.
    pub(crate) replaced: Option<i64>,
    /// What was typed, by field, where it was not understood.
    pub(crate) typed: BTreeMap<String, String>,
    pub(crate) faults: Faults,
}

/// The word of an assumption in a query.
pub(crate) fn change_name(figure: &str, band: &str, preferential: &str) -> String {
    let mut name = format!("a.{figure}");
    for part in [band, preferential] {
        if !part.is_empty() {
            name.push('.');
            name.push_str(part);
        }
    }
    name
}

impl Ask {
    /// Reads a query.
    pub(crate) fn read(site: &Site, asked: &Asked) -> Self {
        let mut ask = Self {
            language: asked.language,
            subject: Subject::Estimate,
            year: site.year(),
            numbers: FiveNumbers::default(),
            entered: false,
            changes: Vec::new(),
            switches: BTreeMap::new(),
            variations: BTreeMap::new(),
            tariffs: asked.get("tariffs").and_then(Id::read),
            draft: asked.get("draft").and_then(Id::read),
            fields: Arc::default(),
            workspace: None,
            trouble: None,
            replaced: asked.get("replaced").and_then(|count| count.parse().ok()).filter(|count| *count > 0),
            typed: BTreeMap::new(),
            faults: Faults::default(),
        };
        if let Some(id) = &ask.draft {
            match site.draft(id) {
                Some(fields) => ask.fields = fields,
                // What was entered is forgotten; the rest of the query still means something.
                None => ask.draft = None,
            }
        }
        let kept = ask.read_workspace(site, asked);
        let names_none = asked.get("practice").is_none() && FIELDS.iter().all(|field| asked.get(field.name).is_none());
        let with_kept: Asked;
        let asked = if names_none && !kept.is_empty() {
            with_kept = Asked { pairs: asked.pairs.iter().cloned().chain(kept).collect(), ..asked.clone() };
            &with_kept
        } else {
            asked
        };
        if let Some(practice) = asked.get("practice") {
            match (Id::read(practice), practice.strip_prefix("example-")) {
                (Some(id), _) => ask.subject = Subject::Upload(id),
                (None, Some(id)) => ask.subject = Subject::Example(id.to_owned()),
                (None, None) => ask.fault("practice", "label-practice", Problem::UnknownReference, practice, ""),
            }
        }
        if let Some(year) = asked.get("year").filter(|year| !year.is_empty()) {
            match year.parse() {
                Ok(year) if (site.years.0..=site.years.1).contains(&year) => ask.year = Year(year),
                _ => ask.fault("year", "term-price-year", Problem::UnknownValue, year, &format!("{} – {}", site.years.0, site.years.1)),
            }
        }
        for field in &FIELDS {
            if let Some(text) = asked.get(field.name).filter(|text| !text.is_empty()) {
                ask.entered = true;
                if let Some(value) = ask.number(field.name, field.label, text, field.scale, field.bounds) {
                    ask.set(field.name, value);
                }
            }
        }
        for (name, text) in &asked.pairs {
            let text = text.trim();
            if let Some(word) = name.strip_prefix("s.") {
                ask.switch(site, word, text);
            } else if let Some(what) = name.strip_prefix("v.").filter(|_| !text.is_empty()) {
                ask.variation(name, what, text);
            } else if let Some(word) = name.strip_prefix("a.").filter(|_| !text.is_empty()) {
                ask.assumption(site, name, word, text);
            }
        }
        ask
    }

    fn fault(&mut self, name: &str, label: &str, problem: Problem, value: &str, expected: &str) {
        let words = Words::of(self.language);
        let label = if words.has(label) { words.text(label) } else { label.to_owned() };
        let value: String = value.chars().take(60).collect();
        self.typed.insert(name.to_owned(), value.clone());
        self.faults.error(Place { column: label, ..Place::default() }, problem, value, expected);
    }

    /// A number in units of its scale, within bounds.
    fn number(&mut self, name: &str, label: &str, text: &str, scale: u8, (low, high): (i64, i64)) -> Option<i64> {
        let expected = if scale == 0 { "expected-whole-number" } else { "expected-number" };
        let Ok(decimal) = self.language.parse_decimal(text) else {
            self.fault(name, label, Problem::NotANumber, text, expected);
            return None;
        };
        // Heads are whole: `1.000` in English is either a thousand or one, and is not guessed.
        if scale == 0 && decimal.scale > 0 {
            self.fault(name, label, Problem::NotANumber, text, expected);
            return None;
        }
        let unit = 10_i64.pow(u32::from(scale));
        let value = scaled(decimal, scale);
        match value {
            Some(value) if value >= low * unit && value <= high * unit => return Some(value),
            Some(value) if value < low * unit => self.fault(name, label, Problem::Negative, text, &self.bounds(low, high)),
            Some(_) => self.fault(name, label, Problem::TooLarge, text, &self.bounds(low, high)),
            None => self.fault(name, label, Problem::NotANumber, text, expected),
        }
        None
    }

    fn bounds(&self, low: i64, high: i64) -> String {
        format!("{} – {}", self.language.quantity(low), self.language.quantity(high))
    }

    fn set(&mut self, name: &str, value: i64) {
        let numbers = &mut self.numbers;
        match name {
            "patients" => numbers.patients = value,
            "consultations" => numbers.consultations = value,
            "visits" => numbers.visits = value,
            "video" => numbers.video = value,
            "practitioners" => numbers.practitioners = value,
            "reception" => numbers.reception = value,
            "nurse_hours" => numbers.nurse_centihours = value,
            _ => numbers.preferential_share = Some(value),
        }
    }

    /// The value of a field in units of its scale.
    pub(crate) fn value(&self, name: &str) -> Option<i64> {
        let numbers = &self.numbers;
        Some(match name {
            "patients" => numbers.patients,
            "consultations" => numbers.consultations,
            "visits" => numbers.visits,
            "video" => numbers.video,
            "practitioners" => numbers.practitioners,
            "reception" => numbers.reception,
            "nurse_hours" => numbers.nurse_centihours,
            _ => return numbers.preferential_share,
        })
    }

    fn switch(&mut self, site: &Site, word: &str, option: &str) {
        let known = site.schemes.iter().flat_map(|scheme| &scheme.switches).find(|switch| switch.id == word);
        match known {
            None => self.fault(&format!("s.{word}"), word, Problem::UnknownReference, word, ""),
            Some(switch) if switch.options.iter().any(|(known, _)| known == option) => {
                if switch.default != option {
                    self.switches.insert(word.to_owned(), option.to_owned());
                }
            }
            Some(switch) => {
                let options: Vec<&str> = switch.options.iter().map(|(word, _)| word.as_str()).collect();
                let label = switch.question.of(self.language.code()).to_owned();
                self.fault(&format!("s.{word}"), &label, Problem::UnknownValue, option, &options.join(", "));
            }
        }
    }

    fn variation(&mut self, name: &str, what: &str, text: &str) {
        let label = input_label(what);
        if !Words::of(self.language).has(&label) {
            self.fault(name, what, Problem::UnknownReference, what, "");
        } else if let Some(percent) = self.number(name, &label, text, 0, VARIATION).filter(|&percent| percent != 100) {
            self.variations.insert(what.to_owned(), percent);
        }
    }

    fn assumption(&mut self, site: &Site, name: &str, word: &str, text: &str) {
        let Ok(profile) = &site.profile else { return };
        let mut parts = word.splitn(3, '.');
        let (figure, band, preferential) = (parts.next().unwrap_or(""), parts.next().unwrap_or(""), parts.next().unwrap_or(""));
        let Some(row) = profile.figures.iter().find(|row| row.figure == figure && row.age_band == band && row.preferential == preferential)
        else {
            self.fault(name, word, Problem::UnknownReference, word, "");
            return;
        };
        let label = format!("figure-{}", figure.replace('_', "-"));
        let bounds = (0, row.highest().map_or(ASSUMPTION_MAX, |thousandths| thousandths / 1000));
        let own = row.value;
        if let Some(value) = self.number(name, &label, text, 3, bounds).filter(|&value| value != own) {
            self.changes.retain(|change| {
                (change.figure.as_str(), change.band.as_str(), change.preferential.as_str()) != (figure, band, preferential)
            });
            self.changes.push(Change { figure: figure.into(), band: band.into(), preferential: preferential.into(), value });
        }
    }

    /// The profile with what was changed.
    pub(crate) fn profile(&self, site: &Site) -> Result<Profile, Faults> {
        let mut profile = site.profile.clone()?;
        for change in &self.changes {
            profile.supply(&change.figure, &change.band, &change.preferential, change.value);
        }
        Ok(profile)
    }

    /// What a link holds so that the next page is about the same: without language and subject.
    fn choices(&self, site: &Site) -> Sent {
        let mut pairs = Sent::new();
        let mut put = |name: &str, value: String| pairs.push((name.to_owned(), value));
        if self.year != site.year() {
            put("year", self.year.0.to_string());
        }
        if self.subject == Subject::Estimate {
            if self.entered {
                for field in &FIELDS {
                    if let Some(value) = self.value(field.name) {
                        put(field.name, machine(value, field.scale));
                    }
                }
            }
            for change in &self.changes {
                put(&change_name(&change.figure, &change.band, &change.preferential), machine(change.value, 3));
            }
        }
        for (what, percent) in &self.variations {
            put(&format!("v.{what}"), percent.to_string());
        }
        for (word, option) in &self.switches {
            put(&format!("s.{word}"), option.clone());
        }
        // Those of a workspace are known by who is signed in.
        if let Some(id) = self.tariffs.as_ref().filter(|_| self.workspace.is_none()) {
            put("tariffs", id.to_string());
        }
        if let Some(id) = &self.draft {
            put("draft", id.to_string());
        }
        pairs
    }

    /// The query of the subject's own page.
    pub(crate) fn own_query(&self, site: &Site) -> Sent {
        let mut pairs = vec![("lang".to_owned(), self.language.code().to_owned())];
        pairs.extend(self.choices(site));
        pairs
    }

    /// The path of the subject's own page.
    pub(crate) fn own_path(&self) -> String {
        match &self.subject {
            Subject::Estimate => "/".into(),
            Subject::Example(id) => format!("/practice/example/{id}"),
            Subject::Upload(id) => format!("/practice/{id}"),
        }
    }

    /// The query of any other page about the same subject.
    pub(crate) fn query(&self, site: &Site) -> Sent {
        let mut pairs = self.own_query(site);
        match &self.subject {
            Subject::Estimate => {}
            Subject::Example(id) => pairs.insert(1, ("practice".into(), format!("example-{id}"))),
            Subject::Upload(id) => pairs.insert(1, ("practice".into(), id.to_string())),
        }
        pairs
    }

    /// The address of the subject's own page.
    pub(crate) fn home(&self, site: &Site) -> String {
        address(&self.own_path(), &self.own_query(site))
    }

    /// The address of another page about the same subject, with fields of its own.
    pub(crate) fn link(&self, site: &Site, path: &str, more: &[(&str, &str)]) -> String {
        let mut pairs = self.query(site);
        pairs.extend(more.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        address(path, &pairs)
    }
}

/// A path with a query.
pub(crate) fn address(path: &str, pairs: &[(String, String)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in pairs {
        query.append_pair(name, value);
    }
    let query = query.finish();
    // These two may stand in a query as they are, and are far easier to read.
    let query = query.replace("%2F", "/").replace("%21", "!").replace("%40", "@");
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A decimal in units of a scale. `None`: it has more places.
pub(crate) fn scaled(decimal: Decimal, scale: u8) -> Option<i64> {
    if decimal.scale > scale {
        let factor = 10_i64.checked_pow(u32::from(decimal.scale - scale))?;
        return (decimal.integer % factor == 0).then(|| decimal.integer / factor);
    }
    decimal.integer.checked_mul(10_i64.checked_pow(u32::from(scale - decimal.scale))?)
}

/// A number without trailing zeros.
pub(crate) fn trimmed(value: i64, scale: u8) -> Decimal {
    let (mut integer, mut scale) = (value, scale);
    while scale > 0 && integer % 10 == 0 {
        integer /= 10;
        scale -= 1;
    }
    Decimal { integer, scale }
}

/// The machine form. Three decimals get a zero more: one mark before exactly three digits could part thousands.
fn machine(value: i64, scale: u8) -> String {
    let Decimal { integer, scale } = trimmed(value, scale);
    let unit = 10_i64.pow(u32::from(scale));
    match scale {
        0 => integer.to_string(),
        3 => format!("{}.{:03}0", integer / unit, integer % unit),
        _ => format!("{}.{:0width$}", integer / unit, integer % unit, width = usize::from(scale)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_link_holds_reads_the_same_in_every_language() {
        for (value, scale, text) in
            [(3400, 3, "3.4"), (3125, 3, "3.1250"), (1200, 0, "1200"), (20, 3, "0.02"), (1250, 2, "12.5"), (5, 3, "0.0050")]
        {
            assert_eq!(machine(value, scale), text);
            for language in Language::ALL {
                let read = language.parse_decimal(text).unwrap_or_else(|error| panic!("{text} {language}: {error}"));
                assert_eq!(scaled(read, scale), Some(value), "{text} {language}");
            }
        }
    }

    #[test]
    fn what_a_page_shows_it_reads_back() {
        for language in Language::ALL {
            for value in [0, 1, 20, 3125, 3400, 1000, 12_345, 999_999] {
                let shown = language.decimal(trimmed(value, 3));
                let read = language.parse_decimal(&shown).unwrap_or_else(|error| panic!("{shown} {language}: {error}"));
                assert_eq!(scaled(read, 3), Some(value), "{shown} {language}");
            }
        }
    }

    #[test]
    fn addresses_are_encoded() {
        let pairs = [("a".to_owned(), "b&c=d é".to_owned()), ("scheme".to_owned(), "be/new-deal".to_owned())];
        assert_eq!(address("/x", &pairs), "/x?a=b%26c%3Dd+%C3%A9&scheme=be/new-deal");
    }
}
