// SPDX-License-Identifier: EUPL-1.2
//! Measures a nation: hand-written loops and the engine, from columns and from dated facts, on one thread and on two.
//!
//! `pijler-nation [--persons N] [--contacts N] [--seed N] [--runs N] [--only TEXT] [--schemes FOLDER]`. Times are medians with the least and the
//! most beside them; `--only` takes the measurements whose name holds a text.
#![expect(clippy::print_stdout, reason = "a table for people is what this program is for")]

use pijler_engine::attribute::Trace;
use pijler_engine::attribute::persons::prepare;
use pijler_engine::compile::Compiled;
use pijler_engine::settle::Settling;
use pijler_engine::{Assignment, Effort, attribute, price, run_by_practices};
use pijler_facts::Snapshot;
use pijler_model::{Amount, Day, Faults, Period, Quarter};
use pijler_nation::generate::{Size, YEAR, nation, still};
use pijler_nation::{bare, schemes};
use pijler_scheme::{Counts, Scheme};
use std::error::Error;
#[cfg(feature = "parquet")]
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{env, fs, hint, io, mem};

/// Where the engine starts and ends counting.
const EVERYONE: &Assignment = &Assignment::Everyone;

fn main() -> Result<(), Box<dyn Error>> {
    let options = Options::read()?;
    let mut library = schemes::load(&options.schemes)?;
    let new_deal = schemes::scheme(&mut library, "be/new-deal").map_err(told)?;
    let year = Period::Year(YEAR);
    let quarter = Quarter::try_new(YEAR.0, 2).map_or(year, Period::Quarter);
    let capitation = Arc::new(schemes::only(&new_deal, Counts::Registrations, Some("capitation")).map_err(told)?);
    let acts = Arc::new(schemes::only(&new_deal, Counts::Contacts, None).map_err(told)?);
    let new_deal = Arc::new(new_deal);
    let mut table = Table { runs: options.runs, only: options.only, rows: Vec::new() };

    let (made, mut facts) = once(|| nation(options.size));
    println!(
        "{} persons, {} contacts, made in {} ms; {}",
        facts.birth.len(),
        facts.contacts.person.len(),
        milliseconds(made),
        Memory::now()?
    );

    // Dated facts: the whole of stage one.
    Memory::forget();
    let compiled = |scheme: &Arc<Scheme>, period| Compiled::new(scheme, period).map_err(told);
    let (by_head, by_act) = (compiled(&capitation, quarter)?, compiled(&acts, year)?);
    // Capitation reads no contacts: they stand aside, or those of its quarter would be counted too.
    let aside = mem::take(&mut facts.contacts);
    for threads in [1, 2] {
        table.measure("dated facts: capitation of a quarter", threads, || count(&by_head, &facts, quarter, threads));
    }
    facts.contacts = aside;
    for threads in [1, 2] {
        table.measure("dated facts: contacts of a year", threads, || count(&by_act, &facts, year, threads));
    }
    println!("stage one from dated facts: {}", Memory::now()?);

    // End to end, a quarter after another, as a payer does it; then the year at once, and where the time goes.
    let quarters: Vec<Compiled> =
        year.quarters().into_iter().map(|quarter| compiled(&new_deal, Period::Quarter(quarter))).collect::<Result<_, _>>()?;
    let whole = compiled(&new_deal, year)?;
    let parts: [(&str, &[Compiled]); 2] = [
        ("end to end: New Deal, four quarters, all payments", &quarters),
        ("end to end: New Deal, a year, all payments", std::slice::from_ref(&whole)),
    ];
    for (what, periods) in parts {
        for threads in [1, 2] {
            Memory::forget();
            table.measure(what, threads, || {
                let mut kept = Kept::new(&facts, &new_deal);
                periods.iter().try_for_each(|compiled| kept.run(compiled, &facts, threads)).map(|()| kept)
            });
            println!("{what}, {threads} threads: {}", Memory::now()?);
        }
    }
    Memory::forget();
    let (took, counts) = once(|| count(&whole, &facts, year, 2));
    let counts = counts.map_err(told)?;
    let (pricing, mut outcome) = once(|| price::price(&whole, &counts));
    let practices = 0..u32::try_from(facts.practice_ids.len())?;
    let (settling, ()) = once(|| Settling::new(&whole, &facts, EVERYONE, year).settle(&practices, &counts, &mut outcome));
    println!(
        "end to end, all lines held, once, 2 threads: attribute {} ms, price {} ms, settle {} ms; {} counts, {} lines; {}",
        milliseconds(took),
        milliseconds(pricing),
        milliseconds(settling),
        counts.counts.len(),
        outcome.lines.len(),
        Memory::now()?
    );
    drop((counts, outcome));

    #[cfg(feature = "parquet")]
    from_parquet(&mut table, &mut facts)?;

    // Nothing changes: the engine's inner loops beside loops written by hand.
    still(&mut facts, &schemes::cuts(&new_deal));
    let component = &capitation.components[0];
    let (persons, rates) =
        bare::persons(&capitation, component, &facts, quarter).ok_or("capitation is not paid by one age and one status")?;
    let worth = bare::acts(&acts, &facts);
    let nobody = u32::try_from(persons.practices)?;
    let practice_of = bare::practices_on(&facts, Day::MIN).into_iter().map(|practice| practice.min(nobody)).collect::<Vec<_>>();
    let aside = mem::take(&mut facts.contacts);
    for threads in [1, 2] {
        table.measure("by hand: capitation of a quarter", threads, || bare::capitation(&persons, &rates, threads));
        let ready = || prepare(&by_head, &facts, EVERYONE, quarter, Effort { threads });
        table.measure_with("integers: capitation of a quarter", threads, ready, |ready| {
            ready.map(|ready| ready.count(&mut Trace::default()))
        });
    }
    facts.contacts = aside;
    for threads in [1, 2] {
        table.measure("by hand, fee by act and status: contacts of a year", threads, || {
            bare::contacts_light(&persons.status, &[[100, 90]; 8], &practice_of, persons.practices, &facts, threads)
        });
        table.measure("by hand: contacts of a year", threads, || bare::contacts(&worth, &facts, threads));
        let ready = || prepare(&by_act, &facts, EVERYONE, year, Effort { threads });
        table.measure_with("integers: contacts of a year", threads, ready, |ready| ready.map(|ready| ready.count(&mut Trace::default())));
    }
    table.print();
    println!("peak: {}", Memory::now()?);
    Ok(())
}

