-- Cancels an appointment.
--
-- KEYS  1 appointments, 2 unsettled moves, 3 due, 4 address of the one who cancels
--       it, 5 agenda, 6 next of the agenda, 7.. days
-- ARGV  1 number at this office ("26-6307"), 2 whole number, 3 version, 4 now,
--       5 when its cells return (0: at once), 6 person or '' for nobody, 7 an entry
--       for the agenda, or '', 8 numbers of the days of KEYS
-- Returns 'done' and the record, also if it was cancelled before; 'stale' and the
-- record, or nothing if there is none; 'unsettled' if an earlier move must be
-- settled first; or 'days' and the days of its cells that must be passed as well.
-- Only the first 'done' writes: the record, the agenda, and the cells and address, or a
-- note that cells at another office are to be freed.

local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then return { 'stale' } end
local r = read_record(value)
if r.version ~= tonumber(ARGV[3]) then return { 'stale', value } end
if r.status == 1 then return { 'done', value } end
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then return { 'unsettled' } end
local return_at = tonumber(ARGV[5])
open_days(7, ARGV[8])
if r.office == '' then
  local more = unopened(r.cells)
  if more then return { 'days', more } end
  local a, now = read_address(ARGV[6] ~= '' and KEYS[4]), tonumber(ARGV[4])
  vacate(KEYS[3], r.cells, r.kind, r.seat, ARGV[2], r.since + 1, a, ARGV[6], return_at, now)
  write_cells()
  write_address(a, now)
else
  redis.call('HSET', KEYS[2], ARGV[1], packed_note(r, return_at, ARGV[6]))
end
r.status = 1
value = packed_record(r)
redis.call('HSET', KEYS[1], ARGV[1], value)
plan(KEYS[5], KEYS[6], ARGV[1], 0, ARGV[7])
return { 'done', value }
