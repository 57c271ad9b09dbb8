//! Twilio and Telegram as values: they take, refuse, break and report, by luck.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, Mutex};

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;
use textpass::channel::SendError;
use textpass::channel::twilio::errors::by_code;
use textpass::channel::twilio::status::{Got, Report};
use textpass::domain::channel::Channel;
use textpass::domain::person::Person;
use textpass::service::senders::Carrier;
use textpass::store::outbox::{Note, NoteKind};
use textpass::store::telling::{TextName, is_worth_another};

use super::lies::Lie;
use super::town::{Event, Town};

/// How often things go wrong, of a thousand sends.
#[derive(Clone, Copy, Debug)]
pub struct Weather {
    pub busy: u64,
    pub broken: u64,
    pub accepted_and_broken: u64,
    pub refused: u64,
    pub opted_out: u64,
    pub lost: u64,
}

impl Weather {
    pub const FAIR: Self =
        Self { busy: 0, broken: 0, accepted_and_broken: 0, refused: 0, opted_out: 0, lost: 0 };
    pub const ROUGH: Self =
        Self { busy: 25, broken: 25, accepted_and_broken: 25, refused: 4, opted_out: 4, lost: 30 };
}

/// What every channel of a town knows.
pub struct Air {
    pub town: Arc<Town>,
    pub weather: Mutex<Weather>,
    /// Texts that were taken, by address and words.
    sent: Mutex<Vec<(Person, String, DateTime<Utc>)>>,
    /// Who is on the carrier's block list, or has blocked the bot.
    blocked: Mutex<BTreeSet<String>>,
}

impl Air {
    pub fn new(town: Arc<Town>, weather: Weather) -> Self {
        Self { town, weather: Mutex::new(weather), sent: Mutex::default(), blocked: Mutex::default() }
    }

    pub fn block(&self, person: &Person, blocked: bool) {
        let address = person.address.expose().clone();
        let mut all = self.blocked.lock().unwrap();
        if blocked {
            all.insert(address)
        } else {
            all.remove(&address)
        };
    }

    pub fn is_blocked(&self, person: &Person) -> bool {
        self.blocked.lock().unwrap().contains(person.address.expose())
    }

    /// A text was taken: it comes to the phone after a while, or never.
    pub fn take(&self, person: &Person, reply: &textpass::domain::message::Reply, name: Option<TextName>) {
        let (town, now) = (&self.town, self.town.now());
        let words = reply.text.expose().clone();
        self.sent.lock().unwrap().push((person.clone(), words, now));
        let weather = *self.weather.lock().unwrap();
        let lost = person.channel == Channel::SMS && town.chance.happens(weather.lost);
        let arrives = now + town.chance.seconds(1, 20);
        if !lost {
            town.plan(arrives, Event::Arrive(person.clone(), reply.clone()));
        }
        let Some(name) = name.filter(|_| person.channel == Channel::SMS) else { return };
        let code = *town.chance.one_of(&[30_003, 30_003, 30_008, 30_005, 30_007]);
        let ends = if lost { (Got::Undelivered, Some(code)) } else { (Got::Delivered, None) };
        if lost {
            town.sometimes("a text never arrives");
        }
        if lost && name.kind == NoteKind::Reminder && is_worth_another(Some(code)) {
            let mut truth = town.truth();
            name.numbers.iter().for_each(|number| truth.lost.entry(number.clone()).or_default().push(now));
        }
        // in any order, and sometimes twice
        for (got, code) in [(Got::Queued, None), (Got::Sent, None), ends] {
            for _ in 0..1 + town.chance.below(6) / 5 {
                let error = code.map(by_code);
                let report = Report { got, error, to: Some(person.clone()) };
                town.plan(now + town.chance.seconds(0, 40), Event::Reported(name.clone(), report));
            }
        }
    }
}

/// One channel, as a process of the service has it.
pub struct Channelled {
    pub air: Arc<Air>,
    pub lie: Option<Lie>,
}

impl fmt::Debug for Channelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Channelled")
    }
}

impl Carrier for Channelled {
    fn send<'a>(&'a self, note: &'a Note) -> BoxFuture<'a, Result<(), SendError>> {
        Box::pin(async move {
            let carried = self.carry(note).await;
            if let Err(error) = &carried {
                self.air.town.tell(&format!("row {} of {} does not: {error}", note.id, about(note)));
            }
            carried
        })
    }

    fn went_out<'a>(
        &'a self,
        note: &'a Note,
        since: DateTime<Utc>,
    ) -> BoxFuture<'a, Result<bool, SendError>> {
        let slack = since - TimeDelta::seconds(5);
        let found = self.lie != Some(Lie::NeverFinds)
            && self.air.sent.lock().unwrap().iter().any(|(person, words, at)| {
                *person == note.person && *words == *note.reply.text.expose() && *at >= slack
            });
        if found {
            self.air.town.sometimes("a text that nobody knew of is found");
        }
        Box::pin(async move { Ok(found) })
    }
}

impl Channelled {
    async fn carry(&self, note: &Note) -> Result<(), SendError> {
        let (air, town) = (&self.air, &self.air.town);
        let (sms, chance) = (note.person.channel == Channel::SMS, &town.chance);
        town.begins_to_leave(note).await;
        let weather = *air.weather.lock().unwrap();
        town.tell(&format!("leaves: {} {} {}", note.kind.as_str(), about(note), note.reply.text.expose()));
        if air.is_blocked(&note.person) {
            return Err(if sms { by_code(21_610) } else { SendError::never("blocked").closing() });
        }
        let grace = TimeDelta::minutes(2);
        if chance.happens(weather.busy) {
            town.sometimes("the channel says that it is busy");
            let wait = TimeDelta::seconds(10);
            return Err(if sms { by_code(20_429) } else { SendError::later(wait, "429").holding(wait) });
        }
        if chance.happens(weather.broken) {
            town.left(note);
            town.sometimes("the channel breaks");
            return Err(SendError::unsure(grace, "500"));
        }
        if sms && chance.happens(weather.refused) {
            town.sometimes("the channel refuses for good");
            return Err(by_code(*chance.one_of(&[21_211, 21_614])));
        }
        if sms && chance.happens(weather.opted_out) {
            air.block(&note.person, true);
            return Err(by_code(21_610));
        }
        match self.lie {
            Some(Lie::SaysSent) => return Ok(()),
            Some(Lie::AlwaysBreaks) => return Err(SendError::unsure(grace, "500")),
            _ => {}
        }
        town.left(note);
        town.took(note);
        air.take(&note.person, &note.reply, TextName::of(note));
        if chance.happens(weather.accepted_and_broken) {
            town.sometimes("the channel takes a text and breaks");
            return Err(SendError::unsure(grace, "timed out"));
        }
        Ok(())
    }
}

/// The appointment of which a message tells, if it does.
fn about(note: &Note) -> String {
    note.about.as_ref().map(ToString::to_string).unwrap_or_default()
}
