//! Number counters.

use super::PAGE;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::sqlite::tx::Tx;
use crate::store::transfer::record::{LastNumber, Record};

/// The counters after a key: the office, a line break, and the year in two digits.
pub(super) fn pull(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    let after = str::from_utf8(after).map_err(|_| StoreError::Unreadable("a cursor"))?;
    let (office, year) = after.split_once('\n').unwrap_or_default();
    let rows: Vec<(String, u8, u32)> = tx.all(
        "SELECT office, year, last FROM numbers WHERE (office, year) > (?1, ?2) ORDER BY office, year LIMIT ?3",
        (office, year.parse::<i64>().unwrap_or(-1), PAGE as i64),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let record = |(office, year, last): (String, u8, u32)| {
        let key = format!("{office}\n{year}").into_bytes();
        let office = OfficeCode::parse(&office).ok_or(StoreError::Unreadable("an office"))?;
        Ok((key, Record::Number(LastNumber { office, year, last })))
    };
    rows.into_iter().map(record).collect()
}

/// Writes a counter down.
pub(super) fn put(tx: &Tx<'_>, number: &LastNumber) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO numbers (office, year, last) VALUES (?1, ?2, ?3)",
        (number.office.as_str(), number.year, number.last),
    )?;
    Ok(())
}
