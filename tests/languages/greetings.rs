//! A first message starts in its own language. The messages stand in
//! `greetings/`; those of all languages but English and Spanish were written by
//! readers who had not seen `words.toml`, and so were the second, third and fourth lists.

use std::fs;

use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;
use textpass::text::{Encoding, segments};

use super::walker::{Walker, langs, world};

/// How many of ten messages must start in their language.
const OF_TEN: usize = 9;

/// The lists of a language, of one reader each.
const READERS: [&str; 4] = ["", ".second", ".third", ".fourth"];

#[test]
fn nine_first_messages_in_ten_start_in_their_language() {
    let all = langs().into_iter().flat_map(|lang| READERS.map(|reader| (lang, reader)));
    let poor: Vec<String> = all.filter_map(|(lang, reader)| poor_list(lang, reader)).collect();
    assert!(poor.is_empty(), "\n{}", poor.join("\n"));
}

/// Those that start elsewhere, if they are too many.
fn poor_list(lang: Lang, reader: &str) -> Option<String> {
    let path = format!("{}/tests/languages/greetings/{lang}{reader}.txt", env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(&path).unwrap_or_else(|_| panic!("write first messages in {path}"));
    let all: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    let elsewhere = |first: &&str| {
        let spoken = Walker::new(Channel::SMS).types(first, 0).conversation.lang;
        let name = spoken.map_or("the menu".to_owned(), |lang| lang.to_string());
        (spoken != Some(lang)).then(|| format!("{first} ({name})"))
    };
    let missed: Vec<String> = all.iter().filter_map(elsewhere).collect();
    let right = all.len() - missed.len();
    println!("{lang}{reader}: {right} of {} start in it; not: {}", all.len(), missed.join(", "));
    (right * 10 < all.len() * OF_TEN).then(|| format!("{lang}{reader}: {}", missed.join(", ")))
}

/// One sentence in the same letters is enough, whatever it says.
#[test]
fn a_script_that_one_language_has_decides_alone() {
    for (first, lang) in [
        ("Ғалия", "ru"),
        ("홍길동", "ko"),
        ("山", "zh"),
        ("غداً", "ar"),
        ("hello 안녕", "ko"),
        ("green card 什么时候到", "zh"),
    ] {
        let spoken = Walker::new(Channel::SMS).types(first, 0).conversation.lang;
        assert_eq!(spoken.map(|lang| lang.to_string()).as_deref(), Some(lang), "{first}");
    }
}

/// Words that are drawn out are the same words.
#[test]
fn a_greeting_may_be_drawn_out() {
    for (first, lang) in
        [("hiiii", "en"), ("holaaa", "es"), ("oiiii", "pt"), ("Bonjouuur", "fr"), ("приветттт", "ru")]
    {
        let spoken = Walker::new(Channel::SMS).types(first, 0).conversation.lang;
        assert_eq!(spoken.map(|lang| lang.to_string()).as_deref(), Some(lang), "{first}");
    }
}

/// What says nothing of a language brings the menu, in which each writes its name.
#[test]
fn a_message_in_no_language_brings_a_menu_of_two_segments() {
    for first in ["80111", "🙃", "...", "asdfg", "I-485", "N400", "DEN-26-1001"] {
        let answer = Walker::new(Channel::SMS).types(first, 0);
        assert_eq!(answer.conversation.lang, None, "{first}");
        for name in ["English", "Español", "中文", "Tiếng Việt", "한국어", "العربية", "Kreyòl", "Polski"]
        {
            assert!(answer.text.contains(name), "{first} is answered by {}", answer.text);
        }
        let segments = segments::count(&answer.text).segments;
        assert!(segments <= 2, "{segments} segments: {}", answer.text);
    }
}

/// The first text has the legal line, how to change the language, and the menu.
#[test]
fn the_first_text_costs_two_segments_or_three_where_letters_cost_more() {
    let firsts = [
        ("en", "hi", "LANGUAGE"),
        ("es", "hola", "IDIOMA"),
        ("zh", "你好", "语言"),
        ("vi", "xin chào", "NGON NGU"),
        ("ko", "안녕하세요", "언어"),
        ("fil", "kumusta po", "WIKA"),
        ("ru", "привет", "ЯЗЫК"),
        ("ar", "مرحبا", "لغة"),
        ("ht", "bonjou", "LANG"),
        ("pt", "oi", "IDIOMA"),
        ("fr", "bonjour madame", "LANGUE"),
        ("pl", "dzień dobry", "JEZYK"),
        ("zh", "請問怎麼預約", "语言"),
    ];
    for (lang, first, command) in firsts {
        let answer = Walker::new(Channel::SMS).types(first, 0);
        let lang = Lang::parse(lang).unwrap();
        assert_eq!(answer.conversation.lang, Some(lang), "{first}");
        let text = world().by_sms(lang, answer.text);
        assert!(text.contains(command), "{text}");
        let cost = segments::count(&text);
        let most = if cost.encoding == Encoding::Gsm7 { 2 } else { 3 };
        println!("{lang}: {} segments, {} units", cost.segments, cost.units);
        assert!(cost.segments <= most, "{lang}: {} segments: {text}", cost.segments);
    }
}

/// The app's language counts where the words do not tell.
#[test]
fn the_language_of_the_app_is_a_hint() {
    for (hint, lang) in [
        ("tl", Some("fil")),
        ("pt-br", Some("pt")),
        ("zh-hans", Some("zh")),
        ("zh-hant", Some("zh")),
        ("ru", Some("ru")),
        ("de", None),
    ] {
        let mut walker = Walker::new(Channel::TELEGRAM);
        walker.hint = Some(hint.to_owned());
        let spoken = walker.types("/start", 0).conversation.lang;
        assert_eq!(spoken.map(|lang| lang.to_string()).as_deref(), lang, "{hint}");
        let mut walker = Walker::new(Channel::TELEGRAM);
        walker.hint = Some(hint.to_owned());
        let spoken = walker.types("necesito una cita", 0).conversation.lang;
        assert_eq!(spoken.map(|lang| lang.to_string()).as_deref(), Some("es"), "{hint}");
    }
}

/// A stranger who answers the menu by a sentence has answered it, and is heard.
#[test]
fn words_answer_the_menu_of_languages_as_well() {
    for (said, lang, step) in [
        ("español", "es", "menu"),
        ("2", "es", "menu"),
        ("hola", "es", "menu"),
        ("한국어로 해주세요", "ko", "menu"),
        ("quiero sacar una cita", "es", "place"),
        ("мне нужна запись", "ru", "place"),
    ] {
        let mut walker = Walker::new(Channel::SMS);
        walker.types("asdfg", 0);
        let answer = walker.types(said, 0);
        let task = answer.conversation.tasks.last().unwrap();
        let spoken = answer.conversation.lang.map(|lang| lang.to_string());
        assert_eq!((spoken.as_deref(), task.step.as_str()), (Some(lang), step), "{said}");
        assert!(answer.text.contains("STOP"), "{said} is not met by the first text: {}", answer.text);
    }
}
