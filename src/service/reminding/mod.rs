//! The scheduler: what the agenda says is due is compared with what is true now, and handed over.
//!
//! A reminder is handed over under its person's claim, as if it were a message of theirs: look,
//! number its lines, word it, write it with what is remembered of it, and begin to send. So no
//! turn of theirs comes in between, and a reminder that leaves is true. Its name (kind, number
//! and version) is remembered with it, for as long as the appointment: whoever finds the entry
//! once more strikes it.

mod handing;
mod joining;
mod room;
mod sending;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use tokio::task::JoinSet;

pub(super) use self::joining::digits;
use super::shell::Shell;
use crate::calendar;
use crate::dialog::scripts::Standing;
use crate::dialog::turns::visit::standing;
use crate::domain::appointment::{Appointment, Status};
use crate::domain::message::{Inbound, Said};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::agenda::{Entry, Settled};
use crate::store::outbox::NoteKind;
use crate::store::telling::{Fate, Noted, Text};
use crate::store::turns::Claimed;

/// How often the agenda is looked at where nothing was due.
const LOOK: Duration = Duration::from_secs(2);
/// How long it waits after the store did not answer.
const STORE_AGAIN: Duration = Duration::from_secs(5);
/// How many entries of an office are taken at once: more would be looked at again and again while
/// a channel has no room.
const BATCH: usize = 24;
/// How many are handed over side by side.
const AT_ONCE: usize = 16;
/// For how long somebody is left alone who writes to us at this moment.
const BUSY: TimeDelta = TimeDelta::seconds(5);
/// For how long a channel is left alone that is off, or holds somebody back.
const HELD: TimeDelta = TimeDelta::minutes(1);

/// The result of an entry whose text is written.
const HANDED_OVER: &str = "handed-over";

/// What became of an entry that was looked at.
enum Done {
    /// It is over, for this reason.
    Over(&'static str),
    /// It is to be looked at again.
    Later(DateTime<Utc>),
    /// It stays as it is: the channel is busy, or it is another one by now.
    Stays,
}

impl Shell {
    /// Works the agenda off, until the end is called; not by a clock that is doubted.
    pub async fn run_agenda(self: Arc<Self>) {
        let mut planned = false;
        while !self.going.is_stopping() {
            let done = if !self.trust().may_delete() {
                Ok(0)
            } else if planned {
                self.work_off().await
            } else {
                self.replan().await.inspect(|made| {
                    planned = true;
                    if *made > 0 {
                        tracing::info!(appointments = made, "the agenda was made anew");
                    }
                })
            };
            let now = self.now();
            let full = self.full.first(now).map(|until| (until - now).to_std().unwrap_or_default());
            let wait = match (done, full) {
                (Ok(_), Some(full)) => full,
                (Ok(1..), None) => continue,
                (Ok(0), None) => LOOK,
                (Err(error), _) => {
                    tracing::warn!(%error, "the agenda could not be worked off");
                    STORE_AGAIN
                }
            };
            tokio::select! {
                () = tokio::time::sleep(wait) => {}
                () = self.going.stopped() => {}
            }
        }
    }

    /// Does what is due; returns how many entries are over. Who is reminded of something at this
    /// moment is busy for another entry of theirs.
    pub async fn work_off(self: &Arc<Self>) -> Result<usize, StoreError> {
        let mut entries = self.store.due_entries(BATCH, self.now()).await?;
        // what makes sense for the shortest time goes first, wherever it is
        entries.sort_by_key(|entry| entry.planned.until);
        let (mut sends, mut over) = (JoinSet::new(), 0);
        for entry in entries {
            if self.going.is_stopping() {
                break;
            }
            if sends.len() >= AT_ONCE {
                over += count(sends.join_next().await);
            }
            let (shell, piece) = (Arc::clone(self), self.going.begin());
            sends.spawn(async move {
                let done = shell.work(&entry).await;
                drop(piece);
                done
            });
        }
        while !sends.is_empty() {
            over += count(sends.join_next().await);
        }
        Ok(over)
    }

    /// Sets the gauges of the agenda.
    pub(super) async fn measure_agenda(&self) -> Result<(), StoreError> {
        let (due, oldest) = self.store.overdue(self.now()).await?;
        let age = oldest.map_or(0.0, |at| (self.now() - at).as_seconds_f64().max(0.0));
        metrics::gauge!("textpass_agenda_due").set(u32::try_from(due).unwrap_or(u32::MAX));
        metrics::gauge!("textpass_agenda_oldest_seconds").set(age);
        Ok(())
    }

    /// Does one entry; whether it is over.
    async fn work(self: &Arc<Self>, entry: &Entry) -> bool {
        let (number, planned) = (&entry.appointment.number, &entry.planned);
        let done = match self.remind(entry).await {
            Ok(Done::Stays) => return false,
            Ok(Done::Later(at)) => self.store.settle_entry(number, planned, Settled::Postponed(at)).await,
            Ok(Done::Over(result)) => return self.strike(entry, result).await.inspect_err(unsettled).is_ok(),
            Err(error) => Err(error),
        };
        let _ = done.inspect_err(unsettled);
        false
    }

