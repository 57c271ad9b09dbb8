//! `textpass serve`: webhooks in, replies out.

use std::io::Write;
use std::net::{AddrParseError, SocketAddr};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

use super::Places;
use super::failure::Failure;
use super::parts::{self, channels, channels::Switch, environment};
use crate::http::{self, Site, server};
use crate::service::bot::Bot;
use crate::service::clock::{Clock, Luck};
use crate::service::misfits;
use crate::service::senders::Senders;
use crate::service::shell::Shell;
use crate::telemetry;

/// How long turns in hand may take to finish after the end was called.
const DRAIN: Duration = Duration::from_secs(20);
/// Names a file with seconds by which time is ahead, to try out what comes by itself.
const TEST_CLOCK: &str = "TEXTPASS_TEST_CLOCK";
/// Names a file with seconds by which the system's clock is wrong.
const TEST_WRONG_CLOCK: &str = "TEXTPASS_TEST_WRONG_CLOCK";
/// How many open files are asked for.
const OPEN_FILES: u64 = 16_384;
/// How many there are wherever nothing is known.
const FEW_FILES: u64 = 256;
/// How often metrics tidy themselves up.
const UPKEEP: Duration = Duration::from_secs(5);
/// Where webhooks arrive, if nothing is said.
const LISTEN: &str = "127.0.0.1:8080";

/// Options of `serve`.
#[derive(Debug, Args)]
pub(super) struct Serve {
    /// The address on which webhooks arrive
    #[arg(long, value_name = "ADDR:PORT", env = "TEXTPASS_LISTEN", default_value = LISTEN, value_parser = address)]
    listen: SocketAddr,
    /// Make a new book, once, where there is none: on Redis, with a key of one's own,
    /// or where the file was lost
    #[arg(long)]
    new: bool,
    /// Believe the clock, though it is far from when this store was served last
    #[arg(long)]
    accept_clock: bool,
    #[command(flatten)]
    places: Places,
}

impl Serve {
    pub(super) fn run(self) -> Result<(), Failure> {
        telemetry::log(None);
        telemetry::hush_panics();
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        runtime.block_on(self.serve())
    }

    async fn serve(self) -> Result<(), Failure> {
        let metrics = telemetry::metrics().map_err(Failure::new)?;
        let (sms, telegram) = (channels::sms()?, channels::telegram()?);
        tell_what_is_off(&sms, &telegram);
        let (texts, twilio) = sms.on().map(|on| (on.client, on.verifier)).unzip();
        let telegram = telegram.on();
        // its messages and what the bot tells of itself go by the same connections
        let chats = telegram.as_ref().map(|on| on.client.clone());
        let senders = Senders::new(channels::ways_of(texts, chats));
        let bot = telegram.map(|on| Arc::new(bot(on)));
        let clock = self.clock()?;
        let purpose = parts::Purpose::Service(parts::Book::asked(self.new));
        let shell = parts::shell(&self.places, senders, purpose).await?;
        let shell = Arc::new(shell.with_clock(clock, Luck::System));
        // a clock for trying goes where it is set to
        let watched = match shell.clock {
            Clock::Trial(_) => Ok(()),
            _ => shell.watch_clock(self.accept_clock).await,
        };
        watched.map_err(|error| Failure::new(format!("the clock could not be compared: {error}")))?;
        let connections = connections();
        warn_of_misfits(&shell).await;
        let listener = self.listen().await?;
        let address = listener.local_addr()?;
        shell.begin_serving().await?;
        let upkeep = metrics.clone();
        tokio::spawn(async move {
            loop {
                tokio::time::sleep(UPKEEP).await;
                upkeep.run_upkeep();
            }
        });
        if let Some(bot) = &bot {
            tokio::spawn(Arc::clone(bot).run(Arc::clone(&shell)));
        }
        let site = Site { shell: Arc::clone(&shell), twilio, telegram: bot, metrics: Some(metrics) };
        let timers = start_timers(&shell);
        // whoever reads that we listen may call the end at once
        let end = end_called(Arc::clone(&shell))?;
        writeln!(std::io::stdout(), "listening on http://{address}")?;
        std::io::stdout().flush()?;
        tokio::select! {
            () = server::serve(listener, http::routes(site), connections, end) => {}
            () = async { shell.going.stopped().await; tokio::time::sleep(DRAIN).await } => {}
        }
        finish(&shell, timers).await;
        Ok(shell.end_serving().await?)
    }

    /// The system's clock; or one for trying things out, which is refused where others than
    /// this machine could meet it.
    fn clock(&self) -> Result<Clock, Failure> {
        type Made = fn(&Path) -> Option<Clock>;
        for (name, made) in [(TEST_CLOCK, Clock::trial as Made), (TEST_WRONG_CLOCK, Clock::trying)] {
            let Some(file) = environment::value(name)? else { continue };
            self.refuse_others(name)?;
            tracing::warn!("{name} is set: the seconds in that file are added to the clock");
            let no_number =
                || environment::fault(name, "names a file without a number", "write seconds into it");
            return Ok(made(Path::new(&file)).ok_or_else(no_number)?);
        }
        Ok(Clock::system())
    }

