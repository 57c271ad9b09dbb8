//! Lists of open appointments.

use chrono::{DateTime, Utc};

use super::row;
use crate::domain::appointment::Appointment;
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::sqlite::tx::{Tx, micros};

/// Those of an address that are still to come.
pub(super) fn of_address(
    tx: &Tx<'_>,
    person: &Person,
    now: DateTime<Utc>,
) -> Result<Vec<Appointment>, StoreError> {
    Ok(row::open(tx, "person = ?1 AND start >= ?2", (tx.person(person), micros(now)))?.readable())
}

/// Those of a name and birth date that are still to come.
pub(super) fn of_name(
    tx: &Tx<'_>,
    name: &Name,
    birth: &BirthDate,
    now: DateTime<Utc>,
) -> Result<Vec<Appointment>, StoreError> {
    let whos = tx.sealer.whos(name, birth);
    let condition = format!("start >= ?1 AND who {}", row::is_one_of(&whos, 1));
    Ok(row::open(tx, &condition, &*row::and_hashes(&[&micros(now)], &whos))?.readable())
}

/// Those of all offices that start at `from` or later.
pub(super) fn open_from(tx: &Tx<'_>, from: DateTime<Utc>) -> Result<Vec<Appointment>, StoreError> {
    Ok(row::open(tx, "start >= ?1", [micros(from)])?.appointments)
}

/// Those that start at an office in `[from, to)`.
pub(super) fn on_day(
    tx: &Tx<'_>,
    office: &OfficeCode,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
) -> Result<row::Listed, StoreError> {
    let span = (office.as_str(), micros(from), micros(to));
    row::open(tx, "office = ?1 AND start >= ?2 AND start < ?3", span)
}
