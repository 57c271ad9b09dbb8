-- Ends every message to a person.
-- KEYS  1 rows, 2 next, 3 order
-- ARGV  1 person hash
-- Returns  how many there were.
-- Writes  all three, or nothing. May be repeated.
local members = redis.call('ZRANGEBYLEX', KEYS[3], '[' .. ARGV[1], '[' .. ARGV[1] .. string.rep('\255', 17))
for _, member in ipairs(members) do
  local number = string.format('%.0f', struct.unpack('>I8', member, 17))
  redis.call('HDEL', KEYS[1], number)
  redis.call('ZREM', KEYS[2], number)
  redis.call('ZREM', KEYS[3], member)
end
return #members
