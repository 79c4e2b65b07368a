// SPDX-License-Identifier: EUPL-1.2
//! Files that lapse unless the person is seen: by row of the export, with the last day and the worth.
//!
//! The window is the scheme's: an attribute of kind `seen` (its acts, so many calendar years back from the year of the extension), read by the
//! components that are paid for registrations. Those components are lost with a lapse; other components per registration (a
//! capitation) are shown beside, because from when they stop is not settled here. Who is no doctor opens and extends nothing. A file's opening
//! day counts as a day on which its person was seen, and so does the last contact that the export itself gives.
//!
//! Two readings where acts of kind `video` are not in the window's list: without them, and with them. Where the billing export begins
//! after the window, what happened before is not known, and said. Not here: contacts with doctors elsewhere; no export of ours shows them.

use super::Watched;
use super::contacts::Contact;
use pijler_facts::exports::{FileRow, Files};
use pijler_model::{Amount, Cents, Day, Month, Period, Status, Year};
use pijler_scheme::vocabulary::{Kind, Vocabulary};
use pijler_scheme::{Component, Counts, Payment, Scheme};
use std::collections::BTreeMap;

/// The kind of act that one reading counts and the other does not.
const UNSETTLED: &str = "video";

/// A file of which the right lapses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtRisk {
    /// Row of the export.
    pub line: u32,
    /// Index in [`Files::holders`].
    pub holder: u32,
    /// Last day that counts.
    pub last: Option<Day>,
    /// Last day that counts if video does.
    pub last_with_video: Option<Day>,
    /// If video counts, the file is not at risk.
    pub saved_by_video: bool,
    /// The export does not reach back to the beginning of the window: he may have been seen before it.
    pub not_known: bool,
    /// Last day by which he must be seen.
    pub by: Day,
    /// Year of the extension that is lost otherwise.
    pub year: Year,
    /// What the extension pays for a year.
    pub fee: Worth,
    /// What other components pay for him in a year.
    pub beside: Worth,
}

/// An amount for one person and year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Worth {
    /// How much.
    pub amount: Amount,
    /// Weakest status behind it.
    pub status: Status,
}

/// All files looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// Files held today.
    pub held: usize,
    /// Year of the next extension.
    pub year: Year,
    /// First day of its window.
    pub window_from: Day,
    /// Last day of its window.
    pub by: Day,
    /// The billing export begins after the window does.
    pub begins_late: bool,
    /// First year whose amounts are used: the scheme knows none later.
    pub priced_in: Year,
    /// At risk, by worth (highest first), then last day.
    pub at_risk: Vec<AtRisk>,
    /// Of them, those who are not at risk if video counts.
    pub saved_by_video: usize,
    /// Sum of fees of those at risk.
    pub fees: Amount,
    /// Sum of the rest of those at risk.
    pub beside: Amount,
}

/// The rule: acts that count, how many calendar years back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Acts that count.
    pub acts: Vec<String>,
    /// Acts that count on the other reading.
    pub acts_with_video: Vec<String>,
    /// Calendar years before the year of the extension.
    pub years_back: i16,
}

impl Window {
    /// The window that components paid for registrations read.
    #[must_use]
    pub fn of(scheme: &Scheme) -> Option<Self> {
        let vocabulary = &scheme.vocabulary;
        let reads =
            scheme.components.iter().filter(|component| component.counts == Counts::Registrations).flat_map(|component| &component.filter);
        let found = reads.map(|(id, _)| &vocabulary.attributes[*id].kind).find(|kind| matches!(kind, Kind::Seen { .. }));
        let Some(Kind::Seen { acts, years_back }) = found else { return None };
        let mut acts_with_video = acts.clone();
        let video = vocabulary.acts.iter().filter(|act| act.kind == UNSETTLED && !acts.contains(&act.id));
        acts_with_video.extend(video.map(|act| act.id.clone()));
        Some(Self { acts: acts.clone(), acts_with_video, years_back: *years_back })
    }

    /// First and last day of the window of an extension.
    #[must_use]
    pub fn days(&self, extension: Year) -> (Day, Day) {
        let first = Month { year: extension.0 - self.years_back, month: 1 }.first();
        (first, Month { year: extension.0 - 1, month: 12 }.last())
    }

