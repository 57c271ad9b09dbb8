//! What somebody wants, said in a longer message: one of the dialogs, or a visit
//! for some inquiry.

use super::cut::Typed;
use super::words::Words;

/// What a message asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Request<'w> {
    /// This dialog.
    Dialog(&'w str),
    /// This dialog is named, but more is said of an inquiry.
    Rather(&'w str),
}

/// How much more a phrase weighs with which a message begins or ends, apart from
/// what is polite: `cancel` in "I want to cancel my green card appointment".
const MAIN: usize = 4;

/// What a message asks for by naming a dialog, as a whole or somewhere in it.
/// A dialog that is only mentioned gives way to an inquiry of which as much is said
/// ("my lawyer told me to get a stamp in my passport").
pub fn read<'w>(said: &(impl Typed + ?Sized), words: &'w Words) -> Option<Request<'w>> {
    let cut = said.cut();
    if let Some(dialog) = words.intent(&*cut) {
        return Some(Request::Dialog(dialog));
    }
    let (dialog, weight) = words.intent_inside(&cut.words, MAIN)?;
    let rather = words.inquiry_weight(&cut.words) >= weight;
    Some(if rather { Request::Rather(dialog) } else { Request::Dialog(dialog) })
}
