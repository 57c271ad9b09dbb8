//! Which of the free times are offered: a few at a glance over the next days,
//! narrowed by what the person wishes.

use std::ops::Range;

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc};

use super::scatter;
use crate::answer::time_wish::TimeWish;
use crate::dialog::context::early;
use crate::dialog::engine::next::Next;
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::Step;
use crate::dialog::speech::args;
use crate::dialog::turns::wall::{local, on_the_wall};
use crate::dialog::turns::{Turn, World};

/// The hour from which on it is afternoon.
const NOON: u32 = 12;
/// The hour from which on it is evening.
const EVENING: u32 = 17;

/// What is said where the day that is wished for has free times, at other hours.
const NO_SUCH_HOUR: &str = "no-such-hour";
/// Where it has none, and other days have.
const NO_SUCH_DAY: &str = "no-such-day";
/// Where more than one day is wished for, or nothing is said of day and hour.
const NO_TIME: &str = "no-time-like-that";

/// A free time, and what the office's clock shows then.
type Free = (DateTime<Utc>, NaiveDateTime);

/// The free times are known: a part of them is offered.
pub(in crate::dialog) fn found<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    starts: &[DateTime<Utc>],
) -> Next<'w> {
    // An office that the config has no more has no times.
    let Some(office) = turn.office(world) else { return Next::Outcome(step, "none") };
    let current = turn.task().and_then(|t| t.picked.as_ref());
    let own = current.map(|picked| local(office, picked.start));
    let here = current.filter(|picked| picked.office == office.code).map(|picked| picked.start);
    let mut free = on_the_wall(office, starts);
    free.retain(|(start, _)| Some(*start) != here);
    if free.is_empty() {
        return Next::Outcome(step, "none");
    }
    wish_early(world, turn);
    let wish = turn.task().and_then(|t| t.wish.clone()).unwrap_or_default();
    let few = free.len() < scatter::FEW;
    let manner = |wish: &TimeWish| Manner {
        one_day: wish.one_date().is_some() || wish.same_day,
        drawn: few && scatter::may(wish),
    };
    // Where nothing is wished for, every time is as wished.
    let any = wish == TimeWish::default();
    let mut fitting: Vec<Free> =
        free.iter().copied().filter(|(_, at)| any || fits(&wish, *at, own)).collect();
    if wish.latest {
        last_of_each_day(&mut fitting);
    }
    if fitting.is_empty() {
        let (wish, nearly, lack) = nearly(&wish, &free, own);
        let manner = manner(&wish);
        none_like_that(world, turn, wish, lack);
        return show(world, turn, step, &nearly, manner, own);
    }
    if let Some(start) = named(&wish, &fitting) {
        return Next::Accept(step, Kept::Slot(start));
    }
    not_just_then(world, turn, &wish, &fitting);
    show(world, turn, step, &fitting, manner(&wish), own)
}

