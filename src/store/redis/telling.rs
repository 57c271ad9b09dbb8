//! What became of texts about appointments: a hash beside the records of the office
//! that gave the number.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::RedisStore;
use super::outbox::{row, transfer as rows};
use super::script::{Call, Script};
use super::wave::wave;
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::person::Person;
use crate::store::book::Book;
use crate::store::outbox::Outbox;
use crate::store::telling::{Fate, KeptTexts, Noted, Telling, Text, Told};
use crate::store::{Pending, StoreError};

static TELL: Script = Script::new(include_str!("tell.lua"));

const ODD: StoreError = StoreError::Unreadable("the texts about an appointment");
/// How often something is noted anew that somebody else noted at the same moment.
const TRIES: usize = 32;

impl Telling for RedisStore {
    fn note_text<'a>(&'a self, number: &'a ApptNumber, noted: Noted) -> Pending<'a, bool> {
        Box::pin(async move {
            let (key, serial) = self.told_at(number);
            for _ in 0..TRIES {
                let (found, before) = tokio::try_join!(self.by_number(number), self.written_texts(number))?;
                let Some(found) = found else { return Ok(false) };
                let mut texts = before.as_deref().map_or(Ok(KeptTexts::default()), read)?;
                if !texts.note(noted, (found.version, found.status)) {
                    return Ok(false);
                }
                let call = Call::new(&TELL, &[&key]).arg(&serial).arg(before.unwrap_or_default());
                if self.run(call.arg(write(&texts)?)).await? {
                    return Ok(true);
                }
            }
            Err(StoreError::Unavailable("the texts about an appointment were noted by others".to_owned()))
        })
    }

    fn texts_about<'a>(&'a self, about: &'a [Appointment], now: DateTime<Utc>) -> Pending<'a, Vec<Told>> {
        Box::pin(async move {
            let waiting = self.waiting_texts(now).await?;
            let kept = wave(about.iter().map(|one| self.kept_texts(&one.number))).await?;
            let told = |(one, kept): (&Appointment, KeptTexts)| {
                let waiting = waiting.get(&one.number).copied();
                Told { appointment: one.clone(), kept, waiting }
            };
            Ok(about.iter().zip(kept).map(told).collect())
        })
    }

    fn told_from<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Vec<Told>> {
        Box::pin(async move {
            let waiting = self.waiting_texts(now).await?;
            let mut kept = self.all_texts().await?;
            for number in waiting.keys() {
                kept.entry(number.clone()).or_default();
            }
            let found = wave(kept.keys().map(|number| self.by_number(number))).await?;
            let ahead = found.into_iter().flatten().filter(|one| one.slot.start >= now);
            let mut told: Vec<Told> = ahead
                .map(|appointment| Told {
                    kept: kept.remove(&appointment.number).unwrap_or_default(),
                    waiting: waiting.get(&appointment.number).copied(),
                    appointment,
                })
                .collect();
            told.sort_by_key(|one| (one.appointment.slot.start, one.appointment.number.clone()));
            Ok(told)
        })
    }

    fn texts_of<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, KeptTexts> {
        Box::pin(self.kept_texts(number))
    }

    fn waiting_for<'a>(&'a self, person: &'a Person) -> Pending<'a, Vec<u64>> {
        Box::pin(async move {
            let person = self.sealer.person(person);
            let rows = rows::of(self, &person, person[0]).await?;
            let about = rows.into_iter().filter(|(_, read)| read.row.about.is_some());
            Ok(about.map(|(number, _)| row::id(person[0], number)).collect())
        })
    }
}

impl RedisStore {
    /// Texts about appointments that are due, or were tried before, and wait; of each the oldest.
    async fn waiting_texts(&self, now: DateTime<Utc>) -> Result<BTreeMap<ApptNumber, Text>, StoreError> {
        let mut waiting = BTreeMap::<ApptNumber, Text>::new();
        for note in self.undone().await?.into_iter().filter(|note| note.due <= now || note.attempts > 0) {
            let Some(number) = note.about else { continue };
            let text = Text { id: note.id, kind: note.kind, fate: Fate::Waiting, code: None, at: note.made };
            let oldest = waiting.entry(number).or_insert(text);
            if text.at < oldest.at {
                *oldest = text;
            }
        }
        Ok(waiting)
    }

    /// What is kept of the texts about all appointments of which something is.
    async fn all_texts(&self) -> Result<BTreeMap<ApptNumber, KeptTexts>, StoreError> {
        let mut all = BTreeMap::new();
        for office in self.offices().await? {
            let kept: Vec<(Vec<u8>, Vec<u8>)> =
                self.ask(redis::cmd("HGETALL").arg(self.keys.office(&office, "told"))).await?;
            for (serial, written) in kept {
                all.insert(self.number_of_serial(&office, &serial)?, read(&written)?);
            }
        }
        Ok(all)
    }

    /// What is kept of the texts about an appointment.
    pub(super) async fn kept_texts(&self, number: &ApptNumber) -> Result<KeptTexts, StoreError> {
        let written = self.written_texts(number).await?;
        written.as_deref().map_or(Ok(KeptTexts::default()), read)
    }

    async fn written_texts(&self, number: &ApptNumber) -> Result<Option<Vec<u8>>, StoreError> {
        let (key, serial) = self.told_at(number);
        self.ask(redis::cmd("HGET").arg(key).arg(serial)).await
    }

    /// Puts down what is kept of the texts about an appointment that was moved here.
    pub(super) async fn put_texts(&self, number: &ApptNumber, kept: &KeptTexts) -> Result<(), StoreError> {
        if kept.is_empty() {
            return Ok(());
        }
        let (key, serial) = self.told_at(number);
        self.ask(redis::cmd("HSET").arg(key).arg(serial).arg(write(kept)?)).await
    }

    /// Forgets it with its appointment.
    pub(super) async fn forget_texts(&self, number: &ApptNumber) -> Result<(), StoreError> {
        let (key, serial) = self.told_at(number);
        self.ask(redis::cmd("HDEL").arg(key).arg(serial)).await
    }
}

fn read(written: &[u8]) -> Result<KeptTexts, StoreError> {
    serde_json::from_slice(written).map_err(|_| ODD)
}

fn write(kept: &KeptTexts) -> Result<Vec<u8>, StoreError> {
    serde_json::to_vec(kept).map_err(|_| ODD)
}
