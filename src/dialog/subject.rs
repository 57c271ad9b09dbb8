//! What the task in hand is about: its office, inquiry and time.

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

use super::kept::Kept;
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use crate::answer::place::PlaceAnswer;
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::domain::office::{Office, OfficeCode};
use crate::domain::slot::Slot;

impl Task {
    /// The office: answered, or that of the opened appointment.
    pub(super) fn office(&self) -> Option<&OfficeCode> {
        // An office chosen for its free time stands for the one that has none.
        let with_time = self.answers.values().find_map(|a| match a {
            Kept::OfficeAt(code, _) => Some(code),
            _ => None,
        });
        let answered = with_time.or_else(|| {
            self.answers.values().find_map(|a| match a {
                Kept::Office(code) => Some(code),
                _ => None,
            })
        });
        let named = self.answers.values().find_map(|a| match a {
            Kept::Place(PlaceAnswer::Office(code)) => Some(code),
            _ => None,
        });
        answered.or(self.picked.as_ref().map(|p| &p.office)).or(named)
    }

    /// The inquiry: the finer reason if one was chosen, or that of the opened
    /// appointment.
    fn inquiry<'t>(&'t self, world: &World) -> Option<&'t InquiryId> {
        let answered = |finer: bool| {
            self.answers.values().find_map(|a| match a {
                Kept::Inquiry(id) => {
                    let is_finer = world.inquiries.get(id).is_some_and(|i| i.parent.is_some());
                    (is_finer == finer).then_some(id)
                }
                _ => None,
            })
        };
        answered(true).or_else(|| answered(false)).or(self.picked.as_ref().map(|p| &p.inquiry))
    }

    /// The time that was chosen.
    pub(super) fn chosen(&self) -> Option<DateTime<Utc>> {
        self.answers.values().find_map(|a| match a {
            Kept::Slot(start) => Some(*start),
            _ => None,
        })
    }
}

impl Turn {
    /// The office that the task is about.
    pub(super) fn office<'w>(&self, world: &'w World) -> Option<&'w Office> {
        self.task().and_then(Task::office).and_then(|code| world.offices.get(code))
    }

    /// The inquiry that the task is about.
    pub(super) fn inquiry<'w>(&self, world: &'w World) -> Option<&'w Inquiry> {
        self.task().and_then(|t| t.inquiry(world)).and_then(|id| world.inquiries.get(id))
    }

    /// Where and when the task wants a seat.
    pub(super) fn slot(&self) -> Option<Slot> {
        let task = self.task()?;
        Some(Slot { office: task.office()?.clone(), start: task.chosen()? })
    }

    /// Today at the office, or in UTC while there is none.
    pub(super) fn today_at_office(&self, world: &World) -> NaiveDate {
        self.office(world).map_or(self.today(), |o| local(o, self.now).date())
    }
}

/// An instant in the office's wall time.
pub(super) fn local(office: &Office, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&office.zone).naive_local()
}
