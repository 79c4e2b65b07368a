// SPDX-License-Identifier: EUPL-1.2
//! What people call sheets and columns, and what `docs/facts.md` calls them.
//!
//! A heading is compared by its [`key`]: case, accents, spaces and marks do not matter. Known are the canonical name, the words of the
//! template in four languages, the names of the vocabulary, and the spellings below. [`FORM`] is the one list of the sheets that people
//! fill in: the template is written from it and read by it.

use pijler_scheme::vocabulary::{Kind, Subject, Vocabulary};
use pijler_words::{Language, Words};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// How the values of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Type {
    Day,
    Period,
    Whole,
    Hundredths,
    AgeBand,
    /// One of a list of words.
    Word,
    Text,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    /// Id of its heading in the template, or empty.
    pub(crate) text: &'static str,
    pub(crate) of: Type,
    pub(crate) needed: bool,
}

/// A sheet people fill in, or a table programs write.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// Id of its name in the template, or empty.
    pub(crate) text: &'static str,
    pub(crate) columns: &'static [Column],
}

const fn column(name: &'static str, text: &'static str, of: Type, needed: bool) -> Column {
    Column { name, text, of, needed }
}

/// The key-value sheet of the practice.
pub(crate) const PRACTICE: &str = "practice";

/// The practice where nothing names it.
pub(crate) const PRACTICE_ID: &str = "practice";

const SPAN: [Column; 2] = [column("from", "", Type::Day, false), column("to", "", Type::Day, false)];

/// The sheets of the template, in its order. The status columns of persons, practitioners and contacts come from the vocabulary.
pub(crate) const FORM: [Table; 7] = [
    Table {
        name: PRACTICE,
        text: "template-practice",
        columns: &[
            column("question", "template-practice-question", Type::Text, true),
            column("answer", "template-practice-answer", Type::Text, false),
        ],
    },
    Table {
        name: "practitioners",
        text: "template-practitioners",
        columns: &[
            column("practitioner_id", "template-practitioners-label", Type::Text, true),
            column("role", "template-practitioners-role", Type::Word, false),
            column("qualification", "template-practitioners-recognition", Type::Word, false),
            column("accredited", "template-practitioners-accredited", Type::Word, false),
            column("convention", "template-practitioners-convention", Type::Word, false),
            column("trainer_id", "template-practitioners-trainer", Type::Text, false),
            column("from", "template-practitioners-from", Type::Day, false),
            column("to", "template-practitioners-to", Type::Day, false),
            column("birth_date", "", Type::Day, false),
            column("practice_id", "", Type::Text, false),
        ],
    },
    Table {
        name: "staff",
        text: "template-staff",
        columns: &[
            column("person_id", "template-staff-label", Type::Text, true),
            column("role", "template-staff-role", Type::Word, true),
            column("employment", "template-staff-employment", Type::Word, false),
            column("hours_per_week", "template-staff-hours-per-week", Type::Hundredths, true),
            column("from", "template-staff-from", Type::Day, false),
            column("to", "template-staff-to", Type::Day, false),
            column("practice_id", "", Type::Text, false),
        ],
    },
    Table {
        name: "list",
        text: "template-list",
        columns: &[
            column("date", "template-list-date", Type::Day, true),
            column("age_band", "template-list-age-band", Type::AgeBand, true),
            column("preferential", "template-list-preferential", Type::Word, false),
            column("chronic", "template-list-chronic", Type::Word, false),
            column("patients", "template-list-patients", Type::Whole, true),
            column("status", "", Type::Word, false),
        ],
    },
    Table {
        name: "activity",
        text: "template-activity",
        columns: &[
            column("period", "template-activity-period", Type::Period, true),
            column("practitioner", "template-activity-practitioner", Type::Text, false),
            column("registration", "template-activity-gmd", Type::Word, false),
            column("act", "template-activity-act", Type::Word, true),
            column("age_band", "template-activity-age-band", Type::AgeBand, true),
            column("preferential", "template-activity-preferential", Type::Word, false),
            column("chronic", "template-activity-chronic", Type::Word, false),
            column("time_band", "template-activity-time-band", Type::Word, false),
            column("patients_per_trip", "template-activity-patients-per-trip", Type::Word, false),
            column("on_duty", "template-activity-on-duty", Type::Word, false),
            column("contacts", "template-activity-contacts", Type::Whole, true),
            column("status", "", Type::Word, false),
        ],
    },
    Table {
        name: "billed",
        text: "template-billed",
        columns: &[
            column("kind", "template-billed-kind", Type::Word, true),
            column("period", "template-billed-period", Type::Period, true),
            column("amount", "template-billed-amount", Type::Hundredths, true),
            column("patient_share", "template-billed-patient-share", Type::Hundredths, false),
            column("practice_id", "", Type::Text, false),
        ],
    },
    Table {
        name: "claims",
        text: "template-claims",
        columns: &[
            column("subject", "template-claims-subject", Type::Text, false),
            column("component", "template-claims-component", Type::Word, true),
            column("period", "template-claims-period", Type::Period, true),
            column("claimed_on", "template-claims-claimed-on", Type::Day, false),
            column("value", "template-claims-value", Type::Whole, true),
        ],
    },
];

