//! What a step can want of the world, and what comes back.
//!
//! Facts only read. Changes can be repeated: they are known by what they say,
//! so a turn that is stepped again after a crash ends in the same state.

use chrono::{DateTime, Utc};

use crate::answer::credentials::Credentials;
use crate::domain::appointment::{Appointment, ApptNumber, Details};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::place::Point;
use crate::domain::slot::Slot;

/// What a step wants. Tasks are named by their id within the conversation.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Which times are free? Answered by [`Fact::Times`] or [`Fact::Busy`].
    FreeTimes {
        /// At which office.
        office: OfficeCode,
        /// For what.
        inquiry: InquiryId,
        /// The appointment that would move, whose own seat counts as free.
        moving: Option<ApptNumber>,
    },
    /// Which offices nearby have a time? Answered by [`Fact::Elsewhere`].
    TimesElsewhere {
        /// Near where.
        near: Point,
        /// For what.
        inquiry: InquiryId,
        /// Not there.
        except: OfficeCode,
    },
    /// How many open appointments has this address? [`Fact::Count`], or
    /// [`Fact::TooOften`].
    OpenCount,
    /// Is the same visit booked from this address? [`Fact::Opened`], perhaps empty.
    SameVisit {
        /// Who.
        name: Name,
        /// Born when.
        birth: BirthDate,
        /// For what.
        inquiry: InquiryId,
    },
    /// What does the same person have at the same time, as far as this address may
    /// know? [`Fact::Opened`], perhaps empty.
    Overlap {
        /// Who; none if it is the person of the appointment that would move.
        who: Option<(Name, BirthDate)>,
        /// The appointment that would move.
        moving: Option<ApptNumber>,
        /// Where and when.
        slot: Slot,
        /// For what.
        inquiry: InquiryId,
    },
    /// Which appointments do these words open? [`Fact::Opened`] or [`Fact::Shut`].
    Open(Credentials),
    /// An appointment that was opened before, as it is now: [`Fact::Opened`] with
    /// one, or none if it is cancelled or no longer theirs to see.
    Fetch {
        /// Which appointment.
        number: ApptNumber,
        /// The version that was opened.
        version: u32,
    },
    /// Keep a seat for this task: [`Fact::Held`], [`Fact::Gone`] or [`Fact::Enough`].
    Hold {
        /// The task.
        task: u64,
        /// Where and when.
        slot: Slot,
        /// For what.
        inquiry: InquiryId,
        /// The appointment that would move.
        moving: Option<ApptNumber>,
    },
    /// Give the seat of this task back: [`Fact::Done`].
    Release(u64),
    /// Book what the task holds: [`Fact::Booked`], [`Fact::Gone`],
    /// [`Fact::TooMany`], [`Fact::TooOften`] or [`Fact::Same`].
    Book {
        /// The task.
        task: u64,
        /// Where and when, in case the hold is over.
        slot: Slot,
        /// For what.
        inquiry: InquiryId,
        /// Who, and what they said.
        details: Box<Details>,
    },
    /// Swap the seat for the one that the task holds: [`Fact::Booked`],
    /// [`Fact::Gone`], [`Fact::TooOften`] or [`Fact::Stale`].
    Move {
        /// The task.
        task: u64,
        /// Which appointment.
        number: ApptNumber,
        /// At which version.
        version: u32,
        /// To where and when.
        slot: Slot,
        /// For what.
        inquiry: InquiryId,
    },
    /// Cancel: [`Fact::Booked`] (as it was) or [`Fact::Stale`].
    Cancel {
        /// Which appointment.
        number: ApptNumber,
        /// At which version.
        version: u32,
    },
    /// Which reminder has a line with this number, and what does it ask for? Whoever comes is
    /// noted, and who has nothing to do with it: [`Fact::Reminded`].
    Reminded {
        /// The number.
        number: u8,
        /// Which of its appointments is meant; none if all of them.
        of: Option<ApptNumber>,
        /// Whether it was for somebody else.
        stranger: bool,
    },
    /// Send the confirmations of this person again, to the addresses on file
    /// only: [`Fact::Done`] whether there are any or not, or [`Fact::Shut`].
    SendAgain {
        /// Who.
        name: Name,
        /// Born when.
        birth: BirthDate,
    },
}

impl Effect {
    /// The effect's name in logs, metrics and tests.
    pub fn name(&self) -> &'static str {
        match self {
            Self::FreeTimes { .. } => "free-times",
            Self::TimesElsewhere { .. } => "times-elsewhere",
            Self::OpenCount => "open-count",
            Self::SameVisit { .. } => "same-visit",
            Self::Overlap { .. } => "overlap",
            Self::Open(_) => "open",
            Self::Fetch { .. } => "fetch",
            Self::Hold { .. } => "hold",
            Self::Release(_) => "release",
            Self::Book { .. } => "book",
            Self::Move { .. } => "move",
            Self::Cancel { .. } => "cancel",
            Self::Reminded { .. } => "reminded",
            Self::SendAgain { .. } => "send-again",
        }
    }
}

/// What came back.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// Every free start within the horizon, in order.
    Times(Vec<DateTime<Utc>>),
    /// No start is free, but some are only held or resting.
    Busy,
    /// Offices with their first free time, nearest first.
    Elsewhere(Vec<(OfficeCode, DateTime<Utc>)>),
    /// A number.
    Count(usize),
    /// Appointments, by time.
    Opened(Vec<Appointment>),
    /// Why nothing was opened.
    Shut(Shut),
    /// The seat is kept until then.
    Held(DateTime<Utc>),
    /// Somebody else has the seat.
    Gone,
    /// It is booked, moved or cancelled: the appointment as it is now.
    Booked(Box<Appointment>),
    /// This address has as many open appointments as it may.
    TooMany,
    /// It was done as often as it may be in a day; it may be again from then on.
    TooOften(DateTime<Utc>),
    /// This address has held seats for long enough; it may again from then on.
    Enough(DateTime<Utc>),
    /// The same visit is booked already.
    Same(Box<Appointment>),
    /// The appointment has changed in the meantime: as it is now, or none.
    Stale(Option<Box<Appointment>>),
    /// The appointments of a reminder as they are now, by the time that it said, and whether each
    /// is still as it said.
    Reminded(Vec<(Appointment, bool)>),
    /// Done.
    Done,
}

/// Why words opened nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shut {
    /// From this address, the date of birth is needed as well.
    NeedBirth,
    /// The number and code are needed as well: nothing was booked from this address.
    NeedNumber,
    /// Too many wrong dates of birth came from this address today: it takes number and code.
    NeedCode,
    /// They do not match; so many tries are left.
    Wrong(u32),
    /// Too many tries; wait until then.
    Locked(DateTime<Utc>),
}
