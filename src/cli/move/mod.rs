//! `textpass move`: everything that a store holds, into another one.

mod end;
mod keys;
mod progress;

use clap::Args;

use self::end::End;
use self::keys::Key;
use self::progress::Progress;
use super::failure::Failure;
use super::{OwnFiles, out, parts};
use crate::domain::private::Private;
use crate::service::clock::Clock;
use crate::store::transfer::carry::{Trouble, admit, carry, hand_over, let_go, survey};
use crate::store::transfer::sums::Sums;
use crate::store::transfer::{State, Transfer};

/// Options of `move`.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub(super) struct Move {
    /// What is moved
    #[arg(long, value_name = "URL")]
    from: Private<String>,
    /// Where to; it must be empty
    #[arg(long, value_name = "URL", required_unless_present = "unmark")]
    to: Option<Private<String>>,
    /// Read everything and tell how much there is, but write nothing
    #[arg(long)]
    dry_run: bool,
    /// Move nothing, but let --from be used again after it was moved elsewhere
    #[arg(long, conflicts_with_all = ["to", "dry_run"])]
    unmark: bool,
    #[command(flatten)]
    files: OwnFiles,
}

const HELP: &str = "\
A URL is sqlite:PATH, redis://HOST:PORT, redis+cluster://HOST:PORT,HOST:PORT (rediss
with TLS), or file:PATH for a sealed file that can be kept or carried elsewhere.

Stop everything that serves either store before: a store that is served is not moved.
Afterwards the source is marked, and nothing starts on it any more, as both know the
same people and both would write to them; a file: is not marked, nor is what is copied
into one. Interrupted, run the same command again: it begins anew, and nothing else can
use the target until it has come to its end.

To come back to a source, run textpass move --from URL --unmark. It knows nothing of
what was booked since, so stop the other store for good before.

Both are sealed by the same TEXTPASS_KEY. Without it the key in textpass.key beside
an SQLite file is used; a new SQLite file gets a copy of it beside itself.";

impl Move {
    pub(super) fn run(self) -> Result<(), Failure> {
        let on_redis = || Ok(parts::world::load(self.files.dir())?.settings.redis);
        let from = End::parse("--from", self.from.expose(), on_redis)?;
        let Some(to) = &self.to else { return parts::runtime()?.block_on(unmark(&from)) };
        let to = End::parse("--to", to.expose(), on_redis)?;
        if from == to {
            return Err(Failure::new("--from and --to are the same"));
        }
        let key = keys::find(&from, &to)?;
        parts::runtime()?.block_on(self.between(&from, &to, &key))
    }

    async fn between(&self, from: &End, to: &End, key: &Key) -> Result<(), Failure> {
        let source = from.open_source(&key.key).await?;
        if self.dry_run {
            let target = to.open_if_there(&key.key).await?;
            return try_out((from, &*source), (to, target.as_deref())).await;
        }
        // A source that cannot be moved, or read by this key or at all, leaves no target behind.
        let_go(&*source, Clock::system().now(), Some(&to.to_string()))
            .await
            .map_err(|trouble| told(&trouble, from, to))?;
        source.pull(None).await.map_err(|error| from.failed(&error))?;
        key.keep_beside(to)?;
        let target = to.open_target(&key.key).await?;
        really((from, &*source), (to, &*target)).await?;
        if to.is_kept_only() {
            eprintln!("{from} was not marked as moved: never start on it once {to} was moved on");
        }
        if let Some(hint) = key.hint(to) {
            eprintln!("{hint}");
        }
        Ok(())
    }
}

/// Takes the mark of an earlier move off a source.
async fn unmark(from: &End) -> Result<(), Failure> {
    let source = from.open_source(&keys::of(from)?.key).await?;
    match source.state().await.map_err(|error| from.failed(&error))? {
        State::Moved(to) => {
            source.come_back().await.map_err(|error| from.failed(&error))?;
            out::line(format_args!(
                "{from} can be used again; it knows nothing of what was done since on {to}: never start there again"
            ));
            Ok(())
        }
        _ => Err(Failure::new(format!("{from}: it was not moved elsewhere; there is no mark to take off"))),
    }
}

/// Reads everything, and tells what would be moved.
async fn try_out(from: (&End, &dyn Transfer), to: (&End, Option<&dyn Transfer>)) -> Result<(), Failure> {
    let failed = |trouble| told(&trouble, from.0, to.0);
    if let Some(target) = to.1 {
        admit(target, from.1.kind(), Clock::system().now()).await.map_err(failed)?;
    }
    let mut progress = Progress::new();
    let mut hear = |stage, done, all| progress.hear(stage, done, all);
    let sums = survey(from.1, Clock::system().now(), &mut hear).await.map_err(failed)?;
    progress.end();
    list(&sums);
    out::line(format_args!("nothing was written; without --dry-run this goes from {} to {}", from.0, to.0));
    Ok(())
}

async fn really(from: (&End, &dyn Transfer), to: (&End, &dyn Transfer)) -> Result<(), Failure> {
    let mut progress = Progress::new();
    let mut hear = |stage, done, all| progress.hear(stage, done, all);
    let failed = |trouble| told(&trouble, from.0, to.0);
    let place = to.0.to_string();
    let moved = carry(from.1, (to.1, &place), Clock::system().now(), &mut hear).await;
    let sums = moved.map_err(failed)?;
    let left_for = Some(&*place).filter(|_| !to.0.is_kept_only());
    hand_over(from.1, to.1, left_for, Clock::system().now()).await.map_err(failed)?;
    progress.end();
    list(&sums);
    out::line(format_args!(
        "moved from {} to {}; counts and checksums of what was read back agree",
        from.0, to.0
    ));
    Ok(())
}

fn list(sums: &Sums) {
    for (kind, count) in sums.counts() {
        out::line(format_args!("{kind:<18}{count:>10}"));
    }
}

/// The trouble, with the store that has it.
fn told(trouble: &Trouble, from: &End, to: &End) -> Failure {
    let end = if trouble.is_of_source() { from } else { to };
    Failure::new(format!("{end}: {trouble}"))
}
