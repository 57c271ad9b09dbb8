-- Remembers what a message did to an appointment; put before commit.lua.
-- KEYS  the sixth and the fifth before the last: what messages of the person did,
--       a hash of hash of id -> "booked DEN-26-6307"; and when a sweep must look
--       whether there still is that appointment, a sorted set of person 16 and
--       hash of id 8 -> that instant (us)
local function keep_deed(person, id, look_at, deed)
  call('HSET', KEYS[#KEYS - 5], id, deed)
  call('ZADD', KEYS[#KEYS - 4], string.format('%.0f', look_at), person .. id)
end
