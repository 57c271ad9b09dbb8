//! Settling a move between offices: each office's cells are made what the
//! record says. Anybody may do it, as often as they like.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::asker::Asker;
use super::bytes::{Reader, micros};
use super::cells::Cells;
use super::office::{Run, guest, script, serial, text};
use super::record::{Found, office};
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::seal::IndexHash;

static SETTLE: Script = script!("cells.lua", "address.lua", "seats.lua", "drop.lua", "settle.lua");
static SETTLED: Script = script!("settled.lua");

/// What an appointment had before it moved or was cancelled, while that is not
/// free yet (see `unsettled.lua`).
pub(super) struct Note {
    /// When it returns, in microseconds since 1970; 0 for at once.
    return_at: i64,
    /// The version at which it was taken.
    since: u32,
    seat: u16,
    office: Option<OfficeCode>,
    counter: String,
    cells: Cells,
    /// The address that let it go.
    by: Option<IndexHash>,
    packed: Vec<u8>,
}

impl Note {
    pub(super) fn read(packed: Vec<u8>) -> Result<Self, StoreError> {
        let mut reader = Reader(&packed);
        Ok(Self {
            return_at: reader.micros()?,
            since: reader.u32()?,
            seat: reader.u16()?,
            office: office(reader.text()?)?,
            counter: reader.text()?.to_owned(),
            cells: Cells(reader.long()?.to_vec()),
            by: reader.0.first_chunk().copied(),
            packed,
        })
    }
}

/// What is freed at an office, and the address that let it go.
#[derive(Clone, Copy)]
struct Leaves<'n> {
    note: Option<&'n Note>,
    by: Option<IndexHash>,
}

impl<'n> Leaves<'n> {
    fn of(note: &'n Note) -> Self {
        Self { note: Some(note), by: note.by }
    }
}

impl Note {
    /// What an appointment has at another office than that of its number.
    fn of_guest(found: &Found) -> Option<Self> {
        let record = &found.record;
        let office = record.office.clone().filter(|_| record.status == Status::Booked)?;
        Some(Self {
            return_at: 0,
            since: record.since,
            seat: record.seat,
            office: Some(office),
            counter: record.counter.0.clone(),
            cells: record.cells.clone(),
            by: None,
            packed: Vec::new(),
        })
    }
}

impl RedisStore {
    /// The record with this number, after an unsettled move of it was settled.
    pub(super) async fn settled(
        &self,
        number: &ApptNumber,
        now: DateTime<Utc>,
    ) -> Result<Option<Found>, StoreError> {
        let (found, note) = tokio::try_join!(self.find(number), self.unsettled(number))?;
        let Some(note) = note else { return Ok(found) };
        // the note may be of a change after the record was read
        let Some(found) = self.find(number).await? else { return Ok(None) };
        self.settle(&found, &Note::read(note)?, now).await?;
        Ok(Some(found))
    }

    async fn unsettled(&self, number: &ApptNumber) -> Result<Option<Vec<u8>>, StoreError> {
        let notes = self.at(&number.office).key("m");
        self.ask(redis::cmd("HGET").arg(notes).arg(serial(number))).await
    }

    /// Settles both offices, side by side, and then forgets the note.
    pub(super) async fn settle(
        &self,
        found: &Found,
        note: &Note,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let old = note.office.as_ref().unwrap_or(&found.number.office);
        let is_here = found.record.status == Status::Booked;
        if is_here && found.office() != old {
            tokio::try_join!(
                self.settle_at(found.office(), found, Leaves { note: None, by: note.by }, true, now),
                self.settle_at(old, found, Leaves::of(note), false, now),
            )?;
        } else {
            self.settle_at(old, found, Leaves::of(note), is_here, now).await?;
        }
        let notes = self.at(&found.number.office).key("m");
        let call = Call::new(&SETTLED, &[&notes]).arg(serial(&found.number)).arg(&note.packed);
        self.run(call).await
    }

    /// Frees what an appointment has at another office than that of its number.
    pub(super) async fn leave(&self, found: &Found, now: DateTime<Utc>) -> Result<(), StoreError> {
        match (Note::of_guest(found), &found.record.office) {
            (Some(note), Some(office)) => self.settle_at(office, found, Leaves::of(&note), false, now).await,
            _ => Ok(()),
        }
    }

    /// Settles one office: the note says what is freed there, and `comes` whether
    /// the appointment's seat is there now.
    async fn settle_at(
        &self,
        office: &OfficeCode,
        found: &Found,
        Leaves { note, by }: Leaves<'_>,
        comes: bool,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (at, record) = (self.at(office), &found.record);
        let mut days: BTreeSet<u32> = note.map(|note| note.cells.days()).unwrap_or_default();
        if comes {
            days.extend(record.cells.days());
        }
        let asker = Asker::of(by);
        let run = Run {
            script: &SETTLE,
            keys: vec![at.key("p"), at.key("h"), at.key("due"), at.key("day"), asker.key(at)],
            args: vec![
                text(&found.number),
                text(micros(now)),
                record.moved_by.filter(|_| comes).map(|task| task.to_vec()).unwrap_or_default(),
                text(record.since),
                guest(&found.number, office, record.since),
                text(record.start),
                note.map(|note| note.cells.0.clone()).unwrap_or_default(),
                note.map(|note| text(&note.counter)).unwrap_or_default(),
                text(note.map_or(0, |note| note.seat)),
                text(note.map_or(0, |note| note.since.saturating_add(1))),
                text(note.map_or(0, |note| note.return_at)),
                note.map(|note| guest(&found.number, office, note.since)).unwrap_or_default(),
                asker.person(),
            ],
            is_change: true,
        };
        self.on_days(at, &run, days).await.map(drop)
    }
}
