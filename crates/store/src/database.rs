// SPDX-License-Identifier: EUPL-1.2
//! The file: opened, read and written in transactions, checked, erased from.
//!
//! One connection behind a lock: reads take milliseconds, and writers would wait for each other anyway. Hashing a passphrase, which takes
//! longer, is done outside of it. Another process may use the file at the same time; a writer then waits a bounded time.

use crate::fault::{Bound, Fault};
use crate::types::{Cost, Key};
use crate::{Moment, limits, schema, sql};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// All workspaces of one file.
#[derive(Debug)]
pub struct Store {
    connection: Mutex<Connection>,
    pub(crate) cost: Cost,
}

impl Store {
    /// Opens a file, or makes one, and brings its tables up to this version.
    pub fn open(path: &Path, now: Moment) -> Result<Self, Fault> {
        make_private(path)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(Duration::from_millis(limits::BUSY_MILLISECONDS_MAX))?;
        // Deleted rows are overwritten; nothing goes to temporary files; a schema made by hand can call no function.
        connection.execute_batch(
            "PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;
             PRAGMA cell_size_check = ON; PRAGMA synchronous = FULL;",
        )?;
        schema::migrate(&mut connection, &schema::STEPS, now)?;
        // Only now is the file known to be ours; a foreign one was not touched.
        connection.execute_batch("PRAGMA journal_mode = WAL;")?;
        let store = Self { connection: Mutex::new(connection), cost: Cost::default() };
        match store.cut_log() {
            Ok(()) | Err(Fault::LogKept) => Ok(store),
            Err(fault) => Err(fault),
        }
    }

    /// The same store with another cost for the passphrases that are set from now on.
    #[must_use]
    pub fn with_cost(self, cost: Cost) -> Self {
        Self { cost, ..self }
    }

