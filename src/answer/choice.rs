//! One of what was offered: by its number, its words, or a beginning of them.

use super::cut::{Cut, Typed};
use super::fold;
use super::nearly::nearly;
use super::pieces;
use super::reading::Reading;
use super::words::Words;

/// The longest message that is compared with labels word by word, in characters.
const MOST_CHARS: usize = 200;

/// Finds what was typed among the texts of each label.
type Reader<'a> = dyn Fn(&str, &[Label]) -> Vec<usize> + 'a;

/// Something that was offered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// What is typed to choose it (`1`).
    pub key: String,
    /// Its text, in any form, as it is looked up: a part of it will do.
    pub words: Vec<String>,
    /// What else is said for it, in a message, as it is looked up: a part of it will not do.
    pub also: Vec<String>,
    /// Whether it stands for none of the things that are listed, but for more of
    /// them: then it is not meant by "the last one".
    pub aside: bool,
}

impl Label {
    /// A label with its key and text.
    pub fn new(key: impl Into<String>, words: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        let words = words.into_iter().map(|text| pieces::key(text.as_ref())).filter(|text| !text.is_empty());
        Self { key: key.into(), words: words.collect(), also: Vec::new(), aside: false }
    }

    /// The same, for which these words are said as well, each as [`pieces::key`] has it.
    #[must_use]
    pub fn or(mut self, also: &[String]) -> Self {
        self.also.extend_from_slice(also);
        self
    }
}

/// The choice that is made by its key alone, as [`read`] reads it first of all:
/// whoever has to put labels together can do so only if this finds none. The last
/// of the first `listed` keys is the last one; what comes after them is aside.
pub fn numbered(said: &(impl Typed + ?Sized), keys: &[&str], listed: usize, words: &Words) -> Option<usize> {
    let cut = said.cut();
    let said = &*cut.beginning(MOST_CHARS);
    at_key(&words.forms(said), keys, listed, words)
}

/// Reads a choice; the answer is its place in `labels`.
pub fn read(said: &(impl Typed + ?Sized), labels: &[Label], words: &Words) -> Reading<usize> {
    named(said, labels, words).or_else(|| mentioned(said, labels, words))
}

/// The choice in whose words it is said, or that a sentence mentions only.
fn mentioned(said: &(impl Typed + ?Sized), labels: &[Label], words: &Words) -> Reading<usize> {
    let cut = said.cut();
    let said = &*cut.beginning(MOST_CHARS);
    let found =
        words.forms(said).iter().map(|form| said_within(form, labels)).find(|found| !found.is_empty());
    Reading::of(found.unwrap_or_default())
}

/// Whether a label, or what is said for it, stands in a message as words.
pub fn mentions(said: &(impl Typed + ?Sized), labels: &[Label], words: &Words) -> bool {
    let cut = said.cut();
    let said = &*cut.beginning(MOST_CHARS);
    let is_in = |form: &String| !said_within(form, labels).is_empty() || !within(form, labels).is_empty();
    words.forms(said).iter().any(is_in)
}

/// Reads a choice that is more than mentioned in a sentence.
pub fn named(said: &(impl Typed + ?Sized), labels: &[Label], words: &Words) -> Reading<usize> {
    let cut = said.cut();
    let said = &*cut.beginning(MOST_CHARS);
    let forms = words.forms(said);
    let one = |read: &Reader<'_>| forms.iter().map(|form| read(form, labels)).find(|found| !found.is_empty());
    let found = by_key(said, &forms, labels, words)
        .or_else(|| one(&equal))
        .or_else(|| forms.iter().map(|form| said_for(form, labels)).find(|found| !found.is_empty()))
        .or_else(|| one(&|said, labels| beginning(said, labels, words)))
        .or_else(|| one(&some_words))
        .or_else(|| one(&within))
        // Nothing that only looks like a label is one where it is known as something else.
        .or_else(|| one(&misspelt).filter(|_| !words.knows(said)));
    Reading::of(found.unwrap_or_default())
}

/// Reads a choice that is made by its key, or by a label as it is written: of what people
/// also speak of otherwise, as of times.
pub fn spelt_out(said: &(impl Typed + ?Sized), labels: &[Label]) -> Reading<usize> {
    let cut = said.cut();
    let said = &*cut.beginning(MOST_CHARS);
    let whole = equal(&said.key, labels);
    let keyed = || key_then_text(said, labels).into_iter().collect();
    Reading::of(if whole.is_empty() { keyed() } else { whole })
}

