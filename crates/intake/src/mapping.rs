// SPDX-License-Identifier: EUPL-1.2
//! An export of any record system -> typed rows, through a mapping of its columns that people confirm.
//!
//! 1. [`take`] reads the cells with this crate's reader and **hides persons at the door**: a column is kept as it stands only if its
//!    values look like days, official codes, amounts, small numbers, or a few words that come back; every other column, and every column whose
//!    heading speaks of a patient, is kept as keyed hashes alone. The secret is the caller's.
//! 2. [`Taken::propose`] finds, for each column that is needed, the heading that means it in one of four languages and whose values fit.
//! 3. [`Taken::billing`] and [`Taken::files`] give rows with types for a mapping. A row that cannot be read is left out and listed, never silently;
//!    a needed column that is not chosen refuses.
//!
//! Invariants: pure; no label of a person is kept, shown or put in a fault; equal labels give equal keys under one secret, however they are
//! spaced or pointed. Not here: what a code means (`practice`), remembering a mapping (`web`).

use crate::limits::Limits;
use crate::names::key;
use crate::values;
use pijler_facts::exports::{BilledRow, Billing, FileRow, Files};
use pijler_model::{Cents, Day, Fault, Faults, Place, Problem, Severity};
use pijler_words::parse_decimal;
use std::collections::{BTreeMap, BTreeSet};

/// Which export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Export {
    /// Lines billed.
    Billing,
    /// Files held.
    Files,
}

/// What the values of a column must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Days.
    Day,
    /// Official codes or acts.
    Code,
    /// A person: hidden.
    Person,
    /// A label that comes back.
    Label,
    /// Money.
    Money,
    /// Yes or no.
    Truth,
    /// A birth date or an age.
    Birth,
}

/// A column that is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Its word in fields and texts.
    pub name: &'static str,
    /// Whether nothing can be said without it.
    pub needed: bool,
    /// Its values.
    pub look: Look,
    /// Headings that mean it, in the languages of the country, as keys.
    headings: &'static str,
}

const fn wanted(name: &'static str, needed: bool, look: Look, headings: &'static str) -> Wanted {
    Wanted { name, needed, look, headings }
}

/// Columns of a billing export.
pub const BILLING: [Wanted; 11] = [
    wanted(
        "date",
        true,
        Look::Day,
        "datum date prestatiedatum datumprestatie dateprestation datedelaprestation leistungsdatum datumderleistung \
         datumcontact contactdatum contactdate datecontact dateofservice servicedate datumverstrekking kontaktdatum dag jour \
         day",
    ),
    wanted(
        "code",
        true,
        Look::Code,
        "code nomenclatuur nomenclature nomenclatuurcode codenomenclature nomenclatuurnummer nomenklaturnummer nomenklatur \
         prestatie prestation prestatiecode codeprestation verstrekking leistung leistungscode act acte officialcode \
         officielecode codeofficiel offiziellercode rizivcode codeinami pseudocode service nummernomenclatuur \
         numerodenomenclature",
    ),
    wanted("patient", true, Look::Person, PATIENT),
    wanted(
        "practitioner",
        true,
        Look::Label,
        "arts huisarts dokter zorgverlener verstrekker uitvoerder medecin docteur prestataire praticien dispensateur arzt \
         hausarzt leistungserbringer practitioner doctor gp physician provider behandelaar uitvoerendearts labelarts \
         medecinexecutant",
    ),
    wanted(
        "amount",
        false,
        Look::Money,
        "bedrag honorarium ereloon totaal totaalbedrag aangerekend aangerekendbedrag montant honoraires montantfacture \
         montanttotal facture betrag honorar gesamtbetrag amount fee billed billedamount tarief tarif gefactureerd \
         gefactureerdbedrag total",
    ),
    wanted(
        "co_payment",
        false,
        Look::Money,
        "remgeld persoonlijkaandeel patientaandeel aandeelpatient ticketmoderateur tm partpatient partpersonnelle \
         quotepartpatient eigenanteil patientenanteil copayment patientshare",
    ),
    wanted(
        "on_duty",
        false,
        Look::Truth,
        "wacht wachtdienst tijdenswacht tijdensdewachtdienst vanwacht garde pendantlagarde servicedegarde \
         pendantleservicedegarde bereitschaft bereitschaftsdienst imbereitschaftsdienst duty onduty oncall",
    ),
    wanted(
        "paid_on",
        false,
        Look::Day,
        "betaaldop betaaldatum betalingsdatum datumbetaling payele datedepaiement datepaiement bezahltam zahlungsdatum paidon \
         paymentdate datumontvangst ontvangenop recule datedereception",
    ),
    wanted(
        "paid",
        false,
        Look::Money,
        "betaald betaaldbedrag ontvangen ontvangenbedrag bedragbetaald bedragontvangen paye montantpaye recu montantrecu \
         bezahlt bezahlterbetrag erhalten paid paidamount amountpaid received amountreceived verworven",
    ),
    wanted(
        "payer",
        false,
        Look::Label,
        "betaler ziekenfonds mutualiteit verzekeringsinstelling vi verzekeraar mutualite mutuelle organismeassureur oa payeur \
         krankenkasse versicherungstrager zahler insurer payer fund derdebetaler tierspayant",
    ),
    wanted(
        "here",
        false,
        Look::Truth,
        "gmd dmg ama gmdhier dmgici amahier gmdindepraktijk dmgdanslapratique vasterelatie vastebehandelrelatie \
         relationtherapeutiquefixe gmdhouder filehere gmdhere gmdbijons dmgcheznous festebehandlungsbeziehung amaindieserpraxis \
         gmdpraktijk dmgpratique",
    ),
];

