//! Choices.

use super::words_of::{en, es};
use super::{Words, golden};
use crate::answer::Reading;
use crate::answer::choice::{self, Label};

fn labels() -> Vec<Label> {
    let texts = [
        ("1", vec!["Denver"]),
        ("2", vec!["Fort Worth, TX", "Dallas"]),
        ("3", vec!["Forms needed"]),
        ("4", vec!["Thu Dec 3, 10:00 AM"]),
        ("5", vec!["Thu Dec 3, 10:30 AM"]),
        ("6", vec!["Español"]),
        ("0", vec!["Something else"]),
    ];
    texts.map(|(key, words)| Label::new(key, words)).to_vec()
}

fn show(words: &'static Words) -> impl Fn(&str) -> String {
    move |said| match choice::read(said, &labels(), words) {
        Reading::Is(at) => labels()[at].key.clone(),
        Reading::Either(all) => {
            all.iter().map(|at| labels()[*at].key.clone()).collect::<Vec<_>>().join(" or ")
        }
        Reading::No => "-".to_owned(),
    }
}

#[test]
fn a_choice_is_read_by_number_word_or_beginning() {
    golden(
        &[
            ("1", "1"),
            (" 2. ", "2"),
            ("#3", "3"),
            ("٣", "3"),
            ("2️⃣", "2"),
            ("01", "1"),
            ("0", "0"),
            ("one", "1"),
            ("First", "1"),
            ("the second one", "2"),
            ("I want the second one please", "2"),
            ("number 3", "3"),
            ("option 2", "2"),
            ("2 please", "2"),
            ("the last one", "0"),
            ("denver", "1"),
            ("den", "1"),
            ("I'll take Denver", "1"),
            ("denvr", "1"),
            ("dnever", "1"),
            ("1 Denver", "1"),
            ("1. denv", "1"),
            ("fo", "2 or 3"),
            ("forms", "3"),
            ("fort", "2"),
            ("dallas", "2"),
            ("espanol", "6"),
            ("thu dec 3 10:30", "5"),
            ("thursday", "-"),
            ("thu", "4 or 5"),
            ("something", "0"),
            ("smething else", "0"),
            ("7", "-"),
            ("22", "-"),
            ("", "-"),
            ("x", "-"),
            ("pizza", "-"),
        ],
        show(en()),
    );
    golden(
        &[("uno", "1"), ("la segunda", "2"), ("el tercero por favor", "3"), ("la última", "0"), ("2da", "2")],
        show(es()),
    );
}

#[test]
fn several_choices_are_read_in_one_message() {
    let labels: Vec<Label> = [("1", "Companions"), ("2", "Interpreter"), ("3", "Step-free access")]
        .map(|(key, text)| Label::new(key, [text]))
        .to_vec();
    let show = |said: &str| format!("{:?}", choice::read_many(said, &labels, en()));
    golden(
        &[
            ("1", "Is([0])"),
            ("1 3", "Is([0, 2])"),
            ("1,3", "Is([0, 2])"),
            ("1 and 2", "Is([0, 1])"),
            ("1 & 2", "Is([0, 1])"),
            ("123", "Is([0, 1, 2])"),
            ("3 1 3", "Is([0, 2])"),
            ("one and three", "Is([0, 2])"),
            ("interpreter and companions", "Is([0, 1])"),
            ("interpreter", "Is([1])"),
            ("all of them", "Is([0, 1, 2])"),
            ("1 4", "No"),
            ("14", "No"),
            ("", "No"),
            ("hello", "No"),
        ],
        show,
    );
}

#[test]
fn other_words_for_a_line_choose_it_and_a_part_of_them_does_not() {
    let also = ["another time".to_owned(), "reschedule".to_owned()];
    let labels = [Label::new("1", ["Show it"]), Label::new("2", ["Move it"]).or(&also)];
    let read = |said: &str| choice::read(said, &labels, en()).is();
    assert_eq!((read("reschedule please"), read("Another time!")), (Some(1), Some(1)));
    assert_eq!(read("can I have another time for it"), Some(1));
    assert_eq!(read("what time"), None, "a part of them says nothing");
}
