//! What becomes of texts about appointments, noted with the appointments.

use super::shell::Shell;
use crate::channel::SendError;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::outbox::Note;
use crate::store::telling::{Fate, Noted, Text, Why};

impl Shell {
    /// A text went out: that is true also where it cannot be noted.
    pub(super) async fn tells(&self, note: &Note) {
        let fate = if self.senders.reports(note.person.channel) { Fate::Queued } else { Fate::Sent };
        if let Err(error) = self.note_fate(note, fate, None).await {
            tracing::warn!(%error, "that a text went out could not be noted");
        }
    }

    /// A text was refused. If that is for good, staff find its appointment: by one
    /// line of the log, and on the call list. If it cannot be noted, the text must not be
    /// forgotten.
    pub(super) async fn tells_not(&self, note: &Note, error: &SendError) -> Result<(), StoreError> {
        let Some(fate) = fate(error) else { return Ok(()) };
        for (number, _) in note.tells_of() {
            let (number_said, channel) = (number.to_string(), note.person.channel.as_str());
            tracing::warn!(
                appointment = number_said,
                channel,
                %error,
                "the person was not told about an appointment; see textpass notes calls"
            );
        }
        self.note_fate(note, fate, error.code).await?;
        if error.opted_out || error.closed {
            self.nobody_tells(&note.person, fate, error.code).await?;
            self.end_texts_to(&note.person, error.opted_out).await?;
        }
        Ok(())
    }

    /// Nothing that still waits for a person will be sent.
    pub(super) async fn nobody_tells(
        &self,
        person: &Person,
        fate: Fate,
        code: Option<u32>,
    ) -> Result<(), StoreError> {
        for id in self.store.waiting_for(person).await? {
            let Some(note) = self.store.look(id).await? else { continue };
            self.note_fate(&note, fate, code).await?;
        }
        Ok(())
    }

    /// Notes what became of a text with each appointment of which it tells.
    pub(super) async fn note_fate(
        &self,
        note: &Note,
        fate: Fate,
        code: Option<u32>,
    ) -> Result<(), StoreError> {
        let text = Text { id: note.id, kind: note.kind, fate, code, at: self.now() };
        for (number, version) in note.tells_of() {
            self.store.note_text(number, Noted::Text(text, version)).await?;
        }
        // whose it was before is not its person, so that the text is none of it
        let of = note.stands.as_ref().and_then(|stands| stands.of.as_ref());
        if let Some(number) = of.filter(|_| fate.is_missed() && fate != Fate::OptedOut) {
            self.store.note_text(number, Noted::Ask(Why::OldAddress, self.now())).await?;
        }
        Ok(())
    }
}

/// What became of a text that failed; none while it is tried again.
fn fate(error: &SendError) -> Option<Fate> {
    match error {
        SendError { opted_out: true, .. } => Some(Fate::OptedOut),
        // what tells of a change is tried again, whatever is wrong with its shape
        SendError { malformed: true, .. } => None,
        SendError { closed: true, code: None, .. } => Some(Fate::Closed),
        SendError { closed: true, .. } | SendError { again: None, .. } => Some(Fate::Refused),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn only_what_is_not_tried_again_has_a_fate() {
        let never = SendError::never("no");
        assert_eq!(fate(&SendError::later(TimeDelta::seconds(1), "later")), None);
        assert_eq!(fate(&never), Some(Fate::Refused));
        assert_eq!(fate(&SendError { opted_out: true, ..never.clone() }), Some(Fate::OptedOut));
        assert_eq!(fate(&never.clone().closing()), Some(Fate::Closed));
        assert_eq!(fate(&never.coded(21_211).closing()), Some(Fate::Refused));
    }
}