const PATIENT: &str = "patient patientid patientnummer nummerpatient patientlabel labelpatient naampatient patientnaam nompatient \
         nomdupatient patientennummer patientname nameofpatient insz niss rijksregisternummer rijksregister registrenational \
         numeronational nationalregisternummer rechthebbende beneficiaire begunstigde numeropatient dossier dossiernummer \
         numerodossier patientenlabel ssin verzekerde assure versicherter naam nom name voornaam prenom vorname familienaam \
         achternaam";

/// Columns of an export of files held.
pub const FILES: [Wanted; 8] = [
    wanted("patient", true, Look::Person, PATIENT),
    wanted(
        "holder",
        true,
        Look::Label,
        "houder gmdhouder detenteur detenteurdudmg inhaber holder arts huisarts medecin arzt hausarzt practitioner doctor gp \
         amainhaber beheerder gestionnaire titulaire medecinhabituel vastearts",
    ),
    wanted(
        "opened",
        false,
        Look::Day,
        "geopend geopendop opening openingsdatum begin begindatum start startdatum van sinds ouvert ouvertle ouverture debut \
         datedebut depuis eroffnet eroffnetam eroffnung seit opened openedon since from datumgmd datedmg gmdsinds dmgdepuis",
    ),
    wanted(
        "closed",
        false,
        Look::Day,
        "einde einddatum gesloten geslotenop tot fin datefin cloture jusque ende enddatum geschlossen bis closed closedon until \
         to end",
    ),
    wanted(
        "extended",
        false,
        Look::Day,
        "verlenging verlengd verlengdop laatsteverlenging datumverlenging prolongation prolonge prolongele derniereprolongation \
         verlangerung letzteverlangerung verlangertam renewed renewal lastrenewal extended lastextension",
    ),
    wanted(
        "seen",
        false,
        Look::Day,
        "laatstecontact laatstecontactarts laatsteraadpleging laatstbezoek laatstecontacthuisarts derniercontact \
         dernierecontact derniereconsultation derniercontactmedecin letzterkontakt letztekonsultation lastcontact lastseen \
         lastconsultation lastcontactgp lastcontactwithadoctor laatstgezien",
    ),
    wanted(
        "born",
        false,
        Look::Birth,
        "geboortedatum geboren geboorte leeftijd naissance datedenaissance datenaissance ne nele age geburtsdatum geburt alter \
         birthdate dateofbirth born dob birth geboortejaar",
    ),
    wanted(
        "preferential",
        false,
        Look::Truth,
        "vt bim eke verhoogdetegemoetkoming interventionmajoree erhohtekostenerstattung increasedreimbursement preferential \
         omnio wigw vvti",
    ),
];

impl Export {
    /// Its columns.
    #[must_use]
    pub const fn wanted(self) -> &'static [Wanted] {
        match self {
            Self::Billing => &BILLING,
            Self::Files => &FILES,
        }
    }

    /// Its word in fields.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Billing => "billing",
            Self::Files => "files",
        }
    }
}

/// Bounds of an export: twice the rows that a practice of ten doctors bills in three years.
#[must_use]
pub fn export_limits() -> Limits {
    Limits { bytes: 20_000_000, unpacked: 120_000_000, rows: 120_000, cells: 3_000_000, ..Limits::default() }
}

