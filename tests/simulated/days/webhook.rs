//! A message that its channel brings, until it was taken.

use std::sync::Arc;
use std::time::Duration;

use textpass::domain::channel::Channel;
use textpass::domain::message::{Inbound, Said};
use textpass::service::outcome::Outcome;

use super::{Days, PATIENCE};
use crate::town::{Event, Town};

/// After how long a channel gives a webhook up.
const WEBHOOK: Duration = Duration::from_secs(15);

impl Days {
    pub(super) fn deliver(&self, who: usize, id: String, said: Said, tries: u32) {
        let (town, air) = (Arc::clone(&self.town), Arc::clone(&self.air));
        let shell = Arc::clone(&self.alive().shell);
        let person = self.people[who].person.clone();
        let inbound = Inbound {
            person: person.clone(),
            id: id.clone(),
            said: said.clone(),
            hint: None,
            at: shell.now(),
        };
        tokio::spawn(async move {
            let outcome = tokio::time::timeout(WEBHOOK, shell.take(inbound, PATIENCE)).await;
            let again = |town: &Town| {
                let at = town.now() + town.chance.seconds(2, 60);
                town.plan(at, Event::Deliver { who, id: id.clone(), said: said.clone(), tries: tries + 1 });
            };
            match outcome {
                Ok(Outcome::Reply { reply: Some(reply), reserved }) => {
                    if town.chance.happens(30) {
                        town.sometimes("a response is never handed over");
                        if town.chance.happens(500) {
                            again(&town);
                        }
                        return;
                    }
                    town.tell(&format!("{who} is answered {}", reply.text.expose()));
                    let name = reserved.iter().find_map(|row| row.name.clone());
                    if let Some(name) = &name {
                        name.numbers.iter().for_each(|number| town.told(number, town.now()));
                    }
                    air.take(&person, &reply, name);
                    shell.handed_over(&reserved).await;
                }
                Ok(Outcome::Reply { reply: None, .. } | Outcome::Later | Outcome::Full(_)) => {}
                // the channel brings it again; by SMS a few times only
                Ok(Outcome::Unavailable) | Err(_) => {
                    if tries < 3 || person.channel == Channel::TELEGRAM {
                        town.sometimes("a webhook comes again");
                        again(&town);
                    }
                }
            }
        });
    }
}
