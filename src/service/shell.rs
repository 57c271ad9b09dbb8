//! What a turn has at hand: the world, the store, the clock and the senders.

use std::collections::HashSet;
use std::fmt;
use std::sync::{Arc, Mutex, OnceLock};

use chrono::{DateTime, Utc};
use tokio::sync::Notify;

use super::clock::{Clock, Luck};
use super::counted::Counted;
use super::full::Full;
use super::going::{Going, Piece};
use super::refused::Refused;
use super::rest::Rest;
use super::senders::Senders;
use super::watch::Watch;
use super::wrong_tries::WrongTries;
use crate::dialog::memory::brakes::lately::Brake;
use crate::dialog::turns::World;
use crate::domain::person::Person;
use crate::store::Store;
use crate::store::agenda::Rate;
use crate::store::serving::Service;

/// The part of the config that the shell obeys.
#[derive(Clone, Debug)]
pub struct Manner {
    /// How long freed cells rest.
    pub rest: Rest,
    /// Wrong tries of all people together in an hour, above which tries from
    /// addresses without an appointment are slowed.
    pub wrong_tries_per_hour: u32,
    /// How many texts one address gets before it is paused.
    pub brake: Brake,
    /// How fast reminders may leave by SMS, in segments.
    pub sms_rate: Rate,
}

impl Default for Manner {
    fn default() -> Self {
        Self {
            rest: Rest::default(),
            wrong_tries_per_hour: 120,
            brake: Brake::default(),
            sms_rate: Rate { per_second: 3.0, burst: 6.0 },
        }
    }
}

/// Everything that a turn has at hand. One for a process, shared by all turns.
pub struct Shell {
    /// What a step knows without asking.
    pub world: Arc<World>,
    /// What textpass keeps.
    pub store: Arc<dyn Store>,
    /// The time.
    pub clock: Clock,
    /// Lots.
    pub luck: Luck,
    /// The ways out.
    pub senders: Senders,
    /// What the config asks of the shell.
    pub manner: Manner,
    /// What is going on.
    pub going: Going,
    pub(super) counted: Counted,
    pub(super) wrong_tries: WrongTries,
    pub(super) watch: Watch,
    pub(super) refused: Refused,
    pub(super) due: Notify,
    /// What this process is on the store, if it serves.
    pub(super) service: OnceLock<Service>,
    /// Where the store was moved to while this process served it.
    pub(super) moved_to: OnceLock<String>,
    /// People for whom a message waits behind one that is being sent.
    pub(super) behind: Mutex<HashSet<Person>>,
    /// Which channels have no room for notes that leave by themselves.
    pub(super) full: Full,
}

impl Shell {
    /// A shell that runs on the system's clock and randomness.
    pub fn new(world: Arc<World>, store: Arc<dyn Store>, senders: Senders, manner: Manner) -> Self {
        let counted = Counted::of(&world.channels);
        Self {
            world,
            store,
            clock: Clock::system(),
            luck: Luck::System,
            senders,
            manner,
            going: Going::default(),
            counted,
            wrong_tries: WrongTries::default(),
            watch: Watch::default(),
            refused: Refused::default(),
            due: Notify::new(),
            service: OnceLock::new(),
            moved_to: OnceLock::new(),
            behind: Mutex::default(),
            full: Full::default(),
        }
    }

    /// The same on another clock and other lots, to try it out.
    #[must_use]
    pub fn with_clock(self, clock: Clock, luck: Luck) -> Self {
        Self { clock, luck, ..self }
    }

    /// The time.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// A request on this route (`sms`, `telegram`) was refused.
    pub fn refuse(&self, route: &'static str) {
        self.refused.note(route, self.now());
    }

    /// Does something beside what is in hand; the end waits for it.
    pub(super) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        let piece: Piece = self.going.begin();
        tokio::spawn(async move {
            work.await;
            drop(piece);
        });
    }
}

impl fmt::Debug for Shell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Shell")
    }
}
