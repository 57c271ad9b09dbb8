//! Appointments.

use std::collections::BTreeSet;

use super::seats::{Laid, Seat};
use super::task;
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::office::OfficeCode;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::book::bytes::{instant, micros, task_key};
use crate::store::redis::book::index::{Entry, Kind, Place};
use crate::store::redis::book::office::{guest, number_at, serial};
use crate::store::redis::book::record::Record;
use crate::store::transfer::record::Booking;

impl RedisStore {
    /// The numbers of the appointments that were booked first at an office.
    pub(in crate::store::redis) async fn numbers_at(
        &self,
        office: &OfficeCode,
    ) -> Result<Vec<ApptNumber>, StoreError> {
        let serials: Vec<Vec<u8>> = self.ask(redis::cmd("HKEYS").arg(self.at(office).key("appts"))).await?;
        serials.iter().map(|serial| number_at(office, serial)).collect()
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
            changes: record.changes()?,
            cells: if stands { seat.cells()? } else { BTreeSet::new() },
            texts: self.kept_texts(number).await?,
            agenda: self.kept_agenda(number).await?,
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
        self.put_texts(number, &booking.texts).await?;
        self.put_agenda(number, &booking.agenda).await?;
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
            who: self.sealer.who(&details.name, &details.birth),
            form: self.sealer.form(),
            booked_by,
            moved_by: booking.moved_by.map(task_key),
            office: Some(office.clone()).filter(|office| *office != number.office),
            counter: booking.counter.clone(),
            inquiry: booking.inquiry.clone(),
            cells: seat.map(|seat| seat.cells).unwrap_or_default(),
            changes: booking.changes.iter().copied().map(micros).collect(),
            sealed: self.sealed(&booked_by, details)?,
        })
    }
}

/// Entries carry the version, so that a late deletion spares a later one.
fn attempt(version: u32) -> u16 {
    u16::try_from(version).unwrap_or(u16::MAX - 1)
}
