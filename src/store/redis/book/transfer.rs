//! The book, moved in and out. Nobody else works on it meanwhile, so what is
//! written for one record need not be one write.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::bytes::{Reader, TaskKey, Writer, instant, micros, task_key};
use super::cells::{self, Cells};
use super::index::{Entry, Kind, Place};
use super::office::{Run, guest, number_at, script, serial, text};
use super::record::{Record, who};
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::counter::CounterKind;
use crate::domain::office::OfficeCode;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::{APPOINTMENT_WAIT, TaskId};
use crate::store::redis::RedisStore;
use crate::store::redis::script::Script;
use crate::store::transfer::record::{self, Booking, Cell, Hold, LastNumber, Rest, TriedOn, Tries};

static LAY: Script = script!("cells.lua", "lay.lua");

/// A seat: what cells of one record have in common.
struct Seat<'c> {
    office: &'c OfficeCode,
    counter: &'c CounterKind,
    seat: u16,
    cells: Cells,
}

/// What is laid on the cells of a seat.
enum Laid {
    Appointment(ApptNumber, u32),
    Rest(DateTime<Utc>),
    Hold(TaskKey, DateTime<Utc>),
}

impl<'c> Seat<'c> {
    /// The seat of some cells; none if there are no cells.
    fn of(cells: &'c BTreeSet<Cell>) -> Result<Option<Self>, StoreError> {
        let Some(Cell { office, counter, seat, .. }) = cells.first() else { return Ok(None) };
        if cells.iter().any(|cell| (&cell.office, &cell.counter, cell.seat) != (office, counter, *seat)) {
            return Err(StoreError::Broken("cells of more than one seat".to_owned()));
        }
        let starts: Vec<_> = cells.iter().map(|cell| cell.cell).collect();
        Ok(Some(Self { office, counter, seat: *seat, cells: Cells::pack(&starts)? }))
    }

    fn cells(&self) -> Result<BTreeSet<Cell>, StoreError> {
        let cell = |second| {
            let (office, counter) = (self.office.clone(), self.counter.clone());
            Ok(Cell { office, cell: cells::at(second)?, counter, seat: self.seat })
        };
        self.cells.seconds().map(cell).collect()
    }
}

impl RedisStore {
    /// The numbers of the appointments that were booked first at an office.
    pub(in crate::store::redis) async fn numbers_at(
        &self,
        office: &OfficeCode,
    ) -> Result<Vec<ApptNumber>, StoreError> {
        let serials: Vec<Vec<u8>> = self.ask(redis::cmd("HKEYS").arg(self.at(office).key("appts"))).await?;
        serials.iter().map(|serial| number_at(office, serial)).collect()
    }

    /// The tasks that hold a seat at an office.
    pub(in crate::store::redis) async fn tasks_at(
        &self,
        office: &OfficeCode,
    ) -> Result<Vec<TaskKey>, StoreError> {
        let tasks: Vec<Vec<u8>> = self.ask(redis::cmd("HKEYS").arg(self.at(office).key("h"))).await?;
        tasks.iter().map(|task| Reader(task).array()).collect()
    }

    /// An appointment.
    pub(in crate::store::redis) async fn pull_appointment(
        &self,
        number: &ApptNumber,
    ) -> Result<Option<Booking>, StoreError> {
        let Some(found) = self.find(number).await? else { return Ok(None) };
        let (record, office) = (&found.record, found.office());
        let seat = Seat { office, counter: &record.counter, seat: record.seat, cells: record.cells.clone() };
        let stands = record.status == Status::Booked;
        Ok(Some(Booking {
            number: number.clone(),
            version: record.version,
            status: record.status,
            slot: Slot { office: office.clone(), start: instant(record.start)? },
            minutes: record.minutes,
            counter: record.counter.clone(),
            inquiry: record.inquiry.clone(),
            booked_at: instant(record.booked_at)?,
            details: self.details(record)?,
            booked_by: task(&record.booked_by),
            moved_by: record.moved_by.as_ref().map(task),
            cells: if stands { seat.cells()? } else { BTreeSet::new() },
        }))
    }

