//! Why a message means what it means: for `textpass explain`, and for tests of the table.

use chrono::{DateTime, Utc};

use crate::dialog::context::{early, learnt};
use crate::dialog::decide;
use crate::dialog::decide::{
    AT_A_QUESTION, AT_ONCE, Decision, EVERYWHERE, Keep, Means, Part, WITHOUT_A_QUESTION,
};
use crate::dialog::engine::stages::hearing::greet;
use crate::dialog::kinds::Fact;
use crate::dialog::memory::brakes::restraint;
use crate::dialog::memory::{Conversation, Kept};
use crate::dialog::scripts::Step;
use crate::dialog::speech::label;
use crate::dialog::speech::reminder::How;
use crate::dialog::turns::{Context, Turn, World};
use crate::domain::dialogs::BOOK;
use crate::domain::lang::Lang;
use crate::domain::person::Person;
use crate::text::{Register, Say};
use crate::understand::{Found, Scene};

/// What there is to say of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The language in which it was read.
    pub lang: Lang,
    /// Its words.
    pub words: Vec<String>,
    /// What is found in it.
    pub found: Vec<Found>,
    /// The rows of the table that had nothing to say, in order.
    pub tried: Vec<&'static str>,
    /// The row that decided.
    pub row: &'static str,
    /// What the message means, in a few words.
    pub means: String,
    /// What is kept beside.
    pub keeps: Vec<String>,
    /// The words without which it would mean the same.
    pub left: Vec<String>,
}

/// A row of the table: its name, and its samples (language, where it is said, the words).
pub type Sampled = (&'static str, &'static [(&'static str, &'static str, &'static str)]);

/// The rows, in order.
pub fn rows() -> impl Iterator<Item = Sampled> {
    let parts = [AT_ONCE, EVERYWHERE, WITHOUT_A_QUESTION, AT_A_QUESTION].into_iter().flatten();
    parts.flat_map(Part::rows).map(|row| (row.name, row.samples))
}

/// Explains what a message would mean in a conversation; nothing is done.
pub fn explain(
    world: &World,
    conversation: Conversation,
    person: Person,
    said: &str,
    now: DateTime<Utc>,
) -> Option<Explanation> {
    let mut turn = Turn::begin(conversation, person, None, now);
    turn.words_said = Some(restraint::fingerprint(turn.conversation.id, said));
    let mut tried = Vec::new();
    let decision = decided(world, &mut turn, said, &mut tried)?;
    tried.pop();
    let scene = turn.scene(world, said)?;
    let shown = Shown { world, turn: &turn, said: &scene };
    Some(Explanation {
        lang: turn.lang(world),
        words: scene.word_list().into_iter().map(str::to_owned).collect(),
        found: scene.found(),
        row: decision.row.name,
        means: shown.means(&decision.meaning.means),
        keeps: shown.keeps(&decision),
        left: left(world, &turn, &scene, &decision),
        tried,
    })
}

/// What is decided, as `hear` would have it.
fn decided<'w>(
    world: &'w World,
    turn: &mut Turn,
    said: &str,
    tried: &mut Vec<&'static str>,
) -> Option<Decision<'w>> {
    let mut ask = |turn: &Turn, parts, said: &Scene<'w>| {
        decide::watched(&Context { world, turn }, parts, said, &mut |row| tried.push(row.name))
    };
    let scene = turn.scene(world, said)?;
    if let Some(decision) = ask(turn, AT_ONCE, &scene) {
        return Some(decision);
    }
    let stranger = turn.conversation.lang.is_none();
    greet::greet(world, turn, Some(&scene));
    turn.settled = stranger && greet::is_settled(turn);
    let scene = scene.spoken_in(turn.lexicon(world)?);
    if let Some(decision) = ask(turn, EVERYWHERE, &scene) {
        return Some(decision);
    }
    let parts = if turn.step_in_hand(world).is_some() { AT_A_QUESTION } else { WITHOUT_A_QUESTION };
    ask(turn, parts, &scene)
}

/// The words without which the message would mean the same.
fn left<'w>(world: &'w World, turn: &Turn, scene: &Scene<'w>, decision: &Decision<'w>) -> Vec<String> {
    let whole = format!("{:?}", decision.meaning);
    let same = |rest: &Scene<'w>| {
        let context = Context { world, turn };
        let parts = [AT_ONCE, EVERYWHERE, AT_A_QUESTION, WITHOUT_A_QUESTION];
        let own = parts.into_iter().find(|parts| parts.iter().any(|part| part.has(decision.row.name)));
        let again = own.and_then(|parts| decide::decide(&context, parts, rest));
        again.is_some_and(|again| {
            again.row.name == decision.row.name && format!("{:?}", again.meaning) == whole
        })
    };
    scene.without_each().into_iter().filter(|(_, rest)| same(rest)).map(|(word, _)| word.to_owned()).collect()
}

/// How things are shown to a translator.
struct Shown<'a, 'w> {
    world: &'w World,
    turn: &'a Turn,
    said: &'a Scene<'w>,
}

