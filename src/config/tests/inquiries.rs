//! Faults of `config/inquiries.toml`.

use super::*;

fn with_case(lines: &str) -> Vec<String> {
    faults("config/inquiries.toml", &format!("{CASE}{lines}\n"))
}

#[test]
fn faults_name_the_inquiry_and_the_reason() {
    assert_eq!(with_case(""), [""; 0]);
    assert_eq!(
        with_case("[[inquiry.reason]]\nid = \"adit\"\nminutes = 3"),
        ["case.adit.minutes: 3 does not fit; write a whole number from 5 to 480"]
    );
    let found = with_case("[[inquiry.reason]]\nid = \"adit\"\nurgend = true");
    assert!(
        found[0].starts_with("case.adit.urgend: unknown key; take it out, or use one of: id"),
        "{found:?}"
    );
}

#[test]
fn an_inquiry_without_id_minutes_or_counter_is_refused() {
    let without = |key: &str| {
        let lines: Vec<_> = CASE.lines().filter(|line| !line.starts_with(key)).collect();
        faults("config/inquiries.toml", &lines.join("\n"))
    };
    assert_eq!(without("id"), ["inquiry 1.id: missing; write lower-case letters, digits and dashes"]);
    assert_eq!(without("minutes"), ["case.minutes: missing; write how many minutes a visit takes"]);
    assert_eq!(without("counter"), ["case.counter: missing; write the kind of counter that serves it"]);
    assert_eq!(
        faults("config/inquiries.toml", ""),
        ["inquiry: no inquiry; write one, beginning with [[inquiry]]"]
    );
}

#[test]
fn ids_and_forms_name_one_thing_and_counters_exist() {
    assert_eq!(
        with_case("[[inquiry.reason]]\nid = \"case\""),
        ["case: the id is used twice; give each its own id"]
    );
    assert_eq!(
        with_case("forms = [\"I-90\"]\n[[inquiry.reason]]\nid = \"adit\"\nforms = [\"I-90\"]"),
        ["adit.forms: I-90 is named twice; let a form name one inquiry"]
    );
    assert_eq!(
        with_case("[[inquiry.reason]]\nid = \"adit\"\ncounter = \"prints\""),
        ["adit.counter: no office has a counter \"prints\"; add it to config/offices.toml, or name another"]
    );
    assert_eq!(
        with_case("forms = [\"form i-90\"]"),
        ["case.forms: cannot read \"form i-90\"; write form numbers such as \"I-130\""]
    );
}

#[test]
fn a_list_holds_no_more_than_nine() {
    let reasons: String = (0..10).map(|n| format!("[[inquiry.reason]]\nid = \"r{n}\"\n")).collect();
    let expected = "case.reason: 10 reasons; a list holds 9 at most: leave some out, or group them";
    assert_eq!(with_case(&reasons), [expected]);
}

#[test]
fn a_reason_can_refuse_what_is_to_be_tried_first() {
    let mut files = small();
    let reason = "first = \"case-status\"\n[[inquiry.reason]]\nid = \"adit\"\nfirst = \"\"\n[[inquiry.reason]]\nid = \"wait\"\n";
    files.set("config/inquiries.toml", format!("{CASE}{reason}"));
    let setup = load(&files).unwrap();
    assert_eq!(inquiry(&setup, "adit").first, None);
    assert_eq!(inquiry(&setup, "wait").first.as_deref(), Some("case-status"));
}
