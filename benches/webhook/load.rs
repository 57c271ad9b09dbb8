//! The load: connections that are kept open, each with one message in hand.
//! As cheap as it can be, so that it is not what is measured.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::Failure;
use super::process::Server;

/// What one connection sends, one after the other.
#[derive(Default)]
pub struct Lane {
    requests: Vec<u8>,
    /// Where each request ends, and what its answer must hold.
    ends: Vec<(usize, &'static str)>,
}

impl Lane {
    pub fn push(&mut self, request: &[u8], expected: &'static str) {
        self.requests.extend_from_slice(request);
        self.ends.push((self.requests.len(), expected));
    }
}

/// What came of a load.
pub struct Served {
    pub took: Duration,
    /// How long each message took to be answered, in microseconds.
    pub latencies: Vec<u32>,
}

/// Sends everything and checks every answer.
pub async fn run(server: &Server, lanes: Vec<Lane>) -> Result<Served, Failure> {
    let begun = Instant::now();
    let address = server.address;
    let running: Vec<_> = lanes.into_iter().map(|lane| tokio::spawn(drive(address, lane))).collect();
    let mut latencies = Vec::new();
    for lane in running {
        latencies.extend(lane.await??);
    }
    Ok(Served { took: begun.elapsed(), latencies })
}

async fn drive(address: SocketAddr, lane: Lane) -> Result<Vec<u32>, Failure> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut latencies = Vec::with_capacity(lane.ends.len());
    let mut answer = Vec::with_capacity(16 * 1024);
    let mut from = 0;
    for (to, expected) in lane.ends {
        let begun = Instant::now();
        stream.write_all(&lane.requests[from..to]).await?;
        read_answer(&mut stream, &mut answer).await?;
        latencies.push(u32::try_from(begun.elapsed().as_micros())?);
        if !answer.starts_with(b"HTTP/1.1 200 ") || find(&answer, expected.as_bytes()).is_none() {
            let said = String::from_utf8_lossy(&answer);
            return Err(format!("an answer without {expected:?}: {said}").into());
        }
        from = to;
    }
    Ok(latencies)
}

/// Reads one whole answer.
async fn read_answer(stream: &mut TcpStream, answer: &mut Vec<u8>) -> Result<(), Failure> {
    answer.clear();
    loop {
        if stream.read_buf(answer).await? == 0 {
            return Err("the server closed a connection".into());
        }
        if let Some(end) = find(answer, b"\r\n\r\n")
            && answer.len() >= end + 4 + body_length(&answer[..end])?
        {
            return Ok(());
        }
    }
}

/// The `Content-Length` of an answer's head.
fn body_length(head: &[u8]) -> Result<usize, Failure> {
    let name = b"content-length: ";
    let at = head.windows(name.len()).position(|part| part.eq_ignore_ascii_case(name));
    let digits = at.map(|at| &head[at + name.len()..]).unwrap_or_default();
    let digits: Vec<u8> = digits.iter().copied().take_while(u8::is_ascii_digit).collect();
    Ok(std::str::from_utf8(&digits)?.parse().map_err(|_| "an answer without a Content-Length")?)
}

fn find(whole: &[u8], part: &[u8]) -> Option<usize> {
    whole.windows(part.len()).position(|window| window == part)
}
