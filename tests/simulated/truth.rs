//! What must hold, whatever happens: checked against the store as it is.

mod leaving;

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::agenda::Planned;
use textpass::domain::appointment::{Appointment, ApptNumber, Status};
use textpass::domain::person::Person;
use textpass::store::outbox::NoteKind;
use textpass::store::telling::{Fate, Why};

use super::town::Town;

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
    /// Under which address each was when it was looked at last.
    whose: BTreeMap<ApptNumber, Person>,
    /// Whom staff took an appointment from, who have not been told so.
    behind: HashMap<(ApptNumber, Person), DateTime<Utc>>,
    /// Those who were told so.
    away: HashSet<(ApptNumber, Person)>,
    /// When it was looked last.
    looked: DateTime<Utc>,
    /// Until when each version stood.
    ended: BTreeMap<(ApptNumber, u32), DateTime<Utc>>,
    /// What each version ought to be reminded of.
    planned: BTreeMap<(ApptNumber, u32), Vec<Planned>>,
    /// When reminders of each version left last, by their rows.
    left: BTreeMap<(ApptNumber, u32), BTreeMap<u64, DateTime<Utc>>>,
    /// When reminders were lost on the way of which that is reported so that they may come again.
    pub lost: BTreeMap<ApptNumber, Vec<DateTime<Utc>>>,
    /// How many reminders left.
    pub reminders: u64,
    /// How often each row of the outbox was taken by a channel that can be asked.
    taken: BTreeMap<u64, u32>,
}

impl Town {
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
            self.changed_hands(&one).await;
            let mut truth = self.truth();
            if let Some(((version, _), _)) = truth.known.insert(number.clone(), (state, now)) {
                let stood_until = truth.looked;
                truth.ended.insert((number.clone(), version), stood_until);
            }
            // whoever changed it was answered before anybody could look
            let looked = truth.looked - WATCH;
            if truth.told.get(&number).is_none_or(|told| *told < looked) {
                // it changed at some time since the last look
                truth.owed.insert(number.clone(), looked);
            }
            if one.status == Status::Booked {
                if planned.is_empty() && one.slot.start - now > TimeDelta::hours(72) {
                    self.broken(format!("nobody is to be reminded of {number}"));
                }
                let reminders = planned.into_iter().filter(|one| one.kind.is_by_config()).collect();
                truth.planned.insert((number, one.version), reminders);
            }
        }
        self.truth().looked = now;
    }

    /// Whoever had an appointment that is under another address by now is to be told so.
    async fn changed_hands(&self, one: &Appointment) {
        let (number, new) = (&one.number, &one.details.on_file);
        let before = self.truth().whose.insert(number.clone(), new.clone());
        let Some(old) = before.filter(|old| old != new) else { return };
        let standing = self.store.standing(&old).await.unwrap();
        let now = self.now();
        let mut truth = self.truth();
        let key = (number.clone(), old);
        if !truth.away.remove(&key) && standing.is_some_and(|standing| !standing.opted_out) {
            truth.behind.insert(key, now);
        }
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
            let kept = told.iter().find(|one| one.appointment.number == number);
            let is_seen = kept.and_then(|one| one.last()).is_some_and(|last| !last.fate.is_told());
            let Some(one) = self.store.by_number(&number).await.unwrap() else { continue };
            if !is_seen && !opted_out(&one.details.on_file) {
                self.broken(format!("{number} was changed after {since} and nobody was told"));
            }
        }
        let behind = self.truth().behind.clone();
        // whom no text can reach is for staff to call
        let is_asked = |number: &ApptNumber| {
            let kept = told.iter().find(|one| one.appointment.number == *number).map(|one| &one.kept);
            kept.and_then(|kept| kept.asked).is_some_and(|asked| asked.why == Why::OldAddress)
        };
        for ((number, old), since) in behind {
            if !opted_out(&old) && !is_asked(&number) {
                self.broken(format!(
                    "{number} is under another address since {since}, and the old one was not told"
                ));
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
            // the night may put one off to the end of its window
            let due = entries.iter().filter(|one| one.until + SLACK < over).count();
            if due > ways && kept.texts.len() < 24 {
                self.broken(format!(
                    "{number} v{version}: {due} reminders were due until {over}, {} left: {entries:?} {left:?}",
                    left.len()
                ));
            }
        }
    }
}
