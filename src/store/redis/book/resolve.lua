-- What a task booked at this office; or, from now on, nothing by this attempt.
--
-- KEYS  1 appointments, 2 tasks, 3 fence of the task
-- ARGV  1 task, 2 attempt up to which it is refused from now on; 0 for none,
--       3 milliseconds after which the fence may go
-- Returns the number at this office ("26-6307") and its record, or nothing.
-- Writes the fence of a task that booked nothing; again, the same.

local key = redis.call('HGET', KEYS[2], ARGV[1])
if key then return { key, redis.call('HGET', KEYS[1], key) } end
local attempt = tonumber(ARGV[2])
if attempt > 0 then
  local before = tonumber(redis.call('GET', KEYS[3]) or '0')
  redis.call('SET', KEYS[3], math.max(attempt, before), 'PX', ARGV[3])
end
return {}
