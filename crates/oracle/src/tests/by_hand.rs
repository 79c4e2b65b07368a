// SPDX-License-Identifier: EUPL-1.2
//! Small facts, and what they must give: worked out on paper from the sample scheme.

use super::{cents, day, facts, of, period, run, scheme};
use crate::facts::{Facts, counting, status};
use crate::{Assigned, price};
use pijler_facts::Tables;
use pijler_model::{Amount, Cents, Span};

const HOUSE: (&str, &str) = ("practices", "practice_id | name\nA | A\nB | B");
const DOCTORS: (&str, &str) = ("practitioners", "practitioner_id\na\nb\nt\nl");
/// a and t (whose trainer is a) and the locum l work in A, b in B.
const MEMBERS: (&str, &str) = (
    "memberships",
    "practitioner_id | practice_id | role | trainer_id | from\n\
     a | A | member | | 2020-01-01\nb | B | member | | 2020-01-01\nt | A | trainee | a | 2020-01-01\nl | A | locum | | 2020-01-01",
);
const ACCREDITED: (&str, &str) = (
    "practitioner_status",
    "practitioner_id | kind | value | from | to\na | accredited | yes | 2020-01-01 | 2024-05-15\nb | accredited | yes | 2020-01-01 |",
);

#[test]
fn the_registration_that_began_last_counts_and_the_one_before_does_not_resume() {
    let tables = facts(&[
        HOUSE,
        DOCTORS,
        MEMBERS,
        ("patients", "patient_id | birth_date\np | 1980-01-01"),
        (
            "registrations",
            "patient_id | practitioner_id | from | to\np | b | 2024-05-01 | 2024-06-30\np | a | 2024-01-01 |\np | t | 2024-09-01 |\np | l | 2024-09-01 | 2024-09-30",
        ),
    ]);
    let facts = Facts { tables: &tables };
    let expected = [
        ("2023-12-31", None),
        ("2024-01-01", Some("a")),
        ("2024-04-30", Some("a")),
        ("2024-05-01", Some("b")),
        ("2024-06-30", Some("b")),
        ("2024-07-01", None),
        ("2024-09-01", Some("l")),
        ("2024-10-01", None),
    ];
    for (on, holder) in expected {
        assert_eq!(facts.holder("p", day(on)), holder, "{on}");
    }
}

/// The other way to say the same: put the rows in order, cut each where the next begins, drop what is empty.
#[test]
fn the_rule_by_days_is_the_rule_by_cuts() {
    let vocabulary = scheme().vocabulary;
    for seed in 0..20 {
        let tables = crate::random::tables(seed, &vocabulary, crate::random::Size { persons: 30, contacts: 0, practices: 3 });
        for person in &tables.patients {
            let rows: Vec<_> = tables.registrations.iter().filter(|row| row.patient == person.id).collect();
            let mut cut: Vec<(Span, &str)> = rows.iter().map(|row| (row.span, row.practitioner.as_str())).collect();
            cut.sort_by_key(|(span, _)| span.from);
            for index in 1..cut.len() {
                cut[index - 1].0.until = cut[index - 1].0.until.min(cut[index].0.from);
            }
            let mut on = day("2019-12-01");
            while on < day("2026-02-01") {
                let by_cuts = cut.iter().find(|(span, _)| span.holds(on)).map(|(_, holder)| *holder);
                let by_days = counting(&rows, |row| row.span, on).map(|row| row.practitioner.as_str());
                assert_eq!(by_cuts, by_days, "seed {seed} {} {on}", person.id);
                on = on.plus(1);
            }
        }
    }
}

#[test]
fn of_statuses_that_meet_the_one_that_began_last_holds_and_the_one_before_resumes() {
    let tables = facts(&[
        HOUSE,
        (
            "practice_status",
            "practice_id | kind | value | from | to\nA | record | late | 2024-03-01 | 2024-03-31\nA | record | early | 2024-01-01 |\nA | record | written_last | 2024-03-01 | 2024-03-15\nA | other | x | 2024-03-20 |",
        ),
    ]);
    for (on, value) in [
        ("2023-12-31", None),
        ("2024-02-01", Some("early")),
        ("2024-03-15", Some("written_last")),
        ("2024-03-20", Some("late")),
        ("2024-04-01", Some("early")),
    ] {
        assert_eq!(status(&tables.practice_status, "A", "record", day(on)), value, "{on}");
    }
}

