//! Records of people: conversation, messages, memory, and what is to be sent.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::domain::message::{Inbound, Reply};
use crate::domain::person::Person;
use crate::store::outbox::NoteKind;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::turns::{REMEMBER, REPLY_KEPT};

/// Everything of a person but what is to be sent to them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// The hash under which they are known ([`crate::store::seal::Sealer::person`]).
    pub person: IndexHash,
    /// Whether they opted out.
    pub opted_out: bool,
    /// Their conversation, from their first message on.
    pub conversation: Option<Conversation>,
    /// The message in hand.
    pub in_hand: Option<InHand>,
    /// The messages that wait, the first one first.
    pub inbox: Vec<Waiting>,
    /// The messages that were answered, the oldest first.
    pub answered: Vec<Answered>,
}

/// A person's conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    /// Its id, of which every task is named.
    pub id: u128,
    /// How many turns were saved.
    pub turn: u64,
    /// When the last one was, or when the first message came.
    pub saved_at: DateTime<Utc>,
    /// The dialog's own encoding; none before the first turn and after the last.
    pub saved: Option<Saved>,
}

/// A conversation in the dialog's own encoding; personal.
#[derive(Clone, PartialEq)]
pub struct Saved(pub Vec<u8>);

/// A message in hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct InHand {
    /// The claim's name.
    pub claim: u64,
    /// The message.
    pub message: Inbound,
    /// When it was taken first.
    pub since: DateTime<Utc>,
    /// Until when the claim stands.
    pub lease_until: DateTime<Utc>,
    /// How many claims of it died before this one; less by one if this one was
    /// given back, as the next one will count it.
    pub deaths: i32,
    /// Whether the person had opted out when it was taken.
    pub opted_out: bool,
}

/// A message that waits.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Waiting {
    /// The message.
    pub message: Inbound,
    /// Since when.
    pub arrived: DateTime<Utc>,
    /// Until when somebody stays to take it.
    pub waits_until: DateTime<Utc>,
}

/// A message that was answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answered {
    /// The hash of its id ([`crate::store::seal::Sealer::dedupe`]).
    pub id: DedupeHash,
    /// When.
    pub at: DateTime<Utc>,
    /// With what, while it is kept.
    pub reply: Option<Reply>,
}

/// What is to be sent to a person, in the order in which it must leave. Ids of
/// rows are each store's own, and are not carried.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Unsent {
    /// To whom.
    pub person: Person,
    /// What, the oldest first; rows that are done are not among it.
    pub notes: Vec<Row>,
}

/// A row of the outbox.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Why.
    pub kind: NoteKind,
    /// What.
    pub reply: Reply,
    /// The message for whose webhook it is reserved.
    pub answers: Option<DedupeHash>,
    /// When it was written.
    pub made: DateTime<Utc>,
    /// From when on it may be sent.
    pub due: DateTime<Utc>,
    /// From when on it may be tried again.
    pub retry_at: Option<DateTime<Utc>>,
    /// Until when somebody sends it.
    pub leased_until: Option<DateTime<Utc>>,
    /// How often a send was begun.
    pub attempts: u32,
    /// When the first one was.
    pub first_tried: Option<DateTime<Utc>>,
}

impl Known {
    /// The record without what is over; none if nothing is left.
    pub(super) fn at(mut self, now: DateTime<Utc>) -> Option<Self> {
        self.answered.retain(|answered| answered.at > now - REMEMBER);
        for answered in &mut self.answered {
            answered.reply = answered.reply.take().filter(|_| answered.at > now - REPLY_KEPT);
        }
        let silent = self.answered.is_empty() && self.inbox.is_empty() && self.in_hand.is_none();
        (!silent || self.opted_out || self.conversation.is_some()).then_some(self)
    }
}

impl fmt::Debug for Saved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

impl Serialize for Saved {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD.encode(&self.0))
    }
}

impl<'de> Deserialize<'de> for Saved {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = String::deserialize(deserializer)?;
        STANDARD.decode(written).map(Self).map_err(|_| de::Error::custom("no base64"))
    }
}
