//! `textpass explain`: why a message means what it means.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, stdin};
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use clap::Args;
use serde_json::json;

use super::failure::Failure;
use super::{OwnFiles, out, parts, played};
use crate::answer::sayings;
use crate::answer::sayings::{Example, Nearby};
use crate::config;
use crate::config::Files;
use crate::dialog::inspect::explain::{Explanation, explain};
use crate::dialog::inspect::sample;
use crate::dialog::memory::Conversation;
use crate::dialog::turns::World;
use crate::domain::channel::Capabilities;
use crate::domain::lang::Lang;
use crate::domain::message::Said;
use crate::domain::person::Person;
use crate::domain::private::Private;
use crate::service::clock::Clock;

/// What passes between two messages of a conversation that was written down.
const TYPING: TimeDelta = TimeDelta::seconds(10);

/// Options of `explain`.
#[derive(Debug, Args)]
pub(super) struct Explain {
    /// What somebody types; `-` reads many messages, a line each, before which may stand where
    /// it is said and a tab
    #[arg(value_name = "TEXT")]
    text: String,
    /// The language that is spoken; the first one of the config without it
    #[arg(long, value_name = "LANG")]
    lang: Option<String>,
    /// The channel
    #[arg(long = "as", value_parser = played::parser(), default_value = played::usual(), value_name = "CHANNEL")]
    played: Capabilities,
    /// The question at which it is said, by the name of its step, such as slot or mine/slot;
    /// or idle, booked, stranger, stopped
    #[arg(long, value_name = "STEP", default_value = sample::IDLE, conflicts_with = "after")]
    at: String,
    /// A conversation that `talk --record` wrote, after which it is said
    #[arg(long, value_name = "FILE")]
    after: Option<PathBuf>,
    /// As JSON
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    files: OwnFiles,
}

impl Explain {
    pub(super) fn run(self) -> Result<(), Failure> {
        let world = parts::world::load(self.files.dir())?.world;
        let files = config::files(self.files.dir())?;
        let mut examples = Examples { files: &files, of: BTreeMap::new() };
        let after = self.after.as_ref().map(|path| after(&world, path)).transpose()?;
        let explained = |at: &str, said: &str| {
            let (conversation, person, now) = match &after {
                Some(place) => place.clone(),
                None => self.at(&world, at)?,
            };
            let explained = explain(&world, conversation, person, said, now);
            explained.ok_or_else(|| Failure::new("this language has no words"))
        };
        if self.text != MANY {
            let explained = explained(&self.at, &self.text)?;
            let near = examples.nearest(explained.lang, &self.text);
            match self.json {
                true => out::line(format_args!("{:#}", as_json(&explained, &near))),
                false => out::part(format_args!("{}", as_text(&explained, &near))),
            }
            return Ok(());
        }
        for line in stdin().lock().lines() {
            let line = line.map_err(|error| Failure::new(format!("standard input: {error}")))?;
            let (at, said) = line.split_once('\t').unwrap_or((&self.at, &line));
            let explained = explained(at, said)?;
            let near = examples.nearest(explained.lang, said);
            if self.json {
                let mut all = as_json(&explained, &near);
                (all["at"], all["said"]) = (at.into(), said.into());
                out::line(format_args!("{all}"));
            } else {
                out::part(format_args!("said       {said}\n{}\n", as_text(&explained, &near)));
            }
        }
        Ok(())
    }
}

/// How many examples are shown.
const NEAREST: usize = 2;

/// Stands for many messages.
const MANY: &str = "-";

/// Where the message is said: the conversation, who says it, and when.
type Place = (Conversation, Person, DateTime<Utc>);

impl Explain {
    /// A sample conversation at a question.
    fn at(&self, world: &World, at: &str) -> Result<Place, Failure> {
        let lang = match &self.lang {
            Some(code) => lang(world, code)?,
            None => world.default_lang(),
        };
        let now = Clock::system().now();
        let conversation = sample::conversation(world, lang, &self.played, at, now);
        let conversation = conversation.ok_or_else(|| {
            Failure::new(format!(
                "no question is called {:?}; name a step of dialogs/*.toml that asks, such as slot or mine/slot, or \
                 idle, booked, stranger, stopped",
                at
            ))
        })?;
        Ok((conversation, sample::person(&self.played), now))
    }
}

fn lang(world: &World, code: &str) -> Result<Lang, Failure> {
    let lang = Lang::parse(code).filter(|lang| world.languages.get(*lang).is_some());
    lang.ok_or_else(|| {
        let known: Vec<Lang> = world.languages.langs().collect();
        let known: Vec<&str> = known.iter().map(Lang::as_str).collect();
        Failure::new(format!("--lang {code}: write one of {}", known.join(", ")))
    })
}

