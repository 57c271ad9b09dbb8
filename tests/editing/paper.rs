//! An office of another kind asks for a plate: a table of the config, a step, and a sentence in
//! each language. Nothing of the program knows of it.

use crate::workplace::Workplace;

const PAPER: &str = r#"
[[paper]]
id = "plate"
name = "Plate"
pattern = "AA 999 AA"
show = [2, 2]
example = "AB 123 CD"
"#;

const STEP: &str = r#"
[plate]
when = "inquiry.plate"
ask = "ask-plate"
read = "paper:plate"
label = "label-plate"
next = "slot"
"#;

/// In each language: the question, what follows a miss, and the label.
const SENTENCES: &[(&str, &str, &str, &str)] = &[
    ("en", "What is your plate?", "Please type it like this: AB 123 CD", "Plate:"),
    ("es", "¿Cuál es su placa?", "Escriba la placa así: AB 123 CD", "Placa:"),
    ("zh", "您的车牌是什么？", "请这样写：AB 123 CD", "车牌："),
    ("vi", "Biển số xe là gì?", "Xin gõ như: AB 123 CD", "Biển số:"),
    ("ko", "차 번호판이 어떻게 되나요?", "이렇게 적어 주세요: AB 123 CD", "번호판:"),
    ("fil", "Ano po ang plaka?", "Paki-type po nang ganito: AB 123 CD", "Plaka:"),
    ("ru", "Какой у вас номер машины?", "Напишите так: AB 123 CD", "Машина:"),
    ("ar", "ما رقم لوحة السيارة؟", "اكتبوا هكذا: AB 123 CD", "اللوحة:"),
    ("ht", "Ki plak machin nan?", "Tanpri ekri konsa: AB 123 CD", "Plak:"),
    ("pt", "Qual é a placa do carro?", "Digite assim: AB 123 CD", "Placa:"),
    ("fr", "Quelle est votre plaque ?", "Tapez comme ceci : AB 123 CD", "Plaque :"),
    ("pl", "Jaki jest numer tablicy?", "Proszę wpisać tak: AB 123 CD", "Tablica:"),
];

fn with_plate() -> Workplace {
    let place = Workplace::with_config();
    place.append("config/papers.toml", PAPER);
    let citizenship = "id = \"info-citizenship\"\n";
    let asked = format!("{citizenship}papers = {{ plate = \"required\" }}\n");
    place.replace("config/inquiries.toml", citizenship, &asked);
    let interpreter = "label = \"label-interpreter\"\nnext = \"slot\"";
    place.replace("dialogs/book.toml", interpreter, &interpreter.replace("slot", "plate"));
    place.append("dialogs/book.toml", STEP);
    for (lang, ask, again, label) in SENTENCES {
        let sentences =
            format!("ask-plate = {ask}\n    .again = {again}\nlabel-plate = {label} {{ $value }}");
        place.append(&format!("locales/{lang}/book.ftl"), &sentences);
    }
    place
}

/// Everything before the question.
const BEFORE: &str = "hi\n1\n80111\n1\n4\n2\nAna Lopez\nmarch 14 1990\n";

#[test]
fn a_plate_is_asked_masked_in_the_review_and_whole_for_staff() {
    let place = with_plate();
    let lines = format!("{BEFORE}AB 12 CD\nit is ab-123-cd.\n1\n1\n");
    let talk = place.run(&["talk", "--from", "+13035550142"], &lines);
    assert!(talk.out.contains("What is your plate?"), "{}{}", talk.out, talk.err);
    assert!(talk.out.contains("Please type it like this: AB 123 CD"), "{}", talk.out);
    assert!(talk.out.contains("Plate: AB...CD"), "{}", talk.out);
    let booked = talk.out.split("Booked! ").nth(1).unwrap_or_else(|| panic!("{}{}", talk.out, talk.err));
    let number = booked.split(',').next().unwrap();
    let show = place.run(&["appointments", "show", number], "");
    let plate = |line: &str| line.starts_with("Plate") && line.ends_with("AB 123 CD");
    assert!(show.out.lines().any(|line| plate(line.trim())), "{}{}", show.out, show.err);
    let json = place.run(&["appointments", "show", number, "--json"], "");
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["papers"], serde_json::json!({ "plate": "AB 123 CD" }), "{json:#}");
    // Where tools have looked for the papers of before.
    assert!(json["receipt"].is_null() && json["a_number"].is_null(), "{json:#}");
    assert!(json.as_object().unwrap().contains_key("receipt"), "{json:#}");
}

#[test]
fn a_plate_that_comes_too_early_is_kept_for_its_question() {
    let place = with_plate();
    place.replace("locales/en/words.toml", "[papers]\n", "[papers]\nplate = [\"my plate is\"]\n");
    for early in ["AB 123 CD", "my plate is ab 123 cd, sorry"] {
        let lines = BEFORE.replace("Ana Lopez", &format!("{early}\nAna Lopez")) + "1\n";
        let talk = place.run(&["talk", "--from", "+13035550143"], &lines);
        assert!(talk.out.contains("Plate: AB...CD"), "{early}: {}{}", talk.out, talk.err);
        assert!(!talk.out.contains("What is your plate?"), "{early}: {}", talk.out);
    }
}

#[test]
fn check_and_explain_know_a_paper_of_the_config_alone() {
    let place = with_plate();
    let check = place.run(&["check"], "");
    assert!(check.success, "{}{}", check.out, check.err);
    let explain = place.run_without_data(&["explain", "--at", "plate", "ab 123 cd"]);
    assert!(explain.out.contains("AB...CD"), "{}{}", explain.out, explain.err);
}

#[test]
fn a_paper_that_no_question_asks_for_is_a_fault() {
    let place = with_plate();
    place.replace("dialogs/book.toml", "\"paper:plate\"", "\"words\"");
    let check = place.run(&["check"], "");
    let fault = "config/inquiries.toml: info-citizenship.papers.plate: no question asks for its number";
    assert!(format!("{}{}", check.out, check.err).contains(fault), "{}{}", check.out, check.err);
}
