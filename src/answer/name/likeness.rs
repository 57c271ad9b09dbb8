//! How much words that were typed for a name are like one. People have names that are
//! words ("Will Grant", "An Tôi"): only what no name has in it is refused, and what few
//! names have is asked back.

use super::part::stands_alone;
use super::{labelled, own_words, trimmed};
use crate::answer::pieces;
use crate::answer::words::Words;

/// The most letters of a name that is written without blanks.
const MOST_ALONE: usize = 4;
/// Of so many letters it may be a name, whatever is found in it.
const SHORT_ALONE: usize = 3;
/// The most words of a name that is not asked back.
const MOST_WORDS: usize = 6;
/// With so many words, one that few names have is enough to make a sentence.
const LONG: usize = 5;
/// How much is said by a phrase of two words, or four characters.
const TWO_WORDS: usize = 4;
/// What asks, in all scripts.
const ASKS: [char; 5] = ['?', '？', '؟', '¿', '︖'];
/// What stands between two people.
const AND_SIGNS: [char; 4] = ['&', '+', '/', '＆'];
/// What stands between the parts of a foreign name in Chinese.
const DOTS: [char; 4] = ['·', '•', '・', '‧'];

/// What words for a name are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// A name.
    Name,
    /// Perhaps a name: to be asked back.
    Perhaps,
    /// The names of two people.
    Two,
    /// Who somebody is, without a name: "my mother".
    Whom,
    /// Most likely a sentence.
    Sentence,
    /// Surely none.
    No,
}

/// How much it is like a name.
pub fn of(said: &str, words: &Words) -> Likeness {
    let said = trimmed(said);
    if said.contains(ASKS) {
        return Likeness::No;
    }
    let form = labelled::whole(said, words);
    let said = form.as_deref().unwrap_or(said);
    if words.name.says_whom(&pieces::words(said)) {
        return Likeness::Whom;
    }
    let text = Text::of(own_words(said, words));
    let found = text.found(words);
    if found.never > 0 || speaks_of_visit(&text.words, words) {
        return if text.may_be_short_name(words) { Likeness::Perhaps } else { Likeness::No };
    }
    if ends_as_a_sentence(said, words) {
        return if text.tokens.len() == 1 && text.letters <= MOST_ALONE {
            Likeness::Perhaps
        } else {
            Likeness::No
        };
    }
    if said.contains(AND_SIGNS) || text.has_two(words) {
        return Likeness::Two;
    }
    text.by_words_of_sentences(&found)
}

/// Whether something is asked for in them, in more than a word that may be a name.
fn speaks_of_visit(all: &[String], words: &Words) -> bool {
    words.intent_inside(all, 0).is_some_and(|(_, weight)| weight >= TWO_WORDS)
}

/// Whether the last word ends as a verb does, and not as what is said behind a name.
fn ends_as_a_sentence(said: &str, words: &Words) -> bool {
    let Some(last) = said.split_whitespace().last().map(pieces::words) else { return false };
    let is_tail = words.name.tail(&last).any(|(count, _)| count > 1);
    !is_tail && last.first().is_some_and(|first| is_hangul(first)) && words.name.ends_sentence(&last)
}

/// What was found in words.
#[derive(Default)]
struct Found {
    /// How many phrases of those that no name has in it.
    never: usize,
    /// How many of those that few names have.
    rarely: usize,
    /// How many words both of them take.
    covered: usize,
}

/// Words, as they were typed and cut.
struct Text<'a> {
    tokens: Vec<&'a str>,
    words: Vec<String>,
    /// At which of the words each token starts.
    starts: Vec<usize>,
    letters: usize,
    alone: bool,
}

impl<'a> Text<'a> {
    fn of(text: &'a str) -> Self {
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let (mut words, mut starts) = (Vec::new(), Vec::new());
        for token in &tokens {
            starts.push(words.len());
            words.extend(pieces::words(token));
        }
        let letters = text.chars().filter(|c| c.is_alphabetic()).count();
        let alone = text.chars().any(stands_alone);
        Self { tokens, words, starts, letters, alone }
    }

    /// The phrases of sentences in it. Korean writes blanks, so one begins where a word does.
    fn found(&self, words: &Words) -> Found {
        let (mut found, mut at) = (Found::default(), 0);
        while at < self.words.len() {
            let begins = !is_hangul(&self.words[at]) || self.starts.contains(&at);
            let never = words.name.never_at(&self.words, at).filter(|_| begins);
            let rarely = words.name.rarely_at(&self.words, at).filter(|_| begins && never.is_none());
            found.never += usize::from(never.is_some());
            found.rarely += usize::from(rarely.is_some());
            let count = never.or(rarely);
            found.covered += count.unwrap_or_default();
            at += count.unwrap_or(1);
        }
        found
    }

