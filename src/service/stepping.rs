//! Steps one claimed message: step, effect, step, until the turn is over.

use std::panic::{AssertUnwindSafe, catch_unwind};

use chrono::{DateTime, Utc};
use tokio::time::Instant;

use super::claimed::{is_again, loaded};
use super::effects::Doing;
use super::shell::Shell;
use crate::dialog::engine::step::step;
use crate::dialog::memory::Conversation;
use crate::dialog::turns::limits::UNFINISHED;
use crate::dialog::turns::turn::{Finished, Input, Progress, Turn};
use crate::store::StoreError;
use crate::store::deed::Deed;
use crate::store::outbox::NewNote;
use crate::store::turns::{Claimed, DEATHS};

/// Effects that one turn may want; a turn that wants more goes in a circle.
const EFFECTS: usize = 64;

/// A claimed message, stepped to its end.
#[derive(Debug)]
pub(super) enum Stepped {
    /// The turn is over.
    Finished {
        /// The turn.
        finished: Box<Finished>,
        /// Notes to others that go out with it.
        others: Vec<NewNote>,
        /// What the message did to an appointment.
        deed: Option<Deed>,
    },
    /// The message is the one before once more: it gets the same reply, and nothing happens.
    Again,
    /// The message did this in an earlier turn, and does nothing more.
    Before(Deed),
    /// It panicked, or died too often: an apology is all that is left.
    Hopeless,
}

impl Shell {
    /// Steps a claimed message to its end, doing what its steps want.
    pub(super) async fn step(&self, claimed: &Claimed) -> Result<Stepped, StoreError> {
        if claimed.deaths >= DEATHS {
            tracing::error!(deaths = claimed.deaths, "a message died too often, and ends in an apology");
            metrics::counter!("textpass_hopeless_turns_total", "why" => "deaths").increment(1);
            return Ok(Stepped::Hopeless);
        }
        let conversation = loaded(claimed);
        if is_again(claimed, &conversation) {
            tracing::debug!("the same words once more");
            return Ok(Stepped::Again);
        }
        let begun = Instant::now();
        let mut doing = Doing::new(self, claimed);
        let message = &claimed.message;
        // One that is stepped late is heard as if at once: what the person was
        // silent for is not how long nobody was there to hear them.
        let heard_at = message.at.min(self.now());
        let mut turn = Turn::begin(
            self.unforgotten(conversation, heard_at),
            message.person.clone(),
            message.hint.clone(),
            heard_at,
        );
        let mut input = Input::Said(message.said.clone());
        let mut wanted = Vec::new();
        let stepped = loop {
            match catch_unwind(AssertUnwindSafe(|| step(&self.world, turn, input))) {
                Ok(Progress::Done(finished)) => {
                    let (others, deed) = doing.into_parts();
                    break Stepped::Finished { finished, others, deed };
                }
                Ok(Progress::Need(waiting, effect)) if wanted.len() < EFFECTS => {
                    wanted.push(effect.name());
                    metrics::counter!("textpass_effects_total", "effect" => effect.name()).increment(1);
                    input = Input::Fact(doing.perform(effect).await?);
                    if let Some(deed) = doing.done_before() {
                        metrics::counter!("textpass_replays_total").increment(1);
                        tracing::warn!(number = %deed.number, "a message that did its work before came again");
                        break Stepped::Before(deed);
                    }
                    turn = *waiting;
                }
                hopeless => {
                    let why = if hopeless.is_err() { "panic" } else { "circle" };
                    metrics::counter!("textpass_hopeless_turns_total", "why" => why).increment(1);
                    tracing::error!(why, effects = ?wanted, "a step failed, and ends in an apology");
                    break Stepped::Hopeless;
                }
            }
        };
        let channel = message.person.channel.as_str();
        let ms = begun.elapsed().as_millis();
        // A line for each message would cost more than to save it.
        if wanted.is_empty() {
            tracing::debug!(channel, ms, "turn");
        } else {
            tracing::info!(channel, effects = ?wanted, ms, "turn");
        }
        Ok(stepped)
    }
}

impl Shell {
    /// The conversation, whose silence was no longer than answers are kept if the
    /// clock that says so is doubted.
    fn unforgotten(&self, mut conversation: Conversation, heard_at: DateTime<Utc>) -> Conversation {
        if !self.trust().may_delete() {
            conversation.last_at = conversation.last_at.map(|last| last.max(heard_at - UNFINISHED));
        }
        conversation
    }
}