/// Words that differ at most in a column that is kept as it stands.
const WORDS_MAX: usize = 60;

/// Problems listed of one export; more are counted.
const LISTED: usize = 50;

/// The values of a column.
#[derive(Clone, Debug)]
enum Values {
    /// As they stand: distinct texts, and which of them each row has. The first is the empty one.
    Clear { pool: Vec<String>, at: Vec<u32> },
    /// Keyed hashes alone; 0 is empty.
    Hidden { keys: Vec<u64>, different: usize },
}

/// What the values of a column look like: of a hundred that are filled, how many are so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Looks {
    filled: usize,
    different: usize,
    days: usize,
    codes: usize,
    money: usize,
    marked: usize,
    truths: usize,
    ages: usize,
}

/// An export without its persons.
#[derive(Clone, Debug)]
pub struct Taken {
    /// Name of the file.
    pub file: String,
    /// Name of the sheet.
    pub sheet: String,
    /// Headings as they are written.
    pub headings: Vec<String>,
    /// First 16 hexadecimal digits of a hash of the headings: a mapping is remembered under it.
    pub hash: String,
    /// What was taken as it stands and should be known.
    pub warnings: Faults,
    lines: Vec<u32>,
    columns: Vec<Values>,
    looks: Vec<Looks>,
}

/// Which column is which: by the place of the wanted column, the number of the column of the file.
pub type Mapping = Vec<Option<usize>>;

/// A value of a sample row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// As it stands.
    Text(String),
    /// Hidden at the door.
    Hidden,
    /// Nothing stands there.
    Empty,
}

/// How many of a hundred, without parts.
const fn hundred(part: usize, whole: usize) -> usize {
    match (part * 100).checked_div(whole) {
        Some(share) => share,
        None => 0,
    }
}

/// Reads an export. `is_code` says which texts are official codes or acts; the secret keys the hashes of persons.
///
/// Of a workbook the sheet with the most rows counts; the others are named in a warning.
pub fn take(name: &str, bytes: &[u8], limits: &Limits, is_code: &dyn Fn(&str) -> bool, secret: &[u8; 32]) -> Result<Taken, Faults> {
    let mut input = crate::file::read(name, bytes, limits).map_err(without_values)?;
    let mut warnings = without_values(std::mem::take(&mut input.warnings));
    let largest =
        input.sheets.iter().enumerate().max_by_key(|(index, sheet)| (sheet.rows.len(), usize::MAX - index)).map(|(index, _)| index);
    let Some(largest) = largest else {
        let mut faults = Faults::default();
        faults.error(Place { file: name.into(), ..Place::default() }, Problem::Empty, "", "expected-filled-table");
        return Err(faults);
    };
    for (_, other) in input.sheets.iter().enumerate().filter(|(index, other)| *index != largest && !other.rows.is_empty()) {
        warnings.warning(other.place(0, ""), Problem::UnknownReference, other.name.clone(), "expected-one-table");
    }
    let sheet = input.sheets.swap_remove(largest);
    if sheet.rows.is_empty() {
        let mut faults = Faults::default();
        faults.error(sheet.place(sheet.heading_line, ""), Problem::Empty, "", "expected-filled-table");
        return Err(faults);
    }
    let lines = sheet.rows.iter().map(|row| u32::try_from(row.line).unwrap_or(u32::MAX)).collect();
    let (mut columns, mut looks) = (Vec::new(), Vec::new());
    for (index, heading) in sheet.headings.iter().enumerate() {
        let texts = sheet.rows.iter().map(|row| row.fields.get(index).map_or("", String::as_str));
        let (values, look) = column(texts, heading, is_code, secret);
        columns.push(values);
        looks.push(look);
    }
    let hash = heading_hash(&sheet.headings);
    Ok(Taken { file: sheet.file, sheet: sheet.name, headings: sheet.headings, hash, warnings, lines, columns, looks })
}

/// A mapping is remembered by this.
fn heading_hash(headings: &[String]) -> String {
    let keys: Vec<String> = headings.iter().map(|heading| key(heading)).collect();
    blake3::hash(keys.join("\n").as_bytes()).to_hex()[..16].to_owned()
}

/// Faults of the shape of a file without what stands in its cells: a cell may name a person.
fn without_values(mut faults: Faults) -> Faults {
    for fault in &mut faults.list {
        if fault.place.line > 0 {
            fault.value.clear();
        }
    }
    faults
}