    /// Writes an appointment: its record, what leads to it, and its cells.
    pub(in crate::store::redis) async fn put_appointment(&self, booking: &Booking) -> Result<(), StoreError> {
        let (number, there) = (&booking.number, &booking.slot.office);
        let record = self.record_of(booking)?;
        let (at, serial, packed) = (self.at(&number.office), serial(number), record.pack()?);
        let (start, stands) = (micros(booking.slot.start), booking.status == Status::Booked);
        let set = |key: Vec<u8>, field: &[u8], value: &[u8]| {
            let mut cmd = redis::cmd("HSET");
            cmd.arg(key).arg(field).arg(value);
            async move { self.ask::<()>(&cmd).await }
        };
        let starts = |key: Vec<u8>, member: Vec<u8>| {
            let mut cmd = redis::cmd("ZADD");
            cmd.arg(key).arg(start).arg(member);
            async move { self.ask::<()>(&cmd).await }
        };
        tokio::try_join!(
            self.remember(&number.office),
            self.remember(there),
            set(at.key("tasks"), &record.booked_by, &serial),
            starts(at.key("day"), serial.clone()),
            set(at.key("appts"), &serial, &packed),
        )?;
        if !stands {
            return Ok(());
        }
        let entry = Entry::of(&record, &record.same(&self.sealer), &number.office, attempt(record.version));
        let (address, name) = (Place(Kind::Address, &record.person), Place(Kind::Name, &record.who));
        let guest = guest(number, there, record.since);
        let come = async {
            if guest.is_empty() { Ok(()) } else { starts(self.at(there).key("day"), guest.clone()).await }
        };
        let seat = Seat::of(&booking.cells)?;
        let laid = Laid::Appointment(number.clone(), record.since);
        tokio::try_join!(come, self.lay(seat, laid), self.lead(address, &entry), self.lead(name, &entry))
            .map(drop)
    }

    fn record_of(&self, booking: &Booking) -> Result<Record, StoreError> {
        let (details, booked_by) = (&booking.details, task_key(booking.booked_by));
        let (number, office) = (&booking.number, &booking.slot.office);
        let seat = Seat::of(&booking.cells)?;
        if seat.as_ref().is_some_and(|seat| seat.office != office) {
            return Err(StoreError::Broken("cells of an appointment at another office".to_owned()));
        }
        Ok(Record {
            status: booking.status,
            version: booking.version,
            since: booking.version,
            seat: seat.as_ref().map_or(0, |seat| seat.seat),
            start: micros(booking.slot.start),
            minutes: booking.minutes,
            booked_at: micros(booking.booked_at),
            person: self.sealer.person(&details.on_file),
            who: who(&self.sealer, &details.name, &details.birth),
            booked_by,
            moved_by: booking.moved_by.map(task_key),
            office: Some(office.clone()).filter(|office| *office != number.office),
            counter: booking.counter.clone(),
            inquiry: booking.inquiry.clone(),
            cells: seat.map(|seat| seat.cells).unwrap_or_default(),
            sealed: self.sealed(&booked_by, details)?,
        })
    }

    /// Lays something on the cells of a seat.
    async fn lay(&self, seat: Option<Seat<'_>>, laid: Laid) -> Result<(), StoreError> {
        let Some(seat) = seat else { return Ok(()) };
        let mut args = vec![seat.cells.0.clone(), text(seat.counter), text(seat.seat)];
        args.extend(match laid {
            Laid::Appointment(number, since) => [text("appointment"), text(number), text(since)],
            Laid::Rest(until) => [text("rest"), text(micros(until)), Vec::new()],
            Laid::Hold(task, until) => [text("hold"), task.to_vec(), text(micros(until))],
        });
        let run = Run { script: &LAY, keys: Vec::new(), args, is_change: false };
        self.on_days(self.at(seat.office), &run, seat.cells.days()).await.map(drop)
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
        Ok(Some(Hold { task: task(key), until: instant(until)?, cells: seat.cells()? }))
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
        let office = seat.office;
        tokio::try_join!(
            self.note(&task, office, hold.until - now),
            self.remember(office),
            self.ask::<()>(&set),
            self.ask::<()>(&add),
            self.lay(Some(seat), Laid::Hold(task, hold.until)),
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
            for (cell, counter, seat, until) in cells::rests(day, &pair[0], &pair[1])? {
                let cell = Cell { office: office.clone(), cell, counter, seat };
                rests.push(Rest { cell, until: instant(until)? });
            }
        }
        Ok(rests)
    }

