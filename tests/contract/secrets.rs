//! Nothing personal rests outside of memory unsealed.

use std::collections::BTreeMap;

use textpass::domain::message::{Inbound, Reply, Said};
use textpass::domain::person::Person;
use textpass::domain::phone::Phone;
use textpass::domain::private::Private;
use textpass::store::Store;
use textpass::store::book::Draft;
use textpass::store::turns::Committed;

use crate::World;
use crate::given::*;

/// Distinctive values, in the forms in which they could be written.
const PERSONAL: [&str; 14] = [
    "+13035550142",
    "3035550142",
    "Zebediah",
    "zebediah",
    "Quixotic",
    "quixotic",
    "1984-04-17",
    "IOE0912345678",
    "987654321",
    "+13035550199",
    "3035550199",
    "grandmother's parrot",
    "a purple neighbour",
    "SMdistinctive",
];

fn private_draft(ana: &Person) -> Draft {
    let mut draft = draft(task(), wish(0, 2, 1), ana, "Zebediah Quixotic");
    draft.details.phone = Phone::parse("+13035550199");
    draft.details.papers.insert(paper("receipt"), Private::new("IOE0912345678".to_owned()));
    draft.details.papers.insert(paper("a-number"), Private::new("A987654321".to_owned()));
    draft.details.answers =
        BTreeMap::from([("heard".to_owned(), Private::new("a purple neighbour".to_owned()))]);
    draft
}

/// Everything that writes something personal down.
async fn live(store: &dyn Store, ana: &Person) {
    let inbound = |id: &str| Inbound { id: id.to_owned(), ..says(ana, id, "my grandmother's parrot") };
    let claimed = in_hand(claim(store, &inbound("SMdistinctive1"), at(0)).await);
    claim(store, &inbound("SMdistinctive2"), at(0)).await;
    let mut commit = answer(&claimed, "dear Zebediah Quixotic", at(0));
    commit.conversation = b"grandmother's parrot, Zebediah, 1984-04-17".to_vec();
    commit.notes = vec![note(ana, "dear Zebediah Quixotic, 1984-04-17", at(0))];
    assert!(matches!(store.commit(commit).await.unwrap(), Committed::Done { .. }));
    let number = done(store.book(&private_draft(ana), at(0)).await.unwrap()).number;
    store.tried(ana, Some(&number), "SMdistinctive2", at(0)).await.unwrap();
    store.tried(&somebody(), Some(&number), "SMdistinctive3", at(0)).await.unwrap();
    store.set_opted_out(ana, true).await.unwrap();
    store.readdress(&number, 1, &Person::sms("+13035550199"), &left(None), at(0)).await.unwrap();
    // the words are really there, for those who have the key
    let note = store.take_due(9, at(0)).await.unwrap().remove(0);
    assert_eq!(note.reply, Reply::text("dear Zebediah Quixotic, 1984-04-17"));
    let second = in_hand(store.claim_next(ana, draw(), at(1)).await.unwrap());
    assert_eq!(second.message.said, Said::Text(Private::new("my grandmother's parrot".to_owned())));
}

pub async fn nothing_personal_rests_unsealed(world: &impl World) {
    let (store, ana) = (world.open(), Person::sms("+13035550142"));
    live(&*store, &ana).await;
    let found = |needle: &str| {
        let bytes = world.at_rest();
        bytes.windows(needle.len()).any(|window| window == needle.as_bytes())
    };
    assert!(found("DEN-26-"), "the search finds what is not personal");
    for needle in PERSONAL {
        assert!(!found(needle), "{needle} rests unsealed while open");
    }
    drop(store);
    for needle in PERSONAL {
        assert!(!found(needle), "{needle} rests unsealed when closed");
    }
}
