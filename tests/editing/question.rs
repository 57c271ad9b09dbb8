//! "How did you hear of us?": a step, and a sentence in each language.

use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::domain::lang::Lang;

use crate::workplace::Workplace;

const STEP: &str = r#"
[heard-of-us]
ask = "ask-heard-of-us"
read = "words"
label = "label-heard-of-us"
next = "slot"
"#;

/// In each language: the question, the shorter one after a miss, and the label.
const SENTENCES: &[(&str, &str, &str, &str)] = &[
    ("en", "How did you hear of us?", "Please type a few words:", "Heard of us:"),
    ("es", "¿Quién le habló de nosotros?", "Escriba unas palabras:", "Nos conoce por:"),
    ("zh", "您是怎么知道我们的？", "请写几个字：", "得知途径："),
    ("vi", "Quý vị biết đến chúng tôi nhờ đâu?", "Xin gõ vài chữ:", "Biết đến nhờ:"),
    ("ko", "저희를 어떻게 알게 되셨나요?", "몇 마디 적어 주세요:", "알게 된 경로:"),
    ("fil", "Paano po ninyo kami nakilala?", "Paki-type po ng ilang salita:", "Nakilala dahil sa:"),
    ("ru", "Как вы о нас узнали?", "Напишите несколько слов:", "Узнали:"),
    ("ar", "كيف عرفتم بنا؟", "اكتبوا بضع كلمات:", "عرفوا من:"),
    ("ht", "Kijan ou te tande pale de nou?", "Tanpri tape kèk mo:", "Li konnen nou pa:"),
    ("pt", "Como você soube de nós?", "Digite algumas palavras:", "Soube por:"),
    ("fr", "Qui vous a parlé de nous ?", "Tapez quelques mots :", "Connu par :"),
    ("pl", "Skąd wiedzą Państwo o nas?", "Proszę wpisać kilka słów:", "Wie o nas od:"),
];

/// Writes the question's sentences in the languages of the menu that are asked for.
fn write(place: &Workplace, wanted: impl Fn(&str) -> bool) {
    let menu = assemble(&config::files(None).unwrap()).unwrap().settings.languages;
    for lang in menu.iter().map(Lang::as_str).filter(|lang| wanted(lang)) {
        let known = SENTENCES.iter().find(|(known, ..)| *known == lang);
        let (_, ask, again, label) = known.unwrap_or_else(|| panic!("write the sentences of {lang} above"));
        let sentences = format!(
            "ask-heard-of-us = {ask}\n    .again = {again}\nlabel-heard-of-us = {label} {{ $value }}"
        );
        place.append(&format!("locales/{lang}/book.ftl"), &sentences);
    }
}

fn with_question() -> Workplace {
    let place = Workplace::new();
    let interpreter = "label = \"label-interpreter\"\nnext = \"slot\"";
    place.replace("dialogs/book.toml", interpreter, &interpreter.replace("slot", "heard-of-us"));
    place.append("dialogs/book.toml", STEP);
    place
}

#[test]
fn a_question_more_is_asked_kept_and_shown_on_the_days_list_without_rust() {
    let place = with_question();
    write(&place, |_| true);
    let check = place.run(&["check"], "");
    assert!(check.success, "{}{}", check.out, check.err);

    let lines = "hi\n1\n80111\n1\n4\n2\nAna Lopez\nmarch 14 1990\nMy cousin Zenobia\n1\n1\n";
    let talk = place.run(&["talk", "--from", "+13035550142"], lines);
    assert!(talk.out.contains("How did you hear of us?"), "{}", talk.out);
    assert!(talk.out.contains("Heard of us: My cousin Zenobia"), "{}", talk.out);
    assert!(talk.out.contains("Booked! DEN-"), "{}", talk.out);

    let number = talk.out.split("Booked! ").nth(1).unwrap().split(',').next().unwrap();
    let show = place.run(&["appointments", "show", number], "");
    assert!(show.out.contains("My cousin Zenobia"), "{}{}", show.out, show.err);
    let day = show.out.clone();
    assert!(day.contains("Heard of us"), "{day}");
}

/// Questions whose names come before those of who comes, and whose answers are of the same kinds.
const OTHERS: &str = r#"
[a-lawyer]
ask = "ask-companions"
read = "name"
label = "label-companions"
next = "a-phone"

[a-phone]
ask = "ask-phone"
read = "phone"
label = "label-phone"
next = "slot"
"#;

#[test]
fn a_lawyers_name_and_phone_are_shown_to_staff_and_are_nobody_who_comes() {
    let place = Workplace::new();
    let interpreter = "label = \"label-interpreter\"\nnext = \"slot\"";
    place.replace("dialogs/book.toml", interpreter, &interpreter.replace("slot", "a-lawyer"));
    place.append("dialogs/book.toml", OTHERS);
    let lines = "hi\n1\n80111\n1\n4\n2\nAna Lopez\nmarch 14 1990\nZenobia Adams\n303-555-0188\n1\n1\n";
    let talk = place.run(&["talk", "--from", "+13035550142"], lines);
    let booked = talk.out.split("Booked! ").nth(1).unwrap_or_else(|| panic!("{}{}", talk.out, talk.err));
    let number = booked.split(',').next().unwrap();
    let show = place.run(&["appointments", "show", number], "");
    for (label, said) in [
        ("Name", "Ana Lopez"),
        ("To call", "+13035550142"),
        ("With", "Zenobia Adams"),
        ("Phone", "+13035550188"),
    ] {
        let mut lines = show.out.lines().map(str::trim_start);
        assert!(lines.any(|line| line.starts_with(label) && line.contains(said)), "{label}: {}", show.out);
    }
}

#[test]
fn a_sentence_missing_in_one_language_is_named_with_file_and_key() {
    let place = with_question();
    write(&place, |lang| lang != "es");
    let check = place.run(&["check"], "");
    assert!(!check.success);
    let said = format!("{}{}", check.out, check.err);
    for key in ["ask-heard-of-us", "label-heard-of-us"] {
        assert!(said.lines().any(|l| l.contains("locales/es/book.ftl") && l.contains(key)), "{said}");
    }
}
