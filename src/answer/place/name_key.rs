//! The key by which the name of a city, a state or an office is found.

use crate::answer::fold;

/// The key of a city's or office's name: folded, with `st`, `ft` and `mt` written out.
pub(super) fn name_key(name: &str) -> String {
    key_of(fold::plain(name).split(' '))
}

/// The key of a name of folded words.
pub(super) fn key_of<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> String {
    let mut key = String::new();
    for word in words {
        // `O Fallon` and `O'Fallon` are one.
        let glued = key.ends_with(" o") || key.ends_with(" d") || key == "o" || key == "d";
        if !key.is_empty() && !glued {
            key.push(' ');
        }
        key.push_str(match word.as_ref() {
            "st" => "saint",
            "ste" => "sainte",
            "ft" => "fort",
            "mt" => "mount",
            word => word,
        });
    }
    key
}
