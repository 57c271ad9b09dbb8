//! A name as it is copied from a form: "Nom: Diallo Prénom: Amadou".

use super::{begins_anywhere, cut_after, full, trimmed, without_around};
use crate::answer::pieces;
use crate::answer::words::Words;
use crate::answer::words::around_name::NamePart::{self, Family, Given, Middle};

/// The parts of a name in the order in which it is said, if both the given name and that of
/// the family are there.
pub(super) fn whole(said: &str, words: &Words) -> Option<String> {
    let labels = labels(said, words);
    if labels.is_empty() {
        return None;
    }
    let ends = labels.iter().skip(1).map(|label| label.starts).chain([said.len()]);
    let values: Vec<(NamePart, &str)> = labels
        .iter()
        .zip(ends)
        .map(|(label, end)| (label.part, value(&said[label.ends..end], words)))
        .collect();
    let told = |part: NamePart| {
        let of = values.iter().filter(|(other, text)| *other == part && !text.is_empty());
        of.map(|(_, text)| *text).collect::<Vec<_>>()
    };
    let [given, middle, family] = [Given, Middle, Family].map(told);
    // Where one word is said for all of a name and for that of the family.
    if given.is_empty() && family.len() > 1 {
        return Some(family.join(" "));
    }
    let glued = family.iter().any(|text| text.chars().any(super::part::stands_alone));
    let parts = if glued || words.name.family_first() {
        [&family[..], &middle, &given]
    } else {
        [&given[..], &middle, &family]
    };
    let both = !given.is_empty() && !family.is_empty();
    both.then(|| parts.concat().join(if glued { "" } else { " " }))
}

/// A label, and where it stands.
struct Label {
    part: NamePart,
    starts: usize,
    ends: usize,
}

/// The labels in a text: at its start, and after blanks and signs.
fn labels(said: &str, words: &Words) -> Vec<Label> {
    if !begins_anywhere(said, |rest| words.name.label(rest).is_some()) {
        return Vec::new();
    }
    let parts = said.char_indices().filter(|(_, c)| c.is_whitespace() || ",;:.،，、。؛：".contains(*c));
    let starts = std::iter::once(0).chain(parts.map(|(at, c)| at + c.len_utf8()));
    let mut found: Vec<Label> = Vec::new();
    for starts in starts {
        let within = found.last().is_some_and(|last| starts < last.ends);
        let all = if within { Vec::new() } else { pieces::words(&said[starts..]) };
        let Some((part, count)) = words.name.label(&all) else { continue };
        let Some((label, _)) = cut_after(&said[starts..], &all[..count]) else { continue };
        found.push(Label { part, starts, ends: starts + label.len() });
    }
    found
}

/// What stands behind a label, without what follows a name.
fn value<'a>(text: &'a str, words: &Words) -> &'a str {
    let signs = |c: char| c.is_whitespace() || "-=()".contains(c);
    let text = trimmed(text).trim_matches(signs);
    full(without_around(trimmed(text), words, |rest| rest.chars().any(char::is_alphabetic)))
}
