//! Commands, intents, yes and no.

use std::sync::LazyLock;

use super::words_of::{en, es};
use super::{Words, golden};
use crate::answer::{Call, Cut, Languages, yes_no};
use crate::domain::lang::Lang;

fn yes_no_of(words: &'static Words) -> impl Fn(&str) -> String {
    |said| match yes_no::read(said, words) {
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
        None => "-".to_owned(),
    }
}

#[test]
fn yes_and_no_are_read_in_many_forms() {
    golden(
        &[
            ("y", "yes"),
            ("YES!!", "yes"),
            ("yeah", "yes"),
            ("Yep.", "yes"),
            ("ok", "yes"),
            ("yes please", "yes"),
            ("yes yes ok sure", "yes"),
            ("yesssss", "yes"),
            ("👍", "yes"),
            ("👍🏽 👍🏽", "yes"),
            ("that's right", "yes"),
            ("no problem", "yes"),
            ("nope", "no"),
            ("No, thank you", "no"),
            ("nooooo", "no"),
            ("no no no", "no"),
            ("not really", "no"),
            ("👎", "no"),
            ("yes no", "-"),
            ("maybe", "-"),
            ("please", "-"),
            ("", "-"),
            ("yes but later", "-"),
        ],
        yes_no_of(en()),
    );
    golden(
        &[
            ("sí", "yes"),
            ("SI", "yes"),
            ("siiii", "yes"),
            ("claro que sí", "yes"),
            ("sí, por favor", "yes"),
            ("si gracias", "yes"),
            ("no gracias", "no"),
            ("Claro que no", "no"),
            ("quizás", "-"),
        ],
        yes_no_of(es()),
    );
}

#[test]
fn commands_are_whole_messages() {
    let command = |words: &'static Words| move |said: &str| format!("{:?}", words.command(said));
    golden(
        &[
            ("back", "Some(Back)"),
            ("Go back, please", "Some(Back)"),
            ("START OVER", "Some(StartOver)"),
            ("?", "Some(Help)"),
            ("???", "Some(Help)"),
            ("i need help", "Some(Help)"),
            ("language", "Some(Language)"),
            ("can you repeat that", "Some(Repeat)"),
            ("menu", "Some(Menu)"),
            ("0", "Some(Menu)"),
            ("0\u{fe0f}\u{20e3}", "Some(Menu)"),
            ("my back hurts", "None"),
            ("!", "None"),
            ("", "None"),
        ],
        command(en()),
    );
    golden(
        &[
            ("atrás", "Some(Back)"),
            ("atras por favor", "Some(Back)"),
            ("Empezar de nuevo", "Some(StartOver)"),
            ("de nuevo", "Some(Repeat)"),
            ("¿?", "Some(Help)"),
            ("ayuda", "Some(Help)"),
            ("otro idioma", "Some(Language)"),
            ("menú", "Some(Menu)"),
        ],
        command(es()),
    );
}

#[test]
fn a_dialog_is_asked_for_by_a_whole_message_or_within_it() {
    let intents = |words: &'static Words| {
        move |said: &str| {
            let (whole, inside) = (words.intent(said).unwrap_or("-"), words.intent_in(said).unwrap_or("-"));
            format!("{whole} {inside}")
        }
    };
    golden(
        &[
            ("I need an appointment", "book book"),
            ("hi, I want to book an appointment please", "book book"),
            ("my appointment", "mine mine"),
            ("I want to cancel my appointment", "mine mine"),
            ("cancel", "mine mine"),
            ("please i need to reschedule", "mine mine"),
            ("I lost my confirmation number", "- find"),
            ("lost my code", "find find"),
            ("do you have the phone number of a lawyer?", "- questions"),
            ("hi", "- -"),
            ("Ana Lopez", "- -"),
        ],
        intents(en()),
    );
    golden(
        &[
            ("quiero una cita", "book book"),
            ("Hola, necesito cambiar mi cita por favor", "mine mine"),
            ("cancelar mi cita", "mine mine"),
            ("perdí mi confirmación", "find find"),
            ("hola", "- -"),
        ],
        intents(es()),
    );
}

/// Both languages.
pub(super) fn both() -> &'static Languages {
    static BOTH: LazyLock<Languages> = LazyLock::new(|| {
        let mut both = Languages::default();
        for (code, words) in [("en", en()), ("es", es())] {
            both.insert(Lang::parse(code).unwrap(), words.clone());
        }
        both
    });
    &BOTH
}

fn called(said: &str) -> Option<(Call, String)> {
    let found = both().called(&Cut::of(said))?;
    Some((found.call, found.langs.iter().map(Lang::as_str).collect::<Vec<_>>().join(" ")))
}

