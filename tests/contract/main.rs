//! What every store owes, whatever it is made of. A store joins by a module
//! that opens a [`World`] and a call of `contract!`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, unreachable_pub)]

mod given;
#[path = "../servers/mod.rs"]
mod servers;

mod agenda;
mod ahead;
mod answered;
mod bookings;
mod cancels;
mod claims;
mod deeds;
mod handing;
mod holds;
mod inboxes;
mod killed;
mod limits;
mod marks;
mod memory;
mod model;
mod moves;
mod names;
mod outboxes;
mod racing;
mod rations;
mod redis;
mod reopening;
mod secrets;
mod serving;
mod shares;
mod soon;
mod sqlite;
mod sweeps;
mod telling;
mod tries;
mod truth;

use std::sync::Arc;

use textpass::domain::name_form::{NameForms, SHIPPED};
use textpass::store::Store;

/// One empty store, kept somewhere until this is dropped.
pub trait World: Send + Sync {
    /// Opens it (again), as a process of its own would.
    fn open(&self) -> Arc<dyn Store> {
        self.open_with(SHIPPED)
    }
    /// Opens it with other forms of names.
    fn open_with(&self, forms: NameForms) -> Arc<dyn Store>;
    /// Everything that rests outside of memory, byte by byte.
    fn at_rest(&self) -> Vec<u8>;
}

