//! What is meant where it is said: the row that decides, and where it leads.

use textpass::channel::sms;
use textpass::dialog::inspect::explain::explain;
use textpass::dialog::inspect::sample;
use textpass::domain::lang::Lang;
use textpass::domain::message::Said;
use textpass::domain::private::Private;
use textpass::understand::Scene;

use super::decided::now;
use super::{golden, world};

/// The row, and the question that follows, with the time that is wished for.
fn read(lang: Lang, at: &str, typed: &str) -> String {
    let person = sample::person(&sms::CAPABILITIES);
    let said = sample::conversation(world(), lang, &sms::CAPABILITIES, at, now());
    let said = said.unwrap_or_else(|| panic!("nothing is asked at {at:?}"));
    let row = explain(world(), said.clone(), person.clone(), typed, now()).unwrap().row;
    let typed = Said::Text(Private::new(typed.to_owned()));
    let after = sample::after(world(), said, person, typed, now());
    let Some(task) = after.tasks.last() else { return row.to_owned() };
    let wish = task.wish.as_ref().map(Scene::shown).filter(|wish| !wish.is_empty());
    let wish = wish.map_or_else(String::new, |wish| format!(" ({wish})"));
    format!("{row}: {}/{}{wish}", task.dialog, task.step)
}

/// A test for each language.
macro_rules! languages {
    ($($lang:ident),*) => {
        $(#[test]
        fn $lang() {
            let lang = Lang::parse(stringify!($lang)).unwrap();
            golden::hold("meant", stringify!($lang), |section, typed| read(lang, section, typed));
        })*
    };
}

languages!(ar, en, es, fil, fr, ht, ko, pl, pt, ru, vi, zh);
