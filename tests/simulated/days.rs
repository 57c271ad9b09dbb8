//! A simulation: some weeks of a town, from the first message to the last text.

use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::cli::parts::world::load;
use textpass::dialog::turns::World;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::{Channel, Person};
use textpass::service::clock::Clock;
use textpass::service::outcome::Outcome;

use super::carrier::{Air, Weather};
use super::people::{Someone, people};
use super::plan::{Came, Plan};
use super::process::Process;
use super::town::{Event, Kept, Town};

/// How long a message waits for its person's turn.
const PATIENCE: Duration = Duration::from_secs(3);
/// After how long a channel gives a webhook up.
const WEBHOOK: Duration = Duration::from_secs(15);

/// The office, loaded once.
fn world() -> Arc<World> {
    static LOADED: OnceLock<Arc<World>> = OnceLock::new();
    Arc::clone(LOADED.get_or_init(|| Arc::new(load(None).unwrap().world)))
}

/// Simulates a plan, on one thread, by a clock that jumps.
pub fn simulate(plan: Plan) -> Came {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.unwrap().block_on(async { Days::new(plan).run().await })
}

struct Days {
    plan: Plan,
    town: Arc<Town>,
    air: Arc<Air>,
    processes: Vec<Process>,
    people: Vec<Someone>,
    begun: DateTime<Utc>,
}

impl Days {
    fn new(plan: Plan) -> Self {
        // both changes of summer time, and an ordinary month
        let begins = ["2026-10-21T16:00:00Z", "2027-03-03T16:00:00Z", "2026-11-16T16:00:00Z"];
        let begun: DateTime<Utc> = begins[plan.seed as usize % begins.len()].parse().unwrap();
        let kept = Kept::new(plan.on_file);
        let town = Arc::new(Town::new(plan.seed, Clock::paced(begun), world(), kept));
        let air = Arc::new(Air::new(Arc::clone(&town), plan.weather));
        let mut days =
            Self { plan, people: people(plan.people, &town), town, air, processes: Vec::new(), begun };
        for number in 0..plan.processes {
            let process = days.process();
            days.processes.push(process);
            days.town.plan(begun, Event::Tick(number));
        }
        days.town.plan(begun + TimeDelta::hours(5), Event::Staff);
        days
    }

    /// Another process on the same store.
    fn process(&self) -> Process {
        let store = self.town.store_beside();
        Process::new(&self.town, &self.air, store, self.plan.fails, self.plan.lie)
    }

    async fn run(mut self) -> Came {
        let end = self.begun + TimeDelta::days(self.plan.days);
        self.until(end).await;
        // then all is well, and what was under way comes to its end
        *self.air.weather.lock().unwrap() = Weather::FAIR;
        for number in 0..self.processes.len() {
            if self.processes[number].is_dead() {
                self.processes[number] = self.process();
            }
            self.processes[number].calm();
        }
        self.plan = Plan { fails: 0, deaths: 0, ..self.plan };
        self.until(end + TimeDelta::hours(6)).await;
        self.look_back(end).await;
        let town = &self.town;
        let reminders = town.truth().reminders;
        Came {
            hash: town.hash(),
            broken: town.is_broken(),
            reminders,
            seen: town.seen(),
            story: town.story(60),
        }
    }

    /// Lets everything happen until then, or until a promise is broken.
    async fn until(&mut self, end: DateTime<Utc>) {
        let mut looked = self.town.now();
        while let Some((at, event)) = self.town.next() {
            if self.town.is_broken().is_some() {
                return;
            }
            if at > end {
                self.town.plan(at, event);
                break;
            }
            let gap = (at - self.town.now()).to_std().unwrap_or_default();
            tokio::time::sleep(gap).await;
            let changes = !matches!(event, Event::Tick(_) | Event::Reported(..));
            self.happens(event);
            if changes || self.town.now() - looked > TimeDelta::minutes(30) {
                tokio::time::sleep(Duration::from_millis(50)).await;
                looked = self.town.now();
                self.town.look(self.begun).await;
            }
        }
        tokio::time::sleep((end - self.town.now()).to_std().unwrap_or_default()).await;
    }

