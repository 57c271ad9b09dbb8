//! Goldens of the readers, and what holds for any text.
#![allow(clippy::unwrap_used)]

use super::Words;

mod words_of;
