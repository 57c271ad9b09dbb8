//! A row of the appointments: how it is read, and the hashes it is found by.

use chrono::{DateTime, Utc};
use rusqlite::{Params, Row, ToSql};

use crate::domain::appointment::{Appointment, ApptNumber, Details, Status};
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::seal::{IndexHash, context};
use crate::store::sqlite::tx::{TaskKey, Tx, instant, micros};

/// An appointment, with what only the book knows of it.
pub(in crate::store::sqlite) struct Found {
    pub(super) id: i64,
    pub(super) moved_by: Option<TaskKey>,
    pub(in crate::store::sqlite) appointment: Appointment,
}

/// Two appointments are of the same person if name, birth date and inquiry
/// match and both were open at one time; asked of the rows, as time does not
/// change it.
const COLUMNS: &str =
    "SELECT id, number, version, status, office, start, minutes, counter, inquiry, booked_at,
    details, moved_by, changes,
    EXISTS (SELECT 1 FROM appointments AS other
        WHERE other.same = a.same AND other.person <> a.person
          AND other.status = 'booked' AND a.status = 'booked'
          AND other.start >= a.booked_at AND a.start >= other.booked_at),
    coalesce((SELECT opted_out FROM people WHERE people.person = a.person), 0)
    FROM appointments AS a";

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
    moved_by: Option<TaskKey>,
    changes: Vec<u8>,
    same_person: bool,
    opted_out: bool,
}

/// The appointment with this number.
pub(in crate::store::sqlite) fn find(tx: &Tx<'_>, number: &ApptNumber) -> Result<Option<Found>, StoreError> {
    let raw = tx.one(&format!("{COLUMNS} WHERE number = ?1"), [number.to_string()], raw)?;
    raw.map(|raw| parse(tx, raw)).transpose()
}

/// The appointment that a task booked.
pub(super) fn booked_by(tx: &Tx<'_>, task: &TaskKey) -> Result<Option<Appointment>, StoreError> {
    let raw = tx.one(&format!("{COLUMNS} WHERE booked_by = ?1"), [task], raw)?;
    raw.map(|raw| Ok(parse(tx, raw)?.appointment)).transpose()
}

/// A list of appointments, and the names of those that cannot be read.
pub(super) struct Listed {
    pub(super) appointments: Vec<Appointment>,
    pub(super) unreadable: Vec<String>,
}

impl Listed {
    /// Those that can be read; the log names the others.
    pub(super) fn readable(self) -> Vec<Appointment> {
        for appointment in self.unreadable {
            tracing::error!(appointment, "an appointment cannot be read, and is left out of a list");
        }
        self.appointments
    }
}

/// Appointments that stand and meet a condition, by time.
pub(super) fn open(tx: &Tx<'_>, condition: &str, params: impl Params) -> Result<Listed, StoreError> {
    let sql = format!("{COLUMNS} WHERE status = 'booked' AND {condition} ORDER BY start, id");
    let rows = tx.all(&sql, params, |row| Ok((name(row), raw(row))))?;
    let mut listed = Listed { appointments: Vec::new(), unreadable: Vec::new() };
    for (name, raw) in rows {
        match raw.ok().and_then(|raw| parse(tx, raw).ok()) {
            Some(found) => listed.appointments.push(found.appointment),
            None => listed.unreadable.push(name),
        }
    }
    Ok(listed)
}

/// By what a row is found: its number, or else its place in the table.
fn name(row: &Row<'_>) -> String {
    let number = row.get(1).ok().and_then(|number: String| ApptNumber::parse(&number));
    let place = || format!("row {} of the appointments", row.get::<_, i64>(0).unwrap_or_default());
    number.map_or_else(place, |number| number.to_string())
}

/// Appointments that have not begun and of which a text told or is to tell, by time.
pub(in crate::store::sqlite) fn told_of(
    tx: &Tx<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<Appointment>, StoreError> {
    let sql = format!(
        "{COLUMNS} WHERE start >= ?1 AND (texts IS NOT NULL OR number IN
             (SELECT about FROM outbox WHERE done_at IS NULL AND about IS NOT NULL)) ORDER BY start, id"
    );
    let rows = tx.all(&sql, [micros(now)], raw)?;
    rows.into_iter().map(|raw| Ok(parse(tx, raw)?.appointment)).collect()
}

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
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
        moved_by: row.get(11)?,
        changes: row.get(12)?,
        same_person: row.get(13)?,
        opted_out: row.get(14)?,
    })
}

fn parse(tx: &Tx<'_>, raw: Raw) -> Result<Found, StoreError> {
    const ODD: StoreError = StoreError::Unreadable("an appointment");
    let number = ApptNumber::parse(&raw.number).ok_or(ODD)?;
    let details: Details = tx.open(&place(&number), &raw.details)?;
    let appointment = Appointment {
        code: tx.sealer.code(&number, raw.version),
        number,
        version: raw.version,
        slot: Slot { office: OfficeCode::parse(&raw.office).ok_or(ODD)?, start: instant(raw.start)? },
        minutes: raw.minutes,
        counter: CounterKind(raw.counter),
        inquiry: InquiryId::parse(&raw.inquiry).ok_or(ODD)?,
        status: if raw.status == "booked" { Status::Booked } else { Status::Cancelled },
        booked_at: instant(raw.booked_at)?,
        details,
        changes: unpacked(&raw.changes)?,
        same_person: raw.same_person,
        opted_out: raw.opted_out,
    };
    Ok(Found { id: raw.id, moved_by: raw.moved_by, appointment })
}

/// Instants as they are kept in a row.
pub(in crate::store::sqlite) fn packed(instants: &[DateTime<Utc>]) -> Vec<u8> {
    instants.iter().flat_map(|at| micros(*at).to_be_bytes()).collect()
}

/// Instants as they were kept.
pub(in crate::store::sqlite) fn unpacked(packed: &[u8]) -> Result<Vec<DateTime<Utc>>, StoreError> {
    packed.as_chunks().0.iter().map(|bytes| instant(i64::from_be_bytes(*bytes))).collect()
}

/// Where the details of an appointment rest, sealed.
pub(in crate::store::sqlite) fn place(number: &ApptNumber) -> Vec<u8> {
    context("appointments.details", &[number.to_string().as_bytes()])
}

/// The hashes by which a row is found: of name and birth date, and of these and the
/// inquiry; and the form of names in which they are made.
pub(in crate::store::sqlite) fn named(
    tx: &Tx<'_>,
    details: &Details,
    inquiry: &InquiryId,
) -> (IndexHash, IndexHash, u8) {
    let who = tx.sealer.who(&details.name, &details.birth);
    (who, tx.sealer.visit(&who, inquiry), tx.sealer.form())
}

/// `IN (…)`, for hashes that are the parameters after the first `before` ones.
pub(super) fn is_one_of(hashes: &[IndexHash], before: usize) -> String {
    let places: Vec<_> = (1..=hashes.len()).map(|at| format!("?{}", before + at)).collect();
    format!("IN ({})", places.join(", "))
}

/// Parameters of a statement: these, then hashes.
pub(super) fn and_hashes<'p>(params: &[&'p dyn ToSql], hashes: &'p [IndexHash]) -> Vec<&'p dyn ToSql> {
    params.iter().copied().chain(hashes.iter().map(|hash| hash as &dyn ToSql)).collect()
}
