-- Takes an entry out of an index, unless a later attempt of the task wrote it.
--
-- KEYS  1 index, 2 entries that may lead nowhere
-- ARGV  1 task, 2 attempt, 3 name of the entry in KEYS[2]
-- Returns how many entries were deleted. Writes the two keys; again, nothing.

local entry = redis.call('HGET', KEYS[1], ARGV[1])
if entry and struct.unpack('>H', entry) > tonumber(ARGV[2]) then return 0 end
redis.call('ZREM', KEYS[2], ARGV[3])
return redis.call('HDEL', KEYS[1], ARGV[1])
