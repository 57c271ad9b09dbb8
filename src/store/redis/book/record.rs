//! The record of an appointment, as it is packed (see `record.lua`).

use chrono::{DateTime, Utc};

use super::bytes::{Reader, TaskKey, Writer, instant, micros};
use super::cells::Cells;
use crate::domain::appointment::{Appointment, ApptNumber, Details, Status};
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::Draft;
use crate::store::redis::RedisStore;
use crate::store::seal::{IndexHash, Sealer, context};

/// First byte of every record. The first layout had no changes, and one form of names.
const LAYOUT: u8 = 2;
const ODD: StoreError = StoreError::Unreadable("an appointment");

/// What is kept of an appointment beside its number.
#[derive(Clone, Debug)]
pub(super) struct Record {
    pub(super) status: Status,
    pub(super) version: u32,
    /// The version at which it got its cells.
    pub(super) since: u32,
    pub(super) seat: u16,
    /// Microseconds since 1970, as the next instant.
    pub(super) start: i64,
    pub(super) minutes: u16,
    pub(super) booked_at: i64,
    pub(super) person: IndexHash,
    pub(super) who: IndexHash,
    /// The form of names in which `who` is hashed.
    pub(super) form: u8,
    pub(super) booked_by: TaskKey,
    pub(super) moved_by: Option<TaskKey>,
    /// Where its cells are, if not at the office that gave its number.
    pub(super) office: Option<OfficeCode>,
    pub(super) counter: CounterKind,
    pub(super) inquiry: InquiryId,
    pub(super) cells: Cells,
    /// When it was moved, of what counts: microseconds since 1970.
    pub(super) changes: Vec<i64>,
    pub(super) sealed: Vec<u8>,
}

/// An appointment as it was found: its number, its record, and the record as it lay there.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) number: ApptNumber,
    pub(super) record: Record,
    pub(super) packed: Vec<u8>,
}

impl Found {
    /// Reads a record that was found under this number.
    pub(super) fn read(number: ApptNumber, packed: Vec<u8>) -> Result<Self, StoreError> {
        Ok(Self { record: Record::read(&packed)?, number, packed })
    }

    /// Where its cells are.
    pub(super) fn office(&self) -> &OfficeCode {
        self.record.office.as_ref().unwrap_or(&self.number.office)
    }

    /// Whether it stands and has not begun before `now` (microseconds since 1970).
    pub(super) fn is_open(&self, now: i64) -> bool {
        self.record.status == Status::Booked && self.record.start >= now
    }
}

impl Record {
    /// The record that a draft is booked with; the script fills in the seat.
    pub(super) fn of(
        draft: &Draft,
        booked_by: TaskKey,
        booked_at: i64,
        store: &RedisStore,
    ) -> Result<Self, StoreError> {
        let (details, sealer) = (&draft.details, &store.sealer);
        Ok(Self {
            status: Status::Booked,
            version: 1,
            since: 1,
            seat: 0,
            start: micros(draft.wish.slot.start),
            minutes: draft.wish.minutes,
            booked_at,
            person: sealer.person(&details.on_file),
            who: sealer.who(&details.name, &details.birth),
            form: sealer.form(),
            booked_by,
            moved_by: None,
            office: None,
            counter: draft.wish.counter.clone(),
            inquiry: draft.inquiry.clone(),
            cells: Cells::pack(&draft.wish.cells)?,
            changes: Vec::new(),
            sealed: store.sealed(&booked_by, details)?,
        })
    }

    pub(super) fn pack(&self) -> Result<Vec<u8>, StoreError> {
        let status = u8::from(self.status == Status::Cancelled);
        let moved_by = self.moved_by.as_ref().map_or(&[][..], |task| &task[..]);
        let packed = Writer::default()
            .raw(&[LAYOUT, status])
            .raw(&self.version.to_be_bytes())
            .raw(&self.since.to_be_bytes())
            .raw(&self.seat.to_be_bytes())
            .micros(self.start)
            .raw(&self.minutes.to_be_bytes())
            .micros(self.booked_at)
            .raw(&self.person)
            .raw(&self.who)
            .raw(&self.booked_by)
            .short(moved_by)?
            .short(self.office.as_ref().map_or("", OfficeCode::as_str).as_bytes())?
            .short(self.counter.0.as_bytes())?
            .short(self.inquiry.as_str().as_bytes())?
            .long(&self.cells.0)?
            .short(&self.changes.iter().flat_map(|at| (*at as f64).to_be_bytes()).collect::<Vec<u8>>())?
            .raw(&[self.form])
            .raw(&self.sealed);
        Ok(packed.0)
    }