    /// By the words of which one is in few names, and two are in a sentence.
    fn by_words_of_sentences(&self, found: &Found) -> Likeness {
        let all = found.rarely > 0 && found.covered == self.words.len();
        let long = if self.is_han() { self.letters > MOST_ALONE } else { self.tokens.len() >= LONG };
        match found.rarely {
            _ if all && !self.is_capitalised() => Likeness::No,
            0 if self.is_too_long() => Likeness::Perhaps,
            0 => Likeness::Name,
            _ if self.is_capitalised() || self.is_short() => Likeness::Perhaps,
            1 if !long => Likeness::Perhaps,
            _ => Likeness::Sentence,
        }
    }

    /// Whether two people are named in it.
    fn has_two(&self, words: &Words) -> bool {
        let least = if self.is_han() { 2 } else { 1 };
        let parted = (least..self.words.len()).any(|at| {
            let begins = !is_hangul(&self.words[at]) || self.starts.contains(&at);
            let and = words.name.and_at(&self.words, at).filter(|_| begins);
            and.is_some_and(|count| at + count + least <= self.words.len())
        });
        let before_last = self.tokens.split_last().map_or(&[][..], |(_, before)| before);
        let joined = |token: &&str| {
            let cut = pieces::words(token);
            let end =
                (MOST_ALONE - 1..cut.len()).any(|at| words.name.and_at(&cut, at) == Some(cut.len() - at));
            cut.first().is_some_and(|first| is_hangul(first)) && end
        };
        parted || before_last.iter().any(joined)
    }

    /// Whether it is as short as most names are that are written without blanks.
    fn is_short(&self) -> bool {
        self.alone && self.tokens.len() == 1 && self.letters <= SHORT_ALONE
    }

    /// Whether it is so short and begins as a name may: 李可以, but not 要多久.
    fn may_be_short_name(&self, words: &Words) -> bool {
        let begins = |all: &[String]| words.name.never_at(all, 0).or_else(|| words.name.rarely_at(all, 0));
        self.is_short() && begins(&self.words).is_none()
    }

    fn is_too_long(&self) -> bool {
        let foreign = self.tokens.iter().any(|token| token.contains(DOTS));
        self.tokens.len() > MOST_WORDS || self.is_han() && self.letters > MOST_ALONE && !foreign
    }

    fn is_han(&self) -> bool {
        self.alone && self.words.iter().all(|word| word.starts_with(is_han))
    }

    /// Whether each word is written as names are, and not all of it in capitals.
    fn is_capitalised(&self) -> bool {
        let first = |token: &&str| token.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
        self.tokens.iter().all(first) && self.tokens.iter().any(|token| token.chars().any(char::is_lowercase))
    }
}

/// Whether a letter is one of those in which Chinese is written, and all of a name.
fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3400..=0x9fff | 0xf900..=0xfaff | 0x20000..=0x323af)
}

/// Whether a piece is of letters onto which endings are written.
fn is_hangul(piece: &str) -> bool {
    piece.starts_with(super::is_hangul)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn like(lang: &str, said: &str) -> Likeness {
        let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
        of(said, &Words::parse("words.toml", &std::fs::read_to_string(path).unwrap()).unwrap())
    }

    #[test]
    fn a_name_that_is_a_word_is_taken_or_asked_back() {
        for (lang, said) in [
            ("en", "Hope Long"),
            ("en", "May Day"),
            ("en", "Precious Moore"),
            ("es", "Jesus Gracia"),
            ("vi", "Nguyen Van Ban"),
            ("zh", "王小明"),
            ("ko", "김철수"),
        ] {
            assert_eq!(like(lang, said), Likeness::Name, "{lang} {said}");
        }
        for (lang, said) in [("en", "You Li"), ("vi", "An Tôi"), ("zh", "李可以"), ("ko", "박세요")] {
            assert_eq!(like(lang, said), Likeness::Perhaps, "{lang} {said}");
        }
    }

    #[test]
    fn a_sentence_is_none() {
        for (lang, said) in [
            ("en", "whats the phone number"),
            ("en", "can my kids come too"),
            ("es", "voy yo"),
            ("ht", "se mwen k ap vini"),
            ("ko", "주차 되나요?"),
            ("zh", "要带什么"),
            ("ar", "انا على كرسي متحرك"),
        ] {
            assert!(matches!(like(lang, said), Likeness::No | Likeness::Sentence), "{lang} {said}");
        }
    }

    #[test]
    fn who_somebody_is_and_two_people_are_told_apart() {
        for (lang, said) in [("en", "it's for my son"), ("ko", "저희 어머니요"), ("ru", "для мамы")]
        {
            assert_eq!(like(lang, said), Likeness::Whom, "{lang} {said}");
        }
        for (lang, said) in [
            ("en", "John Smith and Ana Smith"),
            ("en", "John & Ana Smith"),
            ("ko", "김철수랑 이영희"),
            ("zh", "王小明和李丽"),
        ] {
            assert_eq!(like(lang, said), Likeness::Two, "{lang} {said}");
        }
    }
}
