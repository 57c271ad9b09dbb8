//! The beginning: which language, which task; and from one task to another.

use super::kept::Kept;
use super::script::{Choose, Find, Read, Step, Target};
use super::state::Task;
use super::turn::{Progress, Turn};
use super::world::World;
use super::{advance, ask, limits};
use crate::answer::{Words, choice, credentials, fold, inquiry, place, time_wish};
use crate::domain::lang::Lang;
use crate::domain::private::Private;
use crate::text::{Say, Voice};

/// The dialog in which a language is chosen.
pub(super) const LANGUAGE: &str = "language";
/// The dialog with the menu.
pub(super) const MENU: &str = "welcome";
/// Shorter words of an earlier message choose nothing.
const EARLY_WORD: usize = 4;
/// The dialog that books; it begins where words name a place or an inquiry.
pub(super) const BOOK: &str = "book";

/// Settles the language, if it can, and greets a stranger.
pub(super) fn greet(world: &World, turn: &mut Turn, text: Option<&str>) {
    if turn.conversation.lang.is_none() {
        turn.conversation.lang = guess(world, turn, text);
    }
    if turn.conversation.turn == 0 && turn.conversation.lang.is_some() {
        let say = super::args::with_all(world, turn, "hello");
        turn.say(say);
    }
}

/// The language of the first message: by its words, else as the app is set.
fn guess(world: &World, turn: &Turn, text: Option<&str>) -> Option<Lang> {
    // A command of the app (`/start`) is in no language.
    let spoken = text.filter(|text| !text.trim_start().starts_with('/')).and_then(|text| {
        let mut scores: Vec<(u32, Lang)> =
            world.rules.langs.iter().filter_map(|l| Some((world.words.get(l)?.speaks(text), *l))).collect();
        scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        match scores.as_slice() {
            [(best, lang), (second, _), ..] if best > second => Some(*lang),
            [(best, lang)] if *best > 0 => Some(*lang),
            _ => understood(world, text),
        }
    });
    spoken.or_else(|| {
        let hint = turn.hint.as_deref()?.split(['-', '_']).next()?;
        let hint = Lang::parse(if hint.eq_ignore_ascii_case("tl") { "fil" } else { hint })?;
        world.rules.langs.contains(&hint).then_some(hint)
    })
}

/// The only language in which the words ask for something.
fn understood(world: &World, text: &str) -> Option<Lang> {
    let asks = |lang: &&Lang| {
        world.words.get(*lang).is_some_and(|words| {
            words.intent_in(text).is_some() || inquiry::spot(text, words, &world.inquiries).is_some()
        })
    };
    let mut all = world.rules.langs.iter().filter(asks);
    all.next().copied().filter(|_| all.next().is_none())
}

/// Words while no task is in hand: a task that they ask for, or the menu.
pub(super) fn idle(world: &World, turn: Turn, text: &str) -> Progress {
    let wanted = turn
        .words(world)
        .and_then(|w| w.intent(text).or_else(|| w.intent_in(text)))
        .filter(|name| world.scripts.contains_key(*name))
        .map(str::to_owned);
    let wanted = wanted.or_else(|| names_a_visit(world, &turn, text).then(|| BOOK.to_owned()));
    if turn.conversation.lang.is_none() {
        return begin(world, turn, LANGUAGE, None, Some(text));
    }
    match wanted {
        Some(dialog) => begin(world, turn, &dialog, None, Some(text)),
        None => begin(world, turn, MENU, None, None),
    }
}

/// Whether the words name an inquiry, or a place.
pub(super) fn names_a_visit(world: &World, turn: &Turn, text: &str) -> bool {
    let Some(words) = turn.words(world) else { return false };
    inquiry::spot(text, words, &world.inquiries).is_some()
        || place::spot(text, &world.places, words).is_some()
}

/// Another task that the whole message asks for, in the middle of this one.
pub(super) fn other_task(world: &World, turn: &Turn, text: &str) -> Option<String> {
    let step = ask::step_in_hand(world, turn)?;
    let words = turn.words(world)?;
    // What was offered goes before tasks of the same name.
    if super::read::picks(world, turn, text) {
        return None;
    }
    let own_words = matches!(step.read, Some(Read::Name | Read::Words));
    let wanted = words.intent(text).or_else(|| if own_words { None } else { words.intent_in(text) })?;
    let here = &turn.task()?.dialog;
    (wanted != here && world.scripts.contains_key(wanted)).then(|| wanted.to_owned())
}

