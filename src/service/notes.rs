//! The staff's hand on texts: all that is known of them, sent again, taken out, and whom to call.

use chrono::{DateTime, Utc};

use super::shell::Shell;
use super::staff::Refused;
use crate::domain::appointment::ApptNumber;
use crate::domain::channel::Capabilities;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::outbox::{Note, Sent};
use crate::store::telling::{Call, Fate, Noted, Text, Told};

/// A text, waiting or over.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    /// The text.
    pub text: Text,
    /// By which channel, and what that can do.
    pub can: Capabilities,
    /// The appointment of which it tells, if it does.
    pub about: Option<ApptNumber>,
    /// The office of that appointment.
    pub office: Option<OfficeCode>,
    /// How often it was tried while it waits.
    pub tries: u32,
}

/// What was done about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Retried {
    /// It waited, and is tried now.
    Now,
    /// It was over: what is true of its appointment now is sent.
    Anew,
    /// Its person opted out: nothing is sent.
    OptedOut,
}

impl Shell {
    /// Every text that waits, and those about appointments that are over, by when it was.
    pub async fn notes(&self) -> Result<Vec<Listed>, StoreError> {
        // of all that there are; what waits is told by its rows
        let told = self.store.told_from(DateTime::UNIX_EPOCH).await?;
        let office_of = |number: &ApptNumber| {
            let known = told.iter().find(|one| one.appointment.number == *number);
            known.map_or_else(|| number.office.clone(), |one| one.appointment.slot.office.clone())
        };
        let waiting = self
            .store
            .undone()
            .await?
            .into_iter()
            .map(|note| Listed { office: note.about.as_ref().map(office_of), ..self.waits(note) });
        let over = told.iter().flat_map(|one| {
            one.kept.texts.iter().map(|kept| Listed {
                text: kept.text,
                can: self.world.channels.of(one.appointment.details.on_file.channel),
                about: Some(one.appointment.number.clone()),
                office: Some(one.appointment.slot.office.clone()),
                tries: 0,
            })
        });
        let mut all: Vec<Listed> = waiting.chain(over).collect();
        all.sort_by_key(|one| (one.text.at, one.text.id));
        Ok(all)
    }

    /// Sends a text again: at once if it waits, else what is true of its appointment by now.
    pub async fn staff_retry(&self, one: &Listed) -> Result<Retried, Refused> {
        let now = self.now();
        if one.text.fate == Fate::Waiting {
            self.store.mark(one.text.id, Sent::Again(now), now).await?;
            return Ok(Retried::Now);
        }
        let Some(number) = &one.about else { return Ok(Retried::Now) };
        Ok(if self.staff_tell_again(number).await?.told { Retried::Anew } else { Retried::OptedOut })
    }

    /// Takes a text out that waits.
    pub async fn staff_drop(&self, one: &Listed) -> Result<(), StoreError> {
        if let Some(note) = self.store.look(one.text.id).await? {
            self.note_fate(&note, Fate::Dropped, None).await?;
        }
        self.store.mark(one.text.id, Sent::Done, self.now()).await
    }

    /// Whom to call about an appointment that has not begun, and why.
    pub async fn calls(&self) -> Result<Vec<(Told, Call)>, StoreError> {
        let now = self.now();
        let told = self.store.told_from(now).await?;
        Ok(told.into_iter().filter_map(|one| one.call(now).map(|call| (one, call))).collect())
    }

    /// Somebody was called; `false` if there is no such appointment.
    pub async fn staff_called(&self, number: &ApptNumber) -> Result<bool, StoreError> {
        self.store.note_text(number, Noted::Called(self.now())).await
    }

    fn waits(&self, note: Note) -> Listed {
        let at: DateTime<Utc> = note.first_tried.unwrap_or(note.made);
        Listed {
            text: Text { id: note.id, kind: note.kind, fate: Fate::Waiting, code: None, at },
            can: self.world.channels.of(note.person.channel),
            office: None,
            about: note.about,
            tries: note.attempts,
        }
    }
}
