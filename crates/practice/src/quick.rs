// SPDX-License-Identifier: EUPL-1.2
//! Five numbers and a profile -> cells of a list and of a year of activity.
//!
//! Totals entered survive to the last patient and contact: what is spread is apportioned by largest remainder. Only totals are known, so the
//! entitlement is spread over ages by the profile's age-dependent prior; two alternatives, a flatter and a steeper prior with the same total,
//! give the range. Cells are `estimated`: the totals are the user's, their spread is the profile's.

use crate::profile::Profile;
use pijler_facts::table::{ActivityCell, Claim, ListCell, Membership, Practice, Practitioner, Staff, StatusRow, Tables};
use pijler_facts::typed::age_band;
use pijler_model::{Day, Faults, Period, Place, Problem, Span, Status, Year, apportion};

/// What the quick estimate asks. Rates are thousandths of a contact per registered patient and year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FiveNumbers {
    /// Patients registered with the practice.
    pub patients: i64,
    /// Office consultations per such patient and year.
    pub consultations: i64,
    /// Visits, nursing homes included.
    pub visits: i64,
    /// Video contacts.
    pub video: i64,
    /// General practitioners.
    pub practitioners: i64,
    /// Reception staff, heads.
    pub reception: i64,
    /// Hours a week of practice nurses, in hundredths.
    pub nurse_centihours: i64,
    /// Share with the preferential entitlement in thousandths of a percent, if known; else the profile's.
    pub preferential_share: Option<i64>,
}

impl Default for FiveNumbers {
    fn default() -> Self {
        Self {
            patients: 1000,
            // Six contacts a year (Belgium 2022, per user), 71.7 % in the office and 18.6 % at home (Wallonia 2022): the average that the
            // estimated amounts of per-patient schemes were calibrated on.
            consultations: 4300,
            visits: 1120,
            video: 20,
            practitioners: 1,
            reception: 0,
            nurse_centihours: 0,
            preferential_share: None,
        }
    }
}

/// What is said to be assumed where all cells were made from numbers.
pub const FROM_NUMBERS: &str = "from_numbers=yes";

/// Id of the one practice of an estimate.
pub const PRACTICE: &str = "practice";

/// Hundred percent, in thousandths of a percent.
const WHOLE: i64 = 100_000;

impl FiveNumbers {
    /// What makes no sense, all at once.
    #[must_use]
    pub fn faults(&self) -> Faults {
        let mut faults = Faults::default();
        let mut bound = |name: &str, value: i64, low: i64, high: i64| {
            if value < low || value > high {
                let place = Place { column: name.into(), ..Place::default() };
                let problem = if value < low { Problem::Negative } else { Problem::TooLarge };
                faults.error(place, problem, value.to_string(), format!("{low} – {high}"));
            }
        };
        bound("patients", self.patients, 1, 100_000);
        bound("consultations", self.consultations, 0, 60_000);
        bound("visits", self.visits, 0, 60_000);
        bound("video", self.video, 0, 60_000);
        bound("practitioners", self.practitioners, 1, 100);
        bound("reception", self.reception, 0, 200);
        bound("nurse_hours", self.nurse_centihours, 0, 1_000_000);
        if let Some(share) = self.preferential_share {
            bound("preferential_share", share, 0, WHOLE);
        }
        faults
    }

    /// The cells, staff and claims of a practice for a year.
    pub fn tables(&self, profile: &Profile, year: Year) -> Result<Tables, Faults> {
        self.faults().or(())?;
        let mut tables = self.people(profile, year);
        let (list, activity) = self.cells(profile, year, Tilt::AsIs);
        tables.list = list.into();
        tables.activity = activity.into();
        numbered(&mut tables);
        tables.assumed.push(FROM_NUMBERS.into());
        let others = [Tilt::Flat, Tilt::Steep].map(|tilt| self.cells(profile, year, tilt));
        tables.alternatives = others.into_iter().map(|(list, activity)| (list.into(), activity.into())).collect();
        Ok(tables)
    }

