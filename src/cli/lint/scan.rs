//! The entries of a file by its lines alone, so that they are known also where
//! the file cannot be parsed.

/// An entry of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// `message`, `message.attribute`, `[section]` or `section.key`.
    pub(super) key: String,
    /// Its first line, counted from 1.
    pub(super) line: usize,
    /// How many lines it has, without comments and blank ones.
    pub(super) lines: usize,
}

/// The entries of a `.ftl` or `.toml` file.
pub(super) fn entries(file: &str, text: &str) -> Vec<Entry> {
    // In marked times `[friday]` is no section: all of them are one entry.
    if file.ends_with("/times.txt") {
        let told = |text: &str| !text.trim().is_empty() && !text.starts_with('#');
        let lines = text.lines().filter(|text| told(text)).count();
        return vec![Entry { key: "texts".to_owned(), line: 1, lines }];
    }
    let begins: fn(&str, &str) -> Option<(String, String)> =
        if file.ends_with(".ftl") { sentence } else { setting };
    let mut all: Vec<Entry> = Vec::new();
    let mut within = String::new();
    for (line, text) in (1..).zip(text.lines()) {
        if text.trim().is_empty() || text.starts_with('#') {
            continue;
        }
        match (begins(text, &within), all.last_mut()) {
            (Some((key, now_within)), _) => {
                within = now_within;
                all.push(Entry { key, line, lines: 1 });
            }
            (None, Some(last)) => last.lines += 1,
            (None, None) => {}
        }
    }
    all
}

/// `key =`, or `.attribute =` of the message before; and the message it is within.
fn sentence(line: &str, message: &str) -> Option<(String, String)> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let is_name = |name: &str| {
        name.starts_with(|c: char| c.is_ascii_alphabetic())
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
    };
    match name.trim_start().strip_prefix('.') {
        Some(attribute) if is_name(attribute) => Some((format!("{message}.{attribute}"), message.to_owned())),
        _ => is_name(name.trim_start_matches('-')).then(|| (name.to_owned(), name.to_owned())),
    }
}

/// `[section]`, or `key =` in the section before; and the section it is within.
fn setting(line: &str, section: &str) -> Option<(String, String)> {
    if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.trim_end().strip_suffix(']')) {
        return Some((format!("[{name}]"), name.to_owned()));
    }
    let (key, _) = line.split_once(" = ")?;
    if line.starts_with(' ') || line.starts_with('[') {
        return None;
    }
    let key = key.trim().trim_matches('"');
    let whole = if section.is_empty() { key.to_owned() } else { format!("{section}.{key}") };
    Some((whole, section.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(file: &str, text: &str) -> Vec<String> {
        entries(file, text).into_iter().map(|it| format!("{} {} {}", it.key, it.line, it.lines)).collect()
    }

    #[test]
    fn sentences_are_known_by_their_lines() {
        let text = "# a = b\nhello =\n    Hi\n    .sms = Hi = hello\n\nleft = { $n ->\n    [one] one\n   *[other] a = b\n}\n-term = x\n";
        assert_eq!(shown("en/a.ftl", text), ["hello 2 2", "hello.sms 4 1", "left 6 4", "-term 10 1"]);
    }

    #[test]
    fn settings_are_known_by_their_lines() {
        let text =
            "alone = [\"a\"]\n\n# x\n[dates]\nmonths = [\n  [\"a\"],\n]\n\"San Jose, CA\" = [\"x = y\"]\n";
        let expected = ["alone 1 1", "[dates] 4 1", "dates.months 5 3", "dates.San Jose, CA 8 1"];
        assert_eq!(shown("en/words.toml", text), expected);
    }
}
