// SPDX-License-Identifier: EUPL-1.2
//! What a scheme author is told: every fault at once, each with file and line. A small sound scheme, and one thing broken at a time.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says so by failing")]

use pijler_model::{Fault, Problem, Severity};
use pijler_scheme::{Choice, Library, examine, hash_of, resolve};

const VOCABULARY: &str = r#"
country = "xx"
currency = "EUR"

[attribute.age]
of = "person"
kind = "age_band"
cuts = [18]
values = ["0-17", "18+"]
name = { en = "a", nl = "a", fr = "a", de = "a" }

[attribute.need]
of = "person"
kind = "status"
status = "need"
values = ["no", "yes"]
name = { en = "a", nl = "a", fr = "a", de = "a" }

[attribute.place]
of = "contact"
kind = "column"
values = ["office", "home"]
name = { en = "a", nl = "a", fr = "a", de = "a" }
"#;

const SOURCES: &str = "[law]\ntitle = \"t\"\nkind = \"official\"\n";

const BASE: &str = r#"id = "xx/base"
vocabulary = "xx"
valid_from = 2024-01-01
valid_to = 2025-12-31
name = { en = "b", nl = "b", fr = "b", de = "b" }
summary = { en = "b", nl = "b", fr = "b", de = "b" }

[component.list]
name = { en = "l", nl = "l", fr = "l", de = "l" }
pillar = "patient"
counts = "registrations"
period = "quarter"
amount = { keys = ["age", "need"], tariff = "list" }
receiver = "practice"
source = "law"
"#;

const ROWS: &str = "age,need,valid_from,valid_to,amount,status,source
0-17,*,2024-01-01,,10.00,published,law
18+,no,2024-01-01,2024-12-31,20.00,published,law
18+,no,2025-01-01,,21.00,published,law
18+,yes,2024-01-01,,30.00,published,law
";

fn library(scheme: &str, rows: &str) -> Library {
    let mut library = Library::default();
    library.insert("xx/vocabulary.toml", VOCABULARY);
    library.insert("xx/base/scheme.toml", scheme);
    library.insert("xx/base/sources.toml", SOURCES);
    library.insert("xx/base/tariffs/list.csv", rows);
    library
}

fn faults(library: &Library, id: &str) -> Vec<Fault> {
    examine(library, id, &Choice::default()).1.list
}

fn told(faults: &[Fault], problem: Problem, file: &str, line: usize) {
    assert!(
        faults.iter().any(|fault| fault.problem == problem && fault.place.file == file && fault.place.line == line),
        "{problem:?} at {file}:{line} in\n{}",
        faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
    );
}

const CSV: &str = "xx/base/tariffs/list.csv";

