//! Words read as the value that a question asks for: one arm for each answer kind.

use super::{likeness, pick};
use crate::answer::Reading;
use crate::answer::a_number::ANumberReading;
use crate::answer::credentials::Credentials;
use crate::answer::place::PlaceAnswer;
use crate::dialog::context::{offices, reason};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Read, Step};
use crate::dialog::turns::{Context, limits};
use crate::domain::a_number::ANumber;
use crate::domain::private::Private;
use crate::understand::Scene;

/// The words read as the step's answer kind.
pub(in crate::dialog) fn read(context: &Context<'_, '_>, step: &Step, said: &Scene<'_>) -> Reading<Kept> {
    let maybe = |kept: Option<Kept>| kept.map_or(Reading::No, Reading::Is);
    match step.read {
        Some(Read::Place) => said.place().clone().map(Kept::Place),
        Some(Read::Choice) => choice(context, step, said),
        Some(Read::Choices) => choices(context, said),
        Some(Read::YesNo | Read::Review) => maybe(said.yes_no().map(Kept::YesNo)),
        Some(Read::Name) => maybe(likeness::name(context, said)),
        Some(Read::BirthDate) => said.birth().clone().map(Kept::Birth),
        Some(Read::Receipt) => maybe(said.receipt().map(Kept::Receipt)),
        Some(Read::ANumber) => a_number_of(context, said),
        Some(Read::Phone) => maybe(said.phone().map(Kept::Phone)),
        Some(Read::Credentials) => maybe(credentials_of(context, said)),
        Some(Read::Names) if likeness::is_nobody(said) => Reading::No,
        Some(Read::Words | Read::Names) => maybe(own_words(said)),
        Some(Read::Slot) | None => Reading::No,
    }
}

/// An inquiry by its everyday words or a form number, beside what was offered.
fn choice(context: &Context<'_, '_>, step: &Step, said: &Scene<'_>) -> Reading<Kept> {
    let Context { world, turn } = *context;
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
fn choices(context: &Context<'_, '_>, said: &Scene<'_>) -> Reading<Kept> {
    let Some(task) = context.task() else { return Reading::No };
    if said.says_none() {
        return Reading::Is(Kept::Nothing);
    }
    let labels = pick::labels(context);
    said.choices(&labels).map(|places| {
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
fn a_number_of(context: &Context<'_, '_>, said: &Scene<'_>) -> Reading<Kept> {
    match said.a_number() {
        ANumberReading::Is(number) => Reading::Is(Kept::ANumber(number)),
        ANumberReading::Bare(digits) if context.task().is_some_and(|t| t.misses > 0) => {
            ANumber::from_digits(digits.expose()).map_or(Reading::No, |n| Reading::Is(Kept::ANumber(n)))
        }
        ANumberReading::Bare(_) | ANumberReading::No => Reading::No,
    }
}

/// Number and code, or a date of birth; an ambiguous one matches either way.
fn credentials_of(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<Kept> {
    let found = said.credentials().cloned().or_else(|| {
        let (birth, births) = match said.birth().clone() {
            Reading::Is(birth) => (Some(birth), Vec::new()),
            Reading::Either(births) => (None, births),
            Reading::No => return None,
        };
        Some(Credentials { number: None, code: None, birth, births })
    })?;
    let before = context.task()?.credentials(context.world).cloned();
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
fn own_words(said: &Scene<'_>) -> Option<Kept> {
    let text = said.to_keep().split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = !text.is_empty() && text.chars().count() <= limits::OWN_WORDS;
    fits.then(|| Kept::Words(Private::new(text)))
}
