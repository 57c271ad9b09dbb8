-- Notes that a task is about to hold a seat at an office.
--
-- KEYS  1 note of the task: set of offices, never fewer than where it holds
-- ARGV  1 office, 2 milliseconds after which the note may go
-- Returns the offices noted before. Writes the note and its TTL; again, the same.

local before = redis.call('SMEMBERS', KEYS[1])
redis.call('SADD', KEYS[1], ARGV[1])
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[2]) then redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return before
