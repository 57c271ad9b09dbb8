//! A simulation: some weeks of a town, from the first message to the last text.

mod webhook;

use std::sync::atomic::Ordering;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::cli::parts::world::load;
use textpass::dialog::turns::World;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::Person;
use textpass::service::clock::Clock;
use textpass::service::outcome::Outcome;

use super::carrier::{Air, Weather};
use super::crowd::{self, Wishes};
use super::people::{Someone, people};
use super::plan::{Came, Plan};
use super::process::Process;
use super::town::{Event, Kept, Town};

/// How long a message waits for its person's turn.
const PATIENCE: Duration = Duration::from_secs(3);
/// By how many hours a clock is off that is days off.
const OFF: [i64; 4] = [-240, -30, 50, 960];
/// Seconds of a day.
const DAY: u64 = 24 * 3600;

/// The office, loaded once.
pub fn world() -> Arc<World> {
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
    /// By how much the machine's clock is wrong.
    off: TimeDelta,
}

impl Days {
    fn new(plan: Plan) -> Self {
        // both changes of summer time, and an ordinary month
        let begins = ["2026-10-21T16:00:00Z", "2027-03-03T16:00:00Z", "2026-11-16T16:00:00Z"];
        let begun: DateTime<Utc> = begins[plan.seed as usize % begins.len()].parse().unwrap();
        let kept = Kept::new(plan.on_file);
        let town = Arc::new(Town::new(plan.seed, Clock::paced(begun), world(), kept));
        let air = Arc::new(Air::new(Arc::clone(&town), plan.weather));
        let people = people(plan.people, plan.crowd, &town);
        town.plan(begun + TimeDelta::hours(5), Event::Staff);
        if town.chance.happens(plan.wrong_clocks) {
            town.plan(begun + town.chance.seconds(DAY, 12 * DAY), Event::Clock);
        }
        Self { plan, people, town, air, processes: Vec::new(), begun, off: TimeDelta::zero() }
    }

    /// Another process on the same store.
    async fn process(&self) -> Process {
        let process = Process::new(&self.town, &self.air, (self.plan.fails, self.plan.lie, self.off));
        while let Err(error) = process.shell.watch_clock(false).await {
            self.town.tell(&format!("a process cannot read the time yet: {error}"));
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        process
    }

    async fn begin(&mut self) {
        let booked: Vec<_> = self.people.iter().skip(self.plan.people).collect();
        let booked: Vec<_> = booked.iter().map(|one| (one.person.clone(), one.lines.lang)).collect();
        let wishes = Wishes { zones: "", offices: 12, after: self.begun, agenda: None };
        crowd::book(&self.town, &booked, &wishes).await;
        for number in 0..self.plan.processes {
            self.processes.push(self.process().await);
            self.town.plan(self.town.now(), Event::Tick(number));
        }
    }

    async fn run(mut self) -> Came {
        let end = self.begun + TimeDelta::days(self.plan.days);
        self.begin().await;
        self.until(end).await;
        // then all is well, and what was under way comes to its end
        *self.air.weather.lock().unwrap() = Weather::FAIR;
        self.plan = Plan { fails: 0, deaths: 0, ..self.plan };
        self.off = TimeDelta::zero();
        for number in 0..self.processes.len() {
            if self.processes[number].is_dead() || !self.processes[number].shell.trust().may_delete() {
                self.processes[number] = self.process().await;
            }
            self.processes[number].calm();
        }
        self.until(end + TimeDelta::hours(6)).await;
        self.look_back(end).await;
        let town = &self.town;
        let reminders = town.truth().reminders;
        Came {
            hash: town.hash(),
            broken: town.is_broken(),
            reminders,
            seen: town.seen(),
            story: town.story(super::number("TEXTPASS_STORY").unwrap_or(60) as usize),
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
            let is_small = self.plan.crowd == 0;
            let changes = is_small && !matches!(event, Event::Tick(_) | Event::Reported(..));
            let after = TimeDelta::minutes(if is_small { 30 } else { 240 });
            self.happens(event).await;
            if changes || self.town.now() - looked > after {
                tokio::time::sleep(Duration::from_millis(50)).await;
                looked = self.town.now();
                self.town.look(self.begun).await;
            }
        }
        tokio::time::sleep((end - self.town.now()).to_std().unwrap_or_default()).await;
    }

    async fn happens(&mut self, event: Event) {
        let town = Arc::clone(&self.town);
        match event {
            Event::Wake(who) => {
                self.people[who].wakes(who, &town, &self.air);
                if self.people[who].is_restless() {
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
            Event::Clock => self.clock_changes(),
            Event::Start(number) => {
                self.processes[number] = self.process().await;
                town.tell(&format!("process {number} starts"));
                town.plan(town.now(), Event::Tick(number));
            }
            Event::Staff => self.staff().await,
            Event::Sweep(number) => {
                let shell = Arc::clone(&self.processes[number].shell);
                if shell.trust().may_delete() {
                    tokio::spawn(async move { drop(shell.sweep().await) });
                }
            }
        }
    }

    /// The machine begins anew with a clock that is days off, which its processes must see; some
    /// hours later somebody sets it right.
    fn clock_changes(&mut self) {
        let (town, chance) = (&self.town, &self.town.chance);
        self.off = if self.off.is_zero() {
            town.sometimes("the machine begins anew with a wrong clock");
            town.plan(town.now() + chance.seconds(3600, 20 * 3600), Event::Clock);
            TimeDelta::hours(*chance.one_of(&OFF))
        } else {
            TimeDelta::zero()
        };
        town.put_off(self.off);
        town.tell(&format!("the clock is off by {} h", self.off.num_hours()));
        for (number, process) in self.processes.iter().enumerate().filter(|(_, process)| !process.is_dead()) {
            process.stop();
            town.plan(town.now() + chance.seconds(1, 60), Event::Start(number));
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
        let process = &self.processes[number];
        let (shell, believed, told) =
            (Arc::clone(&process.shell), Arc::clone(&process.believed), Arc::clone(town));
        tokio::spawn(async move {
            shell.compare_or_note().await;
            let trust = shell.trust();
            if believed.swap(trust.may_delete(), Ordering::SeqCst) != trust.may_delete() {
                told.tell(&format!("process {number}: {trust}"));
            }
            if trust.may_answer() {
                let _ = shell.recover().await;
            }
            if trust.may_delete() {
                let _ = shell.work_off().await;
            }
            if trust.may_answer() {
                let _ = shell.send_due().await;
            }
        });
        town.plan(town.now() + chance.seconds(45, 400), Event::Tick(number));
    }

    /// Staff cancel something, or put it under another phone.
    async fn staff(&mut self) {
        let town = Arc::clone(&self.town);
        town.plan(town.now() + town.chance.seconds(3600, 20 * 3600), Event::Staff);
        let plan = self.plan;
        let desk = Process::new(&self.town, &self.air, (plan.fails, plan.lie, self.off));
        if town.chance.happens(20 * self.plan.deaths) {
            town.sometimes("a command of staff is cut off");
            desk.kill(town.chance.below(9));
        }
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
        let wrote = self.people.iter().enumerate().filter(|(_, one)| one.wrote());
        for (who, one) in wrote.filter(|(_, one)| !out.contains(&one.person)) {
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
