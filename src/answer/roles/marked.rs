//! The file of marked texts: one a line, `[wished]`, `{refused}`, `(beside)`.

use std::ops::Range;

use super::super::pieces::{Kind, Piece, pieces};
use super::Role;

/// A text with the roles of its days and hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// Its pieces, without the marks.
    pub pieces: Vec<Piece>,
    /// Which of them are a day or an hour, and what it is to the wish.
    pub roles: Vec<(Range<usize>, Role)>,
}

/// A line whose marks do not go together, or that has none, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmarked(pub usize);

/// The texts of a file. Blank lines, and lines that begin with `#`, say nothing.
///
/// # Errors
/// The first text whose marks do not go together, or that has none.
pub fn marked(file: &str) -> Result<Vec<Marked>, Unmarked> {
    let lines = file.lines().map(str::trim).enumerate();
    let texts = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    texts.map(|(at, line)| of_line(line).ok_or(Unmarked(at + 1))).collect()
}

fn of_line(line: &str) -> Option<Marked> {
    let mut marked = Marked { pieces: Vec::new(), roles: Vec::new() };
    let mut open: Option<(Role, usize)> = None;
    for piece in pieces(line) {
        let here = marked.pieces.len();
        match (mark(&piece), open) {
            (None, _) => marked.pieces.push(piece),
            (Some((role, true)), None) => open = Some((role, here)),
            (Some((role, false)), Some((opened, from))) if role == opened && from < here => {
                marked.roles.push((from..here, role));
                open = None;
            }
            (Some(_), _) => return None,
        }
    }
    (open.is_none() && !marked.roles.is_empty()).then_some(marked)
}

/// The role of which a piece is a mark, and whether it opens it.
fn mark(piece: &Piece) -> Option<(Role, bool)> {
    match (piece.kind, piece.text.as_str()) {
        (Kind::Sign, "[") => Some((Role::Wished, true)),
        (Kind::Sign, "]") => Some((Role::Wished, false)),
        (Kind::Sign, "{") => Some((Role::Refused, true)),
        (Kind::Sign, "}") => Some((Role::Refused, false)),
        (Kind::Sign, "(") => Some((Role::Beside, true)),
        (Kind::Sign, ")") => Some((Role::Beside, false)),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_out_of_the_text() {
        let texts = marked("# times\n\ni work until (3), so {mondays} no, after [4 pm]\n").unwrap();
        let told = |(span, role): &(Range<usize>, Role)| {
            let said: Vec<&str> = texts[0].pieces[span.clone()].iter().map(|piece| &*piece.text).collect();
            (said.join(" "), *role)
        };
        let roles: Vec<_> = texts[0].roles.iter().map(told).collect();
        let is = |said: &str, role| (said.to_owned(), role);
        assert_eq!(roles, [is("3", Role::Beside), is("mondays", Role::Refused), is("4 pm", Role::Wished)]);
        assert!(!texts[0].pieces.iter().any(|piece| mark(piece).is_some()));
    }

    #[test]
    fn marks_that_do_not_go_together_are_told_with_their_line() {
        for wrong in ["[3", "3]", "[3)", "[[3]]", "[]", "three", "[3} 4]"] {
            assert_eq!(marked(&format!("[1]\n{wrong}\n")), Err(Unmarked(2)), "{wrong}");
        }
    }
}