/// The other tables of `docs/facts.md`.
const OTHERS: [Table; 10] = [
    Table {
        name: "patients",
        text: "",
        columns: &[
            column("patient_id", "", Type::Text, true),
            column("birth_date", "", Type::Day, true),
            column("sex", "", Type::Text, false),
            column("death_date", "", Type::Day, false),
        ],
    },
    Table { name: "patient_status", text: "", columns: &status("patient_id") },
    Table { name: "practitioner_status", text: "", columns: &status("practitioner_id") },
    Table { name: "practice_status", text: "", columns: &status("practice_id") },
    Table {
        name: "registrations",
        text: "",
        columns: &[
            column("patient_id", "", Type::Text, true),
            column("practitioner_id", "", Type::Text, true),
            column("from", "", Type::Day, true),
            column("to", "", Type::Day, false),
        ],
    },
    Table {
        name: "memberships",
        text: "",
        columns: &[
            column("practitioner_id", "", Type::Text, true),
            column("practice_id", "", Type::Text, false),
            column("role", "", Type::Word, true),
            column("trainer_id", "", Type::Text, false),
            SPAN[0],
            SPAN[1],
        ],
    },
    Table {
        name: "practices",
        text: "",
        columns: &[
            column("practice_id", "", Type::Text, true),
            column("name", "", Type::Text, false),
            column("opened", "", Type::Day, false),
            column("closed", "", Type::Day, false),
        ],
    },
    Table {
        name: "agreements",
        text: "",
        columns: &[
            column("practice_id", "", Type::Text, false),
            column("scheme", "", Type::Text, true),
            column("from", "", Type::Day, true),
            column("to", "", Type::Day, false),
        ],
    },
    Table {
        name: "contacts",
        text: "",
        columns: &[
            column("contact_id", "", Type::Text, false),
            column("date", "", Type::Day, true),
            column("patient_id", "", Type::Text, true),
            column("practitioner_id", "", Type::Text, true),
            column("act", "", Type::Word, true),
            column("place", "", Type::Text, false),
        ],
    },
    Table {
        name: "covers",
        text: "",
        columns: &[column("table", "", Type::Word, true), column("from", "", Type::Day, true), column("to", "", Type::Day, true)],
    },
];

const fn status(subject: &'static str) -> [Column; 5] {
    [column(subject, "", Type::Text, true), column("kind", "", Type::Word, true), column("value", "", Type::Text, true), SPAN[0], SPAN[1]]
}

/// All tables, those of the template first.
pub(crate) fn all() -> impl Iterator<Item = &'static Table> {
    FORM.iter().chain(&OTHERS)
}

/// The table with this canonical name.
pub(crate) fn table(name: &str) -> Option<&'static Table> {
    all().find(|table| table.name == name)
}

