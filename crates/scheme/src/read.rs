// SPDX-License-Identifier: EUPL-1.2
//! From the merged tree to typed components and rules. Field by field the scheme language of `docs/scheme-language.md`.

use crate::library::Library;
use crate::node::{self, Node, Reader, Value};
use crate::resolve::{Tables, valid};
use crate::scheme::{
    Agreement, Application, ClaimDeadline, Component, Condition, Counts, Cycle, Due, DueException, Edge, Limit, Measure, MeasureOf,
    Payment, Pillar, Receiver, Scheme, Source, Split, StartDay, Switch, Test, Threshold, ThresholdOf,
};
use crate::tariff::Table;
use crate::text::Text;
use crate::vocabulary::{AttributeId, Vocabulary};
use pijler_model::{Faults, Period, Place, Problem, Ratio, Rounding, RoundingMode, RoundingUnit};
use std::collections::BTreeMap;
use std::sync::Arc;

const EDGES: [(&str, Edge); 3] = [("day_before", Edge::DayBefore), ("first_day", Edge::FirstDay), ("last_day", Edge::LastDay)];

pub(crate) fn scheme(tree: &Node, id: &str, vocabulary: Arc<Vocabulary>, sources: BTreeMap<String, Source>, faults: &mut Faults) -> Scheme {
    let mut reader = Reader::new(tree, faults);
    reader.opt("vocabulary");
    let valid = valid(&mut reader, faults);
    let review_by = reader.opt_day("review_by", faults);
    let name = Text::need(&mut reader, "name", faults);
    let summary = Text::need(&mut reader, "summary", faults);
    let caution = Text::opt(&mut reader, "caution", faults);
    let calibrated_contacts = reader.opt("calibrated_contacts").and_then(|node| {
        let written = node::text(node, faults)?;
        let hundredths = pijler_model::parse_euro(&written).map(|hundredths| hundredths.0);
        if hundredths.is_none() {
            faults.error(node.place.clone(), Problem::NotANumber, written, "expected-decimal-text");
        }
        hundredths
    });
    let passes = reader.texts("passes", faults);
    let measures = section(&mut reader, "measure", faults, measure);
    let conditions = section(&mut reader, "condition", faults, |id, reader, faults| condition(id, reader, &measures, faults));
    let limits = section(&mut reader, "limit", faults, |id, reader, faults| limit(id, reader, &vocabulary, faults));
    let thresholds = section(&mut reader, "threshold", faults, threshold);
    let mut tables: Vec<Table> = Vec::new();
    let mut components = Vec::new();
    for (word, node) in reader.opt("component").map(Node::entries).unwrap_or_default() {
        let mut inner = Reader::new(node, faults);
        let context = Context { vocabulary: &vocabulary, measures: &measures, conditions: &conditions };
        let component = component(word, &mut inner, &context, &mut Tables { list: &mut tables }, faults);
        inner.finish(faults);
        components.push(component);
    }
    if components.is_empty() {
        faults.error(reader.place(), Problem::Empty, "", "expected-components");
    }
    let agreement = reader.opt("agreement").map(|node| agreement(node, &conditions, faults)).unwrap_or_default();
    let applications = reader
        .opt("application")
        .map(|node| node::list(node, faults).to_vec())
        .unwrap_or_default()
        .iter()
        .filter_map(|node| application(node, faults))
        .collect();
    reader.finish(faults);
    Scheme {
        id: id.into(),
        hash: String::new(),
        vocabulary,
        valid,
        review_by,
        name,
        summary,
        caution,
        calibrated_contacts,
        layers: Vec::new(),
        components,
        tables,
        measures,
        conditions,
        limits,
        thresholds,
        agreement,
        applications,
        switches: Vec::new(),
        passes,
        sources,
    }
}

