-- Keeps a seat for an appointment that is about to move here from another
-- office, or whose record is at another office.
--
-- KEYS  1 pending moves, 2 holds, 3 starts, 4.. days
-- ARGV  1 whole number, 2 task, 3 version to which it would move, 4 stamp, 5 now,
--       6 kind, 7 capacity, 8 cells, 9 start, 10 member of KEYS[3] or '' if the
--       number is this office's own, 11 person or '' for nobody, 12 numbers of the days
--       of KEYS
-- Returns 'got' and the seat; 'gone' if no counter is free for all the cells; or
-- 'days' and the days of an earlier pending of the same move that must be passed
-- as well. Only 'got' writes: the cells, the pending move (number and task -> I4
-- version, d stamp, H seat, B length and kind, cells) and the start. What holds
-- lie on the cells stays. Again, it keeps the seat, and the later stamp.

local number, task, kind = ARGV[1], ARGV[2], ARGV[6]
local field, stamp = number .. task, tonumber(ARGV[4])
open_days(4, ARGV[12])
local before = redis.call('HGET', KEYS[1], field)
local old
if before then
  local _, at, seat, kind, rest = struct.unpack('>I4dHBc0', before)
  old, stamp = { seat = seat, kind = kind, cells = before:sub(rest) }, math.max(stamp, at)
  local more = unopened(old.cells)
  if more then return { 'days', more } end
end
local asker = { task = task, moving = number, person = ARGV[11] ~= '' and ARGV[11] or nil }
local seat = choose(ARGV[8], kind, tonumber(ARGV[7]), asker, tonumber(ARGV[5]))
if not seat then return { 'gone' } end

if old then drop(old, number, task) end
for _, second in ipairs(seconds(ARGV[8])) do
  local one = taker(second, kind, seat, true)
  one.moving, one.mover = number, task
end
write_cells()
local pending = struct.pack('>I4dHBc0', tonumber(ARGV[3]), stamp, seat, #kind, kind) .. ARGV[8]
redis.call('HSET', KEYS[1], field, pending)
if ARGV[10] ~= '' then redis.call('ZADD', KEYS[3], ARGV[9], ARGV[10]) end
return { 'got', tostring(seat) }
