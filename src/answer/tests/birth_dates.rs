//! Dates of birth.

use super::words_of::{en, es};
use super::{Words, golden, today};
use crate::answer::{Reading, birth_date};

fn show(words: &'static Words) -> impl Fn(&str) -> String {
    move |said| match birth_date::read(said, words, today()) {
        Reading::Is(one) => one.expose().to_string(),
        Reading::Either(all) => all.iter().map(|b| b.expose().to_string()).collect::<Vec<_>>().join(" or "),
        Reading::No => "-".to_owned(),
    }
}

#[test]
fn a_date_that_cannot_be_is_like_one() {
    let like = |said| birth_date::is_like_one(said, en());
    assert!(like("31 February 1990") && like("February 31, 1990") && like("2/31/1990") && like("٣١/٢/١٩٩٠"));
    assert!(!like("Ana Lopez 31 February 1990") && !like("31 Main Street") && !like("May Lee") && !like(""));
}

#[test]
fn a_date_of_birth_is_read_in_any_usual_form() {
    golden(
        &[
            ("3/14/1990", "1990-03-14"),
            ("14/3/1990", "1990-03-14"),
            ("14 March 1990", "1990-03-14"),
            ("march 14 90", "1990-03-14"),
            ("1990-03-14", "1990-03-14"),
            ("14.03.1990", "1990-03-14"),
            ("19900314", "1990-03-14"),
            ("03141990", "1990-03-14"),
            ("14031990", "1990-03-14"),
            ("March 14th, 1990", "1990-03-14"),
            ("14MAR1990", "1990-03-14"),
            ("14-Mar-90", "1990-03-14"),
            ("the 14th of march 1990", "1990-03-14"),
            ("I was born on March 14, 1990.", "1990-03-14"),
            ("1990 march 14", "1990-03-14"),
            ("1990年3月14日", "1990-03-14"),
            ("١٤/٠٣/١٩٩٠", "1990-03-14"),
            ("\u{200f}３／１４／１９９０", "1990-03-14"),
            ("febuary 3 1990", "1990-02-03"),
            ("3 14 90", "1990-03-14"),
            ("90-03-14", "1990-03-14"),
            ("031490", "1990-03-14"),
            ("03/04/1990", "1990-03-04 or 1990-04-03"),
            ("03.04.1990", "1990-03-04 or 1990-04-03"),
            ("04/04/1990", "1990-04-04"),
            ("13/04/1990", "1990-04-13"),
            ("may 5 05", "2005-05-05"),
            ("12/31/26", "1926-12-31"),
            ("2/29/1992", "1992-02-29"),
            ("2/30/1992", "-"),
            ("12/25/2027", "-"),
            ("3/14/1890", "-"),
            ("14 1990", "-"),
            ("hello", "-"),
            ("12345678901", "-"),
            ("99999999999999999999", "-"),
        ],
        show(en()),
    );
    golden(
        &[
            ("14 de marzo de 1990", "1990-03-14"),
            ("Nací el 3 de diciembre del 85", "1985-12-03"),
            ("14 mar 1990", "1990-03-14"),
            ("3/4/90", "1990-03-04 or 1990-04-03"),
        ],
        show(es()),
    );
}

#[test]
fn a_short_year_is_one_of_birth_beside_other_words_if_it_is_none_to_come() {
    let spot = |said| birth_date::spot(said, en(), today()).map(|birth| birth.expose().to_string());
    for said in [
        "move my appointment, my birthday is 3/14/1987",
        "move my appointment, my birthday is 3/14/87",
        "born 14.03.87, cancel it",
        "cancel, born 14 mar 87",
        "cancel, born march 14 87",
    ] {
        assert_eq!(spot(said).as_deref(), Some("1987-03-14"), "{said}");
    }
    for said in ["move it to 3/14/27", "move it to 12/15/26", "2 or 3 people on 14", "from 10 to 12 on 15"] {
        assert_eq!(spot(said), None, "{said}");
    }
}
