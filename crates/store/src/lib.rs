// SPDX-License-Identifier: EUPL-1.2
//! The workspaces of practices, in one file that the operator names: embedded SQLite, no server, no network.
//!
//! Without a file nothing is kept and there are no accounts; with one, a practice that wants to makes an account and finds back what it entered.
//!
//! | what a workspace keeps | how | see |
//! | --- | --- | --- |
//! | facts | dated events: the day they speak of, and when they were learned; a correction is a new event | [`Store::record_facts`] |
//! | fields of pages | the latest text of a field, and the journal of every save | [`Store::save_fields`] |
//! | scenarios | named sets of fields; saving one again replaces it | [`Store::save_scenario`] |
//! | documents | name, kind, day, bytes | [`Store::add_document`] |
//!
//! # Invariants
//!
//! * Deny by default: everything of a workspace is reached through a [`Key`], which only a session gives, and every statement names it.
//! * All or nothing: what one call writes is one transaction, on the disk before the call returns. What is too much, or finds the disk full,
//!   is not there afterwards.
//! * Nobody's secret is in the file: of a passphrase it holds an Argon2id hash, of a session's token a hash, of a name that failed a hash.
//! * Facts are kept as text that people can read (`docs/facts.md` names the columns), never as bytes only this version knows.
//! * Erased is gone: rows are overwritten, not only unlinked, and the log is cut. Copies that a disk, a file system or a backup makes on its
//!   own are beyond the store.
//! * The file itself is not encrypted: on Unix it is made for its owner alone, and whoever can read it reads everything. That is the
//!   operator's disk to guard.
//! * No clock and no randomness: [`Moment`] and [`Random`] are passed in.
//!
//! Not here: cookies, forms and texts for people (`web`), reading workbooks (`intake`), who may see whose workspace (comes with roles).

mod accounts;
mod database;
mod exchange;
mod fault;
pub mod limits;
mod moment;
mod schema;
mod sql;
mod types;
mod workspace;
mod written;

pub use database::Store;
pub use fault::{Bound, Fault};
pub use moment::Moment;
pub use types::{
    Cost, DocumentEntry, Entered, Facts, FactsEvent, Fields, JournalEntry, Key, Overview, Random, Recorded, Revision, Saved, ScenarioEntry,
    SignedIn, Token,
};
