//! What words say beside what they mean at the question in hand. It is kept for the question
//! that it answers, and said so: nothing that somebody said is dropped without a word.

use super::checked;
use crate::answer::place::PlaceAnswer;
use crate::dialog::context::offices;
use crate::dialog::decide::meaning::{Keep, Meaning, Means, NOTED};
use crate::dialog::decide::rules::on_the_side;
use crate::dialog::decide::rules::values::{later_question, numbers};
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::domain::name::Name;
use crate::understand::Scene;

/// A meaning with what else is to be kept of the words; or what is asked instead, where they
/// say "not", or say more than may be passed over where something is booked, moved or ended.
pub(in crate::dialog) fn settled<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
    meaning: Meaning<'w>,
) -> Meaning<'w> {
    if !leaves_words(context, said, &meaning) {
        return meaning;
    }
    if let Some(asked) = checked::asked_instead(context, said, &meaning) {
        return asked;
    }
    let more = for_later(context, said, &meaning);
    let noted = !more.is_empty() && !matches!(meaning.means, Means::Noted);
    let meaning = match another_place(context, said, &meaning) {
        Some((place, kept)) => gone_to(meaning, place, kept),
        None => meaning,
    };
    let says = meaning.says.or(noted.then_some(NOTED));
    Meaning { says, ..meaning.keeping(more) }
}

/// Words that do not answer the question in hand, if they answer later ones.
pub(in crate::dialog) fn alone<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    if context.step()?.reads(Fact::OwnWords) {
        return None;
    }
    let noted = Meaning::from(Means::Noted);
    let keeps = for_later(context, said, &noted);
    (!keeps.is_empty()).then(|| noted.keeping(keeps))
}

/// The number of a line with what answers later questions: "1, and it is for citizenship".
pub(in crate::dialog) fn line_and_more<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    let gap = said.first_gap()?;
    let line = context.task()?.offered.iter().find(|line| said.begins_with_key(gap, &line.key))?;
    let rest = said.behind(gap);
    // "2 de diciembre" is a day.
    if !rest.has_letters() || said.wish().is_some() {
        return None;
    }
    let meaning = Meaning::from(Means::Line(line.clone()));
    let asks = rest.any_wish().is_none() && !said.negates();
    if let Some(answer) = on_the_side::answer_of(context, &rest).filter(|_| asks) {
        return Some(meaning.saying(answer));
    }
    if context.step()?.reads(Fact::Times) {
        return None;
    }
    let keeps = for_later(context, &rest, &meaning);
    (!keeps.is_empty()).then(|| meaning.keeping(keeps).saying(NOTED))
}

/// What words say for questions that are still to be asked, beside what a meaning has.
fn for_later<'w>(context: &Context<'_, 'w>, said: &Scene<'w>, meaning: &Meaning<'w>) -> Vec<Keep<'w>> {
    let all = [
        wish(context, said, meaning),
        inquiry(context, said, meaning),
        birth(context, said),
        name(context, said),
        numbers::kept_for_another(context, said),
    ];
    all.into_iter().flatten().filter(|keep| !is_told(meaning, keep)).collect()
}

/// Whether such a meaning can leave something of the words that matters.
fn leaves_words<'w>(context: &Context<'_, 'w>, said: &Scene<'w>, meaning: &Meaning<'w>) -> bool {
    let answers = match &meaning.means {
        Means::Answer(step, _) => !step.reads(Fact::OwnWords),
        Means::Which(..) | Means::Half(_) | Means::Noted | Means::Times(..) => true,
        // A line that has a time of its own is called by it.
        Means::Line(line) => !matches!(line.value, Kept::Slot(_) | Kept::OfficeAt(..) | Kept::Appointment(_)),
        _ => false,
    };
    let words_kept = meaning.keeps.iter().any(|keep| matches!(keep, Keep::Words(_) | Keep::WordsAlone(_)));
    // Of words that are a wish for a time as a whole, nothing is left, unless they are a date
    // of birth as well ("no 14/03/1990").
    let wish = || !said.tells_a_birth() && said.wish().is_some();
    answers && !words_kept && context.task().is_some() && said.says_more_than_a_word() && !wish()
}

/// Whether a meaning has this already, or something else for the same question.
fn is_told<'w>(meaning: &Meaning<'w>, keep: &Keep<'w>) -> bool {
    let same = |known: &Keep<'w>| match (known, keep) {
        (Keep::Answer(one, _), Keep::Answer(other, _)) => one.name == other.name,
        (Keep::Wish(_), Keep::Wish(_)) | (Keep::Inquiry(_), Keep::Inquiry(_)) => true,
        _ => false,
    };
    let answered = match (&meaning.means, keep) {
        (Means::Answer(step, _) | Means::Which(step, _) | Means::Half(step), Keep::Answer(other, _)) => {
            step.name == other.name || step.with.as_ref() == Some(&other.name)
        }
        _ => false,
    };
    answered || meaning.keeps.iter().any(same)
}

