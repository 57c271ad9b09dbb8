-- Makes the cells of one office what the record of an appointment says: the new
-- ones its own, the old ones free.
--
-- KEYS  1 pending moves, 2 holds, 3 due, 4 starts, 5 address of the one who moved
--       or cancelled it, 6.. days
-- ARGV  1 whole number, 2 now,
--       3 task that moved it here ('' if it did not come here), 4 version, 5 member
--       of KEYS[4] ('' if the number is this office's own), 6 start,
--       7 cells that it had here before ('' if none), 8 their kind, 9 their seat,
--       10 version below which they are freed, 11 when they return, 12 member of
--       KEYS[4] that goes, 13 person or '' for nobody, 14 numbers of the days of KEYS
-- Returns 'done', or 'days' and the days that must be passed as well, with
-- nothing written. Writes the cells, the hold of the task, the address, the pending
-- move and the starts. Again, nothing: a seat is taken only by what pends on it.

local number, now, task = ARGV[1], tonumber(ARGV[2]), ARGV[3]
open_days(6, ARGV[14])
local value = task ~= '' and redis.call('HGET', KEYS[1], number .. task)
local hold = value and held(KEYS[2], task)
local new
if value then
  local _, _, seat, kind, rest = struct.unpack('>I4dHBc0', value)
  new = { seat = seat, kind = kind, cells = value:sub(rest) }
end
local more = unopened(ARGV[7] .. (new and new.cells or '') .. (hold and hold.cells or ''))
if more then return { 'days', more } end

local a, person = read_address(ARGV[13] ~= '' and KEYS[5]), ARGV[13]
vacate(KEYS[3], ARGV[7], ARGV[8], tonumber(ARGV[9]), number, tonumber(ARGV[10]), a, person,
  tonumber(ARGV[11]), now)
if ARGV[12] ~= '' then redis.call('ZREM', KEYS[4], ARGV[12]) end
if new then
  lift(KEYS[2], hold, task)
  stop_holding(a, task, now)
  drop(new, number, task)
  occupy(new.cells, new.kind, new.seat, number, tonumber(ARGV[4]), a)
  redis.call('HDEL', KEYS[1], number .. task)
  if ARGV[5] ~= '' then redis.call('ZADD', KEYS[4], ARGV[6], ARGV[5]) end
end
write_cells()
write_address(a, now)
return { 'done' }
