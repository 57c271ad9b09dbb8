//! What a channel asks to hold back, and for how long: one person, or everybody.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::person::Person;
use crate::store::lasting::lasts;
use crate::store::outbox::{LONGEST_PAUSE, REPLY_STALE};

/// So many people refused at once are no matter of one chat: everybody waits.
const SEVERAL: usize = 3;
/// Refusals within this time are at once.
const AT_ONCE: TimeDelta = TimeDelta::seconds(5);
/// The first pause after our credentials were refused; each one in a row is twice
/// as long as the one before.
const LOCKED_OUT: TimeDelta = TimeDelta::seconds(2);
/// The longest of these pauses.
const LOCKED_OUT_AT_MOST: TimeDelta = TimeDelta::minutes(5);

/// What is held back on one channel.
#[derive(Debug, Default)]
pub(super) struct Holds(Mutex<Held>);

#[derive(Debug, Default)]
struct Held {
    /// Until when everybody waits, or waited last.
    all_until: Option<DateTime<Utc>>,
    people: HashMap<Person, Hold>,
    /// How often in a row our credentials were refused.
    lockouts: u32,
}

/// One person, held back.
#[derive(Clone, Copy, Debug)]
struct Hold {
    /// When the channel said so; none if that was told by a message that had waited.
    since: Option<DateTime<Utc>>,
    until: DateTime<Utc>,
}

impl Holds {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Until when everybody must wait, if they must.
    pub(super) fn everybody(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.held().all_until.filter(|until| lasts(*until, LONGEST_PAUSE, now))
    }

    /// Until when this person must wait, if they must.
    pub(super) fn until(&self, person: &Person, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let theirs = self.held().people.get(person).map(|hold| hold.until);
        let theirs = theirs.filter(|until| lasts(*until, LONGEST_PAUSE, now));
        theirs.max(self.everybody(now))
    }

    /// Everybody waits.
    pub(super) fn pause(&self, until: DateTime<Utc>, now: DateTime<Utc>) {
        let all = &mut self.held().all_until;
        *all = (*all).max(Some(until.min(now + LONGEST_PAUSE)));
    }

    /// This person waits, and everybody if several were refused at once: for the
    /// shortest of their times.
    pub(super) fn hold(&self, person: &Person, until: DateTime<Utc>, now: DateTime<Utc>) {
        let (mut held, until) = (self.held(), until.min(now + LONGEST_PAUSE));
        held.forget(now);
        held.people.insert(person.clone(), Hold { since: Some(now), until });
        let at_once = held.people.values().filter(|hold| hold.is_at_once(now));
        let shortest = at_once.clone().map(|hold| hold.until).min();
        if at_once.count() >= SEVERAL {
            held.all_until = held.all_until.max(shortest);
        }
    }

    /// Our credentials were refused: everybody waits.
    pub(super) fn lock_out(&self, now: DateTime<Utc>) {
        let mut held = self.held();
        let wait = LOCKED_OUT * 2_i32.pow(held.lockouts.min(8));
        held.lockouts += 1;
        held.all_until = held.all_until.max(Some(now + wait.min(LOCKED_OUT_AT_MOST)));
    }

    /// Our credentials were taken.
    pub(super) fn let_in(&self) {
        self.held().lockouts = 0;
    }

    /// A message that had waited tells until when its person was held back: perhaps
    /// by another process, or before this one began.
    pub(super) fn learn(&self, person: &Person, until: DateTime<Utc>, now: DateTime<Utc>) {
        let mut held = self.held();
        held.forget(now);
        held.people.entry(person.clone()).or_insert(Hold { since: None, until });
    }

    /// Since when a message could have been sent that was written then: what waited
    /// because of us is not older for it.
    pub(super) fn free_since(&self, person: &Person, made: DateTime<Utc>) -> DateTime<Utc> {
        let held = self.held();
        let until = held.people.get(person).map(|hold| hold.until);
        made.max(until.unwrap_or(made)).max(held.all_until.unwrap_or(made))
    }
}

impl Held {
    /// Forgets what no message can have waited for.
    fn forget(&mut self, now: DateTime<Utc>) {
        self.people.retain(|_, hold| now - hold.until < REPLY_STALE);
    }
}

impl Hold {
    fn is_at_once(&self, now: DateTime<Utc>) -> bool {
        self.until > now && self.since.is_some_and(|since| now - since <= AT_ONCE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(seconds)
    }

    #[test]
    fn one_chat_holds_nobody_else_back_and_three_at_once_hold_everybody() {
        let holds = Holds::default();
        holds.hold(&Person::telegram(1), at(620), at(0));
        holds.hold(&Person::telegram(1), at(620), at(1));
        holds.hold(&Person::telegram(2), at(7), at(2));
        assert_eq!(holds.everybody(at(2)), None);
        holds.hold(&Person::telegram(3), at(30), at(3));
        assert_eq!(holds.everybody(at(3)), Some(at(7)));
        assert_eq!(holds.everybody(at(7)), None);
    }

    #[test]
    fn refusals_far_apart_are_each_their_own() {
        let holds = Holds::default();
        for chat in 0..9 {
            holds.hold(&Person::telegram(chat), at(1_000), at(chat * 10));
            assert_eq!(holds.everybody(at(chat * 10)), None);
        }
    }

    #[test]
    fn each_refusal_of_our_credentials_in_a_row_waits_longer() {
        let holds = Holds::default();
        let wait = |now| {
            holds.lock_out(at(now));
            holds.everybody(at(now)).map(|until| (until - at(now)).num_seconds())
        };
        assert_eq!([wait(0), wait(1_000), wait(2_000)], [Some(2), Some(4), Some(8)]);
        for n in 3..12 {
            assert!(wait(n * 1_000) <= Some(300));
        }
        holds.let_in();
        assert_eq!(wait(20_000), Some(2));
    }

    #[test]
    fn what_waited_because_of_us_is_not_older_for_it() {
        let (holds, ana) = (Holds::default(), Person::telegram(1));
        holds.hold(&ana, at(620), at(0));
        assert_eq!(holds.free_since(&ana, at(5)), at(620));
        assert_eq!(holds.free_since(&Person::telegram(2), at(5)), at(5));
        holds.learn(&Person::telegram(2), at(50), at(60));
        assert_eq!(holds.free_since(&Person::telegram(2), at(5)), at(50));
        assert_eq!(holds.free_since(&Person::telegram(2), at(70)), at(70));
    }
}