/// A conversation that was written down, played again without a store.
fn after(world: &World, path: &Path) -> Result<Place, Failure> {
    let shown = path.display();
    let text = fs::read_to_string(path).map_err(|error| Failure::new(format!("{shown}: {error}")))?;
    let header = |key: &str| {
        let mut lines = text.lines().filter_map(|line| line.strip_prefix("# ")?.strip_prefix(key));
        lines.next().and_then(|rest| rest.strip_prefix(": ")).map(str::trim)
    };
    let can = header("channel").and_then(|name| world.channels.named(name)).ok_or_else(|| {
        Failure::new(format!("{shown}: no line `# channel: sms`, as talk --record writes it"))
    })?;
    let date = header("date").and_then(instant);
    let mut now = date.ok_or_else(|| {
        Failure::new(format!("{shown}: no line `# date: 2026-11-24 16:00 UTC`, as talk --record writes it"))
    })?;
    let person = sample::person(can);
    let mut conversation = Conversation::new(1);
    for line in text.lines() {
        if let Some(said) = said(line, &conversation) {
            conversation = sample::after(world, conversation, person.clone(), said, now);
            now += TYPING;
        }
    }
    Ok((conversation, person, now))
}

/// What a line of it says: `> words`, or `@ tap 2`.
fn said(line: &str, conversation: &Conversation) -> Option<Said> {
    if let Some(key) = line.strip_prefix("@ tap ").or_else(|| line.strip_prefix("> /tap ")) {
        let tag = conversation.tag(conversation.turn.saturating_sub(1));
        return Some(Said::Choice { tag, key: key.trim().to_owned() });
    }
    let words = line.strip_prefix('>')?.trim();
    Some(if words.is_empty() { Said::Empty } else { Said::Text(Private::new(words.to_owned())) })
}

/// A wall clock of a header; what it is in does not matter to what words mean.
fn instant(written: &str) -> Option<DateTime<Utc>> {
    let wall = written.get(..16)?;
    NaiveDateTime::parse_from_str(wall, "%Y-%m-%d %H:%M").ok().map(|wall| wall.and_utc())
}

/// The examples of each language, read when one is asked for.
struct Examples<'f> {
    files: &'f Files,
    of: BTreeMap<Lang, Nearby<'f>>,
}

impl<'f> Examples<'f> {
    /// Those of a language that are most like a text.
    fn nearest(&mut self, lang: Lang, said: &str) -> Vec<Example<'f>> {
        let files = self.files;
        let read = || {
            let folder = format!("locales/{lang}/sayings/");
            let texts = files.under("locales/").filter(|(path, _)| path.starts_with(&folder));
            Nearby::new(texts.filter_map(|(_, text)| sayings::examples(text).ok()).flatten().collect())
        };
        self.of.entry(lang).or_insert_with(read).nearest(said, NEAREST)
    }
}

fn as_text(explained: &Explanation, near: &[Example<'_>]) -> String {
    let mut text =
        format!("language   {}\nwords      {}\n", explained.lang.as_str(), explained.words.join(" | "));
    for found in &explained.found {
        text += format!("found      {:<24} {}", found.kind, found.value).trim_end();
        text += &format!("   \"{}\"\n", found.words);
    }
    for example in near {
        text += &format!("like       {:<24} \"{}\"\n", example.meaning, example.said);
    }
    text += &format!("tried      {}\n", explained.tried.join(", "));
    text += &format!("row        {}\nmeans      {}\n", explained.row, explained.means);
    for keep in &explained.keeps {
        text += &format!("keeps      {keep}\n");
    }
    if !explained.left.is_empty() {
        text += &format!("left over  {}\n", explained.left.join(" | "));
    }
    text
}

fn as_json(explained: &Explanation, near: &[Example<'_>]) -> serde_json::Value {
    let found = explained.found.iter();
    let found: Vec<_> = found
        .map(|found| json!({ "kind": found.kind, "value": found.value, "words": found.words }))
        .collect();
    let near = near.iter().map(|example| json!({ "meaning": example.meaning, "said": example.said }));
    let near: Vec<_> = near.collect();
    json!({
        "language": explained.lang.as_str(),
        "words": explained.words,
        "found": found,
        "like": near,
        "tried": explained.tried,
        "row": explained.row,
        "means": explained.means,
        "keeps": explained.keeps,
        "left": explained.left,
    })
}
