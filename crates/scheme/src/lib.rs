// SPDX-License-Identifier: EUPL-1.2
//! Payment schemes as files: bytes -> layers -> one resolved scheme -> checked.
//!
//! The language is written down in `docs/scheme-language.md`. Reading goes through four rooms:
//! [`library`] holds bytes by path; `node` turns a file into a tree that knows its lines; [`resolve`] patches trees layer by layer and paints
//! tables; `read` types the result and `check` refuses what does not hold. [`Scheme`] is what comes out.
//!
//! Invariants: no I/O and no clock; no country in names; every cell of every table has a row or is refused; every row has a source.
//! Not here: counting and pricing (`engine`).

pub mod calendar;
pub mod case;
pub mod changes;
mod check;
pub mod diff;
pub mod estimate;
pub mod library;
mod node;
pub mod papers;
pub mod questions;
mod read;
pub mod resolve;
pub mod scheme;
pub mod tariff;
pub mod text;
pub mod vocabulary;

pub use library::Library;
pub use resolve::{Choice, SUPPLIED_SOURCE, examine, hash_of, resolve};
pub use scheme::{
    Component, Counts, Cycle, Due, Edge, Filter, MeasureOf, Payment, Pillar, Receiver, Scheme, Source, Split, StartDay, Switch, Test,
    ThresholdOf,
};
pub use tariff::{Row, Table};
pub use text::Text;
pub use vocabulary::{AttributeId, Kind, Subject, Vocabulary};
