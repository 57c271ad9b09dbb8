-- Saves a turn of which nothing is to be worked out: nothing waits, and the
-- record is as it was when the turn was loaded.
-- KEYS  1 record of the person, 2 work of the partition
-- ARGV  1 claim 8, hash of id 8, header of the record as it was loaded; 2 record
-- Returns  1; 0 if that is not so, and nothing was written: see commit.lua.
-- Writes  the record and work. Come again, it is 0.
local call, sub, person = redis.call, string.sub, string.sub(KEYS[1], -16)
local work = call('HGET', KEYS[2], person)
if not work or sub(work, 5, 20) .. call('GETRANGE', KEYS[1], 0, 35) ~= ARGV[1]
  or 4 + struct.unpack('>I4', work) ~= #work then
  return 0
end
call('SET', KEYS[1], ARGV[2], 'PX', '345600000')
call('HDEL', KEYS[2], person)
return 1
