//! Which times are free, here and elsewhere.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::Doing;
use crate::calendar;
use crate::dialog::turns::Fact;
use crate::dialog::turns::limits::ELSEWHERE;
use crate::domain::appointment::ApptNumber;
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::domain::office::{Office, OfficeCode};
use crate::domain::person::Person;
use crate::domain::place::Point;
use crate::store::StoreError;
use crate::store::book::TakenCell;

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
        let free = self.shell.free(office, inquiry, moving, Some(&self.message.person)).await?;
        Ok(if free.all_passing { Fact::Busy } else { Fact::Times(free.starts) })
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
            if let Some(first) = self.shell.free(office, inquiry, None, None).await?.starts.first() {
                found.push((office.code.clone(), *first));
            }
            if found.len() == ELSEWHERE {
                break;
            }
        }
        Ok(Fact::Elsewhere(found))
    }
}

/// What is free at an office, as somebody sees it.
#[derive(Debug)]
pub struct Free {
    /// Every free start, in order.
    pub starts: Vec<DateTime<Utc>>,
    /// How many starts there are, free or not.
    pub all: usize,
    /// Whether none is free, but some would be if nothing were only held or resting.
    pub all_passing: bool,
}

impl Free {
    /// Whether less than a tenth is free.
    pub(super) fn are_scarce(&self) -> bool {
        self.starts.len() * 10 < self.all
    }
}

impl super::Shell {
    /// Every free start at an office. The seat of an appointment that is being
    /// moved counts as free, and so does what the address itself holds or let go.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn free(
        &self,
        office: &Office,
        inquiry: &Inquiry,
        moving: Option<&ApptNumber>,
        seen_by: Option<&Person>,
    ) -> Result<Free, StoreError> {
        let now = self.now();
        let (from, to) = calendar::span(office, now);
        let mut taken = self.store.taken(&office.code, from, to, seen_by, self.book_time()).await?;
        if let Some(number) = moving.filter(|_| !taken.is_empty()) {
            for own in self.store.cells_of(&office.code, number).await? {
                taken.remove(&own);
            }
        }
        let all = calendar::starts(office, inquiry, now).len();
        let starts = free_of(office, inquiry, &taken, now);
        taken.retain(|cell| !cell.passing && starts.is_empty());
        let all_passing = starts.is_empty() && !free_of(office, inquiry, &taken, now).is_empty();
        Ok(Free { starts, all, all_passing })
    }
}

fn free_of(
    office: &Office,
    inquiry: &Inquiry,
    taken: &BTreeSet<TakenCell>,
    now: DateTime<Utc>,
) -> Vec<DateTime<Utc>> {
    let taken = taken.iter().map(|cell| (cell.cell, cell.counter.clone(), cell.seat)).collect();
    calendar::free(office, inquiry, &taken, now)
}
