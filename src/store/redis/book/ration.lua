-- Whether something that is rationed may be done, and if so counts it.
--
-- KEYS  1 tries, as tries.lua keeps them, never locked
-- ARGV  1 by what message, or '' to count nothing, 2 now, 3 limit, 4 within how
--       much time, all in microseconds, 5 milliseconds after which it may go
-- Returns 1 or 0. What a message was granted it is granted again.
-- Writes the tries if one was counted; again, nothing.

local message, now, limit, within = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local value = redis.call('GET', KEYS[1]) or struct.pack('>d', 0)
local kept, count = '', 0
for at = 9, #value, 16 do
  local one, when = struct.unpack('>c8d', value, at)
  if when > now - within then
    if one == message then return 1 end
    kept, count = kept .. value:sub(at, at + 15), count + 1
  end
end
if count >= limit then return 0 end
if message ~= '' then
  value = struct.pack('>d', 0) .. kept .. struct.pack('>c8d', message, now)
  redis.call('SET', KEYS[1], value, 'PX', ARGV[5])
end
return 1
