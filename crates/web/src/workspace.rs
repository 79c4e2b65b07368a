// SPDX-License-Identifier: EUPL-1.2
//! A visitor's workspace: who is signed in, and how what is entered reaches the store and comes back.
//!
//! * A session's token is in a cookie that no script reads and no other site sends; every request asks the store anew whose it is.
//! * Fields: whoever is signed in reads and writes the fields of the workspace where others have a draft in memory.
//! * Facts: an upload is recorded as an event and opened under a key in memory like any upload; when that is forgotten for its age it is
//!   opened again under the same key.
//! * Official amounts: an amount is a field, so that export, journal and erasing have them; they are opened in memory like a visitor's.
//! * The estimate's numbers stay in the address; those that were kept are put there when it names none.
//!
//! Invariants: without a store there are no accounts and nothing here does anything; a fault of the store is shown, never taken for an empty
//! workspace. Not here: what is kept and how (`store`), the page (`pages::workspace`).

use crate::ask::{Ask, Asked, Sent, Subject};
use crate::draft::Fields;
use crate::inputs::Practice;
use crate::site::Site;
use crate::supplied::{self, Entry};
use crate::uploads::{Id, What};
use pijler_facts::Tables;
use pijler_model::Day;
use pijler_scheme::Scheme;
use pijler_store::{Facts, Fault, Key, Moment, Random, Recorded, Revision, Saved, Store, Token, limits};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, PoisonError};
use tokio::time::Instant;

/// The name of the cookie.
const COOKIE: &str = "pijler_session";
/// Fields that hold official amounts, one each: `amounts.<number>`.
const AMOUNTS: &str = "amounts.";
/// The field that holds the estimate's numbers, as a query.
pub(crate) const ESTIMATE: &str = "estimate.query";

/// The clock by which sessions end and events are dated.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// Where workspaces are kept.
#[derive(Clone)]
pub struct Workspaces {
    /// The store.
    pub store: Arc<Store>,
    /// The moment it is.
    pub clock: Clock,
}

impl fmt::Debug for Workspaces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Workspaces")
    }
}

impl Workspaces {
    pub(crate) fn now(&self) -> Moment {
        (self.clock)()
    }
}

/// The workspace of whoever asks, as it was when the request was read.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    pub(crate) key: Key,
    /// How far its fields were.
    pub(crate) revision: Revision,
}

/// New random bytes.
pub(crate) fn random() -> Result<Random, Fault> {
    let mut bytes = [0; 64];
    getrandom::fill(&mut bytes).map_err(|error| Fault::Other(error.to_string()))?;
    Ok(Random(bytes))
}

/// The token of a `Cookie` header.
pub(crate) fn token_of(header: &str) -> Option<Token> {
    header
        .split(';')
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == COOKIE)
        .and_then(|(_, text)| Token::parse(text))
}

/// The `Set-Cookie` of a session; without a token it ends. Over a network the browser sends it only when the connection is encrypted.
pub(crate) fn cookie(site: &Site, token: Option<&Token>) -> String {
    let (text, seconds) = token.map_or((String::new(), 0), |token| (token.reveal(), limits::SESSION_SECONDS_MAX));
    let secure = if site.is_local { "" } else { "; Secure" };
    format!("{COOKIE}={text}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}")
}

/// Whose session it is; `None` if nobody is signed in.
pub(crate) fn visitor(site: &Site, asked: &Asked) -> Result<Option<Key>, Fault> {
    let (Some(workspaces), Some(token)) = (&site.app.workspaces, &asked.token) else { return Ok(None) };
    match workspaces.store.session(token, workspaces.now()) {
        Ok(key) => Ok(Some(key)),
        Err(Fault::SignedOut) => Ok(None),
        Err(fault) => Err(fault),
    }
}

impl Ask {
    /// Reads the fields of the workspace in place of a draft. Gives the estimate's numbers that were kept.
    pub(crate) fn read_workspace(&mut self, site: &Site, asked: &Asked) -> Sent {
        let read = || -> Result<Option<(Key, pijler_store::Entered)>, Fault> {
            let (Some(workspaces), Some(key)) = (&site.app.workspaces, visitor(site, asked)?) else { return Ok(None) };
            let entered = workspaces.store.fields(&key)?;
            Ok(Some((key, entered)))
        };
        match read() {
            Ok(None) => Sent::new(),
            Ok(Some((key, entered))) => {
                self.draft = None;
                self.workspace = Some(Workspace { key: key.clone(), revision: entered.revision });
                let kept = entered.fields.get(ESTIMATE).map(|query| form_urlencoded::parse(query.as_bytes()).into_owned().collect());
                self.fields = Arc::new(entered.fields);
                match amounts(site, &key, &self.fields) {
                    Ok(id) => self.tariffs = id,
                    Err(word) => self.trouble = Some(word),
                }
                kept.unwrap_or_default()
            }
            Err(fault) => {
                self.trouble = Some(fault.key());
                Sent::new()
            }
        }
    }
}

