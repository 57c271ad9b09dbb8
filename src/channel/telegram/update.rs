//! An update that came in: the webhook's JSON body, parsed.

use chrono::{DateTime, Utc};
use serde_json::Value;
use teloxide_core::types::{
    CallbackQuery, ChatId, ChatMemberStatus, ChatMemberUpdated, Contact, Location, Message, MessageKind,
    UpdateKind, User,
};

use super::{TEXT_CHARS, command};
use crate::domain::message::{Inbound, Said};
use crate::domain::person::Person;
use crate::domain::phone::Phone;
use crate::domain::place::Point;

/// One update, whether it can be used or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Update {
    /// Telegram's id: the same for every delivery. Not always ascending.
    pub id: u32,
    /// The tap that wants an answer ([`super::callback_answer`]), used or not.
    pub callback: Option<String>,
    /// What it holds.
    pub kind: Parsed,
}

/// What an update holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Parsed {
    /// A message of a person.
    Inbound(Box<Inbound>),
    /// Nothing for us; the text says why, and nothing of what it held.
    Ignored(&'static str),
}

/// A body that is no update. It is answered by 200 all the same: Telegram would
/// deliver it again for a day, and hold everything behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the update is no JSON object with an update_id")]
pub struct NoUpdate;

/// Reads an update whose secret was checked; `bot` is our own name, by which a command
/// may say that it is for us.
pub fn parse(body: &[u8], now: DateTime<Utc>, bot: Option<&str>) -> Result<Update, NoUpdate> {
    let mut json: Value = serde_json::from_slice(body).map_err(|_| NoUpdate)?;
    leave_out_the_unused(&mut json);
    fill_in_the_defaults(&mut json);
    let callback = json["callback_query"]["id"].as_str().map(str::to_owned);
    let update = typed(&json).ok_or(NoUpdate)?;
    let id = update.id.0;
    let kind = match read(update.kind, bot) {
        Ok((chat, from, said)) => Parsed::Inbound(Box::new(Inbound {
            person: Person::telegram(chat.0),
            id: id.to_string(),
            said,
            hint: from.language_code,
            at: now,
        })),
        Err(why) => Parsed::Ignored(why),
    };
    Ok(Update { id, callback, kind })
}

/// The update as the library's type, which reads from text only: given a value,
/// it takes every kind for unknown.
fn typed(json: &Value) -> Option<teloxide_core::types::Update> {
    serde_json::from_slice(&serde_json::to_vec(json).ok()?).ok()
}

/// Drops what is never read here, so that a kind of entity or of quoted message
/// that is newer than the library does not make the words unreadable.
fn leave_out_the_unused(json: &mut Value) {
    let unused =
        ["entities", "caption_entities", "reply_to_message", "quote", "external_reply", "reply_markup"];
    for message in ["/message", "/callback_query/message"] {
        if let Some(message) = json.pointer_mut(message).and_then(Value::as_object_mut) {
            message.retain(|key, _| !unused.contains(&key.as_str()));
        }
    }
}

/// Gives a ban without an end the end that means for ever: the library wants one.
fn fill_in_the_defaults(json: &mut Value) {
    for member in ["/my_chat_member/old_chat_member", "/my_chat_member/new_chat_member"] {
        if let Some(member) = json.pointer_mut(member).and_then(Value::as_object_mut)
            && member.get("status").is_some_and(|status| status == "kicked")
        {
            member.entry("until_date").or_insert(0.into());
        }
    }
}

/// Who said what in which private chat, or why this is nothing for us.
type Read = Result<(ChatId, User, Said), &'static str>;

fn read(kind: UpdateKind, bot: Option<&str>) -> Read {
    match kind {
        UpdateKind::Message(message) => of_message(message, bot),
        UpdateKind::CallbackQuery(tap) => of_tap(tap),
        UpdateKind::MyChatMember(change) => of_member(change),
        UpdateKind::EditedMessage(_) => Err("an edited message"),
        UpdateKind::Error(_) => Err("a kind that is not known"),
        _ => Err("a kind that is not used"),
    }
}

fn of_message(message: Message, bot: Option<&str>) -> Read {
    if !message.chat.is_private() {
        return Err("not a private chat");
    }
    let from = message.from.clone().filter(|from| !from.is_bot).ok_or("not from a person")?;
    let said = said(&message, &from, bot)?;
    Ok((message.chat.id, from, said))
}

fn said(message: &Message, from: &User, bot: Option<&str>) -> Result<Said, &'static str> {
    if let Some(words) = message.text().or(message.caption()) {
        return words_of(words, bot).ok_or("a command for another bot");
    }
    if let Some(contact) = message.contact() {
        return Ok(own_number(contact, from).map_or(Said::Media, Said::Contact));
    }
    if let Some(location) = message.location().or(message.venue().map(|venue| &venue.location)) {
        return Ok(Said::Location(point(location)));
    }
    let is_notice =
        !matches!(message.kind, MessageKind::Common(_) | MessageKind::Dice(_) | MessageKind::Empty {});
    if is_notice { Err("a notice of the chat itself") } else { Ok(Said::Media) }
}

/// Words as typed, or a command; none if it is for another bot.
fn words_of(words: &str, bot: Option<&str>) -> Option<Said> {
    match words {
        _ if words.chars().count() > TEXT_CHARS => Some(Said::TooLong),
        _ if words.trim().is_empty() => Some(Said::Empty),
        _ => command::said(words, bot),
    }
}

/// The number on a card, if it is the sender's own: anybody can forward
/// somebody else's. Telegram often leaves out the plus.
fn own_number(contact: &Contact, from: &User) -> Option<Phone> {
    let own = contact.user_id == Some(from.id);
    own.then(|| Phone::parse(&format!("+{}", contact.phone_number.trim_start_matches('+')))).flatten()
}

fn point(location: &Location) -> Point {
    Point { lat: location.latitude, lon: location.longitude }
}

/// A button carries `tag:key`; what is not of that shape has no tag, and so is old.
fn of_tap(tap: CallbackQuery) -> Read {
    let chat = tap.message.as_ref().map(|message| message.chat()).ok_or("a tap outside a chat")?;
    if !chat.is_private() {
        return Err("not a private chat");
    }
    let data = tap.data.as_deref().ok_or("a tap without data")?;
    let (tag, key) = data.split_once(':').unwrap_or(("", data));
    let said = Said::Choice { tag: tag.to_owned(), key: key.to_owned() };
    Ok((chat.id, tap.from, said))
}

fn of_member(change: ChatMemberUpdated) -> Read {
    if !change.chat.is_private() {
        return Err("not a private chat");
    }
    let blocked = match change.new_chat_member.status() {
        ChatMemberStatus::Banned => true,
        ChatMemberStatus::Member => false,
        _ => return Err("a change of membership that is not used"),
    };
    Ok((change.chat.id, change.from, Said::Blocked(blocked)))
}

#[cfg(test)]
mod tests;
