-- A row of the outbox, packed; put before the scripts that read or write one.
-- Numbers are big-endian; us: microseconds since 1970.
--   1-16   person hash           17     kind
--   18-25  made (us)             26-33  due (us)
--   34-41  leased until (us)     42-49  to be tried again at (us)
--   50-57  first tried (us), 0 if never; below 0, minus until when it was held back
--   58-61  how often a send was begun
--   62-    person and reply, sealed
-- rows   hash: number of a row -> the row; gone once it is done
-- next   sorted set: number -> from when on it can be taken (us)
-- order  sorted set of person hash 16, number 8, due (us) 8, all of score 0:
--        the rows of each person in their order

-- The longest that a row waits, to be sent first or again, and that a send is
-- leased (us, with how far clocks may be apart): an end beyond that is of a clock
-- that was ahead, and is over.
local WAITS, LEASED = 905000000, 65000000

-- Whether an end has come at `now`, or can't be one.
local function over(til, longest, now)
  return til <= now or til > now + longest
end

-- The numbers of rows that wait for a time that can't be.
local function beyond(next, now, offset, count)
  return redis.call('ZRANGEBYSCORE', next, '(' .. string.format('%.0f', now + WAITS), '+inf', 'LIMIT',
    offset, count)
end

-- The numbers of rows that may be taken: up to `count` from the `offset`th on,
-- those that wait for a time that can't be after the others.
local function candidates(next, now, offset, count)
  local found = redis.call('ZRANGEBYSCORE', next, '-inf', now, 'LIMIT', offset, count)
  if #found < count then
    local before = #found > 0 and offset or redis.call('ZCOUNT', next, '-inf', now)
    for _, number in ipairs(beyond(next, now, math.max(offset - before, 0), count - #found)) do
      found[#found + 1] = number
    end
  end
  return found
end

-- The member of `order` for a row.
local function place(number, row)
  return string.sub(row, 1, 16) .. struct.pack('>I8', number) .. string.sub(row, 26, 33)
end

-- Writes a row and from when on it can be taken.
local function put(rows, next, number, row)
  local due, leased, again = struct.unpack('>i8i8i8', row, 26)
  redis.call('HSET', rows, number, row)
  redis.call('ZADD', next, string.format('%.0f', math.max(due, leased, again)), number)
end

-- Writes a new row.
local function post(rows, next, order, number, row)
  put(rows, next, number, row)
  redis.call('ZADD', order, '0', place(number, row))
end
