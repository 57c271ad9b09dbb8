//! Taking a message in hand: one person, one turn at a time.

use chrono::{DateTime, Utc};

use super::people::{self, Record};
use super::{answered, hand, inbox};
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::sqlite::tx::Tx;
use crate::store::turns::{Claim, Claimed, Draw, SOON};

/// One person's claim being made.
struct Claiming<'t> {
    tx: &'t Tx<'t>,
    key: IndexHash,
    draw: Draw,
    now: DateTime<Utc>,
}

/// A message was offered: takes it, or another that comes first, in hand.
pub(super) fn claim(
    tx: &Tx<'_>,
    message: Inbound,
    draw: Draw,
    waits_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let (key, id) = (tx.person(&message.person), tx.sealer.dedupe(&message.person, &message.id));
    if let Some(answered) = answered::find(tx, &key, &id, now)? {
        return Ok(answered);
    }
    let this = Claiming { tx, key, draw, now };
    let wait = || inbox::put(tx, &key, &id, &message, waits_until, now);
    let waiting = |saved| if saved { Claim::Waiting } else { Claim::Full };
    match (hand::find_readable(tx, &key, now)?, inbox::head(tx, &key, now)?) {
        (Some(hand), _) if hand.live && hand.id == id => Ok(Claim::Waiting),
        (Some(hand), _) if hand.live => wait().map(waiting),
        (Some(hand), _) if hand.id == id => this.take_over(false),
        // this message must be safe before an older one is taken
        (Some(_), _) => {
            if wait()? {
                this.take_over(true)
            } else {
                Ok(Claim::Full)
            }
        }
        (None, Some(head)) if head.id == id => this.take_head(&head, false),
        // whoever waits for the head takes it, and answers it in its own response
        (None, Some(head)) if head.awaited => wait().map(waiting),
        (None, Some(head)) => {
            let taken = this.take_head(&head, true)?;
            wait()?;
            Ok(taken)
        }
        (None, None) => this.take(&id, message, false),
    }
}

/// Nobody offers a message: takes what is stranded.
pub(super) fn claim_next(
    tx: &Tx<'_>,
    person: &Person,
    draw: Draw,
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let key = tx.person(person);
    let this = Claiming { tx, key, draw, now };
    match (hand::find_readable(tx, &key, now)?, inbox::head(tx, &key, now)?) {
        (Some(hand), _) if !hand.live => this.take_over(true),
        (None, Some(head)) if !head.awaited => this.take_head(&head, true),
        _ => Ok(Claim::Nothing),
    }
}

/// Takes a message in hand that nobody wrote, if nothing of the person is in work.
pub(super) fn claim_idle(
    tx: &Tx<'_>,
    message: Inbound,
    draw: Draw,
    now: DateTime<Utc>,
) -> Result<Option<Claimed>, StoreError> {
    let (key, id) = (tx.person(&message.person), tx.sealer.dedupe(&message.person, &message.id));
    if hand::find(tx, &key, now)?.is_some() || inbox::any(tx, &key)? {
        return Ok(None);
    }
    match (Claiming { tx, key, draw, now }).take(&id, message, false)? {
        Claim::Taken(claimed) if claimed.opted_out => hand::put_away(tx, &key).map(|()| None),
        Claim::Taken(claimed) => Ok(Some(*claimed)),
        _ => Ok(None),
    }
}

impl Claiming<'_> {
    fn take(&self, id: &DedupeHash, message: Inbound, by_outbox: bool) -> Result<Claim, StoreError> {
        let record = people::load(self.tx, &self.key, self.draw.conversation, self.now)?;
        hand::take(self.tx, &self.key, id, &message, self.draw.claim, record.opted_out, self.now)?;
        self.claimed(record, message, 0, by_outbox)
    }

    fn take_head(&self, head: &inbox::Head, by_outbox: bool) -> Result<Claim, StoreError> {
        let message = inbox::take(self.tx, &self.key, head)?;
        self.take(&head.id, message, by_outbox)
    }

    fn take_over(&self, by_outbox: bool) -> Result<Claim, StoreError> {
        let record = people::load(self.tx, &self.key, self.draw.conversation, self.now)?;
        let (message, deaths) =
            hand::take_over(self.tx, &self.key, self.draw.claim, record.opted_out, self.now)?;
        self.claimed(record, message, deaths, by_outbox)
    }

    fn claimed(
        &self,
        record: Record,
        message: Inbound,
        deaths: u8,
        by_outbox: bool,
    ) -> Result<Claim, StoreError> {
        let is_soon = record.turn > 0 && message.at <= record.saved_at + SOON;
        let last = is_soon.then(|| answered::last(self.tx, &self.key, record.saved_at));
        let last_reply = last.transpose()?.flatten();
        Ok(Claim::Taken(Box::new(Claimed {
            claim: self.draw.claim,
            message,
            conversation: record.conversation,
            turn: record.turn,
            conversation_id: record.conversation_id,
            deaths,
            opted_out: record.opted_out,
            last_reply,
            by_outbox,
        })))
    }
}
