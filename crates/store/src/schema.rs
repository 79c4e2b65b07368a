// SPDX-License-Identifier: EUPL-1.2
//! The tables of the file, made in numbered steps.
//!
//! A step is never changed once it has been released; a change is a new step. A file of a newer version is refused untouched, and so is a
//! file that is something else. All steps that are missing are taken in one transaction, so a file is never between two versions.

use crate::Moment;
use crate::fault::Fault;
use rusqlite::{Connection, TransactionBehavior, params};

/// A step: what it is for, and its statements.
pub(crate) type Step = (&'static str, &'static str);

/// All steps; the number of a step is its place, counted from 1.
///
/// Every table of a workspace names it in `workspace` and goes with its account.
pub(crate) const STEPS: [Step; 2] = [
    (
        "accounts",
        "CREATE TABLE accounts (
            workspace TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            shown_name TEXT NOT NULL,
            created BIGINT NOT NULL,
            last_number BIGINT NOT NULL
        );
        CREATE TABLE passphrases (
            workspace TEXT NOT NULL PRIMARY KEY REFERENCES accounts (workspace) ON DELETE CASCADE,
            salt BLOB NOT NULL,
            hash BLOB NOT NULL,
            memory_kib BIGINT NOT NULL,
            passes BIGINT NOT NULL,
            lanes BIGINT NOT NULL,
            changed BIGINT NOT NULL
        );
        CREATE TABLE sessions (
            token_hash TEXT NOT NULL PRIMARY KEY,
            workspace TEXT NOT NULL REFERENCES accounts (workspace) ON DELETE CASCADE,
            began BIGINT NOT NULL,
            used BIGINT NOT NULL
        );
        CREATE INDEX sessions_workspace ON sessions (workspace, began);
        CREATE TABLE attempts (
            name_hash TEXT NOT NULL PRIMARY KEY,
            failures BIGINT NOT NULL,
            last BIGINT NOT NULL
        );",
    ),
    (
        "workspaces",
        "CREATE TABLE facts (
            workspace TEXT NOT NULL REFERENCES accounts (workspace) ON DELETE CASCADE,
            number BIGINT NOT NULL,
            true_on TEXT NOT NULL,
            learned BIGINT NOT NULL,
            origin TEXT NOT NULL,
            row_count BIGINT NOT NULL,
            content TEXT NOT NULL,
            remarks TEXT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE TABLE entries (
            workspace TEXT NOT NULL REFERENCES accounts (workspace) ON DELETE CASCADE,
            name TEXT NOT NULL,
            number BIGINT NOT NULL,
            learned BIGINT NOT NULL,
            text TEXT,
            PRIMARY KEY (workspace, name, number)
        );
        CREATE TABLE scenarios (
            workspace TEXT NOT NULL REFERENCES accounts (workspace) ON DELETE CASCADE,
            name TEXT NOT NULL,
            saved BIGINT NOT NULL,
            content TEXT NOT NULL,
            PRIMARY KEY (workspace, name)
        );
        CREATE TABLE documents (
            workspace TEXT NOT NULL REFERENCES accounts (workspace) ON DELETE CASCADE,
            number BIGINT NOT NULL,
            name TEXT NOT NULL,
            kind TEXT NOT NULL,
            day TEXT NOT NULL,
            added BIGINT NOT NULL,
            bytes BLOB NOT NULL,
            PRIMARY KEY (workspace, number)
        );",
    ),
];