/// One registered and one unregistered person; p is registered with a from 15 February.
fn contacts(rows: &str) -> Tables {
    facts(&[
        HOUSE,
        DOCTORS,
        MEMBERS,
        ACCREDITED,
        ("patients", "patient_id | birth_date | death_date\np | 1980-01-01 |\nq | 1980-01-01 | 2024-08-10"),
        ("patient_status", "patient_id | kind | value | from | to\nq | preferential | yes | 2024-01-01 | 2024-06-30"),
        ("registrations", "patient_id | practitioner_id | from\np | a | 2024-02-15\nq | b | 2020-01-01"),
        ("contacts", &format!("date | patient_id | practitioner_id | act | on_duty\n{rows}")),
    ])
}

#[test]
fn a_contact_is_priced_on_its_day() {
    let consultation = |rows: &str, run_of: &str| of("consultation", &run(&contacts(rows), run_of));
    // Not yet registered: full; from the first day of the registration: low; the last accredited day is 15 May.
    assert_eq!(consultation("2024-02-14 | p | a | consultation |", "2024"), ["A a 2024-Q1 1 x 30.00"]);
    assert_eq!(consultation("2024-02-15 | p | a | consultation |", "2024"), ["A a 2024-Q1 1 x 20.00"]);
    assert_eq!(consultation("2024-05-15 | p | a | consultation | no", "2024"), ["A a 2024-Q2 1 x 20.00"]);
    assert_eq!(consultation("2024-05-16 | p | a | consultation | no", "2024"), ["A a 2024-Q2 1 x 15.00"]);
    // On duty and by a locum: full, on the locum's own number.
    assert_eq!(consultation("2024-03-01 | p | a | consultation | yes", "2024"), ["A a 2024-Q1 1 x 30.00"]);
    assert_eq!(consultation("2024-03-01 | p | l | consultation |", "2024"), ["A l 2024-Q1 1 x 25.00"]);
    // The trainee's act stands on the trainer's number with the trainer's accreditation.
    assert_eq!(consultation("2024-03-01 | p | t | consultation |", "2024"), ["A a 2024-Q1 1 x 20.00"]);
    // Elsewhere: full. Outside the run: not at all. Two alike: one line.
    assert_eq!(consultation("2024-03-01 | q | a | consultation |", "2024"), ["A a 2024-Q1 1 x 30.00"]);
    assert_eq!(consultation("2024-03-01 | q | a | consultation |", "2024-Q2"), [""; 0]);
    assert_eq!(
        consultation("2024-03-01 | q | a | consultation |\n2024-03-31 | q | a | consultation |", "2024-Q1"),
        ["A a 2024-Q1 2 x 60.00"]
    );
    // A gap is counted at nothing; an ended cell is not counted.
    assert_eq!(consultation("2025-03-01 | p | a | consultation |", "2025"), ["A a 2025-Q1 1 x 0.00"]);
    assert_eq!(consultation("2025-06-30 | p | l | consultation |", "2025"), ["A l 2025-Q2 1 x 31.00"]);
    assert_eq!(consultation("2025-07-01 | p | l | consultation |", "2025"), [""; 0]);
}

#[test]
fn a_patient_pays_at_most_the_fee() {
    let lines = run(
        &contacts("2024-03-01 | p | l | consultation |\n2024-06-01 | p | a | consultation |\n2024-06-01 | q | a | consultation |"),
        "2024",
    );
    let patient: Vec<Amount> = lines.iter().filter(|line| line.component == "consultation").map(|line| line.patient).collect();
    // a, low fee of 14.00 to 15.50 against 16.00; a, full fee, preferential; l, full fee.
    let capped = Amount { low: Cents(1400), best: Cents(1500), high: Cents(1550) };
    assert_eq!(patient, [capped, Amount::ZERO, Amount::certain(Cents(1600))]);
}