/// A column as it is kept, and what its values look like.
fn column<'a>(texts: impl Iterator<Item = &'a str>, heading: &str, is_code: &dyn Fn(&str) -> bool, secret: &[u8; 32]) -> (Values, Looks) {
    let mut pool: BTreeMap<&str, u32> = BTreeMap::from([("", 0)]);
    let mut at = Vec::new();
    for text in texts {
        let next = u32::try_from(pool.len()).unwrap_or(u32::MAX);
        at.push(*pool.entry(text).or_insert(next));
    }
    let mut times = vec![0_usize; pool.len()];
    for &index in &at {
        times[index as usize] += 1;
    }
    let mut looks = Looks { filled: at.len() - times[0], different: pool.len() - 1, ..Looks::default() };
    for (text, &index) in pool.iter().filter(|(text, _)| !text.is_empty()) {
        let times = times[index as usize];
        let note = |is: bool, count: &mut usize| {
            if is {
                *count += times;
            }
        };
        note(values::day(text).is_some(), &mut looks.days);
        note(code_of(text).is_some_and(|code| is_code(&code)), &mut looks.codes);
        let money = parse_decimal(text).ok().and_then(|decimal| decimal.to_cents().ok());
        note(money.is_some(), &mut looks.money);
        note(money.is_some() && text.contains([',', '.', '€']), &mut looks.marked);
        note(truth(text).is_some(), &mut looks.truths);
        note(text.parse::<u8>().is_ok_and(|age| age <= 120), &mut looks.ages);
    }
    let most = |part: usize| hundred(part, looks.filled) >= 80;
    let is_patient = means(heading, PATIENT) > 0;
    let words = looks.different <= WORDS_MAX && looks.different * 3 <= looks.filled.max(9);
    let amounts = most(looks.money) && (hundred(looks.marked, looks.filled) >= 20 || words);
    let codes = hundred(looks.codes, looks.filled) >= 50;
    let clear = most(looks.days) || (!is_patient && (codes || amounts || words || most(looks.ages) || most(looks.truths)));
    if clear || looks.filled == 0 {
        let mut texts = vec![String::new(); pool.len()];
        for (text, index) in pool {
            text.clone_into(&mut texts[index as usize]);
        }
        return (Values::Clear { pool: texts, at }, looks);
    }
    let mut keys = vec![0; pool.len()];
    for (text, index) in &pool {
        keys[*index as usize] = person_key(text, secret);
    }
    let keys: Vec<u64> = at.iter().map(|&index| keys[index as usize]).collect();
    (Values::Hidden { keys, different: looks.different }, looks)
}

/// The key of a person's label: spaces, points, dashes, case and accents make no difference. 0 is no label.
fn person_key(label: &str, secret: &[u8; 32]) -> u64 {
    let plain = key(label);
    if plain.is_empty() {
        return 0;
    }
    let hash = blake3::keyed_hash(secret, plain.as_bytes());
    let first: [u8; 8] = hash.as_bytes()[..8].try_into().unwrap_or_default();
    u64::from_le_bytes(first).max(1)
}

/// An official code as it is looked up: digits without marks; anything else as it stands.
#[must_use]
pub fn code_of(text: &str) -> Option<String> {
    let text = text.trim();
    // `101076-101080` names the code for those outside and inside a hospital; the first is the practice's.
    let first = text.split(['-', '/']).next().unwrap_or(text).trim();
    let digits: String = first.chars().filter(|sign| !matches!(sign, ' ' | '.' | '\u{a0}' | '\u{202f}')).collect();
    if digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(digits);
    }
    (!text.is_empty()).then(|| text.to_owned())
}

/// Reads yes and no in four languages, and the signs programs write for them.
fn truth(text: &str) -> Option<bool> {
    match key(text).as_str() {
        "ja" | "j" | "yes" | "y" | "oui" | "o" | "true" | "waar" | "vrai" | "wahr" | "1" | "x" | "hier" | "ici" | "here" => Some(true),
        "nee" | "neen" | "n" | "no" | "non" | "nein" | "false" | "onwaar" | "faux" | "falsch" | "0" | "elders" | "ailleurs"
        | "anderswo" | "elsewhere" | "geen" | "aucun" | "none" => Some(false),
        _ => None,
    }
}