/// Says that the hour that was asked for cannot be had, where only others near it can.
fn not_just_then(world: &World, turn: &mut Turn, wish: &TimeWish, fitting: &[Free]) {
    let asks = wish.all().any(|one| one.at.is_some());
    let first = turn.task().is_some_and(|task| task.page == 0);
    if asks && first && !fitting.iter().any(|(_, wall)| wish.names(*wall)) {
        turn.say(args::with_all(world, turn, NO_SUCH_HOUR));
    }
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
fn none_like_that(world: &World, turn: &mut Turn, nearly: TimeWish, lack: &'static str) {
    turn.say(args::with_all(world, turn, lack));
    if let Some(task) = turn.task_mut() {
        task.wish = Some(nearly);
        task.page = 0;
    }
}

/// What comes near a wish that nothing fits: other hours of that day, else
/// those hours of the days after it, or of any day, else everything; and what is lacking.
fn nearly(wish: &TimeWish, free: &[Free], own: Option<NaiveDateTime>) -> (TimeWish, Vec<Free>, &'static str) {
    let (mut that_day, mut those_hours) = (TimeWish::default(), TimeWish::default());
    that_day.set_days(wish);
    for other in &wish.others {
        other.dates.iter().for_each(|date| that_day.dates.push(*date));
        that_day.weekdays.add_all(other.weekdays);
    }
    those_hours.set_hours(wish);
    (those_hours.except, those_hours.not_on) = (wish.except, wish.not_on.clone());
    let from_then = TimeWish { from: wish.dates.first().copied(), ..those_hours.clone() };
    let hour = if wish.is_of_hours() { NO_SUCH_HOUR } else { NO_TIME };
    let day = if wish.names_one_day() { NO_SUCH_DAY } else { NO_TIME };
    let near = [(that_day, hour), (from_then, day), (those_hours, day)].into_iter().map(|(near, lack)| {
        let fitting: Vec<_> = free.iter().copied().filter(|(_, at)| fits(&near, *at, own)).collect();
        (near, fitting, lack)
    });
    near.into_iter()
        .find(|(_, fitting, _)| !fitting.is_empty())
        .unwrap_or_else(|| (TimeWish::default(), free.to_vec(), day))
}

/// Leaves the last time of each day.
fn last_of_each_day(free: &mut Vec<Free>) {
    free.reverse();
    free.dedup_by_key(|(_, wall)| wall.date());
    free.reverse();
}

/// When the appointment is that moves.
fn moving(turn: &Turn) -> Option<DateTime<Utc>> {
    turn.task().and_then(|t| t.picked.as_ref()).map(|p| p.start)
}

/// The one free time that day and hour name, or the only one of a day; the first one, where
/// any will do or it is asked for. The review shows it, and asks.
fn named(wish: &TimeWish, fitting: &[Free]) -> Option<DateTime<Utc>> {
    if wish.any || wish.soonest {
        return fitting.first().map(|(start, _)| *start);
    }
    if let ([(only, _)], true) = (fitting, wish.latest) {
        return Some(*only);
    }
    wish.one_date()?;
    if wish.at.is_none() && wish.is_of_hours() {
        return None;
    }
    let at = wish.at;
    match fitting {
        [(only, _)] => Some(*only),
        several => several.iter().find(|(_, wall)| Some(wall.time()) == at).map(|(start, _)| *start),
    }
}

/// How times are shown.
#[derive(Clone, Copy)]
struct Manner {
    /// One day is wished for: an hour at a time, not half a day.
    one_day: bool,
    /// There are few, and any will do: they are drawn.
    drawn: bool,
}

/// Shows one part of the times; after the last part comes the first again.
fn show<'w>(
    world: &World,
    turn: &mut Turn,
    step: &'w Step,
    fitting: &[Free],
    manner: Manner,
    own: Option<NaiveDateTime>,
) -> Next<'w> {
    let conversation = turn.conversation.id;
    let count = world.rules.times_offered.max(1);
    let parts = fitting.len().div_ceil(count).max(1);
    let moving = moving(turn);
    let Some(task) = turn.task_mut() else { return Next::WrapUp };
    let page = usize::from(task.page) % parts;
    let wish = task.wish.clone().unwrap_or_default();
    let own_day = own.filter(|_| wish.later || wish.earlier).map(|own| own.date());
    let order = Order { one_day: manner.one_day, wish: &wish, moving, own_day };
    let shown = page * count..(page + 1) * count;
    let mut part = if manner.drawn {
        scatter::part(fitting.iter().map(|(start, _)| *start), shown, conversation)
    } else {
        part(fitting, shown, &order)
    };
    // The time that was asked for comes first.
    let asked = |start: &DateTime<Utc>| fitting.iter().any(|(s, wall)| s == start && wish.names(*wall));
    part.sort_unstable_by_key(|start| (!asked(start), *start));
    task.offered =
        part.into_iter().enumerate().map(|(at, start)| Offered::of(at, Kept::Slot(start))).collect();
    turn.all_shown = parts == 1;
    Next::Speak(step)
}