#[test]
fn settled_is_who_was_here_before_the_quarter() {
    let visit = |rows: &str| of("visit", &run(&contacts(rows), "2024"));
    assert_eq!(visit("2024-02-14 | p | a | visit |"), ["A a 2024-Q1 1 x 100.00"]);
    assert_eq!(visit("2024-02-15 | p | a | visit |"), ["A a 2024-Q1 1 x 10.00"]);
    assert_eq!(visit("2024-04-01 | p | a | visit |"), ["A a 2024-Q2 1 x 1.00"]);
    assert_eq!(visit("2024-04-01 | p | b | visit |"), ["B b 2024-Q2 1 x 10.00"]);
    // Dead people are registered nowhere; the day of death still counts.
    assert_eq!(visit("2024-08-10 | q | b | visit |"), ["B b 2024-Q3 1 x 1.00"]);
    assert_eq!(visit("2024-08-11 | q | b | visit |"), ["B b 2024-Q3 1 x 100.00"]);
}

#[test]
fn whoever_joins_in_the_quarter_bills_in_full_until_it_ends() {
    let tables = facts(&[
        HOUSE,
        DOCTORS,
        (
            "memberships",
            "practitioner_id | practice_id | from\na | A | 2020-01-01\nb | B | 2020-01-01\nb | A | 2024-04-02\nl | A | 2024-04-01",
        ),
        ("patients", "patient_id | birth_date\np | 1980-01-01"),
        ("registrations", "patient_id | practitioner_id | from\np | a | 2020-01-01"),
        (
            "contacts",
            "date | patient_id | practitioner_id | act\n2024-04-01 | p | b | consultation\n2024-04-02 | p | b | consultation\n2024-04-02 | p | l | consultation\n2024-07-01 | p | b | consultation",
        ),
    ]);
    // At B elsewhere; at A joining; l joined on the very first day and is a member; from July b too.
    assert_eq!(
        of("consultation", &run(&tables, "2024")),
        ["A b 2024-Q2 1 x 25.00", "A b 2024-Q3 1 x 15.00", "A l 2024-Q2 1 x 15.00", "B b 2024-Q2 1 x 25.00"]
    );
}

#[test]
fn capitation_reads_registration_and_age_on_their_days() {
    let tables = |patient: &str, registrations: &str| {
        facts(&[
            HOUSE,
            DOCTORS,
            MEMBERS,
            ("patients", &format!("patient_id | birth_date | death_date\ns | 1980-05-05 |\n{patient}")),
            ("patient_status", "patient_id | kind | value | from | to\ns | preferential | yes | 2024-04-01 | 2024-04-01"),
            ("registrations", &format!("patient_id | practitioner_id | from | to\n{registrations}")),
        ])
    };
    let capitation = |patient: &str, registrations: &str| of("capitation", &run(&tables(patient, registrations), "2024"));
    // Registered on 31 March counts for the second quarter; a quarter of 200.02 is 50.01 (50.005, half up), the last takes 49.99.
    assert_eq!(
        capitation("p | 1980-05-05 |", "p | a | 2024-03-31 |"),
        ["A a 2024-Q2 1 x 50.01", "A a 2024-Q3 1 x 50.01", "A a 2024-Q4 1 x 49.99"]
    );
    assert_eq!(capitation("p | 1980-05-05 |", "p | a | 2024-04-01 | 2024-06-29"), [""; 0]);
    assert_eq!(capitation("p | 1980-05-05 |", "p | a | 2024-04-01 | 2024-06-30"), ["A a 2024-Q3 1 x 50.01"]);
    // 25 on 1 April is 25; on 2 April still 24; born on 29 February he is 25 on 1 March 2025.
    assert_eq!(capitation("p | 1999-04-01 |", "p | a | 2024-03-01 | 2024-04-15"), ["A a 2024-Q2 1 x 50.01"]);
    assert_eq!(capitation("p | 1999-04-02 |", "p | a | 2024-03-01 | 2024-04-15"), ["A a 2024-Q2 1 x 25.00"]);
    // Preferential on the one day that is read.
    assert_eq!(capitation("p | 1980-05-05 |", "s | a | 2024-03-01 | 2024-04-15"), ["A a 2024-Q2 1 x 75.01"]);
    // Who dies on 31 March is dead on 1 April; who dies on 1 April counts.
    assert_eq!(capitation("p | 1980-05-05 | 2024-03-31", "p | a | 2024-03-01 |"), [""; 0]);
    assert_eq!(capitation("p | 1980-05-05 | 2024-04-01", "p | a | 2024-03-01 |"), ["A a 2024-Q2 1 x 50.01"]);
    // With a locum: the filter.
    assert_eq!(capitation("p | 1980-05-05 |", "p | l | 2024-03-01 |"), [""; 0]);
}

