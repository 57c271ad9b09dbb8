//! Several processes on one store, behind one number: each message goes to one
//! that lives, as behind a load balancer.

use std::sync::Mutex;

use super::dice::Dice;
use super::fakes::twilio::TwilioFake;
use super::server::{Scene, Server};

/// The running processes.
pub struct Fleet {
    pub scene: Scene,
    servers: Vec<Mutex<Option<Server>>>,
}

impl Fleet {
    /// So many processes on this store.
    pub async fn start(scene: Scene, processes: usize) -> Self {
        let mut servers = Vec::new();
        for _ in 0..processes {
            servers.push(Mutex::new(Some(scene.start().await)));
        }
        Self { scene, servers }
    }

    /// The way to one process.
    pub fn way(&self, which: usize) -> Option<TwilioFake> {
        let server = self.servers[which].lock().unwrap();
        server.as_ref().map(|server| self.scene.twilio.by_way_of(&format!("{}/sms", server.url)))
    }

    /// The way to one that lives.
    pub fn any(&self, dice: &mut Dice) -> TwilioFake {
        let first = dice.below(self.servers.len());
        let all = (0..self.servers.len()).map(|at| (first + at) % self.servers.len());
        all.into_iter().find_map(|at| self.way(at)).expect("one lives")
    }

    /// Kills one process at once and starts another in its place.
    pub async fn kill(&self, which: usize) {
        let killed = self.servers[which].lock().unwrap().take();
        drop(killed);
        let started = self.scene.start().await;
        *self.servers[which].lock().unwrap() = Some(started);
    }

    /// Stops one process where it is, as if it had no turn on its core, until it goes on.
    pub fn pause(&self, which: usize) {
        self.servers[which].lock().unwrap().as_ref().unwrap().signal("-STOP");
    }

    /// Lets it go on.
    pub fn go_on(&self, which: usize) {
        self.servers[which].lock().unwrap().as_ref().unwrap().signal("-CONT");
    }

    /// Where one process listens.
    pub fn url(&self, which: usize) -> String {
        self.servers[which].lock().unwrap().as_ref().unwrap().url.clone()
    }
}