    /// Whether someone last seen on a day has the extension of a year, as far as that day says.
    #[must_use]
    pub fn holds(&self, extension: Year, seen: Day) -> bool {
        let (first, last) = self.days(extension);
        (first..=last).contains(&seen)
    }
}

/// The last days on which a person was seen, up to a day.
#[derive(Clone, Copy, Debug, Default)]
struct Last {
    strict: Option<Day>,
    wide: Option<Day>,
}

impl Last {
    fn note(&mut self, day: Day, strict: bool) {
        self.wide = self.wide.max(Some(day));
        if strict {
            self.strict = self.strict.max(Some(day));
        }
    }
}

/// Looks at every file held today.
pub(super) fn lapse(watched: &Watched, files: &Files, contacts: &[Contact], days: (Day, Day)) -> Lapse {
    let scheme = &watched.agreed;
    let today = watched.today;
    let extension = Year(today.year().0 + 1);
    let window = Window::of(scheme).unwrap_or(Window { acts: Vec::new(), acts_with_video: Vec::new(), years_back: 0 });
    let (from, by) = window.days(extension);
    let act_ids = scheme.vocabulary.attribute("act").map(|id| scheme.vocabulary.attributes[id].values.clone()).unwrap_or_default();
    let counts: Vec<(bool, bool)> = act_ids.iter().map(|act| (window.acts.contains(act), window.acts_with_video.contains(act))).collect();
    let doctors: Vec<bool> = watched.billing.practitioners.iter().map(|label| !watched.not_doctors.contains(label)).collect();
    let mut seen: BTreeMap<u64, Last> = BTreeMap::new();
    for contact in contacts.iter().filter(|contact| contact.meaning.own && contact.row.day <= today) {
        let Some(&(strict, wide)) = contact.meaning.act.and_then(|act| counts.get(usize::from(act))) else { continue };
        if wide && doctors.get(contact.row.practitioner as usize).copied().unwrap_or(true) {
            seen.entry(contact.row.person).or_default().note(contact.row.day, strict);
        }
    }
    let begins_late = days.0 > from.plus(6);
    let priced_in = Year(extension.0.min(scheme.valid.last().map_or(extension.0, |day| day.year().0)));
    let mut worths: BTreeMap<(Option<Day>, Option<bool>), (Worth, Worth)> = BTreeMap::new();
    let mut lapse = Lapse {
        held: 0,
        year: extension,
        window_from: from,
        by,
        begins_late,
        priced_in,
        at_risk: Vec::new(),
        saved_by_video: 0,
        fees: Amount::ZERO,
        beside: Amount::ZERO,
    };
    for file in files.rows.iter().filter(|file| file.opened.is_none_or(|day| day <= today) && file.closed.is_none_or(|day| day >= today)) {
        lapse.held += 1;
        let mut last = seen.get(&file.person).copied().unwrap_or_default();
        for day in [file.opened, file.seen].into_iter().flatten().filter(|day| *day <= today) {
            last.note(day, true);
        }
        let safe = |day: Option<Day>| day.is_some_and(|day| day >= from);
        if safe(last.strict) {
            continue;
        }
        let (fee, beside) = *worths.entry((file.born, file.preferential)).or_insert_with(|| worth(scheme, file, priced_in));
        let risk = AtRisk {
            line: file.line,
            holder: file.holder,
            last: last.strict,
            last_with_video: last.wide,
            saved_by_video: safe(last.wide),
            not_known: begins_late && file.seen.is_none(),
            by,
            year: extension,
            fee,
            beside,
        };
        lapse.saved_by_video += usize::from(risk.saved_by_video);
        lapse.fees += fee.amount;
        lapse.beside += beside.amount;
        lapse.at_risk.push(risk);
    }
    lapse.at_risk.sort_by_key(|risk| (-(risk.fee.amount.best.0 + risk.beside.amount.best.0), risk.last, risk.line));
    lapse
}

/// What a file pays in a year: the components that read the window, and the others per registration.
fn worth(scheme: &Scheme, file: &FileRow, year: Year) -> (Worth, Worth) {
    let vocabulary = &scheme.vocabulary;
    let mut sums = [Worth { amount: Amount::ZERO, status: Status::Published }; 2];
    for component in scheme.components.iter().filter(|component| component.counts == Counts::Registrations) {
        let reads_window = component.filter.iter().any(|(id, _)| matches!(vocabulary.attributes[*id].kind, Kind::Seen { .. }));
        let Some((amount, status)) = of_component(scheme, component, file, year) else { continue };
        let sum = &mut sums[usize::from(!reads_window)];
        sum.amount += amount;
        if amount != Amount::ZERO {
            sum.status = sum.status.weaker(status);
        }
    }
    (sums[0], sums[1])
}