/// Takes the steps that are missing.
pub(crate) fn migrate(connection: &mut Connection, steps: &[Step], now: Moment) -> Result<(), Fault> {
    // Writing is tried here, so that a file that cannot be written is found out when it is opened.
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let count = |sql: &str| transaction.query_row(sql, [], |row| row.get::<_, i64>(0));
    let known = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    let ours = count("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name = 'pijler_steps'")? == 1;
    if ours {
        let found = count("SELECT COALESCE(MAX(number), 0) FROM pijler_steps")?;
        if found > known {
            return Err(Fault::NewerFile { found, known });
        }
    } else {
        if count("SELECT COUNT(*) FROM sqlite_master")? > 0 {
            return Err(Fault::ForeignFile);
        }
        transaction
            .execute_batch("CREATE TABLE pijler_steps (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, taken BIGINT NOT NULL)")?;
    }
    for (number, (name, statements)) in (1_i64..).zip(steps) {
        let taken: Option<String> = transaction
            .query_row("SELECT name FROM pijler_steps WHERE number = ?1", params![number], |row| row.get(0))
            .map(Some)
            .or_else(|error| if error == rusqlite::Error::QueryReturnedNoRows { Ok(None) } else { Err(error) })?;
        match taken {
            Some(taken) if taken == *name => {}
            // A step of another name is another history.
            Some(_) => return Err(Fault::ForeignFile),
            None => {
                transaction.execute_batch(statements)?;
                transaction.execute("INSERT INTO pijler_steps (number, name, taken) VALUES (?1, ?2, ?3)", params![number, name, now.0])?;
            }
        }
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tables(connection: &Connection) -> Vec<String> {
        let mut statement = connection.prepare("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn every_way_up_leads_to_the_same_tables() {
        let mut straight = Connection::open_in_memory().unwrap();
        migrate(&mut straight, &STEPS, Moment(0)).unwrap();
        for first in 0..=STEPS.len() {
            let mut by_steps = Connection::open_in_memory().unwrap();
            migrate(&mut by_steps, &STEPS[..first], Moment(1)).unwrap();
            for _ in 0..2 {
                migrate(&mut by_steps, &STEPS, Moment(2)).unwrap();
            }
            assert_eq!(tables(&by_steps), tables(&straight));
            let taken: i64 = by_steps.query_row("SELECT COUNT(*) FROM pijler_steps WHERE taken = 1", [], |row| row.get(0)).unwrap();
            assert_eq!(usize::try_from(taken).unwrap(), first);
        }
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &STEPS[..1], Moment(0)).unwrap();
        let before = tables(&connection);
        let broken = [STEPS[0], ("more", "CREATE TABLE more (a BIGINT); CREATE TABLE accounts (a BIGINT)")];
        assert!(migrate(&mut connection, &broken, Moment(0)).is_err());
        assert_eq!(tables(&connection), before);
    }

    #[test]
    fn newer_and_foreign_files_are_refused_untouched() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &STEPS, Moment(0)).unwrap();
        let before = tables(&connection);
        assert!(matches!(migrate(&mut connection, &STEPS[..1], Moment(0)), Err(Fault::NewerFile { found: 2, known: 1 })));
        assert!(matches!(migrate(&mut connection, &[("other", "")], Moment(0)), Err(Fault::NewerFile { .. })));
        assert!(matches!(migrate(&mut connection, &[STEPS[0], ("other", "")], Moment(0)), Err(Fault::ForeignFile)));
        assert_eq!(tables(&connection), before);
        let mut foreign = Connection::open_in_memory().unwrap();
        foreign.execute_batch("CREATE TABLE recipes (name TEXT)").unwrap();
        assert!(matches!(migrate(&mut foreign, &STEPS, Moment(0)), Err(Fault::ForeignFile)));
        assert_eq!(tables(&foreign).len(), 1);
    }

    #[test]
    fn every_table_of_a_workspace_goes_with_its_account() {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, &STEPS, Moment(0)).unwrap();
        let mut statement = connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'table'").unwrap();
        let tables: Vec<(String, String)> =
            statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
        // Accounts are the root; attempts and steps belong to nobody.
        for (name, sql) in tables.iter().filter(|(name, _)| !["accounts", "attempts", "pijler_steps"].contains(&name.as_str())) {
            assert!(sql.contains("REFERENCES accounts (workspace) ON DELETE CASCADE"), "{name}");
        }
    }
}
