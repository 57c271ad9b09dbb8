//! What a deployment holds, by the names of its keys.

use std::collections::{BTreeMap, BTreeSet};

use chrono::DateTime;

use crate::domain::appointment::ApptNumber;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::outbox::transfer as rows;
use crate::store::redis::wave::wave;
use crate::store::redis::{RedisStore, turns};
use crate::store::seal::IndexHash;
use crate::store::transfer::record::{Record, TriedOn};

/// A key in which something is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Found {
    /// A person's record.
    Person(IndexHash),
    /// What messages of a person did to appointments.
    Deeds(IndexHash),
    /// What is in work for people of a partition.
    Work(u8),
    /// The order of the outbox rows of a partition.
    Rows(u8),
    /// The appointments of an office.
    Appointments(OfficeCode),
    /// Its holds.
    Holds(OfficeCode),
    /// Its cells of a day.
    Day(OfficeCode, u32),
    /// Its last serials.
    Serials(OfficeCode),
    /// Its moves that are to be settled.
    Unsettled(OfficeCode),
    /// Wrong tries of a person.
    TriesOf(IndexHash),
    /// Wrong tries on a number of an office.
    TriesOn(OfficeCode, IndexHash),
    /// What an address has taken of an office.
    Share(OfficeCode, IndexHash),
    /// The bookings that count for an address.
    Counted(IndexHash),
}

/// What is read at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A person, and the partitions in which rows of the outbox are for them.
    Person(IndexHash, BTreeSet<u8>),
    Appointment(ApptNumber),
    Hold(OfficeCode, [u8; 24]),
    Rests(OfficeCode, u32),
    Serials(OfficeCode),
    TriesOf(IndexHash),
    TriesOn(OfficeCode, IndexHash),
    Share(OfficeCode, IndexHash),
    Counted(IndexHash),
}

impl RedisStore {
    /// The keys in which something is. What only leads there is left out.
    pub(super) async fn listing(&self) -> Result<BTreeSet<Found>, StoreError> {
        let names = self.names().await?;
        Ok(names.iter().filter_map(|name| found(self.keys.without_prefix(name)?)).collect())
    }

    /// Everything that is to be read, in order. A move between offices that died
    /// half-way is settled first, as every sweep does.
    pub(super) async fn items(&self) -> Result<Vec<Item>, StoreError> {
        let found = self.listing().await?;
        for one in &found {
            if let Found::Unsettled(office) = one {
                self.settle_all(office, DateTime::UNIX_EPOCH).await?;
            }
        }
        let people = self.people(&found).await?;
        let people = people.into_iter().map(|(person, rows)| Item::Person(person, rows));
        let items = wave(found.into_iter().map(|one| self.items_of(one))).await?;
        Ok(people.chain(items.into_iter().flatten()).collect())
    }

    /// The people who are known, or to whom something is to be sent.
    async fn people(&self, found: &BTreeSet<Found>) -> Result<BTreeMap<IndexHash, BTreeSet<u8>>, StoreError> {
        let mut people: BTreeMap<IndexHash, BTreeSet<u8>> = BTreeMap::new();
        for one in found {
            match one {
                Found::Person(person) | Found::Deeds(person) => drop(people.entry(*person).or_default()),
                Found::Work(partition) => {
                    for person in turns::people_in_work(self, *partition).await? {
                        people.entry(person).or_default();
                    }
                }
                Found::Rows(partition) => {
                    for person in rows::people_of(self, *partition).await? {
                        people.entry(person).or_default().insert(*partition);
                    }
                }
                _ => {}
            }
        }
        Ok(people)
    }

