//! "How did you hear of us?": a step and a sentence.

use crate::workplace::Workplace;

const STEP: &str = r#"
[heard-of-us]
ask = "ask-heard-of-us"
read = "words"
label = "label-heard-of-us"
next = "slot"
"#;

const ENGLISH: &str = "ask-heard-of-us = How did you hear of us?\n    .again = Please type a few words:\n\
    label-heard-of-us = Heard of us: { $value }";
const SPANISH: &str = "ask-heard-of-us = ¿Quién le habló de nosotros?\n    .again = Escriba unas palabras:\n\
    label-heard-of-us = Nos conoce por: { $value }";

fn with_question() -> Workplace {
    let place = Workplace::new();
    let interpreter = "label = \"label-interpreter\"\nnext = \"slot\"";
    place.replace("dialogs/book.toml", interpreter, &interpreter.replace("slot", "heard-of-us"));
    place.append("dialogs/book.toml", STEP);
    place.append("locales/en/book.ftl", ENGLISH);
    place
}

#[test]
fn a_question_more_is_asked_kept_and_shown_on_the_days_list_without_rust() {
    let place = with_question();
    place.append("locales/es/book.ftl", SPANISH);
    let check = place.run(&["check"], "");
    assert!(check.success, "{}{}", check.out, check.err);

    let lines = "hi\n1\n80111\n1\n4\n2\nAna Lopez\nmarch 14 1990\n0\nMy cousin Zenobia\n1\n1\n";
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

#[test]
fn a_sentence_missing_in_one_language_is_named_with_file_and_key() {
    let check = with_question().run(&["check"], "");
    assert!(!check.success);
    let said = format!("{}{}", check.out, check.err);
    for key in ["ask-heard-of-us", "label-heard-of-us"] {
        assert!(said.lines().any(|l| l.contains("locales/es/book.ftl") && l.contains(key)), "{said}");
    }
}