fn section<T>(
    reader: &mut Reader<'_>,
    key: &'static str,
    faults: &mut Faults,
    mut read: impl FnMut(&str, &mut Reader<'_>, &mut Faults) -> Option<T>,
) -> Vec<T> {
    let mut list = Vec::new();
    for (id, node) in reader.opt(key).map(Node::entries).unwrap_or_default() {
        let mut inner = Reader::new(node, faults);
        let item = read(id, &mut inner, faults);
        inner.finish(faults);
        list.extend(item);
    }
    list
}

struct Context<'a> {
    vocabulary: &'a Vocabulary,
    measures: &'a [Measure],
    conditions: &'a [Condition],
}

fn component(id: &str, reader: &mut Reader<'_>, context: &Context<'_>, tables: &mut Tables<'_>, faults: &mut Faults) -> Component {
    let place = reader.place();
    let name = Text::need(reader, "name", faults);
    let pillars = Pillar::ALL.map(|pillar| (pillar.word(), pillar));
    let pillar = reader.need("pillar", faults).and_then(|node| node::choice(node, &pillars, faults)).unwrap_or(Pillar::Service);
    let counted = [
        ("contacts", Counts::Contacts),
        ("registrations", Counts::Registrations),
        ("openings", Counts::Openings),
        ("practitioners", Counts::Practitioners),
        ("practices", Counts::Practices),
        ("claims", Counts::Claims),
    ];
    let counts = reader.need("counts", faults).and_then(|node| node::choice(node, &counted, faults)).unwrap_or(Counts::Practices);
    let filter = reader.opt("where").map(|node| context.vocabulary.read_filter(node, faults)).unwrap_or_default();
    let payment = payment(reader, counts, context, tables, faults);
    let patient_share = reader.opt("patient_share").map(|node| {
        let mut inner = Reader::new(node, faults);
        let keys = keys(&mut inner, context.vocabulary, faults);
        let table = inner.need_text("tariff", faults);
        inner.finish(faults);
        tables.want(&table, keys, Vec::new(), &node.place, faults)
    });
    let cycles = [("month", Cycle::Month), ("quarter", Cycle::Quarter), ("year", Cycle::Year), ("once", Cycle::Once)];
    let event = matches!(counts, Counts::Contacts | Counts::Openings);
    if !event && reader.opt("period").is_none() {
        faults.error(place.clone(), Problem::Empty, "period", "expected-one-of: month, quarter, year, once");
    }
    let receivers = [("practice", Receiver::Practice), ("practitioner", Receiver::Practitioner), ("third_body", Receiver::ThirdBody)];
    let receiver = reader.need("receiver", faults).and_then(|node| node::choice(node, &receivers, faults)).unwrap_or(Receiver::Practice);
    let names: Vec<String> = reader.texts("conditions", faults);
    let condition_ids = lookup(&names, context.conditions, |condition| &condition.id, &place, faults);
    let cycle = reader.choice("period", &cycles, if event { Cycle::Quarter } else { Cycle::Year }, faults);
    let per_year = reader.choice("amount_per", &[("period", false), ("year", true)], false, faults);
    let (due, due_source) = reader.opt("due").map_or((Due::NotPublished, None), |node| due(node, faults));
    let source = reader.need_text("source", faults);
    Component {
        id: id.into(),
        name,
        pillar,
        purpose: reader.opt_text("purpose", faults).unwrap_or_else(|| id.to_owned()),
        counts,
        filter,
        payment,
        patient_share,
        cycle,
        registered_on: reader.choice("registered_on", &EDGES, Edge::FirstDay, faults),
        attributes_on: reader.choice("attributes_on", &EDGES, Edge::FirstDay, faults),
        priced_on: reader.choice("priced_on", &EDGES, Edge::FirstDay, faults),
        measured_on: reader.choice("measured_on", &EDGES, Edge::FirstDay, faults),
        per_year,
        split: reader.choice(
            "split",
            &[("each_rounded", Split::EachRounded), ("last_takes_rest", Split::LastTakesRest)],
            Split::EachRounded,
            faults,
        ),
        prorated: reader.choice("proration", &[("none", false), ("days", true)], false, faults),
        claimed: reader.truth("claimed", faults),
        rounding: reader.opt("rounding").map(|node| rounding(node, faults)).unwrap_or_default(),
        receiver,
        payer: reader.opt_text("payer", faults).unwrap_or_else(|| "insurer".into()),
        due,
        due_source: due_source.unwrap_or_else(|| source.clone()),
        due_exceptions: reader
            .opt("due_exception")
            .map(|node| node::list(node, faults).to_vec())
            .unwrap_or_default()
            .iter()
            .filter_map(|node| due_exception(node, faults))
            .collect(),
        claim: reader.opt("claim").map(|node| {
            let mut inner = Reader::new(node, faults);
            let claim = ClaimDeadline {
                days_after_period: i32::try_from(inner.whole("days_after_period", 0, faults)).unwrap_or(0),
                working: inner.truth("working", faults),
                source: inner.need_text("source", faults),
            };
            inner.finish(faults);
            claim
        }),
        conditions: condition_ids,
        source,
        place,
    }
}