/// What one component pays for a person in a year: over all that is not known of him, the best value by the default of each attribute.
fn of_component(scheme: &Scheme, component: &Component, file: &FileRow, year: Year) -> Option<(Amount, Status)> {
    let Payment::Rate { table } = component.payment else { return None };
    let vocabulary = &scheme.vocabulary;
    let day = Month { year: year.0, month: 1 }.first();
    let possible = |id: usize| possible(vocabulary, id, file, day);
    // Whether the filter can hold, and whether it holds by default.
    let (mut can, mut does) = (true, true);
    for (id, allowed) in component.filter.iter().filter(|(id, _)| !matches!(vocabulary.attributes[*id].kind, Kind::Seen { .. })) {
        let values = possible(*id);
        can &= values.iter().any(|value| allowed.contains(value));
        does &= values.first().is_some_and(|value| allowed.contains(value));
    }
    if !can {
        return None;
    }
    let certain = component.filter.iter().all(|(id, allowed)| {
        matches!(vocabulary.attributes[*id].kind, Kind::Seen { .. }) || possible(*id).iter().all(|value| allowed.contains(value))
    });
    let table = &scheme.tables[table];
    let values: Vec<Vec<u8>> = table.keys.iter().map(|&id| possible(id)).collect();
    let mut amounts: Vec<(Amount, Status)> = Vec::new();
    let mut places = vec![0_usize; values.len()];
    loop {
        let cell: Vec<u8> = places.iter().zip(&values).map(|(&place, values)| values[place]).collect();
        let row = table.find(&cell, day).map(|row| &table.rows[row]);
        if let Some((amount, row)) = row.and_then(|row| Some((row.amount?, row))) {
            // A year's worth: a yearly amount whole, any other as often as it is paid.
            let times = if component.per_year { 1 } else { pijler_engine::price::parts_of_year(component.cycle) };
            amounts.push((amount.map(|cents| cents * times), row.status));
        }
        let Some(place) = (0..places.len()).find(|&place| places[place] + 1 < values[place].len()) else { break };
        places[place] += 1;
        places[..place].fill(0);
    }
    let (first, _) = *amounts.first()?;
    let status = amounts.iter().map(|(_, status)| *status).max().unwrap_or(Status::Gap);
    let low = if certain { amounts.iter().map(|(amount, _)| amount.low).min()? } else { Cents::ZERO };
    let high = amounts.iter().map(|(amount, _)| amount.high).max()?;
    let best = if does { first.best } else { Cents::ZERO };
    Some((Amount { low: low.min(best), best, high: high.max(best) }, status))
}

/// Values an attribute may have for the person of a file, the likeliest first.
fn possible(vocabulary: &Vocabulary, id: usize, file: &FileRow, day: Day) -> Vec<u8> {
    let attribute = &vocabulary.attributes[id];
    let count = u8::try_from(attribute.values.len()).unwrap_or(u8::MAX);
    match (&attribute.kind, file.born) {
        (Kind::AgeBand { cuts }, Some(born)) => {
            let band = cuts.iter().filter(|&&age| born.birthday(age) <= day).count();
            vec![u8::try_from(band).unwrap_or(0)]
        }
        // The widest band of the middle is the likeliest where no age is known.
        (Kind::AgeBand { .. }, None) => {
            std::iter::once(1.min(count - 1)).chain((0..count).filter(|&value| value != 1.min(count - 1))).collect()
        }
        (Kind::Status { status }, _) if status == "preferential" => match file.preferential {
            Some(is) => attribute.value(if is { "yes" } else { "no" }).map_or_else(|| (0..count).collect(), |value| vec![value]),
            None => (0..count).collect(),
        },
        (Kind::Role { .. }, _) => vec![0],
        _ => (0..count).collect(),
    }
}

/// The period whose tariff is used, for texts.
#[must_use]
pub const fn priced_period(lapse: &Lapse) -> Period {
    Period::Year(lapse.priced_in)
}
