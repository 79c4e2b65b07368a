// SPDX-License-Identifier: EUPL-1.2
//! Every statement of the store, as functions over a connection. The only module with SQL beside the steps of `schema`.
//!
//! The statements are plain (`ON CONFLICT`, `RETURNING`, `octet_length`: PostgreSQL has them too). Whatever belongs to a workspace is read
//! and written with the workspace in the condition; there is no statement here that gives the rows of all workspaces.
//! Not here: transactions, limits, what the rows mean.

use crate::Moment;
use crate::fault::Fault;
use crate::types::{DocumentEntry, FactsEvent, JournalEntry, Revision, ScenarioEntry};
use pijler_model::Day;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

type Rows<T> = Result<Vec<T>, Fault>;

/// An account with what its passphrase is checked against.
pub(crate) struct Account {
    pub(crate) workspace: String,
    pub(crate) salt: Vec<u8>,
    pub(crate) hash: Vec<u8>,
    pub(crate) memory_kib: u32,
    pub(crate) passes: u32,
    pub(crate) lanes: u32,
}

fn all<T>(connection: &Connection, sql: &str, given: impl Params, of: impl FnMut(&Row<'_>) -> rusqlite::Result<T>) -> Rows<T> {
    let mut statement = connection.prepare(sql)?;
    Ok(statement.query_map(given, of)?.collect::<rusqlite::Result<_>>()?)
}

fn one<T>(
    connection: &Connection,
    sql: &str,
    given: impl Params,
    of: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
) -> Result<Option<T>, Fault> {
    Ok(connection.query_row(sql, given, of).optional()?)
}

fn count(connection: &Connection, sql: &str, given: impl Params) -> Result<u64, Fault> {
    let found: i64 = connection.query_row(sql, given, |row| row.get(0))?;
    Ok(u64::try_from(found).unwrap_or(0))
}

/// A whole number of a row that is never negative.
fn size(row: &Row<'_>, index: usize) -> rusqlite::Result<u64> {
    Ok(u64::try_from(row.get::<_, i64>(index)?).unwrap_or(0))
}

fn day(row: &Row<'_>, index: usize) -> rusqlite::Result<Day> {
    let text: String = row.get(index)?;
    Day::parse(&text).ok_or_else(|| rusqlite::Error::FromSqlConversionFailure(index, rusqlite::types::Type::Text, "not a day".into()))
}

fn moment(row: &Row<'_>, index: usize) -> rusqlite::Result<Moment> {
    row.get(index).map(Moment)
}

// Accounts.

pub(crate) fn accounts(connection: &Connection) -> Result<u64, Fault> {
    count(connection, "SELECT COUNT(*) FROM accounts", [])
}

pub(crate) fn has_name(connection: &Connection, name: &str) -> Result<bool, Fault> {
    Ok(count(connection, "SELECT COUNT(*) FROM accounts WHERE name = ?1", params![name])? > 0)
}

pub(crate) fn add_account(connection: &Connection, workspace: &str, name: &str, shown: &str, now: Moment) -> Result<(), Fault> {
    let sql = "INSERT INTO accounts (workspace, name, shown_name, created, last_number) VALUES (?1, ?2, ?3, ?4, 0)";
    connection.execute(sql, params![workspace, name, shown, now.0])?;
    Ok(())
}

pub(crate) fn set_passphrase(connection: &Connection, account: &Account, now: Moment) -> Result<(), Fault> {
    let sql = "INSERT INTO passphrases (workspace, salt, hash, memory_kib, passes, lanes, changed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
        ON CONFLICT (workspace) DO UPDATE SET salt = excluded.salt, hash = excluded.hash, memory_kib = excluded.memory_kib,
            passes = excluded.passes, lanes = excluded.lanes, changed = excluded.changed";
    let Account { workspace, salt, hash, memory_kib, passes, lanes } = account;
    connection.execute(sql, params![workspace, salt, hash, memory_kib, passes, lanes, now.0])?;
    Ok(())
}

const ACCOUNT: &str = "SELECT a.workspace, p.salt, p.hash, p.memory_kib, p.passes, p.lanes
    FROM accounts a JOIN passphrases p ON p.workspace = a.workspace";

fn account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        workspace: row.get(0)?,
        salt: row.get(1)?,
        hash: row.get(2)?,
        memory_kib: row.get(3)?,
        passes: row.get(4)?,
        lanes: row.get(5)?,
    })
}

pub(crate) fn account_named(connection: &Connection, name: &str) -> Result<Option<Account>, Fault> {
    one(connection, &format!("{ACCOUNT} WHERE a.name = ?1"), params![name], account)
}

