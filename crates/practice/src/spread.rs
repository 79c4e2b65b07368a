// SPDX-License-Identifier: EUPL-1.2
//! A list or activity that does not say who has the preferential entitlement: it is spread over ages by the profile's prior.
//!
//! Totals of every cell survive. The spread cells are `estimated`; a flatter and a steeper prior with about the same total stand beside them
//! as alternatives, so that results carry the range. An input that says the entitlement anywhere is left as it is.

use crate::profile::Profile;
use pijler_facts::table::{ActivityCell, ListCell, Tables};
use pijler_facts::typed::age_band;
use pijler_model::{Status, apportion};

/// The status that is spread.
const STATUS: &str = "preferential";

/// Hundred percent, in thousandths of a percent.
const WHOLE: i64 = 100_000;

/// How the prior leans to the old.
#[derive(Clone, Copy)]
enum Tilt {
    AsIs,
    Flat,
    Steep,
}

/// Spreads the entitlement where the input does not give it. True if it did.
pub fn spread(tables: &mut Tables, profile: &Profile) -> bool {
    let says = |columns: &[(String, String)]| columns.iter().any(|(name, _)| name == STATUS);
    let silent_list = !tables.list.is_empty() && !tables.list.iter().any(|cell| says(&cell.columns));
    let silent_activity = !tables.activity.is_empty() && !tables.activity.iter().any(|cell| says(&cell.columns));
    if !silent_list && !silent_activity {
        return false;
    }
    let (list, activity) = (tables.list.clone(), tables.activity.clone());
    let made = |tilt: Tilt| {
        let list = if silent_list { list.iter().flat_map(|cell| of_list(cell, profile, tilt)).collect() } else { list.clone() };
        let activity =
            if silent_activity { activity.iter().flat_map(|cell| of_activity(cell, profile, tilt)).collect() } else { activity.clone() };
        (list, activity)
    };
    (tables.list, tables.activity) = made(Tilt::AsIs);
    tables.alternatives = vec![made(Tilt::Flat), made(Tilt::Steep)];
    tables.assumed.push("preferential_spread=yes".into());
    true
}

/// The share with the entitlement at an age, in thousandths of a percent.
fn share(profile: &Profile, age: i16, tilt: Tilt) -> i64 {
    let bands = profile.bands();
    let holds = |band: &&String| age_band(band).is_some_and(|(from, to)| from <= age && to.is_none_or(|to| age <= to));
    let prior = bands.iter().find(holds).map_or(0, |band| profile.value("preferential_share", band, ""));
    let weight: i64 = bands.iter().map(|band| profile.value("list_share", band, "")).sum::<i64>().max(1);
    let total: i64 = bands.iter().map(|band| profile.value("list_share", band, "") * profile.value("preferential_share", band, "")).sum();
    let mean = total / weight;
    match tilt {
        Tilt::AsIs => prior,
        Tilt::Flat => mean,
        Tilt::Steep => (2 * prior - mean).clamp(0, WHOLE),
    }
}

fn with(columns: &[(String, String)], value: &str) -> Vec<(String, String)> {
    let mut columns = columns.to_vec();
    columns.push((STATUS.into(), value.into()));
    columns
}

fn of_list(cell: &ListCell, profile: &Profile, tilt: Tilt) -> Vec<ListCell> {
    let share = share(profile, cell.age_from, tilt);
    let parts = apportion(cell.patients, &[WHOLE - share, share]);
    ["no", "yes"]
        .into_iter()
        .zip(parts)
        .map(|(value, patients)| ListCell { columns: with(&cell.columns, value), patients, status: Status::Estimated, ..cell.clone() })
        .collect()
}

fn of_activity(cell: &ActivityCell, profile: &Profile, tilt: Tilt) -> Vec<ActivityCell> {
    let share = share(profile, cell.age_from, tilt);
    let bands = profile.bands();
    let band =
        bands.iter().find(|band| age_band(band).is_some_and(|(from, to)| from <= cell.age_from && to.is_none_or(|to| cell.age_from <= to)));
    let rate = |value: &str| band.map_or(1, |band| profile.value("contact_rate", band, value)).max(1);
    // Those with the entitlement come more often: weights are persons times contacts.
    let parts = apportion(cell.contacts, &[(WHOLE - share) * rate("no"), share * rate("yes")]);
    ["no", "yes"]
        .into_iter()
        .zip(parts)
        .map(|(value, contacts)| ActivityCell { columns: with(&cell.columns, value), contacts, status: Status::Estimated, ..cell.clone() })
        .collect()
}
