//! "Do not cancel, change the time": what is said not to be done is not heard as a request.

use super::kept::Kept;
use super::next::Next;
use super::script::Read;
use super::turn::Turn;
use super::world::World;
use super::{early, open, pick};
use crate::answer::choice;
use crate::understand::Scene;

/// Words that ask for a task, without what they say is not to be done; none are left of
/// words that say nothing else.
pub(super) fn without(world: &World, turn: &Turn, text: String) -> String {
    let scene = turn.scene(world, &text);
    let left = scene.as_ref().and_then(Scene::undenied).map(str::to_owned);
    left.map_or(text, |left| if left.chars().any(char::is_alphanumeric) { left } else { String::new() })
}

/// What is left of such words where something can be done with an appointment, or what
/// they answer there: nothing that is denied is done.
pub(super) fn heard<'w>(
    world: &'w World,
    turn: &mut Turn,
    said: Scene<'w>,
) -> Result<Scene<'w>, Box<Next<'w>>> {
    let Some(step) = turn.step_in_hand(world) else { return Ok(said) };
    let asks = step.read == Some(Read::YesNo);
    if !asks && !open::may_be_left(step) {
        return Ok(said);
    }
    let Some(left) = said.undenied().map(|left| said.part(left)) else { return Ok(said) };
    // A line that is typed as it is shown is that line, whatever its words deny.
    if choice::spelt_out(said.text(), &pick::labels(world, turn)).is().is_some() {
        return Ok(said);
    }
    let says = left.text().chars().any(char::is_alphanumeric);
    match () {
        () if asks => {
            let other = says.then(|| other_line(world, turn, &left)).flatten();
            Err(Box::new(other.unwrap_or(Next::Accept(step, Kept::YesNo(false)))))
        }
        () if says => Ok(left),
        () if step.by.contains_key("none") => Err(Box::new(Next::Accept(step, Kept::Nothing))),
        () => Err(Box::new(Next::Again)),
    }
}

/// Another line of the list that led to the question, with what is said of a time.
fn other_line<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let mut lists = turn.script(world)?.in_order().filter(|step| step.early && step.find.is_none());
    let (list, kept) = lists.find_map(|list| {
        let before = turn.task()?.answers.get(&list.name)?;
        let kept = early::early_choice(world, turn, list, said)?;
        (kept != *before).then_some((list, kept))
    })?;
    if let Some(wish) = early::move_wish(world, turn, said) {
        turn.task_mut()?.wish = Some(wish);
    }
    Some(Next::Accept(list, kept))
}
