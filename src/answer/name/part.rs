//! A part of a name where the whole one was asked for: "Maria", "Mr Lopez", 陈女士.

use super::{full, is_hangul, trimmed, without_around};
use crate::answer::cut::Cut;
use crate::answer::nearly::nearly;
use crate::answer::pieces;
use crate::answer::words::Words;
use crate::domain::name::Name;

/// The letters of a name in a script without blanks of which a longer one is no
/// given name alone.
const GIVEN: usize = 2;

/// Whether it is one word, in a script that writes blanks between names, or a
/// single character beside a title.
pub fn is_part(name: &Name, words: &Words) -> bool {
    let bare = bare(name.expose(), words);
    if bare.chars().any(stands_alone) {
        return letters(bare) < GIVEN;
    }
    bare.split(|c: char| c.is_whitespace() || ",،".contains(c)).filter(|part| letters(part) > 0).count() < 2
}

/// Whether a message has words of which few names are made, or none.
pub fn is_said(said: &Cut, words: &Words) -> bool {
    words.name.has_others(&said.words)
}

/// The name that two parts make, the second one said when the whole name was
/// asked for: "Maria", then "Lopez"; 陈女士, then 美丽. None if the second one
/// stands for the first: a slip of the finger, or the whole name.
pub fn joined(first: &Name, second: &Name, words: &Words) -> Option<Name> {
    if !is_part(first, words) {
        return None;
    }
    let (one, other) = (bare(first.expose(), words), bare(second.expose(), words));
    let alone = [one, other].map(|text| text.chars().any(stands_alone));
    let whole = match alone {
        [true, true] if letters(other) <= GIVEN && !other.starts_with(one) => format!("{one}{other}"),
        [false, false] if is_part(second, words) && !is_same(first, second) => format!("{one} {other}"),
        _ => return None,
    };
    Name::parse(&whole).ok()
}

/// Whether two names are the same but for a slip of the finger.
pub fn is_same(one: &Name, other: &Name) -> bool {
    let [one, other] = [one, other].map(|name| pieces::key(name.expose()));
    nearly(&one, &other) || nearly(&other, &one)
}

/// Whether two names have a word in common, but for a slip of the finger; of names without
/// blanks, most of their letters.
pub fn shares(one: &Name, other: &Name) -> bool {
    let [one, other] = [one, other].map(|name| pieces::words(name.expose()));
    let alone = one.iter().chain(&other).any(|word| pieces::is_alone(word));
    let common = one.iter().filter(|word| other.iter().any(|it| is_close(word, it))).count();
    if alone { 2 * common > one.len().min(other.len()) } else { common > 0 }
}

fn is_close(one: &str, other: &str) -> bool {
    nearly(one, other) && (one == other || one.chars().count() > GIVEN)
}

/// The whole name where the family name is told first, and then all of it: 王，叫王小明,
/// as it follows "my family name is". The given name alone is put behind it; what cannot be
/// one is the whole name by itself.
pub(super) fn told_twice(text: &str, words: &Words) -> Option<String> {
    let (family, rest) = text.split_once(['，', '、', ','])?;
    let (family, rest) = (trimmed(family), trimmed(rest));
    let name = without_around(rest, words, |_| true);
    let told = letters(family) == 1 && family.chars().all(stands_alone) && name.len() < rest.len();
    let name = full(name);
    let is_answer = || words.answers_alone(family) || words.is_greeting(family) || words.is_thanks(family);
    let is_given = !name.starts_with(family) && may_follow(family, name) && !is_answer();
    told.then(|| if is_given { format!("{family}{name}") } else { name.to_owned() })
}

/// Whether this may be a given name behind a family name, in letters without blanks.
fn may_follow(family: &str, given: &str) -> bool {
    let hangul = family.chars().any(is_hangul);
    letters(given) <= GIVEN && given.chars().all(|c| stands_alone(c) && is_hangul(c) == hangul)
}

/// A name without its titles.
fn bare<'a>(name: &'a str, words: &Words) -> &'a str {
    without_around(trimmed(name), words, |rest| letters(rest) > 0)
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| c.is_alphabetic()).count()
}

/// Whether a letter is of a script that writes names without blanks.
pub(super) fn stands_alone(letter: char) -> bool {
    pieces::is_alone(letter.encode_utf8(&mut [0; 4]))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn words(lang: &str) -> Words {
        let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
        Words::parse("words.toml", &std::fs::read_to_string(path).unwrap()).unwrap()
    }

    #[test]
    fn a_first_name_or_a_title_and_a_family_name_are_a_part_of_a_name() {
        let parts = [("en", "Maria"), ("en", "Mr Smith"), ("es", "Señora Lopez"), ("ar", "السيد محمد")];
        let parts =
            parts.into_iter().chain([("vi", "Lan"), ("ru", "Анна"), ("zh", "陈女士"), ("zh", "王先生")]);
        let parts = parts.chain([("zh", "李太太"), ("ko", "박 씨"), ("ko", "김 선생님"), ("ko", "김선생님")]);
        for (lang, said) in parts {
            assert!(is_part(&Name::parse(said).unwrap(), &words(lang)), "{lang} {said}");
        }
        let whole =
            [("en", "Ana Lopez"), ("en", "Lopez,Ana"), ("zh", "王明"), ("ko", "김민수"), ("ko", "김수")];
        for (lang, said) in whole.into_iter().chain([("zh", "Wang Xiaoming"), ("zh", "王小明先生")]) {
            assert!(!is_part(&Name::parse(said).unwrap(), &words(lang)), "{lang} {said}");
        }
    }

    #[test]
    fn only_a_given_name_is_put_behind_the_family_name_that_was_told_first() {
        for (lang, said, whole) in [
            ("zh", "王，叫小明", "王小明"),
            ("zh", "王，叫王小明", "王小明"),
            ("zh", "王，我叫欧阳娜娜", "欧阳娜娜"),
            ("zh", "王，我叫 Wang Xiaoming", "Wang Xiaoming"),
            ("zh", "好，我叫李雷", "李雷"),
            ("ko", "김, 제 이름은 민수", "김민수"),
            ("fil", "的,ang pangalan ko제 이름은", "제 이름은"),
            ("en", "王, my name is Ana Lopez", "Ana Lopez"),
        ] {
            assert_eq!(told_twice(said, &words(lang)).as_deref(), Some(whole), "{lang} {said}");
        }
    }

    #[test]
    fn two_parts_make_a_name_unless_the_second_says_the_first_again() {
        let join = |lang: &str, one: &str, other: &str| {
            let [one, other] = [one, other].map(|said| Name::parse(said).unwrap());
            joined(&one, &other, &words(lang)).map(|name| name.expose().to_owned())
        };
        assert_eq!(join("en", "Maria", "Lopez").as_deref(), Some("Maria Lopez"));
        assert_eq!(join("zh", "陈女士", "美丽").as_deref(), Some("陈美丽"));
        assert_eq!(join("ko", "박 씨", "민수").as_deref(), Some("박민수"));
        for (lang, one, other) in
            [("en", "Maira", "Maria"), ("en", "Maria", "Maria Lopez"), ("zh", "陈女士", "陈美丽")]
        {
            assert_eq!(join(lang, one, other), None, "{one}, {other}");
        }
    }
}
