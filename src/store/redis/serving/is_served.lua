-- Whether a service runs.
-- KEYS  1 serving
-- ARGV  1 the longest lease that counts (ms)
-- Returns  0 or 1. Writes nothing.
return is_served(KEYS[1], tonumber(ARGV[1])) and 1 or 0