    fn happens(&mut self, event: Event) {
        let town = Arc::clone(&self.town);
        match event {
            Event::Wake(who) => {
                self.people[who].wakes(who, &town, &self.air);
                if !self.people[who].is_busy() {
                    town.plan(town.now() + town.chance.seconds(6 * 3600, 48 * 3600), Event::Wake(who));
                }
            }
            Event::Deliver { who, id, said, tries } => self.deliver(who, id, said, tries),
            Event::Arrive(person, reply) => {
                if let Some(who) = self.people.iter().position(|one| one.person == person) {
                    self.people[who].gets(reply);
                    town.plan(town.now() + town.chance.seconds(5, 90), Event::Wake(who));
                }
            }
            Event::Reported(name, report) => {
                let shell = Arc::clone(&self.alive().shell);
                tokio::spawn(async move { drop(shell.reported(&name, report).await) });
            }
            Event::Tick(number) => self.tick(number),
            Event::Kill(number) => self.processes[number].kill(town.chance.below(12)),
            Event::Start(number) => {
                self.processes[number] = self.process();
                town.tell(&format!("process {number} starts"));
                town.plan(town.now(), Event::Tick(number));
            }
            Event::Staff => self.staff(),
            Event::Sweep(number) => {
                let shell = Arc::clone(&self.processes[number].shell);
                tokio::spawn(async move { drop(shell.sweep().await) });
            }
        }
    }

    /// A process that is not known to be dead.
    fn alive(&self) -> &Process {
        let alive: Vec<_> = self.processes.iter().filter(|process| !process.is_dead()).collect();
        alive.get(self.town.chance.below(alive.len() as u64) as usize).copied().unwrap_or(&self.processes[0])
    }

    fn tick(&mut self, number: usize) {
        let (town, chance) = (&self.town, &self.town.chance);
        if self.processes[number].is_dead() {
            town.plan(town.now() + chance.seconds(30, 3600), Event::Start(number));
            return;
        }
        if chance.happens(self.plan.deaths) {
            town.plan(town.now(), Event::Kill(number));
        }
        if chance.happens(4) {
            town.plan(town.now(), Event::Sweep(number));
        }
        let shell = Arc::clone(&self.processes[number].shell);
        tokio::spawn(async move {
            let _ = shell.recover().await;
            let _ = shell.work_off().await;
            let _ = shell.send_due().await;
        });
        town.plan(town.now() + chance.seconds(45, 400), Event::Tick(number));
    }

    fn deliver(&self, who: usize, id: String, said: Said, tries: u32) {
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
                        town.told(&name.number, town.now());
                    }
                    air.take(&person, &reply, name);
                    shell.handed_over(&reserved).await;
                }
                Ok(Outcome::Reply { reply: None, .. } | Outcome::Later | Outcome::Full(_)) => {}
                // the channel brings it again; by SMS a few times only
                Ok(Outcome::Unavailable) | Err(_) => {
                    if tries < 3 || person.channel == Channel::Telegram {
                        town.sometimes("a webhook comes again");
                        again(&town);
                    }
                }
            }
        });
    }

    /// Staff cancel something, or put it under another phone.
    fn staff(&mut self) {
        let town = Arc::clone(&self.town);
        town.plan(town.now() + town.chance.seconds(3600, 20 * 3600), Event::Staff);
        // whose command is cut off in the middle is not simulated yet: they do it again by hand
        let desk = Process::new(&self.town, &self.air, town.store_beside(), 0, None);
        let shell = Arc::clone(&desk.shell);
        let other = town.chance.one_of(&self.people).person.clone();
        let begun = town.now();
        tokio::spawn(async move {
            let open = town.store.open_from(begun).await.unwrap();
            if open.is_empty() {
                return;
            }
            let number = town.chance.one_of(&open).number.clone();
            if town.chance.happens(600) {
                town.sometimes("staff cancel");
                let _ = shell.staff_cancel(&number, None).await;
            } else {
                town.sometimes("staff readdress");
                let _ = shell.staff_readdress(&number, &other).await;
            }
        });
    }

    async fn look_back(&self, until: DateTime<Utc>) {
        if self.town.is_broken().is_some() {
            return;
        }
        let mut out = Vec::new();
        for one in &self.people {
            let standing = self.town.store.standing(&one.person).await.unwrap();
            if standing.is_some_and(|standing| standing.opted_out) || self.air.is_blocked(&one.person) {
                out.push(one.person.clone());
            }
        }
        self.town.look_back(until, |person: &Person| out.contains(person)).await;
        // and nobody is stuck
        for (who, one) in self.people.iter().enumerate().filter(|(_, one)| !out.contains(&one.person)) {
            let inbound = Inbound {
                person: one.person.clone(),
                id: format!("SM{who:04}99999"),
                said: Said::Text(textpass::domain::private::Private::new("1".to_owned())),
                hint: None,
                at: self.town.now(),
            };
            match self.processes[0].shell.take(inbound, PATIENCE).await {
                Outcome::Reply { .. } => {}
                other => self.town.broken(format!("{who} is stuck: {other:?}")),
            }
        }
    }
}
