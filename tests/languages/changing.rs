//! Another language, from the middle of a booking: the answers stay.

use textpass::dialog::memory::{Conversation, Task};
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;

use super::lists;
use super::walker::{Walker, langs, world};

/// Somebody who has given a visit, an office and a name, and is asked for the
/// date of birth in this language.
fn in_the_middle(lang: Lang, channel: Channel) -> Conversation {
    let mut walker = Walker::new(channel);
    walker.types("citizenship in denver", 0);
    let mut conversation = walker.types("Ana Lopez", 0).conversation;
    assert_eq!(booking(&conversation).step, "birth-date", "the way to the middle has changed");
    conversation.lang = Some(lang);
    conversation
}

fn booking(conversation: &Conversation) -> &Task {
    conversation.tasks.iter().find(|task| task.dialog == "book").expect("a booking")
}

/// What must be there after the language has changed.
fn kept(task: &Task) -> (String, Vec<String>, bool) {
    let answers = task.answers.keys().cloned().collect();
    (task.step.clone(), answers, task.held_until.is_some())
}

fn place_of(lang: Lang) -> String {
    (langs().iter().position(|one| *one == lang).unwrap() + 1).to_string()
}

#[test]
fn the_word_language_of_each_brings_the_menu_in_each_and_the_answers_stay() {
    let words = lists::of_all("commands.language");
    for from in langs() {
        let before = in_the_middle(from, Channel::SMS);
        for (to, phrases) in &words {
            for phrase in phrases {
                let mut walker = Walker::at(Channel::SMS, &before);
                let menu = walker.types(phrase, 0);
                let asked = &menu.conversation.tasks.last().unwrap().dialog;
                assert_eq!(asked, "language", "{phrase:?} of {to}, in {from}: {}", menu.text);
                assert_eq!(kept(booking(&menu.conversation)), kept(booking(&before)), "{phrase:?}");
                let chosen = walker.types(&place_of(*to), 0).conversation;
                assert_eq!(
                    (chosen.lang, chosen.tasks.len()),
                    (Some(*to), 1),
                    "{phrase:?} of {to}, in {from}"
                );
                assert_eq!(kept(booking(&chosen)), kept(booking(&before)), "{phrase:?}");
            }
        }
    }
}

#[test]
fn a_language_named_alone_is_spoken_from_there_on_and_the_answers_stay() {
    let names = lists::of_all("marks.names");
    for from in langs() {
        let before = in_the_middle(from, Channel::SMS);
        for (to, phrases) in names.iter().filter(|(to, _)| **to != from) {
            for phrase in phrases {
                let after = Walker::at(Channel::SMS, &before).types(phrase, 0).conversation;
                assert_eq!(after.lang, Some(*to), "{phrase:?} of {to}, in {from}");
                assert_eq!(kept(booking(&after)), kept(booking(&before)), "{phrase:?}");
            }
        }
    }
}

#[test]
fn each_language_calls_itself_by_a_name_that_it_knows() {
    for lang in langs() {
        for (first, name) in [("hello", "language-name"), ("80111", "language-name")] {
            let own =
                world().catalog.render(lang, textpass::text::Register::Full, &textpass::text::Say::new(name));
            let mut walker = Walker::new(Channel::TELEGRAM);
            walker.types(first, 0);
            assert_eq!(walker.types(&own, 0).conversation.lang, Some(lang), "{own}");
        }
    }
}

#[test]
fn a_name_or_a_place_that_is_called_like_a_language_is_an_answer() {
    let mut walker = Walker::new(Channel::SMS);
    walker.types("citizenship in denver", 0);
    // One word is asked back once, as a part of a name.
    assert_eq!(walker.types("French", 0).conversation.lang, Some(Lang::ENGLISH));
    let named = walker.types("French", 0).conversation;
    assert_eq!((named.lang, booking(&named).step.as_str()), (Some(Lang::ENGLISH), "birth-date"));

    let mut walker = Walker::new(Channel::SMS);
    walker.types("book", 0);
    let placed = walker.types("Spanish Fork", 0).conversation;
    assert_eq!(placed.lang, Some(Lang::ENGLISH));
    assert!(placed.tasks[0].answers.contains_key("place"), "{:?}", placed.tasks[0].answers.keys());
}

#[test]
fn what_lost_people_type_brings_the_menu_or_their_language() {
    let before = in_the_middle(Lang::parse("pl").unwrap(), Channel::TELEGRAM);
    for said in [
        "language",
        "idioma",
        "langue",
        "język",
        "jezyk",
        "язык",
        "语言",
        "語言",
        "언어",
        "ngôn ngữ",
        "ngon ngu",
        "lang",
        "wika",
        "لغة",
        "LANGUAGE!",
        "Idioma por favor",
    ] {
        let task = Walker::at(Channel::TELEGRAM, &before).types(said, 0).conversation.tasks.pop().unwrap();
        assert_eq!(task.dialog, "language", "{said}");
    }
    for (said, lang) in [
        ("español", "es"),
        ("Espanol", "es"),
        ("in english please", "en"),
        ("русский", "ru"),
        ("中文", "zh"),
        ("繁體中文", "zh"),
        ("tieng viet", "vi"),
        ("Kreyol", "ht"),
        ("عربي", "ar"),
        ("portugues", "pt"),
        ("한국어", "ko"),
        ("sa tagalog po", "fil"),
        ("français svp", "fr"),
    ] {
        let after = Walker::at(Channel::TELEGRAM, &before).types(said, 0).conversation;
        assert_eq!(after.lang.map(|lang| lang.to_string()).as_deref(), Some(lang), "{said}");
    }
}