fn keys(reader: &mut Reader<'_>, vocabulary: &Vocabulary, faults: &mut Faults) -> Vec<AttributeId> {
    let Some(node) = reader.opt("keys") else { return Vec::new() };
    let mut keys: Vec<AttributeId> = Vec::new();
    for item in node::list(node, faults) {
        let Some(word) = node::text(item, faults) else { continue };
        match vocabulary.attribute(&word) {
            Some(id) if !keys.contains(&id) => keys.push(id),
            Some(_) => faults.error(item.place.clone(), Problem::Duplicate, word, "expected-key-once"),
            None => {
                let known: Vec<&str> = vocabulary.attributes.iter().map(|attribute| attribute.id.as_str()).collect();
                faults.error(item.place.clone(), Problem::UnknownReference, word, format!("expected-one-of: {}", known.join(", ")));
            }
        }
    }
    keys
}

fn payment(reader: &mut Reader<'_>, counts: Counts, context: &Context<'_>, tables: &mut Tables<'_>, faults: &mut Faults) -> Payment {
    let place = reader.place();
    let (amount, tiers) = (reader.opt("amount"), reader.opt("tiers"));
    match (amount, tiers) {
        (Some(node), None) => {
            let mut inner = Reader::new(node, faults);
            let of = inner.texts("share_of", faults);
            let payment = if of.is_empty() {
                let keys = keys(&mut inner, context.vocabulary, faults);
                let name = inner.need_text("tariff", faults);
                Payment::Rate { table: tables.want(&name, keys, Vec::new(), &node.place, faults) }
            } else {
                let (above, below) = (inner.whole("numerator", 1, faults), inner.whole("denominator", 1, faults));
                let ratio = Ratio::try_new(above, below).unwrap_or_else(|| {
                    faults.error(node.place.clone(), Problem::NotANumber, below.to_string(), "expected-positive");
                    Ratio::ONE
                });
                Payment::Share { of, ratio }
            };
            inner.finish(faults);
            payment
        }
        (None, Some(node)) => {
            let mut inner = Reader::new(node, faults);
            let names = inner.texts("measures", faults);
            let measures = lookup(&names, context.measures, |measure| &measure.id, &node.place, faults);
            let keys = keys(&mut inner, context.vocabulary, faults);
            let name = inner.need_text("tariff", faults);
            inner.finish(faults);
            Payment::Tiers { table: tables.want(&name, keys, names, &node.place, faults), measures }
        }
        (None, None) if counts == Counts::Claims => Payment::Claimed,
        _ => {
            faults.error(place, Problem::Rule, "", "expected-one-of: amount, tiers");
            Payment::Claimed
        }
    }
}

fn lookup<T>(names: &[String], list: &[T], id: impl Fn(&T) -> &String, place: &Place, faults: &mut Faults) -> Vec<usize> {
    let mut found = Vec::new();
    for name in names {
        if let Some(index) = list.iter().position(|item| id(item) == name) {
            found.push(index);
        } else {
            let known: Vec<&str> = list.iter().map(|item| id(item).as_str()).collect();
            faults.error(place.clone(), Problem::UnknownReference, name.clone(), format!("expected-one-of: {}", known.join(", ")));
        }
    }
    found
}

