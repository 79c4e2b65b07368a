// SPDX-License-Identifier: EUPL-1.2
//! Accounts and sessions: made, signed in to and out of, guarded against guessing, erased.
//!
//! A failed attempt counts before the passphrase is looked at, so that many at once gain nothing. The failures of a name are counted whether
//! or not there is such an account, and an unknown name takes as long as a wrong passphrase. That a name is taken is said when an account is
//! made: names are no secret here.

use crate::database::Store;
use crate::fault::{Bound, Fault};
use crate::limits::{
    ACCOUNTS_MAX, FAILURES_FREE, FAILURES_KEPT_SECONDS, FAILURES_REMEMBERED_MAX, NAME_CHARACTERS, PASSPHRASE_CHARACTERS,
    SESSION_IDLE_SECONDS_MAX, SESSION_NOTED_EVERY_SECONDS, SESSION_SECONDS_MAX, SESSIONS_MAX, WAIT_SECONDS_FIRST, WAIT_SECONDS_MAX,
};
use crate::types::{Cost, Key, Random, SignedIn, Token, hexadecimal};
use crate::{Moment, sql};
use argon2::{Algorithm, Argon2, Params, Version};
use rusqlite::Connection;

const HASH_BYTES: usize = 32;

impl Store {
    /// Makes an account with an empty workspace and signs in to it.
    pub fn create(&self, name: &str, passphrase: &str, random: &Random, now: Moment) -> Result<SignedIn, Fault> {
        let shown = shown_name(name)?;
        let folded = shown.to_lowercase();
        check_passphrase(passphrase, &folded)?;
        let is_free = |connection: &Connection| {
            if sql::has_name(connection, &folded)? {
                return Err(Fault::NameTaken);
            }
            if sql::accounts(connection)? >= ACCOUNTS_MAX {
                return Err(Fault::TooMuch(Bound::Accounts, ACCOUNTS_MAX));
            }
            Ok(())
        };
        self.read(|transaction| is_free(transaction))?;
        let (salt, workspace, token) = random.parts();
        let workspace = hexadecimal(&workspace);
        let account = hashed(&workspace, passphrase, salt, self.cost)?;
        self.write(|transaction| {
            is_free(transaction)?;
            sql::add_account(transaction, &workspace, &folded, &shown, now)?;
            sql::set_passphrase(transaction, &account, now)?;
            begin(transaction, &workspace, Token(token), now)
        })
    }

    /// Signs in.
    pub fn sign_in(&self, name: &str, passphrase: &str, random: &Random, now: Moment) -> Result<SignedIn, Fault> {
        // A name that no account can have fails like one that no account has.
        let folded = shown_name(name).map_or_else(|_| name.chars().take(NAME_CHARACTERS.1).collect(), |name| name.to_lowercase());
        let account = self.verified(&folded, passphrase, now, |connection| sql::account_named(connection, &folded))?;
        let token = Token(random.parts().2);
        self.write(|transaction| begin(transaction, &account.workspace, token, now))
    }

    /// Ends a session. False if there was none.
    pub fn sign_out(&self, token: &Token) -> Result<bool, Fault> {
        self.write(|transaction| sql::remove_session(transaction, &token.hash()))
    }

    /// The workspace of a session that has not ended. To be asked anew on every request.
    pub fn session(&self, token: &Token, now: Moment) -> Result<Key, Fault> {
        let hash = token.hash();
        let (workspace, began, used) = self.read(|transaction| sql::session(transaction, &hash))?.ok_or(Fault::SignedOut)?;
        if now.since(began) >= SESSION_SECONDS_MAX || now.since(used) >= SESSION_IDLE_SECONDS_MAX {
            self.sign_out(token)?;
            return Err(Fault::SignedOut);
        }
        if now.since(used) >= SESSION_NOTED_EVERY_SECONDS {
            self.write(|transaction| sql::session_used(transaction, &hash, now))?;
        }
        Ok(Key(workspace))
    }

