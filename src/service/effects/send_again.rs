//! Sending lost confirmations again, to the addresses on file only.

use super::Doing;
use crate::dialog::confirmation;
use crate::dialog::effect::{Fact, Shut};
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::store::StoreError;
use crate::store::book::Tries;

impl Doing<'_> {
    /// Sends every confirmation of this name and date of birth again. Whoever
    /// asks hears the same whether there are any or not. Each wish counts as a
    /// wrong try, so that nobody's phone can be flooded with it.
    pub(super) async fn send_again(&mut self, name: &Name, birth: &BirthDate) -> Result<Fact, StoreError> {
        let (person, now) = (&self.message.person, self.now());
        if let Tries::Locked(until) = self.store().tries(person, None, now).await? {
            return Ok(Fact::Shut(Shut::Locked(until)));
        }
        self.store().tried(person, None, &self.message.id, now).await?;
        for found in self.store().of_name(name, birth, now).await? {
            let says = confirmation(&self.shell.world, &found);
            self.notes.extend(self.shell.notice(&found, &says, now));
        }
        Ok(Fact::Done)
    }
}
