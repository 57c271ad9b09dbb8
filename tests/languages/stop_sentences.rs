//! Stop words with words around them, and the way back.

use chrono::TimeDelta;
use textpass::domain::channel::Channel;
use textpass::domain::message::Said;
use textpass::text::{Register, Say};

use super::lists;
use super::walker::{Walker, langs, world};

fn walker_in(lang: &str, lines: &[&str]) -> Walker {
    let lang = langs().into_iter().find(|one| one.to_string() == lang).unwrap();
    let name = world().catalog.render(lang, Register::Full, &Say::new("language-name"));
    let mut walker = Walker::new(Channel::SMS);
    walker.types(&name, 0);
    lines.iter().for_each(|line| drop(walker.types(line, 0)));
    walker
}

const AT_THE_NAME: &[&str] = &["1", "80111", "1", "4", "1"];

const STOPS: &[(&str, &str)] = &[
    ("en", "Stop. Thank you"),
    ("en", "STOP STOP STOP"),
    ("en", "Stop!!! Stop!!!"),
    ("en", "dont text me anymore"),
    ("en", "Don't text me any more please"),
    ("en", "I revoke my consent"),
    ("en", "i hereby revoke consent to these texts"),
    ("en", "End."),
    ("en", "quit!"),
    ("en", "END"),
    ("en", "please stop"),
    ("en", "Please stop texting this number"),
    ("en", "can you please stop sending me these stupid messages"),
    ("en", "Hi. Stop. I have a new phone."),
    ("en", "unsubscribe this number"),
    ("en", "REVOKE"),
    ("en", "opt-out"),
    ("en", "stop all"),
    ("en", "STOP please, thank you"),
    ("es", "STOP. Gracias"),
    ("es", "Alto. Muchas gracias"),
    ("es", "alto alto alto"),
    ("es", "ya no quiero recibir estos mensajes"),
    ("es", "por favor dejen de mandarme tantos mensajes"),
    ("es", "revoco mi consentimiento"),
    ("es", "no me escriban más por favor"),
    ("pt", "Parar. Obrigado"),
    ("pt", "pare de me mandar essas mensagens"),
    ("pt", "não quero mais receber estas mensagens"),
    ("pt", "revogo meu consentimento"),
    ("fr", "Stop. Merci"),
    ("fr", "stop ça"),
    ("fr", "Arrêtez svp merci"),
    ("fr", "arrêtez de m'envoyer tous ces messages"),
    ("fr", "je révoque mon consentement"),
    ("ht", "Sispann. Mèsi"),
    ("ht", "sispann voye mesaj sa yo ban mwen"),
    ("ht", "stop tanpri mèsi"),
    ("pl", "Stop. Dziękuję"),
    ("pl", "przestańcie wysyłać te wiadomości"),
    ("pl", "rezygnuję z tych wiadomości"),
    ("pl", "cofam zgodę"),
    ("ru", "Стоп. Спасибо"),
    ("ru", "стоп стоп стоп"),
    ("ru", "прекратите присылать мне эти сообщения"),
    ("ru", "отзываю своё согласие"),
    ("ar", "توقف. شكرا"),
    ("ar", "توقف توقف توقف"),
    ("ar", "من فضلك أوقفوا هذه الرسائل"),
    ("ar", "أسحب موافقتي"),
    ("zh", "停止。谢谢"),
    ("zh", "停止停止停止"),
    ("zh", "请不要再给我发这些短信了"),
    ("zh", "我撤回同意"),
    ("vi", "Ngừng. Cảm ơn"),
    ("vi", "ngừng gửi cho tôi những tin nhắn này"),
    ("vi", "stop nhé cảm ơn"),
    ("ko", "중지. 감사합니다"),
    ("ko", "이런 문자 그만 보내세요"),
    ("ko", "문자 수신 동의 철회합니다"),
    ("fil", "Stop. Salamat po"),
    ("fil", "itigil nyo na po ang mga text na ito"),
    ("fil", "tigil tigil tigil"),
];

#[test]
fn a_stop_word_stops_with_words_around_it() {
    for (lang, said) in STOPS {
        for lines in [&[][..], AT_THE_NAME] {
            let mut walker = walker_in(lang, lines);
            let answer = walker.types(said, 0);
            assert!(answer.conversation.opted_out, "{said} in {lang} after {lines:?}: {}", answer.text);
        }
    }
}

#[test]
fn a_stranger_stops_the_same_way() {
    for (lang, said) in STOPS {
        let answer = Walker::new(Channel::SMS).types(said, 0);
        assert!(answer.conversation.opted_out, "{said} in {lang}: {}", answer.text);
    }
}

