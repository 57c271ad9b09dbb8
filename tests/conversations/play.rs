//! Plays a transcript: each line happens, and what comes back is written down.

use std::fmt::Write;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::channel::telegram::command;
use textpass::domain::channel::Channel;
use textpass::domain::message::{Inbound, Reply, Said};
use textpass::domain::person::Person;
use textpass::domain::phone::Phone;
use textpass::domain::place::Point;
use textpass::domain::private::Private;
use textpass::service::outcome::Outcome;
use textpass::service::senders::Terminal;
use textpass::store::outbox::Sent;

use super::seats;
use super::stage::Stage;
use super::transcript::{Transcript, instant};

/// Who types unless another one does.
const PHONE: &str = "+13035550142";
const CHAT: &str = "3035550142";
/// What passes between two messages.
const TYPING: TimeDelta = TimeDelta::seconds(10);
/// More notes than one transcript has.
const NOTES: usize = 50;

/// A transcript being played.
struct Play<'t> {
    transcript: &'t Transcript,
    stage: Stage,
    person: Person,
    /// Tags of messages, the last one last.
    tags: Vec<String>,
    messages: usize,
    played: String,
}

/// Plays a transcript, and returns it with what came back.
pub fn play(transcript: &Transcript) -> String {
    play_on(Stage::new(transcript), transcript)
}

/// The same on a stage of its own.
pub fn play_on(stage: Stage, transcript: &Transcript) -> String {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut play = Play {
        transcript,
        stage,
        person: person(transcript.channel, None),
        tags: Vec::new(),
        messages: 0,
        played: format!("{}\n", transcript.header),
    };
    runtime.block_on(async {
        let mut before = "";
        for step in &transcript.steps {
            // What only happens stands together; an answer ends its paragraph.
            if !(before.starts_with('@') && play.played.ends_with(&format!("{before}\n"))) {
                play.played.push('\n');
            }
            before = step;
            writeln!(play.played, "{step}").unwrap();
            play.step(step).await;
        }
    });
    play.played
}

fn person(channel: Channel, address: Option<&str>) -> Person {
    match channel {
        Channel::SMS => Person::sms(address.unwrap_or(PHONE)),
        _ => Person::telegram(address.unwrap_or(CHAT).parse().unwrap()),
    }
}

