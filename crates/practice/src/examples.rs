// SPDX-License-Identifier: EUPL-1.2
//! Example practices, made up: individual dated facts drawn with a fixed seed from the figures of a profile.
//!
//! `docs/examples.md` says seed and method. Three calendar years: the price year and the two before it, so that rules that look back find what
//! they look for. Each practice is a [`Plan`]: what it has that the profile's average has not. Everything else is the profile's: ages,
//! entitlements, contacts by age, kinds of contact, passing patients. Beside the drawn lives stand ten that sit on the edges rules have: a
//! birthday on the first day of a quarter, a death on the last, a move, a status gained or lost.
//!
//! Invariants: the same profile and year give the same bytes; a person's life depends on the seed and his number only; whole numbers only.
//! Not here: any real practice.

use crate::profile::Profile;
use pijler_facts::table::{
    Agreement, Claim, Contact, Cover, Membership, Patient, Practice, Practitioner, Registration, Staff, StatusRow, Tables,
};
use pijler_facts::typed::age_band;
use pijler_model::{Day, Period, Span, Year, apportion};
use pijler_scheme::Text;

/// An example practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Its word.
    pub id: &'static str,
    /// For people; says that it is an example.
    pub name: Text,
    /// What is particular about it.
    pub summary: Text,
    /// Its facts.
    pub tables: Tables,
}

/// All words.
pub const IDS: [&str; 7] =
    ["solo-coast", "city-group-nurse", "rural-network", "medical-house", "young-starter", "campus", "group-one-not-accredited"];

/// The year that examples are made for; the contacts of the two years before it stand beside.
pub const PRICE_YEAR: Year = Year(2026);

/// Word, name and what is particular about each, without drawing its facts.
#[must_use]
pub fn described() -> Vec<(&'static str, Text, Text)> {
    plans().into_iter().map(|plan| (plan.id, plan.name, plan.summary)).collect()
}

/// Every example, for [`PRICE_YEAR`].
#[must_use]
pub fn all(profile: &Profile) -> Vec<Example> {
    IDS.iter().filter_map(|id| one(id, profile)).collect()
}

/// One example, for [`PRICE_YEAR`].
#[must_use]
pub fn one(id: &str, profile: &Profile) -> Option<Example> {
    one_in(id, profile, PRICE_YEAR)
}

/// One example as it would be in another year: the same lives, moved.
#[must_use]
pub fn one_in(id: &str, profile: &Profile, year: Year) -> Option<Example> {
    let plan = plans().into_iter().find(|plan| plan.id == id)?;
    let tables = Maker::new(&plan, profile, year).tables();
    Some(Example { id: plan.id, name: plan.name, summary: plan.summary, tables })
}

/// Year relative to the price year, month, day.
type Date = (i16, i8, i8);

/// Before everything else here.
const LONG_AGO: Date = (-12, 1, 1);

/// The doctor who stands for all doctors of other practices: no member anywhere.
const OUTSIDE: &str = "outside";

/// Hundred percent, in thousandths of a percent, as the profile counts.
const WHOLE: i64 = 100_000;

// --- plans -------------------------------------------------------------------

struct Doctor {
    id: &'static str,
    born: i16,
    role: &'static str,
    trainer: Option<&'static str>,
    from: Date,
    to: Option<Date>,
    accredited: Option<Date>,
    convention: &'static str,
    starting: bool,
    /// Weight in who holds the files.
    list: i64,
    /// Weight in who sees patients of others.
    acts: i64,
}

impl Doctor {
    const fn member(id: &'static str, born: i16, list: i64) -> Self {
        Self {
            id,
            born,
            role: "member",
            trainer: None,
            from: LONG_AGO,
            to: None,
            accredited: Some(LONG_AGO),
            convention: "full",
            starting: false,
            list,
            acts: list,
        }
    }
}

/// What a practice has that the average has not.
struct Plan {
    id: &'static str,
    name: Text,
    summary: Text,
    seed: u64,
    /// Registered on the first day of the price year; where `opens`, in the course of it.
    patients: i64,
    /// Percent of the profile's share of a band, by lowest age from which it holds.
    ages: &'static [(i16, i64)],
    /// Percent of the profile's share with the entitlement.
    preferential: i64,
    /// Percent of the profile's share of visits.
    visits: i64,
    /// Percent of the profile's share of nursing homes among visits.
    nursing: i64,
    /// One, two, three or more patients a trip, if not the profile's.
    trips: Option<[i64; 3]>,
    /// Contacts with passing patients of all contacts, in thousandths of a percent, if not the profile's.
    passing: Option<i64>,
    passers: Passers,
    doctors: Vec<Doctor>,
    /// Role, person, hundredths of an hour a week.
    staff: &'static [(&'static str, &'static str, i64)],
    /// Scheme of its agreement.
    agreement: Option<&'static str>,
    /// It opens on the first day of the price year.
    opens: bool,
    /// One person is registered twice.
    twice: bool,
}

/// Who passes by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Passers {
    /// All year round, of all ages.
    Anyone,
    /// In holiday weeks.
    HolidayMakers,
    /// 18 to 25, in term.
    Students,
}

fn text(en: &str, nl: &str, fr: &str, de: &str) -> Text {
    Text { en: en.into(), nl: nl.into(), fr: fr.into(), de: de.into() }
}

fn ordinary(id: &'static str, seed: u64, name: Text, summary: Text) -> Plan {
    Plan {
        id,
        name,
        summary,
        seed,
        patients: 1000,
        ages: &[(0, 100)],
        preferential: 100,
        visits: 100,
        nursing: 100,
        trips: None,
        passing: None,
        passers: Passers::Anyone,
        doctors: Vec::new(),
        staff: &[],
        agreement: None,
        opens: false,
        twice: false,
    }
}