#[test]
fn what_only_has_a_stop_word_in_it_stops_nothing() {
    for (lang, said) in [
        ("en", "Bus stop"),
        ("en", "is there a bus stop near the office?"),
        ("en", "don't stop"),
        ("en", "dont stop the texts"),
        ("en", "please do not stop sending me messages"),
        ("en", "can I stop by"),
        ("en", "Can I stop by? Thanks"),
        ("en", "can i stop by at 3"),
        ("en", "I will stop at the office"),
        ("en", "Cancel."),
        ("en", "cancel please"),
        ("en", "please cancel"),
        ("en", "cancel it"),
        ("en", "the end"),
        ("en", "end of the month"),
        ("en", "i quit my job"),
        ("en", "end of november. thanks"),
        ("es", "bueno, para el viernes"),
        ("es", "para mi hijo"),
        ("es", "la parada del autobús"),
        ("es", "no dejen de mandarme mensajes"),
        ("es", "Cancelar."),
        ("pt", "a parada de ônibus"),
        ("pt", "para amanhã"),
        ("pt", "não parem de mandar mensagens"),
        ("fr", "l'arrêt de bus"),
        ("fr", "assez tôt"),
        ("ht", "mwen rete Denver"),
        ("ht", "m rete nan Miami"),
        ("pl", "koniec miesiąca"),
        ("pl", "przystanek autobusowy"),
        ("ru", "остановка автобуса"),
        ("ru", "хватит ли времени"),
        ("ar", "موقف الباص"),
        ("zh", "可以停车吗"),
        ("zh", "不要忘了发短信给我"),
        ("zh", "我没收到短信"),
        ("vi", "tôi không nhận được tin nhắn"),
        ("vi", "trạm dừng xe buýt"),
        ("ko", "문자를 못 받았어요"),
        ("ko", "버스 정류장"),
        ("fil", "wag kalimutan i text ako"),
    ] {
        for lines in [&[][..], AT_THE_NAME] {
            let answer = walker_in(lang, lines).types(said, 0);
            assert!(!answer.conversation.opted_out, "{said} in {lang} after {lines:?}: {}", answer.text);
        }
    }
}

#[test]
fn the_way_back_is_as_wide_as_the_way_out() {
    let carriers =
        ["START!", "start please", "Start. Thank you", "yes.", "YES!", "unstop", "hi, start", "START START"];
    for lang in langs() {
        for stop in ["STOP", "stop texting me"] {
            let stopped = || {
                let mut walker = walker_in(lang.as_str(), &["1"]);
                assert!(walker.types(stop, 0).conversation.opted_out);
                walker
            };
            let own = lists::of(lang, "answers.start");
            let own = own.iter().flat_map(|word| [format!("{word}!"), format!("{word}. {word}.")]);
            let all: Vec<String> = carriers.into_iter().map(str::to_owned).chain(own).collect();
            for said in all {
                let answer = stopped().types(&said, 0);
                assert!(!answer.conversation.opted_out && !answer.text.is_empty(), "{said} in {lang}");
            }
        }
    }
}

#[test]
fn after_the_carriers_word_nothing_is_said_until_it_is_taken_back() {
    let mut walker = walker_in("en", &["1"]);
    assert_eq!(walker.types("STOP", 0).text, "");
    for said in ["hello?", "80111", "stop", "stop texting me", "thanks", "HELP", "?", "español", "👍"] {
        walker.now += TimeDelta::hours(7);
        let answer = walker.types(said, 0);
        assert_eq!((answer.text.as_str(), answer.conversation.opted_out), ("", true), "{said}");
    }
    assert!(!walker.types("START", 0).text.is_empty());
}

#[test]
fn after_our_own_stop_words_one_text_a_day_answers_what_they_write() {
    for channel in [Channel::SMS, Channel::TELEGRAM] {
        let mut walker = Walker::new(channel);
        walker.types("hi", 0);
        assert!(!walker.types("stop texting me", 0).text.is_empty());
        let told = (0..60).filter(|_| !walker.types("hello", 0).text.is_empty()).count();
        assert_eq!(told, 0);
        walker.now += TimeDelta::hours(24);
        let told = (0..60).filter(|_| !walker.types("hello", 0).text.is_empty()).count();
        assert_eq!(told, 1);
        assert_eq!(walker.types("stop texting me", 0).text, "");
        let tap = Said::Choice { tag: "x".to_owned(), key: "1".to_owned() };
        assert!(!walker.says(tap, 0).text.is_empty());
    }
}
