//! Phrases with several meanings: which one is meant.

use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::weekday_of_week;
use super::lexeme::Lexeme;
use super::meaning::{Denied, Last, Meaning};
use super::too;
use super::wish::TimeWish;

impl Meaning {
    /// A phrase, by what stands before and after it; how many lexemes it takes.
    /// One that means one thing alone and another beside a day (`mañana`:
    /// tomorrow, or in the morning) waits for the rest.
    pub(super) fn several(
        &mut self,
        means: &[TimeWord],
        following: Option<&Lexeme>,
        rest: &[Lexeme],
    ) -> usize {
        if self.of_month(means, following, rest) {
            return 1;
        }
        if self.one_after(means, following)
            || self.next_day(means, following)
            || self.is_too(means, following)
        {
            return 1;
        }
        if self.is_of(means, following, rest) {
            return 1;
        }
        if means.contains(&TimeWord::WeekOf) && following.is_some_and(Lexeme::may_be_date) {
            self.word(TimeWord::WeekOf);
            return 1;
        }
        if let Some(taken) = self.but(means).or_else(|| self.day_of_month_in_one(means, rest)) {
            return taken;
        }
        if self.ends(means, rest) {
            return 1;
        }
        let number = means.iter().find_map(|m| if let TimeWord::Number(n) = m { Some(*n) } else { None });
        self.joined |= means.contains(&TimeWord::And);
        if let Some(word) = self.behind_of(means, following) {
            self.word(word);
        } else if let Some((day, weeks_ahead)) = weekday_in_week(means) {
            weekday_of_week(self.today, day, weeks_ahead).into_iter().for_each(|date| self.day(date));
            self.in_week = Some(weeks_ahead);
        } else if let [_, _, ..] = weekdays(means)[..] {
            self.days_together(&weekdays(means));
        } else if means.contains(&TimeWord::Next) && following.is_some_and(is_weekday) {
            self.word(TimeWord::Next);
        } else if let Some(bound) = self.joint(means, following, rest) {
            self.word(bound);
            self.on_day |= means.contains(&TimeWord::OnDay);
        } else if let Some(number) = number.filter(|n| self.takes_number(*n, means)) {
            return self.number_in_words(number, rest);
        } else {
            self.one_of(means, following);
        }
        1
    }

    /// A small word that elsewhere is "from", behind what bounds already: `antes del día de ...`,
    /// or between a time and its day: `la última del viernes`.
    fn is_of(&self, means: &[TimeWord], following: Option<&Lexeme>, rest: &[Lexeme]) -> bool {
        let bounds = matches!(self.expect, Some(Bound::After | Bound::Before));
        let range = rest.iter().any(|part| part.is(TimeWord::Bound(Bound::Until)));
        let ranked = (self.wish.latest || self.wish.soonest) && self.last == Last::Nothing && !range;
        let one = ranked && following.is_some_and(Lexeme::is_day);
        (bounds || one) && means.contains(&TimeWord::Fill) && means.contains(&TimeWord::Bound(Bound::From))
    }

    /// Several days of the week in one phrase go together: "weekends don't work".
    fn days_together(&mut self, days: &[u8]) {
        for day in days {
            self.word(TimeWord::Weekday(*day));
            self.joined = true;
        }
        self.joined = false;
    }

    /// "Not monday but tuesday": what follows is wished again.
    fn but(&mut self, means: &[TimeWord]) -> Option<usize> {
        let ends = means.contains(&TimeWord::But) && self.denied == Denied::Rest;
        ends.then(|| {
            self.denied = Denied::No;
            1
        })
    }

    /// A day of the month in one word, where no hour is said to follow.
    fn day_of_month_in_one(&mut self, means: &[TimeWord], rest: &[Lexeme]) -> Option<usize> {
        let day = means.iter().find_map(TimeWord::day_of_month)?;
        (self.expect != Some(Bound::At)).then(|| {
            self.on_day = true;
            self.number_as(day, rest, true)
        })
    }

    /// Whether a number in words is a number here, rather than what else the
    /// phrase means.
    fn takes_number(&self, number: u32, means: &[TimeWord]) -> bool {
        self.expect.is_some()
            || self.on_day
            || number > 12
            || !means.iter().any(|w| says_something(*w) || w.is_small())
    }

