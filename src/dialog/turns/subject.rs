//! What the task in hand is about: its step, office, inquiry, time and person.

use chrono::NaiveDate;

use super::turn::Turn;
use super::wall::local;
use super::world::World;
use crate::dialog::kinds::Role;
use crate::dialog::scripts::{Script, Step};
use crate::domain::dialogs::MENU;
use crate::domain::inquiry::{Ask, Inquiry};
use crate::domain::office::{Office, OfficeCode};
use crate::domain::slot::Slot;

impl Turn {
    /// The dialog of the task in hand.
    pub(in crate::dialog) fn script<'w>(&self, world: &'w World) -> Option<&'w Script> {
        self.task().and_then(|t| world.scripts.get(&t.dialog))
    }

    /// A step of that dialog.
    pub(in crate::dialog) fn step_named<'w>(&self, world: &'w World, name: &str) -> Option<&'w Step> {
        self.script(world).and_then(|s| s.step(name))
    }

    /// The step whose question was asked last.
    pub(in crate::dialog) fn step_in_hand<'w>(&self, world: &'w World) -> Option<&'w Step> {
        self.step_named(world, &self.task()?.step)
    }

    /// The step to ask again for a role: the one whose answer tells it, or else the first
    /// that could.
    pub(in crate::dialog) fn teller<'w>(&self, world: &'w World, role: Role) -> Option<&'w Step> {
        let (script, task) = (self.script(world)?, self.task()?);
        let latest = script.tellers(role).rev().find(|step| task.told_at(step, role).is_some());
        latest.or_else(|| script.first_teller(role))
    }

    /// The office that the task is about.
    pub(in crate::dialog) fn office<'w>(&self, world: &'w World) -> Option<&'w Office> {
        self.task().and_then(|task| task.office(world)).and_then(|code| world.offices.get(code))
    }

    /// The same, or else the office that the task is about which waits under this one.
    pub(in crate::dialog) fn office_spoken_of<'w>(&self, world: &'w World) -> Option<&'w Office> {
        world.offices.get(self.code_spoken_of(world)?)
    }

    /// Its code, whether there still is such an office or not; where no task has one, that of the
    /// place that the words named.
    pub(in crate::dialog) fn code_spoken_of(&self, world: &World) -> Option<&OfficeCode> {
        let of_task = self.conversation.tasks.iter().rev().find_map(|task| task.office(world));
        of_task.or(self.office_named.as_ref())
    }

    /// The inquiry that the task is about.
    pub(in crate::dialog) fn inquiry<'w>(&self, world: &'w World) -> Option<&'w Inquiry> {
        self.task().and_then(|t| t.inquiry(world)).and_then(|id| world.inquiries.get(id))
    }

    /// Where and when the task wants a seat.
    pub(in crate::dialog) fn slot(&self, world: &World) -> Option<Slot> {
        let task = self.task()?;
        Some(Slot { office: task.office(world)?.clone(), start: task.chosen(world)? })
    }

    /// Whether no other task waits under the one in hand.
    pub(in crate::dialog) fn is_alone(&self) -> bool {
        self.conversation.tasks.iter().rev().skip(1).all(|task| task.dialog == MENU)
    }

    /// Whether the person may say that they have none: the script allows it, and
    /// the inquiry does not insist.
    pub(in crate::dialog) fn may_decline(&self, world: &World, step: &Step) -> bool {
        let asks = self.inquiry(world).map(|i| match step.fills {
            Some(Role::Paper(paper)) => i.asks(paper),
            _ => Ask::Optional,
        });
        step.optional && asks != Some(Ask::Required)
    }

    /// Today at the office, or in UTC while there is none.
    pub(in crate::dialog) fn today_at_office(&self, world: &World) -> NaiveDate {
        self.office(world).map_or(self.today(), |o| local(o, self.now).date())
    }
}