#[test]
fn the_practice_is_that_of_the_holder_on_the_attributes_day() {
    let tables = facts(&[
        ("practices", "practice_id | opened | closed\nA | 2020-01-01 | 2024-06-30\nB | 2020-01-01 |"),
        DOCTORS,
        ("memberships", "practitioner_id | practice_id | from\na | A | 2020-01-01\na | B | 2024-04-01\nb | A | 2020-01-01"),
        ("patients", "patient_id | birth_date\np | 1980-05-05\nq | 1980-05-05"),
        ("registrations", "patient_id | practitioner_id | from\np | a | 2020-01-01\nq | b | 2020-01-01"),
    ]);
    // a moved with his patients on 1 April; A closes after 30 June.
    let lines = run(&tables, "2024");
    let by_practice: Vec<String> = of("capitation", &lines);
    assert_eq!(
        by_practice,
        [
            "A a 2024-Q1 1 x 50.01",
            "A b 2024-Q1 1 x 50.01",
            "A b 2024-Q2 1 x 50.01",
            "B a 2024-Q2 1 x 50.01",
            "B a 2024-Q3 1 x 50.01",
            "B a 2024-Q4 1 x 49.99"
        ]
    );
}

#[test]
fn the_file_is_paid_for_whoever_was_seen_in_the_two_years_before() {
    let file = |rows: &str, year: &str| cents(&run(&contacts(rows), year), "file");
    // q is registered throughout; p only from February 2024.
    assert_eq!(file("2022-12-31 | q | l | visit |", "2022"), Cents(0));
    for (year, amount) in [("2023", 3000), ("2024", 3661), ("2025", 0)] {
        assert_eq!(file("2022-12-31 | q | l | visit |", year), Cents(amount), "{year}");
    }
    assert_eq!(file("2023-06-01 | q | a | advice |", "2024"), Cents(0));
    assert_eq!(file("2024-06-01 | p | a | consultation |", "2024"), Cents(0));
    assert_eq!(file("2024-06-01 | p | a | consultation |", "2025"), Cents(3661));
    // q died in 2024.
    assert_eq!(file("2024-06-01 | q | a | consultation |", "2025"), Cents(0));
}

#[test]
fn an_opening_is_the_first_registration_of_the_year_after_none() {
    let opening = |registrations: &str| {
        let tables = facts(&[
            HOUSE,
            DOCTORS,
            MEMBERS,
            ("patients", "patient_id | birth_date | death_date\np | 1980-05-05 | 2024-10-01"),
            ("registrations", &format!("patient_id | practitioner_id | from | to\n{registrations}")),
        ]);
        of("opening", &run(&tables, "2024"))
    };
    assert_eq!(opening("p | a | 2024-05-01 |"), ["A a 2024-Q2 1 x 36.61"]);
    assert_eq!(opening("p | b | 2023-12-30 | 2023-12-30\np | a | 2024-01-01 |"), ["A a 2024-Q1 1 x 36.61"]);
    assert_eq!(opening("p | b | 2023-12-31 | 2023-12-31\np | a | 2024-01-01 |"), [""; 0]);
    assert_eq!(opening("p | b | 2023-12-31 | 2023-12-31\np | a | 2024-01-02 |"), ["A a 2024-Q1 1 x 36.61"]);
    assert_eq!(opening("p | b | 2023-01-01 | 2024-01-01\np | a | 2024-05-01 |"), [""; 0]);
    // Twice in a year: the first only. Two on one day: the one written last.
    assert_eq!(opening("p | b | 2024-02-01 | 2024-02-10\np | a | 2024-05-01 |"), ["B b 2024-Q1 1 x 36.61"]);
    assert_eq!(opening("p | b | 2024-02-01 |\np | a | 2024-02-01 |"), ["A a 2024-Q1 1 x 36.61"]);
    assert_eq!(opening("p | a | 2024-10-01 |"), ["A a 2024-Q4 1 x 36.61"]);
    assert_eq!(opening("p | a | 2024-10-02 |"), [""; 0]);
}

