//! The store that `TEXTPASS_STORE` or `--data` names.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::environment::{fault, value};
use super::key;
use crate::cli::failure::Failure;
use crate::store::redis::{self, Options, RedisStore};
use crate::store::sqlite::SqliteStore;
use crate::store::{Store, StoreError};

/// The file of the embedded store.
const FILE: &str = "textpass.db";
/// The variable that names a store.
const NAME: &str = "TEXTPASS_STORE";
/// What to do about one that cannot be.
const REMEDY: &str = "write sqlite:PATH, redis://HOST:PORT or redis+cluster://HOST:PORT,HOST:PORT (rediss with \
                      TLS), or unset it for --data";

/// What a store is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Purpose {
    /// To serve: what people are told must be kept.
    Service,
    /// For one command.
    Command,
}

/// Opens the store of `TEXTPASS_STORE`, or the file in the data folder, which
/// is made if it does not exist.
pub(in crate::cli) async fn open(
    data: &Path,
    options: &Options,
    purpose: Purpose,
) -> Result<Arc<dyn Store>, Failure> {
    let Some(url) = value(NAME)? else { return sqlite(&data.join(FILE)) };
    match url.split_once(':') {
        Some(("sqlite", "")) => Err(fault(NAME, "names no file", REMEDY).into()),
        Some(("sqlite", path)) => sqlite(&PathBuf::from(path)),
        Some((scheme, _)) if scheme.starts_with("redis") => on_redis(&url, options, purpose).await,
        _ => {
            let scheme = url.split(':').next().unwrap_or_default();
            let what = format!("names a store of the kind {scheme:?}, which this textpass does not have");
            Err(fault(NAME, what, REMEDY).into())
        }
    }
}

fn sqlite(path: &Path) -> Result<Arc<dyn Store>, Failure> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    make_folder(folder)?;
    let key = key::find(folder, !path.exists())?;
    let opened = SqliteStore::open(path, &key);
    Ok(Arc::new(opened.map_err(|error| Failure::new(format!("{}: {error}", path.display())))?))
}

/// The address may hold a password, so errors name the place without it.
async fn on_redis(url: &str, options: &Options, purpose: Purpose) -> Result<Arc<dyn Store>, Failure> {
    let place = redis::place(url).map_err(|error| Failure::new(format!("{NAME}: {error}")))?;
    let failed = |error: StoreError| Failure::new(format!("{NAME} ({place}): {error}"));
    let store = RedisStore::open(url, &key::needed()?, options.clone()).await.map_err(failed)?;
    if purpose == Purpose::Service {
        for warning in store.check_durability().await.map_err(failed)? {
            tracing::warn!("{warning}");
        }
    }
    Ok(Arc::new(store))
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