/// A time, where times are still to be offered; a date of birth beside it is none.
fn wish<'w>(context: &Context<'_, 'w>, said: &Scene<'w>, meaning: &Meaning<'w>) -> Option<Keep<'w>> {
    if matches!(meaning.means, Means::Times(..)) || !later_question::times_follow(context) {
        return None;
    }
    let asks = context.step().is_some_and(|step| step.reads(Fact::Birth) || step.reads(Fact::WholeName));
    let born = said.tells_a_birth();
    let rest = if born { said.without_birth() } else { None };
    let said = match (&rest, asks || born) {
        (Some(rest), _) => rest,
        (None, true) => return None,
        (None, false) => said,
    };
    // A name may have a day in it.
    let nameless = match named(meaning) {
        Some(name) => Some(said.without_name(name)?),
        None => None,
    };
    let wish = nameless.as_ref().unwrap_or(said).wish_within()?.clone();
    Some(Keep::Wish(Some(later_question::on_top(context, wish))))
}

/// The name that a meaning takes or keeps.
fn named<'a>(meaning: &'a Meaning<'_>) -> Option<&'a Name> {
    let kept = meaning.keeps.iter().filter_map(|keep| match keep {
        Keep::Answer(_, kept) => Some(kept),
        _ => None,
    });
    let answer = match &meaning.means {
        Means::Answer(_, kept) => Some(kept),
        _ => None,
    };
    answer.into_iter().chain(kept).find_map(|kept| match kept {
        Kept::Name(name) => Some(name),
        _ => None,
    })
}

/// Why somebody comes, where it is still to be asked.
fn inquiry<'w>(context: &Context<'_, 'w>, said: &Scene<'w>, meaning: &Meaning<'w>) -> Option<Keep<'w>> {
    let told = matches!(&meaning.means, Means::Answer(_, Kept::Inquiry(_)) | Means::Which(..));
    if told || !later_question::why_is_open(context) {
        return None;
    }
    said.inquiry_within().and_then(|_| later_question::why(context, said))
}

/// A date of birth, where it is still to be asked.
fn birth<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Keep<'w>> {
    let step = unanswered(context, Role::BirthDate)?;
    Some(Keep::Answer(step, Kept::Birth(said.birth_within()?.clone())))
}

/// A name to which words lead, or that stands beside a date of birth, where it is still to be
/// asked.
fn name<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Keep<'w>> {
    let step = unanswered(context, Role::Name)?;
    // Who tells when they were born tells who they are; else words are no name for sure.
    said.birth_within()?;
    let name = said.name_introduced().or_else(|| said.name_beside_birth())?;
    Some(Keep::Answer(step, Kept::Name(name)))
}

/// The question of a role that is neither in hand nor answered.
fn unanswered<'w>(context: &Context<'_, 'w>, role: Role) -> Option<&'w Step> {
    let (script, task, here) = (context.script()?, context.task()?, context.step()?);
    let told = script.tellers(role).any(|step| task.told_at(step, role).is_some());
    let step = script.first_teller(role).filter(|_| !told)?;
    (step.name != here.name && here.with.as_ref() != Some(&step.name)).then_some(step)
}

/// Another place than that of the office, in words that answer something else: "citizenship in
/// boston", where it is Denver so far.
fn another_place<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
    meaning: &Meaning<'w>,
) -> Option<(&'w Step, Kept)> {
    let (task, world) = (context.task()?, context.world);
    if !matches!(meaning.means, Means::Answer(_, Kept::Inquiry(_))) || task.picked.is_some() {
        return None;
    }
    let here = context.turn.office(world)?;
    let place = said.place_within()?;
    let other = match place {
        PlaceAnswer::State(state) => here.state != *state,
        place => offices::nearest_to(world, place).is_none_or(|code| code != here.code),
    };
    let answered = |step: &&Step| !step.anew && task.answers.contains_key(&step.name);
    let asked = context.script()?.tellers(Role::Place).find(answered).filter(|_| other)?;
    Some((asked, Kept::Place(place.clone())))
}

/// The same answers, from the question for the place on.
fn gone_to<'w>(meaning: Meaning<'w>, place: &'w Step, kept: Kept) -> Meaning<'w> {
    let Meaning { mut keeps, says, means } = meaning;
    if let Means::Answer(step, answer) = means {
        keeps.push(match answer {
            Kept::Inquiry(id) => Keep::Inquiry(id),
            answer => Keep::Answer(step, answer),
        });
    }
    keeps.push(Keep::Answer(place, kept));
    Meaning { keeps, says, means: Means::GoTo(place) }
}
