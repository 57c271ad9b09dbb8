//! Whether a store takes writes now, and what its clock says.

use std::fmt;
use std::pin::Pin;

use chrono::{DateTime, Utc};

use super::Pending;

/// Why a store takes no writes now. None of it lasts: the same request may
/// succeed later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ailment {
    /// It does not answer.
    Unreachable,
    /// Nobody whom we trust says that it is who the address says.
    Certificate,
    /// It refuses our user or password, or one of our commands.
    Login,
    /// It reads its data from disk after a start.
    Loading,
    /// It is a replica now: its master is elsewhere.
    ReadOnly,
    /// It has used up its memory.
    OutOfMemory,
    /// It cannot write to its disk.
    Disk,
    /// Too few replicas have what was written.
    Replicas,
    /// Part of a cluster has no master, or is being moved.
    Cluster,
    /// It is busy with something that takes long.
    Busy,
}

impl Ailment {
    /// The reason in words, for logs and whoever asks.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Certificate => "certificate not trusted",
            Self::Login => "login refused",
            Self::Loading => "loading",
            Self::ReadOnly => "read-only",
            Self::OutOfMemory => "out of memory",
            Self::Disk => "cannot write to its disk",
            Self::Replicas => "too few replicas",
            Self::Cluster => "cluster down",
            Self::Busy => "busy",
        }
    }

    /// What an operator can do about it.
    pub fn remedy(self) -> &'static str {
        match self {
            Self::Unreachable => "see that it runs and that the address is right",
            Self::Certificate => {
                "see that its certificate is for this name and not expired, and that SSL_CERT_FILE names the \
                 certificates of its authority if this machine does not know it"
            }
            Self::Login => "see that user, password and what the user may do are right",
            Self::Loading => "wait until it has read its data",
            Self::ReadOnly => "name the master, not a replica",
            Self::OutOfMemory => "give it more memory (maxmemory)",
            Self::Disk => "see to its disk",
            Self::Replicas => "start its replicas, or lower redis.wait_replicas",
            Self::Cluster => "see that each of its slots has a master",
            Self::Busy => "wait until it is done",
        }
    }
}

impl fmt::Display for Ailment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a probe answers, later: what the clocks of the store's servers say
/// (none if it has no clock but ours), or why it takes no writes.
pub type Probing<'a> = Pin<Box<dyn Future<Output = Result<Vec<DateTime<Utc>>, Ailment>> + Send + 'a>>;

/// By what a store knows the time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Witness {
    /// Its servers have clocks of their own, which [`Probe::probe`] reads.
    Servers,
    /// It has no clock but ours, and remembers the last time that was noted; none
    /// if nothing was ever kept in it.
    LastSeen(Option<DateTime<Utc>>),
}

/// A store that can be asked how it is.
pub trait Probe: Send + Sync {
    /// Makes a small write wherever the store keeps something.
    fn probe(&self) -> Probing<'_>;

    /// By what the store knows the time.
    fn witness<'a>(&'a self) -> Pending<'a, Witness> {
        Box::pin(std::future::ready(Ok(Witness::Servers)))
    }

    /// Notes a time that is believed, for [`Witness::LastSeen`].
    fn note_time<'a>(&'a self, _now: DateTime<Utc>) -> Pending<'a, ()> {
        Box::pin(std::future::ready(Ok(())))
    }
}
