//! A wish for times: a number of signs, then the days and times that they name.

use chrono::{NaiveTime, Timelike};

use super::answer::{date, days};
use super::reader::Reader;
use super::writer::Writer;
use crate::answer::time_wish::TimeWish;

/// How many signs there are; a wish with more is of a later release.
const SIGNS: u32 = 15;

/// Writes a wish.
pub(super) fn write(out: &mut Writer, wish: &TimeWish) {
    let values: [Option<u64>; 8] = [
        wish.dates.map(days),
        wish.from.map(days),
        wish.until.map(days),
        wish.weekday.map(u64::from),
        wish.after.map(seconds),
        wish.before.map(seconds),
        wish.at.map(seconds),
        wish.except.map(u64::from),
    ];
    let TimeWish { more, later, earlier, same_day, any, morning, afternoon, .. } = *wish;
    let signs = [more, later, earlier, same_day, any, morning, afternoon].into_iter();
    let signs = signs.chain(values.iter().map(Option::is_some));
    out.number(signs.enumerate().map(|(at, is)| u64::from(is) << at).sum());
    values.into_iter().flatten().for_each(|value| out.number(value));
}

/// Reads a wish; none if it cannot be read.
pub(super) fn read(mut read: Reader<'_>) -> Option<TimeWish> {
    let signs = read.number()?;
    if signs >> SIGNS != 0 {
        return None;
    }
    let is = |at: u32| signs >> at & 1 == 1;
    let mut value = |at: u32| if is(at) { read.number().map(Some) } else { Some(None) };
    Some(TimeWish {
        more: is(0),
        later: is(1),
        earlier: is(2),
        same_day: is(3),
        any: is(4),
        morning: is(5),
        afternoon: is(6),
        dates: value(7)?.and_then(date),
        from: value(8)?.and_then(date),
        until: value(9)?.and_then(date),
        weekday: value(10)?.and_then(|day| u8::try_from(day).ok()),
        after: value(11)?.and_then(time),
        before: value(12)?.and_then(time),
        at: value(13)?.and_then(time),
        except: value(14)?.and_then(|day| u8::try_from(day).ok()),
    })
}

fn seconds(time: NaiveTime) -> u64 {
    time.num_seconds_from_midnight().into()
}

fn time(seconds: u64) -> Option<NaiveTime> {
    NaiveTime::from_num_seconds_from_midnight_opt(u32::try_from(seconds).ok()?, 0)
}
