//! What the task in hand is about: its step, office, inquiry, time and person.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Offset, TimeDelta, Utc};

use super::kept::Kept;
use super::script::{Role, Script, Step};
use super::state::Task;
use super::turn::Turn;
use super::visit::Standing;
use super::world::World;
use crate::answer::credentials::Credentials;
use crate::answer::place::PlaceAnswer;
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::domain::name::Name;
use crate::domain::office::{Office, OfficeCode};
use crate::domain::slot::Slot;
use crate::text::{Say, Value};

impl Task {
    /// The office: answered, or that of the opened appointment.
    pub(super) fn office(&self, world: &World) -> Option<&OfficeCode> {
        let answered = self.told(world, Role::Office).and_then(Kept::office);
        let named = || match self.place(world)? {
            PlaceAnswer::Office(code) => Some(code),
            _ => None,
        };
        answered.or(self.picked.as_ref().map(|p| &p.office)).or_else(named)
    }

    /// The inquiry: the finer reason if one was chosen, or that of the opened
    /// appointment.
    fn inquiry(&self, world: &World) -> Option<&InquiryId> {
        match self.told(world, Role::Inquiry) {
            Some(Kept::Inquiry(id)) => Some(id),
            _ => self.picked.as_ref().map(|p| &p.inquiry),
        }
    }

    /// The time that was chosen.
    pub(super) fn chosen(&self, world: &World) -> Option<DateTime<Utc>> {
        match self.told(world, Role::Slot)? {
            Kept::Slot(start) => Some(*start),
            _ => None,
        }
    }

    /// The place that was answered.
    pub(super) fn place(&self, world: &World) -> Option<&PlaceAnswer> {
        match self.told(world, Role::Place)? {
            Kept::Place(place) => Some(place),
            _ => None,
        }
    }

    /// What opens an appointment, as far as it was answered.
    pub(super) fn credentials(&self, world: &World) -> Option<&Credentials> {
        match self.told(world, Role::Credentials)? {
            Kept::Credentials(credentials) => Some(credentials),
            _ => None,
        }
    }

    /// Whether nothing was answered yet.
    pub(super) fn is_untouched(&self) -> bool {
        self.held_until.is_none() && self.answers.values().all(|a| matches!(a, Kept::Told))
    }

    /// Whether nothing was said in it but credentials, and they opened nothing.
    pub(super) fn has_nothing(&self) -> bool {
        let says_nothing = |kept: &Kept| matches!(kept, Kept::Told | Kept::Credentials(_));
        self.held_until.is_none() && self.picked.is_none() && self.answers.values().all(says_nothing)
    }

    /// Who the task is about.
    pub(super) fn who(&self, world: &World) -> Option<(Name, BirthDate)> {
        match (self.told(world, Role::Name)?, self.told(world, Role::BirthDate)?) {
            (Kept::Name(name), Kept::Birth(birth)) => Some((name.clone(), birth.clone())),
            _ => None,
        }
    }
}

impl Turn {
    /// The dialog of the task in hand.
    pub(super) fn script<'w>(&self, world: &'w World) -> Option<&'w Script> {
        self.task().and_then(|t| world.scripts.get(&t.dialog))
    }

    /// A step of that dialog.
    pub(super) fn step_named<'w>(&self, world: &'w World, name: &str) -> Option<&'w Step> {
        self.script(world).and_then(|s| s.step(name))
    }

    /// The step whose question was asked last.
    pub(super) fn step_in_hand<'w>(&self, world: &'w World) -> Option<&'w Step> {
        self.step_named(world, &self.task()?.step)
    }

    /// The step to ask again for a role: the one whose answer tells it, or else the first
    /// that could.
    pub(super) fn teller<'w>(&self, world: &'w World, role: Role) -> Option<&'w Step> {
        let (script, task) = (self.script(world)?, self.task()?);
        let latest = script.tellers(role).rev().find(|step| task.told_at(step, role).is_some());
        latest.or_else(|| script.first_teller(role))
    }

    /// The office that the task is about.
    pub(super) fn office<'w>(&self, world: &'w World) -> Option<&'w Office> {
        self.task().and_then(|task| task.office(world)).and_then(|code| world.offices.get(code))
    }

    /// The same, or else the office that the task is about which waits under this one.
    pub(super) fn office_spoken_of<'w>(&self, world: &'w World) -> Option<&'w Office> {
        world.offices.get(self.code_spoken_of(world)?)
    }

    /// Its code, whether there still is such an office or not.
    pub(super) fn code_spoken_of(&self, world: &World) -> Option<&OfficeCode> {
        self.conversation.tasks.iter().rev().find_map(|task| task.office(world))
    }

    /// The inquiry that the task is about.
    pub(super) fn inquiry<'w>(&self, world: &'w World) -> Option<&'w Inquiry> {
        self.task().and_then(|t| t.inquiry(world)).and_then(|id| world.inquiries.get(id))
    }

    /// Where and when the task wants a seat.
    pub(super) fn slot(&self, world: &World) -> Option<Slot> {
        let task = self.task()?;
        Some(Slot { office: task.office(world)?.clone(), start: task.chosen(world)? })
    }

    /// Whether it is too late to move or cancel the opened appointment by text: once it
    /// has begun, and before that unless it is the office that cannot keep it.
    pub(super) fn too_late(&self, world: &World, moving: bool) -> bool {
        let Some(picked) = self.task().and_then(|t| t.picked.as_ref()) else { return false };
        let office = world.offices.get(&picked.office).filter(|_| self.standing(world) == Standing::Fits);
        let cutoff = office.map(|office| if moving { office.move_cutoff } else { office.cancel_cutoff });
        self.has_begun() || cutoff.is_some_and(|cutoff| picked.start - self.now < cutoff)
    }

    /// Today at the office, or in UTC while there is none.
    pub(super) fn today_at_office(&self, world: &World) -> NaiveDate {
        self.office(world).map_or(self.today(), |o| local(o, self.now).date())
    }
}

/// The longest stretch of time in which the clocks are changed once at most.
const ONE_CHANGE: TimeDelta = TimeDelta::days(7);

/// Instants in their order, each with the office's wall time. The zone is asked
/// at both ends of a stretch only, where it says the same at both.
pub(super) fn on_the_wall(
    office: &Office,
    mut starts: &[DateTime<Utc>],
) -> Vec<(DateTime<Utc>, NaiveDateTime)> {
    let mut all = Vec::with_capacity(starts.len());
    while let Some(first) = starts.first() {
        let count = starts.iter().take_while(|start| **start - *first < ONE_CHANGE).count();
        let (stretch, rest) = starts.split_at(count);
        let offset = |at: DateTime<Utc>| at.with_timezone(&office.zone).offset().fix();
        let (before, after) = (offset(*first), offset(stretch[count - 1]));
        all.extend(stretch.iter().map(|start| {
            let wall = if before == after {
                start.with_timezone(&before).naive_local()
            } else {
                local(office, *start)
            };
            (*start, wall)
        }));
        starts = rest;
    }
    all
}

/// An instant as people read it: in the office's wall time; of an office that is there no
/// more, whose clock nobody knows, as the store has it.
pub(super) fn shown(world: &World, office: &OfficeCode, at: DateTime<Utc>) -> Value {
    match world.offices.get(office) {
        Some(office) => Value::Moment(local(office, at)),
        None => {
            let say = Say::new("moment-utc").with("time", Value::Moment(at.naive_utc()));
            say.with("zone", "UTC").into()
        }
    }
}

/// An instant in the office's wall time.
pub(super) fn local(office: &Office, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&office.zone).naive_local()
}
