//! What a phone makes of right-to-left sentences with the plain bidirectional
//! algorithm: as seen from left to right, every Latin name, number and time in
//! them has to read from left to right, in one piece.

use super::{keys, lang, said, world};
use textpass::text::Register;
use unicode_bidi::{BidiInfo, Level};

const NAME: &str = "Ahmad Ali";
const OFFICE: &str = "Denver Field Office";
/// What nobody may see in pieces.
const WHOLE: [&str; 9] = [
    NAME,
    OFFICE,
    "12484 E Weaver Pl, Centennial, CO 80111",
    "DEN-26-1001",
    "DEN-26-6307 13f18",
    "13f18",
    "1-800-555-0100",
    "1-800-555-0101",
    "9:30",
];

/// The lines as they are seen: each with the direction of its first letter, or,
/// as phones of those who read from the right do, all of them from the right.
fn seen(text: &str, all: Option<Level>) -> Vec<String> {
    text.lines()
        .map(|line| {
            let info = BidiInfo::new(line, all);
            info.paragraphs
                .first()
                .map_or_else(String::new, |it| info.reorder_line(it, it.range.clone()).into_owned())
        })
        .collect()
}

fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{620}'..='\u{64a}')
}

#[test]
fn nothing_latin_is_torn_apart_or_turned_around() {
    let (world, arabic) = (world(), lang("ar"));
    for register in [Register::Terse, Register::Full] {
        for key in keys(&world, arabic) {
            let text = said(&world, arabic, register, &key, NAME, OFFICE);
            for all in [None, Some(Level::rtl())] {
                for (line, seen) in text.lines().zip(seen(&text, all)) {
                    // The marks themselves are not seen.
                    let [line, seen] = [line, &seen].map(|it| it.replace(['\u{2068}', '\u{2069}'], ""));
                    for whole in WHOLE.iter().filter(|whole| line.contains(**whole)) {
                        assert!(seen.contains(whole), "{key}: {whole:?} is seen as {seen:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_number_with_blanks_is_turned_around_unless_it_is_isolated() {
    let spaced = "303 555 0142";
    assert_eq!(seen(spaced, Some(Level::rtl())), ["0142 555 303"]);
    assert!(!seen(&format!("الهاتف: {spaced}"), None)[0].contains(spaced));
    assert!(seen(&format!("الهاتف: \u{2068}{spaced}\u{2069}"), None)[0].contains(spaced));
}

#[test]
fn what_arabic_says_begins_with_an_arabic_word() {
    let (world, arabic) = (world(), lang("ar"));
    // The line of an office reads well either way: its miles come after its name.
    for key in keys(&world, arabic).into_iter().filter(|key| key != "office-at-miles") {
        let text = said(&world, arabic, Register::Terse, &key, NAME, OFFICE);
        if !text.contains(is_arabic) {
            continue;
        }
        for line in text.lines().filter(|line| line.contains(is_arabic)) {
            let first = line.chars().find(|letter| letter.is_alphabetic()).unwrap();
            assert!(is_arabic(first), "{key}: the line {line:?} is laid out from the left");
        }
        let first = text.chars().find(|letter| letter.is_alphabetic());
        assert!(first.is_none_or(is_arabic), "{key}: some phones lay all of {text:?} out from the left");
    }
}

#[test]
fn a_confirmation_is_read_line_by_line_from_the_right() {
    let (world, arabic) = (world(), lang("ar"));
    let text = said(&world, arabic, Register::Terse, "booked", NAME, OFFICE);
    let lines = seen(&text, Some(Level::rtl()));
    let turned = |line: &str| line.chars().rev().collect::<String>();
    assert!(lines[0].starts_with("DEN-26-1001 "), "{:?}", lines[0]);
    assert!(lines[1].starts_with("13f18 ") && lines[1].contains("زمر"), "{:?}", lines[1]);
    assert!(
        lines[2].ends_with(&format!("9:30 {} 1 {}", turned("ديسمبر"), turned("ثلاثاء"))),
        "{:?}",
        lines[2]
    );
    assert_eq!(lines[3], "Denver Field Office, 12484 E Weaver Pl, Centennial, CO 80111");
}

#[test]
fn no_mark_of_direction_is_paid_for_by_sms() {
    let (world, arabic) = (world(), lang("ar"));
    let is_mark =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    for key in keys(&world, arabic) {
        let sms = said(&world, arabic, Register::Terse, &key, NAME, OFFICE);
        assert!(!sms.contains(is_mark), "{key}: {sms:?}");
    }
    let telegram = said(&world, arabic, Register::Full, "booked", NAME, OFFICE);
    assert!(telegram.contains("\u{2068}13f18\u{2069}") && telegram.contains("\u{2068}DEN-26-1001\u{2069}"));
    let english = said(&world, lang("en"), Register::Full, "booked", NAME, OFFICE);
    assert!(!english.contains(is_mark));
}
