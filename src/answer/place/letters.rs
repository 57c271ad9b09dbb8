//! The letters of a place as they are typed: capitals, `N.Y.`

use crate::answer::fold;
use crate::answer::pieces::{self, Kind, Piece};

/// A message cut into pieces, with the letters of `N.Y.` as one word.
pub(super) fn pieces_of(said: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let letter = |p: &Piece| p.kind == Kind::Word && p.text.len() == 1;
    let mut all = pieces::pieces(said).into_iter().peekable();
    while let Some(mut piece) = all.next() {
        let starts = letter(&piece);
        let mut whole = false;
        while starts && all.peek().is_some_and(|p| p.is_sign('.') && p.glued) {
            all.next();
            whole = true;
            if let Some(next) = all.next_if(|p| letter(p) && p.glued) {
                piece.text.push_str(&next.text);
            } else {
                break;
            }
        }
        piece.capitals |= whole && piece.text.len() > 1;
        out.push(piece);
    }
    out
}

/// Whether capitals tell anything in a message: nothing, if all of it is so.
pub(super) fn capitals_tell(said: &str) -> bool {
    fold::typed(said).chars().any(char::is_lowercase)
}