    async fn items_of(&self, found: Found) -> Result<Vec<Item>, StoreError> {
        Ok(match found {
            Found::Appointments(office) => {
                self.numbers_at(&office).await?.into_iter().map(Item::Appointment).collect()
            }
            Found::Holds(office) => {
                let tasks = self.tasks_at(&office).await?;
                tasks.into_iter().map(|task| Item::Hold(office.clone(), task)).collect()
            }
            Found::Day(office, day) => vec![Item::Rests(office, day)],
            Found::Serials(office) => vec![Item::Serials(office)],
            Found::Person(_) | Found::Deeds(_) | Found::Work(_) | Found::Rows(_) | Found::Unsettled(_) => {
                Vec::new()
            }
            Found::TriesOf(person) => vec![Item::TriesOf(person)],
            Found::TriesOn(office, number) => vec![Item::TriesOn(office, number)],
            Found::Share(office, person) => vec![Item::Share(office, person)],
            Found::Counted(person) => vec![Item::Counted(person)],
        })
    }

    /// Reads an item; what has gone since it was listed is left out.
    pub(super) async fn read(&self, item: &Item) -> Result<Vec<Record>, StoreError> {
        Ok(match item {
            Item::Person(person, rows) => {
                vec![Record::Person(turns::transfer::read(self, person, rows).await?)]
            }
            Item::Appointment(number) => {
                self.pull_appointment(number).await?.map(Record::Appointment).into_iter().collect()
            }
            Item::Hold(office, task) => {
                self.pull_hold(office, task).await?.map(Record::Hold).into_iter().collect()
            }
            Item::Rests(office, day) => {
                self.pull_rests(office, *day).await?.into_iter().map(Record::Rest).collect()
            }
            Item::Serials(office) => {
                self.pull_serials(office).await?.into_iter().map(Record::Number).collect()
            }
            Item::TriesOf(person) => self.pull_tries(TriedOn::Person(*person)).await?,
            Item::TriesOn(office, number) => {
                self.pull_tries(TriedOn::Number { office: office.clone(), number: *number }).await?
            }
            Item::Share(office, person) => {
                self.pull_share(office, person).await?.map(Record::Share).into_iter().collect()
            }
            Item::Counted(person) => {
                self.pull_counted(person).await?.into_iter().map(Record::Counted).collect()
            }
        })
    }
}

/// What a key is, by its name after the prefix (see `keys.rs`).
fn found(name: &[u8]) -> Option<Found> {
    let tag = name.strip_prefix(b"{")?;
    let end = tag.iter().position(|byte| *byte == b'}')?;
    let (tag, rest) = (std::str::from_utf8(&tag[..end]).ok()?, &tag[end + 1..]);
    if let Some(partition) = tag.strip_prefix("p:") {
        return of_partition(u8::from_str_radix(partition, 16).ok()?, rest);
    }
    of_office(OfficeCode::parse(tag.strip_prefix("o:")?)?, rest)
}

fn of_partition(partition: u8, rest: &[u8]) -> Option<Found> {
    let (letter, hash) = rest.split_first()?;
    match (letter, <IndexHash>::try_from(hash)) {
        _ if rest == b"o:order" => Some(Found::Rows(partition)),
        _ if rest == b"work" => Some(Found::Work(partition)),
        (b'c', Ok(person)) => Some(Found::Person(person)),
        (b't', Ok(person)) => Some(Found::TriesOf(person)),
        (b'i', Ok(person)) => Some(Found::Deeds(person)),
        (b'b', Ok(person)) => Some(Found::Counted(person)),
        _ => None,
    }
}

fn of_office(office: OfficeCode, rest: &[u8]) -> Option<Found> {
    let (letter, more) = rest.split_first()?;
    let number = || std::str::from_utf8(more).ok()?.parse().ok();
    match (rest, letter, <IndexHash>::try_from(more)) {
        (b"appts", ..) => Some(Found::Appointments(office)),
        (b"h", ..) => Some(Found::Holds(office)),
        (b"seq", ..) => Some(Found::Serials(office)),
        (b"m", ..) => Some(Found::Unsettled(office)),
        (_, b't', Ok(number)) => Some(Found::TriesOn(office, number)),
        (_, b's', Ok(person)) => Some(Found::Share(office, person)),
        (_, b'd', _) => Some(Found::Day(office, number()?)),
        _ => None,
    }
}
