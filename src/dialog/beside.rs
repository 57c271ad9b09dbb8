//! What is said beside a place: what the visit is for, or when, as in "denver
//! citizenship" or "denver friday".

use super::kept::Kept;
use super::together::cuts;
use super::turn::Turn;
use super::world::World;
use super::{early, open};
use crate::answer::Reading;
use crate::domain::private::Private;
use crate::understand::Scene;

/// The most words of a place beside which something is said.
const PLACE_WORDS: usize = 4;

/// The place in words of which the rest speaks of the visit, and that rest.
pub(super) fn place<'w>(said: &Scene<'w>) -> Option<(Reading<Kept>, Scene<'w>)> {
    let read = |own: &str, rest: &str| {
        let short = own.split_whitespace().count() <= PLACE_WORDS;
        if !short {
            return None;
        }
        let (own, rest) = (said.part(own), said.part(rest));
        // By itself a word is an inquiry that in a longer text may be a name.
        if speaks(&own) || !(speaks(&rest) || *rest.inquiry() != Reading::No) {
            return None;
        }
        let place = own.place().clone().map(Kept::Place);
        (place != Reading::No).then_some((place, rest))
    };
    let (text, cuts) = (said.text(), cuts(said.text()));
    let before = cuts.iter().rev().find_map(|at| read(&text[..*at], &text[*at..]));
    before.or_else(|| cuts.iter().find_map(|at| read(&text[*at..], &text[..*at])))
}

/// Keeps what is said beside a line of a list of what can be done: all of it at the menu,
/// else when ("move it to friday").
pub(super) fn line(world: &World, turn: &mut Turn, said: &Scene<'_>) {
    let listed = turn.step_in_hand(world).is_some_and(open::may_be_left);
    if !listed || !said.text().chars().any(char::is_alphabetic) {
        return;
    }
    if turn.task().is_some_and(|task| task.dialog == open::MENU) {
        remember(turn, said.text());
    } else if let Some(wish) = early::move_wish(world, turn, said) {
        turn.task_mut().into_iter().for_each(|task| task.wish = Some(wish.clone()));
    }
}

/// Keeps the words for the questions that follow, beside those that began the task.
pub(super) fn remember(turn: &mut Turn, text: &str) {
    let Some(task) = turn.task_mut() else { return };
    let before = task.early.take().map(Private::into_inner);
    task.early = Some(Private::new(before.map_or_else(|| text.to_owned(), |b| format!("{b}; {text}"))));
}

/// Whether words name an inquiry or wish for a time.
pub(super) fn speaks(said: &Scene<'_>) -> bool {
    said.inquiry_within().is_some() || said.wish_within().is_some()
}
