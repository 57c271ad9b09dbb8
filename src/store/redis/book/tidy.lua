-- Takes off the cells what is over.
--
-- KEYS  1 holds, 2 due, 3.. days
-- ARGV  1 now, 2 numbers of the days of KEYS, 3.. members of KEYS[2] that are due
-- Returns how many cells were tidied. Writes the cells, the holds and what is due;
-- again, nothing. A hold that was prolonged, or taken elsewhere since, stays.

local now, count = tonumber(ARGV[1]), 0
open_days(3, ARGV[2])

-- Ends a hold that is over; or tells until when it was prolonged.
local function end_hold(task)
  local hold = held(KEYS[1], task)
  if not hold then return end
  if lasts(hold.til, now) then return hold.til end
  if unopened(hold.cells) then return end
  lift(KEYS[1], hold, task)
  count = count + #hold.cells / 4
end

local function end_rests(second, kind)
  local next
  for _, one in ipairs(cell(second, kind).takers) do
    if one.rests and not lasts(one.rests, now) then
      one.rests, one.rester, count = nil, nil, count + 1
      cell(second, kind).changed = true
    elseif one.rests then
      next = math.min(next or one.rests, one.rests)
    end
  end
  return next
end

for at = 3, #ARGV do
  local member, next = ARGV[at], nil
  if member:sub(1, 1) == 'h' then
    next = end_hold(member:sub(2, 25))
  else
    next = end_rests(struct.unpack('>I4', member, 2), member:sub(6))
  end
  if next then redis.call('ZADD', KEYS[2], next, member) else redis.call('ZREM', KEYS[2], member) end
end
write_cells()
return count
