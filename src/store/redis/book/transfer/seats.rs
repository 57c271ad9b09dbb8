//! Cells: holds, rests, and what is laid on them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::task;
use crate::domain::appointment::ApptNumber;
use crate::domain::counter::CounterKind;
use crate::domain::office::OfficeCode;
use crate::domain::slot::{SeatWish, Slot};
use crate::store::StoreError;
use crate::store::book::TakenCell;
use crate::store::redis::RedisStore;
use crate::store::redis::book::bytes::{Reader, TaskKey, Writer, instant, micros, task_key};
use crate::store::redis::book::cells::{self, Cells};
use crate::store::redis::book::office::{Run, text};
use crate::store::redis::script::Script;
use crate::store::seal::IndexHash;
use crate::store::transfer::record::{Cell, Hold, Rest};

static LAY: Script = Script::new(concat!(include_str!("../cells.lua"), include_str!("lay.lua")));

/// A seat: what cells of one record have in common.
pub(super) struct Seat<'c> {
    pub(super) office: &'c OfficeCode,
    pub(super) counter: &'c CounterKind,
    pub(super) seat: u16,
    pub(super) cells: Cells,
}

/// What is laid on the cells of a seat.
pub(super) enum Laid {
    Appointment(ApptNumber, u32),
    Rest(DateTime<Utc>, Option<IndexHash>),
    Hold(TaskKey, DateTime<Utc>, Option<IndexHash>),
}

/// An address, or nothing for nobody.
fn packed(by: Option<IndexHash>) -> Vec<u8> {
    by.map(|by| by.to_vec()).unwrap_or_default()
}

impl<'c> Seat<'c> {
    /// The seat of some cells; none if there are no cells.
    pub(super) fn of(cells: &'c BTreeSet<Cell>) -> Result<Option<Self>, StoreError> {
        let Some(Cell { office, counter, seat, .. }) = cells.first() else { return Ok(None) };
        if cells.iter().any(|cell| (&cell.office, &cell.counter, cell.seat) != (office, counter, *seat)) {
            return Err(StoreError::Broken("cells of more than one seat".to_owned()));
        }
        let starts: Vec<_> = cells.iter().map(|cell| cell.cell).collect();
        Ok(Some(Self { office, counter, seat: *seat, cells: Cells::pack(&starts)? }))
    }

    /// The wish that these cells came of, as far as a hold is noted by it.
    fn wish(&self, cells: &BTreeSet<Cell>) -> SeatWish {
        let cells: Vec<_> = cells.iter().map(|cell| cell.cell).collect();
        let start = cells.first().copied().unwrap_or_default();
        let (slot, counter) = (Slot { office: self.office.clone(), start }, self.counter.clone());
        SeatWish { slot, minutes: 0, counter, capacity: 0, cells, agenda: Vec::new() }
    }

    pub(super) fn cells(&self) -> Result<BTreeSet<Cell>, StoreError> {
        let cell = |second| {
            let (office, counter) = (self.office.clone(), self.counter.clone());
            Ok(Cell { office, cell: cells::at(second)?, counter, seat: self.seat })
        };
        self.cells.seconds().map(cell).collect()
    }
}

impl RedisStore {
    /// Lays something on the cells of a seat.
    pub(super) async fn lay(&self, seat: Option<Seat<'_>>, laid: Laid) -> Result<(), StoreError> {
        let Some(seat) = seat else { return Ok(()) };
        let mut args = vec![seat.cells.0.clone(), text(seat.counter), text(seat.seat)];
        args.extend(match laid {
            Laid::Appointment(number, since) => [text("appointment"), text(number), text(since), Vec::new()],
            Laid::Rest(until, by) => [text("rest"), text(micros(until)), Vec::new(), packed(by)],
            Laid::Hold(task, until, by) => [text("hold"), task.to_vec(), text(micros(until)), packed(by)],
        });
        let run = Run { script: &LAY, keys: Vec::new(), args, is_change: false };
        self.on_days(self.at(seat.office), &run, seat.cells.days()).await.map(drop)
    }

    /// The tasks that hold a seat at an office.
    pub(in crate::store::redis) async fn tasks_at(
        &self,
        office: &OfficeCode,
    ) -> Result<Vec<TaskKey>, StoreError> {
        let tasks: Vec<Vec<u8>> = self.ask(redis::cmd("HKEYS").arg(self.at(office).key("h"))).await?;
        tasks.iter().map(|task| Reader(task).array()).collect()
    }

