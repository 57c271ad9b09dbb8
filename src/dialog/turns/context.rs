//! Where a message is said: what is known of the world, and of the conversation.

use super::turn::Turn;
use super::world::World;
use crate::dialog::memory::Task;
use crate::dialog::scripts::{Script, Step};

/// Where a message is said: what is known of the world, and of the conversation.
#[derive(Clone, Copy)]
pub(in crate::dialog) struct Context<'a, 'w> {
    /// The world.
    pub(in crate::dialog) world: &'w World,
    /// The turn, which no rule changes.
    pub(in crate::dialog) turn: &'a Turn,
}

impl<'a, 'w> Context<'a, 'w> {
    /// The step whose question is in hand.
    pub(in crate::dialog) fn step(&self) -> Option<&'w Step> {
        self.turn.step_in_hand(self.world)
    }

    /// The task in hand.
    pub(in crate::dialog) fn task(&self) -> Option<&'a Task> {
        self.turn.task()
    }

    /// Its dialog.
    pub(in crate::dialog) fn script(&self) -> Option<&'w Script> {
        self.turn.script(self.world)
    }
}
