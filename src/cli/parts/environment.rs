//! The environment, and secrets from it or from files that it names.

use std::fs;

use secrecy::SecretString;

use crate::domain::fault::Fault;

/// A variable's value; none if it is not set or empty.
pub(in crate::cli) fn value(name: &str) -> Result<Option<String>, Fault> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value.trim().to_owned()).filter(|value| !value.is_empty())),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => Err(fault(name, "is not UTF-8", "set it again")),
    }
}

/// A secret: the variable itself, or the content of the file that `…_FILE` names.
pub(super) fn secret(name: &str) -> Result<Option<SecretString>, Fault> {
    let from_file = format!("{name}_FILE");
    match (value(name)?, value(&from_file)?) {
        (Some(_), Some(_)) => Err(fault(name, "is set together with its _FILE", "set only one of the two")),
        (Some(secret), None) => Ok(Some(secret.into())),
        (None, Some(path)) => {
            let text = fs::read_to_string(&path).map_err(|error| {
                fault(&from_file, format!("cannot be read ({error})"), "name a file that may be read")
            })?;
            Ok(Some(text.trim().into()))
        }
        (None, None) => Ok(None),
    }
}

/// A fault of the environment.
pub(in crate::cli) fn fault(name: &str, what: impl Into<String>, remedy: &str) -> Fault {
    Fault::new("environment", name, what, remedy)
}
