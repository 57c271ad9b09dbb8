//! Messages that come faster than they are answered: whoever sends them is told
//! once a minute, in their language, and no reply waits behind that.

use super::shell::Shell;
use super::wording::Message;
use crate::dialog::memory::Conversation;
use crate::domain::message::{Inbound, Reply};
use crate::store::StoreError;
use crate::store::ration::Ration;
use crate::text::Say;

/// What they are told.
const TOO_FAST: &str = "inbox-full";

impl Shell {
    /// What the sender of a message that could not be saved is told; nothing if they
    /// were told a minute ago, or are to be told nothing.
    pub(super) async fn too_fast(&self, inbound: &Inbound) -> Result<Option<Reply>, StoreError> {
        let (person, now) = (&inbound.person, self.now());
        let once = Ration::TooFast(person.clone());
        let may = self.store.ration(&once, Some(&inbound.id), now);
        let (may, standing) = tokio::try_join!(may, self.store.standing(person))?;
        let conversation = standing.map(|one| {
            let saved = one.conversation.as_deref();
            Conversation::load(saved, one.conversation_id, one.turn, one.opted_out)
        });
        let silent = conversation.as_ref().is_some_and(|one| one.opted_out || one.lately.is_paused(now));
        let lang = conversation.and_then(|one| one.lang).unwrap_or_else(|| self.world.default_lang());
        let words = || self.words(person.channel, &Message::of(lang, &[Say::new(TOO_FAST)]));
        Ok((may && !silent).then(words))
    }
}
