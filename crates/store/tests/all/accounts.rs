// SPDX-License-Identifier: EUPL-1.2
//! Accounts, sessions, and guessing.

use crate::{Opened, PASSPHRASE, random};
use pijler_store::{Fault, Moment, Token, limits};

#[test]
fn an_account_is_made_once_and_signed_in_to_however_the_name_is_typed() {
    let store = Opened::new();
    let made = store.account("Dokters van de Hoek");
    assert!(matches!(store.create("dokters  VAN de hoek", PASSPHRASE, &random(), Moment(0)), Err(Fault::NameTaken)));
    let again = store.sign_in(" dokters van de hoek", PASSPHRASE, &random(), Moment(5)).unwrap();
    assert_eq!(again.key, made.key);
    assert_ne!(again.token.reveal(), made.token.reveal());
    assert_eq!(store.session(&again.token, Moment(6)).unwrap(), made.key);
    assert_eq!(store.overview(&made.key).unwrap().name, "Dokters van de Hoek");
    assert!(matches!(store.create("ab", PASSPHRASE, &random(), Moment(0)), Err(Fault::Name)));
    assert!(matches!(store.create("another", "short", &random(), Moment(0)), Err(Fault::Passphrase)));
}

#[test]
fn sessions_end() {
    let store = Opened::new();
    let first = store.account("practice");
    let second = store.sign_in("practice", PASSPHRASE, &random(), Moment(0)).unwrap();
    assert!(store.sign_out(&first.token).unwrap());
    assert!(!store.sign_out(&first.token).unwrap());
    assert!(matches!(store.session(&first.token, Moment(1)), Err(Fault::SignedOut)));
    // Unused for too long.
    let idle = limits::SESSION_IDLE_SECONDS_MAX;
    assert!(store.session(&second.token, Moment(idle - 1)).is_ok());
    assert!(store.session(&second.token, Moment(2 * idle - 2)).is_ok());
    assert!(matches!(store.session(&second.token, Moment(3 * idle)), Err(Fault::SignedOut)));
    assert!(matches!(store.session(&second.token, Moment(2 * idle)), Err(Fault::SignedOut)), "an ended session stays ended");
    // Used all the time, but for too long.
    let third = store.sign_in("practice", PASSPHRASE, &random(), Moment(0)).unwrap();
    let mut now = 0;
    while now + idle / 2 < limits::SESSION_SECONDS_MAX {
        now += idle / 2;
        assert!(store.session(&third.token, Moment(now)).is_ok(), "{now}");
    }
    assert!(matches!(store.session(&third.token, third.until), Err(Fault::SignedOut)));
    assert_eq!(store.overview(&first.key).unwrap().sessions, 0);
}

#[test]
fn an_account_has_so_many_sessions_and_the_oldest_makes_room() {
    let store = Opened::new();
    let first = store.account("practice");
    for second in 1..=i64::try_from(limits::SESSIONS_MAX).unwrap() {
        store.sign_in("practice", PASSPHRASE, &random(), Moment(second)).unwrap();
    }
    assert_eq!(store.overview(&first.key).unwrap().sessions, limits::SESSIONS_MAX);
    assert!(matches!(store.session(&first.token, Moment(30)), Err(Fault::SignedOut)));
}

#[test]
fn only_tokens_are_tokens() {
    let store = Opened::new();
    let token = store.account("practice").token;
    assert_eq!(Token::parse(&token.reveal()), Some(token.clone()));
    assert_eq!(token.reveal().len() * 4, 256);
    for text in ["", "0", &token.reveal()[1..], &token.reveal().to_uppercase(), &format!("{}é", &token.reveal()[2..])] {
        assert!(Token::parse(text).is_none_or(|other| other != token), "{text}");
    }
    assert!(!format!("{token:?}").contains(&token.reveal()[..8]));
}

