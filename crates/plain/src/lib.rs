// SPDX-License-Identifier: EUPL-1.2
//! Tables of results as plain text for a person, and as fields for files: what the terminal and the pages' twins share.
//!
//! [`calendar`] writes a timeline as sentences and as a calendar file.
//!
//! Invariants: a file always holds cents, low and high beside every amount; words come from `words` or from the schemes compared, never from
//! here. Not here: HTML (`web`), the writing of CSV and JSON (`intake`).

pub mod calendar;

use pijler_model::{Amount, Cents, Ratio};
use pijler_practice::{Cell, ReportTable};
use pijler_scheme::{Scheme, Vocabulary};
use pijler_words::{Decimal, Language, Words};
use std::sync::Arc;

/// How exactly money is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Whole euros.
    Euros,
    /// To the cent.
    Cents,
}

/// Whose words are used: the language, and the names that the compared schemes give.
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    /// Texts and formats.
    pub words: &'static Words,
    /// Schemes whose names of measures and conditions may be needed.
    pub schemes: &'a [Arc<Scheme>],
    /// Names of attributes and their values.
    pub vocabulary: &'a Vocabulary,
}

/// A table as a file holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fields {
    /// Column names.
    pub headings: Vec<String>,
    /// Which columns hold numbers.
    pub numbers: Vec<usize>,
    /// Rows in machine form: ISO days, decimal points.
    pub rows: Vec<Vec<String>>,
}

/// Whether a cell holds a number, so that its column is set to the right.
#[must_use]
pub fn is_number(cell: &Cell) -> bool {
    matches!(
        cell,
        Cell::Amount(_)
            | Cell::Difference(_)
            | Cell::Explained(..)
            | Cell::Sum(..)
            | Cell::Count(_)
            | Cell::Hundredths(_)
            | Cell::HundredthsRange(..)
            | Cell::CountRange(..)
            | Cell::Share(..)
    )
}

fn amount_of(cell: &Cell) -> Option<Amount> {
    match cell {
        Cell::Amount(amount) | Cell::Difference(amount) | Cell::Explained(amount, _) | Cell::Sum(amount, ..) => Some(*amount),
        _ => None,
    }
}

