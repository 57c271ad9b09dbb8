//! Booking what a task holds: the indexes first, the office last.

use chrono::{DateTime, Utc};

use super::agenda;
use super::asker::Asker;
use super::bytes::{instant, micros, task_key};
use super::hold::MayHold;
use super::index::{Entered, Entry, Kind, Place};
use super::office::{Answer, Run, number_at, script, text};
use super::record::{Found, Record};
use crate::domain::appointment::ApptNumber;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::{Booked, Draft, OPEN_PER_ADDRESS};
use crate::store::deed::Deed;
use crate::store::redis::RedisStore;
use crate::store::redis::script::Script;
use crate::store::redis::turns::deeds;
use crate::store::redis::wave::wave;
use crate::store::seal::IndexHash;
use crate::store::share::opens;

static BOOK: Script =
    script!("cells.lua", "address.lua", "seats.lua", "record.lua", "agenda/agenda.lua", "book.lua");

/// How often a booking begins again because others looked at it meanwhile.
const ATTEMPTS: u16 = 8;

/// A booking under way.
struct Booking<'d> {
    draft: &'d Draft,
    record: Record,
    /// What makes it the same visit as another, in each form of names, the newest first.
    visits: Vec<IndexHash>,
    now: DateTime<Utc>,
}

/// What the indexes said.
struct Indexed {
    opted_out: bool,
    /// How many other tasks booked, or were about to, in the last day.
    recent: usize,
    of_address: Vec<Entry>,
    /// Of the same visit only.
    of_name: Vec<Entry>,
    /// Where the task holds a seat, other offices than the wished one.
    holds: Vec<MayHold>,
    /// What the same message did before.
    deed: Option<Deed>,
}

impl RedisStore {
    /// Books, or says why not. First the indexes of address and name are
    /// written, in one wave; then the office decides, by the task and the cells.
    pub(super) async fn book_draft(&self, draft: &Draft, now: DateTime<Utc>) -> Result<Booked, StoreError> {
        let record = Record::of(draft, task_key(draft.task), micros(now), self)?;
        let booking =
            Booking { draft, visits: self.sealer.visits(&draft.details, &draft.inquiry), record, now };
        let mut attempt = 1;
        for _ in 0..ATTEMPTS {
            let indexed = self.index(&booking, attempt).await?;
            if let Some(refused) = self.refusal(&booking, &indexed).await? {
                return Ok(refused);
            }
            let (mut answer, others) =
                tokio::try_join!(self.decide(&booking, attempt), self.resolve_all(&indexed.of_name),)?;
            match answer.word.as_str() {
                "done" => return self.booked(&booking, &mut answer, &indexed, &others).await,
                "gone" => return Ok(Booked::Gone),
                "fenced" => attempt = answer.number::<u16>()?.saturating_add(1),
                _ => return answer.odd(),
            }
        }
        Err(StoreError::Unavailable("another booking of the same address".to_owned()))
    }

    /// Writes the indexes; with them goes the question where else the task holds.
    async fn index(&self, booking: &Booking<'_>, attempt: u16) -> Result<Indexed, StoreError> {
        let Booking { draft, record, visits, now } = booking;
        let office = &draft.wish.slot.office;
        let entry = Entry::of(record, &record.same(&self.sealer), office, attempt);
        let on_file = &draft.details.on_file;
        let id = self.sealer.dedupe(on_file, &draft.message_id);
        let (of_address, of_name, mut holds, (), deed) = tokio::try_join!(
            self.enter_booking(&record.person, &entry, *now),
            self.enter(Place(Kind::Name, &record.who), &entry, *now),
            self.noted(&record.booked_by),
            self.remember(office),
            deeds::find(self, &record.person, &id),
        )?;
        holds.retain(|held| held.office != *office);
        let of_name = of_name.others.into_iter().filter(|entry| entry.is_one_of(visits)).collect();
        let Entered { opted_out, recent, others } = of_address;
        Ok(Indexed { opted_out, recent, of_address: others, of_name, holds, deed })
    }

    /// What stands against one more appointment of this address. The index only
    /// makes suspicious: what it leads to is looked up before a person is told.
    /// An entry that led nowhere is refused from then on, and taken out; whoever
    /// was about to book by it has to begin again, and then finds us.
    async fn refusal(&self, booking: &Booking<'_>, indexed: &Indexed) -> Result<Option<Booked>, StoreError> {
        let Booking { draft, record, visits, now } = booking;
        let others = &indexed.of_address;
        let often = indexed.recent >= usize::try_from(draft.most).unwrap_or(usize::MAX);
        let suspicious = others.len() >= OPEN_PER_ADDRESS || others.iter().any(|e| e.is_one_of(visits));
        if !suspicious && !often && indexed.deed.is_none() {
            return Ok(None);
        }
        let own = self.resolve(&record.booked_by, &draft.wish.slot.office, 0);
        let address = Place(Kind::Address, &record.person);
        let (own, open) = tokio::try_join!(own, self.lead_to(address, others))?;
        if own.is_some() {
            return Ok(None);
        }
        if let Some(deed) = &indexed.deed {
            // the entries that were written for it lead nowhere, and a sweep takes them out
            return Ok(Some(Booked::Before(deed.clone())));
        }
        let is_open = |found: &Found| found.record.person == record.person && found.is_open(micros(*now));
        let open = open.into_iter().filter(is_open).collect();
        match self.stands_against(booking, open) {
            None if often => self.too_often(booking).await,
            refused => Ok(refused),
        }
    }

