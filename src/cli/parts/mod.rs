//! The parts, joined: files to world, environment to store and channels.

pub mod channels;
pub(in crate::cli) mod environment;
pub mod key;
mod languages;
pub(in crate::cli) mod store;
pub mod world;

use std::sync::Arc;

use tokio::runtime::Runtime;

pub(super) use self::store::{Book, Purpose, SERVED};
use super::failure::Failure;
use super::{Places, parts};
use crate::config::Settings;
use crate::dialog::memory::brakes::lately::Brake;
use crate::service::rest::Rest;
use crate::service::senders::Senders;
use crate::service::shell::{Manner, Shell};
use crate::store::agenda::Rate;

/// What whoever tries it out is told, until `sample_notice` is off.
const SAMPLE: &str = "SAMPLE data: offices, numbers and hours are for trying out, and most addresses are \
                      unverified. textpass is not affiliated with any agency.";

/// A shell on the files, the store and these ways out.
pub(super) async fn shell(places: &Places, senders: Senders, purpose: Purpose) -> Result<Shell, Failure> {
    let loaded = parts::world::load(places.dir())?;
    let store = store::open(&places.data, &loaded.settings.redis, purpose).await?;
    if loaded.settings.sample_notice {
        eprintln!("{SAMPLE}");
    }
    let manner = manner(&loaded.settings);
    let shell = Shell::new(Arc::new(loaded.world), store, senders, manner);
    shell.set_clock().await;
    Ok(shell)
}

/// What the settings ask of a shell.
pub fn manner(settings: &Settings) -> Manner {
    Manner {
        rest: Rest {
            shortest: settings.rest.shortest,
            longest: settings.rest.longest,
            not_within: settings.rest.not_within,
        },
        wrong_tries_per_hour: settings.wrong_tries_per_hour,
        brake: Brake { per_hour: settings.brake.per_hour, per_day: settings.brake.per_day },
        sms_rate: rate(settings.sms.segments_per_second),
    }
}

/// So many segments a second, and twice as many after a pause.
fn rate(segments_per_second: u16) -> Rate {
    let per_second = f64::from(segments_per_second);
    Rate { per_second, burst: 2.0 * per_second }
}

/// A shell for a command of the staff, and the runtime on which it does one
/// thing after the other.
pub(super) fn desk(places: &Places) -> Result<(Runtime, Shell), Failure> {
    desk_with(places, Senders::default())
}

/// The same with these ways out, to ask a channel.
pub(super) fn desk_with(places: &Places, senders: Senders) -> Result<(Runtime, Shell), Failure> {
    let runtime = runtime()?;
    let shell = runtime.block_on(shell(places, senders, Purpose::Command))?;
    Ok((runtime, shell))
}

/// A runtime for a command that does one thing after the other.
pub(super) fn runtime() -> Result<Runtime, Failure> {
    Ok(tokio::runtime::Builder::new_current_thread().enable_all().build()?)
}