#[test]
fn once_is_the_first_year_in_which_it_is_met() {
    let starter = |statuses: &str, year: &str| {
        let status = format!("practitioner_id | kind | value | from | to\n{statuses}");
        let memberships = ("memberships", "practitioner_id | practice_id | from\na | B | 2023-05-01\na | A | 2024-03-01");
        of("starter", &run(&facts(&[HOUSE, DOCTORS, memberships, ("practitioner_status", &status)]), year))
    };
    assert_eq!(starter("a | starting | yes | 2023-01-01 |", "2022"), [""; 0]);
    assert_eq!(starter("a | starting | yes | 2023-01-01 |", "2023"), ["B a 2023 1 x 1000.00"]);
    assert_eq!(starter("a | starting | yes | 2023-01-01 |", "2024"), [""; 0]);
    assert_eq!(starter("a | starting | yes | 2024-01-01 |", "2024"), ["A a 2024 1 x 1000.00"]);
    // Already starting in 2022, but he worked nowhere then.
    assert_eq!(starter("a | starting | yes | 2022-01-01 |", "2023"), ["B a 2023 1 x 1000.00"]);
}

#[test]
fn a_claimed_premium_takes_the_last_claim_of_the_practitioner() {
    let quality = |claims: &str| {
        let claims = format!("subject | component | period | value\n{claims}");
        of("quality", &run(&facts(&[HOUSE, DOCTORS, MEMBERS, ACCREDITED, ("claims", &claims)]), "2024"))
    };
    assert_eq!(quality("b | claim | 2024 | 6"), [""; 0]);
    assert_eq!(quality("b | claim | 2024 | 6\nb | quality | 2024 | 1"), ["B b 2024 1 x 900.00"]);
    // A request is a request, whatever its value: no criterion met is a value too.
    assert_eq!(quality("b | claim | 2024 | 6\nb | quality | 2024 | 0"), ["B b 2024 1 x 900.00"]);
    assert_eq!(quality("b | claim | 2024 | 6\nb | quality | 2023 | 1"), [""; 0]);
    assert_eq!(quality("b | claim | 2024 | 9\nb | quality | 2024-Q1 | 1\nb | claim | 2024 | 5"), ["B b 2024 1 x 500.00"]);
    // Not accredited at the end of the year: his own steps; the trainee is not asked.
    assert_eq!(quality("a | claim | 2024 | 2\na | quality | 2024 | 1"), [""; 0]);
    assert_eq!(
        quality("a | claim | 2024 | 3\na | quality | 2024 | 1\nt | claim | 2024 | 9\nt | quality | 2024 | 1"),
        ["A a 2024 1 x 300.00"]
    );
}

/// So many persons registered with a from 2020 on, and the staff of A.
fn house(persons: usize, staff: &str, statuses: &str) -> Tables {
    let patients: Vec<String> = (0..persons).map(|n| format!("p{n} | 1980-05-05")).collect();
    let registrations: Vec<String> = (0..persons).map(|n| format!("p{n} | a | 2020-01-01")).collect();
    facts(&[
        HOUSE,
        DOCTORS,
        MEMBERS,
        ("practitioner_status", &format!("practitioner_id | kind | value | from | to\n{statuses}")),
        ("patients", &format!("patient_id | birth_date\n{}", patients.join("\n"))),
        ("registrations", &format!("patient_id | practitioner_id | from\n{}", registrations.join("\n"))),
        ("staff", &format!("practice_id | person_id | role | employment | hours_per_week | from | to\n{staff}")),
    ])
}

