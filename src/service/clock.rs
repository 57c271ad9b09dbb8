//! The time, and the lots that a decision depends on: read here, nowhere else.

mod paced;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

pub use self::paced::Paced;
use crate::store::turns::Draw;

/// Where the time comes from. Clones of a clock are one clock.
#[derive(Clone, Debug)]
pub enum Clock {
    /// Runs by itself from where it was set last, see [`Running`].
    Running(Arc<Running>),
    /// The system's, with seconds added to it that may change at any time: for trying out
    /// what comes by itself. No jump of it is a fault.
    Trial(Arc<Ahead>),
    /// A clock that only moves when it is set (microseconds since 1970).
    Manual(Arc<AtomicI64>),
    /// A clock that goes by the runtime's own time, which a test can stop and let jump.
    Paced(Arc<Paced>),
}

impl Clock {
    /// A clock that begins at the system's time.
    pub fn system() -> Self {
        Self::Running(Arc::new(Running::beginning(None)))
    }

    /// The same, with the seconds in this file added to the system's time: for
    /// trying out what a wrong clock does. None if the file has no number.
    pub fn trying(file: &Path) -> Option<Self> {
        seconds(file)?;
        Some(Self::Running(Arc::new(Running::beginning(Some(file.to_owned())))))
    }

    /// A clock for trying out what comes by itself: the system's, with the seconds in this
    /// file added, which is read at each look. None if the file has no number.
    pub fn trial(file: &Path) -> Option<Self> {
        let micros = AtomicI64::new(seconds(file)?);
        Some(Self::Trial(Arc::new(Ahead { file: file.to_owned(), micros })))
    }

    /// A clock that stands at this instant until it is set.
    pub fn manual(at: DateTime<Utc>) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(at.timestamp_micros())))
    }

    /// A clock that begins at this instant and goes by the runtime's time.
    pub fn paced(at: DateTime<Utc>) -> Self {
        Self::Paced(Arc::new(Paced::beginning(at)))
    }

    /// The time, in whole microseconds, as stores keep it.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::Running(running) => running.now(),
            Self::Trial(ahead) => ahead.system(),
            Self::Paced(paced) => paced.now(),
            Self::Manual(at) => {
                DateTime::from_timestamp_micros(at.load(Ordering::SeqCst)).unwrap_or_default()
            }
        }
    }

    /// What the system's clock shows, whether it is believed or not.
    pub fn system_now(&self) -> DateTime<Utc> {
        match self {
            Self::Running(running) => running.system(),
            Self::Trial(_) | Self::Manual(_) | Self::Paced(_) => self.now(),
        }
    }

    /// Sets the time; one that is moved by hand stays as it is.
    pub(super) fn set(&self, to: DateTime<Utc>) {
        if let Self::Running(running) = self {
            *running.last() = Set { at: Instant::now(), to };
        }
    }

    /// Moves a clock that is set by hand, or goes by the runtime's time; others stay as they are.
    pub fn advance(&self, by: TimeDelta) {
        let by = by.num_microseconds().unwrap_or_default();
        match self {
            Self::Manual(at) => at.fetch_add(by, Ordering::SeqCst),
            Self::Paced(paced) => paced.advance(by),
            Self::Running(_) | Self::Trial(_) => return,
        };
    }
}

/// A clock that runs on from where it was set, as fast as time goes by: when the
/// system's clock is changed meanwhile, it shows what it would have shown.
#[derive(Debug)]
pub struct Running {
    last: Mutex<Set>,
    /// Holds seconds to be added to the system's time.
    ahead: Option<Ahead>,
}

/// When a clock was set, and to what time.
#[derive(Clone, Copy, Debug)]
struct Set {
    at: Instant,
    to: DateTime<Utc>,
}

/// A file with seconds, and what it held when it was read last.
#[derive(Debug)]
pub struct Ahead {
    file: PathBuf,
    micros: AtomicI64,
}

impl Running {
    fn beginning(file: Option<PathBuf>) -> Self {
        let ahead = file.map(|file| Ahead { file, micros: AtomicI64::new(0) });
        let last = Mutex::new(Set { at: Instant::now(), to: DateTime::UNIX_EPOCH });
        let clock = Self { last, ahead };
        let to = clock.system();
        *clock.last() = Set { at: Instant::now(), to };
        clock
    }

    fn now(&self) -> DateTime<Utc> {
        let Set { at, to } = *self.last();
        let since = TimeDelta::from_std(at.elapsed()).unwrap_or_default();
        to.checked_add_signed(since).unwrap_or(to).trunc_subsecs(6)
    }

    fn system(&self) -> DateTime<Utc> {
        self.ahead.as_ref().map_or_else(|| Utc::now().trunc_subsecs(6), Ahead::system)
    }

    fn last(&self) -> MutexGuard<'_, Set> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ahead {
    /// The system's time with those seconds.
    fn system(&self) -> DateTime<Utc> {
        let now = Utc::now().trunc_subsecs(6);
        now.checked_add_signed(self.by()).unwrap_or(now)
    }

