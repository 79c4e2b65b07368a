// SPDX-License-Identifier: EUPL-1.2
//! axe-core, the accessibility engine, on the page that is open.
//!
//! It is put into the page through the driver, since the pages' own policy allows no foreign script. Every rule of WCAG 2.2 A and AA and of
//! good practice counts; folds are opened first, so that what they hold is looked at too.

use crate::tools::AXE_VERSION;
use crate::{Browser, Failed, Tools, system};
use serde_json::{Value, json};
use std::fs;

/// The rules that count.
const TAGS: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// The engine.
#[derive(Clone, Debug)]
pub struct Axe(String);

/// Which of them are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// Every one.
    All,
    /// That of colours, which takes as long as all others.
    Contrast,
    /// The others.
    AllButContrast,
}

/// What it says of a page.
#[derive(Clone, Debug, Default)]
pub struct Verdict {
    /// Rules that were kept.
    pub kept: usize,
    /// Rules that it leaves to a person to look at, each with the number of places.
    pub open: Vec<(String, usize)>,
    /// Rules that were broken: rule, help, and where.
    pub broken: Vec<String>,
}

impl Axe {
    /// Reads the engine from where it was installed.
    pub fn read(tools: &Tools) -> Result<Self, Failed> {
        let path = tools.axe.as_ref().ok_or_else(|| Failed::Page("axe-core is not installed".into()))?;
        fs::read_to_string(path).map(Self).map_err(system("axe-core"))
    }

    /// Opens every fold of the page and looks at it.
    pub fn look(&self, browser: &Browser, rules: Rules) -> Result<Verdict, Failed> {
        if browser.script("return window.axe ? window.axe.version : ''")? == "" {
            browser.script(&self.0)?;
        }
        let version = browser.script("return window.axe.version")?;
        if version != AXE_VERSION {
            return Err(Failed::Page(format!("axe-core {version} is not {AXE_VERSION}: .ci/browser installs it")));
        }
        browser.script("for (const fold of document.querySelectorAll('details')) fold.open = true")?;
        let only = match rules {
            Rules::Contrast => json!({ "type": "rule", "values": ["color-contrast"] }),
            Rules::All | Rules::AllButContrast => json!({ "type": "tag", "values": TAGS }),
        };
        let contrast = json!({ "color-contrast": { "enabled": rules != Rules::AllButContrast } });
        let options = json!({ "runOnly": only, "rules": contrast, "resultTypes": ["violations", "incomplete"], "preload": false });
        let found = browser.script_with("return window.axe.run(document, arguments[0])", &options)?;
        let list = |name: &str| found[name].as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let nodes = |rule: &Value| rule["nodes"].as_array().cloned().unwrap_or_default();
        let told = |rule: &Value| {
            let places: Vec<String> = nodes(rule)
                .iter()
                .take(4)
                .map(|node| format!("{}\n        {}", node["target"], text(&node["failureSummary"]).replace('\n', " ")))
                .collect();
            format!("{} ({}), {} places:\n      {}", text(&rule["id"]), text(&rule["help"]), nodes(rule).len(), places.join("\n      "))
        };
        Ok(Verdict {
            kept: list("passes").len(),
            open: list("incomplete").iter().map(|rule| (text(&rule["id"]), nodes(rule).len())).collect(),
            broken: list("violations").iter().map(told).collect(),
        })
    }
}
