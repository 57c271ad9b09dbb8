//! Visits of one address on one day are told of in one text.

use chrono::{DateTime, NaiveDate, Utc};
use futures_util::future::try_join_all;

use crate::calendar;
use crate::domain::appointment::Appointment;
use crate::domain::channel::Price;
use crate::domain::message::Reply;
use crate::service::shell::Shell;
use crate::store::StoreError;
use crate::store::agenda::Entry;
use crate::store::deed::{Deed, DeedKind, Reminded};
use crate::store::outbox::Also;
use crate::store::telling::MOST;
use crate::text::segments::{self, Encoding};

/// What of the time that is left until its visit a reminder may come earlier than planned, to go
/// with another one: this part of it.
const EARLIER: i32 = 6;

/// Under what a visit is remembered of the reminder whose first number is this one: its first visit,
/// or one that goes with it.
pub(in crate::service) fn digits(first: u8, visit: usize) -> String {
    if visit == 0 { format!("digits {first}") } else { format!("digits {first} {visit}") }
}

impl Shell {
    /// The reminders that go with this one, by the time of their visits: of the same person, of
    /// the same day, due by now or soon.
    pub(super) async fn go_with(
        &self,
        about: &Appointment,
        now: DateTime<Utc>,
    ) -> Result<Vec<Entry>, StoreError> {
        let Some(day) = self.day_of(about) else { return Ok(Vec::new()) };
        let mut theirs = self.store.of_address(&about.details.on_file, now).await?;
        theirs.retain(|one| one.number != about.number && self.day_of(one) == Some(day));
        let entries = try_join_all(theirs.into_iter().map(|one| self.due_with(one, now))).await?;
        let mut entries: Vec<_> = entries.into_iter().flatten().collect();
        entries.truncate(MOST - 1);
        Ok(entries)
    }

    /// The reminder of this visit that is due, or nearly, if it may leave.
    async fn due_with(&self, about: Appointment, now: DateTime<Utc>) -> Result<Option<Entry>, StoreError> {
        let (agenda, texts) =
            tokio::try_join!(self.store.agenda_of(&about.number), self.store.texts_of(&about.number))?;
        let by = now + (about.slot.start - now) / EARLIER;
        let reminders = agenda.planned.into_iter().filter(|planned| !planned.kind.is_as_it_is());
        let Some(planned) = reminders.filter(|planned| planned.due <= by).min_by_key(|planned| planned.due)
        else {
            return Ok(None);
        };
        let wrong = texts.is_wrong_number(about.version);
        let entry = Entry { appointment: about, planned };
        if wrong
            || self.left_out(&entry, now).is_some()
            || self.night(&entry.appointment, now).is_some()
            || self.store.deed(&entry.appointment.details.on_file, &entry.name()).await?.is_some()
        {
            return Ok(None);
        }
        Ok(Some(entry))
    }

    /// The day of a visit, by the clock on its office's wall.
    fn day_of(&self, about: &Appointment) -> Option<NaiveDate> {
        self.world.offices.get(&about.slot.office).map(|office| calendar::date_at(office, about.slot.start))
    }
}

/// A visit and those that go with it, by time.
pub(super) fn by_time<'a>(about: &'a Appointment, with: &'a [Entry]) -> Vec<&'a Appointment> {
    let with = with.iter().map(|entry| &entry.appointment);
    let mut visits: Vec<_> = std::iter::once(about).chain(with).collect();
    visits.sort_by_key(|one| (one.slot.start, &one.number));
    visits
}

/// What must stay true of a visit that goes with another one.
pub(super) fn also(entry: &Entry) -> Also {
    let about = &entry.appointment;
    Also { number: about.number.clone(), version: about.version, until: entry.planned.until }
}

/// What is remembered of a note that is handed over: each entry by its name, and each visit by the
/// numbers that it offers, if it does.
pub(super) fn deeds(
    entry: &Entry,
    with: &[Entry],
    first: Option<u8>,
    now: DateTime<Utc>,
) -> Vec<(String, Deed)> {
    let deed = |about: &Appointment| {
        let reminded = Reminded { version: about.version, at: now.timestamp() };
        Deed { kind: DeedKind::Reminded(reminded), number: about.number.clone() }
    };
    let entries = std::iter::once(entry).chain(with);
    let visits = by_time(&entry.appointment, with).into_iter().enumerate();
    let numbered = first.map(|first| visits.map(move |(at, visit)| (digits(first, at), deed(visit))));
    let named = entries.map(|entry| (entry.name(), deed(&entry.appointment)));
    named.chain(numbered.into_iter().flatten()).collect()
}

/// Whether a text that tells of several visits is short enough: two segments, or three of those
/// that hold 70 letters at most.
pub(super) fn is_short(price: Price, reply: &Reply) -> bool {
    let size = segments::count(reply.text.expose());
    price == Price::Free || size.segments <= if size.encoding == Encoding::Ucs2 { 3 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_several_visits_is_short_by_what_its_letters_cost() {
        let is_short =
            |price, letter: &str, count: usize| is_short(price, &Reply::text(letter.repeat(count)));
        for (letter, most) in [("a", 2 * 153), ("я", 3 * 67)] {
            assert!(
                is_short(Price::Segments, letter, most) && !is_short(Price::Segments, letter, most + 1),
                "{letter}"
            );
            assert!(is_short(Price::Free, letter, most + 1), "{letter}");
        }
    }
}