pub(crate) fn account_of(connection: &Connection, workspace: &str) -> Result<Option<Account>, Fault> {
    one(connection, &format!("{ACCOUNT} WHERE a.workspace = ?1"), params![workspace], account)
}

/// Name (folded), shown name, day of creation.
pub(crate) fn names(connection: &Connection, workspace: &str) -> Result<Option<(String, String, Moment)>, Fault> {
    let sql = "SELECT name, shown_name, created FROM accounts WHERE workspace = ?1";
    one(connection, sql, params![workspace], |row| Ok((row.get(0)?, row.get(1)?, moment(row, 2)?)))
}

/// The next number of a workspace; `None` if there is no such workspace.
pub(crate) fn next_number(connection: &Connection, workspace: &str) -> Result<Option<i64>, Fault> {
    let sql = "UPDATE accounts SET last_number = last_number + 1 WHERE workspace = ?1 RETURNING last_number";
    one(connection, sql, params![workspace], |row| row.get(0))
}

/// The number of what is imported comes from elsewhere; later ones must be higher.
pub(crate) fn raise_number(connection: &Connection, workspace: &str, number: i64) -> Result<(), Fault> {
    let sql = "UPDATE accounts SET last_number = ?2 WHERE workspace = ?1 AND last_number < ?2";
    connection.execute(sql, params![workspace, number])?;
    Ok(())
}

/// Deletes the account and, by its references, everything of the workspace.
pub(crate) fn remove_account(connection: &Connection, workspace: &str) -> Result<bool, Fault> {
    Ok(connection.execute("DELETE FROM accounts WHERE workspace = ?1", params![workspace])? > 0)
}

// Failed attempts.

/// Failures of a name and when the last one was.
pub(crate) fn attempts(connection: &Connection, name_hash: &str) -> Result<Option<(i64, Moment)>, Fault> {
    let sql = "SELECT failures, last FROM attempts WHERE name_hash = ?1";
    one(connection, sql, params![name_hash], |row| Ok((row.get(0)?, moment(row, 1)?)))
}

pub(crate) fn set_attempts(connection: &Connection, name_hash: &str, failures: i64, now: Moment) -> Result<(), Fault> {
    let sql = "INSERT INTO attempts (name_hash, failures, last) VALUES (?1, ?2, ?3)
        ON CONFLICT (name_hash) DO UPDATE SET failures = excluded.failures, last = excluded.last";
    connection.execute(sql, params![name_hash, failures, now.0])?;
    Ok(())
}

pub(crate) fn forget_attempts(connection: &Connection, name_hash: &str) -> Result<(), Fault> {
    connection.execute("DELETE FROM attempts WHERE name_hash = ?1", params![name_hash])?;
    Ok(())
}

/// Forgets failures from before a moment, and the oldest beyond so many.
pub(crate) fn sweep_attempts(connection: &Connection, before: Moment, keep: u64) -> Result<(), Fault> {
    connection.execute("DELETE FROM attempts WHERE last < ?1", params![before.0])?;
    let sql = "DELETE FROM attempts WHERE name_hash IN (SELECT name_hash FROM attempts ORDER BY last DESC, name_hash LIMIT 1000 OFFSET ?1)";
    connection.execute(sql, params![i64::try_from(keep).unwrap_or(i64::MAX)])?;
    Ok(())
}

// Sessions.

pub(crate) fn add_session(connection: &Connection, token_hash: &str, workspace: &str, now: Moment) -> Result<(), Fault> {
    let sql = "INSERT INTO sessions (token_hash, workspace, began, used) VALUES (?1, ?2, ?3, ?3)";
    connection.execute(sql, params![token_hash, workspace, now.0])?;
    Ok(())
}

/// Workspace, began, last used.
pub(crate) fn session(connection: &Connection, token_hash: &str) -> Result<Option<(String, Moment, Moment)>, Fault> {
    let sql = "SELECT workspace, began, used FROM sessions WHERE token_hash = ?1";
    one(connection, sql, params![token_hash], |row| Ok((row.get(0)?, moment(row, 1)?, moment(row, 2)?)))
}

pub(crate) fn session_used(connection: &Connection, token_hash: &str, now: Moment) -> Result<(), Fault> {
    connection.execute("UPDATE sessions SET used = ?2 WHERE token_hash = ?1", params![token_hash, now.0])?;
    Ok(())
}

pub(crate) fn remove_session(connection: &Connection, token_hash: &str) -> Result<bool, Fault> {
    Ok(connection.execute("DELETE FROM sessions WHERE token_hash = ?1", params![token_hash])? > 0)
}

pub(crate) fn remove_sessions(connection: &Connection, workspace: &str) -> Result<(), Fault> {
    connection.execute("DELETE FROM sessions WHERE workspace = ?1", params![workspace])?;
    Ok(())
}

