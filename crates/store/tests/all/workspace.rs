// SPDX-License-Identifier: EUPL-1.2
//! What a workspace keeps, and how it says what happened to it.

use crate::{Opened, changes, fields, random, save};
use pijler_facts::Tables;
use pijler_model::{Day, Faults, Place, Problem};
use pijler_oracle::random::{Size, tables};
use pijler_oracle::sample;
use pijler_scheme::{Choice, resolve};
use pijler_store::{Bound, Fault, Moment, Recorded, Revision, limits};
use std::collections::BTreeMap;

pub(crate) fn facts(seed: u64) -> Tables {
    let scheme = resolve(&sample::library(), sample::SCHEME_ID, &Choice::default()).unwrap();
    let mut tables = tables(seed, &scheme.vocabulary, Size { persons: 12, contacts: 30, practices: 2 });
    // No file gives a column that is there and empty.
    tables.contacts.iter_mut().for_each(|contact| contact.columns.retain(|(_, value)| !value.is_empty()));
    tables
}

#[test]
fn facts_come_back_as_they_were_given() {
    let mut store = Opened::new();
    let key = store.account("practice").key;
    let mut remarks = Faults::default();
    remarks.warning(Place { file: "a.xlsx".into(), ..Place::default() }, Problem::Implausible, "vbaProject.bin", "expected-no-macros");
    for seed in 0..40 {
        let given = facts(seed);
        let day = Day(20_000 + i32::try_from(seed).unwrap());
        let number = store.record_facts(&key, day, "a.xlsx", &given, &remarks, Moment(1)).unwrap().number();
        if seed % 10 == 0 {
            store.reopen();
        }
        let back = store.facts_of(&key, number).unwrap();
        assert_eq!(back.tables, given);
        // Addresses of explanations hold this hash.
        assert_eq!(back.tables.hash(), given.hash());
        assert_eq!(back.remarks, remarks);
        assert_eq!((back.event.true_on, back.event.origin.as_str()), (day, "a.xlsx"));
    }
}

#[test]
fn a_correction_is_a_new_event_and_the_past_stays_as_it_was_known() {
    let store = Opened::new();
    let key = store.account("practice").key;
    let (january, april) = (Day::parse("2026-01-01").unwrap(), Day::parse("2026-04-01").unwrap());
    let record = |day, seed, now| store.record_facts(&key, day, "file", &facts(seed), &Faults::default(), Moment(now)).unwrap();
    let first = record(january, 1, 100).number();
    let second = record(april, 2, 200).number();
    // Said again: nothing new.
    assert_eq!(record(april, 2, 250), Recorded::Known(second));
    let corrected = record(january, 3, 300).number();
    let known = |day, moment| store.facts_as_known(&key, day, Moment(moment)).unwrap().map(|event| event.number);
    assert_eq!(known(january, 99), None);
    assert_eq!(known(january.before(), 400), None);
    assert_eq!(known(january, 100), Some(first));
    assert_eq!(known(january, 299), Some(first));
    assert_eq!(known(january, 300), Some(corrected));
    assert_eq!(known(april.before(), 300), Some(corrected));
    assert_eq!(known(april, 300), Some(second));
    // Said again after a correction it is a correction itself, and a clock that was set back does not put it before.
    let back = record(january, 1, 10).number();
    assert_eq!(known(january, 300), Some(back));
    assert_eq!(store.facts(&key).unwrap().iter().map(|event| event.number).collect::<Vec<_>>(), [first, second, corrected, back]);
    assert_eq!(store.facts_of(&key, first).unwrap().tables, facts(1));
    assert!(store.forget_facts(&key, second).unwrap());
    assert!(!store.forget_facts(&key, second).unwrap());
    assert_eq!(known(april, 400), Some(back));
    assert!(matches!(store.facts_of(&key, second), Err(Fault::NotFound)));
}

