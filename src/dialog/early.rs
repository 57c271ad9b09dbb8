//! What the words of an earlier message say of later questions.

use super::kept::Kept;
use super::script::{Choose, Find, Read, Step};
use super::turn::Turn;
use super::world::World;
use crate::answer::{Words, choice, credentials, fold, inquiry, place, time_wish};
use crate::domain::office::Office;
use crate::text::{Say, Voice};

/// Shorter words of an earlier message choose nothing.
const EARLY_WORD: usize = 4;

/// The answer that the words of an earlier message give to this step.
pub(super) fn answer(world: &World, turn: &Turn, step: &Step) -> Option<Kept> {
    let text = turn.task()?.early.as_ref()?.expose();
    let words = turn.words(world)?;
    match (step.read?, step.find) {
        (Read::Place, _) => place::spot(text, &world.places, words).map(Kept::Place),
        (_, Some(Find::Inquiries)) => {
            let id = inquiry::spot(text, words, &world.inquiries)?;
            let parent = world.inquiries.get(&id)?.parent.clone();
            Some(Kept::Inquiry(parent.unwrap_or(id)))
        }
        (_, Some(Find::Reasons)) => {
            let id = inquiry::spot(text, words, &world.inquiries)?;
            world.inquiries.get(&id)?.parent.is_some().then_some(Kept::Inquiry(id))
        }
        (Read::Choice, None) => early_choice(world, turn, step, text, words),
        (Read::Credentials, _) => {
            let found = credentials::read(text, words, turn.today())?;
            found.number.is_some().then_some(Kept::Credentials(found))
        }
        _ => None,
    }
}

/// The script's own choice of which an earlier message spoke: "move" in "I
/// need to move my appointment".
fn early_choice(world: &World, turn: &Turn, step: &Step, text: &str, words: &Words) -> Option<Kept> {
    let label = |at: usize, choose: &Choose| {
        let spoken = world.catalog.render(turn.lang(world), Voice::Telegram, &Say::new(&choose.say));
        choice::Label::new((at + 1).to_string(), [spoken])
    };
    let labels: Vec<_> = step.offer.iter().enumerate().map(|(at, choose)| label(at, choose)).collect();
    let long = |word: &&str| word.chars().count() >= EARLY_WORD && word.chars().all(char::is_alphabetic);
    let plain = fold::plain(text);
    let read = |said: &str| choice::read(said, &labels, words).is();
    let mut named: Vec<usize> = match read(text) {
        Some(whole) => vec![whole],
        None => plain.split_whitespace().filter(long).filter_map(read).collect(),
    };
    named.dedup();
    match named[..] {
        [at] => step.offer.get(at).map(|choose| Kept::Choice(choose.word.clone())),
        _ => None,
    }
}

/// The times that the words of an earlier message wish for.
pub(super) fn wish(world: &World, turn: &Turn) -> Option<time_wish::TimeWish> {
    let text = turn.task()?.early.as_ref()?.expose();
    time_wish::spot(text, turn.words(world)?, turn.today_at_office(world))
}

impl Turn {
    /// Whether the words that began the task name this office's city.
    pub(super) fn early_names(&self, office: &Office) -> bool {
        let early = self.task().and_then(|t| t.early.as_ref());
        early.is_some_and(|text| fold::plain(text.expose()).contains(&fold::plain(&office.name)))
    }
}