pub(crate) fn sessions(connection: &Connection, workspace: &str) -> Result<u64, Fault> {
    count(connection, "SELECT COUNT(*) FROM sessions WHERE workspace = ?1", params![workspace])
}

/// Ends the sessions that are over, and the oldest of a workspace beyond so many.
pub(crate) fn sweep_sessions(
    connection: &Connection,
    workspace: &str,
    began_before: Moment,
    used_before: Moment,
    keep: u64,
) -> Result<(), Fault> {
    connection.execute("DELETE FROM sessions WHERE began <= ?1 OR used <= ?2", params![began_before.0, used_before.0])?;
    let sql = "DELETE FROM sessions WHERE token_hash IN (
        SELECT token_hash FROM sessions WHERE workspace = ?1 ORDER BY began DESC, token_hash LIMIT 1000 OFFSET ?2)";
    connection.execute(sql, params![workspace, i64::try_from(keep).unwrap_or(i64::MAX)])?;
    Ok(())
}

// Facts.

const FACTS_EVENT: &str = "SELECT number, true_on, learned, origin, row_count, octet_length(content) FROM facts WHERE workspace = ?1";

fn facts_event(row: &Row<'_>) -> rusqlite::Result<FactsEvent> {
    Ok(FactsEvent {
        number: row.get(0)?,
        true_on: day(row, 1)?,
        learned: moment(row, 2)?,
        origin: row.get(3)?,
        rows: size(row, 4)?,
        bytes: size(row, 5)?,
    })
}

/// All events, in the order learned.
pub(crate) fn facts(connection: &Connection, workspace: &str) -> Rows<FactsEvent> {
    all(connection, &format!("{FACTS_EVENT} ORDER BY learned, number"), params![workspace], facts_event)
}

/// The newest event about a day not after `on`, of those learned by `known`.
pub(crate) fn facts_as_known(connection: &Connection, workspace: &str, on: Day, known: Moment) -> Result<Option<FactsEvent>, Fault> {
    let sql = format!("{FACTS_EVENT} AND true_on <= ?2 AND learned <= ?3 ORDER BY true_on DESC, learned DESC, number DESC LIMIT 1");
    one(connection, &sql, params![workspace, on.to_string(), known.0], facts_event)
}

/// Content and remarks of an event.
pub(crate) fn facts_content(connection: &Connection, workspace: &str, number: i64) -> Result<Option<(FactsEvent, String, String)>, Fault> {
    let Some(event) = one(connection, &format!("{FACTS_EVENT} AND number = ?2"), params![workspace, number], facts_event)? else {
        return Ok(None);
    };
    let sql = "SELECT content, remarks FROM facts WHERE workspace = ?1 AND number = ?2";
    one(connection, sql, params![workspace, number], |row| Ok((event, row.get(0)?, row.get(1)?)))
}

pub(crate) fn add_facts(connection: &Connection, workspace: &str, event: &FactsEvent, content: &str, remarks: &str) -> Result<(), Fault> {
    let sql = "INSERT INTO facts (workspace, number, true_on, learned, origin, row_count, content, remarks)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    let rows = i64::try_from(event.rows).unwrap_or(i64::MAX);
    let FactsEvent { number, true_on, learned, origin, .. } = event;
    connection.execute(sql, params![workspace, number, true_on.to_string(), learned.0, origin, rows, content, remarks])?;
    Ok(())
}

pub(crate) fn remove_facts(connection: &Connection, workspace: &str, number: i64) -> Result<bool, Fault> {
    Ok(connection.execute("DELETE FROM facts WHERE workspace = ?1 AND number = ?2", params![workspace, number])? > 0)
}

// Fields.

fn journal_entry(row: &Row<'_>) -> rusqlite::Result<JournalEntry> {
    Ok(JournalEntry { revision: Revision(row.get(0)?), field: row.get(1)?, learned: moment(row, 2)?, text: row.get(3)? })
}

/// The latest entry of every field, emptied ones too.
pub(crate) fn latest(connection: &Connection, workspace: &str) -> Rows<JournalEntry> {
    let sql = "SELECT e.number, e.name, e.learned, e.text FROM entries e
        JOIN (SELECT name, MAX(number) AS number FROM entries WHERE workspace = ?1 GROUP BY name) l ON l.name = e.name AND l.number = e.number
        WHERE e.workspace = ?1 ORDER BY e.name";
    all(connection, sql, params![workspace], journal_entry)
}

/// Every entry, or those of one field, in the order learned.
pub(crate) fn journal(connection: &Connection, workspace: &str, field: Option<&str>) -> Rows<JournalEntry> {
    let sql = "SELECT number, name, learned, text FROM entries WHERE workspace = ?1 AND (?2 IS NULL OR name = ?2) ORDER BY number, name";
    all(connection, sql, params![workspace, field], journal_entry)
}