fn plans() -> Vec<Plan> {
    vec![
        Plan {
            patients: 1300,
            ages: &[(0, 55), (25, 70), (60, 150), (75, 190)],
            visits: 110,
            passing: Some(42_000),
            passers: Passers::HolidayMakers,
            doctors: vec![Doctor::member("Dr A", 1964, 100)],
            ..ordinary(
                "solo-coast",
                0x0C0A_5701,
                text(
                    "Example: solo practice at the coast",
                    "Voorbeeld: solopraktijk aan de kust",
                    "Exemple : cabinet solo à la côte",
                    "Beispiel: Einzelpraxis an der Küste",
                ),
                text(
                    "Made up. One GP, an old list and many passing patients: holiday-makers whose GMD is elsewhere.",
                    "Verzonnen. Eén huisarts, een oud patiëntenbestand en veel passanten: vakantiegangers met hun GMD elders.",
                    "Fictif. Un médecin généraliste, une patientèle âgée et beaucoup de patients de passage : des vacanciers dont le DMG est ailleurs.",
                    "Erfunden. Ein Hausarzt, ein alter Patientenstamm und viele durchreisende Patienten: Urlauber, deren AMA anderswo geführt wird.",
                ),
            )
        },
        Plan {
            patients: 5200,
            ages: &[(0, 105), (25, 110), (60, 85), (75, 75)],
            preferential: 165,
            visits: 75,
            doctors: vec![
                Doctor::member("Dr A", 1966, 120),
                Doctor::member("Dr B", 1974, 110),
                Doctor::member("Dr C", 1981, 100),
                Doctor { to: Some((0, 9, 30)), ..Doctor::member("Dr D", 1960, 90) },
                Doctor::member("Dr E", 1989, 80),
            ],
            staff: &[
                ("nurse", "nurse 1", 3800),
                ("nurse", "nurse 2", 2400),
                ("reception", "reception 1", 3800),
                ("reception", "reception 2", 1900),
            ],
            twice: true,
            ..ordinary(
                "city-group-nurse",
                0x0C17_6702,
                text(
                    "Example: city group with a nurse",
                    "Voorbeeld: stedelijke groepspraktijk met verpleegkundige",
                    "Exemple : cabinet de groupe urbain avec infirmier",
                    "Beispiel: städtische Gruppenpraxis mit Praxispflege",
                ),
                text(
                    "Made up. Five GPs, practice nurses and reception, more patients with increased reimbursement. A GP leaves on 30 September; one patient is registered twice.",
                    "Verzonnen. Vijf huisartsen, praktijkverpleegkundigen en onthaal, meer patiënten met verhoogde tegemoetkoming. Een huisarts vertrekt op 30 september; één patiënt staat dubbel geregistreerd.",
                    "Fictif. Cinq médecins généralistes, des infirmiers de pratique et un accueil, davantage de patients avec intervention majorée. Un médecin part le 30 septembre ; un patient est enregistré deux fois.",
                    "Erfunden. Fünf Hausärzte, Praxispflege und Empfang, mehr Patienten mit erhöhter Kostenerstattung. Ein Hausarzt geht am 30. September; ein Patient ist doppelt eingetragen.",
                ),
            )
        },
        Plan {
            patients: 3300,
            ages: &[(0, 85), (25, 90), (60, 120), (75, 140)],
            visits: 150,
            trips: Some([30_000, 60_000, 10_000]),
            passing: Some(9_000),
            doctors: vec![
                Doctor::member("Dr A", 1959, 130),
                Doctor::member("Dr B", 1977, 100),
                Doctor { convention: "partly", ..Doctor::member("Dr C", 1985, 100) },
            ],
            staff: &[("reception", "reception 1", 2000)],
            ..ordinary(
                "rural-network",
                0x00F1_E103,
                text(
                    "Example: rural network",
                    "Voorbeeld: netwerk op het platteland",
                    "Exemple : réseau rural",
                    "Beispiel: ländliches Netz",
                ),
                text(
                    "Made up. Three GPs, many home visits, most of them two patients on one trip.",
                    "Verzonnen. Drie huisartsen, veel huisbezoeken, meestal twee patiënten per verplaatsing.",
                    "Fictif. Trois médecins généralistes, beaucoup de visites à domicile, le plus souvent deux patients par déplacement.",
                    "Erfunden. Drei Hausärzte, viele Hausbesuche, meist zwei Patienten je Fahrt.",
                ),
            )
        },
        Plan {
            patients: 3100,
            ages: &[(0, 120), (25, 105), (60, 80), (75, 60)],
            preferential: 250,
            visits: 70,
            passing: Some(4_000),
            doctors: vec![
                Doctor::member("Dr A", 1970, 100),
                Doctor::member("Dr B", 1979, 100),
                Doctor::member("Dr C", 1986, 100),
                Doctor { accredited: Some((0, 7, 1)), ..Doctor::member("Dr D", 1992, 80) },
            ],
            staff: &[
                ("nurse", "nurse 1", 3800),
                ("nurse", "nurse 2", 3000),
                ("reception", "reception 1", 3800),
                ("manager", "manager 1", 1900),
            ],
            agreement: Some("be/medical-house"),
            ..ordinary(
                "medical-house",
                0x0000_0504,
                text("Example: medical house", "Voorbeeld: medisch huis", "Exemple : maison médicale", "Beispiel: Ärztehaus"),
                text(
                    "Made up. Four GPs paid per enrolled patient, nearly half of the patients with increased reimbursement.",
                    "Verzonnen. Vier huisartsen met een forfait per ingeschreven patiënt; bijna de helft van de patiënten heeft verhoogde tegemoetkoming.",
                    "Fictif. Quatre médecins généralistes au forfait par patient inscrit, près de la moitié des patients avec intervention majorée.",
                    "Erfunden. Vier Hausärzte mit einer Pauschale je eingeschriebenem Patienten; fast die Hälfte der Patienten hat erhöhte Kostenerstattung.",
                ),
            )
        },
        Plan {
            patients: 1150,
            ages: &[(0, 130), (25, 120), (60, 65), (75, 40)],
            visits: 80,
            doctors: vec![Doctor { from: (0, 1, 1), accredited: Some((0, 1, 1)), starting: true, ..Doctor::member("Dr A", 1996, 100) }],
            opens: true,
            ..ordinary(
                "young-starter",
                0x0057_A205,
                text(
                    "Example: GP who starts",
                    "Voorbeeld: startende huisarts",
                    "Exemple : médecin généraliste débutant",
                    "Beispiel: beginnender Hausarzt",
                ),
                text(
                    "Made up. One GP who opens a practice on 1 January; the list grows through the year from nothing.",
                    "Verzonnen. Eén huisarts die op 1 januari een praktijk opent; het patiëntenbestand groeit in de loop van het jaar vanaf nul.",
                    "Fictif. Un médecin généraliste qui ouvre un cabinet le 1er janvier ; la patientèle se constitue au cours de l’année à partir de rien.",
                    "Erfunden. Ein Hausarzt, der am 1. Januar eine Praxis eröffnet; der Patientenstamm wächst im Laufe des Jahres von null an.",
                ),
            )
        },
        Plan {
            patients: 1500,
            ages: &[(0, 40), (10, 140), (25, 250), (30, 95), (60, 40), (75, 25)],
            preferential: 90,
            visits: 50,
            passing: Some(52_000),
            passers: Passers::Students,
            doctors: vec![
                Doctor::member("Dr A", 1972, 100),
                Doctor::member("Dr B", 1988, 100),
                Doctor { from: (0, 5, 11), accredited: Some((0, 10, 1)), ..Doctor::member("Dr C", 1994, 60) },
            ],
            staff: &[("reception", "reception 1", 3800)],
            ..ordinary(
                "campus",
                0x0CA3_B506,
                text(
                    "Example: practice on a campus",
                    "Voorbeeld: praktijk op een campus",
                    "Exemple : cabinet sur un campus",
                    "Beispiel: Praxis auf einem Campus",
                ),
                text(
                    "Made up. Many students from 18 to 25 whose GMD stays with their GP at home. A third GP joins in May.",
                    "Verzonnen. Veel studenten van 18 tot 25 jaar van wie het GMD bij de huisarts thuis blijft. Een derde huisarts komt er in mei bij.",
                    "Fictif. Beaucoup d’étudiants de 18 à 25 ans dont le DMG reste chez leur médecin de famille. Un troisième médecin rejoint le cabinet en mai.",
                    "Erfunden. Viele Studierende von 18 bis 25 Jahren, deren AMA beim Hausarzt daheim bleibt. Ein dritter Hausarzt kommt im Mai dazu.",
                ),
            )
        },
        Plan {
            patients: 4300,
            ages: &[(0, 95), (25, 95), (60, 105), (75, 130)],
            visits: 100,
            nursing: 150,
            doctors: vec![
                Doctor::member("Dr A", 1962, 120),
                Doctor { convention: "partly", ..Doctor::member("Dr B", 1971, 110) },
                Doctor { accredited: None, ..Doctor::member("Dr C", 1968, 90) },
                Doctor::member("Dr D", 1987, 90),
                Doctor {
                    role: "trainee",
                    trainer: Some("Dr A"),
                    from: (-1, 10, 1),
                    to: Some((0, 9, 30)),
                    accredited: None,
                    list: 0,
                    acts: 160,
                    ..Doctor::member("Trainee", 1999, 0)
                },
                Doctor { role: "locum", from: (0, 7, 6), to: Some((0, 8, 16)), list: 0, acts: 250, ..Doctor::member("Locum", 1991, 0) },
            ],
            staff: &[("nurse", "nurse 1", 3000), ("reception", "reception 1", 3800)],
            ..ordinary(
                "group-one-not-accredited",
                0x0064_0A07,
                text(
                    "Example: group with one GP not accredited",
                    "Voorbeeld: groep met één niet-geaccrediteerde huisarts",
                    "Exemple : groupe dont un médecin n’est pas accrédité",
                    "Beispiel: Gruppe mit einem nicht akkreditierten Hausarzt",
                ),
                text(
                    "Made up. Four GPs, one of them not accredited, a GP trainee who bills on the trainer’s number, a locum in summer, a nurse and a nursing home.",
                    "Verzonnen. Vier huisartsen, van wie één niet geaccrediteerd, een huisarts in opleiding op het nummer van de stagemeester, een vervangarts in de zomer, een verpleegkundige en een woonzorgcentrum.",
                    "Fictif. Quatre médecins généralistes, dont un non accrédité, un médecin en formation qui atteste au numéro du maître de stage, un remplaçant en été, un infirmier et une maison de repos.",
                    "Erfunden. Vier Hausärzte, einer davon nicht akkreditiert, ein Arzt in Ausbildung auf der Nummer des Ausbilders, im Sommer ein Vertreter, Praxispflege und ein Alten- und Pflegeheim.",
                ),
            )
        },
    ]
}

