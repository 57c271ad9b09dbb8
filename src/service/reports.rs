//! What a channel reports of texts that it took: how far each got, and what follows from that.

use chrono::{DateTime, TimeDelta, Utc};

use super::shell::Shell;
use crate::calendar;
use crate::channel::twilio::status::{Got, Report};
use crate::domain::agenda::{EntryKind, Planned};
use crate::domain::appointment::ApptNumber;
use crate::store::StoreError;
use crate::store::outbox::NoteKind;
use crate::store::telling::{Fate, Noted, Text, TextName, is_worth_another};

/// After how long a text is sent once more that the phone did not take.
const ONCE_MORE: TimeDelta = TimeDelta::minutes(10);
/// For how long that makes sense.
const ONCE_MORE_LASTS: TimeDelta = TimeDelta::hours(12);

impl Shell {
    /// A report on a text: it moves forward only, and what did not reach its person is sent once
    /// more, or is for staff to call about. The same report again changes nothing.
    pub async fn reported(&self, name: &TextName, report: Report) -> Result<(), StoreError> {
        for number in &name.numbers {
            self.reported_of(number, name, &report).await?;
        }
        Ok(())
    }

    /// The report, as one of the appointments has it of which the text tells.
    async fn reported_of(
        &self,
        number: &ApptNumber,
        name: &TextName,
        report: &Report,
    ) -> Result<(), StoreError> {
        let now = self.now();
        let code = report.error.as_ref().and_then(|error| error.code);
        let opted_out = report.error.as_ref().is_some_and(|error| error.opted_out);
        let fate = match report.got {
            Got::Queued => Fate::Queued,
            Got::Sent => Fate::Sent,
            Got::Delivered => Fate::Delivered,
            Got::Undelivered | Got::Failed if opted_out => Fate::OptedOut,
            Got::Undelivered => Fate::Undelivered,
            Got::Failed => Fate::Failed,
        };
        let before = self.store.texts_of(number).await?;
        if before.known(name.id, name.kind).is_some_and(|known| !fate.follows(known.fate)) {
            return Ok(());
        }
        // laid before it is noted: whoever dies in between finds the entry there
        if fate.is_missed() && is_worth_another(code) && before.once_more(name.id, now) {
            self.lay_once_more(number, name, now).await?;
        }
        // so is an opt-out: the same report again would find its text noted, and do nothing
        if let (Some(error), Some(person)) = (&report.error, &report.to)
            && (error.opted_out || error.closed)
        {
            self.nobody_tells(person, fate, code).await?;
            self.end_texts_to(person, error.opted_out).await?;
        }
        let text = Text { id: name.id, kind: name.kind, fate, code, at: now };
        if !self.store.note_text(number, Noted::Text(text, None)).await? {
            return Ok(());
        }
        metrics::counter!("textpass_texts_total", "kind" => name.kind.as_str(), "state" => fate.as_str())
            .increment(1);
        if let (Some(error), Some(person)) = (&report.error, &report.to) {
            self.alarm(person.channel, error);
        }
        Ok(())
    }

    /// Has a text sent once more, if that still makes sense then.
    async fn lay_once_more(
        &self,
        number: &ApptNumber,
        name: &TextName,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let Some(about) = self.store.by_number(number).await? else { return Ok(()) };
        let before = match name.kind {
            NoteKind::Reminder => calendar::NO_LATER,
            _ => TimeDelta::zero(),
        };
        let (due, until) = (now + ONCE_MORE, (now + ONCE_MORE_LASTS).min(about.slot.start - before));
        if due >= until {
            return Ok(());
        }
        let kind = EntryKind::once_more(name.kind.as_str(), name.id);
        self.store.lay_entry(number, &Planned { kind, due, until }).await
    }

    /// What a response carried was handed over: the channel has it.
    pub(super) async fn note_handed_over(&self, name: &TextName) {
        let text = Text { id: name.id, kind: name.kind, fate: Fate::Queued, code: None, at: self.now() };
        for number in &name.numbers {
            if let Err(error) = self.store.note_text(number, Noted::Text(text, None)).await {
                tracing::warn!(%error, "what became of a text could not be noted");
            }
        }
    }
}
