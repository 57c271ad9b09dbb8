//! Holds: a seat kept for one task, for minutes.

use chrono::{DateTime, TimeDelta, Utc};

use super::bytes::{TaskKey, micros, task_key};
use super::cells::Cells;
use super::office::{Run, script, text};
use crate::domain::appointment::ApptNumber;
use crate::domain::office::OfficeCode;
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{Held, TaskId};
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;

static HOLD: Script = script!("cells.lua", "seats.lua", "hold.lua");
static RELEASE: Script = script!("cells.lua", "seats.lua", "release.lua");
static NOTE: Script = script!("note.lua");

impl RedisStore {
    /// Takes a seat for a task in place of the one it held; if there is none,
    /// the task keeps what it held.
    pub(super) async fn take_hold(
        &self,
        task: TaskId,
        wish: &SeatWish,
        moving: Option<&ApptNumber>,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Held, StoreError> {
        let (task, office) = (task_key(task), &wish.slot.office);
        let (mut offices, got, ()) = tokio::try_join!(
            self.note(&task, office, until - now),
            self.hold_at(&task, wish, moving, until, now),
            self.remember(office),
        )?;
        if !got {
            return Ok(Held::Gone);
        }
        offices.retain(|earlier| earlier != office);
        self.release_at(&task, &offices).await?;
        Ok(Held::Until(until))
    }

    /// Gives back what a task holds, wherever that is.
    pub(super) async fn give_back_hold(&self, task: TaskId) -> Result<(), StoreError> {
        let task = task_key(task);
        let offices = self.noted(&task).await?;
        self.release_at(&task, &offices).await
    }

    async fn hold_at(
        &self,
        task: &TaskKey,
        wish: &SeatWish,
        moving: Option<&ApptNumber>,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let (at, cells) = (self.at(&wish.slot.office), Cells::pack(&wish.cells)?);
        let run = Run {
            script: &HOLD,
            keys: vec![at.key("h"), at.key("due")],
            args: vec![
                task.to_vec(),
                text(micros(until)),
                text(micros(now)),
                text(&wish.counter),
                text(wish.capacity),
                moving.map(text).unwrap_or_default(),
                cells.0.clone(),
            ],
            is_change: false,
        };
        let answer = self.on_days(at, &run, cells.days()).await?;
        match answer.word.as_str() {
            "got" => Ok(true),
            "gone" => Ok(false),
            _ => answer.odd(),
        }
    }

    /// Releases what a task holds at these offices, and takes them off its note.
    pub(super) async fn release_at(&self, task: &TaskKey, offices: &[OfficeCode]) -> Result<(), StoreError> {
        if offices.is_empty() {
            return Ok(());
        }
        wave(offices.iter().map(async |office| {
            let at = self.at(office);
            let run = Run {
                script: &RELEASE,
                keys: vec![at.key("h")],
                args: vec![task.to_vec()],
                is_change: false,
            };
            self.on_days(at, &run, Default::default()).await
        }))
        .await?;
        let codes: Vec<&str> = offices.iter().map(OfficeCode::as_str).collect();
        self.ask(redis::cmd("SREM").arg(self.note_of(task)).arg(codes)).await
    }

    /// The offices at which a task may hold a seat.
    pub(super) async fn noted(&self, task: &TaskKey) -> Result<Vec<OfficeCode>, StoreError> {
        offices(self.ask(redis::cmd("SMEMBERS").arg(self.note_of(task))).await?)
    }

    /// Notes one more office for a task; returns those noted before.
    async fn note(
        &self,
        task: &TaskKey,
        office: &OfficeCode,
        lasts: TimeDelta,
    ) -> Result<Vec<OfficeCode>, StoreError> {
        let keep = (2 * lasts.num_milliseconds()).max(1);
        let call = Call::new(&NOTE, &[&self.note_of(task)]).arg(office.as_str()).arg(keep);
        offices(self.run(call).await?)
    }

    fn note_of(&self, task: &TaskKey) -> Vec<u8> {
        self.keys.in_partition(task[15], "h", task)
    }
}

fn offices(codes: Vec<String>) -> Result<Vec<OfficeCode>, StoreError> {
    let read = |code: &String| OfficeCode::parse(code).ok_or(StoreError::Unreadable("an office"));
    codes.iter().map(read).collect()
}