/// Leaves this task paused for another; one in which there is nothing to come
/// back to (the menu, a first question) is left behind.
pub(super) fn switch(world: &World, mut turn: Turn, dialog: &str, at: Option<&str>, text: &str) -> Progress {
    if turn.task().is_some_and(|t| t.dialog == MENU || (t.dialog != BOOK && t.is_untouched())) {
        turn.conversation.tasks.pop();
    }
    let paused = turn.conversation.tasks.iter().position(|t| t.dialog == dialog);
    match paused {
        Some(place) if at.is_none() => {
            let task = turn.conversation.tasks.remove(place);
            turn.conversation.tasks.push(task);
            advance::resume(world, turn)
        }
        _ => begin(world, turn, dialog, at, Some(text).filter(|t| !t.is_empty())),
    }
}

/// Begins a task at its first step, or at another.
pub(super) fn begin(
    world: &World,
    mut turn: Turn,
    dialog: &str,
    at: Option<&str>,
    early: Option<&str>,
) -> Progress {
    let Some(script) = world.scripts.get(dialog) else { return turn.finish(world) };
    let first = at.unwrap_or(&script.first).to_owned();
    let mut task = Task::new(turn.next_task_id(), dialog, &first);
    task.early = early.map(|text| Private::new(text.to_owned()));
    turn.conversation.tasks.push(task);
    if turn.conversation.tasks.len() > limits::TASKS {
        let oldest = turn.conversation.tasks.remove(0);
        turn.release_of(&oldest);
    }
    advance::go(world, turn, &Target::Step(first))
}

/// The answer that the words of an earlier message give to this step.
pub(super) fn early_answer(world: &World, turn: &Turn, step: &super::script::Step) -> Option<Kept> {
    let text = turn.task()?.early.as_ref()?.expose();
    let words = turn.words(world)?;
    match (step.read?, step.find) {
        (Read::Place, _) => place::spot(text, &world.places, words).map(Kept::Place),
        (_, Some(Find::Inquiries)) => {
            let id = inquiry::spot(text, words, &world.inquiries)?;
            let parent = world.inquiries.get(&id)?.parent.clone();
            Some(Kept::Inquiry(parent.unwrap_or(id)))
        }
        (_, Some(Find::Reasons)) => {
            let id = inquiry::spot(text, words, &world.inquiries)?;
            world.inquiries.get(&id)?.parent.is_some().then_some(Kept::Inquiry(id))
        }
        (Read::Choice, None) => early_choice(world, turn, step, text, words),
        (Read::Credentials, _) => {
            let found = credentials::read(text, words, turn.today())?;
            found.number.is_some().then_some(Kept::Credentials(found))
        }
        _ => None,
    }
}

/// The script's own choice of which an earlier message spoke: "move" in "I
/// need to move my appointment".
fn early_choice(world: &World, turn: &Turn, step: &Step, text: &str, words: &Words) -> Option<Kept> {
    let label = |at: usize, choose: &Choose| {
        let spoken = world.catalog.render(turn.lang(world), Voice::Telegram, &Say::new(&choose.say));
        choice::Label::new((at + 1).to_string(), [spoken])
    };
    let labels: Vec<_> = step.offer.iter().enumerate().map(|(at, choose)| label(at, choose)).collect();
    let long = |word: &&str| word.chars().count() >= EARLY_WORD && word.chars().all(char::is_alphabetic);
    let plain = fold::plain(text);
    let read = |said: &str| choice::read(said, &labels, words).is();
    let mut named: Vec<usize> = match read(text) {
        Some(whole) => vec![whole],
        None => plain.split_whitespace().filter(long).filter_map(read).collect(),
    };
    named.dedup();
    match named[..] {
        [at] => step.offer.get(at).map(|choose| Kept::Choice(choose.word.clone())),
        _ => None,
    }
}

/// The times that the words of an earlier message wish for.
pub(super) fn early_wish(world: &World, turn: &Turn) -> Option<time_wish::TimeWish> {
    let text = turn.task()?.early.as_ref()?.expose();
    time_wish::spot(text, turn.words(world)?, turn.today_at_office(world))
}
