-- Gives back what a task holds at this office.
--
-- KEYS  1 holds, 2 due, 3 address, 4.. days
-- ARGV  1 task, 2 person or '' for nobody, 3 when it returns (0: at once), 4 now,
--       5 numbers of the days of KEYS
-- Returns 'done', or 'days' and the days of the hold that must be passed as
-- well, with nothing written. Writes the cells, the hold, what is due and the
-- address; again, nothing.

open_days(4, ARGV[5])
local before, now = held(KEYS[1], ARGV[1]), tonumber(ARGV[4])
if not before then return { 'done' } end
local more = unopened(before.cells)
if more then return { 'days', more } end

local a = read_address(ARGV[2] ~= '' and KEYS[3])
let_go(KEYS[1], KEYS[2], before, ARGV[1], a, ARGV[2], tonumber(ARGV[3]), now)
write_cells()
write_address(a, now)
return { 'done' }
