//! The environment, and secrets from it or from files that it names.

use std::fs;

use secrecy::{ExposeSecret, SecretString};

use crate::domain::fault::Fault;

/// A variable's value; none if it is not set or empty.
pub(in crate::cli) fn value(name: &str) -> Result<Option<String>, Fault> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value.trim().to_owned()).filter(|value| !value.is_empty())),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => Err(fault(name, "is not UTF-8", "set it again")),
    }
}

/// The fewest characters of a secret by which others are believed: 16 random ones are
/// not guessed; what Twilio and Telegram give out is longer.
const SHORTEST: usize = 16;

/// A secret: the variable itself, or the content of the file that `…_FILE` names.
///
/// # Errors
/// It is there and empty: whoever sets a secret wants it to be one.
pub(super) fn secret(name: &str) -> Result<Option<SecretString>, Fault> {
    let from_file = file_of(name);
    match (not_empty(name)?, not_empty(&from_file)?) {
        (Some(_), Some(_)) => Err(fault(name, "is set together with its _FILE", "set only one of the two")),
        (Some(secret), None) => Ok(Some(secret.into())),
        (None, Some(path)) => {
            let text = fs::read_to_string(&path).map_err(|error| {
                fault(&from_file, format!("cannot be read ({error})"), "name a file that may be read")
            })?;
            match text.trim() {
                "" => Err(fault(&from_file, "names an empty file", "write the secret into it, or unset it")),
                secret => Ok(Some(secret.into())),
            }
        }
        (None, None) => Ok(None),
    }
}

/// A secret that is long enough not to be guessed.
pub(super) fn long_secret(name: &str) -> Result<Option<SecretString>, Fault> {
    secret(name)?.map(|secret| long_enough(name, secret)).transpose()
}

/// Several secrets with commas between them, each long enough not to be guessed.
pub(super) fn long_secrets(name: &str) -> Result<Option<Vec<SecretString>>, Fault> {
    let Some(secrets) = secret(name)? else { return Ok(None) };
    let parts = secrets.expose_secret().split(',').map(|part| SecretString::from(part.trim()));
    parts.map(|part| long_enough(name, part)).collect::<Result<_, _>>().map(Some)
}

/// This secret of a variable, unless it is empty or can be guessed.
pub(super) fn long_enough(name: &str, secret: SecretString) -> Result<SecretString, Fault> {
    let what = match secret.expose_secret().chars().count() {
        0 => "has an empty secret in it".to_owned(),
        length if length < SHORTEST => format!("has a secret of fewer than {SHORTEST} characters in it"),
        _ => return Ok(secret),
    };
    let is_file = std::env::var_os(name).is_none();
    let named = if is_file { file_of(name) } else { name.to_owned() };
    Err(fault(&named, what, "write the whole secret, as it was given out, or unset it"))
}

/// The variable that names a file with the secret in it.
fn file_of(name: &str) -> String {
    format!("{name}_FILE")
}

/// A variable's value; none if it is not set.
fn not_empty(name: &str) -> Result<Option<String>, Fault> {
    let value = value(name)?;
    if value.is_none() && std::env::var_os(name).is_some() {
        return Err(fault(name, "is set, and empty", "set it to the secret, or unset it"));
    }
    Ok(value)
}

/// A fault of the environment.
pub(in crate::cli) fn fault(name: &str, what: impl Into<String>, remedy: &str) -> Fault {
    Fault::new("environment", name, what, remedy)
}