/// How well a heading means a column: 3 exactly, 1 in part, 0 not.
fn means(heading: &str, headings: &str) -> usize {
    let whole = key(heading);
    if headings.split_whitespace().any(|known| key(known) == whole) {
        return 3;
    }
    let words: Vec<String> = heading.split(|sign: char| !sign.is_alphanumeric()).map(key).filter(|word| word.len() > 1).collect();
    let in_part = |known: &str| words.iter().any(|word| word == known) || (known.len() >= 6 && whole.contains(known));
    usize::from(headings.split_whitespace().any(|known| in_part(&key(known))))
}

impl Looks {
    /// How well values fit: of 3; 0 is not at all.
    fn fit(&self, look: Look, hidden: bool) -> usize {
        let most = |part: usize| usize::from(hundred(part, self.filled) >= 80) * 3;
        match look {
            _ if self.filled == 0 => 1,
            Look::Day => most(self.days),
            Look::Code => usize::from(hundred(self.codes, self.filled) >= 30) * 3,
            Look::Person => usize::from(hidden) * 2 + usize::from(hidden && self.different > WORDS_MAX),
            Look::Label => {
                let plain = !hidden
                    && most(self.days) == 0
                    && hundred(self.codes, self.filled) < 30
                    && most(self.truths) == 0
                    && hundred(self.marked, self.filled) < 20;
                usize::from(plain) * 2
            }
            Look::Money => most(self.money).min(if hundred(self.marked, self.filled) >= 20 { 3 } else { 1 }),
            Look::Truth => most(self.truths),
            Look::Birth => most(self.days).max(most(self.ages)),
        }
    }
}

