//! The review: everything that was said, a line each, any of which can be
//! changed by its number, and then it is booked.

use super::kept::Kept;
use super::script::{Step, Target, When};
use super::state::{Offered, Task};
use super::turn::Turn;
use super::world::World;
use super::{label, limits, reason};
use crate::domain::person::Channel;
use crate::text::Say;

/// The key that books.
pub(super) const BOOK: &str = "1";
/// What stands for the rest of words that were cut.
const CUT: &str = "...";

/// "1 Book it", then the lines.
pub(super) fn offered(world: &World, turn: &Turn) -> Vec<Offered> {
    let book = Offered {
        key: BOOK.to_owned(),
        value: Kept::YesNo(true),
        label: Some("book-it".to_owned()),
        go: None,
    };
    let lines = labelled(world, turn).into_iter().enumerate().map(|(at, step)| Offered {
        key: (at + 2).to_string(),
        value: Kept::Choice(step.name.clone()),
        label: step.label.clone(),
        go: Some(step.name.clone()),
    });
    std::iter::once(book).chain(lines).collect()
}

/// Says each line with its number.
pub(super) fn lines(world: &World, turn: &mut Turn) {
    let Some(task) = turn.task() else { return };
    let mut says = Vec::new();
    let room = room(task.answers.values().filter(|kept| matches!(kept, Kept::Words(_))).count());
    for offered in &task.offered {
        let (Some(go), Some(label)) = (&offered.go, &offered.label) else { continue };
        let script = world.scripts.get(&task.dialog);
        let Some(step) = script.and_then(|s| s.step(go)) else { continue };
        let kept = reason::shown_for(world, task, step).unwrap_or(&Kept::Nothing);
        let value = |kept: &Kept| label::value(world, turn, Some(step), kept);
        let line = match (kept, turn.channel()) {
            (Kept::Words(own), Channel::Sms) => Say::new(label).with("value", cut(own.expose(), room)),
            (Kept::Choices(words), Channel::Sms) => match without_lines(world, task, step, words) {
                Some(left) => Say::new(label).with("value", value(&left)),
                None => Say::new("as-it-is").with("value", label::bare(world, turn, label)),
            },
            _ => Say::new(label).with("value", value(kept)),
        };
        says.push(Say::new("review-line").with("key", &offered.key).with("line", line));
    }
    turn.says.extend(says);
}

/// Several choices but for those of which another line tells already. A single one
/// is named all the same; none if there is nothing to say but in those lines.
fn without_lines(world: &World, task: &Task, step: &Step, words: &[String]) -> Option<Kept> {
    let told = |word: &String| {
        let script = world.scripts.get(&task.dialog);
        let mut followers = script.into_iter().flat_map(|script| script.steps.values());
        followers.any(|other| {
            let asked = When::Has(step.name.clone(), word.clone());
            other.label.is_some() && other.when == Some(asked) && task.answers.contains_key(&other.name)
        })
    };
    let left: Vec<String> = words.iter().filter(|word| !told(word)).cloned().collect();
    match (&left[..], words) {
        ([], [only]) => Some(Kept::Choice(only.clone())),
        ([], _) => None,
        _ => Some(Kept::Choices(left)),
    }
}

/// Characters for each of so many answers in the person's own words, by SMS.
pub fn room(answers: usize) -> usize {
    (limits::OWN_WORDS_SHOWN / answers.max(1)).max(limits::OWN_WORDS_EACH)
}

/// The beginning of the person's own words: enough to know them again, and no
/// longer than a text message has room for.
fn cut(own: &str, room: usize) -> String {
    if own.chars().count() <= room {
        return own.to_owned();
    }
    let begin: String = own.chars().take(room - CUT.len()).collect();
    // half a word says less than none
    let goes_on = own.chars().nth(room - CUT.len()).is_some_and(|next| !next.is_whitespace());
    let whole = begin.rsplit_once(' ').filter(|_| goes_on).map_or(begin.as_str(), |(whole, _)| whole);
    format!("{}{CUT}", whole.trim_end())
}

/// Answered steps that have a label, in the order in which they are asked.
pub(super) fn labelled<'w>(world: &'w World, turn: &Turn) -> Vec<&'w Step> {
    let Some(task) = turn.task() else { return Vec::new() };
    let Some(script) = world.scripts.get(&task.dialog) else { return Vec::new() };
    let mut steps: Vec<&'w Step> = Vec::new();
    let mut name = script.first.as_str();
    for _ in 0..limits::PASSED {
        let Some(step) = script.step(name) else { break };
        let kept = task.answers.get(&step.name);
        let leads_on = kept.is_some_and(|kept| step.leads_on(kept));
        if step.label.is_some()
            && kept.is_some()
            && !leads_on
            && !steps.iter().any(|known| std::ptr::eq(*known, step))
        {
            steps.push(step);
        }
        let target = kept.map_or(&step.next, |kept| step.way_of(kept));
        match target {
            Target::Step(next) => name = next,
            _ => break,
        }
    }
    steps
}
