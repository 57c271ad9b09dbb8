//! What a claimed message is to its conversation: how that was before it, and whether the
//! message was said just before.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::dialog::memory::Conversation;
use crate::domain::message::Said;
use crate::store::turns::Claimed;

/// The conversation as it was before this message.
pub(super) fn loaded(claimed: &Claimed) -> Conversation {
    let (id, turn, opted_out) = (claimed.conversation_id, claimed.turn, claimed.opted_out);
    let read = claimed.conversation.as_deref().map(Conversation::read);
    if read == Some(None) {
        tracing::error!("a conversation cannot be understood, and is begun afresh");
    }
    let conversation = read.flatten().unwrap_or_else(|| Conversation::new(id));
    Conversation { id, turn, opted_out, ..conversation }
}

/// Whether the message is the last one said again: the same words of the same person,
/// so soon that nobody can have read what was answered. Of who opted out nothing is
/// repeated.
pub(super) fn is_again(claimed: &Claimed, conversation: &Conversation) -> bool {
    let words = words(claimed).filter(|_| !claimed.opted_out);
    words.is_some_and(|words| conversation.lately.is_again(words, claimed.message.at))
}

/// A keyed hash of the words of a message; none if it is something else, a tap say.
/// The key is the conversation's own id.
pub(super) fn words(claimed: &Claimed) -> Option<[u8; 8]> {
    let Said::Text(said) = &claimed.message.said else { return None };
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&claimed.conversation_id.to_be_bytes()).ok()?;
    mac.update(said.expose().as_bytes());
    mac.finalize().into_bytes().first_chunk::<8>().copied()
}