// --- chance ------------------------------------------------------------------

/// `SplitMix64`: a counter through a mixing function. Each use of chance has a stream of its own, so that one change moves nothing else.
struct Dice(u64);

impl Dice {
    const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

    fn of(seed: u64, stream: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(Self::STEP) ^ stream.wrapping_mul(0xD1B5_4A32_D192_ED03));
        dice.next();
        dice
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(Self::STEP);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// 0 .. n-1.
    fn below(&mut self, n: i64) -> i64 {
        let n = u128::try_from(n.max(1)).unwrap_or(1);
        i64::try_from((u128::from(self.next()) * n) >> 64).unwrap_or(0)
    }

    fn days(&mut self, n: i32) -> i32 {
        i32::try_from(self.below(i64::from(n))).unwrap_or(0)
    }

    fn hits(&mut self, part: i64, whole: i64) -> bool {
        self.below(whole) < part
    }

    /// An index, by weight.
    fn pick(&mut self, weights: impl Iterator<Item = i64> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (index, weight) in weights.enumerate() {
            if left < weight {
                return index;
            }
            left -= weight;
        }
        0
    }
}

// --- lives -------------------------------------------------------------------

/// The profile's figures of one age band.
struct Band {
    from: i16,
    to: i16,
    list: i64,
    preferential: i64,
    chronic: i64,
    trajectory: i64,
    /// Thousandths of a contact a year: without and with the entitlement.
    rates: [i64; 2],
    visits: i64,
    nursing: i64,
    /// Per hundred thousand and year; a reasoned guess.
    deaths: i64,
}

