//! Which times are free, here and elsewhere.

use chrono::{DateTime, Utc};

use super::Doing;
use crate::calendar;
use crate::dialog::effect::Fact;
use crate::dialog::limits::ELSEWHERE;
use crate::domain::appointment::ApptNumber;
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::domain::office::{Office, OfficeCode};
use crate::domain::place::Point;
use crate::store::StoreError;

/// How many other offices are looked at.
const LOOKED_AT: usize = 8;

impl Doing<'_> {
    /// Every free start at an office.
    pub(super) async fn free_times(
        &self,
        office: &OfficeCode,
        inquiry: &InquiryId,
        moving: Option<&ApptNumber>,
    ) -> Result<Fact, StoreError> {
        let (Some(office), Some(inquiry)) = (self.office(office), self.inquiry(inquiry)) else {
            return Ok(Fact::Times(Vec::new()));
        };
        Ok(Fact::Times(self.shell.free(office, inquiry, moving).await?))
    }

    /// The nearest other offices that have a time, with the first one.
    pub(super) async fn times_elsewhere(
        &self,
        near: Point,
        inquiry: &InquiryId,
        except: &OfficeCode,
    ) -> Result<Fact, StoreError> {
        let mut found = Vec::new();
        let Some(inquiry) = self.inquiry(inquiry) else { return Ok(Fact::Elsewhere(found)) };
        let others = self.shell.world.offices.nearest(near);
        for (office, _) in others.into_iter().filter(|(office, _)| office.code != *except).take(LOOKED_AT) {
            if let Some(first) = self.shell.free(office, inquiry, None).await?.first() {
                found.push((office.code.clone(), *first));
            }
            if found.len() == ELSEWHERE {
                break;
            }
        }
        Ok(Fact::Elsewhere(found))
    }
}

impl super::Shell {
    /// Every free start at an office. The seat of an appointment that is being
    /// moved counts as free.
    pub async fn free(
        &self,
        office: &Office,
        inquiry: &Inquiry,
        moving: Option<&ApptNumber>,
    ) -> Result<Vec<DateTime<Utc>>, StoreError> {
        let now = self.now();
        let (from, to) = calendar::span(office, now);
        let mut taken = self.store.taken(&office.code, from, to, self.book_time()).await?;
        if let Some(number) = moving.filter(|_| !taken.is_empty()) {
            for own in self.store.cells_of(&office.code, number).await? {
                taken.remove(&own);
            }
        }
        let taken = taken.into_iter().map(|cell| (cell.cell, cell.counter, cell.seat)).collect();
        Ok(calendar::free(office, inquiry, &taken, now))
    }
}