#[test]
fn own_stop_words_are_whole_messages_and_no_answers() {
    for (said, lang) in [
        ("Stop texting me!", "en"),
        ("ALTO", "es"),
        ("no más mensajes", "es"),
        ("no más mensajes por favor", "es"),
        ("Stop.", "en es"),
    ] {
        assert_eq!(called(said), Some((Call::Stop, lang.to_owned())), "{said}");
    }
    for answer in ["bueno, para", "yes", "no", "si", "ok", "back", "atras", "more", "mas", "later", "0", "1"]
    {
        assert_eq!(called(answer), None, "{answer}");
    }
}

#[test]
fn a_language_is_asked_for_in_any_language_as_a_whole_message() {
    for (said, call, lang) in [
        ("Language please", Call::Language, "en"),
        ("IDIOMA", Call::Language, "es"),
        ("español", Call::Named, "es"),
        ("in Spanish please", Call::Named, "es"),
        ("en inglés por favor", Call::Named, "en"),
        ("English", Call::Named, "en"),
    ] {
        assert_eq!(called(said).map(|(call, _)| call), Some(call), "{said}");
        assert!(called(said).unwrap().1.contains(lang), "{said}");
    }
    for said in ["Spanish Fork", "Maria English", "my english is bad but i want a visit", "language arts"] {
        assert_eq!(called(said), None, "{said}");
    }
}

#[test]
fn none_and_keep_are_known() {
    for said in ["none", "I don't have one", "skip", "just me", "N/A", "0", "-"] {
        assert!(en().none_word(said), "{said}");
    }
    for said in ["no tengo", "Ninguno", "solo yo", "no"] {
        assert!(es().none_word(said), "{said}");
    }
    assert!(en().keep_word("same") && en().keep_word("OK") && es().keep_word("igual"));
    assert!(!en().keep_word("no") && !en().none_word("yes"));
}

#[test]
fn a_language_is_told_by_its_words() {
    let signs = |words: &Words, said: &str| words.speaks(&Cut::of(said));
    for said in ["necesito una cita", "hola", "¿dónde está la oficina?", "mañana", "quiero mi tarjeta"] {
        assert!(signs(es(), said) > signs(en(), said), "{said}");
    }
    for said in ["i need an appointment", "hello", "where is the office", "my green card"] {
        assert!(signs(en(), said) > signs(es(), said), "{said}");
    }
    assert_eq!((signs(en(), "80111"), signs(es(), "80111")), (0, 0));
    assert_eq!((signs(en(), "Иванова"), signs(es(), "預約")), (0, 0));
}

#[test]
fn a_faulty_file_is_refused_with_its_place() {
    let whole = include_str!("../../../locales/en/words.toml");
    let faults = [
        (whole.replace("\nno = [", "\nno = [\"yes\", "), "answers.no"),
        (whole.replace("\nback = [", "\nback = [\"help\", "), "commands.help"),
        (whole.replace("[\"may\"], ", ""), "dates.months"),
        (whole.replace("\nmenu = [\"menu\"", "\nmenus = [\"menu\""), "line "),
        (whole.replace("\ncase = [", "\n\"Case!\" = ["), "inquiries.Case!"),
    ];
    for (source, place) in faults {
        match Words::parse("words.toml", &source) {
            Err(fault) => assert!(fault.place.starts_with(place), "{fault}"),
            Ok(_) => panic!("{place} was taken"),
        }
    }
}

#[test]
fn whoever_wants_no_change_says_so_in_every_language() {
    let said = [
        ("en", "keep it | nothing | leave it | no change | it's fine"),
        ("es", "déjala así | nada | sin cambios | está bien así | no la cambie"),
        ("fr", "laissez comme ça | rien | pas de changement | c'est bien comme ça"),
        ("pt", "deixa assim | nada | sem mudança | está bom assim"),
        ("pl", "proszę zostawić | nic | bez zmian | tak jest dobrze"),
        ("ru", "оставьте как есть | ничего | без изменений | всё хорошо"),
        ("ht", "kite l konsa | anyen | pa chanje anyen | li bon konsa"),
        ("vi", "giữ nguyên | không | không đổi | để vậy đi"),
        ("zh", "不用改了 | 没有 | 不变 | 就这样"),
        ("ko", "그대로 둘게요 | 없어요 | 변경 없음 | 그대로 괜찮아요"),
        ("fil", "hayaan na lang po | wala | walang pagbabago | ok lang yan"),
        ("ar", "اتركوه كما هو | لا شيء | بدون تغيير | الموعد مناسب"),
    ];
    for (lang, phrases) in said {
        let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
        let words = Words::parse("words.toml", &std::fs::read_to_string(path).unwrap()).unwrap();
        for phrase in phrases.split(" | ") {
            assert!(words.keep_word(phrase) || words.none_word(phrase), "{lang}: {phrase}");
        }
    }
}
