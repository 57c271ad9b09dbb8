//! What all the words surely mean beside the question in hand, before a part of them that could
//! answer another question: a question that has an answer, another language, back, or no more of
//! this. And questions that only the office can answer.

use super::learnt;
use super::tasks::digression;
use super::values::later_question;
use crate::answer::Command;
use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::scripts::{Step, Target};
use crate::dialog::turns::{Context, condition};
use crate::domain::dialogs::{BOOK, LANGUAGE};
use crate::text::{Register, Say};
use crate::understand::{NO_DOUBT, Scene};

/// The line that only the office knows the answer of.
const OFFICE: &str = "question-there";

/// What can be said everywhere, in words of somebody's own: "i pressed wrong, let me go back".
pub(in crate::dialog) fn command<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = open(context)?;
    // What somebody has answered so far is not dropped for words that may mean another thing.
    let drops = || said.leads_by(2 * NO_DOUBT);
    let means = match learnt::told_at(step, said)? {
        "back" => Means::Command(Command::Back),
        // "That is not what I said": what was asked before is asked again.
        "wrong" if !step.reads(Fact::Review) => Means::Command(Command::Back),
        "start-over" if drops() => Means::Command(Command::StartOver),
        // an appointment that stands is not given up so
        "give-up" if is_draft(context) && drops() => Means::GiveUp,
        LANGUAGE => Means::Task(LANGUAGE.to_owned()),
        _ => return None,
    };
    Some(Meaning::from(means).keeping([Keep::Guess]))
}

/// A question that has an answer, though a part of its words would answer a later question: if a
/// sign asks, or if they leave no doubt.
pub(in crate::dialog) fn asked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = open(context)?;
    let meaning = learnt::told_at(step, said)?;
    // "I have none", and words for a time where times are listed, are about what is asked.
    let here = said.says_lost() || said.says_none() || (step.reads(Fact::Times) && said.any_wish().is_some());
    if here || !(said.asks() || said.leads_by(NO_DOUBT)) {
        return None;
    }
    later_question::when_or_why(context, said)?;
    let dialog = digression::between(context, step, &[meaning.to_owned()])?;
    let other = context.task().is_some_and(|task| task.dialog != dialog);
    other.then(|| Meaning::from(Means::Task(dialog)).keeping([Keep::Guess]))
}

/// The sentence that answers what words surely ask, where it is said beside something else:
/// "1, and can my wife come".
pub(in crate::dialog) fn answer_of<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<&'w str> {
    let step = open(context)?;
    let meaning = learnt::told_at(step, said)?;
    let script = context.world.scripts.get(&digression::between(context, step, &[meaning.to_owned()])?)?;
    let line = script.step(&script.first)?.offer.iter().find(|line| line.say == meaning)?;
    let holds = |step: &&Step| {
        step.when.as_ref().is_none_or(|when| condition::holds(context.world, context.turn, when))
    };
    let mut next = line.go.as_ref();
    // One that does not hold leads to the one that does; a script may lead in a circle.
    for _ in 0..script.steps.len() {
        let Some(Target::Step(name)) = next else { break };
        let step = script.step(name)?;
        match step.say.as_deref().filter(|_| holds(&step)) {
            Some(say) => return Some(say),
            None => next = Some(&step.next),
        }
    }
    None
}

/// A question of which nothing is known for sure, where an answer in words of one's own is asked:
/// what it most likely asks, or that only the office knows.
pub(in crate::dialog) fn for_the_office<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    let step = open(context).filter(|step| !step.reads(Fact::List))?;
    let asks = said.asks() && said.says_more_than_a_word();
    let told =
        said.name_introduced().is_some() || said.birth_within().is_some() || said.place_within().is_some();
    if !asks || told || early::about(step, said).is_some() {
        return None;
    }
    // What it most likely asks, if that has an answer.
    let meant = said.guessed().first().copied().unwrap_or(OFFICE);
    let answered =
        |line: &str| Some((line.to_owned(), digression::between(context, step, &[line.to_owned()])?));
    let (line, dialog) = answered(meant).or_else(|| answered(OFFICE))?;
    let label =
        context.world.catalog.render(context.turn.lang(context.world), Register::Full, &Say::new(line));
    Some(Means::TaskBy(dialog, label).into())
}

/// The question in hand, where something else may be said beside it.
fn open<'w>(context: &Context<'_, 'w>) -> Option<&'w Step> {
    let step = context.step().filter(|_| !context.turn.resumed)?;
    let closed = step.reads(Fact::OwnWords) || step.confirms_only();
    Some(step).filter(|_| !closed)
}

/// Whether what is in hand is an appointment that is not booked yet.
fn is_draft(context: &Context<'_, '_>) -> bool {
    context.task().is_some_and(|task| task.dialog == BOOK && task.picked.is_none())
}