/// Whose patient: an index of a doctor, or nobody of this practice.
type Holder = Option<usize>;

struct Life {
    birth: Day,
    death: Option<Day>,
    files: Vec<(Holder, Span)>,
    preferential: Option<Span>,
    chronic: Option<Span>,
    trajectory: bool,
    /// Lives in a nursing home: his visits are made there.
    resident: bool,
    /// How often he comes, in percent of others like him.
    level: i64,
}

struct Maker<'a> {
    plan: &'a Plan,
    year: Year,
    /// First day of contacts, first day of the price year, first day after it.
    first: Day,
    price: Day,
    until: Day,
    bands: Vec<Band>,
    spans: Vec<Span>,
    office: i64,
    remote: i64,
    video: i64,
    own: i64,
    duty: i64,
    evenings: [i64; 2],
    trips: [i64; 3],
    passing: i64,
    nowhere: i64,
    access: i64,
    criteria: i64,
    tables: Tables,
}

/// Deaths per hundred thousand and year from an age on: round figures of the Belgian order of size.
const DEATHS: [(i16, i64); 6] = [(0, 40), (10, 30), (30, 150), (60, 1000), (75, 3800), (86, 14_000)];

fn held(steps: &[(i16, i64)], age: i16) -> i64 {
    steps.iter().rev().find(|(from, _)| *from <= age).map_or(0, |(_, value)| *value)
}

impl<'a> Maker<'a> {
    fn new(plan: &'a Plan, profile: &Profile, year: Year) -> Self {
        let day = |years: i16| Period::Year(Year(year.0 + years)).first();
        let bands = profile
            .bands()
            .iter()
            .map(|band| {
                let (from, to) = age_band(band).unwrap_or((0, None));
                let figure = |name: &str| profile.value(name, band, "");
                Band {
                    from,
                    to: to.unwrap_or(from + 13),
                    list: figure("list_share") * held(plan.ages, from),
                    preferential: (figure("preferential_share") * plan.preferential / 100).min(WHOLE),
                    chronic: figure("chronic_share"),
                    trajectory: figure("care_trajectory_share"),
                    rates: [profile.value("contact_rate", band, "no"), profile.value("contact_rate", band, "yes")],
                    visits: (figure("home_share_by_age") * plan.visits / 100).min(95_000),
                    nursing: (figure("nursing_home_share_of_visits") * plan.nursing / 100).min(WHOLE),
                    deaths: held(&DEATHS, from),
                }
            })
            .collect();
        let figure = |name: &str| profile.value(name, "", "");
        let mut maker = Self {
            plan,
            year,
            first: day(-2),
            price: day(0),
            until: day(1),
            bands,
            spans: Vec::new(),
            office: figure("office_share"),
            remote: figure("remote_share"),
            video: figure("video_share_of_remote"),
            own: figure("own_practice_share"),
            duty: figure("on_duty_share"),
            evenings: [figure("evening_18_19_share"), figure("evening_19_21_share")],
            trips: plan.trips.unwrap_or([
                figure("patients_per_trip_1_share"),
                figure("patients_per_trip_2_share"),
                figure("patients_per_trip_3_or_more_share"),
            ]),
            passing: plan.passing.unwrap_or(figure("passing_share")),
            nowhere: figure("passing_without_gmd_share"),
            access: figure("file_access_share"),
            criteria: figure("criteria_met") / 1000,
            tables: Tables::default(),
        };
        maker.spans =
            plan.doctors.iter().map(|doctor| Span::of_days(maker.day(doctor.from), doctor.to.map(|date| maker.day(date)))).collect();
        maker
    }

    fn day(&self, (years, month, day): Date) -> Day {
        Day::try_new(self.year.0 + years, month, day).unwrap_or(self.price)
    }

    fn tables(mut self) -> Tables {
        self.practice();
        let mut lives = self.list();
        let own = self.write(&mut lives);
        self.passers(own);
        self.tables
    }

    // --- the practice ---

