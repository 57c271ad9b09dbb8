//! Numbers in Han numerals: `十四`, `二十三`, `一九九〇`.

/// The number that starts here in words of one character each, in ASCII digits,
/// and how many words it takes. Without a ten or hundred each numeral is a digit.
pub(super) fn read(words: &[String]) -> Option<(String, usize)> {
    let run: Vec<u32> = words.iter().map_while(|word| numeral(word)).take(8).collect();
    let written = if run.iter().any(|n| *n >= 10) {
        added(&run)?.to_string()
    } else {
        run.iter().filter_map(|n| char::from_digit(*n, 10)).collect()
    };
    (!run.is_empty()).then_some((written, run.len()))
}

/// The value of one numeral, in simple, traditional and formal writing.
fn numeral(word: &str) -> Option<u32> {
    let mut letters = word.chars();
    let (Some(letter), None) = (letters.next(), letters.next()) else { return None };
    Some(match letter {
        '〇' | '零' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' => 2,
        '三' | '叁' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        '廿' => 20,
        '卅' => 30,
        '百' => 100,
        _ => return None,
    })
}

/// `二 十 三`: what stands before a ten multiplies it, the rest is added.
fn added(run: &[u32]) -> Option<u32> {
    let mut sum = 0_u32;
    let mut held = None;
    for n in run {
        match (n, held) {
            (0, None) => {}
            (0..=9, None) => held = Some(*n),
            // Two digits side by side are no such number.
            (0..=9, Some(_)) => return None,
            (tens, before) => {
                sum = sum.checked_add(tens.checked_mul(before.unwrap_or(1))?)?;
                held = None;
            }
        }
    }
    sum.checked_add(held.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn han_numerals_are_read_by_value_or_digit_by_digit() {
        for (said, number) in [
            ("十四", Some("14")),
            ("二十", Some("20")),
            ("二十三", Some("23")),
            ("廿一", Some("21")),
            ("三十一", Some("31")),
            ("一百零五", Some("105")),
            ("一九九〇", Some("1990")),
            ("〇五", Some("05")),
            ("两", Some("2")),
            ("两三十", None),
            ("点", None),
        ] {
            let words: Vec<String> = said.chars().map(String::from).collect();
            assert_eq!(read(&words).map(|(text, _)| text).as_deref(), number, "{said}");
        }
    }
}
