//! What a step can want of the world, done: one small file an effect, and the
//! dispatch below.

mod book;
mod change;
mod hold;
mod mine;
mod open;
mod reminded;
mod send_again;
mod times;

use std::sync::Arc;

use chrono::{DateTime, Utc};
use tokio::sync::OnceCell;

use super::shell::Shell;
use crate::dialog::turns::effect::{Effect, Fact};
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::InquiryId;
use crate::domain::message::Inbound;
use crate::domain::office::OfficeCode;
use crate::domain::slot::SeatWish;
use crate::store::book::TaskId;
use crate::store::deed::{Deed, DeedKind};
use crate::store::outbox::NewNote;
use crate::store::share::By;
use crate::store::turns::Claimed;
use crate::store::{Store, StoreError};
use crate::{calendar, domain};

/// One turn's effects being done.
pub(super) struct Doing<'a> {
    shell: &'a Shell,
    message: &'a Inbound,
    conversation: u128,
    notes: Vec<NewNote>,
    /// What the message did to an appointment.
    deed: Option<Deed>,
    /// What the same message did in an earlier turn: it does nothing more.
    before: Option<Deed>,
    /// The open appointments of the address, once they were read in this turn.
    own: OnceCell<Vec<Appointment>>,
}

impl<'a> Doing<'a> {
    /// The effects of a claimed message.
    pub(super) fn new(shell: &'a Shell, claimed: &'a Claimed) -> Self {
        let conversation = claimed.conversation_id;
        let (notes, deed, before, own) = (Vec::new(), None, None, OnceCell::new());
        Self { shell, message: &claimed.message, conversation, notes, deed, before, own }
    }

    /// The notes to others that go out with the turn, and what it did to an appointment.
    pub(super) fn into_parts(self) -> (Vec<NewNote>, Option<Deed>) {
        (self.notes, self.deed)
    }

    /// What the same message did in an earlier turn, if that is why an effect was not done.
    pub(super) fn done_before(&mut self) -> Option<Deed> {
        self.before.take()
    }

    /// What was booked, moved or cancelled is the message's deed.
    fn did(&mut self, kind: DeedKind, number: &ApptNumber) {
        self.deed = Some(Deed { kind, number: number.clone() });
        self.own = OnceCell::new();
    }

    /// Does one effect.
    pub(super) async fn perform(&mut self, effect: Effect) -> Result<Fact, StoreError> {
        match effect {
            Effect::FreeTimes { office, inquiry, moving } => {
                self.free_times(&office, &inquiry, moving.as_ref()).await
            }
            Effect::TimesElsewhere { near, inquiry, except } => {
                self.times_elsewhere(near, &inquiry, &except).await
            }
            Effect::OpenCount => self.open_count().await,
            Effect::SameVisit { name, birth, inquiry } => self.same_visit(&name, &birth, &inquiry).await,
            Effect::Overlap { who, moving, slot, inquiry } => {
                self.overlap(who.as_ref(), moving.as_ref(), &slot, &inquiry).await
            }
            Effect::Open(credentials) => self.open(&credentials).await,
            Effect::Fetch { number, version } => self.fetch(&number, version).await,
            Effect::Hold { task, slot, inquiry, moving } => {
                self.hold(task, &slot, &inquiry, moving.as_ref()).await
            }
            Effect::Release(task) => self.release(task).await,
            Effect::Book { task, slot, inquiry, details } => self.book(task, &slot, inquiry, *details).await,
            Effect::Move { task, number, version, slot, inquiry } => {
                self.relocate(task, &number, version, &slot, &inquiry).await
            }
            Effect::Cancel { number, version } => self.cancel(&number, version).await,
            Effect::Reminded { number, of, stranger } => self.reminded(number, of.as_ref(), stranger).await,
            Effect::SendAgain { name, birth } => self.send_again(&name, &birth).await,
        }
    }

    fn store(&self) -> &Arc<dyn Store> {
        &self.shell.store
    }

    fn now(&self) -> DateTime<Utc> {
        self.shell.now()
    }

    /// The time by which the book is kept, see [`Shell::book_time`].
    fn book_time(&self) -> DateTime<Utc> {
        self.shell.book_time()
    }

    /// When a time of the book is by the clock, as people are told it.
    fn by_the_clock(&self, kept: DateTime<Utc>) -> DateTime<Utc> {
        kept + (self.now() - self.book_time())
    }

    fn office(&self, code: &OfficeCode) -> Option<&'a domain::office::Office> {
        self.shell.world.offices.get(code)
    }

    fn inquiry(&self, id: &InquiryId) -> Option<&'a domain::inquiry::Inquiry> {
        self.shell.world.inquiries.get(id)
    }

    /// The wish for a seat; none where such a visit cannot be (any more).
    fn wish(&self, slot: &domain::slot::Slot, inquiry: &InquiryId) -> Option<SeatWish> {
        calendar::wish(self.office(&slot.office)?, self.inquiry(inquiry)?, slot.start)
    }

    /// The wish for a seat of a visit that is being booked or moved. Where there
    /// can be none (the time is over, the office has changed) it wishes for no
    /// cells: the book refuses that, but answers a repeated wish from its row.
    fn wish_or_none_left(&self, slot: &domain::slot::Slot, inquiry: &InquiryId) -> SeatWish {
        let wish = self.wish(slot, inquiry).filter(|_| slot.start > self.now());
        let agenda = self.shell.planned(&slot.office, inquiry, slot.start, self.book_time());
        wish.map(|wish| SeatWish { agenda, ..wish }).unwrap_or_else(|| SeatWish {
            slot: slot.clone(),
            minutes: 0,
            counter: CounterKind(String::new()),
            capacity: 0,
            cells: Vec::new(),
            agenda: Vec::new(),
        })
    }

    /// This address, which lets go of the seat of a visit at `start`, or of one that
    /// it only holds.
    fn by(&self, start: Option<DateTime<Utc>>, now: DateTime<Utc>) -> By {
        let (rest, luck) = (&self.shell.manner.rest, &self.shell.luck);
        let rests_until = match start {
            Some(start) => rest.return_at(start, now, luck),
            None => Some(rest.drawn(now, luck)),
        };
        let changes = Some(self.shell.world.rules.changes_a_day);
        By { address: Some(self.message.person.clone()), rests_until, changes, owes: None }
    }

    fn task(&self, task: u64) -> TaskId {
        TaskId { conversation: self.conversation, task }
    }
}
