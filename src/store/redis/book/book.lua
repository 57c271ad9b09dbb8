-- Books a seat for the task of a record, and gives the record a number.
--
-- KEYS  1 appointments, 2 tasks, 3 starts, 4 serials, 5 holds, 6 fence of the
--       task, 7.. days
-- ARGV  1 record, 2 attempt that the indexes were written with, 3 now, 4 capacity,
--       5 year, 6 office, 7 numbers of the days of KEYS
-- Returns 'done', the number at this office ("26-6307") and its record, also if
-- the task booked it before; 'fenced' and the last attempt that is refused; 'gone'
-- if no counter is free for all the cells; or 'days' and the days of the task's
-- hold that must be passed as well. Only the first 'done' writes: the cells, the
-- hold, the serial, the record, the task and the start.

local r, now = read_record(ARGV[1]), tonumber(ARGV[3])
local before = redis.call('HGET', KEYS[2], r.booked_by)
if before then return { 'done', before, redis.call('HGET', KEYS[1], before) } end
local fence = redis.call('GET', KEYS[6])
if fence and tonumber(fence) >= tonumber(ARGV[2]) then return { 'fenced', fence } end
open_days(7, ARGV[7])
local hold = held(KEYS[5], r.booked_by)
local more = hold and unopened(hold.cells)
if more then return { 'days', more } end
local seat = choose(r.cells, r.kind, tonumber(ARGV[4]), { task = r.booked_by }, now)
if not seat then return { 'gone' } end

local last = redis.call('HGET', KEYS[4], ARGV[5])
local serial = last and tonumber(last) + 1 or 1001
local key = string.format('%02d-%04d', tonumber(ARGV[5]), serial)
r.seat = seat
lift(KEYS[5], hold, r.booked_by)
occupy(r.cells, r.kind, seat, ARGV[6] .. '-' .. key, r.since)
write_cells()
local record = packed_record(r)
redis.call('HSET', KEYS[4], ARGV[5], serial)
redis.call('HSET', KEYS[1], key, record)
redis.call('HSET', KEYS[2], r.booked_by, key)
redis.call('ZADD', KEYS[3], r.start, key)
return { 'done', key, record }
