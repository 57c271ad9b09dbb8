-- Moves an appointment within the office that gave its number.
--
-- KEYS  1 appointments, 2 unsettled moves, 3 starts, 4 holds, 5 due, 6 address of
--       the one who moves it, 7 agenda, 8 next of the agenda, 9.. days
-- ARGV  1 number at this office ("26-6307"), 2 whole number, 3 version, 4 task,
--       5 now, 6 kind, 7 capacity, 8 cells, 9 start, 10 minutes, 11 when the old
--       cells return (0: at once), 12 person or '' for nobody, 13 how many moves
--       there may be in a day or '' if it does not count, 14 entries of the agenda,
--       15 numbers of the days of KEYS
-- Returns 'done' and the record, also if the task moved it before; 'stale' and
-- the record, or nothing if there is none; 'unsettled' if an earlier move must be
-- settled first; 'often' and from when on it may be moved again; 'elsewhere' if its cells are at another office by now; 'gone' if
-- no counter is free for all the cells; or 'days' and the days of the old cells or
-- the task's hold that must be passed as well. Only the first 'done' writes: the
-- cells, the hold, the address, the record, the start and the agenda.

local number, version, task, now = ARGV[2], tonumber(ARGV[3]), ARGV[4], tonumber(ARGV[5])
local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then return { 'stale' } end
local r = read_record(value)
if r.moved_by == task and r.version == version + 1 then return { 'done', value } end
if r.status == 1 or r.version ~= version then return { 'stale', value } end
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return { 'unsettled' } end
if r.office ~= '' then return { 'elsewhere' } end
local changes, from = r.changes, nil
if ARGV[13] ~= '' then changes, from = one_change_more(r, tonumber(ARGV[13]), now) end
if not changes then return { 'often', from } end
open_days(9, ARGV[15])
local hold = held(KEYS[4], task)
local more = unopened(r.cells .. (hold and hold.cells or ''))
if more then return { 'days', more } end
local a, person = read_address(ARGV[12] ~= '' and KEYS[6]), ARGV[12]
local asker = { task = task, moving = number, person = a.key and person }
local seat = choose(ARGV[8], ARGV[6], tonumber(ARGV[7]), asker, now)
if not seat then return { 'gone' } end

lift(KEYS[4], hold, task)
stop_holding(a, task, now)
vacate(KEYS[5], r.cells, r.kind, r.seat, number, r.since + 1, a, person, tonumber(ARGV[11]), now)
r.changes = changes
r.version, r.since, r.seat, r.moved_by = version + 1, version + 1, seat, task
r.kind, r.cells, r.start, r.minutes = ARGV[6], ARGV[8], tonumber(ARGV[9]), tonumber(ARGV[10])
occupy(r.cells, r.kind, seat, number, r.since, a)
write_cells()
write_address(a, now)
value = packed_record(r)
redis.call('HSET', KEYS[1], ARGV[1], value)
redis.call('ZADD', KEYS[3], r.start, ARGV[1])
plan(KEYS[7], KEYS[8], ARGV[1], 0, ARGV[14])
return { 'done', value }
