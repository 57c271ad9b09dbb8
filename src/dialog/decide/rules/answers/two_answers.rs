//! Two answers in one message: "Ana Lopez, March 14 1990" where the question
//! asks for a name and a date of birth. Either may come alone; then the other
//! one is asked.

use crate::answer::Reading;
use crate::answer::name::likeness::Likeness;
use crate::dialog::context::whole_name;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::decide::rules::values::slot_value;
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Words that are no answer to this step alone as an answer to it and to the one that is
/// asked `with` it, or to that one alone.
pub(in crate::dialog) fn both<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    let other = context.script()?.step(step.with.as_deref()?)?;
    if let Some(meaning) = of_another_calendar(context, (step, other), said) {
        return Some(meaning);
    }
    if step.reads(Fact::WholeName) && said.names_two() {
        return Some(Means::Unread(Some("one-name")).into());
    }
    let whole = slot_value::read(context, other, said);
    if whole == Reading::No {
        return half(context, (step, other), said);
    }
    let own = apart(context, (step, other), said, &whole).or_else(|| led_to(step, said));
    let own = own.or_else(|| of_one_part(step, said));
    match (whole, own) {
        (Reading::Is(kept), own) => {
            let meaning = own.map_or_else(|| Means::Half(step).into(), |own| Meaning::answer(step, own));
            Some(meaning.keeping([Keep::Answer(other, kept)]))
        }
        // Which of the dates is asked at once, as the name is known.
        (Reading::Either(dates), Some(own)) => {
            Some(Meaning::from(Means::Which(other, dates)).keeping([Keep::Answer(step, own)]))
        }
        // So it is where a name stands that is not corrected.
        (Reading::Either(dates), None) if context.task()?.answers.contains_key(&step.name) => {
            Some(Means::Which(other, dates).into())
        }
        _ => None,
    }
}

/// A whole name to which words lead, beside others that say what is no name: "my daughter she is
/// 6 years, name Aisha Diallo".
pub(in crate::dialog) fn named<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| step.reads(Fact::WholeName))?;
    let other = said.asks() || said.negates() || said.is_learnt_as_no_name();
    let kept = led_to(step, said).filter(|_| !other);
    // What is said of the person beside their name asks nothing.
    let kept = kept.or_else(|| of_one_part(step, said).filter(|_| !said.asks()))?;
    Some(Meaning::answer(step, kept))
}

/// The name to which words lead.
fn led_to(step: &Step, said: &Scene<'_>) -> Option<Kept> {
    let name = said.name_introduced().filter(|_| step.reads(Fact::WholeName)).map(Kept::Name)?;
    whole_name::is_whole(&name, said.words()).then_some(name)
}

/// The name that one part of the message is.
fn of_one_part(step: &Step, said: &Scene<'_>) -> Option<Kept> {
    let name = said.name_of_one_part().filter(|_| step.reads(Fact::WholeName)).map(Kept::Name)?;
    whole_name::is_whole(&name, said.words()).then_some(name)
}

/// A whole name beside the date of birth, where that alone was asked for. Whoever has given
/// their name keeps it, unless they say that it is another, or the same one in full.
pub(in crate::dialog) fn corrected<'w>(
    context: &Context<'_, 'w>,
    step: &Step,
    said: &Scene<'w>,
    whole: &Reading<Kept>,
) -> Option<Keep<'w>> {
    let asked_with = |one: &&Step| one.with.as_ref() == Some(&step.name) && one.reads(Fact::WholeName);
    let named = context.script()?.in_order().find(asked_with)?;
    if said.is_around_a_name() {
        return None;
    }
    let kept = apart(context, (named, step), said, whole)?;
    let meant = matches!(kept, Kept::Name(_))
        && whole_name::is_whole(&kept, said.words())
        && whole_name::is_meant_instead(context.turn, named, &kept, said);
    meant.then_some(Keep::Answer(named, kept))
}

/// A name beside a date of another calendar: the name is kept without what names the
/// calendar, and the date asked for once more.
fn of_another_calendar<'w>(
    context: &Context<'_, 'w>,
    (step, other): (&'w Step, &'w Step),
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    if !other.reads(Fact::Birth) || !said.is_of_another_calendar() {
        return None;
    }
    let part = said.before_calendar()?;
    let name = slot_value::read(context, step, &part)
        .is()
        .filter(|kept| whole_name::is_whole(kept, said.words()))?;
    let meaning = Meaning::from(Means::Ask(other)).keeping([Keep::Answer(step, name)]);
    Some(meaning.saying("other-calendar"))
}

/// The answer to this step, where the words as a whole are no date of birth: one
/// that cannot be follows and is asked for alone, or a part of the name could be a
/// month ("April").
fn half<'w>(
    context: &Context<'_, 'w>,
    (step, other): (&'w Step, &'w Step),
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    if !other.reads(Fact::Birth) {
        return None;
    }
    let date = |part: &Scene<'w>| slot_value::read(context, other, part);
    let own = |part: &Scene<'w>| slot_value::read(context, step, part).is();
    let gaps = said.gaps();
    let behind = gaps.iter().map(|gap| (gap, said.behind(*gap))).find(|(_, part)| part.is_like_a_birth());
    let behind = behind.and_then(|(gap, part)| Some((own(&said.before(*gap))?, date(&part))));
    let (own, date) = behind.or_else(|| {
        let before = gaps.iter().map(|gap| (gap, date(&said.before(*gap))));
        let (gap, date) = before.into_iter().find(|(_, date)| *date != Reading::No)?;
        let part = said.behind(*gap);
        Some((own(&part).filter(|_| !part.is_joined())?, date))
    })?;
    let date = date.is().map(|date| Keep::Answer(other, date));
    Some(Meaning::answer(step, own).keeping(date))
}

/// The answer to this step, beside the words that answer the other one: as
/// many words as leave its answer what it is.
fn apart(
    context: &Context<'_, '_>,
    (step, other): (&Step, &Step),
    said: &Scene<'_>,
    whole: &Reading<Kept>,
) -> Option<Kept> {
    let gaps = said.gaps();
    let leaves = |rest: &Scene<'_>| slot_value::read(context, other, rest) == *whole;
    let own = |part: &Scene<'_>| slot_value::read(context, step, part).is();
    // Words that only lead to the date ("born on"), or are said in passing, are no name, nor
    // is a part of them.
    let named = step.reads(Fact::WholeName);
    let leads = |part: &Scene<'_>| {
        named && (part.is_around_a_name() || part.is_beside_a_name() || part.likeness() == Likeness::No)
    };
    // Without one of its figures a date is not what it was, and no name has any.
    let dated = named && other.reads(Fact::Birth);
    let (mut backwards, mut forwards) = (gaps.clone(), gaps);
    backwards.retain(|gap| !(dated && said.figures_around(*gap).0));
    forwards.retain(|gap| !(dated && said.figures_around(*gap).1));
    let before = backwards.iter().rev().filter(|gap| leaves(&said.behind(**gap)));
    let before =
        before.map(|gap| said.before(*gap)).take_while(|part| !leads(part)).find_map(|part| own(&part));
    // Nor is one that is joined to what stands before.
    let joined = |part: &Scene<'_>| named && part.is_joined();
    let behind = forwards.iter().filter(|gap| leaves(&said.before(**gap))).map(|gap| said.behind(*gap));
    let mut behind = behind.filter(|part| !joined(part)).take_while(|part| !leads(part));
    before.or_else(|| behind.find_map(|part| own(&part)))
}
