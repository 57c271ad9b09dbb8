//! Holds: a seat kept for one task, for minutes.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::asker::Asker;
use super::bytes::{TaskKey, instant, micros, task_key};
use super::cells::{Cells, numbers};
use super::office::{Run, script, text};
use crate::domain::appointment::ApptNumber;
use crate::domain::office::OfficeCode;
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{Held, TaskId};
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::share::By;

static HOLD: Script = script!("cells.lua", "address.lua", "seats.lua", "hold.lua");
static RELEASE: Script = script!("cells.lua", "address.lua", "seats.lua", "release.lua");
static NOTE: Script = script!("note.lua");

impl RedisStore {
    /// Takes a seat for a task in place of what it and its address held; if there is
    /// none, or the address has held enough, they keep what they held.
    pub(super) async fn take_hold(
        &self,
        task: TaskId,
        wish: &SeatWish,
        moving: Option<&ApptNumber>,
        by: &By,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Held, StoreError> {
        let (task, office, asker) = (task_key(task), &wish.slot.office, self.asker(by));
        let wished = Wished { task: &task, wish, moving, asker, until, now };
        let (mut noted, held, ()) = tokio::try_join!(
            self.note(&task, wish, until - now),
            self.hold_at(&wished),
            self.remember(office),
        )?;
        if matches!(held, Held::Until(_)) {
            noted.retain(|earlier| earlier.office != *office);
            self.release_at(&task, &noted, asker, now).await?;
        }
        Ok(held)
    }

    /// Gives back what a task holds, wherever that is.
    pub(super) async fn give_back_hold(
        &self,
        task: TaskId,
        by: &By,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let task = task_key(task);
        let held = self.noted(&task).await?;
        self.release_at(&task, &held, self.asker(by), now).await
    }

    async fn hold_at(&self, wished: &Wished<'_>) -> Result<Held, StoreError> {
        let Wished { task, wish, moving, asker, until, now } = wished;
        let (at, cells) = (self.at(&wish.slot.office), Cells::pack(&wish.cells)?);
        let run = Run {
            script: &HOLD,
            keys: vec![at.key("h"), at.key("due"), asker.key(at)],
            args: vec![
                task.to_vec(),
                text(micros(*until)),
                text(micros(*now)),
                text(&wish.counter),
                text(wish.capacity),
                moving.map(text).unwrap_or_default(),
                cells.0.clone(),
                asker.person(),
                asker.return_at(),
            ],
            is_change: false,
        };
        let mut answer = self.on_days(at, &run, cells.days()).await?;
        match answer.word.as_str() {
            "got" => Ok(Held::Until(instant(answer.number()?)?)),
            "gone" => Ok(Held::Gone),
            "enough" => Ok(Held::Enough(instant(answer.number()?)?)),
            _ => answer.odd(),
        }
    }

    /// Releases what a task holds at these offices, and takes them off its note.
    /// Whoever dies in between leaves a hold that expires.
    pub(super) async fn release_at(
        &self,
        task: &TaskKey,
        held: &[MayHold],
        asker: Asker,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if held.is_empty() {
            return Ok(());
        }
        let codes: Vec<&str> = held.iter().map(|held| held.office.as_str()).collect();
        let mut forget = redis::cmd("HDEL");
        forget.arg(self.note_of(task)).arg(codes);
        let released = wave(held.iter().map(async |held| {
            let at = self.at(&held.office);
            let run = Run {
                script: &RELEASE,
                keys: vec![at.key("h"), at.key("due"), asker.key(at)],
                args: vec![task.to_vec(), asker.person(), asker.return_at(), text(micros(now))],
                is_change: false,
            };
            self.on_days(at, &run, held.days.clone()).await
        }));
        tokio::try_join!(released, self.ask::<()>(&forget)).map(drop)
    }

    /// Where a task may hold a seat.
    pub(super) async fn noted(&self, task: &TaskKey) -> Result<Vec<MayHold>, StoreError> {
        read(self.ask(redis::cmd("HGETALL").arg(self.note_of(task))).await?)
    }

    /// Notes where a task will hold a seat; returns what was noted before.
    pub(super) async fn note(
        &self,
        task: &TaskKey,
        wish: &SeatWish,
        lasts: TimeDelta,
    ) -> Result<Vec<MayHold>, StoreError> {
        let keep = (2 * lasts.num_milliseconds()).max(1);
        let days = Cells::pack(&wish.cells)?.days();
        let call = Call::new(&NOTE, &[self.note_of(task)])
            .arg(wish.slot.office.as_str())
            .arg(days.into_iter().flat_map(u32::to_be_bytes).collect::<Vec<u8>>())
            .arg(keep);
        read(self.run(call).await?)
    }

    fn note_of(&self, task: &TaskKey) -> Vec<u8> {
        self.keys.in_partition(task[15], "h", task)
    }
}

/// A hold that somebody wishes for.
struct Wished<'w> {
    task: &'w TaskKey,
    wish: &'w SeatWish,
    moving: Option<&'w ApptNumber>,
    asker: Asker,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
}

/// An office where a task may hold a seat, and the days of its cells.
pub(super) struct MayHold {
    pub(super) office: OfficeCode,
    days: BTreeSet<u32>,
}

/// Reads a note: offices and days, one after the other.
fn read(note: Vec<Vec<u8>>) -> Result<Vec<MayHold>, StoreError> {
    let one = |pair: &[Vec<u8>]| {
        let office = std::str::from_utf8(&pair[0]).ok().and_then(OfficeCode::parse);
        let office = office.ok_or(StoreError::Unreadable("an office"))?;
        Ok(MayHold { office, days: numbers(&pair[1]).collect() })
    };
    note.chunks_exact(2).map(one).collect()
}
