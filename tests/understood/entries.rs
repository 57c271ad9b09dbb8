//! Every entry of every `words.toml` is understood as what it stands for.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use textpass::answer::pieces::key;
use textpass::answer::words_file::WordsFile;
use textpass::answer::{Command, Words, yes_no};

use super::{languages, shown, source, times, words};

/// What entries of one table were not understood.
pub struct Misread {
    language: String,
    out: String,
}

impl Misread {
    pub fn check(
        &mut self,
        table: &str,
        entries: &[String],
        understood: impl Fn(&str) -> Result<(), String>,
    ) {
        for entry in entries {
            if let Err(found) = understood(entry) {
                let language = &self.language;
                writeln!(self.out, "locales/{language}/words.toml: {table}: {entry:?} is {found}").unwrap();
            }
        }
    }
}

fn is<T: PartialEq + std::fmt::Debug>(found: T, wanted: T) -> Result<(), String> {
    if found == wanted { Ok(()) } else { Err(format!("{found:?}, not {wanted:?}")) }
}

#[track_caller]
pub fn in_every_language(check: impl Fn(&mut Misread, &WordsFile, &Words)) {
    let mut all = String::new();
    for language in languages() {
        let raw: WordsFile = toml::from_str(&source(&language)).unwrap();
        let mut misread = Misread { language: language.clone(), out: String::new() };
        check(&mut misread, &raw, &words(&language));
        all.push_str(&misread.out);
    }
    assert!(all.is_empty(), "\n{all}");
}

#[test]
fn every_command_is_that_command() {
    in_every_language(|misread, raw, words| {
        let lists = [
            (&raw.commands.back, Command::Back),
            (&raw.commands.start_over, Command::StartOver),
            (&raw.commands.help, Command::Help),
            (&raw.commands.language, Command::Language),
            (&raw.commands.repeat, Command::Repeat),
            (&raw.commands.menu, Command::Menu),
        ];
        for (entries, command) in lists {
            misread.check("commands", entries, |said| is(words.command(said), Some(command)));
            misread.check("commands", &capitals(entries), |said| is(words.command(said), Some(command)));
        }
    });
}

#[test]
fn every_short_answer_is_that_answer() {
    in_every_language(|misread, raw, words| {
        for (entries, answer) in [(&raw.answers.yes, true), (&raw.answers.no, false)] {
            misread.check("answers", entries, |said| is(yes_no::read(said, words), Some(answer)));
            misread.check("answers", &capitals(entries), |said| is(yes_no::read(said, words), Some(answer)));
        }
        misread.check("answers.none", &raw.answers.none, |said| is(words.none_word(said), true));
        misread.check("answers.keep", &raw.answers.keep, |said| is(words.keep_word(said), true));
        misread.check("answers.all", &raw.answers.all, |said| is(words.all_word(said), true));
        misread.check("answers.thanks", &raw.answers.thanks, |said| is(words.is_thanks(said), true));
        misread.check("answers.greetings", &raw.answers.greetings, |said| is(words.is_greeting(said), true));
    });
}

#[test]
fn every_number_is_that_number() {
    in_every_language(|misread, raw, words| {
        for (key, entries) in raw.numbers.iter().filter(|(key, _)| !key.contains("last")) {
            let table = format!("numbers.{key}");
            misread.check(&table, entries, |said| is(shown::number(said, words), key.clone()));
        }
    });
}

#[test]
fn every_month_is_read_in_a_date_of_birth() {
    in_every_language(|misread, raw, words| {
        for (month, entries) in (1..).zip(&raw.dates.months) {
            let wanted = format!("1990-{month:02}-14");
            let read = |said: &str| is(shown::birth(&format!("14 {said} 1990"), words), wanted.clone());
            misread.check("dates.months", entries, read);
            misread.check("dates.months", &capitals(entries), read);
        }
    });
}

#[test]
fn every_other_calendar_is_asked_back() {
    in_every_language(|misread, raw, words| {
        misread.check("dates.other-calendar", &raw.dates.other_calendar, |said| {
            is(shown::birth(&format!("14 {said} 79"), words), "another calendar".to_owned())
        });
    });
}

/// What a list of `[time]` stands for, as a wish, and what stands around it.
type TimeList<'a> = (&'a str, &'a [String], &'a str, &'a str);

