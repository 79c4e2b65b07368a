// SPDX-License-Identifier: EUPL-1.2
//! What a scheme says for the papers of a practice: `papers.toml` beside `scheme.toml`.
//!
//! A point is one thing to meet, do, enter, send or say, with its reason, its source and how sure it is. Nothing here is priced, so nothing here
//! is in the hash of the scheme. Invariants: every point names a source and what it names of the scheme exists; an id stands once a list.
//! Not here: whether a practice meets a point (`practice::papers`).

use crate::library::Library;
use crate::node::{self, Node, Reader};
use crate::scheme::Scheme;
use crate::text::Text;
use pijler_model::{Faults, Place, Problem, Status};

/// Where a point belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// To join.
    Join,
    /// Premiums that may stay out.
    Premium,
    /// What the practice commits to.
    Duty,
    /// After approval.
    After,
    /// What the application asks.
    Apply,
    /// How and where it is sent, in order.
    Send,
    /// What the software must do.
    Supplier,
    /// What the leaflet tells of the practice.
    Leaflet,
    /// What the leaflet tells of the rules.
    Statement,
}

/// What the practice enters for a point.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Entry {
    /// Nothing.
    #[default]
    None,
    /// Done or not, with a day and a note.
    Tick,
    /// One line.
    Line,
    /// Several lines.
    Lines,
}

/// What decides a point without being entered.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Decides {
    /// Nothing: only the practice knows.
    #[default]
    Nothing,
    /// A condition: index in [`Scheme::conditions`].
    Condition(usize),
    /// A limit: index in [`Scheme::limits`].
    Limit(usize),
    /// A step of a tiered component: index in [`Scheme::components`].
    Component(usize),
}

/// What the product can fill in from the facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Fills {
    /// Nothing.
    #[default]
    Nothing,
    /// The name of the practice.
    Practice,
    /// Its practitioners with their roles.
    Members,
    /// How many have signed.
    Signatures,
}

/// One point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// Its word, once a list.
    pub id: String,
    /// Where it belongs.
    pub list: List,
    /// For people.
    pub name: Text,
    /// The reason.
    pub why: Text,
    /// What is entered.
    pub entry: Entry,
    /// What decides it.
    pub decides: Decides,
    /// What fills it in.
    pub fills: Fills,
    /// How sure the rule is.
    pub status: Status,
    /// Ids in the scheme's sources.
    pub sources: Vec<String>,
}

/// Who signs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signing {
    /// Roles that sign.
    pub signs: Vec<String>,
    /// Roles that stand on the list and do not sign.
    pub not: Vec<String>,
    /// How.
    pub how: Text,
    /// Id in the scheme's sources.
    pub source: String,
}

/// How sure an official code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    /// The code.
    pub code: String,
    /// How sure it is.
    pub status: Status,
    /// In words.
    pub name: Text,
    /// Id in the scheme's sources.
    pub source: String,
}

/// All of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Papers {
    /// Points in the order of the file.
    pub points: Vec<Point>,
    /// Who signs.
    pub signing: Signing,
    /// Codes whose certainty is said.
    pub codes: Vec<Code>,
}

const LISTS: [(&str, List); 9] = [
    ("join", List::Join),
    ("premium", List::Premium),
    ("duty", List::Duty),
    ("after", List::After),
    ("apply", List::Apply),
    ("send", List::Send),
    ("supplier", List::Supplier),
    ("leaflet", List::Leaflet),
    ("statement", List::Statement),
];
const ENTRIES: [(&str, Entry); 3] = [("tick", Entry::Tick), ("line", Entry::Line), ("lines", Entry::Lines)];
const FILLS: [(&str, Fills); 3] = [("practice", Fills::Practice), ("members", Fills::Members), ("signatures", Fills::Signatures)];

impl Papers {
    /// Reads the papers of a scheme. `None`: it has none.
    pub fn read(library: &Library, scheme: &Scheme) -> Result<Option<Self>, Faults> {
        let file = format!("{}/papers.toml", scheme.id);
        let Some(text) = library.text(&file) else { return Ok(None) };
        let mut faults = Faults::default();
        let papers = node::parse(&file, &text, &mut faults).map(|root| Self::typed(&root, scheme, &mut faults));
        faults.or(papers)
    }

