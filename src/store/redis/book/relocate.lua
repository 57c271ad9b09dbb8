-- Moves an appointment within the office that gave its number.
--
-- KEYS  1 appointments, 2 unsettled moves, 3 starts, 4 holds, 5 due, 6.. days
-- ARGV  1 number at this office ("26-6307"), 2 whole number, 3 version, 4 task,
--       5 now, 6 kind, 7 capacity, 8 cells, 9 start, 10 minutes, 11 when the old
--       cells return (0: at once), 12 numbers of the days of KEYS
-- Returns 'done' and the record, also if the task moved it before; 'stale' and
-- the record, or nothing if there is none; 'unsettled' if an earlier move must be
-- settled first; 'elsewhere' if its cells are at another office by now; 'gone' if
-- no counter is free for all the cells; or 'days' and the days of the old cells or
-- the task's hold that must be passed as well. Only the first 'done' writes: the
-- cells, the hold, the record and the start.

local number, version, task, now = ARGV[2], tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5])
local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then return { 'stale' } end
local r = read_record(value)
if r.moved_by == task and r.version == version + 1 then return { 'done', value } end
if r.status == 1 or r.version ~= version then return { 'stale', value } end
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return { 'unsettled' } end
if r.office ~= '' then return { 'elsewhere' } end
open_days(6, ARGV[12])
local hold = held(KEYS[4], task)
local more = unopened(r.cells .. (hold and hold.cells or ''))
if more then return { 'days', more } end
local seat = choose(ARGV[8], ARGV[6], tonumber(ARGV[7]), { task = task, moving = number }, now)
if not seat then return { 'gone' } end

lift(KEYS[4], hold, task)
vacate(KEYS[5], r.cells, r.kind, r.seat, number, r.since + 1, tonumber(ARGV[11]), now)
r.version, r.since, r.seat, r.moved_by = version + 1, version + 1, seat, task
r.kind, r.cells, r.start, r.minutes = ARGV[6], ARGV[8], tonumber(ARGV[9]), tonumber(ARGV[10])
occupy(r.cells, r.kind, seat, number, r.since)
write_cells()
value = packed_record(r)
redis.call('HSET', KEYS[1], ARGV[1], value)
redis.call('ZADD', KEYS[3], r.start, ARGV[1])
return { 'done', value }