fn rounding(node: &Node, faults: &mut Faults) -> Rounding {
    let mut reader = Reader::new(node, faults);
    let rounding = Rounding {
        unit: reader.choice("to", &[("cent", RoundingUnit::Cent), ("euro", RoundingUnit::Euro)], RoundingUnit::Cent, faults),
        mode: reader.choice("mode", &[("nearest", RoundingMode::Nearest), ("down", RoundingMode::Down)], RoundingMode::Nearest, faults),
    };
    reader.finish(faults);
    rounding
}

/// When, and the source of it where it names one.
fn due(node: &Node, faults: &mut Faults) -> (Due, Option<String>) {
    let mut reader = Reader::new(node, faults);
    let kinds = ["days_after_contact", "days_after_start", "month_of_period", "period_after", "not_published"];
    let kind =
        reader.need("kind", faults).and_then(|node| node::choice(node, &kinds.map(|kind| (kind, kind)), faults)).unwrap_or("not_published");
    let days = |reader: &mut Reader<'_>, key, default, faults: &mut Faults| i32::try_from(reader.whole(key, default, faults)).unwrap_or(0);
    let due = match kind {
        "days_after_contact" => {
            Due::DaysAfterContact { from: days(&mut reader, "from", 0, faults), to: days(&mut reader, "to", 0, faults) }
        }
        "days_after_start" => Due::DaysAfterStart { from: days(&mut reader, "from", 0, faults), to: days(&mut reader, "to", 0, faults) },
        "month_of_period" => Due::MonthOfPeriod {
            month: days(&mut reader, "month", 1, faults),
            from_day: i8::try_from(reader.whole("from_day", 1, faults)).unwrap_or(1),
            to_day: reader.opt("to_day").and_then(|node| node::whole(node, faults)).and_then(|day| i8::try_from(day).ok()),
        },
        "period_after" => Due::PeriodAfter,
        _ => Due::NotPublished,
    };
    let source = reader.opt_text("source", faults);
    reader.finish(faults);
    (due, source)
}

fn due_exception(node: &Node, faults: &mut Faults) -> Option<DueException> {
    let mut reader = Reader::new(node, faults);
    let word = reader.need_text("period", faults);
    let period = Period::parse(&word);
    if period.is_none() {
        faults.error(node.place.clone(), Problem::NotADate, word, "expected-period");
    }
    let (from, to) = (reader.opt_day("from", faults), reader.opt_day("to", faults));
    let source = reader.need_text("source", faults);
    reader.finish(faults);
    Some(DueException { period: period?, from: from?, to: to?, source })
}

fn measure(id: &str, reader: &mut Reader<'_>, faults: &mut Faults) -> Option<Measure> {
    let name = Text::need(reader, "name", faults);
    let kinds = ["practitioners", "staff", "staff_hours", "registrations", "claim"];
    let kind = reader.need("of", faults).and_then(|node| node::choice(node, &kinds.map(|kind| (kind, kind)), faults))?;
    let roles = reader.texts("roles", faults);
    let employment = reader.texts("employment", faults);
    let full_time_equivalents = reader.choice("unit", &[("heads", false), ("full_time_equivalents", true)], false, faults);
    let claim = reader.opt_text("claim", faults);
    let of = match kind {
        "practitioners" => MeasureOf::Practitioners { roles },
        "staff" => MeasureOf::Staff { roles, employment, full_time_equivalents },
        "staff_hours" => MeasureOf::StaffHours { roles, employment },
        "registrations" => MeasureOf::Registrations,
        _ => MeasureOf::Claim { claim: claim.unwrap_or_else(|| id.to_owned()) },
    };
    Some(Measure { id: id.into(), name, of })
}

