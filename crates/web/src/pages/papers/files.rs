// SPDX-License-Identifier: EUPL-1.2
//! Papers without a server: each as one file of HTML, of a practice that the shell has read and for schemes that it has resolved.

use super::{Desk, PAPERS, alone, with_papers};
use crate::App;
use crate::answer::Answer;
use crate::ask::{Ask, Asked, Subject};
use crate::draft::Fields;
use crate::render::View;
use crate::site::Site;
use crate::uploads::Id;
use pijler_model::{Cents, Faults, Quarter};
use pijler_practice::{Profile, Request, compare};
use pijler_words::Language;
use std::sync::Arc;

/// A paper as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its word, as in addresses.
    pub id: &'static str,
    /// The name of a file, without its ending: paper, day and language.
    pub stem: String,
    /// All of it.
    pub html: String,
}

impl Paper {
    /// The words of all papers, in the order in which a practice needs them.
    pub const IDS: [&'static str; 6] = {
        let mut ids = [""; PAPERS.len()];
        let mut index = 0;
        while index < ids.len() {
            ids[index] = PAPERS[index].0;
            index += 1;
        }
        ids
    };
}

/// Which papers, and what they say beside the figures.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// Words of papers.
    pub ids: Vec<String>,
    /// Each in these languages.
    pub languages: Vec<Language>,
    /// The quarter of the start; none is the next.
    pub start: Option<Quarter>,
    /// The name of the practice; none is that of the facts.
    pub name: Option<String>,
    /// The facts are those of an estimate.
    pub assumed: bool,
    /// The facts are those of an example of the app: its word. It has a name in every language.
    pub example: Option<String>,
}

/// The papers that are wanted, by language. None where no scheme after the first has papers.
pub fn papers(app: App, request: Request, profile: Profile, wanted: &Wanted) -> Result<Vec<Paper>, Faults> {
    let site = Site::new(app);
    let comparison = compare(&request)?;
    let work = site.work.as_ref().ok().cloned();
    let answer = Answer { request, comparison, profile, practice: None, other: Cents::ZERO, reconciled: None, work };
    let mut fields = Fields::new();
    if let Some(start) = wanted.start {
        fields.insert("papers.start".into(), start.to_string());
    }
    if let Some(name) = &wanted.name {
        fields.insert("papers.practice".into(), name.clone());
    }
    let fields = Arc::new(fields);
    let mut made = Vec::new();
    for &language in &wanted.languages {
        let mut ask = Ask::read(&site, &Asked { pairs: Vec::new(), language, token: None });
        ask.year = answer.request.year;
        ask.fields = Arc::clone(&fields);
        match &wanted.example {
            Some(id) => ask.subject = Subject::Example(id.clone()),
            None if wanted.assumed => {}
            None => ask.subject = Subject::Upload(Id::none()),
        }
        let mut view = View::new(&site, &ask);
        view.schemes = &answer.request.schemes;
        let Some((column, papers)) = with_papers(&site, view.schemes)? else { return Ok(made) };
        for paper in PAPERS.into_iter().filter(|(id, _)| wanted.ids.iter().any(|wanted| wanted == id)) {
            // Each begins with a clean desk, as on the pages.
            let (_, sheet) = Desk::new(&view, &answer, column, papers.clone()).sheet(paper)?;
            let html = alone(&view, &sheet);
            made.push(Paper { id: paper.0, stem: sheet.stem, html });
        }
    }
    Ok(made)
}
