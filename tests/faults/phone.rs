//! A person's phone, connected to a shell whose store may have a fault.

use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use textpass::channel::{sms, telegram};
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::turns::World;
use textpass::domain::appointment::Appointment;
use textpass::domain::channel::Channel;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::{Clock, Luck};
use textpass::service::outcome::Outcome;
use textpass::service::senders::{Senders, Terminal, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use super::faulty::FaultyStore;

/// A key for tests, in base64.
const KEY: &str = "dGVzdGtleXRlc3RrZXl0ZXN0a2V5dGVzdGtleTEyMzQ=";

/// How long a webhook waits for a claim that may be dead.
const PATIENCE: Duration = Duration::from_millis(50);

/// The built-in world in English.
pub fn world() -> Arc<World> {
    static WORLD: OnceLock<Arc<World>> = OnceLock::new();
    let load = || {
        let mut files = config::files(None).unwrap();
        let settings =
            files.get("config/textpass.toml").unwrap().replace("# languages =", "languages = [\"en\"] #");
        files.set("config/textpass.toml", settings);
        Arc::new(assemble(&files).unwrap().world)
    };
    Arc::clone(WORLD.get_or_init(load))
}

/// Opens the store in a folder.
pub fn open(folder: &Path) -> Arc<SqliteStore> {
    let key = MasterKey::parse(KEY).unwrap();
    Arc::new(SqliteStore::open(&folder.join("textpass.db"), &key).unwrap())
}

/// When every test begins.
pub fn morning() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 12, 1, 15, 0, 0).unwrap()
}

/// A folder for a test's stores: in memory where there is such a place, as
/// nobody pulls the plug here.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.unwrap()
}

/// A message, as its channel would bring it: nobody types two within five seconds.
pub fn inbound(person: &Person, id: &str, text: &str) -> Inbound {
    static TYPED: AtomicI64 = AtomicI64::new(0);
    let at = morning() + TimeDelta::seconds(5 * TYPED.fetch_add(1, Ordering::Relaxed));
    let said = Said::Text(Private::new(text.to_owned()));
    Inbound { person: person.clone(), id: id.to_owned(), said, hint: Some("en".to_owned()), at }
}

/// One process's shell, and the person's phone.
pub struct Phone {
    pub shell: Arc<Shell>,
    pub store: Arc<FaultyStore>,
    pub clock: Clock,
    person: Person,
}

impl Phone {
    pub fn new(store: FaultyStore, person: &Person, clock: &Clock) -> Self {
        let way = || Way::Terminal(Terminal::of(person.clone()));
        let senders = match person.channel {
            Channel::SMS => Senders::new([(sms::CAPABILITIES, way())]),
            _ => Senders::new([(telegram::CAPABILITIES, way())]),
        };
        let store = Arc::new(store);
        let shell = Shell::new(world(), store.clone(), senders, Manner::default());
        let shell = Arc::new(shell.with_clock(clock.clone(), Luck::System));
        Self { shell, store, clock: clock.clone(), person: person.clone() }
    }

    /// Sends a message and takes the answer, whatever way it comes; none if
    /// the process died on the way, or the store did not answer.
    pub async fn text(&self, message: Inbound) -> Vec<String> {
        // What was said is said, even if the process dies right after.
        let mut told = Vec::new();
        let talk = async {
            match self.shell.take(message, PATIENCE).await {
                Outcome::Reply { reply, reserved } => {
                    told.extend(reply.map(|reply| reply.text.expose().clone()));
                    self.shell.handed_over(&reserved).await;
                }
                Outcome::Later | Outcome::Full(_) | Outcome::Unavailable => {}
            }
            self.shell.going.idle().await;
        };
        tokio::select! {
            () = talk => {}
            () = self.store.died() => {}
        }
        told.extend(self.came());
        told
    }

    /// What came by itself since the last look.
    pub fn came(&self) -> Vec<String> {
        let terminal = self.shell.senders.terminal(self.person.channel).unwrap();
        terminal.take().into_iter().map(|reply| reply.text.into_inner()).collect()
    }

    /// Lets time pass, and a healthy process do what it does by itself.
    pub async fn wait(&self, time: TimeDelta) -> Vec<String> {
        self.clock.advance(time);
        self.shell.recover().await.unwrap();
        self.shell.going.idle().await;
        self.shell.send_due_to(&self.person).await.unwrap();
        self.came()
    }

    /// Every appointment of Denver in the next month, as far as it matters.
    pub async fn book(&self) -> Vec<(String, String, u32)> {
        let denver = OfficeCode::parse("DEN").unwrap();
        let shown = |one: Appointment| (one.number.to_string(), one.slot.start.to_rfc3339(), one.version);
        let (from, to) = (morning(), morning() + TimeDelta::days(31));
        let found = self.shell.store.on_day(&denver, from, to).await.unwrap();
        found.into_iter().map(shown).collect()
    }
}
