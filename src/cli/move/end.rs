//! The two ends of a move: URLs, and the stores behind them.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::cli::failure::Failure;
use crate::cli::parts::store::make_folder;
use crate::domain::private::Private;
use crate::store::StoreError;
use crate::store::file::FileStore;
use crate::store::redis::{self, Options, RedisTransfer};
use crate::store::seal::MasterKey;
use crate::store::sqlite::SqliteStore;
use crate::store::transfer::Transfer;

/// How a store is named.
const URLS: &str =
    "sqlite:PATH, file:PATH, redis://HOST:PORT or redis+cluster://HOST:PORT,HOST:PORT (rediss with TLS)";

/// A store by its URL. Neither `Display` nor `Debug` has a password in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// `sqlite:PATH`
    Sqlite(PathBuf),
    /// `redis://…` or `redis+cluster://…` (`rediss` with TLS), and how it is used
    Redis(Private<String>, Options),
    /// `file:PATH`
    File(PathBuf),
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Redis(url, _) => f.write_str(redis::place(url.expose()).as_deref().unwrap_or("redis")),
            Self::File(path) => write!(f, "file:{}", path.display()),
        }
    }
}

impl End {
    /// Reads the URL of an option; `on_redis` says how Redis is used.
    pub(super) fn parse(
        option: &str,
        url: &str,
        on_redis: impl FnOnce() -> Result<Options, Failure>,
    ) -> Result<Self, Failure> {
        match url.split_once(':') {
            Some(("sqlite" | "file", "")) => Err(Failure::new(format!("{option} names no file"))),
            Some(("sqlite", path)) => Ok(Self::Sqlite(path.into())),
            Some(("file", path)) => Ok(Self::File(path.into())),
            Some((scheme, _)) if scheme.starts_with("redis") => {
                redis::place(url).map_err(|error| Failure::new(format!("{option}: {error}")))?;
                Ok(Self::Redis(Private::new(url.to_owned()), on_redis()?))
            }
            _ => Err(Failure::new(format!("{option} is no store; write {URLS}"))),
        }
    }

    /// The folder in which a key of its own may lie.
    pub(super) fn folder_of_key(&self) -> Option<&Path> {
        match self {
            Self::Sqlite(path) => Some(folder(path)),
            Self::Redis(..) | Self::File(_) => None,
        }
    }

    /// Whether nothing starts on it: it can only be kept, or moved on.
    pub(super) fn is_kept_only(&self) -> bool {
        matches!(self, Self::File(_))
    }

    /// Opens what is there; it is never made.
    pub(super) async fn open_source(&self, key: &MasterKey) -> Result<Box<dyn Transfer>, Failure> {
        let none = || Failure::new(format!("{self}: {}; is it the right one?", self.lacks()));
        self.open_if_there(key).await?.ok_or_else(none)
    }

    /// Why there is nothing to be moved.
    fn lacks(&self) -> &'static str {
        let what = if let Self::Sqlite(path) = self { SqliteStore::lacks(path).ok().flatten() } else { None };
        what.unwrap_or("there is no file")
    }

    /// Opens what is there; none if nothing is.
    pub(super) async fn open_if_there(&self, key: &MasterKey) -> Result<Option<Box<dyn Transfer>>, Failure> {
        let is_there = match self {
            Self::Sqlite(path) => SqliteStore::lacks(path).map_err(|error| self.failed(&error))?.is_none(),
            Self::Redis(..) => true,
            Self::File(path) => FileStore::new(path, key)?.exists(),
        };
        if is_there { self.open(key).await.map(Some) } else { Ok(None) }
    }

    /// The folder in which a key of its own may lie, made if it is not there.
    pub(super) fn make_folder_of_key(&self) -> Result<Option<&Path>, Failure> {
        self.folder_of_key().map(|folder| make_folder(folder).map(|()| folder)).transpose()
    }

    /// Opens it, or makes it. Servers that do not keep what they are told are refused,
    /// as `serve` would.
    pub(super) async fn open_target(&self, key: &MasterKey) -> Result<Box<dyn Transfer>, Failure> {
        if let Self::Redis(url, options) = self {
            let target = self.on_redis(url.expose(), options, key).await?;
            for warning in target.check_durability().await.map_err(|error| self.failed(&error))? {
                eprintln!("{self}: {warning}");
            }
            return Ok(Box::new(target));
        }
        self.open(key).await
    }

    async fn open(&self, key: &MasterKey) -> Result<Box<dyn Transfer>, Failure> {
        let failed = |error| self.failed(&error);
        match self {
            Self::Sqlite(path) => Ok(Box::new(SqliteStore::open_for_move(path, key).map_err(failed)?)),
            Self::Redis(url, options) => Ok(Box::new(self.on_redis(url.expose(), options, key).await?)),
            Self::File(path) => Ok(Box::new(FileStore::new(path, key).map_err(failed)?)),
        }
    }

    async fn on_redis(
        &self,
        url: &str,
        options: &Options,
        key: &MasterKey,
    ) -> Result<RedisTransfer, Failure> {
        let opened = RedisTransfer::open(url, key, options.clone()).await;
        opened.map_err(|error| self.failed(&error))
    }

    /// The trouble of a store, with its name.
    pub(super) fn failed(&self, error: &StoreError) -> Failure {
        Failure::new(format!("{self}: {error}"))
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_in_nothing_that_prints() {
        let url = "redis://ana:s3cret@keep.example.com:7000";
        let end = End::parse("--to", url, || Ok(Options::default())).unwrap();
        assert_eq!(end.to_string(), "redis://keep.example.com:7000");
        assert!(!format!("{end:?}").contains("s3cret"), "{end:?}");
    }
}
