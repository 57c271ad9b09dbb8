//! Sending lost confirmations again, to the addresses on file only.

use futures_util::future::try_join_all;

use super::Doing;
use crate::dialog::speech::notice::confirmation;
use crate::dialog::turns::effect::{Fact, Shut};
use crate::domain::appointment::Appointment;
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::store::StoreError;
use crate::store::book::Tries;
use crate::store::ration::Ration;

impl Doing<'_> {
    /// Sends every confirmation of this name and date of birth again. Whoever
    /// asks hears the same whether there are any or not. Each wish counts as a
    /// wrong try, so that one phone asks only so often; however many ask, an
    /// address gets only so many.
    pub(super) async fn send_again(&mut self, name: &Name, birth: &BirthDate) -> Result<Fact, StoreError> {
        let (person, now) = (&self.message.person, self.now());
        if let Tries::Locked(until) = self.store().tries(person, None, now).await? {
            return Ok(Fact::Shut(Shut::Locked(until)));
        }
        self.store().tried(person, None, &self.message.id, now).await?;
        let found = self.own_of(name, birth).await?;
        let may = self.rations(name, birth, &found).await?;
        for (one, _) in found.iter().zip(may).filter(|(_, may)| *may) {
            let says = confirmation(&self.shell.world, one);
            self.notes.extend(self.shell.notice(one, &says, now));
        }
        Ok(Fact::Done)
    }

    /// Whether each of these confirmations may be sent. Where there is none, one is
    /// counted all the same, so that it takes as long.
    async fn rations(
        &self,
        name: &Name,
        birth: &BirthDate,
        found: &[Appointment],
    ) -> Result<Vec<bool>, StoreError> {
        let (id, now) = (&self.message.id, self.now());
        let mut asked: Vec<_> = found
            .iter()
            .map(|one| (Ration::Confirmation(one.details.on_file.clone()), format!("{id} {}", one.number)))
            .collect();
        if asked.is_empty() {
            asked.push((Ration::NoConfirmation(name.clone(), birth.clone()), id.clone()));
        }
        try_join_all(asked.iter().map(|(ration, by)| self.store().ration(ration, Some(by), now))).await
    }
}