    async fn too_often(&self, booking: &Booking<'_>) -> Result<Option<Booked>, StoreError> {
        let Booking { draft, record, now, .. } = booking;
        let counted = Place(Kind::Counted, &record.person);
        let mut others = self.entries(counted).await?;
        others.retain(|entry| entry.task != record.booked_by);
        let found = self.lead_to(counted, &others).await?;
        let booked = found.iter().map(|found| instant(found.record.booked_at));
        let booked = booked.collect::<Result<Vec<_>, _>>()?;
        Ok(opens(&booked, draft.most, *now).map(Booked::TooOften))
    }

    /// From when on an address may book again; none if now.
    pub(super) async fn may_book_from(
        &self,
        person: &Person,
        most: u32,
        now: DateTime<Utc>,
    ) -> Result<Option<DateTime<Utc>>, StoreError> {
        let person = self.sealer.person(person);
        let entries = self.entries(Place(Kind::Counted, &person)).await?;
        if entries.len() < usize::try_from(most).unwrap_or(usize::MAX) {
            return Ok(None);
        }
        let found = self.resolve_all(&entries).await?;
        let booked = found.iter().map(|found| instant(found.record.booked_at));
        Ok(opens(&booked.collect::<Result<Vec<_>, _>>()?, most, now))
    }

    /// What entries of an index lead to. One that leads nowhere is refused from now
    /// on, and taken out: whoever was about to book by it has to begin again.
    async fn lead_to(&self, place: Place<'_>, entries: &[Entry]) -> Result<Vec<Found>, StoreError> {
        let found =
            wave(entries.iter().map(|entry| self.resolve(&entry.task, &entry.office, entry.attempt))).await?;
        wave(
            entries
                .iter()
                .zip(&found)
                .filter(|(_, found)| found.is_none())
                .map(|(entry, _)| async move { self.prune(place, &entry.task, entry.attempt).await }),
        )
        .await?;
        Ok(found.into_iter().flatten().collect())
    }

    fn stands_against(&self, booking: &Booking<'_>, mut open: Vec<Found>) -> Option<Booked> {
        open.sort_by_key(Found::place_in_lists);
        let same = |found: &&Found| booking.visits.contains(&found.record.same(&self.sealer));
        if let Some(same) = open.iter().find(same) {
            return Some(Booked::Same(same.number.clone()));
        }
        (open.len() >= OPEN_PER_ADDRESS).then_some(Booked::TooMany)
    }

    async fn decide(&self, booking: &Booking<'_>, attempt: u16) -> Result<Answer, StoreError> {
        let Booking { draft, record, now, .. } = booking;
        let at = self.at(&draft.wish.slot.office);
        let run = Run {
            script: &BOOK,
            keys: vec![
                at.key("appts"),
                at.key("tasks"),
                at.key("day"),
                at.key("seq"),
                at.key("h"),
                at.fence(&record.booked_by),
                at.address(&record.person),
                at.key(agenda::AGENDA),
                at.key(agenda::NEXT),
            ],
            args: vec![
                record.pack()?,
                text(attempt),
                text(micros(*now)),
                text(draft.wish.capacity),
                text(draft.year),
                text(at.office),
                agenda::pack(&draft.wish.agenda)?,
            ],
            is_change: true,
        };
        self.on_days(at, &run, record.cells.days()).await
    }

    async fn booked(
        &self,
        booking: &Booking<'_>,
        answer: &mut Answer,
        indexed: &Indexed,
        others: &[Found],
    ) -> Result<Booked, StoreError> {
        let number: ApptNumber = number_at(&booking.draft.wish.slot.office, &answer.next()?)?;
        let found = Found::read(number, answer.next()?)?;
        let asker = Asker::of(Some(booking.record.person));
        self.release_at(&booking.record.booked_by, &indexed.holds, asker, booking.now).await?;
        if found.record.person != booking.record.person {
            return Ok(Booked::Done(Box::new(self.marked_one(&found).await?)));
        }
        let same_person = others.iter().any(|other| self.is_same_person(&found, other));
        Ok(Booked::Done(Box::new(self.appointment(&found, same_person, indexed.opted_out)?)))
    }
}