impl Play<'_> {
    async fn step(&mut self, step: &str) {
        if let Some(key) = step.strip_prefix("> /tap ") {
            return self.tap(key.trim(), 1).await;
        }
        if let Some(typed) = step.strip_prefix('>') {
            return self.say(self.typed(typed.trim())).await;
        }
        if let Some(all) = step.strip_prefix("@ quietly ") {
            let shown = self.played.len();
            for typed in all.split('|') {
                self.say(self.typed(typed.trim())).await;
            }
            return self.played.truncate(shown);
        }
        let words: Vec<&str> = step.split_whitespace().skip(1).collect();
        match words.as_slice() {
            ["tap", key] => self.tap(key, 1).await,
            ["old-tap", key] => self.tap(key, 2).await,
            ["share", "location", lat, lon] => {
                let point = Point { lat: lat.parse().unwrap(), lon: lon.parse().unwrap() };
                self.say(Said::Location(point)).await;
            }
            ["share", "phone", number] => self.say(Said::Contact(Phone::parse(number).unwrap())).await,
            ["picture"] => self.say(Said::Media).await,
            ["characters", count] => self.type_many(count.parse().unwrap()).await,
            ["from", address] => self.person = person(self.transcript.channel, Some(address)),
            ["wait", count, unit] => self.stage.pass(stretch(count.parse().unwrap(), unit)),
            ["until", date, time] => self.until(instant(&format!("{date} {time}")).unwrap()).await,
            ["fill", office] => seats::fill(&self.stage, office, None).await,
            ["fill", office, "but", date, time] => {
                let but = instant(&format!("{date} {time}")).unwrap();
                seats::fill(&self.stage, office, Some(but)).await;
            }
            ["dialogs", folder] => self.stage.change_dialogs(folder),
            ["outbox"] => self.outbox().await,
            _ => panic!("{}: what is {step:?}?", self.transcript.name),
        }
    }

    /// A line as the channel brings it.
    fn typed(&self, words: &str) -> Said {
        match self.person.channel {
            Channel::TELEGRAM if words.starts_with('/') => {
                command::said(words, Some("textpass_bot")).unwrap()
            }
            _ => typed_as(words),
        }
    }

    async fn tap(&mut self, key: &str, back: usize) {
        let tag = self.tags[self.tags.len() - back].clone();
        self.say(Said::Choice { tag, key: key.to_owned() }).await;
    }

    /// As the channel hands it over: what is longer than it takes has no words.
    async fn type_many(&mut self, count: usize) {
        let longest = if self.person.channel == Channel::SMS { 1_600 } else { 4_096 };
        let said = if count > longest { Said::TooLong } else { typed_as(&"ab ".repeat(count / 3)) };
        self.say(said).await;
    }

    async fn say(&mut self, said: Said) {
        self.messages += 1;
        self.stage.pass(TYPING);
        let shell = self.stage.shell(&self.person);
        let inbound = Inbound {
            person: self.person.clone(),
            id: format!("message {}", self.messages),
            said,
            hint: self
                .transcript
                .language
                .filter(|_| self.person.channel == Channel::TELEGRAM)
                .map(|l| l.to_string()),
            at: shell.now(),
        };
        let reply = match shell.take(inbound, Duration::ZERO).await {
            Outcome::Reply { reply, reserved } => {
                shell.handed_over(&reserved).await;
                reply
            }
            other => panic!("{}: {}", self.transcript.name, other.as_str()),
        };
        shell.going.idle().await;
        let sent = shell.senders.terminal(self.person.channel).map(Terminal::take).unwrap_or_default();
        let all: Vec<Reply> = reply.into_iter().chain(sent).collect();
        if all.is_empty() {
            self.played.push_str("(no answer)\n");
        }
        for reply in &all {
            self.show(reply, "");
            self.tags.push(reply.tag.clone());
        }
    }

    fn show(&mut self, reply: &Reply, before: &str) {
        writeln!(self.played, "{before}{}", reply.text.expose()).unwrap();
        for button in &reply.buttons {
            writeln!(self.played, "[{}]", button.label.expose()).unwrap();
        }
    }

    /// It gets so late, and what is due comes by itself.
    async fn until(&mut self, at: DateTime<Utc>) {
        self.stage.pass(at - self.stage.clock.now());
        let shell = self.stage.shell(&self.person);
        shell.work_off().await.unwrap();
        shell.going.idle().await;
        let sent = shell.senders.terminal(self.person.channel).map(Terminal::take).unwrap_or_default();
        if sent.is_empty() {
            self.played.push_str("(nothing)\n");
        }
        for reply in &sent {
            self.show(reply, "");
            self.tags.push(reply.tag.clone());
        }
    }

    /// Shows what is due, to whom, and marks it as sent.
    async fn outbox(&mut self) {
        let now = self.stage.clock.now();
        let notes = self.stage.store.take_due(NOTES, now).await.unwrap();
        if notes.is_empty() {
            self.played.push_str("(nothing)\n");
        }
        for note in notes {
            self.show(&note.reply, &format!("to {}: ", note.person.address.expose()));
            self.stage.store.mark(note.id, Sent::Done, now).await.unwrap();
        }
    }
}

fn typed_as(words: &str) -> Said {
    if words.is_empty() { Said::Empty } else { Said::Text(Private::new(words.to_owned())) }
}

fn stretch(count: i64, unit: &str) -> TimeDelta {
    match unit.trim_end_matches('s') {
        "minute" => TimeDelta::minutes(count),
        "hour" => TimeDelta::hours(count),
        "day" => TimeDelta::days(count),
        other => panic!("what is a {other}?"),
    }
}
