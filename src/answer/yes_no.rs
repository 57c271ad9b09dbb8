//! Yes or no, in many forms.

use super::cut::Typed;
use super::pieces;
use super::words::Words;

pub use super::words::short_answer::Said;

/// Reads a message that is yes or no as a whole; `None` if it is neither, or both.
pub fn read(said: &(impl Typed + ?Sized), words: &Words) -> Option<bool> {
    let cut = said.cut();
    let (said, all) = (&cut.text, &cut.words);
    let forms = words.forms(&*cut);
    let whole = |form: &String| words.short_answers.get(form).copied();
    if let Some(exact) = forms.first().and_then(whole) {
        return as_bool(exact);
    }
    // What merely leads to an answer elsewhere may be one itself: "yes, no".
    if answers(all, words).is_some_and(|meant| meant.contains(&true) && meant.contains(&false)) {
        return None;
    }
    forms
        .iter()
        .find_map(whole)
        .and_then(as_bool)
        .or_else(|| every_word(all, words))
        .or_else(|| every_word(&pieces::words(&calm(said)?), words))
}

fn as_bool(said: Said) -> Option<bool> {
    match said {
        Said::Yes => Some(true),
        Said::No => Some(false),
        Said::Polite => None,
    }
}

/// Reads a message of which each word belongs to the same answer ("yes yes, ok").
fn every_word(all: &[String], words: &Words) -> Option<bool> {
    let meant = answers(all, words)?;
    let first = *meant.first()?;
    meant.iter().all(|m| *m == first).then_some(first)
}

/// The answer with which words begin, and what follows it; none if nothing does, or
/// if that holds the opposite.
pub fn led<'a>(all: &'a [String], words: &Words) -> Option<(bool, &'a [String])> {
    let (mut rest, mut said) = (all, None);
    while let Some(found) = words.yes_no.at(rest, 0) {
        let meant = found.means.iter().find_map(|said| as_bool(**said));
        if said.is_some() && meant.is_some() && said != meant {
            return None;
        }
        said = said.or(meant);
        rest = &rest[found.words..];
    }
    let said = said.filter(|_| !rest.is_empty())?;
    let inside = words.yes_no.inside(rest);
    let opposite = inside.iter().flat_map(|found| &found.means).any(|other| as_bool(**other) == Some(!said));
    (!opposite).then_some((said, rest))
}

/// The answers in a message that is nothing but answers and politeness.
fn answers(all: &[String], words: &Words) -> Option<Vec<bool>> {
    let found = words.yes_no.inside(all);
    if all.is_empty() || found.iter().map(|f| f.words).sum::<usize>() != all.len() {
        return None;
    }
    // What is an answer as well as polite ("ok") is an answer.
    Some(found.iter().filter_map(|f| f.means.iter().find_map(|said| as_bool(**said))).collect())
}

/// Each run of a letter as one: `yesss`, `nooo`, `siiii`; none if there is no such run.
fn calm(said: &str) -> Option<String> {
    let mut out: Vec<char> = said.chars().take(40).collect();
    out.dedup_by_key(|c| c.to_lowercase().next());
    let calm: String = out.into_iter().collect();
    (calm.len() < said.len()).then_some(calm)
}
