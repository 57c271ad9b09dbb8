//! The ways out: which channels are on, and who must wait on them.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;

use super::holds::Holds;
use crate::channel::{Manner, SendError, Sender};
use crate::domain::channel::{Capabilities, Channel};
use crate::domain::message::Reply;
use crate::domain::person::Person;
use crate::store::outbox::{Note, NoteKind, REPLY_STALE};
use crate::store::telling::TextName;

/// How long a message waits whose channel is off.
const OFF: TimeDelta = TimeDelta::minutes(1);

/// A way out to the people of one channel.
#[derive(Debug, Default)]
pub enum Way {
    /// The channel has no credentials here.
    #[default]
    Off,
    /// The channel's own.
    Open(Box<dyn Sender>),
    /// Whoever sits at this terminal.
    Terminal(Terminal),
    /// A value that carries messages in place of a channel, to try things out without a network.
    Value(Box<dyn Carrier>),
}

/// What carries messages in place of a channel.
pub trait Carrier: fmt::Debug + Send + Sync {
    /// Sends a message.
    fn send<'a>(&'a self, note: &'a Note) -> BoxFuture<'a, Result<(), SendError>>;

    /// Whether a message went out since then; asked where nobody knows.
    fn went_out<'a>(&'a self, note: &'a Note, since: DateTime<Utc>)
    -> BoxFuture<'a, Result<bool, SendError>>;
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
#[derive(Debug)]
struct Exit {
    can: Capabilities,
    way: Way,
    holds: Holds,
}

impl Exit {
    fn new(can: Capabilities, way: Way) -> Self {
        Self { can, way, holds: Holds::default() }
    }

    fn is_on(&self) -> bool {
        matches!(self.way, Way::Open(_) | Way::Value(_))
    }
}

/// The ways out.
#[derive(Debug)]
pub struct Senders {
    exits: Vec<Exit>,
    /// That of a channel which is not among them.
    none: Exit,
}

impl Default for Senders {
    fn default() -> Self {
        Self::new([])
    }
}

impl Senders {
    /// These ways, one a channel; every other channel is off.
    pub fn new(ways: impl IntoIterator<Item = (Capabilities, Way)>) -> Self {
        let exits = ways.into_iter().map(|(can, way)| Exit::new(can, way)).collect();
        Self { exits, none: Exit::new(Capabilities::least(Channel::named("none")), Way::Off) }
    }

    fn exit(&self, channel: Channel) -> &Exit {
        self.exits.iter().find(|exit| exit.can.channel == channel).unwrap_or(&self.none)
    }

    /// Whether people are reached on any channel.
    pub(super) fn reaches_people(&self) -> bool {
        self.exits.iter().any(Exit::is_on)
    }

    /// The way of a channel.
    pub fn way(&self, channel: Channel) -> &Way {
        &self.exit(channel).way
    }

    /// Whether people are reached on a channel.
    pub fn is_on(&self, channel: Channel) -> bool {
        self.exit(channel).is_on()
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

    /// Whether the channel reports by itself what becomes of a message that it took.
    pub(super) fn reports(&self, channel: Channel) -> bool {
        let exit = self.exit(channel);
        exit.can.reports && exit.is_on()
    }

    /// Where the channel is to report what becomes of a text, if it is to.
    pub fn report_to(&self, channel: Channel, text: &TextName) -> Option<String> {
        match self.way(channel) {
            Way::Open(sender) => sender.report_to(&text.to_string()),
            _ => None,
        }
    }

    /// Whether the channel can tell afterwards whether a message went out.
    pub(super) fn looks_up(&self, channel: Channel) -> bool {
        let exit = self.exit(channel);
        match &exit.way {
            Way::Value(_) => exit.can.reports,
            Way::Open(sender) => sender.looks_up(),
            Way::Off | Way::Terminal(_) => true,
        }
    }

    /// Whether the channel itself says that somebody can be written to; none if it
    /// cannot be asked here, or does not answer.
    pub(super) async fn can_write_to(&self, person: &Person) -> Option<bool> {
        let exit = self.exit(person.channel);
        match &exit.way {
            Way::Open(sender) => sender.can_write_to(person).await,
            _ => None,
        }
    }

    /// Whether a message that was tried before went out, where the channel can tell.
    pub(super) async fn went_out(&self, note: &Note) -> Result<bool, SendError> {
        let Some(since) = note.first_tried else { return Ok(false) };
        let exit = self.exit(note.person.channel);
        match &exit.way {
            Way::Open(sender) => sender.went_out(&note.person, &note.reply, since).await,
            Way::Value(carrier) if exit.can.reports => carrier.went_out(note, since).await,
            _ => Ok(false),
        }
    }

    /// Sends a message. One that may be untrue was looked for before its person was taken in
    /// hand; any other one of which nobody knows whether it went out before is
    /// looked up first, where the channel can tell.
    pub(super) async fn send(&self, note: &Note, now: DateTime<Utc>) -> Result<(), SendError> {
        let (person, exit) = (&note.person, self.exit(note.person.channel));
        let since = perhaps_sent(note).filter(|_| note.stands.is_none());
        match &exit.way {
            Way::Off => Err(SendError::later(OFF, "the channel is off here")),
            Way::Open(sender) => {
                if let Some(since) = since.filter(|_| sender.looks_up())
                    && sender.went_out(person, &note.reply, since).await?
                {
                    metrics::counter!("textpass_found_sent_total").increment(1);
                    return Ok(());
                }
                if note.first_tried.is_some() && !sender.looks_up() {
                    metrics::counter!("textpass_possible_doubles_total").increment(1);
                }
                let name = TextName::of(note).map(|name| name.to_string());
                let manner = Manner { report: name.as_deref(), lasts: lasts(note, now) };
                sender.send(person, &note.reply, manner).await
            }
            Way::Value(carrier) => match since.filter(|_| exit.can.reports) {
                Some(since) if carrier.went_out(note, since).await? => Ok(()),
                _ => carrier.send(note).await,
            },
            Way::Terminal(terminal) if terminal.person == *person => {
                let mut kept = terminal.kept.lock().unwrap_or_else(PoisonError::into_inner);
                kept.push(note.reply.clone());
                Ok(())
            }
            Way::Terminal(_) => Err(SendError::later(TimeDelta::zero(), "somebody else's terminal")),
        }
    }
}

/// For how long a text is worth being delivered: a reply that comes late confuses more than it
/// helps, a note until what it tells of, a change at any time.
fn lasts(note: &Note, now: DateTime<Utc>) -> TimeDelta {
    match (note.kind, &note.stands) {
        (NoteKind::Reply, _) => REPLY_STALE,
        (_, Some(stands)) => stands.until - now,
        _ => TimeDelta::MAX,
    }
}

/// Since when a message may have gone out, if it may: a send was begun before,
/// or it was reserved for a response that may have been handed over.
fn perhaps_sent(note: &Note) -> Option<DateTime<Utc>> {
    (note.first_tried.is_some() || note.due > note.made).then_some(note.made)
}
