//! Planted faults: a store, a clock, a channel or a config that lies to the service, to see that
//! the checks find each.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use chrono::TimeDelta;
use textpass::cli::parts::world::load;
use textpass::dialog::turns::World;
use textpass::domain::appointment::Appointment;
use textpass::domain::person::Person;
use textpass::store::agenda::Entry;
use textpass::store::outbox::Note;

/// A lie that is told to the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lie {
    /// The store shows an appointment an hour later than it is.
    OtherHour,
    /// The store shows an appointment under another address.
    OtherAddress,
    /// The store loses what became of a send.
    ForgetsMarks,
    /// The store does not know that a send was begun before.
    ForgetsTries,
    /// The store does not tell entries that are due.
    HidesEntries,
    /// The store does not tell messages that are due.
    HidesMessages,
    /// The store does not tell messages on which nobody works any more.
    HidesStranded,
    /// The store loses that a message must be true.
    NothingMustBeTrue,
    /// The store loses what staff are to be told of texts.
    ForgetsTexts,
    /// The config has one counter more than there are.
    MoreCounters,
    /// The config knows no night.
    NoNight,
    /// The clock is three hours ahead.
    Ahead,
    /// The clock is twenty hours behind.
    Behind,
    /// The channel says that it took what it did not take.
    SaysSent,
    /// The channel finds nothing of what it took.
    NeverFinds,
}

impl Lie {
    pub const ALL: [Self; 15] = [
        Self::OtherHour,
        Self::OtherAddress,
        Self::ForgetsMarks,
        Self::ForgetsTries,
        Self::HidesEntries,
        Self::HidesMessages,
        Self::HidesStranded,
        Self::NothingMustBeTrue,
        Self::ForgetsTexts,
        Self::MoreCounters,
        Self::NoNight,
        Self::Ahead,
        Self::Behind,
        Self::SaysSent,
        Self::NeverFinds,
    ];

    /// Whether it takes long until it is found: only at the end, or where much comes together.
    pub fn is_slow(self) -> bool {
        matches!(
            self,
            Self::HidesEntries
                | Self::HidesMessages
                | Self::HidesStranded
                | Self::ForgetsMarks
                | Self::NeverFinds
        )
    }

    /// By how much the clock is wrong.
    pub fn clock(self) -> TimeDelta {
        match self {
            Self::Ahead => TimeDelta::hours(3),
            Self::Behind => TimeDelta::hours(-20),
            _ => TimeDelta::zero(),
        }
    }

    /// The world as the service believes it to be, where that is another one.
    pub fn world(self) -> Option<Arc<World>> {
        static LOADED: OnceLock<Mutex<BTreeMap<Lie, Arc<World>>>> = OnceLock::new();
        if !matches!(self, Self::MoreCounters | Self::NoNight) {
            return None;
        }
        let mut all = LOADED.get_or_init(Mutex::default).lock().unwrap();
        let made = || {
            let mut world = load(None).unwrap().world;
            match self {
                Self::NoNight => world.rules.reminders.quiet = None,
                _ => {
                    for office in world.offices.0.values_mut() {
                        office.counters.iter_mut().for_each(|counter| counter.public += 1);
                    }
                }
            }
            Arc::new(world)
        };
        Some(Arc::clone(all.entry(self).or_insert_with(made)))
    }

    /// What is answered in place of the store, if it is not asked at all.
    pub fn instead<T: Any>(self, name: &str) -> Option<T> {
        let boxed: Box<dyn Any> = match (self, name) {
            (Self::ForgetsMarks, "mark") => Box::new(()),
            (Self::ForgetsTexts, "note_text") => Box::new(true),
            (Self::HidesStranded, "stranded") => Box::new(Vec::<Person>::new()),
            _ => return None,
        };
        boxed.downcast::<T>().ok().map(|answer| *answer)
    }

    /// Twists an answer.
    pub fn twist<T: Any>(self, answer: &mut T) {
        let answer: &mut dyn Any = answer;
        if let Some(Some(one)) = answer.downcast_mut::<Option<Appointment>>() {
            return self.twist_appointment(one);
        }
        if let Some(all) = answer.downcast_mut::<Vec<Entry>>() {
            if self == Self::HidesEntries {
                all.clear();
            }
            return all.iter_mut().for_each(|entry| self.twist_appointment(&mut entry.appointment));
        }
        if let Some(all) = answer.downcast_mut::<Vec<Note>>() {
            if self == Self::HidesMessages {
                all.clear();
            }
            return all.iter_mut().for_each(|note| self.twist_note(note));
        }
        if let Some(Some(note)) = answer.downcast_mut::<Option<Note>>() {
            self.twist_note(note);
        }
    }

    fn twist_appointment(self, one: &mut Appointment) {
        match self {
            Self::OtherHour => one.slot.start += TimeDelta::hours(1),
            Self::OtherAddress => one.details.on_file = Person::sms("+13035569999"),
            _ => {}
        }
    }

    fn twist_note(self, note: &mut Note) {
        match self {
            Self::ForgetsTries => note.first_tried = None,
            Self::NothingMustBeTrue => note.stands = None,
            _ => {}
        }
    }
}
