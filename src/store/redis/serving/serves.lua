-- A service says that it runs.
-- KEYS  1 serving, 2 moved, 3 reached
-- ARGV  1 name, 2 for how long (ms), 3 the longest lease that counts (ms), 4 whether
--       it reaches people (0 or 1)
-- Returns  where everything was moved to, if it was: then nothing was written.
-- Writes  serving, and reached. May be repeated.
local moved = redis.call('GET', KEYS[2])
if moved then return moved end
local now, all = clock(), redis.call('HGETALL', KEYS[1])
for at = 1, #all, 2 do
  if not lives(all[at + 1], now, tonumber(ARGV[3])) then redis.call('HDEL', KEYS[1], all[at]) end
end
redis.call('HSET', KEYS[1], ARGV[1], string.format('%.0f', now + tonumber(ARGV[2])))
redis.call('PEXPIRE', KEYS[1], 60000)
if ARGV[4] == '1' then redis.call('SET', KEYS[3], '') end
return false
