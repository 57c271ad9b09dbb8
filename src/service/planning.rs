//! Which reminders an appointment gets: written with its booking, and made anew for all that
//! stand when the config's times have changed.

use chrono::{DateTime, TimeDelta, Utc};

use super::shell::Shell;
use crate::calendar;
use crate::domain::agenda::{EntryKind, Planned};
use crate::domain::appointment::Appointment;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;
use crate::domain::reminders::Lead;
use crate::store::StoreError;
use crate::store::agenda::Replan;

impl Shell {
    /// The entries of an appointment that is booked or moved at `now`; none where the office or
    /// the inquiry is not known.
    pub(super) fn planned(
        &self,
        office: &OfficeCode,
        inquiry: &InquiryId,
        start: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Vec<Planned> {
        let (office, inquiry) = (self.world.offices.get(office), self.world.inquiries.get(inquiry));
        let (Some(office), Some(inquiry)) = (office, inquiry) else { return Vec::new() };
        let times = &self.world.rules.reminders;
        let leads = inquiry.reminders.as_ref().unwrap_or(&times.before);
        let draw = |longest| self.luck.between(TimeDelta::zero(), longest);
        calendar::reminders(office, start, leads, times.quiet, now, draw)
    }

    /// Makes the agenda of all that stands anew, if the config's times are others than those by
    /// which it was made last: what lies ahead, as if it had been booked by these; what is past
    /// is not made up for. It may end at any point, and is then begun again.
    pub async fn replan(&self) -> Result<usize, StoreError> {
        let times = self.times();
        if self.store.planned_by().await?.as_deref() == Some(times.as_str()) {
            return Ok(0);
        }
        let (now, mut made) = (self.now(), 0);
        for one in self.store.open_from(now).await? {
            match self.replan_one(&one, now).await {
                Ok(is_made) => made += usize::from(is_made),
                Err(error) if error.again() => return Err(error),
                // one that cannot be read keeps nobody else from being reminded
                Err(error) => {
                    tracing::error!(appointment = %one.number, %error, "its agenda could not be made anew");
                }
            }
        }
        self.store.note_planned_by(&times).await?;
        Ok(made)
    }

    /// Makes the agenda of one appointment anew. An entry that is there and would be there again
    /// stays as it is, however its time was drawn, and however often it was postponed.
    async fn replan_one(&self, one: &Appointment, now: DateTime<Utc>) -> Result<bool, StoreError> {
        let made_at = one.changes.last().copied().unwrap_or(one.booked_at);
        let before = self.store.agenda_of(&one.number).await?.planned;
        let anew = self.planned(&one.slot.office, &one.inquiry, one.slot.start, made_at);
        let others: Vec<Planned> = before.iter().filter(|one| !one.kind.is_by_config()).cloned().collect();
        let kinds: Vec<EntryKind> = anew.iter().chain(&others).map(|planned| planned.kind.clone()).collect();
        let keep = |planned: Planned| {
            let known = before.iter().find(|known| known.kind == planned.kind);
            let is_moved =
                |known: &Planned| planned.due > now && (known.due - planned.due).abs() > calendar::SPREAD;
            match known {
                Some(known) if !is_moved(known) => Some(known.clone()),
                _ => Some(planned).filter(|planned| planned.due > now),
            }
        };
        let ahead: Vec<Planned> = anew.into_iter().filter_map(keep).chain(others).collect();
        let plan = Replan { number: &one.number, version: one.version, ahead: &ahead, kinds: &kinds };
        self.store.replan(plan, now).await
    }

    /// The config's times, as one text by which they are known.
    fn times(&self) -> String {
        let own = |leads: &[Lead]| format!("{leads:?}");
        let rules = &self.world.rules.reminders;
        let mut times = format!("{} {:?}", own(&rules.before), rules.quiet);
        for inquiry in self.world.inquiries.all() {
            if let Some(leads) = &inquiry.reminders {
                times.push_str(&format!(" {} {}", inquiry.id, own(leads)));
            }
        }
        times
    }
}
