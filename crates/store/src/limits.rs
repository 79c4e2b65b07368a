// SPDX-License-Identifier: EUPL-1.2
//! How much is kept at most, and for how long. Every bound of the store has its name here.

/// Accounts in one file.
pub const ACCOUNTS_MAX: u64 = 1000;
/// Fewest and most characters of an account's name.
pub const NAME_CHARACTERS: (usize, usize) = (3, 60);
/// Fewest and most characters of a passphrase. Long ones are refused because hashing reads them whole.
pub const PASSPHRASE_CHARACTERS: (usize, usize) = (12, 200);

/// Seconds that a session lives at most.
pub const SESSION_SECONDS_MAX: i64 = 12 * 3600;
/// Seconds without a request after which a session ends.
pub const SESSION_IDLE_SECONDS_MAX: i64 = 2 * 3600;
/// Seconds between two notes of a session's use.
pub const SESSION_NOTED_EVERY_SECONDS: i64 = 300;
/// Sessions of one account; the oldest makes room.
pub const SESSIONS_MAX: u64 = 20;

/// Failed attempts on a name before it has to wait.
pub const FAILURES_FREE: i64 = 5;
/// Seconds of the first wait; it doubles with every further failure.
pub const WAIT_SECONDS_FIRST: i64 = 2;
/// Longest wait in seconds.
pub const WAIT_SECONDS_MAX: i64 = 900;
/// Seconds after which failures are forgotten.
pub const FAILURES_KEPT_SECONDS: i64 = 24 * 3600;
/// Names with failures that are remembered; beyond it the one that failed longest ago is forgotten.
pub const FAILURES_REMEMBERED_MAX: u64 = 10_000;

/// Bytes of one workspace, its journal included.
pub const WORKSPACE_BYTES_MAX: u64 = 50_000_000;
/// Bytes of one document.
pub const DOCUMENT_BYTES_MAX: u64 = 5_000_000;
/// Documents of a workspace.
pub const DOCUMENTS_MAX: u64 = 500;
/// Bytes of the facts of one event in their written form.
pub const FACTS_BYTES_MAX: u64 = 20_000_000;
/// Events of facts of a workspace.
pub const FACTS_MAX: u64 = 1000;
/// Fields that are filled in at one time.
pub const FIELDS_MAX: u64 = 2000;
/// Scenarios of a workspace.
pub const SCENARIOS_MAX: u64 = 100;
/// Characters of a name: of a field, a scenario, a document, a file.
pub const LABEL_CHARACTERS_MAX: u64 = 120;
/// Characters of the text of a field.
pub const TEXT_CHARACTERS_MAX: u64 = 4000;

/// Bytes of an export that is read back, packed.
pub const EXPORT_BYTES_MAX: u64 = 60_000_000;
/// Bytes of an export that is read back, unpacked: what people read is written a second time.
pub const EXPORT_UNPACKED_BYTES_MAX: u64 = 4 * WORKSPACE_BYTES_MAX;
/// Files of an export that is read back.
pub const EXPORT_FILES_MAX: u64 = 30_000;

/// Milliseconds that a writer waits for another process before the file counts as busy.
pub const BUSY_MILLISECONDS_MAX: u64 = 5000;
