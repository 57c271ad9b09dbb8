//! Numbers, codes and the codes of offices are in no language; names of months are.

use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;

use super::lists;
use super::walker::{Walker, langs, world};

/// How many texts are made up.
const TEXTS: u64 = 300;

/// Made-up digits: the same at each run.
struct Digits(u64);

impl Digits {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }
}

/// Number and code of an appointment at some office, and a day and a year of birth.
fn credentials(digits: &mut Digits) -> (String, String, u64, u64) {
    let offices: Vec<&str> = world().offices.0.keys().map(|code| code.as_str()).collect();
    let office = offices[digits.below(offices.len() as u64) as usize];
    let number = format!("{office}-26-{}", 1_000 + digits.below(9_000));
    let code = format!("{:05x}", digits.below(1 << 20));
    (number, code, 1 + digits.below(28), 1940 + digits.below(65))
}

fn spoken(first: &str) -> Option<Lang> {
    Walker::new(Channel::SMS).types(first, 0).conversation.lang
}

#[test]
fn an_english_date_beside_a_number_and_a_code_is_never_in_another_language() {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut digits = Digits(7);
    let mut wrong = Vec::new();
    for n in 0..TEXTS {
        let (number, code, day, year) = credentials(&mut digits);
        let month = months[digits.below(12) as usize];
        let text = match n % 3 {
            0 => format!("{number} {code} {month} {day} {year}"),
            1 => format!("{number} code {code} born {month} {day} {year}"),
            _ => format!("{number}, {code}, {day} {month} {year}"),
        };
        let lang = spoken(&text);
        if lang.is_some_and(|lang| lang != Lang::ENGLISH) {
            wrong.push(format!("{text}: {lang:?}"));
        }
        if n % 3 == 1 && lang.is_none() {
            wrong.push(format!("{text}: the menu"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn a_number_and_a_code_alone_bring_the_menu_of_languages() {
    let mut digits = Digits(11);
    let mut wrong = Vec::new();
    for n in 0..TEXTS {
        let (number, code, day, year) = credentials(&mut digits);
        let text = match n % 3 {
            0 => format!("{number} {code}"),
            1 => format!("{code} {number} {day}/3/{year}"),
            _ => format!("{} {code}", number.to_lowercase()),
        };
        wrong.extend(spoken(&text).map(|lang| format!("{text}: {lang}")));
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// A month's name that other languages have as well may be of any of them, or bring the menu.
#[test]
fn the_name_of_a_month_speaks_its_language() {
    let mut digits = Digits(13);
    let mut wrong = Vec::new();
    let of = |lang: Lang| lists::of(lang, "dates.months");
    for lang in langs() {
        for month in of(lang).into_iter().filter(|month| month.chars().count() > 3) {
            let (number, code, day, year) = credentials(&mut digits);
            let key = textpass::answer::pieces::key(&month);
            let shared = |other: &Lang| of(*other).iter().any(|it| textpass::answer::pieces::key(it) == key);
            let text = format!("{number} {code} {day} {month} {year}");
            let spoken = spoken(&text);
            if spoken.is_some_and(|spoken| spoken != lang && !shared(&spoken)) {
                wrong.push(format!("{text} of {lang}: {spoken:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
