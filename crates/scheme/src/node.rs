// SPDX-License-Identifier: EUPL-1.2
//! A configuration file as a tree that remembers where every value stands, and a reader that gathers all faults.
//!
//! Layers patch the tree before anything is typed, so a fault in a value that a layer set names the layer's file and line.
//! Not here: what the keys mean (`read`).

use pijler_model::{Day, Faults, Place, Problem};
use toml_edit::{Document, Item, TableLike, Value as TomlValue};

/// A value and where it stands.
#[derive(Clone, Debug)]
pub(crate) struct Node {
    pub(crate) value: Value,
    pub(crate) place: Place,
}

#[derive(Clone, Debug)]
pub(crate) enum Value {
    Text(String),
    Whole(i64),
    Truth(bool),
    Day(Day),
    List(Vec<Node>),
    Table(Vec<(String, Node)>),
}

impl Value {
    fn describe(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Truth(truth) => truth.to_string(),
            Self::Day(day) => day.to_string(),
            Self::List(_) => "[…]".into(),
            Self::Table(_) => "{…}".into(),
        }
    }
}

/// Parses a file; syntax faults are noted and give `None`.
pub(crate) fn parse(file: &str, text: &str, faults: &mut Faults) -> Option<Node> {
    match Document::parse(text) {
        Ok(document) => {
            let lines = Lines::new(text);
            let origin = Origin { file, lines: &lines };
            Some(Node { value: Value::Table(origin.table(document.as_table(), faults)), place: origin.place(Some(0)) })
        }
        Err(error) => {
            let line = error.span().map_or(0, |span| Lines::new(text).line(span.start));
            let place = Place { file: file.into(), line, ..Place::default() };
            faults.error(place, Problem::NotReadable, error.message(), "TOML");
            None
        }
    }
}

struct Lines(Vec<usize>);

impl Lines {
    fn new(text: &str) -> Self {
        Self(text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at).collect())
    }

    fn line(&self, at: usize) -> usize {
        self.0.partition_point(|&end| end < at) + 1
    }
}

struct Origin<'a> {
    file: &'a str,
    lines: &'a Lines,
}

impl Origin<'_> {
    fn place(&self, at: Option<usize>) -> Place {
        Place { file: self.file.into(), line: at.map_or(0, |at| self.lines.line(at)), ..Place::default() }
    }

    fn table(&self, table: &dyn TableLike, faults: &mut Faults) -> Vec<(String, Node)> {
        let mut entries = Vec::new();
        for (key, item) in table.iter() {
            let at = table.key(key).and_then(toml_edit::Key::span).or_else(|| item.span()).map(|span| span.start);
            let place = Place { column: key.to_owned(), ..self.place(at) };
            match item {
                Item::None => {}
                Item::Table(inner) => entries.push((key.to_owned(), Node { value: Value::Table(self.table(inner, faults)), place })),
                Item::ArrayOfTables(list) => {
                    let nodes = list
                        .iter()
                        .map(|inner| Node {
                            value: Value::Table(self.table(inner, faults)),
                            place: Place { column: key.to_owned(), ..self.place(inner.span().map(|span| span.start)) },
                        })
                        .collect();
                    entries.push((key.to_owned(), Node { value: Value::List(nodes), place }));
                }
                Item::Value(value) => {
                    if let Some(value) = self.value(value, &place, faults) {
                        entries.push((key.to_owned(), Node { value, place }));
                    }
                }
            }
        }
        entries
    }

    fn value(&self, value: &TomlValue, place: &Place, faults: &mut Faults) -> Option<Value> {
        match value {
            TomlValue::String(text) => Some(Value::Text(text.value().clone())),
            TomlValue::Integer(number) => Some(Value::Whole(*number.value())),
            TomlValue::Boolean(truth) => Some(Value::Truth(*truth.value())),
            TomlValue::Datetime(moment) => {
                let text = moment.value().to_string();
                let day = Day::parse(&text);
                if day.is_none() {
                    faults.error(place.clone(), Problem::NotADate, text, "expected-iso-date");
                }
                day.map(Value::Day)
            }
            TomlValue::Float(number) => {
                faults.error(place.clone(), Problem::NotANumber, number.value().to_string(), "expected-decimal-text");
                None
            }
            TomlValue::Array(array) => {
                let nodes = array
                    .iter()
                    .filter_map(|item| {
                        let at = item.span().map(|span| span.start);
                        let place = Place { column: place.column.clone(), ..self.place(at) };
                        self.value(item, &place, faults).map(|value| Node { value, place })
                    })
                    .collect();
                Some(Value::List(nodes))
            }
            TomlValue::InlineTable(inner) => Some(Value::Table(self.table(inner, faults))),
        }
    }
}

