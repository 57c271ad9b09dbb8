//! A new wish for times on top of the old one, and what it says of the times that are shown.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};

use crate::answer::time_wish::{Shift, TimeWish, Weekdays};
use crate::dialog::turns::wall::local;
use crate::domain::office::Office;

/// The wish for another time than that of an appointment, which moves: later or earlier
/// than that, and not only on its day.
pub(in crate::dialog) fn instead(said: &TimeWish, start: DateTime<Utc>, office: &Office) -> TimeWish {
    let wish = merge(
        TimeWish::default(),
        &TimeWish { later: false, earlier: false, ..said.clone() },
        &[start],
        office,
    );
    match (said.same_day, said.is_of_days()) {
        (true, _) => merge(TimeWish::default(), said, &[start], office),
        (false, true) => wish,
        (false, false) => TimeWish { later: said.later, earlier: said.earlier, ..wish },
    }
}

/// A new wish on top of the old one: a day replaces a day, an hour an hour;
/// "later" and "earlier" are meant from what was shown.
pub(in crate::dialog) fn merge(
    old: TimeWish,
    new: &TimeWish,
    shown: &[DateTime<Utc>],
    office: &Office,
) -> TimeWish {
    if new.any {
        // "The earliest" of a day that was wished for is that day's.
        let of_these = new.soonest && old.is_of_days();
        let old = if of_these { old } else { TimeWish::default() };
        return TimeWish { any: true, more: false, latest: false, ..old };
    }
    let (day, hour) = (new.is_of_days(), new.is_of_hours());
    let which = (new.soonest, new.latest);
    let denied = Some((old.except, old.not_on.clone())).filter(|_| !old.names_days() && !new.names_days());
    let mut wish = if day && hour { TimeWish::default() } else { TimeWish { any: false, ..old } };
    (wish.soonest, wish.latest) = which;
    if day || hour {
        wish.others.clone_from(&new.others);
    }
    if day || new.later || new.earlier {
        // It was meant from the appointment.
        (wish.later, wish.earlier) = (false, false);
    }
    if day {
        wish.set_days(new);
    }
    if let Some((except, not_on)) = denied.filter(|_| new.denies_days()) {
        // One after the other does not do.
        wish.except.add_all(except);
        wish.not_on.extend(not_on);
    }
    if hour {
        wish.set_hours(new);
    }
    relate(&mut wish, new, shown, office);
    wish
}

/// What a new wish says of the times that are spoken of: later than those, on their day.
fn relate(wish: &mut TimeWish, new: &TimeWish, shown: &[DateTime<Utc>], office: &Office) {
    if new.later && new.same_day && !one_day(shown, office) {
        // later in the day than any of those that are shown, whichever day it is
        wish.same_day = false;
        let last = shown.iter().map(|one| local(office, *one).time()).max();
        wish.after = last.map(|last| last.overflowing_add_signed(TimeDelta::minutes(1)).0);
        return;
    }
    if new.later
        && let Some(last) = shown.iter().max()
    {
        shift_later(wish, local(office, *last), shown, office);
    }
    if new.earlier
        && let Some(first) = shown.iter().min()
    {
        shift_earlier(wish, local(office, *first), shown, office);
    }
    if let Some(day) = shown.first().filter(|_| new.is_relative() && one_day(shown, office)) {
        let day = local(office, *day).date();
        if new.same_day {
            only(wish, day);
        }
        if new.other_day {
            wish.not_on.push(day);
            wish.other_day = false;
        }
    }
    if std::mem::take(&mut wish.same_hour)
        && let (Some(first), Some(last)) = (shown.iter().min(), shown.iter().max())
        && local(office, *first).time() == local(office, *last).time()
    {
        wish.at = Some(local(office, *first).time());
    }
    if let Some(shift) = new.shift {
        wish.shift = None;
        shifted(wish, shift, shown, office);
    }
}

/// So far from the one time that is spoken of, or from the day that is; of several, later
/// or earlier than those.
fn shifted(wish: &mut TimeWish, shift: Shift, shown: &[DateTime<Utc>], office: &Office) {
    let one = one_day(shown, office);
    let (Some(first), Some(last)) = (shown.iter().min(), shown.iter().max()) else { return };
    let (first, last) = (local(office, *first), local(office, *last));
    let (Shift::Days(by) | Shift::Minutes(by)) = shift;
    match shift {
        Shift::Days(days) if one => {
            let day = first.checked_add_signed(TimeDelta::days(days));
            day.into_iter().for_each(|day| only(wish, day.date()));
        }
        Shift::Minutes(minutes) if first == last => {
            let then = first.checked_add_signed(TimeDelta::minutes(minutes)).unwrap_or(first);
            only(wish, then.date());
            wish.set_hours(&TimeWish { at: Some(then.time()), ..TimeWish::default() });
        }
        _ if by > 0 => shift_later(wish, last, shown, office),
        _ => shift_earlier(wish, first, shown, office),
    }
}

/// Later than what was shown: on the same day if all of it was one day, else
/// on the days after.
fn shift_later(wish: &mut TimeWish, last: NaiveDateTime, shown: &[DateTime<Utc>], office: &Office) {
    if one_day(shown, office) {
        only(wish, last.date());
        wish.after = last.time().overflowing_add_signed(TimeDelta::minutes(1)).0.into();
        wish.before = None;
        wish.morning = false;
    } else {
        wish.dates.clear();
        wish.from = last.date().succ_opt();
    }
}

/// Earlier than what was shown, in the same way.
fn shift_earlier(wish: &mut TimeWish, first: NaiveDateTime, shown: &[DateTime<Utc>], office: &Office) {
    if one_day(shown, office) {
        only(wish, first.date());
        wish.before = Some(first.time());
        wish.after = None;
        (wish.afternoon, wish.evening) = (false, false);
    } else {
        wish.dates.clear();
        wish.from = None;
        wish.until = Some(first.date());
    }
}

/// Wishes for one day.
fn only(wish: &mut TimeWish, date: NaiveDate) {
    (wish.dates, wish.weekdays) = (vec![date], Weekdays::default());
    (wish.from, wish.until, wish.clash) = (None, None, false);
    wish.others.clear();
}

/// Whether all that was shown is on one day.
fn one_day(shown: &[DateTime<Utc>], office: &Office) -> bool {
    let mut days = shown.iter().map(|s| local(office, *s).date());
    let first = days.next();
    days.all(|d| Some(d) == first)
}
