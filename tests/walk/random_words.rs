//! Conversations of random words, of which many make sense and some are junk.

use proptest::prelude::*;
use textpass::answer::Cut;
use textpass::domain::channel::Channel;
use textpass::domain::message::Said;
use textpass::domain::phone::Phone;
use textpass::domain::place::Point;
use textpass::domain::private::Private;

use super::walker::{Walker, world};

/// What people type, in both languages.
const WORDS: &[&str] = &[
    "hi",
    "hola",
    "book",
    "cita",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "7",
    "9",
    "0",
    "yes",
    "no",
    "sí",
    "ok",
    "lo mismo",
    "back",
    "atrás",
    "start over",
    "help",
    "?",
    "language",
    "idioma",
    "repeat",
    "menu",
    "menú",
    "80111",
    "00000",
    "San Jose",
    "Springfield",
    "Utah",
    "Guam",
    "Denver office",
    "DEN",
    "citizenship",
    "ciudadanía",
    "green card",
    "I-130",
    "judge",
    "urgent",
    "Ana Lopez",
    "María Núñez",
    "李小龙",
    "March 14 1990",
    "03/04/1990",
    "14/3/90",
    "31/31/1990",
    "IOE0912345678",
    "A123456789",
    "123456789",
    "none",
    "ninguno",
    "skip",
    "1 3",
    "1 2 3",
    "123",
    "303 555 0142",
    "Luis Lopez, Eva Lopez",
    "more",
    "más",
    "friday",
    "viernes",
    "after 2pm",
    "dec 3",
    "later",
    "earlier",
    "same day",
    "any",
    "10am dec 2",
    "sunday",
    "domingo",
    "my appointment",
    "mi cita",
    "move",
    "cancel",
    "cancelar mi cita",
    "what to bring",
    "DEN-26-1001 e5d33",
    "den 26 1001 E5D33 March 14 1990",
    "lost my confirmation",
    "questions",
    "preguntas",
    "case status",
    "lawyer",
    "hello how are you",
    "i need an appointment in Reno about my green card on dec 3 after 10",
    "citizenship, San Jose, friday morning",
    "necesito una cita en Denver el viernes",
    "STOP",
    "START",
    "UNSTOP",
    "YES",
    "HELP",
    "stop texting me",
    "no me escriba más",
    "/start",
    "asdf",
    "🙃🙃",
    "{$x}",
    "{ $name }",
    "\u{200b}",
    "\u{202e}abc",
    "....",
    "'",
    "%s",
    "-1",
    "99999999999999999999",
    "a b c d e f g h i j k l m n o p q r s t u v w x y z",
    "null",
    "１",
    "۲",
    "٣٠/١٢/١٩٩٠",
];

/// Ways deep into the dialogs, of which a conversation takes a part first.
const WAYS: &[&[&str]] = &[
    &[],
    &["citizenship in denver", "Ana Lopez", "March 14 1990", "0", "dec 3 9am", "6", "1 2"],
    &[
        "hola",
        "1",
        "80111",
        "1",
        "1",
        "1",
        "Ana Lopez",
        "14/3/1990",
        "ninguno",
        "A123456789",
        "1 2",
        "Luis Lopez",
    ],
    &["my appointment", "March 14 1990", "3", "same day", "1"],
    &["cancelar mi cita", "14/3/1990"],
    &["lost my confirmation", "Ana Lopez"],
    &["book", "Springfield"],
    &["citizenship in denver", "Ana Lopez", "03/04/1990"],
    &["book", "80111", "1", "urgent"],
];

/// One message: mostly words that people type, some of them run together.
fn said() -> impl Strategy<Value = Said> {
    let text = |words: String| Said::Text(Private::new(words));
    let known = || proptest::sample::select(WORDS);
    prop_oneof![
        30 => known().prop_map(move |words| text(words.to_owned())),
        3 => (known(), known()).prop_map(move |(one, two)| text(format!("{one} {two}"))),
        2 => any::<String>().prop_map(text),
        1 => Just(text("ab ".repeat(600))),
        1 => Just(Said::Media),
        1 => Just(Said::Empty),
        1 => Just(Said::TooLong),
        1 => Just(Said::Location(Point { lat: 39.6, lon: -104.9 })),
        1 => Just(Said::Location(Point { lat: -90.0, lon: 180.0 })),
        1 => Just(Said::Contact(Phone::parse("+13035550199").unwrap())),
        2 => (0u64..12, 0u8..10).prop_map(|(turn, key)| Said::Choice { tag: format!("00000000{turn:x}"), key: key.to_string() }),
    ]
}

