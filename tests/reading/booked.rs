//! Names as they were booked, in all scripts: nobody of them is refused, and few are
//! asked whether that is their name.

use textpass::answer::name::likeness::{self, Likeness};
use textpass::answer::name::read;

use super::world;

const BOOKED: &str = include_str!("../../src/domain/name_form/first.tsv");

#[test]
fn nobody_whose_name_was_booked_is_refused() {
    let (mut wrong, mut asked, mut all) = (Vec::new(), Vec::new(), 0);
    for (lang, words) in world().languages.iter() {
        let names = BOOKED.lines().filter_map(|line| line.split('\t').next());
        for name in names.filter(|name| read(name, words).is_ok()) {
            all += 1;
            let told = format!("{lang}: {name}");
            match likeness::of(name, words) {
                Likeness::Name => {}
                Likeness::Perhaps | Likeness::Two => asked.push(told),
                Likeness::Whom | Likeness::Sentence | Likeness::No => wrong.push(told),
            }
        }
    }
    assert!(wrong.is_empty(), "refused: {wrong:#?}");
    assert!(100 * asked.len() <= all, "asked back, of {all}: {asked:#?}");
}
