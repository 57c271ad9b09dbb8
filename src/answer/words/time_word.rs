//! What the phrases of `words.toml` mean in a message about times.

use crate::answer::phrases::Phrases;
use crate::answer::words_file::WordsFile;

/// What a phrase of `words.toml` means in a message about times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeWord {
    /// Show more.
    More,
    /// Later than shown.
    Later,
    /// Earlier than shown.
    Earlier,
    /// The day of the appointment.
    SameDay,
    /// Any time.
    Any,
    /// In so many days: today, tomorrow, the day after.
    InDays(u8),
    /// This week.
    ThisWeek,
    /// The week after this.
    NextWeek,
    /// Before noon.
    Morning,
    /// From noon on.
    Afternoon,
    /// Twelve o'clock.
    Noon,
    /// Not before what follows.
    After,
    /// Not after what follows.
    Before,
    /// At what follows.
    At,
    /// Between what follows and the next.
    Between,
    /// A day of the month follows.
    OnDay,
    /// Before noon, said of an hour.
    Am,
    /// After noon, said of an hour.
    Pm,
    /// Says that the number before is an hour.
    Hour,
    /// And a half hour.
    Half,
    /// Says that the number before is a day.
    Ordinal,
    /// The rest is not meant.
    Not,
    /// A month, 1 to 12.
    Month(u32),
    /// A day of the week, 1 (Monday) to 7.
    Weekday(u8),
    /// A number in words.
    Number(u32),
    /// Nothing.
    Fill,
}

impl TimeWord {
    /// The table of all phrases.
    pub(in crate::answer) fn phrases(raw: &WordsFile) -> Phrases<Self> {
        let time = &raw.time;
        let lists = [
            (&time.more, Self::More),
            (&time.later, Self::Later),
            (&time.earlier, Self::Earlier),
            (&time.same_day, Self::SameDay),
            (&time.any, Self::Any),
            (&time.today, Self::InDays(0)),
            (&time.tomorrow, Self::InDays(1)),
            (&time.after_tomorrow, Self::InDays(2)),
            (&time.this_week, Self::ThisWeek),
            (&time.next_week, Self::NextWeek),
            (&time.morning, Self::Morning),
            (&time.afternoon, Self::Afternoon),
            (&time.noon, Self::Noon),
            (&time.after, Self::After),
            (&time.before, Self::Before),
            (&time.at, Self::At),
            (&time.between, Self::Between),
            (&time.on_day, Self::OnDay),
            (&time.am, Self::Am),
            (&time.pm, Self::Pm),
            (&time.hour, Self::Hour),
            (&time.half, Self::Half),
            (&time.ordinal, Self::Ordinal),
            (&time.not, Self::Not),
            (&time.fill, Self::Fill),
            (&raw.joiners, Self::Fill),
        ];
        let mut all = Phrases::default();
        lists.iter().for_each(|(phrases, word)| all.add_all(phrases, word));
        raw.dates.months.iter().zip(1..).for_each(|(names, n)| all.add_all(names, &Self::Month(n)));
        raw.dates.weekdays.iter().zip(1..).for_each(|(names, n)| all.add_all(names, &Self::Weekday(n)));
        let numbers = raw.numbers.iter().filter_map(|(key, names)| Some((key.parse().ok()?, names)));
        numbers.for_each(|(n, names)| all.add_all(names, &Self::Number(n)));
        all
    }
}