    /// What the file says now; while it is being written, what it said before.
    fn by(&self) -> TimeDelta {
        if let Some(micros) = seconds(&self.file) {
            self.micros.store(micros, Ordering::Relaxed);
        }
        TimeDelta::microseconds(self.micros.load(Ordering::Relaxed))
    }
}

/// The seconds in a file, in microseconds.
fn seconds(file: &Path) -> Option<i64> {
    let seconds: f64 = std::fs::read_to_string(file).ok()?.trim().parse().ok()?;
    seconds.is_finite().then_some((seconds * 1e6) as i64)
}

/// Where lots come from.
#[derive(Debug)]
pub enum Luck {
    /// The system's randomness.
    System,
    /// A sequence that is the same in every run.
    Seeded(AtomicU64),
}

impl Luck {
    /// A sequence for tests.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(AtomicU64::new(seed))
    }

    /// Sixty-four random bits.
    pub fn bits(&self) -> u64 {
        match self {
            Self::System => getrandom::u64().unwrap_or_else(|_| fallback()),
            Self::Seeded(state) => mix(state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst)),
        }
    }

    /// Names a claim, and a stranger's conversation.
    pub fn draw(&self) -> Draw {
        let mut bytes = [0; 24];
        match self {
            // one call of the system, not three
            Self::System if getrandom::fill(&mut bytes).is_ok() => {}
            _ => bytes.chunks_exact_mut(8).for_each(|part| part.copy_from_slice(&self.bits().to_be_bytes())),
        }
        let (high, low, claim) = (word(&bytes[..8]), word(&bytes[8..16]), word(&bytes[16..]));
        Draw { claim, conversation: u128::from(high) << 64 | u128::from(low) }
    }

    /// A stretch of time between two others, both included, in whole seconds.
    pub fn between(&self, shortest: TimeDelta, longest: TimeDelta) -> TimeDelta {
        let width = (longest - shortest).num_seconds().max(0).unsigned_abs() + 1;
        let drawn = i64::try_from(self.bits() % width).unwrap_or_default();
        shortest + TimeDelta::seconds(drawn)
    }
}

/// Eight bytes as a number.
fn word(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// Bits that differ from call to call, for the moments in which the system
/// gives no randomness: names of claims need to differ, not to be secret.
fn fallback() -> u64 {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    let nanos = Utc::now().timestamp_nanos_opt().unwrap_or_default().cast_unsigned();
    mix(nanos ^ u64::from(std::process::id()) << 40 ^ CALLS.fetch_add(1, Ordering::Relaxed))
}

/// Scatters a counter over all 64 bits (the finaliser of SplitMix64).
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_by_hand_moves_for_all_its_clones() {
        let clock = Clock::manual(DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        let other = clock.clone();
        clock.advance(TimeDelta::minutes(10));
        assert_eq!(other.now().timestamp(), 1_800_000_600);
    }

    #[test]
    fn a_running_clock_goes_on_from_where_it_was_set() {
        let (clock, long_ago) = (Clock::system(), DateTime::from_timestamp(1_000_000_000, 0).unwrap());
        assert!((clock.now() - clock.system_now()).abs() < TimeDelta::minutes(1));
        clock.clone().set(long_ago);
        let (one, two) = (clock.now(), clock.now());
        assert!(long_ago <= one && one <= two && two < long_ago + TimeDelta::hours(1));
        assert!(clock.system_now() > long_ago + TimeDelta::days(365));
    }

    #[test]
    fn seconds_of_a_file_are_added_whenever_it_changes() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(Clock::trying(file.path()).is_none(), "an empty file has no number");
        let shown_by = |clock: &Clock| (clock.system_now() - Utc::now()).num_minutes();
        std::fs::write(file.path(), "36000.5\n").unwrap();
        let clock = Clock::trying(file.path()).unwrap();
        assert!((595..=601).contains(&shown_by(&clock)));
        let begun = clock.now();
        for (written, minutes) in [("-36000", -605..=-595), ("", -605..=-595), ("nothing", -605..=-595)] {
            std::fs::write(file.path(), written).unwrap();
            assert!(minutes.contains(&shown_by(&clock)), "{written:?}");
        }
        assert!(clock.now() >= begun, "the time itself has not jumped");
        assert!(Clock::trying(Path::new("/there/is/no/such/file")).is_none());
    }

    #[test]
    fn a_drawn_stretch_lies_between_its_bounds() {
        let luck = Luck::seeded(7);
        let (shortest, longest) = (TimeDelta::minutes(10), TimeDelta::minutes(40));
        let drawn: Vec<_> = (0..200).map(|_| luck.between(shortest, longest)).collect();
        assert!(drawn.iter().all(|d| (shortest..=longest).contains(d)));
        assert!(drawn.iter().any(|d| *d != drawn[0]));
        assert_eq!(luck.between(shortest, shortest), shortest);
    }

    #[test]
    fn no_two_draws_name_the_same_claim() {
        let luck = Luck::System;
        let mut claims: Vec<_> = (0..100).map(|_| luck.draw().claim).collect();
        claims.sort_unstable();
        claims.dedup();
        assert_eq!(claims.len(), 100);
    }
}
