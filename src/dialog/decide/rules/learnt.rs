//! What words mean as far as it was learnt from examples, where nothing else tells, or where only
//! a part of them does: a line, a dialog, an inquiry. Nothing is booked, moved, ended or named by it, and what words say is not
//! to be done is not learnt away.

use super::tasks::{digression, reschedule, task};
use crate::answer::time_wish::TimeWish;
use crate::dialog::context::opening::opening;
use crate::dialog::context::{learnt, reason, recent};
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::Context;
use crate::domain::dialogs::{BOOK, MENU, PERHAPS};
use crate::domain::inquiry::InquiryId;
use crate::understand::{NO_DOUBT, Scene, TIMES};

/// Thanks, and goodbye, which ask for nothing.
const NODS: [&str; 2] = ["thanks", "bye"];
/// "What is that?", which is answered where it is about a number.
const WHAT: &str = "question-what";
/// A plea for patience.
const WAIT: &str = "question-wait";
/// What asks for nothing that can be done.
const GREETING: &str = "greeting";

/// What is surely meant, where nothing is asked.
pub(in crate::dialog) fn unasked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    // Words that are all a time say when, where no appointment was told of.
    if said.wish().is_some_and(TimeWish::names_a_time) && !recent::is_any(context.turn) {
        return None;
    }
    meant_unasked(context, said).map(guessed)
}

/// What all the words surely mean, before one of them that would mean another task by itself:
/// "how much is the green card" asks for no visit.
pub(in crate::dialog) fn surely<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    by_all_words(context, said).map(|dialog| guessed(Means::Begin(dialog).into()))
}

/// The same at the menu; elsewhere only a question on the side: "what if i can't come" leaves no
/// booking.
pub(in crate::dialog) fn surely_here<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|_| !context.turn.resumed)?;
    if let Some(dialog) = aside(context, step, said) {
        return Some(guessed(Means::Task(dialog).into()));
    }
    let dialog = by_all_words(context, said)?;
    let dialog = match step.find {
        Some(Find::Inquiries | Find::Reasons) => {
            digression::between(context, step, &[said.learnt()?.to_owned()])?
        }
        _ => Some(dialog).filter(|_| context.task().is_some_and(|task| task.dialog == MENU))?,
    };
    Some(guessed(Means::Task(dialog).into()))
}

/// The dialog of the question on the side that words surely ask in the middle of a task, where a
/// part of them asks for a task that would leave it.
fn aside(context: &Context<'_, '_>, step: &Step, said: &Scene<'_>) -> Option<String> {
    let here = &context.task().filter(|task| task.dialog != MENU)?.dialog;
    let part = said.request().and_then(task::named)?;
    let other = part != here && context.world.scripts.contains_key(part);
    let asked = told(said).filter(|_| other && said.credentials().is_none())?;
    digression::between(context, step, &[asked.to_owned()])
}

/// The dialog that the words surely mean, where a part of them asks for another one.
fn by_all_words<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<String> {
    // What is said for just one thing means it; whoever names a time says more than that.
    let one = said.intent().is_some() || !said.lines().is_empty() || said.is_an_inquiry();
    if one {
        return None;
    }
    let part = said.request().and_then(task::named).filter(|name| context.world.scripts.contains_key(*name));
    // What asks for nothing leaves a visit that is named as it is: "sorry, 33101".
    let visit = || (task::names_a_visit(said) && told(said) != Some(WAIT)).then_some(BOOK);
    let part = part.or_else(visit)?;
    let dialog = learnt::dialog(context.world, told(said)?)?;
    // Whoever moves what they have names times as well.
    let theirs = opening(context.world).is_some_and(|opening| opening == dialog);
    let moves = theirs && said.leads_by(NO_DOUBT);
    if !moves && (said.any_wish().is_some() || said.wish_by_length().is_some()) {
        return None;
    }
    // Where its words speak of a line of that task as well, they are hardly for another.
    if said.topics().iter().any(|topic| learnt::dialog(context.world, topic).as_deref() == Some(part)) {
        return None;
    }
    let here = context.task().is_some_and(|task| task.dialog == dialog);
    // Whoever comes for something asks for it; to book is not learnt into other words.
    (dialog != part && dialog != BOOK && !here).then_some(dialog)
}

