-- Stops a move that has pended too long, if it has not come true.
--
-- KEYS  1 appointments, 2 unsettled moves, 3 fences of moves
-- ARGV  1 number at this office ("26-6307"), 2 version to which it would move,
--       3 task, 4 stamp of the pending
-- Returns 'moved', the record and the note if it did come true and the note is
-- still there; otherwise 'stopped'. Writes the fence, if the move might still come
-- true: no switch with this stamp or an earlier one is done any more.

local value = redis.call('HGET', KEYS[1], ARGV[1])
if not value then return { 'stopped' } end
local r, version = read_record(value), tonumber(ARGV[2])
if r.moved_by == ARGV[3] and r.since == version then
  local note = redis.call('HGET', KEYS[2], ARGV[1])
  if note then return { 'moved', value, note } end
  return { 'stopped' }
end
if r.status == 0 and r.version < version then redis.call('ZADD', KEYS[3], 'GT', ARGV[4], ARGV[1]) end
return { 'stopped' }
