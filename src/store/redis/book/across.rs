//! Moving between offices, which no one write can do.
//!
//! The record stays at the office that gave the number. First the new seat is
//! kept at its office (it *pends*), then the record is *switched*, which is the
//! one decisive write and notes what is unsettled, then both offices are
//! [settled](super::settle). Whoever dies in between leaves either a pending
//! move, which anybody may stop (the record then refuses it) and take off again;
//! or an unsettled one, which anybody may settle. Until then both seats are
//! taken, and the record says which one is the appointment's.

use super::agenda;
use super::bytes::{TaskKey, micros};
use super::office::{Run, guest, script, serial, text};
use super::relocate::{Move, Tried};
use super::settle::Note;
use crate::domain::appointment::ApptNumber;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::script::Script;

static PEND: Script = script!("cells.lua", "address.lua", "seats.lua", "drop.lua", "pend.lua");
static UNPEND: Script = script!("cells.lua", "drop.lua", "unpend.lua");
static SWITCH: Script = script!("record.lua", "unsettled.lua", "agenda/agenda.lua", "switch.lua");

/// How often a pending that was stopped is made again, with a later stamp.
const STAMPS: usize = 4;

/// A move that pends at an office.
pub(super) struct Pending<'p> {
    pub(super) number: &'p ApptNumber,
    pub(super) task: &'p TaskKey,
    /// The version that the appointment would have.
    pub(super) version: u32,
    /// By which it can be stopped: about when it was made.
    pub(super) stamp: i64,
}

impl RedisStore {
    pub(super) async fn move_across(&self, wished: &Move<'_>) -> Result<Tried, StoreError> {
        let office = &wished.wish.slot.office;
        let mut stamp = micros(wished.now);
        for _ in 0..STAMPS {
            let pending = Pending {
                number: wished.number,
                task: &wished.task,
                version: wished.version.saturating_add(1),
                stamp,
            };
            let Some(seat) = self.pend(wished, stamp).await? else { return Ok(Tried::Gone) };
            let mut answer = self.switch(wished, stamp, seat).await?;
            if answer.word == "fenced" {
                stamp = answer.number::<i64>()?.saturating_add(1);
                continue;
            }
            let tried = self.tried(wished.number, &answer.word.clone(), answer.maybe())?;
            match &tried {
                Tried::Done(found) => {
                    if let Some(note) = answer.maybe() {
                        self.settle(found, &Note::read(note)?, wished.now).await?;
                    }
                }
                // the seat is kept for nothing
                _ => self.unpend(office, &pending).await?,
            }
            return Ok(tried);
        }
        Ok(Tried::Again)
    }

    async fn pend(&self, wished: &Move<'_>, stamp: i64) -> Result<Option<u16>, StoreError> {
        let (at, version) = (self.at(&wished.wish.slot.office), wished.version.saturating_add(1));
        let run = Run {
            script: &PEND,
            keys: ["p", "h", "day"].map(|what| at.key(what)).to_vec(),
            args: vec![
                text(wished.number),
                wished.task.to_vec(),
                text(version),
                text(stamp),
                text(micros(wished.now)),
                text(&wished.wish.counter),
                text(wished.wish.capacity),
                wished.cells.0.clone(),
                text(micros(wished.wish.slot.start)),
                guest(wished.number, at.office, version),
                wished.asker.person(),
            ],
            is_change: true,
        };
        let mut answer = self.on_days(at, &run, wished.cells.days()).await?;
        match answer.word.as_str() {
            "got" => answer.number().map(Some),
            "gone" => Ok(None),
            _ => answer.odd(),
        }
    }

    async fn switch(
        &self,
        wished: &Move<'_>,
        stamp: i64,
        seat: u16,
    ) -> Result<super::office::Answer, StoreError> {
        let (at, office) = (self.at(&wished.number.office), &wished.wish.slot.office);
        let run = Run {
            script: &SWITCH,
            keys: ["appts", "m", "day", "f", agenda::AGENDA, agenda::NEXT].map(|what| at.key(what)).to_vec(),
            args: vec![
                serial(wished.number),
                text(wished.version),
                wished.task.to_vec(),
                text(stamp),
                if office == at.office { Vec::new() } else { text(office) },
                text(&wished.wish.counter),
                text(seat),
                wished.cells.0.clone(),
                text(micros(wished.wish.slot.start)),
                text(wished.wish.minutes),
                wished.asker.return_at(),
                wished.asker.person(),
                wished.asker.changes(),
                text(micros(wished.now)),
                agenda::pack(&wished.wish.agenda)?,
            ],
            is_change: true,
        };
        self.told(&run).await
    }

    /// Gives a pending seat back, if it does not pend with a later stamp.
    pub(super) async fn unpend(&self, office: &OfficeCode, pending: &Pending<'_>) -> Result<(), StoreError> {
        let at = self.at(office);
        let run = Run {
            script: &UNPEND,
            keys: ["p", "day"].map(|what| at.key(what)).to_vec(),
            args: vec![
                text(pending.number),
                pending.task.to_vec(),
                text(pending.stamp),
                guest(pending.number, office, pending.version),
            ],
            is_change: false,
        };
        self.on_days(at, &run, Default::default()).await.map(drop)
    }
}