#[test]
fn the_latest_text_of_a_field_counts_and_every_text_stays_in_the_journal() {
    let store = Opened::new();
    let key = store.account("practice").key;
    save(&store, &key, &[("receipts.total", "410 000"), ("work.minutes", "21")], 10);
    assert_eq!(save(&store, &key, &[("work.minutes", "21")], 11).written, 0);
    save(&store, &key, &[("work.minutes", "=22")], 12);
    let emptied = BTreeMap::from([("receipts.total".to_owned(), Some("  ".to_owned())), ("never.was".to_owned(), None)]);
    assert_eq!(store.save_fields(&key, &emptied, None, Moment(13)).unwrap().written, 1);
    assert_eq!(store.fields(&key).unwrap().fields, fields(&[("work.minutes", "=22")]));
    let journal = store.journal(&key, None).unwrap();
    let told: Vec<_> = journal.iter().map(|entry| (entry.learned.0, entry.field.as_str(), entry.text.as_deref())).collect();
    assert_eq!(
        told,
        [
            (10, "receipts.total", Some("410 000")),
            (10, "work.minutes", Some("21")),
            (12, "work.minutes", Some("=22")),
            (13, "receipts.total", None),
        ]
    );
    assert_eq!(store.journal(&key, Some("work.minutes")).unwrap().len(), 2);
}

#[test]
fn two_who_save_the_same_field_both_stay_and_the_second_is_told() {
    let store = Opened::new();
    let key = store.account("practice").key;
    save(&store, &key, &[("a.shared", "start"), ("a.other", "same")], 1);
    let seen = store.fields(&key).unwrap().revision;
    let first = store.save_fields(&key, &changes(&[("a.shared", "of the first")]), Some(seen), Moment(2)).unwrap();
    assert!(first.replaced.is_empty());
    let second = changes(&[("a.shared", "of the second"), ("a.other", "only the second")]);
    let second = store.save_fields(&key, &second, Some(seen), Moment(3)).unwrap();
    assert_eq!(second.written, 2);
    let told: Vec<_> = second.replaced.iter().map(|entry| (entry.field.as_str(), entry.text.as_deref(), entry.learned)).collect();
    assert_eq!(told, [("a.shared", Some("of the first"), Moment(2))]);
    assert_eq!(store.fields(&key).unwrap().fields["a.shared"], "of the second");
    // Whoever has seen it is not told again.
    let third = store.save_fields(&key, &changes(&[("a.shared", "third")]), Some(second.revision), Moment(4)).unwrap();
    assert!(third.replaced.is_empty());
    // Saving what is there already replaces nothing.
    assert!(store.save_fields(&key, &changes(&[("a.shared", "third")]), Some(Revision(0)), Moment(5)).unwrap().replaced.is_empty());
    let texts: Vec<_> = store.journal(&key, Some("a.shared")).unwrap().into_iter().filter_map(|entry| entry.text).collect();
    assert_eq!(texts, ["start", "of the first", "of the second", "third"]);
}

#[test]
fn two_at_the_same_time_lose_nothing() {
    let store = Opened::new();
    let key = store.account("practice").key;
    // A second process has a connection of its own.
    let other = pijler_store::Store::open(&store.path(), Moment(0)).unwrap();
    std::thread::scope(|scope| {
        for (name, store) in [("one", &*store), ("two", &other)] {
            let key = &key;
            scope.spawn(move || {
                for number in 0..50 {
                    save(store, key, &[("a.shared", &format!("{name} {number}")), (&format!("of.{name}"), &number.to_string())], number);
                }
            });
        }
    });
    let journal = store.journal(&key, Some("a.shared")).unwrap();
    assert_eq!(journal.len(), 100);
    assert_eq!(store.fields(&key).unwrap().fields["a.shared"], *journal.last().unwrap().text.as_ref().unwrap());
    assert_eq!(store.fields(&key).unwrap().fields["of.one"], "49");
    assert_eq!(store.fields(&key).unwrap().fields["of.two"], "49");
    store.check().unwrap();
}

