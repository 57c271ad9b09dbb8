//! Moving an appointment: one swap that keeps the number. Within the office that
//! gave the number it is one script; otherwise see [`super::across`].

use chrono::{DateTime, Utc};

use super::agenda;
use super::asker::Asker;
use super::bytes::{TaskKey, instant, micros, task_key};
use super::cells::Cells;
use super::marks::Asked;
use super::office::{Run, script, serial, text};
use super::record::Found;
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{Changed, TaskId};
use crate::store::redis::RedisStore;
use crate::store::redis::script::Script;
use crate::store::share::By;

static RELOCATE: Script =
    script!("cells.lua", "address.lua", "seats.lua", "record.lua", "agenda/agenda.lua", "relocate.lua");

/// How often a change begins again because another one came in between.
pub(super) const ATTEMPTS: usize = 8;

/// A move that somebody wishes.
pub(super) struct Move<'m> {
    pub(super) number: &'m ApptNumber,
    pub(super) version: u32,
    pub(super) task: TaskKey,
    pub(super) wish: &'m SeatWish,
    pub(super) cells: Cells,
    pub(super) asker: Asker,
    pub(super) now: DateTime<Utc>,
}

/// What became of a try to move or cancel.
pub(super) enum Tried {
    /// It is done: the record as it is now.
    Done(Box<Found>),
    /// Nobody's seat was free.
    Gone,
    /// It is no longer at that version.
    Stale(Option<Box<Found>>),
    /// It was moved as often as it may be in a day; it may again from then on.
    TooOften(DateTime<Utc>),
    /// Something came in between: look again.
    Again,
}

impl RedisStore {
    /// Swaps the seat for the one that the task holds.
    pub(super) async fn relocate_to(
        &self,
        number: &ApptNumber,
        version: u32,
        task: TaskId,
        wish: &SeatWish,
        by: &By,
        now: DateTime<Utc>,
    ) -> Result<Changed, StoreError> {
        let cells = Cells::pack(&wish.cells)?;
        let asker = self.asker(by);
        let wished = Move { number, version, task: task_key(task), wish, cells, asker, now };
        for _ in 0..ATTEMPTS {
            // a sweep must know the new office before a seat there can pend for ever
            let (found, mut holds, ()) = tokio::try_join!(
                self.settled(number, now),
                self.noted(&wished.task),
                self.remember(&wish.slot.office),
            )?;
            let Some(found) = found else { return Ok(Changed::Stale(None)) };
            let (tried, asked) = tokio::try_join!(self.try_move(&wished, &found), self.asked(&found))?;
            if let Tried::Done(_) = tried {
                holds.retain(|held| held.office != wish.slot.office);
                self.release_at(&wished.task, &holds, asker.at_once(), now).await?;
            }
            if let Some(changed) = self.changed(tried, asked).await? {
                return Ok(changed);
            }
        }
        Err(StoreError::Unavailable("an appointment that changes all the time".to_owned()))
    }

    async fn try_move(&self, wished: &Move<'_>, found: &Found) -> Result<Tried, StoreError> {
        let record = &found.record;
        if record.moved_by == Some(wished.task) && record.version == wished.version.saturating_add(1) {
            return Ok(Tried::Done(Box::new(found.clone())));
        }
        if record.status != Status::Booked || record.version != wished.version {
            return Ok(Tried::Stale(Some(Box::new(found.clone()))));
        }
        let gave_the_number = &wished.number.office;
        if found.office() == gave_the_number && wished.wish.slot.office == *gave_the_number {
            self.move_within(wished, found).await
        } else {
            self.move_across(wished).await
        }
    }

    async fn move_within(&self, wished: &Move<'_>, found: &Found) -> Result<Tried, StoreError> {
        let at = self.at(&wished.number.office);
        let run = Run {
            script: &RELOCATE,
            keys: [
                &["appts", "m", "day", "h", "due"].map(|what| at.key(what))[..],
                &[wished.asker.key(at), at.key(agenda::AGENDA), at.key(agenda::NEXT)],
            ]
            .concat(),
            args: vec![
                serial(wished.number),
                text(wished.number),
                text(wished.version),
                wished.task.to_vec(),
                text(micros(wished.now)),
                text(&wished.wish.counter),
                text(wished.wish.capacity),
                wished.cells.0.clone(),
                text(micros(wished.wish.slot.start)),
                text(wished.wish.minutes),
                wished.asker.return_at(),
                wished.asker.person(),
                wished.asker.changes(),
                agenda::pack(&wished.wish.agenda)?,
            ],
            is_change: true,
        };
        let mut days = wished.cells.days();
        days.extend(found.record.cells.days());
        let mut answer = self.on_days(at, &run, days).await?;
        self.tried(wished.number, &answer.word.clone(), answer.maybe())
    }

    /// What a script's answer means.
    pub(super) fn tried(
        &self,
        number: &ApptNumber,
        word: &str,
        packed: Option<Vec<u8>>,
    ) -> Result<Tried, StoreError> {
        if word == "often" {
            let from = packed.and_then(|packed| std::str::from_utf8(&packed).ok()?.parse().ok());
            return Ok(Tried::TooOften(instant(from.ok_or(StoreError::Unreadable("an instant"))?)?));
        }
        let found = packed.map(|packed| Found::read(number.clone(), packed)).transpose()?.map(Box::new);
        match (word, found) {
            ("done", Some(found)) => Ok(Tried::Done(found)),
            ("stale", found) => Ok(Tried::Stale(found)),
            ("gone", _) => Ok(Tried::Gone),
            ("unsettled" | "elsewhere" | "fenced", _) => Ok(Tried::Again),
            _ => Err(StoreError::Broken("a script answered what it never does".to_owned())),
        }
    }

    /// The answer for whoever wished it; none if it is to be tried again.
    pub(super) async fn changed(&self, tried: Tried, asked: Asked) -> Result<Option<Changed>, StoreError> {
        Ok(Some(match tried {
            Tried::Done(found) => Changed::Done(Box::new(self.marked_by(&found, asked).await?)),
            Tried::Stale(Some(found)) => Changed::Stale(Some(Box::new(self.marked_by(&found, asked).await?))),
            Tried::Stale(None) => Changed::Stale(None),
            Tried::Gone => Changed::Gone,
            Tried::TooOften(from) => Changed::TooOften(from),
            Tried::Again => return Ok(None),
        }))
    }
}
