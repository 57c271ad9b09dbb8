//! The files of sentences: `[meaning]`, and below it a sentence a line.

/// A sentence and what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Example<'a> {
    /// What it means: a line of a list by the key of its sentence, a dialog, an inquiry, or one
    /// of the meanings that are in no list (`remark`).
    pub meaning: &'a str,
    /// As somebody would text it.
    pub said: &'a str,
}

/// A line that stands under no meaning, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Misplaced(pub usize);

/// The sentences of a file. Blank lines, and lines that begin with `#`, say nothing.
///
/// # Errors
/// The first sentence that stands under no meaning.
pub fn examples(file: &str) -> Result<Vec<Example<'_>>, Misplaced> {
    let (mut all, mut under) = (Vec::new(), None);
    for (at, line) in file.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(meaning) => under = Some(meaning.trim()),
            None => all.push(Example { meaning: under.ok_or(Misplaced(at + 1))?, said: line }),
        }
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_stands_under_its_meaning() {
        let all = examples("# of fees\n[fee]\nhow much\n\n  is it free  \n[ place ]\nwhere\n");
        let pairs = all.map(|all| all.iter().map(|it| (it.meaning, it.said)).collect::<Vec<_>>());
        assert_eq!(pairs, Ok(vec![("fee", "how much"), ("fee", "is it free"), ("place", "where")]));
        assert_eq!(examples("\n# one\nhow much\n"), Err(Misplaced(3)));
    }
}
