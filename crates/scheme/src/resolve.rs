// SPDX-License-Identifier: EUPL-1.2
//! From files to one flat scheme: follow `base`, patch the trees layer by layer, apply the chosen options of switches, paint the tables,
//! type everything, check it.
//!
//! Layers resolve *before* checking: what is hashed, shown, diffed and priced is the flat result. All faults of all layers are gathered.

use crate::check;
use crate::library::Library;
use crate::node::{self, Node, Reader, Value};
use crate::read;
use crate::scheme::{Scheme, Source};
use crate::tariff::{self, Table, TableFile};
use crate::vocabulary::{AttributeId, Vocabulary};
use pijler_model::{Faults, Place, Problem, Span};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Arc;

/// What the user chose.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// Option by switch; others take their default.
    pub switches: BTreeMap<String, String>,
    /// Folder in the library whose `<table>.csv` files are painted on top, as `supplied`.
    pub supplied: Option<String>,
}

/// Source of rows that the user supplied without naming one.
pub const SUPPLIED_SOURCE: &str = "supplied";

/// One file set painted on the tables.
struct Layer {
    name: String,
    /// Path of a table's file, by table name; absent means the layer does not speak of it.
    folder: String,
    /// For a switch option: only these tables, under these file names.
    only: Option<BTreeMap<String, String>>,
    /// Two layers with the same parent may not paint one cell.
    sibling: bool,
    /// The user's own amounts.
    supplied: bool,
}

/// Resolves a scheme. On success all its tables are checked; warnings are dropped ([`examine`] gives them).
pub fn resolve(library: &Library, id: &str, choice: &Choice) -> Result<Scheme, Faults> {
    match examine(library, id, choice) {
        (Some(scheme), faults) if !faults.has_errors() => Ok(scheme),
        (_, faults) => Err(faults),
    }
}

/// Resolves a scheme as far as it goes and gives everything that is wrong or doubtful with it.
#[must_use]
pub fn examine(library: &Library, id: &str, choice: &Choice) -> (Option<Scheme>, Faults) {
    let mut faults = Faults::default();
    let scheme = attempt(library, id, choice, true, &mut faults);
    (scheme, faults)
}

/// The hash of a scheme's resolution with default switches, for pinning a layer to its base.
pub fn hash_of(library: &Library, id: &str) -> Result<String, Faults> {
    resolve(library, id, &Choice::default()).map(|scheme| scheme.hash)
}

/// `pins`: whether the bases are what the layers were written for. Of a base that is resolved only to look at its hash, it is not asked again.
fn attempt(library: &Library, id: &str, choice: &Choice, pins: bool, faults: &mut Faults) -> Option<Scheme> {
    let chain = chain(library, id, faults)?;
    let mut layers = Vec::new();
    let mut tree = Node::empty_table(id);
    let mut sources = BTreeMap::new();
    for (name, node) in &chain {
        layers.push(Layer { name: name.clone(), folder: format!("{name}/tariffs"), only: None, sibling: false, supplied: false });
        merge(&mut tree, node, faults);
        read::sources(library, name, &mut sources, faults);
    }
    let root = &chain.last()?.1;
    for key in ["id", "base", "base_hash"] {
        tree.remove(key);
    }
    if let Some(country) = root.get("vocabulary").or_else(|| tree.get("vocabulary")).and_then(|node| node::text(node, faults)) {
        read::sources(library, &country, &mut sources, faults);
    }
    let switches = switches(&mut tree, choice, &mut layers, id, faults);
    if let Some(folder) = &choice.supplied {
        let title = "Entered by the user".to_owned();
        let source = Source { id: SUPPLIED_SOURCE.into(), title, kind: "supplied".into(), ..Source::default() };
        sources.insert(SUPPLIED_SOURCE.into(), source);
        layers.push(Layer { name: "supplied".into(), folder: folder.clone(), only: None, sibling: false, supplied: true });
    }
    let mut canonical = String::new();
    tree.canonical(&mut canonical);

    let country = tree.get("vocabulary").and_then(|node| node::text(node, faults)).unwrap_or_default();
    let vocabulary = Arc::new(Vocabulary::read(library, &country, faults));
    if vocabulary.attributes.is_empty() && faults.has_errors() {
        // Without words nothing of the rest can be read: every row of every table would be one more fault of the same cause.
        return None;
    }
    let mut scheme = read::scheme(&tree, id, vocabulary, sources, faults);
    scheme.layers = layers.iter().map(|layer| layer.name.clone()).collect();
    scheme.switches = switches;
    paint(library, &mut scheme, &layers, faults);
    let _ = write!(canonical, "{:?}", scheme.vocabulary);
    for table in &scheme.tables {
        for row in &table.rows {
            let _ = write!(
                canonical,
                "\n{}|{:?}|{:?}|{:?}|{:?}|{}|{}|{:?}|{}",
                table.name, row.cells, row.minima, row.span, row.amount, row.status, row.ended, row.sources, row.reason
            );
        }
    }
    blake3::hash(canonical.as_bytes()).to_hex()[..16].clone_into(&mut scheme.hash);
    check::scheme(&scheme, faults);
    if pins {
        pinned_base(library, &chain, faults);
    }
    Some(scheme)
}

