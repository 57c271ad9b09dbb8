-- Asks whether anything can be taken in a partition, for whoever has leased it.
-- KEYS  1 lease, 2 next
-- ARGV  1 who asks (16 bytes), 2 now (us), 3 lease until (us), 4 how many at most
-- Returns  how many rows can be taken, up to that many, and since when the first
--          can (us); 0 and 0 if there are none or somebody else has the partition.
-- Writes  the lease, if it is ours, is over, or is nobody's. May be repeated.
local lease = redis.call('GET', KEYS[1])
if lease and string.sub(lease, 1, 16) ~= ARGV[1] and tonumber(string.sub(lease, 17)) > tonumber(ARGV[2]) then
  return { 0, 0 }
end
redis.call('SET', KEYS[1], ARGV[1] .. ARGV[3], 'PX', '60000')
local found = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'WITHSCORES', 'LIMIT', 0, ARGV[4])
return { #found / 2, tonumber(found[2] or 0) }
