//! Number, code and date of birth in one message.

use super::words_of::{en, es};
use super::{golden, today};
use crate::answer::credentials;

#[test]
fn a_number_and_a_code_are_read_as_people_copy_them() {
    let show = |said: &str| {
        let Some(found) = credentials::read(said, en(), today()) else { return "-".to_owned() };
        let number = found.number.map_or("-".to_owned(), |n| n.to_string());
        let code = found.code.map_or("-".to_owned(), |c| c.expose());
        let birth = found.birth.map_or("-".to_owned(), |b| b.expose().to_string());
        format!("{number} {code} {birth} {}", found.births.len())
    };
    golden(
        &[
            ("den 26 6307 13F18", "DEN-26-6307 13f18 - 0"),
            ("DEN-26-6307, code 13f18", "DEN-26-6307 13f18 - 0"),
            ("DEN266307 13f18", "DEN-26-6307 13f18 - 0"),
            ("DEN26-6307/13f18", "DEN-26-6307 13f18 - 0"),
            ("DEN 266307 code: 13518", "DEN-26-6307 13518 - 0"),
            ("Number: DEN\u{2011}26\u{2011}6307 Code: 13F18", "DEN-26-6307 13f18 - 0"),
            ("code 13f18 number den-26-6307", "DEN-26-6307 13f18 - 0"),
            ("den-26-6307 13f 18", "DEN-26-6307 13f18 - 0"),
            ("den-26-6307 facad", "DEN-26-6307 facad - 0"),
            ("den-26-6307 13f18 3/14/1990", "DEN-26-6307 13f18 1990-03-14 0"),
            ("den-26-6307 13f18 born 14 march 1990", "DEN-26-6307 13f18 1990-03-14 0"),
            ("march 14 1990 den-26-6307 13f18", "DEN-26-6307 13f18 1990-03-14 0"),
            ("den-26-6307 13f18 03/04/1990", "DEN-26-6307 13f18 - 2"),
            ("DEN-26-6307", "DEN-26-6307 - - 0"),
            ("my number is DEN-26-6307", "DEN-26-6307 - - 0"),
            ("den-26-6307 faded", "DEN-26-6307 faded - 0"),
            ("my number den-26-6307 has faded", "DEN-26-6307 - - 0"),
            ("13f18", "- 13f18 - 0"),
            ("my code is 13f18", "- 13f18 - 0"),
            ("١٣518", "- 13518 - 0"),
            ("march 14 1990", "-"),
            ("3/14/1990", "-"),
            ("hello there", "-"),
            ("", "-"),
        ],
        show,
    );
    assert!(credentials::read("código 13f18", es(), today()).is_some_and(|c| c.code.is_some()));
}