impl Shown<'_, '_> {
    fn means(&self, means: &Means<'_>) -> String {
        match means {
            Means::Nothing => "nothing: nobody wrote it to be answered".to_owned(),
            Means::Opt(opt) => format!("texts: {opt:?}"),
            Means::CannotRead(key) => format!("it cannot be read: {key}"),
            Means::Confirmation(_) => "a confirmation of ours, which opens its appointment".to_owned(),
            Means::Command(command) => format!("the command {command:?}"),
            Means::Late => "a command of the app, once the language is known".to_owned(),
            Means::Language(lang) => format!("speak {}", lang.as_str()),
            Means::Spoken(lang) => format!("it is in {}: heard again in that", lang.as_str()),
            Means::Settled => "the language that was asked for".to_owned(),
            Means::Answer(step, kept) => {
                format!("the answer to {}: {}", step.name, self.kept(Some(step), kept))
            }
            Means::Line(line) => format!("line {} of the list: {}", line.key, self.kept(None, &line.value)),
            Means::Times(step, wish) => format!("other times at {}: {}", step.name, Scene::shown(wish)),
            Means::Change(step) => format!("change {step}"),
            Means::Ask(step) => format!("ask {}", step.name),
            Means::GoTo(step) => format!("go on from {}", step.name),
            Means::Which(step, all) => {
                let all: Vec<String> = all.iter().map(|kept| self.kept(Some(step), kept)).collect();
                format!("ask which was meant at {}: {}", step.name, all.join(" or "))
            }
            Means::Half(step) => format!("half of the answer; ask for the rest of {}", step.name),
            Means::Reminded { number, how: How::Line } => format!("line {number} of a reminder"),
            Means::Reminded { how: How::Cannot, .. } => {
                "they do not come to what they were reminded of".to_owned()
            }
            Means::Reminded { how: How::Stranger, .. } => "the reminder was for somebody else".to_owned(),
            Means::Task(dialog) => format!("{}, in the middle of this one", self.dialog(dialog)),
            Means::TaskBy(dialog, words) => {
                format!("the dialog {dialog} ({words}), in the middle of this one")
            }
            Means::Begin(dialog) => self.dialog(dialog),
            Means::GiveUp => "the draft is given up".to_owned(),
            Means::Thanks => "thanks".to_owned(),
            Means::Again => "ask again".to_owned(),
            Means::Noted => "noted for another question; ask this one again".to_owned(),
            Means::Rest(_) => "what is left without what is denied".to_owned(),
            Means::Unread(None) => "no answer".to_owned(),
            Means::Unread(Some(why)) => format!("no answer: {why}"),
            Means::Perhaps => {
                let lines = learnt::offered(self.world, self.said);
                format!(
                    "ask which was meant: {}",
                    lines.iter().map(|key| self.said_as(key)).collect::<Vec<_>>().join(" or ")
                )
            }
            Means::Unknown { greets: true } => "a greeting: the menu".to_owned(),
            Means::Unknown { greets: false } => "nothing that is known".to_owned(),
        }
    }

    /// A dialog, with the line of a list of it that the words choose, or why somebody comes.
    fn dialog(&self, name: &str) -> String {
        let script = self.world.scripts.get(name);
        let lists = script.into_iter().flat_map(|script| script.in_order());
        let mut lists = lists.filter(|step| step.early && step.find.is_none() && step.reads(Fact::List));
        let line = lists.find_map(|step| {
            let kept = early::chosen(self.world, self.turn, step, self.said)?;
            Some(self.kept(Some(step), &kept))
        });
        let why =
            || early::inquiry_in(self.world, self.said).filter(|_| name == BOOK).map(|id| id.to_string());
        match line.or_else(why) {
            Some(line) => format!("the dialog {name} ({line})"),
            None => format!("the dialog {name}"),
        }
    }

    fn said_as(&self, key: &str) -> String {
        self.world.catalog.render(self.turn.lang(self.world), Register::Full, &Say::new(key))
    }

    /// What is kept; the words themselves where a dialog begins with them.
    fn keeps(&self, decision: &Decision<'_>) -> Vec<String> {
        let begins = matches!(decision.meaning.means, Means::Task(_) | Means::Begin(_));
        let words = begins.then(|| "the words, for its questions".to_owned());
        decision.meaning.keeps.iter().map(|keep| self.keep(keep)).chain(words).collect()
    }

    fn keep(&self, keep: &Keep<'_>) -> String {
        match keep {
            Keep::Answer(step, kept) => {
                format!("the answer to {}: {}", step.name, self.kept(Some(step), kept))
            }
            Keep::Inquiry(id) => format!("why: {id}"),
            Keep::Wish(Some(wish)) => format!("when: {}", Scene::shown(wish)),
            Keep::Wish(None) => "no wish for a time".to_owned(),
            Keep::Words(_) | Keep::WordsAlone(_) => "the words, for later questions".to_owned(),
            Keep::Guess => "that it was learnt".to_owned(),
            Keep::Doubt => "that the words were doubted".to_owned(),
        }
    }

    /// An answer as people see it.
    fn kept(&self, step: Option<&Step>, kept: &Kept) -> String {
        if let Kept::Credentials(found) = kept {
            let parts = [
                found.number.as_ref().map(ToString::to_string),
                found.code.is_some().then(|| "a code".to_owned()),
                (found.birth.is_some() || !found.births.is_empty()).then(|| "a date of birth".to_owned()),
            ];
            return parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
        }
        let say = Say::new("as-it-is").with("value", label::value(self.world, self.turn, step, kept));
        self.world.catalog.render(self.turn.lang(self.world), Register::Full, &say)
    }
}
