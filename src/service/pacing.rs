//! How often somebody is written to: an address that gets too many texts is paused.

use super::claimed::{loaded, words};
use super::ending::Ending;
use super::shell::Shell;
use super::wording::{Message, with_numbers};
use crate::dialog::memory::Conversation;
use crate::dialog::memory::brakes::lately::Pace;
use crate::dialog::speech::args::wait as waiting;
use crate::store::turns::Claimed;
use crate::text::Say;

/// What somebody is told to whom nothing more is said for a while.
const TOO_MANY: &str = "too-many-texts";

impl Shell {
    /// The end of a turn as it goes out: what was heard is noted, and what is said is
    /// counted. Of who gets too many texts the turn counts for nothing, as they would
    /// not read its question; a text that tells of a change, or that somebody opted
    /// out or in, always goes out.
    pub(super) fn paced(&self, claimed: &Claimed, mut ending: Ending) -> Ending {
        if !ending.is_again {
            ending.conversation.lately.hear(words(claimed), claimed.message.at);
        }
        if ending.reply.is_none() {
            return ending;
        }
        let (brake, now) = (self.manner.brake, self.now());
        let pace = ending.conversation.lately.pace(brake, now);
        let must = ending.changed || ending.opted_out != claimed.opted_out;
        match pace {
            Pace::Last(until) if !must => {
                ending = self.undone(claimed, ending);
                let wait = Say::new(TOO_MANY).with("wait", waiting(until - now));
                let says = [with_numbers(&self.world, wait)];
                let lang = ending.conversation.lang.unwrap_or_else(|| self.world.default_lang());
                ending.reply = Some(self.words(claimed.message.person.channel, &Message::of(lang, &says)));
                ending.conversation.lately.pause(until);
                self.tell_of_pause(claimed);
            }
            Pace::Paused if !must => {
                ending = self.undone(claimed, ending);
                ending.reply = None;
                self.count_held(claimed);
                return ending;
            }
            _ => {}
        }
        ending.conversation.lately.say(brake, now);
        ending
    }

    /// The turn counts for nothing but what was heard and said.
    fn undone(&self, claimed: &Claimed, ending: Ending) -> Ending {
        let lately = ending.conversation.lately;
        Ending { conversation: Conversation { lately, ..loaded(claimed) }, ..ending }
    }

    fn tell_of_pause(&self, claimed: &Claimed) {
        let channel = claimed.message.person.channel.as_str();
        tracing::warn!(channel, "one address gets more texts than [brake] allows, and is paused");
        self.count_held(claimed);
    }

    fn count_held(&self, claimed: &Claimed) {
        let channel = claimed.message.person.channel.as_str();
        metrics::counter!("textpass_texts_held_total", "channel" => channel.to_owned()).increment(1);
    }
}
