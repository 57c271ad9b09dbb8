//! `textpass explain`: a translator sees why words mean what they mean.

use serde_json::Value;

use super::workplace::Workplace;

fn explained(place: &Workplace, arguments: &[&str]) -> Value {
    let all: Vec<&str> = ["explain", "--json"].iter().chain(arguments).copied().collect();
    let spoken = place.run_without_data(&all);
    assert!(spoken.success, "{}", spoken.err);
    serde_json::from_str(&spoken.out).unwrap()
}

#[test]
fn words_at_a_question_are_explained() {
    let place = Workplace::new();
    let all = explained(&place, &["--lang", "es", "--at", "book/slot", "el viernes a las 10, por favor"]);
    assert_eq!((&all["language"], &all["row"]), (&"es".into(), &"time".into()));
    let found = all["found"].as_array().unwrap();
    let time = found.iter().find(|found| found["kind"] == "time").unwrap();
    assert_eq!(time["words"], "viernes a las 10");
    let left: Vec<&str> = all["left"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert!(left.contains(&"por") && !left.contains(&"viernes"), "{left:?}");
    assert!(all["tried"].as_array().unwrap().contains(&"line".into()));
}

#[test]
fn the_examples_that_are_most_like_a_text_are_shown() {
    let place = Workplace::new();
    let all = explained(&place, &["--lang", "en", "how much do i have to pay for the green card"]);
    let like = all["like"].as_array().unwrap();
    assert_eq!(like.len(), 2);
    assert!(like.iter().any(|example| example["meaning"] == "question-fee"), "{like:?}");
}

#[test]
fn many_messages_are_explained_in_one_go() {
    let place = Workplace::new();
    let lines = "book/slot\tviernes a las 10\nidle\tgracias\nhola\n";
    let spoken = place.run_with_lines(&["explain", "--json", "--lang", "es", "--at", "idle", "-"], lines);
    let rows: Vec<Value> = spoken.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let rows: Vec<_> = rows.iter().map(|all| (&all["at"], &all["said"], &all["row"])).collect();
    let expected = [
        ("book/slot", "viernes a las 10", "time"),
        ("idle", "gracias", "thanks"),
        ("idle", "hola", "unknown"),
    ];
    let expected: Vec<[Value; 3]> =
        expected.iter().map(|(at, said, row)| [at, said, row].map(|it| (*it).into())).collect();
    assert_eq!(
        rows,
        expected.iter().map(|[at, said, row]| (at, said, row)).collect::<Vec<_>>(),
        "{}",
        spoken.err
    );
}

#[test]
fn a_translator_sees_what_a_changed_word_does() {
    let place = Workplace::new();
    let asked = ["--lang", "en", "--at", "idle", "zork"];
    assert_eq!(explained(&place, &asked)["row"], "unknown");
    place.replace("locales/en/words.toml", "\nbook = [", "\nbook = [\"zork\", ");
    assert_eq!(explained(&place, &asked)["means"], "the dialog book");
}

#[test]
fn a_recorded_conversation_is_gone_on_with() {
    let place = Workplace::new();
    let recorded = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/conversations/recorded/by-sms.txt");
    let all = explained(&place, &["--after", recorded, "cancel my appointment"]);
    assert_eq!(
        (&all["row"], &all["means"]),
        (&"dialog".into(), &"the dialog mine (Cancel it)".into()),
        "{all}"
    );
}

#[test]
fn what_cannot_be_explained_says_what_to_write() {
    let place = Workplace::new();
    for (arguments, remedy) in [
        (["--at", "slots", "x"], "name a step of dialogs/*.toml that asks"),
        (["--lang", "xx", "x"], "write one of ar, en"),
        (["--after", "/nowhere", "x"], "/nowhere: "),
    ] {
        let all: Vec<&str> = ["explain"].iter().chain(&arguments).copied().collect();
        let spoken = place.run_without_data(&all);
        assert!(!spoken.success && spoken.err.contains(remedy), "{}", spoken.err);
    }
}
