//! The commit of a turn: what is said, by which way, and what is remembered.

use super::shell::Shell;
use super::stepping::{Stepped, loaded};
use super::wording::Message;
use crate::dialog::state::Conversation;
use crate::dialog::turn::Finished;
use crate::domain::lang::Lang;
use crate::domain::message::Reply;
use crate::domain::person::Channel;
use crate::store::StoreError;
use crate::store::deed::Deed;
use crate::store::outbox::{NewNote, NoteKind, RESERVED, SEND_LEASE};
use crate::store::telling::Fate;
use crate::store::turns::{Claimed, Commit, Committed};
use crate::text::Say;

/// A turn that is on disk.
#[derive(Debug)]
pub(super) struct Saved {
    /// What the webhook's response says; none where it says nothing.
    pub(super) reply: Option<Reply>,
    /// Rows reserved for that response.
    pub(super) reserved: Vec<u64>,
    /// Rows that we send ourselves, at once and in this order.
    pub(super) ours_to_send: Vec<u64>,
    /// Whether rows for others are due.
    pub(super) others_due: bool,
    /// Whether another message of this person waits.
    pub(super) more: bool,
}

/// What a turn comes to, before it is saved.
pub(super) struct Ending {
    pub(super) conversation: Conversation,
    pub(super) opted_out: bool,
    pub(super) reply: Option<Reply>,
    /// Whether the reply tells of a booked, moved or cancelled appointment.
    pub(super) changed: bool,
    /// Whether the message is the one before once more.
    pub(super) is_again: bool,
    pub(super) deed: Option<Deed>,
    pub(super) others: Vec<NewNote>,
}

/// The way on which a reply leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// In the webhook's response.
    Response,
    /// In the webhook's response, and by the outbox unless that is handed over.
    Reserved,
    /// By the outbox, sent by us at once.
    Outbox,
}

impl Shell {
    /// Saves a turn as one write; none if its claim no longer stood.
    pub(super) async fn save(
        &self,
        claimed: &Claimed,
        stepped: Stepped,
    ) -> Result<Option<Saved>, StoreError> {
        let person = &claimed.message.person;
        let result = self.paced(claimed, self.result(claimed, stepped));
        if result.opted_out && !claimed.opted_out {
            self.nobody_tells(person, Fate::OptedOut, None).await?;
            self.store.end_all(person, self.now()).await?;
        }
        let way = way(claimed, result.changed);
        let reply = result.reply.clone();
        let own = result.reply.as_ref().and_then(|reply| self.own_note(claimed, reply, way, &result));
        let own_count = usize::from(own.is_some());
        let others_due = !result.others.is_empty();
        let commit = Commit {
            person: person.clone(),
            claim: claimed.claim,
            turn: claimed.turn,
            message_id: claimed.message.id.clone(),
            conversation: result.conversation.save(),
            reply: reply.clone(),
            opted_out: result.opted_out,
            deed: result.deed,
            notes: own.into_iter().chain(result.others).collect(),
            now: self.now(),
        };
        let Committed::Done { note_ids, more } = self.store.commit(commit).await? else { return Ok(None) };
        let own_ids = note_ids[..own_count.min(note_ids.len())].to_vec();
        let (reserved, ours_to_send) =
            if way == Way::Outbox { (Vec::new(), own_ids) } else { (own_ids, Vec::new()) };
        // What leaves by the outbox is not said again in a response.
        let reply = reply.filter(|_| way != Way::Outbox);
        Ok(Some(Saved { reply, reserved, ours_to_send, others_due, more }))
    }

    fn result(&self, claimed: &Claimed, stepped: Stepped) -> Ending {
        match stepped {
            Stepped::Finished { finished, others, deed } => self.ending(claimed, *finished, others, deed),
            Stepped::Again => Ending { is_again: true, ..unchanged(claimed, same_reply(claimed)) },
            Stepped::Before(deed) => unchanged(claimed, Some(self.done_before(claimed, &deed))),
            Stepped::Hopeless => {
                let reply = self.apology(claimed.message.person.channel, self.lang_of(claimed));
                unchanged(claimed, Some(reply).filter(|_| !claimed.opted_out))
            }
        }
    }

    /// A finished turn; what it says is noted, for the case that it comes back.
    fn ending(
        &self,
        claimed: &Claimed,
        mut finished: Finished,
        others: Vec<NewNote>,
        deed: Option<Deed>,
    ) -> Ending {
        let reply = self.reply(claimed, &finished);
        if let Some(reply) = &reply {
            finished.conversation.note_said(reply.text.expose());
        }
        Ending {
            reply,
            opted_out: finished.conversation.opted_out,
            changed: finished.changed,
            is_again: false,
            deed,
            others,
            conversation: finished.conversation,
        }
    }

    /// What a message is told that did its work in an earlier turn: what that was.
    fn done_before(&self, claimed: &Claimed, deed: &Deed) -> Reply {
        let key = format!("done-before-{}", deed.kind.as_str());
        let says = [Say::new(key).with("number", deed.number.to_string())];
        self.words(claimed.message.person.channel, &Message::of(self.lang_of(claimed), &says))
    }

    fn lang_of(&self, claimed: &Claimed) -> Lang {
        loaded(claimed).lang.unwrap_or_else(|| self.world.default_lang())
    }

    /// A finished turn in words; none where nothing is to be said.
    fn reply(&self, claimed: &Claimed, finished: &Finished) -> Option<Reply> {
        if finished.says.is_empty() && finished.choices.is_empty() {
            return None;
        }
        let tag = finished.conversation.tag(claimed.turn + 1);
        let message = Message {
            lang: finished.lang,
            says: &finished.says,
            choices: &finished.choices,
            tag: &tag,
            share: finished.share,
        };
        Some(self.words(claimed.message.person.channel, &message))
    }

    /// The outbox row of a reply, if its way needs one.
    fn own_note(&self, claimed: &Claimed, reply: &Reply, way: Way, result: &Ending) -> Option<NewNote> {
        let now = self.now();
        let (due, leased_until) = match way {
            Way::Response => return None,
            Way::Reserved => (now + RESERVED, None),
            Way::Outbox => (now, Some(now + SEND_LEASE)),
        };
        let kind = if result.changed { NoteKind::Change } else { NoteKind::Reply };
        Some(NewNote {
            person: claimed.message.person.clone(),
            kind,
            reply: reply.clone(),
            due,
            leased_until,
            about: result.deed.as_ref().map(|deed| deed.number.clone()),
        })
    }
}

/// The end of a turn that leaves everything as it was.
fn unchanged(claimed: &Claimed, reply: Option<Reply>) -> Ending {
    Ending {
        conversation: loaded(claimed),
        opted_out: claimed.opted_out,
        reply,
        changed: false,
        is_again: false,
        deed: None,
        others: Vec::new(),
    }
}

/// The reply of the turn before; its buttons belong to this turn.
fn same_reply(claimed: &Claimed) -> Option<Reply> {
    let mut reply = claimed.last_reply.clone()?;
    if !reply.tag.is_empty() {
        reply.tag = loaded(claimed).tag(claimed.turn + 1);
    }
    Some(reply)
}

fn way(claimed: &Claimed, changed: bool) -> Way {
    match claimed.message.person.channel {
        Channel::Telegram => Way::Outbox,
        Channel::Sms if claimed.by_outbox => Way::Outbox,
        Channel::Sms if changed => Way::Reserved,
        Channel::Sms => Way::Response,
    }
}
