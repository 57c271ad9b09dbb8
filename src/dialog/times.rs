//! Which of the free times are offered: a few at a glance over the next days,
//! narrowed by what the person wishes.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::kept::Kept;
use super::next::Next;
use super::script::Step;
use super::state::Offered;
use super::subject::local;
use super::turn::Turn;
use super::world::World;
use super::{args, early};
use crate::answer::time_wish::TimeWish;
use crate::domain::office::Office;

/// The hour from which on it is afternoon.
const NOON: u32 = 12;

/// The free times are known: a part of them is offered.
pub(super) fn found<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    starts: &[DateTime<Utc>],
) -> Next<'w> {
    let Some(office) = turn.office(world) else { return Next::WrapUp };
    let current = turn.task().and_then(|t| t.picked.as_ref()).map(|p| (p.office.clone(), p.start));
    let free: Vec<DateTime<Utc>> =
        starts.iter().copied().filter(|s| current != Some((office.code.clone(), *s))).collect();
    if free.is_empty() {
        return Next::Outcome(step, "none");
    }
    wish_early(world, turn);
    let day = current.map(|(_, start)| local(office, start).date());
    let wish = turn.task().and_then(|t| t.wish.clone()).unwrap_or_default();
    let fitting: Vec<_> = free.iter().copied().filter(|s| fits(&wish, local(office, *s), day)).collect();
    if fitting.is_empty() {
        let (wish, nearly) = nearly(&wish, &free, office, day);
        let one_day = wish.dates.is_some() || wish.same_day;
        none_like_that(world, turn, wish);
        return show(world, turn, step, &spread(&nearly, office, one_day, moving(turn)));
    }
    if let Some(start) = named(&wish, &fitting, office) {
        return Next::accept(step, Kept::Slot(start));
    }
    let one_day = wish.dates.is_some() || wish.same_day;
    show(world, turn, step, &spread(&fitting, office, one_day, moving(turn)))
}

/// The words of an earlier message wish once; what is said later counts more.
fn wish_early(world: &World, turn: &mut Turn) {
    if turn.task().is_none_or(|t| t.wish.is_some() || t.page != 0) {
        return;
    }
    let early = early::wish(world, turn);
    if let Some(task) = turn.task_mut() {
        task.wish = early;
        task.early = None;
    }
}

/// No time is as wished: says so, and wishes for what comes near.
fn none_like_that(world: &World, turn: &mut Turn, nearly: TimeWish) {
    turn.say(args::with_all(world, turn, "no-time-like-that"));
    if let Some(task) = turn.task_mut() {
        task.wish = Some(nearly);
        task.page = 0;
    }
}

/// What comes near a wish that nothing fits: other hours of that day, else
/// those hours of other days, else everything.
fn nearly(
    wish: &TimeWish,
    free: &[DateTime<Utc>],
    office: &Office,
    day: Option<NaiveDate>,
) -> (TimeWish, Vec<DateTime<Utc>>) {
    let TimeWish { dates, weekday, from, until, same_day, .. } = wish.clone();
    let that_day = TimeWish { dates, weekday, from, until, same_day, ..TimeWish::default() };
    let TimeWish { morning, afternoon, after, before, at, .. } = wish.clone();
    let those_hours = TimeWish { morning, afternoon, after, before, at, ..TimeWish::default() };
    let near = [that_day, those_hours].into_iter().map(|near| {
        let fitting: Vec<_> = free.iter().copied().filter(|s| fits(&near, local(office, *s), day)).collect();
        (near, fitting)
    });
    near.into_iter()
        .find(|(_, fitting)| !fitting.is_empty())
        .unwrap_or_else(|| (TimeWish::default(), free.to_vec()))
}

/// When the appointment is that moves.
fn moving(turn: &Turn) -> Option<DateTime<Utc>> {
    turn.task().and_then(|t| t.picked.as_ref()).map(|p| p.start)
}

/// The one free time that day and hour name; the review shows it.
fn named(wish: &TimeWish, fitting: &[DateTime<Utc>], office: &Office) -> Option<DateTime<Utc>> {
    let (_, at) = (wish.dates?, wish.at?);
    match fitting {
        [only] => Some(*only),
        several => several.iter().copied().find(|start| local(office, *start).time() == at),
    }
}

/// Shows one part of the times; after the last part comes the first again.
fn show<'w>(world: &World, turn: &mut Turn, step: &'w Step, ordered: &[DateTime<Utc>]) -> Next<'w> {
    let count = world.rules.times_offered.max(1);
    let parts = ordered.len().div_ceil(count).max(1);
    let Some(task) = turn.task_mut() else { return Next::WrapUp };
    let page = usize::from(task.page) % parts;
    let mut part: Vec<DateTime<Utc>> = ordered.iter().skip(page * count).take(count).copied().collect();
    part.sort_unstable();
    task.offered =
        part.into_iter().enumerate().map(|(at, start)| Offered::of(at, Kept::Slot(start))).collect();
    turn.all_shown = parts == 1;
    Next::Speak(step)
}

/// Orders times so that a first part shows much of what there is: the first of
/// each half-day (of each hour, where only one day is wished for), then the
/// second of each, and so on. Later than the appointment that moves goes first
/// on its own day: that is what people move for.
fn spread(
    free: &[DateTime<Utc>],
    office: &Office,
    one_day: bool,
    moving: Option<DateTime<Utc>>,
) -> Vec<DateTime<Utc>> {
    let mut ranked: Vec<(bool, usize, DateTime<Utc>)> = Vec::with_capacity(free.len());
    let mut stretch = None;
    let mut rank = 0;
    for start in free {
        let at = local(office, *start);
        let this = (at.ordinal(), if one_day { at.hour() } else { u32::from(at.hour() >= NOON) });
        rank = if stretch == Some(this) { rank + 1 } else { 0 };
        stretch = Some(this);
        ranked.push((one_day && moving.is_some_and(|old| *start < old), rank, *start));
    }
    ranked.sort_unstable();
    ranked.into_iter().map(|(_, _, start)| start).collect()
}

/// Whether a time is as wished; `day` is the day of the appointment that moves.
fn fits(wish: &TimeWish, at: NaiveDateTime, day: Option<NaiveDate>) -> bool {
    let date = at.date();
    let time: NaiveTime = at.time();
    let weekday = date.weekday().number_from_monday();
    wish.dates.is_none_or(|d| d == date)
        && wish.from.is_none_or(|d| date >= d)
        && wish.until.is_none_or(|d| date <= d)
        && wish.weekday.is_none_or(|w| u32::from(w) == weekday)
        && (!wish.same_day || day.is_none_or(|d| d == date))
        && (!wish.morning || at.hour() < NOON)
        && (!wish.afternoon || at.hour() >= NOON)
        && wish.after.is_none_or(|t| time >= t)
        && wish.before.is_none_or(|t| time <= t)
        && wish.at.is_none_or(|t| (time - t).num_minutes().abs() <= 30 || time == t)
}
