//! No longer than a channel takes.

/// The text itself if it has no more than `limit` UTF-16 units; otherwise as
/// many whole lines as fit, then `tail` on a line of its own, which says how to
/// get the rest. A first line that is too long alone is cut at a space, or
/// anywhere if it has none. A tail longer than the limit is cut too.
pub fn fit(text: &str, limit: usize, tail: &str) -> String {
    if units(text) <= limit {
        return text.to_owned();
    }
    let room = limit.saturating_sub(units(tail) + 1);
    let kept = whole_lines(text, room);
    if kept.is_empty() { beginning(tail, limit).to_owned() } else { format!("{kept}\n{tail}") }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The longest beginning of at most `room` units that ends where a line, a word
/// or, at worst, a letter ends.
fn whole_lines(text: &str, room: usize) -> &str {
    let most = beginning(text, room);
    let ends_here = text[most.len()..].starts_with('\n');
    let end = if ends_here { Some(most.len()) } else { most.rfind('\n').filter(|&end| end > 0) };
    let end = end.or_else(|| most.rfind(' ').filter(|&end| end > 0));
    most[..end.unwrap_or(most.len())].trim_end()
}

/// The longest beginning of at most `room` units.
fn beginning(text: &str, room: usize) -> &str {
    let mut used = 0;
    let over = text.char_indices().find(|(_, letter)| {
        used += letter.len_utf16();
        used > room
    });
    over.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_fits_stays_as_it_is() {
        assert_eq!(fit("one\ntwo", 7, "more?"), "one\ntwo");
    }

    #[test]
    fn what_does_not_fit_is_cut_between_lines() {
        assert_eq!(fit("one\ntwo\nthree four", 13, "more?"), "one\ntwo\nmore?");
        assert_eq!(fit("one\ntwo\nthree four", 12, "more?"), "one\nmore?");
    }

    #[test]
    fn one_long_line_is_cut_between_words_or_letters() {
        assert_eq!(fit("three four five", 14, "more?"), "three\nmore?");
        assert_eq!(fit("threefourfives", 11, "more?"), "three\nmore?");
        assert_eq!(fit("👋👋👋👋", 7, "+"), "👋👋\n+");
    }

    #[test]
    fn a_limit_smaller_than_the_tail_still_holds() {
        assert_eq!(fit("something long", 4, "more?"), "more");
    }

    proptest! {
        #[test]
        fn nothing_is_ever_longer_than_its_limit(text in any::<String>(), limit in 0_usize..60) {
            prop_assert!(units(&fit(&text, limit, "write 9 for more")) <= limit);
        }
    }
}