    fn practice(&mut self) {
        let plan = self.plan;
        let open = if plan.opens { Span::of_days(self.price, None) } else { Span::of_days(self.day(LONG_AGO), None) };
        let id = plan.id.to_owned();
        self.tables.practices.push(Practice { id: id.clone(), name: plan.name.en.clone(), span: open });
        let mut status = |kind: &str, value: &str| {
            self.tables.practice_status.push(StatusRow { subject: id.clone(), kind: kind.into(), value: value.into(), span: open });
        };
        status("homologated_record", "yes");
        if let Some(scheme) = plan.agreement {
            status("offers_nursing", "yes");
            status("offers_physiotherapy", "yes");
            self.tables.agreements.push(Agreement { practice: id.clone(), scheme: scheme.into(), span: open });
        }
        for (doctor, &span) in plan.doctors.iter().zip(&self.spans) {
            self.tables.practitioners.push(Practitioner { id: doctor.id.into(), birth: Day::try_new(doctor.born, 6, 15) });
            self.tables.memberships.push(Membership {
                practitioner: doctor.id.into(),
                practice: id.clone(),
                role: doctor.role.into(),
                trainer: doctor.trainer.map(str::to_owned),
                span,
            });
            let long_ago = self.day(LONG_AGO);
            let since = doctor.accredited.map(|date| self.day(date));
            let mut status = |kind: &str, value: &str, span: Span| {
                self.tables.practitioner_status.push(StatusRow { subject: doctor.id.into(), kind: kind.into(), value: value.into(), span });
            };
            let always = Span::of_days(long_ago, None);
            status("qualification", "recognised", always);
            status("convention", doctor.convention, always);
            match since {
                None => status("accredited", "no", always),
                Some(since) => {
                    if since > long_ago {
                        status("accredited", "no", Span { from: long_ago, until: since });
                    }
                    status("accredited", "yes", Span::of_days(since, None));
                }
            }
            if doctor.starting {
                status("starting", "yes", Span { from: self.price, until: self.until });
            }
            if doctor.role == "member" {
                for years in [-2, -1, 0].into_iter().filter(|&years| span.meets(Period::Year(Year(self.year.0 + years)).span())) {
                    self.tables.claims.push(Claim {
                        subject: doctor.id.into(),
                        component: "integrated_practice_premium".into(),
                        period: Period::Year(Year(self.year.0 + years)),
                        claimed_on: None,
                        value: self.criteria,
                    });
                }
            }
        }
        self.tables.practitioners.push(Practitioner { id: OUTSIDE.into(), birth: None });
        for &(role, person, hours) in plan.staff {
            self.tables.staff.push(Staff {
                practice: id.clone(),
                person: person.into(),
                role: role.into(),
                employment: "employee".into(),
                centihours_per_week: hours,
                span: Span::of_days(self.day((-3, 9, 1)), None),
            });
        }
        if !plan.staff.is_empty() {
            let period = Period::Year(self.year);
            self.tables.claims.push(Claim { subject: id, component: "support_management".into(), period, claimed_on: None, value: 1 });
        }
        for (table, from) in [("contacts", self.first), ("registrations", self.first.before()), ("patient_status", self.first.before())] {
            self.tables.covers.push(Cover { table: table.into(), span: Span { from, until: self.until } });
        }
    }

    // --- persons ---

    fn band(&self, birth: Day, on: Day) -> &Band {
        let age = (on.0 - birth.0).max(0) * 4 / 1461;
        self.bands.iter().rev().find(|band| i32::from(band.from) <= age).unwrap_or(&self.bands[0])
    }

    /// Someone of a band on the first day of the price year, without a file yet.
    fn born(&self, dice: &mut Dice, band: usize) -> Life {
        let band = &self.bands[band];
        let years = i32::from(band.from) + dice.days(i32::from(band.to - band.from) + 1);
        let birth = self.price.plus(-(years * 1461 / 4) - dice.days(365));
        self.life(dice, birth)
    }

    fn life(&self, dice: &mut Dice, birth: Day) -> Life {
        let band = self.band(birth, self.price);
        let year_days = self.until.0 - self.price.0;
        let death = dice.hits(band.deaths, WHOLE).then(|| self.price.plus(dice.days(year_days)));
        let long = birth.max(self.first.plus(-400));
        // Most keep a status; some gained it in the years before, some lose it in the price year, and some gain it in it.
        let mut status = |share: i64, gained: i64| {
            let has = dice.hits(share, WHOLE);
            let (kind, day) = (dice.below(100), dice.days(year_days));
            match (has, kind) {
                (true, 0..4) => Some(Span::of_days(birth.max(self.first.plus(day * 2)), None)),
                (true, 4..8) => Some(Span { from: long, until: birth.max(self.price).plus(day + 1) }),
                (true, _) => Some(Span::of_days(long, None)),
                (false, kind) => (kind < gained).then(|| Span::of_days(birth.max(self.price).plus(day), None)),
            }
        };
        let preferential = status(band.preferential, 2);
        let chronic = status(band.chronic, 1);
        let trajectory = dice.hits(band.trajectory, WHOLE);
        let resident = dice.hits(band.nursing, WHOLE);
        // A fifth come rarely, a tenth often; on average as the profile says.
        let level = [25, 70, 130, 280][dice.pick([20, 40, 30, 10].into_iter())];
        Life { birth, death: death.filter(|&day| day >= birth), files: Vec::new(), preferential, chronic, trajectory, resident, level }
    }

    /// Who holds a new file on a day: nobody before the doctor came.
    fn holder(&self, dice: &mut Dice, day: Day) -> Holder {
        let weights = self.plan.doctors.iter().zip(&self.spans).map(|(doctor, span)| if span.holds(day) { doctor.list } else { 0 });
        (weights.clone().sum::<i64>() > 0).then(|| dice.pick(weights))
    }

