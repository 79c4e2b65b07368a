// SPDX-License-Identifier: EUPL-1.2
//! A tiny country with one tiny scheme that uses every way of counting but claims, with steps low enough for
//! [`crate::random`] to reach. For tests here and for those that hold the engine against this crate.
//!
//! Not here: anything true.

use pijler_scheme::Library;

/// Id of the scheme.
pub const SCHEME_ID: &str = "xx/tiny";

/// The files of the country and of the scheme.
#[must_use]
pub fn library() -> Library {
    let text = r#"{ en = "x", nl = "x", fr = "x", de = "x" }"#;
    let mut library = Library::default();
    library.insert("xx/vocabulary.toml", VOCABULARY.replace('@', text));
    library.insert("xx/tiny/scheme.toml", SCHEME.replace('@', text));
    library.insert("xx/tiny/sources.toml", "[s]\ntitle = \"x\"\nkind = \"calculation\"\n");
    for (name, text) in TARIFFS {
        library.insert(format!("xx/tiny/tariffs/{name}.csv"), text);
    }
    library
}

const VOCABULARY: &str = r#"
country = "xx"
currency = "EUR"
[attribute.age]
name = @
of = "person"
kind = "age_band"
cuts = [25, 60]
values = ["0-24", "25-59", "60+"]
[attribute.preferential]
name = @
of = "person"
kind = "status"
status = "preferential"
values = ["no", "yes"]
[attribute.seen]
name = @
of = "person"
kind = "seen"
acts = ["consultation", "visit"]
years_back = 2
values = ["no", "yes"]
[attribute.accredited]
name = @
of = "practitioner"
kind = "status"
status = "accredited"
values = ["no", "yes"]
[attribute.starting]
name = @
of = "practitioner"
kind = "status"
status = "starting"
values = ["no", "yes"]
[attribute.role]
name = @
of = "practitioner"
kind = "role"
joining = "joining"
values = ["member", "trainee", "locum", "joining"]
[attribute.registration]
name = @
of = "relation"
kind = "registration"
values = ["here", "elsewhere", "none"]
[attribute.settled]
name = @
of = "relation"
kind = "registration"
settled = true
values = ["here", "elsewhere", "none"]
[attribute.act]
name = @
of = "contact"
kind = "column"
values = ["consultation", "visit", "advice"]
[attribute.on_duty]
name = @
of = "contact"
kind = "column"
values = ["no", "yes"]
[attribute.fee]
name = @
of = "contact"
kind = "derived"
values = ["low", "full"]
rules = [
  { value = "full", when = { on_duty = ["yes"] } },
  { value = "full", when = { role = ["locum", "joining"] } },
  { value = "low", when = { registration = ["here"] } },
  { value = "full" },
]
[act.consultation]
name = @
kind = "consultation"
counts_as_contact = true
[act.visit]
name = @
kind = "visit"
counts_as_contact = true
[act.advice]
name = @
kind = "advice"
[role.member]
name = @
[role.trainee]
name = @
billed_by = "trainer"
[role.locum]
name = @
"#;

const SCHEME: &str = r#"
id = "xx/tiny"
vocabulary = "xx"
valid_from = 2020-01-01
valid_to = 2026-12-31
name = @
summary = @

[component.consultation]
name = @
pillar = "service"
counts = "contacts"
where = { act = ["consultation"] }
amount = { keys = ["accredited", "fee"], tariff = "consultation" }
patient_share = { keys = ["preferential"], tariff = "co-payment" }
receiver = "practice"
source = "s"

[component.visit]
name = @
pillar = "service"
counts = "contacts"
where = { act = ["visit"] }
amount = { keys = ["settled"], tariff = "visit" }
receiver = "practice"
source = "s"

[component.capitation]
name = @
pillar = "patient"
counts = "registrations"
where = { role = ["member", "trainee", "joining"] }
period = "quarter"
registered_on = "day_before"
amount = { keys = ["age", "preferential"], tariff = "capitation" }
amount_per = "year"
split = "last_takes_rest"
receiver = "practice"
source = "s"

[component.flat]
name = @
pillar = "patient"
counts = "registrations"
period = "month"
registered_on = "day_before"
attributes_on = "last_day"
priced_on = "last_day"
amount = { keys = [], tariff = "flat" }
amount_per = "year"
conditions = ["modern"]
receiver = "practice"
source = "s"

[component.file]
name = @
pillar = "patient"
counts = "registrations"
where = { seen = ["yes"] }
period = "year"
registered_on = "day_before"
attributes_on = "day_before"
amount = { keys = [], tariff = "file" }
receiver = "practitioner"
source = "s"

[component.opening]
name = @
pillar = "patient"
counts = "openings"
amount = { keys = [], tariff = "file" }
receiver = "practitioner"
source = "s"

[component.starter]
name = @
pillar = "practice"
counts = "practitioners"
where = { starting = ["yes"] }
period = "once"
attributes_on = "last_day"
amount = { keys = [], tariff = "starter" }
receiver = "practitioner"
source = "s"

[component.quality]
name = @
pillar = "practice"
counts = "practitioners"
where = { role = ["member", "joining"] }
period = "year"
attributes_on = "last_day"
claimed = true
tiers = { tariff = "quality", measures = ["criteria"], keys = ["accredited"] }
receiver = "practitioner"
source = "s"

