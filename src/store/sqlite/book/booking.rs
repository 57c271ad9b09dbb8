//! Booking what a task holds.

use chrono::{DateTime, Utc};

use super::holding::let_go;
use super::seat::{self, Asker};
use super::{agenda, number, row};
use crate::domain::appointment::ApptNumber;
use crate::store::StoreError;
use crate::store::book::{Booked, Draft, OPEN_PER_ADDRESS};
use crate::store::seal::IndexHash;
use crate::store::share::{A_DAY, opens};
use crate::store::sqlite::turns::deeds;
use crate::store::sqlite::tx::{TaskKey, Tx, instant, micros, task_key};

/// Books, or says why not; a refusal changes nothing.
pub(super) fn book(tx: &Tx<'_>, draft: &Draft, now: DateTime<Utc>) -> Result<Booked, StoreError> {
    let task = task_key(draft.task);
    if let Some(booked) = row::booked_by(tx, &task)? {
        return Ok(Booked::Done(Box::new(booked)));
    }
    let on_file = &draft.details.on_file;
    let id = tx.sealer.dedupe(on_file, &draft.message_id);
    if let Some(deed) = deeds::find(tx, &tx.person(on_file), &id)? {
        return Ok(Booked::Before(deed));
    }
    if let Some(refusal) = refusal(tx, draft, now)? {
        return Ok(refusal);
    }
    let asker = Asker { task, moving: None, person: Some(tx.person(&draft.details.on_file)) };
    let Some(seat) = seat::choose(tx, &draft.wish, &asker, now)? else { return Ok(Booked::Gone) };
    let id = insert(tx, draft, &task, now)?;
    count(tx, draft, &task, now)?;
    let_go(tx, &task, None, now)?;
    seat::occupy(tx, &draft.wish, seat, id)?;
    agenda::plan(tx, id, draft.wish.slot.office.as_str(), &draft.wish.agenda)?;
    let booked = row::booked_by(tx, &task)?.ok_or(StoreError::Unreadable("an appointment"))?;
    Ok(Booked::Done(Box::new(booked)))
}

/// What stands against one more appointment of this address.
fn refusal(tx: &Tx<'_>, draft: &Draft, now: DateTime<Utc>) -> Result<Option<Booked>, StoreError> {
    if let Some(number) = same_visit(tx, draft, now)? {
        return Ok(Some(Booked::Same(number)));
    }
    let open: i64 = tx.value(
        "SELECT count(*) FROM appointments WHERE person = ?1 AND status = 'booked' AND start >= ?2",
        (tx.person(&draft.details.on_file), micros(now)),
    )?;
    if open >= OPEN_PER_ADDRESS as i64 {
        return Ok(Some(Booked::TooMany));
    }
    Ok(books_from(tx, tx.person(&draft.details.on_file), draft.most, now)?.map(Booked::TooOften))
}

/// The first open appointment of this address with the same name, birth date and inquiry.
fn same_visit(tx: &Tx<'_>, draft: &Draft, now: DateTime<Utc>) -> Result<Option<ApptNumber>, StoreError> {
    let visits = tx.sealer.visits(&draft.details, &draft.inquiry);
    let same: Option<String> = tx.one(
        &format!(
            "SELECT number FROM appointments WHERE same {} AND person = ?1 AND status = 'booked'
             AND start >= ?2 ORDER BY start LIMIT 1",
            row::is_one_of(&visits, 2)
        ),
        &*row::and_hashes(&[&tx.person(&draft.details.on_file), &micros(now)], &visits),
        |row| row.get(0),
    )?;
    let parse = |number: String| ApptNumber::parse(&number).ok_or(StoreError::Unreadable("a number"));
    same.map(parse).transpose()
}

/// From when on an address may book again; none if now.
pub(super) fn books_from(
    tx: &Tx<'_>,
    person: IndexHash,
    most: u32,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let booked: Vec<i64> = tx.all(
        "SELECT at FROM bookings WHERE person = ?1 AND at > ?2",
        (person, micros(now - A_DAY)),
        |row| row.get(0),
    )?;
    let booked = booked.into_iter().map(instant).collect::<Result<Vec<_>, _>>()?;
    Ok(opens(&booked, most, now))
}

/// Counts a booking of its address.
fn count(tx: &Tx<'_>, draft: &Draft, task: &TaskKey, now: DateTime<Utc>) -> Result<(), StoreError> {
    let (person, office) = (tx.person(&draft.details.on_file), &draft.wish.slot.office);
    tx.run(
        "INSERT INTO bookings (task, person, office, at) VALUES (?1, ?2, ?3, ?4)",
        (task, person, office.as_str(), micros(now)),
    )?;
    Ok(())
}

fn insert(tx: &Tx<'_>, draft: &Draft, task: &TaskKey, now: DateTime<Utc>) -> Result<i64, StoreError> {
    let slot = &draft.wish.slot;
    let number = number::next(tx, &slot.office, draft.year)?;
    let (who, same, form) = row::named(tx, &draft.details, &draft.inquiry);
    tx.value(
        "INSERT INTO appointments (number, version, status, office, start, minutes, counter, inquiry,
             booked_at, person, who, same, form, details, booked_by)
         VALUES (?1, 1, 'booked', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13) RETURNING id",
        (
            number.to_string(),
            slot.office.as_str(),
            micros(slot.start),
            draft.wish.minutes,
            &draft.wish.counter.0,
            draft.inquiry.as_str(),
            micros(now),
            tx.person(&draft.details.on_file),
            who,
            same,
            form,
            tx.seal(&row::place(&number), &draft.details)?,
            task,
        ),
    )
}
