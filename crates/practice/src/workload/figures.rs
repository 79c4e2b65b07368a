// SPDX-License-Identifier: EUPL-1.2
//! The figures of work in a profile: which bounds each has, and how parts of one base share it.
//!
//! Names: `minutes_<act>`; `part.<profile>.<task>`, `delegable.<profile>.<task>`, `uptake.<profile>.<task>`; `supervision.<profile>`,
//! `pace.<profile>`. The unit of a part names its base: `percent of <base>`. Parts of one base are at most the whole of it, in every reading:
//! where the highest values of a base come to more, each keeps the same fraction of its way from best to highest.

use super::{Spread, fault};
use crate::profile::{Figure, Profile};
use pijler_model::{Faults, Problem, Status};

/// Name of the profile in the folder of a country.
pub const PROFILE: &str = "workload";

/// Lowest and highest value of a figure, in its unit.
#[must_use]
pub fn bounds(figure: &Figure) -> (i64, i64) {
    let divides = ["direct_share", "weeks_worked", "sessions_full_time", "session_contacts"].contains(&figure.figure.as_str());
    let low = i64::from(divides);
    let high = match figure.unit.as_str() {
        "minutes" => 240,
        // An hour of a supervisor an hour, and another one to mend what came of it.
        "minutes per hour" => 120,
        "weeks" => 52,
        "half-days" => 14,
        "contacts" => 500,
        "euro per hour" => 1000,
        unit if unit.starts_with("parts of ") => unit.rsplit(' ').next().and_then(|whole| whole.parse().ok()).unwrap_or(1),
        _ if figure.figure.starts_with("pace.") => 1000,
        _ => 100,
    };
    (low, high)
}

/// Whether a figure is for the practice to change: what a source names is not.
#[must_use]
pub fn is_choice(figure: &Figure) -> bool {
    figure.figure != "delegable_floor"
}

/// A task's part of its base.
pub(super) struct Part {
    pub(super) task: String,
    pub(super) profile: String,
    pub(super) base: String,
    pub(super) share: Spread,
    pub(super) status: Status,
}

fn read(figure: &Figure) -> Option<Part> {
    let (profile, task) = figure.figure.strip_prefix("part.")?.split_once('.')?;
    let base = figure.unit.strip_prefix("percent of ")?;
    let share = Spread::of(figure);
    Some(Part { task: task.into(), profile: profile.into(), base: base.into(), share, status: figure.status })
}

/// Parts in the order of the profile, together at most the whole of their base.
pub(super) fn parts(figures: &Profile) -> Vec<Part> {
    let mut parts: Vec<Part> = figures.figures.iter().filter_map(read).collect();
    let mut bases: Vec<String> = parts.iter().map(|part| part.base.clone()).collect();
    bases.sort();
    bases.dedup();
    for base in bases {
        let own = || parts.iter().filter(|part| part.base == base);
        let best: i64 = own().map(|part| part.share.best).sum();
        let high: i64 = own().map(|part| part.share.high).sum();
        if high > 100_000 && high > best {
            for part in parts.iter_mut().filter(|part| part.base == base) {
                let way = i128::from(part.share.high - part.share.best) * i128::from((100_000 - best).max(0)) / i128::from(high - best);
                part.share.high = part.share.best + i64::try_from(way).unwrap_or(0);
            }
        }
    }
    parts
}

/// What makes no sense in the figures, all at once.
pub(super) fn faults(figures: &Profile) -> Faults {
    let mut faults = Faults::default();
    for figure in &figures.figures {
        let (low, high) = bounds(figure);
        if figure.value < low * 1000 {
            fault(&mut faults, &figure.figure, Problem::Negative, &shown(figure.value), &format!("{low} – {high}"));
        } else if figure.value > high * 1000 {
            fault(&mut faults, &figure.figure, Problem::TooLarge, &shown(figure.value), &format!("{low} – {high}"));
        }
    }
    let parts: Vec<Part> = figures.figures.iter().filter_map(read).collect();
    let mut seen: Vec<&str> = Vec::new();
    for part in &parts {
        if seen.contains(&part.base.as_str()) {
            continue;
        }
        seen.push(&part.base);
        let sum: i64 = parts.iter().filter(|other| other.base == part.base).map(|other| other.share.best).sum();
        if sum > 100_000 {
            fault(&mut faults, &format!("part.{}", part.base), Problem::TooLarge, &shown(sum), "0 – 100");
        }
    }
    faults
}

fn shown(thousandths: i64) -> String {
    let (whole, part) = (thousandths / 1000, thousandths % 1000);
    if part == 0 { whole.to_string() } else { format!("{whole}.{part:03}").trim_end_matches('0').to_owned() }
}
