//! A cluster of three masters with a replica each.

use std::time::{Duration, Instant};

use super::redis::{Keeping, RedisServer};
use super::tls::Authority;

/// How many masters there are; the servers after them are their replicas.
const MASTERS: usize = 3;
/// How long the nodes may take to agree.
const AGREE: Duration = Duration::from_secs(60);
/// What every node is told beside where it is.
const OPTIONS: [&str; 8] = [
    "--cluster-enabled",
    "yes",
    "--cluster-node-timeout",
    "1000",
    "--cluster-replica-validity-factor",
    "0",
    "--repl-diskless-sync-delay",
    "0",
];

/// A running cluster; its servers are killed when this is dropped.
pub struct Cluster {
    nodes: Vec<RedisServer>,
}

impl Cluster {
    /// Three masters and three replicas that keep their data in this way.
    pub fn start(keeping: Keeping) -> Self {
        let node = |_| RedisServer::start_with(keeping, &OPTIONS);
        Self::of((0..2 * MASTERS).map(node).collect())
    }

    /// The same, over TLS among themselves and for whoever comes.
    pub fn start_over_tls(keeping: Keeping, authority: &Authority) -> Self {
        let node = |_| {
            let own = [
                authority.options(),
                ["--tls-cluster", "yes", "--tls-replication", "yes"].map(str::to_owned).to_vec(),
            ]
            .concat();
            let options: Vec<_> = OPTIONS.into_iter().chain(own.iter().map(String::as_str)).collect();
            RedisServer::start_with(keeping, &options)
        };
        Self::of((0..2 * MASTERS).map(node).collect())
    }

    fn of(nodes: Vec<RedisServer>) -> Self {
        let cluster = Self { nodes };
        cluster.share_slots();
        cluster.meet();
        cluster.replicate();
        cluster
            .wait_until("all slots served", |c| c.nodes.iter().all(|n| info(n).contains("cluster_state:ok")));
        cluster.wait_until("replicas in step", |c| {
            c.nodes[MASTERS..]
                .iter()
                .all(|n| n.tell(&["INFO", "replication"]).contains("master_link_status:up"))
        });
        cluster
    }

    fn share_slots(&self) {
        let bounds = ["0", "5461", "10923", "16384"];
        for (at, node) in self.nodes[..MASTERS].iter().enumerate() {
            let last = bounds[at + 1].parse::<u32>().unwrap() - 1;
            let shared = node.tell(&["CLUSTER", "ADDSLOTSRANGE", bounds[at], &last.to_string()]);
            assert!(shared.starts_with("+OK"), "{shared}");
            node.tell(&["CLUSTER", "SET-CONFIG-EPOCH", &(at + 1).to_string()]);
        }
    }

    fn meet(&self) {
        let first = &self.nodes[0];
        let port = first.tls_port().unwrap_or(first.port()).to_string();
        for node in &self.nodes[1..] {
            node.tell(&["CLUSTER", "MEET", "127.0.0.1", &port]);
        }
        let known = format!("cluster_known_nodes:{}", self.nodes.len());
        self.wait_until("nodes known to each other", |c| c.nodes.iter().all(|n| info(n).contains(&known)));
    }

    fn replicate(&self) {
        for (at, replica) in self.nodes[MASTERS..].iter().enumerate() {
            let id = self.nodes[at].tell(&["CLUSTER", "MYID"]);
            let id = id.lines().nth(1).unwrap().trim().to_owned();
            self.wait_until("a master known to its replica", |_| {
                replica.tell(&["CLUSTER", "REPLICATE", &id]).starts_with("+OK")
            });
        }
    }

    /// Where it is, as in `TEXTPASS_STORE`.
    pub fn url(&self) -> String {
        let nodes: Vec<_> = self.nodes.iter().map(|node| format!("127.0.0.1:{}", node.port())).collect();
        format!("redis+cluster://{}", nodes.join(","))
    }

    /// Where it is over TLS.
    pub fn tls_url(&self) -> String {
        let ports = self.nodes.iter().filter_map(RedisServer::tls_port);
        let nodes: Vec<_> = ports.map(|port| format!("127.0.0.1:{port}")).collect();
        format!("rediss+cluster://{}", nodes.join(","))
    }

    /// All servers; the first three began as masters, each with the replica
    /// three places after it.
    pub fn nodes(&self) -> &[RedisServer] {
        &self.nodes
    }

    /// Waits for the cluster to become so.
    pub fn wait_until(&self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !is_so(self) {
            assert!(begun.elapsed() < AGREE, "the cluster did not come to: {what}");
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

fn info(node: &RedisServer) -> String {
    node.tell(&["CLUSTER", "INFO"])
}
