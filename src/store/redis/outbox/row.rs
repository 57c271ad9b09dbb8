//! Rows of the outbox, packed as `row.lua` says.

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::domain::appointment::ApptNumber;
use crate::domain::message::Reply;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::outbox::{NewNote, Note, NoteKind, Stands};
use crate::store::redis::RedisStore;
use crate::store::redis::packed::Packed;
use crate::store::seal::{IndexHash, context};

/// The id of a row.
pub(in crate::store::redis) fn id(partition: u8, number: u64) -> u64 {
    number << 8 | u64::from(partition)
}

/// The partition and the number of a row.
pub(super) fn place_of(id: u64) -> (u8, u64) {
    (id.to_be_bytes()[7], id >> 8)
}

/// Whether a row is there, and so not done.
pub(in crate::store::redis) async fn exists(
    store: &RedisStore,
    partition: u8,
    number: u64,
) -> Result<bool, StoreError> {
    store.ask(redis::cmd("HEXISTS").arg(store.keys.partition(partition, "o")).arg(number)).await
}

/// Packs a new row behind what is in the buffer.
pub(in crate::store::redis) fn pack(
    store: &RedisStore,
    note: &NewNote,
    now: DateTime<Utc>,
    row: &mut Vec<u8>,
) -> Result<(), StoreError> {
    let person = store.sealer.person(&note.person);
    let kind = kind_to_byte(note.kind);
    let sealed = seal(
        store,
        &place(&person, kind, now),
        &note.person,
        &note.reply,
        (note.about.as_ref(), note.stands.as_ref()),
    )?;
    row.extend_from_slice(&person);
    row.push(kind);
    let leased_until = note.leased_until.map_or(0, |until| until.timestamp_micros());
    for instant in [now.timestamp_micros(), note.due.timestamp_micros(), leased_until, 0, 0] {
        row.extend_from_slice(&instant.to_be_bytes());
    }
    row.extend_from_slice(&[0; 4]);
    row.extend_from_slice(&sealed);
    Ok(())
}

/// Reads a row, as it was before the attempt that begins now.
pub(super) fn read(store: &RedisStore, id: u64, row: &[u8]) -> Result<Note, StoreError> {
    let mut row = Packed(row);
    let (hash, kind_byte): (IndexHash, u8) = (row.array()?, row.u8()?);
    let (made, due) = (row.instant()?, row.instant()?);
    let (_leased_until, _again, first) = (row.u64()?, row.u64()?, row.instant()?);
    let attempts = row.u32()?;
    let (person, reply, (about, stands)) = unseal(store, &place(&hash, kind_byte, made), row.0)?;
    let kind = kind_of(kind_byte)?;
    let (made, first_tried) = times(made, first);
    Ok(Note { id, person, kind, reply, made, due, attempts, first_tried, about, stands })
}

/// What is sealed in a row: to whom, what, of which appointment it tells, if it does, and
/// what must be true for it to be sent. Most rows tell of none, and so did all rows once.
#[derive(Deserialize)]
#[serde(untagged)]
enum Sealed {
    WhileItStands(Person, Reply, Option<ApptNumber>, Stands),
    Appointment(Person, Reply, ApptNumber),
    Nothing(Person, Reply),
}

/// Seals a row for its place.
pub(super) fn seal(
    store: &RedisStore,
    place: &[u8],
    person: &Person,
    reply: &Reply,
    about: (Option<&ApptNumber>, Option<&Stands>),
) -> Result<Vec<u8>, StoreError> {
    match about {
        (number, Some(stands)) => store.seal(place, &(person, reply, number, stands)),
        (Some(number), None) => store.seal(place, &(person, reply, number)),
        (None, None) => store.seal(place, &(person, reply)),
    }
}

/// Of which appointment a row tells, and what must be true for it to be sent.
type About = (Option<ApptNumber>, Option<Stands>);

/// Opens a row.
pub(super) fn unseal(
    store: &RedisStore,
    place: &[u8],
    sealed: &[u8],
) -> Result<(Person, Reply, About), StoreError> {
    Ok(match store.unseal(place, sealed)? {
        Sealed::WhileItStands(person, reply, number, stands) => (person, reply, (number, Some(stands))),
        Sealed::Appointment(person, reply, number) => (person, reply, (Some(number), None)),
        Sealed::Nothing(person, reply) => (person, reply, (None, None)),
    })
}

/// From when on a row's age counts, and when it was first tried, by when it was made
/// and what stands for the first try: so far before 1970 as it was held back until
/// after it, a row was not tried.
pub(super) fn times(made: DateTime<Utc>, first: DateTime<Utc>) -> (DateTime<Utc>, Option<DateTime<Utc>>) {
    let none = DateTime::UNIX_EPOCH;
    if first < none {
        (made.max(none + (none - first)), None)
    } else {
        (made, Some(first).filter(|at| *at != none))
    }
}

pub(super) fn kind_to_byte(kind: NoteKind) -> u8 {
    match kind {
        NoteKind::Reply => 1,
        NoteKind::Change => 2,
        NoteKind::Notice => 3,
        // taking.lua knows it
        NoteKind::Reminder => 4,
    }
}

pub(super) fn kind_of(byte: u8) -> Result<NoteKind, StoreError> {
    NoteKind::ALL
        .into_iter()
        .find(|kind| kind_to_byte(*kind) == byte)
        .ok_or(StoreError::Unreadable("the kind of an outbox row"))
}

/// The row's number is not known yet when it is sealed; to whom, of which kind
/// and from when it is decides what becomes of it.
pub(super) fn place(person: &IndexHash, kind: u8, made: DateTime<Utc>) -> Vec<u8> {
    context("outbox.note", &[person, &[kind], &made.timestamp_micros().to_be_bytes()])
}
