// SPDX-License-Identifier: EUPL-1.2
//! A letter to a payer about one quarter: what was expected, what was received, and the lines that the difference rests on.
//!
//! It names no patient: lines are those of the practice's own export. The reader signs it; nothing is sent from here.

use super::{Looked, look, room};
use crate::answer::Refusal;
use crate::ask::{Ask, Asked};
use crate::draft::Reading;
use crate::pages::{Reply, framed, refusal};
use crate::render::cell::Detail;
use crate::render::form::{Field, Kind, entry, field};
use crate::render::layout::Frame;
use crate::render::{View, table};
use crate::site::Site;
use maud::html;
use pijler_model::{Amount, Period};
use pijler_practice::watch::ledger::Account;
use pijler_practice::watch::report;

/// The account that an address names.
pub(super) fn account<'a>(asked: &Asked, looked: &'a Looked) -> Option<&'a Account> {
    let Some(Period::Quarter(quarter)) = asked.get("quarter").and_then(Period::parse) else { return None };
    let payer = asked.get("payer").and_then(|payer| payer.parse().ok());
    looked.findings.ledger.accounts.iter().find(|account| account.quarter == quarter && account.payer == payer)
}

/// The page.
pub(crate) fn page(site: &Site, asked: &Asked, id: &str) -> Reply {
    let ask = Ask::read(site, asked);
    let room = match room(site, &ask, id) {
        Ok(room) => room,
        Err(refused) => return refusal(site, &ask, refused),
    };
    let mut reading = Reading::new(&ask);
    let looked = match look(site, &room, &mut reading, &ask) {
        Ok(Some(looked)) => looked,
        Ok(None) => return refusal(site, &ask, Refusal::NotFound),
        Err(faults) => return refusal(site, &ask, Refusal::Faults(faults)),
    };
    let Some(account) = account(asked, &looked) else { return refusal(site, &ask, Refusal::NotFound) };
    let mut view = View::new(site, &ask);
    view.schemes = &room.schemes;
    let payer =
        account.payer.and_then(|payer| looked.billing.payers.get(payer as usize)).cloned().unwrap_or_else(|| view.text("watch-all-payers"));
    let quarter = view.language().quarter(account.quarter);
    let entered = looked.entered.get(&(account.payer, account.quarter)).copied();
    let difference = account.difference(entered);
    let received = Amount::certain(entered.unwrap_or(account.received));
    let from = |name: &str| ask.entered(name).map(str::to_owned);
    let values = [("payer", payer.clone().into()), ("quarter", quarter.clone().into())];
    let title = view.words.text_with("watch-letter-title", &values);
    let word = Period::Quarter(account.quarter).to_string();
    let number = account.payer.map(|payer| payer.to_string()).unwrap_or_default();
    let own = room.id.to_string();
    let more = [("exports", own.as_str()), ("payer", number.as_str()), ("quarter", word.as_str())];
    let fields = html! { div class="fields" {
        (field(&view, &reading, &Field::of(&view, "watch.letter_name", "watch-letter-name", Kind::Text)))
        (field(&view, &reading, &Field::of(&view, "watch.letter_account", "watch-letter-account", Kind::Text)))
    } };
    let main = html! {
        p class="noprint" { a href=(ask.link(site, &room.path(), &[])) { "← " (view.text("button-back")) } }
        div class="noprint" { p { (view.text("watch-letter-help")) } (entry(&view, &room.path(), &fields, "watch-apply")) }
        p { (from("watch.letter_name").unwrap_or_else(|| "…".into())) br; (from("watch.letter_account").unwrap_or_default()) }
        p { (payer) }
        p { (view.language().day(site.app.today)) }
        h1 { (title) }
        p { (view.text("watch-letter-greeting")) }
        p { (view.words.text_with("watch-letter-body", &values)) }
        dl {
            dt { (view.text("watch-expected")) } dd { (view.inline(account.expected, Detail::Cents)) }
            dt { (view.text("watch-received")) } dd { (view.inline(received, Detail::Cents)) }
            dt { (view.text("watch-difference-received")) } dd { (view.inline(difference, Detail::Cents)) }
        }
        @if entered.is_some() { p { (view.text("watch-letter-entered")) } }
        @if !account.expected.is_certain() { p { (view.text("watch-letter-estimate")) } }
        (table::table(&view, &report::open_lines(account, &looked.billing), &view.text("watch-open-lines"), Detail::Cents, &more))
        p { (view.text("watch-letter-request")) }
        p { (view.text("watch-letter-closing")) }
        p { (from("watch.letter_name").unwrap_or_else(|| "…".into())) }
    };
    let more = more.iter().skip(1).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    framed(&view, &Frame { title, open: "", path: format!("/watch-letter/{}", room.id), more, main })
}
