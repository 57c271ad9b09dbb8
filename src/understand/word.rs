//! The words of a message, each with its place in the text.

use std::ops::Range;

/// Signs that part words which stand together.
const PARTS: &[char] =
    &[',', ';', '!', '?', '(', ')', '"', '“', '”', '،', '؛', '؟', '、', '，', '。', '！', '？', '；'];

/// The places of the words, in bytes. A Han letter is a word; a date, a time or a number
/// that is written with signs is one as well.
pub(super) fn places(text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut open = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let alone = is_han(c);
        let parts = c.is_whitespace() || PARTS.contains(&c);
        match places.last_mut() {
            _ if parts => open = false,
            Some(last) if open && !alone => last.end = end,
            _ => {
                places.push(at..end);
                open = !alone;
            }
        }
    }
    for place in &mut places {
        let word = &text[place.clone()];
        let bare = word.trim_end_matches(['.', ':', '-', '…']);
        place.end = place.start + if bare.is_empty() { word.len() } else { bare.len() };
    }
    places
}

fn is_han(c: char) -> bool {
    matches!(u32::from(c), 0x3040..=0x30ff | 0x3400..=0x4dbf | 0x4e00..=0x9fff | 0x20000..=0x323af)
}

/// The words at these places of a list, with what parts them.
pub(super) fn joined(text: &str, places: &[Range<usize>], which: Range<usize>) -> String {
    match places.get(which) {
        Some([first, .., last]) => text[first.start..last.end].to_owned(),
        Some([only]) => text[only.clone()].to_owned(),
        _ => String::new(),
    }
}

/// The shortest run of words of which this still holds; all of them if none is needed less.
pub(super) fn shortest(count: usize, holds: impl Fn(Range<usize>) -> bool) -> Range<usize> {
    let mut run = 0..count;
    while run.len() > 1 && holds(run.start + 1..run.end) {
        run.start += 1;
    }
    while run.len() > 1 && holds(run.start..run.end - 1) {
        run.end -= 1;
    }
    run
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        places(text).into_iter().map(|place| &text[place]).collect()
    }

    #[test]
    fn a_message_is_cut_into_its_words() {
        assert_eq!(words("Friday, at 8:30 a.m."), ["Friday", "at", "8:30", "a.m"]);
        assert_eq!(words("周五10点"), ["周", "五", "10", "点"]);
        assert_eq!(words("¿viernes? ..."), ["¿viernes", "..."]);
        assert_eq!(words(" "), [""; 0]);
    }

    #[test]
    fn the_shortest_run_is_found() {
        assert_eq!(shortest(5, |run| run.contains(&2) && run.contains(&3)), 2..4);
        assert_eq!(shortest(1, |_| true), 0..1);
    }
}