impl Node {
    pub(crate) fn empty_table(file: &str) -> Self {
        Self { value: Value::Table(Vec::new()), place: Place { file: file.into(), ..Place::default() } }
    }

    pub(crate) fn entries(&self) -> &[(String, Node)] {
        match &self.value {
            Value::Table(entries) => entries,
            _ => &[],
        }
    }

    pub(crate) fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, node)| node)
    }

    pub(crate) fn remove(&mut self, key: &str) -> Option<Node> {
        match &mut self.value {
            Value::Table(entries) => {
                let index = entries.iter().position(|(name, _)| name == key)?;
                Some(entries.remove(index).1)
            }
            _ => None,
        }
    }

    /// The table at a dotted path below this one, made where absent.
    fn table_at(&mut self, path: &[&str]) -> Option<&mut Vec<(String, Node)>> {
        let place = self.place.clone();
        let Value::Table(entries) = &mut self.value else { return None };
        let Some((first, rest)) = path.split_first() else { return Some(entries) };
        let index = entries.iter().position(|(name, _)| name == first).unwrap_or_else(|| {
            entries.push(((*first).to_owned(), Node { value: Value::Table(Vec::new()), place }));
            entries.len() - 1
        });
        entries[index].1.table_at(rest)
    }

    /// Replaces (or adds) the value at a dotted path. False if something on the way is not a table.
    pub(crate) fn set(&mut self, path: &str, node: Node) -> bool {
        let mut parts: Vec<&str> = path.split('.').collect();
        let Some(last) = parts.pop() else { return false };
        let Some(entries) = self.table_at(&parts) else { return false };
        match entries.iter_mut().find(|(name, _)| name == last) {
            Some((_, old)) => *old = node,
            None => entries.push((last.to_owned(), node)),
        }
        true
    }

    /// Takes the value at a dotted path out.
    pub(crate) fn cut(&mut self, path: &str) -> Option<Node> {
        let (parent, last) = path.rsplit_once('.').map_or((None, path), |(parent, last)| (Some(parent), last));
        let parts: Vec<&str> = parent.map(|parent| parent.split('.').collect()).unwrap_or_default();
        let entries = self.table_at(&parts)?;
        let index = entries.iter().position(|(name, _)| name == last)?;
        Some(entries.remove(index).1)
    }

    /// A stable text of the whole tree, for hashing: keys sorted, places left out.
    pub(crate) fn canonical(&self, out: &mut String) {
        match &self.value {
            Value::List(items) => {
                out.push('[');
                for item in items {
                    item.canonical(out);
                    out.push(',');
                }
                out.push(']');
            }
            Value::Table(entries) => {
                let mut sorted: Vec<&(String, Node)> = entries.iter().collect();
                sorted.sort_by(|a, b| a.0.cmp(&b.0));
                out.push('{');
                for (key, node) in sorted {
                    out.push_str(key);
                    out.push('=');
                    node.canonical(out);
                    out.push(';');
                }
                out.push('}');
            }
            other => {
                out.push('"');
                out.push_str(&other.describe());
                out.push('"');
            }
        }
    }
}

