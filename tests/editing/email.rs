//! An office that asks for an e-mail address: a step, and a sentence in each language. The kind
//! is a file of its own that nothing else of the program knows.

use crate::workplace::Workplace;

const STEP: &str = r#"
[address]
ask = "ask-address"
read = "e-mail"
label = "label-address"
optional = true
next = "slot"
"#;

const SENTENCES: &str = "ask-address = What is your e-mail?
    .again = Please type it like this: ana@mail.org
label-address = E-mail: { $value }";

fn with_question() -> Workplace {
    let place = Workplace::new();
    let interpreter = "label = \"label-interpreter\"\nnext = \"slot\"";
    place.replace("dialogs/book.toml", interpreter, &interpreter.replace("slot", "address"));
    place.append("dialogs/book.toml", STEP);
    for lang in ["en", "es", "zh", "vi", "ko", "fil", "ru", "ar", "ht", "pt", "fr", "pl"] {
        place.append(&format!("locales/{lang}/book.ftl"), SENTENCES);
    }
    place
}

/// Everything before the question.
const BEFORE: &str = "hi\n1\n80111\n1\n4\n2\nAna Lopez\nmarch 14 1990\n";

#[test]
fn an_email_address_is_asked_masked_in_the_review_and_whole_for_staff() {
    let place = with_question();
    let lines = format!("{BEFORE}i dont use that much\nmy mail is ana.lopez @ Mail.org.\n1\n1\n");
    let talk = place.run(&["talk", "--from", "+13035550142"], &lines);
    assert!(talk.out.contains("Please type it like this: ana@mail.org"), "{}{}", talk.out, talk.err);
    assert!(talk.out.contains("E-mail: a...@mail.org"), "{}", talk.out);
    assert!(!talk.out.replace("my mail is", "").contains("ana.lopez@"), "{}", talk.out);
    let booked = talk.out.split("Booked! ").nth(1).unwrap_or_else(|| panic!("{}{}", talk.out, talk.err));
    let show = place.run(&["appointments", "show", booked.split(',').next().unwrap()], "");
    assert!(show.out.contains("ana.lopez@mail.org"), "{}{}", show.out, show.err);
}

#[test]
fn an_email_address_that_comes_too_early_is_kept_for_its_question() {
    let place = with_question();
    let lines = BEFORE.replace("Ana Lopez", "ana@mail.org\nAna Lopez") + "1\n1\n";
    let talk = place.run(&["talk", "--from", "+13035550142"], &lines);
    assert!(talk.out.contains("E-mail: a...@mail.org"), "{}{}", talk.out, talk.err);
    assert!(!talk.out.contains("What is your e-mail?"), "{}", talk.out);
}

#[test]
fn whoever_has_no_email_address_may_say_so() {
    let place = with_question();
    let talk = place.run(&["talk", "--from", "+13035550142"], &format!("{BEFORE}I don't have one\n1\n1\n"));
    assert!(talk.out.contains("Booked! DEN-"), "{}{}", talk.out, talk.err);
}
