//! Marks and lists for the staff.

use textpass::domain::appointment::Appointment;
use textpass::domain::person::Person;
use textpass::domain::phone::Phone;
use textpass::store::book::Changed;

use crate::World;
use crate::given::*;

fn numbers(list: &[Appointment]) -> Vec<String> {
    list.iter().map(|appointment| appointment.number.to_string()).collect()
}

pub async fn the_same_person_from_two_addresses_is_marked(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, wish(0, 1, 1)).await;
    assert!(!one.same_person);
    let two = booked(&*store, wish(1, 1, 1)).await;
    assert!(two.same_person);
    let day = store.on_day(&office("DEN"), cell(0), cell(40)).await.unwrap();
    assert_eq!(day.iter().filter(|appointment| appointment.same_person).count(), 2);
    changed(store.cancel(&one.number, 1, &left(None), at(0)).await.unwrap());
    assert!(!store.by_number(&two.number).await.unwrap().unwrap().same_person);
    // one that was over before the other was booked is no double
    let later = cell(2);
    let next = draft(task(), wish(20, 1, 1), &somebody(), "Ana Test");
    assert!(!done(store.book(&next, later).await.unwrap()).same_person);
}

pub async fn opting_out_shows_on_the_list(world: &impl World) {
    let store = world.open();
    let one = booked(&*store, wish(0, 1, 1)).await;
    store.set_opted_out(&one.details.on_file, true).await.unwrap();
    assert!(store.by_number(&one.number).await.unwrap().unwrap().opted_out);
    store.set_opted_out(&one.details.on_file, false).await.unwrap();
    assert!(!store.by_number(&one.number).await.unwrap().unwrap().opted_out);
}

pub async fn lists_are_by_time_and_open_ones_only(world: &impl World) {
    let (store, ana) = (world.open(), somebody());
    let book = async |who: &str, first| {
        done(store.book(&draft(task(), wish(first, 1, 1), &ana, who), at(0)).await.unwrap())
    };
    let late = book("Ana Late", 9).await;
    let early = book("Ben Early", 2).await;
    let gone = book("Cleo Gone", 5).await;
    changed(store.cancel(&gone.number, 1, &left(None), at(0)).await.unwrap());
    let both = [early.number.to_string(), late.number.to_string()];
    assert_eq!(numbers(&store.of_address(&ana, at(0)).await.unwrap()), both);
    assert_eq!(numbers(&store.of_address(&ana, cell(3)).await.unwrap()), both[1..]);
    assert!(store.of_address(&somebody(), at(0)).await.unwrap().is_empty());
    assert_eq!(numbers(&store.on_day(&office("DEN"), cell(0), cell(9)).await.unwrap()), both[..1]);
    assert!(store.on_day(&office("SFR"), cell(0), cell(40)).await.unwrap().is_empty());
    assert_eq!(numbers(&store.of_name(&name("EARLY Ben"), &born(1984), at(0)).await.unwrap()), both[..1]);
    assert!(store.of_name(&name("Ben Early"), &born(1985), at(0)).await.unwrap().is_empty());
    assert!(store.of_name(&name("Cleo Gone"), &born(1984), at(0)).await.unwrap().is_empty());
}

pub async fn a_new_address_changes_the_code(world: &impl World) {
    let (store, new) = (world.open(), somebody());
    let old = booked(&*store, wish(0, 1, 1)).await;
    let moved = changed(store.readdress(&old.number, 1, &new, &left(None), at(0)).await.unwrap());
    assert_eq!((moved.version, &moved.details.on_file), (2, &new));
    assert_ne!(moved.code, old.code);
    assert_eq!(changed(store.readdress(&old.number, 1, &new, &left(None), at(0)).await.unwrap()), moved);
    let stale = store.readdress(&old.number, 1, &somebody(), &left(None), at(0)).await.unwrap();
    assert!(matches!(stale, Changed::Stale(Some(_))));
    assert!(store.of_address(&old.details.on_file, at(0)).await.unwrap().is_empty());
    assert_eq!(numbers(&store.of_address(&new, at(0)).await.unwrap()), [old.number.to_string()]);
}

pub async fn the_number_to_call_changes_with_the_phone(world: &impl World) {
    let store = world.open();
    let (old, new, chat) = ("+13035550142", "+13035550177", Person::telegram(4242));
    let phone = |one: &Appointment| one.details.phone.as_ref().map(|phone| phone.expose().to_owned());
    let mut draft = draft(task(), wish(0, 1, 1), &Person::sms(old), "Ana Ruiz");
    draft.details.phone = Phone::parse(old);
    let number = done(store.book(&draft, at(0)).await.unwrap()).number;
    let readdress = async |version, to: &Person| {
        phone(&changed(store.readdress(&number, version, to, &left(None), at(0)).await.unwrap()))
    };
    assert_eq!(readdress(1, &Person::sms(new)).await.as_deref(), Some(new));
    assert_eq!(readdress(2, &chat).await, None, "the phone is gone");
    assert_eq!(readdress(3, &Person::sms(old)).await.as_deref(), Some(old));
}
