//! The two ends of a move: URLs, and the stores behind them.

use std::fmt;
use std::path::{Path, PathBuf};

use super::keys::Key;
use crate::cli::failure::Failure;
use crate::cli::parts::store::make_folder;
use crate::store::StoreError;
use crate::store::file::FileStore;
use crate::store::seal::MasterKey;
use crate::store::sqlite::SqliteStore;
use crate::store::transfer::Transfer;

/// A store by its URL. Its `Display` has no password in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// `sqlite:PATH`
    Sqlite(PathBuf),
    /// `file:PATH`
    File(PathBuf),
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::File(path) => write!(f, "file:{}", path.display()),
        }
    }
}

impl End {
    /// Reads the URL of an option.
    pub(super) fn parse(option: &str, url: &str) -> Result<Self, Failure> {
        match url.split_once(':') {
            Some(("sqlite" | "file", "")) => Err(Failure::new(format!("{option} names no file"))),
            Some(("sqlite", path)) => Ok(Self::Sqlite(path.into())),
            Some(("file", path)) => Ok(Self::File(path.into())),
            _ => Err(Failure::new(format!("{option} is no store; write sqlite:PATH or file:PATH"))),
        }
    }

    /// The folder in which a key of its own may lie.
    pub(super) fn folder_of_key(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(folder(path)),
            Self::File(_) => None,
        }
    }

    /// Opens what is there; it is never made.
    pub(super) fn open_source(&self, key: &MasterKey) -> Result<Box<dyn Transfer>, Failure> {
        self.open_if_there(key)?.ok_or_else(|| Failure::new(format!("{self}: there is nothing")))
    }

    /// Opens what is there; none if nothing is.
    pub(super) fn open_if_there(&self, key: &MasterKey) -> Result<Option<Box<dyn Transfer>>, Failure> {
        let is_there = match self {
            Self::Sqlite(path) => path.exists(),
            Self::File(path) => FileStore::new(path, key)?.exists(),
        };
        if is_there { self.open(key).map(Some) } else { Ok(None) }
    }

    /// Opens it, or makes it; a new SQLite file gets its key beside it.
    pub(super) fn open_target(&self, key: &Key) -> Result<Box<dyn Transfer>, Failure> {
        if let Self::Sqlite(path) = self {
            make_folder(folder(path))?;
            key.keep_beside(folder(path))?;
        }
        self.open(&key.key)
    }

    fn open(&self, key: &MasterKey) -> Result<Box<dyn Transfer>, Failure> {
        let failed = |error: StoreError| Failure::new(format!("{self}: {error}"));
        match self {
            Self::Sqlite(path) => Ok(Box::new(SqliteStore::open_for_move(path, key).map_err(failed)?)),
            Self::File(path) => Ok(Box::new(FileStore::new(path, key).map_err(failed)?)),
        }
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
