//! Names, places, choices, inquiries, requests and lines of lists.

use textpass::answer::place::{self, PlaceAnswer};
use textpass::answer::request::{self, Request};
use textpass::answer::{Cut, Reading, Words, choice, inquiry, name};
use textpass::domain::lang::Lang;
use textpass::text::{Register, Say};

use super::{golden, world};

/// Reads what was typed as what its section says.
fn read(lang: Lang, section: &str, typed: &str) -> String {
    let (world, words) = (world(), world().languages.get(lang).unwrap());
    let place = |one: &PlaceAnswer| match one {
        PlaceAnswer::Near { label, .. } => label.clone(),
        PlaceAnswer::State(state) => format!("state {state}"),
        PlaceAnswer::Office(code) => format!("office {code}"),
    };
    match section {
        "names" => {
            name::read(typed, words).map_or_else(|fault| format!("({fault:?})"), |n| n.expose().to_owned())
        }
        "places" => shown(place::read(typed, &world.places, words), place),
        "places in passing" => {
            place::spot(typed, &world.places, words).as_ref().map_or("-".to_owned(), place)
        }
        "choices" => shown(choice::read(typed, &menu(lang), words), |at| (at + 1).to_string()),
        "inquiries" => shown(inquiry::read(typed, words, &world.inquiries), ToString::to_string),
        "requests" => request(typed, words),
        "lines" => lines(typed, words),
        "signs" => words.speaks(&Cut::of(typed)).to_string(),
        other => panic!("there is no section [{other}]"),
    }
}

fn shown<T>(reading: Reading<T>, one: impl Fn(&T) -> String) -> String {
    match reading {
        Reading::Is(is) => one(&is),
        Reading::Either(all) => all.iter().map(one).collect::<Vec<_>>().join(" or "),
        Reading::No => "-".to_owned(),
    }
}

/// The lines of the menu, as they are on the phone.
fn menu(lang: Lang) -> Vec<choice::Label> {
    let keys = ["menu-book", "menu-mine", "menu-find", "menu-questions", "menu-language"];
    let spoken = |key: &str| {
        [Register::Terse, Register::Full].map(|v| world().catalog.render(lang, v, &Say::new(key)))
    };
    (1..).zip(keys).map(|(n, key)| choice::Label::new(n.to_string(), spoken(key))).collect()
}

/// The dialog that is asked for, and the inquiry that is named.
fn request(typed: &str, words: &Words) -> String {
    let named = inquiry::spot(typed, words, &world().inquiries);
    match (request::read(typed, words), named) {
        (Some(Request::Dialog("book") | Request::Rather(_)) | None, Some(id)) => format!("book: {id}"),
        (Some(Request::Dialog(dialog)), _) => dialog.to_owned(),
        (Some(Request::Rather("book")), None) => "book".to_owned(),
        (Some(Request::Rather(dialog)), None) => format!("perhaps {dialog}"),
        (None, None) if inquiry::is_about_one(typed, words, &world().inquiries) => "book".to_owned(),
        (None, None) => "-".to_owned(),
    }
}

/// The lines of lists that the whole message stands for.
fn lines(typed: &str, words: &Words) -> String {
    match words.lines(&Cut::of(typed)) {
        [] => "-".to_owned(),
        all => all.join(" or "),
    }
}

/// A test for each language.
macro_rules! languages {
    ($($lang:ident),*) => {
        $(#[test]
        fn $lang() {
            let lang = Lang::parse(stringify!($lang)).unwrap();
            golden::hold("asked", stringify!($lang), |section, typed| read(lang, section, typed));
        })*
    };
}

languages!(ar, en, es, fil, fr, ht, ko, pl, pt, ru, vi, zh);
