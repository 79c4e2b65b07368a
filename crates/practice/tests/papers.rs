// SPDX-License-Identifier: EUPL-1.2
//! The papers of the schemes that are shipped, against their files and the published dates.

#![expect(clippy::unwrap_used, reason = "a test")]

mod common;

use common::{FEE_FOR_SERVICE, NEW_DEAL, library, scheme};
use pijler_model::{Amount, Cents, Day, Period, Quarter, Status, Year};
use pijler_practice::papers::checklist::{Because, Ticked, Verdict, item};
use pijler_practice::papers::codes::pairs;
use pijler_practice::papers::dates::dates;
use pijler_practice::papers::meeting::{SHOWN, meeting};
use pijler_practice::papers::signers::members;
use pijler_practice::{Comparison, Profile, Request, compare, examples};
use pijler_scheme::papers::{List, Papers};
use pijler_scheme::{Choice, Scheme, resolve};
use std::collections::BTreeSet;
use std::sync::Arc;

fn papers() -> (Arc<Scheme>, Papers) {
    let scheme = scheme(NEW_DEAL);
    let papers = Papers::read(library(), &scheme).unwrap().unwrap();
    (scheme, papers)
}

fn compared(example: &str) -> (Request, Comparison) {
    let profile = Profile::read(library(), "be", "average-practice").unwrap();
    let tables = examples::one_in(example, &profile, Year(2026)).unwrap().tables;
    let request = Request { tables, schemes: vec![scheme(FEE_FOR_SERVICE), scheme(NEW_DEAL)], year: Year(2026), index: Vec::new() };
    let comparison = compare(&request).unwrap();
    (request, comparison)
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

#[test]
fn papers_that_are_shipped_have_no_fault_and_bad_ones_name_theirs() {
    for id in library().schemes() {
        let scheme = resolve(library(), &id, &Choice::default()).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
        Papers::read(library(), &scheme).unwrap_or_else(|faults| panic!("{id}: {faults:?}"));
    }
    let (scheme, _) = papers();
    let text = library().text("be/new-deal/papers.toml").unwrap();
    for (from, to) in [
        ("source = \"nd-faq-commitments\"", "source = \"nowhere\""),
        ("condition = \"accredited_all\"", "condition = \"no_such\""),
        ("list = \"duty\"", "list = \"duties\""),
        ("status = \"published\"", "status = \"sure\""),
        ("signs = [\"member\"]", "signs = [\"dentist\"]"),
        ("id = \"hours\"", "id = \"area\""),
    ] {
        assert!(text.contains(from), "{from}");
        let mut library = library().clone();
        library.insert("be/new-deal/papers.toml", text.replacen(from, to, 1));
        let faults = Papers::read(&library, &scheme).unwrap_err();
        assert!(
            !faults.list.is_empty() && faults.list.iter().all(|fault| fault.place.line > 0 || from.contains("id =")),
            "{to}: {faults:?}"
        );
    }
}

/// Published: area, hours, telephone, daily slots, continuity, publication of the roles.
#[test]
fn every_published_duty_is_on_the_list() {
    let (_, papers) = papers();
    let duties: Vec<&str> = papers.of(List::Duty).map(|point| point.id.as_str()).collect();
    for duty in ["area", "hours", "phone", "slots", "continuity", "roles", "passing"] {
        assert!(duties.contains(&duty), "{duty}");
    }
    assert!(papers.points.iter().all(|point| !point.sources.is_empty()));
}

#[test]
fn facts_decide_and_ticks_only_where_facts_are_silent() {
    let (_, papers) = papers();
    let accredited = papers.of(List::Join).find(|point| point.id == "accredited").unwrap();
    let whole = papers.of(List::Join).find(|point| point.id == "whole").unwrap();
    let ticked = || Ticked { done: true, ..Ticked::default() };
    let (_, one_not) = compared("group-one-not-accredited");
    let (_, all) = compared("city-group-nurse");
    let verdict = |comparison: &Comparison, point, assumed, ticked| {
        let item = item(point, &comparison.columns[1], &comparison.facts, assumed, ticked);
        (item.verdict, item.contradicted, item.because)
    };
    let (state, contradicted, because) = verdict(&one_not, accredited, false, ticked());
    assert_eq!((state, contradicted), (Verdict::NotMet, true), "a tick does not accredit anyone");
    assert!(matches!(because, Because::Facts(names) if names.len() == 1), "the one is named");
    assert_eq!(verdict(&all, accredited, false, Ticked::default()).0, Verdict::Met);
    // Statuses of an estimate are the profile's.
    assert_eq!(verdict(&all, accredited, true, Ticked::default()).0, Verdict::NotKnown);
    assert_eq!(verdict(&all, accredited, true, ticked()).0, Verdict::Met);
    assert_eq!(verdict(&all, whole, false, Ticked::default()).0, Verdict::NotKnown);
    assert_eq!(verdict(&all, whole, false, ticked()), (Verdict::Met, false, Because::Entered));
}

#[test]
fn a_record_that_nobody_speaks_of_is_not_known() {
    let (_, papers) = papers();
    let record = papers.of(List::Join).find(|point| point.id == "record").unwrap();
    let (mut request, _) = compared("city-group-nurse");
    request.tables.practice_status.clear();
    let comparison = compare(&request).unwrap();
    let found = item(record, &comparison.columns[1], &comparison.facts, false, Ticked::default());
    assert_eq!(found.verdict, Verdict::NotKnown, "the scheme assumes it to compare; the checklist does not");
}

#[test]
fn every_code_of_the_files_is_in_the_letter() {
    let (scheme, papers) = papers();
    let base = common::scheme(FEE_FOR_SERVICE);
    let found = pairs(&base, &scheme, day("2026-07-01"));
    let letter: BTreeSet<String> = found.iter().map(|pair| pair.new.clone()).filter(|code| !code.is_empty()).collect();
    // Read from the files without the code under test: a field of six figures, with or without its mark.
    let mut files = BTreeSet::new();
    for path in library().files("be/new-deal/tariffs/", ".csv").filter(|path| !path.contains("/switch/")) {
        for line in library().text(path).unwrap().lines().filter(|line| !line.starts_with('#')) {
            let field = |field: &str| field.trim_end_matches('?').to_owned();
            files.extend(line.split(',').map(field).filter(|field| field.len() == 6 && field.bytes().all(|byte| byte.is_ascii_digit())));
        }
    }
    assert_eq!(letter, files);
    assert!(files.len() > 10, "{files:?}");
    let consultation = found.iter().find(|pair| pair.old == ["101076"] && pair.component.en == "Consultation").unwrap();
    assert_eq!(
        (consultation.new.as_str(), consultation.amount, consultation.status),
        ("107435", Some(Amount::certain(Cents(1795))), Status::Published)
    );
    let evening = found.iter().find(|pair| pair.old == ["101113"]).unwrap();
    assert_eq!(evening.absorbed, "absorbed_in_capitation");
    let inferred: BTreeSet<&str> = found.iter().filter(|pair| pair.inferred).map(|pair| pair.new.as_str()).collect();
    assert_eq!(inferred, BTreeSet::from(["107273", "107310", "107332", "107354", "107391"]));
    // What is inferred is said to be so.
    assert!(inferred.iter().all(|code| papers.code(code).is_some_and(|known| known.status == Status::Derived)));
}

#[test]
fn days_are_those_published_and_no_others() {
    let (base, scheme) = (scheme(FEE_FOR_SERVICE), scheme(NEW_DEAL));
    let of = |year: i16, quarter: i8| dates(&base, &scheme, Quarter::try_new(year, quarter).unwrap());
    let july = of(2025, 3);
    assert_eq!((july.start, july.apply.map(|window| window.to)), (day("2025-07-01"), Some(day("2025-05-01"))));
    assert_eq!(of(2027, 1).apply, None, "nobody published it");
    assert_eq!(of(2026, 1).apply, None);
    // The first quarter of all was paid in the second week of June.
    let first = of(2024, 2);
    let capitation = first.payments.iter().find(|(name, _)| name.en == "Weighted capitation").unwrap().1.unwrap();
    assert_eq!((capitation.from, capitation.to), (day("2024-06-08"), day("2024-06-14")));
    assert_eq!(first.claims.iter().map(|(_, day)| *day).collect::<Vec<_>>(), [day("2024-07-05"); 2]);
    assert_eq!(first.composition, Some(day("2024-06-01")), "one calendar month before 1 July");
    // Notice on the first day: three months of that quarter and three more.
    assert_eq!(first.notice, Some(day("2024-09-30")));
}

#[test]
fn trainees_stand_on_the_list_and_do_not_sign() {
    let (_, papers) = papers();
    let (mut request, _) = compared("city-group-nurse");
    let on = Period::Year(Year(2026)).first();
    let (before, _) = members(&request.tables, &papers.signing, on);
    assert!(before.len() > 1);
    request.tables.memberships.iter_mut().find(|row| row.practitioner == before[0]).unwrap().role = "trainee".into();
    let (signs, not) = members(&request.tables, &papers.signing, on);
    assert!(!signs.contains(&before[0]) && not.contains(&before[0]));
    assert_eq!(signs.len(), before.len() - 1);
}

#[test]
fn the_page_for_the_meeting_leaves_out_by_count_and_leans_by_sign() {
    let (request, comparison) = compared("city-group-nurse");
    let page = meeting(&request, &comparison, 1).unwrap();
    let all = comparison.differences[1].by_component.iter().filter(|row| row.difference != Amount::ZERO).count();
    assert_eq!(page.less.len() + page.more.len() + page.left_out.0 + page.left_out.1, all);
    assert!(page.less.len() <= SHOWN && page.more.len() <= SHOWN && page.moves.len() <= SHOWN);
    assert!(
        page.less.iter().all(|row| row.difference.best <= Cents::ZERO) && page.more.iter().all(|row| row.difference.best >= Cents::ZERO)
    );
    // The largest come first: none that is left out is larger than one that is shown.
    let shown = page.more.iter().map(|row| row.difference.best).min().unwrap();
    let left = comparison.differences[1].by_component.iter().filter(|row| !page.more.contains_component(&row.component));
    assert!(left.map(|row| row.difference.best).max().unwrap() <= shown);
}

/// Whether a list of differences holds a component.
trait Holds {
    fn contains_component(&self, component: &str) -> bool;
}

impl Holds for Vec<pijler_practice::compare::ComponentDifference> {
    fn contains_component(&self, component: &str) -> bool {
        self.iter().any(|row| row.component == component)
    }
}
