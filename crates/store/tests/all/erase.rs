// SPDX-License-Identifier: EUPL-1.2
//! What is erased is gone from the disk.

use crate::{Opened, fields, random, save};
use pijler_facts::table::{Patient, Tables};
use pijler_model::{Day, Faults};
use pijler_store::{Fault, Key, Moment};

const MARKER: &str = "kwetsbaarheidsmerkteken";

/// Texts of many lengths with the marker in them, saved in an order that splits and merges pages.
fn fill(store: &Opened, key: &Key) {
    for round in 0_i64..12 {
        for number in 0..60_usize {
            let text = format!("{MARKER} {}", "x".repeat((number * 67 + usize::try_from(round).unwrap() * 131) % 3900));
            save(store, key, &[(&format!("{MARKER}.{}", (number * 37) % 60), &text)], round);
        }
        save(store, key, &[(&format!("{MARKER}.{round}"), "")], round);
        store.save_scenario(key, &format!("{MARKER} {round}"), &fields(&[("a.b", MARKER)]), Moment(round)).unwrap();
        let bytes = MARKER.repeat(1 + usize::try_from(round).unwrap() * 900).into_bytes();
        let number = store.add_document(key, MARKER, "text/plain", Day(0), &bytes, Moment(round)).unwrap();
        if round % 3 == 0 {
            store.remove_document(key, number).unwrap();
            store.remove_scenario(key, &format!("{MARKER} {round}")).unwrap();
        }
        let patients = (0..200).map(|id| Patient { id: format!("{MARKER}{round}-{id}"), birth: Day(0), death: None }).collect();
        let tables = Tables { patients, ..Tables::default() };
        store.record_facts(key, Day(0), MARKER, &tables, &Faults::default(), Moment(round)).unwrap();
    }
}

#[test]
fn nothing_of_an_erased_workspace_is_left_in_the_file() {
    let mut store = Opened::new();
    let neighbour = store.account("neighbour").key;
    let erased = store.create(MARKER, "paard batterij nietje", &random(), Moment(0)).unwrap();
    for _ in 0..7 {
        let _ = store.sign_in(MARKER, "a wrong passphrase", &random(), Moment(0));
    }
    for round in 0..40 {
        save(&store, &neighbour, &[(&format!("kept.{round}"), &"staying".repeat(40 + round))], 1);
    }
    fill(&store, &erased.key);
    assert!(store.holds(MARKER));
    let before = store.overview(&neighbour).unwrap();
    store.erase(&erased.key).unwrap();
    assert!(!store.holds(MARKER), "with the file open");
    assert_eq!(store.overview(&neighbour).unwrap(), before);
    assert!(store.holds("staying"));
    store.check().unwrap();

    // The session, the key and the name are worth nothing.
    assert!(matches!(store.session(&erased.token, Moment(1)), Err(Fault::SignedOut)));
    assert!(matches!(store.fields(&erased.key), Err(Fault::SignedOut)));
    assert!(matches!(store.documents(&erased.key), Err(Fault::SignedOut)));
    assert!(matches!(store.export(&erased.key, Moment(1)), Err(Fault::SignedOut)));
    assert!(matches!(store.save_scenario(&erased.key, "x", &fields(&[]), Moment(1)), Err(Fault::SignedOut)));
    assert!(matches!(store.erase(&erased.key), Err(Fault::SignedOut)));
    assert!(matches!(store.sign_in(MARKER, "paard batterij nietje", &random(), Moment(2)), Err(Fault::NotTogether)));
    let again = store.create(MARKER, "zout lantaarn veertig", &random(), Moment(3)).unwrap();
    assert!(store.overview(&again.key).unwrap().fields.is_empty());
    store.erase(&again.key).unwrap();
    store.reopen();
    assert!(!store.holds(MARKER), "after the file was opened anew");
}

#[test]
fn what_is_taken_out_is_gone_at_once() {
    let store = Opened::new();
    let key = store.account("practice").key;
    let number = store.add_document(&key, "x", "text/plain", Day(0), MARKER.repeat(500).as_bytes(), Moment(0)).unwrap();
    assert!(store.holds(MARKER));
    store.remove_document(&key, number).unwrap();
    assert!(!store.holds(MARKER));
}
