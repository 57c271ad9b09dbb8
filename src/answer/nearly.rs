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
            && strsim::osa_distance(typed, word) <= slips)
}
