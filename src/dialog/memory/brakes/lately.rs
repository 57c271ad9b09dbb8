//! What was said to a person lately, and what they said last. The dialog carries it
//! from turn to turn and asks nothing of it: it is the shell that goes by it.

use chrono::{DateTime, TimeDelta, Utc};

/// Within how much time the same words count once.
pub const TWICE_WITHIN: TimeDelta = TimeDelta::seconds(3);
/// For how long texts are counted.
const DAY: TimeDelta = TimeDelta::days(1);
const HOUR: TimeDelta = TimeDelta::hours(1);
/// The unit in which instants of texts are kept, in seconds.
const UNIT: i64 = 2;

/// How many texts may be sent to one address before it is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brake {
    /// In any hour.
    pub per_hour: u16,
    /// In any 24 hours.
    pub per_day: u16,
}

impl Default for Brake {
    fn default() -> Self {
        Self { per_hour: 60, per_day: 200 }
    }
}

/// What was said to a person lately, and what they said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lately {
    /// The last message that was answered, if it was words.
    pub(in crate::dialog) heard: Option<Heard>,
    /// When texts were sent within the last day, the oldest first, in units of
    /// [`UNIT`] since 1970.
    pub(in crate::dialog) sent: Vec<u32>,
    /// Until when nothing more is said, in seconds since 1970; 0 if that is not so.
    pub(in crate::dialog) paused_until: u32,
}

/// Words that were answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dialog) struct Heard {
    /// A keyed hash of them.
    pub(in crate::dialog) words: [u8; 8],
    /// When they arrived, in microseconds since 1970.
    pub(in crate::dialog) at: i64,
}

/// Whether one more text may be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// It may.
    Free,
    /// It is the last one for a while: until then.
    Last(DateTime<Utc>),
    /// It may not.
    Paused,
}

impl Lately {
    /// Whether words that arrived at `at` are those that were answered last, said
    /// again so soon that they count once.
    pub fn is_again(&self, words: [u8; 8], at: DateTime<Utc>) -> bool {
        self.heard.is_some_and(|heard| {
            let passed = at.timestamp_micros() - heard.at;
            heard.words == words
                && (0..=TWICE_WITHIN.num_microseconds().unwrap_or_default()).contains(&passed)
        })
    }

    /// Remembers what is answered now; none for what is no words.
    pub fn hear(&mut self, words: Option<[u8; 8]>, at: DateTime<Utc>) {
        self.heard = words.map(|words| Heard { words, at: at.timestamp_micros() });
    }

    /// Whether one more text may be sent at `now`.
    pub fn pace(&self, brake: Brake, now: DateTime<Utc>) -> Pace {
        if self.is_paused(now) {
            return Pace::Paused;
        }
        let until = |within: TimeDelta, most: u16| {
            let sent = self.sent_since(now - within, now);
            // half of them must be over, or each that is over would bring another pause
            let kept = usize::from(most / 2).max(1);
            let pause = sent.len() + 1 >= usize::from(most);
            pause.then(|| sent.len().checked_sub(kept).and_then(|at| sent.get(at))).flatten().map(|at| {
                let at = DateTime::from_timestamp(i64::from(*at) * UNIT, 0).unwrap_or(now);
                at + within + TimeDelta::seconds(UNIT)
            })
        };
        match until(HOUR, brake.per_hour).max(until(DAY, brake.per_day)) {
            Some(until) => Pace::Last(until),
            None => Pace::Free,
        }
    }

    /// Whether nothing is said at `now`. A pause that ends later than any could is none.
    pub fn is_paused(&self, now: DateTime<Utc>) -> bool {
        let left = i64::from(self.paused_until) - now.timestamp();
        (1..=DAY.num_seconds() + UNIT).contains(&left)
    }

    /// A text is sent at `now`; more than `brake` allows in a day are not remembered.
    pub fn say(&mut self, brake: Brake, now: DateTime<Utc>) {
        let mut sent = self.sent_since(now - DAY, now).to_vec();
        sent.push(unit(now));
        let too_many = sent.len().saturating_sub(usize::from(brake.per_day).max(usize::from(brake.per_hour)));
        sent.drain(..too_many);
        self.sent = sent;
        if !self.is_paused(now) {
            self.paused_until = 0;
        }
    }

    /// Nothing more is said until then.
    pub fn pause(&mut self, until: DateTime<Utc>) {
        self.paused_until = u32::try_from(until.timestamp()).unwrap_or_default();
    }

    /// When texts were sent after one instant, and not later than another: a clock
    /// that was ahead counts for nothing.
    fn sent_since(&self, after: DateTime<Utc>, now: DateTime<Utc>) -> &[u32] {
        let (after, now) = (unit(after), unit(now));
        let from = self.sent.partition_point(|at| *at <= after);
        let to = self.sent.partition_point(|at| *at <= now);
        self.sent.get(from..to).unwrap_or_default()
    }
}

fn unit(at: DateTime<Utc>) -> u32 {
    u32::try_from(at.timestamp().max(0) / UNIT).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const BRAKE: Brake = Brake { per_hour: 6, per_day: 10 };

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000 + seconds, 0).unwrap()
    }

    #[test]
    fn the_same_words_within_three_seconds_are_said_again() {
        let mut lately = Lately::default();
        assert!(!lately.is_again([1; 8], at(0)));
        lately.hear(Some([1; 8]), at(0));
        assert!(lately.is_again([1; 8], at(0)) && lately.is_again([1; 8], at(3)));
        assert!(!lately.is_again([1; 8], at(3) + TimeDelta::microseconds(1)));
        assert!(!lately.is_again([2; 8], at(1)), "other words");
        assert!(!lately.is_again([1; 8], at(-1)), "what came before is no repetition");
        lately.hear(None, at(1));
        assert!(!lately.is_again([1; 8], at(2)), "something else came in between");
    }

    /// How many of this many texts a second each are sent, from this second on.
    fn sent(lately: &mut Lately, from: i64, texts: i64) -> usize {
        let mut sent = 0;
        for second in from..from + texts {
            match lately.pace(BRAKE, at(second)) {
                Pace::Free => {}
                Pace::Last(until) => lately.pause(until),
                Pace::Paused => continue,
            }
            lately.say(BRAKE, at(second));
            sent += 1;
        }
        sent
    }

    #[test]
    fn no_hour_and_no_day_has_more_texts_than_it_may() {
        let mut lately = Lately::default();
        assert_eq!(sent(&mut lately, 0, 600), 6);
        assert!(lately.is_paused(at(3000)));
        assert_eq!(sent(&mut lately, 3610, 600), 4, "the day has had ten");
        assert_eq!(sent(&mut lately, 8000, 600), 0);
        assert!(sent(&mut lately, 86_400 + 3700, 600) > 0, "a day later there is room");
    }

    #[test]
    fn a_pause_leaves_room_for_half_of_what_may_be_sent() {
        let mut lately = Lately::default();
        assert_eq!(sent(&mut lately, 0, 6), 6);
        let Pace::Paused = lately.pace(BRAKE, at(3601)) else { panic!("one text alone is over") };
        assert_eq!(lately.pace(BRAKE, at(3606)), Pace::Free);
    }

    #[test]
    fn a_pause_that_a_wrong_clock_set_is_none() {
        let mut lately = Lately::default();
        lately.pause(at(2 * 86_400));
        assert!(!lately.is_paused(at(0)));
        assert_eq!(sent(&mut lately, 0, 1), 1);
    }
}
