//! What the words of an earlier message say of later questions.

use super::{learnt, wish};
use crate::answer::time_wish::TimeWish;
use crate::answer::{Words, choice};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Choose, Find, Step};
use crate::dialog::turns::wall::local;
use crate::dialog::turns::{Turn, World, condition};
use crate::domain::inquiry::InquiryId;
use crate::domain::office::Office;
use crate::text::{Register, Say};
use crate::understand::Scene;

/// The answer that the words of an earlier message give to this step.
pub(in crate::dialog) fn answer(world: &World, turn: &Turn, step: &Step) -> Option<Kept> {
    let said = said(world, turn)?;
    let kind = step.read?;
    match step.find {
        Some(Find::Inquiries) => {
            let id = inquiry_in(world, &said)?;
            let parent = world.inquiries.get(&id)?.parent.clone();
            Some(Kept::Inquiry(parent.unwrap_or(id)))
        }
        Some(Find::Reasons) => {
            let id = inquiry_in(world, &said)?;
            world.inquiries.get(&id)?.parent.is_some().then_some(Kept::Inquiry(id))
        }
        None if kind.is(Fact::List) => chosen(world, turn, step, &said),
        _ => kind.spot(&said),
    }
}

/// The inquiry that words are surely about, or that they name: "N-400" is in the words of those who
/// apply and of those who wait. Why somebody comes is what they most likely speak of.
pub(in crate::dialog) fn inquiry_in(world: &World, said: &Scene<'_>) -> Option<InquiryId> {
    let named = said.inquiry_within();
    let learnt = learnt::inquiry_surely(world, said, named).or_else(|| named.cloned());
    learnt.or_else(|| learnt::inquiry_of_a_visit(world, said))
}

/// The words of the earlier message that the task keeps.
fn said<'w>(world: &'w World, turn: &Turn) -> Option<Scene<'w>> {
    turn.scene(world, turn.task()?.early.as_ref()?.expose())
}

/// The script's own choice that words are for, that they surely mean, of which they speak, or that
/// they are about.
pub(in crate::dialog) fn chosen(world: &World, turn: &Turn, step: &Step, said: &Scene<'_>) -> Option<Kept> {
    let left = said.without_denied();
    let left = left.as_ref().unwrap_or(said);
    // A word of a label is in many a sentence that means something else.
    let named = named_alone(world, turn, step, left).or_else(|| learnt::line(step, left));
    let timed = || left.any_wish().is_some_and(TimeWish::names_a_time);
    let about = || if timed() { None } else { about(step, left) };
    named.or_else(|| early_choice(world, turn, step, said)).or_else(about)
}

/// The script's own choice that words which mean nothing else are about.
pub(in crate::dialog) fn about(step: &Step, said: &Scene<'_>) -> Option<Kept> {
    let mut about = step.offer.iter().filter(|line| said.is_about(&line.say));
    let line = about.next().filter(|_| about.next().is_none())?;
    Some(Kept::Choice(line.word.clone()))
}

/// The script's own choice of which an earlier message spoke: "move" in "I
/// need to move my appointment".
pub(in crate::dialog) fn early_choice(
    world: &World,
    turn: &Turn,
    step: &Step,
    said: &Scene<'_>,
) -> Option<Kept> {
    // What no list shows nobody has read there: a word of it speaks for nothing.
    let mut labels = labels(world, turn, step, said.words());
    for (label, _) in labels.iter_mut().zip(&step.offer).filter(|(_, line)| line.unlisted) {
        label.words.clear();
    }
    // What is said not to be done is not chosen.
    let left = said.without_denied();
    let at = left.as_ref().unwrap_or(said).choice_spoken_of(&labels)?;
    step.offer.get(at).map(|choose| Kept::Choice(choose.word.clone()))
}

/// The script's own choice for which all of these words are said, and nothing beside it.
pub(in crate::dialog) fn named_alone(
    world: &World,
    turn: &Turn,
    step: &Step,
    said: &Scene<'_>,
) -> Option<Kept> {
    let lines = said.lines();
    let called = || said.choice_spelt_out(&labels(world, turn, step, said.words())).is();
    let said_for = step.offer.iter().position(|line| lines.contains(&line.say));
    let line = step.offer.get(said_for.or_else(called)?)?;
    Some(Kept::Choice(line.word.clone()))
}

/// The script's own choices, by number, as they are shown and in other words.
pub(in crate::dialog) fn labels(
    world: &World,
    turn: &Turn,
    step: &Step,
    words: &Words,
) -> Vec<choice::Label> {
    let label = |(at, choose): (usize, &Choose)| {
        let spoken = world.catalog.render(turn.lang(world), Register::Full, &Say::new(&choose.say));
        choice::Label::new((at + 1).to_string(), [spoken]).or(words.synonyms(&choose.say))
    };
    step.offer.iter().enumerate().map(label).collect()
}

/// Whether words choose what is to be done, of a list of the dialog in hand.
pub(in crate::dialog) fn chooses(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    turn.script(world).into_iter().flat_map(|script| script.steps.values()).any(|step| {
        let plain = step.early && step.reads(Fact::List) && step.find.is_none();
        // A list that is for other visits than the one at hand chooses nothing.
        let shown = || step.when.as_ref().is_none_or(|when| condition::holds(world, turn, when));
        plain && shown() && chosen(world, turn, step, said).is_some()
    })
}

/// The inquiry that the words of an earlier message name.
pub(in crate::dialog) fn inquiry(world: &World, turn: &Turn) -> Option<InquiryId> {
    inquiry_in(world, &said(world, turn)?)
}

/// The times that the words of an earlier message wish for.
pub(in crate::dialog) fn wish(world: &World, turn: &Turn) -> Option<TimeWish> {
    let said = said(world, turn)?;
    match said.birth_within() {
        Some(_) => said.without_birth()?.wish_within().cloned(),
        None => said.wish_within().cloned(),
    }
}

/// The times that words wish for instead of those of the opened appointment.
pub(in crate::dialog) fn move_wish(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<TimeWish> {
    let task = turn.task()?;
    let (picked, office) = (task.picked.as_ref()?, turn.office(world)?);
    if said.birth_within().is_some() {
        return None;
    }
    let wish = said.wish_to_move(local(office, picked.start).date())?;
    Some(wish::instead(&wish, picked.start, office))
}

impl Turn {
    /// Whether the words that began the task name this office's city.
    pub(in crate::dialog) fn early_names(&self, world: &World, office: &Office) -> bool {
        said(world, self).is_some_and(|said| said.names_city(&office.name))
    }
}