fn meant_unasked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    if said.guessed_other_time() && recent::is_any(context.turn) && !denies(said) {
        return other_times(context).map(|dialog| Means::Begin(dialog).into());
    }
    let meaning = told(said).filter(|_| !said.greets())?;
    if NODS.contains(&meaning) {
        return Some(Means::Thanks.into());
    }
    if meaning == GREETING {
        return Some(Means::Unknown { greets: true }.into());
    }
    if TIMES.contains(&meaning) {
        return other_times(context).map(|dialog| Means::Begin(dialog).into());
    }
    Some(Means::Begin(learnt::dialog(context.world, meaning)?).into())
}

/// Other times where none are shown: than that of the appointment that was told of, or of a new
/// one.
fn other_times(context: &Context<'_, '_>) -> Option<String> {
    let theirs = opening(context.world).filter(|_| recent::is_any(context.turn));
    theirs.or_else(|| Some(BOOK.to_owned()))
}

/// Other times than those that are shown, in words that name none.
pub(in crate::dialog) fn times<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| step.reads(Fact::Times))?;
    let named = said.wish_within().is_some() || context.turn.resumed;
    let wish = said.guessed_times().filter(|_| !named).and_then(learnt::times)?;
    Some(guessed(Means::Times(step, wish).into()))
}

/// What may be meant, where nothing is asked, or at the menu.
pub(in crate::dialog) fn perhaps<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let alone = context.task().is_none_or(|task| task.dialog == MENU);
    if !alone || denies(said) || context.turn.resumed || !context.world.scripts.contains_key(PERHAPS) {
        return None;
    }
    (!learnt::offered(context.world, said).is_empty()).then(|| Means::Perhaps.into())
}

/// What is surely meant by words that do not answer the question in hand: a line of its list, why
/// somebody comes, a question on the side; another dialog only where a list may be left, or an
/// appointment is to be opened. What is to be done for good is not asked about so.
pub(in crate::dialog) fn asked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    meant(context, said).map(guessed)
}

fn meant<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    // Whoever tells where they live may tell it in a sentence, and asks something there if no
    // doubt is left.
    let place = step.reads(Fact::Place) && !said.asks();
    let tells = place && !said.leads_by(NO_DOUBT);
    if step.reads(Fact::OwnWords) || step.confirms_only() || tells || context.turn.resumed {
        return None;
    }
    let meaning = told_at(step, said)?;
    // "I have none", and words for a time, are about what is asked.
    if said.says_lost() || said.says_none() || said.wish_within().is_some() {
        return None;
    }
    if let Some(line) = learnt::line(step, said) {
        return Some(Meaning::answer(step, line));
    }
    if let Some(inquiry) = learnt::inquiry(context.world, meaning).filter(|_| !place) {
        return about(context, step, said, &inquiry.id);
    }
    let lines = [meaning.to_owned()];
    let left = || reschedule::may_be_left(step) || step.reads(Fact::Opens);
    let other = || learnt::dialog(context.world, meaning).filter(|_| left() && !place);
    let dialog = digression::between(context, step, &lines).or_else(other)?;
    let here = &context.task()?.dialog;
    (dialog != *here).then(|| Means::Task(dialog).into())
}

/// Why somebody comes, where it is asked, or is still to be.
fn about<'w>(
    context: &Context<'_, 'w>,
    step: &'w Step,
    said: &Scene<'w>,
    id: &InquiryId,
) -> Option<Meaning<'w>> {
    let kept = Kept::Inquiry(id.clone());
    match step.find {
        Some(Find::Inquiries) => Some(Meaning::answer(step, kept)),
        Some(Find::Reasons) => {
            let listed = context.task()?.offered.iter().any(|line| line.value == kept);
            listed.then(|| Meaning::answer(step, kept))
        }
        // Whoever asks something of it is to be answered.
        _ if said.asks() => None,
        _ if reason::is_open(context.world, context.turn) => {
            Some(Meaning::from(Means::Noted).keeping([Keep::Inquiry(id.clone())]))
        }
        _ if task::may_mean_visit(context) => Some(Means::Task(BOOK.to_owned()).into()),
        _ => None,
    }
}

/// What words surely mean at a question.
pub(in crate::dialog) fn told_at<'w>(step: &Step, said: &Scene<'w>) -> Option<&'w str> {
    told(said).filter(|meaning| *meaning != WHAT || step.reads(Fact::LongNumber))
}

/// What words surely mean, unless they say that something is not to be done.
fn told<'w>(said: &Scene<'w>) -> Option<&'w str> {
    if denies(said) { None } else { said.learnt() }
}

fn denies(said: &Scene<'_>) -> bool {
    said.undenied().is_some()
}

/// The same with the note that it was only learnt.
fn guessed(meaning: Meaning<'_>) -> Meaning<'_> {
    meaning.keeping([Keep::Guess])
}
