//! The machine, and who runs on which of its cores.

use std::fs;
use std::process::{Command, Stdio};

/// Who may run where.
pub struct Cores {
    /// The server's, if it has one to itself.
    server: Option<usize>,
    count: usize,
}

impl Cores {
    /// Gives the first core to the server, and the second to this process and
    /// whatever else it starts; nobody is bound if there is one only, or no
    /// `taskset`.
    pub fn take() -> Self {
        let count = std::thread::available_parallelism().map_or(1, usize::from);
        let bound = count >= 2 && bind_this_process(1);
        Self { server: bound.then_some(0), count }
    }

    /// The command that runs a server's program.
    pub fn server(&self, program: &str) -> Command {
        match self.server {
            None => Command::new(program),
            Some(core) => {
                let mut command = Command::new("taskset");
                command.args(["-c", &core.to_string(), program]);
                command
            }
        }
    }
}

fn bind_this_process(core: usize) -> bool {
    let id = std::process::id().to_string();
    let mut command = Command::new("taskset");
    command.args(["-cp", &core.to_string(), &id]).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// The machine in a line or two.
pub fn describe(cores: &Cores) -> String {
    let bound = match cores.server {
        Some(_) => "the server on one of them, Redis and the load on another",
        None => "nobody bound to any (that takes two cores and taskset)",
    };
    format!("{}, {} cores, {bound}", model(), cores.count)
}

fn model() -> String {
    let known = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let line = known.lines().find_map(|line| line.strip_prefix("model name"));
    let name =
        line.and_then(|line| line.split_once(':')).map_or("unknown processor", |(_, name)| name.trim());
    name.to_owned()
}

/// Processor time that a process has had, in microseconds; none where there is
/// no `/proc`. Linux counts it by hundredths of a second here.
pub fn cpu_micros(process: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // the name, in brackets, may hold anything
    let (_, after) = stat.rsplit_once(')')?;
    let mut fields = after.split_whitespace().skip(11).map(str::parse::<u64>);
    let (user, system) = (fields.next()?.ok()?, fields.next()?.ok()?);
    Some((user + system) * 10_000)
}