    /// Takes an entry out that is over for this reason.
    async fn strike(&self, entry: &Entry, result: &'static str) -> Result<(), StoreError> {
        let (number, planned) = (&entry.appointment.number, &entry.planned);
        metrics::counter!("textpass_agenda_total", "kind" => planned.kind.family(), "result" => result)
            .increment(1);
        // it stays until its reason stands there
        self.note_left_out(entry, result).await?;
        self.store.settle_entry(number, planned, Settled::Struck).await
    }

    /// Notes with the appointment why nothing was sent, so that staff see it.
    async fn note_left_out(&self, entry: &Entry, result: &'static str) -> Result<(), StoreError> {
        let Some(fate) = fate_of(result) else { return Ok(()) };
        let kind = if entry.planned.kind.is_as_it_is() { NoteKind::Notice } else { NoteKind::Reminder };
        let text = Text { id: 0, kind, fate, code: None, at: self.now() };
        let noted = Noted::Text(text, Some(entry.appointment.version));
        self.store.note_text(&entry.appointment.number, noted).await.map(drop)
    }

    async fn remind(self: &Arc<Self>, entry: &Entry) -> Result<Done, StoreError> {
        let (about, now) = (&entry.appointment, self.now());
        let person = &about.details.on_file;
        if entry.planned.kind.is_owed() && self.is_told(about, now).await? {
            return Ok(Done::Over("told"));
        }
        if let Some(why) = self.left_out(entry, now) {
            return Ok(Done::Over(why));
        }
        let night = self.night(about, now).filter(|_| !entry.planned.kind.is_as_it_is());
        if let Some(until) = night {
            return Ok(if until < entry.planned.until { Done::Later(until) } else { Done::Over("night") });
        }
        if !self.senders.is_on(person.channel) && self.senders.terminal(person.channel).is_none() {
            return Ok(Done::Later(now + HELD));
        }
        if let Some(until) = self.senders.holds(person.channel).until(person, now) {
            return Ok(Done::Later(until.min(now + HELD)));
        }
        if !self.takes_room(person.channel, 0, now).await? {
            return Ok(Done::Stays);
        }
        let Some(claimed) = self.in_hand(person, now).await? else { return Ok(Done::Later(now + BUSY)) };
        let claim = claimed.claim;
        let done = self.under_claim(entry, claimed).await;
        if !matches!(done, Ok((_, true))) {
            self.put_away(person, claim).await;
        }
        done.map(|(done, _)| done)
    }

    /// Takes a person in hand, if they are free. A store that does not answer may have done so.
    async fn in_hand(
        self: &Arc<Self>,
        person: &Person,
        now: DateTime<Utc>,
    ) -> Result<Option<Claimed>, StoreError> {
        let draw = self.luck.draw();
        let taken = self.store.claim_idle(&nobodys(person, now, draw.claim), draw, now).await;
        if taken.is_err() {
            self.put_away(person, draw.claim).await;
        }
        taken
    }

    /// Why an entry is left out; none if it is not.
    fn left_out(&self, entry: &Entry, now: DateTime<Utc>) -> Option<&'static str> {
        let about = &entry.appointment;
        match () {
            () if about.status != Status::Booked && !entry.planned.kind.is_as_it_is() => Some("withdrawn"),
            () if now > entry.planned.until => Some("late"),
            () if about.opted_out => Some("opted-out"),
            // staff look after those that the config of now could not have
            () if entry.planned.kind.is_as_it_is() => None,
            () if standing(&self.world, about) != Standing::Fits => Some("unfit"),
            () => None,
        }
    }

    /// Until when the office's night lasts, if it is night there.
    pub(super) fn night(&self, about: &Appointment, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let office = self.world.offices.get(&about.slot.office)?;
        calendar::quiet_until(office, self.world.rules.reminders.quiet, now)
    }
}

/// What became of a text that was left out for this reason; none if it was not.
fn fate_of(why: &str) -> Option<Fate> {
    match why {
        HANDED_OVER | "sent" | "told" => None,
        "opted-out" => Some(Fate::OptedOut),
        "late" | "night" => Some(Fate::Late),
        _ => Some(Fate::Withdrawn),
    }
}

/// A message that nobody wrote, under which a person is taken in hand.
fn nobodys(person: &Person, at: DateTime<Utc>, draw: u64) -> Inbound {
    Inbound { person: person.clone(), id: format!("note {draw:x}"), said: Said::Empty, hint: None, at }
}

fn count(done: Option<Result<bool, tokio::task::JoinError>>) -> usize {
    usize::from(matches!(done, Some(Ok(true))))
}

fn unsettled(error: &StoreError) {
    tracing::warn!(%error, "an entry of the agenda could not be settled");
}
