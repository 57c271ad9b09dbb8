//! What is too early or too late: "8 is too early", "monday is too soon". Later than that is
//! wished for, or earlier.

use chrono::{Days, NaiveTime, TimeDelta};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::weekday_of_week;
use super::lexeme::Lexeme;
use super::meaning::{Denied, Last, Meaning};

impl Meaning {
    /// Words that the last thing that was named is too early or too late. False where they
    /// say something else: "early" is a part of the day where it stands behind no hour.
    pub(super) fn is_too(&mut self, means: &[TimeWord], following: Option<&Lexeme>) -> bool {
        let Some(bound) = means.iter().find_map(behind) else { return false };
        let also = means
            .iter()
            .any(|word| word.is_part_of_day() || matches!(word, TimeWord::Later | TimeWord::Earlier));
        let leads = means.contains(&TimeWord::Bound(bound));
        let point = following.is_some_and(|next| next.may_be_clock() || next.is_day());
        let other = match self.last {
            Last::Clock(_) => false,
            Last::Nothing => also || (leads && point),
            _ => also,
        };
        if other || self.denied == Denied::Next {
            return false;
        }
        self.denied = Denied::No;
        self.tomorrow_named();
        match self.last {
            Last::Clock(_) | Last::Date(_) | Last::Weekday(_) => {
                self.word(TimeWord::Behind(bound));
                // No other hour makes a range with it.
                self.last = Last::Nothing;
            }
            Last::Morning | Last::Afternoon | Last::Evening => self.other_part(bound),
            Last::Week(weeks_ahead) => self.other_week(bound, weeks_ahead),
            Last::OwnDay => (self.wish.same_day, self.too) = (false, Some(bound)),
            Last::Nothing => match self.whole_month.take() {
                Some((_, last)) if bound == Bound::TooEarly => self.wish.from = last.succ_opt(),
                Some((first, _)) => self.wish.until = first.pred_opt(),
                None => self.too = Some(bound),
            },
        }
        true
    }

    /// What may be a day or a part of one (`mañana`) is the day where that is too early.
    fn tomorrow_named(&mut self) {
        let day =
            |means: &Vec<TimeWord>| means.iter().copied().find(|word| matches!(word, TimeWord::InDays(_)));
        if let (Last::Nothing, Some(day)) = (self.last, self.torn.last().and_then(day)) {
            self.torn.pop();
            self.word(day);
        }
    }

    /// Not in the morning, as that is too early; not in the afternoon, as that is too late.
    fn other_part(&mut self, bound: Bound) {
        let last = std::mem::replace(&mut self.last, Last::Nothing);
        if (last == Last::Morning) == (bound == Bound::TooEarly) {
            self.not_that(last);
        }
    }

    /// The weeks after a week, or before it.
    fn other_week(&mut self, bound: Bound, weeks_ahead: u64) {
        (self.week, self.wish.from, self.wish.until, self.last) = (None, None, None, Last::Nothing);
        let Some(monday) = weekday_of_week(self.today, 1, weeks_ahead) else { return };
        match bound {
            Bound::TooEarly => self.wish.from = monday.checked_add_days(Days::new(7)),
            _ => self.wish.until = monday.pred_opt(),
        }
    }

    /// If nothing else is wished for, the times that were shown are too early or too late.
    pub(super) fn shown_are_too(&mut self) {
        let led = self.expect.filter(|bound| matches!(bound, Bound::TooEarly | Bound::TooLate));
        let Some(bound) = self.too.take().or(led) else { return };
        if !self.wish.is_of_days() && !self.wish.is_of_hours() {
            (self.wish.later, self.wish.earlier) = (bound == Bound::TooEarly, bound == Bound::TooLate);
        }
    }
}

/// The words that stand behind what is too early or too late.
pub(super) fn behind(word: &TimeWord) -> Option<Bound> {
    match word {
        TimeWord::Behind(bound @ (Bound::TooEarly | Bound::TooLate)) => Some(*bound),
        _ => None,
    }
}

/// The first minute after a time of day, or the last one before it.
pub(super) fn past(clock: NaiveTime, bound: Bound) -> NaiveTime {
    let minutes = if bound == Bound::TooEarly { 1 } else { -1 };
    clock.overflowing_add_signed(TimeDelta::minutes(minutes)).0
}
