//! The table of the phrases of `words.toml` that a message about times is read by.

use std::collections::BTreeMap;
use std::str::FromStr;

use crate::answer::phrases::Phrases;
use crate::answer::pieces;
use crate::answer::words_file::{Time, WordsFile};
use crate::domain::fault::Fault;

use super::time_word::{Bound, TimeWord};

/// The fewest letters of a name that is known with a slip of the finger.
const LEAST_LETTERS: usize = 5;

impl TimeWord {
    /// The names of days and months of one word, long enough to be known with a slip of
    /// the finger.
    pub(in crate::answer) fn names(raw: &WordsFile) -> Vec<(String, Self)> {
        let (time, dates) = (&raw.time, &raw.dates);
        let months = dates.months.iter().zip(1..).map(|(names, n)| (names, Self::Month(n)));
        let weekdays = dates.weekdays.iter().zip(1..).map(|(names, n)| (names, Self::Weekday(n)));
        let near = [
            (&time.today, Self::InDays(0)),
            (&time.tomorrow, Self::InDays(1)),
            (&time.after_tomorrow, Self::InDays(2)),
        ];
        let all = months.chain(weekdays).chain(near);
        let all = all.flat_map(|(names, word)| names.iter().map(move |name| (name, word)));
        let single = all.filter(|(name, _)| !time.either.contains(name)).filter_map(|(name, word)| {
            let [one] = &pieces::words(name)[..] else { return None };
            (one.chars().count() >= LEAST_LETTERS).then(|| (one.clone(), word))
        });
        single.collect()
    }

    /// The table of all phrases; `file` is the name of their file for faults.
    pub(in crate::answer) fn phrases(file: &str, raw: &WordsFile) -> Result<Phrases<Self>, Fault> {
        let mut all = Phrases::by_spelling();
        lists(raw).iter().for_each(|(phrases, word)| all.add_all(phrases, word));
        raw.dates.months.iter().zip(1..).for_each(|(names, n)| all.add_all(names, &Self::Month(n)));
        raw.dates.weekdays.iter().zip(1..).for_each(|(names, n)| all.add_all(names, &Self::Weekday(n)));
        add_several(&mut all, &raw.dates.several).map_err(|key| {
            Fault::new(file, format!("dates.several.{key}"), "are no days of the week", "write digits 1 to 7")
        })?;
        add_choices(&mut all, raw);
        let Time {
            numbers,
            hours,
            minutes,
            minutes_of,
            month_parts,
            spans,
            lengths,
            nth,
            nth_behind,
            in_days,
            month_days,
            feasts,
            ..
        } = &raw.time;
        add(&mut all, numbers, Self::Number).map_err(|key| fault(file, "numbers", &key))?;
        add(&mut all, hours, |Pair(hour, minutes)| Self::OClock(hour, minutes.into()))
            .map_err(|key| fault(file, "hours", &key))?;
        add(&mut all, month_parts, |Pair(first, last)| Self::DaysOf(first, last))
            .map_err(|key| fault(file, "month-parts", &key))?;
        add(&mut all, &raw.time.behind.days, Self::BehindDays)
            .map_err(|key| fault(file, "behind.days", &key))?;
        add(&mut all, minutes, Self::Minutes).map_err(|key| fault(file, "minutes", &key))?;
        add(&mut all, month_days, Self::DayOfMonth).map_err(|key| fault(file, "month-days", &key))?;
        add(&mut all, in_days, Self::InDays).map_err(|key| fault(file, "in-days", &key))?;
        add(&mut all, feasts, Self::Feast).map_err(|key| {
            Fault::new(file, format!("time.feasts.{key}"), "is no feast", "write a month and a day: 12-25")
        })?;
        add(&mut all, lengths, Self::Length).map_err(|key| fault(file, "lengths", &key))?;
        add(&mut all, nth_behind, Self::NthBehind).map_err(|key| fault(file, "nth-behind", &key))?;
        add(&mut all, nth, Self::Nth).map_err(|key| fault(file, "nth", &key))?;
        add(&mut all, spans, Self::Span).map_err(|key| fault(file, "spans", &key))?;
        add(&mut all, minutes_of, Self::MinutesOf).map_err(|key| fault(file, "minutes-of", &key))?;
        Ok(all)
    }
}

/// One or two numbers: an hour and its minutes, `9:30`; the days from one to another,
/// `1-10`.
struct Pair(u32, u32);

impl FromStr for Pair {
    type Err = std::num::ParseIntError;

    fn from_str(key: &str) -> Result<Self, Self::Err> {
        let (first, second) = key.split_once([':', '-']).unwrap_or((key, "0"));
        Ok(Self(first.parse()?, second.parse()?))
    }
}

