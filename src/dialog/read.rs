//! The answer to a question is read: one arm for each answer kind.

use super::kept::Kept;
use super::next::Next;
use super::script::{Find, Read, Step};
use super::state::Offered;
use super::turn::Turn;
use super::world::World;
use super::{
    aside, beside, early, late, limits, line, offer, offices, opened, pick, place_again, reason, reviewed,
    together, who,
};
use crate::answer::a_number::ANumberReading;
use crate::answer::credentials::Credentials;
use crate::answer::place::PlaceAnswer;
use crate::answer::{Reading, choice};
use crate::domain::a_number::ANumber;
use crate::domain::private::Private;
use crate::understand::Scene;

/// Reads words as the answer to the question in hand; they pick none of the
/// lines that were offered.
pub(super) fn read<'w>(world: &'w World, turn: &mut Turn, said: Box<Scene<'w>>) -> Next<'w> {
    let Some(step) = turn.step_in_hand(world) else { return Next::Idle(said.into_text()) };
    if let Some(next) = at_once(world, turn, step, &said) {
        return next;
    }
    if let Some(next) = place_again::by_zip(world, turn, step, &said) {
        return next;
    }
    let mut reading = kind(world, turn, step, &said);
    if step.read == Some(Read::Place) {
        reading = place(world, turn, &said, reading);
    }
    keep_beside(world, turn, step, &said, &reading);
    match reading {
        // Nothing is booked or ended by a word that is the opposite in another language.
        Reading::Is(Kept::YesNo(true)) if step.act.is_some() && world.everywhere.is_opposite(said.cut()) => {
            Next::Miss
        }
        Reading::Is(kept) => Next::Accept(step, kept),
        Reading::Either(several) => either(turn, step, several),
        Reading::No => otherwise(world, turn, step, said),
    }
}

/// What is clear before the words are read as the kind of answer that is asked for.
fn at_once<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, said: &Scene<'w>) -> Option<Next<'w>> {
    if step.read == Some(Read::Slot)
        && let Some(wish) = said.any_wish()
    {
        return Some(Next::Wish(step, wish.clone()));
    }
    if let Some(kept) = standing(turn, step, said) {
        return Some(Next::Accept(step, kept));
    }
    if offer::may_decline(world, turn, step) && said.says_none() {
        return Some(Next::Accept(step, Kept::Nothing));
    }
    who::doubted(world, turn, step, said)
}

/// The place in words that may say more; what they say more is kept.
fn place(world: &World, turn: &mut Turn, said: &Scene<'_>, whole: Reading<Kept>) -> Reading<Kept> {
    // "Grant CO" is a place, and no state beside a judge's grant.
    let parted = beside::place(said).filter(|(place, _)| whole == Reading::No || whole == *place);
    if let Some((place, rest)) = parted {
        aside::why(world, turn, &rest);
        beside::remember(turn, said.text());
        return place;
    }
    if whole != Reading::No && beside::speaks(said) {
        beside::remember(turn, said.text());
    }
    whole
}

/// Keeps what words say beside their answer.
fn keep_beside(world: &World, turn: &mut Turn, step: &Step, said: &Scene<'_>, reading: &Reading<Kept>) {
    if step.read == Some(Read::BirthDate) {
        together::correct(world, turn, step, said);
    }
    if matches!((reading, step.find), (Reading::Is(Kept::Inquiry(_)), Some(_))) {
        aside::beside_reason(world, turn, said);
    }
    if matches!(reading, Reading::Is(Kept::Credentials(_))) {
        early::keep_choice(world, turn, said);
    }
}

/// What else is meant by words that do not answer the question.
fn otherwise<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, said: Box<Scene<'w>>) -> Next<'w> {
    let changed = reviewed::changed(world, turn, step, &said);
    if let Some(next) = changed.or_else(|| together::read(world, turn, step, &said)) {
        return next;
    }
    // Whoever asks for what they are in the middle of wants to see it again.
    if said.intent() == turn.task().map(|task| task.dialog.as_str()) {
        return line::chosen(world, turn, &said).unwrap_or(Next::Again);
    }
    let moved = opened::moved(world, turn, &said);
    let moved = moved.or_else(|| place_again::named(world, turn, step, &said));
    if let Some(next) = moved.or_else(|| line::unlisted(step, &said)) {
        return next;
    }
    let other = late::numbered(world, turn, step, &said);
    other.or_else(|| aside::heard(world, turn, step, &said)).unwrap_or(Next::Unread(said))
}

/// "Same", "keep", where an earlier answer stands.
fn standing(turn: &Turn, step: &Step, said: &Scene<'_>) -> Option<Kept> {
    let kept = turn.task()?.answers.get(&step.name)?;
    let plain = !matches!(step.read, Some(Read::YesNo | Read::Review));
    (plain && !step.leads_on(kept) && said.says_keep()).then(|| kept.clone())
}