/// Practices priced at once: their lines stay in the cache.
const AT_ONCE: u32 = 64;

/// What a payer keeps of everything: the sum of each practice and component, and how many lines it stands for.
struct Kept {
    components: usize,
    /// By practice, then component.
    sums: Vec<(Amount, u32)>,
}

impl Kept {
    fn new(facts: &Snapshot, scheme: &Scheme) -> Self {
        let components = scheme.components.len();
        Self { components, sums: vec![(Amount::ZERO, 0); facts.practice_ids.len() * components] }
    }

    fn run(&mut self, compiled: &Compiled, facts: &Snapshot, threads: usize) -> Result<(), Faults> {
        run_by_practices(compiled, facts, EVERYONE, compiled.period, Effort { threads }, AT_ONCE, |_, outcome| {
            for line in &outcome.lines {
                let (sum, lines) = &mut self.sums[line.practice as usize * self.components + line.component];
                *sum += line.amount;
                *lines += 1;
            }
        })
    }
}

/// Stage one.
fn count(compiled: &Compiled, facts: &Snapshot, period: Period, threads: usize) -> Result<attribute::Counts, Faults> {
    attribute::persons::count(compiled, facts, EVERYONE, period, Effort { threads }, &mut Trace::default())
}

/// Times decoding alone and reading into a snapshot's columns, and puts what was read in the place of what was written.
#[cfg(feature = "parquet")]
fn from_parquet(table: &mut Table, facts: &mut Snapshot) -> Result<(), Box<dyn Error>> {
    use pijler_nation::parquet::{Files, decode, read, write};
    let folder = env::temp_dir().join(format!("pijler-nation-{}", std::process::id()));
    let files = Files::within(&folder);
    write(facts, &files)?;
    // The same again comes out of the files; the first nation makes room for it.
    let words = mem::take(&mut Arc::make_mut(&mut facts.contacts).columns[0].words);
    let mark = |facts: &Snapshot| {
        let spans = facts.registrations.iter().map(|row| (row.subject, row.span, row.value));
        let contacts = facts.contacts.person.iter().zip(&facts.contacts.practitioner).zip(&facts.contacts.columns[0].codes);
        let mut hasher = DefaultHasher::new();
        (&facts.birth, &facts.contacts.days).hash(&mut hasher);
        spans.for_each(|row| row.hash(&mut hasher));
        contacts.for_each(|row| row.hash(&mut hasher));
        facts.person_status.values().flat_map(|kind| &kind.rows).for_each(|row| (row.subject, row.span).hash(&mut hasher));
        hasher.finish()
    };
    let before = mark(facts);
    (facts.birth, facts.registrations, facts.person_status, facts.contacts) = Default::default();
    for threads in [1, 2] {
        table.measure("Parquet: decoding alone", threads, || decode(&files, threads));
        table.measure("Parquet: into the snapshot", threads, || read(&files, threads));
    }
    let fresh = read(&files, 2)?;
    (facts.birth, facts.registrations, facts.person_status, facts.contacts) =
        (fresh.birth, fresh.registrations, fresh.person_status, fresh.contacts);
    fs::remove_dir_all(&folder)?;
    println!("from Parquet: {}", Memory::now()?);
    if mark(facts) != before {
        return Err("what was read is not what was written".into());
    }
    Arc::make_mut(&mut facts.contacts).columns[0].words = words;
    Ok(())
}

/// What is asked for.
struct Options {
    size: Size,
    runs: usize,
    only: String,
    schemes: PathBuf,
}