    fn people(&self, profile: &Profile, year: Year) -> Tables {
        let mut tables = Tables::default();
        let always = Span::ALWAYS;
        tables.practices.push(Practice { id: PRACTICE.into(), name: String::new(), span: always });
        // The profile's share of accredited practitioners says what an unknown one is: most are.
        let accredited = if profile.value("accredited_share", "", "") * 2 >= WHOLE { "yes" } else { "no" };
        for number in 1..=self.practitioners {
            let id = format!("GP {number}");
            tables.practitioners.push(Practitioner { id: id.clone(), birth: None });
            tables.memberships.push(Membership {
                practitioner: id.clone(),
                practice: PRACTICE.into(),
                role: "member".into(),
                trainer: None,
                span: always,
            });
            tables.practitioner_status.push(StatusRow {
                subject: id.clone(),
                kind: "accredited".into(),
                value: accredited.into(),
                span: always,
            });
            tables.practitioner_status.push(StatusRow {
                subject: id.clone(),
                kind: "convention".into(),
                value: "full".into(),
                span: always,
            });
            tables.claims.push(Claim {
                subject: id,
                component: "integrated_practice_premium".into(),
                period: Period::Year(year),
                claimed_on: None,
                value: profile.value("criteria_met", "", "") / 1000,
            });
        }
        let mut hire = |role: &str, person: String, centihours: i64| {
            tables.staff.push(Staff {
                practice: PRACTICE.into(),
                person,
                role: role.into(),
                employment: "employee".into(),
                centihours_per_week: centihours,
                span: always,
            });
        };
        for number in 1..=self.reception {
            hire("reception", format!("reception {number}"), 3800);
        }
        if self.nurse_centihours > 0 {
            hire("nurse", "nurse".into(), self.nurse_centihours);
        }
        if self.reception > 0 || self.nurse_centihours >= SUPPORT_CENTIHOURS {
            tables.claims.push(Claim {
                subject: PRACTICE.into(),
                component: "support_management".into(),
                period: Period::Year(year),
                claimed_on: None,
                value: 1,
            });
        }
        tables
    }

    fn cells(&self, profile: &Profile, year: Year, tilt: Tilt) -> (Vec<ListCell>, Vec<ActivityCell>) {
        let groups = self.groups(profile, tilt);
        let day = Period::Year(year).first();
        let list = groups.iter().filter(|group| group.patients > 0).map(|group| group.list_cell(day)).collect();
        let mut activity = Vec::new();
        let mut fixed = |act: &str, total: i64, weights: &[i64], columns: &[(&str, &str)]| {
            let parts = apportion(total, weights);
            for (group, contacts) in groups.iter().zip(parts) {
                if contacts > 0 {
                    activity.push(group.activity_cell(year, "here", act, columns, contacts));
                }
            }
        };
        let total = |rate: i64| rounded(self.patients * rate, 1000);
        let rate = |group: &Group| group.patients * profile.value("contact_rate", &group.band, group.preferential);
        let home = |group: &Group| profile.value("home_share_by_age", &group.band, "");
        let office: Vec<i64> = groups.iter().map(|group| rate(group) * (WHOLE - home(group))).collect();
        let at_home: Vec<i64> = groups.iter().map(|group| rate(group) * home(group)).collect();
        let plain: Vec<i64> = groups.iter().map(rate).collect();

        let consultations = split(total(self.consultations), &office_split(profile));
        for ((time_band, on_duty), count) in OFFICE.iter().zip(&consultations) {
            fixed("consultation", *count, &office, &[("time_band", time_band), ("on_duty", on_duty)]);
        }
        // Nursing homes: the profile's share of the visits of each band.
        let nursing: Vec<i64> = groups
            .iter()
            .zip(&at_home)
            .map(|(group, weight)| weight / 1000 * profile.value("nursing_home_share_of_visits", &group.band, "") / 1000)
            .collect();
        let visits = total(self.visits);
        let all: i64 = at_home.iter().map(|weight| weight / 1000).sum::<i64>().max(1);
        let in_homes = rounded(visits * (nursing.iter().sum::<i64>() / 100), all);
        fixed("nursing_home_visit", in_homes, &nursing, &[]);
        let trips = [
            profile.value("patients_per_trip_1_share", "", ""),
            profile.value("patients_per_trip_2_share", "", ""),
            profile.value("patients_per_trip_3_or_more_share", "", ""),
        ];
        for (trip, count) in ["1", "2", "3+"].into_iter().zip(split(visits - in_homes, &trips)) {
            let weights: Vec<i64> = at_home.iter().zip(&nursing).map(|(weight, nursing)| (weight / 1000 - nursing / 100).max(0)).collect();
            fixed("home_visit", count, &weights, &[("patients_per_trip", trip)]);
        }
        fixed("video", total(self.video), &plain, &[]);
        self.passing(profile, &groups, &office, year, &mut activity);
        (list, activity)
    }

