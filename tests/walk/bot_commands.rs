//! Commands of a chat app mean the same in every language and at every step, and are
//! never an answer.

use textpass::channel::telegram::command::said;
use textpass::dialog::memory::{Conversation, Kept, Task};
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;
use textpass::domain::message::Said;
use textpass::domain::office::OfficeCode;
use textpass::text::{Register, Say};

use super::every_step::{is_asked, standing_at};
use super::walker::{Answer, Walker, langs, world};

const MENU: &str = "welcome";

fn command(words: &str) -> Said {
    said(words, Some("textpass_bot")).unwrap()
}

/// The beginning of a sentence, up to its first value.
fn begins(lang: Lang, key: &str) -> String {
    let text = world().catalog.render(lang, Register::Full, &Say::new(key));
    text.split(['{', '\u{2068}']).next().unwrap().to_owned()
}

/// What a command comes to at every step that asks something, in every language.
fn at_every_step(words: &str, test: impl Fn(&Task, Answer, Lang, &str)) {
    for script in world().scripts.values() {
        for step in script.steps.values().filter(|step| is_asked(step)) {
            for (lang, whole) in langs().into_iter().flat_map(|lang| [(lang, false), (lang, true)]) {
                let before = standing_at(script, step, lang, Channel::TELEGRAM, whole);
                let place = format!("{words} at {} [{}] in {lang}", script.name, step.name);
                let answer = Walker::at(Channel::TELEGRAM, &before).says(command(words), 0);
                assert!(!answer.text.trim().is_empty(), "{place}: silence");
                assert_eq!(answer.conversation.lang, Some(lang), "{place}");
                test(&before.tasks[0], answer, lang, &place);
            }
        }
    }
}

fn in_hand(conversation: &Conversation) -> &Task {
    conversation.tasks.last().unwrap()
}

/// The same question stands, with the answers that it had.
fn stays(before: &Task, answer: &Answer, place: &str) {
    let task = in_hand(&answer.conversation);
    assert_eq!((&task.dialog, &task.step), (&before.dialog, &before.step), "{place}: {}", answer.text);
    assert_eq!(task.answers, before.answers, "{place}");
}

#[test]
fn start_says_what_is_open_and_offers_to_go_on_or_begin_anew() {
    for words in ["/start", "/START@TextPass_Bot", "/start a_payload_of_nothing"] {
        at_every_step(words, |before, answer, lang, place| {
            if before.dialog == MENU {
                return assert_eq!(in_hand(&answer.conversation).dialog, MENU, "{place}");
            }
            stays(before, &answer, place);
            let open = begins(lang, "telegram-open");
            assert!(
                answer.text.contains(&open) && answer.text.contains("/restart"),
                "{place}: {}",
                answer.text
            );
        });
    }
}

#[test]
fn restart_begins_anew_and_cancel_leaves_the_question_in_hand() {
    for words in ["/restart", "/cancel", "/cancel@textpass_bot now"] {
        at_every_step(words, |_, answer, _, place| {
            let dialogs: Vec<_> = answer.conversation.tasks.iter().map(|task| task.dialog.as_str()).collect();
            assert_eq!(dialogs, [MENU], "{place}: {}", answer.text);
        });
    }
}

#[test]
fn cancel_comes_back_to_what_was_paused() {
    for lang in langs() {
        let mut walker = Walker::new(Channel::TELEGRAM);
        walker.hint = Some(lang.to_string());
        walker.says(command("/book"), 0);
        walker.says(command("/my"), 0);
        let answer = walker.says(command("/cancel"), 0);
        assert_eq!(in_hand(&answer.conversation).dialog, "book", "{lang}: {}", answer.text);
        assert!(answer.text.contains(&begins(lang, "telegram-left")), "{lang}: {}", answer.text);
    }
}

#[test]
fn book_my_and_language_lead_to_their_dialogs() {
    for (words, dialog) in [("/book", "book"), ("/my", "mine"), ("/language", "language")] {
        at_every_step(words, |_, answer, _, place| {
            assert_eq!(in_hand(&answer.conversation).dialog, dialog, "{place}: {}", answer.text);
        });
    }
}

