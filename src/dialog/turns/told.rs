//! What a task was told: its office, inquiry, time and person.

use chrono::{DateTime, Utc};

use super::world::World;
use crate::answer::credentials::Credentials;
use crate::answer::place::PlaceAnswer;
use crate::dialog::kinds::Role;
use crate::dialog::memory::{Kept, Task};
use crate::dialog::scripts::{Find, Step};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;

impl Task {
    /// The answer that tells a role: the latest of those that do.
    pub(in crate::dialog) fn told(&self, world: &World, role: Role) -> Option<&Kept> {
        self.all_told(world, role).next()
    }

    /// All answers that tell it, the latest first.
    pub(in crate::dialog) fn all_told(&self, world: &World, role: Role) -> impl Iterator<Item = &Kept> {
        // Most roles are asked for often, and told late.
        let is_told = self.answers.values().any(|kept| role.is_told_by(kept));
        let script = if is_told { world.scripts.get(&self.dialog) } else { None };
        let names = script.into_iter().flat_map(move |script| script.teller_names(role).iter().rev());
        names.filter_map(move |name| self.answers.get(name).filter(|kept| role.is_told_by(kept)))
    }

    /// The answer of a step, if it tells the role.
    pub(in crate::dialog) fn told_at(&self, step: &Step, role: Role) -> Option<&Kept> {
        self.answers.get(&step.name).filter(|kept| role.is_told_by(kept))
    }

    /// The office: answered, or that of the opened appointment.
    pub(in crate::dialog) fn office(&self, world: &World) -> Option<&OfficeCode> {
        let answered = self.told(world, Role::Office).and_then(Kept::office);
        let named = || match self.place(world)? {
            PlaceAnswer::Office(code) => Some(code),
            _ => None,
        };
        answered.or(self.picked.as_ref().map(|p| &p.office)).or_else(named)
    }

    /// The inquiry: the finer reason if one was chosen, or that of the opened
    /// appointment.
    pub(in crate::dialog) fn inquiry(&self, world: &World) -> Option<&InquiryId> {
        match self.told(world, Role::Inquiry) {
            Some(Kept::Inquiry(id)) => Some(id),
            _ => self.picked.as_ref().map(|p| &p.inquiry),
        }
    }

    /// The time that was chosen.
    pub(in crate::dialog) fn chosen(&self, world: &World) -> Option<DateTime<Utc>> {
        match self.told(world, Role::Slot)? {
            Kept::Slot(start) => Some(*start),
            _ => None,
        }
    }

    /// The place that was answered.
    pub(in crate::dialog) fn place(&self, world: &World) -> Option<&PlaceAnswer> {
        match self.told(world, Role::Place)? {
            Kept::Place(place) => Some(place),
            _ => None,
        }
    }

    /// What opens an appointment, as far as it was answered.
    pub(in crate::dialog) fn credentials(&self, world: &World) -> Option<&Credentials> {
        match self.told(world, Role::Credentials)? {
            Kept::Credentials(credentials) => Some(credentials),
            _ => None,
        }
    }

    /// Whether nothing was answered yet.
    pub(in crate::dialog) fn is_untouched(&self) -> bool {
        self.held_until.is_none() && self.answers.values().all(|a| matches!(a, Kept::Told))
    }

    /// Whether nothing was said in it but credentials, and they opened nothing.
    pub(in crate::dialog) fn has_nothing(&self) -> bool {
        let says_nothing = |kept: &Kept| matches!(kept, Kept::Told | Kept::Credentials(_));
        self.held_until.is_none() && self.picked.is_none() && self.answers.values().all(says_nothing)
    }

    /// Who the task is about.
    pub(in crate::dialog) fn who(&self, world: &World) -> Option<(Name, BirthDate)> {
        match (self.told(world, Role::Name)?, self.told(world, Role::BirthDate)?) {
            (Kept::Name(name), Kept::Birth(birth)) => Some((name.clone(), birth.clone())),
            _ => None,
        }
    }

    /// The answer that is shown for a step: for an inquiry, its finer reason if there
    /// is one.
    pub(in crate::dialog) fn shown_for(&self, world: &World, step: &Step) -> Option<&Kept> {
        let own = self.answers.get(&step.name)?;
        let is_first = step.fills == Some(Role::Inquiry) && step.find == Some(Find::Inquiries);
        if is_first { self.told(world, Role::Inquiry).or(Some(own)) } else { Some(own) }
    }
}