    /// Contacts with patients registered elsewhere or nowhere: the profile's share of all contacts, as office consultations.
    fn passing(&self, profile: &Profile, groups: &[Group], weights: &[i64], year: Year, activity: &mut Vec<ActivityCell>) {
        let share = profile.value("passing_share", "", "");
        let own = rounded(self.patients * (self.consultations + self.visits + self.video), 1000);
        let passing = rounded(own * share, (WHOLE - share).max(1));
        let nowhere = profile.value("passing_without_gmd_share", "", "");
        let parts = split(passing, &[WHOLE - nowhere, nowhere]);
        let access = profile.value("file_access_share", "", "");
        let elsewhere = split(parts[0], &[WHOLE - access, access]);
        for (registration, file_access, total) in
            [("elsewhere", "no", elsewhere[0]), ("elsewhere", "yes", elsewhere[1]), ("none", "no", parts[1])]
        {
            for (group, contacts) in groups.iter().zip(apportion(total, weights)) {
                if contacts > 0 {
                    activity.push(group.activity_cell(year, registration, "consultation", &[("file_access", file_access)], contacts));
                }
            }
        }
    }

    /// The list by age band, entitlement and chronic status.
    fn groups(&self, profile: &Profile, tilt: Tilt) -> Vec<Group> {
        let bands = profile.bands();
        let shares: Vec<i64> = bands.iter().map(|band| profile.value("list_share", band, "")).collect();
        let by_band = apportion(self.patients, &shares);
        let total_share: i64 =
            by_band.iter().zip(&bands).map(|(patients, band)| patients * profile.value("preferential_share", band, "")).sum();
        let preferential_total = match self.preferential_share {
            Some(share) => rounded(self.patients * share, WHOLE),
            None => rounded(total_share, WHOLE),
        };
        // Flat: every age alike. Steep: the prior's distance from the mean doubled. Both keep the total.
        let mean = total_share / self.patients.max(1);
        let weights: Vec<i64> = by_band
            .iter()
            .zip(&bands)
            .map(|(patients, band)| {
                let prior = profile.value("preferential_share", band, "");
                let share = match tilt {
                    Tilt::AsIs => prior,
                    Tilt::Flat => mean,
                    Tilt::Steep => (2 * prior - mean).max(0),
                };
                patients * share
            })
            .collect();
        let preferential = bounded(preferential_total.min(self.patients), &weights, &by_band);
        let mut groups = Vec::new();
        for ((band, patients), preferential) in bands.iter().zip(&by_band).zip(preferential) {
            let chronic = profile.value("chronic_share", band, "");
            for (word, count) in [("no", patients - preferential), ("yes", preferential)] {
                for (status, count) in ["no", "yes"].into_iter().zip(split(count, &[WHOLE - chronic, chronic])) {
                    groups.push(Group { band: band.clone(), preferential: word, chronic: status, patients: count });
                }
            }
        }
        groups
    }
}

/// Gives the cells the row numbers that a file would give them, so that an explanation can name them.
fn numbered(tables: &mut Tables) {
    for (index, cell) in tables.list.iter_mut().enumerate() {
        cell.line = index + 1;
    }
    for (index, cell) in tables.activity.iter_mut().enumerate() {
        cell.line = index + 1;
    }
}

/// How the entitlement leans to the old.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tilt {
    AsIs,
    Flat,
    Steep,
}

const OFFICE: [(&str, &str); 4] = [("day", "no"), ("evening_18_19", "no"), ("evening_19_21", "no"), ("day", "yes")];

fn office_split(profile: &Profile) -> [i64; 4] {
    let (early, late, duty) = (
        profile.value("evening_18_19_share", "", ""),
        profile.value("evening_19_21_share", "", ""),
        profile.value("on_duty_share", "", ""),
    );
    [(WHOLE - early - late - duty).max(0), early, late, duty]
}

