-- How many rows of a partition are due, and since when.
-- KEYS  1 order
-- ARGV  1 now (us)
-- Returns  their number, and the earliest due (us) or 0. Writes nothing.
local now, count, oldest = tonumber(ARGV[1]), 0, 0
for _, member in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
  local due = struct.unpack('>i8', member, 25)
  if over(due, WAITS, now) then
    count = count + 1
    if oldest == 0 or due < oldest then oldest = due end
  end
end
return { count, string.format('%.0f', oldest) }
