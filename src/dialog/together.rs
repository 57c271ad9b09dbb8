//! Two answers in one message: "Ana Lopez, March 14 1990" where the question
//! asks for a name and a date of birth. Either may come alone; then the other
//! one is asked.

use super::kept::Kept;
use super::next::{How, Next};
use super::script::{Read, Step};
use super::turn::Turn;
use super::world::World;
use super::{accept, args, ask, offer, read, who};
use crate::answer::Reading;
use crate::understand::Scene;

/// Reads words that are no answer to this step alone as an answer to it and to
/// the one that is asked `with` it, or to that one alone.
pub(super) fn read<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    said: &Scene<'_>,
) -> Option<Next<'w>> {
    let script = turn.script(world)?;
    let other = script.step(step.with.as_deref()?)?;
    if let Some(next) = of_another_calendar(world, turn, (step, other), said) {
        return Some(next);
    }
    let whole = read::kind(world, turn, other, said);
    if whole == Reading::No {
        return half(world, turn, (step, other), said);
    }
    let own = apart(world, turn, (step, other), said, &whole);
    match (whole, own) {
        (Reading::Is(kept), own) => {
            accept::keep(turn, script, other, &kept);
            Some(own.map_or_else(|| rest(world, turn, step), |own| Next::Accept(step, own)))
        }
        // Which of the dates is asked at once, as the name is known.
        (Reading::Either(dates), Some(own)) => {
            accept::keep(turn, script, step, &own);
            ask::turn_to(world, turn, &other.name, How::First);
            Some(read::either(turn, other, dates))
        }
        // So it is where a name stands that is not corrected.
        (Reading::Either(dates), None) if turn.task()?.answers.contains_key(&step.name) => {
            ask::turn_to(world, turn, &other.name, How::First);
            Some(read::either(turn, other, dates))
        }
        _ => None,
    }
}

/// A whole name beside the date of birth, where that alone was asked for. Whoever has given
/// their name keeps it, unless they say that it is another, or the same one in full.
pub(super) fn correct(world: &World, turn: &mut Turn, step: &Step, said: &Scene<'_>) {
    let Some(script) = turn.script(world) else { return };
    let asked_with = |one: &&Step| one.with.as_ref() == Some(&step.name) && one.read == Some(Read::Name);
    let Some(named) = script.in_order().find(asked_with) else { return };
    let whole = read::kind(world, turn, step, said);
    if whole == Reading::No || said.is_around_a_name() {
        return;
    }
    if let Some(kept @ Kept::Name(_)) = apart(world, turn, (named, step), said, &whole)
        && who::is_whole(&kept, said.words())
        && who::is_meant_instead(turn, named, &kept, said)
    {
        accept::keep(turn, script, named, &kept);
    }
}

/// A name beside a date of another calendar: the name is kept without what names the
/// calendar, and the date asked for once more.
fn of_another_calendar<'w>(
    world: &'w World,
    turn: &mut Turn,
    (step, other): (&'w Step, &'w Step),
    said: &Scene<'_>,
) -> Option<Next<'w>> {
    if other.read != Some(Read::BirthDate) || !said.is_of_another_calendar() {
        return None;
    }
    let name = said.before_calendar().and_then(|part| {
        read::kind(world, turn, step, &part).is().filter(|kept| who::is_whole(kept, said.words()))
    });
    if let Some(name) = name {
        accept::keep(turn, turn.script(world)?, step, &name);
        turn.say(args::with_all(world, turn, "other-calendar"));
        return Some(Next::Ask(other.name.clone(), How::First));
    }
    None
}

/// The answer to this step, where the words as a whole are no date of birth: one
/// that cannot be follows and is asked for alone, or a part of the name could be a
/// month ("April").
fn half<'w>(
    world: &'w World,
    turn: &mut Turn,
    (step, other): (&'w Step, &'w Step),
    said: &Scene<'_>,
) -> Option<Next<'w>> {
    if other.read != Some(Read::BirthDate) {
        return None;
    }
    let date = |part: &str| read::kind(world, turn, other, &said.part(part));
    let own = |part: &str| read::kind(world, turn, step, &said.part(part)).is();
    let (text, cuts) = (said.text(), cuts(said.text()));
    let after = cuts.iter().find(|at| said.part(&text[**at..]).is_like_a_birth());
    let after = after.and_then(|at| Some((own(&text[..*at])?, date(&text[*at..]))));
    let before = || cuts.iter().find(|at| date(&text[..**at]) != Reading::No);
    let (own, date) = after.or_else(|| {
        let at = *before()?;
        Some((own(&text[at..])?, date(&text[..at])))
    })?;
    if let Reading::Is(date) = date {
        accept::keep(turn, turn.script(world)?, other, &date);
    }
    Some(Next::Accept(step, own))
}

/// The answer to this step, beside the words that answer the other one: as
/// many words as leave its answer what it is.
fn apart(
    world: &World,
    turn: &Turn,
    (step, other): (&Step, &Step),
    said: &Scene<'_>,
    whole: &Reading<Kept>,
) -> Option<Kept> {
    let (text, cuts) = (said.text(), cuts(said.text()));
    let leaves = |rest: &str| read::kind(world, turn, other, &said.part(rest)) == *whole;
    let own = |part: &str| read::kind(world, turn, step, &said.part(part)).is();
    // Words that only lead to the date ("born on"), or are said in passing, are no name, nor
    // is a part of them.
    let named = step.read == Some(Read::Name);
    let leads = |part: &str| {
        let part = said.part(part);
        named && (part.is_around_a_name() || part.is_beside_a_name())
    };
    let before = cuts.iter().rev().filter(|at| leaves(&text[**at..]));
    let before = before.take_while(|at| !leads(&text[..**at])).find_map(|at| own(&text[..*at]));
    let after = || cuts.iter().filter(|at| leaves(&text[..**at]));
    before.or_else(|| after().take_while(|at| !leads(&text[**at..])).find_map(|at| own(&text[*at..])))
}

/// Places at which the two answers may meet: after blanks and commas, and where
/// digits follow letters.
pub(super) fn cuts(text: &str) -> Vec<usize> {
    let pairs = text.char_indices().zip(text.chars().skip(1));
    let meet = |one: char, next: char| {
        let parts = |c: char| c.is_whitespace() || ",;،、，".contains(c);
        (parts(one) && !parts(next)) || (one.is_alphabetic() && next.is_numeric())
    };
    let pairs = pairs.filter(|((_, one), next)| meet(*one, *next));
    pairs.map(|((at, one), _)| at + one.len_utf8()).collect()
}

/// The other answer came alone: asks for this one.
fn rest<'w>(world: &'w World, turn: &mut Turn, step: &Step) -> Next<'w> {
    let key = format!("{}.rest", step.ask.as_deref().unwrap_or_default());
    let say = args::with_all(world, turn, &key);
    turn.say(say);
    offer::show(world, turn, step);
    Next::WrapUp
}
