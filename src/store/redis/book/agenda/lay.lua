-- Adds an entry to the agenda of an appointment.
--
-- KEYS  1 appointments, 2 agenda, 3 next
-- ARGV  1 number at this office ("26-6307"), 2 kind, 3 the entry
-- Returns whether it was added (0 or 1): not where there is no appointment, or one of that kind.
-- Writes the agenda and next; again, nothing.

if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
local confirmed, entries = planned(KEYS[2], ARGV[1])
local there = false
each_entry(entries, function(kind) there = there or kind == ARGV[2] end)
if there then return 0 end
plan(KEYS[2], KEYS[3], ARGV[1], confirmed, entries .. ARGV[3])
return 1