fn condition(id: &str, reader: &mut Reader<'_>, measures: &[Measure], faults: &mut Faults) -> Option<Condition> {
    let place = reader.place();
    let name = Text::need(reader, "name", faults);
    let reason = Text::need(reader, "reason", faults);
    let source = reader.need_text("source", faults);
    let assume_met = reader.choice("not_known", &[("met", true), ("not_met", false)], false, faults);
    let kinds = ["every_practitioner", "practice_status", "measure_at_most"];
    let kind = reader.need("kind", faults).and_then(|node| node::choice(node, &kinds.map(|kind| (kind, kind)), faults))?;
    let test = match kind {
        "every_practitioner" => Test::EveryPractitioner {
            roles: reader.texts("roles", faults),
            status: reader.need_text("status", faults),
            value: reader.need_text("value", faults),
        },
        "practice_status" => Test::PracticeStatus { status: reader.need_text("status", faults), value: reader.need_text("value", faults) },
        _ => Test::MeasureAtMost {
            measure: lookup(&[reader.need_text("measure", faults)], measures, |measure| &measure.id, &place, faults).first().copied()?,
            at_most: reader.whole("at_most", 0, faults),
        },
    };
    Some(Condition { id: id.into(), name, reason, test, assume_met, source })
}

fn limit(id: &str, reader: &mut Reader<'_>, vocabulary: &Vocabulary, faults: &mut Faults) -> Option<Limit> {
    let name = Text::need(reader, "name", faults);
    reader.choice("scope", &[("practitioner", ())], (), faults);
    reader.choice("period", &[("year", ())], (), faults);
    let numerator = reader.need("numerator", faults).map(|node| vocabulary.read_filter(node, faults)).unwrap_or_default();
    let denominator = reader.need("denominator", faults).map(|node| vocabulary.read_filter(node, faults)).unwrap_or_default();
    let source = reader.need_text("source", faults);
    let node = reader.need("at_most", faults)?;
    let written = node::text(node, faults)?;
    let at_most = fraction(&written);
    if at_most.is_none() {
        faults.error(node.place.clone(), Problem::NotANumber, written, "expected-fraction");
    }
    Some(Limit { id: id.into(), name, numerator, denominator, at_most: at_most?, source })
}

/// Reads `25/100`.
pub(crate) fn fraction(text: &str) -> Option<Ratio> {
    let (above, below) = text.split_once('/')?;
    Ratio::try_new(above.trim().parse().ok()?, below.trim().parse().ok()?)
}

fn threshold(id: &str, reader: &mut Reader<'_>, faults: &mut Faults) -> Option<Threshold> {
    reader.choice("scope", &[("practitioner", ())], (), faults);
    reader.opt("name");
    let what_for = Text::need(reader, "for", faults);
    let source = reader.need_text("source", faults);
    let at_least = reader.whole("at_least", 0, faults);
    let kinds =
        [("contacts", ThresholdOf::Contacts), ("reimbursed", ThresholdOf::Reimbursed), ("registrations", ThresholdOf::Registrations)];
    let of = reader.need("of", faults).and_then(|node| node::choice(node, &kinds, faults))?;
    Some(Threshold { id: id.into(), of, at_least, what_for, source })
}

fn agreement(node: &Node, conditions: &[Condition], faults: &mut Faults) -> Agreement {
    let mut reader = Reader::new(node, faults);
    let starts = [
        ("any_day", StartDay::Any),
        ("first_day_of_quarter", StartDay::FirstOfQuarter),
        ("first_day_of_month", StartDay::FirstOfMonth),
        ("not_published", StartDay::NotPublished),
    ];
    let start = reader.choice("start", &starts, StartDay::Any, faults);
    let leave_at_quarter_end = reader.choice("leave", &[("any_day", false), ("last_day_of_quarter", true)], false, faults);
    let number = |reader: &mut Reader<'_>, key, faults: &mut Faults| {
        reader.opt(key).and_then(|node| node::whole(node, faults)).and_then(|number| i32::try_from(number).ok())
    };
    let notice_full_quarters = number(&mut reader, "notice_full_quarters", faults);
    let composition_change_months_before = number(&mut reader, "composition_change_months_before", faults);
    let first_start = reader.opt_day("first_start", faults);
    let names = reader.texts("join", faults);
    let join = lookup(&names, conditions, |condition| &condition.id, &node.place, faults);
    let source = reader.need_text("source", faults);
    let mut own = |key: &'static str| reader.opt_text(key, faults).unwrap_or_else(|| source.clone());
    let (notice_source, composition_source) = (own("notice_source"), own("composition_source"));
    reader.finish(faults);
    Agreement {
        start,
        leave_at_quarter_end,
        notice_full_quarters,
        notice_source,
        composition_change_months_before,
        composition_source,
        first_start,
        join,
        source,
    }
}

