//! Where words lead that mean something as far as it was learnt from examples.

use crate::answer::Reading;
use crate::answer::learner::Belief;
use crate::answer::time_wish::TimeWish;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Choose, Step, Target};
use crate::dialog::turns::{Turn, World, limits};
use crate::domain::dialogs::BOOK;
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::text::{Register, Say};
use crate::understand::{INQUIRY, Scene};

/// From so many words on, a word counting for two, they may say why somebody comes without naming it.
const ENOUGH: usize = 8;

/// Where a meaning leads: to the dialog that is called so, to the one with the line that is, or
/// to an appointment for an inquiry.
pub(in crate::dialog) fn dialog(world: &World, meaning: &str) -> Option<String> {
    if world.scripts.contains_key(meaning) {
        return Some(meaning.to_owned());
    }
    let about = || inquiry(world, meaning).map(|_| BOOK.to_owned());
    with_line(world, meaning).or_else(about)
}

/// The dialog with a line that words said before may choose, by the key of its sentence.
fn with_line(world: &World, key: &str) -> Option<String> {
    let mut all = world.scripts.values();
    let has =
        |step: &Step| step.early && step.find.is_none() && step.offer.iter().any(|line| line.say == key);
    all.find(|script| script.steps.values().any(has)).map(|script| script.name.clone())
}

/// The inquiry that a meaning is.
pub(in crate::dialog) fn inquiry<'w>(world: &'w World, meaning: &str) -> Option<&'w Inquiry> {
    world.inquiries.get(&InquiryId::parse(meaning.strip_prefix(INQUIRY)?)?)
}

/// The inquiry that words are surely about, where they name none or another one that it has
/// nothing to do with: a finer reason than the one that is named is asked, and a broader one says
/// less.
pub(in crate::dialog) fn inquiry_surely(
    world: &World,
    said: &Scene<'_>,
    named: Option<&InquiryId>,
) -> Option<InquiryId> {
    let learnt = inquiry(world, said.learnt()?)?;
    let named = named.and_then(|id| world.inquiries.get(id));
    let other = |named: &Inquiry| {
        learnt.parent.as_ref() != Some(&named.id) && named.parent.as_ref() != Some(&learnt.id)
    };
    named.is_none_or(other).then(|| learnt.id.clone())
}

/// The inquiry that words of somebody who wants an appointment are about, as far as that was
/// learnt, or as it is named as well where they are about more than one.
pub(in crate::dialog) fn inquiry_of_a_visit(world: &World, said: &Scene<'_>) -> Option<InquiryId> {
    let guess = said.guessed_inquiry()?;
    let likeliest = inquiry(world, guess.best.first()?)?;
    // To book is all that most words say: an inquiry is one of those things that they may mean.
    let meant = said.guess().is_some_and(|all| all.best.contains(guess.best.first().unwrap_or(&"")));
    if guess.belief == Belief::Sure && meant && said.weight() >= ENOUGH {
        return Some(likeliest.id.clone());
    }
    let Reading::Is(named) = said.inquiry() else { return None };
    let named = world.inquiries.get(named)?;
    let finer = likeliest.parent.as_ref() == Some(&named.id);
    let same = likeliest.id == named.id || named.parent.as_ref() == Some(&likeliest.id);
    match guess.belief {
        Belief::Half if finer => Some(likeliest.id.clone()),
        _ => (finer || same).then(|| named.id.clone()),
    }
}

/// The inquiry that words name, or that they are surely about where they name another one: a
/// noun of one is in many a sentence about another.
pub(in crate::dialog) fn inquiry_or_surely(world: &World, said: &Scene<'_>) -> Reading<InquiryId> {
    let read = said.inquiry().clone();
    let whole = said.is_an_inquiry() || !said.lines().is_empty() || said.undenied().is_some();
    let named = match &read {
        Reading::Is(id) => Some(id),
        _ => None,
    };
    match &read {
        Reading::No => read,
        _ if whole => read,
        _ => inquiry_surely(world, said, named).map_or(read, Reading::Is),
    }
}

/// The wish for times that a meaning is: for other ones than those that are shown.
pub(in crate::dialog) fn times(meaning: &str) -> Option<TimeWish> {
    let wish = TimeWish::default();
    Some(match meaning {
        "times-any" => TimeWish { any: true, ..wish },
        "times-soonest" => TimeWish { any: true, soonest: true, ..wish },
        "times-latest" => TimeWish { latest: true, ..wish },
        "times-later" => TimeWish { later: true, ..wish },
        "times-earlier" => TimeWish { earlier: true, ..wish },
        "times-more" => TimeWish { more: true, ..wish },
        _ => return None,
    })
}

/// The line of a list that words surely mean.
pub(in crate::dialog) fn line(step: &Step, said: &Scene<'_>) -> Option<Kept> {
    let meaning = said.learnt()?;
    let line = step.offer.iter().find(|line| line.say == meaning)?;
    Some(Kept::Choice(line.word.clone()))
}

/// The keys of the sentences for what the words may mean that began the task, the likeliest
/// first.
pub(in crate::dialog) fn lines(world: &World, turn: &Turn) -> Vec<String> {
    let early = turn.task().and_then(|task| task.early.as_ref());
    let said = early.and_then(|early| turn.scene(world, early.expose()));
    said.map_or_else(Vec::new, |said| offered(world, &said))
}

/// The same of words.
pub(in crate::dialog) fn offered(world: &World, said: &Scene<'_>) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    // What most likely asks for nothing is asked nothing.
    if said.guessed().first().is_none_or(|meaning| key(world, meaning).is_none()) {
        return keys;
    }
    for key in said.guessed().iter().filter_map(|meaning| key(world, meaning)) {
        if !keys.contains(&key) && keys.len() < limits::MEANINGS {
            keys.push(key);
        }
    }
    keys
}

/// The key of the sentence by which a meaning is offered; none if it leads nowhere.
fn key(world: &World, meaning: &str) -> Option<String> {
    let to = dialog(world, meaning)?;
    let named = || leading(world).find(|(_, dialog)| **dialog == to).map(|(line, _)| line.say.clone());
    if to == meaning { named() } else { Some(meaning.to_owned()) }
}

/// The dialog that was meant by such a line, and the words with which it begins: those of the
/// line, where it is one of the dialog's own.
pub(in crate::dialog) fn chosen(world: &World, turn: &Turn, key: &str) -> Option<(String, String)> {
    let early = turn.task()?.early.as_ref().map(|early| early.expose().clone()).unwrap_or_default();
    if let Some((_, dialog)) = leading(world).find(|(line, _)| line.say == key) {
        return Some((dialog.clone(), early));
    }
    let dialog = dialog(world, key)?;
    let label = world.catalog.render(turn.lang(world), Register::Full, &Say::new(key));
    let timed = turn.scene(world, &early).is_some_and(|said| said.wish_within().is_some());
    Some((dialog, if timed { format!("{label}; {early}") } else { label }))
}

/// The lines that lead to a dialog as a whole, and which.
fn leading(world: &World) -> impl Iterator<Item = (&Choose, &String)> {
    let steps = world.scripts.values().flat_map(|script| script.steps.values());
    steps.flat_map(|step| &step.offer).filter_map(|line| match &line.go {
        Some(Target::Dialog(dialog, None)) => Some((line, dialog)),
        _ => None,
    })
}