#[test]
fn every_word_of_times_is_understood() {
    in_every_language(|misread, raw, words| {
        let ambiguous = ambiguous(raw);
        let time = &raw.time;
        let alone: [TimeList<'_>; 19] = [
            ("more", &time.more, "", "more"),
            ("later", &time.later, "", "later"),
            ("earlier", &time.earlier, "", "earlier"),
            ("same-day", &time.same_day, "", "same_day"),
            ("any", &time.any, "", "any"),
            ("soonest", &time.soonest, "", "any soonest"),
            ("today", &time.today, "", "dates=2026-11-18"),
            ("tomorrow", &time.tomorrow, "", "dates=2026-11-19"),
            ("after-tomorrow", &time.after_tomorrow, "", "dates=2026-11-20"),
            ("this-week", &time.this_week, "", "from=2026-11-18 until=2026-11-22"),
            ("next-week", &time.next_week, "", "from=2026-11-23 until=2026-11-29"),
            ("week-after-next", &time.week_after_next, "", "from=2026-11-30 until=2026-12-06"),
            ("this-month", &time.this_month, "", "from=2026-11-18 until=2026-11-30"),
            ("next-month", &time.next_month, "", "from=2026-12-01 until=2026-12-31"),
            ("month-end", &time.month_end, "", "from=2026-11-24 until=2026-11-30"),
            ("morning", &time.morning, "", "morning"),
            ("afternoon", &time.afternoon, "", "afternoon"),
            ("evening", &time.evening, "", "evening"),
            ("noon", &time.noon, "", "at=12:00"),
        ];
        let around: [TimeList<'_>; 20] = [
            ("after", &time.after, "{} 10:30", "after=10:30"),
            ("from", &time.from, "{} 10:30", "after=10:30"),
            ("before", &time.before, "{} 10:30", "before=10:30"),
            ("until", &time.until, "{} 10:30", "before=10:30"),
            ("at", &time.at, "{} 10:30", "at=10:30"),
            ("between", &time.between, "{} 10:30", "after=10:30"),
            ("on-day", &time.on_day, "{} 20", "dates=2026-11-20"),
            ("am", &time.am, "10:30 {}", "at=10:30"),
            ("pm", &time.pm, "3:30 {}", "at=15:30"),
            ("hour", &time.hour, "10 {}", "at=10:00"),
            ("half", &time.half, "10 {}", "at=10:30"),
            ("ordinal", &time.ordinal, "20{}", "dates=2026-11-20"),
            ("behind.after", &time.behind.after, "10:30 {}", "after=10:30"),
            ("behind.from", &time.behind.from, "10:30 {}", "after=10:30"),
            ("behind.before", &time.behind.before, "10:30 {}", "before=10:30"),
            ("behind.until", &time.behind.until, "10:30 {}", "before=10:30"),
            ("behind.at", &time.behind.at, "10:30 {}", "at=10:30"),
            ("behind.between", &time.behind.between, "10:30 11:30 {}", "after=10:30 before=11:30"),
            ("rather", &time.rather, "10:30 {} 11:30", "at=11:30"),
            ("fill", &time.fill, "10:30 {} 11:30", "after=10:30 before=11:30"),
        ];
        for (list, entries, frame, wanted) in alone.into_iter().chain(around) {
            let frame = if frame.is_empty() { "{}" } else { frame };
            misread.check(&format!("time.{list}"), entries, |said| {
                let found = shown::time(&frame.replace("{}", said), words);
                if ambiguous.contains(&key(said)) { Ok(()) } else { is(found, wanted.to_owned()) }
            });
        }
    });
}

#[test]
fn every_weekday_is_that_day() {
    in_every_language(|misread, raw, words| {
        let ambiguous = ambiguous(raw);
        for (day, entries) in (1..).zip(&raw.dates.weekdays) {
            let wanted = format!("weekday={day}");
            misread.check("dates.weekdays", &capitals(entries), |said| {
                let found = shown::time(said, words);
                if ambiguous.contains(&key(said)) { Ok(()) } else { is(found, wanted.clone()) }
            });
        }
    });
}

