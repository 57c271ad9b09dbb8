//! "Do not cancel, change the time": what is said not to be done is not heard as a request.

use super::heard::Heard;
use super::kept::Kept;
use super::next::Next;
use super::script::Read;
use super::turn::Turn;
use super::world::World;
use super::{early, open, pick};
use crate::answer::{Words, choice, negation};

/// Words that ask for a task, without what they say is not to be done; none are left of
/// words that say nothing else.
pub(super) fn without(world: &World, turn: &Turn, text: String) -> String {
    let left = turn.words(world).and_then(|words| negation::without(&text, words));
    left.map_or(text, |left| if left.chars().any(char::is_alphanumeric) { left } else { String::new() })
}

/// What is left of such words where something can be done with an appointment, or what
/// they answer there: nothing that is denied is done.
pub(super) fn heard<'w>(world: &'w World, turn: &mut Turn, heard: Heard) -> Result<Heard, Box<Next<'w>>> {
    let Some((step, words)) = turn.step_in_hand(world).zip(turn.words(world)) else { return Ok(heard) };
    let asks = step.read == Some(Read::YesNo);
    if !asks && !open::may_be_left(step) {
        return Ok(heard);
    }
    let Some(left) = negation::without(&heard.text, words) else { return Ok(heard) };
    // A line that is typed as it is shown is that line, whatever its words deny.
    if choice::spelt_out(&heard.text, &pick::labels(world, turn)).is().is_some() {
        return Ok(heard);
    }
    let says = left.chars().any(char::is_alphanumeric);
    match () {
        () if asks => {
            let other = says.then(|| other_line(world, turn, words, &left)).flatten();
            Err(Box::new(other.unwrap_or(Next::Accept(step, Kept::YesNo(false)))))
        }
        () if says => Ok(Heard::of(world, turn, &left)),
        () if step.by.contains_key("none") => Err(Box::new(Next::Accept(step, Kept::Nothing))),
        () => Err(Box::new(Next::Again)),
    }
}

/// Another line of the list that led to the question, with what is said of a time.
fn other_line<'w>(world: &'w World, turn: &mut Turn, words: &Words, text: &str) -> Option<Next<'w>> {
    let mut lists = turn.script(world)?.in_order().filter(|step| step.early && step.find.is_none());
    let (list, kept) = lists.find_map(|list| {
        let before = turn.task()?.answers.get(&list.name)?;
        let kept = early::early_choice(world, turn, list, text, words)?;
        (kept != *before).then_some((list, kept))
    })?;
    if let Some(wish) = early::move_wish(world, turn, text) {
        turn.task_mut()?.wish = Some(wish);
    }
    Some(Next::Accept(list, kept))
}
