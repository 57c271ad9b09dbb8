//! What is kept of somebody between two messages is small: it waits in memory.

use textpass::domain::channel::Channel;

use super::walker::Walker;

/// What a conversation in the middle of a booking may take, in bytes. Sealing
/// adds 41, a store its keys. Each of two papers says which one it is, as they come from the
/// config, and of how many letters and digits its number is.
const IDLE_BYTES: usize = 195;

/// A booking with all the questions that one can have, and an answer to each.
const BOOKING: &[&str] = &[
    "hi",
    "1",
    "80111",
    "1",
    "1",
    "1",
    "Ana Maria Lopez Hernandez",
    "March 14 1990",
    "IOE0912345678",
    "A012345678",
    "friday morning",
    "1",
    // The line of extra help, and one of its choices.
    "8",
    "3",
];

#[test]
fn somebody_in_the_middle_of_a_booking_takes_few_bytes() {
    let mut walker = Walker::new(Channel::SMS);
    let sizes: Vec<_> =
        BOOKING.iter().map(|words| walker.types(words, 0).conversation.save().len()).collect();
    let last = walker.conversation();
    assert_eq!(last.tasks[0].step, "review", "the booking went another way");
    assert!(last.tasks[0].answers.len() > 10 && last.tasks[0].offered.len() == 9);
    let most = sizes.iter().max().copied().unwrap_or_default();
    assert!(most <= IDLE_BYTES, "{most} bytes, after each message: {sizes:?}");
}
