//! A reminder is answered.

use super::Doing;
use crate::dialog::speech::reminder::first_of;
use crate::dialog::turns::Fact;
use crate::domain::appointment::Status;
use crate::service::reminding::digits;
use crate::store::StoreError;
use crate::store::deed::DeedKind;
use crate::store::telling::{Noted, Why};

impl Doing<'_> {
    /// The appointment of the reminder that has a line with this number, as it is now; whoever
    /// says by it that they come is noted, and whoever says that they have nothing to do with it. None if no reminder of this address has it.
    pub(super) async fn reminded(&self, number: u8, stranger: bool) -> Result<Fact, StoreError> {
        let none = Fact::Opened(Vec::new());
        let Some(first) = first_of(number) else { return Ok(none) };
        let Some(deed) = self.store().deed(&self.message.person, &digits(first)).await? else {
            return Ok(none);
        };
        let found = self.store().by_number(&deed.number).await?;
        let theirs = found.filter(|one| one.details.on_file == self.message.person && !self.is_over(one));
        let (Some(appointment), DeedKind::Reminded(reminded)) = (theirs, deed.kind) else { return Ok(none) };
        let as_said = appointment.version == reminded.version && appointment.status == Status::Booked;
        if stranger {
            let asked = Noted::Ask(Why::WrongNumber, self.now());
            self.store().note_text(&appointment.number, asked).await?;
        } else if number == first && as_said {
            self.store().confirm(&appointment.number, appointment.version).await?;
        }
        Ok(Fact::Reminded(Box::new(appointment), as_said))
    }
}
