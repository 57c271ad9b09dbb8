//! What the office's staff does to an appointment: the person is told by the
//! outbox, which any running `textpass serve` sends.

use chrono::{DateTime, Utc};

use super::shell::Shell;
use crate::dialog::speech::notice::{
    cancelled_by_office, confirmation, introduction, readdressed, said_again,
};
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::outbox::{NewNote, NoteKind};
use crate::store::share::By;
use crate::store::telling::{Fate, Noted, Text};
use crate::text::Say;

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// There is no such appointment.
    #[error("there is no appointment {0}")]
    Unknown(ApptNumber),
    /// It was cancelled before.
    #[error("{0} was cancelled before")]
    Cancelled(ApptNumber),
    /// The person changed it at this moment.
    #[error("{0} was changed at this moment; look at it again")]
    Changed(ApptNumber),
    /// The channel takes nothing to an address that never wrote, and this one did not.
    #[error(
        "nothing can be sent to this chat: it never wrote to the bot, or blocked it; have the person open the \
         bot and press Start, then do it again (nothing was changed)"
    )]
    NeverWrote,
    /// The channel takes nothing to an address that never wrote, and cannot be asked.
    #[error(
        "it cannot be seen from here whether this chat ever wrote to the bot; set TEXTPASS_TELEGRAM_TOKEN and \
         TEXTPASS_TELEGRAM_SECRET as for serve, and do it again (nothing was changed)"
    )]
    Unseen,
    /// The store did not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What was done, and whether the person will be told.
#[derive(Debug)]
pub struct Done {
    /// The appointment as it is now.
    pub appointment: Appointment,
    /// Whether a message to them is written.
    pub told: bool,
}

impl Shell {
    /// An appointment that stands.
    async fn standing(&self, number: &ApptNumber) -> Result<Appointment, Refused> {
        let found = self.store.by_number(number).await?;
        let found = found.ok_or_else(|| Refused::Unknown(number.clone()))?;
        let stands = found.status == Status::Booked;
        stands.then_some(found).ok_or_else(|| Refused::Cancelled(number.clone()))
    }

    /// Cancels an appointment and tells the address on file, with the reason if
    /// there is one. Its time comes back at once: it is the office's own.
    pub async fn staff_cancel(&self, number: &ApptNumber, why: Option<&str>) -> Result<Done, Refused> {
        let before = self.standing(number).await?;
        let now = self.now();
        let changed = self.store.cancel(number, before.version, &By::office(), now).await?;
        let Changed::Done(appointment) = changed else { return Err(Refused::Changed(number.clone())) };
        let mut says = cancelled_by_office(&self.world, &appointment);
        says.extend(why.map(|why| Say::new("as-it-is").with("value", why)));
        self.tell(*appointment, &says).await
    }

    /// Sends the confirmation again to the address on file.
    pub async fn staff_resend(&self, number: &ApptNumber) -> Result<Done, Refused> {
        let appointment = self.standing(number).await?;
        let says = confirmation(&self.world, &appointment);
        self.tell(appointment, &says).await
    }

    /// Tells the address on file how its appointment is now, also if it was cancelled.
    pub(super) async fn staff_tell_again(&self, number: &ApptNumber) -> Result<Done, Refused> {
        let found = self.store.by_number(number).await?;
        let appointment = found.ok_or_else(|| Refused::Unknown(number.clone()))?;
        let says = said_again(&self.world, &appointment);
        self.tell(appointment, &says).await
    }

    /// Puts an appointment under another address, which changes its code, and
    /// tells both addresses.
    pub async fn staff_readdress(&self, number: &ApptNumber, to: &Person) -> Result<Done, Refused> {
        let before = self.standing(number).await?;
        self.reachable(to).await?;
        let now = self.now();
        let changed = self.store.readdress(number, before.version, to, now).await?;
        let Changed::Done(appointment) = changed else { return Err(Refused::Changed(number.clone())) };
        let away = readdressed(&self.world, &before, false);
        let mut here = readdressed(&self.world, &appointment, true);
        // the first text to somebody says who writes, and how to stop it
        if self.store.standing(to).await?.is_none_or(|standing| standing.turn == 0) {
            here.insert(0, introduction(&self.world, &appointment));
        }
        // what the old address is told says nothing of who has the appointment now
        let away = self.notice(&before, &away, now).map(|note| NewNote { about: None, ..note });
        let here = self.notice(&appointment, &here, now);
        let told = here.is_some();
        self.store.post(away.into_iter().chain(here).collect(), now).await?;
        self.note_untold(&appointment, told, now).await?;
        Ok(Done { appointment: *appointment, told })
    }

    /// Refuses an address to which nothing could be sent. Whoever has an appointment has
    /// written, also where the channel cannot be asked.
    async fn reachable(&self, to: &Person) -> Result<(), Refused> {
        match self.senders.can_write_to(to).await {
            Some(true) => Ok(()),
            Some(false) => Err(Refused::NeverWrote),
            None if self.store.of_address(to, self.now()).await?.is_empty() => Err(Refused::Unseen),
            None => Ok(()),
        }
    }

    async fn tell(&self, appointment: Appointment, says: &[Say]) -> Result<Done, Refused> {
        let now = self.now();
        let note = self.notice(&appointment, says, now);
        let told = note.is_some();
        self.store.post(note.into_iter().collect(), now).await?;
        self.note_untold(&appointment, told, now).await?;
        Ok(Done { appointment, told })
    }

    /// Who opted out is written nothing, and so is among those who were not told.
    async fn note_untold(
        &self,
        about: &Appointment,
        told: bool,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        if told {
            return Ok(());
        }
        let text = Text { id: 0, kind: NoteKind::Notice, fate: Fate::OptedOut, code: None, at };
        self.store.note_text(&about.number, Noted::Text(text, None)).await.map(drop)
    }
}
