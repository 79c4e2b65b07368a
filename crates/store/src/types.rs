// SPDX-License-Identifier: EUPL-1.2
//! What the store gives and takes.

use crate::Moment;
use pijler_facts::Tables;
use pijler_model::{Day, Faults};
use std::collections::BTreeMap;
use std::fmt;

/// Fields by name, as they were typed.
pub type Fields = BTreeMap<String, String>;

/// A workspace, as the one who is signed in to it holds it. Only the store makes one, from a session; whoever has none sees nothing.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub(crate) String);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// The secret of a session: 256 random bits. The file knows only its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(pub(crate) [u8; 32]);

impl Token {
    /// Reads the form given to a browser.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)) {
            return None;
        }
        for (index, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(index * 2..index * 2 + 2)?, 16).ok()?;
        }
        Some(Self(bytes))
    }

    /// The form given to a browser.
    #[must_use]
    pub fn reveal(&self) -> String {
        hexadecimal(&self.0)
    }

    pub(crate) fn hash(&self) -> String {
        blake3::hash(&self.0).to_hex().to_string()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| format!("{text}{byte:02x}"))
}

/// Random bytes from the shell, new for every call that takes them.
#[derive(Clone)]
pub struct Random(pub [u8; 64]);

impl Random {
    /// Salt, name of a workspace, token.
    pub(crate) fn parts(&self) -> ([u8; 16], [u8; 16], [u8; 32]) {
        let (mut salt, mut workspace, mut token) = ([0; 16], [0; 16], [0; 32]);
        salt.copy_from_slice(&self.0[..16]);
        workspace.copy_from_slice(&self.0[16..32]);
        token.copy_from_slice(&self.0[32..]);
        (salt, workspace, token)
    }
}

impl fmt::Debug for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Random(…)")
    }
}

/// What hashing a passphrase costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Cost {
    /// 19 MiB, two passes, one lane: the least that OWASP advises for Argon2id.
    fn default() -> Self {
        Self { memory_kib: 19_456, passes: 2, lanes: 1 }
    }
}

/// A session that began.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// For the browser.
    pub token: Token,
    /// For this request.
    pub key: Key,
    /// When it ends at the latest.
    pub until: Moment,
}

/// One event of facts: what the practice said of a day, and when.
///
/// An event about a day that was spoken of before corrects the earlier one; both stay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactsEvent {
    /// Its number in the workspace.
    pub number: i64,
    /// The day it speaks of.
    pub true_on: Day,
    /// When it was learned.
    pub learned: Moment,
    /// Name of the file, or whatever it came from.
    pub origin: String,
    /// Rows of all tables.
    pub rows: u64,
    /// Bytes of the written form.
    pub bytes: u64,
}

/// The facts of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The event.
    pub event: FactsEvent,
    /// The tables as they were given.
    pub tables: Tables,
    /// What was remarked on when they were read from their file.
    pub remarks: Faults,
}

impl Facts {
    /// Every table that has rows, and how many.
    #[must_use]
    pub fn rows_by_table(&self) -> Vec<(String, usize)> {
        crate::written::sheets(&self.tables).into_iter().map(|sheet| (sheet.name, sheet.rows.len())).collect()
    }
}

/// Whether anything had to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorded {
    /// A new event.
    New(i64),
    /// The newest event about this day says the same.
    Known(i64),
}

impl Recorded {
    /// The number of the event.
    #[must_use]
    pub const fn number(self) -> i64 {
        match self {
            Self::New(number) | Self::Known(number) => number,
        }
    }
}

/// How far a journal of fields was when it was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(pub i64);

/// The fields of a workspace as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entered {
    /// Those that are filled in.
    pub fields: Fields,
    /// To be given back when saving.
    pub revision: Revision,
}

/// One entry of the journal of fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// The save it belongs to.
    pub revision: Revision,
    /// Name of the field.
    pub field: String,
    /// When.
    pub learned: Moment,
    /// What was typed; `None` if the field was emptied.
    pub text: Option<String>,
}

/// What saving did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saved {
    /// The journal after it.
    pub revision: Revision,
    /// Fields that changed.
    pub written: usize,
    /// What someone else had saved after the page was read, and this save replaced. It stays in the journal.
    pub replaced: Vec<JournalEntry>,
}

/// A scenario in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioEntry {
    /// Its name.
    pub name: String,
    /// When it was last saved.
    pub saved: Moment,
    /// Bytes.
    pub bytes: u64,
}

/// A document in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentEntry {
    /// Its number in the workspace.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// Media type.
    pub kind: String,
    /// The day it is of.
    pub day: Day,
    /// When it was added.
    pub added: Moment,
    /// Bytes.
    pub bytes: u64,
}

/// Everything a workspace keeps, by size and date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// Name of the account.
    pub name: String,
    /// When it was made.
    pub created: Moment,
    /// Sessions that have not ended.
    pub sessions: u64,
    /// Events of facts, in the order learned.
    pub facts: Vec<FactsEvent>,
    /// The latest entry of every field that is filled in.
    pub fields: Vec<JournalEntry>,
    /// Scenarios.
    pub scenarios: Vec<ScenarioEntry>,
    /// Documents.
    pub documents: Vec<DocumentEntry>,
    /// Bytes in all, the journal of fields included.
    pub bytes: u64,
}