/// Reads several choices: "1 3", "1,3", "1 and 2", "123", words. The answer is
/// their places in `labels`, in order.
pub fn read_many(said: &str, labels: &[Label], words: &Words) -> Reading<Vec<usize>> {
    let said: String = said.chars().take(MOST_CHARS).collect();
    if words.all_word(&said) {
        return Reading::Is((0..labels.len()).collect());
    }
    let parts = parts(&said, labels, words);
    // "My husband and an interpreter": each part counts before the longest phrase in the whole.
    let each: Option<Vec<usize>> = parts.iter().map(|part| read(part.as_str(), labels, words).is()).collect();
    if let Some(mut all) = each.filter(|all| parts.len() > 1 && !all.is_empty()) {
        all.sort_unstable();
        all.dedup();
        return Reading::Is(all);
    }
    if let Reading::Is(one) = read(said.as_str(), labels, words) {
        let digits = pieces::words(&said).iter().filter(|w| w.bytes().all(|b| b.is_ascii_digit())).count();
        if digits < 2 {
            return Reading::Is(vec![one]);
        }
    }
    let mut all: Vec<usize> = Vec::new();
    for part in parts {
        match read(part.as_str(), labels, words) {
            Reading::Is(one) => all.push(one),
            Reading::Either(either) => {
                return Reading::Either(either.into_iter().map(|one| vec![one]).collect());
            }
            Reading::No => return Reading::No,
        }
    }
    all.sort_unstable();
    all.dedup();
    if all.is_empty() { Reading::No } else { Reading::Is(all) }
}

/// A message of several choices, cut into them.
fn parts(said: &str, labels: &[Label], words: &Words) -> Vec<String> {
    let typed = fold::typed(said);
    let single = labels.iter().all(|label| label.key.chars().count() == 1);
    let cut: Vec<String> = typed
        .split([',', ';', '+', '&', '/', '\n'])
        .flat_map(|part| at_joiners(part, words))
        .filter(|part| !part.is_empty())
        .collect();
    let digits_only = |part: &str| part.split(' ').all(|w| w.bytes().all(|b| b.is_ascii_digit()));
    cut.into_iter()
        .flat_map(|part| match digits_only(&part) {
            true if single => part.chars().filter(char::is_ascii_digit).map(String::from).collect(),
            true => part.split(' ').map(str::to_owned).collect(),
            false => vec![part],
        })
        .collect()
}

/// Cuts at "and".
fn at_joiners(part: &str, words: &Words) -> Vec<String> {
    let all = pieces::words(part);
    let mut parts = Vec::new();
    let mut from = 0;
    for joiner in words.joiners.inside(&all) {
        parts.push(all[from..joiner.at].join(" "));
        from = joiner.at + joiner.words;
    }
    parts.push(all[from..].join(" "));
    parts
}

/// By the key: `2`, `#2`, "the second one", and `2 Denver` if 2 is Denver.
fn by_key(said: &Cut, forms: &[String], labels: &[Label], words: &Words) -> Option<Vec<usize>> {
    let keys: Vec<&str> = labels.iter().map(|label| label.key.as_str()).collect();
    let listed = labels.iter().rposition(|label| !label.aside).map_or(labels.len(), |last| last + 1);
    at_key(forms, &keys, listed, words).or_else(|| key_then_text(said, labels)).map(|one| vec![one])
}

/// By the key alone.
fn at_key(forms: &[String], keys: &[&str], listed: usize, words: &Words) -> Option<usize> {
    let at_key = |key: &str| keys.iter().position(|known| known.eq_ignore_ascii_case(key));
    let short = |digits: &str| match digits.trim_start_matches('0') {
        "" => "0".to_owned(),
        rest => rest.to_owned(),
    };
    let spoken = forms.iter().find_map(|form| {
        let all: Vec<String> = form.split(' ').map(str::to_owned).collect();
        words.number_word(&all)
    });
    match spoken {
        Some("last") => listed.min(keys.len()).checked_sub(1),
        Some("before-last") => listed.min(keys.len()).checked_sub(2),
        Some(number) => at_key(number),
        None => forms.iter().find_map(|form| at_key(form).or_else(|| at_key(&short_if_digits(form, short)))),
    }
}