/// Other spellings of sheets.
const SHEETS: [(&str, &[&str]); 17] = [
    ("practice", &["praktijkgegevens", "cabinet", "données du cabinet", "données de la pratique", "gegevens praktijk"]),
    (
        "practitioners",
        &[
            "artsen",
            "gps",
            "doctors",
            "dokters",
            "médecins généralistes",
            "généralistes",
            "ärzte",
            "huisarts",
            "zorgverleners",
            "prestataires",
        ],
    ),
    ("staff", &["medewerker", "team", "équipe", "collaborateurs", "mitarbeiter", "personeelsleden", "personeel"]),
    (
        "list",
        &[
            "lijst",
            "patiëntenbestand",
            "patiëntenlijst",
            "liste",
            "liste des patients",
            "patient list",
            "patientenliste",
            "vaste patiënten",
        ],
    ),
    ("activity", &["activiteiten", "activités", "aktivität", "leistungen", "prestaties", "verstrekkingen", "prestations", "tätigkeiten"]),
    ("billed", &["aangerekend", "gefactureerd", "facturatie", "facturé", "facturation", "abgerechnet", "abrechnung", "billing"]),
    ("claims", &["aanvragen", "demandes", "anträge", "premieaanvragen"]),
    ("patients", &["patiënten", "patient", "patienten"]),
    ("patient_status", &["statuut patiënten", "statut des patients", "patientenstatus", "statuten"]),
    ("practitioner_status", &["statuut huisartsen", "statut des médecins", "arztstatus"]),
    ("practice_status", &["statuut praktijk", "statut du cabinet", "praxisstatus"]),
    ("registrations", &["gmd", "dmg", "ama", "registraties", "enregistrements", "registrierungen"]),
    ("memberships", &["lidmaatschappen", "affiliations", "mitgliedschaften"]),
    ("practices", &["praktijken", "cabinets", "pratiques", "praxen"]),
    ("agreements", &["overeenkomsten", "conventions", "vereinbarungen"]),
    ("contacts", &["contacten", "kontakte"]),
    ("covers", &["dekking", "couverture", "abdeckung"]),
];

/// Sheets of our template that hold no facts.
const APART: [&str; 2] = ["template-read-me", "template-lists"];

