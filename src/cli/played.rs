//! The channel that a command plays.

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};

use crate::channel;
use crate::domain::channel::Capabilities;

/// Reads a channel, as `--as` and `--channel` name it.
pub(super) fn parser() -> impl TypedValueParser<Value = Capabilities> {
    let channels = channel::registered();
    let shown = channels.all().iter().map(|can| PossibleValue::new(can.channel.to_string()).help(can.about));
    PossibleValuesParser::new(shown.collect::<Vec<_>>())
        .try_map(move |name| channels.named(&name).copied().ok_or("no such channel"))
}

/// The channel that is played if none is named.
pub(super) fn usual() -> String {
    channel::registered().first().channel.to_string()
}
