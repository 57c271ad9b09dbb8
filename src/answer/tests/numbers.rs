//! Receipt numbers, A-numbers, phone numbers and names.

use super::golden;
use super::words_of::{en, es};
use crate::answer::a_number::ANumberReading;
use crate::answer::{a_number, name, phone, receipt};

#[test]
fn receipt_numbers_are_read_as_people_type_them() {
    golden(
        &[
            ("IOE0912345678", "IOE0912345678"),
            ("ioe 09-123-45678", "IOE0912345678"),
            ("my receipt is IOE-09-123-45678 thanks", "IOE0912345678"),
            ("I0E0912345678", "IOE0912345678"),
            ("IOEO912345678", "IOE0912345678"),
            ("ＩＯＥ０９１２３４５６７８", "IOE0912345678"),
            ("\u{200e}WAC*1912345678", "WAC1912345678"),
            ("IOE091234567", "-"),
            ("3035550142", "-"),
            ("none", "-"),
        ],
        |said| receipt::read(said).map_or("-".to_owned(), |r| r.expose().to_owned()),
    );
}

#[test]
fn a_bare_nine_digit_number_is_never_an_a_number() {
    let show = |said: &str| match a_number::read(said, en()) {
        ANumberReading::Is(number) => number.shown(),
        ANumberReading::Bare(digits) => format!("bare {}", digits.expose()),
        ANumberReading::No => "-".to_owned(),
    };
    golden(
        &[
            ("A012345678", "A012-345-678"),
            ("a 12-345-678", "A012-345-678"),
            ("A# 012 345 678", "A012-345-678"),
            ("my a number is A012345678", "A012-345-678"),
            ("a number 012345678", "A012-345-678"),
            ("alien registration number: 012-345-678", "A012-345-678"),
            ("A٠١٢٣٤٥٦٧٨", "A012-345-678"),
            ("123456789", "bare 123456789"),
            ("123-45-6789", "bare 123456789"),
            ("A123456", "-"),
            ("I have a dog", "-"),
            ("no", "-"),
        ],
        show,
    );
}

#[test]
fn phone_numbers_are_found_in_a_sentence() {
    golden(
        &[
            ("(303) 555-0142", "+13035550142"),
            ("call me at 303 555 0142 please", "+13035550142"),
            ("+82 10-1234-5678", "+821012345678"),
            ("٣٠٣٥٥٥٠١٤٢", "+13035550142"),
            ("303-555", "-"),
            ("none", "-"),
        ],
        |said| phone::read(said).map_or("-".to_owned(), |p| p.expose().to_owned()),
    );
}

#[test]
fn names_of_every_script_are_read_without_what_leads_to_them() {
    let show =
        |said: &str| name::read(said, en()).map_or_else(|f| format!("{f:?}"), |n| n.expose().to_owned());
    golden(
        &[
            ("Ana Lopez", "Ana Lopez"),
            ("My name is Ana Lopez.", "Ana Lopez"),
            ("my name: Ana  Lopez", "Ana Lopez"),
            ("O'Brien, Mary Jr.", "O'Brien, Mary Jr."),
            ("김민수", "김민수"),
            ("\u{202b}محمد علي\u{202c}", "محمد علي"),
            ("Im Yoon-ah", "Yoon-ah"),
            ("Name", "Name"),
            ("R2D2", "NotAName"),
            ("x", "TooShort"),
        ],
        show,
    );
    assert_eq!(name::read("me llamo José Núñez", es()).unwrap().expose(), "José Núñez");
}
