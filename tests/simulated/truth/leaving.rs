//! What must hold of a message that leaves: it is true, it may be sent, and it comes once.

use chrono::TimeDelta;
use textpass::dialog::speech::reminder::{also, reminder};
use textpass::domain::appointment::{Appointment, ApptNumber, Status};
use textpass::domain::channel::Channel;
use textpass::domain::reminders::Lead;
use textpass::service::wording::{Message, words};
use textpass::store::outbox::{Note, NoteKind};

use super::{DateTime, SLACK, Utc, WATCH};
use crate::town::Town;

/// Two reminders of one appointment come no closer than this.
const APART: TimeDelta = TimeDelta::minutes(80);
/// By how much the night may shift a reminder.
const NIGHT: TimeDelta = TimeDelta::hours(15);

impl Town {
    /// A message begins to leave: is it true, and may it?
    pub async fn begins_to_leave(&self, note: &Note) {
        let Some(stands) = &note.stands else {
            if note.kind == NoteKind::Reminder {
                self.broken("a reminder leaves of which nothing must be true");
            }
            return;
        };
        let Some(number) = stands.of.as_ref().or(note.about.as_ref()) else {
            return self.broken("a note that must be true is about nothing");
        };
        let about = self.store.by_number(number).await.unwrap();
        let Some(about) = about else {
            return self.broken(format!("{number} is spoken of and is not there"));
        };
        if stands.of.is_some() {
            if about.version < stands.version {
                self.broken(format!(
                    "FALSE: {number} v{} is said to be under another address",
                    about.version
                ));
            }
            return;
        }
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
        if note.kind != NoteKind::Reminder {
            return;
        }
        self.reminds_of(note, &about, false).await;
        for also in &stands.also {
            let number = &also.number;
            self.sometimes("one text reminds of several visits");
            let about = self.store.by_number(number).await.unwrap();
            match about.filter(|about| {
                let as_said = (about.version, about.status) == (also.version, Status::Booked);
                as_said && about.details.on_file == note.person
            }) {
                Some(about) => self.reminds_of(note, &about, true).await,
                None => self.broken(format!("FALSE: a reminder tells of {number} as well, which is not so")),
            }
        }
    }

    /// A reminder of this visit begins to leave, perhaps beside another one.
    async fn reminds_of(&self, note: &Note, about: &Appointment, beside: bool) {
        let number = &about.number;
        let kept = self.store.texts_of(number).await.unwrap();
        if kept.is_wrong_number(about.version) {
            self.broken(format!("a reminder of {number} leaves to who said that it is not theirs"));
        }
        self.reminder_leaves(note, about, beside);
    }

    fn reminder_leaves(&self, note: &Note, about: &Appointment, beside: bool) {
        let (number, now) = (&about.number, self.now());
        let said = note.reply.text.expose();
        // most likely in the language in which it was booked
        let langs = std::iter::once(&about.details.lang).chain(&self.world.rules.langs);
        let is_true = langs.into_iter().any(|lang| {
            let says = [reminder(&self.world, &[about]), vec![also(&self.world, about)]];
            says.iter().any(|says| {
                let reply = words(&self.world, note.person.channel, &Message::of(*lang, says));
                said.contains(reply.text.expose().as_str())
            })
        });
        if !is_true {
            self.broken(format!("FALSE: a reminder of {number} does not say how it is: {said}"));
        }
        let office = self.world.offices.get(&about.slot.office).unwrap();
        let by_any_clock = [now - WATCH, now, now + WATCH].map(|at| at.with_timezone(&office.zone).time());
        let quiet = self.world.rules.reminders.quiet;
        if quiet.is_some_and(|quiet| by_any_clock.into_iter().all(|hour| quiet.contains(hour))) {
            self.broken(format!("a reminder of {number} leaves at night, {}", by_any_clock[1]));
        }
        let inquiry = self.world.inquiries.get(&about.inquiry).unwrap();
        let mut leads = inquiry.reminders.as_ref().unwrap_or(&self.world.rules.reminders.before).iter();
        let is_near = |lead: &Lead| {
            let since = now - (about.slot.start - lead.length());
            (-NIGHT..NIGHT + SLACK).contains(&since)
        };
        if !leads.any(is_near) {
            self.broken(format!("a reminder of {number} leaves at none of the times of the config"));
        }
        let truth = self.truth();
        let planned = truth.planned.get(&(number.clone(), about.version));
        // beside another one it may come before its time
        let by = now + if beside { (about.slot.start - now) / 6 + WATCH } else { WATCH };
        let is_in_time =
            planned.is_none_or(|all| all.iter().any(|one| one.due <= by && now <= one.until + WATCH));
        drop(truth);
        if !is_in_time {
            self.broken(format!("a reminder of {number} leaves outside of its window"));
        }
    }

    /// A message left: the channel took it, or may have.
    pub fn left(&self, note: &Note) {
        let Some(stands) = &note.stands else { return };
        if let Some(of) = &stands.of {
            let mut truth = self.truth();
            truth.behind.remove(&(of.clone(), note.person.clone()));
            truth.away.insert((of.clone(), note.person.clone()));
        }
        if note.kind != NoteKind::Reminder {
            return;
        }
        for (number, version) in note.tells_of() {
            let now = self.now();
            let mut truth = self.truth();
            let lately = |at: &&DateTime<Utc>| now - **at < APART;
            let lost = truth.lost.get(number).map_or(0, |lost| lost.iter().filter(lately).count());
            let left = truth.left.entry((number.clone(), version.unwrap_or_default())).or_default();
            // one that the phone did not take comes once more
            let others = left.iter().filter(|(row, at)| **row != note.id && now - **at < APART).count();
            let is_double = others > lost;
            left.insert(note.id, now);
            truth.reminders += 1;
            drop(truth);
            if is_double {
                self.broken(format!("a reminder of {number} leaves twice"));
            }
        }
    }

    /// A channel took a message.
    pub fn took(&self, note: &Note) {
        let mut truth = self.truth();
        let times = truth.taken.entry(note.id).or_default();
        *times += 1;
        let is_double = *times > 1 && note.person.channel == Channel::SMS;
        drop(truth);
        if is_double {
            self.broken(format!("row {} was taken twice", note.id));
        }
        // a reminder says how it is as well
        for (number, _) in note.tells_of() {
            self.told(number, self.true_time(note.made));
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
}
