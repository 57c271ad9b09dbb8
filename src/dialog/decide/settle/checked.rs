//! What must be asked before an answer is taken: words that say "not" of it, that say more where
//! something is booked, moved or ended, or that come for something else than was said before.

use crate::answer::time_wish::TimeWish;
use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::decide::rules::values::other_inquiry::other_inquiry;
use crate::dialog::decide::rules::values::pick;
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Act, Step};
use crate::dialog::turns::Context;
use crate::dialog::turns::wall::local;
use crate::understand::Scene;

/// What is asked instead of taking what words mean; none if nothing stands against it.
pub(in crate::dialog) fn asked_instead<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
    meaning: &Meaning<'w>,
) -> Option<Meaning<'w>> {
    // What is typed as it is shown is just that.
    if said.choice_spelt_out(&pick::labels(context)).is().is_some()
        || !said.lines().is_empty()
        || is_what_it_is_about(context, said, meaning)
    {
        return None;
    }
    match final_step(context, meaning) {
        Some(step) => before_the_end(context, step, said),
        None => denied(context, said, meaning).or_else(|| another_inquiry(context, said, meaning)),
    }
}

/// Whether the answer is the line of the list that the words are about, as they are; or that
/// there is none any more.
fn is_what_it_is_about(context: &Context<'_, '_>, said: &Scene<'_>, meaning: &Meaning<'_>) -> bool {
    match &meaning.means {
        Means::Answer(step, Kept::Nothing) => step.optional && said.says_lost(),
        Means::Answer(_, kept) => {
            context.step().and_then(|step| early::about(step, said)).is_some_and(|line| line == *kept)
        }
        _ => false,
    }
}

/// The question whose answer books, moves or ends something, if this is such an answer.
fn final_step<'w>(context: &Context<'_, 'w>, meaning: &Meaning<'w>) -> Option<&'w Step> {
    let step = context.step().filter(|step| step.act.is_some())?;
    let yes = Kept::YesNo(true);
    let is_yes = match &meaning.means {
        Means::Answer(asked, kept) => asked.name == step.name && *kept == yes,
        Means::Line(line) => line.go.is_none() && line.value == yes,
        _ => false,
    };
    is_yes.then_some(step)
}

/// "Yes" with more: another time is looked for, and whatever else it is, is asked about.
fn before_the_end<'w>(context: &Context<'_, 'w>, step: &'w Step, said: &Scene<'w>) -> Option<Meaning<'w>> {
    if said.yes_no() == Some(true) {
        return None;
    }
    let unread = || Some(Means::Unread(None).into());
    if said.negates() {
        return unread();
    }
    let wish = said.wish_within();
    match (wish, step.act) {
        (Some(wish), _) if is_that_time(context, wish) => None,
        (Some(_), Some(Act::Cancel)) => unread(),
        (Some(wish), _) => {
            let times = context.turn.teller(context.world, Role::Slot)?;
            Some(Means::Times(times, wish.clone()).into())
        }
        (None, _) => None,
    }
}

/// Whether a wish only names the time that is asked about.
fn is_that_time(context: &Context<'_, '_>, wish: &TimeWish) -> bool {
    let Some(task) = context.task() else { return false };
    let start = task.chosen(context.world).or_else(|| task.picked.as_ref().map(|picked| picked.start));
    let there = start.zip(context.turn.office(context.world));
    there.is_some_and(|(start, office)| wish.names_only(local(office, start)))
}

/// "Not Denver": what is denied is no answer.
fn denied<'w>(context: &Context<'_, 'w>, said: &Scene<'w>, meaning: &Meaning<'w>) -> Option<Meaning<'w>> {
    let answer = match &meaning.means {
        Means::Answer(_, kept) => kept,
        Means::Line(line) => &line.value,
        _ => return None,
    };
    let beside = meaning.keeps.iter().filter_map(|keep| match keep {
        Keep::Answer(_, kept) => Some(kept),
        _ => None,
    });
    let denied = match answer {
        Kept::Inquiry(_) => said.negates_an_inquiry(),
        // What is offered may say "not" itself: "I cannot climb stairs".
        Kept::Choices(_) => said.negates_unlike(&shown(context)),
        // Somebody may be called so, and says it once more.
        Kept::Name(_) if context.task()?.misses == 0 && said.begins_or_ends_in_no() => true,
        _ => [answer].into_iter().chain(beside).any(Kept::is_denied_by_not) && said.negates(),
    };
    // What is said not to be done was left out before.
    (denied && said.undenied().is_none()).then(|| Means::Unread(None).into())
}

/// The words of the lines that are offered.
fn shown(context: &Context<'_, '_>) -> Vec<Vec<String>> {
    let labels = pick::labels(context);
    let texts = labels.iter().flat_map(|label| label.words.iter().chain(&label.also));
    texts.map(|text| text.split(' ').map(str::to_owned).collect()).collect()
}

/// Another reason to come than the one that was said before, in words that are no name.
fn another_inquiry<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
    meaning: &Meaning<'w>,
) -> Option<Meaning<'w>> {
    let named = context.step()?.reads(Fact::MayBeAName);
    // A name may have such a word in it, but no date of birth has.
    if named && said.birth_within().is_none() {
        return None;
    }
    other_inquiry(context, said, meaning)
}
