//! The appointment book on Redis.
//!
//! An office enforces its capacity in one script (`book.lua`, `hold.lua`, ...) over
//! the keys of its tag. What is looked up by address or name is in the partitions
//! of people: those indexes are written before the appointment is, so they are
//! never too small, and every entry is looked up at its office before it counts.

mod across;
mod agenda;
mod anew;
mod asker;
mod booking;
mod bytes;
mod cancel;
mod cells;
mod hold;
mod index;
mod marks;
mod office;
mod offices;
mod opted_out;
mod ration;
mod read;
mod readdress;
mod record;
mod relocate;
mod settle;
mod sweep;
mod transfer;
mod tries;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

pub(super) use self::offices::Known;
use super::RedisStore;
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::person::Person;
use crate::domain::slot::SeatWish;
use crate::store::Pending;
use crate::store::book::{Book, Booked, Changed, Draft, Held, TakenCell, TaskId, Tries};
use crate::store::ration::Ration;
use crate::store::share::By;
use crate::store::swept::Swept;

impl Book for RedisStore {
    fn taken<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        seen_by: Option<&'a Person>,
        now: DateTime<Utc>,
    ) -> Pending<'a, BTreeSet<TakenCell>> {
        Box::pin(self.taken_cells(office, from, to, seen_by, now))
    }

    fn cells_of<'a>(
        &'a self,
        office: &'a OfficeCode,
        number: &'a ApptNumber,
    ) -> Pending<'a, BTreeSet<TakenCell>> {
        Box::pin(self.own_cells(office, number))
    }

    fn hold<'a>(
        &'a self,
        task: TaskId,
        wish: &'a SeatWish,
        moving: Option<&'a ApptNumber>,
        by: &'a By,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Held> {
        Box::pin(self.take_hold(task, wish, moving, by, until, now))
    }

    fn release<'a>(&'a self, task: TaskId, by: &'a By, now: DateTime<Utc>) -> Pending<'a, ()> {
        Box::pin(self.give_back_hold(task, by, now))
    }

    fn book<'a>(&'a self, draft: &'a Draft, now: DateTime<Utc>) -> Pending<'a, Booked> {
        Box::pin(self.book_draft(draft, now))
    }

    fn books_from<'a>(
        &'a self,
        person: &'a Person,
        most: u32,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<DateTime<Utc>>> {
        Box::pin(self.may_book_from(person, most, now))
    }

    fn relocate<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        task: TaskId,
        wish: &'a SeatWish,
        by: &'a By,
        now: DateTime<Utc>,
    ) -> Pending<'a, Changed> {
        Box::pin(self.relocate_to(number, version, task, wish, by, now))
    }

    fn cancel<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        by: &'a By,
        now: DateTime<Utc>,
    ) -> Pending<'a, Changed> {
        Box::pin(self.cancel_it(number, version, by, now))
    }

    fn by_number<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, Option<Appointment>> {
        Box::pin(self.one(number))
    }

    fn of_address<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, Vec<Appointment>> {
        Box::pin(self.open_of_address(person, now))
    }

    fn of_name<'a>(
        &'a self,
        name: &'a Name,
        birth: &'a BirthDate,
        now: DateTime<Utc>,
    ) -> Pending<'a, Vec<Appointment>> {
        Box::pin(self.open_of_name(name, birth, now))
    }

    fn on_day<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Pending<'a, Vec<Appointment>> {
        Box::pin(async move { Ok(self.open_on_day(office, from, to).await?.appointments) })
    }

    fn unreadable_on_day<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Pending<'a, Vec<String>> {
        Box::pin(async move { Ok(self.open_on_day(office, from, to).await?.unreadable) })
    }

    fn open_from(&self, from: DateTime<Utc>) -> Pending<'_, Vec<Appointment>> {
        Box::pin(self.open_everywhere(from))
    }

    fn readdress<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        to: &'a Person,
        by: &'a By,
        now: DateTime<Utc>,
    ) -> Pending<'a, Changed> {
        Box::pin(self.put_under(number, version, to, by, now))
    }

    fn tried<'a>(
        &'a self,
        person: &'a Person,
        on: Option<&'a ApptNumber>,
        message_id: &'a str,
        now: DateTime<Utc>,
    ) -> Pending<'a, Tries> {
        Box::pin(self.count_tries(person, on, Some(message_id), now))
    }

    fn tries<'a>(
        &'a self,
        person: &'a Person,
        on: Option<&'a ApptNumber>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Tries> {
        Box::pin(self.count_tries(person, on, None, now))
    }

    fn ration<'a>(
        &'a self,
        ration: &'a Ration,
        by: Option<&'a str>,
        now: DateTime<Utc>,
    ) -> Pending<'a, bool> {
        Box::pin(self.take_ration(ration, by, now))
    }

    fn sweep_book<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Swept> {
        Box::pin(self.sweep_all(now))
    }
}