    fn locked(&self) -> MutexGuard<'_, Connection> {
        // A transaction that a panic left behind was rolled back when it was dropped.
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads at one point in time.
    pub(crate) fn read<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut connection = self.locked();
        work(&connection.transaction_with_behavior(TransactionBehavior::Deferred)?)
    }

    /// Writes all or nothing.
    pub(crate) fn write<T>(&self, work: impl FnOnce(&Transaction<'_>) -> Result<T, Fault>) -> Result<T, Fault> {
        let mut connection = self.locked();
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }

    /// Reads in a workspace that is there.
    pub(crate) fn read_in<T>(&self, key: &Key, work: impl FnOnce(&Transaction<'_>, &str) -> Result<T, Fault>) -> Result<T, Fault> {
        self.read(|transaction| {
            sql::names(transaction, &key.0)?.ok_or(Fault::SignedOut)?;
            work(transaction, &key.0)
        })
    }

    /// Writes in a workspace that is there and does not grow beyond its bound.
    pub(crate) fn write_in<T>(&self, key: &Key, work: impl FnOnce(&Transaction<'_>, &str) -> Result<T, Fault>) -> Result<T, Fault> {
        self.write(|transaction| {
            sql::names(transaction, &key.0)?.ok_or(Fault::SignedOut)?;
            let before = sql::bytes(transaction, &key.0)?;
            let done = work(transaction, &key.0)?;
            let after = sql::bytes(transaction, &key.0)?;
            if after > limits::WORKSPACE_BYTES_MAX && after > before {
                return Err(Fault::TooMuch(Bound::Workspace, limits::WORKSPACE_BYTES_MAX));
            }
            Ok(done)
        })
    }

    /// Moves everything from the log into the file and cuts the log to nothing.
    pub(crate) fn cut_log(&self) -> Result<(), Fault> {
        let busy: i64 = self.locked().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if busy == 0 { Ok(()) } else { Err(Fault::LogKept) }
    }

    /// Reads the whole file and says whether it is sound.
    pub fn check(&self) -> Result<(), Fault> {
        let connection = self.locked();
        let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(Fault::Damaged(found));
        }
        let stray: i64 = connection.query_row("SELECT COUNT(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        if stray == 0 { Ok(()) } else { Err(Fault::Damaged(format!("{stray} rows belong to no workspace"))) }
    }

    #[cfg(test)]
    pub(crate) fn run(&self, sql: &str) {
        self.locked().execute_batch(sql).unwrap();
    }
}

/// Makes the file, for its owner alone, if it is not there.
fn make_private(path: &Path) -> Result<(), Fault> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Fault::ReadOnly,
            ErrorKind::StorageFull => Fault::DiskFull,
            _ => Fault::CannotOpen(error.to_string()),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Random;
    use std::collections::BTreeMap;
    use std::path::PathBuf;

    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str) -> Self {
            let path = std::env::temp_dir().join(format!("pijler-database-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&path).unwrap();
            Self(path)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }

    fn signed_in(store: &Store) -> Key {
        store.create("practice", "long enough to pass", &Random([3; 64]), Moment(0)).unwrap().key
    }

    #[test]
    fn a_full_disk_is_said_and_leaves_what_was_there() {
        let folder = Folder::new("full");
        let store = Store::open(&folder.0.join("data"), Moment(0)).unwrap().with_cost(Cost { memory_kib: 8, passes: 1, lanes: 1 });
        let key = signed_in(&store);
        let change = |text: &str| BTreeMap::from([("work.note".to_owned(), Some(text.to_owned()))]);
        store.save_fields(&key, &change("first"), None, Moment(1)).unwrap();
        // The file may not grow by a page: what the disk says when it is full.
        store.run("PRAGMA max_page_count = 1");
        let bytes = vec![7; 100_000];
        assert!(matches!(store.add_document(&key, "big", "image/png", pijler_model::Day(0), &bytes, Moment(2)), Err(Fault::DiskFull)));
        assert!(store.documents(&key).unwrap().is_empty());
        assert_eq!(store.fields(&key).unwrap().fields["work.note"], "first");
        store.run("PRAGMA max_page_count = 100000");
        store.add_document(&key, "big", "image/png", pijler_model::Day(0), &bytes, Moment(3)).unwrap();
        store.check().unwrap();
    }

    #[test]
    fn what_cannot_be_written_says_so_and_can_be_read() {
        let folder = Folder::new("read-only");
        let store = Store::open(&folder.0.join("data"), Moment(0)).unwrap().with_cost(Cost { memory_kib: 8, passes: 1, lanes: 1 });
        let key = signed_in(&store);
        store.run("PRAGMA query_only = ON");
        let change = BTreeMap::from([("work.note".to_owned(), Some("text".to_owned()))]);
        assert!(matches!(store.save_fields(&key, &change, None, Moment(1)), Err(Fault::ReadOnly)));
        assert!(store.fields(&key).unwrap().fields.is_empty());
    }

    #[test]
    fn files_of_others_are_refused_untouched() {
        let folder = Folder::new("foreign");
        let path = folder.0.join("letter.txt");
        let letter = "Dear colleague, ".repeat(100);
        std::fs::write(&path, &letter).unwrap();
        assert!(matches!(Store::open(&path, Moment(0)), Err(Fault::ForeignFile)));
        assert_eq!(std::fs::read_to_string(&path).unwrap(), letter);
        let path = folder.0.join("recipes");
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE recipes (name TEXT)").unwrap();
        let before = std::fs::read(&path).unwrap();
        assert!(matches!(Store::open(&path, Moment(0)), Err(Fault::ForeignFile)));
        assert_eq!(std::fs::read(&path).unwrap(), before);
        assert!(matches!(Store::open(&folder.0, Moment(0)), Err(Fault::CannotOpen(_))));
        assert!(matches!(Store::open(&folder.0.join("none/data"), Moment(0)), Err(Fault::CannotOpen(_))));
    }

    #[test]
    fn a_file_of_a_newer_version_is_refused_untouched() {
        let folder = Folder::new("newer");
        let path = folder.0.join("data");
        let store = Store::open(&path, Moment(0)).unwrap();
        store.run("INSERT INTO pijler_steps (number, name, taken) VALUES (99, 'later', 0)");
        store.cut_log().unwrap();
        drop(store);
        let before = std::fs::read(&path).unwrap();
        match Store::open(&path, Moment(0)) {
            Err(fault @ Fault::NewerFile { found: 99, .. }) => assert!(fault.to_string().contains("newer version"), "{fault}"),
            other => panic!("{other:?}"),
        }
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn a_damaged_file_is_said_to_be_one() {
        let folder = Folder::new("damaged");
        let path = folder.0.join("data");
        drop(Store::open(&path, Moment(0)).unwrap());
        let mut bytes = std::fs::read(&path).unwrap();
        let half = bytes.len() / 2;
        bytes[100..half].fill(0xff);
        std::fs::write(&path, &bytes).unwrap();
        let fault = Store::open(&path, Moment(0)).and_then(|store| store.check()).unwrap_err();
        assert!(matches!(fault, Fault::Damaged(_)), "{fault:?}");
    }

    #[cfg(unix)]
    #[test]
    fn the_file_is_its_owners_alone() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = Folder::new("private");
        let path = folder.0.join("data");
        let store = Store::open(&path, Moment(0)).unwrap();
        signed_in(&store);
        for entry in std::fs::read_dir(&folder.0).unwrap().map(Result::unwrap) {
            assert_eq!(entry.metadata().unwrap().permissions().mode() & 0o077, 0, "{:?}", entry.file_name());
        }
    }
}
