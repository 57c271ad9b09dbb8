//! Messages that leave by themselves: taken, sent, marked.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::task::JoinSet;

use super::shell::Shell;
use crate::channel::SendError;
use crate::domain::channel::Channel;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::lasting::CLOCKS_APART;
use crate::store::outbox::{LONGEST_PAUSE, Note, NoteKind, REPLY_STALE, Sent};
use crate::store::telling::Fate;

/// How many messages are taken at once.
const BATCH: usize = 16;
/// How many sends may go on at once: while one channel is slow to answer, the
/// other's messages still go out.
const AT_ONCE: usize = 256;
/// How often the outbox is looked at when nobody says that something is due.
const LOOK: Duration = Duration::from_secs(1);
/// How long the outbox waits after the store did not answer.
const STORE_AGAIN: Duration = Duration::from_secs(3);
/// The longest wait between two tries, in seconds.
const LONGEST_BACKOFF: i64 = 300;
/// For how long a message that a channel holds back is left alone at a time.
const LONGEST_HOLD: TimeDelta = TimeDelta::minutes(10);
/// From so long a wait on, that a channel holds somebody back is worth a line.
const WORTH_A_LINE: TimeDelta = TimeDelta::seconds(30);

impl Shell {
    /// Sends whatever is due, until the end is called.
    pub async fn run_outbox(self: Arc<Self>) {
        let mut sends = JoinSet::new();
        while !self.going.is_stopping() {
            while sends.try_join_next().is_some() {}
            if sends.len() >= AT_ONCE {
                sends.join_next().await;
                continue;
            }
            let begun = if self.trust().may_answer() { self.begin_due(&mut sends).await } else { Ok(0) };
            let wait = match begun {
                Ok(BATCH..) => continue,
                Ok(_) => LOOK,
                Err(error) => {
                    tracing::warn!(%error, "the outbox could not be read");
                    STORE_AGAIN
                }
            };
            tokio::select! {
                () = self.due.notified() => {}
                () = tokio::time::sleep(wait) => {}
                () = self.going.stopped() => {}
            }
        }
    }

    /// Sends the messages that are due now; returns how many were taken. Those
    /// of different people are sent side by side.
    pub async fn send_due(self: &Arc<Self>) -> Result<usize, StoreError> {
        let mut sends = JoinSet::new();
        let taken = self.begin_due(&mut sends).await?;
        while sends.join_next().await.is_some() {}
        Ok(taken)
    }

    /// Begins to send messages that are due; returns how many.
    async fn begin_due(self: &Arc<Self>, sends: &mut JoinSet<()>) -> Result<usize, StoreError> {
        let notes = self.store.take_due(BATCH, self.now()).await?;
        let taken = notes.len();
        for note in notes {
            let (shell, piece) = (Arc::clone(self), self.going.begin());
            sends.spawn(async move {
                shell.send_taken(note).await;
                drop(piece);
            });
        }
        Ok(taken)
    }

    /// Sends messages that were born leased to us, in their order. What cannot
    /// be sent now is left to the outbox.
    pub(super) async fn deliver(self: &Arc<Self>, ids: Vec<u64>, person: &Person) {
        for id in ids {
            match self.store.take(id, self.now()).await {
                Ok(Some(note)) => self.send_taken(note).await,
                Ok(None) => self.leave_to_the_outbox(id, person).await,
                Err(error) => tracing::warn!(%error, "a reply could not be taken to be sent"),
            }
        }
    }

    /// Gives up the lease with which a message was born: an older one to the
    /// same person is being sent or waits to be tried again, and goes first.
    pub(super) async fn leave_to_the_outbox(&self, id: u64, person: &Person) {
        let now = self.now();
        self.behind().insert(person.clone());
        if let Err(error) = self.store.mark(id, Sent::Again(now), now).await {
            tracing::warn!(%error, "a reply could not be left to the outbox");
        }
        self.due.notify_one();
    }

