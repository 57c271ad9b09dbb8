//! Who serves this deployment, and whether it was left for another store. Leases go
//! by the clock of the server that has them.

use chrono::{DateTime, TimeDelta, Utc};

use super::RedisStore;
use super::script::{Call, Script};
use crate::store::serving::{LEASE, Service, Serving};
use crate::store::{Pending, StoreError};

static SERVES: Script = Script::new(concat!(include_str!("leases.lua"), include_str!("serves.lua")));
static IS_SERVED: Script = Script::new(concat!(include_str!("leases.lua"), include_str!("is_served.lua")));
static LEAVE: Script = Script::new(concat!(include_str!("leases.lua"), include_str!("leave.lua")));

/// Names of keys, see `keys.rs`.
const SERVING: &str = "serving";
const MOVED: &str = "moved";
const REACHED: &str = "reached";

impl Serving for RedisStore {
    fn serves<'a>(&'a self, service: Service, lasts: TimeDelta, _now: DateTime<Utc>) -> Pending<'a, ()> {
        let keys = [SERVING, MOVED, REACHED].map(|what| self.keys.meta(what));
        let call = Call::new(&SERVES, &keys)
            .arg(&service.name.to_be_bytes()[..])
            .arg(lasts.num_milliseconds())
            .arg(LEASE.num_milliseconds())
            .arg(u8::from(service.reaches_people));
        Box::pin(async {
            match self.run::<Option<String>>(call).await? {
                Some(place) => Err(StoreError::Moved(place)),
                None => Ok(()),
            }
        })
    }

    fn served<'a>(&'a self, service: Service) -> Pending<'a, ()> {
        let name = service.name.to_be_bytes();
        Box::pin(async move {
            let _: i64 = self.ask(redis::cmd("HDEL").arg(self.keys.meta(SERVING)).arg(&name[..])).await?;
            Ok(())
        })
    }

    fn is_served<'a>(&'a self, _now: DateTime<Utc>) -> Pending<'a, bool> {
        let call = Call::new(&IS_SERVED, &[self.keys.meta(SERVING)]).arg(LEASE.num_milliseconds());
        Box::pin(self.run(call))
    }

    fn reached_people<'a>(&'a self) -> Pending<'a, bool> {
        Box::pin(async { self.ask(redis::cmd("EXISTS").arg(self.keys.meta(REACHED))).await })
    }
}

impl RedisStore {
    /// Marks the deployment as left for another store, unless somebody serves it.
    pub(super) async fn mark_moved(&self, to: &str) -> Result<bool, StoreError> {
        let keys = [SERVING, MOVED].map(|what| self.keys.meta(what));
        self.run(Call::new(&LEAVE, &keys).arg(LEASE.num_milliseconds()).arg(to)).await
    }

    /// Takes that mark off.
    pub(super) async fn unmark_moved(&self) -> Result<(), StoreError> {
        let _: i64 = self.ask(redis::cmd("DEL").arg(self.keys.meta(MOVED))).await?;
        Ok(())
    }

    /// Where everything was moved to, if it was.
    pub(super) async fn moved_to(&self) -> Result<Option<String>, StoreError> {
        self.ask(redis::cmd("GET").arg(self.keys.meta(MOVED))).await
    }

    /// Refuses a deployment that was left for another store.
    pub(super) async fn refuse_moved(&self) -> Result<(), StoreError> {
        self.moved_to().await?.map_or(Ok(()), |place| Err(StoreError::Moved(place)))
    }
}