#[test]
fn every_number_of_days_and_minutes_is_that_number() {
    in_every_language(|misread, raw, words| {
        let hour = raw.time.hour.first().cloned().unwrap_or_default();
        for (key, entries) in &raw.time.minutes {
            let minutes: i32 = key.parse().unwrap();
            let wanted = clock(10 * 60 + minutes);
            misread.check("time.minutes", entries, |said| {
                is(shown::time(&format!("10 {hour} {said}"), words), wanted.clone())
            });
        }
        for (key, entries) in &raw.time.minutes_of {
            let wanted = clock(10 * 60 + key.parse::<i32>().unwrap());
            misread.check("time.minutes-of", entries, |said| {
                is(shown::time(&format!("{said} 10"), words), wanted.clone())
            });
        }
        let month = raw.dates.months[9].first().cloned().unwrap();
        for (key, entries) in raw.time.numbers.iter().filter(|(key, _)| key.parse::<u32>().unwrap() < 32) {
            let wanted = format!("1990-10-{:0>2}", key);
            misread.check("time.numbers", entries, |said| {
                // Typed with just these accents.
                let said = said.trim_start_matches('=');
                is(shown::birth(&format!("{said} {month} 1990"), words), wanted.clone())
            });
        }
    });
}

/// "In three weeks" and "three weeks from now", with every word for a length of time.
#[test]
fn every_length_of_time_is_so_many_days() {
    in_every_language(|misread, raw, words| {
        let time = &raw.time;
        let before = time.r#in.iter().map(|lead| format!("{lead} 3 {{}}"));
        let behind = time.from_now.iter().chain(&time.behind.after).map(|end| format!("3 {{}} {end}"));
        let frames: Vec<String> = before.chain(behind).collect();
        assert!(!frames.is_empty());
        let months: HashSet<String> = raw.dates.months.iter().flatten().map(|month| key(month)).collect();
        for (days, entries) in &time.spans {
            let days: u64 = days.parse().unwrap();
            let from = shown::today() + chrono::Days::new(3 * days);
            let until = from + chrono::Days::new(6);
            let wanted = match (3 * days).is_multiple_of(7) || 3 * days >= 28 {
                true => format!("from={from} until={until}"),
                false => format!("dates={from}"),
            };
            for frame in &frames {
                misread.check(&format!("time.spans.{days} in {frame}"), entries, |said| {
                    // `3 tháng sau` is the third of June as well, without its accents.
                    let typed = key(&frame.replace("{}", said));
                    if months.iter().any(|month| typed.ends_with(month)) {
                        return Ok(());
                    }
                    is(shown::time(&frame.replace("{}", said), words), wanted.clone())
                });
            }
        }
    });
}

/// A day that is a whole message chooses that day, and no line of a list.
#[test]
fn no_weekday_is_a_number() {
    in_every_language(|misread, raw, words| {
        for entries in &raw.dates.weekdays {
            misread.check("dates.weekdays", entries, |said| is(shown::number(said, words), "-".to_owned()));
        }
    });
}

#[test]
fn every_word_for_several_weekdays_is_all_of_them() {
    in_every_language(|misread, raw, words| {
        for (days, entries) in &raw.dates.several {
            let days: Vec<String> = days.chars().map(String::from).collect();
            let wanted = format!("weekday={}", days.join(","));
            misread.check("dates.several", entries, |said| is(shown::time(said, words), wanted.clone()));
        }
    });
}

fn clock(minutes: i32) -> String {
    format!("at={:02}:{:02}", minutes / 60, minutes % 60)
}

/// Entries as somebody types them who has the capitals on.
fn capitals(entries: &[String]) -> Vec<String> {
    entries.iter().map(|entry| entry.to_uppercase()).collect()
}

/// The phrases that stand in more than one list of times: which one is meant
/// depends on what stands around them.
fn ambiguous(raw: &WordsFile) -> HashSet<String> {
    let mut lists_of: HashMap<String, usize> = HashMap::new();
    for list in times::lists(raw).chain([&raw.joiners]) {
        let keys: HashSet<String> = list.iter().map(|entry| key(entry)).collect();
        keys.into_iter().for_each(|key| *lists_of.entry(key).or_default() += 1);
    }
    lists_of.into_iter().filter(|(_, lists)| *lists > 1).map(|(key, _)| key).collect()
}