    /// Sends what is due to one person only: for a terminal, which is nobody's
    /// outbox but its own.
    pub async fn send_due_to(self: &Arc<Self>, person: &Person) -> Result<(), StoreError> {
        for id in self.store.due_for(person, self.now()).await? {
            if let Some(note) = self.store.take(id, self.now()).await? {
                self.send_taken(note).await;
            }
        }
        Ok(())
    }

    /// People for whom a message waits behind one that is being sent.
    fn behind(&self) -> MutexGuard<'_, HashSet<Person>> {
        self.behind.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends a message that was taken; one that may be untrue by now under its person's claim.
    async fn send_taken(self: &Arc<Self>, note: Note) {
        match note.stands {
            Some(_) => self.send_again_under(note).await,
            None => self.send_and_mark(note).await,
        }
    }

    pub(super) async fn send_and_mark(&self, note: Note) {
        let (channel, kind) = (note.person.channel, note.kind);
        let (sent, result) = self.send_or_not(&note).await;
        metrics::counter!("textpass_notes_total", "channel" => channel.to_string(), "kind" => kind.as_str(),
            "result" => result)
        .increment(1);
        if let Err(error) = self.store.mark(note.id, sent, self.now()).await {
            // Its lease ends, and somebody looks it up before sending again.
            tracing::warn!(%error, "what became of a send could not be recorded");
        }
        if self.behind().remove(&note.person) {
            self.due.notify_one();
        }
    }

    /// Sends, unless it is too late or the channel holds it back. What waited
    /// because of that is not late.
    async fn send_or_not(&self, note: &Note) -> (Sent, &'static str) {
        let (now, holds) = (self.now(), self.senders.holds(note.person.channel));
        if note.attempts > 0 && note.first_tried.is_none() {
            holds.learn(&note.person, note.made, now);
        }
        let waited = now - holds.free_since(&note.person, note.made);
        if note.kind == NoteKind::Reply && waited >= REPLY_STALE && self.trust().may_delete() {
            return (Sent::Done, "stale");
        }
        if let Some(until) = holds.until(&note.person, now) {
            return (held(note, until, now), "paused");
        }
        match self.senders.send(&datable(note, now), now).await {
            Ok(()) => {
                holds.let_in();
                self.tells(note).await;
                (Sent::Done, "sent")
            }
            Err(error) => self.after(note, &error).await,
        }
    }

    /// What follows from a send that failed.
    async fn after(&self, note: &Note, error: &SendError) -> (Sent, &'static str) {
        let (now, channel) = (self.now(), note.person.channel);
        self.alarm(channel, error);
        self.hold_back(note, error, now);
        let at = |after: TimeDelta| now + after.max(backoff(note.attempts)).min(LONGEST_PAUSE);
        if let Err(unnoted) = self.tells_not(note, error).await {
            // tried again, it is refused again, and noted then
            tracing::warn!(error = %unnoted, "that a text was refused could not be noted");
            return (again(note, error.unsure, at(TimeDelta::zero())), "again");
        }
        match error.again {
            _ if error.opted_out => (Sent::Done, "opted-out"),
            _ if error.closed => (Sent::Done, "closed"),
            // Sent twice, and nobody knows whether it went out: a third time is one too many.
            Some(_) if error.unsure && note.first_tried.is_some() && !self.senders.looks_up(channel) => {
                if let Err(unnoted) = self.note_fate(note, Fate::Unsure, error.code).await {
                    tracing::warn!(error = %unnoted, "that a text is unsure could not be noted");
                }
                tracing::error!(
                    channel = channel.as_str(),
                    kind = note.kind.as_str(),
                    "a message was sent twice without an answer, and may not have gone out"
                );
                (Sent::Done, "unsure")
            }
            Some(_) if let Some(hold) = error.hold => (held(note, now + hold, now), "again"),
            Some(after) => (again(note, error.unsure, at(after)), "again"),
            // What tells of a change is never given up for its shape, and holds nothing else back.
            None if error.malformed && note.kind != NoteKind::Reply => {
                (Sent::Postponed(at(TimeDelta::zero())), "postponed")
            }
            None => (Sent::Done, "refused"),
        }
    }

