//! People of all twelve languages: they book, answer, change their minds, are late, or silent.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Arc;

use chrono::TimeDelta;
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;
use textpass::domain::message::{Reply, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;

use super::carrier::Air;
use super::town::{Event, Town};

/// What somebody types to book, as in a transcript, and how they say that it is the wrong number.
#[derive(Clone, Debug)]
pub struct Lines {
    pub lang: Lang,
    book: Vec<String>,
    stranger: String,
    channel: Channel,
}

/// The lines of every language by SMS and Telegram, from the transcripts.
pub fn lines() -> Vec<Lines> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conversations");
    let mut folders: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    let mut all = Vec::new();
    for folder in folders {
        let file = folder.join("reminder-wrong-number.txt");
        let Ok(text) = std::fs::read_to_string(&file) else { continue };
        let after = |start: &str| text.lines().find_map(|line| line.strip_prefix(start)).unwrap().to_owned();
        let channel = if after("channel: ") == "sms" { Channel::SMS } else { Channel::TELEGRAM };
        let name = folder.file_name().unwrap().to_str().unwrap();
        let lang = Lang::parse(name.split('-').next().unwrap()).unwrap();
        let book = after("@ quietly ").split(" | ").map(str::to_owned).collect();
        all.push(Lines { lang, book, stranger: after("> "), channel });
    }
    assert_eq!(all.len(), 24, "twelve languages by two channels");
    all
}

/// Somebody.
#[derive(Debug)]
pub struct Someone {
    pub person: Person,
    pub lines: Lines,
    /// What they are about to type.
    script: VecDeque<String>,
    /// What came and was not looked at.
    unread: Vec<Reply>,
    /// How many messages they sent.
    sent: u32,
    /// How many they sent and still have no answer to.
    pub waiting: u32,
    pub opted_out: bool,
    /// How often they have booked; at most a few times.
    booked: u32,
    /// Whether they booked before, and seldom say anything.
    is_quiet: bool,
}

impl Someone {
    pub fn new(number: usize, lines: Lines) -> Self {
        let person = match lines.channel {
            Channel::SMS => Person::sms(format!("+1303556{number:04}")),
            _ => Person::telegram(7_000 + number as i64),
        };
        Self {
            person,
            script: lines.book.iter().cloned().collect(),
            lines,
            unread: Vec::new(),
            sent: 0,
            waiting: 0,
            opted_out: false,
            booked: 0,
            is_quiet: false,
        }
    }

    /// Somebody who booked before.
    fn quiet(number: usize, lines: Lines) -> Self {
        Self { script: VecDeque::new(), booked: 9, is_quiet: true, ..Self::new(number, lines) }
    }

    /// Whether they ever wrote.
    pub fn wrote(&self) -> bool {
        self.sent > 0
    }

    /// Something comes to the phone.
    pub fn gets(&mut self, reply: Reply) {
        self.waiting = 0;
        self.unread.push(reply);
    }

    /// Looks at the phone, and perhaps types something.
    pub fn wakes(&mut self, who: usize, town: &Town, air: &Air) {
        let news = std::mem::take(&mut self.unread);
        let reminder = news.iter().rev().find_map(first_number);
        if let Some(first) = reminder {
            return self.answers(who, first, town, air);
        }
        if let Some(line) = self.script.pop_front() {
            self.types(who, &line, town);
            if self.script.is_empty() {
                self.booked += 1;
            }
            return;
        }
        // some come back for another visit, or out of the blue
        if self.booked < 3 && town.chance.happens(15) {
            self.script = self.lines.book.iter().cloned().collect();
        } else if self.opted_out && town.chance.happens(100) {
            self.opted_out = false;
            air.block(&self.person, false);
            let word = if self.lines.channel == Channel::SMS { "START" } else { "/start" };
            self.types(who, word, town);
        }
    }

    fn answers(&mut self, who: usize, first: u8, town: &Town, air: &Air) {
        let chance = &town.chance;
        if self.is_quiet && !chance.happens(100) {
            return;
        }
        let number = |offset: u8| (first + offset).to_string();
        match chance.below(100) {
            0..25 => {}
            25..45 => self.types(who, &number(0), town),
            45..58 => {
                town.sometimes("a reminder is answered by a move");
                self.types(who, &number(1), town);
                self.script = ["1", "1", "1"].map(str::to_owned).into();
            }
            58..70 => {
                town.sometimes("a reminder is answered by a cancellation");
                self.types(who, &number(2), town);
                self.script = ["1"].map(str::to_owned).into();
            }
            70..77 => self.types(who, &number(3), town),
            77..83 => self.types(who, "ok", town),
            83..87 => {
                town.sometimes("a reminder is answered twice at once");
                self.types(who, &number(0), town);
                self.types(who, &number(2), town);
                self.script = ["2"].map(str::to_owned).into();
            }
            87..91 => {
                town.sometimes("a reminder is answered days later");
                self.script = [number(chance.below(4) as u8), "1".to_owned()].into();
                town.plan(town.now() + TimeDelta::hours(20 + chance.below(60) as i64), Event::Wake(who));
            }
            91..95 => {
                town.sometimes("a reminder was for somebody else");
                let words = self.lines.stranger.clone();
                self.types(who, &words, town);
            }
            _ if self.lines.channel == Channel::SMS => {
                town.sometimes("a reminder is answered by a stop word");
                self.opted_out = true;
                air.block(&self.person, true);
                self.types(who, "STOP", town);
            }
            _ => {}
        }
    }

    fn types(&mut self, who: usize, words: &str, town: &Town) {
        self.sent += 1;
        self.waiting += 1;
        let id = format!("SM{who:04}{:05}", self.sent);
        town.tell(&format!("{who} types {words}"));
        let said = Said::Text(Private::new(words.to_owned()));
        let at = town.now() + town.chance.seconds(0, 3);
        town.plan(at, Event::Deliver { who, id: id.clone(), said: said.clone(), tries: 0 });
        if town.chance.happens(40) {
            town.sometimes("a webhook comes twice");
            town.plan(at + town.chance.seconds(0, 30), Event::Deliver { who, id, said, tries: 1 });
        }
    }

    /// Whether there is something to look at, or to go on with.
    pub fn is_busy(&self) -> bool {
        !self.script.is_empty() || !self.unread.is_empty()
    }

    /// Whether they look at their phone though nothing came.
    pub fn is_restless(&self) -> bool {
        !self.is_busy() && !self.is_quiet
    }
}

/// The first number of a reminder's lines, if this is one.
fn first_number(reply: &Reply) -> Option<u8> {
    let of = |text: &str| text.get(..2)?.parse::<u8>().ok().filter(|number| (71..=98).contains(number));
    let of_buttons = reply.buttons.iter().find_map(|button| of(&button.key));
    of_buttons.or_else(|| reply.text.expose().lines().find_map(of))
}

/// A town's people, two of each language; those of the crowd behind them.
pub fn people(count: usize, crowd: usize, town: &Arc<Town>) -> Vec<Someone> {
    let lines = lines();
    let of = |number: usize| lines[number % lines.len()].clone();
    let come = (0..count).map(|number| {
        let at = town.now() + town.chance.seconds(0, 8 * 24 * 3600);
        town.plan(at, Event::Wake(number));
        Someone::new(number, of(number))
    });
    let booked = (count..count + crowd).map(|number| Someone::quiet(number, of(number)));
    come.chain(booked).collect()
}
