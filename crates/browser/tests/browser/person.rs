// SPDX-License-Identifier: EUPL-1.2
//! Somebody before a browser, who knows a page by its words: fields by their labels, buttons and links by what they say.

use pijler_browser::{Browser, Failed, Site, Tools};
use pijler_words::{Language, Words};

/// Somebody, in a language, with or without the scripts of pages.
pub(crate) struct Person<'a> {
    pub(crate) site: &'a Site,
    pub(crate) browser: &'a Browser,
    pub(crate) language: Language,
    pub(crate) with_script: bool,
}

/// The result below a form.
pub(crate) const RESULT: &str = "#result";

/// A journey in every language, half of them without scripts.
pub(crate) fn travel(journey: impl Fn(&Person<'_>) -> Result<(), Failed>) -> Result<(), Failed> {
    let Some(tools) = Tools::for_test(false) else { return Ok(()) };
    let (site, browser) = (Site::start()?, Browser::start(&tools)?);
    for (language, with_script) in Language::ALL.into_iter().zip([true, false].into_iter().cycle()) {
        browser.scripts(with_script)?;
        let person = Person { site: &site, browser: &browser, language, with_script };
        let at = |error| Failed::Page(format!("{}, {} scripts: {error}", language.code(), if with_script { "with" } else { "without" }));
        journey(&person).map_err(at)?;
    }
    Ok(())
}

/// A text between quotes.
fn quoted(text: &str) -> String {
    if text.contains('"') { format!("'{text}'") } else { format!("\"{text}\"") }
}

impl Person<'_> {
    /// A text of the pages.
    pub(crate) fn word(&self, id: &str) -> String {
        Words::of(self.language).text(id)
    }

    pub(crate) fn opens(&self, path: &str) -> Result<(), Failed> {
        self.browser.open(&self.site.address(path, self.language))
    }

    /// The field under a label.
    pub(crate) fn field(&self, label: &str) -> String {
        format!("//*[@id=//label[normalize-space()={}]/@for]", quoted(&self.word(label)))
    }

    pub(crate) fn fills(&self, label: &str, text: &str) -> Result<(), Failed> {
        self.browser.fill(&self.field(label), text)
    }

    /// What stands in the field under a label.
    pub(crate) fn typed(&self, label: &str) -> Result<String, Failed> {
        self.browser.property(&self.field(label), "value")
    }

    /// Presses the button that says so, which leads to another page.
    pub(crate) fn presses(&self, text: &str) -> Result<(), Failed> {
        self.browser.go(&format!("//button[normalize-space()={}]", quoted(&self.word(text))))
    }

    /// Follows the link that says so.
    pub(crate) fn follows(&self, text: &str) -> Result<(), Failed> {
        self.browser.go(&format!("//a[normalize-space()={}]", quoted(&self.word(text))))
    }

    /// Opens the fold whose heading begins so, if it is not open.
    pub(crate) fn unfolds(&self, text: &str) -> Result<(), Failed> {
        let heading = format!("//summary[starts-with(normalize-space(), {})]", quoted(&self.word(text)));
        if self.browser.count(&format!("{heading}/parent::details[@open]"))? > 0 { Ok(()) } else { self.browser.press(&heading) }
    }

    pub(crate) fn says(&self, place: &str) -> Result<String, Failed> {
        self.browser.text(place)
    }

    /// Expects a text of the pages somewhere on this one.
    pub(crate) fn reads(&self, id: &str) -> Result<(), Failed> {
        let text = self.word(id);
        self.expects(self.browser.says(&text)?, &format!("{text:?} is not there"))
    }

    pub(crate) fn expects(&self, holds: bool, what: &str) -> Result<(), Failed> {
        if holds { Ok(()) } else { Err(Failed::Page(format!("{what} (on {})", self.browser.address()?))) }
    }

    /// The result after something was entered: with scripts it comes by itself, without them at the press of the button.
    pub(crate) fn recalculates(&self, before: &str, button: &str) -> Result<String, Failed> {
        if !self.with_script {
            self.expects(self.says(RESULT)? == before, "without scripts nothing changes before the button is pressed")?;
            self.presses(button)?;
        }
        self.browser.changed(RESULT, before)
    }
}

/// The digits of a text, with its sign: an amount in whichever way it is written.
pub(crate) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