/// The words read as the step's answer kind.
pub(super) fn kind(world: &World, turn: &Turn, step: &Step, said: &Scene<'_>) -> Reading<Kept> {
    let maybe = |kept: Option<Kept>| kept.map_or(Reading::No, Reading::Is);
    match step.read {
        Some(Read::Place) => said.place().clone().map(Kept::Place),
        Some(Read::Choice) => choice(world, turn, step, said),
        Some(Read::Choices) => choices(world, turn, said),
        Some(Read::YesNo | Read::Review) => maybe(said.yes_no().map(Kept::YesNo)),
        Some(Read::Name) => maybe(said.name().cloned().map(Kept::Name)),
        Some(Read::BirthDate) => said.birth().clone().map(Kept::Birth),
        Some(Read::Receipt) => maybe(said.receipt().map(Kept::Receipt)),
        Some(Read::ANumber) => a_number_of(turn, said),
        Some(Read::Phone) => maybe(said.phone().map(Kept::Phone)),
        Some(Read::Credentials) => maybe(credentials_of(world, turn, said)),
        Some(Read::Words | Read::Names) => maybe(own_words(said.text())),
        Some(Read::Slot) | None => Reading::No,
    }
}

/// An inquiry by its everyday words or a form number, beside what was offered.
fn choice(world: &World, turn: &Turn, step: &Step, said: &Scene<'_>) -> Reading<Kept> {
    let said_for = || reason::said_for(world, turn, said).map(Kept::Inquiry);
    let reading = match step.find {
        Some(Find::Inquiries) => said.inquiry().clone().map(Kept::Inquiry).or_else(said_for),
        Some(Find::Reasons) => {
            let parent = turn.inquiry(world).map(|i| i.id.clone());
            let own = |id: &_| world.inquiries.get(id).is_some_and(|i| i.parent == parent);
            match said.inquiry().clone() {
                Reading::Is(id) if own(&id) => Reading::Is(Kept::Inquiry(id)),
                Reading::Either(ids) => Reading::of(ids.into_iter().filter(own).map(Kept::Inquiry).collect()),
                _ => said_for(),
            }
        }
        _ => Reading::No,
    };
    // Another office or place than those offered: by its name or code.
    match (reading, step.find) {
        (Reading::No, Some(Find::OtherOffices)) => {
            let place = said.place().clone().is();
            let office = place.and_then(|place| offices::nearest_to(world, &place));
            office.map_or(Reading::No, |code| Reading::Is(Kept::Office(code)))
        }
        (Reading::No, Some(Find::OfficesNearPlace | Find::MoreOffices)) => match said.place().clone() {
            Reading::Is(PlaceAnswer::Office(code)) => Reading::Is(Kept::Office(code)),
            Reading::Is(place) => {
                Reading::Is(offices::offered_at(world, turn, &place).map_or(Kept::Place(place), Kept::Office))
            }
            other => other.map(Kept::Place),
        },
        (reading, _) => reading,
    }
}

/// Several of what was offered.
fn choices(world: &World, turn: &Turn, said: &Scene<'_>) -> Reading<Kept> {
    let Some(task) = turn.task() else { return Reading::No };
    if said.says_none() {
        return Reading::Is(Kept::Nothing);
    }
    let labels = pick::labels(world, turn);
    choice::read_many(said.text(), &labels, said.words()).map(|places| {
        let chosen = places.iter().filter_map(|at| match &task.offered.get(*at)?.value {
            Kept::Choice(word) => Some(word.clone()),
            _ => None,
        });
        let chosen: Vec<String> = chosen.collect();
        if chosen.is_empty() { Kept::Nothing } else { Kept::Choices(chosen) }
    })
}

/// Nine digits without an A are taken once the person says them twice: the
/// first time they are asked back, as they may be a social security number.
fn a_number_of(turn: &Turn, said: &Scene<'_>) -> Reading<Kept> {
    match said.a_number() {
        ANumberReading::Is(number) => Reading::Is(Kept::ANumber(number)),
        ANumberReading::Bare(digits) if turn.task().is_some_and(|t| t.misses > 0) => {
            ANumber::from_digits(digits.expose()).map_or(Reading::No, |n| Reading::Is(Kept::ANumber(n)))
        }
        ANumberReading::Bare(_) | ANumberReading::No => Reading::No,
    }
}

/// Number and code, or a date of birth; an ambiguous one matches either way.
fn credentials_of(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Kept> {
    let found = said.credentials().cloned().or_else(|| {
        let (birth, births) = match said.birth().clone() {
            Reading::Is(birth) => (Some(birth), Vec::new()),
            Reading::Either(births) => (None, births),
            Reading::No => return None,
        };
        Some(Credentials { number: None, code: None, birth, births })
    })?;
    let before = turn.task()?.credentials(world).cloned();
    // What was said before completes what is said now: a birth date the number
    // and code, and the other way round.
    let before = before.unwrap_or(Credentials { number: None, code: None, birth: None, births: Vec::new() });
    let dated = found.birth.is_some() || !found.births.is_empty();
    Some(Kept::Credentials(Credentials {
        number: found.number.or(before.number),
        code: found.code.or(before.code),
        birth: if dated { found.birth } else { before.birth },
        births: if dated { found.births } else { before.births },
    }))
}

/// The person's own words, if they are not too many.
fn own_words(text: &str) -> Option<Kept> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !text.is_empty() && text.chars().count() <= limits::OWN_WORDS;
    fits.then(|| Kept::Words(Private::new(text)))
}

/// Two or more readings: which one was meant?
pub(super) fn either<'w>(turn: &mut Turn, step: &'w Step, several: Vec<Kept>) -> Next<'w> {
    if let Some(task) = turn.task_mut() {
        task.offered =
            several.into_iter().take(limits::LIST).enumerate().map(|(at, k)| Offered::of(at, k)).collect();
        task.either = true;
    }
    Next::Which(step)
}
