//! Wishes that earlier releases did not know.

use chrono::{NaiveDate, NaiveTime};

use super::{everything, load_any};
use crate::answer::time_wish::TimeWish;

#[test]
fn what_a_wish_says_of_several_days_and_of_days_that_are_denied_is_saved() {
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).into_iter().collect::<Vec<_>>();
    let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0);
    let mut several = everything();
    several.tasks[1].wish = Some(TimeWish {
        dates: day(9),
        at: at(9),
        others: vec![TimeWish { dates: day(11), at: at(10), ..TimeWish::default() }],
        ..TimeWish::default()
    });
    assert!(load_any(&several.save()) == several);
    several.tasks[1].wish = Some(TimeWish {
        dates: [day(7), day(8)].concat(),
        not_on: [day(1), day(2)].concat(),
        clash: true,
        other_day: true,
        ..TimeWish::default()
    });
    assert!(load_any(&several.save()) == several);
}
