//! The one key of a move: codes and everything that is looked up depend on it, so
//! it is never changed on the way.

use std::path::{Path, PathBuf};

use super::end::End;
use crate::cli::failure::Failure;
use crate::cli::parts::key;
use crate::store::seal::MasterKey;

/// The key, and the file in which it was found.
pub(super) struct Key {
    pub(super) key: MasterKey,
    /// None if it came from `TEXTPASS_KEY`.
    file: Option<PathBuf>,
}

/// The key of the source: `TEXTPASS_KEY`; or the one in the file beside it; or,
/// for a source that has none beside it, the one beside the target.
pub(super) fn find(from: &End, to: &End) -> Result<Key, Failure> {
    if let Some(key) = key::given()? {
        return Ok(Key { key, file: None });
    }
    match (beside(from)?, beside(to)?) {
        (Some(ours), Some(theirs)) if *ours.key.expose() != *theirs.key.expose() => Err(other(to, &theirs)),
        (Some(found), _) | (None, Some(found)) => Ok(found),
        (None, None) => Err(Failure::new(format!(
            "{from}: there is no key; set TEXTPASS_KEY to the one by which it was sealed"
        ))),
    }
}

/// The key of one store: `TEXTPASS_KEY`, or the one beside it.
pub(super) fn of(end: &End) -> Result<Key, Failure> {
    find(end, end)
}

fn beside(end: &End) -> Result<Option<Key>, Failure> {
    let Some(folder) = end.folder_of_key() else { return Ok(None) };
    let found = key::beside(folder)?;
    Ok(found.map(|(key, file)| Key { key, file: Some(file) }))
}

fn other(to: &End, key: &Key) -> Failure {
    let file = key.file.as_deref().unwrap_or(Path::new("textpass.key"));
    Failure::new(format!(
        "{to}: {} is another key than the source's; move into a folder without one",
        file.display()
    ))
}

impl Key {
    /// Keeps a key that was found in a file beside a new store, too, if a key may lie
    /// there. One that is there already is the same.
    pub(super) fn keep_beside(&self, to: &End) -> Result<(), Failure> {
        let Some(folder) = to.make_folder_of_key()? else { return Ok(()) };
        if self.file.is_some() && key::keep(folder, &self.key)? {
            eprintln!("put a copy of the key into {}, too", folder.display());
        }
        Ok(())
    }

    /// What is to be done with the key, if the new store has none beside it.
    pub(super) fn hint(&self, to: &End) -> Option<String> {
        let file = self.file.as_ref().filter(|_| to.folder_of_key().is_none())?;
        Some(format!(
            "it is sealed by the key in {}; keep a copy of that, and set TEXTPASS_KEY to it to use {to}",
            file.display()
        ))
    }
}
