//! What is never answered, or once, and what is answered always.

use chrono::TimeDelta;
use textpass::domain::channel::Channel;
use textpass::domain::message::Said;
use textpass::text::{Register, Say};

use super::lists;
use super::walker::{Walker, langs, world};

const BOOKED: &str = "Booked! DEN-26-1001, code e5d33\nMon Nov 30, 8:00am\nDenver, 12484 E Weaver Pl\n\
    Bring ID, this text, and originals with certified translations.\nMove or cancel for free: text us.";

/// Somebody who speaks a language and is at the question for a name.
fn at_the_name(lang: &str) -> Walker {
    let mut walker = Walker::new(Channel::SMS);
    for words in [lang, "1", "80111", "1", "4", "1"] {
        walker.types(words, 0);
    }
    let task = walker.conversation().tasks.pop().unwrap();
    assert_eq!((task.dialog.as_str(), task.step.as_str()), ("book", "name"), "{lang}");
    walker
}

fn names() -> Vec<String> {
    let name = |lang: &_| world().catalog.render(*lang, Register::Full, &Say::new("language-name"));
    langs().iter().map(name).collect()
}

#[test]
fn a_phones_reaction_is_no_answer_no_name_and_no_task() {
    for (lang, reaction) in [
        ("English", "Loved “{}”"),
        ("English", "Liked \"{}\""),
        ("English", "Laughed at “{}”"),
        ("English", "Emphasized “{}"),
        ("English", "Questioned “{}”"),
        ("English", "Removed a heart from “{}”"),
        ("English", "Removed a like from “{}”"),
        ("English", "Reacted 👍 to “{}”"),
        ("English", "👍 to “{}”"),
        ("English", "👍 “{}”"),
        ("English", "❤️ to “{}”"),
        ("English", "Loved {}"),
        ("English", "Liked an image"),
        ("English", "Loved a photo"),
        ("English", "Le gustó “{}”"),
        ("Español", "Le encantó “{}”"),
        ("Español", "Marcó con un me encanta “{}”"),
        ("Español", "Reaccionó con 👍 a “{}”"),
        ("Español", "Le gustó una imagen"),
        ("Español", "Quitó un corazón de “{}”"),
        ("Português", "Amou “{}”"),
        ("Português", "Gostou de uma imagem"),
        ("Português", "Reagiu com ❤️ a “{}”"),
        ("Français", "A adoré « {} »"),
        ("Français", "A aimé une image"),
        ("Français", "A réagi avec 👍 à « {} »"),
        ("Polski", "Uwielbia „{}”"),
        ("Polski", "Zareagowano 👍 na „{}”"),
        ("Polski", "Usunięto serduszko z „{}”"),
        ("Русский", "Отмечено сердечком «{}»"),
        ("Русский", "Понравилось изображение"),
        ("Русский", "Реакция 👍 на «{}»"),
        ("العربية", "أحبّ “{}”"),
        ("العربية", "تفاعل بـ 👍 مع “{}”"),
        ("简体中文", "赞了“{}”"),
        ("简体中文", "喜爱了一张图片"),
        ("简体中文", "对“{}”作出了 👍 回应"),
        ("Tiếng Việt", "Đã yêu thích “{}”"),
        ("Tiếng Việt", "Đã thích một hình ảnh"),
        ("한국어", "“{}”에 하트를 표시함"),
        ("한국어", "이미지에 하트를 표시함"),
        ("한국어", "“{}”에 👍(으)로 반응함"),
        ("Tagalog", "Nag-react ng 👍 sa “{}”"),
        ("Kreyòl", "Te renmen “{}”"),
    ] {
        let said = reaction.replace("{}", BOOKED);
        let mut walker = at_the_name(lang);
        let before = walker.conversation().tasks;
        let answer = walker.types(&said, 0);
        assert!(answer.text.is_empty(), "{said} in {lang}: {}", answer.text);
        assert!(answer.conversation.tasks == before, "{said} in {lang}");
    }
}

#[test]
fn a_reaction_where_nothing_is_asked_is_at_most_thanked_for() {
    let mut walker = Walker::new(Channel::SMS);
    walker.types("Loved “hello”", 0);
    assert!(walker.conversation().tasks.is_empty());
    let mut walker = Walker::new(Channel::SMS);
    walker.types("hi", 0);
    let thanks = walker.types("Loved “hello”", 0).text;
    assert_eq!(thanks, "You are welcome! For the menu, type 0.");
    assert_eq!(walker.types("Liked “hello”", 0).text, "");
    assert_eq!(walker.types("Disliked “hello”", 0).text, "");
}

#[test]
fn thanks_are_answered_once_an_hour() {
    let mut walker = Walker::new(Channel::SMS);
    walker.types("hi", 0);
    assert!(!walker.types("thank you", 0).text.is_empty());
    for _ in 0..5 {
        assert_eq!(walker.types("thank you so much", 0).text, "");
    }
    walker.now += TimeDelta::minutes(61);
    assert!(!walker.types("thanks", 0).text.is_empty());
}

#[test]
fn a_confirmation_that_is_pasted_opens_its_appointment_and_asks_what_to_do() {
    for start in [&[][..], &["hi"], &["hi", "1"], &["hi", "1", "80111", "1", "4", "1"], &["hi", "2"]] {
        let mut walker = Walker::new(Channel::SMS);
        for words in start {
            walker.types(words, 0);
        }
        let answer = walker.types(BOOKED, 0);
        let task = answer.conversation.tasks.last().unwrap();
        assert_eq!(
            (task.dialog.as_str(), task.step.as_str()),
            ("mine", "what"),
            "{start:?}: {}",
            answer.text
        );
    }
}

