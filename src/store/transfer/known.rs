//! Records of people: conversation, messages, memory, and what is to be sent.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::domain::appointment::ApptNumber;
use crate::domain::message::{Inbound, Reply};
use crate::domain::person::Person;
use crate::store::deed::Deed;
use crate::store::outbox::{NoteKind, Stands};
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::turns::{REMEMBER, REMEMBERED, REPLIES, REPLY_KEPT};

/// Everything of a person.
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
    /// What their messages did to appointments, by the hashes of the ids.
    #[serde(default)]
    pub deeds: Vec<(DedupeHash, Deed)>,
    /// What is still to be sent to them.
    pub unsent: Option<Unsent>,
}

/// A person's conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Conversation {
    /// Its id, of which every task is named.
    pub id: u128,
    /// How many turns were saved.
    pub turn: u64,
    /// When the last one was, or when the first message came, in whole seconds.
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
    /// When, in whole seconds.
    pub at: DateTime<Utc>,
    /// With what, while it is kept.
    pub reply: Option<Reply>,
    /// Whether that left by the outbox, and is kept for the same words only.
    #[serde(default)]
    pub by_outbox: bool,
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
    /// The message for whose webhook it is reserved, while its reply is kept.
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
    /// The appointment of which it tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<ApptNumber>,
    /// What must be true for it to be sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stands: Option<Stands>,
}

impl Known {
    /// The person without what is over; none if nothing is left. Some stores keep
    /// some instants in whole seconds, and what a row is reserved for together
    /// with the reply: so it is carried by all.
    pub(super) fn at(mut self, now: DateTime<Utc>) -> Option<Self> {
        if let Some(conversation) = &mut self.conversation {
            conversation.saved_at = whole_seconds(conversation.saved_at);
        }
        for answered in &mut self.answered {
            answered.at = whole_seconds(answered.at);
        }
        self.answered.retain(|answered| answered.at > now - REMEMBER);
        let too_many = self.answered.len().saturating_sub(REMEMBERED);
        self.answered.drain(..too_many);
        let forgotten = self.answered.len().saturating_sub(REPLIES);
        for (place, answered) in self.answered.iter_mut().enumerate() {
            let is_kept = place >= forgotten && answered.at > now - REPLY_KEPT;
            answered.reply = answered.reply.take().filter(|_| is_kept);
            answered.by_outbox &= answered.reply.is_some();
        }
        self.reserve();
        let silent = self.answered.is_empty() && self.inbox.is_empty() && self.in_hand.is_none();
        let has_said =
            self.opted_out || !self.deeds.is_empty() || self.conversation.is_some() || self.unsent.is_some();
        (!silent || has_said).then_some(self)
    }

    /// Leaves only those rows reserved whose reply is still kept.
    fn reserve(&mut self) {
        self.unsent = self.unsent.take().filter(|unsent| !unsent.notes.is_empty());
        let repeated = |id: &DedupeHash| self.answered.iter().any(|one| one.id == *id && one.reply.is_some());
        for row in self.unsent.iter_mut().flat_map(|unsent| &mut unsent.notes) {
            row.answers = row.answers.filter(repeated);
        }
    }
}

fn whole_seconds(at: DateTime<Utc>) -> DateTime<Utc> {
    DateTime::from_timestamp(at.timestamp(), 0).unwrap_or(at)
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
