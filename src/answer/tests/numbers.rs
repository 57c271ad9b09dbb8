//! Numbers of papers, phone numbers and names.

use super::golden;
use super::words_of::{en, es};
use crate::answer::paper::PaperReading;
use crate::answer::{name, paper, phone};
use crate::domain::paper::{Alike, Bare, Paper, PaperNumber, Pattern};

/// A paper of the config, by how its number looks.
fn paper_like(pattern: &str, bare: Bare, example: &str) -> Paper {
    // One for which English has words.
    let id = en().paper_ids().next().unwrap();
    let pattern = Pattern::parse(&[pattern.to_owned()], vec![Alike::parse("O0").unwrap()]).unwrap();
    let example = PaperNumber::saved(id, example).unwrap();
    Paper { id, name: id.to_string(), json: None, pattern, bare, show: (0, 3), example }
}

/// A number with a letter that may be left out, and of two or three lengths.
pub(super) fn file_number() -> Paper {
    paper_like("['A']009-999-999", Bare::Twice, "A012345678")
}

fn shown(reading: PaperReading) -> String {
    match reading {
        PaperReading::Sure(number) => format!("sure {}", number.expose()),
        PaperReading::Likely(number) => format!("likely {}", number.expose()),
        PaperReading::Twice(number) => format!("twice {}", number.expose()),
        PaperReading::No => "-".to_owned(),
    }
}

#[test]
fn the_number_of_a_paper_is_read_as_people_type_it() {
    let paper = paper_like("AAA9999999999", Bare::Yes, "IOE0912345678");
    golden(
        &[
            ("IOE0912345678", "sure IOE0912345678"),
            ("ioe 09-123-45678", "sure IOE0912345678"),
            ("my number is IOE-09-123-45678 thanks", "sure IOE0912345678"),
            ("I O E 0 9 1 2 3 4 5 6 7 8", "sure IOE0912345678"),
            ("IOE0912345678, born 3/14/1990", "sure IOE0912345678"),
            ("제 번호는 IOE0912345678입니다", "sure IOE0912345678"),
            ("I0E0912345678", "sure IOE0912345678"),
            ("IOEO912345678", "sure IOE0912345678"),
            ("ＩＯＥ０９１２３４５６７８", "sure IOE0912345678"),
            ("\u{200e}WAC*1912345678", "sure WAC1912345678"),
            ("IOE091234567", "-"),
            ("IOE0912345678X", "-"),
            ("né0912345678", "-"),
            ("3035550142", "-"),
            ("none", "-"),
        ],
        |said| shown(paper::read(said, en(), &paper)),
    );
}

#[test]
fn digits_alone_are_taken_once_they_are_said_to_be_the_number() {
    golden(
        &[
            ("A012345678", "sure A012345678"),
            ("a 12-345-678", "sure A012345678"),
            ("A# 012 345 678", "sure A012345678"),
            ("my a number is A012345678", "sure A012345678"),
            ("a number 012345678", "sure A012345678"),
            ("alien registration number: 012-345-678", "sure A012345678"),
            ("A٠١٢٣٤٥٦٧٨", "sure A012345678"),
            ("123456789", "twice A123456789"),
            ("123-45-6789", "twice A123456789"),
            ("12345678", "-"),
            ("a 303 555 0142", "-"),
            ("A123456", "-"),
            ("I have a dog", "-"),
            ("no", "-"),
        ],
        |said| shown(paper::read(said, en(), &file_number())),
    );
}

#[test]
fn a_short_number_is_sure_only_alone_or_behind_words_for_it() {
    let plate = paper_like("AA 999 AA", Bare::Yes, "AB123CD");
    golden(
        &[
            ("ab 123 cd", "sure AB123CD"),
            ("AB-123-CD.", "sure AB123CD"),
            ("it is ab 123 cd", "likely AB123CD"),
            ("alien number ab 123 cd", "sure AB123CD"),
            ("ab 123", "-"),
        ],
        |said| shown(paper::read(said, en(), &plate)),
    );
    let digits = paper_like("99 99 99", Bare::Yes, "123456");
    golden(
        &[("12-34-56", "likely 123456"), ("alien number 123456", "sure 123456"), ("i am 123456", "-")],
        |said| shown(paper::read(said, en(), &digits)),
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
