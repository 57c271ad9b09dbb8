//! The appointment book on SQLite.

pub(super) mod agenda;
mod anew;
mod booking;
mod cancel;
mod hold;
mod holding;
mod number;
mod ration;
mod read;
mod readdress;
mod relocate;
pub(super) mod row;
mod seat;
mod sweep;
mod tries;

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::SqliteStore;
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::person::Person;
use crate::domain::slot::SeatWish;
use crate::store::book::{Book, Booked, Changed, Draft, Held, TakenCell, TaskId, Tries};
use crate::store::ration::Ration;
use crate::store::share::By;
use crate::store::swept::Swept;
use crate::store::{Pending, StoreError};

impl Book for SqliteStore {
    fn taken<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        seen_by: Option<&'a Person>,
        now: DateTime<Utc>,
    ) -> Pending<'a, BTreeSet<TakenCell>> {
        let (office, seen_by) = (office.clone(), seen_by.cloned());
        self.read(move |tx| {
            let seen_by = seen_by.map(|person| tx.person(&person));
            seat::taken(tx, &office, from, to, seen_by, now)
        })
    }

    fn cells_of<'a>(
        &'a self,
        office: &'a OfficeCode,
        number: &'a ApptNumber,
    ) -> Pending<'a, BTreeSet<TakenCell>> {
        let (office, number) = (office.clone(), number.clone());
        self.read(move |tx| seat::cells_of(tx, &office, &number))
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
        let (wish, moving, by) = (wish.clone(), moving.cloned(), by.clone());
        self.write(move |tx| hold::hold(tx, task, &wish, moving.as_ref(), &by, until, now))
    }

    fn release<'a>(&'a self, task: TaskId, by: &'a By, now: DateTime<Utc>) -> Pending<'a, ()> {
        let by = by.clone();
        self.write(move |tx| hold::release(tx, task, &by, now))
    }

    fn book<'a>(&'a self, draft: &'a Draft, now: DateTime<Utc>) -> Pending<'a, Booked> {
        let draft = draft.clone();
        self.write(move |tx| booking::book(tx, &draft, now))
    }

    fn books_from<'a>(
        &'a self,
        person: &'a Person,
        most: u32,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<DateTime<Utc>>> {
        let person = person.clone();
        self.read(move |tx| booking::books_from(tx, tx.person(&person), most, now))
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
        let (number, wish, by) = (number.clone(), wish.clone(), by.clone());
        self.write(move |tx| relocate::relocate(tx, &number, version, task, &wish, &by, now))
    }

    fn cancel<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        by: &'a By,
        now: DateTime<Utc>,
    ) -> Pending<'a, Changed> {
        let (number, by) = (number.clone(), by.clone());
        self.write(move |tx| cancel::cancel(tx, &number, version, &by, now))
    }

    fn by_number<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, Option<Appointment>> {
        let number = number.clone();
        self.read(move |tx| Ok(row::find(tx, &number)?.map(|row| row.appointment)))
    }

    fn of_address<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, Vec<Appointment>> {
        let person = person.clone();
        self.read(move |tx| read::of_address(tx, &person, now))
    }

    fn of_name<'a>(
        &'a self,
        name: &'a Name,
        birth: &'a BirthDate,
        now: DateTime<Utc>,
    ) -> Pending<'a, Vec<Appointment>> {
        let (name, birth) = (name.clone(), birth.clone());
        self.read(move |tx| read::of_name(tx, &name, &birth, now))
    }

    fn on_day<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Pending<'a, Vec<Appointment>> {
        let office = office.clone();
        self.read(move |tx| Ok(read::on_day(tx, &office, from, to)?.appointments))
    }

    fn unreadable_on_day<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Pending<'a, Vec<String>> {
        let office = office.clone();
        self.read(move |tx| Ok(read::on_day(tx, &office, from, to)?.unreadable))
    }

    fn open_from(&self, from: DateTime<Utc>) -> Pending<'_, Vec<Appointment>> {
        self.read(move |tx| read::open_from(tx, from))
    }

    fn readdress<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        to: &'a Person,
        by: &'a By,
        _now: DateTime<Utc>,
    ) -> Pending<'a, Changed> {
        let (number, to, by) = (number.clone(), to.clone(), by.clone());
        self.write(move |tx| readdress::readdress(tx, &number, version, &to, &by))
    }

    fn tried<'a>(
        &'a self,
        person: &'a Person,
        on: Option<&'a ApptNumber>,
        message_id: &'a str,
        now: DateTime<Utc>,
    ) -> Pending<'a, Tries> {
        let (person, on, message_id) = (person.clone(), on.cloned(), message_id.to_owned());
        self.write(move |tx| tries::tried(tx, &person, on.as_ref(), &message_id, now))
    }

    fn tries<'a>(
        &'a self,
        person: &'a Person,
        on: Option<&'a ApptNumber>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Tries> {
        let (person, on) = (person.clone(), on.cloned());
        self.read(move |tx| tries::left(tx, &person, on.as_ref(), now))
    }

    fn ration<'a>(
        &'a self,
        ration: &'a Ration,
        by: Option<&'a str>,
        now: DateTime<Utc>,
    ) -> Pending<'a, bool> {
        let ration = ration.clone();
        match by.map(str::to_owned) {
            Some(by) => self.write(move |tx| ration::take(tx, &ration, &by, now)),
            None => self.read(move |tx| ration::left(tx, &ration, now)),
        }
    }

    fn sweep_book<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Swept> {
        Box::pin(async move {
            let swept = self.write(move |tx| sweep::sweep(tx, now)).await?;
            self.hash_anew().await?;
            Ok(swept)
        })
    }
}

impl SqliteStore {
    /// Hashes rows anew that are hashed in an older form of names, if there may be any.
    async fn hash_anew(&self) -> Result<(), StoreError> {
        let mut after = self.knows_older_forms.then_some(0);
        while let Some(last) = after {
            after = self.write(move |tx| anew::step(tx, last)).await?;
        }
        Ok(())
    }
}