/// The official amounts among the fields of a workspace, opened in memory; nothing where it has none. What went wrong is a text of the pages.
fn amounts(site: &Site, key: &Key, fields: &Fields) -> Result<Option<Id>, &'static str> {
    let lines: Vec<&str> = fields.iter().filter(|(name, _)| name.starts_with(AMOUNTS)).map(|(_, line)| line.as_str()).collect();
    let mut opened = site.amounts.lock().unwrap_or_else(PoisonError::into_inner);
    let text = lines.join("\n");
    let known = opened.get(key).cloned();
    if let Some((_, id)) = known.as_ref().filter(|(same, id)| *same == text && site.supplied(id).is_some()) {
        return Ok(Some(id.clone()));
    }
    if let Some((_, old)) = known {
        opened.remove(key);
        site.forget(&old);
    }
    if lines.is_empty() {
        return Ok(None);
    }
    let schemes: Vec<&Scheme> = site.schemes.iter().map(Arc::as_ref).collect();
    let entries = supplied::from_lines(&schemes, &text).map_err(|_| "workspace-amounts-not-read")?;
    let id = site.keep(What::Tariffs(Arc::new(entries), 0), Instant::now()).map_err(|_| "upload-full")?;
    opened.insert(key.clone(), (text, id.clone()));
    Ok(Some(id))
}

/// Keeps official amounts in place of those that the workspace has; none at all takes them out.
pub(crate) fn keep_amounts(site: &Site, key: &Key, fields: &Fields, entries: &[Entry]) -> Result<(), Fault> {
    let gone = fields.keys().filter(|name| name.starts_with(AMOUNTS)).map(|name| (name.clone(), None));
    // Numbered with noughts before, so that they come back in the order in which they were entered.
    let kept = supplied::lines(entries).into_iter().enumerate().map(|(number, line)| (format!("{AMOUNTS}{number:04}"), Some(line)));
    let mut changes: BTreeMap<String, Option<String>> = gone.collect();
    changes.extend(kept);
    save(site, key, &changes, None).map(drop)
}

/// Saves what was entered. `seen` is the revision that the form was made from.
pub(crate) fn save(site: &Site, key: &Key, changes: &BTreeMap<String, Option<String>>, seen: Option<Revision>) -> Result<Saved, Fault> {
    let workspaces = site.app.workspaces.as_ref().ok_or(Fault::SignedOut)?;
    workspaces.store.save_fields(key, changes, seen, workspaces.now())
}

/// The day facts speak of: that of the newest list, or today.
fn day_of(tables: &Tables, today: Day) -> Day {
    tables.list.iter().map(|cell| cell.day).max().unwrap_or(today)
}

/// Records an upload that is in memory under a key.
pub(crate) fn record(site: &Site, key: &Key, id: &Id, name: &str, practice: &Practice) -> Result<Recorded, Fault> {
    let workspaces = site.app.workspaces.as_ref().ok_or(Fault::SignedOut)?;
    let most = usize::try_from(limits::LABEL_CHARACTERS_MAX).unwrap_or(usize::MAX);
    let origin: String = name.chars().filter(|letter| !letter.is_control()).take(most).collect();
    let now = workspaces.now();
    let recorded =
        workspaces.store.record_facts(key, day_of(&practice.tables, now.day()), &origin, &practice.tables, &practice.warnings, now)?;
    site.opened.lock().unwrap_or_else(PoisonError::into_inner).insert((key.clone(), recorded.number()), id.clone());
    Ok(recorded)
}

fn practice_of(facts: Facts) -> Practice {
    let sheets = facts.rows_by_table();
    Practice { tables: facts.tables, warnings: facts.remarks, sheets }
}

/// Opens recorded facts in memory. Gives their key there; `None` if there is no room.
pub(crate) fn open(site: &Site, key: &Key, number: i64, now: Instant) -> Result<Option<Id>, Fault> {
    let workspaces = site.app.workspaces.as_ref().ok_or(Fault::SignedOut)?;
    let known = site.opened.lock().unwrap_or_else(PoisonError::into_inner).get(&(key.clone(), number)).cloned();
    if let Some(id) = known.filter(|id| site.practice(id).is_some()) {
        return Ok(Some(id));
    }
    let practice = practice_of(workspaces.store.facts_of(key, number)?);
    let Ok(id) = site.keep(What::Practice(Arc::new(practice)), now) else { return Ok(None) };
    site.opened.lock().unwrap_or_else(PoisonError::into_inner).insert((key.clone(), number), id.clone());
    Ok(Some(id))
}

