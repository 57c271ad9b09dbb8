-- Marks the deployment as left for another store, unless a service runs.
-- KEYS  1 serving, 2 moved
-- ARGV  1 the longest lease that counts (ms), 2 the place of the other store
-- Returns  0 or 1: whether it is marked.
-- Writes  moved, or nothing. May be repeated.
if is_served(KEYS[1], tonumber(ARGV[1])) then return 0 end
redis.call('SET', KEYS[2], ARGV[2])
return 1
