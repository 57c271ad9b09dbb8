//! Appointments and their cells.

use rusqlite::params;

use super::{PAGE, cells};
use crate::domain::appointment::{ApptNumber, Details, Status};
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::sqlite::book::{agenda, row};
use crate::store::sqlite::telling;
use crate::store::sqlite::tx::{TaskKey, Tx, instant, kept_task, micros, task_key};
use crate::store::transfer::record::{Booking, Record};

/// The values of a row before they are parsed.
struct Raw {
    id: i64,
    number: String,
    version: u32,
    status: String,
    office: String,
    start: i64,
    minutes: u16,
    counter: String,
    inquiry: String,
    booked_at: i64,
    details: Vec<u8>,
    booked_by: TaskKey,
    moved_by: Option<TaskKey>,
    changes: Vec<u8>,
}

/// The appointments whose numbers come after a number.
pub(super) fn pull(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    let after = str::from_utf8(after).map_err(|_| StoreError::Unreadable("a cursor"))?;
    let rows = tx.all(
        "SELECT id, number, version, status, office, start, minutes, counter, inquiry, booked_at,
             details, booked_by, moved_by, changes FROM appointments WHERE number > ?1 ORDER BY number LIMIT ?2",
        (after, PAGE as i64),
        |row| {
            Ok(Raw {
                id: row.get(0)?,
                number: row.get(1)?,
                version: row.get(2)?,
                status: row.get(3)?,
                office: row.get(4)?,
                start: row.get(5)?,
                minutes: row.get(6)?,
                counter: row.get(7)?,
                inquiry: row.get(8)?,
                booked_at: row.get(9)?,
                details: row.get(10)?,
                booked_by: row.get(11)?,
                moved_by: row.get(12)?,
                changes: row.get(13)?,
            })
        },
    )?;
    rows.into_iter()
        .map(|raw| Ok((raw.number.clone().into_bytes(), Record::Appointment(parse(tx, raw)?))))
        .collect()
}

fn parse(tx: &Tx<'_>, raw: Raw) -> Result<Booking, StoreError> {
    const ODD: StoreError = StoreError::Unreadable("an appointment");
    let number = ApptNumber::parse(&raw.number).ok_or(ODD)?;
    let details: Details = tx.open(&row::place(&number), &raw.details)?;
    let texts = telling::kept(tx, &number)?;
    let agenda = agenda::kept(tx, &number)?;
    Ok(Booking {
        number,
        version: raw.version,
        status: if raw.status == "booked" { Status::Booked } else { Status::Cancelled },
        slot: Slot { office: OfficeCode::parse(&raw.office).ok_or(ODD)?, start: instant(raw.start)? },
        minutes: raw.minutes,
        counter: CounterKind(raw.counter),
        inquiry: InquiryId::parse(&raw.inquiry).ok_or(ODD)?,
        booked_at: instant(raw.booked_at)?,
        details,
        booked_by: kept_task(&raw.booked_by),
        moved_by: raw.moved_by.as_ref().map(kept_task),
        changes: row::unpacked(&raw.changes)?,
        cells: cells::of_appointment(tx, raw.id)?,
        texts,
        agenda,
    })
}

/// Writes an appointment down, and gives it its cells.
pub(super) fn put(tx: &Tx<'_>, booking: &Booking) -> Result<(), StoreError> {
    let (number, details) = (&booking.number, &booking.details);
    let (who, same, form) = row::named(tx, details, &booking.inquiry);
    let id: i64 = tx.value(
        "INSERT INTO appointments (number, version, status, office, start, minutes, counter, inquiry,
             booked_at, person, who, same, form, details, booked_by, moved_by, changes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) RETURNING id",
        params![
            number.to_string(),
            booking.version,
            if booking.status == Status::Booked { "booked" } else { "cancelled" },
            booking.slot.office.as_str(),
            micros(booking.slot.start),
            booking.minutes,
            &booking.counter.0,
            booking.inquiry.as_str(),
            micros(booking.booked_at),
            tx.person(&details.on_file),
            who,
            same,
            form,
            tx.seal(&row::place(number), details)?,
            task_key(booking.booked_by),
            booking.moved_by.map(task_key),
            row::packed(&booking.changes),
        ],
    )?;
    if !booking.texts.is_empty() {
        telling::keep(tx, number, &booking.texts)?;
    }
    agenda::put(tx, id, number, &booking.agenda)?;
    booking.cells.iter().try_for_each(|cell| cells::occupy(tx, cell, id))
}