#[test]
fn the_highest_step_whose_minima_are_all_reached() {
    let nurse = |persons: usize, staff: &str| of("nurse", &run(&house(persons, staff, ""), "2024-Q2"));
    assert_eq!(nurse(0, ""), [""; 0]);
    assert_eq!(nurse(1, ""), ["A  2024-Q2 1 x 910.00"]);
    assert_eq!(nurse(3, ""), ["A  2024-Q2 1 x 1500.00"]);
    assert_eq!(nurse(3, "A | n | nurse | employee | 18,99 | 2020-01-01 |"), ["A  2024-Q2 1 x 1500.00"]);
    let two = "A | n | nurse | employee | 9,5 | 2020-01-01 |\nA | m | nurse | supplied | 9,5 | 2024-04-01 |\nA | r | reception | employee | 38 | 2020-01-01 |";
    assert_eq!(nurse(3, two), ["A  2024-Q2 1 x 2000.00"]);
    assert_eq!(nurse(3, &two.replace("2024-04-01", "2024-04-02")), ["A  2024-Q2 1 x 1500.00"]);
    // More than four: the condition is not met.
    assert_eq!(nurse(5, two), [""; 0]);
}

#[test]
fn conditions_are_met_not_met_or_not_known() {
    let nurse = |statuses: &str| of("nurse", &run(&house(1, "", statuses), "2024-Q2")).len();
    // Nothing is said: taken as met. The trainee and the locum are not asked.
    assert_eq!(nurse("t | accredited | no | 2020-01-01 |"), 1);
    assert_eq!(nurse("a | accredited | yes | 2020-01-01 |"), 1);
    assert_eq!(nurse("a | accredited | yes | 2020-01-01 |\na | accredited | no | 2024-04-01 | 2024-04-01"), 0);
    assert_eq!(nurse("a | accredited | yes | 2020-01-01 |\na | accredited | no | 2024-04-02 |"), 1);

    let flat = |statuses: &str| {
        let mut tables = house(1, "", "");
        tables.practice_status =
            facts(&[HOUSE, ("practice_status", &format!("practice_id | kind | value | from | to\n{statuses}"))]).practice_status;
        of("flat", &run(&tables, "2024-05"))
    };
    // A twelfth of 100.00.
    assert_eq!(flat("A | record | modern | 2024-05-01 |"), ["A a 2024-05 1 x 8.33"]);
    assert_eq!(flat("A | record | modern | 2024-05-02 |"), [""; 0]);
    assert_eq!(flat("A | record | paper | 2024-01-01 |"), [""; 0]);
}

#[test]
fn heads_doctors_and_full_timers_are_measured_on_the_last_day() {
    let staff = |staff: &str| of("staff", &run(&house(0, staff, ""), "2024-Q2"));
    assert_eq!(staff("A | r | reception | employee | 10 | 2024-06-30 |"), ["A  2024-Q2 1 x 10.00"]);
    assert_eq!(staff("A | r | reception | employee | 10 | 2024-07-01 |"), [""; 0]);
    assert_eq!(staff("A | r | reception | self_employed | 10 | 2024-06-30 |"), [""; 0]);
    assert_eq!(
        staff("A | r | reception | employee | 10 | 2024-06-30 |\nA | s | nurse | employee | 10 | 2024-06-30 |"),
        ["A  2024-Q2 1 x 20.00"]
    );
    // Two contracts are one head.
    assert_eq!(
        staff("A | r | reception | employee | 10 | 2024-06-30 |\nA | r | nurse | employee | 10 | 2024-06-30 |"),
        ["A  2024-Q2 1 x 10.00"]
    );
    // 75.99 hours are one full-time equivalent, 76 are two.
    assert_eq!(staff("A | r | nurse | supplied | 38 | 2020-01-01 |\nA | s | nurse | supplied | 37,99 | 2020-01-01 |"), [""; 0]);
    assert_eq!(
        staff("A | r | nurse | supplied | 38 | 2020-01-01 |\nA | s | nurse | supplied | 38 | 2020-01-01 |"),
        ["A  2024-Q2 1 x 80.00"]
    );
}