fn application(node: &Node, faults: &mut Faults) -> Option<Application> {
    let mut reader = Reader::new(node, faults);
    let start = reader.need("start", faults).and_then(|node| node::day(node, faults));
    let opens = reader.opt_day("opens", faults);
    let deadline = reader.need("deadline", faults).and_then(|node| node::day(node, faults));
    let source = reader.need_text("source", faults);
    reader.opt("note");
    reader.finish(faults);
    Some(Application { start: start?, opens, deadline: deadline?, source })
}

/// A declared switch, and the tree of the option chosen.
pub(crate) fn switch<'a>(id: &str, node: &'a Node, wanted: Option<&String>, faults: &mut Faults) -> (Switch, Option<&'a Node>) {
    let mut reader = Reader::new(node, faults);
    let question = Text::need(&mut reader, "question", faults);
    let source = reader.need_text("source", faults);
    let default = reader.need_text("default", faults);
    let entries = reader.need("option", faults).map(Node::entries).unwrap_or_default();
    reader.opt("note");
    reader.finish(faults);
    let mut options = Vec::new();
    let mut touches = Vec::new();
    for (word, entry) in entries {
        let mut ignored = Reader::new(entry, faults);
        options.push((word.clone(), Text::need(&mut ignored, "name", faults)));
        touches.extend(entry.get("set").map(Node::entries).unwrap_or_default().iter().map(|(path, _)| path.clone()));
        touches.extend(ignored.texts("remove", faults));
    }
    touches.sort();
    touches.dedup();
    let chosen = wanted.cloned().unwrap_or_else(|| default.clone());
    let names: Vec<&str> = options.iter().map(|(word, _)| word.as_str()).collect();
    for word in [&default, &chosen] {
        if !names.contains(&word.as_str()) {
            faults.error(node.place.clone(), Problem::UnknownValue, word.clone(), format!("expected-one-of: {}", names.join(", ")));
        }
    }
    let option = entries.iter().find(|(word, _)| *word == chosen).map(|(_, entry)| entry);
    (Switch { id: id.into(), question, options, default, chosen, touches, source }, option)
}

/// Adds the sources of a folder.
pub(crate) fn sources(library: &Library, folder: &str, into: &mut BTreeMap<String, Source>, faults: &mut Faults) {
    let file = format!("{folder}/sources.toml");
    let Some(text) = library.text(&file) else { return };
    let Some(root) = node::parse(&file, &text, faults) else { return };
    for (id, entry) in root.entries() {
        let mut reader = Reader::new(entry, faults);
        let date = match reader.opt("date") {
            Some(Node { value: Value::Day(day), .. }) => day.to_string(),
            Some(Node { value: Value::Whole(year), .. }) => year.to_string(),
            Some(other) => node::text(other, faults).unwrap_or_default(),
            None => String::new(),
        };
        let source = Source {
            id: id.clone(),
            title: reader.need_text("title", faults),
            publisher: reader.opt_text("publisher", faults).unwrap_or_default(),
            url: reader.opt_text("url", faults).unwrap_or_default(),
            date,
            kind: reader.need_text("kind", faults),
            seen: reader.opt_text("seen", faults).unwrap_or_default(),
        };
        reader.opt("note");
        reader.finish(faults);
        into.insert(id.clone(), source);
    }
}
