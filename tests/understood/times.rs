//! The lists of a `words.toml` whose words stand in times and dates.

use textpass::answer::words_file::WordsFile;

/// Each list by itself; those of hours in one word and of other calendars are not
/// among them.
pub fn lists(raw: &WordsFile) -> impl Iterator<Item = &Vec<String>> {
    let (time, behind) = (&raw.time, &raw.time.behind);
    let tables = [
        &raw.numbers,
        &time.numbers,
        &time.minutes,
        &time.minutes_of,
        &time.month_parts,
        &behind.days,
        &raw.dates.several,
    ];
    let days = raw.dates.months.iter().chain(&raw.dates.weekdays);
    let single = [
        &time.more,
        &time.later,
        &time.earlier,
        &time.day_after,
        &time.either,
        &time.week_of,
        &time.same_day,
        &time.any,
        &time.today,
        &time.tomorrow,
        &time.after_tomorrow,
        &time.this_week,
        &time.next_week,
        &time.week_after_next,
        &time.this_month,
        &time.next_month,
        &time.month_end,
        &time.r#in,
        &time.from_now,
        &time.within,
        &time.next,
        &time.morning,
        &time.afternoon,
        &time.evening,
        &time.noon,
        &time.after,
        &time.from,
        &time.before,
        &time.until,
        &time.at,
        &time.between,
        &behind.after,
        &behind.from,
        &behind.before,
        &behind.until,
        &behind.within,
        &behind.at,
        &behind.between,
        &behind.not,
        &time.on_day,
        &time.am,
        &time.pm,
        &time.hour,
        &time.minute,
        &time.half,
        &time.ordinal,
        &time.not,
        &time.fill,
    ];
    single.into_iter().chain(tables.into_iter().flat_map(|table| table.values())).chain(days)
}
