//! The words of times in `words.toml`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Words of times.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Time {
    /// Whether somebody who types an accent types all of them, so that a word without
    /// any is none of those with one.
    pub accents_tell: bool,
    /// Show more times.
    pub more: Vec<String>,
    /// Later than what was shown.
    pub later: Vec<String>,
    /// Before a day, or after another one and "or": the day after that. What is said
    /// without one as well stands in `later` too.
    pub day_after: Vec<String>,
    /// Behind a week, a month or a weekday that does not do: the one after it.
    pub one_after: Vec<String>,
    /// What stands for a day and for a part of the day, and means one of them: `mañana`.
    pub either: Vec<String>,
    /// Earlier than what was shown.
    pub earlier: Vec<String>,
    /// The day of the appointment that is moved.
    pub same_day: Vec<String>,
    /// The hour of that appointment.
    pub same_hour: Vec<String>,
    /// Any time is fine.
    pub any: Vec<String>,
    /// The first of the times that are spoken of: "the earliest".
    pub soonest: Vec<String>,
    /// The last of the times of a day: "the last one".
    pub latest: Vec<String>,
    /// Takes back what was named before it: "no, sorry", "I mean".
    pub rather: Vec<String>,
    /// Beside a length of time: so much later than what is spoken of.
    pub later_by: Vec<String>,
    /// The same, earlier.
    pub earlier_by: Vec<String>,
    /// Today.
    pub today: Vec<String>,
    /// At this moment; only as a whole wish, as in other words it says how things are.
    pub now: Vec<String>,
    /// Tomorrow.
    pub tomorrow: Vec<String>,
    /// The day after tomorrow.
    pub after_tomorrow: Vec<String>,
    /// So many days from today, in one word.
    pub in_days: BTreeMap<String, Vec<String>>,
    /// This week.
    pub this_week: Vec<String>,
    /// Next week.
    pub next_week: Vec<String>,
    /// Before a day: the whole week in which it is.
    pub week_of: Vec<String>,
    /// This month.
    pub this_month: Vec<String>,
    /// Next month.
    pub next_month: Vec<String>,
    /// The last days of this month.
    pub month_end: Vec<String>,
    /// Before a length of time: "in" (three days).
    pub r#in: Vec<String>,
    /// After a length of time: (three days) "from now".
    pub from_now: Vec<String>,
    /// Before a length of time: from now until it is over ("in the next" three days).
    pub within: Vec<String>,
    /// Before noon.
    pub morning: Vec<String>,
    /// From noon on.
    pub afternoon: Vec<String>,
    /// Evening and night, when most offices are closed; a language in which one
    /// word is said of the afternoon as well has it there.
    pub evening: Vec<String>,
    /// Twelve o'clock.
    pub noon: Vec<String>,
    /// The week after next week.
    pub week_after_next: Vec<String>,
    /// Before a weekday: the one of next week ("next friday"), where people
    /// mean that one rather than the coming one.
    pub next: Vec<String>,
    /// Not before a time; after a day ("after", "not before").
    pub after: Vec<String>,
    /// Not before a time or day; that day included ("from").
    pub from: Vec<String>,
    /// Not after a time; before a day ("before").
    pub before: Vec<String>,
    /// Not after a time or day; that day included ("until", "by").
    pub until: Vec<String>,
    /// At a time.
    pub at: Vec<String>,
    /// Between two times.
    pub between: Vec<String>,
    /// Before a time or day that is too early: later than that is wished for.
    pub too_early: Vec<String>,
    /// Before one that is too late: earlier than that is wished for.
    pub too_late: Vec<String>,
    /// The same where they stand after the time or day that they speak of.
    pub behind: Behind,
    /// Before a day of the month: "on the".
    pub on_day: Vec<String>,
    /// After an hour: before noon.
    pub am: Vec<String>,
    /// After an hour: after noon.
    pub pm: Vec<String>,
    /// After an hour: around noon (`11 giờ trưa`), where hours before twelve are before noon.
    pub midday: Vec<String>,
    /// After an hour: "o'clock", "h".
    pub hour: Vec<String>,
    /// After a number: it is minutes ("10 h 30 min").
    pub minute: Vec<String>,
    /// After an hour: and a half.
    pub half: Vec<String>,
    /// After an hour: so many minutes (`15`: "and a quarter", `-15`: "less a
    /// quarter").
    pub minutes: BTreeMap<String, Vec<String>>,
    /// Before an hour: so many minutes (`30`: "half past", `-15`: "quarter to").
    pub minutes_of: BTreeMap<String, Vec<String>>,
    /// Days of a month, from one to another (`1-10`: "early"), where the month, its
    /// name or "next month", stands before or after.
    pub month_parts: BTreeMap<String, Vec<String>>,
    /// Hours in one word (`2`: "two o'clock"), perhaps with minutes (`9:30`).
    pub hours: BTreeMap<String, Vec<String>>,
    /// Numbers in words that are no numbers of choices: hours and days
    /// (`14`: "fourteenth").
    pub numbers: BTreeMap<String, Vec<String>>,
    /// Days of the month in one word, which is said of no hour (`4`: `четвёртого`).
    pub month_days: BTreeMap<String, Vec<String>>,
    /// Feasts by their day, the same each year (`12-25`), or by their rule: `thanksgiving`,
    /// `easter`, `orthodox-easter`, `lunar-new-year`, `lunar-new-year-in-korea`,
    /// `lunar-new-year-in-vietnam`.
    pub feasts: BTreeMap<String, Vec<String>>,
    /// Lengths of time by how many days they are (`1`: "day", "days"; `7`: "week").
    pub spans: BTreeMap<String, Vec<String>>,
    /// Lengths of time by how many minutes they are (`60`: "hour", "hours"); what is of
    /// 30 or more is one by itself ("an hour").
    pub lengths: BTreeMap<String, Vec<String>>,
    /// Which one of the weekdays of a month (`1`: "first", `-1`: "last"), before the
    /// weekday.
    pub nth: BTreeMap<String, Vec<String>>,
    /// The same after the weekday (`thứ hai đầu tiên`).
    pub nth_behind: BTreeMap<String, Vec<String>>,
    /// After a day of the month: "th".
    pub ordinal: Vec<String>,
    /// "Not", "except": what follows, up to a stop or comma, is not wished.
    pub not: Vec<String>,
    /// Ends "not": what follows it is wished ("not monday but tuesday").
    pub but: Vec<String>,
    /// Between days or hours, beside the joiners: "or else".
    pub and: Vec<String>,
    /// Between what is wished and what would do if that cannot be had: "if not".
    pub or_else: Vec<String>,
    /// Before an hour or behind it: work or school ends then, so that it is later that is
    /// wished ("i get off at"). What is said without an hour as well ("after work") stands in
    /// `evening` too.
    pub ends: Vec<String>,
    /// Before a length of time or behind it: so long is the way, which is no wish ("takes me").
    pub way: Vec<String>,
    /// What was named does: "is fine".
    pub fits: Vec<String>,
    /// What means nothing between the others.
    pub fill: Vec<String>,
}

/// Words that stand after the time or day that they speak of: "2 onwards".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields, default)]
pub struct Behind {
    /// Not before the time; after the day.
    pub after: Vec<String>,
    /// Not before the time or day; that day included.
    pub from: Vec<String>,
    /// Not after the time; before the day.
    pub before: Vec<String>,
    /// Not after the time or day; that day included.
    pub until: Vec<String>,
    /// After a length of time: from now until it is over.
    pub within: Vec<String>,
    /// At the time, or near it.
    pub at: Vec<String>,
    /// Between the two before it.
    pub between: Vec<String>,
    /// So many days after the day (`7`: friday "week").
    pub days: BTreeMap<String, Vec<String>>,
    /// It is too early; where no time was named, those that were shown are.
    pub too_early: Vec<String>,
    /// It is too late; where no time was named, those that were shown are.
    pub too_late: Vec<String>,
    /// Not then: "does not work".
    pub not: Vec<String>,
}
