-- What tasks booked at this office.
--
-- KEYS  1 appointments, 2 tasks
-- ARGV  the tasks
-- Returns number at this office ("26-6307") and record of each that booked, one
-- after the other. Writes nothing.

local found = {}
for _, task in ipairs(ARGV) do
  local key = redis.call('HGET', KEYS[2], task)
  if key then
    found[#found + 1], found[#found + 2] = key, redis.call('HGET', KEYS[1], key)
  end
end
return found