#[test]
fn guessing_is_slowed_down_and_the_owner_gets_in_after_the_wait() {
    let store = Opened::new();
    store.account("practice");
    for name in ["practice", "nobody here", "x"] {
        let mut now = 0;
        for _ in 0..limits::FAILURES_FREE {
            assert!(matches!(store.sign_in(name, "a wrong passphrase", &random(), Moment(now)), Err(Fault::NotTogether)), "{name}");
        }
        // From now on each failure doubles the wait; an attempt before it is over is not looked at, right or wrong.
        let mut waited = Vec::new();
        for _ in 0..12 {
            let Err(Fault::Wait(until)) = store.sign_in(name, PASSPHRASE, &random(), Moment(now)) else { panic!("{name}: no wait") };
            waited.push(until.0 - now);
            now = until.0;
            assert!(matches!(store.sign_in(name, "a wrong passphrase", &random(), Moment(now)), Err(Fault::NotTogether)));
        }
        assert_eq!(waited[..4], [2, 4, 8, 16]);
        assert_eq!(*waited.last().unwrap(), limits::WAIT_SECONDS_MAX);
        if name == "practice" {
            now += limits::WAIT_SECONDS_MAX;
            assert!(store.sign_in(name, PASSPHRASE, &random(), Moment(now)).is_ok());
            // Success forgets the failures.
            assert!(matches!(store.sign_in(name, "a wrong passphrase", &random(), Moment(now)), Err(Fault::NotTogether)));
            assert!(store.sign_in(name, PASSPHRASE, &random(), Moment(now)).is_ok());
        }
    }
}

#[test]
fn many_attempts_at_once_gain_nothing() {
    let store = Opened::new();
    store.account("practice");
    let looked_at = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..40)
            .map(|_| {
                scope.spawn(|| matches!(store.sign_in("practice", "a wrong passphrase", &random(), Moment(0)), Err(Fault::NotTogether)))
            })
            .collect();
        tries.into_iter().map(|one| one.join().unwrap()).filter(|looked_at| *looked_at).count()
    });
    assert_eq!(i64::try_from(looked_at).unwrap(), limits::FAILURES_FREE);
}

#[test]
fn another_passphrase_ends_every_session() {
    let store = Opened::new();
    let first = store.account("practice");
    let other = store.sign_in("practice", PASSPHRASE, &random(), Moment(0)).unwrap();
    let new = "zout lantaarn veertig";
    assert!(matches!(store.change_passphrase(&first.key, "not the old one", new, &random(), Moment(1)), Err(Fault::NotTogether)));
    assert!(matches!(store.change_passphrase(&first.key, PASSPHRASE, "short", &random(), Moment(1)), Err(Fault::Passphrase)));
    assert!(store.session(&other.token, Moment(1)).is_ok());
    let changed = store.change_passphrase(&first.key, PASSPHRASE, new, &random(), Moment(2)).unwrap();
    assert!(store.session(&changed.token, Moment(3)).is_ok());
    for token in [&first.token, &other.token] {
        assert!(matches!(store.session(token, Moment(3)), Err(Fault::SignedOut)));
    }
    assert!(matches!(store.sign_in("practice", PASSPHRASE, &random(), Moment(3)), Err(Fault::NotTogether)));
    assert!(store.sign_in("practice", new, &random(), Moment(3)).is_ok());
}

#[test]
fn no_secret_is_in_the_file() {
    let store = Opened::new();
    let account = store.account("practice");
    // People type a passphrase where the name goes.
    let _ = store.sign_in("My Secret Passphrase", "my secret passphrase", &random(), Moment(0));
    assert!(store.holds("practice"));
    for secret in [PASSPHRASE, "my secret passphrase", &account.token.reveal()] {
        assert!(!store.holds(secret), "{secret}");
    }
    let raw: Vec<u8> = (0..32).map(|at| u8::from_str_radix(&account.token.reveal()[at * 2..at * 2 + 2], 16).unwrap()).collect();
    assert!(!store.bytes().windows(32).any(|window| window == raw));
}
