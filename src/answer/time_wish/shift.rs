//! So far from the time that is spoken of: "two hours later", "a day earlier".

use crate::answer::words::time_word::{Bound, TimeWord};

use super::lexeme::Lexeme;
use super::meaning::{Denied, Last, Meaning};
use super::scan::Scan;
use super::wish::Shift;

/// The shortest length of time that is one without a number: "half an hour".
const ALONE: i64 = 30;
/// The longest shift in minutes, and in days.
const MOST_MINUTES: i64 = 12 * 60;
const MOST_DAYS: i64 = 60;

impl Scan<'_> {
    /// A shift that begins at a piece, and how many pieces it takes; its length stands
    /// before "later" or behind it.
    pub(super) fn shift(&self, at: usize) -> Option<(Lexeme, usize)> {
        let (shift, next) = self.length_first(at).or_else(|| self.direction_first(at))?;
        Some((Lexeme::Shift(shift), next - at))
    }

    fn length_first(&self, at: usize) -> Option<(Shift, usize)> {
        let (length, next) = self.length(at)?;
        let word = self.past_small(next);
        let (sign, next) = self.direction(word, length)?;
        // `11h avant mardi` is before a day, and after an hour.
        let bounds = self.bounds(word) && (self.number(next).is_some() || self.begins_day(next));
        Some((signed(length, sign)?, next)).filter(|_| !bounds)
    }

    fn direction_first(&self, at: usize) -> Option<(Shift, usize)> {
        let first = self.phrase(at)?;
        let start = self.past_small(at + first.words);
        let (length, next) = self.length(start)?;
        let (sign, _) = self.direction(at, length)?;
        // `avant 11h`, `sau 2 giờ`: an hour of the day.
        let clock = self.bounds(at) && (matches!(length, Shift::Days(_)) || self.clock(start).is_some());
        Some((signed(length, sign)?, next)).filter(|_| !clock)
    }

    /// Whether a word may bound a time as well: "after".
    fn bounds(&self, at: usize) -> bool {
        self.phrase(at).is_some_and(|found| found.means.iter().any(|word| matches!(word, TimeWord::Bound(_))))
    }

    /// How long, and the piece behind it.
    pub(super) fn length(&self, at: usize) -> Option<(Shift, usize)> {
        let unit = |at: usize| {
            let found = self.phrase(at)?;
            found.means.iter().find_map(|word| match word {
                TimeWord::Length(minutes) => Some((Shift::Minutes(i64::from(*minutes)), at + found.words)),
                TimeWord::Span(days) if *days == 1 || self.moving => {
                    Some((Shift::Days(i64::from(*days)), at + found.words))
                }
                _ => None,
            })
        };
        let counted = || {
            let (number, count) = self.number(at)?;
            let (length, next) = unit(at + count)?;
            Some((times(length, i64::from(number))?, next))
        };
        let long = |length: Shift| matches!(length, Shift::Minutes(minutes) if minutes >= ALONE);
        let day = |length: Shift| matches!(length, Shift::Days(_)) && !self.follows_number(at);
        let alone = || unit(at).filter(|(length, _)| long(*length) || day(*length));
        counted().or_else(alone)
    }

    fn follows_number(&self, at: usize) -> bool {
        at > 0 && self.digits(at - 1).is_some()
    }

    /// Whether later, or earlier, is said here: 1 or -1, and the piece behind it. Of days
    /// that may as well be counted from now only one is meant so.
    fn direction(&self, at: usize, length: Shift) -> Option<(i64, usize)> {
        let found = self.phrase(at)?;
        let from_now = |word: &&TimeWord| {
            let bound = matches!(word, TimeWord::Bound(Bound::After) | TimeWord::Behind(_));
            bound || matches!(word, TimeWord::FromNow | TimeWord::In)
        };
        if !self.moving && matches!(length, Shift::Days(2..)) && found.means.iter().any(from_now) {
            return None;
        }
        let is = |word: TimeWord| found.means.contains(&&word);
        let later = is(TimeWord::LaterBy) || is(TimeWord::Later);
        let earlier = is(TimeWord::EarlierBy) || is(TimeWord::Earlier);
        (later || earlier).then_some((if later { 1 } else { -1 }, at + found.words))
    }

    /// The next piece that is no small word: "later by two hours".
    pub(super) fn past_small(&self, mut at: usize) -> usize {
        let small = |word: &&TimeWord| {
            word.is_small() || matches!(word, TimeWord::OnDay | TimeWord::Bound(Bound::At | Bound::Until))
        };
        loop {
            let phrase = self.phrase(at).filter(|found| found.means.iter().all(&small));
            // `godz. później`.
            let dot = self.pieces.get(at).is_some_and(|piece| piece.is_sign('.') && piece.glued);
            match phrase {
                Some(found) => at += found.words,
                None if dot => at += 1,
                None => return at,
            }
        }
    }
}

/// So many times a length, if nobody means another thing by it.
fn times(length: Shift, number: i64) -> Option<Shift> {
    match length {
        Shift::Days(days) => days.checked_mul(number).map(Shift::Days),
        Shift::Minutes(minutes) => minutes.checked_mul(number).map(Shift::Minutes),
    }
}

fn signed(length: Shift, sign: i64) -> Option<Shift> {
    let fits = match length {
        Shift::Days(days) => (1..=MOST_DAYS).contains(&days),
        Shift::Minutes(minutes) => (1..=MOST_MINUTES).contains(&minutes),
    };
    times(length, sign).filter(|_| fits)
}

impl Meaning {
    /// So far from the time that is spoken of.
    pub(super) fn shift(&mut self, shift: Shift) {
        (self.expect, self.last) = (None, Last::Nothing);
        match self.denied {
            Denied::No => self.wish.shift = Some(shift),
            _ => self.lost(),
        }
    }
}
