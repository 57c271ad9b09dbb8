//! The commit of a turn: by which way its reply leaves, and what is remembered.

use super::claimed::loaded;
use super::ending::Ending;
use super::outcome::Reserved;
use super::shell::Shell;
use super::stepping::Stepped;
use crate::domain::message::Reply;
use crate::store::StoreError;
use crate::store::outbox::{NewNote, NoteKind, RESERVED, SEND_LEASE};
use crate::store::telling::{Fate, Noted, TextName, Why};
use crate::store::turns::{Claimed, Commit, Committed};

/// A turn that is on disk.
#[derive(Debug)]
pub(super) struct Saved {
    /// What the webhook's response says; none where it says nothing.
    pub(super) reply: Option<Reply>,
    /// Rows reserved for that response.
    pub(super) reserved: Vec<Reserved>,
    /// Rows that we send ourselves, at once and in this order.
    pub(super) ours_to_send: Vec<u64>,
    /// Whether rows for others are due.
    pub(super) others_due: bool,
    /// Whether another message of this person waits.
    pub(super) more: bool,
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
            // whoever answers a reminder by CANCEL may have meant the visit
            for one in loaded(claimed).reminded.into_iter().flat_map(|(_, about)| about) {
                self.store.note_text(&one.number, Noted::Ask(Why::OptedOut, self.now())).await?;
            }
            self.store.end_all(person, self.now()).await?;
        }
        let way = self.way(claimed, result.changed);
        let reply = result.reply.clone();
        let own = result.reply.as_ref().and_then(|reply| self.own_note(claimed, reply, way, &result));
        let own_count = usize::from(own.is_some());
        let about = own.as_ref().and_then(|note| note.about.clone());
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
        let named = |id: u64| {
            let name =
                about.clone().map(|number| TextName { numbers: vec![number], kind: NoteKind::Change, id });
            Reserved { id, name }
        };
        let (reserved, ours_to_send) = if way == Way::Outbox {
            (Vec::new(), own_ids)
        } else {
            (own_ids.into_iter().map(named).collect(), Vec::new())
        };
        // What leaves by the outbox is not said again in a response.
        let reply = reply.filter(|_| way != Way::Outbox);
        Ok(Some(Saved { reply, reserved, ours_to_send, others_due, more }))
    }

    fn way(&self, claimed: &Claimed, changed: bool) -> Way {
        let can = self.world.channels.of(claimed.message.person.channel);
        match () {
            () if !can.answers_in_response || claimed.by_outbox => Way::Outbox,
            () if changed => Way::Reserved,
            () => Way::Response,
        }
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
            stands: None,
        })
    }
}
