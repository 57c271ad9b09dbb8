//! What is moved is hashed in the newest form of names.

use textpass::store::Store;
use textpass::store::book::Book;
use textpass::store::sqlite::SqliteStore;

use crate::given::*;
use crate::places::{Places, carried, key};
use crate::redis::with_forms;

#[tokio::test]
async fn a_name_that_is_moved_is_found_in_the_newest_form() {
    let places = Places::new();
    let old = places.sqlite("old.db");
    done(old.book(&draft(task(), wish(0, 1, 1), &somebody(), "Joseph Novak"), at(0)).await.unwrap());
    let file = SqliteStore::open_with(&places.path("new.db"), &key(), ALONE).unwrap();
    let (into, on_redis) = with_forms("names", ALONE).await;
    carried(&old, &file).await.unwrap();
    carried(&old, &into).await.unwrap();
    for new in [&file as &dyn Store, &on_redis] {
        for who in ["Josef Novak", "NOVAK Joseph"] {
            assert_eq!(new.of_name(&name(who), &born(1984), at(0)).await.unwrap().len(), 1, "{who}");
        }
    }
}
