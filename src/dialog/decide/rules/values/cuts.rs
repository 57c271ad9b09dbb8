//! Where a message may be cut in two.

/// Places at which two answers may meet: after blanks and commas, and where
/// digits follow letters.
pub(in crate::dialog) fn cuts(text: &str) -> Vec<usize> {
    let pairs = text.char_indices().zip(text.chars().skip(1));
    let meet = |one: char, next: char| {
        let parts = |c: char| c.is_whitespace() || ",;،、，".contains(c);
        (parts(one) && !parts(next)) || (one.is_alphabetic() && next.is_numeric())
    };
    let pairs = pairs.filter(|((_, one), next)| meet(*one, *next));
    pairs.map(|((at, one), _)| at + one.len_utf8()).collect()
}
