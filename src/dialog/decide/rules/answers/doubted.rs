//! Words where a name was asked for that say when, or another short answer: asked back, and
//! taken when they come again, as people have such names ("Domingo").

use super::unread;
use crate::answer::Reading;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::decide::rules::learnt;
use crate::dialog::decide::rules::values::{later_question, slot_value};
use crate::dialog::kinds::Fact;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Less than three words, or six letters of a script without blanks, may be anybody's name.
const LEAST: usize = 6;
/// The numbers of lists.
const NUMBERS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Words that are doubted. Nobody is called by what says why they come.
pub(in crate::dialog) fn name<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| step.reads(Fact::NamesPeople))?;
    if said.tells_an_inquiry() {
        return Some(unread::unread(context, said));
    }
    if later_question::wished(said).is_none() && is_something_else(context, said) {
        return learnt::asked(context, said).or_else(|| Some(unread::unread(context, said)));
    }
    let whole = said.wish().is_some();
    let when = later_question::wished(said).filter(|_| whole);
    if when.is_none() && !is_short_answer(said) {
        return None;
    }
    let says_when = when.is_some();
    let wish = when.filter(|_| later_question::times_follow(context));
    let wish = wish.map(|wish| later_question::on_top(context, wish));
    let task = context.task()?;
    // Of these words alone nobody's whole name is made.
    let any = wish.as_ref().is_some_and(|wish| wish.any);
    let never = wish.is_none() && !says_when && step.reads(Fact::WholeName) && is_never_a_name(said);
    let again = !(never || any) && task.misses > 0 && (wish.is_none() || task.wish == wish);
    if again {
        let kept = slot_value::read(context, step, said).is()?;
        return Some(Meaning::answer(step, kept).keeping(wish.map(|_| Keep::Wish(None))));
    }
    match wish {
        Some(_) => Some(Meaning::from(Means::Noted).keeping([Keep::Wish(wish), Keep::Doubt])),
        None => Some(unread::unread(context, said)),
    }
}

/// Whether words where a whole name is asked surely mean something else: once, as people have all
/// kinds of names, and whenever they ask something.
fn is_something_else(context: &Context<'_, '_>, said: &Scene<'_>) -> bool {
    let asked = context.step().is_some_and(|step| step.reads(Fact::WholeName));
    let once = said.asks() || context.task().is_some_and(|task| task.misses == 0);
    let taken = || {
        let step = context.step();
        step.is_some_and(|step| slot_value::read(context, step, said) != Reading::No)
    };
    // "For my son Juan Lopez" says for whom, and who that is.
    let named = || said.name_introduced().is_some_and(|name| name.expose().contains(' '));
    asked && once && said.weight() >= LEAST && taken() && said.is_learnt_as_no_name() && !named()
}

/// Whether a short answer is nobody's whole name, however often it comes: one word, or words
/// for a line of a list.
fn is_never_a_name(said: &Scene<'_>) -> bool {
    said.parts_between_blanks() < 2 || !said.lines().is_empty()
}

/// A number, yes or no, "none", "the same", thanks, words for a line of a list.
fn is_short_answer(said: &Scene<'_>) -> bool {
    said.choice_by_key(&NUMBERS, NUMBERS.len()).is_some()
        || said.yes_no().is_some()
        || said.says_none()
        || said.says_keep()
        || said.thanks()
        || !said.lines().is_empty()
}