#[test]
fn the_sound_scheme_is_sound() {
    let found = faults(&library(BASE, ROWS), "xx/base");
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn rows_are_held_against_the_language() {
    let broken = "age,need,shoe,valid_from,valid_to,amount,status,source
0-17,*,42,2024-01-01,,10.00,published,law
18+,no,42,2024-01-01,2025-06-30,20.00,published,law
18+,no,42,2025-01-01,,21.00,published,
18+,maybe,42,2024-02-30,,3O.00,rumoured,nobody
18+,yes,42,2025-06-01,2025-01-01,30.00,published,law
18+,yes,42,2024-01-01,,30.00,gap,law
";
    let found = faults(&library(BASE, broken), "xx/base");
    told(&found, Problem::UnknownColumn, CSV, 1);
    told(&found, Problem::Empty, CSV, 4);
    told(&found, Problem::UnknownValue, CSV, 5);
    told(&found, Problem::NotADate, CSV, 5);
    told(&found, Problem::NotANumber, CSV, 5);
    told(&found, Problem::Inconsistent, CSV, 6);
    told(&found, Problem::Inconsistent, CSV, 7);
    let repeated = ROWS.replace("status,source", "status,source,status").replace(",law", ",law,published");
    told(&faults(&library(BASE, &repeated), "xx/base"), Problem::Duplicate, CSV, 1);
}

#[test]
fn amounts_are_from_nothing_to_a_million() {
    for (amount, problem) in [
        ("99999999999999999999", Problem::TooLarge),
        ("92233720368547758.07", Problem::TooLarge),
        ("1000000.01", Problem::TooLarge),
        ("-0.01", Problem::Negative),
        ("-99999999999999999999", Problem::Negative),
        ("1e3", Problem::NotANumber),
    ] {
        told(&faults(&library(BASE, &ROWS.replace("30.00", amount)), "xx/base"), problem, CSV, 5);
    }
    for amount in ["0", "1000000.00"] {
        let found = faults(&library(BASE, &ROWS.replace("30.00", amount)), "xx/base");
        assert!(found.is_empty(), "{amount}: {found:?}");
    }
}

/// The base with a file of the user's own amounts on top.
fn with_supplied(rows: &str) -> (Option<pijler_scheme::Scheme>, Vec<Fault>) {
    let mut library = library(BASE, ROWS);
    library.insert("./mine/list.csv", rows);
    let (scheme, faults) = examine(&library, "xx/base", &Choice { supplied: Some("./mine".into()), ..Choice::default() });
    (scheme, faults.list)
}

const MINE: &str = "./mine/list.csv";

#[test]
fn supplied_amounts_are_read_as_people_write_them() {
    let rows = "age;need;valid_from;valid_to;amount\r\n18+;no;1/04/2024;30-06-2024;25,50\r\n18+;yes;2024-04-01;;1000.5\r\n";
    let (scheme, found) = with_supplied(rows);
    assert!(found.is_empty(), "{found:?}");
    let (scheme, day) = (scheme.unwrap(), |text: &str| pijler_model::Day::parse(text).unwrap());
    let row = |need: u8, at: &str| &scheme.tables[0].rows[scheme.tables[0].find(&[1, need], day(at)).unwrap()];
    let own = row(0, "2024-06-30");
    assert_eq!(
        (own.amount.unwrap().best.0, own.status.word(), own.sources.join("+").as_str(), own.line),
        (2550, "supplied", "supplied", 2)
    );
    assert_eq!(row(0, "2024-07-01").amount.unwrap().best.0, 2000);
    assert_eq!(row(1, "2025-12-31").amount.unwrap().best.0, 100_050);
    for (written, problem) in [
        ("31/02/2024;;25,50", Problem::NotADate),
        ("1/4/24;;25,50", Problem::NotADate),
        ("1-4/2024;;25,50", Problem::NotADate),
        ("1/04/2024;;1.025,50", Problem::NotANumber),
        ("1/04/2024;1/03/2024;25,50", Problem::Inconsistent),
        ("1/04/2030;;25,50", Problem::LeftOut),
    ] {
        let (_, found) = with_supplied(&format!("age;need;valid_from;valid_to;amount\n18+;no;{written}\n"));
        told(&found, problem, MINE, 2);
    }
    // The line is the one an editor shows, whatever stands between the rows.
    for rows in ["age,valid_from,amount\r\n0-17,2024-01-01,x\r\n", "# a\n\nage,valid_from,amount\n# b\r\n\r\n0-17,2024-01-01,x\n"] {
        let line = rows.lines().position(|line| line.ends_with('x')).unwrap() + 1;
        told(&with_supplied(rows).1, Problem::NotANumber, MINE, line);
    }
    // A scheme's own files are written in one way only.
    told(&faults(&library(BASE, &ROWS.replace("2025-01-01", "1/01/2025")), "xx/base"), Problem::NotADate, CSV, 4);
}

#[test]
fn supplied_amounts_bear_no_borrowed_status() {
    let of = |cell: &str, amount: &str, status: &str| {
        with_supplied(&format!("age,need,valid_from,valid_to,amount,status,source\n{cell},2024-02-01,2024-03-01,{amount},{status},law\n")).1
    };
    for status in ["published", "derived", "estimated"] {
        told(&of("18+,yes", "31.00", status), Problem::UnknownValue, MINE, 2);
    }
    // Not where the row below says the same of fewer cells either.
    told(&of("18+,*", "30.00", "published"), Problem::UnknownValue, MINE, 2);
    for (cell, amount, status) in [("18+,yes", "30.00", "published"), ("18+,yes", "31.00", "supplied"), ("18+,yes", "", "gap")] {
        let found = of(cell, amount, status);
        assert!(found.is_empty(), "{found:?}");
    }
}

#[test]
fn overlaps_holes_and_unknown_sources() {
    let meeting = ROWS.replace("2024-12-31,20.00", "2025-03-31,20.00");
    told(&faults(&library(BASE, &meeting), "xx/base"), Problem::Overlap, CSV, 4);
    let hole = ROWS.replace("18+,no,2025-01-01,,21.00,published,law\n", "");
    let found = faults(&library(BASE, &hole), "xx/base");
    told(&found, Problem::Hole, CSV, 0);
    assert!(found[0].value.contains("age=18+,need=no, 2025-01-01"), "{}", found[0].value);
    let unknown = ROWS.replace("30.00,published,law", "30.00,published,hearsay");
    told(&faults(&library(BASE, &unknown), "xx/base"), Problem::UnknownReference, CSV, 5);
    // A declared gap is no hole.
    let gap = ROWS.replace("18+,no,2025-01-01,,21.00,published,law", "18+,no,2025-01-01,,,gap,law");
    assert!(faults(&library(BASE, &gap), "xx/base").is_empty());
}

/// Days from 2024-01-01 on.
fn day_after(days: usize) -> pijler_model::Day {
    pijler_model::Day::parse("2024-01-01").unwrap().plus(i32::try_from(days).unwrap())
}

/// Rows of whole numbers: age, need (0, 1, 2 is all), first day and length.
fn rows_of(list: &[(usize, usize, usize, usize)]) -> String {
    let rows = list.iter().map(|&(age, need, from, length)| {
        let (age, need) = (["0-17", "18+", "*"][age], ["no", "yes", "*"][need]);
        format!("{age},{need},{},{},1.00,published,law\n", day_after(from), day_after(from + length))
    });
    "age,need,valid_from,valid_to,amount,status,source\n".to_owned() + &rows.collect::<Vec<_>>().concat()
}

proptest::proptest! {
    /// The sweep through the days finds what comparing every row with every other finds.
    #[test]
    fn a_row_that_meets_another_is_told_of(list in proptest::collection::vec((0usize..3, 0usize..3, 0usize..30, 0usize..6), 1..14)) {
        let found = faults(&library(BASE, &rows_of(&list)), "xx/base");
        let told: std::collections::BTreeSet<usize> =
            found.iter().filter(|fault| fault.problem == Problem::Overlap).map(|fault| fault.place.line).collect();
        let meet = |a: &(usize, usize, usize, usize), b: &(usize, usize, usize, usize)| {
            let shared = |a: usize, b: usize| a == b || a == 2 || b == 2;
            shared(a.0, b.0) && shared(a.1, b.1) && a.2 <= b.2 + b.3 && b.2 <= a.2 + a.3
        };
        // Of a row that meets others, it or one of them is told of; nobody who meets none.
        for (at, row) in list.iter().enumerate() {
            let met: Vec<usize> = (0..list.len()).filter(|&other| other != at && meet(row, &list[other])).collect();
            proptest::prop_assert!(met.is_empty() || told.contains(&(at + 2)) || met.iter().any(|other| told.contains(&(other + 2))), "{}", at + 2);
            proptest::prop_assert!(!met.is_empty() || !told.contains(&(at + 2)), "{}", at + 2);
        }
        // A hole is a cell and a day without a row.
        let covered = |age: usize, need: usize, day: usize| list.iter().any(|row| meet(row, &(age, need, day, 0)));
        let bare = (0..2).any(|age| (0..2).any(|need| (0..731).any(|day| !covered(age, need, day))));
        proptest::prop_assert_eq!(bare, found.iter().any(|fault| fault.problem == Problem::Hole));
    }
}

/// Comparing every row with every other would take billions of steps here: hours, not seconds.
#[test]
fn many_rows_are_held_against_each_other_in_one_pass() {
    let same = rows_of(&vec![(2, 2, 0, 730); 40_000]);
    let found = faults(&library(BASE, &same), "xx/base");
    assert_eq!(found.iter().filter(|fault| fault.problem == Problem::Overlap).count(), 39_999);
    assert!(found.iter().all(|fault| fault.expected == "expected-no-other-row: 2"));
    let tiers =
        BASE.replace("amount = { keys = [\"age\", \"need\"]", "tiers = { measures = [\"size\"]").replace("registrations", "practices")
            + "\n[measure.size]\nof = \"registrations\"\nname = { en = \"s\", nl = \"s\", fr = \"s\", de = \"s\" }\n";
    let rows: Vec<String> = (0..40_000).map(|minimum| format!("{minimum},2024-01-01,1.00,published,law\n")).collect();
    let rows = "min_size,valid_from,amount,status,source\n".to_owned() + &rows.concat();
    let found = faults(&library(&tiers, &rows), "xx/base");
    assert!(found.is_empty(), "{:?}", found.first());
    let negative = rows.replace("\n39999,", "\n-1,").replace("\n39998,", "\n1000000001,");
    let found = faults(&library(&tiers, &negative), "xx/base");
    told(&found, Problem::Negative, CSV, 40_001);
    told(&found, Problem::TooLarge, CSV, 40_000);
}

#[test]
fn without_words_there_is_one_cause() {
    let mut without = library(BASE, ROWS);
    without.insert("xx/vocabulary.toml", "country = ");
    assert_eq!(faults(&without, "xx/base").len(), 1);
    let missing = library(&BASE.replace("vocabulary = \"xx\"", "vocabulary = \"yy\""), ROWS);
    let found = faults(&missing, "xx/base");
    assert_eq!(found.len(), 1, "{found:?}");
    told(&found, Problem::UnknownReference, "yy/vocabulary.toml", 0);
}

#[test]
fn differences_are_in_the_words_of_the_language() {
    let mut library = layered(
        "[set]\n\"component.list.receiver\" = \"practitioner\"\n\"component.list.where\" = { age = [\"18+\"] }\n\"component.list.period\" = \"month\"\n\"component.list.registered_on\" = \"day_before\"\n\"component.list.split\" = \"last_takes_rest\"\n\"component.list.due\" = { kind = \"month_of_period\", month = 2, from_day = 5 }\n",
    );
    library.insert("xx/top/sources.toml", SOURCES);
    let (before, after) =
        (resolve(&library, "xx/base", &Choice::default()).unwrap(), resolve(&library, "xx/top", &Choice::default()).unwrap());
    let told: Vec<String> = pijler_scheme::diff::diff(&before, &after)
        .into_iter()
        .filter_map(|change| match change {
            pijler_scheme::diff::Change::Rule { field, before, after, .. } => Some(format!("{field}: {before} -> {after}")),
            _ => None,
        })
        .collect();
    assert_eq!(
        told,
        [
            "where: – -> age=18+",
            "period: quarter -> month",
            "registered_on: first_day -> day_before",
            "receiver: practice -> practitioner",
            "due: not_published -> month_of_period 2, 5–…",
            "split: each_rounded -> last_takes_rest",
        ]
    );
}

#[test]
fn fields_are_held_against_the_language() {
    let broken = BASE
        .replace("pillar = \"patient\"", "pillar = \"patients\"\ncolour = \"red\"")
        .replace("keys = [\"age\", \"need\"]", "keys = [\"age\", \"place\"]")
        .replace("name = { en = \"l\", nl = \"l\", fr = \"l\", de = \"l\" }", "name = { en = \"l\", nl = \"l\", fr = \"l\" }")
        .replace("source = \"law\"", "");
    let found = faults(&library(&broken, ROWS), "xx/base");
    let file = "xx/base/scheme.toml";
    told(&found, Problem::UnknownValue, file, 10);
    told(&found, Problem::UnknownColumn, file, 11);
    told(&found, Problem::Empty, file, 9);
    // An attribute of contacts cannot be read of a registration.
    assert!(found.iter().any(|fault| fault.value == "place (contact)" && fault.problem == Problem::Rule), "{found:?}");
    told(&faults(&library("id = ", ROWS), "xx/base"), Problem::NotReadable, file, 1);
    told(&faults(&library(&BASE.replace("valid_from = 2024-01-01", "valid_from = 1.5"), ROWS), "xx/base"), Problem::NotANumber, file, 3);
}

fn layered(layer: &str) -> Library {
    let mut library = library(BASE, ROWS);
    let head = "id = \"xx/top\"\nbase = \"xx/base\"\n";
    library.insert("xx/top/scheme.toml", format!("{head}{layer}"));
    library
}

#[test]
fn a_layer_paints_over_its_base_and_says_what_it_cannot() {
    let mut sound = layered("[set]\n\"component.list.receiver\" = \"practitioner\"\n");
    sound.insert(
        "xx/top/tariffs/list.csv",
        "age,need,valid_from,valid_to,amount,status,source\n18+,no,2024-07-01,2024-09-30,25.00,estimated,law\n",
    );
    let scheme = resolve(&sound, "xx/top", &Choice::default()).unwrap();
    let day = |text: &str| pijler_model::Day::parse(text).unwrap();
    let amount = |at: &str| {
        let row = scheme.tables[0].find(&[1, 0], day(at)).unwrap();
        (scheme.tables[0].rows[row].amount.unwrap().best.0, scheme.tables[0].rows[row].layer)
    };
    // A row that starts mid-period cuts the row below; after it the base shines through.
    assert_eq!(
        [amount("2024-06-30"), amount("2024-07-01"), amount("2024-10-01"), amount("2025-01-01")],
        [(2000, 0), (2500, 1), (2000, 0), (2100, 0)]
    );

    let file = "xx/top/scheme.toml";
    told(&faults(&layered("[component.list]\nname = \"again\"\n"), "xx/top"), Problem::Duplicate, file, 3);
    told(&faults(&layered("remove = [\"component.nothing\"]\n"), "xx/top"), Problem::UnknownReference, file, 3);
    told(&faults(&layered("[set]\n\"component.nothing.period\" = \"year\"\n"), "xx/top"), Problem::UnknownReference, file, 4);
    told(&faults(&layered("base_hash = \"0000000000000000\"\n"), "xx/top"), Problem::Rule, file, 3);
    let pin = hash_of(&sound, "xx/base").unwrap();
    let pinned = faults(&layered(&format!("base_hash = \"{pin}\"\n")), "xx/top");
    assert!(pinned.is_empty(), "{pinned:?}");
    // Without a pin it is a warning only.
    assert!(faults(&layered(""), "xx/top").iter().all(|fault| fault.severity == Severity::Warning));
}

#[test]
fn two_sibling_layers_on_one_cell_are_refused() {
    let switches = r#"
[switch.one]
question = { en = "q", nl = "q", fr = "q", de = "q" }
source = "law"
default = "a"
[switch.one.option.a]
name = { en = "n", nl = "n", fr = "n", de = "n" }
rows = { list = "one" }

[switch.two]
question = { en = "q", nl = "q", fr = "q", de = "q" }
source = "law"
default = "a"
[switch.two.option.a]
name = { en = "n", nl = "n", fr = "n", de = "n" }
rows = { list = "two" }
set = { "component.list.receiver" = "practitioner" }
"#;
    let mut library = layered(switches);
    let row = "age,need,valid_from,valid_to,amount,status,source\n18+,no,2024-07-01,2024-09-30,25.00,estimated,law\n";
    library.insert("xx/top/tariffs/switch/one.csv", row);
    library.insert("xx/top/tariffs/switch/two.csv", row);
    told(&faults(&library, "xx/top"), Problem::Overlap, "xx/top/tariffs/switch/two.csv", 2);
    library.insert("xx/top/tariffs/switch/two.csv", row.replace("18+,no", "18+,yes"));
    assert!(!examine(&library, "xx/top", &Choice::default()).1.has_errors());
    let choice = Choice { switches: [("one".to_owned(), "b".to_owned()), ("three".to_owned(), "a".to_owned())].into(), supplied: None };
    let found = examine(&library, "xx/top", &choice).1.list;
    assert!(found.iter().any(|fault| fault.value == "b") && found.iter().any(|fault| fault.value == "three"), "{found:?}");
}

#[test]
fn bases_that_form_a_circle_and_ids_that_are_not_the_folder() {
    let mut library = library(&BASE.replace("vocabulary", "base = \"xx/base\"\nvocabulary"), ROWS);
    assert!(faults(&library, "xx/base").iter().any(|fault| fault.problem == Problem::Rule));
    library.insert("xx/base/scheme.toml", BASE.replace("xx/base", "xx/other"));
    told(&faults(&library, "xx/base"), Problem::Rule, "xx/base/scheme.toml", 1);
    assert!(resolve(&library, "xx/nowhere", &Choice::default()).unwrap_err().list[0].expected.contains("xx/base"));
}
