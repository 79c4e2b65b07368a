// SPDX-License-Identifier: EUPL-1.2
//! Random operations of several accounts, held against a model in memory: each sees its own, all of its own, and nothing else.

use crate::workspace::facts;
use crate::{Opened, PASSPHRASE, random};
use pijler_facts::Tables;
use pijler_model::{Day, Faults};
use pijler_store::{Fault, Fields, Key, Moment, Store};
use proptest::prelude::*;
use std::collections::BTreeMap;

const ACCOUNTS: usize = 3;

#[derive(Clone, Debug)]
enum Step {
    Save(usize, u8, Option<u8>),
    Scenario(usize, u8, u8),
    RemoveScenario(usize, u8),
    Document(usize, u8),
    /// Of whom, and a number that may be anyone's.
    RemoveDocument(usize, i64),
    Facts(usize, u8, u8),
    ForgetFacts(usize, i64),
    Erase(usize),
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    let who = 0..ACCOUNTS;
    prop_oneof![
        6 => (who.clone(), 0..4_u8, prop::option::of(0..3_u8)).prop_map(|(who, field, text)| Step::Save(who, field, text)),
        2 => (who.clone(), 0..3_u8, any::<u8>()).prop_map(|(who, name, text)| Step::Scenario(who, name, text)),
        1 => (who.clone(), 0..3_u8).prop_map(|(who, name)| Step::RemoveScenario(who, name)),
        2 => (who.clone(), any::<u8>()).prop_map(|(who, byte)| Step::Document(who, byte)),
        2 => (who.clone(), 1..12_i64).prop_map(|(who, number)| Step::RemoveDocument(who, number)),
        2 => (who.clone(), 0..2_u8, 0..3_u8).prop_map(|(who, day, seed)| Step::Facts(who, day, seed)),
        1 => (who.clone(), 1..12_i64).prop_map(|(who, number)| Step::ForgetFacts(who, number)),
        1 => who.prop_map(Step::Erase),
        1 => Just(Step::Reopen),
    ]
}

/// What one account should see.
#[derive(Default)]
struct Model {
    fields: Fields,
    journal: Vec<(String, Option<String>)>,
    scenarios: BTreeMap<String, Fields>,
    documents: BTreeMap<i64, Vec<u8>>,
    /// Number -> day, tables; in the order learned.
    facts: BTreeMap<i64, (Day, Tables)>,
    last: i64,
}

fn run(store: &Store, key: &Key, model: &mut Model, tables: &[Tables], who: usize, step: &Step, now: Moment) {
    match *step {
        Step::Save(_, field, text) => {
            let field = format!("f.{field}");
            let text = text.map(|text| format!("{who} says {text}"));
            store.save_fields(key, &BTreeMap::from([(field.clone(), text.clone())]), None, now).unwrap();
            if model.fields.get(&field) != text.as_ref() {
                model.journal.push((field.clone(), text.clone()));
                model.last += 1;
                match text {
                    Some(text) => model.fields.insert(field, text),
                    None => model.fields.remove(&field),
                };
            }
        }
        Step::Scenario(_, name, text) => {
            let content = Fields::from([("a.b".to_owned(), format!("{who} {text}"))]);
            store.save_scenario(key, &name.to_string(), &content, now).unwrap();
            model.scenarios.insert(name.to_string(), content);
        }
        Step::RemoveScenario(_, name) => {
            assert_eq!(store.remove_scenario(key, &name.to_string()).unwrap(), model.scenarios.remove(&name.to_string()).is_some());
        }
        Step::Document(_, byte) => {
            let bytes = vec![byte; 1 + usize::from(byte)];
            let number = store.add_document(key, "d", "a/b", Day(0), &bytes, now).unwrap();
            model.last += 1;
            assert_eq!(number, model.last);
            model.documents.insert(number, bytes);
        }
        Step::RemoveDocument(_, number) => {
            assert_eq!(store.remove_document(key, number).unwrap(), model.documents.remove(&number).is_some());
        }
        Step::Facts(_, day, seed) => {
            let (day, tables) = (Day(i32::from(day)), &tables[usize::from(seed)]);
            let is_known = model.facts.values().rfind(|(other, _)| *other == day).is_some_and(|(_, known)| known == tables);
            let number = store.record_facts(key, day, "f", tables, &Faults::default(), now).unwrap().number();
            if !is_known {
                model.last += 1;
                assert_eq!(number, model.last);
                model.facts.insert(number, (day, tables.clone()));
            }
        }
        Step::ForgetFacts(_, number) => {
            assert_eq!(store.forget_facts(key, number).unwrap(), model.facts.remove(&number).is_some());
        }
        Step::Erase(_) | Step::Reopen => {}
    }
}

