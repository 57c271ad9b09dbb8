//! What keeps us from texting without end: what was not understood, and how often; what
//! we said last, in case it comes back; when thanks were answered, and who wants no texts.

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};

use crate::answer::pieces;

/// What a message that was not understood counts, in a row of those.
const MISS: u8 = 2;
/// What one counts of which it was only learnt what it means: machines can go on so for ever.
const GUESS: u8 = 1;
/// From so much on nothing is said: the sixth that was not understood.
const MOST: u8 = 12;
/// Nor from the time on that the same words are not understood so often.
const SAME: u8 = 3;
/// Words that were not understood are remembered for so many messages.
const REMEMBERED: usize = 4;
/// Whoever is not answered any more is told once in this time whom to call; whoever wants
/// no texts, how to come back.
const TOLD_EVERY: TimeDelta = TimeDelta::hours(24);
/// Thanks are answered once in this time.
const THANKED_EVERY: TimeDelta = TimeDelta::hours(1);

/// A text by a keyed hash, of which it cannot be read.
pub(in crate::dialog) type Fingerprint = u32;

/// What is remembered for it; kept in the conversation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Restraint {
    /// What the messages in a row count that were not understood.
    pub(in crate::dialog) misses: u8,
    /// Whether nothing is said until something is understood.
    pub(in crate::dialog) silent: bool,
    /// When they were last told whom to call instead.
    pub(in crate::dialog) told_at: Option<DateTime<Utc>>,
    /// Words that were not understood at their question, and how often, the last ones last.
    pub(in crate::dialog) missed: Vec<(Fingerprint, u8)>,
    /// When thanks were last answered.
    pub(in crate::dialog) thanked_at: Option<DateTime<Utc>>,
    /// What we said last.
    pub(in crate::dialog) said: Option<Fingerprint>,
    /// How many turns ago that was.
    pub(in crate::dialog) unsaid: u64,
    /// Whether the carrier stopped the texts; else the person's own words did.
    pub(in crate::dialog) stopped_by_carrier: bool,
    /// When they were last told that they stopped the texts.
    pub(in crate::dialog) stop_told_at: Option<DateTime<Utc>>,
}

/// Whether something may be said about what was not understood.
pub(in crate::dialog) enum Leave {
    Say,
    TellWhomToCall,
    SayNothing,
}

impl Restraint {
    /// Whether nothing is said until something is understood.
    pub fn is_silent(&self) -> bool {
        self.silent
    }

    /// The words are none that we understand.
    pub(in crate::dialog) fn miss(&mut self, words: Option<Fingerprint>, now: DateTime<Utc>) -> Leave {
        self.counted(MISS, words, now)
    }

    /// It was only learnt what the words mean.
    pub(in crate::dialog) fn guess(&mut self, words: Option<Fingerprint>, now: DateTime<Utc>) -> Leave {
        self.counted(GUESS, words, now)
    }

    fn counted(&mut self, counts: u8, words: Option<Fingerprint>, now: DateTime<Utc>) -> Leave {
        self.misses = self.misses.saturating_add(counts);
        let same = words.map_or(0, |words| self.times(words));
        self.silent |= self.misses >= MOST || same >= SAME;
        if !self.silent {
            return Leave::Say;
        }
        if is_within(self.told_at, TOLD_EVERY, now) {
            return Leave::SayNothing;
        }
        self.told_at = Some(now);
        Leave::TellWhomToCall
    }

    /// How often these words have come, this time included.
    fn times(&mut self, words: Fingerprint) -> u8 {
        let known = self.missed.iter().position(|(known, _)| *known == words);
        let before = known.map_or(0, |at| self.missed.remove(at).1);
        let times = before.saturating_add(1);
        self.missed.push((words, times));
        if self.missed.len() > REMEMBERED {
            self.missed.remove(0);
        }
        times
    }

    /// Something was understood.
    pub(in crate::dialog) fn understood(&mut self) {
        (self.misses, self.silent) = (0, false);
    }

    /// Whether thanks are answered now.
    pub(in crate::dialog) fn thanks(&mut self, now: DateTime<Utc>) -> bool {
        let answered = !is_within(self.thanked_at, THANKED_EVERY, now);
        if answered {
            self.thanked_at = Some(now);
        }
        answered
    }

    /// Whether somebody who wants no texts is told how to come back.
    pub(in crate::dialog) fn tells_of_stop(&mut self, now: DateTime<Utc>) -> bool {
        let told = self.stopped_by_carrier || is_within(self.stop_told_at, TOLD_EVERY, now);
        if !told {
            self.stop_told_at = Some(now);
        }
        !told
    }

    /// The texts are stopped, by the carrier or with a last text of ours.
    pub(in crate::dialog) fn stop(&mut self, by_carrier: bool, now: DateTime<Utc>) {
        self.stopped_by_carrier = by_carrier;
        self.stop_told_at = (!by_carrier).then_some(now);
    }

    /// They are wanted again.
    pub(in crate::dialog) fn start(&mut self) {
        (self.stopped_by_carrier, self.stop_told_at) = (false, None);
    }
}

/// Whether it was then, not longer ago than this; a time to come is none.
fn is_within(at: Option<DateTime<Utc>>, time: TimeDelta, now: DateTime<Utc>) -> bool {
    at.is_some_and(|at| at <= now && now - at < time)
}

/// The fingerprint of a text in this conversation, case, accents and signs aside.
pub(in crate::dialog) fn fingerprint(conversation: u128, text: &str) -> Fingerprint {
    let key = pieces::key(text);
    let hash = Sha256::new().chain_update(conversation.to_be_bytes()).chain_update(key.as_bytes()).finalize();
    hash.iter().take(4).fold(0, |all, byte| all << 8 | Fingerprint::from(*byte))
}