    /// Sets another passphrase. Every session ends; a new one begins.
    pub fn change_passphrase(&self, key: &Key, old: &str, new: &str, random: &Random, now: Moment) -> Result<SignedIn, Fault> {
        let (folded, _, _) = self.read(|transaction| sql::names(transaction, &key.0))?.ok_or(Fault::SignedOut)?;
        check_passphrase(new, &folded)?;
        self.verified(&folded, old, now, |connection| sql::account_of(connection, &key.0))?;
        let (salt, _, token) = random.parts();
        let account = hashed(&key.0, new, salt, self.cost)?;
        self.write(|transaction| {
            sql::names(transaction, &key.0)?.ok_or(Fault::SignedOut)?;
            sql::set_passphrase(transaction, &account, now)?;
            sql::remove_sessions(transaction, &key.0)?;
            begin(transaction, &key.0, Token(token), now)
        })
    }

    /// Erases the account and everything in its workspace, at once and for good.
    pub fn erase(&self, key: &Key) -> Result<(), Fault> {
        self.write(|transaction| {
            let (folded, _, _) = sql::names(transaction, &key.0)?.ok_or(Fault::SignedOut)?;
            sql::remove_account(transaction, &key.0)?;
            sql::forget_attempts(transaction, &name_hash(&folded))
        })?;
        // The log holds the rows as they were written.
        self.cut_log()
    }

    /// The account, if the passphrase is its own. Counts the attempt.
    fn verified(
        &self,
        folded: &str,
        passphrase: &str,
        now: Moment,
        find: impl Fn(&Connection) -> Result<Option<sql::Account>, Fault>,
    ) -> Result<sql::Account, Fault> {
        let name = name_hash(folded);
        let found = self.write(|transaction| {
            let (failures, last) = sql::attempts(transaction, &name)?.unwrap_or((0, now));
            // A clock that was set back does not make anyone wait longer.
            let last = last.min(now);
            let failures = if now.since(last) >= FAILURES_KEPT_SECONDS { 0 } else { failures };
            let until = last.plus(wait_seconds(failures));
            if now < until {
                return Err(Fault::Wait(until));
            }
            sql::set_attempts(transaction, &name, failures.saturating_add(1), now)?;
            sql::sweep_attempts(transaction, now.plus(-FAILURES_KEPT_SECONDS), FAILURES_REMEMBERED_MAX)?;
            find(transaction)
        })?;
        // Too long to be anyone's is not worth hashing.
        if passphrase.chars().count() > PASSPHRASE_CHARACTERS.1 {
            return Err(Fault::NotTogether);
        }
        let Some(account) = found else {
            // As long as for an account there is.
            hashed("", passphrase, [0; 16], self.cost)?;
            return Err(Fault::NotTogether);
        };
        let cost = Cost { memory_kib: account.memory_kib, passes: account.passes, lanes: account.lanes };
        let tried = hash(passphrase, &account.salt, cost)?;
        let right: [u8; HASH_BYTES] = account.hash.as_slice().try_into().map_err(|_| Fault::Unreadable("hash of a passphrase".into()))?;
        // The hashes of this crate are compared in constant time.
        if blake3::Hash::from_bytes(tried) != blake3::Hash::from_bytes(right) {
            return Err(Fault::NotTogether);
        }
        self.write(|transaction| {
            // Somebody may have changed the passphrase or erased the account in the meantime.
            if find(transaction)?.is_none_or(|found| found.hash != account.hash) {
                return Err(Fault::NotTogether);
            }
            sql::forget_attempts(transaction, &name)
        })?;
        Ok(account)
    }
}

/// How long a name with so many failures waits after the last.
fn wait_seconds(failures: i64) -> i64 {
    let over = failures - FAILURES_FREE;
    if over < 0 {
        return 0;
    }
    let doublings = u32::try_from(over.min(30)).unwrap_or(30);
    WAIT_SECONDS_FIRST.saturating_mul(1 << doublings).min(WAIT_SECONDS_MAX)
}

