//! One message's way: claim, step, commit, answer.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use futures_util::future::try_join_all;
use tokio::time::Instant;

use super::finishing::{Finishing, Panicked};
use super::outcome::{Outcome, Reserved};
use super::saving::Saved;
use super::shell::Shell;
use crate::domain::channel::Channel;
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::outbox::Sent;
use crate::store::telling::TextName;
use crate::store::turns::{Claim, Claimed};

/// How often a message that waits its turn is offered again.
const POLL: Duration = Duration::from_millis(40);

impl Shell {
    /// Takes a message to its answer. While another message of the same person
    /// is in hand it waits for up to `patience`. Nothing is taken by a clock that is
    /// not believed. What is begun is finished even
    /// if nobody waits for the answer any more.
    pub async fn take(self: &Arc<Self>, inbound: Inbound, patience: Duration) -> Outcome {
        let (begun, channel) = (Instant::now(), inbound.person.channel);
        if !self.trust().may_answer() {
            self.counted.turn(channel, &Outcome::Unavailable, begun.elapsed());
            return Outcome::Unavailable;
        }
        let (shell, piece) = (Arc::clone(self), self.going.begin());
        let turn = Finishing::new(async move {
            let outcome = shell.offer(&inbound, patience).await;
            drop(piece);
            outcome
        });
        let outcome = match turn.await {
            Ok(Ok(outcome)) => outcome,
            Ok(Err(error)) => {
                tracing::warn!(channel = channel.as_str(), %error, "a turn could not be finished");
                Outcome::Unavailable
            }
            // A panic outside of a step ends here.
            Err(Panicked) => Outcome::Unavailable,
        };
        let took = begun.elapsed();
        self.counted.turn(channel, &outcome, took);
        tracing::debug!(
            channel = channel.as_str(),
            outcome = outcome.as_str(),
            ms = took.as_millis(),
            "answered"
        );
        outcome
    }

    /// Offers a message until it is answered or the patience is over. Whatever
    /// comes first (a dead claim, an older message) is stepped on the way.
    async fn offer(self: &Arc<Self>, inbound: &Inbound, patience: Duration) -> Result<Outcome, StoreError> {
        let patience_ends = Instant::now() + patience;
        let waits_until = self.now() + TimeDelta::from_std(patience).unwrap_or_default();
        loop {
            match self.store.claim(inbound, self.luck.draw(), waits_until, self.now()).await? {
                Claim::Answered { reply, reserved } => {
                    return Ok(Outcome::Reply { reply, reserved: self.named(reserved).await? });
                }
                Claim::Full => return Ok(Outcome::Full(self.too_fast(inbound).await?)),
                Claim::Taken(claimed) => {
                    let is_ours = claimed.message.id == inbound.id;
                    let saved = self.run(*claimed).await?;
                    if let Some(saved) = saved.filter(|_| is_ours) {
                        return Ok(self.answer(saved));
                    }
                }
                Claim::Waiting | Claim::Nothing if Instant::now() >= patience_ends => {
                    self.drain_beside(inbound.person.clone());
                    return Ok(Outcome::Later);
                }
                Claim::Waiting | Claim::Nothing => tokio::time::sleep(POLL).await,
            }
        }
    }

    /// Steps and saves what was claimed, and sends what is to be sent at once;
    /// none if somebody else has done so in the meantime. If the store fails in
    /// the middle, the claim is given back, so that the message can be taken
    /// again at once.
    async fn run(self: &Arc<Self>, claimed: Claimed) -> Result<Option<Saved>, StoreError> {
        let (person, claim) = (claimed.message.person.clone(), claimed.claim);
        match self.step_and_save(claimed).await {
            Ok(saved) => {
                if let Some(saved) = &saved {
                    self.follow(&person, saved);
                }
                Ok(saved)
            }
            Err(error) => {
                // What trying again does not mend dies by its lease, and so
                // ends in an apology after some deaths.
                if error.again() {
                    let _ = self.store.give_back(&person, claim).await;
                }
                Err(error)
            }
        }
    }

    async fn step_and_save(&self, claimed: Claimed) -> Result<Option<Saved>, StoreError> {
        let stepped = self.step(&claimed).await?;
        self.save(&claimed, stepped).await
    }

    /// What a commit brings about: our own rows are sent, and the next message
    /// of this person is taken if nobody waits for it.
    fn follow(self: &Arc<Self>, person: &Person, saved: &Saved) {
        if !saved.ours_to_send.is_empty() {
            let (shell, ids) = (Arc::clone(self), saved.ours_to_send.clone());
            let to = person.clone();
            self.spawn(async move { shell.deliver(ids, &to).await });
        }
        if saved.others_due {
            self.due.notify_one();
        }
        if saved.more {
            self.drain_beside(person.clone());
        }
    }

    fn answer(&self, saved: Saved) -> Outcome {
        match saved.reply {
            Some(reply) => Outcome::Reply { reply: Some(reply), reserved: saved.reserved },
            None => Outcome::nothing(),
        }
    }

    /// Takes a person's messages that nobody waits for, one by one.
    pub(super) fn drain_beside(self: &Arc<Self>, person: Person) {
        let shell = Arc::clone(self);
        self.spawn(async move { shell.drain(&person).await });
    }

    /// Takes a person's dead claim and their messages that nobody waits for,
    /// one by one; their replies go by the outbox.
    pub async fn drain(self: &Arc<Self>, person: &Person) {
        loop {
            let claim = self.store.claim_next(person, self.luck.draw(), self.now()).await;
            let done = match claim {
                Ok(Claim::Taken(claimed)) => Box::pin(self.run(*claimed)).await.map(|_| false),
                Ok(_) => Ok(true),
                Err(error) => Err(error),
            };
            match done {
                Ok(false) => metrics::counter!("textpass_recovered_turns_total").increment(1),
                Ok(true) => return,
                Err(error) => {
                    tracing::warn!(%error, "a waiting message could not be taken");
                    return;
                }
            }
        }
    }

    /// The rows of an answer that is given once more, with the names of their texts.
    async fn named(&self, reserved: Vec<u64>) -> Result<Vec<Reserved>, StoreError> {
        let rows = reserved.into_iter().map(async |id| {
            let note = self.store.look(id).await?;
            Ok(Reserved { id, name: note.as_ref().and_then(TextName::of) })
        });
        try_join_all(rows).await
    }

    /// Where the channel is to report what becomes of a reply that leaves by a response.
    pub fn report_to(&self, channel: Channel, row: &Reserved) -> Option<String> {
        self.senders.report_to(channel, row.name.as_ref()?)
    }

    /// The response that carried a reply was handed over: the rows that were
    /// reserved for it are done.
    pub async fn handed_over(&self, reserved: &[Reserved]) {
        for row in reserved {
            let noted = async {
                if let Some(name) = &row.name {
                    self.note_handed_over(name).await;
                }
            };
            let (done, ()) = tokio::join!(self.store.mark(row.id, Sent::Done, self.now()), noted);
            if let Err(error) = done {
                tracing::warn!(%error, "a reply that was handed over could not be marked");
            }
        }
    }
}
