//! Claim and commit: one person, one turn at a time, across processes.

use chrono::{DateTime, TimeDelta, Utc};

use super::Pending;
use super::deed::Deed;
use super::outbox::NewNote;
use super::swept::Swept;
use crate::domain::message::{Inbound, Reply};
use crate::domain::person::Person;

/// How long a claim stands before its message may be stepped again by others.
pub const LEASE: TimeDelta = TimeDelta::seconds(20);
/// The longest time for which a webhook may stay to take its message.
pub const LONGEST_WAIT: TimeDelta = TimeDelta::seconds(3);
/// How often a claim may die before its message ends in an apology.
pub const DEATHS: u8 = 3;
/// How many messages of one person may wait while another is in hand.
pub const INBOX: usize = 8;
/// How many answered message ids are remembered for a person.
pub const REMEMBERED: usize = 32;
/// How long an answered message id is remembered.
pub const REMEMBER: TimeDelta = TimeDelta::hours(48);
/// How many whole replies are kept, and how long.
pub const REPLIES: usize = 2;
/// How long a whole reply is kept.
pub const REPLY_KEPT: TimeDelta = TimeDelta::minutes(15);

/// How long after a turn a message must have arrived for the reply of that turn to
/// be loaded with it: it may be the same message once more.
pub const SOON: TimeDelta = TimeDelta::seconds(4);

/// A message in hand: ours to step until the lease ends.
#[derive(Debug)]
pub struct Claimed {
    /// Names this claim; a commit under a claim that another took over fails.
    pub claim: u64,
    /// The message to step. It may be an older one than the one that was
    /// offered: whoever finds a dead claim steps that message first.
    pub message: Inbound,
    /// The saved conversation (the dialog's own encoding); none for a stranger.
    pub conversation: Option<Vec<u8>>,
    /// The turn that was loaded; 0 for a stranger.
    pub turn: u64,
    /// A random id that stays with the person's record until they are
    /// forgotten; the first claim draws it (`fresh_id` of [`Turns::claim`]).
    pub conversation_id: u128,
    /// How many claims of this message died before this one.
    pub deaths: u8,
    /// Whether the person opted out of messages.
    pub opted_out: bool,
    /// The reply of the turn before, if it is kept and this message arrived before
    /// [`SOON`] was over.
    pub last_reply: Option<Reply>,
    /// Whether this message's reply can no longer travel in the response to
    /// its own webhook (a recovered or waiting message): it goes by the outbox.
    pub by_outbox: bool,
}

/// What became of a claim.
#[derive(Debug)]
pub enum Claim {
    /// A message is in hand, see [`Claimed::message`].
    Taken(Box<Claimed>),
    /// This message was answered before.
    Answered {
        /// Its reply, if it had one and it is still kept.
        reply: Option<Reply>,
        /// Ids of undone outbox rows that were reserved for this message's
        /// webhook: whoever hands the reply over again marks them done.
        reserved: Vec<u64>,
    },
    /// Another message of this person is in hand; this one is saved in the
    /// inbox and will be stepped in its turn. Claim it again to wait for it.
    Waiting,
    /// The inbox is full: this message was not saved.
    Full,
    /// Nothing is to be done (only from [`Turns::claim_next`]).
    Nothing,
}

/// Everything that one turn leaves behind, written as one.
#[derive(Debug)]
pub struct Commit {
    /// Whose turn it was.
    pub person: Person,
    /// The claim under which it was stepped.
    pub claim: u64,
    /// The turn that was loaded; saved as this + 1.
    pub turn: u64,
    /// The id of the message that is now answered.
    pub message_id: String,
    /// The conversation to save, in the dialog's own encoding.
    pub conversation: Vec<u8>,
    /// The reply to repeat if the message comes again; none for an empty answer. One
    /// that leaves by the outbox is kept for the same words only.
    pub reply: Option<Reply>,
    /// Whether the person is opted out from now on. The same as
    /// [`Claimed::opted_out`] changes nothing: what [`Turns::set_opted_out`]
    /// learned during the turn stands.
    pub opted_out: bool,
    /// What the message did to an appointment, to be remembered for as long as there
    /// is that appointment.
    pub deed: Option<Deed>,
    /// Messages to send. One to this person that is due later than `now` and
    /// not born leased is reserved for the webhook, see [`Claim::Answered`].
    pub notes: Vec<NewNote>,
    /// When.
    pub now: DateTime<Utc>,
}

impl Commit {
    /// Whether the reply is a row of the outbox that its own process sends at once,
    /// and so not said in a response as well.
    pub(super) fn replies_by_outbox(&self) -> bool {
        self.notes.iter().any(|note| note.person == self.person && note.leased_until.is_some())
    }
}

/// A note that is handed over to its channel, under a claim of its person: everything that
/// this leaves behind, written as one.
#[derive(Debug)]
pub struct HandOver {
    /// The claim.
    pub claim: u64,
    /// The id of the message in hand, which nobody wrote ([`Turns::claim_idle`]).
    pub message_id: String,
    /// The turn that was loaded; saved as this + 1.
    pub turn: u64,
    /// The conversation to save, in the dialog's own encoding.
    pub conversation: Vec<u8>,
    /// The note, to the claim's person, born leased.
    pub note: NewNote,
    /// What is remembered of it, each under an id of its own.
    pub deeds: Vec<(String, Deed)>,
    /// When.
    pub now: DateTime<Utc>,
}

