// SPDX-License-Identifier: EUPL-1.2
//! The engine beside loops written by hand, on a nation of a hundredth part.

use divan::Bencher;
use pijler_engine::attribute::Trace;
use pijler_engine::attribute::persons::{count, prepare};
use pijler_engine::compile::Compiled;
use pijler_engine::{Assignment, Effort, run_compiled};
use pijler_facts::Snapshot;
use pijler_model::{Period, Quarter};
use pijler_nation::generate::{Size, YEAR, nation, still};
use pijler_nation::{bare, schemes};
use pijler_scheme::{Counts, Scheme};
use std::path::Path;
use std::sync::{Arc, LazyLock};

const SIZE: Size = Size { persons: 117_000, contacts: 600_000, seed: 20_241_123 };
const EVERYONE: &Assignment = &Assignment::Everyone;
const QUARTER: Period = Period::Quarter(Quarter { year: YEAR.0, quarter: 2 });

static NEW_DEAL: LazyLock<Arc<Scheme>> = LazyLock::new(|| {
    let mut library = schemes::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemes")).unwrap_or_default();
    Arc::new(schemes::scheme(&mut library, "be/new-deal").unwrap_or_else(|faults| panic!("{:?}", faults.list.first())))
});
static DATED: LazyLock<Snapshot> = LazyLock::new(|| nation(SIZE));
static STILL: LazyLock<Snapshot> = LazyLock::new(|| {
    let mut facts = nation(SIZE);
    still(&mut facts, &schemes::cuts(&NEW_DEAL));
    facts
});

/// One kind of payment of the scheme.
fn only(counts: Counts, id: Option<&str>, period: Period) -> Compiled {
    let scheme = schemes::only(&NEW_DEAL, counts, id).unwrap_or_else(|faults| panic!("{:?}", faults.list.first()));
    compiled(&Arc::new(scheme), period)
}

fn compiled(scheme: &Arc<Scheme>, period: Period) -> Compiled {
    Compiled::new(scheme, period).unwrap_or_else(|faults| panic!("{:?}", faults.list.first()))
}

fn capitation() -> Compiled {
    only(Counts::Registrations, Some("capitation"), QUARTER)
}

fn acts() -> Compiled {
    only(Counts::Contacts, None, Period::Year(YEAR))
}

fn main() {
    divan::main();
}

#[divan::bench]
fn compile(bencher: Bencher<'_, '_>) {
    bencher.bench(|| compiled(&NEW_DEAL, Period::Year(YEAR)));
}

#[divan::bench]
fn capitation_by_hand(bencher: Bencher<'_, '_>) {
    let compiled = capitation();
    let component = &compiled.scheme.components[0];
    let columns = bare::persons(&compiled.scheme, component, &STILL, QUARTER);
    bencher.bench(|| columns.as_ref().map(|(persons, rates)| bare::capitation(persons, rates, 1)));
}

#[divan::bench]
fn capitation_from_integers(bencher: Bencher<'_, '_>) {
    let (compiled, facts) = (capitation(), Snapshot { contacts: Arc::default(), ..STILL.clone() });
    bencher
        .with_inputs(|| prepare(&compiled, &facts, EVERYONE, QUARTER, Effort::default()))
        .bench_values(|ready| ready.map(|ready| ready.count(&mut Trace::default())));
}

#[divan::bench]
fn capitation_from_dated_facts(bencher: Bencher<'_, '_>) {
    let (compiled, facts) = (capitation(), Snapshot { contacts: Arc::default(), ..DATED.clone() });
    bencher.bench(|| count(&compiled, &facts, EVERYONE, QUARTER, Effort::default(), &mut Trace::default()));
}

#[divan::bench]
fn contacts_by_hand(bencher: Bencher<'_, '_>) {
    let columns = bare::acts(&acts().scheme, &STILL);
    bencher.bench(|| bare::contacts(&columns, &STILL, 1));
}

#[divan::bench]
fn contacts_from_integers(bencher: Bencher<'_, '_>) {
    let compiled = acts();
    bencher
        .with_inputs(|| prepare(&compiled, &STILL, EVERYONE, Period::Year(YEAR), Effort::default()))
        .bench_values(|ready| ready.map(|ready| ready.count(&mut Trace::default())));
}

#[divan::bench]
fn contacts_from_dated_facts(bencher: Bencher<'_, '_>) {
    let compiled = acts();
    bencher.bench(|| count(&compiled, &DATED, EVERYONE, Period::Year(YEAR), Effort::default(), &mut Trace::default()));
}

#[divan::bench]
fn end_to_end(bencher: Bencher<'_, '_>) {
    let compiled = compiled(&NEW_DEAL, Period::Year(YEAR));
    bencher.bench(|| run_compiled(&compiled, &DATED, EVERYONE, Period::Year(YEAR), Effort::default()).map(|outcome| outcome.total()));
}
