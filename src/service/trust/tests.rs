use super::*;

/// A clock and a machine: hours that the clock shows, and that it has run.
struct Machine {
    shows: TimeDelta,
    ran: TimeDelta,
    memory: Memory,
}

fn at(shows: TimeDelta) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(20_000) + shows
}

fn minutes(minutes: i64) -> TimeDelta {
    TimeDelta::minutes(minutes)
}

impl Machine {
    /// Starts with a clock that is so much later than what was last seen.
    fn start(gone: TimeDelta) -> Self {
        let reading = Reading { now: at(gone), jump: TimeDelta::zero(), ran: Duration::ZERO };
        let memory = Memory::begin(Some(at(TimeDelta::zero())), reading);
        Self { shows: gone, ran: TimeDelta::zero(), memory }
    }

    /// Lets time go by, a minute at a time as the timer does.
    fn run(&mut self, by: TimeDelta) -> Trust {
        let until = self.ran + by;
        while self.ran < until {
            let step = minutes(1).min(until - self.ran);
            (self.shows, self.ran) = (self.shows + step, self.ran + step);
            self.read(TimeDelta::zero());
        }
        self.memory.trust()
    }

    /// Sets the clock.
    fn jump(&mut self, by: TimeDelta) -> Trust {
        self.shows += by;
        self.read(by);
        self.memory.trust()
    }

    fn read(&mut self, jump: TimeDelta) {
        let ran = self.ran.to_std().unwrap_or_default();
        self.memory.read(Reading { now: at(self.shows), jump, ran });
    }
}

#[test]
fn a_first_start_and_a_night_off_are_believed() {
    let first = Reading { now: at(minutes(0)), jump: minutes(0), ran: Duration::ZERO };
    assert_eq!(Memory::begin(None, first).trust(), Trust::Sure);
    for gone in [-2, 0, 60, 24 * 60].map(minutes) {
        assert_eq!(Machine::start(gone).memory.trust(), Trust::Sure, "{gone}");
    }
}

#[test]
fn more_than_a_day_off_is_doubted_until_it_has_run_for_a_day() {
    let mut machine = Machine::start(TimeDelta::days(60));
    assert_eq!(machine.memory.trust(), Trust::Doubted(TimeDelta::days(60)));
    assert_eq!(machine.memory.seen, at(minutes(0)), "what is doubted is not remembered");
    assert!(!machine.memory.trust().may_delete() && machine.memory.trust().may_answer());
    assert!(matches!(machine.run(minutes(23 * 60)), Trust::Doubted(_)));
    assert!(matches!(machine.jump(minutes(5)), Trust::Doubted(_)));
    assert!(matches!(machine.run(minutes(23 * 60)), Trust::Doubted(_)), "the day begins anew");
    assert_eq!(machine.run(minutes(60)), Trust::Sure);
    assert_eq!(machine.memory.seen, at(machine.shows));
}

#[test]
fn a_clock_that_is_behind_answers_nobody_until_it_has_caught_up() {
    let mut machine = Machine::start(minutes(-60));
    assert_eq!(machine.memory.trust(), Trust::Behind(minutes(60)));
    assert!(!machine.memory.trust().may_answer());
    assert!(matches!(machine.run(minutes(57)), Trust::Behind(_)));
    assert_eq!(machine.run(minutes(1)), Trust::Sure);
    let mut set_right = Machine::start(minutes(-3 * 60));
    assert_eq!(set_right.jump(minutes(4 * 60)), Trust::Sure, "an hour off, as after any start");
    let mut set_wrong = Machine::start(minutes(-60));
    assert!(matches!(set_wrong.jump(TimeDelta::days(3)), Trust::Doubted(_)));
}

#[test]
fn a_clock_that_is_changed_while_it_runs_is_noticed() {
    let mut machine = Machine::start(minutes(10));
    machine.run(minutes(30));
    assert_eq!(machine.jump(minutes(2)), Trust::Sure, "it is set a little");
    machine.run(minutes(30));
    assert_eq!(machine.jump(minutes(60)), Trust::Doubted(minutes(60)));
    assert!(matches!(machine.run(minutes(10)), Trust::Doubted(_)));
    assert_eq!(machine.jump(minutes(-60)), Trust::Sure, "set back to where it was");
    assert_eq!(machine.jump(minutes(-60)), Trust::Behind(minutes(60)));
    assert_eq!(machine.jump(minutes(60)), Trust::Sure);
    assert!(matches!(machine.jump(TimeDelta::days(60)), Trust::Doubted(_)));
    assert!(matches!(machine.run(minutes(24 * 60 - 1)), Trust::Doubted(_)));
    assert_eq!(machine.run(minutes(1)), Trust::Sure, "a day without a jump");
}

#[test]
fn whoever_accepts_a_clock_is_believed() {
    for gone in [minutes(-60), TimeDelta::days(60)] {
        let mut machine = Machine::start(gone);
        machine.memory.accept(at(gone));
        assert_eq!((machine.memory.trust(), machine.memory.seen), (Trust::Sure, at(gone)));
        assert_eq!(machine.run(minutes(10)), Trust::Sure);
    }
}

#[test]
fn each_doubt_is_said_in_words() {
    let off = Trust::Off(TimeDelta::milliseconds(-2_540));
    assert_eq!(off.to_string(), "clock 2.5 s behind the store's");
    let behind = Trust::Behind(minutes(61)).to_string();
    assert!(behind.starts_with("clock 1 h behind what was last seen; "), "{behind}");
    let doubted = Trust::Doubted(TimeDelta::days(60)).to_string();
    assert!(doubted.contains("forward by 60 d; nothing is deleted"), "{doubted}");
}