impl Taken {
    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.lines.len()
    }

    /// Whether a column is kept as hashes alone, and how many values differ in it.
    #[must_use]
    pub fn hidden(&self, column: usize) -> Option<usize> {
        match self.columns.get(column) {
            Some(Values::Hidden { different, .. }) => Some(*different),
            _ => None,
        }
    }

    /// The first rows, each with its row number.
    #[must_use]
    pub fn sample(&self, rows: usize) -> Vec<(u32, Vec<Shown>)> {
        let shown = |values: &Values, row: usize| match values {
            Values::Hidden { keys, .. } => keys.get(row).map_or(Shown::Empty, |&key| if key == 0 { Shown::Empty } else { Shown::Hidden }),
            Values::Clear { pool, at } => match at.get(row).and_then(|&index| pool.get(index as usize)) {
                Some(text) if !text.is_empty() => Shown::Text(crate::gather::clip(text, 40)),
                _ => Shown::Empty,
            },
        };
        self.lines
            .iter()
            .enumerate()
            .take(rows)
            .map(|(row, &line)| (line, self.columns.iter().map(|values| shown(values, row)).collect()))
            .collect()
    }

    /// Which export it is by its headings and values: the kind whose needed columns are found best.
    #[must_use]
    pub fn kind(&self) -> Export {
        let found = |export: Export| {
            let mapping = self.propose(export);
            let needed = export.wanted().iter().zip(&mapping).filter(|(wanted, column)| wanted.needed && column.is_some()).count();
            needed * 10 / export.wanted().iter().filter(|wanted| wanted.needed).count().max(1)
        };
        if found(Export::Billing) >= found(Export::Files) { Export::Billing } else { Export::Files }
    }

    /// The columns that fit best. A needed column may be found by its values alone; an optional one only by its heading.
    #[must_use]
    pub fn propose(&self, export: Export) -> Mapping {
        let wanted = export.wanted();
        let mut scores = Vec::new();
        for (place, want) in wanted.iter().enumerate() {
            for (column, heading) in self.headings.iter().enumerate() {
                let looks = self.looks.get(column).copied().unwrap_or_default();
                let (means, fit) = (means(heading, want.headings), looks.fit(want.look, self.hidden(column).is_some()));
                let typed = matches!(want.look, Look::Day | Look::Code | Look::Person);
                let possible = fit > 0 && (means > 0 || (want.needed && typed)) || (means == 3 && want.look == Look::Person && fit > 0);
                if possible {
                    scores.push((means * 4 + fit, place, column));
                }
            }
        }
        // The best first; among equals the column that is needed first, then the one that stands first.
        scores.sort_by_key(|&(score, place, column)| (usize::MAX - score, place, column));
        let mut mapping = vec![None; wanted.len()];
        let mut used = BTreeSet::new();
        for (_, place, column) in scores {
            if mapping[place].is_none() && used.insert(column) {
                mapping[place] = Some(column);
            }
        }
        mapping
    }

    /// Needed columns that a mapping leaves out, and choices that cannot be.
    #[must_use]
    pub fn missing(&self, export: Export, mapping: &Mapping) -> Vec<&'static str> {
        let missing = |(place, want): (usize, &Wanted)| {
            let chosen = mapping.get(place).copied().flatten().filter(|&column| column < self.columns.len());
            (want.needed && chosen.is_none()).then_some(want.name)
        };
        export.wanted().iter().enumerate().filter_map(missing).collect()
    }

    /// The lines billed, as mapped, and the rows that were left out.
    pub fn billing(&self, mapping: &Mapping, secret: &[u8; 32]) -> Result<(Billing, Faults), Faults> {
        let reader = Reader::new(self, Export::Billing, mapping, secret)?;
        let days = reader.clear("date", values::day);
        let codes = reader.labels("code", &|text| code_of(text));
        let persons = reader.persons("patient");
        let practitioners = reader.labels("practitioner", &label);
        let payers = reader.labels("payer", &label);
        let (amounts, shares, paid) = (reader.money("amount"), reader.money("co_payment"), reader.money("paid"));
        let (duty, here) = (reader.clear("on_duty", truth), reader.clear("here", truth));
        let paid_on = reader.clear("paid_on", values::day);
        let mut billing = Billing {
            codes: codes.pool.clone(),
            practitioners: practitioners.pool.clone(),
            payers: payers.pool.clone(),
            has: reader.present(),
            ..Billing::default()
        };
        let mut left = Left::new(self);
        for (row, &line) in self.lines.iter().enumerate() {
            let (day, code, person, practitioner) = (days.at(row), codes.at(row), persons[row], practitioners.at(row));
            let wrong = [
                (day.is_none(), "date", Problem::NotADate, days.text(row)),
                (code.is_none(), "code", Problem::Empty, String::new()),
                (person == 0, "patient", Problem::Empty, String::new()),
                (practitioner.is_none(), "practitioner", Problem::Empty, String::new()),
                (amounts.is_wrong(row), "amount", Problem::NotANumber, amounts.text(row)),
                (shares.is_wrong(row), "co_payment", Problem::NotANumber, shares.text(row)),
                (paid.is_wrong(row), "paid", Problem::NotANumber, paid.text(row)),
                (paid_on.is_wrong(row), "paid_on", Problem::NotADate, paid_on.text(row)),
                (duty.is_wrong(row), "on_duty", Problem::UnknownValue, duty.text(row)),
                (here.is_wrong(row), "here", Problem::UnknownValue, here.text(row)),
            ];
            let heading = |name: &str| reader.heading(name);
            if left.out(line, &wrong, &heading) {
                continue;
            }
            let (Some(day), Some(code), Some(practitioner)) = (day, code, practitioner) else { continue };
            billing.rows.push(BilledRow {
                line,
                day,
                code,
                person,
                practitioner,
                amount: amounts.at(row),
                co_payment: shares.at(row),
                on_duty: duty.at(row),
                here: here.at(row),
                payer: payers.at(row),
                paid_on: paid_on.at(row),
                paid: paid.at(row),
            });
        }
        left.finish(billing.rows.len()).map(|warnings| (billing, warnings))
    }

    /// The files held, as mapped, and the rows that were left out. `today` turns an age into a year of birth.
    pub fn files(&self, mapping: &Mapping, today: Day, secret: &[u8; 32]) -> Result<(Files, Faults), Faults> {
        let reader = Reader::new(self, Export::Files, mapping, secret)?;
        let persons = reader.persons("patient");
        let holders = reader.labels("holder", &label);
        let day = |name| reader.clear(name, |text: &str| values::day(text));
        let (opened, closed, extended, seen) = (day("opened"), day("closed"), day("extended"), day("seen"));
        let born = reader.clear("born", |text| birth(text, today));
        let preferential = reader.clear("preferential", truth);
        let mut files = Files { holders: holders.pool.clone(), has: reader.present(), ..Files::default() };
        let mut left = Left::new(self);
        for (row, &line) in self.lines.iter().enumerate() {
            let (person, holder) = (persons[row], holders.at(row));
            let wrong = [
                (person == 0, "patient", Problem::Empty, String::new()),
                (holder.is_none(), "holder", Problem::Empty, String::new()),
                (opened.is_wrong(row), "opened", Problem::NotADate, opened.text(row)),
                (closed.is_wrong(row), "closed", Problem::NotADate, closed.text(row)),
                (extended.is_wrong(row), "extended", Problem::NotADate, extended.text(row)),
                (seen.is_wrong(row), "seen", Problem::NotADate, seen.text(row)),
                // A birth date is a person's own: it is not repeated.
                (born.is_wrong(row), "born", Problem::NotADate, String::new()),
                (preferential.is_wrong(row), "preferential", Problem::UnknownValue, preferential.text(row)),
            ];
            let heading = |name: &str| reader.heading(name);
            if left.out(line, &wrong, &heading) {
                continue;
            }
            let Some(holder) = holder else { continue };
            files.rows.push(FileRow {
                line,
                person,
                holder,
                opened: opened.at(row),
                closed: closed.at(row),
                extended: extended.at(row),
                seen: seen.at(row),
                born: born.at(row),
                preferential: preferential.at(row),
            });
        }
        left.finish(files.rows.len()).map(|warnings| (files, warnings))
    }
}

