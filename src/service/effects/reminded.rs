//! A reminder is answered.

use futures_util::future::try_join_all;

use super::Doing;
use crate::dialog::speech::reminder::first_of;
use crate::dialog::turns::Fact;
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::service::reminding::digits;
use crate::store::StoreError;
use crate::store::deed::{Deed, DeedKind, Reminded};
use crate::store::telling::{MOST, Noted, Why};

impl Doing<'_> {
    /// The appointments of the reminder that has a line with this number, as they are now, or
    /// the one of them that is meant; whoever says by it that they come is noted, and whoever says
    /// that they have nothing to do with it. None if no reminder of this address has it.
    pub(super) async fn reminded(
        &self,
        number: u8,
        of: Option<&ApptNumber>,
        stranger: bool,
    ) -> Result<Fact, StoreError> {
        let Some(first) = first_of(number) else { return Ok(Fact::Reminded(Vec::new())) };
        let told = self.told_by(first).await?;
        let found = try_join_all(told.iter().map(|(number, _)| self.store().by_number(number))).await?;
        let mut all: Vec<(Appointment, bool)> = Vec::new();
        for (appointment, (_, version)) in found.into_iter().zip(&told) {
            let as_said = |one: &Appointment| one.version == *version && one.status == Status::Booked;
            all.extend(appointment.map(|one| (one.clone(), as_said(&one))));
        }
        all.retain(|(one, _)| {
            let theirs = one.details.on_file == self.message.person && !self.is_over(one);
            theirs && of.is_none_or(|of| one.number == *of)
        });
        for (appointment, as_said) in &all {
            if stranger {
                let asked = Noted::Ask(Why::WrongNumber, self.now());
                self.store().note_text(&appointment.number, asked).await?;
            } else if number == first && *as_said {
                self.store().confirm(&appointment.number, appointment.version).await?;
            }
        }
        Ok(Fact::Reminded(all))
    }

    /// The appointments of which the reminder told whose first number is this one, and at which
    /// versions.
    async fn told_by(&self, first: u8) -> Result<Vec<(ApptNumber, u32)>, StoreError> {
        let names: Vec<_> = (0..MOST).map(|visit| digits(first, visit)).collect();
        let deeds = names.iter().map(|name| self.store().deed(&self.message.person, name));
        let deeds = try_join_all(deeds).await?.into_iter().map_while(|deed| match deed {
            Some(Deed { kind: DeedKind::Reminded(reminded), number }) => Some((number, reminded)),
            _ => None,
        });
        let mut handed_over = None;
        // a reminder before this one, with the same numbers, may have told of more
        let of_this =
            |(_, Reminded { at, .. }): &(ApptNumber, Reminded)| *handed_over.get_or_insert(*at) == *at;
        Ok(deeds.take_while(of_this).map(|(number, reminded)| (number, reminded.version)).collect())
    }
}
