// SPDX-License-Identifier: EUPL-1.2
//! A form of a page's own fields: labels, help and what was typed, posted to `/enter` and back to the page.
//!
//! Invariants: every input has a label and, where there is one, its help; a field with a fault says so to a screen reader too; what was typed
//! stays. Not here: what the fields mean (`pages`), how they are kept (`draft`).

use super::View;
use crate::draft::Reading;
use maud::{Markup, html};

/// How a field is entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Whole numbers.
    Whole,
    /// Numbers with decimals, amounts among them.
    Decimal,
    /// A day.
    Day,
    /// Words of the user's own.
    Text,
}

/// One field.
#[derive(Clone, Debug)]
pub(crate) struct Field<'a> {
    /// `<subject>.<name>`.
    pub(crate) name: &'a str,
    /// The label, in words.
    pub(crate) label: String,
    /// What helps to fill it in; may be empty.
    pub(crate) help: String,
    pub(crate) kind: Kind,
    /// What is taken where nothing is entered; shown faintly in the field.
    pub(crate) default: String,
}

impl<'a> Field<'a> {
    /// A field whose label is a text, with the text `<id>-help` as its help where there is one.
    pub(crate) fn of(view: &View<'_>, name: &'a str, id: &str, kind: Kind) -> Self {
        let help = format!("{id}-help");
        let help = if view.words.has(&help) { view.text(&help) } else { String::new() };
        Self { name, label: view.text(id), help, kind, default: String::new() }
    }

    /// The same with what is taken where nothing is entered.
    pub(crate) fn or(self, default: String) -> Self {
        Self { default, ..self }
    }
}

/// A field as label, input and help.
pub(crate) fn field(view: &View<'_>, reading: &Reading<'_>, field: &Field<'_>) -> Markup {
    let help = format!("{}-help", field.name);
    let described = (!field.help.is_empty()).then_some(help.as_str());
    let bad = reading.bad.contains(field.name).then_some("true");
    let typed = view.ask.fields.get(field.name).map_or("", String::as_str);
    let mode = match field.kind {
        Kind::Whole => "numeric",
        Kind::Decimal => "decimal",
        Kind::Day | Kind::Text => "text",
    };
    let length = if field.kind == Kind::Text { 200 } else { 24 };
    html! {
        div class="field" {
            label for=(field.name) { (field.label) }
            input id=(field.name) name=(field.name) inputmode=(mode) maxlength=(length) value=(typed) placeholder=[(!field.default.is_empty()).then_some(&field.default)] aria-describedby=[described] aria-invalid=[bad];
            @if !field.help.is_empty() { small id=(help) { (field.help) } } @else { small {} }
        }
    }
}

/// A choice among words with their names; the first is taken where nothing is chosen.
pub(crate) fn choice(view: &View<'_>, name: &str, label: &str, options: &[(&str, String)]) -> Markup {
    let typed = view.ask.entered(name);
    html! {
        div class="field" {
            label for=(name) { (label) }
            select id=(name) name=(name) {
                @for (index, (word, shown)) in options.iter().enumerate() {
                    option value=(word) selected[typed == Some(word) || (typed.is_none() && index == 0)] { (shown) }
                }
            }
            small {}
        }
    }
}

/// A form around fields, with its button; what was entered leads back to the page at `to`.
pub(crate) fn entry(view: &View<'_>, to: &str, fields: &Markup, button: &str) -> Markup {
    html! {
        form method="post" action=(view.ask.link(view.site, "/enter", &[])) class="entry" autocomplete="off" {
            input type="hidden" name="to" value=(to);
            (seen(view))
            (fields)
            p class="noprint" { button type="submit" { (view.text(button)) } }
        }
    }
}

/// A form that sends files. A large one shows how far it is, where scripts run.
pub(crate) fn sending(view: &View<'_>, to: &str, fields: &Markup, button: &str) -> Markup {
    let text = |id: &str| view.text(&format!("upload-{id}"));
    html! {
        form method="post" action=(to) enctype="multipart/form-data" data-sending=(text("sending")) data-reading=(text("reading")) data-broken=(text("broken")) {
            (fields)
            button type="submit" { (view.text(button)) }
            progress hidden aria-label=(text("progress")) {}
            output hidden {}
        }
        script type="module" src=(view.site.asset("send.js")) {}
    }
}

/// A button that empties the fields of a subject.
pub(crate) fn clear(view: &View<'_>, to: &str, subject: &str) -> Markup {
    html! {
        form method="post" action=(view.ask.link(view.site, "/enter", &[])) class="noprint" {
            input type="hidden" name="to" value=(to);
            (seen(view))
            button type="submit" name="clear" value=(subject) { (view.text("button-clear")) }
        }
    }
}

/// The revision of the workspace that a form is made from, so that a save can tell what it replaced unseen.
pub(crate) fn seen(view: &View<'_>) -> Markup {
    html! { @if let Some(workspace) = &view.ask.workspace { input type="hidden" name="seen" value=(workspace.revision.0); } }
}

/// How long what is entered here is kept, and where.
pub(crate) fn kept_note(view: &View<'_>) -> String {
    view.text(if view.ask.workspace.is_some() { "workspace-draft-note" } else { "draft-note" })
}
