// SPDX-License-Identifier: EUPL-1.2
//! Words: everything a person reads, in English, Dutch, French and German.
//!
//! * [`Language`]: the four languages, found from a tag or from an `Accept-Language` header; its methods write numbers, money,
//!   dates and lists as people of that language in Belgium do ([`money`], [`numbers`], [`dates`], [`lists`]);
//! * [`Words`]: the translated texts, by id, from the Fluent files in `texts/`;
//! * [`Decimal`]: what people type, read back exactly;
//! * faults, places and statuses of `model` in words ([`faults`]).
//!
//! Invariants: nothing here panics and nothing here is a float: money is whole cents, shares are integer ratios. Every id exists in
//! all four languages with the same variables (a test holds it). Texts use the terms of design.md section 6; they show and never advise.
//!
//! Not here: the machine forms (ISO days, decimal points: `Display` in `model`), HTML, and reading files (`intake`).
//!
//! Adding a text: put the id in the same file of all four folders of `texts/`; `cargo test -p pijler-words` says what is missing.

pub mod dates;
mod expected;
pub mod faults;
pub mod language;
pub mod lists;
pub mod money;
pub mod numbers;
pub mod parse;
pub mod texts;

pub use language::{Language, UnknownLanguage};
pub use parse::{Decimal, NotADecimal, parse_decimal};
pub use texts::{Value, Words};
