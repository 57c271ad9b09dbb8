//! Slips of the finger.

/// Whether two folded words are the same but for a slip of the finger: none in
/// up to 3 letters, one in up to 8, two beyond.
pub(super) fn nearly(typed: &str, word: &str) -> bool {
    let letters = word.chars().count();
    let slips = match letters {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    };
    typed == word
        || (slips > 0
            && typed.chars().count().abs_diff(letters) <= slips
            && (letters_of(typed) & !letters_of(word)).count_ones() as usize <= slips
            && strsim::osa_distance(typed, word) <= slips)
}

/// Which letters a word has, roughly: each that the other word lacks takes a slip, and that
/// is seen at once.
fn letters_of(word: &str) -> u64 {
    word.chars().fold(0, |all, letter| all | 1 << (u32::from(letter) & 63))
}
