//! What is said beside a place: what the visit is for, or when, as in "denver
//! citizenship" or "denver friday".

use chrono::NaiveDate;

use super::kept::Kept;
use super::together::cuts;
use super::turn::Turn;
use super::world::World;
use crate::answer::{Reading, Words, inquiry, place, time_wish};
use crate::domain::private::Private;

/// The most words of a place beside which something is said.
const PLACE_WORDS: usize = 4;

/// The place in words of which the rest speaks of the visit.
pub(super) fn place(world: &World, turn: &Turn, words: &Words, text: &str) -> Reading<Kept> {
    let today = turn.today_at_office(world);
    let read = |own: &str, rest: &str| {
        let short = own.split_whitespace().count() <= PLACE_WORDS;
        if !short || speaks(world, words, own, today) || !speaks(world, words, rest, today) {
            return Reading::No;
        }
        place::read(own, &world.places, words).map(Kept::Place)
    };
    let cuts = cuts(text);
    let before = cuts.iter().rev().map(|at| read(&text[..*at], &text[*at..]));
    let after = cuts.iter().map(|at| read(&text[*at..], &text[..*at]));
    before.chain(after).find(|found| *found != Reading::No).unwrap_or(Reading::No)
}

/// Keeps the words for the questions that follow, beside those that began the task.
pub(super) fn remember(world: &World, turn: &mut Turn, words: &Words, text: &str) {
    if !speaks(world, words, text, turn.today_at_office(world)) {
        return;
    }
    let Some(task) = turn.task_mut() else { return };
    let before = task.early.take().map(Private::into_inner);
    task.early = Some(Private::new(before.map_or_else(|| text.to_owned(), |b| format!("{b}; {text}"))));
}

/// Whether words name an inquiry or wish for a time.
fn speaks(world: &World, words: &Words, text: &str, today: NaiveDate) -> bool {
    inquiry::spot(text, words, &world.inquiries).is_some() || time_wish::spot(text, words, today).is_some()
}
