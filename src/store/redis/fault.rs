//! What an error of the server or the connection means.

use redis::{ErrorKind, RedisError, ServerErrorKind};

use crate::store::StoreError;
use crate::store::probe::Ailment;

/// Why something that should be on replicas was not answered.
#[derive(Debug)]
pub(super) enum Trouble {
    /// The server or the connection failed.
    Redis(RedisError),
    /// It was written, but too few replicas said that they have it.
    Short,
}

impl From<RedisError> for Trouble {
    fn from(error: RedisError) -> Self {
        Self::Redis(error)
    }
}

impl From<Trouble> for StoreError {
    fn from(trouble: Trouble) -> Self {
        match trouble {
            Trouble::Redis(error) => fault(&error),
            Trouble::Short => unavailable(Ailment::Replicas),
        }
    }
}

/// What an error means to whoever asked. Its details may quote what was sent,
/// so only its kind is told.
pub(super) fn fault(error: &RedisError) -> StoreError {
    match ailment(error) {
        Some(ailment) => unavailable(ailment),
        None if error.detail().is_some_and(|detail| detail.contains("cluster support disabled")) => {
            StoreError::Broken(
                "the server is no part of a cluster; write redis:// in place of redis+cluster://".to_owned(),
            )
        }
        None => StoreError::Broken(match error.code() {
            Some(code) => format!("redis says {code}"),
            None => format!("redis: {}", error.category()),
        }),
    }
}

/// The error of whoever asks a store that ails.
pub(super) fn unavailable(ailment: Ailment) -> StoreError {
    StoreError::Unavailable(format!("redis: {ailment}; {}", ailment.remedy()))
}

/// Why the store takes no writes; none if the error is one of our own.
pub(super) fn ailment(error: &RedisError) -> Option<Ailment> {
    match error.kind() {
        ErrorKind::Io if is_of_tls(error) => Some(Ailment::Certificate),
        ErrorKind::Io => Some(Ailment::Unreachable),
        ErrorKind::AuthenticationFailed | ErrorKind::Server(ServerErrorKind::NoPerm) => Some(Ailment::Login),
        ErrorKind::Server(ServerErrorKind::BusyLoading) => Some(Ailment::Loading),
        ErrorKind::Server(ServerErrorKind::ReadOnly) => Some(Ailment::ReadOnly),
        ErrorKind::ClusterConnectionNotFound
        | ErrorKind::Server(
            ServerErrorKind::TryAgain
            | ServerErrorKind::ClusterDown
            | ServerErrorKind::MasterDown
            | ServerErrorKind::Moved
            | ServerErrorKind::Ask,
        ) => Some(Ailment::Cluster),
        ErrorKind::Server(ServerErrorKind::ResponseError) => {
            error.detail().filter(|detail| detail.starts_with("max number of clients")).map(|_| Ailment::Busy)
        }
        _ => of_code(error.code()?),
    }
}

/// Whether TLS failed: its own errors, and what it makes of bytes that are none of it.
fn is_of_tls(error: &RedisError) -> bool {
    // the library hands its cause out in an `Arc`
    let cause = std::error::Error::source(error)
        .and_then(|cause| cause.downcast_ref::<std::sync::Arc<dyn std::error::Error + Send + Sync>>());
    cause.is_some_and(|cause| {
        let of_io = cause.downcast_ref::<std::io::Error>();
        of_io.is_none_or(|error| error.kind() == std::io::ErrorKind::InvalidData)
    })
}

/// Codes that the library does not know.
fn of_code(code: &str) -> Option<Ailment> {
    match code {
        "OOM" => Some(Ailment::OutOfMemory),
        "MISCONF" => Some(Ailment::Disk),
        "NOREPLICAS" => Some(Ailment::Replicas),
        "BUSY" | "UNBLOCKED" => Some(Ailment::Busy),
        "NOAUTH" | "WRONGPASS" => Some(Ailment::Login),
        _ => None,
    }
}
