//! Letters of one script in words of another.

use std::collections::BTreeSet;

use super::locale::{List, Locale};
use super::script::{Script, words};
use crate::domain::fault::Fault;

/// The sentence in which a language calls itself by its name.
const OWN_NAME: &str = "language-name";

/// The names by which languages call themselves: each may stand in the others, for
/// whoever reads only that one.
pub(super) type LanguageNames = BTreeSet<String>;

/// Every language's own name.
pub(super) fn language_names(locales: &[Locale<'_>]) -> LanguageNames {
    let sentences = locales.iter().flat_map(|locale| &locale.written);
    let named = sentences.filter(|at| at.key == OWN_NAME).flat_map(|at| &at.texts);
    named.flat_map(|text| words(text)).map(str::to_owned).collect()
}

/// Words that mix scripts, and words in a script that this language has not: in
/// sentences, and in what people may type.
pub(super) fn check(locale: &Locale<'_>, language: &LanguageNames) -> Vec<Fault> {
    let mut faults = Vec::new();
    for at in &locale.written {
        let own = at.texts.iter().flat_map(|text| words(text)).filter(|word| !language.contains(*word));
        let found: BTreeSet<String> = own.filter_map(|word| of_word(word, locale.script)).collect();
        faults.extend(
            found.into_iter().map(|fault| locale.fault(at, fault, "type the word again on one keyboard")),
        );
    }
    // What others call this language is written in their scripts, and so are eras.
    let foreign = [("marks", "names"), ("dates", "other-calendar")];
    let own = |list: &&List| !foreign.contains(&(list.section.as_str(), list.key.as_str()));
    for list in locale.lists.iter().filter(own) {
        let typed = list.phrases.iter().filter(|phrase| phrase.chars().count() > 1);
        let typed = typed.flat_map(|phrase| words(phrase));
        let found: BTreeSet<String> = typed.filter_map(|word| of_word(word, locale.script)).collect();
        faults.extend(found.into_iter().map(|fault| of_list(locale, list, fault)));
    }
    faults
}

fn of_list(locale: &Locale<'_>, list: &List, fault: String) -> Fault {
    locale.fault_in(list, fault, "write what people type on a keyboard of this language, or in Latin letters")
}

/// What is strange about a word.
fn of_word(word: &str, own: Script) -> Option<String> {
    let scripts: BTreeSet<Script> = word.chars().filter_map(Script::of).collect();
    let hides = scripts.contains(&Script::Latin) && scripts.iter().any(|script| script.looks_latin());
    if hides {
        let few = |script: Script| word.chars().filter(move |c| Script::of(*c) == Some(script));
        let (latin, all) = (few(Script::Latin).count(), word.chars().count());
        let odd =
            if latin * 2 <= all { Script::Latin } else { *scripts.iter().find(|it| it.looks_latin())? };
        let letters: String = few(odd).collect();
        return Some(format!("{word:?} mixes scripts: {letters:?} is {}", odd.name()));
    }
    let foreign = scripts.into_iter().find(|script| !fits(*script, own))?;
    Some(format!("{word:?} is written in {} letters", foreign.name()))
}

/// Whether words of a script may stand in a language that is written in `own`.
/// Latin may stand in all: official terms, and words as people spell them there.
fn fits(script: Script, own: Script) -> bool {
    script == own || script == Script::Latin || (own, script) == (Script::Hangul, Script::Han)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_that_hides_in_a_word_is_found() {
        // The first has a Cyrillic "о", the second a Latin "o".
        assert_eq!(
            of_word("Prоszę", Script::Latin).as_deref(),
            Some("\"Prоszę\" mixes scripts: \"о\" is Cyrillic")
        );
        assert_eq!(
            of_word("Запиcь", Script::Cyrillic).as_deref(),
            Some("\"Запиcь\" mixes scripts: \"c\" is Latin")
        );
        assert_eq!(
            of_word("стоп", Script::Latin).as_deref(),
            Some("\"стоп\" is written in Cyrillic letters")
        );
    }

    #[test]
    fn official_terms_stand_in_every_language() {
        for (word, own) in [
            ("Notice", Script::Arabic),
            ("ZIP로", Script::Hangul),
            ("学校", Script::Hangul),
            ("Cơ", Script::Latin),
            ("ʻAna", Script::Latin),
        ] {
            assert_eq!(of_word(word, own), None, "{word}");
        }
    }
}
