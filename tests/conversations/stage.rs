//! Where a transcript is played: a world, a store in a folder of its own, a
//! clock that only jumps, lots that fall the same way every time.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, OnceLock};

use chrono::TimeDelta;
use tempfile::TempDir;
use textpass::channel::{sms, telegram};
use textpass::cli::parts::world::{assemble, load};
use textpass::config;
use textpass::dialog::turns::World;
use textpass::domain::channel::Channel;
use textpass::domain::person::Person;
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::{Senders, Terminal, Way};
use textpass::service::shell::{Manner, Shell};
use textpass::store::Store;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use super::transcript::Transcript;

/// A key for tests, in base64: codes of appointments come from it.
const KEY: &str = "dGVzdGtleXRlc3RrZXl0ZXN0a2V5dGVzdGtleTEyMzQ=";

/// Everything around the people of one transcript.
pub struct Stage {
    pub world: Arc<World>,
    pub store: Arc<dyn Store>,
    pub clock: Clock,
    shells: Vec<(Person, Arc<Shell>)>,
    _folder: TempDir,
}

impl Stage {
    pub fn new(transcript: &Transcript) -> Self {
        let world = match &transcript.office {
            Some(folder) => office(folder),
            None => world(transcript.dialogs.as_deref()),
        };
        Self::of(world, transcript)
    }

    /// The same in a world of its own.
    pub fn of(world: Arc<World>, transcript: &Transcript) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key = MasterKey::parse(KEY).unwrap();
        let store = SqliteStore::open(&folder.path().join("textpass.db"), &key).unwrap();
        Self {
            world,
            store: Arc::new(store),
            clock: Clock::manual(transcript.date),
            shells: Vec::new(),
            _folder: folder,
        }
    }

    /// The shell as it is at one person's phone.
    pub fn shell(&mut self, person: &Person) -> Arc<Shell> {
        if let Some((_, shell)) = self.shells.iter().find(|(one, _)| one == person) {
            return Arc::clone(shell);
        }
        let way = Way::Terminal(Terminal::of(person.clone()));
        let senders = match person.channel {
            Channel::SMS => Senders::new([(sms::CAPABILITIES, way)]),
            _ => Senders::new([(telegram::CAPABILITIES, way)]),
        };
        let luck = Luck::seeded(1 + self.shells.len() as u64);
        let shell = Shell::new(Arc::clone(&self.world), Arc::clone(&self.store), senders, Manner::default());
        let shell = Arc::new(shell.with_clock(self.clock.clone(), luck));
        self.shells.push((person.clone(), Arc::clone(&shell)));
        shell
    }

    /// Replaces dialogs under the live conversations, as a new start would.
    pub fn change_dialogs(&mut self, folder: &str) {
        self.world = world(Some(folder));
        self.shells.clear();
    }

    pub fn pass(&self, by: TimeDelta) {
        self.clock.advance(by);
    }
}

/// The world that is compiled in.
pub fn compiled_in() -> Arc<World> {
    world(None)
}

/// The world of an office's folder, loaded once.
fn office(folder: &str) -> Arc<World> {
    static LOADED: OnceLock<Mutex<BTreeMap<String, Arc<World>>>> = OnceLock::new();
    let mut loaded = LOADED.get_or_init(Mutex::default).lock().unwrap();
    let world = loaded.entry(folder.to_owned()).or_insert_with(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let loaded = load(Some(&path)).unwrap_or_else(|faults| panic!("{faults:#?}"));
        Arc::new(loaded.world)
    });
    world.clone()
}

/// The world that is compiled in, with the dialogs of one folder in the place
/// of those with the same names. Loaded once for each folder.
fn world(dialogs: Option<&str>) -> Arc<World> {
    static LOADED: OnceLock<Mutex<BTreeMap<String, Arc<World>>>> = OnceLock::new();
    let mut loaded = LOADED.get_or_init(Mutex::default).lock().unwrap();
    let world = loaded.entry(dialogs.unwrap_or_default().to_owned()).or_insert_with(|| {
        let mut files = config::files(None).unwrap();
        for entry in
            dialogs.iter().flat_map(|name| fs::read_dir(super::folder("dialogs").join(name)).unwrap())
        {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            files.set(format!("dialogs/{name}"), fs::read_to_string(&path).unwrap());
        }
        let loaded = assemble(&files).unwrap_or_else(|faults| panic!("{faults:#?}"));
        Arc::new(loaded.world)
    });
    world.clone()
}