fn begin(connection: &Connection, workspace: &str, token: Token, now: Moment) -> Result<SignedIn, Fault> {
    let (began_before, used_before) = (now.plus(-SESSION_SECONDS_MAX), now.plus(-SESSION_IDLE_SECONDS_MAX));
    sql::sweep_sessions(connection, workspace, began_before, used_before, SESSIONS_MAX - 1)?;
    sql::add_session(connection, &token.hash(), workspace, now)?;
    Ok(SignedIn { token, key: Key(workspace.to_owned()), until: now.plus(SESSION_SECONDS_MAX) })
}

/// The name as it is shown: one space between words, none around them.
fn shown_name(name: &str) -> Result<String, Fault> {
    let shown = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let characters = shown.chars().count();
    let (fewest, most) = NAME_CHARACTERS;
    if characters < fewest || characters > most || shown.chars().any(is_unseen) {
        return Err(Fault::Name);
    }
    Ok(shown)
}

/// Control characters, and those that change how others are seen.
fn is_unseen(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

fn check_passphrase(passphrase: &str, folded: &str) -> Result<(), Fault> {
    let characters = passphrase.chars().count();
    let (fewest, most) = PASSPHRASE_CHARACTERS;
    let is_one = (fewest..=most).contains(&characters) && passphrase.trim().chars().count() >= fewest;
    if is_one && passphrase.trim().to_lowercase() != folded { Ok(()) } else { Err(Fault::Passphrase) }
}

/// What failures are counted under: people type passphrases into the field for the name.
fn name_hash(folded: &str) -> String {
    blake3::hash(folded.as_bytes()).to_hex().to_string()
}

fn hash(passphrase: &str, salt: &[u8], cost: Cost) -> Result<[u8; HASH_BYTES], Fault> {
    let other = |error: argon2::Error| Fault::Other(format!("argon2: {error}"));
    let params = Params::new(cost.memory_kib, cost.passes, cost.lanes, Some(HASH_BYTES)).map_err(other)?;
    let mut bytes = [0; HASH_BYTES];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params).hash_password_into(passphrase.as_bytes(), salt, &mut bytes).map_err(other)?;
    Ok(bytes)
}

fn hashed(workspace: &str, passphrase: &str, salt: [u8; 16], cost: Cost) -> Result<sql::Account, Fault> {
    let hash = hash(passphrase, &salt, cost)?.to_vec();
    let Cost { memory_kib, passes, lanes } = cost;
    Ok(sql::Account { workspace: workspace.into(), salt: salt.to_vec(), hash, memory_kib, passes, lanes })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_doubles_up_to_a_bound() {
        assert_eq!([0, 4, 5, 6, 7, 13, 14, 1000].map(wait_seconds), [0, 0, 2, 4, 8, 512, 900, 900]);
    }

    #[test]
    fn names_are_seen_and_one_spelling() {
        assert_eq!(shown_name("  Dokters \t van de  hoek ").unwrap(), "Dokters van de hoek");
        for name in ["", "ab", "a\u{200b}bc", "a\u{0}bc", "\u{202e}abc", &"x".repeat(61)] {
            assert!(shown_name(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn passphrases_are_long_and_not_the_name() {
        let name = "dokters van de hoek";
        assert!(check_passphrase("paard batterij nietje", name).is_ok());
        for passphrase in ["short", "            ", "  abc         ", "Dokters van de Hoek", &"é".repeat(201)] {
            assert!(check_passphrase(passphrase, name).is_err(), "{passphrase}");
        }
    }

    /// The published example of RFC 9106 needs a secret and associated data; this one is of the reference implementation's test suite.
    #[test]
    fn the_hash_is_argon2id_as_published() {
        let cost = Cost { memory_kib: 65_536, passes: 2, lanes: 1 };
        let expected = "09316115D5CF24ED5A15A31A3BA326E5CF32EDC24702987C02B6566F61913CF7";
        assert_eq!(hexadecimal(&hash("password", b"somesalt", cost).unwrap()).to_uppercase(), expected);
    }
}
