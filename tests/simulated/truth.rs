//! What must hold, whatever happens: checked against the store as it is.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::dialog::speech::reminder::reminder;
use textpass::domain::agenda::Planned;
use textpass::domain::appointment::{Appointment, ApptNumber, Status};
use textpass::domain::person::{Channel, Person};
use textpass::service::wording::{Message, words};
use textpass::store::outbox::{Note, NoteKind};
use textpass::store::telling::{Fate, is_worth_another};

use super::town::Town;

/// Two reminders of one appointment come no closer than this.
const APART: TimeDelta = TimeDelta::minutes(80);
/// How long after it was due, and nothing was in its way, a reminder has come.
const SLACK: TimeDelta = TimeDelta::hours(2);

/// By how much clocks may be off.
const WATCH: TimeDelta = TimeDelta::seconds(5);

/// How an appointment is, as far as people are told of it.
type State = (u32, Status);

/// What was seen of the truth until now.
#[derive(Default)]
pub struct Truth {
    /// Each appointment as it was when it was looked at last, and since when it is so.
    known: BTreeMap<ApptNumber, (State, DateTime<Utc>)>,
    /// Since when the person of an appointment has not been told how it is.
    owed: BTreeMap<ApptNumber, DateTime<Utc>>,
    /// As of when the person of an appointment was told last.
    told: BTreeMap<ApptNumber, DateTime<Utc>>,
    /// When it was looked last.
    looked: DateTime<Utc>,
    /// Until when each version stood.
    ended: BTreeMap<(ApptNumber, u32), DateTime<Utc>>,
    /// What each version ought to be reminded of.
    planned: BTreeMap<(ApptNumber, u32), Vec<Planned>>,
    /// When reminders of each version left.
    left: BTreeMap<(ApptNumber, u32), Vec<DateTime<Utc>>>,
    /// How many reminders of what leaves now were lost lately.
    lost: usize,
    /// How many reminders left.
    pub reminders: u64,
    /// How often each row of the outbox was taken by a channel that can be asked.
    taken: BTreeMap<u64, u32>,
}

impl Town {
    /// A message begins to leave: is it true, and may it?
    pub async fn begins_to_leave(&self, note: &Note) {
        let Some(stands) = note.stands else {
            if note.kind == NoteKind::Reminder {
                self.broken("a reminder leaves of which nothing must be true");
            }
            return;
        };
        let Some(number) = &note.about else {
            return self.broken("a note that must be true is about nothing");
        };
        let about = self.store.by_number(number).await.unwrap();
        let Some(about) = about else {
            return self.broken(format!("{number} is spoken of and is not there"));
        };
        if (about.version, about.status) != (stands.version, stands.status) {
            return self.broken(format!(
                "FALSE: {} of {number} v{} leaves, but it is v{} {:?}",
                note.kind.as_str(),
                stands.version,
                about.version,
                about.status
            ));
        }
        if about.details.on_file != note.person {
            return self.broken(format!("{number} is told to another address"));
        }
        let standing = self.store.standing(&note.person).await.unwrap();
        if standing.as_ref().is_some_and(|standing| standing.opted_out) {
            self.broken(format!("{} of {number} leaves to who opted out", note.kind.as_str()));
        }
        if note.kind == NoteKind::Reminder {
            let kept = self.store.texts_of(number).await.unwrap();
            let lost = kept.texts.iter().map(|kept| kept.text).filter(|text| {
                text.fate == Fate::Undelivered && is_worth_another(text.code) && self.now() - text.at < APART
            });
            self.reminder_leaves(note, &about);
            self.truth().lost = lost.count();
        }
    }

    fn reminder_leaves(&self, note: &Note, about: &Appointment) {
        let (number, now) = (&about.number, self.now());
        let said = note.reply.text.expose();
        let is_true = self.world.rules.langs.iter().any(|lang| {
            let says = reminder(&self.world, about);
            let reply = words(&self.world, note.person.channel, &Message::of(*lang, &says));
            said.contains(reply.text.expose().as_str())
        });
        if !is_true {
            self.broken(format!("FALSE: a reminder of {number} does not say how it is: {said}"));
        }
        let office = self.world.offices.get(&about.slot.office).unwrap();
        let hour = now.with_timezone(&office.zone).time();
        if self.world.rules.reminders.quiet.is_some_and(|quiet| quiet.contains(hour)) {
            self.broken(format!("a reminder of {number} leaves at night, {hour}"));
        }
        let truth = self.truth();
        let planned = truth.planned.get(&(number.clone(), about.version));
        let is_in_time = planned
            .is_none_or(|all| all.iter().any(|one| one.due <= now + WATCH && now <= one.until + WATCH));
        drop(truth);
        if !is_in_time {
            self.broken(format!("a reminder of {number} leaves outside of its window"));
        }
    }

    /// A message left: the channel took it, or may have.
    pub fn left(&self, note: &Note) {
        let (Some(number), Some(stands)) = (&note.about, note.stands) else { return };
        if note.kind != NoteKind::Reminder {
            return;
        }
        let now = self.now();
        let mut truth = self.truth();
        let lost = truth.lost;
        let left = truth.left.entry((number.clone(), stands.version)).or_default();
        // one that the phone did not take comes once more
        let lately = left.iter().filter(|at| now - **at < APART).count();
        let is_double = note.first_tried.is_none() && lately > lost;
        left.push(now);
        truth.reminders += 1;
        drop(truth);
        if is_double {
            self.broken(format!("a reminder of {number} leaves twice"));
        }
    }