/// Makes a test of each fact for the store that `$world` makes.
#[macro_export]
macro_rules! contract {
    ($world:path) => {
        $crate::contract! { $world;
            agenda: entries_come_with_a_booking_and_go_with_a_cancellation, a_move_replaces_the_entries,
                one_process_works_off_an_office_at_a_time, an_entry_is_struck_or_postponed_once,
                an_agenda_is_made_what_it_ought_to_be, a_rate_is_one_for_all_processes,
                an_entry_is_laid_once_whether_the_appointment_stands_or_not,
                what_the_office_owes_is_laid_with_its_change;
            ahead: a_claim_of_a_later_time_is_dead, a_message_that_waits_until_a_later_time_is_nobodys,
                a_hold_and_a_rest_of_a_later_time_are_over, a_lock_of_a_later_time_is_none,
                a_pause_and_a_lease_of_a_later_time_hold_nothing_up, what_ends_a_little_later_still_counts;
            answered: a_repeated_message_gets_the_same_reply, a_reserved_row_is_named_with_its_reply,
                a_reply_is_kept_for_two_turns_and_minutes, ids_are_remembered_by_number_and_hours,
                ids_outlive_the_conversation;
            bookings: a_task_books_once, a_visit_may_take_a_hundred_cells, a_repeated_booking_needs_no_seat, a_booking_reads_back_as_it_was_made, numbers_are_never_given_twice,
                an_expired_hold_still_books_if_its_cells_are_free, a_lost_hold_is_gone,
                no_hold_is_needed_if_the_seat_is_free;
            cancels: a_cancelled_seat_rests_first, a_cancellation_repeats_and_goes_stale,
                without_rest_the_seat_is_free_at_once;
            claims: a_stranger_gets_a_record, a_commit_needs_its_claim_and_turn, a_live_claim_is_left_alone,
                a_dead_claim_comes_first, three_deaths_are_counted, a_claim_given_back_is_no_death,
                a_late_commit_after_a_take_over_is_lost, a_late_commit_that_nobody_took_over_stands,
                stranded_people_are_found, opting_out_needs_no_turn,
                an_opt_out_learned_during_a_turn_stands;
            deeds: a_deed_is_remembered_with_its_commit, a_message_books_once_however_late_it_comes_again,
                a_deed_lasts_as_long_as_its_appointment;
            handing: a_note_is_handed_over_under_a_claim_that_stays,
                a_stranger_is_handed_a_note_and_is_swept_later, nobody_is_taken_who_is_busy_or_opted_out,
                a_claim_of_a_note_that_died_is_taken_over,
                a_reply_and_a_reminder_wait_for_one_another_never;
            holds: a_task_holds_one_seat, a_hold_expires_with_the_clock, the_same_wish_keeps_the_seat,
                a_refused_hold_leaves_the_old_one, a_released_seat_is_free, all_cells_or_none,
                fewer_counters_never_overfill, a_wish_without_cells_is_refused;
            inboxes: messages_are_taken_in_their_order, a_message_waits_once, a_ninth_message_is_not_saved,
                an_awaited_head_is_left_to_its_webhook, an_unawaited_head_goes_by_the_outbox;
            limits: a_fifth_appointment_is_refused, the_same_again_is_named, past_and_cancelled_ones_do_not_count;
            marks: the_same_person_from_two_addresses_is_marked, opting_out_shows_on_the_list,
                lists_are_by_time_and_open_ones_only, a_new_address_changes_the_code,
                the_number_to_call_changes_with_the_phone;
            model: random_wishes_never_exceed_the_counters;
            moves: a_move_keeps_the_number_and_swaps_the_seat, a_move_may_overlap_its_own_cells,
                a_move_repeats_and_goes_stale, an_expired_moving_hold_loses_nothing,
                a_lost_move_keeps_the_old_seat, a_move_to_another_office_keeps_its_number,
                a_moving_hold_never_books_over_its_own_appointment, two_moves_of_one_appointment_do_not_double,
                a_cancelled_appointment_does_not_move, a_repeated_move_tells_no_old_address_a_new_code;
            names: a_name_is_found_in_an_older_form_and_in_the_newest, a_sweep_hashes_names_anew,
                what_was_changed_keeps_the_form_of_its_name, the_same_visit_is_known_across_forms;
            outboxes: a_persons_messages_stay_in_order, a_lease_keeps_others_away, a_retry_keeps_its_place,
                what_surely_did_not_go_out_counts_as_never_tried, what_was_held_back_is_not_older_for_it,
                what_is_postponed_holds_nothing_back,
                a_born_lease_is_ours_until_somebody_sends, ending_all_ends_one_person_only,
                a_message_not_due_holds_none_back, done_rows_are_swept, the_backlog_is_what_is_due;
            racing: two_hundred_tasks_for_seven_seats, two_processes_for_seven_seats,
                five_hundred_people_for_twenty_seats,
                one_message_delivered_many_times_is_taken_once, two_moves_and_a_cancel_leave_one_truth,
                moves_between_offices_leave_one_truth,
                one_task_in_many_places_books_once;
            rations: a_ration_is_used_up_and_comes_back, rations_are_each_ones_own;
            reopening: what_was_answered_is_there_after_a_kill, closing_finishes_what_is_queued;
            secrets: nothing_personal_rests_unsealed;
            serving: a_service_is_seen_until_it_has_ended, a_killed_service_is_seen_until_its_lease_ends,
                a_lease_longer_than_any_is_dead, whether_people_were_reached_is_never_forgotten;
            shares: an_address_holds_one_seat_at_an_office, an_address_holds_for_thirty_minutes_of_an_hour,
                only_the_time_that_was_held_counts, a_seat_let_go_rests_for_others_only,
                what_is_moved_away_from_or_cancelled_rests_for_others_only,
                four_seats_rest_because_of_one_address,
                what_rests_because_of_one_is_not_anothers_to_let_go,
                a_seat_that_an_address_lets_go_twice_rests_once, three_changes_of_an_appointment_in_a_day,
                six_bookings_of_an_address_in_a_day, what_ends_later_than_any_could_is_dead,
                nobody_in_particular_is_not_counted;
            soon: the_last_reply_comes_with_what_arrives_soon, a_turn_without_a_reply_has_none_to_say_again,
                a_reply_that_left_by_the_outbox_is_not_given_to_its_webhook,
                a_person_is_known_outside_of_a_turn;
            sweeps: a_sweep_changes_nothing_that_counts, an_opt_out_outlives_the_conversation,
                appointments_are_kept_for_thirty_days;
            telling: what_became_of_a_text_stands_until_the_appointment_changes,
                a_text_that_waits_is_seen_until_it_is_done, a_text_about_nothing_that_is_there_is_not_kept,
                every_text_is_kept_and_moves_forward_only, texts_that_are_noted_at_once_are_all_kept,
                whom_staff_are_asked_to_call_stands_until_they_did, messages_that_wait_are_seen_without_being_taken;
            tries: tries_count_once_a_message, five_tries_lock_for_an_hour, ten_tries_lock_an_appointment_for_others;
        }
    };
    ($world:path; $($module:ident: $($fact:ident),+;)+) => {
        $(mod $module {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
            async fn $fact() {
                let world = $world();
                $crate::$module::$fact(&world).await;
            })+
        })+
    };
}
