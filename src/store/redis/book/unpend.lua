-- Gives a seat back that was kept for a move which can no longer come true.
--
-- KEYS  1 pending moves, 2 starts, 3.. days
-- ARGV  1 whole number, 2 task, 3 stamp, 4 member of KEYS[2] or '', 5 numbers of
--       the days of KEYS
-- Returns 'done', also if the move pends no more or with a later stamp; or 'days'
-- and the days of its cells that must be passed as well, with nothing written.
-- Writes the cells, the pending move and the start; again, nothing.

open_days(3, ARGV[5])
local field = ARGV[1] .. ARGV[2]
local value = redis.call('HGET', KEYS[1], field)
if not value then return { 'done' } end
local _, at, seat, kind, rest = struct.unpack('>I4dHBc0', value)
if at > tonumber(ARGV[3]) then return { 'done' } end
local pending = { seat = seat, kind = kind, cells = value:sub(rest) }
local more = unopened(pending.cells)
if more then return { 'days', more } end

drop(pending, ARGV[1], ARGV[2])
write_cells()
redis.call('HDEL', KEYS[1], field)
if ARGV[4] ~= '' then redis.call('ZREM', KEYS[2], ARGV[4]) end
return { 'done' }
