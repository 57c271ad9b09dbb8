//! Texts that would never end: two of our kind that talk to each other, an echo, phones
//! and mailboxes that answer by themselves. Through the real shell, 200 rounds each.

use std::time::Duration;

use chrono::TimeDelta;
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::outcome::Outcome;
use textpass::service::senders::Terminal;
use textpass::text::{Register, Say};

use super::stage::{Stage, compiled_in};
use super::transcript::Transcript;

/// How often something is answered by something else.
const ROUNDS: usize = 200;
/// Texts that a machine gets from us at most, and that two of us send each other: now and
/// then a short question of the one is an answer for the other.
const MOST: usize = 6;
const MOST_OF_TWO: usize = 40;
/// What passes between two messages.
const APART: TimeDelta = TimeDelta::seconds(20);

/// A service, and the people who write to it.
struct Service {
    stage: Stage,
    messages: usize,
}

impl Service {
    fn new(channel: Channel) -> Self {
        let channel = channel.as_str();
        let header = format!("channel: {channel}\ndate: 2026-11-23 09:00\n");
        Self { stage: Stage::new(&Transcript::parse("endless", &header)), messages: 0 }
    }

    /// What somebody who writes this is told.
    async fn answer(&mut self, from: &Person, words: &str) -> Option<String> {
        let said = match words {
            "" => Said::Empty,
            words => Said::Text(Private::new(words.to_owned())),
        };
        self.says(from, said).await
    }

    async fn says(&mut self, from: &Person, said: Said) -> Option<String> {
        self.messages += 1;
        self.stage.pass(APART);
        let shell = self.stage.shell(from);
        let (id, at) = (format!("message {}", self.messages), shell.now());
        let inbound = Inbound { person: from.clone(), id, said, hint: None, at };
        let Outcome::Reply { reply, reserved } = shell.take(inbound, Duration::ZERO).await else {
            panic!("no reply")
        };
        shell.handed_over(&reserved).await;
        shell.going.idle().await;
        let sent = shell.senders.terminal(from.channel).map(Terminal::take).unwrap_or_default();
        reply.into_iter().chain(sent).last().map(|reply| reply.text.expose().clone())
    }

    /// Brings somebody to a question; returns it.
    async fn go_to(&mut self, from: &Person, start: &[&str]) -> String {
        let mut asked = String::new();
        for words in start {
            asked = self.answer(from, words).await.unwrap_or_default();
        }
        asked
    }
}

fn somebody(channel: Channel, number: i64) -> Person {
    match channel {
        Channel::SMS => Person::sms(format!("+1{number}")),
        _ => Person::telegram(number),
    }
}

/// Ways to some question, after the language.
const STARTS: [&[&str]; 8] = [
    &[],
    &["1"],
    &["1", "80111"],
    &["1", "80111", "1", "4"],
    &["1", "80111", "1", "4", "1"],
    &["2"],
    &["3"],
    &["4", "1"],
];

fn langs() -> Vec<(Lang, String)> {
    let world = compiled_in();
    let named = |lang: &Lang| world.catalog.render(*lang, Register::Full, &Say::new("language-name"));
    world.rules.langs.iter().map(|lang| (*lang, named(lang))).collect()
}

fn in_turn<T>(doing: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(doing)
}

/// Rounds that two of us need to end, each the other's person.
async fn rounds(channel: Channel, lines: [&[&str]; 2], first: &str) -> usize {
    told_each_other(channel, lines, first).await.len()
}

/// What they tell each other.
async fn told_each_other(channel: Channel, lines: [&[&str]; 2], first: &str) -> Vec<String> {
    let mut service = Service::new(channel);
    let people = [somebody(channel, 3_035_550_142), somebody(channel, 3_035_550_143)];
    for (person, lines) in people.iter().zip(lines) {
        service.go_to(person, lines).await;
    }
    let mut told: Vec<String> = Vec::new();
    for round in 0..ROUNDS {
        let said = told.last().map_or(first, String::as_str).to_owned();
        match service.answer(&people[round % 2], &said).await {
            Some(answer) => told.push(answer),
            None => break,
        }
    }
    told
}

