// SPDX-License-Identifier: EUPL-1.2
//! What a practice asks: what are we paid, what would we be paid, why, and how sure is that.
//!
//! * [`profile`]: the sourced assumptions of a quick estimate;
//! * [`quick`]: five numbers and a profile -> cells;
//! * [`compare`]: facts under several schemes, side by side, with differences taken line by line;
//! * [`cash`]: the calendar year of a change of scheme, week by week, and what must be bridged;
//! * [`timeline`]: the dates of a practice under a scheme: applying, starting, claims, payments, leaving;
//! * [`statement`]: the year for the accountant: earned, received and receivable by payee and payer;
//! * [`sensitivity`] and [`break_even`]: what moves the result, and at how many contacts schemes pay the same;
//! * [`reconcile`]: real receipts of a year against the model of it;
//! * [`variation`]: the same practice with more or fewer of something;
//! * [`examples`]: practices made with a fixed seed from published figures;
//! * [`papers`]: what stands in the papers of a practice, and why;
//! * [`index`]: how totals of another year are carried;
//! * [`spread`]: a status that the input does not give, spread over ages by a prior;
//! * [`patients`]: what the patients pay, a contact and a year;
//! * [`splitting`]: the practice's money divided between its practitioners;
//! * [`workload`]: where the time goes, what could be handed over, and for how many more patients that leaves room;
//! * [`watch`]: from the practice's own exports: passing share, files that lapse, lines unlike the tariff, money expected and received;
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
pub mod patients;
pub mod profile;
pub mod quick;
pub mod reconcile;
pub mod report;
pub mod sensitivity;
pub mod splitting;
pub mod spread;
pub mod statement;
pub mod timeline;
pub mod variation;
pub mod watch;
mod weeks;
pub mod workload;

pub use compare::{Column, Comparison, Difference, Request, compare, compare_with, prepare};
pub use profile::Profile;
pub use quick::FiveNumbers;
pub use report::{Cell, Report, ReportTable};
