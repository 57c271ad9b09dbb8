//! The last defence against a text that a channel would refuse as too long.

use std::borrow::Cow;

/// What a text that was cut ends with. Three dots, which every alphabet has.
const CUT_MARK: &str = "...";

/// The text, or as many of its first characters as fit into `limit` together
/// with three dots. Whoever renders a text keeps it shorter than this; a text
/// that arrives cut is still better than one that does not arrive.
pub fn cut(text: &str, limit: usize) -> Cow<'_, str> {
    if text.chars().count() <= limit {
        return Cow::Borrowed(text);
    }
    let kept: String = text.chars().take(limit.saturating_sub(CUT_MARK.len())).collect();
    Cow::Owned(kept + CUT_MARK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_text_over_the_limit_is_cut() {
        assert_eq!(cut("ñandú", 5), "ñandú");
        assert_eq!(cut("ñandúes", 6), "ñan...");
        assert_eq!(cut(&"я".repeat(2000), 1600).chars().count(), 1600);
    }
}