#[test]
fn a_lone_thumb_neither_cancels_nor_moves() {
    for lines in [&["hi", "2", "DEN-26-1001 e5d33", "4"][..], &["hi", "2", "DEN-26-1001 e5d33", "3", "1"]] {
        for thumb in ["👍", "👍🏽", "👍👍", "👌"] {
            let mut walker = Walker::new(Channel::SMS);
            for words in lines {
                walker.types(words, 0);
            }
            let before = walker.conversation().tasks.pop().unwrap();
            assert!(before.step.starts_with("sure-"), "{}", before.step);
            let answer = walker.types(thumb, 0);
            let task = answer.conversation.tasks.last().expect("still asked");
            assert_eq!(task.step, before.step, "{thumb}: {}", answer.text);
            assert!(answer.text.contains('1'), "{}", answer.text);
            assert!(walker.types("yes", 0).conversation.tasks.is_empty());
        }
    }
}

#[test]
fn whoever_gives_up_at_cancel_it_cancels_and_is_not_opted_out() {
    for (lang, says) in [("Polski", "rezygnuję"), ("Polski", "Rezygnuje."), ("English", "cancel it")] {
        let mut walker = Walker::new(Channel::SMS);
        for words in [lang, "2", "DEN-26-1001 e5d33", "4"] {
            walker.types(words, 0);
        }
        assert_eq!(walker.conversation().tasks.last().unwrap().step, "sure-cancel");
        let answer = walker.types(says, 0);
        assert!(
            !answer.conversation.opted_out && answer.conversation.tasks.is_empty(),
            "{says}: {}",
            answer.text
        );
    }
}

/// Weak stop words, at each question where something is to be confirmed.
#[test]
fn enough_ends_nothing_where_something_is_to_be_confirmed() {
    for (lang, words) in lists::of_all("stopping.weak") {
        let name = world().catalog.render(lang, Register::Full, &Say::new("language-name"));
        for word in words {
            let mut walker = Walker::new(Channel::SMS);
            for words in [name.as_str(), "2", "DEN-26-1001 e5d33", "4"] {
                walker.types(words, 0);
            }
            let answer = walker.types(&word, 0);
            assert!(!answer.conversation.opted_out, "{word} of {lang}");
            assert!(!answer.conversation.tasks.is_empty(), "{word} of {lang}: {}", answer.text);
        }
    }
}

#[test]
fn what_is_understood_is_always_answered() {
    for name in names() {
        let mut walker = at_the_name(&name);
        walker.types("Ana Lopez", 0);
        walker.types("1990-03-14", 0);
        for _ in 0..10 {
            assert!(!walker.types("6", 0).text.is_empty(), "{name}");
        }
    }
}

#[test]
fn six_misses_in_a_row_are_followed_by_silence_and_help_ends_it() {
    for name in names() {
        for channel in [Channel::SMS, Channel::TELEGRAM] {
            let mut walker = Walker::new(channel);
            walker.types(&name, 0);
            walker.types("1", 0);
            let say = |n: usize| format!("zqxv{} kkw{}", "q".repeat(n), "z".repeat(n));
            let told = (0..12).filter(|n| !walker.types(&say(*n), 0).text.is_empty()).count();
            assert_eq!(told, 6, "{name}");
            assert!(!walker.types("?", 0).text.is_empty(), "{name}");
            assert!(!walker.types(&say(20), 0).text.is_empty(), "{name}");
        }
    }
}

#[test]
fn a_picture_again_and_again_is_soon_not_answered() {
    let mut walker = Walker::new(Channel::SMS);
    walker.types("hi", 0);
    let told = (0..20).filter(|_| !walker.says(Said::Media, 0).text.is_empty()).count();
    assert_eq!(told, 6);
}

#[test]
fn the_first_answer_greets_also_after_a_message_that_got_none() {
    let mut walker = Walker::new(Channel::SMS);
    assert_eq!(walker.says(Said::Empty, 0).text, "");
    assert_eq!(walker.types("I'm driving", 0).text, "");
    assert!(walker.types("hi", 0).text.contains("STOP"));
}

/// What phones of each language say while somebody drives, and what people say who do.
#[test]
fn machines_are_told_from_people() {
    for said in [
        "Estoy manejando. Te llamo más tarde.",
        "我正在开车",
        "Я за рулём. Перезвоню позже.",
        "운전 중입니다",
        "Je suis au volant",
        "Prowadzę. Oddzwonię później.",
        "Estou dirigindo. Respondo mais tarde.",
        "Tôi đang lái xe",
        "أنا أقود السيارة الآن",
        "M ap kondui",
        "Nagmamaneho ako",
        "Auto-Reply: I will be out of the office until Friday",
        "Respuesta automática: no estoy",
        "Réponse automatique : absent",
        "自动回复：您好",
        "자동응답 메시지입니다",
        "Trả lời tự động",
        "رد تلقائي: شكرا",
        "Automatyczna odpowiedź",
        "Автоответ: я в отпуске",
    ] {
        let mut walker = Walker::new(Channel::SMS);
        walker.types("hi", 0);
        assert_eq!(walker.types(said, 0).text, "", "{said}");
    }
    for said in
        ["I'm driving there now, I will be late", "is the office number monitored?", "out of office hours?"]
    {
        let mut walker = Walker::new(Channel::SMS);
        walker.types("hi", 0);
        assert!(!walker.types(said, 0).text.is_empty(), "{said}");
    }
}
