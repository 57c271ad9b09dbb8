//! The store that `TEXTPASS_STORE` or `--data` names.

use std::fs;
use std::path::{Path, PathBuf};

use super::environment::{fault, value};
use super::key;
use crate::cli::failure::Failure;
use crate::store::sqlite::SqliteStore;

/// The file of the embedded store.
const FILE: &str = "textpass.db";
/// What to do about a `TEXTPASS_STORE` that cannot be.
const REMEDY: &str = "write sqlite:PATH, or unset it for --data";

/// Opens the store: `sqlite:PATH` of `TEXTPASS_STORE`, or the file in the data
/// folder; both are made if they do not exist.
pub(in crate::cli) fn open(data: &Path) -> Result<SqliteStore, Failure> {
    let path = path(data)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_folder(folder)?;
    let key = key::find(folder, !path.exists())?;
    SqliteStore::open(&path, &key).map_err(|error| Failure::new(format!("{}: {error}", path.display())))
}

fn path(data: &Path) -> Result<PathBuf, Failure> {
    let Some(url) = value("TEXTPASS_STORE")? else { return Ok(data.join(FILE)) };
    match url.split_once(':') {
        Some(("sqlite", "")) => Err(fault("TEXTPASS_STORE", "names no file", REMEDY).into()),
        Some(("sqlite", path)) => Ok(PathBuf::from(path)),
        _ => {
            let scheme = url.split(':').next().unwrap_or_default();
            let what = format!("names a store of the kind {scheme:?}, which this textpass does not have");
            Err(fault("TEXTPASS_STORE", what, REMEDY).into())
        }
    }
}

/// Makes the folder, for its owner only.
pub(in crate::cli) fn make_folder(folder: &Path) -> Result<(), Failure> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    let remedy = "choose another folder with --data, or in TEXTPASS_STORE";
    builder
        .create(folder)
        .map_err(|error| Failure::new(format!("{}: cannot be made ({error}); {remedy}", folder.display())))
}