    /// Remembers whom the channel asks to hold back.
    fn hold_back(&self, note: &Note, error: &SendError, now: DateTime<Utc>) {
        let (channel, holds) = (note.person.channel, self.senders.holds(note.person.channel));
        if let Some(hold) = error.hold {
            holds.hold(&note.person, now + hold, now);
        }
        if let Some(pause) = error.pause {
            holds.pause(now + pause, now);
        }
        if error.locked_out {
            holds.lock_out(now);
        }
        let Some(wait) = error.hold.max(error.pause) else { return };
        metrics::counter!("textpass_rate_limited_total", "channel" => channel.to_string()).increment(1);
        if wait >= WORTH_A_LINE {
            tracing::warn!(
                channel = channel.as_str(),
                seconds = wait.num_seconds(),
                everybody = holds.everybody(now).is_some(),
                "the channel has us wait with messages"
            );
        }
    }

    /// Counts a send that failed, and tells what needs somebody's eye.
    pub(super) fn alarm(&self, channel: Channel, error: &SendError) {
        let name = channel.as_str();
        if error.alarm {
            tracing::error!(channel = name, %error, "a message could not be sent");
            metrics::counter!("textpass_send_alarms_total", "channel" => channel.to_string()).increment(1);
        } else {
            tracing::debug!(channel = name, %error, "a message could not be sent");
        }
    }

    /// Ends every message to somebody who cannot or must not be written to.
    pub(super) async fn end_texts_to(&self, person: &Person, opted_out: bool) -> Result<(), StoreError> {
        // first what would be learned from one of the others only
        if opted_out {
            self.store.set_opted_out(person, true).await?;
        }
        self.store.end_all(person, self.now()).await.map(drop)
    }

    /// Sets the gauges of the outbox.
    pub async fn measure_outbox(&self) -> Result<(), StoreError> {
        let (due, oldest) = self.store.backlog(self.now()).await?;
        let age = oldest.map_or(0.0, |at: DateTime<Utc>| (self.now() - at).as_seconds_f64().max(0.0));
        metrics::gauge!("textpass_outbox_due").set(u32::try_from(due).unwrap_or(u32::MAX));
        metrics::gauge!("textpass_outbox_oldest_seconds").set(age);
        self.measure_agenda().await
    }
}

/// How far back it is looked for where nobody knows when it may have gone out.
const LOOKED_FOR: TimeDelta = TimeDelta::days(1);

/// A message with a time at which it may have been made: one that was written while
/// the clock was ahead went out earlier than it says, if it did.
fn datable(note: &Note, now: DateTime<Utc>) -> Cow<'_, Note> {
    if note.made <= now + CLOCKS_APART {
        return Cow::Borrowed(note);
    }
    Cow::Owned(Note { made: now - LOOKED_FOR, ..note.clone() })
}

/// Held back until then: a reply is not older for it, and what may have gone out
/// before is still looked up.
fn held(note: &Note, until: DateTime<Utc>, now: DateTime<Utc>) -> Sent {
    let at = until.min(now + LONGEST_HOLD);
    if note.kind == NoteKind::Reply && note.first_tried.is_none() {
        return Sent::Held(at);
    }
    again(note, false, at)
}

/// To be sent again: looked up before, if this send or one before it may have
/// gone out.
fn again(note: &Note, unsure: bool, at: DateTime<Utc>) -> Sent {
    if unsure || note.first_tried.is_some() { Sent::Again(at) } else { Sent::Unsent(at) }
}

/// 2, 4, 8 … seconds, up to five minutes.
fn backoff(attempts: u32) -> TimeDelta {
    let seconds = 2_i64.checked_shl(attempts.min(16)).unwrap_or(LONGEST_BACKOFF);
    TimeDelta::seconds(seconds.min(LONGEST_BACKOFF))
}

#[cfg(test)]
mod tests;