/// Reads one table; what is not taken is an unknown field.
pub(crate) struct Reader<'a> {
    node: &'a Node,
    taken: Vec<&'static str>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(node: &'a Node, faults: &mut Faults) -> Self {
        if !matches!(node.value, Value::Table(_)) {
            faults.error(node.place.clone(), Problem::Rule, node.value.describe(), "expected-section");
        }
        Self { node, taken: Vec::new() }
    }

    pub(crate) fn place(&self) -> Place {
        self.node.place.clone()
    }

    pub(crate) fn opt(&mut self, key: &'static str) -> Option<&'a Node> {
        self.taken.push(key);
        self.node.get(key)
    }

    pub(crate) fn need(&mut self, key: &'static str, faults: &mut Faults) -> Option<&'a Node> {
        let found = self.opt(key);
        if found.is_none() {
            faults.error(Place { column: key.into(), ..self.place() }, Problem::Empty, "", format!("expected-field: {key}"));
        }
        found
    }

    pub(crate) fn opt_text(&mut self, key: &'static str, faults: &mut Faults) -> Option<String> {
        self.opt(key).and_then(|node| text(node, faults))
    }

    pub(crate) fn need_text(&mut self, key: &'static str, faults: &mut Faults) -> String {
        self.need(key, faults).and_then(|node| text(node, faults)).unwrap_or_default()
    }

    pub(crate) fn whole(&mut self, key: &'static str, default: i64, faults: &mut Faults) -> i64 {
        self.opt(key).and_then(|node| whole(node, faults)).unwrap_or(default)
    }

    pub(crate) fn truth(&mut self, key: &'static str, faults: &mut Faults) -> bool {
        match self.opt(key) {
            None => false,
            Some(Node { value: Value::Truth(truth), .. }) => *truth,
            Some(other) => {
                faults.error(other.place.clone(), Problem::UnknownValue, other.value.describe(), "expected-one-of: true, false");
                false
            }
        }
    }

    pub(crate) fn opt_day(&mut self, key: &'static str, faults: &mut Faults) -> Option<Day> {
        self.opt(key).and_then(|node| day(node, faults))
    }

    /// One of a fixed set of words; absent gives the default.
    pub(crate) fn choice<T: Copy>(&mut self, key: &'static str, allowed: &[(&str, T)], default: T, faults: &mut Faults) -> T {
        self.opt(key).and_then(|node| choice(node, allowed, faults)).unwrap_or(default)
    }

    pub(crate) fn texts(&mut self, key: &'static str, faults: &mut Faults) -> Vec<String> {
        self.opt(key).map(|node| texts(node, faults)).unwrap_or_default()
    }

    /// Everything not asked for is a fault.
    pub(crate) fn finish(self, faults: &mut Faults) {
        for (key, node) in self.node.entries() {
            if !self.taken.contains(&key.as_str()) {
                let mut allowed = self.taken.clone();
                allowed.sort_unstable();
                allowed.dedup();
                faults.error(node.place.clone(), Problem::UnknownColumn, key.clone(), format!("expected-one-of: {}", allowed.join(", ")));
            }
        }
    }
}

pub(crate) fn text(node: &Node, faults: &mut Faults) -> Option<String> {
    if let Value::Text(text) = &node.value {
        return Some(text.clone());
    }
    faults.error(node.place.clone(), Problem::UnknownValue, node.value.describe(), "expected-text");
    None
}

pub(crate) fn whole(node: &Node, faults: &mut Faults) -> Option<i64> {
    if let Value::Whole(number) = node.value {
        return Some(number);
    }
    faults.error(node.place.clone(), Problem::NotANumber, node.value.describe(), "expected-whole-number");
    None
}

pub(crate) fn day(node: &Node, faults: &mut Faults) -> Option<Day> {
    if let Value::Day(day) = node.value {
        return Some(day);
    }
    faults.error(node.place.clone(), Problem::NotADate, node.value.describe(), "expected-bare-date");
    None
}

pub(crate) fn choice<T: Copy>(node: &Node, allowed: &[(&str, T)], faults: &mut Faults) -> Option<T> {
    let word = text(node, faults)?;
    let found = allowed.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    if found.is_none() {
        let names: Vec<&str> = allowed.iter().map(|(name, _)| *name).collect();
        faults.error(node.place.clone(), Problem::UnknownValue, word, format!("expected-one-of: {}", names.join(", ")));
    }
    found
}

pub(crate) fn texts(node: &Node, faults: &mut Faults) -> Vec<String> {
    list(node, faults).iter().filter_map(|item| text(item, faults)).collect()
}

pub(crate) fn list<'a>(node: &'a Node, faults: &mut Faults) -> &'a [Node] {
    if let Value::List(items) = &node.value {
        return items;
    }
    faults.error(node.place.clone(), Problem::UnknownValue, node.value.describe(), "expected-list-of-values");
    &[]
}
