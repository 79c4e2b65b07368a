// SPDX-License-Identifier: EUPL-1.2
//! What a practice asks: what are we paid, what would we be paid, why, and how sure is that.
//!
//! * [`profile`]: the sourced assumptions of a quick estimate;
//! * [`quick`]: five numbers and a profile -> cells;
//! * [`compare`]: facts under several schemes, side by side, with differences taken line by line;
//! * [`cash`]: the calendar year of a change of scheme, by due date;
//! * [`sensitivity`] and [`break_even`]: what moves the result, and at how many contacts schemes pay the same;
//! * [`reconcile`]: real receipts of a year against the model of it;
//! * [`variation`]: the same practice with more or fewer of something;
//! * [`examples`]: practices made with a fixed seed from published figures;
//! * [`papers`]: what stands in the papers of a practice, and why;
//! * [`index`]: how totals of another year are carried;
//! * [`spread`]: a status that the input does not give, spread over ages by a prior;
//! * [`report`]: all of it as small tables that any shell can print.
//!
//! Invariants: pure; nothing here advises; every total has a range, and a difference whose range holds zero says that it cannot be told.
//! Not here: wording (`words`), pages (`web`).

pub mod break_even;
pub mod cash;
pub mod compare;
pub mod examples;
pub mod index;
pub mod papers;
pub mod profile;
pub mod quick;
pub mod reconcile;
pub mod report;
pub mod sensitivity;
pub mod spread;
pub mod variation;

pub use compare::{Column, Comparison, Difference, Request, compare, compare_with, prepare};
pub use profile::Profile;
pub use quick::FiveNumbers;
pub use report::{Cell, Report, ReportTable};
