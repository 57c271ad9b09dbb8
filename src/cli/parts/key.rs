//! The store's key: from the environment, or a file beside the embedded store.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use secrecy::ExposeSecret;

use super::environment::{fault, secret};
use crate::cli::failure::Failure;
use crate::store::seal::MasterKey;

/// The file in which a key is kept that was made here.
const FILE: &str = "textpass.key";
/// The variable that holds a key.
const NAME: &str = "TEXTPASS_KEY";
/// What to set it to.
const REMEDY: &str = "set it to 32 bytes in standard base64 (openssl rand -base64 32)";

/// The key of a store in this folder. A new store without `TEXTPASS_KEY` gets
/// one, which is said; data whose key is missing is refused.
pub(super) fn find(folder: &Path, is_new: bool) -> Result<MasterKey, Failure> {
    if let Some(key) = given()? {
        return Ok(key);
    }
    let path = folder.join(FILE);
    if !path.exists() {
        if !is_new {
            return Err(Failure::new(format!(
                "{} has data but no key; set TEXTPASS_KEY, or put {FILE} back beside it",
                folder.display()
            )));
        }
        if keep(folder, &MasterKey::draw()?)? {
            eprintln!(
                "made a key in {}; keep a copy of it: without it the data cannot be read",
                path.display()
            );
        }
    }
    read(&path)
}

/// The key in `TEXTPASS_KEY`.
pub(in crate::cli) fn given() -> Result<Option<MasterKey>, Failure> {
    let Some(written) = secret(NAME)? else { return Ok(None) };
    let key = MasterKey::parse(written.expose_secret());
    key.map(Some).ok_or_else(|| fault(NAME, "is no key", REMEDY).into())
}

/// The key of a store that has no folder to keep one in.
pub(super) fn needed() -> Result<MasterKey, Failure> {
    let what = "is not set, and a store on Redis has no folder to keep a key in";
    let remedy = format!("{REMEDY}, the same for all processes on this store");
    given()?.ok_or_else(|| fault(NAME, what, &remedy).into())
}

/// Whether a key lies in a folder.
pub(super) fn lies_in(folder: &Path) -> bool {
    folder.join(FILE).exists()
}

/// The key that lies in a folder, and its file.
pub(in crate::cli) fn beside(folder: &Path) -> Result<Option<(MasterKey, PathBuf)>, Failure> {
    let path = folder.join(FILE);
    if path.exists() { Ok(Some((read(&path)?, path))) } else { Ok(None) }
}

fn read(path: &Path) -> Result<MasterKey, Failure> {
    let written = fs::read_to_string(path).map_err(|error| unusable(path, &error.to_string()))?;
    MasterKey::parse(&written).ok_or_else(|| unusable(path, "is no key"))
}

/// Puts a key into a folder whole or not at all, readable for its owner only. If
/// there is one, or another process made one at the same moment, that one stays.
/// Returns whether it was put there.
pub(in crate::cli) fn keep(folder: &Path, key: &MasterKey) -> Result<bool, Failure> {
    let path = &folder.join(FILE);
    let unfinished = folder.join(format!("{FILE}.{}", std::process::id()));
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&unfinished).and_then(|mut file| {
        file.write_all(key.expose().as_bytes())?;
        file.write_all(b"\n")?;
        file.sync_all()
    });
    let linked = written.and_then(|()| fs::hard_link(&unfinished, path));
    let _ = fs::remove_file(&unfinished);
    match linked {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(unusable(path, &error.to_string())),
    }
}

fn unusable(path: &Path, what: &str) -> Failure {
    Failure::new(format!("{}: {what}; set TEXTPASS_KEY, or put the key back", path.display()))
}