#[test]
fn an_agreement_for_part_of_the_quarter_gets_the_share_of_its_days() {
    let tables = house(1, "", "");
    let nurse = |spans: &[(&str, &str)]| {
        let spans = spans.iter().map(|(from, to)| ("A".to_owned(), Span::of_days(day(from), Some(day(to))))).collect();
        let lines = price(&scheme(), &tables, &Assigned::Spans(spans), period("2024"));
        (of("nurse", &lines), of("capitation", &lines).len())
    };
    // 91 days of 10.00 each.
    assert_eq!(nurse(&[("2024-04-01", "2024-06-30")]), (vec!["A  2024-Q2 1 x 910.00".to_owned()], 1));
    assert_eq!(nurse(&[("2024-04-01", "2024-04-30")]), (vec!["A  2024-Q2 1 x 300.00".to_owned()], 1));
    assert_eq!(nurse(&[("2024-04-01", "2024-04-30"), ("2024-04-20", "2024-05-02")]), (vec!["A  2024-Q2 1 x 320.00".to_owned()], 1));
    assert_eq!(nurse(&[("2024-04-02", "2024-06-30")]), (Vec::new(), 0));
}

#[test]
fn a_share_is_taken_of_the_sum_of_the_quarter() {
    let lines = run(
        &contacts("2024-03-01 | p | a | consultation |\n2024-03-02 | p | l | consultation |\n2024-05-16 | p | a | consultation |"),
        "2024-Q2",
    );
    // Q2: capitation 50.01 of p and consultation 15.00 (14.00 to 15.50) at A, 75.01 of q (preferential) at B: a fifth, rounded down.
    let shares: Vec<_> = lines.iter().filter(|line| line.component == "extra").collect();
    assert_eq!(of("extra", &lines), ["A  2024-Q2 1 x 13.00", "B  2024-Q2 1 x 15.00"]);
    assert_eq!((shares[0].amount.low, shares[0].amount.high), (Cents(1280), Cents(1310)));
    assert_eq!((shares[0].row, shares[0].patient), (None, Amount::ZERO));
}

#[test]
fn a_monthly_amount_takes_the_tariff_of_its_last_day() {
    let mut tables = house(2, "", "");
    tables.practice_status =
        facts(&[HOUSE, ("practice_status", "practice_id | kind | value | from\nA | record | modern | 2020-01-01")]).practice_status;
    // 100.00 a year through 29 June, then 120.00; both persons on one line.
    assert_eq!(of("flat", &run(&tables, "2024-Q2")), ["A a 2024-04 2 x 16.66", "A a 2024-05 2 x 16.66", "A a 2024-06 2 x 20.00"]);
}

#[test]
fn the_role_is_that_of_whoever_did_it() {
    let mut tables = contacts("2024-03-01 | p | t | consultation |");
    for row in &mut tables.memberships {
        if row.practitioner == "t" {
            row.trainer = Some("l".to_owned());
        }
    }
    // A trainee's low fee, not a locum's full one, on the number of the locum who trains him.
    assert_eq!(of("consultation", &run(&tables, "2024")), ["A l 2024-Q1 1 x 15.00"]);
    for row in &mut tables.memberships {
        row.trainer = None;
    }
    assert_eq!(of("consultation", &run(&tables, "2024")), ["A t 2024-Q1 1 x 15.00"]);
}

#[test]
fn a_closed_practice_earns_nothing() {
    let mut tables = contacts("2024-05-10 | p | a | consultation |\n2024-05-11 | p | a | consultation |");
    tables.practices[0].span.until = day("2024-05-11");
    let lines = run(&tables, "2024-Q2");
    assert_eq!(of("consultation", &lines), ["A a 2024-Q2 1 x 20.00"]);
    // 40 of 91 days open, at 10.00 a day. Capitation is whole: the practice was open on the day it is read.
    assert_eq!(of("nurse", &lines), ["A  2024-Q2 1 x 400.00", "B  2024-Q2 1 x 910.00"]);
    assert_eq!(of("capitation", &lines).len(), 2);
    assert_eq!(of("capitation", &run(&tables, "2024-Q3")), ["B b 2024-Q3 1 x 50.01"]);
}

#[test]
fn the_dead_are_not_counted_among_the_registered() {
    let mut tables = house(2, "", "");
    tables.patients[0].death = Some(day("2024-04-01"));
    assert_eq!(of("nurse", &run(&tables, "2024-Q2")), ["A  2024-Q2 1 x 1500.00"]);
    assert_eq!(of("nurse", &run(&tables, "2024-Q3")), ["A  2024-Q3 1 x 910.00"]);
}