    /// Everyone who is or was on the list.
    fn list(&self) -> Vec<Life> {
        let plan = self.plan;
        let weights: Vec<i64> = self.bands.iter().map(|band| band.list).collect();
        let mut lives = Vec::new();
        let mut number = 0u64;
        let mut next = || {
            number += 1;
            Dice::of(plan.seed, number)
        };
        for (band, count) in apportion(plan.patients, &weights).into_iter().enumerate() {
            for _ in 0..count {
                let dice = &mut next();
                let mut life = self.born(dice, band);
                let since = self.began(dice, &life);
                self.open(dice, &mut life, since);
                self.moves(dice, &mut life);
                lives.push(life);
            }
        }
        self.edges(&mut lives);
        if !plan.opens {
            // Left or died in the two years before; joined and born in the price year. Per thousand patients; reasoned guesses.
            for _ in 0..plan.patients * 45 / 1000 {
                let dice = &mut next();
                let band = dice.pick(weights.iter().copied());
                let mut life = self.born(dice, band);
                life.death = None;
                let since = self.first.plus(-900).max(life.birth.plus(5));
                let end = self.first.plus(1 + dice.days(self.price.0 - self.first.0 - 2));
                if end <= since {
                    continue;
                }
                self.open(dice, &mut life, since);
                if dice.hits(1, 3) {
                    life.death = Some(end);
                } else {
                    leave(&mut life, end);
                }
                lives.push(life);
            }
            for (per_thousand, newborn) in [(25, false), (9, true)] {
                for _ in 0..plan.patients * per_thousand / 1000 {
                    let dice = &mut next();
                    let day = self.price.plus(dice.days(self.until.0 - self.price.0 - 70));
                    let mut life = if newborn {
                        self.life(dice, day)
                    } else {
                        let band = dice.pick(weights.iter().copied());
                        self.born(dice, band)
                    };
                    life.death = None;
                    let since = if newborn { day.plus(5 + dice.days(60)) } else { day };
                    self.open(dice, &mut life, since);
                    lives.push(life);
                }
            }
        }
        if plan.twice
            && let Some(life) = lives.get_mut(40)
        {
            let on = self.price.plus(45);
            let held = life.files.first().and_then(|file| file.0);
            life.death = None;
            life.files.truncate(1);
            life.files[0].1 = Span::of_days(self.first.plus(-500), None);
            let other = held.map(|held| usize::from(held == 0));
            life.files.push((other, Span::of_days(on, None)));
        }
        lives
    }

    fn began(&self, dice: &mut Dice, life: &Life) -> Day {
        if self.plan.opens {
            // More in the first months than in the last.
            let days = self.until.0 - self.price.0 - 10;
            return self.price.plus(dice.days(days).min(dice.days(days))).max(life.birth);
        }
        if dice.hits(50, 1000) {
            return self.first.plus(dice.days(self.price.0 - self.first.0)).max(life.birth);
        }
        self.first.plus(-30 - dice.days(3000)).max(life.birth.plus(dice.days(60)))
    }

    /// Opens a file on a day; half of those who come in the years looked at had one elsewhere.
    fn open(&self, dice: &mut Dice, life: &mut Life, since: Day) {
        let since = life.death.map_or(since, |death| since.min(death));
        let had = since >= self.first && life.birth < since.plus(-400) && dice.hits(1, 2);
        if had {
            life.files.push((None, Span { from: since.plus(-2000).max(life.birth), until: since }));
        }
        let Some(holder) = self.holder(dice, since.max(self.spans.iter().map(|span| span.from).min().unwrap_or(since))) else { return };
        life.files.push((Some(holder), Span::of_days(since, None)));
        // When a doctor leaves, most of his patients stay with the practice and some go with him.
        let end = self.spans[holder].until;
        if end < self.until && since < end {
            if let Some(file) = life.files.last_mut() {
                file.1.until = end;
            }
            let stays = dice.hits(85, 100);
            let next = if stays { self.holder(dice, end) } else { None };
            life.files.push((next, Span::of_days(end, None)));
        }
    }

    /// Moves in the price year: to another practice, or to a colleague; more of the latter when a doctor joins.
    fn moves(&self, dice: &mut Dice, life: &mut Life) {
        let Some(&(Some(holder), span)) = life.files.last() else { return };
        let day = self.price.plus(20 + dice.days(330));
        if day <= span.from || life.death.is_some_and(|death| death <= day) {
            return;
        }
        if dice.hits(25, 1000) {
            leave(life, day);
        } else if dice.hits(30, 1000)
            && let Some(colleague) =
                self.holder(dice, day).filter(|&colleague| colleague != holder && self.spans[colleague].holds(self.until))
        {
            change(life, day, Some(colleague));
        }
    }

    /// Ten lives on the edges of rules.
    fn edges(&self, lives: &mut [Life]) {
        let year = self.year.0;
        let on = |years: i16, month: i8, day: i8| Day::try_new(year + years, month, day).unwrap_or(self.price);
        let leapling = Day::try_new(year - 30, 2, 29).unwrap_or(on(-30, 3, 1));
        let births = [
            on(-25, 4, 1),
            on(-25, 3, 31),
            on(-75, 6, 30),
            on(-60, 7, 1),
            on(-81, 5, 5),
            on(-79, 8, 8),
            on(-40, 2, 2),
            on(-35, 9, 9),
            on(-66, 1, 1),
            leapling,
        ];
        for (index, (life, birth)) in lives.iter_mut().zip(births).enumerate() {
            let since = if self.plan.opens { self.price } else { self.first.plus(-700) };
            life.birth = birth;
            life.death = None;
            life.preferential = None;
            life.chronic = None;
            life.resident = false;
            let holder = life.files.iter().find_map(|file| file.0);
            let stays = holder.filter(|&holder| self.spans[holder].holds(self.until)).or(Some(0));
            life.files = vec![(stays, Span::of_days(since, None))];
            match index {
                4 => life.death = Some(on(0, 3, 31)),
                5 => life.death = Some(on(0, 7, 1)),
                6 => leave(life, on(0, 4, 1)),
                7 => life.preferential = Some(Span::of_days(on(0, 4, 1), None)),
                8 => life.preferential = Some(Span::of_days(on(-3, 1, 1), Some(on(0, 6, 30)))),
                _ => {}
            }
        }
    }