[component.nurse]
name = @
pillar = "practice"
counts = "practices"
period = "quarter"
tiers = { tariff = "nurse", measures = ["patients", "nurse_hours"], keys = [] }
conditions = ["accredited_all", "small"]
proration = "days"
receiver = "practice"
source = "s"

[component.staff]
name = @
pillar = "practice"
counts = "practices"
period = "quarter"
measured_on = "last_day"
tiers = { tariff = "staff", measures = ["doctors", "heads", "full_timers"], keys = [] }
receiver = "practice"
source = "s"

[component.anyone]
name = @
pillar = "practice"
counts = "practices"
period = "quarter"
tiers = { tariff = "anyone", measures = ["all_doctors", "all_hours"], keys = [] }
conditions = ["all_accredited"]
receiver = "practice"
source = "s"

[component.extra]
name = @
pillar = "practice"
counts = "practices"
period = "quarter"
amount = { share_of = ["consultation", "capitation"], numerator = 20, denominator = 100 }
rounding = { to = "cent", mode = "down" }
receiver = "practice"
source = "s"

[measure.patients]
name = @
of = "registrations"
[measure.nurse_hours]
name = @
of = "staff_hours"
roles = ["nurse"]
[measure.doctors]
name = @
of = "practitioners"
roles = ["member"]
[measure.heads]
name = @
of = "staff"
employment = ["employee"]
[measure.full_timers]
name = @
of = "staff"
unit = "full_time_equivalents"
# No roles given: all of them.
[measure.all_doctors]
name = @
of = "practitioners"
[measure.all_hours]
name = @
of = "staff_hours"
[measure.criteria]
name = @
of = "claim"
claim = "claim"

[condition.accredited_all]
name = @
reason = @
kind = "every_practitioner"
roles = ["member"]
status = "accredited"
value = "yes"
not_known = "met"
source = "s"
[condition.all_accredited]
name = @
reason = @
kind = "every_practitioner"
status = "accredited"
value = "yes"
not_known = "met"
source = "s"
[condition.modern]
name = @
reason = @
kind = "practice_status"
status = "record"
value = "modern"
not_known = "not_met"
source = "s"
[condition.small]
name = @
reason = @
kind = "measure_at_most"
measure = "patients"
at_most = 4
source = "s"
"#;

const TARIFFS: [(&str, &str); 11] = [
    (
        "consultation",
        "accredited,fee,valid_from,valid_to,low,amount,high,status,source\n\
         yes,low,2020-01-01,2024-12-31,,20.00,,published,s\n\
         yes,full,2020-01-01,2024-12-31,,30.00,,published,s\n\
         no,low,2020-01-01,2024-12-31,14.00,15.00,15.50,estimated,s\n\
         no,full,2020-01-01,2024-12-31,,25.00,,published,s\n\
         *,low,2025-01-01,,,,,gap,s\n\
         *,full,2025-01-01,2025-06-30,,31.00,,published,s\n\
         *,full,2025-07-01,,,,,ended,s\n",
    ),
    ("co-payment", "preferential,valid_from,amount,status,source\nyes,2020-01-01,0.00,published,s\nno,2020-01-01,16.00,published,s\n"),
    (
        "visit",
        "settled,valid_from,amount,status,source\nhere,2020-01-01,1.00,published,s\nelsewhere,2020-01-01,10.00,published,s\nnone,2020-01-01,100.00,published,s\n",
    ),
    (
        "capitation",
        "age,preferential,valid_from,low,amount,high,status,source\n\
         0-24,*,2020-01-01,,100.01,,published,s\n\
         25-59,no,2020-01-01,,200.02,,published,s\n\
         25-59,yes,2020-01-01,290.00,300.03,310.00,estimated,s\n\
         60+,*,2020-01-01,,400.00,,published,s\n",
    ),
    ("flat", "valid_from,valid_to,amount,status,source\n2020-01-01,2024-06-29,100.00,published,s\n2024-06-30,,120.00,published,s\n"),
    ("file", "valid_from,valid_to,amount,status,source\n2020-01-01,2023-12-31,30.00,published,s\n2024-01-01,,36.61,published,s\n"),
    ("starter", "valid_from,amount,status,source\n2020-01-01,1000.00,published,s\n"),
    (
        "quality",
        "accredited,min_criteria,valid_from,amount,status,source\n\
         yes,1,2020-01-01,500.00,published,s\nyes,6,2020-01-01,900.00,published,s\nno,3,2020-01-01,300.00,published,s\n",
    ),
    (
        "nurse",
        "min_patients,min_nurse_hours,valid_from,amount,status,source\n\
         1,0,2020-01-01,910.00,published,s\n3,19,2020-01-01,2000.00,published,s\n2,0,2020-01-01,1500.00,published,s\n",
    ),
    (
        "staff",
        "min_doctors,min_heads,min_full_timers,valid_from,amount,status,source\n\
         1,1,0,2020-01-01,10.00,published,s\n1,2,0,2020-01-01,20.00,published,s\n2,1,0,2020-01-01,40.00,published,s\n1,0,2,2020-01-01,80.00,published,s\n",
    ),
    (
        "anyone",
        "min_all_doctors,min_all_hours,valid_from,amount,status,source\n\
         1,0,2020-01-01,3.00,published,s\n2,0,2020-01-01,6.00,published,s\n1,20,2020-01-01,12.00,published,s\n2,20,2020-01-01,24.00,published,s\n",
    ),
];