/// What counts where times are put in order.
struct Order<'w> {
    /// Whether one day is wished for.
    one_day: bool,
    /// Near which time of day, and else.
    wish: &'w TimeWish,
    /// The time of the appointment that moves.
    moving: Option<DateTime<Utc>>,
    /// Its day, where times before or after it are wished for.
    own_day: Option<NaiveDate>,
}

/// Times of its own day that are shown first where an appointment is to be earlier or
/// later; then others have their turn.
const OWN_DAY: usize = 3;

/// A part of the times, ordered so that a first part shows much of what there
/// is: the first of each half-day (of each hour, where only one day is wished
/// for), then the second of each, and so on; near a time of day that is wished
/// for, the nearest first. Later than the appointment that moves goes first on
/// its own day: that is what people move for.
fn part(free: &[Free], shown: Range<usize>, order: &Order<'_>) -> Vec<DateTime<Utc>> {
    let mut ranked: Vec<(bool, usize, DateTime<Utc>)> = Vec::with_capacity(free.len());
    let mut stretch = None;
    let mut rank = 0;
    let mut first = 0;
    for (start, at) in free {
        let own_day = order.own_day == Some(at.date());
        let by_hour = order.one_day || own_day;
        let this = (at.date(), if by_hour { at.hour() } else { u32::from(at.hour() >= NOON) });
        rank = if stretch == Some(this) { rank + 1 } else { 0 };
        stretch = Some(this);
        first += usize::from(own_day && rank == 0);
        let away = order.wish.minutes_away(*at);
        let passed = order.one_day && order.moving.is_some_and(|old| *start < old);
        let front = own_day && rank == 0 && first <= OWN_DAY;
        let waits = passed || order.own_day.is_some() && !front;
        ranked.push((waits, away.unwrap_or(rank + usize::from(own_day && !front)), *start));
    }
    // Only what stands in this part needs its place.
    let end = shown.end.min(ranked.len());
    if end < ranked.len() {
        ranked.select_nth_unstable(end);
        ranked.truncate(end);
    }
    if shown.start > 0 && shown.start < ranked.len() {
        ranked.select_nth_unstable(shown.start);
    }
    ranked.into_iter().skip(shown.start).map(|(_, _, start)| start).collect()
}

/// Whether a time is as wished, in one of the ways that would do; `own` is that of the
/// appointment that moves.
fn fits(wish: &TimeWish, at: NaiveDateTime, own: Option<NaiveDateTime>) -> bool {
    wish.all().any(|one| fits_one(one, at, own))
}

fn fits_one(wish: &TimeWish, at: NaiveDateTime, own: Option<NaiveDateTime>) -> bool {
    let date = at.date();
    let time: NaiveTime = at.time();
    let weekday = date.weekday().number_from_monday() as u8;
    (!wish.names_days() || wish.dates.contains(&date) || wish.weekdays.has(weekday))
        && wish.from.is_none_or(|d| date >= d)
        && wish.until.is_none_or(|d| date <= d)
        && !wish.except.has(weekday)
        && !wish.not_on.contains(&date)
        && (!wish.other_day || own.is_none_or(|own| own.date() != date))
        && (!wish.same_day || own.is_none_or(|own| own.date() == date))
        && (!wish.later || own.is_none_or(|own| at > own))
        && (!wish.earlier || own.is_none_or(|own| at < own))
        && (!wish.morning || at.hour() < NOON)
        && (!wish.afternoon || at.hour() >= NOON)
        && (!wish.evening || at.hour() >= EVENING)
        && wish.after.is_none_or(|t| time >= t)
        && wish.before.is_none_or(|t| time < t)
        && wish.at.is_none_or(|t| (time - t).num_minutes().abs() <= 30 || time == t)
}