#[test]
fn privacy_help_and_what_nobody_knows_are_answered_and_the_question_stands() {
    for (words, key) in [
        ("/privacy", "telegram-privacy"),
        ("/help", "help"),
        ("/qwertz", "help"),
        ("/xq_z more words", "help"),
    ] {
        at_every_step(words, |before, answer, lang, place| {
            stays(before, &answer, place);
            assert!(answer.text.contains(&begins(lang, key)), "{place}: {}", answer.text);
        });
    }
}

#[test]
fn back_stays_in_the_dialog_or_leads_to_the_menu() {
    at_every_step("/back", |before, answer, _, place| {
        // What was answered before may lead on to another dialog, as the line of a reminder does.
        if !before.answers.is_empty() || before.early.is_some() {
            return;
        }
        let dialog = &in_hand(&answer.conversation).dialog;
        assert!(*dialog == before.dialog || dialog == MENU, "{place}: {}", answer.text);
    });
}

#[test]
fn stop_stops_and_start_comes_back() {
    at_every_step("/stop@textpass_bot", |_, answer, lang, place| {
        assert!(answer.conversation.opted_out, "{place}: {}", answer.text);
        assert_eq!(answer.text, begins(lang, "stopped"), "{place}");
    });
    let mut walker = Walker::new(Channel::TELEGRAM);
    for (words, out) in [("/book", false), ("/stop", true), ("/help", true), ("/start", false)] {
        assert_eq!(walker.says(command(words), 0).conversation.opted_out, out, "{words}");
    }
}

#[test]
fn a_language_behind_the_command_is_spoken() {
    for (lang, words) in langs().into_iter().zip(["/language es", "/language Español"].into_iter().cycle()) {
        let mut walker = Walker::new(Channel::TELEGRAM);
        walker.hint = Some(lang.to_string());
        walker.says(command("/book"), 0);
        let answer = walker.says(command(words), 0);
        assert_eq!(answer.conversation.lang, Lang::parse("es"), "{lang}: {}", answer.text);
        assert_eq!(in_hand(&answer.conversation).dialog, "book");
    }
}

#[test]
fn a_link_of_an_office_and_an_inquiry_is_heard_as_their_words() {
    for lang in langs() {
        let begun = |words: &str| {
            let mut walker = Walker::new(Channel::TELEGRAM);
            walker.hint = Some(lang.to_string());
            walker.says(command(words), 0)
        };
        let kept = |answer: &Answer, wanted: &dyn Fn(&Kept) -> bool| {
            let task = in_hand(&answer.conversation);
            assert_eq!(task.dialog, "book", "{lang}: {}", answer.text);
            assert!(task.answers.values().any(wanted), "{lang}: {:?} {}", task.answers, answer.text);
        };
        let office = OfficeCode::parse("DEN").unwrap();
        let is_office = |kept: &Kept| *kept == Kept::Office(office.clone());
        let is_inquiry = |kept: &Kept| matches!(kept, Kept::Inquiry(id) if id.as_str() == "info-citizenship");
        kept(&begun("/start DEN"), &is_office);
        kept(&begun("/book den"), &is_office);
        let both = begun("/start DEN_info-citizenship");
        kept(&both, &is_office);
        kept(&both, &is_inquiry);
    }
}

#[test]
fn a_stranger_of_no_known_language_is_asked_for_it_first() {
    let mut walker = Walker::new(Channel::TELEGRAM);
    let asked = walker.says(command("/start DEN"), 0);
    assert_eq!(in_hand(&asked.conversation).dialog, "language");
    let begun = walker.types("Español", 0);
    assert_eq!(begun.conversation.lang, Lang::parse("es"));
    assert_eq!(in_hand(&begun.conversation).dialog, "book", "{}", begun.text);
}

#[test]
fn words_behind_book_are_heard() {
    let mut walker = Walker::new(Channel::TELEGRAM);
    walker.hint = Some("en".to_owned());
    let answer = walker.says(command("/book citizenship in Denver CO"), 0);
    let task = in_hand(&answer.conversation);
    assert!(task.answers.values().any(|kept| matches!(kept, Kept::Office(_))), "{}", answer.text);
}