#[test]
fn two_of_us_who_talk_to_each_other_end() {
    for (at, (lang, name)) in langs().into_iter().enumerate() {
        let channel = if at % 2 == 0 { Channel::SMS } else { Channel::TELEGRAM };
        for (start, other) in STARTS.iter().zip(STARTS.iter().cycle().skip(at % 3)) {
            let with = |lines: &[&'static str]| [&[name.as_str()][..], lines].concat();
            let (one, two) = (with(start), with(other));
            let told = in_turn(told_each_other(channel, [&one, &two], "hi"));
            let (rounds, last) = (told.len(), &told[told.len().saturating_sub(6)..]);
            assert!(
                rounds <= MOST_OF_TWO,
                "{lang} {channel:?} {start:?} {other:?}: {rounds} rounds: {last:#?}"
            );
        }
    }
}

#[test]
fn two_of_us_in_two_languages_end() {
    let all = langs();
    for (at, (lang, name)) in all.iter().enumerate() {
        let (other_lang, other) = &all[(at + 1) % all.len()];
        let rounds = in_turn(rounds(Channel::SMS, [&[name], &[other, "1"]], "hello"));
        assert!(rounds <= MOST_OF_TWO, "{lang} and {other_lang}: {rounds} rounds");
    }
}

/// What a machine that answers each of our texts so is told, text by text.
async fn told(channel: Channel, start: &[&str], says: impl Fn(&str) -> String) -> Vec<String> {
    let mut service = Service::new(channel);
    let person = somebody(channel, 3_035_550_142);
    let (mut told, mut last) = (Vec::new(), service.go_to(&person, start).await);
    for _ in 0..ROUNDS {
        if let Some(answer) = service.answer(&person, &says(&last)).await {
            last.clone_from(&answer);
            told.push(answer);
        }
    }
    told
}

#[test]
fn an_echo_ends_in_every_language_at_every_question() {
    for (lang, name) in langs() {
        for start in STARTS {
            let start = [&[name.as_str()][..], start].concat();
            let told = in_turn(told(Channel::SMS, &start, str::to_owned));
            assert!(told.is_empty(), "{lang} {start:?}: {told:#?}");
        }
    }
}

#[test]
fn machines_are_not_answered() {
    for says in [
        "I'm driving with Focus turned on. I'll see your message when I get where I'm going.",
        "Automatic reply: I am out of the office until Monday with limited access to email.",
        "This mailbox is not monitored.",
        "Message delivery failed",
        "",
        "  \u{200b} \n",
    ] {
        for start in [&[][..], &["hi"], &["hi", "1"], &["hi", "1", "80111", "1", "4", "1"]] {
            for channel in [Channel::SMS, Channel::TELEGRAM] {
                let told = in_turn(told(channel, start, |_| says.to_owned()));
                assert!(told.is_empty(), "{says:?} at {start:?}: {told:#?}");
            }
        }
    }
}

#[test]
fn the_same_words_again_and_again_are_soon_not_answered() {
    for (lang, name) in langs() {
        for start in STARTS {
            let start = [&[name.as_str()][..], start].concat();
            let told = in_turn(told(Channel::SMS, &start, |_| "zzqx vvkp".to_owned()));
            assert!(told.len() <= MOST, "{lang} {start:?}: {} texts: {told:#?}", told.len());
        }
    }
}

#[test]
fn who_is_not_answered_is_told_once_a_day_whom_to_call() {
    in_turn(async {
        let mut service = Service::new(Channel::SMS);
        let person = somebody(Channel::SMS, 3_035_550_142);
        service.go_to(&person, &["hi", "1"]).await;
        for (nth, words) in ["qwzx", "qwzx", "qwzx", "qwzx", "blorp qwzx"].iter().enumerate() {
            let told = service.answer(&person, words).await;
            match nth {
                0 | 1 => assert!(told.is_some()),
                2 => assert!(told.unwrap().contains("800-555-0100")),
                _ => assert_eq!(told, None, "{words}"),
            }
        }
        service.stage.pass(TimeDelta::hours(25));
        assert!(service.answer(&person, "zqwx").await.unwrap().contains("800-555-0100"));
        assert_eq!(service.answer(&person, "zqwx").await, None);
        // Whatever is understood is answered again.
        assert!(service.answer(&person, "hi").await.is_some());
        assert!(service.answer(&person, "qqwx").await.is_some());
    });
}

#[test]
fn a_tap_has_an_effect_after_silence() {
    in_turn(async {
        let mut service = Service::new(Channel::TELEGRAM);
        let person = somebody(Channel::TELEGRAM, 3_035_550_142);
        service.go_to(&person, &["hi", "qwzx", "qwzx", "qwzx", "qwzx", "qwzx"]).await;
        assert_eq!(service.answer(&person, "qwzx").await, None);
        let tap = Said::Choice { tag: "of a message long ago".to_owned(), key: "1".to_owned() };
        assert!(service.says(&person, tap).await.is_some());
    });
}