pub(crate) fn add_entry(connection: &Connection, workspace: &str, entry: &JournalEntry) -> Result<(), Fault> {
    let sql = "INSERT INTO entries (workspace, name, number, learned, text) VALUES (?1, ?2, ?3, ?4, ?5)";
    connection.execute(sql, params![workspace, entry.field, entry.revision.0, entry.learned.0, entry.text])?;
    Ok(())
}

// Scenarios.

pub(crate) fn scenarios(connection: &Connection, workspace: &str) -> Rows<ScenarioEntry> {
    let sql = "SELECT name, saved, octet_length(content) FROM scenarios WHERE workspace = ?1 ORDER BY name";
    all(connection, sql, params![workspace], |row| Ok(ScenarioEntry { name: row.get(0)?, saved: moment(row, 1)?, bytes: size(row, 2)? }))
}

pub(crate) fn scenario(connection: &Connection, workspace: &str, name: &str) -> Result<Option<String>, Fault> {
    let sql = "SELECT content FROM scenarios WHERE workspace = ?1 AND name = ?2";
    one(connection, sql, params![workspace, name], |row| row.get(0))
}

pub(crate) fn set_scenario(connection: &Connection, workspace: &str, name: &str, content: &str, now: Moment) -> Result<(), Fault> {
    let sql = "INSERT INTO scenarios (workspace, name, saved, content) VALUES (?1, ?2, ?3, ?4)
        ON CONFLICT (workspace, name) DO UPDATE SET saved = excluded.saved, content = excluded.content";
    connection.execute(sql, params![workspace, name, now.0, content])?;
    Ok(())
}

pub(crate) fn remove_scenario(connection: &Connection, workspace: &str, name: &str) -> Result<bool, Fault> {
    Ok(connection.execute("DELETE FROM scenarios WHERE workspace = ?1 AND name = ?2", params![workspace, name])? > 0)
}

// Documents.

const DOCUMENT: &str = "SELECT number, name, kind, day, added, octet_length(bytes) FROM documents WHERE workspace = ?1";

fn document_entry(row: &Row<'_>) -> rusqlite::Result<DocumentEntry> {
    Ok(DocumentEntry {
        number: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
        day: day(row, 3)?,
        added: moment(row, 4)?,
        bytes: size(row, 5)?,
    })
}

pub(crate) fn documents(connection: &Connection, workspace: &str) -> Rows<DocumentEntry> {
    all(connection, &format!("{DOCUMENT} ORDER BY number"), params![workspace], document_entry)
}

pub(crate) fn document(connection: &Connection, workspace: &str, number: i64) -> Result<Option<(DocumentEntry, Vec<u8>)>, Fault> {
    let Some(entry) = one(connection, &format!("{DOCUMENT} AND number = ?2"), params![workspace, number], document_entry)? else {
        return Ok(None);
    };
    let sql = "SELECT bytes FROM documents WHERE workspace = ?1 AND number = ?2";
    one(connection, sql, params![workspace, number], |row| Ok((entry, row.get(0)?)))
}

pub(crate) fn add_document(connection: &Connection, workspace: &str, entry: &DocumentEntry, bytes: &[u8]) -> Result<(), Fault> {
    let sql = "INSERT INTO documents (workspace, number, name, kind, day, added, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let DocumentEntry { number, name, kind, day, added, .. } = entry;
    connection.execute(sql, params![workspace, number, name, kind, day.to_string(), added.0, bytes])?;
    Ok(())
}

pub(crate) fn remove_document(connection: &Connection, workspace: &str, number: i64) -> Result<bool, Fault> {
    Ok(connection.execute("DELETE FROM documents WHERE workspace = ?1 AND number = ?2", params![workspace, number])? > 0)
}

// Size.

/// Bytes of everything a workspace keeps, its journal included; an entry counts 64 bytes beside its text.
pub(crate) fn bytes(connection: &Connection, workspace: &str) -> Result<u64, Fault> {
    let sql = "SELECT
        (SELECT COALESCE(SUM(octet_length(content) + octet_length(remarks) + octet_length(origin)), 0) FROM facts WHERE workspace = ?1)
        + (SELECT COALESCE(SUM(octet_length(name) + COALESCE(octet_length(text), 0) + 64), 0) FROM entries WHERE workspace = ?1)
        + (SELECT COALESCE(SUM(octet_length(name) + octet_length(content)), 0) FROM scenarios WHERE workspace = ?1)
        + (SELECT COALESCE(SUM(octet_length(name) + octet_length(bytes)), 0) FROM documents WHERE workspace = ?1)";
    count(connection, sql, params![workspace])
}
