//! A stop word of any language stops the texts, whatever language is spoken.

use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;
use textpass::text::{Register, Say};

use super::lists;
use super::walker::{Walker, langs, world};

/// Every stop word of a language, but for those that the carrier answers.
fn stop_words() -> Vec<(Lang, String)> {
    let carrier = |phrase: &str| world().rules.stop_words.contains(&phrase.to_uppercase());
    let all = lists::of_all("answers.stop").into_iter();
    all.flat_map(|(lang, phrases)| phrases.into_iter().map(move |phrase| (lang, phrase)))
        .filter(|(_, phrase)| !carrier(phrase))
        .collect()
}

fn last_text(lang: Lang) -> String {
    world().catalog.render(lang, Register::Terse, &Say::new("stopped"))
}

#[test]
fn each_stop_word_stops_whoever_speaks_whatever_language() {
    let words = stop_words();
    for from in langs() {
        let mut walker = Walker::new(Channel::SMS);
        let mut before = walker.types("book", 0).conversation;
        before.lang = Some(from);
        for (of, phrase) in &words {
            let answer = Walker::at(Channel::SMS, &before).types(phrase, 0);
            assert!(answer.conversation.opted_out, "{phrase:?} of {of}, in {from}: {}", answer.text);
            assert_eq!(answer.text, last_text(from), "{phrase:?} of {of}, in {from}");
        }
    }
}

#[test]
fn a_stop_word_as_the_first_message_is_answered_in_its_language() {
    let words = stop_words();
    for (of, phrase) in &words {
        let answer = Walker::new(Channel::SMS).types(phrase, 0);
        assert!(answer.conversation.opted_out, "{phrase:?}: {}", answer.text);
        let spoken = answer.conversation.lang.unwrap();
        assert_eq!(answer.text, last_text(spoken), "{phrase:?}");
        // A word of several languages may be answered in any of them.
        let shares = words.iter().any(|(other, word)| *other == spoken && fold(word) == fold(phrase));
        assert!(shares, "{phrase:?} of {of} is answered in {spoken}");
    }
}

fn fold(phrase: &str) -> String {
    textpass::answer::fold::plain(phrase)
}

#[test]
fn each_start_word_brings_back_whoever_stopped_in_whatever_language() {
    for from in langs() {
        let mut walker = Walker::new(Channel::SMS);
        let mut before = walker.types("book", 0).conversation;
        before.lang = Some(from);
        let stopped = || {
            let mut walker = Walker::at(Channel::SMS, &before);
            assert!(walker.types("STOP", 0).conversation.opted_out);
            walker
        };
        let back = world().catalog.render(from, Register::Terse, &Say::new("started-again"));
        for (of, phrases) in lists::of_all("answers.start") {
            assert!(!phrases.is_empty(), "{of} has none");
            for phrase in phrases {
                let answer = stopped().types(&phrase, 0);
                assert!(!answer.conversation.opted_out, "{phrase:?} of {of}, in {from}: {}", answer.text);
                assert!(answer.text.starts_with(&back), "{phrase:?} of {of}, in {from}: {}", answer.text);
            }
        }
        let answer = stopped().types("80111", 0);
        assert!(answer.conversation.opted_out, "{from}: {}", answer.text);
    }
}

#[test]
fn what_people_type_to_be_left_alone_stops() {
    for (said, lang) in [
        ("ALTO", "es"),
        ("parar", "pt"),
        ("ARRET", "fr"),
        ("arrêt", "fr"),
        ("СТОП", "ru"),
        ("停止", "zh"),
        ("그만", "ko"),
        ("توقف", "ar"),
        ("بطلوا رسائل", "ar"),
        ("NGUNG", "vi"),
        ("ngừng", "vi"),
        ("TIGIL", "fil"),
        ("RETE", "ht"),
        ("SISPANN", "ht"),
        ("stop texting me", "en"),
        ("no more messages", "en"),
        ("deja de escribirme", "es"),
        ("please remove me from your list", "en"),
        ("Stop.", "en"),
        ("STOP!!", "en"),
    ] {
        let mut walker = Walker::new(Channel::SMS);
        walker.types("hi", 0);
        let answer = walker.types(said, 0);
        assert!(answer.conversation.opted_out, "{said} ({lang}): {}", answer.text);
        let again = walker.types("START", 0);
        assert!(!again.conversation.opted_out, "{said}");
    }
}

/// To cancel is about the appointment, but for the carrier's own words.
#[test]
fn to_cancel_is_no_stop_word() {
    for said in [
        "cancelar",
        "annuler",
        "отменить",
        "取消",
        "취소",
        "hủy",
        "kanselahin",
        "anile",
        "anular",
        "anulować",
        "إلغاء",
        "cancel my appointment",
        "cancelar mi cita",
        "取消预约",
        "예약 취소",
    ] {
        for channel in [Channel::SMS, Channel::TELEGRAM] {
            let answer = Walker::new(channel).types(said, 0);
            assert!(!answer.conversation.opted_out, "{said}");
        }
    }
}