impl Options {
    fn read() -> Result<Self, Box<dyn Error>> {
        let mut options = Self { size: Size::NATION, runs: 5, only: String::new(), schemes: "schemes".into() };
        let mut words = env::args().skip(1);
        while let Some(word) = words.next() {
            let value = words.next().ok_or_else(|| format!("{word}: a value is missing"))?;
            match word.as_str() {
                "--persons" => options.size.persons = value.parse()?,
                "--contacts" => options.size.contacts = value.parse()?,
                "--seed" => options.size.seed = value.parse()?,
                "--runs" => options.runs = value.parse()?,
                "--only" => options.only = value,
                "--schemes" => options.schemes = value.into(),
                _ => return Err(format!("{word}: one of --persons, --contacts, --seed, --runs, --only, --schemes").into()),
            }
        }
        Ok(options)
    }
}

/// The first fault in words for the maker of this crate.
#[expect(clippy::needless_pass_by_value, reason = "the shape that `map_err` wants")]
fn told(faults: Faults) -> String {
    format!("{:?}", faults.list.first())
}

#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn once<R>(work: impl FnOnce() -> R) -> (Duration, R) {
    let start = Instant::now();
    let result = hint::black_box(work());
    (start.elapsed(), result)
}

fn milliseconds(time: Duration) -> String {
    format!("{}.{}", time.as_millis(), time.as_micros() / 100 % 10)
}

/// One measurement.
struct Row {
    what: &'static str,
    threads: usize,
    /// From the shortest on.
    times: Vec<Duration>,
    /// Processor time of all runs and all threads: what the clock would say if nobody else used the machine.
    processor: Duration,
}

impl Row {
    fn median(&self) -> Duration {
        self.times[self.times.len() / 2]
    }
}

/// Processor time of this process so far, in steps of ten milliseconds.
fn processor() -> Duration {
    let status = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = status.rsplit(')').next().unwrap_or_default().split_whitespace();
    Duration::from_millis(fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<u64>().ok()).sum::<u64>() * 10)
}

/// What was measured.
struct Table {
    runs: usize,
    /// Only what has this in its name.
    only: String,
    rows: Vec<Row>,
}

impl Table {
    fn measure<R>(&mut self, what: &'static str, threads: usize, mut work: impl FnMut() -> R) {
        self.measure_with(what, threads, || (), |()| work());
    }

    /// What is prepared is not timed.
    fn measure_with<T, R>(&mut self, what: &'static str, threads: usize, mut ready: impl FnMut() -> T, mut work: impl FnMut(T) -> R) {
        if !what.contains(&self.only) {
            return;
        }
        let (mut times, mut used) = (Vec::new(), Duration::ZERO);
        for _ in 0..self.runs.max(1) {
            let ready = ready();
            let before = processor();
            let (time, result) = once(|| work(ready));
            used += processor().saturating_sub(before);
            times.push(time);
            drop(result);
        }
        times.sort_unstable();
        self.rows.push(Row { what, threads, times, processor: used });
    }

    fn row(&self, what: &str, threads: usize) -> Option<&Row> {
        self.rows.iter().find(|row| row.what.starts_with(what) && row.threads == threads)
    }

    fn print(&self) {
        let beside = |what: &str| match what.split_once(": ") {
            Some(("integers", rest)) => Some(format!("by hand: {rest}")),
            Some(("dated facts", rest)) => Some(format!("integers: {rest}")),
            Some(("Parquet", "into the snapshot")) => Some("Parquet: decoding alone".to_owned()),
            _ => None,
        };
        println!("| what | threads | median ms | least | most | processor ms | ratio | of processor time | to |");
        println!("|---|---:|---:|---:|---:|---:|---:|---:|---|");
        let ratio = |over: Duration, under: Duration| {
            let hundredths = over.as_nanos() * 100 / under.as_nanos().max(1);
            format!("{}.{:02}", hundredths / 100, hundredths % 100)
        };
        for row in &self.rows {
            let name = beside(row.what);
            let other = name.as_deref().and_then(|other| self.row(other, row.threads));
            println!(
                "| {} | {} | {} | {} | {} | {} | {} | {} | {} |",
                row.what,
                row.threads,
                milliseconds(row.median()),
                milliseconds(row.times[0]),
                milliseconds(row.times[row.times.len() - 1]),
                milliseconds(row.processor / u32::try_from(row.times.len()).unwrap_or(1)),
                other.map_or(String::new(), |other| ratio(row.median(), other.median())),
                other.map_or(String::new(), |other| ratio(row.processor, other.processor)),
                name.unwrap_or_default()
            );
        }
    }
}

/// Memory of this process in megabytes: now and at most.
struct Memory {
    now: u64,
    most: u64,
}

impl Memory {
    /// Lets the most begin again from now, where the system can.
    fn forget() {
        let _ = fs::write("/proc/self/clear_refs", "5");
    }

    fn now() -> io::Result<Self> {
        let status = fs::read_to_string("/proc/self/status")?;
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024 / 1_000_000
        };
        Ok(Self { now: field("VmRSS:"), most: field("VmHWM:") })
    }
}

impl std::fmt::Display for Memory {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} MB, at most {} MB", self.now, self.most)
    }
}
