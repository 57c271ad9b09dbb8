//! The contract, held by the store on one Redis server and on a cluster.

use std::sync::{Arc, LazyLock};

use textpass::domain::name_form::NameForms;
use textpass::store::Store;
use textpass::store::redis::{Options, RedisStore, Timeouts};
use textpass::store::seal::MasterKey;
use tokio::runtime::Handle;

use crate::World;
use crate::given::*;
use crate::servers::{Cluster, Keeping, RedisServer};

static SERVER: LazyLock<RedisServer> = LazyLock::new(|| RedisServer::start(Keeping::EverySecond));
static CLUSTER: LazyLock<Cluster> = LazyLock::new(|| Cluster::start(Keeping::EverySecond));

/// A deployment of its own, told by its prefix, on servers that all worlds share.
pub struct Deployment {
    url: String,
    servers: Vec<&'static RedisServer>,
    prefix: String,
}

/// An empty deployment on one server.
pub fn on_a_server() -> Deployment {
    Deployment::new(SERVER.url(), vec![&SERVER])
}

/// An empty deployment on a cluster.
pub fn on_a_cluster() -> Deployment {
    Deployment::new(CLUSTER.url(), CLUSTER.nodes().iter().collect())
}

impl Deployment {
    fn new(url: String, servers: Vec<&'static RedisServer>) -> Self {
        Self { url, servers, prefix: format!("world-{}:", fresh()) }
    }
}

impl World for Deployment {
    fn open_with(&self, forms: NameForms) -> Arc<dyn Store> {
        let (prefix, timeouts) = (self.prefix.clone(), Timeouts::patient(60));
        let (key, options) =
            (MasterKey::parse(KEY).unwrap(), Options { prefix, timeouts, forms, ..Options::default() });
        let open = async { RedisStore::open(&self.url, &key, options).await.unwrap() };
        Arc::new(tokio::task::block_in_place(|| Handle::current().block_on(open)))
    }

    fn at_rest(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for server in &self.servers {
            bytes.extend(server.tell(&["KEYS", "*"]).into_bytes());
            bytes.extend(server.data_files().iter().flat_map(|file| std::fs::read(file).unwrap()));
        }
        bytes
    }
}

mod one_server {
    crate::contract!(crate::redis::on_a_server);
}

mod cluster {
    crate::contract!(crate::redis::on_a_cluster);
}