/// The files of a scheme and of all its bases, base first.
fn chain(library: &Library, id: &str, faults: &mut Faults) -> Option<Vec<(String, Node)>> {
    let mut chain: Vec<(String, Node)> = Vec::new();
    let mut next = Some(id.to_owned());
    while let Some(name) = next {
        if chain.iter().any(|(known, _)| *known == name) {
            let place = Place { file: format!("{name}/scheme.toml"), column: "base".into(), ..Place::default() };
            faults.error(place, Problem::Rule, name, "expected-no-circle");
            return None;
        }
        let file = format!("{name}/scheme.toml");
        let Some(text) = library.text(&file) else {
            let known = library.schemes().join(", ");
            faults.error(Place { file, ..Place::default() }, Problem::UnknownReference, name, format!("expected-one-of: {known}"));
            return None;
        };
        let node = node::parse(&file, &text, faults)?;
        match node.get("id").and_then(|node| node::text(node, faults)) {
            Some(written) if written == name => {}
            written => {
                let place = node.get("id").map_or_else(|| node.place.clone(), |node| node.place.clone());
                faults.error(place, Problem::Rule, written.unwrap_or_default(), format!("expected-folder-name: {name}"));
            }
        }
        next = node.get("base").and_then(|base| node::text(base, faults));
        chain.push((name, node));
    }
    chain.reverse();
    Some(chain)
}

fn pinned_base(library: &Library, chain: &[(String, Node)], faults: &mut Faults) {
    for pair in chain.windows(2) {
        let [(base, _), (_, node)] = pair else { continue };
        let Some(pin) = node.get("base_hash") else {
            let place = Place { column: "base_hash".into(), ..node.place.clone() };
            faults.warning(place, Problem::Empty, "", "expected-pin");
            continue;
        };
        let mut ignored = Faults::default();
        let Some(written) = node::text(pin, faults) else { continue };
        if let Some(resolved) = attempt(library, base, &Choice::default(), false, &mut ignored)
            && resolved.hash != written
        {
            faults.error(pin.place.clone(), Problem::Rule, written, format!("expected-base-as-pinned: {}", resolved.hash));
        }
    }
}

/// Sections whose entries a layer adds to; everything else a layer writes replaces.
const SECTIONS: [&str; 6] = ["component", "measure", "condition", "limit", "threshold", "switch"];

