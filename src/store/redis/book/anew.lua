-- Hashes the name of an appointment anew.
--
-- KEYS  1 appointments
-- ARGV  1 number at this office ("26-6307"), 2 the record as it was read, 3 as it will be
-- Returns 1, or 0 if the record is another by now. Only 1 writes: the record.

if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
