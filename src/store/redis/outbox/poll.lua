-- Asks whether anything can be taken in a partition, for whoever polls it.
-- KEYS  1 lease, 2 next
-- ARGV  1 who asks (16 bytes), 2 now (us), 3 lease until (us), 4 how many at
--       most, 5 number of the partition
-- Returns  how many rows can be taken, up to that many, and since when the first
--          can (us); 0 and 0 if there are none or somebody else has the partition.
-- Writes  the lease, if it is nobody's, is over or half over, or is that of a
--         process that comes after us for this partition: so processes share
--         the partitions, each pair of them by halves. May be repeated.
local function rank(name)
  return bit.bxor(string.byte(name, ARGV[5] % 16 + 1), ARGV[5])
end

local lease, now, until_then = redis.call('GET', KEYS[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local holder = lease and string.sub(lease, 1, 16)
local left = lease and tonumber(string.sub(lease, 17)) - now or 0
-- longer than any lease (and than clocks may be apart): of a clock that was ahead
if left > until_then - now + 5000000 then left = 0 end
if left > 0 and holder ~= ARGV[1] and rank(holder) <= rank(ARGV[1]) then
  return { 0, 0 }
end
local renews = holder ~= ARGV[1] or 2 * left < until_then - now
if renews then
  redis.call('SET', KEYS[1], ARGV[1] .. ARGV[3], 'PX', '60000')
end
local found = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'WITHSCORES', 'LIMIT', 0, ARGV[4])
if #found == 0 and renews then
  -- those that wait for a time that can't be: looked for now and then
  return { #beyond(KEYS[2], now, 0, tonumber(ARGV[4])), now }
end
return { #found / 2, tonumber(found[2] or 0) }
