-- Enters a task that is about to book into the index of an address or of a
-- name: an index is written before what it leads to, so it is never too small.
--
-- KEYS  1 index: hash task -> H attempt, c8 what makes it the same visit, office;
--       2 entries that may lead nowhere: zset -> when they were written;
--       3 (addresses only) record of the person
-- ARGV  1 task, 2 entry, 3 name of the entry in KEYS[2], 4 now
-- Returns the second byte of KEYS[3], where turns/record.lua says whether they
-- opted out, then task and entry of all others.
-- Writes the entry, unless a later attempt of the task did. Again, the same.

local before = redis.call('HGETALL', KEYS[1])
local found = { KEYS[3] and redis.call('GETRANGE', KEYS[3], 1, 1) or '' }
local newer = false
for at = 1, #before, 2 do
  if before[at] ~= ARGV[1] then
    found[#found + 1], found[#found + 2] = before[at], before[at + 1]
  else
    newer = before[at + 1]:sub(1, 2) > ARGV[2]:sub(1, 2)
  end
end
if not newer then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  redis.call('ZADD', KEYS[2], ARGV[4], ARGV[3])
end
return found
