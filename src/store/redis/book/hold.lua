-- Takes a seat for a task in place of the one that it held at this office.
--
-- KEYS  1 holds, 2 due, 3.. days
-- ARGV  1 task, 2 until, 3 now, 4 kind, 5 capacity, 6 number of the appointment
--       that is being moved or '', 7 cells, 8 numbers of the days of KEYS
-- Returns 'got'; 'gone' if no counter is free for all the cells; or 'days' and
-- the days of the earlier hold that must be passed as well. Only 'got' writes:
-- the cells, the hold and what is due. Again, it keeps the seat and the hold.

local task, til, now, kind, moving = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4], ARGV[6]
open_days(3, ARGV[8])
local before = held(KEYS[1], task)
local more = before and unopened(before.cells)
if more then return { 'days', more } end
local asker = { task = task, moving = moving ~= '' and moving or nil }
local seat = choose(ARGV[7], kind, tonumber(ARGV[5]), asker, now)
if not seat then return { 'gone' } end

lift(KEYS[1], before, task)
for _, second in ipairs(seconds(ARGV[7])) do
  local one = taker(second, kind, seat, true)
  one.task, one.til, one.rests = task, til, nil
end
write_cells()
redis.call('HSET', KEYS[1], task, struct.pack('>dHBc0', til, seat, #kind, kind) .. ARGV[7])
redis.call('ZADD', KEYS[2], til, 'h' .. task .. ARGV[7])
return { 'got' }
