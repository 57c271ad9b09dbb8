//! A wish for times: a number of signs, then the days and times that they name.
//! Where there are several days, the first is written as releases that knew no more
//! than one wrote it, and the others after everything else. What later releases know
//! stands behind that, so that an older one reads no wish rather than a part of it.

use chrono::{NaiveTime, Timelike};

use super::answer::{date, days};
use super::codec::{Reader, Writer};
use crate::answer::time_wish::{TimeWish, Weekdays};

/// How many signs there are; a wish with more is of a later release.
const SIGNS: u32 = 25;

/// The most days that are denied, or other wishes beside one, that are read.
const MOST: u64 = 64;

/// Writes a wish.
pub(in crate::dialog) fn write(out: &mut Writer, wish: &TimeWish) {
    let more_dates = wish.dates.get(1..).unwrap_or_default();
    let values: [Option<u64>; 11] = [
        wish.dates.first().copied().map(days),
        wish.from.map(days),
        wish.until.map(days),
        first(wish.weekdays),
        wish.after.map(seconds),
        wish.before.map(seconds),
        wish.at.map(seconds),
        first(wish.except),
        others(wish.weekdays),
        others(wish.except),
        (!more_dates.is_empty()).then_some(more_dates.len() as u64),
    ];
    let TimeWish { more, later, earlier, same_day, other_day, any, clash, .. } = *wish;
    let TimeWish { morning, afternoon, evening, soonest, latest, .. } = *wish;
    let signs = [more, later, earlier, same_day, any, morning, afternoon].into_iter();
    let signs = signs.chain(values.iter().map(Option::is_some)).chain([evening]);
    let signs = signs.chain([clash, other_day, !wish.not_on.is_empty(), !wish.others.is_empty()]);
    // What the first of any times is says `any`.
    let signs = signs.chain([latest, soonest && !any]);
    out.number(signs.enumerate().map(|(at, is)| u64::from(is) << at).sum());
    values.into_iter().flatten().for_each(|value| out.number(value));
    more_dates.iter().for_each(|date| out.number(days(*date)));
    if !wish.not_on.is_empty() {
        out.number(wish.not_on.len() as u64);
        wish.not_on.iter().for_each(|date| out.number(days(*date)));
    }
    if !wish.others.is_empty() {
        out.number(wish.others.len() as u64);
        wish.others.iter().for_each(|other| write(out, other));
    }
}

/// Reads a wish; none if it cannot be read.
pub(in crate::dialog) fn read(mut read: Reader<'_>) -> Option<TimeWish> {
    one(&mut read, true)
}

/// Reads a wish that may have others beside it, or is one of those.
fn one(read: &mut Reader<'_>, may_have_others: bool) -> Option<TimeWish> {
    let signs = read.number()?;
    if signs >> SIGNS != 0 {
        return None;
    }
    let is = |at: u32| signs >> at & 1 == 1;
    let mut value = |at: u32| if is(at) { read.number().map(Some) } else { Some(None) };
    let mut wish = TimeWish {
        more: is(0),
        later: is(1),
        earlier: is(2),
        same_day: is(3),
        any: is(4),
        morning: is(5),
        afternoon: is(6),
        evening: is(18),
        dates: value(7)?.and_then(date).into_iter().collect(),
        from: value(8)?.and_then(date),
        until: value(9)?.and_then(date),
        weekdays: weekdays(value(10)?),
        after: value(11)?.and_then(time),
        before: value(12)?.and_then(time),
        at: value(13)?.and_then(time),
        except: weekdays(value(14)?),
        clash: is(19),
        other_day: is(20),
        latest: is(23),
        soonest: is(24),
        ..TimeWish::default()
    };
    wish.weekdays.add_all(weekdays_of_bits(value(15)?));
    wish.except.add_all(weekdays_of_bits(value(16)?));
    for _ in 0..value(17)?.unwrap_or_default() {
        wish.dates.extend(date(read.number()?));
    }
    if is(21) {
        wish.not_on = listed(read, |read| read.number().map(date))?.into_iter().flatten().collect();
    }
    if is(22) && may_have_others {
        wish.others = listed(read, |read| one(read, false))?;
    }
    Some(wish)
}

/// Reads a list behind how many there are.
fn listed<T>(read: &mut Reader<'_>, one: impl Fn(&mut Reader<'_>) -> Option<T>) -> Option<Vec<T>> {
    let count = read.number()?.min(MOST);
    (0..count).map(|_| one(read)).collect()
}

/// The first of some days of the week.
fn first(days: Weekdays) -> Option<u64> {
    days.days().next().map(u64::from)
}

/// The others, a bit each.
fn others(days: Weekdays) -> Option<u64> {
    let bits: u64 = days.days().skip(1).map(|day| 1 << day).sum();
    (bits > 0).then_some(bits)
}

fn weekdays(day: Option<u64>) -> Weekdays {
    day.and_then(|day| u8::try_from(day).ok()).into_iter().collect()
}

fn weekdays_of_bits(bits: Option<u64>) -> Weekdays {
    (1..=7).filter(|day| bits.unwrap_or_default() >> day & 1 == 1).collect()
}

fn seconds(time: NaiveTime) -> u64 {
    time.num_seconds_from_midnight().into()
}

fn time(seconds: u64) -> Option<NaiveTime> {
    NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds).ok()?, 0)
}