fn compare(store: &Store, key: &Key, model: &Model) {
    assert_eq!(store.fields(key).unwrap().fields, model.fields);
    let journal: Vec<_> = store.journal(key, None).unwrap().into_iter().map(|entry| (entry.field, entry.text)).collect();
    assert_eq!(journal, model.journal);
    let names: Vec<_> = store.scenarios(key).unwrap().into_iter().map(|entry| entry.name).collect();
    assert_eq!(names, model.scenarios.keys().cloned().collect::<Vec<_>>());
    for (name, content) in &model.scenarios {
        assert_eq!(&store.scenario(key, name).unwrap(), content);
    }
    let numbers: Vec<_> = store.documents(key).unwrap().into_iter().map(|entry| entry.number).collect();
    assert_eq!(numbers, model.documents.keys().copied().collect::<Vec<_>>());
    let events: Vec<_> = store.facts(key).unwrap().into_iter().map(|event| event.number).collect();
    assert_eq!(events, model.facts.keys().copied().collect::<Vec<_>>());
    // Every number that anyone may have used: what is not its own is not there.
    for number in 0..40 {
        match (store.document(key, number), model.documents.get(&number)) {
            (Ok((_, bytes)), Some(expected)) => assert_eq!(&bytes, expected),
            (Err(Fault::NotFound), None) => {}
            (other, _) => panic!("document {number}: {other:?}"),
        }
        match (store.facts_of(key, number), model.facts.get(&number)) {
            (Ok(found), Some((day, tables))) => assert_eq!((&found.event.true_on, &found.tables), (day, tables)),
            (Err(Fault::NotFound), None) => {}
            (other, _) => panic!("facts {number}: {other:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn each_sees_its_own_and_nothing_else(steps in prop::collection::vec(step(), 1..50)) {
        let tables: Vec<Tables> = (0..3).map(facts).collect();
        let mut opened = Opened::new();
        let name = |who: usize| format!("practice {who}");
        let mut keys: Vec<Key> = (0..ACCOUNTS).map(|who| opened.account(&name(who)).key).collect();
        let mut models: Vec<Model> = (0..ACCOUNTS).map(|_| Model::default()).collect();
        for (step, now) in steps.iter().zip(1..) {
            match *step {
                Step::Reopen => opened.reopen(),
                Step::Erase(who) => {
                    opened.erase(&keys[who]).unwrap();
                    prop_assert!(matches!(opened.fields(&keys[who]), Err(Fault::SignedOut)));
                    keys[who] = opened.create(&name(who), PASSPHRASE, &random(), Moment(now)).unwrap().key;
                    models[who] = Model::default();
                }
                Step::Save(who, ..) | Step::Scenario(who, ..) | Step::RemoveScenario(who, _) | Step::Document(who, _)
                | Step::RemoveDocument(who, _) | Step::Facts(who, ..) | Step::ForgetFacts(who, _) => {
                    run(&opened, &keys[who], &mut models[who], &tables, who, step, Moment(now));
                }
            }
        }
        for (key, model) in keys.iter().zip(&models) {
            compare(&opened, key, model);
        }
        opened.check().unwrap();
    }
}
