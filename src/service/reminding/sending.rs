//! Sending a reminder under its person's claim, first and again.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::{BUSY, fate_of};
use crate::domain::appointment::Appointment;
use crate::service::shell::Shell;
use crate::store::StoreError;
use crate::store::outbox::{Note, NoteKind, Sent};

/// How long a claim stays while its message is being sent.
const CLAIM_STAYS: Duration = Duration::from_secs(2);

/// Whether a reminder that was tried before leaves now.
enum May {
    /// It leaves, under this claim.
    Leave(u64),
    /// Not now.
    Later,
    /// It never leaves (again), for this reason.
    Never(&'static str),
}

impl Shell {
    /// Sends a reminder whose person is in hand; the claim is given back once it has left, or
    /// after a while.
    pub(super) async fn send_under(self: &Arc<Self>, note: Note, claim: u64) {
        let person = note.person.clone();
        let mut sent = std::pin::pin!(self.send_and_mark(note));
        let left = tokio::time::timeout(CLAIM_STAYS, sent.as_mut()).await.is_ok();
        self.put_away(&person, claim).await;
        if !left {
            sent.await;
        }
    }

    /// Sends a reminder that was tried before, if it did not go out and is still true.
    pub(in crate::service) async fn send_again_under(self: &Arc<Self>, note: Note) {
        let now = self.now();
        let sent = match self.may_leave(&note, now).await {
            Ok(May::Leave(claim)) => return self.send_under(note, claim).await,
            Ok(May::Never(why)) => {
                let kind = if note.kind == NoteKind::Reminder { "reminder" } else { "again" };
                metrics::counter!("textpass_agenda_total", "kind" => kind, "result" => why).increment(1);
                // one that left is noted already
                let noted = match fate_of(why) {
                    Some(fate) => self.note_fate(&note, fate, None).await,
                    None => Ok(()),
                };
                match noted {
                    Ok(()) => Sent::Done,
                    Err(error) => {
                        tracing::warn!(%error, "why a reminder was left out could not be noted");
                        later(&note, now)
                    }
                }
            }
            Ok(May::Later) => later(&note, now),
            Err(error) => {
                tracing::warn!(%error, "whether a reminder is true could not be seen");
                later(&note, now)
            }
        };
        if let Err(error) = self.store.mark(note.id, sent, now).await {
            tracing::warn!(%error, "what became of a reminder could not be recorded");
        }
    }

    /// Whether it leaves now. What takes long is asked before its person is taken in hand.
    async fn may_leave(self: &Arc<Self>, note: &Note, now: DateTime<Utc>) -> Result<May, StoreError> {
        // a doubted clock knows neither the night nor the window; what tells of a change has none
        if note.kind == NoteKind::Reminder && !self.trust().may_delete() {
            return Ok(May::Later);
        }
        if let Some(why) = self.untrue(note, now).await? {
            return Ok(May::Never(why));
        }
        match self.senders.went_out(note).await {
            Ok(true) => {
                self.tells(note).await;
                return Ok(May::Never("sent"));
            }
            Ok(false) => {}
            Err(_) => return Ok(May::Later),
        }
        let Some(claimed) = self.in_hand(&note.person, now).await? else { return Ok(May::Later) };
        let untrue = self.untrue(note, now).await;
        if !matches!(untrue, Ok(None)) {
            self.put_away(&note.person, claimed.claim).await;
        }
        Ok(untrue?.map_or(May::Leave(claimed.claim), May::Never))
    }

    /// Why a reminder is true no more; none if it is.
    async fn untrue(&self, note: &Note, now: DateTime<Utc>) -> Result<Option<&'static str>, StoreError> {
        let Some(stands) = &note.stands else { return Ok(Some("withdrawn")) };
        let Some(number) = stands.of.as_ref().or(note.about.as_ref()) else { return Ok(Some("withdrawn")) };
        let about = self.store.by_number(number).await?;
        let stands_so = |about: &Appointment| match stands.of {
            // an address that was on file hears only that it is so no more
            Some(_) => about.version >= stands.version,
            None => about.status == stands.status && about.version == stands.version,
        };
        Ok(match about.filter(stands_so) {
            None => Some("withdrawn"),
            Some(_) if now > stands.until => Some("late"),
            Some(_) if stands.of.is_some() => None,
            Some(about) if about.opted_out => Some("opted-out"),
            Some(_) if self.store.texts_of(number).await?.is_wrong_number(stands.version) => {
                Some("wrong-number")
            }
            Some(about) if note.kind == NoteKind::Reminder => self.night(&about, now).map(|_| "night"),
            Some(_) => None,
        })
    }
}

/// To be tried again soon: looked up before, if it may have gone out.
fn later(note: &Note, now: DateTime<Utc>) -> Sent {
    if note.first_tried.is_some() { Sent::Again(now + BUSY) } else { Sent::Unsent(now + BUSY) }
}
