//! Messages to the address on file of an appointment.

use chrono::{DateTime, Utc};

use super::shell::Shell;
use super::wording::Message;
use crate::domain::appointment::Appointment;
use crate::domain::person::Person;
use crate::store::outbox::{NewNote, NoteKind};
use crate::text::Say;

impl Shell {
    /// A note to the address on file, in its language; none if it opted out.
    pub(super) fn notice(&self, about: &Appointment, says: &[Say], now: DateTime<Utc>) -> Option<NewNote> {
        (!about.opted_out).then(|| self.notice_to(&about.details.on_file, about, says, now))
    }

    /// A note about an appointment to another address, in its language.
    pub(super) fn notice_to(
        &self,
        person: &Person,
        about: &Appointment,
        says: &[Say],
        now: DateTime<Utc>,
    ) -> NewNote {
        let reply = self.words(person.channel, &Message::of(about.details.lang, says));
        let about = (*person == about.details.on_file).then(|| about.number.clone());
        NewNote {
            person: person.clone(),
            kind: NoteKind::Notice,
            reply,
            due: now,
            leased_until: None,
            about,
            stands: None,
        }
    }
}