    /// Nobody else's time is tried with: webhooks come from this machine, and what is sent
    /// stays on it.
    fn refuse_others(&self, name: &'static str) -> Result<(), Failure> {
        if !self.listen.ip().is_loopback() {
            let remedy = "unset it, or listen on 127.0.0.1";
            return Err(environment::fault(name, "is for trying out, on this machine only", remedy).into());
        }
        match channels::reaches_others()? {
            Some(api) => {
                let remedy = format!("unset it, or set {api} to a stand-in on 127.0.0.1");
                Err(environment::fault(
                    name,
                    "is for trying out, and real people would be written to",
                    &remedy,
                )
                .into())
            }
            None => Ok(()),
        }
    }

    async fn listen(&self) -> Result<TcpListener, Failure> {
        TcpListener::bind(self.listen).await.map_err(|error| {
            Failure::new(format!("cannot listen on {} ({error}); choose another with --listen", self.listen))
        })
    }
}

/// Reads an address; a variable that is set to nothing is as if it were not set.
fn address(named: &str) -> Result<SocketAddr, AddrParseError> {
    if named.is_empty() { LISTEN } else { named }.parse()
}

fn tell_what_is_off(sms: &Switch<channels::Sms>, telegram: &Switch<channels::Telegram>) {
    let tell = |channel: &str, missing: Option<&Vec<&str>>| match missing {
        None => tracing::info!("{channel} is on"),
        Some(missing) => tracing::warn!("{channel} is off; to turn it on, set {}", missing.join(", ")),
    };
    tell("SMS", if let Switch::Off(missing) = sms { Some(missing) } else { None });
    tell("Telegram", if let Switch::Off(missing) = telegram { Some(missing) } else { None });
    if matches!(telegram, Switch::On(on) if on.secret.is_short()) {
        tracing::warn!("TEXTPASS_TELEGRAM_SECRET is short; use 43 or more random characters");
    }
}

/// Says which appointments do not fit the config: staff have to look at them.
async fn warn_of_misfits(shell: &Shell) {
    match shell.count_misfits().await {
        Ok(misfits) => misfits::lines(&misfits).iter().for_each(|line| tracing::warn!("{line}")),
        Err(error) => tracing::warn!(%error, "whether the appointments fit the config could not be seen"),
    }
}

/// How many connections may be open at a time: the limit of open files, which many
/// systems set to 1,024 until somebody asks for more, is raised as far as it goes.
fn connections() -> usize {
    let files = rlimit::increase_nofile_limit(OPEN_FILES).unwrap_or_else(|error| {
        tracing::warn!(%error, "the limit of open files cannot be raised");
        rlimit::Resource::NOFILE.get_soft().unwrap_or(FEW_FILES)
    });
    let connections = server::most_connections(files);
    if files < OPEN_FILES {
        tracing::warn!(
            "only {files} files may be open: at most {connections} connections at a time; raise the limit (ulimit -n, LimitNOFILE) to {OPEN_FILES}"
        );
    }
    connections
}

/// The bot, with where its updates are to be delivered.
fn bot(on: channels::Telegram) -> Bot {
    let url = channels::public_url().ok().flatten().filter(|url| url.starts_with("https://"));
    if url.is_none() {
        tracing::warn!("Telegram is not told where we are: set TEXTPASS_PUBLIC_URL to an https:// address");
    }
    let webhook = url.map(|url| format!("{}/telegram", url.trim_end_matches('/')));
    Bot::new(on.client, on.secret, webhook)
}

fn start_timers(shell: &Arc<Shell>) -> Vec<tokio::task::JoinHandle<()>> {
    vec![
        tokio::spawn(Arc::clone(shell).run_outbox()),
        tokio::spawn(Arc::clone(shell).run_recovery()),
        tokio::spawn(Arc::clone(shell).run_sweep()),
        tokio::spawn(Arc::clone(shell).run_agenda()),
        tokio::spawn(Arc::clone(shell).run_serving()),
        tokio::spawn(Arc::clone(shell).run_clock()),
    ]
}

/// Ends at SIGTERM or Ctrl-C.
fn end_called(shell: Arc<Shell>) -> Result<impl Future<Output = ()> + Send, Failure> {
    let (mut term, mut int) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = term.recv() => {}
            _ = int.recv() => {}
        }
        tracing::info!("finishing the turns in hand");
        shell.going.stop();
    })
}

/// Finishes what is in hand: what takes longer is taken up by the next start.
async fn finish(shell: &Shell, timers: Vec<tokio::task::JoinHandle<()>>) {
    let all = async {
        for timer in timers {
            let _ = timer.await;
        }
        shell.going.idle().await;
    };
    if tokio::time::timeout(DRAIN, all).await.is_err() {
        tracing::warn!("some turns were not finished in time; the next start takes them up");
    }
}
