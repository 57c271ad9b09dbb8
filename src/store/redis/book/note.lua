-- Notes that a task is about to hold a seat at an office.
--
-- KEYS  1 note of the task: hash, office -> days of the cells; never fewer
--       offices than where it holds
-- ARGV  1 office, 2 days, 3 milliseconds after which the note may go
-- Returns offices and days noted before. Writes the note and its TTL; again, the
-- same.

local before = redis.call('HGETALL', KEYS[1])
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[3]) then redis.call('PEXPIRE', KEYS[1], ARGV[3]) end
return before