/// A person as they stand outside of any turn.
#[derive(Debug)]
pub struct Standing {
    /// The saved conversation (the dialog's own encoding).
    pub conversation: Option<Vec<u8>>,
    /// The id that stays with their record.
    pub conversation_id: u128,
    /// How many turns were saved.
    pub turn: u64,
    /// Whether they opted out of messages.
    pub opted_out: bool,
}

/// What became of a commit.
#[derive(Debug, PartialEq, Eq)]
pub enum Committed {
    /// It is on disk. `note_ids` are the ids of the notes, in their order;
    /// `more` says that another message of this person waits in the inbox.
    Done {
        /// Ids of the rows made from [`Commit::notes`].
        note_ids: Vec<u64>,
        /// Whether the inbox holds another message.
        more: bool,
    },
    /// The claim or the turn no longer stood: somebody else stepped this
    /// message. Nothing was written; nothing may be said.
    Lost,
}

/// Turns of conversations.
pub trait Turns: Send + Sync {
    /// Takes a message in hand, or says what became of it.
    ///
    /// In this order: an id already answered is [`Claim::Answered`]. A person
    /// with a live claim of another message: this one goes to the inbox (once,
    /// however often it is delivered) until `waits_until`, [`Claim::Waiting`],
    /// or [`Claim::Full`]. A dead claim (lease over): that message is taken
    /// again with `deaths + 1`, and this one goes to the inbox (if that is full,
    /// nothing is taken, and the answer is `Full`). Otherwise the head of the
    /// inbox, if it is not this message, is still first: it is taken if nobody
    /// waits for it any more, else this message joins the inbox (`Waiting`), and
    /// the head is left to its own webhook. Else this message is taken. The same
    /// message offered again while its own claim is live is `Waiting`. `draw` is
    /// drawn by the caller. `waits_until`: until when the caller stays to take
    /// the message himself, [`LONGEST_WAIT`] at most; the latest one counts.
    fn claim<'a>(
        &'a self,
        message: &'a Inbound,
        draw: Draw,
        waits_until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Claim>;

    /// Takes this person's dead claim or, with no claim live, the head of the
    /// inbox if nobody waits for it any more (`waits_until` is over); what is
    /// taken has `by_outbox` set.
    fn claim_next<'a>(&'a self, person: &'a Person, draw: Draw, now: DateTime<Utc>) -> Pending<'a, Claim>;

    /// People with a dead claim, or with a message in the inbox that nobody
    /// waits for and no live claim: up to `limit`, longest waiting first.
    fn stranded<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Person>>;

    /// Saves a turn as one write, if the claim and the turn still stand.
    fn commit<'a>(&'a self, commit: Commit) -> Pending<'a, Committed>;

    /// A person as they stand; none of whom nothing is saved.
    fn standing<'a>(&'a self, person: &'a Person) -> Pending<'a, Option<Standing>>;

    /// What a message of this person did to an appointment, in whichever turn.
    fn deed<'a>(&'a self, person: &'a Person, message_id: &'a str) -> Pending<'a, Option<Deed>>;

    /// Takes a person in hand as if by a message of theirs, to hand a note over: `message`
    /// is one that nobody wrote ([`Said::Empty`](crate::domain::message::Said)), with an id of
    /// its own. None if they have a message in hand or waiting, whether its claim is live or
    /// dead, or if they opted out.
    fn claim_idle<'a>(
        &'a self,
        message: &'a Inbound,
        draw: Draw,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<Claimed>>;

    /// Writes a note that is handed over, if its claim and the turn that it loaded still
    /// stand, and returns the id of its row. The claim stays, so that no turn of the person
    /// comes in between, until [`Turns::put_away`] or its lease ends it.
    fn hand_over<'a>(&'a self, note: HandOver) -> Pending<'a, Option<u64>>;

    /// Ends a claim of which no answer is owed; whether another message of the person waits.
    fn put_away<'a>(&'a self, person: &'a Person, claim: u64) -> Pending<'a, bool>;

    /// Gives a claim back at once without an answer (a store failed in the
    /// middle): the message counts as dead from now, without counting a death.
    fn give_back<'a>(&'a self, person: &'a Person, claim: u64) -> Pending<'a, ()>;

    /// Marks a person as opted out or in, outside a turn (learned from the carrier).
    fn set_opted_out<'a>(&'a self, person: &'a Person, opted_out: bool) -> Pending<'a, ()>;

    /// Deletes what is over: dedupe memory, replies, and conversations that
    /// were last saved before `conversations_before`, unless a message of that
    /// person is in hand or waits. That somebody opted out is kept. Returns how
    /// many of each kind.
    fn sweep_turns<'a>(
        &'a self,
        conversations_before: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Swept>;
}

/// Randomness that the caller drew for a claim, so that the store draws none.
#[derive(Clone, Copy, Debug)]
pub struct Draw {
    /// The name of the claim, if one is made.
    pub claim: u64,
    /// The conversation id, if this is a stranger.
    pub conversation: u128,
}
