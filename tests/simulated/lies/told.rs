//! How each lie is told: in place of an answer, in an answer, or by the config.

use std::any::Any;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock};

use chrono::TimeDelta;
use textpass::cli::parts::world::load;
use textpass::dialog::turns::World;
use textpass::domain::appointment::Appointment;
use textpass::domain::inquiry::InquiryId;
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::domain::reminders::Lead;
use textpass::store::agenda::Entry;
use textpass::store::book::{Booked, Changed};
use textpass::store::deed::Deed;
use textpass::store::outbox::Note;
use textpass::store::telling::KeptTexts;
use textpass::store::turns::{Claim, Committed};

use super::Lie;

impl Lie {
    /// The world as the service believes it to be, where that is another one.
    pub fn world(self) -> Option<Arc<World>> {
        static LOADED: OnceLock<Mutex<BTreeMap<Lie, Arc<World>>>> = OnceLock::new();
        let twist: fn(&mut World) = match self {
            Self::NoNight => |world| world.rules.reminders.quiet = None,
            Self::OtherTimes => |world| {
                world.rules.reminders.before = Lead::new(TimeDelta::days(1)).into_iter().collect();
            },
            Self::MoreCounters => |world| {
                for office in world.offices.0.values_mut() {
                    office.counters.iter_mut().for_each(|counter| counter.public += 1);
                }
            },
            Self::OtherZone => |world| {
                for office in world.offices.0.values_mut() {
                    office.zone = "Pacific/Honolulu".parse().unwrap();
                }
            },
            Self::OtherName => |world| {
                world.offices.0.values_mut().for_each(|office| office.name = "Nowhere".to_owned());
            },
            _ => return None,
        };
        let made = || {
            let mut world = load(None).unwrap().world;
            twist(&mut world);
            Arc::new(world)
        };
        let mut all = LOADED.get_or_init(Mutex::default).lock().unwrap();
        Some(Arc::clone(all.entry(self).or_insert_with(made)))
    }

    /// What is answered in place of the store, if it is not asked at all.
    pub fn instead<T: Any>(self, name: &str) -> Option<T> {
        let boxed: Box<dyn Any> = match (self, name) {
            (Self::ForgetsMarks, "mark") | (Self::ForgetsDeeds, "settle_entry") => Box::new(()),
            (Self::ForgetsTexts, "note_text") => Box::new(true),
            (Self::ForgetsDeeds, "deed") => Box::new(None::<Deed>),
            (Self::HidesStranded, "stranded") => Box::new(Vec::<Person>::new()),
            (Self::HidesWaiting, "claim_next") => Box::new(Claim::Nothing),
            (Self::HidesBook, "by_number") => Box::new(None::<Appointment>),
            (Self::HidesTexts, "texts_of") => Box::new(KeptTexts::default()),
            (Self::LosesPosts, "post") => Box::new(Vec::<u64>::new()),
            (Self::LosesHandOvers, "hand_over") => Box::new(Some(999_999_999_u64)),
            (Self::LosesTurns, "commit") => Box::new(Committed::Done { note_ids: Vec::new(), more: false }),
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
            return self.twist_note(note);
        }
        if let Some(booked) = answer.downcast_mut::<Booked>()
            && (self, matches!(booked, Booked::Done(_))) == (Self::SaysGone, true)
        {
            *booked = Booked::Gone;
        }
        if let Some(changed) = answer.downcast_mut::<Changed>()
            && (self, matches!(changed, Changed::Done(_))) == (Self::SaysStale, true)
        {
            *changed = Changed::Stale(None);
        }
    }

    fn twist_appointment(self, one: &mut Appointment) {
        match self {
            Self::OtherHour => one.slot.start += TimeDelta::hours(1),
            Self::OtherAddress => one.details.on_file = Person::sms("+13035569999"),
            Self::OtherOffice => one.slot.office = OfficeCode::parse("SFR").unwrap(),
            Self::OtherInquiry => one.inquiry = InquiryId::parse("card").unwrap(),
            Self::OtherVersion => one.version += 1,
            _ => {}
        }
    }

    fn twist_note(self, note: &mut Note) {
        match self {
            Self::ForgetsTries => note.first_tried = None,
            Self::NothingMustBeTrue => note.stands = None,
            Self::OtherWords => note.reply.text = Private::new("Reminder: a visit.".to_owned()),
            Self::OtherPhone => note.person = Person::sms("+13035569998"),
            _ => {}
        }
    }
}