/// A birth date, a year of birth, or an age.
fn birth(text: &str, today: Day) -> Option<Day> {
    if let Some(day) = values::day(text) {
        return Some(day);
    }
    let number: i16 = text.trim().parse().ok()?;
    let year = match number {
        0..=120 => today.year().0.checked_sub(number)?,
        1880..=2200 => number,
        _ => return None,
    };
    Day::try_new(year, 7, 1)
}

fn label(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then(|| crate::gather::clip(&text, 60))
}

/// A column read: its distinct values, and which each row has.
struct Read<'a, T> {
    /// By distinct value: what it means.
    values: Vec<Option<T>>,
    pool: &'a [String],
    at: &'a [u32],
}

impl<T: Copy> Read<'_, T> {
    fn index(&self, row: usize) -> usize {
        self.at.get(row).map_or(0, |&index| index as usize)
    }

    fn at(&self, row: usize) -> Option<T> {
        self.values.get(self.index(row)).copied().flatten()
    }

    fn text(&self, row: usize) -> String {
        self.pool.get(self.index(row)).map(|text| crate::gather::clip(text, 40)).unwrap_or_default()
    }

    /// Something stands there that cannot be read.
    fn is_wrong(&self, row: usize) -> bool {
        let index = self.index(row);
        index > 0 && self.values.get(index).is_some_and(Option::is_none)
    }
}

/// A column of labels.
struct Labels<'a> {
    pool: Vec<String>,
    by_value: Vec<Option<u32>>,
    at: &'a [u32],
    hidden: Vec<Option<u32>>,
}

impl Labels<'_> {
    fn at(&self, row: usize) -> Option<u32> {
        if let Some(&known) = self.hidden.get(row) {
            return known;
        }
        self.at.get(row).and_then(|&index| self.by_value.get(index as usize)).copied().flatten()
    }
}

struct Reader<'a> {
    taken: &'a Taken,
    export: Export,
    mapping: &'a Mapping,
    secret: &'a [u8; 32],
}

