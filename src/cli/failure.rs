//! Why a command failed, as it is printed.

use std::fmt;

use crate::domain::fault::Fault;
use crate::service::staff::Refused;
use crate::store::StoreError;

/// Why a command failed.
#[derive(Debug)]
pub(super) enum Failure {
    /// Faults in files or in the environment.
    Faults(Vec<Fault>),
    /// Anything else, with its remedy.
    Said(String),
}

impl Failure {
    /// A failure and its remedy.
    pub(super) fn new(what: impl fmt::Display) -> Self {
        Self::Said(what.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faults(faults) => faults.iter().try_for_each(|fault| writeln!(f, "error: {fault}")),
            Self::Said(what) => writeln!(f, "error: {what}"),
        }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Faults(vec![fault])
    }
}

impl From<Vec<Fault>> for Failure {
    fn from(faults: Vec<Fault>) -> Self {
        Self::Faults(faults)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self::new(error)
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Self {
        Self::new(refused)
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self::new(error)
    }
}