/// Other spellings of columns; each is tried only on the tables that have the column.
const COLUMNS: [(&str, &[&str]); 43] = [
    ("patient_id", &["patient", "patiënt", "patiëntnummer", "numéro de patient", "id patient", "patientennummer"]),
    ("birth_date", &["geboortedatum", "date de naissance", "naissance", "geburtsdatum", "date of birth", "dob"]),
    ("sex", &["geslacht", "sexe", "geschlecht", "gender"]),
    ("death_date", &["overlijdensdatum", "datum overlijden", "date de décès", "décès", "sterbedatum", "todesdatum", "date of death"]),
    ("practitioner_id", PRACTITIONER),
    ("practitioner", PRACTITIONER),
    ("practice_id", &["praktijk", "cabinet", "pratique", "praxis", "practice"]),
    ("trainer_id", &["trainer", "opleider", "stagemeester", "maître de stage", "praktijkopleider", "ausbilder"]),
    ("person_id", &["person", "naam", "name", "nom", "label", "medewerker", "collaborateur", "mitarbeiter", "werknemer"]),
    ("contact_id", &["contact", "contactnummer", "numéro de contact", "kontaktnummer"]),
    ("kind", &["soort", "type", "genre", "art", "sorte", "catégorie"]),
    ("value", &["waarde", "valeur", "wert", "aantal", "nombre", "anzahl", "number"]),
    (
        "from",
        &[
            "vanaf",
            "begin",
            "begindatum",
            "startdatum",
            "start",
            "van",
            "du",
            "à partir de",
            "dès",
            "depuis",
            "date de début",
            "début",
            "von",
            "ab",
            "seit",
            "since",
            "start date",
        ],
    ),
    (
        "to",
        &[
            "tot",
            "tot en met",
            "t/m",
            "einde",
            "einddatum",
            "stopdatum",
            "au",
            "jusqu'au",
            "fin",
            "date de fin",
            "bis",
            "ende",
            "enddatum",
            "until",
            "end",
            "end date",
        ],
    ),
    ("opened", &["geopend", "ouvert", "eröffnet"]),
    ("closed", &["gesloten", "fermé", "geschlossen"]),
    ("role", &["rol", "functie", "rôle", "fonction", "funktion", "rolle", "function"]),
    ("qualification", &["bekwaming", "erkenning", "agrément", "anerkennung", "recognised", "erkend", "agréé", "anerkannt"]),
    ("accredited", &["accreditatie", "accréditation", "akkreditierung", "accreditation", "geaccrediteerd", "accrédité", "akkreditiert"]),
    ("convention", &["conventie", "geconventioneerd", "conventionné", "conventionnement", "tarifabkommen"]),
    (
        "employment",
        &[
            "statuut",
            "tewerkstelling",
            "contract",
            "statut",
            "contrat",
            "engagement",
            "beschäftigungsverhältnis",
            "vertrag",
            "employment type",
        ],
    ),
    (
        "hours_per_week",
        &[
            "uren",
            "uren/week",
            "u/week",
            "heures",
            "heures/semaine",
            "h/semaine",
            "stunden",
            "stunden/woche",
            "wochenstunden",
            "hours",
            "hours/week",
            "weekly hours",
        ],
    ),
    ("scheme", &["regeling", "stelsel", "régime", "modèle", "modell", "system"]),
    ("date", &["datum", "dag", "jour", "tag", "teldatum", "peildatum", "date de comptage", "stichtag", "day", "op datum"]),
    (
        "age_band",
        &[
            "leeftijd",
            "leeftijdsgroep",
            "leeftijdscategorie",
            "leeftijdsband",
            "âge",
            "groupe d'âge",
            "classe d'âge",
            "catégorie d'âge",
            "tranche d'âge",
            "alter",
            "altersklasse",
            "altersgruppe",
            "altersband",
            "age",
            "age group",
            "age range",
            "age class",
        ],
    ),
    (
        "patients",
        &[
            "aantal patiënten",
            "patiënten",
            "aantal",
            "nombre de patients",
            "nombre",
            "anzahl patienten",
            "zahl der patienten",
            "anzahl",
            "number of patients",
            "number",
            "count",
        ],
    ),
    (
        "contacts",
        &[
            "aantal contacten",
            "contacten",
            "aantal",
            "nombre de contacts",
            "nombre",
            "anzahl kontakte",
            "zahl der kontakte",
            "anzahl",
            "number of contacts",
            "number",
            "count",
        ],
    ),
    ("registration", &["gmd", "dmg", "ama", "gmd-houder", "gmd bij", "détenteur du dmg", "ama-inhaber", "gmd held"]),
    (
        "act",
        &[
            "verstrekking",
            "prestatie",
            "soort contact",
            "type contact",
            "prestation",
            "acte",
            "type de contact",
            "leistung",
            "kontaktart",
            "type of contact",
            "contact type",
            "code",
            "nomenclatuurcode",
            "code de nomenclature",
        ],
    ),
    ("place", &["plaats", "lieu", "ort"]),
    ("component", &["onderdeel", "premie", "prime", "composant", "bestandteil", "prämie", "premium"]),
    (
        "period",
        &[
            "periode",
            "kwartaal",
            "trimester",
            "jaar",
            "maand",
            "période",
            "trimestre",
            "année",
            "mois",
            "zeitraum",
            "quartal",
            "jahr",
            "monat",
            "quarter",
            "year",
            "month",
        ],
    ),
    ("claimed_on", &["aangevraagd op", "datum aanvraag", "demandé le", "date de la demande", "beantragt am", "date of claim"]),
    ("subject", &["wie", "voor wie", "qui", "pour qui", "wer", "für wen", "who", "betrokkene"]),
    ("amount", &["bedrag", "totaal", "montant", "total", "betrag", "gesamt", "brutobedrag"]),
    (
        "patient_share",
        &["remgeld", "persoonlijk aandeel", "ticket modérateur", "tm", "quote-part personnelle", "eigenanteil", "co-payment", "copayment"],
    ),
    ("table", &["tabel", "tabelle"]),
    ("status", &["herkomst", "origine", "herkunft", "bron van het cijfer"]),
    ("name", &["naam", "nom"]),
    ("question", &["vraag", "gegeven", "donnée", "frage", "angabe", "item"]),
    ("answer", &["antwoord", "waarde", "réponse", "valeur", "antwort", "wert", "value"]),
    (
        "preferential",
        &[
            "vt",
            "bim",
            "eke",
            "omnio",
            "rvv",
            "voorkeurregeling",
            "verhoogde terugbetaling",
            "remboursement majoré",
            "increased reimbursement",
        ],
    ),
    (
        "chronic",
        &[
            "chronisch",
            "chronisch ziek",
            "chronische aandoening",
            "chronique",
            "affection chronique",
            "malade chronique",
            "chronisch krank",
            "chronically ill",
        ],
    ),
];