    /// A number in words; one beyond the hours is a day.
    fn number_in_words(&mut self, number: u32, rest: &[Lexeme]) -> usize {
        self.on_day |= number > 12 && self.expect.is_none() && !self.spotting;
        self.number(number, rest)
    }

    /// The one meaning that is left; several wait for the rest.
    fn one_of(&mut self, means: &[TimeWord], following: Option<&Lexeme>) {
        let alone = means.len() == 1;
        // Without its accents next month is the name of one as well: `tháng sau`.
        let next_month = means.contains(&TimeWord::NextMonth);
        let named = |word: &TimeWord| next_month && matches!(word, TimeWord::Month(_));
        let telling: Vec<TimeWord> =
            means.iter().copied().filter(|word| alone || (says_something(*word) && !named(word))).collect();
        match telling[..] {
            [] => {}
            [TimeWord::InDays(days), part] if part.is_part_of_day() && !self.has_other_day() => {
                self.part_of_day(days, part);
            }
            // "Noon, 12:30" is one time.
            [TimeWord::Noon] if following.is_some_and(|l| matches!(l, Lexeme::Clock(_))) => {}
            [word] => self.word(word),
            _ if telling.contains(&TimeWord::Soonest) => self.word(TimeWord::Soonest),
            [..] => self.torn.push(telling),
        }
    }

    /// "Tonight": a day, and that part of it. Not then, before and after it are of the day.
    fn part_of_day(&mut self, days: u8, part: TimeWord) {
        let named = self.denied == Denied::No && !self.is_bounded();
        if named {
            self.word(part);
        }
        self.word(TimeWord::InDays(days));
        self.after_part = named;
    }

    /// Whether a day was named with which the next one does not go: "friday this evening".
    fn has_other_day(&self) -> bool {
        self.wish.names_days() && !self.joined
    }

    /// A meaning that bounds what was named last, unless the phrase may bound what follows and
    /// that is a time or a day, or is bounded itself ("can't before 11").
    fn behind_of(&self, means: &[TimeWord], following: Option<&Lexeme>) -> Option<TimeWord> {
        let days = means.iter().find(|m| matches!(m, TimeWord::BehindDays(_)));
        if let Some(days) = days.filter(|_| matches!(self.last, Last::Weekday(_) | Last::Date(_))) {
            return Some(*days);
        }
        let is_behind = |m: &&TimeWord| {
            matches!(m, TimeWord::Behind(_) | TimeWord::BehindNot) && too::behind(m).is_none()
        };
        let behind = means.iter().find(is_behind)?;
        let leads = means.iter().any(|m| matches!(m, TimeWord::Bound(_) | TimeWord::Not | TimeWord::Fill));
        let bounds = |word: TimeWord| matches!(word, TimeWord::Bound(bound) if bound != Bound::At);
        let point = following.is_some_and(|l| l.may_be_clock() || l.is_day() || l.has(|word| bounds(*word)));
        let month = *behind == TimeWord::BehindNot && self.whole_month.is_some();
        ((self.last != Last::Nothing || month) && !(leads && point)).then_some(*behind)
    }

    /// A phrase that bounds what follows: a small word between two times or two
    /// days makes a range (`10h à 12h`), elsewhere it only leads to one.
    fn joint(&self, means: &[TimeWord], following: Option<&Lexeme>, rest: &[Lexeme]) -> Option<TimeWord> {
        let has = |bound: &Bound| means.contains(&TimeWord::Bound(*bound));
        if has(&Bound::Until) && self.joins(following, rest, false) {
            return Some(TimeWord::Bound(Bound::Until));
        }
        let point = following.is_some_and(|l| l.may_be_clock() || l.is_day());
        if means.len() == 1 || !point {
            return None;
        }
        let leading = [
            Bound::From,
            Bound::After,
            Bound::Before,
            Bound::Between,
            Bound::At,
            Bound::TooEarly,
            Bound::TooLate,
        ];
        let bound = leading.iter().find(|bound| has(bound)).map(|bound| TimeWord::Bound(*bound));
        let on_day = means.contains(&TimeWord::OnDay).then_some(TimeWord::OnDay);
        // "Until" leads to a day of the month as well: "hasta el 3".
        let until = has(&Bound::Until).then_some(TimeWord::Bound(Bound::Until));
        match bound {
            Some(bound) => Some(bound),
            // "And on friday?": what may say nothing does, where nothing was named before.
            None if self.last == Last::Nothing && means.iter().any(is_idle) && until.is_some() => {
                on_day.or(Some(TimeWord::Fill))
            }
            None if self.last == Last::Nothing && self.expect.is_none() => until.or(on_day),
            None => on_day.or(until),
        }
    }