impl Wording<'_> {
    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.words.language()
    }

    /// A heading or row name: the short form of a text that has variables, where there is one.
    #[must_use]
    pub fn short(&self, id: &str) -> String {
        let short = format!("head-{id}");
        if self.words.has(&short) { self.words.text(&short) } else { self.words.text(id) }
    }

    /// An attribute, measure or other dimension and its values in words.
    #[must_use]
    pub fn dimension(&self, id: &str, values: &[String]) -> (String, String) {
        let code = self.language().code();
        if let Some(attribute) = self.vocabulary.attribute(id).map(|index| &self.vocabulary.attributes[index]) {
            let label = |value: &String| {
                let label = attribute.value(value).and_then(|index| attribute.labels.get(usize::from(index)));
                label.map_or_else(|| value.clone(), |label| label.of(code).to_owned())
            };
            let labels: Vec<String> = values.iter().map(label).collect();
            return (attribute.name.of(code).to_owned(), self.language().list_or(&labels));
        }
        let number = |value: &String| value.parse().map_or_else(|_| value.clone(), |number| self.language().quantity(number));
        let shown: Vec<String> = values.iter().map(number).collect();
        let measure = self.schemes.iter().find_map(|scheme| scheme.measure(id).map(|index| &scheme.measures[index].name));
        let name = match measure {
            Some(name) => name.of(code).to_owned(),
            None if id == "age" => self.words.text("template-list-age-band"),
            None => id.to_owned(),
        };
        (name, self.language().list_or(&shown))
    }

    /// A reason code, kind of total or other word of the engine and the schemes.
    #[must_use]
    pub fn code(&self, word: &str) -> String {
        if let Some(id) = word.strip_prefix("condition:") {
            let condition = self.schemes.iter().flat_map(|scheme| &scheme.conditions).find(|condition| condition.id == id);
            return condition.map_or_else(|| id.to_owned(), |condition| condition.reason.of(self.language().code()).to_owned());
        }
        let dashed = word.replace('_', "-");
        let known = ["reason", "billed"].into_iter().map(|kind| format!("{kind}-{dashed}")).find(|id| self.words.has(id));
        known.map_or_else(|| word.to_owned(), |id| self.words.text(&id))
    }

    /// The best value of an amount.
    #[must_use]
    pub fn best(&self, amount: Amount, detail: Detail) -> String {
        match detail {
            Detail::Euros => self.language().euros(amount.best),
            Detail::Cents => self.language().money(amount.best),
        }
    }

    /// From low to high.
    #[must_use]
    pub fn range(&self, amount: Amount, detail: Detail) -> String {
        match detail {
            Detail::Euros => self.language().euros_range(amount),
            Detail::Cents => self.language().money_range(amount),
        }
    }

    /// A difference with its sign, and its range.
    #[must_use]
    pub fn signed(&self, amount: Amount, detail: Detail) -> (String, String) {
        let language = self.language();
        match detail {
            Detail::Euros => (language.euros_signed(amount.best), language.euros_range_signed(amount)),
            Detail::Cents => (language.money_signed(amount.best), language.money_range_signed(amount)),
        }
    }

    /// A cell in words, its range left out.
    #[must_use]
    pub fn plain(&self, cell: &Cell, detail: Detail) -> String {
        let language = self.language();
        let number = |value: i64| language.decimal(Decimal { integer: value, scale: 2 });
        match cell {
            Cell::Empty => String::new(),
            Cell::Key(id) => self.short(id),
            Cell::Of(id, scheme) => self.words.text_with(id, &[("scheme", scheme.of(language.code()).into())]),
            Cell::Local(text) => text.of(language.code()).to_owned(),
            Cell::Plain(text) => text.split(", ").map(|word| self.code(word)).collect::<Vec<_>>().join(", "),
            Cell::Amount(amount) | Cell::Explained(amount, _) | Cell::Sum(amount, ..) => self.best(*amount, detail),
            Cell::Difference(amount) => self.signed(*amount, detail).0,
            Cell::Count(count) => language.quantity(*count),
            Cell::Hundredths(value) => number(*value),
            Cell::HundredthsRange(low, best, high) if low == high => number(*best),
            Cell::HundredthsRange(low, best, high) => format!("{} ({} – {})", number(*best), number(*low), number(*high)),
            Cell::CountRange(low, best, high) if low == high => language.quantity(*best),
            Cell::CountRange(low, best, high) => {
                format!("{} ({} – {})", language.quantity(*best), language.quantity(*low), language.quantity(*high))
            }
            Cell::Share(part, whole) => Ratio::try_new(*part, *whole).map_or_else(String::new, |ratio| language.percent(ratio, 1)),
            Cell::Status(status) => self.words.status(*status),
            Cell::Day(day) => language.day_short(*day),
            Cell::Period(period) => language.period(*period),
            Cell::Attributes(all) => {
                let parts = all.iter().map(|(id, values)| self.dimension(id, values)).map(|(name, values)| format!("{name}: {values}"));
                parts.collect::<Vec<_>>().join("; ")
            }
        }
    }

    /// A cell in words, with its range.
    #[must_use]
    pub fn with_range(&self, cell: &Cell, detail: Detail) -> String {
        let best = self.plain(cell, detail);
        match amount_of(cell) {
            Some(amount) if !amount.is_certain() => {
                let range = if matches!(cell, Cell::Difference(_)) { self.signed(amount, detail).1 } else { self.range(amount, detail) };
                if range == best { best } else { format!("{best} [{range}]") }
            }
            _ => best,
        }
    }

    /// A table as a file holds it: a column with amounts becomes three (best, low, high), one with explanations has their addresses too.
    #[must_use]
    pub fn fields(&self, table: &ReportTable) -> Fields {
        let columns = table.rows.iter().map(Vec::len).chain([table.headings.len()]).max().unwrap_or(0);
        let cell = |row: &Vec<Cell>, column: usize| row.get(column).cloned().unwrap_or(Cell::Empty);
        let any = |column: usize, test: &dyn Fn(&Cell) -> bool| table.rows.iter().any(|row| row.get(column).is_some_and(test));
        let mut fields = Fields { headings: Vec::new(), numbers: Vec::new(), rows: vec![Vec::new(); table.rows.len()] };
        for column in 0..columns {
            let heading = table.headings.get(column).map(|cell| self.plain(cell, Detail::Cents)).unwrap_or_default();
            let wide = any(column, &|cell| amount_of(cell).is_some() || matches!(cell, Cell::HundredthsRange(..) | Cell::CountRange(..)));
            let explained = any(column, &|cell| matches!(cell, Cell::Explained(..)));
            let first = fields.headings.len();
            let named = if heading.is_empty() && column > 0 { format!("{}", column + 1) } else { heading };
            fields.headings.push(named.clone());
            if wide {
                fields.headings.extend([
                    format!("{named} ({})", self.words.text("range-low")),
                    format!("{named} ({})", self.words.text("range-high")),
                ]);
                fields.numbers.extend(first..first + 3);
            } else if any(column, &|cell| matches!(cell, Cell::Count(_) | Cell::Hundredths(_))) {
                fields.numbers.push(first);
            }
            if explained {
                fields.headings.push(format!("{named} ({})", self.short("explain-address")));
            }
            for (row, into) in table.rows.iter().zip(&mut fields.rows) {
                let cell = cell(row, column);
                into.extend(self.field(&cell, wide));
                if explained {
                    into.push(if let Cell::Explained(_, address) = &cell { address.clone() } else { String::new() });
                }
            }
        }
        unique(&mut fields.headings);
        fields
    }

    fn field(&self, cell: &Cell, wide: bool) -> Vec<String> {
        let hundredths = |value: i64| Cents(value).to_string();
        if let Some(amount) = amount_of(cell) {
            return vec![amount.best.to_string(), amount.low.to_string(), amount.high.to_string()];
        }
        let text = match cell {
            Cell::HundredthsRange(low, best, high) => return vec![hundredths(*best), hundredths(*low), hundredths(*high)],
            Cell::CountRange(low, best, high) => return vec![best.to_string(), low.to_string(), high.to_string()],
            Cell::Count(count) => count.to_string(),
            Cell::Hundredths(value) => hundredths(*value),
            Cell::Share(part, whole) => format!("{part}/{whole}"),
            Cell::Day(day) => day.to_string(),
            Cell::Period(period) => period.to_string(),
            Cell::Status(status) => status.word().to_owned(),
            other => self.plain(other, Detail::Cents),
        };
        if wide { vec![text, String::new(), String::new()] } else { vec![text] }
    }
}

/// Two columns of one name get a number: a list of objects keeps only one of them.
fn unique(headings: &mut [String]) {
    for index in 1..headings.len() {
        let mut number = 1;
        while headings[..index].contains(&headings[index]) {
            number += 1;
            let base = headings[index].trim_end_matches(char::is_numeric).trim_end().to_owned();
            headings[index] = format!("{base} {number}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_become_unique() {
        let mut headings = vec!["a".to_owned(), "a".into(), "b".into(), "a".into()];
        unique(&mut headings);
        assert_eq!(headings, ["a", "a 2", "b", "a 3"]);
    }
}
