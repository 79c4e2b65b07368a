// SPDX-License-Identifier: EUPL-1.2
//! The pages in a real browser: journeys of people, accessibility, weight, papers as PDF. Each test has a browser and a server of its own.
//!
//! Without chromium, chromedriver, axe-core or poppler a test says what is absent and does nothing; `PIJLER_BROWSER=required` makes that a failure.

#![expect(clippy::print_stdout, reason = "what was measured is told to who asks with --nocapture")]

mod accessibility;
mod journeys;
mod keyboard;
mod menus;
mod papers;
mod person;
mod sending;
mod weight;
