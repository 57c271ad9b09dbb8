-- Leases the agenda of an office, and looks what of it is due.
--
-- KEYS  1 lease, 2 next, 3 agenda, 4 appointments
-- ARGV  1 who asks (16 bytes), 2 now (us), 3 lease until (us), 4 how many at most
-- Returns  number at this office ("26-6307"), agenda and record ('' if there is none) of each
--          appointment with an entry that is due; nothing while another process has the lease.
-- Writes  the lease, if it is nobody's, over, ours, or longer than any. Again, the same.

if redis.call('ZCOUNT', KEYS[2], '-inf', ARGV[2]) == 0 then return {} end
local lease, now, until_then = redis.call('GET', KEYS[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local left = lease and tonumber(lease:sub(17)) - now or 0
if left > 0 and left <= until_then - now + 5000000 and lease:sub(1, 16) ~= ARGV[1] then return {} end
redis.call('SET', KEYS[1], ARGV[1] .. ARGV[3], 'PX', '60000')
local found = {}
for _, serial in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[2], 'LIMIT', 0, ARGV[4])) do
  found[#found + 1] = serial
  found[#found + 1] = redis.call('HGET', KEYS[3], serial) or ''
  found[#found + 1] = redis.call('HGET', KEYS[4], serial) or ''
end
return found
