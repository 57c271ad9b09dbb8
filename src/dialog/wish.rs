//! Other times are wished for: the new wish is merged with the old one, and
//! the list is found anew.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::kept::Kept;
use super::next::Next;
use super::script::Step;
use super::state::Task;
use super::subject::local;
use super::turn::Turn;
use super::world::World;
use crate::answer::time_wish::{TimeWish, Weekdays};
use crate::domain::office::Office;

/// A wish for other times: the list is found anew.
pub(super) fn wished<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, wish: &TimeWish) -> Next<'w> {
    let Some(office) = turn.office(world) else { return Next::Find(step) };
    let Some(task) = turn.task_mut() else { return Next::WrapUp };
    // "The same day, later" is later than the time that is changed, whatever is shown.
    let own = task.picked.as_ref().map(|picked| picked.start).or_else(|| task.chosen(world));
    let moving = own.filter(|_| wish.same_day).map(|own| vec![own]);
    let shown = moving.unwrap_or_else(|| shown(world, task));
    if wish.more {
        task.page += 1;
    } else {
        task.page = 0;
        task.wish = Some(merge(task.wish.take().unwrap_or_default(), wish, &shown, office));
    }
    Next::Find(step)
}

/// The times of the last list, or else the one that was chosen of it.
fn shown(world: &World, task: &Task) -> Vec<DateTime<Utc>> {
    let times = task.offered.iter().filter_map(|o| match o.value {
        Kept::Slot(start) => Some(start),
        _ => None,
    });
    let times: Vec<_> = times.collect();
    // Where the time is chosen already, other times are meant from that one.
    if times.is_empty() { task.chosen(world).into_iter().collect() } else { times }
}

/// The wish for another time than that of an appointment, which moves: later or earlier
/// than that, and not only on its day.
pub(super) fn instead(said: &TimeWish, start: DateTime<Utc>, office: &Office) -> TimeWish {
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
pub(super) fn merge(old: TimeWish, new: &TimeWish, shown: &[DateTime<Utc>], office: &Office) -> TimeWish {
    if new.any {
        return TimeWish { any: true, ..TimeWish::default() };
    }
    let (day, hour) = (new.is_of_days(), new.is_of_hours());
    let mut wish = if day && hour { TimeWish::default() } else { TimeWish { any: false, ..old } };
    if day || new.later || new.earlier {
        // It was meant from the appointment.
        (wish.later, wish.earlier) = (false, false);
    }
    if day {
        wish.dates.clone_from(&new.dates);
        wish.weekdays = new.weekdays;
        wish.from = new.from;
        wish.until = new.until;
        wish.same_day = new.same_day;
        wish.except = new.except;
    }
    if hour {
        wish.morning = new.morning;
        wish.afternoon = new.afternoon;
        wish.evening = new.evening;
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
    if new.same_day
        && let Some(day) = shown.first().filter(|_| one_day(shown, office))
    {
        only(&mut wish, local(office, *day).date());
    }
    wish
}

/// Later than what was shown: on the same day if all of it was one day, else
/// on the days after.
fn shift_later(wish: &mut TimeWish, last: NaiveDateTime, shown: &[DateTime<Utc>], office: &Office) {
    if one_day(shown, office) {
        only(wish, last.date());
        wish.after = last.time().overflowing_add_signed(chrono::TimeDelta::minutes(1)).0.into();
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
        wish.before = first.time().overflowing_sub_signed(chrono::TimeDelta::minutes(1)).0.into();
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
}

/// Whether all that was shown is on one day.
fn one_day(shown: &[DateTime<Utc>], office: &Office) -> bool {
    let mut days = shown.iter().map(|s| local(office, *s).date());
    let first = days.next();
    days.all(|d| Some(d) == first)
}
