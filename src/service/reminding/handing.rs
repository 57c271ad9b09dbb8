//! One reminder under its person's claim: looked at once more, numbered, worded, written.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::try_join_all;

use super::joining::{also, by_time, deeds, digits, is_short};
use super::{Done, HANDED_OVER, unsettled};
use crate::dialog::memory::Picked;
use crate::dialog::speech::notice::{introduction, said_again};
use crate::dialog::speech::reminder::{FIRST, firsts, lines, reminder};
use crate::domain::appointment::Appointment;
use crate::domain::channel::Price;
use crate::domain::message::Reply;
use crate::domain::person::Person;
use crate::service::claimed::loaded;
use crate::service::shell::Shell;
use crate::service::wording::Message;
use crate::store::StoreError;
use crate::store::agenda::Entry;
use crate::store::deed::{Deed, DeedKind};
use crate::store::outbox::{NewNote, NoteKind, SEND_LEASE, Stands};
use crate::store::turns::{Claimed, HandOver};
use crate::text::segments;

/// How old a claim may be under which a send begins: its lease is twice as long.
const FRESH: TimeDelta = TimeDelta::seconds(10);
/// For how long somebody is left alone who wrote to us.
const TALKING: TimeDelta = TimeDelta::minutes(2);
/// How long a number is not given to another reminder.
const NUMBER_RESTS: TimeDelta = TimeDelta::hours(48);

impl Shell {
    /// Looks, words it and hands it over; and whether the claim is given back by itself.
    pub(super) async fn under_claim(
        self: &Arc<Self>,
        entry: &Entry,
        claimed: Claimed,
    ) -> Result<(Done, bool), StoreError> {
        let (before, now) = (&entry.appointment, self.now());
        let person = before.details.on_file.clone();
        let name = entry.name();
        let (told, about, texts) = tokio::try_join!(
            self.store.deed(&person, &name),
            self.store.by_number(&before.number),
            self.store.texts_of(&before.number)
        )?;
        if told.is_some() {
            return Ok((Done::Over("sent"), false));
        }
        let Some(about) = about.filter(|about| is_as_before(about, before)) else {
            return Ok((Done::Stays, false));
        };
        if texts.is_wrong_number(about.version) {
            return Ok((Done::Over("wrong-number"), false));
        }
        // whoever made the change may have told it at this moment
        if entry.planned.kind.is_owed() && self.is_told(&about, now).await? {
            return Ok((Done::Over("told"), false));
        }
        let again = entry.planned.kind.is_as_it_is();
        // whoever is writing to us would take an answer of theirs for one to this
        let wrote = loaded(&claimed).last_at.filter(|last| now - *last < TALKING && !again);
        if let Some(last) = wrote.filter(|_| entry.planned.until > now + TALKING) {
            return Ok((Done::Later(last + TALKING), false));
        }
        let first = if again { None } else { Some(self.free_number(&person, now).await?) };
        let with = if again { Vec::new() } else { self.go_with(&about, now).await? };
        let (conversation, reply, with) = match first {
            Some(first) => self.worded(&claimed, &about, with, first),
            None => (loaded(&claimed).save(), self.said_again(&claimed, &about), with),
        };
        let units = match self.world.channels.of(person.channel).price {
            Price::Segments => u32::try_from(segments::count(reply.text.expose()).segments).unwrap_or(1),
            Price::Free => 1,
        };
        if !self.takes_room(person.channel, units, now).await? {
            return Ok((Done::Stays, false));
        }
        let over = HandOver {
            claim: claimed.claim,
            message_id: claimed.message.id.clone(),
            turn: claimed.turn,
            conversation,
            note: NewNote {
                person: person.clone(),
                kind: if again { NoteKind::Notice } else { NoteKind::Reminder },
                reply,
                due: now,
                leased_until: Some(now + SEND_LEASE),
                about: Some(about.number.clone()),
                stands: Some(Stands {
                    of: None,
                    version: about.version,
                    until: entry.planned.until,
                    status: about.status,
                    also: with.iter().map(also).collect(),
                }),
            },
            deeds: deeds(entry, &with, first, now),
            now,
        };
        let Some(id) = self.store.hand_over(over).await? else { return Ok((Done::Stays, false)) };
        // once it is written, whatever comes of it is the outbox's affair
        let (shell, piece) = (Arc::clone(self), self.going.begin());
        tokio::spawn(async move {
            match shell.store.take(id, shell.now()).await {
                Ok(Some(note)) if shell.now() - now < FRESH => shell.send_under(note, claimed.claim).await,
                // it goes as one that was tried before, under a claim of its own
                Ok(Some(_) | None) => {
                    shell.leave_to_the_outbox(id, &person).await;
                    shell.put_away(&person, claimed.claim).await;
                }
                Err(error) => {
                    tracing::warn!(%error, "a reminder could not be taken to be sent");
                    shell.put_away(&person, claimed.claim).await;
                }
            }
            drop(piece);
        });
        for entry in &with {
            // whoever finds it again knows by its name that it was handed over
            let _ = self.strike(entry, HANDED_OVER).await.inspect_err(unsettled);
        }
        Ok((Done::Over(HANDED_OVER), true))
    }