    /// Writes a resting cell.
    pub(in crate::store::redis) async fn put_rest(&self, rest: &Rest) -> Result<(), StoreError> {
        let cells = BTreeSet::from([rest.cell.clone()]);
        let Some(seat) = Seat::of(&cells)? else { return Ok(()) };
        let member = [b"r", &seat.cells.0[..], seat.counter.0.as_bytes()].concat();
        let mut add = redis::cmd("ZADD");
        add.arg(self.at(seat.office).key("due")).arg("LT").arg(micros(rest.until)).arg(member);
        tokio::try_join!(
            self.remember(&rest.cell.office),
            self.ask::<()>(&add),
            self.lay(Some(seat), Laid::Rest(rest.until)),
        )
        .map(drop)
    }

    /// The last serials of an office.
    pub(in crate::store::redis) async fn pull_serials(
        &self,
        office: &OfficeCode,
    ) -> Result<Vec<LastNumber>, StoreError> {
        let years: Vec<(u8, u32)> = self.ask(redis::cmd("HGETALL").arg(self.at(office).key("seq"))).await?;
        let number = |(year, last)| LastNumber { office: office.clone(), year, last };
        Ok(years.into_iter().map(number).collect())
    }

    /// Writes the last serial of an office and a year.
    pub(in crate::store::redis) async fn put_number(&self, number: &LastNumber) -> Result<(), StoreError> {
        let mut set = redis::cmd("HSET");
        set.arg(self.at(&number.office).key("seq")).arg(number.year).arg(number.last);
        tokio::try_join!(self.remember(&number.office), self.ask::<()>(&set)).map(drop)
    }

    /// Wrong tries, as `tries.lua` keeps them.
    pub(in crate::store::redis) async fn pull_tries(
        &self,
        on: TriedOn,
    ) -> Result<Vec<record::Record>, StoreError> {
        let kept: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(self.tries_key(&on))).await?;
        let Some(kept) = kept else { return Ok(Vec::new()) };
        let mut reader = Reader(&kept);
        let lock = reader.micros()?;
        let mut tries = BTreeSet::new();
        while !reader.0.is_empty() {
            tries.insert((reader.array()?, instant(reader.micros()?)?));
        }
        let locked_until = (lock != 0).then(|| instant(lock)).transpose()?;
        Ok(vec![record::Record::Tries(Tries { on, tries, locked_until })])
    }

    /// Writes wrong tries, the oldest first.
    pub(in crate::store::redis) async fn put_tries(&self, tries: &Tries) -> Result<(), StoreError> {
        let mut packed = Writer::default().micros(tries.locked_until.map_or(0, micros));
        let mut by_time: Vec<_> = tries.tries.iter().collect();
        by_time.sort_by_key(|(_, at)| *at);
        for (message, at) in by_time {
            packed = packed.raw(message).micros(micros(*at));
        }
        let mut set = redis::cmd("SET");
        set.arg(self.tries_key(&tries.on)).arg(packed.0);
        set.arg("PX").arg(2 * APPOINTMENT_WAIT.num_milliseconds());
        self.ask(&set).await
    }

    fn tries_key(&self, on: &TriedOn) -> Vec<u8> {
        match on {
            TriedOn::Person(person) => self.keys.of(person, "t"),
            TriedOn::Number { office, number } => self.at(office).ending("t", number),
        }
    }
}

/// Entries carry the version, so that a late deletion spares a later one.
fn attempt(version: u32) -> u16 {
    u16::try_from(version).unwrap_or(u16::MAX - 1)
}

/// A task as it was kept.
fn task(key: &TaskKey) -> TaskId {
    let (mut conversation, mut task) = ([0; 16], [0; 8]);
    conversation.copy_from_slice(&key[..16]);
    task.copy_from_slice(&key[16..]);
    TaskId { conversation: u128::from_be_bytes(conversation), task: u64::from_be_bytes(task) }
}
