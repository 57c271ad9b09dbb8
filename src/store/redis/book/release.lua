-- Gives back what a task holds at this office.
--
-- KEYS  1 holds, 2.. days
-- ARGV  1 task, 2 numbers of the days of KEYS
-- Returns 'done', or 'days' and the days of the hold that must be passed as
-- well, with nothing written. Writes the cells and the hold; again, nothing.

open_days(2, ARGV[2])
local before = held(KEYS[1], ARGV[1])
local more = before and unopened(before.cells)
if more then return { 'days', more } end

lift(KEYS[1], before, ARGV[1])
write_cells()
return { 'done' }