const PRACTITIONER: &[&str] = &[
    "practitioner",
    "huisarts",
    "arts",
    "dokter",
    "zorgverlener",
    "médecin",
    "médecin généraliste",
    "généraliste",
    "prestataire",
    "hausarzt",
    "arzt",
    "gp",
    "doctor",
    "label",
    "naam",
    "nom",
    "name",
];

/// Columns for the writer himself.
const REMARKS: [&str; 12] = [
    "opmerking",
    "opmerkingen",
    "nota",
    "remarque",
    "remarques",
    "note",
    "notes",
    "bemerkung",
    "bemerkungen",
    "comment",
    "comments",
    "remark",
];

/// What is compared of a name: letters and digits in lower case without accents, and `+`.
pub(crate) fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    for sign in text.chars().flat_map(char::to_lowercase) {
        match sign {
            'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' => key.push('a'),
            'ç' => key.push('c'),
            'è' | 'é' | 'ê' | 'ë' => key.push('e'),
            'ì' | 'í' | 'î' | 'ï' => key.push('i'),
            'ñ' => key.push('n'),
            'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ø' => key.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => key.push('u'),
            'ý' | 'ÿ' => key.push('y'),
            'ß' => key.push_str("ss"),
            'œ' => key.push_str("oe"),
            'æ' => key.push_str("ae"),
            '+' => key.push('+'),
            sign if sign.is_alphanumeric() => key.push(sign),
            _ => {}
        }
    }
    // The German way to write an umlaut without one; both sides of every comparison go through here.
    key.replace("ae", "a").replace("oe", "o").replace("ue", "u")
}

/// The keys of a text: whole, without what stands in brackets, and what stands in them.
pub(crate) fn keys(text: &str) -> Vec<String> {
    let mut keys = vec![key(text)];
    if let Some((before, rest)) = text.split_once('(') {
        let (inside, after) = rest.split_once(')').unwrap_or((rest, ""));
        keys.push(key(&format!("{before}{after}")));
        keys.push(key(inside));
    }
    keys.retain(|key| !key.is_empty());
    keys
}

/// The text of an id in the four languages.
pub(crate) fn in_all(id: &str) -> impl Iterator<Item = String> {
    Language::ALL.into_iter().map(move |language| Words::of(language).text(id))
}

/// Sheets by key.
static SHEET_KEYS: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
    let mut known = BTreeMap::new();
    for table in all() {
        known.entry(key(table.name)).or_insert(table.name);
        for text in Some(table.text).filter(|text| !text.is_empty()).into_iter().flat_map(in_all) {
            known.entry(key(&text)).or_insert(table.name);
        }
    }
    for (name, others) in SHEETS {
        for other in others {
            known.entry(key(other)).or_insert(name);
        }
    }
    known
});

