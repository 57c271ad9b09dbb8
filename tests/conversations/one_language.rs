//! Somebody who reads only one language never meets another: every word of
//! every reply is of theirs, or a name, an address, an official term.

use std::collections::BTreeMap;
use std::fs;
use std::sync::OnceLock;

use textpass::config;
use textpass::domain::channel::Channel;

use super::spelling::words;
use super::transcript::Transcript;
use super::vocabulary::Vocabulary;
use super::{folder, play, sentences, stage};

fn vocabulary() -> &'static Vocabulary {
    static VOCABULARY: OnceLock<Vocabulary> = OnceLock::new();
    VOCABULARY.get_or_init(|| Vocabulary::of(&stage::compiled_in(), &config::files(None).unwrap()))
}

fn languages() -> Vec<&'static str> {
    stage::compiled_in().rules.langs.iter().map(|lang| vocabulary().code(lang.as_str())).collect()
}

/// The lines that came back in a transcript.
fn replies(played: &str) -> impl Iterator<Item = &str> {
    let after_header = played.lines().skip_while(|line| !line.starts_with(['>', '@']));
    after_header.filter(|line| !line.starts_with(['>', '@']) && !line.is_empty())
}

/// Every word of a transcript's replies that is not of the language.
fn strangers_in(language: &str, name: &str, played: &str) -> Vec<String> {
    let channel = if name.contains("sms") { Channel::SMS } else { Channel::TELEGRAM };
    let ours = |line: &&str| !matches!(*line, "(no answer)" | "(nothing)");
    let line = |line: &str| {
        let told = line.strip_prefix("to ").and_then(|rest| rest.split_once(": ")).map_or(line, |it| it.1);
        let found = vocabulary().strangers(language, channel, told);
        found.into_iter().map(|word| format!("{name}: {word}\n    in: {line}")).collect::<Vec<_>>()
    };
    replies(played).filter(ours).flat_map(line).collect()
}

fn none(strangers: &[String]) {
    assert!(strangers.is_empty(), "\n{}", strangers.join("\n"));
}

#[test]
fn a_word_of_another_language_is_found() {
    let found = |language, text| vocabulary().strangers(language, Channel::TELEGRAM, text).len();
    assert_eq!(found("ru", "Ваша запись: Anything else? Denver, ID"), 2);
    assert_eq!(found("ru", "Ваша зapись"), 1, "a Latin letter in a Russian word");
    assert_eq!(found("zh", "您的预约 is ready, DEN-26-1001, e5d33"), 2);
    assert_eq!(found("ko", "예약 預約"), 1);
    assert_eq!(found("ar", "موعد: دوشنبه book"), 1);
    assert_eq!(found("fr", "Votre rendez-vous and your code"), 2);
    assert_eq!(found("es", "Su cita: você"), 1);
    assert_eq!(found("en", "Your cita: 9am"), 1);
    assert_eq!(found("pl", "Wizyta: Katarzyna Wójcik, Denver, 12484 E Weaver Pl, Centennial, CO 80111"), 0);
    let by_sms = |language, text| vocabulary().strangers(language, Channel::SMS, text).len();
    assert_eq!(by_sms("vi", "Quy vi can gi? Type your number"), 3);
    assert_eq!(by_sms("pl", "Czy wszystko sie zgadza? Katarzyna Wojcik"), 0);
}

/// Every sentence, said in a walk or not.
#[test]
fn no_sentence_has_a_word_of_another_language() {
    let files = config::files(None).unwrap();
    let mut strangers = Vec::new();
    for language in languages() {
        for sentence in sentences::of(&files, language).iter().filter(|it| !it.is_name()) {
            let found = vocabulary().strangers(language, sentence.channel(), &sentence.text);
            strangers.extend(found.iter().map(|word| format!("{}: {word}", sentence.place)));
        }
    }
    none(&strangers);
}

/// What letters cannot tell: Portuguese in the Spanish file.
#[test]
fn no_two_languages_say_the_same() {
    let files = config::files(None).unwrap();
    let mut said = BTreeMap::new();
    let mut twice = Vec::new();
    for language in languages() {
        for sentence in sentences::of(&files, language).into_iter().filter(|it| !it.is_name()) {
            let words = vocabulary().without_names(&words(&sentence.text));
            let words: Vec<_> = words.iter().map(|word| word.small()).collect();
            if words.len() < 3 {
                continue;
            }
            let before = said.insert(words, (language, sentence.place.clone()));
            if let Some((_, place)) = before.filter(|(other, _)| *other != language) {
                twice.push(format!("{} and {place} say: {}", sentence.place, sentence.text));
            }
        }
    }
    none(&twice);
}

#[test]
fn no_transcript_has_a_word_of_another_language() {
    let mut strangers = Vec::new();
    for language in languages() {
        for channel in ["sms", "telegram"] {
            for entry in fs::read_dir(folder(&format!("{language}-{channel}"))).unwrap() {
                let path = entry.unwrap().path();
                let name = format!("{language}-{channel}/{}", path.file_stem().unwrap().to_string_lossy());
                // Those in which somebody changes the language.
                if !name.contains("/language") {
                    strangers.extend(strangers_in(language, &name, &fs::read_to_string(&path).unwrap()));
                }
            }
        }
    }
    none(&strangers);
}

/// Walks in which somebody books.
const BOOKING: [&str; 2] = ["a-booking.txt", "an-appointment.txt"];

/// Walks through everything that can be asked for, in each language: played
/// here, and looked at word by word.
fn walk(channel: &str) {
    let mut strangers = Vec::new();
    for entry in fs::read_dir(folder(&format!("walks/{channel}"))).unwrap() {
        let path = entry.unwrap().path();
        let script = fs::read_to_string(&path).unwrap();
        for language in languages() {
            let name = format!("{language}-{channel}, {}", path.file_stem().unwrap().to_string_lossy());
            let played = play::play(&Transcript::parse(&name, &spoken(language, &script)));
            strangers.extend(strangers_in(language, &name, &played));
            let answered = replies(&played).all(|line| line != "(no answer)");
            let booked = played.contains("DEN-26-1001") || !BOOKING.iter().any(|one| path.ends_with(one));
            assert!(answered && booked, "{name} does not go through:\n{played}");
        }
    }
    none(&strangers);
}

/// A walk as somebody types it in the language.
fn spoken(language: &str, script: &str) -> String {
    let typed = &vocabulary().languages[language].typed;
    let script = script.replace("{language}", language);
    typed.iter().fold(script, |script, (what, words)| script.replace(&format!("{{{what}}}"), words))
}

#[test]
fn walks_by_sms_meet_one_language() {
    walk("sms");
}

#[test]
fn walks_on_telegram_meet_one_language() {
    walk("telegram");
}
