// SPDX-License-Identifier: EUPL-1.2
//! Facts: typed, dated tables and the snapshot the engine reads.
//!
//! * [`table`] — the tables as rows with types, as `docs/facts.md` lists them, all together;
//! * [`shared`] — rows that copies share, so that a practice with one thing varied costs that one thing;
//! * [`typed`] — sheets of text -> tables, all faults at once;
//! * [`exports`] — what record systems write out: lines billed, files held;
//! * [`snapshot`] — tables -> columns with dense numbers instead of ids, spans put in order, double registrations resolved and reported.
//!
//! Invariants: pure; facts know no scheme and no country: a status kind or an act is a word, its meaning is the scheme's. Recorded time
//! never enters: a snapshot is "as known on" one day, chosen before it is made. Not here: files and workbooks (`intake`).

mod columns;
mod digest;
pub mod exports;
mod index;
mod row;
pub mod shared;
pub mod snapshot;
pub mod table;
pub mod typed;

pub use index::Indexed;
pub use shared::Shared;
pub use snapshot::{Coded, Contacts, Finding, NONE, Snapshot};
pub use table::{
    ActivityCell, Agreement, Billed, Claim, Contact, Cover, ListCell, Membership, Patient, Practice, Practitioner, Registration, Staff,
    StatusRow, Tables,
};
pub use typed::read;
