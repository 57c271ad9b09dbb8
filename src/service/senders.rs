//! The ways out: which channels are on, and who must wait on them.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use super::holds::Holds;
use crate::channel::SendError;
use crate::channel::{telegram, twilio};
use crate::domain::message::Reply;
use crate::domain::person::{Channel, Person};
use crate::store::outbox::{Note, NoteKind};

/// How long a message waits whose channel is off.
const OFF: TimeDelta = TimeDelta::minutes(1);

/// A way out to the people of one channel.
#[derive(Debug, Default)]
pub enum Way {
    /// The channel has no credentials here.
    #[default]
    Off,
    /// Twilio's REST API.
    Twilio(twilio::client::Client),
    /// The Bot API.
    Telegram(telegram::client::Client),
    /// Whoever sits at this terminal.
    Terminal(Terminal),
}

/// A terminal at which one person sits: what is sent to them is kept until it
/// is shown.
pub struct Terminal {
    person: Person,
    kept: Mutex<Vec<Reply>>,
}

impl Terminal {
    /// The terminal of this person.
    pub fn of(person: Person) -> Self {
        Self { person, kept: Mutex::default() }
    }

    /// What was sent since the last time.
    pub fn take(&self) -> Vec<Reply> {
        std::mem::take(&mut *self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl fmt::Debug for Terminal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Terminal")
    }
}

/// A way out, and who must wait there.
#[derive(Debug, Default)]
struct Exit {
    way: Way,
    holds: Holds,
}

/// The ways out.
#[derive(Debug, Default)]
pub struct Senders {
    sms: Exit,
    telegram: Exit,
}

impl Senders {
    /// These ways, one a channel.
    pub fn new(sms: Way, telegram: Way) -> Self {
        let exit = |way| Exit { way, holds: Holds::default() };
        Self { sms: exit(sms), telegram: exit(telegram) }
    }

    fn exit(&self, channel: Channel) -> &Exit {
        match channel {
            Channel::Sms => &self.sms,
            Channel::Telegram => &self.telegram,
        }
    }

    /// The way of a channel.
    pub fn way(&self, channel: Channel) -> &Way {
        &self.exit(channel).way
    }

    /// Whether people are reached on a channel.
    pub fn is_on(&self, channel: Channel) -> bool {
        matches!(self.way(channel), Way::Twilio(_) | Way::Telegram(_))
    }

    /// The terminal, if one plays this channel.
    pub fn terminal(&self, channel: Channel) -> Option<&Terminal> {
        match self.way(channel) {
            Way::Terminal(terminal) => Some(terminal),
            _ => None,
        }
    }

    /// Who must wait on a channel.
    pub(super) fn holds(&self, channel: Channel) -> &Holds {
        &self.exit(channel).holds
    }

    /// Whether the channel can tell afterwards whether a message went out.
    pub(super) fn looks_up(&self, channel: Channel) -> bool {
        !matches!(self.way(channel), Way::Telegram(_))
    }

    /// Whether the channel itself says that somebody can be written to; none if it
    /// cannot be asked here, or does not answer.
    pub(super) async fn can_write_to(&self, person: &Person) -> Option<bool> {
        if person.channel.reaches_strangers() {
            return Some(true);
        }
        let Way::Telegram(client) = self.way(person.channel) else { return None };
        let chat = person.address.expose().parse().ok()?;
        match client.can_write_to(chat).await {
            Ok(()) => Some(true),
            Err(error) if error.closed => Some(false),
            Err(_) => None,
        }
    }

    /// Whether a message that was tried before went out, where the channel can tell.
    pub(super) async fn went_out(&self, note: &Note) -> Result<bool, SendError> {
        let (Way::Twilio(client), Some(since)) = (self.way(note.person.channel), note.first_tried) else {
            return Ok(false);
        };
        let found = client.find(note.person.address.expose(), note.reply.text.expose(), since).await?;
        Ok(found.is_some())
    }

    /// Sends a message. A reminder was looked for before its person was taken in hand; any
    /// other one of which nobody knows whether it went out before is
    /// looked up first, where the channel can tell.
    pub(super) async fn send(&self, note: &Note) -> Result<(), SendError> {
        let (person, address) = (&note.person, note.person.address.expose());
        match self.way(person.channel) {
            Way::Off => Err(SendError::later(OFF, "the channel is off here")),
            Way::Twilio(client) => {
                let text = note.reply.text.expose();
                if let Some(since) = perhaps_sent(note).filter(|_| note.kind != NoteKind::Reminder)
                    && client.find(address, text, since).await?.is_some()
                {
                    metrics::counter!("textpass_found_sent_total").increment(1);
                    return Ok(());
                }
                client.send(address, text).await.map(|_| ())
            }
            Way::Telegram(client) => {
                if note.first_tried.is_some() {
                    metrics::counter!("textpass_possible_doubles_total").increment(1);
                }
                let chat = address.parse().map_err(|_| SendError::never("the address is no chat id"))?;
                client.send(chat, &note.reply).await
            }
            Way::Terminal(terminal) if terminal.person == *person => {
                let mut kept = terminal.kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.push(note.reply.clone());
                Ok(())
            }
            Way::Terminal(_) => Err(SendError::later(TimeDelta::zero(), "somebody else's terminal")),
        }
    }
}

/// Since when a message may have gone out, if it may: a send was begun before,
/// or it was reserved for a response that may have been handed over.
fn perhaps_sent(note: &Note) -> Option<DateTime<Utc>> {
    (note.first_tried.is_some() || note.due > note.made).then_some(note.made)
}