    /// Settles what was left open.
    pub(super) fn end(&mut self) -> TimeWish {
        for means in std::mem::take(&mut self.torn) {
            let dated = self.wish.names_days();
            let part = means.iter().find(|m| m.is_part_of_day());
            let day = means.iter().find(|m| matches!(m, TimeWord::InDays(_)));
            let meant = if dated { part.or(day) } else { day.or(part) };
            meant.or(means.first()).into_iter().for_each(|word| self.word(*word));
        }
        self.days_of_month_part();
        self.hours_of_part();
        self.days_of_week();
        self.days_beside_range();
        if let Some(date) = self.far.filter(|_| self.wish.at.is_some() && !self.has_day()) {
            self.wish.add_date(date);
        }
        self.beside_bounds();
        self.date_or_weekday();
        self.shown_are_too();
        let of_any = TimeWish { any: false, soonest: false, more: false, ..self.wish.clone() };
        if of_any != TimeWish::default() {
            self.wish.any = false;
            // "The first one on tuesday."
            self.wish.soonest &= of_any.is_of_days() && !of_any.latest;
        }
        // "Neither of those, tuesday."
        self.wish.more &= !of_any.names_days() && !of_any.is_of_hours() && !of_any.denies_days();
        std::mem::take(&mut self.wish)
    }
}

/// Whether a meaning says nothing before anything else is named.
fn is_idle(word: &TimeWord) -> bool {
    matches!(word, TimeWord::Fill | TimeWord::But)
}

/// Whether a meaning stands for itself, beside another one.
fn says_something(word: TimeWord) -> bool {
    !matches!(
        word,
        TimeWord::Fill
            | TimeWord::Fits
            | TimeWord::And
            | TimeWord::OrElse
            | TimeWord::Ends
            | TimeWord::Way
            | TimeWord::In
            | TimeWord::FromNow
            | TimeWord::Within
            | TimeWord::BehindWithin
            | TimeWord::Span(_)
            | TimeWord::Length(_)
            | TimeWord::LaterBy
            | TimeWord::EarlierBy
            | TimeWord::Nth(_)
            | TimeWord::NthBehind(_)
            | TimeWord::Rather
            | TimeWord::But
            | TimeWord::Midday
            | TimeWord::DayOfMonth(_)
            | TimeWord::Am
            | TimeWord::Pm
            | TimeWord::Next
            | TimeWord::OnDay
            | TimeWord::Hour
            | TimeWord::OClock(..)
            | TimeWord::Minute
            | TimeWord::Minutes(_)
            | TimeWord::Number(_)
            | TimeWord::Ordinal
            | TimeWord::Behind(_)
            | TimeWord::BehindNot
            | TimeWord::BehindDays(_)
            | TimeWord::DaysOf(..)
            | TimeWord::DayAfter
            | TimeWord::OneAfter
            | TimeWord::WeekOf
    )
}

fn is_weekday(lexeme: &Lexeme) -> bool {
    lexeme.has(|word| matches!(word, TimeWord::Weekday(_)))
}

/// The days of the week that a phrase means: several in `월수금`.
fn weekdays(means: &[TimeWord]) -> Vec<u8> {
    means.iter().filter_map(|m| if let TimeWord::Weekday(day) = m { Some(*day) } else { None }).collect()
}

/// "Friday of next week" in one phrase.
fn weekday_in_week(means: &[TimeWord]) -> Option<(u8, u64)> {
    let [day] = weekdays(means)[..] else { return None };
    let weeks = [(TimeWord::ThisWeek, 0), (TimeWord::NextWeek, 1), (TimeWord::WeekAfterNext, 2)];
    weeks.iter().find(|(word, _)| means.contains(word)).map(|(_, weeks)| (day, *weeks))
}
