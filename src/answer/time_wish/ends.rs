//! An hour at which work or school ends, which is no wish by itself: "i get off at 3", `三点下班`.
//! Later than that is wished for.

use chrono::NaiveTime;

use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::named;
use super::lexeme::Lexeme;
use super::meaning::{Last, Meaning};

/// The most small words between what ends and its hour: "i get off at like 3".
const BETWEEN: usize = 1;

impl Meaning {
    /// Words that something ends, with their hour behind them or before them. False where no
    /// hour is told with them.
    pub(super) fn ends(&mut self, means: &[TimeWord], rest: &[Lexeme]) -> bool {
        if !means.contains(&TimeWord::Ends) {
            return false;
        }
        if self.leads_to_clock(rest) {
            (self.expect, self.ends) = (Some(Bound::From), true);
            return true;
        }
        let Last::Clock(clock) = self.last else { return false };
        // "I work until 3": it is the hour up to which something else lasts.
        self.wish.before = self.wish.before.filter(|before| *before != clock);
        self.behind(Bound::From, Last::Clock(clock));
        true
    }

    /// What the words before an hour say of it: of one at which something ends, that it is
    /// later that is wished, and no evening for its sake.
    pub(super) fn bound_of(&mut self, expects: Option<Bound>) -> Option<Bound> {
        if !std::mem::take(&mut self.ends) {
            return expects;
        }
        self.wish.evening = false;
        Some(Bound::From)
    }

    /// Whether an hour follows in the same part of the message, past what leads to it.
    fn leads_to_clock(&self, rest: &[Lexeme]) -> bool {
        let bounds = |l: &Lexeme| {
            let bound = [Bound::At, Bound::Until, Bound::From].map(TimeWord::Bound);
            bound.iter().any(|word| l.is(*word))
        };
        let Some(at) = rest.iter().position(|l| !l.says_nothing() && !bounds(l)) else { return false };
        let small = rest[..at].iter().filter(|l| !bounds(l));
        // "After work i want to come at 3" is another matter.
        if small.count() > BETWEEN {
            return false;
        }
        let dated = || named(&rest[at..], self.today).is_some();
        let ordinal = || rest.get(at + 1).is_some_and(|next| next.is(TimeWord::Ordinal));
        match &rest[at] {
            Lexeme::Clock(_) | Lexeme::ClockOr(..) => true,
            number => number.number().is_some_and(is_hour) && !dated() && !ordinal(),
        }
    }
}

fn is_hour(number: u32) -> bool {
    NaiveTime::from_hms_opt(number, 0, 0).is_some() && number > 0
}
