-- Enters a task that is about to book into the index of an address or of a
-- name: an index is written before what it leads to, so it is never too small.
--
-- KEYS  1 index: hash task -> H attempt, c8 what makes it the same visit, office;
--       2 entries that may lead nowhere: zset -> when they were written;
--       3 (addresses only) record of the person; 4 (where one books) bookings of the
--       address: hash task -> H attempt, d when, office
-- ARGV  1 task, 2 entry, 3 name of the entry in KEYS[2], 4 now, 5 entry of KEYS[4],
--       6 milliseconds after which KEYS[4] may go
-- Returns the second byte of KEYS[3], where turns/record.lua says whether they
-- opted out, how many other tasks booked, or were about to, in the last day, then
-- task and entry of all others.
-- Writes the entries, unless a later attempt of the task did. Again, the same.

local before = redis.call('HGETALL', KEYS[1])
local found = { KEYS[3] and redis.call('GETRANGE', KEYS[3], 1, 1) or '', '0' }
local newer, recent = false, 0
for at = 1, #before, 2 do
  if before[at] ~= ARGV[1] then
    found[#found + 1], found[#found + 2] = before[at], before[at + 1]
  else
    newer = before[at + 1]:sub(1, 2) > ARGV[2]:sub(1, 2)
  end
end
local booked = KEYS[4] and redis.call('HGETALL', KEYS[4]) or {}
for at = 1, #booked, 2 do
  local _, when = struct.unpack('>Hd', booked[at + 1])
  if booked[at] ~= ARGV[1] and when > tonumber(ARGV[4]) - 86400e6 then
    recent = recent + 1
  elseif booked[at] ~= ARGV[1] then
    redis.call('HDEL', KEYS[4], booked[at])
  end
end
found[2] = tostring(recent)
if not newer and KEYS[4] then
  redis.call('HSET', KEYS[4], ARGV[1], ARGV[5])
  redis.call('PEXPIRE', KEYS[4], ARGV[6])
end
if not newer then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
  redis.call('ZADD', KEYS[2], ARGV[4], ARGV[3])
end
return found
