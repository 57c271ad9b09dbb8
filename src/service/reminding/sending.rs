//! Sending a reminder under its person's claim, first and again.

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::{BUSY, fate_of};
use crate::domain::agenda::{EntryKind, Planned};
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::service::shell::Shell;
use crate::store::StoreError;
use crate::store::outbox::{Note, NoteKind, Sent};
use crate::store::telling::{Noted, Text};

/// How long a claim stays while its message is being sent.
const CLAIM_STAYS: Duration = Duration::from_secs(2);

/// What a note says of one visit.
#[derive(Clone, Copy)]
struct Visit<'a> {
    number: &'a ApptNumber,
    version: u32,
    until: DateTime<Utc>,
    /// Whether it stands; none where the note is for an address that was on file.
    status: Option<Status>,
}

/// The visits of which a note tells that must be true.
fn visits(note: &Note) -> Vec<Visit<'_>> {
    let Some(stands) = &note.stands else { return Vec::new() };
    let (version, until) = (stands.version, stands.until);
    let first = match (&stands.of, &note.about) {
        (Some(number), _) => Some(Visit { number, version, until, status: None }),
        (None, Some(number)) => Some(Visit { number, version, until, status: Some(stands.status) }),
        (None, None) => None,
    };
    let also = stands.also.iter().map(|one| Visit {
        number: &one.number,
        version: one.version,
        until: one.until,
        status: Some(Status::Booked),
    });
    first.into_iter().chain(also).collect()
}

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
                let noted = match fate_of(why) {
                    Some(_) => self.part(&note, now).await,
                    // one that left is noted already
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
        // one that went out told of all its visits, whatever became of them
        match self.senders.went_out(note).await {
            Ok(true) => {
                self.tells(note).await;
                return Ok(May::Never("sent"));
            }
            Ok(false) => {}
            Err(_) => return Ok(May::Later),
        }
        if let Some(why) = self.untrue(note, now).await? {
            return Ok(May::Never(why));
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
        let visits = visits(note);
        if visits.is_empty() {
            return Ok(Some("withdrawn"));
        }
        for visit in visits {
            let why = self.untrue_of(note.kind, visit, now).await?;
            if why.is_some() {
                return Ok(why);
            }
        }
        Ok(None)
    }

    /// Why what a note says of one visit is true no more; none if it is.
    async fn untrue_of(
        &self,
        kind: NoteKind,
        visit: Visit<'_>,
        now: DateTime<Utc>,
    ) -> Result<Option<&'static str>, StoreError> {
        let about = self.store.by_number(visit.number).await?;
        let stands_so = |about: &Appointment| match visit.status {
            Some(status) => about.status == status && about.version == visit.version,
            // an address that was on file hears only that it is so no more
            None => about.version >= visit.version,
        };
        Ok(match about.filter(stands_so) {
            None => Some("withdrawn"),
            Some(_) if now > visit.until => Some("late"),
            Some(_) if visit.status.is_none() => None,
            Some(about) if about.opted_out => Some("opted-out"),
            Some(_) if self.store.texts_of(visit.number).await?.is_wrong_number(visit.version) => {
                Some("wrong-number")
            }
            Some(about) if kind == NoteKind::Reminder => self.night(&about, now).map(|_| "night"),
            Some(_) => None,
        })
    }

    /// Notes why a text never leaves with the visits that made it untrue; the others of which it
    /// tells are reminded of anew.
    async fn part(&self, note: &Note, now: DateTime<Utc>) -> Result<(), StoreError> {
        // an address that was on file is owed nothing more
        for visit in visits(note).into_iter().filter(|visit| visit.status.is_some()) {
            let number = visit.number;
            if let Some(fate) = self.untrue_of(note.kind, visit, now).await?.and_then(fate_of) {
                let text = Text { id: note.id, kind: note.kind, fate, code: None, at: now };
                self.store.note_text(number, Noted::Text(text, Some(visit.version))).await?;
            } else {
                let kind = EntryKind::once_more(note.kind.as_str(), note.id);
                self.store.lay_entry(number, &Planned { kind, due: now, until: visit.until }).await?;
            }
        }
        Ok(())
    }
}

/// To be tried again soon: looked up before, if it may have gone out.
fn later(note: &Note, now: DateTime<Utc>) -> Sent {
    if note.first_tried.is_some() { Sent::Again(now + BUSY) } else { Sent::Unsent(now + BUSY) }
}
