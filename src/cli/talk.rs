//! `textpass talk`: the whole bot in a terminal, without network or credentials.

use std::fs::File;
use std::io;
use std::io::{BufRead, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use clap::Args;

use super::failure::Failure;
use super::{Places, out, parts, played};
use crate::channel::telegram::command;
use crate::channel::terminal;
use crate::dialog::inspect::sample;
use crate::dialog::memory::brakes::lately::TWICE_WITHIN;
use crate::domain::channel::Capabilities;
use crate::domain::message::{Inbound, Reply, Said};
use crate::domain::person::Person;
use crate::domain::private::Private;
use crate::service::outcome::Outcome;
use crate::service::senders::{Senders, Terminal, Way};
use crate::service::shell::Shell;
use crate::telemetry;
use crate::text::{Encoding, segments};

/// How long a message waits for another one of the same person.
const PATIENCE: Duration = Duration::from_secs(3);
/// Longer than any message waits to be due.
const WHENEVER: TimeDelta = TimeDelta::days(1);
/// How many people with a message of theirs left behind are looked through.
const STRANDED: usize = 10_000;

/// Options of `talk`.
#[derive(Debug, Args)]
pub(super) struct Talk {
    /// The channel that is played
    #[arg(long = "as", value_parser = played::parser(), default_value = played::usual(), value_name = "CHANNEL")]
    played: Capabilities,
    /// Who talks: a phone number, or the number of a chat
    #[arg(long, value_name = "ADDRESS")]
    from: Option<String>,
    /// Write the conversation to this file
    #[arg(long, value_name = "FILE")]
    record: Option<PathBuf>,
    /// Make a new book, once, where there is none: on Redis, with a key of one's own,
    /// or where the file was lost
    #[arg(long)]
    new: bool,
    #[command(flatten)]
    places: Places,
}

impl Talk {
    pub(super) fn run(self) -> Result<(), Failure> {
        telemetry::log(Some("error"));
        telemetry::hush_panics();
        let person = self.person()?;
        let senders = Senders::new([(self.played, Way::Terminal(Terminal::of(person.clone())))]);
        let runtime = parts::runtime()?;
        let purpose = parts::Purpose::Talk(parts::Book::asked(self.new));
        let shell = Arc::new(runtime.block_on(parts::shell(&self.places, senders, purpose))?);
        let record = self.record.as_deref().map(|path| {
            File::create(path).map_err(|error| Failure::new(format!("{}: {error}", path.display())))
        });
        let mut phone = PhoneScreen::new(shell, self.played, person, record.transpose()?)?;
        runtime.block_on(phone.talk())
    }

    fn person(&self) -> Result<Person, Failure> {
        let Some(from) = self.from.as_deref() else { return Ok(sample::person(&self.played)) };
        Person::typed(&self.played, from).ok_or_else(|| {
            Failure::new(format!(
                "--from is no address by {}; write one such as {}",
                self.played.channel,
                self.played.sample_address()
            ))
        })
    }
}

/// One person's phone: what they type goes to the shell, what comes is shown.
struct PhoneScreen {
    shell: Arc<Shell>,
    can: Capabilities,
    person: Person,
    terminal: terminal::Terminal,
    record: Option<File>,
    typing: bool,
    last_tag: String,
    /// How many messages were shown.
    shown: usize,
    /// How many lines were typed.
    typed: i32,
}

impl PhoneScreen {
    fn new(
        shell: Arc<Shell>,
        can: Capabilities,
        person: Person,
        record: Option<File>,
    ) -> Result<Self, Failure> {
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let terminal = terminal::Terminal { buttons: can.buttons, colour };
        let typing = io::stdin().is_terminal();
        let mut phone = Self {
            shell,
            can,
            person,
            terminal,
            record,
            typing,
            last_tag: String::new(),
            shown: 0,
            typed: 0,
        };
        let now = phone.shell.now().format("%Y-%m-%d %H:%M UTC");
        let (lang, channel) = (phone.shell.world.default_lang(), phone.can.channel);
        phone.write_down(&format!("# language: {lang}\n# channel: {channel}\n# date: {now}"))?;
        Ok(phone)
    }

    async fn talk(&mut self) -> Result<(), Failure> {
        self.refuse_real_person().await?;
        if self.typing {
            eprintln!("Say hi. Ctrl-D ends, and everything is kept.");
        }
        self.shell.drain(&self.person).await;
        self.show_what_came().await?;
        self.prompt()?;
        // What is no UTF-8 is read as far as it can be, like a text on a bad day.
        for line in io::stdin().lock().split(b'\n') {
            let (line, before) = (line?, self.shown);
            self.say(String::from_utf8_lossy(&line).trim_end_matches('\r')).await?;
            if self.typing && self.shown == before {
                eprintln!("(nothing is sent)\n");
            }
            self.prompt()?;
        }
        if self.typing {
            eprintln!();
        }
        self.shell.going.idle().await;
        Ok(())
    }

    /// Whoever is played may be a real person to whom something is still to be said
    /// by a service that reaches them: it would be shown here, and never sent.
    async fn refuse_real_person(&self) -> Result<(), Failure> {
        let (store, now) = (&self.shell.store, self.shell.now());
        if !store.reached_people().await? {
            return Ok(());
        }
        let waits = !store.due_for(&self.person, now + WHENEVER).await?.is_empty();
        if waits || store.stranded(STRANDED, now + WHENEVER).await?.contains(&self.person) {
            return Err(Failure::new(
                "a message from or to this address waits for textpass serve; talk as somebody else with --from, \
                 or on another store with --data",
            ));
        }
        Ok(())
    }

    fn prompt(&self) -> Result<(), Failure> {
        if self.typing {
            out::part(format_args!("> "));
        }
        Ok(())
    }

    async fn say(&mut self, line: &str) -> Result<(), Failure> {
        if let Ok(true) = self.shell.store.is_served(self.shell.now()).await {
            return Err(Failure::new(parts::SERVED));
        }
        match line.strip_prefix("/tap ") {
            Some(key) if self.can.buttons => self.write_down(&format!("\n@ tap {key}"))?,
            _ => self.write_down(&format!("\n> {line}"))?,
        }
        let inbound = self.inbound(line);
        match self.shell.take(inbound, PATIENCE).await {
            Outcome::Reply { reply, reserved } => {
                if let Some(reply) = reply {
                    self.show(&reply)?;
                }
                self.shell.handed_over(&reserved).await;
            }
            Outcome::Full(Some(reply)) => self.show(&reply)?,
            Outcome::Later | Outcome::Full(None) => {}
            Outcome::Unavailable => eprintln!("the store did not answer; say it again"),
        }
        self.show_what_came().await
    }

    /// A line as the channel would bring it; `/tap 2` taps a button.
    fn inbound(&mut self, line: &str) -> Inbound {
        let tap = line.strip_prefix("/tap ").filter(|_| self.can.buttons);
        let said = match tap {
            Some(key) => Said::Choice { tag: self.last_tag.clone(), key: key.trim().to_owned() },
            None if line.trim().is_empty() => Said::Empty,
            None if line.chars().count() > self.can.longest => Said::TooLong,
            None if self.can.commands => command::said(line, None).unwrap_or(Said::Empty),
            None => Said::Text(Private::new(line.to_owned())),
        };
        let id = format!("talk{:016x}", self.shell.luck.bits());
        // no phone sends what is typed here twice: lines that come at once are lines
        self.typed += 1;
        let at = self.shell.now() + TWICE_WITHIN * 2 * self.typed;
        Inbound { person: self.person.clone(), id, said, hint: None, at }
    }

    /// Shows what was sent by itself: Telegram's replies, and notes.
    async fn show_what_came(&mut self) -> Result<(), Failure> {
        self.shell.going.idle().await;
        self.shell.send_due_to(&self.person).await?;
        let shell = Arc::clone(&self.shell);
        let came = shell.senders.terminal(self.person.channel).map(Terminal::take).unwrap_or_default();
        came.iter().try_for_each(|reply| self.show(reply))
    }

    fn show(&mut self, reply: &Reply) -> Result<(), Failure> {
        self.shown += 1;
        self.last_tag.clone_from(&reply.tag);
        let cost = self.can.is_counted().then(|| cost(reply.text.expose()));
        out::line(format_args!("{}\n", self.terminal.show(reply, cost.as_deref())));
        let plain = terminal::Terminal { colour: false, ..self.terminal };
        self.write_down(&plain.show(reply, None))
    }

    fn write_down(&mut self, lines: &str) -> Result<(), Failure> {
        match &mut self.record {
            Some(file) => Ok(writeln!(file, "{lines}")?),
            None => Ok(()),
        }
    }
}

/// What a text costs: `2 segments, GSM-7, 213 characters`.
fn cost(text: &str) -> String {
    let cost = segments::count(text);
    let many = if cost.segments == 1 { "" } else { "s" };
    let encoding = match cost.encoding {
        Encoding::Gsm7 => "GSM-7",
        Encoding::Ucs2 => "UCS-2",
    };
    format!("{} segment{many}, {encoding}, {}", cost.segments, cost.units)
}