    // --- rows ---

    fn person(&mut self, life: &Life) -> String {
        let id = format!("P{:05}", self.tables.patients.len() + 1);
        self.tables.patients.push(Patient { id: id.clone(), birth: life.birth, death: life.death });
        for (kind, span) in [("preferential", life.preferential), ("chronic", life.chronic)] {
            if let Some(span) = span.filter(|span| !span.is_empty()) {
                self.tables.patient_status.push(StatusRow { subject: id.clone(), kind: kind.into(), value: "yes".into(), span });
            }
        }
        if life.trajectory {
            let span = Span::of_days(self.first.plus(-100).max(life.birth), None);
            self.tables.patient_status.push(StatusRow { subject: id.clone(), kind: "care_trajectory".into(), value: "yes".into(), span });
        }
        for (holder, span) in life.files.iter().filter(|(_, span)| !span.is_empty()) {
            let practitioner = holder.map_or(OUTSIDE, |holder| self.plan.doctors[holder].id).to_owned();
            self.tables.registrations.push(Registration { patient: id.clone(), practitioner, span: *span });
        }
        id
    }

    /// Writes the list and its contacts; gives how many contacts a year.
    fn write(&mut self, lives: &mut [Life]) -> [i64; 3] {
        let mut years = [0i64; 3];
        for (number, life) in lives.iter().enumerate() {
            let id = self.person(life);
            let mut dice = Dice::of(self.plan.seed ^ 0xC0_47AC_7500, u64::try_from(number).unwrap_or(0));
            for (holder, span) in &life.files {
                let day = span.from;
                let Some(holder) = *holder else { continue };
                let there = (self.first..self.until).contains(&day) && self.spans[holder].holds(day) && day.weekday() < 6;
                if there && life.death.is_none_or(|death| day <= death) {
                    self.contact(&id, day, holder, vec![("act", "consultation")]);
                    years[self.index(day)] += 1;
                }
            }
            for (index, count) in years.iter_mut().enumerate() {
                *count += self.visits_of(&id, life, index, &mut dice);
            }
        }
        years
    }

    fn index(&self, day: Day) -> usize {
        let year = day.ymd().0 - (self.year.0 - 2);
        usize::try_from(year).unwrap_or(0).min(2)
    }

    fn visits_of(&mut self, id: &str, life: &Life, index: usize, dice: &mut Dice) -> i64 {
        let from = Period::Year(Year(self.year.0 - 2 + i16::try_from(index).unwrap_or(0))).first();
        let band = self.band(life.birth, from.plus(182));
        let preferential = life.preferential.is_some_and(|span| span.holds(from));
        let (rate, visits) = (band.rates[usize::from(preferential)], band.visits);
        let alive = Span { from: life.birth, until: life.death.map_or(Day::MAX, |death| death.plus(1)) };
        let mut made = 0;
        for week in 0..52 {
            // At most one contact a week; whoever has his file elsewhere comes seldom.
            if !dice.hits(rate * life.level * self.own, 52 * 1000 * 100 * WHOLE) {
                continue;
            }
            let start = from.plus(week * 7);
            let monday = start.plus(i32::from((8 - start.weekday()) % 7));
            let duty = dice.hits(self.duty, WHOLE);
            let weekend = duty && dice.hits(60, 100);
            let day =
                monday.plus(if weekend { 5 + dice.days(2) } else { [0, 0, 1, 1, 2, 3, 4][usize::try_from(dice.below(7)).unwrap_or(0)] });
            let file = life.files.iter().rev().find(|(_, span)| span.holds(day));
            let here = file.is_some_and(|(holder, _)| holder.is_some());
            let goes = here || dice.hits(10, 100);
            if day >= self.until || !alive.holds(day) || !goes {
                continue;
            }
            let holder = file.and_then(|(holder, _)| *holder);
            let Some(doctor) = self.seen_by(dice, day, holder) else { continue };
            let mut columns = self.kind(dice, visits, life.resident, duty, weekend);
            if !here && file.is_some() && dice.hits(self.access, WHOLE) {
                columns.push(("file_access", "yes"));
            }
            self.contact(id, day, doctor, columns);
            made += 1;
        }
        made
    }

    /// The holder two times in three, else whoever works that day.
    fn seen_by(&self, dice: &mut Dice, day: Day, holder: Holder) -> Holder {
        if let Some(holder) = holder.filter(|&holder| self.spans[holder].holds(day))
            && dice.hits(2, 3)
        {
            return Some(holder);
        }
        let weights = self.plan.doctors.iter().zip(&self.spans).map(|(doctor, span)| if span.holds(day) { doctor.acts } else { 0 });
        (weights.clone().sum::<i64>() > 0).then(|| dice.pick(weights))
    }