/// A message, the mood of the world, and the minutes that pass before it.
fn line() -> impl Strategy<Value = (Said, u8, i64)> {
    let pause = prop_oneof![20 => Just(0i64), 2 => Just(11), 2 => Just(45), 1 => Just(25 * 60)];
    let mood = prop_oneof![2 => Just(0u8), 1 => any::<u8>()];
    (said(), mood, pause)
}

/// A way, and how far it is gone.
fn way() -> impl Strategy<Value = (&'static [&'static str], usize)> {
    (proptest::sample::select(WAYS), 0usize..12)
}

/// Where a conversation stands, and how often it did not understand.
type Misses = (u64, String, u8, bool);

fn misses(walker: &Walker) -> Option<Misses> {
    let conversation = walker.conversation();
    let task = conversation.tasks.last()?;
    Some((task.id, task.step.clone(), task.misses, task.either))
}

/// Whether it is thanks in the language that was spoken before it, which are answered once
/// an hour.
fn is_thanks(walker: &Walker, said: &Said) -> bool {
    let words = walker.conversation().lang.and_then(|lang| world().languages.get(lang));
    matches!((said, words), (Said::Text(text), Some(words)) if words.is_thanks(text.expose().as_str()))
}

/// Whether nothing is said in it, or a phone says it by itself: that is not answered.
fn is_unattended(said: &Said) -> bool {
    match said {
        Said::Text(words) => {
            let words = words.expose();
            let reacts = || world().languages.everywhere().reaction(&Cut::of(words), false).is_some();
            !words.chars().any(char::is_alphanumeric) || reacts()
        }
        Said::Empty => true,
        _ => false,
    }
}

fn walk(channel: Channel, (way, part): (&[&str], usize), lines: Vec<(Said, u8, i64)>) {
    let mut walker = Walker::new(channel);
    for words in way.iter().take(part) {
        walker.types(words, 0);
    }
    let mut not_understood: Option<(Said, String)> = None;
    for (said, mood, pause) in lines {
        walker.now += chrono::TimeDelta::minutes(pause);
        let (was_out, before) = (walker.conversation().opted_out, misses(&walker));
        let thanks = is_thanks(&walker, &said);
        let answer = walker.says(said.clone(), mood);
        let out = answer.conversation.opted_out;
        let held = answer.conversation.restraint.is_silent() || thanks || is_unattended(&said);
        assert!(!answer.text.trim().is_empty() || out || held, "silence");
        if was_out && out {
            not_understood = None;
            continue;
        }
        let after = misses(&walker);
        let missed = after.as_ref().is_some_and(|(_, _, misses, _)| *misses > 0) && after != before;
        if let (true, Some((other, text))) = (missed, &not_understood) {
            assert!(*other == said || *text != answer.text, "the same twice running:\n{text}");
        }
        not_understood = missed.then_some((said, answer.text));
    }
}

#[test]
fn a_time_that_is_shown_as_free_and_gone_each_time_is_asked_for_once() {
    const FREE_AND_GONE: u8 = 19;
    let mut walker = Walker::new(Channel::SMS);
    for words in ["citizenship in denver", "Ana Lopez", "March 14 1990"] {
        walker.types(words, 0);
    }
    let answer = walker.types("hi 10am dec 2", FREE_AND_GONE);
    assert!(answer.text.contains("somebody just took that time"), "{}", answer.text);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn by_sms_everybody_is_answered(way in way(), lines in proptest::collection::vec(line(), 1..25)) {
        walk(Channel::SMS, way, lines);
    }

    #[test]
    fn on_telegram_everybody_is_answered(way in way(), lines in proptest::collection::vec(line(), 1..25)) {
        walk(Channel::TELEGRAM, way, lines);
    }
}