    /// Whether a text went out, failed, or waits that told of an appointment as it is now.
    pub(super) async fn is_told(&self, about: &Appointment, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let told = self.store.texts_about(std::slice::from_ref(about), now).await?;
        Ok(told.iter().any(|told| told.last().is_some()))
    }

    /// The first number of a reminder: one that this person was not given lately, or else the
    /// one that they were given longest ago.
    async fn free_number(&self, person: &Person, now: DateTime<Utc>) -> Result<u8, StoreError> {
        let names: Vec<_> = firsts().map(|first| digits(first, 0)).collect();
        let given = try_join_all(names.iter().map(|name| self.store.deed(person, name))).await?;
        let since = |deed: &Option<Deed>| match deed {
            Some(Deed { kind: DeedKind::Reminded(reminded), .. }) => reminded.at,
            _ => i64::MIN,
        };
        let rested = (now - NUMBER_RESTS).timestamp();
        let free = firsts().zip(&given).find(|(_, deed)| since(deed) == i64::MIN);
        let rested = || firsts().zip(&given).filter(|(_, deed)| since(deed) < rested);
        let oldest = free
            .or_else(|| rested().min_by_key(|(_, deed)| since(deed)))
            .or_else(|| firsts().zip(&given).min_by_key(|(_, deed)| since(deed)));
        Ok(oldest.map_or(FIRST, |(first, _)| first))
    }

    /// The reminder in words, the conversation that knows of it, and which others go with it: as
    /// many as make it no longer than it may be.
    fn worded(
        &self,
        claimed: &Claimed,
        about: &Appointment,
        mut with: Vec<Entry>,
        first: u8,
    ) -> (Vec<u8>, Reply, Vec<Entry>) {
        let (mut conversation, channel) = (loaded(claimed), about.details.on_file.channel);
        let lang = *conversation.lang.get_or_insert(about.details.lang);
        let (choices, tag) = (lines(first), conversation.tag(claimed.turn + 1));
        loop {
            let visits = by_time(about, &with);
            let says = reminder(&self.world, &visits);
            let message = Message { lang, says: &says, choices: &choices, tag: &tag, share: None };
            let reply = self.words(channel, &message);
            if with.is_empty() || is_short(self.world.channels.of(channel).price, &reply) {
                let visits = visits.into_iter().map(Picked::from).collect();
                conversation.remind(first, visits, reply.text.expose());
                return (conversation.save(), reply, with);
            }
            with.pop();
        }
    }

    /// The appointment as it is, for whom no text reached that told of it; to somebody who hears
    /// from us for the first time, with who writes, and how to stop it.
    fn said_again(&self, claimed: &Claimed, about: &Appointment) -> Reply {
        let lang = loaded(claimed).lang.unwrap_or(about.details.lang);
        let mut says = said_again(&self.world, about);
        if claimed.turn == 0 {
            says.insert(0, introduction(&self.world, about));
        }
        self.words(about.details.on_file.channel, &Message::of(lang, &says))
    }

    /// Gives a claim back that nobody's message had, and takes what waited meanwhile.
    pub(super) async fn put_away(self: &Arc<Self>, person: &Person, claim: u64) {
        match self.store.put_away(person, claim).await {
            Ok(true) => self.drain_beside(person.clone()),
            Ok(false) => {}
            // its lease ends it
            Err(error) => tracing::warn!(%error, "a claim could not be given back"),
        }
    }
}

/// Whether an appointment is as it was when its entry was found.
fn is_as_before(now: &Appointment, before: &Appointment) -> bool {
    now.version == before.version && now.status == before.status && !now.opted_out
}