impl<'a> Reader<'a> {
    fn new(taken: &'a Taken, export: Export, mapping: &'a Mapping, secret: &'a [u8; 32]) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        for name in taken.missing(export, mapping) {
            let place = Place { file: taken.file.clone(), sheet: taken.sheet.clone(), line: 0, column: name.into() };
            faults.error(place, Problem::MissingColumn, "", "");
        }
        faults.or(Self { taken, export, mapping, secret })
    }

    fn column(&self, name: &str) -> Option<usize> {
        let place = self.export.wanted().iter().position(|want| want.name == name)?;
        self.mapping.get(place).copied().flatten().filter(|&column| column < self.taken.columns.len())
    }

    /// Words of the columns chosen. A hidden one holds persons or labels only.
    fn present(&self) -> BTreeSet<&'static str> {
        let wanted = self.export.wanted().iter();
        let kept = |want: &&Wanted| match self.column(want.name) {
            None => false,
            Some(column) => matches!(want.look, Look::Person | Look::Label | Look::Code) || self.taken.hidden(column).is_none(),
        };
        wanted.filter(kept).map(|want| want.name).collect()
    }

    fn heading(&self, name: &str) -> String {
        self.column(name).and_then(|column| self.taken.headings.get(column)).cloned().unwrap_or_default()
    }

    /// A column whose values are kept as they stand. A hidden one cannot be read: as if every value were wrong.
    fn clear<T: Copy>(&self, name: &str, read: impl Fn(&str) -> Option<T>) -> Read<'a, T> {
        match self.column(name).and_then(|column| self.taken.columns.get(column)) {
            None | Some(Values::Hidden { .. }) => Read { values: Vec::new(), pool: &[], at: &[] },
            Some(Values::Clear { pool, at }) => {
                let values = pool.iter().map(|text| if text.is_empty() { None } else { read(text) }).collect();
                Read { values, pool, at }
            }
        }
    }

    fn money(&self, name: &str) -> Read<'a, Cents> {
        self.clear(name, |text| parse_decimal(text).ok().and_then(|decimal| decimal.to_cents().ok()))
    }

    fn labels(&self, name: &str, read: &dyn Fn(&str) -> Option<String>) -> Labels<'a> {
        match self.column(name).and_then(|column| self.taken.columns.get(column)) {
            None => Labels { pool: Vec::new(), by_value: Vec::new(), at: &[], hidden: Vec::new() },
            Some(Values::Clear { pool: texts, at }) => {
                let mut pool: Vec<String> = Vec::new();
                let mut known: BTreeMap<String, u32> = BTreeMap::new();
                let by_value = texts
                    .iter()
                    .map(|text| {
                        let text = read(text)?;
                        let next = u32::try_from(pool.len()).unwrap_or(u32::MAX);
                        let index = *known.entry(text.clone()).or_insert(next);
                        if index == next {
                            pool.push(text);
                        }
                        Some(index)
                    })
                    .collect();
                Labels { pool, by_value, at, hidden: Vec::new() }
            }
            // Labels that were taken for persons: numbered in the order in which they come.
            Some(Values::Hidden { keys, .. }) => {
                let mut known: BTreeMap<u64, u32> = BTreeMap::new();
                let mut pool = Vec::new();
                let hidden = keys
                    .iter()
                    .map(|&key| {
                        if key == 0 {
                            return None;
                        }
                        let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
                        let index = *known.entry(key).or_insert(next);
                        if index == next {
                            pool.push(format!("#{}", next + 1));
                        }
                        Some(index)
                    })
                    .collect();
                Labels { pool, by_value: Vec::new(), at: &[], hidden }
            }
        }
    }

    /// Keys of persons by row; 0 is nobody.
    fn persons(&self, name: &str) -> Vec<u64> {
        match self.column(name).and_then(|column| self.taken.columns.get(column)) {
            Some(Values::Hidden { keys, .. }) => keys.clone(),
            Some(Values::Clear { pool, at }) => {
                let keys: Vec<u64> = pool.iter().map(|text| person_key(text, self.secret)).collect();
                at.iter().map(|&index| keys.get(index as usize).copied().unwrap_or(0)).collect()
            }
            None => vec![0; self.taken.lines.len()],
        }
    }
}

/// Rows that cannot be read.
struct Left<'a> {
    taken: &'a Taken,
    faults: Vec<Fault>,
    rows: usize,
}

impl<'a> Left<'a> {
    const fn new(taken: &'a Taken) -> Self {
        Self { taken, faults: Vec::new(), rows: 0 }
    }

    /// Notes what is wrong with a row. Whether it is left out.
    fn out(&mut self, line: u32, wrong: &[(bool, &'static str, Problem, String)], heading: &dyn Fn(&str) -> String) -> bool {
        let mut any = false;
        for (_, name, problem, text) in wrong.iter().filter(|(is, ..)| *is) {
            any = true;
            if self.faults.len() < LISTED {
                let place = Place {
                    file: self.taken.file.clone(),
                    sheet: self.taken.sheet.clone(),
                    line: usize::try_from(line).unwrap_or(0),
                    column: heading(name),
                };
                self.faults.push(Fault {
                    place,
                    problem: *problem,
                    value: text.clone(),
                    expected: String::new(),
                    severity: Severity::Warning,
                });
            }
        }
        self.rows += usize::from(any);
        any
    }

    /// The warnings; all of them errors if nothing could be read.
    fn finish(self, read: usize) -> Result<Faults, Faults> {
        let mut faults = Faults { list: self.faults };
        if self.rows > 0 {
            let place = Place { file: self.taken.file.clone(), sheet: self.taken.sheet.clone(), ..Place::default() };
            let value = format!("{} / {}", self.rows, self.rows + read);
            faults.list.insert(
                0,
                Fault {
                    place,
                    problem: if read > 0 { Problem::LeftOut } else { Problem::NotReadable },
                    value,
                    expected: String::new(),
                    severity: Severity::Warning,
                },
            );
        }
        if read > 0 {
            return Ok(faults);
        }
        for fault in &mut faults.list {
            fault.severity = Severity::Error;
        }
        Err(faults)
    }
}