    /// Act, time, trip and duty; what has its ordinary value is left out.
    fn kind(&self, dice: &mut Dice, visits: i64, resident: bool, duty: bool, weekend: bool) -> Vec<(&'static str, &'static str)> {
        let mut columns = Vec::with_capacity(4);
        let act = if dice.hits(visits, WHOLE) {
            if resident { "nursing_home_visit" } else { "home_visit" }
        } else if !duty && dice.hits(self.remote, self.office + self.remote) {
            if dice.hits(self.video, WHOLE) { "video" } else { "telephone" }
        } else {
            "consultation"
        };
        columns.push(("act", act));
        if act == "home_visit" {
            let trip = ["1", "2", "3+"][dice.pick(self.trips.into_iter())];
            if trip != "1" {
                columns.push(("patients_per_trip", trip));
            }
        }
        let band = if weekend {
            "weekend"
        } else if duty {
            if dice.hits(1, 3) { "night" } else { "evening_19_21" }
        } else if act == "consultation" {
            let day = WHOLE - self.evenings[0] - self.evenings[1];
            ["day", "evening_18_19", "evening_19_21"][dice.pick([day, self.evenings[0], self.evenings[1]].into_iter())]
        } else {
            "day"
        };
        if band != "day" {
            columns.push(("time_band", band));
        }
        if duty {
            columns.push(("on_duty", "yes"));
        }
        columns
    }

    fn contact(&mut self, patient: &str, day: Day, doctor: usize, columns: Vec<(&str, &str)>) {
        let id = format!("C{:06}", self.tables.contacts.len() + 1);
        let columns = columns.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let practitioner = self.plan.doctors[doctor].id.to_owned();
        self.tables.contacts.push(Contact { id, day, patient: patient.to_owned(), practitioner, columns });
    }

    /// Passing patients: as many contacts as their share asks for beside those of the list.
    fn passers(&mut self, own: [i64; 3]) {
        let passing: Vec<i64> = own.iter().map(|own| own * self.passing / (WHOLE - self.passing).max(1)).collect();
        let dice = &mut Dice::of(self.plan.seed, u64::MAX);
        // Two contacts each, more or less, over the three years.
        let pool = passing.iter().sum::<i64>() / 2 + 1;
        let weights: Vec<i64> = self.bands.iter().map(|band| band.list).collect();
        let mut people: Vec<(String, bool, bool)> = Vec::new();
        for _ in 0..pool {
            let student = self.plan.passers == Passers::Students;
            let mut life = if student {
                let birth = self.price.plus(-(18 * 1461 / 4) - dice.days(8 * 365));
                self.life(dice, birth)
            } else {
                let band = dice.pick(weights.iter().copied());
                self.born(dice, band)
            };
            life.death = None;
            life.birth = life.birth.min(self.first.plus(-30));
            let nowhere = dice.hits(self.nowhere, WHOLE);
            if !nowhere {
                life.files.push((None, Span::of_days(life.birth.max(self.first.plus(-3000)), None)));
            }
            let (resident, id) = (life.resident, self.person(&life));
            people.push((id, nowhere, resident));
        }
        for (index, count) in passing.into_iter().enumerate() {
            let from = Period::Year(Year(self.year.0 - 2 + i16::try_from(index).unwrap_or(0))).first();
            for _ in 0..count {
                let week = match self.plan.passers {
                    Passers::Anyone => dice.days(52),
                    // Eight weeks of summer; the other weeks are few.
                    Passers::HolidayMakers => {
                        [dice.days(52), 26 + dice.days(9), 26 + dice.days(9)][usize::try_from(dice.below(3)).unwrap_or(0)]
                    }
                    Passers::Students => [dice.days(24), 38 + dice.days(14)][usize::try_from(dice.below(2)).unwrap_or(0)],
                };
                let (id, nowhere, resident) = people[usize::try_from(dice.below(pool)).unwrap_or(0)].clone();
                let duty = dice.hits(self.duty, WHOLE);
                let weekend = duty && dice.hits(60, 100);
                let start = from.plus(week * 7);
                let monday = start.plus(i32::from((8 - start.weekday()) % 7));
                let day = monday.plus(if weekend { 5 + dice.days(2) } else { dice.days(5) }).min(self.until.before());
                let Some(doctor) = self.seen_by(dice, day, None) else { continue };
                let visits = if resident { 60_000 } else { 2_000 };
                let mut columns = self.kind(dice, visits, resident, duty, weekend);
                if !nowhere && dice.hits(self.access, WHOLE) {
                    columns.push(("file_access", "yes"));
                }
                self.contact(&id, day, doctor, columns);
            }
        }
    }
}

/// The file goes to another practice on a day.
fn leave(life: &mut Life, day: Day) {
    change(life, day, None);
}

fn change(life: &mut Life, day: Day, holder: Holder) {
    if let Some(file) = life.files.last_mut().filter(|(_, span)| span.holds(day) && span.from < day) {
        file.1.until = day;
        life.files.push((holder, Span::of_days(day, None)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chance_is_even_enough() {
        let mut dice = Dice::of(1, 1);
        let mut counts = [0i64; 10];
        for _ in 0..10_000 {
            counts[usize::try_from(dice.below(10)).unwrap()] += 1;
        }
        assert!(counts.iter().all(|&count| (900..1100).contains(&count)), "{counts:?}");
        let picked = (0..10_000).filter(|_| dice.pick([1, 3].into_iter()) == 1).count();
        assert!((7300..7700).contains(&picked), "{picked}");
    }

    #[test]
    fn a_change_ends_the_file_before() {
        let mut life = Life {
            birth: Day(0),
            death: None,
            files: vec![(Some(0), Span::of_days(Day(10), None))],
            preferential: None,
            chronic: None,
            trajectory: false,
            resident: false,
            level: 100,
        };
        leave(&mut life, Day(20));
        assert_eq!(life.files, vec![(Some(0), Span { from: Day(10), until: Day(20) }), (None, Span::of_days(Day(20), None))]);
    }
}