fn merge(tree: &mut Node, layer: &Node, faults: &mut Faults) {
    for path in layer.get("remove").map(|node| node::list(node, faults)).unwrap_or_default() {
        if let Some(written) = node::text(path, faults)
            && tree.cut(&written).is_none()
        {
            faults.error(path.place.clone(), Problem::UnknownReference, written, "expected-in-base");
        }
    }
    for (key, node) in layer.entries() {
        match key.as_str() {
            "remove" | "set" => {}
            section if SECTIONS.contains(&section) => {
                for (id, entry) in node.entries() {
                    if tree.get(section).is_some_and(|known| known.get(id).is_some()) {
                        faults.error(entry.place.clone(), Problem::Duplicate, format!("{section}.{id}"), "expected-new-id");
                    } else {
                        tree.set(&format!("{section}.{id}"), entry.clone());
                    }
                }
            }
            "application" => {
                let mut all = tree.get("application").map(|node| node::list(node, faults).to_vec()).unwrap_or_default();
                all.extend(node::list(node, faults).iter().cloned());
                tree.set("application", Node { value: Value::List(all), place: node.place.clone() });
            }
            other => {
                tree.set(other, node.clone());
            }
        }
    }
    apply_set(tree, layer.get("set"), faults);
}

fn apply_set(tree: &mut Node, set: Option<&Node>, faults: &mut Faults) {
    for (path, node) in set.map(Node::entries).unwrap_or_default() {
        let mut parts = path.split('.');
        let target = parts.next().zip(parts.next());
        let known = target
            .is_none_or(|(section, id)| !SECTIONS.contains(&section) || tree.get(section).is_some_and(|entries| entries.get(id).is_some()));
        if !known {
            faults.error(node.place.clone(), Problem::UnknownReference, path.clone(), "expected-existing-path");
        } else if !tree.set(path, node.clone()) {
            faults.error(node.place.clone(), Problem::Rule, path.clone(), "expected-dotted-path");
        }
    }
}

fn switches(tree: &mut Node, choice: &Choice, layers: &mut Vec<Layer>, id: &str, faults: &mut Faults) -> Vec<crate::scheme::Switch> {
    let Some(declared) = tree.remove("switch") else {
        unknown_switches(choice, &[], id, faults);
        return Vec::new();
    };
    let mut switches = Vec::new();
    let mut touched: BTreeSet<String> = BTreeSet::new();
    for (word, node) in declared.entries() {
        let (switch, option) = read::switch(word, node, choice.switches.get(word), faults);
        if let Some(option) = option {
            let mut reader = Reader::new(option, faults);
            reader.opt("name");
            for path in reader.texts("remove", faults) {
                tree.cut(&path);
            }
            let set = reader.opt("set");
            for (path, entry) in set.map(Node::entries).unwrap_or_default() {
                if !touched.insert(path.clone()) {
                    faults.error(entry.place.clone(), Problem::Overlap, path.clone(), "expected-one-sibling-value");
                }
            }
            apply_set(tree, set, faults);
            if let Some(rows) = reader.opt("rows") {
                let folder = rows.place.file.trim_end_matches("scheme.toml").to_owned() + "tariffs/switch";
                let only = rows.entries().iter().filter_map(|(table, file)| Some((table.clone(), node::text(file, faults)?))).collect();
                layers.push(Layer { name: format!("{word}={}", switch.chosen), folder, only: Some(only), sibling: true, supplied: false });
            }
            reader.finish(faults);
        }
        switches.push(switch);
    }
    let known: Vec<&str> = switches.iter().map(|switch| switch.id.as_str()).collect();
    unknown_switches(choice, &known, id, faults);
    switches
}

fn unknown_switches(choice: &Choice, known: &[&str], id: &str, faults: &mut Faults) {
    for word in choice.switches.keys() {
        if !known.contains(&word.as_str()) {
            let place = Place { file: id.into(), column: "switch".into(), ..Place::default() };
            let allowed = if known.is_empty() { "expected-no-switch".into() } else { format!("expected-one-of: {}", known.join(", ")) };
            faults.error(place, Problem::UnknownReference, word.clone(), allowed);
        }
    }
}