    pub(super) fn read(packed: &[u8]) -> Result<Self, StoreError> {
        let mut reader = Reader(packed);
        let layout = reader.u8()?;
        if !(1..=LAYOUT).contains(&layout) {
            return Err(ODD);
        }
        Ok(Self {
            status: if reader.u8()? == 0 { Status::Booked } else { Status::Cancelled },
            version: reader.u32()?,
            since: reader.u32()?,
            seat: reader.u16()?,
            start: reader.micros()?,
            minutes: reader.u16()?,
            booked_at: reader.micros()?,
            person: reader.array()?,
            who: reader.array()?,
            booked_by: reader.array()?,
            moved_by: task(reader.short()?)?,
            office: office(reader.text()?)?,
            counter: CounterKind(reader.text()?.to_owned()),
            inquiry: InquiryId::parse(reader.text()?).ok_or(ODD)?,
            cells: Cells(reader.long()?.to_vec()),
            changes: if layout > 1 { instants(reader.short()?)? } else { Vec::new() },
            form: if layout > 1 { reader.u8()? } else { 1 },
            sealed: reader.0.to_vec(),
        })
    }

    /// When it was moved, of what counts.
    pub(super) fn changes(&self) -> Result<Vec<DateTime<Utc>>, StoreError> {
        self.changes.iter().map(|at| instant(*at)).collect()
    }

    /// What makes it the same visit as another: name, birth date and inquiry.
    pub(super) fn same(&self, sealer: &Sealer) -> IndexHash {
        sealer.visit(&self.who, &self.inquiry)
    }
}

/// Instants, one after the other.
fn instants(packed: &[u8]) -> Result<Vec<i64>, StoreError> {
    let mut reader = Reader(packed);
    let mut all = Vec::new();
    while !reader.0.is_empty() {
        all.push(reader.micros()?);
    }
    Ok(all)
}

/// A task, if there is one.
fn task(packed: &[u8]) -> Result<Option<TaskKey>, StoreError> {
    if packed.is_empty() { Ok(None) } else { packed.try_into().map(Some).map_err(|_| ODD) }
}

/// An office that is named, if one is.
pub(super) fn office(named: &str) -> Result<Option<OfficeCode>, StoreError> {
    if named.is_empty() { Ok(None) } else { OfficeCode::parse(named).map(Some).ok_or(ODD) }
}

/// Where the details rest, sealed: named by the task that booked, as the number
/// is given only when they are sealed already.
fn place(booked_by: &TaskKey) -> Vec<u8> {
    context("appointments.details", &[booked_by])
}

impl RedisStore {
    /// Seals what the person said.
    pub(super) fn sealed(&self, booked_by: &TaskKey, details: &Details) -> Result<Vec<u8>, StoreError> {
        self.seal(&place(booked_by), details)
    }

    /// What the person said.
    pub(super) fn details(&self, record: &Record) -> Result<Details, StoreError> {
        self.unseal(&place(&record.booked_by), &record.sealed)
    }

    /// The appointment, with the marks that its record does not hold.
    pub(super) fn appointment(
        &self,
        found: &Found,
        same_person: bool,
        opted_out: bool,
    ) -> Result<Appointment, StoreError> {
        let Found { number, record, .. } = found;
        Ok(Appointment {
            number: number.clone(),
            version: record.version,
            code: self.sealer.code(number, record.version),
            slot: Slot { office: found.office().clone(), start: instant(record.start)? },
            minutes: record.minutes,
            counter: record.counter.clone(),
            inquiry: record.inquiry.clone(),
            status: record.status,
            booked_at: instant(record.booked_at)?,
            details: self.details(record)?,
            changes: record.changes()?,
            same_person,
            opted_out,
        })
    }
}
