-- Deletes an appointment whose time is over.
--
-- KEYS  1 appointments, 2 unsettled moves, 3 starts, 4 fences of moves, 5 tasks,
--       6 agenda, 7 next of the agenda, 8.. days
-- ARGV  1 number at this office ("26-6307"), 2 whole number, 3 record as it was
--       read, 4 numbers of the days of KEYS
-- Returns 'done', also if it is gone; 'changed' if the record is another by now;
-- or 'days' and the days of its cells here that must be passed as well. Only
-- 'done' writes: the cells here, and all that KEYS hold of it; again, nothing.

local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then
  redis.call('ZREM', KEYS[3], ARGV[1])
  return { 'done' }
end
if value ~= ARGV[3] then return { 'changed' } end
local r = read_record(value)
open_days(8, ARGV[4])
if r.office == '' and r.status == 0 then
  local more = unopened(r.cells)
  if more then return { 'days', more } end
  vacate('', r.cells, r.kind, r.seat, ARGV[2], r.since + 1, read_address(false), '', 0, 0)
  write_cells()
end
redis.call('HDEL', KEYS[1], ARGV[1])
redis.call('HDEL', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
redis.call('HDEL', KEYS[5], r.booked_by)
redis.call('HDEL', KEYS[6], ARGV[1])
redis.call('ZREM', KEYS[7], ARGV[1])
return { 'done' }
