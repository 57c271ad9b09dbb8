-- Takes a seat for a task in place of the one that it, or its address for another
-- task, held at this office.
--
-- KEYS  1 holds, 2 due, 3 address, 4.. days
-- ARGV  1 task, 2 until, 3 now, 4 kind, 5 capacity, 6 number of the appointment
--       that is being moved or '', 7 cells, 8 person, or '' for nobody, of whom
--       nothing is counted, 9 when what is let go returns (0: at once),
--       10 numbers of the days of KEYS
-- Returns 'got' and until when; 'gone' if no counter is free for all the cells;
-- 'enough' and from when on the address may hold again; or 'days' and the days of
-- the earlier holds that must be passed as well. Only 'got' writes: the cells, the
-- holds, what is due and the address. Again, it keeps the seat and the hold.

local task, til, now, kind, moving = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4], ARGV[6]
local person, return_at = ARGV[8], tonumber(ARGV[9])
open_days(4, ARGV[10])
local a = read_address(person ~= '' and KEYS[3])
local before = held(KEYS[1], task)
local other = a.task ~= task and held(KEYS[1], a.task)
local more = unopened((before and before.cells or '') .. (other and other.cells or ''))
if more then return { 'days', more } end
local asker = { task = task, moving = moving ~= '' and moving or nil, person = a.key and person }
local seat = choose(ARGV[7], kind, tonumber(ARGV[5]), asker, now)
if not seat then return { 'gone' } end
if a.key then
  local from
  til, from = share(a, til, now)
  if not til then return { 'enough', string.format('%.0f', from) } end
end

if other then let_go(KEYS[1], KEYS[2], other, a.task, a, person, return_at, now) end
let_go(KEYS[1], KEYS[2], before, task, a, person, return_at, now)
for _, second in ipairs(seconds(ARGV[7])) do
  local one = taker(second, kind, seat, true)
  if one.rests then end_rest(a, one) end
  one.task, one.til, one.holder = task, til, a.key and person
end
start_holding(a, task, til, now)
write_cells()
write_address(a, now)
redis.call('HSET', KEYS[1], task, struct.pack('>dHBc0', til, seat, #kind, kind) .. ARGV[7])
redis.call('ZADD', KEYS[2], til, 'h' .. task .. ARGV[7])
return { 'got', string.format('%.0f', til) }
