//! What the phrases of `words.toml` mean in a message about times.

use super::feast::Feast;

/// How a time or a day bounds the wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Not before it, and not on that day.
    After,
    /// Not before it; on that day at the earliest.
    From,
    /// Not after it, and not on that day.
    Before,
    /// Not after it; on that day at the latest.
    Until,
    /// At it, or near it.
    At,
    /// Between it and another.
    Between,
    /// Later than it, and not on that day: it is too early.
    TooEarly,
    /// Earlier than it, and not on that day: it is too late.
    TooLate,
}

impl Bound {
    /// The other side of it: whoever can't come before ten comes from ten on.
    pub(in crate::answer) fn turned(self) -> Option<Self> {
        match self {
            Self::Before => Some(Self::From),
            Self::Until => Some(Self::After),
            Self::From => Some(Self::Before),
            Self::After => Some(Self::Until),
            Self::At | Self::Between | Self::TooEarly | Self::TooLate => None,
        }
    }
}

/// What a phrase of `words.toml` means in a message about times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// Show more.
    More,
    /// Later than shown.
    Later,
    /// The day after the one that is named with it.
    DayAfter,
    /// The week, the month or the weekday after the one that was named and does not do.
    OneAfter,
    /// Earlier than shown.
    Earlier,
    /// The day of the appointment.
    SameDay,
    /// The hour of an appointment.
    SameHour,
    /// Any time.
    Any,
    /// The first time of those that are spoken of.
    Soonest,
    /// The last time of a day: "the last one".
    Latest,
    /// What was named before it is taken back for what follows: "no, sorry".
    Rather,
    /// In so many days: today, tomorrow, the day after.
    InDays(u8),
    /// A phrase for a day and a part of the day that is one of them, and not both.
    Either,
    /// This week.
    ThisWeek,
    /// The week after this.
    NextWeek,
    /// The week after that.
    WeekAfterNext,
    /// Said of a weekday: the one of the week after this.
    Next,
    /// This month.
    ThisMonth,
    /// The month after this.
    NextMonth,
    /// The last days of this month.
    MonthEnd,
    /// The week of the day that follows.
    WeekOf,
    /// From one to another day of the month that is named with it: "early", "mid".
    DaysOf(u32, u32),
    /// A length of time follows after which it is: "in".
    In,
    /// A length of time stands before it after which it is: "from now".
    FromNow,
    /// A length of time follows up to the end of which it is: "in the next".
    Within,
    /// A length of time stands before it up to the end of which it is.
    BehindWithin,
    /// A length of time in days: a day, a week.
    Span(u16),
    /// A length of time in minutes: an hour.
    Length(u16),
    /// Beside a length of time: so much later than the time that is spoken of.
    LaterBy,
    /// The same, earlier.
    EarlierBy,
    /// Which one of the weekdays of a month, the last if it is -1: "the second".
    Nth(i8),
    /// The same where it stands behind the weekday.
    NthBehind(i8),
    /// Before noon.
    Morning,
    /// From noon on.
    Afternoon,
    /// When most offices are closed.
    Evening,
    /// Twelve o'clock.
    Noon,
    /// Bounds the time or day that follows.
    Bound(Bound),
    /// Bounds the time or day before it.
    Behind(Bound),
    /// A day of the month follows.
    OnDay,
    /// Before noon, said of an hour.
    Am,
    /// After noon, said of an hour.
    Pm,
    /// Around noon, said of an hour: those before twelve are before noon.
    Midday,
    /// Says that the number before is an hour.
    Hour,
    /// An hour in one word, perhaps with its minutes.
    OClock(u32, i64),
    /// Says that the number before is a minute.
    Minute,
    /// So many minutes past the hour before; before it, if negative.
    Minutes(i8),
    /// The same of the hour that follows: "half past", "quarter to".
    MinutesOf(i8),
    /// Says that the number before is a day.
    Ordinal,
    /// What follows is not meant.
    Not,
    /// What stands before it is not meant.
    BehindNot,
    /// What follows is meant again: "not monday but tuesday".
    But,
    /// So many days after the day before it: "friday week".
    BehindDays(u8),
    /// A month, 1 to 12.
    Month(u32),
    /// A day of the week, 1 (Monday) to 7.
    Weekday(u8),
    /// A feast, which tells a day.
    Feast(Feast),
    /// A number in words.
    Number(u32),
    /// A day of the month in one word.
    DayOfMonth(u32),
    /// What was named does: "is fine".
    Fits,
    /// At this moment.
    Now,
    /// Between several: "and", "or".
    And,
    /// Work or school ends at the hour that it is said with.
    Ends,
    /// The length of time that it is said with is that of a way.
    Way,
    /// What follows would do if what stands before it cannot be had: "if not".
    OrElse,
    /// Nothing.
    Fill,
}

impl TimeWord {
    /// Whether it is a day of the week, or a part of a day.
    pub(in crate::answer) fn is_of_a_day(&self) -> bool {
        self.is_part_of_day() || matches!(self, Self::Weekday(_) | Self::Noon)
    }

    /// Whether it names a day.
    pub(in crate::answer) fn names_day(&self) -> bool {
        matches!(self, Self::Weekday(_) | Self::InDays(_) | Self::Now | Self::Month(_) | Self::Feast(_))
    }

    /// Whether it is a day of the week.
    pub(in crate::answer) fn is_weekday(&self) -> bool {
        matches!(self, Self::Weekday(_))
    }

    /// Whether it is a month by its name.
    pub(in crate::answer) fn is_month(&self) -> bool {
        matches!(self, Self::Month(_))
    }

    /// The day of the month that it is.
    pub(in crate::answer) fn day_of_month(&self) -> Option<u32> {
        if let Self::DayOfMonth(day) = self { Some(*day) } else { None }
    }

    /// Whether it is a part of a day.
    pub(in crate::answer) fn is_part_of_day(&self) -> bool {
        matches!(self, Self::Morning | Self::Afternoon | Self::Evening)
    }

    /// Whether it may stand before the name of a day: "next", "on the".
    pub(in crate::answer) fn leads_to_day(&self) -> bool {
        self.is_small() || matches!(self, Self::Next | Self::OnDay)
    }

    /// Whether it says nothing by itself.
    pub(in crate::answer) fn is_small(&self) -> bool {
        matches!(
            self,
            Self::Fill
                | Self::Fits
                | Self::And
                | Self::Rather
                | Self::But
                | Self::OneAfter
                | Self::OrElse
                | Self::Way
        )
    }
}
