// SPDX-License-Identifier: EUPL-1.2
//! The sample scheme on facts worked out by hand and on random ones.

mod by_hand;
mod on_random;

use crate::{Assigned, OracleLine, price, sample};
use pijler_facts::Tables;
use pijler_model::{Cents, Day, Period, Sheet};
use pijler_scheme::{Choice, Scheme, resolve};

fn scheme() -> Scheme {
    resolve(&sample::library(), sample::SCHEME_ID, &Choice::default()).unwrap_or_else(|faults| panic!("{faults}"))
}

/// Facts from small tables: pairs of a table's name and its text.
fn facts(sheets: &[(&str, &str)]) -> Tables {
    let sheets: Vec<Sheet> = sheets.iter().map(|(name, text)| Sheet::from_pipes("test", name, 1, text)).collect();
    pijler_facts::read(&sheets).unwrap_or_else(|faults| panic!("{faults}"))
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn run(tables: &Tables, text: &str) -> Vec<OracleLine> {
    price(&scheme(), tables, &Assigned::Everyone, period(text))
}

/// What remains of lines of one component to compare: practice, practitioner, period, quantity, best cents.
fn of(component: &str, lines: &[OracleLine]) -> Vec<String> {
    let lines = lines.iter().filter(|line| line.component == component);
    lines.map(|line| format!("{} {} {} {} x {}", line.practice, line.practitioner, line.period, line.quantity, line.amount.best)).collect()
}

fn cents(lines: &[OracleLine], component: &str) -> Cents {
    lines.iter().filter(|line| line.component == component).map(|line| line.amount.best).sum()
}