/// Whether the visitor may see what is in memory under a key: what is recorded in a workspace is for whoever is signed in to it.
pub(crate) fn is_for(site: &Site, ask: &Ask, id: &Id) -> bool {
    let opened = site.opened.lock().unwrap_or_else(PoisonError::into_inner);
    let mut owners = opened.iter().filter(|(_, known)| *known == id).map(|((owner, _), _)| owner).peekable();
    let own = ask.workspace.as_ref().map(|workspace| &workspace.key);
    owners.peek().is_none() || owners.any(|owner| Some(owner) == own)
}

/// What is in memory under a key, for who may see it.
pub(crate) fn practice(site: &Site, ask: &Ask, id: &Id) -> Option<Arc<Practice>> {
    is_for(site, ask, id).then(|| site.practice(id).or_else(|| opened_again(site, ask, id))).flatten()
}

/// The recorded facts that were opened under a key and that memory has forgotten for their age.
fn opened_again(site: &Site, ask: &Ask, id: &Id) -> Option<Arc<Practice>> {
    let (workspaces, workspace) = (site.app.workspaces.as_ref()?, ask.workspace.as_ref()?);
    let number = number_of(site, &workspace.key, id)?;
    let practice = Arc::new(practice_of(workspaces.store.facts_of(&workspace.key, number).ok()?));
    // Without room it is read again at the next request.
    let _ = site.store.put_under(id.clone(), What::Practice(Arc::clone(&practice)), Instant::now());
    Some(practice)
}

/// The event of the visitor's workspace that was opened under a key.
pub(crate) fn number_of(site: &Site, key: &Key, id: &Id) -> Option<i64> {
    let opened = site.opened.lock().unwrap_or_else(PoisonError::into_inner);
    opened.iter().find(|((owner, _), known)| owner == key && *known == id).map(|((_, number), _)| *number)
}

/// Takes an event out for good.
pub(crate) fn forget(site: &Site, key: &Key, number: i64) -> Result<(), Fault> {
    let workspaces = site.app.workspaces.as_ref().ok_or(Fault::SignedOut)?;
    workspaces.store.forget_facts(key, number)?;
    close(site, key, Some(number));
    Ok(())
}

/// Forgets what of a workspace is open in memory: all of it, or one event.
pub(crate) fn close(site: &Site, key: &Key, number: Option<i64>) {
    let mut opened = site.opened.lock().unwrap_or_else(PoisonError::into_inner);
    opened.retain(|(owner, event), id| {
        let closes = owner == key && number.is_none_or(|number| number == *event);
        if closes {
            site.forget(id);
        }
        !closes
    });
    drop(opened);
    if number.is_none()
        && let Some((_, id)) = site.amounts.lock().unwrap_or_else(PoisonError::into_inner).remove(key)
    {
        site.forget(&id);
    }
}

/// What became of what was in memory when someone signed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Adopted {
    /// Fields of the draft that the workspace has another text for; that text stays.
    pub(crate) left: usize,
}

/// Takes the draft and the upload of the visitor into the workspace just signed in to: fields that it does not have yet, and the facts.
pub(crate) fn adopt(site: &Site, key: &Key, ask: &mut Ask) -> Result<Adopted, Fault> {
    let workspaces = site.app.workspaces.as_ref().ok_or(Fault::SignedOut)?;
    let mut adopted = Adopted::default();
    if let Some(draft) = ask.draft.take() {
        let own = workspaces.store.fields(key)?.fields;
        let is_new = |name: &String| !own.contains_key(name);
        let fields: &Fields = &ask.fields;
        adopted.left = fields.iter().filter(|(name, text)| own.get(*name).is_some_and(|own| own != *text)).count();
        let changes = fields.iter().filter(|(name, _)| is_new(name)).map(|(name, text)| (name.clone(), Some(text.clone()))).collect();
        workspaces.store.save_fields(key, &changes, None, workspaces.now())?;
        site.forget(&draft);
    }
    if let Some(id) = ask.tariffs.take()
        && let Some(amounts) = site.supplied(&id)
    {
        let own = workspaces.store.fields(key)?.fields;
        if own.keys().any(|name| name.starts_with(AMOUNTS)) {
            adopted.left += amounts.entries.len();
        } else {
            keep_amounts(site, key, &own, &amounts.entries)?;
        }
        site.forget(&id);
    }
    if let Subject::Upload(id) = &ask.subject
        && let Some(practice) = site.practice(id)
    {
        record(site, key, id, "", &practice)?;
    }
    Ok(adopted)
}
