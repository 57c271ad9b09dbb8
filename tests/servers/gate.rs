//! A gate before a server: it counts the commands that pass, shuts for ever
//! after so many of them (as if whoever sends them had died), or holds the rest
//! back until it is told to let them through.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread::JoinHandle;

/// What becomes of the commands after those that may pass.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    Shut,
    Held,
}

struct State {
    passed: usize,
    may_pass: usize,
    rest: Rest,
    arrived: usize,
}

/// A port on loopback that leads to a server.
pub struct Gate {
    port: u16,
    shared: Arc<(Mutex<State>, Condvar)>,
    ends: Arc<Mutex<Vec<JoinHandle<()>>>>,
}

impl Gate {
    /// A gate that lets everything through to this port.
    pub fn before(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let state = State { passed: 0, may_pass: usize::MAX, rest: Rest::Shut, arrived: 0 };
        let gate = Self {
            port: listener.local_addr().unwrap().port(),
            shared: Arc::new((Mutex::new(state), Condvar::new())),
            ends: Arc::default(),
        };
        let (shared, ends) = (gate.shared.clone(), gate.ends.clone());
        std::thread::spawn(move || {
            for client in listener.incoming().flatten() {
                let Ok(server) = TcpStream::connect(("127.0.0.1", port)) else { continue };
                let (from, to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
                ends.lock().unwrap().push(std::thread::spawn(move || answers(from, to)));
                let shared = shared.clone();
                std::thread::spawn(move || commands(client, server, &shared));
            }
        });
        gate
    }

    /// Where it is, as in `TEXTPASS_STORE`.
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// How many commands have passed.
    pub fn passed(&self) -> usize {
        self.shared.0.lock().unwrap().passed
    }

    /// Lets so many more commands pass, and then none any more.
    pub fn shut_after(&self, commands: usize) {
        self.set(commands, Rest::Shut);
    }

    /// Lets so many more commands pass, and holds the others back.
    pub fn hold_after(&self, commands: usize) {
        self.set(commands, Rest::Held);
    }

    /// Lets everything through again.
    pub fn open(&self) {
        self.set(usize::MAX, Rest::Held);
    }

    fn set(&self, more: usize, rest: Rest) {
        let mut state = self.shared.0.lock().unwrap();
        (state.may_pass, state.rest) = (state.passed.saturating_add(more), rest);
        self.shared.1.notify_all();
    }

    /// Whether a command is held back.
    pub fn is_holding(&self) -> bool {
        let state = self.shared.0.lock().unwrap();
        state.rest == Rest::Held && state.arrived > state.passed
    }

    /// Waits until the server has done all that passed; nothing may pass any more.
    pub fn wait_until_done(&self) {
        let ends: Vec<_> = self.ends.lock().unwrap().drain(..).collect();
        for end in ends {
            end.join().unwrap();
        }
    }
}

/// Carries answers to whoever asked, until the server has no more.
fn answers(mut server: TcpStream, mut client: TcpStream) {
    let mut buffer = [0; 65_536];
    while let Ok(count @ 1..) = server.read(&mut buffer) {
        // somebody who died is told nothing, but the server is heard to its end
        let _ = client.write_all(&buffer[..count]);
    }
    let _ = client.shutdown(Shutdown::Both);
}

/// Carries one command after another to the server, as far as they may pass.
fn commands(mut client: TcpStream, mut server: TcpStream, shared: &(Mutex<State>, Condvar)) {
    let (mut waiting, mut buffer) = (Vec::new(), [0; 65_536]);
    while let Ok(count @ 1..) = client.read(&mut buffer) {
        waiting.extend_from_slice(&buffer[..count]);
        while let Some(length) = command(&waiting) {
            if !may_pass(shared) {
                let _ = server.shutdown(Shutdown::Write);
                let _ = client.shutdown(Shutdown::Both);
                return;
            }
            server.write_all(&waiting[..length]).unwrap();
            waiting.drain(..length);
        }
    }
    let _ = server.shutdown(Shutdown::Write);
}

fn may_pass(shared: &(Mutex<State>, Condvar)) -> bool {
    let mut state = shared.0.lock().unwrap();
    state.arrived += 1;
    shared.1.notify_all();
    let held = |state: &mut State| state.passed >= state.may_pass && state.rest == Rest::Held;
    let mut state = shared.1.wait_while(state, held).unwrap();
    let may = state.passed < state.may_pass;
    state.passed += usize::from(may);
    may
}

/// The length of the first whole command: `*words` and for each `$length` and bytes.
fn command(bytes: &[u8]) -> Option<usize> {
    let (words, mut at) = number(bytes, 0)?;
    for _ in 0..words {
        let (length, start) = number(bytes, at)?;
        at = start + length + 2;
    }
    (bytes.len() >= at).then_some(at)
}

/// A number on a line of its own after one sign, and where the next line begins.
fn number(bytes: &[u8], at: usize) -> Option<(usize, usize)> {
    let line = bytes.get(at + 1..)?;
    let end = line.windows(2).position(|two| two == b"\r\n")?;
    Some((std::str::from_utf8(&line[..end]).unwrap().parse().unwrap(), at + 1 + end + 2))
}