#[test]
fn scenarios_and_documents_are_kept_by_name_and_number() {
    let store = Opened::new();
    let key = store.account("practice").key;
    store.save_scenario(&key, "With a nurse", &fields(&[("staff.nurse", "38")]), Moment(1)).unwrap();
    store.save_scenario(&key, " With a nurse ", &fields(&[("staff.nurse", "19")]), Moment(2)).unwrap();
    assert_eq!(store.scenarios(&key).unwrap().len(), 1);
    assert_eq!(store.scenario(&key, "With a nurse").unwrap(), fields(&[("staff.nurse", "19")]));
    assert!(matches!(store.save_scenario(&key, " ", &fields(&[]), Moment(2)), Err(Fault::Name)));
    assert!(store.remove_scenario(&key, "With a nurse").unwrap());
    assert!(matches!(store.scenario(&key, "With a nurse"), Err(Fault::NotFound)));

    let number = store.add_document(&key, "Statuten.pdf", "Application/PDF", Day(20_000), b"%PDF", Moment(3)).unwrap();
    let (entry, bytes) = store.document(&key, number).unwrap();
    assert_eq!(
        (entry.name.as_str(), entry.kind.as_str(), entry.bytes, bytes.as_slice()),
        ("Statuten.pdf", "application/pdf", 4, b"%PDF" as &[u8])
    );
    // A kind that is none could make a browser do something with it.
    let odd = store.add_document(&key, "x", "text/html; charset=\"\r\nx", Day(20_000), b"", Moment(3)).unwrap();
    assert_eq!(store.document(&key, odd).unwrap().0.kind, "application/octet-stream");
    assert!(odd > number);
    assert!(store.remove_document(&key, odd).unwrap());
    assert!(store.add_document(&key, "y", "text/csv", Day(20_000), b"", Moment(4)).unwrap() > odd, "a number is used once");
}

#[test]
fn beyond_every_bound_nothing_is_kept() {
    let store = Opened::new();
    let key = store.account("practice").key;
    let before = store.overview(&key).unwrap();
    let long = "x".repeat(usize::try_from(limits::TEXT_CHARACTERS_MAX).unwrap() + 1);
    let name = "x".repeat(usize::try_from(limits::LABEL_CHARACTERS_MAX).unwrap() + 1);
    let too_much = |result: Result<(), Fault>, bound: Bound| match result {
        Err(Fault::TooMuch(found, _)) => assert_eq!(found, bound),
        other => panic!("{bound:?}: {other:?}"),
    };
    let now = Moment(1);
    too_much(store.save_fields(&key, &changes(&[("a.b", "fits"), ("a.c", &long)]), None, now).map(|_| ()), Bound::Text);
    too_much(store.save_fields(&key, &changes(&[(&name, "fits")]), None, now).map(|_| ()), Bound::Label);
    let many: BTreeMap<_, _> = (0..=limits::FIELDS_MAX).map(|number| (format!("a.{number}"), Some("1".to_owned()))).collect();
    too_much(store.save_fields(&key, &many, None, now).map(|_| ()), Bound::Fields);
    let bytes = vec![0; usize::try_from(limits::DOCUMENT_BYTES_MAX).unwrap() + 1];
    too_much(store.add_document(&key, "big", "a/b", Day(0), &bytes, now).map(|_| ()), Bound::Document);
    too_much(store.save_scenario(&key, &name, &fields(&[]), now), Bound::Label);
    too_much(store.record_facts(&key, Day(0), &name, &facts(1), &Faults::default(), now).map(|_| ()), Bound::Label);
    assert_eq!(store.overview(&key).unwrap(), before);
    for number in 0..limits::SCENARIOS_MAX {
        store.save_scenario(&key, &number.to_string(), &fields(&[]), now).unwrap();
    }
    too_much(store.save_scenario(&key, "one more", &fields(&[]), now), Bound::Scenarios);
    store.save_scenario(&key, "1", &fields(&[("a.b", "c")]), now).unwrap();
    // The workspace as a whole.
    let each = &bytes[1..];
    while store.overview(&key).unwrap().bytes + limits::DOCUMENT_BYTES_MAX < limits::WORKSPACE_BYTES_MAX {
        store.add_document(&key, "big", "a/b", Day(0), each, now).unwrap();
    }
    let full = store.overview(&key).unwrap();
    too_much(store.add_document(&key, "big", "a/b", Day(0), each, now).map(|_| ()), Bound::Workspace);
    assert_eq!(store.overview(&key).unwrap(), full);
    assert!(store.remove_document(&key, full.documents[0].number).unwrap(), "what is full can be emptied");
    store.add_document(&key, "big", "a/b", Day(0), each, now).unwrap();
}

#[test]
fn there_are_so_many_accounts_and_no_more() {
    let store = Opened::new();
    for number in 0..limits::ACCOUNTS_MAX {
        store.account(&format!("practice {number}"));
    }
    let one_more = store.create("one more", crate::PASSPHRASE, &random(), Moment(0));
    assert!(matches!(one_more, Err(Fault::TooMuch(Bound::Accounts, _))));
}
