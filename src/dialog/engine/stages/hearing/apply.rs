//! The one place where a meaning becomes changes of the turn: only here answers are kept.

use super::{bot_command, language, opt};
use crate::dialog::decide::{Keep, Meaning, Means, NOTED};
use crate::dialog::engine::next::{How, Next};
use crate::dialog::engine::stages::asking::{ask, offer, reprompt, restraint};
use crate::dialog::engine::stages::doing::keep::{keep, keep_inquiry};
use crate::dialog::engine::stages::finding::reminded;
use crate::dialog::engine::stages::tasks::{leave, open};
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::Step;
use crate::dialog::speech::args;
use crate::dialog::turns::turn::{Hearing, Turn};
use crate::dialog::turns::{World, limits};
use crate::domain::private::Private;
use crate::understand::Scene;

/// Does what a message means, and says what follows.
pub(in crate::dialog) fn apply<'w>(
    world: &'w World,
    turn: &mut Turn,
    meaning: Meaning<'w>,
    said: &Scene<'w>,
) -> Next<'w> {
    let Meaning { keeps, says, means } = meaning;
    if keeps.contains(&Keep::Guess)
        && let Some(held) = restraint::held_guess(world, turn)
    {
        return held;
    }
    keeps.into_iter().for_each(|kept| keep_beside(world, turn, kept));
    if let Some(key) = says {
        turn.say(args::as_the_office_says_it(world, turn, key));
    }
    match means {
        Means::Nothing => {
            turn.hearing = Hearing::Unattended;
            Next::Finish
        }
        Means::Opt(opt) => opt::obey(world, turn, opt, said),
        Means::CannotRead(key) => reprompt::unreadable(world, turn, key),
        Means::Confirmation(words) => open::confirmation(world, turn, words),
        Means::Command(command) => Next::Obey(command),
        Means::Late => bot_command::late(world, turn, &said.to_keep()),
        Means::Language(lang) => language::speak(world, turn, lang),
        Means::Spoken(lang) => language::hear_in(world, turn, lang, said.to_keep()),
        Means::Settled => language::settled(world, turn, said),
        Means::Answer(step, kept) => Next::Accept(step, kept),
        Means::Line(offered) => Next::Chosen(offered),
        Means::Times(step, wish) => Next::Wish(step, wish),
        Means::Change(step) => Next::Ask(step, How::Change),
        Means::Ask(step) => Next::Ask(step.name.clone(), How::First),
        Means::GoTo(step) => Next::to(&step.name),
        Means::Which(step, several) => which(world, turn, step, several),
        Means::Half(step) => half(world, turn, step),
        Means::Reminded { number, how } => reminded::answered(number, how),
        Means::Task(dialog) => Next::Switch(dialog, said.to_keep()),
        Means::TaskBy(dialog, words) => {
            // what is answered by no more than whom to call was hardly understood
            restraint::held(world, turn).unwrap_or(Next::Switch(dialog, words))
        }
        Means::Begin(dialog) => Next::Begin(dialog, Some(said.to_keep())),
        Means::GiveUp => {
            turn.say(args::with_all(world, turn, "draft-left"));
            leave::end(world, turn)
        }
        Means::Thanks => open::thanked(world, turn),
        Means::Again => Next::Again,
        Means::Noted => {
            turn.say(args::with_all(world, turn, NOTED));
            ask::once_more(world, turn)
        }
        // What is left was decided in its place.
        Means::Rest(_) => Next::Reprompt,
        // A task that words have just taken up again only asks its question.
        Means::Unread(_) if turn.resumed => Next::Again,
        Means::Unread(example) => reprompt::with_example(world, turn, example),
        Means::Perhaps => open::perhaps(world, turn, said.to_keep()),
        Means::Unknown { greets } => open::unknown(world, turn, greets),
    }
}

/// Keeps something beside what a message means.
fn keep_beside<'w>(world: &'w World, turn: &mut Turn, kept: Keep<'w>) {
    match kept {
        Keep::Answer(step, kept) => {
            if let Some(script) = turn.script(world) {
                keep(turn, script, step, &kept);
            }
        }
        Keep::Inquiry(id) => keep_inquiry(world, turn, id),
        Keep::Wish(wish) => turn.task_mut().into_iter().for_each(|task| task.wish.clone_from(&wish)),
        Keep::Words(text) => {
            let Some(task) = turn.task_mut() else { return };
            let before = task.early.take().map(Private::into_inner);
            task.early = Some(Private::new(before.map_or_else(|| text.clone(), |b| format!("{b}; {text}"))));
        }
        Keep::WordsAlone(text) => {
            turn.task_mut().into_iter().for_each(|task| task.early = Some(Private::new(text.clone())));
        }
        // It was counted before.
        Keep::Guess => {}
        Keep::Doubt => turn.task_mut().into_iter().for_each(|task| task.misses = 1),
    }
}

/// Several readings of the answer to a question, which may be another one than that in hand.
fn which<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, several: Vec<Kept>) -> Next<'w> {
    if turn.task().is_some_and(|task| task.step != step.name) {
        ask::turn_to(world, turn, &step.name, How::First);
    }
    if let Some(task) = turn.task_mut() {
        let several = several.into_iter().take(limits::LIST).enumerate();
        task.offered = several.map(|(at, kept)| Offered::of(at, kept)).collect();
        task.either = true;
    }
    Next::Which(step)
}

/// One half of an answer came alone: asks for the other.
fn half<'w>(world: &'w World, turn: &mut Turn, step: &Step) -> Next<'w> {
    let key = format!("{}.rest", step.ask.as_deref().unwrap_or_default());
    turn.say(args::with_all(world, turn, &key));
    offer::show(world, turn, step);
    Next::WrapUp
}
