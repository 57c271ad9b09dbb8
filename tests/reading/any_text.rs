//! Whatever is typed, every language has an answer to it.

use proptest::prelude::*;
use textpass::answer::choice::Label;
use textpass::answer::place::{self, Gazetteer};
use textpass::answer::{Cut, Words, choice, inquiry, name, request};

use super::world;

/// Pieces of many scripts, leads, particles and endings, alone and glued.
const PIECES: [&str; 46] = [
    "제 이름은",
    "김철수",
    "입니다",
    "예요",
    "을",
    "에 살아요",
    "덴버",
    "콜로라도주",
    "번",
    "我叫",
    "王小明",
    "先生",
    "的",
    "了",
    "丹佛",
    "邮编",
    "号",
    "اسمي",
    "محمد",
    "ال",
    "و",
    "بال",
    "لل",
    "موعد",
    "دنفر",
    "٢",
    "po",
    "ang pangalan ko",
    "si",
    "ạ",
    "dạ",
    "tên",
    "l'",
    "d’",
    "rendez-vous",
    "m'",
    "rele",
    "меня зовут",
    "Денвер",
    "80111",
    "CO",
    "DE",
    "me",
    ",",
    "\u{301}",
    "\u{200f}",
];

/// Some of them in a row, with blanks or without.
fn rows() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(&PIECES[..]), prop::sample::select(&["", " "][..]));
    prop::collection::vec(piece, 0..12)
        .prop_map(|row| row.into_iter().map(|(piece, blank)| format!("{piece}{blank}")).collect())
}

fn read_all(said: &str, words: &Words) {
    let labels = [Label::new("1", ["Denver", said]), Label::new("2", ["예약 취소", "取消"])];
    let none = Gazetteer::default();
    let _ = (name::read(said, words), request::read(said, words), words.speaks(&Cut::of(said)));
    let _ = (choice::read(said, &labels, words), choice::read_many(said, &labels, words));
    let _ = (inquiry::read(said, words, &world().inquiries), inquiry::spot(said, words, &world().inquiries));
    let _ = (place::read(said, &none, words), place::spot(said, &none, words));
}

/// Whether a name is a family name of one letter with which a text begins, and a given name
/// of one or two that stands behind a comma: 王，叫小明.
fn is_told_apart(said: &str, name: &str) -> bool {
    let Some((family, given)) = name.char_indices().nth(1).map(|(at, _)| name.split_at(at)) else {
        return false;
    };
    let behind = said.split_once(',').filter(|(first, _)| first.trim() == family);
    given.chars().count() <= 2 && behind.is_some_and(|(_, rest)| rest.contains(given))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_row_of_pieces_panics_in_any_language(said in rows()) {
        world().languages.words().for_each(|words| read_all(&said, words));
    }

    #[test]
    fn no_text_panics_in_any_language(said in "\\PC{0,80}") {
        world().languages.words().for_each(|words| read_all(&said, words));
    }

    #[test]
    fn a_name_that_is_read_is_a_part_of_what_was_typed(said in rows()) {
        let seen = said.replace('\u{200f}', "");
        let folded = seen.split_whitespace().collect::<Vec<_>>().join(" ");
        for words in world().languages.words() {
            if let Ok(read) = name::read(&said, words) {
                let whole = folded.contains(read.expose()) || is_told_apart(&folded, read.expose());
                prop_assert!(whole, "{said:?} gave {:?}", read.expose());
            }
        }
    }
}
