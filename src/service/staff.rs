//! What the office's staff does to an appointment: the person is told by the
//! outbox, which any running `textpass serve` sends.
//!
//! A command may die between its change and the text. So the change itself lays an entry in the
//! agenda that tells the address on file how their appointment is now, unless a text has; and what
//! an old address is told is written before the change, to be sent only once that is true.

use chrono::{DateTime, TimeDelta, Utc};

use super::shell::Shell;
use crate::dialog::speech::notice::{
    cancelled_by_office, confirmation, introduction, readdressed, said_again,
};
use crate::domain::agenda::{EntryKind, Planned};
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::outbox::{NewNote, NoteKind, Sent, Stands};
use crate::store::share::By;
use crate::store::telling::{Fate, Noted, Text};
use crate::text::Say;

/// After how long a person is told of a change by the agenda, if its command has not done so.
const OWED_AFTER: TimeDelta = TimeDelta::minutes(1);
/// For how long at least that makes sense.
const OWED_FOR: TimeDelta = TimeDelta::days(1);
/// By when a command has made its change: what was written before it is looked at then.
const CHANGED_BY: TimeDelta = TimeDelta::minutes(5);

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
        let by = By { owes: Some(owed("cancelled", &before, now)), ..By::office() };
        let changed = self.store.cancel(number, before.version, &by, now).await?;
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
        let away = self.store.post(self.told_away(&before, to, now).into_iter().collect(), now).await?;
        let by = By { owes: Some(owed("readdressed", &before, now)), ..By::office() };
        // if the store does not answer, it is seen later whether that is true
        let changed = self.store.readdress(number, before.version, to, &by, now).await?;
        let is_true = matches!(changed, Changed::Done(_));
        for id in away {
            let sent = if is_true { Sent::Postponed(now) } else { Sent::Done };
            self.store.mark(id, sent, now).await?;
        }
        let Changed::Done(appointment) = changed else { return Err(Refused::Changed(number.clone())) };
        let mut here = readdressed(&self.world, &appointment, true);
        // the first text to somebody says who writes, and how to stop it
        if self.store.standing(to).await?.is_none_or(|standing| standing.turn == 0) {
            here.insert(0, introduction(&self.world, &appointment));
        }
        self.tell(*appointment, &here).await
    }

    /// What the old address is told once the appointment is under another one, of which it hears
    /// nothing; none if it opted out, or is the new one as well.
    fn told_away(&self, before: &Appointment, to: &Person, now: DateTime<Utc>) -> Option<NewNote> {
        if before.details.on_file == *to {
            return None;
        }
        let says = readdressed(&self.world, before, false);
        let stands = Stands {
            of: Some(before.number.clone()),
            version: before.version.saturating_add(1),
            until: worth_until(before, now),
            status: Status::Booked,
            also: Vec::new(),
        };
        let note = self.notice(before, &says, now)?;
        Some(NewNote { about: None, due: now + CHANGED_BY, stands: Some(stands), ..note })
    }

    /// Refuses an address to which nothing could be sent. Whoever has an appointment has
    /// written, also where the channel cannot be asked.
    async fn reachable(&self, to: &Person) -> Result<(), Refused> {
        if self.world.channels.of(to.channel).reaches_strangers {
            return Ok(());
        }
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

/// What the agenda tells of a change that is made now, if nothing else does.
fn owed(what: &str, about: &Appointment, now: DateTime<Utc>) -> Planned {
    Planned { kind: EntryKind::owed(what), due: now + OWED_AFTER, until: worth_until(about, now) }
}

/// Until when it makes sense to tell of a change of an appointment.
fn worth_until(about: &Appointment, now: DateTime<Utc>) -> DateTime<Utc> {
    about.slot.start.max(now + OWED_FOR)
}
