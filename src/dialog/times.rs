//! Which of the free times are offered: a few at a glance over the next days,
//! narrowed by what the person wishes.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::kept::Kept;
use super::script::Step;
use super::state::{Offered, Task};
use super::subject::local;
use super::turn::{Progress, Turn};
use super::world::World;
use super::{accept, advance, args, find, open};
use crate::answer::time_wish::TimeWish;
use crate::domain::office::Office;

/// The hour from which on it is afternoon.
const NOON: u32 = 12;

/// A wish for other times: the list is found anew.
pub(super) fn wished(world: &World, mut turn: Turn, step: &Step, wish: &TimeWish) -> Progress {
    let Some(office) = turn.office(world) else { return find::find(world, turn, step) };
    let Some(task) = turn.task_mut() else { return advance::wrap_up(world, turn) };
    let shown: Vec<DateTime<Utc>> = shown(task);
    if wish.more {
        task.page += 1;
    } else {
        task.page = 0;
        task.wish = Some(merge(task.wish.take().unwrap_or_default(), wish, &shown, office));
    }
    find::find(world, turn, step)
}

fn shown(task: &Task) -> Vec<DateTime<Utc>> {
    let times = task.offered.iter().filter_map(|o| match o.value {
        Kept::Slot(start) => Some(start),
        _ => None,
    });
    times.collect()
}

/// A new wish on top of the old one: a day replaces a day, an hour an hour;
/// "later" and "earlier" are meant from what was shown.
fn merge(old: TimeWish, new: &TimeWish, shown: &[DateTime<Utc>], office: &Office) -> TimeWish {
    if new.any {
        return TimeWish::default();
    }
    let day = new.dates.is_some()
        || new.weekday.is_some()
        || new.from.is_some()
        || new.until.is_some()
        || new.same_day;
    let hour =
        new.morning || new.afternoon || new.after.is_some() || new.before.is_some() || new.at.is_some();
    let mut wish = if day && hour { TimeWish::default() } else { old };
    if day {
        wish.dates = new.dates;
        wish.weekday = new.weekday;
        wish.from = new.from;
        wish.until = new.until;
        wish.same_day = new.same_day;
    }
    if hour {
        wish.morning = new.morning;
        wish.afternoon = new.afternoon;
        wish.after = new.after;
        wish.before = new.before;
        wish.at = new.at;
    }
    if new.later
        && let Some(last) = shown.iter().max()
    {
        shift_later(&mut wish, local(office, *last), shown, office);
    }
    if new.earlier
        && let Some(first) = shown.iter().min()
    {
        shift_earlier(&mut wish, local(office, *first), shown, office);
    }
    wish
}

/// Later than what was shown: on the same day if all of it was one day, else
/// on the days after.
fn shift_later(wish: &mut TimeWish, last: NaiveDateTime, shown: &[DateTime<Utc>], office: &Office) {
    if one_day(shown, office) {
        wish.dates = Some(last.date());
        wish.after = last.time().overflowing_add_signed(chrono::TimeDelta::minutes(1)).0.into();
        wish.before = None;
        wish.morning = false;
    } else {
        wish.dates = None;
        wish.from = last.date().succ_opt();
    }
}

fn shift_earlier(wish: &mut TimeWish, first: NaiveDateTime, shown: &[DateTime<Utc>], office: &Office) {
    if one_day(shown, office) {
        wish.dates = Some(first.date());
        wish.before = first.time().overflowing_sub_signed(chrono::TimeDelta::minutes(1)).0.into();
        wish.after = None;
        wish.afternoon = false;
    } else {
        wish.dates = None;
        wish.from = None;
        wish.until = Some(first.date());
    }
}

fn one_day(shown: &[DateTime<Utc>], office: &Office) -> bool {
    let mut days = shown.iter().map(|s| local(office, *s).date());
    let first = days.next();
    days.all(|d| Some(d) == first)
}

/// The free times are known: a part of them is offered.
pub(super) fn found(world: &World, mut turn: Turn, step: &Step, starts: &[DateTime<Utc>]) -> Progress {
    let Some(office) = turn.office(world) else { return advance::wrap_up(world, turn) };
    let current = turn.task().and_then(|t| t.picked.as_ref()).map(|p| (p.office.clone(), p.start));
    let free: Vec<DateTime<Utc>> =
        starts.iter().copied().filter(|s| current != Some((office.code.clone(), *s))).collect();
    if free.is_empty() {
        return find::outcome(world, turn, step, "none");
    }
    if turn.task().is_some_and(|t| t.wish.is_none() && t.page == 0) {
        let early = open::early_wish(world, &turn);
        if let Some(task) = turn.task_mut() {
            task.wish = early;
            // Words of an earlier message wish once; what is said later counts more.
            task.early = None;
        }
    }
    let day = current.map(|(_, start)| local(office, start).date());
    let wish = turn.task().and_then(|t| t.wish.clone()).unwrap_or_default();
    let fitting: Vec<_> = free.iter().copied().filter(|s| fits(&wish, local(office, *s), day)).collect();
    if fitting.is_empty() {
        turn.say(args::with_all(world, &turn, "no-time-like-that"));
        let (wish, nearly) = nearly(&wish, &free, office, day);
        let one_day = wish.dates.is_some() || wish.same_day;
        if let Some(task) = turn.task_mut() {
            task.wish = Some(wish);
            task.page = 0;
        }
        return show(world, turn, step, office, &nearly, one_day);
    }
    if let Some(start) = named(&wish, &fitting, office) {
        return accept::accept(world, turn, step, Kept::Slot(start), None);
    }
    let one_day = wish.dates.is_some() || wish.same_day;
    show(world, turn, step, office, &fitting, one_day)
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

/// The one free time that day and hour name; the review shows it.
fn named(wish: &TimeWish, fitting: &[DateTime<Utc>], office: &Office) -> Option<DateTime<Utc>> {
    let (_, at) = (wish.dates?, wish.at?);
    match fitting {
        [only] => Some(*only),
        several => several.iter().copied().find(|start| local(office, *start).time() == at),
    }
}

/// Shows one part of the times; after the last part comes the first again.
fn show(
    world: &World,
    mut turn: Turn,
    step: &Step,
    office: &Office,
    free: &[DateTime<Utc>],
    one_day: bool,
) -> Progress {
    let count = world.rules.times_offered.max(1);
    let moving = turn.task().and_then(|t| t.picked.as_ref()).map(|p| p.start);
    let ordered = spread(free, office, one_day, moving);
    let parts = ordered.len().div_ceil(count).max(1);
    let Some(task) = turn.task_mut() else { return advance::wrap_up(world, turn) };
    let page = usize::from(task.page) % parts;
    let all_shown = parts == 1;
    let mut part: Vec<DateTime<Utc>> = ordered.into_iter().skip(page * count).take(count).collect();
    part.sort_unstable();
    task.offered =
        part.into_iter().enumerate().map(|(at, start)| Offered::of(at, Kept::Slot(start))).collect();
    turn.all_shown = all_shown;
    advance::speak(world, turn, step)
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
fn fits(wish: &TimeWish, at: NaiveDateTime, day: Option<chrono::NaiveDate>) -> bool {
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