/// Reads the files of every layer into the tables the components asked for.
fn paint(library: &Library, scheme: &mut Scheme, layers: &[Layer], faults: &mut Faults) {
    let vocabulary = Arc::clone(&scheme.vocabulary);
    let mut used: BTreeSet<String> = BTreeSet::new();
    for table in &mut scheme.tables {
        for (depth, layer) in layers.iter().enumerate() {
            let file = match &layer.only {
                None => Some(table.name.as_str()),
                Some(only) => only.get(&table.name).map(String::as_str),
            };
            let Some(file) = file else { continue };
            let path = format!("{}/{file}.csv", layer.folder);
            if library.text(&path).is_none() {
                if layer.only.is_some() {
                    faults.error(Place { file: path, ..Place::default() }, Problem::UnknownReference, file, "expected-tariff-file");
                }
                continue;
            }
            used.insert(path.clone());
            let want = TableFile { path, layer: depth, keys: &table.keys, measures: &table.measures, supplied: layer.supplied };
            let rows = tariff::read(library, &vocabulary, &want, scheme.valid, faults);
            if layer.supplied {
                tariff::refuse_borrowed_status(&rows, &table.rows, faults);
            }
            table.rows.extend(rows);
        }
        if table.rows.is_empty() {
            let file = format!("{}/tariffs/{}.csv", scheme.id, table.name);
            faults.error(Place { file, ..Place::default() }, Problem::UnknownReference, table.name.clone(), "expected-tariff-rows");
        }
        refuse_siblings(table, layers, faults);
    }
    let own = format!("{}/tariffs", scheme.id);
    unused_files(library, layers.iter().filter(|layer| layer.folder == own && layer.only.is_none()), &used, faults);
}

fn refuse_siblings(table: &Table, layers: &[Layer], faults: &mut Faults) {
    let of_siblings = table.rows.iter().enumerate().filter(|(_, row)| layers[row.layer].sibling).collect();
    for (below, above) in tariff::meetings(of_siblings, false) {
        let (row, other) = (&table.rows[below], &table.rows[above]);
        if row.layer != other.layer {
            let place = Place { file: other.file.clone(), line: other.line, ..Place::default() };
            faults.error(place, Problem::Overlap, format!("{}:{}", row.file, row.line), "expected-one-sibling");
        }
    }
}

/// A file nobody reads is a mistake: a misspelt name would change nothing, silently.
fn unused_files<'a>(library: &Library, layers: impl Iterator<Item = &'a Layer>, used: &BTreeSet<String>, faults: &mut Faults) {
    for layer in layers {
        let prefix = format!("{}/", layer.folder);
        for path in library.under(&prefix) {
            let name = &path[prefix.len()..];
            let is_tariff = !name.contains('/') && name.strip_suffix(".csv").is_some();
            if is_tariff && !used.contains(path) {
                faults.warning(Place { file: path.to_owned(), ..Place::default() }, Problem::UnknownReference, name, "expected-table-read");
            }
        }
    }
}

/// The tables a component needs, made once each.
pub(crate) struct Tables<'a> {
    pub(crate) list: &'a mut Vec<Table>,
}

impl Tables<'_> {
    pub(crate) fn want(&mut self, name: &str, keys: Vec<AttributeId>, measures: Vec<String>, place: &Place, faults: &mut Faults) -> usize {
        if let Some(index) = self.list.iter().position(|table| table.name == name) {
            if self.list[index].keys != keys || self.list[index].measures != measures {
                faults.error(place.clone(), Problem::Rule, name, "expected-same-keys");
            }
            return index;
        }
        self.list.push(Table { name: name.into(), keys, measures, rows: Vec::new() });
        self.list.len() - 1
    }
}

/// Days of validity written in the tree.
pub(crate) fn valid(reader: &mut Reader<'_>, faults: &mut Faults) -> Span {
    let first = reader.opt_day("valid_from", faults);
    let last = reader.opt_day("valid_to", faults);
    match (first, last) {
        (Some(first), Some(last)) if first <= last => Span::of_days(first, Some(last)),
        _ => {
            faults.error(reader.place(), Problem::Rule, "", "expected-validity");
            Span::of_days(pijler_model::Day(0), Some(pijler_model::Day(0)))
        }
    }
}
