//! Everything that can be asked of a store without a change, at once: two stores
//! that hold the same answer alike, though each finds it in its own way.

use chrono::TimeDelta;
use textpass::domain::appointment::{Appointment, ApptNumber};
use textpass::domain::person::Person;
use textpass::store::Store;
use textpass::store::book::{TakenCell, Tries};

use crate::given::*;
use crate::places::moving;

#[derive(Debug, PartialEq)]
pub struct Answers {
    by_number: Vec<Option<Appointment>>,
    lists: Vec<Vec<Appointment>>,
    taken: Vec<Vec<TakenCell>>,
    tries: Vec<Tries>,
    /// How many messages to each person are due.
    pub due: Vec<usize>,
    backlog: usize,
    stranded: Vec<Person>,
}

impl Answers {
    /// Fails with the first question that is answered otherwise.
    pub fn assert_same(&self, other: &Self) {
        assert!(self.by_number == other.by_number, "an appointment by its number");
        assert!(self.lists == other.lists, "a list");
        assert!(self.taken == other.taken, "what is taken");
        assert_eq!(self.tries, other.tries);
        assert_eq!((&self.due, self.backlog), (&other.due, other.backlog));
        assert!(self.stranded == other.stranded, "who is stranded");
    }

    /// The appointments that there are.
    pub fn by_number(&self) -> impl Iterator<Item = &Appointment> {
        self.by_number.iter().flatten()
    }
}

/// Asks everything about these people, and about all offices.
pub async fn ask(store: &dyn Store, people: &[Person]) -> Answers {
    let numbers = ["DEN", "SFR", "NYC"].map(|office| {
        [26, 27].map(|year| {
            (1001..1120).map(move |serial| ApptNumber { office: crate::given::office(office), year, serial })
        })
    });
    let numbers: Vec<ApptNumber> = numbers.into_iter().flatten().flatten().collect();
    let mut answers = Answers {
        by_number: Vec::new(),
        lists: Vec::new(),
        taken: Vec::new(),
        tries: Vec::new(),
        due: Vec::new(),
        backlog: store.backlog(moving()).await.unwrap().0,
        stranded: store.stranded(99, moving()).await.unwrap(),
    };
    answers.stranded.sort_by_key(|person| person.address.expose().clone());
    for number in &numbers {
        let found = store.by_number(number).await.unwrap();
        if let Some(found) = &found {
            let cells = store.cells_of(&found.slot.office, number).await.unwrap();
            answers.taken.push(cells.into_iter().collect());
            answers.tries.push(store.tries(&people[0], Some(number), moving()).await.unwrap());
        }
        answers.by_number.push(found);
    }
    for office in ["DEN", "SFR", "NYC"].map(office) {
        answers.lists.push(store.on_day(&office, cell(0), cell(99)).await.unwrap());
        for later in [0, 5, 30, 200] {
            let at = moving() + TimeDelta::minutes(later);
            answers
                .taken
                .push(store.taken(&office, cell(0), cell(99), None, at).await.unwrap().into_iter().collect());
        }
    }
    for who in ["Ana Test", "Ben Test", "Chi Test"] {
        answers.lists.push(store.of_name(&name(who), &born(1984), moving()).await.unwrap());
    }
    for person in people {
        answers.lists.push(store.of_address(person, moving()).await.unwrap());
        answers.tries.push(store.tries(person, None, moving()).await.unwrap());
        answers.due.push(store.due_for(person, moving()).await.unwrap().len());
    }
    // lists are by time; what starts at one time stands in each store's own order
    for list in &mut answers.lists {
        list.sort_by_key(|one| (one.slot.start, one.number.clone()));
    }
    answers
}
