// SPDX-License-Identifier: EUPL-1.2
//! What practices ask before they join, kept as data of a country: the question, a short answer, where the product answers it on a practice's
//! own figures, and what it rests on.
//!
//! Read from `<country>/questions.toml`. Invariants: every question has an answer in all languages, a page and a source that some
//! `sources.toml` of the country has. Not here: pages (`web`).

use crate::library::Library;
use crate::node::{self, Reader};
use crate::read;
use crate::scheme::Source;
use crate::text::Text;
use pijler_model::{Faults, Place, Problem, Status};
use std::collections::BTreeMap;

/// A question and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its word.
    pub id: String,
    /// As it is asked.
    pub question: Text,
    /// In a sentence or two.
    pub answer: Text,
    /// Path of the page that answers it on own figures, perhaps with a `#place`.
    pub page: String,
    /// How the answer came to be.
    pub status: Status,
    /// What it rests on.
    pub sources: Vec<Source>,
}

/// The questions of a country, in order; none if it has no such file.
pub fn read(library: &Library, country: &str) -> Result<Vec<Question>, Faults> {
    let mut faults = Faults::default();
    let file = format!("{country}/questions.toml");
    let Some(text) = library.text(&file) else { return Ok(Vec::new()) };
    let mut sources = BTreeMap::new();
    for folder in library.schemes().into_iter().filter(|id| id.starts_with(&format!("{country}/"))).chain([country.to_owned()]) {
        read::sources(library, &folder, &mut sources, &mut faults);
    }
    let mut questions = Vec::new();
    if let Some(root) = node::parse(&file, &text, &mut faults) {
        let mut reader = Reader::new(&root, &mut faults);
        let entries = reader.need("question", &mut faults).map_or(&[][..], |entries| node::list(entries, &mut faults));
        reader.finish(&mut faults);
        for entry in entries {
            questions.push(question(entry, &sources, &mut faults));
        }
    }
    faults.or(questions)
}

fn question(entry: &node::Node, known: &BTreeMap<String, Source>, faults: &mut Faults) -> Question {
    let mut reader = Reader::new(entry, faults);
    let place = reader.place();
    let statuses: Vec<(&str, Status)> = Status::ALL.into_iter().map(|status| (status.word(), status)).collect();
    let question = Question {
        id: reader.need_text("id", faults),
        question: Text::need(&mut reader, "question", faults),
        answer: Text::need(&mut reader, "answer", faults),
        page: reader.need_text("page", faults),
        status: reader.choice("status", &statuses, Status::Gap, faults),
        sources: Vec::new(),
    };
    let cited = reader.need_text("source", faults);
    reader.finish(faults);
    if !question.page.starts_with('/') {
        faults.error(Place { column: "page".into(), ..place.clone() }, Problem::UnknownValue, question.page.clone(), "/…");
    }
    let mut sources = Vec::new();
    for id in cited.split('+') {
        match known.get(id) {
            Some(source) => sources.push(source.clone()),
            None => {
                faults.error(Place { column: "source".into(), ..place.clone() }, Problem::UnknownReference, id, "an id of sources.toml");
            }
        }
    }
    Question { sources, ..question }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_without_a_source_that_is_known_is_refused() {
        let mut library = Library::default();
        let texts = r#"{ en = "a", nl = "a", fr = "a", de = "a" }"#;
        let entry = format!(
            "[[question]]\nid = \"a\"\npage = \"/\"\nstatus = \"published\"\nsource = \"b\"\nquestion = {texts}\nanswer = {texts}\n"
        );
        library.insert("xx/questions.toml", entry);
        assert_eq!(read(&library, "xx").unwrap_err().list[0].problem, Problem::UnknownReference);
        library.insert("xx/sources.toml", "[b]\ntitle = \"t\"\nkind = \"official\"\n");
        assert_eq!(read(&library, "xx").unwrap()[0].sources[0].id, "b");
        assert!(read(&library, "yy").unwrap().is_empty());
    }
}