/// Adds the numbers of choices, without what has digits in it: `3rd` is a day.
fn add_choices(all: &mut Phrases<TimeWord>, raw: &WordsFile) {
    for (key, names) in &raw.numbers {
        let Ok(number) = key.parse() else { continue };
        let spoken = names.iter().filter(|name| !name.contains(|c: char| c.is_ascii_digit()));
        spoken.for_each(|name| all.add(name, TimeWord::Number(number)));
    }
}

/// Adds phrases for several weekdays; the error is a key with others than these.
fn add_several(all: &mut Phrases<TimeWord>, table: &BTreeMap<String, Vec<String>>) -> Result<(), String> {
    for (key, phrases) in table {
        for digit in key.chars() {
            let day = digit.to_digit(10).and_then(|day| u8::try_from(day).ok());
            let day = day.filter(|day| (1..=7).contains(day)).ok_or_else(|| key.clone())?;
            all.add_all(phrases, &TimeWord::Weekday(day));
        }
    }
    Ok(())
}

/// Adds a table of phrases by numbers; the error is a key that is none.
fn add<N: FromStr>(
    all: &mut Phrases<TimeWord>,
    table: &BTreeMap<String, Vec<String>>,
    word: impl Fn(N) -> TimeWord,
) -> Result<(), String> {
    for (key, phrases) in table {
        let number = key.parse().map_err(|_| key.clone())?;
        all.add_all(phrases, &word(number));
    }
    Ok(())
}

fn fault(file: &str, table: &str, key: &str) -> Fault {
    Fault::new(file, format!("time.{table}.{key}"), "is no number", "write digits")
}

/// The lists of phrases with one meaning.
fn lists(raw: &WordsFile) -> Vec<(&Vec<String>, TimeWord)> {
    use TimeWord as T;
    let time = &raw.time;
    let behind = &time.behind;
    vec![
        (&time.more, T::More),
        (&time.later, T::Later),
        (&time.week_of, T::WeekOf),
        (&time.day_after, T::DayAfter),
        (&time.one_after, T::OneAfter),
        (&time.either, T::Either),
        (&time.earlier, T::Earlier),
        (&time.same_day, T::SameDay),
        (&time.same_hour, T::SameHour),
        (&time.any, T::Any),
        (&time.soonest, T::Soonest),
        (&time.latest, T::Latest),
        (&time.rather, T::Rather),
        (&time.later_by, T::LaterBy),
        (&time.earlier_by, T::EarlierBy),
        (&time.today, T::InDays(0)),
        (&time.now, T::Now),
        (&time.tomorrow, T::InDays(1)),
        (&time.after_tomorrow, T::InDays(2)),
        (&time.this_week, T::ThisWeek),
        (&time.next_week, T::NextWeek),
        (&time.week_after_next, T::WeekAfterNext),
        (&time.this_month, T::ThisMonth),
        (&time.next_month, T::NextMonth),
        (&time.month_end, T::MonthEnd),
        (&time.r#in, T::In),
        (&time.from_now, T::FromNow),
        (&time.within, T::Within),
        (&behind.within, T::BehindWithin),
        (&time.next, T::Next),
        (&time.morning, T::Morning),
        (&time.afternoon, T::Afternoon),
        (&time.evening, T::Evening),
        (&time.noon, T::Noon),
        (&time.after, T::Bound(Bound::After)),
        (&time.from, T::Bound(Bound::From)),
        (&time.before, T::Bound(Bound::Before)),
        (&time.until, T::Bound(Bound::Until)),
        (&time.at, T::Bound(Bound::At)),
        (&time.between, T::Bound(Bound::Between)),
        (&time.too_early, T::Bound(Bound::TooEarly)),
        (&time.too_late, T::Bound(Bound::TooLate)),
        (&behind.after, T::Behind(Bound::After)),
        (&behind.from, T::Behind(Bound::From)),
        (&behind.before, T::Behind(Bound::Before)),
        (&behind.until, T::Behind(Bound::Until)),
        (&behind.at, T::Behind(Bound::At)),
        (&behind.between, T::Behind(Bound::Between)),
        (&behind.too_early, T::Behind(Bound::TooEarly)),
        (&behind.too_late, T::Behind(Bound::TooLate)),
        (&behind.not, T::BehindNot),
        (&time.on_day, T::OnDay),
        (&time.am, T::Am),
        (&time.pm, T::Pm),
        (&time.midday, T::Midday),
        (&time.hour, T::Hour),
        (&time.minute, T::Minute),
        (&time.half, T::Minutes(30)),
        (&time.ordinal, T::Ordinal),
        (&time.not, T::Not),
        (&time.fill, T::Fill),
        (&time.fits, T::Fits),
        (&time.but, T::But),
        (&time.and, T::And),
        (&time.or_else, T::OrElse),
        (&time.ends, T::Ends),
        (&time.way, T::Way),
        (&raw.joiners, T::And),
    ]
}