/// Columns by table and key.
static COLUMN_KEYS: LazyLock<BTreeMap<(&'static str, String), &'static str>> = LazyLock::new(|| {
    let mut known = BTreeMap::new();
    for table in all() {
        for column in table.columns {
            known.entry((table.name, key(column.name))).or_insert(column.name);
            for text in Some(column.text).filter(|text| !text.is_empty()).into_iter().flat_map(in_all) {
                for key in keys(&text) {
                    known.entry((table.name, key)).or_insert(column.name);
                }
            }
        }
        for column in table.columns {
            for (_, others) in COLUMNS.iter().filter(|(name, _)| *name == column.name) {
                for other in *others {
                    known.entry((table.name, key(other))).or_insert(column.name);
                }
            }
        }
    }
    known
});

/// The table a sheet of this name and these headings is; `None` for a page apart.
pub(crate) fn table_of(sheet: &str, headings: &[String]) -> Option<&'static str> {
    let whole = key(sheet);
    let named = SHEET_KEYS.get(&whole).or_else(|| SHEET_KEYS.get(whole.trim_matches(|sign: char| sign.is_ascii_digit()))).copied();
    let has = |table: &'static str, name: &str| headings.iter().any(|heading| column_of(table, heading) == Some(name));
    match named {
        // Cells are often called after what they count.
        Some("patients") if has("list", "age_band") && !has("patients", "birth_date") => Some("list"),
        Some("contacts") if has("activity", "age_band") && has("activity", "contacts") => Some("activity"),
        Some(name) => Some(name),
        None => {
            let fits = |table: &&Table| {
                table.name != PRACTICE
                    && table.columns.iter().filter(|column| column.needed).count() >= 3
                    && table.columns.iter().filter(|column| column.needed).all(|column| has(table.name, column.name))
            };
            let mut fitting = all().filter(fits);
            fitting.next().filter(|_| fitting.next().is_none()).map(|table| table.name)
        }
    }
}

/// Whether a sheet is the explanations or the lists of our template.
pub(crate) fn is_apart(sheet: &str) -> bool {
    APART.iter().flat_map(|id| in_all(id)).any(|text| key(&text) == key(sheet))
}

/// Whether a sheet is meant as a table of ours: by its name, or because at least three headings are those of one table.
pub(crate) fn is_table(sheet: &str, headings: &[String]) -> bool {
    table_of(sheet, headings).is_some() || all().filter(|table| table.name != PRACTICE).any(|table| known_headings(table, headings) >= 3)
}

fn known_headings(table: &Table, headings: &[String]) -> usize {
    headings.iter().filter(|heading| column_of(table.name, heading).is_some()).count()
}

