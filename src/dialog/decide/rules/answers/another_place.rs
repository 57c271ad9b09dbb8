//! Another place than the one that was answered, said at a later question: "I meant
//! San Jose", "sorry, 80112". Offices are looked for there.

use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// More words tell of something else that has a place in it.
const MOST_WORDS: usize = 5;
/// The digits of a ZIP code.
const ZIP: usize = 5;

/// A ZIP code beside a word or two, which is no answer to anything else.
pub(in crate::dialog) fn by_zip<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    let all = said.pieces();
    let digits = |word: &&String| word.chars().any(char::is_numeric);
    let mut numbers = all.iter().filter(digits);
    let zip = numbers.next().filter(|word| word.len() == ZIP && word.chars().all(|c| c.is_ascii_digit()))?;
    // Digits alone may be a date, or a part of another number.
    let own = step.reads(Fact::MayBeAName) || step.reads(Fact::Digits);
    if numbers.next().is_some() || all.len() > MOST_WORDS || own && all.len() == 1 {
        return None;
    }
    again(context, step, &said.of_words(std::slice::from_ref(zip)))
}

/// A place that can be nothing else, in a few words.
pub(in crate::dialog) fn named<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    let own = step.reads(Fact::MayBeAName);
    let short = said.pieces().len() <= MOST_WORDS;
    if own || !short || said.place_within().is_none() {
        return None;
    }
    again(context, step, said)
}

/// Keeps the place for the question that asked for it, and goes on from there.
fn again<'w>(context: &Context<'_, 'w>, step: &Step, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let offers_offices = matches!(step.find, Some(Find::OfficesNearPlace | Find::MoreOffices));
    if step.reads(Fact::Place) || offers_offices {
        return None;
    }
    let answered = &context.task()?.answers;
    let asked = |asked: &&Step| !asked.anew && answered.contains_key(&asked.name);
    let place = context.script()?.tellers(Role::Place).find(asked)?;
    let kept = Kept::Place(said.place().clone().is()?);
    if answered.get(&place.name) == Some(&kept) {
        return None;
    }
    Some(Meaning::from(Means::GoTo(place)).keeping([Keep::Answer(place, kept)]))
}
