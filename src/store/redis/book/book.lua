-- Books a seat for the task of a record, and gives the record a number.
--
-- KEYS  1 appointments, 2 tasks, 3 starts, 4 serials, 5 holds, 6 fence of the
--       task, 7 address, 8 agenda, 9 next of the agenda, 10.. days
-- ARGV  1 record, 2 attempt that the indexes were written with, 3 now, 4 capacity,
--       5 year, 6 office, 7 entries of the agenda, 8 numbers of the days of KEYS
-- Returns 'done', the number at this office ("26-6307") and its record, also if
-- the task booked it before; 'fenced' and the last attempt that is refused; 'gone'
-- if no counter is free for all the cells; or 'days' and the days of the task's
-- hold that must be passed as well. Only the first 'done' writes: the cells, the
-- hold, the address, the serial, the record, the task, the start and the agenda.

local r, now = read_record(ARGV[1]), tonumber(ARGV[3])
local before = redis.call('HGET', KEYS[2], r.booked_by)
if before then return { 'done', before, redis.call('HGET', KEYS[1], before) } end
local fence = redis.call('GET', KEYS[6])
if fence and tonumber(fence) >= tonumber(ARGV[2]) then return { 'fenced', fence } end
open_days(10, ARGV[8])
local hold = held(KEYS[5], r.booked_by)
local more = hold and unopened(hold.cells)
if more then return { 'days', more } end
local asker = { task = r.booked_by, person = r.person }
local seat = choose(r.cells, r.kind, tonumber(ARGV[4]), asker, now)
if not seat then return { 'gone' } end

local last = redis.call('HGET', KEYS[4], ARGV[5])
local serial = last and tonumber(last) + 1 or 1001
local key = string.format('%02d-%04d', tonumber(ARGV[5]), serial)
r.seat = seat
local a = read_address(KEYS[7])
lift(KEYS[5], hold, r.booked_by)
stop_holding(a, r.booked_by, now)
occupy(r.cells, r.kind, seat, ARGV[6] .. '-' .. key, r.since, a)
write_cells()
write_address(a, now)
local record = packed_record(r)
redis.call('HSET', KEYS[4], ARGV[5], serial)
redis.call('HSET', KEYS[1], key, record)
redis.call('HSET', KEYS[2], r.booked_by, key)
redis.call('ZADD', KEYS[3], r.start, key)
plan(KEYS[8], KEYS[9], key, 0, ARGV[7])
return { 'done', key, record }
