//! What a turn comes to: its conversation, its reply in words, and what else is saved with it.

use super::claimed::loaded;
use super::shell::Shell;
use super::stepping::Stepped;
use super::wording::Message;
use crate::dialog::memory::Conversation;
use crate::dialog::turns::turn::Finished;
use crate::domain::lang::Lang;
use crate::domain::message::Reply;
use crate::store::deed::Deed;
use crate::store::outbox::NewNote;
use crate::store::turns::Claimed;
use crate::text::Say;

/// What a turn comes to, before it is saved.
pub(super) struct Ending {
    pub(super) conversation: Conversation,
    pub(super) opted_out: bool,
    pub(super) reply: Option<Reply>,
    /// Whether the reply tells of a booked, moved or cancelled appointment.
    pub(super) changed: bool,
    /// Whether the message is the one before once more.
    pub(super) is_again: bool,
    pub(super) deed: Option<Deed>,
    pub(super) others: Vec<NewNote>,
}

impl Shell {
    /// What a stepped message comes to.
    pub(super) fn result(&self, claimed: &Claimed, stepped: Stepped) -> Ending {
        match stepped {
            Stepped::Finished { finished, others, deed } => self.ending(claimed, *finished, others, deed),
            Stepped::Again => Ending { is_again: true, ..unchanged(claimed, same_reply(claimed)) },
            Stepped::Before(deed) => unchanged(claimed, Some(self.done_before(claimed, &deed))),
            Stepped::Hopeless => {
                let reply = self.apology(claimed.message.person.channel, self.lang_of(claimed));
                unchanged(claimed, Some(reply).filter(|_| !claimed.opted_out))
            }
        }
    }

    /// A finished turn; what it says is noted, for the case that it comes back.
    fn ending(
        &self,
        claimed: &Claimed,
        mut finished: Finished,
        others: Vec<NewNote>,
        deed: Option<Deed>,
    ) -> Ending {
        let reply = self.reply(claimed, &finished);
        if let Some(reply) = &reply {
            finished.conversation.note_said(reply.text.expose());
        }
        Ending {
            reply,
            opted_out: finished.conversation.opted_out,
            changed: finished.changed,
            is_again: false,
            deed,
            others,
            conversation: finished.conversation,
        }
    }

    /// What a message is told that did its work in an earlier turn: what that was.
    fn done_before(&self, claimed: &Claimed, deed: &Deed) -> Reply {
        let key = format!("done-before-{}", deed.kind.as_str());
        let says = [Say::new(key).with("number", deed.number.to_string())];
        self.words(claimed.message.person.channel, &Message::of(self.lang_of(claimed), &says))
    }

    fn lang_of(&self, claimed: &Claimed) -> Lang {
        loaded(claimed).lang.unwrap_or_else(|| self.world.default_lang())
    }

    /// A finished turn in words; none where nothing is to be said.
    fn reply(&self, claimed: &Claimed, finished: &Finished) -> Option<Reply> {
        if finished.says.is_empty() && finished.choices.is_empty() {
            return None;
        }
        let tag = finished.conversation.tag(claimed.turn + 1);
        let message = Message {
            lang: finished.lang,
            says: &finished.says,
            choices: &finished.choices,
            tag: &tag,
            share: finished.share,
        };
        Some(self.words(claimed.message.person.channel, &message))
    }
}

/// The end of a turn that leaves everything as it was.
fn unchanged(claimed: &Claimed, reply: Option<Reply>) -> Ending {
    Ending {
        conversation: loaded(claimed),
        opted_out: claimed.opted_out,
        reply,
        changed: false,
        is_again: false,
        deed: None,
        others: Vec::new(),
    }
}

/// The reply of the turn before; its buttons belong to this turn.
fn same_reply(claimed: &Claimed) -> Option<Reply> {
    let mut reply = claimed.last_reply.clone()?;
    if !reply.tag.is_empty() {
        reply.tag = loaded(claimed).tag(claimed.turn + 1);
    }
    Some(reply)
}