    /// A channel took a message.
    pub fn took(&self, note: &Note) {
        let mut truth = self.truth();
        let times = truth.taken.entry(note.id).or_default();
        *times += 1;
        let is_double = *times > 1 && note.person.channel == Channel::Sms;
        drop(truth);
        if is_double {
            self.broken(format!("row {} was taken twice", note.id));
        }
        if let Some(number) = note.about.as_ref().filter(|_| note.kind != NoteKind::Reminder) {
            self.told(number, note.made);
        }
    }

    /// The person of an appointment was told how it was then.
    pub fn told(&self, number: &ApptNumber, as_of: DateTime<Utc>) {
        let mut truth = self.truth();
        let last = truth.told.entry(number.clone()).or_insert(as_of);
        *last = as_of.max(*last);
        let owed = truth.owed.get(number).copied();
        self.tell(&format!("{number} is told as of {}, owed since {owed:?}", as_of.format("%d %H:%M:%S")));
        if owed.is_some_and(|since| since <= as_of + TimeDelta::seconds(2)) {
            truth.owed.remove(number);
        }
    }

    /// Looks at the whole book: seats, and what changed since the last look.
    pub async fn look(&self, begun: DateTime<Utc>) {
        let all = self.store.told_from(DateTime::UNIX_EPOCH).await.unwrap();
        let open = self.store.open_from(begun).await.unwrap();
        self.seats(&open);
        let now = self.now();
        let mut appointments: BTreeMap<ApptNumber, Appointment> =
            all.into_iter().map(|told| (told.appointment.number.clone(), told.appointment)).collect();
        appointments.extend(open.into_iter().map(|one| (one.number.clone(), one)));
        for (number, one) in appointments {
            let state = (one.version, one.status);
            let before = self.truth().known.get(&number).copied();
            if before.is_some_and(|(before, _)| before == state) {
                continue;
            }
            let planned = self.store.agenda_of(&number).await.unwrap().planned;
            self.tell(&format!("{number} is v{} {:?}, {}", one.version, one.status, one.slot.start));
            let mut truth = self.truth();
            if let Some(((version, _), _)) = truth.known.insert(number.clone(), (state, now)) {
                truth.ended.insert((number.clone(), version), now);
            }
            // whoever changed it was answered before anybody could look
            let looked = truth.looked - WATCH;
            if truth.told.get(&number).is_none_or(|told| *told < looked) {
                truth.owed.insert(number.clone(), now);
            }
            if one.status == Status::Booked {
                truth.planned.insert((number, one.version), planned);
            }
        }
        self.truth().looked = now;
    }

    /// No seat has two owners, and no cell is taken more often than there are counters.
    fn seats(&self, open: &[Appointment]) {
        let mut cells: BTreeMap<(String, String, DateTime<Utc>), u16> = BTreeMap::new();
        for one in open.iter().filter(|one| one.status == Status::Booked) {
            let Some(office) = self.world.offices.get(&one.slot.office) else { continue };
            let capacity = office.counter(&one.counter).map_or(0, |counter| counter.public);
            let grid = TimeDelta::minutes(office.grid.into());
            for cell in 0..i32::from(one.minutes.div_ceil(office.grid)) {
                let at = one.slot.start + grid * cell;
                let key = (office.code.to_string(), one.counter.0.clone(), at);
                let taken = cells.entry(key).or_default();
                *taken += 1;
                if *taken > capacity {
                    self.broken(format!("{} at {at}: {taken} of {capacity} counters are taken", office.code));
                }
            }
        }
    }

    /// At the end, when all that was under way has come to its end.
    pub async fn look_back(&self, until: DateTime<Utc>, opted_out: impl Fn(&Person) -> bool) {
        let told = self.store.told_from(DateTime::UNIX_EPOCH).await.unwrap();
        let owed: Vec<_> = self.truth().owed.iter().map(|(number, at)| (number.clone(), *at)).collect();
        for (number, since) in owed {
            let Some(one) = told.iter().find(|one| one.appointment.number == number) else { continue };
            let is_seen = one.last().is_some_and(|last| !last.fate.is_told());
            if !is_seen && !opted_out(&one.appointment.details.on_file) {
                self.broken(format!("{number} was changed at {since} and nobody was told"));
            }
        }
        let (due, _) = self.store.overdue(until).await.unwrap();
        let (waiting, _) = self.store.backlog(until).await.unwrap();
        let stranded = self.store.stranded(64, until).await.unwrap().len();
        if due + waiting + stranded > 0 {
            self.broken(format!("{due} entries, {waiting} messages out and {stranded} in are never done"));
        }
        let planned = self.truth().planned.clone();
        let ended = self.truth().ended.clone();
        for ((number, version), entries) in planned {
            let over = ended.get(&(number.clone(), version)).copied().unwrap_or(until);
            let left = self.truth().left.get(&(number.clone(), version)).cloned().unwrap_or_default();
            let kept = self.store.texts_of(&number).await.unwrap();
            let reasons = kept.texts.iter().filter(|kept| {
                kept.version == version && kept.text.kind == NoteKind::Reminder && !kept.text.fate.is_told()
                    || kept.text.fate == Fate::Delivered && kept.text.id == 0
            });
            let ways = left.len() + reasons.count();
            let due = entries.iter().filter(|one| one.due.min(one.until) + SLACK < over).count();
            if due > ways && kept.texts.len() < 24 {
                self.broken(format!(
                    "{number} v{version}: {due} reminders were due until {over}, {} left: {entries:?} {left:?}",
                    left.len()
                ));
            }
        }
    }
}
