//! The store that `TEXTPASS_STORE` or `--data` names.

use std::borrow::Cow;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use secrecy::ExposeSecret;

use super::environment::{fault, secret};
use super::key;
use crate::cli::failure::Failure;
use crate::service::clock::Clock;
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
/// What to do where a book was looked for.
const ELSEWHERE: &str =
    "name the folder of the data with --data or TEXTPASS_DATA, or its store with TEXTPASS_STORE";
/// What to do where a book may have been lost.
const LOST: &str = "if there was one, put it back: numbers and codes would be given again; if there never was, \
                    make a new book with textpass serve --new";

/// Why nobody can talk, and what to do.
pub(in crate::cli) const SERVED: &str = "textpass serve runs on this store, and what waits there is for people; talk on another one with --data (and \
     without TEXTPASS_STORE), or stop it first. One that was killed is taken to run for 15 seconds more";

/// What a store is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Purpose {
    /// To serve: what people are told must be kept.
    Service(Book),
    /// To talk in a terminal.
    Talk(Book),
    /// For one command.
    Command,
}

/// The book that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Book {
    /// The one that is there; a new one only where there never was any.
    Usual,
    /// A new one (`--new`).
    New,
}

impl Book {
    /// What `--new` asks for.
    pub(in crate::cli) fn asked(new: bool) -> Self {
        if new { Self::New } else { Self::Usual }
    }
}

impl Purpose {
    /// The book that this purpose may make.
    fn makes(self) -> Option<Book> {
        match self {
            Self::Service(book) | Self::Talk(book) => Some(book),
            Self::Command => None,
        }
    }

    fn is_service(self) -> bool {
        matches!(self, Self::Service(_))
    }

    /// Whether a store can be used for this: nobody talks where people are served.
    async fn admit(self, store: &dyn Store) -> Result<(), Cow<'static, str>> {
        let Self::Talk(_) = self else { return Ok(()) };
        match store.is_served(Clock::system().now()).await {
            Ok(true) => Err(SERVED.into()),
            Ok(false) => Ok(()),
            Err(error) => Err(error.to_string().into()),
        }
    }

    /// The failure of an opening, with what to do.
    fn failed(self, place: &str, error: &StoreError) -> Failure {
        match (error, self.makes()) {
            (StoreError::NoBook(_), None) => Failure::new(format!("{place}: {error}; {ELSEWHERE}")),
            (StoreError::NoBook(_), Some(_)) => {
                Failure::new(format!("{place}: {error}; {LOST}; or {ELSEWHERE}"))
            }
            (StoreError::HasBook, _) => Failure::new(format!("{place}: {error}; start without --new")),
            _ => Failure::new(format!("{place}: {error}")),
        }
    }
}

/// Opens the store of `TEXTPASS_STORE`, or the file in the data folder. Only to
/// serve and to talk it is made, if there never was one.
pub(in crate::cli) async fn open(
    data: &Path,
    options: &Options,
    purpose: Purpose,
) -> Result<Arc<dyn Store>, Failure> {
    let Some(url) = secret(NAME)? else { return on_sqlite(&data.join(FILE), purpose).await };
    let url = url.expose_secret();
    match url.split_once(':') {
        Some(("sqlite", "")) => Err(fault(NAME, "names no file", REMEDY).into()),
        Some(("sqlite", path)) => on_sqlite(&PathBuf::from(path), purpose).await,
        Some((scheme, _)) if scheme.starts_with("redis") => on_redis(url, options, purpose).await,
        _ => {
            let scheme = url.split(':').next().unwrap_or_default();
            let what = format!("names a store of the kind {scheme:?}, which this textpass does not have");
            Err(fault(NAME, what, REMEDY).into())
        }
    }
}

async fn on_sqlite(path: &Path, purpose: Purpose) -> Result<Arc<dyn Store>, Failure> {
    let store = sqlite(path, purpose)?;
    purpose.admit(&*store).await.map_err(|what| Failure::new(format!("{}: {what}", path.display())))?;
    Ok(store)
}

fn sqlite(path: &Path, purpose: Purpose) -> Result<Arc<dyn Store>, Failure> {
    let failed = |error| purpose.failed(&path.display().to_string(), &error);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if is_to_be_made(path, folder, purpose)? {
        make_folder(folder)?;
    }
    // another process may be making it just now
    let _alone = purpose.makes().and_then(|_| alone_in(folder));
    if is_to_be_made(path, folder, purpose)? {
        let key = key::find(folder, true)?;
        return Ok(Arc::new(SqliteStore::make(path, &key).map_err(failed)?));
    }
    if let Some(what) = SqliteStore::lacks(path).map_err(failed)? {
        return Err(failed(StoreError::NoBook(what)));
    }
    let key = key::find(folder, false)?;
    Ok(Arc::new(SqliteStore::open_existing(path, &key).map_err(failed)?))
}

/// Whether a new book is to be made in this file: asked for by `--new`; or without
/// it, where neither a key nor anything else tells that there was one before.
fn is_to_be_made(path: &Path, folder: &Path, purpose: Purpose) -> Result<bool, Failure> {
    Ok(match purpose.makes() {
        Some(Book::New) => true,
        Some(Book::Usual) => {
            let never = !path.exists() && !with_ending(path, "-wal").exists();
            never && key::given()?.is_none() && !key::lies_in(folder)
        }
        None => false,
    })
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Keeps other processes from making a book in the same folder, until it is
/// dropped; quietly nothing where a folder cannot be locked.
fn alone_in(folder: &Path) -> Option<fs::File> {
    let folder = fs::File::open(folder).ok()?;
    folder.lock().ok().map(|()| folder)
}

/// The address may hold a password, so errors name the place without it.
async fn on_redis(url: &str, options: &Options, purpose: Purpose) -> Result<Arc<dyn Store>, Failure> {
    let place = redis::place(url).map_err(|error| Failure::new(format!("{NAME}: {error}")))?;
    let failed = |error: StoreError| purpose.failed(&format!("{NAME} ({place})"), &error);
    let store = RedisStore::reach(url, &key::needed()?, options.clone()).await.map_err(failed)?;
    if purpose.is_service() {
        for warning in store.check_durability().await.map_err(failed)? {
            tracing::warn!("{warning}");
        }
    }
    let store = match purpose.makes() {
        Some(Book::New) => store.make().await,
        _ => store.existing().await,
    };
    let store: Arc<dyn Store> = Arc::new(store.map_err(failed)?);
    purpose.admit(&*store).await.map_err(|what| Failure::new(format!("{NAME} ({place}): {what}")))?;
    Ok(store)
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
