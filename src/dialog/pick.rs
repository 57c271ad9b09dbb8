//! Which of the lines that were offered the words pick.

use chrono::{DateTime, Utc};

use super::kept::Kept;
use super::open;
use super::script::{Read, Step};
use super::state::Offered;
use super::subject::local;
use super::turn::Turn;
use super::world::World;
use crate::answer::choice;
use crate::answer::time_wish::TimeWish;
use crate::text::Voice;
use crate::understand::Scene;

/// The line that the words pick: by its number, its words, or a beginning.
pub(super) fn pick(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Offered> {
    let task = turn.task()?;
    if task.offered.is_empty() {
        return None;
    }
    let (text, words) = (said.text(), said.words());
    let step = turn.step_in_hand(world)?;
    if matches!(step.read, Some(Read::Choices)) && !task.either {
        let zero = task.offered.iter().find(|o| o.key == "0" && text.trim() == "0");
        return zero.cloned();
    }
    // Free words are only ever picked from by a number alone.
    let by_words = task.either
        || !matches!(step.read, Some(Read::Words | Read::Names | Read::Name | Read::YesNo | Read::Review));
    if by_words {
        let keys: Vec<&str> = task.offered.iter().map(|o| o.key.as_str()).collect();
        let listed =
            task.offered.iter().rposition(|o| !turns_page(step, o)).map_or(keys.len(), |last| last + 1);
        // Most people type a number: then nobody needs the labels.
        let numbered = choice::numbered(text, &keys, listed, words);
        if !task.either && task.offered.iter().any(|line| moment(line).is_some()) {
            return timed(world, turn, step, said, numbered);
        }
        let at = numbered.or_else(|| by_label(world, turn, said));
        at.and_then(|at| task.offered.get(at)).cloned()
    } else {
        let key = text.trim().trim_end_matches(['.', ')', '!']);
        task.offered.iter().find(|o| o.key == key).cloned()
    }
}

/// When the line of a list is.
fn moment(offered: &Offered) -> Option<DateTime<Utc>> {
    match &offered.value {
        Kept::Slot(start) | Kept::OfficeAt(_, start) => Some(*start),
        Kept::Appointment(picked) => Some(picked.start),
        _ => None,
    }
}

/// The line of a list of times: by its number, or by its own day and its own hour. Whatever
/// else speaks of a time wishes for one, and is no line that has the same words or figures.
fn timed(
    world: &World,
    turn: &Turn,
    step: &Step,
    said: &Scene<'_>,
    numbered: Option<usize>,
) -> Option<Offered> {
    let offered = &turn.task()?.offered;
    let listed = step.read == Some(Read::Slot);
    // "The 4th" is a day of the month before it is a line.
    let dated = |at: &usize| listed && is_date(said) && moment(&offered[*at]).is_some();
    if let Some(at) = numbered.filter(|at| !dated(at)) {
        return offered.get(at).cloned();
    }
    // Where each line has an office as well, its own words name it.
    if !listed && let Some(at) = choice::spelt_out(said.text(), &labels(world, turn)).is() {
        return offered.get(at).cloned();
    }
    if let Some(wish) = said.any_wish().filter(|wish| listed || wish.at.is_some()) {
        let fits = |line: &&Offered| is_named(world, turn, wish, line);
        let mut named = offered.iter().filter(fits);
        return named.next().filter(|_| named.next().is_none()).cloned();
    }
    let labels = labels(world, turn);
    let called = choice::spelt_out(said.text(), &labels).is();
    let at = called.or_else(|| by_label(world, turn, said).filter(|at| !listed || labels[*at].aside));
    at.and_then(|at| offered.get(at)).cloned()
}

/// Whether figures with an ending are a day of the month as well as a line: "the 4th".
fn is_date(said: &Scene<'_>) -> bool {
    let figures = said.text().chars().any(|c| c.is_ascii_digit());
    figures
        && said.words().is_day_of_month(said.text())
        && said.wish().is_some_and(|wish| wish.one_date().is_some())
}

/// Whether a wish names the day and the hour of a line.
fn is_named(world: &World, turn: &Turn, wish: &TimeWish, line: &Offered) -> bool {
    let office = match &line.value {
        Kept::OfficeAt(code, _) => world.offices.get(code),
        Kept::Appointment(picked) => world.offices.get(&picked.office),
        _ => turn.office(world),
    };
    let Some((office, start)) = office.zip(moment(line)) else { return false };
    let wall = local(office, start);
    wish.at == Some(wall.time()) && wish.has_day(wall.date())
}

/// The line that is called so. Words for another line, or for a visit where one can be
/// meant, only mention it: "change my address", where an address can be shown.
fn by_label(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<usize> {
    let visit = || open::may_mean_visit(world, turn) && said.is_an_inquiry();
    let read = if !said.lines().is_empty() || visit() { choice::named } else { choice::read };
    read(said.text(), &labels(world, turn), said.words()).is()
}

/// Whether a line of a list of times is none itself, but shows more of them.
fn turns_page(step: &Step, offered: &Offered) -> bool {
    step.read == Some(Read::Slot) && matches!(offered.value, Kept::Choice(_))
}

/// The labels of what was offered, as data for the reading of a choice.
pub(super) fn labels(world: &World, turn: &Turn) -> Vec<choice::Label> {
    let Some(task) = turn.task() else { return Vec::new() };
    let lang = turn.lang(world);
    let words = turn.words(world);
    let step = turn.step_in_hand(world);
    let spoken = |o: &Offered| {
        let say = o.say(world, turn);
        let sms = world.catalog.render(lang, Voice::Sms, &say);
        let telegram = world.catalog.render(lang, Voice::Telegram, &say);
        let more = words.zip(o.label.as_deref()).map_or(&[][..], |(words, key)| words.synonyms(key));
        let label = choice::Label::new(&o.key, [sms, telegram]).or(more);
        choice::Label { aside: step.is_some_and(|step| turns_page(step, o)), ..label }
    };
    task.offered.iter().map(spoken).collect()
}
