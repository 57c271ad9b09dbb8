//! Listens to what a server is told, command by command.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use crate::given::fresh;
use crate::servers::RedisServer;

/// One command that a server ran.
#[derive(Clone, Debug)]
pub struct Told {
    /// Whether a script ran it.
    pub by_script: bool,
    /// Its words, byte by byte.
    pub words: Vec<Vec<u8>>,
}

impl Told {
    /// The command's name.
    pub fn name(&self) -> String {
        String::from_utf8_lossy(&self.words[0]).to_uppercase()
    }

    /// The keys of a script's call.
    pub fn keys(&self) -> &[Vec<u8>] {
        let count: usize = String::from_utf8_lossy(&self.words[2]).parse().unwrap();
        &self.words[3..3 + count]
    }
}

/// Somebody who listens to a server.
pub struct Monitor<'s> {
    server: &'s RedisServer,
    lines: BufReader<TcpStream>,
}

impl<'s> Monitor<'s> {
    /// Begins to listen.
    pub fn of(server: &'s RedisServer) -> Self {
        let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        stream.write_all(b"MONITOR\r\n").unwrap();
        let mut lines = BufReader::new(stream);
        let mut ok = String::new();
        lines.read_line(&mut ok).unwrap();
        assert_eq!(ok, "+OK\r\n");
        Self { server, lines }
    }

    /// What was told since the last time.
    pub fn heard(&mut self) -> Vec<Told> {
        let mark = format!("heard-{}", fresh());
        self.server.tell(&["ECHO", &mark]);
        let mut told = Vec::new();
        loop {
            let mut line = String::new();
            self.lines.read_line(&mut line).unwrap();
            let one = read(&line);
            if one.words.last().is_some_and(|word| word == mark.as_bytes()) {
                return told;
            }
            if !["ECHO", "QUIT"].contains(&one.name().as_str()) {
                told.push(one);
            }
        }
    }
}

/// Reads a line as `+1700000000.000000 [0 lua] "SET" "a\x00b"`.
fn read(line: &str) -> Told {
    let (from, words) = line.split_once("] ").unwrap();
    let mut words = words.trim_end().bytes().peekable();
    let mut told = Told { by_script: from.ends_with(" lua"), words: Vec::new() };
    while words.next_if_eq(&b' ').is_some() || words.peek().is_some() {
        assert_eq!(words.next(), Some(b'"'));
        let mut word = Vec::new();
        loop {
            match words.next().unwrap() {
                b'"' => break,
                b'\\' => word.push(match words.next().unwrap() {
                    b'x' => {
                        let digits = [words.next().unwrap(), words.next().unwrap()];
                        u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
                    }
                    b'n' => b'\n',
                    b'r' => b'\r',
                    b't' => b'\t',
                    b'a' => 7,
                    b'b' => 8,
                    other => other,
                }),
                byte => word.push(byte),
            }
        }
        told.words.push(word);
    }
    told
}

/// Everything that a server holds, key by key.
pub fn everything(server: &RedisServer) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut connection = redis::Client::open(server.url()).unwrap().get_connection().unwrap();
    let keys: Vec<Vec<u8>> = redis::cmd("KEYS").arg("*").query(&mut connection).unwrap();
    let dump = |key: Vec<u8>, connection: &mut redis::Connection| {
        let value = redis::cmd("DUMP").arg(&key).query(connection).unwrap();
        (key, value)
    };
    keys.into_iter().map(|key| dump(key, &mut connection)).collect()
}

/// Tells a server the same once more; returns what it answers.
pub fn again(server: &RedisServer, told: &Told) -> redis::Value {
    let mut connection = redis::Client::open(server.url()).unwrap().get_connection().unwrap();
    let mut cmd = redis::Cmd::new();
    for word in &told.words {
        cmd.arg(word);
    }
    cmd.query(&mut connection).unwrap()
}
