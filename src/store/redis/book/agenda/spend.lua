-- Takes units from what may leave on a channel by itself.
--
-- KEYS  1 rate: d level, d at
-- ARGV  1 units, 2 units a second, 3 the most there can be, 4 now (us)
-- Returns the level before ("3.5"); what lacks for one unit has to be waited for, and nothing
-- is written. Else writes the key; again, it takes them once more.

local value, level, now = redis.call('GET', KEYS[1]), tonumber(ARGV[3]), tonumber(ARGV[4])
if value then
  local kept, at = struct.unpack('>dd', value)
  -- one of the future is of a clock that was ahead
  if at <= now + 5000000 then
    level = math.min(level, kept + math.max(now - at, 0) / 1000000 * tonumber(ARGV[2]))
  end
end
if level >= 1 then
  redis.call('SET', KEYS[1], struct.pack('>dd', level - tonumber(ARGV[1]), now), 'PX', '600000')
end
return string.format('%.6f', level)