fn short_if_digits(form: &str, short: impl Fn(&str) -> String) -> String {
    if !form.is_empty() && form.bytes().all(|b| b.is_ascii_digit()) { short(form) } else { form.to_owned() }
}

/// `2. Denver`: the key, and a beginning of the label's own text.
fn key_then_text(said: &Cut, labels: &[Label]) -> Option<usize> {
    let (key, rest) = said.words.split_first()?;
    let rest = rest.join(" ");
    let at = labels.iter().position(|label| &label.key == key)?;
    let says = rest.chars().any(char::is_alphabetic);
    (says && labels[at].words.iter().any(|text| text.starts_with(&rest))).then_some(at)
}

/// The places of the labels of which some text passes.
fn places(labels: &[Label], passes: impl Fn(&str) -> bool) -> Vec<usize> {
    let passing = labels.iter().enumerate().filter(|(_, label)| label.words.iter().any(|text| passes(text)));
    passing.map(|(at, _)| at).collect()
}

fn equal(said: &str, labels: &[Label]) -> Vec<usize> {
    places(labels, |text| text == said)
}

/// What is said for a label, as a whole.
fn said_for(said: &str, labels: &[Label]) -> Vec<usize> {
    let is_said = |label: &Label| label.also.iter().any(|text| text == said);
    (0..labels.len()).filter(|at| is_said(&labels[*at])).collect()
}

/// What is said for a label, somewhere in what was typed; the longest of it counts.
fn said_within(said: &str, labels: &[Label]) -> Vec<usize> {
    let longest = |label: &Label| {
        let found = label.also.iter().filter(|text| stands_in(said, text));
        found.map(String::len).max().unwrap_or_default()
    };
    let lengths: Vec<usize> = labels.iter().map(longest).collect();
    let most = lengths.iter().copied().max().filter(|most| *most > 0);
    (0..lengths.len()).filter(|at| Some(lengths[*at]) == most).collect()
}

/// Whether a text stands in what was typed, from the beginning of a word to the end of one.
fn stands_in(said: &str, text: &str) -> bool {
    let (said, text) = (said.as_bytes(), text.as_bytes());
    let is_blank = |at: usize| said.get(at).is_none_or(|byte| *byte == b' ');
    let begins = |at: &usize| *at == 0 || is_blank(*at - 1);
    let mut starts = (0..(said.len() + 1).saturating_sub(text.len())).filter(begins);
    !text.is_empty() && starts.any(|at| said[at..].starts_with(text) && is_blank(at + text.len()))
}

/// A beginning of a label's text; one that ends within a word only if it is nothing else.
fn beginning(said: &str, labels: &[Label], words: &Words) -> Vec<usize> {
    if said.is_empty() || said.bytes().all(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let within_word = |text: &str| text[said.len()..].chars().next().is_some_and(char::is_alphanumeric);
    let found = places(labels, |text| text.starts_with(said) && !within_word(text));
    if !found.is_empty() || words.knows(said) {
        return found;
    }
    places(labels, |text| text.starts_with(said))
}

/// Every word that was typed is in the label, and one of them is no small word.
fn some_words(said: &str, labels: &[Label]) -> Vec<usize> {
    let telling = |word: &str| word.chars().count() > 2 && !word.bytes().all(|b| b.is_ascii_digit());
    if !said.split(' ').any(telling) {
        return Vec::new();
    }
    places(labels, |text| said.split(' ').all(|word| text.split(' ').any(|w| w == word)))
}

/// The label stands in what was typed, as words.
fn within(said: &str, labels: &[Label]) -> Vec<usize> {
    places(labels, |text| text.chars().count() > 2 && stands_in(said, text))
}

/// A label, or as much of a beginning of it, with a slip of the finger.
fn misspelt(said: &str, labels: &[Label]) -> Vec<usize> {
    let letters = said.chars().count();
    if said.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let whole = places(labels, |text| nearly(said, text));
    if !whole.is_empty() || letters < 5 {
        return whole;
    }
    let begins = |text: &str| {
        let begin: String = text.chars().take(letters).collect();
        !begin.bytes().any(|b| b.is_ascii_digit()) && nearly(said, &begin)
    };
    places(labels, begins)
}