/// Requests that nobody entered: premiums a practice asks for as a matter of course are taken as asked for, in every scheme alike, and that is
/// said. A premium that the input has any claim for is left as it is.
pub fn assume_claims(tables: &mut Tables, profile: &Profile, year: Year) {
    let [practice] = tables.practices.as_slice() else { return };
    let practice = practice.id.clone();
    let period = Period::Year(year);
    let day = period.first();
    let members = tables.memberships.iter().filter(|row| row.role == "member" && row.span.holds(day)).map(|row| row.practitioner.clone());
    let criteria = profile.value("criteria_met", "", "") / 1000;
    let claim = |subject: String, component: &str, value| Claim { subject, component: component.into(), period, claimed_on: None, value };
    let silent = |component: &str| !tables.claims.iter().any(|claim| claim.component == component);
    let mut claims: Vec<Claim> = Vec::new();
    if silent("integrated_practice_premium") {
        claims.extend(members.map(|member| claim(member, "integrated_practice_premium", criteria)));
    }
    if silent("support_management")
        && tables.staff.iter().any(|staff| staff.span.holds(day) && staff.centihours_per_week >= SUPPORT_CENTIHOURS)
    {
        claims.push(claim(practice, "support_management", 1));
    }
    if !claims.is_empty() {
        tables.assumed.push(format!("claims_assumed={}", year.0));
    }
    tables.claims.extend(claims);
}

/// Hours a week of the contract that the support premiums ask for, in hundredths.
const SUPPORT_CENTIHOURS: i64 = 1300;

fn split(total: i64, weights: &[i64]) -> Vec<i64> {
    apportion(total, weights)
}

fn rounded(numerator: i64, denominator: i64) -> i64 {
    (numerator + denominator / 2) / denominator
}

/// Apportions by weights without exceeding a bound per part; what does not fit goes where there is room.
fn bounded(total: i64, weights: &[i64], bounds: &[i64]) -> Vec<i64> {
    let mut parts = apportion(total, weights);
    let mut over = 0;
    for (part, bound) in parts.iter_mut().zip(bounds) {
        if *part > *bound {
            over += *part - *bound;
            *part = *bound;
        }
    }
    for (part, bound) in parts.iter_mut().zip(bounds) {
        let room = (*bound - *part).min(over);
        *part += room;
        over -= room;
    }
    parts
}

/// A group of registered patients.
#[derive(Clone, Debug)]
struct Group {
    band: String,
    preferential: &'static str,
    chronic: &'static str,
    patients: i64,
}

impl Group {
    fn columns(&self) -> Vec<(String, String)> {
        vec![("chronic".into(), self.chronic.into()), ("preferential".into(), self.preferential.into())]
    }

    fn ages(&self) -> (i16, Option<i16>) {
        age_band(&self.band).unwrap_or((0, None))
    }

    fn list_cell(&self, day: Day) -> ListCell {
        let (age_from, age_to) = self.ages();
        ListCell { day, age_from, age_to, columns: self.columns(), patients: self.patients, status: Status::Estimated, line: 0 }
    }

    fn activity_cell(&self, year: Year, registration: &str, act: &str, columns: &[(&str, &str)], contacts: i64) -> ActivityCell {
        let (age_from, age_to) = self.ages();
        let mut all = self.columns();
        all.push(("act".into(), act.into()));
        all.extend(columns.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        ActivityCell {
            period: Period::Year(year),
            practitioner: String::new(),
            age_from,
            age_to,
            registration: registration.into(),
            columns: all,
            contacts,
            status: Status::Estimated,
            line: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bounded_parts_keep_total_and_bounds(pairs in prop::collection::vec((0i64..1000, 0i64..500), 1..12), share in 0i64..100) {
            let weights: Vec<i64> = pairs.iter().map(|pair| pair.0).collect();
            let bounds: Vec<i64> = pairs.iter().map(|pair| pair.1).collect();
            let total = bounds.iter().sum::<i64>() * share / 100;
            let parts = bounded(total, &weights, &bounds);
            prop_assert_eq!(parts.iter().sum::<i64>(), total);
            prop_assert!(parts.iter().zip(&bounds).all(|(part, bound)| part <= bound && *part >= 0));
        }
    }
}
