// SPDX-License-Identifier: EUPL-1.2
//! A writer is killed in the middle: every save is there whole or not at all, and what was confirmed is there.

use crate::{Opened, changes};
use pijler_model::Day;
use pijler_store::{Moment, Store, Token};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const FILE: &str = "PIJLER_TEST_FILE";
const TOKEN: &str = "PIJLER_TEST_TOKEN";
/// Fields that one save sets to one text.
const TOGETHER: usize = 40;

/// What the child does: it saves without end and says what is saved.
#[test]
#[ignore = "the child of the test below"]
fn writes_until_killed() {
    let Ok(file) = std::env::var(FILE) else { return };
    let store = Store::open(Path::new(&file), Moment(0)).unwrap();
    let key = store.session(&Token::parse(&std::env::var(TOKEN).unwrap()).unwrap(), Moment(1)).unwrap();
    let start: u64 = store.fields(&key).unwrap().fields.get("a.0").map_or(0, |text| text.split(' ').next().unwrap().parse().unwrap());
    for number in start + 1.. {
        let text = format!("{number} {}", "x".repeat(200));
        let pairs: Vec<(String, &str)> = (0..TOGETHER).map(|field| (format!("a.{field}"), text.as_str())).collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        store.save_fields(&key, &changes(&pairs), None, Moment(1)).unwrap();
        println!("saved {number}");
        std::io::stdout().flush().unwrap();
        store.add_document(&key, &number.to_string(), "a/b", Day(0), &vec![7; 20_000], Moment(1)).unwrap();
        if number % 20 == 0 {
            for entry in store.documents(&key).unwrap() {
                store.remove_document(&key, entry.number).unwrap();
            }
        }
    }
}

#[test]
fn a_killed_writer_leaves_the_file_whole() {
    let mut opened = Opened::new();
    let account = opened.account("practice");
    let mut highest = 0;
    for round in 0..8_u64 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::writes_until_killed", "--ignored", "--nocapture"])
            .env(FILE, opened.path())
            .env(TOKEN, account.token.reveal())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut confirmed = 0;
        // Some saves first, then the end comes at another moment in every round.
        let mut read = |line: String| {
            if let Some((_, number)) = line.rsplit_once("saved ") {
                confirmed = number.parse().unwrap();
            }
            confirmed
        };
        for line in lines.by_ref().map_while(Result::ok) {
            if read(line) >= highest + 3 + round {
                break;
            }
        }
        std::thread::sleep(Duration::from_micros(700 * round));
        child.kill().unwrap();
        child.wait().unwrap();
        lines.map_while(Result::ok).for_each(|line| {
            read(line);
        });
        assert!(confirmed > highest, "the child saved nothing");

        opened.reopen();
        opened.check().unwrap();
        let fields = opened.fields(&account.key).unwrap().fields;
        assert_eq!(fields.len(), TOGETHER);
        let text = &fields["a.0"];
        assert!(fields.values().all(|other| other == text), "a save is there in part");
        let number: u64 = text.split(' ').next().unwrap().parse().unwrap();
        assert!(number >= confirmed, "save {confirmed} was confirmed, {number} is there");
        assert_eq!(opened.journal(&account.key, None).unwrap().len(), usize::try_from(number).unwrap() * TOGETHER);
        assert!(opened.documents(&account.key).unwrap().iter().all(|entry| entry.bytes == 20_000));
        highest = number;
    }
}