    /// What a task holds at an office.
    pub(in crate::store::redis) async fn pull_hold(
        &self,
        office: &OfficeCode,
        key: &TaskKey,
    ) -> Result<Option<Hold>, StoreError> {
        let held: Option<Vec<u8>> =
            self.ask(redis::cmd("HGET").arg(self.at(office).key("h")).arg(key)).await?;
        let Some(held) = held else { return Ok(None) };
        let mut reader = Reader(&held);
        let (until, seat, counter) =
            (reader.micros()?, reader.u16()?, CounterKind(reader.text()?.to_owned()));
        let seat = Seat { office, counter: &counter, seat, cells: Cells(reader.0.to_vec()) };
        let by = self.holder(&seat, key).await?;
        Ok(Some(Hold { task: task(key), until: instant(until)?, cells: seat.cells()?, by }))
    }

    /// The address for which a task holds a seat.
    async fn holder(&self, seat: &Seat<'_>, task: &TaskKey) -> Result<Option<IndexHash>, StoreError> {
        let Some(first) = seat.cells.seconds().next() else { return Ok(None) };
        let mut get = redis::cmd("HGET");
        get.arg(self.at(seat.office).day(cells::day(first))).arg(cells::field(first, seat.counter));
        let takers: Option<Vec<u8>> = self.ask(&get).await?;
        takers.map_or(Ok(None), |takers| cells::holder(&takers, task))
    }

    /// Writes a hold, as `hold.lua` does.
    pub(in crate::store::redis) async fn put_hold(
        &self,
        hold: &Hold,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let Some(seat) = Seat::of(&hold.cells)? else { return Ok(()) };
        let (task, at) = (task_key(hold.task), self.at(seat.office));
        let held = Writer::default().micros(micros(hold.until)).raw(&seat.seat.to_be_bytes());
        let held = held.short(seat.counter.0.as_bytes())?.raw(&seat.cells.0).0;
        let due = [b"h", &task[..], &seat.cells.0].concat();
        let (mut set, mut add) = (redis::cmd("HSET"), redis::cmd("ZADD"));
        set.arg(at.key("h")).arg(&task).arg(held);
        add.arg(at.key("due")).arg(micros(hold.until)).arg(due);
        let (office, wish) = (seat.office, seat.wish(&hold.cells));
        tokio::try_join!(
            self.note(&task, &wish, hold.until - now),
            self.remember(office),
            self.ask::<()>(&set),
            self.ask::<()>(&add),
            self.lay(Some(seat), Laid::Hold(task, hold.until, hold.by)),
            self.add_to(office, hold.by, ("task", task.to_vec()), now),
        )
        .map(drop)
    }

    /// The resting cells of a day.
    pub(in crate::store::redis) async fn pull_rests(
        &self,
        office: &OfficeCode,
        day: u32,
    ) -> Result<Vec<Rest>, StoreError> {
        let flat: Vec<Vec<u8>> = self.ask(redis::cmd("HGETALL").arg(self.at(office).day(day))).await?;
        let mut rests = Vec::new();
        for pair in flat.chunks_exact(2) {
            for (TakenCell { cell, counter, seat, .. }, until, by) in cells::rests(day, &pair[0], &pair[1])? {
                let cell = Cell { office: office.clone(), cell, counter, seat };
                rests.push(Rest { cell, until: instant(until)?, by });
            }
        }
        Ok(rests)
    }

    /// Writes a resting cell.
    pub(in crate::store::redis) async fn put_rest(
        &self,
        rest: &Rest,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let cells = BTreeSet::from([rest.cell.clone()]);
        let Some(seat) = Seat::of(&cells)? else { return Ok(()) };
        let member = [b"r", &seat.cells.0[..], seat.counter.0.as_bytes()].concat();
        let mut add = redis::cmd("ZADD");
        add.arg(self.at(seat.office).key("due")).arg("LT").arg(micros(rest.until)).arg(member);
        tokio::try_join!(
            self.remember(&rest.cell.office),
            self.ask::<()>(&add),
            self.lay(Some(seat), Laid::Rest(rest.until, rest.by)),
            self.add_to(&rest.cell.office, rest.by, ("rest", text(micros(rest.until))), now),
        )
        .map(drop)
    }
}