/// The column that a heading means on a table, without a vocabulary.
pub(crate) fn column_of(table: &'static str, heading: &str) -> Option<&'static str> {
    keys(heading).into_iter().find_map(|key| COLUMN_KEYS.get(&(table, key)).copied())
}

/// Whether a heading is for remarks.
pub(crate) fn is_remark(heading: &str) -> bool {
    REMARKS.iter().any(|remark| key(remark) == key(heading))
}

/// Statuses and contact columns that a table may have beside its own, by their word in files.
pub(crate) fn attributes(table: &str, vocabulary: &Vocabulary) -> Vec<(String, usize)> {
    let fits = |of: Subject, kind: &Kind| match table {
        "list" => of == Subject::Person && matches!(kind, Kind::Status { .. } | Kind::Seen { .. }),
        "activity" => matches!((of, kind), (Subject::Person, Kind::Status { .. } | Kind::Seen { .. }) | (Subject::Contact, Kind::Column)),
        "contacts" => of == Subject::Contact && *kind == Kind::Column,
        "practitioners" => of == Subject::Practitioner && matches!(kind, Kind::Status { .. }),
        _ => false,
    };
    let word = |index: usize| match vocabulary.attributes.get(index).map(|attribute| (&attribute.kind, &attribute.id)) {
        Some((Kind::Status { status }, _)) => status.clone(),
        Some((_, id)) => id.clone(),
        None => String::new(),
    };
    let attributes = vocabulary.attributes.iter().enumerate();
    attributes.filter(|(_, attribute)| fits(attribute.of, &attribute.kind)).map(|(index, _)| (word(index), index)).collect()
}

/// The column that a heading means on a table: its own columns first, then those of the vocabulary.
pub(crate) fn column_in(table: &'static str, heading: &str, vocabulary: &Vocabulary) -> Option<String> {
    if let Some(name) = column_of(table, heading) {
        // `preferential` and the like are in the form, but whether there is such a status is the vocabulary's to say.
        let own = names_of_vocabulary(name);
        if !own || attributes(table, vocabulary).iter().any(|(word, _)| word == name) || (name == "act" || name == "registration") {
            return Some(name.to_owned());
        }
    }
    let wanted = keys(heading);
    attributes(table, vocabulary).into_iter().find_map(|(word, index)| {
        let attribute = vocabulary.attributes.get(index)?;
        let names = [&attribute.name.nl, &attribute.name.fr, &attribute.name.de, &attribute.name.en];
        let mut known = names.iter().flat_map(|name| keys(name)).chain([key(&attribute.id), key(&word)]);
        let more = COLUMNS.iter().filter(|(name, _)| *name == word).flat_map(|(_, others)| others.iter().map(|other| key(other)));
        (known.any(|key| wanted.contains(&key)) || more.into_iter().any(|key| wanted.contains(&key))).then_some(word)
    })
}

/// Columns of [`FORM`] that are attributes of a vocabulary.
fn names_of_vocabulary(name: &str) -> bool {
    matches!(
        name,
        "preferential" | "chronic" | "qualification" | "accredited" | "convention" | "act" | "time_band" | "patients_per_trip" | "on_duty"
    )
}

/// What may stand above the columns of a table, for a list of what is allowed: in the words of the template if it has some.
pub(crate) fn allowed_columns(table: &'static str, vocabulary: &Vocabulary, language: Option<Language>) -> String {
    let mut names: Vec<String> = Vec::new();
    for column in self::table(table).map_or(&[][..], |table| table.columns) {
        names.push(match language {
            Some(language) if !column.text.is_empty() => Words::of(language).text(column.text),
            _ => column.name.to_owned(),
        });
    }
    for (word, index) in attributes(table, vocabulary) {
        if self::table(table).is_some_and(|table| table.columns.iter().any(|column| column.name == word)) {
            continue;
        }
        let name = vocabulary.attributes.get(index).map(|attribute| &attribute.name);
        names.push(match (language, name) {
            (Some(language), Some(name)) => name.of(language.code()).to_owned(),
            _ => word,
        });
    }
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_do_not_matter() {
        for heading in ["leeftijdsgroep", "Tranche d’âge", "TRANCHE_D'AGE", "Altersgruppe", "age band", "Age-Band", "âge"] {
            assert_eq!(column_of("list", heading), Some("age_band"), "{heading}");
        }
        for heading in ["VT", "BIM", "verhoogde tegemoetkoming", "Intervention majorée", "Erhoehte Kostenerstattung (EKE)"] {
            assert_eq!(column_of("list", heading), Some("preferential"), "{heading}");
        }
        for (sheet, table) in [
            ("Lijst 2026", "list"),
            ("Tätigkeit", "activity"),
            ("Taetigkeit", "activity"),
            ("MÉDECINS", "practitioners"),
            ("Pratique", "practice"),
        ] {
            assert_eq!(table_of(sheet, &[]), Some(table), "{sheet}");
        }
        assert_eq!(table_of("Notities", &[]), None);
        assert!(is_apart("Lees mij") && is_apart("lies mich"));
    }

    #[test]
    fn every_table_is_one_of_facts_and_no_heading_means_two_columns_of_it() {
        let facts: Vec<&str> = pijler_facts::typed::TABLES.to_vec();
        for table in all() {
            assert!(table.name == PRACTICE || facts.contains(&table.name), "{}", table.name);
            for column in table.columns.iter().filter(|column| !column.text.is_empty()) {
                for text in in_all(column.text) {
                    assert_eq!(column_of(table.name, &text), Some(column.name), "{} {text}", table.name);
                }
            }
        }
        assert_eq!(all().count(), facts.len() + 1);
        for (name, _) in COLUMNS {
            assert!(all().any(|table| table.columns.iter().any(|column| column.name == name)), "{name}");
        }
    }
}