    fn typed(root: &Node, scheme: &Scheme, faults: &mut Faults) -> Self {
        let mut reader = Reader::new(root, faults);
        let mut papers = Self::default();
        if let Some(node) = reader.need("signing", faults) {
            papers.signing = signing(node, scheme, faults);
        }
        for node in reader.opt("point").map(|node| node::list(node, faults)).unwrap_or_default() {
            let point = point(node, scheme, faults);
            if papers.points.iter().any(|other| other.list == point.list && other.id == point.id) {
                faults.error(node.place.clone(), Problem::Duplicate, point.id.clone(), "an id once a list");
            }
            papers.points.push(point);
        }
        for node in reader.opt("code").map(|node| node::list(node, faults)).unwrap_or_default() {
            let mut reader = Reader::new(node, faults);
            let code = reader.need_text("code", faults);
            let status = status(&mut reader, faults);
            let name = Text::need(&mut reader, "name", faults);
            let source = sources(&mut reader, scheme, faults).join("+");
            reader.finish(faults);
            papers.codes.push(Code { code, status, name, source });
        }
        reader.finish(faults);
        papers
    }

    /// The points of a list, in order.
    pub fn of(&self, list: List) -> impl Iterator<Item = &Point> {
        self.points.iter().filter(move |point| point.list == list)
    }

    /// What is said of a code.
    #[must_use]
    pub fn code(&self, code: &str) -> Option<&Code> {
        self.codes.iter().find(|known| known.code == code)
    }
}

fn signing(node: &Node, scheme: &Scheme, faults: &mut Faults) -> Signing {
    let mut reader = Reader::new(node, faults);
    let signs = reader.texts("signs", faults);
    let not = reader.texts("not", faults);
    for role in signs.iter().chain(&not) {
        if !scheme.vocabulary.roles.iter().any(|known| known.id == *role) {
            faults.error(reader.place(), Problem::UnknownReference, role.clone(), "a role of the vocabulary");
        }
    }
    let how = Text::need(&mut reader, "how", faults);
    let source = sources(&mut reader, scheme, faults).join("+");
    reader.finish(faults);
    Signing { signs, not, how, source }
}

fn point(node: &Node, scheme: &Scheme, faults: &mut Faults) -> Point {
    let mut reader = Reader::new(node, faults);
    let list = reader.need("list", faults).and_then(|node| node::choice(node, &LISTS, faults)).unwrap_or(List::Join);
    let id = reader.need_text("id", faults);
    let name = Text::need(&mut reader, "name", faults);
    let why = Text::need(&mut reader, "why", faults);
    let entry = reader.choice("entry", &ENTRIES, Entry::None, faults);
    let fills = reader.choice("fills", &FILLS, Fills::Nothing, faults);
    let mut decides = Decides::Nothing;
    let mut found = |word: Option<String>, index: &dyn Fn(&str) -> Option<usize>, kind: fn(usize) -> Decides, faults: &mut Faults| {
        let Some(word) = word else { return };
        match index(&word) {
            Some(index) => decides = kind(index),
            None => faults.error(node.place.clone(), Problem::UnknownReference, word, "a condition, limit or component of the scheme"),
        }
    };
    let condition = reader.opt_text("condition", faults);
    found(condition, &|id| scheme.conditions.iter().position(|condition| condition.id == id), Decides::Condition, faults);
    let limit = reader.opt_text("limit", faults);
    found(limit, &|id| scheme.limits.iter().position(|limit| limit.id == id), Decides::Limit, faults);
    let component = reader.opt_text("component", faults);
    found(component, &|id| scheme.component(id), Decides::Component, faults);
    let status = status(&mut reader, faults);
    let sources = sources(&mut reader, scheme, faults);
    reader.finish(faults);
    Point { id, list, name, why, entry, decides, fills, status, sources }
}

fn status(reader: &mut Reader<'_>, faults: &mut Faults) -> Status {
    let word = reader.need_text("status", faults);
    Status::from_word(&word).unwrap_or_else(|| {
        faults.error(Place { column: "status".into(), ..reader.place() }, Problem::UnknownValue, word, "a status");
        Status::Gap
    })
}

/// Ids joined by `+`, all of them known.
fn sources(reader: &mut Reader<'_>, scheme: &Scheme, faults: &mut Faults) -> Vec<String> {
    let ids: Vec<String> = reader.need_text("source", faults).split('+').map(|id| id.trim().to_owned()).collect();
    for id in ids.iter().filter(|id| !scheme.sources.contains_key(*id)) {
        faults.error(Place { column: "source".into(), ..reader.place() }, Problem::UnknownReference, id.clone(), "an id of sources.toml");
    }
    ids
}
